"""Assembly: the hooks of all plugins are called once, what they contribute is checked and frozen into a rule book.

The order of plugins changes nothing: contributions are sorted by id, and what two plugins both claim is an error that
names both.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from importlib.metadata import entry_points
from itertools import combinations
from types import MappingProxyType
from typing import Any

import attrs
import pluggy  # noqa: TID251 - the plugin API is the one place that may

from lthtgn.errors import AssemblyError, nearest
from lthtgn.expr.nodes import Measure
from lthtgn.expr.walking import parameters_of
from lthtgn.hooks.contracts import Localiser, ReaderKind, Reporter, StorageKind
from lthtgn.hooks.plugins import PluginInfo
from lthtgn.hooks.rulebook import RuleBook
from lthtgn.hooks.specs import PROJECT, LthtgnSpecs
from lthtgn.indicators.indicator import Indicator
from lthtgn.model.units import CommuneList, Conversion, faults
from lthtgn.policy.documents import Document
from lthtgn.policy.parameters import Override, Parameter, Scope, Since, Target
from lthtgn.policy.programmes import Programme
from lthtgn.policy.provisions import Provision
from lthtgn.policy.resolution import spans
from lthtgn.rules.areas.grouping import AreaGrouping
from lthtgn.rules.award_rules import AwardRule
from lthtgn.rules.awards import AwardCriteria, AwardScheme
from lthtgn.rules.consistency import AuditRule
from lthtgn.rules.criteria import Criterion, CriterionSet, OpaqueCriterion
from lthtgn.rules.entitlements import Entitlement
from lthtgn.rules.places import Places
from lthtgn.rules.scoring import ScoringScale

__all__ = ["Plugin", "assemble", "installed_plugins"]


@attrs.frozen
class Plugin:
    """A plugin before assembly (phần mở rộng).

    Attributes:
        name: its name, unique among the plugins.
        module: the module or object that holds its hooks.
        distribution: the distribution that it came with, and its version.

    >>> Plugin("song-xanh", object()).distribution
    'not installed'
    """

    name: str
    module: Any
    distribution: str = "not installed"


def installed_plugins(*, without: Iterable[str] = ()) -> tuple[Plugin, ...]:
    """The plugins that are installed: the entry points of the group `lthtgn`.

    Args:
        without: names of plugins to leave out.

    Raises:
        AssemblyError: some cannot be imported; each is named with its distribution and the reason.

    >>> installed_plugins(without=[point.name for point in entry_points(group="lthtgn")])
    ()
    """
    left_out = set(without)
    plugins, broken = [], []
    for point in sorted(entry_points(group=PROJECT), key=lambda point: point.name):
        if point.name in left_out:
            continue
        distribution = f"{point.dist.name} {point.dist.version}" if point.dist else "unknown distribution"
        try:
            plugins.append(Plugin(point.name, point.load(), distribution))
        except Exception as error:  # noqa: BLE001 - whatever a plugin's import raises is told, not thrown
            broken.append(
                f"plugin {point.name!r} of {distribution} cannot be imported ({point.value}): "
                f"{type(error).__name__}: {error}"
            )
    if broken:
        raise AssemblyError(broken)
    return tuple(plugins)


@attrs.frozen
class _Given:
    """A value and the plugin that contributed it."""

    value: Any
    plugin: PluginInfo


@attrs.frozen
class _Hook:
    """What a hook contributes: what it is called, its types, and the names by which it is found and may not clash."""

    what: str
    types: tuple[type, ...]
    names: Callable[[Any], Iterable[str]]


def _id(value: Any) -> Iterable[str]:
    return (value.id,)


def _local_ids(override: Override) -> Iterable[str]:
    for value in override.history:
        if value.scope is not None:
            yield f"{override.parameter.id}@{value.scope.edition}/{value.scope.code}"


_HOOKS: dict[str, _Hook] = {
    "lthtgn_documents": _Hook("document", (Document,), _id),
    "lthtgn_parameters": _Hook("parameter", (Parameter,), _id),
    "lthtgn_overrides": _Hook("override", (Override,), _local_ids),
    "lthtgn_targets": _Hook("target", (Target,), _id),
    "lthtgn_programmes": _Hook("programme", (Programme,), _id),
    "lthtgn_measures": _Hook("measure", (Measure,), _id),
    "lthtgn_criteria": _Hook("criterion", (Criterion, OpaqueCriterion), _id),
    "lthtgn_criterion_sets": _Hook("criterion set", (CriterionSet,), _id),
    "lthtgn_indicators": _Hook("indicator", (Indicator,), _id),
    "lthtgn_entitlements": _Hook("entitlement", (Entitlement,), _id),
    "lthtgn_provisions": _Hook("provision", (Provision,), _id),
    "lthtgn_area_groupings": _Hook("area grouping", (AreaGrouping,), _id),
    "lthtgn_award_schemes": _Hook("award rule", (AwardScheme, AwardCriteria, ScoringScale), _id),
    "lthtgn_audits": _Hook("audit rule", (AuditRule,), _id),
    "lthtgn_places": _Hook("list of places", (CommuneList, Conversion), _id),
    "lthtgn_storages": _Hook("storage", (StorageKind,), lambda storage: (storage.scheme,)),
    "lthtgn_readers": _Hook("reader", (ReaderKind,), lambda reader: reader.suffixes),
    "lthtgn_reporters": _Hook("reporter", (Reporter,), lambda reporter: (reporter.name,)),
    "lthtgn_localisers": _Hook("localiser", (Localiser,), lambda localiser: (localiser.locale,)),
}


def assemble(plugins: Sequence[Plugin]) -> RuleBook:
    """Make the rule book of some plugins.

    Args:
        plugins: the plugins, in any order.

    Raises:
        AssemblyError: a hook is misspelt, a plugin fails or returns the wrong type, an id or a name is taken twice,
            local values overlap, or something names what is not in the book. Every conflict is told at once.

    >>> assemble(()).plugins
    ()
    """
    conflicts: list[str] = []
    given: dict[str, list[_Given]] = {hook: [] for hook in _HOOKS}
    infos = []
    seen: dict[str, PluginInfo] = {}
    for plugin in sorted(plugins, key=lambda plugin: (plugin.name, plugin.distribution)):
        info = PluginInfo(plugin.name, plugin.distribution)
        if plugin.name in seen:
            conflicts.append(f"two plugins are named {plugin.name!r}: {seen[plugin.name]} and {info}")
            continue
        seen[plugin.name] = info
        infos.append(info)
        _collect(plugin, info, given, conflicts)
    book = _freeze(tuple(infos), given, conflicts)
    _check_suffixes(given, conflicts)
    _check_overlaps(given, conflicts)
    _check_awards(given, conflicts)
    _check_uses(book, given, conflicts)
    _check_places(given, conflicts)
    if conflicts:
        raise AssemblyError(sorted(set(conflicts)))
    return book


def _collect(plugin: Plugin, info: PluginInfo, given: dict[str, list[_Given]], conflicts: list[str]) -> None:
    # A manager of its own for each plugin tells, without any private part of pluggy, which plugin contributed what.
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(LthtgnSpecs)
    try:
        manager.register(plugin.module, plugin.name)
    except Exception as error:  # noqa: BLE001 - an odd object or a wrong argument is told, with the plugin's name
        conflicts.append(f"plugin {info}: its hooks cannot be used: {'; '.join(str(error).splitlines())}")
        return
    callers = manager.get_hookcallers(plugin.module) or ()
    if not callers:
        conflicts.append(f"plugin {info}: it has no hooks; mark its functions @hookimpl, and name their module")
    try:
        manager.check_pending()
    except pluggy.PluginValidationError:
        conflicts += [
            f"plugin {info}: unknown hook {caller.name!r}{_cure(caller.name, _HOOKS, prefix=f'{PROJECT}_')}"
            for caller in callers
            if not caller.has_spec() and not all(impl.optionalhook for impl in caller.get_hookimpls())
        ]
    for hook in _HOOKS:
        caller = getattr(manager.hook, hook)
        if caller in callers:
            for value in _contributed(hook, caller, info, conflicts):
                given[hook].append(_Given(value, info))


def _contributed(hook: str, caller: pluggy.HookCaller, info: PluginInfo, conflicts: list[str]) -> Iterator[Any]:
    """What a hook of a plugin returns, as far as it is of the right type."""
    types = _HOOKS[hook].types
    wanted = f"{' or '.join(kind.__name__ for kind in types)} (a {_HOOKS[hook].what})"
    try:
        found = caller()
        if not found:
            conflicts.append(f"plugin {info}: {hook} returned nothing; return an iterable, or () for nothing")
        for values in found:
            if not isinstance(values, Iterable):
                conflicts.append(f"plugin {info}: {hook} returned {type(values).__name__}, not an iterable of {wanted}")
                continue
            for value in values:
                if isinstance(value, type):
                    conflicts.append(f"plugin {info}: {hook} returned the class {value.__name__}, not a value of it")
                elif isinstance(value, types):
                    yield value
                else:
                    conflicts.append(f"plugin {info}: {hook} returned {type(value).__name__}, not {wanted}")
    except Exception as error:  # noqa: BLE001 - whatever a plugin raises is told, with its name
        conflicts.append(f"plugin {info}: {hook} failed with {type(error).__name__}: {error}")


def _cure(name: str, known: Iterable[str], *, prefix: str = "") -> str:
    """The known name most like a misspelt one; a prefix that all have makes none alike."""
    hint = nearest(name.removeprefix(prefix), (item.removeprefix(prefix) for item in known))
    return f"; did you mean {prefix + hint!r}?" if hint else ""


def _unique(
    what: str, given: list[_Given], names: Callable[[Any], Iterable[str]], conflicts: list[str]
) -> Mapping[str, Any]:
    """What was given, by name and in the order of names; a name that is given twice is a conflict."""
    found: dict[str, _Given] = {}
    for item in given:
        for name in names(item.value):
            if name not in found:
                found[name] = item
            elif found[name] is not item:
                conflicts.append(f"{what} {name!r} is given twice: by {found[name].plugin} and by {item.plugin}")
    return MappingProxyType({name: found[name].value for name in sorted(found)})


def _freeze(infos: tuple[PluginInfo, ...], given: dict[str, list[_Given]], conflicts: list[str]) -> RuleBook:
    unique = {
        hook: _unique("file suffix" if hook == "lthtgn_readers" else kind.what, given[hook], kind.names, conflicts)
        for hook, kind in _HOOKS.items()
        if hook != "lthtgn_overrides"
    }
    _unique("report suffix", given["lthtgn_reporters"], lambda reporter: reporter.suffixes, conflicts)
    overrides = sorted(
        (item.value for item in given["lthtgn_overrides"]), key=lambda item: (item.parameter.id, str(item.history))
    )
    providers = {
        (kind.what, name): item.plugin.name
        for hook, kind in _HOOKS.items()
        for item in given[hook]
        for name in kind.names(item.value)
    }
    return RuleBook(
        plugins=infos,
        documents=unique["lthtgn_documents"],
        parameters=unique["lthtgn_parameters"],
        overrides=tuple(overrides),
        targets=unique["lthtgn_targets"],
        programmes=tuple(sorted(unique["lthtgn_programmes"].values(), key=lambda programme: programme.since)),
        measures=unique["lthtgn_measures"],
        criteria=unique["lthtgn_criteria"],
        sets=unique["lthtgn_criterion_sets"],
        indicators=unique["lthtgn_indicators"],
        grants=unique["lthtgn_entitlements"],
        award_rules=unique["lthtgn_award_schemes"],
        storages=unique["lthtgn_storages"],
        readers=unique["lthtgn_readers"],
        reporters=unique["lthtgn_reporters"],
        localisers=unique["lthtgn_localisers"],
        providers=MappingProxyType(providers),
        audits=unique["lthtgn_audits"],
        provisions=unique["lthtgn_provisions"],
        groupings=unique["lthtgn_area_groupings"],
        places=_places(unique["lthtgn_places"]),
    )


def _check_overlaps(given: dict[str, list[_Given]], conflicts: list[str]) -> None:
    """No two plugins say a value for one place and day, whether as an override or with the parameter itself."""
    lives: dict[tuple[str, Scope], list[tuple[_Given, Since, date | None]]] = {}
    for item in (*given["lthtgn_parameters"], *given["lthtgn_overrides"]):
        local = isinstance(item.value, Override)
        id_ = item.value.parameter.id if local else item.value.id
        for value, end in spans(item.value.history):
            if value.scope is not None:
                lives.setdefault((id_, value.scope), []).append((item, value, end))
            elif local:
                conflicts.append(f"plugin {item.plugin}: a local value of {id_!r} has no scope")
    for (id_, scope), found in lives.items():
        where = f"{scope.name_vi or 'the place'} ({scope.code}, edition {scope.edition})"
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


def _check_awards(given: dict[str, list[_Given]], conflicts: list[str]) -> None:
    """No two criteria, and no two scales, say in one place and on one day what an award asks of a kind of recipient."""
    lives: dict[tuple[Any, ...], list[_Given]] = {}
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


def _places(found: Mapping[str, CommuneList | Conversion]) -> Places:
    """What can be used of the lists and conversions; `_check_places` tells of the others."""
    return Places.of(
        item for item in found.values() if isinstance(item, CommuneList) or not _lists_missing(item, found)
    )


def _lists_missing(conversion: Conversion, known: Mapping[str, Any]) -> list[str]:
    return [id_ for id_ in (conversion.old, conversion.new) if not isinstance(known.get(id_), CommuneList)]


def _check_places(given: dict[str, list[_Given]], conflicts: list[str]) -> None:
    """Every conversion is between lists that are there, of communes that they have, and into the right province."""
    known = {item.value.id: item.value for item in given["lthtgn_places"]}
    for item in given["lthtgn_places"]:
        conversion = item.value
        if not isinstance(conversion, Conversion):
            continue
        user = f"plugin {item.plugin}: conversion {conversion.id!r}"
        missing = _lists_missing(conversion, known)
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


def _check_suffixes(given: dict[str, list[_Given]], conflicts: list[str]) -> None:
    for hook in ("lthtgn_readers", "lthtgn_reporters"):
        conflicts += [
            f"plugin {item.plugin}: {hook} has the suffixes {item.value.suffixes!r}; write them like ('.txt', '.text')"
            for item in given[hook]
            if isinstance(item.value.suffixes, str)
            or not all(re.fullmatch(r"\.[^A-Z./\\]+", suffix) for suffix in item.value.suffixes)
        ]


def _check_uses(book: RuleBook, given: dict[str, list[_Given]], conflicts: list[str]) -> None:
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
            what = _HOOKS[hook].what
            user = f"plugin {item.plugin}: {getattr(item.value, 'id', 'a local value')!r}"
            found = known[hook].get(id_)
            if found is None:
                hint = _cure(id_, known[hook]) if value is None else ""  # what is held as a value is not misspelt
                cure = hint or f"; return it from {hook}"
                conflicts.append(f"{user} uses {what} {id_!r}, which no plugin contributes{cure}")
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
    elif isinstance(value, (Entitlement, AwardScheme, AwardCriteria)):
        held = [("lthtgn_parameters", value.parameters)]
    if isinstance(value, (AwardCriteria, ScoringScale)):
        yield from (("lthtgn_award_schemes", id_, None) for id_ in value.schemes)
    elif isinstance(value, CriterionSet):
        yield from (("lthtgn_criteria", id_, None) for id_ in value.criteria)
    yield from ((hook, thing.id, thing) for hook, things in held for thing in things)
