"""The texts of a distribution beside the library: what its commands say, and what its rules say (lời của phần mở rộng).

A distribution with texts of its own brings their translations itself, in `locale/` inside its package, one `.po` file a
language. They are found where it is installed, and what the catalogue of this distribution lacks is looked up there.
"""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator, Mapping
from importlib.metadata import entry_points
from importlib.util import find_spec
from pathlib import Path
from types import ModuleType
from typing import Any

from lthtgn_babel.messages import Message, is_vietnamese, messages, messages_of, messages_of_source

__all__ = ["catalogues_beside", "messages_of_package"]

_COMMAND_LINE = "lthtgn_cli"  # which is no plugin, and so has no entry point
_SPEAK = frozenset({"tr", "text_in", "Text", "told", "Refused"})
_PLACE = re.compile(r"\{[^{}]*\}")
_NOT_SAID = frozenset({"examples"})  # of help: they are typed as they stand


def catalogues_beside(tag: str) -> tuple[Path, ...]:
    """The catalogues of a language that installed distributions bring for their own texts.

    >>> all(path.name == "en.po" for path in catalogues_beside("en"))
    True
    """
    names = {_COMMAND_LINE, *(point.module.partition(".")[0] for point in entry_points(group="lthtgn"))}
    specs = (find_spec(name) for name in sorted(names))
    folders = (Path(place) for spec in specs if spec for place in spec.submodule_search_locations or ())
    return tuple(path for folder in folders if (path := folder / "locale" / f"{tag}.po").is_file())


def messages_of_package(package: str, book: Any) -> Mapping[Message, Message]:
    """What there is to translate in a package, and not in the library already.

    Args:
        package: the name of the package, as it is imported.
        book: the book of the nation's rules, whose texts are translated with the library.

    Raises:
        ModuleNotFoundError: there is no such package.

    >>> from lthtgn.app import open_rulebook
    >>> dict(messages_of_package("lthtgn_babel.plugin", open_rulebook(plugins=())))  # which says nothing of its own
    {}
    """
    known = messages(book)
    found: dict[Message, Message] = {}
    for module in _modules(package):
        for message in (*_of_commands(module), *_of_speech(module), *messages_of(*_own(module))):
            if message not in known and (message not in found or found[message].english is None):
                found[message] = message
    return found


def _modules(package: str) -> Iterator[ModuleType]:
    top = importlib.import_module(package)
    yield top
    for info in pkgutil.walk_packages(getattr(top, "__path__", ()), f"{package}."):
        if not info.name.endswith(".__main__"):
            yield importlib.import_module(info.name)


def _own(module: ModuleType) -> list[Any]:
    return [value for name, value in vars(module).items() if not name.startswith("__")]


def _of_speech(module: ModuleType) -> Iterator[Message]:
    """The texts of a module that says any: its patterns, and whatever Vietnamese it chooses among."""
    tree = ast.parse(inspect.getsource(module))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    if not any(_name(call.func) in _SPEAK for call in calls) and not _has_commands(module):
        return
    found = [item for item in messages_of_source(module) if item.context or is_vietnamese(item.text)]
    yield from found
    units = {message.text for message in found if message.context}
    passed = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}  # docstrings
    passed |= {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    passed |= {
        id(part) for call in calls for key in call.keywords if key.arg in _NOT_SAID for part in ast.walk(key.value)
    }
    passed |= {id(arg) for call in calls for arg in call.args if isinstance(arg, ast.Constant) and arg.value in units}
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=func, args=[ast.Constant(str(text)), *_]) if _name(func) in _SPEAK and _has_words(text):
                yield Message(text)
            case ast.Constant(str(text)) if id(node) not in passed and is_vietnamese(text) and len(text) > 1:
                yield Message(text)


def _has_words(text: str) -> bool:
    """Whether a pattern has more to translate than its places."""
    return any(char.isalpha() for char in _PLACE.sub("", text))


def _name(func: ast.expr) -> str:
    match func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
    return ""


def _has_commands(module: ModuleType) -> bool:
    return next(_of_commands(module), None) is not None


def _of_commands(module: ModuleType) -> Iterator[Message]:
    """The help of the commands of a module; only the command line that shows it knows what of it is translated."""
    if find_spec(_COMMAND_LINE) is None:
        return
    from click import Command  # noqa: PLC0415 - the command line is not needed to translate reports

    from lthtgn_cli.texts import help_texts  # noqa: PLC0415 - likewise

    for value in _own(module):
        if isinstance(value, Command) and getattr(value.callback, "__module__", None) == module.__name__:
            yield from map(Message, help_texts(value))
