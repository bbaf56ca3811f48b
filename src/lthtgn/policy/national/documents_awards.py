"""Documents of emulation and awards, of base salary, and of the Association's own awards, and where they were read.

Where no source gives a title or a day of signing, the document says so.
"""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Document

__all__ = [
    "ASSOCIATION_ON_COMMENDATION",
    "AWARD_DOCUMENTS",
    "CHARTER_2011",
    "CHINH_SACH_ON_MERIT",
    "CONGRESS_IV",
    "GOVERNMENT_PAPER_ON_COMMENDATION",
    "LANG_SON_ON_1336",
    "LAO_DONG_ON_DOUBLING",
    "LAO_DONG_ON_PRIZES",
    "LAW_AMENDING",
    "LAW_ARTICLE_71",
    "LAW_CHAPTER_VII",
    "LAW_GAZETTE",
    "LUAT_TDKT_06_2022",
    "ND_73_2024",
    "ND_98_2023",
    "ND_129_2025",
    "ND_152_2025",
    "ND_161_2026",
    "NINH_THUAN_REVIEW",
    "OLD_MERIT_RULE",
    "PAPER_ON_MEDAL",
    "PRESS_ON_AWARDS",
    "PRIZES_PAGE",
    "QD_85_2022",
    "QD_196_2013",
    "SGGP_ON_FLAG",
    "TCGS_MOVEMENT",
    "TRADE_UNION_ON_COMMENDATION",
]

# Addresses.

LAW_ARTICLE_71 = "https://luatlvn.com/2023/08/05/dieu-71-luat-thi-dua-khen-thuong"
OLD_MERIT_RULE = "http://hoinguoicaotuoi.vn/c/tieu-chuan-de-duoc-tang-bang-khen-cua-thu-tuong-chinh-phu-4015.htm"
CHINH_SACH_ON_MERIT = "https://chinhsachonline.chinhphu.vn/tieu-chuan-de-nghi-xet-tang-bang-khen-cua-bo-nganh-77204.htm"
GOVERNMENT_PAPER_ON_COMMENDATION = "https://baochinhphu.vn/tieu-chuan-xet-tang-giay-khen-102241213091854171.htm"
LAO_DONG_ON_PRIZES = (
    "https://news.laodong.vn/giai-dap-phap-luat/muc-tien-thuong-voi-tap-the-nhan-giay-khen-cua-chu-tich-xa-1393178.ldo"
)
LAW_GAZETTE = "https://vi.wikisource.org/wiki/Trang:Cong_bao_Chinh_phu_571_572_nam_2022.pdf/56"
LAW_CHAPTER_VII = "https://vietjack.me/phap-luat/luat-thi-dua-khen-thuong-2022/chuong-vii-1004.html"
_POWERS_PAGE = "https://pbgdpl.cantho.gov.vn/quy-dinh-ve-phan-cap-phan-quyen-trong-linh-vuc-thi-dua-khen-thuong"
LAW_AMENDING = "https://dantri.com.vn/noi-vu/bo-noi-vu-de-xuat-thay-the-tieu-chuan-danh-hieu-lao-dong-tien-tien-20251215203438478.htm"
PRIZES_PAGE = (
    "https://giadinh.suckhoedoisong.vn/"  # article 172250808152932881; the dossier gives no more of its address
)
LAO_DONG_ON_DOUBLING = "https://news.laodong.vn/"  # article 1536317; likewise
TRADE_UNION_ON_COMMENDATION = "https://congdoanvietnam.vn/tu-van-phap-luat/muc-tien-thuong-voi-nguoi-bao-ve-an-ninh-duoc-tang-giay-khen-cua-chu-tich-ubnd-xa-9055.tld"
PAPER_ON_MEDAL = "https://baochinhphu.vn/nhan-ky-niem-chuong-co-duoc-tien-thuong-10224092710235075.htm"
ASSOCIATION_ON_COMMENDATION = (
    "http://hoinguoicaotuoi.vn/c/hoi-nct-co-so-khong-duoc-khen-thuong-bang-hinh-thuc-giay-khen-1588.htm"
)
_ASSOCIATION_RULES_PAGE = "https://ngaymoionline.com.vn/quy-che-thi-dua-khen-thuong-cua-hoi-nct-viet-nam-khoa-vi-nhiem-ki-2021-2026-41118-41118.html"
_ASSOCIATION_MEDAL_PAGE = "http://hoinguoicaotuoi.vn/c/trao-ky-niem-chuong-cua-hoi-nct-viet-nam-504.htm"
SGGP_ON_FLAG = "https://www.sggp.org.vn/phong-trao-tuoi-cao-guong-sang-dat-nhieu-ket-qua-tich-cuc-post828273.html"
CONGRESS_IV = "http://www.baomoi.com/phan-dau-90-ho-co-nguoi-cao-tuoi-dat-tieu-chuan-gia-dinh-van-hoa/c/7280622.epi"
NINH_THUAN_REVIEW = "https://www.vietnam.vn/id/tong-ket-de-an-1336-giai-doan-2021-2025"
_THAI_NGUYEN_PAGE = "https://www.baothainguyen.vn/xa-hoi/202601/tiep-tuc-phat-huy-vai-tro-cua-nguoi-cao-tuoi-25e5de8"
LANG_SON_ON_1336 = "https://vanphong.langson.gov.vn/en/node/62151"

# The State.

LUAT_TDKT_06_2022 = Document(
    id="luat-06-2022",
    number="06/2022/QH15",
    title_vi="Luật Thi đua, khen thưởng",
    issuer_vi="Quốc hội",
    signed=date(2022, 6, 15),
    addresses=(LAW_GAZETTE, LAW_CHAPTER_VII),
    kind_vi="Luật",
    since=date(2024, 1, 1),
    note_vi="Tháng 12/2025 có dự thảo luật sửa đổi; chưa rõ đã được thông qua hay chưa.",
)

ND_98_2023 = Document(
    id="nd-98-2023",
    number="98/2023/NĐ-CP",
    title_vi="(chưa rõ tên) Quy định chi tiết Luật Thi đua, khen thưởng",
    issuer_vi="Chính phủ",
    signed=date(2023, 12, 31),
    addresses=(TRADE_UNION_ON_COMMENDATION, LAO_DONG_ON_DOUBLING),
    kind_vi="Nghị định",
    note_vi="Theo bản tóm tắt, chưa đối chiếu nguyên văn.",
)

ND_152_2025 = Document(
    id="nd-152-2025",
    number="152/2025/NĐ-CP",
    title_vi="(chưa rõ tên) Phân cấp, phân quyền và quy định chi tiết trong lĩnh vực thi đua, khen thưởng",
    issuer_vi="Chính phủ",
    signed=date(2025, 6, 14),
    addresses=(_POWERS_PAGE,),
    kind_vi="Nghị định",
    since=date(2025, 7, 1),
    note_vi="Thay Nghị định 98/2023/NĐ-CP (chưa thấy điều khoản bãi bỏ); kèm Thông tư 15/2025/TT-BNV.",
)

ND_129_2025 = Document(
    id="nd-129-2025",
    number="129/2025/NĐ-CP",
    title_vi="(chưa rõ tên) Thẩm quyền của chính quyền địa phương cấp xã",
    issuer_vi="Chính phủ",
    kind_vi="Nghị định",
    since=date(2025, 7, 1),
)

ND_73_2024 = Document(
    id="nd-73-2024",
    number="73/2024/NĐ-CP",
    title_vi="(chưa rõ tên) Mức lương cơ sở",
    issuer_vi="Chính phủ",
    kind_vi="Nghị định",
)

ND_161_2026 = Document(
    id="nd-161-2026",
    number="161/2026/NĐ-CP",
    title_vi="(chưa rõ tên) Mức lương cơ sở",
    issuer_vi="Chính phủ",
    signed=date(2026, 5, 15),
    kind_vi="Nghị định",
    note_vi="Chỉ biết qua một nguồn gián tiếp; cần đối chiếu nguyên văn.",
)

# The Association.

CHARTER_2011 = Document(
    id="dieu-le-hoi-nct-2011",
    number="Điều lệ Hội NCT Việt Nam (khóa IV, 2011)",
    title_vi="Điều lệ Hội Người cao tuổi Việt Nam khóa IV",
    issuer_vi="Hội Người cao tuổi Việt Nam",
    addresses=(ASSOCIATION_ON_COMMENDATION,),
    kind_vi="Điều lệ",
    note_vi=(
        "Theo câu trả lời của Hội ngày 22/10/2014 dẫn Điều lệ; chỉ biết năm 2011, tính từ đầu năm. Quy chế năm 2022 của Hội "
        "chưa biết nội dung."
    ),
)

QD_85_2022 = Document(
    id="qd-85-2022-hnct",
    number="85/QĐ-HNCT",
    title_vi="Quy chế thi đua, khen thưởng của Hội Người cao tuổi Việt Nam khóa VI (2021–2026)",
    issuer_vi="Trung ương Hội Người cao tuổi Việt Nam",
    signed=date(2022, 5, 10),
    addresses=(_ASSOCIATION_RULES_PAGE,),
    note_vi="Chỉ biết phần mở đầu (Đ.1, nguyên tắc); chưa biết tiêu chuẩn.",
)

QD_196_2013 = Document(
    id="qd-196-2013-nct",
    number="196/2013/QĐ-NCT",
    title_vi="(chưa rõ tên) Kỷ niệm chương “Vì sự nghiệp chăm sóc và phát huy vai trò người cao tuổi Việt Nam”",
    issuer_vi="Trung ương Hội Người cao tuổi Việt Nam",
    signed=date(2013, 4, 10),
    addresses=(_ASSOCIATION_MEDAL_PAGE,),
    note_vi="Kèm Công văn 333/2013/CV-NCT ngày 5/7/2013; chưa rõ có văn bản mới hơn hay không.",
)

TCGS_MOVEMENT = Document(
    id="phong-trao-tcgs-2010",
    number="Phong trào “Tuổi cao – Gương sáng” (12/1/2010)",
    title_vi="Phát động phong trào thi đua “Tuổi cao – Gương sáng”",
    issuer_vi="Trung ương Hội Người cao tuổi Việt Nam",
    signed=date(2010, 1, 12),
    addresses=(CONGRESS_IV,),
    kind_vi="Phong trào",
)

PRESS_ON_AWARDS = Document(
    id="tuong-thuat-khen-thuong-clb",
    number="Tường thuật khen thưởng khi tổng kết (2018–2026)",
    title_vi="Khen thưởng câu lạc bộ, người cao tuổi khi tổng kết đề án, phong trào ở một số tỉnh",
    issuer_vi="Báo chí",
    addresses=(NINH_THUAN_REVIEW, _THAI_NGUYEN_PAGE),
    kind_vi="Bản tin",
)

AWARD_DOCUMENTS: tuple[Document, ...] = (
    LUAT_TDKT_06_2022,
    ND_98_2023,
    ND_152_2025,
    ND_129_2025,
    ND_73_2024,
    ND_161_2026,
    CHARTER_2011,
    QD_85_2022,
    QD_196_2013,
    TCGS_MOVEMENT,
    PRESS_ON_AWARDS,
)
"""Every document that a value of this subject cites."""
