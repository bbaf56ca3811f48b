"""Cà Mau, with the former Bạc Liêu: KH 72/KH-UBND of Bạc Liêu for 2021–2025, of which the targets are not known.

Another KH 72/KH-UBND of the same province, on social assistance, is of 2017-09-08: a document is known by its issuer, number
and year. Of the former Cà Mau no rule is known, and no plan under Decision 1648.

>>> {document.number for document in DOCUMENTS}
{'72/KH-UBND'}
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

_PROVINCE = "UBND tỉnh Bạc Liêu"

KH_72_ON_CLUBS = Document(
    id="bac_lieu-kh-72-2021",
    number="72/KH-UBND",
    title_vi="(chưa rõ tên) Câu lạc bộ liên thế hệ tự giúp nhau giai đoạn 2021–2025",
    issuer_vi=_PROVINCE,
    addresses=("https://www.vietnam.vn/no/nhan-rong-phat-trien-mo-hinh-clb-lien-the-he-tu-giup-nhau",),
    kind_vi="Kế hoạch",
    note_vi="Chưa biết ngày ký và chỉ tiêu.",
    until=END_1336,
)
KH_72_ON_ASSISTANCE = Document(
    id="bac_lieu-kh-72-2017",
    number="72/KH-UBND",
    title_vi="Thực hiện Đề án đổi mới, phát triển trợ giúp xã hội giai đoạn 2017–2025 và tầm nhìn đến năm 2030 trên địa bàn tỉnh Bạc Liêu",
    issuer_vi=_PROVINCE,
    signed=date(2017, 9, 8),
    addresses=(
        "https://hethongphapluat.vn/ke-hoach-72-kh-ubnd-nam-2017-ve-thuc-hien-de-an-doi-moi-phat-trien-tro-giup-xa-hoi-giai-doan-2017-2025-va-tam-nhin-den-nam-2030-tren-dia-ban-tinh-bac-lieu.html",
    ),
    kind_vi="Kế hoạch",
    note_vi="Không phải kế hoạch về câu lạc bộ, dù cùng số.",
)
DOCUMENTS = (KH_72_ON_CLUBS, KH_72_ON_ASSISTANCE)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Cà Mau."""
    return DOCUMENTS
