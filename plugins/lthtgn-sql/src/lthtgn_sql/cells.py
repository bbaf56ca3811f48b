"""How the values of a field become columns of a table, and columns values again, many rows at a time.

A cell takes a whole column of values at once, so that a million members cost a few calls of `map` and no call of Python
code each. What it is given is checked by type: a value that the columns could not give back exactly is refused.

| value | columns |
|---|---|
| text, id, one of a closed list | text |
| yes or no | boolean |
| whole number | integer of 64 bits |
| a day, perhaps in part | text: `2025-05-10`, `2025-05`, `2025` |
| a period | two: `…_first` and `…_last`, whole days, both inside |
| when a club was founded | text: a day, or a period `2023/2024` |
| a range | three: `…_low`, `…_high`, and `…_exact` where these two cannot say it |
| a table inside a table | its columns, and `present` or `absent` where all of them may be empty |
"""

from __future__ import annotations

import enum
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from types import NoneType
from typing import Any, Protocol

import attrs

from lthtgn.exchange.forms import read_date_or_period, read_range, write_date_or_period, write_range
from lthtgn.model.clubs import ABSENT, Absent
from lthtgn.model.periods import PartialDate, Period
from lthtgn.ranges import Number, Range

__all__ = [
    "Cell",
    "Column",
    "ColumnKind",
    "FigureCell",
    "Memo",
    "Memory",
    "NotStorableError",
    "PeriodCell",
    "RecordCell",
    "SingleCell",
    "choice_cell",
    "plain_cells",
]

_DECIMALS = 12
_SCALE = 10**_DECIMALS
_MOST = 10**18  # what 64 bits hold, and every database
_MEMORY_LIMIT = 200_000


class NotStorableError(Exception):
    """A value that no column can give back exactly; it is turned into a `StorageError` by who knows the URL."""


class ColumnKind(enum.Enum):
    """Kind of a column, whatever a database calls it."""

    KEY = "key"
    TEXT = "text"
    FLAG = "boolean"
    WHOLE = "integer"
    NUMBER = "number"


@attrs.frozen
class Column:
    """A column of a table.

    Attributes:
        name: its name.
        kind: what stands in it.
        required: whether it is never empty.
    """

    name: str
    kind: ColumnKind
    required: bool = False


class Memo(dict[Any, Any]):
    """What was worked out before, so that a day that stands in a million rows is worked out, and kept, once.

    >>> texts = Memo(str)
    >>> texts[1], texts
    ('1', {1: '1'})
    """

    def __init__(self, make: Callable[[Any], Any], known: Mapping[Any, Any] | None = None) -> None:
        super().__init__(known or {})
        self._make = make

    def __missing__(self, key: Any) -> Any:
        value = self._make(key)
        if len(self) < _MEMORY_LIMIT:
            self[key] = value
        return value


def _parse_period(ends: tuple[str, str]) -> Period:
    first, last = ends
    return Period(date.fromisoformat(first), date.fromisoformat(last) + timedelta(days=1))


def _period_ends(period: Period) -> tuple[str, str]:
    return period.start.isoformat(), period.last_day.isoformat()


def _date_text(ends: tuple[int, int]) -> str:
    """The text of a day by the first and the last day that it can be; a year and a month have more than one."""
    first, last = ends
    year, month, day = first // 10000, first // 100 % 100, first % 100
    if first == last:
        return f"{year:04}-{month:02}-{day:02}"
    return f"{year:04}-{month:02}" if last // 100 == first // 100 else f"{year:04}"


@attrs.frozen
class Memory:
    """What one call has worked out so far; frozen values may be shared.

    Attributes:
        dates: days by their text.
        date_texts: the texts of days by their first and last day as numbers, which is quicker than by the days.
        periods: periods by their first and last day.
        period_ends: the first and last day of periods.
    """

    dates: Memo = attrs.field(factory=lambda: Memo(PartialDate.parse, {None: None}))
    date_texts: Memo = attrs.field(factory=lambda: Memo(_date_text))
    periods: Memo = attrs.field(factory=lambda: Memo(_parse_period, {(None, None): None}))
    period_ends: Memo = attrs.field(factory=lambda: Memo(_period_ends, {None: (None, None)}))


class Cell(Protocol):
    """Between the values of one field and their columns."""

    @property
    def columns(self) -> tuple[Column, ...]:
        """The columns."""
        ...

    def write(self, values: Sequence[Any], memory: Memory) -> list[Sequence[Any]]:
        """The columns of some values.

        Raises:
            NotStorableError: one is none that the columns could give back.
        """
        ...

    def read(self, columns: Sequence[Sequence[Any]], memory: Memory) -> Iterable[Any]:
        """The values of some columns; raises one of `UNREADABLE` where a column holds what no cell has written."""
        ...


def _check(values: Iterable[Any], types: frozenset[type]) -> None:
    if not set(map(type, values)) <= types:
        raise NotStorableError


def _types(of: type, *, required: bool) -> frozenset[type]:
    return frozenset({of}) if required else frozenset({of, NoneType})


def _same(values: Sequence[Any], _: Memory) -> Iterable[Any]:
    return values


_FLAGS = {None: None, 0: False, 1: True}
_STATES = {None: None, "present": "present", "absent": ABSENT}


def _write_dates(values: Sequence[Any], memory: Memory) -> Iterable[Any]:
    texts = memory.date_texts
    return [None if value is None else texts[value.first, value.last] for value in values]


def _read_dates(values: Sequence[Any], memory: Memory) -> Iterable[Any]:
    return map(memory.dates.__getitem__, values)


def _read_flags(values: Sequence[Any], _: Memory) -> Iterable[Any]:
    return map(_FLAGS.__getitem__, values)


def _write_wholes(values: Sequence[Any], _: Memory) -> Iterable[Any]:
    if any(value is not None and not -_MOST < value < _MOST for value in values):
        raise NotStorableError
    return values


def _write_founded(values: Sequence[Any], _: Memory) -> Iterable[Any]:
    return [None if value is None else write_date_or_period(value) for value in values]


def _read_founded(values: Sequence[Any], _: Memory) -> Iterable[Any]:
    return [None if value is None else read_date_or_period(value) for value in values]


@attrs.frozen
class SingleCell:
    """A field with one column.

    Attributes:
        column: the column.
        types: the types that its values may have.
        stored: the types that the column may give; databases know no boolean or give whole numbers as decimals.
        encode: from values to the column.
        decode: from the column to values.
    """

    column: Column
    types: frozenset[type]
    stored: frozenset[type]
    encode: Callable[[Sequence[Any], Memory], Iterable[Any]] = _same
    decode: Callable[[Sequence[Any], Memory], Iterable[Any]] = _same

    @property
    def columns(self) -> tuple[Column, ...]:
        """The one column."""
        return (self.column,)

    def write(self, values: Sequence[Any], memory: Memory) -> list[Sequence[Any]]:
        """The column of some values."""
        _check(values, self.types)
        return [list(self.encode(values, memory))]

    def read(self, columns: Sequence[Sequence[Any]], memory: Memory) -> Iterable[Any]:
        """The values of the column."""
        if not set(map(type, columns[0])) <= self.stored:
            raise TypeError
        return self.decode(columns[0], memory)


def plain_cells(name: str, kind: str, *, required: bool) -> SingleCell:
    """The cell of a plain value: `text`, `id`, `true_or_false`, `whole_number`, `date` or `date_or_period`."""
    text: frozenset[type] = frozenset({str, NoneType})
    match kind:
        case "text" | "id":
            return SingleCell(Column(name, ColumnKind.TEXT, required), _types(str, required=required), text)
        case "true_or_false":
            column = Column(name, ColumnKind.FLAG, required)
            stored: frozenset[type] = frozenset({bool, int, NoneType})
            return SingleCell(column, _types(bool, required=required), stored, _same, _read_flags)
        case "whole_number":
            column = Column(name, ColumnKind.WHOLE, required)
            return SingleCell(column, _types(int, required=required), frozenset[type]({int, NoneType}), _write_wholes)
        case "date":
            column = Column(name, ColumnKind.TEXT, required)
            return SingleCell(column, _types(PartialDate, required=required), text, _write_dates, _read_dates)
        case "date_or_period":
            column = Column(name, ColumnKind.TEXT, required)
            types = _types(PartialDate, required=required) | {Period}
            return SingleCell(column, types, text, _write_founded, _read_founded)
    raise TypeError(kind)


def choice_cell(name: str, choices: type[enum.Enum], *, required: bool) -> SingleCell:
    """The cell of one of a closed list, by its value in files."""
    members = {None: None, **{member.value: member for member in choices}}
    texts = {id(member): text for text, member in members.items()}  # there is one object of each, and its hash is slow

    def write(values: Sequence[Any], _: Memory) -> Iterable[Any]:
        return map(texts.__getitem__, map(id, values))

    def read(values: Sequence[Any], _: Memory) -> Iterable[Any]:
        return map(members.__getitem__, values)

    column = Column(name, ColumnKind.TEXT, required)
    return SingleCell(column, _types(choices, required=required), frozenset[type]({str, NoneType}), write, read)


@attrs.frozen
class PeriodCell:
    """A period: its first and its last day.

    Attributes:
        name: name of the field.
        required: whether there always is one.
    """

    name: str
    required: bool

    @property
    def columns(self) -> tuple[Column, ...]:
        """Two columns of text."""
        kind = ColumnKind.TEXT
        return (Column(f"{self.name}_first", kind, self.required), Column(f"{self.name}_last", kind, self.required))

    def write(self, values: Sequence[Any], memory: Memory) -> list[Sequence[Any]]:
        """The first and the last days."""
        _check(values, _types(Period, required=self.required))
        ends = [memory.period_ends[value] for value in values]
        return [[first for first, _ in ends], [last for _, last in ends]]

    def read(self, columns: Sequence[Sequence[Any]], memory: Memory) -> Iterable[Any]:
        """The periods."""
        return map(memory.periods.__getitem__, zip(*columns, strict=True))


@attrs.frozen
class FigureCell:
    """A range: the columns of its ends never claim more than is known.

    A whole number stands as it is. Of a fraction, the low end is rounded down and the high end up, to 12 decimals, and the
    third column holds the range as files write it; likewise where a number is too large for a column.

    Attributes:
        name: name of the field.
        required: whether there always is one.
    """

    name: str
    required: bool

    @property
    def columns(self) -> tuple[Column, ...]:
        """Two numbers and a text."""
        return (
            Column(f"{self.name}_low", ColumnKind.NUMBER),
            Column(f"{self.name}_high", ColumnKind.NUMBER),
            Column(f"{self.name}_exact", ColumnKind.TEXT),
        )

    def write(self, values: Sequence[Any], memory: Memory) -> list[Sequence[Any]]:  # noqa: ARG002 - as every cell
        """Low, high, and the exact text where these two do not say all."""
        _check(values, _types(Range, required=self.required))
        rows = [(None, None, None) if value is None else _ends(value) for value in values]
        return [list(column) for column in zip(*rows, strict=True)] or [[], [], []]

    def read(self, columns: Sequence[Sequence[Any]], memory: Memory) -> Iterable[Any]:  # noqa: ARG002 - as every cell
        """The ranges."""
        return [
            read_range(exact)
            if exact is not None
            else None
            if low is None and not self.required
            else Range(_whole(low), None if high is None else _whole(high))
            for low, high, exact in zip(*columns, strict=True)
        ]


def _whole(value: Any) -> int:
    whole = int(value)
    if whole != value:
        raise ValueError
    return whole


def _ends(value: Range) -> tuple[Number | Decimal | None, Number | Decimal | None, str | None]:
    low, high = value.low, value.high
    if low is None:
        raise NotStorableError  # nothing that a register counts lies below 0; see `lthtgn.exchange.forms.write_range`
    if isinstance(low, int) and low < _MOST and (high is None or (isinstance(high, int) and high < _MOST)):
        return low, high, None
    text = str(write_range(value))
    if read_range(text) != value:
        raise NotStorableError
    return _rounded(low, math.floor), None if high is None else _rounded(high, math.ceil), text


def _rounded(value: Number, towards: Callable[[Any], int]) -> Decimal | int | None:
    """A number that a column holds, on the safe side of the exact one."""
    if value >= _MOST:
        return _MOST - 1 if towards is math.floor else None
    if isinstance(value, int):
        return value
    return Decimal(towards(Fraction(value) * _SCALE)).scaleb(-_DECIMALS)


@attrs.frozen
class RecordCell:
    """An object of a class in the columns of the object that holds it.

    Attributes:
        type: the class.
        fields: its fields and their cells, in the order of its constructor.
        state: a column that says `present` or `absent`, where the columns of the fields may all be empty.
    """

    type: type
    fields: tuple[tuple[str, Cell], ...]
    state: Column | None

    @property
    def columns(self) -> tuple[Column, ...]:
        """The state, and the columns of the fields, none of which is required."""
        inner = tuple(attrs.evolve(column, required=False) for _, cell in self.fields for column in cell.columns)
        return inner if self.state is None else (self.state, *inner)

    def write(self, values: Sequence[Any], memory: Memory) -> list[Sequence[Any]]:
        """The columns of the objects; empty where there is none."""
        _check(values, frozenset({self.type, NoneType} if self.state is None else {self.type, NoneType, Absent}))
        there = [value for value in values if type(value) is self.type]
        columns: list[Sequence[Any]] = []
        if self.state is not None:
            columns.append([_state(value) for value in values])
        for name, cell in self.fields:
            for column in cell.write([getattr(value, name) for value in there], memory):
                given = iter(column)
                columns.append([next(given) if type(value) is self.type else None for value in values])
        return columns

    def read(self, columns: Sequence[Sequence[Any]], memory: Memory) -> Iterable[Any]:
        """The objects."""
        rest = list(columns)
        # Without a state, a first field that no object lacks says whether there is one.
        states = [_STATES[s] for s in rest.pop(0)] if self.state else [x if x is None else "present" for x in rest[0]]
        there = [state == "present" for state in states]
        arguments = []
        for _, cell in self.fields:
            mine = [[x for x, is_there in zip(rest.pop(0), there, strict=True) if is_there] for _ in cell.columns]
            arguments.append(cell.read(mine, memory))
        objects = map(self.type, *arguments)
        return [next(objects) if is_there else state for state, is_there in zip(states, there, strict=True)]


def _state(value: Any) -> str | None:
    return None if value is None else "absent" if value is ABSENT else "present"
