"""Help pages, in Vietnamese or in the language that is asked for; click writes the headings of its own in English."""

from __future__ import annotations

import copy
from typing import Any

import click

from lthtgn_cli.leaving import without_option
from lthtgn_cli.misuse import did_you_mean
from lthtgn_cli.settings import Settings
from lthtgn_cli.texts import Text, paragraphs, told

__all__ = ["Command", "Group", "TranslatedHelp", "summary"]

_SHORT = 100  # letters of a command in a list of commands


def _said(ctx: click.Context, text: str | None) -> str:
    """The paragraphs of a help text in the language that is asked for."""
    return "\n\n".join(told(part, Settings.of(ctx)) for part in paragraphs(text))


def _translated(ctx: click.Context, param: click.Parameter) -> click.Parameter:
    """A parameter whose help and placeholder are in the language that is asked for."""
    found = copy.copy(param)
    if found.metavar:
        found.metavar = told(found.metavar, Settings.of(ctx))
    if isinstance(found, click.Option):
        found.help = _said(ctx, found.help)
    return found


def summary(ctx: click.Context, command: click.Command) -> str:
    """What a command does, in a few words, as a list of commands has it.

    >>> summary(click.Context(Group("thử")), click.Command("in", help="In ra màn hình."))
    'In ra màn hình.'
    """
    found = copy.copy(command)
    found.short_help, found.help = _said(ctx, command.short_help), _said(ctx, command.help)
    return found.get_short_help_str(_SHORT)


class TranslatedHelp(click.Command):
    """Help of a command, all of which can be translated (hướng dẫn).

    Attributes:
        examples: calls of the command that the help shows.
    """

    examples: tuple[str, ...] = ()

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The line that shows how the command is called."""
        prefix = told("Cách dùng: ", Settings.of(ctx))
        formatter.write_usage(ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix=prefix)

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What stands behind the name of the command in the line of its usage."""
        pieces = [told(self.options_metavar, Settings.of(ctx))] if self.options_metavar else []
        params = (_translated(ctx, param) for param in self.get_params(ctx))
        return [*pieces, *(piece for param in params for piece in param.get_usage_pieces(ctx))]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """What the command does."""
        found = copy.copy(self)
        found.help = _said(ctx, self.help)
        click.Command.format_help_text(found, ctx, formatter)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The options, each with what it does."""
        options = [_translated(ctx, param) for param in self.get_params(ctx) if isinstance(param, click.Option)]
        records = [record for option in options if (record := option.get_help_record(ctx)) is not None]
        required = told("[bắt buộc]", Settings.of(ctx))
        if records:
            with formatter.section(told("Tùy chọn", Settings.of(ctx))):
                formatter.write_dl([(name, text.replace("[required]", required)) for name, text in records])

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The examples, each on a line of its own."""
        if self.examples:
            with formatter.section(told("Ví dụ", Settings.of(ctx))):
                for example in self.examples:
                    formatter.write(f"{' ' * formatter.current_indent}{example}\n")
        if self.epilog:
            found = copy.copy(self)
            found.epilog = _said(ctx, self.epilog)
            click.Command.format_epilog(found, ctx, formatter)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """The option that shows the help."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "Xem hướng dẫn này."
        return option


class Command(TranslatedHelp):
    """A command whose help is translated; plugins can be left out of its rule book.

    >>> Command("thử").options_metavar
    '[TÙY CHỌN]'
    """

    def __init__(self, *args: Any, examples: tuple[str, ...] = (), **kwargs: Any) -> None:
        kwargs.setdefault("options_metavar", "[TÙY CHỌN]")
        super().__init__(*args, **kwargs)
        self.params.append(without_option())
        self.examples = examples


class Group(TranslatedHelp, click.Group):
    """A group of commands whose help is translated; plugins can be left out before its command, too.

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

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        """What stands behind the name of the group in the line of its usage."""
        return [*super().collect_usage_pieces(ctx), told(self.subcommand_metavar, Settings.of(ctx))]

    def summaries(self, ctx: click.Context) -> list[tuple[str, str]]:
        """The commands, each with what it does in a few words."""
        found = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        return [(name, summary(ctx, command)) for name, command in found if command and not command.hidden]

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands of the group."""
        rows = self.summaries(ctx)
        if rows:
            with formatter.section(told("Các lệnh", Settings.of(ctx))):
                formatter.write_dl(rows)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that is meant by the first argument."""
        name = args[0]
        if not ctx.resilient_parsing and not name.startswith("-") and self.get_command(ctx, name) is None:
            near = did_you_mean(name, self.list_commands(ctx))
            ctx.fail(Text("không có lệnh “{name}”{near}", name=name, near=near))
        return super().resolve_command(ctx, args)
