"""Tests judged on the columns of many clubs at once: Kleene's logic, shares compared by cross-multiplication."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import assert_never

from lthtgn.expr.compiling import Column
from lthtgn.expr.nodes import Bound, Invert, MeanOf, Numeric, ShareOf, Test, TestAll, TestAny, Within
from lthtgn.ranges import Number, Range, Share, Verdict

__all__ = ["CODES", "both", "decode", "judge", "judge_mean", "judge_number", "judge_share"]

CODES: Mapping[Verdict, int] = MappingProxyType(
    {
        Verdict.NOT_MET: 0b000,
        Verdict.NOT_KNOWN: 0b001,
        Verdict.MET: 0b011,
        Verdict.NOT_IN_FORCE: 0b111,
    }
)
"""Verdicts as bytes, so that the verdicts of many clubs are one `bytes`: Kleene's "and" is then the bitwise one.

>>> CODES[Verdict.MET] & CODES[Verdict.NOT_KNOWN] == CODES[Verdict.NOT_KNOWN]
True
"""

_VERDICTS = {code: verdict for verdict, code in CODES.items()}
_MET, _NOT_MET, _NOT_KNOWN = CODES[Verdict.MET], CODES[Verdict.NOT_MET], CODES[Verdict.NOT_KNOWN]
_MOST_WHOLES = 100_000  # above, a table of what each whole allows would cost more than it saves


def decode(codes: bytes) -> list[Verdict]:
    """The verdicts that some bytes stand for.

    >>> decode(bytes([3]))
    [<Verdict.MET: 'met'>]
    """
    verdicts = _VERDICTS
    return [verdicts[code] for code in codes]


def judge(
    test: Test,
    size: int,
    column_of: Callable[[Numeric], Column],
    bounds: Mapping[Bound, Range | None],
) -> bytes:
    """The verdict of every club as a code of `CODES`, in the order of the columns.

    Args:
        test: the test.
        size: how many clubs there are.
        column_of: gives the column of a number.
        bounds: the value of each parameter on the day; `None` where it is not in force.
    """
    if isinstance(test, TestAll):
        return both([judge(item, size, column_of, bounds) for item in test.tests])
    if isinstance(test, TestAny):
        each = [decode(judge(item, size, column_of, bounds)) for item in test.tests]
        return bytes([CODES[Verdict.any(verdicts)] for verdicts in zip(*each, strict=True)])
    if isinstance(test, Invert):
        return bytes([CODES[~verdict] for verdict in decode(judge(test.test, size, column_of, bounds))])
    if isinstance(test, Within):
        low, high = _value(test.low, bounds), _value(test.high, bounds)
        if low is None and high is None:
            return bytes([CODES[Verdict.NOT_IN_FORCE]]) * size
        if isinstance(test.quantity, ShareOf):
            part, whole = column_of(test.quantity.part), column_of(test.quantity.whole)
            return _judge_shares(part, whole, low, high)
        if isinstance(test.quantity, MeanOf):
            part, whole = column_of(test.quantity.part), column_of(test.quantity.whole)
            figures = zip(part.ranges(), whole.ranges(), strict=True)
            return bytes([CODES[judge_mean(p, w, low, high)] for p, w in figures])
        return _judge_numbers(column_of(test.quantity), low, high)
    assert_never(test)


def both(each: Sequence[bytes]) -> bytes:
    """Kleene's "and" of the verdicts of many clubs, all clubs at once.

    >>> decode(both([bytes([3, 3]), bytes([3, 1])]))
    [<Verdict.MET: 'met'>, <Verdict.NOT_KNOWN: 'not_known'>]
    """
    size = len(each[0])
    result = int.from_bytes(each[0], "little")
    for codes in each[1:]:
        result &= int.from_bytes(codes, "little")
    return result.to_bytes(size, "little")


def _value(bound: Bound | None, bounds: Mapping[Bound, Range | None]) -> Range | None:
    if bound is None:
        return None
    return Range.exact(bound) if isinstance(bound, int) else bounds[bound]


def _is_plain(low: Range | None, high: Range | None) -> bool:
    return (low is None or low.is_exact) and (high is None or high.is_exact)


def _judge_numbers(column: Column, low: Range | None, high: Range | None) -> bytes:
    if column.is_exact and _is_plain(low, high):
        if low is not None and high is not None:
            a, b = low.low, high.low
            return bytes([_MET if a <= n <= b else _NOT_MET for n in column.lows])  # type: ignore[operator]
        if low is not None:
            a = low.low
            return bytes([_MET if a <= n else _NOT_MET for n in column.lows])  # type: ignore[operator]
        b = high.low  # type: ignore[union-attr]
        return bytes([_MET if n <= b else _NOT_MET for n in column.lows])  # type: ignore[operator]
    return bytes([CODES[judge_number(figure, low, high)] for figure in column.ranges()])


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


def _judge_shares(part: Column, whole: Column, low: Range | None, high: Range | None) -> bytes:
    # The usual case, exact bounds, is decided by multiplications of whole numbers; the others take the plain road. The
    # two must agree, and a property holds that they do.
    if not _is_plain(low, high):
        figures = zip(part.ranges(), whole.ranges(), strict=True)
        return bytes([CODES[judge_share(p, w, low, high)] for p, w in figures])
    ln, ld = _ratio(low, Fraction(0))
    hn, hd = _ratio(high, Fraction(1))
    parts, wholes = part.lows, whole.lows
    if part.is_exact and whole.is_exact:
        largest = max(wholes, default=0)
        if len(wholes) > largest < _MOST_WHOLES and isinstance(sum(parts) + sum(wholes), int):
            # For each whole the least and the largest part that the share allows, and one look-up a club: exact, as long
            # as people are whole.
            every = range(int(largest) + 1)
            least = [-(-ln * w // ld) for w in every]
            most = [hn * w // hd for w in every]
            codes = bytes(
                [
                    _MET if least[w] <= p <= most[w] else _NOT_MET  # type: ignore[index, operator]
                    for p, w in zip(parts, wholes, strict=True)
                ]
            )
        else:
            codes = bytes(
                [
                    _MET if ln * w <= ld * p and hd * p <= hn * w else _NOT_MET
                    for p, w in zip(parts, wholes, strict=True)
                ]
            )
        if 0 in wholes or any(map(operator.gt, parts, wholes)):
            # Of nothing there is no share; a part larger than its whole is a contradiction, which proves nothing.
            return bytes(
                [code if w and p <= w else _NOT_KNOWN for code, p, w in zip(codes, parts, wholes, strict=True)]
            )
        return codes
    return bytes(
        [
            ((_MET if ln * w <= ld * p and hd * p <= hn * w else _NOT_MET) if w else _NOT_KNOWN)
            if p == ph and w == wh and p <= w
            else CODES[judge_share(Range(p, ph), Range(w, wh), low, high)]
            for p, ph, w, wh in zip(parts, part.highs, wholes, whole.highs, strict=True)
        ]
    )


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


def judge_mean(part: Range, whole: Range, low: Range | None, high: Range | None) -> Verdict:
    """Whether so many of a part for each one of a whole lie within bounds, both inside: by cross-multiplying, exactly.

    Of nothing there is no mean. Where the whole may be 0, the part may still be enough for whatever the whole is.

    >>> judge_mean(Range.exact(12), Range.exact(12), Range.exact(1), None)
    <Verdict.MET: 'met'>
    >>> judge_mean(Range(11, 12), Range.exact(12), Range.exact(1), None)
    <Verdict.NOT_KNOWN: 'not_known'>
    """
    verdict = Verdict.NOT_IN_FORCE
    if low is not None:
        verdict &= part.at_least_as(_times(whole, low))
    if high is not None:
        verdict &= part.at_most_as(_times(whole, high))
    return verdict if verdict is Verdict.NOT_IN_FORCE or whole.high != 0 else Verdict.NOT_KNOWN


def _times(whole: Range, bound: Range) -> Range:
    """What the part would have to be; both are 0 or more."""
    high = None if whole.high is None or bound.high is None else whole.high * bound.high
    return Range(_low(whole) * _low(bound), high)
