"""Progress: figures held against the targets that stand on a day, under every reading that the sources give.

Where sources differ on a target, each reading has its own answer and none is chosen; only what all of them agree on is
said of the target. Before the year is over, what is not reached is "not due yet", never "not met".
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from functools import reduce
from itertools import product
from types import MappingProxyType

import attrs

from lthtgn.errors import RangeError
from lthtgn.indicators.targets import attained, covers, decides
from lthtgn.model.claims import PublishedCase
from lthtgn.model.places import Edition
from lthtgn.policy.documents import Citation
from lthtgn.policy.parameters import Aim, Level, Reading, Target
from lthtgn.ranges import Number, Range, Share, Verdict
from lthtgn.rules.programmes import claimants

__all__ = ["Figures", "Fulfilment", "Held", "TargetProgress", "figures_of_case", "hold"]


class Fulfilment(enum.Enum):
    """What a figure comes to, held against a target (kết quả đối chiếu mục tiêu).

    `MET` đạt; `NOT_DUE` chưa đạt và chưa đến hạn; `NOT_MET` hết hạn mà không đạt; `NOT_KNOWN` chưa đủ căn cứ.

    >>> Fulfilment("not_due") is Fulfilment.NOT_DUE
    True
    """

    MET = "met"
    NOT_DUE = "not_due"
    NOT_MET = "not_met"
    NOT_KNOWN = "not_known"


def _frozen(values: Mapping[str, Range | int | Fraction]) -> Mapping[str, Range]:
    return MappingProxyType(
        {id_: value if isinstance(value, Range) else Range.exact(value) for id_, value in values.items()}
    )


@attrs.frozen
class Figures:
    """Figures to be held against targets (số liệu để đối chiếu).

    Attributes:
        day: the day that they hold on.
        values: the figures by id: of a measure, of an indicator, or of a target itself; where a target stands under
            several programmes, `targets.new_clubs@1336`: without a programme it is then counted for none. A share is given as fractions of 1, under the id of a share or
            as `clubs.both_funds/clubs`.
        level: the level that they cover wholly; `None` where that is not said. Then a sum is the least that it can be.
        answers: of figures that were summed, how many were asked, and how many answered.
        shared: of a register, how many of its clubs were founded while several programmes ran, such as `1533/1336`.

    >>> Figures(date(2025, 5, 8), {"clubs.of_1336": 6000}).values["clubs.of_1336"]
    Range(low=6000, high=6000)
    """

    day: date
    values: Mapping[str, Range] = attrs.field(converter=_frozen)
    level: Level | None = None
    answers: Mapping[str, tuple[int, int]] = attrs.field(factory=dict)
    shared: Mapping[str, int] = attrs.field(factory=dict)


@attrs.frozen
class Held:
    """A figure held against one reading of an aim.

    Attributes:
        cite: where the reading stands.
        low: at least this.
        high: at most this.
        value: the figure; `None` where it is not known.
        attained: the figure as an exact part of `low`, or of the number of which more is asked for.
        fulfilment: what it comes to.
        read: the figures that were read, by id.
        missing: ids of which one, or together the part and the whole, would have to be known.
        said_vi: of a reading beside the first, who reads it so.
        of_vi: of a share, what it is a share of.
        unclaimed: ids of figures that are given, and not read: they do not say of which programme they are, and several
            ask for them on the day.

    >>> Held.__name__
    'Held'
    """

    cite: Citation
    low: Range | None
    high: Range | None
    value: Range | None
    attained: Range | None
    fulfilment: Fulfilment
    read: tuple[tuple[str, Range], ...] = ()
    missing: tuple[str, ...] = ()
    said_vi: str | None = None
    of_vi: str | None = None
    unclaimed: tuple[str, ...] = ()


@attrs.frozen
class TargetProgress:
    """How far a target has come on a day (tiến độ thực hiện một mục tiêu).

    Attributes:
        target: the target.
        aim: what a programme asks for, by when.
        day: the day of the figures.
        held: the figure under each reading, the one that is nearest to the text first.
        fulfilment: what all readings agree on; `NOT_KNOWN` where they do not.
        is_due: whether the day of the figures, or the day that is asked about, is the last day or later.
        covered: whether the figures cover the level at which the target is set.
        answers: of summed figures, how many clubs or associations were asked, and how many answered.
        rivals: this programme and the others that ask for the same on the day of the figures; empty where there are none.
        shared: of what each programme counts, the clubs of the register that were founded while this programme and another
            ran: each such pair, and how many clubs. They count as perhaps its own.

    >>> TargetProgress.__name__
    'TargetProgress'
    """

    target: Target
    aim: Aim
    day: date
    held: tuple[Held, ...]
    fulfilment: Fulfilment
    is_due: bool
    covered: bool
    answers: tuple[int, int] | None = None
    rivals: tuple[str, ...] = ()
    shared: tuple[tuple[tuple[str, ...], int], ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether anything is known of the figure, under any reading."""
        return any(item.value is not None for item in self.held)

    @property
    def is_unclaimed(self) -> bool:
        """Whether nothing is known because the figure that is given does not say of which programme it is."""
        return not self.is_known and any(item.unclaimed for item in self.held)

    @property
    def is_outdated(self) -> bool:
        """Whether the last day is over, and the figures are from before it.

        They decide only where what is counted can only grow, and had reached the target by then.
        """
        return self.is_due and self.day < self.aim.deadline

    @property
    def is_disputed(self) -> bool:
        """Whether sources read the aim differently."""
        return len(self.held) > 1

    @property
    def completeness(self) -> Fraction | None:
        """Which part of those asked answered; `None` where nobody was."""
        return Fraction(self.answers[1], self.answers[0]) if self.answers and self.answers[0] else None

    @property
    def edition(self) -> Edition | None:
        """Of a share of provinces or communes, the list of units on the day; its whole is of that list."""
        return Edition.on(self.day) if self.target.unit.id in _OF_UNITS else None

    @property
    def whole_has_changed(self) -> bool:
        """Whether the target was set by another list of units, so that its share had another whole (CTX-04a)."""
        return self.edition is not None and self.edition is not Edition.on(self.aim.since)


_OF_UNITS = frozenset({"share_of_communes", "share_of_provinces", "share_of_villages"})


def hold(
    target: Target, aim: Aim, figures: Figures, indicators: tuple[str, ...] = (), *, on: date | None = None
) -> TargetProgress:
    """Hold figures against one aim of a target.

    Args:
        target: the target.
        aim: one of its aims.
        figures: the figures.
        indicators: ids of the indicators that show what the target is about.
        on: the day that is asked about; `None` for the day of the figures. Figures from before the last day say nothing
            of a day after it, unless what is counted can only grow.

    Raises:
        RangeError: a figure that is read is below 0, or a share above 1; the message names its id.

    >>> from lthtgn.policy.national.network import NEW_CLUBS_TARGET
    >>> published = Figures(date(2025, 5, 8), {"clubs.of_1336": Range.at_least(6000)}, Level.NATION)
    >>> found = hold(NEW_CLUBS_TARGET, NEW_CLUBS_TARGET.aims[1], published)
    >>> found.fulfilment, found.held[0].attained
    (<Fulfilment.MET: 'met'>, Range(low=2, high=None))
    """
    covered = covers(figures.level, aim.level)
    is_due = max(figures.day, on or figures.day) >= aim.deadline
    readings = (_first(target, aim), *aim.readings)
    rivals = tuple(dict.fromkeys((*(other.programme for other in target.standing(figures.day)), aim.programme)))
    alone = len(rivals) == 1  # only then does "new" say new under which
    held = [_held(_Asked(target, aim, reading, indicators, alone), figures, is_due=is_due) for reading in readings]
    fulfilments = {item.fulfilment for item in held}
    fulfilment = fulfilments.pop() if len(fulfilments) == 1 else Fulfilment.NOT_KNOWN
    read = [id_ for item in held for id_, _ in item.read]
    answers = next((figures.answers[id_] for id_ in read if id_ in figures.answers), None)
    shared = tuple(
        (claimants(group), number)
        for group, number in sorted(figures.shared.items())
        if target.is_by_programme and aim.programme in claimants(group)
    )
    return TargetProgress(
        *(target, aim, figures.day, tuple(held), fulfilment, is_due, covered, answers), () if alone else rivals, shared
    )


def _first(target: Target, aim: Aim) -> Reading:
    return Reading("", aim.cite, aim.low, aim.high, of_vi=target.of_vi)


@attrs.frozen
class _Asked:
    target: Target
    aim: Aim
    reading: Reading
    indicators: tuple[str, ...]
    alone: bool

    @property
    def is_first(self) -> bool:
        return not self.reading.said_vi

    @property
    def part(self) -> str | None:
        """The id of what the reading counts."""
        return self.reading.part or self.target.part

    def ids_of(self, id_: str) -> tuple[str, ...]:
        """The names under which a part or a whole may be given."""
        named = id_.replace("{programme}", self.aim.programme)
        if named == id_ or not self.alone:
            return (named,)
        return named, id_.replace("of_{programme}", "new")

    @property
    def direct(self) -> tuple[str, ...]:
        """The ids under which the figure itself may be given."""
        target = self.target
        found: tuple[str, ...] = ()
        if not self.reading.counts_otherwise:
            found = (f"{target.id}@{self.aim.programme}", *self.bare, *self.indicators)
        if not target.unit.is_share and self.part is not None:
            found += self.ids_of(self.part)
        if self.pair is not None:
            found += tuple(f"{part}/{whole}" for part, whole in product(*self.pair))
        return found

    @property
    def bare(self) -> tuple[str, ...]:
        """The id of the target, where it says enough: of what each programme counts, one alone must stand on the day."""
        return (self.target.id,) if self.alone or not self.target.is_by_programme else ()

    @property
    def unclaimed(self) -> tuple[str, ...]:
        """Ids under which a figure may be given that does not say of which programme it is, where several ask for one."""
        if self.alone or not self.target.is_by_programme:
            return ()
        parts = (self.part, self.reading.whole or self.target.whole)
        return (self.target.id, *(id_.replace("of_{programme}", "new") for id_ in parts if id_ is not None))

    @property
    def pair(self) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
        """Of a share, the ids of its part and of its whole."""
        target = self.target
        whole = self.reading.whole or target.whole
        if not target.unit.is_share or self.part is None or whole is None:
            return None
        return self.ids_of(self.part), self.ids_of(whole)


def _held(asked: _Asked, figures: Figures, *, is_due: bool) -> Held:
    reading, target, aim = asked.reading, asked.target, asked.aim
    read = dict(_read(asked, figures))
    value = _joined(asked, read)
    can = decides(figures.level, aim, is_share=target.unit.is_share)
    if value is not None and not can and not target.unit.is_share:
        # Of a part of the country: the whole has at least as much.
        value = None if not value.low else Range(value.low, None)
        can = True
    fulfilment = Fulfilment.NOT_KNOWN
    if value is not None and can and not aim.is_about:
        told = value
        if is_due and figures.day < aim.deadline:
            # From before the last day: of what can only grow there was at least as much on it, of all else nothing is known.
            told = Range(value.low, None) if target.only_grows else Range.unknown()
        fulfilment = _fulfilment(told, reading, is_due=is_due)
    missing = () if value is not None else _missing(asked, figures)
    full = aim.full if asked.is_first else reading.low
    part = None if value is None else attained(value, full)
    said = None if asked.is_first else reading.said_vi
    of_vi = reading.of_vi or target.of_vi
    unclaimed = tuple(id_ for id_ in asked.unclaimed if id_ in figures.values) if value is None else ()
    return Held(
        *(reading.cite, reading.low, reading.high, value, part, fulfilment),
        *(tuple(read.items()), missing, said, of_vi, unclaimed),
    )


def _read(asked: _Asked, figures: Figures) -> Iterator[tuple[str, Range]]:
    for id_ in asked.direct:
        if id_ in figures.values:
            yield id_, _possible(id_, figures.values[id_], is_share=asked.target.unit.is_share)
    if asked.pair is not None:
        found = [next((id_ for id_ in ids if id_ in figures.values), None) for ids in asked.pair]
        given = [(id_, _possible(id_, figures.values[id_])) for id_ in found if id_ is not None]
        if None not in found:
            yield from given


def _possible(id_: str, value: Range, *, is_share: bool = False) -> Range:
    """The figure itself; refused where nothing can be so much."""
    if value.high is not None and value.high < 0:
        raise RangeError(f"{id_!r} is below 0: {value.high}")
    if is_share and value.low is not None and value.low > 1:
        raise RangeError(f"{id_!r} is a share above 100 %: {value.low}; give 60 % as Fraction(3, 5)")
    return value


def _joined(asked: _Asked, read: Mapping[str, Range]) -> Range | None:
    """What the figures that were read say together; where they contradict each other, either may be right."""
    values = [read[id_] for id_ in asked.direct if id_ in read]
    if asked.pair is not None:
        part, whole = (next((read[id_] for id_ in ids if id_ in read), None) for ids in asked.pair)
        if part is not None and whole is not None:
            values += _share(part, whole)
    nothing = Range(0, 1) if asked.target.unit.is_share else Range.unknown()
    values = [value for value in values if value not in {nothing, Range.unknown()}]
    if not values:
        return None
    return reduce(Range.reconciled, values)


def _share(part: Range, whole: Range) -> list[Range]:
    if whole.high == 0 or (whole.high is not None and (part.low or 0) > whole.high):
        return []  # nothing to take a share of, or figures that contradict each other
    return [Share(Range(max(part.low or 0, 0), part.high), Range(max(whole.low or 0, 0), whole.high)).bounds]


def _missing(asked: _Asked, figures: Figures) -> tuple[str, ...]:
    if asked.pair is None:
        return asked.direct[:1] if asked.part is None else asked.ids_of(asked.part)[:1]
    return tuple(ids[0] for ids in asked.pair if not any(id_ in figures.values for id_ in ids)) or asked.direct[:1]


def _fulfilment(value: Range, reading: Reading, *, is_due: bool) -> Fulfilment:
    verdict = Verdict.NOT_IN_FORCE
    if reading.low is not None:
        verdict &= value.at_least_as(reading.low)
    if reading.high is not None:
        verdict &= value.at_most_as(reading.high)
    if verdict is Verdict.MET:
        return Fulfilment.MET
    if verdict is Verdict.NOT_MET:
        return Fulfilment.NOT_MET if is_due else Fulfilment.NOT_DUE
    return Fulfilment.NOT_KNOWN


# --- what reports print ---------------------------------------------------------------------------------------------

_LEVELS_OF_CASES = {
    "national": Level.NATION,
    "province": Level.PROVINCE,
    "commune": Level.COMMUNE,
    "club": Level.CLUB,
    "project": Level.PROJECT,
}


def figures_of_case(case: PublishedCase, day: date) -> Figures:
    """The figures of a published case, as they can be held against targets (số liệu đã công bố).

    A figure for a stated year is left out: it is no sum from the beginning. A share in per cent becomes one of 1.

    >>> from lthtgn.model.claims import Printed, PublishedFigure
    >>> shown = PublishedFigure("provinces_with_clubs", Printed(63), "provinces.with_clubs")
    >>> figures_of_case(PublishedCase("a", "national", "…", "…", figures=(shown,)), date(2025, 5, 8)).level
    <Level.NATION: 'nation'>
    """
    values: dict[str, Range] = {}
    for figure in case.figures:
        if figure.period is not None:
            continue
        value = figure.printed.range
        if figure.is_share:
            values[f"{figure.measure}/{figure.whole}"] = Range(_part(value.low), _part(value.high))
        else:
            values[figure.measure] = value.reconciled(values.get(figure.measure, value))
    return Figures(day, values, _LEVELS_OF_CASES.get(case.kind))


def _part(value: Number | None) -> Number | None:
    return None if value is None else Fraction(value) / 100
