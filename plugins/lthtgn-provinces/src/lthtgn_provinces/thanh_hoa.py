"""Thanh Hóa: QĐ 5133/QĐ-UBND of December 2020.

It carries out Decision 1336: new clubs, their members and the older people among them, and coverage at three levels:
communes, residential areas, districts with a club in every commune. Its day of signing is not known. The earlier decisions
QĐ 2666 and QĐ 2384, by which 519 clubs were to be set up, are known by number alone; no plan under Decision 1648 is known.

>>> [target.unit.term_vi for target in TARGETS if target.id.endswith("_share")]
['% đơn vị hành chính cấp xã', '% khu dân cư']
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.indicators.indicator import Indicator
from lthtgn.policy.documents import Document
from lthtgn.policy.national.units import COMMUNES, SHARE_OF_COMMUNES
from lthtgn.policy.parameters import Target, Unit, percent
from lthtgn_provinces.plans import (
    DISTRICTS_END,
    END_1336,
    Plan,
    former,
    members_of_new_clubs,
    new_clubs,
    older_members_of_new_clubs,
    targets_of,
)

__all__ = ["DOCUMENTS", "INDICATORS", "TARGETS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

_PROVINCE = "UBND tỉnh Thanh Hóa"
_EARLIER_VI = "Quyết định trước kia về thành lập câu lạc bộ; chưa biết ngày ký và nội dung."

QD_5133_2020 = Document(
    id="thanh_hoa-qd-5133-2020",
    number="5133/QĐ-UBND",
    title_vi="Đề án nhân rộng mô hình câu lạc bộ liên thế hệ tự giúp nhau trên địa bàn tỉnh Thanh Hóa giai đoạn đến năm 2025",
    issuer_vi=_PROVINCE,
    addresses=(
        "https://m.baomoi.com/phe-duyet-de-an-nhan-rong-mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau-tren-dia-ban-tinh-thanh-hoa-giai-doan-den-nam-2025/c/37250110.epi",
    ),
    note_vi="Tháng 12/2020; ngày ký không được nêu, tính từ đầu tháng.",
)
QD_2666 = Document(
    id="thanh_hoa-qd-2666",
    number="2666/QĐ-UBND",
    title_vi="(chưa rõ tên)",
    issuer_vi=_PROVINCE,
    addresses=(
        "https://m.baomoi.com/phe-duyet-de-an-nhan-rong-mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau-tren-dia-ban-tinh-thanh-hoa-giai-doan-den-nam-2025/c/37250110.epi",
    ),
    note_vi=_EARLIER_VI,
)
QD_2384 = Document(
    id="thanh_hoa-qd-2384",
    number="2384/QĐ-UBND",
    title_vi="(chưa rõ tên)",
    issuer_vi=_PROVINCE,
    addresses=(
        "https://m.baomoi.com/phe-duyet-de-an-nhan-rong-mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau-tren-dia-ban-tinh-thanh-hoa-giai-doan-den-nam-2025/c/37250110.epi",
    ),
    note_vi=_EARLIER_VI,
)
DOCUMENTS = (QD_5133_2020, QD_2666, QD_2384)

CLUB_PLAN = Plan(QD_5133_2020, former("38"), date(2020, 12, 1), END_1336, programme="1336")

# --- indicators and targets -------------------------------------------------------------------------------------------

INDICATORS = (
    new_clubs("thanh_hoa", CLUB_PLAN, CLUB_PLAN.aim("P-TH-01a", low=400)),
    members_of_new_clubs("thanh_hoa", CLUB_PLAN, CLUB_PLAN.aim("P-TH-01b", low=20_000)),
    older_members_of_new_clubs("thanh_hoa", CLUB_PLAN, CLUB_PLAN.aim("P-TH-01c", low=14_000)),
)
TARGETS = (
    *targets_of(INDICATORS),
    Target(
        id="thanh_hoa.targets.communes_with_clubs_share",
        term_vi="tỷ lệ xã, phường, thị trấn của Thanh Hóa có câu lạc bộ",
        term_en="share of the communes of Thanh Hóa that have clubs",
        unit=SHARE_OF_COMMUNES,
        of_vi="xã, phường, thị trấn của Thanh Hóa",
        part="thanh_hoa.communes.with_clubs",
        whole="thanh_hoa.communes",
        needs_vi="số xã, phường, thị trấn của Thanh Hóa, và trong đó số có câu lạc bộ",
        aims=(CLUB_PLAN.aim("P-TH-02a", low=percent(90)),),
    ),
    Target(
        id="thanh_hoa.targets.residential_areas_with_clubs_share",
        term_vi="tỷ lệ khu dân cư của Thanh Hóa có câu lạc bộ",
        term_en="share of the residential areas of Thanh Hóa that have clubs",
        unit=Unit("share_of_residential_areas", "% khu dân cư", is_share=True),
        of_vi="khu dân cư của Thanh Hóa",
        part="thanh_hoa.residential_areas.with_clubs",
        whole="thanh_hoa.residential_areas",
        needs_vi="số khu dân cư của Thanh Hóa, và trong đó số có câu lạc bộ",
        aims=(CLUB_PLAN.aim("P-TH-02b", low=percent(25)),),
    ),
    Target(
        id="thanh_hoa.targets.covered_districts",
        term_vi="số huyện của Thanh Hóa có thêm, ở đó mọi xã đều có câu lạc bộ",
        term_en="further districts of Thanh Hóa with a club in every commune",
        unit=Unit("districts", "huyện, thị xã, thành phố"),
        part="thanh_hoa.districts.newly_covered",
        needs_vi="số huyện có thêm, ở đó mọi xã đều có câu lạc bộ",
        aims=(CLUB_PLAN.aim("P-TH-02c", low=5, until=DISTRICTS_END),),
    ),
    Target(
        id="thanh_hoa.targets.covered_communes",
        term_vi="số xã của Thanh Hóa có câu lạc bộ ở mọi thôn",
        term_en="communes of Thanh Hóa with a club in every village",
        unit=COMMUNES,
        part="thanh_hoa.communes.covered",
        needs_vi="số xã có câu lạc bộ ở mọi thôn",
        aims=(CLUB_PLAN.aim("P-TH-02d", low=50),),
    ),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Thanh Hóa."""
    return DOCUMENTS


@hookimpl
def lthtgn_indicators() -> Iterable[Indicator]:
    """The province's own indicators."""
    return INDICATORS


@hookimpl
def lthtgn_targets() -> Iterable[Target]:
    """The province's targets."""
    return TARGETS
