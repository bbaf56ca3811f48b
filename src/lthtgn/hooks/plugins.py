"""What the book keeps of a plugin that is in it, and what is told of one that does not fit."""

from __future__ import annotations

from collections.abc import Collection
from importlib.metadata import version

import attrs

from lthtgn.errors import UnknownIdError

__all__ = ["BUILT_IN", "Conflict", "PluginInfo", "named"]

BUILT_IN = "built in"
"""The distribution of the defaults, which come with lthtgn itself.

>>> BUILT_IN
'built in'
"""


@attrs.frozen
class PluginInfo:
    """A plugin that is in the book (phần mở rộng).

    Attributes:
        name: its name.
        distribution: the distribution that it came with, and its version; "built in" for the defaults.

    >>> str(PluginInfo("bac-ninh", "lthtgn-provinces 1.0")), PluginInfo("national", "built in").brought_by.partition(" ")[0]
    ('bac-ninh (lthtgn-provinces 1.0)', 'lthtgn')
    """

    name: str
    distribution: str

    def __str__(self) -> str:
        return f"{self.name} ({self.brought_by})"

    @property
    def brought_by(self) -> str:
        """The distribution that it came with, and its version; of the defaults lthtgn itself."""
        return f"lthtgn {version('lthtgn')}" if self.distribution == BUILT_IN else self.distribution


@attrs.frozen(order=True)
class Conflict:
    """Something that does not fit (điểm không ghép được), and the plugins that it is about.

    Attributes:
        text: what does not fit; it names the plugins, each with its distribution and version.
        plugins: their names.

    >>> Conflict.of(PluginInfo("bac", "lthtgn-bac 1.0"), "it has no hooks").text
    'plugin bac (lthtgn-bac 1.0): it has no hooks'
    """

    text: str
    plugins: tuple[str, ...]

    @classmethod
    def of(cls, plugin: PluginInfo, text: str) -> Conflict:
        """What is wrong with one plugin."""
        return cls(f"plugin {plugin}: {text}", (plugin.name,))

    @classmethod
    def between(cls, text: str, *plugins: PluginInfo) -> Conflict:
        """What is wrong between two plugins, or twice within one: a text that ends in who they are."""
        who = " and ".join(f"by {plugin}" for plugin in plugins)
        return cls(f"{text}: {who}", tuple(dict.fromkeys(plugin.name for plugin in plugins)))


def named(names: Collection[str], known: Collection[PluginInfo]) -> tuple[PluginInfo, ...]:
    """The plugins of some names.

    Args:
        names: the names.
        known: the plugins that there are.

    Raises:
        UnknownIdError: there is none of a name; the nearest is suggested.

    >>> [info.name for info in named(["sqlite"], [PluginInfo("sqlite", "built in"), PluginInfo("files", "built in")])]
    ['sqlite']
    """
    there = [info.name for info in known]
    for name in names:
        if name not in there:
            raise UnknownIdError.among("plugin", name, there)
    return tuple(info for info in known if info.name in names)
