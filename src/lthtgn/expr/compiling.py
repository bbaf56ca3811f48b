"""The reference engine: numbers of clubs counted in one pass over each kind of row.

How it works, in one sentence: what a row is to the rules is a small key (is it present, its age line, sex, class …), a
key's contribution to every count is worked out once by the plain three-valued logic of `contribution`, and counting a
row is then one look-up and one addition.

The pass over the rows is generated as Python source, as attrs does for its methods, because a function call per row
and measure is ten times too slow. The counters of a club live side by side in one integer, two lanes for each count
(surely, possibly), so that one addition serves all of them.

Days are numbers yyyymmdd here; nothing in this package knows a date or a value of the law.
"""

from __future__ import annotations

import array
import linecache
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any

import attrs

from lthtgn.errors import ExpressionError
from lthtgn.expr.nodes import (
    AllOf,
    AnyOf,
    Bound,
    Compare,
    Count,
    Difference,
    Distinct,
    Field,
    FieldType,
    IsTrue,
    Measure,
    Not,
    Numeric,
    OneOf,
    RowKind,
    RowTest,
    Sum,
    Total,
    leaves,
)
from lthtgn.ranges import Number, Range

__all__ = ["Column", "Moment", "Scan", "compile_scans", "number_columns"]

NO, MAYBE, YES = 0, 1, 2
_LANE = 32  # bits of a counter: a club of four thousand million rows would overflow into its neighbour


@attrs.frozen
class Moment:
    """When a question is asked, as numbers yyyymmdd: the day of stocks, and the half-open period of flows.

    >>> Moment(20241231, 20240101, 20250101).at
    20241231
    """

    at: int
    start: int
    end: int
    memory: dict[str, Any] = attrs.field(factory=dict, eq=False, repr=False)

    def of_club(self, club: Any, name: str, make: Callable[[Any], Any]) -> Any:
        """What a fact works out once for a club, kept while the rows of that club are looked at."""
        if self.memory.get("club") is not club:
            self.memory.clear()
            self.memory["club"] = club
        if name not in self.memory:
            self.memory[name] = make(club)
        return self.memory[name]


@attrs.frozen(eq=False)
class Column:
    """One number of many clubs: the low and the high ends, in the order of the clubs; a high `None` is open.

    Where every figure is exact, `highs` is the very list `lows`.

    >>> Column([1, 2], [1, None])[1]
    Range(low=2, high=None)
    """

    lows: list[Number]
    highs: list[Number | None]

    @property
    def is_exact(self) -> bool:
        """Whether every figure is exact (the two lists are one)."""
        return self.highs is self.lows

    def __getitem__(self, index: int) -> Range:
        return Range(self.lows[index], self.highs[index])

    def __len__(self) -> int:
        return len(self.lows)

    @classmethod
    def of(cls, ranges: Iterable[Range]) -> Column:
        """The column of some ranges (a missing lower bound reads as 0: a figure is never below nothing)."""
        items = list(ranges)
        return cls([0 if r.low is None else r.low for r in items], [r.high for r in items]).settled()

    def ranges(self) -> list[Range]:
        """The figures as ranges; equal ones are one object, which a table of many clubs can afford.

        >>> Column([1, 1], [1, 1]).ranges()
        [Range(low=1, high=1), Range(low=1, high=1)]
        """
        memory: dict[tuple[Number, Number | None], Range] = {}
        result = []
        for pair in zip(self.lows, self.highs, strict=True):
            found = memory.get(pair)
            if found is None:
                found = memory[pair] = Range(*pair)
            result.append(found)
        return result

    def settled(self) -> Column:
        """The same column, its two lists made one where they agree."""
        return self if self.is_exact or self.lows != self.highs else Column(self.lows, self.lows)  # type: ignore[arg-type]


# --- what a row is to the rules -------------------------------------------------------------------------------------

Primitive = tuple[str, Any, Any]
"""One component of a row's key: ("present", kind, None), ("age", field, bound), ("number", field, bound) or
("value", field, None)."""


def _at_least(test: Compare) -> tuple[Compare, bool]:
    """The comparison as "at least a bound", and whether it is to be inverted: < is not >=, > n is >= n + 1."""
    if test.op in {">=", "<"}:
        return Compare(test.field, ">=", test.bound), test.op == "<"
    assert isinstance(test.bound, int)  # a parameter is refused when the comparison is built
    return Compare(test.field, ">=", test.bound + 1), test.op == "<="


def _primitive(test: Compare | OneOf | IsTrue) -> Primitive:
    if isinstance(test, Compare):
        plain, _ = _at_least(test)
        return ("age" if test.field.form is FieldType.AGE else "number", plain.field, plain.bound)
    return ("value", test.field, None)


def _primitives(test: RowTest | None) -> Iterable[Primitive]:
    if test is None:
        return
    if isinstance(test, (AllOf, AnyOf)):
        for item in test.tests:
            yield from _primitives(item)
    elif isinstance(test, Not):
        yield from _primitives(test.test)
    else:
        yield _primitive(test)


def contribution(test: RowTest | None, row: Mapping[Primitive, Any]) -> int:
    """Whether a row passes a test: 2 surely, 1 possibly, 0 surely not. Kleene's logic, in its plainest form.

    Args:
        test: the test; `None` lets every row pass.
        row: what the row is, by primitive.
    """
    if test is None:
        return YES
    if isinstance(test, AllOf):
        return min(contribution(item, row) for item in test.tests)
    if isinstance(test, AnyOf):
        return max(contribution(item, row) for item in test.tests)
    if isinstance(test, Not):
        return YES - contribution(test.test, row)
    value = row[_primitive(test)]
    if isinstance(test, Compare):
        return YES - value if _at_least(test)[1] else value  # type: ignore[no-any-return]
    if value is None:
        return MAYBE
    if isinstance(test, IsTrue):
        return YES if value else NO
    wanted = {choice.value for choice in test.values}
    if test.field.form is FieldType.CHOICES:
        return YES if wanted.intersection(value) else NO
    return YES if value in wanted else NO


# --- the generated pass ---------------------------------------------------------------------------------------------


def _three(value: Any, bound: Range) -> int:
    """Whether a number reaches a bound: a number may be an int, a range, or not known."""
    if value is None:
        return MAYBE
    figure = value if isinstance(value, Range) else Range.exact(value)
    if figure.low is not None and bound.high is not None and figure.low >= bound.high:
        return YES
    if figure.high is not None and bound.low is not None and figure.high < bound.low:
        return NO
    return MAYBE


class _Writer:
    """Writes the source of one pass, statement by statement."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.depth = 0

    def put(self, *lines: str) -> None:
        self.lines += ["    " * self.depth + line for line in lines]


def _write_presence(out: _Writer, name: str, kind: RowKind) -> None:
    out.put(f"{name} = 2")
    if kind.on is not None:
        out.put(
            f"v = r.{kind.on}",
            f"if v is None: {name} = 1",
            f"elif v.last < start or v.first >= end: {name} = 0",
            f"elif v.first < start or v.last >= end: {name} = 1",
        )
        return
    if kind.since is not None:
        # A row that stands on the list had begun by the day of the list, whatever is known of its first day.
        out.put(
            f"v = r.{kind.since}",
            "if v is None:",
            f"    if not listed: {name} = 1",
            "elif v.last > at:",
            f"    {name} = 0 if v.first > at else 2 if listed else 1",
        )
    if kind.until is not None:
        out.put(
            f"v = r.{kind.until}",
            # Nobody knows of a leaving after the day on which the list was last brought up to date.
            "if v is None:",
            f"    if stale and {name}: {name} = 1",
            f"elif {name} and v.first <= at:",
            f"    {name} = 1 if v.last > at else 0",
        )


def _write_value(out: _Writer, name: str, field: Field, fact: str) -> None:
    if field.fact is not None:
        # A fact of an attribute that holds nothing is not known; asking the attribute first saves most calls.
        read = f"{fact}(r, club, moment)"
        out.put(f"{name} = {read} if r.{field.name} else None" if field.name else f"{name} = {read}")
    else:
        out.put(f"{name} = r.{field.name}")
    if field.form is FieldType.CHOICE:
        out.put(f"if {name} is not None: {name} = {name}._value_")
    elif field.form is FieldType.CHOICES:
        out.put(f"if {name} is not None: {name} = tuple([x._value_ for x in {name}])")


def _write_age(out: _Writer, name: str, field: Field, number: int) -> None:
    out.put(
        f"v = r.{field.name}",
        f"if v is None: {name} = 1",
        f"elif v.last <= old{number}: {name} = 2",
        f"else: {name} = 1 if v.first <= may{number} else 0",
    )


@attrs.frozen(eq=False)
class Scan:
    """One pass over the rows of one attribute of the clubs, for all numbers that need it.

    Attributes:
        path: the attribute; empty for the club itself.
        numbers: the counts, totals and distinct counts that it fills in.
        primitives: what the key of a row is made of, in order.
        source: the generated Python, for whoever wants to read it.
    """

    path: str
    numbers: tuple[Count | Total | Distinct, ...]
    primitives: tuple[Primitive, ...]
    source: str
    _code: Callable[..., None] = attrs.field(repr=False)

    def bounds(self) -> list[Bound]:
        """The bounds that row tests compare with, each once, in the order in which the pass wants them."""
        return [bound for what, _, bound in self.primitives if what in {"age", "number"}]

    def run(
        self,
        clubs: Sequence[Any],
        moment: Moment,
        bounds: Mapping[Bound, Range | None],
        is_complete: Callable[[Any, RowKind], bool],
    ) -> dict[Numeric, Column]:
        """Count: a column for each number, in the order of the clubs.

        Args:
            clubs: the clubs.
            moment: day and period.
            bounds: the value of each bound on that day; `None` where it is not in force.
            is_complete: whether a club declares its rows of a kind complete; else they give only a lower bound.
        """
        packed: list[int] = []
        sums: list[list[tuple[Number, Number | None]]] = [[] for _ in self._others]
        self._code(clubs, moment, self._limits(moment, bounds), self._classes(), packed.append, sums)
        columns: dict[Numeric, Column] = dict(zip(self._counts, self.unpack(packed), strict=True))
        for other, pairs in zip(self._others, sums, strict=True):
            if isinstance(other, Total) and other.field.signed and not other.rows.kind.is_flow:
                # What piled up is never below nothing, whatever went out before it came in as far as the days are known.
                pairs[:] = [(low if high is not None and high < 0 else max(0, low), high) for low, high in pairs]
            columns[other] = Column([low for low, _ in pairs], [high for _, high in pairs]).settled()
        for kind in {number.rows.kind for number in self.numbers if self.path}:
            open_ = [i for i, club in enumerate(clubs) if not is_complete(club, kind)]
            for number in self.numbers:
                if open_ and number.rows.kind == kind:
                    signed = isinstance(number, Total) and number.field.signed
                    columns[number] = _opened(columns[number], open_, signed=signed)
        return columns

    def classes(self) -> _Classes:
        """A fresh memory of row classes, for rows that are streamed rather than kept."""
        return self._classes()

    def keys_of(
        self, rows: Sequence[Any], club: Any, moment: Moment, bounds: Mapping[Bound, Range | None]
    ) -> list[tuple[Any, ...]]:
        """The keys of rows of a club, in their order, by the very same code."""
        catch = _Catch((0, (NO,) * len(self._others)) if self._others else 0)
        holder = _SomeRows(club, self.path, tuple(rows))
        sums: list[list[Any]] = [[] for _ in self._others]
        self._code([holder], moment, self._limits(moment, bounds), catch, lambda _: None, sums)
        return catch.seen

    def unpack(self, packed: list[int]) -> list[Column]:
        """The columns of the counts, from the integers that hold them side by side."""
        lanes = 2 * len(self._counts)
        if not lanes:
            return []
        width = lanes * (_LANE // 8)
        cells = array.array("I")
        cells.frombytes(b"".join([number.to_bytes(width, "little") for number in packed]))
        flat = cells.tolist()
        return [
            Column(flat[2 * i :: lanes], flat[2 * i + 1 :: lanes]).settled()  # type: ignore[arg-type]
            for i in range(len(self._counts))
        ]

    @property
    def _counts(self) -> list[Count]:
        return [number for number in self.numbers if isinstance(number, Count)]

    @property
    def _others(self) -> list[Total | Distinct]:
        return [number for number in self.numbers if not isinstance(number, Count)]

    def _classes(self) -> _Classes:
        return _Classes(self)

    def _limits(self, moment: Moment, bounds: Mapping[Bound, Range | None]) -> list[Any]:
        limits: list[Any] = []
        for what, _, bound in self.primitives:
            if what not in {"age", "number"}:
                continue
            value = Range.exact(bound) if isinstance(bound, int) else bounds.get(bound)
            if what == "number":
                limits.append(Range(None, None) if value is None else value)
                continue
            # Full years on a day: somebody is n on the day when the birth day, n years on, is not after it. As numbers
            # yyyymmdd that is one comparison, right on 29 February too (the year is full on 1 March).
            low = None if value is None else value.low
            high = None if value is None else value.high
            limits.append(
                (
                    0 if high is None else moment.at - _years(high),
                    99999999 if low is None else moment.at - _years(low),
                )
            )
        return limits


def _years(value: Number) -> int:
    if isinstance(value, Fraction):
        raise ExpressionError("an age line is a whole number of years")
    return value * 10000


def _opened(column: Column, indices: list[int], *, signed: bool) -> Column:
    """The figures of clubs whose rows may not be all: only a lower bound, and of money in and out not even that."""
    highs: list[Number | None] = list(column.highs)
    lows = list(column.lows)
    for index in indices:
        highs[index] = None
        lows[index] = 0 if signed else lows[index]
    return Column(lows, highs)


class _Classes(dict[tuple[Any, ...], Any]):
    """Row classes by key: what a row of the class adds to the counters, worked out when the class is first met."""

    def __init__(self, scan: Scan) -> None:
        super().__init__()
        self.scan = scan

    def __missing__(self, key: tuple[Any, ...]) -> Any:
        scan = self.scan
        row = dict(zip(scan.primitives, key, strict=True))
        packed = 0
        passed = []
        lane = 0
        for number in scan.numbers:
            present = row["present", number.rows.kind, None]
            outcome = min(present, contribution(number.rows.test, row))
            if isinstance(number, Count):
                packed += (outcome == YES) << (_LANE * lane)
                packed += (outcome != NO) << (_LANE * (lane + 1))
                lane += 2
            else:
                passed.append(outcome)
        value = (packed, tuple(passed)) if passed else packed
        self[key] = value
        return value


class _Catch(dict[tuple[Any, ...], Any]):
    """Row classes that only note the key of each row, and add nothing to the counters."""

    def __init__(self, nothing: Any) -> None:
        super().__init__()
        self.nothing = nothing
        self.seen: list[tuple[Any, ...]] = []

    def __missing__(self, key: tuple[Any, ...]) -> Any:
        self.seen.append(key)
        return self.nothing  # and is not kept, so that the next row of the same key is noted too


class _SomeRows:
    """A club with some of its rows, to read their keys."""

    def __init__(self, club: Any, path: str, rows: tuple[Any, ...]) -> None:
        self._club = club
        if path:
            setattr(self, path, rows)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._club, name)


def _add_total(pairs: list[Any], value: Any, outcome: int) -> None:
    """Add a number (an int, a range, or not known) of a row that surely or possibly counts."""
    figure = value if isinstance(value, Range) else Range.unknown() if value is None else Range.exact(value)
    low = 0 if figure.low is None else figure.low
    high = figure.high
    if outcome == MAYBE:
        low, high = min(0, low), None if high is None else max(0, high)
    pairs[0] += low
    pairs[1] = None if pairs[1] is None or high is None else pairs[1] + high


def _add_distinct(found: list[Any], value: Any, outcome: int) -> None:
    """Note the value or values of a row: surely seen, possibly seen, and rows whose value or values are not known."""
    sure, possible = found[0], found[1]
    if value is None:
        found[2] += outcome == YES
        found[3] += 1
        return
    for item in value if isinstance(value, tuple) else (value,):
        possible.add(item)
        if outcome == YES:
            sure.add(item)


def _distinct_range(found: list[Any], most: int | None, *, several: bool) -> tuple[int, int | None]:
    if several:  # a row whose values are not known may have none, or all that there are
        low, high = len(found[0]), None if found[3] else len(found[1])
        return low, most if high is None else high
    low = max(len(found[0]), 1 if found[2] else 0)
    high = len(found[1]) + found[3]
    return low, max(low, high if most is None else min(high, most))


def compile_scans(numbers: Iterable[Numeric]) -> tuple[Scan, ...]:
    """One pass for each kind of row that the numbers need, each number that is alike counted once.

    >>> from lthtgn.expr.nodes import count
    >>> members = RowKind("members", "thành viên", "members")
    >>> compile_scans([count(members.rows)])[0].path
    'members'
    """
    by_path: dict[str, dict[Count | Total | Distinct, None]] = {}
    for number in numbers:
        for leaf in leaves(number):
            by_path.setdefault(leaf.rows.kind.path, {})[leaf] = None
    return tuple(_compile(path, tuple(found)) for path, found in by_path.items())


def _compile(path: str, numbers: tuple[Count | Total | Distinct, ...]) -> Scan:
    found: dict[Primitive, None] = {}
    for number in numbers:
        found[("present", number.rows.kind, None)] = None
        for primitive in _primitives(number.rows.test):
            found[primitive] = None
    primitives = tuple(found)
    others = [number for number in numbers if not isinstance(number, Count)]
    scope: dict[str, Any] = {
        "_three": _three,
        "_add_total": _add_total,
        "_add_distinct": _add_distinct,
        "_distinct_range": _distinct_range,
        **{f"f{index}": getattr(thing, "fact", None) for index, (_, thing, _) in enumerate(primitives)},
        **{f"g{index}": other.field.fact for index, other in enumerate(others)},
    }
    source = _source(path, primitives, others)
    filename = f"<lthtgn scan of {path or 'clubs'} {abs(hash(source)):x}>"
    # The debugger and tracebacks find the generated lines here, as attrs does for its methods.
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    exec(compile(source, filename, "exec"), scope)  # noqa: S102 - the source is built from checked names only
    return Scan(path, numbers, primitives, source, scope["scan"])


def _source(path: str, primitives: tuple[Primitive, ...], others: list[Total | Distinct]) -> str:
    out = _Writer()
    out.put("def scan(clubs, moment, limits, classes, keep, sums):")
    out.depth = 1
    out.put("at, start, end = moment.at, moment.start, moment.end")
    limited = [what for what, _, _ in primitives if what in {"age", "number"}]
    for number, what in enumerate(limited):
        out.put(
            f"old{number}, may{number} = limits[{number}]" if what == "age" else f"limit{number} = limits[{number}]"
        )
    out.put("for club in clubs:")
    out.depth = 2
    out.put("acc = 0")
    if any(what == "present" and kind.since for what, kind, _ in primitives):
        out.put(
            "v = club.as_of",
            "listed = v is not None and v.last <= at",
            "stale = v is not None and v.last < at",
        )
    for index, other in enumerate(others):
        out.put(f"t{index} = [0, 0]" if isinstance(other, Total) else f"t{index} = [set(), set(), 0, 0]")
    out.put(f"for r in club.{path}:" if path else "for r in (club,):")
    out.depth = 3
    _write_key(out, primitives)
    key = f"classes[{', '.join(f'k{index}' for index in range(len(primitives)))},]"
    if others:
        out.put(f"packed, passed = {key}", "acc += packed")
        for index, other in enumerate(others):
            _write_other(out, index, other)
    else:
        out.put(f"acc += {key}")
    out.depth = 2
    out.put("keep(acc)")
    for index, other in enumerate(others):
        if isinstance(other, Total):
            out.put(f"sums[{index}].append((t{index}[0], t{index}[1]))")
        else:
            most = len(other.field.choices) if other.field.choices else None
            several = other.field.form in {FieldType.CHOICES, FieldType.KEYS}
            out.put(f"sums[{index}].append(_distinct_range(t{index}, {most}, several={several}))")
    return "\n".join(out.lines) + "\n"


def _write_key(out: _Writer, primitives: tuple[Primitive, ...]) -> None:
    limit = 0
    for index, (what, thing, _) in enumerate(primitives):
        name = f"k{index}"
        if what == "present":
            _write_presence(out, name, thing)
        elif what == "age":
            _write_age(out, name, thing, limit)
        else:
            _write_value(out, name, thing, f"f{index}")
            if what == "number":
                out.put(f"{name} = _three({name}, limit{limit})")
        limit += what in {"age", "number"}


def _write_other(out: _Writer, index: int, other: Total | Distinct) -> None:
    out.put(f"if passed[{index}]:")
    out.depth += 1
    _write_value(out, "x", other.field, f"g{index}")
    add = "_add_total" if isinstance(other, Total) else "_add_distinct"
    out.put(f"{add}(t{index}, x, passed[{index}])")
    out.depth -= 1


def number_columns(number: Numeric, columns: dict[Numeric, Column]) -> Column:
    """The column of any number, from those of its leaves and of measures already worked out.

    Args:
        number: the number.
        columns: columns by number; sums and differences that are worked out are kept there.
    """
    known = columns.get(number)
    if known is not None:
        return known
    if isinstance(number, Measure):
        if number.value is None:
            raise ExpressionError(f"measure {number.id!r} is only reported, never counted")
        result = number_columns(number.value, columns)
    elif isinstance(number, Sum):
        parts = [number_columns(term, columns) for term in number.terms]
        result = Column.of(Range.total(column[i] for column in parts) for i in range(len(parts[0])))
    elif isinstance(number, Difference):
        whole, part = number_columns(number.whole, columns), number_columns(number.part, columns)
        result = Column.of(_rest(whole[i], part[i]) for i in range(len(whole)))
    else:
        raise ExpressionError(f"{number!r} was not counted")
    columns[number] = result
    return result


def _rest(whole: Range, part: Range) -> Range:
    left = whole - part
    return Range(max(0, left.low or 0), None if left.high is None else max(0, left.high))
