"""Criteria: what a club is asked for, as frozen values; and named sets of them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date
from functools import cached_property
from typing import Any

import attrs

from lthtgn.errors import ExpressionError
from lthtgn.expr.nodes import Invert, Measure, Test, TestAll, TestAny, Within, check_id
from lthtgn.expr.walking import bounds_of, measures_of, unnamed
from lthtgn.model.areas import ActivityArea
from lthtgn.policy.documents import Citation
from lthtgn.policy.parameters import Parameter, Scope
from lthtgn.ranges import Verdict

__all__ = ["Criterion", "CriterionSet", "OpaqueCriterion", "Waiver"]


@attrs.frozen(slots=False, eq=False)
class Criterion:
    """A criterion that a club meets or does not meet (tiêu chí).

    Attributes:
        id: lower-case, dotted, for ever: `composition.older_share`.
        term_vi: the criterion in the words of the field.
        test: what is asked; the numbers of the law are parameters in it.
        term_en: English term.
        area: the activity area that it belongs to, if it belongs to one.
        advisory: whether a club that does not meet it is only to be told: a warning, never a reason to reject a record.
        scope: where it is asked; `None` for the whole country. Elsewhere it is not in force.
        since: first day on which it is asked; `None` where its parameters say so.
        until: first day on which it is no longer asked.
        cite: where it stands, where that is not said by its parameters.

    Raises:
        ExpressionError: the id is malformed, or the test is not one.

    >>> size = Measure("members", "số thành viên", None)
    >>> Criterion("example.any_member", "Có thành viên", size.at_least(1)).measures
    (Measure('members'),)
    """

    id: str
    term_vi: str
    test: Test
    term_en: str | None = None
    area: ActivityArea | None = None
    advisory: bool = False
    scope: Scope | None = None
    since: date | None = None
    until: date | None = None
    cite: Citation | None = None

    def __attrs_post_init__(self) -> None:
        check_id(self.id)
        if not isinstance(self.test, (Within, TestAll, TestAny, Invert)):
            raise ExpressionError(
                f"the test of {self.id!r} is {self.test!r}; use .between(), .at_least() or .at_most()"
            )
        for _ in unnamed(self.test):
            raise ExpressionError(f"the test of {self.id!r} counts rows without a name; make a Measure of them")

    def __repr__(self) -> str:
        return f"Criterion({self.id!r})"

    def stands(self, day: date, scopes: Collection[Scope] = ()) -> bool:
        """Whether it is asked at all on a day in some scopes; whether of a club, its parameters say."""
        return _stands(self, day, scopes)

    @cached_property
    def measures(self) -> tuple[Measure, ...]:
        """The measures that it reads, in order."""
        return measures_of(self.test)

    @cached_property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters of the law that it is decided by (not those inside its measures), in order."""
        return tuple(parameter for parameter in bounds_of(self.test) if isinstance(parameter, Parameter))


@attrs.frozen(eq=False)
class OpaqueCriterion:
    """A criterion of judgement that the grammar should not hold (tiêu chí cần đánh giá riêng).

    The reference engine asks `judge`; engines that compile rules refuse it by name.

    Attributes:
        id: lower-case, dotted, for ever.
        term_vi: the criterion in the words of the field.
        judge: gives the verdict of `(club, day)`.
        since: first day on which it applies; before, it is not in force.
        cite: where it stands.
        until: first day on which it no longer applies.
        term_en: English term.
        advisory: as in `Criterion`.
        scope: as in `Criterion`.

    >>> from lthtgn.policy.documents import Certainty, Document
    >>> cite = Document("d", "1/QĐ", "…", "…").cite(certainty=Certainty.PRACTICE, facts=("X-1",))
    >>> always = OpaqueCriterion("example.always", "…", lambda club, day: Verdict.MET, date(2020, 1, 1), cite)
    >>> always.verdict(None, date(2019, 1, 1))
    <Verdict.NOT_IN_FORCE: 'not_in_force'>
    """

    id: str
    term_vi: str
    judge: Callable[[Any, date], Verdict]
    since: date
    cite: Citation
    until: date | None = None
    term_en: str | None = None
    advisory: bool = False
    scope: Scope | None = None

    def __attrs_post_init__(self) -> None:
        check_id(self.id)

    def stands(self, day: date, scopes: Collection[Scope] = ()) -> bool:
        """Whether it is asked on a day in some scopes."""
        return _stands(self, day, scopes)

    def verdict(self, club: object, day: date) -> Verdict:
        """The verdict of a club on a day; `NOT_IN_FORCE` outside the life of the criterion."""
        if day < self.since or (self.until is not None and day >= self.until):
            return Verdict.NOT_IN_FORCE
        return self.judge(club, day)


def _stands(criterion: Criterion | OpaqueCriterion, day: date, scopes: Collection[Scope]) -> bool:
    begun = criterion.since is None or criterion.since <= day
    ended = criterion.until is not None and criterion.until <= day
    return begun and not ended and (criterion.scope is None or criterion.scope in scopes)


@attrs.frozen
class CriterionSet:
    """A named set of criteria that are asked together (bộ tiêu chí); met when every one in force is met.

    Attributes:
        id: lower-case, dotted, for ever.
        term_vi: its name.
        criteria: ids of the criteria.
        term_en: English term.
        scope: where it is asked; `None` for the whole country.

    >>> CriterionSet("eligibility", "Điều kiện của câu lạc bộ", ("governance.charter",)).criteria
    ('governance.charter',)
    """

    id: str
    term_vi: str
    criteria: tuple[str, ...]
    term_en: str | None = None
    scope: Scope | None = None

    def __attrs_post_init__(self) -> None:
        check_id(self.id)


@attrs.frozen
class Waiver:
    """A criterion of the nation that is not asked in a place for a time (miễn áp dụng tiêu chí), and who said so.

    Clubs there are not judged under it: the verdict is `NOT_IN_FORCE`, and the finding names the waiver. Indicators of
    the nation are computed as if there were none.

    Attributes:
        criterion: id of the criterion.
        scope: where it is waived.
        since: first day.
        cite: where it stands; there is no waiver without.
        until: first day on which the criterion is asked again.

    >>> from lthtgn.policy.documents import Certainty, Document
    >>> cite = Document("d", "1/QĐ", "…", "…").cite(certainty=Certainty.TEXT, facts=("X-1",))
    >>> waiver = Waiver("operation.monthly_meeting", Scope("08", "34", "Tuyên Quang"), date(2026, 1, 1), cite)
    >>> waiver.stands(date(2025, 12, 31)), waiver.stands(date(2026, 1, 1))
    (False, True)
    """

    criterion: str
    scope: Scope
    since: date
    cite: Citation
    until: date | None = None

    def stands(self, day: date) -> bool:
        """Whether it stands on a day."""
        return self.since <= day and (self.until is None or day < self.until)
