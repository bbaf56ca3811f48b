"""Hypothesis strategies for lists of communes and conversions between them."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from lthtgn.model.places import PROVINCES, Edition, successor
from lthtgn.model.units import Commune, CommuneList, Conversion, Extent, Fault, Population, Succession, UnitType

__all__ = ["commune_lists", "communes", "conversions", "faults", "lists_and_conversion", "successions"]

_CODES = st.integers(1, 40).map(lambda number: f"{number:05}")
_NAMES = st.sampled_from(("Vân Canh", "Sơn Đồng", "Tam Kỳ", "4", "Hòa An", "Ô Diên"))
_KINDS = st.none() | st.sampled_from([kind for kind in UnitType if kind.is_of_communes])


@st.composite
def communes(draw: st.DrawFn, edition: Edition | None = None) -> Commune:
    """Units of commune level; those of the edition of 63 may have a district.

    >>> communes().example().code  # doctest: +SKIP
    '00017'
    """
    of = edition or draw(st.sampled_from(list(Edition)))
    district = draw(st.none() | st.sampled_from(("Hoài Đức", "Tân An"))) if of is Edition.OF_63 else None
    return Commune(draw(_CODES), draw(_NAMES), draw(st.sampled_from(list(PROVINCES[of]))), draw(_KINDS), district)


@st.composite
def commune_lists(draw: st.DrawFn, edition: Edition | None = None, id: str | None = None) -> CommuneList:  # noqa: A002
    """Lists of communes; a list of the edition of 34 may say its first day.

    >>> commune_lists().example().id  # doctest: +SKIP
    'now'
    """
    of = edition or draw(st.sampled_from(list(Edition)))
    units = draw(st.lists(communes(of), max_size=8, unique_by=lambda one: one.code))
    return CommuneList(id or draw(st.sampled_from(("now", "then"))), of, tuple(units), source="…")


@st.composite
def successions(draw: st.DrawFn) -> Succession:
    """Rows of a conversion.

    >>> successions().example().extent  # doctest: +SKIP
    <Extent.PART: 'part'>
    """
    old, new = draw(st.tuples(_CODES, st.none() | _CODES) | st.tuples(st.none(), _CODES))
    extent, population = draw(st.sampled_from(list(Extent))), draw(st.sampled_from(list(Population)))
    if extent is Extent.WHOLE:  # whoever lives there went with it
        population = Population.ALL
    shares = {
        Population.ALL: st.just(Fraction(1)),
        Population.NONE: st.just(Fraction(0)),
        Population.PART: st.fractions(0, 1, max_denominator=20).filter(lambda share: 0 < share < 1),
        Population.UNKNOWN: st.nothing(),
    }
    return Succession(old, new, extent, population, draw(st.none() | shares[population]), draw(st.none() | _NAMES))


def conversions() -> SearchStrategy[Conversion]:
    """Conversions between a list and another that fits them.

    >>> conversions().example().id  # doctest: +SKIP
    'then > now'
    """
    return lists_and_conversion().map(lambda drawn: drawn[2])


def faults() -> SearchStrategy[Fault]:
    """What does not fit in a conversion.

    >>> faults().example().row  # doctest: +SKIP
    0
    """
    return st.builds(Fault, st.integers(0, 9), st.just("unknown_commune"), st.just((("commune", "00001"),)))


@st.composite
def lists_and_conversion(draw: st.DrawFn) -> tuple[CommuneList, CommuneList, Conversion]:
    """A list of the edition of 63, one of that of 34, and a conversion between them that has no fault.

    An old unit goes over whole, with all of its people, in parts of which nothing is said, or nobody says where.

    >>> [type(one).__name__ for one in lists_and_conversion().example()]  # doctest: +SKIP
    ['CommuneList', 'CommuneList', 'Conversion']
    """
    old = draw(commune_lists(Edition.OF_63, "then"))
    heirs = sorted({successor(one.province) for one in old.communes}) or ["01"]
    units = draw(st.lists(communes(Edition.OF_34), max_size=8, unique_by=lambda one: one.code))
    placed = tuple(Commune(one.code, one.name, draw(st.sampled_from(heirs)), one.type) for one in units)
    new = CommuneList("now", Edition.OF_34, placed, source="…")
    rows: list[Succession] = []
    for one in old.communes:
        fit = [unit.code for unit in placed if unit.province == successor(one.province)]
        chosen = draw(st.lists(st.sampled_from(fit), max_size=3, unique=True)) if fit else []
        if len(chosen) == 1 and draw(st.booleans()):
            rows.append(Succession(one.code, chosen[0], Extent.WHOLE, Population.ALL))
            continue
        home = draw(st.none() | st.sampled_from(chosen)) if chosen else None
        for code in chosen:
            people = Population.ALL if code == home else draw(st.sampled_from((Population.UNKNOWN, Population.NONE)))
            rows.append(Succession(one.code, code, Extent.PART, people))
    rows += [Succession(None, unit.code) for unit in placed if all(row.new != unit.code for row in rows)]
    return old, new, Conversion("then", "now", tuple(rows), source="…")
