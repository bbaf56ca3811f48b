"""Tuyên Quang: its plan under Decision 1648 to 2035 (number and first day not known; reported on 2025-11-13).

It counts clubs in all and not new ones: 200 by 2030, 260 by 2035; and every commune and ward is to have a club that works
well and lasts. It is the present province's, with the former Hà Giang; no plan of either before is known. The averages in
its reports divide by all clubs and not by those that were supported: published results, no rule.

>>> [aim.by_year for aim in INDICATORS[0].target.aims]
[2030, 2035]
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.indicators.indicator import Indicator
from lthtgn.policy.documents import Document
from lthtgn.policy.national.entitlements import SOCIAL_PENSION
from lthtgn.policy.national.units import SHARE_OF_COMMUNES
from lthtgn.policy.parameters import Override, Target, percent
from lthtgn.ranges import Range
from lthtgn_provinces.plans import FROM_34, Plan, clubs_in_all, present, targets_of

__all__ = ["DOCUMENTS", "INDICATORS", "OVERRIDES", "TARGETS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

PLAN_1648 = Document(
    id="tuyen_quang-plan-1648",
    number="thực hiện Quyết định 1648 của tỉnh Tuyên Quang (chưa rõ số)",
    title_vi="(chưa rõ tên) Nhân rộng câu lạc bộ liên thế hệ tự giúp nhau đến năm 2035",
    issuer_vi="tỉnh Tuyên Quang (chưa rõ cơ quan ban hành)",
    addresses=("https://vcdn.vietnam.vn/toan-tinh-co-135-cau-lac-bo-lien-the-he-tu-giup-nhau",),
    kind_vi="Kế hoạch",
    note_vi="Chưa biết số và ngày ký; tính từ ngày báo chí đưa tin (13/11/2025).",
)
PENSION_OF_TUYEN_QUANG = Document(
    id="tuyen_quang-pension-2025",
    number="Văn bản về mức trợ cấp hưu trí xã hội của Tuyên Quang (chưa rõ số)",
    title_vi="(chưa rõ tên)",
    issuer_vi="tỉnh Tuyên Quang (chưa rõ cơ quan ban hành)",
    kind_vi="Văn bản",
)
DOCUMENTS = (PLAN_1648, PENSION_OF_TUYEN_QUANG)

CLUB_PLAN = Plan(PLAN_1648, present("08"), date(2025, 11, 13), programme="1648")
PENSION = Plan(
    PENSION_OF_TUYEN_QUANG,
    present("08"),
    FROM_34,
    note_vi=(
        "Nguồn gián tiếp. Năm 2025–2026, ngày đầu và ngày cuối không được nêu: mức được hưởng nằm giữa mức chung và mức này. "
        "Từ 1/7/2026 mức chung cao hơn."
    ),
)

# --- values -----------------------------------------------------------------------------------------------------------

OVERRIDES = (PENSION.override(SOCIAL_PENSION, PENSION.value(Range(500_000, 530_000), "A-2.25e")),)

# --- indicators and targets -------------------------------------------------------------------------------------------

INDICATORS = (
    clubs_in_all(
        "tuyen_quang",
        CLUB_PLAN,
        CLUB_PLAN.aim("P-TQ-01a", "1648-31f", low=200, by_year=2030),
        CLUB_PLAN.aim("P-TQ-01b", "1648-31g", low=260, by_year=2035),
    ),
)
TARGETS = (
    *targets_of(INDICATORS),
    Target(
        id="tuyen_quang.targets.communes_with_clubs_share",
        term_vi="tỷ lệ xã, phường của Tuyên Quang có ít nhất một câu lạc bộ hoạt động hiệu quả, bền vững",
        term_en="share of the communes and wards of Tuyên Quang with at least one effective, lasting club",
        unit=SHARE_OF_COMMUNES,
        of_vi="xã, phường của Tuyên Quang",
        part="tuyen_quang.communes.with_lasting_clubs",
        whole="tuyen_quang.communes",
        needs_vi="số xã, phường của Tuyên Quang, và trong đó số có câu lạc bộ hoạt động hiệu quả, bền vững",
        aims=(CLUB_PLAN.aim("P-TQ-01c", low=percent(100), by_year=2035, note_vi="Nguồn không nêu năm; lấy năm cuối."),),
    ),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Tuyên Quang."""
    return DOCUMENTS


@hookimpl
def lthtgn_overrides() -> Iterable[Override]:
    """Its values in the place of the nation's."""
    return OVERRIDES


@hookimpl
def lthtgn_indicators() -> Iterable[Indicator]:
    """Its own indicators."""
    return INDICATORS


@hookimpl
def lthtgn_targets() -> Iterable[Target]:
    """Its targets."""
    return TARGETS
