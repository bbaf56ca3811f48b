"""The fields by which the norms of the activity areas choose among rows."""

from __future__ import annotations

from lthtgn.expr.nodes import Field, FieldType, RowTest
from lthtgn.model.activities import ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.model.funds import EntryKind
from lthtgn.rules import area_facts, facts
from lthtgn.rules.fewest import fewest_in_a_month, fewest_in_a_year
from lthtgn.rules.rows import ACTIVITIES, CLUB, FUND_ENTRIES, LOANS, MEMBERS, VOLUNTEERS

__all__ = [
    "ACTIVITY_KINDS",
    "ARTS_TEAM",
    "BORROWER_NEEDS_LOAN",
    "CARRIED_OUT",
    "CHECK_UPS",
    "CLUB_ID",
    "ENTRY_KIND",
    "FEWEST_CASES",
    "FEWEST_COMMUNITY_NEEDS",
    "FEWEST_PERFORMANCES",
    "HELPED",
    "HELPED_BY_VOLUNTEER",
    "HELPS_MONTHLY",
    "INSURED",
    "KIT_ITEM",
    "MONTHS_OF_CLUB",
    "MONTHS_TO_ARTS_TEAM",
    "NUMBER_HELPED",
    "PERSON_WEEKS",
    "SCREENINGS",
    "took_place",
]

CLUB_ID = Field(CLUB, "id", FieldType.KEY, "câu lạc bộ")
CARRIED_OUT = {
    area: Field(
        CLUB, "", FieldType.FLAG, f"có thực hiện mảng {area.term_vi.lower()}", fact=area_facts.carried_out(area)
    )
    for area in ActivityArea
}
"""By area, whether the club carried it out in the period.

>>> CARRIED_OUT[ActivityArea.RIGHTS].term_vi
'có thực hiện mảng bảo vệ quyền, lợi ích'
"""

ACTIVITY_KINDS = Field(ACTIVITIES, "", FieldType.CHOICES, "việc đã làm", choices=ActivityKind, fact=facts.kinds_of)
HELPED = {
    kind: Field(
        ACTIVITIES, "", FieldType.NUMBER, f"số người được giúp ({kind.term_vi})", fact=area_facts.helped_by(kind)
    )
    for kind in (ActivityKind.HELP_TO_PERSON, ActivityKind.PROCEDURE_HELP)
}
"""By kind of help, how many persons an activity helped by it.

>>> HELPED[ActivityKind.HELP_TO_PERSON].term_vi
'số người được giúp (giúp người gặp khó khăn)'
"""


def took_place(*kinds: ActivityKind) -> RowTest:
    """The activities of one of the kinds, and those of which it was a part.

    >>> took_place(ActivityKind.TALK).values
    (<ActivityKind.TALK: 'talk'>,)
    """
    return ACTIVITY_KINDS.one_of(*kinds)


BORROWER_NEEDS_LOAN = Field(
    LOANS, "borrower", FieldType.FLAG, "người vay có nhu cầu vay vốn", fact=area_facts.borrower_needs_loan
)
HELPED_BY_VOLUNTEER = Field(VOLUNTEERS, "helps", FieldType.KEYS, "người được tình nguyện viên giúp đỡ")
NUMBER_HELPED = Field(
    VOLUNTEERS, "", FieldType.NUMBER, "số người được tình nguyện viên giúp đỡ", fact=area_facts.number_helped
)
HELPS_MONTHLY = Field(VOLUNTEERS, "", FieldType.FLAG, "giúp đỡ từng người hằng tháng", fact=area_facts.helps_monthly)

CHECK_UPS = Field(
    MEMBERS,
    "",
    FieldType.NUMBER,
    "số lần khám sức khỏe trong năm",
    fact=area_facts.times_served(ActivityKind.HEALTH_CHECK),
)
SCREENINGS = Field(
    MEMBERS,
    "",
    FieldType.NUMBER,
    "số lần khám sàng lọc trong năm",
    fact=area_facts.times_served(ActivityKind.SCREENING),
)
INSURED = Field(MEMBERS, "welfare", FieldType.FLAG, "có thẻ bảo hiểm y tế", fact=area_facts.is_insured, sensitive=True)
KIT_ITEM = Field(CLUB, "", FieldType.NUMBER, "số dụng cụ của bộ đo sức khỏe", fact=area_facts.kit_of)

PERSON_WEEKS = Field(CLUB, "", FieldType.NUMBER, "số tuần chăm sóc tại nhà", fact=area_facts.person_weeks)

ARTS_TEAM = Field(CLUB, "", FieldType.FLAG, "có đội văn nghệ", fact=area_facts.has_arts_team)
MONTHS_OF_CLUB = Field(CLUB, "", FieldType.NUMBER, "số tháng từ khi thành lập", fact=area_facts.months_since_founding)
MONTHS_TO_ARTS_TEAM = Field(
    CLUB, "", FieldType.NUMBER, "số tháng đến khi có đội văn nghệ", fact=area_facts.months_to_arts_team
)
FEWEST_PERFORMANCES = Field(
    CLUB,
    "",
    FieldType.NUMBER,
    "số buổi biểu diễn, giao lưu của năm ít nhất",
    fact=fewest_in_a_year("culture.performance_count", ActivityKind.PERFORMANCE, ActivityKind.EXCHANGE),
)
FEWEST_CASES = Field(
    CLUB,
    "",
    FieldType.NUMBER,
    "số trường hợp hoặc vấn đề của tháng ít nhất",
    fact=fewest_in_a_month("help.cases", ActivityKind.CASE_FOUND),
)
FEWEST_COMMUNITY_NEEDS = Field(
    CLUB,
    "",
    FieldType.NUMBER,
    "số việc cho cộng đồng của tháng ít nhất",
    fact=fewest_in_a_month("help.community_needs", ActivityKind.COMMUNITY_NEED_FOUND),
)

ENTRY_KIND = Field(FUND_ENTRIES, "kind", FieldType.CHOICE, "loại khoản thu, chi", choices=EntryKind)
