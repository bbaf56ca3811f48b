"""Documents that the nation's values stand in, and the addresses at which those values were read.

Of the Prime Minister's decisions only openings are published in the pages used here; what stands in their articles is
known from summaries. Where no source gives a title, a number or a day of signing, the document says so.
"""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Document

__all__ = [
    "AARP_CASE_STUDY",
    "AGEING_ASIA",
    "ASSOCIATION_TRAINING",
    "BAC_NINH_CLUBS",
    "BAO_QUANG_TRI_ON_383",
    "CAM_RANH_PLAN",
    "CAN_THO_PORTAL",
    "CA_MAU_GERMAN",
    "CA_MAU_JAPANESE",
    "CONGRESS_4",
    "CONSOLIDATED_LAW",
    "CT_35",
    "CUU_CHIEN_BINH_ON_1579",
    "DATABASE_1533",
    "DATABASE_1579",
    "DATABASE_1648",
    "DA_BAC_CLUBS",
    "DOCUMENTS",
    "ENTREMAYORES",
    "FINAL_REVIEW_1336",
    "FINAL_REVIEW_COPY",
    "FROM_1336",
    "FROM_1648",
    "FROM_XUAT_HOA",
    "GIA_LAI_PLAN",
    "HA_NOI_MOI_ENGLISH",
    "HA_NOI_MOI_FRENCH",
    "HA_NOI_MOI_GERMAN",
    "HA_NOI_MOI_PORTUGUESE",
    "HA_NOI_PLAN",
    "HA_TINH_CLUBS",
    "HELPAGE_ON_1648",
    "HELPAGE_ON_AREAS",
    "HELPAGE_ON_AWARD",
    "HOATIEU_ON_1579",
    "KH_GIA_LAI",
    "LAI_CHAU_SCHEME",
    "LANG_SON_PORTAL",
    "LAWNET_ON_383",
    "LAWNET_ON_ACTION_MONTH",
    "LSVN_ON_383",
    "LUAT_NCT_39_2009",
    "NGOI_SAO_ON_383",
    "NGO_QUYEN_CLUB",
    "NINH_THUAN_PLAN",
    "NOTE_1336_VI",
    "NOTE_1648_VI",
    "NQ_202_2025",
    "PHU_NGHIA_CLUB",
    "QD_19_2025",
    "QD_222_XUAT_HOA",
    "QD_307_LAI_CHAU",
    "QD_379",
    "QD_383",
    "QD_1335_LDTBXH",
    "QD_1336",
    "QD_1533",
    "QD_1579",
    "QD_1648",
    "QD_2156",
    "QUANG_TRI_PORTAL",
    "TAN_HUNG_CLUB",
    "TAY_HO_CLUBS",
    "THAN_THUOC_CLUB",
    "THE_STAR_ON_383",
    "THIEU_TRUNG_CLUB",
    "THUA_THIEN_HUE_ON_1579",
    "TWO_TIER_GOVERNMENT",
    "UN_PARTNERSHIP",
    "UONG_BI_CLUB",
    "VIETNAMNET_ON_AWARD",
    "VIETNAMPLUS_ON_383",
    "VIE_071",
    "VIE_085",
    "VINH_PHUC_CLUBS",
    "WORLD_BANK",
    "XUAT_HOA_ACCOUNT",
    "XUAT_HOA_CLUB",
]

# Addresses. Pages on vietnam.vn and its subdomains are translations of Vietnamese newspaper articles: their numbers are
# relied on, their wording is not.

DATABASE_1533 = (
    "https://vanbanphapluat.co/decision-1533-qd-ttg-approval-of-project-on-intergenerational-self-help-club-expansion"
)
AGEING_ASIA = "https://ageingasia.org/vietnam-plan-to-expand-intergenerational-self-help-club-model-nationwide/"

LANG_SON_PORTAL = "https://vanphong.langson.gov.vn/en/node/62151"
CAN_THO_PORTAL = "https://www.cantho.gov.vn/"  # page of 2020-09-09; it has no stable address of its own
QUANG_TRI_PORTAL = "https://tinhuyquangtri.vn/nhan-rong-mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau"
NINH_THUAN_PLAN = "http://baoninhthuan.com.vn/news/119300p155c160/nhan-rong-mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau-tren-dia-ban-tinh-giai-doan-den-nam-2025.htm"
HA_NOI_PLAN = (
    "https://baomoi.net.vn/ha-noi-se-xay-dung-moi-it-nhat-120-cau-lac-bo-lien-the-he-tu-giup-nhau-c37823019.epi"
)

FINAL_REVIEW_COPY = "https://www.yousportnews.co/can-nhan-rong-mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau-tai-cac-dia-phuong-post878220.html"
CA_MAU_GERMAN = "https://www.vietnam.vn/de/hieu-qua-tu-de-an-nhan-rong-mo-hinh-clb-lien-the-he-tu-giup-nhau"
CA_MAU_JAPANESE = "https://www.vietnam.vn/ja/hieu-qua-tu-de-an-nhan-rong-mo-hinh-clb-lien-the-he-tu-giup-nhau"

DATABASE_1648 = "https://nhansu.vn/van-ban-phap-luat/Quyet-dinh-1648-QD-TTg-2025-De-an-nhan-rong-cau-lac-bo-lien-the-he-tu-giup-nhau-den-2035-668081.html"
HA_NOI_MOI_ENGLISH = "https://vjs.vietnam.vn/en/mo-rong-do-bao-phu-mang-luoi-cau-lac-bo-lien-the-he-tu-giup-nhau"
HA_NOI_MOI_FRENCH = "https://www.vietnam.vn/fr/mo-rong-do-bao-phu-mang-luoi-cau-lac-bo-lien-the-he-tu-giup-nhau"
HA_NOI_MOI_PORTUGUESE = "https://www.vietnam.vn/pt/mo-rong-do-bao-phu-mang-luoi-cau-lac-bo-lien-the-he-tu-giup-nhau"
HA_NOI_MOI_GERMAN = "https://www.vietnam.vn/de/mo-rong-do-bao-phu-mang-luoi-cau-lac-bo-lien-the-he-tu-giup-nhau"
ENTREMAYORES = "https://entremayores.es/internacional/vietnam-ampliara-la-red-de-autoayuda-intergeneracional-con-12-000-nuevos-club"
HELPAGE_ON_1648 = "https://www.helpage.org/news/new-chapter-for-ageing-in-vietnam"
HELPAGE_ON_AWARD = "https://www.helpage.org/news/vietnams-ishcs-win-national-recognition"
VIETNAMNET_ON_AWARD = (
    "https://vietnamnet.vn/clb-lien-the-he-tu-giup-nhau-doat-giai-thuong-hanh-dong-vi-cong-dong-2025-2473241.html"
)
GIA_LAI_PLAN = "https://vnexpress.net/gia-lai-nhan-rong-mo-hinh-cau-lac-bo-da-the-he-4940612.html"

BAO_QUANG_TRI_ON_383 = (
    "https://baoquangtri.vn/100-nguoi-cao-tuoi-khong-phai-song-trong-nha-tam-dot-nat-den-nam-2030-191976.htm"
)
NGOI_SAO_ON_383 = "https://ngoisao.vn/theo-dong-su-kien/kien-thuc/tu-2025-den-2030-hang-trieu-nguoi-duoc-huong-quyen-loi-chua-tung-co-cua-bhyt-448132.htm"
LAWNET_ON_383 = "https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/by-2030-100-of-elderly-people-will-not-have-to-live-in-temporary-dilapidated-houses-in-vietnam-176708.html"
VIETNAMPLUS_ON_383 = (
    "https://en.vietnamplus.vn/national-strategy-aims-to-enhance-quality-of-life-for-the-elderly-post310624.vnp"
)

LSVN_ON_383 = "https://lsvn.vn/nghien-cuu-de-xuat-nang-muc-tro-cap-xa-hoi-phu-hop-voi-tung-thoi-ky-a154270.html"
THE_STAR_ON_383 = "https://www.thestar.com.my/aseanplus/aseanplus-news/2026/01/14/vietnam-repositions-older-citizens-as-economic-asset-under-long-term-ageing-strategy"

DATABASE_1579 = "https://thuvienphapluat.vn/van-ban/Van-hoa-Xa-hoi/Quyet-dinh-1579-QD-TTg-2020-Chuong-trinh-Cham-soc-suc-khoe-nguoi-cao-tuoi-den-2030-455309.aspx"
HOATIEU_ON_1579 = (
    "https://hoatieu.vn/phap-luat/quyet-dinh-1579-qd-ttg-chuong-trinh-cham-soc-suc-khoe-nguoi-cao-tuoi-den-2030-203841"
)
CUU_CHIEN_BINH_ON_1579 = (
    "https://cuuchienbinh.vn/cham-soc-suc-khoe-nguoi-cao-tuoi-thich-ung-voi-gia-hoa-dan-so-d27592.html"
)
CAM_RANH_PLAN = "https://m.baomoi.com/cam-ranh-8-muc-tieu-cham-soc-nguoi-cao-tuoi-den-nam-2030/c/38726843.epi"
THUA_THIEN_HUE_ON_1579 = "https://ccdso.thuathienhue.gov.vn/?gd=1&cn=184&tc=1046"

LAWNET_ON_ACTION_MONTH = "https://lawnet.vn/thong-tin-phap-luat/en/chinh-sach-moi/guidelines-for-implementing-the-action-month-for-the-elderly-in-vietnam-2024-138191.html"
WORLD_BANK = "https://www.worldbank.org/en/news/feature/2024/05/28/how-intergenerational-self-help-clubs-transform-elderly-care-in-viet-nam"
UN_PARTNERSHIP = "https://sustainabledevelopment.un.org/partnership/?p=27868"

CONSOLIDATED_LAW = "https://thuviennhadat.vn/vbpl/van-ban-hop-nhat-16-vbhn-vpqh-2024-luat-nguoi-cao-tuoi-629964.html"
LAI_CHAU_SCHEME = "http://hoinguoicaotuoi.vn/c/tinh-lai-chau-ubnd-tinh-phe-duyet-de-an-thanh-lap-cau-lac-bo-lien-the-he-tu-giup-nhau-giai-doan-2017-2020-4098.htm"

ASSOCIATION_TRAINING = "http://hoinguoicaotuoi.vn/c/trung-uong-hoi-nct-viet-nam-tap-huan-phuong-phap-nhan-rong-mo-hinh-clb-lthtgn-cho-tinh-soc-trang-va-tp-can-tho-5017.htm"
VINH_PHUC_CLUBS = (
    "http://baovinhphuc.com.vn/xa-hoi/55320/nhan-rong-va-doi-moi-mo-hinh-hoat-dong-clb-lien-the-he-tu-giup-nhau.html"
)
BAC_NINH_CLUBS = "https://baomoi.net.vn/bac-ninh-nhan-rong-cau-lac-bo-lien-the-he-tu-giup-nhau-c53848278.epi"
HELPAGE_ON_AREAS = "https://helpagevietnam.org/en/bai-viet/2025/intergenerational-self-help-clubs-a-sustainable-solution-to-population-ageing/"
AARP_CASE_STUDY = "https://www.aarpinternational.org/initiatives/aging-readiness-competitiveness-arc/vietnam-case-study"

XUAT_HOA_CLUB = "https://backancity.gov.vn/le-ra-mat-cau-lac-bo-lien-the-he-tu-giup-nhau-phuong-xuat-hoa/"
NGO_QUYEN_CLUB = "https://sontay.hanoi.gov.vn/dang-doan-the/-/view_content/7372853-ra-mat-cau-lac-bo-lien-the-he-tu-giup-nhau-to-dan-pho-4-phuong-ngo-quyen.html"
THAN_THUOC_CLUB = (
    "http://ftsie.com/tin-tuc-su-kien/van-hoa-xa-hoi/xa-than-thuoc-ra-mat-cau-lac-bo-lien-the-he-tu-giup-nhau.html"
)
THIEU_TRUNG_CLUB = "https://vjs.vietnam.vn/ja/xa-thieu-trung-ra-mat-cau-lac-bo-lien-the-he-tu-giup-nhau"
TAN_HUNG_CLUB = "https://baobariavungtau.com.vn/xa-hoi/202204/ra-mat-clb-lien-the-he-tu-giup-nhau-949617/index.htm"
TAY_HO_CLUBS = (
    "https://nguoihanoi.vn/clb-lien-the-he-tu-giup-nhau-diem-sang-gan-ket-cong-dong-ben-vung-tai-quan-tay-ho-91103.html"
)
DA_BAC_CLUBS = "http://baohoabinh.com.vn/en/6/7934/Da-Bac-multiplies-inter-generati111nal-self-help-club-model.htm"
HA_TINH_CLUBS = "https://www.vietnam.vn/fr/gan-ket-cong-dong-tu-cau-lac-bo-lien-the-he-tu-giup-nhau"
UONG_BI_CLUB = "http://uongbi.gov.vn/khu-12-phuong-quang-trung-ra-mat-clb-lien-the-he-tu-giup-nhau-p13n43646.html"
PHU_NGHIA_CLUB = "https://www.vietnam.vn/no/gan-ket-cong-dong-tu-cau-lac-bo-lien-the-he-tu-giup-nhau"

# The law, and the decisions of the Prime Minister.

LUAT_NCT_39_2009 = Document(
    id="luat-39-2009",
    number="39/2009/QH12",
    title_vi="Luật Người cao tuổi",
    issuer_vi="Quốc hội",
    signed=date(2009, 11, 23),
    addresses=(CONSOLIDATED_LAW,),
    kind_vi="Luật",
    title_en="Law on the Elderly",
    since=date(2010, 7, 1),
)

QD_1533 = Document(
    id="qd-1533-2016",
    number="1533/QĐ-TTg",
    title_vi="Phê duyệt Đề án nhân rộng mô hình câu lạc bộ liên thế hệ tự giúp nhau giai đoạn 2016–2020",
    issuer_vi="Thủ tướng Chính phủ",
    signed=date(2016, 8, 2),
    addresses=(DATABASE_1533, AGEING_ASIA),
    title_en="Approval of the project on intergenerational self-help club expansion for the period 2016–2020",
    until=date(2021, 1, 1),  # the end of its period,
)

NOTE_1336_VI = (
    "Theo bản tóm tắt trên trang chính thức của địa phương, chưa thấy nguyên văn. Ngày hiệu lực không được nêu; tính từ "
    "ngày ký."
)

QD_1336 = Document(
    id="qd-1336-2020",
    number="1336/QĐ-TTg",
    title_vi="Phê duyệt Đề án nhân rộng mô hình câu lạc bộ liên thế hệ tự giúp nhau giai đoạn đến năm 2025",
    issuer_vi="Thủ tướng Chính phủ",
    signed=date(2020, 8, 31),
    addresses=(LANG_SON_PORTAL, CAN_THO_PORTAL, QUANG_TRI_PORTAL),
    note_vi=NOTE_1336_VI,
    title_en="Approval of the scheme to expand the model of intergenerational self-help clubs in the period to 2025",
)

QD_1579 = Document(
    id="qd-1579-2020",
    number="1579/QĐ-TTg",
    title_vi="Phê duyệt Chương trình Chăm sóc sức khỏe người cao tuổi đến năm 2030",
    issuer_vi="Thủ tướng Chính phủ",
    signed=date(2020, 10, 13),
    addresses=(DATABASE_1579, HOATIEU_ON_1579, CUU_CHIEN_BINH_ON_1579),
    title_en="Approval of the programme of health care for older people to 2030",
)

QD_2156 = Document(
    id="qd-2156-2021",
    number="2156/QĐ-TTg",
    title_vi="Chương trình hành động quốc gia về người cao tuổi giai đoạn 2021–2030",
    issuer_vi="Thủ tướng Chính phủ",
    signed=date(2021, 12, 21),
    addresses=(LAWNET_ON_ACTION_MONTH, WORLD_BANK),
    title_en="National action programme on older people, 2021–2030",
)

QD_1335_LDTBXH = Document(
    id="qd-1335-ldtbxh-2024",
    number="1335/QĐ-LĐTBXH",
    title_vi=(
        "Kế hoạch thực hiện Đề án nhân rộng mô hình câu lạc bộ liên thế hệ tự giúp nhau, 2024–2025 "
        "(tên gọi tắt, chưa đối chiếu với nguyên văn)"
    ),
    issuer_vi="Bộ Lao động – Thương binh và Xã hội",
    signed=date(2024, 8, 29),
    addresses=(
        "https://thuvienphapluat.vn/van-ban/Van-hoa-Xa-hoi/Quyet-dinh-1335-QD-LDTBXH-2024-De-an-nhan-rong-mo-hinh-Cau-lac-bo-lien-the-he-tu-giup-nhau-622758.aspx?tab=2",
        "https://lawnet.vn/thong-tin-phap-luat/en/legal-counselling/implementation-plan-for-the-scheme-on-widening-the-model-of-intergenerational-self-help-club-in-vietnam-for-the-2024-2025-period-171296.html",
    ),
    title_en=(
        "Plan to implement the scheme on widening the model of intergenerational self-help clubs in Viet Nam, 2024–2025"
    ),
    since=date(2024, 8, 29),
)

QD_379 = Document(
    id="qd-379-2025",
    number="379/QĐ-TTg",
    title_vi=(
        "(chưa rõ tên đầy đủ) Người cao tuổi tham gia đẩy mạnh chuyển đổi số, chuyển đổi xanh, khởi nghiệp, tạo việc làm"
    ),
    issuer_vi="Thủ tướng Chính phủ",
    signed=date(2025, 2, 20),
    addresses=(
        "https://tracuuquyhoach.com/tin-tuc/xay-dung-thi-diem-mo-hinh-nguoi-cao-tuoi-tham-gia-day-manh-chuyen-doi-so-chuyen-doi-xanh-khoi-nghiep-tao-viec-lam-51539680",
        "https://vnexpress.net/thi-diem-mo-hinh-nguoi-gia-khoi-nghiep-thu-gom-phan-loai-rac-4852519.html",
        "https://id.vietnam.vn/ar/nguoi-cao-tuoi-tham-gia-day-manh-chuyen-doi-so-chuyen-doi-xanh-khoi-nghiep-tao-viec-lam",
    ),
    note_vi="Theo bản tóm tắt của báo chí, chưa thấy nguyên văn. Ngày hiệu lực không được nêu; tính từ ngày ký.",
    title_en="Older people in digital and green transformation, start-ups and job creation (subject; title not seen)",
)

QD_383 = Document(
    id="qd-383-2025",
    number="383/QĐ-TTg",
    title_vi="Chiến lược quốc gia về người cao tuổi đến năm 2035, tầm nhìn đến năm 2045",
    issuer_vi="Thủ tướng Chính phủ",
    signed=date(2025, 2, 21),
    addresses=(BAO_QUANG_TRI_ON_383, NGOI_SAO_ON_383, LAWNET_ON_383, VIETNAMPLUS_ON_383),
    title_en="National strategy on older people to 2035, with a vision to 2045",
)

QD_1648 = Document(
    id="qd-1648-2025",
    number="1648/QĐ-TTg",
    title_vi="Phê duyệt Đề án nhân rộng câu lạc bộ liên thế hệ tự giúp nhau đến năm 2035",
    issuer_vi="Thủ tướng Chính phủ",
    signed=date(2025, 8, 1),
    addresses=(DATABASE_1648, HA_NOI_MOI_ENGLISH, HA_NOI_MOI_PORTUGUESE, ENTREMAYORES, HELPAGE_ON_1648),
    title_en="Approval of the scheme to expand intergenerational self-help clubs to 2035",
    since=date(2025, 8, 1),
)

CT_35 = Document(
    id="ct-35-2025",
    number="35/CT-TTg",
    title_vi="(chưa rõ tên)",
    issuer_vi="Thủ tướng Chính phủ",
    signed=date(2025, 12, 23),
    addresses=(
        "https://vietnamnet.vn/thu-tuong-phat-trien-mo-hinh-cham-soc-nguoi-cao-tuoi-sang-don-di-toi-dua-ve-2475504.html",
        "https://pbgdpl.gov.vn/Pages/tin-tuc-hd-pbpl.aspx?ItemID=5752&l=HoatdongPBGDPLotrun",
        "https://news.laodong.vn/thoi-su/nguoi-cao-tuoi-se-co-nha-sinh-hoat-cong-dong-sang-don-di-toi-dua-ve-1630341.ldo",
    ),
    kind_vi="Chỉ thị",
)

# The reform of the administrative units in 2025.

NQ_202_2025 = Document(
    id="nq-202-2025",
    number="202/2025/QH15",
    title_vi="(chưa rõ tên đầy đủ) Sắp xếp đơn vị hành chính cấp tỉnh",
    issuer_vi="Quốc hội",
    signed=date(2025, 6, 12),
    addresses=(
        "https://news.laodong.vn/thoi-su/thoi-diem-ket-thuc-hoat-dong-bo-may-52-tinh-thanh-cu-1522769.ldo",
        "https://vietaustralia.com/en/official-new-map-of-vietnam-s-34-provinces-and-cities-after-the-2025-merger.html",
    ),
    kind_vi="Nghị quyết",
    note_vi="Theo báo chí. Có hiệu lực ngày 12/6/2025; chính quyền mới hoạt động từ ngày 1/7/2025.",
    title_en="Arrangement of provincial units (subject; title not seen)",
    since=date(2025, 6, 12),
)

TWO_TIER_GOVERNMENT = Document(
    id="nq-60-nq-tw-2025",
    number="60-NQ/TW",
    title_vi="(chưa rõ tên) Chính quyền địa phương hai cấp; cùng Hiến pháp và luật sửa đổi năm 2025",
    issuer_vi="Ban Chấp hành Trung ương",
    addresses=(
        "https://luatvietnam.vn/legal-updates/the-number-of-provincial-level-administrative-units-after-merger-34-provinces-and-centrally-run-cities-892-101697-article.html",
        "https://vietnamnews.vn/politics-laws/1720781/viet-nam-sets-two-tier-local-government-system.html",
        "https://vietnam.vnanet.vn/chinese/tin-tuc/",
    ),
    kind_vi="Nghị quyết",
    note_vi="Theo bản tóm tắt; ngày ký không được nêu.",
    title_en="Two-tier local government (subject; title not seen)",
    since=date(2025, 7, 1),
)

QD_19_2025 = Document(
    id="qd-19-2025",
    number="19/2025/QĐ-TTg",
    title_vi="Bảng danh mục và mã số các đơn vị hành chính Việt Nam",
    issuer_vi="Thủ tướng Chính phủ",
    addresses=(
        "https://thongtin.vietnam.vn/en/bang-danh-muc-va-ma-so-cac-don-vi-hanh-chinh-viet-nam",
        "https://news.laodong.vn/thoi-su/bang-danh-muc-va-ma-so-cua-34-tinh-thanh-3321-don-vi-hanh-chinh-cap-xa-moi-1535055.ldo",
    ),
    note_vi="Theo báo chí; ngày ký không được nêu.",
    title_en="List and codes of the administrative units of Viet Nam",
    since=date(2025, 7, 1),
)

# Plans of provinces and decisions of wards: practice, from which a national value is read for want of a better source.

QD_307_LAI_CHAU = Document(
    id="qd-307-lai-chau-2017",
    number="307/QĐ-UBND",
    title_vi="(chưa rõ tên đầy đủ) Đề án câu lạc bộ liên thế hệ tự giúp nhau của tỉnh Lai Châu, 2017–2020",
    issuer_vi="Ủy ban nhân dân tỉnh Lai Châu",
    signed=date(2017, 4, 5),
    addresses=(LAI_CHAU_SCHEME,),
)

QD_222_XUAT_HOA = Document(
    id="qd-222-xuat-hoa-2021",
    number="222/QĐ-UBND",
    title_vi="(chưa rõ tên) Thành lập câu lạc bộ liên thế hệ tự giúp nhau phường Xuất Hóa",
    issuer_vi="Ủy ban nhân dân phường Xuất Hóa, thành phố Bắc Kạn",
    signed=date(2021, 10, 27),
    addresses=(XUAT_HOA_CLUB,),
)

KH_GIA_LAI = Document(
    id="kh-gia-lai-2025",
    number="(chưa rõ số) của tỉnh Gia Lai",
    title_vi="(chưa rõ tên) Kế hoạch thực hiện Quyết định 1648/QĐ-TTg của tỉnh Gia Lai, 2025–2035",
    # That it is the People's Committee's, as elsewhere, is likely; no source says so.
    issuer_vi="tỉnh Gia Lai (chưa rõ cơ quan ban hành)",
    signed=None,  # reported on 2025-09-18
    addresses=(GIA_LAI_PLAN,),
    kind_vi="Kế hoạch",
)

# Accounts: no instruments, but published reports of what clubs do.

XUAT_HOA_ACCOUNT = Document(
    id="ra-mat-xuat-hoa-2021",
    number="Tường thuật lễ ra mắt câu lạc bộ phường Xuất Hóa (2021)",
    title_vi="Lễ ra mắt câu lạc bộ liên thế hệ tự giúp nhau phường Xuất Hóa",
    issuer_vi="Cổng thông tin thành phố Bắc Kạn",
    addresses=(XUAT_HOA_CLUB,),
    kind_vi="Bản tin",
)

FINAL_REVIEW_1336 = Document(
    id="tong-ket-1336-2025",
    number="Tường thuật tổng kết Đề án 1336 (8/5/2025)",
    title_vi="(chưa rõ tên) Tổng kết Đề án nhân rộng mô hình câu lạc bộ liên thế hệ tự giúp nhau giai đoạn đến năm 2025",
    issuer_vi="Báo chí",
    addresses=(CA_MAU_GERMAN, CA_MAU_JAPANESE, FINAL_REVIEW_COPY),
    kind_vi="Bản tin",
)

VIE_071 = Document(
    id="vie-071",
    number="Dự án VIE071",
    title_vi="Dự án VIE071 của HelpAge về câu lạc bộ liên thế hệ tự giúp nhau, 7/2021 – 6/2024",
    issuer_vi="HelpAge International tại Việt Nam",
    addresses=("https://helpagevietnam.org/hoat-dong/du-an/vie-071/",),
    kind_vi="Dự án",
    title_en="HelpAge project VIE071, July 2021 to June 2024",
    since=date(2021, 7, 1),
    until=date(2024, 7, 1),
)

VIE_085 = Document(
    id="vie-085",
    number="Dự án VIE085",
    title_vi="Dự án VIE085 của HelpAge về câu lạc bộ liên thế hệ tự giúp nhau, 2023 – 11/2025",
    issuer_vi="HelpAge International tại Việt Nam",
    addresses=("https://helpagevietnam.org/hoat-dong/du-an/vie-085/",),
    kind_vi="Dự án",
    note_vi="Chỉ biết năm bắt đầu là 2023; tính từ đầu năm.",
    title_en="HelpAge project VIE085, 2023 to November 2025",
    since=date(2023, 1, 1),
    until=date(2025, 12, 1),
)

CONGRESS_4 = Document(
    id="dai-hoi-4-hoi-nct",
    number="Đại hội IV Hội Người cao tuổi Việt Nam (nhiệm kỳ 2011–2016)",
    title_vi="(chưa rõ tên) Phương hướng nhiệm kỳ 2011–2016",
    issuer_vi="Hội Người cao tuổi Việt Nam",
    addresses=("http://www.baomoi.com/phan-dau-90-ho-co-nguoi-cao-tuoi-dat-tieu-chuan-gia-dinh-van-hoa/c/7280622.epi",),
    kind_vi="Nghị quyết",
    note_vi="Theo báo chí; chưa rõ ngày, tính theo năm của nhiệm kỳ.",
    title_en="Congress IV of the Association, term 2011–2016",
)

# What goes with every value of the two schemes: the day from which it is taken to apply, and how far it is known.

FROM_XUAT_HOA = date(
    2021, 10, 27
)  # the first founding decision of a club with a known day: practice seen there is dated by it
FROM_1336 = date(2020, 8, 31)  # the day of signing; in force from: not stated
FROM_1648 = date(2025, 8, 1)  # signed and in force on the same day

NOTE_1648_VI = (
    "Chưa biết Quyết định 1648 có đặt mức này hay không và là bao nhiêu. Ngày cuối cùng của Quyết định 1336 cũng không "
    "được nêu: hai đề án có thể cùng tồn tại từ tháng 8 đến tháng 12/2025."
)

DOCUMENTS: tuple[Document, ...] = (
    LUAT_NCT_39_2009,
    QD_1533,
    QD_1336,
    QD_1579,
    QD_2156,
    QD_1335_LDTBXH,
    QD_379,
    QD_383,
    NQ_202_2025,
    TWO_TIER_GOVERNMENT,
    QD_19_2025,
    QD_1648,
    CT_35,
    QD_307_LAI_CHAU,
    QD_222_XUAT_HOA,
    KH_GIA_LAI,
    XUAT_HOA_ACCOUNT,
    FINAL_REVIEW_1336,
    VIE_071,
    VIE_085,
    CONGRESS_4,
)
"""Every document that a national value cites, and the ministry plan and the directive that frame them."""
