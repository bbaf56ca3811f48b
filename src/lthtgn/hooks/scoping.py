"""What is checked of the places of rules: that there is such a place, and that no two plugins rule one place at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Any

from lthtgn.errors import UnknownIdError
from lthtgn.hooks.plugins import Conflict, Given
from lthtgn.hooks.soundness import id_of
from lthtgn.model.places import PROVINCES, Edition, predecessors
from lthtgn.policy.parameters import Override, Scope, Since
from lthtgn.policy.resolution import spans
from lthtgn.rules.criteria import Criterion, Waiver
from lthtgn.rules.grants import Grant
from lthtgn.rules.provinces import find_province, land

__all__ = ["misplaced", "overlapping_values", "overlapping_waivers", "said", "wider_than_its_numbers"]

_COMMUNE = re.compile(
    r"[0-9]{5}"
)  # codes of communes come from the data, and are not looked up; a province has two digits


def said(scope: Scope) -> str:
    """A scope in words.

    >>> said(Scope("08", "34", "Tuyên Quang"))
    'Tuyên Quang (08, edition 34)'
    """
    return f"{scope.name_vi or 'the place'} ({scope.code}, edition {scope.edition})"


# --- that there is such a place -----------------------------------------------------------------------------------------


def misplaced(given: Mapping[str, Sequence[Given]]) -> Iterator[Conflict]:
    """Scopes that there are not: a code that its edition has not, the name of another place, a day before the edition.

    Args:
        given: what was given, by hook.

    >>> list(misplaced({}))
    []
    """
    for item in (item for items in given.values() for item in items):
        for scope, start in _scopes(item.value):
            problem = _problem(scope, start)
            if problem is not None:
                yield Conflict.of(item.plugin, f"{id_of(item.value)!r} applies in {said(scope)}{problem}")


def _scopes(value: Any) -> Iterator[tuple[Scope, date | None]]:
    """The scopes of a contribution, each with the first day from which it is said to apply there."""
    for part in (value, *getattr(value, "history", ()), *getattr(value, "aims", ())):
        scope = getattr(part, "scope", None)
        if isinstance(scope, Scope):
            yield scope, part.start if isinstance(part, Since) else getattr(part, "since", None)


def _problem(scope: Scope, start: date | None) -> str | None:
    edition = next((edition for edition in Edition if edition.value == scope.edition), None)
    if edition is None:
        return f", but there is no edition {scope.edition!r}; write '63' or '34'"
    is_commune = _COMMUNE.fullmatch(scope.code) is not None
    if not is_commune and scope.code not in PROVINCES[edition]:
        return f", but edition {scope.edition} has no province {scope.code!r}"
    if scope.perhaps:
        return ", but the scope of a rule is never only possible"
    if not is_commune and scope.name_vi and _code(scope.name_vi, edition) != scope.code:
        return f", but that code is of {PROVINCES[edition][scope.code]}; {_right(scope, edition)}"
    if edition is Edition.OF_34 and start is not None and Edition.on(start) is not edition:
        return f" from {start}, but edition 34 begins on 2025-07-01; name the place as it was before, with edition '63'"
    return None


def _code(name: str, edition: Edition) -> str | None:
    try:
        return find_province(name, edition)
    except UnknownIdError:
        return None


def _right(scope: Scope, edition: Edition) -> str:
    """How a scope of this name, or of this code, is to be written."""
    for of in (edition, *Edition):
        code = _code(scope.name_vi, of)
        if code is not None:
            return f"write Scope({code!r}, {of.value!r}, {PROVINCES[of][code]!r})"
    return f"write {PROVINCES[edition][scope.code]!r}, or the code of {scope.name_vi}"


# --- that no two plugins rule one place ---------------------------------------------------------------------------------


def overlapping_values(given: Mapping[str, Sequence[Given]]) -> Iterator[Conflict]:
    """Values that two plugins say for one land and day, whether as an override or with the parameter itself.

    Args:
        given: what was given, by hook.

    >>> list(overlapping_values({"lthtgn_parameters": [], "lthtgn_overrides": []}))
    []
    """
    lives: dict[tuple[str, Scope], list[tuple[Given, Since, date | None]]] = {}
    for item in (*given["lthtgn_parameters"], *given["lthtgn_overrides"]):
        if isinstance(item.value, Waiver):
            continue
        for value, end in spans(item.value.history):
            if value.scope is not None:
                lives.setdefault((id_of(item.value), land(value.scope)), []).append((item, value, end))
            elif isinstance(item.value, Override):
                yield Conflict.of(item.plugin, f"a local value of {id_of(item.value)!r} has no scope")
    for (id_, _), found in lives.items():
        for (item, value, end), (other, rival, rival_end) in combinations(found, 2):
            start = max(value.start, rival.start)
            if item is other and value.scope == rival.scope:
                overlap = value.start == rival.start
            else:
                overlap = _compete((item, value), (other, rival)) and _lasts(start, end) and _lasts(start, rival_end)
            if overlap:
                told = f"parameter {id_!r} has two values for {_land(value.scope, rival.scope)} from {start}"
                yield Conflict.between(told, item.plugin, other.plugin)


def _compete(one: tuple[Given, Any], other: tuple[Given, Any]) -> bool:
    """Whether two rules of one land may clash: the present province goes before the former, if one author says both."""
    return one[1].scope == other[1].scope or one[0].plugin != other[0].plugin


def _lasts(start: date, end: date | None) -> bool:
    return end is None or start < end


def overlapping_waivers(given: Mapping[str, Sequence[Given]]) -> Iterator[Conflict]:
    """Waivers of one criterion for one land and day.

    Args:
        given: what was given, by hook.

    >>> list(overlapping_waivers({"lthtgn_overrides": []}))
    []
    """
    lives: dict[tuple[str, Scope], list[Given]] = {}
    for item in given["lthtgn_overrides"]:
        if isinstance(item.value, Waiver):
            lives.setdefault((item.value.criterion, land(item.value.scope)), []).append(item)
    for (criterion, _), found in lives.items():
        for item, other in combinations(found, 2):
            start = max(item.value.since, other.value.since)
            last = _lasts(start, item.value.until) and _lasts(start, other.value.until)
            if last and _compete((item, item.value), (other, other.value)):
                where = _land(item.value.scope, other.value.scope)
                told = f"criterion {criterion!r} is waived twice for {where} from {start}"
                yield Conflict.between(told, item.plugin, other.plugin)


def _land(scope: Any, other: Any) -> str:
    return said(scope) if scope == other else f"{said(scope)}, which is the land of {said(other)},"


# --- that a criterion is asked where its numbers are --------------------------------------------------------------------


def wider_than_its_numbers(given: Mapping[str, Sequence[Given]]) -> Iterator[Conflict]:
    """Criteria that are asked, and grants that are given, where a number that they need has no value: that of one place alone.

    Args:
        given: what was given, by hook.

    >>> hooks = ("lthtgn_criteria", "lthtgn_grants", "lthtgn_parameters", "lthtgn_overrides")
    >>> list(wider_than_its_numbers(dict.fromkeys(hooks, ())))
    []
    """
    scopes: dict[str, list[Scope | None]] = {}
    nationwide = set()
    for item in (*given["lthtgn_parameters"], *given["lthtgn_overrides"]):
        if not isinstance(item.value, Waiver):
            found = [value.scope for value in item.value.history]
            scopes.setdefault(id_of(item.value), []).extend(found)
            nationwide |= {item.plugin} if None in found else set()
    for item in (*given["lthtgn_criteria"], *given["lthtgn_grants"]):
        rule = item.value
        if rule.scope is None and item.plugin in nationwide:
            continue  # what a plugin of the whole country asks in no number of its own is asked wherever a place sets one
        for parameter in rule.parameters if isinstance(rule, (Criterion, Grant)) else ():
            local = [scope for scope in dict.fromkeys(scopes.get(parameter.id, ())) if scope is not None]
            if not local or None in scopes[parameter.id] or _reaches(local, rule.scope):
                continue
            where = "in the whole country" if rule.scope is None else f"in {said(rule.scope)}"
            asked, reads = ("given", "is paid by") if isinstance(rule, Grant) else ("asked", "compares with")
            places = " and ".join(map(said, local))
            yield Conflict.of(
                item.plugin,
                f"{rule.id!r} is {asked} {where}, but {parameter.id!r}, which it {reads}, has values in {places} "
                "alone; give both the same scope",
            )


def _reaches(found: Iterable[Scope], scope: Scope | None) -> bool:
    """Whether values of some places are all that there can be where a criterion is asked."""
    lands = {land(item) for item in found}
    if scope is None:
        return len(lands) > 1  # a number of several places; one criterion asks for it in each
    if land(scope) in lands or _COMMUNE.fullmatch(scope.code):
        return True
    if scope.edition == Edition.OF_34.value:
        former = predecessors(scope.code) if scope.code in PROVINCES[Edition.OF_34] else ()
        return bool(former) and all(Scope(code, Edition.OF_63.value) in lands for code in former)
    return any(scope.code in predecessors(item.code) for item in lands if item.code in PROVINCES[Edition.OF_34])
