"""Awards that were given."""

from __future__ import annotations

import enum

import attrs

from lthtgn.model.periods import PartialDate
from lthtgn.ranges import Range

__all__ = ["Award", "RecipientKind"]


class RecipientKind(enum.Enum):
    """Who is rewarded (đối tượng khen thưởng): individual cá nhân, collective tập thể, household hộ gia đình.

    >>> RecipientKind("collective") is RecipientKind.COLLECTIVE
    True
    """

    INDIVIDUAL = "individual"
    COLLECTIVE = "collective"
    HOUSEHOLD = "household"


@attrs.frozen
class Award:
    """An award given to one or to several recipients (khen thưởng đã trao).

    Attributes:
        id: unique inside the register.
        on: the day, perhaps in part.
        issuer: who gave it, in words.
        recipient: whether to individuals, collectives or households.
        number: how many were rewarded.
        occasion: for what, in words.
        recipients: ids of those rewarded, where the register knows them.

    >>> Award("a1", PartialDate(2025, 5), "UBND xã", RecipientKind.COLLECTIVE, Range.exact(3)).number.low
    3
    """

    id: str
    on: PartialDate
    issuer: str
    recipient: RecipientKind
    number: Range = Range(1, 1)  # noqa: RUF009 - a frozen value may be shared
    occasion: str | None = None
    recipients: tuple[str, ...] = ()
