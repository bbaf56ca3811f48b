"""`lthtgn grants`, `lthtgn rules due` and what `lthtgn rules` tells of a place's own rules, by an invented province."""

from __future__ import annotations

import csv
import io
import json
from importlib.metadata import version

import pytest

# Invented: the former province 49 (Quảng Nam) gives a club 20 million once and 5 million every year where it has 200
# members or more, scales to every club, and asks for two reports a year.
QUANG_NAM = """
from datetime import date
from lthtgn.hooks import hookimpl
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.composition import MAX_SIZE, MIN_SIZE
from lthtgn.policy.parameters import Override, Parameter, Scope, Since, Unit
from lthtgn.rules.calendars import ReportingCalendar, ReportRule
from lthtgn.rules.criteria import Criterion, Waiver
from lthtgn.rules.grants import Cadence, Grant, Payer
from lthtgn.rules.measures import MEMBERS

PLAN = Document("kh-1", "1/KH-UBND", "Kế hoạch thử", "UBND tỉnh Quảng Nam", kind_vi="Kế hoạch", signed=date(2021, 1, 1))
CITE = PLAN.cite("mục II", certainty=Certainty.TEXT, facts=("SX-1",))
HERE = Scope("49", "63", "Quảng Nam")
DAY = date(2021, 1, 1)
DONG = Unit("dong", "đồng")
LARGE = Criterion("qn.large", "Từ 200 thành viên", MEMBERS.at_least(200), scope=HERE, cite=CITE)
HUGE = Criterion("qn.huge", "Từ 5.000 thành viên", MEMBERS.at_least(5000), scope=HERE, cite=CITE)
FUND = Parameter("qn.fund.amount", "mức hỗ trợ quỹ", DONG, (Since(DAY, 20_000_000, CITE, scope=HERE),))
YEARLY = Parameter("qn.yearly.amount", "mức hỗ trợ hằng năm", DONG, (Since(DAY, 5_000_000, CITE, scope=HERE),))

@hookimpl
def lthtgn_documents():
    return (PLAN,)

@hookimpl
def lthtgn_parameters():
    return (FUND, YEARLY)

@hookimpl
def lthtgn_criteria():
    return (LARGE, HUGE)

@hookimpl
def lthtgn_overrides():
    return (
        Override(MIN_SIZE, (Since(DAY, 40, CITE, scope=HERE, until=date(2030, 1, 1)),)),
        Override(MAX_SIZE, (Since(DAY, None, CITE, scope=HERE, lifts=True),)),
        Waiver("composition.older_share", HERE, DAY, CITE, date(2028, 1, 1)),
    )

@hookimpl
def lthtgn_grants():
    return (
        Grant("qn.fund", "hỗ trợ quỹ ban đầu", Payer.PROVINCE, DAY, CITE, FUND, conditions=(LARGE,), scope=HERE),
        Grant("qn.yearly", "hỗ trợ sinh hoạt", Payer.COMMUNE, DAY, CITE, YEARLY, cadence=Cadence.YEARLY, scope=HERE),
        Grant("qn.scales", "cân sức khỏe", Payer.COMMUNE, DAY, CITE, item_vi="cân", quantity=1, conditions=(HUGE,),
              scope=HERE),
    )

@hookimpl
def lthtgn_calendars():
    reports = (ReportRule("báo cáo 6 tháng", 1, 6, 6, 15), ReportRule("báo cáo năm", 1, 12, 1, 15, next_year=True))
    return (ReportingCalendar("qn.reports", "lịch báo cáo", reports, "Hội NCT tỉnh", DAY, CITE, scope=HERE),)
"""


@pytest.fixture
def quang_nam(install):
    install("quang-nam", QUANG_NAM)


def test_grants_of_a_register(run, register, quang_nam):
    """Of the club in Quảng Nam alone: what it gets, from whom, once and every year apart; the rest is counted."""
    result = run("grants", register, "--on", "2025-05-31")

    assert result.exit_code == 0
    assert result.stdout.splitlines() == [
        "Hỗ trợ cho câu lạc bộ theo quy định áp dụng ngày 31/5/2025",
        "CLB thôn Hậu Ái (hau-ai)",
        (
            "  ✓ hỗ trợ quỹ ban đầu: được hỗ trợ 20.000.000 đồng, một lần, nguồn: ngân sách tỉnh, từ 1/1/2021 tại Quảng "
            "Nam (KH 1/KH-UBND, mục II, theo nguyên văn)"
        ),
        (
            "  ? cân sức khỏe: chưa xác định (1 cân), một lần, nguồn: ngân sách xã, từ 1/1/2021 tại Quảng Nam (KH 1/KH-UBND, "
            "mục II, theo nguyên văn); điều kiện – Từ 5.000 thành viên: chưa xác định – số thành viên: từ 200 người trở lên; "
            "yêu cầu tối thiểu 5.000 người, áp dụng tại Quảng Nam (KH 1/KH-UBND, mục II, theo nguyên văn)"
        ),
        (
            "  ✓ hỗ trợ sinh hoạt: được hỗ trợ 5.000.000 đồng, hằng năm, nguồn: ngân sách xã, từ 1/1/2021 tại Quảng Nam "
            "(KH 1/KH-UBND, mục II, theo nguyên văn)"
        ),
        "Tổng cộng một lần: 20.000.000 đồng",
        "Tổng cộng hằng năm: 5.000.000 đồng",
        "Kết quả chỉ là khả năng được hỗ trợ; cơ quan hoặc tổ chức chi quyết định.",
    ]


def test_grants_for_programs(run, register, quang_nam):
    """The same in CSV and JSON, each with who contributed it and both totals."""
    args = ("grants", register, "--on", "2025-05-31", "--all")
    given = json.loads(run(*args, "--format", "json").stdout)
    rows = list(csv.DictReader(io.StringIO(run(*args, "--format", "csv").stdout)))

    assert [row["grant"] for row in rows] == ["qn.fund", "qn.scales", "qn.yearly"]
    assert [row["amount_low"] for row in rows] == ["20000000", "", "5000000"]
    assert [row["verdict"] for row in given["rows"]] == ["met", "not_known", "met"]
    assert (given["total_once_low"], given["total_once_high"]) == (20_000_000, 20_000_000)
    assert (given["total_yearly_low"], given["total_yearly_high"]) == (5_000_000, 5_000_000)
    assert {row["plugin"] for row in given["rows"]} == {"quang-nam"}


def test_grants_narrowed(run, register, quang_nam):
    """To a grant, to a club, to a province without any."""
    one = run("grants", register, "--on", "2025-05-31", "--grant", "qn.yearly")
    none = run("grants", register, "--on", "2025-05-31", "--club", "an-trai")
    unknown = run("grants", register, "--grant", "qn.yearli")

    assert "hỗ trợ quỹ" not in one.stdout
    assert "Tổng cộng hằng năm: 5.000.000 đồng" in one.stdout
    assert "Chưa có quy định hỗ trợ nào" in none.stdout
    assert unknown.exit_code == 2
    assert "không có hỗ trợ “qn.yearli”; có phải ý bạn là “qn.yearly”?" in unknown.stderr


def test_reports_that_are_due(run, quang_nam):
    """By day, with what each is about; the yearly one of the year before comes first."""
    result = run("rules", "due", "--province", "Quảng Nam", "--year", "2025")
    rows = list(csv.DictReader(io.StringIO(run("rules", "due", "--year", "2025", "--format", "csv").stdout)))

    assert result.stdout.splitlines() == [
        "Báo cáo đến hạn trong năm 2025, Quảng Nam",
        (
            "  đến hết 15/1/2025: báo cáo năm (từ 1/1/2024 đến 31/12/2024), câu lạc bộ gửi Hội NCT tỉnh (KH 1/KH-UBND, mục "
            "II, theo nguyên văn)"
        ),
        (
            "  đến hết 15/6/2025: báo cáo 6 tháng (từ 1/1/2025 đến 30/6/2025), câu lạc bộ gửi Hội NCT tỉnh (KH 1/KH-UBND, "
            "mục II, theo nguyên văn)"
        ),
    ]
    assert [(row["due"], row["about_from"], row["plugin"]) for row in rows] == [
        ("2025-01-15", "2024-01-01", "quang-nam"),
        ("2025-06-15", "2025-01-01", "quang-nam"),
    ]
    assert "Chưa có lịch báo cáo" in run("rules", "due", "--province", "Hà Nội", "--year", "2025").stdout


def test_rules_list_and_show_tell_of_grants_and_calendars(run, quang_nam):
    """Each kind has its list, and each rule its page."""
    assert "qn.fund" in run("rules", "list", "--kind", "grant").stdout
    assert "qn.reports" in run("rules", "list", "--kind", "calendar").stdout
    assert "Nguồn: ngân sách tỉnh; một lần" in run("rules", "show", "qn.fund", "--on", "2025-05-31").stdout
    assert "nơi nhận: Hội NCT tỉnh" in run("rules", "show", "qn.reports").stdout


def test_why_a_local_value_applies(run, quang_nam):
    """The value, who set it by which document, and the nation's that it displaced."""
    output = run("rules", "why", "composition.size.min", "--province", "Quảng Nam", "--on", "2025-05-31").stdout
    lines = output.splitlines()

    assert lines[:8] == [
        "số thành viên tối thiểu của câu lạc bộ (composition.size.min)",
        "Loại: tham số",
        f"Do phần mở rộng: national (lthtgn {version('lthtgn')})",
        "Ngày: 31/5/2025",
        "Nơi áp dụng: Quảng Nam (mã 49, danh mục 63 tỉnh, thành phố)",
        "Áp dụng: 40 thành viên, Quảng Nam (mã 49, danh mục 63), từ 1/1/2021 đến hết 31/12/2029",
        "  KH 1/KH-UBND (theo nguyên văn, mục II).",
        "  Do phần mở rộng: quang-nam (quang-nam 1.2)",
    ]
    assert lines[8].startswith("Thay cho: ")
    assert ", cả nước, từ " in lines[8]


def test_why_after_a_merger(run, quang_nam):
    """In the former province its value goes on; where only the merged one is known, it is a rival and none is chosen."""
    former = run("rules", "why", "composition.size.min", "--province", "Quảng Nam", "--on", "2026-05-31")
    merged = run("rules", "why", "composition.size.min", "--province", "Đà Nẵng", "--on", "2026-05-31")
    other = run("rules", "why", "composition.size.min", "--province", "Đà Nẵng@63", "--on", "2026-05-31")

    assert "Áp dụng: 40 thành viên, Quảng Nam (mã 49, danh mục 63)" in former.stdout
    assert (
        "Có thể áp dụng, vì chưa rõ địa bàn thuộc tỉnh nào trước sắp xếp: 40 thành viên, Quảng Nam (mã 49, danh mục 63)"
    ) in merged.stdout
    assert "\nTính chung: một trong các mức trên, tùy địa bàn thuộc tỉnh nào trước sắp xếp\n" in merged.stdout
    both = run("rules", "why", "composition.size.min", "--province", "Đà Nẵng@34", "--on", "2025-07-15").stdout
    assert "\nTính chung: từ 40 đến 50 thành viên, tùy địa bàn thuộc tỉnh nào trước sắp xếp\n" in both
    assert "Tính chung" not in former.stdout
    assert "Quảng Nam" not in other.stdout
    assert "không có danh mục “62”" in run("rules", "why", "composition.size.min", "--province", "Đà Nẵng@62").stderr


PENSION = """
from datetime import date
from lthtgn.hooks import hookimpl
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.entitlements import SOCIAL_PENSION
from lthtgn.policy.parameters import Override, Scope, Since
from lthtgn.ranges import Range

PLAN = Document("kh-2", "2/KH-UBND", "Kế hoạch thử", "UBND tỉnh Quảng Nam", kind_vi="Kế hoạch")
CITE = PLAN.cite("mục II", certainty=Certainty.TEXT, facts=("QN-1",))
HERE = Scope("01", "34", "Hà Nội")

@hookimpl
def lthtgn_documents():
    return (PLAN,)

@hookimpl
def lthtgn_overrides():
    return (Override(SOCIAL_PENSION, (Since(date(2025, 7, 1), Range(500_000, 650_000), CITE, scope=HERE),)),)
"""


def test_why_two_values_are_told_together(run, install):
    """Of a national minimum the larger counts: between 500,000 and 650,000 here, 540,000 there, so from 540,000 to 650,000."""
    install("ha-noi", PENSION)
    args = ("rules", "why", "entitlements.social_pension", "--province", "Hà Nội", "--on")
    output = run(*args, "2026-07-01").stdout
    (value,) = json.loads(run(*args, "2026-07-01", "--format", "json").stdout)["values"]

    assert "\nTính chung: từ 540.000 đến 650.000 đồng/tháng, là mức cao hơn trong hai mức trên\n" in output
    assert (value["value"]["low"], value["value"]["high"]) == (540_000, 650_000)
    assert "Tính chung" not in run(*args, "2026-06-30").stdout


def test_a_place_that_perhaps_lifts(run, quang_nam):
    """Where the ceiling may be lifted, none may be set."""
    args = ("rules", "why", "composition.size.max", "--province", "Đà Nẵng@34", "--on", "2025-08-31")
    said = "Tính chung: một trong các mức trên, hoặc không quy định mức nào, tùy địa bàn thuộc tỉnh nào trước sắp xếp"

    assert said in run(*args).stdout


def test_why_a_side_is_lifted(run, quang_nam):
    """That the place sets no ceiling is said, with what it lifted."""
    args = ("rules", "why", "composition.size.max", "--province", "Quảng Nam", "--on", "2025-05-31")
    given = json.loads(run(*args, "--format", "json").stdout)

    assert "Bỏ mức chung: không quy định mức nào, Quảng Nam (mã 49, danh mục 63)" in run(*args).stdout
    (value,) = given["values"]
    assert (value["standing"], value["value"], value["chosen"]["lifts"]) == ("not_in_force", None, True)
    ours = {"name": "quang-nam", "distribution": "quang-nam", "version": "1.2", "built_in": False}
    assert value["chosen"]["plugin"] == ours
    assert [lost["plugin"]["name"] for lost in value["displaced"]] == ["national"]


def test_why_a_criterion_is_waived(run, quang_nam):
    """Where it is waived it is not asked, by which document, and until when; elsewhere it is."""
    args = ("rules", "why", "composition.older_share", "--on", "2024-05-31", "--province")
    here, there = run(*args, "Quảng Nam").stdout, run(*args, "Hà Nội").stdout

    assert "Trong ngày và ở nơi này: không áp dụng\n" in here
    assert "Được miễn tại Quảng Nam (mã 49, danh mục 63) từ 1/1/2021 đến hết 31/12/2027\n" in here
    assert "Trong ngày và ở nơi này: được áp dụng\n" in there
    assert "Được miễn" not in there


@pytest.mark.parametrize(
    ("province", "day", "standing", "next_start"),
    [
        ("Quảng Nam", "2025-05-31", "in_force", None),
        ("Quảng Nam", "2020-12-31", "not_in_force", "2021-01-01"),
        ("Hà Nội", "2025-05-31", "not_in_force", None),
        ("Đà Nẵng", "2026-05-31", "not_known", None),
    ],
)
def test_why_a_grant_stands(run, quang_nam, province, day, standing, next_start):
    """In its place from its day on; in the merged province it is not known."""
    args = ("rules", "why", "qn.fund", "--province", province, "--on", day, "--format", "json")
    given = json.loads(run(*args).stdout)

    assert (given["kind"], given["standing"], given["next_start"]) == ("grant", standing, next_start)


def test_why_of_what_there_is_not(run):
    """The nearest is suggested."""
    result = run("rules", "why", "composition.sise")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "có phải ý bạn là “composition.size”?" in result.stderr


def test_why_can_be_written(run, tmp_path):
    """As JSON; a page of text is for the screen."""
    target = tmp_path / "why.json"
    args = ("rules", "why", "composition.size.min", "--on", "2025-05-31", "--to", str(target))

    assert "hãy thêm --format json" in run(*args).stderr
    assert run(*args, "--format", "json").exit_code == 0
    assert json.loads(target.read_text(encoding="utf-8"))["id"] == "composition.size.min"
