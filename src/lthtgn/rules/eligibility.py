"""Eligibility of a club: the named set of criteria of composition, founding, charter and both funds."""

from __future__ import annotations

from lthtgn.rules import composition, operation
from lthtgn.rules.criteria import CriterionSet

__all__ = ["ELIGIBILITY", "FULL_ACTIVITY", "SETS"]

ELIGIBILITY = CriterionSet(
    id="eligibility",
    term_vi="Câu lạc bộ thành lập và tổ chức đúng quy định",
    term_en="The club is founded and made up as prescribed",
    criteria=(
        operation.HAS_FOUNDING_DECISION.id,
        operation.HAS_CHARTER.id,
        operation.HAS_BOTH_FUNDS.id,
        *(criterion.id for criterion in composition.CRITERIA),
    ),
)

FULL_ACTIVITY = CriterionSet(
    id="full_activity",
    term_vi="Thực hiện đủ các hoạt động và được quản lý tốt",
    term_en="The club carries out all activities and is well managed",
    criteria=(operation.ALL_AREAS_CARRIED_OUT.id, operation.IS_WELL_MANAGED.id),
)

SETS = (ELIGIBILITY, FULL_ACTIVITY)
"""Every national set of criteria.

>>> [item.id for item in SETS]
['eligibility', 'full_activity']
"""
