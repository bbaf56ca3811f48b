"""Gia Lai: its plan under Decision 1648 (number and first day not known; reported on 2025-09-18).

It counts new clubs by phase, 40 to 2030 and at least 30 more to 2035, and communes with a club to standard by terrain: 100 %
in the plains, 85 % in mountain, border and island areas. What a club to standard is, and which commune is of which terrain,
is not known. It is the present province's, with the former Bình Định. Five further tasks are added to the eight areas, which
stay eight. NQ 109/2019 on longevity gifts of the former province is known by its number alone.

>>> [target.aims[0].terrain.value for target in TARGETS if target.aims[0].terrain]
['plains', 'mountain_border_island']
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.indicators.indicator import Indicator
from lthtgn.policy.documents import Document
from lthtgn.policy.national.documents import KH_GIA_LAI
from lthtgn.policy.national.units import CLUBS, SHARE_OF_COMMUNES
from lthtgn.policy.parameters import Aim, Target, Terrain, percent
from lthtgn.policy.provisions import Provision
from lthtgn_provinces.plans import FROM_34, Plan, new_clubs, present, targets_of

__all__ = ["DOCUMENTS", "INDICATORS", "PROVISIONS", "TARGETS"]

LTHTGN_API = 1

# --- documents --------------------------------------------------------------------------------------------------------

PLAN_1648 = KH_GIA_LAI  # the nation's own document, for it reads the second phase of Decision 1648 from it
NQ_109_2019 = Document(
    id="gia_lai-nq-109-2019",
    number="109/2019",
    title_vi="(chưa rõ tên) Mức quà chúc thọ, mừng thọ",
    issuer_vi="HĐND tỉnh Gia Lai (trước sắp xếp)",
    kind_vi="Nghị quyết",
    note_vi="Nguồn gián tiếp; chưa biết mức. Có lẽ đã được thay thế sau khi sắp xếp tỉnh.",
    until=FROM_34,
)
DOCUMENTS = (NQ_109_2019,)

CLUB_PLAN = Plan(
    PLAN_1648,
    present("52"),
    date(2025, 9, 18),
    programme="1648",
    note_vi="Chưa biết số và ngày ký; tính từ ngày báo chí đưa tin (18/9/2025).",
)

# --- indicators and targets -------------------------------------------------------------------------------------------

_PHASE_ONE_VI, _PHASE_TWO_VI = "giai đoạn một, 2025–2030", "giai đoạn hai, 2031–2035"

INDICATORS = (
    new_clubs(
        "gia_lai",
        CLUB_PLAN,
        CLUB_PLAN.aim("P-GL-01c", "1648-30c", low=40, by_year=2030, phase_vi=_PHASE_ONE_VI),
        CLUB_PLAN.aim("P-GL-01b", "1648-30b", low=70, by_year=2035, phase_vi="cả kỳ, 2025–2035"),
    ),
)


def _to_standard(name: str, of_vi: str, of_en: str, aim: Aim) -> Target:
    return Target(
        id=f"gia_lai.targets.{name}_to_standard_share",
        term_vi=f"tỷ lệ {of_vi} của Gia Lai có câu lạc bộ hoạt động đạt chuẩn",
        term_en=f"share of the {of_en} of Gia Lai with a club working to standard",
        unit=SHARE_OF_COMMUNES,
        of_vi=f"{of_vi} của Gia Lai",
        part=f"gia_lai.{name}.to_standard",
        whole=f"gia_lai.{name}",
        needs_vi=f"số {of_vi}, và trong đó số có câu lạc bộ đạt chuẩn; tiêu chí “đạt chuẩn” chưa được biết",
        aims=(aim,),
    )


TARGETS = (
    *targets_of(INDICATORS),
    Target(
        id="gia_lai.targets.new_clubs_of_phase_two",
        term_vi="số câu lạc bộ thành lập mới trong 2031–2035 ở Gia Lai",
        term_en="new clubs of 2031–2035 in Gia Lai",
        unit=CLUBS,
        part="gia_lai.clubs.of_phase_two",
        needs_vi="số câu lạc bộ thành lập trong 2031–2035",
        only_grows=True,
        aims=(
            CLUB_PLAN.aim(
                *("P-GL-01d", "1648-30d"), low=30, since=date(2031, 1, 1), by_year=2035, phase_vi=_PHASE_TWO_VI
            ),
        ),
    ),
    _to_standard(
        "communes_of_plains",
        "xã, phường ở đồng bằng",
        "communes and wards in the plains",
        CLUB_PLAN.aim(
            "P-GL-02a", "1648-19b", low=percent(100), by_year=2035, terrain=Terrain.PLAINS, phase_vi=_PHASE_TWO_VI
        ),
    ),
    _to_standard(
        "communes_of_mountains",
        "xã, phường ở miền núi, biên giới, hải đảo",
        "communes and wards in mountain, border and island areas",
        CLUB_PLAN.aim(
            "P-GL-02b",
            "1648-19b",
            low=percent(85),
            by_year=2035,
            terrain=Terrain.MOUNTAIN_BORDER_ISLAND,
            phase_vi=_PHASE_TWO_VI,
        ),
    ),
)

# --- what it adds -----------------------------------------------------------------------------------------------------

PROVISIONS = (
    Provision(
        id="gia_lai.tasks",
        term_vi="nội dung hoạt động theo kế hoạch của Gia Lai",
        says_vi=(
            "giữ tám nội dung hoạt động",
            "thêm chuyển đổi số, chuyển đổi xanh, khởi nghiệp, tạo việc làm, mạng lưới chăm sóc dựa vào cộng đồng",
        ),
        since=CLUB_PLAN.since,
        cite=CLUB_PLAN.cite("P-GL-03"),
        until=date(2036, 1, 1),
        term_en="contents of activity by the plan of Gia Lai",
        scope=CLUB_PLAN.scope,
    ),
)

# --- hooks ------------------------------------------------------------------------------------------------------------


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents of Gia Lai."""
    return DOCUMENTS


@hookimpl
def lthtgn_indicators() -> Iterable[Indicator]:
    """Its own indicators."""
    return INDICATORS


@hookimpl
def lthtgn_targets() -> Iterable[Target]:
    """Its targets."""
    return TARGETS


@hookimpl
def lthtgn_provisions() -> Iterable[Provision]:
    """What it says in words."""
    return PROVISIONS
