"""The activity areas as laws: what is done more never counts against a club, and the eight are always all told."""

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from lthtgn.app import open_rulebook
from lthtgn.expr.judging import judge_mean, judge_number
from lthtgn.model.activities import Activity, ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.model.clubs import Club, Complete, Records
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.evidence import AreaStanding, areas_of
from lthtgn.rules.measures import CLUBS_OF_AREA
from lthtgn.testing.strategies import clubs

some = settings(max_examples=60, deadline=None, derandomize=True)
BOOK = open_rulebook(plugins=())
YEAR = Period.year(2024)
ALL = tuple(Complete(records) for records in Records)

# Norms that ask for at least so much of something done; a share of meetings is none, since a meeting enlarges its whole.
FLOORS = [
    "culture.performances",
    "health.vital_signs",
    "mutual_help.cases",
    "mutual_help.community",
    "mutual_help.community_needs",
    "mutual_help.people",
    "operation.all_areas",
]

days = st.builds(PartialDate, st.just(2024), st.integers(1, 12))
kinds = st.sampled_from([kind for kind in ActivityKind if kind is not ActivityKind.MEETING])
areas = st.none() | st.lists(st.sampled_from(ActivityArea), max_size=2, unique=True).map(tuple)
helped = st.none() | st.integers(0, 15).map(Range.exact)
activities = st.builds(Activity, id=st.just("x"), on=days, kind=kinds, areas=areas, helped=helped)
figures = st.builds(lambda low, more: Range(low, None if more is None else low + more), st.integers(0, 40), st.none() | st.integers(0, 10))  # fmt: skip


@some
@given(st.lists(activities, max_size=30), activities, st.booleans())
def test_another_activity_never_turns_a_norm_into_a_miss(done: list[Activity], more: Activity, complete: bool):
    """Of a norm that asks for at least so much, an activity more may meet it, and never makes it missed."""
    kept = ALL if complete else ()

    def judged(rows: list[Activity]) -> dict[str, Verdict]:
        club = Club("a", "A", founded=PartialDate(2020), activities=tuple(rows), complete=kept)
        found = BOOK.assess(club, YEAR.last_day, period=YEAR, criteria=FLOORS)
        return {finding.criterion.id: finding.verdict for finding in found}

    before, after = judged(done), judged([*done, more])
    assert [id_ for id_ in FLOORS if before[id_] is not Verdict.NOT_MET and after[id_] is Verdict.NOT_MET] == []
    assert [id_ for id_ in FLOORS if before[id_] is Verdict.MET and after[id_] is not Verdict.MET] == []


@some
@given(clubs(), st.integers(2015, 2026))
def test_the_eight_areas_are_always_all_told(club: Club, year: int):
    """Whatever a club is, each area stands once, in exactly one way; what is evidenced has rows, what is declared has none."""
    found = areas_of(club, Period.year(year))
    parts = [[item.area for item in found.of(standing)] for standing in AreaStanding]

    assert sorted(area.value for part in parts for area in part) == sorted(area.value for area in ActivityArea)
    for item in found:
        assert bool(item.evidence) is (item.standing is AreaStanding.EVIDENCED)
        assert item.contradicted or (item.verdict is Verdict.MET) is (item.standing is not AreaStanding.NOT_SEEN)
        assert all(evidence.number > 0 for evidence in item.evidence)


numbers = st.dictionaries(
    st.sampled_from(["areas", *(f"areas.{area.value}" for area in ActivityArea)]), st.integers(0, 8), max_size=3
)


@some
@given(st.lists(activities, max_size=4), numbers, st.booleans())
def test_what_a_club_shows_and_the_measures_agree(done: list[Activity], said: dict[str, int], complete: bool):
    """No area is said to be carried out, or not, where the measure by which indicators count says the opposite."""
    figures = tuple(Figure(id_, Range.exact(min(n, 1) if "." in id_ else n)) for id_, n in said.items())
    club = Club(
        "a",
        "A",
        founded=PartialDate(1990),
        activities=tuple(done),
        returns=(Return(YEAR, figures),),
        complete=ALL if complete else (),
    )
    table = BOOK.tabulate(Register(clubs=(club,)), YEAR.last_day, YEAR)
    for item in areas_of(club, YEAR):
        measured = table.figure("a", CLUBS_OF_AREA[item.area])
        possible = {Verdict.MET: {(1, 1), (0, 1)}, Verdict.NOT_MET: {(0, 0)}, Verdict.NOT_KNOWN: {(0, 1)}}
        assert (measured.low, measured.high) in possible[item.verdict]


@some
@given(clubs(), st.integers(2015, 2026))
def test_the_number_of_areas_holds_those_that_stand(club: Club, year: int):
    """Of a club without returns that is there, the number of areas carried out is at least those shown or said."""
    club = Club(
        "a", "A", founded=PartialDate(1990), activities=club.activities, loans=club.loans, complete=club.complete
    )
    found = areas_of(club, Period.year(year))
    (finding,) = BOOK.assess(
        club, Period.year(year).last_day, period=Period.year(year), criteria=["operation.all_areas"]
    )
    standing = sum(item.standing is not AreaStanding.NOT_SEEN for item in found)
    sure_not = sum(item.verdict is Verdict.NOT_MET for item in found)

    assert finding.figures == () or finding.figures == (Range(standing, 8 - sure_not),)


@some
@given(figures, figures, st.integers(0, 4), st.integers(1, 4))
def test_a_mean_is_decided_like_each_of_its_possibilities(part: Range, whole: Range, top: int, bottom: int):
    """A verdict on a mean is that of every part and whole that the ranges allow, a whole of nothing apart."""
    bound = Range.exact(Fraction(top, bottom))
    verdict = judge_mean(part, whole, bound, None)
    ends = [(p, w) for p in (part.low, part.high or part.low + 200) for w in (whole.low, whole.high or whole.low + 200)]

    if verdict is not Verdict.NOT_KNOWN:
        assert {judge_number(Range.exact(p), Range.exact(w * bound.low), None) for p, w in ends} == {verdict}


@some
@given(st.integers(0, 100), st.integers(1, 100), st.integers(0, 10), st.integers(1, 10))
def test_an_exact_mean_is_always_decided(part: int, whole: int, top: int, bottom: int):
    """With exact figures and a whole there is no doubt: the part reaches so many times the whole, or it does not."""
    bound = Fraction(top, bottom)
    expected = Verdict.MET if part >= bound * whole else Verdict.NOT_MET

    assert judge_mean(Range.exact(part), Range.exact(whole), Range.exact(bound), None) is expected
