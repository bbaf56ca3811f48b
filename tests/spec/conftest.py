"""Specifications as tables: what stands in the docstring of a test is what is asked and what is expected.

A docstring ends with a table: a line of column names, then one line a case, cells divided by `|`. The last column is the
expected verdict. `cases` gives each case as a dictionary of its cells, and `expect` compares what a function answers with
the whole last column at once, so that a failing table shows every line that is wrong.
"""

from collections.abc import Callable

import pytest

from lthtgn.model.periods import PartialDate
from lthtgn.ranges import Range, Verdict

Case = dict[str, str]


def cases_of(docstring: str) -> list[Case]:
    """The cases of the table in a docstring."""
    lines = [[cell.strip() for cell in line.split("|")] for line in docstring.splitlines() if "|" in line]
    header, *rows = lines
    assert rows, "the table has no case"
    assert all(len(row) == len(header) for row in rows), "a line of the table has more or fewer cells than its header"
    return [dict(zip(header, row, strict=True)) for row in rows]


@pytest.fixture
def expect(request: pytest.FixtureRequest) -> Callable[[Callable[[Case], Verdict]], None]:
    """Compares the verdicts of a function with the last column of the table in the test's docstring."""
    cases = cases_of(request.function.__doc__)

    def compare(answer: Callable[[Case], Verdict]) -> None:
        asked = [dict(list(case.items())[:-1]) for case in cases]
        expected = [tuple(case.values()) for case in cases]
        assert expected == [(*case.values(), answer(case).value) for case in asked]

    return compare


@pytest.fixture
def figure() -> Callable[[str], Range | None]:
    """Reads a figure: `55`, `33..35`, `50..`, `..50`; nothing where the cell is empty or `?`."""

    def read(cell: str) -> Range | None:
        if cell in {"", "?"}:
            return None
        low, dots, high = cell.partition("..")
        if not dots:
            return Range.exact(int(cell))
        return Range(int(low or 0), int(high) if high else None)

    return read


@pytest.fixture
def day() -> Callable[[str], PartialDate | None]:
    """Reads a day, a month or a year; nothing where the cell is empty or `?`."""
    return lambda cell: None if cell in {"", "?"} else PartialDate.parse(cell)
