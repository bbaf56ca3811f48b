"""The provinces' own indicators and targets, beside the nation's; worked out by hand from the dossier (provinces.md)."""

from __future__ import annotations

from datetime import date

from lthtgn.model.clubs import Club, Complete, Records
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.policy.parameters import Level
from lthtgn.ranges import Range

END_2024 = date(2024, 12, 31)


def aims(book, code, edition, day):
    """The own aims of a place on a day: id of the target without its prefix, year, and least number."""
    found = book.progress({}, day, place=Place(code, Edition(edition)))
    return {
        (item.target.id.split(".")[-1], item.aim.by_year, item.aim.low and item.aim.low.low)
        for item in found
        if item.aim.scope is not None
    }


def test_ha_noi_counts_loans_among_those_who_need_one(book, club):
    """P-HN-03a: 30 of 40 in need are 75 %; of all 60 members they are 50 %. Two ids, two wholes, and neither is the other."""
    figures = "members=60 members.need_loan=40 loans.borrowers_in_need=30 loans.borrowers=30"
    here, there = (club(place, END_2024, figures, id_) for place, id_ in (("01/63", "a"), ("38/63", "b")))
    table = book.compute(Register(clubs=(here, there)), Period.year(2024))
    own, nation = (
        next(cell for cell in table.cells if cell.indicator.id == id_)
        for id_ in ("ha_noi.livelihood.loan_coverage", "livelihood.loan_coverage")
    )

    assert (own.part, own.whole) == (Range.exact(30), Range.exact(40))
    assert (nation.part, nation.whole) == (Range.exact(60), Range.exact(120))


def test_a_place_s_own_indicators_are_told_there_only(book, club):
    """Of a register of one club in Quảng Nam, its own, held against its own aims; by name every indicator is computed."""
    register = Register(clubs=(club("49/63", END_2024, "members=60"),))
    own = {item.indicator.id: item for item in book.compute(register, Period.year(2024)).cells if item.indicator.scope}
    named = book.compute(register, Period.year(2024), indicators=["thanh_hoa.network.new_clubs"])

    assert set(own) == {"quang_nam.network.clubs"}
    assert [cell.value for cell in named.cells] == [Range.exact(0)]
    (whole,) = book.compute(
        register, Period.year(2024), indicators=["quang_nam.network.clubs"], level=Level.PROVINCE
    ).cells
    assert [item.aim.above for item in whole.progress] == [100]


def test_the_aims_of_ha_noi(book):
    """P-HN-02, 03: 120 new clubs, at least 4 a district while there were districts, about 6,000 people."""
    whole = {
        ("new_clubs", 2025, 120),
        ("new_club_members", 2025, 6000),
        ("loan_coverage_share", 2025, Range.exact(1).over(Range.exact(2)).low),
        ("fully_active_clubs_share", 2025, Range.exact(7).over(Range.exact(10)).low),
    }

    assert aims(book, "01", "63", date(2021, 1, 21)) == set()
    assert aims(book, "01", "63", date(2021, 1, 22)) == whole | {("new_clubs_a_district", 2025, 4)}
    assert aims(book, "01", "34", date(2025, 7, 1)) == whole
    assert aims(book, "01", "34", date(2026, 1, 1)) == set()


def test_new_clubs_of_a_former_province(book):
    """P-PT-01b: at least 75 in Hòa Bình. Clubs of Vĩnh Phúc, and those founded before the scheme, are not among them."""
    many = tuple(
        Club(f"{code}-{year}-{i}", "A", Place(code, Edition.OF_63), PartialDate(year))
        for code, year, number in (("17", 2022, 74), ("17", 2018, 9), ("26", 2022, 9))
        for i in range(number)
    )
    one_more = Club("x", "A", Place("17", Edition.OF_63), PartialDate(2024))

    def held(clubs):
        items = book.progress(Register(clubs=clubs), END_2024, place=Place("17", Edition.OF_63), level=Level.PROVINCE)
        (item,) = (item for item in items if item.target.id == "hoa_binh.targets.new_clubs")
        return item.held[0].value, item.fulfilment.value

    assert held(many) == (Range.exact(74), "not_due")
    assert held((*many, one_more)) == (Range.exact(75), "met")


def test_more_than_a_hundred(book):
    """P-DN-01a: "over 100" clubs: 100 are not enough."""
    (target,) = (item for item in book.targets.values() if item.id == "quang_nam.targets.clubs")

    assert (target.aims[0].above, target.aims[0].low) == (100, Range.exact(101))


def test_two_provinces_under_1648(book):
    """P-TQ-01 counts all clubs, P-GL-01 new ones; Gia Lai by terrain. The year before, and in the former provinces, nothing."""
    tuyen_quang = aims(book, "08", "34", date(2025, 11, 13))

    assert {("clubs", 2030, 200), ("clubs", 2035, 260), ("communes_with_clubs_share", 2035, 1)} == tuyen_quang
    assert aims(book, "08", "34", date(2025, 11, 12)) == set()
    assert ("clubs", 2030, 200) not in aims(book, "08", "34", date(2031, 1, 1))
    gia_lai = aims(book, "52", "34", date(2025, 9, 18))
    assert {("new_clubs", 2030, 40), ("new_clubs", 2035, 70)} < gia_lai
    assert ("new_clubs_of_phase_two", 2035, 30) in aims(book, "52", "34", date(2031, 1, 1))
    assert aims(book, "52", "34", date(2025, 9, 17)) == set()


def test_the_aims_of_the_other_plans(book, cases):
    """Each target's year and least number, as the dossier has them; districts end on 2025-06-30, plans with their period.

    place | day        | target                          | by   | least
    38/63 | 2025-06-30 | new_clubs                       | 2025 | 400
    38/63 | 2025-06-30 | new_club_members                | 2025 | 20000
    38/63 | 2025-06-30 | new_club_older_members          | 2025 | 14000
    38/63 | 2025-06-30 | communes_with_clubs_share       | 2025 | 9/10
    38/63 | 2025-06-30 | residential_areas_with_clubs_share | 2025 | 1/4
    38/63 | 2025-06-30 | covered_districts               | 2025 | 5
    38/34 | 2025-07-01 | covered_districts               | 2025 | -
    38/34 | 2025-12-31 | covered_communes                | 2025 | 50
    38/34 | 2026-01-01 | covered_communes                | 2025 | -
    22/63 | 2025-06-30 | districts_with_clubs_share      | 2025 | 1
    22/63 | 2025-06-30 | new_clubs                       | 2025 | 85
    22/63 | 2025-06-30 | new_club_members                | 2025 | 5001
    17/63 | 2022-01-01 | communes_with_clubs_share       | 2025 | 1/2
    17/63 | 2022-01-01 | new_clubs_of_year               | 2025 | 15
    17/63 | 2022-01-01 | new_clubs_a_district            | 2025 | 7
    17/63 | 2022-01-01 | new_club_members                | 2025 | 3750
    17/63 | 2022-01-01 | new_club_older_members          | 2025 | 2701
    17/63 | 2020-10-08 | new_clubs                       | 2025 | -
    17/63 | 2020-10-09 | new_clubs                       | 2025 | 75
    25/63 | 2022-01-01 | new_clubs                       | 2025 | -
    30/63 | 2019-01-01 | clubs                           | 2020 | 45
    49/63 | 2022-01-01 | plains                          | 2025 | 71
    49/63 | 2022-01-01 | mountains                       | 2025 | 31
    49/63 | 2025-06-30 | districts_with_clubs            | 2025 | 18
    49/63 | 2025-07-01 | districts_with_clubs            | 2025 | -
    58/63 | 2022-01-01 | new_clubs                       | 2025 | 30
    58/63 | 2022-01-01 | clubs                           | 2025 | 50
    58/63 | 2022-01-01 | rural_communes_share            | 2025 | 7/10
    58/63 | 2022-01-01 | minority_communes_share         | 2025 | 7/10
    58/63 | 2022-01-01 | wards_share                     | 2025 | 4/5
    58/63 | 2022-01-01 | clubs_of_20_million_share       | 2025 | 1
    58/63 | 2022-01-01 | clubs_of_30_million_share       | 2025 | 1/2
    67/63 | 2022-01-01 | clubs_kept_up                   | 2025 | 28
    67/63 | 2022-01-01 | new_clubs                       | 2025 | 80
    67/63 | 2022-01-01 | communes_with_clubs_share       | 2025 | 1
    91/63 | 2022-01-01 | new_clubs                       | 2025 | 35
    91/34 | 2025-12-31 | new_clubs                       | 2025 | -
    27/63 | 2018-03-22 | new_clubs                       | 2020 | 24
    24/63 | 2018-03-22 | new_clubs                       | 2020 | -
    14/63 | 2017-06-01 | clubs_of_step                   | 2017 | 10
    14/63 | 2017-06-01 | districts_of_step               | 2017 | 3
    14/63 | 2018-06-01 | clubs_of_step                   | 2020 | 20
    14/63 | 2018-06-01 | districts_of_step               | 2020 | 8
    46/63 | 2020-02-19 | clubs_of_year                   | 2020 | 10
    46/63 | 2020-02-18 | clubs_of_year                   | 2020 | -
    44/63 | 2019-06-01 | further_communes                | 2020 | 30
    44/63 | 2019-06-01 | further_members                 | 2020 | 3000
    """

    def least(case):
        code, edition = case["place"].split("/")
        found = aims(book, code, edition, date.fromisoformat(case["day"]))
        return next((str(n) for what, by, n in found if (what, by) == (case["target"], int(case["by"]))), "-")

    assert [(*case.values(),) for case in cases] == [(*list(case.values())[:-1], least(case)) for case in cases]


def test_a_card_in_ho_chi_minh_city(book):
    """A-2.34: over 65; whether 65 itself is enough is not stated."""

    def verdict(age, code="79", day=date(2025, 11, 14)):
        member = Member("m", born=PartialDate(2025 - age, 1, 1), joined=PartialDate(2020))
        club = Club("a", "A", Place(code, Edition.OF_34), PartialDate(2020), members=(member,))
        rights = book.entitlements(Register(clubs=(club,)), day, entitlements=["ho_chi_minh.card.over_65"])
        return [right.verdict.value for right in rights if right.verdict.value not in {"not_met", "not_in_force"}]

    assert [verdict(age) for age in (64, 65, 66)] == [[], ["not_known"], ["met"]]
    assert verdict(70, "01") == verdict(70, "79", date(2025, 11, 13)) == []


def test_a_target_by_year(book):
    """P-LC-01: 4, 7, 7 and 7 new clubs, 25 together. P-QT-01b, 02: 125 by 2018, then 60 more."""
    years = {day.year: aims(book, "12", "63", day) for day in (date(year, 6, 1) for year in range(2017, 2021))}

    assert {year: [n for what, _, n in found if what == "new_clubs_of_year"] for year, found in years.items()} == {
        2017: [4],
        2018: [7],
        2019: [7],
        2020: [7],
    }
    assert ("new_clubs", 2020, 25) in years[2017]
    assert aims(book, "44", "63", date(2018, 6, 1)) == {("clubs", 2018, 125)}
    assert ("further_clubs", 2020, 60) in aims(book, "44", "63", date(2019, 6, 1))
    assert aims(book, "44", "63", date(2021, 1, 1)) == set()


def test_half_of_the_clubs_of_ninh_thuan(book, club):
    """P-KH-02: of two clubs with 20 and 30 million both reach the first amount and one the second: 100 % and 50 %."""
    clubs = tuple(
        club(place, END_2024, f"funds.livelihood_initial={fund}", id_)
        for id_, place, fund in (("a", "58/63", 20_000_000), ("b", "58/63", 30_000_000), ("c", "56/63", 1))
    )
    table = book.compute(Register(clubs=clubs), Period.year(2024))
    found = {
        cell.indicator.id.rpartition(".")[2]: (cell.part, cell.whole)
        for cell in table.cells
        if cell.indicator.id.startswith("ninh_thuan.livelihood")
    }

    assert found == {
        "clubs_of_20_million": (Range.exact(2), Range.exact(2)),
        "clubs_of_30_million": (Range.exact(1), Range.exact(2)),
    }


def test_a_share_of_a_union(book):
    """P-BN-02: women, or in hardship, or 55 and more; whoever is several of these counts once. Elsewhere nothing is counted."""
    poor = (HouseholdStatus(2018, HouseholdClass.POOR),)
    members = (
        Member("woman of 70", sex=Sex.FEMALE, born=PartialDate(1948), joined=PartialDate(2018, 5)),
        Member("man of 55", sex=Sex.MALE, born=PartialDate(1963, 1, 1), joined=PartialDate(2018, 5)),
        Member("poor man of 30", sex=Sex.MALE, born=PartialDate(1988), joined=PartialDate(2018, 5), households=poor),
        Member("man of 30", sex=Sex.MALE, born=PartialDate(1988), joined=PartialDate(2018, 5), hardship=False),
    )

    def share(code, day):
        club = Club(
            "a",
            "A",
            Place(code, Edition.OF_63),
            PartialDate(2018, 5),
            complete=(Complete(Records.MEMBERS),),
            members=members,
        )
        table = book.compute(
            Register(clubs=(club,)), Period.year_to(day), indicators=["bac_ninh.composition.groups_share"]
        )
        return table.cells[0].part, table.cells[0].whole

    part, whole = share("27", date(2018, 12, 31))
    assert (part.low, whole) == (3, Range.exact(4))
    assert share("24", date(2018, 12, 31)) == (Range.exact(0), Range.exact(0))


def test_files_for_awards_in_bac_ninh(book):
    """A-4.25b: by 10 December of each year, from 2025-12-15 on; so first in 2026."""
    due = [str(item.due) for item in book.reports_due(Period(date(2025, 1, 1), date(2028, 1, 1)))]

    assert due == ["2026-12-10", "2027-12-10"]


def test_longevity_gifts(book, cases):
    """A-1.40 to A-1.45. What is printed as one amount is the whole; at 100 Hồ Chí Minh city names cash beside silk and gold.
    Whether over 100 every year is celebrated it does not say; Đà Nẵng and Đồng Nai do.

    place | year | born | money
    79/34 | 2026 | 1956 | 800000
    79/34 | 2026 | 1936 | 1800000
    79/34 | 2026 | 1926 | 2300000
    79/34 | 2026 | 1925 | 0..2400000
    48/34 | 2026 | 1925 | 1500000
    75/34 | 2026 | 1925 | 3000000
    75/34 | 2026 | 1956 | 400000
    75/34 | 2026 | 1926 | 4000000
    48/34 | 2026 | 1956 | 600000
    48/34 | 2026 | 1936 | 1000000
    01/34 | 2026 | 1956 | 700000..1500000
    26/63 | 2022 | 1952 | 400000
    26/63 | 2022 | 1947 | 400000..1200000
    26/63 | 2019 | 1949 | 0..
    """

    def gift(case):
        code, edition = case["place"].split("/")
        member = Member("m", born=PartialDate(int(case["born"])), joined=PartialDate(2018))
        club = Club(
            "a",
            "A",
            Place(code, Edition(edition)),
            PartialDate(2018),
            members=(member,),
            complete=(Complete(Records.MEMBERS),),
        )
        money = book.longevity(Register(clubs=(club,)), int(case["year"])).money
        if money.high is None:
            return f"{money.low or 0}.."
        return str(money.low) if money.is_exact else f"{money.low}..{money.high}"

    assert [(*case.values(),) for case in cases] == [(*list(case.values())[:-1], gift(case)) for case in cases]


def test_near_poor_people_in_ha_noi(book):
    """A-2.05: near-poor, 70, without support: 1.5 × 650,000 in Hà Nội; from 80 on 2 ×. Elsewhere the nation's rule is for the poor."""
    from lthtgn.model.welfare import Welfare

    def amount(code, born, day=date(2026, 1, 1)):
        alone = Welfare(citizen=True, supporter=False, pension=False)
        status = (HouseholdStatus(2025, HouseholdClass.NEAR_POOR), HouseholdStatus(2026, HouseholdClass.NEAR_POOR))
        member = Member("m", born=PartialDate(born, 1, 1), joined=PartialDate(2020), households=status, welfare=alone)
        club = Club("a", "A", Place(code, Edition.OF_34), PartialDate(2020), members=(member,))
        rights = book.entitlements(Register(clubs=(club,)), day)
        return {
            right.entitlement.id: (right.verdict.value, right.amount)
            for right in rights
            if right.entitlement.id.startswith("ha_noi.allowance") and right.verdict.value == "met"
        }

    assert amount("01", 1958) == {"ha_noi.allowance.alone": ("met", Range.exact(975_000))}
    assert amount("01", 1945) == {"ha_noi.allowance.alone_from_80": ("met", Range.exact(1_300_000))}
    assert amount("38", 1958) == {}
    assert amount("01", 1958, date(2025, 11, 26)) == {}


def test_a_report_of_one_province_tells_its_own_aims(book, club):
    """Of clubs in Hà Nội alone KH 23's aims stand beside the nation's; where a club lies elsewhere too, they do not."""
    figures = "members=60 members.need_loan=40 loans.borrowers_in_need=30"
    here, there = (club(place, END_2024, figures, id_) for place, id_ in (("01/63", "a"), ("38/63", "b")))

    def documents(*clubs):
        report = book.compose(Register(clubs=clubs), END_2024)
        (aims,) = (block for block in report.blocks if getattr(block, "id", "") == "aims")
        return {row[-1].text.partition(",")[0] for row in aims.rows}

    assert "KH 23/KH-UBND" in documents(here)
    assert "KH 23/KH-UBND" not in documents(here, there)
