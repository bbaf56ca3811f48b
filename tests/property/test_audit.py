"""Laws of the audit: it finds every inconsistency that is planted, and none in what is consistent."""

import contextlib
from fractions import Fraction

import attrs
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from lthtgn.exchange.cases import parse_formula
from lthtgn.model.associations import Association
from lthtgn.model.claims import (
    Claim,
    Formula,
    Operator,
    Printed,
    PublishedCase,
    PublishedFigure,
    Qualifier,
    Wording,
    evaluate,
    evaluate_range,
    names_in,
)
from lthtgn.model.clubs import Club, Complete, Records
from lthtgn.model.people import Member
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.ranges import Range
from lthtgn.rules.consistency import Severity
from lthtgn.rules.recomputing import Outcome, recompute, required
from lthtgn.testing import strategies

quick = settings(suppress_health_check=list(HealthCheck), deadline=None, max_examples=60)
PLACE = Place("01", Edition.OF_63)
YEAR = Period.year(2024)
DECEMBER = PartialDate(2024, 12)
SIZES = st.integers(50, 70)  # of a club: the norm, so that a mean is no news
MANY = st.integers(1, 10**6)


# --- what is consistent -----------------------------------------------------------------------------------------------


@st.composite
def consistent_clubs(draw, id_="a"):
    """A club with a whole roster, and returns that are counted from it; loans by the quarter that make the year.

    Some have joined in autumn, so that there are fewer in June; the club may be founded in the middle of a month.
    """
    women, men = draw(st.integers(10, 35)), draw(st.integers(10, 35))
    older, late = draw(st.integers(0, women + men)), draw(st.integers(0, 10))
    members = tuple(
        Member(f"m{i}", joined=PartialDate(2024, 10) if i < late else PartialDate(2020)) for i in range(women + men)
    )
    founded, months = draw(
        st.sampled_from([(PartialDate(2019, 1, 1), 12), (PartialDate(2024, 2, 20), 11), (PartialDate(2024, 3), 10)])
    )
    loans = [draw(st.integers(0, 9)) for _ in range(4)]
    quarters = [
        Return(Period.parse(f"2024-{3 * i + 1:02}/2024-{3 * i + 3:02}"), (Figure("loans.made", Range.exact(n)),))
        for i, n in enumerate(loans)
    ]
    june = {"members": women + men - late, "members.women": draw(st.integers(max(0, women - late), women))}
    june["members.women"] = min(june.values())
    quarters[1] = Return(
        quarters[1].period, (*quarters[1].figures, *(Figure(name, Range.exact(n)) for name, n in june.items()))
    )
    figures = {
        "meetings.months": draw(st.integers(0, months)),
        "members": women + men,
        "members.women": women,
        "members.men": men,
        "members.older": older,
        "composition.older_members": draw(printed_share(older, women + men)),
        "loans.made": sum(loans),
        "loans.borrowers": draw(st.integers(0, min(sum(loans), women + men))),
    }
    year = Return(YEAR, tuple(Figure(name, draw(loosened(value))) for name, value in figures.items()))
    return Club(
        id_,
        id_,
        PLACE,
        founded,
        members=members,
        complete=(Complete(Records.MEMBERS),),
        returns=(year, *quarters),
    )


def printed_share(part, whole):
    """As a fraction, as a spreadsheet writes it, or in per cent with up to two decimals."""
    exact = Fraction(part, whole)
    rounded = [Fraction(int(exact * 10**digits + Fraction(1, 2)), 10**digits) for digits in (2, 3, 4)]
    return st.sampled_from([exact, Fraction(repr(part / whole)), *rounded])


def loosened(value):
    """The value, or a range that holds it."""
    if isinstance(value, Fraction):
        return st.just(Range.exact(value))
    return st.sampled_from([Range.exact(value), Range(value, None), Range(max(0, value - 1), value + 2)])


@st.composite
def consistent_registers(draw):
    clubs = [draw(consistent_clubs(f"c{i}")) for i in range(draw(st.integers(0, 3)))]
    reported = []
    if clubs:
        total = sum(len(club.members) for club in clubs)
        reported.append(Return(YEAR, (Figure("members", Range.exact(total)),), clubs=tuple(club.id for club in clubs)))
    return Register(clubs=tuple(clubs), associations=(Association("h", "H", place=PLACE, returns=tuple(reported)),))


@quick
@given(consistent_registers())
def test_nothing_is_wrong_in_a_consistent_register(book, register):
    """Nothing impossible and nothing suspicious; that clubs are small may be asked about."""
    found = book.audit(register)

    assert {finding.rule.id for finding in found} <= {"audit.mean_size_outside_norm"}


@settings(quick, max_examples=150)
@given(strategies.claims())
def test_a_consistent_claim_agrees(book, claim):
    """What is printed as its inputs give it, rounded half up."""
    made = PublishedCase("a", "province", "A", "…", PartialDate(2024), PLACE, claims=(claim,))

    assert recompute(claim).outcome in {Outcome.EXACT, Outcome.ROUNDED}
    assert [f for f in book.audit(made) if f.rule.id == "audit.result_differs"] == []


@quick
@given(strategies.claims(), st.integers(2, 50))
def test_a_claim_that_is_off_is_found_with_its_difference(book, claim, off):
    """By more than a unit of the last digit that is printed."""
    wrong = Printed(claim.printed.value + off * claim.printed.step, claim.printed.decimals)
    made = Claim(claim.id, claim.what, wrong, claim.unit, claim.inputs, claim.formula)
    (finding,) = book.audit(PublishedCase("a", "province", "A", "…", claims=(made,))).of("audit.result_differs")

    value = recompute(claim).value
    assert finding.difference == Range.exact(Range.exact(wrong.value - value).low)


@quick
@given(st.data())
def test_no_result_is_ever_left_out(book, data):
    """Whatever is published: each result once, and each that does not agree has a finding."""
    cases = data.draw(st.lists(strategies.published_cases(), max_size=2, unique_by=lambda case: case.id))
    found = book.audit(cases)

    assert len(found.results) == sum(len(case.claims) + len(case.checks) for case in cases)
    about = {finding.where for finding in found}
    assert all(result.claim.id in about for result in found.results if not result.outcome.agrees)


@quick
@given(strategies.registers())
def test_any_register_can_be_audited_and_said(book, register):
    """No error, and words for every finding."""
    for finding in book.audit(register):
        assert finding.rule.term_vi in book.say(finding)


@quick
@given(strategies.formulas(), st.fixed_dictionaries(dict.fromkeys("abcd", MANY)))
def test_a_formula_over_exact_ranges_is_its_value(formula, inputs):
    """Where nothing below 0 is used further."""
    from lthtgn.errors import RangeError

    try:
        value = evaluate(formula, inputs)
        ranged = evaluate_range(formula, {name: Range.exact(number) for name, number in inputs.items()})
    except RangeError:
        assume(False)
    assert value in ranged
    assert set(names_in(formula)) <= set("abcd")


_MARKS = {Operator.SUM: "+", Operator.PRODUCT: "*", Operator.DIFFERENCE: "-", Operator.RATIO: "/"}


def written(term):
    if not isinstance(term, Formula):
        return str(term)
    return f"({_MARKS[term.operator].join(map(written, term.terms))})"


@quick
@given(strategies.formulas(), st.fixed_dictionaries(dict.fromkeys("abcd", MANY)))
def test_a_formula_that_is_written_is_read_again(formula, inputs):
    """With the same value, those that the text form has marks for."""
    from lthtgn.errors import RangeError

    def plain(term):
        return not isinstance(term, Formula) or (term.operator in _MARKS and all(map(plain, term.terms)))

    assume(plain(formula))
    try:
        value = evaluate(formula, inputs)
    except RangeError:
        assume(False)
    assert evaluate(parse_formula(written(formula)), inputs) == value


@given(st.text(max_size=40) | st.text("abc+-*/() 0123456789.", max_size=40))
def test_any_text_is_a_formula_or_told(text):
    from lthtgn.errors import RangeError

    with contextlib.suppress(RangeError):
        parse_formula(text)


# --- what is planted --------------------------------------------------------------------------------------------------


def figure(measure, value, whole=None, period=None, decimals=0, word=None):
    return PublishedFigure(measure, Printed(Range.exact(value).low, decimals, word), measure, whole, period)


def made(*figures, claims=(), kind="province", id_="a", when=DECEMBER, named=True):
    return PublishedCase(id_, kind, "A", "…", when, PLACE, named, tuple(figures), tuple(claims))


def claim(text, value, inputs, unit="%", decimals=0, **more):
    numbers = {name: Printed(number) for name, number in inputs.items()}
    return Claim("a.1", "…", Printed(Range.exact(value).low, decimals), unit, numbers, parse_formula(text), **more)


def percent(part, whole):
    return Fraction(100 * part, whole)


@st.composite
def part_above_whole(draw):
    whole, more = draw(st.integers(0, 10**6)), draw(st.integers(1, 1000))
    part, of = draw(
        st.sampled_from(
            [("members.women", "members"), ("communes.with_clubs", "communes"), ("clubs.all_areas", "clubs")]
        )
    )
    return made(figure(of, whole), figure(part, whole + more, word=draw(st.sampled_from([None, Qualifier.OVER]))))


@st.composite
def groups_do_not_add_up(draw):
    women, men = draw(MANY), draw(MANY)
    off = draw(st.integers(-min(women, men), 10**6).filter(bool))
    return made(
        figure("members", women + men + off), figure("members.women", women), figure("members.men", men), kind="club"
    )


@st.composite
def shares_not_100(draw):
    decimals = draw(st.integers(0, 2))
    step = Fraction(1, 10**decimals)
    first = draw(st.integers(0, 100 * 10**decimals)) * step
    off = draw(st.integers(2, 50)) * step * draw(st.sampled_from([1, -1]))
    second = 100 - first + off
    assume(second >= 0)
    return made(
        figure("members.aged_55", first, "members", decimals=decimals),
        figure("members.under_55", second, "members", decimals=decimals),
        kind="club",
    )


@st.composite
def share_of_no_whole_number(draw):
    whole = draw(st.integers(10, 90))
    part = draw(st.integers(0, whole - 1))
    low, high = percent(part, whole), percent(part + 1, whole)
    between = [p for p in range(int(low) + 1, int(high) + 1) if low + Fraction(1, 2) < p <= high - 1]
    assume(between)
    return made(
        figure("members", whole), figure("members.poor", draw(st.sampled_from(between)), "members"), kind="club"
    )


@st.composite
def share_cut(draw):
    whole = draw(st.integers(3, 1000))
    part = draw(st.integers(1, whole))
    value = percent(part, whole)
    cut = value.numerator // value.denominator
    assume(value - cut >= Fraction(1, 2))
    return made(claims=[claim("part/whole*100", cut, {"part": part, "whole": whole})])


@st.composite
def share_differs(draw):
    whole = draw(st.integers(10, 1000))
    part = draw(st.integers(1, whole))
    shown = round(percent(part, whole)) + draw(st.integers(2, 20))
    assume(shown <= 100)
    return made(
        figure("members", whole), figure("members.women", part), figure("members.women", shown, "members"), kind="club"
    )


@st.composite
def mean_denominator(draw):
    fund, clubs = draw(st.integers(10**9, 10**10)), draw(st.integers(100, 500))
    with_fund = draw(st.integers(50, clubs * 9 // 10))
    by = draw(st.sampled_from(["all", "named"]))
    value = Fraction(fund, clubs if by == "all" else with_fund)
    numbers = {"fund_vnd": fund, "clubs": clubs, "clubs_with_fund": with_fund}
    shown = claim("fund_vnd/clubs", value.numerator // value.denominator, numbers, "VND per club")
    per = Formula(Operator.PER, ("fund_vnd", "clubs"))
    measures = {"fund_vnd": "funds.balance", "clubs": "clubs", "clubs_with_fund": "clubs.with_fund"}
    return made(claims=[attrs.evolve(shown, formula=per, measures=measures)])


@st.composite
def attainment_as_coverage(draw):
    return made(figure("members.women", draw(st.integers(101, 500)), "members"), kind="club")


@st.composite
def exceeds_or_reaches(draw):
    target = draw(st.integers(1, 10**5))
    reached = draw(st.integers(101, 900))
    inputs = {"result": target * reached, "target": target * 100}
    return made(claims=[claim("result/target*100", reached, inputs, "% of target", wording=Wording.EXCEEDS)])


@st.composite
def met_only_by_rounding(draw):
    whole, target = draw(st.integers(50, 1000)), draw(st.integers(10, 95))
    needed = required(target, whole)
    assume(Fraction(target * whole, 100) != needed)
    numbers = {"clubs": whole, "target_pct": target}
    return made(claims=[claim("clubs*target_pct/100", needed - 1, numbers, "clubs")])


@st.composite
def attendances_as_persons(draw):
    members = draw(st.integers(1, 10**5))
    return made(figure("members", members), figure("training.trainees", members + draw(MANY)))


@st.composite
def estimated_total(draw):
    each = draw(st.integers(2, 100))
    clubs = draw(st.integers(each + 1, 10**4))
    return made(figure("clubs", clubs), figure("members", clubs * each))


@st.composite
def new_above_all(draw):
    clubs = draw(st.integers(1, 10**4))
    return made(figure("clubs", clubs), figure("clubs.new", clubs + draw(MANY)))


@st.composite
def members_fall(draw):
    clubs, members = draw(st.integers(100, 10**4)), draw(st.integers(10**4, 10**6))
    return [
        made(figure("clubs", clubs), figure("members", members), id_="a", when=PartialDate(2023, 12)),
        made(
            figure("clubs", clubs + draw(st.integers(1, 1000))),
            figure("members", members - draw(st.integers(1, 9000))),
            id_="b",
            when=PartialDate(2024, 12),
        ),
    ]


@st.composite
def population_not_named(draw):
    new = draw(st.integers(100, 5000))
    members = new * draw(SIZES)
    return made(figure("clubs", new + members // 49), figure("clubs.new", new), figure("members", members))


@st.composite
def mean_outside_norm(draw):
    clubs = draw(st.integers(2, 1000))
    members = (
        clubs * draw(SIZES.flatmap(lambda _: st.sampled_from([49, 40, 71, 90]))) + draw(st.integers(0, clubs - 1)) % 2
    )
    assume(not 50 <= Fraction(members, clubs) <= 70)
    return made(figure("clubs", clubs), figure("members", members))


@st.composite
def persons_per_club(draw):
    clubs = draw(st.integers(2, 1000))
    return made(figure("clubs", clubs), figure("members", clubs * 121 + draw(MANY)))


@st.composite
def subset_above_set(draw):
    whole = draw(MANY)
    return [
        made(figure("people.direct_beneficiaries", whole), id_="a"),
        made(figure("members.older", whole + draw(MANY)), id_="b"),
    ]


@st.composite
def age_lines_cross(draw):
    fewer = draw(MANY)
    return made(figure("members.aged_55", fewer), figure("members.older", fewer + draw(MANY)), kind="club")


@st.composite
def two_denominators(draw):
    of_needy = draw(st.integers(0, 99))
    return made(
        figure("loans.borrowers", draw(st.integers(of_needy + 1, 100)), "members"),
        figure("loans.borrowers", of_needy, "members.need_loan"),
        kind="club",
    )


@st.composite
def fund_kind(draw):
    first, second = draw(MANY), draw(MANY)
    return made(
        figure("funds.balance", first + second + draw(MANY)),
        figure("funds.livelihood_balance", first),
        figure("funds.operating_balance", second),
        kind="club",
    )


@st.composite
def no_place_or_day(draw):
    named = draw(st.booleans())
    return made(
        figure("clubs", draw(MANY)), named=named, when=None if named else draw(st.none() | st.just(PartialDate(2024)))
    )


@st.composite
def overlapping_groups(draw):
    older, women = draw(MANY), draw(MANY)
    assume(older != women)
    total = claim("older+women", older + women, {"older": older, "women": women}, "persons")
    return made(figure("members.older", older), figure("members.women", women), claims=[total])


@st.composite
def age_line_missing(draw):
    return made(figure("members.older_of_no_line", draw(st.integers(0, 100)), "members"), kind="club")


@st.composite
def not_recomputable(draw):
    return made(claims=[Claim("a.1", "…", draw(strategies.printed()), "%", {"target": None})])


@st.composite
def count_not_whole(draw):
    whole, share = draw(st.integers(10, 500)), draw(st.integers(1, 99))
    assume(whole * share % 100)
    numbers = {"members": whole, "pct": share}
    return made(claims=[claim("members*pct/100", whole * share // 100, numbers, "persons", is_printed=False)])


@st.composite
def revolving_fund(draw):
    turns, each = draw(st.integers(2, 100)), draw(st.integers(1, 10**7))
    capital = turns * each - draw(st.integers(2, turns * each))
    numbers = {"loan_turns": turns, "each": each}
    loans = claim("loan_turns*each", capital, numbers, "VND", is_printed=False, measures={"loan_turns": "loans.made"})
    return made(claims=[loans])


@st.composite
def far_from_norm(draw):
    clubs, years = draw(st.integers(10, 500)), draw(st.integers(1, 5))
    helped = draw(st.integers(0, (12 * clubs * years - 1) // 10))
    return made(figure("clubs", clubs), figure("help.people", helped, period=(2021, 2020 + years)))


@st.composite
def year_above_cumulative(draw):
    outer = draw(st.integers(0, 100))
    inner = figure("loans.borrowers", outer + draw(MANY), period=(2024, 2024))
    return made(figure("loans.borrowers", outer, period=(2021, 2025)), inner)


@st.composite
def other_base(draw):
    planned, strong = draw(st.integers(50, 500)), draw(st.integers(1, 50))
    now = draw(st.integers(planned + 1, 1000))
    numbers = {"strong": strong, "target_clubs": planned}
    shown = claim("strong/target_clubs*100", percent(strong, planned), numbers)
    return made(figure("clubs", now), claims=[shown])


@st.composite
def word_too_loose(draw):
    value = draw(MANY)
    word, said = draw(st.sampled_from([(Qualifier.NEARLY, 2 * value + 1), (Qualifier.OVER, (value - 1) // 2)]))
    shown = Claim("a.1", "…", Printed(said, 0, word), "persons", {"x": Printed(value)}, "x")
    return made(claims=[shown])


PLANTED = {
    "audit.word_too_loose": word_too_loose(),
    "audit.other_base": other_base(),
    "audit.part_above_whole": part_above_whole(),
    "audit.subset_above_set": subset_above_set(),
    "audit.groups_do_not_add_up": groups_do_not_add_up(),
    "audit.overlapping_groups": overlapping_groups(),
    "audit.shares_not_100": shares_not_100(),
    "audit.share_of_no_whole_number": share_of_no_whole_number(),
    "audit.share_cut": share_cut(),
    "audit.share_differs": share_differs(),
    "audit.count_not_whole": count_not_whole(),
    "audit.mean_denominator": mean_denominator(),
    "audit.attainment_as_coverage": attainment_as_coverage(),
    "audit.exceeds_or_reaches": exceeds_or_reaches(),
    "audit.met_only_by_rounding": met_only_by_rounding(),
    "audit.year_above_cumulative": year_above_cumulative(),
    "audit.attendances_as_persons": attendances_as_persons(),
    "audit.estimated_total": estimated_total(),
    "audit.new_above_all": new_above_all(),
    "audit.members_fall_while_clubs_rise": members_fall(),
    "audit.population_not_named": population_not_named(),
    "audit.mean_size_outside_norm": mean_outside_norm(),
    "audit.persons_per_club": persons_per_club(),
    "audit.age_line_missing": age_line_missing(),
    "audit.age_lines_cross": age_lines_cross(),
    "audit.two_denominators": two_denominators(),
    "audit.fund_kind": fund_kind(),
    "audit.no_place_or_day": no_place_or_day(),
    "audit.far_from_norm": far_from_norm(),
    "audit.revolving_fund": revolving_fund(),
    "audit.not_recomputable": not_recomputable(),
}
OF_REGISTERS = {
    "audit.before_founding",
    "audit.joint_differs",
    "audit.returns_differ",
    "audit.parts_of_year",
    "audit.return_contradicts_rows",
    "audit.result_differs",
}  # each has a test below or above


def test_every_rule_has_something_planted(book):
    """Whoever adds a rule adds what it must find."""
    assert set(book.audits) == PLANTED.keys() | OF_REGISTERS


@pytest.mark.parametrize("rule", list(PLANTED))
def test_what_is_planted_is_found(book, rule):
    @quick
    @given(PLANTED[rule])
    def find(planted):
        found = book.audit(planted if isinstance(planted, list) else [planted])
        assert found.of(rule)
        assert all(book.say(finding) for finding in found)

    find()


@quick
@given(consistent_clubs(), st.integers(1, 50), st.sampled_from(["return", "quarter"]))
def test_what_is_planted_in_a_register_is_found(book, club, more, where):
    """A member too many in the return of the year, or a loan too many in one quarter."""
    year, *quarters = club.returns
    if where == "return":
        wrong = Figure("members", Range.exact(len(club.members) + more))
        year = Return(YEAR, tuple(wrong if figure.id == "members" else figure for figure in year.figures))
        rule = "audit.return_contradicts_rows"
    else:
        loans = sum(item.figures[0].value.low for item in quarters)
        exact = tuple(Figure("loans.made", Range.exact(loans)) if f.id == "loans.made" else f for f in year.figures)
        year = Return(YEAR, exact)
        quarters[0] = Return(
            quarters[0].period, (Figure("loans.made", quarters[0].figures[0].value + Range.exact(more)),)
        )
        rule = "audit.parts_of_year"
    register = Register(
        clubs=(
            Club(
                "a",
                "A",
                PLACE,
                PartialDate(2019, 1, 1),
                members=club.members,
                complete=club.complete,
                returns=(year, *quarters),
            ),
        )
    )
    (finding,) = book.audit(register).of(rule)

    assert finding.severity is Severity.IMPOSSIBLE
    assert finding.difference == Range.exact(more)


@quick
@given(consistent_clubs(), st.integers(1, 50), st.sampled_from(["2024-12", "2024-10/2024-12", "2023/2024"]))
def test_a_second_return_about_the_same_day_is_found(book, club, more, period):
    """Whatever period the other return is of, the number of members holds on its last day."""
    members = len(club.members)
    one = Return(YEAR, (Figure("members", Range.exact(members)),))
    other = Return(Period.parse(period), (Figure("members", Range.exact(members + more)),))
    register = Register(clubs=(attrs.evolve(club, returns=(one, other)),))
    (finding,) = book.audit(register).of("audit.returns_differ")

    assert finding.difference == Range.exact(-more)
