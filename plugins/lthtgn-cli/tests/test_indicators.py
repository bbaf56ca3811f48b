from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

SAMPLE = str(Path(__file__).parents[3] / "examples/sample-club")


def test_the_table_is_aligned_where_it_is_piped(run, register):
    """A line for each indicator, figures to the right, an empty column left out."""
    output = run("indicators", register, "--indicator", "composition.women", "--indicator", "network.members").stdout

    assert output == (
        "Chỉ số                                      Giá trị       Tử số / mẫu số  Có số liệu\n"
        "Tỷ lệ thành viên nữ                 nhiều nhất 30 %  75 / từ 250 trở lên         2/2\n"
        "Số thành viên câu lạc bộ  từ 250 thành viên trở lên                              2/2\n"
    )


def test_what_is_not_known_is_named_below(run, register):
    """Nobody gave the ages of Hậu Ái; 0 new clubs of 1648 is known."""
    output = run("indicators", register).stdout
    table, _, missing = output.partition("Chưa có số liệu để tính: ")

    assert "tỷ lệ thành viên là người cao tuổi (từ đủ 60 tuổi)" in missing
    assert "Số câu lạc bộ thành lập mới theo Đề án 1648" in table


def test_an_indicator_that_is_named_is_shown_even_if_not_known(run, register):
    """30 of An Trai are surely 60 or older; of Hậu Ái anything is possible."""
    output = run("indicators", register, "--indicator", "composition.older_members").stdout

    assert "chưa rõ" in output
    assert "từ 30 trở lên / từ 250 trở lên" in output


def test_groups_have_a_column_of_their_own(run, register):
    """By province and programme: one club each."""
    lines = run("indicators", register, "--indicator", "network.clubs", "--by", "province", "--by", "programme").stdout

    assert [[cell.strip() for cell in line.split("  ") if cell.strip()] for line in lines.splitlines()] == [
        ["Tỉnh, thành phố", "Đề án", "Chỉ số", "Giá trị", "Có số liệu"],
        ["Hà Nội", "thuộc Đề án 1336", "Số câu lạc bộ", "1 câu lạc bộ", "1/1"],
        ["Quảng Nam", "thuộc Đề án 1533", "Số câu lạc bộ", "1 câu lạc bộ", "1/1"],
        ["Theo đơn vị hành chính ngày 31/5/2025, danh mục 63 tỉnh, thành phố."],
    ]


def test_a_club_is_called_by_its_name(run, register):
    """Its id is for programs."""
    output = run("indicators", register, "--indicator", "network.members", "--by", "club").stdout

    assert "CLB thôn An Trai" in output


def test_boundaries_follow_the_day(run, register):
    """Quảng Nam went into Đà Nẵng on 1 July 2025."""
    output = run(
        "indicators", register, "--indicator", "network.clubs", "--by", "province", "--on", "2025-07-01"
    ).stdout

    assert "Đà Nẵng" in output
    assert "Quảng Nam" not in output


def test_members_can_be_told_apart(run, register):
    """34 women and 16 men in An Trai; Hậu Ái has given no roster."""
    output = run("indicators", register, "--indicator", "network.members", "--by", "sex", "--province", "01").stdout

    assert "nữ         Số thành viên câu lạc bộ  34 thành viên" in output
    assert "nam        Số thành viên câu lạc bộ  16 thành viên" in output


def test_without_a_name_only_those_are_taken_that_can_be_split(run, register):
    """The others are told of on standard error, apart from the table."""
    result = run("indicators", register, "--by", "sex")

    assert result.exit_code == 0
    assert "chỉ số không đếm thành viên nên không phân tổ được theo giới tính." in result.stderr
    assert "Lưu ý" not in result.stdout


def test_an_indicator_that_cannot_be_split_is_refused_by_name(run, register):
    """A club has no sex."""
    result = run("indicators", register, "--indicator", "network.clubs", "--by", "sex")

    assert result.exit_code == 2
    assert "--by sex: chỉ số network.clubs không đếm thành viên" in result.stderr


def test_csv_json_and_markdown(run, register):
    """Each can be read back: 50 and at least 200 members."""
    ask = ("indicators", register, "--indicator", "network.members", "--by", "province", "--format")
    rows = list(csv.DictReader(io.StringIO(run(*ask, "csv").stdout)))
    cells = json.loads(run(*ask, "json").stdout)["indicators"]
    markdown = run(*ask, "markdown").stdout

    assert [(r["subject"], r["low"], r["high"]) for r in rows] == [("Hà Nội", "50", "50"), ("Quảng Nam", "200", "")]
    assert [cell["value"] for cell in cells] == [{"low": 50, "high": 50}, {"low": 200, "high": None}]
    assert "| Hà Nội | Số thành viên câu lạc bộ | 50 thành viên |" in markdown


def test_an_unknown_indicator_is_told_with_the_nearest(run, register):
    """Before the register is read."""
    result = run("indicators", "không-có.toml", "--indicator", "network.member")

    assert result.exit_code == 2
    assert "không có chỉ số “network.member”; có phải ý bạn là “network.members”?" in result.stderr


@pytest.mark.parametrize("suffix", ["csv", "json", "md", "txt"])
def test_a_file_can_be_written(run, register, tmp_path, suffix):
    """In the format of its suffix."""
    target = tmp_path / f"chi-so.{suffix}"
    result = run("indicators", register, "--indicator", "network.members", "--to", str(target))

    assert result.exit_code == 0
    assert "thành viên" in target.read_text(encoding="utf-8")


def test_a_register_decides_on_the_nations_targets_only_where_it_covers_the_nation(run):
    """55 % of one club's members borrowed, 50 % are asked of the country: told to be all of it, the register decides."""
    arguments = ("indicators", SAMPLE, "--indicator", "livelihood.loan_coverage", "--format", "json")
    found = [
        json.loads(run(*arguments, *more).stdout)["indicators"][0]["progress"][0]["status"]
        for more in ((), ("--level", "province"), ("--level", "nation"))
    ]

    assert found == ["not_known", "not_known", "met"]
