"""The poverty standard: income lines by area, and how many basic services a poor household lacks (chuẩn nghèo đa chiều).

A club never computes the class of a household: it is the commune's yearly decision. The lines serve checks and
explanations only.
"""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Certainty, Citation
from lthtgn.policy.national.documents_social import ND_07_2021, ND_351_2025
from lthtgn.policy.parameters import Parameter, Since, Unit

__all__ = [
    "AVERAGE_LINE_RURAL",
    "AVERAGE_LINE_URBAN",
    "DEPRIVATIONS",
    "DONG_A_PERSON_A_MONTH",
    "INCOME_LINE_RURAL",
    "INCOME_LINE_URBAN",
    "MIN_DEPRIVATIONS",
    "POVERTY_PARAMETERS",
    "SERVICES",
]

DONG_A_PERSON_A_MONTH = Unit("dong_a_person_a_month", "đồng/người/tháng")
DEPRIVATIONS = Unit("deprivations", "chỉ số thiếu hụt dịch vụ xã hội cơ bản")

_FROM_2022 = date(2022, 1, 1)  # the decree is of 2021, its standard of 2022
_FROM_2026 = date(2026, 1, 1)
_FROM_2027 = date(2027, 1, 1)
_TO_2030 = date(2031, 1, 1)

_KEPT_VI = "Năm 2026 giữ chuẩn của giai đoạn 2022–2025 (điều khoản chuyển tiếp). Theo bản tóm tắt."
_NOT_KNOWN_VI = "Chưa biết danh mục chỉ số và mức sống trung bình của giai đoạn 2027–2030."


def _first(provision: str, fact: str) -> Citation:
    return ND_07_2021.cite(provision, certainty=Certainty.TEXT, facts=(fact,))


def _kept(fact: str) -> Citation:
    return ND_351_2025.cite(
        "điều khoản chuyển tiếp", certainty=Certainty.SUMMARY, facts=(fact, "A-3.05"), note_vi=_KEPT_VI
    )


def _next(fact: str) -> Citation:
    return ND_351_2025.cite(certainty=Certainty.SUMMARY, facts=(fact, "A-3.09"))


def _not_known(*facts: str) -> Since:
    cite = ND_351_2025.cite(certainty=Certainty.SUMMARY, facts=(*facts, "ANK-07"), note_vi=_NOT_KNOWN_VI)
    return Since(_FROM_2027, None, cite, until=_TO_2030)


def _line(area: str, area_vi: str, old: int, new: int, old_fact: str, new_fact: str) -> Parameter:
    return Parameter(
        id=f"poverty.income_line.{area}",
        term_vi=f"chuẩn thu nhập bình quân đầu người ở khu vực {area_vi}",
        term_en=f"income line of poverty, {area}",
        unit=DONG_A_PERSON_A_MONTH,
        minimum=True,  # a province may set a higher line
        history=(
            Since(_FROM_2022, old, _first("Đ.3", old_fact)),
            Since(_FROM_2026, old, _kept(old_fact)),
            Since(_FROM_2027, new, _next(new_fact), until=_TO_2030),
        ),
    )


def _average(area: str, area_vi: str, high: int, fact: str) -> Parameter:
    return Parameter(
        id=f"poverty.average_line.{area}",
        term_vi=f"mức thu nhập cao nhất của hộ có mức sống trung bình ở khu vực {area_vi}",
        term_en=f"highest income of an average living standard, {area}",
        unit=DONG_A_PERSON_A_MONTH,
        history=(
            Since(_FROM_2022, high, _first("Đ.3.2", fact)),
            Since(_FROM_2026, high, _kept(fact)),
            _not_known(fact),
        ),
    )


INCOME_LINE_RURAL = _line("rural", "nông thôn", 1_500_000, 2_200_000, "A-3.01a", "A-3.06a")
INCOME_LINE_URBAN = _line("urban", "thành thị", 2_000_000, 2_800_000, "A-3.01b", "A-3.06b")
AVERAGE_LINE_RURAL = _average("rural", "nông thôn", 2_250_000, "A-3.03a")
AVERAGE_LINE_URBAN = _average("urban", "thành thị", 3_000_000, "A-3.03b")

MIN_DEPRIVATIONS = Parameter(
    id="poverty.deprivations.min",
    term_vi="số chỉ số thiếu hụt từ đó là hộ nghèo",
    term_en="number of deprivations from which a household is poor",
    unit=DEPRIVATIONS,
    history=(
        Since(
            _FROM_2022,
            3,
            ND_07_2021.cite("Đ.3.2", certainty=Certainty.TEXT, facts=("A-3.02a", "A-3.02b")),
        ),
        Since(_FROM_2026, 3, _kept("A-3.02a")),
        Since(_FROM_2027, 3, _next("A-3.06c"), until=_TO_2030),
    ),
)

SERVICES = Parameter(
    id="poverty.deprivations.all",
    term_vi="số chỉ số đo mức độ thiếu hụt dịch vụ xã hội cơ bản",
    term_en="number of indicators of deprivation",
    unit=DEPRIVATIONS,
    history=(
        Since(_FROM_2022, 12, _first("Đ.3.1", "A-3.04")),
        Since(_FROM_2026, 12, _kept("A-3.04")),
        _not_known("A-3.07a", "A-3.07b"),  # a draft has 12; the final list is known in part only
    ),
)

POVERTY_PARAMETERS: tuple[Parameter, ...] = (
    INCOME_LINE_RURAL,
    INCOME_LINE_URBAN,
    AVERAGE_LINE_RURAL,
    AVERAGE_LINE_URBAN,
    MIN_DEPRIVATIONS,
    SERVICES,
)
"""Every parameter of poverty."""
