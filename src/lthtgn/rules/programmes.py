"""To which programme a club belongs."""

from __future__ import annotations

from collections.abc import Iterable

from lthtgn.model.clubs import Club
from lthtgn.model.periods import day_key
from lthtgn.policy.programmes import Programme

__all__ = ["EARLIER", "NOT_KNOWN", "programme_of"]

EARLIER = "earlier"
"""Group of the clubs founded before every programme.

>>> EARLIER
'earlier'
"""

NOT_KNOWN = "?"
"""Group of what cannot be told: it is shown as such, never dropped.

>>> NOT_KNOWN
'?'
"""


def programme_of(club: Club, programmes: Iterable[Programme]) -> str:
    """Id of the programme under which a club was founded (đề án thành lập).

    `EARLIER` before the first, `NOT_KNOWN` where the day of founding is not known well enough.

    >>> programme_of(Club("a", "A"), ())
    '?'
    """
    ordered = sorted(programmes, key=lambda programme: programme.since)
    if club.founded is None or not ordered:
        return NOT_KNOWN
    if club.founded.last < day_key(ordered[0].since):
        return EARLIER
    for programme in ordered:
        if day_key(programme.since) <= club.founded.first and club.founded.last < day_key(programme.until):
            return programme.id
    return NOT_KNOWN
