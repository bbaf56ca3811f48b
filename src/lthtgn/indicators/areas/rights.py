"""Indicators of rights (bảo vệ quyền, lợi ích): talks on policy, procedures, feedback."""

from __future__ import annotations

from lthtgn.indicators.areas.carried_out import active_clubs
from lthtgn.indicators.indicator import Form, Indicator
from lthtgn.model.areas import ActivityArea
from lthtgn.rules.areas import rights

__all__ = ["ACTIVE_CLUBS", "FEEDBACK_TOTAL", "INDICATORS", "POLICY_TALK_TOTAL", "PROCEDURE_TOTAL"]

ACTIVE_CLUBS = active_clubs(ActivityArea.RIGHTS)

POLICY_TALK_TOTAL = Indicator(
    id="rights.policy_talk_total",
    term_vi="Số lần truyền thông chính sách, pháp luật",
    term_en="Talks on policy and law",
    numerator=rights.POLICY_TALKS,
    form=Form.TOTAL,
    unit_vi="lần",
)

PROCEDURE_TOTAL = Indicator(
    id="rights.people_total",
    term_vi="Số lượt người được giúp làm thủ tục hưởng chế độ, bảo hiểm",
    term_en="Times that a person was helped with procedures",
    numerator=rights.HELPED_WITH_PROCEDURES,
    form=Form.TOTAL,
    unit_vi="lượt",
)

FEEDBACK_TOTAL = Indicator(
    id="rights.feedback_total",
    term_vi="Số lần phản ánh, kiến nghị với chính quyền",
    term_en="Times that the clubs spoke to the authorities",
    numerator=rights.FEEDBACK,
    form=Form.TOTAL,
    unit_vi="lần",
)

INDICATORS = (
    ACTIVE_CLUBS,
    POLICY_TALK_TOTAL,
    PROCEDURE_TOTAL,
    FEEDBACK_TOTAL,
)
"""Every indicator of the area.

>>> INDICATORS[0].id
'rights.active_clubs'
"""
