"""Indicators of home care (chăm sóc tại nhà): people cared for, carers, visits."""

from __future__ import annotations

from lthtgn.indicators.areas.carried_out import active_clubs
from lthtgn.indicators.indicator import Form, Indicator, clubs_meeting
from lthtgn.model.areas import ActivityArea
from lthtgn.rules.areas import home_care
from lthtgn.rules.measures import CARE_VISIT_COUNT, HOME_CARERS, PEOPLE_CARED_FOR

__all__ = [
    "ACTIVE_CLUBS",
    "CARER_TOTAL",
    "CLUBS_OF_CARERS",
    "INDICATORS",
    "PEOPLE_TOTAL",
    "VISITS_A_WEEK",
    "VISIT_TOTAL",
]

ACTIVE_CLUBS = active_clubs(ActivityArea.HOME_CARE)

PEOPLE_TOTAL = Indicator(
    id="home_care.people_total",
    term_vi="Số người được chăm sóc tại nhà",
    term_en="People cared for at home",
    numerator=PEOPLE_CARED_FOR,
    form=Form.TOTAL,
    unit_vi="người",
)

CARER_TOTAL = Indicator(
    id="home_care.carer_total",
    term_vi="Số tình nguyện viên chăm sóc tại nhà",
    term_en="Home carers",
    numerator=HOME_CARERS,
    form=Form.TOTAL,
    unit_vi="người",
)

CLUBS_OF_CARERS = clubs_meeting(
    "home_care.clubs_of_carers",
    "Tỷ lệ câu lạc bộ có đủ tình nguyện viên chăm sóc tại nhà",
    home_care.HAS_HOME_CARERS,
    term_en="Share of clubs with enough home carers",
)

VISIT_TOTAL = Indicator(
    id="home_care.visit_total",
    term_vi="Số lượt thăm, chăm sóc tại nhà",
    term_en="Home-care visits",
    numerator=CARE_VISIT_COUNT,
    form=Form.TOTAL,
    unit_vi="lượt",
)

VISITS_A_WEEK = Indicator(
    id="home_care.visits_a_week",
    term_vi="Số lượt thăm bình quân một người được chăm sóc trong một tuần",
    term_en="Mean visits a week to a person cared for",
    numerator=CARE_VISIT_COUNT,
    denominator=home_care.CARE_WEEKS,
    form=Form.MEAN,
    unit_vi="lượt/người/tuần",
)

INDICATORS = (
    ACTIVE_CLUBS,
    PEOPLE_TOTAL,
    CARER_TOTAL,
    CLUBS_OF_CARERS,
    VISIT_TOTAL,
    VISITS_A_WEEK,
)
"""Every indicator of the area.

>>> INDICATORS[0].id
'home_care.active_clubs'
"""
