"""What is checked of the contributions of all plugins together, before they become a rule book."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from itertools import combinations
from typing import Any

import attrs

from lthtgn.errors import nearest
from lthtgn.expr.nodes import Measure
from lthtgn.expr.walking import parameters_of
from lthtgn.hooks.limits import impossible
from lthtgn.hooks.plugins import Conflict, Given
from lthtgn.hooks.rulebook import RuleBook
from lthtgn.hooks.scoping import misplaced, overlapping_values, overlapping_waivers, wider_than_its_numbers
from lthtgn.hooks.soundness import citations_in, id_of
from lthtgn.indicators.indicator import Indicator
from lthtgn.model.units import CommuneList, Conversion, faults
from lthtgn.policy.parameters import Override
from lthtgn.rules.award_rules import AwardRule
from lthtgn.rules.awards import AwardCriteria, AwardScheme
from lthtgn.rules.criteria import Criterion, CriterionSet, Waiver
from lthtgn.rules.entitlements import Entitlement
from lthtgn.rules.grants import Grant
from lthtgn.rules.provinces import land
from lthtgn.rules.scoring import ScoringScale

__all__ = ["conflicts_of", "cure", "lists_missing"]


_KINDS = {Override: "a local value", Waiver: "a waiver"}  # what has no id of its own
_ALIKE = 0.85  # ids of documents are much alike: their kind, number and year


def conflicts_of(
    book: RuleBook,
    given: Mapping[str, Sequence[Given]],
    whats: Mapping[str, str],
    apart: tuple[type, ...],
    *,
    whole: bool = True,
) -> list[Conflict]:
    """What does not fit together: overlapping local values, ids that nobody contributes, places that there are not.

    Args:
        book: the book as it would be.
        given: what was given, by hook.
        whats: what each hook contributes is called, by hook.
        apart: the types that hooks contribute.
        whole: whether every plugin is in; where a broken one was left out, what nobody contributes may be its.
    """
    conflicts: list[Conflict] = []
    conflicts += (*overlapping_values(given), *overlapping_waivers(given))
    _check_awards(given, conflicts)
    _check_definitions(book, given, conflicts)
    conflicts += (*misplaced(given), *wider_than_its_numbers(given), *impossible(book, given))
    _check_indicators(given, conflicts)
    _check_places(given, conflicts)
    _check_documents(book, given, apart, conflicts, whole=whole)
    _check_uses(book, given, whats, conflicts, whole=whole)
    return conflicts


def cure(name: str, known: Iterable[str], *, prefix: str = "") -> str:
    """The known name most like a misspelt one; a prefix that all have makes none alike.

    >>> cure("lthtgn_criterai", ["lthtgn_criteria", "lthtgn_measures"], prefix="lthtgn_")
    "; did you mean 'lthtgn_criteria'?"
    """
    hint = nearest(name.removeprefix(prefix), (item.removeprefix(prefix) for item in known))
    return f"; did you mean {prefix + hint!r}?" if hint else ""


def _check_definitions(book: RuleBook, given: Mapping[str, Sequence[Given]], conflicts: list[Conflict]) -> None:
    """What a measure reads defines what is counted, everywhere alike: else shares of 55 and of 60 would be compared."""
    read = {parameter.id: measure for measure in book.measures.values() for parameter in parameters_of(measure)}
    local = [item for item in given["lthtgn_overrides"] if isinstance(item.value, Override)]
    conflicts += [
        Conflict.of(
            item.plugin,
            f"{item.value.parameter.id!r} defines what measure {read[item.value.parameter.id].id!r} counts, which no place "
            "can change; contribute a parameter and a measure of your own",
        )
        for item in local
        if item.value.parameter.id in read
    ]


def _check_indicators(given: Mapping[str, Sequence[Given]], conflicts: list[Conflict]) -> None:
    """An indicator that counts by what only a place asks for is that place's: by the nation's rule nobody is asked it."""
    for item in given["lthtgn_indicators"]:
        if item.value.scope is not None:
            continue
        for criterion in item.value.criteria:
            numbers = criterion.parameters
            local = bool(numbers) and all(p.history and all(v.scope is not None for v in p.history) for p in numbers)
            if criterion.scope is not None or local:
                told = f"{item.value.id!r} counts clubs by {criterion.id!r}, which only a place asks for"
                conflicts.append(Conflict.of(item.plugin, f"{told}; give the indicator the scope of that place"))


def lists_missing(conversion: Conversion, known: Mapping[str, Any]) -> list[str]:
    """The ids of the lists of communes that a conversion is between and that are not there.

    >>> from lthtgn.model.units import Conversion
    >>> lists_missing(Conversion("then", "now", (), source="…"), {})
    ['then', 'now']
    """
    return [id_ for id_ in (conversion.old, conversion.new) if not isinstance(known.get(id_), CommuneList)]


def _check_places(given: Mapping[str, Sequence[Given]], conflicts: list[Conflict]) -> None:
    """Every conversion is between lists that are there, of communes that they have, and into the right province."""
    known = {item.value.id: item.value for item in given["lthtgn_places"]}
    for item in given["lthtgn_places"]:
        conversion = item.value
        if not isinstance(conversion, Conversion):
            continue
        user = f"conversion {conversion.id!r}"
        missing = lists_missing(conversion, known)
        conflicts += [
            Conflict.of(item.plugin, f"{user} uses list of places {id_!r}, which no plugin contributes")
            for id_ in missing
        ]
        if missing:
            continue
        for fault in faults(conversion, known[conversion.old], known[conversion.new]):
            values = dict(fault.values)
            said = {
                "unknown_commune": "list {list!r} has no commune {commune}",
                "commune_of_other_list": "commune {commune} is not of list {list!r}, but of the other",
                "province_not_successor": "commune {commune} of {old} cannot be in {new}: {old} is now in {heir}",
            }[fault.code].format(**values)
            conflicts.append(Conflict.of(item.plugin, f"{user}, row {fault.row + 1}: {said}"))


def _check_awards(given: Mapping[str, Sequence[Given]], conflicts: list[Conflict]) -> None:
    """No two criteria, and no two scales, say in one place and on one day what an award asks of a kind of recipient."""
    lives: dict[tuple[Any, ...], list[Given]] = {}
    for item in given["lthtgn_award_schemes"]:
        rule: AwardRule = item.value
        if not isinstance(rule, AwardScheme):
            where = None if rule.scope is None else land(rule.scope)
            for scheme in dict.fromkeys(rule.schemes):
                for recipient in dict.fromkeys(rule.recipients):
                    lives.setdefault((type(rule), scheme, recipient, where), []).append(item)
    for (_, scheme, recipient, _), found in lives.items():
        for item, other in combinations(found, 2):
            one, rival = item.value, other.value
            start = max(one.since, rival.since)
            if (one.until is None or start < one.until) and (rival.until is None or start < rival.until):
                told = (
                    f"award {scheme!r} has two rules for {recipient.value} from {start}: {one.id!r} by "
                    f"{item.plugin} and {rival.id!r} by {other.plugin}"
                )
                conflicts.append(Conflict(told, (item.plugin.name, other.plugin.name)))


def _check_documents(
    book: RuleBook,
    given: Mapping[str, Sequence[Given]],
    apart: tuple[type, ...],
    conflicts: list[Conflict],
    *,
    whole: bool,
) -> None:
    """What is cited can be looked up: each document once a plugin, however many values cite it."""
    claims = Counter(item.value.id for item in given["lthtgn_documents"])
    told = set()
    for item in (item for items in given.values() for item in items if attrs.has(type(item.value))):
        for document in (citation.document for citation in citations_in(item.value, apart)):
            found = book.documents.get(document.id)
            missing = found is None and whole  # else a plugin that is broken, and told so, may be the one that has it
            other = found is not None and found != document and claims[document.id] == 1
            if (item.plugin, document.id) in told or not (missing or other):
                continue
            told.add((item.plugin, document.id))
            text = f"{_KINDS.get(type(item.value)) or repr(id_of(item.value))} cites document {document.id!r}, "
            if other:
                owner = next(info for info in book.plugins if info.name == book.provider("document", document.id))
                text += f"which is not the one of plugin {owner}; import that one, or choose another id"
            else:
                near = get_close_matches(document.id, book.documents, n=1, cutoff=_ALIKE)
                text += "which no plugin contributes; return it from lthtgn_documents"
                text += f", or cite {near[0]!r}" if near else ""
            conflicts.append(Conflict.of(item.plugin, text))


def _check_uses(
    book: RuleBook,
    given: Mapping[str, Sequence[Given]],
    whats: Mapping[str, str],
    conflicts: list[Conflict],
    *,
    whole: bool,
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
    claims = {hook: Counter(item.value.id for item in given[hook]) for hook in known}
    for item in (item for items in given.values() for item in items):
        for hook, id_, value in _uses(item.value):
            if claims[hook][id_] > 1:
                continue  # that it is given twice is told; which of the two is meant cannot be
            what = whats[hook]
            user = _KINDS.get(type(item.value)) or repr(id_of(item.value))
            found = known[hook].get(id_)
            if found is None and not whole:
                continue  # a plugin that is broken, and told so, may be the one that contributes it
            if found is None:
                hint = cure(id_, known[hook]) if value is None else ""  # what is held as a value is not misspelt
                next_step = hint or f"; return it from {hook}"
                told = f"{user} uses {what} {id_!r}, which no plugin contributes{next_step}"
                conflicts.append(Conflict.of(item.plugin, told))
            elif value is not None and found is not value and found != value:
                owner = next(plugin for plugin in book.plugins if plugin.name == book.provider(what, id_))
                told = f"{user} uses a {what} {id_!r} that is not the one of plugin {owner}; "
                conflicts.append(Conflict.of(item.plugin, f"{told}import that one, or choose another id"))


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
