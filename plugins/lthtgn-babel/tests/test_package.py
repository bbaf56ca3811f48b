"""The distribution: its entry point, and the examples of its docstrings."""

import doctest
import importlib
import pkgutil

import pytest

import lthtgn_babel
from lthtgn.app import open_rulebook
from lthtgn.hooks.assembly import installed_plugins

MODULES = sorted(f"lthtgn_babel.{item.name}" for item in pkgutil.iter_modules(lthtgn_babel.__path__))


def test_it_is_found_when_it_is_installed():
    [plugin] = [plugin for plugin in installed_plugins() if plugin.name == "babel"]
    book = open_rulebook(plugins=[plugin])
    assert plugin.distribution.startswith("lthtgn-babel ")
    assert {"en", "vi"} <= set(book.localisers)


@pytest.mark.parametrize("name", ["lthtgn_babel", *MODULES])
def test_the_examples_of_docstrings_hold(name):
    found = doctest.testmod(importlib.import_module(name))
    assert found.failed == 0


@pytest.mark.parametrize("name", ["lthtgn_babel", *MODULES])
def test_every_public_name_has_an_example(name):
    module = importlib.import_module(name)
    for public in module.__all__:
        thing = getattr(module, public)
        if callable(thing):
            assert thing.__doc__, public
            assert ">>>" in thing.__doc__, public
