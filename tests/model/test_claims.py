"""Published results: numbers as printed, and formulas as closed values."""

from fractions import Fraction

import pytest

from lthtgn.errors import RangeError
from lthtgn.model.claims import Claim, Formula, Operator, Printed, Qualifier, evaluate, evaluate_range, names_in
from lthtgn.ranges import Range

NUMBERS = {"a": 30, "b": 12}


@pytest.mark.parametrize(
    ("qualifier", "expected"),
    [
        (None, Range(48, 48)),
        (Qualifier.OVER, Range(48, None)),
        (Qualifier.AT_LEAST, Range(48, None)),
        (Qualifier.NEARLY, Range(0, 48)),
        (Qualifier.UP_TO, Range(0, 48)),
        (Qualifier.UNDER, Range(0, 48)),
        (Qualifier.ABOUT, Range(0, None)),
    ],
)
def test_a_word_before_a_number_makes_it_loose(qualifier, expected):
    assert Printed(48, 0, qualifier).range == expected


@pytest.mark.parametrize(
    ("printed", "exact", "rounds", "cuts"),
    [
        (Printed(Fraction(534, 10), 1), Fraction(2300, 43), False, True),  # 53.488…
        (Printed(Fraction(535, 10), 1), Fraction(2300, 43), True, False),
        (Printed(53, 0), Fraction(2300, 43), True, True),
        (Printed(56, 0), Fraction(111, 2), True, False),  # half up
        (Printed(48_000_000, -6), Fraction(1_300_000_000, 27), True, True),  # 48.148 million, printed in millions
        (Printed(Fraction(487, 10), 1), Fraction(2000, 43), False, False),
    ],
)
def test_a_number_is_rounded_or_cut_to_its_last_digit(printed, exact, rounds, cuts):
    assert (printed.rounds(exact), printed.cuts(exact)) == (rounds, cuts)


@pytest.mark.parametrize(
    ("operator", "expected"),
    [
        (Operator.SUM, 42),
        (Operator.DIFFERENCE, 18),
        (Operator.PRODUCT, 360),
        (Operator.RATIO, Fraction(5, 2)),
        (Operator.PER, Fraction(5, 2)),
        (Operator.SHARE, 250),
        (Operator.GROWTH, -60),  # from 30 to 12
    ],
)
def test_every_operator(operator, expected):
    """Exactly; and over ranges of one value the same."""
    formula = Formula(operator, ("a", "b"))

    assert evaluate(formula, NUMBERS) == expected
    assert evaluate_range(formula, {k: Range.exact(v) for k, v in NUMBERS.items()}) == Range.exact(expected)


def test_ranges_go_through_a_formula():
    """At most 4000 of at least 7200 is at most 55.6 %."""
    inputs = {"a": Range(0, 4000), "b": Range(7200, None)}

    assert evaluate_range(Formula(Operator.SHARE, ("a", "b")), inputs) == Range(0, Fraction(500, 9))
    assert evaluate_range(Formula(Operator.PRODUCT, ("b", 0)), inputs) == Range(0, 0)


@pytest.mark.parametrize("operator", [Operator.RATIO, Operator.PER, Operator.SHARE])
def test_nothing_is_divided_by_0(operator):
    with pytest.raises(RangeError, match="divides by 0"):
        evaluate(Formula(operator, ("a", "b")), {"a": 1, "b": 0})
    with pytest.raises(RangeError, match="divides by 0"):
        evaluate(Formula(Operator.GROWTH, ("b", "a")), {"a": 1, "b": 0})


def test_what_is_missing_is_named():
    with pytest.raises(RangeError, match="'b'"):
        evaluate(Formula(Operator.SUM, ("a", "b")), {"a": 1})
    with pytest.raises(RangeError, match="'b'"):
        evaluate_range(Formula(Operator.SUM, ("a", "b")), {"a": Range(1, 1)})
    with pytest.raises(RangeError, match="0 or more"):
        evaluate_range(Formula(Operator.PRODUCT, ("a", 2)), {"a": Range(-1, None)})


@pytest.mark.parametrize(
    ("low", "high", "times", "expected"),
    [(-1, 1, 2, Range(-2, 2)), (-3, -1, 2, Range(-6, -2)), (-1, 3, -2, Range(-6, 2)), (2, 3, 0, Range(0, 0))],
)
def test_a_product_of_bounded_figures_reaches_from_the_least_to_the_largest_product_of_ends(low, high, times, expected):
    assert evaluate_range(Formula(Operator.PRODUCT, ("a", times)), {"a": Range(low, high)}) == expected


@pytest.mark.parametrize(("operator", "terms"), [(Operator.SUM, ("a",)), (Operator.RATIO, ("a", "b", "c"))])
def test_a_formula_has_the_right_number_of_terms(operator, terms):
    with pytest.raises(RangeError, match=f"{operator.value} cannot be made of {len(terms)} terms"):
        Formula(operator, terms)


def test_a_claim_names_what_its_source_does_not_print():
    """In the order of the formula."""
    formula = Formula(Operator.SHARE, ("part", Formula(Operator.SUM, ("x", "y"))))
    claim = Claim("a", "…", Printed(5), "%", {"part": Printed(1), "x": None, "z": None}, formula)

    assert list(names_in(formula)) == ["part", "x", "y"]
    assert claim.missing == ("x", "y", "z")
