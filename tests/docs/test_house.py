"""The picture of the house tells the truth about the imports."""

import importlib.util
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def house():
    spec = importlib.util.spec_from_file_location("house", ROOT / "docs/_ext/house.py")
    module = importlib.util.module_from_spec(spec)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "house", module)  # dataclasses look their module up
        spec.loader.exec_module(module)
        yield module


def rooms(house, **uses):
    return {name: house.Room(name, f"{name}.", ["one"], 10, set(used.split())) for name, used in uses.items()}


def test_a_room_stands_above_all_that_it_imports(house):
    assert {"a": 0, "b": 1, "c": 2, "d": 0} == house.floors(rooms(house, a="", b="a", c="a b", d=""))


def test_what_a_longer_way_says_is_not_drawn_again(house):
    assert [("b", "a"), ("c", "b"), ("c", "d")] == house.arrows(rooms(house, a="", b="a", c="a b d", d=""))


def test_a_circle_is_an_error(house):
    with pytest.raises(ValueError, match="a → c → b → a"):
        house.floors(rooms(house, a="c", b="a", c="b"))


def test_an_arrow_over_a_floor_has_a_shaft_there(house):
    rows, _ = house.lay_out(rooms(house, a="", b="a", c="b", d="c e", e=""))

    assert [{"a", "e"}, {"b", ("d", "e")}, {"c", ("d", "e")}, {"d"}] == [set(row) for row in rows]


def test_imports_are_found_wherever_they_stand(house, tmp_path):
    (tmp_path / "lthtgn" / "model").mkdir(parents=True)
    (tmp_path / "lthtgn" / "model" / "clubs.py").write_text("def f():\n    from lthtgn import errors\n")
    (tmp_path / "lthtgn" / "errors.py").write_text('"""Errors: all."""\nimport json\n')

    found = house.read(tmp_path / "lthtgn")

    assert {"model": {"errors"}, "errors": set()} == {name: room.uses for name, room in found.items()}
    assert found["errors"].about == "Errors"


def test_the_house_of_lthtgn_is_drawn(house):
    found = house.house(ROOT)
    picture = ET.fromstring(house.draw(found, house.yard(ROOT)))

    shown = {element.text for element in picture.iter("{http://www.w3.org/2000/svg}text")}
    assert set(found) <= shown
    assert {"lthtgn-cli"} <= shown
