"""Reporting calendars: what is due by when, on the boundaries of days, years and places."""

from datetime import date

import attrs
import pytest

from lthtgn.app import open_rulebook
from lthtgn.errors import RangeError
from lthtgn.model.periods import Period
from lthtgn.model.places import Edition, Place
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.parameters import Scope
from lthtgn.rules.calendars import ReportingCalendar, ReportRule, reports_due
from lthtgn.rules.table import scopes_of

CITE = Document("kh-1", "1/KH-UBND", "…", "…").cite(certainty=Certainty.TEXT, facts=("SX-1",))
HALF = ReportRule("báo cáo 6 tháng", 1, 6, 6, 15)
YEAR = ReportRule("báo cáo năm", 1, 12, 1, 31, next_year=True)
HERE = Scope("08", "34", "Tuyên Quang")
ASKED = ReportingCalendar("sx.reports", "…", (HALF, YEAR), "Hội NCT tỉnh", date(2026, 1, 1), CITE, scope=HERE)


def due(within: Period, calendar: ReportingCalendar = ASKED, scopes=None) -> list[tuple[str, str]]:
    return [(item.due.isoformat(), str(item.period)) for item in reports_due([calendar], within, scopes)]


def test_the_reports_of_a_year():
    """The half year by 15 June, the year by the end of January of the next; by day."""
    assert due(Period(date(2026, 1, 1), date(2027, 12, 31))) == [
        ("2026-01-31", "2025"),
        ("2026-06-15", "2026-01-01/2026-06-30"),
        ("2027-01-31", "2026"),
        ("2027-06-15", "2027-01-01/2027-06-30"),
    ]


@pytest.mark.parametrize(
    ("start", "end", "found"),
    [("06-14", "06-15", 0), ("06-15", "06-16", 1), ("06-16", "06-17", 0)],
)
def test_the_day_before_the_day_and_the_day_after(start, end, found):
    """A report is due on its day, not on the one before or after."""
    within = Period(date.fromisoformat(f"2026-{start}"), date.fromisoformat(f"2026-{end}"))
    assert len(due(within)) == found


def test_the_life_of_a_calendar():
    """What is due before its first day, or from its end on, is not asked for by it."""
    ended = attrs.evolve(ASKED, since=date(2026, 6, 15), until=date(2027, 1, 31))
    assert due(Period(date(2026, 1, 1), date(2028, 1, 1)), ended) == [("2026-06-15", "2026-01-01/2026-06-30")]


def test_a_calendar_of_a_place():
    """It is asked for there, not elsewhere; one of the whole country everywhere."""
    here, there = (scopes_of(Place(code, Edition.OF_34), date(2026, 6, 1)) for code in ("08", "01"))
    june = Period(date(2026, 6, 1), date(2026, 7, 1))
    assert [len(due(june, ASKED, scopes)) for scopes in (here, there)] == [1, 0]
    assert len(due(june, attrs.evolve(ASKED, scope=None), there)) == 1


def test_the_last_day_of_a_short_month():
    """30 February is the last day of February, in a leap year the 29th."""
    rule = ReportRule("…", 1, 12, 2, 30)
    assert [rule.due(year) for year in (2027, 2028)] == [date(2027, 2, 28), date(2028, 2, 29)]


@pytest.mark.parametrize("numbers", [(0, 6, 6, 15), (6, 1, 6, 15), (1, 13, 6, 15), (1, 6, 13, 15), (1, 6, 6, 32)])
def test_a_report_that_there_is_not(numbers):
    """Months and days that there are not are a mistake of who writes them."""
    with pytest.raises(RangeError):
        ReportRule("…", *numbers)


def test_no_calendar_of_the_nation_is_known():
    """No source gives one (UNK-11, PUNK-04), and none is made up."""
    book = open_rulebook(plugins=())
    assert book.reports_due(Period.year(2026)) == book.reports_due(Period.year(2026), Place("01", Edition.OF_34)) == ()
