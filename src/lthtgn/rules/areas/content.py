"""What an activity area is: what it holds, what counts for it, what it asks of a club."""

from __future__ import annotations

import attrs

from lthtgn.expr.nodes import Measure
from lthtgn.model.activities import ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.model.clubs import Records
from lthtgn.policy.documents import Citation
from lthtgn.policy.parameters import Parameter
from lthtgn.rules.criteria import Criterion

__all__ = ["AreaContent", "AreaItem"]


@attrs.frozen
class AreaItem:
    """Something that is said of an area, and where (nội dung của mảng).

    Attributes:
        term_vi: what is said.
        term_en: the same in English.
        cite: where it stands.

    >>> from lthtgn.policy.national.areas import practice
    >>> from lthtgn.policy.national.documents_areas import HELPAGE_INCOME
    >>> AreaItem("quỹ quay vòng", "the fund revolves", practice(HELPAGE_INCOME, "M-LIVE-04")).cite.facts
    ('M-LIVE-04',)
    """

    term_vi: str
    term_en: str
    cite: Citation


@attrs.frozen
class AreaContent:
    """An activity area with all that is known of it (mảng hoạt động: nội dung, chuẩn và chỉ số).

    Attributes:
        area: the area.
        holds: what it is made of.
        seen: what clubs were seen to do, or report: no norm.
        not_known: what no source tells, and nothing stands in for.
        measures: its numbers, beside those that every club has.
        criteria: its norms.
        slots: parameters that no criterion uses: a value is known, and what it is about is not.
        records: rows other than activities that are evidence for it.

    >>> from lthtgn.rules.areas import AREA_CONTENTS
    >>> [kind.term_vi for kind in AREA_CONTENTS[ActivityArea.AWARENESS].kinds]
    ['truyền thông', 'tập huấn, lớp học']
    """

    area: ActivityArea
    holds: tuple[AreaItem, ...]
    seen: tuple[AreaItem, ...]
    not_known: tuple[AreaItem, ...]
    measures: tuple[Measure, ...]
    criteria: tuple[Criterion, ...]
    slots: tuple[Parameter, ...] = ()
    records: tuple[Records, ...] = ()

    @property
    def kinds(self) -> tuple[ActivityKind, ...]:
        """The kinds of activity that are evidence for it."""
        return tuple(kind for kind in ActivityKind if kind.area is self.area)

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The numbers of its norms, each once."""
        decided = (parameter for criterion in self.criteria for parameter in criterion.parameters)
        return tuple(dict.fromkeys((*decided, *self.slots)))
