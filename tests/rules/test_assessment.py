"""Findings: verdict, evidence, the values of the law, what is missing."""

from collections.abc import Collection
from datetime import date
from fractions import Fraction

import pytest

from lthtgn.errors import ExpressionError
from lthtgn.expr.judging import decode
from lthtgn.expr.nodes import Measure, count, share
from lthtgn.hooks import RuleBook
from lthtgn.model.clubs import Charter, Club, Complete, FoundingDecision, Records
from lthtgn.model.people import Member
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.parameters import Parameter, Scope, Since, Unit
from lthtgn.policy.resolution import Resolution, Standing, resolve
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.assessment import Assessment, Finding, assess_table, judge_table
from lthtgn.rules.criteria import Criterion, CriterionSet, OpaqueCriterion
from lthtgn.rules.measures import CLUBS, MEMBERS, OLDER_MEMBERS, WOMEN
from lthtgn.rules.rows import MEMBERS as ROSTER
from lthtgn.rules.table import ClubTable, tabulate

MET, NOT_MET, NOT_KNOWN, NOT_IN_FORCE = Verdict.MET, Verdict.NOT_MET, Verdict.NOT_KNOWN, Verdict.NOT_IN_FORCE
DAY = date(2024, 12, 31)
YEAR = Period.year(2024)
CITE = Document("d", "1/QĐ", "…", "…").cite(certainty=Certainty.TEXT, facts=("X-1",))


def club(id_: str = "a", place: Place | None = None, founded: int = 2020, **figures: Range | int) -> Club:
    said = tuple(
        Figure(name.replace("__", "."), value if isinstance(value, Range) else Range.exact(value))
        for name, value in figures.items()
    )
    return Club(id_, f"CLB {id_}", place=place, founded=PartialDate(founded), returns=(Return(YEAR, said),))


def verdicts(found: Assessment) -> dict[str, Verdict]:
    return {finding.criterion.id: finding.verdict for finding in found}


# A whole assessment.


def test_an_assessment_asks_every_criterion_of_every_club(book: RuleBook):
    """Club by club, in the order of the register, and in each the same criteria."""
    register = Register(clubs=(club("a", members=60), club("b", members=80)))
    found = book.assess(register, DAY)
    criteria = list(book.criteria)
    assert [("a", id_) for id_ in criteria] + [("b", id_) for id_ in criteria] == [
        (finding.club, finding.criterion.id) for finding in found
    ]
    assert (2 * len(criteria), DAY, Period.year(2024)) == (len(found), found.day, found.period)


def test_a_finding_carries_its_evidence_and_the_law(book: RuleBook):
    """32 of 55: not met, with both figures and both values of Decision 1336, each with its citation."""
    finding = book.assess(club(members=55, members__older=32), DAY).finding("a", "composition.older_share")
    assert NOT_MET is finding.verdict
    assert ((OLDER_MEMBERS, Range.exact(32)), (MEMBERS, Range.exact(55))) == finding.evidence
    assert (Range.exact(Fraction(3, 5)), Range.exact(Fraction(7, 10))) == tuple(bound.value for bound in finding.bounds)
    assert {"1336/QĐ-TTg"} == {bound.chosen.cite.document.number for bound in finding.bounds if bound.chosen}
    assert ((), ()) == (finding.missing, finding.law_not_known)


def test_what_is_missing_is_asked_for(book: RuleBook):
    """Where the verdict is open the figures that are not exact are to be asked for, and no others."""
    found = book.assess(club(members=55, members__older=Range(31, 40)), DAY)
    assert (OLDER_MEMBERS,) == found.finding("a", "composition.older_share").missing
    assert (WOMEN,) == found.finding("a", "composition.women_share").missing
    assert () == found.finding("a", "composition.size").missing


def test_an_open_figure_is_not_missing_where_it_decides_all_the_same(book: RuleBook):
    """33 to 38 of 55 meets the criterion: nobody need be asked."""
    finding = book.assess(club(members=55, members__older=Range(33, 38)), DAY).finding("a", "composition.older_share")
    assert (MET, ()) == (finding.verdict, finding.missing)


def test_a_law_that_is_not_known_is_named(book: RuleBook):
    """Under Decision 1648 no size is known: not known because of the law, whatever the club reports."""
    day = date(2025, 12, 1)
    said = Return(Period.parse("2025-12-01"), (Figure("members", Range.exact(60)),))
    found = book.assess(Club("a", "A", founded=PartialDate(2020), returns=(said,)), day)
    finding = found.finding("a", "composition.size")
    assert (NOT_KNOWN, ()) == (finding.verdict, finding.missing)
    assert ["composition.size.min", "composition.size.max"] == [item.parameter.id for item in finding.law_not_known]
    assert {Standing.NOT_KNOWN} == {item.standing for item in finding.law_not_known}


def test_one_club_of_a_register(book: RuleBook):
    """Asked for one club, only its findings and contradictions are given; within its register, joint figures count."""
    register = Register(clubs=(club("a", members=55, members__women=60), club("b", members=60)))
    found = book.assess(register.clubs[1], DAY, within=register)
    assert ({"b"}, ()) == ({finding.club for finding in found}, found.contradictions)
    found = book.assess(register.clubs[0], DAY, within=register)
    assert ({"a"}, 1) == ({finding.club for finding in found}, len(found.contradictions))
    assert {"a"} == {item.club for item in found.sets}


def test_contradictory_figures_prove_nothing(book: RuleBook):
    """60 women among 55 members: the contradiction is told, and neither met nor missed."""
    found = book.assess(club(members=55, members__women=60), DAY)
    assert NOT_KNOWN is found.finding("a", "composition.women_share").verdict
    assert [WOMEN] == [item.measure for item in found.contradictions]


def test_looking_up_findings(book: RuleBook):
    """The findings of one club; one finding; and an error where there is none."""
    found = book.assess(Register(clubs=(club("a"), club("b"))), DAY, criteria=["composition.size"])
    assert ["b"] == [finding.club for finding in found.of("b")]
    assert () == found.of("c")
    assert "b" == found.finding("b", "composition.size").club
    with pytest.raises(KeyError, match="composition.women_share"):
        found.finding("b", "composition.women_share")


def test_no_clubs(book: RuleBook):
    """An empty register has no findings, and that is no error."""
    assert [] == list(book.assess(Register(), DAY))


def test_no_criteria(book: RuleBook):
    """Asking for no criterion finds nothing."""
    assert 0 == len(book.assess(club(), DAY, criteria=[]))


def test_progress_is_told(book: RuleBook):
    """Whoever waits hears after every criterion how many are done."""
    told: list[int] = []
    book.assess(club(), DAY, progress=told.append)
    assert list(range(1, len(book.criteria) + 1)) == told


# Clubs that are not there.


@pytest.mark.parametrize(
    ("founded", "expected"),
    [(PartialDate(2025), NOT_KNOWN), (PartialDate(2024), MET), (Period.parse("2024/2025"), NOT_KNOWN)],
)
def test_a_club_before_its_founding_is_not_judged(book: RuleBook, founded: PartialDate | Period, expected: Verdict):
    """A club that does not exist on the day, or may not, has met and failed nothing; its charter does not count yet."""
    there = Club("a", "A", founded=founded, charter=Charter(), founding_decision=FoundingDecision())
    found = verdicts(book.assess(there, DAY))
    assert (expected, expected) == (found["governance.charter"], found["governance.founding_decision"])
    assert NOT_MET not in found.values()


def test_a_club_that_may_not_be_there_has_met_and_failed_nothing():
    """Founded some day in 2024 or 2025, with nobody on a complete roster: too few, and few enough, only if it is there."""
    few, enough = Criterion("few", "…", MEMBERS.at_most(5)), Criterion("enough", "…", MEMBERS.at_least(5))
    clubs = tuple(
        Club(id_, id_, founded=founded, complete=(Complete(Records.MEMBERS),))
        for id_, founded in (
            ("there", PartialDate(2024)),
            ("perhaps", Period.parse("2024/2025")),
            ("not", PartialDate(2025)),
        )
    )
    table = tabulate(Register(clubs=clubs), (MEMBERS,), DAY, YEAR)
    found = assess_table(table, (few, enough), resolver)
    assert [Range.exact(0)] * 3 == table.column(MEMBERS).ranges()
    assert [MET, NOT_MET, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN] == [finding.verdict for finding in found]


def test_what_is_not_in_force_stays_so_before_the_founding(book: RuleBook):
    """Where no provision applies, none applies to a club that is not there yet either."""
    found = verdicts(book.assess(club(founded=2025), date(2015, 6, 1)))
    assert {NOT_IN_FORCE} == set(found.values())


# Sets.


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({"members": 60, "members__older": 42, "members__women": 40, "members__younger": 18, "funds__kinds": 2}, MET),
        (
            {"members": 80, "members__older": 42, "members__women": 40, "members__younger": 18, "funds__kinds": 2},
            NOT_MET,
        ),
        ({"members": 60, "members__older": 42, "members__younger": 18, "funds__kinds": 2}, NOT_KNOWN),
        ({"members": 60, "members__older": 42, "members__younger": 18, "funds__kinds": 1}, NOT_MET),
    ],
)
def test_a_set_is_met_when_all_that_is_in_force_is_met(book: RuleBook, figures: dict[str, int], expected: Verdict):
    """Founding, charter, funds and composition together, without the hardship share, which is not in force in 2024."""
    base = club(**figures)
    whole = Club(
        **{name: getattr(base, name) for name in ("id", "name", "founded", "returns")},
        charter=Charter(),
        founding_decision=FoundingDecision(),
    )
    (found, _) = sorted(book.assess(whole, DAY).sets, key=lambda item: item.set.id)
    assert ("eligibility", expected) == (found.set.id, found.verdict)
    assert list(found.set.criteria) == [finding.criterion.id for finding in found.findings]
    assert NOT_IN_FORCE in {finding.verdict for finding in found.findings}


def test_a_set_is_given_only_where_all_of_it_was_asked(book: RuleBook):
    """Asked for one criterion of a set, no verdict of the set is given."""
    assert () == book.assess(club(), DAY, criteria=["operation.all_areas"]).sets
    found = book.assess(club(), DAY, criteria=["operation.all_areas", "operation.well_managed"]).sets
    assert ["full_activity"] == [item.set.id for item in found]


def test_a_set_of_nothing_is_not_in_force():
    """A set without a criterion asks nothing."""
    table = tabulate(Register(clubs=(club(),)), (), DAY, YEAR)
    found = assess_table(
        table, (), lambda parameter, scopes: resolve(parameter, DAY, scopes), sets=(CriterionSet("none", "…", ()),)
    )
    assert [NOT_IN_FORCE] * len(found.sets) == [item.verdict for item in found.sets]


# Local values.

LAI_CHAU = Scope("12", "63", "Lai Châu")
PEOPLE = Unit("members", "thành viên")
LOCAL = Parameter(
    "local.min", "…", PEOPLE, (Since(date(2010, 1, 1), 50, CITE), Since(date(2010, 1, 1), 30, CITE, scope=LAI_CHAU))
)
ENOUGH = Criterion("local.enough", "…", MEMBERS.at_least(LOCAL))


def resolver(parameter: Parameter, scopes: Collection[Scope]) -> Resolution:
    return resolve(parameter, DAY, scopes)


def test_each_club_is_judged_by_the_law_of_its_place():
    """40 members are enough in Lai Châu, and not elsewhere or where the place is not known; the finding says which value."""
    places = [Place("12", Edition.OF_63), Place("14", Edition.OF_63), None, Place("12", Edition.OF_63)]
    clubs = tuple(club(str(index), place, members=40) for index, place in enumerate(places))
    table = tabulate(Register(clubs=clubs), (MEMBERS,), DAY, YEAR)
    found = assess_table(table, (ENOUGH,), resolver, local={LOCAL.id})
    assert [MET, NOT_MET, NOT_MET, MET] == [finding.verdict for finding in found]
    assert [30, 50, 50, 30] == [finding.bounds[0].value.low for finding in found]
    assert [30, 50, 50, 30] == [bound[0].value.low for bound in judge_table(table, ENOUGH, resolver, {LOCAL.id})[1]]


def test_without_local_values_places_make_no_difference():
    """Where no parameter has a local value, every club is judged by the nation's."""
    clubs = tuple(club(str(index), place, members=40) for index, place in enumerate([Place("12", Edition.OF_63), None]))
    table = tabulate(Register(clubs=clubs), (MEMBERS,), DAY, YEAR)
    assert [NOT_MET, NOT_MET] == [finding.verdict for finding in assess_table(table, (ENOUGH,), resolver)]


def test_local_values_and_no_clubs():
    """Nobody is judged by anything, and that is no error."""
    table = tabulate(Register(), (MEMBERS,), DAY, YEAR)
    assert 0 == len(assess_table(table, (ENOUGH,), resolver, local={LOCAL.id}))


def test_all_clubs_in_one_place():
    """Where all clubs lie in one place, its values hold for all."""
    clubs = tuple(club(str(index), Place("12", Edition.OF_63), members=40) for index in range(3))
    table = tabulate(Register(clubs=clubs), (MEMBERS,), DAY, YEAR)
    assert [MET] * 3 == [finding.verdict for finding in assess_table(table, (ENOUGH,), resolver, local={LOCAL.id})]


# Criteria.


def test_a_criterion_needs_a_test():
    """A measure alone asks nothing."""
    with pytest.raises(
        ExpressionError, match=r"the test of 'x' is Measure\('members'\); use \.between\(\), \.at_least\(\)"
    ):
        Criterion("x", "…", MEMBERS)  # type: ignore[arg-type]


@pytest.mark.parametrize("id_", ["X", "a b", ""])
def test_ids_of_criteria_and_sets(id_: str):
    """Ids follow the rules of all ids."""
    for build in (
        lambda: Criterion(id_, "…", MEMBERS.at_least(1)),
        lambda: CriterionSet(id_, "…", ()),
        lambda: OpaqueCriterion(id_, "…", lambda club, day: MET, DAY, CITE),
    ):
        with pytest.raises(ExpressionError, match="is not an id"):
            build()


def test_a_criterion_names_what_it_counts():
    """A count that is no measure could not be held by a table of measures: it is refused when the criterion is built."""
    for test in (
        count(ROSTER.rows).at_least(50),
        share(count(ROSTER.rows), of=MEMBERS).at_least(Parameter("p", "…", Unit("s", "%", is_share=True), ())),
        (MEMBERS - count(ROSTER.rows)).at_least(1) & MEMBERS.at_least(1),
    ):
        with pytest.raises(ExpressionError, match="the test of 'x' counts rows without a name; make a Measure of them"):
            Criterion("x", "…", test)


def test_sums_and_differences_of_measures_are_judged():
    """A criterion may add and subtract measures: 60 members less 20 women are 40, and 60 with 20 are 80."""
    table = tabulate(Register(clubs=(club(members=60, members__women=20),)), (MEMBERS, WOMEN), DAY, YEAR)
    criteria = [
        Criterion("a", "…", (MEMBERS - WOMEN).between(40, 40)),
        Criterion("b", "…", (MEMBERS + WOMEN).between(80, 80)),
    ]
    assert [MET, MET] == [finding.verdict for finding in assess_table(table, criteria, resolver)]


def test_what_a_criterion_reads():
    """Measures in order; the values that decide it, not those inside its measures; and nothing twice."""
    line = Parameter("line", "…", Unit("years", "tuổi"), ())
    test = share(WOMEN, of=MEMBERS).at_least(Parameter("p", "…", Unit("s", "%", is_share=True), ())) & MEMBERS.at_least(
        LOCAL
    )
    criterion = Criterion("x", "…", test & MEMBERS.at_most(LOCAL) & OLDER_MEMBERS.at_least(line))
    assert (WOMEN, MEMBERS, OLDER_MEMBERS) == criterion.measures
    assert ["p", "local.min", "line"] == [parameter.id for parameter in criterion.parameters]
    assert "Criterion('x')" == repr(criterion)


def test_a_value_may_both_count_and_decide():
    """A parameter inside a measure and in the test as well is one of those that decide."""
    line = OLDER_MEMBERS.value.rows.test.bound
    criterion = Criterion("x", "…", OLDER_MEMBERS.at_least(line))
    table = tabulate(Register(clubs=(club(members__older=60),)), (OLDER_MEMBERS,), DAY, YEAR, resolver)
    assert (line,) == criterion.parameters
    assert [MET] == [finding.verdict for finding in assess_table(table, (criterion,), resolver)]


# Criteria of judgement.


def opaque(**more: date) -> OpaqueCriterion:
    """Met by clubs whose name ends with a."""
    return OpaqueCriterion(
        "opaque.name",
        "…",
        lambda club, day: MET if club.name.endswith("a") else NOT_MET,
        date(2020, 1, 1),
        CITE,
        **more,
    )


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2019, 12, 31), [NOT_IN_FORCE, NOT_IN_FORCE]),
        (date(2020, 1, 1), [MET, NOT_MET]),
        (date(2024, 12, 31), [MET, NOT_MET]),
        (date(2025, 1, 1), [NOT_IN_FORCE, NOT_IN_FORCE]),
    ],
)
def test_an_opaque_criterion_lives_between_its_days(day: date, expected: list[Verdict]):
    """It is asked from its first day on, until the first day on which it no longer applies."""
    clubs = tuple(Club(id_, f"CLB {id_}", founded=PartialDate(2010)) for id_ in "ab")
    table = tabulate(Register(clubs=clubs), (), day, YEAR)
    criterion = opaque(until=date(2025, 1, 1))
    found = assess_table(table, (criterion,), resolver)
    assert expected == [finding.verdict for finding in found]
    assert {((), (), ())} == {(finding.evidence, finding.bounds, finding.missing) for finding in found}


def test_an_opaque_criterion_without_an_end():
    """Without an end it applies for ever."""
    assert MET is opaque().verdict(Club("a", "a"), date(2099, 1, 1))


def test_an_opaque_criterion_of_a_club_that_is_not_there():
    """A club that does not exist on the day is not judged by anybody."""
    table = tabulate(Register(clubs=(club("a", founded=2025), club("b", founded=2024))), (), DAY, YEAR)
    assert [NOT_KNOWN, NOT_MET] == [finding.verdict for finding in assess_table(table, (opaque(),), resolver)]


# A table that was filled in before.


def test_a_table_is_judged_like_its_register(book: RuleBook):
    """A table filled in once gives the same findings as the register, whatever is asked of it."""
    register = Register(clubs=(club("a", members=60, members__women=30), club("b", members=49)))
    table = book.tabulate(register, DAY)
    assert isinstance(table, ClubTable)
    assert verdicts(book.assess(register, DAY)) == verdicts(book.assess(table))
    assert [NOT_MET, NOT_KNOWN] == book.judge(table, "composition.women_share")
    assert [MET, NOT_MET] == book.judge(table, book.criterion("composition.size"))


def test_a_finding_of_rows(book: RuleBook):
    """A club that keeps rows is judged by them: three members are too few, and exactly three."""
    members = tuple(Member(str(i), joined=PartialDate(2021)) for i in range(3))
    there = Club("a", "A", founded=PartialDate(2020), members=members, complete=(Complete(Records.MEMBERS),))
    finding = book.assess(there, DAY).finding("a", "composition.size")
    assert (NOT_MET, ((MEMBERS, Range.exact(3)),)) == (finding.verdict, finding.evidence)


def test_missing_is_empty_of_what_is_decided():
    """A finding that is not open asks for nothing, however wide its figures are."""
    criterion = Criterion("x", "…", CLUBS.at_least(1))
    assert () == Finding("a", criterion, MET, (Range(1, None),), ()).missing
    assert (CLUBS,) == Finding("a", criterion, NOT_KNOWN, (Range(0, None),), ()).missing


def test_a_measure_that_only_a_return_gives_is_judged(book: RuleBook):
    """A measure of one's own that is only reported can be judged like any other."""
    mine = Measure("my.figure", "…", None)
    table = book.tabulate(Register(clubs=(club("a", my__figure=5), club("b"))), DAY, YEAR, measures=[mine])
    assert [MET, NOT_KNOWN] == book.judge(table, Criterion("x", "…", mine.at_least(5)))


# What only a place asks for.

QUANG_NAM = Scope("49", "63", "Quảng Nam")
HAS_MANY = Criterion(
    "qn.many",
    "Từ 70 thành viên",
    MEMBERS.at_least(70),
    scope=QUANG_NAM,
    since=date(2024, 1, 1),
    until=date(2025, 1, 1),
    cite=CITE,
)
WAS_QUANG_NAM, IS_DA_NANG, HA_NOI = Place("49", Edition.OF_63), Place("48", Edition.OF_34), Place("01", Edition.OF_63)


def judged(criterion: Criterion | OpaqueCriterion, day: date, *clubs: Club) -> list[Verdict]:
    table = tabulate(Register(clubs=clubs), (MEMBERS,), day, Period.year_to(day))
    codes, _ = judge_table(table, criterion, lambda parameter, scopes: resolve(parameter, day, scopes))
    return decode(codes)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 12, 31), [NOT_IN_FORCE] * 5),
        (date(2024, 1, 1), [MET, NOT_MET, NOT_KNOWN, NOT_IN_FORCE, NOT_IN_FORCE]),
        (date(2024, 12, 31), [MET, NOT_MET, NOT_KNOWN, NOT_IN_FORCE, NOT_IN_FORCE]),
        (date(2025, 1, 1), [NOT_IN_FORCE] * 5),
    ],
)
def test_a_criterion_of_a_place_is_asked_there_and_in_its_days(day, expected):
    """Inside its scope and life as any other; not known where it is not known; elsewhere, and without a place, never."""
    period = Period.year_to(day)

    def of(place: Place | None, number: int, id_: str) -> Club:
        said = Return(period, (Figure("members", Range.exact(number)),))
        return Club(id_, id_, place=place, founded=PartialDate(2018), returns=(said,))

    clubs = (
        of(WAS_QUANG_NAM, 70, "many"),
        of(WAS_QUANG_NAM, 69, "few"),
        of(IS_DA_NANG, 70, "doubtful"),
        of(HA_NOI, 70, "elsewhere"),
        of(None, 70, "nowhere"),
    )
    assert expected == judged(HAS_MANY, day, *clubs)


def test_a_judgement_of_a_place_is_asked_there(book: RuleBook):
    """What somebody judges is bound to its place and its days in the same way."""
    opaque = OpaqueCriterion("qn.liked", "…", lambda club, day: MET, date(2024, 1, 1), CITE, scope=QUANG_NAM)
    clubs = (club("a", WAS_QUANG_NAM), club("b", HA_NOI))
    assert [MET, NOT_IN_FORCE] == judged(opaque, DAY, *clubs)
    assert [NOT_IN_FORCE, NOT_IN_FORCE] == judged(opaque, date(2023, 12, 31), *clubs)


def test_a_club_is_not_told_what_another_place_asks_for():
    """Unless all criteria are asked of all clubs, one of a place stands only with the clubs that may lie there."""
    clubs = (club("a", WAS_QUANG_NAM, members=70), club("b", HA_NOI, members=70), club("c", IS_DA_NANG, members=70))
    any_member = Criterion("x.any", "…", MEMBERS.at_least(1))
    table = tabulate(Register(clubs=clubs), (MEMBERS,), DAY, YEAR)
    sets = [CriterionSet("qn.set", "…", ("qn.many",), scope=QUANG_NAM), CriterionSet("x.set", "…", ("x.any",))]

    def asked(*, everywhere: bool) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        found = assess_table(
            table, [any_member, HAS_MANY], lambda p, scopes: resolve(p, DAY, scopes), sets=sets, everywhere=everywhere
        )
        return [(f.club, f.criterion.id) for f in found], [(f.club, f.set.id) for f in found.sets]

    findings, of_sets = asked(everywhere=False)
    assert [("a", "x.any"), ("a", "qn.many"), ("b", "x.any"), ("c", "x.any"), ("c", "qn.many")] == findings
    assert [("a", "qn.set"), ("a", "x.set"), ("b", "x.set"), ("c", "qn.set"), ("c", "x.set")] == of_sets
    findings, of_sets = asked(everywhere=True)
    assert (6, 6) == (len(findings), len(of_sets))


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2023, 12, 31), []),
        (date(2024, 1, 1), ["qn.set"]),
        (date(2024, 12, 31), ["qn.set"]),
        (date(2025, 1, 1), []),
    ],
)
def test_a_club_is_not_told_a_set_of_its_place_on_other_days(day, expected):
    """A set has no days of its own: it stands while any of its criteria does."""
    table = tabulate(Register(clubs=(club("a", WAS_QUANG_NAM, members=70),)), (MEMBERS,), day, Period.year_to(day))
    sets = [CriterionSet("qn.set", "…", ("qn.many",), scope=QUANG_NAM)]
    found = assess_table(table, [HAS_MANY], lambda p, scopes: resolve(p, day, scopes), sets=sets, everywhere=False)
    assert expected == [item.set.id for item in found.sets]
