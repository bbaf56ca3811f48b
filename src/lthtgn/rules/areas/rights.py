"""Rights (bảo vệ quyền, lợi ích): policy made known, help with procedures, feedback to the authorities."""

from __future__ import annotations

from lthtgn.expr.nodes import Measure, When, count, total
from lthtgn.model.activities import ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.policy.national.areas import practice
from lthtgn.policy.national.areas_social import MIN_RIGHTS_ACTIVITIES
from lthtgn.policy.national.documents_areas import HELPAGE_HELP, UN_DESA
from lthtgn.rules.area_rows import HELPED, took_place
from lthtgn.rules.areas.content import AreaContent, AreaItem
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.rows import ACTIVITIES

__all__ = [
    "FEEDBACK",
    "HELPED_WITH_PROCEDURES",
    "POLICY_TALKS",
    "PROTECTS_RIGHTS",
    "RIGHTS",
    "RIGHTS_ACTIVITIES",
]

_AREA = ActivityArea.RIGHTS

POLICY_TALKS = Measure(
    id="rights.policy_talks",
    term_vi="số lần truyền thông chính sách, pháp luật trong kỳ",
    term_en="talks on policy and law in the period",
    value=count(ACTIVITIES.rows.where(took_place(ActivityKind.POLICY_TALK))),
    when=When.PERIOD,
    unit_vi="lần",
    ask_vi="các lần truyền thông chính sách, pháp luật trong kỳ",
)

HELPED_WITH_PROCEDURES = Measure(
    id="rights.people_helped",
    term_vi="số lượt người được giúp làm thủ tục hưởng chế độ, bảo hiểm trong kỳ",
    term_en="times that a person was helped with benefit or insurance procedures in the period",
    value=total(ACTIVITIES.rows.where(took_place(ActivityKind.PROCEDURE_HELP)), HELPED[ActivityKind.PROCEDURE_HELP]),
    when=When.PERIOD,
    unit_vi="lượt",
    ask_vi="các việc giúp làm thủ tục trong kỳ, kèm số người được giúp",
)

FEEDBACK = Measure(
    id="rights.feedback",
    term_vi="số lần phản ánh, kiến nghị với chính quyền trong kỳ",
    term_en="times that the club spoke to the authorities in the period",
    value=count(ACTIVITIES.rows.where(took_place(ActivityKind.FEEDBACK))),
    when=When.PERIOD,
    unit_vi="lần",
    ask_vi="các lần phản ánh, kiến nghị với chính quyền trong kỳ",
)

RIGHTS_ACTIVITIES = Measure(
    id="rights.activity_count",
    term_vi="số hoạt động bảo vệ quyền, lợi ích trong kỳ",
    term_en="activities for rights and entitlements in the period",
    value=count(
        ACTIVITIES.rows.where(took_place(ActivityKind.POLICY_TALK, ActivityKind.PROCEDURE_HELP, ActivityKind.FEEDBACK))
    ),
    when=When.PERIOD,
    unit_vi="hoạt động",
    ask_vi="các hoạt động bảo vệ quyền, lợi ích trong kỳ",
)

PROTECTS_RIGHTS = Criterion(
    id="rights.activities",
    term_vi="Có đủ hoạt động bảo vệ quyền, lợi ích",
    term_en="The club does enough for rights and entitlements",
    test=RIGHTS_ACTIVITIES.at_least(MIN_RIGHTS_ACTIVITIES),
    area=_AREA,
    advisory=True,
)

RIGHTS = AreaContent(
    area=_AREA,
    holds=(
        AreaItem(
            "truyền thông chính sách, pháp luật; giúp làm thủ tục hưởng chế độ, bảo hiểm; phản ánh với chính quyền",
            "communication of policy and law; help with benefit and insurance procedures; feedback to the authorities",
            practice(UN_DESA, "M-RIGHT-01"),
        ),
        AreaItem(
            "ba kênh nói với chính quyền: đại biểu phát biểu ở cuộc họp; gặp riêng; mời lãnh đạo dự buổi sinh hoạt",
            "three channels to the authorities: a delegate at local meetings; private contact; leaders invited to the club",
            practice(HELPAGE_HELP, "M-HELP-05"),
        ),
    ),
    seen=(
        AreaItem(
            "ít nhất 10.000 hộ đã được giúp để hưởng quyền lợi",
            "at least 10,000 households were helped to claim their rights",
            practice(UN_DESA, "M-RIGHT-02"),
        ),
    ),
    not_known=(
        AreaItem(
            "số lần một tháng hoặc một năm: chưa có tiêu chí được công bố",
            "any number per month or year: no criterion is published",
            practice(UN_DESA, "M-UNK-10"),
        ),
    ),
    measures=(POLICY_TALKS, HELPED_WITH_PROCEDURES, FEEDBACK, RIGHTS_ACTIVITIES),
    criteria=(PROTECTS_RIGHTS,),
)
"""Rights with all that is known of it.

>>> RIGHTS.area.value
'rights'
"""
