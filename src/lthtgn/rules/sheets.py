"""Figures stated together, in one shape whether they come from a return or from a published case (bảng số liệu)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from types import MappingProxyType

import attrs

from lthtgn.expr.nodes import Measure
from lthtgn.model.claims import Claim, Formula, Operator, Printed, PublishedCase, Qualifier
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.model.returns import Return
from lthtgn.ranges import Number, Range
from lthtgn.rules import association
from lthtgn.rules.measures import MEASURES

__all__ = ["TERMS", "Sheet", "Stated", "Ways", "sheet_of_case", "sheets_of_register", "term_of"]

TERMS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "members.women_at_founding": ("số thành viên nữ khi thành lập", "người"),
        "members.men_at_founding": ("số thành viên nam khi thành lập", "người"),
        "members.under_55": ("số thành viên dưới 55 tuổi", "người"),
        "members.older_of_no_line": ("số thành viên cao tuổi (không nêu mốc tuổi)", "người"),
        "members.women_union": ("số thành viên là hội viên phụ nữ", "người"),
        "members.better_off": ("số thành viên thuộc hộ trung bình, khá", "người"),
        "members.aged_70": ("số thành viên trên 70 tuổi", "người"),
        "clubs.new": ("số câu lạc bộ mới thành lập", "câu lạc bộ"),
        "clubs.of_1533": ("số câu lạc bộ thành lập theo Đề án 1533", "câu lạc bộ"),
        "clubs.of_1336": ("số câu lạc bộ thành lập theo Đề án 1336", "câu lạc bộ"),
        "clubs.of_1648": ("số câu lạc bộ thành lập theo Đề án 1648", "câu lạc bộ"),
        "clubs.new_by_project": ("số câu lạc bộ mới do dự án hỗ trợ", "câu lạc bộ"),
        "clubs.new_by_local_budget": ("số câu lạc bộ mới bằng ngân sách địa phương", "câu lạc bộ"),
        "clubs.by_donor": ("số câu lạc bộ do nhà tài trợ hỗ trợ", "câu lạc bộ"),
        "clubs.by_local_budget": ("số câu lạc bộ bằng nguồn địa phương", "câu lạc bộ"),
        "clubs.with_fund": ("số câu lạc bộ có quỹ", "câu lạc bộ"),
        "clubs.both_funds": ("số câu lạc bộ có đủ hai quỹ", "câu lạc bộ"),
        "clubs.all_areas": ("số câu lạc bộ thực hiện đủ 8 mảng", "câu lạc bộ"),
        "communes": ("số xã", "xã"),
        "communes.with_clubs": ("số xã có câu lạc bộ", "xã"),
        "provinces": ("số tỉnh, thành phố", "tỉnh"),
        "provinces.with_clubs": ("số tỉnh, thành phố có câu lạc bộ", "tỉnh"),
        "training.trainees": ("số người được tập huấn", "người"),
        "health.checked": ("số người được khám sức khỏe", "người"),
        "health.given_medicine": ("số người được hỗ trợ thuốc", "người"),
        "funds.balance": ("số tiền quỹ (không nêu loại quỹ)", "đồng"),
        "people.beneficiaries": ("số người hưởng lợi", "người"),
        "people.direct_beneficiaries": ("số người hưởng lợi trực tiếp", "người"),
    }
)
"""Vietnamese terms and units of what reports print and no measure of the book counts.

>>> TERMS["clubs.with_fund"]
('số câu lạc bộ có quỹ', 'câu lạc bộ')
"""

_MEASURES = {measure.id: measure for measure in (*MEASURES, *association.MEASURES)}


@attrs.frozen
class Stated:
    """A figure that was stated (số liệu đã nêu).

    Attributes:
        measure: what it measures; of a share or a mean, its part.
        value: what it can be; a share in per cent.
        printed: the number itself, whatever word stands before it; `None` of a range.
        whole: of a share, what it is a share of; of a mean, for each of what it is.
        is_mean: whether it is a mean, not a share.
        decimals: how many decimals are printed.
        term_vi: what it is.
        unit_vi: its unit.
        period: the period that it states itself, where it is another than its sheet's.
        qualifier: the word before the number, where there is one.

    >>> Stated("members", Range.exact(57), 57).is_share
    False
    """

    measure: str
    value: Range
    printed: Number | None
    whole: str | None = None
    is_mean: bool = False
    decimals: int = 0
    term_vi: str = ""
    unit_vi: str = ""
    period: Period | None = None
    qualifier: Qualifier | None = None

    @property
    def is_share(self) -> bool:
        """Whether it is a share, in per cent."""
        return self.whole is not None and not self.is_mean

    @property
    def is_count(self) -> bool:
        """Whether it is a plain figure, neither a share nor a mean."""
        return self.whole is None

    @property
    def is_exact(self) -> bool:
        """Whether it was stated without "over", "nearly" or "about"."""
        return self.value.is_exact

    @property
    def as_printed(self) -> Printed:
        """The number with its digits and its word; 0 of a range."""
        return Printed(self.printed or 0, self.decimals, self.qualifier)

    @property
    def step(self) -> Fraction:
        """One unit of the last printed digit."""
        return self.as_printed.step

    @property
    def is_rounded(self) -> bool:
        """Whether further digits were rounded or cut: of a share always, of a count where not all of it is printed."""
        exact = self.qualifier is None and self.is_exact and self.printed is not None
        return exact and (not self.is_count or self.decimals != 0)

    @property
    def possible(self) -> Range:
        """What it can be, its digits rounded or cut."""
        return self.as_printed.readings if self.is_rounded else self.value


@attrs.frozen
class Sheet:
    """Figures that one report states together (bảng số liệu của một báo cáo).

    Attributes:
        owner: id of the club, the association or the case.
        name: its name.
        series: what the reports of one place or project have in common, so that an earlier and a later can be compared.
        figures: the figures.
        period: the days that they are about; `None` where the report has no date.
        place_named: whether the report says where.
        of_clubs: whether it is about several clubs.
        is_period: whether its flows are those of its days; false where they are only the day on which its figures stood.
        founded: when the club was founded, as far as it is known.
        clubs: ids of the clubs that it is about, where it names them.

    >>> Sheet("a", "A", "a", (Stated("members", Range.exact(57), 57),)).count("members").printed
    57
    """

    owner: str
    name: str
    series: str
    figures: tuple[Stated, ...]
    period: Period | None = None
    place_named: bool = True
    of_clubs: bool = False
    is_period: bool = True
    founded: PartialDate | Period | None = None
    clubs: frozenset[str] = frozenset()
    _counts: Mapping[str, Stated] = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        plain = [stated for stated in self.figures if stated.is_count and stated.period is None]
        object.__setattr__(self, "_counts", {stated.measure: stated for stated in reversed(plain)})

    def count(self, measure: str) -> Stated | None:
        """The plain figure of a measure, or `None`."""
        return self._counts.get(measure)

    def flow_period(self, stated: Stated) -> Period | None:
        """The period of a flow; `None` where none is stated, so that it can be compared with nothing."""
        return stated.period or (self.period if self.is_period else None)

    def share(self, part: str, whole: str | None = None) -> Stated | None:
        """The share of a part, of a certain whole where one is named, or `None`."""
        return next(
            (s for s in self.figures if s.is_share and s.measure == part and whole in {None, s.whole}),
            None,
        )


def _number(value: Range) -> Number | None:
    """The number of "over N" and "nearly N" is N."""
    if value.high is None:
        return value.low or None
    return value.high if value.is_exact or value.low == 0 else None


@attrs.frozen
class Ways:
    """How shares and means that are reported under an id are made up (tử số và mẫu số).

    Attributes:
        shares: the part, the whole and the term of each share, by its id.
        means: the same of each mean.
        terms: the term and the unit of further figures, by id, such as those that targets ask for.

    >>> Ways().shares
    {}
    """

    shares: Mapping[str, tuple[str, str, str]] = attrs.field(factory=dict)
    means: Mapping[str, tuple[str, str, str]] = attrs.field(factory=dict)
    terms: Mapping[str, tuple[str, str]] = attrs.field(factory=dict)


def sheets_of_register(register: Register, measures: Mapping[str, Measure], ways: Ways) -> Iterator[Sheet]:
    """A sheet for each return of each club and association.

    >>> list(sheets_of_register(Register(), {}, Ways()))
    []
    """
    for club in register.clubs:
        for item in club.returns:
            figures = tuple(_stated(item, measures, ways))
            yield Sheet(
                club.id,
                club.name,
                club.id,
                figures,
                item.period,
                club.place is not None,
                founded=club.founded,
                clubs=frozenset([club.id]),
            )
    for owner in register.associations:
        for item in owner.returns:
            figures = tuple(_stated(item, measures, ways))
            if item.clubs and not any(s.measure == "clubs" for s in figures):
                figures = (*figures, _counted(len(item.clubs), measures))
            series = "|".join((owner.id, *sorted(item.clubs)))
            several = any(s.measure == "clubs" for s in figures)
            named = owner.place is not None or owner.level.value == "central"
            clubs = frozenset(item.clubs)
            yield Sheet(owner.id, owner.name, series, figures, item.period, named, several, clubs=clubs)


def _counted(clubs: int, measures: Mapping[str, Measure]) -> Stated:
    term = measures["clubs"].term_vi if "clubs" in measures else "số câu lạc bộ"
    return Stated("clubs", Range.exact(clubs), clubs, term_vi=term, unit_vi="câu lạc bộ")


def _stated(item: Return, measures: Mapping[str, Measure], ways: Ways) -> Iterator[Stated]:
    for figure in item.figures:
        value = figure.value
        if figure.id in ways.shares:
            part, whole, term = ways.shares[figure.id]
            value = Range(_hundred(value.low), _hundred(value.high))
            number = _number(value)
            yield Stated(part, value, number, whole, decimals=_decimals(number), term_vi=term, unit_vi="%")
        elif figure.id in ways.means:
            part, whole, term = ways.means[figure.id]
            number = _number(value)
            unit = measures[part].unit_vi if part in measures else ""
            is_money = unit == "đồng" and isinstance(number, int)
            decimals = Printed.of_money(number or 0).decimals if is_money else _decimals(number)
            yield Stated(part, value, number, whole, is_mean=True, decimals=decimals, term_vi=term, unit_vi=unit)
        else:
            measure = measures.get(figure.id)
            if measure is not None:
                term, unit = measure.term_vi, measure.unit_vi
            else:
                term, unit = TERMS.get(figure.id) or ways.terms.get(figure.id, (figure.id, ""))
            yield Stated(figure.id, value, _number(value), term_vi=term, unit_vi=unit)


def _hundred(end: Number | None) -> Number | None:
    return None if end is None else end * 100


def _decimals(number: Number | None) -> int:
    """How many decimals a number needs, as a spreadsheet may write them; none of one that no decimals write."""
    rest = 1 if number is None else number.denominator
    needed = 0
    for factor in (2, 5):
        times = 0
        while rest % factor == 0:
            rest, times = rest // factor, times + 1
        needed = max(needed, times)
    return needed if rest == 1 else 0


def sheet_of_case(case: PublishedCase) -> Sheet:
    """The sheet of a published case: its figures, and the shares and means that it prints as results.

    >>> sheet_of_case(PublishedCase("a", "club", "CLB A", "…")).figures
    ()
    """
    figures = []
    for figure in case.figures:
        term, unit = term_of(figure.measure)
        if figure.is_share:
            term, unit = f"tỷ lệ {term.removeprefix('số ')}", "%"
        elif figure.is_mean:
            term = f"{term} bình quân"
        printed = figure.printed
        period = None
        if figure.period is not None:
            period = Period(date(figure.period[0], 1, 1), date(figure.period[1] + 1, 1, 1))
        figures.append(
            Stated(
                figure.measure,
                printed.range,
                printed.value,
                figure.whole,
                figure.is_mean,
                printed.decimals,
                term,
                unit,
                period,
                printed.qualifier,
            )
        )
    names = {figure.name: figure.measure for figure in case.figures}
    figures += list(_results(case.claims, names))
    of_period = isinstance(case.as_of, Period)
    period = case.as_of if case.as_of is None or isinstance(case.as_of, Period) else Period.of(case.as_of)
    several = case.kind != "club" and any(s.measure == "clubs" and s.printed != 1 for s in figures)
    series = case.kind if case.kind == "national" else case.id
    if case.kind == "province" and case.place is not None:
        series = f"province|{case.place.edition.value}|{case.place.province}"
    founded = case.register.clubs[0].founded if case.register.clubs else None
    clubs = frozenset([case.id] if case.kind == "club" else [])
    return Sheet(
        case.id, case.name, series, tuple(figures), period, case.place_named, several, of_period, founded, clubs
    )


def _results(claims: Iterable[Claim], names: Mapping[str, str]) -> Iterator[Stated]:
    for claim in claims:
        formula = claim.formula
        if isinstance(formula, Formula) and formula.operator is Operator.SHARE and claim.unit == "%":
            part, whole = formula.terms
            if isinstance(part, str) and isinstance(whole, str) and part in names and whole in names:
                printed = claim.printed
                term = f"tỷ lệ {term_of(names[part])[0].removeprefix('số ')}"
                yield Stated(
                    names[part],
                    printed.range,
                    printed.value,
                    names[whole],
                    False,
                    printed.decimals,
                    term,
                    "%",
                    qualifier=printed.qualifier,
                )


def term_of(measure: str) -> tuple[str, str]:
    """The Vietnamese term and the unit of a measure of the book, or of what only reports print; else its id.

    >>> term_of("clubs.with_fund"), term_of("cows")
    (('số câu lạc bộ có quỹ', 'câu lạc bộ'), ('cows', ''))
    """
    found = _MEASURES.get(measure)
    if found is not None:
        return found.term_vi, found.unit_vi or "người"
    return TERMS.get(measure, (measure, ""))
