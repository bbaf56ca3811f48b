"""Awareness (nâng cao nhận thức, kiến thức): a communication topic at each meeting, classes and training."""

from __future__ import annotations

from lthtgn.expr.nodes import Measure, When, count, share, total
from lthtgn.model.activities import ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.policy.national.areas import practice
from lthtgn.policy.national.areas_social import COMMUNICATION_STEPS, MEETING_PARTS, MIN_TOPICS_AT_MEETINGS
from lthtgn.policy.national.documents_areas import CO_DIEN_CLUB, HA_TINH_VIE022, HOA_BINH_TRAINING, PRESS_ON_CLUBS
from lthtgn.rules.area_rows import took_place
from lthtgn.rules.areas.content import AreaContent, AreaItem
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.measures import ATTENDANCES, MEETINGS
from lthtgn.rules.rows import ACTIVITIES, ACTIVITY_ATTENDANCE, ACTIVITY_KIND

__all__ = ["AWARENESS", "CLASSES", "CLASS_ATTENDANCES", "GIVES_TOPICS", "MEETINGS_WITH_TOPIC"]

_AREA = ActivityArea.AWARENESS
_classes = ACTIVITIES.rows.where(ACTIVITY_KIND.one_of(ActivityKind.TALK, ActivityKind.TRAINING))

MEETINGS_WITH_TOPIC = Measure(
    id="meetings.with_topic",
    term_vi="số buổi sinh hoạt có chuyên đề truyền thông",
    term_en="meetings with a communication topic",
    value=count(
        ACTIVITIES.rows.where(ACTIVITY_KIND.is_(ActivityKind.MEETING)).where(
            took_place(ActivityKind.TALK, ActivityKind.POLICY_TALK)
        )
    ),
    part_of=MEETINGS,
    when=When.PERIOD,
    unit_vi="buổi",
    ask_vi="nội dung của từng buổi sinh hoạt",
)

CLASSES = Measure(
    id="awareness.classes",
    term_vi="số buổi truyền thông, tập huấn, lớp học trong kỳ",
    term_en="talks, training and classes in the period",
    value=count(_classes),
    when=When.PERIOD,
    unit_vi="buổi",
    ask_vi="các buổi truyền thông, tập huấn, lớp học trong kỳ",
)

CLASS_ATTENDANCES = Measure(
    id="awareness.attendances",
    term_vi="số lượt người dự truyền thông, tập huấn, lớp học trong kỳ",
    term_en="attendances at talks, training and classes in the period",
    value=total(_classes, ACTIVITY_ATTENDANCE),
    part_of=ATTENDANCES,
    when=When.PERIOD,
    unit_vi="lượt",
    ask_vi="số lượt người dự từng buổi truyền thông, tập huấn, lớp học",
)

GIVES_TOPICS = Criterion(
    id="awareness.topics",
    term_vi="Buổi sinh hoạt nào cũng có chuyên đề truyền thông",
    term_en="Every meeting has a communication topic",
    test=share(MEETINGS_WITH_TOPIC, of=MEETINGS).at_least(MIN_TOPICS_AT_MEETINGS),
    area=_AREA,
    advisory=True,
)

AWARENESS = AreaContent(
    area=_AREA,
    holds=(
        AreaItem(
            "một chuyên đề truyền thông ở mỗi buổi sinh hoạt, theo phương pháp bảy bước",
            "one communication topic per meeting, given by the seven-step method",
            practice(HOA_BINH_TRAINING, "M-AWARE-01", "M-MEET-04", "AR-02b"),
        ),
    ),
    seen=(
        AreaItem(
            "Hà Tĩnh: 1.184 lớp, 24.718 lượt thành viên và 4.107 lượt người khác",
            "Hà Tĩnh: 1,184 classes, 24,718 attendances by members and 4,107 by others",
            practice(HA_TINH_VIE022, "M-AWARE-02", "M-AWARE-03", "M-AWARE-04", "M-AWARE-05", "M-IND-28", "M-IND-29"),
        ),
        AreaItem(
            "một buổi ở Cổ Điển: khởi động, báo cáo, chuyên đề, thảo luận, kế hoạch tháng sau, trò chơi",
            "one meeting in Cổ Điển: warm-up, report, topic, discussion, next month's plan, games",
            practice(CO_DIEN_CLUB, "M-MEET-08", "AR-02c"),
        ),
        AreaItem(
            "mỗi câu lạc bộ chọn một ngày sinh hoạt cố định trong tháng",
            "each club chooses a fixed day of the month for its meeting",
            practice(PRESS_ON_CLUBS, "M-MEET-02"),
        ),
        AreaItem(
            "ban chủ nhiệm được tập huấn lập kế hoạch tháng, quý, năm, giữ sổ sách và tổ chức trò chơi",
            "boards are trained to plan by month, quarter and year, to keep books and to lead games",
            practice(HOA_BINH_TRAINING, "M-MEET-06", "M-MEET-07", "AR-05"),
        ),
    ),
    not_known=(
        AreaItem(
            "số chuyên đề một năm và danh mục chuyên đề; tên sáu phần của buổi sinh hoạt và bảy bước truyền thông",
            "topics per year and their list; the names of the six parts and of the seven steps",
            practice(HOA_BINH_TRAINING, "M-UNK-11", "M-UNK-04"),
        ),
    ),
    measures=(MEETINGS_WITH_TOPIC, CLASSES, CLASS_ATTENDANCES),
    criteria=(GIVES_TOPICS,),
    slots=(COMMUNICATION_STEPS, MEETING_PARTS),
)
"""Awareness with all that is known of it.

>>> [parameter.id for parameter in AWARENESS.slots]
['awareness.steps', 'operation.meeting_parts']
"""
