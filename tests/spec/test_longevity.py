"""Longevity on worked cases from the law, with what each expects worked out by hand from the dossier (A-1.10 … A-1.64)."""

from datetime import date
from fractions import Fraction

import attrs
import pytest

from lthtgn.builtin import national
from lthtgn.errors import RangeError
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.model.clubs import Club, ClubStatus, Complete, Records, Status
from lthtgn.model.people import Member
from lthtgn.model.periods import PartialDate
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.welfare import Welfare
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.longevity import AGE_BY_YEAR, MILESTONES, OVER_100_YEARLY
from lthtgn.policy.parameters import Override, Scope, Since
from lthtgn.policy.resolution import Standing
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.longevity import AgeMethod, Honouring

NATIONAL = Plugin("national", national, "built in")
BOOK = assemble([NATIONAL])
MET, NOT_KNOWN = Verdict.MET, Verdict.NOT_KNOWN
PRESIDENT, PROVINCE = "Chủ tịch nước", "Chủ tịch Ủy ban nhân dân cấp tỉnh"
ONE, TWO, THREE = "Lễ mừng thọ", "Lễ mừng thượng thọ", "Lễ mừng thượng thượng thọ"
NOBODY = None
FULL = (Complete(Records.MEMBERS),)
COMMUNE = "Ủy ban nhân dân cấp xã phối hợp với Hội Người cao tuổi cùng cấp và gia đình"


def club(*births, place=None, **more):
    members = tuple(
        Member(f"m{number}", born=None if born is None else PartialDate.parse(born), joined=PartialDate(2000), **more)
        for number, born in enumerate(births, 1)
    )
    return Club("a", "CLB A", place=place, members=members, complete=FULL)


def listed(*births, year=2026, book=BOOK, place=None, **asked):
    return book.longevity(Register(clubs=(club(*births, place=place),)), year, **asked)


# Ages, titles and who honours: in 2026.

AGES = [
    # born, age or nobody, title, who wishes in the name of the State, whether surely
    ("1957", NOBODY, None, None, None),
    ("1956", 70, ONE, None, MET),
    ("1955", NOBODY, None, None, None),
    ("1951", 75, ONE, None, MET),
    ("1946", 80, TWO, None, MET),
    ("1941", 85, TWO, None, MET),
    ("1937", NOBODY, None, None, None),
    ("1936", 90, THREE, PROVINCE, MET),
    ("1931", 95, THREE, None, MET),
    ("1926", 100, THREE, PRESIDENT, MET),
    ("1925", 101, THREE, None, NOT_KNOWN),
    ("1920", 106, THREE, None, NOT_KNOWN),
    ("1956-12-31", 70, ONE, None, MET),
    ("1956-01", 70, ONE, None, MET),
    ("1966", NOBODY, None, None, None),
]


@pytest.mark.parametrize(("born", "age", "title", "wished_by", "verdict"), AGES)
def test_ages(born, age, title, wished_by, verdict):
    """By the year less the birth year; over 100 only perhaps, since no text says that it is every year."""
    found = listed(born).celebrants
    told = [(one.age.low, one.age.high, one.verdict, one.honours) for one in found]
    if age is NOBODY:
        assert told == []
        return
    [(low, high, sure, honours)] = told
    state = [] if wished_by is None else [(Honouring.CHUC_THO, wished_by, None, verdict)]
    commune = (Honouring.MUNG_THO, COMMUNE, title, verdict)
    assert (low, high, sure) == (age, age, verdict)
    assert [(item.kind, item.by_vi, item.title_vi, item.verdict) for item in honours] == [*state, commune]


def test_90_and_100_are_two_events():
    """The State wishes and gives; the commune celebrates, and the law names no gift of its own (A-1.16, AENC-05)."""
    for born, given in (("1936", Range.at_least(650_000)), ("1926", Range.at_least(700_000))):
        [one] = listed(born).celebrants
        wish, celebration = one.honours
        assert (wish.gift.money, celebration.gift) == (given, None)
    [one] = listed("1931").celebrants
    assert [honour.gift for honour in one.honours] == [one.gift]


# The national minimum by date: cash, in kind, silk.

ANY = Range.unknown()
LEAST = Range.at_least
GIFTS = [
    # year, age, cash, in kind, silk
    (2010, 90, ANY, ANY, 0),  # before any circular that is known
    (2012, 90, LEAST(300_000), LEAST(100_000), 0),
    (2018, 90, LEAST(300_000), LEAST(100_000), 0),
    (2019, 90, LEAST(500_000), LEAST(150_000), 0),
    (2026, 90, LEAST(500_000), LEAST(150_000), 0),
    (2012, 100, LEAST(500_000), 0, LEAST(5)),
    (2018, 100, LEAST(500_000), 0, LEAST(5)),
    (2019, 100, LEAST(700_000), 0, LEAST(5)),
    (2026, 100, LEAST(700_000), 0, LEAST(5)),
    (2026, 70, ANY, 0, 0),  # the province's to set
    (2026, 85, ANY, 0, 0),
    (2026, 95, ANY, 0, 0),
]


@pytest.mark.parametrize(("year", "age", "cash", "in_kind", "silk"), GIFTS)
def test_gifts(year, age, cash, in_kind, silk):
    [one] = listed(str(year - age), year=year).celebrants
    expected = [value if isinstance(value, Range) else Range.exact(value) for value in (cash, in_kind, silk)]
    assert expected == [one.gift.cash, one.gift.in_kind, one.gift.silk]


def test_the_first_day_of_the_new_minimum():
    """500,000 to 2018-12-31, 700,000 from 2019-01-01."""
    last, first = (listed(str(on.year - 100), year=on.year, on=on) for on in (date(2018, 12, 31), date(2019, 1, 1)))
    assert (last.money, first.money) == (LEAST(500_000), LEAST(700_000))


def test_before_the_law_there_is_no_list():
    """The law is of 2010-07-01; the titles are of 2012."""
    before = listed("1910", year=2010, on=date(2010, 6, 30))
    assert (before.standing, before.celebrants, before.people) == (Standing.NOT_IN_FORCE, (), ANY)
    found = listed("1910", year=2010, on=date(2010, 7, 1))
    assert found.standing is Standing.IN_FORCE
    assert [honour.title_vi for honour in found.celebrants[0].honours] == [None, None]
    assert "tt-06-2012" not in {cite.document.id for cite in found.celebrants[0].cites}


# How the age is counted.

ON = date(2026, 6, 6)
METHODS = [
    # born, on the day by full years: age and whether surely (nobody: not on that list); by the year it is 70 each time
    ("1956-06-06", (70, MET)),
    ("1956-06-07", NOBODY),
    ("1956-01", (70, MET)),
    ("1956-06", (70, NOT_KNOWN)),
    ("1956-07", NOBODY),
    ("1956", (70, NOT_KNOWN)),
]


@pytest.mark.parametrize(("born", "expected"), METHODS)
def test_by_full_years_on_the_day(born, expected):
    """On 6 June whoever has the birthday later is still 69; by the year all are 70."""
    full = listed(born, on=ON, method=AgeMethod.FULL_YEARS).celebrants
    assert [(one.age.low, one.verdict) for one in full] == ([] if expected is NOBODY else [expected])
    assert [(one.age.low, one.verdict) for one in listed(born, on=ON).celebrants] == [(70, MET)]


def test_the_birthday_before_is_on_the_list_of_the_day():
    """Born on 7 June 1955, full 70 since 7 June 2025: on the list of 6 June 2026 by full years, a year late by the year."""
    assert [one.age.low for one in listed("1955-06-07", on=ON, method=AgeMethod.FULL_YEARS).celebrants] == [70]
    assert listed("1955-06-07", on=ON).celebrants == ()


def test_the_method_is_a_local_setting():
    """A province that counts full years does so in its own communes."""
    book = with_overrides(Override(AGE_BY_YEAR, (Since(date(2026, 1, 1), 0, CITE, scope=DA_NANG),)))
    here, there = (listed("1956-06-07", on=ON, book=book, place=Place(code, Edition.OF_34)) for code in ("48", "01"))
    assert ([one.age.low for one in here.celebrants], [one.age.low for one in there.celebrants]) == ([], [70])


# Local levels.

NQ = Document("nq-1", "1/NQ-HĐND", "…", "HĐND thành phố Đà Nẵng", kind_vi="Nghị quyết")
CITE = NQ.cite(certainty=Certainty.PRACTICE, facts=("A-1.43a",), note_vi="…")
DA_NANG = Scope("48", "34", "Đà Nẵng")
BY_AGE = {milestone.age: milestone for milestone in MILESTONES}


def with_overrides(*overrides):
    class Local:
        @staticmethod
        @national.hookimpl
        def lthtgn_documents():
            return (NQ,)

        @staticmethod
        @national.hookimpl
        def lthtgn_overrides():
            return overrides

    return assemble([NATIONAL, Plugin("da-nang", Local)])


def local(age, value):
    return Override(BY_AGE[age].cash, (Since(date(2026, 1, 1), value, CITE, scope=DA_NANG),))


def test_the_levels_of_a_province():
    """Đà Nẵng in 2026 (A-1.43): 600,000 at 70, 1,500,000 over 100, every year; the sum is exact."""
    yearly = Override(OVER_100_YEARLY, (Since(date(2026, 1, 1), 1, CITE, scope=DA_NANG),))
    book = with_overrides(local(70, 600_000), local(101, 1_500_000), yearly)
    found = listed("1956", "1956", "1920", book=book, place=Place("48", Edition.OF_34))
    assert {MET} == {one.verdict for one in found.celebrants}
    assert [(line.people.low, line.money.low) for line in found.lines] == [(2, 1_200_000), (1, 1_500_000)]
    assert found.money == Range.exact(2_700_000)


def test_elsewhere_they_do_not_count():
    book = with_overrides(local(70, 600_000))
    assert listed("1956", book=book, place=Place("01", Edition.OF_34)).money == Range.unknown()


@pytest.mark.parametrize(("value", "warned"), [(499_999, 1), (500_000, 0), (800_000, 0)])
def test_a_level_below_the_national_minimum_is_told(value, warned):
    """At 90 the nation sets 500,000 in cash at least."""
    book = with_overrides(local(90, value))
    [one] = listed("1936", book=book, place=Place("48", Edition.OF_34)).celebrants
    assert warned == len(one.gift.below_minimum)


# Sums, and who is not sure.


def test_the_sum_of_a_list():
    """Two of 90 and one of 100: 2 × (500,000 + 150,000) + 700,000 = 2,000,000 đồng, and 5 metres of silk, at least."""
    found = listed("1936", "1936-03-01", "1926")
    assert (found.people, found.money, found.silk) == (Range.exact(3), LEAST(2_000_000), LEAST(5))


def test_who_may_be_on_the_list_widens_it():
    """One of 90, one whose birth is not known and one who may have left: from one to three people, and no upper end."""
    gone = Member("m9", born=PartialDate(1926), joined=PartialDate(2000), left=PartialDate(2026))
    register = Register(clubs=(Club("a", "A", members=(*club("1936", None).members, gone), complete=FULL),))
    found = BOOK.longevity(register, 2026, on=ON)
    assert found.unknown_births == (("a", "m2"),)
    assert (found.people, found.money, found.silk) == (Range(1, 3), LEAST(650_000), ANY)


def test_where_every_level_is_known_an_unknown_birth_widens_no_further():
    """The dearest gift is 1,500,000: so much more at most, or nothing."""
    parts = [Override(item.cash, (Since(date(2026, 1, 1), 500_000, CITE, scope=DA_NANG),)) for item in MILESTONES[:-1]]
    parts += [local(101, 1_500_000)]
    for item in MILESTONES:
        if item.in_kind.history:
            parts.append(Override(item.in_kind, (Since(date(2026, 1, 1), 200_000, CITE, scope=DA_NANG),)))
        if item.silk.history:
            parts.append(Override(item.silk, (Since(date(2026, 1, 1), 5, CITE, scope=DA_NANG),)))
    found = listed("1956", None, book=with_overrides(*parts), place=Place("48", Edition.OF_34))
    assert (found.people, found.money, found.silk) == (Range(1, 2), Range(500_000, 2_000_000), Range(0, 5))


@pytest.mark.parametrize(
    ("roster", "expected", "missing", "partial"),
    [
        (Club("a", "A", members=club("1936").members, complete=FULL), Range.exact(1), (), ()),
        (Club("a", "A", members=club("1936").members), LEAST(1), (), ("a",)),
        (Club("a", "A"), ANY, ("a",), ()),
        (Club("a", "A", complete=FULL), Range.exact(0), (), ()),
        (Club("a", "A", founded=PartialDate(2027)), Range.exact(0), (), ()),
    ],
)
def test_a_roster_that_is_not_complete_gives_a_lower_bound(roster, expected, missing, partial):
    """A club known by its returns alone has nobody to list, which is not nobody to honour."""
    found = BOOK.longevity(Register(clubs=(roster,)), 2026)
    assert found.people == expected
    assert (found.rosters.missing, found.rosters.partial) == (missing, partial)


@pytest.mark.parametrize(
    ("founded", "dissolved", "verdict"),
    [
        ("2020", None, MET),
        ("2020", "2026-06-06", NOBODY),
        ("2020", "2026-06-07", MET),
        ("2020", "2026-06", NOT_KNOWN),
        ("2026-06-07", None, NOBODY),
        ("2026-06", None, NOT_KNOWN),
    ],
)
def test_members_of_a_club_that_is_not_there_are_not_listed(founded, dissolved, verdict):
    """Neither before it is founded nor from the day on which it is dissolved."""
    statuses = () if dissolved is None else (ClubStatus(status=Status.DISSOLVED, since=PartialDate.parse(dissolved)),)
    one = attrs.evolve(club("1936"), founded=PartialDate.parse(founded), statuses=statuses)
    found = BOOK.longevity(Register(clubs=(one,)), 2026, on=ON).celebrants
    assert [item.verdict for item in found] == ([] if verdict is NOBODY else [verdict])


@pytest.mark.parametrize(("citizen", "number", "unknown"), [(True, 1, 0), (False, 0, 0), (None, 1, 1)])
def test_the_law_is_about_citizens(citizen, number, unknown):
    """Who is none is not listed; who is not recorded as one is, and is counted as a condition to check (A-1.01)."""
    found = BOOK.longevity(Register(clubs=(club("1936", welfare=Welfare(citizen=citizen)),)), 2026)
    assert ([one.verdict for one in found.celebrants], found.unknown_citizens) == ([MET] * number, unknown)


def test_one_person_is_counted_once():
    """Born in 1925, by full years on a day 100 or 101: one person at most, sure only where 101 is celebrated too."""
    full = {"on": ON, "method": AgeMethod.FULL_YEARS}
    found = listed("1925", **full)
    [one] = found.celebrants
    assert (one.age, one.verdict, found.people) == (Range(100, 101), NOT_KNOWN, Range(0, 1))
    assert [line.people for line in found.lines] == [Range(0, 1), Range(0, 1)]
    yearly = Override(OVER_100_YEARLY, (Since(date(2026, 1, 1), 1, CITE, scope=DA_NANG),))
    there = listed("1925", book=with_overrides(yearly), place=Place("48", Edition.OF_34), **full)
    assert (there.people, there.celebrants[0].verdict) == (Range.exact(1), MET)
    assert [honour.verdict for honour in there.celebrants[0].honours] == [NOT_KNOWN, MET]


def test_an_age_that_may_be_either_is_told_as_both():
    """Born in 1921, on 6 June 2026 104 or 105."""
    [one] = listed("1921", on=ON, method=AgeMethod.FULL_YEARS).celebrants
    assert (one.age, one.year_only) == (Range(104, 105), True)


def test_not_every_year_is_not_never():
    """The law says "100 or more": a place that does not celebrate over 100 every year still celebrates some."""
    never = Override(OVER_100_YEARLY, (Since(date(2026, 1, 1), 0, CITE, scope=DA_NANG),))
    [one] = listed("1920", book=with_overrides(never), place=Place("48", Edition.OF_34)).celebrants
    assert one.verdict is NOT_KNOWN


@pytest.mark.parametrize(
    ("born", "expected"),
    [
        ("1956-06-06", MET),  # 70 by both ways
        ("1956-06-07", NOT_KNOWN),  # 70 by the year, 69 by full years
        ("1955-06-07", NOT_KNOWN),  # 71 by the year, 70 by full years
        ("1957-06-06", NOBODY),
        ("1956", NOT_KNOWN),
    ],
)
def test_where_the_way_of_counting_is_too_unsure_both_count(born, expected):
    """That the age is counted by the year is a deduction: with nothing but the text nobody knows which way it is."""
    found = listed(born, on=ON, floor=Certainty.TEXT)
    assert [one.verdict for one in found.celebrants] == ([] if expected is NOBODY else [expected])
    assert {one.method for one in found.celebrants} <= {None}
    assert [counting.standing for counting in found.counting] == [Standing.NOT_IN_FORCE]


def test_a_list_says_how_it_was_counted():
    """By the practice of the nation, which is disputed (A-1.64); not where the caller says how."""
    [counting] = listed("1956").counting
    assert (counting.chosen.cite.certainty, bool(counting.chosen.cite.disputed_vi)) == (Certainty.DEDUCTION, True)
    assert listed("1956", method=AgeMethod.BY_YEAR).counting == ()


# A whole amount, and a gift of many parts.

HCMC = Scope("79", "34", "Thành phố Hồ Chí Minh")


def given(**parts):
    def value(part, amount):
        return Override(getattr(BY_AGE[100], part), (Since(date(2026, 1, 1), amount, CITE, scope=HCMC),))

    return with_overrides(*(value(part, amount) for part, amount in parts.items()))


def test_a_gift_of_four_parts():
    """TP.HCM at 100 (A-1.40d): 2,300,000 đồng, 5 metres of silk, 0.08 chỉ of gold; silk and gold are not money."""
    book = given(cash=2_300_000, silk=5, gold=Fraction(8, 100))
    [one] = listed("1926", book=book, place=Place("79", Edition.OF_34)).celebrants
    expected = [Range.exact(value) for value in (2_300_000, 0, 5, Fraction(2, 25), 2_300_000)]
    assert expected == [one.gift.cash, one.gift.in_kind, one.gift.silk, one.gift.gold, one.gift.money]


@pytest.mark.parametrize(
    ("whole", "money", "warned"), [(4_000_000, 4_000_000, 0), (700_000, 700_000, 0), (699_999, 700_000, 1)]
)
def test_a_whole_amount_stands_in_place_of_the_parts(whole, money, warned):
    """Đồng Nai at 100: 4,000,000 (A-1.42e), of which no source says how it divides; never added to the minimum."""
    [one] = listed("1926", book=given(whole=whole), place=Place("79", Edition.OF_34)).celebrants
    assert (one.gift.money, one.gift.whole) == (Range.exact(money), Range.exact(whole))
    assert one.gift.cash == Range(700_000, money)
    assert warned == len(one.gift.below_minimum)


@pytest.mark.parametrize("year", [0, -1, 10_000])
def test_a_year_that_is_none_is_refused(year):
    with pytest.raises(RangeError, match="there is no year"):
        listed("1936", year=year)


def test_a_list_is_made_in_advance():
    """A roster of the end of 2025 gives the list of 2026: who was a member then is on it."""
    roster = Club("a", "A", as_of=PartialDate(2025, 12, 31), members=club("1936").members)
    [one] = BOOK.longevity(Register(clubs=(roster,)), 2026).celebrants
    assert one.verdict is MET


def test_the_day_lies_in_the_year():
    with pytest.raises(RangeError, match="does not lie in 2026"):
        listed("1936", on=date(2025, 6, 6))
