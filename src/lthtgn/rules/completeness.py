"""What a club declares complete: only then do its rows say that something did not happen."""

from __future__ import annotations

from datetime import date, timedelta

from lthtgn.model.clubs import Club, Records
from lthtgn.model.periods import Period

__all__ = ["declares", "declares_between"]

_A_DAY = timedelta(days=1)


def declares(club: Club, records: str, asked: Period) -> bool:
    """Whether the club declares its rows complete for all days asked about, in one go or piece by piece.

    >>> from lthtgn.model.clubs import Complete
    >>> club = Club("a", "A", complete=(Complete(Records.LOANS, Period.parse("2024-01/2024-06")),))
    >>> declares(club, "loans", Period.parse("2024-03")), declares(club, "loans", Period.year(2024))
    (True, False)
    """
    declared = [item.period for item in club.complete if item.records.value == records]
    reached = asked.start
    if None in declared:
        # Said without a period, it holds until the rows were last brought up to date.
        if club.as_of is None:
            return True
        reached = max(reached, club.as_of.last_day + _A_DAY)
    for item in sorted((item for item in declared if item is not None), key=lambda item: item.start):
        if item.start <= reached:
            reached = max(reached, item.end)
    return bool(declared) and reached >= asked.end


def declares_between(club: Club, records: Records, start: int, end: int) -> bool:
    """The same of the days from one number yyyymmdd to before another, as facts are asked.

    >>> declares_between(Club("a", "A"), Records.LOANS, 20240101, 20250101)
    False
    """
    if not any(item.records is records for item in club.complete):
        return False
    return declares(club, records.value, Period(_day(start), _day(end)))


def _day(key: int) -> date:
    return date(key // 10000, key // 100 % 100, key % 100)
