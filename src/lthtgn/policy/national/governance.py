"""Who runs a club: the size of its management board, and the women on it.

No national rule on the board is known: neither its size, nor its term, nor how it is elected (UNK-09, M-UNK-03). What
stands here is what clubs have and what one project asks for; a club outside it is told, and nothing more.
"""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Certainty
from lthtgn.policy.national.documents import (
    FROM_XUAT_HOA,
    QD_222_XUAT_HOA,
    TAN_HUNG_CLUB,
    THAN_THUOC_CLUB,
    VIE_085,
    XUAT_HOA_CLUB,
)
from lthtgn.policy.national.units import PEOPLE
from lthtgn.policy.parameters import Parameter, Since, Unit, percent

__all__ = ["MAX_BOARD_SIZE", "MIN_BOARD_SIZE", "MIN_BOARD_WOMEN_SHARE"]

_HOA_PHU_CLUB = "https://baodongkhoi.vn/mo-hinh-cau-lac-bo-lien-the-he-tu-giup-nhau-a57826.html"
_KIM_TRUNG_CLUB = "https://vietnam.vn/ninhbinh/?p=587365"
_VIE085_IN_2023 = "https://www.vietnam.vn/hi/so-ket-viec-thuc-hien-du-an-vie085-tren-dia-ban-tinh-ninh-binh-nam-2023"
_FROM_VIE085 = date(2023, 1, 1)  # of its first day the year is known

_SIZES_SEEN = QD_222_XUAT_HOA.cite(
    certainty=Certainty.PRACTICE,
    facts=(
        "GOV-04a",
        "GOV-04b",
        "GOV-04c",
        "C-12",
        "M-BOARD-01",
        "M-BOARD-02",
        "M-BOARD-05",
        "M-BOARD-06",
        "M-BOARD-07",
        "M-BOARD-08",
        "M-UNK-03",
    ),
    sources=(XUAT_HOA_CLUB, _HOA_PHU_CLUB, _KIM_TRUNG_CLUB, THAN_THUOC_CLUB, TAN_HUNG_CLUB, *VIE_085.addresses),
    note_vi=(
        "Các ban chủ nhiệm đã thấy có 5, 7 hoặc 9 người, phổ biến nhất là 5 (dự án VIE085 cũng tính 5 người mỗi câu lạc bộ); "
        "không biết quy định toàn quốc nào. Chỉ để nhắc, không phải lý do từ chối hồ sơ."
    ),
    disputed_vi="Nguồn nêu 5, 7 và 9 người.",
)

MIN_BOARD_SIZE = Parameter(
    id="governance.board_size.min",
    term_vi="số thành viên ban chủ nhiệm ít nhất đã thấy trong thực tiễn",
    term_en="smallest management board seen in practice",
    unit=PEOPLE,
    history=(Since(FROM_XUAT_HOA, 5, _SIZES_SEEN),),
)

MAX_BOARD_SIZE = Parameter(
    id="governance.board_size.max",
    term_vi="số thành viên ban chủ nhiệm nhiều nhất đã thấy trong thực tiễn",
    term_en="largest management board seen in practice",
    unit=PEOPLE,
    history=(Since(FROM_XUAT_HOA, 9, _SIZES_SEEN),),
)

MIN_BOARD_WOMEN_SHARE = Parameter(
    id="governance.board_women.min",
    term_vi="tỷ lệ nữ tối thiểu trong ban chủ nhiệm theo dự án VIE085",
    term_en="least share of women on the management board, as project VIE085 asks",
    unit=Unit("share_of_board_members", "% thành viên ban chủ nhiệm", is_share=True),
    history=(
        Since(
            _FROM_VIE085,
            percent(50),
            VIE_085.cite(
                certainty=Certainty.PRACTICE,
                facts=("M-BOARD-03",),
                sources=(*VIE_085.addresses, _VIE085_IN_2023),
                note_vi=(
                    "Mục tiêu của dự án VIE085 cho 810 thành viên ban chủ nhiệm của 162 câu lạc bộ, không phải quy định toàn "
                    "quốc. Chỉ biết năm bắt đầu dự án là 2023; tính từ đầu năm, đến hết dự án (tháng 11/2025)."
                ),
            ),
            until=date(2025, 12, 1),
        ),
    ),
)
