"""What the rows of a club say of each of the eight activity areas.

*Evidence* is a row that an area is made of: a health check, a loan, a visit at home, money raised. *Declared* is what the
club only says beside an activity. What it says in a return is no row; see `lthtgn.rules.evidence`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import attrs

from lthtgn.expr.compiling import Moment
from lthtgn.model.activities import Activity
from lthtgn.model.areas import ActivityArea
from lthtgn.model.clubs import Club, Records
from lthtgn.model.funds import EntryKind
from lthtgn.model.periods import PartialDate
from lthtgn.rules.completeness import declares_between

__all__ = ["RAISED", "AreaTrace", "trace"]

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
        if activity.areas is None or not activity.is_noted:  # it may have served any area
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
