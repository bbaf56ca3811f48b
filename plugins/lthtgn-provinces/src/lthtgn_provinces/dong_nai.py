"""Đồng Nai: NQ 34/2025 on longevity gifts, from 2026-01-01.

QĐ 2830/QĐ-UBND of 2025-11-21 ended the older QĐ 11/2014; another QĐ 2830/QĐ-UBND is Bình Dương's, of 2017: a document is
known by its issuer, number and year. On clubs no rule of the province is known, old or new.

>>> len(OVERRIDES)
9
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.policy.documents import Document
from lthtgn.policy.national.longevity import OVER_100_YEARLY
from lthtgn.policy.parameters import Override
from lthtgn_provinces.plans import Plan, present, whole_gifts

__all__ = ["DOCUMENTS", "OVERRIDES"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

NQ_34_2025 = Document(
    id="dong_nai-nq-34-2025",
    number="34/2025",
    title_vi="(chưa rõ tên) Mức quà chúc thọ, mừng thọ người cao tuổi",
    issuer_vi="HĐND tỉnh Đồng Nai",
    kind_vi="Nghị quyết",
    note_vi="Áp dụng với người thường trú.",
    since=date(2026, 1, 1),
)
QD_2830_2025 = Document(
    id="dong_nai-qd-2830-2025",
    number="2830/QĐ-UBND",
    title_vi="(chưa rõ tên) Bãi bỏ Quyết định 11/2014",
    issuer_vi="UBND tỉnh Đồng Nai",
    signed=date(2025, 11, 21),
)
QD_11_2014 = Document(
    id="dong_nai-qd-11-2014",
    number="11/2014",
    title_vi="(chưa rõ tên) Mức quà chúc thọ, mừng thọ",
    issuer_vi="UBND tỉnh Đồng Nai",
    note_vi="Chưa biết mức; được bãi bỏ ngày 21/11/2025.",
    until=date(2025, 11, 21),
)
DOCUMENTS = (NQ_34_2025, QD_2830_2025, QD_11_2014)

LONGEVITY = Plan(NQ_34_2025, present("75"), date(2026, 1, 1))

# --- values -----------------------------------------------------------------------------------------------------------

OVERRIDES = (
    *whole_gifts(
        {
            70: LONGEVITY.value(
                400_000, "A-1.42a", "A-1.42g", note_vi="Quyết định cũ được bãi bỏ bởi QĐ 2830/QĐ-UBND."
            ),
            75: LONGEVITY.value(400_000, "A-1.42a"),
            80: LONGEVITY.value(500_000, "A-1.42b"),
            85: LONGEVITY.value(500_000, "A-1.42b"),
            90: LONGEVITY.value(1_200_000, "A-1.42c"),
            95: LONGEVITY.value(1_400_000, "A-1.42d"),
            100: LONGEVITY.value(4_000_000, "A-1.42e"),
            101: LONGEVITY.value(3_000_000, "A-1.42f"),
        }
    ),
    LONGEVITY.override(OVER_100_YEARLY, LONGEVITY.value(1, "A-1.42f")),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Đồng Nai."""
    return DOCUMENTS


@hookimpl
def lthtgn_overrides() -> Iterable[Override]:
    """Its values in the place of the nation's."""
    return OVERRIDES
