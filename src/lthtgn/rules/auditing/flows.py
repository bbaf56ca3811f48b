"""Rules about reports of one place over time: returns that differ, and parts of a period against the whole of it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations, permutations

import attrs

from lthtgn.expr.nodes import When
from lthtgn.model.periods import Period
from lthtgn.ranges import Number, Range
from lthtgn.rules.auditing.parts import show, surely_above
from lthtgn.rules.auditing.values import AuditRule, Material, Oddity, Severity, Shown
from lthtgn.rules.sheets import TERMS, Sheet, Stated

__all__ = ["RULES"]


def _flows(material: Material) -> Iterator[tuple[str, bool, list[tuple[Period, Stated]]]]:
    """For each place and each flow: whether parts of a period add up to it, and what was stated of which period.

    A flow without a period is kept apart (M-TRAP-11).
    """
    found: dict[tuple[str, str], list[tuple[Period, Stated]]] = {}
    for sheet in material.sheets:
        for stated in sheet.figures:
            measure = material.measures.get(stated.measure)
            period = sheet.flow_period(stated)
            if measure is not None and measure.when is When.PERIOD and stated.is_count and period is not None:
                found.setdefault((f"{sheet.series}\n{sheet.owner}", stated.measure), []).append((period, stated))
    for (series, id_), items in found.items():
        yield series.partition("\n")[2], material.measures[id_].adds_up, items


def _year_above_cumulative(material: Material) -> Iterator[Oddity]:
    for owner, _, items in _flows(material):
        for (inner, part), (outer, whole) in ((a, b) for a in items for b in items):
            if inner != outer and outer.covers(inner) and surely_above(part, whole):
                yield Oddity(owner, _of_period(part, inner), _of_period(whole, outer), period=inner)


def _returns_differ(material: Material) -> Iterator[Oddity]:
    """Two returns of one owner about one day, or of flows about one period, that cannot both be right."""
    said: dict[tuple[str, ...], list[tuple[Period, Stated, int]]] = {}
    for index, sheet in enumerate(material.sheets):
        for stated in sheet.figures:
            period, about = stated.period or sheet.period, _about(material, sheet, stated)
            if period is not None and about is not None:
                key = sheet.owner, sheet.series, stated.measure, stated.whole or "", str(stated.is_mean), about
                said.setdefault(key, []).append((period, stated, index))
    for (owner, *_), items in said.items():
        for (period, one, first), (other_period, other, second) in combinations(items, 2):
            if first != second and _differ(one, other):
                yield Oddity(owner, _of_period(one, period), _of_period(other, other_period), period=period)


def _about(material: Material, sheet: Sheet, stated: Stated) -> str | None:
    """The day or the period that a figure is about, "" of what never changes; `None` where that is not known."""
    measure = material.measures.get(stated.measure)
    if measure is not None and measure.when is When.ONCE:
        return ""
    if measure is not None and measure.when is When.PERIOD:
        period = sheet.flow_period(stated)
        return None if period is None else str(period)
    period = stated.period or sheet.period
    known = measure is not None or stated.measure in TERMS
    return str(period.last_day) if known and period is not None else None


def _joint_differs(material: Material) -> Iterator[Oddity]:
    """What is said of several clubs together, against what they say themselves and what others say of them."""
    for period, item in material.contradictions:
        measure = item.measure
        if item.source == "báo cáo gộp" and measure.id not in _NOT_OF_CLUBS:
            apart = Shown(f"{measure.term_vi} (cộng từng câu lạc bộ)", item.first, measure.unit_vi, measure.id)
            together = Shown(f"{measure.term_vi} (báo cáo chung)", item.second, measure.unit_vi, measure.id)
            yield Oddity(item.club, together, apart, period=period)
    for sheet in material.sheets:
        number = sheet.count("clubs") if len(sheet.clubs) > 1 else None
        if number is not None and len(sheet.clubs) not in number.value:
            of_names = Shown("số câu lạc bộ được nêu tên", Range.exact(len(sheet.clubs)), "câu lạc bộ", "clubs")
            yield Oddity(sheet.owner, show(number), of_names, Severity.SUSPICIOUS, period=sheet.period)
    for items in _said_together(material):
        for (inner, part), (outer, whole) in permutations(items, 2):
            same = inner.clubs == outer.clubs and inner.owner != outer.owner
            if (inner.clubs < outer.clubs or same) and surely_above(part, whole):
                yield Oddity(inner.owner, _of_owner(inner, part), _of_owner(outer, whole), period=inner.period)


def _said_together(material: Material) -> Iterator[list[tuple[Sheet, Stated]]]:
    """Counts of several clubs about one day or period; one club among several is held against its own rows too."""
    found: dict[tuple[str, str], list[tuple[Sheet, Stated]]] = {}
    for sheet in material.sheets:
        for stated in sheet.figures if len(sheet.clubs) > 1 or not _is_own(sheet) else ():
            about = _about(material, sheet, stated)
            if about is not None and stated.is_count and stated.measure not in _NOT_OF_CLUBS:
                found.setdefault((stated.measure, about), []).append((sheet, stated))
    yield from found.values()


def _is_own(sheet: Sheet) -> bool:
    return sheet.clubs in (frozenset(), frozenset([sheet.owner]))


_NOT_OF_CLUBS = frozenset({"clubs", "months", "meetings.months"})  # of several clubs these are not the sum


def _of_owner(sheet: Sheet, stated: Stated) -> Shown:
    return attrs.evolve(show(stated), term_vi=f"{stated.term_vi} ({sheet.owner}: {', '.join(sorted(sheet.clubs))})")


def _differ(one: Stated, other: Stated) -> bool:
    """Whether two figures cannot be one; a share or a mean is right to its last digit only."""
    if one.is_count or not (one.is_exact and other.is_exact):
        return one.value & other.value is None
    return one.as_printed.readings & other.as_printed.readings is None


def _of_period(stated: Stated, period: Period) -> Shown:
    return attrs.evolve(show(stated), about=(period,))


def _parts_of_year(material: Material) -> Iterator[Oddity]:
    for owner, adds_up, items in _flows(material):
        for outer, whole in items:
            inside = [item for item in items if item[0] != outer and outer.covers(item[0])]
            told = False
            for parts, fills in _tilings(outer, inside):
                total = Range.total(part.value for _, part in parts)
                if not adds_up:  # the same person may stand in two parts, so that the sum is only an upper bound
                    total = Range(max((part.value.low or 0 for _, part in parts), default=0), total.high)
                if not fills:  # what lies in the gaps may be anything
                    total = Range(total.low, None)
                if total & whole.value is None and not (told and not fills):
                    told = True
                    periods = tuple(period for period, _ in parts)
                    shown = Shown(whole.term_vi, total, whole.unit_vi, whole.measure, about=periods)
                    others = tuple(_of_period(part, period) for period, part in parts)
                    yield Oddity(owner, shown, _of_period(whole, outer), None, others, outer)


def _tilings(outer: Period, inside: list[tuple[Period, Stated]]) -> Iterator[tuple[list[tuple[Period, Stated]], bool]]:
    """Parts of a period without overlap, and whether they fill it: the coarsest and the finest, and the largest sum."""
    seen = []
    for longest in (True, False):
        filled = _filled(outer, inside, longest=longest)
        if filled is not None and len(filled) > 1 and filled not in seen:
            seen.append(filled)
            yield filled, True
    largest = _largest(inside)
    if len(largest) > 1 and largest not in seen:
        yield largest, False


def _filled(outer: Period, inside: list[tuple[Period, Stated]], *, longest: bool) -> list[tuple[Period, Stated]] | None:
    """The parts that reach from the start of a period to its end; `None` where none do."""
    by_start: dict[date, list[tuple[Period, Stated]]] = {}
    for item in sorted(inside, key=lambda item: item[0].end, reverse=longest):
        by_start.setdefault(item[0].start, []).append(item)
    dead: set[date] = set()  # from where no parts reach the end, so that each start is tried once
    parts: list[tuple[Period, Stated]] = []
    at = outer.start
    while at < outer.end:
        following = next((item for item in by_start.get(at, ()) if item[0].end not in dead), None)
        if following is not None:
            parts.append(following)
            at = following[0].end
            continue
        dead.add(at)
        if not parts:
            return None
        at = parts.pop()[0].start
    return parts


def _largest(inside: list[tuple[Period, Stated]]) -> list[tuple[Period, Stated]]:
    """Parts that do not overlap whose sum is surely the largest."""
    best: list[tuple[date, Number, list[tuple[Period, Stated]]]] = []
    for item in sorted(inside, key=lambda item: item[0].end):
        period, stated = item
        least: Number = stated.value.low or 0
        before = [entry for entry in best if entry[0] <= period.start]
        _, most, parts = max(before, key=lambda entry: entry[1], default=(period.start, 0, []))
        best.append((period.end, most + least, [*parts, item]))
    return max(best, key=lambda entry: entry[1], default=(date.min, 0, []))[2]


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
        id="audit.joint_differs",
        term_vi="Số liệu chung của nhiều câu lạc bộ không khớp với số liệu của từng câu lạc bộ",
        term_en="What is said of several clubs together does not fit what is said of each",
        ask_vi="báo cáo chung tính những câu lạc bộ nào, đến ngày nào",
        facts=("M-TRAP-01", "M-TRAP-09"),
        severity=Severity.IMPOSSIBLE,
        check=_joint_differs,
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
