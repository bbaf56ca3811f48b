"""The numbers that an association reports of itself (số liệu của Hội Người cao tuổi)."""

from __future__ import annotations

from lthtgn.expr.nodes import Measure, Subject, When

__all__ = [
    "BRANCHES",
    "CREMATIONS",
    "DEATHS",
    "GIFTS",
    "GROUPS",
    "LONGEVITY_CELEBRATIONS",
    "MEASURES",
    "MEMBERSHIP",
    "NEW_MEMBERSHIP",
    "OTHER_CLUBS",
    "SOCIAL_ROLES",
]


def _reported(
    id: str,  # noqa: A002
    term_vi: str,
    term_en: str,
    unit_vi: str,
    *,
    when: When = When.DAY,
    part_of: Measure | None = None,
) -> Measure:
    return Measure(
        id=id,
        term_vi=term_vi,
        term_en=term_en,
        value=None,
        part_of=part_of,
        when=when,
        subject=Subject.ASSOCIATION,
        unit_vi=unit_vi,
        ask_vi=f"{term_vi} trong báo cáo của Hội",
    )


MEMBERSHIP = _reported(
    "association.members", "số hội viên Hội Người cao tuổi", "members of the Association", "hội viên"
)

BRANCHES = _reported("association.branches", "số chi hội", "branches", "chi hội")

GROUPS = _reported("association.groups", "số tổ hội", "groups", "tổ hội")

NEW_MEMBERSHIP = _reported(
    "association.new_members",
    "số hội viên mới kết nạp trong kỳ",
    "members admitted to the Association in the period",
    "hội viên",
    when=When.PERIOD,
)

LONGEVITY_CELEBRATIONS = _reported(
    "association.longevity_celebrations",
    "số lượt người được mừng thọ trong kỳ",
    "longevity celebrations in the period",
    "lượt",
    when=When.PERIOD,
)

GIFTS = _reported(
    "association.gifts", "số suất quà đã tặng trong kỳ", "gifts given in the period", "suất", when=When.PERIOD
)

SOCIAL_ROLES = _reported(
    "association.social_roles",
    "số người cao tuổi tham gia công tác xã hội ở địa phương",
    "older people in social roles",
    "người",
)

OTHER_CLUBS = _reported(
    "association.other_clubs", "số câu lạc bộ khác của người cao tuổi", "other clubs of older people", "câu lạc bộ"
)

DEATHS = _reported("association.deaths", "số người qua đời trong kỳ", "deaths in the period", "người", when=When.PERIOD)

CREMATIONS = _reported(
    "association.cremations",
    "số người qua đời được hỏa táng trong kỳ",
    "cremations in the period",
    "người",
    when=When.PERIOD,
    part_of=DEATHS,
)

MEASURES: tuple[Measure, ...] = (
    MEMBERSHIP,
    BRANCHES,
    GROUPS,
    NEW_MEMBERSHIP,
    LONGEVITY_CELEBRATIONS,
    GIFTS,
    SOCIAL_ROLES,
    OTHER_CLUBS,
    DEATHS,
    CREMATIONS,
)
"""Every national measure of an association.

>>> {measure.subject.value for measure in MEASURES}
{'association'}
"""
