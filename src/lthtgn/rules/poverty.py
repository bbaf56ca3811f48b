"""Poverty by income and deprivations, to check and explain what the yearly review says (chuẩn nghèo đa chiều).

The class of a household is the commune's yearly decision (`HouseholdStatus`) and always has priority: neither is ever
derived from the other, and hardship as a club sees it is a third thing.
"""

from __future__ import annotations

import enum
from collections.abc import Collection

import attrs

from lthtgn.errors import RangeError
from lthtgn.model.people import HouseholdClass
from lthtgn.policy.national.poverty import (
    AVERAGE_LINE_RURAL,
    AVERAGE_LINE_URBAN,
    INCOME_LINE_RURAL,
    INCOME_LINE_URBAN,
    MIN_DEPRIVATIONS,
    SERVICES,
)
from lthtgn.policy.parameters import Scope
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.table import Resolver

__all__ = ["Area", "PovertyFinding", "poverty_class"]


class Area(enum.Enum):
    """Area by which the income line differs (khu vực): `RURAL` nông thôn, `URBAN` thành thị.

    >>> Area("rural") is Area.RURAL
    True
    """

    RURAL = "rural"
    URBAN = "urban"


_LINES = {Area.RURAL: (INCOME_LINE_RURAL, AVERAGE_LINE_RURAL), Area.URBAN: (INCOME_LINE_URBAN, AVERAGE_LINE_URBAN)}


@attrs.frozen
class PovertyFinding:
    """What income and deprivations say of a household (đối chiếu với chuẩn nghèo); never a decision.

    Attributes:
        within: whether income is within the line.
        poor: whether income is within the line and enough services are lacking.
        near_poor: whether income is within the line and fewer are lacking.
        average: whether income is above the line, and of an average living standard.
        bounds: the values of the law that were used.
    """

    within: Verdict
    poor: Verdict
    near_poor: Verdict
    average: Verdict
    bounds: tuple[Resolution, ...]

    @property
    def not_known(self) -> tuple[Resolution, ...]:
        """The values of the law that are not known on the day, outside the periods of the standard too: the reason why."""
        return tuple(bound for bound in self.bounds if bound.standing is not Standing.IN_FORCE)

    @property
    def possible(self) -> tuple[HouseholdClass, ...]:
        """The classes that are not ruled out; all of them where no standard is known."""
        verdicts = zip(HouseholdClass, (self.poor, self.near_poor, ~self.within), strict=True)
        return tuple(class_ for class_, verdict in verdicts if verdict is not Verdict.NOT_MET)

    @property
    def class_(self) -> HouseholdClass | None:
        """The class, where the figures leave one only."""
        return self.possible[0] if len(self.possible) == 1 else None

    def agrees_with(self, decided: HouseholdClass | None) -> Verdict:
        """Whether the yearly decision can be told from the figures: `NOT_MET` is a question to ask, no correction.

        >>> from datetime import date
        >>> from lthtgn.policy.resolution import resolve
        >>> day = date(2025, 3, 1)
        >>> resolver = lambda parameter, scopes: resolve(parameter, day, scopes)
        >>> found = poverty_class(Range.exact(1_600_000), Range.exact(4), Area.RURAL, resolver)
        >>> found.agrees_with(HouseholdClass.OTHER), found.agrees_with(HouseholdClass.POOR)
        (<Verdict.MET: 'met'>, <Verdict.NOT_MET: 'not_met'>)
        """
        if decided is None:
            return Verdict.NOT_KNOWN
        if decided not in self.possible:
            return Verdict.NOT_MET
        return Verdict.MET if self.class_ is decided else Verdict.NOT_KNOWN


def poverty_class(
    income: Range, deprivations: Range, area: Area | None, resolve: Resolver, scopes: Collection[Scope] = ()
) -> PovertyFinding:
    """What the poverty standard of a day says of a household, for checks only (đối chiếu với chuẩn nghèo).

    Args:
        income: income a head, đồng a month.
        deprivations: how many indicators of basic services the household lacks.
        area: rural or urban; `None` where it is not known, and either line may count.
        resolve: resolves parameters on that day.
        scopes: where; a province may set a higher line.

    Raises:
        RangeError: a figure cannot be: below 0, or more deprivations than there are indicators.

    >>> from datetime import date
    >>> from lthtgn.policy.resolution import resolve
    >>> day = date(2027, 1, 1)
    >>> resolver = lambda parameter, scopes: resolve(parameter, day, scopes)
    >>> poverty_class(Range.exact(2_200_000), Range(2, 3), Area.RURAL, resolver).possible
    (<HouseholdClass.POOR: 'poor'>, <HouseholdClass.NEAR_POOR: 'near_poor'>)
    """
    every = resolve(SERVICES, scopes)
    _check(income, "income a head")
    _check(deprivations, "deprivations", every.value)
    if area is None:
        return _either(*(poverty_class(income, deprivations, one, resolve, scopes) for one in Area))
    line, average, least = (resolve(parameter, scopes) for parameter in (*_LINES[area], MIN_DEPRIVATIONS))
    bounds = (line, average, least)
    if line.value is None or least.value is None:  # outside the periods of the standard nothing is known
        return PovertyFinding(*(Verdict.NOT_KNOWN,) * 4, bounds)
    within = income.at_most_as(line.value)
    many = deprivations.at_least_as(least.value)
    above = Verdict.NOT_KNOWN if average.value is None else income.at_most_as(average.value)
    return PovertyFinding(within, within & many, within & ~many, ~within & above, bounds)


def _check(figure: Range, name: str, most: Range | None = None) -> None:
    if figure.low is None or figure.low < 0:
        raise RangeError(f"{name} must be 0 or more, not from {figure.low}")
    if most is not None and figure.at_most_as(most) is Verdict.NOT_MET:
        raise RangeError(f"{name} must be at most {most.high}, not {figure.low} or more")


def _either(first: PovertyFinding, second: PovertyFinding) -> PovertyFinding:
    """What holds whichever of two it is."""

    def both(one: Verdict, other: Verdict) -> Verdict:
        return one if one is other else Verdict.NOT_KNOWN

    return PovertyFinding(
        both(first.within, second.within),
        both(first.poor, second.poor),
        both(first.near_poor, second.near_poor),
        both(first.average, second.average),
        tuple(dict.fromkeys((*first.bounds, *second.bounds))),
    )
