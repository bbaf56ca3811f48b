"""What was found of one person and one entitlement (kết quả xét một chế độ)."""

from __future__ import annotations

from datetime import date

import attrs

from lthtgn.expr.nodes import count
from lthtgn.expr.walking import parameters_of
from lthtgn.model.people import HouseholdClass, HouseholdStatus
from lthtgn.policy.documents import Certainty, Citation
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.entitlements.granting import Entitlement
from lthtgn.rules.persons import Condition, PersonFinding
from lthtgn.rules.rows import MEMBERS

__all__ = ["Right"]


@attrs.frozen
class Right:
    """What was found of one person and one entitlement (kết quả xét một chế độ); personal data.

    Attributes:
        club: id of the club.
        member: id of the member.
        entitlement: the entitlement.
        day: the day asked about.
        present: whether the person is a member on that day.
        verdict: `MET` where the person meets all conditions, so probably has the right; not known, too, where the law of
            the day is not.
        finding: the conditions, each with its own answer; where the law is not known, those of the last that was.
        firm: the part of the conditions that stands even where the law of the day is not known; `None` where there is none.
        request: whether the written request was made; `NOT_IN_FORCE` where none is asked for.
        received: whether the person is recorded as receiving the benefit.
        due: whether it is this one that is to be given, of those that exclude one another.
        missing: whether the person probably has the right and does not receive it, nor anything that is given instead.
        amount: đồng a month; `None` of what is no money.
        rate: benefit level of the card; `None` of what is none.
        bounds: the values of the law that were used.
        household: the class of the household in the year of the day, with the commune's decision as far as it is on record;
            `None` where no condition asks for it, or it is not known. A class without a decision counts as it was told: the
            law asks for the class, and the commune, which decides, knows its own decision.
    """

    club: str
    member: str
    entitlement: Entitlement
    day: date
    present: Verdict
    verdict: Verdict
    finding: PersonFinding
    firm: PersonFinding | None
    request: Verdict
    received: Verdict
    due: Verdict
    missing: Verdict
    amount: Range | None
    rate: Range | None
    bounds: tuple[Resolution, ...]
    household: HouseholdStatus | None = attrs.field(default=None, repr=False)

    @property
    def met(self) -> tuple[Condition, ...]:
        """The conditions that are met (điều kiện đã đủ)."""
        return tuple(item for item in self.finding.conditions if item.verdict is Verdict.MET)

    @property
    def lacking(self) -> tuple[Condition, ...]:
        """The conditions that are surely not met (điều kiện còn thiếu); never one of a law that is not known."""
        if not self.law_not_known:
            return self.finding.lacking
        return () if self.firm is None else self.firm.lacking

    @property
    def unknown(self) -> tuple[Condition, ...]:
        """The conditions to ask a person about (điều kiện chưa rõ): not those that hang on a law that has no value.

        No answer of the person settles what the law does not say, or does not say surely enough.
        """
        gaps = {bound.parameter for bound in (*self.law_not_known, *self.law_too_unsure)}
        return tuple(
            item for item in self.finding.unknown if not gaps & set(parameters_of(count(MEMBERS.rows.where(item.test))))
        )

    @property
    def law_not_known(self) -> tuple[Resolution, ...]:
        """The values of the law that are in force but not known."""
        return tuple(bound for bound in self.bounds if bound.standing is Standing.NOT_KNOWN)

    @property
    def law_too_unsure(self) -> tuple[Resolution, ...]:
        """The values of the law that are known, but less surely than is asked (chưa đủ chắc chắn)."""
        return tuple(bound for bound in self.bounds if bound.standing is Standing.NOT_IN_FORCE and bound.displaced)

    @property
    def worth_cites(self) -> tuple[Citation, ...]:
        """Where the amount, or the benefit level, stands (căn cứ của mức)."""
        item = self.entitlement
        valued = {item.base, item.factor, item.rate}
        return tuple(
            bound.chosen.cite
            for bound in self.bounds
            if bound.parameter in valued and bound.chosen is not None and bound.standing is Standing.IN_FORCE
        )

    @property
    def decision_on_record(self) -> Verdict:
        """Whether the decision that recognises the household as poor or near-poor is on record (quyết định công nhận).

        `NOT_IN_FORCE` where the right does not hang on one: no condition asks for the class, it is not known, or it is
        neither, of which no decision is made.
        """
        told = self.household
        if told is None or told.class_ is HouseholdClass.OTHER:
            return Verdict.NOT_IN_FORCE
        return Verdict.NOT_KNOWN if told.decision is None else Verdict.MET

    @property
    def certainty(self) -> Certainty:
        """How surely it is known: as surely as the least sure of the conditions and the amount."""
        cites = [self.entitlement.cite, *(bound.chosen.cite for bound in self.bounds if bound.chosen is not None)]
        return max((cite.certainty for cite in cites), key=list(Certainty).index)

    @property
    def still_paid(self) -> tuple[Resolution, ...]:
        """The values that the law counts from a day on which people were still paid by the one before (truy lĩnh)."""
        return tuple(bound for bound in self.bounds if bound.before is not None)
