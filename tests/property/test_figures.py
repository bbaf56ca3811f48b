"""Laws of the reading of figures: what is written in the Vietnamese way is read back."""

import contextlib
from fractions import Fraction

from hypothesis import example, given
from hypothesis import strategies as st

from lthtgn.errors import RangeError
from lthtgn.exchange.figures import Qualifier, parse_date, parse_figure, parse_period
from lthtgn.model.periods import PartialDate, Period
from lthtgn.ranges import Range

counts = st.integers(0, 10**15)
marks = st.sampled_from([".", " ", "\u00a0", ""])
scales = st.sampled_from([("nghìn", 10**3), ("ngàn", 10**3), ("triệu", 10**6), ("tỷ", 10**9), ("tỉ", 10**9)])
days = st.dates().filter(lambda day: day.year >= 1000)
qualifiers = st.sampled_from(
    [
        ("trên {}", Qualifier.OVER),
        ("hơn {}", Qualifier.OVER),
        ("gần {}", Qualifier.NEARLY),
        ("ít nhất {}", Qualifier.AT_LEAST),
        ("tối thiểu {}", Qualifier.AT_LEAST),
        ("từ {} trở lên", Qualifier.AT_LEAST),
        ("≥{}", Qualifier.AT_LEAST),
        ("tối đa {}", Qualifier.UP_TO),
        ("không quá {}", Qualifier.UP_TO),
        ("dưới {}", Qualifier.UNDER),
    ]
)
pieces = st.sampled_from(
    [
        "0",
        "1",
        "2",
        "5",
        "07",
        "12",
        "31",
        "60",
        "63",
        "200",
        "1950",
        "2024",
        ",",
        ".",
        "/",
        "-",
        "–",
        "%",
        "(",
        ")",
        "\n",
        "trên",
        "gần",
        "khoảng",
        "từ",
        "đến",
        "trở",
        "lên",
        "triệu",
        "tỷ",
        "nghìn",
        "trăm",
        "hai",
        "năm",
        "mươi",
        "mười",
        "một",
        "đồng",
        "người",
        "thành",
        "viên",
        "CLB",
        "xã",
        "tỉnh",
        "tháng",
        "ngày",
        "quý",
        "I",
        "IV",
        "đầu",
        "cuối",
        "mỗi",
        "và",
        "QĐ-UBND",
    ]
)
almost_figures = st.lists(pieces | st.sampled_from(["", " "]), max_size=12).flatmap(
    lambda words: st.sampled_from([" ", ""]).map(lambda between: between.join(words))
)


def grouped(number: int, mark: str) -> str:
    return f"{number:,}".replace(",", mark)


@given(counts, marks)
def test_a_count_is_read_back(number, mark):
    assert Range.exact(number) == parse_figure(grouped(number, mark)).value
    assert Range.exact(number) == parse_figure(f"{grouped(number, mark)} thành viên").value


@given(st.integers(0, 10**6), st.integers(1, 6), scales, st.data())
def test_a_decimal_of_a_scale_is_read_back(whole, places, scale, data):
    decimals = data.draw(st.integers(0, 10**places - 1))
    name, factor = scale

    expected = (whole + Fraction(decimals, 10**places)) * factor

    assert Range.exact(expected) == parse_figure(f"{whole},{decimals:0{places}} {name}").value


@given(st.integers(1, 999), st.integers(1, 999), st.integers(1, 999))
def test_parts_of_falling_scales_add_up(billions, millions, thousands):
    expected = billions * 10**9 + millions * 10**6 + thousands * 10**3

    assert Range.exact(expected) == parse_figure(f"{billions} tỷ {millions} triệu {thousands} nghìn đồng").value


@given(st.integers(0, 10**6), st.integers(0, 10**6), scales)
def test_a_scale_said_once_is_of_both_ends(low, more, scale):
    name, factor = scale

    assert Range(low * factor, (low + more) * factor) == parse_figure(f"{low} – {low + more} {name} đồng").value


@given(qualifiers, counts, marks)
def test_a_qualified_figure_has_its_number_at_the_right_end(qualifier, number, mark):
    pattern, meaning = qualifier

    figure = parse_figure(pattern.format(f"{grouped(number, mark)} người"))

    upwards = meaning in {Qualifier.OVER, Qualifier.AT_LEAST}
    assert meaning is figure.qualifier
    assert (Range(number, None) if upwards else Range(0, number)) == figure.value


@given(qualifiers, st.integers(0, 30_000))
def test_a_qualified_percentage_holds_its_number(qualifier, hundredths):
    pattern, _ = qualifier

    value = parse_figure(pattern.format(f"{hundredths // 100},{hundredths % 100:02}%")).value

    assert Fraction(hundredths, 10_000) in value
    assert value.high is None or value.high <= max(1, Fraction(hundredths, 10_000))


@given(counts, st.fractions(0, 3))
def test_about_holds_its_number_and_is_never_narrower_than_asked(number, about):
    value = parse_figure(f"khoảng {number} người", about=about).value

    assert number in value
    assert max(0, number * (1 - about)) in value
    assert number * (1 + about) in value
    assert type(value.low) is int
    assert type(value.high) is int


@given(st.integers(6, 1000).filter(lambda whole: whole != 10), st.data())
def test_part_and_whole_are_read_back(whole, data):
    part = data.draw(st.integers(2, 2 * whole))

    figure = parse_figure(f"{part}/{whole} xã")

    assert (Range.exact(part), Range.exact(whole)) == (figure.value, figure.whole)


@given(days, st.sampled_from(["{0.day}/{0.month}/{0.year}", "{0.day:02}-{0.month:02}-{0.year}", "{0}"]))
def test_a_day_is_read_back(day, form):
    assert PartialDate.of(day) == parse_date(form.format(day))


@given(days, days, st.sampled_from(["{0}/{1}", "{0.day}/{0.month}/{0.year}-{1.day}/{1.month}/{1.year}"]))
def test_a_period_is_read_back(one, other, form):
    first, last = sorted([one, other])
    expected = None
    with contextlib.suppress(OverflowError):  # the last day of the calendar has no day after it
        expected = Period(first, Period.of(PartialDate.of(last)).end)

    if expected is not None:
        assert expected == parse_period(form.format(first, last))


@given(st.text() | almost_figures, st.none() | st.fractions(0, 1))
@example("9" * 5000, None)
@example("9999", None)
@example("1/0 xã", None)
@example("0 tỷ 0 triệu", None)
@example("\ud800", None)
@example("İ5", None)
def test_no_text_raises_anything_but_a_range_error(text, about):
    for parse in (parse_figure, parse_date, parse_period):
        with contextlib.suppress(RangeError):
            assert parse(text) == parse(text)
    with contextlib.suppress(RangeError):
        value = parse_figure(text, about=about).value
        assert value.low is not None
        assert value.low >= 0
