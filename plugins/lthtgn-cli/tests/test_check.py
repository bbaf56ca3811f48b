from __future__ import annotations

import csv
import io
import json
import re

import pytest


@pytest.fixture
def funds(tmp_path):
    """A club with one fund, and surely no other."""
    path = tmp_path / "quy.toml"
    path.write_text(
        '[[clubs]]\nid = "a"\nname = "A"\nfounded = "2021"\ncomplete = [{ records = "funds" }]\n'
        'funds = [{ kind = "operating", opened = "2021" }]\n',
        encoding="utf-8",
    )
    return str(path)


def test_each_finding_is_a_line_under_its_club(run, register):
    """Twelve criteria for each of two clubs, and the count of each verdict at the end."""
    lines = run("check", register).stdout.splitlines()

    assert lines[0] == "CLB thôn An Trai (an-trai)"
    # Thirty-nine findings, and below that on all areas the eight of them.
    assert lines[48] == ""
    assert lines[49] == "CLB thôn Hậu Ái (hau-ai)"
    assert (
        lines[-1] == "Kết quả đánh giá theo tiêu chí: 5 đạt, 4 chưa đạt, 66 chưa xác định, 3 chưa có quy định áp dụng"
    )


def test_a_finding_shows_its_verdict_its_evidence_and_its_basis(run, register):
    """34 of 50 members are women: 68 %, between 60 and 70."""
    output = run("check", register, "--club", "an-trai", "--criterion", "composition.women_share").stdout

    assert (
        "  ✓ Phụ nữ chiếm tỷ lệ thành viên theo quy định: đạt – số thành viên nữ: 34 trong 50 thành viên (68 %); "
        "yêu cầu từ 60 % đến 70 %" in output
    )


@pytest.mark.parametrize(
    ("criterion", "club", "line"),
    [
        ("composition.size", "an-trai", "  ✓ Số thành viên theo quy định: đạt"),
        ("composition.size", "hau-ai", "  ✗ Số thành viên theo quy định: chưa đạt"),
        ("composition.older_share", "hau-ai", "  ? Người cao tuổi chiếm tỷ lệ thành viên theo quy định: chưa xác định"),
        ("governance.charter", "an-trai", "  ✗ Có quy chế hoạt động: chưa đạt"),
        ("composition.hardship_share", "an-trai", "  · Người nghèo"),
    ],
)
def test_every_verdict_has_its_mark_and_its_word(run, register, criterion, club, line):
    """So that neither colour nor mark is needed to read it."""
    assert f"\n{line}" in run("check", register, "--club", club, "--criterion", criterion).stdout


def test_only_what_is_named_is_shown(run, register):
    """Two criteria of one club."""
    output = run(
        "check", register, "--club", "an-trai", "--criterion", "composition.size", "--criterion", "governance.charter"
    ).stdout

    assert "Hậu Ái" not in output
    assert output.endswith("1 đạt, 1 chưa đạt, 0 chưa xác định, 0 chưa có quy định áp dụng\n")


def test_strict_counts_only_rules_in_law(run, register):
    """That Hậu Ái has 200 members is a warning; that clubs have a charter is seen in practice alone."""
    size = ("--club", "hau-ai", "--criterion", "composition.size")
    charter = ("--club", "an-trai", "--criterion", "governance.charter")
    for asked in (size, charter):
        result = run("check", register, "--strict", *asked)
        assert result.exit_code == 0
        assert "Lưu ý: 1 kết quả chưa đạt chỉ để nhắc hoặc theo thực tiễn" in result.stderr
        assert run("check", register, "--strict-all", *asked).exit_code == 1
        assert "Lưu ý" not in run("check", register, "--strict-all", *asked).stderr
        assert run("check", register, *asked).exit_code == 0


def test_strict_counts_only_what_is_shown(run, funds):
    """One fund of the two that decision 1336 asks for; the size of the club is not asked for."""
    both = run("check", funds, "--on", "2025-05-31", "--strict", "--criterion", "operation.both_funds")
    size = run("check", funds, "--on", "2025-05-31", "--strict", "--criterion", "composition.size")

    assert both.exit_code == 1
    assert "Lưu ý" not in both.stderr
    assert size.exit_code == 0
    assert run("check", funds, "--on", "2025-05-31").exit_code == 0


def test_contradictions_are_shown_and_counted(run, contradicting_register):
    """3 on the roster, 60 in the return."""
    result = run("check", contradicting_register, "--on", "2025-05-31", "--strict")

    assert result.exit_code == 1
    assert re.search(r"\n  ! .*số thành viên.* 3 người.* 60 người", result.stdout)
    assert result.stdout.endswith("Số liệu mâu thuẫn: 1\n")


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("--club", "an-tra"), "không có câu lạc bộ “an-tra”; có phải ý bạn là “an-trai”?"),
        (
            ("--criterion", "composition.sise"),
            "không có tiêu chí “composition.sise”; có phải ý bạn là “composition.size”?",
        ),
        (("--club", "hau-ai", "--province", "01"), "không có câu lạc bộ “hau-ai”"),
    ],
)
def test_what_is_not_there_is_told_with_the_nearest(run, register, args, says):
    """Not an empty answer."""
    result = run("check", register, *args)

    assert result.exit_code == 2
    assert f"Lỗi: {says}" in result.stderr


def test_csv_holds_findings_alone(run, register):
    """Thirty-seven for each club: twelve of its organisation, and the norms of the areas."""
    rows = list(csv.DictReader(io.StringIO(run("check", register, "--format", "csv").stdout)))

    assert len(rows) == 78
    assert {"finding"} == {row["kind"] for row in rows}


def test_json_holds_findings_alone(run, register):
    """With their evidence."""
    content = json.loads(run("check", register, "--format", "json", "--criterion", "composition.size").stdout)

    assert content["indicators"] == []
    assert [item["verdict"] for item in content["findings"]] == ["met", "not_met"]


def test_a_file_can_be_written(run, register, tmp_path):
    """Markdown by its suffix, text by another."""
    markdown, text = tmp_path / "a.md", tmp_path / "a.txt"
    run("check", register, "--to", str(markdown))
    run("check", register, "--to", str(text))

    assert "## CLB thôn An Trai (an-trai)\n\n- Buổi sinh hoạt nào cũng có chuyên đề" in markdown.read_text(
        encoding="utf-8"
    )
    assert "5 đạt, 4 chưa đạt" in text.read_text(encoding="utf-8")
