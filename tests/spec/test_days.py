"""The same club under every criterion on the days on which the law changes."""

from collections.abc import Callable
from datetime import date

import pytest

from lthtgn.hooks import RuleBook
from lthtgn.model.clubs import Charter, Club, FoundingDecision
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.returns import Figure, Return
from lthtgn.policy.documents import Certainty
from lthtgn.ranges import Range, Verdict

Case = dict[str, str]

title = "Mỗi tiêu chí, mỗi ngày"

# 60 members: 42 older (70 %), 40 women (66,7 %), 18 younger (30 %), 39 in hardship (65 %), 30 borrowers, both funds, all
# areas, meetings in every month; a decision and a charter of old.
FIGURES = {
    "members": 60,
    "members.older": 42,
    "members.women": 40,
    "members.younger": 18,
    "members.hardship": 39,
    "funds.kinds": 2,
    "clubs.well_managed": 1,
}
FLOWS = {"loans.borrowers": 30, "areas": 8}


def club(day: date) -> Club:
    period = Period.year_to(day)
    stocks = tuple(Figure(id_, Range.exact(value)) for id_, value in FIGURES.items())
    flows = tuple(Figure(id_, Range.exact(value)) for id_, value in FLOWS.items())
    months = (Figure("meetings.months", Range.exact(period.whole_months)),)
    return Club(
        "a",
        "A",
        founded=PartialDate(2012),
        founding_decision=FoundingDecision(on=PartialDate(2012)),
        charter=Charter(PartialDate(2012)),
        returns=(Return(Period(day, period.end), stocks), Return(period, flows + months)),
    )


@pytest.fixture
def on_days(book: RuleBook) -> Callable[..., Callable[[Case], Verdict]]:
    """The verdict of the club under the criterion of a case, on the day of the case."""

    def answer(case: Case, **more: object) -> Verdict:
        day = date.fromisoformat(case["day"])
        return book.assess(club(day), day, **more).finding("a", case["criterion"]).verdict  # type: ignore[arg-type]

    return lambda **more: lambda case: answer(case, **more)


def test_composition(expect: Callable, on_days: Callable):
    """Nothing in 2015; Lai Châu's plan from 5 April 2017; 1336 from 31 August 2020; from 1 August 2025 nothing is known.

    criterion                  | day        | verdict
    composition.size           | 2015-06-01 | not_in_force
    composition.size           | 2017-04-04 | not_in_force
    composition.size           | 2017-04-05 | met
    composition.size           | 2018-06-01 | met
    composition.size           | 2020-08-30 | met
    composition.size           | 2020-08-31 | met
    composition.size           | 2025-07-31 | met
    composition.size           | 2025-08-01 | not_known
    composition.size           | 2025-12-01 | not_known
    composition.older_share    | 2015-06-01 | not_in_force
    composition.older_share    | 2018-06-01 | met
    composition.older_share    | 2020-08-30 | met
    composition.older_share    | 2020-08-31 | met
    composition.older_share    | 2025-07-31 | met
    composition.older_share    | 2025-08-01 | not_known
    composition.women_share    | 2015-06-01 | not_in_force
    composition.women_share    | 2018-06-01 | met
    composition.women_share    | 2024-06-01 | met
    composition.women_share    | 2025-08-01 | not_known
    composition.younger_share  | 2015-06-01 | not_in_force
    composition.younger_share  | 2018-06-01 | not_in_force
    composition.younger_share  | 2020-08-30 | not_in_force
    composition.younger_share  | 2020-08-31 | met
    composition.younger_share  | 2025-07-31 | met
    composition.younger_share  | 2025-08-01 | not_known
    composition.hardship_share | 2015-06-01 | not_in_force
    composition.hardship_share | 2018-06-01 | met
    composition.hardship_share | 2020-08-31 | met
    composition.hardship_share | 2020-12-31 | met
    composition.hardship_share | 2021-01-01 | not_in_force
    composition.hardship_share | 2024-06-01 | not_in_force
    composition.hardship_share | 2025-07-31 | not_in_force
    composition.hardship_share | 2025-08-01 | not_known
    """
    expect(on_days())


def test_operation(expect: Callable, on_days: Callable):
    """From 1336 on; founding decision and charter from the first that is known; the areas go on under 1648, meetings are not known.

    criterion                      | day        | verdict
    governance.founding_decision   | 2015-06-01 | not_in_force
    governance.founding_decision   | 2021-10-26 | not_in_force
    governance.founding_decision   | 2021-10-27 | met
    governance.founding_decision   | 2025-12-01 | met
    governance.charter             | 2021-10-26 | not_in_force
    governance.charter             | 2021-10-27 | met
    governance.charter             | 2025-12-01 | met
    operation.both_funds           | 2018-06-01 | not_in_force
    operation.both_funds           | 2020-08-30 | not_in_force
    operation.both_funds           | 2020-08-31 | met
    operation.both_funds           | 2025-07-31 | met
    operation.both_funds           | 2025-08-01 | not_known
    operation.borrower_share       | 2020-08-30 | not_in_force
    operation.borrower_share       | 2020-08-31 | met
    operation.borrower_share       | 2025-08-01 | not_known
    operation.meets_monthly        | 2020-08-30 | not_in_force
    operation.meets_monthly        | 2020-08-31 | met
    operation.meets_monthly        | 2025-07-31 | met
    operation.meets_monthly        | 2025-08-01 | not_known
    operation.all_areas            | 2020-08-30 | not_in_force
    operation.all_areas            | 2020-08-31 | met
    operation.all_areas            | 2025-12-01 | met
    operation.well_managed         | 2020-08-30 | not_in_force
    operation.well_managed         | 2020-08-31 | not_known
    operation.well_managed         | 2025-08-01 | not_known
    """
    expect(on_days())


def test_only_what_a_summary_says(expect: Callable, on_days: Callable):
    """For whoever takes nothing less sure than a summary, what single provinces and clubs do is not in force.

    criterion                      | day        | verdict
    composition.size               | 2018-06-01 | not_in_force
    composition.older_share        | 2018-06-01 | not_in_force
    composition.women_share        | 2018-06-01 | not_in_force
    composition.hardship_share     | 2018-06-01 | not_in_force
    composition.size               | 2024-06-01 | met
    composition.younger_share      | 2024-06-01 | met
    operation.both_funds           | 2024-06-01 | met
    operation.all_areas            | 2024-06-01 | met
    operation.meets_monthly        | 2024-06-01 | not_in_force
    governance.founding_decision   | 2024-06-01 | not_in_force
    governance.charter             | 2024-06-01 | not_in_force
    composition.size               | 2025-12-01 | not_known
    operation.all_areas            | 2025-12-01 | not_in_force
    """
    expect(on_days(floor=Certainty.SUMMARY))


def test_only_what_the_text_says(book: RuleBook):
    """Of composition and operation no text of an instrument was seen: for whoever takes nothing else, none is met or missed."""
    day = date(2024, 6, 1)
    found = {finding.verdict for finding in book.assess(club(day), day, floor=Certainty.TEXT)}
    assert {Verdict.NOT_IN_FORCE, Verdict.NOT_KNOWN} >= found
