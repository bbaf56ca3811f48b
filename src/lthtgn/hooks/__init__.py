"""The plugin API: the hooks and their contracts, assembly into a rule book, and the rule book itself.

A plugin is a module (or an object) with functions marked `@hookimpl`, found through an entry point in the group
`lthtgn`. Its hooks are called once, at assembly, and contribute values; the result is a frozen `RuleBook`.
"""

from __future__ import annotations

from lthtgn.hooks.assembly import Plugin, assemble, installed_plugins
from lthtgn.hooks.contracts import (
    Engine,
    Kind,
    Localiser,
    ReaderKind,
    Reporter,
    Storage,
    StorageKind,
    Stored,
)
from lthtgn.hooks.plugins import PluginInfo
from lthtgn.hooks.reports import Entry, Heading, Paragraph, Report, Table
from lthtgn.hooks.rulebook import RuleBook
from lthtgn.hooks.specs import API_VERSION, LthtgnSpecs, hookimpl

__all__ = [
    "API_VERSION",
    "Engine",
    "Entry",
    "Heading",
    "Kind",
    "Localiser",
    "LthtgnSpecs",
    "Paragraph",
    "Plugin",
    "PluginInfo",
    "ReaderKind",
    "Report",
    "Reporter",
    "RuleBook",
    "Storage",
    "StorageKind",
    "Stored",
    "Table",
    "assemble",
    "hookimpl",
    "installed_plugins",
]
