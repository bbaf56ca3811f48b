"""Assembly: the hooks of all plugins are called once, what they contribute is checked and frozen into a rule book.

The order of plugins changes nothing: contributions are sorted by id, and what two plugins both claim is an error that
names both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import entry_points
from types import MappingProxyType
from typing import Any

import attrs
import pluggy  # noqa: TID251 - the plugin API is the one place that may

from lthtgn.errors import AssemblyError, nearest
from lthtgn.expr.nodes import Measure
from lthtgn.hooks.contracts import Localiser, ReaderKind, Reporter, StorageKind
from lthtgn.hooks.rulebook import PluginInfo, RuleBook
from lthtgn.hooks.specs import PROJECT, LthtgnSpecs
from lthtgn.indicators.indicator import Indicator
from lthtgn.policy.documents import Document
from lthtgn.policy.parameters import Override, Parameter, Since, Target
from lthtgn.policy.programmes import Programme
from lthtgn.policy.resolution import spans
from lthtgn.rules.criteria import Criterion, CriterionSet, OpaqueCriterion

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


def _key(value: Any) -> str:
    for name in ("id", "scheme", "locale", "name"):
        found = getattr(value, name, None)
        if isinstance(found, str):
            return found
    return ""


_HOOKS: dict[str, tuple[str, tuple[type, ...]]] = {
    "lthtgn_documents": ("document", (Document,)),
    "lthtgn_parameters": ("parameter", (Parameter,)),
    "lthtgn_overrides": ("override", (Override,)),
    "lthtgn_targets": ("target", (Target,)),
    "lthtgn_programmes": ("programme", (Programme,)),
    "lthtgn_measures": ("measure", (Measure,)),
    "lthtgn_criteria": ("criterion", (Criterion, OpaqueCriterion)),
    "lthtgn_criterion_sets": ("criterion set", (CriterionSet,)),
    "lthtgn_indicators": ("indicator", (Indicator,)),
    "lthtgn_storages": ("storage", (StorageKind,)),
    "lthtgn_readers": ("reader", (ReaderKind,)),
    "lthtgn_reporters": ("reporter", (Reporter,)),
    "lthtgn_localisers": ("localiser", (Localiser,)),
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
    for plugin in sorted(plugins, key=lambda plugin: plugin.name):
        info = PluginInfo(plugin.name, plugin.distribution)
        if plugin.name in seen:
            conflicts.append(f"two plugins are named {plugin.name!r}: {seen[plugin.name]} and {info}")
            continue
        seen[plugin.name] = info
        infos.append(info)
        _collect(plugin, info, given, conflicts)
    book = _freeze(tuple(infos), given, conflicts)
    _check_names(book, given, conflicts)
    if conflicts:
        raise AssemblyError(sorted(set(conflicts)))
    return book


def _collect(plugin: Plugin, info: PluginInfo, given: dict[str, list[_Given]], conflicts: list[str]) -> None:
    # A manager of its own for each plugin tells, without any private part of pluggy, which plugin contributed what.
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(LthtgnSpecs)
    try:
        manager.register(plugin.module, plugin.name)
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        unknown = str(error).split("unknown hook ", 1)
        name = unknown[1].split()[0].strip("'") if len(unknown) == 2 else ""
        hint = nearest(name, _HOOKS) if name else None
        cure = f"; did you mean {hint!r}?" if hint else ""
        conflicts.append(f"plugin {info}: {str(error).splitlines()[0]}{cure}")
        return
    for hook, (what, types) in _HOOKS.items():
        caller = getattr(manager.hook, hook)
        if not caller.get_hookimpls():
            continue
        try:
            contributed = [value for values in caller() for value in values]
        except Exception as error:  # noqa: BLE001 - whatever a plugin raises is told, with its name
            conflicts.append(f"plugin {info}: {hook} failed with {type(error).__name__}: {error}")
            continue
        for value in contributed:
            if isinstance(value, types):
                given[hook].append(_Given(value, info))
            else:
                wanted = " or ".join(t.__name__ for t in types)
                conflicts.append(f"plugin {info}: {hook} returned {type(value).__name__}, not {wanted} (a {what})")


def _unique(hook: str, given: list[_Given], conflicts: list[str]) -> dict[str, Any]:
    what = _HOOKS[hook][0]
    found: dict[str, _Given] = {}
    for item in given:
        key = _key(item.value)
        if key in found:
            conflicts.append(f"{what} {key!r} is given twice: by {found[key].plugin} and by {item.plugin}")
        else:
            found[key] = item
    return {key: found[key].value for key in sorted(found)}


def _many_keys(
    what: str, given: list[_Given], keys: Callable[[Any], Iterable[str]], conflicts: list[str]
) -> dict[str, Any]:
    found: dict[str, _Given] = {}
    for item in given:
        for key in keys(item.value):
            if key in found and found[key].value is not item.value:
                conflicts.append(f"{what} {key!r} is claimed twice: by {found[key].plugin} and by {item.plugin}")
            found.setdefault(key, item)
    return {key: found[key].value for key in sorted(found)}


def _freeze(infos: tuple[PluginInfo, ...], given: dict[str, list[_Given]], conflicts: list[str]) -> RuleBook:
    unique = {
        hook: _unique(hook, given[hook], conflicts)
        for hook in _HOOKS
        if hook not in {"lthtgn_overrides", "lthtgn_readers"}
    }
    _many_keys("report suffix", given["lthtgn_reporters"], lambda reporter: reporter.suffixes, conflicts)
    readers = _many_keys("file suffix", given["lthtgn_readers"], lambda reader: reader.suffixes, conflicts)
    _check_overlaps(given["lthtgn_overrides"], conflicts)
    overrides = tuple(
        sorted((item.value for item in given["lthtgn_overrides"]), key=lambda o: (o.parameter.id, str(o.history)))
    )
    providers = {
        (_HOOKS[hook][0], _key(item.value)): item.plugin.name
        for hook, items in given.items()
        for item in items
        if _key(item.value)
    }
    programmes = tuple(sorted(unique["lthtgn_programmes"].values(), key=lambda programme: programme.since))
    return RuleBook(
        plugins=infos,
        documents=MappingProxyType(unique["lthtgn_documents"]),
        parameters=MappingProxyType(unique["lthtgn_parameters"]),
        overrides=overrides,
        targets=MappingProxyType(unique["lthtgn_targets"]),
        programmes=programmes,
        measures=MappingProxyType(unique["lthtgn_measures"]),
        criteria=MappingProxyType(unique["lthtgn_criteria"]),
        sets=MappingProxyType(unique["lthtgn_criterion_sets"]),
        indicators=MappingProxyType(unique["lthtgn_indicators"]),
        storages=MappingProxyType(unique["lthtgn_storages"]),
        readers=MappingProxyType(readers),
        reporters=MappingProxyType(unique["lthtgn_reporters"]),
        localisers=MappingProxyType(unique["lthtgn_localisers"]),
        providers=MappingProxyType(providers),
    )


def _check_overlaps(given: list[_Given], conflicts: list[str]) -> None:
    lives = [(item, value, end) for item in given for value, end in spans(item.value.history)]
    for position, (item, value, end) in enumerate(lives):
        if value.scope is None:
            conflicts.append(f"plugin {item.plugin}: a local value of {item.value.parameter.id!r} has no scope")
        for other, rival, rival_end in lives[position + 1 :]:
            if item is other or item.value.parameter.id != other.value.parameter.id or value.scope != rival.scope:
                continue
            if _overlap(value, end, rival, rival_end):
                conflicts.append(
                    f"parameter {item.value.parameter.id!r} has two values for {value.scope} from "
                    f"{max(value.start, rival.start)}: by {item.plugin} and by {other.plugin}"
                )


def _overlap(value: Since, end: Any, rival: Since, rival_end: Any) -> bool:
    return (end is None or rival.start < end) and (rival_end is None or value.start < rival_end)


def _check_names(book: RuleBook, given: dict[str, list[_Given]], conflicts: list[str]) -> None:
    """Whatever is named must be in the book: criteria of sets, measures, and the parameters of tests."""
    for item in given["lthtgn_criterion_sets"]:
        for id_ in item.value.criteria:
            if id_ not in book.criteria:
                hint = nearest(id_, book.criteria)
                cure = f"; did you mean {hint!r}?" if hint else ""
                conflicts.append(f"plugin {item.plugin}: set {item.value.id!r} names no criterion {id_!r}{cure}")
    for item in given["lthtgn_criteria"]:
        if isinstance(item.value, Criterion):
            _check_named(item, "measure", (m.id for m in item.value.measures), book.measures, conflicts)
            _check_named(item, "parameter", (p.id for p in item.value.parameters), book.parameters, conflicts)
    for item in given["lthtgn_indicators"]:
        _check_named(item, "measure", (m.id for m in item.value.measures), book.measures, conflicts)
    for item in given["lthtgn_overrides"]:
        _check_named(item, "parameter", (item.value.parameter.id,), book.parameters, conflicts)


def _check_named(item: _Given, what: str, ids: Iterable[str], known: Any, conflicts: list[str]) -> None:
    conflicts += [
        f"plugin {item.plugin}: {_key(item.value) or 'an override'!r} uses {what} {id_!r}, which no plugin "
        f"contributes; return it from lthtgn_{what}s"
        for id_ in ids
        if id_ not in known
    ]
