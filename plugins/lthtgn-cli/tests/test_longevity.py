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

    assert lines[:6] == [
        "CLB thôn An Trai (an-trai)",
        "  ✓ m1: 100 tuổi: Chủ tịch nước chúc thọ; Lễ mừng thượng thượng thọ; quà: 700.000 đồng tiền mặt, 5 mét vải lụa",
        ("  ✓ m2: 90 tuổi: Chủ tịch Ủy ban nhân dân cấp tỉnh chúc thọ; Lễ mừng thượng thượng thọ; quà: 500.000 đồng tiền "
        "mặt, hiện vật trị giá 150.000 đồng"),
        "Tổng hợp năm 2026",
        "  90 tuổi: 1 người; 650.000 đồng",
        "  100 tuổi: 1 người; 700.000 đồng; 5 mét vải lụa",
    ]  # fmt: skip
    assert lines[6] == "2 người; tiền quà: 1.350.000 đồng và 5 mét vải lụa."
    assert lines[7] == "? Chưa rõ năm sinh của 1 thành viên, nên chưa biết có thuộc danh sách không."


def test_what_the_province_sets_is_not_known(run, source):
    """At 70 the nation has no minimum: the sum is told as the least."""
    output = run("longevity", source, "--year", "2026").stdout

    assert "70 tuổi: 1 người; tiền quà theo mức của tỉnh, chưa biết" in output
    assert "3 người; tiền quà: ít nhất 1.350.000 đồng" in output


def test_by_full_years_on_the_day(run, source):
    """On 6 June 2026 whoever is born in August 1936 is 89, and of who is born in 1956 it is not known."""
    rows = table(run, source, "--on", "2026-06-06", "--method", "full_years")

    assert [(row["club"], row["age"], row["certain"]) for row in rows] == [
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
    assert [row["age"] for row in whole["rows"]] == [100, 90, 70]


@pytest.mark.parametrize(
    "arguments", [(), ("--year", "2026", "--on", "2025-06-06"), ("--year", "2026", "--club", "nowhere")]
)
def test_misuse(run, source, arguments):
    assert run("longevity", source, *arguments).exit_code == 2
