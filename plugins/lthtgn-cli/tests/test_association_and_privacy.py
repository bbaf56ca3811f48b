from __future__ import annotations

import csv
import io
import json

import pytest

TOML = """
[[clubs]]
id = "a"
name = "CLB A"
as_of = "2026-06-30"
complete = [{ records = "members" }]
members = [
    { id = "m1", name = "Bà Một", born = "1950", joined = "2020", association_member = true },
    { id = "m2", name = "Ông Hai", born = "1966-04-07", joined = "2020", association_member = false },
    { id = "m3", born = "1968-05-01", joined = "2020", association_member = false },
    { id = "m4", born = "1990", joined = "2020", association_member = false },
    { id = "m5", joined = "2020", left = "2024-01-31" },
]
requests = [{ id = "r1", who = "m1", kind = "delete", received = "2026-06-05" }]

[[associations]]
id = "h"
name = "Hội A"
branches = [{ id = "b1", name = "Chi hội 1", groups_complete = true }]
branches_complete = true
memberships = [{ id = "hv1", branch = "b1", joined = "2015" }]
memberships_complete = true
reliefs = []
fees = [{ period = "2026", amount = 2001, branch = "b1" }]
fees_complete = true
"""


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "hoi.toml"
    path.write_text(TOML, encoding="utf-8")
    return str(path)


def test_branches_and_counts(run, source):
    out = run("association", source, "--on", "2026-06-30").stdout

    assert (
        "Chi hội 1: 1 hội viên; 0 tổ hội; hội phí phải đóng 24.000 đồng; đã thu 2.001 đồng; để lại chi hội ít nhất 1.401 đồng, nộp lên nhiều nhất 600 đồng"
        in out
    )
    assert "  1 thành viên đã là hội viên\n" in out
    assert "  1 người chưa chắc là hội viên đã đủ tuổi vào Hội\n" in out
    assert "  1 người có thể được xem xét\n" in out
    assert "  1 người chưa đến tuổi\n" in out
    assert out.endswith("Cần đối chiếu với văn bản đã ký: có căn cứ không phải nguyên văn.\n")


def test_the_list_of_who_may_join(run, source):
    """Those who are not surely in, nor surely too young; who left the club is on no list."""
    rows = list(
        csv.DictReader(
            io.StringIO(run("association", source, "--on", "2026-06-30", "--list", "--format", "csv").stdout)
        )
    )

    assert [(row["member"], row["admission"], row["by_age"], row["verify"]) for row in rows] == [
        ("m2", "by_age", "met", "True"),
        ("m3", "considered", "not_known", "True"),
    ]
    assert "name" not in rows[0]
    named = run("association", source, "--on", "2026-06-30", "--list", "--names").stdout
    assert "✓ Ông Hai (m2): chưa là hội viên; đủ tuổi vào Hội; cần hỏi: là công dân Việt Nam\n" in named
    assert "Bà Một" not in named


def test_without_deductions_the_charter_ends_in_2022(run, source):
    found = json.loads(
        run("association", source, "--on", "2026-06-30", "--list", "--format", "json", "--floor", "summary").stdout
    )

    assert found["rows"] == []


def test_what_the_charter_says_in_words(run, source):
    out = run("association", source, "--on", "2026-06-30", "--basis").stdout

    assert "chưa biết, từ 1/1/2011" in out  # the rules of the fund
    assert "(QĐ 288/QĐ-BNV, suy luận)" in out


def test_personal_data_in_numbers(run, source):
    out = run("privacy", source, "--on", "2026-06-30", "--keep-months", "24").stdout

    assert "  6 người, trong đó 0 người" in out
    assert "thực hiện quá hạn (hạn 25/6/2026), chưa xong" in out
    assert "  1 người đã rời quá 24 tháng\n" in out
    assert "m1" not in out
    listed = run("privacy", source, "--on", "2026-06-30", "--keep-months", "24", "--list").stdout
    assert "✗ a, m1: yêu cầu xóa" in listed
    assert "✓ a, m5: từ 31/1/2026" in listed


def test_personal_data_for_programs(run, source):
    rows = list(csv.DictReader(io.StringIO(run("privacy", source, "--on", "2026-06-30", "--format", "csv").stdout)))

    assert {"kind": "requests", "what": "not_met", "number": "1"} in rows
    assert {"kind": "people", "what": "all", "number": "6"} in rows


def test_holidays_are_the_users(run, source):
    out = run("privacy", source, "--on", "2026-06-30", "--holiday", "2026-06-08").stdout

    assert "trả lời đã nhận quá hạn (hạn 10/6/2026)" in out


@pytest.mark.parametrize(
    "arguments",
    [
        ("association", "--names"),
        ("association", "--to", "x.csv"),
        ("privacy", "--list", "--format", "csv"),
        ("privacy", "--to", "x.csv"),
    ],
)
def test_what_makes_no_sense_is_refused(run, source, arguments):
    assert run(arguments[0], source, *arguments[1:], "--on", "2026-06-30").exit_code == 2
