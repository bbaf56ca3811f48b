"""`lthtgn places`: official tables in, provinces and communes of a day, what became of whom."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import openpyxl
import pytest

HEADER = ["Tỉnh, thành phố", "Tên Xã mới", "Mã Xã mới", "Tên Xã cũ", "Mã Xã cũ", "Ghi chú", "Quận/huyện", "Tỉnh cũ"]
HANOI = "Thành phố Hà Nội (01)"
ROWS = [
    [
        HANOI,
        "Phường Xuân Phương",
        "00622",
        "Xã Vân Canh",
        "09862",
        "Nhập một phần diện tích",
        "Huyện Hoài Đức (274)",
        HANOI,
    ],
    [
        HANOI,
        "Xã Sơn Đồng",
        "09871",
        "Xã Vân Canh",
        "09862",
        "Nhập một phần diện tích, toàn bộ dân số",
        "Huyện Hoài Đức (274)",
        HANOI,
    ],
    [HANOI, "Phường Ba Đình", "00004", "Phường Ngọc Hà", "00016", "Nhập một phần", "Quận Ba Đình (001)", HANOI],
    [HANOI, "Phường Ngọc Hà", "00008", "Phường Ngọc Hà", "00016", "Nhập một phần", "Quận Ba Đình (001)", HANOI],
]
WRONG = [
    "Tỉnh Tây Ninh (80)",
    "Phường Long An",
    "27694",
    "Phường 4",
    "27691",
    "Nhập toàn bộ",
    "Thành phố Tân An (794)",
    "Tỉnh Tiền Giang (82)",
]


def as_csv(path, *rows):
    """A conversion as CSV with semicolons, as a Vietnamese spreadsheet writes it."""
    path.write_text("".join(";".join(row) + "\n" for row in (HEADER, *rows)), encoding="utf-8-sig")
    return str(path)


def as_workbook(path, *rows):
    """The same as an Excel workbook: a cover, a title above the header, and codes that became numbers."""
    book = openpyxl.Workbook()
    book.active.append(["Bảng chuyển đổi đơn vị hành chính"])
    sheet = book.create_sheet("Cấp xã")
    sheet.append(["Đơn vị hành chính từ ngày 01/7/2025"])
    for row in (HEADER, *rows):
        sheet.append([int(cell) if cell.isdigit() else cell for cell in row])
    book.save(path)
    return str(path)


@pytest.fixture
def places(run, tmp_path):
    """A file of places that was imported."""
    target = str(tmp_path / "dia-ban.json")
    result = run("places", "import", as_csv(tmp_path / "bang.csv", *ROWS), "--to", target, "--source", "Cục Thống kê")
    assert result.exit_code == 0, result.stderr
    return target


def test_import_says_what_was_read(run, tmp_path):
    """How many units of which type, how many were split, and of how many all people went to one."""
    result = run("places", "import", as_csv(tmp_path / "bang.csv", *ROWS))

    assert result.stdout.splitlines() == [
        "Danh mục bang-63 (thời 63 tỉnh, thành phố): 2 đơn vị cấp xã (1 xã, 1 phường; nguồn: bang.csv)",
        "Danh mục bang-34 (thời 34 tỉnh, thành phố từ 1/7/2025): 4 đơn vị cấp xã (1 xã, 3 phường; nguồn: bang.csv)",
        "Bảng chuyển đổi bang-63 > bang-34: 2 đơn vị cũ, trong đó 2 bị chia tách; 1 trong số này có toàn bộ dân số về một nơi",
    ]
    assert "thêm --to" in result.stderr


def test_excel_is_read_as_csv_is(run, tmp_path):
    """The same file of places comes of both."""
    one, two = str(tmp_path / "1.json"), str(tmp_path / "2.json")
    run("places", "import", as_csv(tmp_path / "bang.csv", *ROWS), "--to", one, "--source", "NSO")
    workbook = as_workbook(tmp_path / "bang.xlsx", *ROWS)
    assert run("places", "import", workbook, "--to", two, "--source", "NSO").exit_code == 0

    first, second = (json.loads((tmp_path / name).read_text("utf-8")) for name in ("1.json", "2.json"))
    assert [item["communes"] for item in first["lists"]] == [item["communes"] for item in second["lists"]]
    assert first["conversions"][0]["rows"] == second["conversions"][0]["rows"]


@pytest.mark.parametrize(("write", "place"), [(as_csv, "bang.csv:6"), (as_workbook, "bang.xlsx: Cấp xã!A7")])
def test_every_problem_is_told_and_nothing_written(run, tmp_path, write, place):
    """The wrong row of the official table (PK-09), with its line or cell; a file that is there stays."""
    target = tmp_path / "dia-ban.json"
    target.write_text("cũ", encoding="utf-8")
    source = write(tmp_path / ("bang.csv" if write is as_csv else "bang.xlsx"), *ROWS, WRONG)
    result = run("places", "import", source, "--to", str(target), "--force")

    assert result.exit_code == 2
    assert (
        f"{place}: đơn vị 27691 của Tiền Giang (82) không thể thuộc Tây Ninh (80): Tiền Giang (82) nay là Đồng Tháp (82)"
        in result.stderr
    )
    assert target.read_text(encoding="utf-8") == "cũ"


@pytest.mark.parametrize(
    ("name", "options", "says"),
    [
        ("khong-co.csv", (), "không có tệp này"),
        ("khong-co.xlsx", (), "không có tệp này"),
        ("hong.xlsx", (), "không đọc được tệp"),
        ("cu.xls", (), "hãy lưu thành .xlsx"),
        ("bang.csv", ("--to", "x.csv"), "phải có đuôi .json"),
        ("bang.csv", ("--edition", "35"), "dùng được: 63, 34"),
    ],
)
def test_what_cannot_be_imported(run, tmp_path, name, options, says):
    """Each with what to do."""
    as_csv(tmp_path / "bang.csv", *ROWS)
    (tmp_path / "hong.xlsx").write_bytes(b"PK no workbook")
    result = run("places", "import", str(tmp_path / name), *options)

    assert result.exit_code == 2
    assert says in result.stderr


def test_a_file_is_not_written_over(run, tmp_path, places):
    """Unless --force says so."""
    again = ("places", "import", str(tmp_path / "bang.csv"), "--to", places)

    assert "hãy thêm --force" in run(*again).stderr
    assert run(*again, "--force").exit_code == 0


def test_show_reads_a_code_with_its_edition(run):
    """24 was Bắc Giang and is Bắc Ninh."""
    lines = run("places", "show", "24", "--on", "2025-06-30").stdout.splitlines()
    assert lines[0] == "Bắc Giang: mã 24, danh mục 63 tỉnh, thành phố, ngày 30/6/2025"
    assert "  Từ 1/7/2025 thuộc: Bắc Ninh (mã 24)" in lines

    both = run("places", "show", "24").stdout
    assert "Bắc Giang: mã 24" in both
    assert "Bắc Ninh: mã 24" in both
    assert "Trước 1/7/2025 là: Bắc Giang (mã 24), Bắc Ninh (mã 27)" in both


@pytest.mark.parametrize(
    ("what", "day", "says"),
    [
        ("75", "2026-05-01", "Loại: chưa rõ – NQ 30/2026/QH16"),
        ("75", "2026-09-20", "Loại: thành phố trực thuộc trung ương – NQ 39/2026/QH16"),
        ("22", "2026-08-31", "Loại: tỉnh – NQ 202/2025/QH15 (suy luận"),
        ("22", "2026-09-01", "Loại: thành phố trực thuộc trung ương – NQ 36/2026/QH16"),
        ("46", "2024-01-01", "chưa rõ: Thừa Thiên Huế hoặc Huế: mã 46"),
        ("Thừa Thiên Huế", "2025-01-04", "Huế: mã 46"),
        ("01", "2024-01-01", "không nguồn nào ở đây nêu loại"),
    ],
)
def test_show_says_what_is_not_known(run, what, day, says):
    """Names and types have days of their own; nothing is guessed."""
    assert says in run("places", "show", what, "--on", day).stdout


def test_show_a_commune(run, places):
    """Where it lies, from which list, and what it became."""
    lines = run("places", "show", "vân canh", "--places", places).stdout.splitlines()

    assert lines == [
        "xã Vân Canh, Huyện Hoài Đức, Hà Nội: mã 09862, danh mục bang-63",
        "  Nguồn: Cục Thống kê",
        "  Từ 1/7/2025: xã Sơn Đồng, Hà Nội (mã 09871): chia tách, toàn bộ dân số về một nơi",
    ]


def test_what_is_not_found(run, places):
    """The nearest province is suggested, and without a list how to get one."""
    assert "có phải ý bạn là “Quảng Nam”?" in run("places", "show", "Quảng Nan", "--places", places).stderr
    assert "lthtgn places import" in run("places", "show", "Vân Canh").stderr
    assert "lthtgn places import" in run("places", "convert", "Vân Canh").stderr
    assert "lthtgn places import" in run("places", "list", "--province", "01", "--on", "2025-07-01").stderr


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("Quảng Nam",), "Quảng Nam (49) → Đà Nẵng (mã 48): nhập hoặc giữ nguyên toàn bộ"),
        (
            ("48", "--on", "2025-07-01", "--boundaries", "2025-06-30"),
            "Đà Nẵng (48) → chưa xác định: nhập từ nhiều nơi; có thể là Đà Nẵng, Quảng Nam",
        ),
        (
            ("09862",),
            "xã Vân Canh (09862), Hà Nội → xã Sơn Đồng, Hà Nội (mã 09871): chia tách, toàn bộ dân số về một nơi",
        ),
        (
            ("Ngọc Hà", "--province", "01"),
            "phường Ngọc Hà (00016), Hà Nội → chưa xác định: chia tách; có thể là phường Ba Đình (00004), phường Ngọc Hà (00008)",
        ),
        (
            ("Sơn Đồng", "--on", "2025-07-01", "--boundaries", "2025-06-30"),
            "xã Sơn Đồng (09871), Hà Nội → xã Vân Canh, Hà Nội (mã 09862): chỉ có thể là một nơi",
        ),
    ],
)
def test_convert(run, places, arguments, says):
    """Forward and backward, provinces and communes; what is not told says why, and what it may be."""
    assert says + "\n" == run("places", "convert", *arguments, "--places", places).stdout


def test_list(run, places):
    """Provinces of a day with what they were made of; communes of a province."""
    lines = run("places", "list", "--on", "2026-09-20").stdout.splitlines()
    assert len(lines) == 35
    assert [line.split("  ")[0] for line in lines[1:3]] == ["01", "04"]
    assert sum("thành phố trực thuộc trung ương" in line for line in lines) == 9
    assert len(run("places", "list", "--on", "2025-06-30").stdout.splitlines()) == 64
    communes = run("places", "list", "--on", "2025-07-01", "--province", "Hà Nội", "--places", places).stdout
    assert communes.splitlines()[1].split() == ["00004", "Ba", "Đình", "phường"]


def test_a_table_on_other_boundaries(run, register, places):
    """Vân Canh is counted in Sơn Đồng; Tam Kỳ is not in the list, and has a row of its own."""
    options = ("--by", "commune", "--boundaries", "2025-07-01", "--indicator", "network.clubs")
    lines = run("indicators", register, *options, "--places", places).stdout.splitlines()

    assert [line.split("  ")[0] for line in lines[1:3]] == [
        "xã Sơn Đồng",
        "Tam Kỳ (chưa xác định: danh mục không có tên hoặc mã này)",
    ]
    assert lines[3] == (
        "Theo đơn vị hành chính ngày 1/7/2025, danh mục 34 tỉnh, thành phố; 4 đơn vị cấp xã (1 xã, 3 phường; nguồn: Cục "
        "Thống kê)."
    )
    assert run("--places", places, "indicators", register, *options).stdout.splitlines() == lines
    found = json.loads(run("indicators", register, *options, "--places", places, "--format", "json").stdout)
    assert found["boundaries"] == {
        "day": "2025-07-01",
        "edition": "34",
        "communes": {"list": "bang-34", "source": "Cục Thống kê", "number": 4},
    }
    assert [cell["group"] for cell in found["indicators"]] == [["xã Sơn Đồng"], ["?not_listed|Tam Kỳ"]]


def test_csv_names_the_units_of_its_figures(run, register, places):
    """Of every figure: the list of provinces, the day of its units, and the list of communes where groups are made of it."""
    ask = ("indicators", register, "--indicator", "network.clubs", "--format", "csv")

    def units(*options):
        rows = csv.DictReader(io.StringIO(run(*ask, *options).stdout))
        return {(row["subject"], row["edition"], row["boundaries"], row["communes"]) for row in rows}

    assert units("--by", "province") == {("Hà Nội", "63", "2025-05-31", ""), ("Quảng Nam", "63", "2025-05-31", "")}
    assert units("--by", "province", "--boundaries", "2025-07-01") == {
        ("Hà Nội", "34", "2025-07-01", ""),
        ("Đà Nẵng", "34", "2025-07-01", ""),
    }
    told = units("--by", "commune", "--boundaries", "2025-07-01", "--places", places)
    assert ("xã Sơn Đồng", "34", "2025-07-01", "bang-34") in told


def test_a_report_on_other_boundaries(run, register, places):
    """The report says by which units it counts."""
    options = ("--by", "province", "--boundaries", "2025-07-01", "--places", places)
    said = run("report", register, *options).stdout

    assert "Theo đơn vị hành chính ngày 1/7/2025, danh mục 34 tỉnh, thành phố." in said
    assert "Đà Nẵng" in said


def test_there_are_no_districts_after_the_reform(run, register):
    """The message says how to ask."""
    result = run("indicators", register, "--by", "district", "--boundaries", "2025-07-01")

    assert result.exit_code == 2
    assert "hãy thêm --boundaries 2025-06-30" in result.stderr


def test_a_broken_file_of_places(run, register, tmp_path):
    """It is no file of places."""
    path = tmp_path / "hong.json"
    path.write_text("[]", encoding="utf-8")
    result = run("indicators", register, "--by", "commune", "--places", str(path))

    assert result.exit_code == 2
    assert "không phải tệp do lthtgn places import ghi" in result.stderr


def test_the_earlier_name_of_a_province(run, register):
    """Thừa Thiên Huế is 46 before the reform."""
    said = run("indicators", register, "--province", "Thừa Thiên Huế", "--on", "2025-05-31").stderr

    assert "không có câu lạc bộ nào ở Huế" in said


@pytest.mark.parametrize(
    "command",
    [
        ("report", "REGISTER", "--on", "2025-08-01"),
        ("check", "REGISTER", "--on", "2025-08-01"),
        ("indicators", "REGISTER", "--on", "2025-08-01"),
        ("grants", "REGISTER", "--on", "2025-08-01"),
        ("entitlements", "REGISTER", "--on", "2025-08-01"),
        ("longevity", "REGISTER", "--year", "2025"),
        ("association", "REGISTER", "--on", "2025-08-01"),
        ("targets", "REGISTER", "--on", "2025-08-01"),
        ("targets", "--on", "2025-08-01"),
        ("awards", "REGISTER", "--on", "2025-08-01"),
        ("awards", "--on", "2025-08-01"),
        ("rules", "show", "composition.size.min", "--on", "2025-08-01"),
        ("rules", "why", "composition.size.min", "--on", "2025-08-01"),
        ("rules", "due", "--year", "2025"),
        ("rules", "changes", "2025-08-01", "2025-09-01"),
        ("places", "convert", "Vân Canh", "--places", "PLACES"),
        ("places", "list", "--on", "2025-08-01", "--places", "PLACES"),
    ],
    ids=" ".join,
)
def test_a_province_is_understood_alike_everywhere(run, register, places, command):
    """A former province by its name, by code or name with the list, with its type, in any form; and what is none is told."""
    args = [{"REGISTER": register, "PLACES": places}.get(one, one) for one in command]
    said = {run(*args, "--province", text).stdout for text in ("49@63", "Quảng Nam@63", "tỉnh QUẢNG NAM", "Quảng Nam")}
    wrong = run(*args, "--province", "quang nam@63")

    assert len(said) == 1
    assert wrong.exit_code == 2
    assert "--province: không có tỉnh, thành phố nào là “quang nam@63”; có phải ý bạn là “Quảng Nam”?" in wrong.stderr


@pytest.mark.parametrize(
    ("province", "day", "note"),
    [
        (
            "24",
            "2026-01-01",
            (
                "“24” được hiểu là Bắc Ninh (mã 24, danh mục 34 tỉnh, thành phố), theo ngày 1/1/2026; muốn hỏi về Bắc Giang (mã "
                "24, danh mục 63 tỉnh, thành phố), hãy viết 24@63."
            ),
        ),
        (
            "Đà Nẵng",
            "2026-01-01",
            (
                "“Đà Nẵng” được hiểu là Đà Nẵng (mã 48, danh mục 34 tỉnh, thành phố), theo ngày 1/1/2026; muốn hỏi về Đà Nẵng (mã "
                "48, danh mục 63 tỉnh, thành phố), hãy viết Đà Nẵng@63."
            ),
        ),
        ("Quảng Nam", "2026-01-01", "Quảng Nam là tỉnh trước sắp xếp ngày 1/7/2025, nay thuộc Đà Nẵng."),
        ("24", "2025-01-01", "hãy viết 24@34."),
        ("24@63", "2026-01-01", None),
        ("Hà Nội", "2026-01-01", None),  # the same land in both lists
    ],
)
def test_what_may_be_meant_otherwise_is_told(run, province, day, note):
    """How it was understood, and how the other is written; nothing where there is no other."""
    result = run("rules", "why", "composition.size.min", "--on", day, "--province", province)

    assert result.exit_code == 0
    assert (note is None) is (result.stderr == "")
    assert (note or "") in result.stderr


def test_clubs_that_may_lie_in_a_former_province(run, tmp_path, register):
    """A club of today's Đà Nẵng may lie in Quảng Nam; one of Hà Nội does not."""
    text = Path(register).read_text(encoding="utf-8")
    path = tmp_path / "b.toml"
    path.write_text(
        text.replace('province = "49", edition = "63"', 'province = "48", edition = "34"'), encoding="utf-8"
    )
    result = run("indicators", str(path), "--on", "2025-08-01", "--province", "Quảng Nam@63")

    assert result.exit_code == 2
    assert "không có câu lạc bộ nào ở Quảng Nam" in result.stderr
    assert "; 1 câu lạc bộ chưa rõ có ở đó trước sắp xếp hay không" in result.stderr


def test_lists_for_programs(run, places, tmp_path):
    """As the other lists: CSV and JSON, to a file; a code always with its list."""
    given = json.loads(run("places", "list", "--on", "2026-09-20", "--format", "json").stdout)
    rows = list(csv.DictReader(io.StringIO(run("places", "list", "--on", "2025-06-30", "--format", "csv").stdout)))
    path = tmp_path / "xa.csv"
    args = ("--province", "Hà Nội", "--places", places, "--format", "csv", "--to", str(path))
    run("places", "list", "--on", "2025-07-01", *args)
    communes = list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))

    assert (given["edition"], len(given["rows"]), len(rows)) == ("34", 34, 63)
    da_nang = next(row for row in given["rows"] if row["code"] == "48")
    assert (da_nang["type"], da_nang["other_codes"], da_nang["other_names"]) == (
        "city",
        ["48", "49"],
        ["Đà Nẵng", "Quảng Nam"],
    )
    assert next((row["edition"], row["other_codes"]) for row in rows if row["name"] == "Quảng Nam") == ("63", "48")
    assert (communes[0]["code"], communes[0]["name"], communes[0]["type"]) == ("00004", "Ba Đình", "ward")
    assert {(row["edition"], row["province_name"]) for row in communes} == {("34", "Hà Nội")}
    assert "--format csv" in run("places", "list", "--to", str(path)).stderr
