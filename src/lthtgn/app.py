"""The one place that knows both the hooks and the defaults."""

from __future__ import annotations

from collections.abc import Iterable

from lthtgn.builtin import engines, files, national, readers, reporters, sqlite, vietnamese
from lthtgn.hooks.assembly import Plugin, assemble, installed_plugins
from lthtgn.hooks.rulebook import RuleBook

__all__ = ["BUILT_IN", "open_rulebook"]

BUILT_IN = tuple(
    Plugin(name, module, "built in")
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


def open_rulebook(*, plugins: Iterable[Plugin] | None = None, without: Iterable[str] = ()) -> RuleBook:
    """The rule book of the defaults and of every installed plugin (mở bộ quy tắc).

    Args:
        plugins: these plugins beside the defaults, instead of the installed ones.
        without: names of plugins to leave out.

    Raises:
        AssemblyError: the plugins do not fit together; every conflict names the plugins that it is about.

    >>> "composition.size" in open_rulebook(plugins=()).criteria
    True
    """
    left_out = set(without)
    chosen = installed_plugins(without=left_out) if plugins is None else tuple(plugins)
    return assemble([plugin for plugin in (*BUILT_IN, *chosen) if plugin.name not in left_out])
