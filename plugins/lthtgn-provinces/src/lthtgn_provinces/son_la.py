"""Sơn La: QĐ 737/QĐ-UBND of 2017-04-04, to 2020.

It carries out Decision 1533 in two steps, each with a number of clubs and of districts, and names the budget of the scheme.
"About" a number is neither reached nor missed. No plan under Decision 1336 or 1648 is known.

>>> [aim.by_year for aim in TARGETS[0].aims]
[2017, 2020]
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.policy.documents import Document
from lthtgn.policy.national.units import CLUBS, DONG
from lthtgn.policy.parameters import Parameter, Target, Unit
from lthtgn.ranges import Range
from lthtgn_provinces.plans import END_1533, MILLION, NOT_STATED_VI, Plan, former

__all__ = ["DOCUMENTS", "PARAMETERS", "TARGETS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

QD_737_2017 = Document(
    id="son_la-qd-737-2017",
    number="737/QĐ-UBND",
    title_vi="(chưa rõ tên đầy đủ) Đề án thành lập câu lạc bộ liên thế hệ tự giúp nhau giai đoạn 2016–2020",
    issuer_vi="UBND tỉnh Sơn La",
    signed=date(2017, 4, 4),
    addresses=(
        "http://hoinguoicaotuoi.vn/c/tinh-son-la-ubnd-tinh-phe-duyet-de-an-thanh-lap-cau-lac-bo-lien-the-he-tu-giup-nhau-giai-doan-2016-2020-4109.htm",
    ),
)
DOCUMENTS = (QD_737_2017,)

CLUB_PLAN = Plan(QD_737_2017, former("14"), date(2017, 4, 4), END_1533, programme="1533", note_vi=NOT_STATED_VI)

# --- values -----------------------------------------------------------------------------------------------------------

BUDGET = CLUB_PLAN.parameter(
    "son_la.budget",
    "kinh phí của cả đề án ở Sơn La",
    "budget of the whole scheme in Sơn La",
    DONG,
    Range(0, 3_000 * MILLION),
    *("P-SL-01c", "1533-13a"),
    note_vi="Nguồn ghi “gần 3 tỷ đồng”.",
)
PARAMETERS = (BUDGET,)

# --- indicators and targets -------------------------------------------------------------------------------------------

_STEP_ONE_VI, _STEP_TWO_VI = "bước một, 2016–2017", "bước hai, 2018–2020"
_STEP_TWO = date(2018, 1, 1)

TARGETS = (
    Target(
        id="son_la.targets.clubs_of_step",
        term_vi="số câu lạc bộ thành lập trong từng bước ở Sơn La",
        term_en="clubs founded in each step in Sơn La",
        unit=CLUBS,
        part="son_la.clubs.of_step",
        needs_vi="số câu lạc bộ thành lập trong bước đó",
        aims=(
            CLUB_PLAN.aim(
                *("P-SL-01a", "1533-10"), low=10, is_about=True, by_year=2017, until=_STEP_TWO, phase_vi=_STEP_ONE_VI
            ),
            CLUB_PLAN.aim("P-SL-01b", "1533-10", low=20, is_about=True, since=_STEP_TWO, phase_vi=_STEP_TWO_VI),
        ),
    ),
    Target(
        id="son_la.targets.districts_of_step",
        term_vi="số huyện có câu lạc bộ trong từng bước ở Sơn La",
        term_en="districts with clubs in each step in Sơn La",
        unit=Unit("districts", "huyện, thị xã, thành phố"),
        part="son_la.districts.of_step",
        needs_vi="số huyện có câu lạc bộ trong bước đó",
        aims=(
            CLUB_PLAN.aim("P-SL-01a", low=3, by_year=2017, until=_STEP_TWO, phase_vi=_STEP_ONE_VI),
            CLUB_PLAN.aim("P-SL-01b", low=8, since=_STEP_TWO, phase_vi=_STEP_TWO_VI),
        ),
    ),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Sơn La."""
    return DOCUMENTS


@hookimpl
def lthtgn_parameters() -> Iterable[Parameter]:
    """Its own numbers."""
    return PARAMETERS


@hookimpl
def lthtgn_targets() -> Iterable[Target]:
    """Its targets."""
    return TARGETS
