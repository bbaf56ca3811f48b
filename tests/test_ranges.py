"""Ranges, shares and verdicts, against expectations worked out by hand."""

import pickle
from fractions import Fraction

import pytest

from lthtgn.errors import LthtgnError, RangeError
from lthtgn.ranges import Range, Share, Verdict

MET, NOT_MET, NOT_KNOWN, NOT_IN_FORCE = (
    Verdict.MET,
    Verdict.NOT_MET,
    Verdict.NOT_KNOWN,
    Verdict.NOT_IN_FORCE,
)


def percent(value: int) -> Range:
    return Range.exact(Fraction(value, 100))


# Making a range.


def test_an_exact_figure_has_both_ends_alike():
    """A figure of 55 is the range from 55 to 55, and is exact."""
    figure = Range.exact(55)
    expected = (55, 55, True, True)
    assert expected == (figure.low, figure.high, figure.is_exact, figure.is_bounded)


def test_at_least_has_no_upper_end():
    """ "Over 200" is from 200 upwards: neither exact nor bounded."""
    figure = Range.at_least(200)
    expected = (200, None, False, False)
    assert expected == (figure.low, figure.high, figure.is_exact, figure.is_bounded)


def test_an_unknown_count_is_from_0_upwards():
    """Of a count of which nothing is known only this is: it is not below 0."""
    assert Range(0, None) == Range.unknown()


def test_a_range_without_ends_is_neither_exact_nor_bounded():
    """Two open ends are not one value, though both are None."""
    figure = Range(None, None)
    assert (False, False) == (figure.is_exact, figure.is_bounded)


@pytest.mark.parametrize(("low", "high"), [(None, 3), (3, None)])
def test_half_a_bound_is_not_bounded(low: int | None, high: int | None):
    """A range with one end is not bounded."""
    assert not Range(low, high).is_bounded


def test_a_whole_fraction_is_kept_as_an_integer():
    """110/2 is 55, so that equal figures are equal and hash alike."""
    figure = Range.exact(Fraction(110, 2))
    assert (int, Range.exact(55), hash(Range.exact(55))) == (type(figure.low), figure, hash(figure))


def test_low_above_high_is_refused():
    """No figure lies between 5 and 3; the message shows both."""
    with pytest.raises(RangeError, match="low is above high: 5 > 3"):
        Range(5, 3)


@pytest.mark.parametrize("value", [0.6, True, "60", 1j])
def test_only_exact_numbers_are_taken(value: object):
    """A float, a flag or a text is refused, at either end, and the message names its type."""
    for arguments in ((value, None), (None, value)):
        with pytest.raises(RangeError, match=f"must be an int, a Fraction or None, not {type(value).__name__}"):
            Range(*arguments)  # type: ignore[arg-type]


def test_range_error_is_a_value_error_of_the_library():
    """Whoever catches ValueError, or every error of the library, catches it."""
    assert issubclass(RangeError, ValueError)
    assert issubclass(RangeError, LthtgnError)


def test_a_range_cannot_be_changed():
    """Ranges are frozen."""
    with pytest.raises(AttributeError):
        Range(1, 2).low = 0  # type: ignore[misc]


def test_ranges_and_shares_pickle():
    """A range and a share come back equal from a pickle."""
    for value in (Range(Fraction(1, 3), None), Share(Range(1, 2), Range(3, None))):
        assert value == pickle.loads(pickle.dumps(value))


# Arithmetic.

# (first, second, sum, difference, hull, intersection)
ARITHMETIC = [
    (Range(34, 36), Range(5, 5), Range(39, 41), Range(29, 31), Range(5, 36), None),
    (Range(1, 4), Range(3, 9), Range(4, 13), Range(-8, 1), Range(1, 9), Range(3, 4)),
    (Range(1, 4), Range(4, 9), Range(5, 13), Range(-8, 0), Range(1, 9), Range(4, 4)),
    (Range(2, None), Range(3, 9), Range(5, None), Range(-7, None), Range(2, None), Range(3, 9)),
    (Range(2, 5), Range(3, None), Range(5, None), Range(None, 2), Range(2, None), Range(3, 5)),
    (Range(None, 5), Range(3, 9), Range(None, 14), Range(None, 2), Range(None, 9), Range(3, 5)),
    (Range(2, 5), Range(None, 9), Range(None, 14), Range(-7, None), Range(None, 9), Range(2, 5)),
    (Range(None, 2), Range(3, None), Range(None, None), Range(None, -1), Range(None, None), None),
    (Range(Fraction(1, 2), 1), Range(Fraction(1, 3), 2), Range(Fraction(5, 6), 3), Range(Fraction(-3, 2), Fraction(2, 3)), Range(Fraction(1, 3), 2), Range(Fraction(1, 2), 1)),
]  # fmt: skip


@pytest.mark.parametrize(("first", "second", "total", "rest", "hull", "common"), ARITHMETIC)
def test_arithmetic(first: Range, second: Range, total: Range, rest: Range, hull: Range, common: Range | None):
    """Sum, difference, hull and intersection of two ranges; two ranges that share nothing contradict each other."""
    expected = (total, rest, hull, common)
    assert expected == (first + second, first - second, first | second, first & second)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        (Range(30, 40), Range(35, 60), Range(35, 40)),
        (Range(30, 40), Range(40, 60), Range(40, 40)),
        (Range(30, 40), Range(41, 60), Range(30, 60)),
        (Range(30, None), Range(None, 60), Range(30, 60)),
        (Range(30, None), Range(None, 29), Range(None, None)),
        (Range(0, 0), Range(0, 0), Range(0, 0)),
        (Range(0, 0), Range(1, 1), Range(0, 1)),
    ],
)
def test_a_figure_that_was_told_twice(first: Range, second: Range, expected: Range):
    """What both allow; of two that contradict each other neither is the right one. Which is told first does not matter."""
    assert (expected, expected) == (first.reconciled(second), second.reconciled(first))


def test_total_of_many():
    """The sum of all, and exactly 0 of none: an empty group has nothing."""
    assert Range(12, None) == Range.total([Range(1, 2), Range(3, None), Range.exact(8)])
    assert Range.exact(0) == Range.total([])


@pytest.mark.parametrize("operation", ["__add__", "__sub__"])
def test_only_ranges_add(operation: str):
    """A plain number does not silently become a range."""
    assert getattr(Range(1, 2), operation)(3) is NotImplemented


@pytest.mark.parametrize(
    ("value", "expected"),
    [(31, False), (32, True), (33, True), (34, True), (35, False), (Fraction(67, 2), True), (Fraction(69, 2), False)],
)
def test_a_value_lies_inside_between_the_ends(value: int | Fraction, expected: bool):
    """Both ends belong to the range."""
    assert expected is (value in Range(32, 34))


def test_an_open_end_holds_everything_on_its_side():
    """Nothing is too large for an open upper end, or too small for an open lower one."""
    assert (True, False) == (10**12 in Range(0, None), -1 in Range(0, None))
    assert (True, False) == (-(10**12) in Range(None, 0), 1 in Range(None, 0))


@pytest.mark.parametrize(
    ("narrow", "wide", "expected"),
    [
        (Range(34, 34), Range(32, 36), True),
        (Range(32, 36), Range(32, 36), True),
        (Range(32, None), Range(32, 36), False),
        (Range(32, 36), Range(0, None), True),
        (Range(30, 36), Range(32, 36), False),
        (Range(40, 41), Range(32, 36), False),
        (Range(None, 36), Range(None, 36), True),
    ],
)
def test_refines(narrow: Range, wide: Range, expected: bool):
    """A range refines another when it lies inside it; one that contradicts it does not."""
    assert expected is narrow.refines(wide)


# Quotients.


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (Range.exact(178), Range.exact(2), Range.exact(89)),  # Vân Canh: 178 members in 2 clubs
        (Range(100, 120), Range(2, 4), Range(25, 60)),
        (Range(100, None), Range(2, 4), Range(25, None)),
        (Range(100, 120), Range(2, None), Range(0, 60)),
        (Range(100, 120), Range(0, 4), Range(25, None)),
        (Range(0, 0), Range(3, 3), Range.exact(0)),
        (Range(0, 6), Range(0, 0), Range(0, None)),
    ],
)
def test_over(part: Range, whole: Range, expected: Range):
    """A mean lies between least over most and most over least; where the whole may be 0 it has no upper end."""
    assert expected == part.over(whole)


@pytest.mark.parametrize(
    ("part", "whole"), [(Range(-1, 3), Range(1, 1)), (Range(1, 1), Range(-1, 3)), (Range(None, 3), Range(1, 2)), (Range(1, 2), Range(None, 3))]
)  # fmt: skip
def test_over_needs_figures_of_0_or_more(part: Range, whole: Range):
    """A quotient of what may be negative is refused."""
    with pytest.raises(RangeError, match="a quotient needs figures of 0 or more"):
        part.over(whole)


# Comparing.


@pytest.mark.parametrize(
    ("figure", "bound", "at_least", "at_most"),
    [
        (Range.exact(49), Range.exact(50), NOT_MET, MET),
        (Range.exact(50), Range.exact(50), MET, MET),
        (Range.exact(51), Range.exact(50), MET, NOT_MET),
        (Range(49, 50), Range.exact(50), NOT_KNOWN, MET),
        (Range(50, 51), Range.exact(50), MET, NOT_KNOWN),
        (Range(49, 51), Range.exact(50), NOT_KNOWN, NOT_KNOWN),
        (Range(50, None), Range.exact(50), MET, NOT_KNOWN),
        (Range(51, None), Range.exact(50), MET, NOT_MET),
        (Range(None, 49), Range.exact(50), NOT_MET, MET),
        (Range(None, 50), Range.exact(50), NOT_KNOWN, MET),
        (Range.exact(60), Range(50, 60), MET, NOT_KNOWN),
        (Range.exact(55), Range(50, 60), NOT_KNOWN, NOT_KNOWN),
        (Range.exact(50), Range(50, 60), NOT_KNOWN, MET),
        (Range.exact(49), Range(50, 60), NOT_MET, MET),
        (Range.exact(61), Range(50, 60), MET, NOT_MET),
        (Range.exact(7), Range(0, None), NOT_KNOWN, NOT_KNOWN),
        (Range(None, None), Range.exact(50), NOT_KNOWN, NOT_KNOWN),
    ],
)
def test_comparing_a_figure_with_a_bound(figure: Range, bound: Range, at_least: Verdict, at_most: Verdict):
    """A verdict is given only where every possible figure agrees with every possible bound."""
    assert (at_least, at_most) == (figure.at_least_as(bound), figure.at_most_as(bound))


# Shares.


@pytest.mark.parametrize(
    ("part", "whole", "expected"),
    [
        (33, 55, MET),  # 60 % exactly
        (32, 55, NOT_MET),  # 58.2 %
        (34, 55, MET),
        (35, 50, MET),  # 70 %
        (7, 50, NOT_MET),
    ],
)
def test_a_share_is_compared_exactly(part: int, whole: int, expected: Verdict):
    """Against 60 %: 33 of 55 reaches it, though 33/55 as a float does not equal 0.6 in every engine."""
    assert expected is Share(Range.exact(part), Range.exact(whole)).at_least_as(percent(60))


def test_7_of_50_reaches_14_percent():
    """50 × 0.14 is a little more than 7 in floats; exactly, it is 7."""
    share = Share(Range.exact(7), Range.exact(50))
    assert (MET, MET) == (share.at_least_as(percent(14)), share.at_most_as(percent(14)))


@pytest.mark.parametrize(
    ("part", "at_least_60", "at_most_70"),
    [
        (Range(33, 35), MET, MET),
        (Range(32, 34), NOT_KNOWN, MET),
        (Range(30, 32), NOT_MET, MET),
        (Range(38, 39), MET, NOT_KNOWN),
        (Range(39, 41), MET, NOT_MET),
        (Range(33, None), MET, NOT_KNOWN),
        (Range(0, None), NOT_KNOWN, NOT_KNOWN),
    ],
)
def test_a_share_of_55_with_an_uncertain_part(part: Range, at_least_60: Verdict, at_most_70: Verdict):
    """Of 55, 60 % is 33 and 70 % is 38.5: whoever is not sure decides nothing."""
    share = Share(part, Range.exact(55))
    assert (at_least_60, at_most_70) == (share.at_least_as(percent(60)), share.at_most_as(percent(70)))


@pytest.mark.parametrize(
    ("part", "whole", "inside_part", "inside_whole", "bounds"),
    [
        (Range(34, 36), Range.exact(55), Range(34, 36), Range.exact(55), Range(Fraction(34, 55), Fraction(36, 55))),
        (Range(34, None), Range(30, 40), Range(34, 40), Range(34, 40), Range(Fraction(34, 40), 1)),
        (Range(5, 60), Range(50, 55), Range(5, 55), Range(50, 55), Range(Fraction(1, 11), 1)),
        (Range(5, 51), Range(50, 55), Range(5, 51), Range(50, 55), Range(Fraction(1, 11), 1)),
        (Range(5, 49), Range(50, 55), Range(5, 49), Range(50, 55), Range(Fraction(1, 11), Fraction(49, 50))),
        (Range(5, 10), Range(50, None), Range(5, 10), Range(50, None), Range(0, Fraction(1, 5))),
        (Range(5, None), Range(0, None), Range(5, None), Range(5, None), Range(0, 1)),
        (Range(0, 3), Range(0, 9), Range(0, 3), Range(0, 9), Range(0, 1)),
        (Range(0, 0), Range(4, 9), Range(0, 0), Range(4, 9), Range(0, 0)),
    ],
)
def test_the_part_lies_inside_the_whole(
    part: Range, whole: Range, inside_part: Range, inside_whole: Range, bounds: Range
):
    """The part is at most the whole and the whole at least the part; the share lies from 0 to 1."""
    share = Share(part, whole)
    assert (inside_part, inside_whole, bounds) == (share.part, share.whole, share.bounds)


def test_a_part_that_is_surely_larger_is_refused():
    """56 women among at most 55 members is no share."""
    with pytest.raises(RangeError, match="the part is larger than the whole: 56 > 55"):
        Share(Range(56, 60), Range(50, 55))


@pytest.mark.parametrize(
    ("part", "whole"), [(Range(-1, 3), Range(1, 9)), (Range(None, 3), Range(1, 9)), (Range(0, 3), Range(-1, 9)), (Range(0, 3), Range(None, 9))]
)  # fmt: skip
def test_a_share_needs_figures_of_0_or_more(part: Range, whole: Range):
    """A share of what may be negative is refused."""
    with pytest.raises(RangeError, match="a share needs figures of 0 or more"):
        Share(part, whole)


def test_the_share_of_an_empty_whole_is_a_status():
    """0 of 0 has no share: nothing is met or missed, all of 0 to 1 is possible, and nothing is raised."""
    share = Share(Range.exact(0), Range.exact(0))
    expected = (True, Range(0, 1), NOT_KNOWN, NOT_KNOWN)
    assert expected == (
        share.is_empty,
        share.bounds,
        share.at_least_as(Range.exact(0)),
        share.at_most_as(Range.exact(1)),
    )


def test_a_whole_that_may_be_0_decides_nothing():
    """0 of 0 to 9 may be no share at all: even "at most all of them" is not known, and it is not surely empty."""
    share = Share(Range.exact(0), Range(0, 9))
    assert (False, NOT_KNOWN, NOT_KNOWN) == (
        share.is_empty,
        share.at_most_as(percent(100)),
        share.at_least_as(percent(0)),
    )


# Verdicts.

# fmt: off
AND = {
    #                MET            NOT_MET   NOT_KNOWN   NOT_IN_FORCE
    MET:          (MET,           NOT_MET,  NOT_KNOWN,  MET),
    NOT_MET:      (NOT_MET,       NOT_MET,  NOT_MET,    NOT_MET),
    NOT_KNOWN:    (NOT_KNOWN,     NOT_MET,  NOT_KNOWN,  NOT_KNOWN),
    NOT_IN_FORCE: (MET,           NOT_MET,  NOT_KNOWN,  NOT_IN_FORCE),
}
OR = {
    MET:          (MET,           MET,       MET,        MET),
    NOT_MET:      (MET,           NOT_MET,   NOT_KNOWN,  NOT_MET),
    NOT_KNOWN:    (MET,           NOT_KNOWN, NOT_KNOWN,  NOT_KNOWN),
    NOT_IN_FORCE: (MET,           NOT_MET,   NOT_KNOWN,  NOT_IN_FORCE),
}
# fmt: on
COLUMNS = (MET, NOT_MET, NOT_KNOWN, NOT_IN_FORCE)


@pytest.mark.parametrize("left", COLUMNS)
def test_and(left: Verdict):
    """Kleene's "and" of all combinations; what is not in force is neutral."""
    assert AND[left] == tuple(left & right for right in COLUMNS)


@pytest.mark.parametrize("left", COLUMNS)
def test_or(left: Verdict):
    """Kleene's "or" of all combinations; what is not in force is neutral."""
    assert OR[left] == tuple(left | right for right in COLUMNS)


def test_not():
    """The opposite of what is not known is not known, and of what is not in force not in force."""
    assert (NOT_MET, MET, NOT_KNOWN, NOT_IN_FORCE) == tuple(~verdict for verdict in COLUMNS)


@pytest.mark.parametrize(
    ("verdicts", "every", "some"),
    [
        ((), NOT_IN_FORCE, NOT_IN_FORCE),
        ((NOT_IN_FORCE, NOT_IN_FORCE), NOT_IN_FORCE, NOT_IN_FORCE),
        ((MET, MET), MET, MET),
        ((MET, NOT_IN_FORCE), MET, MET),
        ((NOT_MET, NOT_KNOWN), NOT_MET, NOT_KNOWN),
        ((MET, NOT_KNOWN), NOT_KNOWN, MET),
        ((MET, NOT_MET, NOT_KNOWN), NOT_MET, MET),
    ],
)
def test_all_and_any(verdicts: tuple[Verdict, ...], every: Verdict, some: Verdict):
    """All and any of several, from an iterator too; of none nothing is in force."""
    assert (every, some) == (Verdict.all(iter(verdicts)), Verdict.any(iter(verdicts)))


@pytest.mark.parametrize("verdict", COLUMNS)
def test_a_verdict_has_no_truth_value(verdict: Verdict):
    """`if verdict:` is refused, with the cure."""
    with pytest.raises(RangeError, match="compare it: verdict is Verdict.MET"):
        bool(verdict)


@pytest.mark.parametrize("operation", ["__and__", "__or__"])
def test_a_verdict_combines_with_verdicts_only(operation: str):
    """A flag does not silently become a verdict."""
    assert getattr(MET, operation)(True) is NotImplemented
