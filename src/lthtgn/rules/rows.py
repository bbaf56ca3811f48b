"""The kinds of row that rules count, and the fields by which they choose among them."""

from __future__ import annotations

from lthtgn.expr.nodes import Field, FieldType, RowKind
from lthtgn.model.activities import ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.model.funds import FundKind
from lthtgn.model.people import HouseholdClass, Sex
from lthtgn.rules import facts

__all__ = [
    "ACTIVITIES",
    "ACTIVITY_AREAS",
    "ACTIVITY_ATTENDANCE",
    "ACTIVITY_KIND",
    "ACTIVITY_MONTH",
    "ADMISSIONS",
    "AGE",
    "ASSOCIATION_MEMBER",
    "AT_FOUNDING",
    "BOARD",
    "BOARD_PERSON",
    "BOARD_SEX",
    "BORROWER",
    "BORROWER_IS_MEMBER",
    "CARED_FOR",
    "CARE_PAIRS",
    "CARE_VISITS",
    "CLUB",
    "CLUB_ACTIVE",
    "CLUB_CHARTER",
    "CLUB_EXISTS",
    "CLUB_FOUNDING_DECISION",
    "FOUNDERS",
    "FUNDS",
    "FUND_AMOUNT",
    "FUND_ENTRIES",
    "FUND_KIND",
    "FUND_LEDGER",
    "HARDSHIP",
    "HOUSEHOLD",
    "IN_WHOLE_MONTH",
    "LEDGER_AMOUNT",
    "LEDGER_FUND",
    "LOANS",
    "LOAN_AMOUNT",
    "MEMBERS",
    "MONTHS_ASKED",
    "NEEDS_LOAN",
    "SEX",
    "VOLUNTEERS",
    "VOLUNTEER_AREA",
    "VOLUNTEER_PERSON",
]

CLUB = RowKind("club", "câu lạc bộ", "")
CLUB_EXISTS = Field(CLUB, "", FieldType.FLAG, "đã thành lập", fact=facts.exists)
MONTHS_ASKED = Field(CLUB, "", FieldType.NUMBER, "số tháng trọn trong kỳ", fact=facts.months_asked)
CLUB_ACTIVE = Field(CLUB, "", FieldType.FLAG, "đang hoạt động", fact=facts.is_active)
CLUB_FOUNDING_DECISION = Field(CLUB, "", FieldType.FLAG, "có quyết định thành lập", fact=facts.has_founding_decision)
CLUB_CHARTER = Field(CLUB, "", FieldType.FLAG, "có quy chế hoạt động", fact=facts.has_charter)

MEMBERS = RowKind("members", "thành viên", "members", since="joined", until="left", records="members")
SEX = Field(MEMBERS, "sex", FieldType.CHOICE, "giới tính", choices=Sex)
AGE = Field(MEMBERS, "born", FieldType.AGE, "tuổi")
HARDSHIP = Field(MEMBERS, "hardship", FieldType.FLAG, "có hoàn cảnh khó khăn", sensitive=True)
NEEDS_LOAN = Field(MEMBERS, "needs_loan", FieldType.FLAG, "có nhu cầu vay vốn")
ASSOCIATION_MEMBER = Field(MEMBERS, "association_member", FieldType.FLAG, "là hội viên Hội Người cao tuổi")
HOUSEHOLD = Field(
    MEMBERS,
    "households",
    FieldType.CHOICE,
    "hộ",
    choices=HouseholdClass,
    fact=facts.household_class,
    sensitive=True,
)

# Everybody who was ever on the roster, whenever they left: those of the founding day are among them.
FOUNDERS = RowKind("founders", "thành viên", "members", records="members")
AT_FOUNDING = Field(MEMBERS, "joined", FieldType.FLAG, "tham gia từ khi thành lập", fact=facts.joined_at_founding)

ADMISSIONS = RowKind("admissions", "thành viên mới kết nạp", "members", on="joined", records="members")

BOARD = RowKind("board", "thành viên ban chủ nhiệm", "board", since="since", until="until", records="board")
BOARD_PERSON = Field(BOARD, "id", FieldType.KEY, "người")
BOARD_SEX = Field(BOARD, "id", FieldType.CHOICE, "giới tính", choices=Sex, fact=facts.board_member_sex)

VOLUNTEERS = RowKind("volunteers", "tình nguyện viên", "volunteers", since="since", until="until", records="volunteers")
VOLUNTEER_PERSON = Field(VOLUNTEERS, "id", FieldType.KEY, "người")
VOLUNTEER_AREA = Field(VOLUNTEERS, "area", FieldType.CHOICE, "mảng hoạt động", choices=ActivityArea)

ACTIVITIES = RowKind("activities", "hoạt động", "activities", on="on", records="activities")
ACTIVITY_KIND = Field(ACTIVITIES, "kind", FieldType.CHOICE, "loại", choices=ActivityKind)
ACTIVITY_AREAS = Field(ACTIVITIES, "areas", FieldType.CHOICES, "mảng hoạt động", choices=ActivityArea)
ACTIVITY_MONTH = Field(ACTIVITIES, "", FieldType.KEY, "tháng", fact=facts.month_of, dated=True)
IN_WHOLE_MONTH = Field(ACTIVITIES, "", FieldType.FLAG, "ở tháng trọn trong kỳ", fact=facts.in_whole_month)
ACTIVITY_ATTENDANCE = Field(ACTIVITIES, "attendance", FieldType.NUMBER, "lượt người tham dự")

FUNDS = RowKind("funds", "quỹ", "funds", since="opened", until="closed", records="funds")
FUND_KIND = Field(FUNDS, "kind", FieldType.CHOICE, "loại quỹ", choices=FundKind)

# The same entries twice: as money that moved inside a period, and as what had piled up by a day.
FUND_ENTRIES = RowKind("fund_entries", "khoản thu, chi", "fund_entries", on="on", records="fund_entries")
FUND_AMOUNT = Field(FUND_ENTRIES, "amount", FieldType.NUMBER, "số tiền", signed=True)
FUND_LEDGER = RowKind(
    "fund_ledger", "khoản thu, chi từ trước đến nay", "fund_entries", since="on", records="fund_entries"
)
LEDGER_AMOUNT = Field(FUND_LEDGER, "amount", FieldType.NUMBER, "số tiền", signed=True)
LEDGER_FUND = Field(FUND_LEDGER, "fund", FieldType.CHOICE, "quỹ", choices=FundKind)

LOANS = RowKind("loans", "khoản vay", "loans", on="on", records="loans")
BORROWER = Field(LOANS, "borrower", FieldType.KEY, "người vay")
BORROWER_IS_MEMBER = Field(LOANS, "borrower", FieldType.FLAG, "người vay là thành viên", fact=facts.borrower_is_member)
LOAN_AMOUNT = Field(LOANS, "amount", FieldType.NUMBER, "số tiền vay")

CARE_PAIRS = RowKind(
    "care_pairs", "cặp chăm sóc tại nhà", "care_pairs", since="since", until="until", records="care_pairs"
)
CARED_FOR = Field(CARE_PAIRS, "person", FieldType.KEY, "người được chăm sóc tại nhà")
CARE_VISITS = RowKind("care_visits", "lượt thăm tại nhà", "care_visits", on="on", records="care_visits")
