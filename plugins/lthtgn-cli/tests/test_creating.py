"""`lthtgn new-plugin`: each kind of plugin is complete, and its tests pass as soon as it is beside the core."""

from __future__ import annotations

import ast
import importlib.util
import os
import subprocess
import sys
import tomllib
from importlib.metadata import version
from pathlib import Path

import pytest

OURS = f"lthtgn {version('lthtgn')}"
NAMES = {"province": "lao-cai", "storage": "so-clb", "report": "van-xuoi", "locale": "km"}
KITS = {"report": "lthtgn.testing.reporters", "locale": "lthtgn.testing.localisers"}


def installed(folder: Path, site: Path) -> dict[str, str]:
    """The environment in which a distribution is installed, as pip would: its package on the path, its entry point beside."""
    project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    metadata = site / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n", encoding="utf-8"
    )
    [(name, module)] = project["entry-points"]["lthtgn"].items()
    (metadata / "entry_points.txt").write_text(f"[lthtgn]\n{name} = {module}\n", encoding="utf-8")
    path = os.pathsep.join([str(folder / "src"), str(site), os.environ.get("PYTHONPATH", "")])
    return os.environ | {"PYTHONPATH": path.rstrip(os.pathsep), "PYTHONDONTWRITEBYTECODE": "1"}


def call(folder: Path, environment: dict[str, str], *args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *args], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("kind", NAMES)
def test_a_new_plugin_passes_its_tests_at_once(run, tmp_path, kind):
    """Installed beside the core, it passes its own tests, is listed, and is made of what was told."""
    result = run("new-plugin", kind, NAMES[kind], "--into", str(tmp_path))
    folder = tmp_path / f"lthtgn-{kind}-{NAMES[kind]}"
    files = {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}
    module = f"lthtgn_{kind}_{NAMES[kind].replace('-', '_')}"

    assert result.exit_code == 0
    assert files == {
        "CHANGELOG.md",
        "README.md",
        "pyproject.toml",
        f"src/{module}/__init__.py",
        f"src/{module}/py.typed",
        f"tests/test_{module}.py",
    }
    assert all(path in result.stdout for path in files)

    environment = installed(folder, tmp_path / "site")
    tests = call(folder, environment, "pytest", "-q", "-W", "error", "-p", "no:cacheprovider")
    listed = call(folder, environment, "lthtgn_cli", "plugins")

    assert f"lthtgn-{kind}-{NAMES[kind]} 0.1.0" in listed.stdout
    if kind in KITS and importlib.util.find_spec(KITS[kind]) is None:  # nothing but the kit is missing
        assert f"No module named '{KITS[kind]}'" in tests.stdout
    else:
        assert tests.returncode == 0, tests.stdout + tests.stderr


@pytest.mark.parametrize("kind", NAMES)
def test_what_is_written_is_well_formed(run, tmp_path, kind):
    """Python that compiles, says its version of the API, and has no line that is too long; text that ends in a line."""
    run("new-plugin", kind, NAMES[kind], "--into", str(tmp_path))
    for path in (tmp_path / f"lthtgn-{kind}-{NAMES[kind]}").rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        assert text == "" or text.endswith("\n")
        assert "{{" not in text
        assert not text.endswith("\n\n")
        if path.suffix == ".py":
            assert ast.get_docstring(ast.parse(text))
            assert max(map(len, text.splitlines())) <= 130
        if path.name == "__init__.py":
            assert "\nLTHTGN_API = 1\n" in text


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("province", "Tuyên-Quang"), "“Tuyên-Quang” không dùng làm tên được; hãy viết chữ thường không dấu"),
        (("report", "class"), "“class” không dùng làm tên được"),
        (("report", "a--b"), "“a--b” không dùng làm tên được"),
        (("report", "../ngoai"), "“../ngoai” không dùng làm tên được"),
        (("province", "song-hong"), "không có tỉnh, thành phố nào tên “song-hong”; hãy nêu tỉnh bằng --province"),
        (
            ("province", "moi", "--province", "ha giang"),
            "không có tỉnh, thành phố nào là “ha giang”; có phải ý bạn là “Hà Giang”",
        ),
        (("report", "moi", "--province", "08"), "--province chỉ dùng cho new-plugin province"),
        (("locale", "khmer"), "“khmer” không phải mã ngôn ngữ; hãy viết như km"),
        (("reports", "moi"), "có phải ý bạn là “report”?"),
        (
            ("report", "national"),
            f"đã có phần mở rộng national ({OURS}); hãy chọn tên khác, như: lthtgn new-plugin report national-2",
        ),
        (
            ("storage", "sqlite"),
            f"đã có phần mở rộng sqlite ({OURS}); hãy chọn tên khác, như: lthtgn new-plugin storage sqlite-2",
        ),
        (
            ("report", "csv"),
            (
                f"đã có định dạng báo cáo “csv” của phần mở rộng reporters ({OURS}); hãy chọn tên khác, như: lthtgn new-plugin "
                "report csv-2"
            ),
        ),
        (
            ("report", "md"),
            "đã có định dạng báo cáo “markdown” với đuôi tệp .md; hãy chọn tên khác, như: lthtgn new-plugin report md-2",
        ),
        (
            ("locale", "vi"),
            f"đã có ngôn ngữ “vi” của phần mở rộng vietnamese ({OURS}); hãy chọn tên khác, như: lthtgn new-plugin locale vi-vn",
        ),
    ],
)
def test_what_would_become_no_plugin_is_refused(run, tmp_path, args, says):
    """One error, told before anything is written."""
    result = run("new-plugin", *args, "--into", str(tmp_path))

    assert result.exit_code == 2
    assert says in result.stderr
    assert result.stderr.count("Lỗi:") == 1
    assert list(tmp_path.iterdir()) == []


def test_nothing_is_overwritten(run, tmp_path):
    """A folder that is there stays as it is; one that is to hold the new one has to be there."""
    folder = tmp_path / "lthtgn-report-moi"
    folder.mkdir()
    (folder / "của tôi.txt").write_text("giữ lại", encoding="utf-8")
    result = run("new-plugin", "report", "moi", "--into", str(tmp_path))
    nowhere = run("new-plugin", "report", "moi", "--into", str(tmp_path / "không-có"))

    assert (result.exit_code, nowhere.exit_code) == (2, 2)
    assert f"đã có {folder}; hãy chọn tên khác hoặc xóa thư mục đó" in result.stderr
    assert [path.name for path in folder.iterdir()] == ["của tôi.txt"]
    assert "không có thư mục" in nowhere.stderr


def test_a_province_is_found_by_its_name_or_told(run, tmp_path):
    """The plugin is about the province that it is called after, or about the one that is named."""
    run("new-plugin", "province", "can-tho", "--into", str(tmp_path))
    run("new-plugin", "province", "song-hong", "--province", "tuyên quang", "--into", str(tmp_path))
    called = (tmp_path / "lthtgn-province-can-tho/src/lthtgn_province_can_tho/__init__.py").read_text(encoding="utf-8")
    told = (tmp_path / "lthtgn-province-song-hong/src/lthtgn_province_song_hong/__init__.py").read_text(
        encoding="utf-8"
    )

    assert 'HERE = Scope("92", "34", "Cần Thơ")' in called
    assert 'HERE = Scope("08", "34", "Tuyên Quang")' in told


def test_a_name_that_something_installed_has(run, monkeypatch, tmp_path):
    """Of a plugin or of a distribution; once that is left out the name is free."""
    site = tmp_path / "site"
    metadata = site / "lthtgn_province_cao_bang-1.2.dist-info"
    metadata.mkdir(parents=True)
    (metadata / "METADATA").write_text("Name: lthtgn-province-cao-bang\nVersion: 1.2\n", encoding="utf-8")
    (metadata / "entry_points.txt").write_text("[lthtgn]\ndien-bien = song_hong\n", encoding="utf-8")
    (site / "song_hong.py").write_text(
        "from lthtgn.hooks import hookimpl\n@hookimpl\ndef lthtgn_documents():\n    return ()\n", encoding="utf-8"
    )
    monkeypatch.syspath_prepend(site)
    into = tmp_path / "into"
    into.mkdir()
    plugin, project = (run("new-plugin", "province", name, "--into", str(into)) for name in ("dien-bien", "cao-bang"))

    assert plugin.stderr.strip() == (
        "Lỗi: đã có phần mở rộng dien-bien (lthtgn-province-cao-bang 1.2); hãy chọn tên khác, như: lthtgn new-plugin province "
        "dien-bien-2 --province 11"
    )
    assert project.stderr.strip() == (
        "Lỗi: đã có bản phân phối lthtgn-province-cao-bang 1.2; hãy chọn tên khác, như: lthtgn new-plugin province "
        "cao-bang-2 --province 04"
    )
    assert list(into.iterdir()) == []

    free = run("--without", "lthtgn-province-cao-bang", "new-plugin", "province", "cao-bang", "--into", str(into))
    assert free.exit_code == 0


@pytest.mark.parametrize(
    ("args", "code", "name", "heir"),
    [
        (("ninh-thuan",), "58", "Ninh Thuận", "Khánh Hòa"),
        (("cu", "--province", "Khánh Hoà@63"), "56", "Khánh Hòa", "Khánh Hòa"),
        (("cu", "--province", "24@63"), "24", "Bắc Giang", "Bắc Ninh"),
    ],
)
def test_a_former_province(run, tmp_path, args, code, name, heir):
    """Its values have an end, and how long they stand is said; its tests pass at once."""
    run("new-plugin", "province", *args, "--into", str(tmp_path))
    folder = tmp_path / f"lthtgn-province-{args[0]}"
    module = f"lthtgn_province_{args[0].replace('-', '_')}"
    text = (folder / "src" / module / "__init__.py").read_text(encoding="utf-8")
    readme = (folder / "README.md").read_text(encoding="utf-8")

    assert f'HERE = Scope("{code}", "63", "{name}")' in text
    assert f"goes on where it was, in {heir}, until its own" in text
    assert "FIRST, UNTIL = date(2021, 1, 1), date(2026, 1, 1)" in text
    assert text.count('cite("II.1"), UNTIL, scope=HERE') == 2
    assert f"or until {heir} sets the same number" in readme
    tests = call(folder, installed(folder, tmp_path / "site"), "pytest", "-q", "-W", "error", "-p", "no:cacheprovider")
    assert tests.returncode == 0, tests.stdout + tests.stderr


def test_what_cannot_be_written_is_told(run, tmp_path):
    """A name that the system finds too long."""
    result = run("new-plugin", "storage", "a" * 300, "--into", str(tmp_path))

    assert result.exit_code == 2
    assert "không ghi được vào " in result.stderr
    assert list(tmp_path.iterdir()) == []
