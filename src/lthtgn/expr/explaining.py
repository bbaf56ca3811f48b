"""An expression as a tree of words, in Vietnamese, for a person or for the manual."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import assert_never

import attrs

from lthtgn.expr.nodes import (
    AllOf,
    AnyOf,
    Bound,
    Compare,
    Count,
    Difference,
    Distinct,
    Invert,
    IsTrue,
    MeanOf,
    Measure,
    Not,
    Numeric,
    OneOf,
    Rows,
    RowTest,
    ShareOf,
    Sum,
    Test,
    TestAll,
    TestAny,
    Total,
    Within,
)

__all__ = ["Explained", "explain"]


@attrs.frozen
class Explained:
    r"""A node of an explanation: what it says, and what it is made of.

    Attributes:
        text: the words.
        parts: the nodes below.

    >>> print("\n".join(Explained("a", (Explained("b"),)).lines()))
    a
      b
    """

    text: str
    parts: tuple[Explained, ...] = ()

    def lines(self, depth: int = 0) -> Iterator[str]:
        """The tree as indented lines."""
        yield "  " * depth + self.text
        for part in self.parts:
            yield from part.lines(depth + 1)


def explain(
    expression: Test | ShareOf | MeanOf | Numeric, bound_text: Callable[[Bound], str] | None = None
) -> Explained:
    r"""The tree of an expression.

    Args:
        expression: a test, a share, a mean or a number.
        bound_text: says a bound in words; by default a parameter is named by its id.

    >>> members = Measure("members", "số thành viên", None)
    >>> print("\n".join(explain(members.at_least(1)).lines()))
    số thành viên (members) ít nhất 1
      số thành viên: chỉ lấy từ báo cáo
    """
    say = bound_text or (lambda bound: str(bound) if isinstance(bound, int) else bound.id)
    if isinstance(expression, (TestAll, TestAny)):
        joint = "tất cả:" if isinstance(expression, TestAll) else "một trong các điều sau:"
        return Explained(joint, tuple(explain(item, say) for item in expression.tests))
    if isinstance(expression, Invert):
        return Explained("không:", (explain(expression.test, say),))
    if isinstance(expression, Within):
        return _within(expression, say)
    if isinstance(expression, (ShareOf, MeanOf)):
        return Explained(_name(expression), (_number(expression.part, say), _number(expression.whole, say)))
    return _number(expression, say)


def _within(test: Within, say: Callable[[Bound], str]) -> Explained:
    if test.low is not None and test.high is not None:
        text = f"từ {say(test.low)} đến {say(test.high)}"
    elif test.low is not None:
        text = f"ít nhất {say(test.low)}"
    else:
        assert test.high is not None
        text = f"nhiều nhất {say(test.high)}"
    quantity = test.quantity
    parts = (quantity.part, quantity.whole) if isinstance(quantity, (ShareOf, MeanOf)) else (quantity,)
    return Explained(f"{_name(quantity)} {text}", tuple(_number(part, say) for part in parts))


def _name(quantity: ShareOf | MeanOf | Numeric) -> str:
    if isinstance(quantity, ShareOf):
        return f"tỷ lệ {_name(quantity.part)} trên {_name(quantity.whole)}"
    if isinstance(quantity, MeanOf):
        return f"bình quân {_name(quantity.part)} trên mỗi đơn vị của {_name(quantity.whole)}"
    return f"{quantity.term_vi} ({quantity.id})" if isinstance(quantity, Measure) else "số"


def _number(number: Numeric, say: Callable[[Bound], str]) -> Explained:
    if isinstance(number, Measure):
        if number.value is None:
            return Explained(f"{number.term_vi}: chỉ lấy từ báo cáo")
        return Explained(f"{number.term_vi}: {_counted(number.value, say)}")
    return Explained(_counted(number, say))


def _counted(number: Numeric, say: Callable[[Bound], str]) -> str:
    match number:
        case Count(rows):
            return f"đếm {_rows(rows, say)}"
        case Total(rows, field):
            return f"cộng {field.term_vi} của {_rows(rows, say)}"
        case Distinct(rows, field):
            return f"đếm {field.term_vi} khác nhau của {_rows(rows, say)}"
        case Sum(terms):
            return " + ".join(_counted(term, say) for term in terms)
        case Difference(whole, part):
            return f"{_counted(whole, say)} trừ {_counted(part, say)}"
        case Measure():
            return number.term_vi
    assert_never(number)


def _rows(rows: Rows, say: Callable[[Bound], str]) -> str:
    if rows.test is None:
        return rows.kind.term_vi
    joint = " " if isinstance(rows.test, IsTrue) else " có "  # a flag says itself what it is: "có quy chế"
    return f"{rows.kind.term_vi}{joint}{_row_test(rows.test, say)}"


def _row_test(test: RowTest, say: Callable[[Bound], str]) -> str:
    match test:
        case Compare(field, op, bound):
            words = {">=": "từ", "<": "dưới", ">": "trên", "<=": "không quá"}
            return f"{field.term_vi} {words[op]} {say(bound)}"
        case OneOf(field, values):
            choices = " hoặc ".join(getattr(value, "term_vi", value.value) for value in values)
            return f"{field.term_vi} là {choices}"
        case IsTrue(field):
            return field.term_vi
        case AllOf(tests):
            return " và ".join(_row_test(item, say) for item in tests)
        case AnyOf(tests):
            return f"({' hoặc '.join(_row_test(item, say) for item in tests)})"
        case Not(inner):
            return f"không ({_row_test(inner, say)})"
    assert_never(test)
