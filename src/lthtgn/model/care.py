"""Home care by volunteers: who is cared for by whom, and visits."""

from __future__ import annotations

import attrs

from lthtgn.model.periods import PartialDate

__all__ = ["CarePair", "CareVisit"]


@attrs.frozen
class CarePair:
    """A home carer and a person cared for (cặp tình nguyện viên và người được chăm sóc tại nhà).

    The person cared for may be outside the club's membership.

    Attributes:
        carer: id of the volunteer.
        person: id of the person cared for.
        since: first day of the care.
        until: first day on which it has ended.

    >>> CarePair("m1", "p1").until is None
    True
    """

    carer: str
    person: str
    since: PartialDate | None = None
    until: PartialDate | None = None


@attrs.frozen
class CareVisit:
    """A visit at home (lượt thăm, chăm sóc tại nhà): the visit and its visitors are held apart.

    Attributes:
        id: unique inside the club.
        on: the day.
        person: id of the person visited.
        carers: ids of those who came.

    >>> CareVisit("v1", PartialDate(2024, 3, 2), "p1", ("m1", "m2")).carers
    ('m1', 'm2')
    """

    id: str
    on: PartialDate
    person: str
    carers: tuple[str, ...] = ()
