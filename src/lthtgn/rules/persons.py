"""Tests of rows asked of one person, with every condition's own answer: what is met, what is lacking, what is not known."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

import attrs

from lthtgn.expr.compiling import MAYBE, NO, YES, Moment, Scan, compile_scans, contribution
from lthtgn.expr.nodes import AllOf, Bound, Count, RowKind, Rows, RowTest
from lthtgn.ranges import Range, Verdict

__all__ = ["Condition", "PersonFinding", "ask_person", "conjuncts"]

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


def ask_person(
    kind: RowKind,
    tests: Sequence[RowTest],
    row: Any,
    club: Any,
    moment: Moment,
    value_of: Callable[[Bound], Range | None],
) -> tuple[int, tuple[PersonFinding, ...]]:
    """Ask several tests of one row, each with its conditions.

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
    bounds: dict[Bound, Range | None] = {
        bound: value_of(bound) for bound in scan.bounds() if not isinstance(bound, int)
    }
    key = scan.key_of(row, club, moment, bounds)
    facts = dict(zip(scan.primitives, key, strict=True))
    findings = []
    for test in tests:
        conditions = tuple(Condition(part, _VERDICTS[contribution(part, facts)]) for part in conjuncts(test))
        findings.append(PersonFinding(Verdict.all(item.verdict for item in conditions), conditions))
    return facts["present", kind, None], tuple(findings)
