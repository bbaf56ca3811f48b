"""Progress against targets: the figures of a register or of published totals, held against all targets of a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING

import attrs

from lthtgn.errors import LthtgnError, UnknownIdError
from lthtgn.expr.nodes import Measure, Subject, When
from lthtgn.indicators.compute import IndicatorTable, outermost
from lthtgn.indicators.indicator import Form, Indicator
from lthtgn.indicators.progress import Figures, TargetProgress, figures_of_case, hold
from lthtgn.model.claims import PublishedCase
from lthtgn.model.places import PROVINCES, Edition, Place, successor
from lthtgn.model.register import Register
from lthtgn.model.returns import Return
from lthtgn.model.units import folded_name
from lthtgn.policy.documents import Certainty
from lthtgn.policy.parameters import Aim, Level, Target, Terrain
from lthtgn.ranges import Range
from lthtgn.rules.places import Places
from lthtgn.rules.programmes import claimants
from lthtgn.rules.table import ClubTable, scopes_of

if TYPE_CHECKING:  # the book itself asks for the progress
    from lthtgn.hooks.rulebook import RuleBook

__all__ = ["Counted", "aims_on", "only_province", "progress_against_targets"]

Counted = Register | ClubTable | PublishedCase | Return | Figures | Mapping[str, Range | int]
"""What can be held against targets.

>>> isinstance(Register(), Counted.__args__[:5])
True
"""

_WITH_A_CLUB = ("communes.with_clubs", "communes.with_older_persons_club", "communes.with_club_or_like")


def aims_on(
    targets: Iterable[Target],
    day: date,
    *,
    programmes: Collection[str] | None = None,
    terrain: Terrain | None = None,
    place: Place | None = None,
    floor: Certainty = Certainty.DEDUCTION,
) -> Iterator[tuple[Target, Aim]]:
    """The aims that stand on a day; of programmes that are named, those too that have run out by then.

    Args:
        targets: the targets.
        day: the day.
        programmes: only these programmes; `None` for all that stand.
        terrain: leave out what is set apart for another terrain.
        place: where; a place's own aims stand there beside the nation's.
        floor: the least certainty that is accepted, of an aim and of another reading of it.

    >>> from lthtgn.policy.national.network import NEW_CLUBS_TARGET
    >>> [aim.by_year for _, aim in aims_on([NEW_CLUBS_TARGET], date(2026, 1, 1))]
    [2030, 2035]
    """
    scopes = scopes_of(place, day)
    for target in targets:
        if programmes is None:
            found = target.standing(day, scopes)
        else:
            found = tuple(
                aim
                for aim in target.aims
                if aim.programme in programmes and aim.since <= day and (aim.scope is None or aim.scope in scopes)
            )
        for aim in found:
            if aim.cite.certainty.reaches(floor) and (terrain is None or aim.terrain in {None, terrain}):
                readings = tuple(item for item in aim.readings if item.cite.certainty.reaches(floor))
                yield target, attrs.evolve(aim, readings=readings)


def only_province(register: Register, day: date) -> Place | None:
    """The one province in which all lies that has a place: its own targets are told beside the nation's (tỉnh duy nhất).

    >>> from lthtgn.model.clubs import Club
    >>> clubs = tuple(Club(code, code, Place(code, Edition.OF_63)) for code in ("48", "49"))
    >>> only_province(Register(clubs=clubs), date(2025, 6, 30)) is None
    True
    >>> only_province(Register(clubs=clubs), date(2025, 7, 1)).province_name
    'Đà Nẵng'
    """
    known = [*(club.place for club in register.clubs), *(association.place for association in register.associations)]
    places = {(place.province, place.edition) for place in known if place is not None}
    if len(places) > 1 and Edition.on(day) is Edition.OF_34:
        places = {(code if of is Edition.OF_34 else successor(code), Edition.OF_34) for code, of in places}
    return Place(*places.pop()) if len(places) == 1 else None


def progress_against_targets(
    book: RuleBook,
    what: Counted,
    on: date | None = None,
    *,
    level: Level | None = None,
    programmes: Collection[str] | None = None,
    terrain: Terrain | None = None,
    place: Place | None = None,
    floor: Certainty = Certainty.DEDUCTION,
    computed: IndicatorTable | None = None,
) -> tuple[TargetProgress, ...]:
    """Hold figures against targets; see `RuleBook.progress`.

    `computed` holds indicators of the whole of the same table and floor, where they have been worked out already.
    """
    known = {aim.programme for target in book.targets.values() for aim in target.aims}
    for programme in programmes or ():
        if programme not in known:
            raise UnknownIdError.among("programme", programme, sorted(known))
    day = on or _day_of(what)
    if day is None:
        raise LthtgnError("the figures are of no day; say which: on=date(2025, 5, 8)")
    asked = list(aims_on(book.targets.values(), day, programmes=programmes, terrain=terrain, place=place, floor=floor))
    figures = _figures(book, what, day, asked, level, floor, computed)
    names = _indicators(book)
    return tuple(
        hold(
            target,
            aim,
            figures,
            tuple(item.id for item in names.get(target.id, ()) if item.programme in {None, aim.programme}),
            on=day,
        )
        for target, aim in asked
    )


def _day_of(what: Counted) -> date | None:
    if isinstance(what, Register):
        return what.last_day()
    if isinstance(what, (ClubTable, Figures)):
        return what.day
    if isinstance(what, Return):
        return what.period.last_day
    if isinstance(what, PublishedCase) and what.as_of is not None and what.as_of.month is not None:
        return what.as_of.last_day
    return None  # of a year alone it is not known on which side of a deadline it stands


def _indicators(book: RuleBook) -> Mapping[str, tuple[Indicator, ...]]:
    """The indicators that show what a target is about, by id of the target."""
    found: dict[str, tuple[Indicator, ...]] = {}
    for indicator in book.indicators.values():
        if indicator.target is not None:
            found[indicator.target.id] = (*found.get(indicator.target.id, ()), indicator)
    return found


def _figures(
    book: RuleBook,
    what: Counted,
    day: date,
    asked: Iterable[tuple[Target, Aim]],
    level: Level | None,
    floor: Certainty,
    computed: IndicatorTable | None,
) -> Figures:
    if isinstance(what, Register):
        what = book.tabulate(what, day, floor=floor)
    if isinstance(what, ClubTable):
        return _of_table(book, what, asked, level, floor, computed)
    if isinstance(what, PublishedCase):
        found = figures_of_case(what, _day_of(what) or day)
    elif isinstance(what, Return):
        found = Figures(what.period.last_day, {figure.id: figure.value for figure in what.figures})
    elif isinstance(what, Figures):
        found = what
    else:
        found = Figures(day, what)
    return found if level is None else attrs.evolve(found, level=level)


def _of_table(
    book: RuleBook,
    table: ClubTable,
    asked: Iterable[tuple[Target, Aim]],
    level: Level | None,
    floor: Certainty,
    computed: IndicatorTable | None,
) -> Figures:
    wanted: dict[str, Indicator] = {}
    keys: dict[str, str] = {}
    linked = _indicators(book)
    for target, aim in asked:
        for indicator in _shown(book, linked.get(target.id, ()), aim):
            wanted[indicator.id] = indicator
            keys[indicator.id] = indicator.id if indicator.programme is None else f"{target.id}@{aim.programme}"
        if target.unit.is_share:
            others = [id_ for reading in aim.readings for id_ in (reading.part, reading.whole)]
            ids = (target.part, target.whole, *others)
            for measure in (book.measures[id_] for id_ in ids if id_ is not None and id_ in book.measures):
                wanted[f"sum.{measure.id}"] = _sum(measure)
                keys[f"sum.{measure.id}"] = measure.id
    known = {} if computed is None else {cell.indicator.id: cell for cell in computed.cells}
    rest = tuple(indicator for id_, indicator in wanted.items() if id_ not in known)
    cells = [
        *(known[id_] for id_ in wanted if id_ in known),
        *book.compute(table, indicators=rest, level=level, floor=floor).cells,
    ]
    reported = _reported(book, table)
    if not table.clubs:  # a register without clubs does not say that there are none: their association may have some
        cells = [cell for cell in cells if all(m.subject is Subject.ASSOCIATION for m in cell.indicator.measures)]
    values = {
        keys[cell.indicator.id]: cell.value
        for cell in cells
        if cell.value is not None and cell.value != Range.unknown()
    }
    answers = {keys[cell.indicator.id]: (cell.asked, cell.answered) for cell in cells}
    if reported and level is None:  # the clubs of the register need not be all those of which the association tells
        sums = {keys[cell.indicator.id] for cell in cells if cell.indicator.form is Form.TOTAL}
        values |= {id_: Range(values[id_].low, None) for id_ in sums & values.keys()}
    for id_, value in reported.items():
        values[id_] = value.reconciled(values.get(id_, value))
    for id_, value in (_of_places(table, level, book.places) if table.clubs else {}).items():
        said = values.get(id_)
        if said is None:
            answers.pop(id_, None)
        values[id_] = value if said is None else value.reconciled(said)
    groups = Counter(book.programme_of(club) for i, club in enumerate(table.clubs) if i not in table.absent)
    shared = {group: number for group, number in groups.items() if claimants(group)}
    return Figures(table.day, values, level, answers, shared)


def _reported(book: RuleBook, table: ClubTable) -> dict[str, Range]:
    """What the association over all others of a register reported itself: stocks of the day, flows of the period."""
    over = outermost(table.associations)
    values: dict[str, Range] = {}
    for item in over[0].returns if len(over) == 1 else ():
        if item.clubs or item.period.last_day != table.day:
            continue
        for figure in item.figures:
            measure = book.measures.get(figure.id)
            if measure is None or measure.when is not When.PERIOD or item.period == table.period:
                values[figure.id] = figure.value.reconciled(values.get(figure.id, figure.value))
    return values


def _shown(book: RuleBook, indicators: Collection[Indicator], aim: Aim) -> Iterator[Indicator]:
    """The indicators of a target that hold for an aim; where none is of its programme, one is made of another's."""
    fitting = [item for item in indicators if item.programme in {None, aim.programme}]
    if not fitting and indicators and any(item.id == aim.programme for item in book.programmes):
        first = next(iter(indicators))
        fitting = [attrs.evolve(first, id=f"sum.{first.id}.of_{aim.programme}", programme=aim.programme)]
    yield from fitting


def _sum(measure: Measure) -> Indicator:
    return Indicator(
        f"sum.{measure.id}", measure.term_vi, measure, form=Form.TOTAL, unit_vi=measure.unit_vi, term_en=measure.term_en
    )


def _of_places(table: ClubTable, level: Level | None, known: Places) -> dict[str, Range]:
    """What the places of the clubs say: how many provinces, and at least how many communes, have clubs.

    A commune that is named by an older list is counted as what it became, where that is told; else not at all: it may have
    become part of another that is. Namesakes in one province count once. Both keep the number one that there surely is at
    least.
    """
    edition = Edition.on(table.day)
    clubs = [club for i, club in enumerate(table.clubs) if i not in table.absent]
    sure = [table.clubs[i].place for i in range(len(table.clubs)) if i not in table.absent and i not in table.doubtful]
    provinces = {place.province_in(edition) for place in sure if place is not None} - {None}
    every = len(PROVINCES[edition])
    least = len(provinces)
    most = every
    if level is Level.NATION:
        maybe = {None if club.place is None else club.place.province_in(edition) for club in clubs} - provinces
        unplaced = sum(club.place is None or club.place.province_in(edition) is None for club in clubs)
        most = min(every, least + len(maybe - {None}) + unplaced)
    found_in = (known.commune(place, table.day) for place in sure if place is not None and place.commune)
    communes = {(one.province, folded_name(one.name)) for one in found_in if one.is_told and one.name is not None}
    found = {id_: Range(len(communes), None) for id_ in _WITH_A_CLUB}
    if level is not Level.NATION and least < 2:
        return found  # a register of one province says nothing of the provinces
    return found | {"provinces": Range.exact(every), "provinces.with_clubs": Range(least, most)}
