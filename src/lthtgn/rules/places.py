"""Where a place lies by the units of another day: provinces 63 → 34 and back, communes by the conversions that are known.

Many-to-one mergers are followed exactly. What was split follows its people, where a source says that all of them went to one
unit. Whatever cannot be told stays where it can be seen, with the reason: it is neither dropped nor guessed.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cached_property
from types import MappingProxyType

import attrs

from lthtgn.errors import UnknownIdError
from lthtgn.model.places import PROVINCES, Edition, Place, province_name
from lthtgn.model.units import Commune, CommuneList, Conversion, Extent, Succession, folded_name

__all__ = ["NO_PLACES", "Places", "Whereabouts", "Why", "told_of", "unmapped"]


class Why(enum.Enum):
    """How a place was told on the units of a day, or why it could not be (lý do).

    >>> Why.PEOPLE.is_told, Why.SPLIT.is_told
    (True, False)
    """

    RECORDED = "recorded"  # the record itself is of the units of that day
    WHOLE = "whole"  # the unit went over whole
    PEOPLE = "people"  # it was split, but all of its people went to one
    ONLY = "only"  # backwards: no other unit can have been meant
    NO_PLACE = "no_place"  # nothing is recorded
    NO_LIST = "no_list"  # no list of communes is known
    NOT_LISTED = "not_listed"  # the list has no such commune in that province
    NAMESAKES = "namesakes"  # it has several of the name, and no code is recorded
    NO_CONVERSION = "no_conversion"  # nothing says what the units of one list became in the other
    NO_TARGET = "no_target"  # the conversion does not say what became of this one
    SPLIT = "split"  # it was divided, and where its people went is not said
    MERGED = "merged"  # backwards: it was made of several

    @property
    def is_told(self) -> bool:
        """Whether the place is told."""
        return self in {Why.RECORDED, Why.WHOLE, Why.PEOPLE, Why.ONLY}


@attrs.frozen
class Whereabouts:
    """Where a place lies by the units of a day (đơn vị hành chính vào một ngày).

    Attributes:
        why: how it is told, or why it is not.
        code: code of the unit; `None` where it is not told, or only the name is recorded.
        name: its name; of what is not told, the name that is recorded.
        province: code of its province in the edition of the day; `None` where that is not told.
        candidates: what it may be, where there are several.
        district: name of its district, of a unit of before 2025-07-01.

    >>> Whereabouts(Why.NO_PLACE).is_told
    False
    """

    why: Why
    code: str | None = None
    name: str | None = None
    province: str | None = None
    candidates: tuple[str, ...] = ()
    district: str | None = None

    @property
    def is_told(self) -> bool:
        """Whether the place is told."""
        return self.why.is_told


def _named(commune: Commune) -> str:
    return f"{commune.full_name} ({commune.code})"


@attrs.frozen(slots=False)
class Places:
    """The lists of communes and the conversions between them that are known, beside the provinces (danh mục địa bàn).

    Attributes:
        lists: the lists, by id.
        conversions: the conversions, by id.

    Raises:
        UnknownIdError: a conversion names a list that is not there.

    >>> then = CommuneList("then", Edition.OF_63, (Commune("09862", "Vân Canh", "01", district="Hoài Đức"),), source="…")
    >>> now = CommuneList("now", Edition.OF_34, (Commune("09871", "Sơn Đồng", "01"),), source="…")
    >>> conversion = Conversion("then", "now", (Succession("09862", "09871"),), source="…")
    >>> places = Places.of((then, now, conversion))
    >>> places.commune(Place("01", Edition.OF_63, commune="Vân Canh"), date(2025, 7, 1)).name
    'Sơn Đồng'
    """

    lists: Mapping[str, CommuneList] = attrs.field(factory=dict)
    conversions: Mapping[str, Conversion] = attrs.field(factory=dict)

    def __attrs_post_init__(self) -> None:
        for conversion in self.conversions.values():
            for id_ in (conversion.old, conversion.new):
                if id_ not in self.lists:
                    raise UnknownIdError.among("list of communes", id_, self.lists)

    @classmethod
    def of(cls, items: Iterable[CommuneList | Conversion]) -> Places:
        """From lists and conversions, in any order."""
        items = tuple(items)
        lists = {item.id: item for item in items if isinstance(item, CommuneList)}
        conversions = {item.id: item for item in items if isinstance(item, Conversion)}
        return cls(MappingProxyType(lists), MappingProxyType(conversions))

    @property
    def items(self) -> tuple[CommuneList | Conversion, ...]:
        """The lists, then the conversions."""
        return (*self.lists.values(), *self.conversions.values())

    # --- lists ------------------------------------------------------------------------------------------------------

    def list_on(self, day: date) -> CommuneList | None:
        """The newest list of the edition of a day that had begun by then; `None` where none is known."""
        edition = Edition.on(day)
        begun = [one for one in self.lists.values() if one.edition is edition and (one.since or day) <= day]
        return max(begun, key=lambda one: (one.since or date.min, one.id), default=None)

    def communes_of(self, list_: CommuneList, code_or_name: str) -> tuple[Commune, ...]:
        """The communes of a list with a code, or with a name whatever its case and type."""
        found = self._by_code[list_.id].get(code_or_name.strip())
        return (found,) if found is not None else self._by_name[list_.id].get(folded_name(code_or_name), ())

    @cached_property
    def _by_code(self) -> Mapping[str, Mapping[str, Commune]]:
        return {one.id: {commune.code: commune for commune in one.communes} for one in self.lists.values()}

    @cached_property
    def _listed_provinces(self) -> Mapping[str, frozenset[str]]:
        """Of which provinces a list has communes: somebody's list may be of one province alone."""
        return {one.id: frozenset(commune.province for commune in one.communes) for one in self.lists.values()}

    @cached_property
    def _by_name(self) -> Mapping[str, Mapping[str, tuple[Commune, ...]]]:
        found: dict[str, dict[str, tuple[Commune, ...]]] = {}
        for one in self.lists.values():
            names = found[one.id] = {}
            for commune in one.communes:
                key = folded_name(commune.name)
                names[key] = (*names.get(key, ()), commune)
        return found

    # --- where a place lies -----------------------------------------------------------------------------------------

    def province(self, place: Place | None, day: date) -> Whereabouts:
        """The province of a place in the list of provinces of a day.

        A merged province asked for before the merger is told by its commune, where all that this was made of lay in one.

        >>> NO_PLACES.province(Place("49", Edition.OF_63), date(2025, 7, 1)).name
        'Đà Nẵng'
        >>> NO_PLACES.province(Place("48", Edition.OF_34), date(2025, 6, 30)).why
        <Why.MERGED: 'merged'>
        """
        if place is None:
            return Whereabouts(Why.NO_PLACE)
        edition = Edition.on(day)
        code = place.province_in(edition)
        if code is not None:
            why = Why.RECORDED if edition is place.edition else Why.WHOLE if edition is Edition.OF_34 else Why.ONLY
            return Whereabouts(why, code, province_name(code, edition), code)
        lay_in = self._made_of(place, day)
        if len(lay_in) == 1 and None not in lay_in:
            code = next(iter(lay_in)) or ""
            return Whereabouts(Why.ONLY, code, province_name(code, edition), code)
        old = (code for code in PROVINCES[edition] if Place(code, edition).province_in(place.edition) == place.province)
        names = tuple(province_name(code, edition) for code in old)
        return Whereabouts(Why.MERGED, None, place.province_name, None, names)

    def _made_of(self, place: Place, day: date) -> set[str | None]:
        """The provinces of all that the commune of a place was made of; `None` among them where one is not known."""
        list_, commune, _ = self._recorded(place)
        target = self.list_on(day)
        if list_ is None or commune is None or target is None:
            return set()
        conversion = self.conversions.get(f"{target.id} > {list_.id}")
        rows = () if conversion is None else self._by_new[conversion.id].get(commune.code, ())
        known = self._by_code[target.id]
        held = (row.old for row in rows if not row.carries_none)
        return {known[code].province if code is not None and code in known else None for code in held}

    def commune(self, place: Place | None, day: date) -> Whereabouts:
        """The commune of a place by the units of a day: as it is recorded, or by the conversions that are known.

        What is recorded of the units of that day counts before anything that is derived, where a list that is known of
        its province has it.
        """
        if place is None or not (place.commune or place.commune_code):
            return Whereabouts(Why.NO_PLACE)
        list_, commune, why = self._recorded(place)
        target = self.list_on(day)
        if commune is not None and list_ is not None and target is not None and list_ is not target:
            return self._converted(list_, commune, target)
        if place.edition is Edition.on(day):
            if commune is not None:
                return _found(Why.RECORDED, commune)
            if target is not None and place.province in self._listed_provinces[target.id]:
                return Whereabouts(why, place.commune_code, place.commune)
            return Whereabouts(Why.RECORDED, place.commune_code, place.commune or place.commune_code, place.province)
        return Whereabouts(Why.NO_LIST if target is None else why, place.commune_code, place.commune)

    def _recorded(self, place: Place) -> tuple[CommuneList | None, Commune | None, Why]:
        """The commune of a place in a list of its own edition, the newest first, by its code, else by its name."""
        of_edition = [one for one in self.lists.values() if one.edition is place.edition]
        why = Why.NOT_LISTED if of_edition else Why.NO_LIST
        for one in sorted(of_edition, key=lambda one: (one.since or date.min, one.id), reverse=True):
            if place.commune_code is not None:
                commune = self._by_code[one.id].get(place.commune_code)
                if commune is not None and commune.province == place.province:
                    return one, commune, Why.RECORDED
            elif place.commune is not None:
                named = [
                    commune
                    for commune in self._by_name[one.id].get(folded_name(place.commune), ())
                    if commune.province == place.province and _may_be_in(commune, place)
                ]
                if len(named) == 1:
                    return one, named[0], Why.RECORDED
                why = Why.NAMESAKES if named else why
        return None, None, why

    def _converted(self, list_: CommuneList, commune: Commune, target: CommuneList) -> Whereabouts:
        """What a commune became in another list, or what it was, by way of lists between them where there are any."""
        back = f"{target.id} > {list_.id}"
        if f"{list_.id} > {target.id}" not in self.conversions and back in self.conversions:
            return self._backward(self.conversions[back], commune, target)
        steps = self._way(list_.id, target.id)
        if not steps:
            return Whereabouts(Why.NO_CONVERSION, commune.code, commune.full_name)
        why, now = Why.WHOLE, commune
        for conversion in steps:
            found = self._forward(conversion, now)
            if not found.is_told or found.code is None:
                return found if now is commune else attrs.evolve(found, code=commune.code, name=commune.full_name)
            now = self._by_code[conversion.new][found.code]
            why = Why.PEOPLE if Why.PEOPLE in {why, found.why} else Why.WHOLE
        return _found(why, now)

    def _way(self, start: str, end: str) -> tuple[Conversion, ...]:
        """The fewest conversions that lead from one list to another."""
        ways: dict[str, tuple[Conversion, ...]] = {start: ()}
        pending = [start]
        while pending and end not in ways:
            here = pending.pop(0)
            for conversion in sorted(self.conversions.values(), key=lambda item: item.id):
                if conversion.old == here and conversion.new not in ways:
                    ways[conversion.new] = (*ways[here], conversion)
                    pending.append(conversion.new)
        return ways.get(end, ())

    def _forward(self, conversion: Conversion, commune: Commune) -> Whereabouts:
        known = self._by_code[conversion.new]
        rows = [row for row in self._by_old[conversion.id].get(commune.code, ()) if row.new in known]
        taken = next((row for row in rows if row.carries_all), None)
        if taken is not None:
            return _found(Why.WHOLE if taken.extent is Extent.WHOLE else Why.PEOPLE, known[taken.new or ""])
        candidates = tuple(_named(known[row.new or ""]) for row in rows if not row.carries_none)
        why = Why.SPLIT if rows else Why.NO_TARGET
        return Whereabouts(why, commune.code, commune.full_name, candidates=candidates)

    def _backward(self, conversion: Conversion, commune: Commune, target: CommuneList) -> Whereabouts:
        known = self._by_code[target.id]
        rows = [row for row in self._by_new[conversion.id].get(commune.code, ()) if not row.carries_none]
        if len(rows) == 1 and rows[0].old in known:
            return _found(Why.ONLY, known[rows[0].old or ""])
        candidates = tuple(_named(known[row.old or ""]) for row in rows if row.old in known)
        why = Why.MERGED if candidates else Why.NO_TARGET
        return Whereabouts(why, commune.code, commune.full_name, candidates=candidates)

    @cached_property
    def _by_old(self) -> Mapping[str, Mapping[str, tuple[Succession, ...]]]:
        return {item.id: _by_end(item, lambda row: row.old) for item in self.conversions.values()}

    @cached_property
    def _by_new(self) -> Mapping[str, Mapping[str, tuple[Succession, ...]]]:
        return {item.id: _by_end(item, lambda row: row.new) for item in self.conversions.values()}


def _by_end(conversion: Conversion, end: Callable[[Succession], str | None]) -> dict[str, tuple[Succession, ...]]:
    found: dict[str, list[Succession]] = {}
    for row in conversion.rows:
        code = end(row)
        if code is not None:
            found.setdefault(code, []).append(row)
    return {code: tuple(rows) for code, rows in found.items()}


def _found(why: Why, commune: Commune) -> Whereabouts:
    return Whereabouts(why, commune.code, commune.full_name, commune.province, district=commune.district)


_DISTRICT_WORDS = ("huyện ", "quận ", "thị xã ", "thành phố ")


def _may_be_in(commune: Commune, place: Place) -> bool:
    """Whether a commune of a list can be that of a place: not where both name a district, and name different ones."""
    if commune.district is None or place.district is None:
        return True
    found, wanted = (folded_name(name) for name in (commune.district, place.district))
    for word in _DISTRICT_WORDS:
        folded = folded_name(word)
        found, wanted = found.removeprefix(f"{folded} "), wanted.removeprefix(f"{folded} ")
    return found == wanted


NO_PLACES = Places()
"""The provinces alone, of which every place is told that can be told without a list of communes.

>>> NO_PLACES.list_on(date(2025, 7, 1)) is None
True
"""


def unmapped(why: Why, name: str) -> str:
    """The name of a group of what could not be told, which holds the reason; it sorts among the others by its first letter.

    >>> unmapped(Why.SPLIT, "Vân Canh"), told_of(unmapped(Why.SPLIT, "Vân Canh"))
    ('?split|Vân Canh', (<Why.SPLIT: 'split'>, 'Vân Canh'))
    """
    return f"?{why.value}|{name}"


def told_of(group: str) -> tuple[Why, str] | None:
    """The reason and the name in the name of a group of what could not be told; `None` of any other group.

    >>> told_of("?split|Vân Canh"), told_of("Hà Nội"), told_of("?")
    ((<Why.SPLIT: 'split'>, 'Vân Canh'), None, None)
    """
    why, bar, name = group.removeprefix("?").partition("|")
    return (Why(why), name) if group.startswith("?") and bar else None
