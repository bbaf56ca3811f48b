"""The closed grammar: rows, row tests, numbers, shares and tests.

Everything is a frozen value that compares and hashes by what it says. `==` is structural equality and never builds a
test: use `.is_()` and `.one_of()`. `and`, `or`, `not` cannot work on tests: use `&`, `|`, `~`.

Types are checked when an expression is built, so that a rule book cannot hold a rule that fails on the first club.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterator
from typing import Any, Protocol, runtime_checkable

import attrs

from lthtgn.errors import ExpressionError

__all__ = [
    "AllOf",
    "AnyOf",
    "Bound",
    "Compare",
    "Count",
    "Difference",
    "Distinct",
    "Field",
    "FieldType",
    "Invert",
    "IsTrue",
    "MeanOf",
    "Measure",
    "Not",
    "Numeric",
    "OneOf",
    "ParameterLike",
    "Quantity",
    "RowKind",
    "RowTest",
    "Rows",
    "ShareOf",
    "Subject",
    "Sum",
    "Test",
    "TestAll",
    "TestAny",
    "Total",
    "When",
    "Within",
    "check_id",
    "count",
    "distinct",
    "leaves",
    "mean",
    "named",
    "share",
    "total",
]


@runtime_checkable
class ParameterLike(Protocol):
    """What an expression needs of a parameter of the law: its id, and whether it is a share.

    `lthtgn.policy.Parameter` is one; the grammar lies below the policy and knows no more of it.
    """

    @property
    def id(self) -> str:
        """Id of the parameter, resolved when the question is asked."""
        ...

    @property
    def is_share(self) -> bool:
        """Whether its values are fractions of 1."""
        ...


Bound = ParameterLike | int
"""What a figure is compared with: a parameter, or a whole number that is no number of the law (such as 1, "any")."""


class FieldType(enum.Enum):
    """Type of a field of a row.

    >>> FieldType.AGE.name
    'AGE'
    """

    FLAG = "flag"
    CHOICE = "choice"
    CHOICES = "choices"
    AGE = "age"
    NUMBER = "number"
    KEY = "key"
    KEYS = "keys"


@attrs.frozen
class RowKind:
    """A kind of row that a club keeps, and when such a row counts.

    Attributes:
        id: such as `members`.
        term_vi: official Vietnamese term.
        path: name of the attribute of a club that holds the rows; empty for the club itself.
        since: attribute with the first day on which a row counts (a stock), or `None`.
        until: attribute with the first day on which it no longer counts, or `None`.
        on: attribute with the day of a row that happens (a flow), or `None`.
        records: name of the records that a club may declare complete; empty where nothing needs declaring.

    >>> RowKind("members", "thành viên", "members", since="joined", until="left").is_flow
    False
    """

    id: str
    term_vi: str
    path: str
    since: str | None = None
    until: str | None = None
    on: str | None = None
    records: str = ""

    @property
    def is_flow(self) -> bool:
        """Whether rows are summed inside a period, not taken on a day."""
        return self.on is not None

    @property
    def rows(self) -> Rows:
        """All rows of the kind."""
        return Rows(self)


_NO_TRUTH = (
    "an expression has no truth value; combine tests with & | ~ and compare with .is_(), .between(), .at_least()"
)


@attrs.frozen(order=False)
class Field:
    """A field of a row, or a fact derived from a row.

    Attributes:
        kind: the kind of row that has it.
        name: name of the attribute; for `AGE`, of the birth date.
        form: its type.
        term_vi: official Vietnamese term.
        choices: the enumeration of a `CHOICE` or `CHOICES` field.
        fact: derives the value from `(row, club, day)` instead of reading the attribute; `None` where it is not known.
        sensitive: whether it is personal data that the law calls sensitive.
        signed: whether a number may be below 0, as money that goes out: then rows that are missing may take away, but
            what has piled up by a day is not below 0.
        dated: whether values of different periods always differ, as months do and persons do not.

    >>> members = RowKind("members", "thành viên", "members")
    >>> Field(members, "hardship", FieldType.FLAG, "hoàn cảnh khó khăn").is_true()
    IsTrue(field=...'hardship'...)
    """

    kind: RowKind
    name: str
    form: FieldType
    term_vi: str
    choices: type[enum.Enum] | None = None
    fact: Callable[[Any, Any, Any], Any] | None = None
    sensitive: bool = False
    signed: bool = False
    dated: bool = False

    def __repr__(self) -> str:
        return f"...{self.name!r}..."

    def __bool__(self) -> bool:
        raise ExpressionError(_NO_TRUTH)

    def _compare(self, op: str, bound: Bound) -> Compare:
        if self.form not in {FieldType.AGE, FieldType.NUMBER}:
            raise ExpressionError(f"'{self.name}' is {self.form.value}; only an age or a number can be compared")
        bound = _bound(bound)
        if not isinstance(bound, int):
            if op in {">", "<="}:  # > n is >= n + 1, and what comes after a parameter is not known here
                raise ExpressionError(f"'{self.name}' can be compared with a parameter by >= and < only")
            if bound.is_share:
                raise ExpressionError(f"'{self.name}' cannot be compared with {bound.id!r}, which is of another unit")
        return Compare(self, op, bound)

    def __ge__(self, bound: Bound) -> Compare:
        return self._compare(">=", bound)

    def __lt__(self, bound: Bound) -> Compare:
        return self._compare("<", bound)

    def __le__(self, bound: Bound) -> Compare:
        return self._compare("<=", bound)

    def __gt__(self, bound: Bound) -> Compare:
        return self._compare(">", bound)

    def is_(self, choice: enum.Enum) -> OneOf:
        """The rows in which the field is this choice."""
        return self.one_of(choice)

    def one_of(self, *choices: enum.Enum) -> OneOf:
        """The rows in which the field is one of the choices; of several values, in which one of them is."""
        if self.form not in {FieldType.CHOICE, FieldType.CHOICES} or self.choices is None:
            raise ExpressionError(f"'{self.name}' is {self.form.value}, not a choice")
        for choice in choices:
            if not isinstance(choice, self.choices):
                raise ExpressionError(f"'{self.name}' takes {self.choices.__name__}, not {choice!r}")
        if not choices:
            raise ExpressionError(f"'{self.name}' needs at least one choice")
        return OneOf(self, choices)

    def is_true(self) -> IsTrue:
        """The rows in which the flag is set."""
        if self.form is not FieldType.FLAG:
            raise ExpressionError(f"'{self.name}' is {self.form.value}, not a flag")
        return IsTrue(self)


def _bound(value: Bound) -> Bound:
    if isinstance(value, bool) or not isinstance(value, (int, ParameterLike)):
        raise ExpressionError(f"a bound is a parameter or a whole number, not {value!r}")
    return value


class _RowTestMixin:
    """The operators that all row tests share."""

    __slots__ = ()

    def __and__(self, other: RowTest) -> AllOf:
        return AllOf((_row_test(self), _row_test(other)))

    def __or__(self, other: RowTest) -> AnyOf:
        return AnyOf((_row_test(self), _row_test(other)))

    def __invert__(self) -> Not:
        return Not(_row_test(self))

    def __bool__(self) -> bool:
        raise ExpressionError(_NO_TRUTH)


@attrs.frozen
class Compare(_RowTestMixin):
    """A field compared with a bound: `age >= OLDER_PERSON_AGE`."""

    field: Field
    op: str
    bound: Bound


@attrs.frozen
class OneOf(_RowTestMixin):
    """A field that is one of some choices."""

    field: Field
    values: tuple[enum.Enum, ...]


@attrs.frozen
class IsTrue(_RowTestMixin):
    """A flag that is set."""

    field: Field


@attrs.frozen
class AllOf(_RowTestMixin):
    """All row tests together (Kleene's "and")."""

    tests: tuple[RowTest, ...]


@attrs.frozen
class AnyOf(_RowTestMixin):
    """Any of the row tests (Kleene's "or")."""

    tests: tuple[RowTest, ...]


@attrs.frozen
class Not(_RowTestMixin):
    """The opposite of a row test (Kleene's "not")."""

    test: RowTest


RowTest = Compare | OneOf | IsTrue | AllOf | AnyOf | Not
"""A test of one row."""


def _row_test(value: object) -> RowTest:
    if not isinstance(value, (Compare, OneOf, IsTrue, AllOf, AnyOf, Not)):
        raise ExpressionError(f"{value!r} is not a test of a row")
    return value


def _kinds(test: RowTest) -> set[RowKind]:
    if isinstance(test, (AllOf, AnyOf)):
        return set().union(*(_kinds(item) for item in test.tests))
    if isinstance(test, Not):
        return _kinds(test.test)
    return {test.field.kind}


@attrs.frozen
class Rows:
    """The rows of a kind, or those that pass a test."""

    kind: RowKind
    test: RowTest | None = None

    def where(self, test: RowTest) -> Rows:
        """Only the rows that pass the test (and those before it).

        Raises:
            ExpressionError: it is a test of another kind of row.
        """
        test = _row_test(test)
        for kind in _kinds(test):
            if kind.path != self.kind.path:
                raise ExpressionError(f"a test of {kind.id} cannot choose among {self.kind.id}")
        return Rows(self.kind, test if self.test is None else AllOf((self.test, test)))


class _NumberMixin:
    """The operators that all numbers share."""

    __slots__ = ()

    def __add__(self, other: Numeric) -> Sum:
        return Sum((_number(self), _number(other)))

    def __sub__(self, other: Numeric) -> Difference:
        return Difference(_number(self), _number(other))

    def __bool__(self) -> bool:
        raise ExpressionError(_NO_TRUTH)

    def at_least(self, bound: Bound) -> Within:
        """Whether the figure reaches the bound."""
        return Within(_quantity(self), _checked(self, bound), None)

    def at_most(self, bound: Bound) -> Within:
        """Whether the figure stays within the bound."""
        return Within(_quantity(self), None, _checked(self, bound))

    def between(self, low: Bound, high: Bound) -> Within:
        """Whether the figure lies between two bounds, both inside."""
        return Within(_quantity(self), _checked(self, low), _checked(self, high))


@attrs.frozen
class Count(_NumberMixin):
    """How many rows there are."""

    rows: Rows


@attrs.frozen
class Total(_NumberMixin):
    """The sum of a number over rows."""

    rows: Rows
    field: Field


@attrs.frozen
class Distinct(_NumberMixin):
    """How many different values a field has over rows."""

    rows: Rows
    field: Field


@attrs.frozen
class Sum(_NumberMixin):
    """The sum of numbers."""

    terms: tuple[Numeric, ...]


@attrs.frozen
class Difference(_NumberMixin):
    """A number less a part of it (never below 0)."""

    whole: Numeric
    part: Numeric


class When(enum.Enum):
    """When a measure is taken: a stock on a `DAY`, a flow in a `PERIOD`, or `ONCE` for ever.

    >>> When("on a day") is When.DAY
    True
    """

    DAY = "on a day"
    PERIOD = "in a period"
    ONCE = "once"


class Subject(enum.Enum):
    """Whose figure a measure is.

    >>> Subject("association") is Subject.ASSOCIATION
    True
    """

    CLUB = "club"
    ASSOCIATION = "association"


@attrs.frozen
class Measure(_NumberMixin):
    """A named number of one club in one period (chỉ tiêu thống kê): additive, so that a province is the sum of its clubs.

    Attributes:
        id: lower-case, dotted, for ever: `members.older`.
        term_vi: official Vietnamese term.
        value: how it is counted from rows; `None` where only a return can give it.
        part_of: the measure inside which it lies.
        also_part_of: further measures inside which it lies: older women inside the women, club members inside an
            association. They bound it where figures are held against each other, not where they are worked out.
        complement: the other part, where the two make the whole `part_of`.
        when: whether it is taken on a day, summed in a period, or said once for ever.
        subject: whose figure it is, a club's or an association's.
        unit_vi: what is counted: "người", "câu lạc bộ", "đồng", "buổi".
        ask_vi: what to ask a club for where the figure is missing.
        term_en: English term.
        worked_out: whether it is only worked out of rows and of what was reported of other measures, never reported itself.

    Raises:
        ExpressionError: the id is not lower-case and dotted, the value is not a number, or the parts do not fit.

    >>> Measure("members", "số thành viên", None).id
    'members'
    """

    id: str
    term_vi: str
    value: Numeric | None
    part_of: Measure | None = None
    also_part_of: tuple[Measure, ...] = ()
    complement: Measure | None = None
    when: When = When.DAY
    subject: Subject = Subject.CLUB
    unit_vi: str = "người"
    ask_vi: str | None = None
    term_en: str | None = None
    worked_out: bool = False

    def __attrs_post_init__(self) -> None:
        check_id(self.id)
        if self.value is not None:
            _number(self.value)
            for measure in named(self.value):
                if measure.value is None:
                    raise ExpressionError(f"{self.id!r} is counted from {measure.id!r}, which is only reported")
            flows = {leaf.rows.kind.is_flow for leaf in leaves(self.value) if leaf.rows.kind.path}
            if self.when is not When.ONCE and flows - {self.when is When.PERIOD}:
                raise ExpressionError(f"{self.id!r} is taken {self.when.value}, but its rows are not")
        for other in (self.part_of, self.complement, *self.also_part_of):
            if other is not None and not isinstance(other, Measure):
                raise ExpressionError(f"{self.id!r} lies inside a measure, not {other!r}")
        if self.complement is not None and self.complement.part_of != self.part_of:
            raise ExpressionError(f"{self.id!r} and {self.complement.id!r} are not parts of one whole")

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"Measure({self.id!r})"

    @property
    def adds_up(self) -> bool:
        """Whether the figures of parts of a period add up to that of the period.

        Different persons do not: who borrowed in both halves of a year is one borrower of the year.
        """
        found = () if self.value is None else leaves(self.value)
        return not any(isinstance(leaf, Distinct) and not leaf.field.dated for leaf in found)

    @property
    def terms(self) -> tuple[Measure, ...]:
        """The measures whose sum it is, so that what is said of it tells of them; none of what is counted otherwise."""
        if not isinstance(self.value, Sum):
            return ()
        terms = tuple(term for term in self.value.terms if isinstance(term, Measure))
        return terms if len(terms) == len(self.value.terms) else ()


Numeric = Count | Total | Distinct | Sum | Difference | Measure
"""A number of one club."""


def leaves(number: Numeric) -> Iterator[Count | Total | Distinct]:
    """The counts, totals and distinct counts that a number is made of.

    >>> list(leaves(Measure("members", "số thành viên", None)))
    []
    """
    if isinstance(number, Measure):
        if number.value is not None:
            yield from leaves(number.value)
    elif isinstance(number, Sum):
        for term in number.terms:
            yield from leaves(term)
    elif isinstance(number, Difference):
        yield from leaves(number.whole)
        yield from leaves(number.part)
    else:
        yield number


def named(number: Numeric) -> Iterator[Measure]:
    """The measures that a number names itself, in order; not those that they are made of.

    >>> members = Measure("members", "số thành viên", None)
    >>> list(named(members))
    [Measure('members')]
    """
    if isinstance(number, Measure):
        yield number
    elif isinstance(number, Sum):
        for term in number.terms:
            yield from named(term)
    elif isinstance(number, Difference):
        yield from named(number.whole)
        yield from named(number.part)


@attrs.frozen
class ShareOf:
    """The share of a part in a whole."""

    part: Numeric
    whole: Numeric

    def at_least(self, bound: Bound) -> Within:
        """Whether the share reaches the bound."""
        return Within(self, _checked(self, bound), None)

    def at_most(self, bound: Bound) -> Within:
        """Whether the share stays within the bound."""
        return Within(self, None, _checked(self, bound))

    def between(self, low: Bound, high: Bound) -> Within:
        """Whether the share lies between two bounds, both inside."""
        return Within(self, _checked(self, low), _checked(self, high))

    def __bool__(self) -> bool:
        raise ExpressionError(_NO_TRUTH)


@attrs.frozen
class MeanOf:
    """So many of a part for each one of a whole, which the part need not lie inside (a mean, not a share)."""

    part: Numeric
    whole: Numeric

    def at_least(self, bound: Bound) -> Within:
        """Whether the mean reaches the bound."""
        return Within(self, _checked(self, bound), None)

    def at_most(self, bound: Bound) -> Within:
        """Whether the mean stays within the bound."""
        return Within(self, None, _checked(self, bound))

    def between(self, low: Bound, high: Bound) -> Within:
        """Whether the mean lies between two bounds, both inside."""
        return Within(self, _checked(self, low), _checked(self, high))

    def __bool__(self) -> bool:
        raise ExpressionError(_NO_TRUTH)


Quantity = Numeric | ShareOf | MeanOf
"""What a test is about: a number, a share or a mean."""


class _TestMixin:
    """The operators that all tests of a club share."""

    __slots__ = ()

    def __and__(self, other: Test) -> TestAll:
        return TestAll((_test(self), _test(other)))

    def __or__(self, other: Test) -> TestAny:
        return TestAny((_test(self), _test(other)))

    def __invert__(self) -> Invert:
        return Invert(_test(self))

    def __bool__(self) -> bool:
        raise ExpressionError(_NO_TRUTH)


@attrs.frozen
class Within(_TestMixin):
    """Whether a quantity lies within bounds, both inside; an open side is `None`.

    A side whose parameter is not in force on the day is left out; where no side is in force, neither is the test.
    """

    quantity: Quantity
    low: Bound | None
    high: Bound | None


@attrs.frozen
class TestAll(_TestMixin):
    """All tests together (Kleene's "and")."""

    __test__ = False  # not a test of pytest's

    tests: tuple[Test, ...]


@attrs.frozen
class TestAny(_TestMixin):
    """Any of the tests (Kleene's "or")."""

    __test__ = False

    tests: tuple[Test, ...]


@attrs.frozen
class Invert(_TestMixin):
    """The opposite of a test (Kleene's "not")."""

    test: Test


Test = Within | TestAll | TestAny | Invert
"""A test of one club."""


def check_id(id: str) -> str:  # noqa: A002
    """The id itself, if it is lower-case and dotted.

    Raises:
        ExpressionError: it is not.

    >>> check_id("members.older")
    'members.older'
    """
    parts = id.split(".") if isinstance(id, str) else [""]
    if not all(part and part.replace("_", "a").isalnum() and part == part.lower() and part.isascii() for part in parts):
        raise ExpressionError(f"{id!r} is not an id; ids are lower-case and dotted, such as 'members.older'")
    return id


def _number(value: object) -> Numeric:
    if not isinstance(value, (Count, Total, Distinct, Sum, Difference, Measure)):
        raise ExpressionError(f"{value!r} is not a number; use count(), total(), distinct() or a measure")
    return value


def _quantity(value: object) -> Quantity:
    return value if isinstance(value, (ShareOf, MeanOf)) else _number(value)


def _test(value: object) -> Test:
    if not isinstance(value, (Within, TestAll, TestAny, Invert)):
        raise ExpressionError(f"{value!r} is not a test; use .between(), .at_least() or .at_most()")
    return value


def _checked(quantity: object, bound: Bound) -> Bound:
    bound = _bound(bound)
    wants_share = isinstance(quantity, ShareOf)
    if isinstance(bound, int):
        if wants_share:
            raise ExpressionError("a share is compared with a parameter, not with a number")
    elif bound.is_share is not wants_share:
        what = "a share" if wants_share else "a number"
        raise ExpressionError(f"{what} cannot be compared with {bound.id!r}, which is of another unit")
    return bound


def count(rows: Rows) -> Count:
    """How many rows there are.

    >>> count(RowKind("loans", "khoản vay", "loans", on="on").rows).rows.kind.id
    'loans'
    """
    if not isinstance(rows, Rows):
        raise ExpressionError(f"count() takes rows, not {rows!r}")
    return Count(rows)


def _checked_field(rows: Rows, field: Field, types: set[FieldType]) -> Field:
    if not isinstance(rows, Rows) or not isinstance(field, Field):
        raise ExpressionError("give rows and a field of theirs")
    if field.kind.path != rows.kind.path:
        raise ExpressionError(f"'{field.name}' is no field of {rows.kind.id}")
    if field.form not in types:
        raise ExpressionError(f"'{field.name}' is {field.form.value} and cannot be used so")
    return field


def total(rows: Rows, field: Field) -> Total:
    """The sum of a number over rows.

    >>> entries = RowKind("fund_entries", "khoản thu, chi", "fund_entries", on="on")
    >>> total(entries.rows, Field(entries, "amount", FieldType.NUMBER, "số tiền")).field.name
    'amount'
    """
    return Total(rows, _checked_field(rows, field, {FieldType.NUMBER}))


def distinct(rows: Rows, field: Field) -> Distinct:
    """How many different values a field has over rows.

    >>> loans = RowKind("loans", "khoản vay", "loans", on="on")
    >>> distinct(loans.rows, Field(loans, "borrower", FieldType.KEY, "người vay")).field.name
    'borrower'
    """
    return Distinct(
        rows, _checked_field(rows, field, {FieldType.KEY, FieldType.KEYS, FieldType.CHOICE, FieldType.CHOICES})
    )


def share(part: Numeric, *, of: Numeric) -> ShareOf:
    """The share of a part in a whole; the part lies inside the whole.

    >>> members = Measure("members", "số thành viên", None)
    >>> share(Measure("members.women", "số thành viên nữ", None, part_of=members), of=members).whole
    Measure('members')
    """
    return ShareOf(_number(part), _number(of))


def mean(part: Numeric, *, per: Numeric) -> MeanOf:
    """So many of a part for each one of a whole: people helped a month, visits a week and person.

    >>> months = Measure("months", "số tháng", None, when=When.PERIOD)
    >>> mean(Measure("help.people", "số lượt người được giúp", None, when=When.PERIOD), per=months).at_least(1).low
    1
    """
    return MeanOf(_number(part), _number(per))
