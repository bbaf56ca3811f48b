"""Age lines: who counts as an older person, in law and in the clubs' own statistics (người cao tuổi)."""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Certainty
from lthtgn.policy.national.documents import (
    AARP_CASE_STUDY,
    CONSOLIDATED_LAW,
    DATABASE_1579,
    FROM_XUAT_HOA,
    LUAT_NCT_39_2009,
    TAN_HUNG_CLUB,
    TAY_HO_CLUBS,
    THAN_THUOC_CLUB,
    XUAT_HOA_ACCOUNT,
    XUAT_HOA_CLUB,
)
from lthtgn.policy.national.units import YEARS_OF_AGE
from lthtgn.policy.parameters import Parameter, Since

__all__ = ["OLDER_PERSON_AGE", "STATISTICS_AGE"]

OLDER_PERSON_AGE = Parameter(
    id="people.older_person.age",
    term_vi="tuổi từ đó là người cao tuổi",
    term_en="age from which a person is an older person",
    unit=YEARS_OF_AGE,
    history=(
        # The health programme of 2020 (1579) repeats the line of the law; it sets no other.
        Since(
            date(2010, 7, 1),
            60,
            LUAT_NCT_39_2009.cite(
                "Đ.2",
                certainty=Certainty.TEXT,
                facts=("A-1.01", "A-1.02a", "1579-02", "AGE-01", "M-AGE-08", "C-11"),
                sources=(CONSOLIDATED_LAW, DATABASE_1579),
                note_vi=(
                    "Đọc trong văn bản hợp nhất 16/VBHN-VPQH (16/9/2024); Quyết định 1579/QĐ-TTg (Đ.1, I.1) dùng cùng "
                    "mốc tuổi. Không nguồn gốc nào về câu lạc bộ ấn định một mốc tuổi riêng."
                ),
                disputed_vi=(
                    "Số liệu của nhiều câu lạc bộ tính từ 55 tuổi; một trang của HelpAge cho rằng chính sách tính phụ "
                    "nữ từ 50 tuổi, trái với luật."
                ),
            ),
        ),
    ),
)

STATISTICS_AGE = Parameter(
    id="people.statistics.age",
    term_vi="mốc tuổi thường dùng trong số liệu của câu lạc bộ",
    term_en="age line in common use in the clubs' statistics",
    unit=YEARS_OF_AGE,
    history=(
        # Starts with the first dated source of AGE-02, the club of Xuất Hóa ward: the day of its founding decision.
        Since(
            FROM_XUAT_HOA,
            55,
            XUAT_HOA_ACCOUNT.cite(
                certainty=Certainty.PRACTICE,
                facts=(
                    "AGE-02a",
                    "AGE-02b",
                    "AGE-02c",
                    "AGE-02d",
                    "AGE-02e",
                    "C-11",
                    "M-AGE-01",
                    "M-AGE-03",
                    "M-AGE-04",
                    "M-AGE-05",
                ),
                sources=(XUAT_HOA_CLUB, TAN_HUNG_CLUB, TAY_HO_CLUBS, THAN_THUOC_CLUB, AARP_CASE_STUDY),
                note_vi=(
                    "Thói quen thống kê, không phải quy định. Tính từ nguồn có ngày sớm nhất của thói quen này; mọi tỷ "
                    "lệ phải ghi rõ mốc tuổi đã dùng."
                ),
                disputed_vi="Luật tính người cao tuổi từ đủ 60 tuổi, và một số nơi cũng thống kê từ 60 tuổi.",
            ),
        ),
    ),
)
