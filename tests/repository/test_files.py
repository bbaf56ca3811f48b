"""What holds of every file of the repository: its letters, and that it belongs to no machine."""

import re
import subprocess
import tomllib
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BINARY = {".png", ".ico", ".woff2", ".xlsx", ".docx", ".parquet", ".db"}
MAY_HAVE_TABS = {"Makefile", "provinces_34.tsv"}

# Put together here, so that this file does not hold what it looks for.
REGISTRIES = [".".join(parts) for parts in (("pypi", "org"), ("files", "pythonhosted"), ("registry", "npmjs"))]
MACHINE_PATHS = re.compile(r"(?<![\w.:/-])/(?:work|root|home|Users|tmp|opt|mnt)/[\w.-]+")


NOT_OURS = {"__pycache__", "_build", "build", "dist", "htmlcov", "node_modules"}  # beside folders that begin with a dot


def files() -> list[Path]:
    """The files that git knows of, or would if they were added; without git, all but what programs leave behind."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    except (FileNotFoundError, subprocess.CalledProcessError):
        return list(walked(ROOT))
    return [ROOT / name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()]


def walked(folder: Path) -> Iterator[Path]:
    """The files below a folder, but for those that programs leave behind."""
    for path in folder.iterdir():
        if path.is_file() and path.suffix != ".pyc" and path.name != "uv.lock":
            yield path
        elif (
            path.is_dir() and path.name not in NOT_OURS and not path.name.startswith(".") and path.suffix != ".egg-info"
        ):
            yield from walked(path)


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    """Every text file, by its path in the repository."""
    return {
        str(path.relative_to(ROOT)): path.read_bytes().decode("utf-8") for path in files() if path.suffix not in BINARY
    }


def test_files_are_there(texts):
    """The list of files is not empty by mistake."""
    assert {"README.md", "pyproject.toml", "src/lthtgn/__init__.py", "examples/van-canh/register.toml"} <= set(texts)


def test_without_git_the_same_files_are_found():
    """Where there is no git, the files are found by walking, but for those in folders that begin with a dot."""
    known = {path for path in files() if not any(part.startswith(".") for part in path.relative_to(ROOT).parts)}

    assert known <= set(walked(ROOT))


def test_letters_are_composed(texts):
    """All text is composed Unicode, so that what looks alike is alike."""
    assert [name for name, text in texts.items() if not unicodedata.is_normalized("NFC", text)] == []


def test_there_are_no_tabs(texts):
    """Spaces indent; a tab is written as an escape where it is meant."""
    assert [name for name, text in texts.items() if "\t" in text and Path(name).name not in MAY_HAVE_TABS] == []


def test_lines_end_alike(texts):
    """A line ends in a line feed and the last one too; only CSV has its own ends."""
    assert [name for name, text in texts.items() if "\r" in text and not name.endswith(".csv")] == []
    assert [name for name, text in texts.items() if text and not text.endswith("\n")] == []


def test_no_registry_is_named(texts):
    """Nothing says where packages are to be fetched from: that is the user's to choose."""
    assert [(name, word) for name, text in texts.items() for word in REGISTRIES if word in text] == []


def test_no_machine_is_named(texts):
    """No path of somebody's machine stands in a file."""
    found = {name: MACHINE_PATHS.findall(text) for name, text in texts.items()}

    assert {name: paths for name, paths in found.items() if paths} == {}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("cd " + "/" + "work/main", ["/" + "work/main"]),
        ("in " + "/" + "home/an/x", ["/" + "home/an"]),
        ("https://a.vn/" + "home/an", []),
        ("docs/" + "work/main", []),
        ("sqlite:///" + "tmp/x", []),
    ],
)
def test_what_counts_as_a_path_of_a_machine(text, found):
    """A path from the root of a disk, and no part of an address or of a longer path."""
    assert MACHINE_PATHS.findall(text) == found


def project(path: str) -> dict:
    return tomllib.loads(ROOT.joinpath(path).read_text(encoding="utf-8"))["project"]


PLUGINS = sorted(str(path.relative_to(ROOT)) for path in ROOT.glob("plugins/*/pyproject.toml"))


@pytest.mark.parametrize("plugin", PLUGINS)
def test_versions_agree(plugin):
    """The core and the distributions in plugins/ are released together, under one version."""
    assert project(plugin)["version"] == project("pyproject.toml")["version"]


@pytest.mark.parametrize("plugin", PLUGINS)
def test_distributions_agree(plugin):
    """They ask for the same Python, have the same licence, and need the core."""
    core, own = project("pyproject.toml"), project(plugin)

    assert (own["requires-python"], own["license"]) == (core["requires-python"], core["license"])
    assert any(re.match(r"lthtgn\b(?!-)", need) for need in own["dependencies"])
    assert ROOT.joinpath(plugin).with_name("README.md").exists()


def test_the_core_needs_three_distributions():
    """attrs, cattrs and pluggy, each with a lower bound and no upper one."""
    needs = project("pyproject.toml")["dependencies"]

    assert [re.split(r"[<>=~!]", need)[0] for need in needs] == ["attrs", "cattrs", "pluggy"]
    assert all(re.fullmatch(r"\w+>=[\d.]+", need) for need in needs)


def test_the_defaults_are_no_entry_points():
    """The built-in plugins work from a source tree without metadata: the core registers none of its own."""
    assert project("pyproject.toml").get("entry-points", {}).get("lthtgn", {}) == {}
