"""Registers from text, files, folders and plain data: every problem at once, each with its place."""

from __future__ import annotations

import contextlib
import gc
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from itertools import chain
from pathlib import Path
from types import MappingProxyType
from typing import Any

from lthtgn.errors import InputError, Problem
from lthtgn.exchange.checks import check
from lthtgn.exchange.diagnosis import structure
from lthtgn.exchange.forms import Memory
from lthtgn.exchange.loading import FORMATS, load_file, load_text
from lthtgn.exchange.problems import Vocabulary, problem
from lthtgn.model.register import Register

__all__ = ["read_data", "read_file", "read_folder", "read_text"]

_NO_PARTS: Mapping[str, str] = MappingProxyType({})


def read_text(
    text: str,
    *,
    name: str = "register",
    format: str = "json",  # noqa: A002 - the word that everybody uses
    today: date | None = None,
    parts: Mapping[str, str] = _NO_PARTS,
    known_ids: Collection[str] | None = None,
) -> Register:
    r"""A register (sổ đăng ký câu lạc bộ) from JSON or TOML.

    Args:
        text: the text.
        name: what places begin with.
        format: `json` or `toml`.
        today: the last day on which something can have happened; by default this day.
        parts: ids of measures by the id of what each is a part of, such as `{"members.women": "members"}`.
        known_ids: the ids under which figures may be reported, perhaps each with its unit (`{"members": "người"}`), with
            which the words of a figure are compared; by default any.

    Raises:
        InputError: every problem, with its place.

    >>> read_text('{"clubs": [{"id": "an-trai", "name": "CLB An Trai"}]}').clubs[0].name
    'CLB An Trai'
    >>> read_text('[[clubs]]\nid = "an-trai"\nfounded = "2023-13"', name="a.toml", format="toml")
    Traceback (most recent call last):
        ...
    lthtgn.errors.InputError: 2 problems in the input
      a.toml: $.clubs[0]: the field name is missing
      a.toml: $.clubs[0].founded: there is no such day
    """
    return _read({name: lambda: load_text(text, name, format)}, today, parts, known_ids)


def read_data(
    data: Any,
    *,
    name: str = "register",
    today: date | None = None,
    parts: Mapping[str, str] = _NO_PARTS,
    known_ids: Collection[str] | None = None,
) -> Register:
    """A register from plain data: what a JSON or TOML parser gives, or a storage kept.

    Args:
        data: a table (`dict`) of lists, tables, text and numbers.
        name: what places begin with.
        today: the last day on which something can have happened; by default this day.
        parts: ids of measures by the id of what each is a part of.
        known_ids: the ids under which figures may be reported, perhaps each with its unit (`{"members": "người"}`), with
            which the words of a figure are compared; by default any.

    Raises:
        InputError: every problem, with its place.

    >>> read_data({"title": "Xã Vân Canh"}).title
    'Xã Vân Canh'
    """
    return _read({name: lambda: (data, [])}, today, parts, known_ids)


def read_file(
    path: Path | str,
    *,
    today: date | None = None,
    parts: Mapping[str, str] = _NO_PARTS,
    known_ids: Collection[str] | None = None,
) -> Register:
    """A register from a file, its format by its suffix; see `read_text`.

    Raises:
        InputError: every problem, with its place, which begins with the name of the file.

    >>> read_file("nowhere.toml")
    Traceback (most recent call last):
        ...
    lthtgn.errors.InputError: 1 problem in the input
      nowhere.toml: there is no such file
    """
    path = Path(path)
    return _read({path.name: lambda: load_file(path)}, today, parts, known_ids)


def read_folder(
    path: Path | str,
    *,
    today: date | None = None,
    parts: Mapping[str, str] = _NO_PARTS,
    known_ids: Collection[str] | None = None,
) -> Register:
    """One register from all JSON and TOML files directly in a folder, in the order of their names; see `read_text`.

    Clubs, associations and awards are put one after the other, and an id stands once in all files. Titles and sources
    that differ are joined.

    Raises:
        InputError: every problem of every file.

    >>> read_folder("nowhere")
    Traceback (most recent call last):
        ...
    lthtgn.errors.InputError: 1 problem in the input
      nowhere: there is no such folder
    """
    folder = Path(path)
    if not folder.is_dir():
        raise InputError([problem("missing_folder", str(path))])
    try:
        files = sorted((file for file in folder.iterdir() if _is_ours(file)), key=lambda file: file.name)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError([problem("unreadable_file", str(path), reason=reason)]) from error
    if not files:
        raise InputError([problem("empty_folder", str(path))])
    return _read({file.name: _loader(file) for file in files}, today, parts, known_ids)


def _is_ours(file: Path) -> bool:
    """Whether a file of a folder holds a part of the register; hidden files are some program's own."""
    return file.suffix.removeprefix(".").lower() in FORMATS and not file.name.startswith(".") and file.is_file()


def _loader(file: Path) -> Callable[[], tuple[Any, list[Problem]]]:
    return lambda: load_file(file)


def _read(
    loaders: Mapping[str, Callable[[], tuple[Any, list[Problem]]]],
    today: date | None,
    parts: Mapping[str, str],
    known_ids: Collection[str] | None,
) -> Register:
    if today is None:
        today = date.today()  # noqa: DTZ011 - the user's own day; a register knows no time zones
    memory = Memory()
    figures = None if known_ids is None else Vocabulary(known_ids)
    problems: dict[str, list[Problem]] = {name: [] for name in loaders}
    documents: list[tuple[str, Register]] = []
    with _paused_gc():
        for name, load in loaders.items():
            try:
                data, problems[name] = load()
            except InputError as error:
                problems[name] = list(error.problems)
                continue
            register, more = structure(Register, data, f"{name}: $", memory, figures)
            problems[name] += more
            if register is not None:
                documents.append((name, register))
        found = check(
            documents,
            today=today,
            parts=parts,
            known_ids=known_ids,
            every_club=len(documents) == len(loaders),
        )
    for (name, _), more in zip(documents, found, strict=True):
        problems[name] += more
    if any(problems.values()):
        raise InputError(chain.from_iterable(problems.values()))
    return _merged([register for _, register in documents])


def _merged(registers: list[Register]) -> Register:
    if len(registers) == 1:
        return registers[0]
    return Register(
        title=_joined(register.title for register in registers),
        source=_joined(register.source for register in registers),
        clubs=tuple(chain.from_iterable(register.clubs for register in registers)),
        associations=tuple(chain.from_iterable(register.associations for register in registers)),
        awards=tuple(chain.from_iterable(register.awards for register in registers)),
    )


def _joined(texts: Iterable[str | None]) -> str | None:
    """Everything that was said, once."""
    return "; ".join(dict.fromkeys(text for text in texts if text is not None)) or None


@contextlib.contextmanager
def _paused_gc() -> Iterator[None]:
    """No garbage collection inside: millions of new objects, none of them garbage, would be walked again and again."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()
