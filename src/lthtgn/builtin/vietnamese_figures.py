"""Indicators, periods, groups, contradictions and problems of an input in Vietnamese."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from lthtgn.builtin import vietnamese_places, vietnamese_targets
from lthtgn.builtin.vietnamese_audit import composed_said
from lthtgn.builtin.vietnamese_sources import short_said
from lthtgn.builtin.vietnamese_texts import STATUSES
from lthtgn.builtin.words import Words, amount, percent_said
from lthtgn.errors import InputError, Problem
from lthtgn.indicators.compute import Cell
from lthtgn.indicators.indicator import Form
from lthtgn.indicators.targets import Progress
from lthtgn.model.periods import PartialDate, Period
from lthtgn.ranges import Range
from lthtgn.rules.programmes import EARLIER, NOT_KNOWN, claimants
from lthtgn.rules.table import Contradiction

__all__ = [
    "and_said",
    "cell_said",
    "cell_value",
    "contradiction_said",
    "founded_said",
    "group_said",
    "input_error_said",
    "parts_said",
    "period_said",
    "problem_said",
    "programme_said",
    "status_said",
    "when_said",
]


def cell_said(words: Words, cell: Cell) -> str:
    """An indicator and its value (chỉ số)."""
    return f"{words.term(cell.indicator)}: {cell_value(words, cell)}"


def cell_value(words: Words, cell: Cell) -> str:
    """The value of an indicator, as its form wants it."""
    if cell.value is None:
        return words.tr("không có mẫu số")
    form = cell.indicator.form
    if form is Form.SHARE:
        return words.share(cell.value)
    if form is Form.CHANGE:
        return _change(words, cell)
    return words.figure(cell.value, cell.indicator.unit_vi)


def _change(words: Words, cell: Cell) -> str:
    assert cell.value is not None
    assert cell.whole is not None
    told = f"{words.figure(cell.whole)} → {words.figure(cell.part)}"
    if cell.value.low is None or not cell.value.is_exact:
        return told
    if cell.value.low == 0:
        return words.tr("{figures}, không đổi", figures=told)
    more = words.tr("tăng") if cell.value.low > 0 else words.tr("giảm")
    size = max(cell.value.low, -cell.value.low)
    told += f", {more} {amount(words, size, cell.indicator.unit_vi)}"
    if cell.ratio is not None and cell.ratio.low is not None and cell.ratio.is_exact:
        told += f" ({percent_said(words, abs(Fraction(cell.ratio.low)))})"
    return told


def parts_said(words: Words, cell: Cell) -> str:
    """Numerator and denominator; nothing where they say no more than the value."""
    if cell.whole is None or cell.indicator.form is Form.CHANGE:
        return ""
    if cell.part == cell.whole == Range.unknown():
        return ""
    return f"{words.figure(cell.part)} / {words.figure(cell.whole)}"


def status_said(words: Words, progress: Progress) -> str:
    """How far an indicator has come towards an aim (tiến độ)."""
    aim = progress.aim
    wanted = vietnamese_targets.aimed(words, aim, is_share=progress.is_share)
    told = f"{wanted} ({short_said(words, aim.cite.document)}): {words.tr(STATUSES[progress.status])}"
    if progress.attainment is not None and progress.attainment.is_exact:
        told += ", " + words.tr("bằng {attainment} mục tiêu", attainment=words.share(progress.attainment))
    return told if progress.decides else words.tr("{progress} (chỉ là phần có số liệu)", progress=told)


def contradiction_said(words: Words, item: Contradiction) -> str:
    """Two figures of one thing that cannot both be true (số liệu mâu thuẫn)."""
    measure, whole = item.measure, item.measure.part_of
    source = (
        words.term(whole)
        if whole is not None and whole.id == item.source
        else words.tr("theo {source}", source=composed_said(words, item.source))
    )
    first, second = (words.figure(figure, measure.unit_vi) for figure in (item.first, item.second))
    return words.tr(
        "{club}: {term} là {first}, nhưng {source} là {second}",
        club=item.club,
        term=words.term(measure),
        first=first,
        source=source,
        second=second,
    )


def problem_said(words: Words, problem: Problem) -> str:
    """A problem of an input, with its place (lỗi dữ liệu)."""
    from lthtgn.exchange.problems import message_vi  # noqa: PLC0415 - only bad input needs the boundary

    try:
        told = message_vi(problem, words.tr, words.day)
    except KeyError:  # a plugin gave one of our codes without the values that its sentence needs
        told = problem.message
    return f"{problem.place}: {told}"


def input_error_said(words: Words, error: InputError) -> str:
    """All problems of an input, one a line."""
    head = words.tr("Dữ liệu có {number}", number=words.figure(Range.exact(len(error.problems)), "lỗi")) + ":"
    return "\n".join([head, *(f"  {problem_said(words, problem)}" for problem in error.problems)])


def period_said(words: Words, period: Period) -> str:
    """A period (kỳ)."""
    first, last = period.start, period.last_day
    if "/" not in str(period):
        return when_said(words, PartialDate.parse(str(period)))
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return words.tr("năm {first}–{last}", first=first.year, last=last.year)
    if first.day == 1 and period.end.day == 1:
        return f"{words.month(first.year, first.month)} – {words.month(last.year, last.month)}"
    return f"{words.day(first)} – {words.day(last)}"


def when_said(words: Words, when: PartialDate | Period) -> str:
    """A date as far as it is known, or a period."""
    if isinstance(when, Period):
        return period_said(words, when)
    if when.month is None:
        return words.tr("năm {year}", year=when.year)
    if when.day is None:
        return words.month(when.year, when.month)
    return words.day(date(when.year, when.month, when.day))


def founded_said(words: Words, when: PartialDate | Period) -> str:
    """When a club was founded."""
    said = when_said(words, when)
    if isinstance(when, PartialDate) and when.is_whole:
        return words.tr("thành lập ngày {day}", day=said)
    return words.tr("thành lập {when}", when=said)


def programme_said(words: Words, programme: str) -> str:
    """Under which programme a club was founded (đề án)."""
    special = {NOT_KNOWN: words.tr("chưa rõ thuộc đề án nào"), EARLIER: words.tr("thành lập trước Đề án 1533")}
    several = claimants(programme)
    if several:
        said = (" " + words.tr("hoặc") + " ").join(several)
        return words.tr("thuộc Đề án {said} (thời hạn trùng nhau, không nguồn nào nói tính cho đề án nào)", said=said)
    return special.get(programme, words.tr("thuộc Đề án {programme}", programme=programme))


def group_said(words: Words, dimension: str, value: str) -> str:
    """The name of a group of a table."""
    if value == NOT_KNOWN:
        return f"{words.text(f'by.{dimension}')}: {words.text('group.not_known')}"
    if dimension == "programme":
        return programme_said(words, value)
    if dimension in {"hardship", "needs_loan", "association_member"}:
        return f"{words.text(f'by.{dimension}')}: {words.text(f'choice.{value}')}"
    if dimension in {"sex", "household"}:
        return words.text(f"choice.{value}")
    return vietnamese_places.group_said(words, value)


def and_said(words: Words, items: list[str]) -> str:
    """Things one after the other, "and" before the last."""
    return (
        words.tr("{first} và {last}", first=", ".join(items[:-1]), last=items[-1]) if len(items) > 1 else "".join(items)
    )
