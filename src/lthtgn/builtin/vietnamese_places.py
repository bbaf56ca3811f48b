"""What is said in Vietnamese of places: by which units a table stands, and why a place could not be told."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from lthtgn.builtin.words import Words
from lthtgn.indicators.compute import IndicatorTable
from lthtgn.model.units import CommuneList, UnitType
from lthtgn.ranges import Range
from lthtgn.rules.places import Why, told_of

__all__ = ["REASONS", "boundaries_said", "group_said", "list_said"]

REASONS: Mapping[Why, str] = MappingProxyType(
    {
        Why.RECORDED: "theo sổ đăng ký",
        Why.WHOLE: "nhập hoặc giữ nguyên toàn bộ",
        Why.PEOPLE: "chia tách, toàn bộ dân số về một nơi",
        Why.ONLY: "chỉ có thể là một nơi",
        Why.NO_PLACE: "chưa xác định: không ghi địa bàn",
        Why.NO_LIST: "chưa xác định: chưa có danh mục cấp xã",
        Why.NOT_LISTED: "chưa xác định: danh mục không có tên hoặc mã này",
        Why.NAMESAKES: "chưa xác định: trùng tên, cần ghi mã",
        Why.NO_CONVERSION: "chưa xác định: chưa có bảng chuyển đổi",
        Why.NO_TARGET: "chưa xác định: bảng chuyển đổi không nêu",
        Why.SPLIT: "chưa xác định: chia tách",
        Why.MERGED: "chưa xác định: nhập từ nhiều nơi",
    }
)
"""How a place is told on the units of a day, or why it is not.

>>> REASONS[Why.SPLIT]
'chưa xác định: chia tách'
"""


def group_said(words: Words, value: str) -> str:
    """The name of a group of places; of what could not be told, the recorded name and the reason.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> words = VietnameseLocaliser()
    >>> group_said(words, "?split|Vân Canh"), group_said(words, "Hà Nội")
    ('Vân Canh (chưa xác định: chia tách)', 'Hà Nội')
    """
    told = told_of(value)
    return value if told is None else f"{told[1]} ({words.tr(REASONS[told[0]])})"


def list_said(words: Words, list_: CommuneList) -> str:
    """How many units a list of communes has, of which types, and where it is from."""
    kinds = sorted(list_.counts.items(), key=lambda item: list(UnitType).index(item[0]) if item[0] else len(UnitType))
    parts = ", ".join(
        words.figure(Range.exact(number), "chưa rõ loại" if kind is None else kind.term_vi) for kind, number in kinds
    )
    number = words.figure(Range.exact(len(list_.communes)), "đơn vị cấp xã")
    return words.tr("{number} ({parts}; nguồn: {source})", number=number, parts=parts, source=list_.source)


def boundaries_said(words: Words, table: IndicatorTable) -> str:
    """By the units of which day a table stands, and by which list."""
    day = words.day(table.boundaries or table.day)
    pattern = "Theo đơn vị hành chính ngày {day}, danh mục {number} tỉnh, thành phố"
    said = words.tr(pattern, day=day, number=table.edition.value)
    return f"{said}; {list_said(words, table.communes)}." if table.communes is not None else f"{said}."
