"""The entry point: the group of all commands, and how errors end a run."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from typing import Any

import click

from lthtgn_cli.helping import Group, summary
from lthtgn_cli.hooks import BUILT_IN_COMMANDS, plugin_commands, quick_commands
from lthtgn_cli.misuse import Refused, refusal, usage_said
from lthtgn_cli.options import locale_option, places_option
from lthtgn_cli.settings import Settings, asked_language
from lthtgn_cli.texts import Text, told

__all__ = ["cli", "main"]

_BROKEN_PIPE = 141  # 128 + SIGPIPE, as every other tool in a pipe
_INTERRUPTED = 130  # 128 + SIGINT


class _Root(Group):
    """All commands; each module is loaded when its command is called, so that help comes at once."""

    without_envvar = "LTHTGN_WITHOUT"

    def list_commands(self, ctx: click.Context) -> list[str]:
        return [*BUILT_IN_COMMANDS, *sorted(self._contributed(ctx))]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name in BUILT_IN_COMMANDS:
            module = import_module(f"lthtgn_cli.{BUILT_IN_COMMANDS[cmd_name][0]}")
            command = next(
                value for value in vars(module).values() if isinstance(value, click.Command) and value.name == cmd_name
            )
            assert isinstance(command, click.Command)
            return command
        without = Settings.of(ctx).without
        # Of a name that is nobody's every plugin is looked at: one may say why it could not contribute it.
        return quick_commands(without).get(cmd_name) or plugin_commands(without).get(cmd_name)

    def summaries(self, ctx: click.Context) -> list[tuple[str, str]]:
        settings = Settings.of(ctx)
        own = [(name, told(said, settings)) for name, (_, said) in BUILT_IN_COMMANDS.items()]
        return own + [(name, summary(ctx, command)) for name, command in sorted(self._contributed(ctx).items())]

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        super().format_epilog(ctx, formatter)
        try:
            quick_commands(Settings.of(ctx).without)
        except Exception as error:  # noqa: BLE001 - help is shown whatever is wrong with the plugins
            formatter.write_paragraph()
            why = error.message if isinstance(error, Refused) else str(error)
            note = told("Lưu ý: không nạp được lệnh của các phần mở rộng.", Settings.of(ctx))
            formatter.write_text(f"{note} {told(why, Settings.of(ctx)) if isinstance(why, Text) else why}")

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        # Wherever the language is named: help and what is said of misuse come before the options of a command are read.
        Settings.of(ctx).locale = asked_language(args) or Settings.of(ctx).locale
        return super().parse_args(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        from lthtgn.errors import LthtgnError  # noqa: PLC0415 - help and versions need no part of the core

        try:
            try:
                return super().invoke(ctx)
            finally:
                sys.stdout.flush()
        except LthtgnError as error:
            raise refusal(error, Settings.of(ctx)) from error
        except BrokenPipeError:
            # Whoever read the output has seen enough; what is left must not fail again when Python exits.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            raise click.exceptions.Exit(_BROKEN_PIPE) from None

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **more: Any) -> Any:  # type: ignore[override]  # click's signature has grown with its versions
        if not more.pop("standalone_mode", True):
            return super().main(args, prog_name, standalone_mode=False, **more)
        try:
            code = super().main(args, prog_name, standalone_mode=False, **more)
        except click.Abort:
            click.echo(told("Đã dừng.", _settings(args)), err=True)
            code = _INTERRUPTED
        except click.ClickException as error:
            _show(error, _settings(args))
            code = error.exit_code
        sys.exit(code if isinstance(code, int) else 0)

    def _contributed(self, ctx: click.Context) -> dict[str, click.Command]:
        try:
            return dict(quick_commands(Settings.of(ctx).without))
        except Exception:  # noqa: BLE001 - help and completion go on without them; `format_epilog` tells
            return {}


def _settings(args: Sequence[str] | None) -> Settings:
    """What is known of the settings where no command was reached."""
    settings = Settings()
    settings.locale = asked_language(sys.argv[1:] if args is None else args) or settings.locale
    return settings


def _show(error: click.ClickException, settings: Settings) -> None:
    from lthtgn.errors import without_password  # noqa: PLC0415 - only after an error

    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        error.show()
        return
    if isinstance(error, click.UsageError) and error.ctx is not None:
        settings = Settings.of(error.ctx)
        more = told("Xem thêm:", settings)
        click.echo(f"{error.ctx.get_usage()}\n{more} {error.ctx.command_path} --help\n", err=True)
    click.echo(without_password(f"{told('Lỗi:', settings)} {usage_said(error, settings)}"), err=True)


def _show_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value and not ctx.resilient_parsing:
        click.echo(f"lthtgn {version('lthtgn')} (lthtgn-cli {version('lthtgn-cli')})")
        ctx.exit()


@click.group(
    cls=_Root,
    context_settings={"max_content_width": 100, "help_option_names": ["-h", "--help"]},
    epilog="Mỗi lệnh có hướng dẫn riêng: lthtgn LỆNH --help. Mã thoát: 0 xong, 1 có điều chưa đạt (khi dùng --strict), "
    "2 dùng sai hoặc dữ liệu có lỗi.",
)
@locale_option
@places_option
@click.option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help="In phiên bản.",
)
def cli() -> None:
    """Báo cáo, đối chiếu quy định và tính chỉ số về câu lạc bộ liên thế hệ tự giúp nhau.

    Dữ liệu vào là sổ đăng ký câu lạc bộ: một tệp JSON hoặc TOML, một thư mục, hoặc địa chỉ kho dữ liệu như
    sqlite:///clb.db.
    """


def main() -> None:
    """Run the command; Vietnamese is printed in UTF-8 whatever the system's own encoding is."""
    for name, errors in (("stdout", "surrogateescape"), ("stderr", "backslashreplace")):
        stream = getattr(sys, name)
        if stream is None:  # it was closed before the start, as by `>&-`
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 - it stays open
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors)
    cli(prog_name="lthtgn")
