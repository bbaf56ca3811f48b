"""Programmes: the schemes under which clubs are founded."""

from __future__ import annotations

from datetime import date

import attrs

from lthtgn.policy.documents import Citation

__all__ = ["Programme"]


@attrs.frozen
class Programme:
    """A scheme under which clubs are founded (đề án): a club belongs to the one in whose life it was founded.

    Attributes:
        id: number of the decision, such as "1336".
        term_vi: its name.
        since: first day.
        until: first day that is surely no longer in its life; until then the next may have begun already.
        cite: where it stands.
        term_en: English name.

    >>> from lthtgn.policy.documents import Certainty, Document
    >>> cite = Document("d", "1336/QĐ-TTg", "…", "…").cite(certainty=Certainty.SUMMARY, facts=("1336-01",))
    >>> Programme("1336", "Đề án 1336", date(2020, 8, 31), date(2025, 8, 1), cite).id
    '1336'
    """

    id: str
    term_vi: str
    since: date
    until: date
    cite: Citation
    term_en: str | None = None
