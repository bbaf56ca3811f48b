"""The places of clubs as groups of a table, by the units of a day; what cannot be told is a group of its own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from lthtgn.errors import NotSupportedError
from lthtgn.model.places import PROVINCES, Edition, Place
from lthtgn.rules.places import NO_PLACES, Places, Whereabouts, unmapped
from lthtgn.rules.programmes import NOT_KNOWN
from lthtgn.rules.table import positions_by_province

__all__ = ["groups_of_places"]


def groups_of_places(
    dimension: str, places: Sequence[Place | None], day: date, known: Places = NO_PLACES, *, asked: bool = True
) -> list[str]:
    """The name of the group of each place: of its province, district, commune or village by the units of a day.

    Args:
        dimension: `province`, `district`, `commune` or `village`; a village stays as it is recorded.
        places: the places.
        day: by the units of which day.
        known: the lists of communes and the conversions that are known.
        asked: whether the day was asked for; else communes stay as recorded where no list of that day is known.

    Raises:
        NotSupportedError: districts are asked for on a day on which there are none.

    >>> groups_of_places("commune", [Place("01", Edition.OF_63, commune="Vân Canh"), None], date(2025, 7, 1))
    ['?no_list|Vân Canh', '?']
    """
    if dimension == "province":
        return _provinces(places, day, known)
    if dimension == "commune" and (asked or known.list_on(day) is not None):
        return _communes(places, day, known)
    if dimension == "district":
        if Edition.on(day) is Edition.OF_34:
            raise NotSupportedError(
                f"there are no districts on {day}: they ended on 2025-06-30; ask on the boundaries of a day up to then"
            )
        return _told_apart([_district(place, day, known) for place in places])
    return _told_apart([_recorded(dimension, place) for place in places])


def _provinces(places: Sequence[Place | None], day: date, known: Places) -> list[str]:
    edition = Edition.on(day)
    names = [NOT_KNOWN] * len(places)
    for province, positions in positions_by_province(places, edition).items():
        for index in positions:
            names[index] = province
    if edition is Edition.OF_63 and known.conversions:
        for index, place in enumerate(places):
            if (
                place is not None and names[index] == NOT_KNOWN
            ):  # of a merged province; its commune may tell which it was
                names[index] = _name(known.province(place, day)) or NOT_KNOWN
    return names


def _name(found: Whereabouts) -> str | None:
    return found.name if found.is_told else None


_Named = tuple[str, tuple[str, ...], str | None] | None
"""A name, what it lies in, and a code where it is known."""


def _communes(places: Sequence[Place | None], day: date, known: Places) -> list[str]:
    edition = Edition.on(day)
    memory: dict[Place | None, Whereabouts] = {}
    told: list[_Named] = []
    left: list[_Named] = []
    for place in places:
        found = memory.get(place)
        if found is None:
            found = memory[place] = known.commune(place, day)
        if found.is_told and found.name is not None and found.province is not None:
            district = found.district or (place.district if place is not None and place.edition is edition else None)
            home = (*([district] if district else []), PROVINCES[edition][found.province])
            told.append((found.name, home, found.code))
            left.append(None)
        else:
            told.append(None)
            left.append(_recorded("commune", place, found.name))
    names, leftover = _told_apart(told), _told_apart(left)
    for index, place in enumerate(places):
        if left[index] is not None:
            names[index] = unmapped(memory[place].why, leftover[index])
    return names


def _district(place: Place | None, day: date, known: Places) -> _Named:
    """The district of before 2025-07-01, as recorded or of the only commune that the recorded one was."""
    if place is not None and not place.district and known.conversions:
        found = known.commune(place, day)
        if found.is_told and found.district and found.province:
            return found.district, (PROVINCES[Edition.OF_63][found.province],), None
    return _recorded("district", place)


def _recorded(dimension: str, place: Place | None, name: str | None = None) -> _Named:
    """The recorded name of a district, commune or village, and what it lies in."""
    own = name or (getattr(place, dimension) if place is not None else None)
    if place is None or not own:
        return None
    above = {"village": (place.commune, place.district), "commune": (place.district,), "district": ()}[dimension]
    return own, (*(part for part in above if part), place.province_name), None


def _told_apart(named: Sequence[_Named]) -> list[str]:
    """Names; namesakes of other places are told apart by what they lie in, and by their codes where that is the same."""
    homes: dict[str, set[tuple[str, ...]]] = {}
    codes: dict[tuple[str, tuple[str, ...]], set[str]] = {}
    for item in named:
        if item is not None:
            homes.setdefault(item[0], set()).add(item[1])
            if item[2] is not None:
                codes.setdefault(item[:2], set()).add(item[2])
    found = []
    for item in named:
        if item is None:
            found.append(NOT_KNOWN)
            continue
        own, home, code = item
        name = own if len(homes[own]) == 1 else ", ".join((own, *home))
        found.append(f"{name} ({code})" if code is not None and len(codes[own, home]) > 1 else name)
    return found
