"""The reference engine: pure Python, exact, one pass over each kind of row; other engines must agree with it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

import attrs

from lthtgn.expr.nodes import Measure
from lthtgn.hooks.contracts import Engine
from lthtgn.hooks.specs import hookimpl
from lthtgn.model.periods import Period
from lthtgn.model.register import Register
from lthtgn.rules.table import ClubTable, Resolver, tabulate

__all__ = ["ReferenceEngine"]


@attrs.frozen
class ReferenceEngine:
    """The engine that the others are held against (bộ tính chuẩn).

    >>> ReferenceEngine().name
    'python'
    """

    name: str = attrs.field(default="python", init=False)

    def tabulate(
        self,
        register: Register,
        measures: Sequence[Measure],
        day: date,
        period: Period,
        resolve: Resolver,
        local: Collection[str],
    ) -> ClubTable:
        """The figures of every club and association under some measures."""
        return tabulate(register, measures, day, period, resolve, local)


@hookimpl
def lthtgn_engines() -> Iterable[Engine]:
    """The reference engine."""
    return (ReferenceEngine(),)
