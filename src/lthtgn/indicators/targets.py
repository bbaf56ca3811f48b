"""Targets: how far a figure has come, and whether in time; attainment kept apart from coverage."""

from __future__ import annotations

import enum
from datetime import date
from fractions import Fraction
from math import ceil, floor

import attrs

from lthtgn.policy.parameters import Aim, Level
from lthtgn.ranges import Number, Range, Verdict

__all__ = ["Progress", "TargetStatus", "attained", "covers", "decides", "progress_of"]


class TargetStatus(enum.Enum):
    """How a figure stands against a target (tiến độ thực hiện mục tiêu).

    `MET` đạt; `AHEAD` vượt tiến độ, `ON_TRACK` đúng tiến độ, `BEHIND` chậm tiến độ; `NOT_KNOWN` chưa đủ căn cứ.

    >>> TargetStatus("met") is TargetStatus.MET
    True
    """

    MET = "met"
    AHEAD = "ahead"
    ON_TRACK = "on_track"
    BEHIND = "behind"
    NOT_KNOWN = "not_known"


@attrs.frozen
class Progress:
    """A figure held against one aim of a target.

    Attributes:
        aim: what is asked for, by when, and who says so.
        status: how the figure stands.
        attainment: the figure as a part of the target (mức độ hoàn thành): may well be above 1; it is no coverage.
        expected: where the figure should be on the day, in a straight line from the baseline; `None` without one.
        is_share: whether the figure and the aim are shares, fractions of 1.
        covered: whether the figure covers the level at which the aim is set.

    >>> Progress.__name__
    'Progress'
    """

    aim: Aim
    status: TargetStatus
    attainment: Range | None
    expected: Number | None = None
    is_share: bool = False
    decides: bool = True


def progress_of(
    value: Range, aim: Aim, day: date, *, step: Number = 1, is_share: bool = False, decides: bool = True
) -> Progress:
    """How a figure stands against an aim on a day.

    Where sources differ on the number, it stands so only if it does under each of them. Of "about" a number nothing is
    ever reached or missed.

    It is `MET` where the whole range reaches the aim. Before the deadline it is held against the straight line from the
    baseline to the aim: on track where it is the line's value rounded to a whole step, ahead above, behind below. Where
    the ends of the range do not agree, where there is no baseline to draw the line from, and where the figure is above
    what the aim allows, it is `NOT_KNOWN`; after the deadline, what is not met is `BEHIND`.

    Args:
        value: the figure.
        aim: the aim.
        day: the day of the figure.
        step: the smallest step of the figure: 1 of a count, a hundredth of a share.
        is_share: whether the figure and the aim are shares.
        decides: whether the figure can decide on the aim; otherwise it is shown, and `NOT_KNOWN`.

    >>> from lthtgn.policy.national.network import NEW_CLUB_OLDER_MEMBERS_TARGET
    >>> more_than_100_000 = NEW_CLUB_OLDER_MEMBERS_TARGET.aims[0]
    >>> progress_of(Range.exact(100_000), more_than_100_000, date(2026, 1, 1)).status
    <TargetStatus.BEHIND: 'behind'>
    >>> progress_of(Range.exact(231_000), more_than_100_000, date(2025, 5, 8)).attainment
    Range(low=Fraction(231, 100), high=Fraction(231, 100))
    """
    status, attainment, expected = _status(value, aim, day, step)
    others = (attrs.evolve(aim, low=item.low, high=item.high, above=None) for item in aim.readings if not item.whole)
    if not decides or aim.is_about or any(_status(value, other, day, step)[0] is not status for other in others):
        status = TargetStatus.NOT_KNOWN
    return Progress(aim, status, attainment, expected, is_share, decides)


def _status(value: Range, aim: Aim, day: date, step: Number) -> tuple[TargetStatus, Range | None, Number | None]:
    verdict = Verdict.NOT_IN_FORCE
    if aim.low is not None:
        verdict &= value.at_least_as(aim.low)
    if aim.high is not None:
        verdict &= value.at_most_as(aim.high)
    attainment = attained(value, aim.full)
    if verdict is Verdict.MET:
        return TargetStatus.MET, attainment, None
    if day > aim.deadline:
        late = TargetStatus.BEHIND if verdict is Verdict.NOT_MET else TargetStatus.NOT_KNOWN
        return late, attainment, None
    expected = _expected(aim, day)
    too_high = aim.high is not None and value.at_most_as(aim.high) is not Verdict.MET  # that is not being ahead
    if expected is None or value.low is None or value.high is None or too_high:
        return TargetStatus.NOT_KNOWN, attainment, expected
    ends = {_pace(end, expected, step) for end in (value.low, value.high)}
    status = ends.pop() if len(ends) == 1 else TargetStatus.NOT_KNOWN
    return status, attainment, expected


def attained(value: Range, low: Range | None) -> Range | None:
    """A figure as an exact part of the least that is asked for; `None` where that is no single number.

    >>> attained(Range.exact(6000), Range.exact(3000))
    Range(low=2, high=2)
    """
    if low is None or not low.is_exact or not low.low or low.low < 0 or value.low is None or value.low < 0:
        return None
    return value.over(low)


_LEVELS = (Level.CLUB, Level.COMMUNE, Level.PROVINCE, Level.NATION)


def covers(level: Level | None, wanted: Level) -> bool:
    """Whether figures of a level can be held against a number that is set at another; a project only covers itself.

    >>> covers(Level.NATION, Level.PROVINCE), covers(Level.PROVINCE, Level.NATION), covers(Level.NATION, Level.PROJECT)
    (True, False, False)
    """
    if level is None or Level.PROJECT in {level, wanted}:
        return level is wanted
    return _LEVELS.index(level) >= _LEVELS.index(wanted)


def decides(level: Level | None, aim: Aim, *, is_share: bool) -> bool:
    """Whether figures of a level can decide on an aim: those that cover it, and shares of an aim of each club or commune.

    One club of a city says nothing of the city's own aim, however large the share in it.

    >>> from lthtgn.policy.national.coverage import PROVINCE_COVERAGE_TARGET
    >>> [decides(level, PROVINCE_COVERAGE_TARGET.aims[1], is_share=True) for level in (Level.NATION, Level.PROVINCE, None)]
    [True, False, False]
    """
    return covers(level, aim.level) or (is_share and aim.level not in {Level.NATION, Level.PROVINCE})


def _expected(aim: Aim, day: date) -> Number | None:
    if aim.baseline is None or aim.low is None or not aim.low.is_exact or not aim.baseline.value.is_exact:
        return None
    start, goal = aim.baseline.value.low, aim.low.low
    if start is None or goal is None or day < aim.baseline.on:
        return None
    whole = (aim.deadline - aim.baseline.on).days
    return start + Fraction(goal - start) * Fraction((day - aim.baseline.on).days, whole) if whole > 0 else goal


def _pace(value: Number, expected: Number, step: Number) -> TargetStatus:
    steps = Fraction(expected) / step
    if value > ceil(steps) * step:
        return TargetStatus.AHEAD
    return TargetStatus.BEHIND if value < floor(steps) * step else TargetStatus.ON_TRACK
