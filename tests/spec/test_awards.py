"""Awards on worked cases from the law, with what each expects worked out by hand from the dossier (A-2.40 … A-4.73).

What one province asks is contributed by `lthtgn-provinces`, and holds in Bắc Ninh only.
"""

from datetime import date
from fractions import Fraction

import pytest

from lthtgn.builtin import national
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.model.awards import Answer, Award, AwardForm, AwardIssuer, AwardKind, Nomination, RecipientKind
from lthtgn.model.clubs import Club, Complete, Records
from lthtgn.model.people import Member, Sex
from lthtgn.model.periods import PartialDate
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.awards import AWARD_PARAMETERS, BASE_SALARY, PREFERRED_WOMEN_SHARE, PRIZE_STEP
from lthtgn.policy.national.longevity import MILESTONES
from lthtgn.policy.parameters import Override, Scope, Since
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.award_review import prefers
from lthtgn.rules.award_rules import Known
from lthtgn_provinces import bac_ninh

NATIONAL = Plugin("national", national, "built in")
BOOK = assemble([NATIONAL])
PERSON, COLLECTIVE, HOUSEHOLD = RecipientKind.INDIVIDUAL, RecipientKind.COLLECTIVE, RecipientKind.HOUSEHOLD
BAC_NINH, ELSEWHERE = Place("24", Edition.OF_34), Place("01", Edition.OF_34)
FLAGS = {"yes": True, "no": False, "": None}


LOCAL = assemble([NATIONAL, Plugin("bac-ninh", bac_ninh)])


def lines(day, place=None, book=BOOK, **asked):
    return {(line.scheme.id, line.recipient): line for line in book.award_schemes(day, place, **asked)}


def found(nomination, day, *, place=None, book=BOOK, awards=(), members=()):
    """The findings of one nomination, by the id of the award."""
    club = Club("a", "CLB A", place=place, members=members, nominations=(nomination,))
    review = book.awards(Register(clubs=(club,), awards=awards), day)
    return {item.scheme.id: item for item in review.findings}


def warned(finding, check):
    """Whether a check applies; `NOT_MET` where it surely does not, or does not stand on that day."""
    return next((item.verdict for item in finding.warnings if item.check.id == check), Verdict.NOT_MET)


# --- prize money: factor × the base salary of the day -------------------------------------------------------------------

LAST_OF_OLD, FIRST_OF_152, LAST_OF_2340, FIRST_OF_2530 = (
    date(2025, 6, 30),
    date(2025, 7, 1),
    date(2026, 6, 30),
    date(2026, 7, 1),
)
PRIZES = [
    # The first three are those that the dossier works out: A-4.35a, A-4.35b and A-4.35c.
    ("awards.commendation.commune", PERSON, date(2025, 8, 1), 702_000),
    ("awards.commendation.commune", COLLECTIVE, date(2025, 8, 1), 1_404_000),
    ("awards.commendation.commune", PERSON, FIRST_OF_2530, 759_000),
    ("awards.commendation.commune", COLLECTIVE, FIRST_OF_2530, 1_518_000),
    ("awards.merit.province", PERSON, FIRST_OF_2530, 3_795_000),
    ("awards.merit.province", COLLECTIVE, FIRST_OF_2530, 7_590_000),
    # The days of change: 0.15 before, 0.3 from 2025-07-01 on; 2,340,000 until 2026-06-30.
    ("awards.commendation.commune", PERSON, date(2024, 7, 1), 351_000),  # 0.15 × 2,340,000
    ("awards.commendation.commune", PERSON, LAST_OF_OLD, 351_000),
    ("awards.commendation.commune", PERSON, FIRST_OF_152, 702_000),
    ("awards.commendation.commune", PERSON, LAST_OF_2340, 702_000),
    ("awards.commendation.commune", COLLECTIVE, FIRST_OF_152, 1_404_000),
    ("awards.commendation.commune", COLLECTIVE, LAST_OF_2340, 1_404_000),
    ("awards.commendation.commune", HOUSEHOLD, FIRST_OF_152, 1_053_000),  # 1.5 × 0.3 × 2,340,000
    ("awards.commendation.body", PERSON, FIRST_OF_152, 702_000),
    ("awards.commendation.body", COLLECTIVE, FIRST_OF_152, 1_404_000),
    ("awards.merit.province", PERSON, FIRST_OF_152, 3_510_000),  # 1.5
    ("awards.merit.province", HOUSEHOLD, FIRST_OF_152, 5_265_000),  # 2.25
    ("awards.merit.ministry", COLLECTIVE, FIRST_OF_152, 7_020_000),  # 3
    ("awards.merit.prime_minister", PERSON, FIRST_OF_152, 8_190_000),  # 3.5
    ("awards.merit.prime_minister", COLLECTIVE, FIRST_OF_152, 16_380_000),  # 7
    ("awards.title.national_fighter", PERSON, FIRST_OF_152, 10_530_000),  # 4.5
    ("awards.title.province_fighter", PERSON, FIRST_OF_152, 7_020_000),  # 3
    ("awards.title.grassroots_fighter", PERSON, FIRST_OF_152, 2_340_000),  # 1
    ("awards.title.advanced_worker", PERSON, FIRST_OF_152, 702_000),  # 0.3
    ("awards.title.excellent_collective", COLLECTIVE, FIRST_OF_152, 3_510_000),  # 1.5
    ("awards.title.advanced_collective", COLLECTIVE, FIRST_OF_152, 1_872_000),  # 0.8
    ("awards.flag.government", COLLECTIVE, FIRST_OF_152, 28_080_000),  # 12
    ("awards.flag.province", COLLECTIVE, FIRST_OF_152, 18_720_000),  # 8
    ("awards.flag.ministry", COLLECTIVE, FIRST_OF_2530, 20_240_000),  # 8 × 2,530,000
]


@pytest.mark.parametrize(("scheme", "recipient", "day", "amount"), PRIZES)
def test_prize_money(scheme, recipient, day, amount):
    assert Range.exact(amount) == lines(day)[scheme, recipient].prize.amount


@pytest.mark.parametrize(
    ("day", "ceiling"), [(LAST_OF_OLD, 1_404_000), (FIRST_OF_152, 1_404_000), (FIRST_OF_2530, 1_518_000)]
)
@pytest.mark.parametrize("scheme", ["awards.medal.association", "awards.medal.other"])
def test_a_medal_brings_at_most_0_6(scheme, day, ceiling):
    """A ceiling is a range from nothing to it, never the ceiling itself."""
    assert Range(0, ceiling) == lines(day)[scheme, PERSON].prize.amount


NOT_KNOWN_PRIZES = [
    ("awards.commendation.commune", COLLECTIVE, LAST_OF_OLD),  # only the factor of a person is known before
    ("awards.commendation.commune", HOUSEHOLD, LAST_OF_OLD),
    ("awards.merit.province", PERSON, LAST_OF_OLD),
    ("awards.title.grassroots_fighter", PERSON, LAST_OF_OLD),
    ("awards.commendation.commune", PERSON, date(2024, 1, 1)),  # 0.15, but of a base salary that is not in the dossier
    ("awards.commendation.commune", PERSON, date(2024, 6, 30)),
    ("awards.medal.association", PERSON, date(2023, 12, 31)),
    ("awards.association.merit", COLLECTIVE, FIRST_OF_152),  # of the Association's own none is known (ANK-13)
    ("awards.association.shining_example", PERSON, FIRST_OF_152),
    ("awards.title.cultural_family", HOUSEHOLD, FIRST_OF_152),
    ("awards.clubs.review", COLLECTIVE, FIRST_OF_152),
]


@pytest.mark.parametrize(("scheme", "recipient", "day"), NOT_KNOWN_PRIZES)
def test_prize_money_that_is_not_known_is_never_0(scheme, recipient, day):
    assert lines(day)[scheme, recipient].prize.amount is None


def test_a_household_factor_is_a_deduction():
    """Whoever asks for what stands in a text or a summary is told that none is known."""
    sure = lines(FIRST_OF_152, floor=Certainty.SUMMARY)

    assert sure["awards.commendation.commune", HOUSEHOLD].prize.amount is None
    assert Range.exact(1_404_000) == sure["awards.commendation.commune", COLLECTIVE].prize.amount


def test_money_is_rounded_only_where_a_place_sets_a_step():
    """0.45 × 2,530,000 is 1,138,500; up to the next 10,000 it is 1,140,000."""
    cite = Document("d", "1/QĐ-UBND", "…", "…").cite(certainty=Certainty.TEXT, facts=("X-1",))
    step = Override(PRIZE_STEP, (Since(date(2026, 1, 1), 10_000, cite, scope=Scope("24", "34", "Bắc Ninh")),))
    book = BOOK.__class__(**{**{f.name: getattr(BOOK, f.name) for f in BOOK.__attrs_attrs__}, "overrides": (step,)})
    asked = ("awards.commendation.commune", HOUSEHOLD)

    assert Range.exact(1_138_500) == lines(FIRST_OF_2530, ELSEWHERE, book)[asked].prize.amount
    assert Range.exact(1_140_000) == lines(FIRST_OF_2530, BAC_NINH, book)[asked].prize.amount


def test_base_salary_by_day():
    """A-2.40 and A-2.41; before, it is in force but not in the dossier."""
    asked = [date(2024, 6, 30), date(2024, 7, 1), LAST_OF_2340, FIRST_OF_2530]
    known = [BOOK.resolve(BASE_SALARY, day) for day in asked]

    assert [None, 2_340_000, 2_340_000, 2_530_000] == [item.chosen.value and item.chosen.value.low for item in known]


# --- which awards there are, and what is known of their criteria --------------------------------------------------------


def test_nothing_of_the_law_of_2022_stands_before_2024():
    before, first = ({id_ for id_, _ in lines(day)} for day in (date(2023, 12, 31), date(2024, 1, 1)))

    assert not {id_ for id_ in before if id_.startswith(("awards.commendation", "awards.merit", "awards.title"))}
    assert {"awards.commendation.commune", "awards.merit.province", "awards.flag.government"} <= first


def test_the_district_ends_on_2025_07_01():
    last, after = ({id_ for id_, _ in lines(day)} for day in (LAST_OF_OLD, FIRST_OF_152))

    assert {"awards.commendation.district", "awards.association.district_praise"} == last - after


# of these no criteria are known, to whomever they go.
WITHOUT_CRITERIA = [
    "awards.merit.prime_minister",
    "awards.flag.government",
    "awards.flag.ministry",
    "awards.flag.province",
    "awards.commendation.commune",
    "awards.commendation.body",
    "awards.association.flag",
    "awards.association.merit",
    "awards.association.commendation",
    "awards.association.shining_example",
    "awards.association.good_business",
    "awards.association.strong",
    "awards.clubs.review",
]


@pytest.mark.parametrize("scheme", WITHOUT_CRITERIA)
@pytest.mark.parametrize("recipient", RecipientKind)
def test_without_published_criteria_nobody_meets_them(scheme, recipient):
    """Whatever is answered, the verdict is not known, and says that no criteria are published."""
    put = Nomination("n", recipient, scheme=scheme, answers=(Answer("awards.fighter_titles", value=Range.exact(9)),))
    finding = found(put, FIRST_OF_2530)[scheme]

    assert finding.known is Known.NONE
    assert finding.verdict is (Verdict.NOT_MET if finding.possible is Verdict.NOT_MET else Verdict.NOT_KNOWN)


def test_an_award_goes_only_to_whom_it_may(expect):
    """To whom an award may go, on 2026-07-01.

    scheme                         | recipient  | possible
    awards.commendation.commune    | collective | met
    awards.commendation.commune    | household  | met
    awards.merit.ministry          | household  | not_met
    awards.merit.prime_minister    | individual | met
    awards.medal.association       | individual | met
    awards.medal.association       | collective | not_met
    awards.medal.other             | household  | not_met
    awards.association.flag        | collective | not_known
    awards.association.commendation| individual | not_known
    awards.title.cultural_family   | household  | met
    awards.title.cultural_family   | individual | not_met
    """
    expect(
        lambda case: (
            found(Nomination("n", RecipientKind(case["recipient"]), scheme=case["scheme"]), FIRST_OF_2530)[
                case["scheme"]
            ].possible
        )
    )


# --- the two national criteria that are known in part -------------------------------------------------------------------


def test_the_medal_after_15_years_in_office(expect, figure):
    """The Association's medal, group C (A-4.52): other groups are not known, so that fewer years are no "no".

    day        | years  | verdict
    2013-04-09 | 20     | not_in_force
    2013-04-10 | 15     | met
    2026-07-01 | 15     | met
    2026-07-01 | 16..20 | met
    2026-07-01 | 14     | not_known
    2026-07-01 | 14..16 | not_known
    2026-07-01 | ?      | not_known
    """

    def answer(case):
        put = Nomination(
            "n",
            PERSON,
            scheme="awards.medal.association",
            answers=(Answer("awards.association_office_years", value=figure(case["years"])),),
        )
        return found(put, date.fromisoformat(case["day"]))["awards.medal.association"].verdict

    expect(answer)


def test_the_merit_certificate_of_a_person(expect, figure):
    """Bằng khen of a province, a person, the one national route (A-4.07): 2 titles, or 2 years with 2 initiatives.

    day        | titles | years | initiatives | verdict
    2023-12-31 | 2      | 2     | 2           | not_in_force
    2024-01-01 | 2      | ?     | ?           | met
    2024-01-01 | 1      | 2     | 2           | met
    2026-07-01 | 3      | 0     | 0           | met
    2026-07-01 | 1      | 2     | 1           | not_known
    2026-07-01 | 1      | 1     | 2           | not_known
    2026-07-01 | 1      | ?     | 2           | not_known
    2026-07-01 | ?      | ?     | ?           | not_known
    """

    def answer(case):
        ids = {"titles": "fighter_titles", "years": "excellent_years", "initiatives": "initiatives"}
        answers = tuple(Answer(f"awards.{id_}", value=figure(case[name])) for name, id_ in ids.items())
        put = Nomination("n", PERSON, scheme="awards.merit.province", answers=answers)
        return found(put, date.fromisoformat(case["day"]))["awards.merit.province"].verdict

    expect(answer)


# --- what to look at first ----------------------------------------------------------------------------------------------

GIVEN = Award("w", PartialDate(2025, 8, 1), "UBND xã", COLLECTIVE, recipients=("a",), achievement="x")


def test_no_two_awards_for_one_achievement(expect):
    """A-4.01, from 2024-01-01 on: the club was given an award for "x"; by whom, where the case says so.

    day        | achievement | recorded | given by             | applies
    2023-12-31 | x           |          |                      | not_met
    2024-01-01 | x           |          |                      | met
    2026-07-01 | x           |          | commune              | met
    2026-07-01 | x           | no       | commune              | met
    2026-07-01 | x           |          | association_commune  | not_known
    2026-07-01 | y           |          | commune              | not_known
    2026-07-01 | y           | no       | commune              | not_met
    2026-07-01 | y           | yes      | commune              | met
    2026-07-01 |             |          | commune              | not_known
    """

    def answer(case):
        put = Nomination(
            "n",
            COLLECTIVE,
            scheme="awards.clubs.review",
            achievement=case["achievement"] or None,
            already_awarded=FLAGS[case["recorded"]],
        )
        level = AwardIssuer(case["given by"]) if case["given by"] else None
        given = Award("w", PartialDate(2023), "…", COLLECTIVE, recipients=("a",), achievement="x", issuer_level=level)
        findings = found(put, date.fromisoformat(case["day"]), awards=(given,))
        return warned(findings["awards.clubs.review"], "awards.check.same_achievement")

    expect(answer)


def test_no_proposal_while_something_is_open(expect):
    """A-4.16c, from 2025-07-01 on; what is not known is asked.

    day        | discipline | inspection | complaint | applies
    2025-06-30 | yes        |            |           | not_met
    2025-07-01 | yes        |            |           | met
    2025-07-01 | no         | yes        | no        | met
    2025-07-01 | no         | no         | yes       | met
    2025-07-01 | no         | no         | no        | not_met
    2025-07-01 | no         | no         |           | not_known
    2025-07-01 |            |            |           | not_known
    """

    def answer(case):
        put = Nomination(
            "n",
            COLLECTIVE,
            scheme="awards.commendation.commune",
            discipline_open=FLAGS[case["discipline"]],
            inspection_open=FLAGS[case["inspection"]],
            complaint_open=FLAGS[case["complaint"]],
        )
        finding = found(put, date.fromisoformat(case["day"]))["awards.commendation.commune"]
        return warned(finding, "awards.check.open_matter")

    expect(answer)


def test_achievements_count_from_the_end_of_discipline(expect, day):
    """A-4.16d, from 2025-07-01 on: the day on which discipline ends counts.

    asked      | disciplined | ended      | counted from | applies
    2025-06-30 | yes         | 2025-03-01 | 2025-01-01   | not_met
    2025-07-01 | yes         | 2025-03-01 | 2025-02-28   | met
    2025-07-01 | yes         | 2025-03-01 | 2025-03-01   | not_met
    2025-07-01 |             | 2025-03-01 | 2025-01-01   | met
    2025-07-01 | yes         | 2025       | 2025-03-01   | not_known
    2025-07-01 | yes         | 2025       | 2024-12-31   | met
    2025-07-01 | yes         | 2025-03-01 | ?            | not_known
    2025-07-01 | yes         | ?          | 2025-01-01   | not_known
    2025-07-01 | no          | ?          | ?            | not_met
    2025-07-01 |             | ?          | ?            | not_known
    """

    def answer(case):
        put = Nomination(
            "n",
            PERSON,
            scheme="awards.commendation.commune",
            disciplined=FLAGS[case["disciplined"]],
            discipline_ended=day(case["ended"]),
            achieved_since=day(case["counted from"]),
        )
        finding = found(put, date.fromisoformat(case["asked"]))["awards.commendation.commune"]
        return warned(finding, "awards.check.after_discipline")

    expect(answer)


def test_a_sudden_award_is_no_base_for_merit(expect):
    """A-4.16b, from 2025-07-01 on: the nomination builds on one award of a kind.

    day        | for    | builds on | applies
    2025-06-30 | merit  | sudden    | not_met
    2025-07-01 | merit  | sudden    | met
    2025-07-01 | merit  | thematic  | met
    2025-07-01 | merit  | merit     | not_met
    2025-07-01 | merit  | unknown   | not_known
    2025-07-01 | merit  | none      | not_met
    2025-07-01 | merit  |           | not_known
    2025-07-01 | sudden | sudden    | not_met
    2025-07-01 |        | sudden    | not_known
    """

    def answer(case):
        kinds = {kind.value: kind for kind in AwardKind}
        given = Award("w", PartialDate(2024), "…", COLLECTIVE, recipients=("a",), kind=kinds.get(case["builds on"]))
        bases = {"": None, "none": ()}.get(case["builds on"], ("w",))
        put = Nomination("n", COLLECTIVE, scheme="awards.merit.province", kind=kinds.get(case["for"]), based_on=bases)
        finding = found(put, date.fromisoformat(case["day"]), awards=(given,))["awards.merit.province"]
        return warned(finding, "awards.check.sudden_base")

    expect(answer)


def test_the_medal_is_given_once(expect):
    """A-4.51b: by what was recorded, or by the register's own awards, whichever says yes.

    holds  | given by register | applies
    medal  | no                | met
    none   | no                | not_met
    none   | yes               | met
    ?      | yes               | met
    ?      | no                | not_known
    """

    def answer(case):
        holds = {"medal": ("awards.medal.association",), "none": (), "?": None}[case["holds"]]
        put = Nomination("n", PERSON, member="m", scheme="awards.medal.association", holds=holds)
        medal = Award(
            "w",
            PartialDate(2020),
            "Trung ương Hội",
            PERSON,
            recipients=("a/m",),
            form=AwardForm.MEDAL,
            issuer_level=AwardIssuer.ASSOCIATION_CENTRAL,
        )
        awards = (medal,) if case["given by register"] == "yes" else ()
        finding = found(put, FIRST_OF_2530, awards=awards)["awards.medal.association"]
        return warned(finding, "awards.check.medal_once")

    expect(answer)


def test_a_collective_needs_a_rating_in_writing(expect):
    """A-4.26b, a deduction: of collectives only.

    recipient  | rated | applies
    collective | yes   | not_met
    collective | no    | met
    collective |       | not_known
    individual | no    | not_met
    household  |       | not_met
    """

    def answer(case):
        recipient = RecipientKind(case["recipient"])
        put = Nomination("n", recipient, scheme="awards.commendation.commune", rated_in_writing=FLAGS[case["rated"]])
        finding = found(put, FIRST_OF_2530)["awards.commendation.commune"]
        return warned(finding, "awards.check.rating_in_writing")

    expect(answer)


def test_who_may_not_give_a_commendation_of_the_association(expect):
    """A-4.42b: the commune's Association may not; the provincial one may, and is asked where nobody is named.

    issuer               | applies
    association_commune  | met
    association_branch   | met
    association_province | not_met
                         | not_met
    """

    def answer(case):
        issuer = AwardIssuer(case["issuer"]) if case["issuer"] else None
        put = Nomination("n", PERSON, scheme="awards.association.commendation", issuer=issuer)
        finding = found(put, FIRST_OF_2530)["awards.association.commendation"]
        return warned(finding, "awards.check.no_commune_commendation")

    expect(answer)


@pytest.mark.parametrize("title", ["advanced_collective", "excellent_collective"])
def test_a_club_is_no_working_unit(title):
    """A-4.03b: a warning that points to the commendation and the merit certificate."""
    scheme = f"awards.title.{title}"
    finding = found(Nomination("n", COLLECTIVE, scheme=scheme), FIRST_OF_2530)[scheme]

    assert Verdict.MET is warned(finding, "awards.check.no_working_unit")


def test_of_awards_that_were_given_what_is_odd_is_told():
    """The same achievement twice; a commendation of the commune's Association; a medal to a collective."""
    first, second = (
        Award(id_, PartialDate(2025, 8, 1), "…", COLLECTIVE, recipients=("a",), achievement="x", scheme=scheme)
        for id_, scheme in (("w1", "awards.commendation.commune"), ("w2", "awards.merit.province"))
    )
    own = Award(
        "w3",
        PartialDate(2025, 8, 1),
        "Hội NCT xã",
        PERSON,
        form=AwardForm.COMMENDATION,
        issuer_level=AwardIssuer.ASSOCIATION_COMMUNE,
    )
    medal = Award("w4", PartialDate(2025, 8, 1), "…", COLLECTIVE, scheme="awards.medal.association")
    unclear = Award("w5", PartialDate(2025, 8, 1), "UBND xã", COLLECTIVE)
    review = BOOK.awards(Register(clubs=(Club("a", "A"),), awards=(first, second, own, medal, unclear)), FIRST_OF_2530)
    told = {item.award.id: [warning.check.id for warning in item.warnings] for item in review.given}

    assert {
        "w1": ["awards.check.same_achievement"],
        "w2": ["awards.check.same_achievement"],
        "w3": ["awards.check.no_commune_commendation"],
        "w4": [],
        "w5": [],
    } == told
    assert [Verdict.MET, Verdict.MET, Verdict.NOT_KNOWN, Verdict.NOT_MET, Verdict.NOT_KNOWN] == [
        item.possible for item in review.given
    ]


GIVEN_ON = [
    # day of the award, what it brings: by the law of that day, whatever day the question is of
    (PartialDate(2025, 8, 1), Range.exact(1_404_000)),
    (PartialDate(2026, 7, 1), Range.exact(1_518_000)),
    (PartialDate(2026), Range(1_404_000, 1_518_000)),  # some day of a year in which the base salary changed
    (PartialDate(2026, 6), Range.exact(1_404_000)),
    (PartialDate(2025), None),  # until 30 June the factor of a collective is not known
]


@pytest.mark.parametrize(("on", "amount"), GIVEN_ON)
def test_prize_money_of_an_award_that_was_given(on, amount):
    given = Award("w", on, "…", COLLECTIVE, scheme="awards.commendation.commune", number=Range.exact(1))
    [item] = BOOK.awards(Register(awards=(given,)), date(2026, 12, 31)).given

    assert amount == item.total


# --- who is preferred on a tie ------------------------------------------------------------------------------------------


def test_collectives_of_at_least_70_percent_women_are_preferred(expect):
    """A-4.16e, from 2025-07-01 on: of a club of so many members, with so many women, men, and others of unknown sex.

    day        | women | men | unknown | preferred
    2025-06-30 | 7     | 3   | 0       | not_in_force
    2025-07-01 | 7     | 3   | 0       | met
    2025-07-01 | 69    | 31  | 0       | not_met
    2025-07-01 | 6     | 4   | 0       | not_met
    2025-07-01 | 7     | 2   | 1       | met
    2025-07-01 | 6     | 3   | 1       | not_known
    2025-07-01 | 5     | 4   | 1       | not_met
    2025-07-01 | 0     | 0   | 5       | not_known
    """

    def answer(case):
        sexes = [
            *(Sex.FEMALE for _ in range(int(case["women"]))),
            *(Sex.MALE for _ in range(int(case["men"]))),
            *(None for _ in range(int(case["unknown"]))),
        ]
        members = tuple(Member(f"m{number}", sex=sex, joined=PartialDate(2020)) for number, sex in enumerate(sexes))
        put = Nomination("n", COLLECTIVE, scheme="awards.commendation.commune")
        club = Club("a", "A", members=members, complete=(Complete(Records.MEMBERS),), nominations=(put,))
        [finding] = BOOK.awards(club, date.fromisoformat(case["day"])).findings
        return finding.preferred

    expect(answer)


def test_women_are_preferred(expect):
    """A-4.16e: of persons; of a household, and of the Association's own awards, no rule says.

    day        | sex    | recipient  | scheme                      | preferred
    2025-06-30 | female | individual | awards.commendation.commune | not_in_force
    2025-07-01 | female | individual | awards.commendation.commune | met
    2025-07-01 | male   | individual | awards.commendation.commune | not_met
    2025-07-01 | ?      | individual | awards.commendation.commune | not_known
    2025-07-01 | female | household  | awards.commendation.commune | not_in_force
    2025-07-01 | female | individual | awards.association.merit    | not_in_force
    """

    def answer(case):
        sex = None if case["sex"] == "?" else Sex(case["sex"])
        put = Nomination("n", RecipientKind(case["recipient"]), member="m", scheme=case["scheme"])
        findings = found(put, date.fromisoformat(case["day"]), members=(Member("m", sex=sex),))
        return findings[case["scheme"]].preferred

    expect(answer)


def test_between_two_nominees(expect):
    """The first is preferred only where it is preferred and the other is not.

    first  | second | preferred
    female | male   | met
    male   | female | not_met
    female | female | not_met
    male   | male   | not_met
    female | ?      | not_known
    male   | ?      | not_met
    """

    def answer(case):
        people = tuple(Member(name, sex=None if case[name] == "?" else Sex(case[name])) for name in ("first", "second"))
        puts = tuple(Nomination(m.id, PERSON, member=m.id, scheme="awards.commendation.commune") for m in people)
        club = Club("a", "A", members=people, nominations=puts)
        return prefers(*BOOK.awards(club, FIRST_OF_152).findings)

    expect(answer)


def test_titles_of_other_collectives_are_not_for_clubs(expect):
    """A-4.03a, A-4.49: a village, a commune and an association bear these; a club, as any other collective, not.

    scheme                          | told
    awards.title.cultural_village   | met
    awards.title.model_commune      | met
    awards.association.strong       | met
    awards.commendation.commune     | not_met
    awards.association.shining_example | not_met
    """

    def answer(case):
        finding = found(Nomination("n", COLLECTIVE, scheme=case["scheme"]), FIRST_OF_152)[case["scheme"]]
        told = [item for item in finding.warnings if item.check.id.endswith("s_only")]
        return told[0].verdict if told else Verdict.NOT_MET

    expect(answer)


def test_the_time_of_women_leaders(expect):
    """A-4.16f: from 2025-07-01, of the State's awards, of women who lead; which criteria ask for time is not known.

    sex    | leads | scheme                         | day        | told
    female |       | awards.commendation.commune    | 2025-07-01 | not_known
    female | yes   | awards.commendation.commune    | 2025-07-01 | met
    female | no    | awards.commendation.commune    | 2025-07-01 | not_met
    male   | yes   | awards.commendation.commune    | 2025-07-01 | not_met
    ?      | yes   | awards.merit.province          | 2025-07-01 | not_known
    female | yes   | awards.commendation.commune    | 2025-06-30 | not_met
    female | yes   | awards.medal.association       | 2025-07-01 | not_met
    """

    def answer(case):
        member = Member("m", sex=None if case["sex"] == "?" else Sex(case["sex"]))
        answers = (Answer("awards.leads", met=FLAGS[case["leads"]]),)
        put = Nomination("n", PERSON, member="m", scheme=case["scheme"], answers=answers)
        [finding] = BOOK.awards(
            Club("a", "A", members=(member,), nominations=(put,)), date.fromisoformat(case["day"])
        ).findings
        told = [item for item in finding.warnings if item.check.id == "awards.check.women_leaders"]
        assert all(item.number.value == Range.exact(Fraction(1, 3)) for item in told)
        return told[0].verdict if told else Verdict.NOT_MET

    expect(answer)


def test_no_number_of_awards_is_kept_for_nobody():
    """What a rule asks or tells, the base of prize money, its rounding, and the share by which collectives are preferred."""
    read = {value for rule in BOOK.award_rules.values() for value in getattr(rule, "parameters", ())}

    assert set(AWARD_PARAMETERS) - read == {BASE_SALARY, PRIZE_STEP, PREFERRED_WOMEN_SHARE}


# --- Bắc Ninh only ------------------------------------------------------------------------------------------------------


def local(name, answers, day, *, place=BAC_NINH, recipient=COLLECTIVE, scheme="awards.commendation.commune"):
    given = tuple(Answer(f"{name}.{id_}", met=FLAGS[answer]) for id_, answer in answers.items())
    return found(Nomination("n", recipient, scheme=scheme, answers=given), day, place=place, book=LOCAL)[scheme]


def test_a_commendation_of_a_collective_in_bac_ninh(expect):
    """A-4.24a: lawful, united, duties done, and one of two; from 2025-12-15 on, in Bắc Ninh.

    place | day        | lawful | united | duties | movement | body_field | verdict
    24    | 2025-12-14 | yes    | yes    | yes    | yes      | yes        | not_known
    24    | 2025-12-15 | yes    | yes    | yes    | yes      | no         | met
    24    | 2025-12-15 | yes    | yes    | yes    | no       | yes        | met
    24    | 2025-12-15 | yes    | yes    | yes    | no       | no         | not_met
    24    | 2025-12-15 | no     | yes    | yes    | yes      | yes        | not_met
    24    | 2025-12-15 | yes    | yes    | yes    | no       |            | not_known
    24    | 2025-12-15 | yes    |        | yes    | yes      | yes        | not_known
    24    | 2025-12-15 | yes    |        | yes    | no       | no         | not_met
    01    | 2025-12-15 | yes    | yes    | yes    | yes      | yes        | not_known
    """

    def answer(case):
        answers = {name: case[name] for name in ("lawful", "united", "duties", "movement", "body_field")}
        place = Place(case["place"], Edition.OF_34)
        return local("bac_ninh.awards", answers, date.fromisoformat(case["day"]), place=place).verdict

    expect(answer)


def test_elsewhere_the_answer_is_that_no_criteria_are_published():
    """Not known in both places, but for another reason."""
    here, there = (local("bac_ninh.awards", {}, date(2026, 1, 1), place=place) for place in (BAC_NINH, ELSEWHERE))

    assert (Known.WHOLE, Verdict.NOT_KNOWN) == (here.known, here.verdict)
    assert (Known.NONE, Verdict.NOT_KNOWN) == (there.known, there.verdict)


def test_a_merit_certificate_of_a_person_in_bac_ninh(expect, figure):
    """A-4.20: lawful, and one of five; the fourth is by figures. The province's list is whole, so that a no is a no.

    lawful | others | titles | years | initiatives | studies | verdict
    yes    | no     | 2      | 0     | 0           | 0       | met
    yes    | no     | 1      | 2     | 2           | 0       | met
    yes    | no     | 1      | 2     | 1           | 2       | met
    yes    | no     | 1      | 2     | 1           | 1       | not_met
    yes    | yes    | 0      | 0     | 0           | 0       | met
    yes    | no     | 1      | 2     | 1           | ?       | not_known
    no     | yes    | 2      | 2     | 2           | 2       | not_met
    """

    def answer(case):
        judged = ("province_movement", "field", "contribution", "worker")
        figures = {
            "awards.fighter_titles": "titles",
            "awards.excellent_years": "years",
            "awards.initiatives": "initiatives",
            "bac_ninh.awards.studies": "studies",
        }
        answers = (
            Answer("bac_ninh.awards.lawful", met=FLAGS[case["lawful"]]),
            *(Answer(f"bac_ninh.awards.{name}", met=FLAGS[case["others"]]) for name in judged),
            *(Answer(id_, value=figure(case[name])) for id_, name in figures.items()),
        )
        put = Nomination("n", PERSON, scheme="awards.merit.province", answers=answers)
        finding = found(put, date(2026, 1, 1), place=BAC_NINH, book=LOCAL)["awards.merit.province"]
        # The national route is the province's fourth: whoever is unlawful still holds two titles by the nation's.
        return next(item.verdict for item in finding.criteria if item.criteria.scope is not None)

    expect(answer)


def test_the_numbers_of_bac_ninh_hold_at_the_boundary(expect, figure):
    """A-4.22a: at least 70 % with the title of advanced worker, and nobody disciplined.

    share  | no_warning | verdict
    70     | yes        | met
    69     | yes        | not_met
    69..71 | yes        | not_known
    70     | no         | not_met
    70     |            | not_known
    """

    def answer(case):
        answers = (
            Answer("bac_ninh.awards.good_completion", met=True),
            Answer("bac_ninh.awards.advanced_share", value=figure(case["share"])),
            Answer("bac_ninh.awards.no_warning", met=FLAGS[case["no_warning"]]),
        )
        scheme = "awards.title.advanced_collective"
        put = Nomination("n", COLLECTIVE, scheme=scheme, answers=answers)
        return found(put, date(2026, 1, 1), place=BAC_NINH, book=LOCAL)[scheme].verdict

    expect(answer)


# --- every row of the dossier -------------------------------------------------------------------------------------------

ROWS = """
A-4.01 A-4.02 A-4.03a A-4.03b A-4.04 A-4.05 A-4.06a A-4.06b A-4.07 A-4.08a A-4.08b A-4.08c A-4.08d A-4.08e A-4.09 A-4.10
A-4.11 A-4.12 A-4.13 A-4.14 A-4.15a A-4.15b A-4.16a A-4.16b A-4.16c A-4.16d A-4.16e A-4.16f A-4.17 A-4.18 A-4.20 A-4.21a
A-4.21b A-4.22a A-4.22b A-4.23 A-4.24a A-4.24b A-4.25a A-4.25b A-4.26a A-4.26b A-4.27 A-4.30a A-4.30b A-4.31a A-4.31b
A-4.32 A-4.33a A-4.33b A-4.33c A-4.33d A-4.33e A-4.34a A-4.34b A-4.34c A-4.34d A-4.34e A-4.34f A-4.34g A-4.34h A-4.35a
A-4.35b A-4.35c A-4.36 A-4.37 A-4.40 A-4.41 A-4.42a A-4.42b A-4.43a A-4.43b A-4.44 A-4.45 A-4.46 A-4.47 A-4.48 A-4.49
A-4.50 A-4.51a A-4.51b A-4.52 A-4.53 A-4.54 A-4.60 A-4.61a A-4.61b A-4.61c A-4.61d A-4.61e A-4.62 A-4.63a A-4.63b A-4.64
A-4.65 A-4.70a A-4.70b A-4.71 A-4.72a A-4.72b A-4.73 A-2.40 A-2.41 ANK-01 ANK-02 ANK-03 ANK-04 ANK-06 ANK-10 ANK-13 ANK-14
AC-04 AC-05 AC-06 AENC-12 AENC-13 AENC-14 AENC-15
"""


def test_every_row_of_the_dossier_stands_in_a_citation():
    """The rows of §4, of base salary, and the gaps and disputes about awards."""
    cites = [value.cite for parameter in LOCAL.parameters.values() for value in parameter.history]
    for rule in LOCAL.award_rules.values():
        cites += getattr(rule, "cites", None) or [rule.cite]
        cites += [check.cite for check in getattr(rule, "checks", ())]
    known = {fact for cite in cites for fact in cite.facts}

    assert sorted(set(ROWS.split()) - known) == []


def test_the_association_gives_at_neither_90_nor_100():
    """A-1.15: the provincial chair and the President do; the Association only prints the forms."""
    given_by = {
        item.age: item.wished_by_vi for item in MILESTONES if any("A-1.15" in cite.facts for cite in item.cites)
    }

    assert {90: "Chủ tịch Ủy ban nhân dân cấp tỉnh", 100: "Chủ tịch nước"} == given_by


def test_factors_are_exact():
    """No factor is a float, and each has at most two decimals."""
    values = [v.value for id_, p in BOOK.parameters.items() if id_.startswith("awards.prize.") for v in p.history]
    ends = [end for value in values if value is not None for end in (value.low, value.high)]

    assert all(isinstance(end, (int, Fraction)) and 100 % Fraction(end).denominator == 0 for end in ends)
