"""A pytest plugin for the tests of plugins: fixtures, and failures of the kits that show what was compared.

Ask for it where you want it, and nowhere else is it loaded:

    [tool.pytest.ini_options]
    addopts = ["-p", "lthtgn.testing.fixtures"]

It is no entry point of pytest on purpose. One would be imported by every run of pytest in the environment, and pytest would
rewrite the assertions of the whole library in each, whether its tests are about plugins or not.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from lthtgn.hooks import Plugin, RuleBook

__all__ = ["assemble_with", "rulebook"]

_KITS = (f"lthtgn.testing.{name}" for name in ("engines", "localisers", "provinces", "readers", "reporters", "storage"))
pytest.register_assert_rewrite(*(kit for kit in _KITS if kit not in sys.modules))  # what is loaded is past rewriting


@pytest.fixture(scope="session")
def rulebook() -> RuleBook:
    """The rule book of the defaults alone (bộ quy tắc mặc định), whatever plugins are installed.

    >>> def test_mine(rulebook):
    ...     assert "composition.size" in rulebook.criteria
    """
    from lthtgn.app import open_rulebook  # noqa: PLC0415 - a run that does not ask for the book does not load it

    return open_rulebook(plugins=())


@pytest.fixture
def assemble_with() -> Callable[..., RuleBook]:
    """Makes the rule book of the defaults and some plugins (ghép phần mở rộng).

    >>> def test_mine(assemble_with):
    ...     book = assemble_with(Plugin("mine", mine))
    """
    from lthtgn.app import open_rulebook  # noqa: PLC0415 - likewise

    def assemble(*plugins: Plugin) -> RuleBook:
        return open_rulebook(plugins=plugins)

    return assemble
