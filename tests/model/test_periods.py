"""Days that may be known in part, and periods."""

import pickle
from datetime import date

import pytest

from lthtgn.errors import RangeError
from lthtgn.model.periods import PartialDate, Period, day_key

# Partial dates.


def test_a_day_as_a_number_compares_like_the_day():
    """yyyymmdd: 9 February 2024 comes before 10 January 2025."""
    assert (20240209, 20250110) == (day_key(date(2024, 2, 9)), day_key(date(2025, 1, 10)))


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        (PartialDate(1950), date(1950, 1, 1), date(1950, 12, 31)),
        (PartialDate(2023, 5), date(2023, 5, 1), date(2023, 5, 31)),
        (PartialDate(2023, 4), date(2023, 4, 1), date(2023, 4, 30)),
        (PartialDate(2023, 2), date(2023, 2, 1), date(2023, 2, 28)),
        (PartialDate(2024, 2), date(2024, 2, 1), date(2024, 2, 29)),
        (PartialDate(1900, 2), date(1900, 2, 1), date(1900, 2, 28)),
        (PartialDate(2000, 2), date(2000, 2, 1), date(2000, 2, 29)),
        (PartialDate(2024, 2, 29), date(2024, 2, 29), date(2024, 2, 29)),
        (PartialDate(1), date(1, 1, 1), date(1, 12, 31)),
        (PartialDate(9998), date(9998, 1, 1), date(9998, 12, 31)),
    ],
)
def test_the_days_that_a_partial_date_can_be(when: PartialDate, first: date, last: date):
    """A year is 1 January to 31 December, a month its first to its last day, leap years told."""
    assert (first, last) == (when.first_day, when.last_day)
    assert (day_key(first), day_key(last)) == (when.first, when.last)


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ((0,), "there is no such year"),
        ((9999,), "there is no such year"),
        ((2023, 0), "there is no such month"),
        ((2023, 13), "there is no such month"),
        ((2023, 2, 29), "there is no such day in that month"),
        ((2023, 4, 31), "there is no such day in that month"),
        ((2023, 4, 0), "there is no such day in that month"),
        ((2023, None, 5), "a day needs a month"),
    ],
)
def test_days_that_do_not_exist_are_refused(parts: tuple[int, ...], message: str):
    """29 February 2023 does not exist; the message never repeats what may be a birth date."""
    with pytest.raises(RangeError, match=message) as caught:
        PartialDate(*parts)
    assert "2023" not in str(caught.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1950", PartialDate(1950)),
        ("0950", PartialDate(950)),
        ("2023-05", PartialDate(2023, 5)),
        ("2025-05-10", PartialDate(2025, 5, 10)),
    ],
)
def test_reading_and_writing_iso_dates(text: str, expected: PartialDate):
    """ISO 8601 is read, and written back the same."""
    assert expected == PartialDate.parse(text)
    assert text == str(expected)
    assert f"PartialDate({text!r})" == repr(expected)


@pytest.mark.parametrize(
    "text",
    ["", "50", "19500", "2025-5", "2025-05-1", "2025-05-10-1", "2025/05", "-950", "2025-0a", "20 5", "２０２５", "2025-", "+950"],
)  # fmt: skip
def test_other_forms_of_dates_are_refused(text: str):
    """Anything but year, year and month, or day is refused, and the message shows the three forms."""
    with pytest.raises(RangeError, match="not a date of the form 2025-05-10, 2025-05 or 2025"):
        PartialDate.parse(text)


def test_whole_days():
    """Only a date with its day is whole; the date of a day is."""
    assert [False, False, True] == [PartialDate.parse(text).is_whole for text in ("2025", "2025-05", "2025-05-10")]
    assert PartialDate(2025, 5, 10) == PartialDate.of(date(2025, 5, 10))


def test_partial_dates_are_values():
    """Equal dates are equal and hash alike; a month is not its first day; they pickle and cannot be changed."""
    assert len({PartialDate(2025, 5), PartialDate(2025, 5), PartialDate(2025, 5, 1)}) == 2
    assert PartialDate(2025, 5) == pickle.loads(pickle.dumps(PartialDate(2025, 5)))
    with pytest.raises(AttributeError):
        PartialDate(2025).year = 2026  # type: ignore[misc]


# Periods.


def test_a_period_is_half_open():
    """The start is inside, the end outside: the last day of 2024 is 31 December, and it has 366 days."""
    year = Period.year(2024)
    assert (date(2024, 1, 1), date(2025, 1, 1), date(2024, 12, 31), 366) == (
        year.start,
        year.end,
        year.last_day,
        year.days,
    )
    inside = [
        date(2023, 12, 31) in year,
        date(2024, 1, 1) in year,
        date(2024, 12, 31) in year,
        date(2025, 1, 1) in year,
    ]
    assert [False, True, True, False] == inside


def test_first_and_last_as_numbers():
    """A period says when something happened, like a partial date: first and last day as yyyymmdd."""
    assert (20240201, 20240229) == (Period.month(2024, 2).first, Period.month(2024, 2).last)


@pytest.mark.parametrize("end", [date(2024, 1, 1), date(2023, 12, 31)])
def test_a_period_needs_a_day(end: date):
    """A period that ends where it starts, or before, is refused."""
    with pytest.raises(RangeError, match=f"a period needs at least one day: 2024-01-01 to {end}"):
        Period(date(2024, 1, 1), end)


@pytest.mark.parametrize(
    ("day", "start", "days"),
    [
        (date(2025, 5, 10), date(2024, 5, 11), 365),
        (date(2024, 12, 31), date(2024, 1, 1), 366),
        (date(2024, 2, 28), date(2023, 3, 1), 365),
        (date(2024, 2, 29), date(2023, 3, 1), 366),
        (date(2025, 2, 28), date(2024, 3, 1), 365),
        (date(2024, 3, 1), date(2023, 3, 2), 366),
    ],
)
def test_the_twelve_months_that_end_with_a_day(day: date, start: date, days: int):
    """The year up to a day starts on the day after its anniversary, around 29 February too."""
    period = Period.year_to(day)
    assert (start, day, days) == (period.start, period.last_day, period.days)


@pytest.mark.parametrize(
    ("text", "start", "last", "written"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31), "2024"),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29), "2024-02"),
        ("2024-03-15", date(2024, 3, 15), date(2024, 3, 15), "2024-03-15"),
        ("2023/2024", date(2023, 1, 1), date(2024, 12, 31), "2023-01-01/2024-12-31"),
        ("2024-06 / 2025-05", date(2024, 6, 1), date(2025, 5, 31), "2024-06-01/2025-05-31"),
        ("2024/2024", date(2024, 1, 1), date(2024, 12, 31), "2024"),
        ("2024-01-01/2024-01", date(2024, 1, 1), date(2024, 1, 31), "2024-01"),
    ],
)
def test_reading_and_writing_periods(text: str, start: date, last: date, written: str):
    """A date stands for its days, two with a slash for all from the first to the last; written, it reads back."""
    period = Period.parse(text)
    assert (start, last, written) == (period.start, period.last_day, str(period))
    assert period == Period.parse(str(period))


@pytest.mark.parametrize("text", ["2024/2023", "2024/", "/2024", "quý I/2025"])
def test_other_forms_of_periods_are_refused(text: str):
    """A period backwards, or half of one, is refused."""
    with pytest.raises(RangeError):
        Period.parse(text)


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("2024", 12),
        ("2024-02", 1),
        ("2024-02-01/2024-02-28", 0),
        ("2024-01-15/2024-03-31", 2),
        ("2024-01-15/2024-04-14", 2),
        ("2024-12-31/2025-01-01", 0),
        ("2024-05-11/2025-05-10", 11),
    ],
)
def test_whole_months(text: str, months: int):
    """Only calendar months that lie wholly inside count."""
    assert months == Period.parse(text).whole_months


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("2024", "2024", True),
        ("2024", "2024-02", True),
        ("2024-02", "2024", False),
        ("2024", "2024-12-31", True),
        ("2024", "2024-12/2025-01", False),
        ("2024", "2023-12/2024-01", False),
    ],
)
def test_covers(outer: str, inner: str, expected: bool):
    """A period covers itself and whatever lies wholly inside."""
    assert expected is Period.parse(outer).covers(Period.parse(inner))
