"""Progress towards a target, by hand on a straight line."""

from datetime import date
from fractions import Fraction

import attrs
import pytest

from lthtgn.indicators.targets import TargetStatus, progress_of
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.coverage import PROVINCE_COVERAGE_TARGET
from lthtgn.policy.national.network import (
    NEW_CLUB_MEMBERS_TARGET,
    NEW_CLUB_OLDER_MEMBERS_TARGET,
    NEW_CLUBS_TARGET,
)
from lthtgn.policy.parameters import Aim, Baseline, Reading
from lthtgn.ranges import Range

MET, AHEAD, ON_TRACK, BEHIND, NOT_KNOWN = TargetStatus

CITE = Document("d", "1/QĐ", "…", "…").cite(certainty=Certainty.TEXT, facts=("X-1",))


def aim(low: int | Fraction | None = 1000, *, high: int | None = None, baseline: object = 0) -> Aim:
    """From 0 on 31 December 2020 to 1000 by the end of 2024: 1461 days, so that half way is 31 December 2022 and a half."""
    start = None if baseline is None else Baseline(date(2020, 12, 31), baseline)  # type: ignore[arg-type]
    return Aim("p", date(2020, 12, 31), 2024, CITE, low=low, high=high, baseline=start)


DAY = date(2021, 12, 31)  # 365 of 1461 days: the line is at 249,8…
LINE = Fraction(365_000, 1461)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (1000, MET),
        (1500, MET),
        (251, AHEAD),
        (999, AHEAD),
        (250, ON_TRACK),  # the line, rounded up
        (249, ON_TRACK),  # the line, rounded down
        (248, BEHIND),
        (0, BEHIND),
    ],
)
def test_on_a_straight_line(value: int, expected: TargetStatus):
    """After one of four years the line is at 249,8: 249 and 250 are on track, more is ahead, less behind."""
    found = progress_of(Range.exact(value), aim(), DAY)
    assert (expected, Range.exact(Fraction(value, 1000))) == (found.status, found.attainment)
    assert (None if expected is MET else LINE) == found.expected


@pytest.mark.parametrize(
    ("day", "line"),
    [
        (date(2020, 12, 31), 0),
        (date(2021, 1, 1), Fraction(1000, 1461)),
        (date(2022, 12, 31), Fraction(730_000, 1461)),
        (date(2024, 12, 31), 1000),
    ],
)
def test_the_line_goes_from_the_baseline_to_the_deadline(day: date, line: int | Fraction):
    """On the day of the baseline it is at the baseline, on the last day of the year at the aim."""
    assert line == progress_of(Range.exact(0), aim(), day).expected


def test_the_line_from_another_baseline():
    """From 200 to 1000, half way is 600; 600 of 1000 is 60 % of the aim all the same."""
    half = Aim("p", date(2021, 1, 1), 2022, CITE, low=1000, baseline=Baseline(date(2020, 12, 31), 200))
    found = progress_of(Range.exact(600), half, date(2021, 12, 31))
    assert (Fraction(600), ON_TRACK, Range.exact(Fraction(3, 5))) == (found.expected, found.status, found.attainment)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Range(1000, 1200), MET),
        (Range(999, 1200), AHEAD),  # not surely met, but both ends are above the line
        (Range(251, 300), AHEAD),
        (Range(249, 250), ON_TRACK),
        (Range(0, 248), BEHIND),
        (Range(248, 250), NOT_KNOWN),
        (Range(250, 251), NOT_KNOWN),
        (Range.at_least(300), NOT_KNOWN),
        (Range.at_least(1000), MET),
        (Range.unknown(), NOT_KNOWN),
    ],
)
def test_ranges_must_agree(value: Range, expected: TargetStatus):
    """A status is given only where both ends of the figure have it."""
    assert expected is progress_of(value, aim(), DAY).status


@pytest.mark.parametrize(
    ("value", "expected"),
    [(Range.exact(999), BEHIND), (Range.exact(1000), MET), (Range(900, 1100), NOT_KNOWN), (Range.unknown(), NOT_KNOWN)],
)
def test_after_the_deadline(value: Range, expected: TargetStatus):
    """From the first day after the year on, what is not met is behind; there is no line any more."""
    found = progress_of(value, aim(), date(2025, 1, 1))
    assert (expected, None) == (found.status, found.expected)


def test_on_the_last_day_the_line_still_stands():
    """On 31 December 2024 the aim itself is the line: one short is behind."""
    found = progress_of(Range.exact(999), aim(), date(2024, 12, 31))
    assert (BEHIND, 1000) == (found.status, found.expected)


@pytest.mark.parametrize("baseline", [None, Range(0, 10)])
def test_without_a_baseline_there_is_no_line(baseline: Range | None):
    """Without a point to start from nothing but "met" can be said; how far it has come can."""
    found = progress_of(Range.exact(500), aim(baseline=baseline), DAY)
    assert (NOT_KNOWN, None, Range.exact(Fraction(1, 2))) == (found.status, found.expected, found.attainment)
    assert MET is progress_of(Range.exact(1000), aim(baseline=baseline), DAY).status


def test_before_the_baseline_there_is_no_line():
    """A figure of a day before the baseline is not held against the line."""
    assert (NOT_KNOWN, None) == (
        (found := progress_of(Range.exact(5), aim(), date(2020, 12, 30))).status,
        found.expected,
    )


def test_a_baseline_at_the_deadline():
    """Where the baseline is of the last day itself, the aim is what is expected."""
    late = Aim("p", date(2024, 1, 1), 2024, CITE, low=1000, baseline=Baseline(date(2024, 12, 31), 0))
    assert 1000 == progress_of(Range.exact(0), late, date(2024, 12, 31)).expected


@pytest.mark.parametrize(
    ("low", "attainment"),
    [(1000, Range(Fraction(1, 4), Fraction(1, 2))), (0, None), (Range(900, 1000), None), (None, None)],
)
def test_attainment(low: object, attainment: Range | None):
    """The figure as a part of the aim, as a range; of an aim that is 0, not exact, or only a ceiling there is none."""
    asked = Aim("p", date(2020, 1, 1), 2024, CITE, low=low, high=2000)  # type: ignore[arg-type]
    assert attainment == progress_of(Range(250, 500), asked, DAY).attainment


def test_attainment_of_a_loss():
    """A figure below 0 attains nothing that could be shown."""
    assert progress_of(Range(-5, 5), aim(), DAY).attainment is None
    assert progress_of(Range(None, 5), aim(), DAY).attainment is None


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Fraction(55, 100), MET),
        (Fraction(60, 100), MET),
        (Fraction(61, 100), NOT_KNOWN),
        (Fraction(49, 100), NOT_KNOWN),
    ],
)
def test_an_aim_with_two_sides(value: Fraction, expected: TargetStatus):
    """50 to 60 % of the older members are women (1648-14): met inside, both ends too; without a baseline open outside."""
    asked = Aim("1648", date(2025, 8, 1), 2030, CITE, low=Fraction(1, 2), high=Fraction(3, 5))
    assert expected is progress_of(Range.exact(value), asked, date(2026, 1, 1)).status
    late = progress_of(Range.exact(value), asked, date(2031, 1, 1)).status
    assert (MET if expected is MET else BEHIND) is late


def test_more_than_a_ceiling_is_not_ahead():
    """75 % where at most 60 % are asked for is not ahead of the line towards 50 %."""
    asked = Aim(
        "p",
        date(2020, 12, 31),
        2024,
        CITE,
        low=Fraction(1, 2),
        high=Fraction(3, 5),
        baseline=Baseline(date(2020, 12, 31), 0),
    )
    found = progress_of(Range.exact(Fraction(3, 4)), asked, DAY, step=Fraction(1, 100), is_share=True)
    assert (NOT_KNOWN, True) == (found.status, found.is_share)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Fraction(131, 1000), AHEAD),
        (Fraction(13, 100), ON_TRACK),
        (Fraction(125, 1000), ON_TRACK),
        (Fraction(12, 100), ON_TRACK),
        (Fraction(119, 1000), BEHIND),
    ],
)
def test_shares_are_held_against_whole_per_cents(value: Fraction, expected: TargetStatus):
    """Of 50 % after 91 of 366 days the line is at 12,43 %: from 12 to 13 % is on track."""
    quarter = Aim("p", date(2020, 12, 31), 2024, CITE, low=Fraction(1, 2), baseline=Baseline(date(2023, 12, 31), 0))
    found = progress_of(Range.exact(value), quarter, date(2024, 3, 31), step=Fraction(1, 100), is_share=True)
    assert (Fraction(91, 732), expected) == (found.expected, found.status)


# What was published.


@pytest.mark.parametrize(
    ("target", "value", "attainment"),
    [
        (NEW_CLUBS_TARGET, 6_000, Fraction(2)),  # FR-02: 200 %
        (NEW_CLUB_MEMBERS_TARGET, 330_000, Fraction(11, 5)),  # FR-03: printed 200 %, in truth 220 %
        (NEW_CLUB_OLDER_MEMBERS_TARGET, 231_000, Fraction(231, 100)),  # FR-04: 231 %
    ],
)
def test_the_final_review_of_1336(target: object, value: int, attainment: Fraction):
    """Results of the final review against the targets of Decision 1336: the attainment is no coverage, and may exceed 1."""
    (asked,) = [item for item in target.aims if item.programme == "1336"]  # type: ignore[attr-defined]
    found = progress_of(Range.exact(value), asked, date(2025, 5, 31))
    assert (MET, Range.exact(attainment)) == (found.status, found.attainment)


@pytest.mark.parametrize(("value", "status"), [(100_000, BEHIND), (100_001, MET)])
def test_more_than_a_number_is_not_the_number(value: int, status: TargetStatus):
    """100,000 older people are not "more than 100,000", and are all of the round number (1336-13)."""
    asked = NEW_CLUB_OLDER_MEMBERS_TARGET.aims[0]
    found = progress_of(Range.exact(value), asked, date(2026, 1, 1))
    assert (found.status, found.attainment) == (status, Range.exact(Fraction(value, 100_000)))


def test_another_reading_of_more_than_a_number():
    """A source that prints another number is held beside it: 100,001 reach the first, and not 120,000."""
    plain = NEW_CLUB_OLDER_MEMBERS_TARGET.aims[0]
    asked = attrs.evolve(plain, readings=(Reading("nguồn khác", plain.cite, low=Range.exact(120_000)),))
    statuses = [progress_of(Range.exact(number), asked, date(2026, 1, 1)).status for number in (100_001, 120_000)]
    assert [NOT_KNOWN, MET] == statuses


def test_63_of_63_provinces_is_105_percent_of_the_target():
    """FR-01: 63 of 63 provinces is a coverage of 100 %, and 105 % of the target of 95 %."""
    _, asked = PROVINCE_COVERAGE_TARGET.aims
    found = progress_of(Range.exact(1), asked, date(2025, 5, 31), is_share=True)
    assert (MET, Range.exact(Fraction(100, 95))) == (found.status, found.attainment)


def test_new_clubs_of_1336_half_way():
    """3000 new clubs from 31 August 2020 to the end of 2025 are 1948 days: on 31 December 2022 (852 days), 1312,1."""
    asked = NEW_CLUBS_TARGET.aims[1]
    day = date(2022, 12, 31)
    assert Fraction(3000 * 852, 1948) == progress_of(Range.exact(0), asked, day).expected
    statuses = [progress_of(Range.exact(value), asked, day).status for value in (1311, 1312, 1313, 1314, 3000)]
    assert [BEHIND, ON_TRACK, ON_TRACK, AHEAD, MET] == statuses
