"""Tests of rows asked of one person, with every condition's own answer: what is met, what is lacking, what is not known."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from typing import Any

import attrs

from lthtgn.expr.compiling import MAYBE, NO, YES, Moment, Scan, compile_scans, contribution
from lthtgn.expr.nodes import AllOf, Bound, Count, RowKind, Rows, RowTest
from lthtgn.ranges import Range, Verdict

__all__ = ["Condition", "PersonFinding", "PersonTests", "ask_person", "conjuncts"]

_VERDICTS = {NO: Verdict.NOT_MET, MAYBE: Verdict.NOT_KNOWN, YES: Verdict.MET}


@attrs.frozen
class Condition:
    """One condition and whether a person meets it (điều kiện).

    Attributes:
        test: the condition, as a test of a row.
        verdict: met, not met or not known.
    """

    test: RowTest
    verdict: Verdict


@attrs.frozen
class PersonFinding:
    """What is found of one person: the verdict of all conditions together, and each one's own.

    Attributes:
        verdict: Kleene's "and" of the conditions.
        conditions: the conditions, in order.
    """

    verdict: Verdict
    conditions: tuple[Condition, ...]

    @property
    def lacking(self) -> tuple[Condition, ...]:
        """The conditions that are surely not met (điều kiện còn thiếu)."""
        return tuple(item for item in self.conditions if item.verdict is Verdict.NOT_MET)

    @property
    def unknown(self) -> tuple[Condition, ...]:
        """The conditions of which it is not known, to be asked for (điều kiện chưa rõ)."""
        return tuple(item for item in self.conditions if item.verdict is Verdict.NOT_KNOWN)


def conjuncts(test: RowTest) -> tuple[RowTest, ...]:
    """The conditions that a test asks for together, each on its own.

    >>> from lthtgn.rules.rows import HARDSHIP, NEEDS_LOAN
    >>> len(conjuncts(HARDSHIP.is_true() & NEEDS_LOAN.is_true()))
    2
    """
    if isinstance(test, AllOf):
        return tuple(part for item in test.tests for part in conjuncts(item))
    return (test,)


@lru_cache(maxsize=256)
def _scan(kind: RowKind, tests: tuple[RowTest, ...]) -> Scan:
    (scan,) = compile_scans([Count(Rows(kind, test)) for test in tests])
    return scan


@attrs.frozen(eq=False)
class PersonTests:
    """Tests of one kind of row, to be asked of many rows by one law: rows of one class are worked out once.

    Attributes:
        kind: the kind of row.
        tests: the tests.
        values: the value of each parameter on the day; `None` where it is not in force.
    """

    kind: RowKind
    tests: tuple[RowTest, ...]
    values: Mapping[Any, Range | None]
    _made: Scan = attrs.field(init=False, repr=False)
    _found: dict[tuple[Any, ...], tuple[int, tuple[PersonFinding, ...]]] = attrs.field(
        init=False, factory=dict, repr=False
    )

    @_made.default
    def _compiled(self) -> Scan:
        return _scan(self.kind, self.tests)

    def classes_of(self, rows: Sequence[Any], club: Any, moment: Moment) -> list[tuple[Any, ...]]:
        """What each row is to the tests: rows of one class have one answer."""
        return self._made.keys_of(rows, club, moment, self.values)

    def found(self, of_class: tuple[Any, ...]) -> tuple[int, tuple[PersonFinding, ...]]:
        """Whether rows of a class count at all (2 surely, 1 possibly, 0 not), and a finding for each test."""
        if of_class not in self._found:
            facts = dict(zip(self._made.primitives, of_class, strict=True))
            findings = []
            for test in self.tests:
                conditions = tuple(Condition(part, _VERDICTS[contribution(part, facts)]) for part in conjuncts(test))
                findings.append(PersonFinding(Verdict.all(item.verdict for item in conditions), conditions))
            self._found[of_class] = facts["present", self.kind, None], tuple(findings)
        return self._found[of_class]


def ask_person(
    kind: RowKind,
    tests: Sequence[RowTest],
    row: Any,
    club: Any,
    moment: Moment,
    value_of: Callable[[Bound], Range | None],
) -> tuple[int, tuple[PersonFinding, ...]]:
    """Ask several tests of one row, each with its conditions; of many rows, `PersonTests` is quicker.

    Args:
        kind: the kind of row.
        tests: the tests.
        row: the row.
        club: the club that it belongs to.
        moment: day and period.
        value_of: the value of a parameter on the day; `None` where it is not in force.

    Returns:
        Whether the row counts at all on the day (2 surely, 1 possibly, 0 not), and a finding for each test.
    """
    scan = _scan(kind, tuple(tests))
    values = {bound: value_of(bound) for bound in scan.bounds() if not isinstance(bound, int)}
    asked = PersonTests(kind, tuple(tests), values)
    (of_class,) = asked.classes_of((row,), club, moment)
    return asked.found(of_class)
