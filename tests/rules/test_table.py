"""The per-club table: rows, figures that were reported, and what they tell of each other. By hand."""

import gc
from collections.abc import Collection, Iterable
from datetime import date
from typing import Any

import pytest

from lthtgn.errors import NotSupportedError, RangeError, UnknownIdError
from lthtgn.expr.nodes import Measure, When, count
from lthtgn.hooks import RuleBook
from lthtgn.model.associations import Association, Branch
from lthtgn.model.clubs import ABSENT, Club, Complete, Records
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.parameters import Parameter, Scope, Since, Unit
from lthtgn.policy.resolution import Resolution, resolve
from lthtgn.ranges import Range
from lthtgn.rules.association import BRANCHES, CREMATIONS, DEATHS, GROUPS, MEMBERSHIP
from lthtgn.rules.measures import (
    AREAS_CARRIED_OUT,
    BORROWERS,
    LOANS_MADE,
    MEMBERS,
    MEMBERS_AT_FOUNDING,
    MEN,
    MONTHS_MET,
    OLDER_MEMBERS,
    OLDER_WOMEN,
    WELL_MANAGED,
    WOMEN,
    YOUNGER_MEMBERS,
)
from lthtgn.rules.rows import AGE, SEX
from lthtgn.rules.rows import MEMBERS as ROSTER
from lthtgn.rules.table import (
    ClubTable,
    Contradiction,
    Stream,
    paused_collector,
    positions_by_province,
    scopes_of,
    tabulate,
)

DAY = date(2024, 12, 31)
YEAR = Period.year(2024)


def figure(value: Range | int) -> Range:
    return value if isinstance(value, Range) else Range.exact(value)


def report(period: str, clubs: Iterable[str] = (), **figures: Range | int) -> Return:
    values = tuple(Figure(id_.replace("__", "."), figure(value)) for id_, value in figures.items())
    return Return(Period.parse(period), values, clubs=tuple(clubs))


def reporting(*returns: Return, **more: Any) -> Club:
    return Club("a", "A", founded=PartialDate(2020), returns=returns, **more)


def roster(number: int, *, complete: bool = True) -> dict[str, Any]:
    members = tuple(Member(str(i), joined=PartialDate(2023)) for i in range(number))
    return {"members": members, "complete": (Complete(Records.MEMBERS),) if complete else ()}


def filled(
    *clubs: Club,
    measures: Iterable[Measure] = (MEMBERS,),
    day: date = DAY,
    period: Period = YEAR,
    about: Iterable[Return] = (),
) -> ClubTable:
    """The table of clubs, and of an association that reports about them."""
    register = Register(clubs=clubs, associations=(Association("h", "H", returns=tuple(about)),))
    return tabulate(register, tuple(measures), day, period, lambda parameter, scopes: resolve(parameter, day, scopes))


def figures(table: ClubTable, *measures: Measure) -> list[Range]:
    """The figures of the first club."""
    return [table.column(measure)[0] for measure in measures]


# Stocks that were reported.


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 12, 31), Range.unknown()),
        (date(2024, 1, 1), Range.unknown()),
        (date(2024, 6, 15), Range.unknown()),
        (date(2024, 6, 30), Range.exact(55)),
        (date(2024, 12, 31), Range.exact(57)),
        (date(2025, 1, 1), Range.unknown()),
    ],
)
def test_a_stock_holds_at_the_end_of_its_return(day: date, expected: Range):
    """57 in the return of 2024, 55 in that of June: of any day but the last of each nothing was said."""
    club = reporting(report("2024", members=57), report("2024-06", members=55), report("2024", areas=8))
    assert [expected] == figures(filled(club, day=day), MEMBERS)


def test_what_is_said_once_holds_for_ever():
    """The members at founding may be reported at any time."""
    club = reporting(report("2021", members__at_founding=60))
    assert [Range.exact(60)] == figures(filled(club, measures=[MEMBERS_AT_FOUNDING]), MEMBERS_AT_FOUNDING)


def test_a_club_before_its_founding_reports_nothing():
    """Founded on 20 September 2024, a club reports 57 members for 2024: in March it had none, and that is no contradiction."""
    club = Club("a", "A", founded=PartialDate(2024, 9, 20), returns=(report("2024", members=57),))
    found = [filled(club, day=day) for day in (date(2024, 3, 1), DAY)]
    assert [[Range.exact(0)], [Range.exact(57)]] == [figures(table, MEMBERS) for table in found]
    assert [(), ()] == [table.contradictions for table in found]


def test_what_was_said_of_the_founding_does_not_hold_before_it():
    """60 members at founding, asked for before the founding: none yet, and that is no contradiction."""
    club = Club("a", "A", founded=PartialDate(2024, 9, 20), returns=(report("2024", members__at_founding=60),))
    found = [filled(club, measures=[MEMBERS_AT_FOUNDING], day=day) for day in (date(2024, 3, 1), DAY)]
    assert [[Range.exact(0)], [Range.exact(60)]] == [figures(table, MEMBERS_AT_FOUNDING) for table in found]
    assert [(), ()] == [table.contradictions for table in found]


def test_what_was_said_of_two_clubs_does_not_hold_before_their_founding():
    """178 members in two clubs in 2024, one of them founded in June: in March the other had at most 178, or no club any."""
    about = [report("2024-03-01", ["a", "b"], members=178)]
    old, new = Club("a", "A", founded=PartialDate(2020)), Club("b", "B", founded=PartialDate(2024, 6, 1))
    march = date(2024, 3, 1)
    assert [Range(0, 178), Range.exact(0)] == filled(old, new, day=march, about=about).column(MEMBERS).ranges()
    newer = Club("a", "A", founded=PartialDate(2024, 5, 1))
    table = filled(newer, new, day=march, about=about)
    assert ([Range.exact(0)] * 2, {}) == (table.column(MEMBERS).ranges(), table.joints)
    perhaps = Club("b", "B", founded=PartialDate(2024))
    ((joint,),) = filled(old, perhaps, day=march, about=about).joints.values()
    assert ((0, 1), Range(0, 178)) == (joint.clubs, joint.value)


def test_a_club_that_may_not_be_there_yet_may_have_nothing():
    """Founded some day in 2024, a club that reports 57 members in March had from 0 to 57 then, and 57 at the end."""
    said = (report("2024-03-01", members=57), report("2024", members=57))
    club = Club("a", "A", founded=PartialDate(2024), returns=said)
    found = [figures(filled(club, day=day), MEMBERS) for day in (date(2024, 3, 1), DAY)]
    assert [[Range(0, 57)], [Range.exact(57)]] == found


def test_rows_show_that_a_club_of_unknown_founding_was_there():
    """A register of the end of 2024 names three who joined in 2023: in March 2024 they were members of something."""
    club = Club("a", "A", as_of=PartialDate(2024, 12, 31), **roster(3))
    assert [Range.exact(3)] == figures(filled(club, day=date(2024, 3, 1)), MEMBERS)


# Rows and returns.


@pytest.mark.parametrize(
    ("rows", "complete", "said", "expected"),
    [
        (55, True, Range.exact(55), Range.exact(55)),
        (55, True, Range(50, 60), Range.exact(55)),
        (40, False, Range.exact(55), Range.exact(55)),
        (40, False, Range.at_least(50), Range.at_least(50)),
        (40, False, Range(30, 60), Range(40, 60)),
        (0, False, Range(50, 60), Range(50, 60)),
    ],
)
def test_two_sources_are_brought_together(rows: int, complete: bool, said: Range, expected: Range):
    """What both the roster and the return allow is what is known; a roster that may not be whole is a lower bound."""
    table = filled(reporting(report("2024", members=said), **roster(rows, complete=complete)))
    assert ([expected], ()) == (figures(table, MEMBERS), table.contradictions)


def test_two_sources_that_contradict_each_other():
    """55 on the roster and 60 in the return: both are named, and all between them stays possible."""
    table = filled(reporting(report("2024", members=60), **roster(55)))
    expected = Contradiction("a", MEMBERS, Range.exact(55), Range.exact(60), "báo cáo")
    assert ((expected,), [Range(55, 60)]) == (table.contradictions, figures(table, MEMBERS))


def test_more_on_a_roster_than_was_reported():
    """At least 62 on a roster that may not be whole, against 60: a contradiction, and at least 60 are possible."""
    table = filled(reporting(report("2024", members=60), **roster(62, complete=False)))
    expected = Contradiction("a", MEMBERS, Range.at_least(62), Range.exact(60), "báo cáo")
    assert ((expected,), [Range.at_least(60)]) == (table.contradictions, figures(table, MEMBERS))


@pytest.mark.parametrize(
    ("complete", "as_of", "day", "expected"),
    [
        ((), None, DAY, Range.at_least(3)),
        ((Complete(Records.BOARD),), None, DAY, Range.at_least(3)),
        ((Complete(Records.MEMBERS),), None, DAY, Range.exact(3)),
        ((Complete(Records.MEMBERS, YEAR),), None, DAY, Range.exact(3)),
        ((Complete(Records.MEMBERS, YEAR),), None, date(2025, 1, 1), Range.at_least(3)),
        ((Complete(Records.MEMBERS, Period.year(2023)), Complete(Records.MEMBERS, YEAR)), None, DAY, Range.exact(3)),
        ((Complete(Records.MEMBERS),), PartialDate(2024, 12, 31), DAY, Range.exact(3)),
        ((Complete(Records.MEMBERS),), PartialDate(2024, 12, 30), DAY, Range.at_least(0)),  # some may have left or come
    ],
)
def test_when_a_roster_is_complete(
    complete: tuple[Complete, ...], as_of: PartialDate | None, day: date, expected: Range
):
    """A roster counts as the whole only where it is declared so for the day, and kept up to it."""
    club = Club("a", "A", founded=PartialDate(2020), as_of=as_of, members=roster(3)["members"], complete=complete)
    assert [expected] == figures(filled(club, day=day), MEMBERS)


@pytest.mark.parametrize(
    ("periods", "expected"),
    [
        (["2024"], Range.exact(0)),
        (["2023/2025"], Range.exact(0)),
        (["2024-01/2024-06", "2024-07/2024-12"], Range.exact(0)),
        (["2024-07/2024-12", "2024-01/2024-07"], Range.exact(0)),
        (["2024-01/2024-06", "2024-08/2024-12"], Range.unknown()),
        (["2024-02/2024-12"], Range.unknown()),
        (["2024-01/2024-11"], Range.unknown()),
        ([], Range.unknown()),
    ],
)
def test_when_records_of_a_period_are_complete(periods: list[str], expected: Range):
    """No loans in 2024 is 0 where the loan book is declared complete for the whole year, in one piece or in several."""
    club = Club("a", "A", complete=tuple(Complete(Records.LOANS, Period.parse(text)) for text in periods))
    assert [expected] == figures(filled(club, measures=[LOANS_MADE]), LOANS_MADE)


# Flows that were reported.

FLOWS = [
    ("exactly the period", [("2024", 30)], Range.exact(30)),
    ("the period against its parts", [("2024-01/2024-06", 10), ("2024-07/2024-12", 12), ("2024", 30)], Range(22, 30)),
    ("two halves", [("2024-01/2024-06", 10), ("2024-07/2024-12", 12)], Range.exact(22)),
    ("in any order", [("2024-07/2024-12", 12), ("2024-01/2024-06", 10)], Range.exact(22)),
    ("halves that are ranges", [("2024-01/2024-06", Range(10, 15)), ("2024-07/2024-12", Range.at_least(12))], Range.at_least(22)),
    ("a month beside the halves", [("2024-01/2024-06", 10), ("2024-07/2024-12", 12), ("2024-01", 4)], Range.exact(22)),
    ("one half", [("2024-07/2024-12", 12)], Range.at_least(12)),
    ("two parts with a gap", [("2024-01/2024-03", 5), ("2024-07/2024-12", 12)], Range.at_least(17)),
    ("parts that overlap", [("2024-01/2024-06", 10), ("2024-06/2024-12", 12)], Range.at_least(12)),
    ("the best of parts that overlap", [("2024-01/2024-03", 5), ("2024-03/2024-11", 9), ("2024-04/2024-06", 3), ("2024-12", 1)], Range.at_least(10)),
    ("more than the period", [("2023/2024", 50)], Range(0, 50)),
    ("a part and more than the period", [("2024-01/2024-06", 10), ("2023/2024", 50)], Range(10, 50)),
    ("halves and more than the period", [("2024-01/2024-06", Range(10, 40)), ("2024-07/2024-12", 12), ("2023/2024", 50)], Range(22, 50)),
    ("the narrower of two that are more", [("2023/2024", 50), ("2024/2025", 40)], Range(0, 40)),
    ("more than the period, open", [("2023/2024", Range.at_least(50))], Range.unknown()),
    ("less than its part", [("2024-01/2024-06", 60), ("2023/2024", 50)], Range.unknown()),
    ("another year", [("2023", 50)], Range.unknown()),
    ("half in, half out", [("2023-07/2024-06", 50)], Range.unknown()),
    ("two ways to fill it agree", [("2024-01/2024-06", 10), ("2024-07/2024-12", Range(10, 14)), ("2024-01/2024-03", 6), ("2024-04/2024-12", 16)], Range.exact(22)),
    ("two ways to fill it do not", [("2024-01/2024-06", 10), ("2024-07/2024-12", 12), ("2024-01/2024-03", 6), ("2024-04/2024-12", 20)], Range.exact(26)),
]  # fmt: skip


@pytest.mark.parametrize(("said", "expected"), [case[1:] for case in FLOWS], ids=[case[0] for case in FLOWS])
def test_a_flow_of_2024(said: list[tuple[str, Range | int]], expected: Range):
    """Loans made in 2024: parts add up where they leave no gap, else they are a lower bound; what holds more bounds above."""
    club = reporting(*(report(period, loans__made=value) for period, value in said))
    assert [expected] == figures(filled(club, measures=[LOANS_MADE]), LOANS_MADE)


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ([("2024", 30)], Range.exact(30)),
        ([("2024-01/2024-06", 20), ("2024-07/2024-12", 25)], Range(0, 45)),
        ([("2024-01/2024-06", 20)], Range.unknown()),
        ([("2024-01/2024-03", 20), ("2024-07/2024-12", 25)], Range.unknown()),
        ([("2024-01/2024-06", 20), ("2024-07/2024-12", 25), ("2023/2024", 40)], Range(0, 40)),
    ],
)
def test_persons_of_two_parts_may_be_the_same(said: list[tuple[str, int]], expected: Range):
    """20 borrowers in one half and 25 in the other are at most 45 of the year; all may have left by its end."""
    club = reporting(*(report(period, loans__borrowers=value) for period, value in said))
    assert [expected] == figures(filled(club, measures=[BORROWERS]), BORROWERS)


def test_areas_of_two_halves_do_not_add_up():
    """All eight areas in either half are at least eight of the year, not sixteen."""
    club = reporting(report("2024-01/2024-06", areas=8), report("2024-07/2024-12", areas=8))
    assert 8 == figures(filled(club, measures=[AREAS_CARRIED_OUT]), AREAS_CARRIED_OUT)[0].low


def test_months_of_two_halves_do_add_up():
    """Months with a meeting in the two halves of a year are different months: 6 and 5 are 11."""
    club = reporting(report("2024-01/2024-06", meetings__months=6), report("2024-07/2024-12", meetings__months=5))
    assert [Range.exact(11)] == figures(filled(club, measures=[MONTHS_MET]), MONTHS_MET)


# Parts, wholes and complements.


def test_a_part_bounds_its_whole_and_the_whole_its_part():
    """41 women make at least 41 members; of 51 members at most 51 are older."""
    table = filled(reporting(report("2024", members__women=41)), measures=[MEMBERS, WOMEN])
    assert [Range.at_least(41), Range.exact(41)] == figures(table, MEMBERS, WOMEN)
    table = filled(reporting(report("2024", members=51)), measures=[MEMBERS, OLDER_MEMBERS])
    assert [Range.exact(51), Range(0, 51)] == figures(table, MEMBERS, OLDER_MEMBERS)


def test_a_part_of_a_part():
    """33 older women make at least 33 older members and 33 members."""
    table = filled(reporting(report("2024", members__older_women=33)), measures=[MEMBERS, OLDER_MEMBERS, OLDER_WOMEN])
    assert [Range.at_least(33)] * 2 == figures(table, MEMBERS, OLDER_MEMBERS)


def test_what_one_part_leaves_is_the_other():
    """Of 51 members with 41 women, 10 are men; with at least 41 women, at most 10."""
    measures = [MEMBERS, WOMEN, MEN]
    table = filled(reporting(report("2024", members=51, members__women=41)), measures=measures)
    assert [Range.exact(10)] == figures(table, MEN)
    table = filled(reporting(report("2024", members=51, members__women=Range.at_least(41))), measures=measures)
    assert [Range(41, 51), Range(0, 10)] == figures(table, WOMEN, MEN)
    table = filled(reporting(report("2024", members=51, members__men=10)), measures=measures)
    assert [Range.exact(41)] == figures(table, WOMEN)


def test_two_parts_make_their_whole():
    """Khu phố Chu published 41 women and 10 men: 51 members, as it says itself."""
    table = filled(reporting(report("2024", members__women=41, members__men=10)), measures=[MEMBERS, WOMEN, MEN])
    assert ([Range.exact(51)], ()) == (figures(table, MEMBERS), table.contradictions)


def test_a_part_larger_than_its_whole():
    """60 women among 55 members: the contradiction names both and the whole, and neither figure is bent."""
    table = filled(reporting(report("2024", members=55, members__women=60)), measures=[MEMBERS, WOMEN])
    expected = Contradiction("a", WOMEN, Range.exact(60), Range.exact(55), "members")
    assert ((expected,), [Range.exact(55), Range.exact(60)]) == (table.contradictions, figures(table, MEMBERS, WOMEN))


@pytest.mark.parametrize(("members", "men"), [(60, 10), (50, 10), (55, Range(15, 20))])
def test_parts_that_do_not_add_up(members: int, men: Range | int):
    """41 women and 10 men are not 60 members, nor 50: the contradiction names the whole and what the parts make."""
    club = reporting(report("2024", members=members, members__women=41, members__men=men))
    table = filled(club, measures=[MEMBERS, WOMEN, MEN])
    together = Range.exact(41) + figure(men)
    expected = Contradiction("a", MEMBERS, Range.exact(members), together, "số thành viên nữ và số thành viên nam")
    assert (expected,) == table.contradictions
    # Which of the three is wrong cannot be told, so that neither part proves anything.
    doubted = Range(0, members)
    assert [Range.exact(members), doubted, doubted] == figures(table, MEMBERS, WOMEN, MEN)


def test_a_table_without_the_whole_asks_nothing_of_it():
    """Where the whole was not asked for, the part stands alone."""
    table = filled(reporting(report("2024", members=55, members__women=60)), measures=[WOMEN])
    assert ([Range.exact(60)], ()) == (figures(table, WOMEN), table.contradictions)


def test_a_flow_does_not_bound_a_stock_from_below():
    """Who borrowed within the year may have left by its end: 40 reported borrowers are no lower bound of the members."""
    table = filled(reporting(report("2024", loans__borrowers=40)), measures=[MEMBERS, BORROWERS])
    assert [Range.unknown()] == figures(table, MEMBERS)


# Figures of several clubs together.


def pair(**more: Any) -> tuple[Club, Club]:
    return Club("a", "A", founded=PartialDate(2020), **more), Club("b", "B", founded=PartialDate(2020))


def test_what_two_clubs_have_together_bounds_each():
    """178 members in both: each has at most 178; and the sum is kept as it was said."""
    table = filled(*pair(), about=[report("2024", ["a", "b"], members=178)])
    assert [Range(0, 178)] * 2 == table.column(MEMBERS).ranges()
    ((joint,),) = table.joints.values()
    assert ((0, 1), Range.exact(178)) == (joint.clubs, joint.value)


@pytest.mark.parametrize(
    ("own", "together", "expected"),
    [
        (Range.exact(90), Range.exact(178), Range.exact(88)),
        (Range(80, 90), Range.exact(178), Range(88, 98)),
        (Range.at_least(80), Range.exact(178), Range(0, 98)),
        (Range.exact(90), Range.at_least(178), Range.at_least(88)),
        (Range.exact(200), Range.exact(178), Range.unknown()),  # one club alone has more: the other is not judged by it
    ],
)
def test_what_one_club_leaves_of_a_joint_figure(own: Range, together: Range, expected: Range):
    """Of 178 members in two clubs of which one has 90, the other has 88."""
    clubs = pair(returns=(report("2024", members=own),))
    table = filled(*clubs, about=[report("2024", ["a", "b"], members=together)])
    assert expected == table.figure("b", MEMBERS)


def test_a_joint_figure_goes_on_through_parts_and_wholes():
    """What is left of the members bounds the women, and what is left of the women those of the other club."""
    clubs = pair(returns=(report("2024", members=30),))
    about = [report("2024", ["a", "b"], members__women=70, members=80)]
    table = filled(*clubs, measures=[MEMBERS, WOMEN], about=about)
    # Of 80 members club a has 30, so b has 50; of 70 women at most 30 are in a and at most 50 in b.
    assert [Range.exact(30), Range.exact(50)] == table.column(MEMBERS).ranges()
    assert [Range(20, 30), Range(40, 50)] == table.column(WOMEN).ranges()


def test_a_joint_figure_with_a_club_that_is_not_there():
    """Where one of the clubs is not in the register, the figure is an upper bound of the others only."""
    table = filled(*pair(), about=[report("2024", ["a", "b", "elsewhere"], members=178)])
    ((joint,),) = table.joints.values()
    assert Range(0, 178) == joint.value


def test_a_joint_figure_of_other_clubs_only():
    """A figure of clubs that are not in the register says nothing of those that are."""
    table = filled(*pair(), about=[report("2024", ["x", "y"], members=178)])
    assert ({}, Range.unknown()) == (table.joints, table.figure("a", MEMBERS))


def test_a_joint_figure_smaller_than_one_inside_it():
    """100 in three clubs and 150 in two of them cannot both be: the contradiction names the three, and binds nobody."""
    clubs = (*pair(), Club("c", "C", founded=PartialDate(2020)))
    about = [report("2024", ["a", "b", "c"], members=100), report("2024", ["a", "b"], members=150)]
    table = filled(*clubs, about=about)
    assert {"a, b, c"} == {item.club for item in table.contradictions}
    assert Range.unknown() == table.figure("c", MEMBERS)


def test_joint_figures_of_the_same_clubs_must_agree():
    """Two returns that end on one day and say 178 and 180 of the same clubs contradict each other, and both are told."""
    about = [report("2024", ["a", "b"], members=178), report("2024-12", ["b", "a"], members=180)]
    table = filled(*pair(), about=about)
    ((joint,),) = table.joints.values()
    assert Range(178, 180) == joint.value
    expected = Contradiction("a, b", MEMBERS, Range.exact(178), Range.exact(180), "báo cáo khác")
    assert (expected,) == table.contradictions


# Who answered.


def test_who_has_not_answered():
    """A club without rows or a return has not answered; one that reported, alone or with others, or keeps rows, has."""
    silent = Club("s", "S", founded=PartialDate(2020))
    clubs = (
        silent,
        reporting(report("2024", members=Range.at_least(50))),
        Club("kept", "K", founded=PartialDate(2020), **roster(0)),
        Club("b", "B", founded=PartialDate(2020)),
        Club("half", "H", founded=PartialDate(2020), **roster(9, complete=False)),
        Club("later", "L", founded=PartialDate(2025)),
    )
    about = [report("2024", ["b", "x"], members=90)]
    table = filled(*clubs, measures=[MEMBERS, WELL_MANAGED], about=about)
    assert {"members": {0, 4}, "clubs.well_managed": {0, 1, 2, 3, 4}} == table.unanswered


def test_nobody_is_missing_where_all_is_counted():
    """Of a table of exact counts nobody is missing."""
    assert {} == filled(Club("a", "A", **roster(3))).unanswered


# Associations.


def test_figures_of_an_association():
    """An association's own returns; of what it did not say anything is possible."""
    about = [
        report("2024", association__members=2287, association__deaths=20),
        report("2023", association__members=2200),
    ]
    table = filled(measures=[MEMBERSHIP, DEATHS, CREMATIONS], about=about)
    assert [Range.exact(2287), Range.exact(20), Range.unknown()] == [
        table.column(measure)[0] for measure in (MEMBERSHIP, DEATHS, CREMATIONS)
    ]


BRANCH = (Branch("1", "An Trai", ("Tổ 1", "Tổ 2")), Branch("2", "Kim Hoàng", ("Tổ 3",)))


@pytest.mark.parametrize(
    ("complete", "said", "branches", "groups"),
    [
        (True, {}, Range.exact(2), Range.at_least(3)),
        (False, {}, Range.at_least(2), Range.at_least(3)),
        (False, {"association__branches": 3, "association__groups": 18}, Range.exact(3), Range.exact(18)),
    ],
)
def test_branches_that_are_listed(complete: bool, said: dict[str, int], branches: Range, groups: Range):
    """Listed branches and groups are counted, a list that may not be whole as a lower bound, with what was reported."""
    association = Association("h", "H", branches=BRANCH, branches_complete=complete, returns=(report("2024", **said),))
    table = tabulate(Register(associations=(association,)), (BRANCHES, GROUPS), DAY, YEAR)
    assert [branches, groups] == [table.column(measure)[0] for measure in (BRANCHES, GROUPS)]
    assert () == table.contradictions


def test_branches_that_contradict_the_list():
    """Two branches on a complete list and three in the return: both are named, and both stay possible."""
    returns = (report("2024", association__branches=3),)
    association = Association("h", "H", branches=BRANCH, branches_complete=True, returns=returns)
    table = tabulate(Register(associations=(association,)), (BRANCHES,), DAY, YEAR)
    expected = Contradiction("h", BRANCHES, Range.exact(2), Range.exact(3), "báo cáo")
    assert ((expected,), Range(2, 3)) == (table.contradictions, table.column(BRANCHES)[0])


def test_shares_that_were_reported():
    """A figure under no measure's id is a share, kept with who said it, of the day or of the very period."""
    share = Range(0, 1)
    club = reporting(report("2024", composition__women=share, members=50), report("2023", composition__women=share))
    about = [
        report("2024-12", association__cremation_share=share),
        report("2024", ["a", "b"], composition__women=share),
    ]
    table = filled(club, about=about)
    expected = {"composition.women": (("a", share, True),), "association.cremation_share": (("h", share, False),)}
    assert expected == table.shares


# Places.


def test_positions_by_province():
    """Old and new provinces side by side on either list; what cannot be told is "?", in the order of the clubs."""
    places = [
        Place("49", Edition.OF_63),
        None,
        Place("48", Edition.OF_34),
        Place("48", Edition.OF_63),
        Place("01", Edition.OF_34),
    ]
    assert {"Đà Nẵng": [0, 2, 3], "?": [1], "Hà Nội": [4]} == positions_by_province(places, Edition.OF_34)
    assert {"Quảng Nam": [0], "?": [1, 2], "Đà Nẵng": [3], "Hà Nội": [4]} == positions_by_province(
        places, Edition.OF_63
    )


def test_a_table_knows_the_provinces_of_its_day():
    """The provinces are those of the day of the table: 63 up to 30 June 2025, 34 after."""
    club = Club("a", "A", place=Place("49", Edition.OF_63))
    found = [filled(club, day=day).by_province for day in (date(2025, 6, 30), date(2025, 7, 1))]
    assert [{"Quảng Nam": [0]}, {"Đà Nẵng": [0]}] == found


@pytest.mark.parametrize(
    ("place", "day", "expected"),
    [
        (None, date(2025, 1, 1), set()),
        (Place("49", Edition.OF_63), date(2025, 6, 30), {("49", "63")}),
        (Place("49", Edition.OF_63), date(2025, 7, 1), {("48", "34"), ("49", "63")}),
        (Place("48", Edition.OF_34), date(2025, 6, 30), {("48?", "63"), ("49?", "63")}),
        (Place("48", Edition.OF_34), date(2025, 7, 1), {("48", "34"), ("48?", "63"), ("49?", "63")}),
        (Place("01", Edition.OF_34), date(2025, 6, 30), {("01", "63")}),
        (
            Place("01", Edition.OF_34, commune="Sơn Đồng", commune_code="00001"),
            date(2025, 7, 1),
            {("01", "34"), ("01", "63"), ("00001", "34")},
        ),
        (
            Place("01", Edition.OF_63, commune="Vân Canh", commune_code="09850"),
            date(2025, 6, 30),
            {("01", "63"), ("09850", "63")},
        ),
        (
            Place("01", Edition.OF_63, commune="Vân Canh", commune_code="09850"),
            date(2025, 7, 1),
            {("01", "34"), ("01", "63")},
        ),
        (Place("01", Edition.OF_34, commune_code="00001"), date(2025, 6, 30), {("01", "63")}),
    ],
)
def test_scopes_of_a_place(place: Place | None, day: date, expected: set[tuple[str, str]]):
    """A former province's rules go on where it was; where only the merged one is known, each is only possible (?)."""
    found = {(f"{scope.code}{'?' if scope.perhaps else ''}", scope.edition) for scope in scopes_of(place, day)}
    assert expected == found


# Local age lines.

CITE = Document("d", "1/QĐ", "…", "…").cite(certainty=Certainty.TEXT, facts=("X-1",))
LAI_CHAU = Scope("12", "63", "Lai Châu")
LINE = Parameter(
    "people.line",
    "…",
    Unit("years", "tuổi"),
    (Since(date(2010, 1, 1), 60, CITE), Since(date(2010, 1, 1), 55, CITE, scope=LAI_CHAU)),
)
FROM_LINE = Measure("members.from_line", "…", count(ROSTER.rows.where(AGE >= LINE)))


def test_measures_with_local_values():
    """In one province the line is 55, elsewhere 60: each club is counted by its own place."""
    members = tuple(
        Member(str(year), born=PartialDate(year, 1, 1), joined=PartialDate(2020)) for year in (1960, 1966, 1980)
    )
    complete = (Complete(Records.MEMBERS),)
    places = [Place("12", Edition.OF_63), Place("14", Edition.OF_63), None, Place("12", Edition.OF_63)]
    clubs = tuple(Club(str(i), "…", place=place, members=members, complete=complete) for i, place in enumerate(places))

    def resolver(parameter: Parameter, scopes: Collection[Scope]) -> Resolution:
        return resolve(parameter, DAY, scopes)

    expected = {"local": [2, 1, 1, 2], "national": [1, 1, 1, 1]}
    found = {
        name: [
            r.low
            for r in tabulate(Register(clubs=clubs), (FROM_LINE,), DAY, YEAR, resolver, local)
            .column(FROM_LINE)
            .ranges()
        ]
        for name, local in (("local", {LINE.id}), ("national", ()))
    }
    assert expected == found


def test_a_line_that_is_no_parameter_needs_nobody():
    """A measure with a line of its own, which is no number of the law, is counted without asking anybody."""
    of_80 = Measure("members.of_80", "…", count(ROSTER.rows.where(AGE >= 80)))
    members = (Member("1", born=PartialDate(1944), joined=PartialDate(2020)),)
    there = Club("a", "A", founded=PartialDate(2020), members=members, complete=(Complete(Records.MEMBERS),))
    table = tabulate(Register(clubs=(there,)), (of_80,), DAY, YEAR)
    assert [Range.exact(1)] == figures(table, of_80)


def test_a_line_needs_somebody_to_resolve_it():
    """A measure that reads the law cannot be filled in without it."""
    with pytest.raises(RangeError, match="a resolver is needed for 'people.line'"):
        tabulate(Register(clubs=(Club("a", "A"),)), (FROM_LINE,), DAY, YEAR)


# Asking the table.


def test_asking_for_what_the_table_does_not_hold():
    """A measure that was not filled in, and a club that is not there, are errors that suggest the nearest."""
    table = filled(Club("an-trai", "A"), measures=[MEMBERS, MEMBERSHIP])
    with pytest.raises(UnknownIdError, match="unknown measure in this table 'members.men'; did you mean 'members'"):
        table.column(MEN)
    with pytest.raises(UnknownIdError, match="unknown measure in this table 'association.deaths'"):
        table.column(DEATHS)
    with pytest.raises(UnknownIdError, match="unknown club 'an-tray'; did you mean 'an-trai'"):
        table.figure("an-tray", MEMBERS)
    assert Range.unknown() == table.figure("an-trai", MEMBERS)


def test_the_collector_is_paused_and_started_again():
    """A bulk load runs without the garbage collector, even where it fails; one that was off stays off."""
    states = []

    def load() -> None:
        with paused_collector():
            states.append(gc.isenabled())
            raise ZeroDivisionError

    try:
        with pytest.raises(ZeroDivisionError):
            load()
        states.append(gc.isenabled())
        gc.disable()
        with paused_collector():
            pass
        states.append(gc.isenabled())
    finally:
        gc.enable()
    assert [False, True, False] == states


# Rows that are streamed.


def test_a_stream_of_rows(book: RuleBook):
    """Four rows of two clubs, of which one joined later: two women in the first, nobody in the second but one of unknown sex."""
    rows = Stream(
        ROSTER,
        [0, 0, 1, 1],
        {
            "sex": ["F", "F", None, "M"],
            "born": [1950, None, 1964, 1950],
            "joined": [None, "2020", None, "2025"],
        },
        decode={
            "sex": {"F": Sex.FEMALE, "M": Sex.MALE}.__getitem__,
            "born": PartialDate,
            "joined": PartialDate.parse,
        },
    )
    clubs = [Club("a", "A"), Club("b", "B")]
    table = book.stream(clubs, rows, DAY, measures=[MEMBERS, WOMEN, OLDER_MEMBERS, YOUNGER_MEMBERS])
    assert [Range.exact(2), Range.exact(1)] == table.column(MEMBERS).ranges()
    assert [Range.exact(2), Range(0, 1)] == table.column(WOMEN).ranges()
    assert [Range(1, 2), Range(1, 1)] == table.column(OLDER_MEMBERS).ranges()
    assert [Range(0, 1), Range(0, 0)] == table.column(YOUNGER_MEMBERS).ranges()
    assert (tuple(clubs), DAY, Period.year(2024)) == (table.clubs, table.day, table.period)


def test_a_stream_of_model_values_and_facts(book: RuleBook):
    """Columns may hold the model's own values, households too, and a fact is asked of them."""
    poor = (HouseholdStatus(2024, HouseholdClass.POOR),)
    rows = Stream(ROSTER, [0, 0, 0], {"sex": [Sex.MALE, None, None], "households": [poor, (), None]})
    table = book.stream([Club("a", "A")], rows, DAY, measures=[book.measure("members.poor"), MEN])
    assert [Range(1, 3), Range(1, 3)] == [table.figure("a", book.measure("members.poor")), table.figure("a", MEN)]


def test_a_stream_without_fields(book: RuleBook):
    """Rows of which nothing but their club is known are counted all the same."""
    table = book.stream([Club("a", "A"), Club("b", "B")], Stream(ROSTER, [1, 1, 1], {}), DAY, measures=[MEMBERS])
    assert [Range.exact(0), Range.exact(3)] == table.column(MEMBERS).ranges()


def test_a_stream_of_nothing(book: RuleBook):
    """No rows are 0 of everything."""
    table = book.stream([Club("a", "A")], Stream(ROSTER, [], {"sex": []}), DAY, measures=[MEMBERS, WOMEN])
    assert [Range.exact(0)] * 2 == figures(table, MEMBERS, WOMEN)


@pytest.mark.parametrize(
    "measure", [BORROWERS, LOANS_MADE, WELL_MANAGED, Measure("m", "…", count(ROSTER.rows) + count(ROSTER.rows))]
)
def test_what_cannot_be_streamed(book: RuleBook, measure: Measure):
    """Only counts of that kind of row can be streamed; another measure is refused by name."""
    with pytest.raises(NotSupportedError, match=f"'{measure.id}' is not a count of members; it cannot be streamed"):
        book.stream([Club("a", "A")], Stream(ROSTER, [], {}), DAY, measures=[MEMBERS, measure])


def test_a_local_choice_of_sex_is_a_measure_like_any_other():
    """A measure of one's own over the roster is filled in like the nation's."""
    mine = Measure("my.women", "…", count(ROSTER.rows.where(SEX.is_(Sex.FEMALE))), when=When.DAY)
    club = Club("a", "A", charter=ABSENT, members=(Member("1", sex=Sex.FEMALE, joined=PartialDate(2020)),))
    assert [Range.at_least(1)] == figures(filled(club, measures=[mine]), mine)
