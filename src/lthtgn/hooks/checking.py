"""What is checked of the contributions of all plugins together, before they become a rule book."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import combinations
from typing import Any

import attrs

from lthtgn.errors import nearest
from lthtgn.expr.nodes import Measure
from lthtgn.expr.walking import parameters_of
from lthtgn.hooks.plugins import PluginInfo
from lthtgn.hooks.rulebook import RuleBook
from lthtgn.indicators.indicator import Indicator
from lthtgn.model.places import PROVINCES, Edition
from lthtgn.model.units import CommuneList, Conversion, faults
from lthtgn.policy.parameters import Override, Scope, Since
from lthtgn.policy.resolution import spans
from lthtgn.rules.award_rules import AwardRule
from lthtgn.rules.awards import AwardCriteria, AwardScheme
from lthtgn.rules.criteria import Criterion, CriterionSet, Waiver
from lthtgn.rules.entitlements import Entitlement
from lthtgn.rules.grants import Grant
from lthtgn.rules.scoring import ScoringScale

__all__ = ["Given", "conflicts_of", "cure", "lists_missing"]


_COMMUNE = 5  # digits of the code of a commune; a province has two


@attrs.frozen
class Given:
    """A value and the plugin that contributed it."""

    value: Any
    plugin: PluginInfo


def conflicts_of(book: RuleBook, given: Mapping[str, Sequence[Given]], whats: Mapping[str, str]) -> list[str]:
    """What does not fit together: overlapping local values, ids that nobody contributes, places that there are not.

    Args:
        book: the book as it would be.
        given: what was given, by hook.
        whats: what each hook contributes is called, by hook.
    """
    conflicts: list[str] = []
    _check_suffixes(given, conflicts)
    _check_overlaps(given, conflicts)
    _check_waivers(given, conflicts)
    _check_awards(given, conflicts)
    _check_definitions(book, given, conflicts)
    _check_scopes(given, conflicts)
    _check_indicators(given, conflicts)
    _check_places(given, conflicts)
    _check_uses(book, given, whats, conflicts)
    return conflicts


def cure(name: str, known: Iterable[str], *, prefix: str = "") -> str:
    """The known name most like a misspelt one; a prefix that all have makes none alike.

    >>> cure("lthtgn_criterai", ["lthtgn_criteria", "lthtgn_measures"], prefix="lthtgn_")
    "; did you mean 'lthtgn_criteria'?"
    """
    hint = nearest(name.removeprefix(prefix), (item.removeprefix(prefix) for item in known))
    return f"; did you mean {prefix + hint!r}?" if hint else ""


def _check_overlaps(given: Mapping[str, Sequence[Given]], conflicts: list[str]) -> None:
    """No two plugins say a value for one place and day, whether as an override or with the parameter itself."""
    lives: dict[tuple[str, Scope], list[tuple[Given, Since, date | None]]] = {}
    for item in (*given["lthtgn_parameters"], *given["lthtgn_overrides"]):
        if isinstance(item.value, Waiver):
            continue
        local = isinstance(item.value, Override)
        id_ = item.value.parameter.id if local else item.value.id
        for value, end in spans(item.value.history):
            if value.scope is not None:
                lives.setdefault((id_, value.scope), []).append((item, value, end))
            elif local:
                conflicts.append(f"plugin {item.plugin}: a local value of {id_!r} has no scope")
    for (id_, scope), found in lives.items():
        where = _place(scope)
        for (item, value, end), (other, rival, rival_end) in combinations(found, 2):
            start = max(value.start, rival.start)
            if item is other:
                overlap = value.start == rival.start
            else:
                overlap = (end is None or start < end) and (rival_end is None or start < rival_end)
            if overlap:
                conflicts.append(
                    f"parameter {id_!r} has two values for {where} from {start}: by {item.plugin} and by {other.plugin}"
                )


def _check_waivers(given: Mapping[str, Sequence[Given]], conflicts: list[str]) -> None:
    """No two plugins waive a criterion in one place on one day."""
    lives: dict[tuple[str, Scope], list[Given]] = {}
    for item in given["lthtgn_overrides"]:
        if isinstance(item.value, Waiver):
            lives.setdefault((item.value.criterion, item.value.scope), []).append(item)
    for (criterion, scope), found in lives.items():
        for item, other in combinations(found, 2):
            start = max(item.value.since, other.value.since)
            if all(each.value.until is None or start < each.value.until for each in (item, other)):
                conflicts.append(
                    f"criterion {criterion!r} is waived twice for {_place(scope)} from {start}: by {item.plugin} and by "
                    f"{other.plugin}"
                )


def _check_definitions(book: RuleBook, given: Mapping[str, Sequence[Given]], conflicts: list[str]) -> None:
    """What a measure reads defines what is counted, everywhere alike: else shares of 55 and of 60 would be compared."""
    read = {parameter.id: measure for measure in book.measures.values() for parameter in parameters_of(measure)}
    local = [item for item in given["lthtgn_overrides"] if isinstance(item.value, Override)]
    conflicts += [
        f"plugin {item.plugin}: {item.value.parameter.id!r} defines what measure {read[item.value.parameter.id].id!r} "
        "counts, which no place can change; contribute a parameter and a measure of your own"
        for item in local
        if item.value.parameter.id in read
    ]


def _check_scopes(given: Mapping[str, Sequence[Given]], conflicts: list[str]) -> None:
    """A province's code must be one of the edition that is named; codes of communes come from the data."""
    for item in (item for items in given.values() for item in items):
        for scope in _scopes(item.value):
            editions = [edition for edition in Edition if edition.value == scope.edition]
            problem = None
            if not editions:
                problem = f"there is no edition {scope.edition!r}; write '63' or '34'"
            elif len(scope.code) < _COMMUNE and scope.code not in PROVINCES[editions[0]]:
                problem = f"edition {scope.edition} has no province {scope.code!r}"
            elif scope.perhaps:
                problem = "the scope of a rule is never only possible"
            if problem is not None:
                name = getattr(item.value, "id", "a local value")
                conflicts.append(f"plugin {item.plugin}: {name!r} applies in {_place(scope)}, but {problem}")


def _check_indicators(given: Mapping[str, Sequence[Given]], conflicts: list[str]) -> None:
    """An indicator that counts by what only a place asks for is that place's: by the nation's rule nobody is asked it."""
    for item in given["lthtgn_indicators"]:
        if item.value.scope is not None:
            continue
        for criterion in item.value.criteria:
            numbers = criterion.parameters
            local = bool(numbers) and all(p.history and all(v.scope is not None for v in p.history) for p in numbers)
            if criterion.scope is not None or local:
                conflicts.append(
                    f"plugin {item.plugin}: {item.value.id!r} counts clubs by {criterion.id!r}, which only a place asks "
                    "for; give the indicator the scope of that place"
                )


def lists_missing(conversion: Conversion, known: Mapping[str, Any]) -> list[str]:
    """The ids of the lists of communes that a conversion is between and that are not there.

    >>> from lthtgn.model.units import Conversion
    >>> lists_missing(Conversion("then", "now", (), source="…"), {})
    ['then', 'now']
    """
    return [id_ for id_ in (conversion.old, conversion.new) if not isinstance(known.get(id_), CommuneList)]


def _check_places(given: Mapping[str, Sequence[Given]], conflicts: list[str]) -> None:
    """Every conversion is between lists that are there, of communes that they have, and into the right province."""
    known = {item.value.id: item.value for item in given["lthtgn_places"]}
    for item in given["lthtgn_places"]:
        conversion = item.value
        if not isinstance(conversion, Conversion):
            continue
        user = f"plugin {item.plugin}: conversion {conversion.id!r}"
        missing = lists_missing(conversion, known)
        conflicts += [f"{user} uses list of places {id_!r}, which no plugin contributes" for id_ in missing]
        if missing:
            continue
        for fault in faults(conversion, known[conversion.old], known[conversion.new]):
            values = dict(fault.values)
            said = {
                "unknown_commune": "list {list!r} has no commune {commune}",
                "commune_of_other_list": "commune {commune} is not of list {list!r}, but of the other",
                "province_not_successor": "commune {commune} of {old} cannot be in {new}: {old} is now in {heir}",
            }[fault.code].format(**values)
            conflicts.append(f"{user}, row {fault.row + 1}: {said}")


def _scopes(value: Any) -> Iterator[Scope]:
    dated = (*getattr(value, "history", ()), *getattr(value, "aims", ()))
    yield from (item.scope for item in (value, *dated) if isinstance(getattr(item, "scope", None), Scope))


def _place(scope: Scope) -> str:
    return f"{scope.name_vi or 'the place'} ({scope.code}, edition {scope.edition})"


def _check_awards(given: Mapping[str, Sequence[Given]], conflicts: list[str]) -> None:
    """No two criteria, and no two scales, say in one place and on one day what an award asks of a kind of recipient."""
    lives: dict[tuple[Any, ...], list[Given]] = {}
    for item in given["lthtgn_award_schemes"]:
        rule: AwardRule = item.value
        if not isinstance(rule, AwardScheme):
            for scheme in dict.fromkeys(rule.schemes):
                for recipient in dict.fromkeys(rule.recipients):
                    lives.setdefault((type(rule), scheme, recipient, rule.scope), []).append(item)
    for (_, scheme, recipient, _), found in lives.items():
        for item, other in combinations(found, 2):
            one, rival = item.value, other.value
            start = max(one.since, rival.since)
            if (one.until is None or start < one.until) and (rival.until is None or start < rival.until):
                conflicts.append(
                    f"award {scheme!r} has two rules for {recipient.value} from {start}: {one.id!r} by {item.plugin} and "
                    f"{rival.id!r} by {other.plugin}"
                )


def _check_suffixes(given: Mapping[str, Sequence[Given]], conflicts: list[str]) -> None:
    for hook in ("lthtgn_readers", "lthtgn_reporters"):
        conflicts += [
            f"plugin {item.plugin}: {hook} has the suffixes {item.value.suffixes!r}; write them like ('.txt', '.text')"
            for item in given[hook]
            if isinstance(item.value.suffixes, str)
            or not all(re.fullmatch(r"\.[^A-Z./\\]+", suffix) for suffix in item.value.suffixes)
        ]


def _check_uses(
    book: RuleBook, given: Mapping[str, Sequence[Given]], whats: Mapping[str, str], conflicts: list[str]
) -> None:
    """Whatever is used must be in the book, and be what is in the book."""
    known: dict[str, Mapping[str, Any]] = {
        "lthtgn_parameters": book.parameters,
        "lthtgn_targets": book.targets,
        "lthtgn_programmes": {programme.id: programme for programme in book.programmes},
        "lthtgn_measures": book.measures,
        "lthtgn_criteria": book.criteria,
        "lthtgn_award_schemes": {id_: it for id_, it in book.award_rules.items() if isinstance(it, AwardScheme)},
    }
    for item in (item for items in given.values() for item in items):
        for hook, id_, value in _uses(item.value):
            what = whats[hook]
            user = f"plugin {item.plugin}: {getattr(item.value, 'id', 'a local value')!r}"
            found = known[hook].get(id_)
            if found is None:
                hint = cure(id_, known[hook]) if value is None else ""  # what is held as a value is not misspelt
                next_step = hint or f"; return it from {hook}"
                conflicts.append(f"{user} uses {what} {id_!r}, which no plugin contributes{next_step}")
            elif value is not None and found is not value and found != value:
                conflicts.append(
                    f"{user} uses a {what} {id_!r} that is not the one of plugin {book.provider(what, id_)!r}; "
                    "import that one, or choose another id"
                )


def _uses(value: Any) -> Iterator[tuple[str, str, Any]]:
    """What a contribution refers to: the hook that gives such things, the id, and the thing itself where it holds it."""
    held: list[tuple[str, Iterable[Any]]] = []
    if isinstance(value, Override):
        held = [("lthtgn_parameters", (value.parameter,))]
    elif isinstance(value, Measure):
        around = (value.part_of, value.complement, *value.also_part_of)
        held = [("lthtgn_measures", (m for m in around if m is not None)), ("lthtgn_parameters", parameters_of(value))]
    elif isinstance(value, Criterion):
        held = [("lthtgn_measures", value.measures), ("lthtgn_parameters", value.parameters)]
    elif isinstance(value, Indicator):
        held = [("lthtgn_measures", value.measures), ("lthtgn_criteria", value.criteria)]
        held += [("lthtgn_targets", (value.target,))] if value.target is not None else []
        if value.programme is not None:
            yield "lthtgn_programmes", value.programme, None
    elif isinstance(value, (Entitlement, AwardScheme, AwardCriteria, Grant)):
        held = [("lthtgn_parameters", value.parameters), ("lthtgn_criteria", getattr(value, "conditions", ()))]
    if isinstance(value, (AwardCriteria, ScoringScale)):
        yield from (("lthtgn_award_schemes", id_, None) for id_ in value.schemes)
    elif isinstance(value, Waiver):
        yield "lthtgn_criteria", value.criterion, None
    elif isinstance(value, CriterionSet):
        yield from (("lthtgn_criteria", id_, None) for id_ in value.criteria)
    yield from ((hook, thing.id, thing) for hook, things in held for thing in things)
