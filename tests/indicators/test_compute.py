"""Indicators over many clubs, by hand; the figures of Vân Canh as they were published."""

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from lthtgn.errors import NotSupportedError, UnknownIdError
from lthtgn.expr.nodes import Measure, When, count
from lthtgn.hooks import RuleBook
from lthtgn.indicators.compute import Cell, IndicatorTable, compute_table, growth, split
from lthtgn.indicators.indicator import Form, Indicator, clubs_meeting
from lthtgn.indicators.targets import TargetStatus
from lthtgn.model.associations import Association, AssociationLevel
from lthtgn.model.clubs import Charter, Club, ClubStatus, Complete, Records, Status
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.parameters import Aim, Level, Target, Unit
from lthtgn.ranges import Range
from lthtgn.rules import composition, measures
from lthtgn.rules.measures import MEMBERS, OLDER_MEMBERS, WOMEN
from lthtgn.rules.rows import ADMISSIONS, LOANS
from lthtgn.rules.rows import MEMBERS as ROSTER
from lthtgn.rules.table import tabulate

YEAR = Period.year(2024)
DAY = date(2024, 12, 31)
PERCENT = Fraction(1, 100)


def figures(**values: Range | int) -> tuple[Figure, ...]:
    return tuple(
        Figure(name.replace("__", "."), value if isinstance(value, Range) else Range.exact(value))
        for name, value in values.items()
    )


def club(
    id_: str, founded: Any = 2021, place: Place | None = None, host: str | None = None, **values: Range | int
) -> Club:
    when = PartialDate(founded) if isinstance(founded, int) else founded
    returns = (Return(YEAR, figures(**values)),) if values else ()
    return Club(id_, f"CLB {id_}", place=place, founded=when, host=host, returns=returns)


def register(*clubs: Club, joint: Iterable[Return] = (), **about: Any) -> Register:
    return Register(clubs=clubs, associations=(Association("h", "H", returns=tuple(joint)),) if joint else (), **about)


# Vân Canh, May 2025: two clubs, 115 members when they were founded, 178 now; 2287 members of the Association.

VAN_CANH = Register(
    clubs=tuple(
        Club(
            id_,
            f"CLB LTHTGN thôn {name}",
            place=Place("01", Edition.OF_63, district="Hoài Đức", commune="Vân Canh", village=name),
            founded=Period.parse("2023/2024"),
            host="Hội Người cao tuổi xã Vân Canh",
            charter=Charter(),
        )
        for id_, name in (("an-trai", "An Trai"), ("kim-hoang", "Kim Hoàng"))
    ),
    associations=(
        Association(
            "hoi",
            "Hội Người cao tuổi xã Vân Canh",
            place=Place("01", Edition.OF_63, district="Hoài Đức", commune="Vân Canh"),
            returns=(
                Return(
                    Period.parse("2025-05"),
                    figures(association__members=2287, association__branches=3, association__groups=18),
                ),
                Return(
                    Period.year_to(date(2025, 5, 31)),
                    (Figure("association.cremation_share", Range.at_least(95 * PERCENT), "trên 95 %"),),
                ),
                Return(Period.parse("2023/2024"), figures(members__at_founding=115), clubs=("an-trai", "kim-hoang")),
                Return(Period.parse("2025-05"), figures(members=178), clubs=("an-trai", "kim-hoang")),
            ),
        ),
    ),
)
MAY = date(2025, 5, 31)


@pytest.fixture(scope="module")
def van_canh(book: RuleBook) -> IndicatorTable:
    return book.compute(VAN_CANH, on=MAY)


def test_growth_of_van_canh(van_canh: IndicatorTable):
    """From 115 to 178 members: 63 more, 54,78 %."""
    cell = van_canh.cell("network.member_growth")
    expected = (Range.exact(178), Range.exact(115), Range.exact(63), Range.exact(Fraction(63, 115)))
    assert expected == (cell.part, cell.whole, cell.value, cell.ratio)
    assert 54.78 == pytest.approx(float(cell.ratio.low) * 100, abs=0.005)


def test_mean_size_of_van_canh(van_canh: IndicatorTable):
    """178 members in 2 clubs are 89 a club, above the 50 to 70 of the law; of either club alone nothing is known."""
    assert Range.exact(89) == van_canh.cell("composition.mean_size").value
    assert Range.exact(178) == van_canh.cell("network.members").value


def test_the_clubs_of_van_canh_are_not_judged_by_their_mean(van_canh: IndicatorTable):
    """That the mean is above 70 does not say that either club is: of both it is not known."""
    cell = van_canh.cell("composition.clubs_of_size")
    assert (Range(0, 2), Range.exact(2), Range(0, 1)) == (cell.part, cell.whole, cell.value)
    assert (2, 0) == (cell.asked, cell.answered)


def test_coverage_of_the_association_of_van_canh(van_canh: IndicatorTable):
    """Of 2287 members of the Association at most the 178 in the clubs: at most 7,78 %, and not said how many."""
    cell = van_canh.cell("network.association_coverage")
    assert (Range(0, 178), Range.exact(2287), Range(0, Fraction(178, 2287))) == (cell.part, cell.whole, cell.value)


def test_the_cremation_share_of_van_canh(van_canh: IndicatorTable):
    """ "Over 95 %" was reported without a number of deaths: the share is what was said, and no more than 100 %."""
    cell = van_canh.cell("association.cremation_share")
    assert (Range(95 * PERCENT, 1), Range.unknown()) == (cell.value, cell.whole)
    assert (1, 1) == (cell.asked, cell.answered)


def test_what_the_association_of_van_canh_said(van_canh: IndicatorTable):
    """3 branches and 18 groups; of admissions nothing was said."""
    found = [van_canh.cell(f"association.{name}").value for name in ("branch_count", "group_count", "admissions")]
    assert [Range.exact(3), Range.exact(18), Range.unknown()] == found
    assert (1, 0) == ((cell := van_canh.cell("association.admissions")).asked, cell.answered)


def test_van_canh_by_commune_is_the_same(book: RuleBook):
    """The commune has both clubs, so what was said of both together is kept; a village has one, of which little is known."""
    by_commune = book.compute(
        VAN_CANH, on=MAY, by=["commune"], indicators=["network.members", "association.membership"]
    )
    assert Range.exact(178) == by_commune.cell("network.members", "Vân Canh").value
    assert Range.exact(2287) == by_commune.cell("association.membership", "Vân Canh").value
    by_village = book.compute(VAN_CANH, on=MAY, by=["village"], indicators=["network.members"])
    assert [("An Trai",), ("Kim Hoàng",), ("?",)] == [cell.group for cell in by_village.cells]
    assert [Range(0, 178), Range(0, 178), Range.exact(0)] == [cell.value for cell in by_village.cells]


# The four forms.


def test_a_share_is_the_sum_of_parts_over_the_sum_of_wholes(book: RuleBook):
    """30 women of 50 and 10 of 40 are 40 of 90, not the mean of 60 % and 25 %."""
    clubs = register(club("a", members=50, members__women=30), club("b", members=40, members__women=10))
    cell = book.compute(clubs, YEAR, indicators=["composition.women"]).cells[0]
    expected = (Range.exact(40), Range.exact(90), Range.exact(Fraction(4, 9)), None)
    assert expected == (cell.part, cell.whole, cell.value, cell.ratio)


def test_a_share_of_ranges(book: RuleBook):
    """30 to 32 of 50 and 10 of 40 to 45: from 40 of 95 to 42 of 90."""
    clubs = register(
        club("a", members=50, members__women=Range(30, 32)), club("b", members=Range(40, 45), members__women=10)
    )
    cell = book.compute(clubs, YEAR, indicators=["composition.women"]).cells[0]
    assert Range(Fraction(40, 95), Fraction(42, 90)) == cell.value


def test_a_mean_over_all_clubs(book: RuleBook):
    """Tuyên Quang: 6,5 billion đồng over 135 clubs are 48,1 million; only over the 102 clubs with a fund 63,7 million."""
    clubs = [club(f"c{index}", funds__livelihood_balance=0) for index in range(134)]
    clubs.append(club("rich", funds__livelihood_balance=6_500_000_000))
    cell = book.compute(register(*clubs), YEAR, indicators=["livelihood.mean_fund"]).cells[0]
    assert Range.exact(Fraction(6_500_000_000, 135)) == cell.value
    assert 48_148_148 == int(cell.value.low)


def test_a_mean_where_the_number_of_clubs_is_not_sure(book: RuleBook):
    """60 members in one club or in two: from 30 to 60 a club."""
    clubs = register(club("a", members=60), club("b", founded=Period.parse("2024/2025"), members=0))
    cell = book.compute(clubs, YEAR, indicators=["composition.mean_size"]).cells[0]
    assert (Range(1, 2), Range(30, 60)) == (cell.whole, cell.value)


def test_a_change_may_be_a_loss(book: RuleBook):
    """From 80 to 60 members: 20 fewer, 25 % less."""
    cell = book.compute(
        register(club("a", members=60, members__at_founding=80)), YEAR, indicators=["network.member_growth"]
    ).cells[0]
    assert (Range.exact(-20), Range.exact(Fraction(-1, 4))) == (cell.value, cell.ratio)


def test_a_change_of_ranges(book: RuleBook):
    """From 50 to 60 at founding, 90 now: 30 to 40 more, 50 % to 80 %."""
    clubs = register(club("a", members=90, members__at_founding=Range(50, 60)))
    cell = book.compute(clubs, YEAR, indicators=["network.member_growth"]).cells[0]
    assert (Range(30, 40), Range(Fraction(1, 2), Fraction(4, 5))) == (cell.value, cell.ratio)


def test_a_change_from_nothing_has_no_ratio(book: RuleBook):
    """From 0 to 60: 60 more, and no per cent."""
    cell = book.compute(
        register(club("a", members=60, members__at_founding=0)), YEAR, indicators=["network.member_growth"]
    ).cells[0]
    assert (Range.exact(60), None) == (cell.value, cell.ratio)


def test_a_total(book: RuleBook):
    """A total is the sum, and has neither whole nor ratio."""
    cell = book.compute(
        register(club("a", members=60), club("b", members=Range.at_least(40))), YEAR, indicators=["network.members"]
    ).cells[0]
    assert (Range.at_least(100), None, Range.at_least(100), None) == (cell.part, cell.whole, cell.value, cell.ratio)


@pytest.mark.parametrize("id_", ["composition.women", "composition.mean_size", "composition.clubs_of_size"])
def test_an_empty_whole_is_a_status(book: RuleBook, id_: str):
    """Of no clubs there is no share and no mean: a cell without a value, not an error and not 0 %."""
    cell = book.compute(Register(), YEAR, indicators=[id_]).cells[0]
    assert (None, True, Range.exact(0), Range.exact(0)) == (cell.value, cell.is_empty, cell.part, cell.whole)
    assert (0, 0, None) == (cell.asked, cell.answered, cell.completeness)


# Contradictions.


@pytest.mark.parametrize("women", [60, Range(60, 62), Range.at_least(60)])
def test_a_part_larger_than_its_whole_is_not_bent(book: RuleBook, women: Range | int):
    """60 women or more among 55 members: the part stays what was said, and no share is made up from it."""
    cell = book.compute(
        register(club("a", members=55, members__women=women)), YEAR, indicators=["composition.women"]
    ).cells[0]
    assert (60, Range.exact(55)) == (cell.part.low, cell.whole)
    assert Range.unknown() == cell.value


# Parts that were reported together with their whole.


def test_a_joint_whole_bounds_the_part_of_both(book: RuleBook):
    """178 members together, of whom nobody said how many are women: at most 178."""
    joint = [Return(YEAR, figures(members=178), clubs=("a", "b"))]
    cell = book.compute(register(club("a"), club("b"), joint=joint), YEAR, indicators=["composition.women"]).cells[0]
    assert (Range(0, 178), Range.exact(178), Range(0, 1)) == (cell.part, cell.whole, cell.value)


def test_joint_figures_of_some_clubs(book: RuleBook):
    """100 in a and b together, 50 in c, and d unknown: at least 150."""
    joint = [Return(YEAR, figures(members=100), clubs=("a", "b"))]
    clubs = register(club("a"), club("b"), club("c", members=50), club("d"), joint=joint)
    assert Range.at_least(150) == book.compute(clubs, YEAR, indicators=["network.members"]).cells[0].value


def test_joint_figures_that_overlap(book: RuleBook):
    """150 in three clubs and 100 in two of them: 150 in all; the third has 50."""
    joint = [
        Return(YEAR, figures(members=100), clubs=("a", "b")),
        Return(YEAR, figures(members=150), clubs=("a", "b", "c")),
    ]
    clubs = register(club("a"), club("b"), club("c"), joint=joint)
    assert Range.exact(150) == book.compute(clubs, YEAR, indicators=["network.members"]).cells[0].value
    by_club = book.compute(clubs, YEAR, by=["club"], indicators=["network.members"])
    assert Range.exact(50) == by_club.cell("network.members", "c").value


def test_joint_figures_that_contradict_the_clubs(book: RuleBook):
    """100 together, but 70 and 60 alone: from 100 to 130, whoever is right."""
    joint = [Return(YEAR, figures(members=100), clubs=("a", "b"))]
    clubs = register(club("a", members=70), club("b", members=60), joint=joint)
    assert Range(100, 130) == book.compute(clubs, YEAR, indicators=["network.members"]).cells[0].value


# Groups.

PLACES = [
    Place("49", Edition.OF_63, commune="Tam Kỳ"),
    Place("48", Edition.OF_63, commune="Hòa Vang"),
    Place("01", Edition.OF_63),
    None,
]
SIZES = [10, 20, 40, 80]
PLACED = register(
    *(club(f"c{i}", place=place, members=size) for i, (place, size) in enumerate(zip(PLACES, SIZES, strict=True)))
)


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (["province"], {("Hà Nội",): 40, ("Quảng Nam",): 10, ("Đà Nẵng",): 20, ("?",): 80}),
        (["commune"], {("Hòa Vang",): 20, ("Tam Kỳ",): 10, ("?",): 120}),
        (["club"], {("c0",): 10, ("c1",): 20, ("c2",): 40, ("c3",): 80}),
        (
            ["province", "commune"],
            {("Hà Nội", "?"): 40, ("Quảng Nam", "Tam Kỳ"): 10, ("Đà Nẵng", "Hòa Vang"): 20, ("?", "?"): 80},
        ),
        (["district"], {("?",): 150}),
        ([], {(): 150}),
    ],
)
def test_groups(book: RuleBook, by: list[str], expected: dict[tuple[str, ...], int]):
    """Each group is the sum of its clubs, in the order of names, what cannot be told last; nobody is dropped."""
    table = book.compute(PLACED, YEAR, by=by, indicators=["network.members"])
    assert expected == {cell.group: cell.value.low for cell in table.cells}
    assert list(expected) == [cell.group for cell in table.cells]
    assert tuple(by) == table.by


@pytest.mark.parametrize(
    ("boundaries", "expected", "edition"),
    [
        (None, {"Hà Nội": 40, "Quảng Nam": 10, "Đà Nẵng": 20, "?": 80}, Edition.OF_63),
        (date(2025, 7, 1), {"Hà Nội": 40, "Đà Nẵng": 30, "?": 80}, Edition.OF_34),
    ],
)
def test_boundaries_of_another_day(book: RuleBook, boundaries: date | None, expected: dict[str, int], edition: Edition):
    """On the boundaries of July 2025 Quảng Nam is in Đà Nẵng, and the sums follow exactly."""
    table = book.compute(PLACED, YEAR, by=["province"], indicators=["network.members"], boundaries=boundaries)
    assert expected == {cell.group[0]: cell.value.low for cell in table.cells}
    assert edition is table.edition


def test_new_provinces_on_old_boundaries(book: RuleBook):
    """A club that is only known to lie in the new Đà Nẵng cannot be told apart before the merger; in Hà Nội it can."""
    clubs = register(
        club("a", place=Place("48", Edition.OF_34), members=5), club("b", place=Place("01", Edition.OF_34), members=7)
    )
    table = book.compute(clubs, YEAR, by=["province"], indicators=["network.members"])
    assert {"Hà Nội": 7, "?": 5} == {cell.group[0]: cell.value.low for cell in table.cells}


def test_by_host_and_programme(book: RuleBook):
    """Hosts by name, programmes by the day of founding; who has neither is "?", whoever came before all is "earlier"."""
    clubs = register(
        club("a", founded=2014, host="Hội A", members=1),
        club("b", founded=2018, host="Hội A", members=2),
        club("c", founded=2023, host="Hội B", members=4),
        club("d", founded=Period.parse("2020/2021"), members=8),
        club("e", founded=None, members=16),
    )
    by_host = book.compute(clubs, YEAR, by=["host"], indicators=["network.members"])
    assert {"Hội A": 3, "Hội B": 4, "?": 24} == {cell.group[0]: cell.value.low for cell in by_host.cells}
    by_programme = book.compute(clubs, YEAR, by=["programme"], indicators=["network.members"])
    assert {"earlier": 1, "1533": 2, "1336": 4, "?": 24} == {
        cell.group[0]: cell.value.low for cell in by_programme.cells
    }


def test_associations_are_placed_too(book: RuleBook):
    """An association counts where it is, though no club is there; by host it cannot be grouped, so nothing is known."""
    associations = tuple(
        Association(
            code,
            code,
            level=AssociationLevel.PROVINCE,
            place=Place(code, Edition.OF_63),
            returns=(Return(YEAR, figures(association__members=size)),),
        )
        for code, size in (("12", 100), ("14", 200))
    )
    found = Register(clubs=(club("a", place=Place("12", Edition.OF_63), members=5),), associations=associations)
    table = book.compute(found, YEAR, by=["province"], indicators=["association.membership", "network.members"])
    assert [("Lai Châu",), ("Sơn La",)] * 2 == [cell.group for cell in table.cells]
    assert [100, 200, 5, 0] == [cell.value.low for cell in table.cells]
    assert [1, 1, 1, 0] == [cell.asked for cell in table.cells]
    by_host = book.compute(found, YEAR, by=["host"], indicators=["association.membership"]).cells[0]
    assert (Range.unknown(), 0, 0) == (by_host.value, by_host.asked, by_host.answered)


def association(id_: str, level: AssociationLevel, place: Place | None, members: int) -> Association:
    return Association(id_, id_, level, place, returns=(Return(YEAR, figures(association__members=members)),))


def test_a_commune_inside_its_province_is_not_counted_twice(book: RuleBook):
    """The province's 300 members hold the commune's 100; another province's 50 are added."""
    found = Register(
        associations=(
            association("p", AssociationLevel.PROVINCE, Place("12", Edition.OF_63), 300),
            association("c", AssociationLevel.COMMUNE, Place("12", Edition.OF_63, commune="Thân Thuộc"), 100),
            association("o", AssociationLevel.COMMUNE, Place("14", Edition.OF_63, commune="Mường La"), 50),
        )
    )
    assert Range.exact(350) == book.compute(found, YEAR, indicators=["association.membership"]).cells[0].value
    nation = association("n", AssociationLevel.CENTRAL, None, 1000)
    whole = Register(associations=(nation, *found.associations))
    assert Range.exact(1000) == book.compute(whole, YEAR, indicators=["association.membership"]).cells[0].value


def test_without_an_association_nothing_is_known_of_it(book: RuleBook):
    """A register that lists no association does not say that there are no members of it."""
    cell = book.compute(PLACED, YEAR, indicators=["association.membership"]).cells[0]
    assert (Range.unknown(), 0) == (cell.value, cell.asked)


def test_coverage_where_some_clubs_have_no_association_listed(book: RuleBook):
    """Of 100 members here and unknown ones elsewhere, 30 in the clubs of both places: from 0 to 30 of at least 100."""
    here, there = Place("12", Edition.OF_63), Place("14", Edition.OF_63)
    listed = (association("p", AssociationLevel.PROVINCE, here, 100),)
    clubs = (club("a", place=here, members__in_association=20), club("b", place=there, members__in_association=10))
    cell = book.compute(
        Register(clubs=clubs, associations=listed), YEAR, indicators=["network.association_coverage"]
    ).cells[0]
    assert (Range.exact(30), Range.at_least(100), Range(0, Fraction(3, 10))) == (cell.part, cell.whole, cell.value)
    cell = book.compute(
        Register(clubs=clubs[:1], associations=listed), YEAR, indicators=["network.association_coverage"]
    ).cells[0]
    assert (Range.exact(20), Range.exact(100), Range.exact(Fraction(1, 5))) == (cell.part, cell.whole, cell.value)


def test_a_club_of_unknown_place_may_lie_anywhere(book: RuleBook):
    """A club without a place lies in no association's area for sure, but in the nation's."""
    listed = association("p", AssociationLevel.PROVINCE, Place("12", Edition.OF_63), 100)
    there = (club("a", members__in_association=20),)
    cells = [
        book.compute(
            Register(clubs=there, associations=(item,)), YEAR, indicators=["network.association_coverage"]
        ).cells[0]
        for item in (listed, association("n", AssociationLevel.CENTRAL, None, 100))
    ]
    assert [Range.at_least(100), Range.exact(100)] == [cell.whole for cell in cells]


def test_an_unknown_dimension(book: RuleBook):
    """A dimension that is not one is an error that suggests the nearest; so is a property of members in the wrong place."""
    with pytest.raises(UnknownIdError, match="unknown dimension 'provinces'; did you mean 'province'"):
        book.compute(PLACED, YEAR, by=["provinces"])
    with pytest.raises(UnknownIdError, match="unknown dimension 'sex'"):
        compute_table(tabulate(PLACED, (MEMBERS,), DAY, YEAR), [], by=["sex"])


def test_looking_up_a_cell(book: RuleBook):
    """A cell by indicator and group; where there is none, an error."""
    table = book.compute(PLACED, YEAR, by=["province"], indicators=["network.members"])
    assert 40 == table.cell("network.members", "Hà Nội").value.low
    with pytest.raises(UnknownIdError, match="unknown cell 'network.members Sơn La'"):
        table.cell("network.members", "Sơn La")
    with pytest.raises(UnknownIdError, match="did you mean 'network.members'"):
        table.cell("network.member", "Hà Nội")


# Programmes.


def test_new_clubs_of_a_programme(book: RuleBook):
    """Two clubs of 1336 and one that may be of it: from 2 to 3 new clubs; their members likewise; others do not count."""
    clubs = register(
        club("a", founded=2021, members=50),
        club("b", founded=2023, members=60),
        club("c", founded=Period.parse("2020/2021"), members=70),
        club("d", founded=2018, members=80),
    )
    table = book.compute(
        clubs, YEAR, indicators=["network.new_clubs_1336", "network.new_club_members_1336", "network.clubs"]
    )
    assert [Range(2, 3), Range(110, 180), Range.exact(4)] == [cell.value for cell in table.cells]
    assert [(3, 3), (3, 3), (4, 4)] == [(cell.asked, cell.answered) for cell in table.cells]


def test_a_club_that_may_be_new_and_says_nothing(book: RuleBook):
    """A club of unknown founding whose members are not known leaves the sum open."""
    clubs = register(club("a", founded=2021, members=50), club("b", founded=None))
    cell = book.compute(clubs, YEAR, indicators=["network.new_club_members_1336"]).cells[0]
    assert (Range.at_least(50), 2, 1) == (cell.value, cell.asked, cell.answered)


def test_clubs_of_a_programme_that_meet_a_criterion(book: RuleBook):
    """Of one club of 1336 that fits and one that may be of it and fits: one, perhaps two, of one, perhaps two."""
    indicator = clubs_meeting("x", "…", composition.SIZE_FITS, programme="1336")
    clubs = register(
        club("a", founded=2021, members=60), club("b", founded=None, members=60), club("c", founded=2018, members=60)
    )
    cell = book.compute(clubs, YEAR, indicators=[indicator]).cells[0]
    assert (Range(1, 2), Range(1, 2), 2, 2) == (cell.part, cell.whole, cell.asked, cell.answered)


# Clubs that meet criteria.


def test_clubs_meeting_a_criterion(book: RuleBook):
    """Of four clubs one fits, one does not, two are open: from 1 to 3 of 4; two answered."""
    clubs = register(club("a", members=60), club("b", members=80), club("c", members=Range(60, 80)), club("d"))
    cell = book.compute(clubs, YEAR, indicators=["composition.clubs_of_size"]).cells[0]
    assert (Range(1, 3), Range.exact(4), Range(Fraction(1, 4), Fraction(3, 4))) == (cell.part, cell.whole, cell.value)
    assert (4, 2, Range.exact(Fraction(1, 2))) == (cell.asked, cell.answered, cell.completeness)


def test_clubs_meeting_several_criteria(book: RuleBook):
    """Both are to be met: one that meets one and misses the other does not count, whatever is open."""
    both = clubs_meeting("x", "…", composition.SIZE_FITS, composition.WOMEN_SHARE_FITS)
    clubs = register(
        club("a", members=60, members__women=40),
        club("b", members=60, members__women=20),
        club("c", members=60),
        club("d", members=80),
    )
    cell = book.compute(clubs, YEAR, indicators=[both]).cells[0]
    assert (Range(1, 2), Range.exact(4)) == (cell.part, cell.whole)


def test_where_nothing_is_in_force_nobody_is_asked(book: RuleBook):
    """In June 2015 no size was asked for: no clubs, no share."""
    cell = book.compute(
        register(club("a", founded=2012, members=60)), on=date(2015, 6, 1), indicators=["composition.clubs_of_size"]
    ).cells[0]
    assert (Range.exact(0), Range.exact(0), None, 0) == (cell.part, cell.whole, cell.value, cell.asked)


def test_clubs_that_are_not_there_are_not_asked(book: RuleBook):
    """A club founded in 2025 is no club of 2024, and a dissolved one no club any more; one that may be there may count."""
    gone = Club("g", "G", founded=PartialDate(2020), statuses=(ClubStatus(PartialDate(2024, 6), Status.DISSOLVED),))
    clubs = register(
        club("a", members=60), club("b", founded=2025), gone, club("d", founded=Period.parse("2024/2025"), members=60)
    )
    cell = book.compute(clubs, YEAR, indicators=["composition.clubs_of_size"]).cells[0]
    assert (Range(1, 2), Range(1, 2)) == (cell.part, cell.whole)
    cell = book.compute(clubs, YEAR, indicators=["network.active_clubs"]).cells[0]
    assert (Range(1, 2), Range(1, 2)) == (cell.part, cell.whole)


def test_verdicts_are_needed_where_clubs_are_counted_by_criteria():
    """Without somebody to judge, an indicator that counts by criteria is refused by name."""
    table = tabulate(PLACED, (MEMBERS,), DAY, YEAR)
    with pytest.raises(NotSupportedError, match="'x' counts clubs by criteria; verdicts are needed"):
        compute_table(table, [clubs_meeting("x", "…", composition.SIZE_FITS)])


# Who answered.


def test_completeness_of_figures(book: RuleBook):
    """A club answers where it gave every figure that the indicator reads; a range is an answer."""
    clubs = register(
        club("a", members=60, members__women=30),
        club("b", members=60),
        club("c", members=Range.at_least(50), members__women=Range(20, 30)),
        club("d"),
    )
    cells = {
        cell.indicator.id: cell
        for cell in book.compute(clubs, YEAR, indicators=["network.members", "composition.women"]).cells
    }
    assert {"network.members": (4, 3), "composition.women": (4, 2)} == {
        id_: (cell.asked, cell.answered) for id_, cell in cells.items()
    }


def test_completeness_by_group(book: RuleBook):
    """Each group says how many of its own answered."""
    clubs = register(
        club("a", host="A", members=60),
        club("b", host="A"),
        club("c", host="B", members=60),
        club("d", host="B", members=60),
    )
    table = book.compute(clubs, YEAR, by=["host"], indicators=["network.members"])
    assert [(2, 1), (2, 2)] == [(cell.asked, cell.answered) for cell in table.cells]


def test_shares_that_clubs_reported(book: RuleBook):
    """Where every club reported the share itself, the share of all lies between the least and the largest."""
    share = Range.exact(60 * PERCENT)
    said = [Return(YEAR, (Figure("composition.women", value),)) for value in (share, Range(65 * PERCENT, 70 * PERCENT))]
    clubs = tuple(
        Club(id_, id_, founded=PartialDate(2021), returns=(item,)) for id_, item in zip("ab", said, strict=True)
    )
    cell = book.compute(Register(clubs=clubs), YEAR, indicators=["composition.women"]).cells[0]
    assert Range(60 * PERCENT, 70 * PERCENT) == cell.value
    one_silent = book.compute(Register(clubs=(*clubs, club("c"))), YEAR, indicators=["composition.women"]).cells[0]
    assert Range(0, 1) == one_silent.value


def test_a_reported_share_and_counted_figures(book: RuleBook):
    """30 to 40 women of 50 and "70 % or less" are from 60 to 70 %."""
    said = (*figures(members=50, members__women=Range(30, 40)), Figure("composition.women", Range(0, 70 * PERCENT)))
    there = Club("a", "A", founded=PartialDate(2021), returns=(Return(YEAR, said),))
    cell = book.compute(Register(clubs=(there,)), YEAR, indicators=["composition.women"]).cells[0]
    assert Range(60 * PERCENT, 70 * PERCENT) == cell.value


# Split by properties of members.


def roster(*members: Member) -> Club:
    return Club("a", "A", founded=PartialDate(2020), members=members, complete=(Complete(Records.MEMBERS),))


OLD, YOUNG, JOINED = PartialDate(1950), PartialDate(1990), PartialDate(2021)
PEOPLE = roster(
    Member("1", sex=Sex.FEMALE, born=OLD, joined=JOINED, hardship=True),
    Member("2", sex=Sex.FEMALE, born=YOUNG, joined=JOINED, hardship=False),
    Member("3", sex=Sex.MALE, born=OLD, joined=JOINED, hardship=True),
    Member("4", born=OLD, joined=JOINED, households=(HouseholdStatus(2024, HouseholdClass.POOR),)),
)


def test_split_by_sex(book: RuleBook):
    """Older women of the women, older men of the men: who is of unknown sex may be either, in part and whole."""
    table = book.compute(Register(clubs=(PEOPLE,)), YEAR, by=["sex"], indicators=["composition.older_members"])
    assert {
        ("female",): (Range(1, 2), Range(2, 3)),
        ("male",): (Range(1, 2), Range(1, 2)),
    } == {cell.group: (cell.part, cell.whole) for cell in table.cells}
    assert ("sex",) == table.by


def test_split_by_a_flag_and_by_household(book: RuleBook):
    """Yes and no of a flag; the classes of households; who is not known is in each."""
    table = book.compute(Register(clubs=(PEOPLE,)), YEAR, by=["hardship"], indicators=["network.members"])
    assert {("yes",): Range(2, 3), ("no",): Range(1, 2)} == {cell.group: cell.value for cell in table.cells}
    table = book.compute(Register(clubs=(PEOPLE,)), YEAR, by=["household"], indicators=["network.members"])
    assert {("poor",): Range(1, 4), ("near_poor",): Range(0, 3), ("other",): Range(0, 3)} == {
        cell.group: cell.value for cell in table.cells
    }


def test_split_by_club_and_by_two_properties(book: RuleBook):
    """Dimensions of clubs and of members in the order in which they were asked for."""
    table = book.compute(
        Register(clubs=(PEOPLE,)), YEAR, by=["sex", "host", "hardship"], indicators=["network.members"]
    )
    assert [("female", "?", "yes"), ("female", "?", "no"), ("male", "?", "yes"), ("male", "?", "no")] == [
        cell.group for cell in table.cells
    ]
    assert [Range(1, 2), Range(1, 2), Range(1, 2), Range(0, 1)] == [cell.value for cell in table.cells]


def test_split_keeps_the_part_inside_the_whole():
    """The parts of a split lie inside the whole of that choice, and that inside the whole of all; the target is dropped."""
    indicator = Indicator("x", "…", OLDER_MEMBERS, MEMBERS)
    (choice, female), _ = split(indicator, "sex")
    assert ("female", "members.older.sex_female", "members.sex_female") == (
        choice,
        female.numerator.id,
        female.denominator.id,
    )
    assert (female.denominator, MEMBERS, None) == (female.numerator.part_of, female.denominator.part_of, female.target)


def test_split_members_that_were_reported(book: RuleBook):
    """Of 57 members that were only reported, from 0 to 57 are women of 60 or more: the whole still bounds the part."""
    table = book.compute(register(club("a", members=57)), YEAR, by=["sex"], indicators=["composition.older_members"])
    assert [Range(0, 57)] * 4 == [figure for cell in table.cells for figure in (cell.part, cell.whole)]


@pytest.mark.parametrize(
    "indicator",
    [
        "composition.mean_size",
        "livelihood.loan_coverage",
        "composition.clubs_of_size",
        Indicator("x", "…", Measure("loans", "…", count(LOANS.rows), when=When.PERIOD), form=Form.TOTAL),
    ],
)
def test_what_cannot_be_split(book: RuleBook, indicator: str | Indicator):
    """An indicator that does not count members, or counts clubs, is refused by name."""
    name = indicator if isinstance(indicator, str) else indicator.id
    with pytest.raises(NotSupportedError, match=f"'{name}' does not count members, so it cannot be split by sex"):
        book.compute(PLACED, YEAR, by=["sex"], indicators=[indicator])


def test_split_by_an_unknown_property():
    """A property that is not one is an error."""
    with pytest.raises(UnknownIdError, match="unknown dimension 'sexe'; did you mean 'sex'"):
        split(Indicator("x", "…", OLDER_MEMBERS, MEMBERS), "sexe")


def test_admissions_can_be_split(book: RuleBook):
    """Whoever counts members that came in the period may ask for women and men among them."""
    admitted = Indicator("x", "…", Measure("new", "…", count(ADMISSIONS.rows), when=When.PERIOD), form=Form.TOTAL)
    there = roster(
        Member("1", sex=Sex.FEMALE, joined=PartialDate(2024, 3)), Member("2", sex=Sex.MALE, joined=PartialDate(2023))
    )
    table = book.compute(Register(clubs=(there,)), YEAR, by=["sex"], indicators=[admitted])
    assert [Range.exact(1), Range.exact(0)] == [cell.value for cell in table.cells]


# Targets.

CITE = Document("d", "1/QĐ", "…", "…").cite(certainty=Certainty.TEXT, facts=("X-1",))


def aiming(level: Level, *, is_share: bool = False, low: object = 100) -> Indicator:
    unit = Unit("u", "…", is_share=is_share)
    aim = Aim("p", date(2020, 1, 1), 2025, CITE, low=low, level=level)  # type: ignore[arg-type]
    target = Target("t", "…", unit, (aim,))
    return (
        Indicator("x", "…", WOMEN, MEMBERS, target=target)
        if is_share
        else Indicator("x", "…", MEMBERS, form=Form.TOTAL, target=target)
    )


@pytest.mark.parametrize(
    ("register_level", "aim_level", "held"),
    [
        (None, Level.NATION, False),
        (Level.CLUB, Level.NATION, False),
        (Level.COMMUNE, Level.PROVINCE, False),
        (Level.PROVINCE, Level.PROVINCE, True),
        (Level.NATION, Level.PROVINCE, True),
        (Level.NATION, Level.NATION, True),
        (Level.CLUB, Level.CLUB, True),
    ],
)
def test_a_number_is_held_against_what_covers_it(
    book: RuleBook, register_level: Level | None, aim_level: Level, held: bool
):
    """3000 new clubs in the country is no target of a province: a number is only held against a register of that level."""
    found = book.compute(PLACED, YEAR, indicators=[aiming(aim_level)], level=register_level).cells[0].progress
    assert held is bool(found)


def test_a_group_is_not_the_country(book: RuleBook):
    """A register of the whole country split by province holds no province against the country's number, but its own."""
    for by, level, held in (
        (["province"], Level.NATION, False),
        (["province"], Level.PROVINCE, True),
        (["province"], Level.COMMUNE, True),
        (["commune"], Level.PROVINCE, False),
        (["commune"], Level.COMMUNE, True),
        (["district"], Level.PROVINCE, False),
        (["club"], Level.COMMUNE, False),
        (["club"], Level.CLUB, True),
        (["host"], Level.COMMUNE, False),
        (["province", "club"], Level.PROVINCE, False),
        (["programme"], Level.NATION, True),
    ):
        cells = book.compute(PLACED, YEAR, by=by, indicators=[aiming(level)], level=Level.NATION).cells
        assert {held} == {bool(cell.progress) for cell in cells}, (by, level)


@pytest.mark.parametrize(
    ("level", "status"),
    [
        (None, TargetStatus.NOT_KNOWN),
        (Level.CLUB, TargetStatus.NOT_KNOWN),
        (Level.PROVINCE, TargetStatus.NOT_KNOWN),
        (Level.NATION, TargetStatus.MET),
    ],
)
def test_a_share_of_a_part_is_shown_and_decides_nothing_of_the_nation(book: RuleBook, level, status):
    """40 of 60 are 4/3 of the 50 % that are asked of the country; only a register of the whole country reaches it."""
    clubs = register(club("a", members=60, members__women=40))
    share = aiming(Level.NATION, is_share=True, low=Fraction(1, 2))
    (progress,) = book.compute(clubs, YEAR, indicators=[share], level=level).cells[0].progress

    assert (progress.status, progress.attainment) == (status, Range.exact(Fraction(4, 3)))
    assert progress.decides is (level is Level.NATION)
    assert ("(chỉ là phần có số liệu)" in book.say(progress)) is (level is not Level.NATION)


def test_a_share_decides_on_an_aim_that_is_not_the_nations(book: RuleBook):
    """What is asked of each club is decided by the share of a club, whatever the register covers."""
    clubs = register(club("a", members=60, members__women=40))
    share = aiming(Level.CLUB, is_share=True, low=Fraction(1, 2))
    (progress,) = book.compute(clubs, YEAR, indicators=[share]).cells[0].progress

    assert (progress.status, progress.decides) == (TargetStatus.MET, True)


def test_only_the_aims_of_the_programme(book: RuleBook):
    """New clubs of 1336 are held against the 3000 of 1336 alone, though in December 2025 those of 1648 stand too."""
    clubs = register(club("a"), club("b", founded=PartialDate(2025, 9, 1)))
    cells = book.compute(
        clubs,
        on=date(2025, 12, 31),
        indicators=["network.new_clubs_1336", "network.new_clubs_1648"],
        level=Level.NATION,
    ).cells
    assert [["1336"], ["1648", "1648"]] == [[item.aim.programme for item in cell.progress] for cell in cells]
    assert [[3000], [6000, 12000]] == [[item.aim.low.low for item in cell.progress] for cell in cells]
    assert {TargetStatus.BEHIND} == {item.status for cell in cells[:1] for item in cell.progress}


def test_no_progress_before_the_first_aim_and_without_a_value(book: RuleBook):
    """Before 31 August 2020 no aim of 1336 stands; of an empty whole nothing is held against anything."""
    clubs = register(club("a", founded=2018, members=60, members__women=40))
    assert () == book.compute(clubs, on=date(2019, 12, 31), indicators=["livelihood.loan_coverage"]).cells[0].progress
    empty = book.compute(Register(), YEAR, indicators=["livelihood.loan_coverage"]).cells[0]
    assert (None, ()) == (empty.value, empty.progress)


# Growth between two days.


def test_growth_between_two_days(book: RuleBook):
    """50 members at the end of 2023 and 60 at the end of 2024: 10 more, a fifth."""
    returns = (Return(Period.year(2023), figures(members=50)), Return(YEAR, figures(members=60)))
    clubs = Register(clubs=(Club("a", "A", founded=PartialDate(2020), returns=returns),))
    expected = (Range.exact(50), Range.exact(60), Range.exact(10), Range.exact(Fraction(1, 5)))
    assert expected == book.growth(clubs, "members", date(2023, 12, 31), DAY)
    assert expected == book.growth(clubs, MEMBERS, date(2023, 12, 31), DAY)


def test_growth_from_nothing():
    """From no members to 60: 60 more, and no per cent; joint figures count as in any sum."""
    joint = [Return(YEAR, figures(members=60), clubs=("a", "b"))]
    new = register(club("a", founded=PartialDate(2024, 6, 1)), club("b", founded=PartialDate(2024, 6, 1)), joint=joint)
    before, after = (tabulate(new, (MEMBERS,), day, YEAR) for day in (date(2023, 12, 31), DAY))
    assert (Range.exact(0), Range.exact(60), Range.exact(60), None) == growth(before, after, MEMBERS)


# The rest.


def test_progress_of_the_work_is_told(book: RuleBook):
    """Whoever waits hears after every indicator how many are done."""
    told: list[int] = []
    book.compute(PLACED, YEAR, indicators=["network.members", "network.clubs"], progress=told.append)
    assert [1, 2] == told


def test_a_table_filled_in_before_gives_the_same(book: RuleBook):
    """A table gives what its register gives, on its own day."""
    table = book.tabulate(PLACED, DAY, YEAR)
    by = ["province"]
    first, second = (
        book.compute(what, YEAR, by=by, indicators=["network.members", "composition.women"]) for what in (table, PLACED)
    )
    assert first == second
    assert (DAY, YEAR) == (first.day, first.period)


def test_cells_are_values():
    """A cell says by itself whether it is empty and how complete it is."""
    indicator = Indicator("x", "…", MEMBERS, form=Form.TOTAL)
    cell = Cell(indicator, (), Range.exact(5), None, Range.exact(5), None, 4, 3)
    assert (False, Range.exact(Fraction(3, 4))) == (cell.is_empty, cell.completeness)


def test_measures_of_members_and_volunteers_are_both_asked(book: RuleBook):
    """Carers per person cared for, over all clubs: 6 carers for 4 people are one and a half."""
    clubs = register(
        club("a", volunteers__home_carers=4, care__people=1), club("b", volunteers__home_carers=2, care__people=3)
    )
    cell = book.compute(clubs, YEAR, indicators=["home_care.carers_per_person"]).cells[0]
    assert (Range.exact(6), Range.exact(4), Range.exact(Fraction(3, 2))) == (cell.part, cell.whole, cell.value)
    assert measures.HOME_CARERS in cell.indicator.measures
    assert ROSTER.path == measures.MEMBERS.value.rows.kind.path
