"""Everything that there is to translate: the patterns of sentences, and what the rules of a book say (lời cần dịch).

Patterns stand in the source of the sentences, as the text that is handed to `tr`, and in tables beside them. What rules say
is read off the rules themselves, of whatever plugins a book holds: so a catalogue is complete when it has all of both.
"""

from __future__ import annotations

import ast
import enum
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator, Mapping
from types import ModuleType
from typing import Any

import attrs

import lthtgn
from lthtgn.builtin.vietnamese_social import negated
from lthtgn.builtin.vietnamese_texts import TEXTS
from lthtgn.exchange import problems
from lthtgn.expr.nodes import IsTrue, Not
from lthtgn.model.units import UnitType
from lthtgn.policy.documents import Document
from lthtgn.policy.parameters import Unit

__all__ = [
    "UNIT",
    "Message",
    "is_vietnamese",
    "messages",
    "messages_of",
    "messages_of_sentences",
    "messages_of_source",
]

UNIT = "unit"
"""Context of a unit in a catalogue: it has a plural, and stands behind a number.

>>> UNIT
'unit'
"""

_SENTENCES = (
    "lthtgn.hooks.composing",
    "lthtgn.builtin.sentences",
    "lthtgn.builtin.words",
    "lthtgn.expr.explaining",
    "lthtgn.hooks.explaining",
)
_WITH_WORDS = (
    "area_traces",
    "auditing",
    "breaches",
    "consents",
    "sheets",
    "table",
)  # of lthtgn.rules, in their functions
_NOTE = re.compile(r"^ \(([^()]+)\)$")
_WITH_UNIT = frozenset({"figure", "counted", "amount", "_counted"})
_RULE = 3  # names of a module of rules: lthtgn.rules.table
_NO_TITLE = "(chưa rõ tên"  # what stands for it is said in words
_NOT_SAID = frozenset({"title_vi"})  # a title stays as it was published
_ARE_UNITS = frozenset({"unit_vi", "item_vi"})


@attrs.frozen
class Message:
    """A text to be translated (lời cần dịch).

    Attributes:
        text: the Vietnamese text; places to be filled in stand in braces.
        context: `unit` of what stands behind a number, else empty.
        english: the English term that the rule itself carries.

    >>> Message("người", "unit").english is None
    True
    """

    text: str
    context: str = ""
    english: str | None = attrs.field(default=None, eq=False)


def messages(book: Any) -> dict[Message, Message]:
    """Every text to be translated for a book: of the sentences, and of its rules; each once, with its English term.

    >>> from lthtgn.app import open_rulebook
    >>> found = messages(open_rulebook(plugins=()))
    >>> Message("từ {low} trở lên") in found, Message("số thành viên") in found, Message("người", "unit") in found
    (True, True, True)
    """
    found: dict[Message, Message] = {}
    for message in (*messages_of_sentences(), *messages_of(book), *_of_library()):
        if message not in found or found[message].english is None:
            found[message] = message
    for message in _of_words():
        found.setdefault(message, message)
    return found


# --- of the sentences -----------------------------------------------------------------------------------------------


def messages_of_sentences() -> Iterator[Message]:
    """The patterns and words of the sentences of reports, of explanations and of problems.

    >>> Message("yêu cầu {asked}") in set(messages_of_sentences())
    True
    """
    builtin = importlib.import_module("lthtgn.builtin")
    names = [f"lthtgn.builtin.{item.name}" for item in pkgutil.iter_modules(builtin.__path__)]
    sources = (*_SENTENCES, *(name for name in names if "vietnamese_" in name))
    for name in sources:
        yield from messages_of_source(importlib.import_module(name))
    yield from (Message(text, UNIT) for key, text in TEXTS.items() if key.startswith("recipient."))
    yield Message("chưa rõ loại", UNIT)
    for said, english in ((problems.MESSAGES_VI, problems.MESSAGES), (problems.WORDS_VI, problems.WORDS)):
        yield from (Message(text, english=english[code]) for code, text in said.items())
    yield from (Message(text, english=reason) for reason, text in problems.REASONS_VI.items())


def messages_of_source(module: ModuleType) -> Iterator[Message]:
    """What a module hands to `tr`, the units that it hands beside a number, and the texts of its tables.

    >>> from lthtgn.builtin import words
    >>> Message("từ {low} trở lên") in set(messages_of_source(words))
    True
    """
    tree = ast.parse(inspect.getsource(module))
    for node in ast.walk(tree):
        match node:
            case ast.Call(func=ast.Attribute(attr=name) | ast.Name(id=name), args=[_, ast.Constant(str(unit)), *_]) if (
                name in _WITH_UNIT and unit
            ):
                yield Message(unit, UNIT)
            case ast.Call(
                func=ast.Attribute(attr="counted") | ast.Name(id="_counted"), args=[_, _, ast.Constant(str(unit)), *_]
            ):
                yield Message(unit, UNIT)
            case ast.Call(func=ast.Attribute(attr="tr"), args=[said, *_]):
                yield from map(Message, _texts(said))
            case ast.Assign(targets=[ast.Name(id=name)], value=said) if name == "pattern":
                yield from map(Message, _texts(said))
    for node in tree.body:
        match node:
            case (
                ast.Assign(targets=[ast.Name(id=name)], value=table)
                | ast.AnnAssign(target=ast.Name(id=name), value=ast.AST() as table)
            ) if name.isupper():
                context = UNIT if name == "_UNITS" else ""
                yield from (Message(text, context) for text in _values(table))


def _texts(node: ast.AST) -> Iterator[str]:
    """A text, or either of two."""
    match node:
        case ast.Constant(str(text)):
            yield text
        case ast.IfExp(body=body, orelse=orelse):
            yield from (*_texts(body), *_texts(orelse))


def _values(table: ast.AST) -> Iterator[str]:
    for node in ast.walk(table):
        if isinstance(node, ast.Dict):
            yield from (text for value in node.values for text in _texts(value))


# --- of the rules ---------------------------------------------------------------------------------------------------


def messages_of(*things: Any) -> Iterator[Message]:
    """What rules and other frozen values say in Vietnamese, and whatever they are made of.

    >>> from lthtgn.rules.measures import MEMBERS
    >>> Message("số thành viên") in set(messages_of(MEMBERS)), Message("người", UNIT) in set(messages_of(MEMBERS))
    (True, True)
    """
    seen: dict[int, Any] = {}
    open_ = list(things)
    while open_:
        thing = open_.pop()
        if thing is None or isinstance(thing, (str, bytes, int, float, type)) or id(thing) in seen:
            continue
        seen[id(thing)] = thing  # kept, so that its id is not given to another
        if isinstance(thing, Mapping):
            open_ += [*thing.keys(), *thing.values()]
        elif isinstance(thing, (tuple, list, set, frozenset)):
            open_ += thing
        elif isinstance(thing, enum.Enum):
            yield from _of_choice(thing)
        elif attrs.has(type(thing)):
            yield from _of_value(thing)
            open_ += [getattr(thing, field.name) for field in attrs.fields(type(thing))]


def _of_choice(choice: enum.Enum) -> Iterator[Message]:
    if isinstance(term := getattr(choice, "term_vi", None), str):
        english = getattr(choice, "term_en", None)
        yield Message(term, english=english)
        if isinstance(choice, UnitType):  # so many of which a list of communes has
            yield Message(term, UNIT, english)


def _of_value(thing: Any) -> Iterator[Message]:
    for field in attrs.fields(type(thing)):
        said = getattr(thing, field.name)
        if not field.name.endswith("_vi") or field.name in _NOT_SAID or not said:
            continue
        english = getattr(thing, "term_en", None) if field.name == "term_vi" else None
        is_unit = field.name in _ARE_UNITS or (isinstance(thing, Unit) and field.name == "term_vi")
        for text in (said,) if isinstance(said, str) else said:
            yield Message(text, UNIT if is_unit else "", english)
    if isinstance(thing, Not) and isinstance(thing.test, IsTrue):
        yield Message(negated(thing.test.field.term_vi))
    if isinstance(thing, Document):
        if thing.title_vi.startswith(_NO_TITLE):
            yield Message(thing.title_vi, english=thing.title_en)
        # A document without a number is called by words in its place.
        yield from (
            Message(text)
            for text in (thing.abbreviation_vi, thing.number)
            if text and (" " in text or text != thing.number)
        )


def _of_library() -> Iterator[Message]:
    """What stands in the modules of rules and models beside the book: rules of the audit, fields of rows, choices."""
    for info in pkgutil.walk_packages(lthtgn.__path__, "lthtgn."):
        if info.name.split(".")[1] in {"model", "policy", "rules", "indicators"}:
            module = importlib.import_module(info.name)
            own = [value for name, value in vars(module).items() if not name.startswith("__")]
            yield from messages_of(*own)
            yield from (Message(value) for name, value in vars(module).items() if _is_said(name, value))
            choices = (value for value in own if isinstance(value, type) and issubclass(value, enum.Enum))
            yield from (message for choice in choices for message in messages_of(*choice))


def _is_said(name: str, value: object) -> bool:
    """Whether a constant is a text that rules put together, and that stands in none of them: `COMMUNE_VI`."""
    return name.endswith("_VI") and isinstance(value, str)


def _of_words() -> Iterator[Message]:
    """Words that functions of rules put beside figures: all their Vietnamese texts, but those of docstrings."""
    for info in pkgutil.walk_packages(lthtgn.__path__, "lthtgn."):
        name = info.name.split(".")
        if name[1] != "rules" or len(name) < _RULE or name[2] not in _WITH_WORDS:
            continue
        tree = ast.parse(inspect.getsource(importlib.import_module(info.name)))
        docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        pieces = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
        for node in ast.walk(tree):
            match node:
                case ast.Assign(targets=[ast.Tuple()], value=ast.Tuple(elts=texts)):
                    yield from (Message(text) for item in texts for text in _texts(item) if text.strip("% "))
                case ast.Constant(str(text)) if (
                    id(node) in pieces
                ):  # of which only a note in brackets is said by itself
                    yield from map(Message, _NOTE.findall(text))
                case ast.Constant(str(text)) if id(node) not in docstrings and is_vietnamese(text):
                    yield Message(text)


def is_vietnamese(text: str) -> bool:
    """Whether a text has a letter that English has not, and is more than the beginning of one.

    >>> is_vietnamese("chưa rõ"), is_vietnamese("nam"), is_vietnamese(" (chưa rõ")
    (True, False, False)
    """
    return text == text.strip() and any(char.isalpha() and not char.isascii() for char in text)
