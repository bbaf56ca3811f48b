"""The audit of a register or of published cases by the rules of a book: what `RuleBook.audit` does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

import attrs

from lthtgn.expr.nodes import Measure, When
from lthtgn.hooks.figure_names import target_figures, target_parts
from lthtgn.indicators.indicator import Form
from lthtgn.model.claims import PublishedCase
from lthtgn.model.periods import Period
from lthtgn.model.register import Register
from lthtgn.rules import consistency
from lthtgn.rules.consistency import Material
from lthtgn.rules.recomputing import recompute
from lthtgn.rules.sheets import TERMS, Ways, sheet_of_case, sheets_of_register
from lthtgn.rules.table import Contradiction

if TYPE_CHECKING:  # the book itself asks for the audit
    from lthtgn.hooks.rulebook import RuleBook

__all__ = ["audit_figures"]


def audit_figures(
    book: RuleBook,
    what: Register | PublishedCase | Iterable[PublishedCase],
    on: date | None = None,
    *,
    rules: Sequence[str] | None = None,
) -> consistency.Audit:
    """Find what does not fit in reported figures; see `RuleBook.audit`."""
    # A measure of the book says itself in what it lies: those who borrowed in a year need not be members at its end.
    inside = tuple(pair for pair in target_parts(book.targets.values()) if pair[0] not in book.measures)
    asked = list(book.audits.values()) if rules is None else [book.audit_rule(id_) for id_ in rules]
    if isinstance(what, Register):
        sheets = tuple(sheets_of_register(what, book.measures, _ways(book)))
        return consistency.audit(
            Material(sheets, (), _contradictions(book, what, on), book.measures, day=on, inside=inside), asked
        )
    cases = (what,) if isinstance(what, PublishedCase) else tuple(what)
    sheets = tuple(sheet_of_case(case) for case in cases)
    results = tuple(
        (sheet, recompute(claim))
        for sheet, case in zip(sheets, cases, strict=True)
        for claim in (*case.claims, *case.checks)
    )
    found = consistency.audit(Material(sheets, results, (), book.measures, day=on, inside=inside), asked)
    return attrs.evolve(found, unread=tuple(dict.fromkeys(name for case in cases for name in _unread(book, case))))


def _unread(book: RuleBook, case: PublishedCase) -> Iterator[str]:
    """Figures under a name that stands for no measure and that no result of the case is worked out from."""
    inputs = {name for claim in (*case.claims, *case.checks) for name in claim.inputs}
    for figure in case.figures:
        known = figure.measure in book.measures or figure.measure in TERMS or figure.whole is not None
        if not known and figure.name not in inputs:
            yield figure.name


def _ways(book: RuleBook) -> Ways:
    """How the shares and means of the book are made up of measures."""
    found: dict[Form, dict[str, tuple[str, str, str]]] = {Form.SHARE: {}, Form.MEAN: {}}
    for indicator in book.indicators.values():
        part, whole = indicator.numerator, indicator.denominator
        if indicator.form not in found or not indicator.is_of_measures:
            continue
        if isinstance(part, Measure) and isinstance(whole, Measure):
            found[indicator.form][indicator.id] = (part.id, whole.id, indicator.term_vi)
    return Ways(found[Form.SHARE], found[Form.MEAN], target_figures(book.targets.values()))


def _contradictions(
    book: RuleBook, register: Register, on: date | None
) -> tuple[tuple[Period | None, Contradiction], ...]:
    asked = [(period.last_day, period) for period in dict.fromkeys(item.period for item in register.returns())]
    if on is not None:
        asked.append((on, Period.year_to(on)))
    reported = {figure.id for item in register.returns() for figure in item.figures}
    measures: dict[Measure, None] = {}
    for measure in book.measures.values():  # only what was reported, and what lies in it, can contradict
        if measure.id in reported or (measure.part_of is not None and measure.part_of.id in reported):
            measures |= dict.fromkeys(book.around((measure,)))
    found: dict[tuple[str, Contradiction], Period | None] = {}
    for day, period in asked:
        for item in book.tabulate(register, day, period, measures=tuple(measures)).contradictions:
            # A stock is told once for its day, whatever periods end with it, and what holds for ever once.
            once = item.measure.when is When.ONCE
            about = "" if once else str(period if item.measure.when is When.PERIOD else day)
            found.setdefault((about, item), None if once else period)
    return tuple((period, item) for (_, item), period in found.items())
