"""Indicators of resources (vận động nguồn lực): money raised, and what was due and collected."""

from __future__ import annotations

from lthtgn.indicators.areas.carried_out import active_clubs
from lthtgn.indicators.indicator import Form, Indicator
from lthtgn.model.areas import ActivityArea
from lthtgn.rules.areas import resources
from lthtgn.rules.measures import CLUBS, OPERATING_BALANCE

__all__ = ["ACTIVE_CLUBS", "COLLECTED_SHARE", "INDICATORS", "OPERATING_TOTAL", "RAISED_PER_CLUB", "RAISED_TOTAL"]

ACTIVE_CLUBS = active_clubs(ActivityArea.RESOURCES)

RAISED_TOTAL = Indicator(
    id="resources.raised_total",
    term_vi="Số tiền tự huy động",
    term_en="Money that the clubs raised themselves",
    numerator=resources.MONEY_RAISED,
    form=Form.TOTAL,
    unit_vi="đồng",
)

RAISED_PER_CLUB = Indicator(
    id="resources.raised_per_club",
    term_vi="Số tiền tự huy động bình quân một câu lạc bộ",
    term_en="Mean money raised by a club",
    numerator=resources.MONEY_RAISED,
    denominator=CLUBS,
    form=Form.MEAN,
    unit_vi="đồng/câu lạc bộ",
)

COLLECTED_SHARE = Indicator(
    id="resources.collected_share",
    term_vi="Tỷ lệ lãi và hội phí thu đúng hạn",
    term_en="Share of the interest and fees due that were collected on time",
    numerator=resources.COLLECTED,
    denominator=resources.DUE,
)

OPERATING_TOTAL = Indicator(
    id="resources.operating_fund_total",
    term_vi="Tổng quỹ hoạt động",
    term_en="Operating funds in all",
    numerator=OPERATING_BALANCE,
    form=Form.TOTAL,
    unit_vi="đồng",
)

INDICATORS = (
    ACTIVE_CLUBS,
    RAISED_TOTAL,
    RAISED_PER_CLUB,
    COLLECTED_SHARE,
    OPERATING_TOTAL,
)
"""Every indicator of the area.

>>> INDICATORS[0].id
'resources.active_clubs'
"""
