"""The `lthtgn` command: reports, findings, indicators and rules at the command line.

A plugin adds commands of its own by the hook `lthtgn_commands`; see `lthtgn_cli.hooks`.
"""

from __future__ import annotations

__all__: list[str] = []
