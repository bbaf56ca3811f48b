"""What every activity area is counted by: the clubs that carry it out."""

from __future__ import annotations

from lthtgn.indicators.indicator import Indicator
from lthtgn.model.areas import ActivityArea
from lthtgn.rules.measures import CLUBS, CLUBS_OF_AREA

__all__ = ["active_clubs"]


def active_clubs(area: ActivityArea) -> Indicator:
    """The share of clubs that carry an area out, by rows or by their word (M-ASSESS-10 publishes such shares).

    >>> active_clubs(ActivityArea.RIGHTS).id
    'rights.active_clubs'
    """
    return Indicator(
        id=f"{area.value}.active_clubs",
        term_vi=f"Tỷ lệ câu lạc bộ có thực hiện mảng {area.term_vi.lower()}",
        term_en=f"Share of clubs that carry out the area {area.value.replace('_', ' ')}",
        numerator=CLUBS_OF_AREA[area],
        denominator=CLUBS,
        note_vi="Tính cả câu lạc bộ chỉ khai mà chưa có bằng chứng; thực hiện đến đâu là do các chuẩn của mảng.",
    )
