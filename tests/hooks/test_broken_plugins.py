"""Broken plugins, really installed: one clear error each, in code and at the command line, and none that half-loads."""

import importlib
import json
import os
import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

import lthtgn
from lthtgn.app import survey_plugins
from lthtgn.errors import AssemblyError, UnknownIdError
from lthtgn.hooks.plugins import PluginInfo

FOLDER = Path(__file__).parents[1] / "broken-plugins"
NATION = f"national (lthtgn {version('lthtgn')})"

# What is told of each: the plugins that it is about, and the whole text.
TOLD = {
    "misspelt-hook": (
        ("broken-misspelt-hook",),
        (
            "plugin broken-misspelt-hook (broken-misspelt-hook 1.2): unknown hook 'lthtgn_criteri'; did you mean "
            "'lthtgn_criteria'?"
        ),
    ),
    "import-error": (
        ("broken-import-error",),
        (
            "plugin broken-import-error (broken-import-error 1.2): it cannot be imported (broken_import_error): "
            "ModuleNotFoundError: No module named 'song_xanh_that_is_not_installed'"
        ),
    ),
    "wrong-type": (
        ("broken-wrong-type",),
        "plugin broken-wrong-type (broken-wrong-type 1.2): lthtgn_parameters returned Document, not Parameter (a parameter)",
    ),
    "duplicate-id": (
        ("broken-duplicate-id", "national"),
        (
            "criterion 'composition.size' is given twice: by broken-duplicate-id (broken-duplicate-id 1.2) and by "
            + NATION
        ),
    ),
    "conflicting-override": (
        ("broken-override-bac", "broken-override-nam"),
        (
            "parameter 'composition.size.min' has two values for Tuyên Quang (08, edition 34) from 2026-01-01: by "
            "broken-override-bac (broken-override-bac 1.2) and by broken-override-nam (broken-override-nam 1.2)"
        ),
    ),
    "missing-citation": (
        ("broken-missing-citation",),
        (
            "plugin broken-missing-citation (broken-missing-citation 1.2): 'broken_xanh.size' has no citation; give "
            "cite=DOCUMENT.cite(…)"
        ),
    ),
    "value-without-citation": (
        ("broken-value-without-citation",),
        (
            "plugin broken-value-without-citation (broken-value-without-citation 1.2): the value of 'broken_xanh.fund.min' from "
            "2026-01-01 has no citation; give cite=DOCUMENT.cite(…)"
        ),
    ),
    "exception": (
        ("broken-exception",),
        (
            "plugin broken-exception (broken-exception 1.2): lthtgn_indicators failed with FileNotFoundError: [Errno 2] No such "
            "file or directory: 'chi-so-khong-co.toml'"
        ),
    ),
    "newer-api": (
        ("broken-newer-api",),
        (
            "plugin broken-newer-api (broken-newer-api 1.2): it is made for version 2 of the plugin API, and this is version 1 "
            f"(lthtgn {version('lthtgn')}); install a newer lthtgn, or leave it out with --without broken-newer-api"
        ),
    ),
    "two-of-one-name": (
        ("broken-name-bac:broken-name", "broken-name-nam:broken-name"),
        (
            "two plugins are named 'broken-name': broken-name (broken-name-bac 1.2) and broken-name (broken-name-nam 1.2); "
            "leave one out with --without broken-name-bac:broken-name or --without broken-name-nam:broken-name"
        ),
    ),
    "lacking-member": (
        ("broken-lacking-member",),
        (
            "plugin broken-lacking-member (broken-lacking-member 1.2): lthtgn_reporters returned Shout, which is not quite "
            "Reporter (a reporter): it lacks 'suffixes'; 'render' does not take 'localiser'"
        ),
    ),
}


@pytest.fixture
def installed(monkeypatch):
    """Installs what a folder holds, for the time of a test, in this process."""
    put = []

    def install(name: str) -> None:
        monkeypatch.syspath_prepend(FOLDER / name)
        put.extend(path.stem for path in (FOLDER / name).glob("*.py"))
        importlib.invalidate_caches()

    yield install
    for module in put:
        sys.modules.pop(module, None)


def command(name: str, *args: str) -> subprocess.CompletedProcess[str]:
    """The command line in a process of its own that finds what a folder holds."""
    paths = [str(FOLDER / name), *filter(None, [os.environ.get("PYTHONPATH")])]
    return subprocess.run(
        [sys.executable, "-m", "lthtgn_cli", *args],
        env=os.environ | {"PYTHONPATH": os.pathsep.join(paths), "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def others(plugins: tuple[str, ...]) -> list[str]:
    """The options that leave out those that are not ours."""
    names = [name for name in plugins if name != "national"]
    return [part for name in names for part in ("--without", name)]


def way_of(plugin: PluginInfo, words: tuple[str, ...]) -> str:
    """Which of the words is told of a plugin."""
    return next((way for way in plugin.ways if way in words), plugin.name)


def test_every_folder_is_tested():
    """A folder of a broken plugin must be told of above."""
    assert {path.name for path in FOLDER.iterdir() if path.is_dir()} == TOLD.keys()


@pytest.mark.parametrize("name", list(TOLD))
def test_in_code(installed, name):
    """Exactly one error, which names the plugins, each with its distribution and version."""
    installed(name)
    plugins, text = TOLD[name]
    with pytest.raises(AssemblyError) as caught:
        lthtgn.open_rulebook()

    assert (text,) == caught.value.conflicts
    assert sorted(plugins) == sorted(caught.value.plugins)


@pytest.mark.parametrize("name", list(TOLD))
def test_the_others_are_surveyed(installed, name):
    """What is wrong is told of the plugin that it is about; the defaults are listed beside it with all that they give."""
    installed(name)
    plugins, text = TOLD[name]
    found = survey_plugins()

    assert (found.book, found.problems) == (None, (text,))
    assert {way_of(report.plugin, plugins) for report in found.plugins if report.problems} == set(plugins)
    assert len(next(report for report in found.plugins if report.plugin.name == "national").gives["parameter"]) > 50


@pytest.mark.parametrize("name", list(TOLD))
def test_left_out_in_code(installed, name, caplog):
    """Once it is left out by name the book is that of the others, and a warning says so."""
    before = lthtgn.open_rulebook()
    installed(name)
    names = [plugin for plugin in TOLD[name][0] if plugin != "national"]
    left = [plugin.rpartition(":")[2] for plugin in names]
    book = lthtgn.open_rulebook(without=names)

    assert book.fingerprint == before.fingerprint
    assert [record.args[0].partition(" ")[0] for record in caplog.records] == left


@pytest.mark.parametrize("name", list(TOLD))
def test_at_the_command_line(name):
    """The same sentence under a Vietnamese head, how to go on, exit code 2, and no traceback."""
    plugins, text = TOLD[name]
    done = command(name, "rules", "list")
    cure = ", ".join(f"--without {plugin}" for plugin in plugins if plugin != "national")

    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        f"Lỗi: Các phần mở rộng không ghép được thành bộ quy tắc:\n  {text}\nCó thể bỏ ra bằng {cure}.\n"
    )


@pytest.mark.parametrize("name", list(TOLD))
def test_left_out_at_the_command_line(name):
    """The command runs, and a warning on standard error says what is left out, with its version."""
    plugins = [plugin for plugin in TOLD[name][0] if plugin != "national"]
    done = command(name, "rules", "list", "--kind", "criterion", *others(TOLD[name][0]))

    assert done.returncode == 0
    assert "composition.size" in done.stdout
    assert done.stderr == "".join(
        f"Cảnh báo: đã bỏ phần mở rộng {plugin.rpartition(':')[2]} ({plugin.partition(':')[0]} 1.2) ra khỏi bộ quy tắc.\n"
        for plugin in plugins
    )


@pytest.mark.parametrize("name", list(TOLD))
def test_listed_at_the_command_line(name):
    """`lthtgn plugins` shows what is wrong beside all that is sound, for people and for programs."""
    plugins, text = TOLD[name]
    said, given = command(name, "plugins"), command(name, "plugins", "--format", "json")
    content = json.loads(given.stdout)

    assert (said.returncode, given.returncode) == (2, 2)
    assert text in said.stdout
    assert "national" in said.stdout
    assert said.stderr.startswith("Lỗi: ")
    assert text not in said.stderr
    assert "Traceback" not in said.stderr + given.stderr
    assert content["problems"] == [text]
    assert {row["name"] for row in content["rows"] if row["problems"]} == {name.rpartition(":")[2] for name in plugins}


@pytest.mark.parametrize("word", ["broken-name-nam:broken-name", "broken-name-nam", "broken_name_nam"])
def test_one_of_two_of_one_name_is_left_out(installed, word):
    """By its distribution, with the name or without, as pip reads it; the other stays in."""
    installed("two-of-one-name")
    names = {str(plugin) for plugin in lthtgn.open_rulebook(without=[word]).plugins}

    assert "broken-name (broken-name-bac 1.2)" in names
    assert "broken-name (broken-name-nam 1.2)" not in names


def test_a_distribution_that_there_is_not(installed):
    """The nearest of names, distributions and both together is suggested."""
    installed("two-of-one-name")
    with pytest.raises(UnknownIdError) as caught:
        lthtgn.open_rulebook(without=["broken-name-bac:broken-nam"])

    assert str(caught.value) == (
        "unknown plugin 'broken-name-bac:broken-nam'; did you mean 'broken-name-bac:broken-name'?"
    )
