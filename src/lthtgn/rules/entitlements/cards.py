"""Health insurance that the State pays for, in whole or in part (thẻ bảo hiểm y tế, hỗ trợ mức đóng)."""

from __future__ import annotations

from lthtgn.model.welfare import Benefit
from lthtgn.policy.documents import Certainty
from lthtgn.policy.national.documents_social import LUAT_BHYT_51_2024, ND_188_2025
from lthtgn.policy.national.entitlements import (
    CARD_RATE,
    CARD_SURVIVOR_AGE,
    CARD_SURVIVOR_NEAR_POOR_AGE,
    FROM_CARD_LAW,
    MOVED_CARD_RATE,
    PENSION_CARD_RATE,
    SUPPORTED_PREMIUM_RATE,
)
from lthtgn.rules.entitlements.exclusions import BEST_CARD
from lthtgn.rules.entitlements.granting import NEAR_POOR, POOR, Entitlement, in_text
from lthtgn.rules.rows import AGE
from lthtgn.rules.welfare import (
    MOVED_FROM_ALLOWANCE,
    RECEIVES_SOCIAL_ALLOWANCE,
    RECEIVES_SOCIAL_PENSION,
    SURVIVOR_ALLOWANCE,
)

__all__ = ["CARDS"]

CARDS: tuple[Entitlement, ...] = (
    Entitlement(
        id="entitlements.card.poor",
        term_vi="Thẻ bảo hiểm y tế do nhà nước đóng: người thuộc hộ nghèo",
        term_en="Health insurance card paid by the State: poor household",
        benefit=Benefit.INSURANCE_CARD,
        who=POOR,
        since=FROM_CARD_LAW,
        rate=CARD_RATE,
        exclusion=BEST_CARD,
        cite=in_text(
            LUAT_BHYT_51_2024,
            "Đ.12.3 (o)",
            *("E-10", "A-2.30a", "A-2.32a"),
            note_vi="Điểm (o) còn nêu những nhóm khác: không thuộc hộ nghèo chưa có nghĩa là không được cấp thẻ.",
        ),
    ),
    Entitlement(
        id="entitlements.card.social_allowance",
        term_vi="Thẻ bảo hiểm y tế do nhà nước đóng: người hưởng trợ cấp xã hội hằng tháng",
        term_en="Health insurance card paid by the State: on monthly social allowance",
        benefit=Benefit.INSURANCE_CARD,
        who=RECEIVES_SOCIAL_ALLOWANCE.is_true(),
        since=FROM_CARD_LAW,
        rate=CARD_RATE,
        exclusion=BEST_CARD,
        cite=in_text(LUAT_BHYT_51_2024, "Đ.12.3 (r)", "E-11", "A-2.30b", "A-2.32a"),
    ),
    Entitlement(
        id="entitlements.card.survivor_from_75",
        term_vi="Thẻ bảo hiểm y tế do nhà nước đóng: người từ đủ 75 tuổi hưởng trợ cấp tuất hằng tháng",
        term_en="Health insurance card paid by the State: 75 or more on survivor allowance",
        benefit=Benefit.INSURANCE_CARD,
        who=(AGE >= CARD_SURVIVOR_AGE) & SURVIVOR_ALLOWANCE.is_true(),
        since=FROM_CARD_LAW,
        rate=CARD_RATE,
        exclusion=BEST_CARD,
        cite=in_text(LUAT_BHYT_51_2024, "Đ.12.3 (s)", "E-12", "A-2.30c", "A-2.32a"),
    ),
    Entitlement(
        id="entitlements.card.survivor_from_70",
        term_vi="Thẻ bảo hiểm y tế do nhà nước đóng: người từ đủ 70 đến dưới 75 tuổi, hộ cận nghèo, hưởng trợ cấp tuất",
        term_en="Health insurance card paid by the State: 70 to 74, near-poor, on survivor allowance",
        benefit=Benefit.INSURANCE_CARD,
        who=(AGE >= CARD_SURVIVOR_NEAR_POOR_AGE) & (AGE < CARD_SURVIVOR_AGE) & NEAR_POOR & SURVIVOR_ALLOWANCE.is_true(),
        since=FROM_CARD_LAW,
        rate=CARD_RATE,
        exclusion=BEST_CARD,
        cite=in_text(LUAT_BHYT_51_2024, "Đ.12.3 (s)", "E-13", "A-2.30c", "A-2.32a"),
    ),
    Entitlement(
        id="entitlements.card.social_pension",
        term_vi="Thẻ bảo hiểm y tế do nhà nước đóng: người hưởng trợ cấp hưu trí xã hội",
        term_en="Health insurance card paid by the State: on the social pension",
        benefit=Benefit.INSURANCE_CARD,
        who=RECEIVES_SOCIAL_PENSION.is_true(),
        since=FROM_CARD_LAW,
        rate=PENSION_CARD_RATE,
        exclusion=BEST_CARD,
        cite=in_text(LUAT_BHYT_51_2024, "Đ.12.3 (t)", "E-14", "A-2.30d", "A-2.33a", "A-2.35"),
    ),
    Entitlement(
        id="entitlements.card.moved",
        term_vi="Thẻ bảo hiểm y tế do nhà nước đóng: người chuyển từ trợ cấp xã hội sang trợ cấp hưu trí xã hội",
        term_en="Health insurance card paid by the State: moved over from the social allowance to the social pension",
        benefit=Benefit.INSURANCE_CARD,
        who=RECEIVES_SOCIAL_PENSION.is_true() & MOVED_FROM_ALLOWANCE.is_true(),
        since=FROM_CARD_LAW,
        rate=MOVED_CARD_RATE,
        exclusion=BEST_CARD,
        cite=ND_188_2025.cite("Đ.5.6, Đ.15.1", certainty=Certainty.SUMMARY, facts=("E-14", "A-2.33b")),
    ),
    Entitlement(
        id="entitlements.premium.near_poor",
        term_vi="Hỗ trợ mức đóng bảo hiểm y tế: người thuộc hộ cận nghèo",
        term_en="Support of the health insurance premium: near-poor household",
        benefit=Benefit.PREMIUM_SUPPORT,
        who=NEAR_POOR,
        since=FROM_CARD_LAW,
        rate=SUPPORTED_PREMIUM_RATE,
        covered_by=(Benefit.INSURANCE_CARD,),
        cite=in_text(
            LUAT_BHYT_51_2024, "Đ.12.4a", "E-15", "A-2.31", "A-2.32b", note_vi="Nhà nước hỗ trợ một phần mức đóng."
        ),
    ),
)
"""Who holds a card that the State pays for, and whose premium it supports.

>>> {item.since.isoformat() for item in CARDS}
{'2025-07-01'}
"""
