"""The storage: what `lthtgn.hooks.Storage` asks for, on the tables of a database."""

from __future__ import annotations

import contextlib
import gc
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs
import sqlalchemy as sa

from lthtgn.errors import InputError, Problem, RevisionConflictError, StorageError, StorageVersionError, UnknownIdError
from lthtgn.hooks.contracts import Kind, Record, Stored, kind_of
from lthtgn.model.clubs import Club
from lthtgn.model.register import Register
from lthtgn_sql.cells import Memory, NotStorableError
from lthtgn_sql.databases import Database
from lthtgn_sql.failures import NOT_STORABLE
from lthtgn_sql.layout import LAYOUT, Node, nodes
from lthtgn_sql.reading import Reader, query_of_one, query_of_window
from lthtgn_sql.schema import DELETED, REGISTER, TABLES, VERSION
from lthtgn_sql.writing import put_rows, rows_of

__all__ = ["SqlStorage"]

_WINDOW = 200  # records that are read or written at once
_MANY = 10_000  # rows after which a database is asked to count anew, so that it finds good plans


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
class SqlStorage:
    """Storage of a register in an SQL database (kho dữ liệu SQL), made by `lthtgn_sql.opening.open_sql`.

    No connection stays open: every call opens one, makes one transaction and closes it, so that one storage object serves
    many threads, and a program that forks. Writers take turns; readers see the register as it was when they began.

    `replace` writes only what differs: a record that has not changed keeps its revision, one that has gets one more. A
    record that was deleted and comes back goes on counting where it stopped.

    Attributes:
        url: the URL that it was opened with, without its password.
        database: how to reach the database.
    """

    url: str
    database: Database

    @contextlib.contextmanager
    def _transaction(self, *, write: bool = False) -> Iterator[sa.Connection]:
        with self.database.transaction(write=write) as connection:
            found = self.database.version(connection)
            if found > VERSION:
                raise StorageVersionError(self.url, found, VERSION)
            if found < VERSION:
                raise StorageError(self.url, "not_ours", "the database was exchanged for an older one; open it again")
            if write:
                connection.execute(sa.select(REGISTER.c.one).with_for_update())
            try:
                yield connection
            except NotStorableError:
                raise StorageError(self.url, *NOT_STORABLE) from None

    # --- reading ------------------------------------------------------------------------------------------------------

    def read(self) -> Register:
        """The whole register; see `Storage.read`."""
        with self._transaction() as connection, _paused_gc():
            title, source = connection.execute(sa.select(REGISTER.c.title, REGISTER.c.source)).one()
            rows = {kind: tuple(self._records(connection, kind)) for kind in Kind}
        return Register(title, source, rows[Kind.CLUB], rows[Kind.ASSOCIATION], rows[Kind.AWARD])

    def clubs(self) -> Iterator[Club]:
        """The clubs one by one, so that memory does not grow with the register.

        Raises:
            StorageError: it cannot be read.
            InputError: what is stored is not a register.
        """
        with self._transaction() as connection:
            yield from self._records(connection, Kind.CLUB)

    def _records(self, connection: sa.Connection, kind: Kind) -> Iterator[Any]:
        """The records of a kind in their order, by windows of their positions."""
        root = LAYOUT[kind]
        expected = _counts(connection, root)
        found = dict.fromkeys(expected, 0)
        memory = Memory()
        for after, until in _windows(connection, root):

            def fetch(node: Node, after: int = after, until: int = until) -> Sequence[tuple[Any, ...]]:
                if not expected[node.table]:
                    return ()
                rows = self.database.rows(connection, query_of_window, root, node, {"after": after, "until": until})
                found[node.table] += len(rows)
                return rows

            yield from Reader(self.url, fetch, memory).records(root)
        strays = [table for table, number in expected.items() if found[table] != number]
        if strays:
            message = f"rows that belong to no {kind.value} of the register; add it, or delete them"
            raise InputError([Problem("stray_rows", f"{self.url}: table {table}", message) for table in strays])

    def get(self, kind: Kind, id: str) -> Stored:  # noqa: A002 - the name of the field
        """One record and its revision; see `Storage.get`."""
        with self._transaction() as connection:
            revision = self._revision(connection, kind, id)
            [record] = self._one(connection, kind, id)
        return Stored(record, revision)

    def _one(self, connection: sa.Connection, kind: Kind, id_: str) -> list[Any]:
        root = LAYOUT[kind]

        def fetch(node: Node) -> Sequence[tuple[Any, ...]]:
            return self.database.rows(connection, query_of_one, root, node, {"id": id_})

        return Reader(self.url, fetch).records(root)

    def revisions(self) -> Mapping[tuple[Kind, str], int]:
        """The revision of every record; see `Storage.revisions`."""
        with self._transaction() as connection:
            return {
                (kind, id_): revision
                for kind in Kind
                for id_, (_, revision) in _stored(connection, LAYOUT[kind]).items()
            }

    # --- writing ------------------------------------------------------------------------------------------------------

    def put(self, record: Record, *, expected: int) -> int:
        """Write one record, and return its new revision; see `Storage.put`.

        Raises:
            RevisionConflictError: somebody else wrote it in between; nothing was written.
            StorageError: it cannot be written.
        """
        kind, id_ = kind_of(record), record.id
        root = LAYOUT[kind]
        table = TABLES[root.table]
        with self._transaction(write=True) as connection:
            row = connection.execute(
                sa.select(table.c.position, table.c.revision).where(table.c.id == id_)
            ).one_or_none()
            found = 0 if row is None else row.revision
            if found != expected:
                raise RevisionConflictError(self.url, kind.value, id_, expected, found)
            position = _next_position(connection, table) if row is None else row.position
            last = found or _deleted(connection, kind, [id_]).get(id_, 0)
            _write(connection, kind, [record], [(position, last + 1)], old=[id_], memory=Memory())
        return last + 1

    def delete(self, kind: Kind, id: str, *, expected: int) -> None:  # noqa: A002 - the name of the field
        """Delete one record; see `Storage.delete`."""
        with self._transaction(write=True) as connection:
            found = self._revision(connection, kind, id)
            if found != expected:
                raise RevisionConflictError(self.url, kind.value, id, expected, found)
            _delete(connection, kind, {id: found})

    def _revision(self, connection: sa.Connection, kind: Kind, id_: str) -> int:
        table = TABLES[LAYOUT[kind].table]
        found = connection.execute(sa.select(table.c.revision).where(table.c.id == id_)).scalar()
        if found is None:
            raise UnknownIdError.among(kind.value, id_, connection.execute(sa.select(table.c.id)).scalars().all())
        return int(found)

    def replace(self, register: Register) -> None:
        """Put a whole register in the place of what is stored, in one transaction; see `Storage.replace`."""
        with self._transaction(write=True) as connection, _paused_gc():
            connection.execute(sa.update(REGISTER).values(title=register.title, source=register.source))
            written = self._replace(connection, Kind.CLUB, register.clubs)
            written += self._replace(connection, Kind.ASSOCIATION, register.associations)
            written += self._replace(connection, Kind.AWARD, register.awards)
            if written.total() > _MANY:
                self.database.analyze(connection, [TABLES[table] for table in written])

    def _replace(self, connection: sa.Connection, kind: Kind, records: Iterable[Record]) -> Counter[str]:
        """Write what differs; how many rows were written to each table."""
        root = LAYOUT[kind]
        new: dict[str, Record] = {}
        positions: dict[str, int] = {}
        for position, record in enumerate(records):
            if record.id in new:
                raise StorageError(
                    self.url, "duplicate_id", f"{kind.value} {record.id!r} stands twice; nothing was written"
                )
            new[record.id], positions[record.id] = record, position
        stored = _stored(connection, root)
        same = self._unchanged(connection, kind, new)
        last = {id_: revision for id_, (_, revision) in stored.items()}
        last |= _deleted(connection, kind, None)
        _delete(connection, kind, {id_: last[id_] for id_ in stored.keys() - new.keys()})
        moved = [{"of": id_, "to": positions[id_]} for id_ in same if stored[id_][0] != positions[id_]]
        if moved:
            table = TABLES[root.table]
            move = sa.update(table).where(table.c.id == sa.bindparam("of")).values(position=sa.bindparam("to"))
            connection.execute(move, moved)
        changed = sorted(new.keys() - same)  # rows lie in this order, and a table that only grows at its end is quick
        written: Counter[str] = Counter()
        memory = Memory()
        for ids in _batches(changed):
            leads = [(positions[id_], last.get(id_, 0) + 1) for id_ in ids]
            old = [id_ for id_ in ids if id_ in stored]
            written += _write(connection, kind, [new[id_] for id_ in ids], leads, old=old, memory=memory)
        return written

    def _unchanged(self, connection: sa.Connection, kind: Kind, new: Mapping[str, Record]) -> set[str]:
        """The ids of records that are stored just as they are to be."""
        try:
            return {record.id for record in self._records(connection, kind) if new.get(record.id) == record}
        except InputError:  # somebody has written by hand what is no register: all is written anew
            for node in nodes(LAYOUT[kind]):
                connection.execute(sa.delete(TABLES[node.table]))
            return set()


# --- statements -------------------------------------------------------------------------------------------------------


def _batches(ids: Sequence[str]) -> Iterator[Sequence[str]]:
    return (ids[at : at + _WINDOW] for at in range(0, len(ids), _WINDOW))


def _counts(connection: sa.Connection, root: Node) -> dict[str, int]:
    """How many rows each table has, so that an empty one need not be asked again, and no row is left out."""
    counts = [
        sa.select(sa.literal(node.table), sa.func.count()).select_from(TABLES[node.table]) for node in nodes(root)
    ]
    return {table: int(number) for table, number in connection.execute(sa.union_all(*counts))}


def _windows(connection: sa.Connection, root: Node) -> Iterator[tuple[int, int]]:
    """Pairs of positions, above the first and up to the second of which there are so many records."""
    table = TABLES[root.table]
    after = connection.execute(sa.select(sa.func.min(table.c.position) - 1)).scalar()
    while after is not None:
        some = sa.select(table.c.position).where(table.c.position > after).order_by(table.c.position).limit(_WINDOW)
        until = connection.execute(sa.select(sa.func.max(some.subquery().c.position))).scalar()
        if until is None:
            return
        yield int(after), int(until)
        after = until


def _stored(connection: sa.Connection, root: Node) -> dict[str, tuple[int, int]]:
    """Position and revision of every record."""
    table = TABLES[root.table]
    rows = connection.execute(sa.select(table.c.id, table.c.position, table.c.revision))
    return {id_: (position, revision) for id_, position, revision in rows}


def _next_position(connection: sa.Connection, table: sa.Table) -> int:
    last = connection.execute(sa.select(sa.func.max(table.c.position))).scalar()
    return 0 if last is None else int(last) + 1


def _deleted(connection: sa.Connection, kind: Kind, ids: Collection[str] | None) -> dict[str, int]:
    """The last revisions of records that are no longer there."""
    query = sa.select(DELETED.c.id, DELETED.c.revision).where(DELETED.c.kind == kind.value)
    if ids is not None:
        query = query.where(DELETED.c.id.in_(ids))
    return {row.id: row.revision for row in connection.execute(query)}


def _remove(connection: sa.Connection, root: Node, ids: Collection[str]) -> None:
    """Remove the rows of some records from all tables."""
    if not ids:
        return
    for node in nodes(root):
        table = TABLES[node.table]
        column = table.c.id if node is root else table.c[node.lead[0].name]
        connection.execute(sa.delete(table).where(column.in_(ids)))


def _delete(connection: sa.Connection, kind: Kind, revisions: Mapping[str, int]) -> None:
    """Delete records, and remember their revisions."""
    for ids in _batches(sorted(revisions)):
        _remove(connection, LAYOUT[kind], ids)
        rows = [{"kind": kind.value, "id": id_, "revision": revisions[id_]} for id_ in ids]
        connection.execute(sa.insert(DELETED), rows)


def _write(
    connection: sa.Connection,
    kind: Kind,
    records: Sequence[Record],
    leads: Sequence[tuple[int, int]],
    *,
    old: Collection[str],
    memory: Memory,
) -> Counter[str]:
    """Write records, those whose ids are `old` in the place of what there is of them; how many rows of each table."""
    root, ids = LAYOUT[kind], [record.id for record in records]
    rows = list(rows_of(root, records, leads, memory))
    _remove(connection, root, old)
    connection.execute(sa.delete(DELETED).where((DELETED.c.kind == kind.value) & DELETED.c.id.in_(ids)))
    for node, some in rows:
        put_rows(connection, node, some)
    return Counter({node.table: len(some) for node, some in rows})
