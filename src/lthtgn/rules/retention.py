"""What is due for deletion: how long data is kept is a choice of its holder (thời gian lưu trữ).

The law gives no number: data is kept only as long as its purpose needs. So whoever holds a register says, purpose by
purpose, for how many months after a person has left; who has left and whose purposes have all ended is due.
"""

from __future__ import annotations

import calendar
from collections.abc import Sequence
from datetime import date

import attrs

from lthtgn.errors import RangeError
from lthtgn.model.register import Register
from lthtgn.ranges import Verdict

__all__ = ["DueForDeletion", "Retention", "due_for_deletion"]


@attrs.frozen
class Retention:
    """How long data of somebody who has left is kept for a purpose (thời gian lưu trữ sau khi rời câu lạc bộ).

    Attributes:
        purpose: the purpose, in words.
        months: how many months after the day of leaving; a choice of the holder, with no number of the law behind it.

    Raises:
        RangeError: it is below 0.

    >>> Retention("quyết toán quỹ", 24).months
    24
    """

    purpose: str
    months: int

    def __attrs_post_init__(self) -> None:
        if self.months < 0:
            raise RangeError("data cannot be kept for fewer than 0 months")


@attrs.frozen
class DueForDeletion:
    """Somebody who has left, and whether no purpose is left to keep their data for (đến hạn xóa); personal data.

    Attributes:
        holder: id of the club or association.
        person: id of the person there.
        since: the first day on which it was due, as far as the day of leaving is known.
        verdict: `MET` where it is surely due, `NOT_KNOWN` where perhaps.
    """

    holder: str
    person: str
    since: date
    verdict: Verdict


def due_for_deletion(register: Register, day: date, retentions: Sequence[Retention]) -> tuple[DueForDeletion, ...]:
    """Whose data is due for deletion on a day (danh sách đến hạn xóa): nobody's where the holder has set no time.

    Args:
        register: the register; a list of persons comes of it, for those who may see one.
        day: the day.
        retentions: how long data is kept, for each purpose; the longest decides.

    >>> from lthtgn.model.clubs import Club
    >>> from lthtgn.model.people import Member
    >>> from lthtgn.model.periods import PartialDate
    >>> register = Register(clubs=(Club("a", "A", members=(Member("m1", left=PartialDate(2024, 1, 31)),)),))
    >>> [found] = due_for_deletion(register, date(2024, 2, 29), (Retention("báo cáo năm", 1),))
    >>> found.person, found.since, found.verdict
    ('m1', datetime.date(2024, 2, 29), <Verdict.MET: 'met'>)
    >>> due_for_deletion(register, date(2024, 2, 29), ())
    ()
    """
    if not retentions:
        return ()
    months = max(item.months for item in retentions)
    people = [(club.id, member.id, member.left) for club in register.clubs for member in club.members]
    people += [(hoi.id, item.id, item.left) for hoi in register.associations for item in hoi.memberships]
    found = []
    for holder, person, left in people:
        if left is None:
            continue
        first, last = (_later(key, months) for key in (left.first, left.last))
        if day >= first:
            found.append(DueForDeletion(holder, person, first, Verdict.MET if day >= last else Verdict.NOT_KNOWN))
    return tuple(found)


def _later(key: int, months: int) -> date:
    year, month = divmod(key // 10000 * 12 + key // 100 % 100 - 1 + months, 12)
    return date(year, month + 1, min(key % 100, calendar.monthrange(year, month + 1)[1]))
