"""Figures, dates and periods as people write them in Vietnamese (số liệu, ngày tháng, kỳ báo cáo).

"Trên 6,5 tỷ đồng", "20 – 30 triệu đồng/năm", "tháng 10-2021", "quý I/2025" become exact ranges, partial dates and
periods. Every word has to be understood: an unknown one may be a mistyped "triệu", a negation or a second figure, and a
missed number is better than a wrong one. What is not understood is a `RangeError`; its message never quotes the text,
which may be about a person. The same text always gives the same answer.
"""

from __future__ import annotations

import enum
import math
import re
import unicodedata
from collections.abc import Iterable
from datetime import timedelta
from fractions import Fraction

import attrs

from lthtgn.errors import RangeError
from lthtgn.model.periods import PartialDate, Period
from lthtgn.ranges import Number, Range

__all__ = ["ParsedFigure", "Qualifier", "parse_date", "parse_figure", "parse_period"]


class Qualifier(enum.Enum):
    """The word that makes a figure loose (từ chỉ mức độ): over, nearly, about, at least, up to, under.

    >>> parse_figure("tối thiểu 50 thành viên").qualifier
    <Qualifier.AT_LEAST: 'at_least'>
    """

    OVER = "over"
    NEARLY = "nearly"
    ABOUT = "about"
    AT_LEAST = "at_least"
    UP_TO = "up_to"
    UNDER = "under"


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
_CLOSED = _MEASURED - {"percent"} | {"dong"}  # "5 tháng đầu", "5 đồng bào": a further word changes the meaning

_SAID = {
    Qualifier.OVER: "trên|hơn|>",
    Qualifier.NEARLY: "gần",
    Qualifier.ABOUT: "khoảng|chừng|xấp xỉ|trên dưới|~|≈",
    Qualifier.AT_LEAST: "ít nhất|tối thiểu|không dưới|≥|>=",
    Qualifier.UP_TO: "tối đa|nhiều nhất|không quá|không vượt quá|≤|<=",
    Qualifier.UNDER: "dưới|<",
}
_QUALIFIERS = {word: qualifier for qualifier, words in _SAID.items() for word in words.split("|")}
_AFTER = {"trở lên": Qualifier.AT_LEAST, "trở xuống": Qualifier.UP_TO}
_SCALES = {"chục": 10, "trăm": 10**2, "nghìn": 10**3, "ngàn": 10**3, "triệu": 10**6, "tỷ": 10**9, "tỉ": 10**9}

_ONES = {"một": 1, "hai": 2, "ba": 3, "bốn": 4, "năm": 5, "sáu": 6, "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9}
# After a ten, five is "lăm", so that "mười năm" is ten years; and after twenty, one is "mốt" and four may be "tư".
_TEEN = {word: value for word, value in _ONES.items() if value != 5} | {"lăm": 5}
_LATER = {word: value for word, value in _TEEN.items() if value != 1} | {"mốt": 1, "tư": 4}
_WORDS = (
    _ONES
    | {"mười": 10}
    | {f"mười {word}": 10 + value for word, value in _TEEN.items()}
    | {f"{ten} mươi": 10 * tens for ten, tens in _ONES.items() if tens > 1}
    | {f"{ten} mươi {word}": 10 * tens + v for ten, tens in _ONES.items() if tens > 1 for word, v in _LATER.items()}
)
# Behind what is counted these may say a second number, or take back the first.
_NOT_BEHIND = {*_ONES, *_SCALES, *"mười mươi mốt lăm tư rưỡi nửa lẻ linh vài mấy".split()} | set(
    "và hoặc hay trừ thiếu chưa không hơn gần khoảng dưới từ đến tới trở".split()
)


def _any(phrases: Iterable[str], *, further: str = "") -> re.Pattern[str]:
    """Any of the phrases, the longest first, never the beginning of a longer word."""
    ordered = sorted(phrases, key=len, reverse=True)
    spelt = (r"\s+".join(map(re.escape, p.split())) + (r"(?![^\W\d_])" if p[-1].isalpha() else "") for p in ordered)
    return re.compile("|".join([*spelt, *filter(None, [further])]))


_NOUN, _QUALIFIER, _SCALE, _SPELT, _BEHIND = map(_any, (_UNITS, _QUALIFIERS, _SCALES, _WORDS, _AFTER))
_LEAD = _any(["có", "hiện có", "đạt", "gồm", "tổng số", "tổng cộng"])  # not "vượt": over it, or over by it?
_EACH = _any(["mỗi", "hằng", "hàng"], further="/")
_FROM = _any(["từ"])
_TO = _any(["đến", "tới"], further="[-–—−]")
_OF = re.compile(r"/(?=\s*[0-9])")
_WORD = re.compile(r"[^\W\d_]+")
_RUN = re.compile(r"[0-9](?:[., ]?[0-9])*")
_NUMBER = re.compile(
    r"(?P<whole>[1-9][0-9]{0,2}(?:(?P<mark>[. ])[0-9]{3}(?:(?P=mark)[0-9]{3})*)|[1-9][0-9]*|0[0-9]{0,2})"
    r"(?:,(?P<decimals>[0-9]+))?"
)
_LONGEST = 200  # characters; a longer text is no figure, and int() takes no number of unlimited length


def _clean(text: str) -> str:
    """One spelling for everything that looks alike: NFC, plain spaces, small letters, no byte order mark."""
    text = re.sub("[\u00a0\u2007\u2009\u202f]", " ", unicodedata.normalize("NFC", text))
    text = text.strip().strip("\ufeff").strip().lower()
    if len(text) > _LONGEST:
        raise RangeError("the text is too long for one figure or date")
    return text


def _take(pattern: re.Pattern[str], text: str) -> tuple[str, str]:
    """What the text begins with, and the rest; nothing and the whole text where it begins otherwise."""
    found = pattern.match(text)
    return (" ".join(found[0].split()), text[found.end() :].lstrip()) if found else ("", text)


def _not_understood(rest: str) -> RangeError:
    if re.search("[0-9]", rest):
        return RangeError("there are several numbers or a document number here; give one figure")
    return RangeError("there are words after the number that are not understood; give the number and what is counted")


@attrs.frozen
class _Amount:
    value: Fraction
    scale: int = 1
    doubtful: bool = False  # "10,486" is a decimal here and ten thousand in English


def _digits(run: str) -> _Amount:
    found = _NUMBER.fullmatch(run)
    if found is None:
        raise RangeError("the number is not written as 2.287, 2 287 or 1,5; there may be several numbers or a date")
    decimals = found["decimals"] or ""
    whole = int(re.sub("[. ]", "", found["whole"]))
    value = Fraction(int(f"{whole}{decimals}"), 10 ** len(decimals))
    return _Amount(value, doubtful=len(decimals) == 3 and whole > 0 and not found["mark"])


def _number(text: str) -> tuple[_Amount, str]:
    """A number in digits or in words, then its scales: "6,5 tỷ", "hai", "20 nghìn tỷ"."""
    if re.match(r"[-–−]\s*[0-9]", text):
        raise RangeError("a figure cannot be negative")
    word, rest = _take(_SPELT, text)
    run = "" if word else _take(_RUN, text)[0]
    if not word and not run:
        raise RangeError("there is no number, or words before it that are not understood")
    amount = _Amount(Fraction(_WORDS[word])) if word else _digits(run)
    if word == "năm" and _UNITS.get(_take(_NOUN, rest)[0], "year") in _MEASURED and not _SCALE.match(rest):
        raise RangeError("'năm' may be five or a year; write the number in digits")
    scale, rest = 1, rest if word else text[len(run) :].lstrip()
    while found := _SCALE.match(rest):
        if _SCALES[found[0]] <= scale:
            raise _not_understood(rest)
        scale = scale * _SCALES[found[0]]
        rest = rest[found.end() :].lstrip()
    return attrs.evolve(amount, value=amount.value * scale, scale=scale), rest


def _amount(text: str) -> tuple[_Amount, str]:
    """A number, or several that add up because each is of a smaller scale: "1 tỷ 200 triệu"."""
    total, rest = _number(text)
    scale = total.scale
    while scale > 1 and (_RUN.match(rest) or _SPELT.match(rest)):
        more, rest = _number(rest)
        whole = (total.value / scale).denominator == 1 and (more.value / more.scale).denominator == 1
        if more.scale == 1 or more.value >= scale or not whole:  # "1 tỷ 2" is 1,2 tỷ to some
            raise RangeError("the parts of the number do not add up; write it in digits")
        # A sum has no scale that it could share with the other end of a range.
        total, scale = _Amount(total.value + more.value, scale=0), more.scale
    return total, rest


def _ends(text: str) -> tuple[_Amount, _Amount, str, str]:
    """Both ends of "20 – 30 triệu đồng", what is counted where it is said of the first already, and the rest."""
    low, rest = _amount(text)
    noun, behind = _take(_NOUN, rest)
    to, behind = _take(_TO, behind)
    if not to:
        return low, low, "", rest
    high, rest = _amount(behind)
    if high.scale == 1 < low.scale or (low.scale, noun) == (1, "") and not high.scale:
        raise RangeError("the two ends of the range are not of one scale; write both in full")
    if low.scale == 1 and not noun:  # the scale is said once, at the end
        low = attrs.evolve(low, value=low.value * high.scale, scale=high.scale)
    if low.value > high.value:
        raise RangeError("the range begins above its end")
    return low, high, noun, rest


def _each(text: str) -> tuple[str, str]:
    """For each of what: "/năm", "mỗi tuần"."""
    mark, behind = _take(_EACH, text)
    noun, behind = _take(_NOUN, behind) if mark else ("", text)
    unit = _UNITS.get(noun)
    return (unit, behind) if unit else ("", text)


def _counted(text: str) -> tuple[str, tuple[str, ...], Qualifier | None]:
    """What is counted, for each of what, and a qualifier that stands last; every word has to be understood."""
    after, rest = _take(_BEHIND, text)
    noun, rest = _take(_NOUN, rest) if not after else ("", rest)
    per: list[str] = []
    while rest:
        unit, behind = _each(rest)
        word, further = _take(_WORD, rest)
        if unit and not after:
            per.append(unit)
        elif not after and _BEHIND.match(rest):
            after, behind = _take(_BEHIND, rest)
        elif noun and word and not per and not after and _UNITS[noun] not in _CLOSED and word not in _NOT_BEHIND:
            behind = further  # it describes what is counted: "5 hội viên mới"
        elif rest == "." and (noun or after):
            behind = ""
        else:
            raise _not_understood(rest)
        rest = behind
    return noun, tuple(per), _AFTER.get(after)


def _looks_like_dates(text: str) -> bool:
    """Whether two bare numbers may be a day and month, a month and year, or two years."""
    found = re.fullmatch(r"0?([0-9]{1,2}|(?:19|20)[0-9]{2})\s*(\D+?)\s*0?([0-9]{1,2}|(?:19|20)[0-9]{2})", text)
    if found is None:
        return False
    first, last = int(found[1]), int(found[3])
    return last >= 1900 and (first >= 1900 or first <= 12) or found[2] == "/" and first <= 31 and last <= 12


def _part_of(part: _Amount, text: str, rest: str) -> tuple[Fraction | None, str]:
    """The whole in "60/63 tỉnh"; nothing where there is no such slash."""
    slash, behind = _take(_OF, rest)
    if not slash:
        return None, rest
    whole, behind = _amount(behind)
    if (part.scale, whole.scale, part.value.denominator, whole.value.denominator) != (1, 1, 1, 1):
        raise RangeError("a part and its whole are two whole numbers, such as 60/63")
    if part.value < whole.value and whole.value in {2, 3, 4, 5, 10} or not whole.value:
        raise RangeError("this may be a share, such as two thirds, or a count of so many; write it in full")
    return whole.value, behind


def _bounds(low: Fraction, high: Fraction, said: Qualifier | None, top: Number | None, spread: Fraction | None) -> Range:
    if said is None:
        return Range(low, high)
    if said is Qualifier.ABOUT:
        if spread is None:
            return Range.unknown()
        low, high = max(low * (1 - spread), Fraction(0)), high * (1 + spread)
        return Range(low, high if top is None else min(high, top))
    if low != high:
        raise RangeError("'over', 'nearly' and the like need one number, not a range")
    return Range(low, top) if said in {Qualifier.OVER, Qualifier.AT_LEAST} else Range(0, high)


def parse_figure(text: str, *, about: Fraction | None = None) -> ParsedFigure:
    """The figure that a Vietnamese text states (số liệu).

    A dot or a space separates thousands, a comma the decimals, whatever their number: "8,360 tỷ" is 8,360,000,000.
    Over ("trên", "hơn") and at least ("ít nhất", "tối thiểu", "trở lên") are from N upwards, nearly ("gần"), up to
    ("tối đa", "không quá") and under ("dưới") from 0 to N. N itself is always inside, because usage is loose: over 200
    may be 200. A percentage below 100 that is said to be more stays within 100 %; one of 100 or above measures
    achievement and has no end.

    Args:
        text: one figure, with or without what is counted.
        about: how far "about N" ("khoảng") may be off, as a share of N; without it nothing is known of such a figure.

    Raises:
        RangeError: there is no number, or several, or words that are not understood; it is negative; people, clubs or
            đồng are not whole; it may be a date; `about` is not an exact number of 0 or more.

    >>> parse_figure("trên 6,5 tỷ đồng")
    ParsedFigure(value=Range(low=6500000000, high=None), unit='dong', qualifier=<Qualifier.OVER: 'over'>, whole=None, per=())
    >>> parse_figure("20 – 30 triệu đồng/năm").value
    Range(low=20000000, high=30000000)
    >>> parse_figure("trên 95%").value
    Range(low=Fraction(19, 20), high=1)
    >>> parse_figure("khoảng 60 người", about=Fraction(1, 50)).value
    Range(low=58, high=62)
    >>> parse_figure("hàng nghìn lượt")
    Traceback (most recent call last):
        ...
    lthtgn.errors.RangeError: there is no number, or words before it that are not understood
    """
    if about is not None and (not isinstance(about, int | Fraction) or about < 0):
        raise RangeError("about must be an exact number of 0 or more, such as Fraction(1, 10)")
    cleaned = _clean(text)
    each, rest = _each(cleaned) if not cleaned.startswith("/") else ("", cleaned)
    _, rest = _take(_LEAD, rest)
    before, rest = _take(_QUALIFIER, rest)
    since, bare = _take(_FROM, rest)
    low, high, between, rest = _ends(bare)
    whole, rest = _part_of(low, bare, rest) if low is high else (None, rest)
    noun, per, after = _counted(rest)
    said = _QUALIFIERS.get(before, after)
    unit = _UNITS.get(noun)
    if after not in {None, said} or between and _UNITS[between] != unit or each and per:
        raise RangeError("the words before and after the number do not agree")
    if since and low is high and after is None:
        raise RangeError("'từ' (from) needs an end, or 'trở lên'")
    if not noun and _looks_like_dates(bare):
        raise RangeError("this may be a date; say what is counted")
    per = (each, *per) if each else per
    _check_whole(noun, per, low, high, whole)
    values = (low.value, high.value) if unit != "percent" else (low.value / 100, high.value / 100)
    top = whole if whole is not None and values[1] <= whole else 1 if unit == "percent" and values[1] < 1 else None
    value = _bounds(*values, said, top, about)
    if said is Qualifier.ABOUT and unit != "percent" and all(v.denominator == 1 for v in values):
        ends = value.low, value.high  # half a person may not narrow it
        value = Range(ends[0] and math.floor(ends[0]), ends[1] and math.ceil(ends[1]))
    return ParsedFigure(value, unit, said, None if whole is None else Range.exact(whole), per)


def _check_whole(noun: str, per: tuple[str, ...], low: _Amount, high: _Amount, whole: Fraction | None) -> None:
    unit = _UNITS.get(noun)
    if unit == "percent":
        if whole is not None:
            raise RangeError("a part of a whole has no percent sign")
        return
    if any(end.doubtful and end.scale == 1 for end in (low, high)):
        raise RangeError("a comma before three digits may be a decimal comma or mark thousands; write 10.486 or 10,49")
    if noun and unit not in _MEASURED and (unit == "dong" or not per):  # a mean, such as people per club, may be broken
        if any(end.value.denominator != 1 for end in (low, high)):
            raise RangeError("what is counted, and money in đồng, must be whole")


_DAY_PART = r"(?:(?:sáng|trưa|chiều|tối)\s+)?(?:ngày\s+)?"
_YEAR = r"(?P<y>[1-9][0-9]{3})"
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


_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "1": 1, "2": 2, "3": 3, "4": 4}
_QUARTER = re.compile(rf"qu[ýí]\s+(?P<q>i{{1,3}}|iv|[1-4])(?:\s*[-/,]\s*|\s+)(?:năm\s+)?{_YEAR}")
_MONTHS = re.compile(rf"(?P<n>[0-9]{{1,2}}|\w+)\s+tháng\s+(?P<side>đầu|cuối)\s+(?:năm\s+)?{_YEAR}")
_BEFORE_PERIOD = _any(["từ", "giai đoạn", "trong"])
_BETWEEN = re.compile(r"\s*(?:[-–—−/]|\s(?:đến|tới)\s)\s*")


def _between(first: PartialDate, last: PartialDate) -> Period:
    if first.first > last.last:
        raise RangeError("the period begins after its end")
    try:
        return Period(first.first_day, last.last_day + timedelta(days=1))
    except OverflowError:
        raise RangeError("the period ends after the last day of the calendar") from None


def _named(cleaned: str) -> Period | None:
    """A quarter, or the first or last months of a year."""
    if found := _QUARTER.fullmatch(cleaned):
        first = 3 * _QUARTERS[found["q"]] - 2
        last = first + 2
    elif found := _MONTHS.fullmatch(cleaned):
        count = int(found["n"]) if found["n"].isdecimal() else _WORDS.get(found["n"], 0)
        if not 1 <= count <= 12:
            raise RangeError("a year has 1 to 12 months to begin or end with")
        first, last = (1, count) if found["side"] == "đầu" else (13 - count, 12)
    else:
        return None
    year = int(found["y"])
    return _between(PartialDate(year, first), PartialDate(year, last))


def _split(cleaned: str) -> set[Period]:
    """Every period that two dates with something between them can be."""
    readings = set()
    for mark in _BETWEEN.finditer(cleaned):
        sides = cleaned[: mark.start()], cleaned[mark.end() :]
        if "/" in mark[0] and not all(_DATES[0].fullmatch(s) or _DATES[-1].fullmatch(s) for s in sides):
            continue  # a slash is inside 10/5/1995; between dates it is ISO 8601
        try:
            first, last = map(_date, sides)
        except RangeError:
            continue
        readings.add(_between(first, last))
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
    cleaned = _take(_BEFORE_PERIOD, _clean(text))[1]
    if named := _named(cleaned):
        return named
    readings = _split(cleaned)
    if not readings:
        when = _date(cleaned)
        return _between(when, when)
    if len(readings) > 1:
        raise RangeError("the period can be read in two ways; write 2023-05/2024-04")
    return readings.pop()
