"""Places, held against the list of the 63 old and the 34 new provinces as the dossier transcribes it."""

from datetime import date

import pytest

from lthtgn.errors import RangeError, UnknownIdError
from lthtgn.model.places import PROVINCES, Edition, Place, province_name, successor

# Old code and name > new code and name. Resolution 202/2025/QH15 and Decision 19/2025/QĐ-TTg.
MERGERS = """
01 Hà Nội > 01 Hà Nội
04 Cao Bằng > 04 Cao Bằng
02 Hà Giang > 08 Tuyên Quang
08 Tuyên Quang > 08 Tuyên Quang
11 Điện Biên > 11 Điện Biên
12 Lai Châu > 12 Lai Châu
14 Sơn La > 14 Sơn La
10 Lào Cai > 15 Lào Cai
15 Yên Bái > 15 Lào Cai
06 Bắc Kạn > 19 Thái Nguyên
19 Thái Nguyên > 19 Thái Nguyên
20 Lạng Sơn > 20 Lạng Sơn
22 Quảng Ninh > 22 Quảng Ninh
24 Bắc Giang > 24 Bắc Ninh
27 Bắc Ninh > 24 Bắc Ninh
17 Hòa Bình > 25 Phú Thọ
25 Phú Thọ > 25 Phú Thọ
26 Vĩnh Phúc > 25 Phú Thọ
30 Hải Dương > 31 Hải Phòng
31 Hải Phòng > 31 Hải Phòng
33 Hưng Yên > 33 Hưng Yên
34 Thái Bình > 33 Hưng Yên
35 Hà Nam > 37 Ninh Bình
36 Nam Định > 37 Ninh Bình
37 Ninh Bình > 37 Ninh Bình
38 Thanh Hóa > 38 Thanh Hóa
40 Nghệ An > 40 Nghệ An
42 Hà Tĩnh > 42 Hà Tĩnh
44 Quảng Bình > 44 Quảng Trị
45 Quảng Trị > 44 Quảng Trị
46 Huế > 46 Huế
48 Đà Nẵng > 48 Đà Nẵng
49 Quảng Nam > 48 Đà Nẵng
51 Quảng Ngãi > 51 Quảng Ngãi
62 Kon Tum > 51 Quảng Ngãi
52 Bình Định > 52 Gia Lai
64 Gia Lai > 52 Gia Lai
56 Khánh Hòa > 56 Khánh Hòa
58 Ninh Thuận > 56 Khánh Hòa
54 Phú Yên > 66 Đắk Lắk
66 Đắk Lắk > 66 Đắk Lắk
60 Bình Thuận > 68 Lâm Đồng
67 Đắk Nông > 68 Lâm Đồng
68 Lâm Đồng > 68 Lâm Đồng
70 Bình Phước > 75 Đồng Nai
75 Đồng Nai > 75 Đồng Nai
74 Bình Dương > 79 Hồ Chí Minh
77 Bà Rịa - Vũng Tàu > 79 Hồ Chí Minh
79 Hồ Chí Minh > 79 Hồ Chí Minh
72 Tây Ninh > 80 Tây Ninh
80 Long An > 80 Tây Ninh
82 Tiền Giang > 82 Đồng Tháp
87 Đồng Tháp > 82 Đồng Tháp
83 Bến Tre > 86 Vĩnh Long
84 Trà Vinh > 86 Vĩnh Long
86 Vĩnh Long > 86 Vĩnh Long
89 An Giang > 91 An Giang
91 Kiên Giang > 91 An Giang
92 Cần Thơ > 92 Cần Thơ
93 Hậu Giang > 92 Cần Thơ
94 Sóc Trăng > 92 Cần Thơ
95 Bạc Liêu > 96 Cà Mau
96 Cà Mau > 96 Cà Mau
"""

ROWS = [
    (old[:2], old[3:], new[:2], new[3:]) for old, new in (line.split(" > ") for line in MERGERS.strip().splitlines())
]
MERGED = {new: [row[0] for row in ROWS if row[2] == new] for new in (row[2] for row in ROWS)}


def test_the_list_itself_is_whole():
    """63 provinces became 34: 23 new ones out of several, 11 as they were."""
    assert (63, 34) == (len({row[0] for row in ROWS}), len(MERGED))
    assert (11, 23) == (sum(len(old) == 1 for old in MERGED.values()), sum(len(old) > 1 for old in MERGED.values()))


def test_both_editions_name_their_provinces():
    """Every code has its name in each edition, and there is no other."""
    assert {row[0]: row[1] for row in ROWS} == PROVINCES[Edition.OF_63]
    assert {row[2]: row[3] for row in ROWS} == PROVINCES[Edition.OF_34]


@pytest.mark.parametrize(("old", "_name", "new", "new_name"), ROWS)
def test_every_old_province_has_its_successor(old: str, _name: str, new: str, new_name: str):
    """Each of the 63 rolls up into the one that took it over, and only into that."""
    place = Place(old, Edition.OF_63)
    assert (new, old) == (place.province_in(Edition.OF_34), place.province_in(Edition.OF_63))
    assert new == successor(old)
    assert new_name == Place(new, Edition.OF_34).province_name


@pytest.mark.parametrize(("new", "old"), MERGED.items())
def test_a_merged_province_does_not_tell_which_it_was(new: str, old: list[str]):
    """A province that took over only one is that one before the merger; of the others it cannot be told."""
    expected = old[0] if len(old) == 1 else None
    assert expected == Place(new, Edition.OF_34).province_in(Edition.OF_63)
    assert new == Place(new, Edition.OF_34).province_in(Edition.OF_34)


def test_seven_codes_changed_their_meaning():
    """The codes 15, 24, 44, 52, 80, 82 and 91 stand for other names in the two editions."""
    both = PROVINCES[Edition.OF_63].keys() & PROVINCES[Edition.OF_34].keys()
    changed = {code for code in both if province_name(code, Edition.OF_63) != province_name(code, Edition.OF_34)}
    assert {"15", "24", "44", "52", "80", "82", "91"} == changed


@pytest.mark.parametrize(
    ("day", "expected"),
    [(date(2025, 6, 30), Edition.OF_63), (date(2025, 7, 1), Edition.OF_34), (date(2011, 1, 1), Edition.OF_63)],
)
def test_the_list_of_a_day(day: date, expected: Edition):
    """The list of 34 is in use from 1 July 2025 on."""
    assert expected is Edition.on(day)


@pytest.mark.parametrize(
    ("code", "edition"), [("49", Edition.OF_34), ("03", Edition.OF_63), ("1", Edition.OF_63), ("", Edition.OF_34)]
)
def test_a_code_that_the_edition_does_not_have(code: str, edition: Edition):
    """Quảng Nam (49) is no province of the 34; the message names the code and the edition."""
    with pytest.raises(UnknownIdError, match=f"unknown province code '{code} \\(edition {edition.value}\\)'"):
        Place(code, edition)


def test_the_successor_of_what_is_no_old_province():
    """Only a code of the 63 has a successor."""
    with pytest.raises(RangeError, match="the edition of 63 has no province '99'"):
        successor("99")


def test_the_lists_cannot_be_changed():
    """A plugin cannot add a province by accident."""
    with pytest.raises(TypeError):
        PROVINCES[Edition.OF_34]["99"] = "Sông Xanh"  # type: ignore[index]
