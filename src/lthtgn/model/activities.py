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

    A kind may stand for an activity of its own, or for a part of a meeting (`Activity.contents`).

    >>> ActivityKind("meeting") is ActivityKind.MEETING
    True
    >>> ActivityKind.VITAL_SIGNS.term_vi, ActivityKind.VITAL_SIGNS.area.term_vi
    ('đo huyết áp, cân nặng', 'Chăm sóc sức khỏe')
    """

    MEETING = "meeting"
    MENTORING = "mentoring"
    HEALTH_CHECK = "health_check"
    SCREENING = "screening"
    VITAL_SIGNS = "vital_signs"
    HELP_TO_PERSON = "help_to_person"
    HELP_TO_COMMUNITY = "help_to_community"
    CASE_FOUND = "case_found"
    COMMUNITY_NEED_FOUND = "community_need_found"
    HELP_DISCUSSION = "help_discussion"
    POLICY_TALK = "policy_talk"
    PROCEDURE_HELP = "procedure_help"
    FEEDBACK = "feedback"
    TALK = "talk"
    TRAINING = "training"
    PERFORMANCE = "performance"
    CULTURAL_ITEM = "cultural_item"
    EXCHANGE = "exchange"
    VISIT = "visit"
    FUNDRAISING = "fundraising"
    JOINT_WORK = "joint_work"
    OTHER = "other"

    @property
    def term_vi(self) -> str:
        """The Vietnamese words."""
        return _ACTIVITYKIND_TERMS[self]

    @property
    def area(self) -> ActivityArea | None:
        """The activity area for which such an activity is evidence; `None` of a kind that says nothing of an area.

        That something was discussed is no evidence that it was done.
        """
        return _ACTIVITYKIND_AREAS.get(self)


_ACTIVITYKIND_TERMS = {
    ActivityKind.MEETING: "buổi sinh hoạt",
    ActivityKind.MENTORING: "tình nguyện viên kinh tế giúp đỡ",
    ActivityKind.HEALTH_CHECK: "khám sức khỏe",
    ActivityKind.SCREENING: "khám sàng lọc",
    ActivityKind.VITAL_SIGNS: "đo huyết áp, cân nặng",
    ActivityKind.HELP_TO_PERSON: "giúp người gặp khó khăn",
    ActivityKind.HELP_TO_COMMUNITY: "giúp cộng đồng",
    ActivityKind.CASE_FOUND: "phát hiện người gặp khó khăn đột xuất hoặc vấn đề cần nói với chính quyền",
    ActivityKind.COMMUNITY_NEED_FOUND: "tìm việc câu lạc bộ có thể làm cho cộng đồng",
    ActivityKind.HELP_DISCUSSION: "thảo luận về tự giúp nhau và hỗ trợ cộng đồng",
    ActivityKind.POLICY_TALK: "truyền thông chính sách, pháp luật",
    ActivityKind.PROCEDURE_HELP: "giúp làm thủ tục hưởng chế độ, bảo hiểm",
    ActivityKind.FEEDBACK: "phản ánh, kiến nghị với chính quyền",
    ActivityKind.TALK: "truyền thông",
    ActivityKind.TRAINING: "tập huấn, lớp học",
    ActivityKind.PERFORMANCE: "biểu diễn văn nghệ",
    ActivityKind.CULTURAL_ITEM: "tiết mục văn hóa, văn nghệ, giải trí",
    ActivityKind.EXCHANGE: "giao lưu",
    ActivityKind.VISIT: "thăm hỏi",
    ActivityKind.FUNDRAISING: "vận động nguồn lực",
    ActivityKind.JOINT_WORK: "cùng làm tăng thu nhập cho câu lạc bộ",
    ActivityKind.OTHER: "hoạt động khác",
}

_ACTIVITYKIND_AREAS = {
    ActivityKind.MENTORING: ActivityArea.LIVELIHOOD,
    ActivityKind.HEALTH_CHECK: ActivityArea.HEALTH,
    ActivityKind.SCREENING: ActivityArea.HEALTH,
    ActivityKind.VITAL_SIGNS: ActivityArea.HEALTH,
    ActivityKind.HELP_TO_PERSON: ActivityArea.MUTUAL_HELP,
    ActivityKind.HELP_TO_COMMUNITY: ActivityArea.MUTUAL_HELP,
    ActivityKind.CASE_FOUND: ActivityArea.MUTUAL_HELP,
    ActivityKind.COMMUNITY_NEED_FOUND: ActivityArea.MUTUAL_HELP,
    ActivityKind.POLICY_TALK: ActivityArea.RIGHTS,
    ActivityKind.PROCEDURE_HELP: ActivityArea.RIGHTS,
    ActivityKind.FEEDBACK: ActivityArea.RIGHTS,
    ActivityKind.TALK: ActivityArea.AWARENESS,
    ActivityKind.TRAINING: ActivityArea.AWARENESS,
    ActivityKind.PERFORMANCE: ActivityArea.CULTURE,
    ActivityKind.CULTURAL_ITEM: ActivityArea.CULTURE,
    ActivityKind.EXCHANGE: ActivityArea.CULTURE,
    ActivityKind.VISIT: ActivityArea.CULTURE,
    ActivityKind.FUNDRAISING: ActivityArea.RESOURCES,
    ActivityKind.JOINT_WORK: ActivityArea.RESOURCES,
}


@attrs.frozen
class Activity:
    """An activity of a club on a day (hoạt động của câu lạc bộ).

    Attributes:
        id: unique inside the club.
        on: the day, perhaps in part.
        kind: what it was.
        areas: the activity areas that the club says it served, all of them: a meeting often serves several. An empty list
            says that it served no other area than its kind and its contents show.
        attendance: attendances (lượt người tham dự); not distinct persons.
        helped: persons helped, of an activity that helps people: of its kind, or else of its contents.
        contents: what else took place in it (nội dung của buổi sinh hoạt): a talk, blood pressure, a song. An empty list
            says that nothing of the kind did. Left out, it is not known of a meeting, whose kind says nothing of it; any
            other activity is what its kind says.
        people: ids of the persons that it served: who was examined, weighed, mentored or helped, all of them.

    Whatever is `None` is not known.

    >>> meeting = Activity("a1", PartialDate(2024, 3, 17), ActivityKind.MEETING, contents=(ActivityKind.VITAL_SIGNS,))
    >>> meeting.areas is None, sorted(kind.term_vi for kind in meeting.kinds)
    (True, ['buổi sinh hoạt', 'đo huyết áp, cân nặng'])
    """

    id: str
    on: PartialDate
    kind: ActivityKind
    areas: tuple[ActivityArea, ...] | None = None
    attendance: Range | None = None
    helped: Range | None = None
    contents: tuple[ActivityKind, ...] | None = None
    people: tuple[str, ...] | None = None

    @property
    def kinds(self) -> frozenset[ActivityKind]:
        """What it was and what else took place in it, as far as that is known."""
        return frozenset((self.kind, *(self.contents or ())))

    @property
    def is_noted(self) -> bool:
        """Whether it is known what took place in it: of a meeting only where its contents were noted."""
        return self.kind is not ActivityKind.MEETING or self.contents is not None
