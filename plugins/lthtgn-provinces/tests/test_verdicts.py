"""What clubs are found to be under the provinces' rules, as tables worked out by hand from the dossier (provinces.md)."""

from __future__ import annotations

from datetime import date

from lthtgn.model.clubs import Club
from lthtgn.model.periods import PartialDate
from lthtgn.model.places import Edition, Place
from lthtgn.policy.resolution import Standing
from lthtgn.ranges import Range

OLDER, WOMEN, HARDSHIP, SIZE, YOUNGER = (
    "composition.older_share",
    "composition.women_share",
    "composition.hardship_share",
    "composition.size",
    "composition.younger_share",
)


def verdicts(book, cases, club, *criteria):
    """The cases, each with the verdicts of its club joined by a space; and what the table expects."""
    for case in cases:
        *_, expected = case.values()
        day = date.fromisoformat(case["day"])
        found = book.assess(club(case["place"], day, case["figures"]), on=day, criteria=criteria)
        yield case, " ".join(item.verdict.value for item in found), expected


def same(found) -> None:
    found = list(found)
    assert [(*case.values(), answer) for case, answer, _ in found] == [
        (*case.values(), expected) for case, _, expected in found
    ]


def test_quang_nam_asks_for_seventy(book, cases, club):
    """P-DN-02b to 02d: at least 70 % older people, women, people in hardship, with no ceiling; elsewhere 60 to 70 %.

    From 2026-01-01 the former province's scheme is over, and Decision 1648's bounds are not known.

    place | day        | figures                                                          | older women hardship
    49/63 | 2024-12-31 | members=60 members.older=42 members.women=42 members.hardship=42 | met met met
    49/63 | 2024-12-31 | members=60 members.older=41 members.women=41 members.hardship=41 | not_met not_met not_met
    49/63 | 2024-12-31 | members=60 members.older=60 members.women=60 members.hardship=60 | met met met
    49/63 | 2024-12-31 | members=60 members.older=41..43 members.women=42..50 members.hardship=? | not_known met not_known
    48/63 | 2024-12-31 | members=60 members.older=41 members.women=43 members.hardship=42 | met not_met not_in_force
    49/63 | 2021-03-17 | members=60 members.older=41 members.women=42 members.hardship=42 | met met not_in_force
    49/63 | 2021-03-18 | members=60 members.older=41 members.women=42 members.hardship=42 | not_met met met
    49/63 | 2025-06-30 | members=60 members.older=41 members.women=42 members.hardship=42 | not_met met met
    49/63 | 2025-12-31 | members=60 members.older=41 members.women=42 members.hardship=42 | not_met met met
    49/63 | 2026-01-01 | members=60 members.older=41 members.women=42 members.hardship=42 | not_known not_known not_known
    48/34 | 2025-12-31 | members=60 members.older=41 members.women=42 members.hardship=42 | not_known not_known not_known
    """
    same(verdicts(book, cases, club, OLDER, WOMEN, HARDSHIP))


def test_only_the_merged_province_is_known(book):
    """Both values that may apply are named, and none is chosen: the former Đà Nẵng's, which is the nation's, or Quảng Nam's."""
    merged, former = Place("48", Edition.OF_34), Place("49", Edition.OF_63)
    found = book.resolve("composition.older_share.min", date(2025, 7, 31), merged)

    assert {item.scope and item.scope.name_vi for item in found.candidates} == {None, "Quảng Nam"}
    assert found.value == Range(Range.exact(3).over(Range.exact(5)).low, Range.exact(7).over(Range.exact(10)).low)
    assert book.resolve("composition.older_share.min", date(2025, 7, 31), former).rivals == ()


def test_quang_ninh_has_a_floor_and_no_ceiling(book, cases, club):
    """P-QN-01d: more than 60 % older people. The nation's own criterion loses its ceiling there and keeps its floor.

    place | day        | figures                          | own nation
    22/63 | 2024-12-31 | members=60 members.older=36      | not_met met
    22/63 | 2024-12-31 | members=60 members.older=37      | met met
    22/63 | 2024-12-31 | members=60 members.older=60      | met met
    22/63 | 2024-12-31 | members=60 members.older=35      | not_met not_met
    22/63 | 2024-12-31 | members=60 members.older=36..40  | not_known met
    22/63 | 2020-11-17 | members=60 members.older=60      | not_in_force not_met
    22/63 | 2020-11-18 | members=60 members.older=60      | met met
    22/34 | 2025-12-31 | members=60 members.older=37      | met not_known
    22/34 | 2026-01-01 | members=60 members.older=37      | not_in_force not_known
    20/63 | 2024-12-31 | members=60 members.older=60      | not_in_force not_met
    """
    same(verdicts(book, cases, club, "quang_ninh.composition.older_share", OLDER))


def test_the_first_fund_of_ninh_thuan(book, cases, club):
    """P-KH-02: at least 20 million in every club; 30 million is asked of half of the clubs only.

    place | day        | figures                                | every larger
    58/63 | 2024-12-31 | funds.livelihood_initial=20000000      | met not_met
    58/63 | 2024-12-31 | funds.livelihood_initial=19999999      | not_met not_met
    58/63 | 2024-12-31 | funds.livelihood_initial=30000000      | met met
    58/63 | 2024-12-31 | funds.livelihood_initial=25000000..35000000 | met not_known
    58/63 | 2024-12-31 |                                        | not_known not_known
    58/63 | 2026-01-01 | funds.livelihood_initial=30000000      | not_known not_in_force
    56/34 | 2025-12-31 | funds.livelihood_initial=30000000      | not_known not_known
    56/63 | 2024-12-31 | funds.livelihood_initial=30000000      | not_known not_in_force
    """
    same(verdicts(book, cases, club, "livelihood.initial_fund", "ninh_thuan.livelihood.larger_fund"))


def test_the_launch_in_phu_tho(book, cases, club):
    """P-PT-05a: 80–100 million before the launch. Between the two nobody says whether it is enough.

    place | day        | figures                             | fund
    25/63 | 2022-12-31 | funds.livelihood_initial=79999999   | not_met
    25/63 | 2022-12-31 | funds.livelihood_initial=80000000   | not_known
    25/63 | 2022-12-31 | funds.livelihood_initial=100000000  | met
    25/63 | 2022-12-31 |                                     | not_known
    25/63 | 2026-01-01 | funds.livelihood_initial=100000000  | not_in_force
    17/63 | 2022-12-31 | funds.livelihood_initial=100000000  | not_in_force
    """
    same(verdicts(book, cases, club, "phu_tho.launch.fund"))


def test_lai_chau_prints_a_point(book, cases, club):
    """P-LC-03, and the club of Thân Thuộc (P-LC-04): 43 members, none in hardship; its size and hardship fail, it exists.

    Of a share of older people other than 70 % nothing can be said. The next scheme's bounds begin elsewhere on 2020-08-31.

    place | day        | figures                                            | older hardship size
    12/63 | 2018-12-31 | members=60 members.older=42 members.hardship=36    | met met met
    12/63 | 2018-12-31 | members=60 members.older=43 members.hardship=42    | not_known met met
    12/63 | 2018-12-31 | members=43 members.older=23 members.hardship=0     | not_known not_met not_met
    12/63 | 2020-12-31 | members=60 members.older=36 members.hardship=36    | not_known met met
    12/63 | 2021-01-01 | members=60 members.older=36 members.hardship=36    | met not_in_force met
    """
    same(verdicts(book, cases, club, OLDER, HARDSHIP, SIZE))


def test_a_place_s_criteria_of_other_days_are_not_told(book, club):
    """A club is told what is asked of it on the day: neither what was asked in 2019 nor what another province asks."""
    day = date(2024, 12, 31)
    for place, own in (("48/63", set()), ("22/63", {"quang_ninh.composition.older_share"}), ("01/63", set())):
        found = {item.criterion.id for item in book.assess(club(place, day, "members=60"), on=day)}

        assert {id_ for id_ in found if id_.split(".")[0] in {"da_nang", "quang_ninh", "ninh_thuan", "phu_tho"}} == own


def test_the_nation_s_younger_share_stands(book, club):
    """No plan says anything of it but Ninh Thuận's, which repeats the nation's; so 80 % older people fail it."""
    day = date(2024, 12, 31)
    (found,) = book.assess(club("49/63", day, "members=60 members.older=48"), on=day, criteria=[YOUNGER])

    assert found.verdict.value == "not_met"


def test_amounts_of_a_province_above_the_nation(book):
    """A-2.05a, A-2.25: the larger of both; where the first day is not known, between the two; 530,000 lies below 540,000."""
    of = {name: Place(code, Edition.OF_34) for name, code in (("HN", "01"), ("HC", "79"), ("QN", "22"), ("TQ", "08"))}
    standard = [book.resolve("entitlements.standard", day, of["HN"]).value.low for day in _AROUND(date(2025, 11, 27))]
    pension = "entitlements.social_pension"

    assert standard == [500_000, 650_000]
    assert [book.resolve(pension, day, of["HC"]).value for day in _AROUND(date(2025, 9, 1))] == [
        Range.exact(500_000),
        Range.exact(650_000),
    ]
    assert book.resolve(pension, date(2025, 12, 1), of["QN"]).value == Range(500_000, 700_000)
    late = book.resolve(pension, date(2026, 7, 1), of["TQ"])
    assert late.value == Range.exact(540_000)
    assert late.below_minimum


def _AROUND(day):  # noqa: N802 - read as a constant of the table
    return (date.fromordinal(day.toordinal() - 1), day)


def test_plans_known_by_their_heading_set_nothing(book, plugins):
    """Ninh Bình, Nghệ An, Bạc Liêu: documents without a value; Tiền Giang's lead and nothing else (PUNK-10)."""
    for name in ("ninh_binh", "nghe_an", "ca_mau", "vinh_long"):
        assert plugins[name].module.__all__ == ["DOCUMENTS"]
    there = Place("82", Edition.OF_63)
    for id_ in ("composition.size.min", "composition.older_share.min", "livelihood.initial_fund.min"):
        assert book.resolve(id_, date(2024, 12, 31), there).chosen.scope is None
    assert book.resolve("livelihood.initial_fund.min", date(2024, 12, 31), there).standing is Standing.NOT_KNOWN


def test_a_document_is_known_by_issuer_number_and_year(book):
    """P-CM-03 and A-1.42g: KH 72 of Bạc Liêu twice, QĐ 2830 of Bình Dương and of Đồng Nai."""
    numbers = [document.number for document in book.documents.values()]

    assert numbers.count("72/KH-UBND") == 2
    assert numbers.count("2830/QĐ-UBND") == 2


def test_what_clubs_of_da_nang_were_given(book):
    """P-DN-06 to 08: 30 + 20 million, and 20 more in Cẩm Lệ: 70 together; in 2019 alone, and never in Quảng Nam."""

    def given(day, district, code="48"):
        club = Club("a", "A", Place(code, Edition.OF_63, district=district), PartialDate(2018))
        found = book.grants(club, day)
        return {item.grant.id.rpartition(".")[2]: (item.verdict.value, item.money) for item in found}

    million = 1_000_000
    whole = {"from_city": ("met", Range.exact(30 * million)), "from_care_fund": ("met", Range.exact(20 * million))}
    of_2019 = date(2019, 6, 6)
    assert given(of_2019, "Cẩm Lệ") == whole | {"from_cam_le": ("met", Range.exact(20 * million))}
    assert given(of_2019, "Hải Châu") == whole | {"from_cam_le": ("not_met", Range.exact(0))}
    assert given(of_2019, None) == whole | {"from_cam_le": ("not_known", Range(0, 20 * million))}
    assert given(date(2018, 12, 31), "Cẩm Lệ") == given(date(2020, 1, 1), "Cẩm Lệ") == {}
    assert given(of_2019, "Tam Kỳ", "49") == {}


def test_what_clubs_of_hai_duong_were_given(book):
    """P-HP-02: 50 million from one of two, never 100; and equipment. P-LD-02: between 15 and 50 million in Đắk Nông.

    The fund gives to the clubs that it sponsors (02b), which no register says; the equipment is worth 5 million (02c), which
    is no money.
    """
    from lthtgn.rules.grants import Cadence, grants_total

    def total(code, day):
        found = book.grants(Club("a", "A", Place(code, Edition.OF_63), PartialDate(2017)), day)
        return len(found), grants_total(found, Cadence.ONCE)

    assert total("30", date(2018, 1, 1)) == (3, Range.exact(50_000_000))
    assert total("30", date(2021, 1, 1)) == (0, Range.exact(0))
    given = book.grants(Club("a", "A", Place("30", Edition.OF_63), PartialDate(2017)), date(2018, 1, 1))
    found = {item.grant.id.rpartition(".")[2]: (item.verdict.value, item.amount, item.worth) for item in given}
    assert found == {
        "from_budget": ("met", Range.exact(50_000_000), None),
        "from_fund_for_the_poor": ("not_known", Range.exact(50_000_000), None),
        "equipment": ("met", None, Range.exact(5_000_000)),
    }
    said = {item.grant.id.rpartition(".")[2]: book.say(item) for item in given}
    assert "điều kiện – Câu lạc bộ do Quỹ “Vì người nghèo” bảo trợ" in said["from_fund_for_the_poor"]
    assert "được hỗ trợ trang thiết bị trị giá 5.000.000 đồng, một lần" in said["equipment"]
    assert total("67", date(2018, 1, 1)) == (1, Range(15_000_000, 50_000_000))
    assert [
        item.grant.item_vi for item in book.grants(Club("a", "A", Place("82", Edition.OF_63)), date(2025, 2, 1))
    ] == [
        "bộ tăng âm",
        "máy đo huyết áp",
        "cân",
    ]


def test_what_is_lifted_reads_so(book, club):
    """Where a scheme sets one side and lifts the other, it is named once; where the nation sets the floor, each names its own."""
    day = date(2024, 12, 31)

    def said(place):
        (found,) = book.assess(club(place, day, "members=60 members.older=48"), on=day, criteria=[OLDER])
        return book.say(found).partition("yêu cầu ")[2]

    assert said("49/63").startswith("tối thiểu 70 %, không quy định tối đa, áp dụng từ 18/3/2021 tại Quảng Nam (Đề án ")
    assert " và tối đa không quy định từ 18/11/2020 tại Quảng Ninh (KH 205/KH-UBND" in said("22/63")
