"""Facts: what must be derived from a row in plain Python before a rule can decide.

A fact takes the row, the club and the moment (days as numbers yyyymmdd), and returns a value, or `None` where it is
not known.
"""

from __future__ import annotations

from lthtgn.expr.compiling import Moment
from lthtgn.model.activities import Activity
from lthtgn.model.clubs import ABSENT, Club, Status
from lthtgn.model.people import BoardMember, HouseholdClass, Member, Sex

__all__ = [
    "board_member_sex",
    "exists",
    "has_charter",
    "has_founding_decision",
    "household_class",
    "is_active",
    "joined_at_founding",
    "month_of",
]


def household_class(member: Member, club: Club, moment: Moment) -> HouseholdClass | None:  # noqa: ARG001
    """Class of a member's household in the year of the day (kết quả rà soát của năm); not known without a review of it.

    >>> from lthtgn.model.people import HouseholdStatus
    >>> member = Member("m1", households=(HouseholdStatus(2024, HouseholdClass.POOR),))
    >>> household_class(member, Club("a", "A"), Moment(20241231, 20240101, 20250101))
    <HouseholdClass.POOR: 'poor'>
    >>> household_class(member, Club("a", "A"), Moment(20251231, 20250101, 20260101)) is None
    True
    """
    year = moment.at // 10000
    for status in member.households:
        if status.year == year:
            return status.class_
    return None


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

    >>> from lthtgn.model.periods import PartialDate
    >>> club = Club("a", "A", founded=PartialDate(2023, 5, 20))
    >>> joined_at_founding(Member("m1", joined=PartialDate(2023, 5, 20)), club, Moment(0, 0, 0))
    True
    >>> joined_at_founding(Member("m1", joined=PartialDate(2023)), club, Moment(0, 0, 0)) is None
    True
    """
    if club.founded is None or member.joined is None:
        return None
    if member.joined.last <= club.founded.first or member.joined == club.founded:
        return True
    return False if member.joined.first > club.founded.last else None


def month_of(activity: Activity, club: Club, moment: Moment) -> int | None:  # noqa: ARG001
    """Calendar month of an activity as the number yyyymm; not known where only the year is.

    >>> from lthtgn.model.activities import ActivityKind
    >>> from lthtgn.model.periods import PartialDate
    >>> month_of(Activity("a1", PartialDate(2024, 3), ActivityKind.MEETING), Club("a", "A"), Moment(0, 0, 0))
    202403
    """
    return None if activity.on.month is None else activity.on.year * 100 + activity.on.month


def has_founding_decision(row: Club, club: Club, moment: Moment) -> bool | None:  # noqa: ARG001
    """Whether the club has a founding decision by the day (quyết định thành lập).

    >>> has_founding_decision(Club("a", "A"), Club("a", "A"), Moment(0, 0, 0)) is None
    True
    """
    decision = club.founding_decision
    return _held(decision, None if decision is None or decision is ABSENT else decision.on, moment)


def has_charter(row: Club, club: Club, moment: Moment) -> bool | None:  # noqa: ARG001
    """Whether the club has a charter by the day (quy chế hoạt động).

    >>> from lthtgn.model.clubs import Charter
    >>> club = Club("a", "A", charter=Charter())
    >>> has_charter(club, club, Moment(20250531, 0, 0))
    True
    """
    charter = club.charter
    return _held(charter, None if charter is None or charter is ABSENT else charter.adopted, moment)


def _held(thing: object, since: object, moment: Moment) -> bool | None:
    if thing is None:
        return None
    if thing is ABSENT:
        return False
    first, last = getattr(since, "first", 0), getattr(since, "last", 0)
    if last <= moment.at:
        return True
    return False if first > moment.at else None


def exists(row: Club, club: Club, moment: Moment) -> bool | None:  # noqa: ARG001
    """Whether the club exists on the day (đã thành lập, chưa giải thể).

    A club that the register lists without a day of founding exists from the day of its data on.

    >>> from lthtgn.model.periods import PartialDate
    >>> club = Club("a", "A", founded=PartialDate(2023))
    >>> [exists(club, club, Moment(day, 0, 0)) for day in (20221231, 20230601, 20240101)]
    [False, None, True]
    """
    answer: bool | None = True
    if club.founded is not None:
        if club.founded.first > moment.at:
            return False
        answer = True if club.founded.last <= moment.at else None
    elif club.as_of is not None and club.as_of.first > moment.at:
        answer = None
    for change in club.statuses:
        if change.status is Status.DISSOLVED:
            if change.since.last <= moment.at:
                return False
            if change.since.first <= moment.at:
                answer = None
    return answer


def is_active(row: Club, club: Club, moment: Moment) -> bool | None:
    """Whether the club is active on the day (đang hoạt động): founded, and neither dormant nor dissolved.

    >>> from lthtgn.model.periods import PartialDate
    >>> club = Club("a", "A", founded=PartialDate(2023))
    >>> [is_active(club, club, Moment(day, 0, 0)) for day in (20221231, 20230601, 20240101)]
    [False, None, True]
    """
    answer = exists(row, club, moment)
    if answer is False:
        return False
    for change in club.statuses:
        active = change.status is Status.ACTIVE
        if change.since.last <= moment.at:
            answer = active
        elif change.since.first <= moment.at:
            answer = answer if answer is active else None
    return answer
