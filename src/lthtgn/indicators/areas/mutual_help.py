"""Indicators of mutual help (tự giúp nhau và hỗ trợ cộng đồng): people helped, help to the community."""

from __future__ import annotations

from lthtgn.indicators.areas.carried_out import active_clubs
from lthtgn.indicators.indicator import Form, Indicator, clubs_meeting
from lthtgn.model.areas import ActivityArea
from lthtgn.rules.areas import mutual_help
from lthtgn.rules.measures import COMMUNITY_HELPED, MONTHS_IN_PERIOD, PEOPLE_HELPED

__all__ = [
    "ACTIVE_CLUBS",
    "CLUBS_HELPING_COMMUNITY",
    "CLUBS_HELPING_PEOPLE",
    "COMMUNITY_TOTAL",
    "HELPED_A_MONTH",
    "HELPED_TOTAL",
    "INDICATORS",
]

ACTIVE_CLUBS = active_clubs(ActivityArea.MUTUAL_HELP)

HELPED_TOTAL = Indicator(
    id="mutual_help.people_total",
    term_vi="Số lượt người gặp khó khăn được giúp",
    term_en="Times that a person in difficulty was helped",
    numerator=PEOPLE_HELPED,
    form=Form.TOTAL,
    unit_vi="lượt",
    note_vi="Đếm lượt: một người được giúp hai lần là hai lượt.",
)

HELPED_A_MONTH = Indicator(
    id="mutual_help.people_a_month",
    term_vi="Số người gặp khó khăn được giúp bình quân một câu lạc bộ một tháng",
    term_en="Mean people in difficulty helped by a club in a month",
    numerator=mutual_help.HELPED_IN_MONTHS,
    denominator=MONTHS_IN_PERIOD,
    form=Form.MEAN,
    unit_vi="người/câu lạc bộ/tháng",
)

COMMUNITY_TOTAL = Indicator(
    id="mutual_help.community_total",
    term_vi="Số lần giúp cộng đồng",
    term_en="Times that the community was helped",
    numerator=COMMUNITY_HELPED,
    form=Form.TOTAL,
    unit_vi="lần",
)

CLUBS_HELPING_COMMUNITY = clubs_meeting(
    "mutual_help.clubs_helping_community",
    "Tỷ lệ câu lạc bộ giúp cộng đồng hằng tháng",
    mutual_help.HELPS_COMMUNITY_MONTHLY,
    term_en="Share of clubs that help the community every month",
)

CLUBS_HELPING_PEOPLE = clubs_meeting(
    "mutual_help.clubs_helping_people",
    "Tỷ lệ câu lạc bộ bình quân mỗi tháng giúp ít nhất một người gặp khó khăn đột xuất",
    mutual_help.HELPS_PEOPLE,
    term_en="Share of clubs that on average help somebody in sudden difficulty each month",
)

INDICATORS = (
    ACTIVE_CLUBS,
    HELPED_TOTAL,
    HELPED_A_MONTH,
    COMMUNITY_TOTAL,
    CLUBS_HELPING_COMMUNITY,
    CLUBS_HELPING_PEOPLE,
)
"""Every indicator of the area.

>>> INDICATORS[0].id
'mutual_help.active_clubs'
"""
