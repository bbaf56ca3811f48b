"""How many units of commune level there are of each type since 2025-07-01, as they were counted in the official list.

The number of all is in `places`; a share of communes has that of its day for its whole, never one of another edition.
"""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Certainty
from lthtgn.policy.national.documents import QD_19_2025
from lthtgn.policy.national.units import COMMUNES
from lthtgn.policy.parameters import Parameter, Since

__all__ = ["COMMUNE_TYPE_PARAMETERS", "RURAL_COMMUNE_COUNT", "SPECIAL_ZONE_COUNT", "WARD_COUNT"]

_NOTE_VI = (
    "Đếm trong danh mục chính thức; cộng xã, phường, đặc khu được 3.321. Loại của một số xã có thể đã đổi trong năm 2026 "
    "(237/NQ-UBTVQH16, 388/NQ-UBTVQH16), chưa rõ là những xã nào."
)


def _count(id_: str, term_vi: str, term_en: str, number: int, *facts: str) -> Parameter:
    cite = QD_19_2025.cite(
        certainty=Certainty.TEXT, facts=(*facts, "AU-30d", "AU-23a", "AU-23b", "REC-5"), note_vi=_NOTE_VI
    )
    return Parameter(id_, term_vi, COMMUNES, (Since(date(2025, 7, 1), number, cite),), term_en=term_en)


RURAL_COMMUNE_COUNT = _count("places.communes.rural", "số xã", "rural communes", 2621, "AU-30a")
WARD_COUNT = _count("places.communes.wards", "số phường", "wards", 687, "AU-30b")
SPECIAL_ZONE_COUNT = _count("places.communes.special_zones", "số đặc khu", "special zones", 13, "AU-30c", "AU-44")

COMMUNE_TYPE_PARAMETERS: tuple[Parameter, ...] = (RURAL_COMMUNE_COUNT, WARD_COUNT, SPECIAL_ZONE_COUNT)
"""Every parameter of this module.

>>> sum(parameter.history[0].value.low for parameter in COMMUNE_TYPE_PARAMETERS)
3321
"""
