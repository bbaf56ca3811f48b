"""The three schemes under which clubs are founded.

A club belongs to the scheme in whose life it was founded (dossier facts M-PROV-14, M-LEGAL consequence). The lives
overlap (ENC-02): 1533 runs to the end of 2020, and 1336 from 31 August 2020; the last day of 1336 is not stated (31 July
or 31 December 2025, UNK-05), and 1648 runs from 1 August 2025. No source says to which of two schemes a club of those
months belongs, so it counts for each of them as perhaps its own.
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
        date(2021, 1, 1),
        QD_1533.cite(
            "Đ.1",
            certainty=Certainty.TEXT,
            facts=("1533-01", "ENC-02", "M-PROV-14"),
            note_vi=(
                "Giai đoạn 2016–2020 đến hết ngày 31/12/2020, trong khi Đề án 1336 bắt đầu từ 31/8/2020: câu lạc bộ thành "
                "lập từ 31/8 đến 31/12/2020 thuộc thời hạn của cả hai đề án, không nguồn nào nói tính cho đề án nào."
            ),
        ),
        "Scheme 1533 (2016–2020)",
    ),
    Programme(
        "1336",
        "Đề án 1336 (2020–2025)",
        FROM_1336,
        date(2026, 1, 1),
        QD_1336.cite(
            certainty=Certainty.SUMMARY,
            facts=("1336-01", "ENC-02", "UNK-05", "M-PROV-14"),
            note_vi=(
                "Ngày cuối cùng không được nêu (31/7/2025 hoặc 31/12/2025). Câu lạc bộ thành lập từ 31/8 đến 31/12/2020 "
                "thuộc thời hạn của cả Đề án 1533; từ 1/8 đến 31/12/2025 có thể thuộc Đề án 1648: không nguồn nào nói tính "
                "cho đề án nào."
            ),
        ),
        "Scheme 1336 (2020–2025)",
    ),
    Programme(
        "1648",
        "Đề án 1648 (2025–2035)",
        FROM_1648,
        date(2036, 1, 1),
        QD_1648.cite(
            certainty=Certainty.TEXT,
            facts=("1648-01", "ENC-02", "UNK-05"),
            note_vi=(
                "Ngày cuối cùng của Đề án 1336 không được nêu: câu lạc bộ thành lập từ 1/8 đến 31/12/2025 có thể thuộc một "
                "trong hai đề án."
            ),
        ),
        "Scheme 1648 (2025–2035)",
    ),
)
"""The schemes, oldest first (các đề án nhân rộng câu lạc bộ).

>>> [programme.id for programme in PROGRAMMES]
['1533', '1336', '1648']
"""
