"""Opening the rule book: the defaults, what is installed, what is left out."""

from types import ModuleType

import pytest

import lthtgn
from lthtgn import app
from lthtgn.errors import AssemblyError
from lthtgn.hooks.assembly import Plugin
from lthtgn.hooks.specs import hookimpl
from lthtgn.policy.documents import Document

PLAN = Document("kh-1", "1/KH-UBND", "Kế hoạch …", "UBND tỉnh Sông Xanh", kind_vi="Kế hoạch")


def song_xanh(name: str = "song-xanh") -> Plugin:
    @hookimpl
    def lthtgn_documents():
        return (PLAN,)

    module = ModuleType("song_xanh")
    module.lthtgn_documents = lthtgn_documents
    return Plugin(name, module, "lthtgn-song-xanh 1.0")


def names(book) -> list[str]:
    return [plugin.name for plugin in book.plugins]


DEFAULTS = ["engines", "files", "national", "readers", "reporters", "sqlite", "vietnamese"]


def test_the_defaults():
    """Each default is an ordinary plugin, built in."""
    book = lthtgn.open_rulebook(plugins=())

    assert names(book) == DEFAULTS
    assert {plugin.distribution for plugin in book.plugins} == {"built in"}


def test_plugins_given():
    """Plugins that are given stand beside the defaults, instead of those that are installed."""
    book = lthtgn.open_rulebook(plugins=[song_xanh()])

    assert names(book) == sorted([*DEFAULTS, "song-xanh"])
    assert book.documents["kh-1"] is PLAN


def test_plugins_installed(monkeypatch):
    """Without any given, those that are installed are taken; what is left out is not even imported."""
    asked = []
    monkeypatch.setattr(app, "installed_plugins", lambda without: asked.append(set(without)) or (song_xanh(),))

    assert names(lthtgn.open_rulebook()) == sorted([*DEFAULTS, "song-xanh"])
    assert names(lthtgn.open_rulebook(without=["sqlite", "song-xanh"])) == [n for n in DEFAULTS if n != "sqlite"]
    assert asked == [set(), {"sqlite", "song-xanh"}]


def test_a_plugin_of_the_name_of_a_default():
    """A plugin cannot take the name of a default, but it can stand in its place where that is left out."""
    with pytest.raises(AssemblyError, match="two plugins are named 'national'"):
        lthtgn.open_rulebook(plugins=[song_xanh("national")])
