"""`lthtgn rules`: which rules there are, what one says on a day, and what changed between two days."""

from __future__ import annotations

from collections.abc import Iterator

import click

from lthtgn.hooks import Entry, Localiser, RuleBook, Table
from lthtgn.hooks.languages import term_in, text_in
from lthtgn_cli.comparing import changes
from lthtgn_cli.due import due
from lthtgn_cli.finding import KINDS, Kind, term_of
from lthtgn_cli.helping import Command, Group
from lthtgn_cli.options import Choice, locale_option
from lthtgn_cli.output import Screen
from lthtgn_cli.settings import Settings
from lthtgn_cli.showing import show
from lthtgn_cli.tracing import why

__all__ = ["rules"]


@click.group(cls=Group)
def rules() -> None:
    """Xem các quy tắc: tiêu chí, chỉ số, số đo, tham số, mục tiêu, bộ tiêu chí và văn bản làm căn cứ."""


def _rows(book: RuleBook, kind: Kind, words: Localiser) -> Iterator[tuple[Entry, ...]]:
    for id_, value in kind.of(book).items():
        provider = book.provider(kind.provided_as, id_) or ""
        yield Entry(id_), Entry(term_of(value, words)), Entry(provider)


@rules.command("list", cls=Command, short_help="Liệt kê các quy tắc.")
@click.option(
    "--kind",
    "kind_id",
    type=Choice([kind.id for kind in KINDS]),
    metavar="LOẠI",
    help=f"Chỉ một loại: {', '.join(f'{kind.id} ({kind.term_vi})' for kind in KINDS)}.",
)
@locale_option
@click.pass_context
def list_(ctx: click.Context, kind_id: str | None) -> None:
    """Liệt kê các quy tắc: mã, tên gọi, và phần mở rộng đã đóng góp."""
    settings = Settings.of(ctx)
    screen, words = Screen(), settings.words
    chosen = [kind for kind in KINDS if kind_id in {None, kind.id}]
    for position, kind in enumerate(chosen):
        if len(chosen) > 1:
            if position:
                screen.line()
            term = term_in(kind, words)
            screen.heading(f"{term[:1].upper()}{term[1:]} ({len(kind.of(settings.book))})")
        rows = tuple(_rows(settings.book, kind, words))
        screen.table(
            Table(
                kind.id,
                "",
                (
                    text_in("Mã", words),
                    text_in("Tên gọi", words),
                    text_in("Phần mở rộng", settings.words),
                ),
                ("id", "term", "plugin"),
                rows,
            )
        )


rules.add_command(show)
rules.add_command(why)
rules.add_command(due)
rules.add_command(changes)
