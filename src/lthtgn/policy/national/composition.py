"""Composition of a club: its size, and shares of older people, women, younger people and people in hardship.

Real clubs lie outside these bounds (43 to 121 members are published): the bounds are for findings, never a reason to
refuse a club's record.

Three times. Under Decision 1533 no national number is published; what stands here is the scheme of one province, Lai
Châu. Under Decision 1336 three localities' portals summarise the same bounds. Of Decision 1648 no bound is known.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from lthtgn.policy.documents import Certainty
from lthtgn.policy.national.documents import (
    DATABASE_1648,
    FROM_1336,
    FROM_1648,
    HELPAGE_ON_AWARD,
    NOTE_1648_VI,
    QD_307_LAI_CHAU,
    QD_1336,
    QD_1648,
    VIETNAMNET_ON_AWARD,
)
from lthtgn.policy.national.units import MEMBERS, SHARE_OF_MEMBERS
from lthtgn.policy.parameters import Parameter, Since, percent
from lthtgn.ranges import Range

__all__ = [
    "MAX_HARDSHIP_SHARE",
    "MAX_OLDER_SHARE",
    "MAX_SIZE",
    "MAX_WOMEN_SHARE",
    "MAX_YOUNGER_SHARE",
    "MIN_HARDSHIP_SHARE",
    "MIN_OLDER_SHARE",
    "MIN_SIZE",
    "MIN_WOMEN_SHARE",
    "MIN_YOUNGER_SHARE",
]

_FROM_LAI_CHAU = date(2017, 4, 5)  # signed; in force from: not stated

_NOTE_LAI_CHAU_VI = (
    "Theo đề án của tỉnh Lai Châu cho 2017–2020, tính từ ngày ký. Giống tiêu chuẩn của HelpAge và nhiều khả năng là mức "
    "chung cả nước thời Đề án 1533, nhưng chưa được chứng minh; không phải quy định toàn quốc."
)

# Size.

_SIZE_LAI_CHAU = QD_307_LAI_CHAU.cite(
    certainty=Certainty.PRACTICE, facts=("1533-09a", "1533-09e", "M-COMP-07"), note_vi=_NOTE_LAI_CHAU_VI
)
_SIZE_1336 = QD_1336.cite(certainty=Certainty.SUMMARY, facts=("1336-20", "M-COMP-01"))
_SIZE_1648 = QD_1648.cite(
    certainty=Certainty.SUMMARY,
    facts=("UNK-04", "UNK-05", "1648-21a", "M-COMP-15", "M-UNK-01"),
    sources=(DATABASE_1648, VIETNAMNET_ON_AWARD, HELPAGE_ON_AWARD),
    note_vi=(
        f"{NOTE_1648_VI} Báo chí và HelpAge cuối năm 2025 mô tả câu lạc bộ có 50–70 thành viên; đó là lời mô tả, không phải "
        "quy định."
    ),
)

MIN_SIZE = Parameter(
    id="composition.size.min",
    term_vi="số thành viên tối thiểu của câu lạc bộ",
    term_en="least number of members of a club",
    unit=MEMBERS,
    history=(
        Since(_FROM_LAI_CHAU, 50, _SIZE_LAI_CHAU, until=FROM_1336),
        Since(FROM_1336, 50, _SIZE_1336),
        Since(FROM_1648, None, _SIZE_1648),
    ),
)

MAX_SIZE = Parameter(
    id="composition.size.max",
    term_vi="số thành viên tối đa của câu lạc bộ",
    term_en="largest number of members of a club",
    unit=MEMBERS,
    history=(
        Since(_FROM_LAI_CHAU, 70, _SIZE_LAI_CHAU, until=FROM_1336),
        Since(FROM_1336, 70, _SIZE_1336),
        Since(FROM_1648, None, _SIZE_1648),
    ),
)

# Older people. "NCT 70 %" is printed as a point, with no word on whether it is a floor, a ceiling or exact. So of each
# bound only a range is known: a share of exactly 70 % meets both, of any other nothing can be said.

_OLDER_LAI_CHAU_FACTS = ("1533-09b", "1533-09e", "M-COMP-08")
_OLDER_1336 = QD_1336.cite(
    certainty=Certainty.SUMMARY,
    facts=("1336-22", "M-COMP-03", "M-COMP-18", "C-02"),
    disputed_vi=(
        "Kế hoạch theo Đề án 1533, HelpAge và một Phó Chủ tịch Hội Người cao tuổi Việt Nam nêu 70 % (tỷ lệ 70/30); bản "
        "tóm tắt Quyết định 1336 nêu 60–70 %."
    ),
)
_OLDER_1648 = QD_1648.cite(
    certainty=Certainty.SUMMARY,
    facts=("UNK-04", "UNK-05", "1648-21b", "M-COMP-16", "M-UNK-01"),
    sources=(DATABASE_1648, VIETNAMNET_ON_AWARD, HELPAGE_ON_AWARD),
    note_vi=(
        f"{NOTE_1648_VI} Báo chí và HelpAge cuối năm 2025 mô tả khoảng 70 % thành viên là người cao tuổi; đó là lời mô tả, "
        "không phải quy định."
    ),
)

MIN_OLDER_SHARE = Parameter(
    id="composition.older_share.min",
    term_vi="tỷ lệ tối thiểu thành viên là người cao tuổi",
    term_en="least share of members who are older people",
    unit=SHARE_OF_MEMBERS,
    history=(
        Since(
            _FROM_LAI_CHAU,
            Range(0, Fraction(70, 100)),
            QD_307_LAI_CHAU.cite(
                certainty=Certainty.PRACTICE,
                facts=_OLDER_LAI_CHAU_FACTS,
                note_vi=(
                    f"{_NOTE_LAI_CHAU_VI} Nguồn chỉ ghi 70 %, không nói là mức tối thiểu hay tối đa; vì vậy chỉ biết mức tối "
                    "thiểu không quá 70 %."
                ),
            ),
            until=FROM_1336,
        ),
        Since(FROM_1336, percent(60), _OLDER_1336),
        Since(FROM_1648, None, _OLDER_1648),
    ),
)

MAX_OLDER_SHARE = Parameter(
    id="composition.older_share.max",
    term_vi="tỷ lệ tối đa thành viên là người cao tuổi",
    term_en="largest share of members who are older people",
    unit=SHARE_OF_MEMBERS,
    history=(
        Since(
            _FROM_LAI_CHAU,
            Range(Fraction(70, 100), 1),
            QD_307_LAI_CHAU.cite(
                certainty=Certainty.PRACTICE,
                facts=_OLDER_LAI_CHAU_FACTS,
                note_vi=(
                    f"{_NOTE_LAI_CHAU_VI} Nguồn chỉ ghi 70 %, không nói là mức tối thiểu hay tối đa; vì vậy chỉ biết mức tối "
                    "đa không dưới 70 %."
                ),
            ),
            until=FROM_1336,
        ),
        Since(FROM_1336, percent(70), _OLDER_1336),
        Since(FROM_1648, None, _OLDER_1648),
    ),
)

# Women, of all members. The women's share of Decision 1648 is of the older people who join: a target of its own
# (network.OLDER_WOMEN_TARGET), never merged with this one.

_WOMEN_LAI_CHAU = QD_307_LAI_CHAU.cite(
    certainty=Certainty.PRACTICE, facts=("1533-09c", "1533-09e", "M-COMP-09"), note_vi=_NOTE_LAI_CHAU_VI
)
_WOMEN_1336 = QD_1336.cite(
    certainty=Certainty.SUMMARY,
    facts=("1336-21", "M-COMP-02", "M-COMP-19", "C-03"),
    disputed_vi=(
        "Đề án 1648 nêu 50–60 % phụ nữ trong số người cao tuổi tham gia: mẫu số khác, không so sánh hay gộp được. Có dự "
        "án đặt 70 % hoặc từ 70 % trở lên."
    ),
)
_WOMEN_1648 = QD_1648.cite(
    certainty=Certainty.SUMMARY,
    facts=("UNK-04", "UNK-05", "C-03", "M-UNK-01"),
    sources=(DATABASE_1648,),
    note_vi=f"{NOTE_1648_VI} Mức 50–60 % của đề án này tính trong số người cao tuổi tham gia, không phải trong mọi thành viên.",
)

MIN_WOMEN_SHARE = Parameter(
    id="composition.women_share.min",
    term_vi="tỷ lệ tối thiểu thành viên là nữ",
    term_en="least share of members who are women",
    unit=SHARE_OF_MEMBERS,
    history=(
        Since(_FROM_LAI_CHAU, percent(60), _WOMEN_LAI_CHAU, until=FROM_1336),
        Since(FROM_1336, percent(60), _WOMEN_1336),
        Since(FROM_1648, None, _WOMEN_1648),
    ),
)

MAX_WOMEN_SHARE = Parameter(
    id="composition.women_share.max",
    term_vi="tỷ lệ tối đa thành viên là nữ",
    term_en="largest share of members who are women",
    unit=SHARE_OF_MEMBERS,
    history=(
        Since(_FROM_LAI_CHAU, percent(70), _WOMEN_LAI_CHAU, until=FROM_1336),
        Since(FROM_1336, percent(70), _WOMEN_1336),
        Since(FROM_1648, None, _WOMEN_1648),
    ),
)

# Younger people. Nothing is published for the time of Decision 1533.

_YOUNGER_1336 = QD_1336.cite(
    certainty=Certainty.SUMMARY,
    facts=("1336-23", "M-COMP-04", "M-COMP-21"),
    note_vi=("Hai khoảng 30–40 % và 60–70 % bù nhau khi dùng cùng một mốc tuổi: suy ra từ con số, nguồn không nói."),
)
_YOUNGER_1648 = QD_1648.cite(
    certainty=Certainty.SUMMARY,
    facts=("UNK-04", "UNK-05", "M-UNK-01"),
    sources=(DATABASE_1648,),
    note_vi=NOTE_1648_VI,
)

MIN_YOUNGER_SHARE = Parameter(
    id="composition.younger_share.min",
    term_vi="tỷ lệ tối thiểu thành viên trẻ hơn",
    term_en="least share of younger members",
    unit=SHARE_OF_MEMBERS,
    history=(
        Since(FROM_1336, percent(30), _YOUNGER_1336),
        Since(FROM_1648, None, _YOUNGER_1648),
    ),
)

MAX_YOUNGER_SHARE = Parameter(
    id="composition.younger_share.max",
    term_vi="tỷ lệ tối đa thành viên trẻ hơn",
    term_en="largest share of younger members",
    unit=SHARE_OF_MEMBERS,
    history=(
        Since(FROM_1336, percent(40), _YOUNGER_1336),
        Since(FROM_1648, None, _YOUNGER_1648),
    ),
)

# Poor, near-poor or disadvantaged people. Decision 1336, as summarised, gives them priority and no percentage. So
# nothing replaces Lai Châu's value on the day of 1336: it ends with its plan period, and from then to Decision 1648
# nothing is in force.

_END_OF_LAI_CHAU = date(2021, 1, 1)
_POOR_LAI_CHAU = QD_307_LAI_CHAU.cite(
    certainty=Certainty.PRACTICE,
    facts=("1533-09d", "1533-09e", "1336-24", "M-COMP-05", "M-COMP-10", "M-COMP-20"),
    note_vi=(
        f"{_NOTE_LAI_CHAU_VI} Quyết định 1336, theo bản tóm tắt, chỉ nêu ưu tiên người khó khăn, không đặt tỷ lệ; vì vậy mức "
        "này kéo dài đến hết kỳ của đề án tỉnh."
    ),
)
_POOR_1648 = QD_1648.cite(
    certainty=Certainty.SUMMARY,
    facts=("UNK-04", "UNK-05", "M-UNK-01"),
    sources=(DATABASE_1648,),
    note_vi=NOTE_1648_VI,
)

MIN_HARDSHIP_SHARE = Parameter(
    id="composition.hardship_share.min",
    term_vi="tỷ lệ tối thiểu thành viên nghèo, cận nghèo hoặc có hoàn cảnh khó khăn",
    term_en="least share of members who are poor, near-poor or disadvantaged",
    unit=SHARE_OF_MEMBERS,
    history=(
        Since(_FROM_LAI_CHAU, percent(60), _POOR_LAI_CHAU, until=_END_OF_LAI_CHAU),
        Since(FROM_1648, None, _POOR_1648),
    ),
)

MAX_HARDSHIP_SHARE = Parameter(
    id="composition.hardship_share.max",
    term_vi="tỷ lệ tối đa thành viên nghèo, cận nghèo hoặc có hoàn cảnh khó khăn",
    term_en="largest share of members who are poor, near-poor or disadvantaged",
    unit=SHARE_OF_MEMBERS,
    history=(
        Since(_FROM_LAI_CHAU, percent(70), _POOR_LAI_CHAU, until=_END_OF_LAI_CHAU),
        Since(FROM_1648, None, _POOR_1648),
    ),
)
