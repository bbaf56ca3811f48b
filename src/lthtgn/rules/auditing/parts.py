"""What lies in what (phần và tổng thể), and how figures that were stated are shown; what the rules of an audit share."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from fractions import Fraction

import attrs

from lthtgn.model.claims import Printed, Qualifier
from lthtgn.ranges import Number, Range
from lthtgn.rules.auditing.values import Material, Shown
from lthtgn.rules.sheets import Sheet, Stated

__all__ = [
    "ATTRIBUTES",
    "INSIDE",
    "as_printed",
    "at_one_time",
    "by_series",
    "mean_of",
    "mean_shown",
    "parts_of",
    "show",
    "summed",
    "surely_above",
]

INSIDE: tuple[tuple[str, str], ...] = (
    ("members.under_55", "members"),
    ("members.under_55", "members.younger"),
    ("members.older_of_no_line", "members"),
    ("members.women_union", "members"),
    ("members.women_at_founding", "members.at_founding"),
    ("members.men_at_founding", "members.at_founding"),
    ("health.checked", "members"),
    ("clubs.with_fund", "clubs"),
    ("clubs.both_funds", "clubs"),
    ("clubs.both_funds", "clubs.with_fund"),
    ("clubs.all_areas", "clubs"),
    ("clubs.by_donor", "clubs"),
    ("clubs.by_local_budget", "clubs"),
    ("clubs.new_by_project", "clubs.new"),
    ("clubs.new_by_local_budget", "clubs.new"),
    ("people.direct_beneficiaries", "people.beneficiaries"),
    ("clubs.of_1336.members", "members"),
    ("clubs.of_1336.older_members", "clubs.of_1336.members"),
    ("clubs.of_1336.older_members", "members.older"),
    ("clubs.of_1648.older_members", "members.older"),
)
"""What lies in what of that which only reports print (phần và tổng thể); the measures of the book say it of themselves."""
ATTRIBUTES: Mapping[str, str] = {
    "members.older": "age",
    "members.younger": "age",
    "members.aged_55": "age",
    "members.under_55": "age",
    "members.women": "sex",
    "members.men": "sex",
    "members.women_union": "sex",
    "members.poor": "wealth",
    "members.near_poor": "wealth",
    "members.hardship": "wealth",
    "members.better_off": "wealth",
}
"""What a member can be, by what it is asked about: two of different kinds overlap (đặc điểm của thành viên)."""


def show(stated: Stated) -> Shown:
    """A stated figure, as a finding shows it."""
    printed = stated.as_printed if stated.qualifier is not None else None
    return Shown(stated.term_vi or stated.measure, stated.value, stated.unit_vi, stated.measure, printed)


def as_printed(stated: Stated) -> Shown:
    """The figure as its number, where "over N" is worth no more than N; the word before it is shown."""
    if stated.printed is None:
        return show(stated)
    word = _word(stated)
    printed = None if word is None else attrs.evolve(stated.as_printed, qualifier=word)
    return attrs.evolve(show(stated), value=Range.exact(stated.printed), printed=printed)


def _word(stated: Stated) -> Qualifier | None:
    """The word before a number; of a return, which holds only the range, what the range comes to."""
    if stated.qualifier is not None or stated.is_exact:
        return stated.qualifier
    return Qualifier.AT_LEAST if stated.value.high is None else Qualifier.UP_TO


def parts_of(material: Material) -> Iterator[tuple[str, str, frozenset[str]]]:
    """What lies in what, of what is taken at one time, and what lies between the two.

    Of three figures that lie in each other the outer and the inner are only compared where the one between is not stated.
    """
    wholes: dict[str, set[str]] = {}
    for part, whole in (*INSIDE, *material.inside):
        wholes.setdefault(part, set()).add(whole)
    for measure in material.measures.values():
        around = (measure.part_of, *measure.also_part_of)
        wholes.setdefault(measure.id, set()).update(m.id for m in around if m is not None and m.when is measure.when)
    for part in wholes:
        for whole, between in _around(part, wholes).items():
            yield part, whole, between


def _around(part: str, wholes: Mapping[str, Collection[str]]) -> dict[str, frozenset[str]]:
    """Whatever a part lies in, however far out, and what lies between."""
    found: dict[str, frozenset[str]] = {}
    left = [(whole, frozenset[str]()) for whole in wholes.get(part, ())]
    while left:
        whole, between = left.pop()
        known = found.get(whole, frozenset())
        if whole in found and between <= known:
            continue
        found[whole] = known | between
        left += [(outer, found[whole] | {whole}) for outer in wholes.get(whole, ())]
    return found


def surely_above(part: Stated, whole: Stated) -> bool:
    """Whether the one is larger, whatever the two are inside their ranges, and whether both were rounded or both cut."""
    if not part.is_rounded and not whole.is_rounded:
        return _above(part.value.low, whole.value.high)
    return all(_above(_least(part, more), _most(whole, more), is_open=whole.is_rounded) for more in (Fraction(1, 2), 1))


def _above(low: Number | None, high: Number | None, *, is_open: bool = False) -> bool:
    return low is not None and high is not None and (low > high or (is_open and low == high))


def _least(stated: Stated, more: Number) -> Number | None:
    low = stated.value.low
    return low - stated.step * (1 - more) if low is not None and stated.is_rounded else low


def _most(stated: Stated, more: Number) -> Number | None:
    """The end below which a rounded number lies; `more` is how much of its last digit may have been left out."""
    high = stated.value.high
    return high + stated.step * more if high is not None and stated.is_rounded else high


def by_series(sheets: Iterable[Sheet]) -> Iterator[list[Sheet]]:
    """The reports of each place or project."""
    found: dict[str, list[Sheet]] = {}
    for sheet in sheets:
        found.setdefault(sheet.series, []).append(sheet)
    yield from found.values()


def at_one_time(one: Sheet, other: Sheet) -> bool:
    """Whether the days of two reports overlap."""
    if one.period is None or other.period is None:
        return False
    return one.period.start < other.period.end and other.period.start < one.period.end


def summed(parts: Iterable[Stated], total: Range) -> Shown:
    """Several figures as their sum."""
    parts = list(parts)
    return Shown(
        " + ".join(part.term_vi for part in parts), total, parts[0].unit_vi, "+".join(p.measure for p in parts)
    )


_TURNED = {
    Qualifier.OVER: Qualifier.UNDER,
    Qualifier.UNDER: Qualifier.OVER,
    Qualifier.NEARLY: Qualifier.OVER,
    Qualifier.AT_LEAST: Qualifier.UP_TO,
    Qualifier.UP_TO: Qualifier.AT_LEAST,
}


def mean_shown(mean: Fraction, members: Stated, clubs: Stated, term_vi: str, id_: str) -> Shown:
    """Members of each club as a finding shows them (số thành viên bình quân): of "over 330,000" the mean is over, too.

    Source: club-model.md M-TRAP-17.

    >>> members = Stated("members", Range.at_least(330_000), 330_000, qualifier=Qualifier.OVER)
    >>> shown = mean_shown(Fraction(55), members, Stated("clubs", Range.exact(6000), 6000), "bình quân", "mean")
    >>> shown.printed.qualifier
    <Qualifier.OVER: 'over'>
    """
    above, below = _word(members), _word(clubs)
    words = {word for word in (above, below and _TURNED.get(below, Qualifier.ABOUT)) if word is not None}
    word = words.pop() if len(words) == 1 else Qualifier.ABOUT if words else None
    printed = None if word is None else Printed(mean, 0, word)
    return Shown(term_vi, Range.exact(mean), "người", id_, printed)


def mean_of(members: Stated | None, clubs: Stated | None) -> Fraction | None:
    """Members of each club, from the printed numbers."""
    if members is None or clubs is None or members.printed is None or not clubs.printed:
        return None
    return Fraction(members.printed) / clubs.printed
