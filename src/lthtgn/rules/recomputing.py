"""Published results recomputed from their inputs (tính lại kết quả đã công bố): equal, rounded, cut, or not the same."""

from __future__ import annotations

import enum
import math
from collections.abc import Collection, Mapping
from fractions import Fraction

import attrs

from lthtgn.errors import RangeError
from lthtgn.model.claims import (
    Claim,
    Printed,
    Qualifier,
    Term,
    Wording,
    evaluate,
    evaluate_range,
    names_in,
)
from lthtgn.ranges import Number, Range

__all__ = ["COUNTED", "Outcome", "Recomputation", "recompute", "required"]


COUNTED = frozenset({"persons", "clubs", "communes", "provinces", "villages", "households"})
"""Units of results that are counted, so that they must be whole (đơn vị đếm).

>>> "clubs" in COUNTED
True
"""


class Outcome(enum.Enum):
    """How a published result stands to what its inputs give (kết quả tính lại).

    `EXACT`, `ROUNDED` and `CUT` agree. `BOUND` agrees as a bound: "over 48 million" of 48.1 million. `POSSIBLE` agrees
    only because inputs are loose or rounded. `WORDING`: the number is right, but "exceeds" is printed for "reaches".
    `NOT_WHOLE`: what is counted comes out as a broken number. `DIFFERS` does not agree. `NOT_RECOMPUTABLE`: an input, or
    the way, is not printed.

    >>> Outcome.CUT.agrees, Outcome.DIFFERS.agrees
    (True, False)
    """

    EXACT = "exact"
    ROUNDED = "rounded"
    CUT = "cut"
    BOUND = "bound"
    POSSIBLE = "possible"
    WORDING = "wording"
    NOT_WHOLE = "not_whole"
    DIFFERS = "differs"
    NOT_RECOMPUTABLE = "not_recomputable"

    @property
    def agrees(self) -> bool:
        """Whether the published result follows from its inputs."""
        return self in {Outcome.EXACT, Outcome.ROUNDED, Outcome.CUT, Outcome.BOUND, Outcome.POSSIBLE}


@attrs.frozen
class Recomputation:
    """A published result beside the one that its inputs give.

    Attributes:
        claim: the published result.
        outcome: how the two stand to each other.
        value: what the printed inputs give, exactly; `None` where they give nothing.
        bounds: what they can give, their digits rounded or cut and their "over" and "nearly" taken at their word.
        reason: why it cannot be recomputed, in a code and names: `missing: target`, `no formula`, `about`.

    >>> from lthtgn.model.claims import Formula, Operator
    >>> claim = Claim("a", "share", Printed(5), "%", {"x": Printed(1), "n": None}, Formula(Operator.SHARE, ("x", "n")))
    >>> recompute(claim).reason
    'missing: n'
    """

    claim: Claim
    outcome: Outcome
    value: Number | None = None
    bounds: Range | None = None
    reason: str | None = None

    @property
    def difference(self) -> Number | None:
        """The printed result less the recomputed one."""
        return None if self.value is None else self.claim.printed.value - self.value


def required(share_pct: Number, whole: int) -> int:
    """How many of a whole make at least a share: rounded up, never down (số tối thiểu phải đạt).

    Source: club-model.md M-TRAP-07.

    >>> required(85, 162)
    138
    """
    return math.ceil(Fraction(share_pct) * whole / 100)


def recompute(claim: Claim) -> Recomputation:
    """Recompute a published result from its inputs.

    >>> from lthtgn.model.claims import Formula, Operator
    >>> inputs = {"part": Printed(23), "whole": Printed(43)}
    >>> share = Formula(Operator.SHARE, ("part", "whole"))
    >>> found = recompute(Claim("a", "share of 55+", Printed(48), "%", inputs, share))
    >>> found.outcome, found.difference
    (<Outcome.DIFFERS: 'differs'>, Fraction(-236, 43))
    """
    if claim.formula is None or any(claim.inputs.get(name) is None for name in names_in(claim.formula)):
        missing = ", ".join(claim.missing)
        return Recomputation(claim, Outcome.NOT_RECOMPUTABLE, reason=f"missing: {missing}" if missing else "no formula")
    inputs = {name: printed for name, printed in claim.inputs.items() if printed is not None}
    try:
        value = evaluate(claim.formula, {name: printed.value for name, printed in inputs.items()})
    except RangeError:
        return Recomputation(claim, Outcome.NOT_RECOMPUTABLE, reason="division by 0")
    bounds = _bounds(claim.formula, inputs, value, claim.rounded)
    outcome = _outcome(claim, value, bounds)
    reason = "about" if outcome is Outcome.NOT_RECOMPUTABLE else None
    return Recomputation(claim, outcome, value, bounds, reason)


def _bounds(formula: Term, inputs: Mapping[str, Printed], value: Number, rounded: Collection[str]) -> Range:
    """What the inputs can give; anything where that cannot be worked out, and the value where all are exact."""
    ranges = {name: _possible(inputs[name], name in rounded) for name in names_in(formula)}
    if all(possible.is_exact for possible in ranges.values()):
        return Range.exact(value)
    try:
        return evaluate_range(formula, ranges)
    except RangeError:
        return Range(None, None)


def _possible(printed: Printed, is_rounded: bool) -> Range:
    return printed.readings if is_rounded and printed.qualifier is None else printed.possible


def _outcome(claim: Claim, value: Number, bounds: Range) -> Outcome:
    printed = claim.printed
    if claim.wording is Wording.EXCEEDS:
        return _exceeding(printed, value, bounds, percent=claim.unit.startswith("%"))
    if not claim.is_printed and _counts(claim) and not isinstance(value, int) and not _may_be_whole(claim, value):
        return Outcome.NOT_WHOLE
    found = _agreement(printed, value)
    if found is not None:
        return found
    if not bounds.is_exact and bounds & printed.readings is not None:
        return Outcome.POSSIBLE
    about = printed.qualifier is Qualifier.ABOUT and value in printed.readings
    return Outcome.NOT_RECOMPUTABLE if about else Outcome.DIFFERS


def _may_be_whole(claim: Claim, value: Number) -> bool:
    """Whether the decimals that were not printed leave room for a whole number; a whole per cent may be a norm copied."""
    assert claim.formula is not None
    inputs = {name: printed for name, printed in claim.inputs.items() if printed is not None}
    bounds = _bounds(claim.formula, {name: printed.bare for name, printed in inputs.items()}, value, ())
    return bounds.low is None or bounds.high is None or math.ceil(bounds.low) < bounds.high


def _exceeding(printed: Printed, value: Number, bounds: Range, *, percent: bool) -> Outcome:
    """To exceed N, said of a number, a bound; said of a share of the target it is what lies above the target."""
    loose = not bounds.is_exact
    if not percent:
        if value > printed.value:
            return Outcome.BOUND
        return Outcome.POSSIBLE if loose and (bounds.high is None or bounds.high > printed.value) else Outcome.DIFFERS
    above = _agreement(printed, value - 100)
    if above is not None:
        return above
    if _agreement(printed, value) is not None or 100 <= printed.value <= value:
        return Outcome.WORDING
    if loose and (bounds - Range.exact(100)) & printed.readings is not None:
        return Outcome.POSSIBLE
    return Outcome.WORDING if loose and bounds & printed.readings is not None else Outcome.DIFFERS


def _agreement(printed: Printed, value: Number) -> Outcome | None:
    """How a number agrees with what is printed; `None` where it does not."""
    if printed.qualifier is Qualifier.UNDER:
        return Outcome.BOUND if value < printed.value else None
    if value == printed.value:
        return Outcome.EXACT
    if printed.qualifier not in {None, Qualifier.ABOUT} and value in printed.range:
        return Outcome.BOUND
    if printed.rounds(value):
        return Outcome.ROUNDED
    return Outcome.CUT if printed.qualifier in {None, Qualifier.ABOUT} and printed.cuts(value) else None


def _counts(claim: Claim) -> bool:
    """Whether what comes out is counted, so that it must be whole."""
    return claim.unit in COUNTED
