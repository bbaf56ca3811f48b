"""What is installed: what each plugin contributes and overrides, and what is wrong, the broken ones among the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import attrs

from lthtgn.hooks.assembly import Plugin, examine, names_of, what_of
from lthtgn.hooks.plugins import Conflict, Given, PluginInfo
from lthtgn.hooks.rulebook import RuleBook

__all__ = ["PluginReport", "Survey", "survey"]


@attrs.frozen
class PluginReport:
    """What is known of a plugin (thông tin về một phần mở rộng).

    Attributes:
        plugin: its name and its distribution.
        api: the version of the plugin API that it says it is made for; `None` where it says none.
        gives: what it contributes: by kind, such as `criterion` or `override`, the ids. A local value of a parameter, and
            a waiver, is named with its place: `composition.size.min@34/08`.
        problems: what is wrong that it has a part in; of one that is broken by itself `gives` is empty.

    >>> PluginReport(PluginInfo("bac", "lthtgn-bac 1.0"), None, {}).is_sound
    True
    """

    plugin: PluginInfo
    api: int | None
    gives: Mapping[str, tuple[str, ...]]
    problems: tuple[str, ...] = ()

    @property
    def is_sound(self) -> bool:
        """Whether nothing is wrong with it."""
        return not self.problems


@attrs.frozen
class Survey:
    """All plugins, and the rule book that they make (tình trạng các phần mở rộng).

    Attributes:
        plugins: the plugins, by name.
        book: the rule book; `None` where something is wrong.
        problems: all that is wrong, each once.

    >>> survey(()).problems
    ()
    """

    plugins: tuple[PluginReport, ...]
    book: RuleBook | None
    problems: tuple[str, ...]


def survey(plugins: Sequence[Plugin], broken: Mapping[PluginInfo, Conflict] | None = None) -> Survey:
    """Look at plugins without stopping at what is wrong (xem xét các phần mở rộng).

    Args:
        plugins: the plugins.
        broken: those that could not even be imported, and why.

    >>> [report.plugin.name for report in survey([Plugin("bac", object())]).plugins]
    ['bac']
    """
    broken = broken or {}
    book, found, given = examine(plugins, whole=not broken)
    conflicts = sorted({*found, *broken.values()})
    gives = _gives(given)
    infos = {PluginInfo(plugin.name, plugin.distribution): plugin for plugin in plugins}
    reports = [
        PluginReport(
            info,
            None if info in broken else _api(infos[info]),
            gives.get(info, {}),
            tuple(conflict.text for conflict in conflicts if info.is_one_of(conflict.plugins)),
        )
        for info in sorted({*infos, *broken}, key=lambda info: (info.name, info.distribution))
    ]
    problems = tuple(dict.fromkeys(conflict.text for conflict in conflicts))
    return Survey(tuple(reports), None if problems else book, problems)


def _api(plugin: Plugin) -> int | None:
    said = getattr(plugin.module, "LTHTGN_API", None)
    return said if isinstance(said, int) else None


def _gives(given: Mapping[str, Iterable[Given]]) -> Mapping[PluginInfo, Mapping[str, tuple[str, ...]]]:
    found: dict[PluginInfo, dict[str, tuple[str, ...]]] = {}
    for hook, items in given.items():
        for item in items:
            kinds = found.setdefault(item.plugin, {})
            what = what_of(hook, item.value)
            kinds[what] = tuple(sorted({*kinds.get(what, ()), *names_of(hook, item.value)}))
    return found
