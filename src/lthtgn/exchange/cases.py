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

How exactly a number was printed tells what it can be where something is recomputed from it: 57.3 from 57.25 up to 57.4, and
"12,5 tỷ đồng" among the `raw_tokens` to the hundred million. A sum of money that stands in none of them so has zeros at its
end that nobody counted: millions, and thousands below a million. Whole numbers are exact, but for a share of members or
clubs in whole per cent.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lthtgn.errors import InputError, Problem, RangeError, nearest
from lthtgn.exchange.digits import decimals_printed
from lthtgn.exchange.formulas import parse_formula
from lthtgn.exchange.loading import load_file, load_text
from lthtgn.exchange.problems import inside, problem, shown, type_word
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
_MEANS = {
    "mean_fund_per_club_vnd": ("funds.balance", "clubs"),
    "mean_income_fund_per_club_vnd": ("funds.livelihood_balance", "clubs"),
    "members_per_club": ("members", "clubs"),
}
_NEW_OF_YEAR = re.compile(r"new_clubs_20[0-9]{2}")
_OF_YEARS = re.compile(r"(?P<name>.+?)_(?P<first>20[0-9]{2})_(?P<last>20[0-9]{2})$")
_FLOWS = frozenset({"loans.borrowers", "loans.made", "loans.amount", "help.people"})  # these need a period
_OF_CLUBS = frozenset(  # measures of clubs that the book has
    {
        *_FLOWS,
        *("members", "members.at_founding", "members.women", "members.men", "members.older", "members.aged_55"),
        *("members.poor", "board.members", "volunteers", "care.people"),
        *("funds.livelihood_balance", "funds.operating_balance"),
    }
)
_OF_ASSOCIATIONS = _OF_CLUBS | {"clubs", "association.members"}
_FIELDS = (
    *("id", "kind", "name", "source", "place", "as_of", "founded", "figures", "qualifiers", "raw_tokens"),
    *("published_results", "derived_checks"),
    *("qualitative", "confidence", "flags"),  # of whoever gathered the cases; not read
)
_PLACE_FIELDS = ("province_then", "province_now", "district", "commune", "village")
_RESULT_FIELDS = ("what", "inputs", "value", "unit", "qualifier", "formula", "note", "recomputed", "verdict")
_KINDS = ("club", "commune", "district", "province", "project", "national")
_LEVELS = {
    "commune": AssociationLevel.COMMUNE,
    "district": AssociationLevel.DISTRICT,
    "national": AssociationLevel.CENTRAL,
}

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
    def __init__(self, code: str, place: str, **values: str) -> None:
        super().__init__(code)
        self.problem = problem(code, place, **values)


def _cases(data: Any, problems: list[Problem], name: str) -> tuple[PublishedCase, ...]:
    problems = list(problems)
    if not isinstance(data, list):
        found = problem("wrong_type", f"{name}: $", expected="list", found=type_word(data))
        raise InputError([*problems, found])
    cases: dict[str, PublishedCase] = {}
    places: dict[str, str] = {}
    for index, raw in enumerate(data):
        place = f"{name}: $[{index}]"
        if not isinstance(raw, dict):
            problems.append(problem("wrong_type", place, expected="table", found=type_word(raw)))
            continue
        case = _Reader(raw, place, problems).case()
        if case is None:
            continue
        if case.id in cases:
            problems.append(problem("duplicate_id", f"{place}.id", first=places[case.id]))
        cases[case.id], places[case.id] = case, f"$[{index}]"
    if problems:
        raise InputError(problems)
    return tuple(cases.values())


_KINDS_OF_FIELDS: Mapping[Any, str] = {dict: "table", list: "list", str: "text"}


class _Reader:
    """Reads one case; what is wrong is noted with its place, and the rest is read on."""

    def __init__(self, raw: Mapping[str, Any], place: str, problems: list[Problem]) -> None:
        self.raw = raw
        self.place = place
        self.problems = problems
        self.words: list[str] = []

    def case(self) -> PublishedCase | None:
        before = len(self.problems)
        self.known(self.raw, _FIELDS, self.place)
        id_, kind, name, source = (self.text(self.raw, key, self.place) for key in ("id", "kind", "name", "source"))
        if kind and kind not in _KINDS:
            self.problems.append(problem("unknown_choice", f"{self.place}.kind", allowed=", ".join(_KINDS)))
        as_of, founded = (self.tried(_date, self.raw, key, self.place) for key in ("as_of", "founded"))
        self.words = [text for text in self.optional("raw_tokens", list) if isinstance(text, str)]
        qualifiers, where = self.optional("qualifiers", dict), self.optional("place", dict)
        stated = tuple(self.figures(self.optional("figures", dict), qualifiers, f"{self.place}.figures"))
        figures = tuple(_figure(key, printed) for key, printed in stated if printed is not None)
        results = {key: tuple(self.results(key, id_, qualifiers)) for key in ("published_results", "derived_checks")}
        self.qualifiers(qualifiers)
        self.known(where, _PLACE_FIELDS, f"{self.place}.place")
        found = self.tried(_place, where, as_of or founded, f"{self.place}.place")
        named = kind == "national" or any(where.get(key) for key in ("province_then", "province_now"))
        if len(self.problems) > before:
            return None
        register = _register(id_, kind, name, source, found, as_of, founded, figures)
        return PublishedCase(
            id_,
            kind,
            name,
            source,
            as_of,
            found,
            named,
            figures,
            results["published_results"],
            results["derived_checks"],
            register,
        )

    def tried(self, read: Callable[..., Any], *arguments: Any) -> Any:
        try:
            return read(*arguments)
        except _Wrong as wrong:
            self.problems.append(wrong.problem)
            return None

    def known(self, raw: Mapping[str, Any], fields: tuple[str, ...], place: str) -> None:
        for key in raw:
            if key not in fields:
                like = nearest(str(key), fields)
                code, values = (
                    ("unknown_field", {"known": ", ".join(fields)})
                    if like is None
                    else ("misspelt_field", {"nearest": like})
                )
                self.problems.append(problem(code, place, field=shown(key), **values))

    def text(self, raw: Mapping[str, Any], key: str, place: str) -> str:
        if raw.get(key) is None:
            self.problems.append(problem("missing_field", f"{place}.{key}", field=key))
            return ""
        found = str(self.tried(_typed, raw[key], str, f"{place}.{key}") or "")
        if any(unicodedata.category(letter) in {"Cc", "Cs"} for letter in found):
            self.problems.append(problem("bad_text", f"{place}.{key}"))
        return found

    def optional(self, key: str, kind: type) -> Any:
        if self.raw.get(key) is None:
            return kind()
        found = self.tried(_typed, self.raw[key], kind, f"{self.place}.{key}")
        return kind() if found is None else found

    def figures(
        self, raw: Mapping[str, Any], qualifiers: Mapping[str, Any], place: str
    ) -> Iterator[tuple[str, Printed | None]]:
        for key, value in raw.items():
            found = self.tried(_printed, value, qualifiers.get(key), inside(place, key), key, self.words)
            if found is not None and found.value < 0:
                self.problems.append(problem("negative_number", inside(place, key)))
            yield key, found

    def qualifiers(self, qualifiers: Mapping[str, Any]) -> None:
        """Each is of a figure, or of an input of a result."""
        tables = [self.raw.get("figures")]
        for key in ("published_results", "derived_checks"):
            items = self.raw.get(key)
            tables += [item.get("inputs") for item in items or () if isinstance(item, dict)]
        names = {name for table in tables if isinstance(table, dict) for name in table}
        self.known(qualifiers, tuple(names), f"{self.place}.qualifiers")

    def results(self, key: str, id_: str, qualifiers: Mapping[str, Any]) -> Iterator[Claim]:
        for index, raw in enumerate(self.optional(key, list)):
            place = f"{self.place}.{key}[{index}]"
            if self.tried(_typed, raw, dict, place) is None:
                continue
            before = len(self.problems)
            self.known(raw, _RESULT_FIELDS, place)
            what, unit = (self.text(raw, name, place) for name in ("what", "unit"))
            given = self.tried(_typed, raw.get("inputs"), dict, f"{place}.inputs") or {}
            inputs = dict(self.figures(given, qualifiers, f"{place}.inputs"))
            printed = self.tried(_value, raw, f"{place}.value", unit, self.words)
            term = self.tried(_formula, raw.get("formula"), unit, f"{place}.formula")
            note = raw.get("note") and self.tried(_typed, raw["note"], str, f"{place}.note")
            if len(self.problems) == before:
                yield _claim(f"{id_}.{key}[{index}]", what, unit, inputs, printed, term, self.words, note, key)


def _typed(raw: Any, kind: type, place: str) -> Any:
    if not isinstance(raw, kind):
        raise _Wrong("wrong_type", place, expected=_KINDS_OF_FIELDS[kind], found=type_word(raw))
    return raw


def _date(raw: Mapping[str, Any], key: str, place: str) -> PartialDate | Period | None:
    text = raw.get(key)
    if text is None:
        return None
    try:
        return Period.parse(text) if "/" in text else PartialDate.parse(text)
    except (RangeError, TypeError):
        raise _Wrong("bad_date", f"{place}.{key}") from None


def _whole(value: Fraction) -> Number:
    return value.numerator if value.denominator == 1 else value


_DIGITS = 60


def _printed(raw: Any, qualifier: Any, place: str, name: str, words: Sequence[str]) -> Printed | None:
    if raw is None:
        return None
    if isinstance(raw, float):  # beyond all measure, or no number at all
        raise _Wrong("number_too_long", place)
    if isinstance(raw, bool) or not isinstance(raw, int | Decimal):
        raise _Wrong("wrong_type", place, expected="decimal_number", found=type_word(raw))
    decimals = 0
    if isinstance(raw, Decimal):
        # A number of a few letters such as 1e999999999 would fill the memory.
        if not raw.is_finite() or not -_DIGITS <= raw.adjusted() <= _DIGITS or len(raw.as_tuple().digits) > _DIGITS:
            raise _Wrong("number_too_long", place)
        exponent = raw.normalize().as_tuple().exponent
        decimals = max(0, -exponent) if isinstance(exponent, int) else 0
    elif abs(raw) >= 10**_DIGITS:
        raise _Wrong("number_too_long", place)
    elif (said := decimals_printed(raw, words)) is not None:
        decimals = said
    elif "vnd" in name.lower():
        decimals = Printed.of_money(raw).decimals
    try:
        return Printed(_whole(Fraction(raw)), decimals, None if qualifier is None else Qualifier(qualifier))
    except ValueError:
        raise _Wrong("unknown_choice", place, allowed=", ".join(item.value for item in Qualifier)) from None


def _value(raw: Mapping[str, Any], place: str, unit: str, words: Sequence[str]) -> Printed:
    printed = _printed(raw.get("value"), raw.get("qualifier"), place, unit, words)
    if printed is None:
        raise _Wrong("missing_field", place, field="value")
    return printed


def _formula(raw: Any, unit: str, place: str) -> Term | None:
    """A quotient is a mean where its unit says "per"."""
    if raw is None:
        return None
    try:
        term = parse_formula(_typed(raw, str, place))
    except RangeError as error:
        raise _Wrong("bad_formula", place, reason=str(error).partition(" at character")[0]) from None
    if isinstance(term, Formula) and term.operator is Operator.RATIO and " per " in unit:
        return Formula(Operator.PER, term.terms)
    return term


def _figure(name: str, printed: Printed) -> PublishedFigure:
    if name in _SHARES:
        part, whole = _SHARES[name]
        return PublishedFigure(name, printed, part, whole)
    if name in _MEANS:
        part, whole = _MEANS[name]
        return PublishedFigure(name, printed, part, whole, is_mean=True)
    if name in FIGURES:
        return PublishedFigure(name, printed, FIGURES[name])
    if _NEW_OF_YEAR.fullmatch(name):
        return PublishedFigure(name, printed, "clubs.new")
    if found := _OF_YEARS.match(name):
        years = int(found["first"]), int(found["last"])
        if years[0] <= years[1]:
            return PublishedFigure(name, printed, FIGURES.get(found["name"], found["name"]), period=years)
    return PublishedFigure(name, printed, name)


def _claim(
    id_: str,
    what: str,
    unit: str,
    inputs: Mapping[str, Printed | None],
    printed: Printed,
    term: Term | None,
    words: list[str],
    note: str | None,
    key: str,
) -> Claim:
    return Claim(
        id_,
        what,
        printed,
        unit,
        MappingProxyType(dict(inputs)),
        term,
        _wording(what, printed, words),
        key == "published_results",
        _population(what, inputs),
        any(name.endswith("_implied") for name in inputs),
        note,
        MappingProxyType({name: FIGURES[name] for name in inputs if name in FIGURES}),
        frozenset(name for name in inputs if name in _SHARES),
    )


def _wording(what: str, printed: Printed, words: list[str]) -> Wording | None:
    if what.endswith("_exceeded"):
        return Wording.EXCEEDS
    whole, _, rest = _decimal_text(printed).partition(".")
    number = re.escape(whole) + (f"[.,]{rest}" if rest else "")
    percent = re.compile(rf"(?<![0-9,.]){number}\s*%")
    for text in words:
        at = percent.search(text)
        if at is not None:
            before = text[: at.start()].lower()
            if re.search(r"(?<!không )(?<!chưa )\bvượt\b", before):
                return Wording.EXCEEDS
            if re.search(r"\bđạt\b", before):
                return Wording.REACHES
    return None


def _decimal_text(printed: Printed) -> str:
    digits = max(0, printed.decimals)
    scaled = str(abs(int(Fraction(printed.value) * 10**digits))).rjust(digits + 1, "0")
    return f"{scaled[:-digits]}.{scaled[-digits:]}" if digits else scaled


def _population(what: str, inputs: Mapping[str, Any]) -> str | None:
    """What the label of a mean names: the new clubs, or the clubs."""
    if "_new_club" in what:
        return "clubs.new"
    return "clubs" if "_club" in what and "clubs" in inputs else None


_PREFIXES = re.compile(r"^(?:tỉnh|thành phố|tp\.?)\s+", re.IGNORECASE)


def _plain(name: str) -> str:
    """A name without "tỉnh" and the like, in one kind of letters and dashes."""
    return (
        _PREFIXES.sub("", unicodedata.normalize("NFC", name).strip()).replace("–", "-").replace(" - ", "-").casefold()
    )


def _place(raw: Mapping[str, Any], when: PartialDate | Period | None, place: str) -> Place | None:
    editions = {"province_then": Edition.OF_63, "province_now": Edition.OF_34}
    found = {}
    for key, edition in editions.items():
        name = raw.get(key)
        if name is None or "+" in _typed(name, str, f"{place}.{key}"):  # of several provinces none is the place
            continue
        known = {_plain(known): code for code, known in PROVINCES[edition].items()}
        if _plain(name) not in known:
            like = nearest(_plain(name), known)
            values = {"edition": edition.value}
            if like is not None:
                raise _Wrong(
                    "misspelt_province_name", f"{place}.{key}", nearest=PROVINCES[edition][known[like]], **values
                )
            raise _Wrong("unknown_province_name", f"{place}.{key}", **values)
        found[key] = Place(known[_plain(name)], edition)
    before = when is None or when.last < 20250701
    order = ("province_then", "province_now") if before else ("province_now", "province_then")
    for key in order:
        if key in found:
            finer = {part: raw.get(part) for part in ("district", "commune", "village")}
            texts = {part: value if isinstance(value, str) else None for part, value in finer.items()}
            return Place(found[key].province, found[key].edition, **texts)
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
    if kind == "club":
        returns = tuple(_returns(as_of, source, figures, _OF_CLUBS))
        return Register(name, source, clubs=(Club(id_, name, place, founded, returns=returns),))
    returns = tuple(_returns(as_of, source, figures, _OF_ASSOCIATIONS))
    level = _LEVELS.get(kind, AssociationLevel.PROVINCE)
    return Register(name, source, associations=(Association(id_, name, level, place, returns=returns),))


def _returns(
    as_of: PartialDate | Period | None, source: str, figures: tuple[PublishedFigure, ...], own: Collection[str]
) -> Iterator[Return]:
    """A return for each period: figures stand on the day of the case, those of stated years in those years.

    What happened needs a period, which the day of the case is not; without one it is kept apart, as what has no day is.
    """
    found: dict[Period, dict[str, Range]] = {}
    for figure in figures:
        if figure.measure not in own or figure.whole is not None:
            continue
        if figure.period is not None:
            period = Period(date(figure.period[0], 1, 1), date(figure.period[1] + 1, 1, 1))
        elif isinstance(as_of, Period):
            period = as_of
        elif as_of is not None and figure.measure not in _FLOWS:
            period = Period.of(as_of)
        else:
            continue
        found.setdefault(period, {}).setdefault(figure.measure, figure.printed.range)
    for period, values in found.items():
        yield Return(period, tuple(Figure(key, value) for key, value in values.items()), source=source)
