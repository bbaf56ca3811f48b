"""Why a rule says what it says on a day in a place: what applies, who set it, what it displaced, what comes next."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs

from lthtgn.errors import NotSupportedError
from lthtgn.hooks.cards import card_of
from lthtgn.hooks.plugins import PluginInfo
from lthtgn.model.places import Place
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.parameters import Aim, Parameter, Scope, Since, Target
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn.rules.criteria import Waiver
from lthtgn.rules.table import lies_in, scopes_of

if TYPE_CHECKING:  # the book itself asks
    from lthtgn.hooks.rulebook import RuleBook

__all__ = ["Origin", "Traced", "Why", "why"]


@attrs.frozen
class Origin:
    """A value or a waiver, and who brought it (nguồn của một giá trị).

    Attributes:
        value: the value or the waiver, with its citation.
        plugin: the plugin that contributed it, with its distribution and version; `None` where that is not known.

    >>> Origin.__name__
    'Origin'
    """

    value: Since | Waiver
    plugin: PluginInfo | None


@attrs.frozen
class Traced:
    """A parameter on the day in the place, each of its values with who set it (tham số và nguồn của giá trị).

    Attributes:
        resolution: what it comes to.
        chosen: the value that applies; `None` where none is in force, or where it is not known which is.
        displaced: the values that were in force too and lost, such as the nation's to a province's.
        rivals: the values of which any may apply, where it is not known in which former province the place lay.
        beside: of a national minimum the other value, where it is not known which of the two is the larger.

    >>> Traced.__name__
    'Traced'
    """

    resolution: Resolution
    chosen: Origin | None
    displaced: tuple[Origin, ...]
    rivals: tuple[Origin, ...]
    beside: Origin | None


@attrs.frozen
class Why:
    """Why a rule says what it says on a day in a place (vì sao áp dụng như vậy).

    Attributes:
        id: id of the rule.
        kind: what it is, such as `parameter` or `criterion`.
        rule: the rule.
        plugin: the plugin that contributed it.
        day: the day.
        place: where; `None` for the whole country.
        standing: whether it stands there on the day; not known where it is not known whether the place lies in its scope.
            A rule that reads parameters stands where any of them does.
        values: the parameters that it reads, or it itself.
        waivers: what keeps a criterion from being asked there, or may.
        aims: of a target, what is asked for on the day.
        next_start: the first later day on which something of it starts.

    >>> from lthtgn.app import open_rulebook
    >>> found = open_rulebook(plugins=()).why("composition.older_share.min", date(2024, 5, 31))
    >>> found.standing, found.values[0].chosen.plugin.name, found.values[0].resolution.value
    (<Standing.IN_FORCE: 'in_force'>, 'national', Range(low=Fraction(3, 5), high=Fraction(3, 5)))
    """

    id: str
    kind: str
    rule: Any
    plugin: PluginInfo | None
    day: date
    place: Place | None
    standing: Standing
    values: tuple[Traced, ...]
    waivers: tuple[Origin, ...] = ()
    aims: tuple[Aim, ...] = ()
    next_start: date | None = None


def why(
    book: RuleBook,
    id: str,  # noqa: A002
    on: date,
    place: Place | None = None,
    *,
    floor: Certainty = Certainty.DEDUCTION,
) -> Why:
    """Why a rule says what it says on a day in a place; see `RuleBook.why`.

    Raises:
        UnknownIdError: there is none of that id; the nearest is suggested.
        NotSupportedError: it is a document, which applies by the rules that are cited from it alone.

    >>> from lthtgn.app import open_rulebook
    >>> why(open_rulebook(plugins=()), "composition.size", date(2015, 6, 1)).standing
    <Standing.NOT_IN_FORCE: 'not_in_force'>
    """
    card = card_of(book, id)
    rule = card.rule
    if isinstance(rule, Document):
        raise NotSupportedError(
            f"{id!r} is a document: ask for what it says (rules show), and why of a rule that cites it"
        )
    scopes = scopes_of(place, on)
    values = tuple(_traced(book, parameter, on, place, floor) for parameter in _parameters(book, id, rule))
    waivers = tuple(
        Origin(waiver, _provider_of(book, id, waiver))
        for waiver in (book.waivers_of(floor).get(id, ()) if card.kind == "criterion" else ())
        if waiver.stands(on) and lies_in(waiver.scope, place, on) is not False
    )
    aims = rule.standing(on, scopes) if isinstance(rule, Target) else ()
    asked = _asked(rule, on, place)
    if any(lies_in(item.value.scope, place, on) for item in waivers):
        asked = Standing.NOT_IN_FORCE
    elif waivers and asked is Standing.IN_FORCE:
        asked = Standing.NOT_KNOWN
    return Why(
        id,
        card.kind,
        rule,
        _info(book, card.plugin),
        on,
        place,
        _with_values(rule, asked, values, aims),
        values,
        waivers,
        aims,
        min(_starts(rule, values, on, scopes), default=None),
    )


def _parameters(book: RuleBook, id_: str, rule: Any) -> Iterable[Parameter]:
    if isinstance(rule, Parameter):
        return (rule,)
    read = [item.id for item in card_of(book, id_).reads if item.kind == "parameter"]
    own = [parameter.id for parameter in getattr(rule, "parameters", ())]
    return tuple(book.parameters[name] for name in dict.fromkeys((*own, *read)) if name in book.parameters)


def _traced(book: RuleBook, parameter: Parameter, on: date, place: Place | None, floor: Certainty) -> Traced:
    found = book.resolve(parameter, on, place, floor=floor)

    def origin(value: Since) -> Origin:
        return Origin(value, _provider_of(book, parameter.id, value))

    return Traced(
        found,
        None if found.chosen is None else origin(found.chosen),
        tuple(map(origin, found.displaced)),
        tuple(map(origin, found.rivals)),
        None if found.beside is None else origin(found.beside),
    )


def _provider_of(book: RuleBook, id_: str, value: Since | Waiver) -> PluginInfo | None:
    local = book.local_providers.get((id_, value))
    return _info(book, local or book.provider("parameter", id_))


def _info(book: RuleBook, name: str | None) -> PluginInfo | None:
    return next((plugin for plugin in book.plugins if plugin.name == name), None)


def _asked(rule: Any, on: date, place: Place | None) -> Standing:
    """Whether a rule stands on the day in the place by what it says itself of its days and its scope."""
    since, until = getattr(rule, "since", None), getattr(rule, "until", None)
    inside = lies_in(getattr(rule, "scope", None), place, on)
    if inside is False or (since is not None and on < since) or (until is not None and until <= on):
        return Standing.NOT_IN_FORCE
    return Standing.NOT_KNOWN if inside is None else Standing.IN_FORCE


def _with_values(rule: Any, asked: Standing, values: Collection[Traced], aims: Collection[Aim]) -> Standing:
    if asked is Standing.NOT_IN_FORCE:
        return asked
    if isinstance(rule, Target):
        return asked if aims else Standing.NOT_IN_FORCE
    decides = {parameter.id for parameter in getattr(rule, "parameters", ())}  # and not what a measure is counted by
    standings = {
        value.resolution.standing for value in values if not decides or value.resolution.parameter.id in decides
    }
    if not standings or Standing.IN_FORCE in standings:
        return asked
    # All that it reads is out of force, or not known.
    return Standing.NOT_IN_FORCE if standings == {Standing.NOT_IN_FORCE} else Standing.NOT_KNOWN


def _starts(rule: Any, values: Iterable[Traced], on: date, scopes: Collection[Scope]) -> Iterator[date]:
    since = getattr(rule, "since", None)
    if since is not None and since > on:
        yield since
    yield from (value.resolution.next_start for value in values if value.resolution.next_start is not None)
    if isinstance(rule, Target):
        yield from (aim.since for aim in rule.aims if aim.since > on and (aim.scope is None or aim.scope in scopes))
