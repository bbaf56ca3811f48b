"""How a rule of a book is made up, in words: what `RuleBook.explain` does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lthtgn.errors import UnknownIdError
from lthtgn.expr.explaining import Explained, Wording, explain, explain_rows
from lthtgn.hooks.contracts import Translating
from lthtgn.rules.criteria import OpaqueCriterion
from lthtgn.rules.persons import conjuncts
from lthtgn.rules.rows import MEMBERS

if TYPE_CHECKING:  # the book itself explains its rules
    from lthtgn.hooks.rulebook import RuleBook

__all__ = ["explain_rule"]


def explain_rule(book: RuleBook, id: str, locale: str = "vi") -> Explained:  # noqa: A002 - ids are called id everywhere
    """How a criterion, an indicator, a measure or an entitlement is made up; see `RuleBook.explain`."""
    words = book.localiser(locale)
    return _explained(book, id, Wording(tr=words.tr, term=words.term) if isinstance(words, Translating) else Wording())


def _explained(book: RuleBook, id: str, say: Wording) -> Explained:  # noqa: A002
    if id in book.criteria:
        criterion = book.criteria[id]
        head = f"{say.term(criterion)} ({criterion.id})"
        if isinstance(criterion, OpaqueCriterion):
            return Explained(f"{head}: {say.tr('do người đánh giá kết luận')}")
        return Explained(head, (explain(criterion.test, wording=say),))
    if id in book.indicators:
        indicator = book.indicators[id]
        parts = tuple(_explained(book, criterion.id, say) for criterion in indicator.criteria)
        if parts:
            counted = say.tr("đếm câu lạc bộ đạt, trong số câu lạc bộ có quy định áp dụng")
            parts = (Explained(f"{counted}:", parts),)
        parts = parts or tuple(explain(measure, wording=say) for measure in indicator.measures)
        return Explained(f"{say.term(indicator)} ({indicator.id})", parts)
    if id in book.measures:
        return explain(book.measures[id], wording=say)
    if id in book.entitlement_rules:
        grant = book.entitlement_rules[id]
        parts = tuple(Explained(explain_rows(MEMBERS.rows.where(part), say)) for part in conjuncts(grant.who))
        return Explained(f"{say.term(grant)} ({grant.id})", (Explained(f"{say.tr('tất cả')}:", parts),))
    raise UnknownIdError.among("rule", id, (*book.criteria, *book.indicators, *book.measures, *book.entitlement_rules))
