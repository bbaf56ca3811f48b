"""Asking the members of a register what they probably have a right to on a day (rà soát chế độ của thành viên)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

import attrs

from lthtgn.expr.compiling import Moment
from lthtgn.model.clubs import Club
from lthtgn.model.periods import day_key
from lthtgn.model.register import Register
from lthtgn.model.welfare import Benefit
from lthtgn.policy.documents import Certainty
from lthtgn.policy.parameters import Parameter, Scope
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.entitlements.granting import POOR, Entitlement
from lthtgn.rules.entitlements.national import ENTITLEMENTS
from lthtgn.rules.entitlements.rights import Right
from lthtgn.rules.facts import exists, household_status
from lthtgn.rules.persons import PersonTests
from lthtgn.rules.rows import MEMBERS
from lthtgn.rules.table import Resolver, scopes_of
from lthtgn.rules.welfare import receives

__all__ = ["entitlements_of", "monthly_total"]

_PRESENT = {0: Verdict.NOT_MET, 1: Verdict.NOT_KNOWN, 2: Verdict.MET}


def entitlements_of(
    register: Register,
    day: date,
    resolve: Resolver,
    entitlements: Sequence[Entitlement] = ENTITLEMENTS,
    *,
    floor: Certainty = Certainty.DEDUCTION,
) -> tuple[Right, ...]:
    """What the members of a register probably have a right to on a day (danh sách chế độ của thành viên).

    Args:
        register: the register; a list of persons comes of it, for those who may see one.
        day: the day, by whose law it is asked.
        resolve: resolves parameters on that day.
        entitlements: what is asked about.
        floor: the least certainty of an entitlement that is accepted.

    Returns:
        A right for each person who is, or may be, a member on the day, and each entitlement that stands on it there.

    >>> from lthtgn.model.people import Member
    >>> from lthtgn.model.periods import PartialDate
    >>> from lthtgn.model.welfare import Welfare
    >>> from lthtgn.policy.resolution import resolve
    >>> day = date(2025, 7, 1)
    >>> of_75 = Member("m1", born=PartialDate(1950, 7, 1), welfare=Welfare(citizen=True, pension=False, receives=()))
    >>> register = Register(clubs=(Club("a", "A", members=(of_75,)),))
    >>> rights = entitlements_of(register, day, lambda parameter, scopes: resolve(parameter, day, scopes))
    >>> [(right.entitlement.id, right.amount) for right in rights if right.missing is Verdict.MET]
    [('entitlements.social_pension.from_75', Range(low=500000, high=500000))]
    """
    moment = Moment(day_key(day), day_key(day), day_key(day) + 1)  # the last day of the calendar has no day after it
    found: list[Right] = []
    rules: dict[frozenset[Scope], _Rules] = {}
    for club in register.clubs:
        scopes = scopes_of(club.place, day)
        if scopes not in rules:
            rules[scopes] = _Rules.of(entitlements, moment, day, scopes, resolve, floor)
        if rules[scopes].bounds:
            found += rules[scopes].rights(club)
    return tuple(found)


@attrs.frozen(eq=False)
class _Rules:
    """The entitlements that stand in a place on a day; people who are alike to them are worked out once."""

    day: date
    moment: Moment
    bounds: dict[Entitlement, tuple[Resolution, ...]]
    values: dict[Parameter, Range | None]
    tests: PersonTests
    by_household: frozenset[Entitlement]
    perhaps_elsewhere: frozenset[Entitlement]
    memory: dict[tuple[object, ...], tuple[Right, ...]] = attrs.field(factory=dict)

    @classmethod
    def of(
        cls,
        entitlements: Sequence[Entitlement],
        moment: Moment,
        day: date,
        scopes: Collection[Scope],
        resolve: Resolver,
        floor: Certainty,
    ) -> _Rules:
        # What only a former province grants, in which the place may have lain, is asked too: it may be a right there.
        possible = {*scopes, *(attrs.evolve(scope, perhaps=False) for scope in scopes)}
        asked = tuple(
            item for item in entitlements if item.stands(day, possible) and item.cite.certainty.reaches(floor)
        )
        bounds = {item: tuple(resolve(parameter, scopes) for parameter in item.parameters) for item in asked}
        values = {bound.parameter: bound.value for several in bounds.values() for bound in several}
        tests = [test for item in asked for test in (item.who, item.who if item.firm is None else item.firm)]
        # What no entitlement asks for still has to be a test, for there is no scan of nothing.
        person_tests = PersonTests(MEMBERS, tuple(tests or [POOR]), values)
        return cls(
            day,
            moment,
            bounds,
            values,
            person_tests,
            frozenset(item for item in asked if item.by_household),
            frozenset(item for item in asked if not item.stands(day, scopes)),
        )

    def rights(self, club: Club) -> Iterator[Right]:
        """The rights of the members of a club; none of who is surely no member on the day, nor of a club that is not there."""
        there = _THERE[exists(club, club, self.moment)]
        if there is Verdict.NOT_MET:
            return
        classes = self.tests.classes_of(club.members, club, self.moment)
        for member, of_class in zip(club.members, classes, strict=True):
            received = {benefit: receives(member, benefit, self.moment.at) for benefit in Benefit}
            made = None if member.welfare is None else member.welfare.social_pension_requested
            key = (of_class, there, *received.values(), made)
            if key not in self.memory:
                self.memory[key] = self._worked_out(of_class, there, received, made)
            status = household_status(member, self.moment.at)
            for right in self.memory[key]:
                told = status if right.entitlement in self.by_household else None
                yield attrs.evolve(right, club=club.id, member=member.id, household=told)

    def _worked_out(
        self, of_class: tuple[object, ...], there: Verdict, received: dict[Benefit, Verdict], made: bool | None
    ) -> tuple[Right, ...]:
        present, findings = self.tests.found(of_class)
        if not present:
            return ()
        rights = []
        for index, (item, bounds) in enumerate(self.bounds.items()):
            finding, firm = findings[2 * index], findings[2 * index + 1]
            verdict = finding.verdict
            if any(bound.standing is Standing.NOT_KNOWN for bound in bounds):
                unsure = item.firm is None or firm.verdict is not Verdict.NOT_MET
                verdict = Verdict.NOT_KNOWN if unsure else Verdict.NOT_MET
            if verdict is Verdict.MET and item in self.perhaps_elsewhere:
                verdict = Verdict.NOT_KNOWN
            rights.append(
                Right(
                    club="",
                    member="",
                    entitlement=item,
                    day=self.day,
                    present=_PRESENT[present] & there,
                    verdict=verdict,
                    finding=finding,
                    firm=None if item.firm is None else firm,
                    request=_REQUEST[made] if item.by_request else Verdict.NOT_IN_FORCE,
                    received=received[item.benefit],
                    due=verdict,
                    missing=verdict,
                    amount=_amount(item, self.values),
                    rate=None if item.rate is None else self.values[item.rate] or Range(0, 1),
                    bounds=bounds,
                )
            )
        return tuple(_compared(index, rights, received) for index in range(len(rights)))


_THERE = {None: Verdict.NOT_KNOWN, True: Verdict.MET, False: Verdict.NOT_MET}
_REQUEST = {None: Verdict.NOT_KNOWN, True: Verdict.MET, False: Verdict.NOT_MET}


def _amount(item: Entitlement, values: dict[Parameter, Range | None]) -> Range | None:
    if item.base is None:
        return None
    base = values[item.base] or Range.unknown()
    if item.factor is None:
        return base
    factor = values[item.factor] or Range.unknown()
    low = (base.low or 0) * (factor.low or 0)
    return Range(low, None if base.high is None or factor.high is None else base.high * factor.high)


def _worth(right: Right) -> Range:
    return right.amount or right.rate or Range.unknown()


def _beats(other: Right, right: Right, *, before: bool) -> Verdict:
    """Whether one is worth more than another; of two that are worth the same, the one that stands before."""
    verdict = ~_worth(right).at_least_as(_worth(other))  # other > right
    return _worth(other).at_least_as(_worth(right)) if before else verdict


def _compared(position: int, rights: Sequence[Right], received: dict[Benefit, Verdict]) -> Right:
    """A right beside the others of the person: which is to be given, and whether anything is missing."""
    right = rights[position]
    exclusion = right.entitlement.exclusion
    beaten, instead = Verdict.NOT_MET, Verdict.NOT_MET
    for index, other in enumerate(rights):
        if other.entitlement.benefit in right.entitlement.covered_by:
            # Whoever is to have a card that is worth as much has no use for the lesser benefit, received or not.
            beaten |= other.verdict & _worth(other).at_least_as(_worth(right))
        if exclusion is None or other.entitlement.exclusion != exclusion or other is right:
            continue
        beaten |= other.verdict & _beats(other, right, before=index < position)
        if _beats(right, other, before=position < index) is not Verdict.MET:
            # Received without a known reason: perhaps by a rule of the place that is not in the book.
            instead |= other.received & (other.verdict | Verdict.NOT_KNOWN)
    for benefit in right.entitlement.covered_by:
        instead |= received[benefit]
    surely_beaten = Verdict.MET if beaten is Verdict.MET else Verdict.NOT_MET
    missing = right.verdict & ~right.received & ~instead & ~surely_beaten
    return attrs.evolve(right, due=right.verdict & ~beaten, missing=missing)


def monthly_total(rights: Iterable[Right]) -> Range:
    """What rights come to in đồng a month, of those that exclude one another the highest alone (tổng số tiền mỗi tháng).

    >>> monthly_total(())
    Range(low=0, high=0)
    """
    lows: dict[tuple[object, ...], int] = {}
    highs: dict[tuple[object, ...], int | None] = {}
    for right in rights:
        if right.amount is None or right.verdict is Verdict.NOT_MET:
            continue
        item = right.entitlement
        key = (right.club, right.member, item.exclusion.id if item.exclusion else item.id)
        surely = right.verdict is Verdict.MET and right.present is Verdict.MET
        amount: Range = right.amount
        lows[key] = max(lows.get(key, 0), (amount.low or 0) if surely else 0)  # type: ignore[assignment]
        high = highs.get(key, 0)
        highs[key] = None if high is None or amount.high is None else max(high, amount.high)  # type: ignore[assignment]
    return Range.total(Range(low, highs[key]) for key, low in lows.items())
