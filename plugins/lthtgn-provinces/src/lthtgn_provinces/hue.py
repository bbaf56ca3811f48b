"""Huế: KH 47/KH-UBND of 2020-02-19, the yearly plan on older people of Thừa Thiên Huế.

It has a target of one year: 10 clubs in 10 communes in 2020. No plan under Decision 1336 or 1648 is known.

>>> [target.id for target in TARGETS]
['hue.targets.clubs_of_year', 'hue.targets.communes_of_year']
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.policy.documents import Document
from lthtgn.policy.national.units import CLUBS, COMMUNES
from lthtgn.policy.parameters import Target, Unit
from lthtgn_provinces.plans import END_1533, NOT_STATED_VI, Plan, former

__all__ = ["DOCUMENTS", "TARGETS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

KH_47_2020 = Document(
    id="hue-kh-47-2020",
    number="47/KH-UBND",
    title_vi="(chưa rõ tên) Công tác người cao tuổi năm 2020",
    issuer_vi="UBND tỉnh Thừa Thiên Huế",
    signed=date(2020, 2, 19),
    addresses=("https://helpagevn.org/blogs/news/hue-replicating-intergenerational-self-help-club-in-2020",),
    kind_vi="Kế hoạch",
)
DOCUMENTS = (KH_47_2020,)

CLUB_PLAN = Plan(KH_47_2020, former("46"), date(2020, 2, 19), END_1533, programme="1533", note_vi=NOT_STATED_VI)

# --- targets ----------------------------------------------------------------------------------------------------------


def _of_year(name: str, term_vi: str, term_en: str, unit: Unit) -> Target:
    return Target(
        id=f"hue.targets.{name}",
        term_vi=f"{term_vi} trong năm ở Huế",
        term_en=f"{term_en} of the year in Huế",
        unit=unit,
        part=f"hue.{name}",
        needs_vi=f"{term_vi} trong năm",
        aims=(CLUB_PLAN.aim("P-HU-01", low=10),),
    )


TARGETS = (
    _of_year("clubs_of_year", "số câu lạc bộ thành lập", "clubs founded", CLUBS),
    _of_year("communes_of_year", "số xã có câu lạc bộ thành lập", "communes where clubs are founded", COMMUNES),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Huế."""
    return DOCUMENTS


@hookimpl
def lthtgn_targets() -> Iterable[Target]:
    """Its targets."""
    return TARGETS
