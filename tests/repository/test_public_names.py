"""The names that the package shows: pinned, since whoever imports one counts on it."""

import ast
import importlib
import subprocess
import sys
from pathlib import Path

import pytest

import lthtgn

PINNED = [
    "ActivityArea",
    "AssemblyError",
    "Association",
    "Certainty",
    "Club",
    "Edition",
    "ExpressionError",
    "InputError",
    "LthtgnError",
    "Member",
    "NotSupportedError",
    "PartialDate",
    "Period",
    "Place",
    "Range",
    "Register",
    "RevisionConflictError",
    "RuleBook",
    "Share",
    "StorageError",
    "Stream",
    "UnknownIdError",
    "Verdict",
    "open_rulebook",
]
OF_HOOKS = [
    "API_VERSION",
    "Engine",
    "Entry",
    "Heading",
    "Kind",
    "Localiser",
    "LthtgnSpecs",
    "Paragraph",
    "Plugin",
    "PluginInfo",
    "ReaderKind",
    "Report",
    "Reporter",
    "RuleBook",
    "Storage",
    "StorageKind",
    "Stored",
    "Table",
    "assemble",
    "hookimpl",
    "installed_plugins",
]


def for_type_checkers() -> dict[str, str]:
    """What a type checker sees the package import: names and the modules that they come from."""
    tree = ast.parse(Path(lthtgn.__file__).read_text(encoding="utf-8"))
    (guarded,) = (node for node in tree.body if isinstance(node, ast.If))
    assert ast.unparse(guarded.test) == "TYPE_CHECKING"
    return {alias.name: node.module for node in guarded.body for alias in node.names}


def test_the_public_names_are_these():
    """A name is added or taken away on purpose: here, and in the changelog."""
    assert lthtgn.__all__ == PINNED == sorted(PINNED)
    assert dir(lthtgn) == PINNED


def test_names_come_from_where_type_checkers_see_them():
    """What is loaded when it is first used is what a type checker was told."""
    assert for_type_checkers() == lthtgn._HOMES
    assert list(lthtgn._HOMES) == PINNED


@pytest.mark.parametrize("name", PINNED)
def test_a_public_name_is_public_where_it_lives(name):
    """Each name is the one of its own module, where it is public too."""
    home = importlib.import_module(lthtgn._HOMES[name])

    assert getattr(lthtgn, name) is getattr(home, name)
    assert name in home.__all__


def test_a_name_that_there_is_not():
    """A name that the package has not is the usual error, so that `hasattr` works."""
    with pytest.raises(AttributeError, match="module 'lthtgn' has no attribute 'open_rulebok'"):
        lthtgn.open_rulebok  # noqa: B018


def test_the_names_of_the_plugin_api_are_these():
    """What a plugin's author imports from `lthtgn.hooks` is pinned as well."""
    hooks = importlib.import_module("lthtgn.hooks")

    assert hooks.__all__ == OF_HOOKS == sorted(OF_HOOKS)
    assert all(hasattr(hooks, name) for name in OF_HOOKS)


def loaded(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after some code, but for those that it always has."""
    show = "import sys; before = set(sys.modules); exec(sys.argv[1]); print(*(set(sys.modules) - before))"
    done = subprocess.run([sys.executable, "-c", show, code], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_the_package_loads_next_to_nothing():
    """No plugin, no third-party package and no other module of the core is loaded by the import alone."""
    found = loaded("import lthtgn; dir(lthtgn)")

    assert {name for name in found if name.startswith("lthtgn")} == {"lthtgn"}
    assert found.isdisjoint({"attr", "attrs", "cattrs", "pluggy", "importlib.metadata"})


def test_a_name_loads_what_it_needs():
    """A period needs neither hooks nor the boundary nor the built-in plugins."""
    found = {name.split(".")[1] for name in loaded("import lthtgn; lthtgn.Period") if name.startswith("lthtgn.")}

    assert found == {"errors", "model"}


def test_opening_a_rule_book_loads_no_tool():
    """A rule book of the defaults needs no kit for tests, no command line and no plugin that is installed."""
    found = loaded("import lthtgn; lthtgn.open_rulebook(plugins=())")

    assert "lthtgn.builtin.national" in found
    assert found.isdisjoint({"lthtgn.testing", "lthtgn_cli", "click", "rich", "pytest", "hypothesis"})
