"""What Bắc Ninh asks for its awards, valid in Bắc Ninh only: an example of a province's criteria (QĐ 86/2025/QĐ-UBND).

Whether a result is excellent, or an achievement has influence, is judged by people: each such judgement is a question that a
nomination answers by yes, by no or not at all. What can be counted is a figure that is held against a parameter.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn.expr.nodes import RowTest
from lthtgn.hooks import hookimpl
from lthtgn.model.awards import RecipientKind
from lthtgn.policy.documents import Certainty, Citation, Document
from lthtgn.policy.national.awards import INITIATIVES, STRAIGHT_EXCELLENT_YEARS, STRAIGHT_FIGHTER_TITLES
from lthtgn.policy.parameters import Parameter, Scope, Since, Unit
from lthtgn.rules.award_rules import AwardRule
from lthtgn.rules.award_schemes import EXCELLENT_YEARS, FIGHTER_TITLES, INITIATIVES_MADE
from lthtgn.rules.awards import AwardCriteria, Route
from lthtgn.rules.nominees import answer, answer_figure

__all__ = ["BAC_NINH", "QD_86_2025", "RULES", "SINCE"]

BAC_NINH = Scope("24", "34", "Bắc Ninh")
SINCE = date(2025, 12, 15)

QD_86_2025 = Document(
    id="bac_ninh-qd-86-2025",
    number="86/2025/QĐ-UBND",
    title_vi="(chưa rõ tên) Quy định về thi đua, khen thưởng trên địa bàn tỉnh Bắc Ninh",
    issuer_vi="UBND tỉnh Bắc Ninh",
    signed=date(2025, 12, 3),
    note_vi="Chỉ áp dụng ở Bắc Ninh, kể cả với tổ chức xã hội.",
)

PERSON, COLLECTIVE, HOUSEHOLD = RecipientKind.INDIVIDUAL, RecipientKind.COLLECTIVE, RecipientKind.HOUSEHOLD


def cite(provision: str, *facts: str, note_vi: str | None = None) -> Citation:
    """A citation of the decision."""
    return QD_86_2025.cite(provision, certainty=Certainty.TEXT, facts=facts, note_vi=note_vi)


def number(
    name: str, term_vi: str, unit_vi: str, value: int, provision: str, *facts: str, note_vi: str = ""
) -> Parameter:
    """A number of the decision."""
    return Parameter(
        id=f"bac_ninh.awards.{name}",
        term_vi=term_vi,
        unit=Unit(f"bac_ninh_{name}", unit_vi),
        history=(Since(SINCE, value, cite(provision, *facts, note_vi=note_vi or None), scope=BAC_NINH),),
    )


MIN_STUDIES = number("studies", "số đề tài được nghiệm thu", "đề tài", 2, "Đ.3.3a", "A-4.20")
MIN_COLLECTIVE_YEARS = number(
    "collective_years",
    "số năm liên tục tập thể hoàn thành xuất sắc nhiệm vụ hoặc đạt Tập thể Lao động xuất sắc",
    "năm",
    2,
    "Đ.3.3c",
    "A-4.21a",
)
MIN_ADVANCED_SHARE = number(
    "advanced_share", "tỷ lệ cá nhân đạt Lao động tiên tiến", "% cá nhân", 70, "Đ.4.2, Đ.3.2", "A-4.22a", "A-4.22b"
)
MIN_FIGHTERS = number("fighters", "số Chiến sĩ thi đua cơ sở", "người", 1, "Đ.3.2", "A-4.22b")
FILES_DAYS = number(
    "files_days",
    "số ngày phải gửi hồ sơ trước ngày tổng kết, sơ kết chuyên đề",
    "ngày",
    10,
    "Đ.6",
    *("A-4.25a", "A-4.25b"),
    note_vi="Hồ sơ tổng kết năm gửi trước ngày 10/12.",
)
PARAMETERS = (MIN_STUDIES, MIN_COLLECTIVE_YEARS, MIN_ADVANCED_SHARE, MIN_FIGHTERS, FILES_DAYS)


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


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The decision of Bắc Ninh."""
    return (QD_86_2025,)


@hookimpl
def lthtgn_parameters() -> Iterable[Parameter]:
    """The numbers of the decision."""
    return PARAMETERS


@hookimpl
def lthtgn_award_schemes() -> Iterable[AwardRule]:
    """The criteria of the decision."""
    return RULES
