"""The register: what is known of a set of clubs and associations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs

from lthtgn.errors import UnknownIdError
from lthtgn.model.associations import Association
from lthtgn.model.awards import Award
from lthtgn.model.clubs import Club
from lthtgn.model.returns import Return

__all__ = ["Register"]


@attrs.frozen
class Register:
    """Register of clubs (sổ đăng ký câu lạc bộ), with the associations that they belong to and the awards given.

    Attributes:
        title: what it is the register of.
        source: where the data come from.
        clubs: the clubs.
        associations: the associations.
        awards: awards given.

    >>> Register(clubs=(Club("a", "CLB A"),)).club("a").name
    'CLB A'
    """

    title: str | None = None
    source: str | None = None
    clubs: tuple[Club, ...] = ()
    associations: tuple[Association, ...] = ()
    awards: tuple[Award, ...] = ()

    def club(self, id: str) -> Club:  # noqa: A002
        """The club of an id.

        Raises:
            UnknownIdError: there is none; the nearest id is suggested.
        """
        for club in self.clubs:
            if club.id == id:
                return club
        raise UnknownIdError.among("club", id, (club.id for club in self.clubs))

    def returns(self) -> Iterator[Return]:
        """Every return of every club and association."""
        for club in self.clubs:
            yield from club.returns
        for association in self.associations:
            yield from association.returns

    def joint_returns(self) -> tuple[Return, ...]:
        """The returns that report figures of several clubs together."""
        return tuple(r for association in self.associations for r in association.returns if r.clubs)

    def last_day(self) -> date | None:
        """The last day that the register says anything about; `None` of an empty one.

        >>> Register().last_day() is None
        True
        """
        days = [item.period.last_day for item in self.returns()]
        days += [club.as_of.last_day for club in self.clubs if club.as_of is not None]
        days += [award.on.last_day for award in self.awards]
        for club in self.clubs:
            days += [activity.on.last_day for activity in club.activities]
            days += [entry.on.last_day for entry in club.fund_entries]
            days += [loan.on.last_day for loan in club.loans]
            days += [visit.on.last_day for visit in club.care_visits]
        return max(days, default=None)
