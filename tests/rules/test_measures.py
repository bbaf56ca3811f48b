"""The numbers of a club, counted by hand from rows small enough to read."""

from collections.abc import Callable
from datetime import date

import attrs
import pytest

from lthtgn.hooks import RuleBook
from lthtgn.model.activities import Activity, ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.model.care import CarePair, CareVisit
from lthtgn.model.clubs import ABSENT, Charter, Club, ClubStatus, Complete, FoundingDecision, Records, Status
from lthtgn.model.funds import EntryKind, Fund, FundEntry, FundKind, Loan
from lthtgn.model.people import BoardMember, HouseholdClass, HouseholdStatus, Member, Sex, Volunteer
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.ranges import Range
from lthtgn.rules.association import MEMBERSHIP
from lthtgn.rules.measures import (
    ACTIVE_CLUBS,
    ASSOCIATION_MEMBERS,
    BORROWERS,
    CHARTER,
    CLUBS,
    MEASURES,
    MEMBERS,
    MEMBERS_AT_FOUNDING,
    MEN,
    MONTHS_IN_PERIOD,
    MONTHS_MET,
    OLDER_MEMBERS,
    OLDER_WOMEN,
    WELL_MANAGED,
    WOMEN,
    YOUNGER_MEMBERS,
)

ALL = tuple(Complete(records) for records in Records)
DAY = date(2024, 12, 31)
YEAR = Period.year(2024)

Figures = Callable[..., dict[str, Range]]


@pytest.fixture
def figures(book: RuleBook) -> Figures:
    """The figures of one club, by id of the measure."""

    def of(club: Club, day: date = DAY, period: Period = YEAR) -> dict[str, Range]:
        table = book.tabulate(Register(clubs=(club,)), day, period)
        return {id_: column[0] for id_, column in table.columns.items()}

    return of


def exactly(**numbers: int) -> dict[str, Range]:
    return {id_.replace("__", "."): Range.exact(number) for id_, number in numbers.items()}


def chosen(found: dict[str, Range], expected: dict[str, Range]) -> dict[str, Range]:
    return {id_: found[id_] for id_ in expected}


def on(text: str) -> PartialDate:
    return PartialDate.parse(text)


# Members.

ROSTER = (
    # On 31 December 2024: a woman of 70 of a poor household, a man of 60 on the day, a woman of 59, a man of 54, and a
    # woman who had left.
    Member("1", sex=Sex.FEMALE, born=on("1954-03-01"), joined=on("2023-05-20"), households=(HouseholdStatus(2024, HouseholdClass.POOR),), hardship=True, needs_loan=True, association_member=True),
    Member("2", sex=Sex.MALE, born=on("1964-12-31"), joined=on("2023-05-20"), households=(HouseholdStatus(2024, HouseholdClass.NEAR_POOR),), hardship=False, needs_loan=False, association_member=True),
    Member("3", sex=Sex.FEMALE, born=on("1965-01-01"), joined=on("2024-02-10"), households=(HouseholdStatus(2024, HouseholdClass.OTHER),), hardship=True, needs_loan=False, association_member=False),
    Member("4", sex=Sex.MALE, born=on("1970-01-01"), joined=on("2024-12-31"), households=(HouseholdStatus(2024, HouseholdClass.OTHER),), hardship=False, needs_loan=True, association_member=False),
    Member("5", sex=Sex.FEMALE, born=on("1940-01-01"), joined=on("2023-05-20"), left=on("2024-12-31"), households=(HouseholdStatus(2024, HouseholdClass.POOR),), hardship=True, needs_loan=True, association_member=True),
)  # fmt: skip


def test_a_roster_of_which_everything_is_known(figures: Figures):
    """Of four members: two older, two women, one older woman, three from 55, and who is poor, in need or in the Association."""
    club = Club("a", "A", founded=on("2023-05-20"), members=ROSTER, complete=ALL)
    expected = exactly(
        members=4,
        members__women=2,
        members__men=2,
        members__older=2,
        members__younger=2,
        members__aged_55=3,
        members__older_women=1,
        members__poor=1,
        members__near_poor=1,
        members__hardship=3,  # poor, near-poor, or in hardship
        members__in_association=2,
        members__need_loan=2,
        members__new=2,  # joined in 2024
        members__at_founding=3,  # one of them left since
    )
    assert expected == chosen(figures(club), expected)


def test_a_roster_of_which_nothing_but_names_is_known(figures: Figures):
    """Three names on a list of the day: three members, each of whom may be anything; who left is not on the list."""
    club = Club("a", "A", members=tuple(Member(str(i)) for i in range(3)), as_of=on("2024-12-31"), complete=ALL)
    expected = {id_: Range(0, 3) for id_ in (
        "members.women", "members.men", "members.older", "members.younger", "members.aged_55", "members.older_women",
        "members.poor", "members.near_poor", "members.hardship", "members.in_association", "members.need_loan",
        "members.new", "members.at_founding",
    )} | {"members": Range.exact(3)}  # fmt: skip
    assert expected == chosen(figures(club), expected)


def test_in_hardship_whatever_the_household(figures: Figures):
    """One known fact decides where it can: in hardship is enough, not in hardship is not enough without the household."""
    other = (HouseholdStatus(2024, HouseholdClass.OTHER),)
    members = (
        Member("1", hardship=True),
        Member("2", hardship=False),
        Member("3", households=other),
        Member("4", hardship=False, households=other),
        Member("5", households=(HouseholdStatus(2023, HouseholdClass.POOR),), hardship=False),  # poor the year before
    )
    club = Club("a", "A", members=members, as_of=on("2024-12-31"), complete=ALL)
    assert Range(1, 4) == figures(club)["members.hardship"]


def test_the_55_line_before_it_was_in_use(figures: Figures):
    """Before 27 October 2021 no age line of club statistics is known: anybody may be on either side."""
    club = Club(
        "a", "A", members=(Member("1", born=on("1940")),), complete=ALL, founded=on("2019"), as_of=on("2021-10-26")
    )
    found = [figures(club, date(2021, 10, 26))["members.aged_55"]]
    club = Club(
        "a", "A", members=(Member("1", born=on("1940")),), complete=ALL, founded=on("2019"), as_of=on("2021-10-27")
    )
    found.append(figures(club, date(2021, 10, 27))["members.aged_55"])
    assert [Range(0, 1), Range(1, 1)] == found


# Loans and money.


def test_borrowers_are_persons_and_loans_are_loans(figures: Figures):
    """Three loans to two members in 2024, and one in 2023: two borrowers, three loans, 15 million đồng."""
    loans = [("m1", "2024-01-05", 5), ("m1", "2024-07-05", 4), ("m2", "2024-12-31", 6), ("m3", "2023-12-31", 9)]
    club = Club(
        "a",
        "A",
        members=tuple(Member(f"m{i}", joined=on("2023")) for i in range(1, 5)),
        loans=tuple(Loan(str(i), who, on(day), amount * 1_000_000) for i, (who, day, amount) in enumerate(loans)),
        complete=ALL,
    )
    expected = exactly(loans__borrowers=2, loans__made=3, loans__amount=15_000_000)
    assert expected == chosen(figures(club), expected)


def test_a_borrower_who_left_is_no_part_of_the_members(figures: Figures):
    """Borrowers are a share of the members of the day: who borrowed and left is a loan, but no borrower among them."""
    members = (Member("m1", joined=on("2023")), Member("m2", joined=on("2023"), left=on("2024-06-01")))
    loans = (Loan("1", "m1", on("2024-02"), 1), Loan("2", "m2", on("2024-02"), 1))
    club = Club("a", "A", members=members, loans=loans, complete=ALL)
    expected = exactly(members=1, loans__borrowers=1, loans__made=2)
    assert expected == chosen(figures(club), expected)


def test_fund_balances_are_what_piled_up_by_the_day(figures: Figures):
    """Each fund's own entries from the beginning to the day: 50 in and 30 out by June, 30 back by December."""
    entries = (
        FundEntry("1", FundKind.LIVELIHOOD, on("2023-06-01"), EntryKind.PROJECT_SUPPORT, 50_000_000),
        FundEntry("2", FundKind.LIVELIHOOD, on("2024-01-17"), EntryKind.LOAN_OUT, -30_000_000),
        FundEntry("3", FundKind.LIVELIHOOD, on("2024-07-17"), EntryKind.LOAN_BACK, 30_000_000),
        FundEntry("4", FundKind.OPERATING, on("2024-02-17"), EntryKind.FEE, 275_000),
        FundEntry("5", FundKind.OPERATING, on("2024-02-24"), EntryKind.SPENDING, -200_000),
    )
    club = Club("a", "A", founded=on("2023-05"), fund_entries=entries, complete=ALL)
    days = (date(2024, 1, 16), date(2024, 6, 30), DAY)
    expected = [(50_000_000, 0), (20_000_000, 75_000), (50_000_000, 75_000)]
    found = [figures(club, day) for day in days]
    assert [(Range.exact(one), Range.exact(two)) for one, two in expected] == [
        (item["funds.livelihood_balance"], item["funds.operating_balance"]) for item in found
    ]


def test_an_entry_of_an_unknown_day_leaves_the_balance_open(figures: Figures):
    """Of 30 million that went out some day in 2024, nothing or all may be gone in June."""
    entries = (
        FundEntry("1", FundKind.LIVELIHOOD, on("2023"), EntryKind.OPENING, 50_000_000),
        FundEntry("2", FundKind.LIVELIHOOD, on("2024"), EntryKind.LOAN_OUT, -30_000_000),
    )
    club = Club("a", "A", fund_entries=entries, complete=ALL)
    assert Range(20_000_000, 50_000_000) == figures(club, date(2024, 6, 30))["funds.livelihood_balance"]


def test_a_ledger_that_may_not_be_whole_bounds_no_balance(figures: Figures):
    """50 million in are no lower bound of the balance where entries that took money out may be missing."""
    entries = (FundEntry("1", FundKind.LIVELIHOOD, on("2023"), EntryKind.OPENING, 50_000_000),)
    assert Range.unknown() == figures(Club("a", "A", fund_entries=entries))["funds.livelihood_balance"]


def test_a_ledger_of_one_year_bounds_no_balance(figures: Figures):
    """Entries that are complete for 2024 alone do not say what was there before: the balance is not known."""
    entries = (FundEntry("1", FundKind.LIVELIHOOD, on("2024-02"), EntryKind.DONATION, 50_000_000),)
    club = Club("a", "A", founded=on("2015"), fund_entries=entries, complete=(Complete(Records.FUND_ENTRIES, YEAR),))
    assert Range.unknown() == figures(club)["funds.livelihood_balance"]


@pytest.mark.parametrize(
    ("funds", "kinds", "livelihood", "operating"),
    [
        ((), 0, 0, 0),
        ((Fund(FundKind.LIVELIHOOD),), 1, 1, 0),
        ((Fund(FundKind.LIVELIHOOD), Fund(FundKind.LIVELIHOOD)), 1, 2, 0),
        ((Fund(FundKind.LIVELIHOOD), Fund(FundKind.OPERATING)), 2, 1, 1),
        ((Fund(FundKind.LIVELIHOOD), Fund(FundKind.OPERATING, on("2025"))), 1, 1, 0),
        ((Fund(FundKind.LIVELIHOOD, on("2023"), on("2024-12-31")), Fund(FundKind.OPERATING, on("2023"))), 1, 0, 1),
    ],
)
def test_funds(figures: Figures, funds: tuple[Fund, ...], kinds: int, livelihood: int, operating: int):
    """Two funds of one kind are one kind; a fund counts from its opening until it is closed."""
    club = Club("a", "A", funds=funds, as_of=on("2024-12-31"), complete=ALL)
    expected = exactly(funds__kinds=kinds, funds__livelihood=livelihood, funds__operating=operating)
    assert expected == chosen(figures(club), expected)


# The board and volunteers.


def test_women_on_the_board(figures: Figures):
    """The board's own word first, then the roster's; of an outsider without either nothing is known."""
    club = Club(
        "a",
        "A",
        members=(Member("m1", sex=Sex.FEMALE), Member("m2", sex=Sex.MALE), Member("m3")),
        board=(
            BoardMember("m1"),
            BoardMember("m2"),
            BoardMember("m3"),
            BoardMember("outsider"),
            BoardMember("o2", sex=Sex.FEMALE),
            BoardMember("old", sex=Sex.FEMALE, until=on("2024")),
        ),
        as_of=on("2024-12-31"),
        complete=ALL,
    )
    expected = {"board.members": Range.exact(5), "board.women": Range(2, 4)}
    assert expected == chosen(figures(club, date(2024, 12, 31)), expected)


def test_volunteers_are_persons(figures: Figures):
    """One person in two areas is one volunteer; the carer and the economic volunteer are counted in theirs."""
    rows = [("m1", "home_care"), ("m1", "livelihood"), ("m2", "home_care"), ("m3", "rights")]
    volunteers = tuple(Volunteer(who, ActivityArea(area)) for who, area in rows)
    ended = Volunteer("m4", ActivityArea.HOME_CARE, on("2023"), on("2024-06"))
    club = Club("a", "A", volunteers=(*volunteers, ended), as_of=on("2024-12-31"), complete=ALL)
    expected = exactly(volunteers=3, volunteers__home_carers=2, volunteers__economic=1)
    assert expected == chosen(figures(club), expected)


def test_home_care(figures: Figures):
    """A person with two carers is one person; a visit by two carers is one visit."""
    pairs = (
        CarePair("m1", "p1", on("2023")),
        CarePair("m2", "p1", on("2023")),
        CarePair("m1", "p2", on("2023"), on("2024-12")),
    )
    visits = (
        CareVisit("1", on("2024-03-01"), "p1", ("m1", "m2")),
        CareVisit("2", on("2024-03-01"), "p1", ("m1",)),
        CareVisit("3", on("2025-01-01"), "p1", ("m1",)),
    )
    club = Club("a", "A", care_pairs=pairs, care_visits=visits, complete=ALL)
    expected = exactly(care__people=1, care__visits=2)
    assert expected == chosen(figures(club), expected)


# Activities.


def meetings(*days: str) -> tuple[Activity, ...]:
    return tuple(Activity(str(i), on(day), ActivityKind.MEETING) for i, day in enumerate(days))


@pytest.mark.parametrize(
    ("days", "count", "months"),
    [
        ((), 0, Range.exact(0)),
        (("2024-01-17", "2024-01-24", "2024-02-17"), 3, Range.exact(2)),
        (("2024-01-17", "2024-02"), 2, Range.exact(2)),
        (("2024-01-17", "2024"), 2, Range(1, 2)),  # the day of the year may lie in January
        (("2024", "2024"), 2, Range(1, 2)),
        (tuple(f"2024-{month:02}" for month in range(1, 13)), 12, Range.exact(12)),
        (("2023-12-31", "2025-01-01", "2024-06-01"), 1, Range.exact(1)),
    ],
)
def test_months_with_a_meeting(figures: Figures, days: tuple[str, ...], count: int, months: Range):
    """Months, not meetings; a meeting of which only the year is known may fall into any month."""
    found = figures(Club("a", "A", founded=on("2020"), activities=meetings(*days), complete=ALL))
    assert (Range.exact(count), months, Range.exact(12)) == (
        found["meetings"],
        found["meetings.months"],
        found["months"],
    )


def test_only_meetings_are_meetings(figures: Figures):
    """A talk or a performance in a month is no meeting."""
    talks = (
        Activity("t", on("2024-03-01"), ActivityKind.TALK),
        Activity("p", on("2024-04-01"), ActivityKind.PERFORMANCE),
    )
    club = Club("a", "A", founded=on("2020"), activities=(*talks, *meetings("2024-05-01")), complete=ALL)
    found = figures(club)
    assert (Range.exact(1), Range.exact(1)) == (found["meetings"], found["meetings.months"])


def test_months_of_a_club_founded_within_the_year(figures: Figures):
    """Founded on 20 September 2024: October to December are asked, and a meeting in September is none of them."""
    club = Club(
        "a", "A", founded=on("2024-09-20"), activities=meetings("2024-09-21", "2024-10-05", "2024-12-05"), complete=ALL
    )
    found = figures(club)
    assert (Range.exact(3), Range.exact(2), Range.exact(3)) == (
        found["months"],
        found["meetings.months"],
        found["meetings"],
    )


def test_areas_carried_out(figures: Figures):
    """Areas of whatever kind of activity, each once: those that it names, and the one for which its kind is evidence.

    A talk is evidence of awareness; an activity whose areas are not recorded may have served any, as may a meeting of which
    it was not noted what else took place.
    """
    health, rights = ActivityArea.HEALTH, ActivityArea.RIGHTS
    activities = (
        Activity("1", on("2024-03"), ActivityKind.MEETING, (health, rights)),
        Activity("2", on("2024-04"), ActivityKind.TALK, (rights,)),
        Activity("3", on("2024-05"), ActivityKind.OTHER),
        Activity("4", on("2023-05"), ActivityKind.OTHER, (ActivityArea.CULTURE,)),
    )
    assert Range(3, 8) == figures(Club("a", "A", activities=activities, complete=ALL))["areas"]
    recorded = tuple(attrs.evolve(item, areas=item.areas or (), contents=()) for item in activities)
    assert Range.exact(3) == figures(Club("a", "A", activities=recorded, complete=ALL))["areas"]


def test_attendances_and_people_helped(figures: Figures):
    """Attendances add up as ranges; people are helped by help to persons only, the community by help to it.

    Where it was not noted what else took place at a meeting, people and the community may have been helped there, too.
    """
    activities = (
        Activity("1", on("2024-03"), ActivityKind.MEETING, attendance=Range(40, 50), contents=()),
        Activity("2", on("2024-04"), ActivityKind.HELP_TO_PERSON, attendance=Range.exact(5), helped=Range.exact(2)),
        Activity(
            "3", on("2024-05"), ActivityKind.HELP_TO_COMMUNITY, attendance=Range.exact(30), helped=Range.exact(100)
        ),
    )
    expected = {
        "activities.attendances": Range(75, 85),
        "help.people": Range.exact(2),
        "help.community": Range.exact(1),
    }
    assert expected == chosen(figures(Club("a", "A", activities=activities, complete=ALL)), expected)
    unnoted = (attrs.evolve(activities[0], contents=None), *activities[1:])
    found = figures(Club("a", "A", activities=unnoted, complete=ALL))
    assert (Range.at_least(2), Range(1, 2)) == (found["help.people"], found["help.community"])


def test_attendances_that_were_not_noted(figures: Figures):
    """A meeting without its attendance leaves the sum open upwards."""
    activities = (*meetings("2024-03"), Activity("x", on("2024-04"), ActivityKind.MEETING, attendance=Range.exact(40)))
    assert Range(40, None) == figures(Club("a", "A", activities=activities, complete=ALL))["activities.attendances"]


# The club itself.


def test_members_at_founding_stay_what_they_were(figures: Figures):
    """Asked on any later day, the founders are the same two, though one left and others came."""
    members = (
        Member("1", joined=on("2023-05-20")),
        Member("2", joined=on("2023-05-01"), left=on("2023-09")),
        Member("3", joined=on("2023-06-01")),
    )
    club = Club("a", "A", founded=on("2023-05-20"), members=members, complete=ALL)
    assert [Range.exact(2)] * 2 == [figures(club, day)["members.at_founding"] for day in (date(2023, 5, 20), DAY)]


def test_members_at_founding_from_a_roster_of_later_days(figures: Figures):
    """A roster that is complete for 2024 need not name a founder who left in 2020: at least who is on it."""
    members = (Member("1", joined=on("2015-05-20")), Member("2", joined=on("2018")))
    club = Club("a", "A", founded=on("2015-05-20"), members=members, complete=(Complete(Records.MEMBERS, YEAR),))
    found = figures(club)
    assert (Range.exact(2), Range(1, None)) == (found["members"], found["members.at_founding"])


@pytest.mark.parametrize(
    ("club", "day", "clubs", "active"),
    [
        (Club("a", "A", founded=on("2023-05-20")), date(2023, 5, 19), Range.exact(0), Range.exact(0)),
        (Club("a", "A", founded=on("2023-05-20")), date(2023, 5, 20), Range.exact(1), Range.exact(1)),
        (Club("a", "A", founded=on("2023")), date(2023, 5, 20), Range(0, 1), Range(0, 1)),
        (Club("a", "A"), date(2023, 5, 20), Range.exact(1), Range.exact(1)),
        (Club("a", "A", founded=on("2020"), statuses=(ClubStatus(on("2022"), Status.DORMANT),)), DAY, Range.exact(1), Range.exact(0)),
        (Club("a", "A", founded=on("2020"), statuses=(ClubStatus(on("2022"), Status.DISSOLVED),)), DAY, Range.exact(0), Range.exact(0)),
    ],
)  # fmt: skip
def test_clubs_and_active_clubs(figures: Figures, club: Club, day: date, clubs: Range, active: Range):
    """A club counts from its founding, is not active while dormant, and is gone when it is dissolved."""
    found = figures(club, day)
    assert (clubs, active) == (found["clubs"], found["clubs.active"])


@pytest.mark.parametrize(
    ("club", "decision", "charter"),
    [
        (Club("a", "A", founded=on("2023")), Range(0, 1), Range(0, 1)),
        (Club("a", "A", founded=on("2023"), charter=ABSENT, founding_decision=ABSENT), Range.exact(0), Range.exact(0)),
        (Club("a", "A", founded=on("2023"), charter=Charter(), founding_decision=FoundingDecision()), Range.exact(1), Range.exact(1)),
        (
            Club("a", "A", founded=on("2023"), charter=Charter(on("2025")), founding_decision=FoundingDecision(on=on("2023"))),
            Range.exact(1),
            Range.exact(0),
        ),
        (Club("a", "A", founded=on("2023"), charter=Charter(on("2024")), founding_decision=ABSENT), Range.exact(0), Range.exact(1)),
    ],
)  # fmt: skip
def test_decision_and_charter(figures: Figures, club: Club, decision: Range, charter: Range):
    """Absent is 0, not said is from 0 to 1, adopted later is not yet."""
    found = figures(club)
    assert (decision, charter) == (found["clubs.founding_decision"], found["clubs.charter"])


def test_a_club_that_does_not_exist_has_nothing(figures: Figures):
    """Before it is founded, and after it is dissolved, every stock of a club is exactly 0, whatever its rows say."""
    club = Club(
        "a",
        "A",
        founded=on("2023-05-20"),
        members=ROSTER,
        charter=Charter(),
        statuses=(ClubStatus(on("2024-11"), Status.DISSOLVED),),
    )
    stocks = [measure.id for measure in MEASURES if measure.when.value == "on a day"]
    for day in (date(2023, 5, 19), DAY):
        found = figures(club, day)
        assert {Range.exact(0)} == {found[id_] for id_ in stocks}


def test_what_only_a_return_can_say(figures: Figures):
    """Whether a club is well managed is in no row: of one club, from 0 to 1."""
    assert Range(0, 1) == figures(Club("a", "A", founded=on("2023")))["clubs.well_managed"]


# What lies inside what.


def test_parts_and_wholes():
    """The parts that design and law speak of lie inside their wholes, and complements share theirs."""
    parts = {
        WOMEN: MEMBERS,
        MEN: MEMBERS,
        OLDER_MEMBERS: MEMBERS,
        YOUNGER_MEMBERS: MEMBERS,
        OLDER_WOMEN: OLDER_MEMBERS,
        BORROWERS: MEMBERS,
        ACTIVE_CLUBS: CLUBS,
        CHARTER: CLUBS,
        WELL_MANAGED: CLUBS,
        MONTHS_MET: MONTHS_IN_PERIOD,
        MEMBERS: None,
        MEMBERS_AT_FOUNDING: None,
    }
    assert parts == {part: part.part_of for part in parts}
    assert (WOMEN, OLDER_MEMBERS) == (MEN.complement, YOUNGER_MEMBERS.complement)
    assert (MEMBERSHIP,) == ASSOCIATION_MEMBERS.also_part_of


def test_every_measure_can_be_asked_for(book: RuleBook):
    """Every measure has a Vietnamese and an English term, a unit, and a sentence that asks for it."""
    lacking = [m.id for m in book.measures.values() if not (m.term_vi and m.term_en and m.unit_vi and m.ask_vi)]
    assert [] == lacking
