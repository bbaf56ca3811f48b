"""Facts about the activity areas: what must be derived from rows before the norms of an area can decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache

from lthtgn.expr.compiling import Moment
from lthtgn.model.activities import Activity, ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.model.care import CarePair
from lthtgn.model.clubs import ABSENT, Club, Equipment, Records
from lthtgn.model.funds import Loan
from lthtgn.model.people import Member, Volunteer
from lthtgn.model.periods import Period, day_key
from lthtgn.model.welfare import Benefit
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.area_traces import trace
from lthtgn.rules.completeness import declares_between
from lthtgn.rules.facts import exists
from lthtgn.rules.welfare import receives

__all__ = [
    "KIT",
    "borrower_needs_loan",
    "carried_out",
    "has_arts_team",
    "helped_by",
    "helps_monthly",
    "is_insured",
    "kit_of",
    "months_since_founding",
    "months_to_arts_team",
    "number_helped",
    "person_weeks",
    "times_served",
]

KIT = (Equipment.SCALE, Equipment.BLOOD_PRESSURE_MONITOR, Equipment.LOUDSPEAKER)
"""The measuring kit of a club (M-HEAL-07).

>>> KIT[0].term_vi
'cân sức khỏe'
"""


def carried_out(area: ActivityArea) -> Callable[[Club, Club, Moment], bool | None]:
    """Whether the club carried an area out in the period, as its rows show or say; what returns say comes later.

    >>> from lthtgn.model.activities import Activity
    >>> from lthtgn.model.periods import PartialDate
    >>> club = Club("a", "A", activities=(Activity("a1", PartialDate(2024, 4), ActivityKind.HEALTH_CHECK),))
    >>> carried_out(ActivityArea.HEALTH)(club, club, Moment(20241231, 20240101, 20250101))
    True
    """

    def fact(row: Club, club: Club, moment: Moment) -> bool | None:  # noqa: ARG001 - the form of a fact
        there = moment.of_club(club, "exists", lambda item: exists(item, item, moment))
        if there is False:
            return False  # a club that is dissolved lies in no number of clubs
        found = moment.of_club(club, "areas", lambda item: trace(item, moment))[area]
        if found.declared or any(found.seen.values()):
            return there  # type: ignore[no-any-return]
        return None if found.doubt else False

    fact.__name__ = fact.__qualname__ = (
        f"carried_out_{area.value}"  # the fingerprint of a book tells facts by their names
    )
    return fact


# --- livelihood -------------------------------------------------------------------------------------------------------


def borrower_needs_loan(loan: Loan, club: Club, moment: Moment) -> bool | None:
    """Whether the borrower is a member who needs a loan (có nhu cầu vay vốn).

    >>> from lthtgn.model.periods import PartialDate
    >>> club = Club("a", "A", members=(Member("m1", needs_loan=True),))
    >>> borrower_needs_loan(Loan("l1", "m1", PartialDate(2024), 5_000_000), club, Moment(20241231, 0, 0))
    True
    """
    roster = moment.of_club(club, "roster", lambda item: {member.id: member for member in item.members})
    member = roster.get(loan.borrower)
    return None if member is None else member.needs_loan


def number_helped(volunteer: Volunteer, club: Club, moment: Moment) -> int | None:  # noqa: ARG001 - the form of a fact
    """How many persons a volunteer regularly helps; not known where it is not recorded.

    >>> number_helped(Volunteer("m1", ActivityArea.LIVELIHOOD, helps=("m7",)), Club("a", "A"), Moment(0, 0, 0))
    1
    """
    return None if volunteer.helps is None else len(set(volunteer.helps))


def helps_monthly(volunteer: Volunteer, club: Club, moment: Moment) -> bool | None:
    """Whether each person whom a volunteer helps was helped in every whole month since the help began, for at most a year.

    The help is an activity of the kind `MENTORING` that names the person; the year is the twelve months up to the day. Of
    who began less than a whole month ago it is not known.

    >>> from lthtgn.model.activities import Activity, ActivityKind
    >>> from lthtgn.model.periods import PartialDate
    >>> volunteer = Volunteer("m1", ActivityArea.LIVELIHOOD, since=PartialDate(2024, 3), helps=("m7",))
    >>> help = Activity("a1", PartialDate(2024, 3), ActivityKind.MENTORING, people=("m7",))
    >>> club = Club("a", "A", activities=(help,))
    >>> helps_monthly(volunteer, club, Moment(20240331, 20240301, 20240401))
    True
    """
    if volunteer.helps is None:
        return None
    year = _year_to(moment)
    months = list(_months(volunteer, year))
    if not months:
        return None
    helped, open_ = moment.of_club(club, "mentoring", lambda item: _mentored(item, year))
    missing = [(person, month) for person in volunteer.helps for month in months if month not in helped.get(person, ())]
    if not missing:
        return True
    sure = volunteer.since is not None and all(volunteer.since.last <= month * 100 + 1 for _, month in missing)
    return None if open_ or not sure else False


def _months(volunteer: Volunteer, moment: Moment) -> Iterator[int]:
    """The calendar months wholly inside the period in which the person was, or may have been, a volunteer throughout."""
    first = moment.start if volunteer.since is None else max(moment.start, volunteer.since.first)
    end = moment.end if volunteer.until is None else min(moment.end, volunteer.until.last)
    month = first // 100 if first % 100 == 1 else _next(first // 100)
    while _next(month) * 100 + 1 <= end:
        yield month
        month = _next(month)


def _next(month: int) -> int:
    return month + 1 if month % 100 < 12 else month + 89


def _mentored(club: Club, moment: Moment) -> tuple[dict[str, set[int]], bool]:
    """The months in which each person was helped; and whether there may be more that nobody noted."""
    helped: dict[str, set[int]] = {}
    open_ = not declares_between(club, Records.ACTIVITIES, moment.start, moment.end)
    for activity in club.activities:
        if ActivityKind.MENTORING not in activity.kinds:
            open_ |= not activity.is_noted and activity.on.first < moment.end and activity.on.last >= moment.start
            continue
        if activity.people is None or activity.on.month is None:
            open_ = True
            continue
        for person in activity.people:
            helped.setdefault(person, set()).add(activity.on.year * 100 + activity.on.month)
    return helped, open_


# --- help ------------------------------------------------------------------------------------------------------------

_HELPS = (
    ActivityKind.MENTORING,
    ActivityKind.HELP_TO_PERSON,
    ActivityKind.HELP_TO_COMMUNITY,
    ActivityKind.PROCEDURE_HELP,
)


def helped_by(kind: ActivityKind) -> Callable[[Activity, Club, Moment], Range | None]:
    """How many persons an activity helped by one of its kinds: its number of persons is given once and counts once.

    It is that of the kind of the activity itself; where this does not help people, that of the only content that does, or
    of the only one whose area the activity names. Of the others it is at most that number.

    >>> from lthtgn.model.periods import PartialDate
    >>> contents = (ActivityKind.HELP_TO_PERSON, ActivityKind.PROCEDURE_HELP)
    >>> meeting = Activity("a1", PartialDate(2024), ActivityKind.MEETING, helped=Range.exact(3), contents=contents)
    >>> helped_by(ActivityKind.HELP_TO_PERSON)(meeting, Club("a", "A"), Moment(0, 0, 0))
    Range(low=0, high=3)
    """

    def fact(activity: Activity, club: Club, moment: Moment) -> Range | None:  # noqa: ARG001 - the form of a fact
        if activity.helped is None:
            return None
        kinds = activity.kinds
        helping = [item for item in _HELPS if item in kinds]
        if activity.kind in helping:
            helping = [activity.kind]
        elif activity.areas and len(helping) > 1:
            helping = [item for item in helping if item.area in activity.areas] or helping
        return activity.helped if helping == [kind] else Range(0, activity.helped.high)

    fact.__name__ = fact.__qualname__ = f"helped_by_{kind.value}"
    return fact


# --- health -----------------------------------------------------------------------------------------------------------


def times_served(kind: ActivityKind) -> Callable[[Member, Club, Moment], Range | int]:
    """How often a member was served by activities of a kind in the twelve months up to the day, as far as they name persons.

    Of who joined inside those twelve months it is only a lower bound.

    >>> from lthtgn.model.activities import Activity
    >>> from lthtgn.model.periods import PartialDate
    >>> check = Activity("a1", PartialDate(2024, 4), ActivityKind.HEALTH_CHECK, people=("m1",))
    >>> club = Club("a", "A", activities=(check,))
    >>> times_served(ActivityKind.HEALTH_CHECK)(Member("m1"), club, Moment(20241231, 20240101, 20250101))
    Range(low=1, high=None)
    """

    def fact(member: Member, club: Club, moment: Moment) -> Range | int:
        year = _year_to(moment)
        sure, possible, open_ = moment.of_club(club, kind.value, lambda item: _served(item, kind, year))
        low, high = sure.get(member.id, 0), None if open_ else possible.get(member.id, 0)
        if member.joined is None or member.joined.last > year.start:
            high = None
        return low if low == high else Range(low, high)

    fact.__name__ = fact.__qualname__ = f"times_{kind.value}"
    return fact


def _year_to(moment: Moment) -> Moment:
    """The twelve months up to the day of a moment: what a member or a volunteer is asked for does not hang on the period."""
    return _year_of(moment.at)


@lru_cache(maxsize=64)
def _year_of(at: int) -> Moment:
    year = Period.year_to(date(at // 10000, at // 100 % 100, at % 100))
    return Moment(at, day_key(year.start), day_key(year.end))


def _served(club: Club, kind: ActivityKind, moment: Moment) -> tuple[Counter[str], Counter[str], bool]:
    """How often each person was surely and possibly served; and whether there may be more that nobody noted."""
    sure: Counter[str] = Counter()
    possible: Counter[str] = Counter()
    open_ = not declares_between(club, Records.ACTIVITIES, moment.start, moment.end)
    for activity in club.activities:
        if activity.on.last < moment.start or activity.on.first >= moment.end:
            continue
        if kind not in activity.kinds:
            open_ |= not activity.is_noted
        elif activity.people is None:
            open_ = True
        else:
            possible.update(set(activity.people))
            if activity.on.first >= moment.start and activity.on.last < moment.end:
                sure.update(set(activity.people))
    return sure, possible, open_


def is_insured(member: Member, club: Club, moment: Moment) -> bool | None:  # noqa: ARG001 - the form of a fact
    """Whether a member holds a health insurance card, whoever pays for it (có thẻ bảo hiểm y tế).

    >>> from lthtgn.model.welfare import Welfare
    >>> is_insured(Member("m1", welfare=Welfare(insured=True)), Club("a", "A"), Moment(20241231, 0, 0))
    True
    """
    if member.welfare is None:
        return None
    if member.welfare.insured is not None:
        return member.welfare.insured
    return True if receives(member, Benefit.INSURANCE_CARD, moment.at) is Verdict.MET else None


def kit_of(row: Club, club: Club, moment: Moment) -> Range:  # noqa: ARG001
    """How many items of the measuring kit a club has: scale, blood-pressure monitor, loudspeaker.

    Of another day than that of the club's data it is not known.

    >>> club = Club("a", "A", equipment=(Equipment.SCALE, Equipment.TABLET))
    >>> kit_of(club, club, Moment(20241231, 0, 0))
    Range(low=1, high=1)
    """
    if club.equipment is None or (club.as_of is not None and club.as_of.last < moment.at):
        return Range(0, len(KIT))
    return Range.exact(sum(item in club.equipment for item in KIT))


# --- home care --------------------------------------------------------------------------------------------------------


def person_weeks(row: Club, club: Club, moment: Moment) -> Range:  # noqa: ARG001 - the form of a fact
    """For how many weeks of the period people were cared for at home, added up over the people (số tuần–người).

    Each person's days are counted once, whoever cares; a week begun may or may not count.

    >>> from lthtgn.model.periods import PartialDate
    >>> pair = CarePair("m1", "p1", since=PartialDate(2023))
    >>> person_weeks(Club("a", "A"), Club("a", "A", care_pairs=(pair,)), Moment(20240128, 20240101, 20240129))
    Range(low=4, high=None)
    """
    by_person: dict[str, list[CarePair]] = {}
    for pair in club.care_pairs:
        by_person.setdefault(pair.person, []).append(pair)
    start, end = _ordinal(moment.start), _ordinal(moment.end)
    listed = None if club.as_of is None else club.as_of.last
    low = high = 0
    for pairs in by_person.values():
        sure, possible = [], []
        for pair in pairs:
            sure.append((max(start, _sure_start(pair, listed, end)), min(end, _sure_end(pair, listed, end))))
            first = start if pair.since is None else _ordinal(pair.since.first)
            last = end if pair.until is None else _ordinal(pair.until.last)
            possible.append((max(start, first), min(end, last)))
        low += _days(sure) // 7
        high += -(-_days(possible) // 7)
    whole = declares_between(club, Records.CARE_PAIRS, moment.start, moment.end)
    return Range(low, high if whole else None)


def _days(spans: list[tuple[int, int]]) -> int:
    """How many days lie in one of the spans or several, each counted once."""
    days, reached = 0, 0
    for first, after in sorted(spans):
        days += max(0, after - max(first, reached))
        reached = max(reached, after)
    return days


def _sure_start(pair: CarePair, listed: int | None, end: int) -> int:
    """The first day on which a pair surely stands: who is on the list had begun by the day of the list."""
    days = [_ordinal(pair.since.last)] if pair.since is not None else []
    if listed is not None and (pair.since is None or pair.since.first <= listed):
        days.append(_ordinal(listed))
    return min(days, default=end)


def _sure_end(pair: CarePair, listed: int | None, end: int) -> int:
    """The first day on which a pair may have ended: of days after that of the list nobody knows."""
    if pair.until is not None:
        return _ordinal(pair.until.first)
    return end if listed is None else _ordinal(listed) + 1


def _ordinal(key: int) -> int:
    return date(key // 10000, key // 100 % 100, key % 100).toordinal()


# --- culture ----------------------------------------------------------------------------------------------------------


def has_arts_team(row: Club, club: Club, moment: Moment) -> bool | None:  # noqa: ARG001 - the form of a fact
    """Whether the club has an arts team on the day (đội văn nghệ).

    >>> from lthtgn.model.periods import PartialDate
    >>> from lthtgn.model.clubs import ArtsTeam
    >>> club = Club("a", "A", arts_team=ArtsTeam(PartialDate(2023, 9)))
    >>> [has_arts_team(club, club, Moment(day, 0, 0)) for day in (20230831, 20230915, 20231001)]
    [False, None, True]
    """
    team = club.arts_team
    if team is None:
        return None
    if team is ABSENT:  # as the rows were last brought up to date; it may have come since
        return None if club.as_of is not None and club.as_of.last < moment.at else False
    if team.formed is None:
        return True if club.as_of is None or club.as_of.last <= moment.at else None
    if team.formed.last <= moment.at:
        return True
    return False if team.formed.first > moment.at else None


def months_to_arts_team(row: Club, club: Club, moment: Moment) -> Range:  # noqa: ARG001 - the form of a fact
    """Within how many months the arts team was formed: at most those since the founding, a month begun counting.

    From which day the source counts is not stated. It cannot be one before the founding, so that the months since then are
    an upper bound; there is no lower one.

    >>> from lthtgn.model.periods import PartialDate
    >>> from lthtgn.model.clubs import ArtsTeam
    >>> club = Club("a", "A", founded=PartialDate(2023, 5, 20), arts_team=ArtsTeam(PartialDate(2023, 11, 20)))
    >>> months_to_arts_team(club, club, Moment(20241231, 0, 0))
    Range(low=0, high=6)
    """
    team = club.arts_team
    if team is None or team is ABSENT or team.formed is None or club.founded is None:
        return Range.unknown()
    if team.formed.last > moment.at:
        return Range.unknown()
    first, last = club.founded.first, team.formed.last
    return Range(0, _months_begun(first, last))


def months_since_founding(row: Club, club: Club, moment: Moment) -> Range:  # noqa: ARG001 - the form of a fact
    """How many months the club has existed on the day, a month begun counting (số tháng từ khi thành lập).

    >>> from lthtgn.model.periods import PartialDate
    >>> club = Club("a", "A", founded=PartialDate(2023, 5, 20))
    >>> [months_since_founding(club, club, Moment(day, 0, 0)).low for day in (20231120, 20231121)]
    [6, 7]
    """
    if club.founded is None:
        return Range.unknown()
    return Range(_months_begun(club.founded.last, moment.at), _months_begun(club.founded.first, moment.at))


def _months_begun(first: int, last: int) -> int:
    """The months from one day to another, one begun counting; none where the other is not later."""
    if last <= first:
        return 0
    months = (last // 10000 - first // 10000) * 12 + last // 100 % 100 - first // 100 % 100
    return months + (last % 100 > first % 100)
