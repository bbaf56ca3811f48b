"""The generated engine against a naive one: a loop over members and measures in plain three-valued Python.

The naive one knows nothing of keys, lanes or numbers yyyymmdd: it works with days, tries both ends of whatever is known
in part, and agrees with itself only where all possibilities do.
"""

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from itertools import product

from hypothesis import given, settings
from hypothesis import strategies as st

from lthtgn.expr.nodes import leaves
from lthtgn.model.clubs import Club, Complete, Records
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.people import OLDER_PERSON_AGE, STATISTICS_AGE
from lthtgn.policy.parameters import Parameter, Since
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn.ranges import Range
from lthtgn.rules import measures
from lthtgn.rules.rows import MEMBERS as ROSTER
from lthtgn.rules.table import Resolver, Stream, stream, tabulate

some = settings(max_examples=120, deadline=None, derandomize=True)

Answer = bool | None
LONG_AGO, FAR_AHEAD = date(1, 1, 1), date(9999, 12, 31)
CITE = Document("d", "1/QĐ", "…", "…").cite(certainty=Certainty.TEXT, facts=("X-1",))


# --- the naive engine -------------------------------------------------------------------------------------------------


def agreed(answers: Iterable[bool]) -> Answer:
    found = set(answers)
    return found.pop() if len(found) == 1 else None


def both(*answers: Answer) -> Answer:
    return False if False in answers else None if None in answers else True


def either(*answers: Answer) -> Answer:
    return True if True in answers else None if None in answers else False


def opposite(answer: Answer) -> Answer:
    return None if answer is None else not answer


def ends(when: PartialDate) -> tuple[date, date]:
    return when.first_day, when.last_day


def birthday_age(born: date, day: date) -> int:
    """Full years, as people count them: one less before this year's birthday."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


class Naive:
    """One question: a club, a day, a period and two age lines (`None`: not in force)."""

    def __init__(self, club: Club, day: date, period: Period, older: Range | None, statistics: Range | None) -> None:
        self.club, self.day, self.period = club, day, period
        self.lines = {"older": older, "statistics": statistics}

    def present(self, member: Member) -> Answer:
        as_of = None if self.club.as_of is None else self.club.as_of.last_day
        joined: Iterable[date] = [LONG_AGO, FAR_AHEAD]
        if member.joined is not None:
            joined = ends(member.joined)
        if as_of is not None and as_of <= self.day:  # on the list of that day, or of an earlier one
            joined = [LONG_AGO] if member.joined is None or member.joined.first_day <= self.day else [FAR_AHEAD]
        left: Iterable[date] = [FAR_AHEAD]
        if member.left is not None:
            left = ends(member.left)
        elif as_of is not None and as_of < self.day:
            left = [LONG_AGO, FAR_AHEAD]  # since then, nobody noted who left
        return agreed(first <= self.day < last for first, last in product(joined, left))

    def admitted(self, member: Member) -> Answer:
        if member.joined is None:
            return None
        first, last = ends(member.joined)
        every = (first + timedelta(days=n) for n in range((last - first).days + 1))
        return agreed(day in self.period for day in every)

    def founder(self, member: Member) -> Answer:
        if member.joined is None or self.club.founded is None:
            return None
        return agreed(one <= other for one, other in product(ends(member.joined), ends(self.club.founded)))

    def reaches(self, member: Member, which: str) -> Answer:
        line = self.lines[which]
        ages = (
            [-(10**6), 10**6] if member.born is None else [birthday_age(born, self.day) for born in ends(member.born)]
        )
        bounds = [-(10**5), 10**5]
        if line is not None:
            bounds = [-(10**5) if line.low is None else line.low, 10**5 if line.high is None else line.high]
        return agreed(age >= bound for age, bound in product(ages, bounds))

    def sex(self, member: Member, sex: Sex) -> Answer:
        return None if member.sex is None else member.sex is sex

    def household(self, member: Member, *classes: HouseholdClass) -> Answer:
        found = [status.class_ for status in member.households if status.year == self.day.year]
        return found[0] in classes if found else None

    def answers(self) -> dict[measures.Measure, Callable[[Member], Answer]]:
        poor, near = HouseholdClass.POOR, HouseholdClass.NEAR_POOR
        return {
            measures.MEMBERS: self.present,
            measures.WOMEN: lambda m: both(self.present(m), self.sex(m, Sex.FEMALE)),
            measures.MEN: lambda m: both(self.present(m), self.sex(m, Sex.MALE)),
            measures.OLDER_MEMBERS: lambda m: both(self.present(m), self.reaches(m, "older")),
            measures.YOUNGER_MEMBERS: lambda m: both(self.present(m), opposite(self.reaches(m, "older"))),
            measures.MEMBERS_OF_55: lambda m: both(self.present(m), self.reaches(m, "statistics")),
            measures.OLDER_WOMEN: lambda m: both(self.present(m), self.reaches(m, "older"), self.sex(m, Sex.FEMALE)),
            measures.POOR_MEMBERS: lambda m: both(self.present(m), self.household(m, poor)),
            measures.NEAR_POOR_MEMBERS: lambda m: both(self.present(m), self.household(m, near)),
            measures.MEMBERS_IN_HARDSHIP: lambda m: both(
                self.present(m), either(self.household(m, poor, near), m.hardship)
            ),
            measures.ASSOCIATION_MEMBERS: lambda m: both(self.present(m), m.association_member),
            measures.MEMBERS_IN_NEED_OF_LOAN: lambda m: both(self.present(m), m.needs_loan),
            measures.NEW_MEMBERS: self.admitted,
            measures.MEMBERS_AT_FOUNDING: self.founder,
        }

    def whole(self, measure: measures.Measure) -> bool:
        """Whether the roster is declared to be all that the measure counts, day by day."""
        if measure is measures.NEW_MEMBERS:
            days = range(self.period.start.toordinal(), self.period.end.toordinal())
        elif measure is measures.MEMBERS_AT_FOUNDING:
            first, last = (LONG_AGO, self.day) if self.club.founded is None else ends(self.club.founded)
            days = range(first.toordinal(), max(last, self.day).toordinal() + 1)
        else:
            days = range(self.day.toordinal(), self.day.toordinal() + 1)
        until = None if self.club.as_of is None else self.club.as_of.last_day.toordinal()
        declared = [item for item in self.club.complete if item.records is Records.MEMBERS]

        def holds(item: Complete, day: int) -> bool:
            if item.period is None:
                return until is None or day <= until
            return item.period.start.toordinal() <= day < item.period.end.toordinal()

        # The first and the last day, and those on which some declaration begins or ends, stand for all between.
        turns = {days[0], days[-1]} | ({until, until + 1} if until else set())
        for item in declared:
            if item.period is not None:
                turns |= {item.period.start.toordinal() + shift for shift in (-1, 0)}
                turns |= {item.period.end.toordinal() + shift for shift in (-1, 0)}
        return all(any(holds(item, day) for item in declared) for day in turns if day in days)

    def figure(self, measure: measures.Measure) -> Range:
        """The count of one measure, member by member."""
        founded = self.club.founded
        found = [self.answers()[measure](member) for member in self.club.members]
        low, high = found.count(True), len(found) - found.count(False)
        if measure is not measures.NEW_MEMBERS and founded is not None:  # a club that is not there has nobody
            if founded.first_day > self.day:
                return Range.exact(0)
            if founded.last_day > self.day and measure is not measures.MEMBERS_AT_FOUNDING:
                low = 0
        return Range(low, high if self.whole(measure) else None)


MEASURES = tuple(Naive(Club("", ""), LONG_AGO, Period.year(2024), None, None).answers())


# --- what is drawn ----------------------------------------------------------------------------------------------------


def blurred(days: st.SearchStrategy[date]) -> st.SearchStrategy[PartialDate]:
    return st.builds(
        lambda day, n: PartialDate(*(day.year, day.month, day.day)[:n]), days, st.sampled_from([1, 2, 3, 3])
    )


def about(first: int, last: int) -> st.SearchStrategy[date]:
    """Days of some years, the turns of months and 29 February among them often."""
    special = [
        date(2024, 2, 29),
        date(1964, 2, 29),
        date(1960, 2, 29),
        date(2023, 3, 1),
        date(2023, 2, 28),
        date(2024, 12, 31),
        date(2025, 1, 1),
    ]
    chosen = [day for day in special if first <= day.year <= last]
    dates = st.dates(date(first, 1, 1), date(last, 12, 31))
    return dates | st.sampled_from(chosen) if chosen else dates


days = about(2019, 2026)
flags = st.none() | st.booleans()
lines = st.sampled_from(
    [*[Range.exact(60)] * 4, Range.exact(55), Range(59, 61), Range(60, None), Range(None, 60), None]
)
periods = st.builds(lambda start, n: Period(start, start + timedelta(days=n)), about(2019, 2025), st.integers(1, 500))
declarations = st.lists(
    st.builds(Complete, st.sampled_from([Records.MEMBERS, Records.MEMBERS, Records.LOANS]), st.none() | periods | st.just(Period.parse("2000/2030"))),
    max_size=3,
)  # fmt: skip


def years_before(day: date, years: int) -> date:
    """The same day of an earlier year; of a year without 29 February, the day before it."""
    leap = day.month == 2 and day.day == 29
    return (day - timedelta(days=1) if leap and (day.year - years) % 4 else day).replace(year=day.year - years)


def near(day: date) -> st.SearchStrategy[date]:
    """The day, and the days around it."""
    return st.integers(-1, 1).map(lambda n: day + timedelta(days=n))


def members_on(day: date) -> st.SearchStrategy[Member]:
    """Members of any kind, many of whom have their birthday, come or go about the day."""
    birthdays = st.builds(years_before, near(day), st.sampled_from([60, 60, 60, 55, 59, 61]))
    return st.builds(
        Member,
        id=st.just("m"),
        sex=st.none() | st.sampled_from(Sex),
        born=birthdays.map(PartialDate.of) | blurred(birthdays) | st.none() | blurred(about(1955, 1972)),
        joined=st.just(PartialDate(2018)) | st.none() | blurred(near(day)) | blurred(about(2018, 2026)),
        left=st.none() | blurred(near(day)) | blurred(about(2019, 2026)),
        households=st.lists(
            st.builds(HouseholdStatus, st.integers(day.year - 1, day.year + 1), st.sampled_from(HouseholdClass)),
            max_size=3,
            unique_by=lambda status: status.year,
        ).map(tuple),
        hardship=flags,
        needs_loan=flags,
        association_member=flags,
    )


def clubs_on(day: date) -> st.SearchStrategy[Club]:
    """Clubs with small rosters, founded and kept up to the day, or not."""
    return st.builds(
        Club,
        id=st.just("a"),
        name=st.just("A"),
        founded=st.none() | blurred(near(day)) | blurred(about(2010, 2026)),
        as_of=st.none() | blurred(near(day)) | blurred(about(2019, 2026)),
        complete=declarations.map(tuple),
        members=st.lists(members_on(day), max_size=6).map(tuple),
    )


questions = days.flatmap(lambda day: st.tuples(st.just(day), st.lists(clubs_on(day), min_size=1, max_size=3)))


def resolving(older: Range | None, statistics: Range | None) -> Resolver:
    """Gives the two age lines that were drawn."""

    def resolve(parameter: Parameter, scopes: object) -> Resolution:
        value = {OLDER_PERSON_AGE.id: older, STATISTICS_AGE.id: statistics}[parameter.id]
        if value is None:
            return Resolution(parameter, LONG_AGO, Standing.NOT_IN_FORCE)
        return Resolution(parameter, LONG_AGO, Standing.IN_FORCE, Since(LONG_AGO, value, CITE))

    return resolve


# --- the laws ---------------------------------------------------------------------------------------------------------


def test_the_naive_engine_counts_every_measure_of_members():
    """Every national measure that counts rows of the roster has its naive loop."""
    counted = {
        measure.id
        for measure in measures.MEASURES
        if measure.value is not None and any(leaf.rows.kind.path == ROSTER.path for leaf in leaves(measure.value))
    }
    assert {measure.id for measure in MEASURES} == counted


@some
@given(questions, periods, lines, lines)
def test_the_generated_engine_counts_like_the_naive_one(
    question: tuple[date, list[Club]], period: Period, older: Range | None, statistics: Range | None
):
    """For any rosters, days, periods and age lines, every measure of members is the one that the naive loop finds."""
    day, drawn = question
    table = tabulate(Register(clubs=tuple(drawn)), MEASURES, day, period, resolving(older, statistics))
    for index, club in enumerate(drawn):
        naive = Naive(club, day, period, older, statistics)
        expected = {measure.id: naive.figure(measure) for measure in MEASURES}
        assert expected == {measure.id: table.column(measure)[index] for measure in MEASURES}


@st.composite
def streams(draw: st.DrawFn) -> tuple[list[Club], Stream, date]:
    """Some clubs with their members, and the same rows as columns in any order."""
    day = draw(days)
    rosters = draw(st.lists(st.lists(members_on(day), max_size=5), min_size=1, max_size=4))
    complete = (Complete(Records.MEMBERS),)
    drawn = [
        Club(str(index), "…", as_of=PartialDate.of(day), complete=complete, members=tuple(roster))
        for index, roster in enumerate(rosters)
    ]
    rows = draw(st.permutations([(index, member) for index, roster in enumerate(rosters) for member in roster]))

    def written(when: PartialDate | None) -> str | None:
        return None if when is None else str(when)

    fields = {
        "sex": [None if m.sex is None else m.sex.value for _, m in rows],
        "born": [written(m.born) for _, m in rows],
        "joined": [written(m.joined) for _, m in rows],
        "left": [written(m.left) for _, m in rows],
        "households": [m.households for _, m in rows],
        "hardship": [m.hardship for _, m in rows],
        "needs_loan": [m.needs_loan for _, m in rows],
        "association_member": [m.association_member for _, m in rows],
    }
    decode = {"sex": Sex, "born": PartialDate.parse, "joined": PartialDate.parse, "left": PartialDate.parse}
    return drawn, Stream(ROSTER, [index for index, _ in rows], fields, decode), day


@some
@given(streams(), periods, lines, lines)
def test_streaming_rows_counts_like_keeping_them(
    drawn: tuple[list[Club], Stream, date], period: Period, older: Range | None, statistics: Range | None
):
    """The same rows give the same figures, whether they are kept or streamed as columns in any order."""
    rosters, rows, day = drawn
    resolve = resolving(older, statistics)
    kept = tabulate(Register(clubs=tuple(rosters)), MEASURES, day, period, resolve)
    # Who has joined is not all there is to know of a period that goes on after the day: only stocks are streamed so.
    asked = [measure for measure in MEASURES if measure is not measures.NEW_MEMBERS or period.last_day <= day]
    streamed = stream(rosters, rows, asked, day, period, resolve)
    expected = {measure.id: kept.column(measure).ranges() for measure in asked}
    assert expected == {measure.id: streamed.column(measure).ranges() for measure in asked}
