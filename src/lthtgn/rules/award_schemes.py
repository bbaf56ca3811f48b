"""The awards of the State and of the Association, with what is known of each, and the two national criteria that are.

For all others no criteria are published: they may be recorded and proposed, but nobody is found to meet them until a
province or the Association contributes what it asks.
"""

from __future__ import annotations

from datetime import date

from lthtgn.model.awards import AwardForm, AwardIssuer, RecipientKind
from lthtgn.policy.documents import Certainty, Citation
from lthtgn.policy.national.awards import (
    ADVANCED_COLLECTIVE_PRIZE,
    ADVANCED_WORKER_PRIZE,
    COMMENDATION_COLLECTIVE_PRIZE,
    COMMENDATION_HOUSEHOLD_PRIZE,
    COMMENDATION_PRIZE,
    COMMUNE_COMMENDATION_COLLECTIVE_PRIZE,
    COMMUNE_COMMENDATION_HOUSEHOLD_PRIZE,
    COMMUNE_COMMENDATION_PRIZE,
    EXCELLENT_COLLECTIVE_PRIZE,
    FROM_LAW_2022,
    FROM_ND_152,
    GOVERNMENT_FLAG_PRIZE,
    GRASSROOTS_FIGHTER_PRIZE,
    INITIATIVES,
    MEDAL_PRIZE,
    MERIT_COLLECTIVE_PRIZE,
    MERIT_HOUSEHOLD_PRIZE,
    MERIT_PRIZE,
    NATIONAL_FIGHTER_PRIZE,
    PRIME_MINISTER_COLLECTIVE_PRIZE,
    PRIME_MINISTER_PRIZE,
    PROVINCE_FIGHTER_PRIZE,
    PROVINCE_FLAG_PRIZE,
    STRAIGHT_EXCELLENT_YEARS,
    STRAIGHT_FIGHTER_TITLES,
)
from lthtgn.policy.national.documents import QD_1336
from lthtgn.policy.national.documents_awards import (
    CHINH_SACH_ON_MERIT,
    GOVERNMENT_PAPER_ON_COMMENDATION,
    LANG_SON_ON_1336,
    LAO_DONG_ON_PRIZES,
    LAW_AMENDING,
    LAW_GAZETTE,
    LUAT_TDKT_06_2022,
    ND_129_2025,
    ND_152_2025,
    OLD_MERIT_RULE,
    PRESS_ON_AWARDS,
)
from lthtgn.policy.parameters import Parameter
from lthtgn.rules.association_awards import ASSOCIATION_AWARDS, MEDAL_CRITERIA, MEDALS_BY_LAW
from lthtgn.rules.award_checks import (
    COMMUNES_ONLY,
    GENERAL_CHECKS,
    NO_COMMUNE_COMMENDATION,
    NO_WORKING_UNIT,
    RATING_IN_WRITING,
    VILLAGES_ONLY,
)
from lthtgn.rules.awards import AwardCriteria, AwardScheme, ExclusionCheck, Route
from lthtgn.rules.nominees import answer_figure

__all__ = [
    "AWARD_CRITERIA",
    "AWARD_SCHEMES",
    "BODY_COMMENDATION",
    "COMMUNE_COMMENDATION",
    "EXCELLENT_YEARS",
    "FIGHTER_TITLES",
    "INITIATIVES_MADE",
    "MERIT_CRITERIA",
    "PROVINCE_MERIT",
]

_PERSON, _COLLECTIVE, _HOUSEHOLD = RecipientKind.INDIVIDUAL, RecipientKind.COLLECTIVE, RecipientKind.HOUSEHOLD
_ALL = (_PERSON, _COLLECTIVE, _HOUSEHOLD)


def _law(provision: str | None, *facts: str, note_vi: str | None = None, sources: tuple[str, ...] = ()) -> Citation:
    return LUAT_TDKT_06_2022.cite(provision, certainty=Certainty.TEXT, facts=facts, note_vi=note_vi, sources=sources)


def _summary(provision: str, *facts: str, note_vi: str, sources: tuple[str, ...] = ()) -> Citation:
    return LUAT_TDKT_06_2022.cite(provision, certainty=Certainty.SUMMARY, facts=facts, note_vi=note_vi, sources=sources)


_PAGE = (GOVERNMENT_PAPER_ON_COMMENDATION,)
_POWERS = _law(
    "Đ.80", "A-4.11", "A-4.18", note_vi="Thẩm quyền quyết định khen thưởng.", sources=(LAW_GAZETTE, LAW_AMENDING)
)
_DECREE = ND_152_2025.cite(
    certainty=Certainty.TEXT,
    facts=("A-4.15a", "A-4.15b", "ANK-06"),
    note_vi="Áp dụng từ 1/7/2025.",
)
_FROM_ND_129 = date(2025, 7, 1)
_COMMUNE_POWERS = ND_129_2025.cite(
    "Đ.59",
    certainty=Certainty.TEXT,
    facts=("A-4.17",),
    note_vi="Từ 1/7/2025 Chủ tịch UBND cấp xã tặng danh hiệu này.",
)
_NO_NATIONAL_NUMBER = _law(
    "Đ.75.2",
    "A-4.09",
    "AENC-13",
    note_vi="Bộ, ngành, tỉnh quy định tiêu chuẩn; cả nước không có con số chung.",
    sources=_PAGE,
)

# --- Giấy khen --------------------------------------------------------------------------------------------------------

COMMUNE_COMMENDATION = AwardScheme(
    id="awards.commendation.commune",
    term_vi="Giấy khen của Chủ tịch UBND cấp xã",
    term_en="Commendation of the commune chair",
    form=AwardForm.COMMENDATION,
    issuer=AwardIssuer.COMMUNE,
    recipients=_ALL,
    since=FROM_LAW_2022,
    cites=(
        _law("Đ.75.1 (đ)", "A-4.08e", sources=_PAGE),
        _summary("Đ.75.1 (đ)", "A-4.10", note_vi="Tặng cả cho tập thể.", sources=(LAO_DONG_ON_PRIZES,)),
        _NO_NATIONAL_NUMBER,
        _summary(
            "Đ.75.2",
            "A-4.27",
            note_vi="Mỗi tỉnh có quy định riêng, như Đắk Lắk (QĐ 07/2026/QĐ-UBND, chỉ biết phần đầu văn bản).",
        ),
        ND_129_2025.cite("Đ.59", certainty=Certainty.TEXT, facts=("A-4.17",)),
        _POWERS,
        _DECREE,
    ),
    prizes=(
        (_PERSON, COMMUNE_COMMENDATION_PRIZE),
        (_COLLECTIVE, COMMUNE_COMMENDATION_COLLECTIVE_PRIZE),
        (_HOUSEHOLD, COMMUNE_COMMENDATION_HOUSEHOLD_PRIZE),
    ),
    checks=(*GENERAL_CHECKS, RATING_IN_WRITING, NO_COMMUNE_COMMENDATION),
)
BODY_COMMENDATION = AwardScheme(
    id="awards.commendation.body",
    term_vi="Giấy khen của thủ trưởng cơ quan, đơn vị",
    term_en="Commendation of the head of another body",
    form=AwardForm.COMMENDATION,
    issuer=AwardIssuer.BODY,
    recipients=_ALL,
    since=FROM_LAW_2022,
    cites=(
        _law(
            "Đ.75.1 (a), (b), (c)",
            *("A-4.08a", "A-4.08b", "A-4.08c"),
            note_vi=(
                "Thủ trưởng cơ quan có tư cách pháp nhân thuộc bộ, ngành; cơ quan chuyên môn cấp tỉnh; người đứng đầu "
                "doanh nghiệp, hợp tác xã."
            ),
            sources=_PAGE,
        ),
        _NO_NATIONAL_NUMBER,
        _POWERS,
    ),
    prizes=(
        (_PERSON, COMMENDATION_PRIZE),
        (_COLLECTIVE, COMMENDATION_COLLECTIVE_PRIZE),
        (_HOUSEHOLD, COMMENDATION_HOUSEHOLD_PRIZE),
    ),
    checks=(*GENERAL_CHECKS, RATING_IN_WRITING),
)
_DISTRICT_COMMENDATION = AwardScheme(
    id="awards.commendation.district",
    term_vi="Giấy khen của Chủ tịch UBND cấp huyện",
    term_en="Commendation of the district chair",
    form=AwardForm.COMMENDATION,
    issuer=AwardIssuer.DISTRICT,
    since=FROM_LAW_2022,
    until=FROM_ND_152,
    cites=(
        _law("Đ.75.1 (d)", "A-4.08d", note_vi="Hết từ 1/7/2025 khi không còn cấp huyện.", sources=_PAGE),
        _NO_NATIONAL_NUMBER,
    ),
    checks=(*GENERAL_CHECKS, RATING_IN_WRITING),
)

# --- Bằng khen --------------------------------------------------------------------------------------------------------

_KINDS_OF_MERIT = _summary(
    "Đ.72", "A-4.05", note_vi="Hai loại: của Thủ tướng Chính phủ; của bộ, ngành, tỉnh. Chỉ biết qua nguồn gián tiếp."
)
_MERIT_PRIZES = ((_PERSON, MERIT_PRIZE), (_COLLECTIVE, MERIT_COLLECTIVE_PRIZE))
PROVINCE_MERIT = AwardScheme(
    id="awards.merit.province",
    term_vi="Bằng khen của Chủ tịch UBND cấp tỉnh",
    term_en="Merit certificate of the provincial chair",
    form=AwardForm.MERIT_CERTIFICATE,
    issuer=AwardIssuer.PROVINCE,
    recipients=_ALL,
    since=FROM_LAW_2022,
    cites=(_KINDS_OF_MERIT, _POWERS, _DECREE),
    prizes=(*_MERIT_PRIZES, (_HOUSEHOLD, MERIT_HOUSEHOLD_PRIZE)),
    checks=(*GENERAL_CHECKS, RATING_IN_WRITING),
)
_MINISTRY_MERIT = AwardScheme(
    id="awards.merit.ministry",
    term_vi="Bằng khen của bộ, ban, ngành",
    term_en="Merit certificate of a ministry or branch",
    form=AwardForm.MERIT_CERTIFICATE,
    issuer=AwardIssuer.MINISTRY,
    recipients=(_PERSON, _COLLECTIVE),
    since=FROM_LAW_2022,
    cites=(_KINDS_OF_MERIT, _POWERS),
    prizes=_MERIT_PRIZES,
    checks=(*GENERAL_CHECKS, RATING_IN_WRITING),
)
_PRIME_MINISTER_MERIT = AwardScheme(
    id="awards.merit.prime_minister",
    term_vi="Bằng khen của Thủ tướng Chính phủ",
    term_en="Merit certificate of the Prime Minister",
    form=AwardForm.MERIT_CERTIFICATE,
    issuer=AwardIssuer.STATE,
    recipients=(_PERSON, _COLLECTIVE),
    since=FROM_LAW_2022,
    cites=(
        _KINDS_OF_MERIT,
        _summary(
            "Đ.73",
            *("A-4.06a", "A-4.06b", "ANK-06"),
            note_vi=(
                "Tiêu chuẩn theo Luật năm 2022 chưa biết. Quy định cũ (NĐ 65/2014/NĐ-CP, Đ.23.3c: đã có Bằng khen của bộ, "
                "tỉnh, rồi 5 năm liên tục hoàn thành xuất sắc nhiệm vụ, 1 lần được Cờ thi đua) đã hết hiệu lực."
            ),
            sources=(OLD_MERIT_RULE,),
        ),
        _POWERS,
    ),
    prizes=((_PERSON, PRIME_MINISTER_PRIZE), (_COLLECTIVE, PRIME_MINISTER_COLLECTIVE_PRIZE)),
    checks=(*GENERAL_CHECKS, RATING_IN_WRITING),
)

# --- Danh hiệu, cờ thi đua --------------------------------------------------------------------------------------------

_COLLECTIVE_TITLES = _law(
    "Đ.20",
    *("A-4.03a", "ANK-14"),
    note_vi="Danh hiệu đối với tập thể; tiêu chuẩn chưa có trong hồ sơ nghiên cứu.",
)
_PERSON_TITLES = LUAT_TDKT_06_2022.cite(
    certainty=Certainty.SUMMARY, facts=("ANK-14",), note_vi="Tiêu chuẩn chưa có trong hồ sơ nghiên cứu."
)


def _titled(
    id_: str,
    term_vi: str,
    term_en: str,
    recipient: RecipientKind,
    prize: Parameter | None = None,
    *,
    issuer: AwardIssuer | None = None,
    form: AwardForm = AwardForm.TITLE,
    by_commune: bool = False,
    extra: tuple[ExclusionCheck, ...] = (),
) -> AwardScheme:
    """A title or a flag of the State, for one kind of recipient."""
    cite = _PERSON_TITLES if recipient is not _COLLECTIVE else _COLLECTIVE_TITLES
    return AwardScheme(
        id=f"awards.{id_}",
        term_vi=term_vi,
        term_en=term_en,
        form=form,
        issuer=issuer,
        recipients=(recipient,),
        since=FROM_LAW_2022,
        cites=(cite, *((_COMMUNE_POWERS,) if by_commune else ())),
        prizes=() if prize is None else ((recipient, prize),),
        checks=(*GENERAL_CHECKS, RATING_IN_WRITING, *extra),
        also_by=((AwardIssuer.COMMUNE, _FROM_ND_129),) if by_commune else (),
    )


_TITLES = (
    _titled(
        "title.advanced_collective",
        "Tập thể Lao động tiên tiến",
        "Advanced collective",
        _COLLECTIVE,
        ADVANCED_COLLECTIVE_PRIZE,
        by_commune=True,
        extra=(NO_WORKING_UNIT,),
    ),
    _titled(
        "title.excellent_collective",
        "Tập thể Lao động xuất sắc",
        "Excellent working collective",
        _COLLECTIVE,
        EXCELLENT_COLLECTIVE_PRIZE,
        extra=(NO_WORKING_UNIT,),
    ),
    _titled(
        "flag.government",
        "Cờ thi đua của Chính phủ",
        "Emulation flag of the Government",
        _COLLECTIVE,
        GOVERNMENT_FLAG_PRIZE,
        issuer=AwardIssuer.STATE,
        form=AwardForm.FLAG,
    ),
    _titled(
        "flag.ministry",
        "Cờ thi đua của bộ, ban, ngành",
        "Emulation flag of a ministry or branch",
        _COLLECTIVE,
        PROVINCE_FLAG_PRIZE,
        issuer=AwardIssuer.MINISTRY,
        form=AwardForm.FLAG,
    ),
    _titled(
        "flag.province",
        "Cờ thi đua của tỉnh",
        "Emulation flag of a province",
        _COLLECTIVE,
        PROVINCE_FLAG_PRIZE,
        issuer=AwardIssuer.PROVINCE,
        form=AwardForm.FLAG,
    ),
    _titled(
        "title.national_fighter",
        "Chiến sĩ thi đua toàn quốc",
        "National emulation fighter",
        _PERSON,
        NATIONAL_FIGHTER_PRIZE,
    ),
    _titled(
        "title.province_fighter",
        "Chiến sĩ thi đua bộ, ban, ngành, tỉnh",
        "Emulation fighter of a ministry, branch or province",
        _PERSON,
        PROVINCE_FIGHTER_PRIZE,
    ),
    _titled(
        "title.grassroots_fighter",
        "Chiến sĩ thi đua cơ sở",
        "Emulation fighter at grass roots",
        _PERSON,
        GRASSROOTS_FIGHTER_PRIZE,
        by_commune=True,
    ),
    _titled(
        "title.advanced_worker",
        "Lao động tiên tiến",
        "Advanced worker",
        _PERSON,
        ADVANCED_WORKER_PRIZE,
        by_commune=True,
    ),
    _titled(
        "title.cultural_village",
        "Thôn, tổ dân phố văn hóa",
        "Cultural village or residential group",
        _COLLECTIVE,
        by_commune=True,
        extra=(VILLAGES_ONLY,),
    ),
    _titled("title.cultural_family", "Gia đình văn hóa", "Cultural family", _HOUSEHOLD, by_commune=True),
    _titled(
        "title.model_commune", "Xã, phường tiêu biểu", "Model commune or ward", _COLLECTIVE, extra=(COMMUNES_ONLY,)
    ),
)

# --- Kỷ niệm chương ---------------------------------------------------------------------------------------------------

_OTHER_MEDAL = AwardScheme(
    id="awards.medal.other",
    term_vi="Kỷ niệm chương của bộ, ngành, tỉnh, tổ chức xã hội",
    term_en="Commemorative medal of a ministry, province or social organisation",
    form=AwardForm.MEDAL,
    recipients=(_PERSON,),
    since=FROM_LAW_2022,
    cites=(MEDALS_BY_LAW,),
    prizes=((_PERSON, MEDAL_PRIZE),),
    checks=GENERAL_CHECKS,
)
_CLUBS_REVIEW = AwardScheme(
    id="awards.clubs.review",
    term_vi="Khen thưởng câu lạc bộ khi tổng kết đề án",
    term_en="Awards for clubs at the review of a scheme",
    form=AwardForm.MERIT_CERTIFICATE,
    recipients=(_COLLECTIVE, _PERSON),
    since=date(2020, 8, 31),
    cites=(
        PRESS_ON_AWARDS.cite(
            certainty=Certainty.PRACTICE,
            facts=("A-4.70a", "A-4.70b", "A-4.73", "ANK-04"),
            note_vi=(
                "Tổng kết Đề án 1336 ở Ninh Thuận (2025): Bằng khen của Trung ương Hội và của Chủ tịch UBND tỉnh, mỗi loại "
                "1 tập thể, 1 cá nhân. Không có tiêu chuẩn, số lượng được công bố; tiền thưởng theo hình thức được tặng."
            ),
        ),
        QD_1336.cite(
            certainty=Certainty.SUMMARY,
            facts=("A-4.72a", "A-4.72b", "AC-06"),
            sources=(LANG_SON_ON_1336,),
            note_vi=(
                "Mục tiêu cho các tỉnh (câu lạc bộ hoạt động đủ các mảng, thành viên vay vốn) không phải tiêu chuẩn khen "
                "thưởng."
            ),
        ),
    ),
    checks=(*GENERAL_CHECKS, RATING_IN_WRITING),
)

AWARD_SCHEMES: tuple[AwardScheme, ...] = (
    COMMUNE_COMMENDATION,
    BODY_COMMENDATION,
    _DISTRICT_COMMENDATION,
    PROVINCE_MERIT,
    _MINISTRY_MERIT,
    _PRIME_MINISTER_MERIT,
    *_TITLES,
    _OTHER_MEDAL,
    *ASSOCIATION_AWARDS,
    _CLUBS_REVIEW,
)
"""The awards of the State and of the Association.

>>> len(AWARD_SCHEMES)
30
"""

# --- criteria ---------------------------------------------------------------------------------------------------------

FIGHTER_TITLES = answer_figure("awards.fighter_titles", "số lần liên tục được tặng Chiến sĩ thi đua cơ sở")
EXCELLENT_YEARS = answer_figure("awards.excellent_years", "số năm liên tục hoàn thành xuất sắc nhiệm vụ")
INITIATIVES_MADE = answer_figure("awards.initiatives", "số sáng kiến được công nhận trong thời gian đó")
MERIT_CRITERIA = AwardCriteria(
    id="awards.criteria.merit",
    term_vi="Tiêu chuẩn Bằng khen của bộ, ngành, tỉnh đối với cá nhân (điểm d)",
    term_en="Criteria of the certificate of merit of a ministry or province, for a person (point d)",
    schemes=("awards.merit.ministry", "awards.merit.province"),
    recipients=(_PERSON,),
    routes=(
        Route(
            "awards.criteria.merit.titles",
            "2 lần liên tục được tặng danh hiệu Chiến sĩ thi đua cơ sở",
            FIGHTER_TITLES >= STRAIGHT_FIGHTER_TITLES,
        ),
        Route(
            "awards.criteria.merit.years",
            "ít nhất 2 năm liên tục hoàn thành xuất sắc nhiệm vụ, có 2 sáng kiến",
            (EXCELLENT_YEARS >= STRAIGHT_EXCELLENT_YEARS) & (INITIATIVES_MADE >= INITIATIVES),
        ),
    ),
    whole=False,
    since=FROM_LAW_2022,
    cite=_law(
        "Đ.74.1.d",
        *("A-4.07", "ANK-06"),
        note_vi="Chỉ biết điểm d; các điểm khác chưa biết nguyên văn.",
        sources=(CHINH_SACH_ON_MERIT,),
    ),
)
AWARD_CRITERIA: tuple[AwardCriteria, ...] = (MERIT_CRITERIA, MEDAL_CRITERIA)
"""The national criteria that are known, each only in part.

>>> [criteria.whole for criteria in AWARD_CRITERIA]
[False, False]
"""
