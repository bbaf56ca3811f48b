"""`lthtgn schema` and `lthtgn plugins`: what a register file looks like, and what the rule book is made of."""

from __future__ import annotations

import json
from collections import Counter

import click

from lthtgn.hooks import Entry, Table
from lthtgn_cli.helping import Command
from lthtgn_cli.hooks import plugin_commands
from lthtgn_cli.options import locale_option
from lthtgn_cli.output import Screen, write_file
from lthtgn_cli.settings import Settings

__all__ = ["plugins", "schema"]

_KINDS = {
    "document": "văn bản",
    "parameter": "tham số",
    "target": "mục tiêu",
    "programme": "đề án",
    "measure": "số đo",
    "criterion": "tiêu chí",
    "criterion set": "bộ tiêu chí",
    "indicator": "chỉ số",
    "override": "giá trị địa phương",
    "reader": "loại tệp đọc được",
    "storage": "loại kho dữ liệu",
    "reporter": "định dạng báo cáo",
    "localiser": "ngôn ngữ",
}


@click.command(cls=Command)
@click.option("--to", metavar="TỆP", help="Ghi ra tệp này thay vì in ra màn hình.")
def schema(to: str | None) -> None:
    """In lược đồ JSON Schema của tệp sổ đăng ký, để trình soạn thảo gợi ý và kiểm tra khi viết."""
    from lthtgn.exchange import json_schema  # noqa: PLC0415 - the boundary is slow to load, and only this needs it

    text = json.dumps(json_schema(), ensure_ascii=False, indent=2) + "\n"
    if to is None:
        click.echo(text, nl=False)
    else:
        write_file(to, text)


@click.command(cls=Command)
@locale_option
@click.pass_context
def plugins(ctx: click.Context) -> None:
    """Liệt kê các phần mở rộng đang dùng, mỗi phần đóng góp gì, và dấu nhận dạng của bộ quy tắc.

    Hai nơi có cùng dấu nhận dạng thì cùng bộ quy tắc, và cùng dữ liệu sẽ cho cùng kết quả.
    """
    settings = Settings.of(ctx)
    book = settings.book
    counts: dict[str, Counter[str]] = {}
    for (kind, _), name in book.providers.items():
        counts.setdefault(name, Counter())[kind] += 1
    rows = []
    for plugin in book.plugins:
        found = counts.get(plugin.name, Counter())
        gives = ", ".join(f"{found[kind]} {word}" for kind, word in _KINDS.items() if found[kind])
        rows.append((Entry(plugin.name), Entry(plugin.distribution), Entry(gives)))
    screen = Screen()
    keys = ("plugin", "distribution", "contributes")
    screen.table(Table("plugins", "", ("Phần mở rộng", "Bản phân phối", "Đóng góp"), keys, tuple(rows)))
    for what, names in (
        ("Đọc được tệp", book.readers),
        ("Kho dữ liệu", (f"{scheme}://" for scheme in book.storages)),
        ("Định dạng báo cáo", book.reporters),
        ("Ngôn ngữ", book.localisers),
    ):
        screen.line(f"{what}: {', '.join(names)}")
    commands = plugin_commands(settings.without)
    if commands:
        screen.line(f"Lệnh của phần mở rộng: {', '.join(sorted(commands))}")
    if settings.without:
        screen.line(f"Đã bỏ ra: {', '.join(settings.without)}")
    screen.line(f"Dấu nhận dạng bộ quy tắc: {book.fingerprint}")
