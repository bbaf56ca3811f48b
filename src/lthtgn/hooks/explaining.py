"""How a rule of a book is made up, in words: what `RuleBook.explain` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lthtgn.errors import UnknownIdError
from lthtgn.expr.explaining import Explained, explain
from lthtgn.expr.nodes import count
from lthtgn.rules.criteria import OpaqueCriterion
from lthtgn.rules.persons import conjuncts
from lthtgn.rules.rows import MEMBERS

if TYPE_CHECKING:  # the book itself explains its rules
    from lthtgn.hooks.rulebook import RuleBook

__all__ = ["explain_rule"]


def explain_rule(book: RuleBook, id: str) -> Explained:  # noqa: A002 - ids are called id everywhere
    """How a criterion, an indicator, a measure or an entitlement is made up; see `RuleBook.explain`."""
    if id in book.criteria:
        criterion = book.criteria[id]
        if isinstance(criterion, OpaqueCriterion):
            return Explained(f"{criterion.term_vi} ({criterion.id}): do người đánh giá kết luận")
        return Explained(f"{criterion.term_vi} ({criterion.id})", (explain(criterion.test),))
    if id in book.indicators:
        indicator = book.indicators[id]
        parts = tuple(explain_rule(book, criterion.id) for criterion in indicator.criteria)
        if parts:
            parts = (Explained("đếm câu lạc bộ đạt, trong số câu lạc bộ có quy định áp dụng:", parts),)
        parts = parts or tuple(explain(measure) for measure in indicator.measures)
        return Explained(f"{indicator.term_vi} ({indicator.id})", parts)
    if id in book.measures:
        return explain(book.measures[id])
    if id in book.entitlement_rules:
        grant = book.entitlement_rules[id]
        told = (explain(count(MEMBERS.rows.where(part))).text for part in conjuncts(grant.who))
        parts = tuple(Explained(text.removeprefix("đếm ")) for text in told)
        return Explained(f"{grant.term_vi} ({grant.id})", (Explained("tất cả:", parts),))
    raise UnknownIdError.among("rule", id, (*book.criteria, *book.indicators, *book.measures, *book.entitlement_rules))
