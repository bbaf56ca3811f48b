"""Indicators as values: a part lies inside its whole by construction, and what does not fit is refused when it is built."""

import pickle
import re
from collections.abc import Callable

import pytest

from lthtgn.errors import ExpressionError
from lthtgn.expr.nodes import Measure, When, count
from lthtgn.hooks import RuleBook
from lthtgn.indicators import network, quality
from lthtgn.indicators.areas import AREA_INDICATORS
from lthtgn.indicators.indicator import Form, Indicator, Judged, Meeting, clubs_meeting
from lthtgn.rules import composition, measures, operation
from lthtgn.rules.association import CREMATIONS, DEATHS, MEMBERSHIP
from lthtgn.rules.rows import MEMBERS as ROSTER

WHOLE = Measure("whole", "…", None)
PART = Measure("part", "…", None, part_of=WHOLE)
PIECE = Measure("piece", "…", None, part_of=PART)
OTHER = Measure("other", "…", None)
GUEST = Measure("guest", "…", None, part_of=PART, also_part_of=(OTHER,))
FLOW = Measure("flow", "…", None, when=When.PERIOD)


@pytest.mark.parametrize(
    ("part", "whole"), [(PART, WHOLE), (PIECE, PART), (PIECE, WHOLE), (WHOLE, WHOLE), (GUEST, OTHER), (GUEST, WHOLE)]
)
def test_a_share_of_what_contains_the_part(part: Measure, whole: Measure):
    """A measure lies inside its whole, the whole of that, what else it is said to lie inside, and itself."""
    assert Form.SHARE is Indicator("x", "…", part, whole).form


REFUSED: list[tuple[str, Callable[[], object], str]] = [
    ("a share the other way round", lambda: Indicator("x", "…", WHOLE, PART), "'x' is a share, but 'whole' does not lie inside 'part'; say so by part_of, or make it a MEAN"),
    ("a share of something else", lambda: Indicator("x", "…", PART, OTHER), "'x' is a share, but 'part' does not lie inside 'other'"),
    ("clubs meeting in members", lambda: Indicator("x", "…", Meeting((composition.SIZE_FITS,)), WHOLE), "'x' is a share, but the clubs meeting criteria does not lie inside 'whole'"),
    ("members in clubs judged", lambda: Indicator("x", "…", PART, Judged((composition.SIZE_FITS,))), "'x' is a share, but 'part' does not lie inside the clubs meeting criteria"),
    ("clubs judged by others", lambda: Indicator("x", "…", Meeting((composition.SIZE_FITS,)), Judged((operation.HAS_CHARTER,))), "'x' is a share"),
    ("a share without a whole", lambda: Indicator("x", "…", PART), "'x': a total has no denominator, every other form needs one"),
    ("a mean without a whole", lambda: Indicator("x", "…", PART, form=Form.MEAN), "'x': a total has no denominator, every other form needs one"),
    ("a change without a before", lambda: Indicator("x", "…", PART, form=Form.CHANGE), "'x': a total has no denominator, every other form needs one"),
    ("a total with a whole", lambda: Indicator("x", "…", PART, WHOLE, form=Form.TOTAL), "'x': a total has no denominator, every other form needs one"),
    ("a bad id", lambda: Indicator("X", "…", PART, WHOLE), "'X' is not an id"),
    ("a total of a count", lambda: Indicator("x", "…", count(ROSTER.rows), form=Form.TOTAL), "'x' counts measures or clubs meeting criteria, not Count("),
    ("a mean per a word", lambda: Indicator("x", "…", PART, "clubs", form=Form.MEAN), "'x' counts measures or clubs meeting criteria, not 'clubs'"),
    ("clubs meeting nothing", lambda: clubs_meeting("x", "…"), "'x' counts the clubs that meet criteria, but names none"),
]  # fmt: skip


@pytest.mark.parametrize(("build", "message"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_refused(build: Callable[[], object], message: str):
    """What is no indicator is refused when it is built, and the message says what would be."""
    with pytest.raises(ExpressionError, match=re.escape(message)):
        build()


def test_a_mean_may_be_of_anything():
    """A mean and a change need no part inside a whole."""
    assert Form.MEAN is Indicator("x", "…", OTHER, WHOLE, form=Form.MEAN).form
    assert Form.CHANGE is Indicator("x", "…", OTHER, WHOLE, form=Form.CHANGE).form


def test_the_measures_of_an_indicator():
    """Part and whole; of clubs meeting criteria, whatever the criteria read, each once."""
    assert (PART, WHOLE) == Indicator("x", "…", PART, WHOLE).measures
    assert (WHOLE,) == Indicator("x", "…", WHOLE, form=Form.TOTAL).measures
    both = clubs_meeting("x", "…", composition.SIZE_FITS, composition.WOMEN_SHARE_FITS)
    assert (measures.MEMBERS, measures.WOMEN) == both.measures


def test_the_criteria_of_an_indicator():
    """Those that the clubs are counted by; none where measures are counted."""
    criteria = (composition.SIZE_FITS, operation.HAS_CHARTER)
    assert criteria == clubs_meeting("x", "…", *criteria).criteria
    assert () == Indicator("x", "…", PART, WHOLE).criteria


def test_an_indicator_of_a_period():
    """An indicator is about a period as soon as one of its measures is."""
    assert not Indicator("x", "…", PART, WHOLE).is_flow
    assert Indicator("x", "…", FLOW, WHOLE, form=Form.MEAN).is_flow
    assert clubs_meeting("x", "…", operation.ALL_AREAS_CARRIED_OUT).is_flow


def test_indicators_are_values():
    """Equal indicators are equal and hash alike; those that differ are told apart; they pickle and show their id."""
    one, same, other = (Indicator("x", "…", PART, WHOLE, programme=programme) for programme in ("1336", "1336", None))
    assert (one, hash(one)) == (same, hash(same))
    assert one != other
    assert "Indicator('x')" == repr(pickle.loads(pickle.dumps(one)))


# The nation's.

NATIONAL = {
    "composition.mean_size": (Form.MEAN, measures.MEMBERS, measures.CLUBS),
    "composition.older_members": (Form.SHARE, measures.OLDER_MEMBERS, measures.MEMBERS),
    "composition.members_aged_55": (Form.SHARE, measures.MEMBERS_OF_55, measures.MEMBERS),
    "composition.women": (Form.SHARE, measures.WOMEN, measures.MEMBERS),
    "composition.younger_members": (Form.SHARE, measures.YOUNGER_MEMBERS, measures.MEMBERS),
    "composition.members_in_hardship": (Form.SHARE, measures.MEMBERS_IN_HARDSHIP, measures.MEMBERS),
    "livelihood.loan_coverage": (Form.SHARE, measures.BORROWERS, measures.MEMBERS),
    "livelihood.need_of_loan": (Form.SHARE, measures.MEMBERS_IN_NEED_OF_LOAN, measures.MEMBERS),
    "livelihood.mean_fund": (Form.MEAN, measures.LIVELIHOOD_BALANCE, measures.CLUBS),
    "operation.months_met": (Form.SHARE, measures.MONTHS_MET, measures.MONTHS_IN_PERIOD),
    "network.clubs": (Form.TOTAL, measures.CLUBS, None),
    "network.active_clubs": (Form.SHARE, measures.ACTIVE_CLUBS, measures.CLUBS),
    "network.members": (Form.TOTAL, measures.MEMBERS, None),
    "network.member_growth": (Form.CHANGE, measures.MEMBERS, measures.MEMBERS_AT_FOUNDING),
    "network.older_women_1648": (Form.SHARE, measures.OLDER_WOMEN, measures.OLDER_MEMBERS),
    "network.association_coverage": (Form.SHARE, measures.ASSOCIATION_MEMBERS, MEMBERSHIP),
    "home_care.carers_per_person": (Form.MEAN, measures.HOME_CARERS, measures.PEOPLE_CARED_FOR),
    "association.cremation_share": (Form.SHARE, CREMATIONS, DEATHS),
}


@pytest.mark.parametrize("id_", NATIONAL)
def test_parts_and_wholes_of_the_nations_indicators(book: RuleBook, id_: str):
    """Each indicator counts what its name says, of the whole that its name says."""
    found = book.indicator(id_)
    assert NATIONAL[id_] == (found.form, found.numerator, found.denominator)


def test_new_clubs_are_those_of_a_programme(book: RuleBook):
    """ "New clubs" and "all clubs" are two indicators: only the new ones name a programme, and carry its targets."""
    new = {indicator.id: indicator.programme for indicator in book.indicators.values() if indicator.programme}
    assert {
        "network.new_clubs_1336": "1336",
        "network.new_clubs_1648": "1648",
        "network.new_club_members_1336": "1336",
        "network.new_club_older_members_1336": "1336",
        "network.new_club_older_members_1648": "1648",
        "network.older_women_1648": "1648",
    } == new
    assert book.indicator("network.clubs").target is None


def test_every_indicator_has_its_words(book: RuleBook):
    """Each has a Vietnamese and an English term; means and totals name their unit."""
    lacking = [i.id for i in book.indicators.values() if not (i.term_vi and i.term_en)]
    lacking += [i.id for i in book.indicators.values() if i.form in {Form.MEAN, Form.TOTAL} and not i.unit_vi]
    assert [] == lacking


def test_all_indicators_are_in_the_book(book: RuleBook):
    """What the modules list is what the book has, each id once."""
    listed = [*quality.INDICATORS, *network.INDICATORS, *AREA_INDICATORS]
    assert len(listed) == len(book.indicators)
    assert {indicator.id for indicator in listed} == set(book.indicators)
