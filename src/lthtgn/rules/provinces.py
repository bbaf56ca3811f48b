"""The 63 and the 34 provinces on a day: code, name and type, each with its source, and what became of whom.

Names and types have days of their own. The sources name few types; what they do not say is not known here, and told so.
"""

from __future__ import annotations

from datetime import date

import attrs

from lthtgn.errors import UnknownIdError
from lthtgn.model.places import EARLIER_NAMES, PROVINCES, Edition, Place, predecessors, province_name, successor
from lthtgn.model.units import UnitType, folded_name
from lthtgn.policy.documents import Certainty, Citation
from lthtgn.policy.national.documents import NQ_202_2025, QD_19_2025
from lthtgn.policy.national.documents_places import LIST_OF_63, NQ_30_2026, NQ_36_2026, NQ_39_2026
from lthtgn.policy.parameters import Scope

__all__ = [
    "PROVINCE_STATES",
    "Province",
    "ProvinceState",
    "find_province",
    "land",
    "province_on",
    "provinces_named",
    "provinces_on",
]

_REFORM = date(2025, 7, 1)
_LAST_LIST_OF_63 = date(2025, 1, 4)


@attrs.frozen
class ProvinceState:
    """What a name or a type of a province is in some days (tên hoặc loại của đơn vị hành chính cấp tỉnh theo thời gian).

    Attributes:
        edition: the list that the code belongs to.
        code: the code.
        value: the name or the type; `None` where no source of these days says it.
        cite: where it stands, or what is known instead.
        since: its first day; `None` where it holds from the beginning of the edition.
        until: the first day on which it no longer holds; `None` where it holds to the end of the edition.
        may_be: what it may be, where it is not known.

    >>> state = next(item for item in PROVINCE_STATES if item.code == "22" and item.value is UnitType.CITY)
    >>> state.since
    datetime.date(2026, 9, 1)
    """

    edition: Edition
    code: str
    value: str | UnitType | None
    cite: Citation
    since: date | None = None
    until: date | None = None
    may_be: tuple[str | UnitType, ...] = ()

    def holds_on(self, day: date) -> bool:
        """Whether it holds on a day."""
        return (self.since is None or self.since <= day) and (self.until is None or day < self.until)


@attrs.frozen
class Province:
    """Province on a day (đơn vị hành chính cấp tỉnh vào một ngày).

    Attributes:
        edition: the list that the code belongs to.
        code: its code, which is read with the edition.
        name: its name; of 46 before 2025-01-04 either of `may_be`, so that it is `None`.
        type: its type; `None` where it is not known.
        list_cite: where code and name stand.
        name_state: what is known of the name, where it is more than the list says.
        type_state: what is known of the type; `None` where no source says anything.
        became: code of the province of the 34 that took it over, of one of the 63.
        made_of: codes of the provinces of the 63 that it took over, of one of the 34.
        merger_cite: where that stands.

    >>> province_on("49", date(2025, 6, 30)).became, province_on("48", date(2025, 7, 1)).made_of
    ('48', ('48', '49'))
    """

    edition: Edition
    code: str
    name: str | None
    type: UnitType | None
    list_cite: Citation
    name_state: ProvinceState | None = None
    type_state: ProvinceState | None = None
    became: str | None = None
    made_of: tuple[str, ...] = ()
    merger_cite: Citation | None = None


_CODES_OF_63 = LIST_OF_63.cite(
    certainty=Certainty.SUMMARY,
    facts=("AU-01a", "AU-08", "AU-10", "AU-11", "AU-22"),
    note_vi="Tên theo danh mục 63 tỉnh, thành phố cuối cùng; mã đọc cùng danh mục.",
)
_CODES_OF_34 = QD_19_2025.cite(
    certainty=Certainty.SUMMARY,
    facts=("AU-03a", "AU-04a", "AU-04b", "AU-04c", "AU-06", "AU-10", "AU-11", "AU-12", "AU-13"),
    note_vi="Bảy mã (15, 24, 44, 52, 80, 82, 91) chỉ tỉnh khác trước; 29 mã cũ đã đóng.",
)
_MERGER = NQ_202_2025.cite(
    certainty=Certainty.SUMMARY,
    facts=("AU-01a", "AU-01c", "AU-01d", "AU-05", "AU-07", "AU-08"),
    note_vi="Mỗi tỉnh cũ nằm trọn trong một tỉnh mới.",
)
_UNNAMED_TYPES = NQ_202_2025.cite(
    certainty=Certainty.DEDUCTION,
    facts=("AU-01b",),
    note_vi=(
        "Nguồn chỉ nêu 28 tỉnh và 6 thành phố, không nêu tên; sáu thành phố thường được kể là Hà Nội, Hải Phòng, Huế, "
        "Đà Nẵng, Cần Thơ, Hồ Chí Minh. Cần đối chiếu với danh mục của Quyết định 19/2025/QĐ-TTg."
    ),
)
_DONG_NAI = NQ_30_2026.cite(
    certainty=Certainty.SUMMARY,
    facts=("AU-20",),
    note_vi=(
        "Thành thành phố trong năm 2026, ngày đầu không rõ: số hiệu của nghị quyết cho biết năm, một địa chỉ nêu ngày "
        "30/4/2026; đến ngày 20/9/2026 đã là thành phố."
    ),
)
_NINE_CITIES = NQ_39_2026.cite(
    certainty=Certainty.SUMMARY, facts=("AU-20", "AU-21c"), note_vi="25 tỉnh và 9 thành phố từ 20/9/2026."
)
_CITIES = frozenset({"01", "31", "46", "48", "79", "92"})
_NEW_CITIES = {
    "22": (date(2026, 9, 1), NQ_36_2026.cite(certainty=Certainty.SUMMARY, facts=("AU-21a",))),
    "24": (date(2026, 9, 20), NQ_39_2026.cite(certainty=Certainty.SUMMARY, facts=("AU-21b",))),
}


def _types() -> tuple[ProvinceState, ...]:
    found = []
    for code in PROVINCES[Edition.OF_34]:
        first = UnitType.CITY if code in _CITIES else UnitType.PROVINCE
        start, cite = _NEW_CITIES.get(code, (None, None))
        if code == "75":
            may_be = (UnitType.PROVINCE, UnitType.CITY)
            begun, sure = date(2026, 1, 1), date(2026, 9, 20)
            found += [
                ProvinceState(Edition.OF_34, code, first, _UNNAMED_TYPES, _REFORM, begun),
                ProvinceState(Edition.OF_34, code, None, _DONG_NAI, begun, sure, may_be),
                ProvinceState(Edition.OF_34, code, UnitType.CITY, _NINE_CITIES, sure),
            ]
            continue
        found.append(ProvinceState(Edition.OF_34, code, first, _UNNAMED_TYPES, _REFORM, start))
        if cite is not None:
            found.append(ProvinceState(Edition.OF_34, code, UnitType.CITY, cite, start))
    return tuple(found)


_HUE = LIST_OF_63.cite(
    certainty=Certainty.TEXT,
    facts=("AU-22",),
    note_vi="Trước là Thừa Thiên Huế; trong danh mục ngày 4/1/2025 đã là Huế. Ngày đổi tên không được nêu.",
)

_NAMES_OF_HUE = (*EARLIER_NAMES[Edition.OF_63, "46"], PROVINCES[Edition.OF_63]["46"])

PROVINCE_STATES: tuple[ProvinceState, ...] = (
    ProvinceState(Edition.OF_63, "46", None, _HUE, None, _LAST_LIST_OF_63, _NAMES_OF_HUE),
    ProvinceState(Edition.OF_63, "46", "Huế", _HUE, _LAST_LIST_OF_63),
    *_types(),
)
"""The names and types that have days or sources of their own.

>>> [state.until for state in PROVINCE_STATES if state.value is None]
[datetime.date(2025, 1, 4), datetime.date(2026, 9, 20)]
"""


def province_on(code: str, day: date) -> Province:
    """The province of a code in the list of a day.

    Raises:
        UnknownIdError: the list of that day has no such code.

    >>> [province_on("75", day).type for day in (date(2025, 12, 31), date(2026, 5, 1), date(2026, 9, 20))]
    [<UnitType.PROVINCE: 'province'>, None, <UnitType.CITY: 'city'>]
    >>> province_on("24", date(2024, 12, 31)).name, province_on("24", date(2025, 12, 31)).name
    ('Bắc Giang', 'Bắc Ninh')
    """
    edition = Edition.on(day)
    listed = province_name(code, edition)
    states = [item for item in PROVINCE_STATES if (item.edition, item.code) == (edition, code)]
    standing = [item for item in states if item.holds_on(day)]
    name = next((item for item in standing if not _is_of_type(item)), None)
    kind = next((item for item in standing if _is_of_type(item)), None)
    of_63 = edition is Edition.OF_63
    return Province(
        edition=edition,
        code=code,
        name=listed if name is None else name.value if isinstance(name.value, str) else None,
        type=kind.value if kind is not None and isinstance(kind.value, UnitType) else None,
        list_cite=_CODES_OF_63 if of_63 else _CODES_OF_34,
        name_state=name,
        type_state=kind,
        became=successor(code) if of_63 else None,
        made_of=() if of_63 else tuple(old for old in PROVINCES[Edition.OF_63] if successor(old) == code),
        merger_cite=_MERGER,
    )


def _is_of_type(state: ProvinceState) -> bool:
    return isinstance(state.value or state.may_be[0], UnitType)


def provinces_on(day: date) -> tuple[Province, ...]:
    """The provinces of the list of a day.

    >>> len(provinces_on(date(2025, 6, 30))), len(provinces_on(date(2025, 7, 1)))
    (63, 34)
    """
    return tuple(province_on(code, day) for code in PROVINCES[Edition.on(day)])


def find_province(code_or_name: str, edition: Edition) -> str:
    """The code of a province by its code, its name, or a name that it had earlier.

    A name is found with "tỉnh" or "thành phố" before it and without, in any case and Unicode form, with the tone mark on
    either vowel.

    Raises:
        UnknownIdError: the edition has no such province; the nearest name is suggested.

    >>> find_province("bắc ninh", Edition.OF_34), find_province("Thừa Thiên Huế", Edition.OF_63)
    ('24', '46')
    >>> find_province("tỉnh Khánh Hoà", Edition.OF_34) == find_province("KHÁNH HÒA", Edition.OF_34) == "56"
    True
    """
    wanted = _folded(code_or_name)
    for word in _TYPE_WORDS:
        wanted = wanted.removeprefix(word).lstrip(" .")
    found = wanted if wanted in PROVINCES[edition] else _CODES[edition].get(wanted)
    if found is None:
        raise UnknownIdError.among("province", code_or_name, PROVINCES[edition].values())
    return found


def land(scope: Scope) -> Scope:
    """The land that a scope is, by one name for it (phần đất của một phạm vi).

    A province that went over whole and alone is one land in both lists, and is called as it was in the first. A merged
    province, a former part of one, and a commune are lands of their own.

    >>> land(Scope("22", "34", "Quảng Ninh")), land(Scope("48", "34", "Đà Nẵng"))
    (Scope(code='22', edition='63', name_vi='Quảng Ninh', perhaps=False), Scope(code='48', edition='34', name_vi='Đà Nẵng', perhaps=False))
    """
    if scope.edition != Edition.OF_34.value or scope.code not in PROVINCES[Edition.OF_34]:
        return scope
    former = predecessors(scope.code)
    return Scope(former[0], Edition.OF_63.value, scope.name_vi) if len(former) == 1 else scope


def provinces_named(text: str) -> tuple[Place, ...]:
    """The provinces that a code or a name may mean, of the former 63 before the present 34; of one list with `@63` or `@34`.

    >>> [(place.province_name, place.edition.value) for place in provinces_named("24")]
    [('Bắc Giang', '63'), ('Bắc Ninh', '34')]
    >>> [place.edition.value for place in provinces_named("Quảng Nam")], provinces_named("24@34")[0].province_name
    (['63'], 'Bắc Ninh')
    >>> provinces_named("49@34")
    ()

    Raises:
        UnknownIdError: there is no list of that number.
    """
    name, at, number = text.rpartition("@")
    number = number.strip()
    if at and number not in {edition.value for edition in Edition}:
        raise UnknownIdError.among("edition", number, (edition.value for edition in Edition))
    found = []
    for edition in (Edition(number),) if at else Edition:
        try:
            found.append(Place(find_province(name if at else text, edition), edition))
        except UnknownIdError:
            continue
    return tuple(found)


def _folded(name: str) -> str:
    """A name as it is looked for: with any of the dashes that "Bà Rịa – Vũng Tàu" is written with."""
    return folded_name(name.translate(_DASHES).replace("-", " - "))


def _codes(edition: Edition) -> dict[str, str]:
    names = {_folded(name): code for code, name in PROVINCES[edition].items()}
    return names | {_folded(name): code for (of, code), old in EARLIER_NAMES.items() if of is edition for name in old}


_DASHES = str.maketrans("‐‑‒–—", "-----")
_TYPE_WORDS = (folded_name("thành phố"), folded_name("tỉnh"), "tp")


_CODES = {edition: _codes(edition) for edition in Edition}  # by name, as it is looked for
