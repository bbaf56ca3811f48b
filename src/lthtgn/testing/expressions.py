"""Hypothesis strategies for every node of the expression grammar: rules that no author has thought of.

What is drawn is built by the grammar's own rules, over the rows and fields that the rules of the library count, and can be
filled in by an engine. Whoever adds a node to the grammar adds it here; a test fails otherwise.
"""

from __future__ import annotations

import enum
import operator
from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from lthtgn.expr.nodes import (
    AllOf,
    AnyOf,
    Compare,
    Count,
    Difference,
    Distinct,
    Field,
    FieldType,
    Invert,
    IsTrue,
    MeanOf,
    Measure,
    Not,
    Numeric,
    OneOf,
    RowKind,
    Rows,
    RowTest,
    ShareOf,
    Sum,
    Test,
    TestAll,
    TestAny,
    Total,
    When,
    Within,
    count,
    distinct,
    mean,
    share,
    total,
)
from lthtgn.policy.national.composition import MAX_OLDER_SHARE, MAX_SIZE, MIN_OLDER_SHARE, MIN_SIZE
from lthtgn.policy.national.people import OLDER_PERSON_AGE, STATISTICS_AGE
from lthtgn.rules import area_rows, rows

__all__ = [
    "EXPRESSIONS",
    "FIELDS",
    "ROW_KINDS",
    "compares",
    "counts",
    "differences",
    "distincts",
    "fields",
    "flags",
    "inverts",
    "means",
    "measures",
    "numbers",
    "one_ofs",
    "row_kinds",
    "row_tests",
    "selections",
    "shares",
    "sums",
    "tests",
    "totals",
    "withins",
]


def _values_of(modules: Iterable[Any], kind: type) -> tuple[Any, ...]:
    """The values of a type in some modules, those in mappings among them, each once."""
    found: dict[int, Any] = {}
    for module in modules:
        for name in sorted(vars(module)):
            value = vars(module)[name]
            for item in value.values() if isinstance(value, Mapping) and not name.startswith("_") else (value,):
                if isinstance(item, kind):
                    found[id(item)] = item
    return tuple(found.values())


ROW_KINDS: tuple[RowKind, ...] = _values_of((rows,), RowKind)
"""The kinds of row that rules count.

>>> {kind.id for kind in ROW_KINDS} >= {"club", "members", "loans"}
True
"""

FIELDS: tuple[Field, ...] = _values_of((rows, area_rows), Field)
"""The fields by which rules choose among rows, and what they count in them.

>>> {field.form.name for field in FIELDS} == {form.name for form in FieldType}
True
"""

_FORMS = {
    "compared": {FieldType.AGE, FieldType.NUMBER},
    "chosen": {FieldType.CHOICE, FieldType.CHOICES},
    "flag": {FieldType.FLAG},
    "number": {FieldType.NUMBER},
    "told apart": {FieldType.KEY, FieldType.KEYS, FieldType.CHOICE, FieldType.CHOICES},
}


def _fields_of(kind: RowKind, use: str) -> list[Field]:
    return [field for field in FIELDS if field.kind == kind and field.form in _FORMS[use]]


def _kinds_with(use: str) -> list[RowKind]:
    return [kind for kind in ROW_KINDS if _fields_of(kind, use)]


def row_kinds(when: When | None = None) -> SearchStrategy[RowKind]:
    """Kinds of row.

    Args:
        when: only those that can be counted on a day, or in a period.
    """
    return st.sampled_from([kind for kind in ROW_KINDS if _fits(kind, when)])


def _fits(kind: RowKind, when: When | None) -> bool:
    return when in {None, When.ONCE} or not kind.path or kind.is_flow is (when is When.PERIOD)


def fields() -> SearchStrategy[Field]:
    """Fields of rows."""
    return st.sampled_from(FIELDS)


def compares(kind: RowKind | None = None) -> SearchStrategy[Compare]:
    """Ages and numbers compared with a whole number, or with an age line of the law.

    Args:
        kind: of this kind of row only.
    """

    def of(field: Field) -> SearchStrategy[Compare]:
        by = {">=": operator.ge, "<": operator.lt, ">": operator.gt, "<=": operator.le}
        whole = st.builds(lambda op, n: by[op](field, n), st.sampled_from(sorted(by)), st.integers(0, 120))
        if field.form is not FieldType.AGE:
            return whole
        lines = st.sampled_from([OLDER_PERSON_AGE, STATISTICS_AGE])
        return whole | st.builds(lambda op, line: by[op](field, line), st.sampled_from([">=", "<"]), lines)

    return st.sampled_from(_chosen(kind, "compared")).flatmap(of)


def one_ofs(kind: RowKind | None = None) -> SearchStrategy[OneOf]:
    """Fields that are one of some choices.

    Args:
        kind: of this kind of row only.
    """

    def of(field: Field) -> SearchStrategy[OneOf]:
        choices: list[enum.Enum] = list(field.choices or ())
        return st.lists(st.sampled_from(choices), min_size=1, unique=True).map(lambda some: field.one_of(*some))

    return st.sampled_from(_chosen(kind, "chosen")).flatmap(of)


def flags(kind: RowKind | None = None) -> SearchStrategy[IsTrue]:
    """Flags that are set.

    Args:
        kind: of this kind of row only.
    """
    return st.sampled_from(_chosen(kind, "flag")).map(Field.is_true)


def _chosen(kind: RowKind | None, use: str) -> list[Field]:
    return _fields_of(kind, use) if kind is not None else [field for field in FIELDS if field.form in _FORMS[use]]


def row_tests(kind: RowKind) -> SearchStrategy[RowTest]:
    """Tests of a row, joined by and, or and not up to a few levels deep.

    Args:
        kind: the kind of row; it has a field that can be tested.
    """
    simple: list[SearchStrategy[Any]] = [
        strategy(kind)
        for use, strategy in (("compared", compares), ("chosen", one_ofs), ("flag", flags))
        if _fields_of(kind, use)
    ]

    def joined(inner: SearchStrategy[Any]) -> SearchStrategy[Any]:
        return (
            st.builds(operator.and_, inner, inner) | st.builds(operator.or_, inner, inner) | inner.map(operator.invert)
        )

    return st.recursive(st.one_of(simple), joined, max_leaves=4)


def _testable(kind: RowKind) -> bool:
    return any(_fields_of(kind, use) for use in ("compared", "chosen", "flag"))


def selections(kind: RowKind | None = None) -> SearchStrategy[Rows]:
    """Rows of a kind, all of them or those that pass a test.

    Args:
        kind: of this kind of row only.
    """

    def of(kind: RowKind) -> SearchStrategy[Rows]:
        every = st.just(kind.rows)
        return every | row_tests(kind).map(kind.rows.where) if _testable(kind) else every

    return row_kinds().flatmap(of) if kind is None else of(kind)


def counts(when: When | None = None) -> SearchStrategy[Count]:
    """How many rows there are.

    Args:
        when: only of rows that can be counted on a day, or in a period.
    """
    return row_kinds(when).flatmap(selections).map(count)


def totals(when: When | None = None) -> SearchStrategy[Total]:
    """Sums of a number over rows.

    Args:
        when: only of rows that can be counted on a day, or in a period.
    """
    return _over(total, "number", when)


def distincts(when: When | None = None) -> SearchStrategy[Distinct]:
    """How many different values a field has over rows.

    Args:
        when: only of rows that can be counted on a day, or in a period.
    """
    return _over(distinct, "told apart", when)


def _over(build: Callable[[Rows, Field], Any], use: str, when: When | None) -> SearchStrategy[Any]:
    kinds = [kind for kind in _kinds_with(use) if _fits(kind, when)]
    return st.sampled_from(kinds).flatmap(
        lambda kind: st.builds(build, selections(kind), st.sampled_from(_fields_of(kind, use)))
    )


def differences(when: When | None = None) -> SearchStrategy[Difference]:
    """Rows less some of them.

    Args:
        when: only of rows that can be counted on a day, or in a period.
    """
    kinds = [kind for kind in ROW_KINDS if _testable(kind) and _fits(kind, when)]

    def of(kind: RowKind) -> SearchStrategy[Difference]:
        def parts(whole: Rows) -> SearchStrategy[Difference]:
            return row_tests(kind).map(lambda test: count(whole) - count(whole.where(test)))

        return selections(kind).flatmap(parts)

    return st.sampled_from(kinds).flatmap(of)


def sums(when: When | None = None) -> SearchStrategy[Sum]:
    """Sums of a few numbers.

    Args:
        when: only of rows that can be counted on a day, or in a period.
    """
    term = _leaves(when) | differences(when)
    return st.builds(operator.add, term, term) | st.builds(operator.add, st.builds(operator.add, term, term), term)


def _leaves(when: When | None) -> SearchStrategy[Any]:
    return counts(when) | totals(when) | distincts(when)


def numbers(when: When | None = None) -> SearchStrategy[Numeric]:
    """Numbers of one club, however they are made.

    Args:
        when: only of rows that can be counted on a day, or in a period.
    """
    return _leaves(when) | sums(when) | differences(when)


@st.composite
def measures(draw: st.DrawFn, number: int | None = None) -> Measure:
    """Named numbers, some of them inside another, which is among their `part_of`.

    Args:
        draw: what draws, given by Hypothesis.
        number: what its id ends in, so that several can be told apart; drawn by default.
    """
    number = draw(st.integers(0, 10**6)) if number is None else number
    when = draw(st.sampled_from(When))
    id_ = f"drawn.m{number}"
    if draw(st.booleans()):
        return Measure(id_, "số rút thăm", draw(numbers(when)), when=when)
    kind = draw(st.sampled_from([kind for kind in ROW_KINDS if _testable(kind) and _fits(kind, when)]))
    rows_ = draw(selections(kind))
    whole = Measure(f"{id_}.whole", "số rút thăm, tổng", count(rows_), when=when)
    part = count(rows_.where(draw(row_tests(kind))))
    return Measure(id_, "số rút thăm, phần", part, part_of=whole, when=when)


def shares() -> SearchStrategy[ShareOf]:
    """Shares of a part in a whole that it lies inside."""
    parts: SearchStrategy[Any] = measures().filter(lambda measure: measure.part_of is not None)
    return parts.map(lambda measure: share(measure, of=measure.part_of))


def means() -> SearchStrategy[MeanOf]:
    """So many of one measure for each one of another."""
    return st.builds(lambda part, whole: mean(part, per=whole), measures(), measures())


def withins() -> SearchStrategy[Within]:
    """Quantities held against whole numbers, or against parameters of the law, on one side or on both."""

    def of(quantity: Any) -> SearchStrategy[Within]:
        shared = isinstance(quantity, ShareOf)
        laws: Sequence[Any] = (MIN_OLDER_SHARE, MAX_OLDER_SHARE) if shared else (MIN_SIZE, MAX_SIZE)
        bounds = st.sampled_from(laws) if shared else st.sampled_from(laws) | st.integers(0, 500)
        sides = st.sampled_from([quantity.at_least, quantity.at_most])
        return st.builds(lambda side, bound: side(bound), sides, bounds) | st.builds(quantity.between, bounds, bounds)

    return (measures() | shares() | means()).flatmap(of)


def inverts() -> SearchStrategy[Invert]:
    """Opposites of tests of a club."""
    return tests().map(operator.invert)


def tests() -> SearchStrategy[Test]:
    """Tests of a club, joined by and, or and not up to a few levels deep."""

    def joined(inner: SearchStrategy[Any]) -> SearchStrategy[Any]:
        return (
            st.builds(operator.and_, inner, inner) | st.builds(operator.or_, inner, inner) | inner.map(operator.invert)
        )

    return st.recursive(withins(), joined, max_leaves=3)


tests.__test__ = False  # type: ignore[attr-defined]  # not a test of pytest's


def _row_test_of(join: Callable[[Any, Any], Any]) -> SearchStrategy[Any]:
    kinds = [kind for kind in ROW_KINDS if _testable(kind)]
    return st.sampled_from(kinds).flatmap(lambda kind: st.builds(join, row_tests(kind), row_tests(kind)))


EXPRESSIONS: Mapping[type, Callable[[], SearchStrategy[Any]]] = MappingProxyType(
    {
        RowKind: row_kinds,
        Field: fields,
        Compare: compares,
        OneOf: one_ofs,
        IsTrue: flags,
        AllOf: lambda: _row_test_of(operator.and_),
        AnyOf: lambda: _row_test_of(operator.or_),
        Not: lambda: _row_test_of(operator.and_).map(operator.invert),
        Rows: selections,
        Count: counts,
        Total: totals,
        Distinct: distincts,
        Sum: sums,
        Difference: differences,
        Measure: measures,
        ShareOf: shares,
        MeanOf: means,
        Within: withins,
        TestAll: lambda: st.builds(operator.and_, tests(), tests()),
        TestAny: lambda: st.builds(operator.or_, tests(), tests()),
        Invert: inverts,
    }
)
"""The strategy of each node of the grammar.

>>> Measure in EXPRESSIONS
True
"""
