"""Indicators of the network of clubs (chỉ số về mạng lưới): clubs, members, growth, coverage of the Association.

"New clubs" and "all clubs" are two indicators: a new club is one founded in the life of the programme.
"""

from __future__ import annotations

from lthtgn.indicators.indicator import Form, Indicator
from lthtgn.policy.national.network import (
    NEW_CLUB_MEMBERS_TARGET,
    NEW_CLUB_OLDER_MEMBERS_TARGET,
    NEW_CLUBS_TARGET,
    OLDER_WOMEN_TARGET,
)
from lthtgn.rules.association import (
    BRANCHES,
    CREMATIONS,
    DEATHS,
    GIFTS,
    GROUPS,
    LONGEVITY_CELEBRATIONS,
    MEMBERSHIP,
    NEW_MEMBERSHIP,
    OTHER_CLUBS,
    SOCIAL_ROLES,
)
from lthtgn.rules.measures import (
    ACTIVE_CLUBS,
    ASSOCIATION_MEMBERS,
    CLUBS,
    HOME_CARERS,
    MEMBERS,
    MEMBERS_AT_FOUNDING,
    OLDER_MEMBERS,
    OLDER_WOMEN,
    PEOPLE_CARED_FOR,
)

__all__ = ["ASSOCIATION_COVERAGE", "CLUB_COUNT", "CREMATION_SHARE", "INDICATORS", "MEMBER_COUNT", "MEMBER_GROWTH"]

CLUB_COUNT = Indicator(
    id="network.clubs",
    term_vi="Số câu lạc bộ",
    term_en="Clubs",
    numerator=CLUBS,
    form=Form.TOTAL,
    unit_vi="câu lạc bộ",
    facts=("M-IND-01",),
)

ACTIVE_SHARE = Indicator(
    id="network.active_clubs",
    term_vi="Tỷ lệ câu lạc bộ đang hoạt động",
    term_en="Share of clubs that are active",
    numerator=ACTIVE_CLUBS,
    denominator=CLUBS,
)

MEMBER_COUNT = Indicator(
    id="network.members",
    term_vi="Số thành viên câu lạc bộ",
    term_en="Members of the clubs",
    numerator=MEMBERS,
    form=Form.TOTAL,
    unit_vi="thành viên",
    facts=("M-IND-06",),
)

MEMBER_GROWTH = Indicator(
    id="network.member_growth",
    term_vi="Tăng thành viên từ khi thành lập đến nay",
    term_en="Growth of membership since founding",
    numerator=MEMBERS,
    denominator=MEMBERS_AT_FOUNDING,
    form=Form.CHANGE,
    unit_vi="thành viên",
)

NEW_CLUBS_1336 = Indicator(
    id="network.new_clubs_1336",
    term_vi="Số câu lạc bộ thành lập mới theo Đề án 1336",
    term_en="New clubs under Programme 1336",
    numerator=CLUBS,
    form=Form.TOTAL,
    target=NEW_CLUBS_TARGET,
    programme="1336",
    unit_vi="câu lạc bộ",
    facts=("M-IND-02",),
)

NEW_CLUBS_1648 = Indicator(
    id="network.new_clubs_1648",
    term_vi="Số câu lạc bộ thành lập mới theo Đề án 1648",
    term_en="New clubs under Programme 1648",
    numerator=CLUBS,
    form=Form.TOTAL,
    target=NEW_CLUBS_TARGET,
    programme="1648",
    unit_vi="câu lạc bộ",
    facts=("M-IND-02",),
)

NEW_CLUB_MEMBERS_1336 = Indicator(
    id="network.new_club_members_1336",
    term_vi="Số thành viên của các câu lạc bộ thành lập mới theo Đề án 1336",
    term_en="Members of the new clubs under Programme 1336",
    numerator=MEMBERS,
    form=Form.TOTAL,
    target=NEW_CLUB_MEMBERS_TARGET,
    programme="1336",
    unit_vi="thành viên",
)

NEW_CLUB_OLDER_1336 = Indicator(
    id="network.new_club_older_members_1336",
    term_vi="Số người cao tuổi trong các câu lạc bộ thành lập mới theo Đề án 1336",
    term_en="Older members of the new clubs under Programme 1336",
    numerator=OLDER_MEMBERS,
    form=Form.TOTAL,
    target=NEW_CLUB_OLDER_MEMBERS_TARGET,
    programme="1336",
    unit_vi="người cao tuổi",
)

NEW_CLUB_OLDER_1648 = Indicator(
    id="network.new_club_older_members_1648",
    term_vi="Số người cao tuổi trong các câu lạc bộ thành lập mới theo Đề án 1648",
    term_en="Older members of the new clubs under Programme 1648",
    numerator=OLDER_MEMBERS,
    form=Form.TOTAL,
    target=NEW_CLUB_OLDER_MEMBERS_TARGET,
    programme="1648",
    unit_vi="người cao tuổi",
)

OLDER_WOMEN_1648 = Indicator(
    id="network.older_women_1648",
    term_vi="Tỷ lệ phụ nữ trong số người cao tuổi tham gia câu lạc bộ mới theo Đề án 1648",
    term_en="Share of women among the older members of the new clubs under Programme 1648",
    numerator=OLDER_WOMEN,
    denominator=OLDER_MEMBERS,
    target=OLDER_WOMEN_TARGET,
    programme="1648",
    note_vi="Mẫu số là người cao tuổi, khác với tỷ lệ phụ nữ trong toàn bộ thành viên của Đề án 1336.",
)

ASSOCIATION_COVERAGE = Indicator(
    id="network.association_coverage",
    term_vi="Tỷ lệ hội viên Hội Người cao tuổi tham gia câu lạc bộ",
    term_en="Share of the Association's members who are in the clubs",
    numerator=ASSOCIATION_MEMBERS,
    denominator=MEMBERSHIP,
)

CARERS_PER_PERSON = Indicator(
    id="home_care.carers_per_person",
    term_vi="Số tình nguyện viên chăm sóc tại nhà trên một người được chăm sóc",
    term_en="Home carers per person cared for",
    numerator=HOME_CARERS,
    denominator=PEOPLE_CARED_FOR,
    form=Form.MEAN,
    unit_vi="tình nguyện viên/người được chăm sóc",
    facts=("M-IND-23",),
)


def _of_association(id: str, term_vi: str, term_en: str, measure: object, unit_vi: str) -> Indicator:  # noqa: A002
    return Indicator(id, term_vi, measure, form=Form.TOTAL, term_en=term_en, unit_vi=unit_vi)  # type: ignore[arg-type]


ASSOCIATION_MEMBERSHIP = _of_association(
    "association.membership", "Số hội viên Hội Người cao tuổi", "Members of the Association", MEMBERSHIP, "hội viên"
)
ASSOCIATION_BRANCHES = _of_association("association.branch_count", "Số chi hội", "Branches", BRANCHES, "chi hội")
ASSOCIATION_GROUPS = _of_association("association.group_count", "Số tổ hội", "Groups", GROUPS, "tổ hội")
ASSOCIATION_ADMISSIONS = _of_association(
    "association.admissions", "Số hội viên mới kết nạp", "Members admitted", NEW_MEMBERSHIP, "hội viên"
)
LONGEVITY = _of_association(
    "association.longevity", "Số lượt người được mừng thọ", "Longevity celebrations", LONGEVITY_CELEBRATIONS, "lượt"
)
GIFT_COUNT = _of_association("association.gift_count", "Số suất quà đã tặng", "Gifts given", GIFTS, "suất")
SOCIAL_ROLE_COUNT = _of_association(
    "association.people_in_social_roles",
    "Số người cao tuổi tham gia công tác xã hội ở địa phương",
    "Older people in social roles",
    SOCIAL_ROLES,
    "người",
)
OTHER_CLUB_COUNT = _of_association(
    "association.other_club_count",
    "Số câu lạc bộ khác của người cao tuổi",
    "Other clubs of older people",
    OTHER_CLUBS,
    "câu lạc bộ",
)

CREMATION_SHARE = Indicator(
    id="association.cremation_share",
    term_vi="Tỷ lệ hỏa táng",
    term_en="Share of cremations",
    numerator=CREMATIONS,
    denominator=DEATHS,
)

INDICATORS: tuple[Indicator, ...] = tuple(value for value in globals().values() if isinstance(value, Indicator))
"""Every national indicator of the network.

>>> MEMBER_GROWTH in INDICATORS
True
"""
