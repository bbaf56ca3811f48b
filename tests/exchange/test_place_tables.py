"""The official tables of communes: both layouts as they are published, and every mistake with its place."""

import random
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given, settings

from lthtgn.errors import InputError
from lthtgn.exchange import PlaceTable, load_place_table, read_place_tables, read_places, write_places
from lthtgn.model.places import Edition
from lthtgn.model.units import CommuneList, Conversion, Extent, Population, Succession, UnitType
from lthtgn.testing.place_strategies import lists_and_conversion

# As in the table of the statistics office: a title, the names of the columns, headings between the rows, cells with blanks.
CONVERSION = """\
Đơn vị hành chính từ ngày 01/7/2025,,,Đơn vị hành chính trước ngày 01/7/2025,,,,,
"Tỉnh, thành phố",Tên Xã mới,Mã Xã mới,Tên Xã cũ,Mã Xã cũ,Ghi chú,Quận/huyện,Tỉnh cũ,
THÀNH PHỐ HÀ NỘI  ,,,,,,,,
Thành phố Hà Nội (01),Phường Xuân Phương,00622,Xã Vân Canh,09862,Nhập một phần diện tích,Huyện Hoài Đức (274),Thành phố Hà Nội (01),
Thành phố Hà Nội (01),Xã Sơn Đồng,09871,Xã Vân Canh,09862,"Nhập một phần diện tích, toàn bộ dân số",Huyện Hoài Đức (274),Thành phố Hà Nội (01),
Thành phố Hà Nội (01),Phường Ba Đình,00004, Phường  Trúc Bạch ,00004,Nhập toàn bộ,Quận Ba Đình (001),Thành phố Hà Nội (01),
HÀ TĨNH,,,,,,,,
Tỉnh Hà Tĩnh (42),Phường Sông Trí,18754,Xã Kỳ Lợi,18796,Nhập một phần dân số,Thị Xã Kỳ Anh (449),Tỉnh Hà Tĩnh (42),
Tỉnh Hà Tĩnh (42),Phường Vũng Áng,18823,Xã Kỳ Lợi,18796,Nhập toàn bộ diện tích,Thị xã Kỳ Anh (449),Tỉnh Hà Tĩnh (42),
Thành phố Đà Nẵng (48),Đặc khu Hoàng Sa,20333,,,Sắp xếp toàn bộ huyện Hoàng Sa thành đặc khu Hoàng Sa,Huyện Hoàng Sa (498),Thành phố Đà Nẵng (48),
Đắk Lắk (66),Xa Ea Kly,24496,Xuân Quang 3,22108,Nhâp một phần diện tích,Huyện Đồng Xuân (558),Tỉnh Phú Yên (54),
"""
WRONG = "Tỉnh Tây Ninh (80),Phường Long An,27694, Phường 4 ,27691,Nhập toàn bộ,Thành phố Tân An (794),Tỉnh Tiền Giang (82),\n"
LIST = """\
Tỉnh Thành Phố,Mã TP,Quận Huyện,Mã QH,Phường Xã,Mã PX,Cấp,Tên Tiếng Anh
Thành phố Hà Nội,01,Huyện Hoài Đức,274,Xã Vân Canh,09862,Xã,
Thành phố Huế,46,Quận Phú Xuân,474,Phường Tây Lộc,19744,Phường,
Tỉnh Quảng Trị,45,Huyện Cồn Cỏ,471,,,Huyện,
"""


@pytest.fixture
def table(tmp_path):
    """A table of a text, as a CSV file."""

    def make(text, name="bang.csv", encoding="utf-8"):
        path = tmp_path / name
        path.write_text(text, encoding=encoding, newline="")
        return load_place_table(path)

    return make


def problems(*tables, **more):
    """What is said of tables with mistakes, place and code alone."""
    with pytest.raises(InputError) as caught:
        read_place_tables(tables, **more)
    return [(found.place, found.code) for found in caught.value.problems]


def test_the_official_conversion(table):
    """Both lists come with it, and each note is read for what it says of the people."""
    then, now, conversion = read_place_tables([table(CONVERSION)])

    assert (then.id, now.id, conversion.id) == ("bang-63", "bang-34", "bang-63 > bang-34")
    assert (then.edition, then.since, now.edition, now.since) == (Edition.OF_63, None, Edition.OF_34, date(2025, 7, 1))
    assert [(row.old, row.new, row.extent, row.population) for row in conversion.rows] == [
        ("09862", "00622", Extent.PART, Population.UNKNOWN),
        ("09862", "09871", Extent.PART, Population.ALL),
        ("00004", "00004", Extent.WHOLE, Population.ALL),
        ("18796", "18754", Extent.PART, Population.PART),
        ("18796", "18823", Extent.PART, Population.UNKNOWN),  # all of the area is not all of the people
        (None, "20333", Extent.WHOLE, Population.UNKNOWN),
        ("22108", "24496", Extent.PART, Population.UNKNOWN),
    ]
    assert [(one.name, one.type, one.district) for one in then.communes] == [
        ("Trúc Bạch", UnitType.WARD, "Quận Ba Đình"),
        ("Vân Canh", UnitType.RURAL_COMMUNE, "Huyện Hoài Đức"),
        ("Kỳ Lợi", UnitType.RURAL_COMMUNE, "Thị Xã Kỳ Anh"),
        ("Xuân Quang 3", None, "Huyện Đồng Xuân"),
    ]
    assert ("Ea Kly", UnitType.RURAL_COMMUNE) == (now.communes[-1].name, now.communes[-1].type)


def test_the_official_list(table):
    """Names and types are told apart; a district without communes is no commune."""
    [found] = read_place_tables([table(LIST, "xa-2025-01-04.csv")], since=date(2025, 1, 4), source="NSO")

    assert (found.id, found.source, found.since, found.edition) == (
        "xa-2025-01-04",
        "NSO",
        date(2025, 1, 4),
        Edition.OF_63,
    )
    assert [(one.code, one.full_name, one.province) for one in found.communes] == [
        ("09862", "xã Vân Canh", "01"),
        ("19744", "phường Tây Lộc", "46"),
    ]


@pytest.mark.parametrize(
    ("delimiter", "encoding"), [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-8")], ids=["comma", "semicolon", "tab"]
)
def test_csv_as_spreadsheets_write_it(table, delimiter, encoding):
    """Whatever the delimiter, with or without a mark of the encoding, and with the zeros of codes lost."""
    text = (
        LIST.replace(",", delimiter)
        .replace("09862", "9862")
        .replace(f"{delimiter}01{delimiter}", f"{delimiter}1{delimiter}")
    )
    [found] = read_place_tables([table(text, encoding=encoding)])

    assert ["09862", "19744"] == [one.code for one in found.communes]


def test_the_wrong_row_is_caught(table):
    """Phường 4 of Tân An, labelled Tiền Giang, is put into Tây Ninh: Tiền Giang became Đồng Tháp (PK-09)."""
    with pytest.raises(InputError) as caught:
        read_place_tables([table(CONVERSION + WRONG)])

    assert str(caught.value) == (
        "1 problem in the input\n"
        "  bang.csv:12: commune 27691 of Tiền Giang (82) cannot be in Tây Ninh (80): Tiền Giang (82) became Đồng Tháp (82)"
    )
    right = WRONG.replace("Tỉnh Tiền Giang (82)", "Tỉnh Long An (80)")
    assert 8 == len(read_place_tables([table(CONVERSION + right)])[2].rows)


NEW, OLD = "Thành phố Hà Nội (01),Phường A,00700", "Huyện Hoài Đức (274),Thành phố Hà Nội (01),"


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (f"{NEW},Xã Vân Canh,09862,Nhập toàn bộ,{OLD}", "people_twice"),
        (f"Thành phố Hà Nội (01),Phường A,,Xã B,00701,Nhập toàn bộ,{OLD}", "bad_commune_code"),
        (f"{NEW},Xã B,,Nhập toàn bộ,{OLD}", "bad_commune_code"),
        (f"{NEW},Xã Khác,09862,Nhập một phần,{OLD}", "commune_code_conflict"),
        (f"Thành phố Hà Nội (01),Xã Sơn Đồng,09871,Xã Vân Canh,09862,Nhập một phần,{OLD}", "duplicate_conversion"),
        (f"{NEW},Xã B,00701,,{OLD}", "unclear_succession"),
        (f"{NEW},Xã B,1234567,Nhập toàn bộ,{OLD}", "bad_commune_code"),
        (f"{NEW},,00701,Nhập toàn bộ,{OLD}", "missing_field"),
        (
            "Tỉnh Bắc Ninh (27),Phường A,00700,Xã B,00701,Nhập toàn bộ,Huyện C,Tỉnh Bắc Ninh (27),",
            "province_of_other_edition",
        ),
        (
            "Tỉnh Bắc Giang (24),Phường A,00700,Xã B,00701,Nhập toàn bộ,Huyện C,Tỉnh Bắc Giang (24),",
            "province_code_name_differ",
        ),
        (f"Sông Xanh,Phường A,00700,Xã B,00701,Nhập toàn bộ,{OLD}", "unknown_province_name"),
        (f"Sông Xanh (99),Phường A,00700,Xã B,00701,Nhập toàn bộ,{OLD}", "unknown_province"),
    ],
)
def test_each_mistake_of_a_conversion_is_told(table, row, code):
    """With the line that it stands in."""
    assert [("bang.csv:12", code)] == problems(table(f"{CONVERSION}{row}\n"))


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("0.4", "0.6", []),
        ("40%", "70 %", ["people_over"]),
        ("1", "0.5", ["people_over"]),
        ("1", "0", []),
        ("0.4", "", []),
    ],
)
def test_no_more_than_all_people_go_elsewhere(table, first, second, expected):
    """Of one commune, over all rows together; to the last person that is well."""
    rows = "".join(
        f"Thành phố Hà Nội (01),Phường {name},{code},Xã B,00701,Nhập một phần,{OLD}{share}\n"
        for name, code, share in (("A", "00700", first), ("C", "00702", second))
    )
    at = [("bang.csv:13", code) for code in expected]
    path = table(CONVERSION.replace("Tỉnh cũ,", "Tỉnh cũ,Tỷ lệ dân số") + rows)
    if expected:
        assert problems(path) == at
    else:
        read_place_tables([path])


@pytest.mark.parametrize(
    ("row", "code"),
    [
        ("Thành phố Hà Nội,01,Huyện Hoài Đức,274,Xã Khác,09862,Xã,", "duplicate_commune_code"),
        ("Thành phố Hà Nội,01,Huyện Hoài Đức,274,Xã Khác,,Xã,", "missing_field"),
        ("Thành phố Hà Nội,01,Huyện Hoài Đức,274,Xã Khác,98,62,", None),
        ("Thành phố Hà Nội,01,Huyện Hoài Đức,274,Xã Khác,09x62,Xã,", "bad_commune_code"),
        ("Tỉnh Tiền Giang,80,Huyện Tân An,794,Phường 4,27691,Phường,", "province_code_name_differ"),
        (",,Huyện Tân An,794,Phường 4,27691,Phường,", "missing_field"),
        ("Tỉnh Sông Xanh,,Huyện Tân An,794,Phường 4,27691,Phường,", "unknown_province_name"),
    ],
)
def test_each_mistake_of_a_list_is_told(table, row, code):
    """With the line that it stands in."""
    text = f"{LIST}{row}\n"
    if code is None:
        assert 3 == len(read_place_tables([table(text)])[0].communes)
    else:
        assert [("bang.csv:5", code)] == problems(table(text))


def test_all_problems_are_told_at_once(table):
    """Of all tables, and nothing comes of them."""
    wrong_list = LIST + "Thành phố Hà Nội,01,Huyện Hoài Đức,274,Xã Khác,09862,Xã,\n"
    found = problems(table(wrong_list, "xa.csv"), table(CONVERSION + WRONG), table("a,b\n1,2\n", "khac.csv"))

    assert [
        ("xa.csv:5", "duplicate_commune_code"),
        ("khac.csv", "no_header"),
        ("bang.csv:12", "province_not_successor"),
    ] == found


def test_a_conversion_is_held_against_the_list_beside_it(table):
    """A code that the list does not have is of another list; the list stays as it is published."""
    found = problems(table(LIST, "xa.csv"), table(CONVERSION))

    assert {"unknown_commune", "commune_of_other_list"} >= {code for _, code in found}
    assert ["bang.csv:6", "bang.csv:8", "bang.csv:9", "bang.csv:11"] == [place for place, _ in found]
    rows = CONVERSION.splitlines(keepends=True)
    then, now, conversion = read_place_tables([table(LIST, "xa.csv"), table("".join(rows[:5]))])
    assert ("xa", 2, "xa > bang-34") == (then.id, len(then.communes), conversion.id)
    assert ("00622", "09871") == tuple(one.code for one in now.communes)


def test_a_district_in_a_list_of_the_34(table):
    """There are none: the list is of the edition of 63, or wrong."""
    assert {"district_of_34"} == {code for _, code in problems(table(LIST), edition=Edition.OF_34)} - {
        "province_of_other_edition"
    }


@pytest.mark.parametrize(
    ("share", "population", "exact"),
    [
        ("60 %", Population.PART, Fraction(3, 5)),
        ("0,25", Population.PART, Fraction(1, 4)),
        ("100%", Population.ALL, Fraction(1)),
        ("0", Population.NONE, Fraction(0)),
    ],
)
def test_a_share_of_the_people(table, share, population, exact):
    """A column that the official table does not have; a share says who has all of them, and who none."""
    text = f'old_code,old_name,old_province,new_code,new_name,new_province,note,share\n1,Xã A,01,2,Xã B,01,một phần,"{share}"\n'
    row = read_place_tables([table(text)])[2].rows[0]

    assert (population, exact) == (row.population, row.share)


@pytest.mark.parametrize("share", ["60", "-1", "nhiều"])
def test_what_is_no_share(table, share):
    """A share is from 0 to 1, or in per cent."""
    text = f"old_code,old_name,old_province,new_code,new_name,new_province,note,share\n1,Xã A,01,2,Xã B,01,một phần,{share}\n"

    assert [("bang.csv:2", "share_out_of_range")] == problems(table(text))


def test_what_is_no_table(tmp_path, table):
    """Empty, not UTF-8, or nothing at all."""
    (tmp_path / "latin.csv").write_bytes("Mã xã;Tên\n1;Xã Hội\n".encode("utf-16"))
    for make, code in (
        (lambda: table("  \n"), "empty_file"),
        (lambda: load_place_table(tmp_path / "latin.csv"), "not_utf8"),
        (lambda: load_place_table(tmp_path), "unreadable_file"),
        (lambda: read_place_tables([]), "no_places"),
    ):
        with pytest.raises(InputError) as caught:
            make()
        assert [code] == [found.code for found in caught.value.problems]


def test_the_order_of_rows_changes_nothing(table):
    """The same units and the same rows, whatever their order."""
    rows = CONVERSION.splitlines(keepends=True)
    first = read_place_tables([table(CONVERSION)])
    body = rows[2:]
    random.Random(0).shuffle(body)
    second = read_place_tables([table("".join(rows[:2] + body))])

    assert first[:2] == second[:2]
    assert set(first[2].rows) == set(second[2].rows)


@settings(max_examples=60, deadline=None, derandomize=True)
@given(drawn=lists_and_conversion())
def test_a_file_of_places_comes_back(tmp_path_factory, drawn):
    """What is written is read again, the same."""
    path = tmp_path_factory.mktemp("places") / "dia-ban.json"
    path.write_text(write_places(drawn), encoding="utf-8")

    assert drawn == read_places(path)


def test_shares_and_days_come_back(tmp_path):
    """A share stays exact, a first day stays a day."""
    then = CommuneList("then", Edition.OF_63, (), source="…", since=date(2025, 1, 4))
    rows = (Succession(None, "00002"),)
    now = read_place_tables([PlaceTable("now.csv", (("1", ("Mã xã", "Tên", "Tỉnh")), ("2", ("2", "Xã B", "Hà Nội"))))])[
        0
    ]
    items = (then, now, Conversion("then", "now", rows, source="…"))
    path = tmp_path / "a.json"
    path.write_text(write_places(items), encoding="utf-8")

    assert items == read_places(path)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("[]", ["a.json"]),
        (
            '{"lists": [], "conversions": [{"old": "x", "new": "y", "source": "…", "rows": []}]}',
            ["a.json: $.conversions[0]"],
        ),
        ('{"lists": [{"id": "x"}, 3], "conversions": []}', ["a.json: $.lists[0]", "a.json: $.lists[1]"]),
        (
            '{"lists": [{"id": "x", "edition": "34", "since": "2020-01-01", "source": "…", "communes": []}], "conversions": []}',
            ["a.json: $.lists[0]"],
        ),
        ('{"lists": [], "lists": [], "conversions": []}', ["a.json: $.lists"]),
    ],
)
def test_a_file_of_places_that_was_broken(tmp_path, text, places):
    """Each list and conversion that does not hold together, with its place."""
    path = tmp_path / "a.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as caught:
        read_places(path)

    assert places == [found.place for found in caught.value.problems]
