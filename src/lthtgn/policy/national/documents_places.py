"""Documents by which provincial units changed their type in 2026, known by the press and by issues of public data sets."""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Document

__all__ = ["LIST_OF_63", "NQ_30_2026", "NQ_36_2026", "NQ_39_2026", "PLACE_DOCUMENTS"]

_NEW_CITIES = "https://github.com/hongquan/vn-open-api-provinces/issues/10"
_RELEASE = "https://github.com/thanglequoc/vietnamese-provinces-database/issues/210"

LIST_OF_63 = Document(
    id="list-of-63-2025",
    number="ngày 4/1/2025",
    title_vi="Danh mục đơn vị hành chính, 63 tỉnh, thành phố",
    issuer_vi="(chưa rõ; theo dữ liệu kèm gói vietnam-provinces 2026.9.0)",
    addresses=("https://github.com/sunshine-tech/VietnamProvinces",),
    kind_vi="Danh mục",
    note_vi="Danh mục 63 tỉnh, thành phố cuối cùng được biết; không thấy văn bản ban hành.",
    title_en="List of administrative units, 63 provinces and cities",
    since=date(2025, 1, 4),
    until=date(2025, 7, 1),
)

NQ_30_2026 = Document(
    id="nq-30-2026",
    number="30/2026/QH16",
    title_vi="(chưa rõ tên đầy đủ) Thành lập thành phố Đồng Nai",
    issuer_vi="Quốc hội",
    addresses=("https://github.com/thanglequoc/vietnamese-provinces-database/pull/148",),
    kind_vi="Nghị quyết",
    note_vi="Theo nguồn dữ liệu mở, dẫn một trang của Chính phủ có ngày 30/4/2026 trong địa chỉ; ngày có hiệu lực không rõ.",
    title_en="Đồng Nai becomes a centrally run city (subject; title not seen)",
)

NQ_36_2026 = Document(
    id="nq-36-2026",
    number="36/2026/QH16",
    title_vi="(chưa rõ tên đầy đủ) Thành lập thành phố Quảng Ninh",
    issuer_vi="Quốc hội",
    signed=date(2026, 8, 24),
    addresses=(_NEW_CITIES, _RELEASE),
    kind_vi="Nghị quyết",
    note_vi="Theo nguồn dữ liệu mở.",
    title_en="Quảng Ninh becomes a centrally run city (subject; title not seen)",
    since=date(2026, 9, 1),
)

NQ_39_2026 = Document(
    id="nq-39-2026",
    number="39/2026/QH16",
    title_vi="(chưa rõ tên đầy đủ) Thành lập thành phố Bắc Ninh",
    issuer_vi="Quốc hội",
    signed=date(2026, 8, 24),
    addresses=(_NEW_CITIES, _RELEASE),
    kind_vi="Nghị quyết",
    note_vi="Theo nguồn dữ liệu mở.",
    title_en="Bắc Ninh becomes a centrally run city (subject; title not seen)",
    since=date(2026, 9, 20),
)

PLACE_DOCUMENTS: tuple[Document, ...] = (LIST_OF_63, NQ_30_2026, NQ_36_2026, NQ_39_2026)
"""Every document of this module."""
