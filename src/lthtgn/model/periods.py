"""Days that may be known in part, and periods."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

import attrs

from lthtgn.errors import RangeError

__all__ = ["PartialDate", "Period", "day_key"]


def day_key(day: date) -> int:
    """The day as the number yyyymmdd, which compares like the day and needs no object.

    >>> day_key(date(2025, 5, 10))
    20250510
    """
    return day.year * 10000 + day.month * 100 + day.day


@attrs.frozen(init=False, repr=False)
class PartialDate:
    """A day of which only the year, or the year and month, may be known (ngày có thể chỉ biết năm hoặc tháng).

    Attributes:
        year: 1 to 9998.
        month: 1 to 12, or `None`.
        day: 1 to 31, or `None`; only with a month.
        first: the first day that it can be, as the number yyyymmdd.
        last: the last day that it can be, as the number yyyymmdd.

    Raises:
        RangeError: there is no such day, month or year.

    >>> PartialDate(1950).first, PartialDate(1950).last
    (19500101, 19501231)
    >>> str(PartialDate(2023, 5))
    '2023-05'
    """

    year: int
    month: int | None = None
    day: int | None = None
    first: int = attrs.field(init=False, eq=False)
    last: int = attrs.field(init=False, eq=False)

    def __init__(self, year: int, month: int | None = None, day: int | None = None) -> None:
        # The messages never repeat the date: it may be somebody's birth date.
        if not 1 <= year <= 9998:  # a period that ends with the year needs the day after it
            raise RangeError("there is no such year")
        start = year * 10000
        if month is None:
            if day is not None:
                raise RangeError("a day needs a month")
            first, last = start + 101, start + 1231
        else:
            if not 1 <= month <= 12:
                raise RangeError("there is no such month")
            start += month * 100
            length = calendar.monthrange(year, month)[1]
            if day is None:
                first, last = start + 1, start + length
            else:
                if not 1 <= day <= length:
                    raise RangeError("there is no such day in that month")
                first = last = start + day
        put = object.__setattr__
        put(self, "year", year)
        put(self, "month", month)
        put(self, "day", day)
        put(self, "first", first)
        put(self, "last", last)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The whole day.

        >>> PartialDate.of(date(2025, 5, 10)).is_whole
        True
        """
        return cls(day.year, day.month, day.day)

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """From ISO 8601: `2025-05-10`, `2025-05` or `2025`.

        >>> PartialDate.parse("1950")
        PartialDate('1950')
        """
        parts = text.split("-")
        if len(parts) > 3 or len(parts[0]) != 4 or not all(p.isascii() and p.isdigit() for p in parts):
            raise RangeError("not a date of the form 2025-05-10, 2025-05 or 2025")
        if any(len(part) != 2 for part in parts[1:]):
            raise RangeError("not a date of the form 2025-05-10, 2025-05 or 2025")
        return cls(*map(int, parts))

    @property
    def is_whole(self) -> bool:
        """Whether the day itself is known."""
        return self.day is not None

    @property
    def first_day(self) -> date:
        """The first day that it can be."""
        return date(self.first // 10000, self.first // 100 % 100, self.first % 100)

    @property
    def last_day(self) -> date:
        """The last day that it can be."""
        return date(self.last // 10000, self.last // 100 % 100, self.last % 100)

    def __str__(self) -> str:
        if self.month is None:
            return f"{self.year:04}"
        if self.day is None:
            return f"{self.year:04}-{self.month:02}"
        return f"{self.year:04}-{self.month:02}-{self.day:02}"

    def __repr__(self) -> str:
        return f"PartialDate({str(self)!r})"


@attrs.frozen
class Period:
    """A period (kỳ, giai đoạn): a half-open range of days, `start` inside and `end` outside.

    Stocks are taken at its end (`last_day`), flows are summed inside it.

    Attributes:
        start: its first day.
        end: the day after its last.

    Raises:
        RangeError: it holds no day.

    >>> Period.year(2024).last_day
    datetime.date(2024, 12, 31)
    >>> Period.parse("2024-03").days
    31
    """

    start: date
    end: date

    def __attrs_post_init__(self) -> None:
        if self.start >= self.end:
            raise RangeError(f"a period needs at least one day: {self.start} to {self.end}")

    @classmethod
    def year(cls, year: int) -> Period:
        """The calendar year."""
        return cls.of(PartialDate(year))

    @classmethod
    def month(cls, year: int, month: int) -> Period:
        """The calendar month.

        >>> str(Period.month(2024, 2))
        '2024-02'
        """
        return cls.of(PartialDate(year, month))

    @classmethod
    def year_to(cls, day: date) -> Period:
        """The twelve months that end with `day`.

        >>> str(Period.year_to(date(2025, 5, 10)))
        '2024-05-11/2025-05-10'
        """
        end = day + timedelta(days=1)
        leap_end = end.month == 2 and end.day == 29
        start = date(end.year - 1, 3, 1) if leap_end else end.replace(year=end.year - 1)
        return cls(start, end)

    @classmethod
    def of(cls, when: PartialDate) -> Period:
        """All days that a partial date can be.

        >>> Period.of(PartialDate(2024)) == Period.year(2024)
        True
        """
        return cls(when.first_day, when.last_day + timedelta(days=1))

    @classmethod
    def parse(cls, text: str) -> Period:
        """From `2024`, `2024-03`, `2024-03-15`, or two of them with a slash: `2023/2024` (both inside).

        >>> Period.parse("2023/2024").days
        731
        """
        first, slash, last = text.partition("/")
        start = PartialDate.parse(first.strip())
        end = PartialDate.parse(last.strip()) if slash else start
        return cls(start.first_day, end.last_day + timedelta(days=1))

    @property
    def last_day(self) -> date:
        """The last day inside."""
        return self.end - timedelta(days=1)

    @property
    def first(self) -> int:
        """The first day as the number yyyymmdd, as in `PartialDate`: a period may say when something happened."""
        return day_key(self.start)

    @property
    def last(self) -> int:
        """The last day as the number yyyymmdd."""
        return day_key(self.last_day)

    @property
    def days(self) -> int:
        """How many days it has."""
        return (self.end - self.start).days

    @property
    def whole_months(self) -> int:
        """How many calendar months lie wholly inside.

        >>> Period(date(2024, 1, 15), date(2024, 4, 1)).whole_months
        2
        """
        first = self.start.year * 12 + self.start.month - 1 + (self.start.day > 1)
        last = self.end.year * 12 + self.end.month - 1
        return max(0, last - first)

    def __contains__(self, day: date) -> bool:
        return self.start <= day < self.end

    def covers(self, other: Period) -> bool:
        """Whether every day of the other lies inside this one.

        >>> Period.year(2024).covers(Period.month(2024, 2))
        True
        """
        return self.start <= other.start and other.end <= self.end

    def __str__(self) -> str:
        first, last = self.start, self.last_day
        for text in (f"{first.year:04}", f"{first.year:04}-{first.month:02}", first.isoformat()):
            if Period.of(PartialDate.parse(text)) == self:
                return text
        return f"{first.isoformat()}/{last.isoformat()}"
