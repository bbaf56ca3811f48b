"""Registers as JSON and TOML text: the same register is always the same text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from lthtgn.exchange.compiling import compiled
from lthtgn.model.register import Register

__all__ = ["write_data", "write_json", "write_toml"]

_TABLES = frozenset({"clubs", "associations", "awards", "returns"})
"""Lists whose records are long: each record is a table of its own, where other records are a line."""

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_TO_ESCAPE = re.compile(r'["\\\x00-\x1f\x7f]')
_WIDTH = 100


def write_data(register: Register) -> dict[str, Any]:
    """The register as plain data, which `read_data` reads back.

    >>> write_data(Register(title="Xã Vân Canh"))
    {'title': 'Xã Vân Canh'}
    """
    return compiled().writers[Register](register)


def write_json(register: Register) -> str:
    r"""The register as JSON, which `read_text` reads back: indented, Vietnamese letters as they are.

    >>> write_json(Register(title="Xã Vân Canh"))
    '{\n  "title": "Xã Vân Canh"\n}\n'
    """
    return json.dumps(write_data(register), indent=2, ensure_ascii=False) + "\n"


def write_toml(register: Register) -> str:
    """The register as TOML for people to read and change: a table for each club, a line for each of its rows.

    >>> from lthtgn.model.clubs import Club
    >>> from lthtgn.model.people import Member, Sex
    >>> club = Club("an-trai", "CLB An Trai", members=(Member("m1", sex=Sex.FEMALE), Member("m2")))
    >>> print(write_toml(Register(clubs=(club,))), end="")
    [[clubs]]
    id = "an-trai"
    name = "CLB An Trai"
    members = [
        { id = "m1", sex = "female" },
        { id = "m2" },
    ]
    """
    text = "\n".join(_table(write_data(register), "")).lstrip("\n")
    return f"{text}\n" if text else "# an empty register\n"  # an empty file would be a problem


def _table(table: Mapping[str, Any], path: str) -> Iterator[str]:
    """The lines of a table: first what stands in it, then the tables inside, because a heading ends a table."""
    later = [key for key, value in table.items() if key == "figures" or (key in _TABLES and _is_records(value))]
    for key, value in table.items():
        if key not in later:
            yield f"{_key(key)} = {_value(value, len(key) + 3)}"
    for key in later:
        inner = f"{path}.{key}" if path else key
        if key == "figures":
            yield from ("", f"[{inner}]", *_table_of_values(table[key]))
            continue
        for record in table[key]:
            yield from ("", f"[[{inner}]]", *_table(record, inner))


def _table_of_values(table: Mapping[str, Any]) -> Iterator[str]:
    return (f"{_key(key)} = {_value(value)}" for key, value in table.items())


def _is_records(value: Any) -> bool:
    """Whether it is a list of records: `clubs` of a joint return is a list of ids."""
    return isinstance(value, list) and all(isinstance(item, dict) for item in value)


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _text(key)


def _text(text: str) -> str:
    return f'"{_TO_ESCAPE.sub(_escape, text)}"'


def _escape(found: re.Match[str]) -> str:
    return _ESCAPES.get(found[0]) or f"\\u{ord(found[0]):04x}"


def _value(value: Any, before: int = 0) -> str:
    """A value in one line, or a list with an item on each where they are records or do not fit.

    Args:
        value: the value.
        before: how many letters stand before it in its line.
    """
    text = _inline(value)
    if isinstance(value, list) and value and (_is_records(value) or before + len(text) > _WIDTH):
        return "\n".join(["[", *(f"    {_inline(item)}," for item in value), "]"])
    return text


def _inline(value: Any) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case str():
            return _text(value)
        case list():
            return f"[{', '.join(map(_inline, value))}]"
        case _ if not value:
            return "{}"
        case _:
            return f"{{ {', '.join(f'{_key(key)} = {_inline(item)}' for key, item in value.items())} }}"
