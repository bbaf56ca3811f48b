"""Area groupings: the components in which a place reports what the nation counts as eight areas."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from lthtgn.errors import RangeError
from lthtgn.expr.nodes import TestAny, check_id
from lthtgn.model.areas import ActivityArea
from lthtgn.policy.documents import Citation
from lthtgn.policy.parameters import Scope
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.evidence import AreaFinding, AreasFinding, AreaStanding
from lthtgn.rules.measures import CLUBS_OF_AREA

__all__ = ["AreaComponent", "AreaGrouping", "component_criteria", "components_of"]


@attrs.frozen
class AreaComponent:
    """One component of a place's report (nội dung báo cáo của địa phương): one area or several.

    Attributes:
        id: lower-case, dotted, for ever; prefixed with that of the place.
        term_vi: its name there.
        areas: the areas that it is made of.
        term_en: English term.

    Raises:
        ExpressionError: the id is malformed.
        RangeError: it has no area.

    >>> AreaComponent("song_xanh.health", "Chăm sóc", (ActivityArea.HEALTH, ActivityArea.HOME_CARE)).areas[1].value
    'home_care'
    """

    id: str
    term_vi: str
    areas: tuple[ActivityArea, ...]
    term_en: str | None = None

    def __attrs_post_init__(self) -> None:
        check_id(self.id)
        if not self.areas:
            raise RangeError(f"the component {self.id!r} has no area")


@attrs.frozen
class AreaGrouping:
    """How a place reports the eight areas in components of its own (cách ghép tám mảng của địa phương).

    Each area stands in exactly one component, or is said not to be reported: nothing is lost or counted twice, and the
    areas themselves stay eight.

    Attributes:
        id: lower-case, dotted, for ever; prefixed with that of the place.
        term_vi: its name.
        components: the components, in the order of the place.
        cite: where it stands.
        not_reported: the areas that the place does not report.
        scope: where it is used; `None` where it is bound to no place.
        term_en: English term.

    Raises:
        ExpressionError: the id is malformed.
        RangeError: an area stands in two components or in none, or two components have one id.

    >>> from lthtgn.policy.documents import Certainty, Document
    >>> cite = Document("d", "1/KH", "…", "…").cite(certainty=Certainty.PRACTICE, facts=("X-1",))
    >>> work = AreaComponent("x.work", "Làm ăn", (ActivityArea.LIVELIHOOD, ActivityArea.RESOURCES))
    >>> care = AreaComponent("x.care", "Chăm sóc", (ActivityArea.HEALTH, ActivityArea.HOME_CARE))
    >>> rest = tuple(a for a in ActivityArea if a not in {*work.areas, *care.areas})
    >>> AreaGrouping("x", "hai nội dung", (work, care), cite, not_reported=rest).component(ActivityArea.HEALTH).id
    'x.care'
    """

    id: str
    term_vi: str
    components: tuple[AreaComponent, ...]
    cite: Citation
    not_reported: tuple[ActivityArea, ...] = ()
    scope: Scope | None = None
    term_en: str | None = None

    def __attrs_post_init__(self) -> None:
        check_id(self.id)
        named = [area for component in self.components for area in component.areas] + list(self.not_reported)
        twice = [area.value for area in ActivityArea if named.count(area) > 1]
        missing = [area.value for area in ActivityArea if area not in named]
        if twice:
            raise RangeError(f"areas that stand twice in the grouping {self.id!r}: {', '.join(twice)}")
        if missing:
            raise RangeError(
                f"areas that stand nowhere in the grouping {self.id!r}: {', '.join(missing)}; put them in a component, or "
                "say that they are not_reported"
            )
        ids = [component.id for component in self.components]
        if len(set(ids)) < len(ids):
            raise RangeError(f"two components of the grouping {self.id!r} have one id")

    def component(self, area: ActivityArea) -> AreaComponent | None:
        """The component of an area; `None` of one that is not reported."""
        return next((component for component in self.components if area in component.areas), None)


def component_criteria(grouping: AreaGrouping) -> Iterator[tuple[AreaComponent, Criterion]]:
    """For each component, whether a club carries it out: at least one of its areas, as the place reports them as one.

    >>> from lthtgn.policy.documents import Certainty, Document
    >>> cite = Document("d", "1/KH", "…", "…").cite(certainty=Certainty.PRACTICE, facts=("X-1",))
    >>> grouping = AreaGrouping("x", "một nội dung", (AreaComponent("x.all", "Tất cả", tuple(ActivityArea)),), cite)
    >>> [criterion.id for _, criterion in component_criteria(grouping)]
    ['x.all.carried_out']
    """
    for component in grouping.components:
        tests = tuple(CLUBS_OF_AREA[area].at_least(1) for area in component.areas)
        test = tests[0] if len(tests) == 1 else TestAny(tests)
        english = f"Carries out {component.term_en}" if component.term_en else None
        yield component, Criterion(f"{component.id}.carried_out", f"Có thực hiện {component.term_vi}", test, english)


def components_of(
    found: AreasFinding, grouping: AreaGrouping
) -> tuple[tuple[AreaComponent, AreaStanding, tuple[AreaFinding, ...]], ...]:
    """How each component stands in what a club shows, with its areas: as the best of them.

    >>> from lthtgn.model.clubs import Club
    >>> from lthtgn.model.periods import Period
    >>> from lthtgn.policy.documents import Certainty, Document
    >>> from lthtgn.rules.evidence import areas_of
    >>> cite = Document("d", "1/KH", "…", "…").cite(certainty=Certainty.PRACTICE, facts=("X-1",))
    >>> grouping = AreaGrouping("x", "một nội dung", (AreaComponent("x.all", "Tất cả", tuple(ActivityArea)),), cite)
    >>> components_of(areas_of(Club("a", "A"), Period.year(2024)), grouping)[0][1]
    <AreaStanding.NOT_SEEN: 'not_seen'>
    """
    order = list(AreaStanding)
    result = []
    for component in grouping.components:
        areas = tuple(found.finding(area) for area in component.areas)
        result.append((component, min((item.standing for item in areas), key=order.index), areas))
    return tuple(result)
