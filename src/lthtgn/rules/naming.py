"""Whom the rows of a register name, each person once (những người được nêu trong sổ).

A member of an association who is in a club is the same person there. A recipient of an award is named `club/member` or
`association/member`, or by an id alone, which is somebody's where one club or association alone names such a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

import attrs

from lthtgn.model.associations import Association, Membership
from lthtgn.model.awards import Award, RecipientKind
from lthtgn.model.clubs import Club
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.rules.data_classes import FIELDS, Nature

__all__ = ["Named", "is_made_of_rows", "named_in", "rows_in"]


def is_made_of_rows(value: Any) -> bool:
    """Whether a value is an object of the model, or several (có gồm các bản ghi không); days and periods are values.

    >>> is_made_of_rows(PartialDate(2024)), is_made_of_rows((Membership("hv-1"),))
    (False, True)
    """
    items = value if isinstance(value, tuple) else (value,)
    return any(type(item) in FIELDS and not isinstance(item, PartialDate | Period) for item in items)


def rows_in(thing: Any) -> Iterator[Any]:
    """An object of the model and all that are in it (mọi bản ghi bên trong).

    >>> [type(row).__name__ for row in rows_in(Association("h1", "Hội", memberships=(Membership("hv-1"),)))]
    ['Association', 'Membership']
    """
    yield thing
    for name in FIELDS[type(thing)]:
        value = getattr(thing, name)
        for item in value if isinstance(value, tuple) else (value,):
            if is_made_of_rows(item):
                yield from rows_in(item)


def _ids(row: Any) -> Iterator[str]:
    """The ids of persons in a row of a club or an association."""
    for name, found in FIELDS[type(row)].items():
        value = getattr(row, name)
        if found.nature is Nature.PERSON and value is not None:
            yield value
        elif found.nature is Nature.PEOPLE:
            yield from value or ()


@attrs.frozen
class Named:
    """Who is named in a register, and where (người được nêu tên); made by `named_in`.

    Attributes:
        bodies: ids of clubs, associations and branches.
        holders: ids of clubs and associations.
        homes: the clubs and associations that name a person, by the person's id.
        same: club and id of the members of associations who are in a club, by association and id.
        memberships: the other way round: association and id of their memberships, by club and id.

    >>> hoi = Association("h1", "Hội", memberships=(Membership("hv-1", club="a", member="m1"),))
    >>> named_in(Register(associations=(hoi,))).same
    {('h1', 'hv-1'): ('a', 'm1')}
    """

    bodies: frozenset[str]
    holders: frozenset[str]
    homes: Mapping[str, frozenset[str]] = attrs.field(repr=False)
    same: Mapping[tuple[str, str], tuple[str, str]] = attrs.field(repr=False)
    memberships: Mapping[tuple[str, str], tuple[tuple[str, str], ...]] = attrs.field(repr=False)

    def others(self, holder: str, person: str) -> tuple[tuple[str, str], ...]:
        """Where else a person stands in the register, as club or association and id there (cùng một người ở nơi khác).

        >>> members = (Membership("hv-1", club="a", member="m1"),)
        >>> found = named_in(Register(clubs=(Club("a", "A"),), associations=(Association("h1", "Hội", memberships=members),)))
        >>> found.others("a", "m1"), found.others("h1", "hv-1"), found.others("a", "m2")
        ((('h1', 'hv-1'),), (('a', 'm1'),), ())
        """
        own = (holder, person)
        in_club = self.same.get(own, own)
        every = (in_club, *self.memberships.get(in_club, ()))
        return tuple(key for key in every if key != own and key[0] in self.holders)

    def is_body(self, award: Award, recipient: str) -> bool:
        """Whether a recipient of an award is no person, but a club, an association or a branch (là tập thể)."""
        return award.recipient is RecipientKind.COLLECTIVE and recipient in self.bodies

    def recipient(self, recipient: str) -> tuple[str, str]:
        """The club or association of a person who is rewarded, and the person's id there; "" where it cannot be told.

        >>> hoi = Association("h1", "Hội", memberships=(Membership("hv-1"),))
        >>> found = named_in(Register(associations=(hoi,)))
        >>> [found.recipient(id_) for id_ in ("h1/hv-1", "hv-1", "hv-2")]
        [('h1', 'hv-1'), ('h1', 'hv-1'), ('', 'hv-2')]
        """
        holder, qualified, person = recipient.rpartition("/")
        if qualified and holder in self.holders:
            return holder, person
        homes = self.homes.get(recipient, frozenset())
        return (next(iter(homes)) if len(homes) == 1 else ""), recipient

    def people(self, row: Any, holder: str) -> Iterator[tuple[str, str]]:
        """Whom a row names, as club or association and id; whoever is in both, as in the club (người được nêu).

        Args:
            row: a row of a club or an association, or an award.
            holder: id of the club or association.
        """
        if isinstance(row, Award):
            found = [self.recipient(id_) for id_ in row.recipients if not self.is_body(row, id_)]
        elif isinstance(row, Membership):
            found = [(holder, row.id)]
        else:
            found = [(holder, id_) for id_ in _ids(row)]
        for key in found:
            yield self.same.get(key, key)


def named_in(register: Register) -> Named:
    """Who is named in a register (tra cứu người được nêu trong sổ).

    >>> hoi = Association("h1", "Hội", memberships=(Membership("hv-1", club="a", member="m1"),))
    >>> list(named_in(Register(associations=(hoi,))).people(hoi.memberships[0], "h1"))
    [('a', 'm1')]
    """
    same = {
        (association.id, item.id): (item.club, item.member)
        for association in register.associations
        for item in association.memberships
        if item.club is not None and item.member is not None
    }
    homes: dict[str, set[str]] = {}
    holders: tuple[Club | Association, ...] = (*register.clubs, *register.associations)
    for holder in holders:
        for row in rows_in(holder):
            for id_ in [row.id] if isinstance(row, Membership) else _ids(row):
                club, member = same.get((holder.id, id_), (holder.id, id_))
                homes.setdefault(id_, set()).add(club if member == id_ else holder.id)
    for club, member in same.values():
        homes.setdefault(member, set()).add(club)
    ids = frozenset(holder.id for holder in holders)
    branches = {branch.id for association in register.associations for branch in association.branches}
    memberships: dict[tuple[str, str], tuple[tuple[str, str], ...]] = {}
    for key, in_club in same.items():
        memberships[in_club] = (*memberships.get(in_club, ()), key)
    where = {id_: frozenset(found) for id_, found in homes.items()}
    return Named(ids | branches, ids, where, same, memberships)
