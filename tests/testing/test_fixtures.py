"""The pytest plugin for the tests of plugins: it gives fixtures to who asks for it, and costs nobody else anything."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
OF_KITS = """
import sys
def test_nothing_is_loaded():
    assert {name for name in sys.modules if name.split(".")[0] == "lthtgn"} <= set(%r)
"""
USES = """
from types import ModuleType

from lthtgn.hooks import Plugin, hookimpl

def lthtgn_documents():
    return ()

def test_fixtures(rulebook, assemble_with):
    mine = ModuleType("mine")
    mine.lthtgn_documents = hookimpl(lthtgn_documents)
    assert "composition.size" in rulebook.criteria
    more = {plugin.name for plugin in assemble_with(Plugin("mine", mine)).plugins}
    assert more - {plugin.name for plugin in rulebook.plugins} == {"mine"}
"""


def pytest_of(folder: Path, text: str, *args: str) -> subprocess.CompletedProcess[str]:
    """A run of pytest as a stranger's: in another folder, with whatever is installed."""
    (folder / "test_it.py").write_text(text, encoding="utf-8")
    (folder / "pytest.ini").write_text("[pytest]\nfilterwarnings = error\n", encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *args]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_a_run_that_does_not_ask_for_it_loads_nothing(tmp_path):
    """Neither the plugin nor any other part of the library; and pytest does not know of it."""
    done = pytest_of(tmp_path, OF_KITS % ([],))
    listed = pytest_of(tmp_path, OF_KITS % ([],), "--fixtures")

    assert done.returncode == 0, done.stdout
    assert "rulebook" not in listed.stdout


def test_no_entry_point_of_pytest():
    """One would have pytest rewrite the assertions of the whole library in every run of everybody."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert "pytest11" not in project["entry-points"]


def test_a_run_that_asks_for_it_loads_the_core_only_when_a_fixture_does(tmp_path):
    """The plugin alone needs nothing of the library but itself."""
    alone = ["lthtgn", "lthtgn.testing", "lthtgn.testing.fixtures"]
    done = pytest_of(tmp_path, OF_KITS % (alone,), "-p", "lthtgn.testing.fixtures")

    assert done.returncode == 0, done.stdout


def test_its_fixtures(tmp_path):
    """The book of the defaults, and one with plugins of one's own."""
    done = pytest_of(tmp_path, USES, "-p", "lthtgn.testing.fixtures")

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("kit", ["provinces", "storage"])
def test_failures_of_a_kit_show_what_was_compared(tmp_path, kit):
    """Assertions of the kits are rewritten, as those of tests are."""
    text = f"import lthtgn.testing.{kit} as kit\ndef test_it():\n    assert '@pytest_ar' in vars(kit)\n"

    assert pytest_of(tmp_path, text, "-p", "lthtgn.testing.fixtures").returncode == 0
