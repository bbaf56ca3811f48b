from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from lthtgn.rules.data_classes import FIELDS
from lthtgn_cli import guarding

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
    assert found["without_charter"] == 3


def test_a_charter_that_is_not_known_is_no_empty_list(run, source):
    """Three of the four are not surely in; of them no charter is known without deductions, which is no "nobody"."""
    listed = run("association", source, "--on", "2026-06-30", "--list", "--floor", "summary").stdout
    counted = run("association", source, "--on", "2026-06-30", "--floor", "summary").stdout

    assert (
        "? Không lập được danh sách với 3 người chưa là hội viên hoặc chưa rõ: chưa có Điều lệ nào được biết" in listed
    )
    assert "  3 người chưa biết có thể vào Hội không: chưa có Điều lệ nào được biết vào ngày này" in counted
    assert "đã đủ tuổi vào Hội" not in counted


def test_who_is_no_citizen_may_not_join(run, source, tmp_path):
    """The charter asks for a Vietnamese citizen (A-5.04): whoever is known to be none is on no list, however old."""
    path = tmp_path / "quoc-tich.toml"
    path.write_text(
        TOML.replace('born = "1966-04-07", joined', 'born = "1966-04-07", welfare = { citizen = false }, joined'),
        encoding="utf-8",
    )

    listed = run("association", str(path), "--on", "2026-06-30", "--list").stdout
    counted = run("association", str(path), "--on", "2026-06-30").stdout

    assert "m2" not in listed
    assert "? m3: chưa là hội viên; có thể được xem xét" in listed
    assert "  0 người chưa chắc là hội viên đã đủ tuổi vào Hội\n" in counted
    assert "  1 người không là công dân Việt Nam, không vào Hội được\n" in counted


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


def test_every_kind_of_personal_row_has_a_vietnamese_name():
    """A new row of the model would else be shown by its English class: `HardshipAssessment 2`."""
    personal = {row.__name__ for row, fields in FIELDS.items() if any(item.is_personal for item in fields.values())}

    assert personal <= set(guarding._CLASSES)


def test_personal_data_for_programs(run, source):
    rows = list(csv.DictReader(io.StringIO(run("privacy", source, "--on", "2026-06-30", "--format", "csv").stdout)))

    assert {"kind": "requests", "what": "not_met", "number": "1"} in rows
    assert {"kind": "people", "what": "all", "number": "6"} in rows


CONSENTS = """
consents = [
    { id = "c1", who = "m1", purpose = "báo cáo", given = "2025-03-02", form = "writing", proper = true },
    { id = "c2", who = "m2", purpose = "báo cáo", given = "2025-03-02", form = "writing", proper = true },
    { id = "c3", who = "m2", purpose = "báo cáo", given = "2025-04-02", form = "writing", proper = true, withdrawn = "2026-05-01" },
    { id = "c4", who = "m3", purpose = "báo cáo", given = "2025-04-02", form = "writing", proper = true },
]
"""


def test_a_consent_that_was_ended_is_shown_as_ended(run, source, tmp_path):
    """By a withdrawal of a later one, and by a request to delete of 5 June; m3 said stop to the association alone."""
    text = TOML.replace("\nrequests", f"{CONSENTS}requests").replace(
        'joined = "2015" }]',
        'joined = "2015", club = "a", member = "m3" }]\nrequests = [{ id = "r2", who = "hv1", kind = "object", received = "2026-06-02" }]',
    )
    path = tmp_path / "dong-y.toml"
    path.write_text(text, encoding="utf-8")
    lines = run("privacy", str(path), "--on", "2026-06-30").stdout.splitlines()

    assert lines[lines.index("Đồng ý") + 1 : lines.index("Yêu cầu")] == [
        "  1 đồng ý còn giá trị",
        "  2 đồng ý không có giá trị",
        "  1 đồng ý chưa xác định",
        "  trong đó 3 đồng ý đã rút lại hoặc đã có yêu cầu ngừng",
        "  trong đó 1 đồng ý của người đã nói ngừng ở nơi giữ dữ liệu khác",
    ]
    listed = run("privacy", str(path), "--on", "2026-06-30", "--list").stdout
    assert (
        "? a, m1: Đồng ý cho mục đích “báo cáo”, ngày 2/3/2025, hình thức văn bản: chưa xác định; đã yêu cầu xóa ngày 5/6/2026"
        in listed
    )
    assert (
        "✗ a, m2: Đồng ý cho mục đích “báo cáo”, ngày 2/3/2025, hình thức văn bản: không có giá trị; đã rút lại ngày 1/5/2026"
        in listed
    )
    assert (
        "      cùng một người ở h: đã yêu cầu phản đối xử lý ngày 2/6/2026; mỗi nơi giữ dữ liệu xin đồng ý riêng"
        in listed
    )
    assert "✗ h: yêu cầu phản đối xử lý" in run("privacy", str(path), "--on", "2026-06-30").stdout
    assert "cùng một người còn có tên ở a: hãy hỏi" in listed
    rows = run("privacy", str(path), "--on", "2026-06-30", "--format", "csv").stdout
    assert "consents_stopped,here,3" in rows
    assert "consents_stopped,elsewhere,1" in rows
    assert "acknowledgements,not_known,2" in rows


def test_a_late_answer_is_told_with_its_doubt(run, source):
    """Received on a Friday, told a week later, carried out in time: the mark is no tick, and the reader is told why."""
    path = Path(source)
    path.write_text(
        TOML.replace(
            'received = "2026-06-05"', 'received = "2026-06-05", acknowledged = "2026-06-12", done = "2026-06-15"'
        ),
        encoding="utf-8",
    )
    out = run("privacy", source, "--on", "2026-06-30").stdout

    assert "  ? a: yêu cầu xóa" in out
    assert "(hạn sớm nhất 9/6/2026, chưa biết lịch nghỉ lễ)" in out
    assert "  Chưa biết lịch nghỉ lễ nên chỉ biết hạn trả lời sớm nhất" in out
    assert "--holiday" not in run("privacy", source, "--on", "2026-06-30", "--holiday", "2026-09-02").stdout


def test_what_is_not_known_of_an_association_is_said_so(run, tmp_path):
    path = tmp_path / "hoi.toml"
    path.write_text('[[associations]]\nid = "h"\nname = "Hội A"\n', encoding="utf-8")
    out = run("association", str(path), "--on", "2026-06-30").stdout

    assert "  chưa rõ số chi hội; ngày 30/6/2026: chưa rõ số hội viên; hội phí năm 2026\n" in out
    assert "  Sổ đăng ký không ghi ai là thành viên câu lạc bộ vào ngày này.\n" in out


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


@pytest.mark.parametrize("months", ["-1", "hai", "1.5", "99999"])
def test_a_number_of_months_is_refused_in_vietnamese(run, source, months):
    result = run("privacy", source, "--keep-months", months)

    assert result.exit_code == 2
    assert f"--keep-months: “{months}” không phải là một số nguyên từ 0; hãy viết như 24" in result.stderr
    assert "[bắt buộc]" in run("longevity", "--help").stdout
    assert "[required]" not in run("longevity", "--help").stdout
