"""What a club shows for each of the eight activity areas: rows that count, words of its own, or nothing.

*Evidence* is a row that an area is made of: a health check, a loan, a visit at home, money raised. *Declared* is what the
club only says: an area named beside an activity, or in a return. Whether there is enough of it is another question, which
the norms of each area ask.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping

import attrs

from lthtgn.expr.compiling import Moment
from lthtgn.model.areas import ActivityArea
from lthtgn.model.clubs import Club
from lthtgn.model.periods import Period, day_key
from lthtgn.model.register import Register
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.area_traces import trace
from lthtgn.rules.measures import AREAS_CARRIED_OUT, CLUBS_OF_AREA
from lthtgn.rules.table import tabulate

__all__ = ["AreaFinding", "AreaStanding", "AreasFinding", "Evidence", "areas_of"]


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
        contradicted: whether complete rows show nothing of it, and what was returned is not so.

    >>> AreaFinding(ActivityArea.RIGHTS, AreaStanding.NOT_SEEN, Verdict.NOT_KNOWN).evidence
    ()
    """

    area: ActivityArea
    standing: AreaStanding
    verdict: Verdict
    evidence: tuple[Evidence, ...] = ()
    declared: int = 0
    returned: bool = False
    contradicted: bool = False


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

    A return that says "8" names all areas, as does one that says 7 and which of them it is not; another does not say which.
    Where complete rows show nothing of an area that a return names, its word stands beside theirs, and it is not known; a
    return that contradicts itself says nothing.

    >>> from lthtgn.model.activities import Activity, ActivityKind
    >>> from lthtgn.model.periods import PartialDate
    >>> meeting = Activity("a1", PartialDate(2024, 4), ActivityKind.MEETING, areas=(ActivityArea.AWARENESS,))
    >>> found = areas_of(Club("a", "A", activities=(meeting,)), Period.year(2024))
    >>> found.finding(ActivityArea.AWARENESS).standing
    <AreaStanding.DECLARED: 'declared'>
    """
    start, end = day_key(period.start), day_key(period.end)
    # What it did counts whether or not it is still there on the last day.
    there = attrs.evolve(club, founded=None, statuses=())
    known, said = _figures(there, period), _figures(Club(club.id, club.name, returns=club.returns), period)
    findings = []
    for area, item in trace(club, Moment(end, start, end)).items():
        evidence = tuple(Evidence(term, number) for term, number in sorted(item.seen.items()) if number)
        returned = said[area] == _ONE
        shown = bool(evidence or item.declared)
        standing = AreaStanding.EVIDENCED if evidence else AreaStanding.DECLARED
        if not shown and not returned:
            standing = AreaStanding.NOT_SEEN
        verdict = Verdict.MET if shown else _VERDICTS.get(known[area], Verdict.NOT_KNOWN)
        contradicted = verdict is Verdict.NOT_KNOWN and not item.doubt
        findings.append(AreaFinding(area, standing, verdict, evidence, item.declared, returned, contradicted))
    return AreasFinding(club.id, period, tuple(findings))


_ONE = Range.exact(1)
_VERDICTS = {_ONE: Verdict.MET, Range.exact(0): Verdict.NOT_MET}
_MEASURES = (AREAS_CARRIED_OUT, *CLUBS_OF_AREA.values())


def _figures(club: Club, period: Period) -> Mapping[ActivityArea, Range]:
    """Whether each area was carried out, as the measures say it that indicators count by."""
    table = tabulate(Register(clubs=(club,)), _MEASURES, period.last_day, period)
    return {area: table.column(measure)[0] for area, measure in CLUBS_OF_AREA.items()}
