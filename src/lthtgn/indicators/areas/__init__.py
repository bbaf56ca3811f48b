"""The indicators of the eight activity areas, one module each."""

from __future__ import annotations

from lthtgn.indicators.areas import (
    awareness,
    culture,
    health,
    home_care,
    livelihood,
    mutual_help,
    resources,
    rights,
)
from lthtgn.indicators.indicator import Indicator

__all__ = ["AREA_INDICATORS"]

AREA_INDICATORS: tuple[Indicator, ...] = (
    *livelihood.INDICATORS,
    *health.INDICATORS,
    *home_care.INDICATORS,
    *mutual_help.INDICATORS,
    *rights.INDICATORS,
    *awareness.INDICATORS,
    *culture.INDICATORS,
    *resources.INDICATORS,
)
"""Every national indicator of the activity areas.

>>> AREA_INDICATORS[0].id
'livelihood.active_clubs'
"""
