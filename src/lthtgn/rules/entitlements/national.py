"""All that the nation grants older people (chế độ, chính sách của cả nước)."""

from __future__ import annotations

from lthtgn.rules.entitlements.allowances import ALLOWANCES
from lthtgn.rules.entitlements.cards import CARDS
from lthtgn.rules.entitlements.granting import Entitlement
from lthtgn.rules.entitlements.pensions import PENSIONS

__all__ = ["ENTITLEMENTS"]

ENTITLEMENTS: tuple[Entitlement, ...] = (*ALLOWANCES, *PENSIONS, *CARDS)
"""What the nation grants older people. Funeral support is not among it: whom it is for is not known.

>>> len(ENTITLEMENTS)
14
"""
