"""Ids that name a row of another list: whoever stands in no list that is declared complete is a problem.

The id of a person may be a name or a telephone number, so what is most like it is told by its place. Ids of branches are of
bodies, and are told as they are. A list with a gap is held complete by nobody.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

import attrs

from lthtgn.errors import nearest
from lthtgn.model.associations import Association, Membership
from lthtgn.model.clubs import Club, Records
from lthtgn.model.consents import Consent, DataRequest, RequestKind
from lthtgn.model.periods import PartialDate
from lthtgn.model.register import Register

__all__ = ["Links"]

_Add = Callable[..., None]
_NEVER = 99991231  # the day of an end that has not come


@attrs.frozen(slots=False, eq=False)
class _Listing:
    """A list by whose ids others name its rows, and where it stands."""

    rows: Sequence[Any]
    place: str

    @cached_property
    def ids(self) -> frozenset[str] | None:
        """The ids; `None` where one could not be read."""
        ids = [row.id for row in self.rows if row is not None and row.id is not None]
        return frozenset(ids) if len(ids) == len(self.rows) else None

    def place_of(self, id_: str) -> str:
        """Where the first row of an id stands."""
        return next(f"{self.place}[{index}].id" for index, row in enumerate(self.rows) if row.id == id_)


@attrs.define
class Links:
    """Looks up the ids in the documents of one register.

    Attributes:
        add: takes a problem: its code, its place, its values.
        rosters: the rosters of clubs that are declared complete, by the club's id.
        left: how many ids may still be compared for a suggestion; comparing is slow, so that there is an end to it.

    >>> from lthtgn.model.associations import FeeRelief
    >>> hoi = Association("h1", "Hội", reliefs=(FeeRelief("hv-9", 0),), memberships_complete=True)
    >>> Links(print, {}).of_association(hoi, "$.associations[0]")
    unknown_person $.associations[0].reliefs[0].who
    """

    add: _Add
    rosters: Mapping[str, _Listing]
    left: int = 300_000

    @classmethod
    def among(cls, documents: Iterable[tuple[str, Register]], add: _Add) -> Links:
        """With the rosters of all clubs.

        >>> Links.among([("a.json", Register(clubs=(Club("a", "A"),)))], print).rosters
        {}
        """
        rosters: dict[str, _Listing] = {}
        for name, register in documents:
            for index, club in enumerate(register.clubs):
                if club is not None and club.id is not None and _is_whole(club):
                    rosters.setdefault(club.id, _Listing(club.members, f"{name}: $.clubs[{index}].members"))
        return cls(add, rosters)

    def of_club(self, club: Club, place: str) -> None:
        """Whom the consents, requests and nominations of a club name."""
        if not (club.consents or club.requests or club.nominations):
            return
        members = _Listing(club.members, f"{place}.members")
        self._said(club, members, place, lambda day: _lists(club, day))
        if _lists(club, None):  # a nomination has no day
            for index, item in enumerate(club.nominations):
                if item is not None:
                    self._person(item.member, members, f"{place}.nominations[{index}].member")

    def of_association(self, association: Association, place: str) -> None:
        """Whom and which branches the rows of an association name."""
        if association.branches_complete:
            branches = _Listing(association.branches, f"{place}.branches")
            for kind in ("memberships", "fees"):
                for index, row in enumerate(getattr(association, kind)):
                    if row is not None:
                        self._branch(row.branch, branches, f"{place}.{kind}[{index}].branch")
        members = _Listing(association.memberships, f"{place}.memberships")
        if association.memberships_complete:
            for index, relief in enumerate(association.reliefs or ()):
                if relief is not None:
                    self._person(relief.who, members, f"{place}.reliefs[{index}].who")
        self._said(association, members, place, lambda _: association.memberships_complete)
        self._in_clubs(association.memberships, f"{place}.memberships")

    def _in_clubs(self, memberships: Sequence[Membership], place: str) -> None:
        """The clubs' members among an association's, each of them once at a time."""
        first: dict[tuple[str, str], list[tuple[Membership, str]]] = {}
        for index, item in enumerate(memberships):
            if item is None or item.club is None or item.member is None:
                continue
            where = f"{place}[{index}].member"
            if item.club in self.rosters:
                self._person(item.member, self.rosters[item.club], where)
            self._once(item, where, first.setdefault((item.club, item.member), []))

    def _said(
        self,
        holder: Club | Association,
        members: _Listing,
        place: str,
        complete: Callable[[PartialDate | None], bool],
    ) -> None:
        """Who consented or asked for something: a member, or somebody whose data was deleted on request since."""
        gone = {
            item.who
            for item in holder.requests
            if item is not None and item.kind is RequestKind.DELETE and item.done is not None
        }
        said: tuple[tuple[str, Sequence[Consent | DataRequest]], ...] = (
            ("consents", holder.consents),
            ("requests", holder.requests),
        )
        for kind, rows in said:
            for index, row in enumerate(rows):
                if row is None or row.who in gone:
                    continue
                if complete(row.given if isinstance(row, Consent) else row.received):
                    self._person(row.who, members, f"{place}.{kind}[{index}].who")

    def _once(self, item: Membership, where: str, others: list[tuple[Membership, str]]) -> None:
        """That nobody is counted twice: somebody who came back has left in between."""
        twice = next((place for other, place in others if _surely_together(item, other)), None)
        if twice is not None:
            self.add("duplicate_membership", where, first=twice)
        others.append((item, where))

    def _person(self, id_: str | None, listing: _Listing, where: str) -> None:
        # The id of a person may be a name or a number that identifies: the place is told instead.
        self._named(id_, listing, where, ("unknown_person", "misspelt_person"), listing.place_of)

    def _branch(self, id_: str | None, listing: _Listing, where: str) -> None:
        self._named(id_, listing, where, ("unknown_branch", "misspelt_branch"), str)

    def _named(
        self, id_: str | None, listing: _Listing, where: str, codes: tuple[str, str], told: Callable[[str], str]
    ) -> None:
        """That a list which is complete has an id; else what is like it, in the words in which that may be told."""
        if id_ is None or listing.ids is None or id_ in listing.ids:
            return
        unknown, misspelt = codes
        like = self._nearest(id_, listing.ids)
        if like is None:
            self.add(unknown, where)
        else:
            self.add(misspelt, where, nearest=told(like))

    def _nearest(self, id_: str, ids: Collection[str]) -> str | None:
        if self.left < len(ids):
            return None
        self.left -= len(ids)
        return nearest(id_, sorted(ids))


def _is_whole(club: Club) -> bool:
    """Whether the roster is declared complete without an end."""
    return any(item and item.records is Records.MEMBERS and item.period is None for item in club.complete)


def _lists(club: Club, day: PartialDate | None) -> bool:
    """Whether whoever was a member on a day surely stands on the roster; later the roster knows nobody who joined.

    What has no day is as new as the rows beside it.
    """
    for item in club.complete:
        if item is None or item.records is not Records.MEMBERS:
            continue
        if item.period is None:
            if club.as_of is None or day is None or day.last <= club.as_of.first:
                return True
        elif day is not None and item.period.first <= day.first and day.last <= item.period.last:
            return True
    return False


def _surely_together(one: Membership, other: Membership) -> bool:
    """Whether there is a day on which both surely hold."""
    if one.joined is None or other.joined is None:
        return False
    ends = [_NEVER if item.left is None else item.left.first for item in (one, other)]
    return max(one.joined.last, other.joined.last) < min(ends)
