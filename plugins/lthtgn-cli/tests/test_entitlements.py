from __future__ import annotations

import csv
import io
import json

import pytest

# m1 is 75 on 2025-07-01 and has no pension; m2 is 72 and near-poor, and receives the social pension; m3 is young.
REGISTER = """
[[clubs]]
id = "an-trai"
name = "CLB thôn An Trai"
as_of = "2025-12-31"
complete = [{ records = "members" }]
place = { province = "01", edition = "34" }

[[clubs.members]]
id = "m1"
name = "=Nguyễn Thị Bí Mật"
born = "1950-07-01"
joined = "2020"
households = [{ year = 2025, class = "other" }]
welfare = { citizen = true, pension = false, receives = [], insured = false, survivor_allowance = false }

[[clubs.members]]
id = "m2"
name = "Trần Văn Kín"
born = "1953"
joined = "2020"
households = [{ year = 2025, class = "near_poor" }]

[clubs.members.welfare]
citizen = true
pension = true
pension_amount = 300_000
supporter = true
supporter_on_allowance = false
survivor_allowance = false
moved_from_allowance = false
receives = [{ benefit = "social_pension", since = "2025-07-01" }, { benefit = "insurance_card" }]

[[clubs.members]]
id = "m3"
name = "Lê Thị Trẻ"
born = "1990"
joined = "2020"
"""


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "people.toml"
    path.write_text(REGISTER, encoding="utf-8")
    return str(path)


def test_who_may_have_what_and_does_not_receive_it(run, source):
    """One of the two is missing the pension: 500,000 a month."""
    lines = run("entitlements", source, "--on", "2025-07-01").stdout.splitlines()

    assert lines[:3] == [
        "Chế độ theo quy định áp dụng ngày 1/7/2025 (dấu ! là có thể được hưởng mà chưa hưởng)",
        "CLB thôn An Trai (an-trai)",
        "  m1",
    ]
    assert lines[3] == (
        "    ! Trợ cấp hưu trí xã hội: người từ đủ 75 tuổi: có thể được hưởng; mức 500.000 đồng/tháng; chưa hưởng; cần hỏi "
        "đã có văn bản đề nghị chưa (Luật 41/2024/QH15, Đ.21; mức: NĐ 176/2025/NĐ-CP, Đ.3)"
    )
    assert lines[-3] == (
        "Từ 1 đến 2 người có thể được hưởng mà chưa hưởng ít nhất một chế độ; trợ cấp "
        "hưu trí xã hội: 1 người; thẻ bảo hiểm y tế: nhiều nhất 1 người; hỗ trợ mức đóng bảo hiểm y tế: nhiều nhất 1 người; "
        "số tiền: 500.000 đồng/tháng. Của 1 người còn điều chưa rõ phải hỏi thêm. Thêm --unknown để biết cần hỏi những gì."
    )


def test_the_decision_on_a_poor_household_is_told(run, tmp_path):
    """By its number and day, in text and for programs; one that is not on record is told as that."""
    plain, decided = tmp_path / "a.toml", tmp_path / "b.toml"
    plain.write_text(REGISTER, encoding="utf-8")
    numbered = 'class = "near_poor", decision = "215/QĐ-UBND", decided = "2024-12-20"'
    decided.write_text(REGISTER.replace('class = "near_poor"', numbered), encoding="utf-8")
    wanted = ("--on", "2025-07-01", "--entitlement", "entitlements.premium.near_poor")
    cells = [
        next(
            row
            for row in csv.DictReader(io.StringIO(run("entitlements", str(path), *wanted, "--format", "csv").stdout))
        )
        for path in (plain, decided)
    ]

    assert (
        "hộ cận nghèo năm 2025 theo lời khai, chưa ghi quyết định công nhận của xã"
        in run("entitlements", str(plain), *wanted).stdout
    )
    assert (
        "hộ cận nghèo năm 2025 theo quyết định số 215/QĐ-UBND (20/12/2024)"
        in run("entitlements", str(decided), *wanted).stdout
    )
    assert [(row["household"], row["decision"], row["decided"]) for row in cells] == [
        ("near_poor", "", ""),
        ("near_poor", "215/QĐ-UBND", "2024-12-20"),
    ]


def test_the_day_before_there_was_no_social_pension(run, source):
    """It begins on 2025-07-01, as the card does, of which the law before is not known."""
    output = run("entitlements", source, "--on", "2025-06-30").stdout

    assert "hưu trí" not in output
    assert "0 người" not in output
    assert "Chưa biết quy định về thẻ bảo hiểm y tế do nhà nước đóng trước ngày 1/7/2025." in output


def test_before_the_first_known_law_nothing_is_counted(run, source):
    """Before 2021-07-01 the allowance is not known, which is not that nobody had one."""
    output = run("entitlements", source, "--on", "2021-06-30").stdout

    assert "Chưa biết quy định về trợ cấp xã hội hằng tháng trước ngày 1/7/2021." in output
    assert "Chưa rõ bao nhiêu người" in output
    assert "0 người" not in output


def test_a_club_without_a_roster_is_named(run, tmp_path):
    """Known by its returns alone, it has nobody to list."""
    path = tmp_path / "returns.toml"
    path.write_text('[[clubs]]\nid = "a"\nname = "A"\nas_of = "2025-12-31"\n', encoding="utf-8")

    for command in (("entitlements", "--on", "2025-07-01"), ("longevity", "--year", "2025")):
        output = run(command[0], str(path), *command[1:]).stdout
        assert "1 câu lạc bộ không có danh sách thành viên nên không lập được: a." in output
        assert "0 người" not in output


def test_asking_for_one_entitlement_does_not_change_it(run, tmp_path):
    """Of 750,000 and 500,000 the higher is given: whoever asks for the pension alone hears the same."""
    path = tmp_path / "poor.toml"
    path.write_text(
        REGISTER[: REGISTER.index("[[clubs.members]]")]
        + """
[[clubs.members]]
id = "m1"
born = "1950-01-01"
joined = "2020"
households = [{ year = 2025, class = "poor" }]
welfare = { citizen = true, pension = false, supporter = false, qualifies_for_institution = false, receives = [] }
""",
        encoding="utf-8",
    )
    arguments = ("entitlements", str(path), "--on", "2025-07-01", "--format", "json")
    every = {row["entitlement"]: row for row in json.loads(run(*arguments).stdout)["rows"]}
    alone = json.loads(run(*arguments, "--entitlement", "entitlements.social_pension.from_75").stdout)

    assert alone["rows"] == [every["entitlements.social_pension.from_75"]]
    assert (alone["rows"][0]["due"], alone["rows"][0]["missing"]) == ("not_met", "not_met")
    assert (alone["people_low"], alone["people_high"], alone["money_high"]) == (0, 0, 0)


def test_names_only_where_they_are_asked_for(run, source):
    """In no format does a name stand unless --names is given."""
    for format_ in ("text", "csv", "json"):
        plain = run("entitlements", source, "--on", "2025-07-01", "--all", "--format", format_).stdout
        named = run("entitlements", source, "--on", "2025-07-01", "--all", "--format", format_, "--names").stdout
        assert not [name for name in ("Bí Mật", "Kín", "Trẻ") if name in plain]
        assert [name for name in ("Bí Mật", "Kín", "Trẻ") if name in named] == ["Bí Mật", "Kín", "Trẻ"]


def test_a_table_for_programs(run, source):
    """CSV and JSON hold the same rows; a name is never a formula."""
    arguments = ("entitlements", source, "--on", "2025-07-01", "--names", "--format")
    table = list(csv.DictReader(io.StringIO(run(*arguments, "csv").stdout)))
    rows = json.loads(run(*arguments, "json").stdout)["rows"]

    assert [(row["member"], row["entitlement"], row["missing"]) for row in table] == [
        ("m1", "entitlements.social_pension.from_75", "met"),
        ("m2", "entitlements.card.social_pension", "not_met"),
        ("m2", "entitlements.premium.near_poor", "not_met"),
        ("m2", "entitlements.social_pension.from_70", "not_met"),
    ]
    assert [row["entitlement"] for row in table] == [row["entitlement"] for row in rows]
    assert table[0]["name"] == "'=Nguyễn Thị Bí Mật"
    assert [row["rate_low"] for row in rows] == [None, "4/5", "19/20", None]
    assert [row["certainty"] for row in rows] == ["text", "deduction", "text", "text"]


def test_the_sums_for_programs(run, source):
    """As the last line of the text: how many people, how much, and each benefit."""
    whole = json.loads(run("entitlements", source, "--on", "2025-07-01", "--format", "json").stdout)

    assert (whole["day"], whole["people_low"], whole["people_high"]) == ("2025-07-01", 1, 2)
    assert (whole["money_low"], whole["money_high"], whole["unsettled"]) == (500_000, 500_000, 1)
    assert whole["missing"]["social_pension"] == {"low": 1, "high": 1}
    assert (whole["law_not_known"], whole["clubs_without_roster"], whole["clubs_with_partial_roster"]) == ([], [], [])


def test_what_is_to_be_asked(run, source):
    """With --unknown, what is not settled, and the question."""
    output = run(
        "entitlements", source, "--on", "2025-07-01", "--unknown", "--entitlement", "entitlements.card.poor"
    ).stdout

    assert "? Thẻ bảo hiểm y tế do nhà nước đóng: người thuộc hộ nghèo: chưa xác định" in output
    assert "cần hỏi: thuộc hộ nghèo" in output


def test_a_list_of_persons_is_written_to_a_file(run, source, tmp_path):
    """As CSV or JSON, never over the register."""
    target = tmp_path / "list.csv"

    assert run("entitlements", source, "--on", "2025-07-01", "--format", "csv", "--to", str(target)).exit_code == 0
    assert "m1" in target.read_text(encoding="utf-8")
    assert run("entitlements", source, "--on", "2025-07-01", "--to", str(target)).exit_code == 2
    assert run("entitlements", source, "--on", "2025-07-01", "--format", "json", "--to", source).exit_code == 2


@pytest.mark.parametrize("option", [("--club", "nowhere"), ("--entitlement", "entitlements.card.por")])
def test_what_is_not_there_is_refused(run, source, option):
    assert run("entitlements", source, "--on", "2025-07-01", *option).exit_code == 2


def test_an_id_that_is_not_there_is_answered_in_vietnamese(run, source):
    """The pension is two entitlements, and nearer than any other whose name only looks alike."""
    error = run("entitlements", source, "--on", "2025-07-01", "--entitlement", "entitlements.social_pension").stderr

    assert (
        "không có chế độ “entitlements.social_pension”; có phải ý bạn là “entitlements.social_pension.from_70”?"
        in error
    )


def test_an_entitlement_is_shown(run):
    """Its conditions and the values of the day."""
    output = run("rules", "show", "entitlements.social_pension.from_75", "--on", "2026-07-01").stdout

    assert "Áp dụng từ 1/7/2025" in output
    assert "540.000 đồng/tháng, từ 1/7/2026" in output
    assert "là công dân Việt Nam" in output
