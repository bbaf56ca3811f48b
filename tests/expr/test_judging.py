"""Tests judged on columns of many clubs, against verdicts worked out by hand."""

from collections.abc import Mapping
from fractions import Fraction

import pytest

from lthtgn.expr.compiling import Column
from lthtgn.expr.judging import CODES, both, decode, judge, judge_mean, judge_number, judge_share
from lthtgn.expr.nodes import Bound, Measure, Numeric, Test, mean, share
from lthtgn.policy.parameters import Parameter, Unit
from lthtgn.ranges import Range, Verdict

MET, NOT_MET, NOT_KNOWN, NOT_IN_FORCE = Verdict.MET, Verdict.NOT_MET, Verdict.NOT_KNOWN, Verdict.NOT_IN_FORCE

PEOPLE, SHARE = Unit("members", "thành viên"), Unit("share_of_members", "% thành viên", is_share=True)
MIN, MAX = (Parameter(f"size.{side}", "…", PEOPLE, ()) for side in ("min", "max"))
LEAST, MOST = (Parameter(f"share.{side}", "…", SHARE, ()) for side in ("min", "max"))
MEMBERS = Measure("members", "số thành viên", None)
OLDER = Measure("members.older", "số người cao tuổi", None, part_of=MEMBERS)
WOMEN = Measure("members.women", "số nữ", None, part_of=MEMBERS)


def percent(value: int) -> Range:
    return Range.exact(Fraction(value, 100))


LAW: dict[Bound, Range | None] = {MIN: Range.exact(50), MAX: Range.exact(70), LEAST: percent(60), MOST: percent(70)}
OLDER_SHARE = share(OLDER, of=MEMBERS)


def judged(
    test: Test,
    members: list[Range | int],
    older: list[Range | int] | None = None,
    bounds: Mapping[Bound, Range | None] = LAW,
) -> list[Verdict]:
    """The verdicts of clubs with these figures."""

    def column(figures: list[Range | int] | None) -> Column:
        return Column.of(item if isinstance(item, Range) else Range.exact(item) for item in figures or [])

    columns: dict[Numeric, Column] = {MEMBERS: column(members), OLDER: column(older), WOMEN: column(older)}
    return decode(judge(test, len(members), columns.__getitem__, bounds))


# Codes.


def test_codes_hold_every_verdict():
    """Each verdict has its code, and is read back from it."""
    assert list(Verdict) == decode(bytes(CODES[verdict] for verdict in Verdict))


def test_the_bitwise_and_of_codes_is_kleenes():
    """All 16 combinations: and-ing bytes is and-ing verdicts."""
    for left in Verdict:
        for right in Verdict:
            assert [left & right] == decode(bytes([CODES[left] & CODES[right]]))
            assert [left & right] == decode(both([bytes([CODES[left]]), bytes([CODES[right]])]))


def test_both_of_many_clubs():
    """Verdicts of several criteria for many clubs at once, club by club; the last club may have code 0."""
    one = bytes(CODES[verdict] for verdict in (MET, MET, NOT_KNOWN, NOT_MET))
    two = bytes(CODES[verdict] for verdict in (MET, NOT_KNOWN, NOT_IN_FORCE, MET))
    assert [MET, NOT_KNOWN, NOT_KNOWN, NOT_MET] == decode(both([one, two]))
    assert one == both([one])
    assert b"" == both([b"", b""])


# Numbers.


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        (MEMBERS.between(MIN, MAX), [NOT_MET, MET, MET, NOT_MET]),
        (MEMBERS.at_least(MIN), [NOT_MET, MET, MET, MET]),
        (MEMBERS.at_most(MAX), [MET, MET, MET, NOT_MET]),
        (MEMBERS.at_least(70), [NOT_MET, NOT_MET, MET, MET]),
    ],
)
def test_exact_figures(test: Test, expected: list[Verdict]):
    """Clubs of 49, 50, 70 and 71 members against 50 to 70, both inside."""
    assert expected == judged(test, [49, 50, 70, 71])


def test_figures_that_are_ranges():
    """A club is judged where its whole range agrees; exact and other clubs stand side by side."""
    figures: list[Range | int] = [Range(49, 50), Range(50, 70), Range(71, None), Range(0, 49), Range(60, None), 55]
    expected = [NOT_KNOWN, MET, NOT_MET, NOT_MET, NOT_KNOWN, MET]
    assert expected == judged(MEMBERS.between(MIN, MAX), figures)


@pytest.mark.parametrize(
    ("low", "high", "expected"),
    [
        (None, None, [NOT_IN_FORCE, NOT_IN_FORCE, NOT_IN_FORCE]),
        (Range.exact(50), None, [NOT_MET, MET, MET]),
        (None, Range.exact(70), [MET, MET, NOT_MET]),
        (Range.unknown(), Range.unknown(), [NOT_KNOWN, NOT_KNOWN, NOT_KNOWN]),
        (Range(40, 50), Range(60, 80), [NOT_KNOWN, MET, NOT_KNOWN]),
        (Range(50, 60), Range.exact(70), [NOT_MET, NOT_KNOWN, NOT_MET]),
    ],
)
def test_bounds_that_are_not_plain(low: Range | None, high: Range | None, expected: list[Verdict]):
    """Clubs of 49, 50 and 71: a side that is not in force is left out, one that is not known leaves things open."""
    assert expected == judged(MEMBERS.between(MIN, MAX), [49, 50, 71], bounds={MIN: low, MAX: high})


# Shares.


def test_exact_shares():
    """33 of 55 is 60 % exactly, 35 of 50 is 70 %; 32 of 55 and 36 of 51 lie just outside."""
    parts, wholes = [33, 32, 35, 36, 38, 39], [55, 55, 50, 51, 55, 55]
    expected = [MET, NOT_MET, MET, NOT_MET, MET, NOT_MET]
    assert expected == judged(OLDER_SHARE.between(LEAST, MOST), wholes, parts)


def test_exact_shares_of_many_clubs():
    """The same where there are more clubs than members in any of them, and a table is looked up."""
    parts, wholes = [33, 32, 35, 36] * 20, [55, 55, 50, 51] * 20
    for test, expected in (
        (OLDER_SHARE.between(LEAST, MOST), [MET, NOT_MET, MET, NOT_MET]),
        (OLDER_SHARE.at_least(LEAST), [MET, NOT_MET, MET, MET]),
        (OLDER_SHARE.at_most(MOST), [MET, MET, MET, NOT_MET]),
    ):
        assert expected * 20 == judged(test, wholes, parts)


@pytest.mark.parametrize("times", [1, 20])
def test_empty_clubs(times: int):
    """0 of 0 is no share: not known, beside clubs that are judged."""
    found = judged(OLDER_SHARE.at_least(LEAST), [0, 55, 0, 55] * times, [0, 33, 0, 32] * times)
    assert [NOT_KNOWN, MET, NOT_KNOWN, NOT_MET] * times == found


@pytest.mark.parametrize("times", [1, 100])
def test_a_part_larger_than_its_whole_proves_nothing(times: int):
    """60 of 55 is a contradiction: neither met nor missed, exact or not, with few clubs and with many."""
    parts: list[Range | int] = [60, 33, 60, Range(60, 61)] * times
    wholes: list[Range | int] = [55, 55, 0, 55] * times
    for test in (OLDER_SHARE.at_least(LEAST), OLDER_SHARE.between(LEAST, MOST)):
        assert [NOT_KNOWN, MET, NOT_KNOWN, NOT_KNOWN] * times == judged(test, wholes, parts)
        assert [NOT_KNOWN, MET, NOT_KNOWN] * times == judged(test, [55, 55, 0] * times, [60, 33, 60] * times)


@pytest.mark.parametrize("times", [1, 30])
def test_figures_that_are_fractions(times: int):
    """A reported mean of 50½ members is judged like any figure: 30.3 of them are 60 %."""
    wholes: list[Range | int] = [Range.exact(Fraction(101, 2)), 10] * times
    parts: list[Range | int] = [Range.exact(Fraction(303, 10)), 5] * times
    assert [MET, NOT_MET] * times == judged(OLDER_SHARE.at_least(LEAST), wholes, parts)
    # 70 % of 15 is 10½, which is no whole number of people but lies inside the bound.
    assert [MET, NOT_MET] * times == judged(
        OLDER_SHARE.at_most(MOST), [15, 15] * times, [Range.exact(Fraction(21, 2)), 11] * times
    )


def test_shares_of_ranges():
    """Of 55: surely 33 of 35 is met, 32 to 34 open, at most 32 missed; of an open whole nothing is known."""
    parts: list[Range | int] = [Range(33, 35), Range(32, 34), Range(0, 32), Range(33, 33), 33, Range(0, None)]
    wholes: list[Range | int] = [55, 55, 55, Range(55, None), Range(54, 55), Range(0, None)]
    expected = [MET, NOT_KNOWN, NOT_MET, NOT_KNOWN, MET, NOT_KNOWN]
    assert expected == judged(OLDER_SHARE.at_least(LEAST), wholes, parts)


def test_a_point_that_may_be_a_floor_or_a_ceiling():
    """ "70 %" with no word on which: exactly 70 % meets it either way, of any other share nothing can be said."""
    bounds = {LEAST: Range(0, Fraction(7, 10)), MOST: Range(Fraction(7, 10), 1)}
    found = judged(OLDER_SHARE.between(LEAST, MOST), [50, 50, 50], [34, 35, 36], bounds)
    assert [NOT_KNOWN, MET, NOT_KNOWN] == found


def test_a_share_without_a_side_in_force():
    """A share whose bounds are not in force is not in force, empty club or not."""
    assert [NOT_IN_FORCE] * 2 == judged(OLDER_SHARE.between(LEAST, MOST), [55, 0], [33, 0], {LEAST: None, MOST: None})


# Logic.


def test_logic_of_tests():
    """And, or, not; with three clubs, one of which is not known."""
    members: list[Range | int] = [55, 49, Range(49, 55)]
    large, small = MEMBERS.at_least(MIN), MEMBERS.at_most(60)
    assert [MET, NOT_MET, NOT_KNOWN] == judged(large & small, members)
    assert [MET, MET, MET] == judged(large | small, members)
    assert [NOT_MET, MET, NOT_KNOWN] == judged(~large, members)
    assert [NOT_MET, MET, NOT_KNOWN] == judged(~(large & small), members)


def test_what_is_not_in_force_is_neutral():
    """A part of a test that is not in force neither helps nor hurts; its opposite is not in force either."""
    large, other = MEMBERS.at_least(MIN), MEMBERS.at_most(MAX)
    bounds = {MIN: Range.exact(50), MAX: None}
    for test in (large & other, large | other, other & large, other | large):
        assert [MET, NOT_MET] == judged(test, [55, 49], bounds=bounds)
    assert [NOT_IN_FORCE] * 2 == judged(~other, [55, 49], bounds=bounds)


def test_no_clubs():
    """No clubs have no verdicts."""
    test = MEMBERS.between(MIN, MAX) & OLDER_SHARE.at_least(LEAST)
    assert [] == judged(test | ~test, [], [])


# One club.


def test_one_number():
    """From 49 to 52 against 50 to 70 is open; without bounds nothing is in force."""
    assert (NOT_KNOWN, MET, NOT_IN_FORCE) == (
        judge_number(Range(49, 52), Range.exact(50), Range.exact(70)),
        judge_number(Range(50, 52), Range.exact(50), None),
        judge_number(Range(50, 52), None, None),
    )


def test_one_share():
    """32 to 34 of 55 against 60 % is open; a contradiction and an unknown lower end prove nothing."""
    assert (NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, MET) == (
        judge_share(Range(32, 34), Range.exact(55), percent(60), None),
        judge_share(Range(56, 57), Range.exact(55), percent(60), None),
        judge_share(Range(0, None), Range(0, 55), None, percent(100)),
        judge_share(Range(30, 31), Range(50, 60), None, percent(70)),
    )


@pytest.mark.parametrize(
    ("part", "whole", "low", "high", "expected"),
    [
        (Range.exact(24), Range.exact(12), 2, None, MET),
        (Range.exact(23), Range.exact(12), 2, None, NOT_MET),
        (Range(23, 24), Range.exact(12), 2, None, NOT_KNOWN),
        (Range(24, None), Range.exact(12), 2, None, MET),
        (Range.exact(2), Range(0, 1), 2, None, MET),
        (Range.exact(1), Range(0, 1), 2, None, NOT_KNOWN),
        (Range.exact(0), Range.exact(0), 2, None, NOT_KNOWN),
        (Range.exact(5), Range.exact(0), None, 2, NOT_KNOWN),
        (Range.exact(24), Range.exact(12), None, 2, MET),
        (Range.exact(25), Range.exact(12), None, 2, NOT_MET),
        (Range.exact(24), Range(11, 12), None, 2, NOT_KNOWN),
        (Range.exact(18), Range.exact(12), 1, 2, MET),
        (Range.exact(36), Range.exact(12), 1, 2, NOT_MET),
        (Range.exact(36), Range.exact(12), None, None, NOT_IN_FORCE),
        (Range.exact(36), Range.exact(0), None, None, NOT_IN_FORCE),
    ],
)
def test_a_mean(part: Range, whole: Range, low: int | None, high: int | None, expected: Verdict):
    """So many of a part for each one of a whole, by cross-multiplying; of nothing there is no mean."""
    bounds = [None if bound is None else Range.exact(bound) for bound in (low, high)]

    assert expected is judge_mean(part, whole, *bounds)


@pytest.mark.parametrize(("part", "expected"), [(11, NOT_MET), (12, MET), (200, MET)])
def test_a_bound_that_may_be_higher(part: int, expected: Verdict):
    """A mean may be larger than 1, as no share is; at least a bound that may be higher is never surely met."""
    assert expected is judge_mean(Range.exact(part), Range.exact(12), Range.exact(1), None)
    open_ = judge_mean(Range.exact(part), Range.exact(12), Range(1, None), None)
    assert open_ is (NOT_MET if expected is NOT_MET else NOT_KNOWN)


def test_means_of_clubs():
    """A test of a mean is judged club by club."""
    assert [MET, NOT_MET, NOT_KNOWN] == judged(
        mean(OLDER, per=MEMBERS).at_least(3), [10, 10, 10], [30, 29, Range(29, 30)]
    )
