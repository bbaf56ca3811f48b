"""What the options before the command say, and the rule book that follows from them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import click

from lthtgn_cli.misuse import Refused, did_you_mean

if TYPE_CHECKING:
    from lthtgn.hooks import Localiser, RuleBook

__all__ = ["Settings"]


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

    @cached_property
    def book(self) -> RuleBook:
        """The rule book without the plugins that were left out.

        Raises:
            AssemblyError: the plugins do not fit together.
            InputError: a file of places cannot be read.
            Refused: one that is to be left out is not there, or the commands of plugins do not fit together.
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

        check_left_out(self.without)
        plugin_commands(self.without)
        return open_rulebook(without=self.without)

    @property
    def words(self) -> Localiser:
        """The localiser of the chosen language.

        Raises:
            UnknownIdError: nobody speaks it.
        """
        return self._of_plugins.localiser(self.locale)


def check_left_out(names: tuple[str, ...]) -> None:
    """Refuse to leave out what is not there: a misspelt name would leave the plugin in.

    Raises:
        Refused: a name is neither that of a default nor of an installed plugin.
    """
    from importlib.metadata import entry_points  # noqa: PLC0415 - only where something is to be left out

    from lthtgn.app import BUILT_IN  # noqa: PLC0415 - the core is loaded when it is needed

    if not names:
        return
    known = [*(plugin.name for plugin in BUILT_IN), *(point.name for point in entry_points(group="lthtgn"))]
    for name in names:
        if name not in known:
            raise Refused(f"--without: không có phần mở rộng nào tên “{name}”{did_you_mean(name, known)}")
