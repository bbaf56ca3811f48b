"""What is checked of the numbers that a criterion lies between: no floor above its ceiling, in any place on any day."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from lthtgn.expr.walking import withins_of
from lthtgn.hooks.plugins import Conflict, Given
from lthtgn.hooks.rulebook import RuleBook
from lthtgn.hooks.scoping import said
from lthtgn.model.places import PROVINCES, Edition, Place
from lthtgn.policy.parameters import Parameter, Scope, Since
from lthtgn.policy.resolution import Resolution, resolve
from lthtgn.ranges import Range
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.table import scopes_of

__all__ = ["impossible"]


def impossible(book: RuleBook, given: Mapping[str, Sequence[Given]]) -> Iterator[Conflict]:
    """Criteria that no club can meet in some place from some day on, since at least more is asked for than at most.

    Args:
        book: the book as it would be.
        given: what was given, by hook.

    >>> from lthtgn.app import open_rulebook
    >>> list(impossible(open_rulebook(plugins=()), {"lthtgn_criteria": []}))
    []
    """
    local: dict[str, list[Since]] = {}
    for override in book.overrides:
        local.setdefault(override.parameter.id, []).extend(override.history)
    for item in given["lthtgn_criteria"]:
        for within in withins_of(item.value.test) if isinstance(item.value, Criterion) else ():
            low, high = within.low, within.high
            if isinstance(low, Parameter) and isinstance(high, Parameter):
                yield from _crossings(book, item, low, high, local)


def _crossings(
    book: RuleBook, item: Given, low: Parameter, high: Parameter, local: Mapping[str, Sequence[Since]]
) -> Iterator[Conflict]:
    """The first day in each place on which the floor is surely above the ceiling."""
    values = [value for side in (low, high) for value in (*side.history, *local.get(side.id, ()))]
    days = sorted({day for value in values for day in (value.start, value.until) if day is not None})
    for scope in dict.fromkeys(value.scope for value in values):
        for day in days:
            there = _scopes(scope, day)
            if scope is not None and scope not in there:
                continue  # the place was not yet, or may lie elsewhere
            floor, ceiling = (resolve(side, day, there, overrides=local.get(side.id, ())) for side in (low, high))
            if not any(value.scope == scope for value in (floor.chosen, ceiling.chosen) if value is not None):
                continue  # neither is of this place, and it is told of the one that it is of
            if floor.value is not None and ceiling.value is not None and _is_above(floor.value, ceiling.value):
                where = "" if scope is None else f" in {said(scope)}"
                yield _between(
                    book,
                    item,
                    f"criterion {item.value.id!r} asks{where} from {day} for at least {floor.value.low} ({_said(low, floor)}) "
                    f"and at most {ceiling.value.high} ({_said(high, ceiling)})",
                    (low, floor),
                    (high, ceiling),
                )
                break


def _scopes(scope: Scope | None, day: date) -> frozenset[Scope]:
    if scope is None:
        return frozenset()
    edition = next((edition for edition in Edition if edition.value == scope.edition), None)
    if edition is None or scope.code not in PROVINCES[edition]:
        return frozenset({scope})
    return scopes_of(Place(scope.code, edition), day)


def _is_above(floor: Range, ceiling: Range) -> bool:
    return floor.low is not None and ceiling.high is not None and floor.low > ceiling.high


def _said(side: Parameter, found: Resolution) -> str:
    """A side by its id; of the nation's in a place, what is to be done with it there."""
    of_nation = found.chosen is not None and found.chosen.scope is None
    return f"{side.id!r}, the nation's: set it there too, or lift it by lifts=True" if of_nation else repr(side.id)


def _between(book: RuleBook, item: Given, told: str, *sides: tuple[Parameter, Resolution]) -> Conflict:
    names = {
        book.local_providers.get((side.id, found.chosen)) or book.provider("parameter", side.id)
        for side, found in sides
        if found.chosen is not None
    }
    infos = [info for info in book.plugins if info.name in names] or [item.plugin]
    return Conflict.between(told, *infos) if len(infos) > 1 else Conflict.of(infos[0], told)
