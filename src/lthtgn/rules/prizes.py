"""Prize money of awards: a factor × the base salary of the day, exactly, and never 0 for what is not known (tiền thưởng)."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date

import attrs

from lthtgn.model.awards import RecipientKind
from lthtgn.policy.national.awards import BASE_SALARY, PRIZE_STEP
from lthtgn.policy.parameters import Scope
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn.ranges import Number, Range
from lthtgn.rules.awards import AwardScheme
from lthtgn.rules.table import Resolver

__all__ = ["Prize", "prize_of", "prize_within"]


@attrs.frozen
class Prize:
    """Prize money of one award (tiền thưởng): a factor × the base salary of the day.

    Attributes:
        amount: đồng; a range where the law sets a ceiling; `None` where no factor is known, never 0 for it.
        bounds: the factor, the base salary, and the step of rounding, which is in force only where a place sets one.
    """

    amount: Range | None
    bounds: tuple[Resolution, ...] = ()

    def times(self, number: Range) -> Range | None:
        """What it comes to for so many recipients."""
        if self.amount is None:
            return None
        return Range(_product(self.amount.low, number.low), _product(self.amount.high, number.high))


def _product(one: Number | None, other: Number | None) -> Number | None:
    return None if one is None or other is None else one * other


def _value(bound: Resolution) -> Range | None:
    """The value of a parameter that is in force and known."""
    return bound.value if bound.standing is Standing.IN_FORCE else None


def prize_of(scheme: AwardScheme, recipient: RecipientKind, resolve: Resolver, scopes: Collection[Scope] = ()) -> Prize:
    """The prize money of an award on the day of a resolver.

    >>> from lthtgn.policy.resolution import resolve
    >>> from lthtgn.rules.award_schemes import COMMUNE_COMMENDATION
    >>> def on(parameter, scopes):
    ...     return resolve(parameter, date(2025, 8, 1), scopes)
    >>> prize_of(COMMUNE_COMMENDATION, RecipientKind.COLLECTIVE, on).amount
    Range(low=1404000, high=1404000)
    """
    parameter = scheme.prize_for(recipient)
    if parameter is None:
        return Prize(None)
    factor, base = resolve(parameter, scopes), resolve(BASE_SALARY, scopes)
    step = resolve(PRIZE_STEP, scopes)
    times, salary, multiple = _value(factor), _value(base), _value(step)
    bounds = (factor, base, step)
    if times is None or salary is None:
        return Prize(None, bounds)
    amount = Range(_product(times.low, salary.low), _product(times.high, salary.high))
    if multiple is not None and multiple.low is not None and multiple.is_exact:
        amount = Range(_up(amount.low, multiple.low), _up(amount.high, multiple.low))
    return Prize(amount, bounds)


def _up(value: Number | None, step: Number) -> Number | None:
    return None if value is None else -(-value // step) * step


def prize_within(
    scheme: AwardScheme,
    recipient: RecipientKind,
    first: date,
    last: date,
    resolver_on: Callable[[date], Resolver],
    scopes: Collection[Scope] = (),
) -> Prize:
    """The prize money of an award that was given on some day from the first to the last, of which no more is known.

    Where the law changed in between, the amount is the range of all that it can be.
    """
    prizes = []
    day: date | None = first
    while day is not None and day <= last:
        prize = prize_of(scheme, recipient, resolver_on(day), scopes)
        prizes.append(prize)
        day = _next_turn(prize, day)
    amount = prizes[0].amount
    for prize in prizes[1:]:
        amount = None if amount is None or prize.amount is None else amount | prize.amount
    return Prize(amount, prizes[-1].bounds)


def _next_turn(prize: Prize, day: date) -> date | None:
    """The next day on which a value that prize money hangs on begins, or ends."""
    turns: list[date | None] = [bound.next_start for bound in prize.bounds]
    turns += [bound.chosen.until for bound in prize.bounds if bound.chosen is not None]
    return min((turn for turn in turns if turn is not None and turn > day), default=None)
