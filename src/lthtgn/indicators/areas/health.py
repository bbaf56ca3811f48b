"""Indicators of health (chăm sóc sức khỏe): insurance, check-ups, screening, blood pressure."""

from __future__ import annotations

from lthtgn.indicators.areas.carried_out import active_clubs
from lthtgn.indicators.indicator import Form, Indicator, clubs_meeting
from lthtgn.model.areas import ActivityArea
from lthtgn.rules.areas import health
from lthtgn.rules.measures import MEMBERS

__all__ = [
    "ACTIVE_CLUBS",
    "CHECK_UP_COVER",
    "CLUBS_MEASURING",
    "CLUBS_OF_KIT",
    "HEALTH_VOLUNTEER_TOTAL",
    "INDICATORS",
    "INSURANCE_COVER",
    "MEDICINES_SHARE",
    "SCREENING_COVER",
]

ACTIVE_CLUBS = active_clubs(ActivityArea.HEALTH)

INSURANCE_COVER = Indicator(
    id="health.insurance_cover",
    term_vi="Tỷ lệ thành viên có thẻ bảo hiểm y tế",
    term_en="Share of members with a health insurance card",
    numerator=health.INSURED_MEMBERS,
    denominator=MEMBERS,
    facts=("M-IND-12",),
)

CHECK_UP_COVER = Indicator(
    id="health.checkup_cover",
    term_vi="Tỷ lệ thành viên được khám sức khỏe đủ số lần trong năm",
    term_en="Share of members who had the check-ups of the year",
    numerator=health.CHECKED_AS_DUE,
    denominator=MEMBERS,
    note_vi="Số lần khám một năm là tham số health.checkups.per_year; chưa có quy định toàn quốc.",
)

SCREENING_COVER = Indicator(
    id="health.screening_cover",
    term_vi="Tỷ lệ thành viên được khám sàng lọc trong năm",
    term_en="Share of members who were screened in the year",
    numerator=health.SCREENED,
    denominator=MEMBERS,
    facts=("M-IND-26",),
)

MEDICINES_SHARE = Indicator(
    id="health.medicines_share",
    term_vi="Tỷ lệ thành viên được cấp thuốc",
    term_en="Share of members who were given medicines",
    numerator=health.GIVEN_MEDICINES,
    denominator=MEMBERS,
)

CLUBS_MEASURING = clubs_meeting(
    "health.clubs_measuring",
    "Tỷ lệ câu lạc bộ đo huyết áp, cân nặng hằng tháng",
    health.TAKES_VITAL_SIGNS_MONTHLY,
    term_en="Share of clubs that take blood pressure and weight every month",
)

CLUBS_OF_KIT = clubs_meeting(
    "health.clubs_of_kit",
    "Tỷ lệ câu lạc bộ có cân, máy đo huyết áp và loa",
    health.HAS_KIT,
    term_en="Share of clubs with a scale, a blood-pressure monitor and a loudspeaker",
)

HEALTH_VOLUNTEER_TOTAL = Indicator(
    id="health.volunteer_total",
    term_vi="Số tình nguyện viên sức khỏe",
    term_en="Health volunteers",
    numerator=health.HEALTH_VOLUNTEERS,
    form=Form.TOTAL,
    unit_vi="người",
)

INDICATORS = (
    ACTIVE_CLUBS,
    INSURANCE_COVER,
    CHECK_UP_COVER,
    SCREENING_COVER,
    MEDICINES_SHARE,
    CLUBS_MEASURING,
    CLUBS_OF_KIT,
    HEALTH_VOLUNTEER_TOTAL,
)
"""Every indicator of the area.

>>> INDICATORS[0].id
'health.active_clubs'
"""
