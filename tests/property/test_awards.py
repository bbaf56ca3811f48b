"""What always holds of awards: money adds up exactly, order does not matter, and knowing less never turns an answer round."""

from datetime import date
from fractions import Fraction

import attrs
from hypothesis import given
from hypothesis import strategies as st

from lthtgn.builtin import national
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.model.awards import Answer, Award, AwardIssuer, AwardKind, Nomination, RecipientKind
from lthtgn.model.clubs import Club
from lthtgn.model.people import Member, Sex
from lthtgn.model.periods import PartialDate
from lthtgn.model.register import Register
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.parameters import Scope
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.award_schemes import AWARD_SCHEMES
from lthtgn.rules.scoring import Band, ScoredCriterion, ScoringScale

BOOK = assemble([Plugin("national", national, "built in")])
DAYS = st.sampled_from(
    [date(2023, 12, 31), date(2024, 1, 1), date(2025, 6, 30), date(2025, 7, 1), date(2026, 6, 30), date(2026, 7, 1)]
) | st.dates(date(2012, 1, 1), date(2027, 12, 31))
IDS = st.sampled_from([scheme.id for scheme in AWARD_SCHEMES])
FLAGS = st.none() | st.booleans()
WORDS = st.none() | st.sampled_from(["x", "y"])
KINDS = st.none() | st.sampled_from(AwardKind)
QUESTIONS = ["awards.association_office_years", "awards.fighter_titles", "awards.excellent_years", "awards.initiatives"]
FIGURES = st.none() | st.builds(lambda low, more: Range(low, low + more), st.integers(0, 20), st.integers(0, 3))


@st.composite
def awards(draw):
    """Awards of the club, of a member, or of nobody that is known, on a day of which perhaps the year alone is known."""
    day = draw(DAYS)
    on = draw(st.sampled_from([PartialDate.of(day), PartialDate(day.year, day.month), PartialDate(day.year)]))
    return Award(
        "w",
        on,
        "…",
        draw(st.sampled_from(RecipientKind)),
        number=draw(st.builds(lambda low, more: Range(low, low + more), st.integers(0, 9), st.integers(0, 3))),
        recipients=draw(st.sampled_from([(), ("a",), ("a/m0",), ("a", "b")])),
        scheme=draw(st.none() | IDS),
        issuer_level=draw(st.none() | st.sampled_from(AwardIssuer)),
        kind=draw(KINDS),
        achievement=draw(WORDS),
    )


@st.composite
def nominations(draw):
    """Nominations of which all, some or nothing is known."""
    flags = (
        "already_awarded",
        "discipline_open",
        "inspection_open",
        "complaint_open",
        "disciplined",
        "rated_in_writing",
    )
    return Nomination(
        "n",
        draw(st.sampled_from(RecipientKind)),
        member=draw(st.sampled_from([None, "m0", "m1"])),
        scheme=draw(st.none() | IDS),
        kind=draw(KINDS),
        achievement=draw(WORDS),
        achieved_since=draw(st.none() | DAYS.map(PartialDate.of)),
        discipline_ended=draw(st.none() | DAYS.map(PartialDate.of)),
        based_on=draw(st.sampled_from([None, (), ("w0",)])),
        holds=draw(st.sampled_from([None, (), ("awards.medal.association",)])),
        answers=tuple(Answer(id_, value=draw(FIGURES)) for id_ in QUESTIONS),
        **{name: draw(FLAGS) for name in flags},
    )


def numbered(rows, letter):
    return tuple(attrs.evolve(row, id=f"{letter}{number}") for number, row in enumerate(rows))


@st.composite
def registers(draw):
    """One club of a few people with nominations, and awards that were given."""
    sexes = draw(st.lists(st.none() | st.sampled_from(Sex), max_size=4))
    members = tuple(Member(f"m{n}", sex=sex, joined=PartialDate(2000)) for n, sex in enumerate(sexes))
    put = numbered(draw(st.lists(nominations(), max_size=2)), "n")
    club = Club("a", "A", members=members, nominations=put)
    return Register(clubs=(club, Club("b", "B")), awards=numbered(draw(st.lists(awards(), max_size=4)), "w"))


def as_set(review):
    """What was found, without any order: neither of nominations, awards, nor of the warnings of one."""
    found = {
        (f.club, f.nomination.id, f.scheme.id, f.verdict, f.known, f.preferred, f.prize.amount, frozenset(f.warnings))
        for f in review.findings
    }
    given = {(g.award.id, g.scheme, g.possible, g.total, frozenset(g.warnings)) for g in review.given}
    return found, given


@given(registers(), DAYS, st.randoms(use_true_random=False))
def test_the_order_of_records_changes_nothing(register, day, order):
    def shuffled(rows):
        return tuple(order.sample(rows, len(rows)))

    clubs = tuple(
        attrs.evolve(club, members=shuffled(club.members), nominations=shuffled(club.nominations))
        for club in shuffled(register.clubs)
    )
    other = attrs.evolve(register, clubs=clubs, awards=shuffled(register.awards))

    assert as_set(BOOK.awards(register, day)) == as_set(BOOK.awards(other, day))


@given(registers(), DAYS)
def test_the_money_adds_up_exactly(register, day):
    """What was paid is the sum over the awards, and of each the number times the prize: whole đồng, and never a float."""
    review = BOOK.awards(register, day)
    low = sum(item.total.low for item in review.given if item.total is not None)
    known = all(item.total is not None for item in review.given)

    assert review.paid.low == low
    assert review.paid.high == (sum(item.total.high for item in review.given) if known else None)
    for item in review.given:
        if item.total is not None and item.prize.amount is not None:
            assert item.total.low == item.prize.amount.low * item.award.number.low
        for amount in (item.prize.amount, item.total):
            assert amount is None or all(type(end) is int for end in (amount.low, amount.high))


@given(DAYS)
def test_a_prize_is_its_factor_times_the_base_salary(day):
    """Of every award on every day: and where either is not known, neither is the prize."""
    for line in BOOK.award_schemes(day):
        if line.prize.amount is not None:
            factor, base = (bound.value for bound in line.prize.bounds[:2])
            assert Range(factor.low * base.low, factor.high * base.high) == line.prize.amount
            assert line.prize.amount.high > 0


@given(registers(), DAYS)
def test_knowing_less_never_turns_an_answer_round(register, day):
    """Where nothing but the recipient is recorded, what is surely so was surely so before."""
    club = register.clubs[0]
    bare = tuple(Nomination(n.id, n.recipient, member=n.member, scheme=n.scheme) for n in club.nominations)
    vague = attrs.evolve(register, clubs=(attrs.evolve(club, nominations=bare), *register.clubs[1:]))
    pairs = zip(BOOK.awards(register, day).findings, BOOK.awards(vague, day).findings, strict=True)

    for full, less in pairs:
        assert less.verdict in {full.verdict, Verdict.NOT_KNOWN}
        surely = {item.check.id for item in less.warnings if item.verdict is Verdict.MET}
        assert surely <= {item.check.id for item in full.warnings if item.verdict is Verdict.MET}


@given(registers(), DAYS)
def test_without_published_criteria_no_verdict(register, day):
    for finding in BOOK.awards(register, day).findings:
        if finding.known.value == "none":
            assert finding.verdict in {Verdict.NOT_KNOWN, Verdict.NOT_IN_FORCE} or finding.possible is Verdict.NOT_MET


# Scoring scales.

POINTS = st.integers(-20, 40).filter(bool) | st.fractions(1, 40, max_denominator=4)
CITE = Document("d", "1/QĐ-UBND", "…", "…").cite(certainty=Certainty.TEXT, facts=("SX-1",))


@st.composite
def scales(draw):
    points = draw(st.lists(POINTS, min_size=1, max_size=5))
    lows = draw(st.lists(st.integers(-20, 120), min_size=1, max_size=4, unique=True))
    bands = tuple(Band(f"loại {low}", low) for low in lows)
    return ScoringScale(
        "song_xanh.scale",
        "…",
        ("awards.clubs.review",),
        (RecipientKind.COLLECTIVE,),
        tuple(ScoredCriterion(f"song_xanh.c{number}", "…", value) for number, value in enumerate(points)),
        bands,
        date(2026, 1, 1),
        CITE,
        Scope("08", "34", "Tuyên Quang"),
        awarded_from=bands[0].term_vi,
    )


@given(scales(), st.data())
def test_points_add_up_exactly_and_unknown_answers_hold_the_truth(scale, data):
    """The score of some answers lies within the score of fewer; so do the grade and the verdict."""
    answers = [
        Answer(
            item.id, value=Range.exact(data.draw(st.fractions(item.bounds.low, item.bounds.high, max_denominator=8)))
        )
        for item in scale.criteria
    ]
    kept = [item for item in answers if data.draw(st.booleans())]
    full, part = scale.score(answers), scale.score(kept)

    assert full.points == Range.exact(sum((Fraction(item.value.low) for item in answers), Fraction(0)))
    assert full.points.refines(part.points)
    assert full.grade in part.grades
    assert part.verdict in {full.verdict, Verdict.NOT_KNOWN}
    assert len(full.grades) == 1


@given(scales(), st.data(), st.randoms(use_true_random=False))
def test_the_order_of_a_scale_changes_no_score(scale, data, order):
    answers = [Answer(item.id, met=data.draw(FLAGS)) for item in scale.criteria]
    other = attrs.evolve(
        scale, criteria=tuple(order.sample(scale.criteria, len(scale.criteria))), bands=scale.bands[::-1]
    )
    found, again = scale.score(answers), other.score(order.sample(answers, len(answers)))

    assert (found.points, found.grades, found.verdict) == (again.points, again.grades, again.verdict)
