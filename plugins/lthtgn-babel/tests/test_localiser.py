"""Numbers, money, dates, ranges and plurals by CLDR."""

from datetime import date
from fractions import Fraction

import pytest
from babel import Locale
from babel.core import UnknownLocaleError
from babel.messages import Catalog

from lthtgn.errors import UnknownIdError
from lthtgn.hooks.contracts import Localiser, Translating
from lthtgn.model.periods import PartialDate, Period
from lthtgn.ranges import Range
from lthtgn_babel import BabelLocaliser, english, load, pseudo
from lthtgn_babel.catalogues import written
from lthtgn_babel.messages import UNIT

ENGLISH = english()


def localiser(tmp_path, tag, entries=(), formats=None):
    """A localiser of a catalogue of a few entries."""
    catalogue = Catalog((formats or tag).replace("-", "_"), creation_date=None)
    for text, told, context in entries:
        catalogue.add((text, text) if context else text, told, context=context)
    path = tmp_path / f"{tag}.po"
    path.write_text(written(catalogue), encoding="utf-8")
    return load(path, formats)


def test_it_is_a_localiser_that_translates():
    assert isinstance(ENGLISH, Localiser)
    assert isinstance(ENGLISH, Translating)
    assert ENGLISH.locale == "en"


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (Range.exact(0), "người", "0 people"),
        (Range.exact(1), "người", "1 person"),
        (Range.exact(2287), "hội viên", "2,287 members of the Association"),
        (Range.exact(1_200_000), "", "1,200,000"),
        (Range.exact(Fraction(4000, 3)), "thành viên/câu lạc bộ", "1,333.3 members per club"),
        (Range.exact(Fraction(1, 30)), "lượt/người/tuần", "0.03 visits a person a week"),
        (Range.at_least(200), "người", "200 people or more"),
        (Range(0, 722), "suất", "at most 722 gifts"),
        (Range(5, 12), "tháng", "from 5 to 12 months"),
        (Range.unknown(), "người", "not known"),
        (Range.exact(1_404_000), "đồng", "₫1,404,000"),
        (Range(700_000, 1_000_000), "đồng", "from ₫700,000 to ₫1,000,000"),
        (Range.exact(500_000), "đồng/tháng", "₫500,000 a month"),
        (Range.at_least(700_000), "đồng tiền mặt", "₫700,000 in cash or more"),
        (Range.exact(Fraction(127450981, 2)), "đồng", "₫63,725,490.5"),
        (Range.exact(7), "đơn vị mà không ai biết", "7 đơn vị mà không ai biết"),
    ],
)
def test_figures(value, unit, expected):
    assert expected == ENGLISH.figure(value, unit)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Range.exact(Fraction(32, 55)), "58.2%"),
        (Range.exact(1), "100%"),
        (Range.exact(Fraction(9996, 10000)), "99.96%"),  # not 100 %, which it is not
        (Range(0, Fraction(178, 2287)), "at most 7.8%"),
        (Range(Fraction(95, 100), 1), "from 95% to 100%"),
        (Range(0, 1), "not known"),
    ],
)
def test_shares(value, expected):
    assert expected == ENGLISH.share(value)


@pytest.mark.parametrize(
    ("tag", "figure", "share", "money", "day"),
    [
        ("en", "1,333.3", "58.2%", "₫1,404,000", "31 Aug 2020"),
        ("de", "1.333,3", "58,2\xa0%", "1.404.000\xa0₫", "31.08.2020"),
        ("fr", "1\u202f333,3", "58,2\xa0%", "1\u202f404\u202f000\xa0₫", "31 août 2020"),
        ("vi", "1.333,3", "58,2%", "1.404.000\xa0₫", "31 thg 8, 2020"),
    ],
)
def test_formats_are_those_of_cldr(tmp_path, tag, figure, share, money, day):
    words = localiser(tmp_path, tag)
    assert figure == words.figure(Range.exact(Fraction(4000, 3)))
    assert share == words.share(Range.exact(Fraction(32, 55)))
    assert money == words.figure(Range.exact(1_404_000), "đồng").removesuffix(" đồng")
    assert day == words.day(date(2020, 8, 31))


def test_khmer_is_written_by_its_own_formats(tmp_path):
    words = localiser(tmp_path, "km", [("chưa rõ", "មិនដឹង", None), ("người", ("នាក់",), UNIT)])
    assert words.figure(Range.unknown(), "người") == "មិនដឹង"
    assert words.figure(Range.exact(57), "người") == "57 នាក់"
    assert words.figure(Range.exact(2287)) == "2,287"
    assert words.day(date(2020, 8, 31)) == "31 សីហា 2020"
    assert words.tr("Nguồn: {source}", source="BC 15") == "Nguồn: BC 15"  # what is not translated is said in Vietnamese


@pytest.mark.parametrize("tag", ["tyz", "mww"])
def test_a_language_that_cldr_lacks_borrows_formats(tmp_path, tag):
    """Tày and White Hmông are spoken by members; CLDR has neither, so numbers are written as in Vietnamese."""
    with pytest.raises(UnknownLocaleError):
        Locale.parse(tag)
    words = localiser(tmp_path, tag, [("chưa rõ", "…", None)], formats="vi")
    assert tag == words.locale
    assert words.figure(Range.unknown()) == "…"
    assert words.figure(Range.exact(2287), "người") == "2.287 người"


def test_plural_forms_are_those_of_the_language(tmp_path):
    words = localiser(tmp_path, "pl", [("người", ("osoba", "osoby", "osób"), UNIT)])
    counted = [words.figure(Range.exact(number), "người") for number in (1, 3, 5, 22)]
    assert counted == ["1 osoba", "3 osoby", "5 osób", "22 osoby"]


def test_a_unit_may_say_where_its_number_stands(tmp_path):
    words = localiser(tmp_path, "de", [("% câu lạc bộ", ("{number} % der Klubs",) * 2, UNIT)])
    assert words.figure(Range.exact(70), "% câu lạc bộ") == "70 % der Klubs"


def test_times():
    assert ENGLISH.text("when", when=PartialDate(2025, 5)) == "May 2025"
    assert ENGLISH.text("when", when=PartialDate(2025)) == "2025"
    assert ENGLISH.text("when", when=PartialDate(2025, 5, 8)) == "8 May 2025"
    assert ENGLISH.text("period", period=Period(date(2021, 1, 1), date(2025, 6, 1))) == "Jan 2021 – May 2025"
    assert ENGLISH.text("period", period=Period(date(2023, 1, 1), date(2025, 1, 1))) == "2023–2024"
    assert ENGLISH.text("period", period=Period(date(2025, 5, 8), date(2025, 5, 10))) == "8 May 2025 – 9 May 2025"


def test_an_unknown_text_is_named():
    with pytest.raises(UnknownIdError, match=r"did you mean 'report\.summary'"):
        ENGLISH.text("report.sumary")


def test_what_there_are_no_words_for():
    with pytest.raises(TypeError, match="there are no words for object"):
        ENGLISH.say(object())


def test_the_pseudo_language_keeps_the_places():
    assert pseudo().tr("từ {low} trở lên", low=5) == "ｔｏ 5 ｔｒｏ ｌｏｎ"
    assert isinstance(pseudo(), BabelLocaliser)
