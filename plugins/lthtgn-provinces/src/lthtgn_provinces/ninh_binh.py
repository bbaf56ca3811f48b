"""Ninh Bình: QĐ 310/QĐ-UBND of 2017-02-13 and QĐ 1445/QĐ-UBND of 2020-11-27, known by their headings alone.

The first carries out Decision 1533, the second Decision 1336; their targets are not known, so nothing is asked by them. Of
the former Hà Nam and Nam Định no plan is known, and none under Decision 1648.

>>> [document.number for document in DOCUMENTS]
['310/QĐ-UBND', '1445/QĐ-UBND']
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.policy.documents import Document
from lthtgn_provinces.plans import END_1336, END_1533

__all__ = ["DOCUMENTS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

_PROVINCE = "UBND tỉnh Ninh Bình"
_HEADING_VI = "Chỉ biết tên văn bản; chưa biết chỉ tiêu."

QD_310_2017 = Document(
    id="ninh_binh-qd-310-2017",
    number="310/QĐ-UBND",
    title_vi="Phê duyệt Đề án thành lập các câu lạc bộ liên thế hệ tự giúp nhau trên địa bàn tỉnh Ninh Bình giai đoạn 2017–2020",
    issuer_vi=_PROVINCE,
    signed=date(2017, 2, 13),
    addresses=(
        "https://thegioiluat.vn/phap-luat/quyet-dinh-310-qd-ubnd-nam-2017-phe-duyet-de-an-thanh-lap-cac-cau-lac-bo-lien-the-he-tu-giup-nhau-tren-dia-ban-tinh-ninh-binh-giai-doan-2017-2020-32948",
    ),
    note_vi=_HEADING_VI,
    until=END_1533,
)
QD_1445_2020 = Document(
    id="ninh_binh-qd-1445-2020",
    number="1445/QĐ-UBND",
    title_vi="(chưa rõ tên đầy đủ) Đề án câu lạc bộ liên thế hệ tự giúp nhau giai đoạn 2021–2025",
    issuer_vi=_PROVINCE,
    signed=date(2020, 11, 27),
    addresses=(
        "https://phapluatcongdong.vn/van-ban/quyet-dinh-1445-qd-ubnd-ban-hanh-tinh-ninh-binh-nam-2020-p42148.htm",
    ),
    note_vi=_HEADING_VI,
    since=date(2021, 1, 1),
    until=END_1336,
)
DOCUMENTS = (QD_310_2017, QD_1445_2020)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Ninh Bình."""
    return DOCUMENTS
