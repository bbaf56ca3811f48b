"""Indicators rolled up from the per-club table, by place, programme, host, club, or a property of members.

A province is the sum of its clubs, never the mean of their percentages. What several clubs reported together bounds
their sum. What cannot be placed is a group of its own, never dropped.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from fractions import Fraction
from operator import itemgetter
from typing import Any

import attrs

from lthtgn.errors import NotSupportedError, UnknownIdError
from lthtgn.expr.compiling import Column
from lthtgn.expr.judging import CODES
from lthtgn.expr.nodes import Count, Field, Measure, Subject
from lthtgn.indicators.indicator import Counted, Form, Indicator, Judged, Meeting
from lthtgn.indicators.placing import groups_of_places
from lthtgn.indicators.targets import Progress, covers, decides, progress_of
from lthtgn.model.associations import Association, AssociationLevel
from lthtgn.model.clubs import Club
from lthtgn.model.periods import Period, day_key
from lthtgn.model.places import Edition, Place
from lthtgn.model.units import CommuneList
from lthtgn.policy.parameters import Level
from lthtgn.policy.programmes import Programme
from lthtgn.ranges import Number, Range, Share, Verdict
from lthtgn.rules.coverage import MEASURES as COVERAGE
from lthtgn.rules.places import NO_PLACES, Places
from lthtgn.rules.programmes import NOT_KNOWN, claimants, programme_of
from lthtgn.rules.rows import ASSOCIATION_MEMBER, HARDSHIP, HOUSEHOLD, NEEDS_LOAN, SEX
from lthtgn.rules.table import ClubTable, Joint, lies_in

__all__ = [
    "CLUB_DIMENSIONS",
    "MEMBER_DIMENSIONS",
    "Cell",
    "IndicatorTable",
    "compute_table",
    "growth",
    "outermost",
    "split",
]

CLUB_DIMENSIONS = ("province", "district", "commune", "village", "programme", "host", "club")
"""By what clubs can be grouped.

>>> "programme" in CLUB_DIMENSIONS
True
"""

MEMBER_DIMENSIONS: Mapping[str, Field] = {
    "sex": SEX,
    "household": HOUSEHOLD,
    "hardship": HARDSHIP,
    "needs_loan": NEEDS_LOAN,
    "association_member": ASSOCIATION_MEMBER,
}
"""By which properties of members an indicator that counts members can be split.

>>> MEMBER_DIMENSIONS["sex"].term_vi
'giới tính'
"""


@attrs.frozen
class Cell:
    """One indicator for one group (một chỉ số của một nhóm).

    Attributes:
        indicator: the indicator.
        group: the dimension values of the group, in the order of the table's `by`.
        part: the numerator.
        whole: the denominator; `None` of a total.
        value: the share (fractions of 1), the mean, the change (later less earlier), or the total; `None` where the
            whole is surely 0.
        ratio: of a change, the relative change (fractions of 1).
        asked: how many clubs (or associations) it is about.
        answered: how many of them gave the figures, alone or together with others.
        progress: how it stands against each aim that stands on the day.

    >>> Cell.__name__
    'Cell'
    """

    indicator: Indicator
    group: tuple[str, ...]
    part: Range
    whole: Range | None
    value: Range | None
    ratio: Range | None
    asked: int
    answered: int
    progress: tuple[Progress, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether there is no value because the whole is surely 0."""
        return self.value is None

    @property
    def completeness(self) -> Range | None:
        """How many of those asked answered, as a fraction of 1; `None` where nobody was asked."""
        return Range.exact(Fraction(self.answered, self.asked)) if self.asked else None


@attrs.frozen
class IndicatorTable:
    """Indicators by group (bảng chỉ số).

    Attributes:
        day: the day of stocks.
        period: the period of flows.
        by: the dimensions of the groups.
        cells: one for each indicator and group.
        edition: the list of provinces on whose boundaries it stands.
        boundaries: the day by whose units the groups are; that of stocks where none was asked for.
        communes: the list of communes by which its groups are, where they are by communes and a list is known.

    >>> IndicatorTable(date(2025, 5, 31), Period.year(2025), (), (), Edition.OF_63).cells
    ()
    """

    day: date
    period: Period
    by: tuple[str, ...]
    cells: tuple[Cell, ...]
    edition: Edition
    boundaries: date | None = attrs.field(default=None, kw_only=True)
    communes: CommuneList | None = attrs.field(default=None, kw_only=True)

    def cell(self, indicator: str, *group: str) -> Cell:
        """The cell of an indicator and a group.

        Raises:
            UnknownIdError: there is none.
        """
        for cell in self.cells:
            if cell.indicator.id == indicator and cell.group == group:
                return cell
        raise UnknownIdError.among("cell", " ".join((indicator, *group)), (cell.indicator.id for cell in self.cells))


def _club_positions(
    table: ClubTable, by: Sequence[str], place_groups: _PlaceGroups, programmes: Sequence[Programme]
) -> Mapping[tuple[str, ...], Sequence[int]]:
    """The positions of the clubs by their group."""
    clubs = table.clubs
    if tuple(by) == ("province",) and place_groups.are_of(table.day):
        return {(name,): positions for name, positions in table.by_province.items()}  # the table has them ready
    columns = []
    for name in by:
        if name == "programme":
            columns.append([programme_of(club, programmes) for club in clubs])
        elif name == "host":
            columns.append([club.host or NOT_KNOWN for club in clubs])
        elif name == "club":
            columns.append([club.id for club in clubs])
        else:
            columns.append(place_groups.names(name, [club.place for club in clubs]))
    return _positions(columns)


def _positions(columns: Sequence[Sequence[str]]) -> Mapping[tuple[str, ...], Sequence[int]]:
    groups: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, keys in enumerate(zip(*columns, strict=True)):
        groups[keys].append(index)
    return groups


@attrs.frozen
class _PlaceGroups:
    """By the units of which day places are grouped, and by which lists of communes."""

    day: date
    known: Places
    asked: bool

    def are_of(self, day: date) -> bool:
        """Whether the provinces are those of a day, and nothing more can be told of them."""
        edition = Edition.on(self.day)
        return edition is Edition.on(day) and (edition is Edition.OF_34 or not self.known.conversions)

    def names(self, dimension: str, places: Sequence[Place | None]) -> list[str]:
        """The name of the group of each place."""
        return groups_of_places(dimension, places, self.day, self.known, asked=self.asked)


class _Group:
    """The clubs and associations of a group, by position; `None` where associations cannot be grouped so."""

    def __init__(self, clubs: Sequence[int], associations: Sequence[int] | None) -> None:
        self.clubs = clubs
        self.associations = associations
        self.pick = _picker(clubs)
        self.sums: dict[str, Range] = {}


def compute_table(
    table: ClubTable,
    indicators: Sequence[Indicator],
    *,
    by: Sequence[str] = (),
    programmes: Sequence[Programme] = (),
    verdicts: Callable[[Indicator], bytes] | None = None,
    boundaries: date | None = None,
    places: Places = NO_PLACES,
    level: Level | None = None,
    progress: Callable[[int], None] | None = None,
) -> IndicatorTable:
    """Roll a per-club table up into indicators.

    Args:
        table: the table; it must hold the measures of the indicators.
        indicators: the indicators.
        by: dimensions of clubs, from `CLUB_DIMENSIONS`.
        programmes: the programmes to which clubs belong by their day of founding.
        verdicts: the verdicts of the clubs under the criteria of an indicator; needed by those that count clubs by them.
        boundaries: the provinces and communes of which day to group by; of the table's day by default.
        places: the lists of communes and the conversions by which places are followed.
        level: the level that the register covers wholly; only a register that covers the level at which a target is set
            decides on it. A share of a part of the country is shown beside the nation's, a number of it is not.
        progress: called with the number of indicators computed so far.

    Raises:
        UnknownIdError: a dimension is not one of clubs.
        NotSupportedError: districts are asked for on a day on which there are none.
    """
    for name in by:
        if name not in CLUB_DIMENSIONS:
            raise UnknownIdError.among("dimension", name, (*CLUB_DIMENSIONS, *MEMBER_DIMENSIONS))
    place_groups = _PlaceGroups(boundaries or table.day, places, asked=boundaries is not None)
    level = _level_of_groups(by, level)
    groups = _group(table, by, place_groups, programmes)
    of_club: list[str] = []
    if any(indicator.programme is not None for indicator in indicators):
        of_club = [programme_of(club, programmes) for club in table.clubs]
    cells = []
    for done, indicator in enumerate(indicators, start=1):
        counter = _Counter(table, indicator, of_club, programmes, verdicts)
        cells += [_cell(counter, indicator, key, group, table.day, level) for key, group in groups.items()]
        if progress is not None:
            progress(done)
    return IndicatorTable(
        table.day,
        table.period,
        tuple(by),
        tuple(cells),
        Edition.on(place_groups.day),
        boundaries=place_groups.day,
        communes=places.list_on(place_groups.day) if "commune" in by else None,
    )


def _group(
    table: ClubTable, by: Sequence[str], place_groups: _PlaceGroups, programmes: Sequence[Programme]
) -> dict[tuple[str, ...], _Group]:
    if not by:
        return {(): _Group(range(len(table.clubs)), range(len(table.associations)))}
    clubs = _club_positions(table, by, place_groups, programmes)
    placed = not set(by) & {"programme", "host", "club"}
    associations: Mapping[tuple[str, ...], Sequence[int]] = {}
    if placed:
        places = [association.place for association in table.associations]
        associations = _positions([place_groups.names(name, places) for name in by])
    # What cannot be told stands behind all that can.
    keys = sorted(
        clubs.keys() | associations.keys(), key=lambda key: [(part.startswith(NOT_KNOWN), part) for part in key]
    )
    return {key: _Group(clubs.get(key, ()), associations.get(key, ()) if placed else None) for key in keys}


class _Counter:
    """Counts the parts and wholes of one indicator for any group."""

    def __init__(
        self,
        table: ClubTable,
        indicator: Indicator,
        of_club: Sequence[str],
        programmes: Sequence[Programme],
        verdicts: Callable[[Indicator], bytes] | None,
    ) -> None:
        self.table = table
        self.programmes = programmes
        self.indicator = indicator
        self.of_club = of_club
        self.verdicts: bytes | None = None
        if indicator.criteria:
            if verdicts is None:
                raise NotSupportedError(f"{indicator.id!r} counts clubs by criteria; verdicts are needed")
            self.verdicts = verdicts(indicator)
        self.inside: list[bool | None] = []  # of an indicator of a place: whether each club lies there
        if indicator.scope is not None:
            self.inside = [lies_in(indicator.scope, club.place, table.day) for club in table.clubs]

    def sides(self, group: _Group) -> tuple[_Group, Sequence[int]]:
        """The clubs of a group that surely, and that possibly, belong to the indicator's programme and place."""
        programme = self.indicator.programme
        # Clubs that do not exist on the day are asked nothing; their figures are 0 already, their verdicts are not.
        absent, doubtful = self.table.absent, self.table.doubtful
        judged = self.verdicts is not None and (absent or doubtful)
        if programme is None and not judged and not self.inside:
            return group, ()
        sure, possible = [], []
        for i in group.clubs:
            inside = self.inside[i] if self.inside else True
            if inside is False or (judged and i in absent):
                continue
            member = programme is None or self.of_club[i] == programme
            if member and inside and not (judged and i in doubtful):
                sure.append(i)
            elif member or self.may_be_new(i):
                possible.append(i)
        return _Group(sure, group.associations), possible

    def may_be_new(self, index: int) -> bool:
        """Whether a club whose programme cannot be told may have been founded under the indicator's."""
        group = self.of_club[index]
        if claimants(group):
            return self.indicator.programme in claimants(group)
        if group != NOT_KNOWN:
            return False
        founded = self.table.clubs[index].founded
        life = next((item for item in self.programmes if item.id == self.indicator.programme), None)
        if founded is None or life is None:
            return True
        return founded.first < day_key(life.until) and founded.last >= day_key(life.since)

    def count(self, counted: Counted, group: _Group) -> Range:
        if isinstance(counted, Measure) and counted.subject is Subject.ASSOCIATION:
            if group.associations is None:
                return Range.unknown()
            return self.associations(counted, group)
        sure, possible = self.sides(group)
        if isinstance(counted, Measure):
            return self.sum(counted, sure, possible)
        low, high = _votes(self.verdicts or b"", sure, counted)
        _, maybe = _votes(self.verdicts or b"", _Group(possible, None), counted)
        return Range(low, high + maybe)

    def associations(self, measure: Measure, group: _Group) -> Range:
        """The sum over the associations of a group that do not lie inside another of them; not known of none."""
        listed = self.table.associations
        chosen = [
            i
            for i in group.associations or ()
            if not any(_inside(listed[i], listed[j]) for j in group.associations or ())
            and lies_in(self.indicator.scope, listed[i].place, self.table.day)
        ]
        if not chosen:
            return Range.unknown()
        column = self.table.column(measure)
        total = Range.total(column[i] for i in chosen)
        of_clubs = any(item.subject is Subject.CLUB for item in self.indicator.measures)
        if of_clubs and not all(
            any(_is_within(self.table.clubs[i].place, listed[j].place) for j in chosen) for i in group.clubs
        ):
            total += Range.unknown()  # some clubs lie where no association is listed: the whole is larger
        return total

    def sum(self, measure: Measure, sure: _Group, possible: Sequence[int]) -> Range:
        known = sure.sums.get(measure.id)
        if known is not None and not possible:
            return known
        column = self.table.column(measure)
        total = _sum(column, self.table.joints.get(measure.id, ()), sure)
        for i in possible:
            low, high = column.lows[i], column.highs[i]
            total += Range(min(0, low), None if high is None else max(0, high))
        whole = measure.part_of
        if whole is not None and whole.id in self.table.columns and not total.is_exact:
            # What several clubs reported together bounds the sum of a part too, which no club of its own need do.
            most = self.sum(whole, sure, possible).high
            if most is not None and most >= (total.low or 0) and (total.high is None or most < total.high):
                total = Range(total.low, most)
        if not possible:
            sure.sums[measure.id] = total
        return total

    def answers(self, group: _Group) -> tuple[int, int]:
        """How many are asked, and how many answered."""
        subjects = {measure.subject for measure in self.indicator.measures}
        if subjects == {Subject.ASSOCIATION}:
            indices = group.associations or ()
            flow = self.indicator.is_flow
            shares = {owner for owner, _, same in self.table.shares.get(self.indicator.id, ()) if same or not flow}
            answered = sum(
                self.table.associations[i].id in shares
                or all(self.table.column(m)[i] != Range.unknown() for m in self.indicator.measures)
                for i in indices
            )
            return len(indices), answered
        sure, possible = self.sides(group)
        if self.verdicts is not None:
            found = bytes(sure.pick(self.verdicts)) + bytes(self.verdicts[i] for i in possible)
            asked = len(found) - found.count(CODES[Verdict.NOT_IN_FORCE])
            return asked, asked - found.count(CODES[Verdict.NOT_KNOWN])
        missing: set[int] = set()
        for measure in self.indicator.measures:
            missing |= self.table.unanswered.get(measure.id, frozenset())
        absent = self.table.absent
        if not missing and not absent:
            asked = len(sure.clubs) + len(possible)
            return asked, asked
        asked_of = [i for i in (*sure.clubs, *possible) if i not in absent]  # who does not exist is asked nothing
        return len(asked_of), sum(i not in missing for i in asked_of)

    def reported_share(self, group: _Group) -> Range | None:
        """The hull of the shares that every member of the group reported, or `None` where one did not."""
        if self.indicator.choice is not None:
            return None  # a share of all says nothing of the women among them
        flow = self.indicator.is_flow
        said: dict[str, Range] = {}
        for id_, value, same in self.table.shares.get(self.indicator.id, ()):
            if same or not flow:
                said[id_] = value.reconciled(said.get(id_, value))
        if not said:
            return None
        sure, possible = self.sides(group)
        owners: list[Club | Association] = [self.table.clubs[i] for i in (*sure.clubs, *possible)]
        if all(measure.subject is Subject.ASSOCIATION for measure in self.indicator.measures):
            owners = [self.table.associations[i] for i in group.associations or ()]
        if not owners or any(owner.id not in said for owner in owners):
            return None
        result = said[owners[0].id]
        for owner in owners[1:]:
            result |= said[owner.id]
        return result


_RANKS = list(AssociationLevel)


def outermost(associations: Sequence[Association]) -> tuple[Association, ...]:
    """The associations that lie inside no other of them (tổ chức Hội cấp cao nhất), so that nothing is counted twice.

    >>> whole = Association("a", "Hội tỉnh", AssociationLevel.PROVINCE, Place("01", Edition.OF_63))
    >>> part = Association("b", "Hội xã", AssociationLevel.COMMUNE, Place("01", Edition.OF_63, commune="Vân Canh"))
    >>> [item.id for item in outermost((part, whole))]
    ['a']
    """
    return tuple(item for item in associations if not any(_inside(item, other) for other in associations))


def _inside(association: Association, other: Association) -> bool:
    """Whether an association lies inside another of a higher level, whose figures hold its own."""
    return _RANKS.index(other.level) < _RANKS.index(association.level) and _is_within(association.place, other.place)


def _is_within(place: Place | None, area: Place | None) -> bool:
    """Whether a place lies in the area of an association; one without a place is taken to cover all."""
    if area is None:
        return True
    if place is None or place.province_in(area.edition) != area.province:
        return False
    finer = ((area.district, place.district), (area.commune, place.commune), (area.commune_code, place.commune_code))
    return all(wanted is None or wanted == found for wanted, found in finer)


def _votes(verdicts: bytes, group: _Group, counted: Meeting | Judged) -> tuple[int, int]:
    chosen = bytes(group.pick(verdicts))
    if isinstance(counted, Judged):
        number = len(chosen) - chosen.count(CODES[Verdict.NOT_IN_FORCE])
        return number, number
    met = chosen.count(CODES[Verdict.MET])
    return met, met + chosen.count(CODES[Verdict.NOT_KNOWN])


def _sum(column: Column, joints: Sequence[Joint], group: _Group | None = None) -> Range:
    """The sum of a column over a group (over all clubs without one), bounded by what was reported together."""
    low = sum(column.lows if group is None else group.pick(column.lows))
    if column.is_exact:
        high: Number | None = low
    else:
        highs = column.highs if group is None else group.pick(column.highs)
        high = None if None in highs else sum(highs)
    plain = Range(low, high)
    if not joints:
        return plain
    inside = set(range(len(column)) if group is None else group.clubs)
    left = set(inside)
    together = Range.exact(0)
    for joint in joints:
        if left.issuperset(joint.clubs):
            left -= set(joint.clubs)
            together += joint.value
    if len(left) == len(inside):
        return plain
    together += Range.total(column[i] for i in sorted(left))
    return plain.reconciled(together)


def _picker(indices: Sequence[int]) -> Callable[[Any], Sequence[Any]]:
    """Takes the items at some positions out of a sequence, at the speed of C."""
    if len(indices) > 1:
        return itemgetter(*indices)
    return lambda values: tuple(values[i] for i in indices)


def _cell(
    counter: _Counter, indicator: Indicator, key: tuple[str, ...], group: _Group, day: date, level: Level | None
) -> Cell:
    part = counter.count(indicator.numerator, group)
    asked, answered = counter.answers(group)
    whole = None if indicator.denominator is None else counter.count(indicator.denominator, group)
    value: Range | None = part
    ratio = None
    if indicator.form is Form.SHARE and whole is not None:
        value = _share(part, whole, counter.reported_share(group))
    elif indicator.form is Form.MEAN and whole is not None:
        value = None if whole.high == 0 else _mean(part, _floored(whole))
    elif indicator.form is Form.CHANGE and whole is not None:
        value = part - whole
        quotient = None if whole.high == 0 else _floored(part).over(_floored(whole))
        ratio = None if quotient is None else quotient - Range.exact(1)
    return Cell(indicator, key, part, whole, value, ratio, asked, answered, _progress(indicator, value, day, level))


def _floored(figure: Range) -> Range:
    low = 0 if figure.low is None or figure.low < 0 else figure.low
    return Range(low, None if figure.high is None else max(low, figure.high))


def _mean(part: Range, whole: Range) -> Range:
    """A sum over a number; where money goes out as well as in, the sum may lie below 0."""
    if part.low is not None and part.low >= 0:
        return part.over(whole)
    low = None if part.low is None or not whole.low else Fraction(part.low) / whole.low
    by = whole.low if part.high is None or part.high >= 0 else whole.high
    if part.high is None or by == 0:
        return Range(low, None)
    return Range(low, 0 if by is None else Fraction(part.high) / by)


def _share(part: Range, whole: Range, said: Range | None) -> Range | None:
    part, whole = _floored(part), _floored(whole)
    if whole.high == 0:
        # A share of nobody is none; who reports one contradicts the counts, and neither of the two is the right one.
        return None if said is None else Range(0, 1)
    if whole.high is not None and (part.low or 0) > whole.high:
        return Range(0, None)  # the figures contradict each other; the audit says so
    bounds = Share(part, whole).bounds
    return bounds if said is None else bounds.reconciled(said)


def _level_of_groups(by: Sequence[str], level: Level | None) -> Level | None:
    """The level that a group covers wholly: a province of the country covers a province, a host nothing of the kind."""
    if level is None or {"district", "village", "host"} & set(by):
        return None
    for name, finer in (("club", Level.CLUB), ("commune", Level.COMMUNE), ("province", Level.PROVINCE)):
        if name in by:
            if level is Level.PROJECT:
                return None
            return finer if covers(level, finer) else level
    return level


def _progress(indicator: Indicator, value: Range | None, day: date, level: Level | None) -> tuple[Progress, ...]:
    if indicator.target is None or value is None:
        return ()
    is_share = indicator.target.unit.is_share
    found = []
    for aim in indicator.target.standing(day, () if indicator.scope is None else (indicator.scope,)):
        if indicator.programme is not None and aim.programme != indicator.programme:
            continue
        can = decides(level, aim, is_share=is_share)
        if is_share or can:
            step = Fraction(1, 100) if is_share else 1
            found.append(progress_of(value, aim, day, step=step, is_share=is_share, decides=can))
    return tuple(found)


def growth(earlier: ClubTable, later: ClubTable, measure: Measure) -> tuple[Range, Range, Range, Range | None]:
    """How a measure changed between two tables of the same register (tăng, giảm giữa hai thời điểm).

    Numbers of provinces and communes of two editions are of different units, and are never chained (REC-5).

    Raises:
        NotSupportedError: the measure counts provinces or communes, and the tables are of different editions.

    Returns:
        The earlier sum, the later sum, the difference, and the relative change (`None` where the earlier is 0).
    """
    if measure in COVERAGE and Edition.on(earlier.day) is not Edition.on(later.day):
        raise NotSupportedError(
            f"{measure.id!r} counts other units on {earlier.day} (edition of {Edition.on(earlier.day).value}) than on "
            f"{later.day} (edition of {Edition.on(later.day).value}); show both, without a difference"
        )
    before, after = (_sum(t.column(measure), t.joints.get(measure.id, ())) for t in (earlier, later))
    ratio = None if before.high == 0 else _floored(after).over(_floored(before)) - Range.exact(1)
    return before, after, after - before, ratio


def split(indicator: Indicator, dimension: str) -> tuple[tuple[str, Indicator], ...]:
    """The indicator for each choice of a property of members (phân tổ): its part and its whole counted apart.

    A member of whom the property is not known widens the count of every choice.

    Raises:
        UnknownIdError: there is no such property.
        NotSupportedError: the indicator does not count members.

    >>> from lthtgn.rules.measures import MEMBERS, OLDER_MEMBERS
    >>> older = Indicator("members.older_share", "Tỷ lệ thành viên là người cao tuổi", OLDER_MEMBERS, MEMBERS)
    >>> [choice for choice, _ in split(older, "sex")]
    ['female', 'male']
    """
    field = MEMBER_DIMENSIONS.get(dimension)
    if field is None:
        raise UnknownIdError.among("dimension", dimension, (*CLUB_DIMENSIONS, *MEMBER_DIMENSIONS))
    choices = [choice.value for choice in field.choices] if field.choices else ["yes", "no"]
    return tuple((choice, _chosen(indicator, field, dimension, choice)) for choice in choices)


def _chosen(indicator: Indicator, field: Field, dimension: str, choice: str) -> Indicator:
    def narrowed(counted: Counted | None) -> Measure | None:
        if counted is None:
            return None
        if not isinstance(counted, Measure) or not isinstance(counted.value, Count):
            raise NotSupportedError(f"{indicator.id!r} does not count members, so it cannot be split by {dimension}")
        rows = counted.value.rows
        if rows.kind.path != field.kind.path:
            raise NotSupportedError(f"{indicator.id!r} does not count members, so it cannot be split by {dimension}")
        if field.choices is None:
            test = field.is_true() if choice == "yes" else ~field.is_true()
            chosen = rows.where(test)
        else:
            chosen = rows.where(field.is_(field.choices(choice)))
        return Measure(
            id=f"{counted.id}.{dimension}_{choice}",
            term_vi=counted.term_vi,
            value=Count(chosen),
            # The women are part of the members; the older women are part of the women. A change has no whole.
            part_of=whole if whole is not None and indicator.form is Form.SHARE else counted,
            when=counted.when,
            unit_vi=counted.unit_vi,
        )

    whole: Measure | None = None
    whole = narrowed(indicator.denominator)
    part = narrowed(indicator.numerator)
    assert part is not None
    return attrs.evolve(indicator, numerator=part, denominator=whole, target=None, choice=choice)
