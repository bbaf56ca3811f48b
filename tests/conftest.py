"""What many tests need: the rule book of the nation."""

import pytest

from lthtgn.builtin import national, vietnamese
from lthtgn.hooks import Plugin, RuleBook, assemble


@pytest.fixture(scope="session")
def book() -> RuleBook:
    """The nation's rules and the Vietnamese words, without storages, files or installed plugins."""
    return assemble([Plugin("national", national), Plugin("vietnamese", vietnamese)])
