"""Lâm Đồng, with the former Đắk Nông: QĐ 1504/QĐ-UBND of Đắk Nông of 2020-10-07.

It carries out Decision 1336: clubs to be kept up, new clubs, every commune. Before it, in 2016–2020, the local budget gave
a new club between 15 and 50 million đồng; no document is named. The district of Krông Nô had a target of its own, which
ended with the districts. Of the former Bình Thuận and Lâm Đồng no rule is known, and no plan under Decision 1648.

>>> GRANTS[0].amount.history[0].value.high
50000000
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.indicators.indicator import Indicator
from lthtgn.policy.documents import Document
from lthtgn.policy.national.units import CLUBS, DONG, SHARE_OF_COMMUNES
from lthtgn.policy.parameters import Parameter, Target, percent
from lthtgn.policy.provisions import Provision
from lthtgn.ranges import Range
from lthtgn.rules.grants import Grant, Payer
from lthtgn_provinces.plans import (
    DISTRICTS_END,
    END_1336,
    END_1533,
    MILLION,
    NOT_STATED_VI,
    Plan,
    former,
    new_clubs,
    targets_of,
)

__all__ = ["DOCUMENTS", "GRANTS", "INDICATORS", "PARAMETERS", "PROVISIONS", "TARGETS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

QD_1504_DAK_NONG = Document(
    id="dak_nong-qd-1504-2020",
    number="1504/QĐ-UBND",
    title_vi="(chưa rõ tên đầy đủ) Kế hoạch triển khai Đề án nhân rộng câu lạc bộ liên thế hệ tự giúp nhau giai đoạn đến năm 2025",
    issuer_vi="UBND tỉnh Đắk Nông",
    signed=date(2020, 10, 7),
    addresses=(
        "http://hoinguoicaotuoi.vn/c/tinh-dak-nong-ubnd-tinh-phe-duyet-ke-hoach-trien-khai-de-an-nhan-rong-clb-lien-the-he-tu-giup-nhau-giai-doan-den-nam-2025-5323.htm",
    ),
)
SUPPORT_OF_DAK_NONG = Document(
    id="dak_nong-support-2016",
    number="Văn bản về hỗ trợ câu lạc bộ của Đắk Nông, 2016–2020 (chưa rõ số)",
    title_vi="(chưa rõ tên)",
    issuer_vi="tỉnh Đắk Nông (chưa rõ cơ quan ban hành)",
    addresses=(
        "http://hoinguoicaotuoi.vn/c/tinh-dak-nong-ubnd-tinh-phe-duyet-ke-hoach-trien-khai-de-an-nhan-rong-clb-lien-the-he-tu-giup-nhau-giai-doan-den-nam-2025-5323.htm",
    ),
    kind_vi="Văn bản",
)
KRONG_NO = Document(
    id="dak_nong-krong-no-2022",
    number="của huyện Krông Nô (chưa rõ số)",
    title_vi="(chưa rõ tên)",
    issuer_vi="huyện Krông Nô (chưa rõ cơ quan ban hành)",
    addresses=(
        "http://m.baodaknong.org.vn/nong-nghiep-nong-thon/krong-no-co-9-cau-lac-bo-lien-the-he-tu-giup-nhau-91739.html",
    ),
    kind_vi="Kế hoạch",
    note_vi="Báo chí đưa tin năm 2022; tính từ đầu năm.",
)
DOCUMENTS = (QD_1504_DAK_NONG, SUPPORT_OF_DAK_NONG, KRONG_NO)

CLUB_PLAN = Plan(QD_1504_DAK_NONG, former("67"), date(2020, 10, 7), END_1336, programme="1336", note_vi=NOT_STATED_VI)
SUPPORT = Plan(SUPPORT_OF_DAK_NONG, former("67"), date(2016, 1, 1), END_1533)
DISTRICT = Plan(KRONG_NO, former("67"), date(2022, 1, 1), DISTRICTS_END, programme="1336")

# --- values -----------------------------------------------------------------------------------------------------------

FIRST_FUND = SUPPORT.parameter(
    "dak_nong.grants.first_fund.amount",
    "mức hỗ trợ của ngân sách địa phương khi thành lập câu lạc bộ ở Đắk Nông",
    "what the local budget gives a new club in Đắk Nông",
    DONG,
    Range(15 * MILLION, 50 * MILLION),
    *("P-LD-02", "F-07c"),
    note_vi="Mức của từng câu lạc bộ không được nêu.",
)
PARAMETERS = (FIRST_FUND,)

# --- grants -----------------------------------------------------------------------------------------------------------

GRANTS = (
    Grant(
        id="dak_nong.grants.first_fund",
        term_vi="hỗ trợ của ngân sách địa phương Đắk Nông",
        term_en="support by the local budget of Đắk Nông",
        payer=Payer.OTHER,
        since=SUPPORT.since,
        until=SUPPORT.until,
        cite=SUPPORT.cite("P-LD-02", note_vi="Nguồn ghi ngân sách địa phương, không nói rõ tỉnh hay huyện."),
        amount=FIRST_FUND,
        purpose_vi="quỹ ban đầu khi thành lập câu lạc bộ",
        scope=SUPPORT.scope,
    ),
)

# --- indicators and targets -------------------------------------------------------------------------------------------

INDICATORS = (new_clubs("dak_nong", CLUB_PLAN, CLUB_PLAN.aim("P-LD-01b", low=80)),)
TARGETS = (
    *targets_of(INDICATORS),
    Target(
        id="dak_nong.targets.clubs_kept_up",
        term_vi="số câu lạc bộ của giai đoạn 2016–2020 được duy trì ở Đắk Nông",
        term_en="clubs of 2016–2020 kept up in Đắk Nông",
        unit=CLUBS,
        part="dak_nong.clubs.kept_up",
        needs_vi="số câu lạc bộ của giai đoạn 2016–2020 được duy trì",
        aims=(CLUB_PLAN.aim("P-LD-01a", low=28),),
    ),
    Target(
        id="dak_nong.targets.communes_with_clubs_share",
        term_vi="tỷ lệ xã, phường, thị trấn của Đắk Nông có câu lạc bộ",
        term_en="share of the communes of Đắk Nông that have clubs",
        unit=SHARE_OF_COMMUNES,
        of_vi="xã, phường, thị trấn của Đắk Nông",
        part="dak_nong.communes.with_clubs",
        whole="dak_nong.communes",
        needs_vi="số xã, phường, thị trấn của Đắk Nông, và trong đó số có câu lạc bộ",
        aims=(CLUB_PLAN.aim("P-LD-01c", low=percent(100)),),
    ),
)

# --- what a district set ----------------------------------------------------------------------------------------------

PROVISIONS = (
    Provision(
        id="dak_nong.krong_no",
        term_vi="mục tiêu của huyện Krông Nô (Đắk Nông)",
        says_vi=("đến năm 2025 mỗi xã có 1–2 câu lạc bộ",),
        since=DISTRICT.since,
        cite=DISTRICT.cite("P-LD-03"),
        until=DISTRICT.until,
        term_en="target of the district of Krông Nô (Đắk Nông)",
        scope=DISTRICT.scope,
    ),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Lâm Đồng."""
    return DOCUMENTS


@hookimpl
def lthtgn_parameters() -> Iterable[Parameter]:
    """Its own numbers."""
    return PARAMETERS


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
