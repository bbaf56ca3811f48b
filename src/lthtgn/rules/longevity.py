"""Longevity: who is to be honoured in a year, at which age, by whom, and with what (danh sách chúc thọ, mừng thọ).

Whoever turns 90 or 100 is honoured twice: by the State (chúc thọ), whose gift it is, and by the commune (mừng thọ). What is
not known widens the list and its sums: a birth date, a membership, a level that the province sets, a roster that is not
complete.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import MAXYEAR, MINYEAR, date

import attrs

from lthtgn.errors import RangeError
from lthtgn.expr.compiling import Moment
from lthtgn.model.clubs import Club
from lthtgn.model.people import Member
from lthtgn.model.periods import PartialDate, day_key
from lthtgn.model.register import Register
from lthtgn.policy.documents import Certainty, Citation
from lthtgn.policy.national.documents_social import TT_06_2012
from lthtgn.policy.national.longevity import (
    AGE_BY_YEAR,
    COMMUNE_VI,
    FROM_LAW,
    FROM_TITLES,
    MILESTONES,
    OVER_100_YEARLY,
    Milestone,
)
from lthtgn.policy.parameters import Scope
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.facts import exists, presence
from lthtgn.rules.gifts import Gift, gift_of, union
from lthtgn.rules.rosters import Rosters, rosters
from lthtgn.rules.table import Resolver, scopes_of

__all__ = [
    "AgeMethod",
    "Celebrant",
    "Honour",
    "Honouring",
    "LongevityLine",
    "LongevityList",
    "day_of_list",
    "longevity",
]

_NOTHING = Range.exact(0)


class AgeMethod(enum.Enum):
    """How the age of a list is counted (cách tính tuổi).

    `BY_YEAR`: the year less the birth year, as practice does. `FULL_YEARS`: full years on the day of the ceremony. Whoever
    reaches an age at all in a year is on the list of the year by both; they differ on the day of the ceremony only.

    >>> AgeMethod("by_year") is AgeMethod.BY_YEAR
    True
    """

    BY_YEAR = "by_year"
    FULL_YEARS = "full_years"


class Honouring(enum.Enum):
    """Which honour it is (chúc thọ hay mừng thọ): the wish of the State, or the celebration of the commune.

    >>> Honouring("chuc_tho") is Honouring.CHUC_THO
    True
    """

    CHUC_THO = "chuc_tho"
    MUNG_THO = "mung_tho"


@attrs.frozen
class Honour:
    """One honour of one person: whoever turns 90 or 100 has two (một lần chúc thọ hoặc mừng thọ).

    Attributes:
        kind: chúc thọ or mừng thọ.
        by_vi: who honours.
        title_vi: title of the ceremony of a mừng thọ; `None` before the circular that names it, and of a chúc thọ.
        gift: the gift that goes with it; `None` where none is known: at 90 and 100 the law's gift is that of the chúc thọ.
        verdict: `MET` where the person surely has it, `NOT_KNOWN` where perhaps.

    >>> Honour(Honouring.MUNG_THO, COMMUNE_VI, "Lễ mừng thọ", None, Verdict.MET).kind.value
    'mung_tho'
    """

    kind: Honouring
    by_vi: str
    title_vi: str | None
    gift: Gift | None
    verdict: Verdict


@attrs.frozen
class Celebrant:
    """Somebody who is, or may be, to be honoured, each person once (người được chúc thọ, mừng thọ); personal data.

    Attributes:
        club: id of the club.
        member: id of the member.
        age: the age that is celebrated; several where it may be either.
        milestones: the milestones that these ages fall on.
        verdict: `MET` where the person surely stands on the list, `NOT_KNOWN` where perhaps.
        honours: the honours, the State's first.
        gift: the gift; where it may be either of two, what both allow.
        method: how the age was counted; `None` where that is not known, and both ways count.
        year_only: whether no more than the birth year is known.
        citizen: whether the person is a Vietnamese citizen, as the law asks; `NOT_KNOWN` has to be checked.
        cites: where the age, the honours, the title and the gift stand.
    """

    club: str
    member: str
    age: Range
    milestones: tuple[Milestone, ...]
    verdict: Verdict
    honours: tuple[Honour, ...]
    gift: Gift
    method: AgeMethod | None
    year_only: bool
    citizen: Verdict
    cites: tuple[Citation, ...]

    @property
    def certainty(self) -> Certainty:
        """How surely the honours and the gift are known; how the age is counted is another matter."""
        return max((cite.certainty for cite in self.cites), key=list(Certainty).index)


@attrs.frozen
class LongevityLine:
    """One age of a list: how many people, and what their gifts come to (dòng tổng hợp theo độ tuổi).

    Attributes:
        milestone: the age.
        people: how many.
        money: cash and what is given in kind, of all, in đồng.
        silk: metres of silk, of all.
        gold: chỉ of gold, of all.
    """

    milestone: Milestone
    people: Range
    money: Range
    silk: Range
    gold: Range


@attrs.frozen
class LongevityList:
    """Who is to be honoured in a year (danh sách chúc thọ, mừng thọ trong năm).

    Attributes:
        year: the year.
        on: the day by whose law, and on which by full years, it is made.
        standing: whether the law is in force on that day; before it nobody can say whom to honour.
        celebrants: the people, in the order of the register.
        unknown_births: club and id of members of whom no birth year is known: each may belong here.
        rosters: the clubs whose members cannot all be listed.
        counting: how the age is counted, and by what: the resolutions of the places, none where the caller chose.
        lines: the sums, by age, of who is listed.
        people: how many people, with all who may belong here.
        money: what cash and gifts in kind come to, likewise; silk and gold are not money.
        silk: metres of silk.
        gold: chỉ of gold.
    """

    year: int
    on: date
    standing: Standing
    celebrants: tuple[Celebrant, ...]
    unknown_births: tuple[tuple[str, str], ...]
    rosters: Rosters
    counting: tuple[Resolution, ...]
    lines: tuple[LongevityLine, ...]
    people: Range
    money: Range
    silk: Range
    gold: Range

    @property
    def unknown_citizens(self) -> int:
        """How many of the list are not recorded as Vietnamese citizens: a condition of the law, to be checked once."""
        return sum(one.citizen is Verdict.NOT_KNOWN for one in self.celebrants)


def longevity(
    register: Register,
    year: int,
    resolve: Resolver,
    *,
    on: date | None = None,
    method: AgeMethod | None = None,
) -> LongevityList:
    """Who among the members of a register is to be honoured in a year.

    Membership is asked on the day of the list or, where a club's roster was last brought up to date before it, on that
    last day: a list is made in advance, and nobody is left off it for what nobody knows yet. Whoever is known to be no
    Vietnamese citizen is not on it; citizenship that is not recorded leaves a person on it, and is counted, for registers
    without welfare records would else have nobody who is sure.

    Args:
        register: the register; a list of persons comes of it, for those who may see one.
        year: the year.
        resolve: resolves parameters on the day of the list.
        on: the day of the ceremony; by default the last day of the year.
        method: how the age is counted; by default as the place does, or the nation's practice. Where neither is known, or
            sure enough, a person is on the list surely only where both ways agree.

    Raises:
        RangeError: the day does not lie in the year, or there is no such year.

    >>> from lthtgn.policy.resolution import resolve
    >>> since = PartialDate(2020)
    >>> members = (Member("m1", born=PartialDate(1936), joined=since), Member("m2", born=PartialDate(1937), joined=since))
    >>> register = Register(clubs=(Club("a", "A", members=members),))
    >>> found = longevity(register, 2026, lambda parameter, scopes: resolve(parameter, date(2026, 12, 31), scopes))
    >>> [(one.member, one.age.low, [honour.by_vi[:14] for honour in one.honours]) for one in found.celebrants]
    [('m1', 90, ['Chủ tịch Ủy ba', 'Ủy ban nhân dâ'])]
    >>> found.money
    Range(low=650000, high=None)
    """
    day = day_of_list(year, on)
    gaps = rosters(register, day, ahead=True)
    if day < FROM_LAW:
        unknown_ = Range.unknown()
        return LongevityList(year, day, Standing.NOT_IN_FORCE, (), (), gaps, (), (), *(unknown_,) * 4)
    found: list[Celebrant] = []
    unknown: list[tuple[str, str]] = []
    perhaps: list[Gift] = []
    counting: dict[Resolution, None] = {}
    for club in register.clubs:
        place = _Place.of(club, day, resolve, method)
        for member in club.members:
            here = _present(member, club, day)
            if here is Verdict.NOT_MET or _citizen(member) is Verdict.NOT_MET:
                continue
            if member.born is None:
                unknown.append((club.id, member.id))
                perhaps.append(union(place.gifts.values()))
            else:
                found += _celebrated(member, member.born, club, here, place)
        if place.counting is not None:
            counting[place.counting] = None
    more = Range.unknown() if gaps.has_gaps else _NOTHING

    def total(part: Callable[[Gift], Range]) -> Range:
        listed = Range.total(_perhaps(part(one.gift), one.verdict) for one in found)
        return listed + Range.total(part(gift) | _NOTHING for gift in perhaps) + more

    surely = sum(one.verdict is Verdict.MET for one in found)
    return LongevityList(
        year,
        day,
        Standing.IN_FORCE,
        tuple(found),
        tuple(unknown),
        gaps,
        tuple(counting),
        _lines(found),
        people=Range(surely, len(found) + len(perhaps)) + more,
        money=total(lambda gift: gift.money),
        silk=total(lambda gift: gift.silk),
        gold=total(lambda gift: gift.gold),
    )


def day_of_list(year: int, on: date | None = None) -> date:
    """The day of a list: the one that was asked for, else the last of the year.

    Raises:
        RangeError: the day does not lie in the year, or there is no such year.

    >>> day_of_list(2026)
    datetime.date(2026, 12, 31)
    """
    if not MINYEAR <= year <= MAXYEAR:
        raise RangeError(f"there is no year {year}; a year lies between {MINYEAR} and {MAXYEAR}")
    if on is not None and on.year != year:
        raise RangeError(f"the day of the ceremony, {on}, does not lie in {year}")
    return date(year, 12, 31) if on is None else on


@attrs.frozen
class _Place:
    """What holds in the place of a club: how ages are counted, whether over 100 is yearly, and the gifts."""

    day: date
    method: AgeMethod | None
    counting: Resolution | None
    over_100: Verdict
    gifts: dict[int, Gift]
    resolve: Resolver
    scopes: Collection[Scope]

    @classmethod
    def of(cls, club: Club, day: date, resolve: Resolver, method: AgeMethod | None) -> _Place:
        scopes = scopes_of(club.place, day)
        counting = None
        if method is None:
            counting = resolve(AGE_BY_YEAR, scopes)
            known = {Range.exact(1): AgeMethod.BY_YEAR, Range.exact(0): AgeMethod.FULL_YEARS}
            method = None if counting.value is None else known.get(counting.value)
        # The law says "100 or more": a place that does not do it every year still honours some of them.
        over_100 = Verdict.MET if resolve(OVER_100_YEARLY, scopes).value == Range.exact(1) else Verdict.NOT_KNOWN
        gifts = {item.age: gift_of(item, scopes, resolve) for item in MILESTONES}
        return cls(day, method, counting, over_100, gifts, resolve, scopes)


_PRESENT = {None: Verdict.NOT_KNOWN, True: Verdict.MET, False: Verdict.NOT_MET}


def _citizen(member: Member) -> Verdict:
    return _PRESENT[None if member.welfare is None else member.welfare.citizen]


def _present(member: Member, club: Club, day: date) -> Verdict:
    at = day_key(day)
    there = _PRESENT[exists(club, club, Moment(at, at, at + 1))]
    if club.as_of is not None:
        at = min(at, club.as_of.last)
    return there & _PRESENT[presence(member, club, at)]


def _ages(born: PartialDate, place: _Place) -> tuple[int, ...]:
    """The ages that a person may have."""
    at = day_key(place.day)
    by_year = {place.day.year - born.year}
    full = set(range((at - born.last) // 10000, (at - born.first) // 10000 + 1))
    ages = {AgeMethod.BY_YEAR: by_year, AgeMethod.FULL_YEARS: full, None: by_year | full}[place.method]
    return tuple(sorted(ages))


def _celebrated(member: Member, born: PartialDate, club: Club, here: Verdict, place: _Place) -> Iterable[Celebrant]:
    on_list: dict[int, Verdict] = {}
    milestones: dict[int, Milestone] = {}
    for age in _ages(born, place):
        found = next((item for item in MILESTONES if item.covers(age)), None)
        on_list[age] = Verdict.NOT_MET if found is None else place.over_100 if found.and_over else Verdict.MET
        if found is not None:
            milestones[age] = found
    if not milestones:
        return
    answers = set(on_list.values())
    verdict = here & (answers.pop() if len(answers) == 1 else Verdict.NOT_KNOWN)
    if verdict is Verdict.NOT_MET:
        return
    several = tuple(dict.fromkeys(milestones.values()))
    gifts = {item: place.gifts[item.age] for item in several}
    certain = verdict if len(several) == 1 else Verdict.NOT_KNOWN
    honours = [
        Honour(Honouring.CHUC_THO, item.wished_by_vi, None, gifts[item], certain)
        for item in several
        if item.wished_by_vi is not None
    ]
    given = [gifts[item] for item in several if item.wished_by_vi is None]
    title = " hoặc ".join(dict.fromkeys(item.title_vi for item in several)) if place.day >= FROM_TITLES else None
    honours.append(Honour(Honouring.MUNG_THO, COMMUNE_VI, title, union(given) if given else None, verdict))
    cites = [cite for item in several for cite in item.cites if title or cite.document is not TT_06_2012]
    cites += [cite for gift in gifts.values() for cite in gift.cites]
    yield Celebrant(
        club.id,
        member.id,
        Range(min(milestones), max(milestones)),
        several,
        verdict,
        tuple(honours),
        union(gifts.values()),
        place.method,
        born.month is None,
        _citizen(member),
        tuple(dict.fromkeys(cites)),
    )


def _lines(celebrants: Sequence[Celebrant]) -> tuple[LongevityLine, ...]:
    lines = []
    for milestone in MILESTONES:
        here = [item for item in celebrants if milestone in item.milestones]
        if not here:
            continue
        sure = [(item.gift, item.verdict if item.milestones == (milestone,) else Verdict.NOT_KNOWN) for item in here]
        lines.append(
            LongevityLine(
                milestone,
                Range(sum(verdict is Verdict.MET for _, verdict in sure), len(here)),
                Range.total(_perhaps(gift.money, verdict) for gift, verdict in sure),
                Range.total(_perhaps(gift.silk, verdict) for gift, verdict in sure),
                Range.total(_perhaps(gift.gold, verdict) for gift, verdict in sure),
            )
        )
    return tuple(lines)


def _perhaps(value: Range, verdict: Verdict) -> Range:
    return value if verdict is Verdict.MET else value | _NOTHING
