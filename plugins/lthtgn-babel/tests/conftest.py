"""What several tests ask of the rule book and of the examples."""

from pathlib import Path

import pytest

import lthtgn_babel.plugin
from lthtgn.app import open_rulebook
from lthtgn.hooks import hookimpl
from lthtgn.hooks.assembly import Plugin
from lthtgn_babel import pseudo

EXAMPLES = Path(__file__).parents[3] / "examples"


class Qps:
    """The pseudo-language as a plugin."""

    @staticmethod
    @hookimpl
    def lthtgn_localisers():
        return (pseudo(),)


@pytest.fixture(scope="session")
def book():
    """The nation's rules, with English and the pseudo-language."""
    plugins = [Plugin("babel", lthtgn_babel.plugin, "in the tests"), Plugin("qps", Qps, "in the tests")]
    return open_rulebook(plugins=plugins)


@pytest.fixture(scope="session", params=["van-canh", "sample-club"])
def register(request, book):
    """Each of the examples."""
    return book.read(EXAMPLES / request.param)
