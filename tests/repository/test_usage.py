"""The library as its design shows it in use; the pages of the manual are run in tests/docs."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

import lthtgn

ROOT = Path(__file__).parents[2]


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with the examples, in which one can write."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_library_in_use(folder, capsys):
    """Open the rule book, read a register, judge a club, say it, compute by province, write a report."""
    book = lthtgn.open_rulebook()  # national rules and every installed plugin
    register = book.read("examples/van-canh")  # a file, a folder, or a storage URL
    for finding in book.assess(register.clubs[0], on=date(2025, 5, 31)):
        print(finding.verdict, book.say(finding, locale="vi"))  # noqa: T201 - as the design shows it
    table = book.compute(register, period=lthtgn.Period.year(2024), by=("province",))
    book.report(register, period=lthtgn.Period.parse("2024-06/2025-05"), to="report.md")
    printed = capsys.readouterr().out.splitlines()

    assert len(printed) == 39
    printed = [line for line in printed if any(words in line for words in ("quy chế", "quyết định thành lập", "nghèo"))]
    assert printed[1].startswith("Verdict.MET Có quy chế hoạt động: đạt; yêu cầu áp dụng từ 27/10/2021 (")
    assert printed[2].startswith("Verdict.NOT_KNOWN Có quyết định thành lập: chưa xác định; ")
    assert printed[0] == (
        "Verdict.NOT_IN_FORCE Người nghèo, cận nghèo, có hoàn cảnh khó khăn chiếm tỷ lệ thành viên theo quy định: "
        "chưa có quy định áp dụng vào ngày 31/5/2025; có quy định từ 1/8/2025"
    )
    assert {cell.group for cell in table.cells} == {("Hà Nội",)}
    assert table.cell("network.clubs", "Hà Nội").part == lthtgn.Range(2, 2)
    assert "tăng 63 thành viên (54,8 %)" in folder.joinpath("report.md").read_text(encoding="utf-8")


def test_the_readme_shows_the_library_in_use():
    """README's Python, which tests/docs runs, goes the same way."""
    blocks = re.findall(r"```python\n(.*?)```", ROOT.joinpath("README.md").read_text(encoding="utf-8"), re.DOTALL)
    calls = ("open_rulebook(", ".read(", ".assess(", ".say(", ".compute(", ".report(")

    assert [call for call in calls if call not in "".join(blocks)] == []
