"""`lthtgn schema`: what a register file looks like."""

from __future__ import annotations

import json

import click

from lthtgn_cli.helping import Command
from lthtgn_cli.output import write_file

__all__ = ["schema"]


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
