"""What a club does: meetings and other activities, by area, with attendance."""

from __future__ import annotations

import enum

import attrs

from lthtgn.model.areas import ActivityArea
from lthtgn.model.periods import PartialDate
from lthtgn.ranges import Range

__all__ = ["Activity", "ActivityKind"]


class ActivityKind(enum.Enum):
    """Kind of an activity (loại hoạt động): the monthly meeting (buổi sinh hoạt) or another.

    >>> ActivityKind("meeting") is ActivityKind.MEETING
    True
    """

    MEETING = "meeting"
    HELP_TO_PERSON = "help_to_person"
    HELP_TO_COMMUNITY = "help_to_community"
    HEALTH_CHECK = "health_check"
    TALK = "talk"
    PERFORMANCE = "performance"
    VISIT = "visit"
    OTHER = "other"

    @property
    def term_vi(self) -> str:
        """The Vietnamese words."""
        return _ACTIVITYKIND_TERMS[self]


_ACTIVITYKIND_TERMS = {
    ActivityKind.MEETING: "buổi sinh hoạt",
    ActivityKind.HELP_TO_PERSON: "giúp người gặp khó khăn",
    ActivityKind.HELP_TO_COMMUNITY: "giúp cộng đồng",
    ActivityKind.HEALTH_CHECK: "khám sức khỏe",
    ActivityKind.TALK: "truyền thông",
    ActivityKind.PERFORMANCE: "biểu diễn văn nghệ",
    ActivityKind.VISIT: "thăm hỏi",
    ActivityKind.OTHER: "hoạt động khác",
}


@attrs.frozen
class Activity:
    """An activity of a club on a day (hoạt động của câu lạc bộ).

    Attributes:
        id: unique inside the club.
        on: the day, perhaps in part.
        kind: what it was.
        areas: the activity areas that it served; a meeting often serves several.
        attendance: attendances (lượt người tham dự); not distinct persons.
        helped: persons helped, of an activity that helps people.

    >>> Activity("a1", PartialDate(2024, 3, 17), ActivityKind.MEETING).areas
    ()
    """

    id: str
    on: PartialDate
    kind: ActivityKind
    areas: tuple[ActivityArea, ...] = ()
    attendance: Range | None = None
    helped: Range | None = None
