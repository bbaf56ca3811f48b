"""Documents that the norms of the eight activity areas stand in: pages and accounts, no instruments of the law.

What HelpAge in Việt Nam says of its model is a norm of that model; what a club or a project was seen to do is practice.
Neither is a rule of the whole country.
"""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Document
from lthtgn.policy.national.documents import (
    AARP_CASE_STUDY,
    HA_NOI_PLAN,
    PHU_NGHIA_CLUB,
    WORLD_BANK,
)

__all__ = [
    "AARP_ON_CLUBS",
    "AREA_DOCUMENTS",
    "BA_THUOC_CLUBS",
    "BINH_HOA_CLUB",
    "CO_DIEN_CLUB",
    "DI_AN_CLUB",
    "HA_TINH_VIE022",
    "HELPAGE_CULTURE",
    "HELPAGE_HELP",
    "HELPAGE_INCOME",
    "HELPAGE_PROJECTS",
    "HELPAGE_RESOURCES",
    "HOA_BINH_TRAINING",
    "HOA_PHU_CLUB",
    "KH_23_HA_NOI",
    "MODEL_NOTE_VI",
    "MY_LOC_CLUB",
    "NIPPON_ON_CLUBS",
    "PARDOEL_2023",
    "PRESS_ON_CLUBS",
    "PROVINCE_OF_208_CLUBS",
    "SUNI_SEA_KIT",
    "THANH_HOA_FUNDS",
    "THANH_HOA_KIT",
    "TRAINING_OF_BOARDS",
    "UNDATED_VI",
    "UN_DESA",
    "WORLD_BANK_ON_CLUBS",
]

MODEL_NOTE_VI = "Chuẩn mô hình của HelpAge, không phải quy định pháp luật."
UNDATED_VI = "Nguồn không nêu ngày bắt đầu; ở đây tính từ ngày ký Quyết định 1336, không có ngày kết thúc."

_HELPAGE = "HelpAge International tại Việt Nam"


def _page(id: str, subject: str, address: str, title_vi: str = "") -> Document:  # noqa: A002
    return Document(
        id=id,
        number=f"chuẩn mô hình HelpAge, trang “{subject}”",
        title_vi=title_vi or subject,
        issuer_vi=_HELPAGE,
        addresses=(f"https://helpagevn.org/pages/{address}",),
        kind_vi="Trang thông tin",
        note_vi=f"{MODEL_NOTE_VI} {UNDATED_VI}",
    )


def _account(id: str, number: str, issuer_vi: str, *addresses: str) -> Document:  # noqa: A002
    note = f"Tường thuật về điều đã thấy ở một nơi; không phải quy định toàn quốc. {UNDATED_VI}"
    return Document(id, number, number, issuer_vi, addresses=addresses, kind_vi="Bản tin", note_vi=note)


HELPAGE_INCOME = _page("helpage-tang-thu-nhap", "Tăng thu nhập", "tang-thu-nhap")
HELPAGE_HELP = _page("helpage-tu-giup-nhau", "Tự giúp nhau và hỗ trợ cộng đồng", "tu-giup-nhau-va-ho-tro-cong-dong")
HELPAGE_CULTURE = _page(
    "helpage-doi-song-tinh-than",
    "Đời sống tinh thần",
    "nang-cao-doi-song-tinh-than-van-hoa-van-nghe-tham-hoi-giao-luu",
    "Nâng cao đời sống tinh thần: văn hóa, văn nghệ, thăm hỏi, giao lưu",
)
HELPAGE_RESOURCES = _page("helpage-van-dong-nguon-luc", "Vận động nguồn lực", "van-dong-nguon-luc")


HELPAGE_PROJECTS = Document(
    id="helpage-vie071-vie085",
    number="HelpAge, các dự án VIE071 và VIE085",
    title_vi="Dự án VIE071 và VIE085",
    issuer_vi=_HELPAGE,
    addresses=(
        "https://helpagevietnam.org/hoat-dong/du-an/vie-071/",
        "https://helpagevietnam.org/hoat-dong/du-an/vie-085/",
    ),
    kind_vi="Trang thông tin",
    note_vi="Mục tiêu của dự án, không phải quy định pháp luật.",
)

UN_DESA = _account(
    "un-desa-cau-lac-bo",
    "UN DESA, bài về các câu lạc bộ tự giúp nhau của Việt Nam",
    "Ban Kinh tế và Xã hội của Liên hợp quốc (UN DESA)",
    "https://www.un.org/ru/desa/viet-nam%E2%80%99s-self-help-clubs",
)
WORLD_BANK_ON_CLUBS = _account(
    "ngan-hang-the-gioi-2024", "Ngân hàng Thế giới, bài ngày 28/5/2024", "Ngân hàng Thế giới", WORLD_BANK
)
AARP_ON_CLUBS = _account(
    "aarp-cau-lac-bo", "AARP, nghiên cứu trường hợp Việt Nam", "AARP International", AARP_CASE_STUDY
)
NIPPON_ON_CLUBS = _account(
    "nippon-cau-lac-bo", "nippon.com, bài về các câu lạc bộ", "nippon.com", "http://www.nippon.com/ja/features/c02815/"
)
PARDOEL_2023 = _account(
    "pardoel-2023",
    "Pardoel và cộng sự (2023), Frontiers in Public Health",
    "Frontiers in Public Health",
    "https://frontiersin.org/journals/public-health/articles/10.3389/fpubh.2023.1182947/full",
)

HOA_BINH_TRAINING = _account(
    "tap-huan-hoa-binh-2019",
    "Tường thuật tập huấn ban chủ nhiệm ở Hòa Bình (11/2019)",
    "Hội Người cao tuổi Việt Nam",
    "http://hoinguoicaotuoi.vn/c/tinh-hoa-binh-to-chuc-hoi-nghi-so-ket-dinh-ky-va-tap-huan-ban-chu-nhiem-cac-clb-lien-the-he-tu-giup-nhau-5071.htm",
)
TRAINING_OF_BOARDS = _account(
    "tap-huan-ban-chu-nhiem",
    "Tường thuật tập huấn ban chủ nhiệm: chỉ số cần đạt của CLB",
    "Ngày mới online",
    "https://ngaymoionline.com.vn/tao-ki-nang-kien-thuc-ngay-tu-dau-de-van-hanh-clb-chuyen-nghiep-nen-nep-45646.html",
)
CO_DIEN_CLUB = _account(
    "cau-lac-bo-co-dien-2025",
    "Tường thuật về câu lạc bộ thôn Cổ Điển (5/2025)",
    "Ngày mới online",
    "https://ngaymoionline.com.vn/nhung-hoat-dong-thiet-thuc-cua-clb-lien-the-he-tu-giup-nhau-thon-co-dien-59242.html",
)
BA_THUOC_CLUBS = _account(
    "cau-lac-bo-ba-thuoc",
    "Tường thuật về các câu lạc bộ huyện Bá Thước (dự án VIE051)",
    "Hội Người cao tuổi Việt Nam",
    "http://beta.hoinguoicaotuoi.vn/c/huyen-ba-thuoc-tinh-thanh-hoa-hieu-qua-cau-lac-bo-lien-the-he-tu-giup-nhau-4372.htm",
)
HA_TINH_VIE022 = _account(
    "cau-lac-bo-ha-tinh-vie022",
    "Tường thuật về các câu lạc bộ ở Hà Tĩnh (dự án VIE022)",
    "Văn phòng Nông thôn mới tỉnh Hà Tĩnh",
    "https://nongthonmoi.hatinh.gov.vn/Cac-nganh-khac/Tiep-tuc-xay-dung-nhan-rong-CLB-Lien-the-he-tu-giup-nhau-21732.html",
)
HOA_PHU_CLUB = _account(
    "cau-lac-bo-hoa-phu-2",
    "Tường thuật về câu lạc bộ Hòa Phú 2 (Bến Tre)",
    "Báo Đồng Khởi",
    "https://baodongkhoi.vn/mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau-a57826.html",
)
MY_LOC_CLUB = _account(
    "cau-lac-bo-my-loc-1",
    "SUNI-SEA, bài về câu lạc bộ Mỹ Lộc 1",
    "dự án SUNI-SEA",
    "https://www.suni-sea.org/my/articles/invest-is-saving/",
)
BINH_HOA_CLUB = _account(
    "cau-lac-bo-binh-hoa", "SUNI-SEA, bài về câu lạc bộ Bình Hòa", "dự án SUNI-SEA", "https://suni-sea.org/vi/?p=18592"
)
SUNI_SEA_KIT = _account(
    "suni-sea-dung-cu",
    "SUNI-SEA, bài về bộ dụng cụ của câu lạc bộ",
    "dự án SUNI-SEA",
    "https://www.suni-sea.org/en/articles/vietnam-team-is-back-in-action-after-the-city-lockdown/",
)
THANH_HOA_KIT = _account(
    "cau-lac-bo-thanh-hoa-2025",
    "Tường thuật về các câu lạc bộ mới ở Thanh Hóa (2025)",
    "Ngày mới online",
    "https://ngaymoionline.com.vn/hoi-nct-thanh-hoa-cong-trinh-dac-biet-chao-mung-80-nam-cach-mang-thang-tam-quoc-khanh-29-60732.html",
)
THANH_HOA_FUNDS = _account(
    "quy-thanh-hoa",
    "Tường thuật về quỹ của các câu lạc bộ ở Thanh Hóa",
    "Báo Đại Đoàn Kết",
    "https://daidoanket.vn/clb-lien-the-he-tu-giup-nhau-diem-tua-cho-nguoi-ngheo-10087262.html",
)
DI_AN_CLUB = _account(
    "cau-lac-bo-di-an",
    "Tường thuật về câu lạc bộ phường Dĩ An",
    "Báo Bình Dương",
    "http://baobinhduong.vn/phuong-di-an-tx-di-an-thanh-lap-cau-lac-bo-lien-the-he-tu-giup-nhau-a201409.html",
)
PROVINCE_OF_208_CLUBS = _account(
    "tinh-co-208-cau-lac-bo",
    "Tường thuật về 208 câu lạc bộ của một tỉnh",
    "Báo chí",
    "https://www.vietnam.vn/id/suc-lan-toa-tu-cac-cau-lac-bo-lien-the-he-tu-giup-nhau",
)
PRESS_ON_CLUBS = _account(
    "bao-chi-ve-cau-lac-bo",
    "Tường thuật của báo chí về một số câu lạc bộ",
    "Báo chí",
    PHU_NGHIA_CLUB,
    "https://baothainguyen.vn/xa-hoi/200910/hieu-qua-mot-mo-hinh-367D79B",
    "https://en.baohoabinh.com.vn/10/8032/Inter-generati111nal-Self-Help-Club-proves-effective-in-Lu111ng-S111n.htm",
    "http://baohoabinh.com.vn/en/2/9112/Hoa-Binh-reviews-project-supporting-old-people.htm",
    "https://baokhanhhoa.vn/xa-hoi/202303/so-ket-cau-lac-bo-lien-the-he-tu-giup-nhau-8278265/",
    "https://laodongthudo.vn/nang-gia-tri-song-nhan-van-tu-mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau-110021.html",
    "https://www.vietnam.vn/pt/diem-tua-ben-vung-cua-nguoi-cao-tuoi",
    "http://baohoabinh.com.vn/en/6/10730/Inter-generati111nal-self-help-club-trans102orms-community-care-in-Hoa-Binh-province.htm",
)

KH_23_HA_NOI = Document(
    id="kh-23-ha-noi-2021",
    number="23/KH-UBND",
    title_vi="(chưa rõ tên đầy đủ) Kế hoạch nhân rộng câu lạc bộ liên thế hệ tự giúp nhau của Hà Nội đến năm 2025",
    issuer_vi="Ủy ban nhân dân thành phố Hà Nội",
    signed=date(2021, 1, 22),
    addresses=(HA_NOI_PLAN,),
    kind_vi="Kế hoạch",
)

AREA_DOCUMENTS: tuple[Document, ...] = (
    HELPAGE_INCOME,
    HELPAGE_HELP,
    HELPAGE_CULTURE,
    HELPAGE_RESOURCES,
    HELPAGE_PROJECTS,
    UN_DESA,
    WORLD_BANK_ON_CLUBS,
    AARP_ON_CLUBS,
    NIPPON_ON_CLUBS,
    PARDOEL_2023,
    HOA_BINH_TRAINING,
    TRAINING_OF_BOARDS,
    CO_DIEN_CLUB,
    BA_THUOC_CLUBS,
    HA_TINH_VIE022,
    HOA_PHU_CLUB,
    MY_LOC_CLUB,
    BINH_HOA_CLUB,
    SUNI_SEA_KIT,
    THANH_HOA_KIT,
    THANH_HOA_FUNDS,
    DI_AN_CLUB,
    PROVINCE_OF_208_CLUBS,
    PRESS_ON_CLUBS,
    KH_23_HA_NOI,
)
"""Every document that what is said of the activity areas is cited from."""
