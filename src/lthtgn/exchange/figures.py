"""Figures, dates and periods as people write them in Vietnamese (số liệu, ngày tháng, kỳ báo cáo).

"Trên 6,5 tỷ đồng", "20 – 30 triệu đồng/năm", "tháng 10-2021", "quý I/2025" become exact ranges, partial dates and
periods. Every word has to be understood: an unknown one may be a mistyped "triệu", a negation or a second figure, and a
missed number is better than a wrong one. What is not understood is a `RangeError`; its message never quotes the text,
which may be about a person. The same text always gives the same answer.
"""

from __future__ import annotations

import contextlib
import math
import re
import unicodedata
from collections.abc import Iterable
from datetime import timedelta
from fractions import Fraction

import attrs

from lthtgn.errors import RangeError
from lthtgn.model.claims import Qualifier
from lthtgn.model.periods import PartialDate, Period
from lthtgn.ranges import Number, Range

__all__ = ["ParsedFigure", "Qualifier", "is_of_unit", "parse_date", "parse_figure", "parse_period"]


@attrs.frozen
class ParsedFigure:
    """A figure read from text (số liệu đọc từ văn bản).

    Attributes:
        value: what it can be; a percentage as fractions of 1, money in đồng.
        unit: `percent`, `dong`, `person`, `club`, `household`, `turn`, `session`, `round`, `time`, `commune`, `province`,
            `village`, `year`, `month`, `week`, `day` or `hour`, where the word says so; otherwise `None`.
        qualifier: the word that makes it loose, or `None`.
        whole: in "60/63 tỉnh" the 63, of which `value` is a part. The part may be larger, as results over targets are.
        per: for each of what the figure is: `("person", "year")` in "2 triệu đồng/người/năm".

    >>> parse_figure("63/63 tỉnh/thành phố").whole
    Range(low=63, high=63)
    """

    value: Range
    unit: str | None = None
    qualifier: Qualifier | None = None
    whole: Range | None = None
    per: tuple[str, ...] = ()


_NAMES = {  # what is counted; a thing without a unit of its own is known, so that the number before it may be trusted
    "percent": "%|phần trăm",
    "dong": "đồng|đ|vnd|vnđ",
    "person": (
        "người|thành viên|hội viên|xã viên|học viên|nct|nam|nữ|phụ nữ|cụ|đồng chí|cán bộ|cá nhân|khẩu|nhân khẩu|"
        "tình nguyện viên|tnv"
    ),
    "club": "clb|câu lạc bộ",
    "household": "hộ|hộ gia đình|gia đình",
    "turn": "lượt",
    "session": "buổi",
    "round": "đợt",
    "time": "lần",
    "commune": "xã|phường|xã/phường|xã, phường|xã, phường, thị trấn|xã, phường, đặc khu",
    "province": "tỉnh|tỉnh/thành|tỉnh/thành phố|tỉnh, thành phố",
    "village": "thôn|ấp|buôn|khu phố|tổ dân phố",
    "year": "năm|tuổi",
    "month": "tháng",
    "week": "tuần",
    "day": "ngày",
    "hour": "giờ",
    None: (
        "nhóm|tổ|hội|chi hội|tổ hội|huyện|quận|thị xã|thị trấn|đặc khu|thành phố|suất|phần quà|mảng|lĩnh vực|nội dung|"
        "mô hình|quỹ|lớp|con|khẩu trang|ngày công|bộ|tập thể|giấy khen|bằng khen"
    ),
}
_UNITS = {word: unit for unit, words in _NAMES.items() for word in words.split("|")}
_MEASURED = {"percent", "time", "year", "month", "week", "day", "hour"}  # need not be whole
_CLOSED = _MEASURED - {"percent"} | {"dong"}  # a further word changes them: "5 tháng đầu", "5 đồng bào"

_SAID = {
    Qualifier.OVER: "trên|hơn|>",
    Qualifier.NEARLY: "gần",
    Qualifier.ABOUT: "khoảng|chừng|xấp xỉ|trên dưới|~|≈",
    Qualifier.AT_LEAST: "ít nhất|tối thiểu|không dưới|≥|>=",
    Qualifier.UP_TO: "tối đa|nhiều nhất|không quá|không vượt quá|≤|<=",
    Qualifier.UNDER: "dưới|<",
}
_QUALIFIERS = {word: qualifier for qualifier, words in _SAID.items() for word in words.split("|")}
_QUALIFIERS_BEHIND = {"trở lên": Qualifier.AT_LEAST, "trở xuống": Qualifier.UP_TO}

_PLAIN = {"chục": 10, "trăm": 10**2, "nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}
_SCALES = _PLAIN | {f"{a} {b}": x * y for a, x in _PLAIN.items() for b, y in _PLAIN.items() if x < y}
_ONES = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}
# After a ten, five is "lăm", so that "mười năm" is ten years; and after twenty, one is "mốt" and four may be "tư".
_TEEN = {word: value for word, value in _ONES.items() if value != 5} | {"lăm": 5}
_LATER = {word: value for word, value in _TEEN.items() if value != 1} | {"mốt": 1, "tư": 4}
_TENS = {f"{word} mươi": 10 * value for word, value in _ONES.items() if value > 1}
_WORDS = _ONES | {"mười": 10} | {f"mười {word}": 10 + value for word, value in _TEEN.items()} | _TENS
_WORDS |= {f"{ten} {word}": tens + value for ten, tens in _TENS.items() for word, value in _LATER.items()}
# Behind what is counted these may say a second number, or take back the first.
_NOT_BEHIND = {word for phrase in [*_WORDS, *_PLAIN] for word in phrase.split()} | {
    *("rưỡi", "nửa", "lẻ", "linh", "vài", "mấy", "và", "hoặc", "hay", "trừ", "thiếu", "chưa", "không"),
    *("hơn", "gần", "khoảng", "dưới", "từ", "đến", "tới", "trở", "tối", "ít", "nhiều", "nữa", "thêm"),
}


def _any(phrases: Iterable[str], further: str = "(?!)") -> re.Pattern[str]:
    """Any of the phrases, the longest first, never the beginning of a longer word."""
    ordered = sorted(phrases, key=len, reverse=True)
    spelt = (r"\s+".join(map(re.escape, p.split())) + (r"(?![^\W\d_])" if p[-1].isalpha() else "") for p in ordered)
    return re.compile("|".join([*spelt, further]))


_NOUN, _QUALIFIER, _SCALE = _any(_UNITS), _any(_QUALIFIERS), _any(_SCALES)
# "năm" is five, or a year: five only before what is counted otherwise, or before a scale.
_SURELY_COUNTED = _any([*_SCALES, *(word for word, unit in _UNITS.items() if unit not in _MEASURED)]).pattern
_SPELT = _any(_WORDS.keys() - {"năm"}, rf"năm(?=\s+(?:{_SURELY_COUNTED}))")
_LEAD = _any(["có", "hiện có", "đạt", "gồm", "tổng số", "tổng cộng"])  # not "vượt": over it, or over by it?
_EACH = _any(["mỗi", "hằng", "hàng"], "/")
_FROM = _any(["từ"])
_TO = _any(["đến", "tới"], "-")
_PART = re.compile(r"[0-9][0-9. ]*/")  # "83 CLB/40 xã" and "5 triệu/10 hộ" are not parts of a whole
_OF = re.compile(r"/(?=\s*[0-9])")
_WORD = re.compile(r"[^\W\d_]+")
_NEGATIVE = re.compile(r"-\s*[0-9]")
_RUN = re.compile(r"[0-9](?:[., ]?[0-9])*")
_NUMBER = re.compile(
    r"(?P<whole>[1-9][0-9]{0,2}(?P<mark>[. ])[0-9]{3}(?:(?P=mark)[0-9]{3})*|[1-9][0-9]*|0[0-9]{0,2})"
    r"(?:,(?P<decimals>[0-9]+))?"
)
_BEHIND = re.compile(r"\s*(trở\s+lên|trở\s+xuống)$")
_ENGLISH = re.compile(r"[1-9][0-9]{0,2},[0-9]{3}")


def _clean(text: str) -> str:
    """One spelling for everything that looks alike: NFC, plain spaces and dashes, small letters, no byte order mark."""
    text = re.sub("[\u00a0\u2007\u2009\u202f]", " ", unicodedata.normalize("NFC", text))
    text = re.sub("[\u2010-\u2015\u2212]", "-", text).strip().strip("\ufeff").strip().lower()
    text = re.sub(r"(?<=[^0-9.,;\s])[.,;]$", "", text)
    if len(text) > 200:  # int() takes no number of unlimited length
        raise RangeError("the text is too long for one figure or date")
    return text


class _Reader:
    """Reads a text from its beginning; what is left is `rest`."""

    def __init__(self, text: str) -> None:
        self.rest = text

    def take(self, pattern: re.Pattern[str]) -> str:
        """The phrase that comes next, or nothing."""
        found = pattern.match(self.rest)
        if found is None:
            return ""
        self.rest = self.rest[found.end() :].lstrip()
        return " ".join(found[0].split())

    def number(self) -> tuple[Fraction, int]:
        """A number in digits or in words and its scale: "6,5 tỷ", "hai", "20 nghìn tỷ"."""
        if _NEGATIVE.match(self.rest):
            raise RangeError("a figure cannot be negative")
        word = self.take(_SPELT)
        run = "" if word else self.take(_RUN)
        if not word and not run:
            raise RangeError("there is no number, or there are words before it that are not understood")
        number = Fraction(_WORDS[word]) if word else _digits(run)
        scale = _SCALES.get(self.take(_SCALE), 1)
        if scale == 1 and _ENGLISH.fullmatch(run) and not self.rest.startswith(("%", "phần trăm")):
            raise RangeError("the comma may be a decimal comma or mark thousands; write 10.486 or 10,49")
        return number * scale, scale

    def amount(self) -> tuple[Fraction, int]:
        """A number and its scale, or several that add up (and then the scale is 0): "1 tỷ 200 triệu"."""
        value, scale = self.number()
        least = scale
        while least > 1 and (_RUN.match(self.rest) or _SPELT.match(self.rest)):
            more, below = self.number()
            short = below == 1 or below < 1000 < least  # "1 tỷ 2" and "1 tỷ hai trăm" are 1,2 tỷ
            if short or more >= least or value % least or more % below:
                raise RangeError("the parts of the number do not add up; write it in digits")
            value, least, scale = value + more, below, 0
        return value, scale

    def ends(self) -> tuple[Fraction, Fraction | None, str]:
        """Both ends of "20 – 30 triệu đồng", and what is counted where it already stands behind the first."""
        low, scale = self.amount()
        behind = self.rest
        noun = self.take(_NOUN)
        if not self.take(_TO):
            self.rest = behind
            return low, None, ""
        high, shared = self.amount()
        if not noun and scale != shared and 1 in {scale, shared}:
            if scale != 1 or shared == 0:
                raise RangeError("the two ends of the range are not of one scale; write both in full")
            low *= shared  # the scale is said once, at the end
        return low, high, noun

    def whole(self, part: Fraction) -> Fraction | None:
        """The whole in "60/63 tỉnh"; nothing where no number stands behind a slash."""
        if not self.take(_OF):
            return None
        whole, scale = self.amount()
        if scale != 1 or part.denominator != 1 or whole.denominator != 1 or whole == 0:
            raise RangeError("a part and its whole are plain whole numbers, such as 60/63")
        if 0 < part < whole and (part == 1 or whole in {2, 3, 4, 5, 10}):
            raise RangeError("this may be a share, such as two thirds, or a count of so many; write it in full")
        return whole

    def each(self) -> str | None:
        """For each of what: "/năm", "mỗi tuần"."""
        before = self.rest
        unit = _UNITS.get(self.take(_NOUN)) if self.take(_EACH) else None
        if unit is None:
            self.rest = before
        return unit

    def counted(self) -> tuple[str, tuple[str, ...]]:
        """What is counted, and for each of what; everything up to the end has to be understood."""
        noun, per = self.take(_NOUN), []
        while self.rest:
            if unit := self.each():
                per.append(unit)
                continue
            word = self.take(_WORD)  # it may describe what is counted: "5 hội viên mới"
            if not noun or per or not word or _UNITS[noun] in _CLOSED or word in _NOT_BEHIND:
                if re.search("[0-9]", self.rest):
                    raise RangeError("there are several numbers, or the number of a document; give one figure")
                raise RangeError("words after the number are not understood; give a number and what is counted")
        return noun, tuple(per)


def _digits(run: str) -> Fraction:
    found = _NUMBER.fullmatch(run)
    if found is None:
        raise RangeError("the number is not written like 2.287, 2 287 or 1,5; there may be several, or a date")
    decimals = found["decimals"] or ""
    return Fraction(int(re.sub("[. ]", "", found["whole"]) + decimals), 10 ** len(decimals))


def _looks_like_date(text: str) -> bool:
    """Whether two bare numbers may be a day and month, a month and year, or two years."""
    found = re.match(r"([0-9]{1,2}|(?:19|20)[0-9]{2})\s*([^0-9\s,.]+)\s*([0-9]{1,2}|(?:19|20)[0-9]{2})$", text)
    if found is None:
        return False
    first, last = int(found[1]), int(found[3])
    if last >= 1900:
        return first <= 12 or first >= 1900
    return found[2] == "/" and first <= 31 and last <= 12


def _check_whole(noun: str, per: tuple[str, ...], ends: Iterable[Fraction]) -> None:
    unit = _UNITS.get(noun)
    mean = per and unit != "dong"  # people per club may be a broken number
    if noun and unit not in _MEASURED and not mean and any(end.denominator != 1 for end in ends):
        raise RangeError("what is counted, and money in đồng, must be whole")


def _loosen(
    ends: tuple[Fraction, Fraction], said: Qualifier | None, top: Number | None, spread: Number | None
) -> Range:
    low, high = ends
    if said is None:
        return Range(low, high)
    if said is Qualifier.ABOUT:
        if spread is None:
            return Range.unknown()
        high *= 1 + spread
        return Range(max(low * (1 - spread), Fraction(0)), high if top is None else min(high, top))
    if low != high:
        raise RangeError("'over', 'nearly' and the like need one number, not a range")
    return Range(low, top) if said in {Qualifier.OVER, Qualifier.AT_LEAST} else Range(0, high)


def _outwards(value: Range) -> Range:
    """The range of whole numbers that holds it: half a person must not narrow a count."""
    return Range(value.low and math.floor(value.low), value.high and math.ceil(value.high))


def parse_figure(text: str, *, about: Fraction | None = None) -> ParsedFigure:
    """The figure that a Vietnamese text states (số liệu).

    A dot or a space separates thousands, a comma the decimals, however many: "8,360 tỷ" is 8,360,000,000.
    Over ("trên", "hơn") and at least ("ít nhất", "tối thiểu", "trở lên") are from N upwards; nearly ("gần"), up to
    ("tối đa", "không quá") and under ("dưới") from 0 to N. N itself is always inside, because usage is loose: over 200
    may be 200. A percentage below 100 that may be more stays within 100 %; one of 100 or above measures achievement
    and has no end.

    Args:
        text: one figure, with or without what is counted.
        about: how far "about N" ("khoảng") may be off, as a share of N; without it nothing is known of such a figure.

    Raises:
        RangeError: there is no number, or several, or words that are not understood; it is negative; people, clubs or
            đồng are not whole; it may be a date; `about` is not an exact number of 0 or more.

    >>> parse_figure("trên 6,5 tỷ đồng").value
    Range(low=6500000000, high=None)
    >>> parse_figure("20 – 30 triệu đồng/năm")
    ParsedFigure(value=Range(low=20000000, high=30000000), unit='dong', qualifier=None, whole=None, per=('year',))
    >>> parse_figure("trên 95%").value
    Range(low=Fraction(19, 20), high=1)
    >>> parse_figure("khoảng 60 người", about=Fraction(1, 50)).value
    Range(low=58, high=62)
    >>> parse_figure("51 thành viên (41 nữ, 10 nam)")
    Traceback (most recent call last):
        ...
    lthtgn.errors.RangeError: there are several numbers, or the number of a document; give one figure
    """
    if about is not None and (not isinstance(about, int | Fraction) or about < 0):
        raise RangeError("about must be an exact number of 0 or more, such as Fraction(1, 10)")
    start, *behind = _BEHIND.split(_clean(text))
    reader = _Reader(start)
    each = None if start.startswith("/") else reader.each()
    reader.take(_LEAD)
    before, since, bare = reader.take(_QUALIFIER), reader.take(_FROM), reader.rest
    low, last, between = reader.ends()
    whole = reader.whole(low) if _PART.match(bare) else None
    noun, per = reader.counted()
    unit = _UNITS.get(noun)
    if not noun and _looks_like_date(bare):
        raise RangeError("this may be a date; say what is counted")
    if last is not None and low > last:
        raise RangeError("the range begins above its end")
    if since and last is None and not behind:
        raise RangeError("'từ' (from) needs an end, or 'trở lên'")
    if (before and behind) or (each and per) or (between and _UNITS[between] != unit) or (unit == "percent" and whole):
        raise RangeError("the words around the number do not agree with each other")
    per = (each, *per) if each else per
    ends = (low, low if last is None else last)
    _check_whole(noun, per, ends)
    said = _QUALIFIERS.get(before) or _QUALIFIERS_BEHIND.get(" ".join("".join(behind).split()))
    if unit == "percent":
        ends = (ends[0] / 100, ends[1] / 100)
        value = _loosen(ends, said, 1 if ends[1] < 1 else None, about)
    else:
        value = _loosen(ends, said, whole if whole and ends[1] < whole else None, about)
        if all(end.denominator == 1 for end in ends):
            value = _outwards(value)
    return ParsedFigure(value, unit, said, None if whole is None else Range.exact(whole), per)


_LIKE = frozenset({"turn", "session", "round", "time"})  # how often something was done is told in any of these


def is_of_unit(text: str, unit_vi: str) -> bool:
    """Whether the words of a figure may count what a measure counts (đơn vị đếm); true where either unit is not known.

    Persons may be told where times are counted, since each of them was there at least once; times are no persons
    (club-model.md M-TRAP-12).

    >>> is_of_unit("58 hộ", "người"), is_of_unit("trên 58 thành viên", "người"), is_of_unit("khoảng 58", "người")
    (False, True, True)
    >>> is_of_unit("24.718 lượt", "người"), is_of_unit("960 người", "lượt")
    (False, True)
    """
    wanted = "percent" if unit_vi == "%" else _UNITS.get(unit_vi.partition("/")[0])
    try:
        parsed = parse_figure(text)
    except RangeError:  # it may be a remark
        return True
    said = "percent" if parsed.whole is not None and wanted == "percent" else parsed.unit
    if said is None or wanted is None or said == wanted:
        return True
    return wanted in _LIKE and said in _LIKE | {"person"}


_DAY_PART = r"(?:(?:sáng|trưa|chiều|tối)\s+)?(?:ngày\s+)?"
_YEAR = r"(?P<y>[1-9][0-9]{3})"
_YEARS = re.compile(_YEAR)
_DATES = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_YEAR}-(?P<m>[0-9]{{1,2}})(?:-(?P<d>[0-9]{{1,2}}))?",
        rf"{_DAY_PART}(?P<d>[0-9]{{1,2}})(?P<mark>[-/.])(?P<m>[0-9]{{1,2}})(?P=mark){_YEAR}",
        rf"{_DAY_PART}(?P<d>[0-9]{{1,2}})\s+tháng\s+(?P<m>[0-9]{{1,2}})(?:,?\s+năm\s+|\s*[-/]\s*){_YEAR}",
        rf"(?:tháng\s+)?(?P<m>[0-9]{{1,2}})(?:,?\s+năm\s+|\s*[-/]\s*){_YEAR}",
        rf"(?:năm\s+)?{_YEAR}",
    )
)


def _date(cleaned: str) -> PartialDate:
    for pattern in _DATES:
        if found := pattern.fullmatch(cleaned):
            year, month, day = (int(v) if v else None for v in map(found.groupdict().get, "ymd"))
            assert year is not None
            try:
                return PartialDate(year, month, day)
            except RangeError:
                raise RangeError("there is no such day or month") from None  # a birth date is not repeated
    if re.search("[0-9]", cleaned) and not re.search("[0-9]{4}", cleaned):
        raise RangeError("the year is missing, or is not written with four digits")
    raise RangeError("this is not one date such as 10/5/1995, tháng 8/2023, năm 1950 or 1995-05-10")


def parse_date(text: str) -> PartialDate:
    """The date that a Vietnamese text states, day before month (ngày, tháng, năm).

    Raises:
        RangeError: the year is missing or short, there is no such day, or the text holds anything but one date.

    >>> parse_date("10/5/1995"), parse_date("tháng 10-2021"), parse_date("năm 1950")
    (PartialDate('1995-05-10'), PartialDate('2021-10'), PartialDate('1950'))
    >>> parse_date("ngày 17/6")
    Traceback (most recent call last):
        ...
    lthtgn.errors.RangeError: the year is missing, or is not written with four digits
    """
    return _date(_clean(text))


_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTER = re.compile(rf"qu[ýí]\s+(?P<q>i{{1,3}}|iv|[1-4])(?:\s*[-/]\s*|\s+năm\s+){_YEAR}")
_MONTHS = re.compile(rf"(?P<n>ba|sáu|chín|0?[1-9]|1[012])\s+tháng\s+(?P<side>đầu|cuối)\s+(?:năm\s+)?{_YEAR}")
_BEFORE_PERIOD = _any(["từ", "giai đoạn", "trong"])
_BETWEEN = re.compile(r"\s*[-/]\s*|\s+(?:đến|tới)\s+")


def _between(first: PartialDate, last: PartialDate) -> Period:
    if first.first > last.last:
        raise RangeError("the period begins after its end")
    return Period(first.first_day, last.last_day + timedelta(days=1))


def _months(cleaned: str) -> Period | None:
    """A quarter, or the first or last months of a year."""
    if found := _QUARTER.fullmatch(cleaned):
        last = 3 * (_ROMAN.get(found["q"]) or int(found["q"]))
        first = last - 2
    elif found := _MONTHS.fullmatch(cleaned):
        count = _WORDS.get(found["n"]) or int(found["n"])
        first, last = (1, count) if found["side"] == "đầu" else (13 - count, 12)
    else:
        return None
    year = int(found["y"])
    return _between(PartialDate(year, first), PartialDate(year, last))


def _readings(cleaned: str) -> set[tuple[PartialDate, PartialDate]]:
    """Every two dates that the text can be, with something between them."""
    readings = set()
    for mark in _BETWEEN.finditer(cleaned):
        sides = cleaned[: mark.start()], cleaned[mark.end() :]
        if "/" in mark[0] and not all(_DATES[0].fullmatch(side) or _YEARS.fullmatch(side) for side in sides):
            continue  # a slash is inside 10/5/1995; between dates it is ISO 8601
        with contextlib.suppress(RangeError):
            readings.add((_date(sides[0]), _date(sides[1])))
    return readings


def parse_period(text: str) -> Period:
    """The period that a Vietnamese text states, both ends inside (kỳ, giai đoạn).

    Raises:
        RangeError: a year is missing, there is no such day, it ends before it begins, or it can be read in two ways.

    >>> str(parse_period("quý I/2025")), str(parse_period("6 tháng đầu năm 2025"))
    ('2025-01-01/2025-03-31', '2025-01-01/2025-06-30')
    >>> str(parse_period("từ tháng 9/2023 đến 11/2025"))
    '2023-09-01/2025-11-30'
    """
    reader = _Reader(_clean(text))
    reader.take(_BEFORE_PERIOD)
    if period := _months(reader.rest):
        return period
    readings = _readings(reader.rest) or {(when := _date(reader.rest), when)}
    if len(readings) > 1:
        raise RangeError("the period can be read in two ways; write it like 2023-05/2024-04")
    return _between(*readings.pop())
