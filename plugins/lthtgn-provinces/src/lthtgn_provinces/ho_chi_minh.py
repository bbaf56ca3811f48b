"""Hồ Chí Minh city: NQ 57/2025/NQ-HĐND on longevity gifts, the plan of 2026, and the social pension of the city.

NQ 57 stands from 2026-01-01 and replaces NQ 06/2025 of the city, NQ 18/2024 of Bình Dương and NQ 08/2019 of Bà Rịa – Vũng
Tàu, of which the amounts are not known. On clubs there is no rule: QĐ 2830/QĐ-UBND of Bình Dương (2017) is known to exist,
and what clubs of Bà Rịa – Vũng Tàu were given at their launch is practice. No plan under Decision 1648 is known.

>>> [document.number for document in DOCUMENTS if document.until]
['06/2025', '18/2024', '08/2019']
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from lthtgn.hooks import hookimpl
from lthtgn.model.welfare import Benefit
from lthtgn.policy.documents import Document
from lthtgn.policy.national.entitlements import SOCIAL_PENSION
from lthtgn.policy.national.longevity import MILESTONES
from lthtgn.policy.national.units import YEARS_OF_AGE
from lthtgn.policy.parameters import Override, Parameter
from lthtgn.policy.provisions import Provision
from lthtgn.ranges import Range
from lthtgn.rules.entitlements import Entitlement
from lthtgn.rules.entitlements.exclusions import BEST_CARD
from lthtgn.rules.rows import AGE
from lthtgn_provinces.plans import Plan, present, whole_gifts

__all__ = ["DOCUMENTS", "ENTITLEMENTS", "OVERRIDES", "PARAMETERS", "PROVISIONS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

_COUNCIL = "HĐND Thành phố Hồ Chí Minh"
_REPLACED_VI = "Được Nghị quyết 57/2025/NQ-HĐND thay thế; chưa biết mức."
_FROM = date(2026, 1, 1)


def _replaced(id_: str, number: str, issuer_vi: str) -> Document:
    title = "(chưa rõ tên) Mức quà chúc thọ, mừng thọ"
    return Document(id_, number, title, issuer_vi, kind_vi="Nghị quyết", note_vi=_REPLACED_VI, until=_FROM)


NQ_57_2025 = Document(
    id="ho_chi_minh-nq-57-2025",
    number="57/2025/NQ-HĐND",
    title_vi="(chưa rõ tên) Mức quà chúc thọ, mừng thọ người cao tuổi của Thành phố Hồ Chí Minh",
    issuer_vi=_COUNCIL,
    addresses=(
        "https://dantri.com.vn/noi-vu/tphcm-tang-khanh-vang-cho-nguoi-tho-100-tuoi-20260128140540818.htm",
        "https://dantri.com.vn/noi-vu/muc-chi-qua-tang-chuc-tho-mung-tho-nguoi-cao-tuoi-o-tphcm-nam-2026-20251222044150991.htm",
    ),
    kind_vi="Nghị quyết",
    since=_FROM,
)
PLAN_2026 = Document(
    id="ho_chi_minh-longevity-2026",
    number="chúc thọ, mừng thọ năm 2026 (chưa rõ số)",
    title_vi="(chưa rõ tên)",
    issuer_vi="Thành phố Hồ Chí Minh (chưa rõ cơ quan ban hành)",
    addresses=("https://plo.vn/tphcm-cong-bo-ke-hoach-chuc-tho-mung-tho-nguoi-cao-tuoi-nam-2026-post892918.html",),
    kind_vi="Kế hoạch",
)
PENSION_OF_THE_CITY = Document(
    id="ho_chi_minh-pension-2025",
    number="Văn bản về mức trợ cấp hưu trí xã hội của Thành phố Hồ Chí Minh (chưa rõ số)",
    title_vi="(chưa rõ tên)",
    issuer_vi="Thành phố Hồ Chí Minh (chưa rõ cơ quan ban hành)",
    addresses=("https://cafef.vn/2-tinh-thanh-pho-nang-muc-tro-cap-huu-tri-xa-hoi-188250911070207732.chn",),
    kind_vi="Văn bản",
    since=date(2025, 9, 1),
)
CARD_OF_THE_CITY = Document(
    id="ho_chi_minh-card-2025",
    number="Văn bản về thẻ bảo hiểm y tế của người cao tuổi ở Thành phố Hồ Chí Minh (chưa rõ số)",
    title_vi="(chưa rõ tên)",
    issuer_vi="Thành phố Hồ Chí Minh (chưa rõ cơ quan ban hành)",
    kind_vi="Văn bản",
    note_vi="Nguồn gián tiếp, cần đối chiếu.",
    since=date(2025, 11, 14),
)
QD_2830_BINH_DUONG = Document(
    id="binh_duong-qd-2830-2017",
    number="2830/QĐ-UBND",
    title_vi="(chưa rõ tên đầy đủ) Nhân rộng mô hình câu lạc bộ liên thế hệ tự giúp nhau",
    issuer_vi="UBND tỉnh Bình Dương",
    addresses=(
        "https://thuvienphapluat.vn/van-ban/Van-hoa-Xa-hoi/Quyet-dinh-2830-QD-UBND-2017-nhan-rong-mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau-Binh-Duong-398998.aspx?tab=3",
    ),
    note_vi="Năm 2017; chỉ biết là có văn bản này.",
)
DOCUMENTS = (
    NQ_57_2025,
    PLAN_2026,
    PENSION_OF_THE_CITY,
    CARD_OF_THE_CITY,
    QD_2830_BINH_DUONG,
    _replaced("ho_chi_minh-nq-06-2025", "06/2025", _COUNCIL),
    _replaced("binh_duong-nq-18-2024", "18/2024", "HĐND tỉnh Bình Dương"),
    _replaced("ba_ria_vung_tau-nq-08-2019", "08/2019", "HĐND tỉnh Bà Rịa – Vũng Tàu"),
)

LONGEVITY = Plan(NQ_57_2025, present("79"), _FROM)
CALENDAR = Plan(PLAN_2026, present("79"), _FROM, date(2027, 1, 1))
PENSION = Plan(PENSION_OF_THE_CITY, present("79"), date(2025, 9, 1), note_vi="Ngày cuối không được nêu.")
CARD = Plan(CARD_OF_THE_CITY, present("79"), date(2025, 11, 14))

# --- values -----------------------------------------------------------------------------------------------------------

CARD_AGE = CARD.parameter(
    "ho_chi_minh.card.age",
    "tuổi được cấp thẻ bảo hiểm y tế miễn phí ở Thành phố Hồ Chí Minh",
    "age of the free health insurance card in Hồ Chí Minh city",
    YEARS_OF_AGE,
    Range(65, 66),
    "A-2.34",
    note_vi="Nguồn ghi “trên 65 tuổi”, không rõ có gồm đúng 65 tuổi hay không.",
)
PARAMETERS = (CARD_AGE,)

_AT_100 = next(milestone for milestone in MILESTONES if milestone.age == 100)
OVERRIDES = (
    *whole_gifts(
        {
            70: LONGEVITY.value(800_000, "A-1.40a"),
            75: LONGEVITY.value(800_000, "A-1.40a"),
            80: LONGEVITY.value(1_200_000, "A-1.40b"),
            85: LONGEVITY.value(1_200_000, "A-1.40b"),
            90: LONGEVITY.value(1_800_000, "A-1.40c"),
            95: LONGEVITY.value(1_800_000, "A-1.40c"),
            101: LONGEVITY.value(2_400_000, "A-1.40e"),
        }
    ),
    LONGEVITY.override(_AT_100.cash, LONGEVITY.value(2_300_000, "A-1.40d")),
    LONGEVITY.override(_AT_100.silk, LONGEVITY.value(5, "A-1.40d", note_vi="Trị giá tối đa 700.000 đồng.")),
    LONGEVITY.override(
        _AT_100.gold, LONGEVITY.value(Fraction(8, 100), "A-1.40d", note_vi="Vàng 24K, trị giá tối đa 1.500.000 đồng.")
    ),
    PENSION.override(SOCIAL_PENSION, PENSION.value(650_000, "A-2.25b")),
)

ENTITLEMENTS = (
    Entitlement(
        id="ho_chi_minh.card.over_65",
        term_vi="Thẻ bảo hiểm y tế miễn phí của Thành phố Hồ Chí Minh: người trên 65 tuổi",
        term_en="Free health insurance card of Hồ Chí Minh city: over 65",
        benefit=Benefit.INSURANCE_CARD,
        who=AGE >= CARD_AGE,
        since=CARD.since,
        exclusion=BEST_CARD,
        scope=CARD.scope,
        cite=CARD.cite("A-2.34", note_vi="Chưa biết điều kiện khác và mức hưởng."),
    ),
)

# --- what is said in words --------------------------------------------------------------------------------------------

PROVISIONS = (
    Provision(
        id="ho_chi_minh.longevity.residence",
        term_vi="điều kiện nhận quà chúc thọ, mừng thọ ở Thành phố Hồ Chí Minh",
        says_vi=("thường trú, hoặc tạm trú từ đủ 6 tháng",),
        since=LONGEVITY.since,
        cite=LONGEVITY.cite("A-1.40f", "A-1.40g"),
        term_en="who is given a longevity gift in Hồ Chí Minh city",
        scope=LONGEVITY.scope,
    ),
    Provision(
        id="ho_chi_minh.longevity.days",
        term_vi="ngày chúc thọ, mừng thọ năm 2026 ở Thành phố Hồ Chí Minh",
        says_vi=("từ 95 tuổi trở lên: dịp Tết", "từ 70 đến 90 tuổi: ngày 6/6", "các độ tuổi khác: ngày 1/10"),
        since=CALENDAR.since,
        cite=CALENDAR.cite("A-1.41"),
        until=CALENDAR.until,
        term_en="days of the longevity celebrations of 2026 in Hồ Chí Minh city",
        scope=CALENDAR.scope,
    ),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Hồ Chí Minh city."""
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
def lthtgn_entitlements() -> Iterable[Entitlement]:
    """What it grants people beyond the nation."""
    return ENTITLEMENTS


@hookimpl
def lthtgn_provisions() -> Iterable[Provision]:
    """What it says in words."""
    return PROVISIONS
