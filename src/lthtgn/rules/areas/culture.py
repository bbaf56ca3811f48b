"""Culture (đời sống tinh thần: văn hóa, văn nghệ, thăm hỏi, giao lưu): an arts team, performances, songs at the meeting."""

from __future__ import annotations

from lthtgn.expr.nodes import Measure, When, count, share, total
from lthtgn.model.activities import ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.policy.national.areas import practice
from lthtgn.policy.national.areas_social import (
    ARTS_TEAM_REQUIRED,
    MAX_MONTHS_TO_ARTS_TEAM,
    MIN_ITEMS_AT_MEETINGS,
    MIN_PERFORMANCES,
)
from lthtgn.policy.national.documents_areas import HELPAGE_CULTURE
from lthtgn.rules import area_rows
from lthtgn.rules.area_rows import ARTS_TEAM, MONTHS_TO_ARTS_TEAM, took_place
from lthtgn.rules.areas.content import AreaContent, AreaItem
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.measures import CLUBS, MEETINGS
from lthtgn.rules.rows import ACTIVITIES, ACTIVITY_KIND, CLUB

__all__ = [
    "ARTS_TEAMS",
    "CULTURE",
    "FEWEST_PERFORMANCES",
    "FORMED_ARTS_TEAM_IN_TIME",
    "HAS_ARTS_TEAM",
    "ITEMS_AT_MEETINGS",
    "MEETINGS_WITH_ITEM",
    "MONTHS_OF_CLUB",
    "MONTHS_TO_TEAM",
    "PERFORMANCES",
    "PERFORMS",
    "VISITS",
]

_AREA = ActivityArea.CULTURE

ARTS_TEAMS = Measure(
    id="clubs.arts_team",
    term_vi="số câu lạc bộ có đội văn nghệ",
    term_en="clubs with an arts team",
    value=count(CLUB.rows.where(ARTS_TEAM.is_true())),
    part_of=CLUBS,
    unit_vi="câu lạc bộ",
    ask_vi="câu lạc bộ có đội văn nghệ hay không, thành lập ngày nào",
)

MONTHS_TO_TEAM = Measure(
    id="culture.months_to_arts_team",
    term_vi="số tháng từ khi thành lập câu lạc bộ đến khi có đội văn nghệ",
    term_en="months from the founding until the arts team was formed",
    value=total(CLUB.rows, MONTHS_TO_ARTS_TEAM),
    unit_vi="tháng",
    ask_vi="ngày thành lập câu lạc bộ và ngày thành lập đội văn nghệ",
)

MONTHS_OF_CLUB = Measure(
    id="culture.months_since_founding",
    term_vi="số tháng từ khi thành lập câu lạc bộ",
    term_en="months since the founding of the club",
    value=total(CLUB.rows, area_rows.MONTHS_OF_CLUB),
    unit_vi="tháng",
    ask_vi="ngày thành lập câu lạc bộ",
)

PERFORMANCES = Measure(
    id="culture.performance_count",
    term_vi="số buổi biểu diễn, giao lưu trong kỳ",
    term_en="performances and exchanges in the period",
    value=count(ACTIVITIES.rows.where(took_place(ActivityKind.PERFORMANCE, ActivityKind.EXCHANGE))),
    when=When.PERIOD,
    unit_vi="buổi",
    ask_vi="các buổi biểu diễn, giao lưu của đội văn nghệ trong kỳ",
)

FEWEST_PERFORMANCES = Measure(
    id="culture.fewest_performances",
    term_vi="số buổi biểu diễn, giao lưu của năm ít nhất trong kỳ",
    term_en="performances and exchanges in that year of the period which has the fewest",
    value=total(CLUB.rows, area_rows.FEWEST_PERFORMANCES),
    when=When.PERIOD,
    unit_vi="buổi",
    ask_vi="các buổi biểu diễn, giao lưu của đội văn nghệ trong từng năm của kỳ",
    worked_out=True,
)

MEETINGS_WITH_ITEM = Measure(
    id="meetings.with_cultural_item",
    term_vi="số buổi sinh hoạt có tiết mục văn hóa, văn nghệ, giải trí",
    term_en="meetings with a cultural or entertainment item",
    value=count(
        ACTIVITIES.rows.where(ACTIVITY_KIND.is_(ActivityKind.MEETING)).where(
            took_place(ActivityKind.CULTURAL_ITEM, ActivityKind.PERFORMANCE)
        )
    ),
    part_of=MEETINGS,
    when=When.PERIOD,
    unit_vi="buổi",
    ask_vi="nội dung của từng buổi sinh hoạt",
)

VISITS = Measure(
    id="culture.visits",
    term_vi="số lần thăm hỏi ốm đau, hiếu hỉ trong kỳ",
    term_en="visits for illness, joy and sorrow in the period",
    value=count(ACTIVITIES.rows.where(took_place(ActivityKind.VISIT))),
    when=When.PERIOD,
    unit_vi="lần",
    ask_vi="các lần thăm hỏi trong kỳ",
)

# A young club without a team still has the months in which to form it, of which it is not known yet how many it takes.
HAS_ARTS_TEAM = Criterion(
    id="culture.arts_team",
    term_vi="Có đội văn nghệ",
    term_en="The club has an arts team",
    test=ARTS_TEAMS.at_least(ARTS_TEAM_REQUIRED)
    | (MONTHS_OF_CLUB.at_most(MAX_MONTHS_TO_ARTS_TEAM) & MONTHS_TO_TEAM.at_most(MAX_MONTHS_TO_ARTS_TEAM)),
    area=_AREA,
    advisory=True,
)

FORMED_ARTS_TEAM_IN_TIME = Criterion(
    id="culture.arts_team_in_time",
    term_vi="Có đội văn nghệ trong vòng sáu tháng",
    term_en="The arts team was formed within six months",
    test=MONTHS_TO_TEAM.at_most(MAX_MONTHS_TO_ARTS_TEAM),
    area=_AREA,
    advisory=True,
)

PERFORMS = Criterion(
    id="culture.performances",
    term_vi="Mỗi năm biểu diễn hoặc giao lưu đủ số buổi",
    term_en="The club performs or meets other clubs often enough in a year",
    test=FEWEST_PERFORMANCES.at_least(MIN_PERFORMANCES),
    area=_AREA,
    advisory=True,
)

ITEMS_AT_MEETINGS = Criterion(
    id="culture.items",
    term_vi="Buổi sinh hoạt nào cũng có tiết mục văn hóa, văn nghệ, giải trí",
    term_en="Every meeting has a cultural or entertainment item",
    test=share(MEETINGS_WITH_ITEM, of=MEETINGS).at_least(MIN_ITEMS_AT_MEETINGS),
    area=_AREA,
    advisory=True,
)

CULTURE = AreaContent(
    area=_AREA,
    holds=(
        AreaItem(
            "một đội văn nghệ của câu lạc bộ",
            "an arts team of the club",
            practice(HELPAGE_CULTURE, "M-CULT-01"),
        ),
        AreaItem(
            "biểu diễn hoặc giao lưu tại địa phương; tiết mục ở mỗi buổi sinh hoạt",
            "local performances or exchanges; an item at each meeting",
            practice(HELPAGE_CULTURE, "M-CULT-03", "M-CULT-04"),
        ),
        AreaItem(
            "thăm hỏi khi ốm đau, hiếu hỉ; giao lưu với câu lạc bộ khác khi có thể",
            "visits for illness, joy and sorrow; exchange with other clubs when possible",
            practice(HELPAGE_CULTURE, "M-CULT-05"),
        ),
        AreaItem(
            "mảng này có hai tên: chăm sóc đời sống tinh thần, hoặc văn hóa, văn nghệ, thăm hỏi, giao lưu",
            "the area has two names: care for spiritual life, or culture, arts, visits and exchanges",
            practice(HELPAGE_CULTURE, "M-AREA-03", "AREA-7"),
        ),
    ),
    seen=(),
    not_known=(
        AreaItem(
            "số người của đội văn nghệ; số lần thăm hỏi, giao lưu; ngày bắt đầu tính sáu tháng",
            "size of the arts team; number of visits and exchanges; first day of the six months",
            practice(HELPAGE_CULTURE, "M-UNK-12"),
        ),
    ),
    measures=(
        ARTS_TEAMS,
        MONTHS_TO_TEAM,
        MONTHS_OF_CLUB,
        PERFORMANCES,
        FEWEST_PERFORMANCES,
        MEETINGS_WITH_ITEM,
        VISITS,
    ),
    criteria=(HAS_ARTS_TEAM, FORMED_ARTS_TEAM_IN_TIME, PERFORMS, ITEMS_AT_MEETINGS),
)
"""Culture with all that is known of it.

>>> CULTURE.criteria[0].term_vi
'Có đội văn nghệ'
"""
