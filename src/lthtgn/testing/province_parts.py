"""What a province's plugin contributes, rule by rule and value by value, as the kit of provinces looks at it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import attrs

from lthtgn.expr.nodes import Measure
from lthtgn.indicators.indicator import Indicator
from lthtgn.policy.documents import Citation, Document
from lthtgn.policy.parameters import Override, Parameter, Scope, Target
from lthtgn.policy.resolution import spans
from lthtgn.rules.criteria import Criterion, CriterionSet, Waiver

__all__ = ["Rule", "ill_written", "rules_of", "terms_of"]

_A_DAY = timedelta(days=1)


@attrs.frozen
class Rule:
    """A rule of a place, or one value of a number, with where it stands, when, and by what (quy định của địa phương).

    Attributes:
        name: how it is named where something is wrong.
        value: the rule, or the value.
        scope: where it stands; `None` for the whole country.
        since: its first day, as far as it says one itself.
        until: the first day on which it no longer stands.
        cites: its citations.
        parameter: of a value, the parameter.
        has_scope: whether such a thing stands in a place at all; a document and a measure do not.
        is_cited: whether it says where it stands.
        is_dated: whether it says from when.
        has_end: whether it says until when.

    >>> Rule("a rule", None).has_scope
    True
    """

    name: str
    value: Any
    scope: Scope | None = None
    since: date | None = None
    until: date | None = None
    cites: tuple[Citation, ...] = ()
    parameter: Parameter | None = None
    has_scope: bool = True
    is_cited: bool = True
    is_dated: bool = True
    has_end: bool = True


def rules_of(
    own: Mapping[str, Mapping[str, Any]], overrides: Iterable[Override], waivers: Iterable[Waiver]
) -> Iterator[Rule]:
    """Every rule, and every value of a number, that a plugin contributes.

    Args:
        own: what it contributes under ids of its own, by kind.
        overrides: its local values of the nation's numbers.
        waivers: its waivers.

    >>> list(rules_of({}, (), ()))
    []
    """
    for item in overrides:
        yield from _values(item.parameter, item, f"the local value of {item.parameter.id!r}")
    for waiver in waivers:
        yield _plain(f"the waiver of {waiver.criterion!r}", waiver)
    for kind, values in own.items():
        for id_, value in values.items():
            yield from _rules(f"the {kind} {id_!r}", value, own)


def _rules(name: str, value: Any, own: Mapping[str, Mapping[str, Any]]) -> Iterator[Rule]:
    if isinstance(value, Parameter):
        yield from _values(value, value, f"a value of {value.id!r}")
    elif isinstance(value, Target):
        yield from (_aim(name, aim) for aim in value.aims)
    elif isinstance(value, Criterion):
        yield _criterion(name, value, own)
    elif isinstance(value, Indicator):
        cited = bool(value.facts) or value.target is not None or bool(value.criteria)
        yield Rule(name, value, value.scope, is_cited=cited)
    elif isinstance(value, CriterionSet):
        yield Rule(name, value, value.scope)
    elif not isinstance(value, (Document, Measure)):
        yield _plain(name, value)


def _values(parameter: Parameter, holder: Parameter | Override, name: str) -> Iterator[Rule]:
    for value, end in spans(holder.history):
        told = f"{name} from {value.start}"
        yield Rule(told, value, value.scope, value.start, end, (value.cite,), parameter, has_end=end is not None)


def _aim(name: str, aim: Any) -> Rule:
    cites = (aim.cite, *(reading.cite for reading in aim.readings))
    return Rule(f"an aim of {name}", aim, aim.scope, aim.since, aim.until or aim.deadline + _A_DAY, cites)


def _criterion(name: str, value: Criterion, own: Mapping[str, Mapping[str, Any]]) -> Rule:
    """A criterion says by its own numbers where it stands and when, where it does not say so itself."""
    numbers = [parameter for parameter in value.parameters if parameter.id in own["parameter"]]
    ends = [end for parameter in numbers for _, end in spans(parameter.history)]
    return Rule(
        name,
        value,
        value.scope,
        value.since,
        value.until,
        () if value.cite is None else (value.cite,),
        is_cited=value.cite is not None or bool(numbers),
        is_dated=value.since is not None or bool(numbers),
        has_end=value.until is not None or (bool(ends) and None not in ends),
    )


def _plain(name: str, value: Any) -> Rule:
    """What says of itself where it stands, as far as such a thing can."""
    until = getattr(value, "until", None)
    cites = (*getattr(value, "cites", ()), *([value.cite] if getattr(value, "cite", None) is not None else []))
    return Rule(
        name,
        value,
        getattr(value, "scope", None),
        getattr(value, "since", None),
        until,
        cites,
        has_scope=hasattr(value, "scope"),
        is_cited=bool(cites) or bool(getattr(value, "facts", ())),
        has_end=until is not None or not hasattr(value, "until"),
    )


def terms_of(value: Any) -> Iterator[tuple[str, str]]:
    """The Vietnamese texts of a rule, each with the name of where it stands.

    >>> list(terms_of(Document("d", "1/QĐ", "Quyết định về …", "UBND tỉnh")))
    [("title_vi of 'd'", 'Quyết định về …'), ("issuer_vi of 'd'", 'UBND tỉnh'), ("kind_vi of 'd'", 'Quyết định')]
    """
    if not attrs.has(type(value)):
        return
    id_ = getattr(value, "id", None) or getattr(value, "term_vi", "")
    for field in attrs.fields(type(value)):
        held = getattr(value, field.name)
        if field.name.endswith("_vi") and (held or field.default is attrs.NOTHING):
            yield from ((f"{field.name} of {id_!r}", text) for text in ((held,) if isinstance(held, str) else held))
        elif field.name == "unit" and isinstance(value, (Parameter, Target)):
            yield f"unit of {id_!r}", held.term_vi
        elif field.name in {"components", "routes", "criteria", "bands", "reports"} and not isinstance(
            value, CriterionSet
        ):
            for part in held:
                yield from terms_of(part)


def ill_written(text: str) -> str | None:
    """What is wrong with a Vietnamese text; `None` where nothing is.

    >>> ill_written("Quỹ tối thiểu") is None, ill_written(" ")
    (True, 'write what it is in Vietnamese')
    """
    if not any(letter.isalpha() for letter in text):
        return "write what it is in Vietnamese"
    if not unicodedata.is_normalized("NFC", text):
        return "compose its letters: unicodedata.normalize('NFC', …)"
    return "take away the spaces around it" if text != text.strip() else None
