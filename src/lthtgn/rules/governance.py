"""The management board of a club (ban chủ nhiệm): its size, and the women on it. Both only advise."""

from __future__ import annotations

from lthtgn.expr.nodes import share
from lthtgn.policy.national.governance import MAX_BOARD_SIZE, MIN_BOARD_SIZE, MIN_BOARD_WOMEN_SHARE
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.measures import BOARD_MEMBERS, BOARD_WOMEN

__all__ = ["BOARD_SIZE_FITS", "CRITERIA", "WOMEN_ON_BOARD"]

BOARD_SIZE_FITS = Criterion(
    id="governance.board_size",
    term_vi="Ban chủ nhiệm có số thành viên như thực tiễn các câu lạc bộ",
    term_en="The management board is of a size seen in practice",
    test=BOARD_MEMBERS.between(MIN_BOARD_SIZE, MAX_BOARD_SIZE),
    advisory=True,
)

WOMEN_ON_BOARD = Criterion(
    id="governance.board_women",
    term_vi="Tỷ lệ nữ trong ban chủ nhiệm theo dự án VIE085",
    term_en="The share of women on the management board is what project VIE085 asks for",
    test=share(BOARD_WOMEN, of=BOARD_MEMBERS).at_least(MIN_BOARD_WOMEN_SHARE),
    advisory=True,
)

CRITERIA = (BOARD_SIZE_FITS, WOMEN_ON_BOARD)
"""Every national criterion of the board.

>>> [criterion.id for criterion in CRITERIA]
['governance.board_size', 'governance.board_women']
"""
