"""An Giang, with the former Kiên Giang: the scheme of Kiên Giang for 2021–2025 (number and day not known).

It carries out Decision 1336: a budget of the whole scheme, which is no grant per club, and a pilot of 35 communes with one
club each, among those that meet the criteria of new rural communes. The one account calls the 35 clubs both "set up" and "to
be set up", so whether that is a target is not sure. Of the former An Giang no rule is known, and no plan under Decision 1648.

>>> PARAMETERS[0].history[0].value.low
1855000000
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.indicators.indicator import Indicator
from lthtgn.policy.documents import Document
from lthtgn.policy.national.units import DONG
from lthtgn.policy.parameters import Parameter, Target
from lthtgn_provinces.plans import END_1336, Plan, former, new_clubs, targets_of

__all__ = ["DOCUMENTS", "INDICATORS", "PARAMETERS", "TARGETS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

SCHEME_OF_KIEN_GIANG = Document(
    id="kien_giang-scheme-2021",
    number="Đề án 2021–2025 của tỉnh Kiên Giang (chưa rõ số)",
    title_vi="(chưa rõ tên đầy đủ) Nhân rộng mô hình câu lạc bộ liên thế hệ tự giúp nhau giai đoạn 2021–2025",
    issuer_vi="tỉnh Kiên Giang (chưa rõ cơ quan ban hành)",
    addresses=("https://doanhnghiephoinhap.vn/kien-giang-nhan-rong-mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau.html",),
    kind_vi="Đề án",
    note_vi="Chưa biết số và ngày ký; tính từ đầu năm 2021.",
)
DOCUMENTS = (SCHEME_OF_KIEN_GIANG,)

CLUB_PLAN = Plan(SCHEME_OF_KIEN_GIANG, former("91"), date(2021, 1, 1), END_1336, programme="1336")

# --- values -----------------------------------------------------------------------------------------------------------

BUDGET = CLUB_PLAN.parameter(
    "kien_giang.budget",
    "kinh phí của cả đề án ở Kiên Giang",
    "budget of the whole scheme in Kiên Giang",
    DONG,
    1_855_000_000,
    *("P-AG-01a", "F-07d"),
    note_vi="Kinh phí của cả đề án, không phải mức hỗ trợ một câu lạc bộ.",
)
PARAMETERS = (BUDGET,)

# --- indicators and targets -------------------------------------------------------------------------------------------

INDICATORS = (
    new_clubs(
        "kien_giang",
        CLUB_PLAN,
        CLUB_PLAN.aim(
            *("P-AG-01b", "P-AG-01c", "P-AG-02"),
            low=35,
            note_vi="Mỗi xã một câu lạc bộ, ở một ấp, thí điểm; chọn trong các xã đạt tiêu chí nông thôn mới.",
            disputed_vi="Bài báo vừa ghi 35 câu lạc bộ “đã thành lập”, vừa ghi “sẽ thành lập”.",
        ),
    ),
)
TARGETS = targets_of(INDICATORS)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of An Giang."""
    return DOCUMENTS


@hookimpl
def lthtgn_parameters() -> Iterable[Parameter]:
    """Its own numbers."""
    return PARAMETERS


@hookimpl
def lthtgn_indicators() -> Iterable[Indicator]:
    """Its own indicators."""
    return INDICATORS


@hookimpl
def lthtgn_targets() -> Iterable[Target]:
    """Its targets."""
    return TARGETS
