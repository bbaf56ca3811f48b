from __future__ import annotations

import importlib.metadata
import os
import subprocess
import sys
from pathlib import Path

import click.testing
import pytest

from lthtgn.hooks import assembly
from lthtgn_cli import hooks
from lthtgn_cli.hooks import plugin_commands
from lthtgn_cli.main import cli

# Two clubs. An Trai has 50 members on a roster that is declared complete: 34 women, and 30 who are 60 or older on
# 2025-05-31 (12 born in 1950, 18 on 1955-03-02; the other 20 in 1980). It has no charter, and of the two funds one.
# Hậu Ái, founded in 2018, has only reported "over 200" members, 41 of them women.
_MEMBERS = "\n".join(
    f'    {{ id = "m{number}", name = "Người {number}", sex = "{"female" if number <= 34 else "male"}", '
    f'born = "{"1950" if number <= 12 else "1955-03-02" if number <= 30 else "1980"}", joined = "2023-05-10" }},'
    for number in range(1, 51)
)
REGISTER = f"""
title = "Các câu lạc bộ thử"

[[clubs]]
id = "an-trai"
name = "CLB thôn An Trai"
founded = "2023-05-10"
as_of = "2025-05-31"
place = {{ province = "01", edition = "63", commune = "Vân Canh" }}
founding_decision = {{ number = "12/QĐ-UBND", on = "2023-05-10", issuer = "UBND xã" }}
charter = "absent"
complete = [{{ records = "members" }}, {{ records = "funds" }}]
members = [
{_MEMBERS}
]
funds = [{{ kind = "operating", opened = "2023-06-01" }}]

[[clubs]]
id = "hau-ai"
name = "CLB thôn Hậu Ái"
founded = "2018-01-15"
as_of = "2025-05-31"
place = {{ province = "49", edition = "63", commune = "Tam Kỳ" }}

[[clubs.returns]]
period = "2025-01-01/2025-05-31"

[clubs.returns.figures]
members = "trên 200"
"members.women" = 41

[[associations]]
id = "hoi-van-canh"
name = "Hội Người cao tuổi xã Vân Canh"
place = {{ province = "01", edition = "63", commune = "Vân Canh" }}

[[awards]]
id = "kt1"
on = "2025-05"
issuer = "UBND xã"
recipient = "collective"
number = 2
recipients = ["an-trai"]
"""

# Four problems: a missing name, a misspelt field, a province that is not there, a day that is not there.
BAD_REGISTER = """
[[clubs]]
id = "a"
nam = "A"

[[clubs]]
id = "b"
name = "B"
founded = "2023-02-30"
place = { province = "99", edition = "63" }
"""

# The roster says 3 members, the return 60: both cannot be right.
CONTRADICTING_REGISTER = """
[[clubs]]
id = "a"
name = "CLB A"
founded = "2023-05-10"
as_of = "2025-05-31"
complete = [{ records = "members" }]
members = [
    { id = "m1", joined = "2023-05-10" },
    { id = "m2", joined = "2023-05-10" },
    { id = "m3", joined = "2023-05-10" },
]

[[clubs.returns]]
period = "2024-06/2025-05"

[clubs.returns.figures]
members = 60
"""


@pytest.fixture
def register(tmp_path: Path) -> str:
    path = tmp_path / "clb.toml"
    path.write_text(REGISTER, encoding="utf-8")
    return str(path)


@pytest.fixture
def bad_register(tmp_path: Path) -> str:
    path = tmp_path / "sai.toml"
    path.write_text(BAD_REGISTER, encoding="utf-8")
    return str(path)


@pytest.fixture
def contradicting_register(tmp_path: Path) -> str:
    path = tmp_path / "mau-thuan.toml"
    path.write_text(CONTRADICTING_REGISTER, encoding="utf-8")
    return str(path)


@pytest.fixture
def only_own_plugins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever plugins are installed beside the command, a test in this process sees those alone that it installs."""
    real = importlib.metadata.entry_points

    def of_this_test(**select: str) -> list[importlib.metadata.EntryPoint]:
        return [
            point
            for point in real(**select)
            if point.dist is not None and tmp_path in Path(str(point.dist.locate_file("x"))).parents
        ]

    for module in [*sys.modules.values()]:
        if getattr(module, "entry_points", None) is real:
            monkeypatch.setattr(module, "entry_points", of_this_test)


@pytest.fixture
def run(only_own_plugins: None):
    """Runs the command inside this process: `run("report", path).stdout`, `.stderr`, `.exit_code`."""

    def invoke(*args: str) -> click.testing.Result:
        result = click.testing.CliRunner().invoke(cli, args, prog_name="lthtgn")
        if result.exception is not None and not isinstance(result.exception, SystemExit):
            raise result.exception
        return result

    plugin_commands.cache_clear()
    yield invoke
    plugin_commands.cache_clear()


COMMAND = (sys.executable, "-m", "lthtgn_cli")
INSTALLED = frozenset(
    (point.name, point.dist and point.dist.name) for point in importlib.metadata.entry_points(group="lthtgn")
)
BESIDE = frozenset(name for name, _ in INSTALLED)


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch):
    """What is installed beside the command, such as the rules of provinces, is not seen; what a test installs is."""
    found = importlib.metadata.entry_points

    def others(*, group: str):
        return [point for point in found(group=group) if (point.name, point.dist and point.dist.name) not in INSTALLED]

    for place in (importlib.metadata, assembly, hooks):
        monkeypatch.setattr(place, "entry_points", others)
    return {"LTHTGN_WITHOUT": " ".join(sorted(BESIDE))}  # for a process of its own


@pytest.fixture
def command(alone):
    """Runs the command as a process of its own, with what is given added to the environment."""

    def call(*args: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run([*COMMAND, *args], env=os.environ | alone | environment, capture_output=True, check=False)

    return call


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Installs a plugin of one module for the time of a test, as pip would: a module and its entry point."""

    def put(name: str, source: str) -> Path:
        site = tmp_path / f"site-{name}"
        module = f"{name.replace('-', '_')}_plugin"
        metadata = site / f"{name}-1.2.dist-info"
        metadata.mkdir(parents=True)
        (site / f"{module}.py").write_text(source, encoding="utf-8")
        (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.2\n", encoding="utf-8")
        (metadata / "entry_points.txt").write_text(f"[lthtgn]\n{name} = {module}\n", encoding="utf-8")
        monkeypatch.syspath_prepend(site)
        monkeypatch.delitem(sys.modules, module, raising=False)
        return site

    return put
