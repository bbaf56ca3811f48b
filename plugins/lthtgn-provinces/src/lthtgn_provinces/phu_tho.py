"""Phú Thọ, with the former Hòa Bình (KH 146/KH-UBND) and Vĩnh Phúc (NQ 92/2019).

KH 146 carries out Decision 1336: communes with a club, new clubs in all, a year and a district, and their members. Two
pages date it 2022-10-09; a page of 2020-10-19 tells of it, so only 2020-10-09 can be right. The Association of the former
Phú Thọ asks a club for 80 to 100 million đồng before it may be launched: from 100 million that is surely met, below 80
surely not, and between nobody says. NQ 92 of the former Vĩnh Phúc set longevity gifts, known at their two ends only. The
three former provinces never mix. No plan under Decision 1648 is known.

>>> SETS[0].criteria
('phu_tho.launch.fund', 'composition.size')
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.indicators.indicator import Indicator
from lthtgn.policy.documents import Document
from lthtgn.policy.national.composition import MAX_SIZE, MIN_SIZE
from lthtgn.policy.national.units import DONG, SHARE_OF_COMMUNES
from lthtgn.policy.parameters import Override, Parameter, Target, Unit, percent
from lthtgn.policy.provisions import Provision
from lthtgn.ranges import Range
from lthtgn.rules.areas.livelihood import INITIAL_LIVELIHOOD_FUND
from lthtgn.rules.composition import SIZE_FITS
from lthtgn.rules.criteria import Criterion, CriterionSet
from lthtgn_provinces.plans import (
    DISTRICTS_END,
    END_1336,
    FROM_34,
    FROM_1533,
    MILLION,
    NOT_STATED_VI,
    Plan,
    former,
    members_of_new_clubs,
    new_clubs,
    older_members_of_new_clubs,
    targets_of,
    whole_gifts,
)

__all__ = ["CRITERIA", "DOCUMENTS", "INDICATORS", "OVERRIDES", "PARAMETERS", "PROVISIONS", "SETS", "TARGETS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

KH_146_HOA_BINH = Document(
    id="hoa_binh-kh-146-2020",
    number="146/KH-UBND",
    title_vi="(chưa rõ tên đầy đủ) Triển khai Đề án nhân rộng câu lạc bộ liên thế hệ tự giúp nhau giai đoạn đến năm 2025",
    issuer_vi="UBND tỉnh Hòa Bình",
    signed=date(2020, 10, 9),
    addresses=(
        "http://hoinguoicaotuoi.vn/c/tinh-hoa-binh-ubnd-tinh-phe-duyet-ke-hoach-trien-khai-de-an-nhan-rong-clb-lien-the-he-tu-giup-nhau-giai-doan-den-nam-2025-5330.htm",
    ),
    kind_vi="Kế hoạch",
)
RULE_OF_PHU_THO = Document(
    id="phu_tho-association",
    number="Quy định của Hội Người cao tuổi tỉnh Phú Thọ (chưa rõ số)",
    title_vi="(chưa rõ tên) Thành lập và ra mắt câu lạc bộ",
    issuer_vi="Hội Người cao tuổi tỉnh Phú Thọ",
    addresses=("https://ngaymoionline.com.vn/tinh-phu-tho-nhan-rong-mo-hinh-clb-lthtgn-18765.html",),
    kind_vi="Hướng dẫn của Hội",
    note_vi="Không phải văn bản của UBND. Chưa biết ngày; tính trong thời gian của Đề án 1533 và Đề án 1336.",
)
NQ_92_VINH_PHUC = Document(
    id="vinh_phuc-nq-92-2019",
    number="92/2019",
    title_vi="(chưa rõ tên) Mức quà chúc thọ, mừng thọ",
    issuer_vi="HĐND tỉnh Vĩnh Phúc",
    kind_vi="Nghị quyết",
    note_vi="Nguồn gián tiếp, cần đối chiếu.",
    since=date(2020, 1, 1),
)
DOCUMENTS = (KH_146_HOA_BINH, RULE_OF_PHU_THO, NQ_92_VINH_PHUC)

HOA_BINH = Plan(KH_146_HOA_BINH, former("17"), date(2020, 10, 9), END_1336, programme="1336", note_vi=NOT_STATED_VI)
PHU_THO = Plan(RULE_OF_PHU_THO, former("25"), FROM_1533, END_1336, programme="1336")
VINH_PHUC = Plan(
    NQ_92_VINH_PHUC,
    former("26"),
    date(2020, 1, 1),
    FROM_34,
    note_vi="Chỉ biết mức thấp nhất (tuổi 70) và cao nhất (trên 100 tuổi).",
)
_DISPUTED_VI = (
    "Hai trang tiếng Anh ghi kế hoạch ngày 9/10/2022, nhưng trang của Hội ngày 19/10/2020 đã nói về kế hoạch này."
)

# --- values -----------------------------------------------------------------------------------------------------------

LAUNCH_FUND = PHU_THO.parameter(
    "phu_tho.launch.fund.min",
    "quỹ mà câu lạc bộ phải có trước khi ra mắt ở Phú Thọ (trước sắp xếp)",
    "fund that a club must hold before its launch in Phú Thọ (before the merger)",
    DONG,
    Range(80 * MILLION, 100 * MILLION),
    "P-PT-05a",
    note_vi="Nguồn ghi 80–100 triệu đồng.",
)
PARAMETERS = (LAUNCH_FUND,)

_BETWEEN = VINH_PHUC.value(Range(400_000, 1_200_000), "A-1.45a", "A-1.45b")
OVERRIDES = (
    PHU_THO.override(MIN_SIZE, PHU_THO.value(50, "P-PT-05b")),
    PHU_THO.override(MAX_SIZE, PHU_THO.value(70, "P-PT-05b")),
    *whole_gifts(
        {
            70: VINH_PHUC.value(400_000, "A-1.45a"),
            **dict.fromkeys((75, 80, 85, 90, 95, 100), _BETWEEN),
            101: VINH_PHUC.value(1_200_000, "A-1.45b"),
        }
    ),
)

# --- criteria ---------------------------------------------------------------------------------------------------------

HAS_LAUNCH_FUND = Criterion(
    id="phu_tho.launch.fund",
    term_vi="Có đủ quỹ trước khi ra mắt theo quy định của Hội Người cao tuổi tỉnh Phú Thọ",
    term_en="The club holds the fund that the Association of Phú Thọ asks for before the launch",
    test=INITIAL_LIVELIHOOD_FUND.at_least(LAUNCH_FUND),
    advisory=True,
    scope=PHU_THO.scope,
    since=PHU_THO.since,
    until=PHU_THO.until,
)
CRITERIA = (HAS_LAUNCH_FUND,)

SETS = (
    CriterionSet(
        "phu_tho.launch",
        "Điều kiện ra mắt câu lạc bộ ở Phú Thọ (trước sắp xếp)",
        (HAS_LAUNCH_FUND.id, SIZE_FITS.id),
        "Conditions of the launch of a club in Phú Thọ (before the merger)",
        PHU_THO.scope,
    ),
)

# --- indicators and targets -------------------------------------------------------------------------------------------

INDICATORS = (
    new_clubs("hoa_binh", HOA_BINH, HOA_BINH.aim("P-PT-01b", "P-PT-02", low=75, disputed_vi=_DISPUTED_VI)),
    members_of_new_clubs("hoa_binh", HOA_BINH, HOA_BINH.aim("P-PT-01e", low=3750)),
    older_members_of_new_clubs("hoa_binh", HOA_BINH, HOA_BINH.aim("P-PT-01e", above=2700)),
)
TARGETS = (
    *targets_of(INDICATORS),
    Target(
        id="hoa_binh.targets.communes_with_clubs_share",
        term_vi="tỷ lệ xã, phường, thị trấn của Hòa Bình có câu lạc bộ",
        term_en="share of the communes of Hòa Bình that have clubs",
        unit=SHARE_OF_COMMUNES,
        of_vi="xã, phường, thị trấn của Hòa Bình",
        part="hoa_binh.communes.with_clubs",
        whole="hoa_binh.communes",
        needs_vi="số xã, phường, thị trấn của Hòa Bình, và trong đó số có câu lạc bộ",
        aims=(HOA_BINH.aim("P-PT-01a", low=percent(50)),),
    ),
    Target(
        id="hoa_binh.targets.new_clubs_of_year",
        term_vi="số câu lạc bộ thành lập mới mỗi năm ở Hòa Bình",
        term_en="new clubs a year in Hòa Bình",
        unit=Unit("clubs_a_year", "câu lạc bộ/năm"),
        part="hoa_binh.clubs.of_year",
        needs_vi="số câu lạc bộ thành lập trong năm có ít nhất",
        aims=(HOA_BINH.aim("P-PT-01c", low=15),),
    ),
    Target(
        id="hoa_binh.targets.new_clubs_a_district",
        term_vi="số câu lạc bộ thành lập mới ở mỗi huyện của Hòa Bình",
        term_en="new clubs in each district of Hòa Bình",
        unit=Unit("clubs_a_district", "câu lạc bộ mỗi quận, huyện, thị xã"),
        part="hoa_binh.clubs.a_district",
        needs_vi="số câu lạc bộ thành lập mới ở nơi có ít nhất",
        aims=(
            HOA_BINH.aim(
                "P-PT-01d", low=Range(7, 8), until=DISTRICTS_END, note_vi="Nguồn ghi 7–8 câu lạc bộ mỗi huyện."
            ),
        ),
    ),
)

# --- what is said in words --------------------------------------------------------------------------------------------

PROVISIONS = (
    Provision(
        id="phu_tho.launch.steps",
        term_vi="thành lập câu lạc bộ ở Phú Thọ (trước sắp xếp)",
        says_vi=("có ban chủ nhiệm lâm thời trước", "không có hỗ trợ từ ngân sách hoặc dự án"),
        since=PHU_THO.since,
        cite=PHU_THO.cite("P-PT-05c", "P-PT-05d"),
        until=PHU_THO.until,
        term_en="how a club is set up in Phú Thọ (before the merger)",
        scope=PHU_THO.scope,
    ),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Phú Thọ."""
    return DOCUMENTS


@hookimpl
def lthtgn_parameters() -> Iterable[Parameter]:
    """Its own numbers."""
    return PARAMETERS


@hookimpl
def lthtgn_overrides() -> Iterable[Override]:
    """Its values in the place of the nation's."""
    return OVERRIDES


@hookimpl
def lthtgn_criteria() -> Iterable[Criterion]:
    """Its own criteria."""
    return CRITERIA


@hookimpl
def lthtgn_criterion_sets() -> Iterable[CriterionSet]:
    """Its own sets of criteria."""
    return SETS


@hookimpl
def lthtgn_indicators() -> Iterable[Indicator]:
    """Its own indicators."""
    return INDICATORS


@hookimpl
def lthtgn_targets() -> Iterable[Target]:
    """Its targets."""
    return TARGETS


@hookimpl
def lthtgn_provisions() -> Iterable[Provision]:
    """What it says in words."""
    return PROVISIONS
