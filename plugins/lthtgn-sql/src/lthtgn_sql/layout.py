"""Which table and which columns each class and each field of the model has, worked out from the model itself.

A record (club, association, award) is a row of its own table. A list in it is a table of its own, its rows told apart by
`club_id` (or `association_id`, `award_id`) and `position`, the place in the list; a list in such a row has one more column
for the place of that row. A list that may be *not known* has a column `…_known` in the table of who has it, for an
empty list says that there is nothing. Everything else is a column; see `cells`.

Tables and columns bear the names of the model, with these exceptions, for words that mean something else in SQL:

| field | column |
|---|---|
| `on` | `day` |
| `left` | `left_day` |
| the place of a club or association | `province`, `edition`, `district`, `commune`, `commune_code`, `village` |
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from types import MappingProxyType

import attrs

from lthtgn.exchange.fields import RECORDS, Choice, Field, Figures, Listed, Maybe, Plain, Record
from lthtgn.hooks.contracts import Kind
from lthtgn.model.associations import Association
from lthtgn.model.awards import Award
from lthtgn.model.clubs import Club
from lthtgn.model.consents import Consent, DataRequest
from lthtgn.model.people import HouseholdStatus
from lthtgn.model.places import Place
from lthtgn.model.returns import Figure, Return
from lthtgn.model.welfare import Welfare
from lthtgn_sql.cells import Cell, Column, ColumnKind, FigureCell, PeriodCell, RecordCell, choice_cell, plain_cells

__all__ = ["LAYOUT", "Node", "Part", "nodes"]

_IN_SQL = MappingProxyType({"on": "day", "left": "left_day"})
_OF_SEVERAL = frozenset({Return, Figure, Consent, DataRequest})  # in clubs and in associations
_TOO_WIDE = frozenset({Welfare})  # an object in an object whose columns would be empty in most rows
_FEW_DIFFERENT = frozenset({HouseholdStatus})


@attrs.frozen
class Part:
    """A field of a class: columns, or a table of its own.

    Attributes:
        name: name of the field.
        cell: its columns; `None` where it has a table.
        child: its table.
        known: the column that says whether a list is known; `None` where it always is.
    """

    name: str
    cell: Cell | None = None
    child: Node | None = None
    known: Column | None = None

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns in the table of the object."""
        if self.cell is not None:
            return self.cell.columns
        return () if self.known is None else (self.known,)


@attrs.frozen
class Node:
    """A table.

    Attributes:
        table: its name.
        type: the class whose objects are its rows; `None` of plain values.
        lead: the columns before those of the fields: of a record its position and revision, else whose row it is, and
            its place in the list.
        owner: how many of these say whose row it is; 0 of a record.
        parts: the fields, in the order of the constructor.
        single: whether nobody has more than one row.
        shared: whether few different objects stand in many rows.
    """

    table: str
    type: type | None
    lead: tuple[Column, ...]
    owner: int
    parts: tuple[Part, ...]
    single: bool = False
    shared: bool = False

    @property
    def columns(self) -> tuple[Column, ...]:
        """All columns, in their order."""
        return (*self.lead, *(column for part in self.parts for column in part.columns))

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that tell rows apart."""
        return tuple(column.name for column in self.lead) if self.owner else ("id",)

    @property
    def children(self) -> Iterator[Node]:
        """The tables of its lists."""
        return (part.child for part in self.parts if part.child is not None)


def _snake(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


_POSITION = Column("position", ColumnKind.WHOLE, required=True)
_REVISION = Column("revision", ColumnKind.WHOLE, required=True)


def _known(field: Field) -> Column | None:
    return Column(f"{field.key}_known", ColumnKind.FLAG, required=True) if field.nullable else None


def _cell(field: Field) -> Cell:
    name, required = _IN_SQL.get(field.key, field.key), not field.nullable
    match field.form:
        case Plain.PERIOD:
            return PeriodCell(name, required)
        case Plain.FIGURE:
            return FigureCell(name, required)
        case Plain() as plain:
            return plain_cells(name, plain.value, required=required)
        case Choice(type_):
            return choice_cell(name, type_, required=required)
        case Record(type_) | Maybe(Record(type_)):
            return _record_cell(name, type_)
    raise TypeError(f"no columns for {field.form}")


def _record_cell(name: str, type_: type) -> RecordCell:
    fields = RECORDS[type_]
    prefix = "" if type_ is Place else f"{name}_"
    cells = tuple((field.name, _cell(attrs.evolve(field, key=f"{prefix}{_column(field)}"))) for field in fields)
    return RecordCell(type_, cells, None if fields[0].required else Column(name, ColumnKind.TEXT))


def _column(field: Field) -> str:
    return _IN_SQL.get(field.key, field.key)


def _part(root: str, role: str, lead: tuple[Column, ...], field: Field) -> Part:
    match field.form:
        case Listed(Record(type_)):
            return Part(field.name, child=_table(root, type_, lead), known=_known(field))
        case Figures():
            return Part(field.name, child=_table(root, Figure, lead))
        case Listed(item):
            value = _cell(attrs.evolve(field, name="value", key="value", form=item, nullable=False))
            node = Node(f"{role}_{field.key}", None, (*lead, _POSITION), len(lead), (Part("value", value),))
            return Part(field.name, child=node, known=_known(field))
        case Record(type_) if type_ in _TOO_WIDE:
            return Part(field.name, child=_table(root, type_, lead, single=True))
    return Part(field.name, cell=_cell(field))


def _table(root: str, type_: type, owner: tuple[Column, ...], *, single: bool = False) -> Node:
    """The table of a class whose objects stand in a list of another, or singly in one."""
    role = _snake(type_.__name__)
    name = f"{root}_{role}" if type_ in _OF_SEVERAL else role
    lead = owner if single else (*owner, _POSITION)
    # To the tables of its lists it is the place of *this* row.
    inner = owner if single else (*owner, attrs.evolve(_POSITION, name=f"{role}_position"))
    parts = tuple(_part(root, name, inner, field) for field in RECORDS[type_])
    return Node(name, type_, lead, len(owner), parts, single, type_ in _FEW_DIFFERENT)


def _record(kind: Kind, type_: type) -> Node:
    root = kind.value
    inner = (Column(f"{root}_id", ColumnKind.KEY, required=True),)
    parts = tuple(_part(root, root, inner, field) for field in RECORDS[type_])
    return Node(root, type_, (_POSITION, _REVISION), 0, parts)


LAYOUT: Mapping[Kind, Node] = MappingProxyType(
    {
        Kind.CLUB: _record(Kind.CLUB, Club),
        Kind.ASSOCIATION: _record(Kind.ASSOCIATION, Association),
        Kind.AWARD: _record(Kind.AWARD, Award),
    }
)
"""The table of each kind of record, and below it those of its lists.

>>> LAYOUT[Kind.CLUB].table, [node.table for node in LAYOUT[Kind.AWARD].children]
('club', ['award_recipients'])
"""


def nodes(node: Node) -> Iterator[Node]:
    """A table and all tables below it, who owns before what is owned."""
    yield node
    for child in node.children:
        yield from nodes(child)
