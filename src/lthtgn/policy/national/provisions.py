"""What is said in words of older people: their days, their papers, who honours them, their households.

None of it decides anything by itself; it stands beside the ages, gifts and amounts that other modules hold.
"""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.documents import CONSOLIDATED_LAW, LUAT_NCT_39_2009, QD_1648
from lthtgn.policy.national.documents_social import PRACTICE_OF_CARDS, TT_06_2012
from lthtgn.policy.provisions import Provision

__all__ = ["OLDER_PEOPLE_DOCUMENTS", "OLDER_PEOPLE_PROVISIONS"]

_FROM_LAW = date(2010, 7, 1)

_ENCYCLOPAEDIA = Document(
    id="bach-khoa-hoi-nct",
    number="Bài viết về Hội Người cao tuổi trên bách khoa toàn thư mở",
    title_vi="Hội Người cao tuổi Việt Nam",
    issuer_vi="Wikipedia",
    addresses=("https://vi.wikipedia.org/",),
    kind_vi="Bài viết",
    note_vi="Không phải nguồn chính thức.",
)
_ND_154_2024 = Document(
    id="nd-154-2024",
    number="154/2024/NĐ-CP",
    title_vi="(chưa rõ tên) Đăng ký cư trú",
    issuer_vi="Chính phủ",
    kind_vi="Nghị định",
)
_ANSWER_ON_GIVERS = Document(
    id="hoi-dap-chuc-tho",
    number="Hỏi đáp: cấp nào chúc thọ các cụ 90 tuổi và 100 tuổi",
    title_vi="Cấp nào chúc thọ các cụ 90 tuổi và 100 tuổi",
    issuer_vi="Trung ương Hội Người cao tuổi Việt Nam",
    addresses=("http://hoinguoicaotuoi.vn/c/cap-nao-chuc-tho-cac-cu-90-tuoi-va-100-tuoi-3615.htm",),
    kind_vi="Bài viết",
    note_vi="Trả lời của Hội, không phải văn bản quy phạm.",
)
_BAC_NINH_LIST = Document(
    id="bac-ninh-100-tuoi-2026",
    number="Tường thuật việc lập danh sách người từ 100 tuổi ở Bắc Ninh (4/1/2026)",
    title_vi="Bắc Ninh hiện có 235 cụ trên 100 tuổi",
    issuer_vi="Báo chí",
    addresses=("https://dantri.com.vn/thoi-su/bac-ninh-hien-co-235-cu-tren-100-tuoi-20260104122235693.htm",),
    kind_vi="Bản tin",
)
_DAK_HA_REGISTER = Document(
    id="so-mung-tho-dak-ha",
    number="Sổ mừng thọ của xã Đăk Hà",
    title_vi="Sổ theo dõi mừng thọ của một xã",
    issuer_vi="Xã Đăk Hà",
    kind_vi="Biểu mẫu",
    note_vi="Nguồn gián tiếp, không có trang công khai để dẫn.",
)
_ND_42_2025 = Document(
    id="nd-42-2025",
    number="42/2025/NĐ-CP",
    title_vi="(chưa rõ tên) Chức năng, nhiệm vụ của Bộ Y tế",
    issuer_vi="Chính phủ",
    kind_vi="Nghị định",
)
_ND_147_2025 = Document(
    id="nd-147-2025",
    number="147/2025/NĐ-CP",
    title_vi="(chưa rõ tên) Phân định thẩm quyền hai cấp trong lĩnh vực của Bộ Y tế",
    issuer_vi="Chính phủ",
    signed=date(2025, 6, 12),
    kind_vi="Nghị định",
    note_vi="Chỉ biết tên; chưa biết các điều về người cao tuổi và trợ giúp xã hội.",
)
_NQ_37_2025_HUE = Document(
    id="nq-37-2025-hue",
    number="37/2025 (Huế)",
    title_vi="(chưa rõ tên) Nhắc đến quyết định công nhận hộ nghèo hằng năm",
    issuer_vi="Hội đồng nhân dân thành phố Huế",
    kind_vi="Nghị quyết",
)
_HELPAGE_ON_HARDSHIP = Document(
    id="helpage-cau-lac-bo-la-gi",
    number="Câu lạc bộ liên thế hệ tự giúp nhau là gì",
    title_vi="Câu lạc bộ liên thế hệ tự giúp nhau là gì",
    issuer_vi="HelpAge International tại Việt Nam",
    addresses=("https://helpagevn.org/pages/cau-lac-bo-lien-the-he-tu-giup-nhau-la-gi",),
    kind_vi="Bài viết",
)

OLDER_PEOPLE_DOCUMENTS: tuple[Document, ...] = (
    _ENCYCLOPAEDIA,
    _ND_154_2024,
    _ANSWER_ON_GIVERS,
    _BAC_NINH_LIST,
    _DAK_HA_REGISTER,
    _ND_42_2025,
    _ND_147_2025,
    _NQ_37_2025_HUE,
    _HELPAGE_ON_HARDSHIP,
)
"""Every document of this module that no other has."""


def _said(
    id: str,  # noqa: A002
    term_vi: str,
    term_en: str,
    says_vi: tuple[str, ...],
    document: Document,
    provision: str | None,
    certainty: Certainty,
    facts: tuple[str, ...],
    since: date = _FROM_LAW,
    note_vi: str | None = None,
) -> Provision:
    sources = (CONSOLIDATED_LAW,) if document is LUAT_NCT_39_2009 else ()
    cite = document.cite(provision, certainty=certainty, facts=facts, sources=sources, note_vi=note_vi)
    return Provision(id, term_vi, says_vi, since, cite, term_en=term_en)


OLDER_PEOPLE_PROVISIONS: tuple[Provision, ...] = (
    _said(
        "older_people.law",
        "việc sửa đổi Luật Người cao tuổi",
        "amendment of the law on older people",
        ("chỉ được sửa đổi bởi Luật Bảo hiểm xã hội 41/2024/QH15; chưa biết những điều nào bị sửa",),
        LUAT_NCT_39_2009,
        "phần đầu của văn bản hợp nhất",
        Certainty.TEXT,
        ("A-1.02b", "ANK-08"),
        date(2025, 7, 1),
    ),
    _said(
        "older_people.day",
        "Ngày Người cao tuổi Việt Nam",
        "Day of Older People of Việt Nam",
        ("ngày 6 tháng 6",),
        LUAT_NCT_39_2009,
        "Đ.6",
        Certainty.TEXT,
        ("A-1.03",),
        note_vi="Là ngày truyền thống từ Quyết định 772/QĐ-TTg ngày 26/5/2006.",
    ),
    _said(
        "older_people.month",
        "Tháng hành động vì người cao tuổi Việt Nam",
        "month of action for older people",
        ("tháng 10 hằng năm",),
        _ENCYCLOPAEDIA,
        None,
        Certainty.SUMMARY,
        ("A-1.04a",),
        note_vi="Chưa rõ từ năm nào, tính từ ngày luật có hiệu lực.",
    ),
    _said(
        "older_people.international_day",
        "Ngày Quốc tế Người cao tuổi",
        "International Day of Older Persons",
        ("ngày 1 tháng 10",),
        LUAT_NCT_39_2009,
        "Đ.21.3",
        Certainty.SUMMARY,
        ("A-1.04b",),
        note_vi="Theo bản tóm tắt; Đ.21.3 cũng nêu ngày này.",
    ),
    _said(
        "older_people.carers_rewarded",
        "khen thưởng người chăm sóc tốt người cao tuổi",
        "people who care well are rewarded",
        ("nhà nước khen thưởng người có thành tích chăm sóc người cao tuổi",),
        LUAT_NCT_39_2009,
        "Đ.4.7",
        Certainty.TEXT,
        ("A-1.05b",),
    ),
    _said(
        "older_people.proof",
        "giấy tờ chứng minh là người cao tuổi khi đăng ký cư trú",
        "proof of being an older person",
        (
            "giấy khai sinh",
            "căn cước",
            "thẻ hội viên Hội Người cao tuổi",
            "hộ chiếu",
            "sổ bảo hiểm xã hội",
            "thẻ bảo hiểm y tế",
            "xác nhận ngày sinh của Ủy ban nhân dân cấp xã",
        ),
        _ND_154_2024,
        "Đ.6",
        Certainty.TEXT,
        ("A-1.06",),
        date(2025, 12, 1),
        note_vi="Được biết là đang áp dụng vào tháng 12/2025; chưa rõ ngày bắt đầu.",
    ),
    _said(
        "longevity.givers",
        "người chúc thọ ở tuổi 90 và 100",
        "who honours at 90 and 100",
        (
            "Chủ tịch Hội Người cao tuổi không phải là người chúc thọ, tặng quà ở tuổi 90 và 100",
            "Trung ương Hội chỉ phát hành mẫu Giấy chúc thọ, Giấy mừng thọ chung",
        ),
        _ANSWER_ON_GIVERS,
        None,
        Certainty.SUMMARY,
        ("A-1.15", "AENC-05"),
    ),
    _said(
        "longevity.ceremony",
        "lễ mừng thọ",
        "the ceremony",
        (
            "người đứng đầu Hội Người cao tuổi cấp xã chủ trì",
            "nếu người được mừng thọ ốm đau, ban tổ chức mang Giấy mừng thọ và quà đến nhà",
        ),
        TT_06_2012,
        "Đ.8",
        Certainty.TEXT,
        ("A-1.22",),
        date(2012, 5, 14),
    ),
    _said(
        "longevity.titles",
        "tên buổi lễ",
        "titles of the ceremony",
        ("dùng tên của thông tư; không dùng “đại thọ” và thang hạ thọ, trung thọ, thượng thọ của dân gian",),
        TT_06_2012,
        "Đ.8.4",
        Certainty.TEXT,
        ("A-1.23",),
        date(2012, 5, 14),
        note_vi="Một trang blog dùng tên khác; thông tư là căn cứ.",
    ),
    _said(
        "longevity.cards.over_100",
        "thiếp mừng thọ của Chủ tịch nước cho người trên 100 tuổi",
        "the President's cards to people over 100",
        ("danh sách năm 2024 có cả người trên 100 tuổi, không chỉ người tròn 100 tuổi",),
        PRACTICE_OF_CARDS,
        None,
        Certainty.PRACTICE,
        ("A-1.62",),
        date(2024, 1, 1),
        note_vi="Thực tiễn, không phải quy định.",
    ),
    _said(
        "longevity.cards.list",
        "cơ quan lập danh sách nhận thiếp mừng thọ",
        "who lists the recipients of the cards",
        ("ở Bắc Ninh, Sở Y tế lập danh sách 235 người từ 100 tuổi",),
        _BAC_NINH_LIST,
        None,
        Certainty.PRACTICE,
        ("A-1.51",),
        date(2026, 1, 4),
        note_vi="Thực tiễn của một tỉnh, không phải quy định.",
    ),
    _said(
        "longevity.birth_year",
        "sổ mừng thọ chỉ có năm sinh",
        "a register with birth years alone",
        ("sổ của một xã dùng “năm tính toán”, “tròn 70” và chấp nhận chỉ có năm sinh",),
        _DAK_HA_REGISTER,
        None,
        Certainty.PRACTICE,
        ("A-1.63",),
        note_vi="Thực tiễn của một xã, nguồn gián tiếp; chưa rõ từ năm nào.",
    ),
    _said(
        "older_people.ministry",
        "bộ phụ trách người cao tuổi",
        "the ministry in charge",
        ("Bộ Y tế phụ trách người cao tuổi, trợ giúp xã hội, trợ cấp hưu trí xã hội",),
        _ND_42_2025,
        "Đ.2.9",
        Certainty.TEXT,
        ("A-1.52",),
        date(2025, 3, 1),
    ),
    _said(
        "older_people.two_tiers",
        "thẩm quyền hai cấp trong lĩnh vực của Bộ Y tế",
        "powers of the two tiers",
        ("chưa biết các điều về người cao tuổi và trợ giúp xã hội",),
        _ND_147_2025,
        None,
        Certainty.SUMMARY,
        ("A-1.53", "ANK-07"),
        date(2025, 7, 1),
    ),
    _said(
        "poverty.household_decision",
        "công nhận hộ nghèo, hộ cận nghèo",
        "recognition of poor and near-poor households",
        (
            "thuộc về hộ, theo quyết định hằng năm của Chủ tịch Ủy ban nhân dân cấp xã",
            "danh sách hộ nghèo, hộ cận nghèo, hộ thoát nghèo, hộ thoát cận nghèo",
        ),
        _NQ_37_2025_HUE,
        None,
        Certainty.TEXT,
        ("A-3.08", "AENC-11"),
        date(2025, 1, 1),
        note_vi="Theo văn bản nhắc đến quyết định đó; chưa thấy quy trình.",
    ),
    _said(
        "poverty.hardship",
        "hoàn cảnh khó khăn",
        "hardship",
        (
            "không có định nghĩa bằng số trong luật",
            "là đánh giá của câu lạc bộ về khó khăn kinh tế, tinh thần, xã hội; ghi riêng, không suy ra từ hộ nghèo, cận nghèo",
        ),
        _HELPAGE_ON_HARDSHIP,
        None,
        Certainty.SUMMARY,
        ("A-3.10", "AENC-11"),
        note_vi="Theo cách dùng của HelpAge; chưa rõ từ năm nào.",
    ),
    _said(
        "older_people.programme_frame",
        "khung chính sách về câu lạc bộ đến năm 2035",
        "policy frame of the clubs to 2035",
        ("ít nhất 12.000 câu lạc bộ thành lập mới trong cả nước (xem mục tiêu của Đề án 1648)",),
        QD_1648,
        None,
        Certainty.SUMMARY,
        ("A-3.11",),
        date(2025, 8, 1),
        note_vi="Theo bản tóm tắt.",
    ),
)
"""What is said of older people in words.

>>> [item.says_vi for item in OLDER_PEOPLE_PROVISIONS if item.id == "older_people.day"]
[('ngày 6 tháng 6',)]
"""
