"""Formulas of published results, read from their text: a small closed language, never code."""

from __future__ import annotations

import re
from fractions import Fraction

from lthtgn.errors import RangeError
from lthtgn.model.claims import Formula, Operator, Term
from lthtgn.ranges import Number

__all__ = ["parse_formula"]

_TOKEN = re.compile(r"\s*(?:(?P<number>[0-9]+(?:\.[0-9]+)?)|(?P<name>[A-Za-z_][A-Za-z0-9_]*)|(?P<mark>[-+*/()]))")
_LONGEST = 1000
_MOST_MARKS = 100  # more would nest too deeply to be worked out


def parse_formula(text: str) -> Term:
    """A formula from its text (công thức): names, numbers, `+ - * /` and brackets, and nothing else.

    A quotient times 100 is a share in per cent.

    Raises:
        RangeError: the text is no such formula.

    >>> str(parse_formula("borrowers/members*100"))
    'share(borrowers, members)'
    >>> str(parse_formula("older + women + poor"))
    'sum(older, women, poor)'
    >>> parse_formula("__import__('os')")
    Traceback (most recent call last):
        ...
    lthtgn.errors.RangeError: the formula is not understood at character 11
    """
    if len(text) > _LONGEST:
        raise RangeError("the formula is too long")
    tokens, at = [], 0
    while text[at:].strip():
        found = _TOKEN.match(text, at)
        if found is None:
            raise RangeError(f"the formula is not understood at character {at}")
        tokens.append((found.lastgroup or "", found[0].strip(), found.start(found.lastgroup or 0)))
        at = found.end()
    if sum(kind == "mark" for kind, _, _ in tokens) > _MOST_MARKS:
        raise RangeError("the formula is too long")
    return _Parser(tokens).whole()


class _Parser:
    def __init__(self, tokens: list[tuple[str, str, int]]) -> None:
        self.left = tokens[::-1]
        self.depth = 0

    def whole(self) -> Term:
        term = self.sum()
        if self.left:
            raise RangeError(f"the formula is not understood at character {self.left[-1][2]}")
        return term

    def take(self, marks: str) -> str | None:
        if self.left and self.left[-1][0] == "mark" and self.left[-1][1] in marks:
            return self.left.pop()[1]
        return None

    def sum(self) -> Term:
        term = self.product()
        while mark := self.take("+-"):
            term = _joined(Operator.SUM if mark == "+" else Operator.DIFFERENCE, term, self.product())
        return term

    def product(self) -> Term:
        term = self.atom()
        while mark := self.take("*/"):
            term = _joined(Operator.PRODUCT if mark == "*" else Operator.RATIO, term, self.atom())
        return term

    def atom(self) -> Term:
        if not self.left:
            raise RangeError("the formula ends too early")
        kind, text, at = self.left.pop()
        if kind == "number":
            return _whole(text)
        if kind == "name":
            return text
        if text != "(":
            raise RangeError(f"the formula is not understood at character {at}")
        self.depth += 1
        if self.depth > 50:
            raise RangeError("the formula is nested too deeply")
        term = self.sum()
        if not self.take(")"):
            raise RangeError("a bracket is not closed")
        self.depth -= 1
        return term


def _joined(operator: Operator, left: Term, right: Term) -> Term:
    if isinstance(left, Formula):
        if operator is Operator.PRODUCT and right == 100 and left.operator is Operator.RATIO:
            return Formula(Operator.SHARE, left.terms)
        if operator is left.operator and operator in {Operator.SUM, Operator.PRODUCT}:
            return Formula(operator, (*left.terms, right))
    return Formula(operator, (left, right))


def _whole(text: str) -> Number:
    value = Fraction(text)
    return value.numerator if value.denominator == 1 else value
