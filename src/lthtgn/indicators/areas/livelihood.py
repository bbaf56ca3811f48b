"""Indicators of livelihood (tăng thu nhập): volunteers, borrowers, what was lent."""

from __future__ import annotations

from lthtgn.indicators.areas.carried_out import active_clubs
from lthtgn.indicators.indicator import Form, Indicator, clubs_meeting
from lthtgn.model.areas import ActivityArea
from lthtgn.rules.areas import livelihood
from lthtgn.rules.measures import (
    BORROWERS,
    ECONOMIC_VOLUNTEERS,
    LIVELIHOOD_BALANCE,
    MEMBERS_IN_NEED_OF_LOAN,
    MONEY_LENT,
)

__all__ = [
    "ACTIVE_CLUBS",
    "BORROWER_TOTAL",
    "CLUBS_OF_VOLUNTEERS",
    "COVERAGE_IN_NEED",
    "FUND_TOTAL",
    "INDICATORS",
    "LENT_TOTAL",
    "MEAN_LENT",
    "MENTORED_TOTAL",
    "VOLUNTEER_TOTAL",
]

ACTIVE_CLUBS = active_clubs(ActivityArea.LIVELIHOOD)

CLUBS_OF_VOLUNTEERS = clubs_meeting(
    "livelihood.clubs_of_volunteers",
    "Tỷ lệ câu lạc bộ có đủ tình nguyện viên kinh tế",
    livelihood.HAS_ECONOMIC_VOLUNTEERS,
    term_en="Share of clubs with enough economic volunteers",
)

VOLUNTEER_TOTAL = Indicator(
    id="livelihood.volunteer_total",
    term_vi="Số tình nguyện viên kinh tế",
    term_en="Economic volunteers",
    numerator=ECONOMIC_VOLUNTEERS,
    form=Form.TOTAL,
    unit_vi="người",
)

MENTORED_TOTAL = Indicator(
    id="livelihood.mentored_total",
    term_vi="Số người được tình nguyện viên kinh tế giúp đỡ",
    term_en="People whom economic volunteers help",
    numerator=livelihood.MENTORED,
    form=Form.TOTAL,
    unit_vi="người",
)

COVERAGE_IN_NEED = Indicator(
    id="livelihood.loan_coverage_in_need",
    term_vi="Tỷ lệ được vay vốn trong số thành viên có nhu cầu vay",
    term_en="Share of borrowers among the members who need a loan",
    numerator=livelihood.BORROWERS_IN_NEED,
    denominator=MEMBERS_IN_NEED_OF_LOAN,
    note_vi="Mẫu số khác với livelihood.loan_coverage (mọi thành viên); hai tỷ lệ không gộp với nhau.",
)

BORROWER_TOTAL = Indicator(
    id="livelihood.borrower_total",
    term_vi="Số thành viên được vay vốn",
    term_en="Members who borrowed",
    numerator=BORROWERS,
    form=Form.TOTAL,
    unit_vi="người",
    facts=("M-IND-16",),
)

LENT_TOTAL = Indicator(
    id="livelihood.lent_total",
    term_vi="Số tiền cho vay",
    term_en="Money lent",
    numerator=MONEY_LENT,
    form=Form.TOTAL,
    unit_vi="đồng",
    facts=("M-IND-18",),
)

MEAN_LENT = Indicator(
    id="livelihood.mean_lent",
    term_vi="Số tiền vay bình quân một người vay",
    term_en="Mean money lent to a borrower",
    numerator=MONEY_LENT,
    denominator=BORROWERS,
    form=Form.MEAN,
    unit_vi="đồng/người",
    facts=("M-IND-19",),
)

FUND_TOTAL = Indicator(
    id="livelihood.fund_total",
    term_vi="Tổng quỹ tăng thu nhập",
    term_en="Livelihood funds in all",
    numerator=LIVELIHOOD_BALANCE,
    form=Form.TOTAL,
    unit_vi="đồng",
    facts=("M-IND-14",),
)

INDICATORS = (
    ACTIVE_CLUBS,
    CLUBS_OF_VOLUNTEERS,
    VOLUNTEER_TOTAL,
    MENTORED_TOTAL,
    COVERAGE_IN_NEED,
    BORROWER_TOTAL,
    LENT_TOTAL,
    MEAN_LENT,
    FUND_TOTAL,
)
"""Every indicator of the area.

>>> INDICATORS[0].id
'livelihood.active_clubs'
"""
