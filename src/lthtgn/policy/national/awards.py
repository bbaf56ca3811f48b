"""Awards: base salary, prize money as a factor of it, and the numbers of criteria that are known (khen thưởng).

Prize money is a factor × the base salary of the day. Of households the decree gives no number, only "1.5 × the
individual": those factors are deductions. Before 2025-07-01 only two factors are known; the others are *not known*, never 0.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from lthtgn.policy.documents import Certainty, Citation
from lthtgn.policy.national.documents_awards import (
    CHINH_SACH_ON_MERIT,
    LAO_DONG_ON_DOUBLING,
    LAO_DONG_ON_PRIZES,
    LUAT_TDKT_06_2022,
    ND_73_2024,
    ND_98_2023,
    ND_152_2025,
    ND_161_2026,
    PAPER_ON_MEDAL,
    PRIZES_PAGE,
    QD_196_2013,
    TRADE_UNION_ON_COMMENDATION,
)
from lthtgn.policy.national.units import DONG
from lthtgn.policy.parameters import Parameter, Since, Unit, percent
from lthtgn.ranges import Range

__all__ = [
    "ADVANCED_COLLECTIVE_PRIZE",
    "ADVANCED_WORKER_PRIZE",
    "AWARD_PARAMETERS",
    "BASE_SALARY",
    "COMMENDATION_COLLECTIVE_PRIZE",
    "COMMENDATION_HOUSEHOLD_PRIZE",
    "COMMENDATION_PRIZE",
    "COMMUNE_COMMENDATION_COLLECTIVE_PRIZE",
    "COMMUNE_COMMENDATION_HOUSEHOLD_PRIZE",
    "COMMUNE_COMMENDATION_PRIZE",
    "EXCELLENT_COLLECTIVE_PRIZE",
    "FROM_LAW_2022",
    "FROM_MEDAL_RULES",
    "FROM_ND_152",
    "GOVERNMENT_FLAG_PRIZE",
    "GRASSROOTS_FIGHTER_PRIZE",
    "INITIATIVES",
    "MEDAL_PRIZE",
    "MEDAL_YEARS",
    "MERIT_COLLECTIVE_PRIZE",
    "MERIT_HOUSEHOLD_PRIZE",
    "MERIT_PRIZE",
    "NATIONAL_FIGHTER_PRIZE",
    "PREFERRED_WOMEN_SHARE",
    "PRIME_MINISTER_COLLECTIVE_PRIZE",
    "PRIME_MINISTER_PRIZE",
    "PRIZE_STEP",
    "PROVINCE_FIGHTER_PRIZE",
    "PROVINCE_FLAG_PRIZE",
    "STRAIGHT_EXCELLENT_YEARS",
    "STRAIGHT_FIGHTER_TITLES",
    "WOMEN_LEADERS_TIME_CUT",
    "YEARS",
]

FROM_LAW_2022 = date(2024, 1, 1)
FROM_ND_152 = date(2025, 7, 1)
FROM_MEDAL_RULES = date(2013, 4, 10)  # the day of signing; the first day is not stated

TIMES_BASE_SALARY = Unit("times_base_salary", "lần mức lương cơ sở", is_divisible=True)
YEARS = Unit("years", "năm")
_TITLES = Unit("titles", "lần")
_INITIATIVES = Unit("initiatives", "sáng kiến")
SHARE_OF_COLLECTIVE = Unit("share_of_collective", "% người trong tập thể", is_share=True)
_SHARE_OF_TIME = Unit("share_of_time", "% thời gian giữ chức vụ", is_share=True)

BASE_SALARY = Parameter(
    id="awards.base_salary",
    term_vi="mức lương cơ sở",
    term_en="base salary",
    unit=DONG,
    history=(
        Since(
            FROM_LAW_2022,
            None,
            ND_98_2023.cite(
                certainty=Certainty.SUMMARY,
                facts=("ANK-10",),
                note_vi="Mức lương cơ sở trước ngày 1/7/2024 chưa có trong hồ sơ nghiên cứu.",
            ),
        ),
        Since(date(2024, 7, 1), 2_340_000, ND_73_2024.cite(certainty=Certainty.TEXT, facts=("A-2.40",))),
        Since(date(2026, 7, 1), 2_530_000, ND_161_2026.cite(certainty=Certainty.SUMMARY, facts=("A-2.41",))),
    ),
)

_ROUNDING_VI = "Không làm tròn: chưa rõ Nghị định 152/2025/NĐ-CP có giữ việc làm tròn của quy định cũ hay không."
_UNKNOWN_VI = "Hệ số trước ngày 1/7/2025 chưa có trong hồ sơ nghiên cứu."
_COLLECTIVE_VI = "Tập thể: gấp 2 lần mức của cá nhân."


def _of_decree(
    article: str,
    *facts: str,
    certainty: Certainty = Certainty.SUMMARY,
    note_vi: str | None = None,
    disputed_vi: str | None = None,
    sources: tuple[str, ...] = (),
) -> Citation:
    """Where a factor of the decree of 2025 stands; the award is paid by the body that gives it."""
    return ND_152_2025.cite(
        article,
        certainty=certainty,
        facts=(*facts, "A-4.13", "A-4.37", "ANK-13", "AENC-12"),
        sources=sources,
        note_vi=f"{note_vi} {_ROUNDING_VI}" if note_vi else _ROUNDING_VI,
        disputed_vi=disputed_vi,
    )


def _prize(
    name: str, whom_vi: str, whom_en: str, factor: Range | Fraction | int, cite: Citation, *before: Since
) -> Parameter:
    """A factor, not known for the time between the law of 2022 and the decree of 2025 unless a source gives it."""
    unknown = ND_98_2023.cite(certainty=Certainty.SUMMARY, facts=("A-4.14",), note_vi=_UNKNOWN_VI)
    return Parameter(
        id=f"awards.prize.{name}",
        term_vi=f"hệ số tiền thưởng {whom_vi}",
        term_en=f"prize factor: {whom_en}",
        unit=TIMES_BASE_SALARY,
        history=(*(before or (Since(FROM_LAW_2022, None, unknown),)), Since(FROM_ND_152, factor, cite)),
    )


_PART_VI = "Một phần theo nguyên văn, phần còn lại theo bản tóm tắt."


def _household(name: str, whom_vi: str, whom_en: str, factor: Fraction, *facts: str) -> Parameter:
    return _prize(
        name,
        whom_vi,
        whom_en,
        factor,
        _of_decree(
            "Đ.54",
            *("A-4.33e", *facts),
            certainty=Certainty.DEDUCTION,
            note_vi="Suy ra từ quy tắc: hộ gia đình gấp 1,5 lần mức của cá nhân; nguồn không nêu con số.",
            sources=(PRIZES_PAGE,),
        ),
    )


# Giấy khen.

_COMMENDATION_PAGES = (TRADE_UNION_ON_COMMENDATION, LAO_DONG_ON_DOUBLING)
COMMUNE_COMMENDATION_PRIZE = _prize(
    "commendation.commune.individual",
    "Giấy khen của Chủ tịch UBND cấp xã, cá nhân",
    "commendation of the commune chair, individual",
    Fraction(3, 10),
    _of_decree("Đ.54", "A-4.31a", "A-4.35a", "A-4.35b", sources=_COMMENDATION_PAGES),
    Since(
        FROM_LAW_2022,
        Fraction(15, 100),
        ND_98_2023.cite("Đ.58.1g", certainty=Certainty.SUMMARY, facts=("A-4.31b", "A-4.14", "A-4.13")),
    ),
)
COMMUNE_COMMENDATION_COLLECTIVE_PRIZE = _prize(
    "commendation.commune.collective",
    "Giấy khen của Chủ tịch UBND cấp xã, tập thể",
    "commendation of the commune chair, collective",
    Fraction(6, 10),
    _of_decree(
        "Đ.54", "A-4.33a", "A-4.33d", "A-4.35a", "A-4.35b", note_vi=_COLLECTIVE_VI, sources=(LAO_DONG_ON_PRIZES,)
    ),
)
COMMUNE_COMMENDATION_HOUSEHOLD_PRIZE = _household(
    "commendation.commune.household",
    "Giấy khen của Chủ tịch UBND cấp xã, hộ gia đình",
    "commendation of the commune chair, household",
    Fraction(45, 100),
    "A-4.31a",
)
COMMENDATION_PRIZE = _prize(
    "commendation.individual",
    "Giấy khen, cá nhân",
    "commendation, individual",
    Fraction(3, 10),
    _of_decree("Đ.54", "A-4.31a", sources=_COMMENDATION_PAGES),
)
COMMENDATION_COLLECTIVE_PRIZE = _prize(
    "commendation.collective",
    "Giấy khen, tập thể",
    "commendation, collective",
    Fraction(6, 10),
    _of_decree("Đ.54", "A-4.33a", "A-4.33d", note_vi=_COLLECTIVE_VI, sources=(PRIZES_PAGE,)),
)
COMMENDATION_HOUSEHOLD_PRIZE = _household(
    "commendation.household", "Giấy khen, hộ gia đình", "commendation, household", Fraction(45, 100), "A-4.31a"
)

# Bằng khen.

MERIT_PRIZE = _prize(
    "merit.individual",
    "Bằng khen của bộ, ngành, tỉnh, cá nhân",
    "merit certificate of a ministry, branch or province, individual",
    Fraction(3, 2),
    _of_decree("Đ.54", "A-4.30b", "A-4.35c", note_vi=_PART_VI, sources=(PRIZES_PAGE,)),
)
MERIT_COLLECTIVE_PRIZE = _prize(
    "merit.collective",
    "Bằng khen của bộ, ngành, tỉnh, tập thể",
    "merit certificate of a ministry, branch or province, collective",
    3,
    _of_decree("Đ.54", "A-4.33a", "A-4.33c", "A-4.35c", note_vi=_COLLECTIVE_VI, sources=(PRIZES_PAGE,)),
)
MERIT_HOUSEHOLD_PRIZE = _household(
    "merit.household",
    "Bằng khen của bộ, ngành, tỉnh, hộ gia đình",
    "merit certificate of a ministry, branch or province, household",
    Fraction(225, 100),
    "A-4.30b",
)
_JAPANESE_VI = "Một trang báo Lao Động bản tiếng Nhật ghi Bằng khen của Thủ tướng 3 lần và kỷ niệm chương tối đa 1 lần; có lẽ do dịch."
PRIME_MINISTER_PRIZE = _prize(
    "merit.prime_minister.individual",
    "Bằng khen của Thủ tướng Chính phủ, cá nhân",
    "merit certificate of the Prime Minister, individual",
    Fraction(7, 2),
    _of_decree(
        "Đ.54", "A-4.30a", "A-4.36", "AC-04", note_vi=_PART_VI, disputed_vi=_JAPANESE_VI, sources=(PRIZES_PAGE,)
    ),
)
PRIME_MINISTER_COLLECTIVE_PRIZE = _prize(
    "merit.prime_minister.collective",
    "Bằng khen của Thủ tướng Chính phủ, tập thể",
    "merit certificate of the Prime Minister, collective",
    7,
    _of_decree("Đ.54", "A-4.33a", "A-4.33b", note_vi=_COLLECTIVE_VI, sources=(PRIZES_PAGE,)),
)

# Kỷ niệm chương: a ceiling, so a range.

_UP_TO_0_6 = Range(0, Fraction(6, 10))
MEDAL_PRIZE = _prize(
    "medal",
    "kỷ niệm chương của bộ, ngành, tỉnh, tổ chức xã hội",
    "commemorative medal of a ministry, branch, province or social organisation",
    _UP_TO_0_6,
    _of_decree(
        "Đ.54",
        *("A-4.32", "A-4.36", "AC-04"),
        note_vi="Mức tối đa.",
        disputed_vi=_JAPANESE_VI,
        sources=(PAPER_ON_MEDAL,),
    ),
    Since(
        FROM_LAW_2022,
        _UP_TO_0_6,
        ND_98_2023.cite(
            "Đ.58.1d",
            certainty=Certainty.SUMMARY,
            facts=("A-4.32", "A-4.13"),
            sources=(PAPER_ON_MEDAL,),
            note_vi="Mức tối đa.",
        ),
    ),
)


def _title(name: str, whom_vi: str, whom_en: str, factor: Fraction | int, fact: str) -> Parameter:
    return _prize(name, whom_vi, whom_en, factor, _of_decree("Đ.50", fact, certainty=Certainty.TEXT))


NATIONAL_FIGHTER_PRIZE = _title(
    "title.national_fighter", "Chiến sĩ thi đua toàn quốc", "national emulation fighter", Fraction(9, 2), "A-4.34a"
)
PROVINCE_FIGHTER_PRIZE = _title(
    "title.province_fighter",
    "Chiến sĩ thi đua bộ, ngành, tỉnh",
    "emulation fighter of a ministry, branch or province",
    3,
    "A-4.34b",
)
GRASSROOTS_FIGHTER_PRIZE = _title(
    "title.grassroots_fighter", "Chiến sĩ thi đua cơ sở", "emulation fighter at grass roots", 1, "A-4.34c"
)
ADVANCED_WORKER_PRIZE = _title(
    "title.advanced_worker", "Lao động tiên tiến", "advanced worker", Fraction(3, 10), "A-4.34d"
)
EXCELLENT_COLLECTIVE_PRIZE = _title(
    "title.excellent_collective",
    "Tập thể Lao động xuất sắc",
    "excellent working collective",
    Fraction(3, 2),
    "A-4.34e",
)
ADVANCED_COLLECTIVE_PRIZE = _title(
    "title.advanced_collective", "Tập thể Lao động tiên tiến", "advanced collective", Fraction(8, 10), "A-4.34f"
)
GOVERNMENT_FLAG_PRIZE = _title(
    "flag.government", "Cờ thi đua của Chính phủ", "emulation flag of the Government", 12, "A-4.34g"
)
PROVINCE_FLAG_PRIZE = _title(
    "flag.province",
    "Cờ thi đua của bộ, ngành, tỉnh",
    "emulation flag of a ministry, branch or province",
    8,
    "A-4.34h",
)

PRIZE_STEP = Parameter(
    id="awards.prize.step",
    term_vi="bội số mà tiền thưởng được làm tròn lên",
    term_en="multiple to which prize money is rounded up",
    unit=DONG,
    history=(),  # the rule of 2017 is superseded, and whether one holds now is not known: a locality may set one
)

# What is asked, and preferred.

PREFERRED_WOMEN_SHARE = Parameter(
    id="awards.preference.women_share",
    term_vi="tỷ lệ nữ từ đó một tập thể được ưu tiên khi thành tích ngang nhau",
    term_en="share of women from which a collective is preferred on a tie",
    unit=SHARE_OF_COLLECTIVE,
    history=(Since(FROM_ND_152, percent(70), ND_152_2025.cite("Đ.4", certainty=Certainty.TEXT, facts=("A-4.16e",))),),
)
WOMEN_LEADERS_TIME_CUT = Parameter(
    id="awards.women_leaders.time_cut",
    term_vi="phần thời gian giữ chức vụ được giảm cho lãnh đạo, quản lý là nữ",
    term_en="part of the service time that is spared women leaders",
    unit=_SHARE_OF_TIME,
    history=(
        Since(FROM_ND_152, Fraction(1, 3), ND_152_2025.cite("Đ.4", certainty=Certainty.TEXT, facts=("A-4.16f",))),
    ),
)


def _asked(name: str, term_vi: str, term_en: str, unit: Unit) -> Parameter:
    """A number of the one national route to a merit certificate that is known."""
    cite = LUAT_TDKT_06_2022.cite(
        "Đ.74.1.d", certainty=Certainty.TEXT, facts=("A-4.07",), sources=(CHINH_SACH_ON_MERIT,)
    )
    return Parameter(
        id=f"awards.merit.{name}",
        term_vi=term_vi,
        term_en=term_en,
        unit=unit,
        history=(Since(FROM_LAW_2022, 2, cite),),
    )


STRAIGHT_FIGHTER_TITLES = _asked(
    "fighter_titles",
    "số lần liên tục được tặng Chiến sĩ thi đua cơ sở",
    "straight titles of grass-roots emulation fighter",
    _TITLES,
)
STRAIGHT_EXCELLENT_YEARS = _asked(
    "excellent_years",
    "số năm liên tục hoàn thành xuất sắc nhiệm vụ",
    "straight years rated as completing tasks excellently",
    YEARS,
)
INITIATIVES = _asked("initiatives", "số sáng kiến được công nhận trong thời gian đó", "initiatives", _INITIATIVES)

MEDAL_YEARS = Parameter(
    id="awards.medal.association.years",
    term_vi="số năm giữ chức vụ ở Hội NCT cấp xã, chi hội hoặc công tác ở cơ quan Hội",
    term_en="years in an office of the commune's Association or a branch, or on the staff of the Association",
    unit=YEARS,
    history=(
        Since(
            FROM_MEDAL_RULES,
            15,
            QD_196_2013.cite(
                "điểm C",
                certainty=Certainty.SUMMARY,
                facts=("A-4.52",),
                note_vi="Chỉ biết nhóm C; các nhóm A, B và người ngoài Hội chưa biết.",
            ),
        ),
    ),
)

AWARD_PARAMETERS: tuple[Parameter, ...] = (
    BASE_SALARY,
    COMMUNE_COMMENDATION_PRIZE,
    COMMUNE_COMMENDATION_COLLECTIVE_PRIZE,
    COMMUNE_COMMENDATION_HOUSEHOLD_PRIZE,
    COMMENDATION_PRIZE,
    COMMENDATION_COLLECTIVE_PRIZE,
    COMMENDATION_HOUSEHOLD_PRIZE,
    MERIT_PRIZE,
    MERIT_COLLECTIVE_PRIZE,
    MERIT_HOUSEHOLD_PRIZE,
    PRIME_MINISTER_PRIZE,
    PRIME_MINISTER_COLLECTIVE_PRIZE,
    MEDAL_PRIZE,
    NATIONAL_FIGHTER_PRIZE,
    PROVINCE_FIGHTER_PRIZE,
    GRASSROOTS_FIGHTER_PRIZE,
    ADVANCED_WORKER_PRIZE,
    EXCELLENT_COLLECTIVE_PRIZE,
    ADVANCED_COLLECTIVE_PRIZE,
    GOVERNMENT_FLAG_PRIZE,
    PROVINCE_FLAG_PRIZE,
    PRIZE_STEP,
    PREFERRED_WOMEN_SHARE,
    WOMEN_LEADERS_TIME_CUT,
    STRAIGHT_FIGHTER_TITLES,
    STRAIGHT_EXCELLENT_YEARS,
    INITIATIVES,
    MEDAL_YEARS,
)
"""Every parameter of awards."""
