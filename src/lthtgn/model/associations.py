"""Associations of the Elderly, with branches and groups, members and fees."""

from __future__ import annotations

import enum

import attrs

from lthtgn.model.consents import Consent, DataRequest
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Place
from lthtgn.model.returns import Return

__all__ = ["Association", "AssociationLevel", "Branch", "FeeRelief", "FeesCollected", "Membership"]


class AssociationLevel(enum.Enum):
    """Level of an association (cấp Hội): central, province, district (before 2025-07-01), commune.

    >>> AssociationLevel("commune") is AssociationLevel.COMMUNE
    True
    """

    CENTRAL = "central"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"


@attrs.frozen
class Branch:
    """Branch of a commune's association (chi hội), in a village or residential group.

    Attributes:
        id: unique inside the association.
        name: its name.
        groups: names of its groups (tổ hội).
        groups_complete: whether that list is complete.
        elected: the day from which its present term runs.
        last_met: the day of its last meeting.

    >>> Branch("b1", "Chi hội thôn An Trai").groups
    ()
    """

    id: str
    name: str
    groups: tuple[str, ...] = ()
    groups_complete: bool = False
    elected: PartialDate | None = None
    last_met: PartialDate | None = None


@attrs.frozen
class Membership:
    """Membership of the Association (tư cách hội viên Hội Người cao tuổi), kept apart from that of a club; personal data.

    Somebody may be a member of a club, of the Association, of both or, for a time, of one after the other: each has its own
    days.

    Attributes:
        id: unique inside the association.
        name: name of the person.
        born: birth date, perhaps the year alone.
        club: id of a club of which the person is a member too.
        member: id of the person in that club.
        branch: id of the branch.
        joined: day of joining the Association; a member counts while joined <= day < left.
        left: day of leaving it.
        card: number of the membership card (thẻ hội viên).
        considered: whether admitted before the age, by consideration.

    >>> Membership("hv-1", club="an-trai", member="m1").joined is None
    True
    """

    id: str
    name: str | None = attrs.field(default=None, repr=False)
    born: PartialDate | None = attrs.field(default=None, repr=False)
    club: str | None = None
    member: str | None = None
    branch: str | None = None
    joined: PartialDate | None = None
    left: PartialDate | None = None
    card: str | None = attrs.field(default=None, repr=False)
    considered: bool | None = None


@attrs.frozen
class FeeRelief:
    """That a member of the Association pays less, or nothing (miễn, giảm hội phí); sensitive.

    Attributes:
        who: id of the membership.
        amount: what is paid instead, đồng a month; 0 of one who is exempt.
        decided_by: the branch or group that decided, in words.
        since: first day.
        until: first day on which it has ended.
        reported: whether it was reported to the commune's committee.

    >>> FeeRelief("hv-1", 0, "Chi hội thôn An Trai").amount
    0
    """

    who: str
    amount: int
    decided_by: str | None = None
    since: PartialDate | None = None
    until: PartialDate | None = None
    reported: bool | None = None


@attrs.frozen
class FeesCollected:
    """Membership fees that were collected (hội phí đã thu), all together and of nobody by name.

    Attributes:
        period: the days for which they were paid.
        amount: whole đồng.
        branch: id of the branch that collected them; `None` where they are of the whole association.

    >>> FeesCollected(Period.year(2024), 1_200_000).branch is None
    True
    """

    period: Period
    amount: int
    branch: str | None = None


@attrs.frozen
class Association:
    """Association of the Elderly at a level (Hội Người cao tuổi các cấp).

    Attributes:
        id: unique inside the register.
        name: its name.
        level: its level.
        place: where it is.
        branches: its branches, where the register lists them.
        branches_complete: whether that list is complete.
        returns: what it reported, about itself or about several clubs together.
        memberships: its members, where the register lists them.
        memberships_complete: whether that list is complete.
        reliefs: all reliefs from the fee; an empty list says that there are none, `None` that it is not known.
        fees: the fees that were collected.
        fees_complete: whether these are all.
        consents: what its members consented to.
        requests: what its members asked to be done with their data.

    >>> Association("h1", "Hội Người cao tuổi xã Vân Canh").level.value
    'commune'
    """

    id: str
    name: str
    level: AssociationLevel = AssociationLevel.COMMUNE
    place: Place | None = None
    branches: tuple[Branch, ...] = ()
    branches_complete: bool = False
    returns: tuple[Return, ...] = ()
    memberships: tuple[Membership, ...] = ()
    memberships_complete: bool = False
    reliefs: tuple[FeeRelief, ...] | None = None
    fees: tuple[FeesCollected, ...] = ()
    fees_complete: bool = False
    consents: tuple[Consent, ...] = ()
    requests: tuple[DataRequest, ...] = ()
