"""Award schemes, what they ask for, and what stands in the way of an award (hình thức khen thưởng, tiêu chuẩn).

A scheme says who gives what to whom; criteria say who meets it. They are apart, because for most awards no criteria are
published: then nobody "meets" them, and the answer says so. A province or an association contributes its own by the hook
`lthtgn_award_schemes`, in its scope and days: never in the place of the nation's, beside it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date

import attrs

from lthtgn.errors import ExpressionError
from lthtgn.expr.nodes import RowTest, check_id, count
from lthtgn.expr.walking import fields_of, parameters_of
from lthtgn.model.awards import AwardForm, AwardIssuer, RecipientKind
from lthtgn.policy.documents import Citation
from lthtgn.policy.parameters import Parameter, Scope
from lthtgn.ranges import Verdict
from lthtgn.rules.nominees import NOMINEES, question_of

__all__ = ["AwardCriteria", "AwardScheme", "ExclusionCheck", "Route"]


def _tested(tests: Iterable[RowTest]) -> tuple[Parameter, ...]:
    """The parameters that tests refer to, each once; a test of anything but nominees is refused."""
    bounds = [bound for test in tests for bound in parameters_of(count(NOMINEES.rows.where(test)))]
    return tuple(dict.fromkeys(bound for bound in bounds if isinstance(bound, Parameter)))


def _questions(tests: Iterable[RowTest]) -> Iterator[str]:
    for test in tests:
        for field in fields_of(count(NOMINEES.rows.where(test))):
            question = question_of(field)
            if question is not None:
                yield question


def _stands(since: date, until: date | None, scope: Scope | None, day: date, scopes: Collection[Scope]) -> bool:
    return since <= day and (until is None or day < until) and (scope is None or scope in scopes)


@attrs.frozen
class ExclusionCheck:
    """Something to look at before a proposal: a warning, never a refusal (điều cần kiểm tra trước khi đề nghị).

    Attributes:
        id: lower-case, dotted, for ever.
        term_vi: what is said where it applies.
        ask_vi: what is asked where it is not known.
        applies: the test by which it applies to a nominee.
        since: first day.
        cite: where it stands.
        until: first day on which it no longer stands; `None` where no end is known.
        recipients: the kinds of recipient that it is about.
        number: a number of the law that is told with it.

    Raises:
        ExpressionError: the id is malformed, or the test is not one of nominees.

    >>> from lthtgn.policy.documents import Certainty, Document
    >>> from lthtgn.rules.nominees import ALREADY_AWARDED
    >>> cite = Document("d", "1/QĐ", "…", "…").cite(certainty=Certainty.TEXT, facts=("X-1",))
    >>> check = ExclusionCheck("song_xanh.twice", "…", "…", ALREADY_AWARDED.is_true(), date(2026, 1, 1), cite)
    >>> check.stands(date(2025, 12, 31))
    False
    """

    id: str
    term_vi: str
    ask_vi: str
    applies: RowTest
    since: date
    cite: Citation
    until: date | None = None
    recipients: tuple[RecipientKind, ...] = tuple(RecipientKind)
    number: Parameter | None = None

    def __attrs_post_init__(self) -> None:
        check_id(self.id)
        _tested((self.applies,))

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters that its test refers to and that are told with it, each once."""
        told = () if self.number is None else (self.number,)
        return tuple(dict.fromkeys((*_tested((self.applies,)), *told)))

    @property
    def questions(self) -> tuple[str, ...]:
        """The ids of the questions that a nomination answers for it."""
        return tuple(dict.fromkeys(_questions((self.applies,))))

    def stands(self, day: date) -> bool:
        """Whether it stands on a day."""
        return _stands(self.since, self.until, None, day, ())


@attrs.frozen
class AwardScheme:
    """An award that somebody may be put forward for (hình thức khen thưởng, danh hiệu thi đua).

    Attributes:
        id: lower-case, dotted, for ever; a province's are prefixed with its scope.
        term_vi: official Vietnamese term.
        form: its form.
        since: first day.
        cites: where it stands, and what is known of it.
        issuer: who gives it; `None` where no source says.
        also_by: further levels that may give it, each from a day.
        recipients: whom it may go to; empty where no source says.
        until: first day on which it no longer stands; `None` where no end is known.
        scope: where it stands; `None` for the whole country.
        prizes: the prize factor by kind of recipient, as far as known.
        checks: what to look at before a proposal.
        of_state: whether it is one of the State's, not of the Association's own.
        term_en: English term.

    Raises:
        ExpressionError: the id is malformed.

    >>> from lthtgn.rules.award_schemes import COMMUNE_COMMENDATION
    >>> COMMUNE_COMMENDATION.may_go_to(RecipientKind.COLLECTIVE).value
    'met'
    """

    id: str
    term_vi: str
    form: AwardForm
    since: date
    cites: tuple[Citation, ...]
    issuer: AwardIssuer | None = None
    recipients: tuple[RecipientKind, ...] = ()
    until: date | None = None
    scope: Scope | None = None
    prizes: tuple[tuple[RecipientKind, Parameter], ...] = ()
    checks: tuple[ExclusionCheck, ...] = ()
    also_by: tuple[tuple[AwardIssuer, date], ...] = ()
    of_state: bool = True
    term_en: str | None = None

    def __attrs_post_init__(self) -> None:
        check_id(self.id)

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"AwardScheme({self.id!r})"

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters that its prize money and its checks refer to, each once."""
        prizes = (parameter for _, parameter in self.prizes)
        return tuple(dict.fromkeys((*prizes, *(value for check in self.checks for value in check.parameters))))

    @property
    def questions(self) -> tuple[str, ...]:
        """The ids of the questions that a nomination answers for its checks."""
        return tuple(dict.fromkeys(question for check in self.checks for question in check.questions))

    def stands(self, day: date, scopes: Collection[Scope] = ()) -> bool:
        """Whether it stands on a day in a place."""
        return _stands(self.since, self.until, self.scope, day, scopes)

    def issuers_on(self, day: date) -> frozenset[AwardIssuer]:
        """The levels that may give it on a day, as far as sources say."""
        return frozenset(
            (
                *(() if self.issuer is None else (self.issuer,)),
                *(level for level, since in self.also_by if since <= day),
            )
        )

    def cites_on(self, day: date) -> tuple[Citation, ...]:
        """Where it stands on a day: nothing that came later, nor what had ended (căn cứ vào một ngày).

        >>> from lthtgn.rules.award_schemes import COMMUNE_COMMENDATION
        >>> documents = [cite.document.id for cite in COMMUNE_COMMENDATION.cites_on(date(2025, 6, 30))]
        >>> sorted(set(documents))
        ['luat-06-2022']
        """
        return tuple(
            cite
            for cite in self.cites
            if (cite.document.first_day is None or cite.document.first_day <= day)
            and (cite.document.until is None or day < cite.document.until)
        )

    def may_go_to(self, recipient: RecipientKind) -> Verdict:
        """Whether such a recipient may be given it; not known where no source says to whom it goes."""
        if not self.recipients:
            return Verdict.NOT_KNOWN
        return Verdict.MET if recipient in self.recipients else Verdict.NOT_MET

    def prize_for(self, recipient: RecipientKind) -> Parameter | None:
        """The prize factor of a kind of recipient; `None` where none is known."""
        return dict(self.prizes).get(recipient)


@attrs.frozen
class Route:
    """One of the ways to meet the criteria of an award (một trong các tiêu chuẩn).

    Attributes:
        id: lower-case, dotted, for ever.
        term_vi: what it asks for.
        test: the conditions, a test of a nominee.

    Raises:
        ExpressionError: the id is malformed, or the test is not one of nominees.

    >>> from lthtgn.rules.nominees import answer
    >>> excellent = answer("song_xanh.movement", "có thành tích xuất sắc trong phong trào").is_true()
    >>> Route("song_xanh.routes.movement", "Thành tích trong phong trào", excellent).id
    'song_xanh.routes.movement'
    """

    id: str
    term_vi: str
    test: RowTest

    def __attrs_post_init__(self) -> None:
        check_id(self.id)
        _tested((self.test,))


@attrs.frozen
class AwardCriteria:
    """What some awards ask of some recipients: what all must meet, and routes of which one is enough (tiêu chuẩn xét tặng).

    Attributes:
        id: lower-case, dotted, for ever; a province's are prefixed with its scope.
        term_vi: what they are called.
        schemes: ids of the schemes.
        recipients: the kinds of recipient that they are for.
        routes: the ways to meet them, one of which is enough.
        since: first day.
        cite: where they stand.
        common: what is asked on every route; `None` where nothing is.
        whole: whether these are all the routes there are; where only some are known, nobody is found not to meet them.
        until: first day on which they no longer stand; `None` where no end is known.
        scope: where they stand; `None` for the whole country.
        term_en: English term.
        checks: what to look at before a proposal, besides what the scheme says.

    Raises:
        ExpressionError: the id is malformed, there is no route, or a test is not one of nominees.

    >>> from lthtgn.rules.award_schemes import MERIT_CRITERIA
    >>> MERIT_CRITERIA.whole, len(MERIT_CRITERIA.routes)
    (False, 2)
    """

    id: str
    term_vi: str
    schemes: tuple[str, ...]
    recipients: tuple[RecipientKind, ...]
    routes: tuple[Route, ...]
    since: date
    cite: Citation
    common: RowTest | None = None
    whole: bool = True
    until: date | None = None
    scope: Scope | None = None
    term_en: str | None = None
    checks: tuple[ExclusionCheck, ...] = ()

    def __attrs_post_init__(self) -> None:
        check_id(self.id)
        if not self.routes:
            raise ExpressionError(f"the criteria {self.id!r} have no route; a scheme without criteria needs none")
        if self.common is not None:
            _tested((self.common,))

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"AwardCriteria({self.id!r})"

    @property
    def tests(self) -> tuple[RowTest, ...]:
        """What is asked on every route, if anything is, then each route."""
        return (*(() if self.common is None else (self.common,)), *(route.test for route in self.routes))

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters that they and their checks refer to, each once."""
        checked = (value for check in self.checks for value in check.parameters)
        return tuple(dict.fromkeys((*_tested(self.tests), *checked)))

    @property
    def questions(self) -> tuple[str, ...]:
        """The ids of the questions that a nomination answers for them and for their checks (mã câu hỏi).

        >>> from lthtgn.rules.award_schemes import MERIT_CRITERIA
        >>> MERIT_CRITERIA.questions
        ('awards.fighter_titles', 'awards.excellent_years', 'awards.initiatives')
        """
        checked = (question for check in self.checks for question in check.questions)
        return tuple(dict.fromkeys((*_questions(self.tests), *checked)))

    def stands(self, day: date, scopes: Collection[Scope] = ()) -> bool:
        """Whether they stand on a day in a place."""
        return _stands(self.since, self.until, self.scope, day, scopes)
