"""What the options before the command say, and the rule book that follows from them."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from lthtgn.hooks import Localiser, RuleBook

__all__ = ["LANGUAGE", "Settings", "asked_language"]

LANGUAGE = "LTHTGN_LOCALE"
"""The environment variable that says in which language everything is printed.

>>> LANGUAGE
'LTHTGN_LOCALE'
"""


def asked_language(args: Sequence[str]) -> str | None:
    """The language that the words of a call ask for, wherever among them, or else the environment.

    >>> asked_language(["report", "clb.toml", "--locale", "en"]), asked_language(["--locale=km", "report"])
    ('en', 'km')
    """
    found = os.environ.get(LANGUAGE) or None
    for word, following in pairwise([*args, ""]):
        if word == "--":
            break
        if word == "--locale" and following:
            found = following
        elif word.startswith("--locale="):
            found = word.removeprefix("--locale=") or found
    return found


class Settings:
    """The plugins to leave out and the language, told before the command (thiết lập chung).

    Attributes:
        without: names of plugins to leave out.
        locale: language of what is printed.
        places: files of places, whose lists of communes and conversions are added to the book.
        book: the rule book, opened when a command first asks for it.

    >>> Settings().locale
    'vi'
    """

    def __init__(self) -> None:
        self.without: tuple[str, ...] = ()
        self.locale = "vi"
        self.places: tuple[str, ...] = ()

    @classmethod
    def of(cls, ctx: click.Context) -> Settings:
        """The settings of a run, shared by all its commands."""
        return ctx.ensure_object(cls)

    def leave_out(self, names: Sequence[str]) -> None:
        """Leave more plugins out; a book that was opened with them, to say something, is forgotten."""
        self.without = (*self.without, *names)
        for opened in ("book", "_of_plugins"):
            self.__dict__.pop(opened, None)

    @cached_property
    def book(self) -> RuleBook:
        """The rule book without the plugins that were left out.

        Raises:
            AssemblyError: the plugins do not fit together.
            InputError: a file of places cannot be read.
            Refused: the commands of plugins do not fit together.
        """
        if not self.places:
            return self._of_plugins
        from lthtgn.exchange import read_places  # noqa: PLC0415 - only where there are such files

        return self._of_plugins.with_places(item for path in self.places for item in read_places(path))

    @cached_property
    def _of_plugins(self) -> RuleBook:
        """The book without the files of places, so that what is wrong with these can be said."""
        # The core is loaded here and not with the command line, so that help and versions come at once.
        from lthtgn.app import open_rulebook  # noqa: PLC0415 - see above
        from lthtgn_cli.hooks import plugin_commands  # noqa: PLC0415 - see above

        logging.getLogger("lthtgn").addHandler(logging.NullHandler())  # what is left out was said in Vietnamese
        book = open_rulebook(without=self.without)
        plugin_commands(self.without)
        return book

    @property
    def spoken(self) -> Localiser:
        """The localiser of the chosen language for help and errors: Vietnamese where that one cannot be had."""
        from lthtgn.app import survey_plugins  # noqa: PLC0415 - as the core
        from lthtgn.builtin.vietnamese import VietnameseLocaliser  # noqa: PLC0415
        from lthtgn.errors import LthtgnError  # noqa: PLC0415

        try:
            return self.words
        except (LthtgnError, click.ClickException):
            book = survey_plugins(without=self.without).book  # of the plugins that fit together
            found = {} if book is None else book.localisers
            return found.get(self.locale) or VietnameseLocaliser()

    @property
    def words(self) -> Localiser:
        """The localiser of the chosen language.

        Raises:
            UnknownIdError: nobody speaks it.
        """
        return self._of_plugins.localiser(self.locale)
