"""The administrative units of the country: how many provinces, communes and tiers there are, and from when.

On 2025-07-01 63 provinces became 34 and the district tier ended. Every share of provinces or of communes before and after
that day has another whole (CTX-04a).
"""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Certainty, Citation, Document
from lthtgn.policy.national.documents import (
    NQ_202_2025,
    QD_19_2025,
    TWO_TIER_GOVERNMENT,
)
from lthtgn.policy.national.units import COMMUNES, PROVINCES, TIERS
from lthtgn.policy.parameters import Parameter, Since

__all__ = ["COMMUNE_COUNT", "PLACE_PARAMETERS", "PROVINCE_COUNT", "TIER_COUNT"]

# Of no day does a source here say that there came to be 63 provinces and three tiers: both stand for what was until the
# reform. The day of Decision 1533 is the earliest on which the dossier says that there were 63 (1533-06).
_FIRST = date(2016, 8, 2)
_REFORM = date(2025, 7, 1)


def _cite(
    document: Document, *facts: str, note_vi: str | None = None, certainty: Certainty = Certainty.SUMMARY
) -> Citation:
    return document.cite(certainty=certainty, facts=facts, note_vi=note_vi)


PROVINCE_COUNT = Parameter(
    id="places.provinces",
    term_vi="số tỉnh, thành phố trực thuộc trung ương",
    term_en="provinces and centrally run cities",
    unit=PROVINCES,
    history=(
        Since(
            _FIRST,
            63,
            _cite(
                NQ_202_2025,
                "AU-01a",
                "1533-06",
                note_vi=(
                    "Suy ra từ “63 tỉnh, thành phố thành 34”. 63 tỉnh, thành phố đã có từ trước: ngày bắt đầu không nguồn "
                    "nào ở đây nêu. 2/8/2016, ngày của Quyết định 1533, chỉ là ngày sớm nhất mà hồ sơ nói cả nước có 63."
                ),
                certainty=Certainty.DEDUCTION,
            ),
        ),
        Since(
            _REFORM,
            34,
            _cite(
                NQ_202_2025,
                *("AU-01a", "AU-01b", "AU-01c", "AU-01d"),
                note_vi="52 tỉnh, thành phố nhập thành 23; 11 giữ nguyên. Mã của tỉnh phải đọc cùng danh mục.",
            ),
        ),
    ),
)

TIER_COUNT = Parameter(
    id="places.tiers",
    term_vi="số cấp chính quyền địa phương",
    term_en="tiers of local government",
    unit=TIERS,
    history=(
        Since(
            _FIRST,
            3,
            _cite(
                TWO_TIER_GOVERNMENT,
                "AU-02",
                note_vi=(
                    "Tỉnh, huyện, xã: suy ra từ việc cấp huyện kết thúc hoạt động. Ngày bắt đầu không nguồn nào ở đây nêu; "
                    "tính như với số tỉnh, từ ngày của Quyết định 1533."
                ),
                certainty=Certainty.DEDUCTION,
            ),
        ),
        Since(
            _REFORM,
            2,
            _cite(
                TWO_TIER_GOVERNMENT,
                *("AU-02", "CTX-04a"),
                note_vi=(
                    "Tỉnh, xã: cấp huyện kết thúc hoạt động. Mọi tỷ lệ tính trên số xã trước và sau ngày này có mẫu số khác "
                    "nhau."
                ),
            ),
        ),
    ),
)

COMMUNE_COUNT = Parameter(
    id="places.communes",
    term_vi="số đơn vị hành chính cấp xã",
    term_en="units of commune level",
    unit=COMMUNES,
    history=(
        Since(
            _REFORM,
            3321,
            _cite(
                QD_19_2025,
                *("AU-03a", "AU-03b", "CTX-04b"),
                note_vi="Gồm xã, phường, đặc khu; riêng xã khoảng 2.621. Số đơn vị cấp xã trước đó không nguồn nào ở đây nêu.",
            ),
        ),
    ),
)

PLACE_PARAMETERS: tuple[Parameter, ...] = (PROVINCE_COUNT, TIER_COUNT, COMMUNE_COUNT)
"""Every parameter of the administrative units."""
