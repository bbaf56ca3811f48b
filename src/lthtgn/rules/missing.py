"""Who misses what they probably have a right to, and how much of it (được hưởng mà chưa hưởng).

Every figure is a range: what is not settled may be missing, a roster that is not complete leaves the upper end open, and
where the law of the day is not known neither is what is missing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date

import attrs

from lthtgn.model.welfare import Benefit
from lthtgn.policy.documents import Certainty, Citation
from lthtgn.policy.national.documents_social import LUAT_BHYT_51_2024, ND_20_2021
from lthtgn.policy.national.entitlements import FROM_CARD_LAW, FROM_ND_20
from lthtgn.ranges import Number, Range, Verdict
from lthtgn.rules.entitlements import Entitlement, Right
from lthtgn.rules.rosters import Rosters

__all__ = ["EARLIER_LAW", "LawGap", "Missing", "gaps_on", "missing_of"]


@attrs.frozen
class LawGap:
    """Something that the law granted before the first provision that is known (quy định trước đó chưa biết).

    Attributes:
        benefit: the benefit.
        until: the first day of which the law is known.
        term_vi: what is not known.
        cite: the first provision that is known, and what it says of the time before.

    >>> EARLIER_LAW[0].until
    datetime.date(2021, 7, 1)
    """

    benefit: Benefit
    until: date
    term_vi: str
    cite: Citation


_CARDS_VI = "Trước đó người từ đủ 80 tuổi được cấp thẻ theo trợ cấp xã hội; quy định đầy đủ chưa biết."

EARLIER_LAW: tuple[LawGap, ...] = (
    LawGap(
        Benefit.SOCIAL_ALLOWANCE,
        FROM_ND_20,
        "trợ cấp xã hội hằng tháng",
        ND_20_2021.cite(certainty=Certainty.TEXT, facts=("A-2.03", "ANK-10")),
    ),
    LawGap(
        Benefit.INSURANCE_CARD,
        FROM_CARD_LAW,
        "thẻ bảo hiểm y tế do nhà nước đóng",
        LUAT_BHYT_51_2024.cite(certainty=Certainty.DEDUCTION, facts=("A-2.35",), note_vi=_CARDS_VI),
    ),
    LawGap(
        Benefit.PREMIUM_SUPPORT,
        FROM_CARD_LAW,
        "hỗ trợ mức đóng bảo hiểm y tế",
        LUAT_BHYT_51_2024.cite(certainty=Certainty.TEXT, facts=("A-2.31",)),
    ),
)
"""What was granted before the first known provision. The social pension is not among it: there was none before.

>>> [gap.benefit.value for gap in EARLIER_LAW]
['social_allowance', 'insurance_card', 'premium_support']
"""


def gaps_on(day: date) -> tuple[LawGap, ...]:
    """Of which benefits the law of a day is not known, for it is earlier than the first that is.

    >>> [gap.benefit.value for gap in gaps_on(date(2025, 6, 30))]
    ['insurance_card', 'premium_support']
    >>> gaps_on(date(2025, 7, 1))
    ()
    """
    return tuple(gap for gap in EARLIER_LAW if day < gap.until)


@attrs.frozen
class Missing:
    """How many people miss something, and what (số người được hưởng mà chưa hưởng).

    Attributes:
        people: how many miss one benefit at least.
        money: what they miss in đồng a month: of whoever receives the lower of two, the difference alone.
        by_benefit: how many miss each benefit.
        unsettled: how many people there are of whom something is still to be asked.
        gaps: the benefits of which the law of the day is not known.
        rosters: the clubs whose people cannot all be listed.
        open_law: where it stands that a value of the law is in force but not known, on which something that may be missing
            hangs.
    """

    people: Range
    money: Range
    by_benefit: tuple[tuple[Benefit, Range], ...]
    unsettled: int
    gaps: tuple[LawGap, ...] = ()
    rosters: Rosters = attrs.field(factory=Rosters)
    open_law: tuple[Citation, ...] = ()


def missing_of(
    rights: Iterable[Right],
    *,
    asked: Collection[Entitlement] | None = None,
    gaps: Sequence[LawGap] = (),
    rosters: Rosters | None = None,
) -> Missing:
    """What people miss of what they probably have a right to.

    Args:
        rights: the rights, all of a person's that exclude one another among them.
        asked: the entitlements that are counted; all by default.
        gaps: the benefits of which the law of the day is not known; they leave the upper ends open.
        rosters: the clubs whose rosters have gaps; they do so, too.

    >>> missing_of(()).people, missing_of((), gaps=EARLIER_LAW).people
    (Range(low=0, high=0), Range(low=0, high=None))
    """
    rosters = rosters or Rosters()
    persons: dict[tuple[str, str], list[Right]] = {}
    for right in rights:
        if asked is not None and right.entitlement not in asked:  # it still says what is received
            right = attrs.evolve(right, missing=Verdict.NOT_MET)  # noqa: PLW2901
        persons.setdefault((right.club, right.member), []).append(right)
    open_people = Range.unknown() if rosters.has_gaps else Range.exact(0)

    def people(benefits: Iterable[Benefit]) -> Range:
        wanted = set(benefits)
        each = (_whether(right for right in found if right.entitlement.benefit in wanted) for found in persons.values())
        opened = any(gap.benefit in wanted for gap in gaps)
        return Range.total(each) + (Range.unknown() if opened else open_people)

    opened = rosters.has_gaps or any(gap.benefit is Benefit.SOCIAL_ALLOWANCE for gap in gaps)
    money = Range.total(_money(found) for found in persons.values()) + (Range.unknown() if opened else Range.exact(0))
    return Missing(
        people(Benefit),
        money,
        tuple((benefit, people((benefit,))) for benefit in Benefit),
        sum(any(right.missing is Verdict.NOT_KNOWN for right in found) for found in persons.values()),
        tuple(gaps),
        rosters,
        _open_law(right for found in persons.values() for right in found),
    )


def _open_law(rights: Iterable[Right]) -> tuple[Citation, ...]:
    cites = (
        bound.chosen.cite
        for right in rights
        if right.missing is not Verdict.NOT_MET
        for bound in right.law_not_known
        if bound.chosen is not None
    )
    return tuple(dict.fromkeys(cites))


def _surely(right: Right) -> bool:
    return right.missing is Verdict.MET and right.present is Verdict.MET


def _whether(rights: Iterable[Right]) -> Range:
    found = [right for right in rights if right.missing is not Verdict.NOT_MET]
    return Range(int(any(map(_surely, found))), int(bool(found)))


def _money(rights: Iterable[Right]) -> Range:
    """What one person misses: for each group of which one alone is given, the highest less what is received of it."""
    groups: dict[str, list[Right]] = {}
    for right in rights:
        if right.amount is not None:
            item = right.entitlement
            groups.setdefault(item.exclusion.id if item.exclusion else item.id, []).append(right)
    return Range.total(_difference(group) for group in groups.values())


def _difference(group: Sequence[Right]) -> Range:
    possible = [right for right in group if right.missing is not Verdict.NOT_MET]
    if not possible:
        return Range.exact(0)
    paid = _paid(group)
    sure = max((_low(right.amount) for right in group if _surely(right)), default=0)
    low = 0 if paid.high is None else max(0, sure - paid.high)
    highs = [None if right.amount is None else right.amount.high for right in possible]
    high = None if None in highs else max(0, max(value for value in highs if value is not None) - (paid.low or 0))
    return Range(low, high)


def _paid(group: Sequence[Right]) -> Range:
    """What is received of a group, of which one alone is given; whose reason is not known may be anything."""
    low: Number = 0
    high: Number = 0
    opened = False
    for benefit in dict.fromkeys(right.entitlement.benefit for right in group):
        of_it = [right for right in group if right.entitlement.benefit is benefit]
        received = of_it[0].received
        if received is Verdict.NOT_MET:
            continue
        amounts = [right.amount for right in of_it if right.verdict is not Verdict.NOT_MET and right.amount is not None]
        if received is Verdict.MET:
            low = max(low, min(map(_low, amounts), default=0))
        opened = opened or not amounts or any(amount.high is None for amount in amounts)
        high = max([high, *(amount.high for amount in amounts if amount.high is not None)])
    return Range(low, None if opened else high)


def _low(amount: Range | None) -> Number:
    return 0 if amount is None or amount.low is None else amount.low
