"""Published figures, dates and periods, as real reports print them, and what a careful reader takes from each."""

import pickle
import unicodedata
from datetime import date
from fractions import Fraction

import pytest

from lthtgn.errors import RangeError
from lthtgn.exchange.figures import ParsedFigure, Qualifier, is_of_unit, parse_date, parse_figure, parse_period
from lthtgn.model.periods import PartialDate, Period
from lthtgn.ranges import Range

OVER, NEARLY, ABOUT = Qualifier.OVER, Qualifier.NEARLY, Qualifier.ABOUT
AT_LEAST, UP_TO, UNDER = Qualifier.AT_LEAST, Qualifier.UP_TO, Qualifier.UNDER

NO_NUMBER = "there is no number"
SEVERAL = "several numbers"
WORDS_AFTER = "words after the number"
DATE = "may be a date"
COMMA = "comma"
FORM = "is not written like"
SHARE = "may be a share"
DISAGREE = "do not agree"
PARTS = "do not add up"
WHOLE = "must be whole"
NEGATIVE = "negative"


def exact(value, unit=None, *, per=(), whole=None):
    return ParsedFigure(Range.exact(value), unit, None, None if whole is None else Range.exact(whole), per)


def loose(low, high, unit, qualifier=None, *, per=(), whole=None):
    return ParsedFigure(Range(low, high), unit, qualifier, None if whole is None else Range.exact(whole), per)


PRINTED = [
    # a commune's association of the elderly
    ("2.287 hội viên", exact(2287, "person")),
    ("trên 200 NCT", loose(200, None, "person", OVER)),
    ("trên 95%", loose(Fraction(95, 100), 1, "percent", OVER)),
    ("trên 10 CLB", loose(10, None, "club", OVER)),
    # clubs
    ("gần 60 thành viên", loose(0, 60, "person", NEARLY)),
    ("Mỗi tuần hai buổi", exact(2, "session", per=("week",))),
    ("01 CLB", exact(1, "club")),
    ("01 ấp", exact(1, "village")),
    ("05 thành viên", exact(5, "person")),
    ("05 nhóm", exact(5)),
    ("hơn 4 năm", loose(4, None, "year", OVER)),
    ("41 lượt thành viên", exact(41, "turn")),
    ("hơn 1.500 khẩu", loose(1500, None, "person", OVER)),
    ("300 ngàn đồng", exact(300_000, "dong")),
    ("một triệu đồng", exact(1_000_000, "dong")),
    ("từ 7 đến 10 triệu đồng/người", loose(7_000_000, 10_000_000, "dong", per=("person",))),
    ("53,4%", exact(Fraction(534, 1000), "percent")),
    # provinces and the nation
    ("trên 6,5 tỷ đồng", loose(6_500_000_000, None, "dong", OVER)),
    ("hơn 48 triệu đồng", loose(48_000_000, None, "dong", OVER)),
    ("8,360 tỷ đồng", exact(8_360_000_000, "dong")),
    ("trên 2 tỷ đồng", loose(2_000_000_000, None, "dong", OVER)),
    ("20 – 30 triệu đồng/năm", loose(20_000_000, 30_000_000, "dong", per=("year",))),
    ("2 đợt/năm", exact(2, "round", per=("year",))),
    ("24.718 lượt thành viên", exact(24_718, "turn")),
    ("gần 3 tỉ đồng", loose(0, 3_000_000_000, "dong", NEARLY)),
    ("65,8 tỷ đồng", exact(65_800_000_000, "dong")),
    ("43.120 người", exact(43_120, "person")),
    ("1.855.000.000 đồng", exact(1_855_000_000, "dong")),
    ("khoảng 456.470 thành viên", loose(0, None, "person", ABOUT)),
    ("khoảng 456 nghìn", loose(0, None, None, ABOUT)),
    ("63/63 tỉnh/thành phố", exact(63, "province", whole=63)),
    ("đạt 105%", exact(Fraction(105, 100), "percent")),
]

SPELLINGS = [
    ("0", exact(0)),
    ("2287", exact(2287)),
    ("2 287", exact(2287)),
    ("2\u00a0287", exact(2287)),
    ("2\u202f287 người", exact(2287, "person")),
    ("1 234 567 đồng", exact(1_234_567, "dong")),
    ("12.345,6%", exact(Fraction(123_456, 1000), "percent")),
    ("0,125", exact(Fraction(1, 8))),
    ("70,13%", exact(Fraction(7013, 10_000), "percent")),
    ("70,125 %", exact(Fraction(70_125, 100_000), "percent")),
    ("95 %", exact(Fraction(95, 100), "percent")),
    ("5 phần trăm", exact(Fraction(5, 100), "percent")),
    ("0,5%/tháng", exact(Fraction(5, 1000), "percent", per=("month",))),
    ("1,5 tỷ đồng", exact(1_500_000_000, "dong")),
    ("20 nghìn tỷ đồng", exact(20_000_000_000_000, "dong")),
    ("1 tỷ 200 triệu", exact(1_200_000_000)),
    ("1 tỷ 200 triệu 50 nghìn đồng", exact(1_200_050_000, "dong")),
    ("1 triệu năm trăm nghìn đồng", exact(1_500_000, "dong")),
    ("2 nghìn 5 trăm người", exact(2500, "person")),
    ("500.000đ", exact(500_000, "dong")),
    ("500.000 VNĐ", exact(500_000, "dong")),
    ("hai", exact(2)),
    ("hai mươi mốt CLB", exact(21, "club")),
    ("ba mươi tư buổi", exact(34, "session")),
    ("mười lăm người", exact(15, "person")),
    ("mười năm", exact(10, "year")),
    ("năm buổi", exact(5, "session")),
    ("năm triệu đồng", exact(5_000_000, "dong")),
    ("năm mươi người", exact(50, "person")),
    ("hai trăm người", exact(200, "person")),
    ("Tổng số 5", exact(5)),
    ("có 57 thành viên", exact(57, "person")),
    ("57 người.", exact(57, "person")),
    ("57người", exact(57, "person")),
    (" 57\tngười\n", exact(57, "person")),
    ("5 hội viên mới", exact(5, "person")),
    ("45 hộ nghèo", exact(45, "household")),
    ("2 CLB LTHTGN", exact(2, "club")),
    ("12 xã, phường", exact(12, "commune")),
    ("12 xã/phường", exact(12, "commune")),
    ("2 triệu đồng/người/năm", exact(2_000_000, "dong", per=("person", "year"))),
    ("10 triệu đồng mỗi CLB", exact(10_000_000, "dong", per=("club",))),
    ("mỗi CLB 50 thành viên", exact(50, "person", per=("club",))),
    ("5,5 người/CLB", exact(Fraction(11, 2), "person", per=("club",))),
    ("1,5 giờ", exact(Fraction(3, 2), "hour")),
    ("1,2 triệu người", exact(1_200_000, "person")),
]

RANGES = [
    ("50-70", loose(50, 70, None)),
    ("50 – 70 thành viên", loose(50, 70, "person")),
    ("50‑70 người", loose(50, 70, "person")),
    ("từ 15 - 50 triệu", loose(15_000_000, 50_000_000, None)),
    ("800 nghìn - 1,2 triệu đồng", loose(800_000, 1_200_000, "dong")),
    ("20 triệu đồng đến 30 triệu đồng", loose(20_000_000, 30_000_000, "dong")),
    ("60–70 %", loose(Fraction(60, 100), Fraction(70, 100), "percent")),
    ("60% – 70%", loose(Fraction(60, 100), Fraction(70, 100), "percent")),
    ("5-5 người", exact(5, "person")),
    ("khoảng 20-30 người", loose(0, None, "person", ABOUT)),
]

QUALIFIED = [
    ("hơn 200", loose(200, None, None, OVER)),
    ("> 200", loose(200, None, None, OVER)),
    ("trên dưới 200", loose(0, None, None, ABOUT)),
    ("ít nhất 50%", loose(Fraction(1, 2), 1, "percent", AT_LEAST)),
    ("tối thiểu 50 thành viên", loose(50, None, "person", AT_LEAST)),
    ("≥ 50", loose(50, None, None, AT_LEAST)),
    (">=50", loose(50, None, None, AT_LEAST)),
    ("không dưới 50 người", loose(50, None, "person", AT_LEAST)),
    ("50 thành viên trở lên", loose(50, None, "person", AT_LEAST)),
    ("từ 60 tuổi trở lên", loose(60, None, "year", AT_LEAST)),
    ("từ 50% trở lên.", loose(Fraction(1, 2), 1, "percent", AT_LEAST)),
    ("70 thành viên trở xuống", loose(0, 70, "person", UP_TO)),
    ("tối đa 70 người", loose(0, 70, "person", UP_TO)),
    ("không quá 1%/tháng", loose(0, Fraction(1, 100), "percent", UP_TO, per=("month",))),
    ("≤ 70", loose(0, 70, None, UP_TO)),
    ("<= 70", loose(0, 70, None, UP_TO)),
    ("dưới 70", loose(0, 70, None, UNDER)),
    ("< 70", loose(0, 70, None, UNDER)),
    ("gần 95%", loose(0, Fraction(95, 100), "percent", NEARLY)),
    ("khoảng 70 %", loose(0, None, "percent", ABOUT)),
    # achievement against a target, not a share of a whole
    ("trên 100%", loose(1, None, "percent", OVER)),
    ("hơn 231%", loose(Fraction(231, 100), None, "percent", OVER)),
    # what is more than the part still lies inside the whole
    ("hơn 60/63 tỉnh", loose(60, 63, "province", OVER, whole=63)),
    ("gần 60/63 tỉnh", loose(0, 60, "province", NEARLY, whole=63)),
]

PARTS_OF_WHOLES = [
    ("60/63", exact(60, whole=63)),
    ("8/8 mảng", exact(8, whole=8)),
    ("0/5 xã", exact(0, "commune", whole=5)),
    ("41/30 CLB", exact(41, "club", whole=30)),
    ("1.234/2.000 người", exact(1234, "person", whole=2000)),
]


@pytest.mark.parametrize(("text", "expected"), PRINTED + SPELLINGS + RANGES + QUALIFIED + PARTS_OF_WHOLES)
def test_a_figure_is_read_as_a_careful_reader_would(text, expected):
    assert expected == parse_figure(text)


@pytest.mark.parametrize(("text", "expected"), PRINTED + QUALIFIED)
def test_decomposed_letters_a_byte_order_mark_and_spaces_change_nothing(text, expected):
    messy = "\ufeff " + unicodedata.normalize("NFD", text).replace(" ", "\u00a0") + "\u00a0"

    assert expected == parse_figure(messy)


REFUSED = [
    # printed
    ("hàng nghìn lượt", NO_NUMBER),
    ("51 thành viên (41 nữ, 10 nam)", SEVERAL),
    ("83 CLB/40 xã", SEVERAL),
    ("5 hội viên (mỗi hội viên 10 triệu đồng)", SEVERAL),
    ("222/QĐ-UBND ngày 27/10/2021", SEVERAL),
    ("222/QĐ-UBND", WORDS_AFTER),
    ("Quyết định số 201 ngày 27/6/2022", NO_NUMBER),
    ("đo9anf thể", NO_NUMBER),
    ("VE085 / VIE085", NO_NUMBER),
    ("Ngày 24 và 25/7", NO_NUMBER),
    ("24 và 25/7", SEVERAL),
    ("Chiều ngày 6-12", NO_NUMBER),
    ("10/5/1995-10/5/2025", SEVERAL),
    ("tháng 8 năm 2024", NO_NUMBER),
    ("tháng 8/2023", NO_NUMBER),
    ("tháng 10-2021", NO_NUMBER),
    ("25-4-2014", SEVERAL),
    ("Trong 2 năm (2023 - 2024)", NO_NUMBER),
    ("vượt 231%", NO_NUMBER),
    ("10,486 (English text)", COMMA),
    ("10,486", COMMA),
    ("4.2 billion VND (172,800 USD)", FORM),
    ("130 million VND (5,447 USD)", SEVERAL),
    ("2,8 miliar VND", WORDS_AFTER),
    ("৫৪", NO_NUMBER),
    # nothing
    ("", NO_NUMBER),
    ("\ufeff", NO_NUMBER),
    ("không", NO_NUMBER),
    ("nhiều CLB", NO_NUMBER),
    ("vài trăm người", NO_NUMBER),
    ("năm", NO_NUMBER),
    ("năm nay", NO_NUMBER),
    # a word that may change the number
    ("5 triêu đồng", WORDS_AFTER),
    ("5tr", WORDS_AFTER),
    ("500k", WORDS_AFTER),
    ("2 tỷ rưỡi", WORDS_AFTER),
    ("một số CLB", WORDS_AFTER),
    ("hai ba người", WORDS_AFTER),
    ("5 người chưa vay", WORDS_AFTER),
    ("50 người và hai CLB", WORDS_AFTER),
    ("50 người nữa", WORDS_AFTER),
    ("5 đồng bào", WORDS_AFTER),
    ("5 tháng đầu", WORDS_AFTER),
    ("5 thành viên/quyết định", WORDS_AFTER),
    ("khu 5", NO_NUMBER),
    ("giảm 5 CLB", NO_NUMBER),
    # a number of no form
    ("1.5 tỷ", FORM),
    ("22.87", FORM),
    ("1.234 567", FORM),
    ("0.500", FORM),
    ("0912345678", FORM),
    ("1,234,567", FORM),
    ("20 30", FORM),
    ("20\ufeff30", SEVERAL),
    ("2\n287", SEVERAL),
    ("9" * 5000, "too long"),
    # numbers that do not go together
    ("1 tỷ 2", PARTS),
    ("1 tỷ hai trăm", PARTS),
    ("200 triệu 1 tỷ", PARTS),
    ("1,5 tỷ 200 triệu", PARTS),
    ("một trăm hai mươi", PARTS),
    ("20 triệu - 30 đồng", "not of one scale"),
    ("1 - 1 tỷ 200 triệu", "not of one scale"),
    ("500 - 1 triệu", "begins above its end"),
    ("70-50", "begins above its end"),
    ("20 triệu đồng - 30 triệu người", DISAGREE),
    ("từ 60", "needs an end"),
    ("hơn 50 trở lên", DISAGREE),
    ("hơn 20-30 người", "one number, not a range"),
    ("20-30 triệu trở lên", "one number, not a range"),
    ("mỗi năm 2 đợt/năm", DISAGREE),
    # part and whole
    ("2/3 thành viên", SHARE),
    ("1/6 hội viên", SHARE),
    ("5/0 xã", "plain whole numbers"),
    ("5/10 triệu đồng", "plain whole numbers"),
    ("5 triệu/10 CLB", SEVERAL),
    ("60/63 %", DISAGREE),
    # dates
    ("8/8", DATE),
    ("15/4", DATE),
    ("5/2023", DATE),
    ("10-2021", DATE),
    ("2023 - 2024", DATE),
    ("từ 2023 đến 2024", DATE),
    # whole and positive
    ("1,5 người", WHOLE),
    ("2,5 CLB", WHOLE),
    ("0,5 đồng", WHOLE),
    ("0,0000000001 tỷ đồng", WHOLE),
    ("0,5 đồng/người", WHOLE),
    ("-5", NEGATIVE),
    ("−5 người", NEGATIVE),
    ("trên -5", NEGATIVE),
    ("5 - -3", NEGATIVE),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_a_missed_number_is_better_than_a_wrong_one(text, reason):
    with pytest.raises(RangeError, match=reason):
        parse_figure(text)


@pytest.mark.parametrize(
    ("text", "about", "expected"),
    [
        ("khoảng 456.470 thành viên", Fraction(1, 10), Range(410_823, 502_117)),
        ("khoảng 55 người", Fraction(1, 10), Range(49, 61)),
        ("khoảng 20-30 người", Fraction(1, 10), Range(18, 33)),
        ("khoảng 1,5 tỷ đồng", Fraction(1, 10), Range(1_350_000_000, 1_650_000_000)),
        ("khoảng 33%", Fraction(1, 10), Range(Fraction(297, 1000), Fraction(363, 1000))),
        ("khoảng 95%", Fraction(1, 10), Range(Fraction(855, 1000), 1)),
        ("khoảng 200%", Fraction(1, 10), Range(Fraction(18, 10), Fraction(22, 10))),
        ("khoảng 60/63 tỉnh", Fraction(1, 10), Range(54, 63)),
        ("khoảng 5 người", 2, Range(0, 15)),
        ("khoảng 5 người", Fraction(0), Range(5, 5)),
        ("trên 200 người", Fraction(1, 10), Range(200, None)),
        ("200 người", Fraction(1, 10), Range(200, 200)),
    ],
)
def test_about_is_as_wide_as_the_caller_says(text, about, expected):
    assert expected == parse_figure(text, about=about).value


@pytest.mark.parametrize("about", [Fraction(-1, 10), 0.1])
def test_about_is_exact_and_not_negative(about):
    with pytest.raises(RangeError, match="exact number of 0 or more"):
        parse_figure("5", about=about)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10/5/1995", PartialDate(1995, 5, 10)),
        ("25-4-2014", PartialDate(2014, 4, 25)),
        ("18/02/2014", PartialDate(2014, 2, 18)),
        ("10.5.1995", PartialDate(1995, 5, 10)),
        ("29/2/2024", PartialDate(2024, 2, 29)),
        ("ngày 27/10/2021", PartialDate(2021, 10, 27)),
        ("Chiều ngày 6-12-2024", PartialDate(2024, 12, 6)),
        ("Sáng 17/10/2024", PartialDate(2024, 10, 17)),
        ("ngày 10 tháng 5 năm 1995", PartialDate(1995, 5, 10)),
        ("ngày 10 tháng 5/1995", PartialDate(1995, 5, 10)),
        ("tháng 8 năm 2024", PartialDate(2024, 8)),
        ("tháng 5 năm 2023", PartialDate(2023, 5)),
        ("tháng 8/2023", PartialDate(2023, 8)),
        ("tháng 10-2021", PartialDate(2021, 10)),
        ("8/2023", PartialDate(2023, 8)),
        ("năm 1950", PartialDate(1950)),
        ("1950", PartialDate(1950)),
        ("1995-05-10", PartialDate(1995, 5, 10)),
        ("1995-05", PartialDate(1995, 5)),
        ("9998", PartialDate(9998)),
        ("\ufeff" + unicodedata.normalize("NFD", "Tháng\u00a08\u00a0năm\u00a02024 "), PartialDate(2024, 8)),
    ],
)
def test_a_date_is_read_day_first(text, expected):
    assert expected == parse_date(text)


@pytest.mark.parametrize("text", ["15/4", "Ngày 17/6", "Chiều ngày 6-12", "Ngày 24 và 25/7", "từ tháng 4", "10/5/95"])
def test_a_date_without_its_year_says_so(text):
    with pytest.raises(RangeError, match="the year is missing"):
        parse_date(text)


@pytest.mark.parametrize(
    "text", ["30/2/2020", "29/2/2023", "31/4/2020", "0/5/1995", "31/13/2020", "tháng 13/2020", "1995-00"]
)
def test_an_impossible_day_is_refused_without_repeating_it(text):
    with pytest.raises(RangeError, match=r"^there is no such day or month$"):
        parse_date(text)


@pytest.mark.parametrize(
    "text",
    ["", "hôm qua", "2023-2024", "45000", "0950", "222/QĐ-UBND ngày 27/10/2021", "10/5-1995", "2023/05/10", "1" * 500],
)
def test_what_is_not_one_date_is_refused(text):
    with pytest.raises(RangeError):
        parse_date(text)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("quý I/2025", date(2025, 1, 1), date(2025, 3, 31)),
        ("Quí II năm 2025", date(2025, 4, 1), date(2025, 6, 30)),
        ("quý 3-2025", date(2025, 7, 1), date(2025, 9, 30)),
        ("quý IV/2024", date(2024, 10, 1), date(2024, 12, 31)),
        ("6 tháng đầu năm 2025", date(2025, 1, 1), date(2025, 6, 30)),
        ("sáu tháng cuối năm 2025", date(2025, 7, 1), date(2025, 12, 31)),
        ("9 tháng đầu năm 2024", date(2024, 1, 1), date(2024, 9, 30)),
        ("2023 - 2024", date(2023, 1, 1), date(2024, 12, 31)),
        ("2023-2024", date(2023, 1, 1), date(2024, 12, 31)),
        ("2023/2024", date(2023, 1, 1), date(2024, 12, 31)),
        ("2023-05/2024-03", date(2023, 5, 1), date(2024, 3, 31)),
        ("giai đoạn 2021–2030", date(2021, 1, 1), date(2030, 12, 31)),
        ("từ năm 2021 đến năm 2025", date(2021, 1, 1), date(2025, 12, 31)),
        ("10/5/1995-10/5/2025", date(1995, 5, 10), date(2025, 5, 10)),
        ("25-4-2014 - 26-4-2014", date(2014, 4, 25), date(2014, 4, 26)),
        ("25-4-2014-26-4-2014", date(2014, 4, 25), date(2014, 4, 26)),
        ("từ tháng 9/2023 đến 11/2025", date(2023, 9, 1), date(2025, 11, 30)),
        ("tháng 10-2021 - 12-2021", date(2021, 10, 1), date(2021, 12, 31)),
        ("tháng 8/2023", date(2023, 8, 1), date(2023, 8, 31)),
        ("10/5/2025", date(2025, 5, 10), date(2025, 5, 10)),
        ("trong năm 2024", date(2024, 1, 1), date(2024, 12, 31)),
    ],
)
def test_a_period_holds_both_its_ends(text, first, last):
    period = parse_period(text)

    assert (first, last) == (period.start, period.last_day)


@pytest.mark.parametrize("year", [2023, 2024])
def test_a_year_is_the_calendar_year(year):
    assert Period.year(year) == parse_period(f"năm {year}")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("2025-2020", "begins after its end"),
        ("10/5/2025 - 9/5/2025", "begins after its end"),
        ("2020-12-2021", "two ways"),
        ("9999", "no such"),
        ("quý IV/9999", "no such year"),
        ("quý V/2025", "not one date"),
        ("13 tháng đầu năm 2025", "not one date"),
        ("quý I", "not one date"),
        ("6 tháng đầu năm", "year is missing"),
        ("15/4 - 20/4", "year is missing"),
        ("từ tháng 9 đến tháng 11/2023", "not one date"),
        ("Trong 2 năm (2023 - 2024)", "not one date"),
        ("31/2/2024", "no such day"),
        ("", "not one date"),
    ],
)
def test_a_period_that_is_not_clear_is_refused(text, reason):
    with pytest.raises(RangeError, match=reason):
        parse_period(text)


def test_no_message_repeats_the_text():
    for parse in (parse_figure, parse_date, parse_period):
        with pytest.raises(RangeError) as caught:
            parse("Nguyễn Thị Xuân 31/2/1941")

        assert "Xuân" not in str(caught.value)
        assert "1941" not in str(caught.value)


def test_a_parsed_figure_pickles():
    figure = parse_figure("hơn 60/63 tỉnh")

    assert figure == pickle.loads(pickle.dumps(figure))


@pytest.mark.parametrize(
    ("text", "unit_vi", "expected"),
    [
        ("58 hộ", "người", False),
        ("58 thành viên", "người", True),
        ("58 hội viên", "người", True),
        ("58", "người", True),
        ("hơn 58 phụ nữ", "người", True),
        ("24.718 lượt", "người", False),
        ("960 người", "lượt", True),
        ("12 buổi", "lượt", True),
        ("12 hộ", "lượt", False),
        ("12 câu lạc bộ", "câu lạc bộ", True),
        ("12 xã", "câu lạc bộ", False),
        ("70 triệu đồng", "đồng", True),
        ("70 triệu", "đồng", True),
        ("70 người", "đồng", False),
        ("60 %", "%", True),
        ("100 %", "người", False),
        ("57 thành viên/CLB", "thành viên/câu lạc bộ", True),
        ("5 cặp", "cặp", True),
        ("58 hộ (230 người)", "người", True),  # a remark
        ("8 mảng", "mảng", True),
        ("60/63 tỉnh", "%", True),
    ],
)
def test_what_is_counted_is_what_the_measure_counts(text, unit_vi, expected):
    assert is_of_unit(text, unit_vi) is expected
