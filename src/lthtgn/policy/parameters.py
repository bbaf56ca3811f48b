"""Parameters of the law: dated, cited values; and targets with the year by which they are to be met."""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable
from datetime import date, datetime
from fractions import Fraction
from typing import Any

import attrs

from lthtgn.errors import ExpressionError, RangeError
from lthtgn.expr.nodes import check_id
from lthtgn.policy.documents import Citation
from lthtgn.ranges import Range

__all__ = [
    "Aim",
    "Baseline",
    "Level",
    "Override",
    "Parameter",
    "Reading",
    "Scope",
    "Since",
    "Target",
    "Terrain",
    "Unit",
    "percent",
]


@attrs.frozen
class Unit:
    """Unit of a value (đơn vị tính).

    Attributes:
        id: such as `share_of_members`.
        term_vi: what people say behind the number, such as "% thành viên".
        is_share: whether values are fractions of 1.
        is_divisible: whether a value may be a fraction of one, such as 1.5 times the base salary; of a share it always is.

    >>> Unit("members", "thành viên").is_share
    False
    """

    id: str
    term_vi: str
    is_share: bool = False
    is_divisible: bool = False


def percent(value: int) -> Range:
    """The exact share of a whole per cent.

    >>> percent(60)
    Range(low=Fraction(3, 5), high=Fraction(3, 5))
    """
    return Range.exact(Fraction(value, 100))


def _is_text(_: object, field: attrs.Attribute[Any], value: object) -> None:
    if not isinstance(value, str):
        raise ExpressionError(
            f"the {field.name} of a scope is a text, such as '08', '34' or 'Tuyên Quang', not {value!r}"
        )


@attrs.frozen
class Scope:
    """Where a local value applies (phạm vi áp dụng): an administrative code, read with its edition.

    Attributes:
        code: code of the province (or of a unit below it).
        edition: edition of the list that the code belongs to: "63" or "34".
        name_vi: its name.
        perhaps: of the scopes of a place, whether it is not known that the place lies in it: a place that is only known by
            the name of a merged province may lie in any of the former ones. Never of a rule.

    Raises:
        ExpressionError: the code, the edition or the name is not a text.

    >>> Scope("12", "63", "Lai Châu").code
    '12'
    """

    code: str = attrs.field(validator=_is_text)
    edition: str = attrs.field(validator=_is_text)
    name_vi: str = attrs.field(default="", eq=False, validator=_is_text)
    perhaps: bool = False


def _figure(value: Range | int | Fraction) -> Range:
    if isinstance(value, Range):
        return value
    if isinstance(value, float):
        raise RangeError(f"{value!r} is not exact; write percent(65) for 65 %, or a Fraction")
    if isinstance(value, bool) or not isinstance(value, (int, Fraction)):
        raise RangeError(f"{value!r} is not a number; write 65, percent(65), a Fraction or a Range")
    return Range.exact(value)


def _range(value: Range | int | Fraction | None) -> Range | None:
    return None if value is None else _figure(value)


@attrs.frozen
class Since:
    """One value of a parameter, and from when it applies.

    Attributes:
        start: first day.
        value: the value; `None` where a provision may exist but its value is not known. A value of which only bounds
            are known is a range.
        cite: where it stands.
        until: first day on which it no longer applies; `None` until it is replaced by the next value.
        scope: where it applies; `None` for the whole country.
        ended_by: what ended it on `until`, where another document did.
        in_force: the day on which its document came into force, where the value is counted from an earlier one: up to that
            day people were still paid by the value before, and then back-paid (truy lĩnh).
        lifts: whether it sets nothing in the place of the nation's value: in its scope there is no such limit (không quy
            định). A place that asks for "at least" only lifts the nation's ceiling so.

    Raises:
        ExpressionError: a day is not a date, or the scope is not one.
        RangeError: what lifts has a value, or no scope; the value is not an exact number.

    >>> from lthtgn.policy.documents import Certainty, Document
    >>> cite = Document("d", "1/QĐ", "…", "…").cite(certainty=Certainty.TEXT, facts=("X-1",))
    >>> Since(date(2020, 8, 31), 50, cite).value
    Range(low=50, high=50)
    """

    start: date
    value: Range | None = attrs.field(converter=_range)
    cite: Citation
    until: date | None = None
    scope: Scope | None = None
    ended_by: Citation | None = None
    in_force: date | None = None
    lifts: bool = False

    def __attrs_post_init__(self) -> None:
        for name in ("start", "until", "in_force"):
            day = getattr(self, name)
            if not (isinstance(day, date) and not isinstance(day, datetime)) and (day is not None or name == "start"):
                raise ExpressionError(f"the {name} of a value is a day, such as date(2026, 1, 1), not {day!r}")
        if self.scope is not None and not isinstance(self.scope, Scope):
            raise ExpressionError(f"the scope of a value is a Scope('08', '34', 'Tuyên Quang'), not {self.scope!r}")
        if self.lifts and (self.value is not None or self.scope is None):
            raise RangeError("what lifts the nation's value in a place has a scope, and no value of its own")


def _in_order(values: tuple[Since, ...]) -> tuple[Since, ...]:
    if isinstance(values, Since):
        raise ExpressionError("a history is a tuple of values: write (Since(…),), with the comma")
    found = tuple(values) if isinstance(values, Iterable) else (values,)
    for value in found:
        if not isinstance(value, Since):
            raise ExpressionError(f"a history is made of Since(first day, value, citation), not of {value!r}")
    return tuple(sorted(found, key=lambda value: value.start))


@attrs.frozen
class Parameter:
    """A number of the law, with all its values over time (tham số chính sách).

    A rule refers to it by Python name; the number is looked up for the day and the place of the question.

    Attributes:
        id: lower-case, dotted, for ever.
        term_vi: official Vietnamese term.
        unit: unit of the values.
        history: its values; each applies until it is replaced by the next of the same scope, or until its own end.
        term_en: English term.
        minimum: whether a place can only go higher: of the nation's value and the local one the larger applies.

    Raises:
        ExpressionError: the id is malformed, the unit is not one, or the history is not made of values.
        RangeError: two values of one scope start on the same day.

    >>> Parameter("composition.size.min", "số thành viên tối thiểu", Unit("members", "thành viên"), ()).is_share
    False
    """

    id: str
    term_vi: str
    unit: Unit
    history: tuple[Since, ...] = attrs.field(converter=_in_order)
    term_en: str | None = None
    minimum: bool = False

    def __attrs_post_init__(self) -> None:
        check_id(self.id)
        if not isinstance(self.unit, Unit):
            raise ExpressionError(f"the unit of {self.id!r} is a Unit('members', 'thành viên'), not {self.unit!r}")
        starts = [(value.scope, value.start) for value in self.history]
        if len(set(starts)) < len(starts):
            raise RangeError(f"two values of {self.id!r} start on the same day in the same place")

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"Parameter({self.id!r})"

    @property
    def is_share(self) -> bool:
        """Whether the values are fractions of 1."""
        return self.unit.is_share


@attrs.frozen
class Override:
    """Local values of a national parameter (giá trị địa phương): each has a scope, and wins inside it.

    Of a parameter that is a national minimum a local value wins only where it is the larger.

    Attributes:
        parameter: the parameter.
        history: the local values.

    Raises:
        ExpressionError: the parameter is not one, or the history is not made of values.

    >>> unit = Unit("members", "thành viên")
    >>> Override(Parameter("composition.size.min", "…", unit, ()), ()).history
    ()
    """

    parameter: Parameter
    history: tuple[Since, ...] = attrs.field(converter=_in_order)

    def __attrs_post_init__(self) -> None:
        if not isinstance(self.parameter, Parameter):
            raise ExpressionError(
                f"an override is of a parameter itself, such as MIN_SIZE, not of {self.parameter!r}; import it"
            )


class Level(enum.Enum):
    """Level at which a target is set (cấp): of the whole country, a province, a commune, each club, or of one project.

    >>> Level("nation") is Level.NATION
    True
    """

    NATION = "nation"
    PROVINCE = "province"
    COMMUNE = "commune"
    CLUB = "club"
    PROJECT = "project"


class Terrain(enum.Enum):
    """Terrain of communes that a target is set apart for (địa hình): plains; mountain, border and island areas.

    Source: QĐ 1648/QĐ-TTg as summarised (1648-15a, 1648-16a). Which commune is of which terrain no source of it says.

    >>> Terrain("plains").term_vi
    'đồng bằng'
    """

    PLAINS = "plains"
    MOUNTAIN_BORDER_ISLAND = "mountain_border_island"

    @property
    def term_vi(self) -> str:
        """The Vietnamese term."""
        return {"plains": "đồng bằng", "mountain_border_island": "miền núi, biên giới, hải đảo"}[self.value]

    @property
    def term_en(self) -> str:
        """The English term."""
        return {"plains": "plains", "mountain_border_island": "mountain, border and island areas"}[self.value]


@attrs.frozen
class Baseline:
    """Where a target starts from (giá trị gốc).

    Attributes:
        on: the day of the value.
        value: the value.

    >>> Baseline(date(2020, 8, 31), Range.exact(0)).value.low
    0
    """

    on: date
    value: Range = attrs.field(converter=_figure)


@attrs.frozen
class Reading:
    """Another reading of an aim (cách hiểu khác của một mục tiêu): another source's number, or another whole.

    Where sources differ none is chosen: a figure is held against the aim under every reading.

    Attributes:
        said_vi: who reads it so, or what is counted otherwise.
        cite: where it stands.
        low: at least this; `None` where there is no lower side.
        high: at most this; `None` where there is no upper side.
        whole: id of what the share is of, where that is another than the target's.
        of_vi: the same in words.
        part: id of what is counted, where that is another than the target's.

    >>> from lthtgn.policy.documents import Certainty, Document
    >>> cite = Document("d", "Báo cáo", "…", "…").cite(certainty=Certainty.SUMMARY, facts=("C-04",))
    >>> Reading("báo cáo tháng 5/2025", cite, low=percent(80)).low.high
    Fraction(4, 5)
    """

    said_vi: str
    cite: Citation
    low: Range | None = attrs.field(default=None, converter=_range)
    high: Range | None = attrs.field(default=None, converter=_range)
    whole: str | None = None
    of_vi: str | None = None
    part: str | None = None

    @property
    def counts_otherwise(self) -> bool:
        """Whether it has another part or another whole than the target, so that the target's own figure is not its."""
        return self.part is not None or self.whole is not None


@attrs.frozen
class Aim:
    """What a target asks for, by when, and who says so (mục tiêu của một chương trình).

    Attributes:
        programme: number of the scheme or programme, such as "1336"; of a project, its own.
        since: first day of its life.
        by_year: year by whose end it is to be met; no source gives the day within the year.
        cite: where it stands.
        low: at least this; `None` where there is no lower side.
        high: at most this; `None` where there is no upper side.
        until: first day on which it no longer stands; `None` where the end of `by_year` is its end.
        level: the level at which it is set.
        baseline: where it starts from.
        scope: where it applies; `None` for the whole country.
        is_about: whether the source prints "about": a figure can be shown as a part of it, but neither reach nor miss it.
        said_vi: of an aim without a side, what is printed, and why it is no threshold.
        readings: other readings of it.
        terrain: the terrain that it is set apart for.
        phase_vi: the phase of the programme.
        above: of a number of whole things, the number of which the source asks for more: `low` is the next one.

    Raises:
        RangeError: `low` is not the next whole number after `above`.

    >>> from lthtgn.policy.documents import Certainty, Document
    >>> cite = Document("d", "1/QĐ", "…", "…").cite(certainty=Certainty.TEXT, facts=("X-1",))
    >>> Aim("1336", date(2020, 8, 31), 2025, cite, low=Range.exact(3000)).deadline
    datetime.date(2025, 12, 31)
    """

    programme: str
    since: date
    by_year: int
    cite: Citation
    low: Range | None = attrs.field(default=None, converter=_range)
    high: Range | None = attrs.field(default=None, converter=_range)
    until: date | None = None
    level: Level = Level.NATION
    baseline: Baseline | None = None
    scope: Scope | None = None
    is_about: bool = False
    said_vi: str | None = None
    readings: tuple[Reading, ...] = ()
    terrain: Terrain | None = None
    phase_vi: str | None = None
    above: int | None = None

    def __attrs_post_init__(self) -> None:
        if self.above is not None and self.low != Range.exact(self.above + 1):
            raise RangeError(f"more than {self.above} whole things are at least {self.above + 1}, not {self.low}")

    @property
    def full(self) -> Range | None:
        """What a figure is shown as a part of: the number of which more is asked for, else the least that is asked for."""
        return self.low if self.above is None else Range.exact(self.above)

    @property
    def is_national(self) -> bool:
        """Whether it is set for the whole country, and not for one place."""
        return self.level is Level.NATION and self.scope is None

    @property
    def deadline(self) -> date:
        """The last day of the year by which it is to be met."""
        return date(self.by_year, 12, 31)


@attrs.frozen
class Target:
    """A target with all that programmes have asked of it over time (mục tiêu, chỉ tiêu kế hoạch).

    Attributes:
        id: lower-case, dotted, for ever.
        term_vi: official Vietnamese term.
        unit: unit of the values.
        aims: what each programme asks for.
        term_en: English term.
        of_vi: of a share, what it is a share of, in words.
        part: id of what is counted: of a measure, or a name for what no measure counts yet. `{programme}` in it stands for
            the programme of the aim.
        whole: of a share, id of what it is a share of.
        needs_vi: what has to be reported to hold figures against it, where no measure of clubs counts it.
        only_grows: whether what it counts was done once and for all, so that no later count can be smaller: clubs that
            were founded, people who were trained. Members, who leave, and shares never only grow.

    >>> Target("targets.new_clubs", "số câu lạc bộ thành lập mới", Unit("clubs", "câu lạc bộ"), ()).aims
    ()
    """

    id: str
    term_vi: str
    unit: Unit
    aims: tuple[Aim, ...]
    term_en: str | None = None
    of_vi: str | None = None
    part: str | None = None
    whole: str | None = None
    needs_vi: str | None = None
    only_grows: bool = False

    def __attrs_post_init__(self) -> None:
        check_id(self.id)

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"Target({self.id!r})"

    @property
    def is_by_programme(self) -> bool:
        """Whether each programme counts its own, such as the clubs founded under it: a figure is of one of them."""
        return "{programme}" in (self.part or "")

    def standing(self, day: date, scopes: Collection[Scope] = ()) -> tuple[Aim, ...]:
        """The aims whose life includes the day: from `since` to their own end, else to the end of their year.

        Args:
            day: the day.
            scopes: the scopes whose own aims are wanted beside the nation's.
        """
        return tuple(
            aim
            for aim in self.aims
            if aim.since <= day
            and (day < aim.until if aim.until else day <= aim.deadline)
            and (aim.scope is None or aim.scope in scopes)
        )
