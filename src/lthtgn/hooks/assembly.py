"""Assembly: the hooks of all plugins are called once, what they contribute is checked and frozen into a rule book.

The order of plugins changes nothing: contributions are sorted by id, and what two plugins both claim is an error that
names both.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from importlib.metadata import EntryPoint, entry_points, version
from types import MappingProxyType
from typing import Any

import attrs
import pluggy  # noqa: TID251 - the plugin API is the one place that may

from lthtgn.errors import AssemblyError
from lthtgn.expr.nodes import Measure
from lthtgn.hooks.checking import conflicts_of, cure, lists_missing
from lthtgn.hooks.contracts import Engine, Localiser, ReaderKind, Reporter, StorageKind
from lthtgn.hooks.fitting import misfits
from lthtgn.hooks.plugins import Conflict, Given, PluginInfo
from lthtgn.hooks.rulebook import RuleBook
from lthtgn.hooks.soundness import uncited, unsound
from lthtgn.hooks.specs import API_VERSION, FIRST_API, PROJECT, LthtgnSpecs
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

__all__ = [
    "Plugin",
    "assemble",
    "entries",
    "error_of",
    "examine",
    "imported",
    "installed_names",
    "installed_plugins",
    "names_of",
    "what_of",
]


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
        without: names of plugins to leave out, or of distributions, or `DISTRIBUTION:NAME`; they are not imported.

    Raises:
        AssemblyError: some cannot be imported; each is named with its distribution and the reason.

    >>> installed_plugins(without=installed_names())
    ()
    """
    found, broken = imported(without)
    if broken:
        raise error_of(broken.values())
    return found


def installed_names() -> tuple[str, ...]:
    """The names of the plugins that are installed, none of which is imported for it.

    >>> "national" in installed_names()
    False
    """
    return tuple(sorted({point.name for point in entry_points(group=PROJECT)}))


def entries() -> tuple[tuple[PluginInfo, EntryPoint], ...]:
    """What is installed: each plugin with its entry point, none of which is imported for it.

    >>> len(entries()) >= len(installed_names())
    True
    """
    found = [
        (
            PluginInfo(point.name, f"{point.dist.name} {point.dist.version}" if point.dist else "unknown distribution"),
            point,
        )
        for point in entry_points(group=PROJECT)
    ]
    return tuple(sorted(found, key=lambda entry: (entry[0].name, entry[0].distribution)))


def imported(without: Iterable[str] = ()) -> tuple[tuple[Plugin, ...], Mapping[PluginInfo, Conflict]]:
    """The installed plugins that can be imported, and what is wrong with the others.

    Args:
        without: names of plugins to leave out, or of distributions, or `DISTRIBUTION:NAME`; they are not imported.

    >>> imported(without=installed_names())
    ((), {})
    """
    left_out = set(without)
    plugins: list[Plugin] = []
    broken: dict[PluginInfo, Conflict] = {}
    for info, point in entries():
        if info.is_one_of(left_out):
            continue
        try:
            plugins.append(Plugin(info.name, point.load(), info.distribution))
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a plugin's import raises is told, not thrown
            told = f"it cannot be imported ({point.value}): {type(error).__name__}: {_one_line(error)}"
            broken[info] = Conflict.of(info, told)
    return tuple(plugins), broken


def error_of(conflicts: Iterable[Conflict]) -> AssemblyError:
    """The error that tells some conflicts, each once.

    >>> error_of([Conflict("it is broken", ("bac",))]).plugins
    ('bac',)
    """
    found = sorted(set(conflicts))
    names = dict.fromkeys(name for conflict in found for name in conflict.plugins)
    return AssemblyError(dict.fromkeys(conflict.text for conflict in found), names)


def _one_line(error: BaseException) -> str:
    return "; ".join(line for line in str(error).splitlines() if line)


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

# What is looked at by itself, and not again within what refers to it.
_APART = tuple(kind for hook in _HOOKS.values() for kind in hook.types if not getattr(kind, "_is_protocol", False))


def what_of(hook: str, value: object) -> str:
    """What something that a hook contributes is called; a waiver is told apart from a local value.

    >>> what_of("lthtgn_criteria", None)
    'criterion'
    """
    return "waiver" if isinstance(value, Waiver) else _HOOKS[hook].what


def names_of(hook: str, value: object) -> tuple[str, ...]:
    """The names by which something that a hook contributes is found.

    >>> names_of("lthtgn_documents", Document("kh-1", "1/KH-UBND", "…", "…"))
    ('kh-1',)
    """
    return tuple(_HOOKS[hook].names(value))


def assemble(plugins: Sequence[Plugin]) -> RuleBook:
    """Make the rule book of some plugins.

    Args:
        plugins: the plugins, in any order.

    Raises:
        AssemblyError: a hook is misspelt, a plugin fails or returns the wrong type, something lacks a part of its contract
            or a citation, an id or a name is taken twice, local values overlap, or something names what is not in the
            book. Every conflict is told at once.

    >>> assemble(()).plugins
    ()
    """
    book, conflicts, _ = examine(plugins)
    if conflicts:
        raise error_of(conflicts)
    return book


def examine(
    plugins: Iterable[Plugin], *, whole: bool = True
) -> tuple[RuleBook, tuple[Conflict, ...], Mapping[str, Sequence[Given]]]:
    """The book of the plugins that can be used, what does not fit, and what was given by each hook.

    A plugin of which anything is wrong by itself gives nothing at all.

    Args:
        plugins: the plugins, in any order.
        whole: whether these are all; else what nobody contributes may be of one that is not among them.

    >>> examine(())[1]
    ()
    """
    conflicts: list[Conflict] = []
    given: dict[str, list[Given]] = {hook: [] for hook in _HOOKS}
    infos = []
    seen: dict[str, PluginInfo] = {}
    plugins = sorted(plugins, key=lambda plugin: (plugin.name, plugin.distribution))
    for plugin in plugins:
        info = PluginInfo(plugin.name, plugin.distribution)
        if plugin.name in seen:
            conflicts.append(_namesakes(seen[plugin.name], info))
            continue
        seen[plugin.name] = info
        found, wrong = _collect(plugin, info)
        if wrong:  # it never half-loads
            conflicts += wrong
            continue
        infos.append(info)
        for hook, values in found.items():
            given[hook] += values
    book = _freeze(tuple(infos), given, conflicts)
    whole = whole and len(infos) == len(plugins)
    conflicts += conflicts_of(book, given, {hook: kind.what for hook, kind in _HOOKS.items()}, _APART, whole=whole)
    return book, tuple(sorted(set(conflicts))), given


def _namesakes(one: PluginInfo, other: PluginInfo) -> Conflict:
    """That two plugins have one name, and how to leave out either alone."""
    told = f"two plugins are named {one.name!r}: {one} and {other}"
    ways = tuple(info.ways[-1] for info in (one, other) if len(info.ways) > 1)
    if len(set(ways)) < len(ways) or not ways:  # of one distribution, or of none
        return Conflict(f"{told}; give one of them another name", (one.name,))
    return Conflict(f"{told}; leave one out with {' or '.join(f'--without {way}' for way in ways)}", ways)


def _not_of_this_version(plugin: Plugin, info: PluginInfo) -> Iterator[Conflict]:
    """That a plugin is made for another version of the API, as far as it says so; then none of its hooks is called."""
    made_for = getattr(plugin.module, "LTHTGN_API", FIRST_API)
    if type(made_for) is not int:
        told = f"its LTHTGN_API is {made_for!r}; write LTHTGN_API = {API_VERSION}, a number without quotation marks"
        yield Conflict.of(info, told)
        return
    if made_for == API_VERSION:
        return
    cure_ = "install a newer lthtgn" if made_for > API_VERSION else "install a newer version of it"
    yield Conflict.of(
        info,
        f"it is made for version {made_for!r} of the plugin API, and this is version {API_VERSION} "
        f"(lthtgn {version('lthtgn')}); {cure_}, or leave it out with --without {plugin.name}",
    )


def _collect(plugin: Plugin, info: PluginInfo) -> tuple[Mapping[str, list[Given]], list[Conflict]]:
    """What a plugin gives by each hook, and what is wrong with it."""
    wrong = list(_not_of_this_version(plugin, info))
    if wrong:
        return {}, wrong
    # A manager of its own for each plugin tells, without any private part of pluggy, which plugin contributed what.
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(LthtgnSpecs)
    try:
        manager.register(plugin.module, plugin.name)
    except Exception as error:  # noqa: BLE001 - an odd object or a wrong argument is told, with the plugin's name
        return {}, [Conflict.of(info, f"its hooks cannot be used: {_one_line(error)}")]
    callers = manager.get_hookcallers(plugin.module) or ()
    wrong += [
        Conflict.of(
            info,
            f"its function {name!r} is not marked @hookimpl, so that nobody would call it; mark it, or call it otherwise",
        )
        for name in _unmarked(plugin.module)
    ]
    if not callers and not wrong:
        wrong.append(Conflict.of(info, "it has no hooks; mark its functions @hookimpl, and name their module"))
    try:
        manager.check_pending()
    except pluggy.PluginValidationError:
        wrong += [
            Conflict.of(info, f"unknown hook {caller.name!r}{_cure(caller.name)}")
            for caller in callers
            if not caller.has_spec() and not all(impl.optionalhook for impl in caller.get_hookimpls())
        ]
    found: dict[str, list[Given]] = {}
    for hook in _HOOKS:
        caller = getattr(manager.hook, hook)
        if caller in callers:
            found[hook] = [Given(value, info) for value in _contributed(hook, caller, info, wrong)]
    return found, wrong


def _unmarked(module: object) -> Iterator[str]:
    """The functions of a plugin that have the name of a hook and no mark."""
    for name in dir(module):
        if name.startswith(f"{PROJECT}_"):
            found = inspect.getattr_static(module, name, None)
            found = getattr(found, "__func__", found)
            if inspect.isfunction(found) and not hasattr(found, f"{PROJECT}_impl"):
                yield name


def _contributed(hook: str, caller: pluggy.HookCaller, info: PluginInfo, wrong: list[Conflict]) -> Iterator[Any]:
    """What a hook of a plugin returns, as far as it is of the right type."""
    what = _HOOKS[hook].what
    article = "an" if what[0] in "aeiou" else "a"
    wanted = f"{' or '.join(kind.__name__ for kind in _HOOKS[hook].types)} ({article} {what})"
    try:
        found = caller()
        if not found:
            wrong.append(Conflict.of(info, f"{hook} returned nothing; return an iterable, or () for nothing"))
        for values in found:
            if not isinstance(values, Iterable):
                told = f"{hook} returned {type(values).__name__}, not an iterable of {wanted}"
                wrong.append(Conflict.of(info, told))
                continue
            for value in values:
                told_ = _unfit(hook, value, wanted)
                faults = (
                    [f"{hook} returned {told_}"]
                    if told_
                    else list(unsound(hook, value, _APART)) or list(uncited(value))
                )
                wrong += [Conflict.of(info, fault) for fault in faults]
                if not faults:
                    yield value
    except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever a plugin raises is told, with its name
        wrong.append(Conflict.of(info, f"{hook} failed with {type(error).__name__}: {_one_line(error)}"))


def _cure(hook: str) -> str:
    """What to do about a hook that the library does not know."""
    if hook == "lthtgn_commands":  # the command line has it, and a plugin may be used without
        return "; mark it by lthtgn_cli.hooks.hookimpl, or by hookimpl(optionalhook=True)"
    return cure(hook, _HOOKS, prefix=f"{PROJECT}_")


def _unfit(hook: str, value: object, wanted: str) -> str:
    """What is wrong with a value that a hook gives; empty where nothing is."""
    if isinstance(value, type):
        return f"the class {value.__name__}, not a value of it"
    types = _HOOKS[hook].types
    parts = [misfits(value, kind) for kind in types]
    if any(isinstance(value, kind) and not lacks for kind, lacks in zip(types, parts, strict=True)):
        return ""
    # Of something quite different it is no help to say all that it lacks.
    close = [lacks for kind, lacks in zip(types, parts, strict=True) if _resembles(value, kind)]
    if close:
        return f"{type(value).__name__}, which is not quite {wanted}: {'; '.join(close[0])}"
    return f"{type(value).__name__}, not {wanted}"


def _resembles(value: object, kind: type) -> bool:
    """Whether a value is of a kind, or has some member of a contract."""
    if not getattr(kind, "_is_protocol", False):
        return isinstance(value, kind)
    return any(not name.startswith("_") and hasattr(type(value), name) for name in vars(kind))


def _unique(
    what: str, given: list[Given], names: Callable[[Any], Iterable[str]], conflicts: list[Conflict]
) -> Mapping[str, Any]:
    """What was given, by name and in the order of names; a name that is given twice is a conflict."""
    found: dict[str, Given] = {}
    for item in given:
        for name in names(item.value):
            if name not in found:
                found[name] = item
            elif found[name] is not item:
                told = f"{what} {name!r} is given twice"
                conflicts.append(Conflict.between(told, found[name].plugin, item.plugin))
    return MappingProxyType({name: found[name].value for name in sorted(found)})


def _ruled(local: Override | Waiver) -> str:
    return local.criterion if isinstance(local, Waiver) else local.parameter.id


def _freeze(infos: tuple[PluginInfo, ...], given: dict[str, list[Given]], conflicts: list[Conflict]) -> RuleBook:
    unique = {
        hook: _unique("file suffix" if hook == "lthtgn_readers" else kind.what, given[hook], kind.names, conflicts)
        for hook, kind in _HOOKS.items()
        if hook != "lthtgn_overrides"
    }
    _unique("report suffix", given["lthtgn_reporters"], lambda reporter: reporter.suffixes, conflicts)
    local = [item.value for item in given["lthtgn_overrides"]]
    overrides = [item for item in local if isinstance(item, Override)]
    waivers = [item for item in local if isinstance(item, Waiver)]
    local_providers = {
        (_ruled(item.value), value): item.plugin.name
        for item in given["lthtgn_overrides"]
        for value in (item.value.history if isinstance(item.value, Override) else (item.value,))
    }
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
        local_providers=MappingProxyType(local_providers),
        audits=unique["lthtgn_audits"],
        provisions=unique["lthtgn_provisions"],
        groupings=unique["lthtgn_area_groupings"],
        places=_places(unique["lthtgn_places"]),
    )


def _places(found: Mapping[str, CommuneList | Conversion]) -> Places:
    """What can be used of the lists and conversions; the checks tell of the others."""
    return Places.of(item for item in found.values() if isinstance(item, CommuneList) or not lists_missing(item, found))
