"""The Association on worked cases: who may join, fees, their split, branches; worked out by hand from A-5.01 … A-5.15."""

from datetime import date
from types import SimpleNamespace

import attrs
import pytest

from lthtgn.builtin import national
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.hooks.specs import hookimpl
from lthtgn.model.associations import Association, Branch, FeeRelief, FeesCollected, Membership
from lthtgn.model.clubs import Club
from lthtgn.model.people import Member
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.welfare import Welfare
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.association import CARE_FUND_RULES, FEE_A_MONTH, FEE_A_YEAR, MEMBER_AGE
from lthtgn.policy.parameters import Override, Scope, Since
from lthtgn.policy.resolution import Standing, resolve
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.association_membership import Admission, association_sheet, dues, may_join, split_fees

NATIONAL = Plugin("national", national, "built in")
BOOK = assemble([NATIONAL])
MET, NOT_MET, NOT_KNOWN, NOT_IN_FORCE = Verdict.MET, Verdict.NOT_MET, Verdict.NOT_KNOWN, Verdict.NOT_IN_FORCE
BY_AGE, CONSIDERED, TOO_YOUNG = Admission.BY_AGE, Admission.CONSIDERED, Admission.TOO_YOUNG
EVERY = (BY_AGE, CONSIDERED, TOO_YOUNG)


def day(text):
    return date.fromisoformat(text)


def partial(text):
    return None if text is None else PartialDate.parse(text)


# Who may join: Đ.9 of the charter of 2016, going on as a deduction since 2022-04-06.

AGES = [
    # born, on, how the charter may look at it, by age alone
    ("1960-06-01", "2020-06-01", (BY_AGE,), MET),  # the 60th birthday
    ("1960-06-02", "2020-06-01", (CONSIDERED,), NOT_KNOWN),  # 59 years and 364 days: a judgement, not met
    ("1965-06-01", "2020-06-01", (CONSIDERED,), NOT_KNOWN),  # the 55th birthday
    ("1965-06-02", "2020-06-01", (TOO_YOUNG,), NOT_MET),  # 54 years and 364 days
    ("1968-01-01", "2020-06-01", (TOO_YOUNG,), NOT_MET),  # 52: what was kept in 2014 is no rule
    ("1940", "2020-06-01", (BY_AGE,), MET),
    ("1960", "2020-06-01", (BY_AGE, CONSIDERED), NOT_KNOWN),  # 59 or 60
    ("1965", "2020-06-01", (CONSIDERED, TOO_YOUNG), NOT_KNOWN),  # 54 or 55
    ("1964-06", "2020-06-01", (CONSIDERED,), NOT_KNOWN),
    (None, "2020-06-01", EVERY, NOT_KNOWN),
    ("1940", "2017-03-23", (), NOT_IN_FORCE),  # the day before the charter
    ("1940", "2017-03-24", (BY_AGE,), MET),
    (None, "2017-03-23", (), NOT_IN_FORCE),
    ("1940", "2022-04-05", (BY_AGE,), MET),
    ("1940", "2022-04-06", (BY_AGE,), MET),  # carried on as a deduction
    ("1966-04-07", "2026-04-06", (CONSIDERED,), NOT_KNOWN),
    ("1966-04-06", "2026-04-06", (BY_AGE,), MET),
    (
        "1960-02-29",
        "2020-02-28",
        (CONSIDERED,),
        NOT_KNOWN,
    ),  # born on a leap day: full 60 on that day four years' times 15 on
    ("1960-02-29", "2020-02-29", (BY_AGE,), MET),
]


@pytest.mark.parametrize(("born", "on", "possible", "by_age"), AGES)
def test_who_may_join(born, on, possible, by_age):
    found = may_join(partial(born), day(on), resolve)
    assert (found.possible, found.by_age) == (possible, by_age)


@pytest.mark.parametrize(
    ("citizen", "born", "verdict"),
    [
        (True, "1940", MET),
        (None, "1940", NOT_KNOWN),
        (False, "1940", NOT_MET),
        (None, "1990", NOT_MET),
        (True, "1963", NOT_KNOWN),  # may be considered
        (False, None, NOT_MET),
    ],
)
def test_citizens_only(citizen, born, verdict):
    assert may_join(partial(born), day("2020-06-01"), resolve, citizen=citizen).verdict is verdict


@pytest.mark.parametrize(
    ("on", "certainty"),
    [("2022-04-05", Certainty.TEXT), ("2022-04-06", Certainty.DEDUCTION), ("2026-11-23", Certainty.DEDUCTION)],
)
def test_what_the_charter_of_2022_keeps_is_a_deduction(on, certainty):
    """Of the charter of 2022 only the preamble and Đ.1 are known, so 60 goes on as a flagged value."""
    found = resolve(MEMBER_AGE, day(on))
    assert (found.value, found.chosen.cite.certainty) == (Range.exact(60), certainty)
    strict = resolve(MEMBER_AGE, day(on), floor=Certainty.SUMMARY)
    assert strict.standing is (Standing.IN_FORCE if certainty is Certainty.TEXT else Standing.NOT_IN_FORCE)


def test_the_two_memberships_are_kept_apart():
    """A dated membership decides who is in; without one the club's own word does; neither follows from the age."""
    members = (
        Member("m1", born=PartialDate(1950), association_member=False),  # the Association has a dated row: in
        Member("m2", born=PartialDate(1950), association_member=True),
        Member("m3", born=PartialDate(1950)),
        Member("m4", born=PartialDate(1990), association_member=False, welfare=Welfare(citizen=True)),
        Member("m5", born=PartialDate(1950), left=PartialDate(2019)),  # no member of the club any more
        Member("m6", born=PartialDate(1950), association_member=True),  # left the Association
    )
    hoi = Association(
        "h1",
        "Hội",
        memberships=(
            Membership("hv-1", club="a", member="m1", joined=PartialDate(2018)),
            Membership("hv-6", club="a", member="m6", joined=PartialDate(2018), left=PartialDate(2020, 1, 1)),
        ),
    )
    since = tuple(attrs.evolve(member, joined=PartialDate(2015)) for member in members)
    register = Register(clubs=(Club("a", "CLB A", members=since),), associations=(hoi,))
    found = BOOK.association_candidates(register, day("2021-01-01"))
    assert [(one.member, one.already, one.finding.admission) for one in found] == [
        ("m1", MET, BY_AGE),
        ("m2", MET, BY_AGE),
        ("m3", NOT_KNOWN, BY_AGE),
        ("m4", NOT_MET, TOO_YOUNG),
        ("m6", NOT_MET, BY_AGE),
    ]


# Fees: 2,000 a month, 24,000 a year, since 2012-05-23.

FEES = [
    # joined, left, period, reliefs, due
    ("2015", None, "2024", (), (24_000, 24_000)),
    ("2015", None, "2024-03", (), (2_000, 2_000)),
    ("2015", None, "2024-01/2024-06", (), (12_000, 12_000)),
    ("2024-03-01", None, "2024", (), (20_000, 20_000)),  # from the first day of March: ten months
    ("2024-03-10", None, "2024", (), (18_000, 20_000)),  # whether March is paid for, no source says
    ("2015", "2024-07-01", "2024", (), (12_000, 12_000)),
    ("2015", "2024-07-15", "2024", (), (12_000, 14_000)),
    ("2024", None, "2024", (), (0, 24_000)),
    (None, None, "2024", (), (0, 24_000)),
    ("2025", None, "2024", (), (0, 0)),
    ("2015", None, "2024", None, (0, 24_000)),  # reliefs not known
    ("2015", None, "2024", ((0, "2020", None),), (0, 0)),  # exempt
    ("2015", None, "2024", ((1_000, "2024-07-01", None),), (18_000, 18_000)),  # half of it from July
    ("2015", None, "2024", ((0, None, None),), (0, 24_000)),  # since when, is not known
    ("2015", None, "2024", ((0, "2020", "2024-07-01"),), (12_000, 12_000)),
    ("2015", None, "2024", ((5_000, "2020", None),), (24_000, 24_000)),  # a relief never raises the fee
    ("2015", None, "2024", ((5_000, None, None),), (24_000, 24_000)),
    ("2015", None, "2024", ((1_000, "2020", None), (500, "2020", None)), (6_000, 12_000)),  # which one, is not known
    ("2015", None, "2024", ((0, None, None), (1_000, "2020", None)), (0, 12_000)),
    ("2015", None, "2012", (), None),  # no fee known before 2012-05-23
    ("2012-01-01", None, "2012-05", (), (2_000, 2_000)),
    ("2012-01-01", None, "2012-04", (), None),
]


@pytest.mark.parametrize(("joined", "left", "period", "reliefs", "due"), FEES)
def test_fees(joined, left, period, reliefs, due):
    member = Membership("hv", joined=partial(joined), left=partial(left))
    given = reliefs and tuple(FeeRelief("hv", amount, "chi hội", partial(a), partial(b)) for amount, a, b in reliefs)
    found = dues(member, Period.parse(period), resolve, reliefs=given)
    assert found == (None if due is None else Range(*due))
    assert dues(member, Period.parse(period), resolve, reliefs=given and given[::-1]) == found  # in any order


def test_a_relief_of_another_is_none():
    member = Membership("hv", joined=PartialDate(2015))
    assert dues(member, Period.year(2024), resolve, reliefs=(FeeRelief("other", 0, "chi hội"),)) == Range.exact(24_000)


def test_the_fee_of_a_year_is_twelve_of_a_month():
    month, year = (resolve(item, day("2024-01-01")).value.low for item in (FEE_A_MONTH, FEE_A_YEAR))
    assert 12 * month == year == 24_000


SPLITS = [
    # collected, stays at least, passed up at most
    ((24_000, 24_000), 16_800, 7_200),
    ((2_000, 2_000), 1_400, 600),
    ((2_001, 2_001), 1_401, 600),  # 1,400.7 and 600.3
    ((1, 1), 1, 0),
    ((0, 0), 0, 0),
    ((3, 3), 3, 0),  # 2.1 and 0.9
    ((10, 10), 7, 3),
    ((1_000, None), 700, None),
    ((1_000, 2_001), 700, 600),
]


@pytest.mark.parametrize(("amount", "stays", "passed"), SPLITS)
def test_split(amount, stays, passed):
    """At least 70 % stay with the branch, in whole đồng: what stays is rounded up, what goes up rounded down."""
    found = split_fees(Range(*amount), day("2024-01-01"), resolve)
    assert found.branch == Range(stays, amount[1])
    assert found.passed_up == Range(0, passed)


def test_no_split_before_the_guidance():
    assert split_fees(Range.exact(1000), day("2012-05-22"), resolve) is None
    assert split_fees(Range.exact(1000), day("2012-05-23"), resolve) is not None


def test_a_local_fee_wins_in_its_place():
    """A province's fee of 5,000 makes 60,000 a year there, and 24,000 elsewhere."""
    lai_chau = Scope("12", "63", "Lai Châu")
    plan = Document("nq-1", "1/NQ", "…", "…")
    cite = plan.cite(certainty=Certainty.TEXT, facts=("X-1",))

    @hookimpl
    def lthtgn_documents():
        return (plan,)

    @hookimpl
    def lthtgn_overrides():
        return (Override(FEE_A_MONTH, (Since(date(2020, 1, 1), 5_000, cite, scope=lai_chau),)),)

    plugin = SimpleNamespace(lthtgn_documents=lthtgn_documents, lthtgn_overrides=lthtgn_overrides)
    book = assemble([NATIONAL, Plugin("lai-chau", plugin)])
    member = Membership("hv", joined=PartialDate(2015))
    here, there = (
        Association(
            id_, "Hội", place=Place(code, Edition.OF_63), memberships=(member,), memberships_complete=True, reliefs=()
        )
        for id_, code in (("h1", "12"), ("h2", "01"))
    )
    sheets = book.association_sheets(Register(associations=(here, there)), day("2024-12-31"))
    assert [sheet.due for sheet in sheets] == [Range.exact(60_000), Range.exact(24_000)]


# An association with branches.

B1 = Branch(
    "b1",
    "Chi hội An Trai",
    ("Tổ 1", "Tổ 2"),
    groups_complete=True,
    elected=PartialDate(2021, 5, 4),
    last_met=PartialDate(2024, 7, 1),
)
B2 = Branch("b2", "Chi hội Hậu Ái")


def association(**more):
    memberships = (
        Membership("1", branch="b1", joined=PartialDate(2015)),
        Membership("2", branch="b1", joined=PartialDate(2024, 3, 10)),
        Membership("3", branch="b2", joined=PartialDate(2015), left=PartialDate(2024, 7, 1)),
        Membership("4", branch="b2"),
    )
    given = {
        "branches": (B1, B2),
        "branches_complete": True,
        "memberships": memberships,
        "memberships_complete": True,
        "reliefs": (),
        "fees": (FeesCollected(Period.year(2024), 30_001, "b1"), FeesCollected(Period.parse("2024/2025"), 9_000, "b2")),
        "fees_complete": True,
    }
    return Association("h1", "Hội NCT xã A", **{**given, **more})


def test_a_sheet_by_hand():
    sheet = association_sheet(association(), day("2024-12-31"), Period.year(2024), resolve)
    first, second = sheet.lines
    assert (sheet.branches, first.groups, second.groups) == (Range.exact(2), Range.exact(2), Range(0, None))
    assert (first.members, second.members, sheet.members) == (Range.exact(2), Range(0, 1), Range(2, 3))
    assert first.due == Range(42_000, 44_000)  # 24,000 and nine or ten months
    assert second.due == Range(12_000, 36_000)  # six months, and a member of whom no day is known
    assert (first.collected, second.collected) == (Range.exact(30_001), Range(0, 9_000))
    assert first.split.branch == Range(21_001, 30_001)  # 70 % of 30,001 is 21,000.7
    assert first.split.passed_up == Range(0, 9_000)


@pytest.mark.parametrize(
    ("changes", "members", "due", "collected"),
    [
        ({"memberships_complete": False}, Range(2, None), Range(54_000, None), Range(30_001, 39_001)),
        ({"fees_complete": False}, Range(2, 3), Range(54_000, 80_000), Range(30_001, None)),
        ({"reliefs": None}, Range(2, 3), Range(0, 80_000), Range(30_001, 39_001)),
    ],
)
def test_what_is_not_complete_is_a_lower_bound(changes, members, due, collected):
    sheet = association_sheet(association(**changes), day("2024-12-31"), Period.year(2024), resolve)
    assert (sheet.members, sheet.due, sheet.collected) == (members, due, collected)


@pytest.mark.parametrize(
    ("on", "met"),
    [("2025-01-01", MET), ("2025-01-02", NOT_MET)],  # six months after 2024-07-01
)
def test_meetings(on, met):
    first, second = association_sheet(association(), day(on), Period.year(2024), resolve).lines
    assert (first.met_in_time, second.met_in_time, first.meet_by) == (met, NOT_KNOWN, date(2025, 1, 1))


@pytest.mark.parametrize(("on", "in_term"), [("2026-05-03", MET), ("2026-05-04", NOT_MET)])
def test_terms(on, in_term):
    """Five years from 2021-05-04."""
    first, second = association_sheet(association(), day(on), Period.year(2024), resolve).lines
    assert (first.in_term, second.in_term) == (in_term, NOT_KNOWN)


@pytest.mark.parametrize(
    ("last_met", "on", "met"),
    [
        ("2024-07", "2024-12-31", MET),  # the first of July at the earliest: to the first of January
        ("2024-07", "2025-01-15", NOT_KNOWN),
        ("2024-07", "2025-02-01", NOT_MET),
        ("2024-08-31", "2025-02-28", MET),  # February has no 31st
        ("2024-08-31", "2025-03-01", NOT_MET),
    ],
)
def test_meetings_known_in_part(last_met, on, met):
    branch = Branch("b1", "Chi hội", last_met=partial(last_met))
    sheet = association_sheet(association(branches=(branch,)), day(on), Period.year(2024), resolve)
    assert sheet.lines[0].met_in_time is met


@pytest.mark.parametrize("later", ["2025-01-01", "2024-12", "2025"])  # after the day, or perhaps
def test_what_lies_after_the_day_does_not_count(later):
    """A meeting or an election of later says nothing of the ones before it."""
    branch = Branch("b1", "Chi hội", last_met=partial(later), elected=partial(later))
    [line] = association_sheet(association(branches=(branch,)), day("2024-12-30"), Period.year(2024), resolve).lines[:1]
    assert (line.met_in_time, line.in_term, line.meet_by) == (NOT_KNOWN, NOT_KNOWN, None)


def test_before_the_charter_no_meeting_is_asked_for():
    sheet = association_sheet(association(), day("2017-03-23"), Period.year(2016), resolve)
    assert sheet.lines[0].met_in_time is NOT_IN_FORCE


def test_of_the_fund_no_rule_is_known():
    """That it exists is known; its rules are answered as not known, and never made up."""
    assert resolve(CARE_FUND_RULES, day("2026-01-01")).standing is Standing.NOT_KNOWN
