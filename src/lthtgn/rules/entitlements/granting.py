"""What an entitlement is, and the conditions that many share: age, citizenship, the class of the household (chế độ, chính sách)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import attrs

from lthtgn.expr.nodes import RowTest, check_id, count
from lthtgn.expr.walking import fields_of, parameters_of
from lthtgn.model.people import HouseholdClass
from lthtgn.model.welfare import Benefit
from lthtgn.policy.documents import Certainty, Citation, Document
from lthtgn.policy.national.people import OLDER_PERSON_AGE
from lthtgn.policy.parameters import Parameter, Scope
from lthtgn.rules.entitlements.exclusions import Exclusion
from lthtgn.rules.rows import AGE, HOUSEHOLD, MEMBERS
from lthtgn.rules.welfare import CITIZEN

__all__ = ["IS_CITIZEN", "NEAR_POOR", "OLDER", "POOR", "POOR_OR_NEAR", "Entitlement", "in_text"]


@attrs.frozen
class Entitlement:
    """Something that the law grants to whoever meets its conditions (chế độ, chính sách).

    Attributes:
        id: lower-case, dotted, for ever; a province's are prefixed with its scope.
        term_vi: official Vietnamese term.
        benefit: the benefit, by which a receipt is recorded.
        who: the conditions, a test of a member.
        since: first day.
        cite: where it stands.
        until: first day on which it no longer stands; `None` where no end is known.
        firm: the part of the conditions that stands even where the law of the day is not known.
        base: amount a month, or what `factor` multiplies.
        factor: how many times `base`; `None` for once.
        rate: benefit level of a health insurance card.
        exclusion: what it is not given together with.
        covered_by: other benefits with which there is nothing to miss: who receives one, or has a right to one that is worth
            as much.
        by_request: whether a written request is asked for, too.
        scope: where it stands; `None` for the whole country.
        term_en: English term.
        ended_by: what ended it on `until`, where another document did.

    >>> from lthtgn.rules.entitlements import ENTITLEMENTS
    >>> [item.id for item in ENTITLEMENTS if item.benefit is Benefit.SOCIAL_PENSION]
    ['entitlements.social_pension.from_75', 'entitlements.social_pension.from_70']
    """

    id: str
    term_vi: str
    benefit: Benefit
    who: RowTest
    since: date
    cite: Citation
    until: date | None = None
    firm: RowTest | None = None
    base: Parameter | None = None
    factor: Parameter | None = None
    rate: Parameter | None = None
    exclusion: Exclusion | None = None
    covered_by: tuple[Benefit, ...] = ()
    by_request: bool = False
    scope: Scope | None = None
    term_en: str | None = None
    ended_by: Citation | None = None

    def __attrs_post_init__(self) -> None:
        check_id(self.id)

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"Entitlement({self.id!r})"

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters that its conditions and its amount refer to, each once."""
        tests = (self.who,) if self.firm is None else (self.who, self.firm)
        bounds = [bound for test in tests for bound in parameters_of(count(MEMBERS.rows.where(test)))]
        values = (*bounds, self.base, self.factor, self.rate)
        return tuple(dict.fromkeys(value for value in values if isinstance(value, Parameter)))

    @property
    def by_household(self) -> bool:
        """Whether it hangs on the class of the household, which the commune decides each year."""
        return HOUSEHOLD in fields_of(count(MEMBERS.rows.where(self.who)))

    def stands(self, day: date, scopes: Collection[Scope] = ()) -> bool:
        """Whether it stands on a day in a place."""
        in_time = self.since <= day and (self.until is None or day < self.until)
        return in_time and (self.scope is None or self.scope in scopes)


def in_text(document: Document, provision: str, *facts: str, note_vi: str | None = None) -> Citation:
    """A citation of what was seen in the text of the law.

    >>> from lthtgn.policy.national.documents_social import ND_20_2021
    >>> in_text(ND_20_2021, "Đ.5.5 (a)", "A-2.01a").certainty.value
    'text'
    """
    return document.cite(provision, certainty=Certainty.TEXT, facts=facts, note_vi=note_vi)


OLDER = AGE >= OLDER_PERSON_AGE
IS_CITIZEN = CITIZEN.is_true()  # an older person of the law is a Vietnamese citizen
POOR = HOUSEHOLD.is_(HouseholdClass.POOR)
NEAR_POOR = HOUSEHOLD.is_(HouseholdClass.NEAR_POOR)
POOR_OR_NEAR = HOUSEHOLD.one_of(HouseholdClass.POOR, HouseholdClass.NEAR_POOR)
