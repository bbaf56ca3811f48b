"""An expression as a tree of words, for a person or for the manual: in Vietnamese, or as somebody translates it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, assert_never

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

__all__ = ["Explained", "Wording", "explain", "explain_row", "explain_rows"]


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


@attrs.frozen
class Wording:
    """How an explanation is worded: in Vietnamese, unless somebody translates.

    Attributes:
        bound: says a bound in words; by default a parameter is named by its id.
        tr: a Vietnamese pattern in the language of the explanation, its places filled in.
        term: the term of a measure, a field, a kind of row or a choice.

    >>> Wording().tr("từ {low}", low=60)
    'từ 60'
    """

    bound: Callable[[Bound], str] = lambda bound: str(bound) if isinstance(bound, int) else bound.id
    tr: Callable[..., str] = lambda text, **values: text.format(**values) if values else text
    term: Callable[[Any], str] = lambda thing: str(thing.term_vi)


def explain(
    expression: Test | ShareOf | MeanOf | Numeric,
    bound_text: Callable[[Bound], str] | None = None,
    *,
    wording: Wording | None = None,
) -> Explained:
    r"""The tree of an expression.

    Args:
        expression: a test, a share, a mean or a number.
        bound_text: says a bound in words; by default a parameter is named by its id.
        wording: how it is worded in another language.

    >>> members = Measure("members", "số thành viên", None)
    >>> print("\n".join(explain(members.at_least(1)).lines()))
    số thành viên (members) ít nhất 1
      số thành viên: chỉ lấy từ báo cáo
    """
    say = wording or Wording()
    return _explained(expression, say if bound_text is None else attrs.evolve(say, bound=bound_text))


def explain_rows(rows: Rows, wording: Wording | None = None) -> str:
    """Which rows are meant, in words.

    >>> from lthtgn.expr.nodes import Field, FieldType, RowKind
    >>> members = RowKind("member", "thành viên", "members")
    >>> explain_rows(members.rows.where(Field(members, "poor", FieldType.FLAG, "thuộc hộ nghèo").is_true()))
    'thành viên thuộc hộ nghèo'
    """
    return _rows(rows, wording or Wording())


def explain_row(test: RowTest, wording: Wording | None = None) -> str:
    """What a test asks of a row, in words.

    >>> from lthtgn.expr.nodes import Field, FieldType, RowKind
    >>> members = RowKind("member", "thành viên", "members")
    >>> explain_row(Field(members, "age", FieldType.NUMBER, "tuổi") >= 60)
    'tuổi từ 60'
    """
    return _row_test(test, wording or Wording())


def _explained(expression: Test | ShareOf | MeanOf | Numeric, say: Wording) -> Explained:
    if isinstance(expression, (TestAll, TestAny)):
        joint = say.tr("tất cả") if isinstance(expression, TestAll) else say.tr("một trong các điều sau")
        return Explained(f"{joint}:", tuple(_explained(item, say) for item in expression.tests))
    if isinstance(expression, Invert):
        return Explained(f"{say.tr('không')}:", (_explained(expression.test, say),))
    if isinstance(expression, Within):
        return _within(expression, say)
    if isinstance(expression, (ShareOf, MeanOf)):
        return Explained(_name(expression, say), (_number(expression.part, say), _number(expression.whole, say)))
    return _number(expression, say)


def _within(test: Within, say: Wording) -> Explained:
    if test.low is not None and test.high is not None:
        text = say.tr("từ {low} đến {high}", low=say.bound(test.low), high=say.bound(test.high))
    elif test.low is not None:
        text = say.tr("ít nhất {low}", low=say.bound(test.low))
    else:
        assert test.high is not None
        text = say.tr("nhiều nhất {high}", high=say.bound(test.high))
    quantity = test.quantity
    parts = (quantity.part, quantity.whole) if isinstance(quantity, (ShareOf, MeanOf)) else (quantity,)
    return Explained(f"{_name(quantity, say)} {text}", tuple(_number(part, say) for part in parts))


def _name(quantity: ShareOf | MeanOf | Numeric, say: Wording) -> str:
    if isinstance(quantity, ShareOf):
        part, whole = _name(quantity.part, say), _name(quantity.whole, say)
        return say.tr("tỷ lệ {part} trên {whole}", part=part, whole=whole)
    if isinstance(quantity, MeanOf):
        part, whole = _name(quantity.part, say), _name(quantity.whole, say)
        return say.tr("bình quân {part} trên mỗi đơn vị của {whole}", part=part, whole=whole)
    return f"{say.term(quantity)} ({quantity.id})" if isinstance(quantity, Measure) else say.tr("số")


def _number(number: Numeric, say: Wording) -> Explained:
    if isinstance(number, Measure):
        counted = say.tr("chỉ lấy từ báo cáo") if number.value is None else _counted(number.value, say)
        return Explained(f"{say.term(number)}: {counted}")
    return Explained(_counted(number, say))


def _counted(number: Numeric, say: Wording) -> str:
    match number:
        case Count(rows):
            return say.tr("đếm {rows}", rows=_rows(rows, say))
        case Total(rows, field):
            return say.tr("cộng {field} của {rows}", field=say.term(field), rows=_rows(rows, say))
        case Distinct(rows, field):
            return say.tr("đếm {field} khác nhau của {rows}", field=say.term(field), rows=_rows(rows, say))
        case Sum(terms):
            return " + ".join(_counted(term, say) for term in terms)
        case Difference(whole, part):
            return say.tr("{whole} trừ {part}", whole=_counted(whole, say), part=_counted(part, say))
        case Measure():
            return say.term(number)
    assert_never(number)


def _rows(rows: Rows, say: Wording) -> str:
    kind = say.term(rows.kind)
    if rows.test is None:
        return kind
    test = _row_test(rows.test, say)
    if isinstance(rows.test, IsTrue):  # a flag says itself what it is: "có quy chế"
        return say.tr("{rows} {test}", rows=kind, test=test)
    return say.tr("{rows} có {test}", rows=kind, test=test)


_COMPARED = {
    ">=": "{field} từ {bound}",
    "<": "{field} dưới {bound}",
    ">": "{field} trên {bound}",
    "<=": "{field} không quá {bound}",
}


def _row_test(test: RowTest, say: Wording) -> str:
    match test:
        case Compare(field, op, bound):
            return say.tr(_COMPARED[op], field=say.term(field), bound=say.bound(bound))
        case OneOf(field, values):
            terms = [say.term(value) if hasattr(value, "term_vi") else value.value for value in values]
            return say.tr("{field} là {choices}", field=say.term(field), choices=f" {say.tr('hoặc')} ".join(terms))
        case IsTrue(field):
            return say.term(field)
        case AllOf(tests):
            return f" {say.tr('và')} ".join(_row_test(item, say) for item in tests)
        case AnyOf(tests):
            joint = f" {say.tr('hoặc')} "
            return f"({joint.join(_row_test(item, say) for item in tests)})"
        case Not(inner):
            return say.tr("không ({test})", test=_row_test(inner, say))
    assert_never(test)
