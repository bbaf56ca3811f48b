"""Tests judged on the columns of many clubs at once: Kleene's logic, shares compared by cross-multiplication."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import assert_never

from lthtgn.expr.compiling import Column
from lthtgn.expr.nodes import Bound, Invert, Numeric, ShareOf, Test, TestAll, TestAny, Within
from lthtgn.ranges import Number, Range, Share, Verdict

__all__ = ["judge", "judge_share"]

_MET, _NOT_MET, _NOT_KNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.NOT_KNOWN


def judge(
    test: Test,
    size: int,
    column_of: Callable[[Numeric], Column],
    bounds: Mapping[Bound, Range | None],
) -> list[Verdict]:
    """The verdict of every club, in the order of the columns.

    Args:
        test: the test.
        size: how many clubs there are.
        column_of: gives the column of a number.
        bounds: the value of each parameter on the day; `None` where it is not in force.
    """
    if isinstance(test, TestAll):
        each = [judge(item, size, column_of, bounds) for item in test.tests]
        return [Verdict.all(verdicts) for verdicts in zip(*each, strict=True)]
    if isinstance(test, TestAny):
        each = [judge(item, size, column_of, bounds) for item in test.tests]
        return [Verdict.any(verdicts) for verdicts in zip(*each, strict=True)]
    if isinstance(test, Invert):
        return [~verdict for verdict in judge(test.test, size, column_of, bounds)]
    if isinstance(test, Within):
        low, high = _value(test.low, bounds), _value(test.high, bounds)
        if low is None and high is None:
            return [Verdict.NOT_IN_FORCE] * size
        if isinstance(test.quantity, ShareOf):
            part, whole = column_of(test.quantity.part), column_of(test.quantity.whole)
            return _judge_shares(part, whole, low, high)
        return _judge_numbers(column_of(test.quantity), low, high)
    assert_never(test)


def _value(bound: Bound | None, bounds: Mapping[Bound, Range | None]) -> Range | None:
    if bound is None:
        return None
    return Range.exact(bound) if isinstance(bound, int) else bounds[bound]


def _judge_numbers(column: Column, low: Range | None, high: Range | None) -> list[Verdict]:
    exact_low = low is None or low.is_exact
    exact_high = high is None or high.is_exact
    if column.is_exact and exact_low and exact_high:
        if low is not None and high is not None:
            a, b = low.low, high.low
            return [_MET if a <= n <= b else _NOT_MET for n in column.lows]  # type: ignore[operator]
        if low is not None:
            a = low.low
            return [_MET if a <= n else _NOT_MET for n in column.lows]  # type: ignore[operator]
        b = high.low  # type: ignore[union-attr]
        return [_MET if n <= b else _NOT_MET for n in column.lows]  # type: ignore[operator]
    return [judge_number(figure, low, high) for figure in column.ranges()]


def judge_number(figure: Range, low: Range | None, high: Range | None) -> Verdict:
    """Whether a figure lies within bounds, both inside.

    >>> judge_number(Range(49, 52), Range.exact(50), Range.exact(70))
    <Verdict.NOT_KNOWN: 'not_known'>
    """
    verdict = Verdict.NOT_IN_FORCE
    if low is not None:
        verdict &= figure.at_least_as(low)
    if high is not None:
        verdict &= figure.at_most_as(high)
    return verdict


def _judge_shares(part: Column, whole: Column, low: Range | None, high: Range | None) -> list[Verdict]:
    # The usual case, exact bounds, is decided by two multiplications of whole numbers for an exact club; the others
    # take the plain road. The two must agree, and a property holds that they do.
    if (low is None or low.is_exact) and (high is None or high.is_exact):
        ln, ld = _ratio(low, Fraction(0))
        hn, hd = _ratio(high, Fraction(1))
        if part.is_exact and whole.is_exact:
            return [
                (_MET if ln * w <= ld * p and hd * p <= hn * w else _NOT_MET) if w else _NOT_KNOWN
                for p, w in zip(part.lows, whole.lows, strict=True)
            ]
        return [
            ((_MET if ln * w <= ld * p and hd * p <= hn * w else _NOT_MET) if w else _NOT_KNOWN)
            if p == ph and w == wh
            else judge_share(Range(p, ph), Range(w, wh), low, high)
            for p, ph, w, wh in zip(part.lows, part.highs, whole.lows, whole.highs, strict=True)
        ]
    return [judge_share(p, w, low, high) for p, w in zip(part.ranges(), whole.ranges(), strict=True)]


def _ratio(bound: Range | None, otherwise: Fraction) -> tuple[int, int]:
    value = Fraction(otherwise if bound is None or bound.low is None else bound.low)
    return value.numerator, value.denominator


def judge_share(part: Range, whole: Range, low: Range | None, high: Range | None) -> Verdict:
    """Whether the share of a part in a whole lies within bounds, both inside.

    >>> from fractions import Fraction
    >>> judge_share(Range(32, 34), Range.exact(55), Range.exact(Fraction(3, 5)), None)
    <Verdict.NOT_KNOWN: 'not_known'>
    """
    if whole.high is not None and _low(part) > whole.high:
        return Verdict.NOT_KNOWN  # the figures contradict each other, and a contradiction proves nothing
    share = Share(part, whole)
    verdict = Verdict.NOT_IN_FORCE
    if low is not None:
        verdict &= share.at_least_as(low)
    if high is not None:
        verdict &= share.at_most_as(high)
    return verdict


def _low(figure: Range) -> Number:
    return 0 if figure.low is None else figure.low
