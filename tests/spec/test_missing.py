"""Who misses what, on worked cases: how many people and how much, as ranges, worked out by hand from the dossier."""

from datetime import date

import attrs
import pytest

from lthtgn.builtin import national
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.model.clubs import Club, ClubStatus, Complete, Records, Status
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member
from lthtgn.model.periods import PartialDate
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.welfare import Benefit, BenefitReceipt, Welfare
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.entitlements import SOCIAL_PENSION
from lthtgn.policy.parameters import Override, Scope, Since
from lthtgn.ranges import Range, Verdict

BOOK = assemble([Plugin("national", national, "built in")])
MET, NOT_MET, NOT_KNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.NOT_KNOWN
FULL = (Complete(Records.MEMBERS),)
POOR, OTHER = HouseholdClass.POOR, HouseholdClass.OTHER
EVE, FIRST, NEW = date(2025, 6, 30), date(2025, 7, 1), date(2026, 7, 1)
PENSION = BenefitReceipt(Benefit.SOCIAL_PENSION, since=PartialDate(2025, 7, 1))
CARD = BenefitReceipt(Benefit.INSURANCE_CARD, since=PartialDate(2025, 7, 1))
NONE, ANY = Range.exact(0), Range.unknown()


def person(born, household=OTHER, **welfare):
    known = {
        "citizen": True,
        "pension": False,
        "monthly_allowance": False,
        "receives": (),
        "insured": False,
        "survivor_allowance": False,
    }
    return Member(
        "m1",
        born=None if born is None else PartialDate.parse(born),
        joined=PartialDate(2020),
        households=tuple(HouseholdStatus(year, household) for year in range(2020, 2028)),
        welfare=Welfare(**{**known, **welfare}),
    )


def register(*members, complete=FULL, **club):
    named = tuple(attrs.evolve(member, id=f"m{number}") for number, member in enumerate(members, 1))
    return Register(clubs=(Club("a", "A", members=named, complete=complete, **club),))


ALONE = {"supporter": False, "qualifies_for_institution": False}
CASES = [
    # what, members, day, people, đồng a month, people without a card
    ("nobody", [], FIRST, NONE, NONE, NONE),
    ("a pension", [person("1940")], FIRST, Range.exact(1), Range.exact(500_000), NONE),
    ("received", [person("1940", receives=(PENSION, CARD), insured=True)], FIRST, NONE, NONE, NONE),
    ("a card alone", [person("1940", receives=(PENSION,))], FIRST, Range.exact(1), NONE, Range.exact(1)),
    (
        "on the pension, with a right to the allowance: the difference",
        [person("1950-01-01", POOR, **ALONE, receives=(PENSION, CARD), insured=True)],
        FIRST,
        Range.exact(1),
        Range.exact(250_000),
        NONE,
    ),
    ("perhaps on a pension", [person("1940", pension=None)], FIRST, Range(0, 1), Range(0, 500_000), NONE),
    ("not known what is received", [person("1940", receives=None, insured=None)], FIRST, Range(0, 1), Range(0, 500_000), Range(0, 1)),
    ("one sure, one perhaps", [person("1940"), person("1940", pension=None)], FIRST, Range(1, 2), Range(500_000, 1_000_000), NONE),
    ("an allowance that is not known", [person("1950-01-01", POOR, **ALONE)], NEW, Range.exact(1), Range.at_least(540_000), Range.exact(1)),
]  # fmt: skip


@pytest.mark.parametrize(("members", "day", "people", "money", "cards"), [row[1:] for row in CASES], ids=[row[0] for row in CASES])  # fmt: skip
def test_who_misses_what(members, day, people, money, cards):
    found = BOOK.missing(register(*members), day)
    assert (found.people, found.money, dict(found.by_benefit)[Benefit.INSURANCE_CARD]) == (people, money, cards)


def test_without_welfare_records_it_is_nobody_or_anybody():
    """Two members of whom nothing is recorded: 0 to 2 people, both with something to ask."""
    found = BOOK.missing(register(*[Member("m", joined=PartialDate(2020))] * 2), FIRST)
    assert (found.people, found.unsettled) == (Range(0, 2), 2)
    assert found.money == Range(0, 2 * 1_500_000)  # at most three times the standard each


@pytest.mark.parametrize(
    ("whose", "expected", "missing", "partial"),
    [
        (register(person("1940")), Range.exact(1), (), ()),
        (register(person("1940"), complete=()), Range.at_least(1), (), ("a",)),
        (register(complete=()), ANY, ("a",), ()),
    ],
)
def test_a_roster_that_is_not_complete_gives_a_lower_bound(whose, expected, missing, partial):
    found = BOOK.missing(whose, FIRST)
    assert (found.people, found.rosters.missing, found.rosters.partial) == (expected, missing, partial)


@pytest.mark.parametrize(
    ("day", "benefits", "people"),
    [
        (date(2021, 6, 30), {"social_allowance", "insurance_card", "premium_support"}, ANY),
        (date(2021, 7, 1), {"insurance_card", "premium_support"}, ANY),
        (EVE, {"insurance_card", "premium_support"}, ANY),
        (FIRST, set(), NONE),
    ],
)
def test_before_the_first_known_law_nothing_is_known(day, benefits, people):
    """What was granted before is not known, and not nothing; a social pension there was not (ANK-10, A-2.35)."""
    found = BOOK.missing(register(person("1990", citizen=True)), day)
    assert ({gap.benefit.value for gap in found.gaps}, found.people) == (benefits, people)


# Asking for one entitlement never changes the answer.


@pytest.mark.parametrize("asked", ["allowance.alone", "social_pension.from_75"])
def test_asking_for_one_gives_the_answer_of_all(asked):
    """750,000 by the allowance beats the pension of 500,000, whichever of the two is asked about."""
    whose, id_ = register(person("1950-01-01", POOR, **ALONE)), f"entitlements.{asked}"
    every = {right.entitlement.id: right for right in BOOK.entitlements(whose, FIRST)}
    assert BOOK.entitlements(whose, FIRST, entitlements=[id_]) == (every[id_],)
    found = BOOK.missing(whose, FIRST, entitlements=[id_])
    assert found.money == Range.exact(750_000 if asked == "allowance.alone" else 0)


# Citizens, and clubs that are there.


@pytest.mark.parametrize(("citizen", "verdict"), [(True, MET), (None, NOT_KNOWN), (False, NOT_MET)])
@pytest.mark.parametrize(
    ("id_", "member"),
    [
        ("allowance.alone", person("1955", POOR, **ALONE)),
        ("allowance.alone_from_80", person("1940", POOR, **ALONE)),
        ("allowance.difficult_commune", person("1949-01-01", POOR, difficult_commune=True)),
        ("allowance.no_income", person("1940")),
        (
            "allowance.community",
            person("1955", POOR, supporter=False, qualifies_for_institution=True, cared_for_in_community=True),
        ),
    ],
)
def test_the_allowance_of_older_people_is_for_citizens(id_, member, citizen, verdict):
    """An older person of the law is a Vietnamese citizen of 60 or more (A-1.01)."""
    asked = attrs.evolve(member, welfare=attrs.evolve(member.welfare, citizen=citizen))
    found = {right.entitlement.id: right.verdict for right in BOOK.entitlements(register(asked), EVE)}
    assert found[f"entitlements.{id_}"] is verdict


@pytest.mark.parametrize(
    ("founded", "dissolved", "present"),
    [
        ("2020", None, MET),
        ("2020", "2025-07-01", None),
        ("2020", "2025-07-02", MET),
        ("2020", "2025-07", NOT_KNOWN),
        ("2025-07-02", None, None),
        ("2025", None, NOT_KNOWN),
    ],
)
def test_members_of_a_club_that_is_not_there_are_not_asked_about(founded, dissolved, present):
    statuses = () if dissolved is None else (ClubStatus(status=Status.DISSOLVED, since=PartialDate.parse(dissolved)),)
    whose = register(person("1940"), founded=PartialDate.parse(founded), statuses=statuses)
    rights = BOOK.entitlements(whose, FIRST)
    assert {right.present for right in rights} == (set() if present is None else {present})
    if present is not MET:
        assert BOOK.missing(whose, FIRST).people.low == 0


# A province's value, and the days of a new decree.


def test_of_the_nation_and_the_province_the_larger_is_paid():
    """Tuyên Quang: 530,000, more than 500,000 on 2026-06-30 and less than 540,000 on 2026-07-01 (A-2.25e, AENC-10)."""
    plan = Document("nq-tq", "1/NQ-HĐND", "…", "HĐND tỉnh Tuyên Quang", kind_vi="Nghị quyết")
    cite = plan.cite(certainty=Certainty.SUMMARY, facts=("A-2.25e",))
    scope = Scope("08", "34", "Tuyên Quang")
    local = Override(SOCIAL_PENSION, (Since(date(2025, 9, 1), 530_000, cite, scope=scope),))

    class TuyenQuang:
        @staticmethod
        @national.hookimpl
        def lthtgn_documents():
            return (plan,)

        @staticmethod
        @national.hookimpl
        def lthtgn_overrides():
            return (local,)

    book = assemble([Plugin("national", national, "built in"), Plugin("tuyen-quang", TuyenQuang)])
    whose = register(person("1940"), place=Place("08", Edition.OF_34))
    amounts, lost = [], []
    for day in (date(2026, 6, 30), NEW):
        [right] = book.entitlements(whose, day, entitlements=["entitlements.social_pension.from_75"])
        amounts.append(right.amount)
        lost.append([item.scope for bound in right.bounds for item in bound.below_minimum])
    assert (amounts, lost) == ([Range.exact(530_000), Range.exact(540_000)], [[], [scope]])


@pytest.mark.parametrize(
    ("day", "paid"),
    [(date(2026, 6, 30), []), (NEW, [500_000]), (date(2026, 10, 4), [500_000]), (date(2026, 10, 5), [])],
)
def test_until_the_decree_is_in_force_people_are_paid_by_the_old_level(day, paid):
    """NĐ 335/2026: counted from 2026-07-01, in force on 2026-10-05 (A-2.06c)."""
    [right] = BOOK.entitlements(register(person("1940")), day, entitlements=["entitlements.social_pension.from_75"])
    assert [bound.before.value for bound in right.still_paid] == [Range.exact(value) for value in paid]


# What is asked, and what it stands on.


def test_by_a_law_that_is_not_known_nothing_is_lacking_or_asked():
    """Since NĐ 335/2026 neither the ages nor the coefficients are known: only the person's own facts are asked about."""
    rights = BOOK.entitlements(register(person("1955", OTHER, supporter=None)), NEW)
    [right] = [item for item in rights if item.entitlement.id == "entitlements.allowance.alone"]
    assert (right.verdict, right.lacking) == (NOT_KNOWN, ())
    assert len(right.unknown) == 1  # the support; that the age is under an unknown one is no question to a person
    young = BOOK.entitlements(register(person("1990", OTHER)), NEW)
    [right] = [item for item in young if item.entitlement.id == "entitlements.allowance.alone"]
    assert (right.verdict, len(right.lacking)) == (NOT_MET, 1)


@pytest.mark.parametrize(
    ("id_", "day", "document", "certainty"),
    [
        ("social_pension.from_75", FIRST, "nd-176-2025", Certainty.TEXT),
        ("social_pension.from_75", NEW, "nd-335-2026", Certainty.SUMMARY),
        ("card.social_pension", FIRST, "luat-51-2024", Certainty.DEDUCTION),
        ("card.poor", FIRST, "luat-51-2024", Certainty.TEXT),
    ],
)
def test_an_amount_names_its_own_document(id_, day, document, certainty):
    """Not only where the condition stands, and how surely the least sure of both is known (AENC-21)."""
    [right] = BOOK.entitlements(register(person("1940")), day, entitlements=[f"entitlements.{id_}"])
    assert ([cite.document.id for cite in right.worth_cites], right.certainty) == ([document], certainty)


def test_the_last_day_of_the_calendar():
    rights = BOOK.entitlements(register(person("1940")), date.max)
    assert {right.day for right in rights} == {date.max}
