"""The numbers of a club (chỉ tiêu thống kê): each additive, so that a province is the sum of its clubs.

A measure has two sources: rows that the club keeps, which are counted, and figures that it reported. Where a club
declares its rows of a kind complete, they give an exact count (but for what is unknown in them); else a lower bound.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from lthtgn.expr.nodes import Measure, Subject, Sum, When, count, distinct, total
from lthtgn.model.activities import ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.model.funds import FundKind
from lthtgn.model.people import HouseholdClass, Sex
from lthtgn.policy.national.people import OLDER_PERSON_AGE, STATISTICS_AGE
from lthtgn.rules.area_rows import CARRIED_OUT, CLUB_ID, HELPED, took_place
from lthtgn.rules.association import MEMBERSHIP
from lthtgn.rules.rows import (
    ACTIVITIES,
    ACTIVITY_ATTENDANCE,
    ACTIVITY_KIND,
    ACTIVITY_MONTH,
    ADMISSIONS,
    AGE,
    ASSOCIATION_MEMBER,
    AT_FOUNDING,
    BOARD,
    BOARD_SEX,
    BORROWER,
    BORROWER_IS_MEMBER,
    CARE_PAIRS,
    CARE_VISITS,
    CARED_FOR,
    CLUB,
    CLUB_ACTIVE,
    CLUB_CHARTER,
    CLUB_EXISTS,
    CLUB_FOUNDING_DECISION,
    FOUNDERS,
    FUND_KIND,
    FUND_LEDGER,
    FUNDS,
    HARDSHIP,
    HOUSEHOLD,
    IN_WHOLE_MONTH,
    LEDGER_AMOUNT,
    LEDGER_FUND,
    LOAN_AMOUNT,
    LOANS,
    MONTHS_ASKED,
    NEEDS_LOAN,
    SEX,
    VOLUNTEER_AREA,
    VOLUNTEER_PERSON,
    VOLUNTEERS,
)
from lthtgn.rules.rows import MEMBERS as MEMBER_ROWS

members = MEMBER_ROWS.rows
_ASK_ROSTER = (
    "danh sách thành viên đầy đủ (họ tên, giới tính, ngày sinh, ngày vào) hoặc số liệu của riêng câu lạc bộ này"
)

CLUBS = Measure(
    id="clubs",
    term_vi="số câu lạc bộ",
    term_en="clubs",
    value=count(CLUB.rows.where(CLUB_EXISTS.is_true())),
    unit_vi="câu lạc bộ",
    ask_vi="ngày thành lập của câu lạc bộ",
)

ACTIVE_CLUBS = Measure(
    id="clubs.active",
    term_vi="số câu lạc bộ đang hoạt động",
    term_en="active clubs",
    value=count(CLUB.rows.where(CLUB_ACTIVE.is_true())),
    part_of=CLUBS,
    unit_vi="câu lạc bộ",
    ask_vi="ngày thành lập và tình trạng hoạt động của câu lạc bộ",
)

FOUNDING_DECISION = Measure(
    id="clubs.founding_decision",
    term_vi="số câu lạc bộ có quyết định thành lập",
    term_en="clubs with a founding decision",
    value=count(CLUB.rows.where(CLUB_FOUNDING_DECISION.is_true())),
    part_of=CLUBS,
    unit_vi="câu lạc bộ",
    ask_vi="số, ngày và cơ quan ban hành quyết định thành lập",
)

CHARTER = Measure(
    id="clubs.charter",
    term_vi="số câu lạc bộ có quy chế hoạt động",
    term_en="clubs with a charter",
    value=count(CLUB.rows.where(CLUB_CHARTER.is_true())),
    part_of=CLUBS,
    unit_vi="câu lạc bộ",
    ask_vi="quy chế hoạt động và ngày thông qua",
)

WELL_MANAGED = Measure(
    id="clubs.well_managed",
    term_vi="số câu lạc bộ được đánh giá quản lý tốt",
    term_en="clubs assessed as well managed",
    value=None,
    part_of=CLUBS,
    unit_vi="câu lạc bộ",
    ask_vi="kết quả đánh giá quản lý câu lạc bộ theo tiêu chí của địa phương",
)

MEMBERS = Measure(
    id="members",
    term_vi="số thành viên",
    term_en="members",
    value=count(members),
    ask_vi=_ASK_ROSTER,
)

MEMBERS_AT_FOUNDING = Measure(
    id="members.at_founding",
    term_vi="số thành viên khi thành lập",
    term_en="members at founding",
    value=count(FOUNDERS.rows.where(AT_FOUNDING.is_true())),
    when=When.ONCE,
    ask_vi="số thành viên khi thành lập của riêng câu lạc bộ này",
)

NEW_MEMBERS = Measure(
    id="members.new",
    term_vi="số thành viên mới kết nạp trong kỳ",
    term_en="members admitted in the period",
    value=count(ADMISSIONS.rows),
    when=When.PERIOD,
    ask_vi="ngày vào câu lạc bộ của từng thành viên",
)

WOMEN = Measure(
    id="members.women",
    term_vi="số thành viên nữ",
    term_en="women among the members",
    value=count(members.where(SEX.is_(Sex.FEMALE))),
    part_of=MEMBERS,
    ask_vi="giới tính của từng thành viên, hoặc số thành viên nữ",
)

MEN = Measure(
    id="members.men",
    term_vi="số thành viên nam",
    term_en="men among the members",
    value=count(members.where(SEX.is_(Sex.MALE))),
    part_of=MEMBERS,
    complement=WOMEN,
    ask_vi="giới tính của từng thành viên, hoặc số thành viên nam",
)

OLDER_MEMBERS = Measure(
    id="members.older",
    term_vi="số thành viên là người cao tuổi",
    term_en="older people among the members",
    value=count(members.where(AGE >= OLDER_PERSON_AGE)),
    part_of=MEMBERS,
    ask_vi="ngày sinh (hoặc năm sinh) của từng thành viên, hoặc số thành viên từ đủ 60 tuổi",
)

YOUNGER_MEMBERS = Measure(
    id="members.younger",
    term_vi="số thành viên trẻ (chưa là người cao tuổi)",
    term_en="younger people among the members",
    value=count(members.where(AGE < OLDER_PERSON_AGE)),
    part_of=MEMBERS,
    complement=OLDER_MEMBERS,
    ask_vi="ngày sinh (hoặc năm sinh) của từng thành viên, hoặc số thành viên dưới 60 tuổi",
)

MEMBERS_OF_55 = Measure(
    id="members.aged_55",
    term_vi="số thành viên từ 55 tuổi (cách tính của thống kê câu lạc bộ)",
    term_en="members aged 55 or more, as club statistics count",
    value=count(members.where(AGE >= STATISTICS_AGE)),
    part_of=MEMBERS,
    ask_vi="ngày sinh (hoặc năm sinh) của từng thành viên",
)

OLDER_WOMEN = Measure(
    id="members.older_women",
    term_vi="số thành viên nữ là người cao tuổi",
    term_en="older women among the members",
    value=count(members.where((AGE >= OLDER_PERSON_AGE) & SEX.is_(Sex.FEMALE))),
    part_of=OLDER_MEMBERS,
    also_part_of=(WOMEN,),
    ask_vi="giới tính và ngày sinh của từng thành viên",
)

MEMBERS_IN_HARDSHIP = Measure(
    id="members.hardship",
    term_vi="số thành viên nghèo, cận nghèo hoặc có hoàn cảnh khó khăn",
    term_en="members who are poor, near-poor or in hardship",
    value=count(members.where(HOUSEHOLD.one_of(HouseholdClass.POOR, HouseholdClass.NEAR_POOR) | HARDSHIP.is_true())),
    part_of=MEMBERS,
    ask_vi="kết quả rà soát hộ nghèo, hộ cận nghèo của năm và hoàn cảnh của từng thành viên",
)

POOR_MEMBERS = Measure(
    id="members.poor",
    term_vi="số thành viên thuộc hộ nghèo",
    term_en="members of poor households",
    value=count(members.where(HOUSEHOLD.is_(HouseholdClass.POOR))),
    part_of=MEMBERS,
    also_part_of=(MEMBERS_IN_HARDSHIP,),
    ask_vi="kết quả rà soát hộ nghèo của năm cho từng thành viên",
)

NEAR_POOR_MEMBERS = Measure(
    id="members.near_poor",
    term_vi="số thành viên thuộc hộ cận nghèo",
    term_en="members of near-poor households",
    value=count(members.where(HOUSEHOLD.is_(HouseholdClass.NEAR_POOR))),
    part_of=MEMBERS,
    also_part_of=(MEMBERS_IN_HARDSHIP,),
    ask_vi="kết quả rà soát hộ cận nghèo của năm cho từng thành viên",
)

ASSOCIATION_MEMBERS = Measure(
    id="members.in_association",
    term_vi="số thành viên câu lạc bộ là hội viên Hội Người cao tuổi",
    term_en="club members who are members of the Association",
    value=count(members.where(ASSOCIATION_MEMBER.is_true())),
    part_of=MEMBERS,
    also_part_of=(MEMBERSHIP,),
    ask_vi="thành viên nào là hội viên Hội Người cao tuổi",
)

MEMBERS_IN_NEED_OF_LOAN = Measure(
    id="members.need_loan",
    term_vi="số thành viên có nhu cầu vay vốn",
    term_en="members who need a loan",
    value=count(members.where(NEEDS_LOAN.is_true())),
    part_of=MEMBERS,
    ask_vi="thành viên nào có nhu cầu vay vốn",
)

BORROWERS = Measure(
    id="loans.borrowers",
    term_vi="số thành viên được vay vốn trong kỳ",
    term_en="members who borrowed in the period",
    # Of those who borrowed, only who is still a member lies inside the members, of whom they are a share.
    value=distinct(LOANS.rows.where(BORROWER_IS_MEMBER.is_true()), BORROWER),
    part_of=MEMBERS,
    when=When.PERIOD,
    ask_vi="sổ cho vay trong kỳ, hoặc số thành viên được vay (đếm người, không đếm lượt)",
)

LOANS_MADE = Measure(
    id="loans.made",
    term_vi="số lượt cho vay trong kỳ",
    term_en="loans made in the period",
    value=count(LOANS.rows),
    when=When.PERIOD,
    unit_vi="lượt",
    ask_vi="sổ cho vay trong kỳ",
)

MONEY_LENT = Measure(
    id="loans.amount",
    term_vi="số tiền cho vay trong kỳ",
    term_en="money lent in the period",
    value=total(LOANS.rows, LOAN_AMOUNT),
    when=When.PERIOD,
    unit_vi="đồng",
    ask_vi="sổ cho vay trong kỳ",
)

BOARD_MEMBERS = Measure(
    id="board.members",
    term_vi="số thành viên ban chủ nhiệm",
    term_en="members of the management board",
    value=count(BOARD.rows),
    ask_vi="danh sách ban chủ nhiệm",
)

BOARD_WOMEN = Measure(
    id="board.women",
    term_vi="số phụ nữ trong ban chủ nhiệm",
    term_en="women on the management board",
    value=count(BOARD.rows.where(BOARD_SEX.is_(Sex.FEMALE))),
    part_of=BOARD_MEMBERS,
    ask_vi="danh sách ban chủ nhiệm có giới tính",
)

VOLUNTEER_COUNT = Measure(
    id="volunteers",
    term_vi="số tình nguyện viên",
    term_en="volunteers",
    value=distinct(VOLUNTEERS.rows, VOLUNTEER_PERSON),
    ask_vi="danh sách tình nguyện viên theo mảng hoạt động",
)

HOME_CARERS = Measure(
    id="volunteers.home_carers",
    term_vi="số tình nguyện viên chăm sóc tại nhà",
    term_en="home carers",
    value=distinct(VOLUNTEERS.rows.where(VOLUNTEER_AREA.is_(ActivityArea.HOME_CARE)), VOLUNTEER_PERSON),
    part_of=VOLUNTEER_COUNT,
    ask_vi="danh sách tình nguyện viên chăm sóc tại nhà",
)

ECONOMIC_VOLUNTEERS = Measure(
    id="volunteers.economic",
    term_vi="số tình nguyện viên kinh tế",
    term_en="economic-development volunteers",
    value=distinct(VOLUNTEERS.rows.where(VOLUNTEER_AREA.is_(ActivityArea.LIVELIHOOD)), VOLUNTEER_PERSON),
    part_of=VOLUNTEER_COUNT,
    ask_vi="danh sách tình nguyện viên kinh tế",
)

PEOPLE_CARED_FOR = Measure(
    id="care.people",
    term_vi="số người được chăm sóc tại nhà",
    term_en="people cared for at home",
    value=distinct(CARE_PAIRS.rows, CARED_FOR),
    ask_vi="danh sách người được chăm sóc tại nhà",
)

CARE_VISIT_COUNT = Measure(
    id="care.visits",
    term_vi="số lượt thăm, chăm sóc tại nhà trong kỳ",
    term_en="home-care visits in the period",
    value=count(CARE_VISITS.rows),
    when=When.PERIOD,
    unit_vi="lượt",
    ask_vi="sổ theo dõi thăm, chăm sóc tại nhà",
)

_meetings = ACTIVITIES.rows.where(ACTIVITY_KIND.is_(ActivityKind.MEETING))

MEETINGS = Measure(
    id="meetings",
    term_vi="số buổi sinh hoạt trong kỳ",
    term_en="meetings in the period",
    value=count(_meetings),
    when=When.PERIOD,
    unit_vi="buổi",
    ask_vi="sổ ghi các buổi sinh hoạt trong kỳ",
)

MONTHS_IN_PERIOD = Measure(
    id="months",
    term_vi="số tháng trọn trong kỳ",
    term_en="whole months in the period",
    value=total(CLUB.rows, MONTHS_ASKED),
    when=When.PERIOD,
    unit_vi="tháng",
    ask_vi="ngày thành lập của câu lạc bộ",
)

MONTHS_MET = Measure(
    id="meetings.months",
    term_vi="số tháng có sinh hoạt trong kỳ",
    term_en="months with a meeting in the period",
    value=distinct(_meetings.where(IN_WHOLE_MONTH.is_true()), ACTIVITY_MONTH),
    part_of=MONTHS_IN_PERIOD,
    when=When.PERIOD,
    unit_vi="tháng",
    ask_vi="ngày của các buổi sinh hoạt trong kỳ",
)

# Different clubs are counted, not times: a club that carried an area out in both halves of a year is one club.
CLUBS_OF_AREA: Mapping[ActivityArea, Measure] = MappingProxyType(
    {
        area: Measure(
            id=f"areas.{area.value}",
            term_vi=f"số câu lạc bộ có thực hiện mảng {area.term_vi.lower()}",
            term_en=f"clubs that carry out the area {area.value.replace('_', ' ')}",
            value=distinct(CLUB.rows.where(CARRIED_OUT[area].is_true()), CLUB_ID),
            part_of=CLUBS,
            when=When.PERIOD,
            unit_vi="câu lạc bộ",
            ask_vi=f"các hoạt động trong kỳ của mảng {area.term_vi.lower()}",
        )
        for area in ActivityArea
    }
)

AREAS_CARRIED_OUT = Measure(
    id="areas",
    term_vi="số mảng hoạt động đã thực hiện trong kỳ",
    term_en="activity areas carried out in the period",
    value=Sum(tuple(CLUBS_OF_AREA.values())),
    when=When.PERIOD,
    unit_vi="mảng",
    ask_vi="các hoạt động trong kỳ theo tám mảng",
)

ATTENDANCES = Measure(
    id="activities.attendances",
    term_vi="số lượt người tham dự hoạt động trong kỳ",
    term_en="attendances at activities in the period",
    value=total(ACTIVITIES.rows, ACTIVITY_ATTENDANCE),
    when=When.PERIOD,
    unit_vi="lượt",
    ask_vi="số lượt người tham dự từng hoạt động",
)

PEOPLE_HELPED = Measure(
    id="help.people",
    term_vi="số lượt người gặp khó khăn được giúp trong kỳ",
    term_en="times that a person in difficulty was helped in the period",
    value=total(ACTIVITIES.rows.where(took_place(ActivityKind.HELP_TO_PERSON)), HELPED[ActivityKind.HELP_TO_PERSON]),
    when=When.PERIOD,
    unit_vi="lượt",
    ask_vi="các việc giúp người gặp khó khăn trong kỳ, kèm số người được giúp",
)

COMMUNITY_HELPED = Measure(
    id="help.community",
    term_vi="số lần giúp cộng đồng trong kỳ",
    term_en="times that the community was helped in the period",
    value=count(ACTIVITIES.rows.where(took_place(ActivityKind.HELP_TO_COMMUNITY))),
    when=When.PERIOD,
    unit_vi="lần",
    ask_vi="các việc giúp cộng đồng trong kỳ",
)

FUND_KINDS = Measure(
    id="funds.kinds",
    term_vi="số loại quỹ (quỹ tăng thu nhập, quỹ hoạt động) câu lạc bộ tự quản lý",
    term_en="kinds of fund (livelihood, operating) that the club manages",
    value=distinct(FUNDS.rows, FUND_KIND),
    unit_vi="loại quỹ",
    ask_vi="câu lạc bộ có quỹ tăng thu nhập và quỹ hoạt động hay không",
)

LIVELIHOOD_FUND = Measure(
    id="funds.livelihood",
    term_vi="số quỹ tăng thu nhập",
    term_en="livelihood funds",
    value=count(FUNDS.rows.where(FUND_KIND.is_(FundKind.LIVELIHOOD))),
    unit_vi="quỹ",
    ask_vi="câu lạc bộ có quỹ tăng thu nhập hay không",
)

OPERATING_FUND = Measure(
    id="funds.operating",
    term_vi="số quỹ hoạt động",
    term_en="operating funds",
    value=count(FUNDS.rows.where(FUND_KIND.is_(FundKind.OPERATING))),
    unit_vi="quỹ",
    ask_vi="câu lạc bộ có quỹ hoạt động hay không",
)

LIVELIHOOD_BALANCE = Measure(
    id="funds.livelihood_balance",
    term_vi="số dư quỹ tăng thu nhập",
    term_en="balance of the livelihood fund",
    value=total(FUND_LEDGER.rows.where(LEDGER_FUND.is_(FundKind.LIVELIHOOD)), LEDGER_AMOUNT),
    unit_vi="đồng",
    ask_vi="sổ thu, chi quỹ tăng thu nhập, hoặc số dư",
)

OPERATING_BALANCE = Measure(
    id="funds.operating_balance",
    term_vi="số dư quỹ hoạt động",
    term_en="balance of the operating fund",
    value=total(FUND_LEDGER.rows.where(LEDGER_FUND.is_(FundKind.OPERATING)), LEDGER_AMOUNT),
    unit_vi="đồng",
    ask_vi="sổ thu, chi quỹ hoạt động, hoặc số dư",
)

MEASURES: tuple[Measure, ...] = (
    *(value for value in globals().values() if isinstance(value, Measure) and value.subject is Subject.CLUB),
    *CLUBS_OF_AREA.values(),
)
"""Every national measure of a club.

>>> len({measure.id for measure in MEASURES}) == len(MEASURES)
True
"""
