"""The criteria of operation, and the named sets: what each asks, of which figures, by which values of the law."""

from datetime import date

import pytest

from lthtgn.expr.nodes import Within, share
from lthtgn.hooks import RuleBook
from lthtgn.model.areas import ActivityArea
from lthtgn.policy.national import operation as law
from lthtgn.policy.resolution import Standing
from lthtgn.rules import measures, operation
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.eligibility import ELIGIBILITY, FULL_ACTIVITY, SETS

CRITERIA = [
    (operation.HAS_FOUNDING_DECISION, measures.FOUNDING_DECISION, law.FOUNDING_DECISION_REQUIRED),
    (operation.HAS_CHARTER, measures.CHARTER, law.CHARTER_REQUIRED),
    (operation.HAS_BOTH_FUNDS, measures.FUND_KINDS, law.REQUIRED_FUNDS),
    (operation.BORROWER_SHARE_FITS, share(measures.BORROWERS, of=measures.MEMBERS), law.MIN_BORROWER_SHARE),
    (operation.MEETS_MONTHLY, share(measures.MONTHS_MET, of=measures.MONTHS_IN_PERIOD), law.MIN_MONTHS_MET),
    (operation.ALL_AREAS_CARRIED_OUT, measures.AREAS_CARRIED_OUT, law.REQUIRED_AREAS),
    (operation.IS_WELL_MANAGED, measures.WELL_MANAGED, law.MIN_WELL_MANAGED),
]


@pytest.mark.parametrize(("criterion", "quantity", "low"), CRITERIA, ids=lambda value: getattr(value, "id", ""))
def test_what_is_compared_with_what(criterion: Criterion, quantity: object, low: object):
    """Each criterion asks for at least its own value of the law; there is no "too much"."""
    assert Within(quantity, low, None) == criterion.test
    assert (low,) == criterion.parameters


def test_all_criteria_are_listed():
    """The list is the whole of the module."""
    assert [criterion for criterion, *_ in CRITERIA] == list(operation.CRITERIA)


def test_only_borrowing_is_a_warning():
    """The half of members that borrow is worded as a result to be reached (1336-26): a club is told, not refused."""
    assert [operation.BORROWER_SHARE_FITS] == [criterion for criterion in operation.CRITERIA if criterion.advisory]


def test_areas_of_the_criteria():
    """Funds belong to raising resources, borrowing to livelihood; the others to the club as a whole."""
    expected = {"operation.both_funds": ActivityArea.RESOURCES, "operation.borrower_share": ActivityArea.LIVELIHOOD}
    assert expected == {criterion.id: criterion.area for criterion in operation.CRITERIA if criterion.area is not None}


@pytest.mark.parametrize(
    ("criterion", "expected"),
    [
        ("operation.both_funds", "2"),  # 1336-28
        ("operation.borrower_share", "1/2"),  # 1336-26
        ("operation.all_areas", "8"),  # AREA-1 to AREA-8
        ("operation.meets_monthly", "1"),  # every month
        ("governance.founding_decision", "1"),
        ("governance.charter", "1"),
    ],
)
def test_the_values_of_2024(book: RuleBook, criterion: str, expected: str):
    """On 1 June 2024 each is judged by the value that the dossier has."""
    (parameter,) = book.criterion(criterion).parameters
    value = book.resolve(parameter, date(2024, 6, 1)).value
    assert (expected, True) == (str(value.low), value.is_exact)


def test_good_management_is_asked_for_and_not_defined(book: RuleBook):
    """1336-25 asks for well-managed clubs; what that is was not published (M-UNK-14): in force, and not known."""
    (parameter,) = book.criterion("operation.well_managed").parameters
    assert Standing.NOT_KNOWN is book.resolve(parameter, date(2024, 6, 1)).standing


def test_sets():
    """A club is rightly founded and made up with a decision, a charter, both funds and its composition; fully active with
    all areas and good management.
    """
    assert (ELIGIBILITY, FULL_ACTIVITY) == SETS
    assert {
        "governance.founding_decision",
        "governance.charter",
        "operation.both_funds",
        "composition.size",
        "composition.older_share",
        "composition.women_share",
        "composition.younger_share",
        "composition.hardship_share",
    } == set(ELIGIBILITY.criteria)
    assert {"operation.all_areas", "operation.well_managed"} == set(FULL_ACTIVITY.criteria)
