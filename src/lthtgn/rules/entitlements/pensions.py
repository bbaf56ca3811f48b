"""The social pension, since 2025-07-01 (trợ cấp hưu trí xã hội)."""

from __future__ import annotations

from lthtgn.model.welfare import Benefit
from lthtgn.policy.national.documents_social import LUAT_BHXH_41_2024, ND_176_2025
from lthtgn.policy.national.entitlements import (
    FROM_SOCIAL_PENSION,
    SOCIAL_PENSION,
    SOCIAL_PENSION_AGE,
    SOCIAL_PENSION_POOR_AGE,
)
from lthtgn.rules.entitlements.exclusions import HIGHER_AMOUNT
from lthtgn.rules.entitlements.granting import IS_CITIZEN, POOR_OR_NEAR, Entitlement, in_text
from lthtgn.rules.rows import AGE
from lthtgn.rules.welfare import ON_PENSION, PENSION_AMOUNT

__all__ = ["PENSIONS"]

_NO_PENSION_OR_LESS = ~ON_PENSION.is_true() | (PENSION_AMOUNT < SOCIAL_PENSION)

PENSIONS: tuple[Entitlement, ...] = (
    Entitlement(
        id="entitlements.social_pension.from_75",
        term_vi="Trợ cấp hưu trí xã hội: người từ đủ 75 tuổi",
        term_en="Social pension: 75 or more",
        benefit=Benefit.SOCIAL_PENSION,
        who=(AGE >= SOCIAL_PENSION_AGE) & IS_CITIZEN & _NO_PENSION_OR_LESS,
        since=FROM_SOCIAL_PENSION,
        base=SOCIAL_PENSION,
        exclusion=HIGHER_AMOUNT,
        by_request=True,
        cite=in_text(
            LUAT_BHXH_41_2024,
            "Đ.21",
            *("E-07", "A-2.20", "A-2.24a", "A-2.24b", "A-2.24c"),
            note_vi="Nộp Mẫu 01 cho Chủ tịch UBND cấp xã; quyết định trong 10 ngày làm việc; trả từ tháng ra quyết định.",
        ),
    ),
    Entitlement(
        id="entitlements.social_pension.from_70",
        term_vi="Trợ cấp hưu trí xã hội: người từ đủ 70 đến dưới 75 tuổi, hộ nghèo, cận nghèo",
        term_en="Social pension: 70 to 74, poor or near-poor household",
        benefit=Benefit.SOCIAL_PENSION,
        who=(AGE >= SOCIAL_PENSION_POOR_AGE)
        & (AGE < SOCIAL_PENSION_AGE)
        & IS_CITIZEN
        & _NO_PENSION_OR_LESS
        & POOR_OR_NEAR,
        since=FROM_SOCIAL_PENSION,
        base=SOCIAL_PENSION,
        exclusion=HIGHER_AMOUNT,
        by_request=True,
        cite=in_text(ND_176_2025, "Đ.2.2", "E-08", "A-2.21", "A-2.24a", "A-2.24b", "A-2.24c"),
    ),
)
"""Who is given the social pension.

>>> {item.by_request for item in PENSIONS}
{True}
"""
