"""Indicators of the quality of clubs (chỉ số chất lượng): composition, funds, loans, activity, management.

Decision 1336 is the first scheme whose summaries give targets for them (dossier facts 1336-20 to 1336-28).
"""

from __future__ import annotations

from lthtgn.indicators.indicator import Form, Indicator, clubs_meeting
from lthtgn.policy.national.network import (
    BOTH_FUNDS_TARGET,
    FULLY_ACTIVE_CLUBS_TARGET,
    LOAN_COVERAGE_TARGET,
)
from lthtgn.rules import composition, operation
from lthtgn.rules.measures import (
    BORROWERS,
    CLUBS,
    LIVELIHOOD_BALANCE,
    MEMBERS,
    MEMBERS_IN_HARDSHIP,
    MEMBERS_IN_NEED_OF_LOAN,
    MEMBERS_OF_55,
    MONTHS_IN_PERIOD,
    MONTHS_MET,
    OLDER_MEMBERS,
    WOMEN,
    YOUNGER_MEMBERS,
)

__all__ = [
    "BOTH_FUNDS",
    "FULL_ACTIVITY",
    "HARDSHIP_SHARE",
    "INDICATORS",
    "LOAN_COVERAGE",
    "MEAN_LIVELIHOOD_FUND",
    "MEAN_SIZE",
    "OLDER_SHARE",
    "SHARE_OF_55",
    "SIZE_IN_RANGE",
    "WOMEN_SHARE",
    "YOUNGER_SHARE",
]

MEAN_SIZE = Indicator(
    id="composition.mean_size",
    term_vi="Số thành viên bình quân một câu lạc bộ",
    term_en="Mean number of members of a club",
    numerator=MEMBERS,
    denominator=CLUBS,
    form=Form.MEAN,
    unit_vi="thành viên/câu lạc bộ",
    facts=("M-IND-07",),
)

OLDER_SHARE = Indicator(
    id="composition.older_members",
    term_vi="Tỷ lệ thành viên là người cao tuổi (từ đủ 60 tuổi)",
    term_en="Share of older people among the members",
    numerator=OLDER_MEMBERS,
    denominator=MEMBERS,
    facts=("M-IND-08",),
)

SHARE_OF_55 = Indicator(
    id="composition.members_aged_55",
    term_vi="Tỷ lệ thành viên từ 55 tuổi",
    term_en="Share of members aged 55 or more",
    numerator=MEMBERS_OF_55,
    denominator=MEMBERS,
    note_vi="Cách tính thường gặp trong thống kê câu lạc bộ; không so sánh được với tỷ lệ từ đủ 60 tuổi.",
    facts=("M-IND-08",),
)

WOMEN_SHARE = Indicator(
    id="composition.women",
    term_vi="Tỷ lệ thành viên nữ",
    term_en="Share of women among the members",
    numerator=WOMEN,
    denominator=MEMBERS,
    facts=("M-IND-09",),
)

YOUNGER_SHARE = Indicator(
    id="composition.younger_members",
    term_vi="Tỷ lệ thành viên trẻ (dưới 60 tuổi)",
    term_en="Share of younger people among the members",
    numerator=YOUNGER_MEMBERS,
    denominator=MEMBERS,
)

HARDSHIP_SHARE = Indicator(
    id="composition.members_in_hardship",
    term_vi="Tỷ lệ thành viên nghèo, cận nghèo hoặc có hoàn cảnh khó khăn",
    term_en="Share of members who are poor, near-poor or in hardship",
    numerator=MEMBERS_IN_HARDSHIP,
    denominator=MEMBERS,
    facts=("M-IND-10",),
)

SIZE_IN_RANGE = clubs_meeting(
    "composition.clubs_of_size",
    "Tỷ lệ câu lạc bộ có số thành viên theo quy định",
    composition.SIZE_FITS,
    term_en="Share of clubs with the prescribed number of members",
)

OLDER_SHARE_IN_RANGE = clubs_meeting(
    "composition.clubs_of_older_share",
    "Tỷ lệ câu lạc bộ có tỷ lệ người cao tuổi theo quy định",
    composition.OLDER_MEMBERS_LEAD,
    term_en="Share of clubs with the prescribed share of older people",
)

WOMEN_SHARE_IN_RANGE = clubs_meeting(
    "composition.clubs_of_women_share",
    "Tỷ lệ câu lạc bộ có tỷ lệ phụ nữ theo quy định",
    composition.WOMEN_SHARE_FITS,
    term_en="Share of clubs with the prescribed share of women",
)

YOUNGER_SHARE_IN_RANGE = clubs_meeting(
    "composition.clubs_of_younger_share",
    "Tỷ lệ câu lạc bộ có tỷ lệ người trẻ theo quy định",
    composition.YOUNGER_SHARE_FITS,
    term_en="Share of clubs with the prescribed share of younger people",
)

FULL_ACTIVITY = clubs_meeting(
    "operation.full_activity",
    "Tỷ lệ câu lạc bộ thực hiện đủ các hoạt động và được quản lý tốt",
    operation.ALL_AREAS_CARRIED_OUT,
    operation.IS_WELL_MANAGED,
    target=FULLY_ACTIVE_CLUBS_TARGET,
    term_en="Share of clubs that carry out all activities and are well managed",
    facts=("M-IND-31",),
)

ALL_AREAS = clubs_meeting(
    "operation.clubs_of_all_areas",
    "Tỷ lệ câu lạc bộ thực hiện đủ tám mảng hoạt động",
    operation.ALL_AREAS_CARRIED_OUT,
    term_en="Share of clubs that carry out all eight activity areas",
)

MONTHLY_MEETINGS = clubs_meeting(
    "operation.clubs_meeting_monthly",
    "Tỷ lệ câu lạc bộ sinh hoạt hằng tháng",
    operation.MEETS_MONTHLY,
    term_en="Share of clubs that meet every month",
)

MONTHS_SHARE = Indicator(
    id="operation.months_met",
    term_vi="Tỷ lệ tháng có sinh hoạt",
    term_en="Share of months with a meeting",
    numerator=MONTHS_MET,
    denominator=MONTHS_IN_PERIOD,
)

BOTH_FUNDS = clubs_meeting(
    "operation.clubs_of_both_funds",
    "Tỷ lệ câu lạc bộ có cả quỹ tăng thu nhập và quỹ hoạt động",
    operation.HAS_BOTH_FUNDS,
    target=BOTH_FUNDS_TARGET,
    term_en="Share of clubs with both a livelihood fund and an operating fund",
    facts=("M-IND-13",),
)

LOAN_COVERAGE = Indicator(
    id="livelihood.loan_coverage",
    term_vi="Tỷ lệ thành viên được vay vốn để sản xuất, kinh doanh",
    term_en="Share of members who borrowed for production or business",
    numerator=BORROWERS,
    denominator=MEMBERS,
    target=LOAN_COVERAGE_TARGET,
    note_vi="Mẫu số là toàn bộ thành viên; đếm người vay trong kỳ, không đếm lượt vay.",
    facts=("M-IND-17",),
)

NEED_OF_LOAN = Indicator(
    id="livelihood.need_of_loan",
    term_vi="Tỷ lệ thành viên có nhu cầu vay vốn",
    term_en="Share of members who need a loan",
    numerator=MEMBERS_IN_NEED_OF_LOAN,
    denominator=MEMBERS,
)

MEAN_LIVELIHOOD_FUND = Indicator(
    id="livelihood.mean_fund",
    term_vi="Quỹ tăng thu nhập bình quân một câu lạc bộ",
    term_en="Mean livelihood fund of a club",
    numerator=LIVELIHOOD_BALANCE,
    denominator=CLUBS,
    form=Form.MEAN,
    unit_vi="đồng/câu lạc bộ",
    note_vi="Chia cho mọi câu lạc bộ, kể cả câu lạc bộ chưa có quỹ.",
    facts=("M-IND-15",),
)

INDICATORS: tuple[Indicator, ...] = tuple(value for value in globals().values() if isinstance(value, Indicator))
"""Every national indicator of quality.

>>> LOAN_COVERAGE in INDICATORS
True
"""
