"""What differs in the law between two days: everything that starts, ends or changes, by the document that caused it."""

from __future__ import annotations

import enum
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Any

import attrs

from lthtgn.model.places import Place
from lthtgn.policy.documents import Document
from lthtgn.policy.parameters import Aim
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn.rules.criteria import Criterion, OpaqueCriterion
from lthtgn.rules.table import scopes_of

if TYPE_CHECKING:  # the book itself asks for the changes
    from lthtgn.hooks.rulebook import RuleBook

__all__ = ["Change", "ChangeKind", "Turn", "law_changes"]


class ChangeKind(enum.Enum):
    """What has changed (loại thay đổi), in the order in which it is told.

    >>> [kind.value for kind in ChangeKind][:2]
    ['document', 'programme']
    """

    DOCUMENT = "document"
    PROGRAMME = "programme"
    TARGET = "target"
    PARAMETER = "parameter"
    CRITERION = "criterion"
    ENTITLEMENT = "entitlement"
    PROVISION = "provision"


class Turn(enum.Enum):
    """How it has changed (thay đổi thế nào).

    >>> Turn("ends") is Turn.ENDS
    True
    """

    STARTS = "starts"
    ENDS = "ends"
    CHANGES = "changes"


@attrs.frozen
class Change:
    """One thing that differs between two days (một thay đổi của quy định).

    Attributes:
        kind: what has changed.
        turn: how.
        rule: the rule.
        document: what caused it.
        day: the day on which it started or ended, where that is known.
        before: how it stood on the first day: of a parameter its resolution, of a criterion its standing.
        after: how it stands on the second.
        aim: of a target, which aim of it.

    >>> from lthtgn.app import open_rulebook
    >>> found = open_rulebook(plugins=()).law_changes(date(2025, 6, 30), date(2025, 7, 1))
    >>> [item.turn.value for item in found if item.rule.id == "entitlements.social_pension.from_75"]
    ['starts']
    """

    kind: ChangeKind
    turn: Turn
    rule: Any
    document: Document
    day: date | None = None
    before: Resolution | Standing | None = None
    after: Resolution | Standing | None = None
    aim: Aim | None = None


def law_changes(book: RuleBook, first: date, second: date, place: Place | None = None) -> tuple[Change, ...]:
    """What differs between two days, by document; see `RuleBook.law_changes`.

    >>> from lthtgn.app import open_rulebook
    >>> law_changes(open_rulebook(plugins=()), date(2024, 1, 1), date(2024, 1, 2))
    ()
    """
    found = [
        *_documents(book, first, second),
        *_programmes(book, first, second),
        *_targets(book, first, second, place),
        *_parameters(book, first, second, place),
        *_criteria(book, first, second, place),
        *_entitlements(book, first, second, place),
        *_provisions(book, first, second, place),
    ]
    kinds = list(ChangeKind)
    latest = date.max
    return tuple(
        sorted(
            found,
            key=lambda item: (
                item.document.first_day or latest,
                item.document.id,
                kinds.index(item.kind),
                item.rule.id,
                item.day or latest,
            ),
        )
    )


def _turn(before: bool, after: bool) -> Turn | None:
    if before is after:
        return None
    return Turn.STARTS if after else Turn.ENDS


def _documents(book: RuleBook, first: date, second: date) -> Iterator[Change]:
    def stands(document: Document, day: date) -> bool:
        start = document.first_day
        return start is not None and start <= day and (document.until is None or day < document.until)

    for document in book.documents.values():
        turn = _turn(stands(document, first), stands(document, second))
        if turn is not None:
            day = document.until if turn is Turn.ENDS and first <= second else document.first_day
            yield Change(ChangeKind.DOCUMENT, turn, document, document, day)


def _programmes(book: RuleBook, first: date, second: date) -> Iterator[Change]:
    for programme in book.programmes:
        turn = _turn(*(programme.since <= day < programme.until for day in (first, second)))
        if turn is not None:
            ends = turn is Turn.ENDS
            follower = next((item for item in book.programmes if item.since == programme.until), programme)
            document = (follower if ends else programme).cite.document
            day = programme.until if ends else programme.since
            yield Change(ChangeKind.PROGRAMME, turn, programme, document, day)


def _targets(book: RuleBook, first: date, second: date, place: Place | None) -> Iterator[Change]:
    for target in book.targets.values():
        before = target.standing(first, scopes_of(place, first))
        after = target.standing(second, scopes_of(place, second))
        for aim in target.aims:
            turn = _turn(aim in before, aim in after)
            if turn is not None:
                day = aim.since if turn is Turn.STARTS else aim.until
                yield Change(ChangeKind.TARGET, turn, target, aim.cite.document, day, aim=aim)


def _parameters(book: RuleBook, first: date, second: date, place: Place | None) -> Iterator[Change]:
    for before, after in book.changes(first, second, place):
        turn = _turn(before.standing is not Standing.NOT_IN_FORCE, after.standing is not Standing.NOT_IN_FORCE)
        document, day = _cause(before, after)
        yield Change(
            ChangeKind.PARAMETER, turn or Turn.CHANGES, after.parameter, document, day, before=before, after=after
        )


def _cause(before: Resolution, after: Resolution) -> tuple[Document, date | None]:
    """The document that brought the later value, or that ended the earlier."""
    later, earlier = after.chosen, before.chosen
    if later is not None:
        return later.cite.document, later.start
    assert earlier is not None  # one of the two stands, or nothing had changed
    ended = earlier.ended_by or earlier.cite
    return ended.document, earlier.until


def _criteria(book: RuleBook, first: date, second: date, place: Place | None) -> Iterator[Change]:
    for criterion in book.criteria.values():
        stood, stands = (criterion.stands(day, scopes_of(place, day)) for day in (first, second))
        if criterion.cite is not None:
            turn = _turn(stood, stands)
            if turn is not None:
                day = criterion.since if turn is Turn.STARTS else criterion.until
                yield Change(ChangeKind.CRITERION, turn, criterion, criterion.cite.document, day)
                continue
        if isinstance(criterion, OpaqueCriterion) or not (stood and stands):
            continue
        before, after = (_standing(book, criterion, day, place) for day in (first, second))
        if before is not after:
            pairs = [
                (book.resolve(parameter, first, place), book.resolve(parameter, second, place))
                for parameter in criterion.parameters
            ]
            changed = next(pair for pair in pairs if pair[0].standing is not pair[1].standing)
            turn = _turn(before is not Standing.NOT_IN_FORCE, after is not Standing.NOT_IN_FORCE) or Turn.CHANGES
            document, day = _cause(*changed)
            yield Change(ChangeKind.CRITERION, turn, criterion, document, day, before=before, after=after)


def _standing(book: RuleBook, criterion: Criterion, day: date, place: Place | None) -> Standing:
    """Whether a criterion asks anything on a day: it does where a number that it compares with is in force."""
    found = {book.resolve(parameter, day, place).standing for parameter in criterion.parameters}
    for standing in (Standing.IN_FORCE, Standing.NOT_KNOWN):
        if standing in found:
            return standing
    return Standing.NOT_IN_FORCE if found else Standing.IN_FORCE


def _entitlements(book: RuleBook, first: date, second: date, place: Place | None) -> Iterator[Change]:
    for item in book.entitlement_rules.values():
        turn = _turn(*(item.stands(day, scopes_of(place, day)) for day in (first, second)))
        if turn is not None:
            cite = item.cite if turn is Turn.STARTS or item.ended_by is None else item.ended_by
            day = item.since if turn is Turn.STARTS else item.until
            yield Change(ChangeKind.ENTITLEMENT, turn, item, cite.document, day)


def _provisions(book: RuleBook, first: date, second: date, place: Place | None) -> Iterator[Change]:
    for item in book.provisions.values():
        turn = _turn(*(item.stands(day, scopes_of(place, day)) for day in (first, second)))
        if turn is not None:
            day = item.since if turn is Turn.STARTS else item.until
            yield Change(ChangeKind.PROVISION, turn, item, item.cite.document, day)
