"""Livelihood (tăng thu nhập): the fund that lends and revolves, and economic volunteers beside the borrowers."""

from __future__ import annotations

from lthtgn.expr.nodes import Measure, When, count, distinct, share
from lthtgn.model.activities import ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.model.clubs import Records
from lthtgn.policy.national.areas import (
    BORROWERS_AMONG_NEEDY,
    INITIAL_FUND,
    MAX_INTEREST,
    MAX_PEOPLE_SHARING_VOLUNTEER,
    MIN_ECONOMIC_VOLUNTEERS,
    MIN_SHARE_HELPED_MONTHLY,
    practice,
)
from lthtgn.policy.national.documents_areas import HELPAGE_INCOME, PRESS_ON_CLUBS
from lthtgn.rules.area_rows import (
    BORROWER_NEEDS_LOAN,
    HELPED_BY_VOLUNTEER,
    HELPS_MONTHLY,
    NUMBER_HELPED,
    took_place,
)
from lthtgn.rules.areas.content import AreaContent, AreaItem
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.measures import ECONOMIC_VOLUNTEERS, MEMBERS_IN_NEED_OF_LOAN
from lthtgn.rules.rows import (
    ACTIVITIES,
    BORROWER,
    BORROWER_IS_MEMBER,
    LOANS,
    VOLUNTEER_AREA,
    VOLUNTEER_PERSON,
    VOLUNTEERS,
)

__all__ = [
    "BORROWED_IN_NEED",
    "BORROWERS_IN_NEED",
    "HAS_ECONOMIC_VOLUNTEERS",
    "HAS_INITIAL_FUND",
    "HELPS_EACH_MONTHLY",
    "HELPS_ONE_TO_ONE",
    "INITIAL_LIVELIHOOD_FUND",
    "LIVELIHOOD",
    "MENTORED",
    "MENTORING_TIMES",
    "MENTORS",
    "MONTHLY_MENTORS",
    "PEOPLE_SHARING",
]

_AREA = ActivityArea.LIVELIHOOD
_economic = VOLUNTEERS.rows.where(VOLUNTEER_AREA.is_(_AREA))
_ASK_HELPED = "danh sách tình nguyện viên kinh tế, kèm những người mà mỗi tình nguyện viên giúp đỡ"

MENTORS = Measure(
    id="livelihood.mentors",
    term_vi="số tình nguyện viên kinh tế đang giúp người",
    term_en="economic volunteers who help somebody",
    value=distinct(_economic.where(NUMBER_HELPED >= 1), VOLUNTEER_PERSON),
    part_of=ECONOMIC_VOLUNTEERS,
    ask_vi=_ASK_HELPED,
)

MONTHLY_MENTORS = Measure(
    id="livelihood.monthly_mentors",
    term_vi="số tình nguyện viên kinh tế giúp đỡ từng người hằng tháng",
    term_en="economic volunteers who helped each of their people every month",
    value=distinct(_economic.where((NUMBER_HELPED >= 1) & HELPS_MONTHLY.is_true()), VOLUNTEER_PERSON),
    part_of=MENTORS,
    ask_vi="những lần tình nguyện viên kinh tế giúp đỡ trong năm qua, kèm ngày và người được giúp",
)

MENTORED = Measure(
    id="livelihood.mentored",
    term_vi="số người được tình nguyện viên kinh tế giúp đỡ",
    term_en="people whom economic volunteers help",
    value=distinct(_economic, HELPED_BY_VOLUNTEER),
    ask_vi=_ASK_HELPED,
)

PEOPLE_SHARING = Measure(
    id="livelihood.people_sharing",
    term_vi="số người được giúp mà không có tình nguyện viên kinh tế riêng",
    term_en="people helped who have no economic volunteer of their own",
    value=MENTORED - MENTORS,
    ask_vi=_ASK_HELPED,
)

MENTORING_TIMES = Measure(
    id="livelihood.mentoring",
    term_vi="số lần tình nguyện viên kinh tế giúp đỡ trong kỳ",
    term_en="times that economic volunteers helped in the period",
    value=count(ACTIVITIES.rows.where(took_place(ActivityKind.MENTORING))),
    when=When.PERIOD,
    unit_vi="lần",
    ask_vi="những lần tình nguyện viên kinh tế giúp đỡ trong kỳ",
)

BORROWERS_IN_NEED = Measure(
    id="loans.borrowers_in_need",
    term_vi="số thành viên có nhu cầu đã được vay vốn trong kỳ",
    term_en="members in need of a loan who borrowed in the period",
    value=distinct(LOANS.rows.where(BORROWER_IS_MEMBER.is_true() & BORROWER_NEEDS_LOAN.is_true()), BORROWER),
    part_of=MEMBERS_IN_NEED_OF_LOAN,
    when=When.PERIOD,
    ask_vi="sổ cho vay trong kỳ, và thành viên nào có nhu cầu vay vốn",
)

INITIAL_LIVELIHOOD_FUND = Measure(
    id="funds.livelihood_initial",
    term_vi="quỹ tăng thu nhập khi ra mắt",
    term_en="livelihood fund at the launch",
    value=None,
    when=When.ONCE,
    unit_vi="đồng",
    ask_vi="số tiền của quỹ tăng thu nhập khi câu lạc bộ ra mắt",
)

HAS_ECONOMIC_VOLUNTEERS = Criterion(
    id="livelihood.volunteers",
    term_vi="Có đủ tình nguyện viên kinh tế",
    term_en="The club has enough economic volunteers",
    test=ECONOMIC_VOLUNTEERS.at_least(MIN_ECONOMIC_VOLUNTEERS),
    area=_AREA,
    advisory=True,
)

HELPS_ONE_TO_ONE = Criterion(
    id="livelihood.one_to_one",
    term_vi="Mỗi người được giúp có một tình nguyện viên kinh tế riêng",
    term_en="Each person helped has an economic volunteer of their own",
    test=PEOPLE_SHARING.at_most(MAX_PEOPLE_SHARING_VOLUNTEER),
    area=_AREA,
    advisory=True,
)

HELPS_EACH_MONTHLY = Criterion(
    id="livelihood.monthly_help",
    term_vi="Tình nguyện viên kinh tế giúp đỡ từng người hằng tháng",
    term_en="The economic volunteers help each of their people every month",
    test=share(MONTHLY_MENTORS, of=MENTORS).at_least(MIN_SHARE_HELPED_MONTHLY),
    area=_AREA,
    advisory=True,
)

BORROWED_IN_NEED = Criterion(
    id="livelihood.borrowers_in_need",
    term_vi="Tỷ lệ được vay vốn trong số thành viên có nhu cầu vay",
    term_en="The prescribed share of the members in need of a loan borrowed",
    test=share(BORROWERS_IN_NEED, of=MEMBERS_IN_NEED_OF_LOAN).at_least(BORROWERS_AMONG_NEEDY),
    area=_AREA,
    advisory=True,
)

HAS_INITIAL_FUND = Criterion(
    id="livelihood.initial_fund",
    term_vi="Quỹ tăng thu nhập ban đầu đủ mức",
    term_en="The livelihood fund at the launch is large enough",
    test=INITIAL_LIVELIHOOD_FUND.at_least(INITIAL_FUND),
    area=_AREA,
    advisory=True,
)

LIVELIHOOD = AreaContent(
    area=_AREA,
    holds=(
        AreaItem(
            "mỗi câu lạc bộ một quỹ tăng thu nhập, tự quản lý và sở hữu lâu dài",
            "one livelihood fund per club, which manages it and owns it for the long run",
            practice(HELPAGE_INCOME, "M-LIVE-01"),
        ),
        AreaItem(
            "quỹ cho thành viên vay; lãi dùng cho hoạt động của câu lạc bộ",
            "the fund lends to members; interest pays for the club's activities",
            practice(HELPAGE_INCOME, "M-LIVE-02"),
        ),
        AreaItem(
            "nguồn của quỹ: Ủy ban nhân dân, Hội Người cao tuổi cấp huyện (trước 7/2025), dự án nếu có, tiền vận động",
            "sources: People's Committee, district Association (before July 2025), project if any, money raised",
            practice(HELPAGE_INCOME, "M-LIVE-03"),
        ),
        AreaItem(
            "quỹ quay vòng: tiền trả lại được cho vay tiếp",
            "the fund revolves: what is repaid is lent again",
            practice(HELPAGE_INCOME, "M-LIVE-04"),
        ),
        AreaItem(
            "tình nguyện viên kinh tế chia sẻ kinh nghiệm, kỹ thuật; cho mượn vốn, giống; giúp mua vật tư, bán sản phẩm",
            "economic volunteers share experience and technique, lend capital or stock, help to buy and to sell",
            practice(HELPAGE_INCOME, "M-LIVE-05"),
        ),
        AreaItem(
            "một thành viên ban chủ nhiệm phụ trách mảng và quản lý tình nguyện viên kinh tế",
            "one board member is in charge of the area and of its volunteers",
            practice(HELPAGE_INCOME, "M-BOARD-10"),
        ),
    ),
    seen=(
        AreaItem(
            "mức vay 2 đến 10 triệu đồng; bình quân một người vay 2,6 đến 5,8 triệu đồng",
            "loans of 2 to 10 million đồng; 2.6 to 5.8 million a borrower on average",
            practice(PRESS_ON_CLUBS, "M-LIVE-30", "M-LIVE-31", "M-LIVE-32", "M-LIVE-33", "M-LIVE-34"),
        ),
        AreaItem(
            "9 trong 10 câu lạc bộ ở Khánh Hòa đã thu hồi vòng vay đầu và cho vay tiếp; có chủ nhiệm ứng tiền riêng",
            "9 of 10 clubs in Khánh Hòa got the first cycle back and lent again; a chair advanced his own money",
            practice(PRESS_ON_CLUBS, "M-LIVE-35", "M-LIVE-36"),
        ),
        AreaItem(
            "Hòa Bình báo cáo 55 % thành viên được vay, và 124 trong 139 câu lạc bộ làm đủ tám mảng",
            "Hòa Bình reports 55 % of the members as borrowers, and 124 of 139 clubs with all eight areas",
            practice(PRESS_ON_CLUBS, "AR-06a", "AR-06b"),
        ),
    ),
    not_known=(
        AreaItem(
            "tiêu chí cho vay, mức vay, duyệt, bảo lãnh, kiểu lãi, nợ quá hạn, dự phòng, phần lớn nhất cho một người",
            "criteria, size, approval, guarantee, kind of interest, arrears, reserve, largest share of one person",
            practice(HELPAGE_INCOME, "M-UNK-06"),
        ),
    ),
    measures=(
        MENTORS,
        MONTHLY_MENTORS,
        MENTORED,
        PEOPLE_SHARING,
        MENTORING_TIMES,
        BORROWERS_IN_NEED,
        INITIAL_LIVELIHOOD_FUND,
    ),
    criteria=(HAS_ECONOMIC_VOLUNTEERS, HELPS_ONE_TO_ONE, HELPS_EACH_MONTHLY, BORROWED_IN_NEED, HAS_INITIAL_FUND),
    slots=(MAX_INTEREST,),
    records=(Records.LOANS,),
)
"""Livelihood with all that is known of it.

>>> [criterion.id for criterion in LIVELIHOOD.criteria][:2]
['livelihood.volunteers', 'livelihood.one_to_one']
"""
