"""Facts: what must be derived from a row in plain Python before a rule can decide.

A fact takes the row, the club and the moment (days as numbers yyyymmdd), and returns a value, or `None` where it is
not known.
"""

from __future__ import annotations

from functools import lru_cache

from lthtgn.expr.compiling import Moment
from lthtgn.model.activities import Activity, ActivityKind
from lthtgn.model.clubs import ABSENT, Club, FoundingDecision, Records, Status
from lthtgn.model.funds import Loan
from lthtgn.model.people import BoardMember, HouseholdClass, HouseholdStatus, Member, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.ranges import Range

__all__ = [
    "board_member_sex",
    "borrower_is_member",
    "exists",
    "has_charter",
    "has_founding_decision",
    "household_class",
    "household_status",
    "in_whole_month",
    "is_active",
    "joined_at_founding",
    "kinds_of",
    "month_of",
    "months_asked",
    "months_of_life",
    "presence",
]


def household_status(member: Member, at: int) -> HouseholdStatus | None:
    """What the review of the year of a day, as the number yyyymmdd, said of a member's household; `None` without one.

    >>> member = Member("m1", households=(HouseholdStatus(2024, HouseholdClass.POOR, "215/QĐ-UBND"),))
    >>> household_status(member, 20241231).decision
    '215/QĐ-UBND'
    """
    year = at // 10000
    for status in member.households:
        if status.year == year:
            return status
    return None


def household_class(member: Member, club: Club, moment: Moment) -> HouseholdClass | None:  # noqa: ARG001
    """Class of a member's household in the year of the day (kết quả rà soát của năm); not known without a review of it.

    >>> member = Member("m1", households=(HouseholdStatus(2024, HouseholdClass.POOR),))
    >>> household_class(member, Club("a", "A"), Moment(20241231, 20240101, 20250101))
    <HouseholdClass.POOR: 'poor'>
    >>> household_class(member, Club("a", "A"), Moment(20251231, 20250101, 20260101)) is None
    True
    """
    status = household_status(member, moment.at)
    return None if status is None else status.class_


def board_member_sex(person: BoardMember, club: Club, moment: Moment) -> Sex | None:  # noqa: ARG001
    """Sex of a member of the board: as given there, else that of the club member of the same id.

    >>> club = Club("a", "A", members=(Member("m1", sex=Sex.FEMALE),))
    >>> board_member_sex(BoardMember("m1"), club, Moment(0, 0, 0))
    <Sex.FEMALE: 'female'>
    """
    if person.sex is not None:
        return person.sex
    return next((member.sex for member in club.members if member.id == person.id), None)


def joined_at_founding(member: Member, club: Club, moment: Moment) -> bool | None:  # noqa: ARG001
    """Whether a member joined on or before the day of founding (thành viên từ khi thành lập).

    >>> from lthtgn.model.periods import PartialDate, Period
    >>> club = Club("a", "A", founded=PartialDate(2023, 5, 20))
    >>> joined_at_founding(Member("m1", joined=PartialDate(2023, 5, 20)), club, Moment(0, 0, 0))
    True
    >>> joined_at_founding(Member("m1", joined=PartialDate(2023)), club, Moment(0, 0, 0)) is None
    True
    """
    if club.founded is None or member.joined is None:
        return None
    if member.joined.last <= club.founded.first:
        return True
    return False if member.joined.first > club.founded.last else None


def presence(member: Member, club: Club, at: int) -> bool | None:
    """Whether somebody on the roster is a member on a day, as the number yyyymmdd (joined <= day < left).

    >>> from lthtgn.model.periods import PartialDate, Period
    >>> member = Member("m1", joined=PartialDate(2023, 5, 20), left=PartialDate(2024, 8))
    >>> [presence(member, Club("a", "A"), day) for day in (20230519, 20230520, 20240815, 20240901)]
    [False, True, None, False]
    """
    # Who stands on the roster had joined by the day of the roster, whatever is known of the day of joining.
    listed = club.as_of is not None and club.as_of.last <= at
    answer: bool | None = True
    if member.joined is None or member.joined.last > at:
        if member.joined is not None and member.joined.first > at:
            return False
        answer = True if listed else None
    if member.left is not None:
        if member.left.first <= at:
            return None if member.left.last > at else False
        return answer
    # Nobody knows of a leaving after the day on which the roster was last brought up to date.
    return None if club.as_of is not None and club.as_of.last < at else answer


def borrower_is_member(loan: Loan, club: Club, moment: Moment) -> bool | None:
    """Whether the borrower is a member on the day: only then does the borrower lie inside the members.

    Not known where the roster does not name the borrower and is not declared complete.

    >>> from lthtgn.model.periods import PartialDate, Period
    >>> club = Club("a", "A", members=(Member("m1", joined=PartialDate(2023)),))
    >>> borrower_is_member(Loan("l1", "m1", PartialDate(2024), 5_000_000), club, Moment(20241231, 0, 0))
    True
    """
    roster = moment.of_club(club, "roster", lambda item: {member.id: member for member in item.members})
    member = roster.get(loan.borrower)
    if moment.of_club(club, "exists", lambda item: exists(item, item, moment)) is False:
        return False  # a club that is dissolved has no members
    if member is None:
        complete = any(item.records is Records.MEMBERS and item.period is None for item in club.complete)
        current = club.as_of is None or moment.at <= club.as_of.last  # else the borrower may have joined since
        return False if complete and current else None
    return presence(member, club, moment.at)


def months_asked(row: Club, club: Club, moment: Moment) -> Range:  # noqa: ARG001
    """How many whole calendar months of the period the club existed in (số tháng trọn trong kỳ).

    >>> from lthtgn.model.periods import PartialDate, Period
    >>> club = Club("a", "A", founded=PartialDate(2024, 9, 20))
    >>> months_asked(club, club, Moment(20241231, 20240101, 20250101))
    Range(low=3, high=3)
    """
    lived = [_in_life(month, club) for month in _whole_months(moment.start, moment.end)]
    return Range(lived.count(True), len(lived) - lived.count(False))


def months_of_life(club: Club, moment: Moment) -> list[tuple[int, int, bool]]:
    """The calendar months wholly in the period and, perhaps, in the life of the club: first day, day after, whether surely.

    >>> months_of_life(Club("a", "A"), Moment(20240229, 20240115, 20240301))
    [(20240201, 20240301, False)]
    """
    return [
        (month * 100 + 1, _next_month(month) * 100 + 1, lived is True)
        for month in _whole_months(moment.start, moment.end)
        if (lived := _in_life(month, club)) is not False
    ]


def in_whole_month(activity: Activity, club: Club, moment: Moment) -> bool | None:
    """Whether an activity falls into a calendar month that lies wholly inside the period and the life of the club.

    >>> from lthtgn.model.activities import ActivityKind
    >>> from lthtgn.model.periods import PartialDate, Period
    >>> meeting = Activity("a1", PartialDate(2024, 3, 17), ActivityKind.MEETING)
    >>> in_whole_month(meeting, Club("a", "A"), Moment(20241231, 20240318, 20250101))
    False
    """
    whole = _whole_months(moment.start, moment.end)
    months = range(activity.on.first // 100, activity.on.last // 100 + 1)  # one month, or those of a year
    inside = [month in whole and _in_life(month, club) for month in months]
    if all(answer is True for answer in inside):
        return True
    return False if all(answer is False for answer in inside) else None


def _in_life(month: int, club: Club) -> bool | None:
    """Whether a calendar month lies wholly in the life of a club, as far as its founding and its end are known."""
    first, after = month * 100 + 1, _next_month(month) * 100 + 1
    answer: bool | None = True
    if club.founded is None:
        answer = None  # it may have been founded in between
    elif first < club.founded.last:
        answer = None if first >= club.founded.first else False
    for change in club.statuses:
        if change.status is Status.DISSOLVED and change.since.first < after:
            if change.since.last < after:
                return False
            answer = answer and None
    return answer


@lru_cache(maxsize=64)
def _whole_months(start: int, end: int) -> tuple[int, ...]:
    month = start // 100 if start % 100 == 1 else _next_month(start // 100)
    found = []
    while _next_month(month) * 100 + 1 <= end:
        found.append(month)
        month = _next_month(month)
    return tuple(found)


def _next_month(month: int) -> int:
    return month + 1 if month % 100 < 12 else month + 89


def month_of(activity: Activity, club: Club, moment: Moment) -> int | None:  # noqa: ARG001
    """Calendar month of an activity as the number yyyymm; not known where only the year is.

    >>> from lthtgn.model.activities import ActivityKind
    >>> from lthtgn.model.periods import PartialDate, Period
    >>> month_of(Activity("a1", PartialDate(2024, 3), ActivityKind.MEETING), Club("a", "A"), Moment(0, 0, 0))
    202403
    """
    return None if activity.on.month is None else activity.on.year * 100 + activity.on.month


def kinds_of(activity: Activity, club: Club, moment: Moment) -> tuple[ActivityKind, ...] | None:  # noqa: ARG001
    """What an activity was and what else took place in it; not known of a meeting without noted contents.

    The one reading of `contents`: what is evidence for an area counts for its norms, whatever kind of activity held it.

    >>> from lthtgn.model.periods import PartialDate
    >>> meeting = Activity("a1", PartialDate(2024, 3), ActivityKind.MEETING, contents=(ActivityKind.TALK,))
    >>> [kind.value for kind in kinds_of(meeting, Club("a", "A"), Moment(0, 0, 0))]
    ['meeting', 'talk']
    """
    return (activity.kind, *(activity.contents or ())) if activity.is_noted else None


def has_founding_decision(row: Club, club: Club, moment: Moment) -> bool | None:  # noqa: ARG001
    """Whether the club has a founding decision by the day (quyết định thành lập).

    >>> has_founding_decision(Club("a", "A"), Club("a", "A"), Moment(0, 0, 0)) is None
    True
    """
    decision = club.founding_decision
    return _held(decision, None if decision is None or decision is ABSENT else decision.on, club, moment)


def has_charter(row: Club, club: Club, moment: Moment) -> bool | None:  # noqa: ARG001
    """Whether the club has a charter by the day (quy chế hoạt động).

    >>> from lthtgn.model.clubs import Charter
    >>> club = Club("a", "A", charter=Charter())
    >>> has_charter(club, club, Moment(20250531, 0, 0))
    True
    """
    charter = club.charter
    return _held(charter, None if charter is None or charter is ABSENT else charter.adopted, club, moment)


def _held(thing: object, since: PartialDate | None, club: Club, moment: Moment) -> bool | None:
    if thing is None:
        return None
    if thing is ABSENT:  # as the rows were last brought up to date; it may have come since
        return None if club.as_of is not None and club.as_of.last < moment.at else False
    if since is None:  # of an unknown day: there on the day of the register, and of earlier days nothing is known
        return True if club.as_of is None or club.as_of.last <= moment.at else None
    if since.last <= moment.at:
        return True
    return False if since.first > moment.at else None


def exists(row: Club, club: Club, moment: Moment) -> bool | None:  # noqa: ARG001
    """Whether the club exists on the day (đã thành lập, chưa giải thể).

    A club that the register lists without a day of founding exists from the day of its data on.

    >>> from lthtgn.model.periods import PartialDate, Period
    >>> club = Club("a", "A", founded=PartialDate(2023))
    >>> [exists(club, club, Moment(day, 0, 0)) for day in (20221231, 20230601, 20240101)]
    [False, None, True]
    """
    answer: bool | None = True
    if club.founded is not None:
        if club.founded.first > moment.at:
            return False
        answer = True if club.founded.last <= moment.at else None
    else:
        seen = _first_seen(club)
        if seen is not None and seen > moment.at:
            answer = None  # all that is known of it is of later days
    for change in club.statuses:
        if change.status is Status.DISSOLVED:
            if change.since.last <= moment.at:
                return False
            if change.since.first <= moment.at:
                answer = None
    return answer


def _first_seen(club: Club) -> int | None:
    """The first day on which something shows that a club was there; `None` where nothing is dated."""
    days: list[PartialDate | Period | None] = [club.as_of]
    if isinstance(club.founding_decision, FoundingDecision):
        days.append(club.founding_decision.on)
    days += [member.joined for member in club.members]
    days += [activity.on for activity in club.activities]
    days += [item.period for item in club.returns]
    return min((day.last for day in days if day is not None), default=None)


def is_active(row: Club, club: Club, moment: Moment) -> bool | None:
    """Whether the club is active on the day (đang hoạt động): founded, and neither dormant nor dissolved.

    >>> from lthtgn.model.periods import PartialDate, Period
    >>> club = Club("a", "A", founded=PartialDate(2023))
    >>> [is_active(club, club, Moment(day, 0, 0)) for day in (20221231, 20230601, 20240101)]
    [False, None, True]
    """
    answer = exists(row, club, moment)
    if answer is False:
        return False
    if club.as_of is not None and club.as_of.last < moment.at:
        answer = None  # what became of it since its data were brought up to date is not known
    for change in sorted(club.statuses, key=lambda item: item.since.first):
        active = change.status is Status.ACTIVE
        if change.since.last <= moment.at:
            answer = active
        elif change.since.first <= moment.at:
            answer = answer if answer is active else None
    return answer
