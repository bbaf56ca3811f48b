"""Help pages in Vietnamese; click writes the headings of its own in English."""

from __future__ import annotations

from typing import Any

import click

from lthtgn_cli.leaving import without_option
from lthtgn_cli.misuse import did_you_mean

__all__ = ["Command", "Group", "VietnameseHelp"]


class VietnameseHelp(click.Command):
    """Help of a command in Vietnamese (hướng dẫn bằng tiếng Việt).

    Attributes:
        examples: calls of the command that the help shows.
    """

    examples: tuple[str, ...] = ()

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that shows how the command is called."""
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Cách dùng: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, each with what it does."""
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [record for option in options if (record := option.get_help_record(ctx)) is not None]
        if records:
            with formatter.section("Tùy chọn"):
                formatter.write_dl([(name, said.replace("[required]", "[bắt buộc]")) for name, said in records])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples, each on a line of its own."""
        if self.examples:
            with formatter.section("Ví dụ"):
                for example in self.examples:
                    formatter.write(f"{' ' * formatter.current_indent}{example}\n")
        super().format_epilog(ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option that shows the help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Xem hướng dẫn này."
        return option


class Command(VietnameseHelp):
    """A command whose help is in Vietnamese; plugins can be left out of its rule book.

    >>> Command("thử").options_metavar
    '[TÙY CHỌN]'
    """

    def __init__(self, *args: Any, examples: tuple[str, ...] = (), **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[TÙY CHỌN]")
        super().__init__(*args, **kwargs)
        self.params.append(without_option())
        self.examples = examples


class Group(VietnameseHelp, click.Group):
    """A group of commands whose help is in Vietnamese; plugins can be left out before its command, too.

    >>> Group("thử").subcommand_metavar
    'LỆNH …'
    """

    command_class = Command
    without_envvar: str | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[TÙY CHỌN]")
        kwargs.setdefault("subcommand_metavar", "LỆNH …")
        super().__init__(*args, **kwargs)
        self.params.append(without_option(self.without_envvar))

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, and then the commands."""
        super().format_options(ctx, formatter)
        self.format_commands(ctx, formatter)

    def summaries(self, ctx: click.Context) -> list[tuple[str, str]]:
        """The commands, each with what it does in a few words."""
        found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        return [(name, command.get_short_help_str(100)) for name, command in found if command and not command.hidden]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands of the group."""
        rows = self.summaries(ctx)
        if rows:
            with formatter.section("Các lệnh"):
                formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant by the first argument."""
        name = args[0]
        if not ctx.resilient_parsing and not name.startswith("-") and self.get_command(ctx, name) is None:
            ctx.fail(f"không có lệnh “{name}”{did_you_mean(name, self.list_commands(ctx))}")
        return super().resolve_command(ctx, args)
