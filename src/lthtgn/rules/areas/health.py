"""Health (chăm sóc sức khỏe): check-ups, blood pressure and weight at the meeting, a measuring kit, insurance cards."""

from __future__ import annotations

from lthtgn.expr.nodes import Measure, When, count, distinct, share, total
from lthtgn.model.activities import ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.policy.national.areas import (
    CHECK_UPS_PER_YEAR,
    MIN_KIT_ITEMS,
    MIN_SHARE_CHECKED,
    MIN_VITAL_SIGNS_MONTHS,
    practice,
)
from lthtgn.policy.national.documents_areas import BA_THUOC_CLUBS, BINH_HOA_CLUB, HA_TINH_VIE022, MY_LOC_CLUB
from lthtgn.rules.area_rows import CHECK_UPS, INSURED, KIT_ITEM, SCREENINGS, took_place
from lthtgn.rules.areas.content import AreaContent, AreaItem
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.measures import MEMBERS, MONTHS_IN_PERIOD, VOLUNTEER_COUNT
from lthtgn.rules.rows import (
    ACTIVITIES,
    ACTIVITY_MONTH,
    CLUB,
    IN_WHOLE_MONTH,
    VOLUNTEER_AREA,
    VOLUNTEER_PERSON,
    VOLUNTEERS,
)
from lthtgn.rules.rows import MEMBERS as MEMBER_ROWS

__all__ = [
    "CHECKED_AS_DUE",
    "CHECKS_HEALTH",
    "GIVEN_MEDICINES",
    "HAS_KIT",
    "HEALTH",
    "HEALTH_VOLUNTEERS",
    "INSURED_MEMBERS",
    "KIT_ITEMS",
    "MONTHS_MEASURED",
    "SCREENED",
    "TAKES_VITAL_SIGNS_MONTHLY",
]

_AREA = ActivityArea.HEALTH

CHECKED_AS_DUE = Measure(
    id="health.checked_as_due",
    term_vi="số thành viên được khám sức khỏe đủ số lần trong năm",
    term_en="members who had the check-ups of the year",
    value=count(MEMBER_ROWS.rows.where(CHECK_UPS >= CHECK_UPS_PER_YEAR)),
    part_of=MEMBERS,
    ask_vi="các lần khám sức khỏe trong năm, kèm những người được khám, hoặc số thành viên được khám đủ số lần",
)

SCREENED = Measure(
    id="health.screened",
    term_vi="số thành viên được khám sàng lọc trong năm",
    term_en="members who were screened in the year",
    value=count(MEMBER_ROWS.rows.where(SCREENINGS >= 1)),
    part_of=MEMBERS,
    ask_vi="các lần khám sàng lọc trong năm, kèm những người được khám",
)

INSURED_MEMBERS = Measure(
    id="health.insured",
    term_vi="số thành viên có thẻ bảo hiểm y tế",
    term_en="members with a health insurance card",
    value=count(MEMBER_ROWS.rows.where(INSURED.is_true())),
    part_of=MEMBERS,
    ask_vi="thành viên nào có thẻ bảo hiểm y tế",
)

GIVEN_MEDICINES = Measure(
    id="health.medicines",
    term_vi="số thành viên được cấp thuốc",
    term_en="members who were given medicines",
    value=None,
    part_of=MEMBERS,
    ask_vi="số thành viên được cấp thuốc",
)

MONTHS_MEASURED = Measure(
    id="health.vital_signs_months",
    term_vi="số tháng có đo huyết áp, cân nặng",
    term_en="months in which blood pressure and weight were taken",
    value=distinct(
        ACTIVITIES.rows.where(took_place(ActivityKind.VITAL_SIGNS)).where(IN_WHOLE_MONTH.is_true()), ACTIVITY_MONTH
    ),
    part_of=MONTHS_IN_PERIOD,
    when=When.PERIOD,
    unit_vi="tháng",
    ask_vi="buổi sinh hoạt nào có đo huyết áp, cân nặng",
)

KIT_ITEMS = Measure(
    id="health.kit_items",
    term_vi="số dụng cụ của bộ đo sức khỏe: cân, máy đo huyết áp, loa",
    term_en="items of the kit: scale, blood-pressure monitor, loudspeaker",
    value=total(CLUB.rows, KIT_ITEM),
    unit_vi="dụng cụ",
    ask_vi="câu lạc bộ có cân, máy đo huyết áp và loa hay không",
)

HEALTH_VOLUNTEERS = Measure(
    id="volunteers.health",
    term_vi="số tình nguyện viên sức khỏe",
    term_en="health volunteers",
    value=distinct(VOLUNTEERS.rows.where(VOLUNTEER_AREA.is_(_AREA)), VOLUNTEER_PERSON),
    part_of=VOLUNTEER_COUNT,
    ask_vi="danh sách tình nguyện viên sức khỏe",
)

CHECKS_HEALTH = Criterion(
    id="health.checkups",
    term_vi="Thành viên được khám sức khỏe đủ số lần trong năm",
    term_en="The members have the check-ups of the year",
    test=share(CHECKED_AS_DUE, of=MEMBERS).at_least(MIN_SHARE_CHECKED),
    area=_AREA,
    advisory=True,
)

TAKES_VITAL_SIGNS_MONTHLY = Criterion(
    id="health.vital_signs",
    term_vi="Đo huyết áp, cân nặng hằng tháng",
    term_en="Blood pressure and weight are taken every month",
    test=share(MONTHS_MEASURED, of=MONTHS_IN_PERIOD).at_least(MIN_VITAL_SIGNS_MONTHS),
    area=_AREA,
    advisory=True,
)

HAS_KIT = Criterion(
    id="health.kit",
    term_vi="Có cân, máy đo huyết áp và loa",
    term_en="The club has a scale, a blood-pressure monitor and a loudspeaker",
    test=KIT_ITEMS.at_least(MIN_KIT_ITEMS),
    area=_AREA,
    advisory=True,
)

HEALTH = AreaContent(
    area=_AREA,
    holds=(
        AreaItem(
            "khám sức khỏe định kỳ, khám sàng lọc",
            "periodic check-ups and screening",
            practice(BA_THUOC_CLUBS, "M-HEAL-01"),
        ),
        AreaItem(
            "đo huyết áp, cân nặng tại buổi sinh hoạt",
            "blood pressure and weight at the meeting",
            practice(BINH_HOA_CLUB, "M-HEAL-06"),
        ),
        AreaItem(
            "thẻ bảo hiểm y tế của thành viên, dùng làm chỉ số",
            "health-insurance cards of the members, used as an indicator",
            practice(BA_THUOC_CLUBS, "M-HEAL-11"),
        ),
    ),
    seen=(
        AreaItem(
            "dự án SUNI-SEA tập huấn 5 tình nguyện viên sức khỏe mỗi câu lạc bộ; đợt sàng lọc đầu đến khoảng 90 % thành viên",
            "SUNI-SEA trained 5 health volunteers a club; its first screening reached about 90 % of the members",
            practice(MY_LOC_CLUB, "M-HEAL-09", "M-HEAL-10", sources=(*MY_LOC_CLUB.addresses, *BINH_HOA_CLUB.addresses)),
        ),
        AreaItem(
            "Hà Tĩnh: 95 % thành viên khám hai lần một năm, 30 % được cấp thuốc",
            "Hà Tĩnh: 95 % of the members were examined twice a year, 30 % were given medicines",
            practice(HA_TINH_VIE022, "M-HEAL-02", "M-IMP-02", "M-IND-25", "M-IND-27"),
        ),
    ),
    not_known=(
        AreaItem(
            "chuẩn số lần khám, tập thể dục hằng ngày, số buổi nói chuyện sức khỏe",
            "norms of check-ups, daily exercise and health talks",
            practice(HA_TINH_VIE022, "M-UNK-07"),
        ),
    ),
    measures=(
        CHECKED_AS_DUE,
        SCREENED,
        INSURED_MEMBERS,
        GIVEN_MEDICINES,
        MONTHS_MEASURED,
        KIT_ITEMS,
        HEALTH_VOLUNTEERS,
    ),
    criteria=(CHECKS_HEALTH, TAKES_VITAL_SIGNS_MONTHLY, HAS_KIT),
)
"""Health with all that is known of it.

>>> HEALTH.kinds[0].term_vi
'khám sức khỏe'
"""
