"""Tests asked of one person, each condition with its own answer."""

from lthtgn.expr.compiling import Moment
from lthtgn.model.clubs import Club
from lthtgn.model.people import Member
from lthtgn.model.periods import PartialDate
from lthtgn.policy.national.people import OLDER_PERSON_AGE
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.persons import PersonTests, ask_person, conjuncts
from lthtgn.rules.rows import AGE, HARDSHIP, MEMBERS, NEEDS_LOAN

NOW = Moment(20250601, 20250601, 20250602)
TEST = (AGE >= OLDER_PERSON_AGE) & HARDSHIP.is_true() & ~NEEDS_LOAN.is_true()
SINCE = PartialDate(2020)
PEOPLE = [
    (Member("m1", born=PartialDate(1950), joined=SINCE, hardship=True, needs_loan=False), 2, "met", 0, 0),
    (Member("m2", born=PartialDate(1965), joined=SINCE, hardship=True, needs_loan=False), 2, "not_known", 0, 1),
    (Member("m3", born=PartialDate(1990), joined=SINCE), 2, "not_met", 1, 2),
    (Member("m4", joined=PartialDate(2025)), 1, "not_known", 0, 3),
    (Member("m5", joined=PartialDate(2026)), 0, "not_known", 0, 3),
]


def test_each_condition_has_its_own_answer():
    """What is lacking and what is not known are told apart, and the verdict is Kleene's "and" of all."""
    for member, present, verdict, lacking, unknown in PEOPLE:
        here, (finding,) = ask_person(MEMBERS, [TEST], member, Club("a", "A"), NOW, lambda _: Range.exact(60))
        assert (here, finding.verdict) == (present, Verdict(verdict)), member.id
        assert [len(finding.conditions), len(finding.lacking), len(finding.unknown)] == [3, lacking, unknown], member.id


def test_people_who_are_alike_are_worked_out_once():
    """Asked of many, the answers are the same, and those of one class are one object."""
    asked = PersonTests(MEMBERS, (TEST,), {OLDER_PERSON_AGE: Range.exact(60)})
    club = Club("a", "A")
    for member, present, verdict, *_ in PEOPLE:
        here, (finding,) = asked.found(*asked.classes_of((member,), club, NOW))
        assert (here, finding.verdict) == (present, Verdict(verdict))
    first, again = asked.classes_of([Member(id_, joined=SINCE) for id_ in ("x", "y")], club, NOW)
    assert asked.found(first) is asked.found(again)


def test_conjuncts_are_the_conditions_one_by_one():
    assert len(conjuncts(TEST)) == 3
    assert conjuncts(HARDSHIP.is_true() | NEEDS_LOAN.is_true()) == (HARDSHIP.is_true() | NEEDS_LOAN.is_true(),)
