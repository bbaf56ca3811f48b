"""Bắc Ninh: QĐ 86/2025/QĐ-UBND on awards, and the former province's pilot by QĐ 379/QĐ-UBND of 2018-03-22.

QĐ 86 of 2025-12-03, in force from 2025-12-15, says what the province asks for its awards, and by when files are due. Whether
a result is excellent, or an achievement has influence, is judged by people: each such judgement is a question that a
nomination answers by yes, by no or not at all. What can be counted is a figure that is held against a parameter.

QĐ 379 carries out Decision 1533 in the former Bắc Ninh: a pilot of 24 clubs. At the launch of one of them a share of a
*union* was reported: women, poor, near-poor, in hardship, or aged 55 or more. Which document sets it is not known, so it is
counted here and held against nothing. Of the former Bắc Giang no rule is known, and no plan under Decision 1648.

>>> GROUPS_SHARE.numerator.part_of.id
'members'
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn.expr.nodes import Measure, RowTest, count
from lthtgn.hooks import hookimpl
from lthtgn.indicators.indicator import Indicator
from lthtgn.model.awards import RecipientKind
from lthtgn.model.people import HouseholdClass, Sex
from lthtgn.policy.documents import Certainty, Citation, Document
from lthtgn.policy.national.awards import INITIATIVES, STRAIGHT_EXCELLENT_YEARS, STRAIGHT_FIGHTER_TITLES
from lthtgn.policy.national.units import YEARS_OF_AGE
from lthtgn.policy.parameters import Parameter, Since, Target, Unit
from lthtgn.rules.award_rules import AwardRule
from lthtgn.rules.award_schemes import EXCELLENT_YEARS, FIGHTER_TITLES, INITIATIVES_MADE
from lthtgn.rules.awards import AwardCriteria, Route
from lthtgn.rules.calendars import ReportingCalendar, ReportRule
from lthtgn.rules.measures import MEMBERS
from lthtgn.rules.nominees import answer, answer_figure
from lthtgn.rules.rows import AGE, HARDSHIP, SEX
from lthtgn.rules.rows import HOUSEHOLD as HOUSEHOLD_CLASS
from lthtgn.rules.rows import MEMBERS as MEMBER_ROWS
from lthtgn_provinces.plans import END_1533, NOT_STATED_VI, Plan, former, new_clubs, present, targets_of

__all__ = ["CALENDARS", "DOCUMENTS", "INDICATORS", "MEASURES", "PARAMETERS", "RULES", "TARGETS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

BAC_NINH = present("24")
SINCE = date(2025, 12, 15)

QD_86_2025 = Document(
    id="bac_ninh-qd-86-2025",
    number="86/2025/QĐ-UBND",
    title_vi="(chưa rõ tên) Quy định về thi đua, khen thưởng trên địa bàn tỉnh Bắc Ninh",
    issuer_vi="UBND tỉnh Bắc Ninh",
    signed=date(2025, 12, 3),
    note_vi="Chỉ áp dụng ở Bắc Ninh, kể cả với tổ chức xã hội.",
    since=SINCE,
)
QD_379_2018 = Document(
    id="bac_ninh-qd-379-2018",
    number="379/QĐ-UBND",
    title_vi="(chưa rõ tên đầy đủ) Thí điểm câu lạc bộ liên thế hệ tự giúp nhau 2017–2020",
    issuer_vi="UBND tỉnh Bắc Ninh (trước sắp xếp)",
    signed=date(2018, 3, 22),
    addresses=(
        "http://tpbacninh.bacninh.gov.vn/news/-/details/22301/ra-mat-cau-lac-bo-lien-the-he-tu-giup-nhau-khu-thuong-ong-phuong-van-an",
        "https://helpagevn.org/blogs/vie070-en/bac-ninh-a-2-year-preliminary-conference-for-the-implementation-of-th",
    ),
)
DOCUMENTS = (QD_86_2025, QD_379_2018)

PILOT = Plan(QD_379_2018, former("27"), date(2018, 3, 22), END_1533, programme="1533", note_vi=NOT_STATED_VI)

# --- values -----------------------------------------------------------------------------------------------------------


PERSON, COLLECTIVE, HOUSEHOLD = RecipientKind.INDIVIDUAL, RecipientKind.COLLECTIVE, RecipientKind.HOUSEHOLD


def cite(provision: str, *facts: str, note_vi: str | None = None) -> Citation:
    """A citation of the decision."""
    return QD_86_2025.cite(provision, certainty=Certainty.TEXT, facts=facts, note_vi=note_vi)


def number(
    name: str, term_vi: str, term_en: str, unit_vi: str, value: int, provision: str, *facts: str, note_vi: str = ""
) -> Parameter:
    """A number of the decision."""
    return Parameter(
        id=f"bac_ninh.awards.{name}",
        term_vi=term_vi,
        term_en=term_en,
        unit=Unit(f"bac_ninh_{name}", unit_vi),
        history=(Since(SINCE, value, cite(provision, *facts, note_vi=note_vi or None), scope=BAC_NINH),),
    )


MIN_STUDIES = number("studies", "số đề tài được nghiệm thu", "accepted studies", "đề tài", 2, "Đ.3.3a", "A-4.20")
MIN_COLLECTIVE_YEARS = number(
    "collective_years",
    "số năm liên tục tập thể hoàn thành xuất sắc nhiệm vụ hoặc đạt Tập thể Lao động xuất sắc",
    "straight years of excellent completion, or as an excellent labour collective",
    "năm",
    2,
    "Đ.3.3c",
    "A-4.21a",
)
MIN_ADVANCED_SHARE = number(
    "advanced_share",
    "tỷ lệ cá nhân đạt Lao động tiên tiến",
    "share of individuals who are advanced workers",
    "% cá nhân",
    70,
    "Đ.4.2, Đ.3.2",
    "A-4.22a",
    "A-4.22b",
)
MIN_FIGHTERS = number(
    "fighters", "số Chiến sĩ thi đua cơ sở", "emulation fighters of the unit", "người", 1, "Đ.3.2", "A-4.22b"
)
FILES_DAYS = number(
    "files_days",
    "số ngày phải gửi hồ sơ trước ngày tổng kết, sơ kết chuyên đề",
    "days before a review conference by which files are due",
    "ngày",
    10,
    "Đ.6",
    *("A-4.25a", "A-4.25b"),
    note_vi="Hồ sơ tổng kết năm gửi trước ngày 10/12.",
)
AGE_OF_GROUPS = PILOT.parameter(
    "bac_ninh.members.groups.age",
    "mốc tuổi trong tỷ lệ gộp các nhóm ở Bắc Ninh (trước sắp xếp)",
    "age line in the share of the groups together in Bắc Ninh (before the merger)",
    YEARS_OF_AGE,
    55,
    "P-BN-02b",
    note_vi="Theo tường thuật lễ ra mắt một câu lạc bộ năm 2018; chưa biết văn bản quy định.",
)
PARAMETERS = (MIN_STUDIES, MIN_COLLECTIVE_YEARS, MIN_ADVANCED_SHARE, MIN_FIGHTERS, FILES_DAYS, AGE_OF_GROUPS)

# --- indicators and targets -------------------------------------------------------------------------------------------

OF_GROUPS = Measure(
    id="bac_ninh.members.groups",
    term_vi="số thành viên là phụ nữ, người nghèo, cận nghèo, có hoàn cảnh khó khăn hoặc từ 55 tuổi",
    term_en="members who are women, poor, near-poor, in hardship, or aged 55 or more",
    value=count(
        MEMBER_ROWS.rows.where(
            SEX.is_(Sex.FEMALE)
            | HOUSEHOLD_CLASS.one_of(HouseholdClass.POOR, HouseholdClass.NEAR_POOR)
            | HARDSHIP.is_true()
            | (AGE >= AGE_OF_GROUPS)
        )
    ),
    part_of=MEMBERS,
    ask_vi="giới tính, ngày sinh, hộ và hoàn cảnh của từng thành viên",
)
MEASURES = (OF_GROUPS,)

GROUPS_SHARE = Indicator(
    id="bac_ninh.composition.groups_share",
    term_vi="Tỷ lệ thành viên là phụ nữ, người nghèo, cận nghèo, khó khăn hoặc từ 55 tuổi ở Bắc Ninh (trước sắp xếp)",
    term_en="Share of women, poor, near-poor, in hardship or aged 55 or more in Bắc Ninh (before the merger)",
    numerator=OF_GROUPS,
    denominator=MEMBERS,
    note_vi="Một người thuộc nhiều nhóm chỉ đếm một lần. Một câu lạc bộ năm 2018 báo cáo 70 % trong 57 thành viên.",
    facts=("P-BN-02a", "P-BN-02b"),
    scope=PILOT.scope,
)
INDICATORS = (new_clubs("bac_ninh", PILOT, PILOT.aim("P-BN-01", low=24)), GROUPS_SHARE)
TARGETS = targets_of(INDICATORS)

# --- awards -----------------------------------------------------------------------------------------------------------


def judged(name: str, term_vi: str) -> RowTest:
    """A judgement that a nomination answers."""
    return answer(f"bac_ninh.awards.{name}", term_vi).is_true()


LAWFUL = judged("lawful", "gương mẫu chấp hành chủ trương, chính sách, pháp luật")
UNITED = judged("united", "nội bộ đoàn kết")
DUTIES = judged("duties", "hoàn thành tốt nhiệm vụ, nghĩa vụ công dân")
PROVINCE_MOVEMENT = judged("province_movement", "có thành tích xuất sắc trong phong trào thi đua do tỉnh phát động")
MOVEMENT = judged("movement", "có thành tích trong phong trào thi đua")
FIELD = judged(
    "field", "lập nhiều thành tích hoặc thành tích đột xuất, có phạm vi ảnh hưởng trong một lĩnh vực của tỉnh"
)
SUDDEN = judged("sudden", "lập được thành tích xuất sắc đột xuất, có phạm vi ảnh hưởng")
BODY_FIELD = judged(
    "body_field", "lập nhiều thành tích hoặc thành tích đột xuất, có phạm vi ảnh hưởng trong lĩnh vực của cơ quan tặng"
)
CONTRIBUTION = judged(
    "contribution", "có đóng góp vào phát triển kinh tế - xã hội, khoa học, công tác xã hội, từ thiện nhân đạo"
)
WORKER = judged("worker", "là công nhân, nông dân, người lao động có thành tích ảnh hưởng trong phạm vi cấp xã")
GIVING = judged("giving", "có đóng góp công sức, đất đai, tài sản")
GIVING_INFLUENCE = judged("giving_influence", "có đóng góp công sức, đất đai, tài sản, có phạm vi ảnh hưởng")
GOOD_COLLECTIVE = judged(
    "democracy",
    "thực hiện dân chủ ở cơ sở, tổ chức phong trào thi đua, chăm lo thành viên, tiết kiệm, chống tham nhũng",
)
GOOD_COMPLETION = judged("good_completion", "hoàn thành tốt nhiệm vụ")
EXCELLENT_COMPLETION = judged("excellent_completion", "hoàn thành xuất sắc nhiệm vụ")
ALL_COMPLETE = judged("all_complete", "100 % cá nhân hoàn thành nhiệm vụ")
NO_WARNING = judged("no_warning", "không có cá nhân bị kỷ luật từ cảnh cáo trở lên")
STUDIES = answer_figure("bac_ninh.awards.studies", "số đề tài được nghiệm thu")
COLLECTIVE_YEARS = answer_figure("bac_ninh.awards.collective_years", "số năm liên tục như vậy")
ADVANCED_SHARE = answer_figure("bac_ninh.awards.advanced_share", "tỷ lệ cá nhân đạt Lao động tiên tiến (%)")
FIGHTERS = answer_figure("bac_ninh.awards.fighters", "số Chiến sĩ thi đua cơ sở")


def criteria(
    name: str,
    term_vi: str,
    schemes: tuple[str, ...],
    recipient: RecipientKind,
    common: RowTest | None,
    routes: tuple[tuple[str, RowTest], ...],
    at: Citation,
) -> AwardCriteria:
    """Criteria of the decision: what all must meet, and routes of which one is enough."""
    return AwardCriteria(
        id=f"bac_ninh.awards.{name}",
        term_vi=term_vi,
        schemes=schemes,
        recipients=(recipient,),
        common=common,
        routes=tuple(
            Route(f"bac_ninh.awards.{name}.{position}", route, test) for position, (route, test) in enumerate(routes, 1)
        ),
        since=SINCE,
        cite=at,
        scope=BAC_NINH,
    )


MERIT, COMMENDATIONS = ("awards.merit.province",), ("awards.commendation.commune", "awards.commendation.body")
_RATED_VI = "Mức độ hoàn thành chứng minh bằng xếp loại của tổ chức đảng hoặc đánh giá của cấp trên (Đ.7.2)."

RULES: tuple[AwardRule, ...] = (
    criteria(
        "merit.person",
        "Tiêu chuẩn Bằng khen của Chủ tịch UBND tỉnh Bắc Ninh, cá nhân",
        MERIT,
        PERSON,
        LAWFUL,
        (
            ("thành tích xuất sắc trong phong trào của tỉnh", PROVINCE_MOVEMENT),
            ("nhiều thành tích hoặc thành tích đột xuất có ảnh hưởng", FIELD),
            ("đóng góp kinh tế - xã hội, khoa học, từ thiện", CONTRIBUTION),
            (
                "2 lần liên tục Chiến sĩ thi đua cơ sở, hoặc 2 năm liên tục hoàn thành xuất sắc có 2 sáng kiến, đề tài",
                (FIGHTER_TITLES >= STRAIGHT_FIGHTER_TITLES)
                | (
                    (EXCELLENT_YEARS >= STRAIGHT_EXCELLENT_YEARS)
                    & ((INITIATIVES_MADE >= INITIATIVES) | (STUDIES >= MIN_STUDIES))
                ),
            ),
            ("công nhân, nông dân, người lao động có ảnh hưởng trong cấp xã", WORKER),
        ),
        cite("Đ.3.3a", "A-4.20"),
    ),
    criteria(
        "merit.collective",
        "Tiêu chuẩn Bằng khen của Chủ tịch UBND tỉnh Bắc Ninh, tập thể",
        MERIT,
        COLLECTIVE,
        LAWFUL & UNITED,
        (
            ("thành tích xuất sắc trong phong trào", PROVINCE_MOVEMENT),
            ("thành tích xuất sắc đột xuất có ảnh hưởng", SUDDEN),
            ("đóng góp kinh tế - xã hội, khoa học, từ thiện", CONTRIBUTION),
            ("2 năm liên tục hoàn thành xuất sắc", (COLLECTIVE_YEARS >= MIN_COLLECTIVE_YEARS) & GOOD_COLLECTIVE),
        ),
        cite("Đ.3.3c", "A-4.21a", "A-4.26a", note_vi=_RATED_VI),
    ),
    criteria(
        "merit.household",
        "Tiêu chuẩn Bằng khen của Chủ tịch UBND tỉnh Bắc Ninh, hộ gia đình",
        MERIT,
        HOUSEHOLD,
        None,
        (("đóng góp công sức, đất đai, tài sản", GIVING),),
        cite("Đ.3.3d", "A-4.21b"),
    ),
    criteria(
        "advanced_collective",
        "Tiêu chuẩn Tập thể Lao động tiên tiến ở Bắc Ninh",
        ("awards.title.advanced_collective",),
        COLLECTIVE,
        None,
        (
            (
                "hoàn thành tốt, đủ tỷ lệ Lao động tiên tiến, không có kỷ luật từ cảnh cáo",
                GOOD_COMPLETION & (ADVANCED_SHARE >= MIN_ADVANCED_SHARE) & NO_WARNING,
            ),
        ),
        cite("Đ.4.2", "A-4.22a", note_vi="Các đơn vị được liệt kê là cơ quan, doanh nghiệp; không có câu lạc bộ."),
    ),
    criteria(
        "excellent_collective",
        "Tiêu chuẩn Tập thể Lao động xuất sắc ở Bắc Ninh",
        ("awards.title.excellent_collective",),
        COLLECTIVE,
        None,
        (
            (
                "hoàn thành xuất sắc, mọi cá nhân hoàn thành, đủ Lao động tiên tiến và Chiến sĩ thi đua cơ sở",
                EXCELLENT_COMPLETION
                & ALL_COMPLETE
                & (ADVANCED_SHARE >= MIN_ADVANCED_SHARE)
                & (FIGHTERS >= MIN_FIGHTERS),
            ),
        ),
        cite("Đ.3.2", "A-4.22b"),
    ),
    criteria(
        "commendation.person",
        "Tiêu chuẩn Giấy khen ở Bắc Ninh, cá nhân",
        COMMENDATIONS,
        PERSON,
        LAWFUL & DUTIES,
        (("thành tích trong phong trào", MOVEMENT), ("thành tích có ảnh hưởng trong lĩnh vực", BODY_FIELD)),
        cite("Đ.4.3a", "A-4.23"),
    ),
    criteria(
        "commendation.collective",
        "Tiêu chuẩn Giấy khen ở Bắc Ninh, tập thể",
        COMMENDATIONS,
        COLLECTIVE,
        LAWFUL & UNITED & DUTIES,
        (("thành tích trong phong trào", MOVEMENT), ("thành tích có ảnh hưởng trong lĩnh vực", BODY_FIELD)),
        cite("Đ.4.3b", "A-4.24a", "A-4.26a", note_vi=_RATED_VI),
    ),
    criteria(
        "commendation.household",
        "Tiêu chuẩn Giấy khen ở Bắc Ninh, hộ gia đình",
        COMMENDATIONS,
        HOUSEHOLD,
        None,
        (("đóng góp có ảnh hưởng", GIVING_INFLUENCE), ("thành tích trong phong trào", MOVEMENT)),
        cite("Đ.4.3c", "A-4.24b"),
    ),
)


CALENDARS = (
    ReportingCalendar(
        id="bac_ninh.awards.files",
        term_vi="hồ sơ khen thưởng tổng kết năm ở Bắc Ninh",
        reports=(ReportRule("hồ sơ khen thưởng tổng kết năm", 1, 12, 12, 10),),
        to_vi="nơi xét khen thưởng (quy định đã thấy không nêu tên)",
        since=SINCE,
        cite=cite("Đ.6", "A-4.25b"),
        scope=BAC_NINH,
        by_vi="nơi trình khen thưởng",
        term_en="files for year-end awards in Bắc Ninh",
    ),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Bắc Ninh."""
    return DOCUMENTS


@hookimpl
def lthtgn_measures() -> Iterable[Measure]:
    """Its own numbers of a club."""
    return MEASURES


@hookimpl
def lthtgn_indicators() -> Iterable[Indicator]:
    """Its own indicators."""
    return INDICATORS


@hookimpl
def lthtgn_targets() -> Iterable[Target]:
    """Its targets."""
    return TARGETS


@hookimpl
def lthtgn_calendars() -> Iterable[ReportingCalendar]:
    """By which day it asks for what."""
    return CALENDARS


@hookimpl
def lthtgn_parameters() -> Iterable[Parameter]:
    """Its own numbers."""
    return PARAMETERS


@hookimpl
def lthtgn_award_schemes() -> Iterable[AwardRule]:
    """What it asks for its awards."""
    return RULES
