"""Laws of ranges, shares and verdicts: what is said of a range holds of every value inside it."""

from fractions import Fraction
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from lthtgn.ranges import Number, Range, Share, Verdict

few = settings(max_examples=100, deadline=None, derandomize=True)

numbers = st.integers(-50, 50) | st.fractions(-50, 50, max_denominator=12)
counts = st.integers(0, 50) | st.fractions(0, 50, max_denominator=12)
verdicts = st.sampled_from(Verdict)


@st.composite
def around(
    draw: st.DrawFn, values: st.SearchStrategy[Number] = numbers, floor: int | None = None
) -> tuple[Range, Number]:
    """A range and a value inside it; an end may be open."""
    value = draw(values)
    low: Number | None = value - draw(st.integers(0, 9))
    if floor is not None:
        low = max(floor, low)
    elif draw(st.booleans()):
        low = None
    high = draw(st.none() | st.integers(0, 9))
    return Range(low, None if high is None else value + high), value


@st.composite
def small(draw: st.DrawFn, least: int = 0, most: int = 6) -> Range:
    """A range of a few counts, so that all of them can be gone through."""
    low = draw(st.integers(least, most))
    return Range(low, draw(st.integers(low, most)))


def every(figure: Range) -> range:
    return range(figure.low, figure.high + 1)


def agreed(answers: list[bool]) -> Verdict:
    """The verdict that all possible answers agree on."""
    if all(answers):
        return Verdict.MET
    return Verdict.NOT_KNOWN if any(answers) else Verdict.NOT_MET


# Arithmetic contains whatever can come out.


@few
@given(around(), around())
def test_sum_difference_and_hull_contain_every_outcome(first: tuple[Range, Number], second: tuple[Range, Number]):
    """Whatever the two figures are, their sum and difference lie inside, and the hull holds both."""
    (a, x), (b, y) = first, second
    assert x + y in a + b
    assert x - y in a - b
    assert x in a | b
    assert y in a | b


@few
@given(st.lists(around(), max_size=6))
def test_a_total_contains_the_sum(figures: list[tuple[Range, Number]]):
    """Whatever the figures are, their sum lies inside the total, which is exact where all are."""
    total = Range.total(figure for figure, _ in figures)
    assert sum(value for _, value in figures) in total
    assert all(figure.is_exact for figure, _ in figures) is total.is_exact


@few
@given(around(), around(), numbers)
def test_an_intersection_holds_what_both_allow(
    first: tuple[Range, Number], second: tuple[Range, Number], value: Number
):
    """A value lies in the intersection exactly where it lies in both; where there is none, no value lies in both."""
    (a, x), (b, y) = first, second
    both = a & b
    for item in (x, y, value):
        assert (item in a and item in b) is (both is not None and item in both)


@few
@given(around(counts, floor=0), around(counts, floor=0))
def test_a_quotient_contains_every_mean(first: tuple[Range, Number], second: tuple[Range, Number]):
    """Whatever part and whole are, their quotient lies inside, wherever there is one."""
    (a, x), (b, y) = first, second
    mean = a.over(b)
    assert y == 0 or Fraction(x) / y in mean


@few
@given(around(), around())
def test_what_refines_stays_inside(first: tuple[Range, Number], second: tuple[Range, Number]):
    """An intersection refines both, both refine the hull, and refining is mutual only between equals."""
    (a, _), (b, _) = first, second
    both = a & b
    assert a.refines(a | b)
    assert both is None or (both.refines(a) and both.refines(b))
    assert (a.refines(b) and b.refines(a)) is (a == b)


@few
@given(around(), around(), around())
def test_arithmetic_is_monotone(first: tuple[Range, Number], second: tuple[Range, Number], other: tuple[Range, Number]):
    """Knowing a figure better never widens what is worked out from it."""
    (a, _), (b, _), (c, _) = first, second, other
    narrow = a & b
    if narrow is None:
        return
    assert (narrow + c).refines(a + c)
    assert (narrow - c).refines(a - c)
    assert (c - narrow).refines(c - a)
    assert (narrow | c).refines(a | c)


# Verdicts agree with every value.


@few
@given(small(), small())
def test_a_comparison_agrees_with_all_values(figure: Range, bound: Range):
    """Met where all values reach all bounds, not met where none does, else not known; so for "at most"."""
    pairs = list(product(every(figure), every(bound)))
    assert agreed([value >= least for value, least in pairs]) is figure.at_least_as(bound)
    assert agreed([value <= most for value, most in pairs]) is figure.at_most_as(bound)


@few
@given(around(), around())
def test_a_sure_comparison_holds_of_every_value(first: tuple[Range, Number], second: tuple[Range, Number]):
    """With open ends and fractions too, a sure verdict is right of any values inside."""
    (a, x), (b, y) = first, second
    if a.at_least_as(b) is not Verdict.NOT_KNOWN:
        assert (x >= y) is (a.at_least_as(b) is Verdict.MET)
    if a.at_most_as(b) is not Verdict.NOT_KNOWN:
        assert (x <= y) is (a.at_most_as(b) is Verdict.MET)


def shares(part: Range, whole: Range) -> list[Fraction]:
    """Every share that a part inside a whole can be."""
    return [Fraction(p, w) for p, w in product(every(part), every(whole)) if p <= w and w > 0]


@few
@given(small(), small(least=1))
def test_the_bounds_of_a_share_are_the_tightest(part: Range, whole: Range):
    """Of a whole that is not 0, the least and the largest possible share are the bounds, and part and whole lie inside."""
    possible = shares(part, whole)
    if not possible:  # the part is surely larger: refused, as test_ranges holds
        return
    share = Share(part, whole)
    assert Range(min(possible), max(possible)) == share.bounds
    pairs = [(p, w) for p, w in product(every(part), every(whole)) if p <= w]
    assert Range(min(p for p, _ in pairs), max(p for p, _ in pairs)) == share.part
    assert Range(min(w for _, w in pairs), max(w for _, w in pairs)) == share.whole


@few
@given(small(most=3), small(most=4))
def test_the_bounds_of_a_share_hold_where_the_whole_may_be_0(part: Range, whole: Range):
    """Wherever there is a share, it lies inside the bounds, and the bounds never leave 0 to 1."""
    if part.low > whole.high:
        return
    bounds = Share(part, whole).bounds
    assert all(share in bounds for share in shares(part, whole))
    assert bounds.refines(Range(0, 1))


@few
@given(around(counts, floor=0), around(counts, floor=0))
def test_the_bounds_of_a_share_contain_it(first: tuple[Range, Number], second: tuple[Range, Number]):
    """With open ends too: whatever part and whole are, the share lies inside."""
    (a, x), (b, y) = first, second
    if x <= y and y > 0:
        assert Fraction(x) / y in Share(a, b).bounds


@few
@given(small(), small(least=1), st.fractions(0, 1, max_denominator=10), st.fractions(0, 1, max_denominator=10))
def test_a_share_is_judged_as_all_its_values(part: Range, whole: Range, one: Fraction, other: Fraction):
    """Met where every possible share reaches every possible bound, not met where none does, else not known."""
    possible = shares(part, whole)
    if not possible:
        return
    bound = Range(min(one, other), max(one, other))
    share = Share(part, whole)
    ends = (bound.low, bound.high)
    assert agreed([value >= end for value in possible for end in ends]) is share.at_least_as(bound)
    assert agreed([value <= end for value in possible for end in ends]) is share.at_most_as(bound)


# Kleene's logic.


@few
@given(verdicts, verdicts, verdicts)
def test_the_logic_is_associative_and_commutative(a: Verdict, b: Verdict, c: Verdict):
    """The order and the grouping of verdicts make no difference."""
    assert (a & b) & c is a & (b & c)
    assert (a | b) | c is a | (b | c)
    assert a & b is b & a
    assert a | b is b | a


@few
@given(verdicts, verdicts)
def test_de_morgan(a: Verdict, b: Verdict):
    """Not both is either not; and not not is the thing itself."""
    assert ~(a & b) is ~a | ~b
    assert ~(a | b) is ~a & ~b
    assert ~~a is a


@few
@given(st.lists(verdicts, max_size=5))
def test_all_and_any_are_the_least_and_the_best(given_: list[Verdict]):
    """All is the worst of those in force, any the best, in the order not met, not known, met."""
    order = [Verdict.NOT_MET, Verdict.NOT_KNOWN, Verdict.MET]
    ranks = [order.index(verdict) for verdict in given_ if verdict is not Verdict.NOT_IN_FORCE]
    worst = order[min(ranks)] if ranks else Verdict.NOT_IN_FORCE
    best = order[max(ranks)] if ranks else Verdict.NOT_IN_FORCE
    assert (worst, best) == (Verdict.all(given_), Verdict.any(given_))
