"""Tables on the boundaries of any day: nothing is dropped, nothing is guessed, and what cannot be told says why."""

from datetime import date

import pytest

from lthtgn.errors import NotSupportedError
from lthtgn.hooks.progressing import _of_places
from lthtgn.model.associations import Association
from lthtgn.model.clubs import Club
from lthtgn.model.periods import Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.model.units import Commune, CommuneList, Conversion, Extent, Population, Succession, UnitType
from lthtgn.ranges import Range

XA, PHUONG = UnitType.RURAL_COMMUNE, UnitType.WARD
BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)
YEAR = Period.year(2024)
THEN = CommuneList(
    "then",
    Edition.OF_63,
    (
        Commune("09862", "Vân Canh", "01", XA, "Hoài Đức"),
        Commune("09859", "Sơn Đồng", "01", XA, "Hoài Đức"),
        Commune("00016", "Ngọc Hà", "01", PHUONG, "Ba Đình"),
        Commune("00999", "Bỏ Sót", "01", XA, "Sóc Sơn"),
        Commune("20335", "An Mỹ", "49", PHUONG, "Tam Kỳ"),
    ),
    source="NSO",
)
NOW = CommuneList(
    "now",
    Edition.OF_34,
    (
        Commune("00622", "Xuân Phương", "01", PHUONG),
        Commune("09871", "Sơn Đồng", "01", XA),
        Commune("00004", "Ba Đình", "01", PHUONG),
        Commune("00008", "Ngọc Hà", "01", PHUONG),
        Commune("20341", "Tam Kỳ", "48", PHUONG),
    ),
    source="NSO",
    since=AFTER,
)
ROWS = (
    Succession("09862", "00622", Extent.PART),
    Succession("09862", "09871", Extent.PART, Population.ALL),
    Succession("09859", "09871"),
    Succession("00016", "00004", Extent.PART),
    Succession("00016", "00008", Extent.PART),
    Succession("20335", "20341"),
)
ITEMS = (THEN, NOW, Conversion("then", "now", ROWS, source="NSO"))


def club(id_, commune, members, province="01", edition=Edition.OF_63, **place):
    return Club(
        id_,
        f"CLB {id_}",
        place=None if commune is None else Place(province, edition, commune=commune, **place),
        returns=(Return(YEAR, (Figure("members", Range.exact(members)),)),),
    )


CLUBS = Register(
    clubs=(
        club("a", "Vân Canh", 1),
        club("b", "xã Sơn Đồng", 2),
        club("c", "Sơn Đồng", 4, edition=Edition.OF_34),  # recorded by the new unit already
        club("d", "Ngọc Hà", 8),
        club("e", "Ngọc Hà", 16, edition=Edition.OF_34),
        club("f", "Bỏ Sót", 32),
        club("g", "An Mỹ", 64, province="49"),
        club("h", None, 128),
        club("i", "Vô Danh", 256),
    )
)


@pytest.fixture(scope="module")
def placed(book):
    """A book that knows the lists."""
    return book.with_places(ITEMS)


def members(table):
    return {cell.group[0]: cell.part.low for cell in table.cells}


def test_communes_on_the_boundaries_of_july_2025(placed):
    """Whole units and people follow; what was split, left out or not listed has a group of its own, behind all others."""
    table = placed.compute(CLUBS, YEAR, by=["commune"], indicators=["network.members"], boundaries=AFTER)

    assert [
        ("phường Ngọc Hà", 16),
        ("phường Tam Kỳ", 64),
        ("xã Sơn Đồng", 7),
        ("?", 128),
        ("?no_target|xã Bỏ Sót", 32),
        ("?not_listed|Vô Danh", 256),
        ("?split|phường Ngọc Hà", 8),
    ] == list(members(table).items())
    assert (AFTER, Edition.OF_34, NOW) == (table.boundaries, table.edition, table.communes)


def test_communes_on_the_boundaries_of_june_2025(placed):
    """Backwards what was made of several is not told; what is recorded of that time stays."""
    table = placed.compute(CLUBS, YEAR, by=["commune"], indicators=["network.members"], boundaries=BEFORE)

    assert {
        "xã Vân Canh": 1,
        "xã Sơn Đồng": 2,
        "?merged|xã Sơn Đồng": 4,
        "phường Ngọc Hà": 24,  # the new one was made of a part of the old one alone
        "xã Bỏ Sót": 32,
        "phường An Mỹ": 64,
        "?": 128,
        "?not_listed|Vô Danh": 256,
    } == members(table)


def test_without_a_list_communes_stay_as_recorded(book):
    """Only where another day is asked for are they not told."""
    plain = book.compute(CLUBS, YEAR, by=["commune"], indicators=["network.members"])
    asked = book.compute(CLUBS, YEAR, by=["commune"], indicators=["network.members"], boundaries=AFTER)

    assert members(plain)["Vân Canh"] == 1
    assert plain.communes is None
    assert members(asked)["?no_list|Vân Canh"] == 1
    assert members(asked)["Sơn Đồng"] == 4
    assert sum(members(plain).values()) == sum(members(asked).values()) == 511


def test_with_a_list_the_day_of_the_table_decides(placed):
    """Asked of a day after the reform, old communes are followed without being asked to."""
    table = placed.compute(CLUBS, on=date(2025, 12, 31), by=["commune"], indicators=["network.clubs"])

    assert members(table)["xã Sơn Đồng"] == 3


def test_a_merged_province_is_told_by_its_commune(placed):
    """Before the merger Đà Nẵng of today was two provinces; a club in Tam Kỳ was in Quảng Nam."""
    clubs = (
        club("a", "Tam Kỳ", 1, province="48", edition=Edition.OF_34),
        club("b", "Lạ", 2, province="48", edition=Edition.OF_34),
        club("c", "Vân Canh", 4),
    )
    table = placed.compute(Register(clubs=clubs), YEAR, by=["province"], indicators=["network.members"])

    assert {"Quảng Nam": 1, "Hà Nội": 4, "?": 2} == members(table)


def test_associations_are_placed_as_clubs_are(placed):
    """The Association of an old commune is in the group of the new one."""
    where = Place("01", Edition.OF_63, "Hoài Đức", "Vân Canh")
    returns = (Return(YEAR, (Figure("association.members", Range.exact(2287)),)),)
    register = Register(associations=(Association("h", "Hội", place=where, returns=returns),))
    table = placed.compute(register, YEAR, by=["commune"], indicators=["association.membership"], boundaries=AFTER)

    assert {"xã Sơn Đồng": 2287} == members(table)


def test_namesakes_are_told_apart(placed):
    """Two units of one name and type in one province by their codes; of several provinces by these."""
    same = (Commune("00001", "A", "01", XA), Commune("00002", "A", "01", XA), Commune("00003", "A", "48", XA))
    book = placed.with_places([CommuneList("now", Edition.OF_34, (*NOW.communes, *same), source="…", since=AFTER)])
    clubs = tuple(
        club(code, "A", 1, province=province, edition=Edition.OF_34, commune_code=code)
        for code, province in (("00001", "01"), ("00002", "01"), ("00003", "48"))
    )
    table = book.compute(Register(clubs=clubs), YEAR, by=["commune"], indicators=["network.members"], boundaries=AFTER)

    assert {"xã A, Hà Nội (00001)": 1, "xã A, Hà Nội (00002)": 1, "xã A, Đà Nẵng": 1} == members(table)


def test_there_are_no_districts_since_july_2025(placed):
    """Asked of a day with districts, they are as recorded, or as the only commune that it can have been says."""
    clubs = Register(
        clubs=(
            club("a", "Vân Canh", 1, district="Hoài Đức"),
            club("b", "Xuân Phương", 2, edition=Edition.OF_34),  # made of a part of Vân Canh
            club("c", "Sơn Đồng", 4, edition=Edition.OF_34),
        )
    )
    with pytest.raises(NotSupportedError, match="ended on 2025-06-30"):
        placed.compute(clubs, YEAR, by=["district"], indicators=["network.members"], boundaries=AFTER)
    table = placed.compute(clubs, YEAR, by=["district"], indicators=["network.members"], boundaries=BEFORE)

    assert {"Hoài Đức": 3, "?": 4} == members(table)


def test_coverage_is_not_chained_across_editions(book):
    """27 communes of before and 21 of after are of different wholes (REC-5): no difference is told."""
    with pytest.raises(NotSupportedError, match="edition of 63"):
        book.growth(Register(), "communes.with_clubs", BEFORE, AFTER)
    assert Range.exact(0) == book.growth(Register(), "communes.with_clubs", date(2024, 1, 1), BEFORE)[2]
    assert Range.exact(0) == book.growth(Register(), "members", BEFORE, AFTER)[2]


def test_lists_are_part_of_the_fingerprint(book, placed):
    """Other lists give other tables."""
    assert book.fingerprint != placed.fingerprint
    assert placed.fingerprint == book.with_places(reversed(ITEMS)).fingerprint


def test_groups_and_boundaries_are_said(placed):
    """With the reason, and with the list, its day, its units and its source."""
    words = placed.localiser("vi")
    table = placed.compute(CLUBS, YEAR, by=["commune"], indicators=["network.members"], boundaries=AFTER)

    assert "phường Ngọc Hà (chưa xác định: chia tách)" == words.text(
        "group", dimension="commune", value="?split|phường Ngọc Hà"
    )
    assert (
        "Theo đơn vị hành chính ngày 1/7/2025, danh mục 34 tỉnh, thành phố; 5 đơn vị cấp xã (1 xã, 4 phường; nguồn: NSO)."
        == words.text("boundaries", table=table)
    )
    blocks = placed.compose(CLUBS, period=YEAR, by=["commune"], boundaries=AFTER).blocks
    said = [getattr(block, "text", getattr(block, "title", "")) for block in blocks]
    assert "phường Ngọc Hà (chưa xác định: chia tách)" in said
    assert any(text.startswith("Theo đơn vị hành chính ngày 1/7/2025") for text in said)


@pytest.mark.parametrize(
    ("day", "known", "plain"),
    [
        (BEFORE, 3, 3),  # Vân Canh, Sơn Đồng, Ngọc Hà as recorded; of what the new Sơn Đồng was nothing is told
        (date(2026, 1, 1), 1, 1),  # Vân Canh and both Sơn Đồng are one; Ngọc Hà was split, and may be in another's
    ],
)
def test_communes_with_clubs_are_counted_by_the_list_of_the_day(placed, book, day, known, plain):
    """What surely is a commune of that day counts, and what is recorded of another day only where it is told."""
    clubs = Register(clubs=CLUBS.clubs[:4])
    old_alone = Register(clubs=CLUBS.clubs[:2])

    def least(rules, register):
        found = _of_places(rules.tabulate(register, day, measures=()), None, rules.places)
        return found["communes.with_clubs"]

    assert [Range.at_least(known), Range.at_least(plain)] == [least(placed, clubs), least(book, clubs)]
    assert Range.at_least(1 if day > AFTER else 2) == least(placed, old_alone)
    assert Range.at_least(0 if day > AFTER else 2) == least(book, old_alone)
