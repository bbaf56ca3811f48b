"""The reference of Python names: one page a package, every public module on it, from the docstrings."""

from __future__ import annotations

import enum
import importlib
import pkgutil

from sphinx.application import Sphinx

import lthtgn
from lthtgn.hooks.specs import LthtgnSpecs


def package(name: str) -> str:
    """A package with all its public modules, or a single module."""
    module = importlib.import_module(name)
    names = [name]
    if hasattr(module, "__path__"):
        names += [
            found.name
            for found in pkgutil.walk_packages(module.__path__, f"{name}.")
            if not any(part.startswith("_") for part in found.name.split("."))
        ]
    return "\n\n".join(_module(each, heading=each != name) for each in names)


def _module(name: str, *, heading: bool) -> str:
    # What a package gathers from its modules is shown where it is defined.
    members = not hasattr(importlib.import_module(name), "__path__")
    options = "\n   :members:\n   :member-order: bysource" if members else "\n   :no-members:"
    head = f"## `{name}`\n\n" if heading else ""
    if name == LthtgnSpecs.__module__:
        options += f"\n   :exclude-members: {LthtgnSpecs.__name__}"
        head += "The hooks themselves have [a page of their own](../hooks.md).\n\n"
    return f"{head}```{{eval-rst}}\n.. automodule:: {name}{options}\n```"


def public_names() -> str:
    """The names of `lthtgn` itself, each with the module in which it is explained."""
    rows = ["| name | what it is | defined in |", "|---|---|---|"]
    for name in lthtgn.__all__:
        value = getattr(lthtgn, name)
        home, first = value.__module__, (value.__doc__ or "").strip().splitlines()[0]
        role = "class" if isinstance(value, type) else "func"
        first = first.replace("|", "\\|")
        rows.append(f"| {{py:{role}}}`{name} <{home}.{name}>` | {first} | {{py:mod}}`{home}` |")
    return "\n".join(rows)


def tables(app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]) -> None:
    """Turn the tables of docstrings, which are written as in Markdown, into tables of reStructuredText."""
    result: list[str] = []
    for line in lines:
        if not (line.startswith("|") and line.endswith("|")):
            result.append(line)
            continue
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not result or not result[-1].startswith("      "):
            result += ["", ".. list-table::", "   :header-rows: 1", ""]
        if set("".join(cells)) - set("-: "):
            result += [f"   {'*' if not place else ' '} - {cell}" for place, cell in enumerate(cells)]
            result.append("      ")
    lines[:] = result


def choices(app: Sphinx, what: str, name: str, obj: object, options: object, lines: list[str]) -> None:
    """List the members of an enumeration."""
    if isinstance(obj, type) and issubclass(obj, enum.Enum):
        lines += ["", "Members: " + ", ".join(f"`{member.name}` (`{member.value}`)" for member in obj) + ".", ""]
