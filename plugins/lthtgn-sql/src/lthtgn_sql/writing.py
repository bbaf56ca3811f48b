"""Records into rows, many at a time; on PostgreSQL by `COPY`, elsewhere by `executemany`."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import chain
from operator import attrgetter
from types import NoneType
from typing import Any

import sqlalchemy as sa

from lthtgn_sql.cells import Column, ColumnKind, Memory, NotStorableError
from lthtgn_sql.layout import Node
from lthtgn_sql.schema import TABLES

__all__ = ["Rows", "put_rows", "rows_of"]

Rows = list[tuple[Any, ...]]


def rows_of(
    node: Node, records: Sequence[Any], leads: Sequence[tuple[int, int]], memory: Memory
) -> Iterable[tuple[Node, Rows]]:
    """The rows of some records, table by table, and all tables of their lists.

    Args:
        node: the table of the records.
        records: the records.
        leads: position and revision of each.
        memory: what was written before.

    Raises:
        NotStorableError: a value is none that a column could give back.
    """
    yield from _rows(node, records, leads, [(record.id,) for record in records], memory)


def _rows(
    node: Node,
    objects: Sequence[Any],
    leads: Sequence[tuple[Any, ...]],
    keys: Sequence[tuple[Any, ...]],
    memory: Memory,
) -> Iterable[tuple[Node, Rows]]:
    """The rows of a table and of the tables below it; `keys` are what rows of those say whose they are."""
    if not objects:
        return
    if node.type is not None and set(map(type, objects)) != {node.type}:
        raise NotStorableError
    columns: list[Sequence[Any]] = list(zip(*leads, strict=True))
    below = []
    for part in node.parts:
        values = objects if node.type is None else list(map(attrgetter(part.name), objects))
        if part.cell is not None:
            columns += part.cell.write(values, memory)
            continue
        if part.known is not None:
            columns.append([value is not None for value in values])
        below.append((part.child, values))
    yield node, list(zip(*columns, strict=True))
    for child, values in below:
        assert child is not None
        yield from _lists(child, values, keys, memory)


def _lists(
    node: Node, lists: Sequence[Any], owners: Sequence[tuple[Any, ...]], memory: Memory
) -> Iterable[tuple[Node, Rows]]:
    """The rows of the lists that each owner has; of one owner without a list, none."""
    if node.single:
        there = [(owner, value) for owner, value in zip(owners, lists, strict=True) if value is not None]
        keys = [owner for owner, _ in there]
        yield from _rows(node, [value for _, value in there], keys, keys, memory)
        return
    if not all(issubclass(type_, tuple | NoneType) for type_ in set(map(type, lists))):
        raise NotStorableError
    objects = list(chain.from_iterable(filter(None, lists)))
    keys = [(*owner, n) for owner, values in zip(owners, lists, strict=True) if values for n in range(len(values))]
    yield from _rows(node, objects, keys, keys, memory)


def put_rows(connection: sa.Connection, node: Node, rows: Rows) -> None:
    """Insert the rows of a table."""
    dialect, table = connection.dialect, TABLES[node.table]
    quoted = dialect.identifier_preparer
    into = f"{quoted.format_table(table)} ({', '.join(quoted.quote(column.name) for column in node.columns)})"
    if dialect.name == "postgresql":
        cursor: Any = connection.connection.cursor()  # of psycopg
        with contextlib.closing(cursor), cursor.copy(f"COPY {into} FROM STDIN") as copy:
            copy.write(_copy_text(node, rows))
        return
    if dialect.name == "sqlite":
        rows = _for_sqlite(node, rows)
    place = "?" if dialect.paramstyle == "qmark" else "%s"
    places = ", ".join([place] * len(node.columns))
    connection.exec_driver_sql(f"INSERT INTO {into} VALUES ({places})", rows)  # noqa: S608 - names of our own


_NULL = "\\N"
_ESCAPES = str.maketrans({"\\": "\\\\", "\t": "\\t", "\n": "\\n", "\r": "\\r"})
_COPY_FLAGS = {None: _NULL, False: "f", True: "t"}


def _copy_text(node: Node, rows: Rows) -> str:
    """Rows as `COPY` reads them: a line each, columns between tabs. A column at a time, which is quicker than by row."""
    columns = [
        _copy_column(column, values) for column, values in zip(node.columns, zip(*rows, strict=True), strict=True)
    ]
    return "\n".join(map("\t".join, zip(*columns, strict=True))) + "\n"


def _copy_column(column: Column, values: Sequence[Any]) -> Iterable[str]:
    if column.kind is ColumnKind.FLAG:
        return [_COPY_FLAGS[value] for value in values]
    if column.kind in {ColumnKind.WHOLE, ColumnKind.NUMBER}:
        return [_NULL if value is None else str(value) for value in values]
    together = "".join(filter(None, values))
    if any(letter in together for letter in "\\\t\n\r"):
        return [_NULL if value is None else value.translate(_ESCAPES) for value in values]
    return [_NULL if value is None else value for value in values]


def _for_sqlite(node: Node, rows: Rows) -> Rows:
    """SQLite has no decimal numbers: the nearest binary one on the safe side stands for one."""
    at = {n: column.name for n, column in enumerate(node.columns) if column.kind is ColumnKind.NUMBER}
    if not any(type(row[n]) is Decimal for n in at for row in rows):
        return rows
    return [tuple([_binary(value, at.get(n, "")) for n, value in enumerate(row)]) for row in rows]


def _binary(value: Any, column: str) -> Any:
    if not column or type(value) is not Decimal:
        return value
    down = column.endswith("_low")
    number = float(value)
    is_safe: Callable[[Any, Any], bool] = (lambda a, b: a <= b) if down else (lambda a, b: a >= b)
    return (
        number
        if is_safe(Fraction(number), Fraction(value))
        else math.nextafter(number, -math.inf if down else math.inf)
    )
