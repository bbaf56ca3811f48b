"""Facts: what is derived from a row before a rule decides. `None` is "not known", never "no"."""

import pytest

from lthtgn.expr.compiling import Moment
from lthtgn.model.activities import Activity, ActivityKind
from lthtgn.model.clubs import ABSENT, Charter, Club, ClubStatus, Complete, FoundingDecision, Records, Status
from lthtgn.model.funds import Loan
from lthtgn.model.people import BoardMember, HouseholdClass, HouseholdStatus, Member, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.returns import Return
from lthtgn.ranges import Range
from lthtgn.rules import facts


def on(day: int) -> Moment:
    return Moment(day, day, day + 1)


def when(text: str | None) -> PartialDate | Period | None:
    if text is None:
        return None
    return Period.parse(text) if "/" in text else PartialDate.parse(text)


# Households.


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (20231231, None),
        (20240101, HouseholdClass.POOR),
        (20241231, HouseholdClass.POOR),
        (20250101, HouseholdClass.NEAR_POOR),
        (20260101, None),
    ],
)
def test_the_class_of_a_household_holds_for_its_year(day: int, expected: HouseholdClass | None):
    """Poor in the review of 2024, near-poor in that of 2025: of other years nothing is known, least of all "not poor"."""
    statuses = (HouseholdStatus(2024, HouseholdClass.POOR), HouseholdStatus(2025, HouseholdClass.NEAR_POOR))
    assert expected is facts.household_class(Member("m", households=statuses), Club("a", "A"), on(day))


# The board.


@pytest.mark.parametrize(
    ("own", "members", "expected"),
    [
        (Sex.MALE, (Member("m", sex=Sex.FEMALE),), Sex.MALE),
        (None, (Member("m", sex=Sex.FEMALE),), Sex.FEMALE),
        (None, (Member("n", sex=Sex.FEMALE), Member("m")), None),
        (None, (Member("n", sex=Sex.FEMALE),), None),
        (Sex.FEMALE, (), Sex.FEMALE),
    ],
)
def test_the_sex_of_a_member_of_the_board(own: Sex | None, members: tuple[Member, ...], expected: Sex | None):
    """As given on the board, else that of the member of the same id, else not known."""
    club = Club("a", "A", members=members)
    assert expected is facts.board_member_sex(BoardMember("m", sex=own), club, on(20240101))


# Founding.


@pytest.mark.parametrize(
    ("founded", "joined", "expected"),
    [
        ("2023-05-20", "2023-05-20", True),
        ("2023-05-20", "2023-05-19", True),  # on the list before the launch
        ("2023-05-20", "2023-05-21", False),
        ("2023-05-20", "2023-05", None),
        ("2023-05-20", "2023-04", True),
        ("2023-05-20", "2023-06", False),
        ("2023-05", "2023-05-01", True),
        ("2023-05", "2023-05-02", None),
        ("2023-05", "2023-05", None),  # the same month may be weeks apart
        ("2023", "2023", None),
        ("2023", "2022", True),
        ("2023", "2024", False),
        ("2023/2024", "2022", True),
        ("2023/2024", "2024", None),
        ("2023/2024", "2025", False),
        (None, "2023", None),
        ("2023", None, None),
    ],
)
def test_joined_at_founding(founded: str | None, joined: str | None, expected: bool | None):
    """A founding member joined on the day of founding or before; known in part, only where every possible day agrees."""
    member = Member("m", joined=joined and PartialDate.parse(joined))
    assert expected is facts.joined_at_founding(member, Club("a", "A", founded=when(founded)), on(20250101))


@pytest.mark.parametrize(
    ("decision", "day", "expected"),
    [
        (None, 20230520, None),
        (ABSENT, 20230520, False),
        (FoundingDecision(), 20230520, True),
        (FoundingDecision(on=PartialDate(2023, 5, 20)), 20230519, False),
        (FoundingDecision(on=PartialDate(2023, 5, 20)), 20230520, True),
        (FoundingDecision(on=PartialDate(2023, 5)), 20230520, None),
        (FoundingDecision(on=PartialDate(2023, 5)), 20230531, True),
        (FoundingDecision(on=PartialDate(2023)), 20221231, False),
    ],
)
def test_the_founding_decision(decision: object, day: int, expected: bool | None):
    """A decision counts from its day on; `ABSENT` is no, nothing said is not known."""
    club = Club("a", "A", founding_decision=decision)  # type: ignore[arg-type]
    assert expected is facts.has_founding_decision(club, club, on(day))


@pytest.mark.parametrize(
    ("charter", "day", "expected"),
    [
        (None, 20230520, None),
        (ABSENT, 20230520, False),
        (Charter(), 20230520, True),
        (Charter(PartialDate(2023, 8, 1)), 20230731, False),
        (Charter(PartialDate(2023, 8, 1)), 20230801, True),
        (Charter(PartialDate(2023)), 20230731, None),
    ],
)
def test_the_charter(charter: object, day: int, expected: bool | None):
    """A charter adopted later does not count yet."""
    club = Club("a", "A", charter=charter)  # type: ignore[arg-type]
    assert expected is facts.has_charter(club, club, on(day))


@pytest.mark.parametrize("thing", ["charter", "founding_decision"])
@pytest.mark.parametrize(("day", "expected"), [(20250530, None), (20250531, True), (20250601, True)])
def test_a_charter_of_an_unknown_day(thing: str, day: int, expected: bool | None):
    """What a register of 31 May 2025 lists without a day was there on that day; of days before nothing is known."""
    there = {"charter": Charter(), "founding_decision": FoundingDecision()}[thing]
    club = Club("a", "A", as_of=PartialDate(2025, 5, 31), **{thing: there})  # type: ignore[arg-type]
    fact = {"charter": facts.has_charter, "founding_decision": facts.has_founding_decision}[thing]
    assert expected is fact(club, club, on(day))


# Existence and status.

DORMANT, ACTIVE, DISSOLVED = (
    lambda since, status=status: ClubStatus(PartialDate.parse(since), status)
    for status in (Status.DORMANT, Status.ACTIVE, Status.DISSOLVED)
)


@pytest.mark.parametrize(
    ("founded", "as_of", "statuses", "day", "exists", "active"),
    [
        ("2023-05-20", None, (), 20230519, False, False),
        ("2023-05-20", None, (), 20230520, True, True),
        ("2023-05", None, (), 20230520, None, None),
        ("2023/2024", None, (), 20231231, None, None),
        ("2023/2024", None, (), 20241231, True, True),
        ("2023/2024", None, (), 20221231, False, False),
        (None, None, (), 20230520, True, True),
        (None, "2023-05-20", (), 20230519, None, None),
        (None, "2023-05-20", (), 20230520, True, True),
        (None, "2023-05", (), 20230520, None, None),  # the register may be of 31 May
        ("2020", None, (DORMANT("2023-05-20"),), 20230519, True, True),
        ("2020", None, (DORMANT("2023-05-20"),), 20230520, True, False),
        ("2020", None, (DORMANT("2023-05"),), 20230520, True, None),
        ("2020", None, (DORMANT("2022"), ACTIVE("2023-05")), 20230520, True, None),
        ("2020", None, (DORMANT("2022"), ACTIVE("2023-05")), 20230531, True, True),
        ("2020", None, (ACTIVE("2020"), ACTIVE("2023-05")), 20230520, True, True),
        ("2020", None, (DORMANT("2022"), DORMANT("2023-05")), 20230520, True, False),
        ("2020", None, (DISSOLVED("2023-05-20"),), 20230519, True, True),
        ("2020", None, (DISSOLVED("2023-05-20"),), 20230520, False, False),
        ("2020", None, (DISSOLVED("2023-05"),), 20230520, None, None),
        ("2020", None, (DORMANT("2022"), DISSOLVED("2023-05")), 20230520, None, False),
        ("2023", None, (DISSOLVED("2024"),), 20230520, None, None),
    ],
)
def test_existence_and_activity(
    founded: str | None,
    as_of: str | None,
    statuses: tuple[ClubStatus, ...],
    day: int,
    exists: bool | None,
    active: bool | None,
):
    """A club exists from its founding until it is dissolved, and is active unless it is dormant then."""
    club = Club("a", "A", founded=when(founded), as_of=when(as_of), statuses=statuses)  # type: ignore[arg-type]
    assert exists is facts.exists(club, club, on(day))
    assert active is facts.is_active(club, club, on(day))


def test_what_shows_that_a_club_was_there():
    """Without a day of founding, the first day on which anything is dated shows a club; of days before nothing is known."""
    shown = {
        "decision": Club("a", "A", founding_decision=FoundingDecision(on=PartialDate(2023, 5, 20))),
        "member": Club("a", "A", members=(Member("m"), Member("n", joined=PartialDate(2023, 5, 20)))),
        "activity": Club("a", "A", activities=(Activity("x", PartialDate(2023, 5, 20), ActivityKind.TALK),)),
        "return": Club("a", "A", returns=(Return(Period.parse("2023-05-20"), ()),)),
        "the earliest": Club(
            "a", "A", as_of=PartialDate(2025), members=(Member("n", joined=PartialDate(2023, 5, 20)),)
        ),
    }
    expected = dict.fromkeys(shown, (None, True))
    assert expected == {
        name: tuple(facts.exists(club, club, on(day)) for day in (20230519, 20230520)) for name, club in shown.items()
    }
    nothing = Club("a", "A", founding_decision=FoundingDecision())
    assert facts.exists(nothing, nothing, on(19000101)) is True


def test_what_became_of_a_club_since_its_data_is_not_known():
    """Active by the data of May 2023: whether it still is in June is not known, unless a later status says so."""
    club = Club("a", "A", founded=PartialDate(2020), as_of=PartialDate(2023, 5, 31))
    assert [True, None] == [facts.is_active(club, club, on(day)) for day in (20230531, 20230601)]
    dormant = Club("a", "A", founded=PartialDate(2020), as_of=PartialDate(2023, 5, 31), statuses=(DORMANT("2023-04"),))
    assert facts.is_active(dormant, dormant, on(20230601)) is False


# Members and borrowers.


@pytest.mark.parametrize(
    ("as_of", "joined", "left", "day", "expected"),
    [
        (None, "2023-05-20", None, 20230519, False),
        (None, "2023-05-20", None, 20230520, True),
        (None, "2023", None, 20230520, None),
        (None, None, None, 20230520, None),
        (None, "2023", "2023", 20230520, None),
        (None, "2020", "2023-05-20", 20230520, False),
        (None, "2020", "2023-05-21", 20230520, True),
        (None, "2020", "2023", 20230520, None),
        (None, "2024", "2023", 20230520, False),
        ("2023-05-20", None, None, 20230520, True),
        ("2023-05-20", "2023-05", None, 20230520, True),
        ("2023-05-21", "2023-05", None, 20230520, None),
        ("2023-05-20", "2023-06", None, 20230520, False),
        ("2023-05-21", None, None, 20230520, None),
        ("2023-05-19", None, None, 20230520, None),
        ("2023-05-19", "2020", None, 20230520, None),
        ("2023-05-19", "2020", "2024", 20230520, True),
    ],
)
def test_presence(as_of: str | None, joined: str | None, left: str | None, day: int, expected: bool | None):
    """A member counts while joined <= day < left; of days after the roster's own it does not say who left."""
    member = Member("m", joined=when(joined), left=when(left))  # type: ignore[arg-type]
    assert expected is facts.presence(member, Club("a", "A", as_of=when(as_of)), day)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("as_of", "complete", "borrower", "expected"),
    [
        (None, (), "here", True),
        (None, (), "gone", False),
        (None, (), "perhaps", None),
        (None, (), "stranger", None),
        (None, (Complete(Records.MEMBERS),), "stranger", False),
        (None, (Complete(Records.MEMBERS, Period.year(2024)),), "stranger", None),  # may have been a member in 2025
        (None, (Complete(Records.LOANS),), "stranger", None),
        (PartialDate(2025, 6, 30), (Complete(Records.MEMBERS),), "stranger", False),
        (PartialDate(2025, 6, 29), (Complete(Records.MEMBERS),), "stranger", None),  # may have joined since
    ],
)
def test_whether_a_borrower_is_a_member(
    as_of: PartialDate | None, complete: tuple[Complete, ...], borrower: str, expected: bool | None
):
    """On 30 June 2025: who is on the roster of that day, who has left, and who is not on a roster that is complete."""
    members = (
        Member("here", joined=PartialDate(2023)),
        Member("gone", joined=PartialDate(2023), left=PartialDate(2025, 6, 30)),
        Member("perhaps", joined=PartialDate(2023), left=PartialDate(2025)),
    )
    club = Club("a", "A", members=members, complete=complete, as_of=as_of)
    loan = Loan("l", borrower, PartialDate(2025, 1), 5_000_000)
    assert expected is facts.borrower_is_member(loan, club, on(20250630))


def test_a_dissolved_club_has_no_members_who_borrowed():
    """Whoever borrowed of a club that is dissolved by the day is no member of it."""
    members = (Member("m", joined=PartialDate(2023)),)
    club = Club("a", "A", founded=PartialDate(2020), members=members, statuses=(DISSOLVED("2025-05"),))
    loan = Loan("l", "m", PartialDate(2025, 1), 1)
    assert [True, False] == [facts.borrower_is_member(loan, club, on(day)) for day in (20250430, 20250531)]


# Months.

YEAR = Moment(20241231, 20240101, 20250101)
ODD = Moment(20240510, 20230511, 20240511)  # 11 May 2023 to 10 May 2024: June to April are whole


@pytest.mark.parametrize(
    ("moment", "founded", "expected"),
    [
        (YEAR, None, Range(0, 12)),  # it may have been founded in between
        (YEAR, "2020", Range.exact(12)),
        (ODD, "2020", Range.exact(11)),
        (YEAR, "2024-09-20", Range.exact(3)),  # October, November, December
        (YEAR, "2024-09-01", Range.exact(4)),
        (YEAR, "2024-09", Range(3, 4)),
        (YEAR, "2024", Range(0, 12)),
        (YEAR, "2025", Range.exact(0)),
        (YEAR, "2023/2024", Range(0, 12)),
        (Moment(20240131, 20240102, 20240201), None, Range.exact(0)),
        (Moment(20240131, 20240101, 20240201), "2020", Range.exact(1)),
        (Moment(20241231, 20231201, 20240201), "2020", Range.exact(2)),  # over the turn of the year
    ],
)
def test_the_months_that_are_asked_of_a_club(moment: Moment, founded: str | None, expected: Range):
    """The calendar months that lie wholly inside the period and begin when the club is there."""
    club = Club("a", "A", founded=when(founded))
    assert expected == facts.months_asked(club, club, moment)


@pytest.mark.parametrize(
    ("moment", "founded", "day", "expected"),
    [
        (YEAR, None, "2024-03-17", None),  # of a club of unknown founding
        (YEAR, "2020", "2024-03-17", True),
        (YEAR, "2020", "2024-03", True),
        (YEAR, "2020", "2024", True),  # some month of the year, and all of them are asked
        (ODD, None, "2024", None),
        (ODD, None, "2025", False),
        (YEAR, "2024-03-10", "2024", None),
        (YEAR, "2024-12-10", "2024", False),
        (YEAR, None, "2023-12", False),
        (ODD, None, "2023-05-20", False),  # May is not whole
        (ODD, None, "2024-05-05", False),
        (ODD, "2020", "2023-06-01", True),
        (YEAR, "2024-03-10", "2024-03-17", False),  # the month of founding is not asked
        (YEAR, "2024-03-10", "2024-04-17", True),
        (YEAR, "2024-03", "2024-03-17", None),
        (YEAR, "2024-03-01", "2024-03-17", True),
    ],
)
def test_whether_a_meeting_falls_into_a_month_that_is_asked(
    moment: Moment, founded: str | None, day: str, expected: bool | None
):
    """A meeting counts for its month where that lies wholly inside the period and the life of the club."""
    meeting = Activity("a", PartialDate.parse(day), ActivityKind.MEETING)
    assert expected is facts.in_whole_month(meeting, Club("a", "A", founded=when(founded)), moment)


@pytest.mark.parametrize(
    ("dissolved", "asked", "in_june"),
    [
        ("2024-07-01", Range.exact(6), True),
        ("2024-06-30", Range.exact(5), False),
        ("2024-06", Range.exact(5), False),
        ("2024", Range(0, 11), None),  # on the last day of the year at the latest
        ("2025", Range.exact(12), True),
    ],
)
def test_months_of_a_club_that_was_dissolved(dissolved: str, asked: Range, in_june: bool | None):
    """Only months that end before a club is dissolved are asked of it."""
    club = Club("a", "A", founded=PartialDate(2020), statuses=(DISSOLVED(dissolved),))
    meeting = Activity("a", PartialDate(2024, 6), ActivityKind.MEETING)
    assert (asked, in_june) == (facts.months_asked(club, club, YEAR), facts.in_whole_month(meeting, club, YEAR))


@pytest.mark.parametrize(("day", "expected"), [("2024-03-17", 202403), ("2024-12", 202412), ("2024", None)])
def test_the_month_of_an_activity(day: str, expected: int | None):
    """yyyymm; of a year alone the month is not known."""
    assert expected == facts.month_of(Activity("a", PartialDate.parse(day), ActivityKind.MEETING), Club("a", "A"), YEAR)
