"""What an expression depends on: measures, parameters, fields, and kinds of row."""

from __future__ import annotations

from collections.abc import Iterator

from lthtgn.expr.nodes import (
    AllOf,
    AnyOf,
    Bound,
    Compare,
    Count,
    Difference,
    Field,
    Invert,
    MeanOf,
    Measure,
    Not,
    Numeric,
    ParameterLike,
    Quantity,
    RowTest,
    ShareOf,
    Sum,
    Test,
    TestAll,
    TestAny,
    Within,
    leaves,
    named,
)

__all__ = ["bounds_of", "fields_of", "measures_of", "parameters_of", "quantities_of", "unnamed", "withins_of"]


def quantities_of(test: Test) -> tuple[Quantity, ...]:
    """The numbers and shares that a test is about, each once.

    >>> members = Measure("members", "số thành viên", None)
    >>> quantities_of(members.at_least(1))
    (Measure('members'),)
    """
    return tuple(dict.fromkeys(within.quantity for within in withins_of(test)))


def measures_of(test: Test | Quantity) -> tuple[Measure, ...]:
    """The measures that a test or a quantity names, each once, in the order in which they are read.

    >>> measures_of(Measure("members", "số thành viên", None).at_least(1))
    (Measure('members'),)
    """
    return tuple(dict.fromkeys(measure for number in _numbers(test) for measure in named(number)))


def bounds_of(test: Test) -> tuple[ParameterLike, ...]:
    """The parameters of the law that a test compares with, each once; not those inside its numbers.

    >>> bounds_of(Measure("members", "số thành viên", None).at_least(1))
    ()
    """
    found = (bound for within in withins_of(test) for bound in (within.low, within.high))
    return tuple(dict.fromkeys(bound for bound in found if bound is not None and not isinstance(bound, int)))


def parameters_of(expression: Test | Quantity) -> tuple[ParameterLike, ...]:
    """The parameters of the law that an expression reads, in its tests and in the rows that its numbers count.

    >>> parameters_of(Measure("members", "số thành viên", None))
    ()
    """
    found: dict[ParameterLike, None] = {}
    for bound in _bounds(expression):
        if not isinstance(bound, int):
            found[bound] = None
    return tuple(found)


def fields_of(expression: Test | Quantity) -> tuple[Field, ...]:
    """The fields of rows that an expression reads.

    >>> fields_of(Measure("members", "số thành viên", None))
    ()
    """
    found: dict[Field, None] = {}
    for leaf in _leaves(expression):
        for field in _row_fields(leaf.rows.test):
            found[field] = None
        if not isinstance(leaf, Count):
            found[leaf.field] = None
    return tuple(found)


def withins_of(test: Test) -> Iterator[Within]:
    """The comparisons with bounds that a test is made of.

    >>> [within.low for within in withins_of(Measure("members", "số thành viên", None).at_least(1))]
    [1]
    """
    if isinstance(test, (TestAll, TestAny)):
        for item in test.tests:
            yield from withins_of(item)
    elif isinstance(test, Invert):
        yield from withins_of(test.test)
    else:
        yield test


def unnamed(test: Test) -> Iterator[Numeric]:
    """The counts that a test names no measure for: a table of measures could not hold them.

    >>> list(unnamed(Measure("members", "số thành viên", None).at_least(1)))
    []
    """
    pending = list(_numbers(test))
    while pending:
        number = pending.pop()
        if isinstance(number, Sum):
            pending += number.terms
        elif isinstance(number, Difference):
            pending += (number.whole, number.part)
        elif not isinstance(number, Measure):
            yield number


def _numbers(expression: Test | Quantity) -> Iterator[Numeric]:
    if isinstance(expression, (Within, TestAll, TestAny, Invert)):
        for within in withins_of(expression):
            yield from _numbers(within.quantity)
    elif isinstance(expression, (ShareOf, MeanOf)):
        yield expression.part
        yield expression.whole
    else:
        yield expression


def _leaves(expression: Test | Quantity) -> Iterator[Count]:
    for number in _numbers(expression):
        yield from leaves(number)  # type: ignore[misc]


def _bounds(expression: Test | Quantity) -> Iterator[Bound]:
    if isinstance(expression, (Within, TestAll, TestAny, Invert)):
        yield from bounds_of(expression)
    for leaf in _leaves(expression):
        yield from _row_bounds(leaf.rows.test)


def _row_bounds(test: RowTest | None) -> Iterator[Bound]:
    if isinstance(test, (AllOf, AnyOf)):
        for item in test.tests:
            yield from _row_bounds(item)
    elif isinstance(test, Not):
        yield from _row_bounds(test.test)
    elif isinstance(test, Compare):
        yield test.bound


def _row_fields(test: RowTest | None) -> Iterator[Field]:
    if isinstance(test, (AllOf, AnyOf)):
        for item in test.tests:
            yield from _row_fields(item)
    elif isinstance(test, Not):
        yield from _row_fields(test.test)
    elif test is not None:
        yield test.field
