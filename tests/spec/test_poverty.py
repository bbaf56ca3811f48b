"""The poverty standard on worked cases, with what each expects worked out by hand from the dossier (A-3.01 … A-3.10)."""

from datetime import date

import pytest

from lthtgn.builtin import national
from lthtgn.errors import RangeError
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.model.people import HouseholdClass
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.poverty import Area

BOOK = assemble([Plugin("national", national, "built in")])
POOR, NEAR, OTHER = HouseholdClass
MET, NOT_MET, NOT_KNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.NOT_KNOWN
RURAL, URBAN = Area.RURAL, Area.URBAN
ANY = Range.unknown()
Y2022, Y2025, Y2026, Y2027 = date(2022, 1, 1), date(2025, 12, 31), date(2026, 12, 31), date(2027, 1, 1)


CASES = [
    # income a head a month, deprivations, area, day, the classes that are possible
    (1_500_000, 3, RURAL, Y2022, [POOR]),
    (1_500_000, 2, RURAL, Y2022, [NEAR]),
    (1_500_001, 12, RURAL, Y2022, [OTHER]),
    (1_500_001, 3, URBAN, Y2022, [POOR]),
    (2_000_000, 3, URBAN, Y2025, [POOR]),
    (2_000_001, 3, URBAN, Y2025, [OTHER]),
    (1_500_001, 3, RURAL, Y2026, [OTHER]),  # the year 2026 keeps the line
    (2_200_000, 3, RURAL, Y2027, [POOR]),
    (2_200_001, 3, RURAL, Y2027, [OTHER]),
    (2_800_000, 0, URBAN, Y2027, [NEAR]),
    (2_800_000, 0, URBAN, date(2030, 12, 31), [NEAR]),
    (2_800_000, 0, URBAN, date(2031, 1, 1), [POOR, NEAR, OTHER]),  # no standard is known
    (0, 12, RURAL, date(2021, 12, 31), [POOR, NEAR, OTHER]),  # likewise
    (Range(1_400_000, 1_600_000), 3, RURAL, Y2025, [POOR, OTHER]),
    (1_000_000, Range(2, 3), RURAL, Y2025, [POOR, NEAR]),
    (1_000_000, ANY, RURAL, Y2025, [POOR, NEAR]),
    (ANY, 1, RURAL, Y2025, [NEAR, OTHER]),
    (3_000_000, ANY, RURAL, Y2025, [OTHER]),
    (1_500_000, 3, None, Y2025, [POOR]),  # within either line
    (1_800_000, 3, None, Y2025, [POOR, OTHER]),  # within the urban one alone
    (2_000_001, 3, None, Y2025, [OTHER]),
]


@pytest.mark.parametrize(("income", "deprivations", "area", "day", "possible"), CASES)
def test_classes(income, deprivations, area, day, possible):
    figures = (value if isinstance(value, Range) else Range.exact(value) for value in (income, deprivations))
    found = BOOK.poverty_class(*figures, area, day)
    assert list(found.possible) == possible
    assert found.class_ is (possible[0] if len(possible) == 1 else None)


@pytest.mark.parametrize("day", [date(2021, 12, 31), date(2031, 1, 1)])
def test_outside_the_periods_of_the_standard_nothing_is_known(day):
    """Not "not in force": there was a standard, and there will be one (AENC-02); the bounds say which value is not known."""
    found = BOOK.poverty_class(Range.exact(0), Range.exact(12), RURAL, day)
    assert {found.within, found.poor, found.near_poor, found.average} == {NOT_KNOWN}
    assert "poverty.income_line.rural" in {bound.parameter.id for bound in found.not_known}
    assert found.agrees_with(POOR) is NOT_KNOWN


@pytest.mark.parametrize(("income", "lacking"), [(0, 13), (0, Range(13, None)), (-1, 3), (0, -1)])
def test_figures_that_cannot_be_are_refused(income, lacking):
    """There are 12 indicators (A-3.04), and neither an income nor a count is below 0."""
    figures = (value if isinstance(value, Range) else Range.exact(value) for value in (income, lacking))
    with pytest.raises(RangeError):
        BOOK.poverty_class(*figures, RURAL, Y2025)


@pytest.mark.parametrize(
    ("income", "area", "day", "expected"),
    [
        (1_500_000, RURAL, Y2025, NOT_MET),
        (1_500_001, RURAL, Y2025, MET),
        (2_250_000, RURAL, Y2026, MET),
        (2_250_001, RURAL, Y2026, NOT_MET),
        (3_000_000, URBAN, Y2025, MET),
        (3_000_001, URBAN, Y2025, NOT_MET),
        (2_500_000, RURAL, Y2027, NOT_KNOWN),
    ],
)
def test_average_living_standard(income, area, day, expected):
    """Above the line and up to 2,250,000 or 3,000,000; from 2027 on not known."""
    assert BOOK.poverty_class(Range.exact(income), ANY, area, day).average is expected


@pytest.mark.parametrize(
    ("decided", "expected"), [(POOR, NOT_KNOWN), (NEAR, NOT_KNOWN), (OTHER, NOT_MET), (None, NOT_KNOWN)]
)
def test_the_yearly_decision_has_priority(decided, expected):
    """Figures never change it: they agree, or do not, or cannot tell."""
    assert BOOK.poverty_class(Range.exact(1_000_000), ANY, RURAL, Y2025).agrees_with(decided) is expected
