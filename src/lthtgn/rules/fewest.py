"""Facts about norms of each year or each month: how often something was done in the one that has the fewest.

A year in which much was done does not make up for one in which nothing was, so that such a norm is no mean.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import attrs

from lthtgn.expr.compiling import Moment
from lthtgn.expr.nodes import Measure, When
from lthtgn.model.activities import ActivityKind
from lthtgn.model.clubs import Club, Records, Status
from lthtgn.model.periods import Period
from lthtgn.ranges import Range
from lthtgn.rules.completeness import declares_between
from lthtgn.rules.facts import months_of_life
from lthtgn.rules.table import reported

__all__ = ["fewest_in_a_month", "fewest_in_a_year"]


@attrs.frozen
class _Span:
    """A year or a month, from its first day to before another; whether all of it surely lies in the period and the life."""

    start: int
    end: int
    whole: bool


def fewest_in_a_year(reports: str, *kinds: ActivityKind) -> Callable[[Club, Club, Moment], Range]:
    """How often activities of the kinds took place in that year of the period in which they did so least.

    Years count from the first day of the period, or of the club. Of a year begun there may be more to come: it is only a
    lower bound. Where the days are not known on which the years of several begin, nothing is.

    Args:
        reports: id of the measure under which a return says how often.
        kinds: the kinds of activity.

    >>> from lthtgn.model.activities import Activity
    >>> from lthtgn.model.periods import PartialDate
    >>> songs = tuple(Activity(str(n), PartialDate(2024, n), ActivityKind.PERFORMANCE) for n in range(1, 5))
    >>> club = Club("a", "A", founded=PartialDate(2019), activities=songs)
    >>> fact = fewest_in_a_year("culture.performance_count", ActivityKind.PERFORMANCE)
    >>> fact(club, club, Moment(20241231, 20240101, 20250101)), fact(club, club, Moment(20241231, 20230101, 20250101))
    (Range(low=4, high=None), Range(low=0, high=None))
    """
    return _fact("year", _years, reports, kinds)


def fewest_in_a_month(reports: str, *kinds: ActivityKind) -> Callable[[Club, Club, Moment], Range]:
    """The same of the calendar months that lie wholly in the period and in the life of the club.

    >>> club = Club("a", "A")
    >>> fact = fewest_in_a_month("help.cases", ActivityKind.CASE_FOUND)
    >>> fact(club, club, Moment(20241231, 20240101, 20250101))
    Range(low=0, high=None)
    """
    return _fact("month", _months, reports, kinds)


def _fact(
    name: str,
    spans_of: Callable[[Club, Moment], list[_Span]],
    reports: str,
    kinds: tuple[ActivityKind, ...],
) -> Callable[[Club, Club, Moment], Range]:
    flow = Measure(reports, reports, None, when=When.PERIOD)
    wanted = frozenset(kinds)

    def fact(row: Club, club: Club, moment: Moment) -> Range:  # noqa: ARG001 - the form of a fact
        spans = spans_of(club, moment)
        if not spans:
            return Range(0, None)
        figures = _figures(club, wanted, spans)
        if club.returns:
            figures = _with_returns(club, flow, spans, figures)
        # That a year begun has no more than so many yet says nothing of the year.
        highs = [
            figure.high for span, figure in zip(spans, figures, strict=True) if span.whole and figure.high is not None
        ]
        return Range(min(figure.low or 0 for figure in figures), min(highs, default=None))

    fact.__name__ = fact.__qualname__ = f"fewest_in_a_{name}_{'_'.join(kind.value for kind in kinds)}"
    return fact


def _figures(club: Club, kinds: frozenset[ActivityKind], spans: list[_Span]) -> list[Range]:
    """How often the kinds took place in each span, as far as rows tell."""
    start, end = spans[0].start, spans[-1].end
    days = []
    for activity in club.activities:
        known = not kinds.isdisjoint(activity.kinds)
        if known or not activity.is_noted:
            days.append((activity.on.first, activity.on.last, known))
    every = declares_between(club, Records.ACTIVITIES, start, end)
    found = []
    for span in spans:
        possible = [day for day in days if day[1] >= span.start and day[0] < span.end]
        sure = sum(known and first >= span.start and last < span.end for first, last, known in possible)
        kept = every or declares_between(club, Records.ACTIVITIES, span.start, span.end)
        found.append(Range(sure, len(possible) if kept else None))
    return found


def _with_returns(club: Club, flow: Measure, spans: list[_Span], figures: list[Range]) -> list[Range]:
    """The same with what returns say of each span, and of all whole ones together."""
    found = [
        _agreed(figure, reported(club.returns, flow, _day(span.end), _period(span.start, span.end)))
        for span, figure in zip(spans, figures, strict=True)
    ]
    whole = [index for index, span in enumerate(spans) if span.whole]
    if len(whole) < 2:
        return found
    together = reported(
        club.returns, flow, _day(spans[whole[-1]].end), _period(spans[whole[0]].start, spans[whole[-1]].end)
    )
    if together is None or Range.total(found[index] for index in whole) & together is None:
        return found
    for index in whole:
        others = Range.total(found[other] for other in whole if other != index)
        found[index] = _agreed(found[index], together - others)
    if together.high is not None:  # of so many together, one span has at most its part of them
        least = min(whole, key=lambda index: (found[index].low or 0, index))
        part = int(together.high // len(whole))
        if part >= (found[least].low or 0):
            found[least] = found[least] & Range(0, part) or found[least]
    return found


def _agreed(counted: Range, said: Range | None) -> Range:
    return counted if said is None else counted.reconciled(said)


def _years(club: Club, moment: Moment) -> list[_Span]:
    """The years of the period, the last perhaps begun only; none where it is not known on which days several begin."""
    start, end = _march(moment.start), _march(moment.end)
    early = late = start
    if club.founded is not None:
        early, late = max(start, _march(club.founded.first)), max(start, _march(club.founded.last))
    elif club.as_of is None or club.as_of.first >= moment.start:
        late = end  # it may have been founded in between
    if early >= end:
        return []
    if early < late:
        return [_Span(moment.start, moment.end, whole=False)] if early + 10000 >= end else []
    over, gone = _end_of(club, end)
    spans: list[_Span] = []
    while early < min(end, gone):
        after = early + 10000
        spans.append(
            _Span(
                early if spans else moment.start,  # what was done before the first day known was done
                after if after < end else moment.end,
                whole=after <= min(end, over),
            )
        )
        early = after
    return spans


def _months(club: Club, moment: Moment) -> list[_Span]:
    return [_Span(first, after, whole=sure) for first, after, sure in months_of_life(club, moment)]


def _end_of(club: Club, end: int) -> tuple[int, int]:
    """The first day on which the club may, and on which it must have been dissolved; that after the period where never."""
    days = [change.since for change in club.statuses if change.status is Status.DISSOLVED]
    return min((day.first for day in days), default=end), min((day.last for day in days), default=end)


def _march(day: int) -> int:
    """29 February counts as 1 March, so that a year after each day is a day."""
    return day + 72 if day % 10000 == 229 else day


def _period(start: int, end: int) -> Period:
    return Period(_day(start), _day(end))


def _day(key: int) -> date:
    return date(key // 10000, key // 100 % 100, key % 100)
