from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

CASES = str(Path(__file__).parents[3] / "examples/published-cases/cases.json")


def test_without_figures_it_lists_what_is_asked_and_what_is_needed(run):
    """Decision 1648 in the plains: each target with its phase, and what would have to be reported."""
    output = run("targets", "--on", "2025-08-01", "--programme", "1648", "--terrain", "plains").stdout

    assert (
        "  · tỷ lệ xã, phường ở đồng bằng có câu lạc bộ hoạt động đạt chuẩn (100 % đến hết năm 2030, trong số xã, phường "
        "ở đồng bằng; giai đoạn một, 2025–2030)\n" in output
    )
    assert "      cần số xã, phường ở đồng bằng, và trong đó số có câu lạc bộ hoạt động đạt chuẩn; " in output
    assert "miền núi" not in output
    assert output.endswith(" 0 chưa đủ căn cứ, 8 chưa có số liệu.\n")


def test_a_published_case(run):
    """The final review of 1336: 200 % of the new clubs, 105,3 % of the provinces, over the list of 63."""
    output = run("targets", CASES, "--case", "nat-2025-05").stdout

    assert "theo QĐ 1336/QĐ-TTg: 6.000 câu lạc bộ, bằng 200 % mục tiêu: đạt\n" in output
    assert "theo QĐ 1336/QĐ-TTg: 100 %, bằng 105,3 % mục tiêu: đạt\n" in output
    assert "Mẫu số theo đơn vị hành chính trước ngày 1/7/2025 (63 tỉnh, thành phố) vào ngày 31/5/2025.\n" in output


def test_a_register_says_the_least(run, register):
    """Of two clubs one is new under 1336: how much of 3,000 that is, and no verdict on the country."""
    output = run("targets", register).stdout

    assert "từ 1 câu lạc bộ trở lên trong phần có số liệu, bằng ít nhất 0,03 % mục tiêu: chưa đủ căn cứ\n" in output
    assert "Chưa có số liệu cho: " in output


def test_what_is_needed_is_said_in_words(run):
    """Of what a measure counts the measure's term, beside its id."""
    output = run("targets", "--on", "2025-05-31", "--programme", "1336").stdout

    assert "số thành viên được vay vốn trong kỳ (loans.borrowers); số thành viên (members); " in output
    assert "số tỉnh, thành phố có câu lạc bộ (provinces.with_clubs); số tỉnh, thành phố (provinces)\n" in output
    assert "cần số câu lạc bộ thành lập mới theo đề án (clubs.of_1336)\n" in output


def test_a_register_of_the_whole_country(run, register):
    """One of 3,000 is a figure then, and the day is not come."""
    output = run("targets", register, "--level", "nation").stdout

    assert "  … số câu lạc bộ thành lập mới (ít nhất 3.000 câu lạc bộ đến hết năm 2025)\n" in output
    assert "1 câu lạc bộ, bằng 0,03 % mục tiêu: chưa đến hạn, mới đạt một phần\n" in output


def test_for_programs(run, register, tmp_path):
    """One row for each reading, in CSV and in JSON alike."""
    rows = json.loads(run("targets", register, "--format", "json").stdout)["rows"]
    target = tmp_path / "tien-do.csv"
    run("targets", register, "--format", "csv", "--to", str(target))
    listed = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8"))))

    assert [row["target"] for row in rows] == [row["target"] for row in listed]
    loans = [row for row in rows if row["target"] == "targets.loan_coverage_share"]
    assert [row["of_vi"] for row in loans] == ["thành viên", "thành viên có nhu cầu vay"]
    assert {row["fulfilment_of_all"] for row in loans} == {"not_known"}
    assert all(row["term_en"] for row in rows)


def test_more_than_a_number_and_figures_from_before_the_last_day(run):
    """ "More than 100,000" has its own column, and so has whether figures are from before the last day."""
    arguments = ("targets", CASES, "--case", "nat-2025-05", "--programme", "1336", "--format", "json", "--on")
    rows = [
        {row["target"]: row for row in json.loads(run(*arguments, day).stdout)["rows"] if row["reading"] is None}
        for day in ("2025-05-31", "2026-01-01")
    ]
    older = rows[0]["targets.new_club_older_members"]

    assert (older["low_low"], older["above"], rows[0]["targets.new_clubs"]["above"]) == (100_001, 100_000, None)
    assert [{row["outdated"] for row in found.values()} for found in rows] == [{False}, {True}]
    # 6,000 clubs that were founded stay founded; a share of provinces may have fallen by the end of the year.
    reached = [row["targets.new_clubs"]["fulfilment"] for row in rows]
    shares = [row["targets.provinces_with_clubs_share"]["fulfilment"] for row in rows]
    assert (reached, shares) == (["met", "met"], ["met", "not_known"])


def test_markdown(run):
    """A table for each document."""
    text = run("targets", CASES, "--case", "nat-2025-05", "--format", "markdown").stdout

    assert "## QĐ 1336/QĐ-TTg: " in text
    assert "| đạt | Theo QĐ 1336/QĐ-TTg: 6.000 câu lạc bộ, bằng 200 % mục tiêu: đạt. |\n" in text


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((CASES,), "hãy nêu một trường hợp bằng --case"),
        ((CASES, "--case", "nat-2025-06"), "có phải ý bạn là “nat-2025-05”?"),
        (("--on", "2025-08-01", "--programme", "1649"), "1648"),
        (("--on", "2025-08-01", "--to", "a.txt"), "--format"),
        (("--terrain", "plain"), "plains"),
    ],
)
def test_misuse_is_told(run, arguments, says):
    """With the next step."""
    result = run("targets", *arguments)

    assert result.exit_code == 2
    assert says in result.stderr


def test_a_case_has_no_place_beside_a_register(run, register):
    """It names a case of a file of published cases."""
    result = run("targets", register, "--case", "x")

    assert result.exit_code == 2
    assert "--case chỉ dùng với tệp các trường hợp đã công bố" in result.stderr


@pytest.mark.parametrize(
    ("args", "said"),
    [
        (("targets", "--programme", "9999"), "không có đề án, chương trình mang số “9999”"),
        (("targets", CASES, "--case", "khong-co"), "không có trường hợp đã công bố “khong-co”"),
    ],
)
def test_what_is_not_there_is_named_in_vietnamese(run, args, said):
    """And not as "programme" or "case"."""
    result = run(*args)
    assert (result.exit_code, said in result.stderr) == (2, True)
