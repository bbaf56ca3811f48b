"""Storage in a SQLite file, as an ordinary plugin: real tables that an analyst can query, and bulk loads.

One file and nothing else: the journal is SQLite's default, so that a copy of the file is a copy of the register. (A
write-ahead log would let a reader go on beside a writer, but leaves its last writings in a second file whenever a
program ends hard, and does not work on a network drive.) No connection stays open: every call opens the file, makes one
transaction and closes it again, so that one storage object serves many threads, and a program that forks.

| table | what stands in it |
|---|---|
| `register` | one row: title and source |
| `club` | a row for each club: `position` is its place in the register, `document` everything but the members, as a JSON file has it; name, province, edition, commune and founding day are read out of the document |
| `member` | a row for each member: partial dates as ISO text, flags as 0 or 1, `households` as `{"2024":"poor"}`; empty is not known |
| `association`, `award` | a row for each, as of clubs |
| `deleted` | the last revision of records that are no longer there |

Whoever changes rows by hand adds 1 to the `revision` of the club, association or award, so that others notice.

>>> import pathlib, tempfile
>>> from lthtgn.model.clubs import Club
>>> folder = tempfile.TemporaryDirectory()
>>> storage = open_sqlite(f"sqlite:///{pathlib.Path(folder.name, 'clubs.db')}", create=True)
>>> storage.put(Club("an-trai", "CLB An Trai"), expected=0)
1
>>> storage.read().clubs[0].name
'CLB An Trai'
>>> folder.cleanup()
"""

from __future__ import annotations

import contextlib
import gc
import json
import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType
from typing import Any

import attrs

from lthtgn.errors import (
    InputError,
    LthtgnError,
    Problem,
    RevisionConflictError,
    StorageError,
    StorageVersionError,
    UnknownIdError,
)
from lthtgn.exchange import get_converter
from lthtgn.hooks.contracts import Kind, Record, StorageKind, Stored, kind_of
from lthtgn.hooks.specs import hookimpl
from lthtgn.model.associations import Association
from lthtgn.model.awards import Award
from lthtgn.model.clubs import Club
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member, Sex
from lthtgn.model.periods import PartialDate
from lthtgn.model.register import Register

__all__ = ["SqliteStorage", "open_sqlite"]

_APPLICATION_ID = int.from_bytes(b"LTHT")
_URL = re.compile(r"sqlite:///(?P<path>[^?]+)(?:\?timeout=(?P<timeout>[0-9]{1,6}(?:\.[0-9]{1,6})?))?")
_TIMEOUT = 5.0

_CLASSES: Mapping[Kind, type[Record]] = MappingProxyType(
    {Kind.CLUB: Club, Kind.ASSOCIATION: Association, Kind.AWARD: Award}
)


# --- the schema -------------------------------------------------------------------------------------------------------

_RECORD = """
    CREATE TABLE {table} (
        id TEXT PRIMARY KEY NOT NULL,
        position INTEGER NOT NULL,
        revision INTEGER NOT NULL CHECK (revision >= 1),
        document TEXT NOT NULL CHECK (typeof(document) = 'text'),
        {derived}
    )
"""
_DERIVED = {  # read out of the document, so that the two cannot disagree
    Kind.CLUB: ("name", "place.province", "place.edition", "place.commune", "founded"),
    Kind.ASSOCIATION: ("name", "level", "place.province", "place.edition", "place.commune"),
    Kind.AWARD: ("issuer", "recipient", "occasion"),
}
_MEMBER = """
    CREATE TABLE member (
        club_id TEXT NOT NULL,
        position INTEGER NOT NULL,
        id TEXT NOT NULL CHECK (typeof(id) = 'text'),
        name TEXT CHECK (typeof(name) IN ('text', 'null')),
        sex TEXT CHECK (sex IN ('female', 'male')),
        born TEXT,
        joined TEXT,
        "left" TEXT,
        households TEXT,
        hardship INTEGER CHECK (hardship IN (0, 1)),
        needs_loan INTEGER CHECK (needs_loan IN (0, 1)),
        association_member INTEGER CHECK (association_member IN (0, 1)),
        PRIMARY KEY (club_id, position)
    ) WITHOUT ROWID
"""


def _create_tables(db: sqlite3.Connection) -> None:
    """Version 1, of an empty file.

    Members lie in the order in which they are read, club by club, so that a bulk load only ever appends.
    """
    for kind, paths in _DERIVED.items():
        derived = ", ".join(
            f"{path.rpartition('.')[2]} TEXT GENERATED ALWAYS AS (json_extract(document, '$.{path}')) VIRTUAL"
            for path in paths
        )
        db.execute(_RECORD.format(table=kind.value, derived=derived))
        db.execute(f"CREATE INDEX {kind.value}_position ON {kind.value} (position)")
    db.execute(_MEMBER)
    db.execute("CREATE TABLE register (one INTEGER PRIMARY KEY CHECK (one = 1), title TEXT, source TEXT)")
    db.execute("INSERT INTO register VALUES (1, NULL, NULL)")
    db.execute(
        "CREATE TABLE deleted (kind TEXT NOT NULL, id TEXT NOT NULL, revision INTEGER NOT NULL, PRIMARY KEY (kind, id))"
        " WITHOUT ROWID"
    )
    db.execute(f"PRAGMA application_id = {_APPLICATION_ID}")


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (_create_tables,)
"""The step to each version of the schema from the one before it; a step, once released, is never changed."""


# --- errors -----------------------------------------------------------------------------------------------------------

_FAILURES = {  # by the primary code of SQLite; its own messages are never shown, for some repeat what was stored
    sqlite3.SQLITE_BUSY: ("locked", "another program is using it; try again"),
    sqlite3.SQLITE_LOCKED: ("locked", "another program is using it; try again"),
    sqlite3.SQLITE_READONLY: ("read_only", "the file or its folder cannot be written; ask for the right to, or copy it"),
    sqlite3.SQLITE_NOTADB: ("not_ours", "this file is not a database of lthtgn; give the name of another file"),
    sqlite3.SQLITE_CORRUPT: ("damaged", "the database is damaged; take the last good copy"),
    sqlite3.SQLITE_FULL: ("full", "the disk is full; make room, then write again"),
    sqlite3.SQLITE_CONSTRAINT: ("not_storable", "a value is not of the type that the model gives it"),
    sqlite3.SQLITE_MISMATCH: ("not_storable", "a value is not of the type that the model gives it"),
}


def _failure(url: str, error: sqlite3.Error) -> StorageError:
    name = getattr(error, "sqlite_errorname", None)
    if name is None:  # raised by Python, not by SQLite
        if isinstance(error, sqlite3.OperationalError):
            return StorageError(url, "damaged", "a text in the database is not UTF-8; take the last good copy")
        return StorageError(url, *_FAILURES[sqlite3.SQLITE_MISMATCH])
    primary = error.sqlite_errorcode & 0xFF
    return StorageError(url, *_FAILURES.get(primary, ("failed", f"SQLite could not do it ({name})")))


# --- rows -------------------------------------------------------------------------------------------------------------


class _Memo(dict[Any, Any]):
    """What was worked out once, so that a day or a class that stands in a million rows is worked out, and kept, once."""

    def __init__(self, make: Callable[[Any], Any], known: Mapping[Any, Any]) -> None:
        super().__init__(known)
        self._make = make

    def __missing__(self, key: Any) -> Any:
        value = self._make(key)
        if len(self) < 200_000:
            self[key] = value
        return value


def _write_households(households: Iterable[HouseholdStatus]) -> str | None:
    """`{"2024":"poor"}`; written by hand because JSON from Python would not keep a year that stands twice."""
    return "{" + ",".join([f'"{status.year}":"{status.class_.value}"' for status in households]) + "}"


def _read_households(text: str) -> tuple[HouseholdStatus, ...]:
    pairs = json.loads(text, object_pairs_hook=list)
    return tuple([HouseholdStatus(int(year), HouseholdClass(class_)) for year, class_ in pairs])


_SEXES = {None: None, **{sex.value: sex for sex in Sex}}
_FLAGS = {None: None, 0: False, 1: True}
_PUT_MEMBER = "INSERT INTO member VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_MEMBER_COLUMNS = 'id, name, sex, born, joined, "left", households, hardship, needs_loan, association_member'
_MEMBERS = f"SELECT {_MEMBER_COLUMNS} FROM member WHERE club_id = ? ORDER BY position"  # noqa: S608 - our own names


@attrs.frozen
class _Codec:
    """Between records and rows, for one call: what it has worked out before is not worked out again."""

    converter: Any = attrs.field(factory=get_converter)
    dates: _Memo = attrs.field(factory=lambda: _Memo(PartialDate.parse, {None: None}))
    households: _Memo = attrs.field(factory=lambda: _Memo(_read_households, {None: ()}))
    date_texts: _Memo = attrs.field(factory=lambda: _Memo(str, {None: None}))
    household_texts: _Memo = attrs.field(factory=lambda: _Memo(_write_households, {(): None}))

    def document(self, url: str, record: Record) -> str:
        """A record as JSON, a club without its members; what could not be read again exactly is refused."""
        core = attrs.evolve(record, members=()) if isinstance(record, Club) else record
        with contextlib.suppress(LthtgnError, TypeError, ValueError, LookupError, AttributeError):
            text = json.dumps(self.converter.unstructure(core), ensure_ascii=False, separators=(",", ":"))
            if self.converter.structure(json.loads(text), type(core)) == core:
                return text
        where = f"{kind_of(record).value} {record.id!r}"
        raise StorageError(url, "not_storable", f"{where} holds a value that no file can hold; nothing was written")

    def record(self, url: str, kind: Kind, id: str, document: str) -> Any:  # noqa: A002 - the name of the field
        """A record from its JSON."""
        where = f"{url}: {kind.value} {id!r}"
        try:
            record = self.converter.structure(json.loads(document), _CLASSES[kind])
        except InputError as error:
            problems = [attrs.evolve(found, place=f"{where}: {found.place}") for found in error.problems]
        except (ValueError, RecursionError):
            problems = [Problem("broken_json", where, "the document is not valid JSON")]
        else:
            if record.id == id:
                return record
            problems = [Problem("wrong_id", where, "the document is that of another id")]
        raise InputError(problems)

    def rows(self, club: Club) -> Iterator[tuple[Any, ...]]:
        """The rows of its members."""
        club_id, dates, households = club.id, self.date_texts, self.household_texts
        for position, member in enumerate(club.members):
            yield (
                club_id,
                position,
                member.id,
                member.name,
                member.sex and member.sex.value,
                dates[member.born],
                dates[member.joined],
                dates[member.left],
                households[member.households],
                member.hardship,
                member.needs_loan,
                member.association_member,
            )

    def members(self, url: str, club_id: str, rows: Sequence[tuple[Any, ...]]) -> tuple[Member, ...]:
        """The members of a club from its rows."""
        try:
            return tuple(map(self._member, rows))
        except (TypeError, ValueError, LookupError):
            pass
        raise InputError(self._problems(f"{url}: club {club_id!r}", rows))

    def _member(self, row: tuple[Any, ...]) -> Member:
        id_, name, sex, born, joined, left, households, hardship, needs_loan, association_member = row
        dates = self.dates
        return Member(
            id_,
            name,
            _SEXES[sex],
            dates[born],
            dates[joined],
            dates[left],
            self.households[households],
            _FLAGS[hardship],
            _FLAGS[needs_loan],
            _FLAGS[association_member],
        )

    def _problems(self, where: str, rows: Iterable[tuple[Any, ...]]) -> Iterator[Problem]:
        """Every value of the rows that cannot be read, by its place."""
        names = [name.strip('"') for name in _MEMBER_COLUMNS.split(", ")]
        dates, flags = self.dates, _FLAGS
        readers = dict(zip(names[2:], (_SEXES, dates, dates, dates, self.households, flags, flags, flags), strict=True))
        for position, row in enumerate(rows):
            for name, value in zip(names[2:], row[2:], strict=True):
                try:
                    readers[name][value]
                except (TypeError, ValueError, LookupError):
                    message = f"the value in the column {name} of the table member is none that it can have"
                    yield Problem("bad_value", f"{where}: members[{position}].{name}", message)
