"""Entitlements: what a person probably has a right to on a day, condition by condition (chế độ được hưởng).

An answer means "may qualify: tell the member to ask the People's Committee of the commune"; the decision is the commune's.
A missing fact is never a no. Where the law of the day is not known (the groups and coefficients of the social allowance
since NĐ 335/2026), neither is the answer, whatever the last known law would say.
"""

from __future__ import annotations

from lthtgn.rules.entitlements.asking import entitlements_of, monthly_total
from lthtgn.rules.entitlements.exclusions import BEST_CARD, HIGHER_AMOUNT, Exclusion
from lthtgn.rules.entitlements.granting import Entitlement
from lthtgn.rules.entitlements.national import ENTITLEMENTS
from lthtgn.rules.entitlements.rights import Right

__all__ = [
    "BEST_CARD",
    "ENTITLEMENTS",
    "HIGHER_AMOUNT",
    "Entitlement",
    "Exclusion",
    "Right",
    "entitlements_of",
    "monthly_total",
]
