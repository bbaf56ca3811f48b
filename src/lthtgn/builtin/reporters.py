"""Reports as text, Markdown, CSV and JSON, as an ordinary plugin. Each only lays out what it is given."""

from __future__ import annotations

import csv
import io
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

import attrs

from lthtgn.expr.nodes import MeanOf, Measure, ShareOf, Within
from lthtgn.hooks.contracts import Localiser, Reporter
from lthtgn.hooks.languages import term_in
from lthtgn.hooks.reports import Entry, Heading, Paragraph, Report, Table
from lthtgn.hooks.specs import hookimpl
from lthtgn.indicators.compute import Cell, IndicatorTable
from lthtgn.policy.parameters import Scope
from lthtgn.ranges import Number, Range
from lthtgn.rules.assessment import Finding
from lthtgn.rules.criteria import Criterion

__all__ = ["CsvReporter", "JsonReporter", "MarkdownReporter", "TextReporter"]

_WIDTH = 110
_NARROWEST = 28  # a column of words narrower than this is hard to read
_ADDRESS = re.compile(r"https?://[^\s<>|]+")
_LIST_MARK = re.compile(r"^(\d*)([-+.)])(?=\s|$)")
_BREAK = re.compile(r" (?!%)")  # a line never begins with a per cent sign
_NO_WIDTH = frozenset({"Mn", "Me", "Cf"})
_BREAKS = frozenset({"Cc", "Zl", "Zp"})


def display_width(text: str) -> int:
    """How many columns of a terminal a text takes: combining marks take none, wide characters two.

    >>> display_width("Tỷ lệ")
    5
    """
    plain = unicodedata.normalize("NFC", text)
    return sum(
        0 if unicodedata.category(char) in _NO_WIDTH else 2 if unicodedata.east_asian_width(char) in "WF" else 1
        for char in plain
    )


def _one_line(text: str) -> str:
    """The text without line breaks and control characters, which a register may hold and a layout cannot."""
    return "".join(" " if unicodedata.category(char) in _BREAKS else char for char in text)


def _wrap(text: str, width: int, *, whole_words: bool = True) -> list[str]:
    lines: list[str] = []
    line = ""
    words = _BREAK.split(_one_line(text))
    if not whole_words:
        words = [piece for word in words for piece in _pieces(word, width)]
    for word in words:
        candidate = f"{line} {word}" if line else word
        if line and display_width(candidate) > width:
            lines.append(line)
            line = word
        else:
            line = candidate
    return [*lines, line]


def _pieces(word: str, width: int) -> Iterator[str]:
    """A word that is wider than its column, in pieces that fit."""
    piece = ""
    for char in word:
        if piece and display_width(piece + char) > width:
            yield piece
            piece = ""
        piece += char
    yield piece


def _pad(text: str, width: int, align: str) -> str:
    space = " " * max(0, width - display_width(text))
    return space + text if align == "right" else text + space


@attrs.frozen
class TextReporter:
    """Report as plain text for a terminal (báo cáo dạng văn bản).

    >>> TextReporter().name
    'text'
    """

    name: str = "text"
    suffixes: tuple[str, ...] = (".txt",)

    def render(self, report: Report, localiser: Localiser) -> str:  # noqa: ARG002 - the words are in the report
        """The report as text."""
        out = [*_underlined(report.title.upper(), "="), ""]
        for block in report.blocks:
            if isinstance(block, Heading):
                if out[-1]:
                    out.append("")
                out += _underlined(block.text, "-" if block.level == 1 else "·")
            elif isinstance(block, Paragraph):
                indent = "  " * block.level
                first, rest = (f"{indent}• ", f"{indent}  ") if block.bullet else ("", "")
                lines = _wrap(block.text, _WIDTH - len(first))
                out += [first + lines[0], *(rest + line for line in lines[1:])]
            else:
                out += [*_text_table(block), ""]
        return "\n".join(out).rstrip() + "\n"


def _underlined(text: str, rule: str) -> Iterable[str]:
    lines = _wrap(text, _WIDTH)
    return (*lines, rule * min(_WIDTH, max(map(display_width, lines))))


def _text_table(table: Table) -> Iterable[str]:
    if table.title:
        yield from _wrap(table.title, _WIDTH)
    grid = [[Entry(head) for head in table.columns], *table.rows]
    every = range(len(table.columns))
    shown = [i for i in every if any(row[i].text for row in table.rows)] or list(every)
    widest = _fitted({i: max(display_width(_one_line(row[i].text)) for row in grid) for i in shown})
    for number, row in enumerate(grid):
        cells = [_wrap(row[i].text, widest[i], whole_words=False) for i in shown]
        for line in range(max(map(len, cells))):
            parts = [
                _pad(cell[line] if line < len(cell) else "", widest[i], "left" if number == 0 else row[i].align)
                for i, cell in zip(shown, cells, strict=True)
            ]
            yield "  ".join(parts).rstrip()
        if number == 0:
            yield "  ".join("─" * widest[i] for i in shown)


def _fitted(widths: dict[int, int]) -> dict[int, int]:
    """The widths of columns, brought down to what a terminal has: the first gives way, then the last, then the widest."""
    spare = _WIDTH - sum(widths.values()) - 2 * (len(widths) - 1)
    for i in (*list(widths)[:1], *list(widths)[-1:]):
        cut = max(0, min(-spare, widths[i] - _NARROWEST))
        widths[i] -= cut
        spare += cut
    while spare < 0 and max(widths.values()) > 1:
        widths[max(widths, key=lambda i: widths[i])] -= 1
        spare += 1
    return widths


@attrs.frozen
class MarkdownReporter:
    """Report as Markdown (báo cáo dạng Markdown).

    >>> MarkdownReporter().suffixes
    ('.md', '.markdown')
    """

    name: str = "markdown"
    suffixes: tuple[str, ...] = (".md", ".markdown")

    def render(self, report: Report, localiser: Localiser) -> str:  # noqa: ARG002 - the words are in the report
        """The report as Markdown."""
        out = [f"# {_escape(report.title)}", ""]
        previous_bullet = False
        for block in report.blocks:
            bullet = isinstance(block, Paragraph) and block.bullet
            if previous_bullet and not bullet:
                out.append("")
            previous_bullet = bullet
            if isinstance(block, Heading):
                out += [f"{'#' * (block.level + 1)} {_escape(block.text)}", ""]
            elif isinstance(block, Paragraph):
                out += [f"{'  ' * block.level}- {_escape(block.text)}"] if block.bullet else [_escape(block.text), ""]
            else:
                out += [*_markdown_table(block), ""]
        return "\n".join(out).rstrip() + "\n"


def _escape(text: str) -> str:
    if _ADDRESS.fullmatch(text):
        return f"<{text}>"  # inside an address a backslash would be part of it
    plain = _one_line(text).strip()
    escaped = "".join(f"\\{char}" if char in "\\`*_|<>[]#~&" else char for char in plain)
    return _LIST_MARK.sub(r"\1\\\2", escaped)


def _markdown_table(table: Table) -> Iterable[str]:
    if table.title:
        yield f"**{_escape(table.title)}**"
        yield ""
    aligns = [any(row[i].align == "right" for row in table.rows) for i in range(len(table.columns))]
    yield f"| {' | '.join(map(_escape, table.columns))} |"
    yield f"|{'|'.join('---:' if right else '---' for right in aligns)}|"
    for row in table.rows:
        yield f"| {' | '.join(_escape(entry.text) for entry in row)} |"


def _number(value: Number | None) -> str:
    """A number that any program reads: whole, or an exact decimal, or else the fraction itself."""
    if value is None:
        return ""
    if value.denominator == 1:
        return str(value.numerator)
    denominator = value.denominator
    for prime in (2, 5):
        while denominator % prime == 0:
            denominator //= prime
    if denominator != 1:
        return f"{value.numerator}/{value.denominator}"
    digits = 0
    while (value * 10**digits).denominator != 1:
        digits += 1
    scaled = (value * 10**digits).numerator
    sign = "-" if scaled < 0 else ""
    text = str(abs(scaled)).rjust(digits + 1, "0")
    return f"{sign}{text[:-digits]}.{text[-digits:]}"


_FORMULA = frozenset("=+-@\uff1d\uff0b\uff0d\uff20")  # the wide ones too

_CSV_COLUMNS = (
    "kind", "subject", "id", "term", "term_vi", "verdict", "low", "high", "part_low", "part_high", "whole_low", "whole_high",
    "asked", "answered", "requirement", "basis", "certainty", "day", "period", "edition", "boundaries", "communes",
)  # fmt: skip


@attrs.frozen
class CsvReporter:
    """Report as one flat table: indicators and findings, for spreadsheets and programs (báo cáo dạng CSV).

    Numbers are exact: whole, decimal where that is exact, else a fraction such as `2/3`; an empty high end is open. A figure
    names the list of provinces, the day and, where one is known, the list of communes of its groups and denominators.

    >>> CsvReporter().name
    'csv'
    """

    name: str = "csv"
    suffixes: tuple[str, ...] = (".csv",)

    def render(self, report: Report, localiser: Localiser) -> str:
        """The report as CSV with a head line (UTF-8, comma, CRLF)."""
        out = io.StringIO()
        writer = csv.DictWriter(out, _CSV_COLUMNS, restval="")
        writer.writeheader()
        common = {"day": report.day.isoformat(), "period": str(report.period)}
        units = _csv_units(report.indicators)
        for cell in report.indicators.cells:
            writer.writerow(common | units | _csv_cell(cell, localiser))
        for finding in report.assessment:
            writer.writerow(common | _csv_finding(finding, localiser))
        return out.getvalue()


def _ends(prefix: str, figure: Range | None) -> dict[str, str]:
    if figure is None:
        return {}
    return {f"{prefix}low": _number(figure.low), f"{prefix}high": _number(figure.high)}


def _safe(text: str) -> str:
    # A spreadsheet takes a leading = + - @ for a formula, after white space too; a name must not become one.
    return f"'{text}" if text.lstrip()[:1] in _FORMULA else text


def _csv_units(table: IndicatorTable) -> dict[str, str]:
    """By the units of which list and day the figures are: shares of provinces and communes move where no club does."""
    return {
        "edition": table.edition.value,
        "boundaries": (table.boundaries or table.day).isoformat(),
        "communes": _safe("" if table.communes is None else table.communes.id),
    }


def _csv_cell(cell: Cell, localiser: Localiser) -> dict[str, str]:
    return {
        "kind": "indicator",
        "subject": _safe(" / ".join(cell.group)),
        "id": cell.indicator.id,
        "term": _safe(term_in(cell.indicator, localiser)),
        "term_vi": _safe(cell.indicator.term_vi),
        **_ends("", cell.value),
        **_ends("part_", cell.part),
        **_ends("whole_", cell.whole),
        "asked": str(cell.asked),
        "answered": str(cell.answered),
    }


def _csv_finding(finding: Finding, localiser: Localiser) -> dict[str, str]:
    figures = dict(finding.evidence)
    test = finding.criterion.test if isinstance(finding.criterion, Criterion) else None
    quantity = test.quantity if isinstance(test, Within) else None
    row = {
        "kind": "finding",
        "subject": _safe(finding.club),
        "id": finding.criterion.id,
        "term": _safe(term_in(finding.criterion, localiser)),
        "term_vi": _safe(finding.criterion.term_vi),
        "verdict": finding.verdict.value,
        "requirement": localiser.text("requirement", finding=finding),
    }
    if isinstance(quantity, Measure):
        row |= _ends("", figures[quantity])
    elif (
        isinstance(quantity, (ShareOf, MeanOf))
        and isinstance(quantity.part, Measure)
        and isinstance(quantity.whole, Measure)
    ):
        row |= _ends("part_", figures[quantity.part]) | _ends("whole_", figures[quantity.whole])
    cites = list(dict.fromkeys(value.cite for bound in finding.bounds for value in bound.candidates))
    row["basis"] = "; ".join(dict.fromkeys(localiser.text("document", document=cite.document) for cite in cites))
    row["certainty"] = "; ".join(dict.fromkeys(cite.certainty.value for cite in cites))
    return row


@attrs.frozen
class JsonReporter:
    """Report as JSON: everything that was found, for programs (báo cáo dạng JSON).

    A number is whole, or an object with numerator and denominator; a range has `low` and `high`, `null` where open.

    >>> JsonReporter().suffixes
    ('.json',)
    """

    name: str = "json"
    suffixes: tuple[str, ...] = (".json",)

    def render(self, report: Report, localiser: Localiser) -> str:
        """The report as JSON."""
        content = {
            "title": report.title,
            "day": report.day.isoformat(),
            "period": {"first": report.period.start.isoformat(), "last": report.period.last_day.isoformat()},
            "boundaries": _json_boundaries(report.indicators),
            "rule_book": report.fingerprint,
            "locale": localiser.locale,
            "indicators": [_json_cell(cell, localiser) for cell in report.indicators.cells],
            "findings": [_json_finding(finding, localiser) for finding in report.assessment],
            "sets": [
                {"club": item.club, "id": item.set.id, "verdict": item.verdict.value} for item in report.assessment.sets
            ],
            "contradictions": [
                {
                    "subject": item.club,
                    "measure": item.measure.id,
                    "first": _json_range(item.first),
                    "second": _json_range(item.second),
                    "source": item.source,
                }
                for item in report.assessment.contradictions
            ],
        }
        return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _json_boundaries(table: IndicatorTable) -> dict[str, Any]:
    """By the units of which day the figures are, as every share of provinces and communes needs to be read with."""
    communes = table.communes
    return {
        "day": (table.boundaries or table.day).isoformat(),
        "edition": table.edition.value,
        "communes": None
        if communes is None
        else {"list": communes.id, "source": communes.source, "number": len(communes.communes)},
    }


def _json_number(value: Number | None) -> Any:
    if isinstance(value, Fraction):
        return {"numerator": value.numerator, "denominator": value.denominator}
    return value


def _json_range(figure: Range | None) -> Any:
    return None if figure is None else {"low": _json_number(figure.low), "high": _json_number(figure.high)}


def _json_cell(cell: Cell, localiser: Localiser) -> dict[str, Any]:
    return {
        "id": cell.indicator.id,
        "term": term_in(cell.indicator, localiser),
        "term_vi": cell.indicator.term_vi,
        "form": cell.indicator.form.value,
        "group": list(cell.group),
        "value": _json_range(cell.value),
        "part": _json_range(cell.part),
        "whole": _json_range(cell.whole),
        "ratio": _json_range(cell.ratio),
        "asked": cell.asked,
        "answered": cell.answered,
        "progress": [
            {
                "programme": item.aim.programme,
                "by_year": item.aim.by_year,
                "status": item.status.value,
                "attainment": _json_range(item.attainment),
            }
            for item in cell.progress
        ],
        "text": localiser.say(cell),
    }


def _json_scope(scope: Scope | None) -> dict[str, str] | None:
    return None if scope is None else {"code": scope.code, "edition": scope.edition, "name": scope.name_vi}


def _json_finding(finding: Finding, localiser: Localiser) -> dict[str, Any]:
    return {
        "club": finding.club,
        "criterion": finding.criterion.id,
        "term": term_in(finding.criterion, localiser),
        "term_vi": finding.criterion.term_vi,
        "verdict": finding.verdict.value,
        "evidence": [{"measure": measure.id, "figure": _json_range(figure)} for measure, figure in finding.evidence],
        "bounds": [
            {
                "parameter": bound.parameter.id,
                "standing": bound.standing.value,
                "value": _json_range(bound.value),
                "rivals": [
                    {
                        "value": _json_range(rival.value),
                        "scope": _json_scope(rival.scope),
                        "document": rival.cite.document.number,
                    }
                    for rival in bound.rivals
                ],
                "since": None if bound.chosen is None else bound.chosen.start.isoformat(),
                "document": None if bound.chosen is None else bound.chosen.cite.document.number,
                "provision": None if bound.chosen is None else bound.chosen.cite.provision,
                "certainty": None if bound.chosen is None else bound.chosen.cite.certainty.value,
                "facts": [] if bound.chosen is None else list(bound.chosen.cite.facts),
                "sources": [] if bound.chosen is None else list(bound.chosen.cite.sources),
            }
            for bound in finding.bounds
        ],
        "missing": [measure.id for measure in finding.missing],
        "text": localiser.say(finding),
    }


@hookimpl
def lthtgn_reporters() -> Iterable[Reporter]:
    """The four reporters."""
    return (TextReporter(), MarkdownReporter(), CsvReporter(), JsonReporter())
