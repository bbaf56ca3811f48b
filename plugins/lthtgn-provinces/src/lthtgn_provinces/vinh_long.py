"""Vĩnh Long: NQ 183/2019 on longevity gifts of the former province, known by its number alone.

On clubs no plan is known of the former Bến Tre, Trà Vinh or Vĩnh Long, nor of the present province.

>>> [document.number for document in DOCUMENTS]
['183/2019']
"""

from __future__ import annotations

from collections.abc import Iterable

from lthtgn.hooks import hookimpl
from lthtgn.policy.documents import Document
from lthtgn_provinces.plans import FROM_34

__all__ = ["DOCUMENTS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

NQ_183_2019 = Document(
    id="vinh_long-nq-183-2019",
    number="183/2019",
    title_vi="(chưa rõ tên) Mức quà chúc thọ, mừng thọ",
    issuer_vi="HĐND tỉnh Vĩnh Long (trước sắp xếp)",
    kind_vi="Nghị quyết",
    note_vi="Nguồn gián tiếp; chưa biết mức. Có lẽ đã được thay thế sau khi sắp xếp tỉnh.",
    until=FROM_34,
)
DOCUMENTS = (NQ_183_2019,)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Vĩnh Long."""
    return DOCUMENTS
