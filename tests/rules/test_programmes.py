"""To which programme a club belongs: the one in whose life it was founded."""

import pytest

from lthtgn.hooks import RuleBook
from lthtgn.model.clubs import Club
from lthtgn.model.periods import PartialDate, Period
from lthtgn.policy.national import PROGRAMMES
from lthtgn.rules.programmes import EARLIER, NOT_KNOWN, programme_of


@pytest.mark.parametrize(
    ("founded", "expected"),
    [
        ("2016-08-01", EARLIER),
        ("2006", EARLIER),
        ("2016-08-02", "1533"),  # Decision 1533 of 2 August 2016
        ("2016-08", NOT_KNOWN),
        ("2016", NOT_KNOWN),
        ("2017", "1533"),
        ("2020-08-30", "1533"),
        ("2020-08-31", "1533/1336"),  # Decision 1336 of 31 August 2020; 1533 runs to the end of the year (ENC-02)
        ("2020-08", NOT_KNOWN),
        ("2020-09", "1533/1336"),
        ("2020-12-31", "1533/1336"),
        ("2020-12-31/2021-01-01", NOT_KNOWN),
        ("2021-01-01", "1336"),
        ("2020", NOT_KNOWN),
        ("2023/2024", "1336"),  # Vân Canh
        ("2025-07-31", "1336"),
        ("2025-07", "1336"),
        ("2025-08-01", "1336/1648"),  # Decision 1648 of 1 August 2025; the last day of 1336 is not stated (UNK-05)
        ("2025-08", "1336/1648"),
        ("2025-12-31", "1336/1648"),
        ("2026-01-01", "1648"),
        ("2025", NOT_KNOWN),
        ("2025-07-31/2025-08-01", NOT_KNOWN),
        ("2035-12-31", "1648"),
        ("2035/2036", NOT_KNOWN),
        ("2036-01-01", NOT_KNOWN),
        (None, NOT_KNOWN),
    ],
)
def test_the_programme_of_a_club(book: RuleBook, founded: str | None, expected: str):
    """Every day that the founding may have been must lie in the same lives; where there are two, both are named."""
    when = None
    if founded is not None:
        when = Period.parse(founded) if "/" in founded else PartialDate.parse(founded)
    club = Club("a", "A", founded=when)
    assert expected == programme_of(club, PROGRAMMES) == book.programme_of(club)


def test_the_order_of_programmes_makes_no_difference():
    """Programmes are taken by their first day."""
    club = Club("a", "A", founded=PartialDate(2018))
    assert "1533" == programme_of(club, reversed(PROGRAMMES))


def test_without_programmes_nothing_is_known():
    """A book without programmes cannot tell, not even "earlier"."""
    assert NOT_KNOWN == programme_of(Club("a", "A", founded=PartialDate(2018)), ())
