"""Published cases in a file: figures of clubs, places and projects with the results printed beside them.

A file is a JSON list of cases, as in `examples/published-cases/cases.json`:

| field | what it holds |
|---|---|
| `id`, `kind`, `name`, `source` | which case, of a club, commune, district, province, project or the nation, from where |
| `place` | `province_then`, `province_now`, `district`, `commune`, `village`; a project or the nation may have none |
| `as_of`, `founded` | dates, perhaps in part |
| `figures`, `qualifiers` | figures by name, and the word before one: over, nearly, about, at_least, up_to |
| `raw_tokens` | the figures as printed, from which "vượt" (exceeds) and "đạt" (reaches) are read |
| `published_results`, `derived_checks` | results: `what`, `inputs`, `value`, `unit`, `qualifier`, `formula`, `note` |

What somebody else recomputed (`recomputed`, `verdict`) is not read. A figure under a name that is known becomes one of the
book's measures; every other keeps its name.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lthtgn.errors import InputError, Problem, RangeError
from lthtgn.exchange.loading import load_file, load_text
from lthtgn.model.associations import Association, AssociationLevel
from lthtgn.model.claims import (
    Claim,
    Formula,
    Operator,
    Printed,
    PublishedCase,
    PublishedFigure,
    Qualifier,
    Term,
    Wording,
)
from lthtgn.model.clubs import Club
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import PROVINCES, Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.ranges import Number, Range

__all__ = ["FIGURES", "is_cases_file", "parse_formula", "read_cases", "read_cases_text"]

FIGURES: Mapping[str, str] = MappingProxyType(
    {
        "members": "members",
        "members_at_founding": "members.at_founding",
        "women": "members.women",
        "women_at_founding": "members.women_at_founding",
        "men_at_founding": "members.men_at_founding",
        "older_persons": "members.older",
        "persons_55_plus": "members.aged_55",
        "persons_under_55": "members.under_55",
        "women_union_members": "members.women_union",
        "poor_households_members": "members.poor",
        "association_members": "association.members",
        "clubs": "clubs",
        "new_clubs": "clubs.new",
        "new_clubs_2020_2025": "clubs.new",
        "new_clubs_2017": "clubs.new",
        "new_clubs_2023": "clubs.new",
        "new_clubs_2024": "clubs.new",
        "clubs_since_2021": "clubs.new",
        "new_clubs_project": "clubs.new_by_project",
        "new_clubs_local_budget": "clubs.new_by_local_budget",
        "clubs_with_income_fund": "clubs.with_fund",
        "clubs_all_8_areas": "clubs.all_areas",
        "clubs_donor": "clubs.by_donor",
        "clubs_local": "clubs.by_local_budget",
        "communes_with_clubs": "communes.with_clubs",
        "communes_total": "communes",
        "provinces_with_clubs": "provinces.with_clubs",
        "provinces_total": "provinces",
        "borrowers": "loans.borrowers",
        "loan_turns": "loans.made",
        "members_helped": "help.people",
        "clubs_1533": "clubs.of_1533",
        "clubs_1336": "clubs.of_1336",
        "men": "members.men",
        "persons_60_plus": "members.older",
        "trainees": "training.trainees",
        "health_checked_members": "health.checked",
        "volunteers": "volunteers",
        "cared_for": "care.people",
        "income_fund_vnd": "funds.livelihood_balance",
        "activity_fund_vnd": "funds.operating_balance",
        "fund_vnd": "funds.balance",
        "loan_total_vnd": "loans.amount",
        "board_size": "board.members",
        "beneficiaries": "people.beneficiaries",
        "direct_beneficiaries": "people.direct_beneficiaries",
    }
)
"""The measure of each name of a figure that is known; the book's own where it has one.

>>> FIGURES["borrowers"]
'loans.borrowers'
"""

_SHARES = {
    "women_pct": ("members.women", "members"),
    "older_pct": ("members.older_of_no_line", "members"),
    "share_60_plus_pct": ("members.older", "members"),
    "share_55_plus_pct": ("members.aged_55", "members"),
    "share_under_55_pct": ("members.under_55", "members"),
    "poor_near_poor_pct": ("members.hardship", "members"),
    "better_off_pct": ("members.better_off", "members"),
    "over_70_pct": ("members.aged_70", "members"),
    "clubs_with_both_funds_pct": ("clubs.both_funds", "clubs"),
    "health_check_pct": ("health.checked", "members"),
    "medicine_support_pct": ("health.given_medicine", "members"),
}
_OF_YEARS = re.compile(r"(?P<name>.+?)_(?P<first>20[0-9]{2})_(?P<last>20[0-9]{2})$")
_OWN = frozenset(  # measures of a club, an association, that the book has
    {
        *("members", "members.at_founding", "members.women", "members.older", "members.aged_55", "members.poor"),
        *("loans.borrowers", "loans.made", "loans.amount", "board.members", "volunteers", "care.people"),
        *("funds.livelihood_balance", "funds.operating_balance"),
    }
)
_KINDS = ("club", "commune", "district", "province", "project", "national")
_LEVELS = {
    "commune": AssociationLevel.COMMUNE,
    "district": AssociationLevel.DISTRICT,
    "national": AssociationLevel.CENTRAL,
}

# --- formulas ---------------------------------------------------------------------------------------------------------

_TOKEN = re.compile(r"\s*(?:(?P<number>[0-9]+(?:\.[0-9]+)?)|(?P<name>[A-Za-z_][A-Za-z0-9_]*)|(?P<mark>[-+*/()]))")
_LONGEST = 1000


def parse_formula(text: str) -> Term:
    """A formula from its text (công thức): names, numbers, `+ - * /` and brackets, and nothing else.

    A quotient times 100 is a share in per cent.

    Raises:
        RangeError: the text is no such formula.

    >>> str(parse_formula("borrowers/members*100"))
    'share(borrowers, members)'
    >>> str(parse_formula("older + women + poor"))
    'sum(older, women, poor)'
    >>> parse_formula("__import__('os')")
    Traceback (most recent call last):
        ...
    lthtgn.errors.RangeError: the formula is not understood at character 11
    """
    if len(text) > _LONGEST:
        raise RangeError("the formula is too long")
    tokens, at = [], 0
    while text[at:].strip():
        found = _TOKEN.match(text, at)
        if found is None:
            raise RangeError(f"the formula is not understood at character {at}")
        tokens.append((found.lastgroup or "", found[0].strip(), found.start(found.lastgroup or 0)))
        at = found.end()
    return _Parser(tokens).whole()


class _Parser:
    def __init__(self, tokens: list[tuple[str, str, int]]) -> None:
        self.left = tokens[::-1]
        self.depth = 0

    def whole(self) -> Term:
        term = self.sum()
        if self.left:
            raise RangeError(f"the formula is not understood at character {self.left[-1][2]}")
        return term

    def take(self, marks: str) -> str | None:
        if self.left and self.left[-1][0] == "mark" and self.left[-1][1] in marks:
            return self.left.pop()[1]
        return None

    def sum(self) -> Term:
        term = self.product()
        while mark := self.take("+-"):
            term = _joined(Operator.SUM if mark == "+" else Operator.DIFFERENCE, term, self.product())
        return term

    def product(self) -> Term:
        term = self.atom()
        while mark := self.take("*/"):
            term = _joined(Operator.PRODUCT if mark == "*" else Operator.RATIO, term, self.atom())
        return term

    def atom(self) -> Term:
        if not self.left:
            raise RangeError("the formula ends too early")
        kind, text, at = self.left.pop()
        if kind == "number":
            return _whole(Fraction(text))
        if kind == "name":
            return text
        if text != "(":
            raise RangeError(f"the formula is not understood at character {at}")
        self.depth += 1
        if self.depth > 50:
            raise RangeError("the formula is nested too deeply")
        term = self.sum()
        if not self.take(")"):
            raise RangeError("a bracket is not closed")
        self.depth -= 1
        return term


def _joined(operator: Operator, left: Term, right: Term) -> Term:
    if isinstance(left, Formula):
        if operator is Operator.PRODUCT and right == 100 and left.operator is Operator.RATIO:
            return Formula(Operator.SHARE, left.terms)
        if operator is left.operator and operator in {Operator.SUM, Operator.PRODUCT}:
            return Formula(operator, (*left.terms, right))
    return Formula(operator, (left, right))


# --- files ------------------------------------------------------------------------------------------------------------


def is_cases_file(path: str | Path) -> bool:
    """Whether a file may hold published cases: a JSON file that begins with a list, which no register does.

    >>> is_cases_file("nowhere.json")
    False
    """
    path = Path(path)
    if path.suffix.lower() != ".json" or not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(64).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"[")


def read_cases(path: str | Path) -> tuple[PublishedCase, ...]:
    """The published cases of a file.

    Raises:
        InputError: it cannot be read, or something is wrong with it; every problem is named with its place.
    """
    path = Path(path)
    return _cases(*load_file(path), path.name)


def read_cases_text(text: str, name: str = "cases.json") -> tuple[PublishedCase, ...]:
    """The published cases of a text in JSON.

    Raises:
        InputError: see `read_cases`.

    >>> cases = read_cases_text('[{"id": "a", "kind": "club", "name": "CLB A", "source": "…", "figures": {"members": 43}}]')
    >>> cases[0].figures[0].printed.value
    43
    """
    return _cases(*load_text(text, name, "json"), name)


class _Wrong(Exception):  # noqa: N818 - it never leaves this module
    def __init__(self, place: str, message: str) -> None:
        super().__init__(message)
        self.problem = Problem("bad_case", place, message)


def _cases(data: Any, problems: list[Problem], name: str) -> tuple[PublishedCase, ...]:
    problems = list(problems)
    if not isinstance(data, list):
        raise InputError([*problems, Problem("bad_case", f"{name}: $", "a list of cases is expected")])
    cases: dict[str, PublishedCase] = {}
    for index, raw in enumerate(data):
        place = f"{name}: $[{index}]"
        try:
            case = _case(raw, place)
        except _Wrong as wrong:
            problems.append(wrong.problem)
            continue
        if case.id in cases:
            problems.append(Problem("bad_case", f"{place}.id", "the same id stands in an earlier case"))
        cases[case.id] = case
    if problems:
        raise InputError(problems)
    return tuple(cases.values())


def _field(raw: Any, key: str, kind: type, place: str) -> Any:
    if not isinstance(raw, dict):
        raise _Wrong(place, "a table is expected")
    value = raw.get(key)
    if not isinstance(value, kind):
        raise _Wrong(f"{place}.{key}", f"{'a table' if kind is dict else 'a text'} is expected")
    return value


def _optional(raw: Mapping[str, Any], key: str, kind: type, place: str) -> Any:
    return kind() if raw.get(key) is None else _field(raw, key, kind, place)


def _case(raw: Any, place: str) -> PublishedCase:
    id_, kind, name = (_field(raw, key, str, place) for key in ("id", "kind", "name"))
    if kind not in _KINDS:
        raise _Wrong(f"{place}.kind", f"not an allowed value; allowed: {', '.join(_KINDS)}")
    source = _field(raw, "source", str, place)
    as_of, founded = (_date(raw, key, place) for key in ("as_of", "founded"))
    qualifiers = _optional(raw, "qualifiers", dict, place)
    figures = _optional(raw, "figures", dict, place)
    printed = {
        key: _printed(value, qualifiers.get(key), f"{place}.figures.{key}", key) for key, value in figures.items()
    }
    stated = tuple(_figure(key, value) for key, value in printed.items() if value is not None)
    words = [text for text in _optional(raw, "raw_tokens", list, place) if isinstance(text, str)]
    results = {}
    for key in ("published_results", "derived_checks"):
        results[key] = tuple(
            _claim(
                item, f"{id_}.{key}[{index}]", f"{place}.{key}[{index}]", qualifiers, words, key == "published_results"
            )
            for index, item in enumerate(_optional(raw, key, list, place))
        )
    where = _optional(raw, "place", dict, place)
    found = _place(where, as_of or (founded if isinstance(founded, PartialDate) else None))
    named = kind == "national" or any(where.get(key) for key in ("province_then", "province_now"))
    register = _register(id_, kind, name, source, found, as_of, founded, stated)
    return PublishedCase(
        id_,
        kind,
        name,
        source,
        as_of if isinstance(as_of, PartialDate) else None,
        found,
        named,
        stated,
        results["published_results"],
        results["derived_checks"],
        register,
    )


def _date(raw: Mapping[str, Any], key: str, place: str) -> PartialDate | Period | None:
    text = raw.get(key)
    if text is None:
        return None
    try:
        return Period.parse(text) if "/" in text else PartialDate.parse(text)
    except (RangeError, TypeError):
        raise _Wrong(f"{place}.{key}", "not a date of the form 2025-05-10, 2025-05, 2025 or 2023/2024") from None


def _whole(value: Fraction) -> Number:
    return value.numerator if value.denominator == 1 else value


def _printed(raw: Any, qualifier: Any, place: str, name: str) -> Printed | None:
    if raw is None:
        return None
    if isinstance(raw, bool) or not isinstance(raw, int | Decimal):
        raise _Wrong(place, "a number is expected")
    decimals = 0
    if isinstance(raw, Decimal):
        if not raw.is_finite():
            raise _Wrong(place, "a number is expected")
        exponent = raw.normalize().as_tuple().exponent
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    elif "vnd" in name.lower() and raw:  # nobody prints đồng behind a round number of millions
        decimals = -(len(str(raw)) - len(str(raw).rstrip("0")))
    try:
        return Printed(_whole(Fraction(raw)), decimals, None if qualifier is None else Qualifier(qualifier))
    except ValueError:
        allowed = ", ".join(item.value for item in Qualifier)
        raise _Wrong(place, f"not an allowed qualifier; allowed: {allowed}") from None


def _figure(name: str, printed: Printed) -> PublishedFigure:
    if name in _SHARES:
        part, whole = _SHARES[name]
        return PublishedFigure(name, printed, part, whole)
    if name in FIGURES:
        return PublishedFigure(name, printed, FIGURES[name])
    if found := _OF_YEARS.match(name):
        years = int(found["first"]), int(found["last"])
        return PublishedFigure(name, printed, FIGURES.get(found["name"], found["name"]), period=years)
    return PublishedFigure(name, printed, name)


def _claim(raw: Any, id_: str, place: str, qualifiers: Mapping[str, Any], words: list[str], is_printed: bool) -> Claim:
    what, unit = _field(raw, "what", str, place), _field(raw, "unit", str, place)
    inputs = {
        key: _printed(value, qualifiers.get(key), f"{place}.inputs.{key}", key)
        for key, value in _field(raw, "inputs", dict, place).items()
    }
    printed = _printed(raw.get("value"), raw.get("qualifier"), f"{place}.value", unit)
    if printed is None:
        raise _Wrong(f"{place}.value", "the value is missing")
    formula = raw.get("formula")
    note = raw.get("note")
    try:
        term = None if formula is None else _in_unit(parse_formula(formula), unit)
    except RangeError as error:
        raise _Wrong(f"{place}.formula", str(error)) from None
    return Claim(
        id_,
        what,
        printed,
        unit,
        MappingProxyType(inputs),
        term,
        _wording(what, printed, words),
        is_printed,
        _population(what, inputs),
        any(name.endswith("_implied") for name in inputs),
        note,
    )


def _in_unit(term: Term, unit: str) -> Term:
    """A quotient is a mean where its unit says "per"."""
    if isinstance(term, Formula) and term.operator is Operator.RATIO and " per " in unit:
        return Formula(Operator.PER, term.terms)
    return term


def _wording(what: str, printed: Printed, words: list[str]) -> Wording | None:
    if what.endswith("_exceeded"):
        return Wording.EXCEEDS
    percent = re.compile(rf"(?<![0-9,.]){re.escape(str(printed.value))}\s*%")
    for text in words:
        if percent.search(text):
            if re.match(r"vượt\b", text.strip().lower()):
                return Wording.EXCEEDS
            if re.match(r"đạt\b", text.strip().lower()):
                return Wording.REACHES
    return None


def _population(what: str, inputs: Mapping[str, Any]) -> str | None:
    if "_new_club" in what or "new_clubs" in inputs:
        return "clubs.new"
    return "clubs" if "clubs" in inputs else None


def _place(raw: Mapping[str, Any], when: PartialDate | Period | None) -> Place | None:
    before = when is None or when.last < 20250701
    for key, edition in (
        (("province_then", Edition.OF_63), ("province_now", Edition.OF_34))
        if before
        else (("province_now", Edition.OF_34), ("province_then", Edition.OF_63))
    ):
        name = raw.get(key)
        if not isinstance(name, str):
            continue
        plain = name.removeprefix("TP ").replace("–", "-")
        for code, known in PROVINCES[edition].items():
            if known == plain:
                finer = {part: raw.get(part) for part in ("district", "commune", "village")}
                return Place(code, edition, **{k: v if isinstance(v, str) else None for k, v in finer.items()})
    return None


def _register(
    id_: str,
    kind: str,
    name: str,
    source: str,
    place: Place | None,
    as_of: PartialDate | Period | None,
    founded: PartialDate | Period | None,
    figures: tuple[PublishedFigure, ...],
) -> Register:
    """The case as a register: a club, or an association where it is about several clubs."""
    returns = tuple(_returns(as_of, source, figures))
    if kind == "club":
        return Register(name, source, clubs=(Club(id_, name, place, founded, returns=returns),))
    level = _LEVELS.get(kind, AssociationLevel.PROVINCE)
    return Register(name, source, associations=(Association(id_, name, level, place, returns=returns),))


def _returns(as_of: PartialDate | Period | None, source: str, figures: tuple[PublishedFigure, ...]) -> Iterator[Return]:
    if as_of is None:
        return
    period = as_of if isinstance(as_of, Period) else Period.of(as_of)
    found: dict[str, Range] = {}
    for figure in figures:
        if figure.measure in _OWN and not figure.is_share and figure.period is None:
            found.setdefault(figure.measure, figure.printed.range)
    if found:
        yield Return(period, tuple(Figure(key, value) for key, value in found.items()), source=source)
