"""The per-club table of measures: the backbone on which shares, verdicts and indicators are cheap arithmetic.

It is filled in one pass over each kind of row, or from streamed columns without keeping a row, and then brought
together with the figures that clubs and associations reported.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

import attrs

from lthtgn.errors import NotSupportedError, RangeError, UnknownIdError
from lthtgn.expr.compiling import Column, Moment, Scan, compile_scans, number_columns
from lthtgn.expr.nodes import Bound, Count, Measure, Numeric, RowKind, Subject, When
from lthtgn.model.associations import Association
from lthtgn.model.clubs import Club
from lthtgn.model.periods import PartialDate, Period, day_key
from lthtgn.model.places import Edition, Place, predecessors, province_name, successor
from lthtgn.model.register import Register
from lthtgn.model.returns import Return
from lthtgn.policy.parameters import Scope
from lthtgn.policy.resolution import Resolution
from lthtgn.ranges import Number, Range
from lthtgn.rules.completeness import declares
from lthtgn.rules.facts import exists
from lthtgn.rules.programmes import NOT_KNOWN

__all__ = [
    "ClubTable",
    "Contradiction",
    "Joint",
    "Stream",
    "lies_in",
    "positions_by_province",
    "scopes_of",
    "stream",
    "tabulate",
]


@contextmanager
def paused_collector() -> Iterator[None]:
    """Pause the garbage collector: a bulk load makes no cycles, and looking for them again and again is quadratic."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


Resolver = Callable[[Any, Collection[Scope]], Resolution]
"""Resolves a parameter for scopes, on the day of the question."""


@attrs.frozen
class Contradiction:
    """Two sources of one figure that cannot both be right (số liệu mâu thuẫn).

    Attributes:
        club: id of the club, or of the association.
        measure: the measure.
        first: what one source says.
        second: what the other says.
        source: what the second source is: "báo cáo", the id of the measure that contains this one, or the names of the
            parts that make it.

    >>> Contradiction("a", Measure("members", "số thành viên", None), Range(55, 55), Range(60, 60), "báo cáo").club
    'a'
    """

    club: str
    measure: Measure
    first: Range
    second: Range
    source: str


@attrs.frozen
class Joint:
    """A figure reported for several clubs together (số liệu báo cáo gộp).

    Attributes:
        clubs: positions of the clubs in the table.
        value: their sum, as reported.

    >>> Joint((0, 1), Range.exact(178)).value.high
    178
    """

    clubs: tuple[int, ...]
    value: Range


@attrs.frozen(eq=False)
class ClubTable:
    """The measures of many clubs on a day and in a period (bảng số liệu theo câu lạc bộ).

    Attributes:
        clubs: the clubs, in the order of the columns.
        day: the day of stocks.
        period: the period of flows.
        columns: a column for each measure, by id.
        associations: the associations, in the order of their columns.
        association_columns: a column for each measure of an association, by id.
        joints: figures reported for several clubs together, by id of the measure.
        shares: shares that an association or a club reported, by id of the indicator: whose, the range, and whether it
            is about the very period (else it holds on the day).
        contradictions: figures that contradict each other.
        by_province: the positions of the clubs by the name of their province in the list of the day; `?` where it
            cannot be told.
        absent: the positions of the clubs that surely do not exist on the day: they have nothing, and are not judged.
        doubtful: the positions of the clubs that may not exist yet, or any more.
        unanswered: by id of a measure, the positions of the clubs that neither keep complete rows nor reported it.

    >>> table = tabulate(Register(clubs=(Club("a", "A"),)), (), date(2025, 5, 10), Period.year(2025))
    >>> table.clubs[0].id
    'a'
    """

    clubs: tuple[Club, ...]
    day: date
    period: Period
    columns: Mapping[str, Column]
    associations: tuple[Association, ...] = ()
    association_columns: Mapping[str, Column] = attrs.field(factory=dict)
    joints: Mapping[str, tuple[Joint, ...]] = attrs.field(factory=dict)
    shares: Mapping[str, tuple[tuple[str, Range, bool], ...]] = attrs.field(factory=dict)
    contradictions: tuple[Contradiction, ...] = ()
    unanswered: Mapping[str, frozenset[int]] = attrs.field(factory=dict)
    by_province: Mapping[str, Sequence[int]] = attrs.field(init=False)
    absent: frozenset[int] = attrs.field(init=False)
    doubtful: frozenset[int] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        absent, doubtful = _existing(self.clubs, self.day)
        object.__setattr__(self, "absent", absent)
        object.__setattr__(self, "doubtful", doubtful)
        places = [club.place for club in self.clubs]
        object.__setattr__(self, "by_province", positions_by_province(places, Edition.on(self.day)))

    def column(self, measure: Measure) -> Column:
        """The column of a measure.

        Raises:
            UnknownIdError: the table was filled without it.
        """
        columns = self.columns if measure.subject is Subject.CLUB else self.association_columns
        try:
            return columns[measure.id]
        except KeyError:
            raise UnknownIdError.among("measure in this table", measure.id, columns) from None

    def figure(self, club: str, measure: Measure) -> Range:
        """The figure of one club.

        Raises:
            UnknownIdError: there is no such club or measure in the table.
        """
        for index, item in enumerate(self.clubs):
            if item.id == club:
                return self.column(measure)[index]
        raise UnknownIdError.among("club", club, (item.id for item in self.clubs))


def _existing(clubs: Sequence[Club], day: date) -> tuple[frozenset[int], frozenset[int]]:
    at = day_key(day)
    moment = Moment(at, at, at)
    absent, doubtful = set(), set()
    for index, club in enumerate(clubs):
        if not club.statuses and (club.founded is None or club.founded.last <= at):
            continue  # the usual club, worth a shorter way; without a day of founding, its rows show that it is there
        found = exists(club, club, moment)
        if found is None:
            doubtful.add(index)
        elif not found:
            absent.add(index)
    return frozenset(absent), frozenset(doubtful)


def positions_by_province(places: Iterable[Place | None], edition: Edition) -> Mapping[str, Sequence[int]]:
    """The positions of places by the name of their province in a list of provinces; `?` where it cannot be told.

    >>> positions_by_province([Place("49", Edition.OF_63), None], Edition.OF_34)
    {'Đà Nẵng': [0], '?': [1]}
    """
    found: dict[str, list[int]] = {}
    known: dict[str, list[int]] = {}
    for index, place in enumerate(places):
        key = "" if place is None else place.edition._value_ + place.province
        positions = known.get(key)
        if positions is None:
            code = None if place is None else place.province_in(edition)
            name = NOT_KNOWN if code is None else province_name(code, edition)
            positions = known[key] = found.setdefault(name, [])
        positions.append(index)
    return found


def scopes_of(place: Place | None, day: date) -> frozenset[Scope]:
    """The scopes of local rules that a place lies in on a day, and those in which it may lie.

    After a merger the rules of the former province go on where it was, as long as they stand; the place lies in both.
    Where only the merged province is known, it may lie in any of the former ones: `Scope.perhaps`.

    >>> sorted(scope.name_vi for scope in scopes_of(Place("49", Edition.OF_63), date(2025, 7, 1)))
    ['Quảng Nam', 'Đà Nẵng']
    >>> sorted(scope.code for scope in scopes_of(Place("48", Edition.OF_34), date(2025, 7, 1)) if scope.perhaps)
    ['48', '49']
    """
    if place is None:
        return frozenset()
    edition = Edition.on(day)
    scopes = _scopes_of_province(place.province, place.edition, edition)
    if place.commune_code is not None and place.edition is edition:
        scopes |= {Scope(place.commune_code, edition.value, place.commune or "")}
    return scopes


def lies_in(scope: Scope | None, place: Place | None, day: date) -> bool | None:
    """Whether a place lies in a scope on a day; `None` where it is not known. Everything lies in the whole country.

    Of what has no place only what holds for the whole country is asked.

    >>> lies_in(Scope("49", "63"), Place("48", Edition.OF_34), date(2025, 7, 1)) is None
    True
    """
    if scope is None:
        return True
    scopes = scopes_of(place, day)
    if scope in scopes:
        return True
    return None if attrs.evolve(scope, perhaps=True) in scopes else False


@lru_cache(maxsize=256)
def _scopes_of_province(code: str, of: Edition, on: Edition) -> frozenset[Scope]:
    now = [code] if of is on else [successor(code)] if on is Edition.OF_34 else list(predecessors(code))
    # Before the merger there is no present province; a place known by that alone may have lain in any former one.
    scopes = {Scope(one, on.value, province_name(one, on), perhaps=len(now) > 1) for one in now}
    if on is Edition.OF_34:
        former = [code] if of is Edition.OF_63 else list(predecessors(code))
        old = Edition.OF_63
        scopes |= {Scope(one, old.value, province_name(one, old), perhaps=len(former) > 1) for one in former}
    return frozenset(scopes)


@lru_cache(maxsize=64)
def _scans(measures: tuple[Measure, ...]) -> tuple[Scan, ...]:
    return compile_scans(measure for measure in measures if measure.value is not None)


_A_DAY = timedelta(days=1)


def _moment(day: date, period: Period) -> Moment:
    return Moment(day_key(day), day_key(period.start), day_key(period.end))


def _is_complete(day: date, period: Period) -> Callable[[Club, RowKind], bool]:
    instant = Period(day, day + _A_DAY)

    def is_complete(club: Club, kind: RowKind) -> bool:
        return not kind.records or declares(club, kind.records, _wanted(club, kind, instant, period))

    return is_complete


def _wanted(club: Club, kind: RowKind, instant: Period, period: Period) -> Period:
    """For which days the rows must be complete to give an exact count."""
    if kind.is_flow:
        return period
    if kind.until is not None:
        return instant
    # Rows that never end pile up, from the founding on.
    if club.founded is None:
        return Period(date.min, instant.end)
    founded = club.founded if isinstance(club.founded, Period) else Period.of(club.founded)
    return Period(founded.start, max(founded.end, instant.end))


def tabulate(
    register: Register,
    measures: Sequence[Measure],
    day: date,
    period: Period,
    resolve: Resolver | None = None,
    local: Collection[str] = (),
) -> ClubTable:
    """Fill in the measures of every club of a register.

    Args:
        register: the register.
        measures: which measures, those of associations among them.
        day: the day of stocks.
        period: the period of flows.
        resolve: resolves the parameters that measures read (such as the age line); needed if one reads any.
        local: ids of parameters that have local values somewhere; only then are clubs told apart by place.
    """
    clubs = register.clubs
    own = tuple(measure for measure in measures if measure.subject is Subject.CLUB)
    numbers: dict[Numeric, Column] = {}
    for scan in _scans(own):
        numbers |= _run(scan, clubs, _moment(day, period), day, resolve, local, _is_complete(day, period))
    columns = {}
    for measure in own:
        columns[measure.id] = (
            Column([0] * len(clubs), [None] * len(clubs)) if measure.value is None else number_columns(measure, numbers)
        )
    absent, doubtful = _existing(clubs, day)
    if absent or doubtful:
        for measure in own:
            if measure.when is When.DAY:
                columns[measure.id] = _emptied(columns[measure.id], absent, doubtful)
            elif measure.when is When.ONCE:
                columns[measure.id] = _emptied(columns[measure.id], _unborn(clubs, absent, day), ())
    return _with_returns(register, measures, columns, (absent, doubtful), day, period)


def _unborn(clubs: Sequence[Club], absent: Collection[int], day: date) -> frozenset[int]:
    at = day_key(day)
    return frozenset(i for i in absent if (founded := clubs[i].founded) is not None and founded.first > at)


def _emptied(column: Column, absent: Collection[int], doubtful: Collection[int]) -> Column:
    """A club that does not exist has nothing, whatever its rows or the lack of them; one that may not, perhaps nothing."""
    lows, highs = list(column.lows), list(column.highs)
    for index in absent:
        lows[index] = highs[index] = 0
    for index in doubtful:
        lows[index] = min(0, lows[index])
    return Column(lows, highs).settled()


def _run(
    scan: Scan,
    clubs: Sequence[Club],
    moment: Moment,
    day: date,
    resolve: Resolver | None,
    local: Collection[str],
    is_complete: Callable[[Club, RowKind], bool],
) -> dict[Numeric, Column]:
    groups: dict[frozenset[Scope], list[int]] = {}
    if any(not isinstance(bound, int) and bound.id in local for bound in scan.bounds()):
        for index, club in enumerate(clubs):
            groups.setdefault(scopes_of(club.place, day), []).append(index)
    if len(groups) <= 1:
        scopes = next(iter(groups), frozenset())
        return scan.run(clubs, moment, _bounds(scan, resolve, scopes), is_complete)
    lows: dict[Numeric, list[Any]] = {number: [0] * len(clubs) for number in scan.numbers}
    highs: dict[Numeric, list[Any]] = {number: [0] * len(clubs) for number in scan.numbers}
    for scopes, indices in groups.items():
        part = scan.run([clubs[i] for i in indices], moment, _bounds(scan, resolve, scopes), is_complete)
        for number, column in part.items():
            for index, low, high in zip(indices, column.lows, column.highs, strict=True):
                lows[number][index], highs[number][index] = low, high
    return {number: Column(lows[number], highs[number]).settled() for number in scan.numbers}


def _bounds(scan: Scan, resolve: Resolver | None, scopes: Collection[Scope]) -> dict[Bound, Range | None]:
    bounds: dict[Bound, Range | None] = {}
    for bound in scan.bounds():
        if not isinstance(bound, int):
            if resolve is None:
                raise RangeError(f"a resolver is needed for {bound.id!r}")
            bounds[bound] = resolve(bound, scopes).value
    return bounds


# --- rows that are streamed, never kept -----------------------------------------------------------------------------


@attrs.frozen(eq=False)
class Stream:
    """Rows of one kind as parallel columns, one item a row, in any order (dòng dữ liệu theo cột).

    Attributes:
        kind: the kind of row.
        club: for each row, the position of its club.
        fields: for each attribute of a row, a column of raw values; what has no column is not known.
        decode: for each attribute, what turns a raw value into the model's; left out where it is one already.

    >>> from lthtgn.rules.rows import MEMBERS as MEMBER_ROWS
    >>> Stream(MEMBER_ROWS, [0, 0, 1], {"born": [1950, 1961, 1940]}).club
    [0, 0, 1]
    """

    kind: RowKind
    club: Iterable[int]
    fields: Mapping[str, Iterable[Any]]
    decode: Mapping[str, Callable[[Any], Any]] = attrs.field(factory=dict)


class _Row:
    """A row made of decoded values; whatever it was not given is not known."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self.__dict__.update(values)

    def __getattr__(self, name: str) -> None:  # only asked for what __init__ did not set
        return None


def stream(
    clubs: Sequence[Club],
    rows: Stream,
    measures: Sequence[Measure],
    day: date,
    period: Period,
    resolve: Resolver | None = None,
) -> ClubTable:
    """Fill in the table from columns of rows, keeping no object for a row: for registers that do not fit in memory.

    The rows are taken as complete. Only counts of that kind of row can be asked for.

    Args:
        clubs: the clubs, without rows; a row names its club by position.
        rows: the rows.
        measures: which measures; each must be a count of rows of that kind.
        day: the day of stocks.
        period: the period of flows.
        resolve: resolves the parameters that measures read.

    Raises:
        NotSupportedError: a measure is not a count of that kind of row.
    """
    for measure in measures:
        if not isinstance(measure.value, Count) or measure.value.rows.kind.path != rows.kind.path:
            raise NotSupportedError(f"{measure.id!r} is not a count of {rows.kind.id}; it cannot be streamed from them")
    (scan,) = _scans(tuple(measures))
    moment = _moment(day, period)
    bounds = _bounds(scan, resolve, ())
    classes = scan.classes()
    names = tuple(rows.fields)
    decoders = [rows.decode.get(name) for name in names]
    nobody = Club("", "", as_of=PartialDate.of(day))  # the stream says who is there on the day

    def make(raw: tuple[Any, ...]) -> int:
        values = {
            name: decoder(value) if decoder is not None and value is not None else value
            for name, decoder, value in zip(names, decoders, raw, strict=True)
        }
        (key,) = scan.keys_of((_Row(values),), nobody, moment, bounds)
        return classes[key]  # type: ignore[no-any-return]

    totals = [0] * len(clubs)
    added: dict[tuple[Any, ...], int] = {}
    left: Iterator[tuple[int, tuple[Any, ...]]] = ((index, ()) for index in rows.club)
    if rows.fields:
        left = zip(rows.club, zip(*rows.fields.values(), strict=True), strict=True)
    with paused_collector():
        while True:  # a plain dict and an exception for what is new is the fastest look-up that Python has
            try:
                for index, raw in left:
                    totals[index] += added[raw]
                break
            except KeyError:
                added[raw] = make(raw)
                totals[index] += added[raw]
    counted = dict(zip((n for n in scan.numbers if isinstance(n, Count)), scan.unpack(totals), strict=True))
    columns = {measure.id: counted[measure.value] for measure in measures if isinstance(measure.value, Count)}
    return ClubTable(tuple(clubs), day, period, columns)


# --- figures that were reported --------------------------------------------------------------------------------------


def reported(returns: Iterable[Return], measure: Measure, day: date, period: Period) -> Range | None:
    """What returns say of a measure on a day (stocks) or in a period (flows); `None` where they say nothing.

    A stock holds at the end of its return's period. A flow is that of the very period; returns for parts of it give a
    lower bound and, where they fill it, their sum; a return for more than the period gives an upper bound. Where persons
    or areas are counted, not times, those of two parts may be the same: then the largest part is the lower bound, and
    the sum only an upper one.

    >>> from lthtgn.model.returns import Figure
    >>> members = Measure("members", "số thành viên", None)
    >>> report = Return(Period.year(2024), (Figure("members", Range.exact(57)),))
    >>> reported([report], members, date(2024, 12, 31), Period.year(2024))
    Range(low=57, high=57)
    """
    return _said(returns, measure, day, period)[0]


def _said(
    returns: Iterable[Return], measure: Measure, day: date, period: Period
) -> tuple[Range | None, tuple[tuple[Range, Range], ...]]:
    """What returns say, and the pairs of figures among them that contradict each other."""
    if measure.worked_out:
        return None, ()
    found = [(item.period, value) for item in returns if (value := item.figure(measure.id)) is not None]
    if measure.when is When.PERIOD:
        same = [value for item, value in found if item == period]
        figures = [*same, *_reported_flow(found, period, measure)]
    elif measure.when is When.DAY:
        figures = [value for item, value in found if item.last_day == day]
    else:
        figures = [value for _, value in found]
    result: Range | None = None
    conflicts = []
    for figure in figures:
        both = figure if result is None else result & figure
        if both is None:
            assert result is not None
            conflicts.append((result, figure))
            both = result | figure  # one of the two is right, or neither: nothing narrower can be said
        result = both
    return result, tuple(conflicts)


def _reported_flow(found: list[tuple[Period, Range]], period: Period, measure: Measure) -> Iterator[Range]:
    """What returns for other periods say.

    Parts give a lower bound, parts that fill the period their sum, and a return for more than it an upper bound.
    """
    adds_up = measure.adds_up
    # Who borrowed in a part of the year may have left by its end, so that parts give no lower bound of a part of a stock.
    lasting = measure.part_of is None or measure.part_of.when is not When.DAY
    inside = sorted(
        ((item, value) for item, value in found if period.covers(item) and item != period), key=lambda pair: pair[0].end
    )
    for item, value in found:
        if item.covers(period) and item != period and value.high is not None:
            yield Range(0, value.high)
    least: Number = 0
    sums: dict[date, Number] = {}  # what parts that do not overlap surely come to, by the day after the last
    filled = {period.start: Range.exact(0)}  # what parts that leave no gap come to, by the day after the last
    for item, value in inside:
        low = value.low or 0
        before = max((known for end, known in sums.items() if end <= item.start), default=0) if adds_up else 0
        sums[item.end] = max(before + low, sums.get(item.end, 0))
        least = max(least, before + low)
        if item.start in filled:
            total = filled[item.start] + value
            if not adds_up:
                total = Range(max(filled[item.start].low or 0, low), total.high)
            filled[item.end] = total.reconciled(filled.get(item.end, total))
    if inside and lasting:
        yield Range(least, None)
    whole = filled.get(period.end)
    if whole is not None:
        yield whole if lasting else Range(0, whole.high)


def _with_returns(
    register: Register,
    measures: Sequence[Measure],
    columns: dict[str, Column],
    existing: tuple[Collection[int], Collection[int]],
    day: date,
    period: Period,
) -> ClubTable:
    clubs = register.clubs
    own = [measure for measure in measures if measure.subject is Subject.CLUB]
    sums = [measure for measure in own if measure.terms and all(term.id in columns for term in measure.terms)]
    contradictions: list[Contradiction] = []
    positions = {club.id: index for index, club in enumerate(clubs)}
    joint_returns = register.joint_returns()
    touched = _touched(clubs, columns, joint_returns, positions)
    edits = columns
    if touched:
        edits = {id_: Column(list(column.lows), list(column.highs)) for id_, column in columns.items()}
    answers: set[tuple[str, int]] = set()
    for index in touched:
        said = _take_returns(edits, index, (own, sums), clubs[index], (day, period), existing, contradictions)
        answers |= {(id_, index) for id_ in said}
    joints = _joints(joint_returns, positions, own, (day, period), existing, contradictions)
    for id_, found in joints.items():
        answers |= {(id_, index) for joint in found for index in joint.clubs}
    unanswered = {
        id_: frozenset(i for i, high in enumerate(column.highs) if high is None and (id_, i) not in answers)
        for id_, column in edits.items()
        if not column.is_exact
    }
    _tighten(edits, touched, (own, sums), clubs, joints, contradictions)
    association_columns = {
        measure.id: Column.of(
            _association_figure(association, measure, day, period, contradictions)
            for association in register.associations
        )
        for measure in measures
        if measure.subject is Subject.ASSOCIATION
    }
    return ClubTable(
        clubs,
        day,
        period,
        {id_: column.settled() for id_, column in edits.items()},
        register.associations,
        association_columns,
        joints,
        _reported_shares(register, {measure.id for measure in measures}, day, period),
        tuple(dict.fromkeys(contradictions)),
        unanswered,
    )


def _tighten(
    edits: dict[str, Column],
    touched: Iterable[int],
    measures: tuple[list[Measure], list[Measure]],
    clubs: Sequence[Club],
    joints: Mapping[str, Sequence[Joint]],
    contradictions: list[Contradiction],
) -> None:
    """Let wholes, parts, sums and joint figures tell of each other."""
    own, sums = measures

    def settle(index: int) -> None:
        _contain(edits, index, own, clubs[index].id, contradictions)
        for measure in sums:
            _add_up(edits, index, measure, clubs[index].id, contradictions)

    for index in touched:
        settle(index)
    together = sorted({index for found in joints.values() for joint in found for index in joint.clubs})
    for _ in range(2 if joints else 0):  # what is said together of one measure may tell of another, and that again
        for id_, found in joints.items():
            for joint in found:
                if not _spread(edits[id_], joint, found):
                    measure = next(measure for measure in own if measure.id == id_)
                    names = ", ".join(clubs[index].id for index in joint.clubs)
                    counted = Range.total(edits[id_][index] for index in joint.clubs)
                    contradictions.append(Contradiction(names, measure, counted, joint.value, "báo cáo gộp"))
        for index in together:
            settle(index)
    for index in touched:
        settle(index)


def _touched(
    clubs: Sequence[Club], columns: Mapping[str, Column], joint: Iterable[Return], positions: Mapping[str, int]
) -> list[int]:
    """The clubs whose figures are more than exact counts of rows; only they need a second look."""
    found = {index for index, club in enumerate(clubs) if club.returns}
    for item in joint:
        found |= {positions[id_] for id_ in item.clubs if id_ in positions}
    for column in columns.values():
        if not column.is_exact:
            found |= {index for index, high in enumerate(column.highs) if high is None}
    return sorted(found)


def _take_returns(
    edits: dict[str, Column],
    index: int,
    measures: tuple[list[Measure], list[Measure]],
    club: Club,
    asked: tuple[date, Period],
    existing: tuple[Collection[int], Collection[int]],
    contradictions: list[Contradiction],
) -> Iterator[str]:
    """Bring a club's own returns in; gives the ids of the measures that it reported.

    What a return says of its days does not hold on those on which the club is not there, or perhaps not. What it says of a
    sum is kept apart from what was counted: the terms, with what was said of them, are what it is held against later.
    """
    absent, doubtful = existing
    own, sums = measures if club.returns else ([], [])
    added = [measure.id for measure in sums]
    unsaid = dict.fromkeys(sums)
    for measure in own:
        is_stock = _lies_in_stock(measure)
        said, conflicts = (None, ()) if is_stock and index in absent else _said(club.returns, measure, *asked)
        contradictions += [Contradiction(club.id, measure, one, two, "báo cáo khác") for one, two in conflicts]
        if said is not None:
            column = edits[measure.id]
            held = measure.id in added
            _put(column, index, said if held else _agreed(column[index], said, club.id, measure, contradictions))
            if is_stock and index in doubtful:
                column.lows[index] = 0
            unsaid.pop(measure, None)
            yield measure.id
    for measure in unsaid:
        _put(edits[measure.id], index, Range.total(edits[term.id][index] for term in measure.terms))


def _lies_in_stock(measure: Measure) -> bool:
    """Whether a club that is gone has none of it: a stock, what lies inside one (of the members, who borrowed), a sum of such."""
    if measure.when is not When.PERIOD or (measure.part_of is not None and measure.part_of.when is When.DAY):
        return True
    return bool(measure.terms) and all(_lies_in_stock(term) for term in measure.terms)


def _association_figure(
    association: Association, measure: Measure, day: date, period: Period, contradictions: list[Contradiction]
) -> Range:
    said, conflicts = _said((item for item in association.returns if not item.clubs), measure, day, period)
    contradictions += [Contradiction(association.id, measure, one, two, "báo cáo khác") for one, two in conflicts]
    counted = Range.unknown()
    if measure.id == "association.branches":
        number = len(association.branches)
        counted = Range(number, number if association.branches_complete else None)
    elif measure.id == "association.groups":
        number = sum(len(branch.groups) for branch in association.branches)
        counted = Range(number, None)
    return counted if said is None else _agreed(counted, said, association.id, measure, contradictions)


def _put(column: Column, index: int, value: Range) -> None:
    column.lows[index] = 0 if value.low is None else value.low
    column.highs[index] = value.high


def _agreed(counted: Range, said: Range, owner: str, measure: Measure, contradictions: list[Contradiction]) -> Range:
    both = counted & said
    if both is None:
        contradictions.append(Contradiction(owner, measure, counted, said, "báo cáo"))
        both = counted | said  # one of the two is right, or neither: nothing narrower can be said
    return both


def _contain(
    edits: dict[str, Column], index: int, measures: list[Measure], club: str, contradictions: list[Contradiction]
) -> None:
    """A part is at most its whole, and two parts that make the whole tell of each other."""
    for measure in measures:
        whole_measure = measure.part_of
        if whole_measure is None or whole_measure.id not in edits:
            continue
        column, whole_column = edits[measure.id], edits[whole_measure.id]
        part, whole = column[index], whole_column[index]
        if whole.high is not None and (part.low or 0) > whole.high:
            contradictions.append(Contradiction(club, measure, part, whole, whole_measure.id))
            continue
        if measure.when is whole_measure.when:
            # Only a part taken at the same time bounds its whole from below: those who borrowed in a year may have left.
            _put(whole_column, index, Range(max(whole.low or 0, part.low or 0), whole.high))
        high = whole.high if part.high is None else part.high if whole.high is None else min(part.high, whole.high)
        _put(column, index, Range(part.low, high))
        other = measure.complement
        if other is not None and other.id in edits and measure.when is other.when is whole_measure.when:
            together = edits[other.id][index] + column[index]
            if whole.high is not None and edits[other.id].lows[index] > whole.high:
                continue  # that the other part is larger than the whole is told already
            if not _complete(column, edits[other.id], whole_column, index):
                source = f"{other.term_vi} và {measure.term_vi}"
                contradictions.append(Contradiction(club, whole_measure, whole_column[index], together, source))
                for doubted in (column, edits[other.id]):  # which of the three is wrong cannot be told
                    _put(doubted, index, Range(0, whole.high))


def _add_up(
    edits: dict[str, Column], index: int, measure: Measure, club: str, contradictions: list[Contradiction]
) -> None:
    """A sum is what its terms come to, and leaves of each what the others do not take."""
    column, parts = edits[measure.id], [edits[term.id] for term in measure.terms]
    said, made = column[index], Range.total(part[index] for part in parts)
    both = said & made
    if both == made:  # the usual club: what is said of the sum tells nothing of its terms
        _put(column, index, made)
    elif both is not None:
        _put(column, index, both)
        for part, left in zip(parts, _left(both, [part[index] for part in parts]), strict=True):
            _put(part, index, left)
    else:
        contradictions.append(Contradiction(club, measure, made, said, "báo cáo"))
        _put(column, index, made | said)
        wholes = [None if term.part_of is None else edits.get(term.part_of.id) for term in measure.terms]
        free = [Range(0, None if whole is None else whole.highs[index]) for whole in wholes]
        for part, left in zip(parts, _left(said, free), strict=True):
            # Whether the sum is wrong or its terms cannot be told: each term is what it is by the one or by the other.
            _put(part, index, part[index] | left)


def _left(whole: Range, parts: Sequence[Range]) -> Iterator[Range]:
    """What a whole leaves of each of the parts that make it; the part itself where they cannot make it."""
    for index, part in enumerate(parts):
        others = Range.total(other for at, other in enumerate(parts) if at != index)
        yield (whole - others) & part or part


def _complete(column: Column, other: Column, whole: Column, index: int) -> bool:
    """Two parts make the whole, and what one of them leaves of it is the other; false where they do not add up."""
    made = whole[index] & (column[index] + other[index])
    if made is None:
        return False
    _put(whole, index, made)
    for one, two in ((column, other), (other, column)):
        left = (made - two[index]) & one[index]
        assert left is not None  # there is such a part, since the two can make the whole
        _put(one, index, left)
    return True


def _joints(
    returns: Sequence[Return],
    positions: Mapping[str, int],
    measures: list[Measure],
    asked: tuple[date, Period],
    existing: tuple[Collection[int], Collection[int]],
    contradictions: list[Contradiction],
) -> dict[str, tuple[Joint, ...]]:
    absent, doubtful = existing
    by_clubs: dict[tuple[str, ...], list[Return]] = {}
    for item in returns:
        by_clubs.setdefault(tuple(sorted(item.clubs)), []).append(item)
    found: dict[str, list[Joint]] = {}
    for ids, items in by_clubs.items():
        indices = sorted(positions[id_] for id_ in ids if id_ in positions)
        there = [index for index in indices if index not in absent]
        sure = [index for index in there if index not in doubtful]
        for measure in measures:
            said, conflicts = _said(items, measure, *asked)
            together = ", ".join(ids)
            contradictions += [Contradiction(together, measure, one, two, "báo cáo khác") for one, two in conflicts]
            about, certain = (indices, indices) if measure.when is When.PERIOD else (there, sure)
            if said is not None and about:
                # Of clubs that are not all known to be there, what was said together is only the most that they have.
                value = said if len(certain) == len(ids) else Range(0, said.high)
                found.setdefault(measure.id, []).append(Joint(tuple(about), value))
    # The largest groups first, so that a sum over clubs uses as much of what was said together as it can.
    return {id_: tuple(sorted(items, key=lambda joint: -len(joint.clubs))) for id_, items in found.items()}


def _spread(column: Column, joint: Joint, joints: Sequence[Joint]) -> bool:
    """What several clubs have together bounds each of them: the rest is at least what the others surely have.

    False where the clubs' own figures cannot make what was said of them together; then none of them is changed.
    """
    figures = [column[index] for index in joint.clubs]
    if Range.total(figures) & joint.value is None:
        return False
    narrowed = []
    for figure, index in zip(figures, joint.clubs, strict=True):
        within = joint.value - _others(column, joint, index, joints)
        if within.high is not None and within.high < 0:
            return False
        narrowed.append(Range(max(0, within.low or 0), within.high) & figure or figure)
    for value, index in zip(narrowed, joint.clubs, strict=True):
        _put(column, index, value)
    return True


def _others(column: Column, joint: Joint, index: int, joints: Sequence[Joint]) -> Range:
    """What the other clubs of a joint figure have, by their own figures and by what was said of some of them together."""
    left = set(joint.clubs) - {index}
    plain = Range.total(column[i] for i in sorted(left))
    together = Range.exact(0)
    for other in joints:
        if left and left.issuperset(other.clubs):
            left -= set(other.clubs)
            together += other.value
    return plain & (together + Range.total(column[i] for i in sorted(left))) or plain


def _reported_shares(
    register: Register, measures: Collection[str], day: date, period: Period
) -> dict[str, tuple[tuple[str, Range, bool], ...]]:
    found: dict[str, list[tuple[str, Range, bool]]] = {}
    owners: list[tuple[str, tuple[Return, ...]]] = [(club.id, club.returns) for club in register.clubs]
    owners += [(a.id, tuple(item for item in a.returns if not item.clubs)) for a in register.associations]
    for owner, returns in owners:
        for item in returns:
            if item.period.last_day == day or item.period == period:
                for figure in item.figures:
                    if figure.id not in measures:
                        found.setdefault(figure.id, []).append((owner, figure.value, item.period == period))
    return {id_: tuple(items) for id_, items in found.items()}
