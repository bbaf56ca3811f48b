"""Quảng Ninh: KH 205/KH-UBND of 2020-11-18.

It carries out Decision 1336: new clubs, members, clubs in every district, and of the members of a club more than 60 % older
people: a floor without a ceiling. The nation's 70 % does not apply here; that exactly 60 % is not enough is the province's
own criterion, since the nation asks for at least 60 %. No plan under Decision 1648 is known.

>>> [override.history[0].lifts for override in OVERRIDES if override.parameter is MAX_OLDER_SHARE]
[True]
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn.expr.nodes import share
from lthtgn.hooks import hookimpl
from lthtgn.indicators.indicator import Indicator
from lthtgn.policy.documents import Document
from lthtgn.policy.national.composition import MAX_OLDER_SHARE
from lthtgn.policy.national.entitlements import SOCIAL_PENSION
from lthtgn.policy.national.units import SHARE_OF_MEMBERS
from lthtgn.policy.parameters import Override, Parameter, Target, Unit, percent
from lthtgn.ranges import Range
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.measures import MEMBERS, OLDER_MEMBERS
from lthtgn_provinces.plans import (
    DISTRICTS_END,
    END_1336,
    FROM_34,
    NOT_STATED_VI,
    Plan,
    former,
    members_of_new_clubs,
    new_clubs,
    present,
    targets_of,
)

__all__ = ["CRITERIA", "DOCUMENTS", "INDICATORS", "OVERRIDES", "PARAMETERS", "TARGETS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

KH_205_2020 = Document(
    id="quang_ninh-kh-205-2020",
    number="205/KH-UBND",
    title_vi="(chưa rõ tên đầy đủ) Thực hiện Quyết định 1336/QĐ-TTg",
    issuer_vi="UBND tỉnh Quảng Ninh",
    signed=date(2020, 11, 18),
    addresses=(
        "https://mongcai.gov.vn/vi-vn/tin/trien-khai-quyet-dinh-1336-qd--ttg-phe-duyet-de-an-nhan-rong-mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau/475179-121951-199184",
        "https://mongcai.gov.vn/vi-vn/tin/ra-mat-cau-lac-bo-lien-the-he-tu-giup-nhau-khu-dong-thinh-phuong-tra-co-p0-c553830-n245012",
    ),
    kind_vi="Kế hoạch",
)
PENSION_OF_QUANG_NINH = Document(
    id="quang_ninh-pension-2025",
    number="Văn bản về mức trợ cấp hưu trí xã hội của Quảng Ninh (chưa rõ số)",
    title_vi="(chưa rõ tên)",
    issuer_vi="tỉnh Quảng Ninh (chưa rõ cơ quan ban hành)",
    addresses=("https://cafef.vn/2-tinh-thanh-pho-nang-muc-tro-cap-huu-tri-xa-hoi-188250911070207732.chn",),
    kind_vi="Văn bản",
)
DOCUMENTS = (KH_205_2020, PENSION_OF_QUANG_NINH)

CLUB_PLAN = Plan(KH_205_2020, former("22"), date(2020, 11, 18), END_1336, programme="1336", note_vi=NOT_STATED_VI)
PENSION = Plan(
    PENSION_OF_QUANG_NINH,
    present("22"),
    FROM_34,
    note_vi=(
        "Nguồn gián tiếp. Năm 2025–2026, ngày đầu và ngày cuối không được nêu: mức được hưởng nằm giữa mức chung và mức này."
    ),
)

# --- values -----------------------------------------------------------------------------------------------------------

OLDER_SHARE = CLUB_PLAN.parameter(
    "quang_ninh.composition.older_share.above",
    "tỷ lệ mà thành viên là người cao tuổi phải vượt, ở Quảng Ninh",
    "share that the older people among the members must exceed, in Quảng Ninh",
    SHARE_OF_MEMBERS,
    percent(60),
    "P-QN-01d",
    note_vi="Nguồn ghi “trên 60 %”: đúng 60 % là chưa đủ.",
)
PARAMETERS = (OLDER_SHARE,)

OVERRIDES = (
    CLUB_PLAN.override(MAX_OLDER_SHARE, CLUB_PLAN.lifts("P-QN-01d")),
    PENSION.override(SOCIAL_PENSION, PENSION.value(Range(500_000, 700_000), "A-2.25c")),
)

# --- criteria ---------------------------------------------------------------------------------------------------------

OLDER_MEMBERS_LEAD = Criterion(
    id="quang_ninh.composition.older_share",
    term_vi="Người cao tuổi vượt tỷ lệ thành viên theo kế hoạch của Quảng Ninh",
    term_en="Older people exceed the share of the members by the plan of Quảng Ninh",
    test=~share(OLDER_MEMBERS, of=MEMBERS).at_most(OLDER_SHARE),
    advisory=True,
    scope=CLUB_PLAN.scope,
    since=CLUB_PLAN.since,
    until=CLUB_PLAN.until,
)
CRITERIA = (OLDER_MEMBERS_LEAD,)

# --- indicators and targets -------------------------------------------------------------------------------------------

INDICATORS = (
    new_clubs("quang_ninh", CLUB_PLAN, CLUB_PLAN.aim("P-QN-01b", low=85)),
    members_of_new_clubs(
        "quang_ninh",
        CLUB_PLAN,
        CLUB_PLAN.aim("P-QN-01c", above=5000, note_vi="Nguồn không nói rõ chỉ kể câu lạc bộ mới."),
    ),
)
TARGETS = (
    *targets_of(INDICATORS),
    Target(
        id="quang_ninh.targets.districts_with_clubs_share",
        term_vi="tỷ lệ huyện của Quảng Ninh có câu lạc bộ",
        term_en="share of the districts of Quảng Ninh that have clubs",
        unit=Unit("share_of_districts", "% huyện, thị xã, thành phố", is_share=True),
        of_vi="huyện, thị xã, thành phố của Quảng Ninh",
        part="quang_ninh.districts.with_clubs",
        whole="quang_ninh.districts",
        needs_vi="số huyện của Quảng Ninh, và trong đó số có câu lạc bộ",
        aims=(CLUB_PLAN.aim("P-QN-01a", low=percent(100), until=DISTRICTS_END),),
    ),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Quảng Ninh."""
    return DOCUMENTS


@hookimpl
def lthtgn_parameters() -> Iterable[Parameter]:
    """The province's own number."""
    return PARAMETERS


@hookimpl
def lthtgn_overrides() -> Iterable[Override]:
    """The nation's ceiling lifted, and the province's social pension."""
    return OVERRIDES


@hookimpl
def lthtgn_criteria() -> Iterable[Criterion]:
    """The province's own criterion."""
    return CRITERIA


@hookimpl
def lthtgn_indicators() -> Iterable[Indicator]:
    """The province's own indicators."""
    return INDICATORS


@hookimpl
def lthtgn_targets() -> Iterable[Target]:
    """The province's targets."""
    return TARGETS
