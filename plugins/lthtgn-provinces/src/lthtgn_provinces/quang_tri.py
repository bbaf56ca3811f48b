"""Quảng Trị, with the former Quảng Bình: QĐ 2546/QĐ-UBND of Quảng Bình, 2017 (day not known), to 2020.

It carries out Decision 1533: clubs in all in 2018, then further clubs, communes and members in 2019–2020. Of the former
Quảng Trị no plan is known; a resolution of 2020 on its longevity gifts is, without number and amounts. No plan under
Decision 1336 or 1648 is known.

>>> [aim.low.low for aim in INDICATORS[0].target.aims]
[125]
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.indicators.indicator import Indicator
from lthtgn.policy.documents import Document
from lthtgn.policy.national.units import CLUBS, COMMUNES, MEMBERS
from lthtgn.policy.parameters import Target, Unit
from lthtgn_provinces.plans import END_1533, FROM_34, Plan, clubs_in_all, former, targets_of

__all__ = ["DOCUMENTS", "INDICATORS", "TARGETS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

QD_2546_2017 = Document(
    id="quang_binh-qd-2546-2017",
    number="2546/QĐ-UBND",
    title_vi="(chưa rõ tên đầy đủ) Nhân rộng mô hình liên thế hệ tự giúp nhau tỉnh Quảng Bình giai đoạn 2017–2020",
    issuer_vi="UBND tỉnh Quảng Bình",
    addresses=(
        "https://beta.baoquangbinh.vn/xa-hoi/201801/toan-tinh-co-105-clb-lien-the-he-tu-giup-nhau-2153237/index.html",
        "https://www.quangbinh.gov.vn/3cms/nhan-rong-mo-hinh-lien-the-he-tu-giup-nhau-tinh-quang-binh-giai-doan-2017---2020-35982941.htm",
    ),
    note_vi="Năm 2017, ngày ký không được nêu; tính từ đầu năm 2018.",
)
GIFTS_OF_QUANG_TRI = Document(
    id="quang_tri-longevity-2020",
    number="năm 2020 về mức quà mừng thọ của Quảng Trị (chưa rõ số)",
    title_vi="(chưa rõ tên)",
    issuer_vi="HĐND tỉnh Quảng Trị (trước sắp xếp)",
    kind_vi="Nghị quyết",
    note_vi="Nguồn gián tiếp; chưa biết mức. Có lẽ đã được thay thế sau khi sắp xếp tỉnh.",
    until=FROM_34,
)
DOCUMENTS = (QD_2546_2017, GIFTS_OF_QUANG_TRI)

CLUB_PLAN = Plan(QD_2546_2017, former("44"), date(2018, 1, 1), END_1533, programme="1533")

# --- indicators and targets -------------------------------------------------------------------------------------------

_LAST_TWO_YEARS = date(2019, 1, 1)

INDICATORS = (
    clubs_in_all("quang_binh", CLUB_PLAN, CLUB_PLAN.aim("P-QT-01b", low=125, by_year=2018, until=_LAST_TWO_YEARS)),
)


def _of_last_two_years(name: str, term_vi: str, term_en: str, unit: Unit, low: int) -> Target:
    return Target(
        id=f"quang_binh.targets.{name}",
        term_vi=f"{term_vi} có thêm trong 2019–2020 ở Quảng Bình",
        term_en=f"further {term_en} of 2019–2020 in Quảng Bình",
        unit=unit,
        part=f"quang_binh.{name}",
        needs_vi=f"{term_vi} có thêm trong 2019–2020",
        aims=(CLUB_PLAN.aim("P-QT-02", low=low, since=_LAST_TWO_YEARS),),
    )


TARGETS = (
    *targets_of(INDICATORS),
    _of_last_two_years("further_clubs", "số câu lạc bộ", "clubs", CLUBS, 60),
    _of_last_two_years("further_communes", "số xã có câu lạc bộ", "communes with clubs", COMMUNES, 30),
    _of_last_two_years("further_members", "số thành viên", "members", MEMBERS, 3000),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Quảng Trị."""
    return DOCUMENTS


@hookimpl
def lthtgn_indicators() -> Iterable[Indicator]:
    """Its own indicators."""
    return INDICATORS


@hookimpl
def lthtgn_targets() -> Iterable[Target]:
    """Its targets."""
    return TARGETS
