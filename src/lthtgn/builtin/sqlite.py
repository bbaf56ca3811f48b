"""Storage in a SQLite file, as an ordinary plugin: real tables that an analyst can query, and bulk loads.

One file and nothing beside it: the journal is SQLite's default one, so that a copy of the file is a copy of the
register. (A write-ahead log would let a reader go on beside a writer, but keeps the last writings in a second file after
a program has ended hard, and does not work on a network drive.) No connection stays open: every call opens the file,
makes one transaction and closes it, so that one storage object serves many threads, and a program that forks.

| table | what stands in it |
|---|---|
| `register` | one row: title and source |
| `club` | a row each: `position` is its place in the register, `document` holds all but id and members, as in a JSON file; name, province, edition, commune and founded are read out of it |
| `member` | a row each: partial dates as ISO text, flags as 0 or 1, households as `{"2024":"poor"}`, their decisions as `{"2024":{"decision":"215/QĐ-UBND","decided":"2023-12-20"}}`, welfare and hardship_assessment as in a JSON file; empty is not known |
| `association`, `award` | a row each, likewise |
| `deleted` | the last revision of records that are no longer there |

Whoever changes rows by hand adds 1 to the `revision` of the club, association or award, so that others notice.
"""

from __future__ import annotations

import contextlib
import gc
import json
import re
import sqlite3
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
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
from lthtgn.exchange.problems import problem, type_word
from lthtgn.hooks.contracts import Kind, Record, StorageKind, Stored, kind_of
from lthtgn.hooks.specs import hookimpl
from lthtgn.model.associations import Association
from lthtgn.model.awards import Award
from lthtgn.model.clubs import Club
from lthtgn.model.people import HardshipAssessment, HouseholdClass, HouseholdStatus, Member, Sex
from lthtgn.model.periods import PartialDate
from lthtgn.model.register import Register
from lthtgn.model.welfare import Welfare

__all__ = ["SqliteStorage", "open_sqlite"]

_URL = re.compile(r"sqlite:///(?P<path>(?!:memory:)[^?]+)(?:\?timeout=(?P<timeout>[0-9]{1,6}(?:\.[0-9]{1,6})?))?")
_APPLICATION_ID = int.from_bytes(b"LTHT")
_CLASSES = MappingProxyType({Kind.CLUB: Club, Kind.ASSOCIATION: Association, Kind.AWARD: Award})


def open_sqlite(url: str, create: bool) -> SqliteStorage:
    """Open a storage in a SQLite file (kho dữ liệu SQLite), bringing an older one to the present schema.

    Args:
        url: `sqlite:///clubs.db` of a file here, `sqlite:////srv/clubs.db` of an absolute one; with `?timeout=30` at its
            end it waits for another program for so many seconds instead of 5.
        create: whether the file may be made where there is none; its folder has to be there.

    Raises:
        StorageError: by its `code`: `bad_url`, `missing`, `not_ours` (no database, or another program's), `damaged`,
            `locked`, `read_only`, `no_access`, `full`.
        StorageVersionError: a newer lthtgn has written it.

    >>> import tempfile
    >>> folder = tempfile.TemporaryDirectory()
    >>> storage = open_sqlite(f"sqlite:///{folder.name}/clubs.db", create=True)
    >>> storage.put(Club("an-trai", "CLB An Trai"), expected=0)
    1
    >>> storage.read().clubs[0].name
    'CLB An Trai'
    >>> folder.cleanup()
    """
    found = _URL.fullmatch(url)
    if found is None:
        raise StorageError(url, "bad_url", "write it like sqlite:///clubs.db, perhaps with ?timeout=30 at its end")
    path = Path(found["path"]).absolute()
    storage = SqliteStorage(url, path, float(found["timeout"] or 5))
    with _or_nothing(storage, is_new=create and not path.exists()):
        with _connection(storage, "rwc" if create else "rw") as db:
            db.execute("BEGIN")
            version = _version(storage, db)
        if version == 0 and not create:
            raise StorageError(url, "missing", "there is no register in the file yet; open it with create=True")
        while version < len(MIGRATIONS):
            with _connection(storage) as db:
                db.execute("BEGIN IMMEDIATE")
                version = _version(storage, db)  # another program may have done it meanwhile
                if version < len(MIGRATIONS):
                    MIGRATIONS[version](db)
                    version += 1
                    db.execute(f"PRAGMA user_version = {version}")
                    db.execute("COMMIT")
    return storage


@contextlib.contextmanager
def _or_nothing(storage: SqliteStorage, *, is_new: bool) -> Iterator[None]:
    """Where making the tables fails, the file that was made for them goes too, unless another program made them."""
    done = False
    try:
        yield
        done = True
    finally:
        if is_new and not done:
            with contextlib.suppress(StorageError, OSError, sqlite3.Error), _connection(storage) as db:
                db.execute("BEGIN EXCLUSIVE")  # nobody else is writing into it
                if _version(storage, db) == 0:
                    storage.path.unlink()


# --- the schema -------------------------------------------------------------------------------------------------------

_DERIVED = {  # read out of the document, so that the two cannot disagree
    Kind.CLUB: ("name", "place.province", "place.edition", "place.commune", "founded"),
    Kind.ASSOCIATION: ("name", "level", "place.province", "place.edition", "place.commune"),
    Kind.AWARD: ("issuer", "recipient", "occasion"),
}
_RECORDS = """
    CREATE TABLE $ (
        id TEXT PRIMARY KEY NOT NULL,
        position INTEGER NOT NULL,
        revision INTEGER NOT NULL CHECK (revision >= 1),
        document TEXT NOT NULL CHECK (typeof(document) = 'text')
"""
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
_DELETED = "CREATE TABLE deleted (kind TEXT, id TEXT, revision INTEGER NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID"


def _create_tables(db: sqlite3.Connection) -> None:
    """Version 1, of an empty file. Members lie in the order in which they are read, so that a bulk load only appends."""
    db.execute(f"PRAGMA application_id = {_APPLICATION_ID}")
    db.execute("CREATE TABLE register (one INTEGER PRIMARY KEY CHECK (one = 1), title TEXT, source TEXT)")
    db.execute("INSERT INTO register VALUES (1, NULL, NULL)")
    for kind, paths in _DERIVED.items():
        columns = [f"{p.rpartition('.')[2]} TEXT AS (json_extract(document, '$.{p}')) VIRTUAL" for p in paths]
        db.execute(f"{_of(kind, _RECORDS)}, {', '.join(columns)})")
        db.execute(_of(kind, "CREATE INDEX $_position ON $ (position)"))
    db.execute(_MEMBER)
    db.execute(_DELETED)


def _add_welfare(db: sqlite3.Connection) -> None:
    """Version 2: what members live on and receive, as JSON."""
    db.execute("ALTER TABLE member ADD COLUMN welfare TEXT CHECK (typeof(welfare) IN ('text', 'null'))")


def _add_decisions(db: sqlite3.Connection) -> None:
    """Version 3: by which decision a household is poor, and who found that a member is in hardship."""
    for column in ("household_decisions", "hardship_assessment"):
        db.execute(f"ALTER TABLE member ADD COLUMN {column} TEXT CHECK (typeof({column}) IN ('text', 'null'))")


MIGRATIONS: tuple[Callable[[sqlite3.Connection], None], ...] = (_create_tables, _add_welfare, _add_decisions)
"""The step to each version of the schema from the one before it; a step, once released, is never changed."""


def _of(kind: Kind, sql: str) -> str:
    """A statement about the table of a kind of record."""
    return sql.replace("$", kind.value)


def _version(storage: SqliteStorage, db: sqlite3.Connection) -> int:
    """The version of the schema; 0 of an empty file."""
    [(application,)] = db.execute("PRAGMA application_id")
    [(version,)] = db.execute("PRAGMA user_version")
    if application != _APPLICATION_ID:
        if application or version or db.execute("SELECT 1 FROM sqlite_master").fetchone():
            raise StorageError(storage.url, "not_ours", "the database is another program's; give another file")
        return 0
    if version > len(MIGRATIONS):
        raise StorageVersionError(storage.url, version, len(MIGRATIONS))
    return int(version)


# --- a connection, and its errors -------------------------------------------------------------------------------------


@contextlib.contextmanager
def _connection(storage: SqliteStorage, mode: str = "rw") -> Iterator[sqlite3.Connection]:
    """A connection that closes itself; closing undoes a transaction that was not committed."""
    address = f"{storage.path.as_uri()}?mode={mode}"
    try:
        db = sqlite3.connect(address, timeout=storage.timeout, isolation_level=None, uri=True)
        with contextlib.closing(db):
            db.execute("PRAGMA secure_delete = ON")  # a person who was deleted is not left lying in the file
            yield db
    except sqlite3.Error as error:
        # "from None": the text of an error of Python's sqlite3 may repeat what was stored.
        raise StorageError(storage.url, *_failure(storage.path, error)) from None
    except UnicodeEncodeError:
        raise StorageError(storage.url, *_NOT_STORABLE) from None


_LOCKED = ("locked", "another program is using it; try again")
_READ_ONLY = ("read_only", "the file or its folder cannot be written; ask for the right to, or write another file")
_NOT_STORABLE = ("not_storable", "a text or value is none that a database can keep; nothing was written")
_FAILURES = MappingProxyType(
    {
        sqlite3.SQLITE_BUSY: _LOCKED,
        sqlite3.SQLITE_LOCKED: _LOCKED,
        sqlite3.SQLITE_READONLY: _READ_ONLY,
        sqlite3.SQLITE_NOTADB: ("not_ours", "the file is not a database; give another file"),
        sqlite3.SQLITE_CORRUPT: ("damaged", "the database is damaged; take the last good copy"),
        sqlite3.SQLITE_FULL: ("full", "the disk is full; make room, then write again"),
        sqlite3.SQLITE_CONSTRAINT: _NOT_STORABLE,
    }
)


def _failure(path: Path, error: sqlite3.Error) -> tuple[str, str]:
    """Code and message of an error of SQLite, by its primary code."""
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if primary == sqlite3.SQLITE_CANTOPEN:
        return _cannot_open(path)
    if primary in _FAILURES:
        return _FAILURES[primary]
    if primary:
        return ("failed", f"SQLite could not do it ({error.sqlite_errorname})")
    if isinstance(error, sqlite3.OperationalError):  # Python could not read what SQLite gave it
        return ("damaged", "a text in the database is not UTF-8; take the last good copy")
    return _NOT_STORABLE


def _cannot_open(path: Path) -> tuple[str, str]:
    try:
        path.open("rb").close()
    except FileNotFoundError:
        return ("missing", "there is no such file; open it with create=True, in a folder that is there")
    except IsADirectoryError:
        return ("not_ours", "this is a folder; give the name of a file")
    except OSError:
        return ("no_access", "the file cannot be opened; ask for the right to read it")
    return _READ_ONLY  # the file can be read, but no journal written beside it


# --- records and rows -------------------------------------------------------------------------------------------------


class _Memo(dict[Any, Any]):
    """What was worked out before, so that a day that stands in a million rows is worked out, and kept, once."""

    def __init__(self, make: Callable[[Any], Any], known: Mapping[Any, Any]) -> None:
        super().__init__(known)
        self._make = make

    def __missing__(self, key: Any) -> Any:
        value = self._make(key)
        if len(self) < 200_000:
            self[key] = value
        return value


def _write_households(households: Iterable[HouseholdStatus]) -> str:
    """By hand, because `json` from a dictionary would not keep a year that stands twice."""
    return "{" + ",".join([f'"{status.year}":"{status.class_.value}"' for status in households]) + "}"


def _write_decisions(households: Iterable[HouseholdStatus]) -> str | None:
    """Likewise the decisions, of every year where there is one at all; nothing where there is none."""
    found = [
        (status.year, {"decision": status.decision, "decided": None if status.decided is None else str(status.decided)})
        for status in households
    ]
    if not any(value is not None for _, fields in found for value in fields.values()):
        return None
    known = ((year, {key: value for key, value in fields.items() if value is not None}) for year, fields in found)
    texts = (f'"{year}":{json.dumps(told, ensure_ascii=False, separators=(",", ":"))}' for year, told in known)
    return "{" + ",".join(texts) + "}"


def _read_households(texts: tuple[str, str | None]) -> tuple[HouseholdStatus, ...]:
    """The classes, and the decisions of the same years; a decision without a class cannot be read."""
    households, decisions = texts
    pairs = json.loads(households, object_pairs_hook=list)
    told = [] if decisions is None else json.loads(decisions, object_pairs_hook=list)
    if [year for year, _ in told] != [year for year, _ in pairs]:  # none, or a year was added by hand
        by_year = dict(told)
        told = [(year, by_year.pop(year, ())) for year, _ in pairs]
        if by_year:
            raise ValueError
    return tuple(
        [
            HouseholdStatus(int(year), HouseholdClass(class_), *_decision(**dict(fields)))
            for (year, class_), (_, fields) in zip(pairs, told, strict=True)
        ]
    )


def _decision(decision: str | None = None, decided: str | None = None) -> tuple[str | None, PartialDate | None]:
    if not isinstance(decision, str | None):
        raise TypeError
    return decision, None if decided is None else PartialDate.parse(decided)


_UNREADABLE = (TypeError, ValueError, LookupError, AttributeError, RecursionError)
_SEXES: Mapping[str | None, Sex | None] = {None: None, **{sex.value: sex for sex in Sex}}
_FLAGS: Mapping[int | None, bool | None] = {None: None, 0: False, 1: True}


@attrs.frozen
class _Codec:
    """Between records and rows, for one call and one URL."""

    url: str
    converter: Any = attrs.field(init=False, factory=get_converter)
    dates: _Memo = attrs.field(init=False, factory=lambda: _Memo(PartialDate.parse, {None: None}))
    date_texts: _Memo = attrs.field(init=False, factory=lambda: _Memo(str, {None: None}))
    households: _Memo = attrs.field(init=False, factory=lambda: _Memo(_read_households, {(None, None): ()}))
    household_texts: _Memo = attrs.field(init=False, factory=lambda: _Memo(_write_households, {(): None}))
    decision_texts: _Memo = attrs.field(init=False, factory=lambda: _Memo(_write_decisions, {(): None}))
    welfare: _Memo = attrs.field(init=False)
    assessments: _Memo = attrs.field(init=False)
    json_texts: _Memo = attrs.field(init=False)

    @welfare.default
    def _read_welfare(self) -> _Memo:
        return _Memo(lambda text: self.converter.structure(json.loads(text), Welfare), {None: None})

    @assessments.default
    def _read_assessments(self) -> _Memo:
        return _Memo(lambda text: self.converter.structure(json.loads(text), HardshipAssessment), {None: None})

    @json_texts.default
    def _write_json(self) -> _Memo:
        def write(value: Welfare | HardshipAssessment) -> str:
            return json.dumps(self.converter.unstructure(value), ensure_ascii=False, separators=(",", ":"))

        return _Memo(write, {None: None})

    def document(self, record: Record) -> str:
        """A record as JSON without its id and members; what could not be read again exactly is refused."""
        core = attrs.evolve(record, members=()) if isinstance(record, Club) else record
        with contextlib.suppress(LthtgnError, *_UNREADABLE):
            table = self.converter.unstructure(core)
            del table["id"]
            text = json.dumps(table, ensure_ascii=False, separators=(",", ":"))
            if self.record(kind_of(record), record.id, text) == core:
                return text
        message = f"{kind_of(record).value} {record.id!r} holds a value that no file can hold; nothing was written"
        raise StorageError(self.url, "not_storable", message)

    def record(self, kind: Kind, id: str, text: str) -> Any:  # noqa: A002 - the name of the field
        """A record, a club still without its members, from its JSON."""
        where = f"{self.url}: {kind.value} {id!r}"
        problems: Iterable[Problem]
        try:
            table = json.loads(text)
            if isinstance(table, dict) and not table.keys() & {"id", "members"}:
                return self.converter.structure({"id": id, **table}, _CLASSES[kind])
            problems = [problem("broken_json", where, reason="it is not a table, or holds id or members")]
        except InputError as error:
            problems = [attrs.evolve(found, place=f"{where}: {found.place}") for found in error.problems]
        except (ValueError, RecursionError):
            problems = [problem("broken_json", where, reason="the column document cannot be read")]
        raise InputError(problems)

    def rows(self, club: Club) -> Iterator[tuple[Any, ...]]:
        """The rows of the members of a club."""
        club_id, dates, households, tables = club.id, self.date_texts, self.household_texts, self.json_texts
        decisions = self.decision_texts
        with contextlib.suppress(*_UNREADABLE):
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
                    tables[member.welfare],
                    decisions[member.households],
                    tables[member.hardship_assessment],
                )
            return
        raise StorageError(self.url, *_NOT_STORABLE)

    def members(self, club_id: str, rows: Sequence[tuple[Any, ...]]) -> tuple[Member, ...]:
        """The members of a club from its rows."""
        sexes, flags, dates, households, welfare = _SEXES, _FLAGS, self.dates, self.households, self.welfare
        assessments = self.assessments
        with contextlib.suppress(*_UNREADABLE):
            members = [
                Member(
                    *(
                        i,
                        name,
                        sexes[sex],
                        dates[b],
                        dates[j],
                        dates[l_],
                        households[h, d],
                        flags[x],
                        flags[y],
                        flags[z],
                    ),
                    welfare=welfare[w],
                    hardship_assessment=assessments[a],
                )
                for _, _, i, name, sex, b, j, l_, h, x, y, z, w, d, a in rows
            ]
            return tuple(members)
        raise InputError(self._problems(f"{self.url}: club {club_id!r}", rows))

    def _problems(self, where: str, rows: Iterable[tuple[Any, ...]]) -> Iterator[Problem]:
        """Every value of the rows that cannot be read, by its place."""
        year = {"reason": 'expected {"2024":{"decision":"…"}}, of years that stand in households'}
        columns: dict[str, tuple[Mapping[Any, Any], str, dict[str, str]]] = {
            "sex": (_SEXES, "unknown_choice", {"allowed": "female, male"}),
            **dict.fromkeys(("born", "joined", "left"), (self.dates, "bad_date", {})),
            "households": (self.households, "broken_json", {"reason": 'expected {"2024":"poor"}'}),
            **dict.fromkeys(("hardship", "needs_loan", "association_member"), (_FLAGS, "wrong_type", {})),
            "welfare": (self.welfare, "broken_json", {"reason": "expected a table of what the member lives on"}),
            "household_decisions": (self.households, "broken_json", year),
            "hardship_assessment": (self.assessments, "broken_json", {"reason": "expected a table of by and on"}),
        }
        for row in rows:
            values = dict(zip(columns, row[4:], strict=True))
            households = values["households"] = (values["households"], None)
            if values["household_decisions"] is not None and self._reads(self.households, households):
                values["household_decisions"] = (households[0], values["household_decisions"])
            else:
                values["household_decisions"] = (None, None)
            for (name, (known, code, words)), value in zip(columns.items(), values.values(), strict=True):
                try:
                    known[value]
                except _UNREADABLE:
                    if code == "wrong_type":
                        words = {"expected": "true_or_false", "found": type_word(value)}  # noqa: PLW2901
                    yield problem(code, f"{where}: members[{row[1]}].{name}", **words)

    @staticmethod
    def _reads(known: Mapping[Any, Any], value: Any) -> bool:
        """Whether a value can be read."""
        with contextlib.suppress(*_UNREADABLE):
            known[value]
            return True
        return False


# --- the storage ------------------------------------------------------------------------------------------------------

_MEMBERS = "SELECT * FROM member WHERE club_id = ? ORDER BY position"
_PUT_MEMBER = "INSERT INTO member VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
_PUT = """
    INSERT INTO $ (id, position, revision, document) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO UPDATE
    SET position = excluded.position, revision = excluded.revision, document = excluded.document
"""


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


@attrs.frozen
class SqliteStorage:
    """Storage of a register in a SQLite file (kho dữ liệu SQLite), made by `open_sqlite`.

    `replace` writes only what differs: a record that has not changed keeps its revision, one that has gets one more. A
    record that was deleted and comes back goes on counting where it stopped, so that nobody who read it before can
    overwrite what it is now.

    Attributes:
        url: the URL that it was opened with.
        path: the file.
        timeout: how many seconds to wait for another program.

    >>> SqliteStorage("sqlite:///clubs.db", Path("clubs.db"), 5.0).path.name
    'clubs.db'
    """

    url: str
    path: Path
    timeout: float

    @contextlib.contextmanager
    def _transaction(self, begin: str = "BEGIN") -> Iterator[sqlite3.Connection]:
        with _connection(self) as db:
            db.execute(begin)
            if _version(self, db) != len(MIGRATIONS):
                raise StorageError(self.url, "not_ours", "the file was exchanged for an older one; open it again")
            yield db
            db.execute("COMMIT")

    def read(self) -> Register:
        """The whole register; see `Storage.read`."""
        codec = _Codec(self.url)
        with self._transaction() as db, _paused_gc():
            [(title, source)] = db.execute("SELECT title, source FROM register")
            clubs, associations, awards = (tuple(self._records(db, codec, kind)) for kind in Kind)
        return Register(title, source, clubs, associations, awards)

    def clubs(self) -> Iterator[Club]:
        """The clubs one by one, so that memory does not grow with the register; nobody can write meanwhile.

        Raises:
            StorageError: it cannot be read.
            InputError: what is stored is not a register.
        """
        with self._transaction() as db:
            yield from self._records(db, _Codec(self.url), Kind.CLUB)

    def _records(self, db: sqlite3.Connection, codec: _Codec, kind: Kind) -> Iterator[Any]:
        number = 0
        for id_, document in db.execute(_of(kind, "SELECT id, document FROM $ ORDER BY position")):
            record = codec.record(kind, id_, document)
            if kind is Kind.CLUB:
                members = codec.members(id_, db.execute(_MEMBERS, (id_,)).fetchall())
                number += len(members)
                record = attrs.evolve(record, members=members)
            yield record
        if kind is Kind.CLUB and [(number,)] != db.execute("SELECT count(*) FROM member").fetchall():
            raise InputError([problem("unknown_club", f"{self.url}: the column club_id of the table member")])

    def get(self, kind: Kind, id: str) -> Stored:  # noqa: A002 - the name of the field
        """One record and its revision; see `Storage.get`."""
        codec = _Codec(self.url)
        with self._transaction() as db:
            self._revision(db, kind, id)
            [(revision, document)] = db.execute(_of(kind, "SELECT revision, document FROM $ WHERE id = ?"), (id,))
            record = codec.record(kind, id, document)
            if kind is Kind.CLUB:
                record = attrs.evolve(record, members=codec.members(id, db.execute(_MEMBERS, (id,)).fetchall()))
        return Stored(record, revision)

    def revisions(self) -> Mapping[tuple[Kind, str], int]:
        """The revision of every record; see `Storage.revisions`."""
        with self._transaction() as db:
            rows = ((kind, row) for kind in Kind for row in db.execute(_of(kind, "SELECT id, revision FROM $")))
            return {(kind, id_): revision for kind, (id_, revision) in rows}

    def put(self, record: Record, *, expected: int) -> int:
        """Write one record, and return its new revision; see `Storage.put`.

        Raises:
            RevisionConflictError: somebody else wrote it in between; nothing was written.
            StorageError: it cannot be written.
        """
        kind, id_, codec = kind_of(record), record.id, _Codec(self.url)
        document = codec.document(record)
        with self._transaction("BEGIN IMMEDIATE") as db:
            found = _number(db, _of(kind, "SELECT revision FROM $ WHERE id = ?"), id_)
            if found != expected:
                raise RevisionConflictError(self.url, kind.value, id_, expected, found)
            last = found or _number(db, "SELECT revision FROM deleted WHERE kind = ? AND id = ?", kind.value, id_)
            if found:
                position = _number(db, _of(kind, "SELECT position FROM $ WHERE id = ?"), id_)
            else:
                position = _number(db, _of(kind, "SELECT max(position) + 1 FROM $"))
            _write(db, codec, kind, [(id_, position, last + 1, document)], {id_: record})
        return last + 1

    def delete(self, kind: Kind, id: str, *, expected: int) -> None:  # noqa: A002 - the name of the field
        """Delete one record; see `Storage.delete`."""
        with self._transaction("BEGIN IMMEDIATE") as db:
            found = self._revision(db, kind, id)
            if found != expected:
                raise RevisionConflictError(self.url, kind.value, id, expected, found)
            _delete(db, kind, [id])

    def _revision(self, db: sqlite3.Connection, kind: Kind, id: str) -> int:  # noqa: A002 - the name of the field
        found = _number(db, _of(kind, "SELECT revision FROM $ WHERE id = ?"), id)
        if not found:
            raise UnknownIdError.among(kind.value, id, [row[0] for row in db.execute(_of(kind, "SELECT id FROM $"))])
        return found

    def replace(self, register: Register) -> None:
        """Put a whole register in the place of what is stored, in one transaction; see `Storage.replace`."""
        codec = _Codec(self.url)
        with self._transaction("BEGIN IMMEDIATE") as db, _paused_gc():
            db.execute("UPDATE register SET title = ?, source = ?", (register.title, register.source))
            self._replace(db, codec, Kind.CLUB, register.clubs)
            self._replace(db, codec, Kind.ASSOCIATION, register.associations)
            self._replace(db, codec, Kind.AWARD, register.awards)

    def _replace(self, db: sqlite3.Connection, codec: _Codec, kind: Kind, records: Iterable[Record]) -> None:
        stored = {row[0]: row for row in db.execute(_of(kind, "SELECT id, position, revision, document FROM $"))}
        last = dict(db.execute("SELECT id, revision FROM deleted WHERE kind = ?", (kind.value,)))
        new: dict[str, Record] = {}
        moved, changed = [], []
        for position, record in enumerate(records):
            id_ = record.id
            if id_ in new:
                raise StorageError(self.url, "duplicate_id", f"{kind.value} {id_!r} stands twice; nothing was written")
            new[id_] = record
            document = codec.document(record)
            _, old_position, revision, old_document = stored.get(id_, (id_, position, last.get(id_, 0), None))
            if document != old_document or not _same_members(db, codec, record):
                changed.append((id_, position, revision + 1, document))
            elif position != old_position:
                moved.append((position, id_))
        _delete(db, kind, stored.keys() - new.keys())
        db.executemany(_of(kind, "UPDATE $ SET position = ? WHERE id = ?"), moved)
        _write(db, codec, kind, changed, new)


def _number(db: sqlite3.Connection, sql: str, *parameters: str) -> int:
    """The number that a query gives; 0 where it gives none."""
    row = db.execute(sql, parameters).fetchone()
    return int(row[0] or 0) if row else 0


def _same_members(db: sqlite3.Connection, codec: _Codec, record: Record) -> bool:
    return not isinstance(record, Club) or list(codec.rows(record)) == db.execute(_MEMBERS, (record.id,)).fetchall()


def _delete(db: sqlite3.Connection, kind: Kind, ids: Collection[str]) -> None:
    """Delete records, and remember their revisions."""
    rows = [(id_,) for id_ in ids]
    db.executemany(_of(kind, "INSERT INTO deleted SELECT '$', id, revision FROM $ WHERE id = ?"), rows)
    db.executemany(_of(kind, "DELETE FROM $ WHERE id = ?"), rows)
    if kind is Kind.CLUB:
        db.executemany("DELETE FROM member WHERE club_id = ?", rows)


def _write(
    db: sqlite3.Connection,
    codec: _Codec,
    kind: Kind,
    rows: Collection[tuple[str, int, int, str]],
    records: Mapping[str, Record],
) -> None:
    """Write records, each given as its row; those that are there are overwritten."""
    ids = sorted(row[0] for row in rows)  # members lie in this order, and a file that only grows at its end is quick
    db.executemany(_of(kind, _PUT), rows)
    db.executemany("DELETE FROM deleted WHERE kind = ? AND id = ?", [(kind.value, id_) for id_ in ids])
    if kind is Kind.CLUB:
        db.executemany("DELETE FROM member WHERE club_id = ?", [(id_,) for id_ in ids])
        clubs = (record for id_ in ids if isinstance(record := records[id_], Club))
        db.executemany(_PUT_MEMBER, chain.from_iterable(map(codec.rows, clubs)))


@hookimpl
def lthtgn_storages() -> Iterable[StorageKind]:
    """Storage in a SQLite file, by the scheme `sqlite`."""
    return (StorageKind("sqlite", open=open_sqlite),)
