"""Places: the provinces of both editions, and where a club or an association is.

63 provinces became 34 on 1 July 2025 and the district tier ended. Seven province codes then changed meaning, so a code
is always read with its edition. Communes and their codes come from the data; only provinces are listed here.
"""

from __future__ import annotations

import enum
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import attrs

from lthtgn.errors import RangeError, UnknownIdError

__all__ = ["PROVINCES", "Edition", "Place", "predecessors", "province_name", "successor"]


class Edition(enum.Enum):
    """Edition of the list of provinces (phiên bản danh mục đơn vị hành chính).

    >>> Edition.on(date(2025, 6, 30))
    <Edition.OF_63: '63'>
    >>> Edition.on(date(2025, 7, 1))
    <Edition.OF_34: '34'>
    """

    OF_63 = "63"
    OF_34 = "34"

    @classmethod
    def on(cls, day: date) -> Edition:
        """The edition in use on the day. Source: QĐ 19/2025/QĐ-TTg and NQ 202/2025/QH15, from 2025-07-01."""
        return cls.OF_34 if day >= date(2025, 7, 1) else cls.OF_63


@attrs.frozen
class Place:
    """Where something is (địa bàn): a province by code and edition, and finer names as the data give them.

    Attributes:
        province: two-digit code of the province, read with `edition`.
        edition: the list that the code belongs to.
        district: name of the district, for the time before 2025-07-01.
        commune: name of the commune (xã, phường, đặc khu).
        commune_code: its official code, where the data give one.
        village: name of the village or residential group (thôn, bản, ấp, tổ dân phố, khu phố).

    Raises:
        UnknownIdError: the edition has no such province.

    >>> Place("01", Edition.OF_63, commune="Vân Canh").province_name
    'Hà Nội'
    """

    province: str
    edition: Edition
    district: str | None = None
    commune: str | None = None
    commune_code: str | None = None
    village: str | None = None

    def __attrs_post_init__(self) -> None:
        province_name(self.province, self.edition)

    @property
    def province_name(self) -> str:
        """Name of the province in its edition."""
        return province_name(self.province, self.edition)

    def province_in(self, edition: Edition) -> str | None:
        """Code of the province in an edition; `None` where it cannot be told (a merged province asked for before).

        >>> Place("49", Edition.OF_63).province_in(Edition.OF_34)
        '48'
        >>> Place("48", Edition.OF_34).province_in(Edition.OF_63) is None
        True
        """
        if edition is self.edition:
            return self.province
        return successor(self.province) if edition is Edition.OF_34 else _ONLY_PREDECESSOR.get(self.province)


def province_name(code: str, edition: Edition) -> str:
    """Name of a province.

    Raises:
        UnknownIdError: the edition has no such code.

    >>> province_name("24", Edition.OF_63), province_name("24", Edition.OF_34)
    ('Bắc Giang', 'Bắc Ninh')
    """
    try:
        return PROVINCES[edition][code]
    except KeyError:
        raise UnknownIdError("province code", f"{code} (edition {edition.value})") from None


def successor(code: str) -> str:
    """The province of the edition of 34 that took over a province of the edition of 63.

    >>> successor("49")
    '48'
    """
    try:
        return _OLD[code][1]
    except KeyError:
        raise RangeError(f"the edition of 63 has no province {code!r}") from None


def predecessors(code: str) -> tuple[str, ...]:
    """The provinces of the edition of 63 that a province of the edition of 34 took over (các tỉnh trước sắp xếp).

    Raises:
        RangeError: the edition of 34 has no such province.

    >>> predecessors("25")
    ('17', '25', '26')
    """
    if code not in _NEW:
        raise RangeError(f"the edition of 34 has no province {code!r}")
    return tuple(old for old, (_, new) in _OLD.items() if new == code)


# Old code → its name and the code of its successor. Source: NQ 202/2025/QH15 of 2025-06-12 (which province absorbed
# which) and QĐ 19/2025/QĐ-TTg (new codes); state of 2025-07-01.
_OLD: dict[str, tuple[str, str]] = {
    "01": ("Hà Nội", "01"),
    "02": ("Hà Giang", "08"),
    "04": ("Cao Bằng", "04"),
    "06": ("Bắc Kạn", "19"),
    "08": ("Tuyên Quang", "08"),
    "10": ("Lào Cai", "15"),
    "11": ("Điện Biên", "11"),
    "12": ("Lai Châu", "12"),
    "14": ("Sơn La", "14"),
    "15": ("Yên Bái", "15"),
    "17": ("Hòa Bình", "25"),
    "19": ("Thái Nguyên", "19"),
    "20": ("Lạng Sơn", "20"),
    "22": ("Quảng Ninh", "22"),
    "24": ("Bắc Giang", "24"),
    "25": ("Phú Thọ", "25"),
    "26": ("Vĩnh Phúc", "25"),
    "27": ("Bắc Ninh", "24"),
    "30": ("Hải Dương", "31"),
    "31": ("Hải Phòng", "31"),
    "33": ("Hưng Yên", "33"),
    "34": ("Thái Bình", "33"),
    "35": ("Hà Nam", "37"),
    "36": ("Nam Định", "37"),
    "37": ("Ninh Bình", "37"),
    "38": ("Thanh Hóa", "38"),
    "40": ("Nghệ An", "40"),
    "42": ("Hà Tĩnh", "42"),
    "44": ("Quảng Bình", "44"),
    "45": ("Quảng Trị", "44"),
    "46": ("Huế", "46"),
    "48": ("Đà Nẵng", "48"),
    "49": ("Quảng Nam", "48"),
    "51": ("Quảng Ngãi", "51"),
    "52": ("Bình Định", "52"),
    "54": ("Phú Yên", "66"),
    "56": ("Khánh Hòa", "56"),
    "58": ("Ninh Thuận", "56"),
    "60": ("Bình Thuận", "68"),
    "62": ("Kon Tum", "51"),
    "64": ("Gia Lai", "52"),
    "66": ("Đắk Lắk", "66"),
    "67": ("Đắk Nông", "68"),
    "68": ("Lâm Đồng", "68"),
    "70": ("Bình Phước", "75"),
    "72": ("Tây Ninh", "80"),
    "74": ("Bình Dương", "79"),
    "75": ("Đồng Nai", "75"),
    "77": ("Bà Rịa - Vũng Tàu", "79"),
    "79": ("Hồ Chí Minh", "79"),
    "80": ("Long An", "80"),
    "82": ("Tiền Giang", "82"),
    "83": ("Bến Tre", "86"),
    "84": ("Trà Vinh", "86"),
    "86": ("Vĩnh Long", "86"),
    "87": ("Đồng Tháp", "82"),
    "89": ("An Giang", "91"),
    "91": ("Kiên Giang", "91"),
    "92": ("Cần Thơ", "92"),
    "93": ("Hậu Giang", "92"),
    "94": ("Sóc Trăng", "92"),
    "95": ("Bạc Liêu", "96"),
    "96": ("Cà Mau", "96"),
}
_NEW: dict[str, str] = {
    "01": "Hà Nội",
    "04": "Cao Bằng",
    "08": "Tuyên Quang",
    "11": "Điện Biên",
    "12": "Lai Châu",
    "14": "Sơn La",
    "15": "Lào Cai",
    "19": "Thái Nguyên",
    "20": "Lạng Sơn",
    "22": "Quảng Ninh",
    "24": "Bắc Ninh",
    "25": "Phú Thọ",
    "31": "Hải Phòng",
    "33": "Hưng Yên",
    "37": "Ninh Bình",
    "38": "Thanh Hóa",
    "40": "Nghệ An",
    "42": "Hà Tĩnh",
    "44": "Quảng Trị",
    "46": "Huế",
    "48": "Đà Nẵng",
    "51": "Quảng Ngãi",
    "52": "Gia Lai",
    "56": "Khánh Hòa",
    "66": "Đắk Lắk",
    "68": "Lâm Đồng",
    "75": "Đồng Nai",
    "79": "Hồ Chí Minh",
    "80": "Tây Ninh",
    "82": "Đồng Tháp",
    "86": "Vĩnh Long",
    "91": "An Giang",
    "92": "Cần Thơ",
    "96": "Cà Mau",
}

# A province that took over only one is that one; of the merged ones it cannot be told which it was.
_ONLY_PREDECESSOR = {new: old for old, (_, new) in _OLD.items() if sum(other == new for _, other in _OLD.values()) == 1}

PROVINCES: Mapping[Edition, Mapping[str, str]] = MappingProxyType(
    {
        Edition.OF_63: MappingProxyType({code: name for code, (name, _) in _OLD.items()}),
        Edition.OF_34: MappingProxyType(_NEW),
    }
)
"""Names of the provinces by edition and code (tỉnh, thành phố trực thuộc trung ương).

>>> len(PROVINCES[Edition.OF_63]), len(PROVINCES[Edition.OF_34])
(63, 34)
"""
