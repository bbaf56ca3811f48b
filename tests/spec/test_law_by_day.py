"""What the law asks of a club, day by day: the same club before and after each scheme began."""

from __future__ import annotations

from datetime import date

import pytest

from lthtgn.builtin import national
from lthtgn.hooks import Plugin, assemble
from lthtgn.model.clubs import Club
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.returns import Figure, Return
from lthtgn.policy.documents import Certainty
from lthtgn.policy.resolution import Standing
from lthtgn.ranges import Range, Verdict

BOOK = assemble([Plugin("national", national)])
MET, NOT_MET = Verdict.MET, Verdict.NOT_MET
NOT_KNOWN, NOT_IN_FORCE = Verdict.NOT_KNOWN, Verdict.NOT_IN_FORCE


def club(day: date, members: int, **figures: int) -> Club:
    """A club founded in 2014 that reported its figures on a day."""
    reported = [Figure("members", Range.exact(members))]
    reported += [Figure(f"members.{name}", Range.exact(value)) for name, value in figures.items()]
    that_day = Period.of(PartialDate.of(day))
    return Club("a", "CLB A", founded=PartialDate(2014), returns=(Return(that_day, tuple(reported)),))


def verdict(members: int, criterion: str, day: date, **figures: int) -> Verdict:
    return BOOK.assess(club(day, members, **figures), day).finding("a", criterion).verdict


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2015, 6, 1), NOT_IN_FORCE),
        (date(2017, 4, 4), NOT_IN_FORCE),
        (date(2017, 4, 5), MET),
        (date(2018, 6, 1), MET),
        (date(2020, 8, 30), MET),
        (date(2020, 8, 31), MET),
        (date(2024, 6, 1), MET),
        (date(2025, 7, 31), MET),
        (date(2025, 8, 1), NOT_KNOWN),
        (date(2025, 12, 1), NOT_KNOWN),
    ],
)
def test_size_of_a_club_of_60(day: date, expected: Verdict) -> None:
    """60 members fit 50–70, which Lai Châu's plan and 1336 ask for; under 1648 no size is known."""
    assert expected == verdict(60, "composition.size", day)


@pytest.mark.parametrize(
    ("members", "expected"),
    [(0, NOT_MET), (49, NOT_MET), (50, MET), (51, MET), (69, MET), (70, MET), (71, NOT_MET), (121, NOT_MET)],
)
def test_bounds_of_size_under_1336(members: int, expected: Verdict) -> None:
    """50–70 members, both inside (1336-20); real clubs have 43 to 121."""
    assert expected == verdict(members, "composition.size", date(2024, 6, 1))


@pytest.mark.parametrize(
    ("members", "older", "expected"),
    [
        (55, 32, NOT_MET),  # 58,2 %
        (55, 33, MET),  # 60 % exactly
        (50, 35, MET),  # 70 % exactly
        (51, 36, NOT_MET),  # 70,6 %
        (1000, 599, NOT_MET),  # 59,9 %
        (1000, 701, NOT_MET),  # 70,1 %
        (0, 0, NOT_KNOWN),  # nobody to have a share
    ],
)
def test_bounds_of_the_older_share_under_1336(members: int, older: int, expected: Verdict) -> None:
    """60–70 % of the members are older people, both inside (1336-22)."""
    assert expected == verdict(members, "composition.older_share", date(2024, 6, 1), older=older)


@pytest.mark.parametrize(
    ("members", "women", "expected"),
    [(50, 29, NOT_MET), (50, 30, MET), (50, 35, MET), (50, 36, NOT_MET)],
)
def test_bounds_of_the_share_of_women_under_1336(members: int, women: int, expected: Verdict) -> None:
    """60–70 % of the members are women, both inside (1336-21)."""
    assert expected == verdict(members, "composition.women_share", date(2024, 6, 1), women=women)


@pytest.mark.parametrize(
    ("members", "younger", "expected"),
    [(50, 14, NOT_MET), (50, 15, MET), (50, 20, MET), (50, 21, NOT_MET)],
)
def test_bounds_of_the_share_of_younger_people_under_1336(members: int, younger: int, expected: Verdict) -> None:
    """30–40 % of the members are younger people, both inside (1336-23)."""
    assert expected == verdict(members, "composition.younger_share", date(2024, 6, 1), younger=younger)


@pytest.mark.parametrize(
    ("older", "expected"),
    [(34, NOT_KNOWN), (35, MET), (36, NOT_KNOWN)],
)
def test_a_point_without_a_direction(older: int, expected: Verdict) -> None:
    """ "70 %" without a word on floor or ceiling (1533-09b): only 35 of 50 meets every reading of it."""
    assert expected == verdict(50, "composition.older_share", date(2018, 6, 1), older=older)


def test_nothing_is_in_force_before_the_schemes() -> None:
    """In June 2015 no provision asks anything of a club."""
    findings = BOOK.assess(club(date(2015, 6, 1), 60, older=39, women=39), date(2015, 6, 1))
    assert {NOT_IN_FORCE} == {finding.verdict for finding in findings}


def test_only_practice_is_known_of_1533() -> None:
    """In June 2018 only the size and three shares of Lai Châu's plan are known, and all as practice."""
    findings = BOOK.assess(club(date(2018, 6, 1), 60, older=42, women=39), date(2018, 6, 1))
    in_force = [finding for finding in findings if finding.verdict is not NOT_IN_FORCE]
    expected = {"composition.size", "composition.older_share", "composition.women_share", "composition.hardship_share"}
    assert expected == {finding.criterion.id for finding in in_force}
    cites = [bound.chosen.cite for finding in in_force for bound in finding.bounds if bound.chosen is not None]
    assert {(Certainty.PRACTICE, "307/QĐ-UBND")} == {(cite.certainty, cite.document.number) for cite in cites}


def test_practice_does_not_count_for_who_asks_for_a_summary() -> None:
    """Who accepts nothing less certain than a summary gets no criterion in force in June 2018."""
    findings = BOOK.assess(club(date(2018, 6, 1), 60, older=42), date(2018, 6, 1), floor=Certainty.SUMMARY)
    assert {NOT_IN_FORCE} == {finding.verdict for finding in findings}


def test_1336_is_not_carried_on_under_1648() -> None:
    """In December 2025 composition, funds and borrowing are not known, and the finding says that 1648 is why."""
    findings = BOOK.assess(club(date(2025, 12, 1), 60, older=39, women=39, younger=21), date(2025, 12, 1))
    expected = {
        "composition.size",
        "composition.older_share",
        "composition.women_share",
        "composition.younger_share",
        "composition.hardship_share",
        "operation.both_funds",
        "operation.borrower_share",
        "operation.meets_monthly",
        "operation.well_managed",
    }
    # The norms of the areas are no law, and hang on no scheme.
    unknown = [f for f in findings if f.law_not_known and f.criterion.id.split(".")[0] in {"composition", "operation"}]
    assert expected == {finding.criterion.id for finding in unknown}
    assert {NOT_KNOWN} == {finding.verdict for finding in unknown}
    documents = {
        bound.chosen.cite.document.number
        for finding in unknown
        for bound in finding.bounds
        if bound.standing is Standing.NOT_KNOWN and bound.chosen is not None
    }
    assert {"1648/QĐ-TTg"} == documents
