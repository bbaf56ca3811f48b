"""Who may import whom: the direction of the house, held by reading every import of every module."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import attrs
import pytest

ROOT = Path(__file__).parents[2]
CORE = ROOT / "src" / "lthtgn"
PLUGINS = sorted(path.parent for path in ROOT.glob("plugins/*/src/*/__init__.py"))

# What each part may import of the others. `errors, ranges` lie at the bottom; a part sees all that lies below it.
GROUND = {"errors", "ranges"}
BELOW = {
    "errors": set(),
    "ranges": {"errors"},
    "model": GROUND,
    "expr": GROUND,
    "policy": GROUND | {"expr"},
    "rules": GROUND | {"model", "expr", "policy"},
    "indicators": GROUND | {"model", "expr", "policy", "rules"},
    "exchange": GROUND | {"model"},
    "hooks": GROUND | {"model", "expr", "policy", "rules", "indicators"},
    "builtin": GROUND | {"model", "expr", "policy", "rules", "indicators", "hooks", "exchange"},
    "app": {"hooks", "builtin"},
    "testing": GROUND | {"model", "expr", "policy", "rules", "indicators", "hooks", "builtin", "exchange", "app"},
}
BEYOND = {  # what may be imported from other distributions, by which part
    "attrs": set(BELOW),
    "cattrs": {"exchange"},
    "pluggy": {"hooks"},
    "pytest": {"testing"},
    "hypothesis": {"testing"},
}


@attrs.frozen
class Import:
    """One import: who imports what, and which names of it."""

    path: Path
    line: int
    module: str
    names: tuple[str, ...]

    @property
    def part(self) -> str:
        """The part of the core that imports: the first folder, or the module itself."""
        return self.path.relative_to(CORE).with_suffix("").parts[0]

    @property
    def wanted(self) -> str:
        """The part of the core that is imported, or the package of another distribution."""
        first, _, rest = self.module.partition(".")
        return rest.partition(".")[0] if first == "lthtgn" and rest else first

    def __str__(self) -> str:
        return f"{self.path.relative_to(ROOT)}:{self.line} imports {self.module}"


def imports(path: Path) -> Iterator[Import]:
    """Every import of a module, those inside functions too."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (Import(path, node.lineno, alias.name, ()) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            names = tuple(alias.name for alias in node.names)
            if node.module == "lthtgn":
                yield from (Import(path, node.lineno, f"lthtgn.{name}", ()) for name in names)
            else:
                yield Import(path, node.lineno, "." * node.level + (node.module or ""), names)


OF_CORE = [found for path in sorted(CORE.rglob("*.py")) for found in imports(path)]
INSIDE = [found for found in OF_CORE if found.module.startswith("lthtgn")]
OUTSIDE = [found for found in OF_CORE if not found.module.startswith("lthtgn")]


def test_every_part_has_its_place():
    """A new module or folder of the core must be given its place among the others."""
    parts = {path.stem for path in CORE.iterdir() if path.suffix == ".py" or path.joinpath("__init__.py").exists()}

    assert parts - {"__init__"} == set(BELOW)


def test_the_direction_goes_one_way():
    """What lies below lies below for ever: no part is below one that is below it."""
    for part, below in BELOW.items():
        assert part not in set().union(*(BELOW[other] for other in below))


def test_a_part_imports_what_lies_below_it():
    """Each import inside the core goes down, or stays in its own part."""
    wrong = [
        str(found)
        for found in INSIDE
        if found.part not in {"__init__", found.wanted} and found.wanted not in BELOW[found.part]
    ]

    assert wrong == []


def test_nothing_imports_testing():
    """Neither the core nor a plugin's code imports the kit for tests."""
    of_plugins = [found for plugin in PLUGINS for path in plugin.rglob("*.py") for found in imports(path)]
    wrong = [
        str(found)
        for found in (*OF_CORE, *of_plugins)
        if found.module.startswith("lthtgn.testing") and CORE / "testing" not in found.path.parents
    ]

    assert wrong == []


def test_imports_are_absolute():
    """A module says in full what it imports."""
    assert [str(found) for found in OF_CORE if found.module.startswith(".")] == []


def test_the_core_needs_three_distributions():
    """The standard library, attrs, cattrs and pluggy, and each only where it belongs; the kit for tests has two more."""
    wrong = [
        str(found)
        for found in OUTSIDE
        if found.wanted not in sys.stdlib_module_names and found.part not in BEYOND.get(found.wanted, set())
    ]
    wanted = {found.wanted for found in OUTSIDE if found.part != "testing"} - sys.stdlib_module_names

    assert wrong == []
    assert wanted == {"attrs", "cattrs", "pluggy"}


def test_no_part_reaches_into_another():
    """A name that begins with an underscore is its module's own."""
    private = [
        str(found)
        for found in INSIDE
        if found.names and any(name.startswith("_") for name in (*found.names, *found.module.split(".")))
    ]

    assert private == []


@pytest.mark.parametrize("plugin", PLUGINS, ids=lambda path: path.name)
def test_a_plugin_uses_public_names(plugin):
    """A plugin takes public names of the core, and only a module named hooks, for hooks of its own, imports pluggy."""
    wrong = []
    for path in sorted(plugin.rglob("*.py")):
        for found in imports(path):
            parts = (*found.module.split("."), *found.names)
            if found.module.split(".")[0] == "lthtgn" and any(part.startswith("_") for part in parts):
                wrong.append(str(found))
            if found.module.split(".")[0] in {"cattrs", "pluggy"} and path.name != "hooks.py":
                wrong.append(str(found))

    assert wrong == []


def test_imports_are_seen(tmp_path):
    """The reading above sees every form of import, wherever it stands."""
    path = tmp_path / "module.py"
    path.write_text(
        "import a.b\nfrom lthtgn import rules\nfrom . import c\ndef f():\n    from lthtgn.d import _e\n",
        encoding="utf-8",
    )

    assert [(found.module, found.names) for found in imports(path)] == [
        ("a.b", ()),
        ("lthtgn.rules", ()),
        (".", ("c",)),
        ("lthtgn.d", ("_e",)),
    ]
