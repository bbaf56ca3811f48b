"""Longevity: at which ages older people are honoured, by whom, and with what at least (chúc thọ, mừng thọ).

*Chúc thọ* is the wish and gift of the State (President, provincial chair); *mừng thọ* is the celebration that the commune
holds. The ages are a list, not steps of five: over 100 the law names every age, and whether it falls every year no text
says. Between 70 and 85, at 95 and over 100 the provincial People's Council sets the gift: the nation has no value.

A gift is a list of parts: cash, what is given in kind (by its value), silk and gold. What a province publishes as one amount
is the whole, of which nobody says how it divides: it stands in place of the parts and is never added to them.
"""

from __future__ import annotations

from datetime import date

import attrs

from lthtgn.policy.documents import Certainty, Citation
from lthtgn.policy.national.documents import LUAT_NCT_39_2009
from lthtgn.policy.national.documents_social import (
    LUAT_NCT_CHUC_THO,
    PRACTICE_OF_CARDS,
    TT_06_2012,
    TT_21_2011,
    TT_96_2018,
)
from lthtgn.policy.national.units import DONG
from lthtgn.policy.parameters import Parameter, Since, Unit

__all__ = [
    "AGE_BY_YEAR",
    "CHI_OF_GOLD",
    "COMMUNE_VI",
    "FROM_LAW",
    "FROM_TITLES",
    "LONGEVITY_PARAMETERS",
    "METRES_OF_SILK",
    "MILESTONES",
    "OVER_100_YEARLY",
    "Milestone",
]

FROM_LAW = date(2010, 7, 1)
FROM_TITLES = date(2012, 5, 14)  # the day of signing; the first day is not stated
_FROM_TT_21 = date(2011, 2, 28)  # likewise
_FROM_TT_96 = date(2019, 1, 1)

CHI_OF_GOLD = Unit("chi_of_gold", "chỉ vàng", is_divisible=True)
METRES_OF_SILK = Unit("metres_of_silk", "mét vải lụa")
_YES = Unit("yes", "(1 là có, 0 là không)")

COMMUNE_VI = "Ủy ban nhân dân cấp xã phối hợp với Hội Người cao tuổi cùng cấp và gia đình"
"""Who holds the mừng thọ at every age.

>>> COMMUNE_VI.split(" phối hợp")[0]
'Ủy ban nhân dân cấp xã'
"""


def _local(name: str, what: str, what_en: str) -> Parameter:
    """A gift that the provincial People's Council sets: known only where a province contributes it."""
    cite = TT_96_2018.cite(
        "Đ.3",
        certainty=Certainty.TEXT,
        facts=("A-1.33b", "A-1.33c", "A-1.34", "CTX-03c"),
        note_vi=(
            "Hội đồng nhân dân cấp tỉnh quyết định mức; không có mức tối thiểu của cả nước. Chỉ thấy trích một phần Đ.3; "
            "chưa rõ có thông tư nào thay thế trong năm 2026 hay không."
        ),
    )
    return Parameter(
        id=f"longevity.gift.{name}.cash",
        term_vi=f"tiền quà mừng thọ {what}",
        term_en=f"cash of the longevity gift {what_en}",
        unit=DONG,
        history=(Since(_FROM_TT_96, None, cite),),
    )


def _minimum(
    name: str, term_vi: str, term_en: str, unit: Unit, old: int, new: int, facts: tuple[str, str, str]
) -> Parameter:
    return Parameter(
        id=f"longevity.gift.{name}",
        term_vi=term_vi,
        term_en=term_en,
        unit=unit,
        history=(
            Since(_FROM_TT_21, old, TT_21_2011.cite(certainty=Certainty.SUMMARY, facts=(facts[0],))),
            Since(
                _FROM_TT_96,
                new,
                TT_96_2018.cite(
                    "Đ.3.2",
                    certainty=Certainty.TEXT,
                    facts=(*facts[1:], "A-1.33a", "A-1.34"),
                    note_vi="Mức tối thiểu; Hội đồng nhân dân cấp tỉnh có thể quyết định mức cao hơn.",
                ),
            ),
        ),
    )


def _part(name: str, part: str, what: str, what_en: str, unit: Unit) -> Parameter:
    """A part of a gift of which the nation says nothing: it is there only where a province contributes it."""
    return Parameter(f"longevity.gift.{name}.{part}", what, unit, (), term_en=what_en)


_CASH_70 = _local("at_70", "ở tuổi 70", "at 70")
_CASH_75 = _local("at_75", "ở tuổi 75", "at 75")
_CASH_80 = _local("at_80", "ở tuổi 80", "at 80")
_CASH_85 = _local("at_85", "ở tuổi 85", "at 85")
_CASH_95 = _local("at_95", "ở tuổi 95", "at 95")
_CASH_OVER_100 = _local("over_100", "ở tuổi trên 100", "over 100")
_CASH_90 = _minimum(
    "at_90.cash",
    "tiền quà chúc thọ tối thiểu ở tuổi 90",
    "least cash of the gift at 90",
    DONG,
    300_000,
    500_000,
    ("A-1.30b", "A-1.32", "CTX-03b"),
)
_KIND_90 = _minimum(
    "at_90.in_kind",
    "giá trị hiện vật của quà chúc thọ tối thiểu ở tuổi 90",
    "least value in kind of the gift at 90",
    DONG,
    100_000,
    150_000,
    ("A-1.30b", "A-1.32", "CTX-03b"),
)
_CASH_100 = _minimum(
    "at_100.cash",
    "tiền quà chúc thọ tối thiểu ở tuổi 100",
    "least cash of the gift at 100",
    DONG,
    500_000,
    700_000,
    ("A-1.30a", "A-1.31", "CTX-03a"),
)
_SILK_100 = _minimum(
    "at_100.silk",
    "số mét vải lụa của quà chúc thọ ở tuổi 100",
    "metres of silk of the gift at 100",
    METRES_OF_SILK,
    5,
    5,
    ("A-1.30a", "A-1.31", "CTX-03a"),
)

AGE_BY_YEAR = Parameter(
    id="longevity.age_by_year",
    term_vi="tính tuổi mừng thọ bằng năm tổ chức trừ năm sinh, không theo đủ tuổi tròn ngày",
    term_en="the age is the year less the birth year, not full years on the day",
    unit=_YES,
    history=(
        Since(
            FROM_LAW,
            1,
            PRACTICE_OF_CARDS.cite(
                certainty=Certainty.DEDUCTION,
                facts=("A-1.60", "A-1.61a", "A-1.61b", "A-1.64", "A-1.65c"),
                note_vi=(
                    "Suy ra từ thực tiễn: danh sách tròn 100 tuổi của năm 2024 là người sinh năm 1924. Luật viết “đủ” nhưng "
                    "không nêu cách tính; địa phương có thể quy định khác."
                ),
                disputed_vi="“Đủ” cũng có thể hiểu là tròn tuổi vào ngày tổ chức.",
            ),
        ),
    ),
)

OVER_100_YEARLY = Parameter(
    id="longevity.over_100.yearly",
    term_vi="mừng thọ người trên 100 tuổi hằng năm",
    term_en="people over 100 are celebrated every year",
    unit=_YES,
    history=(
        Since(
            FROM_LAW,
            None,
            LUAT_NCT_39_2009.cite(
                "Đ.21.3",
                certainty=Certainty.TEXT,
                facts=("A-1.12", "A-1.42f", "A-1.43f", "ANK-09"),
                sources=LUAT_NCT_CHUC_THO,
                note_vi=(
                    "Luật ghi “từ 100 tuổi trở lên”; chưa biết văn bản nào quy định mừng thọ hằng năm. Đồng Nai, Đà Nẵng làm "
                    "hằng năm theo quy định riêng."
                ),
            ),
        ),
    ),
)


@attrs.frozen
class Milestone:
    """An age at which an older person is honoured (mốc tuổi chúc thọ, mừng thọ).

    Attributes:
        age: the age.
        title_vi: title of the ceremony, since the circular of 2012.
        cash: cash of the gift.
        in_kind: value of what is given in kind.
        silk: metres of silk.
        gold: chỉ of gold.
        whole: the gift as one amount, where a province names one and not its parts.
        wished_by_vi: who wishes and gives in the name of the State (chúc thọ); `None` where nobody does.
        and_over: whether every age from this one on is meant.
        cites: where the age, the honour and the title stand.

    >>> [milestone.age for milestone in MILESTONES if milestone.wished_by_vi]
    [90, 100]
    """

    age: int
    title_vi: str
    cash: Parameter
    in_kind: Parameter
    silk: Parameter
    gold: Parameter
    whole: Parameter
    wished_by_vi: str | None = None
    and_over: bool = False
    cites: tuple[Citation, ...] = ()

    def covers(self, age: int) -> bool:
        """Whether an age falls on it.

        >>> MILESTONES[-1].covers(104), MILESTONES[0].covers(71)
        (True, False)
        """
        return age >= self.age if self.and_over else age == self.age

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters of its gift."""
        return (self.cash, self.in_kind, self.silk, self.gold, self.whole)


def _cites(title: str, wish: tuple[str, str] | None = None) -> tuple[Citation, ...]:
    law = LUAT_NCT_39_2009.cite(
        "Đ.21.3" if wish is None else f"{wish[0]}, Đ.21.3",
        certainty=Certainty.TEXT,
        facts=("A-1.12", "A-1.13", "A-1.14", *(() if wish is None else (wish[1], "A-1.15", "A-1.16")), "A-1.50"),
        sources=LUAT_NCT_CHUC_THO,
    )
    return (law, TT_06_2012.cite("Đ.8.4", certainty=Certainty.TEXT, facts=(title, "A-1.21d")))


_MUNG_THO, _THUONG_THO, _THUONG_THUONG_THO = "Lễ mừng thọ", "Lễ mừng thượng thọ", "Lễ mừng thượng thượng thọ"


def _milestone(
    age: int,
    title_vi: str,
    cash: Parameter,
    cites: tuple[Citation, ...],
    *,
    in_kind: Parameter | None = None,
    silk: Parameter | None = None,
    wished_by_vi: str | None = None,
    and_over: bool = False,
) -> Milestone:
    name, at, at_en = f"at_{age}", f"ở tuổi {age}", f"at {age}"
    if and_over:
        name, at, at_en = "over_100", "ở tuổi trên 100", "over 100"
    in_kind_vi, in_kind_en = f"giá trị hiện vật của quà mừng thọ {at}", f"value in kind of the longevity gift {at_en}"
    silk_vi, silk_en = f"số mét vải lụa của quà mừng thọ {at}", f"metres of silk of the longevity gift {at_en}"
    gold_vi, gold_en = f"số chỉ vàng của quà mừng thọ {at}", f"chỉ of gold of the longevity gift {at_en}"
    whole_vi, whole_en = f"mức quà mừng thọ trọn gói {at}", f"the longevity gift {at_en} as one amount"
    return Milestone(
        age,
        title_vi,
        cash,
        in_kind=in_kind or _part(name, "in_kind", in_kind_vi, in_kind_en, DONG),
        silk=silk or _part(name, "silk", silk_vi, silk_en, METRES_OF_SILK),
        gold=_part(name, "gold", gold_vi, gold_en, CHI_OF_GOLD),
        whole=_part(name, "whole", whole_vi, whole_en, DONG),
        wished_by_vi=wished_by_vi,
        and_over=and_over,
        cites=cites,
    )


MILESTONES: tuple[Milestone, ...] = (
    _milestone(70, _MUNG_THO, _CASH_70, _cites("A-1.21a")),
    _milestone(75, _MUNG_THO, _CASH_75, _cites("A-1.21a")),
    _milestone(80, _THUONG_THO, _CASH_80, _cites("A-1.21b")),
    _milestone(85, _THUONG_THO, _CASH_85, _cites("A-1.21b")),
    _milestone(
        90,
        _THUONG_THUONG_THO,
        _CASH_90,
        _cites("A-1.21c", ("Đ.21.2", "A-1.11")),
        in_kind=_KIND_90,
        wished_by_vi="Chủ tịch Ủy ban nhân dân cấp tỉnh",
    ),
    _milestone(95, _THUONG_THUONG_THO, _CASH_95, _cites("A-1.21c")),
    _milestone(
        100,
        _THUONG_THUONG_THO,
        _CASH_100,
        _cites("A-1.21c", ("Đ.21.1", "A-1.10")),
        silk=_SILK_100,
        wished_by_vi="Chủ tịch nước",
    ),
    _milestone(101, _THUONG_THUONG_THO, _CASH_OVER_100, _cites("A-1.21c"), and_over=True),
)
"""The ages at which older people are honoured, in order.

>>> [milestone.age for milestone in MILESTONES]
[70, 75, 80, 85, 90, 95, 100, 101]
"""

LONGEVITY_PARAMETERS: tuple[Parameter, ...] = (
    AGE_BY_YEAR,
    OVER_100_YEARLY,
    *(parameter for milestone in MILESTONES for parameter in milestone.parameters),
)
"""Every parameter of longevity."""
