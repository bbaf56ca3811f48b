"""What to look at before a proposal, by the nation's rules: warnings, for the decision belongs to who gives the award."""

from __future__ import annotations

from datetime import date

from lthtgn.model.awards import AwardIssuer, RecipientKind
from lthtgn.policy.documents import Certainty, Citation
from lthtgn.policy.national.association import FROM_CHARTER_2016, FROM_CHARTER_2022
from lthtgn.policy.national.awards import FROM_LAW_2022, FROM_MEDAL_RULES, FROM_ND_152, WOMEN_LEADERS_TIME_CUT
from lthtgn.policy.national.documents_association import CHARTER_2016
from lthtgn.policy.national.documents_awards import (
    CHARTER_2011,
    LUAT_TDKT_06_2022,
    ND_152_2025,
    QD_85_2022,
    QD_196_2013,
)
from lthtgn.rules.awards import ExclusionCheck
from lthtgn.rules.nominees import (
    ALREADY_AWARDED,
    BUILDS_ON_SUDDEN,
    COMPLAINT_OPEN,
    COUNTED_BEFORE_END,
    DISCIPLINE_OPEN,
    HELD,
    INSPECTION_OPEN,
    IS_CLUB,
    IS_WOMAN,
    ISSUER,
    LEADS,
    RATED_IN_WRITING,
)

__all__ = [
    "ASSOCIATION_DISCIPLINE",
    "COMMUNES_ONLY",
    "COUNT_AFTER_DISCIPLINE",
    "FROM_CHARTER_2011",
    "GENERAL_CHECKS",
    "MEDAL_ONCE",
    "NO_COMMUNE_COMMENDATION",
    "NO_WORKING_UNIT",
    "ONE_AWARD_PER_ACHIEVEMENT",
    "OPEN_MATTER",
    "RATING_IN_WRITING",
    "STRONG_ASSOCIATIONS_ONLY",
    "SUDDEN_IS_NO_BASE",
    "VILLAGES_ONLY",
    "WOMEN_LEADERS",
]

FROM_CHARTER_2011 = date(2011, 1, 1)  # only the year is known

_DECREE = "Đ.4"

ONE_AWARD_PER_ACHIEVEMENT = ExclusionCheck(
    "awards.check.same_achievement",
    "thành tích này đã được khen thưởng; không tặng nhiều hình thức khen thưởng cho một thành tích",
    "thành tích này đã được khen thưởng lần nào chưa",
    applies=ALREADY_AWARDED.is_true(),
    since=FROM_LAW_2022,
    cite=LUAT_TDKT_06_2022.cite(
        "Đ.5",
        certainty=Certainty.TEXT,
        facts=("A-4.01", "A-4.12", "AENC-14"),
        note_vi="Trích một phần. Khen thưởng có được do gian dối thì bị hủy bỏ và thu hồi tiền (Đ.93).",
    ),
)
OPEN_MATTER = ExclusionCheck(
    "awards.check.open_matter",
    "chưa đề nghị khi đang xem xét kỷ luật, đang thanh tra, kiểm tra, điều tra, hoặc có khiếu nại, tố cáo đang giải quyết",
    "có đang bị xem xét kỷ luật, thanh tra, kiểm tra, hoặc có khiếu nại, tố cáo đang giải quyết không",
    applies=DISCIPLINE_OPEN.is_true() | INSPECTION_OPEN.is_true() | COMPLAINT_OPEN.is_true(),
    since=FROM_ND_152,
    cite=ND_152_2025.cite(_DECREE, certainty=Certainty.TEXT, facts=("A-4.16c", "AENC-14")),
)
COUNT_AFTER_DISCIPLINE = ExclusionCheck(
    "awards.check.after_discipline",
    "thành tích phải tính từ khi hết kỷ luật",
    "trước đây có bị kỷ luật không, hết kỷ luật ngày nào, thành tích tính từ ngày nào",
    applies=COUNTED_BEFORE_END.is_true(),
    since=FROM_ND_152,
    cite=ND_152_2025.cite(_DECREE, certainty=Certainty.TEXT, facts=("A-4.16d",)),
)
SUDDEN_IS_NO_BASE = ExclusionCheck(
    "awards.check.sudden_base",
    "khen thưởng đột xuất, chuyên đề không làm căn cứ đề nghị khen thưởng công trạng mức cao hơn",
    "đề nghị theo loại hình nào, dựa trên những khen thưởng nào",
    applies=BUILDS_ON_SUDDEN.is_true(),
    since=FROM_ND_152,
    cite=ND_152_2025.cite(
        _DECREE,
        certainty=Certainty.TEXT,
        facts=("A-4.16b", "A-4.02", "A-4.16a"),
        note_vi="Khen thưởng công trạng không đòi hỏi đã có hình thức khen thưởng thấp hơn.",
    ),
)
WOMEN_LEADERS = ExclusionCheck(
    "awards.check.women_leaders",
    "nữ lãnh đạo, quản lý được giảm thời gian giữ chức vụ mà tiêu chuẩn đòi hỏi; chưa rõ ở những tiêu chuẩn nào",
    "có phải nữ lãnh đạo, quản lý không, tiêu chuẩn có đòi hỏi thời gian giữ chức vụ không",
    applies=IS_WOMAN.is_true() & LEADS.is_true(),
    since=FROM_ND_152,
    cite=ND_152_2025.cite(_DECREE, certainty=Certainty.TEXT, facts=("A-4.16f",)),
    recipients=(RecipientKind.INDIVIDUAL,),
    number=WOMEN_LEADERS_TIME_CUT,
)
RATING_IN_WRITING = ExclusionCheck(
    "awards.check.rating_in_writing",
    "chưa có đánh giá, xếp loại bằng văn bản của Hội NCT hoặc UBND",
    "đã có đánh giá, xếp loại bằng văn bản của Hội NCT hoặc UBND chưa",
    applies=~RATED_IN_WRITING.is_true(),
    since=FROM_LAW_2022,
    cite=LUAT_TDKT_06_2022.cite(
        certainty=Certainty.DEDUCTION,
        facts=("A-4.26b", "AENC-14"),
        note_vi="Suy ra từ quy định của Bắc Ninh (QĐ 86/2025/QĐ-UBND, Đ.7.2); tỉnh khác có thể quy định khác.",
    ),
    recipients=(RecipientKind.COLLECTIVE,),
)
NO_WORKING_UNIT = ExclusionCheck(
    "awards.check.no_working_unit",
    "câu lạc bộ không có cán bộ, người lao động nên khó xét Tập thể Lao động tiên tiến, xuất sắc; nên đề nghị giấy khen, bằng khen",
    "tập thể có phải là cơ quan, đơn vị có cán bộ, người lao động không",
    applies=IS_CLUB.is_true(),
    since=FROM_LAW_2022,
    cite=LUAT_TDKT_06_2022.cite(
        certainty=Certainty.DEDUCTION,
        facts=("A-4.03b",),
        note_vi="Suy luận: Tập thể LĐTT, LĐXS cần tỷ lệ cá nhân đạt Lao động tiên tiến.",
    ),
    recipients=(RecipientKind.COLLECTIVE,),
)


def _not_of_clubs(name: str, title_vi: str, whose_vi: str, cite: Citation, since: date) -> ExclusionCheck:
    """That a title of collectives is for collectives of another kind: a club cannot bear it."""
    return ExclusionCheck(
        f"awards.check.{name}",
        f"danh hiệu “{title_vi}” dành cho {whose_vi}, không dành cho câu lạc bộ",
        f"tập thể có phải là {whose_vi} không",
        applies=IS_CLUB.is_true(),
        since=since,
        cite=cite,
        recipients=(RecipientKind.COLLECTIVE,),
    )


_BY_NAME = LUAT_TDKT_06_2022.cite(
    "Đ.20", certainty=Certainty.DEDUCTION, facts=("A-4.03a",), note_vi="Suy ra từ tên danh hiệu."
)
VILLAGES_ONLY = _not_of_clubs("villages_only", "Thôn, tổ dân phố văn hóa", "thôn, tổ dân phố", _BY_NAME, FROM_LAW_2022)
COMMUNES_ONLY = _not_of_clubs("communes_only", "Xã, phường tiêu biểu", "xã, phường", _BY_NAME, FROM_LAW_2022)
STRONG_ASSOCIATIONS_ONLY = _not_of_clubs(
    "associations_only",
    "Hội NCT cơ sở vững mạnh",
    "Hội NCT cơ sở",
    QD_85_2022.cite(certainty=Certainty.DEDUCTION, facts=("A-4.49",), note_vi="Suy ra từ tên danh hiệu."),
    FROM_CHARTER_2011,
)
MEDAL_ONCE = ExclusionCheck(
    "awards.check.medal_once",
    "đã được tặng kỷ niệm chương này; mỗi người chỉ được tặng một lần",
    "đã được tặng kỷ niệm chương này chưa",
    applies=HELD.is_true(),
    since=FROM_MEDAL_RULES,
    cite=QD_196_2013.cite(certainty=Certainty.SUMMARY, facts=("A-4.51b", "AENC-14")),
)
NO_COMMUNE_COMMENDATION = ExclusionCheck(
    "awards.check.no_commune_commendation",
    "Hội NCT cấp xã không tặng giấy khen; chỉ công nhận, biểu dương, hoặc đề nghị Chủ tịch UBND cấp xã tặng giấy khen",
    "cấp nào của Hội tặng giấy khen",
    applies=ISSUER.one_of(AwardIssuer.ASSOCIATION_COMMUNE, AwardIssuer.ASSOCIATION_BRANCH),
    since=FROM_CHARTER_2011,
    cite=CHARTER_2011.cite("Đ.32", certainty=Certainty.SUMMARY, facts=("A-4.42b", "AENC-15")),
)
ASSOCIATION_DISCIPLINE = ExclusionCheck(
    "awards.check.association_discipline",
    "đang bị xem xét kỷ luật theo Điều lệ Hội",
    "có đang bị xem xét kỷ luật theo Điều lệ Hội không",
    applies=DISCIPLINE_OPEN.is_true(),
    since=FROM_CHARTER_2016,
    until=FROM_CHARTER_2022,
    cite=CHARTER_2016.cite(
        certainty=Certainty.SUMMARY,
        facts=("A-4.47",),
        note_vi="Góp ý, phê bình, xóa tên; từ Điều lệ năm 2022 chưa biết quy định.",
    ),
)

GENERAL_CHECKS: tuple[ExclusionCheck, ...] = (
    ONE_AWARD_PER_ACHIEVEMENT,
    OPEN_MATTER,
    COUNT_AFTER_DISCIPLINE,
    SUDDEN_IS_NO_BASE,
    WOMEN_LEADERS,
)
"""What is looked at before every award of the State.

>>> len(GENERAL_CHECKS)
5
"""
