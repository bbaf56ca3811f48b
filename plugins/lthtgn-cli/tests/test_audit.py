from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

CASES = str(Path(__file__).parents[3] / "examples/published-cases/cases.json")
# 57 members, of whom 58 women.
IMPOSSIBLE = """
[[clubs]]
id = "=a"
name = "CLB A"
place = { province = "01", edition = "63" }
[[clubs.returns]]
period = "2024"
[clubs.returns.figures]
members = 57
"members.men" = 3
"members.women" = 50
"""


@pytest.fixture
def impossible(tmp_path):
    path = tmp_path / "clb.toml"
    path.write_text(IMPOSSIBLE, encoding="utf-8")
    return str(path)


def test_what_does_not_fit_stands_first_with_both_figures(run):
    """The surest first, then each published result, then how many."""
    lines = run("audit", CASES).stdout.splitlines()

    assert [line[0] for line in lines if line[:1] in {"✗", "!", "?"}] == sorted(
        (line[0] for line in lines if line[:1] in {"✗", "!", "?"}), key="✗!?".index
    )
    assert (
        "✗ club-than-thuoc.published_results[1]: Kết quả công bố khác với kết quả tính lại (không thể đúng) – "
        "kết quả đã công bố: 48,7 %; tính lại: 46,51 %; chênh lệch 2,19 điểm phần trăm. "
        "Cần hỏi: kết quả được tính từ số liệu nào." in lines
    )
    assert (
        "  club-than-thuoc.published_results[0]: công bố 53,4 %, tính lại 53,49 %: khớp sau khi cắt bớt chữ số" in lines
    )
    assert lines[-1] == (
        "Đã tính lại 35 kết quả: 25 khớp, 3 ghi vượt thay cho đạt, 3 không ra số nguyên, 2 không khớp, "
        "2 không tính lại được"
    )


def test_a_register_is_audited(run, impossible):
    """50 women and 3 men of 57: four are missing."""
    result = run("audit", impossible)

    assert result.exit_code == 0
    assert result.stdout.startswith("✗ =a (năm 2024): Các nhóm cộng lại không bằng tổng (không thể đúng) – ")
    assert "53 người; số thành viên: 57 người; chênh lệch 4 người" in result.stdout
    assert "Kết quả đã công bố" not in result.stdout


def test_strict_fails_only_for_what_cannot_be_right(run, impossible):
    assert run("audit", impossible, "--strict").exit_code == 1
    assert run("audit", CASES, "--strict", "--rule", "audit.estimated_total").exit_code == 0


def test_only_a_rule_that_is_named(run):
    output = run("audit", CASES, "--rule", "audit.members_fall_while_clubs_rise").stdout

    assert "chênh lệch 126.470 người" in output
    assert "theo 1 quy tắc: 0 không thể đúng, 1 đáng ngờ, 0 cần hỏi lại" in output


def test_a_rule_that_is_not_there_is_told_with_the_nearest(run):
    result = run("audit", CASES, "--rule", "audit.share_cutt")

    assert result.exit_code == 2
    assert "không có quy tắc đối chiếu “audit.share_cutt”; có phải ý bạn là “audit.share_cut”?" in result.stderr


def test_csv_holds_a_row_for_each_finding(run, impossible):
    """Exact numbers; a name is no formula."""
    (row,) = csv.DictReader(io.StringIO(run("audit", impossible, "--format", "csv").stdout))

    assert (row["kind"], row["period"]) == ("finding", "2024")
    assert "số thành viên nữ: 50 người" in row["others"]

    assert (row["where"], row["rule"], row["severity"]) == ("'=a", "audit.groups_do_not_add_up", "impossible")
    assert (row["first_low"], row["second_low"], row["difference_low"]) == ("53", "57", "-4")


def test_csv_holds_every_published_result_too(run):
    """With what was printed, what it is recomputed to, and how the two stand to each other."""
    rows = list(csv.DictReader(io.StringIO(run("audit", CASES, "--format", "csv").stdout)))
    by_id = {row["where"]: row for row in rows if row["kind"] == "result"}
    row = by_id["club-than-thuoc.published_results[1]"]

    assert len(by_id) == 35
    assert (row["first_low"], row["second_low"], row["outcome"], row["term"]) == (
        "48.7",
        "2000/43",
        "differs",
        "không khớp",
    )


def test_json_holds_findings_and_results(run):
    content = json.loads(run("audit", CASES, "--format", "json").stdout)
    by_id = {item["id"]: item for item in content["results"]}

    assert len(by_id) == 35
    assert by_id["club-phuoc-tan-4.derived_checks[0]"]["recomputed"] == "39.2"
    assert by_id["club-than-thuoc.published_results[0]"]["recomputed"] == "2300/43"
    assert by_id["proj-vie014.published_results[0]"]["reason"] == "missing: target"
    (fall,) = (item for item in content["findings"] if item["rule"] == "audit.members_fall_while_clubs_rise")
    assert (fall["period"], fall["first"]["printed"], fall["first"]["qualifier"]) == ("2025-05", 330_000, "over")
    assert {"impossible", "suspicious", "ask"} == {item["severity"] for item in content["findings"]}


@pytest.mark.parametrize("format_", ["text", "csv", "json"])
def test_a_file_can_be_written(run, impossible, tmp_path, format_):
    target = tmp_path / "doi-chieu"
    result = run("audit", impossible, "--format", format_, "--to", str(target))

    assert (result.exit_code, result.stdout) == (0, "")
    assert "audit.groups_do_not_add_up" in target.read_text(encoding="utf-8") or format_ == "text"


def test_cases_with_problems_are_refused(run, tmp_path):
    path = tmp_path / "cases.json"
    path.write_text('[{"id": "a"}]', encoding="utf-8")
    result = run("audit", str(path))

    assert result.exit_code == 2
    assert "cases.json: $[0].kind" in result.stderr


def test_a_rule_is_shown(run):
    output = run("rules", "show", "audit.met_only_by_rounding").stdout

    assert "Mục tiêu chỉ đạt nhờ làm tròn (audit.met_only_by_rounding)" in output
    assert "Mức độ: đáng ngờ" in output
    assert "M-TRAP-07" in output


def test_figures_under_a_name_that_nobody_knows_are_told(run, tmp_path):
    """140 of 135 clubs have a fund: under `clubs_with_income_fund` it is found, under another name it is said to be unread."""
    case = {"id": "a", "kind": "province", "name": "Tỉnh A", "source": "…", "figures": {"clubs": 135}}
    path = tmp_path / "cases.json"
    for name, is_read in (("clubs_with_income_fund", True), ("clubs_with_fund", False)):
        path.write_text(json.dumps([case | {"figures": {"clubs": 135, name: 140}}]), encoding="utf-8")
        text, content = run("audit", str(path)).stdout, json.loads(run("audit", str(path), "--format", "json").stdout)
        assert ("Phần lớn hơn tổng thể" in text) is is_read
        assert ("Không đối chiếu số liệu mang 1 tên chưa biết: clubs_with_fund\n" in text) is not is_read
        assert content["unread"] == ([] if is_read else [name])


def test_days_and_periods_of_figures_are_values_for_programs(run, tmp_path):
    """In the language for people, as years, months and days for programs."""
    path = tmp_path / "clb.toml"
    path.write_text(
        '[[clubs]]\nid = "a"\nname = "CLB A"\nfounded = "2023-05-20"\n[[clubs.returns]]\nperiod = "2022"\n'
        "[clubs.returns.figures]\nmembers = 57\n",
        encoding="utf-8",
    )
    asked = ("audit", str(path), "--rule", "audit.before_founding")
    (found,) = json.loads(run(*asked, "--format", "json").stdout)["findings"]

    assert "số liệu năm 2022; câu lạc bộ thành lập ngày 20/5/2023. Cần hỏi" in run(*asked).stdout
    assert (found["first"]["about"], found["second"]["about"]) == (["2022"], ["2023-05-20"])
    (row,) = csv.DictReader(io.StringIO(run(*asked, "--format", "csv").stdout))
    assert (row["first"], row["second"]) == ("số liệu (2022)", "câu lạc bộ thành lập (2023-05-20)")
