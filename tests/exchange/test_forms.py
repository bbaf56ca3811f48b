"""Text forms of single values: read, written, and read again."""

import math
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import pytest

from lthtgn.errors import RangeError
from lthtgn.exchange.forms import (
    Dates,
    clean_text,
    exact_decimal,
    read_date,
    read_date_or_period,
    read_figure,
    read_period,
    read_range,
    write_date_or_period,
    write_figure,
    write_period,
    write_range,
)
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.returns import Figure
from lthtgn.ranges import Range


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("2025-05-10", PartialDate(2025, 5, 10)),
        ("2025-05", PartialDate(2025, 5)),
        ("2025", PartialDate(2025)),
        (1950, PartialDate(1950)),
        (date(1950, 3, 2), PartialDate(1950, 3, 2)),
        ("10/5/1995", PartialDate(1995, 5, 10)),
        ("tháng 8/2023", PartialDate(2023, 8)),
        ("2025-5-1", PartialDate(2025, 5, 1)),
    ],
)
def test_dates(raw, expected):
    """A date in any of its forms is the same partial date."""
    assert expected == read_date(raw)


NOON = datetime(2025, 5, 10, 12, tzinfo=UTC)


@pytest.mark.parametrize("raw", [None, True, 999, 10_000, 1950.0, Decimal(1950), NOON, [], {}])
def test_no_dates(raw):
    """What is of no type that a date can have is a type error."""
    with pytest.raises(TypeError):
        read_date(raw)


@pytest.mark.parametrize("raw", ["2025-02-30", "2025-13", "0000", "9999", "2025-W01-1", "2025-ab-10", "hôm qua", ""])
def test_impossible_dates(raw):
    """Text that is no date is a range error that does not repeat it."""
    with pytest.raises(RangeError) as caught:
        read_date(raw)

    assert not raw or raw not in str(caught.value)


def test_numbers_and_text_are_not_mixed_up():
    """The memory of dates does not take 1950.0 for the year 1950, which is equal and was read before."""
    dates = Dates()

    assert PartialDate(1950) == dates[1950] == dates["1950"]
    with pytest.raises(TypeError):
        dates[1950.0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2024", "2024"),
        ("2024-02", "2024-02"),
        ("2024-02-29", "2024-02-29"),
        ("2023/2024", "2023/2024"),
        ("2024-01/2024-06", "2024-01/2024-06"),
        ("2024-01-01/2024-12-31", "2024"),
        ("2024-01-15/2024-03", "2024-01-15/2024-03-31"),
        ("quý I/2025", "2025-01/2025-03"),
        ("6 tháng đầu năm 2025", "2025-01/2025-06"),
    ],
)
def test_periods(text, expected):
    """A period is written in its shortest form, which reads back as the same period."""
    period = read_period(text)

    assert expected == write_period(period)
    assert period == read_period(expected)


def test_other_periods():
    """A year as a number and a day of TOML are periods; what ends before it begins is not."""
    assert Period.year(2024) == read_period(2024)
    assert Period.parse("2024-03-02") == read_period(date(2024, 3, 2))
    with pytest.raises(RangeError):
        read_period("2024/2023")
    with pytest.raises(TypeError):
        read_period(None)


@pytest.mark.parametrize(
    ("raw", "expected", "written"),
    [
        ("2023", PartialDate(2023), "2023"),
        (2023, PartialDate(2023), "2023"),
        ("10/5/1995", PartialDate(1995, 5, 10), "1995-05-10"),
        ("2023/2024", Period.parse("2023/2024"), "2023/2024"),
        ("2023/2023", Period.year(2023), "2023/2023"),
        ("2023-05/2023-05", Period.month(2023, 5), "2023-05/2023-05"),
        ("từ tháng 9/2023 đến 11/2025", Period.parse("2023-09/2025-11"), "2023-09/2025-11"),
    ],
)
def test_dates_or_periods(raw, expected, written):
    """A slash between two dates tells a period, and is always written; 10/5/1995 is a date."""
    assert expected == read_date_or_period(raw)
    assert written == write_date_or_period(expected)
    assert expected == read_date_or_period(written)


@pytest.mark.parametrize(
    ("raw", "expected", "written"),
    [
        (57, Range(57, 57), 57),
        ("57", Range(57, 57), 57),
        ("057", Range(57, 57), 57),
        (0, Range(0, 0), 0),
        ("3/5", Range.exact(Fraction(3, 5)), "3/5"),
        ("6/10", Range.exact(Fraction(3, 5)), "3/5"),
        ("4/2", Range.exact(2), 2),
        (Decimal("0.6"), Range.exact(Fraction(3, 5)), "3/5"),
        (0.6, Range.exact(Fraction(3, 5)), "3/5"),
        ("34..36", Range(34, 36), "34..36"),
        ("1/2..3/5", Range(Fraction(1, 2), Fraction(3, 5)), "1/2..3/5"),
        ("36..36", Range(36, 36), 36),
        ("200..", Range(200, None), "200.."),
        ("0..", Range(0, None), "0.."),
        ("..70", Range(0, 70), "..70"),
        ("0..70", Range(0, 70), "..70"),
        ("-5..3", Range(-5, 3), "-5..3"),
        ("trên 200", Range(200, None), "200.."),
        ("2.287", Range(2287, 2287), 2287),
        ("> 95 %", Range(Fraction(19, 20), 1), "19/20..1"),
        ("8..10", Range(8, 10), "8..10"),
    ],
)
def test_ranges(raw, expected, written):
    """A figure is read in any form, written in one, and that form reads back as the same figure."""
    assert expected == read_range(raw)
    assert written == write_range(expected)
    assert expected == read_range(written)


@pytest.mark.parametrize("raw", [None, True, [], {}, date(2025, 1, 1)])
def test_no_ranges(raw):
    """What is neither a number nor text is a type error."""
    with pytest.raises(TypeError):
        read_range(raw)


@pytest.mark.parametrize(
    "raw",
    [
        *("", "..", "36..34", "1/0", "nhiều", "1...2", "9" * 201),
        *(math.nan, math.inf, Decimal("1e31"), Decimal("1e-31"), Decimal("0." + "1" * 51), 10**100, -(10**100)),
    ],
)
def test_impossible_ranges(raw):
    """What is no figure, or one beyond all measure, is a range error."""
    with pytest.raises(RangeError):
        read_range(raw)


def test_figure_without_a_lower_end_is_not_written():
    """No form says "no lower end", so such a range is refused and not written as something else."""
    with pytest.raises(RangeError):
        write_range(Range(None, 70))


@pytest.mark.parametrize(("text", "expected"), [("0.10", Decimal("0.10")), ("inf", Decimal("Infinity"))])
def test_decimals_are_exact(text, expected):
    """A decimal number stays as written."""
    assert expected == exact_decimal(text)


def test_decimals_beyond_all_measure():
    """A number that no decimal can hold is infinite, and then no figure."""
    assert math.inf == exact_decimal("1e9999999999999999999999")


@pytest.mark.parametrize(
    ("raw", "expected", "written"),
    [
        (57, Figure("members", Range(57, 57)), 57),
        ("2.287", Figure("members", Range(2287, 2287)), 2287),
        ("trên 200", Figure("members", Range(200, None), "trên 200"), {"value": "200..", "text": "trên 200"}),
        ("178 người", Figure("members", Range(178, 178), "178 người"), {"value": 178, "text": "178 người"}),
        ({"value": 5, "text": None}, Figure("members", Range(5, 5)), 5),
        ({"value": "gần 60"}, Figure("members", Range(0, 60), "gần 60"), {"value": "..60", "text": "gần 60"}),
        ({"value": "gần 60", "text": ""}, Figure("members", Range(0, 60), ""), {"value": "..60", "text": ""}),
    ],
)
def test_figures(raw, expected, written):
    """Words are kept where they say more than the number, and written beside the value that they were taken for."""
    assert expected == read_figure("members", raw)
    assert written == write_figure(expected)
    assert expected == read_figure("members", written)


def test_text():
    """Text keeps its tabs and lines, but no control characters; marks are put on their letters."""
    assert clean_text("Ha\u0300\tNo\u0323\u0302i\n") == "H\u00e0\tN\u1ed9i\n"
    for unfit in ("\0", "\x7f", "\x85", "\udfff"):
        with pytest.raises(RangeError):
            clean_text(unfit)
    with pytest.raises(TypeError):
        clean_text(1)
