"""Of which clubs a list of persons can say everything, at least something, or nothing (danh sách thành viên)."""

from __future__ import annotations

from datetime import date, timedelta

import attrs

from lthtgn.expr.compiling import Moment
from lthtgn.model.clubs import Records
from lthtgn.model.periods import Period, day_key
from lthtgn.model.register import Register
from lthtgn.rules.completeness import declares
from lthtgn.rules.facts import exists

__all__ = ["Rosters", "rosters"]

_A_DAY = timedelta(days=1)


@attrs.frozen
class Rosters:
    """The clubs whose roster does not name all members (câu lạc bộ chưa có đủ danh sách thành viên).

    Attributes:
        missing: ids of clubs without any roster, known by their returns at most: nobody of them can be listed.
        partial: ids of clubs with a roster that is not declared complete: there may be more people than it names.

    >>> rosters(Register(), date(2025, 12, 31)).has_gaps
    False
    """

    missing: tuple[str, ...] = ()
    partial: tuple[str, ...] = ()

    @property
    def has_gaps(self) -> bool:
        """Whether a list of the register is at least what there is, and perhaps not all of it."""
        return bool(self.missing or self.partial)


def rosters(register: Register, day: date, *, ahead: bool = False) -> Rosters:
    """Which clubs of a register have no roster of a day, and which have one that is not declared complete.

    Args:
        register: the register.
        day: the day.
        ahead: whether a roster that was last brought up to date before the day may stand for it, as for a list that is
            made in advance.

    >>> from lthtgn.model.clubs import Club
    >>> from lthtgn.model.people import Member
    >>> some = Club("b", "B", members=(Member("m1"),))
    >>> rosters(Register(clubs=(Club("a", "A"), some)), date(2025, 12, 31))
    Rosters(missing=('a',), partial=('b',))
    """
    missing: list[str] = []
    partial: list[str] = []
    moment = Moment(day_key(day), day_key(day), day_key(day) + 1)
    for club in register.clubs:
        if exists(club, club, moment) is False:
            continue
        on = day if not ahead or club.as_of is None else min(day, club.as_of.last_day)
        if on < date.max and declares(club, Records.MEMBERS.value, Period(on, on + _A_DAY)):
            continue
        (partial if club.members else missing).append(club.id)
    return Rosters(tuple(missing), tuple(partial))
