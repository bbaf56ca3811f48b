"""Whether the branches of an association meet as often as they should, and whether their term runs (chi hội: họp, nhiệm kỳ)."""

from __future__ import annotations

import calendar
from collections.abc import Collection
from datetime import date

from lthtgn.model.associations import Branch
from lthtgn.model.periods import PartialDate, day_key
from lthtgn.policy.national.association import BRANCH_TERM, MEETING_INTERVAL
from lthtgn.policy.parameters import Scope
from lthtgn.policy.resolution import DatedResolver
from lthtgn.ranges import Verdict

__all__ = ["branch_meeting"]


def branch_meeting(
    branch: Branch | None, day: date, resolve: DatedResolver, scopes: Collection[Scope] = ()
) -> tuple[date | None, Verdict, Verdict]:
    """By when a branch is to meet again, whether it met in time, and whether its term runs (hạn họp, nhiệm kỳ chi hội).

    What happened after the day does not count; nothing is in force of what is no branch.

    >>> from lthtgn.policy.resolution import resolve
    >>> branch = Branch("b1", "Chi hội An Trai", last_met=PartialDate(2024, 6, 30), elected=PartialDate(2019, 12, 31))
    >>> by, met, in_term = branch_meeting(branch, date(2024, 12, 30), resolve)
    >>> by, met.value, in_term.value
    (datetime.date(2024, 12, 30), 'met', 'met')
    """
    if branch is None:
        return None, Verdict.NOT_IN_FORCE, Verdict.NOT_IN_FORCE
    interval = resolve(MEETING_INTERVAL, day, scopes).value
    term = resolve(BRANCH_TERM, day, scopes).value
    months = None if interval is None else interval.high
    years = None if term is None else term.high
    last_met, elected = _happened(branch.last_met, day), _happened(branch.elected, day)
    by = None if last_met is None or months is None else _later(last_met.last, int(months))
    met = _not_later(last_met, None if months is None else int(months), day, inclusive=True)
    in_term = _not_later(elected, None if years is None else 12 * int(years), day, inclusive=False)
    return (
        by,
        Verdict.NOT_IN_FORCE if interval is None else met,
        Verdict.NOT_IN_FORCE if term is None else in_term,
    )


def _happened(event: PartialDate | None, day: date) -> PartialDate | None:
    """An event that had surely happened by a day; of a later one, what came before it is not known."""
    return None if event is None or event.last > day_key(day) else event


def _not_later(since: PartialDate | None, months: int | None, day: date, *, inclusive: bool) -> Verdict:
    """Whether a day lies not more than so many months after a day that may be known in part."""
    if since is None or months is None:
        return Verdict.NOT_KNOWN
    least, most = _later(since.first, months), _later(since.last, months)
    if day < least or (inclusive and day == least):
        return Verdict.MET
    return Verdict.NOT_MET if day > most or (not inclusive and day == most) else Verdict.NOT_KNOWN


def _later(key: int, months: int) -> date:
    """The day so many months after the day yyyymmdd; the last of the month where it has no such day."""
    year, month = divmod(key // 10000 * 12 + key // 100 % 100 - 1 + months, 12)
    return date(year, month + 1, min(key % 100, calendar.monthrange(year, month + 1)[1]))
