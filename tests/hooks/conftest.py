"""What the tests of the plugin API share: the book of the defaults, made once."""

import pytest

from lthtgn.app import open_rulebook


@pytest.fixture(scope="session")
def book():
    """The rule book of the defaults alone."""
    return open_rulebook(plugins=())
