"""Periodic returns, and the register that gathers them."""

from datetime import date

import pytest

from lthtgn.errors import RangeError, UnknownIdError
from lthtgn.model.activities import Activity, ActivityKind
from lthtgn.model.associations import Association
from lthtgn.model.awards import Award, RecipientKind
from lthtgn.model.care import CareVisit
from lthtgn.model.clubs import Club
from lthtgn.model.funds import EntryKind, FundEntry, FundKind, Loan
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.ranges import Range

YEAR = Period.year(2024)
OWN = Return(YEAR, (Figure("members", Range.exact(57)), Figure("loans.borrowers", Range.at_least(30), "trên 30 người")))
OTHER = Return(Period.year(2023), (Figure("members", Range.exact(55)),))
JOINT = Return(YEAR, (Figure("members", Range.exact(178)),), clubs=("a", "b"))
ABOUT_ITSELF = Return(YEAR, (Figure("association.members", Range.exact(2287)),))


def test_a_figure_is_found_by_its_id():
    """What was reported under an id, range and all; nothing where nothing was said: that is not 0."""
    expected = (Range.exact(57), Range(30, None), None)
    assert expected == tuple(OWN.figure(id_) for id_ in ("members", "loans.borrowers", "members.women"))


def test_an_id_is_reported_once_in_a_return():
    """Two figures under one id are refused, and the message names every such id, in order."""
    figures = [Figure(id_, Range.exact(1)) for id_ in ("members", "areas", "clubs", "areas", "members")]
    with pytest.raises(RangeError, match=r"^figures reported twice in one return: areas, members$"):
        Return(YEAR, tuple(figures))


def test_a_club_is_named_once_in_a_return():
    """A joint figure of a club with itself makes no sense."""
    with pytest.raises(RangeError, match="a club is named twice in one return"):
        Return(YEAR, (), clubs=("a", "b", "a"))


REGISTER = Register(
    clubs=(Club("a", "A", returns=(OWN, OTHER)), Club("b", "B")),
    associations=(Association("h", "H", returns=(ABOUT_ITSELF, JOINT)),),
)


def test_all_returns_of_a_register():
    """The returns of the clubs, then of the associations."""
    assert [OWN, OTHER, ABOUT_ITSELF, JOINT] == list(REGISTER.returns())


def test_joint_returns_are_those_about_several_clubs():
    """An association's return about itself is not about clubs."""
    assert (JOINT,) == REGISTER.joint_returns()


def test_a_club_is_found_by_its_id():
    """The club itself; an unknown id suggests the nearest."""
    assert REGISTER.clubs[1] is REGISTER.club("b")
    register = Register(clubs=(Club("an-trai", "A"),))
    with pytest.raises(UnknownIdError, match="unknown club 'an-tray'; did you mean 'an-trai'") as caught:
        register.club("an-tray")
    assert ("club", "an-tray", "an-trai") == (caught.value.kind, caught.value.id, caught.value.suggestion)


EXACT = PartialDate(2025, 3, 4)


@pytest.mark.parametrize(
    ("register", "expected"),
    [
        (Register(), None),
        (Register(clubs=(Club("a", "A"),)), None),
        (REGISTER, date(2024, 12, 31)),
        (Register(clubs=(Club("a", "A", as_of=PartialDate(2025, 5)),)), date(2025, 5, 31)),
        (Register(clubs=(Club("a", "A", activities=(Activity("x", EXACT, ActivityKind.TALK),)),)), date(2025, 3, 4)),
        (
            Register(clubs=(Club("a", "A", fund_entries=(FundEntry("x", FundKind.OPERATING, EXACT, EntryKind.FEE, 1),)),)),
            date(2025, 3, 4),
        ),
        (Register(clubs=(Club("a", "A", loans=(Loan("x", "m", EXACT, 1),)),)), date(2025, 3, 4)),
        (Register(clubs=(Club("a", "A", care_visits=(CareVisit("x", EXACT, "p"),)),)), date(2025, 3, 4)),
        (Register(awards=(Award("x", PartialDate(2025), "UBND", RecipientKind.HOUSEHOLD),)), date(2025, 12, 31)),
        (
            Register(clubs=(Club("a", "A", as_of=PartialDate(2023), activities=(Activity("x", EXACT, ActivityKind.TALK),)),)),
            date(2025, 3, 4),
        ),
    ],
)  # fmt: skip
def test_the_last_day_that_a_register_speaks_of(register: Register, expected: date | None):
    """The last day of whatever happened or was reported last; none where nothing has a day."""
    assert expected == register.last_day()
