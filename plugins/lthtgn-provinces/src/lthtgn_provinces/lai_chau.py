"""Lai Châu: QĐ 307/QĐ-UBND of 2017-04-05, to 2020.

It carries out Decision 1533: new clubs by year (and by district, in a table that is not known), a first livelihood fund of
at least about 25 million đồng, and the composition of a club. Of the older people it prints "70 %", with no word on whether
that is a floor, a ceiling or exact: a share of exactly 70 % meets both bounds, of any other nothing can be said. No plan
under Decision 1336 or 1648 is known.

>>> [aim.low.low for aim in TARGETS[1].aims]
[4, 7, 7, 7]
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction

from lthtgn.hooks import hookimpl
from lthtgn.indicators.indicator import Indicator
from lthtgn.policy.documents import Document
from lthtgn.policy.national.composition import (
    MAX_HARDSHIP_SHARE,
    MAX_OLDER_SHARE,
    MAX_SIZE,
    MAX_WOMEN_SHARE,
    MIN_HARDSHIP_SHARE,
    MIN_OLDER_SHARE,
    MIN_SIZE,
    MIN_WOMEN_SHARE,
)
from lthtgn.policy.national.documents import QD_307_LAI_CHAU
from lthtgn.policy.national.units import DONG
from lthtgn.policy.parameters import Aim, Level, Override, Parameter, Target, Unit, percent
from lthtgn.ranges import Range
from lthtgn_provinces.plans import END_1533, MILLION, NOT_STATED_VI, Plan, former, new_clubs, targets_of

__all__ = ["INDICATORS", "OVERRIDES", "PARAMETERS", "TARGETS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

DOCUMENTS: tuple[Document, ...] = ()  # the nation's own, which reads the time of Decision 1533 from it

CLUB_PLAN = Plan(QD_307_LAI_CHAU, former("12"), date(2017, 4, 5), END_1533, programme="1533", note_vi=NOT_STATED_VI)

# --- values -----------------------------------------------------------------------------------------------------------

_POINT_VI = "Nguồn chỉ ghi 70 %, không nói là mức tối thiểu hay tối đa."
BUDGET = CLUB_PLAN.parameter(
    "lai_chau.budget",
    "kinh phí của cả đề án ở Lai Châu",
    "budget of the whole scheme in Lai Châu",
    DONG,
    Range.at_least(2_000 * MILLION + 1),
    *("P-LC-02b", "1533-13b"),
    note_vi="Nguồn ghi “trên 2 tỷ đồng”.",
)
PARAMETERS = (BUDGET,)

OVERRIDES = (
    CLUB_PLAN.override(MIN_SIZE, CLUB_PLAN.value(50, "P-LC-03a")),
    CLUB_PLAN.override(MAX_SIZE, CLUB_PLAN.value(70, "P-LC-03a")),
    CLUB_PLAN.override(MIN_OLDER_SHARE, CLUB_PLAN.value(Range(0, Fraction(70, 100)), "P-LC-03b", note_vi=_POINT_VI)),
    CLUB_PLAN.override(MAX_OLDER_SHARE, CLUB_PLAN.value(Range(Fraction(70, 100), 1), "P-LC-03b", note_vi=_POINT_VI)),
    CLUB_PLAN.override(MIN_WOMEN_SHARE, CLUB_PLAN.value(percent(60), "P-LC-03c")),
    CLUB_PLAN.override(MAX_WOMEN_SHARE, CLUB_PLAN.value(percent(70), "P-LC-03c")),
    CLUB_PLAN.override(MIN_HARDSHIP_SHARE, CLUB_PLAN.value(percent(60), "P-LC-03d")),
    CLUB_PLAN.override(MAX_HARDSHIP_SHARE, CLUB_PLAN.value(percent(70), "P-LC-03d")),
)

# --- indicators and targets -------------------------------------------------------------------------------------------

INDICATORS = (new_clubs("lai_chau", CLUB_PLAN, CLUB_PLAN.aim("P-LC-01b", low=25)),)


def _of_year(year: int, number: int) -> Aim:
    since = max(CLUB_PLAN.since, date(year, 1, 1))
    return CLUB_PLAN.aim("P-LC-01a", low=number, since=since, until=date(year + 1, 1, 1), by_year=year)


TARGETS = (
    *targets_of(INDICATORS),
    Target(
        id="lai_chau.targets.new_clubs_of_year",
        term_vi="số câu lạc bộ thành lập mới trong năm ở Lai Châu",
        term_en="new clubs of the year in Lai Châu",
        unit=Unit("clubs_a_year", "câu lạc bộ/năm"),
        part="lai_chau.clubs.of_year",
        needs_vi="số câu lạc bộ thành lập trong năm; bảng theo huyện chưa được biết",
        aims=(_of_year(2017, 4), _of_year(2018, 7), _of_year(2019, 7), _of_year(2020, 7)),
    ),
    Target(
        id="lai_chau.targets.first_fund",
        term_vi="quỹ tăng thu nhập ban đầu của một câu lạc bộ ở Lai Châu",
        term_en="first livelihood fund of a club in Lai Châu",
        unit=DONG,
        part="lai_chau.first_fund",
        needs_vi="quỹ tăng thu nhập ban đầu của câu lạc bộ có ít nhất",
        aims=(CLUB_PLAN.aim("P-LC-02a", "F-07b", low=25 * MILLION, is_about=True, level=Level.CLUB),),
    ),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_parameters() -> Iterable[Parameter]:
    """Its own numbers."""
    return PARAMETERS


@hookimpl
def lthtgn_overrides() -> Iterable[Override]:
    """Its values in the place of the nation's."""
    return OVERRIDES


@hookimpl
def lthtgn_indicators() -> Iterable[Indicator]:
    """Its own indicators."""
    return INDICATORS


@hookimpl
def lthtgn_targets() -> Iterable[Target]:
    """Its targets."""
    return TARGETS
