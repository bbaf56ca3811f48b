"""Indicators of awareness (nâng cao nhận thức, kiến thức): topics, classes, attendances."""

from __future__ import annotations

from lthtgn.indicators.areas.carried_out import active_clubs
from lthtgn.indicators.indicator import Form, Indicator
from lthtgn.model.areas import ActivityArea
from lthtgn.rules.areas import awareness
from lthtgn.rules.measures import MEETINGS

__all__ = ["ACTIVE_CLUBS", "ATTENDANCE_TOTAL", "CLASS_TOTAL", "INDICATORS", "TOPIC_SHARE"]

ACTIVE_CLUBS = active_clubs(ActivityArea.AWARENESS)

TOPIC_SHARE = Indicator(
    id="awareness.topic_share",
    term_vi="Tỷ lệ buổi sinh hoạt có chuyên đề truyền thông",
    term_en="Share of meetings with a communication topic",
    numerator=awareness.MEETINGS_WITH_TOPIC,
    denominator=MEETINGS,
)

CLASS_TOTAL = Indicator(
    id="awareness.class_total",
    term_vi="Số buổi truyền thông, tập huấn, lớp học",
    term_en="Talks, training and classes",
    numerator=awareness.CLASSES,
    form=Form.TOTAL,
    unit_vi="buổi",
)

ATTENDANCE_TOTAL = Indicator(
    id="awareness.attendance_total",
    term_vi="Số lượt người dự truyền thông, tập huấn, lớp học",
    term_en="Attendances at talks, training and classes",
    numerator=awareness.CLASS_ATTENDANCES,
    form=Form.TOTAL,
    unit_vi="lượt",
    note_vi="Đếm lượt, không đếm người.",
)

INDICATORS = (
    ACTIVE_CLUBS,
    TOPIC_SHARE,
    CLASS_TOTAL,
    ATTENDANCE_TOTAL,
)
"""Every indicator of the area.

>>> INDICATORS[0].id
'awareness.active_clubs'
"""
