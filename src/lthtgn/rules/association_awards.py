"""The Association's own awards: its medal, flags, certificates, praise and titles (khen thưởng của Hội Người cao tuổi).

Only group C of the medal's criteria is known; of all else no criteria and no prize money are published.
"""

from __future__ import annotations

from datetime import date

from lthtgn.model.awards import AwardForm, AwardIssuer, RecipientKind
from lthtgn.policy.documents import Certainty, Citation
from lthtgn.policy.national.awards import FROM_MEDAL_RULES, FROM_ND_152, MEDAL_PRIZE, MEDAL_YEARS
from lthtgn.policy.national.documents_association import CHARTER_2016
from lthtgn.policy.national.documents_awards import (
    CHARTER_2011,
    CONGRESS_IV,
    LAW_ARTICLE_71,
    LUAT_TDKT_06_2022,
    PRESS_ON_AWARDS,
    QD_85_2022,
    QD_196_2013,
    SGGP_ON_FLAG,
    TCGS_MOVEMENT,
)
from lthtgn.rules.award_checks import (
    ASSOCIATION_DISCIPLINE,
    FROM_CHARTER_2011,
    MEDAL_ONCE,
    NO_COMMUNE_COMMENDATION,
    ONE_AWARD_PER_ACHIEVEMENT,
    RATING_IN_WRITING,
    STRONG_ASSOCIATIONS_ONLY,
)
from lthtgn.rules.awards import AwardCriteria, AwardScheme, ExclusionCheck, Route
from lthtgn.rules.nominees import answer_figure

__all__ = ["ASSOCIATION_AWARDS", "MEDAL", "MEDALS_BY_LAW", "MEDAL_CRITERIA"]

_PERSON, _COLLECTIVE = RecipientKind.INDIVIDUAL, RecipientKind.COLLECTIVE

MEDALS_BY_LAW = LUAT_TDKT_06_2022.cite(
    "Đ.71",
    certainty=Certainty.TEXT,
    facts=("A-4.04",),
    note_vi="Chỉ tặng cá nhân; cơ quan, tổ chức tặng quy định tên, tiêu chuẩn, thủ tục.",
    sources=(LAW_ARTICLE_71,),
)
"""Where the law speaks of medals.

>>> MEDALS_BY_LAW.provision
'Đ.71'
"""

MEDAL = AwardScheme(
    id="awards.medal.association",
    term_vi="Kỷ niệm chương “Vì sự nghiệp chăm sóc và phát huy vai trò người cao tuổi Việt Nam”",
    term_en="Commemorative medal of the Association of the Elderly",
    form=AwardForm.MEDAL,
    issuer=AwardIssuer.ASSOCIATION_CENTRAL,
    recipients=(_PERSON,),
    since=FROM_MEDAL_RULES,
    cites=(
        QD_196_2013.cite(
            certainty=Certainty.SUMMARY,
            facts=("A-4.50", "A-4.51a", "A-4.53", "A-4.54", "ANK-02"),
            note_vi="Tặng cá nhân; xét hằng năm vào dịp 6/6 hoặc 1/10. Ví dụ: năm 2018 Yên Thế có 49 người được tặng.",
        ),
        MEDALS_BY_LAW,
    ),
    prizes=((_PERSON, MEDAL_PRIZE),),
    checks=(MEDAL_ONCE, ASSOCIATION_DISCIPLINE),
    of_state=False,
)


_OFFICE = answer_figure(
    "awards.association_office_years",
    "số năm là ủy viên Ban Chấp hành, Trưởng ban Kiểm tra Hội NCT cấp xã, chi hội trưởng, hoặc chuyên viên, nhân viên cơ "
    "quan Hội",
)
MEDAL_CRITERIA = AwardCriteria(
    id="awards.criteria.medal",
    term_vi="Tiêu chuẩn Kỷ niệm chương của Hội (nhóm C)",
    term_en="Criteria of the commemorative medal of the Association (point C)",
    schemes=("awards.medal.association",),
    recipients=(_PERSON,),
    routes=(
        Route(
            "awards.criteria.medal.office",
            "đủ số năm giữ chức vụ ở Hội NCT cấp xã, chi hội, hoặc công tác ở cơ quan Hội",
            _OFFICE >= MEDAL_YEARS,
        ),
    ),
    whole=False,
    since=FROM_MEDAL_RULES,
    cite=QD_196_2013.cite(
        "điểm C",
        certainty=Certainty.SUMMARY,
        facts=("A-4.52", "A-4.53", "ANK-02"),
        note_vi="Các nhóm A, B và người ngoài Hội chưa biết tiêu chuẩn.",
    ),
)


_RULES_2022 = QD_85_2022.cite("Đ.1", certainty=Certainty.TEXT, facts=("A-4.48", "ANK-01"))
_FORMS_2011 = CHARTER_2011.cite(
    "Đ.32",
    certainty=Certainty.SUMMARY,
    facts=("A-4.40",),
    note_vi="Bốn hình thức: giấy khen, bằng khen, cờ thi đua, kỷ niệm chương.",
)
_FORMS_2016 = CHARTER_2016.cite(
    certainty=Certainty.SUMMARY,
    facts=("A-4.46",),
    note_vi=(
        "Các hình thức như trước; trường hợp xuất sắc thì đề nghị chính quyền, Mặt trận Tổ quốc khen thưởng; Ban Thường vụ "
        "quy định cụ thể."
    ),
)


def _charter(*facts: str, note_vi: str | None = None, disputed_vi: str | None = None) -> Citation:
    return CHARTER_2011.cite("Đ.32", certainty=Certainty.SUMMARY, facts=facts, note_vi=note_vi, disputed_vi=disputed_vi)


_CENTRAL = CHARTER_2011.cite(
    "Đ.32",
    certainty=Certainty.SUMMARY,
    facts=("A-4.45",),
    sources=(*CHARTER_2011.addresses, SGGP_ON_FLAG),
    note_vi="Trích dẫn bị cắt; trong thực tế, ngày 12/12/2025 Trung ương Hội tặng Cờ thi đua.",
)
_OWN_CHECKS = (ONE_AWARD_PER_ACHIEVEMENT, ASSOCIATION_DISCIPLINE, RATING_IN_WRITING)


def _own(
    id_: str,
    term_vi: str,
    term_en: str,
    form: AwardForm,
    issuer: AwardIssuer | None,
    recipients: tuple[RecipientKind, ...],
    *cites: Citation,
    since: date = FROM_CHARTER_2011,
    until: date | None = None,
    extra: tuple[ExclusionCheck, ...] = (),
) -> AwardScheme:
    """An award of the Association's own; no criteria and no prize money are known."""
    checks = (*_OWN_CHECKS, *((NO_COMMUNE_COMMENDATION,) if form is AwardForm.COMMENDATION else ()), *extra)
    return AwardScheme(
        id=f"awards.association.{id_}",
        term_vi=term_vi,
        term_en=term_en,
        form=form,
        issuer=issuer,
        recipients=recipients,
        since=since,
        until=until,
        cites=cites,
        checks=checks,
        of_state=False,
    )


ASSOCIATION_AWARDS: tuple[AwardScheme, ...] = (
    MEDAL,
    _own(
        "flag",
        "Cờ thi đua của Trung ương Hội NCT Việt Nam",
        "Emulation flag of the Association's central body",
        AwardForm.FLAG,
        AwardIssuer.ASSOCIATION_CENTRAL,
        (),
        *(_CENTRAL, _FORMS_2011, _FORMS_2016, _RULES_2022),
    ),
    _own(
        "merit",
        "Bằng khen của Trung ương Hội NCT Việt Nam",
        "Merit certificate of the Association's central body",
        AwardForm.MERIT_CERTIFICATE,
        AwardIssuer.ASSOCIATION_CENTRAL,
        (_PERSON, _COLLECTIVE),
        *(_CENTRAL, _FORMS_2011, _FORMS_2016, _RULES_2022),
        PRESS_ON_AWARDS.cite(
            certainty=Certainty.PRACTICE,
            facts=("A-4.63a", "A-4.70a", "A-4.71"),
            note_vi=(
                "Đã thấy: Quảng Nam 8 tập thể, 9 cá nhân (2025); Ninh Thuận 1 tập thể, 1 cá nhân (2025); Thái Nguyên 4 tập "
                "thể, 3 cá nhân (20/1/2026)."
            ),
        ),
    ),
    _own(
        "commendation",
        "Giấy khen của Hội NCT cấp tỉnh",
        "Commendation of the provincial Association",
        AwardForm.COMMENDATION,
        AwardIssuer.ASSOCIATION_PROVINCE,
        (),
        _charter("A-4.44", note_vi="Ban Đại diện Hội NCT cấp tỉnh, nay là Hội NCT cấp tỉnh."),
        *(_FORMS_2011, _FORMS_2016, _RULES_2022),
    ),
    _own(
        "district_praise",
        "Biểu dương của Ban Đại diện Hội NCT cấp huyện",
        "Praise by the district's representatives of the Association",
        AwardForm.PRAISE,
        AwardIssuer.ASSOCIATION_DISTRICT,
        (),
        _charter(
            "A-4.43a",
            "A-4.43b",
            "AC-05",
            note_vi="Biểu dương và đề nghị chính quyền khen thưởng; hết từ 1/7/2025 khi không còn cấp huyện.",
            disputed_vi="Báo chí năm 2017 và 2022 cho thấy Hội cấp huyện tặng giấy khen.",
        ),
        until=FROM_ND_152,
    ),
    _own(
        "recognition",
        "Công nhận, biểu dương của Hội NCT cấp xã",
        "Recognition and praise by the commune's Association",
        AwardForm.PRAISE,
        AwardIssuer.ASSOCIATION_COMMUNE,
        (_PERSON, _COLLECTIVE),
        _charter("A-4.42a", note_vi="Chi hội, cán bộ, hội viên đạt “Tuổi cao – Gương sáng”."),
    ),
    _own(
        "branch_praise",
        "Biểu dương của chi hội NCT",
        "Praise by a branch of the Association",
        AwardForm.PRAISE,
        AwardIssuer.ASSOCIATION_BRANCH,
        (_PERSON, _COLLECTIVE),
        _charter("A-4.41", note_vi="Tổ hội, hội viên đạt “Tuổi cao – Gương sáng”."),
    ),
    _own(
        "shining_example",
        "“Tuổi cao – Gương sáng”",
        "“Old age, shining example”",
        AwardForm.TITLE,
        AwardIssuer.ASSOCIATION_COMMUNE,
        (_PERSON, _COLLECTIVE),
        TCGS_MOVEMENT.cite(
            certainty=Certainty.SUMMARY,
            facts=("A-4.60", "A-4.61a", "A-4.61b", "A-4.61c", "A-4.61d", "A-4.61e"),
            sources=(CONGRESS_IV,),
            note_vi=(
                "Phát động ngày 12/1/2010. Chỉ tiêu cũ của Đại hội IV (2011–2016), không phải tiêu chuẩn: 70 % NCT đạt, "
                "65 % Hội cơ sở, 50 % huyện và tỉnh; 90 % NCT tham gia; 100 % xã có Quỹ chăm sóc, phát huy vai trò NCT."
            ),
        ),
        _charter(
            *("A-4.62", "A-4.65", "ANK-03"),
            note_vi="Hội cơ sở công nhận; đăng ký và công nhận hằng năm là thông lệ, chưa thấy văn bản.",
        ),
        PRESS_ON_AWARDS.cite(
            certainty=Certainty.PRACTICE,
            facts=("A-4.63a", "A-4.63b"),
            note_vi="Tổng kết 2021–2025 ở Quảng Nam: Bằng khen của tỉnh cho 10 tập thể, 12 cá nhân.",
        ),
        since=date(2010, 1, 12),
    ),
    _own(
        "good_business",
        "Người cao tuổi làm kinh tế giỏi",
        "Older people who do well in business",
        AwardForm.TITLE,
        None,
        (_PERSON,),
        PRESS_ON_AWARDS.cite(
            certainty=Certainty.SUMMARY,
            facts=("A-4.64", "ANK-03"),
            note_vi="Đại hội lần thứ IV (2018–2023): 455.267 người. Chưa rõ cấp công nhận, tiêu chuẩn; tính từ năm 2018.",
        ),
        since=date(2018, 1, 1),
    ),
    _own(
        "strong",
        "Hội NCT cơ sở vững mạnh (xếp loại xuất sắc, tốt, khá)",
        "Strong commune's Association; classes excellent, good, fair",
        AwardForm.TITLE,
        None,
        (_COLLECTIVE,),
        QD_85_2022.cite(
            certainty=Certainty.SUMMARY,
            facts=("A-4.49", "ANK-03"),
            note_vi="Chưa biết tiêu chuẩn, thang điểm và văn bản quy định.",
        ),
        extra=(STRONG_ASSOCIATIONS_ONLY,),
    ),
)
"""The awards of the Association.

>>> {scheme.of_state for scheme in ASSOCIATION_AWARDS}
{False}
"""
