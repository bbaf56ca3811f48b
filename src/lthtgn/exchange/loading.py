"""From bytes and text to plain data: UTF-8, JSON and TOML, with the line and column of a mistake."""

from __future__ import annotations

import json
import re
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lthtgn.errors import InputError, Problem
from lthtgn.exchange.fields import KEYS
from lthtgn.exchange.forms import exact_decimal
from lthtgn.exchange.problems import Vocabulary, inside, problem, shown

__all__ = ["FORMATS", "load_file", "load_text"]

_AT = re.compile(r" \(at (?:line (?P<line>[0-9]+), column (?P<column>[0-9]+)|end of document)\)$")
_BOM = "\ufeff"
# What the TOML parser says of a key it repeats, and the key may be somebody's name.
_NAMING = re.compile(r"(Duplicate inline table key|Cannot declare|Cannot mutate immutable namespace) .*", re.DOTALL)


class _Repeated(dict[str, Any]):
    """A JSON object in which a field stands more than once; most parsers would keep the last in silence."""

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        self.repeated = [key for key, times in Counter(key for key, _ in pairs).items() if times > 1]


def _load_json(text: str, place: str) -> tuple[Any, list[Problem]]:
    broken = False

    def build(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        nonlocal broken
        table = dict(pairs)
        if len(table) == len(pairs):
            return table
        broken = True
        return _Repeated(pairs)

    data = json.loads(text, object_pairs_hook=build, parse_float=exact_decimal)
    return data, list(_repetitions(data, place)) if broken else []


def _repetitions(data: Any, place: str) -> Iterator[Problem]:
    """Every field that stands more than once, by a walk through the whole tree."""
    fields = Vocabulary(KEYS)
    waiting = [(place, data)]
    while waiting:
        where, item = waiting.pop()
        if isinstance(item, dict):
            # An id with dots is a figure's. What class a table is of is not known here.
            named = [
                (key, number, None if "." in key else fields, value)
                for number, (key, value) in enumerate(item.items(), 1)
            ]
            if isinstance(item, _Repeated):
                yield from (
                    problem("repeated_field", inside(where, key, number, known), field=shown(key, number, known))
                    for key, number, known, _ in named
                    if key in item.repeated
                )
            waiting += [(inside(where, key, number, known), value) for key, number, known, value in reversed(named)]
        elif isinstance(item, list):
            waiting += [(f"{where}[{index}]", value) for index, value in reversed(list(enumerate(item)))]


def _load_toml(text: str, _: str) -> tuple[Any, list[Problem]]:
    return tomllib.loads(text, parse_float=exact_decimal), []


FORMATS: Mapping[str, Callable[[str, str], tuple[Any, list[Problem]]]] = MappingProxyType(
    {"json": _load_json, "toml": _load_toml}
)
"""What can be read, by the name of the format, which is also the suffix of its files.

>>> sorted(FORMATS)
['json', 'toml']
"""


def load_text(text: str, name: str, format: str) -> tuple[Any, list[Problem]]:  # noqa: A002 - the word that everybody uses
    """Plain data from a text, and the problems that do not keep it from being read further.

    Args:
        text: the text, with or without a byte order mark.
        name: what places begin with, such as the name of the file.
        format: one of `FORMATS`.

    Raises:
        InputError: it is empty, not of the format, or too large in a way that no register is.

    >>> load_text('{"clubs": []}', "a.json", "json")
    ({'clubs': []}, [])
    >>> load_text('{"clubs": ]}', "a.json", "json")
    Traceback (most recent call last):
        ...
    lthtgn.errors.InputError: 1 problem in the input
      a.json:1:11: not valid JSON: Expecting value
    """
    if format not in FORMATS:
        raise InputError([problem("unknown_format", name, allowed=", ".join(FORMATS))])
    text = text.removeprefix(_BOM)
    if not text or text.isspace():
        raise InputError([problem("empty_file", name)])
    try:
        return FORMATS[format](text, f"{name}: $")
    except json.JSONDecodeError as error:
        found = problem("broken_json", f"{name}:{error.lineno}:{error.colno}", reason=error.msg)
    except tomllib.TOMLDecodeError as error:
        found = _broken_toml(str(error), name, text)
    except RecursionError:
        found = problem("too_deep", name)
    except ValueError:  # Python refuses to read an integer of more than 4300 digits
        found = problem("number_too_long", name)
    raise InputError([found])


def _broken_toml(message: str, name: str, text: str) -> Problem:
    at = _AT.search(message)
    reason = _NAMING.sub(r"\1", message[: at.start()] if at else message)
    if at and at["line"]:
        return problem("broken_toml", f"{name}:{at['line']}:{at['column']}", reason=reason)
    line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
    return problem("broken_toml", f"{name}:{line}:{column}", reason=reason)


def load_file(path: Path) -> tuple[Any, list[Problem]]:
    """Plain data from a file, its format by its suffix; see `load_text`.

    Raises:
        InputError: there is no such file, it cannot be read, or see `load_text`.

    >>> load_file(Path("nowhere.json"))
    Traceback (most recent call last):
        ...
    lthtgn.errors.InputError: 1 problem in the input
      nowhere.json: there is no such file
    """
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise InputError([problem("missing_file", path.name)]) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError([problem("unreadable_file", path.name, reason=reason)]) from error
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line, start = before.count(b"\n") + 1, before.rfind(b"\n") + 1
        column = len(before[start:].decode("utf-8-sig")) + 1
        raise InputError([problem("not_utf8", f"{path.name}:{line}:{column}")]) from None
    return load_text(text, path.name, path.suffix.removeprefix(".").lower())
