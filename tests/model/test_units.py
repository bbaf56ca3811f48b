"""Lists of communes and conversions: what they refuse, and what does not fit between them."""

from datetime import date
from fractions import Fraction

import pytest

from lthtgn.errors import RangeError, UnknownIdError
from lthtgn.model.places import Edition
from lthtgn.model.units import (
    Commune,
    CommuneList,
    Conversion,
    Extent,
    Population,
    Succession,
    UnitType,
    faults,
    folded_name,
)

VAN_CANH = Commune("09862", "Vân Canh", "01", UnitType.RURAL_COMMUNE, "Hoài Đức")
SON_DONG = Commune("09871", "Sơn Đồng", "01", UnitType.RURAL_COMMUNE)


def listed(*communes, id_="then", edition=Edition.OF_63, since=None):
    return CommuneList(id_, edition, communes, source="…", since=since)


def test_a_commune_is_of_a_type_of_communes():
    """Tỉnh and thành phố trực thuộc trung ương are types of provinces."""
    with pytest.raises(RangeError, match="no centrally run city"):
        Commune("00001", "A", "01", UnitType.CITY)
    assert "Vân Canh" == Commune("09862", "Vân Canh", "01").full_name


@pytest.mark.parametrize(
    ("make", "error", "says"),
    [
        (lambda: listed(VAN_CANH, VAN_CANH), RangeError, "two communes of the code '09862'"),
        (lambda: listed(Commune("1", "A", "02"), edition=Edition.OF_34), UnknownIdError, "02"),
        (lambda: listed(VAN_CANH, edition=Edition.OF_34), RangeError, "no districts"),
        (lambda: listed(since=date(2025, 7, 1)), RangeError, "not in use"),
        (lambda: listed(edition=Edition.OF_34, since=date(2025, 6, 30)), RangeError, "not in use"),
    ],
)
def test_a_list_holds_together(make, error, says):
    """One unit a code, provinces of its edition, districts and a first day only of its time."""
    with pytest.raises(error, match=says):
        make()


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ((None, None), "names an old unit"),
        (("1", "2", Extent.PART, Population.PART, Fraction(3, 2)), "no share"),
        (("1", "2", Extent.PART, Population.ALL, Fraction(1, 2)), "contradicts"),
        (("1", "2", Extent.PART, Population.NONE, Fraction(1, 2)), "contradicts"),
        (("1", "2", Extent.PART, Population.PART, Fraction(1)), "contradicts"),
        (("1", "2", Extent.WHOLE, Population.NONE), "went with it"),
    ],
)
def test_a_row_does_not_contradict_itself(row, says):
    """People, area and share say one thing."""
    with pytest.raises(RangeError, match=says):
        Succession(*row)


def test_a_share_says_who_carries_all_and_who_none():
    """A share of 1 is everybody, of 0 nobody, whatever is said beside it."""
    assert Succession("1", "2", Extent.PART, share=Fraction(1)).carries_all
    assert Succession("1", "2", Extent.PART, share=Fraction(0)).carries_none
    assert not Succession("1", "2", Extent.PART, share=Fraction(1, 2)).carries_all


def test_a_conversion_has_each_pair_once_and_one_heir_of_all_people():
    """What two rows say of one pair cannot be told; all people cannot be in two places."""
    one = Succession("1", "2", Extent.PART)
    with pytest.raises(RangeError, match="stands twice"):
        Conversion("then", "now", (one, one), source="…")
    everybody = [Succession("1", new, Extent.PART, Population.ALL) for new in ("2", "3")]
    with pytest.raises(RangeError, match="all people of 1"):
        Conversion("then", "now", tuple(everybody), source="…")


def test_what_does_not_fit_between_two_lists():
    """An unknown code, a code of the other list, a commune that would have left its province (PK-09): each row once."""
    tan_an = Commune("27691", "4", "82", UnitType.WARD, "Tân An")  # as labelled in the table: it lay in Long An
    long_an = Commune("27694", "Long An", "80", UnitType.WARD)
    then = listed(VAN_CANH, tan_an)
    now = listed(SON_DONG, long_an, id_="now", edition=Edition.OF_34)
    rows = (
        Succession("09862", "09871"),
        Succession("27691", "27694"),
        Succession("00000", "09871"),
        Succession("09871", "09871"),
        Succession("09862", "09862", Extent.PART),
        Succession(None, "27694"),
        Succession("27691", None),
    )
    found = list(faults(Conversion("then", "now", rows, source="…"), then, now))

    assert [(fault.row, fault.code) for fault in found] == [
        (1, "province_not_successor"),
        (2, "unknown_commune"),
        (3, "commune_of_other_list"),
        (4, "commune_of_other_list"),
    ]
    assert ("old", "Tiền Giang (82)") in found[0].values
    assert ("heir", "Đồng Tháp (82)") in found[0].values
    assert ("new", "Tây Ninh (80)") in found[0].values


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Thị trấn Vân Canh", "vân canh", True),
        ("Xã Hoà An", "Hòa An", True),
        ("Thụy Lâm", "Thuỵ Lâm", True),
        ("Sơn Động", "Sơn Đồng", False),
        ("Đông Sơn", "Đồng Sơn", False),
        ("Phường Xã Đàn", "Xã Đàn", False),
    ],
)
def test_names_are_told_apart_by_their_marks(one, other, same):
    """Types, case and the place of a tone do not matter; the tone does (PK-06)."""
    assert same is (folded_name(one) == folded_name(other))
