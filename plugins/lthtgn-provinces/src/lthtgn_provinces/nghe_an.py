"""Nghệ An: KH 345/KH-UBND of 2022-06-01, of which the targets are not known.

It carries out Decision 1336. In 2024 the province went beyond what it had been assigned; what that was is not known, so
nothing is asked by it. No plan under Decision 1648 is known.

>>> [document.signed.isoformat() for document in DOCUMENTS]
['2022-06-01']
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.policy.documents import Document
from lthtgn_provinces.plans import END_1336

__all__ = ["DOCUMENTS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

KH_345_2022 = Document(
    id="nghe_an-kh-345-2022",
    number="345/KH-UBND",
    title_vi="(chưa rõ tên) Thực hiện Quyết định 1336/QĐ-TTg",
    issuer_vi="UBND tỉnh Nghệ An",
    signed=date(2022, 6, 1),
    addresses=("https://vietnam.vn/fr/341-clb-lien-the-he-tu-giup-nhau-hoat-dong-hieu-qua",),
    kind_vi="Kế hoạch",
    note_vi="Chưa biết chỉ tiêu.",
    until=END_1336,
)
DOCUMENTS = (KH_345_2022,)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Nghệ An."""
    return DOCUMENTS
