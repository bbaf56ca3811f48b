"""Judging many clubs at once, by whatever fast road, is judging them one at a time."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from lthtgn.expr.compiling import Column
from lthtgn.expr.judging import decode, judge
from lthtgn.expr.nodes import Bound, Invert, Measure, Numeric, Test, TestAll, TestAny, Within, share
from lthtgn.policy.parameters import Parameter, Unit
from lthtgn.ranges import Number, Range, Share, Verdict

some = settings(max_examples=200, deadline=None, derandomize=True)

PEOPLE, SHARE = Unit("members", "thành viên"), Unit("share_of_members", "% thành viên", is_share=True)
MIN, MAX = (Parameter(f"size.{side}", "…", PEOPLE, ()) for side in ("min", "max"))
LEAST, MOST = (Parameter(f"share.{side}", "…", SHARE, ()) for side in ("min", "max"))
MEMBERS = Measure("members", "…", None)
OLDER = Measure("members.older", "…", None, part_of=MEMBERS)

exact = st.integers(0, 12).map(Range.exact)
rare = st.fractions(0, 12, max_denominator=3).map(Range.exact)


@st.composite
def wide(draw: st.DrawFn) -> Range:
    low = draw(st.integers(0, 12))
    return Range(low, draw(st.none() | st.integers(low, 14)))


figures = st.sampled_from([exact, exact | rare, exact | wide()]).flatmap(
    lambda kind: st.lists(st.tuples(kind, kind), max_size=40)
)


@st.composite
def bounds(draw: st.DrawFn) -> dict[Bound, Range | None]:
    """Bounds of numbers and of shares: exact, known in part, not known, not in force."""

    def one(values: st.SearchStrategy[Number], most: int | None) -> Range | None:
        kind = draw(st.sampled_from(["exact", "exact", "exact", "part", "unknown", "none"]))
        ends = sorted([draw(values), draw(values)])
        return {
            "exact": Range.exact(ends[0]),
            "part": Range(*ends),
            "unknown": Range(0, most),
            "none": None,
        }[kind]

    counts: st.SearchStrategy[Number] = st.integers(0, 12)
    parts: st.SearchStrategy[Number] = st.fractions(0, 1, max_denominator=10)
    return {MIN: one(counts, None), MAX: one(counts, None), LEAST: one(parts, None), MOST: one(parts, None)}


def sides(quantity: Numeric | None) -> st.SearchStrategy[Test]:
    low, high = (MIN, MAX) if quantity is not None else (LEAST, MOST)
    asked = share(OLDER, of=MEMBERS) if quantity is None else quantity
    return st.sampled_from([Within(asked, low, None), Within(asked, None, high), Within(asked, low, high)])


tests = st.recursive(
    sides(MEMBERS) | sides(None),
    lambda inner: (
        st.builds(lambda a, b: TestAll((a, b)), inner, inner)
        | st.builds(lambda a, b: TestAny((a, b)), inner, inner)
        | st.builds(Invert, inner)
    ),
    max_leaves=4,
)


def one_club(test: Test, older: Range, members: Range, law: dict[Bound, Range | None]) -> Verdict:
    """The verdict of one club, by nothing but Range, Share and Kleene's logic."""
    if isinstance(test, TestAll):
        return Verdict.all(one_club(item, older, members, law) for item in test.tests)
    if isinstance(test, TestAny):
        return Verdict.any(one_club(item, older, members, law) for item in test.tests)
    if isinstance(test, Invert):
        return ~one_club(test.test, older, members, law)
    low, high = (None if bound is None else law[bound] for bound in (test.low, test.high))
    if low is None and high is None:
        return Verdict.NOT_IN_FORCE
    if test.quantity == MEMBERS:
        asked: Range | Share = members
    elif members.high is not None and older.low > members.high:
        return Verdict.NOT_KNOWN  # a contradiction proves nothing
    else:
        asked = Share(older, members)
    verdict = Verdict.NOT_IN_FORCE
    if low is not None:
        verdict &= asked.at_least_as(low)
    if high is not None:
        verdict &= asked.at_most_as(high)
    return verdict


@some
@given(tests, figures, bounds())
def test_many_clubs_are_judged_like_one(test: Test, clubs: list[tuple[Range, Range]], law: dict[Bound, Range | None]):
    """Exact or not, few or many, empty, contradictory: each club's verdict is the one it has alone."""
    columns: dict[Numeric, Column] = {
        OLDER: Column.of(older for older, _ in clubs),
        MEMBERS: Column.of(members for _, members in clubs),
    }
    expected = [one_club(test, older, members, law) for older, members in clubs]
    assert expected == decode(judge(test, len(clubs), columns.__getitem__, law))


@some
@given(
    st.lists(st.integers(0, 9), min_size=1, max_size=9),
    st.fractions(0, 1, max_denominator=12),
    st.fractions(0, 1, max_denominator=12),
)
def test_every_part_of_every_whole(wholes: list[int], one: Fraction, other: Fraction):
    """All shares of small wholes, so many that the table is looked up, against plain fractions."""
    low, high = min(one, other), max(one, other)
    pairs = [(part, whole) for whole in wholes for part in range(whole + 1)] * 3
    columns: dict[Numeric, Column] = {
        OLDER: Column.of(Range.exact(part) for part, _ in pairs),
        MEMBERS: Column.of(Range.exact(whole) for _, whole in pairs),
    }
    law = {LEAST: Range.exact(low), MOST: Range.exact(high)}
    expected = [
        Verdict.NOT_KNOWN if whole == 0 else Verdict.MET if low <= Fraction(part, whole) <= high else Verdict.NOT_MET
        for part, whole in pairs
    ]
    found = judge(share(OLDER, of=MEMBERS).between(LEAST, MOST), len(pairs), columns.__getitem__, law)
    assert expected == decode(found)
