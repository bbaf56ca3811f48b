"""Hà Nội: KH 23/KH-UBND, NQ 63/2025/NQ-HĐND and KH 341/KH-UBND.

KH 23/KH-UBND of 2021-01-22 carries out Decision 1336: new clubs of the city and of each district, and loans, which it
counts among the members who need one and not among all. NQ 63/2025/NQ-HĐND of 2025-11-27 sets a higher standard of social
assistance, for near-poor people too; KH 341/KH-UBND of 2025-12-15 the longevity gifts of 2026, of which the scale by age
is not known. KH 110/KH-UBND of 2018-05-17 is known by its heading alone; no plan under Decision 1648 is known.

>>> [indicator.id for indicator in INDICATORS if indicator.denominator is MEMBERS_IN_NEED_OF_LOAN]
['ha_noi.livelihood.loan_coverage']
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from lthtgn.hooks import hookimpl
from lthtgn.indicators.indicator import Indicator, clubs_meeting
from lthtgn.model.welfare import Benefit
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.documents_areas import KH_23_HA_NOI
from lthtgn.policy.national.entitlements import SOCIAL_PENSION, STANDARD, TIMES_STANDARD
from lthtgn.policy.national.units import SHARE_OF_CLUBS, SHARE_OF_MEMBERS_IN_NEED, YEARS_OF_AGE
from lthtgn.policy.parameters import Override, Parameter, Target, Unit, percent
from lthtgn.ranges import Range
from lthtgn.rules.areas.livelihood import BORROWERS_IN_NEED
from lthtgn.rules.entitlements import Entitlement
from lthtgn.rules.entitlements.exclusions import HIGHER_AMOUNT
from lthtgn.rules.entitlements.granting import IS_CITIZEN, OLDER, POOR_OR_NEAR
from lthtgn.rules.measures import MEMBERS_IN_NEED_OF_LOAN
from lthtgn.rules.operation import ALL_AREAS_CARRIED_OUT
from lthtgn.rules.rows import AGE
from lthtgn.rules.welfare import HAS_SUPPORTER
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
    whole_gifts,
)

__all__ = ["DOCUMENTS", "ENTITLEMENTS", "INDICATORS", "OVERRIDES", "PARAMETERS", "TARGETS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

_CITY, _COUNCIL = "UBND thành phố Hà Nội", "HĐND thành phố Hà Nội"

KH_110_2018 = Document(
    id="ha_noi-kh-110-2018",
    number="110/KH-UBND",
    title_vi="(chưa rõ tên đầy đủ) Thực hiện Đề án nhân rộng mô hình câu lạc bộ liên thế hệ tự giúp nhau đến năm 2020",
    issuer_vi=_CITY,
    signed=date(2018, 5, 17),
    addresses=(
        "https://thukyluat.vn/vb/ke-hoach-110-kh-ubnd-2018-de-an-nhan-rong-mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau-ha-noi-5d51c.html",
    ),
    kind_vi="Kế hoạch",
    note_vi="Chỉ thấy phần đầu; chưa biết chỉ tiêu.",
)
NQ_63_2025 = Document(
    id="ha_noi-nq-63-2025",
    number="63/2025/NQ-HĐND",
    title_vi="(chưa rõ tên) Mức chuẩn trợ giúp xã hội và đối tượng khó khăn khác của thành phố Hà Nội",
    issuer_vi=_COUNCIL,
    signed=date(2025, 11, 27),
    kind_vi="Nghị quyết",
)
PENSION_OF_HA_NOI = Document(
    id="ha_noi-pension-2025",
    number="Văn bản về mức trợ cấp hưu trí xã hội của Hà Nội (chưa rõ số)",
    title_vi="(chưa rõ tên)",
    issuer_vi="thành phố Hà Nội (chưa rõ cơ quan ban hành)",
    addresses=("https://cafef.vn/2-tinh-thanh-pho-nang-muc-tro-cap-huu-tri-xa-hoi-188250911070207732.chn",),
    kind_vi="Văn bản",
)
KH_341_2025 = Document(
    id="ha_noi-kh-341-2025",
    number="341/KH-UBND",
    title_vi="(chưa rõ tên) Chúc thọ, mừng thọ người cao tuổi năm 2026",
    issuer_vi=_CITY,
    signed=date(2025, 12, 15),
    addresses=("https://hoinguoicaotuoitayninh.vn/muc-tien-chuc-tho-mung-tho-nguoi-cao-tuoi-dip-nam-2026",),
    kind_vi="Kế hoạch",
)
DOCUMENTS = (KH_110_2018, NQ_63_2025, PENSION_OF_HA_NOI, KH_341_2025)

CLUB_PLAN = Plan(KH_23_HA_NOI, former("01"), date(2021, 1, 22), END_1336, programme="1336", note_vi=NOT_STATED_VI)
ASSISTANCE = Plan(
    NQ_63_2025,
    present("01"),
    date(2025, 11, 27),
    certainty=Certainty.TEXT,
    note_vi=f"Điều 4, Điều 5. {NOT_STATED_VI}",
)
PENSION = Plan(
    PENSION_OF_HA_NOI,
    present("01"),
    FROM_34,
    note_vi="Năm 2025–2026, ngày đầu và ngày cuối không được nêu: mức được hưởng nằm giữa mức chung và mức này.",
)
LONGEVITY = Plan(
    KH_341_2025, present("01"), date(2026, 1, 1), date(2027, 1, 1), note_vi="Chưa biết mức của từng độ tuổi."
)

# --- values -----------------------------------------------------------------------------------------------------------

ALONE_FACTOR = ASSISTANCE.parameter(
    "ha_noi.allowance.alone.factor",
    "hệ số trợ giúp của người cao tuổi nghèo, cận nghèo không có người phụng dưỡng, dưới 80 tuổi, ở Hà Nội",
    "factor of the assistance to a poor or near-poor older person without support, under 80, in Hà Nội",
    TIMES_STANDARD,
    Fraction(3, 2),
    "A-2.05b",
)
ALONE_HIGHER_FACTOR = ASSISTANCE.parameter(
    "ha_noi.allowance.alone.higher_factor",
    "hệ số trợ giúp của người cao tuổi nghèo, cận nghèo không có người phụng dưỡng, từ đủ 80 tuổi, ở Hà Nội",
    "factor of the assistance to a poor or near-poor older person without support, of 80 or more, in Hà Nội",
    TIMES_STANDARD,
    2,
    "A-2.05c",
)
ALONE_HIGHER_AGE = ASSISTANCE.parameter(
    "ha_noi.allowance.alone.higher_age",
    "tuổi hưởng hệ số trợ giúp cao hơn ở Hà Nội",
    "age of the higher factor in Hà Nội",
    YEARS_OF_AGE,
    80,
    *("A-2.05b", "A-2.05c"),
)
PARAMETERS = (ALONE_FACTOR, ALONE_HIGHER_FACTOR, ALONE_HIGHER_AGE)

_GIFT = LONGEVITY.value(Range(700_000, 1_500_000), "A-1.44")
OVERRIDES = (
    ASSISTANCE.override(STANDARD, ASSISTANCE.value(650_000, "A-2.05a")),
    PENSION.override(SOCIAL_PENSION, PENSION.value(Range(500_000, 650_000), "A-2.25a")),
    *whole_gifts(dict.fromkeys((70, 75, 80, 85, 90, 95, 100, 101), _GIFT)),
)

_ALONE = OLDER & IS_CITIZEN & POOR_OR_NEAR & ~HAS_SUPPORTER.is_true()
ENTITLEMENTS = (
    Entitlement(
        id="ha_noi.allowance.alone",
        term_vi="Trợ giúp hằng tháng của Hà Nội: người cao tuổi hộ nghèo, cận nghèo không có người phụng dưỡng, dưới 80 tuổi",
        term_en="Assistance of Hà Nội: poor or near-poor older person without support, under 80",
        benefit=Benefit.SOCIAL_ALLOWANCE,
        who=_ALONE & (AGE < ALONE_HIGHER_AGE),
        since=ASSISTANCE.since,
        base=STANDARD,
        factor=ALONE_FACTOR,
        exclusion=HIGHER_AMOUNT,
        scope=ASSISTANCE.scope,
        cite=ASSISTANCE.cite("A-2.05b"),
    ),
    Entitlement(
        id="ha_noi.allowance.alone_from_80",
        term_vi="Trợ giúp hằng tháng của Hà Nội: người cao tuổi hộ nghèo, cận nghèo không có người phụng dưỡng, từ đủ 80 tuổi",
        term_en="Assistance of Hà Nội: poor or near-poor older person without support, of 80 or more",
        benefit=Benefit.SOCIAL_ALLOWANCE,
        who=_ALONE & (AGE >= ALONE_HIGHER_AGE),
        since=ASSISTANCE.since,
        base=STANDARD,
        factor=ALONE_HIGHER_FACTOR,
        exclusion=HIGHER_AMOUNT,
        scope=ASSISTANCE.scope,
        cite=ASSISTANCE.cite("A-2.05c"),
    ),
)

# --- indicators and targets -------------------------------------------------------------------------------------------

LOANS_TO_THE_NEEDY = Target(
    id="ha_noi.targets.loan_coverage_share",
    term_vi="tỷ lệ được vay vốn trong số thành viên có nhu cầu vay ở Hà Nội",
    term_en="share of borrowers among the members in need of a loan in Hà Nội",
    unit=SHARE_OF_MEMBERS_IN_NEED,
    of_vi="thành viên có nhu cầu vay vốn",
    aims=(CLUB_PLAN.aim("P-HN-03a", "1336-26", "C-05", low=percent(50)),),
)
FULLY_ACTIVE_CLUBS = Target(
    id="ha_noi.targets.fully_active_clubs_share",
    term_vi="tỷ lệ câu lạc bộ thực hiện đủ các hoạt động ở Hà Nội",
    term_en="share of clubs that carry out all activities in Hà Nội",
    unit=SHARE_OF_CLUBS,
    of_vi="câu lạc bộ",
    aims=(CLUB_PLAN.aim("P-HN-03b", low=percent(70)),),
)
INDICATORS = (
    new_clubs("ha_noi", CLUB_PLAN, CLUB_PLAN.aim("P-HN-02a", low=120)),
    members_of_new_clubs("ha_noi", CLUB_PLAN, CLUB_PLAN.aim("P-HN-02c", low=6000, is_about=True)),
    Indicator(
        id="ha_noi.livelihood.loan_coverage",
        term_vi="Tỷ lệ được vay vốn trong số thành viên có nhu cầu vay, theo kế hoạch của Hà Nội",
        term_en="Share of borrowers among the members who need a loan, by the plan of Hà Nội",
        numerator=BORROWERS_IN_NEED,
        denominator=MEMBERS_IN_NEED_OF_LOAN,
        target=LOANS_TO_THE_NEEDY,
        note_vi="Mẫu số là thành viên có nhu cầu vay; livelihood.loan_coverage của cả nước tính trên mọi thành viên.",
        facts=("P-HN-03a",),
        scope=CLUB_PLAN.scope,
    ),
    clubs_meeting(
        "ha_noi.operation.clubs_of_all_areas",
        "Tỷ lệ câu lạc bộ thực hiện đủ tám mảng hoạt động ở Hà Nội",
        ALL_AREAS_CARRIED_OUT,
        term_en="Share of clubs that carry out all eight activity areas in Hà Nội",
        target=FULLY_ACTIVE_CLUBS,
        facts=("P-HN-03b",),
        scope=CLUB_PLAN.scope,
    ),
)
TARGETS = (
    *targets_of(INDICATORS),
    Target(
        id="ha_noi.targets.new_clubs_a_district",
        term_vi="số câu lạc bộ thành lập mới ở mỗi quận, huyện, thị xã của Hà Nội",
        term_en="new clubs in each unit of district level of Hà Nội",
        unit=Unit("clubs_a_district", "câu lạc bộ mỗi quận, huyện, thị xã"),
        needs_vi="số câu lạc bộ thành lập mới ở nơi có ít nhất",
        aims=(CLUB_PLAN.aim("P-HN-02b", low=4, until=DISTRICTS_END),),
    ),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Hà Nội."""
    return DOCUMENTS


@hookimpl
def lthtgn_parameters() -> Iterable[Parameter]:
    """The city's own numbers."""
    return PARAMETERS


@hookimpl
def lthtgn_overrides() -> Iterable[Override]:
    """The city's standard of assistance, social pension and longevity gifts."""
    return OVERRIDES


@hookimpl
def lthtgn_entitlements() -> Iterable[Entitlement]:
    """What the city grants beyond the nation."""
    return ENTITLEMENTS


@hookimpl
def lthtgn_indicators() -> Iterable[Indicator]:
    """The city's own indicators."""
    return INDICATORS


@hookimpl
def lthtgn_targets() -> Iterable[Target]:
    """The city's targets."""
    return TARGETS
