"""Documents of longevity celebrations, entitlements and poverty, and the addresses at which their values were read.

Where no source gives a title or a day of signing, the document says so. The decrees of 2026 are known at second hand only.
"""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Document

__all__ = [
    "CAFEF_ON_PENSION",
    "DAN_TRI_ON_CARD",
    "LUAT_BHXH_41_2024",
    "LUAT_BHYT_51_2024",
    "LUAT_NCT_CHUC_THO",
    "ND_07_2021",
    "ND_20_2021",
    "ND_76_2024",
    "ND_176_2025",
    "ND_188_2025",
    "ND_335_2026",
    "ND_351_2025",
    "PRACTICE_OF_CARDS",
    "SOCIAL_DOCUMENTS",
    "TT_06_2012",
    "TT_21_2011",
    "TT_96_2018",
]

_ALLOWANCE_PAGES = (
    "https://phunutoday.vn/nguoi-cao-tuoi-nao-duoc-huong-tro-cap-xa-hoi-hang-thang-d433644.html",
    "https://vplsbuidinhung.vn/nguoi-cao-tuoi-duoc-nhan-tro-cap-2869/",
)
_STANDARD_PAGE = "https://ngoisao.vn/"  # article 432730; the dossier gives no more of its address
_PENSION_PROCEDURE = "https://dantri.com.vn/lao-dong-viec-lam/trinh-tu-thu-tuc-de-duoc-huong-tro-cap-huu-tri-xa-hoi-20251109022217054.htm"
CAFEF_ON_PENSION = "https://cafef.vn/2-tinh-thanh-pho-nang-muc-tro-cap-huu-tri-xa-hoi-188250911070207732.chn"
DAN_TRI_ON_CARD = "https://dantri.com.vn/lao-dong-viec-lam/nguoi-tu-75-tuoi-khong-co-luong-huu-duoc-cap-bao-hiem-y-te-mien-phi-20250910164829914.htm"

_POVERTY_2021_PAGES = (
    "https://laodongthudo.vn/quy-dinh-chuan-ngheo-da-chieu-giai-doan-2021-2025-119787.html",
    "https://vnexpress.net/chinh-phu-ban-hanh-chuan-ngheo-moi-4228672.html",
)
_POVERTY_2026_PAGES = (
    "https://www.vietnamplus.vn/ban-hanh-quy-dinh-ve-chuan-ngheo-da-chieu-quoc-gia-giai-doan-2026-2030-post1086100.vnp",
    "https://www.sggp.org.vn/nang-chuan-ngheo-da-chieu-quoc-gia-giai-doan-2027-2030-post831518.html",
    "https://huengaynay.vn/chinh-tri-xa-hoi/an-sinh-xa-hoi/chuan-ngheo-da-chieu-quoc-gia-giai-doan-2026-2030-161540.html",
)

_LONGEVITY_PAGES = (
    "https://mayepcamnoi.com/do-tuoi-va-huong-dan-to-chuc-mung-tho-cho-nguoi-cao-tuoi-1658876849",
    "https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/regulations-on-how-to-celebrate-longevity-161332.html",
    "https://luatvietnam.vn/tin-phap-luat/muc-qua-tang-nguoi-cao-tuoi-mung-tho-dip-tet-ky-hoi-230-18868-article.html",
)
_CEREMONY_PAGES = (
    "https://thuvienphapluat.vn/phap-luat/mung-tho-70-tuoi-goi-la-gi-cach-to-chuc-le-mung-tho-70-tuoi-theo-thong-tu-06-chi-tiet-cu-the-480362-197559.html",
    "http://luathuythanh.vn/to-chuc-mung-tho-nguoi-cao-tuoi.html",
    "https://ngaymoionline.com.vn/chinh-sach-ve-chuc-tho-mung-tho-nct-44294.html",
)
_OLD_GIFT_PAGES = (
    "http://taichinh.danang.gov.vn/newsdetail.do?tinTucId=2481",
    "https://kiemsat.vn/tang-muc-qua-tang-chuc-tho-mung-tho-nguoi-cao-tuoi-51165.html",
)
_GIFT_PAGES = (
    "https://tintuc.thuvienphapluat.com/thong-bao-van-ban-moi/email/21913/tang-muc-chi-qua-tang-chuc-tho-mung-tho-nguoi-cao-tuoi",
    "https://taifull.net/thong-tu-96-2018-tt-btc-c5d78909b71d50.html",
    "https://luatvietnam.vn/tin-phap-luat/muc-qua-tang-nguoi-cao-tuoi-mung-tho-dip-tet-ky-hoi-230-18868-article.html",
)
_CARD_PAGES = (
    "https://la34.com.vn/chu-tich-nuoc-gui-thiep-mung-tho-den-1632-cong-dan-100-tuoi-va-tren-100-tuoi-117811.html",
    "https://lite.baomoi.com/chu-tich-nuoc-gui-qua-mung-448-cu-o-quang-nam-vua-tron-100-tuoi-c52064396.epi",
)

# Entitlements.

ND_20_2021 = Document(
    id="nd-20-2021",
    number="20/2021/NĐ-CP",
    title_vi="(chưa rõ tên) Trợ cấp xã hội hằng tháng",
    issuer_vi="Chính phủ",
    signed=date(2021, 3, 15),
    addresses=_ALLOWANCE_PAGES,
    kind_vi="Nghị định",
    since=date(2021, 7, 1),
)

ND_76_2024 = Document(
    id="nd-76-2024",
    number="76/2024/NĐ-CP",
    title_vi="(chưa rõ tên) Mức chuẩn trợ giúp xã hội",
    issuer_vi="Chính phủ",
    addresses=(_STANDARD_PAGE,),
    kind_vi="Nghị định",
    note_vi="Theo bản tóm tắt; nhiều nguồn thống nhất, chưa đối chiếu nguyên văn.",
    since=date(2024, 7, 1),
    until=date(2026, 7, 1),
)

LUAT_BHXH_41_2024 = Document(
    id="luat-41-2024",
    number="41/2024/QH15",
    title_vi="Luật Bảo hiểm xã hội",
    issuer_vi="Quốc hội",
    addresses=(_PENSION_PROCEDURE,),
    kind_vi="Luật",
    since=date(2025, 7, 1),
    title_en="Law on Social Insurance",
)

ND_176_2025 = Document(
    id="nd-176-2025",
    number="176/2025/NĐ-CP",
    title_vi="(chưa rõ tên) Trợ cấp hưu trí xã hội",
    issuer_vi="Chính phủ",
    signed=date(2025, 6, 30),
    addresses=(_PENSION_PROCEDURE,),
    kind_vi="Nghị định",
    since=date(2025, 7, 1),
    title_en="Social pension (subject; title not seen)",
)

LUAT_BHYT_51_2024 = Document(
    id="luat-51-2024",
    number="51/2024/QH15",
    title_vi="Luật sửa đổi, bổ sung một số điều của Luật Bảo hiểm y tế",
    issuer_vi="Quốc hội",
    addresses=(DAN_TRI_ON_CARD,),
    kind_vi="Luật",
    since=date(2025, 7, 1),
    title_en="Law amending the Law on Health Insurance",
)

ND_188_2025 = Document(
    id="nd-188-2025",
    number="188/2025/NĐ-CP",
    title_vi="(chưa rõ tên)",
    issuer_vi="Chính phủ",
    addresses=(DAN_TRI_ON_CARD,),
    kind_vi="Nghị định",
    note_vi="Theo bản tóm tắt, chưa đối chiếu nguyên văn.",
)

ND_335_2026 = Document(
    id="nd-335-2026",
    number="335/2026/NĐ-CP",
    title_vi="(chưa rõ tên)",
    issuer_vi="Chính phủ",
    signed=date(2026, 8, 21),
    addresses=(),
    kind_vi="Nghị định",
    note_vi="Chỉ biết qua nguồn gián tiếp, không có trang công khai để dẫn; chưa thấy nguyên văn.",
    since=date(2026, 10, 5),  # amounts counted from 2026-07-01,
)

# Poverty.

ND_07_2021 = Document(
    id="nd-07-2021",
    number="07/2021/NĐ-CP",
    title_vi="(chưa rõ tên) Chuẩn nghèo đa chiều",
    issuer_vi="Chính phủ",
    signed=date(2021, 1, 27),
    addresses=_POVERTY_2021_PAGES,
    kind_vi="Nghị định",
    since=date(2021, 3, 15),
)

ND_351_2025 = Document(
    id="nd-351-2025",
    number="351/2025/NĐ-CP",
    title_vi="(chưa rõ tên) Chuẩn nghèo đa chiều quốc gia giai đoạn 2026–2030",
    issuer_vi="Chính phủ",
    signed=date(2025, 12, 30),
    addresses=_POVERTY_2026_PAGES,
    kind_vi="Nghị định",
    note_vi="Theo bản tóm tắt trên báo chí, chưa đối chiếu nguyên văn.",
)

# Longevity.

LUAT_NCT_CHUC_THO = _LONGEVITY_PAGES
"""Where Đ.21 of the law on older people was read.

>>> len(LUAT_NCT_CHUC_THO)
3
"""

TT_21_2011 = Document(
    id="tt-21-2011",
    number="21/2011/TT-BTC",
    title_vi="(chưa rõ tên)",
    issuer_vi="Bộ Tài chính",
    signed=date(2011, 2, 28),
    addresses=_OLD_GIFT_PAGES,
    kind_vi="Thông tư",
    note_vi="Theo các bản tóm tắt; chưa rõ ngày bắt đầu áp dụng, tính từ ngày ký.",
    until=date(2019, 1, 1),
)

TT_06_2012 = Document(
    id="tt-06-2012",
    number="06/2012/TT-BVHTTDL",
    title_vi="(chưa rõ tên) Tổ chức mừng thọ người cao tuổi",
    issuer_vi="Bộ Văn hóa, Thể thao và Du lịch",
    signed=date(2012, 5, 14),
    addresses=_CEREMONY_PAGES,
    kind_vi="Thông tư",
    note_vi="Chưa rõ ngày bắt đầu áp dụng trong năm 2012, tính từ ngày ký.",
)

TT_96_2018 = Document(
    id="tt-96-2018",
    number="96/2018/TT-BTC",
    title_vi="(chưa rõ tên) Quà tặng chúc thọ, mừng thọ người cao tuổi",
    issuer_vi="Bộ Tài chính",
    signed=date(2018, 10, 18),
    addresses=_GIFT_PAGES,
    kind_vi="Thông tư",
    since=date(2019, 1, 1),
)

PRACTICE_OF_CARDS = Document(
    id="thiep-mung-tho-2024",
    number="Tường thuật việc Chủ tịch nước gửi thiếp mừng thọ (2024, 2025)",
    title_vi="Danh sách công dân 100 tuổi và trên 100 tuổi được Chủ tịch nước gửi thiếp mừng thọ",
    issuer_vi="Báo chí",
    addresses=_CARD_PAGES,
    kind_vi="Bản tin",
)

SOCIAL_DOCUMENTS: tuple[Document, ...] = (
    ND_20_2021,
    ND_76_2024,
    LUAT_BHXH_41_2024,
    ND_176_2025,
    LUAT_BHYT_51_2024,
    ND_188_2025,
    ND_335_2026,
    ND_07_2021,
    ND_351_2025,
    TT_21_2011,
    TT_06_2012,
    TT_96_2018,
    PRACTICE_OF_CARDS,
)
"""Every document that a value of this subject cites, besides the law on older people."""
