"""Whatever is forgotten, the truth stays inside what is said, and no verdict turns round.

A true club is drawn, of which everything is known. Then it is blurred: days lose their day or month, sexes and flags are
forgotten, rows are no longer declared complete and some of them are lost, the books are kept only up to some day, and
figures are reported as ranges, by the club itself or by its association for two clubs together. What is then said of the
club must allow the truth; blurred once more, it must allow all that it allowed before.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

import attrs
from hypothesis import given, settings
from hypothesis import strategies as st

from lthtgn.builtin import national
from lthtgn.expr.nodes import Subject, When, share
from lthtgn.hooks import Plugin, assemble
from lthtgn.model.activities import Activity, ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.model.associations import Association
from lthtgn.model.care import CarePair, CareVisit
from lthtgn.model.clubs import ABSENT, ArtsTeam, Charter, Club, Complete, Equipment, FoundingDecision, Records
from lthtgn.model.funds import EntryKind, Fund, FundEntry, FundKind, Loan
from lthtgn.model.people import BoardMember, HouseholdClass, HouseholdStatus, Member, Sex, Volunteer
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.model.welfare import Welfare
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.parameters import Parameter, Since, Unit
from lthtgn.ranges import Range, Verdict
from lthtgn.rules import measures
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.table import ClubTable

some = settings(max_examples=100, deadline=None, derandomize=True)

BOOK = assemble([Plugin("national", national)])
OWN = tuple(m for m in BOOK.measures.values() if m.subject is Subject.CLUB and m.value is not None)

# Ranges even of a club of which everything is known: weeks, months and years begun, a first day that no source states, a number of
# check-ups that sources dispute, a year of which a member or a volunteer saw only a part, one number for two kinds of help.
NEVER_EXACT = {
    "care.weeks",
    "culture.months_to_arts_team",
    "health.checked_as_due",
    "health.screened",
    "help.people",
    "help.people_in_months",
    "livelihood.monthly_mentors",
    "rights.people_helped",
    "culture.fewest_performances",
    "help.fewest_cases",
    "help.fewest_community_needs",
}

FIRST, LAST = date(2021, 11, 1), date(2025, 12, 31)
ALL = tuple(Complete(records) for records in Records)

# Criteria that small clubs may well meet or miss, beside those of the nation.
CITE = Document("d", "1/QĐ", "…", "…").cite(certainty=Certainty.TEXT, facts=("X-1",))
HALF = Parameter("half", "…", Unit("share", "%", is_share=True), (Since(date(2000, 1, 1), Fraction(1, 2), CITE),))
SMALL = tuple(
    Criterion(f"small.{name}", "…", test)
    for name, test in {
        "size": measures.MEMBERS.between(2, 3),
        "older": share(measures.OLDER_MEMBERS, of=measures.MEMBERS).at_least(HALF),
        "women": share(measures.WOMEN, of=measures.MEMBERS).at_most(HALF),
        "mixed": measures.WOMEN.at_least(1) & ~measures.MEN.at_least(2) | measures.OLDER_WOMEN.at_least(1),
        "borrowers": share(measures.BORROWERS, of=measures.MEMBERS).at_least(HALF),
        "board": measures.BOARD_WOMEN.at_least(1),
        "loans": measures.LOANS_MADE.at_least(2),
        "areas": measures.AREAS_CARRIED_OUT.at_least(2),
        "funds": measures.FUND_KINDS.at_least(1),
        "money": measures.LIVELIHOOD_BALANCE.at_least(5),
        "founders": measures.MEMBERS_AT_FOUNDING.at_least(1),
        "met": measures.MONTHS_MET.at_least(2),
    }.items()
)


# --- the truth --------------------------------------------------------------------------------------------------------

days = st.dates(FIRST, LAST)


def whole(day: date) -> PartialDate:
    return PartialDate.of(day)


@st.composite
def spans(draw: st.DrawFn, start: date) -> tuple[PartialDate, PartialDate | None]:
    """The first day of something, from `start` on, and perhaps the day on which it ended."""
    since = draw(st.dates(start, LAST))
    until = draw(st.none() | st.dates(since, LAST))
    return whole(since), None if until is None else whole(until + timedelta(days=1))


def with_all_areas(activity: Activity) -> Activity:
    """The activity with the areas of what took place among those that it names, as whoever knows everything writes it."""
    shown = {kind.area for kind in activity.kinds if kind.area is not None}
    return attrs.evolve(
        activity, areas=(*activity.areas, *sorted(shown - {*activity.areas}, key=lambda area: area.value))
    )


@st.composite
def truths(draw: st.DrawFn, name: str) -> Club:
    """A small club of which everything is known."""
    founded = draw(st.dates(FIRST, date(2024, 12, 31)))
    after = st.dates(founded, LAST)

    def some_of(row: st.SearchStrategy[Any], most: int = 2) -> list[Any]:
        return draw(st.lists(row, max_size=most))

    members = tuple(
        Member(
            f"m{index}",
            sex=draw(st.sampled_from(Sex)),
            born=whole(draw(st.dates(date(1955, 1, 1), date(1972, 12, 31)))),
            joined=joined,
            left=left,
            households=tuple(
                HouseholdStatus(year, draw(st.sampled_from(HouseholdClass))) for year in range(2021, 2026)
            ),
            hardship=draw(st.booleans()),
            needs_loan=draw(st.booleans()),
            association_member=draw(st.booleans()),
            welfare=Welfare(insured=draw(st.booleans())),
        )
        for index, (joined, left) in enumerate(some_of(spans(founded), 4))
    )
    ids = st.sampled_from([member.id for member in members]) if members else st.just("outsider")
    entries = []
    for fund in FundKind:
        day, left = founded, 0
        for _ in range(draw(st.integers(0, 3))):
            day = draw(st.dates(day, LAST))
            amount = draw(st.integers(-left, 9))  # nobody spends what is not there
            left += amount
            kind = EntryKind.SPENDING if amount < 0 else EntryKind.DONATION
            entries.append(FundEntry(f"e{len(entries)}", fund, whole(day), kind, amount))
    loans = []
    for member in members:
        for _ in range(draw(st.integers(0, 2))):
            day = draw(st.dates(member.joined.first_day, LAST))
            loans.append(Loan(f"l{len(loans)}", member.id, whole(day), draw(st.integers(1, 9))))
    few = [ActivityKind.HELP_TO_PERSON, ActivityKind.HEALTH_CHECK, ActivityKind.MENTORING, ActivityKind.TALK]
    kinds = st.sampled_from([ActivityKind.MEETING, *few])
    contents = st.lists(st.sampled_from(few), max_size=2, unique=True).map(tuple)
    people = st.lists(ids, max_size=2).map(tuple)
    areas = st.lists(st.sampled_from(ActivityArea), max_size=2, unique=True).map(tuple)
    counts = st.integers(0, 9).map(Range.exact)
    return Club(
        name,
        name,
        founded=whole(founded),
        charter=draw(st.just(ABSENT) | st.builds(Charter, after.map(whole))),
        founding_decision=draw(st.just(ABSENT) | st.builds(FoundingDecision, on=days.map(whole))),
        arts_team=draw(st.just(ABSENT) | st.builds(ArtsTeam, after.map(whole))),
        equipment=draw(st.lists(st.sampled_from(Equipment), max_size=4, unique=True).map(tuple)),
        complete=ALL,
        members=members,
        board=tuple(BoardMember(draw(ids), sex=draw(st.sampled_from(Sex)), since=s, until=u) for s, u in some_of(spans(founded))),
        volunteers=tuple(Volunteer(draw(ids), draw(st.sampled_from(ActivityArea)), s, u, draw(people)) for s, u in some_of(spans(founded))),
        activities=tuple(
            with_all_areas(
                Activity(f"a{index}", whole(day), draw(kinds), draw(areas), draw(counts), draw(counts), draw(contents), draw(people))
            )
            for index, day in enumerate(some_of(after, 4))
        ),
        funds=tuple(Fund(draw(st.sampled_from(FundKind)), s, u) for s, u in some_of(spans(founded))),
        fund_entries=tuple(entries),
        loans=tuple(loans),
        care_pairs=tuple(CarePair("m0", draw(st.sampled_from("pq")), s, u) for s, u in some_of(spans(founded))),
        care_visits=tuple(CareVisit(f"v{index}", whole(day), "p") for index, day in enumerate(some_of(after))),
    )  # fmt: skip


# --- blurring ---------------------------------------------------------------------------------------------------------

BEGIN_AND_END = {
    Member: ("joined", "left"),
    BoardMember: ("since", "until"),
    Volunteer: ("since", "until"),
    CarePair: ("since", "until"),
    Fund: ("opened", "closed"),
}


class Blur:
    """Forgets things, each with some chance."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw

    def forgets(self) -> bool:
        return self.draw(st.sampled_from([False, False, True]))

    def value(self, value: Any) -> Any:
        return None if self.forgets() else value

    def when(self, when: PartialDate | None, *, may_vanish: bool = False) -> PartialDate | None:
        """The day without its day or month, or nothing at all."""
        if when is None or not self.forgets():
            return when
        coarser = [PartialDate(when.year), PartialDate(when.year, when.month), *([None] if may_vanish else [])]
        return self.draw(st.sampled_from(coarser))

    def figure(self, value: Range) -> Range:
        """The figure as a range that holds it."""
        if not self.forgets():
            return value
        high = None if value.high is None or self.draw(st.booleans()) else value.high + self.draw(st.integers(0, 2))
        return Range(max(0, value.low - self.draw(st.integers(0, 2))), high)

    def returns(self, returns: Iterable[Return]) -> tuple[Return, ...]:
        """Some of the figures, as ranges."""
        kept = [(item, [figure for figure in item.figures if not self.forgets()]) for item in returns]
        return tuple(
            attrs.evolve(
                item, figures=tuple(attrs.evolve(figure, value=self.figure(figure.value)) for figure in figures)
            )
            for item, figures in kept
        )

    def row(self, row: Any) -> Any:
        """A row with some of its facts; its days may vanish where the row would still stand."""
        begin, end = BEGIN_AND_END.get(type(row), ("on", None))
        changes = {begin: self.when(getattr(row, begin), may_vanish=end is not None)}
        if end is not None:
            changes[end] = self.when(getattr(row, end))
        if isinstance(row, Member):
            changes |= {
                name: self.value(getattr(row, name))
                for name in ("sex", "hardship", "needs_loan", "association_member", "welfare")
            }
            changes["born"] = self.when(row.born, may_vanish=True)
            changes["households"] = tuple(status for status in row.households if not self.forgets())
        elif isinstance(row, BoardMember) and row.id == "outsider":
            changes["sex"] = self.value(row.sex)
        elif isinstance(row, Activity):
            changes |= {
                name: None if getattr(row, name) is None else self.value(self.figure(getattr(row, name)))
                for name in ("attendance", "helped")
            }
            changes |= {name: self.value(getattr(row, name)) for name in ("areas", "people")}
            if row.kind is ActivityKind.MEETING:  # any other activity is what its kind says where contents are left out
                changes["contents"] = self.value(row.contents)
        elif isinstance(row, Volunteer):
            changes["helps"] = self.value(row.helps)
        return attrs.evolve(row, **changes)

    def books(self, club: Club) -> date | None:
        """The day up to which the books are kept: after the founding, and never later than they were."""
        last = None if club.as_of is None else club.as_of.last_day
        if not self.forgets():
            return last
        most = LAST if last is None else last
        chosen = self.draw(st.dates(min(club.founded.last_day, most), most))
        # A day of which it cannot be told any more on which side of the chosen one it lies: the books stay as they were.
        return last if any(when.first_day <= chosen < when.last_day for when in days_of(club)) else chosen

    def dated(self, thing: Any, attribute: str, as_of: date | None, cut: date | None) -> Any:
        """A charter or a decision: one of a day after the last of the books is not known of."""
        if thing is None or thing is ABSENT:
            return self.value(thing)
        day = getattr(thing, attribute)
        if cut is not None and day is not None and day.last_day > cut:
            return None
        return self.value(attrs.evolve(thing, **{attribute: self.when(day, may_vanish=as_of is not None)}))

    def club(self, club: Club) -> Club:
        as_of = self.books(club)
        cut = None if as_of is None or (club.as_of is not None and club.as_of.last_day == as_of) else as_of
        complete = tuple(item for item in club.complete if not self.forgets())
        declared = {item.records for item in complete}
        rows = {
            records.value: tuple(
                self.row(row)
                for row in (kept_up_to(row, cut) for row in getattr(club, records.value))
                if row is not None and (records in declared or not self.forgets())
            )
            for records in Records
        }
        return attrs.evolve(
            club,
            founded=self.when(club.founded),
            charter=self.dated(club.charter, "adopted", as_of, cut),
            founding_decision=self.dated(club.founding_decision, "on", as_of, cut),
            arts_team=self.dated(club.arts_team, "formed", as_of, cut),
            equipment=self.value(club.equipment),
            as_of=None if as_of is None else whole(as_of),
            complete=complete,
            returns=self.returns(club.returns),
            **rows,
        )


def days_of(club: Club) -> Iterator[PartialDate]:
    """The days of the rows of a club, and of its charter, decision and arts team."""
    things = [row for records in Records for row in getattr(club, records.value)]
    things += [
        thing
        for thing in (club.charter, club.founding_decision, club.arts_team)
        if thing is not None and thing is not ABSENT
    ]
    for thing in things:
        for name in ("joined", "left", "since", "until", "opened", "closed", "on", "adopted", "formed"):
            when = getattr(thing, name, None)
            if when is not None:
                yield when


def kept_up_to(row: Any, day: date | None) -> Any:
    """A row as books know it that were kept up to a day: what began later is not there, nor who ended later."""
    begin, end = BEGIN_AND_END.get(type(row), ("on", None))
    began = getattr(row, begin)
    if day is None:
        return row
    if began is not None and began.last_day > day:
        return None
    ended = None if end is None else getattr(row, end)
    return row if ended is None or ended.last_day <= day else attrs.evolve(row, **{end: None})


@attrs.frozen
class World:
    """A question, the register that knows everything, and two that know ever less."""

    day: date
    period: Period
    truth: Register
    fine: Register
    coarse: Register


def tabulated(register: Register, day: date, period: Period) -> ClubTable:
    return BOOK.tabulate(register, day, period, measures=OWN)


@st.composite
def worlds(draw: st.DrawFn) -> World:
    """Worlds; the figures that clubs and their association report are worked out from the truth."""
    day = draw(days)
    period = draw(
        st.sampled_from([Period.year_to(day), Period.year(day.year), Period.parse(f"{day.year - 1}/{day.year}")])
    )
    clubs = (draw(truths("x")), draw(truths("y")))
    truth = Register(clubs=clubs)
    halfway = date(day.year, 1, 1)
    parts = [period, Period(period.start - timedelta(days=40), period.end + timedelta(days=40))]
    if period.start < halfway < period.end:
        parts += [Period(period.start, halfway), Period(halfway, period.end)]
    tables = {part: tabulated(truth, day, part) for part in parts}
    shown = draw(st.sets(st.sampled_from([measure.id for measure in OWN])))

    def reported(index: Sequence[int], part: Period | None) -> tuple[Figure, ...]:
        found = []
        for measure in OWN:
            if measure.id in shown and (part is None) is (measure.when is not When.PERIOD):
                column = tables[part or period].column(measure)
                found.append(Figure(measure.id, Range.total(column[i] for i in index)))
        return tuple(found)

    def returns(index: Sequence[int], about: tuple[str, ...] = ()) -> tuple[Return, ...]:
        said = [Return(part, reported(index, part), clubs=about) for part in parts if draw(st.booleans())]
        return (Return(Period(day, day + timedelta(days=1)), reported(index, None), clubs=about), *said)

    known = tuple(
        attrs.evolve(club, returns=returns([i])) if draw(st.booleans()) else club for i, club in enumerate(clubs)
    )
    joint = returns([0, 1], ("x", "y")) if draw(st.booleans()) else ()
    blur = Blur(draw)
    registers = []
    for _ in range(2):
        known, joint = tuple(blur.club(club) for club in known), blur.returns(joint)
        registers.append(Register(clubs=known, associations=(Association("h", "H", returns=joint),)))
    return World(day, period, truth, *registers)


# --- the laws ---------------------------------------------------------------------------------------------------------


@some
@given(worlds())
def test_the_truth_lies_inside_every_figure(world: World):
    """The truth is exact; what is said from less allows it; what is said from still less allows all of that."""
    truth, fine, coarse = (
        tabulated(register, world.day, world.period) for register in (world.truth, world.fine, world.coarse)
    )
    assert [(), (), ()] == [table.contradictions for table in (truth, fine, coarse)]
    for measure in OWN:
        for index in range(2):
            exact, narrow, wide = (table.column(measure)[index] for table in (truth, fine, coarse))
            assert exact.is_exact or measure.id in NEVER_EXACT, measure
            assert exact.refines(narrow), (measure, index, exact, narrow)
            assert narrow.refines(wide), (measure, index, narrow, wide)


@some
@given(worlds())
def test_learning_more_never_turns_a_verdict_round(world: World):
    """What was met from less is never missed from more, nor the other way round, and nothing decided is lost again."""
    criteria = (*BOOK.criteria.values(), *SMALL)
    tables = [BOOK.tabulate(register, world.day, world.period) for register in (world.coarse, world.fine, world.truth)]
    for criterion in criteria:
        for steps in zip(*(BOOK.judge(table, criterion) for table in tables), strict=True):
            decided = [verdict for verdict in steps if verdict in {Verdict.MET, Verdict.NOT_MET}]
            assert len(set(decided)) <= 1, (criterion, steps)
            assert list(steps[len(steps) - len(decided) :]) == decided, (criterion, steps)


@some
@given(worlds())
def test_the_true_sum_lies_inside_every_sum(world: World):
    """So for indicators of both clubs together: parts, wholes, values and the relative change."""
    tables = [
        BOOK.compute(register, world.period, on=world.day) for register in (world.truth, world.fine, world.coarse)
    ]
    for exact, narrow, wide in zip(*(table.cells for table in tables), strict=True):
        for better, worse in ((exact, narrow), (narrow, wide)):
            assert better.part.refines(worse.part), (better.indicator, better.part, worse.part)
            assert better.whole is None or better.whole.refines(worse.whole), (
                better.indicator,
                better.whole,
                worse.whole,
            )
            assert better.value is None or worse.value is None or better.value.refines(worse.value), (better, worse)
            assert better.ratio is None or worse.ratio is None or better.ratio.refines(worse.ratio), (better, worse)
