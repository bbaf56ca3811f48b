"""Rows into records, many at a time: each table is asked once for a whole window of records."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import repeat
from typing import Any

import attrs
import sqlalchemy as sa

from lthtgn.errors import InputError, LthtgnError
from lthtgn.exchange.fields import RECORDS, Choice, Plain
from lthtgn.exchange.problems import problem
from lthtgn_sql.cells import Memo, Memory
from lthtgn_sql.layout import Node, Part
from lthtgn_sql.schema import TABLES

__all__ = ["UNREADABLE", "Reader", "query_of_one", "query_of_window"]

UNREADABLE = (TypeError, ValueError, LookupError, ArithmeticError, AttributeError, LthtgnError)
"""What a cell may raise of columns that no cell has written."""

Fetch = Callable[[Node], Sequence[tuple[Any, ...]]]


def query_of_window(root: Node, node: Node) -> sa.Select[Any]:
    """The rows of a table that belong to the records whose positions are above `after` and up to `until`."""
    records, table = TABLES[root.table], TABLES[node.table]
    window = (records.c.position > sa.bindparam("after")) & (records.c.position <= sa.bindparam("until"))
    if node is root:
        return sa.select(*table.c).where(window).order_by(table.c.position, table.c.id)
    whose = records.c.id == table.c[node.lead[0].name]
    return sa.select(*table.c).join_from(records, table, whose).where(window).order_by(*_order(node, table))


def query_of_one(root: Node, node: Node) -> sa.Select[Any]:
    """The rows of a table that belong to the record of an `id`."""
    table = TABLES[node.table]
    column = table.c.id if node is root else table.c[node.lead[0].name]
    return sa.select(*table.c).where(column == sa.bindparam("id")).order_by(*_order(node, table))


def _order(node: Node, table: sa.Table) -> list[sa.Column[Any]]:
    return [table.c[name] for name in node.key]


@attrs.frozen
class Reader:
    """Builds the objects of the model from rows.

    Attributes:
        url: what errors begin with.
        fetch: gives the rows of a table.
        memory: what was read before.
    """

    url: str
    fetch: Fetch
    memory: Memory = attrs.field(factory=Memory)
    _shared: dict[str, Memo] = attrs.field(init=False, factory=dict)

    def records(self, node: Node) -> list[Any]:
        """The records of a table of records, in the order of the rows.

        Raises:
            InputError: a row holds what is no value of its field.
        """
        rows = self.fetch(node)
        if not rows:
            return []
        columns = list(zip(*rows, strict=True))
        own = columns[[column.name for column in node.columns].index("id")]
        return self._objects(node, columns, own)

    def _owned(self, node: Node) -> dict[Any, Any]:
        """The lists of a table, by whose they are; or the objects, where nobody has more than one."""
        rows = self.fetch(node)
        if not rows:
            return {}
        columns = list(zip(*rows, strict=True))
        owners = columns[0] if node.owner == 1 else tuple(zip(*columns[: node.owner], strict=True))
        if node.single:
            return dict(zip(owners, self._objects(node, columns, owners), strict=True))
        own = tuple(zip(*columns[: len(node.lead)], strict=True))
        if not node.shared:
            return _grouped(owners, self._objects(node, columns, own))
        lists = _grouped(owners, zip(*columns[len(node.lead) :], strict=True))
        shared = self._shared.setdefault(node.table, Memo(lambda rows: self._few(node, rows)))
        try:
            return dict(zip(lists, map(shared.__getitem__, lists.values()), strict=True))
        except InputError:  # said again, with the places of the rows
            return _grouped(owners, self._objects(node, columns, own))

    def _few(self, node: Node, rows: tuple[tuple[Any, ...], ...]) -> tuple[Any, ...]:
        """The objects of rows of a class of which few differ."""
        leads = [("?",) * len(rows)] * len(node.lead)
        return tuple(self._objects(node, [*leads, *zip(*rows, strict=True)], ()))

    def _objects(self, node: Node, columns: Sequence[Sequence[Any]], own: Sequence[Any]) -> list[Any]:
        arguments, at = [], len(node.lead)
        for part in node.parts:
            mine = columns[at : at + len(part.columns)]
            at += len(part.columns)
            arguments.append(self._lists(part, mine, own) if part.child else self._cells(node, part, columns, mine))
        if node.type is None:
            return arguments[0]
        try:
            return list(map(node.type, *arguments))
        except UNREADABLE:
            pass
        places = []
        for number, values in enumerate(zip(*arguments, strict=True)):
            try:
                node.type(*values)
            except UNREADABLE:  # such as a figure that stands twice in a return
                places.append(self._row(node, columns, number))
        raise InputError([problem("wrong_type", at, expected="table", found="something_else") for at in places])

    def _lists(self, part: Part, known: Sequence[Sequence[Any]], own: Sequence[Any]) -> list[Any]:
        assert part.child is not None
        nothing, owned = None if part.child.single else (), self._owned(part.child)
        if part.known is not None:
            return [owned.get(key, ()) if is_known else None for key, is_known in zip(own, known[0], strict=True)]
        return list(map(owned.get, own, repeat(nothing))) if owned else [nothing] * len(own)

    def _cells(
        self, node: Node, part: Part, columns: Sequence[Sequence[Any]], mine: Sequence[Sequence[Any]]
    ) -> list[Any]:
        assert part.cell is not None
        try:
            return list(part.cell.read(mine, self.memory))
        except UNREADABLE:
            pass
        # Every row whose value cannot be read; never what stands there, for it may be about a person.
        code, words = _wrong(node, part)
        problems = []
        for number, values in enumerate(zip(*mine, strict=True)):
            try:
                list(part.cell.read([[value] for value in values], self.memory))
            except UNREADABLE:
                place = f"{self._row(node, columns, number)}, column {part.columns[0].name}"
                problems.append(problem(code, place, **words))
        raise InputError(problems)

    def _row(self, node: Node, columns: Sequence[Sequence[Any]], number: int) -> str:
        names = [column.name for column in node.columns]
        at = ((name, columns[names.index(name)][number]) for name in node.key)
        return f"{self.url}: table {node.table}, " + ", ".join(f"{name} {value!r}" for name, value in at)


def _grouped(owners: Sequence[Any], items: Iterable[Any]) -> dict[Any, tuple[Any, ...]]:
    """The items of each owner, in their order; all of an owner stand together."""
    if len(set(owners)) == len(owners):  # as many rows as owners, such as one year of a household each
        return dict(zip(owners, zip(items, strict=True), strict=True))
    lists: dict[Any, list[Any]] = {}
    last, mine = None, []
    for owner, item in zip(owners, items, strict=True):
        if owner != last:
            last, mine = owner, lists.setdefault(owner, [])
        mine.append(item)
    return {owner: tuple(values) for owner, values in lists.items()}


def _wrong(node: Node, part: Part) -> tuple[str, dict[str, str]]:
    """Code and words of a value that cannot be read."""
    [form] = [field.form for field in RECORDS[node.type] if field.name == part.name] if node.type else [Plain.TEXT]
    match form:
        case Plain.DATE:
            return "bad_date", {}
        case Choice(type_):
            return "unknown_choice", {"allowed": ", ".join(choice.value for choice in type_)}
        case Plain():
            return "wrong_type", {"expected": form.value, "found": "something_else"}
    return "wrong_type", {"expected": "table", "found": "something_else"}
