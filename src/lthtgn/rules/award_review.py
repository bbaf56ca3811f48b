"""Reviewing awards: who that is put forward meets what, what to look at first, what the prize money is, who is preferred.

An answer is a help to whoever prepares a proposal; the award is decided by who gives it. Where no criteria are published,
nobody meets them or fails them: the finding says so, and that is another thing than a question that was not answered.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from datetime import date, timedelta

import attrs

from lthtgn.errors import RangeError
from lthtgn.expr.compiling import Moment
from lthtgn.expr.nodes import Bound, RowTest
from lthtgn.model.awards import Award, Nomination, RecipientKind
from lthtgn.model.clubs import Club
from lthtgn.model.people import Sex
from lthtgn.model.periods import day_key
from lthtgn.model.register import Register
from lthtgn.policy.documents import Certainty
from lthtgn.policy.national.awards import PREFERRED_WOMEN_SHARE
from lthtgn.policy.parameters import Parameter, Scope
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn.ranges import Range, Share, Verdict
from lthtgn.rules.award_ids import UnknownId, unknown_ids
from lthtgn.rules.award_rules import AwardRules, Known, known_of, sure
from lthtgn.rules.awards import AwardCriteria, AwardScheme, ExclusionCheck, Route
from lthtgn.rules.nominees import NOMINEES, Nominee
from lthtgn.rules.persons import Condition, ask_person
from lthtgn.rules.prizes import Prize, prize_of, prize_within
from lthtgn.rules.scoring import Score
from lthtgn.rules.table import Resolver, scopes_of

__all__ = [
    "AwardFinding",
    "AwardReview",
    "CriteriaFinding",
    "GivenAward",
    "RouteFinding",
    "Warned",
    "prefers",
    "review_awards",
]


# --- what is found ----------------------------------------------------------------------------------------------------


@attrs.frozen
class Warned:
    """Something to look at before a proposal (điều cần lưu ý).

    Attributes:
        check: the check.
        verdict: `MET` where it applies, `NOT_KNOWN` where it is to be asked.
        number: the number of the law that is told with it, as it stands on the day.
    """

    check: ExclusionCheck
    verdict: Verdict
    number: Resolution | None = None


@attrs.frozen
class RouteFinding:
    """One route and whether it is met.

    Attributes:
        route: the route.
        verdict: whether all its conditions are met.
        conditions: the conditions, each with its own answer.
    """

    route: Route
    verdict: Verdict
    conditions: tuple[Condition, ...]


@attrs.frozen
class CriteriaFinding:
    """What was found of the criteria of an award (kết quả xét tiêu chuẩn).

    Attributes:
        criteria: the criteria.
        verdict: what is common and one of the routes.
        common: the conditions on every route.
        routes: the routes.
        bounds: the values of the law that were used.
    """

    criteria: AwardCriteria
    verdict: Verdict
    common: tuple[Condition, ...]
    routes: tuple[RouteFinding, ...]
    bounds: tuple[Resolution, ...]


@attrs.frozen
class AwardFinding:
    """What was found of a nomination and one award (kết quả xét một đề nghị khen thưởng); personal data of a person.

    Attributes:
        club: id of the club.
        nomination: the nomination.
        scheme: the award.
        day: the day asked about.
        known: whether its criteria are published.
        verdict: whether they are met. `NOT_KNOWN` where none are published, as `known` says; `NOT_MET` where the award
            cannot go to such a recipient; `NOT_IN_FORCE` where there is no such award on the day in that place.
        possible: whether it may go to such a recipient.
        criteria: each of the criteria.
        scores: each of the scoring scales.
        warnings: what to look at first.
        prize: the prize money, were it given on that day.
        preferred: whether the nominee is preferred among equals; `NOT_IN_FORCE` where no rule says.
    """

    club: str
    nomination: Nomination
    scheme: AwardScheme
    day: date
    known: Known
    verdict: Verdict
    possible: Verdict
    criteria: tuple[CriteriaFinding, ...]
    scores: tuple[Score, ...]
    warnings: tuple[Warned, ...]
    prize: Prize
    preferred: Verdict


@attrs.frozen
class GivenAward:
    """An award that the register holds, with what stands against it and its prize money (khen thưởng đã trao).

    Attributes:
        award: the award.
        scheme: the scheme; `None` where it cannot be told which.
        possible: whether it may go to such a recipient.
        warnings: the checks that surely apply.
        prize: the prize money of one recipient, on the day it was given.
        total: what it comes to for all recipients; `None` where not known.
    """

    award: Award
    scheme: AwardScheme | None
    possible: Verdict
    warnings: tuple[Warned, ...]
    prize: Prize
    total: Range | None

    @property
    def number(self) -> Range:
        """How many were rewarded: never fewer than are listed."""
        return _rewarded(self.award)


def _rewarded(award: Award) -> Range:
    listed = len(award.recipients)
    if award.number.high is not None and award.number.high < listed:
        return Range.exact(listed)
    return Range(max(award.number.low or 0, listed), award.number.high)


@attrs.frozen
class AwardReview:
    """What was found of the awards and the nominations of a register (rà soát khen thưởng).

    Attributes:
        day: the day by whose law nominations are looked at; awards are by that of the day on which they were given.
        findings: of each nomination, each award that it is, or may be, for.
        given: the awards that were given.
        unknown: the ids that awards and nominations name and that are not known: what hangs on them was not answered.
    """

    day: date
    findings: tuple[AwardFinding, ...]
    given: tuple[GivenAward, ...]
    unknown: tuple[UnknownId, ...]

    @property
    def paid(self) -> Range:
        """The prize money of the awards that were given; open upwards where that of one is not known."""
        return Range.total(Range.unknown() if item.total is None else item.total for item in self.given)


def prefers(one: AwardFinding, other: AwardFinding) -> Verdict:
    """Whether, their achievements being equal, one nominee is to be preferred to the other (ưu tiên khi ngang nhau).

    Women are preferred to men, and collectives of which enough are women to others; of two who are both preferred, or
    neither, none is.
    """
    if Verdict.NOT_IN_FORCE in {one.preferred, other.preferred}:
        return Verdict.NOT_IN_FORCE  # the rule speaks of women and of collectives alone
    return one.preferred & ~other.preferred


# --- asking -----------------------------------------------------------------------------------------------------------

_NOBODY = Club("", "")


def review_awards(
    register: Register,
    day: date,
    resolver_on: Callable[[date], Resolver],
    rules: AwardRules,
    *,
    women_of: Callable[[Club], tuple[Range, Range]],
    floor: Certainty = Certainty.DEDUCTION,
    whole: bool = True,
) -> AwardReview:
    """What is found of the awards and the nominations of a register (rà soát khen thưởng).

    Args:
        register: the register.
        day: the day by whose law nominations are looked at; take that of the decision or of the ceremony, as the place
            does: no source settles which.
        resolver_on: resolves parameters on a day.
        rules: what is asked.
        women_of: how many women a club has on the day, and how many members.
        floor: the least certainty of the law that is accepted.
        whole: whether the register holds all that its awards and nominations may name.
    """
    awards = tuple(_resolved(award, rules) for award in register.awards)
    known = _Awards.of(awards)
    asked = _Asked(day, resolver_on(day), rules, women_of, floor)
    findings: list[AwardFinding] = []
    for club in register.clubs:
        for nomination in club.nominations:
            if nomination.scheme is None or rules.scheme(nomination.scheme) is not None:
                findings += asked.findings(club, nomination, known)
    given = tuple(
        attrs.evolve(_given(resolved, register, known, resolver_on, rules, floor), award=award)
        for award, resolved in zip(register.awards, awards, strict=True)
    )
    return AwardReview(day, tuple(findings), given, unknown_ids(register, rules, whole=whole))


def _resolved(award: Award, rules: AwardRules) -> Award:
    """An award that says which scheme it is of, as far as that can be told."""
    scheme = rules.scheme_of(award)
    return award if scheme is None else attrs.evolve(award, scheme=scheme.id)


@attrs.frozen(eq=False)
class _Awards:
    """The awards of a register by their recipients, and by their ids."""

    by_recipient: dict[str, list[Award]]
    by_id: dict[str, Award]

    @classmethod
    def of(cls, awards: Iterable[Award]) -> _Awards:
        by_recipient: dict[str, list[Award]] = defaultdict(list)
        every = tuple(awards)
        for award in every:
            for recipient in dict.fromkeys(award.recipients):
                by_recipient[recipient].append(award)
        return cls(by_recipient, {award.id: award for award in every})

    def nominee(self, nomination: Nomination, club: Club, scheme: AwardScheme) -> Nominee:
        """A nominee, with what was given to them before."""
        whom = club.id if nomination.member is None else f"{club.id}/{nomination.member}"
        mine = tuple(item for item in self.by_recipient.get(whom, ()) if item.recipient is nomination.recipient)
        bases = None
        if nomination.based_on is not None:
            found = (self.by_id.get(id_) for id_ in nomination.based_on)
            bases = tuple(None if award is None else award.kind for award in found)
        sex = next((member.sex for member in club.members if member.id == nomination.member), None)
        return Nominee(nomination, club.id, scheme.id, nomination.issuer or scheme.issuer, mine, bases, sex)


@attrs.frozen(eq=False)
class _Asked:
    """A question about nominations, on one day."""

    day: date
    resolve: Resolver
    rules: AwardRules
    women_of: Callable[[Club], tuple[Range, Range]]
    floor: Certainty

    def findings(self, club: Club, nomination: Nomination, known: _Awards) -> Iterator[AwardFinding]:
        """A finding for the award that is named, or for all that may go to such a recipient."""
        scopes = scopes_of(club.place, self.day)
        named = self.rules.scheme(nomination.scheme)
        for scheme in self.rules.schemes if named is None else (named,):
            stands = scheme.stands(self.day, scopes) and sure(scheme, self.floor)
            possible = scheme.may_go_to(nomination.recipient)
            if named is not None or (stands and possible is not Verdict.NOT_MET):
                yield self._finding(club, known.nominee(nomination, club, scheme), scheme, scopes, stands=stands)

    def _finding(
        self, club: Club, nominee: Nominee, scheme: AwardScheme, scopes: Collection[Scope], *, stands: bool
    ) -> AwardFinding:
        recipient = nominee.recipient
        asked = (scheme, recipient, self.day, scopes, self.floor)
        criteria = self.rules.criteria_of(*asked) if stands else ()
        scales = self.rules.scales_of(*asked) if stands else ()
        found = tuple(self._criteria(item, nominee, scopes) for item in criteria)
        scores = tuple(scale.score(nominee.nomination.answers) for scale in scales)
        known = known_of(criteria, scales)
        possible = scheme.may_go_to(recipient)
        verdict = _verdict(known, found, scores)
        if possible is Verdict.NOT_MET:
            verdict = Verdict.NOT_MET
        open_ = stands and possible is not Verdict.NOT_MET
        checks = (*scheme.checks, *(check for item in criteria for check in item.checks))
        return AwardFinding(
            club=club.id,
            nomination=nominee.nomination,
            scheme=scheme,
            day=self.day,
            known=known,
            verdict=verdict if stands else Verdict.NOT_IN_FORCE,
            possible=possible,
            criteria=found,
            scores=scores,
            warnings=self.warned(nominee, checks, scopes) if open_ else (),
            prize=prize_of(scheme, recipient, self.resolve, scopes) if open_ else Prize(None),
            preferred=self._preferred(club, nominee, scopes) if open_ and scheme.of_state else Verdict.NOT_IN_FORCE,
        )

    def _criteria(self, criteria: AwardCriteria, nominee: Nominee, scopes: Collection[Scope]) -> CriteriaFinding:
        bounds = tuple(self.resolve(parameter, scopes) for parameter in criteria.parameters)
        answers = self._ask(criteria.tests, nominee, scopes)
        common = answers[: len(answers) - len(criteria.routes)]
        routes = tuple(
            RouteFinding(route, verdict, conditions)
            for route, (verdict, conditions) in zip(criteria.routes, answers[len(common) :], strict=True)
        )
        verdict = Verdict.all(verdict for verdict, _ in common) & Verdict.any(route.verdict for route in routes)
        return CriteriaFinding(
            criteria, verdict, tuple(condition for _, each in common for condition in each), routes, bounds
        )

    def _ask(
        self, tests: Sequence[RowTest], nominee: Nominee, scopes: Collection[Scope]
    ) -> list[tuple[Verdict, tuple[Condition, ...]]]:
        def value_of(bound: Bound) -> Range | None:
            assert isinstance(bound, Parameter)
            return self.resolve(bound, scopes).value

        at = day_key(self.day)
        moment = Moment(at, at, day_key(self.day + timedelta(days=1)))
        _, found = ask_person(NOMINEES, tests, nominee, _NOBODY, moment, value_of)
        return [(finding.verdict, finding.conditions) for finding in found]

    def warned(
        self, nominee: Nominee, checks: Iterable[ExclusionCheck], scopes: Collection[Scope]
    ) -> tuple[Warned, ...]:
        """The checks that apply, or perhaps do."""
        asked = tuple(
            check
            for check in dict.fromkeys(checks)
            if check.stands(self.day)
            and nominee.recipient in check.recipients
            and check.cite.certainty.reaches(self.floor)
        )
        if not asked:
            return ()
        answers = self._ask([check.applies for check in asked], nominee, scopes)
        return tuple(
            Warned(check, verdict, None if check.number is None else self.resolve(check.number, scopes))
            for check, (verdict, _) in zip(asked, answers, strict=True)
            if verdict is not Verdict.NOT_MET
        )

    def _preferred(self, club: Club, nominee: Nominee, scopes: Collection[Scope]) -> Verdict:
        share = self.resolve(PREFERRED_WOMEN_SHARE, scopes)
        if (
            share.standing is Standing.NOT_IN_FORCE
            or share.value is None
            or nominee.recipient is RecipientKind.HOUSEHOLD
        ):
            return Verdict.NOT_IN_FORCE
        if nominee.recipient is RecipientKind.INDIVIDUAL:
            if nominee.sex is None:
                return Verdict.NOT_KNOWN
            return Verdict.MET if nominee.sex is Sex.FEMALE else Verdict.NOT_MET
        try:
            return Share(*self.women_of(club)).at_least_as(share.value)
        except RangeError:  # figures that contradict each other say nothing of the share
            return Verdict.NOT_KNOWN


def _verdict(known: Known, criteria: Iterable[CriteriaFinding], scores: Iterable[Score]) -> Verdict:
    found = tuple(criteria)
    # What a place has set in whole decides there: a part of the nation's text does not make up for it.
    deciding = tuple(item for item in found if item.criteria.whole) or found
    verdict = Verdict.any((*(item.verdict for item in deciding), *(item.verdict for item in scores)))
    if known is Known.NONE or (known is Known.IN_PART and verdict is Verdict.NOT_MET):
        return Verdict.NOT_KNOWN  # there may be other routes that nobody has published
    return verdict


def _given(
    award: Award,
    register: Register,
    known: _Awards,
    resolver_on: Callable[[date], Resolver],
    rules: AwardRules,
    floor: Certainty,
) -> GivenAward:
    """An award that was given, by the law of the day on which it was."""
    scheme = rules.scheme(award.scheme)
    if scheme is None:
        return GivenAward(award, None, Verdict.NOT_KNOWN, (), Prize(None), None)
    first, last = award.on.first_day, award.on.last_day
    clubs = {club.id: club for club in register.clubs}
    places = [scopes_of(clubs[id_].place, last) for id_ in map(_club_of, award.recipients) if id_ in clubs]
    scopes = frozenset.intersection(*places) if places else frozenset()
    asked = _Asked(last, resolver_on(last), rules, _nobody_counted, floor)
    found: dict[ExclusionCheck, Warned] = {}
    for whom in award.recipients or ("",):
        others = tuple(
            item
            for item in known.by_recipient.get(whom, ())
            if item.id != award.id and item.recipient is award.recipient and item.on.first <= award.on.last
        )
        put = Nomination(
            award.id,
            award.recipient,
            scheme=scheme.id,
            kind=award.kind,
            achievement=award.achievement,
        )
        nominee = Nominee(put, whom if whom in clubs else None, scheme.id, award.issuer_level, others)
        warned = asked.warned(nominee, scheme.checks, scopes)
        found |= {item.check: item for item in warned if item.verdict is Verdict.MET}
    prize = prize_within(scheme, award.recipient, first, last, resolver_on, scopes)
    possible = scheme.may_go_to(award.recipient)
    if not (scheme.stands(first, scopes) or scheme.stands(last, scopes)):
        possible = Verdict.NOT_IN_FORCE
    issuers = scheme.issuers_on(last)
    by_another = award.issuer_level is not None and bool(issuers) and award.issuer_level not in issuers
    total = None if by_another else prize.times(_rewarded(award))
    return GivenAward(award, scheme, possible, tuple(found.values()), prize, total)


def _club_of(recipient: str) -> str:
    """The club that a recipient is, or is a member of: `club` or `club/member`."""
    return recipient.partition("/")[0]


def _nobody_counted(club: Club) -> tuple[Range, Range]:  # noqa: ARG001 - of awards that were given nobody is preferred
    return Range.unknown(), Range.unknown()
