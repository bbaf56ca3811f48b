"""Mutual help (tự giúp nhau và hỗ trợ cộng đồng): people in sudden difficulty, and the community; the firmest norms."""

from __future__ import annotations

from lthtgn.expr.nodes import Measure, When, count, distinct, mean, share, total
from lthtgn.model.activities import ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.policy.national.areas import practice
from lthtgn.policy.national.areas_social import (
    MIN_CASES_FOUND,
    MIN_COMMUNITY_MONTHS,
    MIN_COMMUNITY_NEEDS_FOUND,
    MIN_HELP_DISCUSSED,
    MIN_PEOPLE_HELPED,
)
from lthtgn.policy.national.documents_areas import HELPAGE_HELP, PARDOEL_2023, PRESS_ON_CLUBS, PROVINCE_OF_208_CLUBS
from lthtgn.rules import area_rows
from lthtgn.rules.area_rows import HELPED, took_place
from lthtgn.rules.areas.content import AreaContent, AreaItem
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.measures import MEETINGS, MONTHS_IN_PERIOD
from lthtgn.rules.rows import ACTIVITIES, ACTIVITY_KIND, ACTIVITY_MONTH, CLUB, IN_WHOLE_MONTH

__all__ = [
    "CASES_FOUND",
    "COMMUNITY_MONTHS",
    "COMMUNITY_NEEDS_FOUND",
    "DISCUSSES_HELP",
    "FEWEST_CASES",
    "FEWEST_COMMUNITY_NEEDS",
    "FINDS_CASES",
    "FINDS_COMMUNITY_NEEDS",
    "HELPED_IN_MONTHS",
    "HELPS_COMMUNITY_MONTHLY",
    "HELPS_PEOPLE",
    "MEETINGS_DISCUSSING_HELP",
    "MUTUAL_HELP",
]

_AREA = ActivityArea.MUTUAL_HELP
_in_months = ACTIVITIES.rows.where(IN_WHOLE_MONTH.is_true())

COMMUNITY_MONTHS = Measure(
    id="help.community_months",
    term_vi="số tháng có giúp cộng đồng trong kỳ",
    term_en="months with help to the community in the period",
    value=distinct(_in_months.where(took_place(ActivityKind.HELP_TO_COMMUNITY)), ACTIVITY_MONTH),
    part_of=MONTHS_IN_PERIOD,
    when=When.PERIOD,
    unit_vi="tháng",
    ask_vi="ngày của các việc giúp cộng đồng trong kỳ",
)

HELPED_IN_MONTHS = Measure(
    id="help.people_in_months",
    term_vi="số lượt người gặp khó khăn được giúp trong các tháng trọn của kỳ",
    term_en="times that a person in difficulty was helped in the whole months of the period",
    value=total(_in_months.where(took_place(ActivityKind.HELP_TO_PERSON)), HELPED[ActivityKind.HELP_TO_PERSON]),
    when=When.PERIOD,
    unit_vi="lượt",
    ask_vi="các việc giúp người gặp khó khăn trong kỳ, kèm ngày và số người được giúp",
)

CASES_FOUND = Measure(
    id="help.cases",
    term_vi="số trường hợp khó khăn hoặc vấn đề do các tổ trưởng tìm ra trong kỳ",
    term_en="cases or issues that the group leaders found in the period",
    value=count(_in_months.where(took_place(ActivityKind.CASE_FOUND))),
    when=When.PERIOD,
    unit_vi="việc",
    ask_vi="các trường hợp khó khăn hoặc vấn đề mà tổ trưởng báo cáo trong kỳ",
)

COMMUNITY_NEEDS_FOUND = Measure(
    id="help.community_needs",
    term_vi="số việc có thể làm cho cộng đồng do các tổ trưởng tìm ra trong kỳ",
    term_en="things to do for the community that the group leaders found in the period",
    value=count(_in_months.where(took_place(ActivityKind.COMMUNITY_NEED_FOUND))),
    when=When.PERIOD,
    unit_vi="việc",
    ask_vi="các việc có thể làm cho cộng đồng mà tổ trưởng báo cáo trong kỳ",
)

FEWEST_CASES = Measure(
    id="help.fewest_cases",
    term_vi="số trường hợp khó khăn hoặc vấn đề do các tổ trưởng tìm ra trong tháng ít nhất của kỳ",
    term_en="cases or issues that the group leaders found in that month of the period which has the fewest",
    value=total(CLUB.rows, area_rows.FEWEST_CASES),
    when=When.PERIOD,
    unit_vi="việc",
    ask_vi="các trường hợp khó khăn hoặc vấn đề mà tổ trưởng báo cáo trong từng tháng",
    worked_out=True,
)

FEWEST_COMMUNITY_NEEDS = Measure(
    id="help.fewest_community_needs",
    term_vi="số việc có thể làm cho cộng đồng do các tổ trưởng tìm ra trong tháng ít nhất của kỳ",
    term_en="things to do for the community that the group leaders found in that month of the period which has the fewest",
    value=total(CLUB.rows, area_rows.FEWEST_COMMUNITY_NEEDS),
    when=When.PERIOD,
    unit_vi="việc",
    ask_vi="các việc có thể làm cho cộng đồng mà tổ trưởng báo cáo trong từng tháng",
    worked_out=True,
)

MEETINGS_DISCUSSING_HELP = Measure(
    id="meetings.help_discussed",
    term_vi="số buổi sinh hoạt có thảo luận về tự giúp nhau và hỗ trợ cộng đồng",
    term_en="meetings that discussed self-help and community support",
    value=count(
        ACTIVITIES.rows.where(ACTIVITY_KIND.is_(ActivityKind.MEETING)).where(took_place(ActivityKind.HELP_DISCUSSION))
    ),
    part_of=MEETINGS,
    when=When.PERIOD,
    unit_vi="buổi",
    ask_vi="nội dung của từng buổi sinh hoạt",
)

HELPS_COMMUNITY_MONTHLY = Criterion(
    id="mutual_help.community",
    term_vi="Giúp cộng đồng ít nhất mỗi tháng một lần",
    term_en="The club helps the community at least once a month",
    test=share(COMMUNITY_MONTHS, of=MONTHS_IN_PERIOD).at_least(MIN_COMMUNITY_MONTHS),
    area=_AREA,
    advisory=True,
)

HELPS_PEOPLE = Criterion(
    id="mutual_help.people",
    term_vi="Bình quân mỗi tháng giúp ít nhất một người gặp khó khăn đột xuất",
    term_en="On average the club helps at least one person in sudden difficulty each month",
    test=mean(HELPED_IN_MONTHS, per=MONTHS_IN_PERIOD).at_least(MIN_PEOPLE_HELPED),
    area=_AREA,
    advisory=True,
)

FINDS_CASES = Criterion(
    id="mutual_help.cases",
    term_vi="Tổ trưởng tìm người gặp khó khăn hoặc vấn đề cần nói với chính quyền hằng tháng",
    term_en="The group leaders look for cases and issues every month",
    test=FEWEST_CASES.at_least(MIN_CASES_FOUND),
    area=_AREA,
    advisory=True,
)

FINDS_COMMUNITY_NEEDS = Criterion(
    id="mutual_help.community_needs",
    term_vi="Tổ trưởng tìm việc có thể làm cho cộng đồng hằng tháng",
    term_en="The group leaders look for things to do for the community every month",
    test=FEWEST_COMMUNITY_NEEDS.at_least(MIN_COMMUNITY_NEEDS_FOUND),
    area=_AREA,
    advisory=True,
)

DISCUSSES_HELP = Criterion(
    id="mutual_help.discussed",
    term_vi="Buổi sinh hoạt nào cũng thảo luận về tự giúp nhau và hỗ trợ cộng đồng",
    term_en="Every meeting discusses self-help and community support",
    test=share(MEETINGS_DISCUSSING_HELP, of=MEETINGS).at_least(MIN_HELP_DISCUSSED),
    area=_AREA,
    advisory=True,
)

MUTUAL_HELP = AreaContent(
    area=_AREA,
    holds=(
        AreaItem(
            "giúp một người: hiện vật; ngày công; tiền; kỹ thuật; thủ tục hưởng chế độ; mua thẻ bảo hiểm y tế; hòa nhập xã hội",
            "help to a person: in kind, days of work, money, technique, legal procedure, insurance card, social inclusion",
            practice(HELPAGE_HELP, "M-HELP-06"),
        ),
        AreaItem(
            "giúp cộng đồng: như cả câu lạc bộ dọn vệ sinh môi trường, đường làng, nhà văn hóa hằng tháng",
            "help to the community: such as monthly cleaning of the environment, roads and culture house",
            practice(HELPAGE_HELP, "M-HELP-07"),
        ),
        AreaItem(
            "câu lạc bộ chia thành tổ; tổ trưởng phụ trách một địa bàn và mỗi tháng mang trường hợp về câu lạc bộ",
            "the club is divided into groups; a leader answers for one local area and brings cases each month",
            practice(HELPAGE_HELP, "M-GRP-01"),
        ),
    ),
    seen=(
        AreaItem(
            "208 câu lạc bộ của một tỉnh giúp 960 thành viên trong 2021–2025",
            "208 clubs of one province helped 960 members in 2021–25",
            practice(PROVINCE_OF_208_CLUBS, "M-HELP-08", "M-HELP-09", "M-IND-24", "M-TRAP-20"),
        ),
        AreaItem(
            "có câu lạc bộ ba tổ (kinh tế, chăm sóc tại nhà, văn nghệ và quỹ), có câu lạc bộ năm tổ tình nguyện",
            "one club has three groups (economy, home care, arts and fund), another five groups of volunteers",
            practice(PRESS_ON_CLUBS, "M-GRP-02", "M-GRP-03", "M-GRP-04"),
        ),
        AreaItem(
            "một nghiên cứu: 74–99 % câu lạc bộ có chăm sóc sức khỏe và hỗ trợ cộng đồng",
            "a study: 74–99 % of the clubs carry out health care and community support",
            practice(PARDOEL_2023, "M-ASSESS-08", "M-ASSESS-09", "M-ASSESS-10", "M-ASSESS-11"),
        ),
    ),
    not_known=(
        AreaItem(
            "danh mục đầy đủ các việc giúp cộng đồng; việc tìm trường hợp có bắt buộc với từng tổ trưởng không; số và cỡ tổ",
            "the full list of community help; whether the search binds each leader; number and size of groups",
            practice(HELPAGE_HELP, "M-UNK-09", "M-UNK-04"),
        ),
    ),
    measures=(
        COMMUNITY_MONTHS,
        HELPED_IN_MONTHS,
        CASES_FOUND,
        FEWEST_CASES,
        COMMUNITY_NEEDS_FOUND,
        FEWEST_COMMUNITY_NEEDS,
        MEETINGS_DISCUSSING_HELP,
    ),
    criteria=(HELPS_COMMUNITY_MONTHLY, HELPS_PEOPLE, FINDS_CASES, FINDS_COMMUNITY_NEEDS, DISCUSSES_HELP),
)
"""Mutual help with all that is known of it.

>>> MUTUAL_HELP.criteria[1].id
'mutual_help.people'
"""
