"""What a register holds by class of data, and what the notice of a breach still lacks (vi phạm dữ liệu cá nhân).

Nothing here says anything of a person: people and fields are counted. What the form of the notice asks for beyond this is
not known.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

import attrs

from lthtgn.model.associations import Association
from lthtgn.model.awards import Award
from lthtgn.model.clubs import Club
from lthtgn.model.register import Register
from lthtgn.policy.resolution import DatedResolver
from lthtgn.rules.data_classes import FIELDS, DataClass
from lthtgn.rules.data_requests import breach_deadline
from lthtgn.rules.naming import is_made_of_rows, named_in, rows_in

__all__ = ["BreachNotice", "Holdings", "holdings"]


@attrs.frozen
class Holdings:
    """How much personal data is held (dữ liệu cá nhân đang lưu giữ); no value of anybody.

    Attributes:
        people: how many people stand in it, each counted once in a club or association, and once where a membership tells
            that they are in both; never too few.
        with_sensitive: how many of them with a sensitive value.
        basic: how many values of basic data are filled in, by "Class.field".
        sensitive: how many values of sensitive data, likewise.
    """

    people: int
    with_sensitive: int
    basic: tuple[tuple[str, int], ...]
    sensitive: tuple[tuple[str, int], ...]


def _filled(row: Any, name: str) -> bool:
    value = getattr(row, name)
    return value is not None and value != ()


def _is_sensitive(row: Any) -> bool:
    """Whether a row holds a sensitive value; of what is in a row, as a nationality in what somebody lives on, each counts."""
    for name, field in FIELDS[type(row)].items():
        if not field.is_personal or not _filled(row, name):
            continue
        value = getattr(row, name)
        if is_made_of_rows(value):
            if any(map(_is_sensitive, value if isinstance(value, tuple) else (value,))):
                return True
        elif field.data is DataClass.SENSITIVE:
            return True
    return False


def holdings(register: Register) -> Holdings:
    """How much personal data a register holds, by class and field (thống kê dữ liệu cá nhân).

    >>> from lthtgn.model.people import Member
    >>> members = (Member("m1", name="…", hardship=True), Member("m2"))
    >>> found = holdings(Register(clubs=(Club("a", "A", members=members),)))
    >>> found.people, found.with_sensitive, found.sensitive
    (2, 1, (('Member.hardship', 1),))
    """
    named = named_in(register)
    people: dict[tuple[str, str], bool] = {}
    counts: dict[DataClass, dict[str, int]] = {DataClass.BASIC: {}, DataClass.SENSITIVE: {}}
    holders: tuple[Club | Association | Award, ...] = (*register.clubs, *register.associations, *register.awards)
    for holder in holders:
        for row in rows_in(holder):
            fields = FIELDS[type(row)]
            filled = [name for name in fields if fields[name].is_personal and _filled(row, name)]
            for name in filled:
                where = f"{type(row).__name__}.{name}"
                of_class = counts[fields[name].data]
                if not is_made_of_rows(getattr(row, name)):  # what is in a row is counted there
                    of_class[where] = of_class.get(where, 0) + 1
            is_sensitive = _is_sensitive(row)
            for key in named.people(row, holder.id):
                people[key] = people.get(key, False) or is_sensitive
    return Holdings(
        len(people),
        sum(people.values()),
        tuple(sorted(counts[DataClass.BASIC].items())),
        tuple(sorted(counts[DataClass.SENSITIVE].items())),
    )


@attrs.frozen
class BreachNotice:
    """The notice of a breach to the authority (thông báo vi phạm dữ liệu cá nhân), as far as its content is known.

    To: Bộ Công an (A05). What the form (Mẫu 08) asks for besides is not in the sources.

    Attributes:
        detected: when it was detected, in local time.
        notified: when the authority was told.
        told_by_processor: whether, where a processor was involved, it told the controller at once; `None` where there is
            none.
        recorded: whether the record (Mẫu 08) was written.
        holdings: what the register holds, as the most that can be concerned.

    >>> notice = BreachNotice(detected=datetime(2026, 3, 6, 22, 30))
    >>> notice.missing
    ('thời điểm đã báo cơ quan chuyên trách', 'biên bản (Mẫu 08)', 'số người và loại dữ liệu bị ảnh hưởng')
    """

    detected: datetime | None = None
    notified: datetime | None = None
    told_by_processor: bool | None = None
    recorded: bool | None = None
    holdings: Holdings | None = None

    @property
    def missing(self) -> tuple[str, ...]:
        """What is still to be done or written down, in Vietnamese."""
        asked = (
            (self.detected is None, "thời điểm phát hiện"),
            (self.notified is None, "thời điểm đã báo cơ quan chuyên trách"),
            (self.told_by_processor is False, "bên xử lý báo bên kiểm soát"),
            (not self.recorded, "biên bản (Mẫu 08)"),
            (self.holdings is None, "số người và loại dữ liệu bị ảnh hưởng"),
        )
        return tuple(what for lacks, what in asked if lacks)

    def due(self, resolve: DatedResolver) -> datetime | None:
        """By when the authority is to be told; `None` where the detection is not known, or before the law."""
        return None if self.detected is None else breach_deadline(self.detected, resolve)

    def is_late(self, now: datetime, resolve: DatedResolver) -> bool | None:
        """Whether the authority was told too late, or is still to be told and should have been; `None` if not known.

        >>> from lthtgn.policy.resolution import resolve
        >>> BreachNotice(detected=datetime(2026, 3, 6, 22, 30)).is_late(datetime(2026, 3, 9, 22, 31), resolve)
        True
        """
        due = self.due(resolve)
        return None if due is None else (self.notified or now) > due
