"""Entitlements and longevity in Vietnamese."""

from datetime import date

import pytest

from lthtgn.builtin import national, sentences, vietnamese
from lthtgn.builtin.vietnamese import VietnameseLocaliser
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.model.clubs import Club, Complete, Records
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member
from lthtgn.model.periods import PartialDate
from lthtgn.model.register import Register
from lthtgn.model.welfare import Benefit, BenefitReceipt, Welfare
from lthtgn.rules.entitlements import Right
from lthtgn.rules.longevity import Celebrant, LongevityLine
from lthtgn.rules.missing import Missing

SAY = VietnameseLocaliser()
BOOK = assemble([Plugin("national", national, "built in"), Plugin("vi", vietnamese, "built in")])


def right(id_, day, born="1950-07-01", household=HouseholdClass.POOR, decision=None, decided=None, **welfare):
    member = Member(
        "m1",
        name="Nguyễn Thị Bí Mật",
        born=PartialDate.parse(born),
        joined=PartialDate(2020),
        households=tuple(HouseholdStatus(year, household, decision, decided) for year in (2025, 2026)),
        welfare=Welfare(**{"citizen": True, "receives": (), "supporter": False, **welfare}),
    )
    register = Register(clubs=(Club("a", "A", members=(member,)),))
    [found] = BOOK.entitlements(register, day, entitlements=[f"entitlements.{id_}"])
    return found


DAY = date(2025, 7, 1)
OTHER = HouseholdClass.OTHER
SAID = [
    (
        right("social_pension.from_75", DAY, household=OTHER, pension=False, social_pension_requested=False),
        (
            "Trợ cấp hưu trí xã hội: người từ đủ 75 tuổi: có thể được hưởng; mức 500.000 đồng/tháng; chưa hưởng; cần làm văn "
            "bản đề nghị (Luật 41/2024/QH15, Đ.21; mức: NĐ 176/2025/NĐ-CP, Đ.3)"
        ),
    ),
    (
        right(
            "social_pension.from_75",
            DAY,
            household=OTHER,
            pension=True,
            receives=(BenefitReceipt(Benefit.SOCIAL_PENSION),),
        ),
        (
            "Trợ cấp hưu trí xã hội: người từ đủ 75 tuổi: chưa xác định; mức 500.000 đồng/tháng; đang hưởng; cần hỏi: không "
            "hưởng lương hưu, trợ cấp bảo hiểm xã hội hằng tháng – hoặc mức lương hưu, trợ cấp bảo hiểm xã hội hằng tháng "
            "dưới 500.000 đồng/tháng (Luật 41/2024/QH15, Đ.21; mức: NĐ 176/2025/NĐ-CP, Đ.3)"
        ),
    ),
    (
        right("social_pension.from_70", DAY, born="1950-07-01", pension=False),
        (
            "Trợ cấp hưu trí xã hội: người từ đủ 70 đến dưới 75 tuổi, hộ nghèo, cận nghèo: chưa đủ điều kiện; không thuộc nhóm "
            "tuổi này (dưới 75 tuổi) (NĐ 176/2025/NĐ-CP, Đ.2.2)"
        ),
    ),
    (
        right("allowance.alone", date(2026, 7, 1)),
        (
            "Trợ cấp xã hội hằng tháng: người cao tuổi hộ nghèo không có người phụng dưỡng, dưới 80 tuổi: chưa xác "
            "định; chưa biết Nghị định 335/2026/NĐ-CP có thay đổi các nhóm người cao tuổi và hệ số hay không; không "
            "dùng tiếp mức cũ; mức chưa rõ; đến trước ngày 5/10/2026 còn trả theo mức chuẩn trợ giúp xã hội cũ "
            "(500.000 đồng/tháng), sau đó truy lĩnh; chưa hưởng; hộ nghèo năm 2026 theo lời khai, chưa ghi quyết "
            "định công nhận của xã (NĐ 20/2021/NĐ-CP, Đ.5.5 (a); mức: NĐ 335/2026/NĐ-CP, Đ.4; cần đối chiếu với văn "
            "bản đã ký)"
        ),
    ),
    (
        right("card.poor", DAY),
        (
            "Thẻ bảo hiểm y tế do nhà nước đóng: người thuộc hộ nghèo: có thể được hưởng; mức hưởng 100 %; chưa hưởng; hộ "
            "nghèo năm 2025 theo lời khai, chưa ghi quyết định công nhận của xã (Luật 51/2024/QH15, Đ.12.3 (o); mức hưởng: "
            "Luật 51/2024/QH15, Đ.22.1)"
        ),
    ),
    (
        right("card.poor", DAY, decision="215/QĐ-UBND", decided=PartialDate(2024, 12, 20)),
        (
            "Thẻ bảo hiểm y tế do nhà nước đóng: người thuộc hộ nghèo: có thể được hưởng; mức hưởng 100 %; chưa hưởng; hộ "
            "nghèo năm 2025 theo quyết định số 215/QĐ-UBND (20/12/2024) (Luật 51/2024/QH15, Đ.12.3 (o); mức hưởng: Luật "
            "51/2024/QH15, Đ.22.1)"
        ),
    ),
    (
        right("card.poor", DAY, decided=PartialDate(2024)),
        (
            "Thẻ bảo hiểm y tế do nhà nước đóng: người thuộc hộ nghèo: có thể được hưởng; mức hưởng 100 %; chưa hưởng; hộ "
            "nghèo năm 2025 theo lời khai, quyết định (năm 2024) chưa ghi số (Luật 51/2024/QH15, Đ.12.3 (o); mức hưởng: Luật "
            "51/2024/QH15, Đ.22.1)"
        ),
    ),
    (
        right("social_pension.from_75", date(2026, 8, 1), pension=False, social_pension_requested=True),
        (
            "Trợ cấp hưu trí xã hội: người từ đủ 75 tuổi: có thể được hưởng; mức 540.000 đồng/tháng; đến trước ngày 5/10/2026 "
            "còn trả theo mức trợ cấp hưu trí xã hội cũ (500.000 đồng/tháng), sau đó truy lĩnh; chưa hưởng; đã có văn bản đề "
            "nghị (Luật 41/2024/QH15, Đ.21; mức: NĐ 335/2026/NĐ-CP; cần đối chiếu với văn bản đã ký)"
        ),
    ),
    (
        right("card.social_pension", DAY, receives=(BenefitReceipt(Benefit.SOCIAL_PENSION),), insured=False),
        (
            "Thẻ bảo hiểm y tế do nhà nước đóng: người hưởng trợ cấp hưu trí xã hội: có thể được hưởng; mức hưởng 80 %; chưa "
            "hưởng; không cùng lúc với chế độ khác (một thẻ bảo hiểm y tế, mức hưởng cao nhất) (Luật 51/2024/QH15, Đ.12.3 (t); "
            "mức hưởng: Luật 51/2024/QH15, Đ.22.1; có phần là suy luận, cần đối chiếu với văn bản đã ký)"
        ),
    ),
    (
        right("allowance.alone", DAY, born="1950", household=HouseholdClass.POOR, pension=False, citizen=None),
        (
            "Trợ cấp xã hội hằng tháng: người cao tuổi hộ nghèo không có người phụng dưỡng, dưới 80 tuổi: chưa xác định; mức "
            "750.000 đồng/tháng; chưa hưởng; hộ nghèo năm 2025 theo lời khai, chưa ghi quyết định công nhận của xã; cần hỏi: "
            "là công dân Việt Nam (NĐ 20/2021/NĐ-CP, Đ.5.5 (a); mức: NĐ 76/2024/NĐ-CP, NĐ 20/2021/NĐ-CP, Đ.6.1; cần đối chiếu với văn bản đã ký)"
        ),
    ),
    (
        right(
            "social_pension.from_75", DAY, born="1950", household=OTHER, pension=False, social_pension_requested=True
        ),
        (
            "Trợ cấp hưu trí xã hội: người từ đủ 75 tuổi: chưa xác định; mức 500.000 đồng/tháng; chưa hưởng; đã có văn bản đề "
            "nghị; cần hỏi: ngày sinh (Luật 41/2024/QH15, Đ.21; mức: NĐ 176/2025/NĐ-CP, Đ.3)"
        ),
    ),
    (
        right("social_pension.from_75", DAY, born="1960", pension=False),
        "Trợ cấp hưu trí xã hội: người từ đủ 75 tuổi: chưa đủ điều kiện; chưa đủ 75 tuổi (Luật 41/2024/QH15, Đ.21)",
    ),
]


@pytest.mark.parametrize(("thing", "expected"), SAID)
def test_rights(thing, expected):
    assert SAY.say(thing) == expected
    assert "Bí Mật" not in SAY.say(thing)


def test_the_lower_of_two_says_why_it_is_not_given():
    """On the day on which 750,000 is due, the pension of 500,000 is not given together with it."""
    member = Member(
        "m1",
        born=PartialDate(1950, 1, 1),
        joined=PartialDate(2020),
        households=(HouseholdStatus(2025, HouseholdClass.POOR),),
        welfare=Welfare(citizen=True, pension=False, supporter=False, qualifies_for_institution=False, receives=()),
    )
    rights = BOOK.entitlements(Register(clubs=(Club("a", "A", members=(member,)),)), DAY)
    [pension] = [item for item in rights if item.entitlement.id == "entitlements.social_pension.from_75"]
    assert "không cùng lúc với chế độ khác (hưởng một chế độ, mức cao hơn)" in SAY.say(pension)


_COMMUNE = "Ủy ban nhân dân cấp xã phối hợp với Hội Người cao tuổi cùng cấp và gia đình"
_TITLE = "mừng thọ (Lễ mừng thượng thượng thọ)"
_LAW, _TITLES, _GIFTS = "Luật 39/2009/QH12", "TT 06/2012/TT-BVHTTDL, Đ.8.4", "TT 96/2018/TT-BTC"


def listed(*births, year=2026, **club):
    members = tuple(
        Member(f"m{number}", born=None if born is None else PartialDate.parse(born), joined=PartialDate(2000))
        for number, born in enumerate(births)
    )
    full = (Complete(Records.MEMBERS),)
    return BOOK.longevity(Register(clubs=(Club("a", "A", members=members, complete=full, **club),)), year)


def test_longevity():
    """Age, both who wishes and who celebrates, title, gift, and where it stands; the province's part is said to be so."""
    found = listed("1936-03-01", "1926", "1956-03-01", "1920-03-01")
    assert [SAY.say(one) for one in found.celebrants] == [
        f"90 tuổi: chúc thọ: Chủ tịch Ủy ban nhân dân cấp tỉnh, quà từ 500.000 đồng tiền mặt trở lên, hiện vật trị giá từ 150.000 đồng trở lên; {_TITLE}: {_COMMUNE} ({_LAW}, Đ.21.2, Đ.21.3; {_TITLES}; {_GIFTS}, Đ.3.2)",
        f"100 tuổi: chúc thọ: Chủ tịch nước, quà từ 700.000 đồng tiền mặt trở lên, từ 5 mét vải lụa trở lên; {_TITLE}: {_COMMUNE}; chỉ biết năm sinh ({_LAW}, Đ.21.1, Đ.21.3; {_TITLES}; {_GIFTS}, Đ.3.2)",
        f"70 tuổi: mừng thọ (Lễ mừng thọ): {_COMMUNE}, quà tiền mặt theo mức của tỉnh, chưa biết ({_LAW}, Đ.21.3; {_TITLES}; {_GIFTS}, Đ.3)",
        f"106 tuổi: {_TITLE}: {_COMMUNE}, quà tiền mặt theo mức của tỉnh, chưa biết; chưa chắc thuộc danh sách ({_LAW}, Đ.21.3; {_TITLES}; {_GIFTS}, Đ.3)",
    ]
    assert [SAY.say(line) for line in found.lines] == [
        "70 tuổi: 1 người; tiền quà theo mức của tỉnh, chưa biết",
        "90 tuổi: 1 người; từ 650.000 đồng trở lên",
        "100 tuổi: 1 người; từ 700.000 đồng trở lên; từ 5 mét vải lụa trở lên",
        "trên 100 tuổi: nhiều nhất 1 người; tiền quà theo mức của tỉnh, chưa biết",
    ]


def test_a_gift_of_before_the_first_known_circular_is_not_the_provinces():
    """In 2010 the nation's own gift is not known, and nothing is said of silk."""
    found = listed("1910-03-01", year=2010)
    [said] = [SAY.say(one) for one in found.celebrants]
    assert "chúc thọ: Chủ tịch nước, quà chưa biết mức; mừng thọ: " in said
    assert [SAY.say(line) for line in found.lines] == ["100 tuổi: 1 người; tiền quà chưa biết"]


def test_a_summary_is_said_to_need_verifying():
    """The gifts of before 2019 are known at second hand."""
    [one] = listed("1928-03-01", year=2018).celebrants
    assert SAY.say(one).endswith(
        f"({_LAW}, Đ.21.2, Đ.21.3; {_TITLES}; TT 21/2011/TT-BTC; cần đối chiếu với văn bản đã ký)"
    )


def test_how_the_age_is_counted():
    said = SAY.text("counting", found=listed("1956"))
    assert said.startswith("Cách tính tuổi: năm tổ chức trừ năm sinh (")
    assert "suy luận" in said
    assert "“Đủ” cũng có thể hiểu là tròn tuổi vào ngày tổ chức." in said


FULL = (Complete(Records.MEMBERS),)


def missing(day, *members, complete=FULL):
    return BOOK.missing(Register(clubs=(Club("a", "A", members=members, complete=complete),)), day)


_OLD = Member(
    "m1",
    born=PartialDate(1940),
    joined=PartialDate(2020),
    households=(HouseholdStatus(2025, HouseholdClass.OTHER),),
    welfare=Welfare(citizen=True, pension=False, receives=(), survivor_allowance=False),
)
MISSING = [
    (missing(DAY, _OLD), "1 người có thể được hưởng mà chưa hưởng ít nhất một chế độ; trợ cấp hưu trí xã hội: 1 người; số tiền: 500.000 đồng/tháng."),
    (missing(DAY, Member("m1", joined=PartialDate(2020))), (
        "Nhiều nhất 1 người có thể được hưởng mà chưa hưởng ít nhất một chế độ; trợ cấp xã hội: nhiều nhất 1 người; trợ cấp hưu trí xã hội: nhiều nhất 1 người; "
        "thẻ bảo hiểm y tế: nhiều nhất 1 người; hỗ trợ mức đóng bảo hiểm y tế: nhiều nhất 1 người; số tiền: nhiều nhất 1.500.000 đồng/tháng. "
        "Của 1 người còn điều chưa rõ phải hỏi thêm."
    )),
    (missing(DAY, complete=()), "Chưa rõ bao nhiêu người có thể được hưởng mà chưa hưởng ít nhất một chế độ; số tiền chưa tính được."),
    (missing(date(2025, 6, 30)), (
        "Chưa rõ bao nhiêu người có thể được hưởng mà chưa hưởng ít nhất một chế độ. Chưa biết quy định về thẻ bảo hiểm y tế do nhà nước đóng trước ngày 1/7/2025. "
        "Trước đó người từ đủ 80 tuổi được cấp thẻ theo trợ cấp xã hội; quy định đầy đủ chưa biết. "
        "Chưa biết quy định về hỗ trợ mức đóng bảo hiểm y tế trước ngày 1/7/2025."
    )),
]  # fmt: skip


@pytest.mark.parametrize(("found", "expected"), MISSING)
def test_what_is_missing(found, expected):
    assert SAY.say(found) == expected


def test_every_kind_of_thing_of_the_subject_is_tested():
    modules = {kind.__module__ for kind in (Right, Celebrant, Missing)}
    kinds = {kind for kind, _ in sentences._SENTENCES if kind.__module__ in modules}
    assert kinds == {Right, Celebrant, LongevityLine, Missing}
