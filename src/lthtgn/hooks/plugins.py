"""What the book keeps of a plugin that is in it, and what is told of one that does not fit."""

from __future__ import annotations

import re
from collections.abc import Collection
from importlib.metadata import version
from typing import Any

import attrs

from lthtgn.errors import UnknownIdError

__all__ = ["BUILT_IN", "Conflict", "Given", "PluginInfo", "named"]

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

    @property
    def ways(self) -> tuple[str, ...]:
        """The words by which it may be left out: NAME, DISTRIBUTION (all plugins of it), and DISTRIBUTION:NAME.

        >>> PluginInfo("ha-noi", "lthtgn-provinces 0.1.0").ways
        ('ha-noi', 'lthtgn-provinces', 'lthtgn-provinces:ha-noi')
        """
        project, _, number = self.distribution.rpartition(" ")
        if not project or not number[0].isdigit():  # built in, or not installed
            return (self.name,)
        return (self.name, project, f"{project}:{self.name}")

    def is_one_of(self, words: Collection[str]) -> bool:
        """Whether it is meant by some words, each of them one of its ways; of a distribution as pip reads its name.

        >>> PluginInfo("sql", "lthtgn-sql 0.1.0").is_one_of(["lthtgn_sql"])
        True
        """
        of_distribution = set(map(_plain, self.ways[1:]))
        return any(word == self.name or _plain(word) in of_distribution for word in words)


def _plain(word: str) -> str:
    """A word in which the name of a distribution is written as pip compares it; the name of a plugin after it stays."""
    project, colon, name = word.partition(":")
    return re.sub(r"[-_.]+", "-", project).lower() + colon + name


@attrs.frozen
class Given:
    """A value and the plugin that contributed it (điều được đóng góp).

    >>> Given(1, PluginInfo("national", BUILT_IN)).plugin.name
    'national'
    """

    value: Any
    plugin: PluginInfo


@attrs.frozen(order=True)
class Conflict:
    """Something that does not fit (điểm không ghép được), and the plugins that it is about.

    Attributes:
        text: what does not fit; it names the plugins, each with its distribution and version.
        plugins: their names; of plugins of one name, each with its distribution.

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
    """The plugins of some names, of some distributions, or of both together; see `PluginInfo.ways`.

    Args:
        names: the names.
        known: the plugins that there are.

    Raises:
        UnknownIdError: there is none of a name; the nearest is suggested.

    >>> [info.name for info in named(["sqlite"], [PluginInfo("sqlite", "built in"), PluginInfo("files", "built in")])]
    ['sqlite']
    """
    for name in names:
        if not any(info.is_one_of((name,)) for info in known):
            raise UnknownIdError.among("plugin", name, dict.fromkeys(way for info in known for way in info.ways))
    return tuple(info for info in known if info.is_one_of(names))
