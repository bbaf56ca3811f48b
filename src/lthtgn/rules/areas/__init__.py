"""The eight activity areas, one module each: what an area holds, what counts for it, and its norms as criteria."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from lthtgn.expr.nodes import Measure
from lthtgn.model.areas import ActivityArea
from lthtgn.rules.areas.awareness import AWARENESS
from lthtgn.rules.areas.content import AreaContent, AreaItem
from lthtgn.rules.areas.culture import CULTURE
from lthtgn.rules.areas.health import HEALTH
from lthtgn.rules.areas.home_care import HOME_CARE
from lthtgn.rules.areas.livelihood import LIVELIHOOD
from lthtgn.rules.areas.mutual_help import MUTUAL_HELP
from lthtgn.rules.areas.resources import RESOURCES
from lthtgn.rules.areas.rights import RIGHTS
from lthtgn.rules.criteria import Criterion

__all__ = ["AREA_CONTENTS", "AREA_CRITERIA", "AREA_MEASURES", "AreaContent", "AreaItem"]

AREA_CONTENTS: Mapping[ActivityArea, AreaContent] = MappingProxyType(
    {
        content.area: content
        for content in (LIVELIHOOD, HEALTH, HOME_CARE, MUTUAL_HELP, RIGHTS, AWARENESS, CULTURE, RESOURCES)
    }
)
"""What is known of each area, in the usual order.

>>> set(AREA_CONTENTS) == set(ActivityArea)
True
"""

AREA_MEASURES: tuple[Measure, ...] = tuple(m for content in AREA_CONTENTS.values() for m in content.measures)
"""Every measure of the areas.

>>> len({measure.id for measure in AREA_MEASURES}) == len(AREA_MEASURES)
True
"""

AREA_CRITERIA: tuple[Criterion, ...] = tuple(c for content in AREA_CONTENTS.values() for c in content.criteria)
"""Every norm of the areas; each is a warning, never a reason to reject a record.

>>> all(criterion.advisory for criterion in AREA_CRITERIA)
True
"""
