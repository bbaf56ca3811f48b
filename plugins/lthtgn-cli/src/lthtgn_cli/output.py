"""Where answers go: to a terminal, in colour, or as plain text to a file or another program."""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click
from rich.cells import cell_len

from lthtgn.hooks import Entry, Localiser, Report, Reporter, RuleBook, Table
from lthtgn.ranges import Verdict
from lthtgn_cli.misuse import Refused

if TYPE_CHECKING:
    from rich.console import Console

__all__ = ["MARKS", "Screen", "deliver", "is_drawn", "plain_table", "reporter_for", "write_file"]

MARKS = {Verdict.MET: "✓", Verdict.NOT_MET: "✗", Verdict.NOT_KNOWN: "?", Verdict.NOT_IN_FORCE: "·"}
"""A mark before each finding; the words always stand behind it.

>>> MARKS[Verdict.MET]
'✓'
"""


def is_drawn(stream: IO[str]) -> bool:
    """Whether a person sees what is written in colour: a terminal, and nobody asked for none."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


class Screen:
    """Prints headings, lines and tables: drawn for a person, or plain for a program (màn hình).

    >>> Screen(drawn=False).line("một dòng")
    một dòng
    """

    def __init__(self, *, drawn: bool | None = None) -> None:
        self.drawn = is_drawn(sys.stdout) if drawn is None else drawn

    @cached_property
    def console(self) -> Console:
        """The terminal."""
        from rich.console import Console  # noqa: PLC0415 - rich is slow to load, and only a terminal needs it

        return Console(highlight=False, markup=False, emoji=False)

    def line(self, text: str = "", *, indent: int = 0, mark: str = "", style: str = "") -> None:
        """A line; on a terminal it is wrapped, and what is wrapped stays behind its mark."""
        if self.drawn:
            from lthtgn_cli.drawing import is_address, item  # noqa: PLC0415 - likewise

            if is_address(text):
                self.console.print(" " * indent + text, soft_wrap=True)
            else:
                self.console.print(item(text, indent=indent, mark=mark, style=style))
        else:
            click.echo(f"{' ' * indent}{mark}{' ' if mark else ''}{text}".rstrip())

    def heading(self, text: str) -> None:
        """A heading."""
        if self.drawn:
            self.console.print(text, style="bold")
        else:
            click.echo(text)

    def verdict(self, sentence: str, verdict: Verdict, words: Localiser, *, indent: int = 0) -> None:
        """The sentence of a finding, behind the mark of its verdict."""
        if not self.drawn:
            self.line(sentence, indent=indent, mark=MARKS[verdict])
            return
        from lthtgn_cli.drawing import STYLES, item, judged  # noqa: PLC0415 - likewise

        self.console.print(item(judged(sentence, words), indent=indent, mark=MARKS[verdict], style=STYLES[verdict]))

    def table(self, table: Table) -> None:
        """A table."""
        if self.drawn:
            from lthtgn_cli.drawing import drawn_table  # noqa: PLC0415 - likewise

            self.console.print(drawn_table(table))
        else:
            for line in plain_table(table):
                click.echo(line)

    def report(self, report: Report, words: Localiser) -> None:
        """A whole report, drawn."""
        from lthtgn_cli.drawing import drawn_report, is_address  # noqa: PLC0415 - likewise

        for part in drawn_report(report, words):
            self.console.print(part, soft_wrap=is_address(str(part)))


def plain_table(table: Table) -> Iterator[str]:
    """The lines of a table, one for each row, its columns aligned; what is empty throughout is left out.

    >>> rows = ((Entry("Số câu lạc bộ"), Entry("2", align="right")),)
    >>> for line in plain_table(Table("t", "", ("Chỉ số", "Giá trị"), ("a", "b"), rows)):
    ...     print(line)
    Chỉ số         Giá trị
    Số câu lạc bộ        2
    """
    rows: list[Sequence[Entry]] = [[Entry(head) for head in table.columns], *table.rows]
    shown = [i for i in range(len(table.columns)) if any(row[i].text for row in table.rows)]
    right = {i for i in shown if all(row[i].align == "right" for row in table.rows)}
    widest = {i: max(cell_len(row[i].text) for row in rows) for i in shown}
    for row in rows:
        parts = []
        for i in shown:
            space = " " * (widest[i] - cell_len(row[i].text))
            parts.append(space + row[i].text if i in right else row[i].text + space)
        yield "  ".join(parts).rstrip()


def reporter_for(book: RuleBook, format_: str | None, to: str | None) -> Reporter:
    """The reporter of a format, or of the suffix of the file that is written; text where neither is named.

    Raises:
        UnknownIdError: there is none.
    """
    return book.reporter(format_ or ("" if to is None else Path(to).suffix) or "text")


def deliver(report: Report, reporter: Reporter, words: Localiser, to: str | None) -> None:
    """Print a report, or write it to a file.

    Raises:
        Refused: the file cannot be written, or the terminal cannot show the format.
    """
    if to is None and reporter.name == "text" and is_drawn(sys.stdout):
        Screen().report(report, words)
        return
    rendered = reporter.render(report, words)
    if to is not None:
        write_file(to, rendered)
        return
    if isinstance(rendered, bytes) and sys.stdout.isatty():
        raise Refused("định dạng {name} không in ra màn hình được; hãy ghi ra tệp bằng --to TỆP", name=reporter.name)
    # As bytes: lines end as the format says, not as the system does.
    sys.stdout.flush()
    sys.stdout.buffer.write(rendered.encode() if isinstance(rendered, str) else rendered)
    sys.stdout.buffer.flush()


def write_file(path: str, content: str | bytes) -> None:
    """Write a file whole, or not at all.

    Raises:
        Refused: it cannot be written; what was there is still there.
    """
    target = Path(path)
    data = content.encode() if isinstance(content, str) else content
    try:
        if target.exists() and not target.is_file():  # a device or a pipe, such as /dev/stdout
            target.write_bytes(data)
            return
        handle, name = tempfile.mkstemp(dir=target.resolve().parent, prefix=f".{target.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(data)
            Path(name).chmod(target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask())
            Path(name).replace(target.resolve())
        except BaseException:
            with contextlib.suppress(OSError):
                Path(name).unlink()
            raise
    except OSError as error:
        raise Refused("không ghi được {path}: {strerror}", path=path, strerror=error.strerror or error) from error


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
