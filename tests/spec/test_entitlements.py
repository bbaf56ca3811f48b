"""Entitlements on worked cases from the law, with what each expects worked out by hand from the dossier (E-01 … E-16).

A row: what the case shows, the person, the day, the entitlement, and what is to come out of it.
"""

from datetime import date

import attrs
import pytest

from lthtgn.builtin import national
from lthtgn.builtin.vietnamese import VietnameseLocaliser
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.model.clubs import Club
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member
from lthtgn.model.periods import PartialDate
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.welfare import Benefit, BenefitReceipt, Welfare
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.entitlements import ALONE_FACTOR, FUNERAL_FACTOR, STANDARD
from lthtgn.policy.parameters import Override, Scope, Since
from lthtgn.policy.resolution import Standing, resolve
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.entitlements import ENTITLEMENTS, monthly_total

MET, NOT_MET, NOT_KNOWN = Verdict.MET, Verdict.NOT_MET, Verdict.NOT_KNOWN
POOR, NEAR_POOR, OTHER = HouseholdClass.POOR, HouseholdClass.NEAR_POOR, HouseholdClass.OTHER
BOOK = assemble([Plugin("national", national, "built in")])
UNKNOWN = Range.unknown()
PENSIONER_NOT = Welfare(citizen=True, pension=False, monthly_allowance=False, receives=(), insured=False)


def dong(value):
    return Range.exact(value)


def person(born, household=None, welfare=PENSIONER_NOT, **more):
    """A member born on a day, in a household of one class in every year that is asked about."""
    classes = () if household is None else tuple(HouseholdStatus(year, household) for year in range(2020, 2028))
    return Member(
        "m1",
        born=None if born is None else PartialDate.parse(born),
        joined=PartialDate(2020),
        households=classes,
        welfare=attrs.evolve(welfare, **more) if more else welfare,
    )


def rights_of(member, day, book=BOOK, place=None):
    found = book.entitlements(Register(clubs=(Club("a", "CLB A", place=place, members=(member,)),)), day)
    return {right.entitlement.id.removeprefix("entitlements."): right for right in found}


def test_a_class_counts_as_it_was_told_and_the_decision_is_named():
    """A-3.08: the commune decides each year. Without a number nothing turns round; that of another year is not named."""
    numbered = HouseholdStatus(2025, HouseholdClass.POOR, "215/QĐ-UBND", PartialDate(2024, 12, 20))
    cases = {
        "by decision": (numbered, date(2025, 7, 1)),
        "as told": (HouseholdStatus(2025, HouseholdClass.POOR), date(2025, 7, 1)),
        "neither": (HouseholdStatus(2025, HouseholdClass.OTHER, "215/QĐ-UBND"), date(2025, 7, 1)),
        "next year": (numbered, date(2026, 1, 1)),
    }
    found = {
        name: rights_of(attrs.evolve(person("1955"), households=(status,)), day)
        for name, (status, day) in cases.items()
    }

    assert {
        name: (rights["card.poor"].verdict, rights["card.poor"].decision_on_record) for name, rights in found.items()
    } == {
        "by decision": (Verdict.MET, Verdict.MET),
        "as told": (Verdict.MET, Verdict.NOT_KNOWN),
        "neither": (Verdict.NOT_MET, Verdict.NOT_IN_FORCE),
        "next year": (Verdict.NOT_KNOWN, Verdict.NOT_IN_FORCE),
    }
    by_decision = found["by decision"]
    assert by_decision["card.poor"].household == numbered
    assert by_decision["social_pension.from_75"].household is None  # hangs on no class


# The social pension: E-07 and E-08.

EVE, FIRST = date(2025, 6, 30), date(2025, 7, 1)

PENSION_75 = [
    # what, born, household, welfare, day, verdict (None: nothing stands), amount, missing
    ("74 years 364 days", "1950-07-02", OTHER, {}, FIRST, NOT_MET, 500_000, NOT_MET),
    ("the 75th birthday", "1950-07-01", OTHER, {}, FIRST, MET, 500_000, MET),
    ("75 and a day, the day before the law", "1950-06-29", OTHER, {}, EVE, None, None, None),
    ("born on 29 February, 75 on 1 March", "1952-02-29", OTHER, {}, date(2027, 2, 28), NOT_MET, 540_000, NOT_MET),
    ("born on 29 February, on 1 March", "1952-02-29", OTHER, {}, date(2027, 3, 1), MET, 540_000, MET),
    ("only the year is known, 75 in it", "1950", OTHER, {}, FIRST, NOT_KNOWN, 500_000, NOT_KNOWN),
    ("only the year is known, 75 before it", "1949", OTHER, {}, FIRST, MET, 500_000, MET),
    ("no birth date", None, OTHER, {}, FIRST, NOT_KNOWN, 500_000, NOT_KNOWN),
    ("on a pension of more", "1940", OTHER, {"pension": True, "pension_amount": 3_000_000}, FIRST, NOT_MET, 500_000, NOT_MET),
    ("on a pension of as much", "1940", OTHER, {"pension": True, "pension_amount": 500_000}, FIRST, NOT_MET, 500_000, NOT_MET),
    ("on a pension of less", "1940", OTHER, {"pension": True, "pension_amount": 499_999}, FIRST, MET, 500_000, MET),
    ("on a pension of 520,000, June 2026", "1940", OTHER, {"pension": True, "pension_amount": 520_000}, date(2026, 6, 30), NOT_MET, 500_000, NOT_MET),
    ("on a pension of 520,000, July 2026", "1940", OTHER, {"pension": True, "pension_amount": 520_000}, date(2026, 7, 1), MET, 540_000, MET),
    ("a pension of unknown amount", "1940", OTHER, {"pension": True}, FIRST, NOT_KNOWN, 500_000, NOT_KNOWN),
    ("not known whether on a pension", "1940", OTHER, {"pension": None}, FIRST, NOT_KNOWN, 500_000, NOT_KNOWN),
    ("on a survivor allowance: no source says", "1940", OTHER, {"survivor_allowance": True}, FIRST, NOT_KNOWN, 500_000, NOT_KNOWN),
    ("no citizen", "1940", OTHER, {"citizen": False}, FIRST, NOT_MET, 500_000, NOT_MET),
    ("citizenship not known", "1940", OTHER, {"citizen": None}, FIRST, NOT_KNOWN, 500_000, NOT_KNOWN),
    ("receives it already", "1940", OTHER, {"receives": (BenefitReceipt(Benefit.SOCIAL_PENSION),)}, FIRST, MET, 500_000, NOT_MET),
    ("not known what they receive", "1940", OTHER, {"receives": None}, FIRST, MET, 500_000, NOT_KNOWN),
    ("back-paid months: the level counts from 2026-07-01", "1940", OTHER, {}, date(2026, 8, 15), MET, 540_000, MET),
]  # fmt: skip


@pytest.mark.parametrize(("born", "household", "welfare", "day", "verdict", "amount", "missing"), [row[1:] for row in PENSION_75], ids=[row[0] for row in PENSION_75])  # fmt: skip
def test_social_pension_from_75(born, household, welfare, day, verdict, amount, missing):
    right = rights_of(person(born, household, **welfare), day).get("social_pension.from_75")
    if verdict is None:
        assert right is None
        return
    assert (verdict, dong(amount), missing) == (right.verdict, right.amount, right.missing)


PENSION_70 = [
    ("72, near-poor", "1953-05-10", NEAR_POOR, FIRST, MET),
    ("72, poor", "1953-05-10", POOR, FIRST, MET),
    ("72, neither", "1953-05-10", OTHER, FIRST, NOT_MET),
    ("72, no review of the year", "1953-05-10", None, FIRST, NOT_KNOWN),
    ("72, near-poor, the day before the law", "1953-05-10", NEAR_POOR, EVE, None),
    ("the day before 70", "1955-07-02", NEAR_POOR, FIRST, NOT_MET),
    ("the 70th birthday", "1955-07-01", NEAR_POOR, FIRST, MET),
    ("the last day at 74", "1950-07-02", NEAR_POOR, FIRST, MET),
    ("75: the other group", "1950-07-01", NEAR_POOR, FIRST, NOT_MET),
]


@pytest.mark.parametrize(("born", "household", "day", "verdict"), [row[1:] for row in PENSION_70], ids=[row[0] for row in PENSION_70])  # fmt: skip
def test_social_pension_from_70(born, household, day, verdict):
    right = rights_of(person(born, household), day).get("social_pension.from_70")
    assert verdict == (None if right is None else right.verdict)


def test_the_request_is_a_step_and_no_condition():
    """Whoever has not asked in writing probably has the right all the same: that is whom to tell."""
    expected = {None: NOT_KNOWN, True: MET, False: NOT_MET}
    found = {
        made: rights_of(person("1940", OTHER, social_pension_requested=made), FIRST)["social_pension.from_75"]
        for made in expected
    }
    assert expected == {made: right.request for made, right in found.items()}
    assert {MET} == {right.missing for right in found.values()}


# The monthly social allowance: E-01 to E-06.

ALONE = {"supporter": False}
SUPPORTED = {"supporter": True, "supporter_on_allowance": False}
LATE, NEW = date(2026, 6, 30), date(2026, 7, 1)

ALLOWANCES = [
    # what, id, born, household, welfare, day, verdict, amount
    ("E-01 before the decree", "allowance.alone", "1955", POOR, ALONE, EVE.replace(year=2021), None, None),
    ("E-01 on its first day, 66", "allowance.alone", "1955-03-01", POOR, ALONE, date(2021, 7, 1), MET, dong(540_000)),
    ("E-01 on the last day of 360,000", "allowance.alone", "1955", POOR, ALONE, date(2024, 6, 30), MET, dong(540_000)),
    ("E-01 on the first day of 500,000", "allowance.alone", "1955", POOR, ALONE, date(2024, 7, 1), MET, dong(750_000)),
    ("E-01 near-poor", "allowance.alone", "1955", NEAR_POOR, ALONE, EVE, NOT_MET, dong(750_000)),
    ("E-01 supported", "allowance.alone", "1955", POOR, SUPPORTED, EVE, NOT_MET, dong(750_000)),
    ("E-01 supporter on allowance", "allowance.alone", "1955", POOR, {"supporter": True, "supporter_on_allowance": True}, EVE, MET, dong(750_000)),
    ("E-01 support not known", "allowance.alone", "1955", POOR, {}, EVE, NOT_KNOWN, dong(750_000)),
    ("E-01 the day before 60", "allowance.alone", "1965-07-01", POOR, ALONE, EVE, NOT_MET, dong(750_000)),
    ("E-01 the 60th birthday", "allowance.alone", "1965-06-30", POOR, ALONE, EVE, MET, dong(750_000)),
    ("E-01 goes on after 2025-07-01", "allowance.alone", "1955", POOR, ALONE, FIRST, MET, dong(750_000)),
    ("E-01 the last day before NĐ 335", "allowance.alone", "1955", POOR, ALONE, LATE, MET, dong(750_000)),
    ("E-06 E-01 since NĐ 335", "allowance.alone", "1955", POOR, ALONE, NEW, NOT_KNOWN, UNKNOWN),
    ("E-06 nor does anybody hear no", "allowance.alone", "1955", OTHER, SUPPORTED, NEW, NOT_KNOWN, UNKNOWN),
    ("E-06 but below 60", "allowance.alone", "1970", POOR, ALONE, NEW, NOT_MET, UNKNOWN),
    ("E-02 80 and over", "allowance.alone_from_80", "1945-06-30", POOR, ALONE, EVE, MET, dong(1_000_000)),
    ("E-02 the day before 80", "allowance.alone_from_80", "1945-07-01", POOR, ALONE, EVE, NOT_MET, dong(1_000_000)),
    ("E-02 in 2022", "allowance.alone_from_80", "1940", POOR, ALONE, date(2022, 1, 1), MET, dong(720_000)),
    ("E-03 76, near-poor, difficult commune", "allowance.difficult_commune", "1949-01-01", NEAR_POOR, {"difficult_commune": True}, EVE, MET, dong(500_000)),
    ("E-03 commune not known", "allowance.difficult_commune", "1949-01-01", NEAR_POOR, {}, EVE, NOT_KNOWN, dong(500_000)),
    ("E-03 80", "allowance.difficult_commune", "1945-06-30", NEAR_POOR, {"difficult_commune": True}, EVE, NOT_MET, dong(500_000)),
    ("E-03 ended", "allowance.difficult_commune", "1949-01-01", NEAR_POOR, {"difficult_commune": True}, FIRST, None, None),
    ("E-04 80+ on the last day", "allowance.no_income", "1945-06-30", OTHER, {}, EVE, MET, dong(500_000)),
    ("E-04 80+ on the day after", "allowance.no_income", "1945-06-30", OTHER, {}, FIRST, None, None),
    ("E-04 79", "allowance.no_income", "1945-07-01", OTHER, {}, EVE, NOT_MET, dong(500_000)),
    ("E-04 on another allowance", "allowance.no_income", "1940", OTHER, {"monthly_allowance": True}, EVE, NOT_MET, dong(500_000)),
    ("E-04 on a small pension", "allowance.no_income", "1940", OTHER, {"pension": True, "pension_amount": 1}, EVE, NOT_MET, dong(500_000)),
    ("E-04 in 2021", "allowance.no_income", "1940", OTHER, {}, date(2021, 7, 1), MET, dong(360_000)),
    ("E-05 cared for in the community", "allowance.community", "1960", POOR, {**ALONE, "qualifies_for_institution": True, "cared_for_in_community": True}, EVE, MET, dong(1_500_000)),
    ("E-05 in 2022", "allowance.community", "1960", POOR, {**ALONE, "qualifies_for_institution": True, "cared_for_in_community": True}, date(2022, 1, 1), MET, dong(1_080_000)),
    ("E-05 does not qualify", "allowance.community", "1960", POOR, {**ALONE, "qualifies_for_institution": False}, EVE, NOT_MET, dong(1_500_000)),
]  # fmt: skip


@pytest.mark.parametrize(("id_", "born", "household", "welfare", "day", "verdict", "amount"), [row[1:] for row in ALLOWANCES], ids=[row[0] for row in ALLOWANCES])  # fmt: skip
def test_social_allowance(id_, born, household, welfare, day, verdict, amount):
    right = rights_of(person(born, household, **welfare), day).get(id_)
    assert (verdict, amount) == ((None, None) if right is None else (right.verdict, right.amount))


def test_where_the_law_is_not_known_the_answer_says_so():
    """It is the coefficient and the ages of NĐ 335/2026 that are not known; what the last known law would say stays seen."""
    right = rights_of(person("1955", POOR, **ALONE), NEW)["allowance.alone"]
    expected = {"entitlements.allowance.alone.factor", "entitlements.allowance.alone.higher_age"}
    assert expected == {bound.parameter.id for bound in right.law_not_known}
    assert {"nd-335-2026"} == {bound.chosen.cite.document.id for bound in right.law_not_known}
    assert resolve(ALONE_FACTOR, NEW).standing is Standing.NOT_KNOWN


def test_funeral_support():
    """E-16: at least 20 times the standard, 10,800,000 đồng; before 2026-07-01 nothing is known, so nothing is said."""
    factor, standard = (resolve(parameter, NEW).value for parameter in (FUNERAL_FACTOR, STANDARD))
    assert factor.low * standard.low == 10_800_000
    assert resolve(FUNERAL_FACTOR, LATE).standing is Standing.NOT_IN_FORCE
    assert not [item for item in ENTITLEMENTS if "funeral" in item.id]


# The health insurance card: E-10 to E-15.

PENSION = (BenefitReceipt(Benefit.SOCIAL_PENSION, since=PartialDate(2025, 7, 1)),)
ALLOWANCE = (BenefitReceipt(Benefit.SOCIAL_ALLOWANCE, since=PartialDate(2022)),)

CARDS = [
    ("E-10 poor", "card.poor", "1960", POOR, {}, FIRST, MET, 100),
    ("E-10 the day before", "card.poor", "1960", POOR, {}, EVE, None, None),
    ("E-10 not poor", "card.poor", "1960", OTHER, {}, FIRST, NOT_MET, 100),
    ("E-11 on the allowance", "card.social_allowance", "1960", OTHER, {"receives": ALLOWANCE}, FIRST, MET, 100),
    ("E-11 not known", "card.social_allowance", "1960", OTHER, {"receives": None}, FIRST, NOT_KNOWN, 100),
    ("E-12 75 on survivor allowance", "card.survivor_from_75", "1950-07-01", OTHER, {"survivor_allowance": True}, FIRST, MET, 100),
    ("E-12 74", "card.survivor_from_75", "1950-07-02", OTHER, {"survivor_allowance": True}, FIRST, NOT_MET, 100),
    ("E-13 74, near-poor", "card.survivor_from_70", "1950-07-02", NEAR_POOR, {"survivor_allowance": True}, FIRST, MET, 100),
    ("E-13 74, poor: by E-10", "card.survivor_from_70", "1950-07-02", POOR, {"survivor_allowance": True}, FIRST, NOT_MET, 100),
    ("E-14 on the pension", "card.social_pension", "1940", OTHER, {"receives": PENSION}, FIRST, MET, 80),
    ("E-14 the pension begins in the month", "card.social_pension", "1940", OTHER, {"receives": (BenefitReceipt(Benefit.SOCIAL_PENSION, PartialDate(2025, 7)),)}, FIRST, NOT_KNOWN, 80),
    ("E-14 moved over", "card.moved", "1940", OTHER, {"receives": PENSION, "moved_from_allowance": True}, FIRST, MET, 100),
    ("E-15 near-poor", "premium.near_poor", "1960", NEAR_POOR, {}, FIRST, MET, 95),
    ("E-15 poor", "premium.near_poor", "1960", POOR, {}, FIRST, NOT_MET, 95),
]  # fmt: skip


@pytest.mark.parametrize(("id_", "born", "household", "welfare", "day", "verdict", "rate"), [row[1:] for row in CARDS], ids=[row[0] for row in CARDS])  # fmt: skip
def test_health_insurance(id_, born, household, welfare, day, verdict, rate):
    right = rights_of(person(born, household, **welfare), day).get(id_)
    assert (verdict, rate) == ((None, None) if right is None else (right.verdict, right.rate.low * 100))


def test_a_card_is_missing_only_where_none_is_held():
    """Whoever holds no card at all misses the one that is paid for; whoever holds some may hold that one."""
    expected = {False: MET, True: NOT_KNOWN, None: NOT_KNOWN}
    poor = person("1960", POOR, receives=None)
    for insured, missing in expected.items():
        member = attrs.evolve(poor, welfare=attrs.evolve(poor.welfare, insured=insured))
        assert missing is rights_of(member, FIRST)["card.poor"].missing


@pytest.mark.parametrize(
    ("welfare", "due", "missing"),
    [
        # a card of 100 % (E-13): part of a premium is no gap beside it
        ({"survivor_allowance": True}, NOT_MET, NOT_MET),
        # no card: 95 % with a supported premium (E-15)
        ({"survivor_allowance": False}, MET, MET),
        # perhaps a card: one of the two is missing
        ({}, NOT_KNOWN, MET),
        # the card of the pension gives 80 % (E-14), unless the person was moved over
        ({"survivor_allowance": False, "receives": PENSION, "moved_from_allowance": False}, MET, MET),
        ({"survivor_allowance": False, "receives": PENSION, "moved_from_allowance": True}, NOT_MET, NOT_MET),
    ],
)
def test_who_is_to_have_a_full_card_misses_no_support_of_a_premium(welfare, due, missing):
    """73 and near-poor on 2025-07-01: told to ask for one thing, not for a paid card and for help to pay for it, too."""
    premium = rights_of(person("1952-02-29", NEAR_POOR, **welfare), FIRST)["premium.near_poor"]

    assert (premium.verdict, premium.due, premium.missing) == (MET, due, missing)


def test_what_is_too_unsure_is_not_asked_of_a_person():
    """The age of 80 is known from a summary (A-2.02a): by the text alone the law does not tell the groups apart.

    The birth date is on record, and no answer of the person settles what the law says.
    """
    register = Register(clubs=(Club("a", "CLB A", members=(person("1963-01-01", POOR, **ALONE),)),))
    found = {right.entitlement.id: right for right in BOOK.entitlements(register, FIRST, floor=Certainty.TEXT)}[
        "entitlements.allowance.alone"
    ]

    assert (found.verdict, found.unknown) == (NOT_KNOWN, ())
    assert ALONE_FACTOR in {bound.parameter for bound in found.law_too_unsure}
    assert rights_of(person("1963-01-01", POOR, **ALONE), FIRST)["allowance.alone"].law_too_unsure == ()


@pytest.mark.parametrize(("day", "said"), [(date(2026, 6, 30), False), (NEW, True)])
def test_a_law_that_is_not_known_is_told_with_the_sums(day, said):
    """From 2026-07-01 the groups and coefficients are not known (E-06): the sums say why they are open."""
    register = Register(clubs=(Club("a", "CLB A", members=(person("1963-01-01", POOR, **ALONE),)),))
    missing = BOOK.missing(register, day)

    assert ["A-2.06d" in cite.facts for cite in missing.open_law] == ([True] if said else [])
    assert ("Nghị định 335/2026/NĐ-CP có thay đổi" in VietnameseLocaliser().say(missing)) is said


# E-09: the higher of the two, not both.


def test_the_higher_of_allowance_and_pension():
    """A poor person of 75 without support: 750,000 by the allowance, not 500,000 by the pension, and not both."""
    rights = rights_of(person("1950-01-01", POOR, **ALONE, qualifies_for_institution=False), FIRST)
    alone, pension = rights["allowance.alone"], rights["social_pension.from_75"]
    assert (alone.verdict, alone.due, alone.missing) == (MET, MET, MET)
    assert (pension.verdict, pension.due, pension.missing) == (MET, NOT_MET, NOT_MET)
    assert monthly_total(rights.values()) == dong(750_000)


def test_who_receives_the_lower_may_change_to_the_higher():
    """On the pension of 500,000 with a right to 750,000: the allowance is what is missing."""
    rights = rights_of(person("1950-01-01", POOR, **ALONE, receives=PENSION), FIRST)
    assert (rights["allowance.alone"].missing, rights["social_pension.from_75"].missing) == (MET, NOT_MET)


def test_which_is_due_may_not_be_known():
    """Perhaps the person qualifies for an institution, and then three times the standard is due: one of the two is missing."""
    rights = rights_of(person("1950-01-01", POOR, **ALONE, cared_for_in_community=True), FIRST)
    assert (rights["allowance.alone"].due, rights["allowance.alone"].missing) == (NOT_KNOWN, MET)
    assert monthly_total(rights.values()) == Range(750_000, 1_500_000)


def test_who_receives_the_higher_misses_nothing():
    rights = rights_of(person("1950-01-01", POOR, **ALONE, receives=ALLOWANCE), FIRST)
    assert {NOT_MET} == {right.missing for right in rights.values() if right.amount is not None}


def test_with_an_unknown_allowance_the_pension_is_still_missing():
    """Since NĐ 335/2026 the allowance may be more or nothing: whoever receives neither surely misses one of the two."""
    rights = rights_of(person("1950-01-01", POOR, **ALONE), NEW)
    pension = rights["social_pension.from_75"]
    assert (pension.verdict, pension.due, pension.missing) == (MET, NOT_KNOWN, MET)
    assert monthly_total(rights.values()) == Range.at_least(540_000)


def test_of_two_cards_the_better():
    """Poor and on the pension: one card, of 100 %."""
    rights = rights_of(person("1940", POOR, receives=PENSION, moved_from_allowance=False), FIRST)
    assert (rights["card.poor"].due, rights["card.social_pension"].due) == (MET, NOT_MET)


# What is lacking, what to ask, and who is asked about at all.


def test_each_condition_has_its_own_answer():
    """72, near-poor, on a pension of unknown amount, citizen: everything but the pension is settled."""
    right = rights_of(person("1953-05-10", NEAR_POOR, pension=True), FIRST)["social_pension.from_70"]
    assert (len(right.met), len(right.lacking), len(right.unknown)) == (4, 0, 1)


def test_nothing_recorded_is_nothing_known():
    """Of a member without any welfare record nobody is told that they have no right."""
    rights = rights_of(Member("m1", joined=PartialDate(2020)), FIRST)
    assert {NOT_KNOWN} == {right.verdict for right in rights.values()}


@pytest.mark.parametrize(
    ("left", "expected"), [("2025-07-01", None), ("2025-07-02", MET), ("2025-07", NOT_KNOWN), ("2025-06", None)]
)
def test_only_members_are_asked_about(left, expected):
    member = attrs.evolve(person("1940", OTHER), left=PartialDate.parse(left))
    right = rights_of(member, FIRST).get("social_pension.from_75")
    assert expected == (None if right is None else right.present)


def test_a_province_may_pay_more():
    """A higher standard of a province raises the allowance there, and there only."""
    plan = Document("nq-63", "63/2025/NQ-HĐND", "…", "HĐND thành phố Hà Nội", kind_vi="Nghị quyết")
    cite = plan.cite("Đ.4", certainty=Certainty.TEXT, facts=("A-2.05a",))
    local = Override(STANDARD, (Since(date(2025, 11, 27), 650_000, cite, scope=Scope("01", "34", "Hà Nội")),))

    class HaNoi:
        @staticmethod
        @national.hookimpl
        def lthtgn_documents():
            return (plan,)

        @staticmethod
        @national.hookimpl
        def lthtgn_overrides():
            return (local,)

    book = assemble([Plugin("national", national, "built in"), Plugin("ha-noi", HaNoi)])
    day = date(2025, 12, 1)
    member = person("1955", POOR, **ALONE)
    amounts = [
        rights_of(member, day, book, Place(code, Edition.OF_34))["allowance.alone"].amount for code in ("01", "79")
    ]
    assert amounts == [dong(975_000), dong(750_000)]


def test_a_floor_leaves_out_what_is_too_unsure():
    """With nothing but the text of the law the coefficients do not count: the condition stands, the amount is not known."""
    register = Register(clubs=(Club("a", "A", members=(person("1945-01-01", POOR, **ALONE),)),))
    found = {right.entitlement.id: right for right in BOOK.entitlements(register, FIRST, floor=Certainty.TEXT)}
    assert found["entitlements.allowance.alone_from_80"].amount == UNKNOWN
    assert "entitlements.card.moved" not in found
