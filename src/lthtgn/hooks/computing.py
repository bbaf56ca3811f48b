"""Indicators of a book over a register or a table: what `RuleBook.compute` does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

import attrs

from lthtgn.errors import LthtgnError, NotSupportedError
from lthtgn.expr.judging import both
from lthtgn.indicators.compute import MEMBER_DIMENSIONS, Cell, IndicatorTable, compute_table, split
from lthtgn.indicators.indicator import Indicator
from lthtgn.model.periods import Period
from lthtgn.model.register import Register
from lthtgn.policy.documents import Certainty
from lthtgn.policy.parameters import Level
from lthtgn.rules.assessment import judge_table
from lthtgn.rules.table import ClubTable

if TYPE_CHECKING:  # the book itself asks for the indicators
    from lthtgn.hooks.rulebook import RuleBook

__all__ = ["compute_indicators"]


def compute_indicators(
    book: RuleBook,
    what: Register | ClubTable,
    period: Period | None = None,
    *,
    on: date | None = None,
    by: Sequence[str] = (),
    indicators: Sequence[str | Indicator] | None = None,
    boundaries: date | None = None,
    level: Level | None = None,
    floor: Certainty = Certainty.DEDUCTION,
    progress: Callable[[int], None] | None = None,
) -> IndicatorTable:
    """Compute indicators over a register; see `RuleBook.compute`."""
    club_by = tuple(name for name in by if name not in MEMBER_DIMENSIONS)
    member_by = tuple(name for name in by if name in MEMBER_DIMENSIONS)
    if indicators is None:
        wanted = _split_all(book.indicators.values(), member_by)
    else:
        asked = (item if isinstance(item, Indicator) else book.indicator(item) for item in indicators)
        wanted = [part for indicator in asked for part in _split(indicator, member_by)]
    if isinstance(what, ClubTable):
        table = what
        if any(measure.id not in table.columns for _, item in wanted for measure in item.measures if member_by):
            raise NotSupportedError(f"the table has no figures by {', '.join(member_by)}; give the register instead")
    else:
        if period is None and on is None:
            raise LthtgnError("say the period or the day: compute(…, Period.year(2024))")
        day = on or period.last_day if period is not None else on
        assert day is not None
        measures = book.around(measure for _, item in wanted for measure in item.measures)
        table = book.tabulate(what, day, period or Period.year_to(day), measures=measures, floor=floor)

    resolver = book.resolver(table.day, floor)

    waivers = book.waivers_of(floor)

    def verdicts(indicator: Indicator) -> bytes:
        # An indicator of the nation is computed by the nation's rule everywhere; a place's own by what applies there.
        own = indicator.scope is not None
        local = book.local_parameters if own else ()
        return both(
            [
                judge_table(table, criterion, resolver, local, waivers.get(criterion.id, ()) if own else ())[0]
                for criterion in indicator.criteria
            ]
        )

    result = compute_table(
        table,
        [item for _, item in wanted],
        by=club_by,
        programmes=book.programmes,
        verdicts=verdicts,
        boundaries=boundaries,
        places=book.places,
        level=level,
        progress=progress,
    )
    if not member_by:
        return result
    size = len(result.cells) // max(1, len(wanted))
    cells: list[Cell] = []
    for position, (choices, _) in enumerate(wanted):
        cells += [
            attrs.evolve(cell, group=_in_order(by, club_by, cell.group, member_by, choices))
            for cell in result.cells[position * size : (position + 1) * size]
        ]
    return attrs.evolve(result, by=tuple(by), cells=tuple(cells))


def _split(indicator: Indicator, by: Sequence[str]) -> list[tuple[tuple[str, ...], Indicator]]:
    """An indicator for each combination of choices of some properties of members."""
    result: list[tuple[tuple[str, ...], Indicator]] = [((), indicator)]
    for name in by:
        result = [((*choices, choice), part) for choices, whole in result for choice, part in split(whole, name)]
    return result


def _split_all(indicators: Iterable[Indicator], by: Sequence[str]) -> list[tuple[tuple[str, ...], Indicator]]:
    """The same of all indicators that can be split so."""
    result = []
    for indicator in indicators:
        with suppress(NotSupportedError):
            result += _split(indicator, by)
    return result


def _in_order(
    by: Sequence[str], club_by: Sequence[str], group: Sequence[str], member_by: Sequence[str], choices: Sequence[str]
) -> tuple[str, ...]:
    found = dict(zip(club_by, group, strict=True)) | dict(zip(member_by, choices, strict=True))
    return tuple(found[name] for name in by)
