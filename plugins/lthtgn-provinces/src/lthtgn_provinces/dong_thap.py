"""Đồng Tháp, with the former Tiền Giang: QĐ 506/QĐ-UBND of 2021-03-05 and QĐ 172/QĐ-UBND of 2017-02-09 of Tiền Giang.

Of QĐ 506 the decision was seen and not its annex: that the Association leads, and neither targets nor money. QĐ 172 before
it is known by number and day. In early 2025 the Association of Tiền Giang gave a new club three things. The district of Tân
Hồng in the former Đồng Tháp had a plan of its own, which ended with the districts; its 80 older people of 150 members lie
below the nation's share. No plan under Decision 1648 is known.

>>> [grant.item_vi for grant in GRANTS]
['bộ tăng âm', 'máy đo huyết áp', 'cân']
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.provisions import Provision
from lthtgn.rules.grants import Grant, Payer
from lthtgn_provinces.plans import DISTRICTS_END, END_1336, END_1533, NOT_STATED_VI, Plan, former

__all__ = ["DOCUMENTS", "GRANTS", "PROVISIONS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

_PROVINCE = "UBND tỉnh Tiền Giang"

QD_506_TIEN_GIANG = Document(
    id="tien_giang-qd-506-2021",
    number="506/QĐ-UBND",
    title_vi="(chưa rõ tên đầy đủ) Nhân rộng mô hình Câu lạc bộ liên thế hệ tự giúp nhau tỉnh Tiền Giang giai đoạn 2021–2025",
    issuer_vi=_PROVINCE,
    signed=date(2021, 3, 5),
    addresses=(
        "https://m.thuvienphapluat.vn/van-ban/Van-hoa-Xa-hoi/Quyet-dinh-506-QD-UBND-2021-mo-hinh-Cau-lac-bo-lien-the-he-tu-giup-nhau-tinh-Tien-Giang-471578.aspx",
    ),
    note_vi="Có hiệu lực từ ngày ký. Chưa thấy đề án kèm theo: chưa biết chỉ tiêu và kinh phí.",
    since=date(2021, 3, 5),
)
QD_172_TIEN_GIANG = Document(
    id="tien_giang-qd-172-2017",
    number="172/QĐ-UBND",
    title_vi="(chưa rõ tên đầy đủ) Đề án câu lạc bộ liên thế hệ tự giúp nhau giai đoạn 2016–2020",
    issuer_vi=_PROVINCE,
    signed=date(2017, 2, 9),
    addresses=(
        "http://hoinguoicaotuoi.vn/c/ubnd-tinh-tien-giang-to-chuc-hoi-nghi-trien-khai-thuc-hien-quyet-dinh-1533-ttg-cua-thu-tuong-chinh-phu-ve-de-an-nhan-rong-mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau-giai-doan-2016-2020-4173.htm",
    ),
    note_vi="Chưa biết chỉ tiêu và kinh phí.",
    until=END_1533,
)
SUPPORT_OF_TIEN_GIANG = Document(
    id="tien_giang-support-2025",
    number="về hỗ trợ câu lạc bộ mới của Hội Người cao tuổi tỉnh Tiền Giang (chưa rõ số)",
    title_vi="(chưa rõ tên)",
    issuer_vi="Hội Người cao tuổi tỉnh Tiền Giang",
    addresses=("https://www.vietnam.vn/ru/day-manh-cong-tac-nhan-rong-mo-hinh-clb-lien-the-he-tu-giup-nhau",),
    kind_vi="Bản tin",
    note_vi="Theo báo chí quý I/2025; ngày đầu và ngày cuối không được nêu, chỉ tính cho quý đó.",
)
PLAN_OF_TAN_HONG = Document(
    id="dong_thap-tan-hong-2021",
    number="của huyện Tân Hồng (chưa rõ số)",
    title_vi="(chưa rõ tên)",
    issuer_vi="UBND huyện Tân Hồng",
    signed=date(2021, 3, 16),
    addresses=(
        "https://tanhong.dongthap.gov.vn/web/hth/chi-tiet-bai-viet/-/asset_publisher/1mOzUrGkrdAE/content/id/5252665?plidlayout=4694",
    ),
    kind_vi="Kế hoạch",
)
DOCUMENTS = (QD_506_TIEN_GIANG, QD_172_TIEN_GIANG, SUPPORT_OF_TIEN_GIANG, PLAN_OF_TAN_HONG)

CLUB_PLAN = Plan(
    QD_506_TIEN_GIANG, former("82"), date(2021, 3, 5), END_1336, programme="1336", certainty=Certainty.TEXT
)
SUPPORT = Plan(SUPPORT_OF_TIEN_GIANG, former("82"), date(2025, 1, 1), date(2025, 4, 1))
DISTRICT = Plan(
    PLAN_OF_TAN_HONG, former("87"), date(2021, 3, 16), DISTRICTS_END, programme="1336", note_vi=NOT_STATED_VI
)

# --- grants -----------------------------------------------------------------------------------------------------------


def _in_kind(name: str, item_vi: str, item_en: str) -> Grant:
    return Grant(
        id=f"tien_giang.grants.{name}",
        term_vi=f"{item_vi} của Hội Người cao tuổi tỉnh Tiền Giang",
        term_en=f"{item_en} by the Association of Tiền Giang",
        payer=Payer.ASSOCIATION,
        since=SUPPORT.since,
        until=SUPPORT.until,
        cite=SUPPORT.cite("P-DT-03"),
        item_vi=item_vi,
        purpose_vi="hỗ trợ câu lạc bộ mới",
        scope=SUPPORT.scope,
    )


GRANTS = (
    _in_kind("amplifier", "bộ tăng âm", "amplifier"),
    _in_kind("blood_pressure_monitor", "máy đo huyết áp", "blood-pressure meter"),
    _in_kind("scales", "cân", "scales"),
)

# --- what is said in words --------------------------------------------------------------------------------------------

PROVISIONS = (
    Provision(
        id="tien_giang.lead",
        term_vi="cơ quan chủ trì đề án ở Tiền Giang",
        says_vi=("Hội Người cao tuổi tỉnh chủ trì, phối hợp với Sở Lao động – Thương binh và Xã hội",),
        since=CLUB_PLAN.since,
        cite=CLUB_PLAN.cite("P-DT-01a", "P-DT-01b"),
        until=CLUB_PLAN.until,
        term_en="who leads the scheme in Tiền Giang",
        scope=CLUB_PLAN.scope,
    ),
    Provision(
        id="dong_thap.tan_hong",
        term_vi="kế hoạch của huyện Tân Hồng (Đồng Tháp)",
        says_vi=(
            "3 câu lạc bộ ở 3 xã được nêu tên",
            "150 thành viên, trong đó 80 người cao tuổi (53 %, thấp hơn tỷ lệ chung)",
            "quỹ của câu lạc bộ từ 20 triệu đồng",
            "nữ 60–70 %, người trẻ 30–40 % thành viên",
        ),
        since=DISTRICT.since,
        cite=DISTRICT.cite("P-DT-06a", "P-DT-06b", "P-DT-06c", "P-DT-06d", "P-DT-06e"),
        until=DISTRICT.until,
        term_en="plan of the district of Tân Hồng (Đồng Tháp)",
        scope=DISTRICT.scope,
    ),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Đồng Tháp."""
    return DOCUMENTS


@hookimpl
def lthtgn_grants() -> Iterable[Grant]:
    """What it gives clubs."""
    return GRANTS


@hookimpl
def lthtgn_provisions() -> Iterable[Provision]:
    """What it says in words."""
    return PROVISIONS
