"""The page of the hooks: a section for each, the command line's among them, written from signature and docstring."""

import importlib.util
from pathlib import Path

import pytest

from lthtgn.app import BUILT_IN
from lthtgn.hooks.specs import LthtgnSpecs
from lthtgn_cli.hooks import CliSpecs

ROOT = Path(__file__).parents[2]
HOOKS = [(specs, name) for specs in (LthtgnSpecs, CliSpecs) for name in vars(specs) if name.startswith("lthtgn_")]


@pytest.fixture(scope="module")
def page():
    spec = importlib.util.spec_from_file_location("hook_pages", ROOT / "docs/_ext/hook_pages.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.hooks()


@pytest.mark.parametrize(("specs", "name"), HOOKS)
def test_every_hook_has_a_section(page, specs, name):
    """With an anchor, its heading, and its signature and docstring by autodoc."""
    assert f"(hook-{name})=\n## `{name}`\n" in page
    assert f".. automethod:: {specs.__module__}.{specs.__qualname__}.{name}\n" in page


def test_the_commands_are_among_them():
    """The hook of the command line has a section, too."""
    assert (CliSpecs, "lthtgn_commands") in HOOKS


def test_who_uses_a_hook_is_said(page):
    """By the names of the defaults."""
    assert "Used by the built-in plugins `files`, `sqlite`." in page
    assert {plugin.name for plugin in BUILT_IN} >= {"files", "sqlite"}


def test_the_page_asks_for_them():
    """The source of the page says where they go."""
    assert "<!-- generated: hooks -->" in (ROOT / "docs/reference/hooks.md").read_text(encoding="utf-8")
