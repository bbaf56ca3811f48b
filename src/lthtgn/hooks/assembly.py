"""Assembly: the hooks of all plugins are called once, what they contribute is checked and frozen into a rule book.

The order of plugins changes nothing: contributions are sorted by id, and what two plugins both claim is an error that
names both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import entry_points, version
from types import MappingProxyType
from typing import Any

import attrs
import pluggy  # noqa: TID251 - the plugin API is the one place that may

from lthtgn.errors import AssemblyError
from lthtgn.expr.nodes import Measure
from lthtgn.hooks.checking import Given, conflicts_of, cure, lists_missing
from lthtgn.hooks.contracts import Engine, Localiser, ReaderKind, Reporter, StorageKind
from lthtgn.hooks.plugins import PluginInfo
from lthtgn.hooks.rulebook import RuleBook
from lthtgn.hooks.specs import API_VERSION, PROJECT, LthtgnSpecs
from lthtgn.indicators.indicator import Indicator
from lthtgn.model.units import CommuneList, Conversion
from lthtgn.policy.documents import Document
from lthtgn.policy.parameters import Override, Parameter, Target
from lthtgn.policy.programmes import Programme
from lthtgn.policy.provisions import Provision
from lthtgn.rules.areas.grouping import AreaGrouping
from lthtgn.rules.awards import AwardCriteria, AwardScheme
from lthtgn.rules.calendars import ReportingCalendar
from lthtgn.rules.consistency import AuditRule
from lthtgn.rules.criteria import Criterion, CriterionSet, OpaqueCriterion, Waiver
from lthtgn.rules.entitlements import Entitlement
from lthtgn.rules.grants import Grant
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
class _Hook:
    """What a hook contributes: what it is called, its types, and the names by which it is found and may not clash."""

    what: str
    types: tuple[type, ...]
    names: Callable[[Any], Iterable[str]]


def _id(value: Any) -> Iterable[str]:
    return (value.id,)


def _local_ids(override: Override | Waiver) -> Iterable[str]:
    if isinstance(override, Waiver):
        yield f"{override.criterion}@{override.scope.edition}/{override.scope.code}"
        return
    for value in override.history:
        if value.scope is not None:
            yield f"{override.parameter.id}@{value.scope.edition}/{value.scope.code}"


_HOOKS: dict[str, _Hook] = {
    "lthtgn_documents": _Hook("document", (Document,), _id),
    "lthtgn_parameters": _Hook("parameter", (Parameter,), _id),
    "lthtgn_overrides": _Hook("override", (Override, Waiver), _local_ids),
    "lthtgn_targets": _Hook("target", (Target,), _id),
    "lthtgn_programmes": _Hook("programme", (Programme,), _id),
    "lthtgn_measures": _Hook("measure", (Measure,), _id),
    "lthtgn_criteria": _Hook("criterion", (Criterion, OpaqueCriterion), _id),
    "lthtgn_criterion_sets": _Hook("criterion set", (CriterionSet,), _id),
    "lthtgn_indicators": _Hook("indicator", (Indicator,), _id),
    "lthtgn_entitlements": _Hook("entitlement", (Entitlement,), _id),
    "lthtgn_grants": _Hook("grant", (Grant,), _id),
    "lthtgn_calendars": _Hook("calendar", (ReportingCalendar,), _id),
    "lthtgn_provisions": _Hook("provision", (Provision,), _id),
    "lthtgn_area_groupings": _Hook("area grouping", (AreaGrouping,), _id),
    "lthtgn_award_schemes": _Hook("award rule", (AwardScheme, AwardCriteria, ScoringScale), _id),
    "lthtgn_audits": _Hook("audit rule", (AuditRule,), _id),
    "lthtgn_engines": _Hook("engine", (Engine,), lambda engine: (engine.name,)),
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
    given: dict[str, list[Given]] = {hook: [] for hook in _HOOKS}
    infos = []
    seen: dict[str, PluginInfo] = {}
    for plugin in sorted(plugins, key=lambda plugin: (plugin.name, plugin.distribution)):
        info = PluginInfo(plugin.name, plugin.distribution)
        if plugin.name in seen:
            conflicts.append(f"two plugins are named {plugin.name!r}: {seen[plugin.name]} and {info}")
            continue
        seen[plugin.name] = info
        if not _fits(plugin, info, conflicts):
            continue
        infos.append(info)
        _collect(plugin, info, given, conflicts)
    book = _freeze(tuple(infos), given, conflicts)
    conflicts += conflicts_of(book, given, {hook: kind.what for hook, kind in _HOOKS.items()})
    if conflicts:
        raise AssemblyError(sorted(set(conflicts)))
    return book


def _fits(plugin: Plugin, info: PluginInfo, conflicts: list[str]) -> bool:
    """Whether a plugin is made for this version of the API, as far as it says; else none of its hooks is called."""
    made_for = getattr(plugin.module, "LTHTGN_API", API_VERSION)
    if made_for == API_VERSION:
        return True
    cure_ = "install a newer version of it"
    if isinstance(made_for, int) and made_for > API_VERSION:
        cure_ = "install a newer lthtgn"
    conflicts.append(
        f"plugin {info}: it is made for version {made_for!r} of the plugin API, and this is version {API_VERSION} "
        f"(lthtgn {version('lthtgn')}); {cure_}, or leave it out with --without {plugin.name}"
    )
    return False


def _collect(plugin: Plugin, info: PluginInfo, given: dict[str, list[Given]], conflicts: list[str]) -> None:
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
            f"plugin {info}: unknown hook {caller.name!r}{cure(caller.name, _HOOKS, prefix=f'{PROJECT}_')}"
            for caller in callers
            if not caller.has_spec() and not all(impl.optionalhook for impl in caller.get_hookimpls())
        ]
    for hook in _HOOKS:
        caller = getattr(manager.hook, hook)
        if caller in callers:
            for value in _contributed(hook, caller, info, conflicts):
                given[hook].append(Given(value, info))


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


def _unique(
    what: str, given: list[Given], names: Callable[[Any], Iterable[str]], conflicts: list[str]
) -> Mapping[str, Any]:
    """What was given, by name and in the order of names; a name that is given twice is a conflict."""
    found: dict[str, Given] = {}
    for item in given:
        for name in names(item.value):
            if name not in found:
                found[name] = item
            elif found[name] is not item:
                conflicts.append(f"{what} {name!r} is given twice: by {found[name].plugin} and by {item.plugin}")
    return MappingProxyType({name: found[name].value for name in sorted(found)})


def _freeze(infos: tuple[PluginInfo, ...], given: dict[str, list[Given]], conflicts: list[str]) -> RuleBook:
    unique = {
        hook: _unique("file suffix" if hook == "lthtgn_readers" else kind.what, given[hook], kind.names, conflicts)
        for hook, kind in _HOOKS.items()
        if hook != "lthtgn_overrides"
    }
    _unique("report suffix", given["lthtgn_reporters"], lambda reporter: reporter.suffixes, conflicts)
    local = [item.value for item in given["lthtgn_overrides"]]
    overrides = [item for item in local if isinstance(item, Override)]
    waivers = [item for item in local if isinstance(item, Waiver)]
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
        overrides=tuple(sorted(overrides, key=lambda item: (item.parameter.id, str(item.history)))),
        waivers=tuple(sorted(waivers, key=lambda item: (item.criterion, item.scope.code, item.since))),
        targets=unique["lthtgn_targets"],
        programmes=tuple(sorted(unique["lthtgn_programmes"].values(), key=lambda programme: programme.since)),
        measures=unique["lthtgn_measures"],
        criteria=unique["lthtgn_criteria"],
        sets=unique["lthtgn_criterion_sets"],
        indicators=unique["lthtgn_indicators"],
        entitlement_rules=unique["lthtgn_entitlements"],
        grant_rules=unique["lthtgn_grants"],
        calendars=unique["lthtgn_calendars"],
        award_rules=unique["lthtgn_award_schemes"],
        engines=unique["lthtgn_engines"],
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


def _places(found: Mapping[str, CommuneList | Conversion]) -> Places:
    """What can be used of the lists and conversions; the checks tell of the others."""
    return Places.of(item for item in found.values() if isinstance(item, CommuneList) or not lists_missing(item, found))
