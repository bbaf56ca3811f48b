"""Places: the provinces of both editions, and where a club or an association is.

63 provinces became 34 on 1 July 2025 and the district tier ended. Seven province codes then changed meaning, so a code
is always read with its edition. Communes and their codes come from the data; only provinces are listed here.
"""

from __future__ import annotations

import enum
import pkgutil
from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

import attrs

from lthtgn.errors import RangeError, UnknownIdError

__all__ = ["EARLIER_NAMES", "PROVINCES", "Edition", "Place", "predecessors", "province_name", "successor"]


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


def _read() -> tuple[dict[str, tuple[str, str]], dict[str, str]]:
    """Old code → its name and the code of its successor; new code → its name. The file says where they are from."""
    text = (pkgutil.get_data("lthtgn.model", "provinces_34.tsv") or b"").decode("utf-8")
    lines = [line.split("\t") for line in text.splitlines() if not line.startswith("#")]
    rows = [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]
    old = {row["old_code"]: (row["old_name"], row["new_code"]) for row in rows}
    return dict(sorted(old.items())), {row["new_code"]: row["new_name"] for row in rows}


_OLD, _NEW = _read()

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

EARLIER_NAMES: Mapping[tuple[Edition, str], tuple[str, ...]] = MappingProxyType(
    {(Edition.OF_63, "46"): ("Thừa Thiên Huế",)}
)
"""Names that a province had earlier, by edition and code: 46 is "Huế" in the last list of the 63 (AU-22).

>>> EARLIER_NAMES[Edition.OF_63, "46"]
('Thừa Thiên Huế',)
"""
