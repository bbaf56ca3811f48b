"""Provinces on a day: names and types have days of their own, and what no source says is not known."""

import unicodedata
from datetime import date

import pytest

from lthtgn.errors import UnknownIdError
from lthtgn.model.places import Edition
from lthtgn.model.units import UnitType
from lthtgn.policy.documents import Certainty
from lthtgn.rules.provinces import PROVINCE_STATES, find_province, province_on, provinces_named, provinces_on

PROVINCE, CITY = UnitType.PROVINCE, UnitType.CITY


@pytest.mark.parametrize(
    ("code", "day", "expected"),
    [
        ("22", date(2026, 8, 31), PROVINCE),  # Quảng Ninh, NQ 36/2026/QH16
        ("22", date(2026, 9, 1), CITY),
        ("24", date(2026, 9, 19), PROVINCE),  # Bắc Ninh, NQ 39/2026/QH16
        ("24", date(2026, 9, 20), CITY),
        ("75", date(2025, 12, 31), PROVINCE),  # Đồng Nai: some day of 2026
        ("75", date(2026, 1, 1), None),
        ("75", date(2026, 4, 30), None),
        ("75", date(2026, 9, 19), None),
        ("75", date(2026, 9, 20), CITY),
        ("01", date(2025, 7, 1), CITY),
        ("01", date(2025, 6, 30), None),  # no source names the types of the 63
        ("38", date(2025, 7, 1), PROVINCE),
    ],
)
def test_the_type_of_a_province(code, day, expected):
    """Types changed in 2026; where the first day is not known, the type is not known in a window."""
    assert expected is province_on(code, day).type


@pytest.mark.parametrize(
    ("day", "provinces", "cities", "unknown"),
    [
        (date(2025, 7, 1), 28, 6, 0),  # AU-01b
        (date(2026, 6, 1), 27, 6, 1),
        (date(2026, 9, 20), 25, 9, 0),  # AU-21c
        (date(2025, 6, 30), 0, 0, 63),
    ],
)
def test_how_many_there_are_of_each_type(day, provinces, cities, unknown):
    """28 and 6 on 2025-07-01, 25 and 9 from 2026-09-20."""
    types = [item.type for item in provinces_on(day)]

    assert (provinces, cities, unknown) == (types.count(PROVINCE), types.count(CITY), types.count(None))


@pytest.mark.parametrize(
    ("day", "name", "may_be"),
    [
        (date(2020, 1, 1), None, ("Thừa Thiên Huế", "Huế")),
        (date(2025, 1, 3), None, ("Thừa Thiên Huế", "Huế")),
        (date(2025, 1, 4), "Huế", ()),
        (date(2025, 7, 1), "Huế", ()),
    ],
)
def test_the_name_of_hue(day, name, may_be):
    """The list of 2025-01-04 has "Huế"; on which day it ceased to be Thừa Thiên Huế no source says (AU-22)."""
    found = province_on("46", day)

    assert name == found.name
    assert may_be == (found.name_state.may_be if found.name_state is not None else ())


def test_what_is_deduced_says_so():
    """The six cities are not named in the source of their number: that is no more than a deduction."""
    for code in ("01", "38", "22"):
        assert Certainty.DEDUCTION is province_on(code, date(2025, 7, 1)).type_state.cite.certainty
    assert Certainty.SUMMARY is province_on("22", date(2026, 9, 1)).type_state.cite.certainty


def test_who_became_what():
    """Quảng Nam became Đà Nẵng; Phú Thọ was made of three."""
    assert "48" == province_on("49", date(2025, 6, 30)).became
    assert ("17", "25", "26") == province_on("25", date(2025, 7, 1)).made_of
    assert {"AU-01a", "AU-07"} <= set(province_on("49", date(2025, 6, 30)).merger_cite.facts)


def test_every_province_says_where_it_stands():
    """Code and name are cited on every day."""
    for day in (date(2024, 1, 1), date(2026, 1, 1)):
        assert all(item.list_cite.facts for item in provinces_on(day))


@pytest.mark.parametrize(("code", "day"), [("27", date(2026, 9, 13)), ("03", date(2020, 1, 1))])
def test_a_code_is_read_with_its_edition(code, day):
    """27 was Bắc Ninh and is closed (AU-12)."""
    with pytest.raises(UnknownIdError):
        province_on(code, day)


@pytest.mark.parametrize(
    ("said", "edition", "code"),
    [
        ("Bắc Ninh", Edition.OF_63, "27"),
        ("bắc ninh", Edition.OF_34, "24"),
        ("Tỉnh Gia Lai", Edition.OF_34, "52"),
        ("Thành phố Huế", Edition.OF_63, "46"),
        ("Thừa Thiên Huế", Edition.OF_63, "46"),
        ("24", Edition.OF_63, "24"),
        ("KHÁNH HOÀ", Edition.OF_34, "56"),
        ("khánh hòa", Edition.OF_34, "56"),
        (unicodedata.normalize("NFD", "Thanh Hoá"), Edition.OF_63, "38"),
        ("thành phố Đà Nẵng", Edition.OF_34, "48"),
        ("TP. Hồ Chí Minh", Edition.OF_63, "79"),
        ("Bà Rịa–Vũng Tàu", Edition.OF_63, "77"),
        ("  tỉnh  Ninh  Thuận ", Edition.OF_63, "58"),
    ],
)
def test_a_province_is_found_by_name_or_code(said, edition, code):
    """With or without its type, by a name that it had earlier, in any case, Unicode form and way to set the tone mark."""
    assert code == find_province(said, edition)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("24", ["24/63 Bắc Giang", "24/34 Bắc Ninh"]),
        ("24@63", ["24/63 Bắc Giang"]),
        ("Bắc Ninh@63", ["27/63 Bắc Ninh"]),
        ("tỉnh Bắc Ninh @ 34", ["24/34 Bắc Ninh"]),
        ("Quảng Nam", ["49/63 Quảng Nam"]),
        ("49@34", []),
        ("Song Xanh", []),
    ],
)
def test_all_that_a_code_or_a_name_may_mean(said, meant):
    """Of both lists, or of the one that is named: 24 is Bắc Giang (63) and Bắc Ninh (34)."""
    assert meant == [f"{one.province}/{one.edition.value} {one.province_name}" for one in provinces_named(said)]


def test_there_are_two_lists():
    with pytest.raises(UnknownIdError, match="62"):
        provinces_named("Đà Nẵng@62")


def test_a_name_of_the_other_edition_is_not_found():
    """Thừa Thiên Huế and Quảng Nam are no names of the 34."""
    for name in ("Thừa Thiên Huế", "Quảng Nam"):
        with pytest.raises(UnknownIdError):
            find_province(name, Edition.OF_34)


def test_the_days_of_a_unit_do_not_overlap():
    """On each day one type and one name at most."""
    for state in PROVINCE_STATES:
        for other in PROVINCE_STATES:
            if other is state or (other.edition, other.code) != (state.edition, state.code):
                continue
            one, two = sorted((state, other), key=lambda item: item.since or date.min)
            assert one.until is not None
            assert one.until <= (two.since or date.min)
