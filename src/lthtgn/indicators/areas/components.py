"""Indicators by the components in which a place reports the eight areas."""

from __future__ import annotations

from lthtgn.indicators.indicator import Indicator, clubs_meeting
from lthtgn.rules.areas.grouping import AreaGrouping, component_criteria

__all__ = ["component_indicators"]


def component_indicators(grouping: AreaGrouping) -> tuple[Indicator, ...]:
    """For each component, the share of clubs that carry it out, as ordinary indicators.

    >>> from lthtgn.model.areas import ActivityArea
    >>> from lthtgn.policy.documents import Certainty, Document
    >>> from lthtgn.rules.areas.grouping import AreaComponent
    >>> cite = Document("d", "1/KH", "…", "…").cite(certainty=Certainty.PRACTICE, facts=("X-1",))
    >>> grouping = AreaGrouping("x", "một nội dung", (AreaComponent("x.all", "Tất cả", tuple(ActivityArea)),), cite)
    >>> [indicator.id for indicator in component_indicators(grouping)]
    ['x.all.clubs']
    """
    return tuple(
        clubs_meeting(
            f"{component.id}.clubs",
            f"Tỷ lệ câu lạc bộ có thực hiện {component.term_vi}",
            criterion,
            term_en=f"Share of clubs that carry out {component.term_en}" if component.term_en else None,
        )
        for component, criterion in component_criteria(grouping)
    )
