"""The norms of the activity areas: HelpAge's model and what clubs were seen to do, none of it law."""

from collections.abc import Callable, Iterable
from datetime import date

import pytest

from lthtgn.hooks import RuleBook
from lthtgn.model.activities import Activity, ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.model.care import CarePair, CareVisit
from lthtgn.model.clubs import ABSENT, ArtsTeam, Club, Complete, Equipment, Records
from lthtgn.model.funds import Loan
from lthtgn.model.people import Member, Volunteer
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.returns import Figure, Return
from lthtgn.ranges import Range, Verdict

Case = dict[str, str]
ALL = tuple(Complete(records) for records in Records)
DAY = date(2024, 12, 31)
YEAR = Period.year(2024)
FOUNDED = PartialDate(2019)

title = "Tám mảng hoạt động"


@pytest.fixture
def judged(book: RuleBook) -> Callable[..., Verdict]:
    """The verdict of a club under one criterion, at the end of 2024 unless another day is given."""

    def verdict(criterion: str, club: Club, day: date = DAY, period: Period | None = None) -> Verdict:
        asked = period or (YEAR if day == DAY else None)
        return book.assess(club, day, period=asked, criteria=[criterion]).finding("a", criterion).verdict

    return verdict


def complete(case: Case) -> tuple[Complete, ...]:
    """Every kind of row, or none."""
    return ALL if case.get("complete", "yes") == "yes" else ()


def numbers(cell: str) -> Iterable[int]:
    """`1-11`: from 1 to 11; nothing where the cell is empty."""
    first, _, last = cell.partition("-")
    return range(int(first), int(last) + 1) if cell else ()


def monthly(cell: str, kind: ActivityKind, *more: Activity, **fields: object) -> tuple[Activity, ...]:
    """An activity of a kind on the 17th of each month of 2024 in a cell."""
    made = (Activity(f"{kind.value}{n}", PartialDate(2024, n, 17), kind, (), **fields) for n in numbers(cell))
    return (*made, *more)


# --- livelihood -------------------------------------------------------------------------------------------------------


def test_economic_volunteers(expect: Callable, judged: Callable[..., Verdict]):
    """At least five economic volunteers (M-LIVE-06), from the first day that a scheme asks for activities; it does not end.

    volunteers | on         | complete | verdict
    5          | 2024-12-31 | yes      | met
    6          | 2024-12-31 | yes      | met
    4          | 2024-12-31 | yes      | not_met
    4          | 2024-12-31 | no       | not_known
    5          | 2024-12-31 | no       | met
    5          | 2020-08-30 | yes      | not_in_force
    5          | 2020-08-31 | yes      | met
    4          | 2025-08-01 | yes      | not_met
    """

    def verdict(case: Case) -> Verdict:
        area = ActivityArea.LIVELIHOOD
        people = tuple(Volunteer(f"m{i}", area, PartialDate(2019)) for i in range(int(case["volunteers"])))
        carers = tuple(Volunteer(f"c{i}", ActivityArea.HOME_CARE, PartialDate(2019)) for i in range(5))
        club = Club("a", "A", founded=FOUNDED, volunteers=people + carers, complete=complete(case))
        return judged("livelihood.volunteers", club, date.fromisoformat(case["on"]))

    expect(verdict)


def test_one_to_one(expect: Callable, judged: Callable[..., Verdict]):
    """Usually one volunteer to one person (M-LIVE-07): as many volunteers who help as people helped.

    first  | second | complete | verdict
    p1     | p2     | yes      | met
    p1     | p1     | yes      | met
    p1     |        | yes      | met
    p1 p2  |        | yes      | not_met
    p1 p2  | p3     | yes      | not_met
    p1 p2  | ?      | yes      | not_known
    p1     | p2     | no       | not_known
    ?      | ?      | yes      | not_known
    """

    def verdict(case: Case) -> Verdict:
        people = tuple(
            Volunteer(
                name,
                ActivityArea.LIVELIHOOD,
                PartialDate(2019),
                helps=None if case[name] == "?" else tuple(case[name].split()),
            )
            for name in ("first", "second")
        )
        return judged(
            "livelihood.one_to_one", Club("a", "A", founded=FOUNDED, volunteers=people, complete=complete(case))
        )

    expect(verdict)


def test_monthly_help(expect: Callable, judged: Callable[..., Verdict]):
    """Each person is helped once a month (M-LIVE-08): by whoever began in the year from the next whole month on.

    helped | of whom | began      | complete | verdict
    1-12   | p1      | 2023       | yes      | met
    1-11   | p1      | 2023       | yes      | not_met
    1-11   | p1      | 2023       | no       | not_known
    1-12   | p1      | 2023       | no       | not_known
    4-12   | p1      | 2024-03-20 | yes      | met
    5-12   | p1      | 2024-03-20 | yes      | not_met
    4-12   | p1      | 2024       | yes      | not_known
    1-12   | ?       | 2023       | yes      | not_known
    1-12   | p2      | 2023       | yes      | not_met
    """
    # Where the list of volunteers is not complete, others may help somebody too, and miss a month.

    def verdict(case: Case) -> Verdict:
        people = None if case["of whom"] == "?" else (case["of whom"],)
        helps = monthly(case["helped"], ActivityKind.MENTORING, people=people)
        mentor = Volunteer("m1", ActivityArea.LIVELIHOOD, PartialDate.parse(case["began"]), helps=("p1",))
        club = Club("a", "A", founded=FOUNDED, volunteers=(mentor,), activities=helps, complete=complete(case))
        return judged("livelihood.monthly_help", club)

    expect(verdict)


def test_borrowers_among_those_in_need(expect: Callable, judged: Callable[..., Verdict]):
    """Half of the members who need a loan: Hà Nội's plan of 22 January 2021 to the end of 2025 (M-LIVE-10); no other place.

    in need | borrowed | province | on         | verdict
    20      | 10       | 01       | 2024-12-31 | met
    20      | 9        | 01       | 2024-12-31 | not_met
    0       | 0        | 01       | 2024-12-31 | not_known
    20      | 9        | 49       | 2024-12-31 | not_in_force
    20      | 10       | 01       | 2021-01-21 | not_in_force
    20      | 0        | 01       | 2021-01-22 | not_met
    20      | 0        | 01       | 2025-12-31 | not_met
    20      | 0        | 01       | 2026-01-01 | not_in_force
    """

    def verdict(case: Case) -> Verdict:
        needy = int(case["in need"])
        # Thirty more members need none, and five of them borrowed all the same: they are not counted.
        members = tuple(Member(f"m{i}", joined=PartialDate(2019), needs_loan=i < needy) for i in range(needy + 30))
        who = [*range(int(case["borrowed"])), *range(needy, needy + 5)]
        loans = tuple(Loan(f"l{i}", f"m{i}", PartialDate(2024, 3), 3_000_000) for i in who)
        place = Place(case["province"], Edition.OF_63)
        club = Club("a", "A", place, FOUNDED, members=members, loans=loans, complete=ALL)
        return judged("livelihood.borrowers_in_need", club, date.fromisoformat(case["on"]))

    expect(verdict)


@pytest.mark.parametrize("figure", [0, 20_000_000, 130_000_000])
def test_no_first_fund_is_large_enough_or_too_small(judged: Callable[..., Verdict], figure: int):
    """From 15 to 130 million by place and programme (M-LIVE-29), and no amount for the whole country."""
    said = (Return(YEAR, (Figure("funds.livelihood_initial", Range.exact(figure)),)),)

    assert judged("livelihood.initial_fund", Club("a", "A", founded=FOUNDED, returns=said)) is Verdict.NOT_KNOWN


# --- health -----------------------------------------------------------------------------------------------------------


def test_check_ups(expect: Callable, judged: Callable[..., Verdict]):
    """One, two or twelve a year (M-HEAL-05): none is too few for all, twelve are enough for all; whoever joined late may wait.

    The year is that up to the day, whatever the period of the other figures is.

    of first | of second | joined     | period          | complete | verdict
    12       | 12        | 2020       | 2024            | yes      | met
    2        | 2         | 2020       | 2024            | yes      | not_known
    12       | 11        | 2020       | 2024            | yes      | not_known
    12       | 0         | 2020       | 2024            | yes      | not_met
    0        | 0         | 2020       | 2024            | no       | not_known
    12       | 12        | 2020       | 2024            | no       | not_known
    12       | 0         | 2024-11-01 | 2024            | yes      | not_known
    0        | 0         | 2020       | 2024-07/2024-12 | yes      | not_met
    """
    # With records that are not complete there may be more members, of whom nothing is known.

    def verdict(case: Case) -> Verdict:
        joined = PartialDate.parse(case["joined"])
        members = (Member("first", joined=PartialDate(2020)), Member("second", joined=joined))
        checks = tuple(
            Activity(f"{who}{i}", PartialDate(2024, 7 + i % 6), ActivityKind.HEALTH_CHECK, (), people=(who,))
            for who in ("first", "second")
            for i in range(int(case[f"of {who}"]))
        )
        club = Club("a", "A", founded=FOUNDED, members=members, activities=checks, complete=complete(case))
        return judged("health.checkups", club, period=Period.parse(case["period"]))

    expect(verdict)


@pytest.mark.parametrize(
    ("criterion", "kind"),
    [
        ("health.vital_signs", ActivityKind.VITAL_SIGNS),
        ("mutual_help.community", ActivityKind.HELP_TO_COMMUNITY),
    ],
)
def test_every_month(expect: Callable, judged: Callable[..., Verdict], criterion: str, kind: ActivityKind):
    """Blood pressure and weight (M-HEAL-06), help to the community (M-HELP-01): in every whole month of the period.

    months | founded    | on         | complete | verdict
    1-12   | 2019       | 2024-12-31 | yes      | met
    1-11   | 2019       | 2024-12-31 | yes      | not_met
    1-11   | 2019       | 2024-12-31 | no       | not_known
           | 2019       | 2024-12-31 | yes      | not_met
    10-12  | 2024-09-20 | 2024-12-31 | yes      | met
    9-11   | 2024-09-20 | 2024-12-31 | yes      | not_met
    1-12   | 2019       | 2020-08-30 | yes      | not_in_force
    1-12   | 2019       | 2020-08-31 | yes      | not_met
    """

    def verdict(case: Case) -> Verdict:
        club = Club(
            "a",
            "A",
            founded=PartialDate.parse(case["founded"]),
            activities=monthly(case["months"], kind),
            complete=complete(case),
        )
        return judged(criterion, club, date.fromisoformat(case["on"]))

    expect(verdict)


def test_blood_pressure_at_the_meeting(expect: Callable, judged: Callable[..., Verdict]):
    """What takes place at a meeting counts like an activity of its own; of a meeting without contents it is not known.

    measured | other meetings | verdict
    1-12     | none           | met
    1-11     | nothing        | not_met
    1-11     | ?              | not_known
    """

    def verdict(case: Case) -> Verdict:
        contents = {"none": (), "nothing": (), "?": None}[case["other meetings"]]
        last = Activity("z", PartialDate(2024, 12, 17), ActivityKind.MEETING, (), contents=contents)
        meetings = monthly(case["measured"], ActivityKind.MEETING, last, contents=(ActivityKind.VITAL_SIGNS,))
        return judged("health.vital_signs", Club("a", "A", founded=FOUNDED, activities=meetings, complete=ALL))

    expect(verdict)


def test_kit(expect: Callable, judged: Callable[..., Verdict]):
    """A scale, a blood-pressure monitor and a loudspeaker (M-HEAL-07); what SUNI-SEA adds is not asked for (M-HEAL-08).

    equipment                                | as of      | verdict
    scale blood_pressure_monitor loudspeaker | 2024-12-31 | met
    scale blood_pressure_monitor tablet      | 2024-12-31 | not_met
    -                                        | 2024-12-31 | not_met
    ?                                        | 2024-12-31 | not_known
    scale blood_pressure_monitor             | 2024-06-30 | not_known
    """

    def verdict(case: Case) -> Verdict:
        words = [] if case["equipment"] == "-" else case["equipment"].split()
        equipment = None if words == ["?"] else tuple(map(Equipment, words))
        club = Club("a", "A", founded=FOUNDED, equipment=equipment, as_of=PartialDate.parse(case["as of"]))
        return judged("health.kit", club)

    expect(verdict)


# --- home care --------------------------------------------------------------------------------------------------------


def test_home_carers(expect: Callable, judged: Callable[..., Verdict]):
    """At least five home carers (M-HOME-05).

    carers | complete | verdict
    5      | yes      | met
    4      | yes      | not_met
    4      | no       | not_known
    """

    def verdict(case: Case) -> Verdict:
        carers = tuple(Volunteer(f"m{i}", ActivityArea.HOME_CARE, FOUNDED) for i in range(int(case["carers"])))
        return judged("home_care.carers", Club("a", "A", founded=FOUNDED, volunteers=carers, complete=complete(case)))

    expect(verdict)


def test_weekly_visits(expect: Callable, judged: Callable[..., Verdict]):
    """Two visits a week to each person, on average (M-HOME-02): of four weeks eight visits to one, sixteen to two.

    people | since      | visits | complete | verdict
    1      | 2023       | 8      | yes      | met
    1      | 2023       | 7      | yes      | not_met
    1      | 2023       | 7      | no       | not_known
    2      | 2023       | 16     | yes      | met
    2      | 2023       | 15     | yes      | not_met
    1      | 2024-01-15 | 4      | yes      | met
    1      | 2024-01-15 | 3      | yes      | not_met
    1      | 2024-01    | 7      | yes      | not_known
    1      | 2024-01    | 8      | yes      | met
    0      | 2023       | 0      | yes      | not_known
    """

    def verdict(case: Case) -> Verdict:
        since = PartialDate.parse(case["since"])
        pairs = tuple(CarePair("m1", f"p{i}", since) for i in range(int(case["people"])))
        visits = tuple(CareVisit(f"v{i}", PartialDate(2024, 1, 20), "p0") for i in range(int(case["visits"])))
        club = Club("a", "A", founded=FOUNDED, care_pairs=pairs, care_visits=visits, complete=complete(case))
        return judged("home_care.weekly_visits", club, date(2024, 1, 28), Period.parse("2024-01-01/2024-01-28"))

    expect(verdict)


def test_two_carers(expect: Callable, judged: Callable[..., Verdict]):
    """Two volunteers for each person, on average (M-HOME-03): the other reading of "two".

    pairs             | complete | verdict
    m1-p1 m2-p1       | yes      | met
    m1-p1             | yes      | not_met
    m1-p1 m2-p1 m1-p2 | yes      | not_met
    m1-p1             | no       | not_known
                      | yes      | not_known
    """

    def verdict(case: Case) -> Verdict:
        pairs = tuple(CarePair(*text.split("-"), since=FOUNDED) for text in case["pairs"].split())
        return judged(
            "home_care.two_carers", Club("a", "A", founded=FOUNDED, care_pairs=pairs, complete=complete(case))
        )

    expect(verdict)


# --- mutual help ------------------------------------------------------------------------------------------------------


def test_people_helped(expect: Callable, judged: Callable[..., Verdict], figure: Callable[[str], Range | None]):
    """One person a month on average (M-HELP-02): one month makes up for another; days of a month begun do not count.

    months | each   | founded    | complete | verdict
    1-12   | 1      | 2019       | yes      | met
    1-11   | 1      | 2019       | yes      | not_met
    6-6    | 12     | 2019       | yes      | met
    6-6    | 11     | 2019       | yes      | not_met
    6-6    | 11..12 | 2019       | yes      | not_known
    6-6    | 11     | 2019       | no       | not_known
    6-6    | ?      | 2019       | yes      | not_known
    10-12  | 1      | 2024-09-20 | yes      | met
    9-11   | 1      | 2024-09-20 | yes      | not_met
           | 1      | 2024-12-02 | yes      | not_known
    """

    def verdict(case: Case) -> Verdict:
        helped = monthly(case["months"], ActivityKind.HELP_TO_PERSON, helped=figure(case["each"]))
        founded = PartialDate.parse(case["founded"])
        return judged("mutual_help.people", Club("a", "A", founded=founded, activities=helped, complete=complete(case)))

    expect(verdict)


@pytest.mark.parametrize(
    ("criterion", "kind"),
    [
        ("mutual_help.cases", ActivityKind.CASE_FOUND),
        ("mutual_help.community_needs", ActivityKind.COMMUNITY_NEED_FOUND),
    ],
)
def test_cases_found(expect: Callable, judged: Callable[..., Verdict], criterion: str, kind: ActivityKind):
    """One a month, of each leader or of all together (M-HELP-03, M-HELP-04): a month without one misses both readings, more
    decide nothing; many in one month do not make up for another.

    months | each | complete | verdict
    1-11   | 1    | yes      | not_met
    1-11   | 9    | yes      | not_met
    1-12   | 1    | yes      | not_known
    1-11   | 1    | no       | not_known
    """

    def verdict(case: Case) -> Verdict:
        found = monthly(case["months"], kind) * int(case["each"])
        return judged(criterion, Club("a", "A", founded=FOUNDED, activities=found, complete=complete(case)))

    expect(verdict)


@pytest.mark.parametrize(
    ("criterion", "kind"),
    [
        ("mutual_help.discussed", ActivityKind.HELP_DISCUSSION),
        ("awareness.topics", ActivityKind.TALK),
        ("culture.items", ActivityKind.CULTURAL_ITEM),
    ],
)
def test_every_meeting(expect: Callable, judged: Callable[..., Verdict], criterion: str, kind: ActivityKind):
    """Every meeting discusses help (M-MEET-05), has a topic (M-AWARE-01) and a cultural item (M-CULT-04).

    with it | without | not recorded | complete | verdict
    1-12    |         |              | yes      | met
    1-11    | 12-12   |              | yes      | not_met
    1-11    |         | 12-12        | yes      | not_known
            |         |              | yes      | not_known
    1-12    |         |              | no       | not_known
    1-11    | 12-12   |              | no       | not_known
    """
    # Of books that are not complete nobody knows the meetings that they leave out. That one without it is one too many
    # already is more than two figures, each from so many upwards, can tell.

    def verdict(case: Case) -> Verdict:
        held = {"with it": (kind,), "without": (), "not recorded": None}
        meetings = tuple(
            meeting for name in held for meeting in monthly(case[name], ActivityKind.MEETING, contents=held[name])
        )
        return judged(criterion, Club("a", "A", founded=FOUNDED, activities=meetings, complete=complete(case)))

    expect(verdict)


# --- what no source puts a number to ----------------------------------------------------------------------------------


@pytest.mark.parametrize("criterion", ["rights.activities", "resources.raised", "home_care.people"])
@pytest.mark.parametrize("on", [date(2020, 8, 31), DAY, date(2026, 1, 1)])
def test_no_number_is_published(judged: Callable[..., Verdict], criterion: str, on: date):
    """Whatever a club did, no criterion is published to hold it against (M-UNK-08, M-UNK-10, M-UNK-13)."""
    club = Club("a", "A", founded=FOUNDED, activities=monthly("1-12", ActivityKind.POLICY_TALK), complete=ALL)

    assert judged(criterion, club, on) is Verdict.NOT_KNOWN


# --- culture ----------------------------------------------------------------------------------------------------------


def test_arts_team(expect: Callable, judged: Callable[..., Verdict]):
    """An arts team (M-CULT-01), on the day.

    team       | on         | verdict
    2023-09-10 | 2024-12-31 | met
    none       | 2024-12-31 | not_met
    ?          | 2024-12-31 | not_known
    undated    | 2024-12-31 | met
    2025-01-01 | 2024-12-31 | not_met
    2024       | 2024-06-30 | not_known
    2019       | 2020-08-30 | not_in_force
    2019       | 2020-08-31 | met
    """

    def verdict(case: Case) -> Verdict:
        return judged("culture.arts_team", of_team(case["team"]), date.fromisoformat(case["on"]))

    expect(verdict)


def test_a_young_club_may_form_its_arts_team_yet(expect: Callable, judged: Callable[..., Verdict]):
    """Six months to form it (M-CULT-02): until they are over, a club without one falls short of nothing.

    founded    | team       | on         | verdict
    2023-05-20 | none       | 2023-11-20 | not_known
    2023-05-20 | none       | 2023-11-21 | not_met
    2023-05    | none       | 2023-11-30 | not_known
    2023-05    | none       | 2023-12-01 | not_met
    2023-05-20 | 2024-01-01 | 2023-11-20 | not_known
    2023-05-20 | 2024-01-01 | 2023-11-21 | not_met
    2023-05-20 | 2023-09-10 | 2023-11-20 | met
    2023-05-20 | ?          | 2023-11-20 | not_known
    ?          | none       | 2023-11-20 | not_known
    """

    def verdict(case: Case) -> Verdict:
        founded = None if case["founded"] == "?" else PartialDate.parse(case["founded"])
        return judged("culture.arts_team", of_team(case["team"], founded), date.fromisoformat(case["on"]))

    expect(verdict)


def of_team(cell: str, founded: PartialDate | None = FOUNDED) -> Club:
    """A club with an arts team that was formed on a day, at an unknown one, is not there, or of which nothing is known."""
    known = {"none": ABSENT, "?": None, "undated": ArtsTeam()}
    team = known[cell] if cell in known else ArtsTeam(PartialDate.parse(cell))
    return Club("a", "A", founded=founded, arts_team=team)


def test_arts_team_in_time(expect: Callable, judged: Callable[..., Verdict]):
    """Within six months, of which no source says from when they count (M-CULT-02): no later than the founding is sure.

    founded    | team       | verdict
    2023-05-20 | 2023-11-20 | met
    2023-05-20 | 2023-11-21 | not_known
    2023-05-20 | 2024-06-01 | not_known
    2023-05-20 | 2023-04-01 | met
    2023-05    | 2023-10    | met
    2023-05    | 2023-11    | not_known
    2023-05-20 | none       | not_known
    2023-05-20 | ?          | not_known
    """

    def verdict(case: Case) -> Verdict:
        return judged("culture.arts_team_in_time", of_team(case["team"], PartialDate.parse(case["founded"])))

    expect(verdict)


def test_performances(expect: Callable, judged: Callable[..., Verdict]):
    """Two performances or exchanges a year (M-CULT-03): of a shorter period only two are enough to tell, and of a longer
    one each year is asked.

    months | founded    | period          | complete | verdict
    6-7    | 2019       | 2024            | yes      | met
    6-6    | 2019       | 2024            | yes      | not_met
    6-6    | 2019       | 2024            | no       | not_known
    6-6    | 2019       | 2024-01/2024-06 | yes      | not_known
    5-6    | 2019       | 2024-01/2024-06 | yes      | met
    1-4    | 2019       | 2023/2024       | yes      | not_met
    1-4    | 2019       | 2023/2024       | no       | not_known
    1-4    | 2024-01-01 | 2023/2024       | yes      | met
    1-4    | 2024       | 2023/2024       | yes      | met
    1-4    | ?          | 2024            | yes      | met
    1-1    | ?          | 2024            | yes      | not_known
    6-9    | 2019       | 2023-08/2025-07 | yes      | met
    1-7    | 2019       | 2023-08/2025-07 | yes      | not_met
    1-3    | 2019       | 2023/2024       | yes      | not_met
    1-12   | 2019       | 2018/2019       | yes      | not_known
    6-6    | 2024-03-01 | 2024            | yes      | not_known
    1-3    | 2019       | 2023-07/2024-12 | yes      | not_known
    1-4    | 2019       | 2023-07/2024-12 | yes      | not_known
    5-8    | 2019       | 2023-07/2024-12 | yes      | met
    5-8    | 2019       | 2023-07/2024-12 | no       | met
    1-1    | 2019       | 2023-07/2024-12 | yes      | not_met
    """

    def verdict(case: Case) -> Verdict:
        club = Club(
            "a",
            "A",
            founded=None if case["founded"] == "?" else PartialDate.parse(case["founded"]),
            activities=monthly(case["months"], ActivityKind.PERFORMANCE),
            complete=complete(case),
        )
        return judged("culture.performances", club, period=Period.parse(case["period"]))

    expect(verdict)


def test_performances_returned(expect: Callable, judged: Callable[..., Verdict], figure: Callable[[str], Range | None]):
    """A return of each year decides it; of two years together, so few that one must lack, or nothing.

    first | second | both | rows | verdict
    2     | 2      |      |      | met
    4     | 0      |      |      | not_met
    2     | 1..    |      |      | not_known
          |        | 4    |      | not_known
          |        | 3    |      | not_met
          |        | 0    |      | not_met
    2     |        | 4    |      | met
    3     |        | 4    |      | not_met
    2     |        |      | 1-2  | met
    2     |        |      | 1-1  | not_known
    """

    def verdict(case: Case) -> Verdict:
        periods = {"first": Period.year(2023), "second": YEAR, "both": Period.parse("2023/2024")}
        said = tuple(
            Return(period, (Figure("culture.performance_count", value),))
            for name, period in periods.items()
            if case[name] and (value := figure(case[name])) is not None
        )
        rows = monthly(case["rows"], ActivityKind.PERFORMANCE)
        club = Club("a", "A", founded=FOUNDED, activities=rows, returns=said)
        return judged("culture.performances", club, period=periods["both"])

    expect(verdict)


@pytest.mark.parametrize("criterion", ["culture.performances", "mutual_help.cases", "mutual_help.community_needs"])
def test_norms_of_each_year_or_month_before_their_first_day(judged: Callable[..., Verdict], criterion: str):
    """Before the day of Decision 1336 there is no norm to meet, of whatever length the period is."""
    club = Club("a", "A", founded=PartialDate(2010), complete=ALL)
    for period in ("2019", "2018/2019", "2019-01/2019-06"):
        assert judged(criterion, club, date(2019, 12, 31), Period.parse(period)) is Verdict.NOT_IN_FORCE


# --- resources --------------------------------------------------------------------------------------------------------


def test_collected(expect: Callable, judged: Callable[..., Verdict], figure: Callable[[str], Range | None]):
    """Interest and fees are collected in full and on time (M-RES-03): a return says what was due, and what came in.

    due     | collected | verdict
    3735000 | 3735000   | met
    3735000 | 3734999   | not_met
    3735000 | 3000000.. | not_known
    3735000 | ?         | not_known
    ?       | 3735000   | not_known
    0       | 0         | not_known
    """

    def verdict(case: Case) -> Verdict:
        cells = {"resources.due": case["due"], "resources.collected_on_time": case["collected"]}
        said = tuple(Figure(id_, figure(cell)) for id_, cell in cells.items() if figure(cell) is not None)
        return judged("resources.collected", Club("a", "A", founded=FOUNDED, returns=(Return(YEAR, said),)))

    expect(verdict)
