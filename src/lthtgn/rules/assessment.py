"""Clubs judged: findings, each with its evidence, its threshold and its legal basis."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from types import MappingProxyType

import attrs

from lthtgn.expr.compiling import Column, number_columns
from lthtgn.expr.judging import CODES, both, decode, judge
from lthtgn.expr.nodes import Bound, Measure, Numeric
from lthtgn.model.clubs import Club
from lthtgn.model.periods import Period
from lthtgn.policy.parameters import Parameter, Scope
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.criteria import Criterion, CriterionSet, OpaqueCriterion, Waiver
from lthtgn.rules.table import ClubTable, Contradiction, Resolver, lies_in, paused_collector, scopes_of

__all__ = ["Assessment", "Finding", "SetFinding", "assess_table", "judge_table"]


@attrs.frozen
class Finding:
    """What is found of a club under a criterion (kết quả đánh giá theo tiêu chí).

    Attributes:
        club: id of the club.
        criterion: the criterion.
        verdict: met, not met, not known, or not in force on that day in that place.
        figures: the figures that the verdict rests on, in the order of `criterion.measures`.
        bounds: the values of the law, in the order of `criterion.parameters`.
        waiver: what keeps the criterion from being asked of the club, or may, where that is not known.

    >>> from lthtgn.expr.nodes import Measure
    >>> members = Measure("members", "số thành viên", None)
    >>> any_member = Criterion("example.any_member", "Có thành viên", members.at_least(1))
    >>> finding = Finding("a", any_member, Verdict.NOT_KNOWN, (Range(0, 3),), ())
    >>> finding.missing
    (Measure('members'),)
    """

    club: str
    criterion: Criterion | OpaqueCriterion
    verdict: Verdict
    figures: tuple[Range, ...]
    bounds: tuple[Resolution, ...]
    waiver: Waiver | None = None

    @property
    def evidence(self) -> tuple[tuple[Measure, Range], ...]:
        """The measures that were read, each with its figure (số liệu làm căn cứ)."""
        if isinstance(self.criterion, OpaqueCriterion):
            return ()
        return tuple(zip(self.criterion.measures, self.figures, strict=True))

    @property
    def missing(self) -> tuple[Measure, ...]:
        """Where the verdict is not known: the measures whose figure is not exact, which are to be asked for."""
        if self.verdict is not Verdict.NOT_KNOWN:
            return ()
        return tuple(measure for measure, figure in self.evidence if not figure.is_exact)

    @property
    def law_not_known(self) -> tuple[Resolution, ...]:
        """The values of the law that are in force but not known, if any."""
        return tuple(bound for bound in self.bounds if bound.standing is Standing.NOT_KNOWN)


@attrs.frozen
class SetFinding:
    """What is found of a club under a named set of criteria (kết quả theo bộ tiêu chí).

    Attributes:
        club: id of the club.
        set: the set.
        verdict: Kleene's "and" of those that are in force.
        findings: one for each criterion.

    >>> SetFinding("a", CriterionSet("eligibility", "…", ()), Verdict.NOT_IN_FORCE, ()).verdict
    <Verdict.NOT_IN_FORCE: 'not_in_force'>
    """

    club: str
    set: CriterionSet
    verdict: Verdict
    findings: tuple[Finding, ...]


@attrs.frozen(slots=False)
class Assessment:
    """All that was found of one or several clubs on a day (kết quả đánh giá).

    Iterating gives the findings, club by club.

    Attributes:
        day: the day asked about.
        period: the period of flows.
        findings: the findings.
        sets: the findings of the named sets.
        contradictions: figures that contradict each other.

    >>> list(Assessment(date(2025, 5, 10), Period.year(2025), (), (), ()))
    []
    """

    day: date
    period: Period
    findings: tuple[Finding, ...]
    sets: tuple[SetFinding, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

    def __iter__(self) -> Iterator[Finding]:
        return iter(self.findings)

    def __len__(self) -> int:
        return len(self.findings)

    def of(self, club: str) -> tuple[Finding, ...]:
        """The findings of one club."""
        return self._by_club.get(club, ())

    @cached_property
    def _by_club(self) -> Mapping[str, tuple[Finding, ...]]:
        found: dict[str, list[Finding]] = {}
        for finding in self.findings:
            found.setdefault(finding.club, []).append(finding)
        return {club: tuple(findings) for club, findings in found.items()}

    def finding(self, club: str, criterion: str) -> Finding:
        """The finding of one club under one criterion.

        Raises:
            KeyError: there is none.
        """
        for finding in self.of(club):
            if finding.criterion.id == criterion:
                return finding
        raise KeyError((club, criterion))


def _groups(
    clubs: Sequence[Club], day: date, parameters: Collection[Parameter], local: Collection[str]
) -> Mapping[frozenset[Scope], Sequence[int]]:
    """The positions of the clubs by the scopes that matter; one group where no parameter has a local value."""
    if not any(parameter.id in local for parameter in parameters):
        return {frozenset(): range(len(clubs))}
    groups: dict[frozenset[Scope], list[int]] = {}
    for index, club in enumerate(clubs):
        groups.setdefault(scopes_of(club.place, day), []).append(index)
    return groups


def judge_table(
    table: ClubTable,
    criterion: Criterion | OpaqueCriterion,
    resolve: Resolver,
    local: Collection[str] = (),
    waivers: Sequence[Waiver] = (),
) -> tuple[bytes, list[tuple[Resolution, ...]]]:
    """The verdict of every club of a table under one criterion (as codes), and the values of the law that applied.

    Args:
        table: the table; it must hold the measures of the criterion.
        criterion: the criterion.
        resolve: resolves a parameter for scopes, on the table's day.
        local: ids of parameters that have local values somewhere.
        waivers: where it is not asked; none for what is computed by the nation's rule.
    """
    resolutions: list[tuple[Resolution, ...]]
    if isinstance(criterion, OpaqueCriterion):
        codes = bytes([CODES[criterion.verdict(club, table.day)] for club in table.clubs])
        resolutions = [()] * len(table.clubs)
    else:
        codes, resolutions = _judge_groups(table, criterion, resolve, local)
    codes = _where_waived(table, waivers, _where_asked(table, criterion, codes))
    if table.absent or table.doubtful:
        # Of a club that does not exist on the day, or may not, nothing is known: it has not met or failed anything.
        changed = bytearray(codes)
        for index in (*table.absent, *table.doubtful):
            if changed[index] != CODES[Verdict.NOT_IN_FORCE]:
                changed[index] = CODES[Verdict.NOT_KNOWN]
        codes = bytes(changed)
    return codes, resolutions


def _where_asked(table: ClubTable, criterion: Criterion | OpaqueCriterion, codes: bytes) -> bytes:
    """The verdicts, but not in force outside the criterion's life and place, and not known where that is not known."""
    day = table.day
    nothing = CODES[Verdict.NOT_IN_FORCE]
    if not criterion.stands(day, () if criterion.scope is None else (criterion.scope,)):
        return bytes([nothing]) * len(codes)
    if criterion.scope is None:
        return codes
    return _not_asked(codes, [_opposite(lies_in(criterion.scope, club.place, day)) for club in table.clubs])


def _where_waived(table: ClubTable, waivers: Sequence[Waiver], codes: bytes) -> bytes:
    """The verdicts, but not in force where the criterion is waived."""
    for waiver in waivers:
        if waiver.stands(table.day):
            codes = _not_asked(codes, [lies_in(waiver.scope, club.place, table.day) for club in table.clubs])
    return codes


def _opposite(value: bool | None) -> bool | None:
    return None if value is None else not value


def _not_asked(codes: bytes, spared: Sequence[bool | None]) -> bytes:
    """The verdicts without those of the clubs that are not asked; `None` where that is not known."""
    nothing = CODES[Verdict.NOT_IN_FORCE]
    changed = bytearray(codes)
    for index, is_spared in enumerate(spared):
        if is_spared:
            changed[index] = nothing
        elif is_spared is None and changed[index] != nothing:
            changed[index] = CODES[Verdict.NOT_KNOWN]
    return bytes(changed)


def _judge_groups(
    table: ClubTable, criterion: Criterion, resolve: Resolver, local: Collection[str]
) -> tuple[bytes, list[tuple[Resolution, ...]]]:
    size = len(table.clubs)
    known: dict[Numeric, Column] = {measure: table.column(measure) for measure in criterion.measures}
    groups = _groups(table.clubs, table.day, criterion.parameters, local)
    verdicts = bytearray()
    resolutions: list[tuple[Resolution, ...]] = []
    for scopes, indices in groups.items():
        found = tuple(resolve(parameter, scopes) for parameter in criterion.parameters)
        bounds: dict[Bound, Range | None] = {resolution.parameter: resolution.value for resolution in found}
        if len(groups) == 1:
            return _judge(criterion, size, known, bounds), [found] * size
        if not verdicts:
            verdicts, resolutions = bytearray(size), [()] * size
        chosen: dict[Numeric, Column] = {
            number: Column([c.lows[i] for i in indices], [c.highs[i] for i in indices]).settled()
            for number, c in known.items()
        }
        for index, verdict in zip(indices, _judge(criterion, len(indices), chosen, bounds), strict=True):
            verdicts[index], resolutions[index] = verdict, found
    return bytes(verdicts), resolutions


def _judge(
    criterion: Criterion, size: int, columns: dict[Numeric, Column], bounds: Mapping[Bound, Range | None]
) -> bytes:
    return judge(criterion.test, size, lambda number: number_columns(number, columns), bounds)


def assess_table(
    table: ClubTable,
    criteria: Sequence[Criterion | OpaqueCriterion],
    resolve: Resolver,
    *,
    sets: Sequence[CriterionSet] = (),
    local: Collection[str] = (),
    clubs: Collection[str] | None = None,
    everywhere: bool = True,
    waivers: Mapping[str, Sequence[Waiver]] = MappingProxyType({}),
    progress: Callable[[int], None] | None = None,
) -> Assessment:
    """Judge the clubs of a table under criteria, with evidence.

    Args:
        table: the table; it must hold the measures of the criteria.
        criteria: the criteria.
        resolve: resolves a parameter for scopes, on the table's day.
        sets: named sets of those criteria.
        local: ids of parameters that have local values somewhere.
        clubs: ids of the clubs to report on; all by default.
        everywhere: whether a club is also told what another place asks for, or its own on other days: not in force for it.
        waivers: by id of a criterion, where it is not asked.
        progress: called with the number of criteria judged so far.
    """
    shown = [i for i, club in enumerate(table.clubs) if clubs is None or club.id in clubs]
    codes: dict[str, bytes] = {}
    columns: dict[str, list[Finding]] = {}
    ranges: dict[str, list[Range]] = {}
    with paused_collector():
        for done, criterion in enumerate(criteria, start=1):
            spared = [waiver for waiver in waivers.get(criterion.id, ()) if waiver.stands(table.day)]
            codes[criterion.id], resolutions = judge_table(table, criterion, resolve, local, spared)
            found_of = _findings(table, criterion, codes[criterion.id], resolutions, ranges, shown)
            columns[criterion.id] = _with_waivers(table, found_of, shown, spared)
            if progress is not None:
                progress(done)
        rows = zip(*columns.values(), strict=True)
        findings = tuple(finding for row in rows for finding in row)
        of_sets = [_set_findings(table, item, codes, columns, shown) for item in sets]
        found = tuple(finding for row in zip(*of_sets, strict=True) for finding in row)
        elsewhere = {} if everywhere else _elsewhere(table, (*criteria, *sets))
        if elsewhere:
            findings = tuple(item for item in findings if item.club not in elsewhere.get(item.criterion.id, ()))
            found = tuple(item for item in found if item.club not in elsewhere.get(item.set.id, ()) and _asked(item))
    contradictions = tuple(item for item in table.contradictions if clubs is None or item.club in clubs)
    return Assessment(table.day, table.period, findings, found, contradictions)


def _elsewhere(
    table: ClubTable, asked: Iterable[Criterion | OpaqueCriterion | CriterionSet]
) -> Mapping[str, frozenset[str]]:
    """By id of what only a place asks for, the clubs that surely lie elsewhere; all, where it asks for it on other days."""
    return {
        item.id: frozenset(
            club.id
            for club in table.clubs
            if not _stands(item, table.day) or lies_in(item.scope, club.place, table.day) is False
        )
        for item in asked
        if item.scope is not None
    }


def _asked(item: SetFinding) -> bool:
    """Whether a set is asked for on the day: one that only a place has is told of while any of its criteria stands."""
    return item.set.scope is None or item.verdict is not Verdict.NOT_IN_FORCE


def _stands(item: Criterion | OpaqueCriterion | CriterionSet, day: date) -> bool:
    return isinstance(item, CriterionSet) or item.scope is None or item.stands(day, (item.scope,))


def _findings(
    table: ClubTable,
    criterion: Criterion | OpaqueCriterion,
    codes: bytes,
    resolutions: list[tuple[Resolution, ...]],
    ranges: dict[str, list[Range]],
    shown: list[int],
) -> list[Finding]:
    """The findings of the clubs under one criterion; `ranges` keeps what several criteria read."""
    verdicts = decode(codes)
    if isinstance(criterion, OpaqueCriterion):
        return [Finding(table.clubs[i].id, criterion, verdicts[i], (), ()) for i in shown]
    for measure in criterion.measures:
        if measure.id not in ranges:
            ranges[measure.id] = table.column(measure).ranges()
    figures = list(zip(*(ranges[measure.id] for measure in criterion.measures), strict=True))
    return [Finding(table.clubs[i].id, criterion, verdicts[i], figures[i], resolutions[i]) for i in shown]


def _with_waivers(
    table: ClubTable, findings: list[Finding], shown: list[int], waivers: Sequence[Waiver]
) -> list[Finding]:
    """The findings, each with the waiver that spares its club, or may."""
    if not waivers:
        return findings
    result = []
    for index, finding in zip(shown, findings, strict=True):
        place = table.clubs[index].place
        waiver = next((item for item in waivers if lies_in(item.scope, place, table.day) is not False), None)
        result.append(attrs.evolve(finding, waiver=waiver))
    return result


def _set_findings(
    table: ClubTable,
    item: CriterionSet,
    codes: dict[str, bytes],
    columns: dict[str, list[Finding]],
    shown: list[int],
) -> list[SetFinding]:
    chosen = [id_ for id_ in item.criteria if id_ in codes]
    if not chosen:
        return [SetFinding(table.clubs[i].id, item, Verdict.NOT_IN_FORCE, ()) for i in shown]
    verdicts = decode(both([codes[id_] for id_ in chosen]))
    rows = zip(*(columns[id_] for id_ in chosen), strict=True)
    return [SetFinding(table.clubs[i].id, item, verdicts[i], row) for i, row in zip(shown, rows, strict=True)]
