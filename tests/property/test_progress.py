"""Laws of progress: a figure that is known better says no less, and what is said of a target is said by every reading."""

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from lthtgn.indicators.progress import Figures, Fulfilment, hold
from lthtgn.policy.national import TARGETS
from lthtgn.ranges import Range

AIMS = [(target, aim) for target in TARGETS for aim in target.aims]
DAYS = st.dates(date(2016, 8, 2), date(2036, 12, 31))
ENDS = st.integers(0, 400_000)


@st.composite
def nested(draw: st.DrawFn) -> tuple[Range, Range]:
    """A range, and a narrower one inside it."""
    a, b, c, d = sorted(draw(st.tuples(ENDS, ENDS, ENDS, ENDS)))
    return Range(a, draw(st.sampled_from([d, None]))), Range(b, c)


def figures_of(target, aim, value: Range, day: date) -> Figures:
    """The figure of a target itself; of a share a part of 400,000."""
    if target.unit.is_share and value.high is None:
        value = Range(value.low, 400_000)
    if target.unit.is_share:
        value = value.over(Range.exact(400_000))
    return Figures(day, {f"{target.id}@{aim.programme}": value}, aim.level)


@given(st.sampled_from(AIMS), nested(), DAYS)
def test_a_figure_known_better_says_no_less(pair, ranges, day):
    """What was met, or not, stays so, whatever is learnt; only what was not known may turn."""
    target, aim = pair
    wide, narrow = (hold(target, aim, figures_of(target, aim, value, day)) for value in ranges)

    assert wide.fulfilment in {Fulfilment.NOT_KNOWN, narrow.fulfilment}


@given(st.sampled_from(AIMS), nested(), DAYS)
def test_what_is_said_of_a_target_is_said_under_every_reading(pair, ranges, day):
    """No reading is chosen; and before the last day nothing is missed."""
    target, aim = pair
    found = hold(target, aim, figures_of(target, aim, ranges[1], day))

    if found.fulfilment is not Fulfilment.NOT_KNOWN:
        assert {held.fulfilment for held in found.held} == {found.fulfilment}
    if day < aim.deadline:
        assert Fulfilment.NOT_MET not in {held.fulfilment for held in found.held}
    if aim.is_about or aim.said_vi:
        assert found.fulfilment is Fulfilment.NOT_KNOWN


@given(st.sampled_from(AIMS), ENDS, DAYS)
def test_an_exact_figure_leaves_nothing_open_but_what_the_law_does(pair, number, day):
    """Where the number of the law is exact and there is one reading, an exact figure decides."""
    target, aim = pair
    found = hold(target, aim, figures_of(target, aim, Range.exact(number), day))
    plain = not aim.is_about and not aim.said_vi and not aim.readings
    exact = all(side is None or side.is_exact for side in (aim.low, aim.high))

    if plain and exact:
        assert found.fulfilment is not Fulfilment.NOT_KNOWN


@given(st.sampled_from(AIMS), ENDS, DAYS)
def test_a_part_of_the_country_never_misses_a_number(pair, number, day):
    """A sum that covers less than the target's level is the least only; a share of less says nothing of the nation."""
    target, aim = pair
    if not target.unit.is_share:
        given_ = Figures(day, {f"{target.id}@{aim.programme}": Range.exact(number)})
        assert hold(target, aim, given_).fulfilment in {Fulfilment.MET, Fulfilment.NOT_KNOWN}
    elif aim.is_national:
        given_ = Figures(day, {target.id: Fraction(number, 400_000)})
        assert hold(target, aim, given_).fulfilment is Fulfilment.NOT_KNOWN
