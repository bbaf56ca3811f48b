"""The criteria of composition: what each asks, of which figures, by which values of the law."""

from datetime import date

import pytest

from lthtgn.expr.nodes import share
from lthtgn.hooks import RuleBook
from lthtgn.model.areas import ActivityArea
from lthtgn.policy.national import composition as law
from lthtgn.rules import composition as rules
from lthtgn.rules import measures
from lthtgn.rules.criteria import Criterion

CRITERIA = [
    (rules.SIZE_FITS, measures.MEMBERS, law.MIN_SIZE, law.MAX_SIZE),
    (rules.OLDER_MEMBERS_LEAD, share(measures.OLDER_MEMBERS, of=measures.MEMBERS), law.MIN_OLDER_SHARE, law.MAX_OLDER_SHARE),
    (rules.WOMEN_SHARE_FITS, share(measures.WOMEN, of=measures.MEMBERS), law.MIN_WOMEN_SHARE, law.MAX_WOMEN_SHARE),
    (rules.YOUNGER_SHARE_FITS, share(measures.YOUNGER_MEMBERS, of=measures.MEMBERS), law.MIN_YOUNGER_SHARE, law.MAX_YOUNGER_SHARE),
    (rules.MEMBERS_IN_HARDSHIP_COME_FIRST, share(measures.MEMBERS_IN_HARDSHIP, of=measures.MEMBERS), law.MIN_HARDSHIP_SHARE, law.MAX_HARDSHIP_SHARE),
]  # fmt: skip


@pytest.mark.parametrize(("criterion", "quantity", "low", "high"), CRITERIA, ids=lambda value: getattr(value, "id", ""))
def test_what_is_compared_with_what(criterion: Criterion, quantity: object, low: object, high: object):
    """Each criterion compares its own figure with its own two values of the law, and with nothing else."""
    assert (quantity, low, high) == (criterion.test.quantity, criterion.test.low, criterion.test.high)
    assert (low, high) == criterion.parameters


def test_composition_only_warns():
    """Real clubs have 43 to 121 members: no criterion of composition is a reason to refuse a club's record."""
    assert {True} == {criterion.advisory for criterion in rules.CRITERIA}
    assert [criterion for criterion, *_ in CRITERIA] == list(rules.CRITERIA)


@pytest.mark.parametrize(
    ("criterion", "low", "high"),
    [
        ("composition.size", 50, 70),  # 1336-20
        ("composition.older_share", "3/5", "7/10"),  # 1336-22
        ("composition.women_share", "3/5", "7/10"),  # 1336-21
        ("composition.younger_share", "3/10", "2/5"),  # 1336-23
        ("composition.hardship_share", None, None),  # 1336-24: priority only, no percentage
    ],
)
def test_the_values_of_1336(book: RuleBook, criterion: str, low: object, high: object):
    """On 1 June 2024 each is judged by the values of Decision 1336 as the dossier has them."""
    values = [book.resolve(parameter, date(2024, 6, 1)).value for parameter in book.criterion(criterion).parameters]
    assert [low, high] == [
        None if value is None else value.low if isinstance(value.low, int) else str(value.low) for value in values
    ]
    assert all(value is None or value.is_exact for value in values)


def test_no_criterion_of_composition_belongs_to_an_area():
    """Composition is about the club as a whole."""
    assert {None} == {criterion.area for criterion in rules.CRITERIA}
    assert ActivityArea.RESOURCES not in {criterion.area for criterion in rules.CRITERIA}
