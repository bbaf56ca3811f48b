"""What an expression depends on, found by walking it."""

import pytest

from lthtgn.expr.nodes import (
    Field,
    FieldType,
    Measure,
    Quantity,
    RowKind,
    Test,
    When,
    count,
    distinct,
    mean,
    named,
    share,
    total,
)
from lthtgn.expr.walking import bounds_of, fields_of, measures_of, parameters_of, quantities_of, unnamed
from lthtgn.model.people import Sex
from lthtgn.policy.parameters import Parameter, Unit

ROSTER = RowKind("members", "thành viên", "members")
SEX = Field(ROSTER, "sex", FieldType.CHOICE, "giới tính", choices=Sex)
AGE = Field(ROSTER, "born", FieldType.AGE, "tuổi")
POOR = Field(ROSTER, "poor", FieldType.FLAG, "nghèo")
LOANS = RowKind("loans", "khoản vay", "loans", on="on")
AMOUNT = Field(LOANS, "amount", FieldType.NUMBER, "số tiền")
BORROWER = Field(LOANS, "borrower", FieldType.KEY, "người vay")

LINE = Parameter("people.line", "…", Unit("years", "tuổi"), ())
OTHER_LINE = Parameter("people.other", "…", Unit("years", "tuổi"), ())
MIN = Parameter("size.min", "…", Unit("members", "thành viên"), ())
MAX = Parameter("size.max", "…", Unit("members", "thành viên"), ())
LEAST = Parameter("share.min", "…", Unit("share", "%", is_share=True), ())

MEMBERS = Measure("members", "…", count(ROSTER.rows))
OLDER = Measure("older", "…", count(ROSTER.rows.where((AGE >= LINE) & ~(POOR.is_true() | (AGE < OTHER_LINE)))))
WOMEN = Measure("women", "…", count(ROSTER.rows.where(SEX.is_(Sex.FEMALE))))
MONEY = Measure("money", "…", total(LOANS.rows, AMOUNT), when=When.PERIOD)
PEOPLE = Measure("people", "…", distinct(LOANS.rows.where(AMOUNT >= 5), BORROWER), when=When.PERIOD)
BOTH = Measure("both", "…", OLDER + WOMEN)
REPORTED = Measure("reported", "…", None)

SIZE = MEMBERS.between(MIN, MAX)
SHARE = share(OLDER, of=MEMBERS).at_least(LEAST)


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        (SIZE, (MEMBERS,)),
        (SHARE & ~SIZE, (share(OLDER, of=MEMBERS), MEMBERS)),
        (SIZE | (SHARE & SIZE), (MEMBERS, share(OLDER, of=MEMBERS))),
        ((MEMBERS - WOMEN).at_least(1), (MEMBERS - WOMEN,)),
    ],
)
def test_quantities(test: Test, expected: tuple[Quantity, ...]):
    """The numbers and shares that a test compares, each once, in order."""
    assert expected == quantities_of(test)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (SIZE, (MEMBERS,)),
        (SHARE, (OLDER, MEMBERS)),
        (~SHARE | SIZE, (OLDER, MEMBERS)),
        (share(WOMEN, of=MEMBERS), (WOMEN, MEMBERS)),
        (mean(WOMEN, per=MEMBERS).at_least(1), (WOMEN, MEMBERS)),
        (BOTH, (BOTH,)),
        ((MEMBERS - WOMEN) + OLDER, (MEMBERS, WOMEN, OLDER)),
        ((WOMEN + count(ROSTER.rows)).at_most(9), (WOMEN,)),
        (count(ROSTER.rows), ()),
    ],
)
def test_measures(expression: Test | Quantity, expected: tuple[Measure, ...]):
    """The measures that are named, each once, in order; not those that they are made of."""
    assert expected == measures_of(expression)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (SIZE, (MIN, MAX)),
        (MEMBERS.between(MAX, 70), (MAX,)),
        (SHARE, (LEAST, LINE, OTHER_LINE)),
        (~(SIZE & SHARE), (MIN, MAX, LEAST, LINE, OTHER_LINE)),
        (OLDER, (LINE, OTHER_LINE)),
        (BOTH, (LINE, OTHER_LINE)),
        (BOTH - OLDER, (LINE, OTHER_LINE)),
        (REPORTED, ()),
        (PEOPLE, ()),
    ],
)
def test_parameters(expression: Test | Quantity, expected: tuple[Parameter, ...]):
    """The parameters of the bounds, then those inside the rows, each once; whole numbers are no parameters."""
    assert expected == parameters_of(expression)


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        (MEMBERS, ()),
        (OLDER, (AGE, POOR)),
        (SHARE, (AGE, POOR)),
        (BOTH.at_least(1), (AGE, POOR, SEX)),
        (MONEY, (AMOUNT,)),
        (PEOPLE, (AMOUNT, BORROWER)),
        (REPORTED, ()),
    ],
)
def test_fields(expression: Test | Quantity, expected: tuple[Field, ...]):
    """The fields that tests of rows, totals and distinct counts read, each once."""
    assert expected == fields_of(expression)


def test_named():
    """The measures that a number names itself, again and again where it does."""
    assert [MEMBERS, WOMEN, MEMBERS] == list(named((MEMBERS - WOMEN) + MEMBERS))
    assert [] == list(named(total(LOANS.rows, AMOUNT)))


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        (SIZE, (MIN, MAX)),
        (SHARE, (LEAST,)),
        (~(SHARE & SIZE) | SIZE, (LEAST, MIN, MAX)),
        (OLDER.at_least(LINE), (LINE,)),
        (MEMBERS.at_least(5), ()),
    ],
)
def test_bounds(test: Test, expected: tuple[Parameter, ...]):
    """The parameters that a test compares with, not those inside its numbers, each once."""
    assert expected == bounds_of(test)


def test_unnamed():
    """The counts of a test that no measure names, wherever they stand."""
    plain, money = count(ROSTER.rows), total(LOANS.rows, AMOUNT)
    assert [] == list(unnamed(SIZE & SHARE & (MEMBERS - WOMEN).at_least(1)))
    assert [plain] == list(unnamed(plain.at_least(1)))
    assert {plain, money} == set(
        unnamed((MEMBERS - (plain + WOMEN)).at_least(1) | ~share(money, of=MEMBERS).at_least(LEAST))
    )
