"""Khánh Hòa, with the former Ninh Thuận: the plan of Ninh Thuận to 2025 (number and day not known).

It carries out Decision 1336: clubs by kind of commune, the nation's composition, and the first livelihood fund: at least
20 million đồng in every club, and at least 30 million in half of the clubs. The first is asked of each club; the second
only of the clubs together. That the plan began on the first day of Decision 1336 is taken for want of a day. Of the former
Khánh Hòa no rule is known, and no plan under Decision 1648.

>>> [indicator.id for indicator in INDICATORS if indicator.criteria]
['ninh_thuan.livelihood.clubs_of_20_million', 'ninh_thuan.livelihood.clubs_of_30_million']
"""

from __future__ import annotations

from collections.abc import Iterable

from lthtgn.hooks import hookimpl
from lthtgn.indicators.indicator import Indicator, clubs_meeting
from lthtgn.policy.documents import Document
from lthtgn.policy.national.areas import INITIAL_FUND
from lthtgn.policy.national.composition import (
    MAX_OLDER_SHARE,
    MAX_SIZE,
    MAX_WOMEN_SHARE,
    MAX_YOUNGER_SHARE,
    MIN_OLDER_SHARE,
    MIN_SIZE,
    MIN_WOMEN_SHARE,
    MIN_YOUNGER_SHARE,
)
from lthtgn.policy.national.documents import FROM_1336
from lthtgn.policy.national.units import DONG, SHARE_OF_CLUBS, SHARE_OF_COMMUNES
from lthtgn.policy.parameters import Aim, Override, Parameter, Target, Terrain, percent
from lthtgn.rules.areas.livelihood import HAS_INITIAL_FUND, INITIAL_LIVELIHOOD_FUND
from lthtgn.rules.criteria import Criterion
from lthtgn_provinces.plans import END_1336, MILLION, Plan, clubs_in_all, former, new_clubs, targets_of

__all__ = ["CRITERIA", "DOCUMENTS", "INDICATORS", "OVERRIDES", "PARAMETERS", "TARGETS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

PLAN_OF_NINH_THUAN = Document(
    id="ninh_thuan-plan-2025",
    number="đến năm 2025 của tỉnh Ninh Thuận (chưa rõ số)",
    title_vi="Nhân rộng mô hình câu lạc bộ liên thế hệ tự giúp nhau trên địa bàn tỉnh giai đoạn đến năm 2025",
    issuer_vi="UBND tỉnh Ninh Thuận",
    addresses=(
        "http://baoninhthuan.com.vn/news/119300p155c160/nhan-rong-mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau-tren-dia-ban-tinh-giai-doan-den-nam-2025.htm",
    ),
    kind_vi="Kế hoạch",
    note_vi="Chưa biết số và ngày ký; tính từ ngày đầu của Quyết định 1336 (31/8/2020).",
)
DOCUMENTS = (PLAN_OF_NINH_THUAN,)

CLUB_PLAN = Plan(PLAN_OF_NINH_THUAN, former("58"), FROM_1336, END_1336, programme="1336")

# --- values -----------------------------------------------------------------------------------------------------------

LARGER_FUND = CLUB_PLAN.parameter(
    "ninh_thuan.livelihood.larger_fund.min",
    "quỹ tăng thu nhập ban đầu mà một nửa số câu lạc bộ của Ninh Thuận phải có",
    "first livelihood fund that half of the clubs of Ninh Thuận must have",
    DONG,
    30 * MILLION,
    *("P-KH-02b", "F-07a"),
)
PARAMETERS = (LARGER_FUND,)

_AS_IN_THE_NATION = (
    (MIN_SIZE, 50),
    (MAX_SIZE, 70),
    (MIN_WOMEN_SHARE, percent(60)),
    (MAX_WOMEN_SHARE, percent(70)),
    (MIN_OLDER_SHARE, percent(60)),
    (MAX_OLDER_SHARE, percent(70)),
    (MIN_YOUNGER_SHARE, percent(30)),
    (MAX_YOUNGER_SHARE, percent(40)),
)
OVERRIDES = (
    *(CLUB_PLAN.override(parameter, CLUB_PLAN.value(value, "P-KH-03")) for parameter, value in _AS_IN_THE_NATION),
    CLUB_PLAN.override(INITIAL_FUND, CLUB_PLAN.value(20 * MILLION, "P-KH-02a", "F-07a")),
)

# --- criteria ---------------------------------------------------------------------------------------------------------

HAS_LARGER_FUND = Criterion(
    id="ninh_thuan.livelihood.larger_fund",
    term_vi="Quỹ tăng thu nhập ban đầu đạt mức cao hơn của Ninh Thuận (chỉ cần ở một nửa số câu lạc bộ)",
    term_en="The first livelihood fund reaches the higher amount of Ninh Thuận (asked of half of the clubs only)",
    test=INITIAL_LIVELIHOOD_FUND.at_least(LARGER_FUND),
    advisory=True,
    scope=CLUB_PLAN.scope,
    since=CLUB_PLAN.since,
    until=CLUB_PLAN.until,
)
CRITERIA = (HAS_LARGER_FUND,)

# --- indicators and targets -------------------------------------------------------------------------------------------


def _clubs_of_fund(millions: int, criterion: Criterion, aim: Aim) -> Indicator:
    target = Target(
        id=f"ninh_thuan.targets.clubs_of_{millions}_million_share",
        term_vi=f"tỷ lệ câu lạc bộ của Ninh Thuận có quỹ tăng thu nhập ban đầu từ {millions} triệu đồng",
        term_en=f"share of clubs of Ninh Thuận with a first livelihood fund of {millions} million đồng or more",
        unit=SHARE_OF_CLUBS,
        of_vi="câu lạc bộ của Ninh Thuận",
        aims=(aim,),
    )
    return clubs_meeting(
        f"ninh_thuan.livelihood.clubs_of_{millions}_million",
        f"Tỷ lệ câu lạc bộ có quỹ tăng thu nhập ban đầu từ {millions} triệu đồng ở Ninh Thuận",
        criterion,
        term_en=f"Share of clubs with a first livelihood fund of {millions} million đồng or more in Ninh Thuận",
        target=target,
        facts=aim.cite.facts,
        scope=CLUB_PLAN.scope,
    )


INDICATORS = (
    new_clubs("ninh_thuan", CLUB_PLAN, CLUB_PLAN.aim("P-KH-01a", low=30)),
    clubs_in_all("ninh_thuan", CLUB_PLAN, CLUB_PLAN.aim("P-KH-01a", low=50)),
    _clubs_of_fund(20, HAS_INITIAL_FUND, CLUB_PLAN.aim("P-KH-02a", low=percent(100))),
    _clubs_of_fund(30, HAS_LARGER_FUND, CLUB_PLAN.aim("P-KH-02b", low=percent(50))),
)


def _communes_of(name: str, kind_vi: str, kind_en: str, aim: Aim) -> Target:
    return Target(
        id=f"ninh_thuan.targets.{name}_share",
        term_vi=f"tỷ lệ {kind_vi} của Ninh Thuận có câu lạc bộ",
        term_en=f"share of the {kind_en} of Ninh Thuận that have clubs",
        unit=SHARE_OF_COMMUNES,
        of_vi=f"{kind_vi} của Ninh Thuận",
        part=f"ninh_thuan.{name}.with_clubs",
        whole=f"ninh_thuan.{name}",
        needs_vi=f"số {kind_vi} của Ninh Thuận, và trong đó số có câu lạc bộ",
        aims=(aim,),
    )


TARGETS = (
    *targets_of(INDICATORS),
    _communes_of("rural_communes", "xã nông thôn", "rural communes", CLUB_PLAN.aim("P-KH-01b", low=percent(70))),
    _communes_of(
        "minority_communes",
        "xã dân tộc thiểu số ở đồng bằng",
        "ethnic-minority communes in the plain",
        CLUB_PLAN.aim("P-KH-01c", low=percent(70), terrain=Terrain.PLAINS),
    ),
    _communes_of("wards", "phường, thị trấn", "wards and towns", CLUB_PLAN.aim("P-KH-01d", low=percent(80))),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Khánh Hòa."""
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
def lthtgn_indicators() -> Iterable[Indicator]:
    """Its own indicators."""
    return INDICATORS


@hookimpl
def lthtgn_targets() -> Iterable[Target]:
    """Its targets."""
    return TARGETS
