"""A report before it is rendered: headings, paragraphs and tables, each cell with its words and its value.

A reporter lays it out; it decides nothing and counts nothing.
"""

from __future__ import annotations

from datetime import date

import attrs

from lthtgn.indicators.compute import IndicatorTable
from lthtgn.model.periods import Period
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.assessment import Assessment

__all__ = ["Block", "Entry", "Heading", "Paragraph", "Report", "Table"]


@attrs.frozen
class Entry:
    """A cell of a table (ô của bảng).

    Attributes:
        text: the words, in the language of the report.
        value: the value behind them, for formats that are read by programs; of a share, fractions of 1.
        align: `left` for words, `right` for figures.

    >>> Entry("58,2 %").value is None
    True
    """

    text: str
    value: Range | Verdict | str | None = None
    align: str = "left"


@attrs.frozen
class Heading:
    """A heading (đề mục).

    Attributes:
        text: the words.
        level: 1 for a section, 2 for a part of it.

    >>> Heading("Tóm tắt").level
    1
    """

    text: str
    level: int = 1


@attrs.frozen
class Paragraph:
    """A paragraph, or an item of a list (đoạn văn).

    Attributes:
        text: the words.
        bullet: whether it is an item of a list.
        level: of an item, how deep it stands: 0, 1 below another, 2 below that.

    >>> Paragraph("Số câu lạc bộ: 2 câu lạc bộ", bullet=True).level
    0
    """

    text: str
    bullet: bool = False
    level: int = 0


@attrs.frozen
class Table:
    """A table (bảng).

    Attributes:
        id: stable name, for programs.
        title: the words above it.
        columns: the heads of the columns.
        keys: stable names of the columns, for programs.
        rows: the rows.

    >>> Table("clubs", "", ("Câu lạc bộ",), ("club",), ((Entry("CLB An Trai"),),)).keys
    ('club',)
    """

    id: str
    title: str
    columns: tuple[str, ...]
    keys: tuple[str, ...]
    rows: tuple[tuple[Entry, ...], ...]


Block = Heading | Paragraph | Table
"""A part of a report.

>>> isinstance(Heading("Tóm tắt"), Block)
True
"""


@attrs.frozen
class Report:
    """A report (báo cáo), ready to be rendered.

    Attributes:
        title: its title.
        day: the day of stocks.
        period: the period of flows.
        blocks: its parts, in order.
        assessment: the findings that it shows.
        indicators: the indicators that it shows.
        fingerprint: of the rule book that it was made with.

    >>> Report.__name__
    'Report'
    """

    title: str
    day: date
    period: Period
    blocks: tuple[Block, ...]
    assessment: Assessment
    indicators: IndicatorTable
    fingerprint: str
