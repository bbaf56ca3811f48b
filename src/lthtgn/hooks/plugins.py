"""What the book keeps of a plugin that is in it."""

from __future__ import annotations

import attrs

__all__ = ["PluginInfo"]


@attrs.frozen
class PluginInfo:
    """A plugin that is in the book (phần mở rộng).

    Attributes:
        name: its name.
        distribution: the distribution that it came with, and its version; "built in" for the defaults.

    >>> str(PluginInfo("national", "built in"))
    'national (built in)'
    """

    name: str
    distribution: str

    def __str__(self) -> str:
        return f"{self.name} ({self.distribution})"
