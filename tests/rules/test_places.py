"""Places by the units of another day: what the official conversion says of Vân Canh, and of what cannot be told."""

from datetime import date

import pytest

from lthtgn.errors import UnknownIdError
from lthtgn.model.places import Edition, Place
from lthtgn.model.units import Commune, CommuneList, Conversion, Extent, Population, Succession, UnitType
from lthtgn.rules.places import NO_PLACES, Places, Why

XA, PHUONG, TT = UnitType.RURAL_COMMUNE, UnitType.WARD, UnitType.TOWN
BEFORE, AFTER = date(2025, 6, 30), date(2025, 7, 1)
THEN = CommuneList(
    "then",
    Edition.OF_63,
    (
        Commune("09862", "Vân Canh", "01", XA, "Huyện Hoài Đức"),  # split, all people to Sơn Đồng (AU-46)
        Commune("00016", "Ngọc Hà", "01", PHUONG, "Quận Ba Đình"),  # split, nothing said of the people
        Commune("00004", "Trúc Bạch", "01", PHUONG, "Quận Ba Đình"),  # whole
        Commune("00999", "Bỏ Sót", "01", XA, "Huyện Sóc Sơn"),  # no row
        Commune("27691", "Phường 4", "80", PHUONG, "Thành phố Tân An"),
        Commune("28249", "Phường 4", "80", PHUONG, "Thị xã Kiến Tường"),  # a namesake in one province, invented
        Commune("20335", "An Mỹ", "49", PHUONG, "Tam Kỳ"),
        Commune("20194", "Thanh Bình", "48", PHUONG, "Hải Châu"),
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
        Commune("27694", "Long An", "80", PHUONG),
        Commune("20341", "Tam Kỳ", "48", PHUONG),
        Commune("20242", "Hải Châu", "48", PHUONG),
        Commune("20333", "Hoàng Sa", "48", UnitType.SPECIAL_ZONE),  # made of no commune (AU-44)
    ),
    source="NSO",
    since=AFTER,
)
CONVERSION = Conversion(
    "then",
    "now",
    (
        Succession("09862", "00622", Extent.PART, note="Nhập một phần diện tích"),
        Succession("09862", "09871", Extent.PART, Population.ALL),
        Succession("00016", "00004", Extent.PART),
        Succession("00016", "00008", Extent.PART),
        Succession("00004", "00004"),
        Succession("27691", "27694"),
        Succession("28249", "27694"),
        Succession("20335", "20341"),
        Succession("20194", "20242"),
        Succession(None, "20333"),
    ),
    source="NSO",
)
PLACES = Places.of((THEN, NOW, CONVERSION))


def old(commune=None, *, province="01", code=None, district=None):
    return Place(province, Edition.OF_63, district, commune, code)


def new(commune=None, *, province="01", code=None):
    return Place(province, Edition.OF_34, None, commune, code)


@pytest.mark.parametrize(
    ("place", "why", "name"),
    [
        (old("Vân Canh"), Why.PEOPLE, "xã Sơn Đồng"),
        (old("vân canh", district="Hoài Đức"), Why.PEOPLE, "xã Sơn Đồng"),
        (old(code="09862"), Why.PEOPLE, "xã Sơn Đồng"),
        (old("Phường Trúc Bạch"), Why.WHOLE, "phường Ba Đình"),
        (old("Ngọc Hà"), Why.SPLIT, "phường Ngọc Hà"),
        (old("Bỏ Sót"), Why.NO_TARGET, "xã Bỏ Sót"),
        (old("Vân Canh", district="Đan Phượng"), Why.NOT_LISTED, "Vân Canh"),
        (old("Vân Canh", province="48"), Why.NOT_LISTED, "Vân Canh"),
        (old(code="00622"), Why.NOT_LISTED, None),
        (old("Phường 4", province="80"), Why.NAMESAKES, "Phường 4"),
        (old("Phường 4", province="80", district="Tân An"), Why.WHOLE, "phường Long An"),
        (new("Sơn Đồng"), Why.RECORDED, "xã Sơn Đồng"),
        (new("Lạ"), Why.NOT_LISTED, "Lạ"),
        (new("Lạ", province="04"), Why.RECORDED, "Lạ"),  # the list has none of Cao Bằng
        (old(), Why.NO_PLACE, None),
        (None, Why.NO_PLACE, None),
    ],
)
def test_a_commune_after_the_reform(place, why, name):
    """Whole units follow, split ones follow their people where all are said to be in one; else the reason is told."""
    found = PLACES.commune(place, AFTER)

    assert (why, name) == (found.why, found.name)
    assert found.is_told is (why in {Why.WHOLE, Why.PEOPLE, Why.RECORDED})


def test_van_canh_is_not_xuan_phuong():
    """The unit that took a part of the area and none of the people is no answer (AU-46a, AU-47b)."""
    found = PLACES.commune(old("Vân Canh"), AFTER)

    assert ("09871", "01", ()) == (found.code, found.province, found.candidates)


def test_a_split_names_what_it_may_be():
    """Both new units that took a part."""
    assert ("phường Ba Đình (00004)", "phường Ngọc Hà (00008)") == PLACES.commune(old("Ngọc Hà"), AFTER).candidates


@pytest.mark.parametrize(
    ("place", "why", "name"),
    [
        (new("Xuân Phương"), Why.ONLY, "xã Vân Canh"),
        (new("Sơn Đồng"), Why.ONLY, "xã Vân Canh"),
        (new("Ba Đình"), Why.MERGED, "phường Ba Đình"),
        (new("Long An", province="80"), Why.MERGED, "phường Long An"),
        (new("Hoàng Sa", province="48"), Why.NO_TARGET, "đặc khu Hoàng Sa"),
        (new("Lạ"), Why.NOT_LISTED, "Lạ"),
        (old("Trúc Bạch"), Why.RECORDED, "phường Trúc Bạch"),
    ],
)
def test_a_commune_before_the_reform(place, why, name):
    """Backwards only what was made of one unit can be told."""
    found = PLACES.commune(place, BEFORE)

    assert (why, name) == (found.why, found.name)


@pytest.mark.parametrize(
    ("place", "day", "why", "name"),
    [
        (old(province="49"), AFTER, Why.WHOLE, "Đà Nẵng"),
        (old(province="49"), BEFORE, Why.RECORDED, "Quảng Nam"),
        (new(), BEFORE, Why.ONLY, "Hà Nội"),
        (new(province="48"), BEFORE, Why.MERGED, "Đà Nẵng"),
        (new("Tam Kỳ", province="48"), BEFORE, Why.ONLY, "Quảng Nam"),
        (new("Hải Châu", province="48"), BEFORE, Why.ONLY, "Đà Nẵng"),
        (new("Hoàng Sa", province="48"), BEFORE, Why.MERGED, "Đà Nẵng"),
        (None, AFTER, Why.NO_PLACE, None),
    ],
)
def test_a_province_of_another_day(place, day, why, name):
    """Forward each old province is in one; backwards a merged one is told by its commune, else not at all."""
    found = PLACES.province(place, day)

    assert (why, name) == (found.why, found.name)


def test_a_merged_province_names_what_it_was_made_of():
    """Nothing is guessed: both are named."""
    assert ("Đà Nẵng", "Quảng Nam") == NO_PLACES.province(new(province="48"), BEFORE).candidates


def test_without_a_list_nothing_is_followed():
    """A place stays as recorded in its own time, and is not told in another."""
    assert (Why.NO_LIST, "Vân Canh") == (
        (found := NO_PLACES.commune(old("Vân Canh"), AFTER)).why,
        found.name,
    )
    assert Why.RECORDED is NO_PLACES.commune(old("Vân Canh"), BEFORE).why


def test_without_a_conversion_nothing_is_followed():
    """Two lists alone do not say what became of whom, not even of units that have one code and name."""
    assert Why.NO_CONVERSION is Places.of((THEN, NOW)).commune(old("Trúc Bạch"), AFTER).why


def test_lists_of_one_edition_follow_each_other():
    """Of two lists the one that had begun; a commune of the older one goes by way of the newer one to the new."""
    older = CommuneList("2021", Edition.OF_63, (Commune("00001", "Cổ", "01", XA, "Ba Đình"),), source="NSO")
    newer = CommuneList("2025", Edition.OF_63, THEN.communes, source="NSO", since=date(2025, 1, 1))
    places = Places.of(
        (
            older,
            newer,
            NOW,
            Conversion("2021", "2025", (Succession("00001", "09862"),), source="…"),
            Conversion("2025", "now", CONVERSION.rows, source="…"),
        )
    )
    assert [older, newer, NOW] == [places.list_on(day) for day in (date(2020, 1, 1), BEFORE, AFTER)]
    assert (Why.PEOPLE, "xã Sơn Đồng") == ((found := places.commune(old("Cổ"), AFTER)).why, found.name)
    assert (Why.WHOLE, "xã Vân Canh") == ((found := places.commune(old("Cổ"), BEFORE)).why, found.name)


def test_a_conversion_needs_its_lists():
    """A conversion of a list that is not there is refused, with the nearest name."""
    with pytest.raises(UnknownIdError, match="did you mean 'then'"):
        Places.of((THEN, NOW, Conversion("them", "now", (), source="…")))


def test_codes_and_names_are_looked_up_in_a_list():
    """By code one, by name all of the name."""
    assert ("Vân Canh",) == tuple(one.name for one in PLACES.communes_of(THEN, "09862"))
    assert ("27691", "28249") == tuple(one.code for one in PLACES.communes_of(THEN, "phường 4"))
    assert () == PLACES.communes_of(NOW, "Vân Canh")
