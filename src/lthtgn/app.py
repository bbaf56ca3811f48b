"""The one place that knows both the hooks and the defaults."""

from __future__ import annotations

import logging
from collections.abc import Collection, Iterable, Mapping

from lthtgn.builtin import engines, files, national, readers, reporters, sqlite, vietnamese
from lthtgn.hooks.assembly import Plugin, entries, error_of, examine, imported
from lthtgn.hooks.plugins import BUILT_IN as WITH_LTHTGN
from lthtgn.hooks.plugins import Conflict, PluginInfo, named
from lthtgn.hooks.rulebook import RuleBook
from lthtgn.hooks.surveying import Survey, survey

__all__ = ["BUILT_IN", "left_out", "open_rulebook", "survey_plugins"]

BUILT_IN = tuple(
    Plugin(name, module, WITH_LTHTGN)
    for name, module in (
        ("engines", engines),
        ("files", files),
        ("national", national),
        ("readers", readers),
        ("reporters", reporters),
        ("sqlite", sqlite),
        ("vietnamese", vietnamese),
    )
)
"""The defaults, each an ordinary plugin.

>>> [plugin.name for plugin in BUILT_IN]
['engines', 'files', 'national', 'readers', 'reporters', 'sqlite', 'vietnamese']
"""


_LOG = logging.getLogger("lthtgn")


def open_rulebook(*, plugins: Iterable[Plugin] | None = None, without: Iterable[str] = ()) -> RuleBook:
    """The rule book of the defaults and of every installed plugin (mở bộ quy tắc).

    A plugin of which anything is wrong stops it, unless it is left out by name. What is left out is not even imported, and
    a warning of the logger `lthtgn` says so: without it the book is another one. Where no logging is set up, Python
    prints it on standard error.

    Args:
        plugins: these plugins beside the defaults, instead of the installed ones.
        without: names of plugins to leave out; of distributions, whose plugins are all left out; or both together,
            `DISTRIBUTION:NAME`, where two plugins have one name.

    Raises:
        AssemblyError: the plugins do not fit together; every conflict names the plugins that it is about.
        UnknownIdError: there is no plugin of a name to be left out; the nearest is suggested.

    >>> "composition.size" in open_rulebook(plugins=()).criteria
    True
    """
    names = tuple(dict.fromkeys(without))
    for info in left_out(names, plugins):
        _LOG.warning("plugin %s is left out: the rule book is without what it contributes", str(info))
    chosen, broken = _chosen(plugins, names)
    book, conflicts, _ = examine(chosen, whole=not broken)
    if broken or conflicts:
        raise error_of((*broken.values(), *conflicts))
    return book


def survey_plugins(*, plugins: Iterable[Plugin] | None = None, without: Iterable[str] = ()) -> Survey:
    """What is installed, what each plugin contributes and overrides, and what is wrong (tình trạng phần mở rộng).

    A broken plugin stops nothing here: it is told with the others.

    Args:
        plugins: as in `open_rulebook`.
        without: as in `open_rulebook`.

    Raises:
        UnknownIdError: there is no plugin of a name to be left out; the nearest is suggested.

    >>> [report.plugin.name for report in survey_plugins(plugins=()).plugins][:3]
    ['engines', 'files', 'national']
    """
    names = tuple(dict.fromkeys(without))
    left_out(names, plugins)
    chosen, broken = _chosen(plugins, names)
    return survey(chosen, broken)


def left_out(without: Iterable[str], plugins: Iterable[Plugin] | None = None) -> tuple[PluginInfo, ...]:
    """The plugins of some names, among the defaults and those that are installed (phần mở rộng bị bỏ ra).

    Args:
        without: the names, as in `open_rulebook`.
        plugins: these beside the defaults, instead of the installed ones.

    Raises:
        UnknownIdError: there is none of a name: what is misspelt would stay in. The nearest is suggested.

    >>> [info.name for info in left_out(["sqlite"], plugins=())]
    ['sqlite']
    """
    names = tuple(without)
    if not names:
        return ()
    known = [PluginInfo(plugin.name, plugin.distribution) for plugin in (*BUILT_IN, *(plugins or ()))]
    if plugins is None:
        known += [info for info, _ in entries()]
    return named(names, known)


def _chosen(
    plugins: Iterable[Plugin] | None, without: Collection[str]
) -> tuple[tuple[Plugin, ...], Mapping[PluginInfo, Conflict]]:
    """The defaults and the others without those that are left out, and what cannot be imported."""
    found, broken = imported(without) if plugins is None else (tuple(plugins), {})
    chosen = (
        plugin for plugin in (*BUILT_IN, *found) if not PluginInfo(plugin.name, plugin.distribution).is_one_of(without)
    )
    return tuple(chosen), broken
