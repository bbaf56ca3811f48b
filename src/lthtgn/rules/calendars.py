"""Reporting calendars: when a place asks for which report, and to whom it goes.

No calendar of the whole country is known (UNK-11), and none of a province (PUNK-04): plugins contribute those that are.
"""

from __future__ import annotations

import calendar
from collections.abc import Collection, Iterable
from datetime import date

import attrs

from lthtgn.errors import RangeError
from lthtgn.expr.nodes import check_id
from lthtgn.model.periods import Period
from lthtgn.policy.documents import Citation
from lthtgn.policy.parameters import Scope

__all__ = ["DueReport", "ReportRule", "ReportingCalendar", "reports_due"]


@attrs.frozen
class ReportRule:
    """One report of every year (báo cáo định kỳ): of which months, and by which day it is due.

    Attributes:
        term_vi: its name, such as "báo cáo 6 tháng đầu năm".
        first_month: first month that it is about.
        last_month: last month that it is about.
        month: month in which it is due.
        day: day by which it is due; the last day of a shorter month where that has none.
        next_year: whether it is due in the year after that which it is about.

    Raises:
        RangeError: a month or a day that there is not, or months in the wrong order.

    >>> ReportRule("báo cáo năm", 1, 12, 1, 15, next_year=True).due(2026)
    datetime.date(2027, 1, 15)
    """

    term_vi: str
    first_month: int
    last_month: int
    month: int
    day: int
    next_year: bool = False

    def __attrs_post_init__(self) -> None:
        if not 1 <= self.first_month <= self.last_month <= 12 or not 1 <= self.month <= 12 or not 1 <= self.day <= 31:
            raise RangeError(
                f"a report about the months {self.first_month} to {self.last_month}, due on {self.day}/{self.month}"
            )

    def period(self, year: int) -> Period:
        """What the report of a year is about."""
        end = date(year + 1, 1, 1) if self.last_month == 12 else date(year, self.last_month + 1, 1)
        return Period(date(year, self.first_month, 1), end)

    def due(self, year: int) -> date:
        """The last day on which the report of a year is in time."""
        when = year + 1 if self.next_year else year
        return date(when, self.month, min(self.day, calendar.monthrange(when, self.month)[1]))


@attrs.frozen
class ReportingCalendar:
    """The reports that a place asks for (lịch báo cáo), and to whom they go (nơi nhận).

    Attributes:
        id: lower-case, dotted, for ever; a province's is prefixed with its scope.
        term_vi: what it is.
        reports: the reports of a year.
        to_vi: who receives them.
        since: first day of its life: reports that are due from then on are asked for.
        cite: where it stands.
        until: first day on which it no longer stands.
        scope: where; `None` for the whole country.
        by_vi: who reports: clubs, branches, associations of communes.
        term_en: English term.

    >>> from lthtgn.policy.documents import Certainty, Document
    >>> cite = Document("kh-1", "1/KH-UBND", "…", "…").cite(certainty=Certainty.TEXT, facts=("SX-1",))
    >>> half = ReportRule("báo cáo 6 tháng", 1, 6, 6, 15)
    >>> found = ReportingCalendar("song_xanh.reports", "lịch báo cáo", (half,), "Hội NCT tỉnh", date(2026, 1, 1), cite)
    >>> found.reports[0].due(2026)
    datetime.date(2026, 6, 15)
    """

    id: str
    term_vi: str
    reports: tuple[ReportRule, ...]
    to_vi: str
    since: date
    cite: Citation
    until: date | None = None
    scope: Scope | None = None
    by_vi: str = "câu lạc bộ"
    term_en: str | None = None

    def __attrs_post_init__(self) -> None:
        check_id(self.id)

    def stands(self, day: date) -> bool:
        """Whether it stands on a day, where it stands."""
        return self.since <= day and (self.until is None or day < self.until)


@attrs.frozen(order=True)
class DueReport:
    """A report that is due (báo cáo đến hạn).

    Attributes:
        due: the last day on which it is in time.
        period: what it is about.
        calendar: the calendar that asks for it.
        rule: the report.

    >>> from lthtgn.policy.documents import Certainty, Document
    >>> cite = Document("kh-1", "1/KH-UBND", "…", "…").cite(certainty=Certainty.TEXT, facts=("SX-1",))
    >>> year = ReportRule("báo cáo năm", 1, 12, 12, 15)
    >>> asked = ReportingCalendar("song_xanh.reports", "…", (year,), "Hội NCT tỉnh", date(2026, 1, 1), cite)
    >>> [str(item.due) for item in reports_due([asked], Period.year(2026))]
    ['2026-12-15']
    """

    due: date
    period: Period = attrs.field(order=lambda period: (period.start, period.end))
    calendar: ReportingCalendar = attrs.field(order=lambda calendar: calendar.id)
    rule: ReportRule = attrs.field(order=lambda rule: rule.term_vi)


def reports_due(
    calendars: Iterable[ReportingCalendar], within: Period, scopes: Collection[Scope] | None = None
) -> tuple[DueReport, ...]:
    """The reports that are due within a period, by day (các báo cáo đến hạn trong kỳ).

    Args:
        calendars: the calendars.
        within: the period in which they are due.
        scopes: the scopes of a place; `None` for every place's.

    >>> reports_due([], Period.year(2026))
    ()
    """
    found = [
        DueReport(rule.due(year), rule.period(year), item, rule)
        for item in calendars
        for rule in item.reports
        for year in range(within.start.year - 1, within.end.year + 1)
        if within.start <= rule.due(year) < within.end and item.stands(rule.due(year))
        if scopes is None or item.scope is None or item.scope in scopes
    ]
    return tuple(sorted(found))
