"""The gift of a longevity celebration: a list of parts, at least the nation's minimum (quà chúc thọ, mừng thọ)."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from functools import reduce

import attrs

from lthtgn.policy.documents import Citation
from lthtgn.policy.national.longevity import Milestone
from lthtgn.policy.parameters import Parameter, Scope
from lthtgn.policy.resolution import Resolution
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.table import Resolver

__all__ = ["Gift", "gift_of", "union"]

_NOTHING = Range.exact(0)


@attrs.frozen
class Gift:
    """What the gift holds at least, or as the province sets it (quà chúc thọ, mừng thọ).

    Where a province names one amount and not its parts, that whole stands in their place: the parts are then known by their
    bounds alone.

    Attributes:
        cash: đồng in cash; the nation's minimum is a lower bound; from 0 to anything where the level is not known.
        in_kind: value of what is given in kind, in đồng.
        silk: metres of silk, which are not counted as money.
        gold: chỉ of gold, likewise.
        whole: the one amount that the province names; `None` where it names none.
        money: cash and the value in kind together; the whole amount where there is one.
        bounds: the values of the law and of the place.
        below_minimum: the values of the place that surely lie below the nation's minimum: a warning.
    """

    cash: Range
    in_kind: Range
    silk: Range
    gold: Range
    whole: Range | None
    money: Range
    bounds: tuple[Resolution, ...]
    below_minimum: tuple[Resolution, ...] = ()

    @property
    def local(self) -> bool:
        """Whether the place itself sets something of it, rather than the nation its minimum."""
        return any(bound.chosen is not None and bound.chosen.scope is not None for bound in self.bounds)

    @property
    def cites(self) -> tuple[Citation, ...]:
        """Where its values stand."""
        return tuple(dict.fromkeys(bound.chosen.cite for bound in self.bounds if bound.chosen is not None))


def union(gifts: Iterable[Gift]) -> Gift:
    """The gift of which only that it is one of several is known: what each of them allows.

    >>> some = Gift(_NOTHING, _NOTHING, _NOTHING, _NOTHING, None, _NOTHING, ())
    >>> union([some, attrs.evolve(some, cash=Range.exact(500_000))]).cash
    Range(low=0, high=500000)
    """
    return reduce(_either, gifts)


def _either(first: Gift, second: Gift) -> Gift:
    return Gift(
        first.cash | second.cash,
        first.in_kind | second.in_kind,
        first.silk | second.silk,
        first.gold | second.gold,
        None if first.whole is None or second.whole is None else first.whole | second.whole,
        first.money | second.money,
        tuple(dict.fromkeys((*first.bounds, *second.bounds))),
        tuple(dict.fromkeys((*first.below_minimum, *second.below_minimum))),
    )


def gift_of(milestone: Milestone, scopes: Collection[Scope], resolve: Resolver) -> Gift:
    """The gift of an age in a place.

    Args:
        milestone: the age.
        scopes: the scopes that the place lies in.
        resolve: resolves parameters on the day.

    >>> from datetime import date
    >>> from lthtgn.policy.national.longevity import MILESTONES
    >>> from lthtgn.policy.resolution import resolve
    >>> at_90 = gift_of(MILESTONES[4], (), lambda parameter, scopes: resolve(parameter, date(2026, 1, 1), scopes))
    >>> at_90.cash, at_90.in_kind, at_90.money
    (Range(low=500000, high=None), Range(low=150000, high=None), Range(low=650000, high=None))
    """
    bounds = {parameter: resolve(parameter, scopes) for parameter in milestone.parameters}

    def part(parameter: Parameter) -> Range:
        found = bounds[parameter]
        if found.chosen is None:  # before the first known circular nothing is known; what no text ever names is nothing
            return Range.unknown() if parameter.history else _NOTHING
        value = found.value or Range.unknown()
        return value if found.chosen.scope is not None else Range(value.low, None)

    cash, in_kind, silk, gold = map(part, (milestone.cash, milestone.in_kind, milestone.silk, milestone.gold))
    whole = bounds[milestone.whole].value
    below = [bound for bound in bounds.values() if _is_below(bound)]
    money = cash + in_kind
    if whole is not None:
        least = (cash.low or 0) + (in_kind.low or 0)
        if whole.at_least_as(Range.exact(least)) is Verdict.NOT_MET:
            below.append(bounds[milestone.whole])
        money = Range(max(whole.low or 0, least), None if whole.high is None else max(whole.high, least))
        cash, in_kind = (Range(value.low, money.high) if value.high is None else value for value in (cash, in_kind))
    return Gift(cash, in_kind, silk, gold, whole, money, tuple(bounds.values()), tuple(below))


def _is_below(bound: Resolution) -> bool:
    """Whether the place surely sets less than the nation."""
    if bound.chosen is None or bound.chosen.scope is None or bound.value is None:
        return False
    value = bound.value
    return any(
        lost.scope is None and lost.value is not None and value.at_least_as(lost.value) is Verdict.NOT_MET
        for lost in bound.displaced
    )
