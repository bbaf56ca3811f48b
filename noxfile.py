"""The checks in environments of their own; `uv run --group lint nox --list` names them. `.ci/run` is what must pass."""

from __future__ import annotations

from pathlib import Path

import nox

nox.needs_version = ">=2026.2"
nox.options.default_venv_backend = "uv"
nox.options.download_python = "never"
nox.options.error_on_missing_interpreters = False
nox.options.sessions = ["tests", "plugins", "lint", "types", "docs"]

PROJECT = nox.project.load_toml("pyproject.toml")
PYTHONS = [
    line.rpartition(" ")[2] for line in PROJECT["project"]["classifiers"] if line.startswith("Programming Language")
]
PLUGINS = sorted(path.parent for path in Path("plugins").glob("*/pyproject.toml"))


def group(*names: str) -> list[str]:
    """The requirements of dependency groups, with their pins."""
    return list(nox.project.dependency_groups(PROJECT, *names))


def install_wheels(session: nox.Session, *projects: Path) -> None:
    """Build wheels of the core and of some plugins, and install those, not the source tree."""
    target = Path(session.create_tmp()) / "wheels"
    for project in (Path(), *projects):
        session.run("uv", "build", "--quiet", "--wheel", "--out-dir", str(target), str(project), external=True)
    wheels = [str(path) for path in sorted(target.glob("*.whl"))]
    session.install("--reinstall", *wheels)


@nox.session(python=PYTHONS)
def tests(session: nox.Session) -> None:
    """All tests, on the installed wheels."""
    install_wheels(session, *PLUGINS)
    session.install(*group("test"))
    session.run("pytest", "-n", "auto", "--dist", "loadfile", *session.posargs)


@nox.session
@nox.parametrize("plugin", [path.name for path in PLUGINS])
def plugins(session: nox.Session, plugin: str) -> None:
    """The tests of one plugin, with no other plugin installed."""
    folder = Path("plugins", plugin)
    install_wheels(session, folder)
    own = nox.project.load_toml(folder / "pyproject.toml").get("dependency-groups", {})
    session.install(*group("test"), *own.get("test", []))
    session.run("pytest", str(folder), *session.posargs)


@nox.session
def lint(session: nox.Session) -> None:
    """Style, and the fragments of the changelog."""
    session.install(*group("lint"))
    session.run("ruff", "check")
    session.run("ruff", "format", "--check")
    session.run("towncrier", "build", "--draft", "--version", "next")


@nox.session
def types(session: nox.Session) -> None:
    """Types, strictly."""
    session.install(".", *(str(path) for path in PLUGINS), *group("lint", "test"))
    session.run("mypy")


@nox.session
def docs(session: nox.Session) -> None:
    """The manual; a warning is an error."""
    session.install(".", "./plugins/lthtgn-cli", "./plugins/lthtgn-provinces", *group("docs"))
    session.run("sphinx-build", "-W", "--keep-going", "-E", "-b", "html", "docs", "docs/_build/html")


@nox.session
def benchmarks(session: nox.Session) -> None:
    """What must stay fast, each beside something to compare with."""
    own = nox.project.load_toml("plugins/lthtgn-sql/pyproject.toml")["dependency-groups"]["test"]
    session.install(".", "./plugins/lthtgn-sql", *own)
    sizes = ("12000", "120000")
    for name, *arguments in (
        ["importing"],
        ["loading", *sizes],
        ["counting"],
        ["judging"],
        ["storage", *sizes],
        ["databases", *sizes],
    ):
        session.run("python", f"benchmarks/{name}.py", *arguments)
