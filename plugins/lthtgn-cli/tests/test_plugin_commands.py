from __future__ import annotations

import doctest
import inspect
import sys
import typing
from collections.abc import Iterable
from importlib.metadata import version

import click
import pytest

from lthtgn_cli import hooks
from lthtgn_cli.hooks import CliSpecs

BIRTHDAYS = """
import click
from lthtgn_cli.hooks import hookimpl
from lthtgn_cli.settings import Settings

@click.command("birthdays", short_help="Danh sách mừng thọ.")
@click.pass_context
def birthdays(ctx):
    click.echo(f"{len(Settings.of(ctx).book.plugins)} phần mở rộng")

@hookimpl
def lthtgn_commands():
    return (birthdays,)
"""

WITHOUT_CLI = """
import lthtgn.hooks

@lthtgn.hooks.hookimpl(optionalhook=True)
def lthtgn_commands():
    import click
    return (click.Command("hello", callback=lambda: click.echo("xin chào")),)
"""


def test_hook_lthtgn_commands(run, install):
    """A command of a plugin is listed, is run with the rule book, and goes when the plugin is left out."""
    install("birthdays", BIRTHDAYS)
    listed, called, without = run("--help"), run("birthdays"), run("--without", "birthdays", "--help")

    assert "birthdays     Danh sách mừng thọ.\n" in listed.stdout
    assert called.stdout == "6 phần mở rộng\n" or called.stdout.endswith(" phần mở rộng\n")
    assert "birthdays" not in without.stdout
    assert run("--without", "birthdays", "birthdays").exit_code == 2
    assert "Lệnh của phần mở rộng: birthdays\n" in run("plugins").stdout


def test_help_imports_only_plugins_that_have_commands(run, install, monkeypatch):
    """A plugin of rules is not even imported for `--help`, `--version` and a command of another plugin's name."""
    install("birthdays", BIRTHDAYS)
    install("rules-only", "from lthtgn.hooks import hookimpl")
    for args in (("--help",), ("--version",), ("birthdays", "--help")):
        assert run(*args).exit_code == 0
        assert "rules_only_plugin" not in sys.modules
    run("plugins")
    assert "rules_only_plugin" in sys.modules
    monkeypatch.delitem(sys.modules, "rules_only_plugin")


@pytest.mark.parametrize(
    ("text", "may"),
    [
        ("from lthtgn_cli.hooks import hookimpl\n\n@hookimpl\ndef lthtgn_commands():\n    return ()\n", True),
        ("from inner.other import *\n", True),
        ("from lthtgn.hooks import hookimpl\n", False),
    ],
)
def test_whether_a_module_has_commands_is_read(tmp_path, monkeypatch, text, may):
    """In a package whose import would fail, too: nothing of it is imported."""
    (tmp_path / "unimportable").mkdir()
    (tmp_path / "unimportable" / "__init__.py").write_text("raise RuntimeError\n", encoding="utf-8")
    (tmp_path / "unimportable" / "plugin.py").write_text(text, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)

    assert hooks._may_have_commands("unimportable.plugin") is may
    assert hooks._may_have_commands("unimportable.nowhere")
    assert hooks._may_have_commands("nowhere.at.all")


def test_a_plugin_need_not_depend_on_the_command_line(run, install):
    """The hook of the library does, if it says that it is optional."""
    install("hello", WITHOUT_CLI)

    assert run("hello").stdout == "xin chào\n"


def test_two_commands_of_one_name_are_an_error_that_names_both(run, install, register):
    """Whatever command is asked for."""
    install("first", BIRTHDAYS)
    install("second", BIRTHDAYS)
    for args in (("birthdays",), ("check", register), ("rules", "list")):
        result = run(*args)

        assert result.exit_code == 2
        assert "lệnh 'birthdays' có hai lần: của first (first 1.2) và của second (second 1.2)" in result.stderr


def test_a_command_of_ours_cannot_be_replaced(run, install):
    """The error names lthtgn-cli and the plugin."""
    install("thief", BIRTHDAYS.replace('"birthdays"', '"report"'))
    result = run("rules", "list")

    assert result.exit_code == 2
    ours = f"lthtgn-cli {version('lthtgn-cli')}"
    assert f"lệnh 'report' có hai lần: của {ours} và của thief (thief 1.2)" in result.stderr


@pytest.mark.parametrize(
    ("source", "says"),
    [
        (BIRTHDAYS.replace("return (birthdays,)", "return (42,)"), "lthtgn_commands trả về int, không phải lệnh"),
        (BIRTHDAYS.replace("return (birthdays,)", "return 1 / 0"), "lthtgn_commands gặp lỗi ZeroDivisionError"),
        (BIRTHDAYS.replace("lthtgn_commands", "lthtgn_comands"), "không có điểm mở rộng nào tên 'lthtgn_comands'"),
    ],
)
def test_a_plugin_that_fails_is_named(run, install, source, says):
    """With what is wrong."""
    install("broken", source)
    result = run("rules", "list")

    assert result.exit_code == 2
    assert f"phần mở rộng broken (broken 1.2): {says}" in result.stderr


@pytest.mark.parametrize(
    ("source", "is_loaded"), [("raise RuntimeError('hỏng')", False), (BIRTHDAYS + "\nraise RuntimeError('hỏng')", True)]
)
def test_help_is_shown_whatever_is_wrong_with_the_plugins(run, install, source, is_loaded):
    """It tells of those whose commands it would list, and imports no other; any command tells how to go on without."""
    install("broken", source)
    help_page, refused, without = run("--help"), run("rules", "list"), run("--without", "broken", "plugins")

    assert help_page.exit_code == run("--version").exit_code == 0
    assert "report" in help_page.stdout
    assert ("không nạp được lệnh của các phần mở rộng" in help_page.stdout) is is_loaded
    assert refused.exit_code == 2
    assert "plugin broken (broken 1.2): it cannot be imported (broken_plugin): RuntimeError: hỏng" in refused.stderr
    assert "--without broken" in refused.stderr
    assert without.exit_code == 0


def test_plugins_that_do_not_fit_together_are_told(run, install):
    """A rule under an id that is taken."""
    install(
        "double",
        "from lthtgn.hooks import hookimpl\n"
        "from lthtgn.rules.operation import HAS_CHARTER\n"
        "@hookimpl\n"
        "def lthtgn_criteria():\n"
        "    return (HAS_CHARTER,)\n",
    )
    result = run("rules", "list")

    assert result.exit_code == 2
    assert "criterion 'governance.charter' is given twice: by double (double 1.2) and by national" in result.stderr


BYTES = """
from lthtgn.hooks import hookimpl

class Bytes:
    name = "bytes"
    suffixes = (".bin",)
    def render(self, report, localiser):
        return bytes(range(256))

@hookimpl
def lthtgn_reporters():
    return (Bytes(),)
"""


def test_the_format_of_a_plugin_is_used(run, install, register, tmp_path):
    """Printed into a pipe or written, byte for byte."""
    install("bytes", BYTES)
    target = tmp_path / "a.bin"
    run("report", register, "--to", str(target))

    assert bytes(range(256)) == target.read_bytes()
    assert bytes(range(256)) == run("report", register, "--format", "bytes").stdout_bytes


def test_to_stop_a_command_is_said_without_a_traceback(run, install):
    """As Ctrl+C does: 128 and the number of the signal."""
    install("birthdays", BIRTHDAYS.replace('click.echo(f"', 'raise KeyboardInterrupt(f"'))
    result = run("birthdays")

    assert result.exit_code == 130
    assert result.stderr.endswith("Đã dừng.\n")


# No hook of the command line escapes, as none of the library does.

HOOKS = sorted(name for name in vars(CliSpecs) if name.startswith("lthtgn_"))


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_is_tested_typed_and_documented(hook):
    """It has a test of its name here, takes nothing, returns an iterable of something, and says what it contributes."""
    spec = getattr(CliSpecs, hook)
    returns = typing.get_type_hints(spec)["return"]
    text = inspect.getdoc(spec)

    assert callable(globals().get(f"test_hook_{hook}"))
    assert list(inspect.signature(spec).parameters) == ["self"]
    assert typing.get_origin(returns) is Iterable
    assert len(typing.get_args(returns)) == 1
    assert text.startswith("Contribute ")
    assert "\nExample:\n" in text
    assert "\nReturns:\n" in text
    assert list(spec(CliSpecs())) == []


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_has_an_example_that_runs(run, hook):
    """The example in its docstring runs as it stands, and what it gives is a command."""
    space = vars(hooks).copy()
    text = inspect.getdoc(getattr(CliSpecs, hook))
    example = doctest.DocTestParser().get_doctest(text, space, hook, hooks.__file__, 0)
    result = doctest.DocTestRunner().run(example, out=pytest.fail, clear_globs=False)

    assert result.attempted > 0
    (found,) = example.globs[hook]()
    assert isinstance(found, click.Command)


def test_every_hook_is_looked_for():
    """A misspelt hook of the command line is told with the nearest of them."""
    assert sorted(hooks._HOOKS) == HOOKS
