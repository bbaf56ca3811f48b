"""The reference of hooks, from their specifications."""

from __future__ import annotations

import inspect
from collections.abc import Iterator

from lthtgn.app import BUILT_IN
from lthtgn.hooks.specs import LthtgnSpecs
from lthtgn_cli.hooks import CliSpecs


def hooks() -> str:
    """Every hook: what it is for, its signature, an example, and which defaults use it."""
    parts = []
    for specs in (LthtgnSpecs, CliSpecs):
        for name in _names(specs):
            first = (inspect.getdoc(getattr(specs, name)) or "").splitlines()[0]
            users = [plugin.name for plugin in BUILT_IN if hasattr(plugin.module, name)]
            used = f"\n\nUsed by the built-in plugin{'s' * (len(users) > 1)} {', '.join(f'`{user}`' for user in users)}." if users else ""
            parts.append(
                f"(hook-{name})=\n## `{name}`\n\n*{first}*{used}\n\n"
                f"```{{eval-rst}}\n.. automethod:: {specs.__module__}.{specs.__qualname__}.{name}\n```"
            )
    return "\n\n".join(parts)


def _names(specs: type) -> Iterator[str]:
    return (name for name in vars(specs) if name.startswith("lthtgn_"))
