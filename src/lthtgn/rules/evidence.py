"""What a club shows for each of the eight activity areas: rows that count, words of its own, or nothing.

*Evidence* is a row that an area is made of: a health check, a loan, a visit at home, money raised. *Declared* is what the
club only says: an area named beside an activity, or in a return. Whether there is enough of it is another question, which
the norms of each area ask.
"""

from __future__ import annotations

import enum
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import attrs

from lthtgn.expr.compiling import Moment
from lthtgn.model.activities import Activity
from lthtgn.model.areas import ActivityArea
from lthtgn.model.clubs import Club, Records
from lthtgn.model.funds import EntryKind
from lthtgn.model.periods import PartialDate, Period, day_key
from lthtgn.ranges import Verdict
from lthtgn.rules.completeness import declares_between

__all__ = [
    "RAISED",
    "AreaFinding",
    "AreaStanding",
    "AreaTrace",
    "AreasFinding",
    "Evidence",
    "areas_of",
    "denies",
    "trace",
]

RAISED = (EntryKind.DONATION, EntryKind.FEE, EntryKind.INTEREST, EntryKind.JOINT_WORK)
"""Money that a club raises itself (tiền tự huy động): giving, fees, interest on its loans, joint work (M-RES-01).

>>> EntryKind.STATE_SUPPORT in RAISED
False
"""

_LENT, _VISITED, _GAVE = "cho vay", "thăm, chăm sóc tại nhà", "thu tiền tự huy động vào quỹ"
_RECORDS = {
    ActivityArea.LIVELIHOOD: Records.LOANS,
    ActivityArea.HOME_CARE: Records.CARE_VISITS,
    ActivityArea.RESOURCES: Records.FUND_ENTRIES,
}


class AreaStanding(enum.Enum):
    """How an area stands in what a club shows (căn cứ của một mảng hoạt động).

    >>> AreaStanding("declared").term_vi
    'chỉ khai'
    """

    EVIDENCED = "evidenced"
    DECLARED = "declared"
    NOT_SEEN = "not_seen"

    @property
    def term_vi(self) -> str:
        """The Vietnamese words."""
        return _STANDINGS[self]


_STANDINGS = {
    AreaStanding.EVIDENCED: "có bằng chứng",
    AreaStanding.DECLARED: "chỉ khai",
    AreaStanding.NOT_SEEN: "chưa có",
}


@attrs.frozen
class Evidence:
    """Rows that show that an area is carried out (bằng chứng).

    Attributes:
        term_vi: what was done, such as "khám sức khỏe".
        number: how often, inside the period for sure.

    >>> Evidence("khám sức khỏe", 2).number
    2
    """

    term_vi: str
    number: int


@attrs.define
class AreaTrace:
    """What the rows of a club say of one area in a period.

    Attributes:
        seen: what was surely done, and how often.
        declared: how many activities surely inside the period name the area.
        doubt: whether there may be more: a row that may lie outside the period, activities whose areas are not recorded,
            or rows that are not declared complete.

    >>> AreaTrace().doubt
    False
    """

    seen: Counter[str] = attrs.field(factory=Counter)
    declared: int = 0
    doubt: bool = False


def _within(when: PartialDate, moment: Moment) -> bool | None:
    """Whether a day lies inside the period."""
    if when.last < moment.start or when.first >= moment.end:
        return False
    return True if when.first >= moment.start and when.last < moment.end else None


def trace(club: Club, moment: Moment) -> Mapping[ActivityArea, AreaTrace]:
    """What the rows of a club say of each area in the period.

    >>> from lthtgn.model.activities import ActivityKind
    >>> check = Activity("a1", PartialDate(2024, 4), ActivityKind.HEALTH_CHECK, areas=())
    >>> found = trace(Club("a", "A", activities=(check,)), Moment(20241231, 20240101, 20250101))
    >>> dict(found[ActivityArea.HEALTH].seen)
    {'khám sức khỏe': 1}
    """
    found = {area: AreaTrace() for area in ActivityArea}
    _note_activities(club.activities, moment, found)
    _note(found[ActivityArea.LIVELIHOOD], _LENT, (loan.on for loan in club.loans), moment)
    _note(found[ActivityArea.HOME_CARE], _VISITED, (visit.on for visit in club.care_visits), moment)
    raised = (entry.on for entry in club.fund_entries if entry.kind in RAISED and entry.amount > 0)
    _note(found[ActivityArea.RESOURCES], _GAVE, raised, moment)
    every = declares_between(club, Records.ACTIVITIES, moment.start, moment.end)
    for area, item in found.items():
        records = _RECORDS.get(area)
        whole = every and (records is None or declares_between(club, records, moment.start, moment.end))
        item.doubt = item.doubt or not whole
    return found


def _note_activities(activities: Iterable[Activity], moment: Moment, found: Mapping[ActivityArea, AreaTrace]) -> None:
    for activity in activities:
        inside = _within(activity.on, moment)
        if inside is False:
            continue
        if activity.areas is None:  # it may have served any area
            for item in found.values():
                item.doubt = True
        for area in activity.areas or ():
            found[area].declared += inside is True
            found[area].doubt |= inside is None
        for kind in activity.kinds:
            if kind.area is not None:
                found[kind.area].seen[kind.term_vi] += inside is True
                found[kind.area].doubt |= inside is None


def _note(item: AreaTrace, term_vi: str, days: Iterable[PartialDate], moment: Moment) -> None:
    for day in days:
        inside = _within(day, moment)
        item.seen[term_vi] += inside is True
        item.doubt |= inside is None


@attrs.frozen
class AreaFinding:
    """What a club shows for one area (kết quả của một mảng hoạt động).

    Attributes:
        area: the area.
        standing: by rows, by the club's word alone, or not at all.
        verdict: whether it is carried out as far as is known: a club that keeps its rows in part may well do what they do
            not show.
        evidence: the rows that show it.
        declared: how many activities name the area.
        returned: whether a return says that it is carried out.

    >>> AreaFinding(ActivityArea.RIGHTS, AreaStanding.NOT_SEEN, Verdict.NOT_KNOWN).evidence
    ()
    """

    area: ActivityArea
    standing: AreaStanding
    verdict: Verdict
    evidence: tuple[Evidence, ...] = ()
    declared: int = 0
    returned: bool = False


@attrs.frozen
class AreasFinding:
    """What a club shows for the eight areas (tám mảng hoạt động của một câu lạc bộ); iterating gives the areas.

    Attributes:
        club: id of the club.
        period: the period.
        findings: one for each area, in the usual order.

    >>> AreasFinding("a", Period.year(2024), ()).of(AreaStanding.DECLARED)
    ()
    """

    club: str
    period: Period
    findings: tuple[AreaFinding, ...]

    def __iter__(self) -> Iterator[AreaFinding]:
        return iter(self.findings)

    def of(self, standing: AreaStanding) -> tuple[AreaFinding, ...]:
        """The areas that stand so."""
        return tuple(finding for finding in self.findings if finding.standing is standing)

    def finding(self, area: ActivityArea) -> AreaFinding:
        """The finding of one area."""
        return next(finding for finding in self.findings if finding.area is area)


def areas_of(club: Club, period: Period) -> AreasFinding:
    """What a club shows for the eight areas in a period: evidence, word alone, or nothing.

    A return that says "8" names all areas; one that says fewer does not say which. Where a return says both that an area is
    carried out and that it is not, its word is none: the area is not declared, and not known where no row shows it.

    >>> from lthtgn.model.activities import ActivityKind
    >>> meeting = Activity("a1", PartialDate(2024, 4), ActivityKind.MEETING, areas=(ActivityArea.AWARENESS,))
    >>> found = areas_of(Club("a", "A", activities=(meeting,)), Period.year(2024))
    >>> found.finding(ActivityArea.AWARENESS).standing
    <AreaStanding.DECLARED: 'declared'>
    """
    start, end = day_key(period.start), day_key(period.end)
    traces = trace(club, Moment(end, start, end))
    findings = []
    for area, item in traces.items():
        evidence = tuple(Evidence(term, number) for term, number in sorted(item.seen.items()) if number)
        said, denied = _returned(club, start, end, area), denies(club, start, end, area)
        returned = said and not denied
        standing = AreaStanding.NOT_SEEN
        verdict = Verdict.NOT_KNOWN if (said if denied else item.doubt) else Verdict.NOT_MET
        if evidence or item.declared or returned:
            standing, verdict = AreaStanding.EVIDENCED if evidence else AreaStanding.DECLARED, Verdict.MET
        findings.append(AreaFinding(area, standing, verdict, evidence, item.declared, returned))
    return AreasFinding(club.id, period, tuple(findings))


def _returned(club: Club, start: int, end: int, area: ActivityArea) -> bool:
    """Whether a return of the period, or of a part of it, says that the area is carried out."""
    for item in club.returns:
        if day_key(item.period.start) < start or day_key(item.period.end) > end:
            continue
        together, one = item.figure("areas"), item.figure(f"areas.{area.value}")
        if together is not None and (together.low or 0) >= len(ActivityArea):
            return True
        if one is not None and (one.low or 0) >= 1:
            return True
    return False


def denies(club: Club, start: int, end: int, area: ActivityArea) -> bool:
    """Whether a return of the very period says that the area is not carried out; days as numbers, the end not included.

    >>> from lthtgn.model.returns import Figure, Return
    >>> from lthtgn.ranges import Range
    >>> club = Club("a", "A", returns=(Return(Period.year(2024), (Figure("areas.health", Range.exact(0)),)),))
    >>> [denies(club, 20240101, end, ActivityArea.HEALTH) for end in (20250101, 20240701)]
    [True, False]
    """
    for item in club.returns:
        if (day_key(item.period.start), day_key(item.period.end)) == (start, end):
            one = item.figure(f"areas.{area.value}")
            if one is not None and one.high == 0:
                return True
    return False
