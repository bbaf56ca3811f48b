"""What sentences need of a language, and how figures are said in any.

The sentences of reports are written once, in `vietnamese*.py`, with Vietnamese as the language of their patterns. A
localiser of another language gives translations of the patterns and of the terms that rules carry, and its own way of
writing numbers and days; the sentences stay the same. Rounding happens here and nowhere else: an exact share is rounded
half up; the ends of a range are rounded outwards, so that what is printed still holds the truth. There are more decimals
where rounding would print what is not so: a threshold that is missed, or 0 % or 100 % of what is neither.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from fractions import Fraction
from math import ceil, floor
from typing import Any, Protocol

from lthtgn.hooks.contracts import Localiser
from lthtgn.ranges import Number, Range

__all__ = ["Words", "amount", "between", "figure_said", "number_said", "percent_said", "scaled", "share_said"]

_DECIMALS = range(1, 7)  # a number with one decimal, with two, and so on to six


class Words(Localiser, Protocol):
    """A localiser that the sentences of reports can be said with: it translates, and writes numbers (ngôn ngữ).

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> words: Words = VietnameseLocaliser()
    >>> words.tr("từ {low} trở lên", low="5")
    'từ 5 trở lên'
    """

    def tr(self, text: str, /, **values: object) -> str:
        """A Vietnamese pattern or text in this language, its places filled in."""
        ...

    def term(self, thing: Any) -> str:
        """The term of a rule, a field, a choice …: of whatever has a `term_vi`."""
        ...

    def gloss(self, title_vi: str, title_en: str | None) -> str:
        """What a Vietnamese title means, which is told beside it; empty where that is not known or not needed."""
        ...

    def decimal(self, value: Number, digits: int, rounding: str = "half_up", unit: str = "") -> str:
        """A number with at most so many decimals, rounded `half_up`, by `floor` or by `ceil`, as its unit wants it."""
        ...

    def percent(self, value: Number, digits: int, rounding: str = "half_up") -> str:
        """A share as a percentage, with at most so many decimals."""
        ...

    def counted(self, number: str, value: Number | None, unit: str) -> str:
        """A number that is written already, with its (Vietnamese) unit in the form that it asks for."""
        ...

    def month(self, year: int, month: int) -> str:
        """A month: "tháng 3/2024"."""
        ...


def scaled(value: Number, digits: int, rounding: str = "half_up") -> int:
    """A number in units of its last decimal, rounded exactly: half up, down (`floor`) or up (`ceil`).

    >>> scaled(Fraction(32, 55), 3), scaled(Fraction(32, 55), 3, "ceil")
    (582, 582)
    """
    big = Fraction(value) * 10**digits
    rounded: dict[str, int] = {"floor": floor(big), "ceil": ceil(big), "half_up": floor(big + Fraction(1, 2))}
    return rounded[rounding]


def number_said(words: Words, value: Number, rounding: str = "half_up", unit: str = "") -> str:
    """A number without its unit: whole, or with as many decimals as it takes not to look like 0.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> number_said(VietnameseLocaliser(), Fraction(1, 30))
    '0,03'
    """
    if isinstance(value, int):
        return words.decimal(value, 0, unit=unit)
    zero = words.decimal(0, 0, unit=unit)
    texts = (words.decimal(value, digits, rounding, unit) for digits in _DECIMALS)
    return next((text for text in texts if text != zero or rounding != "half_up"), str(value))


def amount(words: Words, value: Number, unit: str = "") -> str:
    """A number with its unit.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> amount(VietnameseLocaliser(), 2287, "hội viên")
    '2.287 hội viên'
    """
    said = number_said(words, value, unit=unit)
    return words.counted(said, value, unit) if unit else said


def percent_said(words: Words, value: Number, rounding: str = "half_up", limits: Iterable[Number] = ()) -> str:
    """A share with as many decimals as it takes not to look like a limit that it is not, nor like 0 % or 100 %.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> percent_said(VietnameseLocaliser(), Fraction(9996, 10000))
    '99,96 %'
    """
    others = [limit for limit in (0, 1, *limits) if limit != value]
    look = {words.percent(limit, digits) for limit in others for digits in _DECIMALS}
    texts = (words.percent(value, digits, rounding) for digits in _DECIMALS)
    return next((text for text in texts if text not in look), f"{Fraction(value) * 100} %")


def between(words: Words, low: str | None, high: str | None) -> str:
    """From one end to another, each written with its unit; open at an end that is `None`.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> between(VietnameseLocaliser(), None, "178 người")
    'nhiều nhất 178 người'
    """
    if low is None and high is None:
        return words.tr("chưa rõ")
    if high is None:
        return words.tr("từ {low} trở lên", low=low)
    if low is None:
        return words.tr("nhiều nhất {high}", high=high)
    return words.tr("từ {low} đến {high}", low=low, high=high)


def figure_said(words: Words, value: Range, unit: str = "") -> str:
    """A figure with its unit; of a range the unit stands at its end.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> figure_said(VietnameseLocaliser(), Range(95, 100), "người")
    'từ 95 đến 100 người'
    """
    if value.low is not None and value.is_exact:
        return amount(words, value.low, unit)
    low = None if not value.low else number_said(words, value.low, "floor", unit)
    high = None if value.high is None else number_said(words, value.high, "ceil", unit)
    if unit and high is not None:
        high = words.counted(high, value.high, unit)
    elif unit and low is not None:
        low = words.counted(low, value.low, unit)
    return between(words, low, high)


def share_said(words: Words, value: Range, limits: Collection[Number] = ()) -> str:
    """A share, rounded to a tenth of a per cent where that does not make it look like a limit.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> share_said(VietnameseLocaliser(), Range(0, Fraction(178, 2287)))
    'nhiều nhất 7,8 %'
    """
    if value.low is not None and value.is_exact:
        return percent_said(words, value.low, limits=limits)
    if value in {Range(0, 1), Range(0, None)}:
        return words.tr("chưa rõ")
    low = None if not value.low else percent_said(words, value.low, "floor", limits)
    high = None if value.high is None else percent_said(words, value.high, "ceil", limits)
    return between(words, low, high)
