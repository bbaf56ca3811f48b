"""The three schemes under which clubs are founded.

A club belongs to the scheme in whose life it was founded (dossier facts M-PROV-14, M-LEGAL consequence). The last day
of 1336 is not stated (UNK-05): from the first day of 1648, a new club is counted under 1648, which is our reading.
"""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Certainty
from lthtgn.policy.national.documents import FROM_1336, FROM_1648, QD_1336, QD_1533, QD_1648
from lthtgn.policy.programmes import Programme

__all__ = ["PROGRAMMES"]

PROGRAMMES = (
    Programme(
        "1533",
        "Đề án 1533 (2016–2020)",
        date(2016, 8, 2),
        FROM_1336,
        QD_1533.cite("Đ.1", certainty=Certainty.TEXT, facts=("1533-01", "ENC-02", "M-PROV-14")),
        "Scheme 1533 (2016–2020)",
    ),
    Programme(
        "1336",
        "Đề án 1336 (2020–2025)",
        FROM_1336,
        FROM_1648,
        QD_1336.cite(
            certainty=Certainty.SUMMARY,
            facts=("1336-01", "ENC-02", "UNK-05", "M-PROV-14"),
            note_vi="Ngày cuối cùng của Đề án 1336 không được nêu; câu lạc bộ thành lập từ 1/8/2025 tính cho Đề án 1648.",
        ),
        "Scheme 1336 (2020–2025)",
    ),
    Programme(
        "1648",
        "Đề án 1648 (2025–2035)",
        FROM_1648,
        date(2036, 1, 1),
        QD_1648.cite(certainty=Certainty.TEXT, facts=("1648-01", "ENC-02")),
        "Scheme 1648 (2025–2035)",
    ),
)
"""The schemes, oldest first (các đề án nhân rộng câu lạc bộ).

>>> [programme.id for programme in PROGRAMMES]
['1533', '1336', '1648']
"""
