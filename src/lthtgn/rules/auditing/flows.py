"""Rules about reports of one place over time: returns that differ, and parts of a period against the whole of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations

import attrs

from lthtgn.expr.nodes import When
from lthtgn.model.periods import Period
from lthtgn.ranges import Range
from lthtgn.rules.auditing.parts import show, surely_above
from lthtgn.rules.auditing.values import AuditRule, Material, Oddity, Severity, Shown
from lthtgn.rules.sheets import Stated

__all__ = ["RULES"]


def _flows(material: Material) -> Iterator[tuple[str, bool, list[tuple[Period, Stated]]]]:
    """For each place and each flow: whether parts of a period add up to it, and what was stated of which period."""
    found: dict[tuple[str, str], list[tuple[Period, Stated]]] = {}
    for sheet in material.sheets:
        for stated in sheet.figures:
            measure = material.measures.get(stated.measure)
            period = stated.period or sheet.period
            if measure is not None and measure.when is When.PERIOD and stated.is_count and period is not None:
                found.setdefault((f"{sheet.series}\n{sheet.owner}", stated.measure), []).append((period, stated))
    for (series, id_), items in found.items():
        yield series.partition("\n")[2], material.measures[id_].adds_up, items


def _year_above_cumulative(material: Material) -> Iterator[Oddity]:
    for owner, _, items in _flows(material):
        for (inner, part), (outer, whole) in ((a, b) for a in items for b in items):
            if inner != outer and outer.covers(inner) and surely_above(part, whole):
                yield Oddity(owner, _of_period(part, inner), _of_period(whole, outer))


def _returns_differ(material: Material) -> Iterator[Oddity]:
    """Returns of one owner about one day, or of flows about one period, that cannot both be right."""
    said: dict[tuple[str, str, str, Period], list[tuple[Period, Stated]]] = {}
    for sheet in material.sheets:
        if sheet.period is None:
            continue
        for stated in sheet.figures:
            measure = material.measures.get(stated.measure)
            if measure is None or not stated.is_count or measure.when is When.ONCE:
                continue
            last = sheet.period.last_day
            about = sheet.period if measure.when is When.PERIOD else Period(last, last + timedelta(days=1))
            said.setdefault((sheet.owner, sheet.series, stated.measure, about), []).append((sheet.period, stated))
    for (owner, *_), items in said.items():
        for (period, one), (other_period, other) in combinations(items, 2):
            if one.value & other.value is None:
                yield Oddity(owner, _of_period(one, period), _of_period(other, other_period))


def _of_period(stated: Stated, period: Period) -> Shown:
    return attrs.evolve(show(stated), term_vi=f"{stated.term_vi} ({period})")


def _parts_of_year(material: Material) -> Iterator[Oddity]:
    for owner, adds_up, items in _flows(material):
        for outer, whole in items:
            for parts in _tilings(outer, [item for item in items if item[0] != outer and outer.covers(item[0])]):
                total = Range.total(part.value for _, part in parts)
                if not adds_up:  # the same person may stand in two parts, so that the sum is only an upper bound
                    total = Range(max((part.value.low or 0 for _, part in parts), default=0), total.high)
                if total & whole.value is None:
                    shown = Shown(" + ".join(str(period) for period, _ in parts), total, whole.unit_vi, whole.measure)
                    others = tuple(_of_period(part, period) for period, part in parts)
                    yield Oddity(owner, shown, _of_period(whole, outer), None, others)


def _tilings(outer: Period, inside: list[tuple[Period, Stated]]) -> Iterator[list[tuple[Period, Stated]]]:
    """The coarsest and the finest way in which parts fill a period without gap or overlap."""
    seen = []
    for longest in (True, False):
        at, parts = outer.start, []
        while at < outer.end:
            here = [item for item in inside if item[0].start == at]
            if not here:
                break
            best = (max if longest else min)(here, key=lambda item: item[0].end)
            parts.append(best)
            at = best[0].end
        if at == outer.end and len(parts) > 1 and parts not in seen:
            seen.append(parts)
            yield parts


RULES: tuple[AuditRule, ...] = (
    AuditRule(
        id="audit.returns_differ",
        term_vi="Hai báo cáo của cùng một nơi, về cùng một ngày hoặc cùng một kỳ, nêu số khác nhau",
        term_en="Two returns of one owner about the same day or period differ",
        ask_vi="báo cáo nào là số cuối cùng",
        facts=("M-TRAP-01", "M-TRAP-09"),
        severity=Severity.IMPOSSIBLE,
        check=_returns_differ,
    ),
    AuditRule(
        id="audit.year_above_cumulative",
        term_vi="Số của một kỳ lớn hơn số lũy kế chứa kỳ đó",
        term_en="A figure of a period is above the cumulative one",
        ask_vi="mỗi số liệu tính cho kỳ nào, có lũy kế không",
        facts=("M-TRAP-11",),
        severity=Severity.IMPOSSIBLE,
        check=_year_above_cumulative,
    ),
    AuditRule(
        id="audit.parts_of_year",
        term_vi="Các tháng, quý cộng lại không bằng cả kỳ",
        term_en="Months or quarters do not make the whole period",
        ask_vi="báo cáo kỳ nào còn thiếu hoặc đã sửa sau đó",
        facts=("M-TRAP-11",),
        severity=Severity.IMPOSSIBLE,
        check=_parts_of_year,
    ),
)
"""The rules, each with the trap that it catches.

>>> RULES[0].id
'audit.returns_differ'
"""
