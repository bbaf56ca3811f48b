"""By when a request about personal data, or the notice of a breach, is due (thời hạn thực hiện yêu cầu).

Days are counted from the day after the request, as we read it. Working days leave out Saturdays and Sundays; the public
holidays of Việt Nam are not in the sources, nor how many there are, so whoever knows them gives them. Without them the day is
an earliest one, with no latest: an answer by then is in time, and of a later one it is not known, never silently in time.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date, datetime, timedelta

import attrs

from lthtgn.model.consents import DataRequest, RequestKind
from lthtgn.model.periods import PartialDate, day_key
from lthtgn.policy.national.personal_data import ACKNOWLEDGE, BREACH_NOTICE, DELETE, PROTECT, VIEW, WITHDRAW
from lthtgn.policy.parameters import Parameter
from lthtgn.policy.resolution import DatedResolver, Resolution
from lthtgn.ranges import Verdict

__all__ = ["Deadline", "RequestFinding", "breach_deadline", "deadline", "request_findings"]

_DUTIES: dict[RequestKind, tuple[Parameter, Parameter | None, Parameter]] = {
    RequestKind.WITHDRAW: WITHDRAW,
    RequestKind.RESTRICT: WITHDRAW,
    RequestKind.OBJECT: WITHDRAW,
    RequestKind.VIEW: VIEW,
    RequestKind.CORRECT: VIEW,
    RequestKind.PROVIDE: VIEW,
    RequestKind.DELETE: DELETE,
    RequestKind.PROTECT: PROTECT,
}


@attrs.frozen
class Deadline:
    """By when a request is to be answered and carried out (thời hạn).

    Attributes:
        acknowledge_by: the day by which the person is told that the request was received.
        holidays_known: whether public holidays were given; else `acknowledge_by` is the earliest that this day may be.
        act_by: the day by which it is to be carried out; `None` where no source gives it.
        bounds: the numbers of days that were used.
    """

    acknowledge_by: date
    holidays_known: bool
    act_by: date | None
    bounds: tuple[Resolution, ...]


def _days(bound: Resolution) -> int | None:
    return None if bound.value is None or bound.value.high is None else int(bound.value.high)


def _working_days_after(day: date, number: int, holidays: Collection[date]) -> date:
    while number:
        day += timedelta(days=1)
        number -= day.weekday() < 5 and day not in holidays
    return day


def deadline(
    kind: RequestKind,
    received: date,
    resolve: DatedResolver,
    *,
    processor: bool = False,
    extended: bool = False,
    holidays: Collection[date] | None = None,
) -> Deadline | None:
    """By when a request received on a day is due (NĐ 356/2025/NĐ-CP, Đ.5); `None` before the law.

    Args:
        kind: what is asked for.
        received: the day on which it was received.
        resolve: resolves parameters.
        processor: whether a processor is involved.
        extended: whether the deadline was extended, which is possible once.
        holidays: public holidays; `None` where they are not known.

    >>> from lthtgn.policy.resolution import resolve
    >>> found = deadline(RequestKind.DELETE, date(2026, 3, 6), resolve)  # a Friday
    >>> found.acknowledge_by, found.act_by
    (datetime.date(2026, 3, 10), datetime.date(2026, 3, 26))
    >>> deadline(RequestKind.DELETE, date(2025, 12, 31), resolve) is None
    True
    """
    own, through, extension = _DUTIES[kind]
    first = resolve(ACKNOWLEDGE, received, ())
    within = _days(first)
    if within is None:
        return None
    used = [first]
    number: int | None = None
    wanted = through if processor else own
    if wanted is not None:
        used.append(resolve(wanted, received, ()))
        number = _days(used[-1])
    if extended and number is not None:
        used.append(resolve(extension, received, ()))
        more = _days(used[-1])
        number = None if more is None else number + more
    return Deadline(
        acknowledge_by=_working_days_after(received, within, holidays or ()),
        holidays_known=holidays is not None,
        act_by=None if number is None else received + timedelta(days=number),
        bounds=tuple(used),
    )


def breach_deadline(detected: datetime, resolve: DatedResolver) -> datetime | None:
    """By when a breach that was detected at a time is to be notified: 72 hours (Luật 91/2025/QH15, Đ.23.1).

    >>> from lthtgn.policy.resolution import resolve
    >>> breach_deadline(datetime(2026, 3, 6, 22, 30), resolve)
    datetime.datetime(2026, 3, 9, 22, 30)
    >>> breach_deadline(datetime(2025, 12, 31, 23, 59), resolve) is None
    True
    """
    hours = _days(resolve(BREACH_NOTICE, detected.date(), ()))
    return None if hours is None else detected + timedelta(hours=hours)


@attrs.frozen
class RequestFinding:
    """Where a request stands on a day (tình hình một yêu cầu).

    Attributes:
        request: the request; personal data.
        earliest: its deadline if it was received on the first day that it may have been; `None` before the law.
        acknowledged: whether the person was told in time, or still may be; not known where the day, or a holiday, decides.
        done: whether it was carried out in time, or still may be.
        untold: whether the person is still to be told.
        open: whether it is still to be carried out.
    """

    request: DataRequest = attrs.field(repr=False)
    earliest: Deadline | None
    acknowledged: Verdict
    done: Verdict
    untold: bool
    open: bool

    @property
    def waits_for_holidays(self) -> bool:
        """Whether public holidays may tell if the person was told in time (chưa biết lịch nghỉ lễ)."""
        known = self.earliest is None or self.earliest.holidays_known
        return self.acknowledged is Verdict.NOT_KNOWN and not known


def request_findings(
    requests: Iterable[DataRequest],
    day: date,
    resolve: DatedResolver,
    *,
    holidays: Collection[date] | None = None,
) -> tuple[RequestFinding, ...]:
    """Where requests stand on a day: which were, or still can be, answered in time (theo dõi yêu cầu).

    What was done after the day does not count yet.

    Args:
        requests: the requests.
        day: the day.
        resolve: resolves parameters.
        holidays: public holidays; `None` where they are not known.

    >>> from lthtgn.model.periods import PartialDate
    >>> from lthtgn.policy.resolution import resolve
    >>> asked = DataRequest("r1", "m1", RequestKind.VIEW, PartialDate(2026, 3, 2), acknowledged=PartialDate(2026, 3, 3))
    >>> [found] = request_findings((asked,), date(2026, 3, 20), resolve)
    >>> found.acknowledged, found.done, found.open
    (<Verdict.MET: 'met'>, <Verdict.NOT_MET: 'not_met'>, True)
    """
    found = []
    for request in requests:
        if request.received.first > day_key(day):
            continue
        earliest, latest = (
            deadline(
                request.kind,
                _as_date(key),
                resolve,
                processor=request.processor,
                extended=request.extended,
                holidays=holidays,
            )
            for key in (request.received.first, request.received.last)
        )
        acknowledged, done = Verdict.NOT_IN_FORCE, Verdict.NOT_IN_FORCE
        told, acted = _by(request.acknowledged, day), _by(request.done, day)
        if earliest is not None and latest is not None:
            acknowledged = _in_time(told, earliest.acknowledge_by, latest.acknowledge_by, day)
            if acknowledged is Verdict.NOT_MET and holidays is None:
                acknowledged = Verdict.NOT_KNOWN  # a holiday in between would make it right
            if earliest.act_by is None or latest.act_by is None:
                done = Verdict.NOT_KNOWN
            else:
                done = _in_time(acted, earliest.act_by, latest.act_by, day)
        elif latest is not None:
            acknowledged = done = Verdict.NOT_KNOWN
        found.append(RequestFinding(request, earliest, acknowledged, done, told is None, acted is None))
    return tuple(found)


def _by(when: PartialDate | None, day: date) -> PartialDate | None:
    """What had happened, or may have, by a day."""
    return None if when is None or when.first > day_key(day) else when


def _as_date(key: int) -> date:
    return date(key // 10000, key // 100 % 100, key % 100)


def _in_time(when: PartialDate | None, earliest: date, latest: date, day: date) -> Verdict:
    """Whether something happened by a day that may itself be known in part; what has not happened may still, till then."""
    first = last = day
    if when is not None:
        first, last = _as_date(when.first), _as_date(when.last)
    if last <= earliest:
        return Verdict.MET
    return Verdict.NOT_MET if first > latest else Verdict.NOT_KNOWN
