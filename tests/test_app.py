"""Opening the rule book: the defaults, what is installed, what is left out."""

import logging
import subprocess
import sys
from types import ModuleType

import pytest

import lthtgn
from lthtgn import app
from lthtgn.errors import AssemblyError, UnknownIdError
from lthtgn.hooks.assembly import Plugin
from lthtgn.hooks.plugins import Conflict, PluginInfo
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
    info = PluginInfo("song-xanh", "lthtgn-song-xanh 1.0")
    monkeypatch.setattr(app, "imported", lambda without: asked.append(set(without)) or ((song_xanh(),), {}))
    monkeypatch.setattr(app, "entries", lambda: ((info, None),))

    assert names(lthtgn.open_rulebook()) == sorted([*DEFAULTS, "song-xanh"])
    assert names(lthtgn.open_rulebook(without=["sqlite", "song-xanh"])) == [n for n in DEFAULTS if n != "sqlite"]
    assert asked == [set(), {"sqlite", "song-xanh"}]


def test_what_is_left_out_is_told(caplog):
    """By a warning of the library's logger that names the distribution and its version; of nothing left out, none."""
    lthtgn.open_rulebook(plugins=[song_xanh()])
    lthtgn.open_rulebook(plugins=[song_xanh()], without=["song-xanh", "song-xanh"])
    told = "plugin song-xanh (lthtgn-song-xanh 1.0) is left out: the rule book is without what it contributes"

    assert caplog.record_tuples == [("lthtgn", logging.WARNING, told)]


def test_what_is_left_out_is_told_on_standard_error_where_nobody_logs():
    """As Python does with the warnings of a library."""
    code = "import lthtgn; lthtgn.open_rulebook(plugins=(), without=['sqlite'])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert (told.stdout, told.stderr.partition(" (")[0]) == ("", "plugin sqlite")
    assert told.stderr.endswith(" is left out: the rule book is without what it contributes\n")


def test_a_name_to_leave_out_that_is_not_there():
    """It is told with the nearest, for what is misspelt would stay in."""
    with pytest.raises(UnknownIdError, match="unknown plugin 'song-xan'; did you mean 'song-xanh'?"):
        lthtgn.open_rulebook(plugins=[song_xanh()], without=["song-xan"])


def test_what_cannot_be_imported_and_what_does_not_fit_are_told_together(monkeypatch):
    """In one error; what nobody contributes may be of the one that cannot be imported, and is not told."""
    info = PluginInfo("bac", "lthtgn-bac 2.0")
    monkeypatch.setattr(
        app, "imported", lambda without: ((song_xanh("national"),), {info: Conflict.of(info, "it cannot be imported")})
    )
    with pytest.raises(AssemblyError) as caught:
        lthtgn.open_rulebook()

    assert [text.partition(":")[0] for text in caught.value.conflicts] == [
        "plugin bac (lthtgn-bac 2.0)",
        "two plugins are named 'national'",
    ]
    assert caught.value.plugins == ("bac", "lthtgn-song-xanh:national")


def test_a_plugin_of_the_name_of_a_default():
    """A plugin cannot take the name of a default, but it can stand in its place where that is left out."""
    with pytest.raises(AssemblyError, match="two plugins are named 'national'"):
        lthtgn.open_rulebook(plugins=[song_xanh("national")])
