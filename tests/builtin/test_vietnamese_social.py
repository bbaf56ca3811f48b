"""Entitlements and longevity in Vietnamese."""

from datetime import date

import pytest

from lthtgn.builtin import national, vietnamese
from lthtgn.builtin.vietnamese import VietnameseLocaliser
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.model.clubs import Club
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member
from lthtgn.model.periods import PartialDate
from lthtgn.model.register import Register
from lthtgn.model.welfare import Benefit, BenefitReceipt, Welfare
from lthtgn.rules.entitlements import Right
from lthtgn.rules.longevity import Celebrant, LongevityLine

SAY = VietnameseLocaliser()
BOOK = assemble([Plugin("national", national, "built in"), Plugin("vi", vietnamese, "built in")])


def right(id_, day, born="1950-07-01", household=HouseholdClass.POOR, **welfare):
    member = Member(
        "m1",
        name="Nguyễn Thị Bí Mật",
        born=PartialDate.parse(born),
        joined=PartialDate(2020),
        households=tuple(HouseholdStatus(year, household) for year in (2025, 2026)),
        welfare=Welfare(**{"citizen": True, "receives": (), "supporter": False, **welfare}),
    )
    register = Register(clubs=(Club("a", "A", members=(member,)),))
    [found] = BOOK.entitlements(register, day, entitlements=[f"entitlements.{id_}"])
    return found


DAY = date(2025, 7, 1)
SAID = [
    (
        right("social_pension.from_75", DAY, pension=False, social_pension_requested=False),
        (
            "Trợ cấp hưu trí xã hội: người từ đủ 75 tuổi: có thể được hưởng; mức 500.000 đồng/tháng; chưa hưởng; cần làm văn "
            "bản đề nghị (Luật 41/2024/QH15, Đ.21)"
        ),
    ),
    (
        right("social_pension.from_75", DAY, pension=True, receives=(BenefitReceipt(Benefit.SOCIAL_PENSION),)),
        (
            "Trợ cấp hưu trí xã hội: người từ đủ 75 tuổi: chưa xác định; mức 500.000 đồng/tháng; đang hưởng; cần hỏi: không "
            "hưởng lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng hoặc mức lương hưu hoặc trợ cấp bảo hiểm xã hội hằng tháng "
            "dưới 500.000 đồng/tháng (Luật 41/2024/QH15, Đ.21)"
        ),
    ),
    (
        right("social_pension.from_70", DAY, born="1950-07-01", pension=False),
        (
            "Trợ cấp hưu trí xã hội: người từ đủ 70 đến dưới 75 tuổi, hộ nghèo, cận nghèo: chưa đủ điều kiện; còn thiếu: dưới 75 "
            "tuổi (NĐ 176/2025/NĐ-CP, Đ.2.2)"
        ),
    ),
    (
        right("allowance.alone", date(2026, 7, 1)),
        (
            "Trợ cấp xã hội hằng tháng: người cao tuổi hộ nghèo không có người phụng dưỡng, dưới 80 tuổi: chưa xác định; Chưa "
            "biết Nghị định 335/2026/NĐ-CP có thay đổi các nhóm người cao tuổi và hệ số hay không; không dùng tiếp mức cũ; mức "
            "chưa rõ; chưa hưởng; cần hỏi: dưới mức chưa biết (NĐ 20/2021/NĐ-CP, Đ.5.5 (a))"
        ),
    ),
    (
        right("card.poor", DAY),
        (
            "Thẻ bảo hiểm y tế do nhà nước đóng: người thuộc hộ nghèo: có thể được hưởng; mức hưởng 100 %; chưa hưởng (Luật "
            "51/2024/QH15, Đ.12.3 (o))"
        ),
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


def test_longevity():
    """Age, who wishes, title and gift; the province's part is said to be the province's."""
    members = tuple(
        Member(f"m{year}", born=PartialDate(year), joined=PartialDate(2020)) for year in (1936, 1926, 1956, 1920)
    )
    found = BOOK.longevity(Register(clubs=(Club("a", "A", members=members),)), 2026)
    assert [SAY.say(one) for one in found.celebrants] == [
        "90 tuổi: Chủ tịch Ủy ban nhân dân cấp tỉnh chúc thọ; Lễ mừng thượng thượng thọ; quà: 500.000 đồng tiền mặt, hiện vật trị giá 150.000 đồng",
        "100 tuổi: Chủ tịch nước chúc thọ; Lễ mừng thượng thượng thọ; quà: 700.000 đồng tiền mặt, 5 mét vải lụa",
        "70 tuổi: Lễ mừng thọ; quà: tiền mặt theo mức của tỉnh, chưa biết",
        "106 tuổi: Lễ mừng thượng thượng thọ; quà: tiền mặt theo mức của tỉnh, chưa biết; chưa chắc thuộc danh sách",
    ]
    assert [SAY.say(line) for line in found.lines] == [
        "70 tuổi: 1 người; tiền quà theo mức của tỉnh, chưa biết",
        "90 tuổi: 1 người; 650.000 đồng",
        "100 tuổi: 1 người; 700.000 đồng; 5 mét vải lụa",
        "trên 100 tuổi: nhiều nhất 1 người; tiền quà theo mức của tỉnh, chưa biết",
    ]


def test_every_kind_of_thing_of_the_subject_is_tested():
    kinds = {kind for kind, _ in vietnamese._SENTENCES if kind.__module__ in {Right.__module__, Celebrant.__module__}}
    assert kinds == {Right, Celebrant, LongevityLine}
