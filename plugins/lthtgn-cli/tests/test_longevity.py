from __future__ import annotations

import csv
import io
import json

import pytest

REGISTER = """
[[clubs]]
id = "an-trai"
name = "CLB thôn An Trai"
as_of = "2025-12-31"
complete = [{ records = "members" }]
place = { province = "01", edition = "34" }
members = [
    { id = "m1", name = "Nguyễn Thị Bí Mật", born = "1926", joined = "2020" },
    { id = "m2", name = "Trần Văn Kín", born = "1936-08-01", joined = "2020" },
    { id = "m3", name = "Lê Thị Trẻ", born = "1990", joined = "2020" },
    { id = "m4", joined = "2020" },
]

[[clubs]]
id = "hau-ai"
name = "CLB thôn Hậu Ái"
as_of = "2025-12-31"
members = [{ id = "m1", born = "1956", joined = "2020" }]
"""


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "people.toml"
    path.write_text(REGISTER, encoding="utf-8")
    return str(path)


def test_who_is_honoured_and_what_it_costs(run, source):
    """One of 100 and one of 90: 700,000 + 650,000 đồng and 5 metres of silk."""
    lines = run("longevity", source, "--year", "2026", "--club", "an-trai").stdout.splitlines()

    assert lines[0] == "Danh sách năm 2026, lập theo ngày 31/12/2026"
    assert lines[1].startswith("Cách tính tuổi: năm tổ chức trừ năm sinh (")
    assert lines[2] == "CLB thôn An Trai (an-trai)"
    assert lines[3].startswith("  ✓ m1: 100 tuổi: chúc thọ: Chủ tịch nước, quà từ 700.000 đồng tiền mặt trở lên, ")
    assert "; mừng thọ (Lễ mừng thượng thượng thọ): Ủy ban nhân dân cấp xã phối hợp với Hội" in lines[4]
    assert lines[5:9] == [
        "Tổng hợp năm 2026",
        "  90 tuổi: 1 người; từ 650.000 đồng trở lên",
        "  100 tuổi: 1 người; từ 700.000 đồng trở lên; từ 5 mét vải lụa trở lên",
        "Từ 2 đến 3 người; tiền quà: từ 1.350.000 đồng trở lên; từ 5 mét vải lụa trở lên.",
    ]
    assert lines[9] == "? Chưa rõ năm sinh của 1 thành viên, nên chưa biết có thuộc danh sách không."
    assert lines[10].startswith("? Luật áp dụng cho công dân Việt Nam; của 2 người trong danh sách chưa ghi quốc tịch")


def test_what_the_province_sets_is_not_known(run, source):
    """At 70 the nation has no minimum: the sum is told as the least, and the other club's roster is not complete."""
    output = run("longevity", source, "--year", "2026").stdout

    assert "70 tuổi: 1 người; tiền quà theo mức của tỉnh, chưa biết" in output
    assert "Từ 3 người trở lên; tiền quà: từ 1.350.000 đồng trở lên" in output
    assert (
        "? 1 câu lạc bộ chưa khai là danh sách thành viên đã đủ vào ngày này, nên số người là ít nhất: hau-ai."
        in output
    )


def test_before_the_law_there_is_no_list(run, source):
    """Nobody can say who was honoured then: no sum stands there, and no zero."""
    output = run("longevity", source, "--year", "2009").stdout
    whole = json.loads(run("longevity", source, "--year", "2009", "--format", "json").stdout)

    assert "Luật Người cao tuổi có hiệu lực từ 1/7/2010. Không lập được danh sách." in output
    assert "0 người" not in output
    assert (whole["standing"], whole["people_high"], whole["rows"]) == ("not_in_force", None, [])


def test_names_come_without_birth_dates(run, source):
    """A list shows who, of what age and for what, and no more."""
    output = run("longevity", source, "--year", "2026", "--names").stdout

    assert "Nguyễn Thị Bí Mật (m1): 100 tuổi" in output
    assert "Trần Văn Kín (m2): 90 tuổi" in output
    assert "1936" not in output


def test_the_way_of_counting_is_told_and_asked_for(run, source):
    """Said by the caller, or too unsure for the floor: then whoever differs by the two ways is not sure."""
    chosen = run("longevity", source, "--year", "2026", "--method", "full_years").stdout
    unsure = run("longevity", source, "--year", "2026", "--on", "2026-06-06", "--floor", "text").stdout

    assert "Cách tính tuổi: đủ tuổi tròn vào ngày tổ chức (theo --method)" in chosen
    assert "Chưa biết cách tính tuổi" in unsure
    assert "Hãy chọn cách tính bằng --method" in unsure
    assert "✓" not in unsure


@pytest.mark.parametrize("year", ["abc", "9999", "999", "2026.5"])
def test_a_year_that_is_none_is_refused_in_vietnamese(run, source, year):
    error = run("longevity", source, "--year", year).stderr

    assert "--year: " in error
    assert "năm" in error
    assert not [word for word in ("is not", "range", "valid") if word in error]


def test_by_full_years_on_the_day(run, source):
    """On 6 June 2026 whoever is born in August 1936 is 89, and of who is born in 1956 it is not known."""
    rows = table(run, source, "--on", "2026-06-06", "--method", "full_years")

    assert [(row["club"], row["age_low"], row["certain"]) for row in rows] == [
        ("an-trai", "100", "not_known"),
        ("hau-ai", "70", "not_known"),
    ]


def table(run, source, *arguments):
    output = run("longevity", source, "--year", "2026", "--format", "csv", *arguments).stdout
    return list(csv.DictReader(io.StringIO(output)))


def test_names_only_where_they_are_asked_for(run, source):
    """Neither a name nor a birth date stands in any format unless --names is given."""
    for format_ in ("text", "csv", "json"):
        plain = run("longevity", source, "--year", "2026", "--format", format_).stdout
        named = run("longevity", source, "--year", "2026", "--format", format_, "--names").stdout
        assert not [value for value in ("Bí Mật", "Kín", "1936") if value in plain]
        assert [value for value in ("Bí Mật", "Kín", "Trẻ") if value in named] == ["Bí Mật", "Kín"]


def test_a_list_for_programs(run, source):
    """JSON holds the sums too; an open end is null."""
    whole = json.loads(run("longevity", source, "--year", "2026", "--format", "json").stdout)

    assert (whole["people_low"], whole["money_low"], whole["money_high"], whole["silk_low"]) == (3, 1_350_000, None, 5)
    assert [row["age_high"] for row in whole["rows"]] == [100, 90, 70]
    assert (whole["people_high"], whole["unknown_births"], whole["unknown_citizens"]) == (None, 1, 3)
    assert (whole["standing"], whole["clubs_with_partial_roster"]) == ("in_force", ["hau-ai"])
    first = whole["rows"][0]
    assert (first["chuc_tho_by_vi"], first["gift_with"], first["method"]) == ("Chủ tịch nước", ["chuc_tho"], "by_year")
    assert (first["mung_tho_by_vi"] or "").startswith("Ủy ban nhân dân cấp xã")
    assert (first["day"], first["year_only"], first["certainty"]) == ("2026-12-31", "yes", "text")
    assert "TT 96/2018/TT-BTC, Đ.3.2" in first["basis"]
    last = whole["rows"][2]
    assert (last["chuc_tho_by_vi"], last["gift_with"]) == (None, ["mung_tho"])


@pytest.mark.parametrize(
    "arguments", [(), ("--year", "2026", "--on", "2025-06-06"), ("--year", "2026", "--club", "nowhere")]
)
def test_misuse(run, source, arguments):
    assert run("longevity", source, *arguments).exit_code == 2
