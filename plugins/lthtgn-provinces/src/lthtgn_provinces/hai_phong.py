"""Hải Phòng, with the former Hải Dương: the scheme of Hải Dương of 2017, KH 249/KH-UBND of Hải Phòng.

The scheme of Hải Dương (number and day not known) carries out Decision 1533: 45 clubs by 2020, and for a new club 50 million
đồng from the provincial budget *or*, for a club that it sponsors, from the Fatherland Front's fund for the poor, never
both, with equipment worth 5 million. Which clubs the fund sponsors no register says: whoever asks has to judge. KH 249 of 2020-10-21 carries out Decision 1336; its numbers are not known, but that the department of labour leads
is: who took over after the reorganisation of 2025 is not. No plan under Decision 1648 is known.

>>> sorted({grant.instead_of for grant in GRANTS if grant.instead_of})
['hai_duong.grants.first_fund']
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.indicators.indicator import Indicator
from lthtgn.model.clubs import Club
from lthtgn.policy.documents import Document
from lthtgn.policy.national.entitlements import SOCIAL_PENSION
from lthtgn.policy.national.units import DONG
from lthtgn.policy.parameters import Override, Parameter, Target
from lthtgn.policy.provisions import Provision
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.criteria import OpaqueCriterion
from lthtgn.rules.grants import Grant, Payer
from lthtgn_provinces.plans import (
    END_1336,
    END_1533,
    FROM_34,
    MILLION,
    NOT_STATED_VI,
    Plan,
    clubs_in_all,
    former,
    present,
    targets_of,
)

__all__ = ["CRITERIA", "DOCUMENTS", "GRANTS", "INDICATORS", "OVERRIDES", "PARAMETERS", "PROVISIONS", "TARGETS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

SCHEME_OF_HAI_DUONG = Document(
    id="hai_duong-scheme-2017",
    number="Đề án năm 2017 của tỉnh Hải Dương (chưa rõ số)",
    title_vi="(chưa rõ tên đầy đủ) Nhân rộng câu lạc bộ liên thế hệ tự giúp nhau đến năm 2020",
    issuer_vi="tỉnh Hải Dương (chưa rõ cơ quan ban hành)",
    addresses=(
        "https://hoinguoicaotuoi.vn/cau-lac-bo-lien-the-he-tu-giup-nhau-39/nhan-rong-clb-lien-the-he-tu-giup-nhau-tinh-hai-duong-thanh-cong-tu-su-dong-thuan-5167.htm-5167.html",
    ),
    kind_vi="Đề án",
    note_vi="Chưa biết số và ngày ký; tính từ đầu năm 2017.",
)
KH_249_2020 = Document(
    id="hai_phong-kh-249-2020",
    number="249/KH-UBND",
    title_vi="(chưa rõ tên đầy đủ) Thực hiện Đề án nhân rộng mô hình câu lạc bộ liên thế hệ tự giúp nhau giai đoạn đến năm 2025",
    issuer_vi="UBND thành phố Hải Phòng",
    signed=date(2020, 10, 21),
    addresses=(
        "http://hoinguoicaotuoi.vn/c/thanh-pho-hai-phong-ubnd-thanh-pho-ban-hanh-ke-thuc-hien-de-an-nhan-rong-mo-hinh-clb-lien-the-he-tu-giup-nhau-giai-doan-den-nam-2025-5347.htm",
        "https://thanhphohaiphong.gov.vn/nhan-rong-mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau.html/amp",
    ),
    kind_vi="Kế hoạch",
    note_vi="Chưa biết chỉ tiêu.",
)
PENSION_OF_HAI_PHONG = Document(
    id="hai_phong-pension-2025",
    number="Văn bản về mức trợ cấp hưu trí xã hội của Hải Phòng (chưa rõ số)",
    title_vi="(chưa rõ tên)",
    issuer_vi="thành phố Hải Phòng (chưa rõ cơ quan ban hành)",
    addresses=("https://cafef.vn/2-tinh-thanh-pho-nang-muc-tro-cap-huu-tri-xa-hoi-188250911070207732.chn",),
    kind_vi="Văn bản",
)
DOCUMENTS = (SCHEME_OF_HAI_DUONG, KH_249_2020, PENSION_OF_HAI_PHONG)

HAI_DUONG = Plan(SCHEME_OF_HAI_DUONG, former("30"), date(2017, 1, 1), END_1533, programme="1533")
HAI_PHONG = Plan(KH_249_2020, former("31"), date(2020, 10, 21), END_1336, programme="1336", note_vi=NOT_STATED_VI)
PENSION = Plan(
    PENSION_OF_HAI_PHONG,
    present("31"),
    FROM_34,
    note_vi=(
        "Nguồn gián tiếp. Năm 2025–2026, ngày đầu và ngày cuối không được nêu: mức được hưởng nằm giữa mức chung và mức này."
    ),
)

# --- values -----------------------------------------------------------------------------------------------------------

FROM_BUDGET = HAI_DUONG.parameter(
    "hai_duong.grants.from_budget.amount",
    "mức hỗ trợ của ngân sách tỉnh Hải Dương khi thành lập câu lạc bộ",
    "what the budget of Hải Dương gives a new club",
    DONG,
    50 * MILLION,
    "P-HP-02a",
)
FROM_FUND_FOR_THE_POOR = HAI_DUONG.parameter(
    "hai_duong.grants.from_fund_for_the_poor.amount",
    "mức hỗ trợ của Quỹ “Vì người nghèo” khi thành lập câu lạc bộ ở Hải Dương",
    "what the fund for the poor gives a new club in Hải Dương",
    DONG,
    50 * MILLION,
    "P-HP-02b",
)
EQUIPMENT_WORTH = HAI_DUONG.parameter(
    "hai_duong.grants.equipment.worth",
    "trị giá trang thiết bị ban đầu của câu lạc bộ ở Hải Dương",
    "what the first equipment of a club in Hải Dương is worth",
    DONG,
    5 * MILLION,
    "P-HP-02c",
)
PARAMETERS = (FROM_BUDGET, FROM_FUND_FOR_THE_POOR, EQUIPMENT_WORTH)
OVERRIDES = (PENSION.override(SOCIAL_PENSION, PENSION.value(Range(500_000, 700_000), "A-2.25d")),)

# --- criteria ---------------------------------------------------------------------------------------------------------


def _sponsored(club: Club, day: date) -> Verdict:  # noqa: ARG001 - the form of a judgement
    return Verdict.NOT_KNOWN  # a register does not say whom the fund sponsors: a person has to


SPONSORED = OpaqueCriterion(
    id="hai_duong.grants.sponsored_by_fund_for_the_poor",
    term_vi="Câu lạc bộ do Quỹ “Vì người nghèo” bảo trợ",
    term_en="The club is sponsored by the fund for the poor",
    judge=_sponsored,
    since=HAI_DUONG.since,
    until=HAI_DUONG.until,
    cite=HAI_DUONG.cite("P-HP-02b"),
    advisory=True,
    scope=HAI_DUONG.scope,
)
CRITERIA = (SPONSORED,)

# --- grants -----------------------------------------------------------------------------------------------------------

_ONE_OF = "hai_duong.grants.first_fund"
_FOR_VI = "hỗ trợ ban đầu khi thành lập câu lạc bộ"

GRANTS = (
    Grant(
        id="hai_duong.grants.from_budget",
        term_vi="hỗ trợ của ngân sách tỉnh Hải Dương",
        term_en="support by the budget of Hải Dương",
        payer=Payer.PROVINCE,
        since=HAI_DUONG.since,
        until=HAI_DUONG.until,
        cite=HAI_DUONG.cite("P-HP-02a"),
        amount=FROM_BUDGET,
        instead_of=_ONE_OF,
        purpose_vi=_FOR_VI,
        scope=HAI_DUONG.scope,
    ),
    Grant(
        id="hai_duong.grants.from_fund_for_the_poor",
        term_vi="hỗ trợ của Quỹ “Vì người nghèo” của Mặt trận Tổ quốc, với câu lạc bộ do quỹ bảo trợ",
        term_en="support by the fund for the poor of the Fatherland Front, for clubs that it sponsors",
        payer=Payer.OTHER,
        since=HAI_DUONG.since,
        until=HAI_DUONG.until,
        cite=HAI_DUONG.cite("P-HP-02b"),
        amount=FROM_FUND_FOR_THE_POOR,
        conditions=(SPONSORED,),
        instead_of=_ONE_OF,
        purpose_vi=_FOR_VI,
        scope=HAI_DUONG.scope,
    ),
    Grant(
        id="hai_duong.grants.equipment",
        term_vi="trang thiết bị ban đầu ở Hải Dương",
        term_en="first equipment in Hải Dương",
        payer=Payer.OTHER,
        since=HAI_DUONG.since,
        until=HAI_DUONG.until,
        cite=HAI_DUONG.cite("P-HP-02c", note_vi="Nguồn không nói rõ bên nào cấp trang thiết bị."),
        item_vi="trang thiết bị",
        worth=EQUIPMENT_WORTH,
        purpose_vi=_FOR_VI,
        scope=HAI_DUONG.scope,
    ),
)

# --- indicators and targets -------------------------------------------------------------------------------------------

INDICATORS = (clubs_in_all("hai_duong", HAI_DUONG, HAI_DUONG.aim("P-HP-01", low=45)),)
TARGETS = targets_of(INDICATORS)

# --- what is said in words --------------------------------------------------------------------------------------------

PROVISIONS = (
    Provision(
        id="hai_phong.lead",
        term_vi="cơ quan thường trực thực hiện đề án ở Hải Phòng (trước sắp xếp)",
        says_vi=("Sở Lao động – Thương binh và Xã hội; cơ quan tiếp nhận sau khi sắp xếp năm 2025 chưa được biết",),
        since=HAI_PHONG.since,
        cite=HAI_PHONG.cite("P-HP-04", "P-HP-05"),
        until=HAI_PHONG.until,
        term_en="who leads the scheme in Hải Phòng (before the merger)",
        scope=HAI_PHONG.scope,
    ),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Hải Phòng."""
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
def lthtgn_criteria() -> Iterable[OpaqueCriterion]:
    """What a grant is conditional on."""
    return CRITERIA


@hookimpl
def lthtgn_indicators() -> Iterable[Indicator]:
    """Its own indicators."""
    return INDICATORS


@hookimpl
def lthtgn_targets() -> Iterable[Target]:
    """Its targets."""
    return TARGETS


@hookimpl
def lthtgn_grants() -> Iterable[Grant]:
    """What it gives clubs."""
    return GRANTS


@hookimpl
def lthtgn_provisions() -> Iterable[Provision]:
    """What it says in words."""
    return PROVISIONS
