"""The reference of hooks, from their specifications."""

from __future__ import annotations

from collections.abc import Iterator

from lthtgn.app import BUILT_IN
from lthtgn.hooks.specs import LthtgnSpecs
from lthtgn_cli.hooks import CliSpecs


def hooks() -> str:
    """Every hook: what it is for, its signature, an example, and which defaults use it."""
    parts = []
    for specs in (LthtgnSpecs, CliSpecs):
        for name in _names(specs):
            users = [plugin.name for plugin in BUILT_IN if hasattr(plugin.module, name)]
            method = f"{specs.__module__}.{specs.__qualname__}.{name}"
            parts.append(f"(hook-{name})=\n## `{name}`\n\n```{{eval-rst}}\n.. automethod:: {method}\n```")
            if users:
                parts.append(
                    f"Used by the built-in plugin{'s' * (len(users) > 1)} {', '.join(f'`{u}`' for u in users)}."
                )
    return "\n\n".join(parts)


def _names(specs: type) -> Iterator[str]:
    return (name for name in vars(specs) if name.startswith("lthtgn_"))
