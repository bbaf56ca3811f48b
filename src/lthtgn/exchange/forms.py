"""The text forms of dates, periods, ranges and words in files, each read and written here and nowhere else.

What is written is one plain form; what is read is also what people write. A value that has no such form is a
`TypeError` (it is of another type) or a `RangeError` (there is no such value); no message repeats the value.
"""

from __future__ import annotations

import math
import re
import unicodedata
from datetime import date
from decimal import Decimal, InvalidOperation
from fractions import Fraction
from typing import Any, TypeVar

import attrs

from lthtgn.errors import RangeError
from lthtgn.exchange.figures import parse_date, parse_figure, parse_period
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.returns import Figure
from lthtgn.ranges import Range

__all__ = [
    "Dates",
    "Memory",
    "Periods",
    "clean_text",
    "exact_decimal",
    "read_date",
    "read_date_or_period",
    "read_figure",
    "read_period",
    "read_range",
    "write_date_or_period",
    "write_figure",
    "write_period",
    "write_range",
]

T = TypeVar("T")

_MEMORY_LIMIT = 100_000
_ISO_DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
_ISO_PERIOD = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}(?:/[0-9]{4}(?:-[0-9]{2}){0,2})?")
_DIGITS = 50
_TOO_LARGE = 10**100  # for the digits that _EXACT allows
_BEYOND = "the number is infinite, or too large, small or long for a figure"
_EXACT = r"-?[0-9]{1,100}(?:/[0-9]{1,100})?"
_RANGE = re.compile(rf"(?P<exact>{_EXACT})|(?P<low>{_EXACT})\.\.(?P<high>{_EXACT})?|\.\.(?P<most>{_EXACT})")
# Control characters and halves of surrogate pairs cannot be stored or shown; a tab and the ends of lines can.
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


def clean_text(raw: Any) -> str:
    """Text in Unicode form NFC, so that the same word is the same text whoever typed it.

    Raises:
        TypeError: it is not text.
        RangeError: it holds control characters or broken Unicode.

    >>> clean_text("Ha\u0300 No\u0323\u0302i") == "Hà Nội"
    True
    """
    if not isinstance(raw, str):
        raise TypeError("not a text")
    text = unicodedata.normalize("NFC", raw)
    if not text.isprintable() and _UNFIT.search(text):
        raise RangeError("the text holds control characters or broken Unicode")
    return text


def read_date(raw: Any) -> PartialDate:
    """A date: "2025-05-10", "2025-05", "2025", the year as a number, a date of TOML, or as people write it.

    Raises:
        TypeError: it is neither.
        RangeError: there is no such day, or the text is not understood.

    >>> read_date("2025-05"), read_date(1950), read_date("10/5/1995")
    (PartialDate('2025-05'), PartialDate('1950'), PartialDate('1995-05-10'))
    """
    if isinstance(raw, str):
        if len(raw) == 10 and raw[4] == raw[7] == "-":  # nearly every date is such a one, and this is quick
            try:
                day = date.fromisoformat(raw)
            except ValueError:
                raise RangeError("there is no such day") from None
            return PartialDate.of(day)
        return PartialDate.parse(raw) if _ISO_DATE.fullmatch(raw) else parse_date(raw)
    if type(raw) is int and 1000 <= raw <= 9998:
        return PartialDate(raw)
    if type(raw) is date:
        return PartialDate.of(raw)
    raise TypeError("not a date")


def read_period(raw: Any) -> Period:
    """A period: "2024", "2024-03", "2023/2024" (both inside), the year as a number, or as people write it.

    Raises:
        TypeError: it is neither.
        RangeError: there is no such period, or the text is not understood.

    >>> str(read_period(2024)), str(read_period("quý I/2025"))
    ('2024', '2025-01-01/2025-03-31')
    """
    if isinstance(raw, str):
        return _iso_period(raw) if _ISO_PERIOD.fullmatch(raw) else parse_period(raw)
    return Period.of(read_date(raw))


def _iso_period(text: str) -> Period:
    first, _, last = text.partition("/")
    if last and PartialDate.parse(first).first > PartialDate.parse(last).last:
        raise RangeError("the period begins after its end")
    return Period.parse(text)


def write_period(period: Period, *, always_slash: bool = False) -> str:
    """The shortest form of a period, from its first unit to its last: "2024", "2023/2024", "2024-01/2024-06".

    Args:
        period: the period.
        always_slash: "2024/2024" for a year, where "2024" would be a date.

    >>> write_period(Period.parse("2024-01-01/2025-12-31")), write_period(Period.month(2024, 2), always_slash=True)
    ('2024/2025', '2024-02/2024-02')
    """
    first, last = period.start.isoformat(), period.last_day.isoformat()
    for length in (4, 7):
        text = f"{first[:length]}/{last[:length]}"
        if Period.parse(text) == period:
            break
    else:
        text = f"{first}/{last}"
    start, _, end = text.partition("/")
    return text if always_slash or start != end else start


def read_date_or_period(raw: Any) -> PartialDate | Period:
    """A date, or the period in which something fell: "2023/2024", always with a slash or in words.

    Raises:
        TypeError: it is neither.
        RangeError: there is no such day or period, or the text is not understood.

    >>> read_date_or_period("2024"), str(read_date_or_period("2023/2024"))
    (PartialDate('2024'), '2023-01-01/2024-12-31')
    """
    if not isinstance(raw, str) or ("/" not in raw and _ISO_PERIOD.fullmatch(raw)):
        return read_date(raw)
    if _ISO_PERIOD.fullmatch(raw):
        return _iso_period(raw)
    try:
        return parse_date(raw)
    except RangeError:
        return parse_period(raw)


def write_date_or_period(value: PartialDate | Period) -> str:
    """A date as a date, a period with its slash.

    >>> write_date_or_period(Period.year(2024))
    '2024/2024'
    """
    return str(value) if isinstance(value, PartialDate) else write_period(value, always_slash=True)


class Dates(dict[Any, PartialDate]):
    """The dates read so far, so that a day that stands in a register a thousand times is read, and kept, once.

    Numbers and dates are not kept: 1950 and 1950.0 are the same key, and only one of them is a year.

    >>> dates = Dates()
    >>> dates["1950"] is dates["1950"]
    True
    """

    def __missing__(self, raw: Any) -> PartialDate:
        value = read_date(raw)
        if isinstance(raw, str) and len(self) < _MEMORY_LIMIT:
            self[raw] = value
        return value


class Periods(dict[Any, Period]):
    """The periods read so far; see `Dates`.

    >>> periods = Periods()
    >>> periods["2024"] is periods["2024"]
    True
    """

    def __missing__(self, raw: Any) -> Period:
        value = read_period(raw)
        if isinstance(raw, str) and len(self) < _MEMORY_LIMIT:
            self[raw] = value
        return value


@attrs.frozen
class Memory:
    """What one reading, or one converter, has read so far and uses again; frozen values may be shared.

    Attributes:
        dates: dates by their text.
        periods: periods by their text.
        records: records of a few plain values, such as the class of a household in a year, by those values.

    >>> memory = Memory()
    >>> memory.keep("key", "record"), memory.records
    ('record', {'key': 'record'})
    """

    dates: Dates = attrs.field(factory=Dates)
    periods: Periods = attrs.field(factory=Periods)
    records: dict[Any, Any] = attrs.field(factory=dict)

    def keep(self, key: Any, record: T) -> T:
        """The record, kept under a key for the next time."""
        if len(self.records) < _MEMORY_LIMIT:
            self.records[key] = record
        return record


def exact_decimal(text: str) -> Decimal | float:
    """The number of a JSON or TOML text, exactly as written; infinite where it is beyond all measure.

    >>> exact_decimal("0.1")
    Decimal('0.1')
    """
    try:
        return Decimal(text)
    except InvalidOperation:
        return math.inf


def _number(raw: Any) -> Fraction:
    """A decimal number, exactly as written; a float by its shortest text, which is what stood in the file."""
    decimal = Decimal(repr(raw)) if isinstance(raw, float) else raw
    if not isinstance(decimal, Decimal):
        raise TypeError("not a figure")
    # A number of a few letters such as 1e999999999 would fill the memory.
    if not decimal.is_finite() or not -30 <= decimal.adjusted() <= 30 or len(decimal.as_tuple().digits) > _DIGITS:
        raise RangeError(_BEYOND)
    return Fraction(decimal)


def _exact(text: str) -> Fraction:
    try:
        return Fraction(text)
    except ZeroDivisionError:
        raise RangeError("a fraction of 0 is no number") from None


def _parse_range(raw: Any) -> tuple[Range, bool]:
    """The range, and whether its text says more than the range does."""
    if type(raw) is int:
        if not -_TOO_LARGE < raw < _TOO_LARGE:
            raise RangeError(_BEYOND)
        return Range(raw, raw), False
    if not isinstance(raw, str):
        value = _number(raw)
        return Range(value, value), False
    found = _RANGE.fullmatch(raw)
    if found is None:
        parsed = parse_figure(raw)
        return parsed.value, any((parsed.unit, parsed.qualifier, parsed.whole, parsed.per))
    if found["most"]:
        return Range(0, _exact(found["most"])), False
    low = _exact(found["exact"] or found["low"])
    if found["exact"]:
        return Range(low, low), False
    high = _exact(found["high"]) if found["high"] else None
    if high is not None and low > high:
        raise RangeError("the range begins above its end")
    return Range(low, high), False


def read_range(raw: Any) -> Range:
    """A figure: a number, "3/5", "34..36", "200..", "..70" (from 0), or what people write, such as "trên 200".

    Raises:
        TypeError: it is neither a number nor text.
        RangeError: the text is not understood, or its low end is above its high end.

    >>> read_range(57), read_range("200.."), read_range("..70"), read_range("trên 95 %")
    (Range(low=57, high=57), Range(low=200, high=None), Range(low=0, high=70), Range(low=Fraction(19, 20), high=1))
    """
    return _parse_range(raw)[0]


def write_range(value: Range) -> int | str:
    """The plain form of a figure: a whole number where it is exact, else text.

    Raises:
        RangeError: it has no lower end. Nothing that a register counts lies below 0, so no file says so.

    >>> write_range(Range(57, 57)), write_range(Range(34, 36)), write_range(Range(0, 70)), write_range(Range(200, None))
    (57, '34..36', '..70', '200..')
    """
    low, high = value.low, value.high
    if low is None:
        raise RangeError("a figure in a file needs a lower end; say Range(0, …) of a count")
    if low == high:
        return low if isinstance(low, int) else str(low)
    if high is None:
        return f"{low}.."
    return f"..{high}" if low == 0 else f"{low}..{high}"


def read_figure(id: Any, raw: Any) -> Figure:  # noqa: A002 - the name of the field
    """A reported figure: the value alone, or a table of `value` and the words as printed (`text`).

    Words that say more than the number are kept: "trên 200", but not "2.287".

    Raises:
        TypeError, RangeError: the value or the words are not fit; KeyError: there is no value.

    >>> read_figure("members", "trên 200")
    Figure(id='members', value=Range(low=200, high=None), text='trên 200')
    """
    id_ = clean_text(id)
    if not id_:
        raise RangeError("the id is empty")
    table = raw if isinstance(raw, dict) else {"value": raw}
    if table.keys() - {"value", "text"}:
        raise TypeError("unknown fields")
    value, says_more = _parse_range(table["value"])
    text = table.get("text")
    if text is None and says_more:
        text = table["value"]
    return Figure(id_, value, None if text is None else clean_text(text))


def write_figure(figure: Figure) -> int | str | dict[str, Any]:
    """The simplest form of a reported figure: its value alone where it has no words.

    >>> write_figure(Figure("members", Range(200, None), "trên 200"))
    {'value': '200..', 'text': 'trên 200'}
    """
    value = write_range(figure.value)
    return value if figure.text is None else {"value": value, "text": figure.text}
