"""Operation of a club (tổ chức và hoạt động): founding, charter, funds, loans, meetings, areas, management."""

from __future__ import annotations

from lthtgn.expr.nodes import share
from lthtgn.model.areas import ActivityArea
from lthtgn.policy.national.operation import (
    CHARTER_REQUIRED,
    FOUNDING_DECISION_REQUIRED,
    MIN_BORROWER_SHARE,
    MIN_MONTHS_MET,
    MIN_WELL_MANAGED,
    REQUIRED_AREAS,
    REQUIRED_FUNDS,
)
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.measures import (
    AREAS_CARRIED_OUT,
    BORROWERS,
    CHARTER,
    FOUNDING_DECISION,
    FUND_KINDS,
    MEMBERS,
    MONTHS_IN_PERIOD,
    MONTHS_MET,
    WELL_MANAGED,
)

__all__ = [
    "ALL_AREAS_CARRIED_OUT",
    "BORROWER_SHARE_FITS",
    "CRITERIA",
    "HAS_BOTH_FUNDS",
    "HAS_CHARTER",
    "HAS_FOUNDING_DECISION",
    "IS_WELL_MANAGED",
    "MEETS_MONTHLY",
]

HAS_FOUNDING_DECISION = Criterion(
    id="governance.founding_decision",
    term_vi="Có quyết định thành lập",
    term_en="The club was founded by a decision",
    test=FOUNDING_DECISION.at_least(FOUNDING_DECISION_REQUIRED),
)

HAS_CHARTER = Criterion(
    id="governance.charter",
    term_vi="Có quy chế hoạt động",
    term_en="The club has a charter",
    test=CHARTER.at_least(CHARTER_REQUIRED),
)

HAS_BOTH_FUNDS = Criterion(
    id="operation.both_funds",
    term_vi="Có cả quỹ tăng thu nhập và quỹ hoạt động, do câu lạc bộ tự quản lý",
    term_en="The club itself manages both a livelihood fund and an operating fund",
    test=FUND_KINDS.at_least(REQUIRED_FUNDS),
    area=ActivityArea.RESOURCES,
)

BORROWER_SHARE_FITS = Criterion(
    id="operation.borrower_share",
    term_vi="Tỷ lệ thành viên được vay vốn để sản xuất, kinh doanh",
    term_en="The prescribed share of members borrowed for production or business",
    test=share(BORROWERS, of=MEMBERS).at_least(MIN_BORROWER_SHARE),
    area=ActivityArea.LIVELIHOOD,
    advisory=True,
)

MEETS_MONTHLY = Criterion(
    id="operation.meets_monthly",
    term_vi="Sinh hoạt ít nhất mỗi tháng một lần",
    term_en="The club meets at least once a month",
    test=share(MONTHS_MET, of=MONTHS_IN_PERIOD).at_least(MIN_MONTHS_MET),
)

ALL_AREAS_CARRIED_OUT = Criterion(
    id="operation.all_areas",
    term_vi="Thực hiện đủ tám mảng hoạt động",
    term_en="The club carries out all eight activity areas",
    test=AREAS_CARRIED_OUT.at_least(REQUIRED_AREAS),
)

IS_WELL_MANAGED = Criterion(
    id="operation.well_managed",
    term_vi="Quản lý tốt",
    term_en="The club is well managed",
    test=WELL_MANAGED.at_least(MIN_WELL_MANAGED),
)

CRITERIA = (
    HAS_FOUNDING_DECISION,
    HAS_CHARTER,
    HAS_BOTH_FUNDS,
    BORROWER_SHARE_FITS,
    MEETS_MONTHLY,
    ALL_AREAS_CARRIED_OUT,
    IS_WELL_MANAGED,
)
"""Every national criterion of operation.

>>> CRITERIA[0].id
'governance.founding_decision'
"""
