"""Longevity on worked cases from the law, with what each expects worked out by hand from the dossier (A-1.10 … A-1.64)."""

from datetime import date

import pytest

from lthtgn.builtin import national
from lthtgn.errors import RangeError
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.model.clubs import Club
from lthtgn.model.people import Member
from lthtgn.model.periods import PartialDate
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.longevity import AGE_BY_YEAR, MILESTONES, OVER_100_YEARLY
from lthtgn.policy.parameters import Override, Scope, Since
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.longevity import AgeMethod

NATIONAL = Plugin("national", national, "built in")
BOOK = assemble([NATIONAL])
MET, NOT_KNOWN = Verdict.MET, Verdict.NOT_KNOWN
PRESIDENT, PROVINCE = "Chủ tịch nước", "Chủ tịch Ủy ban nhân dân cấp tỉnh"
ONE, TWO, THREE = "Lễ mừng thọ", "Lễ mừng thượng thọ", "Lễ mừng thượng thượng thọ"
NOBODY = None


def club(*births, place=None, **more):
    members = tuple(
        Member(f"m{number}", born=None if born is None else PartialDate.parse(born), joined=PartialDate(2000), **more)
        for number, born in enumerate(births, 1)
    )
    return Club("a", "CLB A", place=place, members=members)


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
    told = [(one.age, one.title_vi, one.milestone.wished_by_vi, one.verdict) for one in found]
    assert told == ([] if age is NOBODY else [(age, title, wished_by, verdict)])


# The national minimum by date: cash, in kind, silk.

ANY = Range.unknown()
GIFTS = [
    # year, age, cash, in kind, silk
    (2010, 90, ANY, ANY, 0),  # before any circular that is known
    (2012, 90, 300_000, 100_000, 0),
    (2018, 90, 300_000, 100_000, 0),
    (2019, 90, 500_000, 150_000, 0),
    (2026, 90, 500_000, 150_000, 0),
    (2012, 100, 500_000, 0, 5),
    (2018, 100, 500_000, 0, 5),
    (2019, 100, 700_000, 0, 5),
    (2026, 100, 700_000, 0, 5),
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
    assert (last.money, first.money) == (Range.exact(500_000), Range.exact(700_000))


def test_before_the_law_there_is_no_list():
    """The law is of 2010-07-01; the titles are of 2012."""
    assert listed("1910", year=2010, on=date(2010, 6, 30)).celebrants == ()
    [one] = listed("1910", year=2010, on=date(2010, 7, 1)).celebrants
    assert one.title_vi is None


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
    assert [(one.age, one.verdict) for one in full] == ([] if expected is NOBODY else [expected])
    assert [(one.age, one.verdict) for one in listed(born, on=ON).celebrants] == [(70, MET)]


def test_the_birthday_before_is_on_the_list_of_the_day():
    """Born on 7 June 1955, full 70 since 7 June 2025: on the list of 6 June 2026 by full years, a year late by the year."""
    assert [one.age for one in listed("1955-06-07", on=ON, method=AgeMethod.FULL_YEARS).celebrants] == [70]
    assert listed("1955-06-07", on=ON).celebrants == ()


def test_the_method_is_a_local_setting():
    """A province that counts full years does so in its own communes."""
    book = with_overrides(Override(AGE_BY_YEAR, (Since(date(2026, 1, 1), 0, CITE, scope=DA_NANG),)))
    here, there = (listed("1956-06-07", on=ON, book=book, place=Place(code, Edition.OF_34)) for code in ("48", "01"))
    assert ([one.age for one in here.celebrants], [one.age for one in there.celebrants]) == ([], [70])


# Local levels.

NQ = Document("nq-1", "1/NQ-HĐND", "…", "HĐND thành phố Đà Nẵng", kind_vi="Nghị quyết")
CITE = NQ.cite(certainty=Certainty.PRACTICE, facts=("A-1.43a",), note_vi="…")
DA_NANG = Scope("48", "34", "Đà Nẵng")
BY_AGE = {milestone.age: milestone for milestone in MILESTONES}


def with_overrides(*overrides):
    class Local:
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
    assert [(line.people.low, line.cash.low) for line in found.lines] == [(2, 1_200_000), (1, 1_500_000)]
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
    """Two of 90 and one of 100: 2 × (500,000 + 150,000) + 700,000 = 2,000,000 đồng, and 5 metres of silk."""
    found = listed("1936", "1936-03-01", "1926")
    assert (found.people, found.money, found.silk) == (Range.exact(3), Range.exact(2_000_000), Range.exact(5))


def test_who_may_be_on_the_list_widens_it():
    """Without a birth year nobody is counted, and nobody is forgotten; a member who may have left counts perhaps."""
    gone = Member("m9", born=PartialDate(1926), joined=PartialDate(2000), left=PartialDate(2026))
    register = Register(clubs=(Club("a", "A", members=(*club("1936", None).members, gone)),))
    found = BOOK.longevity(register, 2026, on=ON)
    assert found.unknown_births == (("a", "m2"),)
    assert (found.people, found.money) == (Range(1, 2), Range(650_000, 1_350_000))


def test_a_list_is_made_in_advance():
    """A roster of the end of 2025 gives the list of 2026: who was a member then is on it."""
    roster = Club("a", "A", as_of=PartialDate(2025, 12, 31), members=club("1936").members)
    [one] = BOOK.longevity(Register(clubs=(roster,)), 2026).celebrants
    assert one.verdict is MET


def test_the_day_lies_in_the_year():
    with pytest.raises(RangeError, match="does not lie in 2026"):
        listed("1936", on=date(2025, 6, 6))
