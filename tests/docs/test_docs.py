"""The manual tells the truth: its Python runs, its commands print what it shows, and the examples of docstrings hold.

In README, CONTRIBUTING and every page of `docs/` each block of a page is taken in turn, in one folder that holds the
examples:

- a block whose first line is `# file: PATH` is written there;
- a `python` block is run, all of a page in one namespace;
- a `diff` block whose first line is `# file: PATH` changes that file: what it takes away stands there once;
- of a `console` block every `$ lthtgn …` (with or without `uv run`) and `$ pytest …` is run; `$ pip install -e FOLDER` puts a
  distribution of the page beside the others, as pip would, without asking anybody for it;
- what stands below a command, and in a `text` block right after Python, must have been printed, line after line. A line
  `…` stands for any lines left out, and `…` at the end of a line for the rest of it.
"""

import doctest
import importlib
import importlib.metadata
import os
import pkgutil
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

import lthtgn
from lthtgn.exchange.fields import RECORDS, Listed, Maybe, Record
from lthtgn.hooks import assembly
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure

ROOT = Path(__file__).parents[2]
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    *sorted(page for page in (ROOT / "docs").rglob("*.md") if "_build" not in page.parts),
]
BLOCK = re.compile(r"^(?P<fence>`{3,})(?P<language>\w+)\n(?P<body>.*?)^(?P=fence)$", re.MULTILINE | re.DOTALL)
FILE = re.compile(r"# file: (?P<path>\S+)\n")
BESIDE = frozenset(point.name for point in importlib.metadata.entry_points(group="lthtgn"))
COMMAND = re.compile(r"\$ (?:uv run )?(?P<command>(?:lthtgn|pytest|pip install -e) .*)")


def blocks(page: Path) -> list[tuple[str, str]]:
    return [(found["language"], found["body"]) for found in BLOCK.finditer(page.read_text(encoding="utf-8"))]


def said(shown: str, line: str) -> bool:
    """Spaces are no matter: a column may be wider than the manual is."""
    shown, line = " ".join(shown.split()), " ".join(line.split())
    return line.startswith(shown[:-1].rstrip()) if shown.endswith("…") else line == shown


def check_printed(shown: Iterable[str], printed: str) -> None:
    """What is shown was printed, in this order, and without gaps but for `…`."""
    lines = [line.rstrip() for line in printed.splitlines()]
    place, anywhere = 0, False
    for wanted in (line.rstrip() for line in shown):
        if wanted == "…":
            anywhere = True
            continue
        if anywhere:
            place = next((at for at in range(place, len(lines)) if said(wanted, lines[at])), len(lines))
        found = place < len(lines) and said(wanted, lines[place])
        assert found, f"not printed here: {wanted!r}\nprinted:\n{printed}"
        place, anywhere = place + 1, False
    left = "\n".join(lines[place:])
    assert anywhere or not left, f"more was printed than is shown; say so by a line …:\n{left}"


def commands(body: str) -> Iterator[tuple[str, list[str]]]:
    """Each command of a console block with the lines shown below it."""
    for part in re.split(r"^(?=\$ )", body, flags=re.MULTILINE):
        first, _, shown = part.partition("\n")
        if found := COMMAND.fullmatch(first.rstrip()):
            yield found["command"], shown.strip("\n").splitlines()


def run(command: str) -> str:
    program, *arguments = shlex.split(command)
    path = shutil.which(program, path=str(Path(sys.executable).parent))
    assert path, f"{program} is not installed beside {sys.executable}"
    beside = BESIDE - {"babel"} if "--locale" in arguments else BESIDE  # other languages come with a distribution
    alone = os.environ | {"LTHTGN_WITHOUT": " ".join(sorted(beside))}
    done = subprocess.run([path, *arguments], capture_output=True, stdin=subprocess.DEVNULL, env=alone, check=False)
    assert done.returncode == 0, f"{command} ended with {done.returncode}:\n{done.stderr.decode()}"
    return done.stdout.decode()


def install(requirement: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Put a distribution of the page beside the others: its package on the path, its entry points where they are looked for."""
    source = Path(requirement.partition("[")[0])
    project = tomllib.loads((source / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    metadata = Path("site", f"{project['name'].replace('-', '_')}-{project['version']}.dist-info").resolve()
    metadata.mkdir(parents=True, exist_ok=True)
    head = f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n"
    (metadata / "METADATA").write_text(head, encoding="utf-8")
    points = "".join(f"{name} = {module}\n" for name, module in project["entry-points"]["lthtgn"].items())
    (metadata / "entry_points.txt").write_text(f"[lthtgn]\n{points}", encoding="utf-8")
    places = [str((source / "src").resolve()), str(metadata.parent), os.environ.get("PYTHONPATH", "")]
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(filter(None, places)))


def change(target: Path, diff: str) -> None:
    """Change a file as a `diff` block says."""
    lines = diff.splitlines()
    assert all(line == "" or line[0] in " -+" for line in lines), (
        f"a line of a diff begins with a space, - or +: {diff}"
    )
    before, after = ("".join(f"{line[1:]}\n" for line in lines if line[:1] != other) for other in ("+", "-"))
    text = target.read_text(encoding="utf-8")
    assert text.count(before) == 1, f"{target} does not hold once:\n{before}"
    target.write_text(text.replace(before, after), encoding="utf-8")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder that looks like the repository to whoever reads the manual, with nothing installed beside the command."""
    found = assembly.entry_points
    monkeypatch.setattr(
        assembly, "entry_points", lambda group: [point for point in found(group=group) if point.name not in BESIDE]
    )
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    monkeypatch.syspath_prepend(str(tmp_path))
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        if (getattr(sys.modules[name], "__file__", None) or "").startswith(str(tmp_path)):
            del sys.modules[name]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_what_a_page_shows_is_so(page, folder, capsys, monkeypatch):
    namespace = {"__name__": "__main__"}
    before, printed = "", ""
    for language, body in blocks(page):
        if language == "diff" and (found := FILE.match(body)):
            change(folder / found["path"], body[found.end() :])
        elif found := FILE.match(body):
            target = folder / found["path"]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(body[found.end() :], encoding="utf-8")
            importlib.invalidate_caches()
        elif language == "python":
            exec(compile(body, str(page), "exec"), namespace)
            printed = capsys.readouterr().out
        elif language == "text" and before == "python":
            check_printed(body.splitlines(), printed)
        elif language == "console":
            for command, shown in commands(body):
                if command.startswith("pip install -e "):
                    install(shlex.split(command)[-1], monkeypatch)
                    continue
                output = run(command)
                if shown:
                    check_printed(shown, output)
        before = language


def test_readme_shows_the_main_command_and_the_tests():
    text = (ROOT / "README.md").read_text(encoding="utf-8")

    assert "\npip install uv && uv run lthtgn report examples/van-canh\n" in text
    assert re.search(r"^pip install uv && uv run .*\bpytest\b.*$", text, re.MULTILINE)


def shown_fields(record: type, table: dict[str, object]) -> Iterator[tuple[str, str]]:
    """The fields that a table of a file has, and those of the tables inside it."""
    for field in RECORDS[record]:
        if field.key not in table:
            continue
        yield record.__name__, field.key
        match field.form:
            case Record(inner) | Listed(Record(inner)) | Maybe(Record(inner)):
                value = table[field.key]
                for row in value if isinstance(value, list) else [value]:
                    yield from shown_fields(inner, row) if isinstance(row, dict) else ()


def test_the_page_on_files_shows_every_field_of_a_register():
    files = [body for language, body in blocks(ROOT / "docs/how-to/register-files.md") if language == "toml"]
    every = {
        (record.__name__, field.key) for record, fields in RECORDS.items() for field in fields if record is not Figure
    }

    shown = {field for text in files for field in shown_fields(Register, tomllib.loads(text))}

    assert every - shown == set()


def test_a_first_plugin_is_short():
    """What the tutorial has its reader write is less than 60 lines of Python, in one module and its test."""
    changes = [
        body.splitlines() for language, body in blocks(ROOT / "docs/tutorial/first-plugin.md") if language == "diff"
    ]
    written = [line for lines in changes for line in lines if line.startswith("+")]
    files = {lines[0].removeprefix("# file: ") for lines in changes}

    assert 40 < len(written) < 60
    assert {name.partition("/")[0] for name in files} == {"lthtgn-province-cao-bang"}


def test_a_change_that_does_not_fit_is_found_out(tmp_path):
    path = tmp_path / "a.py"
    path.write_text("a = 1\nb = 2\n", encoding="utf-8")
    change(path, "-a = 1\n+a = 3\n b = 2\n+c = 4\n")

    assert path.read_text(encoding="utf-8") == "a = 3\nb = 2\nc = 4\n"
    with pytest.raises(AssertionError):
        change(path, "-a = 1\n")


def test_a_line_that_was_not_printed_is_found_out():
    check_printed(["a", "…", "c …"], "a\nb\nc d\n")

    for shown in (["a"], ["b", "…"], ["a", "c d"], ["a", "…", "e"], ["…", "c d", "b"]):
        with pytest.raises(AssertionError):
            check_printed(shown, "a\nb\nc d\n")


MODULES = ["lthtgn", *(found.name for found in pkgutil.walk_packages(lthtgn.__path__, "lthtgn."))]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_hold(name):
    module = importlib.import_module(name)

    failed, _ = doctest.testmod(module)

    assert not failed
