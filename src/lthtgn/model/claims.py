"""Published figures and results: what somebody printed, with the inputs from which it can be recomputed.

Real reports print results ("hơn 48 triệu đồng mỗi câu lạc bộ") beside what they were made of. A `Claim` keeps both, and
how the one follows from the others as a small closed value, so that it can be recomputed exactly and explained.
"""

from __future__ import annotations

import enum
import math
from collections.abc import Iterator, Mapping
from fractions import Fraction

import attrs

from lthtgn.errors import RangeError
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Place
from lthtgn.model.register import Register
from lthtgn.ranges import Number, Range

__all__ = [
    "Claim",
    "Formula",
    "Operator",
    "Printed",
    "PublishedCase",
    "PublishedFigure",
    "Qualifier",
    "Term",
    "Wording",
    "evaluate",
    "evaluate_range",
    "names_in",
]


class Qualifier(enum.Enum):
    """The word that makes a figure loose (từ chỉ mức độ): over, nearly, about, at least, up to, under.

    >>> Qualifier("at_least")
    <Qualifier.AT_LEAST: 'at_least'>
    """

    OVER = "over"
    NEARLY = "nearly"
    ABOUT = "about"
    AT_LEAST = "at_least"
    UP_TO = "up_to"
    UNDER = "under"


@attrs.frozen
class Printed:
    """A number as printed (con số như đã in): its digits, and the word before it.

    Attributes:
        value: the number; a percentage as printed, money in đồng.
        decimals: how many decimals are printed; below 0 where only thousands (-3) or millions (-6) are.
        qualifier: the word that makes it loose.

    >>> Printed(48_000_000, -6, Qualifier.OVER).range
    Range(low=48000000, high=None)
    >>> Printed(Fraction(534, 10), 1).rounds(Fraction(2300, 43)), Printed(Fraction(534, 10), 1).cuts(Fraction(2300, 43))
    (False, True)
    """

    value: Number
    decimals: int = 0
    qualifier: Qualifier | None = None

    @classmethod
    def of_money(cls, value: Number, qualifier: Qualifier | None = None) -> Printed:
        """A sum of money: nobody has counted the zeros at its end, in millions, and in thousands below a million.

        >>> Printed.of_money(6_500_000_000).decimals, Printed.of_money(800_000).decimals, Printed.of_money(150).decimals
        (-6, -3, -1)
        """
        size, zeros = abs(value), 0
        most = 0 if not size else _MILLION if size >= 10**_MILLION else _THOUSAND
        while zeros < most and size % 10 ** (zeros + 1) == 0:
            zeros += 1
        return cls(value, -zeros, qualifier)

    @property
    def range(self) -> Range:
        """What the number can be; of "about" nothing is known."""
        if self.qualifier in {Qualifier.OVER, Qualifier.AT_LEAST}:
            return Range.at_least(self.value)
        if self.qualifier in {Qualifier.NEARLY, Qualifier.UP_TO, Qualifier.UNDER}:
            return Range(min(0, self.value), self.value)
        return Range.unknown() if self.qualifier is Qualifier.ABOUT else Range.exact(self.value)

    @property
    def step(self) -> Fraction:
        """One unit of the last printed digit."""
        return Fraction(10) ** -min(self.decimals, _SURE)

    @property
    def readings(self) -> Range:
        """What the exact number can be, its digits rounded or cut, and its word taken widely.

        "About" is taken as from half of the number to twice the number: nobody rounds further, though no source says so.

        >>> Printed(48, 0, Qualifier.ABOUT).readings, Printed(48).readings
        (Range(low=24, high=96), Range(low=Fraction(95, 2), high=49))
        """
        value, half = self.value, self.step / 2
        match self.qualifier:
            case Qualifier.OVER | Qualifier.AT_LEAST:
                return Range.at_least(value - half)
            case Qualifier.NEARLY | Qualifier.UP_TO:
                return Range(None, value + half)
            case Qualifier.UNDER:
                return Range(None, value)
            case Qualifier.ABOUT:
                ends = Fraction(value) / 2, Fraction(value) * 2
                return Range(min(ends), max(ends))
        # What is cut loses size, so that a number below 0 was further below.
        return Range(value - (half if value > 0 else self.step), value + (half if value < 0 else self.step))

    @property
    def bare(self) -> Printed:
        """The same digits without the word before them.

        >>> Printed(48, 0, Qualifier.OVER).bare
        Printed(value=48, decimals=0, qualifier=None)
        """
        return attrs.evolve(self, qualifier=None)

    @property
    def possible(self) -> Range:
        """What the number can be where something is worked out from it.

        A whole number is itself. Of one that is printed with decimals, or in thousands or millions, the further digits were
        rounded or cut (club-model.md M-TRAP-06): 57.3 % may be anything from 57.25 % up to 57.4 %. A word is taken at its
        word.

        >>> Printed(43).possible, Printed(Fraction(573, 10), 1).possible
        (Range(low=43, high=43), Range(low=Fraction(229, 4), high=Fraction(287, 5)))
        """
        if self.qualifier is Qualifier.ABOUT or (self.qualifier is None and self.decimals):
            return self.readings
        return self.range

    def rounds(self, exact: Number) -> bool:
        """Whether a number, rounded half away from 0, is printed so.

        >>> Printed(Fraction(-26, 10), 1).rounds(Fraction(-256, 100)), Printed(-12).cuts(Fraction(-127, 10))
        (True, True)
        """
        return self._is_sure_of(exact) or self._of_size(exact, Fraction(1, 2)) == self.value

    def cuts(self, exact: Number) -> bool:
        """Whether a number, its further digits cut off, is printed so."""
        return self._is_sure_of(exact) or self._of_size(exact, Fraction(0)) == self.value

    def _is_sure_of(self, exact: Number) -> bool:
        return self.decimals > _SURE and abs(Fraction(exact) - self.value) <= self.step

    def _of_size(self, exact: Number, more: Fraction) -> Fraction:
        size = math.floor(abs(Fraction(exact)) / self.step + more) * self.step
        return -size if exact < 0 else size


_MILLION, _THOUSAND = 6, 3
_SURE = 9  # more decimals are a machine's, whose last ones nobody has printed by hand; so many it is sure of


class Operator(enum.Enum):
    """How a result follows from its inputs (cách tính).

    `SUM` and `PRODUCT` take two terms or more, the others two. `DIFFERENCE` is the first less the second, `RATIO` the
    first over the second, `SHARE` the same in per cent, `PER` the same as a mean for each unit of the second, `GROWTH`
    from the first to the second in per cent of the first.

    >>> Operator("share").name
    'SHARE'
    """

    SUM = "sum"
    DIFFERENCE = "difference"
    PRODUCT = "product"
    RATIO = "ratio"
    SHARE = "share"
    PER = "per"
    GROWTH = "growth"


@attrs.frozen
class Formula:
    """An operation on terms (công thức), each the name of an input, a number, or another operation.

    Attributes:
        operator: what is done.
        terms: with what.

    Raises:
        RangeError: it has the wrong number of terms.

    >>> str(Formula(Operator.SHARE, ("borrowers", "members")))
    'share(borrowers, members)'
    """

    operator: Operator
    terms: tuple[Formula | str | Number, ...]

    def __attrs_post_init__(self) -> None:
        many = self.operator in {Operator.SUM, Operator.PRODUCT}
        if len(self.terms) < 2 or (len(self.terms) > 2 and not many):
            raise RangeError(f"{self.operator.value} cannot be made of {len(self.terms)} terms")

    def __str__(self) -> str:
        return f"{self.operator.value}({', '.join(map(str, self.terms))})"


Term = Formula | str | Number
"""A formula, the name of an input, or a number (số hạng)."""


def names_in(term: Term) -> Iterator[str]:
    """The names of the inputs that a formula uses, in their order.

    >>> list(names_in(Formula(Operator.SUM, ("women", "men"))))
    ['women', 'men']
    """
    if isinstance(term, str):
        yield term
    elif isinstance(term, Formula):
        for part in term.terms:
            yield from names_in(part)


def evaluate(term: Term, inputs: Mapping[str, Number]) -> Number:
    """The exact value of a formula.

    Raises:
        RangeError: it divides by 0, or an input is missing.

    >>> evaluate(Formula(Operator.SHARE, ("borrowers", "members")), {"borrowers": 23, "members": 43})
    Fraction(2300, 43)
    """
    if isinstance(term, str):
        if term not in inputs:
            raise RangeError(f"the input {term!r} is missing")
        return inputs[term]
    if not isinstance(term, Formula):
        return term
    result = _apply(term.operator, [Fraction(evaluate(part, inputs)) for part in term.terms])
    return result.numerator if result.denominator == 1 else result


def _apply(operator: Operator, values: list[Fraction]) -> Fraction:
    first, second = values[0], values[1]
    if operator in _DIVIDES and (first if operator is Operator.GROWTH else second) == 0:
        raise RangeError("a formula divides by 0")
    match operator:
        case Operator.SUM:
            return sum(values, Fraction(0))
        case Operator.PRODUCT:
            return math.prod(values, start=Fraction(1))
        case Operator.DIFFERENCE:
            return first - second
        case Operator.RATIO | Operator.PER:
            return first / second
        case Operator.SHARE:
            return 100 * first / second
        case Operator.GROWTH:
            return 100 * (second - first) / first


_DIVIDES = {Operator.RATIO, Operator.PER, Operator.SHARE, Operator.GROWTH}


def evaluate_range(term: Term, inputs: Mapping[str, Range]) -> Range:
    """What a formula can be where its inputs are ranges of 0 or more.

    Raises:
        RangeError: an input is missing, or an open difference that may lie below 0 is used further.

    >>> inputs = {"a": Range(0, 4000), "b": Range.at_least(7200)}
    >>> evaluate_range(Formula(Operator.SHARE, ("a", "b")), inputs)
    Range(low=0, high=Fraction(500, 9))
    """
    if isinstance(term, str):
        if term not in inputs:
            raise RangeError(f"the input {term!r} is missing")
        return inputs[term]
    if not isinstance(term, Formula):
        return Range.exact(term)
    return _apply_to_ranges(term.operator, [evaluate_range(part, inputs) for part in term.terms])


def _apply_to_ranges(operator: Operator, values: list[Range]) -> Range:
    first, second = values[0], values[1]
    match operator:
        case Operator.SUM:
            return Range.total(values)
        case Operator.PRODUCT:
            result = Range.exact(1)
            for value in values:
                result = _times(result, value)
            return result
        case Operator.DIFFERENCE:
            return first - second
        case Operator.RATIO | Operator.PER:
            return _over(first, second)
        case Operator.SHARE:
            return _times(_over(first, second), Range.exact(100))
        case Operator.GROWTH:
            return _times(_over(second, first), Range.exact(100)) - Range.exact(100)


def _over(left: Range, right: Range) -> Range:
    if left.low is not None and left.low < 0 and left.high is not None and right.low is not None and right.low > 0:
        least = Fraction(0) if right.high is None else 1 / Fraction(right.high)
        return _times(left, Range(least, 1 / Fraction(right.low)))
    return left.over(right)


def _times(left: Range, right: Range) -> Range:
    if left.low is not None and left.high is not None and right.low is not None and right.high is not None:
        ends = [one * other for one in (left.low, left.high) for other in (right.low, right.high)]
        return Range(min(ends), max(ends))
    if left.low is None or right.low is None or left.low < 0 or right.low < 0:
        raise RangeError("a product needs figures of 0 or more")
    high = None if left.high is None or right.high is None else left.high * right.high
    return Range(left.low * right.low, 0 if 0 in {left.high, right.high} else high)


class Wording(enum.Enum):
    """What the text says of a result against a target (cách diễn đạt): reaches (đạt), or exceeds (vượt).

    >>> Wording("exceeds").name
    'EXCEEDS'
    """

    REACHES = "reaches"
    EXCEEDS = "exceeds"


@attrs.frozen
class Claim:
    """A published result with the inputs from which it follows (kết quả đã công bố).

    Attributes:
        id: unique inside its case.
        what: what it is, in the words of the file.
        printed: the result as printed.
        unit: what it counts, such as `%`, `% of target`, `persons`, `VND per club`.
        inputs: what it is made of; `None` where the source does not print it.
        formula: how; `None` where that is not known.
        wording: whether the text says that a target is reached or exceeded.
        is_printed: whether the result itself is printed; false of a check on printed figures.
        population: the population that its label names, such as all clubs or the new ones; `None` where it names none.
        assumed: whether an input is only implied by the source.
        note: what whoever noted it down remarked.
        measures: ids of what the inputs measure, of those whose names are known.
        rounded: names of the inputs that are shares found by counting: also a whole per cent of these was rounded or cut.

    >>> women_and_men = Formula(Operator.SUM, ("women", "men"))
    >>> claim = Claim("a", "sum", Printed(51), "persons", {"women": Printed(41), "men": Printed(10)}, women_and_men)
    >>> claim.missing
    ()
    """

    id: str
    what: str
    printed: Printed
    unit: str
    inputs: Mapping[str, Printed | None]
    formula: Term | None = None
    wording: Wording | None = None
    is_printed: bool = True
    population: str | None = None
    assumed: bool = False
    note: str | None = None
    measures: Mapping[str, str] = attrs.field(factory=dict)
    rounded: frozenset[str] = frozenset()

    @property
    def missing(self) -> tuple[str, ...]:
        """The names of the inputs that the source does not print."""
        asked = dict.fromkeys([*(names_in(self.formula) if self.formula is not None else ()), *self.inputs])
        return tuple(name for name in asked if self.inputs.get(name) is None)


@attrs.frozen
class PublishedFigure:
    """A figure that a report prints (số liệu đã công bố).

    Attributes:
        name: its name in the file.
        printed: the figure as printed.
        measure: id of what it measures: that of the book's own measure where there is one, else a name of its own; of a
            share or a mean, that of its part.
        whole: of a share in per cent, what it is a share of; of a mean, for each of what it is.
        period: of a figure for a stated period, which years.
        is_mean: whether it is a mean, not a share.

    >>> PublishedFigure("women_pct", Printed(70), "members.women", "members").is_share
    True
    """

    name: str
    printed: Printed
    measure: str
    whole: str | None = None
    period: tuple[int, int] | None = None
    is_mean: bool = False

    @property
    def is_share(self) -> bool:
        """Whether it is a share, in per cent."""
        return self.whole is not None and not self.is_mean


@attrs.frozen
class PublishedCase:
    """What one report says of a club, a place or a project (trường hợp đã công bố).

    Attributes:
        id: unique inside the file.
        kind: `club`, `commune`, `district`, `province`, `project` or `national`.
        name: whom it is about.
        source: where it was printed.
        as_of: the day of its figures, as far as it is known; or the period that they are all about.
        place: where; `None` where the source names no place.
        place_named: whether the source names the place, or the figures are the nation's.
        figures: the figures that it prints.
        claims: the results that it prints, with their inputs.
        checks: results that follow from what it prints but are not printed.
        register: the same as a register: what has a day stands in a return, what has none is kept apart.

    >>> PublishedCase("a", "club", "CLB A", "…").place_named
    True
    """

    id: str
    kind: str
    name: str
    source: str
    as_of: PartialDate | Period | None = None
    place: Place | None = None
    place_named: bool = True
    figures: tuple[PublishedFigure, ...] = ()
    claims: tuple[Claim, ...] = ()
    checks: tuple[Claim, ...] = ()
    register: Register = attrs.field(factory=Register)
