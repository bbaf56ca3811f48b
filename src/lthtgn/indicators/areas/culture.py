"""Indicators of culture (đời sống tinh thần): arts teams, performances, items at meetings, visits."""

from __future__ import annotations

from lthtgn.indicators.areas.carried_out import active_clubs
from lthtgn.indicators.indicator import Form, Indicator, clubs_meeting
from lthtgn.model.areas import ActivityArea
from lthtgn.rules.areas import culture
from lthtgn.rules.measures import CLUBS, MEETINGS

__all__ = [
    "ACTIVE_CLUBS",
    "CLUBS_PERFORMING",
    "INDICATORS",
    "ITEM_SHARE",
    "PERFORMANCE_TOTAL",
    "TEAM_SHARE",
    "VISIT_TOTAL",
]

ACTIVE_CLUBS = active_clubs(ActivityArea.CULTURE)

TEAM_SHARE = Indicator(
    id="culture.arts_team_share",
    term_vi="Tỷ lệ câu lạc bộ có đội văn nghệ",
    term_en="Share of clubs with an arts team",
    numerator=culture.ARTS_TEAMS,
    denominator=CLUBS,
)

PERFORMANCE_TOTAL = Indicator(
    id="culture.performance_total",
    term_vi="Số buổi biểu diễn, giao lưu",
    term_en="Performances and exchanges",
    numerator=culture.PERFORMANCES,
    form=Form.TOTAL,
    unit_vi="buổi",
)

CLUBS_PERFORMING = clubs_meeting(
    "culture.clubs_performing",
    "Tỷ lệ câu lạc bộ biểu diễn hoặc giao lưu đủ số buổi trong năm",
    culture.PERFORMS,
    term_en="Share of clubs that perform often enough in a year",
)

ITEM_SHARE = Indicator(
    id="culture.item_share",
    term_vi="Tỷ lệ buổi sinh hoạt có tiết mục văn hóa, văn nghệ, giải trí",
    term_en="Share of meetings with a cultural or entertainment item",
    numerator=culture.MEETINGS_WITH_ITEM,
    denominator=MEETINGS,
)

VISIT_TOTAL = Indicator(
    id="culture.visit_total",
    term_vi="Số lần thăm hỏi ốm đau, hiếu hỉ",
    term_en="Visits for illness, joy and sorrow",
    numerator=culture.VISITS,
    form=Form.TOTAL,
    unit_vi="lần",
)

INDICATORS = (
    ACTIVE_CLUBS,
    TEAM_SHARE,
    PERFORMANCE_TOTAL,
    CLUBS_PERFORMING,
    ITEM_SHARE,
    VISIT_TOTAL,
)
"""Every indicator of the area.

>>> INDICATORS[0].id
'culture.active_clubs'
"""
