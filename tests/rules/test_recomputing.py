"""Recomputing published results, with expected values by hand."""

from fractions import Fraction

import pytest

from lthtgn.model.claims import Claim, Formula, Operator, Printed, Qualifier, Wording
from lthtgn.ranges import Range
from lthtgn.rules.recomputing import Outcome, recompute, required

SHARE = Formula(Operator.SHARE, ("part", "whole"))


def share(part, whole, printed, **more):
    return Claim("a", "share", printed, more.pop("unit", "%"), {"part": part, "whole": whole}, SHARE, **more)


def of(number, *more):
    return None if number is None else Printed(number, *more)


@pytest.mark.parametrize(
    ("part", "whole", "printed", "outcome"),
    [
        (33, 55, Printed(60), Outcome.EXACT),
        (32, 55, Printed(58), Outcome.ROUNDED),  # 58.18
        (32, 55, Printed(Fraction(582, 10), 1), Outcome.ROUNDED),
        (23, 43, Printed(Fraction(534, 10), 1), Outcome.CUT),  # 53.488
        (111, 200, Printed(56), Outcome.ROUNDED),  # 55.5 half up
        (111, 200, Printed(55), Outcome.CUT),
        (20, 43, Printed(Fraction(487, 10), 1), Outcome.DIFFERS),  # 46.5
        (32, 55, Printed(59), Outcome.DIFFERS),
        (32, 55, Printed(58, 0, Qualifier.OVER), Outcome.BOUND),
        (32, 55, Printed(59, 0, Qualifier.OVER), Outcome.DIFFERS),
        (32, 55, Printed(59, 0, Qualifier.NEARLY), Outcome.BOUND),
        (32, 55, Printed(58, 0, Qualifier.ABOUT), Outcome.ROUNDED),
        (32, 55, Printed(60, 0, Qualifier.ABOUT), Outcome.NOT_RECOMPUTABLE),
    ],
)
def test_a_share(part, whole, printed, outcome):
    assert recompute(share(Printed(part), Printed(whole), printed)).outcome is outcome


def test_loose_inputs_may_allow_what_their_numbers_do_not_give():
    """Over 30 of 55 may be 32, which is 58 %; it may not be 53 %."""
    over = Printed(30, 0, Qualifier.OVER)

    assert recompute(share(over, Printed(55), Printed(58))).outcome is Outcome.POSSIBLE
    assert recompute(share(over, Printed(55), Printed(53))).outcome is Outcome.DIFFERS
    assert recompute(share(over, Printed(55), Printed(58))).bounds == Range(Fraction(600, 11), None)


@pytest.mark.parametrize(
    ("reached", "printed", "outcome"),
    [
        (231, 231, Outcome.WORDING),  # reached 231 %, exceeded by 131 %
        (231, 131, Outcome.EXACT),
        (220, 200, Outcome.WORDING),
        (220, 230, Outcome.DIFFERS),
    ],
)
def test_to_exceed_is_not_to_reach(reached, printed, outcome):
    claim = share(Printed(reached), Printed(100), Printed(printed), unit="% of target", wording=Wording.EXCEEDS)

    assert recompute(claim).outcome is outcome


@pytest.mark.parametrize(
    ("result", "outcome"), [(3021, Outcome.BOUND), (3000, Outcome.DIFFERS), (2999, Outcome.DIFFERS)]
)
def test_a_number_that_is_exceeded_is_a_bound(result, outcome):
    claim = Claim("a", "…", Printed(3000), "clubs", {"new": Printed(result)}, "new", Wording.EXCEEDS)

    assert recompute(claim).outcome is outcome


@pytest.mark.parametrize(("is_printed", "outcome"), [(False, Outcome.NOT_WHOLE), (True, Outcome.ROUNDED)])
def test_a_count_is_whole(is_printed, outcome):
    """70 % of 56 is 39.2 persons; who prints 39 has rounded."""
    formula = Formula(Operator.RATIO, (Formula(Operator.PRODUCT, ("members", "pct")), 100))
    inputs = {"members": Printed(56), "pct": Printed(70)}
    claim = Claim("a", "…", Printed(39), "persons", inputs, formula, is_printed=is_printed)

    assert recompute(claim).outcome is outcome
    assert recompute(claim).difference == Fraction(-1, 5)


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        (share(of(5), of(None), Printed(5)), "missing: whole"),
        (share(of(None), of(None), Printed(5)), "missing: part, whole"),
        (share(of(5), of(0), Printed(5)), "division by 0"),
        (Claim("a", "…", Printed(5), "%", {"x": Printed(1)}), "no formula"),
        (Claim("a", "…", Printed(5), "%", {"target": None}), "missing: target"),
    ],
)
def test_what_cannot_be_recomputed_says_why(claim, reason):
    found = recompute(claim)

    assert (found.outcome, found.value, found.difference, found.reason) == (
        Outcome.NOT_RECOMPUTABLE,
        None,
        None,
        reason,
    )


@pytest.mark.parametrize(
    ("share_pct", "whole", "expected"), [(85, 162, 138), (85, 180, 153), (50, 55, 28), (60, 55, 33)]
)
def test_what_a_target_requires_is_rounded_up(share_pct, whole, expected):
    """85 % of 162 is 137.7, so 138 clubs; M-TRAP-07."""
    assert required(share_pct, whole) == expected
