"""Longevity: who is to be honoured in a year, at which age, by whom, and with what (danh sách chúc thọ, mừng thọ)."""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable, Sequence
from datetime import date

import attrs

from lthtgn.errors import RangeError
from lthtgn.model.clubs import Club
from lthtgn.model.people import Member
from lthtgn.model.periods import PartialDate, day_key
from lthtgn.model.register import Register
from lthtgn.policy.national.longevity import (
    AGE_BY_YEAR,
    FROM_LAW,
    FROM_TITLES,
    MILESTONES,
    OVER_100_YEARLY,
    Milestone,
)
from lthtgn.policy.parameters import Parameter, Scope
from lthtgn.policy.resolution import Resolution
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.facts import presence
from lthtgn.rules.table import Resolver, scopes_of

__all__ = ["AgeMethod", "Celebrant", "Gift", "LongevityLine", "LongevityList", "longevity"]


class AgeMethod(enum.Enum):
    """How the age of a list is counted (cách tính tuổi).

    `BY_YEAR`: the year less the birth year, as practice does. `FULL_YEARS`: full years on the day of the ceremony. Whoever
    reaches an age at all in a year is on the list of the year by both; they differ on the day of the ceremony only.

    >>> AgeMethod("by_year") is AgeMethod.BY_YEAR
    True
    """

    BY_YEAR = "by_year"
    FULL_YEARS = "full_years"


@attrs.frozen
class Gift:
    """What the gift holds at least, or as the province sets it (quà chúc thọ, mừng thọ).

    Attributes:
        cash: đồng in cash; from 0 to anything where the level is not known.
        in_kind: value of what is given in kind, in đồng.
        silk: metres of silk, which are not counted as money.
        bounds: the values of the law and of the place.
    """

    cash: Range
    in_kind: Range
    silk: Range
    bounds: tuple[Resolution, ...]

    @property
    def money(self) -> Range:
        """Cash and the value in kind together."""
        return self.cash + self.in_kind

    @property
    def below_minimum(self) -> tuple[Resolution, ...]:
        """The values of the place that surely lie below the nation's minimum: a warning."""
        return tuple(
            bound
            for bound in self.bounds
            if bound.chosen is not None and bound.chosen.scope is not None and bound.value is not None
            for lost in bound.displaced
            if lost.scope is None and lost.value is not None and bound.value.at_least_as(lost.value) is Verdict.NOT_MET
        )


@attrs.frozen
class Celebrant:
    """Somebody who is, or may be, to be honoured (người được chúc thọ, mừng thọ); personal data.

    Attributes:
        club: id of the club.
        member: id of the member.
        age: the age that is celebrated; where several are possible, the lowest.
        milestone: the honour of that age.
        verdict: `MET` where the person surely stands on the list, `NOT_KNOWN` where perhaps.
        title_vi: title of the ceremony; `None` before the circular that names it.
        gift: the gift of that age in that place.
    """

    club: str
    member: str
    age: int
    milestone: Milestone
    verdict: Verdict
    title_vi: str | None
    gift: Gift


@attrs.frozen
class LongevityLine:
    """One age of a list: how many people, and what their gifts come to (dòng tổng hợp theo độ tuổi).

    Attributes:
        milestone: the age.
        people: how many.
        cash: đồng in cash, of all.
        in_kind: value in kind, of all.
        silk: metres of silk, of all.
    """

    milestone: Milestone
    people: Range
    cash: Range
    in_kind: Range
    silk: Range


@attrs.frozen
class LongevityList:
    """Who is to be honoured in a year (danh sách chúc thọ, mừng thọ trong năm).

    Attributes:
        year: the year.
        on: the day by whose law, and on which by full years, it is made.
        celebrants: the people, in the order of the register.
        unknown_births: club and id of members of whom no birth year is known: nobody can say whether they belong here.
        lines: the sums, by age.
    """

    year: int
    on: date
    celebrants: tuple[Celebrant, ...]
    unknown_births: tuple[tuple[str, str], ...]
    lines: tuple[LongevityLine, ...]

    @property
    def people(self) -> Range:
        """How many people, those without a birth year not counted."""
        return Range.total(line.people for line in self.lines)

    @property
    def money(self) -> Range:
        """What cash and gifts in kind come to; silk is not money."""
        return Range.total(line.cash + line.in_kind for line in self.lines)

    @property
    def silk(self) -> Range:
        """Metres of silk."""
        return Range.total(line.silk for line in self.lines)


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
    last day: a list is made in advance, and nobody is left off it for what nobody knows yet.

    Args:
        register: the register; a list of persons comes of it, for those who may see one.
        year: the year.
        resolve: resolves parameters on the day of the list.
        on: the day of the ceremony; by default the last day of the year.
        method: how the age is counted; by default as the place does, or the nation's practice.

    Raises:
        RangeError: the day does not lie in the year.

    >>> from lthtgn.policy.resolution import resolve
    >>> since = PartialDate(2020)
    >>> members = (Member("m1", born=PartialDate(1936), joined=since), Member("m2", born=PartialDate(1937), joined=since))
    >>> register = Register(clubs=(Club("a", "A", members=members),))
    >>> found = longevity(register, 2026, lambda parameter, scopes: resolve(parameter, date(2026, 12, 31), scopes))
    >>> [(one.member, one.age, one.milestone.wished_by_vi) for one in found.celebrants]
    [('m1', 90, 'Chủ tịch Ủy ban nhân dân cấp tỉnh')]
    >>> found.money
    Range(low=650000, high=650000)
    """
    day = date(year, 12, 31) if on is None else on
    if day.year != year:
        raise RangeError(f"the day of the ceremony, {day}, does not lie in {year}")
    found: list[Celebrant] = []
    unknown: list[tuple[str, str]] = []
    for club in register.clubs if day >= FROM_LAW else ():
        place = _Place.of(club, day, resolve, method)
        for member in club.members:
            here = _present(member, club, day)
            if here is Verdict.NOT_MET:
                continue
            if member.born is None:
                unknown.append((club.id, member.id))
            else:
                found += _celebrated(member, member.born, club, here, place)
    return LongevityList(year, day, tuple(found), tuple(unknown), _lines(found))


@attrs.frozen
class _Place:
    """What holds in the place of a club: how ages are counted, whether over 100 is yearly, and the gifts."""

    day: date
    method: AgeMethod
    over_100: Verdict
    gifts: dict[int, Gift]

    @classmethod
    def of(cls, club: Club, day: date, resolve: Resolver, method: AgeMethod | None) -> _Place:
        scopes = scopes_of(club.place, day)
        if method is None:
            by_year = resolve(AGE_BY_YEAR, scopes).value
            method = AgeMethod.FULL_YEARS if by_year == Range.exact(0) else AgeMethod.BY_YEAR
        yearly = resolve(OVER_100_YEARLY, scopes).value
        over_100 = Verdict.NOT_KNOWN if yearly is None else yearly.at_least_as(Range.exact(1))
        return cls(day, method, over_100, {item.age: _gift(item, scopes, resolve) for item in MILESTONES})


def _gift(milestone: Milestone, scopes: Collection[Scope], resolve: Resolver) -> Gift:
    bounds = {parameter: resolve(parameter, scopes) for parameter in milestone.parameters}

    def value(parameter: Parameter | None) -> Range:
        if parameter is None:
            return Range.exact(0)
        found = bounds[parameter].value
        return Range.unknown() if found is None else found  # before the first known circular nothing is known either

    return Gift(value(milestone.cash), value(milestone.in_kind), value(milestone.silk), tuple(bounds.values()))


def _present(member: Member, club: Club, day: date) -> Verdict:
    at = day_key(day)
    if club.as_of is not None:
        at = min(at, club.as_of.last)
    here = presence(member, club, at)
    return Verdict.NOT_KNOWN if here is None else Verdict.MET if here else Verdict.NOT_MET


def _ages(born: PartialDate, place: _Place) -> range:
    """The ages that a person may have."""
    if place.method is AgeMethod.BY_YEAR:
        age = place.day.year - born.year
        return range(age, age + 1)
    at = day_key(place.day)
    return range((at - born.last) // 10000, (at - born.first) // 10000 + 1)


def _celebrated(member: Member, born: PartialDate, club: Club, here: Verdict, place: _Place) -> Iterable[Celebrant]:
    ages = _ages(born, place)
    for milestone in MILESTONES:
        covered = [age for age in ages if milestone.covers(age)]
        if not covered:
            continue
        verdict = here if len(covered) == len(ages) else here & Verdict.NOT_KNOWN
        if milestone.and_over:
            verdict &= place.over_100
        if verdict is not Verdict.NOT_MET:
            title = milestone.title_vi if place.day >= FROM_TITLES else None
            yield Celebrant(club.id, member.id, covered[0], milestone, verdict, title, place.gifts[milestone.age])


def _lines(celebrants: Sequence[Celebrant]) -> tuple[LongevityLine, ...]:
    lines = []
    for milestone in MILESTONES:
        here = [item for item in celebrants if item.milestone is milestone]
        if here:
            lines.append(
                LongevityLine(
                    milestone,
                    Range(sum(item.verdict is Verdict.MET for item in here), len(here)),
                    Range.total(_perhaps(item.gift.cash, item) for item in here),
                    Range.total(_perhaps(item.gift.in_kind, item) for item in here),
                    Range.total(_perhaps(item.gift.silk, item) for item in here),
                )
            )
    return tuple(lines)


def _perhaps(value: Range, celebrant: Celebrant) -> Range:
    return value if celebrant.verdict is Verdict.MET else value | Range.exact(0)
