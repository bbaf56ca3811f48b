"""Indicators and targets worked out by hand."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from lthtgn.builtin import national
from lthtgn.errors import ExpressionError, LthtgnError, NotSupportedError, UnknownIdError
from lthtgn.expr.nodes import Measure
from lthtgn.hooks import Plugin, assemble
from lthtgn.indicators.indicator import Form, Indicator, clubs_meeting
from lthtgn.indicators.targets import TargetStatus, progress_of
from lthtgn.model.associations import Association
from lthtgn.model.clubs import Club, Complete, Records
from lthtgn.model.people import Member, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.parameters import Aim, Baseline, Level
from lthtgn.ranges import Range
from lthtgn.rules.composition import SIZE_FITS
from lthtgn.rules.measures import MEMBERS, WOMEN

BOOK = assemble([Plugin("national", national)])
YEAR = Period.year(2024)
CITE = Document("d", "1/QĐ", "…", "…").cite(certainty=Certainty.TEXT, facts=("X-1",))


def exactly(value: int | Fraction) -> Range:
    return Range.exact(value)


def reporting(id_: str, *, founded: int | None = 2023, place: Place | None = None, **figures: int) -> Club:
    """A club that reported figures for 2024."""
    said = tuple(Figure(name.replace("__", "."), exactly(value)) for name, value in figures.items())
    return Club(
        id_,
        f"CLB {id_}",
        place=place,
        founded=None if founded is None else PartialDate(founded),
        returns=(Return(YEAR, said),) if said else (),
    )


def value(register: Register, indicator: str, *group: str, by: tuple[str, ...] = ()) -> Range | None:
    return BOOK.compute(register, YEAR, indicators=[indicator], by=by).cell(indicator, *group).value


def test_the_published_growth_of_van_canh() -> None:
    """115 members at founding and 178 now are 63 more, 54,78 % (published totals of the two clubs together)."""
    clubs = (reporting("a"), reporting("b"))
    joint = Return(
        YEAR, (Figure("members", exactly(178)), Figure("members.at_founding", exactly(115))), clubs=("a", "b")
    )
    own = Return(
        YEAR,
        (
            Figure("association.members", exactly(2287)),
            Figure("association.cremation_share", Range(Fraction(95, 100), 1)),
        ),
    )
    register = Register(clubs=clubs, associations=(Association("h", "Hội", returns=(own, joint)),))
    table = BOOK.compute(register, YEAR)
    growth = table.cell("network.member_growth")
    assert (exactly(63), exactly(Fraction(63, 115))) == (growth.value, growth.ratio)
    assert exactly(89) == table.cell("composition.mean_size").value
    assert Range(0, Fraction(178, 2287)) == table.cell("network.association_coverage").value
    assert Range(Fraction(95, 100), 1) == table.cell("association.cremation_share").value


def test_a_mean_is_not_the_mean_of_means() -> None:
    """20 of 40 and 54 of 60 women are 74 of 100, not the mean of 50 % and 90 %."""
    hanoi, hue = Place("01", Edition.OF_63), Place("46", Edition.OF_63)
    register = Register(
        clubs=(
            reporting("a", place=hanoi, members=40, members__women=20),
            reporting("b", place=hue, members=60, members__women=54),
        )
    )
    assert exactly(Fraction(74, 100)) == value(register, "composition.women")
    assert exactly(Fraction(1, 2)) == value(register, "composition.women", "Hà Nội", by=("province",))


def test_clubs_that_meet_a_criterion() -> None:
    """Of four clubs one fits, one does not, one is not known, and one did not exist: from 1 to 2 of 3."""
    register = Register(
        clubs=(
            reporting("fits", members=60),
            reporting("small", members=43),
            reporting("silent"),
            reporting("later", founded=2026),
        )
    )
    cell = BOOK.compute(register, YEAR, indicators=["composition.clubs_of_size"]).cell("composition.clubs_of_size")
    assert (Range(1, 2), exactly(3), 3, 2) == (cell.part, cell.whole, cell.asked, cell.answered)
    assert Range(Fraction(1, 3), Fraction(2, 3)) == cell.value
    assert exactly(Fraction(2, 3)) == cell.completeness


def test_new_clubs_are_those_of_the_programme() -> None:
    """A club of 2023 is new under 1336, one of 2018 is not, one of an unknown day may be."""
    register = Register(clubs=(reporting("new"), reporting("old", founded=2018), reporting("unknown", founded=None)))
    assert Range(1, 2) == value(register, "network.new_clubs_1336")
    assert exactly(3) == value(register, "network.clubs")


def test_groups_by_programme() -> None:
    """Clubs stand under the scheme in whose life they were founded, and what cannot be told has its own group."""
    register = Register(
        clubs=(
            reporting("a", founded=2015),
            reporting("b", founded=2018),
            reporting("c", founded=2020),
            reporting("d", founded=2023),
        )
    )
    cells = BOOK.compute(register, YEAR, indicators=["network.clubs"], by=["programme"]).cells
    expected = {("1336",): exactly(1), ("1533",): exactly(1), ("earlier",): exactly(1), ("?",): exactly(1)}
    assert expected == {cell.group: cell.value for cell in cells}


def test_split_by_sex() -> None:
    """Two older women, one younger woman, one older man, one of unknown sex who is older: 2 or 3 of 3 or 4 women."""
    rows = (
        Member("1", sex=Sex.FEMALE, born=PartialDate(1950), joined=PartialDate(2023)),
        Member("2", sex=Sex.FEMALE, born=PartialDate(1951), joined=PartialDate(2023)),
        Member("3", sex=Sex.FEMALE, born=PartialDate(1990), joined=PartialDate(2023)),
        Member("4", sex=Sex.MALE, born=PartialDate(1950), joined=PartialDate(2023)),
        Member("5", born=PartialDate(1950), joined=PartialDate(2023)),
    )
    club = Club("a", "A", founded=PartialDate(2022), members=rows, complete=(Complete(Records.MEMBERS),))
    table = BOOK.compute(Register(clubs=(club,)), YEAR, indicators=["composition.older_members"], by=["sex"])
    women, men = (table.cell("composition.older_members", sex) for sex in ("female", "male"))
    assert (Range(2, 3), Range(3, 4)) == (women.part, women.whole)
    assert (Range(1, 2), Range(1, 2)) == (men.part, men.whole)


def test_an_empty_whole_is_a_status() -> None:
    """A register without clubs has no share, and says so without an error."""
    cell = BOOK.compute(Register(), YEAR, indicators=["composition.women"]).cell("composition.women")
    assert (True, None, 0, 0) == (cell.is_empty, cell.completeness, cell.asked, cell.answered)


def test_growth_between_two_days() -> None:
    """50 at the end of 2023 and 60 at the end of 2024 are 10 more, a fifth."""
    returns = tuple(Return(Period.year(y), (Figure("members", exactly(n)),)) for y, n in ((2023, 50), (2024, 60)))
    register = Register(clubs=(Club("a", "A", founded=PartialDate(2020), returns=returns),))
    expected = (exactly(50), exactly(60), exactly(10), exactly(Fraction(1, 5)))
    assert expected == BOOK.growth(register, "members", date(2023, 12, 31), date(2024, 12, 31))


@pytest.mark.parametrize(
    ("make", "reason"),
    [
        (lambda: Indicator("x.y", "…", WOMEN), "every other form needs one"),
        (lambda: Indicator("x.y", "…", MEMBERS, MEMBERS, form=Form.TOTAL), "a total has no denominator"),
        (lambda: Indicator("x.y", "…", MEMBERS, WOMEN), "does not lie inside"),
        (lambda: Indicator("X.y", "…", WOMEN, MEMBERS), "is not an id"),
    ],
)
def test_indicators_that_make_no_sense(make: object, reason: str) -> None:
    """A share whose part is not inside its whole, and a form with the wrong parts, are refused when they are made."""
    with pytest.raises(ExpressionError, match=reason):
        make()  # type: ignore[operator]


def test_questions_that_cannot_be_answered() -> None:
    """An unknown dimension suggests the nearest; money cannot be split by sex; the day must be said."""
    register = Register(clubs=(reporting("a", members=50),))
    with pytest.raises(UnknownIdError, match="did you mean 'province'"):
        BOOK.compute(register, YEAR, by=["provinc"])
    with pytest.raises(NotSupportedError, match="cannot be split by sex"):
        BOOK.compute(register, YEAR, indicators=["livelihood.mean_fund"], by=["sex"])
    with pytest.raises(LthtgnError, match="say the period or the day"):
        BOOK.compute(register)


def test_clubs_meeting_names_what_it_reads() -> None:
    """An indicator that counts clubs by a criterion reads the criterion's measures."""
    indicator = clubs_meeting("x.y", "…", SIZE_FITS)
    assert ((MEMBERS,), (SIZE_FITS,)) == (indicator.measures, indicator.criteria)


def test_a_measure_of_other_subjects_may_be_the_whole() -> None:
    """Club members who are members of the Association lie inside both."""
    hoi = Measure("x.hoi", "…", None)
    both = Measure("x.both", "…", None, part_of=MEMBERS, also_part_of=(hoi,))
    assert Form.SHARE is Indicator("x.y", "…", both, hoi).form


# --- targets: 3,000 clubs by the end of 2025 from none on 2020-12-31, which is a straight line of 1826 days -----------

AIM = Aim("1336", date(2020, 8, 31), 2025, CITE, low=exactly(3000), baseline=Baseline(date(2020, 12, 31), exactly(0)))
HALF_WAY = date(2023, 7, 2)  # 913 of 1826 days: 1,500 clubs


@pytest.mark.parametrize(
    ("figure", "day", "expected"),
    [
        (exactly(3000), HALF_WAY, TargetStatus.MET),
        (exactly(6000), HALF_WAY, TargetStatus.MET),
        (exactly(1501), HALF_WAY, TargetStatus.AHEAD),
        (exactly(1500), HALF_WAY, TargetStatus.ON_TRACK),
        (exactly(1499), HALF_WAY, TargetStatus.BEHIND),
        (Range(1490, 1510), HALF_WAY, TargetStatus.NOT_KNOWN),
        (Range(1400, 1490), HALF_WAY, TargetStatus.BEHIND),
        (Range.at_least(1600), HALF_WAY, TargetStatus.NOT_KNOWN),
        (Range.at_least(3000), HALF_WAY, TargetStatus.MET),
        (exactly(2999), date(2025, 12, 31), TargetStatus.BEHIND),
        (exactly(3000), date(2025, 12, 31), TargetStatus.MET),
        (exactly(2999), date(2026, 1, 1), TargetStatus.BEHIND),
        (Range(2999, 3001), date(2026, 1, 1), TargetStatus.NOT_KNOWN),
    ],
)
def test_progress_on_a_straight_line(figure: Range, day: date, expected: TargetStatus) -> None:
    """Half way in time, 1,500 clubs are on track; one more is ahead, one less behind."""
    assert expected is progress_of(figure, AIM, day).status


def test_attainment_is_not_coverage() -> None:
    """6,000 clubs of 3,000 attain 200 % of the target; that is no coverage and may well pass 100 %."""
    assert exactly(2) == progress_of(exactly(6000), AIM, HALF_WAY).attainment


def test_without_a_baseline_there_is_no_line() -> None:
    """Before the deadline, without a baseline, what is not met is not known to be late."""
    aim = Aim("1336", date(2020, 8, 31), 2025, CITE, low=exactly(3000))
    assert TargetStatus.NOT_KNOWN is progress_of(exactly(10), aim, HALF_WAY).status
    assert TargetStatus.BEHIND is progress_of(exactly(10), aim, date(2026, 1, 1)).status


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        (Fraction(49, 100), TargetStatus.BEHIND),
        (Fraction(1, 2), TargetStatus.MET),
        (Fraction(3, 5), TargetStatus.MET),
        (Fraction(61, 100), TargetStatus.BEHIND),
    ],
)
def test_a_target_with_two_sides(share: Fraction, expected: TargetStatus) -> None:
    """50–60 % of older women (1648-14), both inside, after its year has ended."""
    aim = Aim("1648", date(2025, 8, 1), 2030, CITE, low=exactly(Fraction(1, 2)), high=exactly(Fraction(3, 5)))
    assert expected is progress_of(exactly(share), aim, date(2031, 1, 1), step=Fraction(1, 100)).status


def test_a_target_of_the_nation_is_not_held_against_a_commune() -> None:
    """3,000 new clubs are asked of the country: a register that does not cover it is not held against them."""
    register = Register(clubs=(reporting("a", members=50),))
    alone = BOOK.compute(register, YEAR, indicators=["network.new_clubs_1336"]).cells[0]
    country = BOOK.compute(register, YEAR, indicators=["network.new_clubs_1336"], level=Level.NATION).cells[0]
    assert ((), ["1336"]) == (alone.progress, [item.aim.programme for item in country.progress])
