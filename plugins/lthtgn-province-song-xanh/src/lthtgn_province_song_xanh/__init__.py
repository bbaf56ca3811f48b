"""The rules of Sông Xanh, a province that does not exist: one of every kind of rule that a plugin can give.

Everything here is invented (giả định): the province, its documents, its numbers. It shows how real rules are written down,
each kind once and as short as can be; `RK-…` are the kinds of the project's dossier on provinces.

No code of the official list is free for a province that is not there, and to borrow that of a real one would put invented
rules upon its clubs. So Sông Xanh has a code of five digits, as communes have, that no commune has: 99999. A club lies in
it that says so, and no other.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

from lthtgn.expr.nodes import Measure, Test, When, count, share
from lthtgn.hooks import hookimpl
from lthtgn.indicators.indicator import Indicator, clubs_meeting
from lthtgn.model.areas import ActivityArea
from lthtgn.model.awards import AwardForm, AwardIssuer, RecipientKind
from lthtgn.model.clubs import Club
from lthtgn.model.people import HouseholdClass, Sex
from lthtgn.model.welfare import Benefit
from lthtgn.policy.documents import Certainty, Citation, Document
from lthtgn.policy.national import composition
from lthtgn.policy.national.areas import MAX_INTEREST
from lthtgn.policy.national.longevity import MILESTONES
from lthtgn.policy.national.units import (
    CLUBS,
    DONG,
    MEMBERS,
    SHARE_OF_CLUBS,
    SHARE_OF_COMMUNES,
    SHARE_OF_MEMBERS,
    SHARE_OF_MEMBERS_IN_NEED,
    SHARE_OF_VILLAGES,
    YEARS_OF_AGE,
)
from lthtgn.policy.parameters import Aim, Level, Override, Parameter, Scope, Since, Target, Terrain, Unit, percent
from lthtgn.policy.provisions import Provision
from lthtgn.ranges import Range, Verdict
from lthtgn.rules import measures
from lthtgn.rules.areas.grouping import AreaComponent, AreaGrouping
from lthtgn.rules.areas.livelihood import BORROWERS_IN_NEED
from lthtgn.rules.award_rules import AwardRule
from lthtgn.rules.awards import AwardCriteria, AwardScheme, Route
from lthtgn.rules.calendars import ReportingCalendar, ReportRule
from lthtgn.rules.criteria import Criterion, CriterionSet, OpaqueCriterion, Waiver
from lthtgn.rules.entitlements import Entitlement
from lthtgn.rules.grants import Cadence, Grant, Payer
from lthtgn.rules.nominees import answer, answer_figure
from lthtgn.rules.rows import AGE, HARDSHIP, HOUSEHOLD, LOAN_AMOUNT, LOANS, SEX
from lthtgn.rules.rows import MEMBERS as MEMBER_ROWS
from lthtgn.rules.scoring import Band, ScoredCriterion, ScoringScale

__all__ = ["LTHTGN_API", "SONG_XANH"]

LTHTGN_API = 1
"""The version of the plugin API that this plugin is made for.

>>> LTHTGN_API
1
"""

SONG_XANH = Scope("99999", "34", "Sông Xanh (giả định)")
"""Where the rules stand: nowhere but in clubs that say that they lie there.

>>> SONG_XANH.name_vi
'Sông Xanh (giả định)'
"""

FIRST, END = date(2026, 1, 1), date(2036, 1, 1)

# --- documents, and how they are cited (RK-21) ------------------------------------------------------------------------

_INVENTED_VI = "Văn bản giả định, không có thật; chỉ để minh họa cách viết phần mở rộng."
PLAN = Document(
    id="song_xanh-kh-1-2025",
    number="1/KH-UBND (giả định)",
    title_vi="Kế hoạch nhân rộng câu lạc bộ liên thế hệ tự giúp nhau tỉnh Sông Xanh (giả định)",
    issuer_vi="UBND tỉnh Sông Xanh (giả định)",
    kind_vi="Kế hoạch",
    signed=date(2025, 12, 15),
    note_vi=_INVENTED_VI,
)
RESOLUTION = Document(
    id="song_xanh-nq-2-2025",
    number="2/2025/NQ-HĐND (giả định)",
    title_vi="Nghị quyết về chính sách đối với người cao tuổi và câu lạc bộ ở tỉnh Sông Xanh (giả định)",
    issuer_vi="HĐND tỉnh Sông Xanh (giả định)",
    kind_vi="Nghị quyết",
    signed=date(2025, 12, 20),
    note_vi=_INVENTED_VI,
)


def cite(provision: str, document: Document = PLAN) -> Citation:
    """Where a rule stands; the facts of this dossier are the points of the two invented documents."""
    return document.cite(provision, certainty=Certainty.TEXT, facts=(f"SX-{document.number[0]}.{provision}",))


def since(value: Range | int | Fraction | None, at: Citation, *, lifts: bool = False) -> Since:
    """A value from the first day on, in the province."""
    return Since(FIRST, value, at, scope=SONG_XANH, lifts=lifts)


def number(name: str, term_vi: str, unit: Unit, value: Range | int | Fraction, at: Citation) -> Parameter:
    """A number that the nation does not have."""
    return Parameter(f"song_xanh.{name}", term_vi, unit, (since(value, at),))


def aim(by_year: int, low: Range | int, at: Citation, start: date = FIRST, **more: Any) -> Aim:
    """What the plan asks for by a year."""
    return Aim("song_xanh", start, by_year, at, low=low, level=Level.PROVINCE, scope=SONG_XANH, **more)


def criterion(name: str, term_vi: str, test: Test, at: Citation | None = None) -> Criterion:
    """A criterion of the province; one that reads its numbers has its first day and its citation from them."""
    since_ = None if at is None else FIRST
    return Criterion(f"song_xanh.{name}", term_vi, test, scope=SONG_XANH, since=since_, cite=at)


# --- RK-01: other values of the nation's thresholds: a floor without a ceiling, a range, a ceiling ---------------------

THRESHOLDS = (
    Override(composition.MIN_OLDER_SHARE, (since(percent(65), cite("II.1")),)),
    Override(composition.MAX_OLDER_SHARE, (since(None, cite("II.1"), lifts=True),)),
    Override(composition.MIN_WOMEN_SHARE, (since(percent(55), cite("II.2")),)),
    Override(composition.MAX_WOMEN_SHARE, (since(percent(75), cite("II.2")),)),
    Override(composition.MAX_SIZE, (since(60, cite("II.3")),)),
)

# --- RK-02: another denominator; RK-03: another age line; RK-04: a union of groups -------------------------------------

LOANS_TARGET = Target(
    "song_xanh.targets.loans_in_need",
    "tỷ lệ thành viên có nhu cầu được vay vốn",
    SHARE_OF_MEMBERS_IN_NEED,
    (aim(2030, percent(60), cite("III.1")),),
    part=BORROWERS_IN_NEED.id,
    whole=measures.MEMBERS_IN_NEED_OF_LOAN.id,
)
LOANS_IN_NEED = Indicator(
    "song_xanh.loans_in_need",
    "Tỷ lệ thành viên được vay vốn trong số người có nhu cầu",
    BORROWERS_IN_NEED,
    measures.MEMBERS_IN_NEED_OF_LOAN,
    target=LOANS_TARGET,
    scope=SONG_XANH,
)

AGE_LINE = number("age_line", "tuổi từ đó tính là người lớn tuổi", YEARS_OF_AGE, 55, cite("II.4"))
IN_ONE_GROUP = Measure(
    "song_xanh.members.in_one_group",
    "số thành viên là phụ nữ, người từ 55 tuổi, hộ nghèo, hộ cận nghèo hoặc có hoàn cảnh khó khăn",
    count(
        MEMBER_ROWS.rows.where(
            SEX.is_(Sex.FEMALE)
            | (AGE >= AGE_LINE)
            | HOUSEHOLD.one_of(HouseholdClass.POOR, HouseholdClass.NEAR_POOR)
            | HARDSHIP.is_true()
        )
    ),
    part_of=measures.MEMBERS,
)
MIN_IN_ONE_GROUP = number(
    "in_one_group.min", "tỷ lệ tối thiểu thành viên thuộc ít nhất một nhóm", SHARE_OF_MEMBERS, percent(70), cite("II.4")
)
GROUPS_COME_FIRST = criterion(
    "in_one_group",
    "Thành viên thuộc ít nhất một nhóm ưu tiên chiếm tỷ lệ do tỉnh quy định",
    share(IN_ONE_GROUP, of=measures.MEMBERS).at_least(MIN_IN_ONE_GROUP),
)

# --- RK-05: a criterion on money, of each club and of a share of the clubs; RK-06: a gate before the launch -------------

MIN_FUND = number("fund.min", "quỹ tăng thu nhập tối thiểu", DONG, 20_000_000, cite("II.5"))
LAUNCH_FUND = number("fund.launch", "quỹ tăng thu nhập phải có trước khi ra mắt", DONG, 30_000_000, cite("II.6"))
FUND_IS_THERE = criterion(
    "fund", "Quỹ tăng thu nhập đạt mức tối thiểu của tỉnh", measures.LIVELIHOOD_BALANCE.at_least(MIN_FUND)
)
FUND_FOR_LAUNCH = criterion(
    "fund_for_launch",
    "Quỹ tăng thu nhập đủ để ra mắt câu lạc bộ",
    measures.LIVELIHOOD_BALANCE.at_least(LAUNCH_FUND),
)
LAUNCH = CriterionSet(
    "song_xanh.launch",
    "Điều kiện ra mắt câu lạc bộ ở Sông Xanh (giả định)",
    (FUND_FOR_LAUNCH.id, "governance.founding_decision", "governance.charter"),
    scope=SONG_XANH,
)
FUND_TARGET = Target(
    "song_xanh.targets.clubs_with_fund",
    "tỷ lệ câu lạc bộ có quỹ đạt mức của tỉnh",
    SHARE_OF_CLUBS,
    (aim(2030, percent(100), cite("II.5")),),
)
CLUBS_WITH_FUND = clubs_meeting(
    "song_xanh.clubs_with_fund",
    "Tỷ lệ câu lạc bộ có quỹ tăng thu nhập đạt mức của tỉnh",
    FUND_IS_THERE,
    target=FUND_TARGET,
    scope=SONG_XANH,
)

# --- RK-07, RK-08, RK-20: grants by payer: alternatives, stacked, in kind, yearly; RK-09: the budget of the plan ---------

BUDGET = number("budget", "kinh phí của kế hoạch 2026–2035", DONG, 3_000_000_000, cite("IV.5"))
SET_UP = "song_xanh.set_up"  # of the grants of this name a club is given one


def grant(name: str, term_vi: str, payer: Payer, at: Citation, amount: Range | int | None = None, **more: Any) -> Grant:
    """A grant of the plan, in money or (with `item_vi`) in kind."""
    id_ = f"song_xanh.grants.{name}"
    money = None if amount is None else number(f"grants.{name}.amount", f"mức {term_vi}", DONG, amount, at)
    return Grant(id_, term_vi, payer, FIRST, at, money, scope=SONG_XANH, **more)


GRANTS = (
    grant(
        "first_fund",
        "hỗ trợ quỹ ban đầu",
        Payer.PROVINCE,
        cite("IV.1"),
        30_000_000,
        conditions=(FUND_FOR_LAUNCH,),
        instead_of=SET_UP,
        purpose_vi="lập quỹ tăng thu nhập",
    ),
    grant("project", "hỗ trợ quỹ ban đầu của dự án", Payer.PROJECT, cite("IV.1"), 50_000_000, instead_of=SET_UP),
    grant("commune", "hỗ trợ thêm của xã", Payer.COMMUNE, cite("IV.2"), Range(15_000_000, 20_000_000)),
    grant("running", "hỗ trợ hoạt động", Payer.PROVINCE, cite("IV.3"), 2_000_000, cadence=Cadence.YEARLY),
    grant("kit", "hỗ trợ thiết bị", Payer.ASSOCIATION, cite("IV.4"), item_vi="máy đo huyết áp", quantity=1),
)

# --- RK-10, RK-11, RK-12: targets by phase, by terrain, and of villages -------------------------------------------------


ALL_CLUBS = Target(
    "song_xanh.targets.clubs",
    "tổng số câu lạc bộ",
    CLUBS,
    (
        aim(2030, 40, cite("III.2"), phase_vi="giai đoạn một, 2026–2030"),
        aim(2035, 60, cite("III.2"), date(2031, 1, 1), phase_vi="giai đoạn hai, 2031–2035"),
    ),
    part=measures.CLUBS.id,
)
COMMUNES_WITH_CLUB = Target(
    "song_xanh.targets.communes",
    "tỷ lệ xã, phường có câu lạc bộ, theo địa hình",
    SHARE_OF_COMMUNES,
    (
        aim(2030, percent(100), cite("III.3"), terrain=Terrain.PLAINS),
        aim(2030, percent(85), cite("III.3"), terrain=Terrain.MOUNTAIN_BORDER_ISLAND),
    ),
    needs_vi="số xã, phường theo địa hình, và trong đó số có câu lạc bộ",
)
VILLAGES_WITH_CLUB = Target(
    "song_xanh.targets.villages",
    "tỷ lệ thôn, bản, tổ dân phố có câu lạc bộ",
    SHARE_OF_VILLAGES,
    (aim(2030, percent(25), cite("III.4")),),
    needs_vi="số thôn, bản, tổ dân phố, và trong đó số có câu lạc bộ",
)

# --- RK-13: where a club may lie; RK-14: loan terms; RK-17: the board ----------------------------------------------------


def _has_village(club: Club, day: date) -> Verdict:  # noqa: ARG001 - the form of a judgement
    return Verdict.MET if club.place is not None and club.place.village else Verdict.NOT_KNOWN


OF_ONE_VILLAGE = OpaqueCriterion(
    "song_xanh.of_one_village", "Câu lạc bộ thuộc một thôn", _has_village, FIRST, cite("II.7"), scope=SONG_XANH
)
INTEREST = Override(MAX_INTEREST, (since(Fraction(1, 200), cite("II.8")),))
LOAN_LIMIT = number("loan.limit", "mức mà một lượt cho vay phải dưới", DONG, 10_000_000, cite("II.8"))
TOO_LARGE_LOANS = Measure(
    "song_xanh.loans.too_large",
    "số lượt cho vay từ mức của tỉnh trở lên",
    count(LOANS.rows.where(LOAN_AMOUNT >= LOAN_LIMIT)),
    part_of=measures.LOANS_MADE,
    when=When.PERIOD,
    unit_vi="lượt",
)
LOANS_ARE_SMALL = criterion("loans", "Mọi lượt cho vay đều dưới mức của tỉnh", TOO_LARGE_LOANS.at_most(0), cite("II.8"))
MIN_BOARD = number("board.min", "số thành viên ban chủ nhiệm tối thiểu", MEMBERS, 3, cite("II.9"))
MAX_BOARD = number("board.max", "số thành viên ban chủ nhiệm tối đa", MEMBERS, 9, cite("II.9"))
BOARD_FITS = criterion(
    "board",
    "Ban chủ nhiệm có số người do tỉnh quy định",
    measures.BOARD_MEMBERS.between(MIN_BOARD, MAX_BOARD),
)
NO_MONTHLY_MEETING = Waiver("operation.meets_monthly", SONG_XANH, FIRST, cite("II.10"), until=date(2027, 1, 1))

# --- RK-15, RK-18: to whom reports go, and when; RK-16: components instead of the eight areas ----------------------------

REPORTS = ReportingCalendar(
    "song_xanh.reports",
    "lịch báo cáo của tỉnh Sông Xanh (giả định)",
    (ReportRule("báo cáo 6 tháng", 1, 6, 6, 15), ReportRule("báo cáo năm", 1, 12, 12, 15)),
    to_vi="Hội Người cao tuổi tỉnh Sông Xanh (giả định)",
    since=FIRST,
    cite=cite("V.1"),
    scope=SONG_XANH,
)
LEAD = Provision(
    "song_xanh.lead",
    "cơ quan chủ trì",
    ("Hội Người cao tuổi tỉnh chủ trì; Sở Y tế phối hợp.", "Chuyển đổi số là nội dung thêm, không tính vào tám mảng."),
    FIRST,
    cite("V.2"),
    scope=SONG_XANH,
)
COMPONENTS = AreaGrouping(
    "song_xanh.areas",
    "bốn nội dung hoạt động của tỉnh Sông Xanh (giả định)",
    (
        AreaComponent("song_xanh.areas.work", "làm ăn", (ActivityArea.LIVELIHOOD, ActivityArea.RESOURCES)),
        AreaComponent("song_xanh.areas.care", "chăm sóc", (ActivityArea.HEALTH, ActivityArea.HOME_CARE)),
        AreaComponent("song_xanh.areas.help", "tương trợ", (ActivityArea.MUTUAL_HELP, ActivityArea.RIGHTS)),
        AreaComponent("song_xanh.areas.learn", "học hỏi", (ActivityArea.AWARENESS,)),
    ),
    cite("V.3"),
    not_reported=(ActivityArea.CULTURE,),
    scope=SONG_XANH,
)

# --- RK-19: an award with its criteria, its scale and its money ---------------------------------------------------------

BEST_CLUB = AwardScheme(
    "song_xanh.awards.best_club",
    "Câu lạc bộ tiêu biểu của tỉnh Sông Xanh (giả định)",
    AwardForm.PRAISE,
    FIRST,
    (cite("VI.1"),),
    issuer=AwardIssuer.PROVINCE,
    recipients=(RecipientKind.COLLECTIVE,),
    prizes=(
        (
            RecipientKind.COLLECTIVE,
            number(
                "awards.best_club.prize",
                "hệ số tiền thưởng",
                Unit("times_salary", "lần lương cơ sở", is_divisible=True),
                2,
                cite("VI.1"),
            ),
        ),
    ),
    scope=SONG_XANH,
)
MIN_YEARS = number("awards.best_club.years", "số năm liên tục hoạt động tốt", Unit("years", "năm"), 2, cite("VI.2"))
YEARS = answer_figure("song_xanh.awards.years", "số năm liên tục hoạt động tốt")
LAWFUL = answer("song_xanh.awards.lawful", "chấp hành tốt pháp luật")
AWARD_RULES: tuple[AwardRule, ...] = (
    BEST_CLUB,
    AwardCriteria(
        "song_xanh.awards.best_club.criteria",
        "Tiêu chuẩn câu lạc bộ tiêu biểu của tỉnh Sông Xanh (giả định)",
        (BEST_CLUB.id,),
        (RecipientKind.COLLECTIVE,),
        (Route("song_xanh.awards.best_club.steady", "hoạt động tốt nhiều năm", YEARS >= MIN_YEARS),),
        FIRST,
        cite("VI.2"),
        common=LAWFUL.is_true(),
        scope=SONG_XANH,
    ),
    ScoringScale(
        "song_xanh.awards.best_club.scale",
        "Thang điểm câu lạc bộ của tỉnh Sông Xanh (giả định)",
        (BEST_CLUB.id,),
        (RecipientKind.COLLECTIVE,),
        (
            ScoredCriterion("song_xanh.awards.meetings", "sinh hoạt đều", 60),
            ScoredCriterion("song_xanh.awards.fund", "quỹ tăng trưởng", 40),
        ),
        (Band("tốt", 70), Band("xuất sắc", 90)),
        FIRST,
        cite("VI.3"),
        SONG_XANH,
    ),
)

# --- gifts of longevity, and a benefit beyond the nation's, from the resolution -----------------------------------------

GIFT_AT_70 = Override(MILESTONES[0].cash, (since(400_000, cite("1", RESOLUTION)),))
NEAR_POOR_CARD = Entitlement(
    "song_xanh.card_near_poor",
    "Thẻ bảo hiểm y tế cho thành viên thuộc hộ cận nghèo",
    Benefit.INSURANCE_CARD,
    HOUSEHOLD.is_(HouseholdClass.NEAR_POOR),
    FIRST,
    cite("2", RESOLUTION),
    until=END,
    scope=SONG_XANH,
)

# --- what the plugin contributes ----------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The two invented documents."""
    return PLAN, RESOLUTION


@hookimpl
def lthtgn_parameters() -> Iterable[Parameter]:
    """The numbers that the nation does not have."""
    own = (AGE_LINE, MIN_IN_ONE_GROUP, MIN_FUND, LAUNCH_FUND, BUDGET, LOAN_LIMIT, MIN_BOARD, MAX_BOARD, MIN_YEARS)
    return (*own, *(found for rule in (*GRANTS, BEST_CLUB) for found in rule.parameters))


@hookimpl
def lthtgn_overrides() -> Iterable[Override | Waiver]:
    """Other values of the nation's numbers, and a criterion that is not asked for a year."""
    return (*THRESHOLDS, INTEREST, GIFT_AT_70, NO_MONTHLY_MEETING)


@hookimpl
def lthtgn_targets() -> Iterable[Target]:
    """The targets of the plan."""
    return LOANS_TARGET, FUND_TARGET, ALL_CLUBS, COMMUNES_WITH_CLUB, VILLAGES_WITH_CLUB


@hookimpl
def lthtgn_measures() -> Iterable[Measure]:
    """The numbers of a club that the nation does not count."""
    return IN_ONE_GROUP, TOO_LARGE_LOANS


@hookimpl
def lthtgn_criteria() -> Iterable[Criterion | OpaqueCriterion]:
    """What a club is asked for beside the nation's criteria."""
    return GROUPS_COME_FIRST, FUND_IS_THERE, FUND_FOR_LAUNCH, OF_ONE_VILLAGE, LOANS_ARE_SMALL, BOARD_FITS


@hookimpl
def lthtgn_criterion_sets() -> Iterable[CriterionSet]:
    """The gate before the launch."""
    return (LAUNCH,)


@hookimpl
def lthtgn_indicators() -> Iterable[Indicator]:
    """What the province counts of its clubs."""
    return LOANS_IN_NEED, CLUBS_WITH_FUND


@hookimpl
def lthtgn_grants() -> Iterable[Grant]:
    """What clubs are given, and by whom."""
    return GRANTS


@hookimpl
def lthtgn_calendars() -> Iterable[ReportingCalendar]:
    """When reports are due."""
    return (REPORTS,)


@hookimpl
def lthtgn_provisions() -> Iterable[Provision]:
    """What the plan says in words."""
    return (LEAD,)


@hookimpl
def lthtgn_area_groupings() -> Iterable[AreaGrouping]:
    """The components of the province's reports."""
    return (COMPONENTS,)


@hookimpl
def lthtgn_award_schemes() -> Iterable[AwardRule]:
    """The award of the province."""
    return AWARD_RULES


@hookimpl
def lthtgn_entitlements() -> Iterable[Entitlement]:
    """A benefit of the province."""
    return (NEAR_POOR_CARD,)
