"""The monthly social allowance of older people, before and since the social pension (trợ cấp xã hội hằng tháng)."""

from __future__ import annotations

from lthtgn.model.welfare import Benefit
from lthtgn.policy.national.documents_social import ND_20_2021
from lthtgn.policy.national.entitlements import (
    ALONE_FACTOR,
    ALONE_HIGHER_AGE,
    ALONE_HIGHER_FACTOR,
    COMMUNITY_FACTOR,
    DIFFICULT_AGE,
    DIFFICULT_AGE_LIMIT,
    DIFFICULT_FACTOR,
    ENDED_BY_176,
    FROM_ND_20,
    FROM_SOCIAL_PENSION,
    NO_INCOME_AGE,
    NO_INCOME_FACTOR,
    STANDARD,
)
from lthtgn.rules.entitlements.exclusions import HIGHER_AMOUNT
from lthtgn.rules.entitlements.granting import IS_CITIZEN, OLDER, POOR, POOR_OR_NEAR, Entitlement, in_text
from lthtgn.rules.rows import AGE
from lthtgn.rules.welfare import (
    CARED_FOR_IN_COMMUNITY,
    DIFFICULT_COMMUNE,
    HAS_SUPPORTER,
    ON_PENSION,
    OTHER_ALLOWANCE,
    QUALIFIES_FOR_INSTITUTION,
    SUPPORTER_ON_ALLOWANCE,
)

__all__ = ["ALLOWANCES"]

_ALONE = ~HAS_SUPPORTER.is_true() | SUPPORTER_ON_ALLOWANCE.is_true()

ALLOWANCES: tuple[Entitlement, ...] = (
    Entitlement(
        id="entitlements.allowance.alone",
        term_vi="Trợ cấp xã hội hằng tháng: người cao tuổi hộ nghèo không có người phụng dưỡng, dưới 80 tuổi",
        term_en="Social allowance: poor older person without support, under 80",
        benefit=Benefit.SOCIAL_ALLOWANCE,
        who=OLDER & (AGE < ALONE_HIGHER_AGE) & IS_CITIZEN & POOR & _ALONE,
        since=FROM_ND_20,
        firm=OLDER & IS_CITIZEN,
        base=STANDARD,
        factor=ALONE_FACTOR,
        exclusion=HIGHER_AMOUNT,
        cite=in_text(ND_20_2021, "Đ.5.5 (a)", "E-01", "E-06", "A-2.01a", "A-2.02a"),
    ),
    Entitlement(
        id="entitlements.allowance.alone_from_80",
        term_vi="Trợ cấp xã hội hằng tháng: người cao tuổi hộ nghèo không có người phụng dưỡng, từ đủ 80 tuổi",
        term_en="Social allowance: poor older person without support, of 80 or more",
        benefit=Benefit.SOCIAL_ALLOWANCE,
        who=(AGE >= ALONE_HIGHER_AGE) & IS_CITIZEN & POOR & _ALONE,
        since=FROM_ND_20,
        firm=OLDER & IS_CITIZEN,
        base=STANDARD,
        factor=ALONE_HIGHER_FACTOR,
        exclusion=HIGHER_AMOUNT,
        cite=in_text(ND_20_2021, "Đ.5.5 (a)", "E-02", "E-06", "A-2.01a", "A-2.02b"),
    ),
    Entitlement(
        id="entitlements.allowance.difficult_commune",
        term_vi="Trợ cấp xã hội hằng tháng: người từ đủ 75 đến dưới 80 tuổi, hộ nghèo, cận nghèo ở xã đặc biệt khó khăn",
        term_en="Social allowance: 75 to 79, poor or near-poor, in a specially difficult commune",
        benefit=Benefit.SOCIAL_ALLOWANCE,
        who=(AGE >= DIFFICULT_AGE)
        & (AGE < DIFFICULT_AGE_LIMIT)
        & IS_CITIZEN
        & POOR_OR_NEAR
        & DIFFICULT_COMMUNE.is_true(),
        since=FROM_ND_20,
        until=FROM_SOCIAL_PENSION,
        ended_by=ENDED_BY_176,
        base=STANDARD,
        factor=DIFFICULT_FACTOR,
        exclusion=HIGHER_AMOUNT,
        cite=in_text(ND_20_2021, "Đ.5.5 (b)", "E-03", "A-2.01b", "A-2.02c"),
    ),
    Entitlement(
        id="entitlements.allowance.no_income",
        term_vi="Trợ cấp xã hội hằng tháng: người từ đủ 80 tuổi không có lương hưu, trợ cấp hằng tháng",
        term_en="Social allowance: 80 or more, no pension and no monthly allowance",
        benefit=Benefit.SOCIAL_ALLOWANCE,
        who=(AGE >= NO_INCOME_AGE) & IS_CITIZEN & ~ON_PENSION.is_true() & ~OTHER_ALLOWANCE.is_true(),
        since=FROM_ND_20,
        until=FROM_SOCIAL_PENSION,
        ended_by=ENDED_BY_176,
        base=STANDARD,
        factor=NO_INCOME_FACTOR,
        exclusion=HIGHER_AMOUNT,
        cite=in_text(ND_20_2021, "Đ.5.5 (c)", "E-04", "A-2.01c", "A-2.02d"),
    ),
    Entitlement(
        id="entitlements.allowance.community",
        term_vi="Trợ cấp xã hội hằng tháng: người cao tuổi đủ điều kiện vào cơ sở trợ giúp, được chăm sóc tại cộng đồng",
        term_en="Social allowance: qualifies for an institution, cared for in the community",
        benefit=Benefit.SOCIAL_ALLOWANCE,
        who=OLDER
        & IS_CITIZEN
        & POOR
        & ~HAS_SUPPORTER.is_true()
        & QUALIFIES_FOR_INSTITUTION.is_true()
        & CARED_FOR_IN_COMMUNITY.is_true(),
        since=FROM_ND_20,
        firm=OLDER & IS_CITIZEN,
        base=STANDARD,
        factor=COMMUNITY_FACTOR,
        exclusion=HIGHER_AMOUNT,
        cite=in_text(ND_20_2021, "Đ.5.5 (d)", "E-05", "E-06", "A-2.01d", "A-2.02e"),
    ),
)
"""The groups of the monthly social allowance.

>>> sum(item.until is None for item in ALLOWANCES)
3
"""
