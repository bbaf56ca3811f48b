"""Published results recomputed from their inputs (tính lại kết quả đã công bố): equal, rounded, cut, or not the same."""

from __future__ import annotations

import enum
import math
from fractions import Fraction

import attrs

from lthtgn.errors import RangeError
from lthtgn.model.claims import (
    Claim,
    Printed,
    Qualifier,
    Wording,
    evaluate,
    evaluate_range,
    names_in,
)
from lthtgn.ranges import Number, Range

__all__ = ["Outcome", "Recomputation", "recompute", "required"]


class Outcome(enum.Enum):
    """How a published result stands to what its inputs give (kết quả tính lại).

    `EXACT`, `ROUNDED` and `CUT` agree. `BOUND` agrees as a bound: "over 48 million" of 48.1 million. `POSSIBLE` agrees
    only because inputs are loose. `WORDING`: the number is right, but "exceeds" is printed for "reaches". `NOT_WHOLE`: what
    is counted comes out as a broken number. `DIFFERS` does not agree. `NOT_RECOMPUTABLE`: an input, or the way, is not
    printed.

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
        bounds: what they can give, their "over" and "nearly" taken at their word.
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
    try:
        bounds = evaluate_range(claim.formula, {name: printed.range for name, printed in inputs.items()})
    except RangeError:
        bounds = None
    outcome = _outcome(claim, value, bounds)
    reason = "about" if outcome is Outcome.NOT_RECOMPUTABLE else None
    return Recomputation(claim, outcome, value, bounds, reason)


def _outcome(claim: Claim, value: Number, bounds: Range | None) -> Outcome:
    printed = claim.printed
    if claim.wording is Wording.EXCEEDS:
        return _exceeding(printed, value, percent=claim.unit.startswith("%"))
    if value == printed.value:
        return Outcome.EXACT
    if not claim.is_printed and _counts(claim) and not isinstance(value, int):
        return Outcome.NOT_WHOLE
    if printed.qualifier is not None:
        return _qualified(printed, value)
    if printed.rounds(value):
        return Outcome.ROUNDED
    if printed.cuts(value):
        return Outcome.CUT
    loose = bounds is not None and not bounds.is_exact
    return Outcome.POSSIBLE if loose and bounds is not None and _holds(bounds, printed) else Outcome.DIFFERS


def _exceeding(printed: Printed, value: Number, *, percent: bool) -> Outcome:
    """To exceed N, said of a number, a bound; said of a share of the target it is what lies above the target."""
    if not percent:
        return Outcome.BOUND if value > printed.value else Outcome.DIFFERS
    if printed.rounds(value - 100) or printed.cuts(value - 100):
        return Outcome.EXACT
    return Outcome.WORDING if value >= printed.value else Outcome.DIFFERS


def _qualified(printed: Printed, value: Number) -> Outcome:
    if printed.qualifier is Qualifier.ABOUT:
        close = printed.rounds(value) or printed.cuts(value)
        return Outcome.ROUNDED if close else Outcome.NOT_RECOMPUTABLE
    if value in printed.range:
        return Outcome.BOUND
    return Outcome.ROUNDED if printed.rounds(value) else Outcome.DIFFERS


def _counts(claim: Claim) -> bool:
    """Whether what comes out is counted, so that it must be whole."""
    return claim.unit in {"persons", "clubs", "communes"}


def _holds(bounds: Range, printed: Printed) -> bool:
    """Whether some value inside the bounds is printed so."""
    return (bounds & Range(printed.value - printed.step / 2, printed.value + printed.step)) is not None
