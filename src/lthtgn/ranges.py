"""Figures that are ranges, and verdicts with three values.

Real reports say "over 200", leave a birth year out, or come from 90 of 100 clubs. So every figure is a `Range`: its
low and high end are exact (integers or fractions, never floats), an exact figure has both alike, an open end is `None`.
A verdict is given only where the whole range agrees.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable
from fractions import Fraction

import attrs

from lthtgn.errors import RangeError

__all__ = ["Number", "Range", "Share", "Verdict"]

type_of_number = (int, Fraction)

Number = int | Fraction
"""An exact number: whole, or a fraction. Never a float."""


class Verdict(enum.Enum):
    """The answer to a criterion (kết luận): met, not met, not known; and, apart from these, not in force.

    `&`, `|` and `~` are Kleene's three-valued logic. `NOT_IN_FORCE` says that no provision applies on that day in that
    place; it is neutral: it neither helps nor hurts what it is combined with.

    >>> Verdict.MET & Verdict.NOT_KNOWN
    <Verdict.NOT_KNOWN: 'not_known'>
    >>> Verdict.NOT_MET & Verdict.NOT_KNOWN
    <Verdict.NOT_MET: 'not_met'>
    >>> Verdict.NOT_IN_FORCE & Verdict.MET
    <Verdict.MET: 'met'>
    """

    MET = "met"
    NOT_MET = "not_met"
    NOT_KNOWN = "not_known"
    NOT_IN_FORCE = "not_in_force"

    def __and__(self, other: Verdict) -> Verdict:
        if not isinstance(other, Verdict):
            return NotImplemented
        return _weaker(self, other, _AND)

    def __or__(self, other: Verdict) -> Verdict:
        if not isinstance(other, Verdict):
            return NotImplemented
        return _weaker(self, other, _OR)

    def __invert__(self) -> Verdict:
        return _NOT[self]

    def __bool__(self) -> bool:
        raise RangeError("a verdict has more than two values; compare it: verdict is Verdict.MET")

    @classmethod
    def all(cls, verdicts: Iterable[Verdict]) -> Verdict:
        """Kleene's "and" of all; `NOT_IN_FORCE` of none.

        >>> Verdict.all([Verdict.MET, Verdict.MET])
        <Verdict.MET: 'met'>
        >>> Verdict.all([])
        <Verdict.NOT_IN_FORCE: 'not_in_force'>
        """
        result = cls.NOT_IN_FORCE
        for verdict in verdicts:
            result &= verdict
        return result

    @classmethod
    def any(cls, verdicts: Iterable[Verdict]) -> Verdict:
        """Kleene's "or" of all; `NOT_IN_FORCE` of none.

        >>> Verdict.any([Verdict.NOT_MET, Verdict.NOT_KNOWN])
        <Verdict.NOT_KNOWN: 'not_known'>
        """
        result = cls.NOT_IN_FORCE
        for verdict in verdicts:
            result |= verdict
        return result


_AND = (Verdict.NOT_MET, Verdict.NOT_KNOWN, Verdict.MET)
_OR = (Verdict.MET, Verdict.NOT_KNOWN, Verdict.NOT_MET)
_NOT = {
    Verdict.MET: Verdict.NOT_MET,
    Verdict.NOT_MET: Verdict.MET,
    Verdict.NOT_KNOWN: Verdict.NOT_KNOWN,
    Verdict.NOT_IN_FORCE: Verdict.NOT_IN_FORCE,
}


def _weaker(left: Verdict, right: Verdict, order: tuple[Verdict, ...]) -> Verdict:
    if left is Verdict.NOT_IN_FORCE:
        return right
    if right is Verdict.NOT_IN_FORCE:
        return left
    return left if order.index(left) <= order.index(right) else right


def _exact(value: Number | None, name: str) -> Number | None:
    if value is None or type(value) is int:
        return value
    if isinstance(value, bool) or not isinstance(value, type_of_number):
        raise RangeError(f"{name} must be an int, a Fraction or None, not {type(value).__name__}")
    if isinstance(value, Fraction) and value.denominator == 1:
        return value.numerator
    return value


@attrs.frozen(init=False)
class Range:
    """A figure of which only bounds may be known (khoảng giá trị); an exact figure has low = high.

    Attributes:
        low: the smallest possible value, or `None` where there is no lower bound.
        high: the largest possible value, or `None` where there is no upper bound.

    Raises:
        RangeError: low is above high, or an end is not an exact number.

    >>> Range(34, 36) + Range.exact(5)
    Range(low=39, high=41)
    >>> Range.at_least(200)
    Range(low=200, high=None)
    """

    low: Number | None
    high: Number | None

    def __init__(self, low: Number | None, high: Number | None) -> None:
        low, high = _exact(low, "low"), _exact(high, "high")
        if low is not None and high is not None and low > high:
            raise RangeError(f"low is above high: {low} > {high}")
        object.__setattr__(self, "low", low)
        object.__setattr__(self, "high", high)

    @classmethod
    def exact(cls, value: Number) -> Range:
        """The range of one value.

        >>> Range.exact(55)
        Range(low=55, high=55)
        """
        return cls(value, value)

    @classmethod
    def at_least(cls, value: Number) -> Range:
        """From `value` upwards.

        >>> Range.at_least(5).high is None
        True
        """
        return cls(value, None)

    @classmethod
    def unknown(cls) -> Range:
        """A count of which nothing is known: from 0 upwards.

        >>> Range.unknown()
        Range(low=0, high=None)
        """
        return cls(0, None)

    @classmethod
    def total(cls, ranges: Iterable[Range]) -> Range:
        """The sum of all; exactly 0 of none.

        >>> Range.total([Range(1, 2), Range(3, 4)])
        Range(low=4, high=6)
        """
        result = cls(0, 0)
        for item in ranges:
            result += item
        return result

    @property
    def is_exact(self) -> bool:
        """Whether only one value is possible."""
        return self.low is not None and self.low == self.high

    @property
    def is_bounded(self) -> bool:
        """Whether both ends are known."""
        return self.low is not None and self.high is not None

    def __contains__(self, value: Number) -> bool:
        return (self.low is None or self.low <= value) and (self.high is None or value <= self.high)

    def __add__(self, other: Range) -> Range:
        if not isinstance(other, Range):
            return NotImplemented
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Range(low, high)

    def __sub__(self, other: Range) -> Range:
        """The difference of two figures that know nothing of each other."""
        if not isinstance(other, Range):
            return NotImplemented
        low = None if self.low is None or other.high is None else self.low - other.high
        high = None if self.high is None or other.low is None else self.high - other.low
        return Range(low, high)

    def __or__(self, other: Range) -> Range:
        """The smallest range that holds both."""
        low = None if self.low is None or other.low is None else min(self.low, other.low)
        high = None if self.high is None or other.high is None else max(self.high, other.high)
        return Range(low, high)

    def __and__(self, other: Range) -> Range | None:
        """What both allow, or `None` where they contradict each other."""
        low = self.low if other.low is None else other.low if self.low is None else max(self.low, other.low)
        high = self.high if other.high is None else other.high if self.high is None else min(self.high, other.high)
        if low is not None and high is not None and low > high:
            return None
        return Range(low, high)

    def reconciled(self, other: Range) -> Range:
        """One figure that was told twice: what both allow; where they contradict each other, what either allows.

        Of two that contradict each other neither is known to be the right one.

        >>> Range(30, 40).reconciled(Range(35, 60)), Range(30, 40).reconciled(Range(50, 60))
        (Range(low=35, high=40), Range(low=30, high=60))
        """
        return self & other or self | other

    def refines(self, other: Range) -> bool:
        """Whether this range says at least as much as the other and does not contradict it.

        >>> Range(34, 34).refines(Range(32, 36))
        True
        """
        return (self & other) == self

    def over(self, whole: Range) -> Range:
        """The quotient of two figures that may be anything of each other (a mean, not a share of a whole).

        Both must be 0 or more. Where the whole may be 0 there is no upper bound.

        >>> Range.exact(178).over(Range.exact(2))
        Range(low=89, high=89)
        """
        if self.low is None or self.low < 0 or whole.low is None or whole.low < 0:
            raise RangeError("a quotient needs figures of 0 or more")
        low: Number = 0 if whole.high is None or whole.high == 0 else Fraction(self.low) / whole.high
        high = None if self.high is None or whole.low == 0 else Fraction(self.high) / whole.low
        return Range(low, high)

    def at_least_as(self, bound: Range) -> Verdict:
        """Whether the figure reaches the bound, which may itself be a range.

        >>> Range(34, 36).at_least_as(Range.exact(33))
        <Verdict.MET: 'met'>
        >>> Range(32, 34).at_least_as(Range.exact(33))
        <Verdict.NOT_KNOWN: 'not_known'>
        """
        if self.low is not None and bound.high is not None and self.low >= bound.high:
            return Verdict.MET
        if self.high is not None and bound.low is not None and self.high < bound.low:
            return Verdict.NOT_MET
        return Verdict.NOT_KNOWN

    def at_most_as(self, bound: Range) -> Verdict:
        """Whether the figure stays within the bound, which may itself be a range.

        >>> Range(71, 75).at_most_as(Range.exact(70))
        <Verdict.NOT_MET: 'not_met'>
        """
        return bound.at_least_as(self)


@attrs.frozen(init=False)
class Share:
    """A part of a whole (tỷ lệ), the part being inside the whole; compared by cross-multiplication, never as a float.

    The two ends are tightened by that knowledge: the part is at most the whole, the whole at least the part.

    Attributes:
        part: how many have the property.
        whole: of how many.

    Raises:
        RangeError: an end is below 0, or the part cannot lie inside the whole.

    >>> share = Share(Range(34, 36), Range.exact(55))
    >>> share.bounds
    Range(low=Fraction(34, 55), high=Fraction(36, 55))
    >>> share.at_least_as(Range.exact(Fraction(60, 100)))
    <Verdict.MET: 'met'>
    """

    part: Range
    whole: Range

    def __init__(self, part: Range, whole: Range) -> None:
        if part.low is None or part.low < 0 or whole.low is None or whole.low < 0:
            raise RangeError("a share needs figures of 0 or more")
        if whole.high is not None and part.low > whole.high:
            raise RangeError(f"the part is larger than the whole: {part.low} > {whole.high}")
        high = whole.high if part.high is None else part.high if whole.high is None else min(part.high, whole.high)
        object.__setattr__(self, "part", Range(part.low, high))
        object.__setattr__(self, "whole", Range(max(whole.low, part.low), whole.high))

    @property
    def is_empty(self) -> bool:
        """Whether the whole is surely 0, so that there is no share: a status, not an error."""
        return self.whole.high == 0

    @property
    def bounds(self) -> Range:
        """The share as exact fractions from 0 to 1; all of 0 to 1 where the whole may be 0 or has no end."""
        part, whole = self.part, self.whole
        if whole.high == 0:
            return Range(0, 1)
        low: Number = 0 if whole.high is None or part.low is None else Fraction(part.low) / whole.high
        if part.high is None or whole.low is None or part.high >= whole.low:
            return Range(low, 1)
        return Range(low, Fraction(part.high) / whole.low)

    def at_least_as(self, bound: Range) -> Verdict:
        """Whether the share reaches the bound; `NOT_KNOWN` of an empty whole.

        >>> Share(Range.exact(33), Range.exact(55)).at_least_as(Range.exact(Fraction(60, 100)))
        <Verdict.MET: 'met'>
        """
        if self.whole.low == 0:  # the whole may be 0, and then there is no share to judge
            return Verdict.NOT_KNOWN
        return self.bounds.at_least_as(bound)

    def at_most_as(self, bound: Range) -> Verdict:
        """Whether the share stays within the bound; `NOT_KNOWN` of an empty whole.

        >>> Share(Range.exact(39), Range.exact(55)).at_most_as(Range.exact(Fraction(70, 100)))
        <Verdict.NOT_MET: 'not_met'>
        """
        if self.whole.low == 0:
            return Verdict.NOT_KNOWN
        return self.bounds.at_most_as(bound)
