"""Figures that contradict each other: both are shown, and none is preferred in silence; by hand."""

from datetime import date
from fractions import Fraction

import attrs
import pytest

from lthtgn import Period, open_rulebook
from lthtgn.exchange import read_data
from lthtgn.expr.nodes import Measure, When, total
from lthtgn.indicators.compute import compute_table
from lthtgn.indicators.indicator import Form, Indicator
from lthtgn.ranges import Range
from lthtgn.rules.measures import CLUBS
from lthtgn.rules.rows import FUND_AMOUNT, FUND_ENTRIES

YEAR = Period.year(2024)


@pytest.fixture(scope="module")
def book():
    return open_rulebook(plugins=())


def register(*returns, **club):
    reports = [{"period": "2024", "figures": figures} for figures in returns]
    made = {"id": "a", "name": "A", "founded": "2023-01", "returns": reports, **club}
    return read_data({"clubs": [made]}, today=date(2025, 12, 31))


def women(book, *returns):
    return book.compute(register(*returns), period=YEAR, indicators=["composition.women"]).cells[0]


@pytest.mark.parametrize(
    ("returns", "expected"),
    [
        ([{"members": 50, "members.women": 30, "composition.women": "60 %"}], (60, 60)),
        ([{"members": 50, "members.women": 30, "composition.women": "70 %"}], (60, 70)),
        ([{"composition.women": "60 %"}, {"composition.women": "70 %"}], (60, 70)),
        ([{"composition.women": "70 %"}, {"composition.women": "60 %"}], (60, 70)),
        ([{"composition.women": "trên 60 %"}, {"composition.women": "70 %"}], (70, 70)),
        ([{"members": 0, "composition.women": "60 %"}], (0, 100)),  # of nobody
    ],
)
def test_a_share_that_was_reported_beside_what_it_is_made_of(book, returns, expected):
    low, high = expected

    assert women(book, *returns).value == Range(Fraction(low, 100), Fraction(high, 100))


def test_a_share_of_nobody_is_none(book):
    assert women(book, {"members": 0}).value is None


@pytest.mark.parametrize(("share", "rules"), [("60 %", {"audit.share_differs"}), ("0 %", set())])
def test_a_share_of_nobody_is_asked_about(book, share, rules):
    place = {"province": "01", "edition": "63"}
    found = book.audit(register({"members": 0, "composition.women": share}, place=place))

    assert {item.rule.id for item in found} == rules


NET = Measure("funds.net", "thu trừ chi", total(FUND_ENTRIES.rows, FUND_AMOUNT), when=When.PERIOD, unit_vi="đồng")
MEAN_NET = Indicator("funds.mean_net", "Bình quân thu trừ chi", NET, CLUBS, form=Form.MEAN)


def test_the_mean_of_money_that_went_out(book):
    """300,000 in and 1,000,000 out: −700,000, of one club."""
    entries = [
        {"id": "e1", "fund": "operating", "on": "2024-02-01", "kind": "fee", "amount": 300_000},
        {"id": "e2", "fund": "operating", "on": "2024-03-01", "kind": "spending", "amount": -1_000_000},
    ]
    made = register(fund_entries=entries, complete=[{"records": "fund_entries"}])
    table = book.tabulate(made, date(2024, 12, 31), YEAR, measures=(NET, CLUBS))
    (cell,) = compute_table(table, [MEAN_NET]).cells

    assert (cell.part, cell.value) == (Range.exact(-700_000), Range.exact(-700_000))


def test_money_that_went_out_of_a_club_of_which_the_programme_is_not_known(book):
    """It may be of the programme or not: the sum is from −700,000 to 0."""
    entries = [{"id": "e2", "fund": "operating", "on": "2024-03-01", "kind": "spending", "amount": -700_000}]
    made = register(fund_entries=entries, complete=[{"records": "fund_entries"}], founded=None)
    table = book.tabulate(made, date(2024, 12, 31), YEAR, measures=(NET, CLUBS))
    of_1336 = attrs.evolve(MEAN_NET, form=Form.TOTAL, denominator=None, programme="1336")
    (cell,) = compute_table(table, [of_1336], programmes=book.programmes).cells

    assert cell.part == Range(-700_000, 0)
