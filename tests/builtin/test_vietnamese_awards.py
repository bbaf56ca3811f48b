"""Awards in Vietnamese."""

from datetime import date

import pytest

from lthtgn.builtin import national, vietnamese
from lthtgn.builtin.vietnamese import VietnameseLocaliser
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.model.awards import Answer, Award, Nomination, RecipientKind
from lthtgn.model.clubs import Club
from lthtgn.model.people import Member, Sex
from lthtgn.model.periods import PartialDate
from lthtgn.model.register import Register
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.parameters import Scope
from lthtgn.ranges import Range
from lthtgn.rules.award_ids import NamedIn, UnknownId
from lthtgn.rules.award_review import AwardFinding, CriteriaFinding, GivenAward, Warned
from lthtgn.rules.award_rules import SchemeOnDay
from lthtgn.rules.scoring import Band, Score, ScoredCriterion, ScoringScale

SAY = VietnameseLocaliser()
BOOK = assemble([Plugin("national", national, "built in"), Plugin("vi", vietnamese, "built in")])
DAY = date(2025, 8, 1)
PERSON, COLLECTIVE, HOUSEHOLD = RecipientKind.INDIVIDUAL, RecipientKind.COLLECTIVE, RecipientKind.HOUSEHOLD
SCALE = ScoringScale(
    "song_xanh.scale",
    "Thang điểm",
    ("awards.clubs.review",),
    (COLLECTIVE,),
    (ScoredCriterion("song_xanh.meetings", "sinh hoạt đều", 60), ScoredCriterion("song_xanh.fund", "quỹ an toàn", 40)),
    (Band("khá", 50), Band("tốt", 80)),
    date(2026, 1, 1),
    Document("d", "1/QĐ-UBND", "…", "…").cite("Đ.2", certainty=Certainty.TEXT, facts=("SX-1",)),
    Scope("08", "34"),
)


def line(scheme, recipient, day=DAY):
    return next(item for item in BOOK.award_schemes(day) if (item.scheme.id, item.recipient) == (scheme, recipient))


def found(scheme, recipient, day=DAY, **known):
    put = Nomination("n", recipient, scheme=scheme, member="m", **known)
    club = Club("a", "A", members=(Member("m", sex=Sex.FEMALE),), nominations=(put,))
    [item] = BOOK.awards(club, day).findings
    return item


def given(scheme, number):
    award = Award("w", PartialDate(2025, 8), "UBND xã Vân Canh", COLLECTIVE, scheme=scheme, number=Range.exact(number))
    [item] = BOOK.awards(Register(awards=(award,)), DAY).given
    return item


COMMUNE = "awards.commendation.commune"
OFFICE = "số năm là ủy viên Ban Chấp hành, Trưởng ban Kiểm tra Hội NCT cấp xã, chi hội trưởng, hoặc chuyên viên, nhân viên cơ quan Hội"
MEDAL = "Kỷ niệm chương “Vì sự nghiệp chăm sóc và phát huy vai trò người cao tuổi Việt Nam”, cá nhân"
years = (Answer("awards.association_office_years", value=Range.exact(16)),)
SAID = [
    (
        line(COMMUNE, COLLECTIVE),
        (
            "Giấy khen của Chủ tịch UBND cấp xã, tập thể: chưa có tiêu chí được công bố; tiền thưởng 1.404.000 đồng (0,6 lần mức "
            "lương cơ sở 2.340.000 đồng)"
        ),
    ),
    (
        line(COMMUNE, HOUSEHOLD),
        (
            "Giấy khen của Chủ tịch UBND cấp xã, hộ gia đình: chưa có tiêu chí được công bố; tiền thưởng 1.053.000 đồng (0,45 lần "
            "mức lương cơ sở 2.340.000 đồng; hệ số là suy luận)"
        ),
    ),
    (
        line(COMMUNE, COLLECTIVE, date(2025, 6, 30)),
        "Giấy khen của Chủ tịch UBND cấp xã, tập thể: chưa có tiêu chí được công bố; chưa biết mức tiền thưởng",
    ),
    (
        line("awards.medal.other", PERSON),
        (
            "Kỷ niệm chương của bộ, ngành, tỉnh, tổ chức xã hội, cá nhân: chưa có tiêu chí được công bố; tiền thưởng "
            "nhiều nhất 1.404.000 đồng (nhiều nhất 0,6 lần mức lương cơ sở 2.340.000 đồng)"
        ),
    ),
    (
        line("awards.association.flag", None),
        (
            "Cờ thi đua của Trung ương Hội NCT Việt Nam, chưa rõ đối tượng: chưa có tiêu chí được công bố; chưa biết mức tiền "
            "thưởng"
        ),
    ),
    (
        found(COMMUNE, PERSON),
        (
            "Giấy khen của Chủ tịch UBND cấp xã, cá nhân: chưa có tiêu chí được công bố; tiền thưởng 702.000 đồng (0,3 lần mức "
            "lương cơ sở 2.340.000 đồng); được ưu tiên khi thành tích ngang nhau (nữ)"
        ),
    ),
    (
        found(COMMUNE, PERSON, date(2023, 12, 31)),
        "Giấy khen của Chủ tịch UBND cấp xã, cá nhân: chưa có quy định áp dụng vào ngày 31/12/2023",
    ),
    (
        found("awards.title.cultural_family", PERSON),
        "Gia đình văn hóa, cá nhân: không tặng cho đối tượng này; chỉ tặng hộ gia đình",
    ),
    (
        found("awards.medal.association", PERSON, answers=years),
        (
            f"{MEDAL}: đủ tiêu chí (chỉ một phần tiêu chí được công bố); tiền thưởng nhiều nhất 1.404.000 đồng (nhiều nhất 0,6 lần "
            "mức lương cơ sở 2.340.000 đồng)"
        ),
    ),
    (
        found("awards.medal.association", PERSON, answers=years).criteria[0],
        (
            "Tiêu chuẩn Kỷ niệm chương của Hội (nhóm C): đủ tiêu chí; đạt theo: đủ số năm giữ chức vụ ở Hội NCT cấp xã, chi hội, "
            "hoặc công tác ở cơ quan Hội (QĐ 196/2013/QĐ-NCT, điểm C; cần đối chiếu với văn bản đã ký)"
        ),
    ),
    (
        found("awards.medal.association", PERSON).criteria[0],
        (
            f"Tiêu chuẩn Kỷ niệm chương của Hội (nhóm C): chưa xác định; cần kết luận {OFFICE} từ 15 năm (QĐ 196/2013/QĐ-NCT, "
            "điểm C; cần đối chiếu với văn bản đã ký)"
        ),
    ),
    (
        found(COMMUNE, PERSON, already_awarded=True).warnings[0],
        (
            "lưu ý: thành tích này đã được khen thưởng; không tặng nhiều hình thức khen thưởng cho một thành tích (Luật "
            "06/2022/QH15, Đ.5)"
        ),
    ),
    (
        found("awards.medal.association", PERSON).warnings[0],
        "cần hỏi: đã được tặng kỷ niệm chương này chưa (QĐ 196/2013/QĐ-NCT; cần đối chiếu với văn bản đã ký)",
    ),
    (
        given(COMMUNE, 3),
        "tháng 8/2025, UBND xã Vân Canh, 3 tập thể: Giấy khen của Chủ tịch UBND cấp xã; tiền thưởng 4.212.000 đồng",
    ),
    (
        given("awards.medal.association", 1),
        (
            "tháng 8/2025, UBND xã Vân Canh, 1 tập thể: Kỷ niệm chương “Vì sự nghiệp chăm sóc và phát huy vai trò người cao tuổi "
            "Việt Nam”; chưa biết mức tiền thưởng; hình thức này không tặng cho đối tượng như vậy"
        ),
    ),
    (
        given(None, 1),
        "tháng 8/2025, UBND xã Vân Canh, 1 tập thể: chưa rõ hình thức khen thưởng",
    ),
    (
        SCALE.score([Answer("song_xanh.meetings", met=True), Answer("song_xanh.fund", value=Range.exact(20))]),
        "Thang điểm: 80 điểm; xếp loại: tốt (QĐ 1/QĐ-UBND, Đ.2)",
    ),
    (
        SCALE.score([Answer("song_xanh.meetings", value=Range.exact(61)), Answer("song_xanh.fund", met=False)]),
        (
            "Thang điểm: nhiều nhất 60 điểm; chưa xác định được xếp loại: dưới mức khá, khá; điểm vượt mức tối đa, cần chấm lại: "
            "sinh hoạt đều (QĐ 1/QĐ-UBND, Đ.2)"
        ),
    ),
    (
        found(COMMUNE, PERSON, answers=(Answer("awards.leads", met=True),)).warnings[-1],
        (
            "lưu ý: nữ lãnh đạo, quản lý được giảm thời gian giữ chức vụ mà tiêu chuẩn đòi hỏi; chưa rõ ở những tiêu chuẩn "
            "nào; phần thời gian giữ chức vụ được giảm cho lãnh đạo, quản lý là nữ: 1/3 (NĐ 152/2025/NĐ-CP, Đ.4)"
        ),
    ),
    (
        UnknownId(NamedIn.NOMINATION, "an-binh", "dn-1", "holds", 0, "awards.medal.othr", "awards.medal.other"),
        (
            "đề nghị dn-1 của an-binh, holds: không có hình thức khen thưởng nào có mã “awards.medal.othr” trong bộ quy tắc; "
            "có phải ý bạn là “awards.medal.other”?"
        ),
    ),
    (
        UnknownId(NamedIn.NOMINATION, "an-binh", "dn-1", "based_on", 1, "gk-3", None),
        "đề nghị dn-1 của an-binh, based_on: không có khen thưởng nào có mã “gk-3” trong sổ đăng ký",
    ),
    (
        UnknownId(NamedIn.AWARD, None, "gk-1", "recipients", 1, "0912345678", None),
        ("khen thưởng gk-1, recipients: mã thứ 2 không phải là câu lạc bộ, hội hay thành viên nào trong sổ đăng ký"),
    ),
]


@pytest.mark.parametrize(("thing", "said"), SAID)
def test_what_is_said(thing, said):
    assert said == SAY.say(thing)


def test_every_kind_of_thing_is_tested():
    kinds = {SchemeOnDay, AwardFinding, CriteriaFinding, Warned, GivenAward, Score, UnknownId}
    assert kinds == {type(thing) for thing, _ in SAID}


@pytest.mark.parametrize(
    ("total", "said"),
    [
        (Range.exact(1_404_000), "1.404.000 đồng"),
        (Range(0, 1_404_000), "nhiều nhất 1.404.000 đồng"),
        (Range.unknown(), "chưa biết"),
        (Range(702_000, None), "ít nhất 702.000 đồng, chưa tính những mức chưa biết"),
    ],
)
def test_the_total(total, said):
    assert said == SAY.text("award.total", total=total)
