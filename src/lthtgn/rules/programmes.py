"""To which programme a club belongs."""

from __future__ import annotations

from collections.abc import Iterable

from lthtgn.model.clubs import Club
from lthtgn.model.periods import day_key
from lthtgn.policy.programmes import Programme

__all__ = ["EARLIER", "NOT_KNOWN", "claimants", "programme_of"]

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


_OR = "/"


def programme_of(club: Club, programmes: Iterable[Programme]) -> str:
    """Id of the programme under which a club was founded (đề án thành lập).

    Founded while several programmes ran, it is of one of them, and no source says which: `1533/1336` names them.
    `EARLIER` before the first, `NOT_KNOWN` where the day of founding is not known well enough.

    >>> programme_of(Club("a", "A"), ())
    '?'
    """
    ordered = sorted(programmes, key=lambda programme: programme.since)
    if club.founded is None or not ordered:
        return NOT_KNOWN
    first, last = club.founded.first, club.founded.last
    if last < day_key(ordered[0].since):
        return EARLIER
    found = [item for item in ordered if first < day_key(item.until) and last >= day_key(item.since)]
    if all(day_key(item.since) <= first and last < day_key(item.until) for item in found):
        return _OR.join(item.id for item in found) or NOT_KNOWN
    return NOT_KNOWN


def claimants(group: str) -> tuple[str, ...]:
    """The programmes of which a group of clubs may be, where it lies in the lives of several; else none.

    >>> claimants("1533/1336"), claimants("1336")
    (('1533', '1336'), ())
    """
    return tuple(group.split(_OR)) if _OR in group else ()
