"""Building expressions: they are values, and what cannot be is refused when it is built, with the cure."""

import enum
import pickle
import re
from collections.abc import Callable
from datetime import date

import pytest

from lthtgn.errors import ExpressionError, LthtgnError
from lthtgn.expr.nodes import (
    AllOf,
    AnyOf,
    Compare,
    Count,
    Difference,
    Distinct,
    Field,
    FieldType,
    Invert,
    IsTrue,
    MeanOf,
    Measure,
    Not,
    OneOf,
    ParameterLike,
    RowKind,
    Rows,
    ShareOf,
    Subject,
    Sum,
    TestAll,
    TestAny,
    Total,
    When,
    Within,
    check_id,
    count,
    distinct,
    leaves,
    mean,
    share,
    total,
)
from lthtgn.policy.parameters import Parameter, Unit


class Colour(enum.Enum):
    RED = "red"
    BLUE = "blue"


class Other(enum.Enum):
    RED = "red"


MEMBERS = RowKind("members", "thành viên", "members", since="joined", until="left")
SEX = Field(MEMBERS, "sex", FieldType.CHOICE, "giới tính", choices=Colour)
AGE = Field(MEMBERS, "born", FieldType.AGE, "tuổi")
POOR = Field(MEMBERS, "poor", FieldType.FLAG, "nghèo")
CODE = Field(MEMBERS, "code", FieldType.KEY, "mã")
LOANS = RowKind("loans", "khoản vay", "loans", on="on")
AMOUNT = Field(LOANS, "amount", FieldType.NUMBER, "số tiền")
BORROWER = Field(LOANS, "borrower", FieldType.KEY, "người vay")
TOPICS = Field(LOANS, "topics", FieldType.CHOICES, "chủ đề", choices=Colour)

LINE = Parameter("people.line", "mốc tuổi", Unit("years", "tuổi"), ())
LEAST = Parameter("size.min", "tối thiểu", Unit("members", "thành viên"), ())
LEAST_SHARE = Parameter("share.min", "tỷ lệ tối thiểu", Unit("share", "%", is_share=True), ())

ALL = Measure("members", "số thành viên", count(MEMBERS.rows))
RED = Measure("members.red", "đỏ", count(MEMBERS.rows.where(SEX.is_(Colour.RED))), part_of=ALL)


# Structure.


def test_operators_build_values():
    """What each operator and builder makes, in full."""
    red, poor = SEX.is_(Colour.RED), POOR.is_true()
    assert OneOf(SEX, (Colour.RED,)) == red
    assert OneOf(SEX, (Colour.RED, Colour.BLUE)) == SEX.one_of(Colour.RED, Colour.BLUE)
    assert IsTrue(POOR) == poor
    assert AllOf((red, poor)) == red & poor
    assert AnyOf((red, poor)) == red | poor
    assert Not(red) == ~red
    assert (Compare(AGE, ">=", LINE), Compare(AGE, "<", LINE)) == (AGE >= LINE, AGE < LINE)
    assert (Compare(AGE, ">", 60), Compare(AGE, "<=", 60)) == (AGE > 60, AGE <= 60)
    assert Count(Rows(MEMBERS, red)) == count(MEMBERS.rows.where(red))
    assert Total(Rows(LOANS), AMOUNT) == total(LOANS.rows, AMOUNT)
    assert Distinct(Rows(LOANS), BORROWER) == distinct(LOANS.rows, BORROWER)
    assert Sum((ALL, RED)) == ALL + RED
    assert Difference(ALL, RED) == ALL - RED
    assert ShareOf(RED, ALL) == share(RED, of=ALL)


def test_a_bound_on_the_left_reads_the_other_way_round():
    """`LINE <= AGE` is `AGE >= LINE`."""
    assert (AGE >= LINE, AGE > 60) == (LINE <= AGE, 60 < AGE)


def test_where_narrows_step_by_step():
    """A second `where` keeps the first."""
    red, poor = SEX.is_(Colour.RED), POOR.is_true()
    assert Rows(MEMBERS, AllOf((red, poor))) == MEMBERS.rows.where(red).where(poor)


def test_tests_of_a_club_build_values():
    """Bounds and logic of tests, of numbers and of shares."""
    low, high = ALL.at_least(LEAST), ALL.at_most(70)
    assert Within(ALL, LEAST, None) == low
    assert Within(ALL, None, 70) == high
    assert Within(ALL, LEAST, 70) == ALL.between(LEAST, 70)
    assert Within(ShareOf(RED, ALL), LEAST_SHARE, None) == share(RED, of=ALL).at_least(LEAST_SHARE)
    assert Within(ShareOf(RED, ALL), None, LEAST_SHARE) == share(RED, of=ALL).at_most(LEAST_SHARE)
    assert Within(ShareOf(RED, ALL), LEAST_SHARE, LEAST_SHARE) == share(RED, of=ALL).between(LEAST_SHARE, LEAST_SHARE)
    assert Within(MeanOf(RED, ALL), LEAST, 70) == mean(RED, per=ALL).between(LEAST, 70)
    assert Within(MeanOf(RED, ALL), LEAST, None) == mean(RED, per=ALL).at_least(LEAST)
    assert Within(MeanOf(RED, ALL), None, 70) == mean(RED, per=ALL).at_most(70)
    assert (TestAll((low, high)), TestAny((low, high)), Invert(low)) == (low & high, low | high, ~low)


def test_equality_is_structural():
    """Built apart from the same parts, expressions are equal and hash alike, and one in a set; `==` is a plain bool."""

    def build() -> Count:
        return count(RowKind("members", "thành viên", "members", since="joined", until="left").rows.where(AGE >= LINE))

    assert build() == build()
    assert 1 == len({build(), build()})
    assert (build() == count(MEMBERS.rows)) is False
    assert (AGE == SEX) is False
    assert ALL.at_least(50) != ALL.at_least(51)


def test_measures_that_differ_in_anything_are_not_equal():
    """Two measures of one id hash alike, but are told apart by what they count."""
    other = Measure("members", "số thành viên", count(LOANS.rows), when=When.PERIOD)
    assert hash(ALL) == hash(other)
    assert ALL != other


def test_expressions_are_frozen():
    """No rule can be changed after it was made."""
    for value, name in (
        (AGE, "name"),
        (ALL, "value"),
        (AGE >= LINE, "bound"),
        (ALL.at_least(1), "low"),
        (MEMBERS, "id"),
    ):
        with pytest.raises(AttributeError):
            setattr(value, name, None)


def test_expressions_pickle():
    """A test comes back equal from a pickle, so that an engine may send it to other processes."""
    test = share(RED, of=ALL).at_least(LEAST_SHARE) & ~ALL.at_most(70)
    assert test == pickle.loads(pickle.dumps(test))


def test_short_forms():
    """Measures and fields show themselves by name."""
    assert ("Measure('members')", "...'born'...") == (repr(ALL), repr(AGE))


def test_kinds_of_rows():
    """A kind with a day of its own happens and is summed; one without stands and is taken on a day."""
    assert (False, True) == (MEMBERS.is_flow, LOANS.is_flow)
    assert Rows(MEMBERS, None) == MEMBERS.rows


def test_leaves():
    """The counts, totals and distinct counts that a number is made of, through measures, in order."""
    money, people = total(LOANS.rows, AMOUNT), distinct(LOANS.rows, BORROWER)
    nested = Measure("m", "…", money + people, when=When.PERIOD) - people
    assert [money, people, people] == list(leaves(nested))
    assert [] == list(leaves(Measure("reported", "…", None)))


# No truth value.


@pytest.mark.parametrize(
    "expression",
    [AGE, AGE >= LINE, POOR.is_true(), ~POOR.is_true(), count(MEMBERS.rows), ALL, ALL + RED, share(RED, of=ALL), mean(RED, per=ALL), ALL.at_least(1), ~ALL.at_least(1)],
    ids=lambda value: type(value).__name__,
)  # fmt: skip
def test_an_expression_has_no_truth_value(expression: object):
    """`and`, `or`, `not` and `if` are refused with what to use instead."""
    cure = "combine tests with & | ~ and compare with .is_(), .between(), .at_least()"
    with pytest.raises(ExpressionError, match=re.escape(cure)):
        bool(expression)


def test_chained_comparisons_are_refused():
    """`60 <= AGE <= 80` would silently drop its first half; it is refused with the cure."""
    with pytest.raises(ExpressionError, match="combine tests with &"):
        60 <= AGE <= 80  # noqa: B015


# What is refused.

REFUSED: list[tuple[str, Callable[[], object], str]] = [
    ("a flag compared", lambda: POOR >= 1, "'poor' is flag; only an age or a number can be compared"),
    ("a choice compared", lambda: SEX < 1, "'sex' is choice; only an age or a number can be compared"),
    ("a key compared", lambda: CODE <= 1, "'code' is key; only an age or a number can be compared"),
    ("a float as a bound", lambda: AGE >= 60.0, "a bound is a parameter or a whole number, not 60.0"),
    ("a flag as a bound", lambda: AGE >= True, "a bound is a parameter or a whole number, not True"),
    ("a text as a bound", lambda: ALL.at_least("50"), "a bound is a parameter or a whole number, not '50'"),
    ("a measure as a bound", lambda: ALL.at_least(RED), "a bound is a parameter or a whole number, not Measure('members.red')"),
    ("a parameter by > ", lambda: AGE > LINE, "'born' can be compared with a parameter by >= and < only"),
    ("a parameter by <=", lambda: AGE <= LINE, "'born' can be compared with a parameter by >= and < only"),
    ("an age with a share", lambda: AGE >= LEAST_SHARE, "'born' cannot be compared with 'share.min', which is of another unit"),
    ("a flag as a choice", lambda: POOR.is_(Colour.RED), "'poor' is flag, not a choice"),
    ("a choice as a flag", SEX.is_true, "'sex' is choice, not a flag"),
    ("a choice of another list", lambda: SEX.is_(Other.RED), f"'sex' takes Colour, not {Other.RED!r}"),
    ("a text as a choice", lambda: SEX.is_("red"), "'sex' takes Colour, not 'red'"),
    ("no choice at all", SEX.one_of, "'sex' needs at least one choice"),
    ("a field for a test", lambda: MEMBERS.rows.where(POOR), "...'poor'... is not a test of a row"),
    ("a flag for a test", lambda: MEMBERS.rows.where(True), "True is not a test of a row"),
    ("a row test with a club test", lambda: POOR.is_true() & ALL.at_least(1), "is not a test of a row"),
    ("a row test with a flag", lambda: POOR.is_true() | False, "False is not a test of a row"),
    ("a test of other rows", lambda: LOANS.rows.where(POOR.is_true()), "a test of members cannot choose among loans"),
    ("other rows deep inside", lambda: LOANS.rows.where(~(POOR.is_true() | (AGE >= 60))), "a test of members cannot choose among loans"),
    ("counting a kind", lambda: count(MEMBERS), "count() takes rows, not RowKind("),
    ("adding a key up", lambda: total(LOANS.rows, BORROWER), "'borrower' is key and cannot be used so"),
    ("adding up a field of others", lambda: total(MEMBERS.rows, AMOUNT), "'amount' is no field of members"),
    ("distinct numbers", lambda: distinct(LOANS.rows, AMOUNT), "'amount' is number and cannot be used so"),
    ("distinct of no field", lambda: distinct(LOANS.rows, "borrower"), "give rows and a field of theirs"),
    ("distinct of a kind", lambda: distinct(LOANS, BORROWER), "give rows and a field of theirs"),
    ("a number plus a number", lambda: ALL + 1, "1 is not a number; use count(), total(), distinct() or a measure"),
    ("a number less rows", lambda: ALL - MEMBERS.rows, "is not a number; use count(), total(), distinct() or a measure"),
    ("a share of a number", lambda: share(RED, of=178), "178 is not a number; use count(), total(), distinct() or a measure"),
    ("a mean with a share", lambda: mean(RED, per=ALL).at_least(LEAST_SHARE), "a number cannot be compared with 'share.min', which is of another unit"),
    ("a share with a number", lambda: share(RED, of=ALL).at_least(60), "a share is compared with a parameter, not with a number"),
    ("a share with a count", lambda: share(RED, of=ALL).between(LEAST_SHARE, LEAST), "a share cannot be compared with 'size.min', which is of another unit"),
    ("a count with a share", lambda: ALL.at_most(LEAST_SHARE), "a number cannot be compared with 'share.min', which is of another unit"),
    ("a club test with a row test", lambda: ALL.at_least(1) & POOR.is_true(), "is not a test; use .between(), .at_least() or .at_most()"),
    ("a club test with a measure", lambda: ALL.at_least(1) | ALL, "Measure('members') is not a test; use .between(), .at_least() or .at_most()"),
    ("a measure of rows", lambda: Measure("m", "…", MEMBERS.rows), "is not a number; use count(), total(), distinct() or a measure"),
    ("a measure of nothing but a word", lambda: Measure("m", "…", "members"), "'members' is not a number"),
    ("a flow on a day", lambda: Measure("m", "…", count(LOANS.rows)), "'m' is taken on a day, but its rows are not"),
    ("a stock in a period", lambda: Measure("m", "…", count(MEMBERS.rows), when=When.PERIOD), "'m' is taken in a period, but its rows are not"),
    ("a stock and a flow", lambda: Measure("m", "…", count(MEMBERS.rows) + count(LOANS.rows)), "'m' is taken on a day, but its rows are not"),
    ("inside a word", lambda: Measure("m", "…", None, part_of="members"), "'m' lies inside a measure, not 'members'"),
    ("inside a count too", lambda: Measure("m", "…", None, also_part_of=(count(MEMBERS.rows),)), "'m' lies inside a measure, not Count("),
    ("parts of different wholes", lambda: Measure("m", "…", None, complement=RED), "'m' and 'members.red' are not parts of one whole"),
    ("adding what is only reported", lambda: Measure("m", "…", ALL + Measure("r", "…", None)), "'m' is counted from 'r', which is only reported"),
]  # fmt: skip


@pytest.mark.parametrize(("build", "message"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_refused(build: Callable[[], object], message: str):
    """What makes no sense is refused when it is built, and the message says what would."""
    with pytest.raises(ExpressionError, match=re.escape(message)):
        build()


def test_expression_error_is_a_type_error_of_the_library():
    """Whoever catches TypeError, or every error of the library, catches it."""
    assert issubclass(ExpressionError, TypeError)
    assert issubclass(ExpressionError, LthtgnError)


def test_once_may_count_any_rows():
    """What is said once for ever may be counted from rows that stand or happen."""
    for rows in (MEMBERS.rows, LOANS.rows):
        assert When.ONCE is Measure("m", "…", count(rows), when=When.ONCE).when


def test_a_complement_shares_the_whole():
    """Two parts of one whole may complement each other; a measure is a club's unless it says otherwise."""
    blue = Measure("members.blue", "xanh", count(MEMBERS.rows.where(SEX.is_(Colour.BLUE))), part_of=ALL, complement=RED)
    assert (RED, Subject.CLUB, When.DAY) == (blue.complement, blue.subject, blue.when)


# Ids.


@pytest.mark.parametrize(
    "id_", ["members", "members.older", "composition.older_share.min", "members.aged_55", "a.1", "x_"]
)
def test_good_ids(id_: str):
    """Lower-case words of letters, digits and underscores, with dots between."""
    assert id_ == check_id(id_)


@pytest.mark.parametrize("id_", ["", ".", "members.", ".members", "a..b", "Members", "members older", "members-older", "tỷ_lệ", "members/older", None, 5])  # fmt: skip
def test_bad_ids(id_: object):
    """Anything else is refused, by measures too, with an example of a good id."""
    message = re.escape(f"{id_!r} is not an id; ids are lower-case and dotted, such as 'members.older'")
    with pytest.raises(ExpressionError, match=message):
        check_id(id_)  # type: ignore[arg-type]
    with pytest.raises(ExpressionError, match=message):
        Measure(id_, "…", None)  # type: ignore[arg-type]


def test_a_parameter_is_what_an_expression_needs():
    """A parameter of the law has an id and says whether it is a share; a day has neither."""
    assert isinstance(LINE, ParameterLike)
    assert not isinstance(date(2025, 1, 1), ParameterLike)
