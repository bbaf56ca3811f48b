"""What a person sees on a terminal: headings, tables and findings, laid out by rich for the width that there is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from rich import box
from rich.cells import cell_len
from rich.console import RenderableType
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from lthtgn.hooks import Heading, Localiser, Paragraph, Report, Table
from lthtgn.ranges import Verdict
from lthtgn_cli.output import MARKS

__all__ = ["STYLES", "drawn_report", "drawn_table", "is_address", "item", "judged"]

STYLES = {
    Verdict.MET: "green",
    Verdict.NOT_MET: "red",
    Verdict.NOT_KNOWN: "yellow",
    Verdict.NOT_IN_FORCE: "dim",
}
"""The colour of each verdict; the word says the same.

>>> STYLES[Verdict.NOT_MET]
'red'
"""


_LEAST_WIDTH = 20  # a column is not made narrower than this where another can be


def item(text: str | Text, *, indent: int = 0, mark: str = "", style: str = "") -> RenderableType:
    """A line with its mark in front; where it is wrapped, it goes on behind the mark."""
    words = Text(text, style="" if mark else style) if isinstance(text, str) else text
    if mark:
        grid = Grid.grid(padding=(0, 1, 0, 0))
        grid.add_row(Text(mark, style=style), words)
        return Padding(grid, (0, 0, 0, indent), expand=False)
    return Padding(words, (0, 0, 0, indent), expand=False) if indent else words


def is_address(text: str) -> bool:
    """Whether a line is an address, which must stay in one piece to be opened."""
    return text.lstrip(" •").startswith(("http://", "https://")) and " " not in text.lstrip(" •")


def judged(sentence: str, words: Localiser) -> Text:
    """The sentence of a finding, its verdict in colour."""
    text = Text(sentence)
    found = _verdict_in(sentence, words)
    if found is not None:
        verdict, start, end = found
        text.stylize(f"bold {STYLES[verdict]}", start, end)
    return text


def _verdict_in(sentence: str, words: Localiser) -> tuple[Verdict, int, int] | None:
    """The verdict that a sentence gives right behind the name of its criterion, and where the word stands."""
    by_word = {words.say(verdict): verdict for verdict in Verdict}
    longest_first = "|".join(re.escape(word) for word in sorted(by_word, key=len, reverse=True))
    found = re.match(rf"[^:]+: ({longest_first})(?=$|[ ;,.])", sentence)
    return None if found is None else (by_word[found[1]], found.start(1), found.end(1))


def drawn_table(table: Table) -> Grid:
    """A table; what is empty throughout is left out."""
    shown = [i for i in range(len(table.columns)) if any(row[i].text for row in table.rows)]
    grid = Grid(box=box.SIMPLE_HEAD, show_edge=False, pad_edge=False, title_justify="left", title_style="")
    grid.title = table.title or None
    for i in shown:
        widest = max(cell_len(row[i].text) for row in table.rows)
        is_id = table.keys[i] == "id"  # to be copied, so in one piece
        grid.add_column(
            Text(table.columns[i]),
            justify="right" if all(row[i].align == "right" for row in table.rows) else "left",
            min_width=widest if is_id else min(widest, _LEAST_WIDTH),
            no_wrap=is_id,
            overflow="fold",
        )
    for row in table.rows:
        grid.add_row(*(Text(row[i].text) for i in shown))
    return grid


def drawn_report(report: Report, words: Localiser) -> Iterator[RenderableType]:
    """The parts of a report, one below the other."""
    yield Text(report.title.upper(), style="bold")
    yield ""
    for block in report.blocks:
        if isinstance(block, Heading):
            yield Text(f"\n{block.text}", style="bold underline" if block.level == 1 else "bold")
        elif isinstance(block, Table):
            yield drawn_table(block)
            yield ""
        else:
            yield _drawn_paragraph(block, words)


def _drawn_paragraph(block: Paragraph, words: Localiser) -> RenderableType:
    if is_address(block.text):
        return Text(f"{' ' * 2 * block.level}• {block.text}")
    found = _verdict_in(block.text, words) if block.bullet else None
    if found is None:
        return item(block.text, indent=2 * block.level, mark="•" if block.bullet else "")
    return item(judged(block.text, words), indent=2 * block.level, mark=MARKS[found[0]], style=STYLES[found[0]])
