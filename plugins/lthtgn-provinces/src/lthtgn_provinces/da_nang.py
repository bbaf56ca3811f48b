"""Đà Nẵng, with the former Quảng Nam: the scheme of Quảng Nam for 2021–2025, and what the former city gave in 2019.

The scheme of Quảng Nam (approved on 18 March, 2021 by context; number not known) carries out Decision 1336: of the members
at least 70 % older people, 70 % women and 70 % poor, near-poor or in hardship, and clubs by terrain. The nation's ceilings
do not apply there. KH 97 of the district of Phú Ninh repeats the shares and adds that a club stays within one commune.
The former city stacked what a new club was given from three levels and had one rate for loans; no document is named.
The two never mix. The longevity gifts are the present city's, for 2026. No plan under Decision 1648 is known.

>>> [grant.id for grant in GRANTS]
['da_nang.grants.from_city', 'da_nang.grants.from_care_fund', 'da_nang.grants.from_cam_le']
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

from lthtgn.hooks import hookimpl
from lthtgn.indicators.indicator import Indicator
from lthtgn.model.clubs import Club
from lthtgn.policy.documents import Document
from lthtgn.policy.national.composition import (
    MAX_HARDSHIP_SHARE,
    MAX_OLDER_SHARE,
    MAX_SIZE,
    MAX_WOMEN_SHARE,
    MIN_HARDSHIP_SHARE,
    MIN_OLDER_SHARE,
    MIN_SIZE,
    MIN_WOMEN_SHARE,
)
from lthtgn.policy.national.longevity import MILESTONES, OVER_100_YEARLY
from lthtgn.policy.national.units import CLUBS, DONG, SHARE_A_MONTH
from lthtgn.policy.parameters import Aim, Override, Parameter, Target, Terrain, Unit, percent
from lthtgn.policy.provisions import Provision
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.criteria import OpaqueCriterion
from lthtgn.rules.grants import Grant, Payer
from lthtgn_provinces.plans import (
    DISTRICTS_END,
    END_1336,
    MILLION,
    NOT_STATED_VI,
    Plan,
    clubs_in_all,
    former,
    present,
    targets_of,
    whole_gifts,
)

__all__ = ["CRITERIA", "DOCUMENTS", "GRANTS", "INDICATORS", "OVERRIDES", "PARAMETERS", "PROVISIONS", "TARGETS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

SCHEME_OF_QUANG_NAM = Document(
    id="quang_nam-scheme-2021",
    number="Đề án 2021–2025 của tỉnh Quảng Nam (chưa rõ số)",
    title_vi="(chưa rõ tên đầy đủ) Nhân rộng mô hình câu lạc bộ liên thế hệ tự giúp nhau giai đoạn 2021–2025",
    issuer_vi="tỉnh Quảng Nam (chưa rõ cơ quan ban hành)",
    addresses=("https://baoquangnam.vn/xa-hoi/nhan-rong-mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau-109788.html",),
    kind_vi="Đề án",
    note_vi="Phê duyệt ngày 18 tháng 3; nguồn không nêu năm, suy ra là 2021. Tính từ ngày phê duyệt.",
)
KH_97_PHU_NINH = Document(
    id="quang_nam-kh-97-phu-ninh-2022",
    number="97/KH-UBND",
    title_vi="(chưa rõ tên) Câu lạc bộ liên thế hệ tự giúp nhau ở huyện Phú Ninh, 2022–2025",
    issuer_vi="UBND huyện Phú Ninh",
    signed=date(2022, 5, 5),
    addresses=(
        "https://betaphuninh.quangnam.gov.vn/webcenter/portal/phuninh/pages_tin-tuc/chi-tiet-tin?dDocName=PORTAL347786",
    ),
    kind_vi="Kế hoạch",
)
SUPPORT_OF_DA_NANG = Document(
    id="da_nang-support-2019",
    number="Văn bản về hỗ trợ câu lạc bộ của thành phố Đà Nẵng (chưa rõ số)",
    title_vi="(chưa rõ tên)",
    issuer_vi="thành phố Đà Nẵng (chưa rõ cơ quan ban hành)",
    addresses=(
        "https://baodanang.vn/channel/5399/201906/ky-niem-ngay-truyen-thong-nguoi-cao-tuoi-viet-nam-6-6-lien-the-he-tu-giup-nhau-3226616",
    ),
    kind_vi="Văn bản",
    note_vi="Theo Báo Đà Nẵng tháng 6/2019; chưa biết văn bản và ngày, chỉ tính cho năm 2019.",
)
GIFTS_OF_DA_NANG = Document(
    id="da_nang-longevity-2026",
    number="Văn bản về mức chúc thọ, mừng thọ của Đà Nẵng (chưa rõ số)",
    title_vi="(chưa rõ tên)",
    issuer_vi="thành phố Đà Nẵng (chưa rõ cơ quan ban hành)",
    addresses=("https://dantri.com.vn/noi-vu/nguoi-cao-tuoi-duoc-chuc-tho-15-trieu-dong-20260108161915783.htm",),
    kind_vi="Văn bản",
    note_vi="Theo báo chí, mức của năm 2026.",
)
DOCUMENTS = (SCHEME_OF_QUANG_NAM, KH_97_PHU_NINH, SUPPORT_OF_DA_NANG, GIFTS_OF_DA_NANG)

QUANG_NAM = Plan(SCHEME_OF_QUANG_NAM, former("49"), date(2021, 3, 18), END_1336, programme="1336")
PHU_NINH = Plan(KH_97_PHU_NINH, former("49"), date(2022, 5, 5), DISTRICTS_END, programme="1336", note_vi=NOT_STATED_VI)
FORMER_CITY = Plan(SUPPORT_OF_DA_NANG, former("48"), date(2019, 1, 1), date(2020, 1, 1))
LONGEVITY = Plan(GIFTS_OF_DA_NANG, present("48"), date(2026, 1, 1), date(2027, 1, 1))

# --- values -----------------------------------------------------------------------------------------------------------

_FLOOR_VI = "Nguồn ghi 70 %; cùng với mức từ 70 % người cao tuổi, hồ sơ đọc là mức tối thiểu."
FROM_CITY = FORMER_CITY.parameter(
    "da_nang.grants.from_city.amount",
    "mức hỗ trợ của thành phố Đà Nẵng khi thành lập câu lạc bộ",
    "what the city of Đà Nẵng gives a new club",
    DONG,
    30 * MILLION,
    *("P-DN-06", "P-DN-08b", "F-03c"),
    disputed_vi="Một nguồn khác ghi là mức tối thiểu, từ 30 triệu đồng.",
)
FROM_CARE_FUND = FORMER_CITY.parameter(
    "da_nang.grants.from_care_fund.amount",
    "mức hỗ trợ của quỹ chăm sóc người cao tuổi cấp xã khi thành lập câu lạc bộ ở Đà Nẵng",
    "what the care fund of the commune gives a new club in Đà Nẵng",
    DONG,
    20 * MILLION,
    *("P-DN-07", "F-03c"),
)
FROM_CAM_LE = FORMER_CITY.parameter(
    "da_nang.grants.from_cam_le.amount",
    "mức hỗ trợ của quận Cẩm Lệ khi thành lập câu lạc bộ",
    "what the district of Cẩm Lệ gives a new club",
    DONG,
    20 * MILLION,
    "P-DN-08a",
)
INTEREST = FORMER_CITY.parameter(
    "da_nang.livelihood.interest",
    "lãi suất cho vay của quỹ tăng thu nhập ở Đà Nẵng",
    "interest of the loans of livelihood funds in Đà Nẵng",
    SHARE_A_MONTH,
    Fraction(1, 200),
    *("P-DN-09a", "F-03a"),
)
LOAN_SIZE = FORMER_CITY.parameter(
    "da_nang.livelihood.loan",
    "mức vay của một thành viên ở Đà Nẵng, từ mức nhỏ nhất đến mức lớn nhất",
    "loan of a member in Đà Nẵng, from the smallest to the largest",
    DONG,
    Range(3 * MILLION, 10 * MILLION),
    *("P-DN-09b", "F-03b"),
)
PARAMETERS = (FROM_CITY, FROM_CARE_FUND, FROM_CAM_LE, INTEREST, LOAN_SIZE)

_AT = {milestone.age: milestone for milestone in MILESTONES}
OVERRIDES = (
    QUANG_NAM.override(MIN_SIZE, QUANG_NAM.value(50, "P-DN-02a")),
    QUANG_NAM.override(MAX_SIZE, QUANG_NAM.value(70, "P-DN-02a")),
    QUANG_NAM.override(MIN_OLDER_SHARE, QUANG_NAM.value(percent(70), "P-DN-02b")),
    QUANG_NAM.override(MAX_OLDER_SHARE, QUANG_NAM.lifts("P-DN-02b")),
    QUANG_NAM.override(MIN_WOMEN_SHARE, QUANG_NAM.value(percent(70), "P-DN-02c", note_vi=_FLOOR_VI)),
    QUANG_NAM.override(MAX_WOMEN_SHARE, QUANG_NAM.lifts("P-DN-02c", note_vi=_FLOOR_VI)),
    QUANG_NAM.override(MIN_HARDSHIP_SHARE, QUANG_NAM.value(percent(70), "P-DN-02d", note_vi=_FLOOR_VI)),
    QUANG_NAM.override(MAX_HARDSHIP_SHARE, QUANG_NAM.lifts("P-DN-02d", note_vi=_FLOOR_VI)),
    *whole_gifts(
        {
            70: LONGEVITY.value(600_000, "A-1.43a"),
            75: LONGEVITY.value(600_000, "A-1.43a"),
            80: LONGEVITY.value(800_000, "A-1.43b"),
            85: LONGEVITY.value(800_000, "A-1.43b"),
            95: LONGEVITY.value(MILLION, "A-1.43d"),
            101: LONGEVITY.value(1_500_000, "A-1.43f", note_vi="Kèm thiếp của Chủ tịch UBND thành phố."),
        }
    ),
    LONGEVITY.override(_AT[90].in_kind, LONGEVITY.value(200_000, "A-1.43c")),
    LONGEVITY.override(_AT[90].cash, LONGEVITY.value(800_000, "A-1.43c")),
    LONGEVITY.override(_AT[100].cash, LONGEVITY.value(1_500_000, "A-1.43e", note_vi="Kèm vải lụa.")),
    LONGEVITY.override(OVER_100_YEARLY, LONGEVITY.value(1, "A-1.43f")),
)

# --- criteria ---------------------------------------------------------------------------------------------------------


def _in_cam_le(club: Club, day: date) -> Verdict:  # noqa: ARG001 - the form of a judgement
    """Whether the club lies in the district of Cẩm Lệ; not known of a club whose district is not recorded."""
    district = None if club.place is None else club.place.district
    if district is None:
        return Verdict.NOT_KNOWN
    return Verdict.MET if district.removeprefix("quận ").removeprefix("Quận ") == "Cẩm Lệ" else Verdict.NOT_MET


IN_CAM_LE = OpaqueCriterion(
    id="da_nang.grants.in_cam_le",
    term_vi="Câu lạc bộ ở quận Cẩm Lệ",
    term_en="The club lies in the district of Cẩm Lệ",
    judge=_in_cam_le,
    since=FORMER_CITY.since,
    until=FORMER_CITY.until,
    cite=FORMER_CITY.cite("P-DN-08a"),
    advisory=True,
    scope=FORMER_CITY.scope,
)
CRITERIA = (IN_CAM_LE,)

# --- grants -----------------------------------------------------------------------------------------------------------


def _grant(name: str, term_vi: str, term_en: str, payer: Payer, amount: Parameter, fact: str, **more: Any) -> Grant:
    return Grant(
        id=f"da_nang.grants.{name}",
        term_vi=term_vi,
        term_en=term_en,
        payer=payer,
        since=FORMER_CITY.since,
        until=FORMER_CITY.until,
        cite=FORMER_CITY.cite(fact),
        amount=amount,
        scope=FORMER_CITY.scope,
        purpose_vi="hỗ trợ ban đầu khi thành lập câu lạc bộ",
        **more,
    )


GRANTS = (
    _grant("from_city", "hỗ trợ của thành phố", "support by the city", Payer.PROVINCE, FROM_CITY, "P-DN-06"),
    _grant(
        "from_care_fund",
        "hỗ trợ của quỹ chăm sóc người cao tuổi cấp xã",
        "support by the care fund of the commune",
        Payer.OTHER,
        FROM_CARE_FUND,
        "P-DN-07",
    ),
    _grant(
        "from_cam_le",
        "hỗ trợ của quận Cẩm Lệ",
        "support by the district of Cẩm Lệ",
        Payer.DISTRICT,
        FROM_CAM_LE,
        "P-DN-08a",
        conditions=(IN_CAM_LE,),
    ),
)

# --- indicators and targets -------------------------------------------------------------------------------------------

INDICATORS = (
    clubs_in_all(
        "quang_nam", QUANG_NAM, QUANG_NAM.aim("P-DN-01a", above=100, note_vi="Nguồn ghi “trên 100” đến cuối năm 2025.")
    ),
)


def _clubs_of(name: str, where_vi: str, where_en: str, aim: Aim) -> Target:
    return Target(
        id=f"quang_nam.targets.{name}",
        term_vi=f"số câu lạc bộ ở {where_vi} của Quảng Nam",
        term_en=f"clubs in the {where_en} of Quảng Nam",
        unit=CLUBS,
        part=f"quang_nam.clubs.{name}",
        needs_vi=f"số câu lạc bộ ở {where_vi}; nguồn không nói xã nào thuộc địa hình nào",
        aims=(aim,),
    )


TARGETS = (
    *targets_of(INDICATORS),
    _clubs_of("plains", "đồng bằng", "plain", QUANG_NAM.aim("P-DN-01b", above=70, terrain=Terrain.PLAINS)),
    _clubs_of(
        "mountains",
        "miền núi",
        "mountains",
        QUANG_NAM.aim("P-DN-01c", above=30, terrain=Terrain.MOUNTAIN_BORDER_ISLAND),
    ),
    Target(
        id="quang_nam.targets.districts_with_clubs",
        term_vi="số huyện của Quảng Nam có câu lạc bộ",
        term_en="districts of Quảng Nam that have clubs",
        unit=Unit("districts", "huyện, thị xã, thành phố"),
        part="quang_nam.districts.with_clubs",
        needs_vi="số huyện của Quảng Nam có câu lạc bộ",
        aims=(QUANG_NAM.aim("P-DN-01d", low=18, until=DISTRICTS_END),),
    ),
)

# --- what a district set ----------------------------------------------------------------------------------------------

PROVISIONS = (
    Provision(
        id="quang_nam.phu_ninh",
        term_vi="kế hoạch của huyện Phú Ninh (Quảng Nam)",
        says_vi=(
            "giữ các tỷ lệ 70 % của tỉnh",
            "mỗi câu lạc bộ ở một thôn, hoặc vài thôn của cùng một xã",
            "đến cuối năm 2025: 33 câu lạc bộ, khoảng 1.600 người, gần 1.200 người cao tuổi",
        ),
        since=PHU_NINH.since,
        cite=PHU_NINH.cite("P-DN-03", "P-DN-04", "P-DN-05"),
        until=PHU_NINH.until,
        term_en="plan of the district of Phú Ninh (Quảng Nam)",
        scope=PHU_NINH.scope,
    ),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Đà Nẵng."""
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


@hookimpl
def lthtgn_grants() -> Iterable[Grant]:
    """What it gives clubs."""
    return GRANTS


@hookimpl
def lthtgn_provisions() -> Iterable[Provision]:
    """What it says in words."""
    return PROVISIONS
