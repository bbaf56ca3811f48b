"""Documents of the Association of the Elderly: its charters, its guidance on fees, and what was decided about it.

Of the charter in force (2022) only the preamble and article 1 are known; the charter of 2016 is known from a page of the
Association (membership) and from an encyclopaedia. No charter of the Congress of 2026 is known.
"""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Document

__all__ = [
    "ASSOCIATION_DOCUMENTS",
    "CHARTER_2016",
    "CHARTER_2022",
    "CHARTER_QUOTED",
    "CONGRESS_IV",
    "CV_6463",
    "ENCYCLOPAEDIA",
    "HD_05_MTTW",
    "HD_196_2012",
    "MERGERS_2025",
    "PRACTICE_2014",
]

ENCYCLOPAEDIA = "https://vi.wikipedia.org/"  # an article on the Association; the dossier records no title

CHARTER_2016 = Document(
    id="dieu-le-hoi-nct-2016",
    number="972/QĐ-BNV",
    title_vi="Điều lệ Hội Người cao tuổi Việt Nam, thông qua ngày 8/11/2016 (8 chương, 34 điều)",
    issuer_vi="Bộ Nội vụ phê duyệt",
    signed=date(2017, 3, 24),
    addresses=("http://hoinguoicaotuoi.vn/c/dieu-kien-tro-thanh-hoi-vien-hoi-nct-viet-nam-4990.htm", ENCYCLOPAEDIA),
    note_vi="Điều lệ trước; chưa biết Điều lệ năm 2022 giữ lại những điều nào.",
)

CHARTER_2022 = Document(
    id="dieu-le-hoi-nct-2022",
    number="288/QĐ-BNV",
    title_vi="Điều lệ (sửa đổi, bổ sung) Hội Người cao tuổi Việt Nam khóa VI, nhiệm kỳ 2021–2026, thông qua ngày 14/1/2022",
    issuer_vi="Bộ Nội vụ phê duyệt",
    signed=date(2022, 4, 6),
    addresses=(
        "https://ngaymoionline.com.vn/dieu-le-sua-doi-bo-sung-hoi-nct-viet-nam-khoa-vi-nhiem-ki-2021-2026-41841.html",
    ),
    note_vi="Chỉ mới biết lời nói đầu và Đ.1; chưa biết Điều lệ của Đại hội VII (2026–2031).",
)

CHARTER_QUOTED = Document(
    id="dieu-le-hoi-nct-trich-tay-ninh",
    number="Điều lệ Hội Người cao tuổi Việt Nam (Hội NCT tỉnh Tây Ninh trích)",
    title_vi="Chi hội, tổ hội",
    issuer_vi="Hội Người cao tuổi tỉnh Tây Ninh",
    addresses=("https://hoinguoicaotuoitayninh.vn/?p=3216",),
    kind_vi="Điều lệ",
    note_vi="Trang trích không nêu là Điều lệ năm nào.",
)

HD_196_2012 = Document(
    id="hd-196-2012",
    number="196/2012/HD-NCT",
    title_vi="(chưa rõ tên) Mức đóng và trích hội phí hội viên",
    issuer_vi="Trung ương Hội Người cao tuổi Việt Nam",
    signed=date(2012, 5, 23),
    addresses=("http://hoinguoicaotuoi.vn/c/muc-dong-va-trich-hoi-phi-hoi-vien-hoi-nguoi-cao-tuoi-1096.htm",),
    kind_vi="Hướng dẫn",
    note_vi="Theo bản tóm tắt; chưa biết mức hội phí theo Điều lệ năm 2022.",
)

PRACTICE_2014 = Document(
    id="thu-tuc-hoi-vien-2014",
    number="Hỏi đáp về thủ tục trở thành hội viên (2014)",
    title_vi="Thủ tục trở thành hội viên Hội Người cao tuổi",
    issuer_vi="Trung ương Hội Người cao tuổi Việt Nam",
    addresses=("http://hoinguoicaotuoi.vn/",),  # page 1636; the dossier gives no more of its address
    kind_vi="Bài viết",
)

CONGRESS_IV = Document(
    id="dai-hoi-iv-hoi-nct",
    number="Chỉ tiêu của Đại hội IV Hội Người cao tuổi Việt Nam (2011–2016)",
    title_vi="Phấn đấu 90 % hộ có người cao tuổi đạt tiêu chuẩn gia đình văn hóa",
    issuer_vi="Báo chí",
    addresses=("http://www.baomoi.com/phan-dau-90-ho-co-nguoi-cao-tuoi-dat-tieu-chuan-gia-dinh-van-hoa/c/7280622.epi",),
    kind_vi="Bản tin",
)

CV_6463 = Document(
    id="cv-6463-2023",
    number="6463/BNV-TCPCP",
    title_vi="Chuyển Ban Đại diện Hội Người cao tuổi thành Hội, theo Kết luận 58-KL/TW",
    issuer_vi="Bộ Nội vụ",
    signed=date(2023, 11, 6),
    addresses=("https://hethongphapluat.vn/",),
    kind_vi="Công văn",
    note_vi="Theo bản tóm tắt.",
)

HD_05_MTTW = Document(
    id="hd-05-mttw-2025",
    number="05/HD-MTTW-BTT",
    title_vi="(chưa rõ tên) Sắp xếp các hội do Đảng, Nhà nước giao nhiệm vụ ở cấp xã",
    issuer_vi="Ban Thường trực Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam",
    signed=date(2025, 7, 30),
    kind_vi="Hướng dẫn",
)

MERGERS_2025 = Document(
    id="sap-xep-hoi-nct-2025",
    number="Tường thuật việc sắp xếp Hội Người cao tuổi cấp xã (12/12/2025)",
    title_vi="Sắp xếp tổ chức Hội Người cao tuổi sau khi bỏ cấp huyện",
    issuer_vi="Báo chí",
    addresses=(
        "https://www.sggp.org.vn/phong-trao-tuoi-cao-guong-sang-dat-nhieu-ket-qua-tich-cuc-post828273.html",
        "https://ngaymoionline.com.vn/phat-huy-vai-tro-nguoi-cao-tuoi-trong-ky-nguyen-moi-61876.html",
    ),
    kind_vi="Bản tin",
)

ASSOCIATION_DOCUMENTS: tuple[Document, ...] = (
    CHARTER_2016,
    CHARTER_2022,
    CHARTER_QUOTED,
    HD_196_2012,
    PRACTICE_2014,
    CONGRESS_IV,
    CV_6463,
    HD_05_MTTW,
    MERGERS_2025,
)
"""Every document of this subject."""
