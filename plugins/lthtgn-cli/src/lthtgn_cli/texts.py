"""Texts of the command line itself, in Vietnamese, that are said in the language that is asked for.

Commands say what they print by `text_in`, as soon as they know the language. A message of misuse is made before, and help
pages are made once: both are translated when they are shown.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Self

import click

if TYPE_CHECKING:
    from lthtgn.hooks import Localiser
    from lthtgn_cli.settings import Settings

__all__ = ["Text", "help_texts", "paragraphs", "told"]

_VIETNAMESE = "vi"


class Text(str):
    """A Vietnamese text that remembers its pattern, so that it can be said in another language later (lời văn).

    Args:
        pattern: the text, with a place in braces for each value.
        values: what the places are filled in with: texts that are translated too, several of them each on a line of its
            own, days, and what stays as it is.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> text = Text("không có tùy chọn {name}", name="--off")
    >>> text, text.told(VietnameseLocaliser())
    ('không có tùy chọn --off', 'không có tùy chọn --off')
    """

    __slots__ = ("pattern", "values")
    pattern: str
    values: dict[str, object]

    def __new__(cls, pattern: str, /, **values: object) -> Self:
        """The text in Vietnamese."""
        plain = {name: _plain(value) for name, value in values.items()}
        text = super().__new__(cls, pattern.format(**plain) if values else pattern)
        text.pattern, text.values = pattern, values
        return text

    def told(self, words: Localiser) -> str:
        """The text in the language of a localiser."""
        from lthtgn.hooks.languages import text_in  # noqa: PLC0415 - what is said in Vietnamese needs no part of the core

        return text_in(self.pattern, words, **{name: _in(value, words) for name, value in self.values.items()})


def _plain(value: object) -> object:
    if isinstance(value, date):
        return f"{value.day}/{value.month}/{value.year}"
    return "".join(f"\n  {one}" for one in value) if isinstance(value, tuple) else value


def _in(value: object, words: Localiser) -> object:
    if isinstance(value, Text):
        return value.told(words)
    if isinstance(value, date):
        return words.day(value)
    return "".join(f"\n  {_in(one, words)}" for one in value) if isinstance(value, tuple) else value


def told(text: str, settings: Settings) -> str:
    """A text in the language that was asked for; in Vietnamese without loading any part of the core.

    >>> from lthtgn_cli.settings import Settings
    >>> told("Ví dụ", Settings())
    'Ví dụ'
    """
    if settings.locale == _VIETNAMESE or not text:
        return str(text)
    return (text if isinstance(text, Text) else Text(text)).told(settings.spoken)


def paragraphs(text: str | None) -> tuple[str, ...]:
    r"""The paragraphs of a help text, each as one line: what is translated of it.

    >>> paragraphs("Một.\n\nHai,\n    ba.")
    ('Một.', 'Hai, ba.')
    """
    return tuple(" ".join(part.split()) for part in (text or "").split("\n\n") if part.strip())


def help_texts(command: click.Command) -> Iterator[str]:
    """Everything in the help of a command that is translated; of a group, not of the commands below it.

    >>> list(help_texts(click.Command("in", help="In ra.", options_metavar="")))
    ['In ra.']
    """
    yield from (*paragraphs(command.help), *paragraphs(command.short_help), *paragraphs(command.epilog))
    yield from filter(None, (command.options_metavar, getattr(command, "subcommand_metavar", None)))
    for param in command.params:
        yield from filter(None, (param.metavar, getattr(param, "help", None)))
