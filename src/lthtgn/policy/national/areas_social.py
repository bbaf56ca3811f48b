"""The norms of the other activity areas: mutual help, rights, awareness, culture, resources; and of the monthly meeting.

As in `areas`, none of them is law: they are norms of HelpAge's model or what clubs were seen to do.
"""

from __future__ import annotations

from lthtgn.policy.national.areas import from_start, practice
from lthtgn.policy.national.documents_areas import (
    CO_DIEN_CLUB,
    HELPAGE_CULTURE,
    HELPAGE_HELP,
    HELPAGE_RESOURCES,
    HOA_BINH_TRAINING,
    PROVINCE_OF_208_CLUBS,
    UN_DESA,
)
from lthtgn.policy.national.units import (
    ACTIVITIES,
    CASES_A_MONTH,
    DONG,
    MONTHS,
    PARTS,
    PEOPLE_A_MONTH,
    PERFORMANCES_A_YEAR,
    SHARE_OF_DUE,
    SHARE_OF_MEETINGS,
    SHARE_OF_MONTHS,
    STEPS,
    TEAMS,
)
from lthtgn.policy.parameters import Parameter, percent
from lthtgn.ranges import Range

__all__ = [
    "ARTS_TEAM_REQUIRED",
    "COMMUNICATION_STEPS",
    "MAX_MONTHS_TO_ARTS_TEAM",
    "MEETING_PARTS",
    "MIN_CASES_FOUND",
    "MIN_COMMUNITY_MONTHS",
    "MIN_COMMUNITY_NEEDS_FOUND",
    "MIN_HELP_DISCUSSED",
    "MIN_ITEMS_AT_MEETINGS",
    "MIN_MONEY_RAISED",
    "MIN_PEOPLE_HELPED",
    "MIN_PERFORMANCES",
    "MIN_RIGHTS_ACTIVITIES",
    "MIN_SHARE_COLLECTED",
    "MIN_TOPICS_AT_MEETINGS",
    "SOCIAL_AREA_NORMS",
]

# --- mutual help ------------------------------------------------------------------------------------------------------

MIN_COMMUNITY_MONTHS = Parameter(
    id="mutual_help.community_months.min",
    term_vi="tỷ lệ tháng có giúp cộng đồng",
    term_en="share of months in which the club helps the community",
    unit=SHARE_OF_MONTHS,
    history=from_start(
        percent(100),
        practice(HELPAGE_HELP, "M-HELP-01", "M-HELP-07", note_vi="Mỗi tháng ít nhất một lần, ở mọi tháng."),
    ),
)

MIN_PEOPLE_HELPED = Parameter(
    id="mutual_help.people.min",
    term_vi="số người gặp khó khăn đột xuất được giúp, bình quân một tháng",
    term_en="people in sudden difficulty helped, on average a month",
    unit=PEOPLE_A_MONTH,
    history=from_start(
        1,
        practice(
            HELPAGE_HELP,
            "M-HELP-02",
            "M-HELP-08",
            "M-HELP-09",
            sources=(*HELPAGE_HELP.addresses, *PROVINCE_OF_208_CLUBS.addresses),
            note_vi="Tính bình quân trong kỳ: tháng này nhiều bù tháng kia ít.",
            disputed_vi=(
                "Một tỉnh báo cáo 208 câu lạc bộ giúp 960 thành viên trong năm năm, khoảng 0,9 người một câu lạc bộ một năm; "
                "có lẽ không cùng cách đếm."
            ),
        ),
    ),
)

_BASE_NOT_CLEAR_VI = (
    "Nguồn không nói rõ là mỗi tổ trưởng hay tất cả các tổ trưởng: ít nhất là một một tháng, có thể nhiều hơn. Có "
    "tháng không tìm ra là chưa đạt theo cả hai cách đọc; tháng nào cũng tìm ra thì chưa xác định được."
)

MIN_CASES_FOUND = Parameter(
    id="mutual_help.cases.min",
    term_vi="số trường hợp khó khăn hoặc vấn đề cần nói với chính quyền do các tổ trưởng tìm ra mỗi tháng",
    term_en="cases or issues that the group leaders find each month",
    unit=CASES_A_MONTH,
    history=from_start(
        Range(1, None),
        practice(HELPAGE_HELP, "M-HELP-03", "M-GRP-01", "M-UNK-04", "M-UNK-09", note_vi=_BASE_NOT_CLEAR_VI),
    ),
)

MIN_COMMUNITY_NEEDS_FOUND = Parameter(
    id="mutual_help.community_needs.min",
    term_vi="số việc có thể làm cho cộng đồng do các tổ trưởng tìm ra mỗi tháng",
    term_en="things to do for the community that the group leaders find each month",
    unit=CASES_A_MONTH,
    history=from_start(
        Range(1, None), practice(HELPAGE_HELP, "M-HELP-04", "M-GRP-01", "M-UNK-09", note_vi=_BASE_NOT_CLEAR_VI)
    ),
)

MIN_HELP_DISCUSSED = Parameter(
    id="mutual_help.discussed.min",
    term_vi="tỷ lệ buổi sinh hoạt có thảo luận về tự giúp nhau và hỗ trợ cộng đồng",
    term_en="share of meetings that discuss self-help and community support",
    unit=SHARE_OF_MEETINGS,
    history=from_start(
        percent(100),
        practice(
            HOA_BINH_TRAINING,
            "M-MEET-05",
            note_vi="Tài liệu tập huấn của HelpAge và Hội, theo trang của Hội; không phải quy định pháp luật.",
        ),
    ),
)

# --- rights -----------------------------------------------------------------------------------------------------------

MIN_RIGHTS_ACTIVITIES = Parameter(
    id="rights.activities.min",
    term_vi="số hoạt động bảo vệ quyền, lợi ích tối thiểu",
    term_en="least number of activities for rights and entitlements",
    unit=ACTIVITIES,
    history=from_start(
        None,
        practice(
            UN_DESA,
            "M-RIGHT-01",
            "M-UNK-10",
            sources=(*UN_DESA.addresses, *HELPAGE_HELP.addresses),
            note_vi="Chưa có tiêu chí được công bố: không nguồn nào nêu số lần một tháng hay một năm.",
        ),
    ),
)

# --- awareness, and the meeting ---------------------------------------------------------------------------------------

_TRAINED_VI = "Tài liệu tập huấn của HelpAge và Hội, theo trang của Hội; không phải quy định pháp luật."

MIN_TOPICS_AT_MEETINGS = Parameter(
    id="awareness.topics.min",
    term_vi="tỷ lệ buổi sinh hoạt có chuyên đề truyền thông",
    term_en="share of meetings with a communication topic",
    unit=SHARE_OF_MEETINGS,
    history=from_start(
        percent(100),
        practice(
            HOA_BINH_TRAINING,
            "M-AWARE-01",
            "M-UNK-11",
            sources=(*HOA_BINH_TRAINING.addresses, *CO_DIEN_CLUB.addresses),
            note_vi=f"{_TRAINED_VI} Danh mục chuyên đề và số chuyên đề một năm chưa được công bố.",
        ),
    ),
)

COMMUNICATION_STEPS = Parameter(
    id="awareness.steps",
    term_vi="số bước của một buổi truyền thông",
    term_en="steps of a communication session",
    unit=STEPS,
    history=from_start(
        7,
        practice(
            HOA_BINH_TRAINING,
            "M-MEET-04",
            "AR-02b",
            "M-UNK-04",
            note_vi=f"{_TRAINED_VI} Nội dung các bước chưa được công bố, nên không có tiêu chí nào dùng số này.",
        ),
    ),
)

MEETING_PARTS = Parameter(
    id="operation.meeting_parts",
    term_vi="số phần của một buổi sinh hoạt",
    term_en="parts of a meeting",
    unit=PARTS,
    history=from_start(
        6,
        practice(
            HOA_BINH_TRAINING,
            "M-MEET-03",
            "M-MEET-08",
            "M-MEET-09",
            "AR-02a",
            "AR-02c",
            "M-UNK-04",
            sources=(*HOA_BINH_TRAINING.addresses, *CO_DIEN_CLUB.addresses),
            note_vi=f"{_TRAINED_VI} Tên các phần chưa được công bố, nên không có tiêu chí nào dùng số này.",
            disputed_vi=(
                "Một buổi ở Cổ Điển (5/2025) có khởi động, báo cáo hoạt động, chuyên đề truyền thông, thảo luận tự giúp nhau, kế "
                "hoạch tháng sau, trò chơi; không nguồn nào nói đó chính là sáu phần."
            ),
        ),
    ),
)

# --- culture ----------------------------------------------------------------------------------------------------------

ARTS_TEAM_REQUIRED = Parameter(
    id="culture.arts_team.min",
    term_vi="đội văn nghệ của câu lạc bộ",
    term_en="arts team of the club",
    unit=TEAMS,
    history=from_start(1, practice(HELPAGE_CULTURE, "M-CULT-01")),
)

MAX_MONTHS_TO_ARTS_TEAM = Parameter(
    id="culture.arts_team.months.max",
    term_vi="số tháng nhiều nhất đến khi có đội văn nghệ",
    term_en="most months until the arts team is formed",
    unit=MONTHS,
    history=from_start(
        6,
        practice(
            HELPAGE_CULTURE,
            "M-CULT-02",
            "M-UNK-12",
            note_vi=(
                "Nguồn không nêu tính từ ngày nào; ngày đó không thể trước ngày thành lập, nên có đội trong vòng sáu tháng kể từ "
                "thành lập là đạt theo mọi cách đọc, còn muộn hơn thì chưa xác định được."
            ),
        ),
    ),
)

MIN_PERFORMANCES = Parameter(
    id="culture.performances.min",
    term_vi="số buổi biểu diễn hoặc giao lưu tối thiểu trong một năm",
    term_en="least number of performances or exchanges in a year",
    unit=PERFORMANCES_A_YEAR,
    history=from_start(
        2,
        practice(
            HELPAGE_CULTURE,
            "M-CULT-03",
            "M-CULT-05",
            note_vi=(
                "Của đội văn nghệ, tự tổ chức hoặc cùng nơi khác. Ở đây xét từng năm, tính từ ngày đầu kỳ hoặc ngày thành lập; năm "
                "nhiều không bù cho năm ít. Kỳ ngắn hơn một năm, hoặc năm chưa trọn, chỉ kết luận được khi đã đủ số buổi."
            ),
        ),
    ),
)

MIN_ITEMS_AT_MEETINGS = Parameter(
    id="culture.items.min",
    term_vi="tỷ lệ buổi sinh hoạt có tiết mục văn hóa, văn nghệ, giải trí",
    term_en="share of meetings with a cultural or entertainment item",
    unit=SHARE_OF_MEETINGS,
    history=from_start(
        percent(100),
        practice(HELPAGE_CULTURE, "M-CULT-04", note_vi="Do bất kỳ thành viên nào trình bày, không chỉ đội văn nghệ."),
    ),
)

# --- resources --------------------------------------------------------------------------------------------------------

MIN_SHARE_COLLECTED = Parameter(
    id="resources.collected.min",
    term_vi="tỷ lệ lãi và hội phí đến hạn đã thu đủ, đúng hạn",
    term_en="share of the interest and fees due that were collected in full and on time",
    unit=SHARE_OF_DUE,
    history=from_start(percent(100), practice(HELPAGE_RESOURCES, "M-RES-03")),
)

MIN_MONEY_RAISED = Parameter(
    id="resources.raised.min",
    term_vi="số tiền tự huy động tối thiểu",
    term_en="least amount of money that a club raises itself",
    unit=DONG,
    history=from_start(
        None,
        practice(HELPAGE_RESOURCES, "M-UNK-13", note_vi="Chưa có tiêu chí được công bố về số tiền phải vận động."),
    ),
)

SOCIAL_AREA_NORMS: tuple[Parameter, ...] = (
    MIN_COMMUNITY_MONTHS,
    MIN_PEOPLE_HELPED,
    MIN_CASES_FOUND,
    MIN_COMMUNITY_NEEDS_FOUND,
    MIN_HELP_DISCUSSED,
    MIN_RIGHTS_ACTIVITIES,
    MIN_TOPICS_AT_MEETINGS,
    COMMUNICATION_STEPS,
    MEETING_PARTS,
    ARTS_TEAM_REQUIRED,
    MAX_MONTHS_TO_ARTS_TEAM,
    MIN_PERFORMANCES,
    MIN_ITEMS_AT_MEETINGS,
    MIN_SHARE_COLLECTED,
    MIN_MONEY_RAISED,
)
"""Every norm of the module."""
