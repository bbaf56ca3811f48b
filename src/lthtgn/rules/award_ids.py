"""Ids that awards and nominations name and nobody knows: misspelt, or of a plugin that is not there (mã không có).

Which award schemes and which questions of their criteria there are is the rule book's to say, so that no reader of files can
check it; and who was rewarded is written "where the register knows them". An id that is not known is told, with the nearest
one that is: what hangs on it was not answered.
"""

from __future__ import annotations

import enum
from collections.abc import Collection, Iterable, Iterator
from datetime import date, timedelta

import attrs

from lthtgn.errors import nearest
from lthtgn.model.awards import Award
from lthtgn.model.clubs import Club, Records
from lthtgn.model.periods import Period
from lthtgn.model.register import Register
from lthtgn.rules.award_rules import AwardRules
from lthtgn.rules.completeness import declares

__all__ = ["NamedIn", "UnknownId", "unknown_ids"]


class NamedIn(enum.Enum):
    """In what an id is named: a nomination đề nghị khen thưởng, or an award khen thưởng đã trao.

    >>> NamedIn("award") is NamedIn.AWARD
    True
    """

    NOMINATION = "nomination"
    AWARD = "award"


@attrs.frozen
class UnknownId:
    """An id that a nomination or an award names and that is not known (mã không có).

    Attributes:
        record: in what it is named.
        club: id of the club that nominates; `None` of an award.
        id: id of the nomination or of the award.
        field: the field: `scheme` and `holds` name award schemes, `based_on` awards, `answers` questions of criteria and
            scales, `recipients` clubs, associations and members.
        position: its place in the list, from 0; `None` where the field is no list.
        value: the id; among `recipients` it may be about a person.
        nearest: the known id that is most like it; `None` where none is, and of members.

    >>> UnknownId(NamedIn.AWARD, None, "gk", "scheme", None, "awards.medal.asociation", "awards.medal.association").nearest
    'awards.medal.association'
    """

    record: NamedIn
    club: str | None
    id: str
    field: str
    position: int | None
    value: str = attrs.field(repr=False)
    nearest: str | None


def unknown_ids(register: Register, rules: AwardRules, *, whole: bool = True) -> tuple[UnknownId, ...]:
    """The ids that awards and nominations of a register name and that are not known (mã không có).

    Args:
        register: the register.
        rules: the schemes, criteria and scales that there are.
        whole: whether the register holds all that it may name; of a part of it only schemes and questions can be checked.

    >>> from lthtgn.model.awards import Nomination, RecipientKind
    >>> from lthtgn.rules.award_schemes import AWARD_SCHEMES
    >>> put = Nomination("n1", RecipientKind.COLLECTIVE, scheme="awards.commendation.comune")
    >>> register = Register(clubs=(Club("a", "A", nominations=(put,)),))
    >>> [(found.field, found.nearest) for found in unknown_ids(register, AwardRules.of(AWARD_SCHEMES))]
    [('scheme', 'awards.commendation.commune')]
    """
    schemes = _Names(scheme.id for scheme in rules.schemes)
    questions = _Names(sorted(rules.questions))
    awards = _Names(award.id for award in register.awards) if whole else None
    clubs = {club.id: club for club in register.clubs}
    bodies = _Names((*clubs, *(item.id for item in register.associations))) if whole else None
    found: list[UnknownId] = []
    for club in register.clubs:
        for put in club.nominations:
            at = (NamedIn.NOMINATION, club.id, put.id)
            for field, position, value, known in (
                *(() if put.scheme is None else (("scheme", None, put.scheme, schemes),)),
                *(("holds", place, value, schemes) for place, value in enumerate(put.holds or ())),
                *(("based_on", place, value, awards) for place, value in enumerate(put.based_on or ())),
                *(("answers", place, given.id, questions) for place, given in enumerate(put.answers)),
            ):
                if known is not None and value not in known.every:
                    found.append(UnknownId(*at, field, position, value, known.nearest(value)))
    for award in register.awards:
        if award.scheme is not None and award.scheme not in schemes.every:
            near = schemes.nearest(award.scheme)
            found.append(UnknownId(NamedIn.AWARD, None, award.id, "scheme", None, award.scheme, near))
        if bodies is not None:
            found += _recipients(award, bodies, clubs)
    return tuple(found)


def _recipients(award: Award, bodies: _Names, clubs: dict[str, Club]) -> Iterator[UnknownId]:
    for position, whom in enumerate(award.recipients):
        body, slash, member = whom.partition("/")
        if body not in bodies.every:
            # Without a body in front it may be a person's: nothing like it is suggested.
            near = bodies.nearest(body) if slash or not body.isdecimal() else None
        elif not slash or body not in clubs or not _surely_none(member, clubs[body], award):
            continue
        else:
            near = None
        yield UnknownId(NamedIn.AWARD, None, award.id, "recipients", position, whom, near)


def _surely_none(member: str, club: Club, award: Award) -> bool:
    """Whether a club, whose roster is declared complete for the days of the award, has no such member."""
    if any(row.id == member for row in club.members):
        return False
    first, last = award.on.first_day, award.on.last_day
    return last < date.max and declares(club, Records.MEMBERS.value, Period(first, last + timedelta(days=1)))


class _Names:
    """Known ids; the nearest to a wrong one is looked for once, and of very many wrong ones not to the end."""

    def __init__(self, every: Iterable[str]) -> None:
        self.every: Collection[str] = dict.fromkeys(every)
        self._found: dict[str, str | None] = {}
        self._left = 300_000  # comparing names is slow

    def nearest(self, wrong: str) -> str | None:
        if wrong not in self._found and self._left >= len(self.every):
            self._left -= len(self.every)
            self._found[wrong] = nearest(wrong, self.every)
        return self._found.get(wrong)
