"""Administrative units of commune level: lists of them, and what the units of one list became in another.

The library ships no list of communes: they come from the official files, or from a plugin. A code is read with its list,
whose edition says by which list of provinces it counts. Between two lists the map is many to many.
"""

from __future__ import annotations

import enum
import unicodedata
from collections.abc import Iterable, Iterator
from datetime import date
from fractions import Fraction
from typing import TypeVar

import attrs

from lthtgn.errors import RangeError
from lthtgn.model.places import PROVINCES, Edition, province_name, successor

__all__ = [
    "Commune",
    "CommuneList",
    "Conversion",
    "Extent",
    "Fault",
    "Population",
    "Succession",
    "UnitType",
    "faults",
    "folded_name",
]

_T = TypeVar("_T")


class UnitType(enum.Enum):
    """Type of an administrative unit (loại đơn vị hành chính): of a province, or of a unit of commune level.

    >>> UnitType("ward").term_vi
    'phường'
    """

    PROVINCE = "province"
    CITY = "city"
    RURAL_COMMUNE = "rural_commune"
    WARD = "ward"
    TOWN = "town"
    SPECIAL_ZONE = "special_zone"

    @property
    def term_vi(self) -> str:
        """The official Vietnamese term."""
        return _TERMS[self][0]

    @property
    def term_en(self) -> str:
        """The English term."""
        return _TERMS[self][1]

    @property
    def is_of_communes(self) -> bool:
        """Whether units of commune level are of this type."""
        return self not in {UnitType.PROVINCE, UnitType.CITY}


_TERMS = {
    UnitType.PROVINCE: ("tỉnh", "province"),
    UnitType.CITY: ("thành phố trực thuộc trung ương", "centrally run city"),
    UnitType.RURAL_COMMUNE: ("xã", "rural commune"),
    UnitType.WARD: ("phường", "ward"),
    UnitType.TOWN: ("thị trấn", "town"),  # until 2025-06-30
    UnitType.SPECIAL_ZONE: ("đặc khu", "special zone"),
}


_TYPE_WORDS = tuple(kind.term_vi for kind in UnitType if kind.is_of_communes)


def folded_name(name: str) -> str:
    """A name by which units are found: without its type, case, and the two ways to set a tone mark.

    >>> folded_name("Xã Điềm Thuỵ") == folded_name("điềm thụy"), folded_name("Phường 4")
    (True, '4')
    """
    text = " ".join(unicodedata.normalize("NFC", name).casefold().split())
    for word in _TYPE_WORDS:
        text = text.removeprefix(f"{word} ")
    letters = unicodedata.normalize("NFD", text)
    # The tone of oa, oe, uy stands on either vowel; a word has one tone, so that it can be moved to its end.
    return " ".join(_tone_last(word) for word in letters.split())


def _tone_last(word: str) -> str:
    tones = "\u0300\u0301\u0303\u0309\u0323"
    return "".join(char for char in word if char not in tones) + "".join(char for char in word if char in tones)


@attrs.frozen
class Commune:
    """Unit of commune level in a list (đơn vị hành chính cấp xã): xã, phường, thị trấn or đặc khu.

    Attributes:
        code: its code, of five digits in the official lists; read with the edition of its list.
        name: its name without the type, such as "Vân Canh".
        province: code of its province, in the edition of its list.
        type: its type; `None` where the list does not say it.
        district: name of its district, in a list of before 2025-07-01.

    Raises:
        RangeError: the type is not of commune level.

    >>> Commune("09871", "Sơn Đồng", "01", UnitType.RURAL_COMMUNE).full_name
    'xã Sơn Đồng'
    """

    code: str
    name: str
    province: str
    type: UnitType | None = None
    district: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.type is not None and not self.type.is_of_communes:
            raise RangeError(f"a unit of commune level is no {self.type.term_en}")

    @property
    def full_name(self) -> str:
        """Its name behind its type."""
        return self.name if self.type is None else f"{self.type.term_vi} {self.name}"


@attrs.frozen
class CommuneList:
    """List of the units of commune level (danh mục đơn vị hành chính cấp xã), as it stands from a day on.

    Attributes:
        id: such as `nso-2025-07`; conversions name it.
        edition: the list of provinces that it goes with.
        communes: its units.
        source: where it is from: document, file, day of retrieval.
        since: its first day; `None` where it is taken for the whole life of its edition.

    Raises:
        UnknownIdError: the edition has no such province.
        RangeError: two units have one code, a unit of the edition of 34 has a district, or the day is of the other edition.

    >>> son_dong = Commune("09871", "Sơn Đồng", "01", UnitType.RURAL_COMMUNE)
    >>> CommuneList("now", Edition.OF_34, (son_dong,), source="…", since=date(2025, 7, 1)).counts[UnitType.RURAL_COMMUNE]
    1
    """

    id: str
    edition: Edition
    communes: tuple[Commune, ...]
    source: str = attrs.field(kw_only=True)
    since: date | None = attrs.field(default=None, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.since is not None and Edition.on(self.since) is not self.edition:
            raise RangeError(f"on {self.since} the edition of {self.edition.value} is not in use")
        for province in {commune.province for commune in self.communes}:
            province_name(province, self.edition)
        twice = _first_twice(commune.code for commune in self.communes)
        if twice is not None:
            raise RangeError(f"list {self.id!r} has two communes of the code {twice!r}")
        if self.edition is Edition.OF_34 and any(commune.district for commune in self.communes):
            raise RangeError(f"list {self.id!r}: there are no districts since 2025-07-01")

    @property
    def counts(self) -> dict[UnitType | None, int]:
        """How many units there are of each type."""
        found: dict[UnitType | None, int] = {}
        for commune in self.communes:
            found[commune.type] = found.get(commune.type, 0) + 1
        return found


class Extent(enum.Enum):
    """How much of an old unit went into a new one (phạm vi sáp nhập): the whole, or a part.

    >>> Extent("part") is Extent.PART
    True
    """

    WHOLE = "whole"
    PART = "part"


class Population(enum.Enum):
    """How much of the people of an old unit live in a new one (dân số chuyển sang): all, some, none, or it is not said.

    >>> Population("unknown") is Population.UNKNOWN
    True
    """

    ALL = "all"
    PART = "part"
    NONE = "none"
    UNKNOWN = "unknown"


_OF_WHOLE = frozenset({Population.ALL, Population.UNKNOWN})


@attrs.frozen
class Succession:
    """One old unit and one new one that took it over, wholly or in part (dòng chuyển đổi).

    Attributes:
        old: code of the old unit; `None` of a new one that was made of no unit of the old list.
        new: code of the new unit; `None` of an old one of which nobody says what it became.
        extent: how much of the old unit it was.
        population: how much of its people.
        share: the share of its people, where a source gives it.
        note: the words of the source.

    Raises:
        RangeError: neither unit is named, the share is no share, or what is said of the people contradicts itself.

    >>> Succession("09862", "09871", Extent.PART, Population.ALL).carries_all
    True
    """

    old: str | None
    new: str | None
    extent: Extent = Extent.WHOLE
    population: Population = Population.UNKNOWN
    share: Fraction | None = None
    note: str | None = None

    def __attrs_post_init__(self) -> None:
        if self.old is None and self.new is None:
            raise RangeError("a row of a conversion names an old unit, a new one, or both")
        if self.extent is Extent.WHOLE and (self.population not in _OF_WHOLE or self.share not in {None, 1}):
            raise RangeError("whoever lives in a unit that went over whole went with it")
        if self.share is not None:
            if not 0 <= self.share <= 1:
                raise RangeError(f"{self.share} is no share")
            said = {Population.ALL: self.share == 1, Population.NONE: self.share == 0, Population.UNKNOWN: True}
            if not said.get(self.population, 0 < self.share < 1):
                raise RangeError(f"a share of {self.share} contradicts {self.population.value!r} of the people")

    @property
    def carries_all(self) -> bool:
        """Whether all people of the old unit live in the new one: it went over whole, or the source says so."""
        return self.extent is Extent.WHOLE or self.population is Population.ALL or self.share == 1

    @property
    def carries_none(self) -> bool:
        """Whether surely none of them does."""
        return self.population is Population.NONE or self.share == 0


@attrs.frozen
class Conversion:
    """What the units of one list became in another (bảng chuyển đổi đơn vị hành chính): many to many.

    Attributes:
        old: id of the list that is converted.
        new: id of the list that it is converted to.
        rows: one for each pair of units.
        source: where it is from.

    Raises:
        RangeError: a pair stands twice, or two units take over all people of one.

    >>> split = (Succession("09862", "00622", Extent.PART), Succession("09862", "09871", Extent.PART, Population.ALL))
    >>> Conversion("then", "now", split, source="…").id
    'then > now'
    """

    old: str
    new: str
    rows: tuple[Succession, ...]
    source: str = attrs.field(kw_only=True)

    def __attrs_post_init__(self) -> None:
        pair = _first_twice((row.old, row.new) for row in self.rows)
        if pair is not None:
            raise RangeError(f"conversion {self.id!r}: {pair[0]} to {pair[1]} stands twice")
        taken = _first_twice(row.old for row in self.rows if row.old is not None and row.new and row.carries_all)
        if taken is not None:
            raise RangeError(f"conversion {self.id!r}: two units take over all people of {taken}")

    @property
    def id(self) -> str:
        """The ids of both lists."""
        return f"{self.old} > {self.new}"


@attrs.frozen
class Fault:
    """What does not fit in a row of a conversion (lỗi của một dòng chuyển đổi).

    Attributes:
        row: position of the row.
        code: what is wrong: `unknown_commune`, `commune_of_other_list` or `province_not_successor`.
        values: what a message is made of.

    >>> Fault(0, "unknown_commune", (("commune", "00001"), ("list", "now"))).row
    0
    """

    row: int
    code: str
    values: tuple[tuple[str, str], ...]


def faults(conversion: Conversion, old: CommuneList, new: CommuneList) -> Iterator[Fault]:
    """What does not fit between a conversion and its two lists: codes that they do not have, provinces that do not follow.

    Each province of the 63 lies whole in one of the 34 (AU-07), so that no commune can go to another province than its own
    province went to.

    >>> then = CommuneList("then", Edition.OF_63, (Commune("27691", "4", "82"),), source="…")
    >>> now = CommuneList("now", Edition.OF_34, (Commune("27694", "Long An", "80"),), source="…")
    >>> wrong = Conversion("then", "now", (Succession("27691", "27694"),), source="…")
    >>> [fault.code for fault in faults(wrong, then, now)]
    ['province_not_successor']
    """
    olds, news = ({commune.code: commune for commune in one.communes} for one in (old, new))
    for index, row in enumerate(conversion.rows):
        unknown = False
        for code, known, others, list_ in ((row.old, olds, news, old), (row.new, news, olds, new)):
            if code is not None and code not in known:
                unknown = True
                what = "commune_of_other_list" if code in others else "unknown_commune"
                yield Fault(index, what, (("commune", code), ("list", list_.id)))
        if (
            unknown
            or row.old is None
            or row.new is None
            or (old.edition, new.edition) != (Edition.OF_63, Edition.OF_34)
        ):
            continue
        before, after = olds[row.old].province, news[row.new].province
        heir = successor(before)
        if heir != after:
            yield Fault(
                index,
                "province_not_successor",
                (
                    ("commune", row.old),
                    ("old", f"{PROVINCES[old.edition][before]} ({before})"),
                    ("heir", f"{PROVINCES[new.edition][heir]} ({heir})"),
                    ("new", f"{PROVINCES[new.edition][after]} ({after})"),
                ),
            )


def _first_twice(values: Iterable[_T]) -> _T | None:
    seen: set[_T] = set()
    for value in values:
        if value in seen:
            return value
        seen.add(value)
    return None
