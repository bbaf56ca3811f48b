"""Provisions in words: what the law says where there is no number to resolve."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import attrs

from lthtgn.expr.nodes import check_id
from lthtgn.policy.documents import Citation
from lthtgn.policy.parameters import Scope

__all__ = ["Provision"]


@attrs.frozen
class Provision:
    """Something that the law, a charter or a practice says in words (quy định bằng lời), with its days and citation.

    Attributes:
        id: lower-case, dotted, for ever.
        term_vi: what it is about, in Vietnamese.
        says_vi: what it says, point by point.
        since: first day.
        cite: where it stands.
        until: first day on which it no longer stands; `None` where no end is known.
        term_en: what it is about, in English.
        scope: where it stands; `None` for the whole country. What a district set has its province here.

    >>> from lthtgn.policy.documents import Certainty, Document
    >>> cite = Document("d", "1/QĐ", "…", "…").cite(certainty=Certainty.TEXT, facts=("X-1",))
    >>> rights = Provision("association.rights", "quyền của hội viên", ("được thăm hỏi",), date(2017, 3, 24), cite)
    >>> rights.stands(date(2017, 3, 23)), rights.stands(date(2017, 3, 24))
    (False, True)
    """

    id: str
    term_vi: str
    says_vi: tuple[str, ...]
    since: date
    cite: Citation
    until: date | None = None
    term_en: str | None = None
    scope: Scope | None = None

    def __attrs_post_init__(self) -> None:
        check_id(self.id)

    def stands(self, day: date, scopes: Collection[Scope] = ()) -> bool:
        """Whether it stands on a day in some scopes."""
        alive = self.since <= day and (self.until is None or day < self.until)
        return alive and (self.scope is None or self.scope in scopes)
