"""The schemes, criteria and scoring scales of a rule book, and how they stand on a day in a place."""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable, Sequence
from datetime import date

import attrs

from lthtgn.model.awards import Award, RecipientKind
from lthtgn.policy.documents import Certainty
from lthtgn.policy.parameters import Scope
from lthtgn.rules.awards import AwardCriteria, AwardScheme
from lthtgn.rules.prizes import Prize, prize_of
from lthtgn.rules.scoring import ScoringScale
from lthtgn.rules.table import Resolver

__all__ = ["AwardRule", "AwardRules", "Known", "SchemeOnDay", "known_of", "schemes_on", "sure"]

AwardRule = AwardScheme | AwardCriteria | ScoringScale
"""What a plugin can contribute to awards.

>>> isinstance(None, AwardRule)
False
"""


class Known(enum.Enum):
    """Whether the criteria of an award are published (tiêu chí có được công bố hay không).

    >>> Known("none") is Known.NONE
    True
    """

    WHOLE = "whole"
    IN_PART = "in_part"
    NONE = "none"


@attrs.frozen
class AwardRules:
    """The schemes, criteria and scoring scales that are asked (bộ quy tắc khen thưởng).

    Attributes:
        schemes: the schemes.
        criteria: the criteria.
        scales: the scoring scales.

    >>> AwardRules.of(()).schemes
    ()
    """

    schemes: tuple[AwardScheme, ...] = ()
    criteria: tuple[AwardCriteria, ...] = ()
    scales: tuple[ScoringScale, ...] = ()

    @classmethod
    def of(cls, rules: Iterable[AwardScheme | AwardCriteria | ScoringScale]) -> AwardRules:
        """What was contributed, sorted by what it is."""
        every = tuple(rules)
        return cls(
            tuple(item for item in every if isinstance(item, AwardScheme)),
            tuple(item for item in every if isinstance(item, AwardCriteria)),
            tuple(item for item in every if isinstance(item, ScoringScale)),
        )

    @property
    def questions(self) -> frozenset[str]:
        """The ids of all the questions that a nomination may answer, whenever and wherever they are asked (mã câu hỏi).

        >>> from lthtgn.rules.award_schemes import AWARD_SCHEMES
        >>> sorted(AwardRules.of(AWARD_SCHEMES).questions)
        ['awards.leads']
        """
        rules: tuple[AwardRule, ...] = (*self.schemes, *self.criteria, *self.scales)
        return frozenset(id_ for item in rules for id_ in item.questions)

    def scheme(self, id_: str | None) -> AwardScheme | None:
        """The scheme of an id, if there is one."""
        return next((item for item in self.schemes if item.id == id_), None)

    def scheme_of(self, award: Award) -> AwardScheme | None:
        """The scheme that an award names, or else the only national one of its form and issuer on its days.

        `None` where that is not clear; one of a province has to be named.
        """
        if award.scheme is not None:
            return self.scheme(award.scheme)
        issuer = award.issuer_level
        if award.form is None or issuer is None:
            return None
        days = (award.on.first_day, award.on.last_day)
        national = (item for item in self.schemes if item.scope is None and item.form is award.form)
        found = [item for item in national if any(item.stands(day) for day in days)]
        fitting = [item for item in found if item.issuer is issuer]
        if not fitting and issuer.of_association:  # that level has none: it is held against that of another level
            fitting = [item for item in found if item.issuer is not None and item.issuer.of_association]
        return fitting[0] if len(fitting) == 1 else None

    def criteria_of(
        self, scheme: AwardScheme, recipient: RecipientKind, day: date, scopes: Collection[Scope], floor: Certainty
    ) -> tuple[AwardCriteria, ...]:
        """The criteria of an award for a kind of recipient that stand on a day in a place."""
        return tuple(
            item
            for item in self.criteria
            if scheme.id in item.schemes
            and recipient in item.recipients
            and item.stands(day, scopes)
            and item.cite.certainty.reaches(floor)
        )

    def scales_of(
        self, scheme: AwardScheme, recipient: RecipientKind, day: date, scopes: Collection[Scope], floor: Certainty
    ) -> tuple[ScoringScale, ...]:
        """The scoring scales of an award, likewise."""
        return tuple(
            item
            for item in self.scales
            if scheme.id in item.schemes
            and recipient in item.recipients
            and item.stands(day, scopes)
            and item.cite.certainty.reaches(floor)
        )


@attrs.frozen
class SchemeOnDay:
    """An award for a kind of recipient, as it stands on a day in a place (một hình thức khen thưởng vào một ngày).

    Attributes:
        scheme: the scheme.
        recipient: the kind of recipient; `None` where no source says to whom it goes.
        known: whether its criteria are published.
        criteria: the criteria.
        scales: the scoring scales.
        prize: the prize money.
    """

    scheme: AwardScheme
    recipient: RecipientKind | None
    known: Known
    criteria: tuple[AwardCriteria, ...]
    scales: tuple[ScoringScale, ...]
    prize: Prize


def known_of(criteria: Sequence[AwardCriteria], scales: Sequence[ScoringScale]) -> Known:
    """Whether what is published is all of what is asked, a part of it, or nothing.

    >>> known_of((), ())
    <Known.NONE: 'none'>
    """
    if any(item.whole for item in criteria) or any(item.awarded_from is not None for item in scales):
        return Known.WHOLE
    return Known.IN_PART if criteria else Known.NONE


def schemes_on(
    day: date,
    rules: AwardRules,
    resolve: Resolver,
    scopes: Collection[Scope] = (),
    *,
    floor: Certainty = Certainty.DEDUCTION,
) -> tuple[SchemeOnDay, ...]:
    """The awards that stand on a day in a place, each for each kind of recipient.

    >>> from lthtgn.policy.resolution import resolve
    >>> from lthtgn.rules.award_schemes import AWARD_SCHEMES
    >>> day = date(2025, 8, 1)
    >>> found = schemes_on(day, AwardRules.of(AWARD_SCHEMES), lambda parameter, scopes: resolve(parameter, day, scopes))
    >>> found[1].scheme.id, found[1].recipient.value, found[1].known.value
    ('awards.commendation.commune', 'collective', 'none')
    """
    found = []
    for scheme in rules.schemes:
        if not scheme.stands(day, scopes) or not sure(scheme, floor):
            continue
        lines: list[SchemeOnDay] = []
        for recipient in scheme.recipients or RecipientKind:
            criteria = rules.criteria_of(scheme, recipient, day, scopes, floor)
            scales = rules.scales_of(scheme, recipient, day, scopes, floor)
            prize = prize_of(scheme, recipient, resolve, scopes)
            if scheme.recipients or criteria or scales:
                lines.append(SchemeOnDay(scheme, recipient, known_of(criteria, scales), criteria, scales, prize))
        found += lines or [SchemeOnDay(scheme, None, Known.NONE, (), (), Prize(None))]
    return tuple(found)


def sure(scheme: AwardScheme, floor: Certainty) -> bool:
    """Whether a scheme is known as surely as is asked.

    >>> from lthtgn.rules.award_schemes import COMMUNE_COMMENDATION
    >>> sure(COMMUNE_COMMENDATION, Certainty.TEXT)
    True
    """
    return any(cite.certainty.reaches(floor) for cite in scheme.cites)
