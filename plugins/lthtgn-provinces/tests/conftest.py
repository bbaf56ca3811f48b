"""What the tests of the provinces share: their plugins, the book of all of them, and clubs by their figures."""

from __future__ import annotations

import importlib
import pkgutil
from datetime import date

import pytest

import lthtgn_provinces
from lthtgn.app import open_rulebook
from lthtgn.hooks import Plugin
from lthtgn.model.clubs import Club
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.returns import Figure, Return
from lthtgn.ranges import Range

NAMES = tuple(
    info.name for info in pkgutil.iter_modules(lthtgn_provinces.__path__) if info.name != "plans"
)  # `plans` is what they share
PLUGINS = {
    name: Plugin(name.replace("_", "-"), importlib.import_module(f"lthtgn_provinces.{name}"), "lthtgn-provinces")
    for name in NAMES
}


def pytest_generate_tests(metafunc):
    """A test that asks for `name` runs for each province."""
    if "name" in metafunc.fixturenames:
        metafunc.parametrize("name", NAMES)


@pytest.fixture(scope="session")
def plugins():
    """The plugins, by name of the module."""
    return PLUGINS


@pytest.fixture(scope="session")
def book():
    """The nation's rules with those of every province."""
    return open_rulebook(plugins=PLUGINS.values())


@pytest.fixture(scope="session")
def nation():
    """The nation's rules alone."""
    return open_rulebook(plugins=())


@pytest.fixture(scope="session")
def place():
    """A place by code, with its edition: `49/63`, `48/34`, `48/63/Cẩm Lệ`."""

    def make(text: str) -> Place:
        code, edition, *district = text.split("/")
        return Place(code, Edition(edition), district=district[0] if district else None)

    return make


def figure(text: str) -> Range:
    """A figure as a test writes it: `42`, `40..44`, or `?`."""
    if text == "?":
        return Range.unknown()
    low, _, high = text.partition("..")
    return Range(int(low), int(high or low))


@pytest.fixture(scope="session")
def club(place):
    """A club with the figures that it reported for the twelve months up to a day: `club("49/63", DAY, "members=60 …")`."""

    def make(where: str, day: date, figures: str, id_: str = "a", founded: str = "2017-01-02") -> Club:
        given = tuple(
            Figure(name, figure(value)) for name, _, value in (item.partition("=") for item in figures.split())
        )
        returns = (Return(Period.year_to(day), given),) if given else ()
        return Club(id_, f"CLB {id_}", place=place(where), founded=PartialDate.parse(founded), returns=returns)

    return make


@pytest.fixture
def cases(request) -> list[dict[str, str]]:
    """The table in the docstring of a test: a line of names, then a line a case; its last column is what is expected."""
    lines = [
        [cell.strip() for cell in line.split("|")] for line in request.function.__doc__.splitlines() if "|" in line
    ]
    header, *rows = lines
    return [dict(zip(header, row, strict=True)) for row in rows]
