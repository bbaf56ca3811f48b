"""The reference engine, on rows and expectations small enough to count by hand."""

import enum
import linecache
import traceback
from collections.abc import Callable, Iterable
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import pytest

from lthtgn.errors import ExpressionError
from lthtgn.expr.compiling import Column, Moment, Scan, compile_scans, contribution, number_columns
from lthtgn.expr.nodes import Field, FieldType, Measure, Numeric, RowKind, When, count, distinct, total
from lthtgn.model.periods import PartialDate
from lthtgn.policy.parameters import Parameter, Unit
from lthtgn.ranges import Range


class Colour(enum.Enum):
    RED = "red"
    BLUE = "blue"
    GREEN = "green"


ROSTER = RowKind("members", "thành viên", "members", since="joined", until="left", records="members")
EVER = RowKind("ever", "từng là thành viên", "members")
COLOUR = Field(ROSTER, "colour", FieldType.CHOICE, "màu", choices=Colour)
AGE = Field(ROSTER, "born", FieldType.AGE, "tuổi")
POOR = Field(ROSTER, "poor", FieldType.FLAG, "nghèo")
CLUB = RowKind("club", "câu lạc bộ", "")

EVENTS = RowKind("events", "việc", "events", on="on", records="events")
SCORE = Field(EVENTS, "score", FieldType.NUMBER, "điểm")
WHO = Field(EVENTS, "who", FieldType.KEY, "ai")
TOPICS = Field(EVENTS, "topics", FieldType.CHOICES, "chủ đề", choices=Colour)

LEDGER = RowKind("ledger", "sổ", "ledger", since="on", records="ledger")
AMOUNT = Field(LEDGER, "amount", FieldType.NUMBER, "số tiền", signed=True)

LINE = Parameter("people.line", "mốc tuổi", Unit("years", "tuổi"), ())
YEAR_2024 = Moment(20241231, 20240101, 20250101)


def row(**values: Any) -> SimpleNamespace:
    known = {"joined": PartialDate(2020), "left": None, "colour": None, "born": None, "poor": None}
    return SimpleNamespace(**known | values)


def event(on: str | None = "2024-05-10", **values: Any) -> SimpleNamespace:
    day = None if on is None else PartialDate.parse(on)
    return SimpleNamespace(on=day, **{"score": None, "who": None, "topics": None} | values)


def club(**rows: Any) -> SimpleNamespace:
    return SimpleNamespace(**{"as_of": None, "members": (), "events": (), "ledger": ()} | rows)


def counted(
    number: Numeric,
    *clubs: SimpleNamespace,
    at: Moment = YEAR_2024,
    line: Range | None = None,
    complete: Callable[[Any, RowKind], bool] = lambda club, kind: True,
) -> list[Range]:
    """The number of each club."""
    columns: dict[Numeric, Column] = {}
    for scan in compile_scans([number]):
        columns |= scan.run(clubs, at, {LINE: line}, complete)
    return number_columns(number, columns).ranges()


YES, MAYBE, NO = Range.exact(1), Range(0, 1), Range.exact(0)


# When a row counts.


@pytest.mark.parametrize(
    ("joined", "left", "expected"),
    [
        ("2024-05-10", None, YES),  # joined on the day
        ("2024-05-11", None, NO),  # the day after
        ("2024-05", None, MAYBE),
        ("2024", None, MAYBE),
        ("2024-06", None, NO),
        ("2023", None, YES),
        ("2023", "2024-05-10", NO),  # the day of leaving is the first day no longer counted
        ("2023", "2024-05-11", YES),
        ("2023", "2024-05", MAYBE),
        ("2023", "2024", MAYBE),
        ("2023", "2024-04", NO),
        ("2023", "2025", YES),
        ("2024", "2024", MAYBE),
        ("2024", "2023", NO),
        ("2024-06", "2024", NO),
        (None, None, MAYBE),
        (None, "2025", MAYBE),
        (None, "2024-04", NO),
    ],
)
def test_a_row_that_stands(joined: str | None, left: str | None, expected: Range):
    """On 10 May 2024: a row counts while joined <= day < left; a day known in part makes it uncertain."""
    item = row(joined=joined and PartialDate.parse(joined), left=left and PartialDate.parse(left))
    assert [expected] == counted(count(ROSTER.rows), club(members=(item,)), at=Moment(20240510, 0, 0))


@pytest.mark.parametrize(
    ("as_of", "joined", "left", "expected"),
    [
        ("2024-05-10", None, None, YES),  # on the list of that day
        ("2024-05-09", None, None, MAYBE),  # on an older list: may have left since
        ("2024-05-11", None, None, MAYBE),  # on a later list: may have joined since
        ("2024-05", None, None, MAYBE),
        ("2024-05-10", "2024-05", None, YES),  # on the list, so joined some day of May before it
        ("2024-05-11", "2024-05", None, MAYBE),
        ("2024-05-09", "2024-05", None, MAYBE),
        ("2024-05-09", "2024-05", "2024-06", YES),
        ("2024-05-10", None, "2024-05-10", NO),
        ("2024-05-09", "2023", None, MAYBE),  # nobody noted a leaving after the day of the list
        ("2024-05-09", "2023", "2024-06", YES),  # the leaving is noted: it was after the day
        ("2024-05-09", None, "2024-06", YES),
        ("2024-05-10", "2023", None, YES),
        ("2024-05-09", "2024-06", None, NO),
    ],
)
def test_a_row_of_a_list_kept_up_to_a_day(as_of: str, joined: str | None, left: str | None, expected: Range):
    """On 10 May 2024: a list says who stands on it on its day, and nothing of whoever left later."""
    item = row(joined=joined and PartialDate.parse(joined), left=left and PartialDate.parse(left))
    place = club(members=(item,), as_of=PartialDate.parse(as_of))
    assert [expected] == counted(count(ROSTER.rows), place, at=Moment(20240510, 0, 0))


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2024-03-01", YES),
        ("2024-05-31", YES),
        ("2024-02-29", NO),
        ("2024-06-01", NO),
        ("2024-04", YES),
        ("2024", MAYBE),
        ("2023", NO),
        ("2024-02", NO),
        (None, MAYBE),
    ],
)
def test_a_row_that_happens(on: str | None, expected: Range):
    """From March to May 2024: first and last day inside, the day after outside; part of a day's span makes it uncertain."""
    at = Moment(20240531, 20240301, 20240601)
    assert [expected] == counted(count(EVENTS.rows), club(events=(event(on),)), at=at)


def test_a_row_without_days_always_counts():
    """A kind without days of its own counts every row, whoever left long ago."""
    item = row(joined=PartialDate(2030), left=PartialDate(2001))
    assert [YES] == counted(count(EVER.rows), club(members=(item,)))


def test_a_club_is_a_row_of_itself():
    """The kind without a path has one row for each club, the club itself."""
    big = Field(CLUB, "", FieldType.FLAG, "đông", fact=lambda row, club, moment: len(club.members) > 1)
    assert [NO, YES] == counted(count(CLUB.rows.where(big.is_true())), club(), club(members=(row(), row())))


# Ages.


@pytest.mark.parametrize(
    ("born", "day", "expected"),
    [
        ("1964-05-10", 20240510, YES),  # turns 60 on the day
        ("1964-05-11", 20240510, NO),  # a day later
        ("1964-05-09", 20240510, YES),
        ("1964-05", 20240510, MAYBE),
        ("1964-05", 20240531, YES),
        ("1964-05", 20240430, NO),
        ("1964", 20240101, MAYBE),  # 60 on the day if born on 1 January
        ("1964", 20231231, NO),
        ("1964", 20241230, MAYBE),
        ("1964", 20241231, YES),
        ("1964-02-29", 20240228, NO),
        ("1964-02-29", 20240229, YES),
        (None, 20240510, MAYBE),
        ("1900", 20240510, YES),
        ("2023", 20240510, NO),
    ],
)
def test_whole_years_of_age(born: str | None, day: int, expected: Range):
    """Whether somebody is 60 on the day: full years are counted, and a date known in part may leave it open."""
    item = row(joined=PartialDate(1900), born=born and PartialDate.parse(born))
    number = count(ROSTER.rows.where(AGE >= 60))
    assert [expected] == counted(number, club(members=(item,)), at=Moment(day, 0, 0))


@pytest.mark.parametrize(("day", "expected"), [(20230228, NO), (20230301, YES)])
def test_born_on_29_february(day: int, expected: Range):
    """Somebody born on 29 February 1964 is 59 in 2023, a year without that day, from 1 March on."""
    item = row(joined=PartialDate(1900), born=PartialDate(1964, 2, 29))
    assert [expected] == counted(count(ROSTER.rows.where(AGE >= 59)), club(members=(item,)), at=Moment(day, 0, 0))


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        (AGE >= 60, [NO, YES, YES]),
        (AGE > 60, [NO, NO, YES]),
        (AGE < 60, [YES, NO, NO]),
        (AGE <= 60, [YES, YES, NO]),
        (~(AGE > 60), [YES, YES, NO]),
    ],
)
def test_comparing_ages(test: Any, expected: list[Range]):
    """On 31 December 2024, of those born on 1 January 1965, 1964 and 1963: aged 59, 60 and 61."""
    clubs = [club(members=(row(born=PartialDate(year, 1, 1)),)) for year in (1965, 1964, 1963)]
    assert expected == counted(count(ROSTER.rows.where(test)), *clubs)


@pytest.mark.parametrize(
    ("line", "at_least", "below"),
    [
        (Range.exact(60), [NO, YES, YES], [YES, NO, NO]),
        (Range(60, 61), [NO, MAYBE, YES], [YES, MAYBE, NO]),
        (Range.at_least(60), [NO, MAYBE, MAYBE], [YES, MAYBE, MAYBE]),
        (Range(None, 60), [MAYBE, YES, YES], [MAYBE, NO, NO]),
        (None, [MAYBE, MAYBE, MAYBE], [MAYBE, MAYBE, MAYBE]),
    ],
)
def test_an_age_line_that_is_not_known(line: Range | None, at_least: list[Range], below: list[Range]):
    """Of those aged 59, 60 and 61: a line known in part, or not in force, leaves open whoever may be on either side."""
    clubs = [club(members=(row(born=PartialDate(year, 1, 1)),)) for year in (1965, 1964, 1963)]
    found = [counted(count(ROSTER.rows.where(test)), *clubs, line=line) for test in (AGE >= LINE, AGE < LINE)]
    assert [at_least, below] == found


def test_an_age_line_in_half_years_is_refused():
    """An age is counted in whole years; a line of 59½ is an error, not a rounding."""
    with pytest.raises(ExpressionError, match="an age line is a whole number of years"):
        counted(count(ROSTER.rows.where(AGE >= LINE)), club(), line=Range.exact(Fraction(119, 2)))


# What passes a test.

RED, OLD, FLAG = COLOUR.is_(Colour.RED), AGE >= 60, POOR.is_true()


@pytest.mark.parametrize(
    ("colour", "poor", "both", "either", "neither"),
    [
        (Colour.RED, True, YES, YES, NO),
        (Colour.RED, False, NO, YES, NO),
        (Colour.RED, None, MAYBE, YES, NO),
        (Colour.BLUE, True, NO, YES, NO),
        (Colour.BLUE, False, NO, NO, YES),
        (Colour.BLUE, None, NO, MAYBE, MAYBE),
        (None, True, MAYBE, YES, NO),
        (None, False, NO, MAYBE, MAYBE),
        (None, None, MAYBE, MAYBE, MAYBE),
    ],
)
def test_kleenes_logic_of_rows(colour: Colour | None, poor: bool | None, both: Range, either: Range, neither: Range):
    """Red and poor, red or poor, and neither: what is not known leaves open only what it decides."""
    found = [
        counted(count(ROSTER.rows.where(test)), club(members=(row(colour=colour, poor=poor),)))[0]
        for test in (RED & FLAG, RED | FLAG, ~(RED | FLAG))
    ]
    assert [both, either, neither] == found


def test_one_of_several_choices():
    """Red or green passes, blue does not, and an unknown colour may."""
    members = tuple(row(colour=colour) for colour in (Colour.RED, Colour.GREEN, Colour.BLUE, None))
    number = count(ROSTER.rows.where(COLOUR.one_of(Colour.RED, Colour.GREEN)))
    assert [Range(2, 3)] == counted(number, club(members=members))


def test_a_row_that_may_count_and_passes_may_count():
    """Somebody surely red who perhaps joined counts perhaps; somebody surely blue does not."""
    members = (row(joined=PartialDate(2024), colour=Colour.RED), row(joined=PartialDate(2024), colour=Colour.BLUE))
    number = count(ROSTER.rows.where(RED))
    assert [MAYBE] == counted(number, club(members=members), at=Moment(20240510, 0, 0))


@pytest.mark.parametrize(
    ("score", "at_least", "above", "below", "at_most"),
    [
        (5, YES, NO, NO, YES),
        (6, YES, YES, NO, NO),
        (4, NO, NO, YES, YES),
        (Range(4, 5), MAYBE, NO, MAYBE, YES),
        (Range(5, 6), YES, MAYBE, NO, MAYBE),
        (Range(6, None), YES, YES, NO, NO),
        (Range(None, 4), NO, NO, YES, YES),
        (None, MAYBE, MAYBE, MAYBE, MAYBE),
    ],
)
def test_comparing_numbers(score: Any, at_least: Range, above: Range, below: Range, at_most: Range):
    """A number of a row against 5, by each of the four signs; a range or nothing known may leave it open."""
    tests = (SCORE >= 5, SCORE > 5, SCORE < 5, SCORE <= 5)
    found = [counted(count(EVENTS.rows.where(test)), club(events=(event(score=score),)))[0] for test in tests]
    assert [at_least, above, below, at_most] == found


def test_a_number_against_a_bound_that_is_not_in_force():
    """Without a bound in force, no row surely passes and none surely fails."""
    number = count(EVENTS.rows.where(SCORE >= LINE))
    assert [MAYBE] == counted(number, club(events=(event(score=10**9),)), line=None)
    assert [YES] == counted(number, club(events=(event(score=60),)), line=Range.exact(60))


@pytest.mark.parametrize(
    ("topics", "expected"),
    [
        ((Colour.RED,), YES),
        ((Colour.BLUE, Colour.RED), YES),
        ((Colour.BLUE,), NO),
        ((), NO),
        (None, MAYBE),
    ],
)
def test_one_of_several_values(topics: tuple[Colour, ...] | None, expected: Range):
    """A row with several values passes where one of them is the one asked for; without any it surely does not."""
    number = count(EVENTS.rows.where(TOPICS.is_(Colour.RED)))
    assert [expected] == counted(number, club(events=(event(topics=topics),)))


def test_no_test_lets_every_row_pass():
    """Without a test the answer is surely yes, whatever the row is."""
    assert 2 == contribution(None, {})


# Facts.


def test_a_fact_is_asked_with_row_club_and_moment():
    """A fact sees the row, its club and the moment of the question, and may not know."""
    seen = []

    def note(*arguments: Any) -> bool | None:
        seen.append(arguments)
        return None

    noted = Field(ROSTER, "colour", FieldType.FLAG, "…", fact=note)
    red, none = row(colour=Colour.RED), row()
    place = club(members=(red, none))
    assert [Range(0, 2)] == counted(count(ROSTER.rows.where(noted.is_true())), place)
    assert [(red, place, YEAR_2024)] == seen, "a row whose attribute holds nothing is not asked"


def test_a_fact_of_no_attribute_is_always_asked():
    """A fact of the row as a whole is asked of every row."""
    long = Field(EVENTS, "", FieldType.KEY, "…", fact=lambda row, club, moment: row.who)
    assert [Range(2, 2)] == counted(distinct(EVENTS.rows, long), club(events=(event(who="a"), event(who="b"))))


def test_a_fact_that_gives_a_choice():
    """A fact may give a member of the enumeration, as the attribute would."""
    made = Field(ROSTER, "born", FieldType.CHOICE, "…", choices=Colour, fact=lambda *_: Colour.BLUE)
    members = (row(born=PartialDate(1950)), row())
    assert [Range(1, 2)] == counted(count(ROSTER.rows.where(made.is_(Colour.BLUE))), club(members=members))


def test_what_a_fact_works_out_once_for_a_club():
    """The memory of a moment holds one club at a time, and several things of it."""
    moment, made = Moment(0, 0, 0), []

    def make(club: Any) -> str:
        made.append(club)
        return f"of {club}"

    first = [moment.of_club("a", name, make) for name in ("x", "x", "y")]
    assert (["of a"] * 3, ["a", "a"]) == (first, made)
    assert ("of b", "of a") == (moment.of_club("b", "x", make), moment.of_club("a", "x", make))
    assert ["a", "a", "b", "a"] == made


# Sums.


def test_a_total_adds_what_surely_counts():
    """2 and 3 are 5, exactly; a club without rows has exactly 0."""
    events = (event(score=2), event(score=3), event("2023-05-10", score=100))
    assert [Range.exact(5), Range.exact(0)] == counted(total(EVENTS.rows, SCORE), club(events=events), club())


def test_a_total_adds_ranges_and_what_is_not_known():
    """2, from 3 to 4, and nothing known: at least 5. Without the last: from 5 to 6."""
    known = (event(score=2), event(score=Range(3, 4)))
    number = total(EVENTS.rows, SCORE)
    assert [Range(5, 6), Range(5, None)] == counted(number, club(events=known), club(events=(*known, event())))


def test_a_total_of_what_perhaps_counts():
    """A row that perhaps fell into the period adds from nothing to its number; an open number leaves the total open."""
    number = total(EVENTS.rows, SCORE)
    at = Moment(20240630, 20240101, 20240701)
    events = [event("2024", score=value) for value in (5, Range(3, 4), Range(3, None), None, Range(None, 4))]
    found = [counted(number, club(events=(event(score=1), item)), at=at)[0] for item in events]
    assert [Range(1, 6), Range(1, 5), Range(1, None), Range(1, None), Range(1, 5)] == found


def test_a_total_of_money_in_and_out():
    """10 in and 4 out leave 6; 4 that were perhaps taken out leave from 6 to 10."""
    money_in = SimpleNamespace(on=PartialDate(2023), amount=10)
    money_out = SimpleNamespace(on=PartialDate(2024, 1), amount=-4)
    perhaps_out = SimpleNamespace(on=PartialDate(2024), amount=-4)
    clubs = [club(ledger=(money_in, money_out)), club(ledger=(money_in, perhaps_out))]
    assert [Range.exact(6), Range(6, 10)] == counted(total(LEDGER.rows, AMOUNT), *clubs, at=Moment(20240630, 0, 0))


def test_a_balance_is_never_below_nothing():
    """6 perhaps in and 6 perhaps out leave from 0 to 6; 6 surely out and nothing in are a mistake, and shown as they are."""
    perhaps_in, perhaps_out = (SimpleNamespace(on=PartialDate(2024), amount=amount) for amount in (6, -6))
    surely_out = SimpleNamespace(on=PartialDate(2023), amount=-6)
    clubs = [club(ledger=(perhaps_in, perhaps_out)), club(ledger=(surely_out,))]
    assert [Range(0, 6), Range.exact(-6)] == counted(total(LEDGER.rows, AMOUNT), *clubs, at=Moment(20240630, 0, 0))


def test_only_rows_that_pass_are_added():
    """Of 2 and 30, only what is below 10 is added."""
    number = total(EVENTS.rows.where(SCORE < 10), SCORE)
    assert [Range.exact(2)] == counted(number, club(events=(event(score=2), event(score=30))))


# Different values.


@pytest.mark.parametrize(
    ("who", "expected"),
    [
        ((), Range.exact(0)),
        (("a", "a", "a"), Range.exact(1)),  # three loans to one person
        (("a", "b", "a"), Range.exact(2)),
        (("a", None), Range(1, 2)),  # the unknown one may be a
        ((None, None), Range(1, 2)),  # or the same person twice
        (("a", "b", None), Range(2, 3)),
    ],
)
def test_different_keys(who: tuple[str | None, ...], expected: Range):
    """Persons, not rows; a row whose person is not known may be anybody."""
    assert [expected] == counted(distinct(EVENTS.rows, WHO), club(events=tuple(event(who=name) for name in who)))


def test_different_keys_of_rows_that_perhaps_count():
    """One surely a; a again and b perhaps: one or two, and with an unknown one perhaps, up to three."""
    events = (event(who="a"), event("2024", who="a"), event("2024", who="b"))
    clubs = [club(events=events), club(events=(*events, event("2024")))]
    at = Moment(20240630, 20240101, 20240701)
    assert [Range(1, 2), Range(1, 3)] == counted(distinct(EVENTS.rows, WHO), *clubs, at=at)


def test_different_choices_are_no_more_than_there_are():
    """Colours of five rows, three of them unknown: at least the two seen, at most the three that there are."""
    members = tuple(row(colour=colour) for colour in (Colour.RED, Colour.BLUE, None, None, None))
    assert [Range(2, 3)] == counted(distinct(ROSTER.rows, COLOUR), club(members=members))


def test_different_values_of_rows_with_several():
    """Red; red and blue; none: two topics."""
    events = (event(topics=(Colour.RED,)), event(topics=(Colour.RED, Colour.BLUE)), event(topics=()))
    assert [Range.exact(2)] == counted(distinct(EVENTS.rows, TOPICS), club(events=events))


KEYS = Field(EVENTS, "who", FieldType.KEYS, "những ai")


@pytest.mark.parametrize(
    ("field", "values", "expected"),
    [
        (TOPICS, [(Colour.RED,), None], Range(1, 3)),  # the unknown ones may be none, or all that there are
        (TOPICS, [None], Range(0, 3)),
        (KEYS, [("a", "b"), ("b",)], Range.exact(2)),
        (KEYS, [("a", "b"), None], Range(2, None)),
        (KEYS, [()], Range.exact(0)),
    ],
)
def test_several_values_that_are_not_known(field: Field, values: list[tuple[Any, ...] | None], expected: Range):
    """A row of several values, of which nothing is known, may have none of them or any number."""
    events = tuple(event(**{field.name: value}) for value in values)
    assert [expected] == counted(distinct(EVENTS.rows, field), club(events=events))


# Rows that are not declared complete.


def test_incomplete_rows_give_a_lower_bound():
    """Counts, totals and distinct counts of rows that may not be all are "at least"; those of other clubs stay exact."""
    events = (event(score=2, who="a"), event(score=3, who="a"))
    clubs = [club(events=events, name="kept"), club(events=events, name="not")]

    def kept(place: Any, kind: RowKind) -> bool:
        assert EVENTS == kind
        return place.name == "kept"

    found = [
        counted(number, *clubs, complete=kept)
        for number in (count(EVENTS.rows), total(EVENTS.rows, SCORE), distinct(EVENTS.rows, WHO))
    ]
    assert [[Range(2, 2), Range(2, None)], [Range(5, 5), Range(5, None)], [Range(1, 1), Range(1, None)]] == found


def test_an_incomplete_ledger_says_nothing():
    """10 in is no lower bound where an entry that took 4 out may be missing."""
    money_in = SimpleNamespace(on=PartialDate(2023), amount=10)
    found = counted(total(LEDGER.rows, AMOUNT), club(ledger=(money_in,)), complete=lambda club, kind: False)
    assert [Range(0, None)] == found


def test_the_club_itself_needs_no_declaration():
    """What is asked of the club itself is never a matter of missing rows."""
    assert [YES] == counted(count(CLUB.rows), club(), complete=lambda club, kind: False)


def test_kinds_are_complete_one_by_one():
    """Two kinds over the same rows are asked for apart."""
    numbers = [count(ROSTER.rows), count(EVER.rows)]
    (scan,) = compile_scans(numbers)
    columns = scan.run([club(members=(row(),))], YEAR_2024, {}, lambda club, kind: kind == EVER)
    assert [Range(1, None), Range(1, 1)] == [columns[number][0] for number in numbers]


# Compiling.


def test_one_pass_for_each_list_of_rows():
    """All numbers of the members share one pass, whatever their kind; a number that is asked twice is counted once."""
    red = Measure("red", "…", count(ROSTER.rows.where(RED)))
    numbers = [red, count(ROSTER.rows), red - count(EVER.rows), count(EVENTS.rows), count(CLUB.rows)]
    scans = compile_scans(numbers)
    assert ["members", "events", ""] == [scan.path for scan in scans]
    assert (count(ROSTER.rows.where(RED)), count(ROSTER.rows), count(EVER.rows)) == scans[0].numbers
    assert () == compile_scans([])


def test_bounds_are_named_in_the_order_in_which_the_pass_wants_them():
    """The bounds of ages and numbers; > 60 is asked as >= 61."""
    (scan,) = compile_scans([count(ROSTER.rows.where((AGE >= LINE) & RED & (AGE > 60)))])
    assert [LINE, 61] == scan.bounds()


def test_the_same_comparison_is_made_once():
    """`>= LINE` and `< LINE` read the row alike."""
    (scan,) = compile_scans([count(ROSTER.rows.where(AGE >= LINE)), count(ROSTER.rows.where(AGE < LINE))])
    assert [LINE] == scan.bounds()


def test_an_error_in_a_fact_shows_the_generated_line():
    """The generated pass can be read: in a traceback, and as the source of the scan."""

    def broken(*arguments: Any) -> bool:
        raise ZeroDivisionError

    field = Field(ROSTER, "colour", FieldType.FLAG, "…", fact=broken)
    (scan,) = compile_scans([count(ROSTER.rows.where(field.is_true()))])
    with pytest.raises(ZeroDivisionError) as caught:
        scan.run([club(members=(row(colour=Colour.RED),))], YEAR_2024, {}, lambda club, kind: True)
    lines = [frame.line for frame in traceback.extract_tb(caught.tb) if "lthtgn scan" in frame.filename]
    assert 1 == len(lines)
    assert lines[0] in scan.source
    assert any(
        scan.source.splitlines(keepends=True) == entry[2] for entry in linecache.cache.values() if len(entry) > 2
    )


def test_many_counts_of_many_rows_do_not_run_into_each_other():
    """70,000 members, more than two bytes hold, are counted beside each other without a carry."""
    numbers = [
        count(ROSTER.rows),
        count(ROSTER.rows.where(RED)),
        count(ROSTER.rows.where(~RED)),
        count(ROSTER.rows.where(FLAG)),
    ]
    (scan,) = compile_scans(numbers)
    members = (row(colour=Colour.RED),) * 70_000 + (row(colour=Colour.BLUE, poor=False),) * 5
    columns = scan.run([club(members=members)], YEAR_2024, {}, lambda club, kind: True)
    assert [Range.exact(70_005), Range.exact(70_000), Range.exact(5), Range(0, 70_000)] == [
        columns[n][0] for n in numbers
    ]


def test_no_clubs():
    """Nothing is counted of no clubs, and that is no error."""
    assert [] == counted(count(ROSTER.rows))
    assert [] == counted(total(EVENTS.rows, SCORE))


def test_a_key_of_a_row_is_read_by_the_same_code():
    """The key of one row: present, its age against the line, its colour."""
    (scan,) = compile_scans([count(ROSTER.rows.where((AGE >= 60) & RED))])
    place = club(members=())
    item = row(born=PartialDate(1964), colour=Colour.BLUE)
    assert [(2, 1, "blue")] == scan.keys_of([item], place, Moment(20240510, 0, 0), {})
    assert 0 == scan.classes()[2, 1, "blue"]
    assert scan.classes()[2, 2, "red"] > 0


def test_a_club_of_its_own_is_read_by_the_same_code():
    """The key of a club as a row of itself is read from the club."""
    flag = Field(CLUB, "", FieldType.FLAG, "…", fact=lambda row, club, moment: row.open)
    (scan,) = compile_scans([count(CLUB.rows.where(flag.is_true()))])
    assert [(2, True)] == scan.keys_of([None], SimpleNamespace(open=True), YEAR_2024, {})


# Columns.


def test_a_column_gives_figures_by_position():
    """A column is as long as there are clubs, and gives a range for each."""
    column = Column([1, 2], [1, None])
    assert (2, Range(1, 1), Range(2, None), False) == (len(column), column[0], column[1], column.is_exact)


def test_a_column_whose_ends_agree_is_exact():
    """Two lists that agree become one; others stay as they are."""
    assert (True, False) == (Column([1, 2], [1, 2]).settled().is_exact, Column([1, 2], [1, 3]).settled().is_exact)
    exact = Column([1], [1]).settled()
    assert exact is exact.settled()


def test_a_column_of_ranges():
    """A missing lower end reads as 0; a column of exact figures is exact."""
    assert [Range(0, 3), Range(1, 1)] == Column.of([Range(None, 3), Range(1, 1)]).ranges()
    assert Column.of(iter([Range(1, 1), Range(2, 2)])).is_exact


def test_equal_figures_are_one_object():
    """The figures of a large table repeat; equal ones are kept once."""
    first, second, third = Column([1, 1, 1], [2, 2, None]).ranges()
    assert first is second
    assert (Range(1, 2), Range(1, None)) == (first, third)


# Numbers of numbers.

A, B = Measure("a", "…", count(ROSTER.rows)), Measure("b", "…", count(EVER.rows))


def columns(**given: Iterable[Range]) -> dict[Numeric, Column]:
    return {{"a": A, "b": B}[name]: Column.of(figures) for name, figures in given.items()}


def test_a_sum_of_numbers():
    """From 1 to 2 and exactly 3 are from 4 to 5; with an open end, open."""
    known = columns(a=[Range(1, 2), Range(1, None)], b=[Range(3, 3), Range(3, 3)])
    assert [Range(4, 5), Range(4, None)] == number_columns(A + B, known).ranges()


def test_a_difference_is_never_below_0():
    """A whole less its part: 5 less from 2 to 6 is from 0 to 3, less an open part from 0 to 5, open less 2 from 3 on."""
    known = columns(
        a=[Range(5, 5), Range(5, 5), Range(5, None), Range(1, 1)],
        b=[Range(2, 6), Range(0, None), Range(2, 2), Range(4, 4)],
    )
    expected = [Range(0, 3), Range(0, 5), Range(3, None), Range(0, 0)]
    assert expected == number_columns(A - B, known).ranges()


def test_a_measure_is_its_value():
    """A measure that was not brought in is worked out from what it counts, and kept."""
    known: dict[Numeric, Column] = {A.value: Column.of([Range(7, 7)])}
    found = number_columns(A, known)
    assert [Range(7, 7)] == found.ranges()
    assert found is known[A]


def test_what_was_not_counted_is_an_error():
    """A number that no pass counted, and a measure that only a return gives, are refused by name."""
    with pytest.raises(ExpressionError, match="was not counted"):
        number_columns(A, {})
    with pytest.raises(ExpressionError, match="measure 'reported' is only reported, never counted"):
        number_columns(Measure("reported", "…", None), {})


def test_a_measure_in_a_period_is_a_scan_like_any_other():
    """A flow measure counts what happened in the period."""
    measure = Measure("events", "…", count(EVENTS.rows), when=When.PERIOD)
    assert [Range.exact(1)] == counted(measure, club(events=(event(), event("2025"))))
    assert isinstance(compile_scans([measure])[0], Scan)
