"""What the figures of a return are called (tên gọi của số liệu báo cáo), those that targets ask for among them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from lthtgn.indicators.indicator import Form
from lthtgn.policy.parameters import Target
from lthtgn.rules.sheets import TERMS

if TYPE_CHECKING:  # the book itself reads and reports
    from lthtgn.hooks.rulebook import RuleBook

__all__ = ["figure_name", "target_figures", "target_parts"]


def figure_name(book: RuleBook, id: str) -> tuple[str, str, bool]:  # noqa: A002
    """The Vietnamese term and the unit of a figure by its id, and whether it is a share (tên gọi); else the id itself.

    >>> from lthtgn.app import open_rulebook
    >>> figure_name(open_rulebook(plugins=()), "clubs.of_1648")
    ('số câu lạc bộ thành lập theo Đề án 1648', 'câu lạc bộ', False)
    """
    if id in book.measures:
        measure = book.measures[id]
        return measure.term_vi, measure.unit_vi, False
    if id in book.indicators:
        indicator = book.indicators[id]
        return indicator.term_vi, indicator.unit_vi, indicator.form is Form.SHARE
    term, unit = TERMS.get(id) or target_figures(book.targets.values()).get(id, (id, ""))
    return term, unit, False


def target_figures(targets: Iterable[Target]) -> dict[str, tuple[str, str]]:
    """The ids of what targets count, and of what it is counted of, each with its Vietnamese term and unit (số liệu cần có).

    The unit is empty where what is counted of a share has no unit of its own.

    >>> from lthtgn.policy.national.network import NEW_CLUBS_TARGET
    >>> target_figures([NEW_CLUBS_TARGET])["clubs.of_1648"]
    ('số câu lạc bộ thành lập mới (1648)', 'câu lạc bộ')
    """
    found: dict[str, tuple[str, str]] = {}
    for target in targets:
        for programme in dict.fromkeys(aim.programme for aim in target.aims):
            part, whole = (
                None if id_ is None else id_.replace("{programme}", programme) for id_ in (target.part, target.whole)
            )
            if part is not None and not target.unit.is_share:
                found[part] = _named(target.term_vi, part, programme), target.unit.term_vi
            elif part is not None:
                found.setdefault(part, (_named(f"tử số của {target.term_vi}", part, programme), ""))
            if whole is not None and target.unit.is_share:
                found.setdefault(whole, (_named(f"số {target.of_vi}", whole, programme), ""))
    return found


def target_parts(targets: Iterable[Target]) -> tuple[tuple[str, str], ...]:
    """What lies in what, of the shares that targets ask for (phần và tổng thể).

    >>> from lthtgn.policy.national.network import CLUBS_KEPT_UP_TARGET
    >>> target_parts([CLUBS_KEPT_UP_TARGET])
    (('clubs.kept_up', 'clubs'),)
    """
    found: dict[tuple[str, str], None] = {}
    for target in targets:
        for aim in target.aims if target.unit.is_share and target.part and target.whole else ():
            part, whole = (str(id_).replace("{programme}", aim.programme) for id_ in (target.part, target.whole))
            found[part, whole] = None
    return tuple(found)


def _named(term: str, id_: str, programme: str) -> str:
    """With the programme, where the figure is of one and its term does not say of which."""
    return f"{term} ({programme})" if f".of_{programme}" in id_ and programme not in term else term
