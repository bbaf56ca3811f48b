"""Home care (chăm sóc tại nhà dựa vào tình nguyện viên): who is cared for, by whom, and how often somebody comes."""

from __future__ import annotations

from lthtgn.expr.nodes import Measure, When, count, mean, total
from lthtgn.model.areas import ActivityArea
from lthtgn.model.clubs import Records
from lthtgn.policy.national.areas import (
    MIN_CARERS_PER_PERSON,
    MIN_HOME_CARERS,
    MIN_PEOPLE_CARED_FOR,
    MIN_VISITS_A_WEEK,
    practice,
)
from lthtgn.policy.national.documents_areas import (
    CO_DIEN_CLUB,
    HA_TINH_VIE022,
    HELPAGE_HELP,
    UN_DESA,
    WORLD_BANK_ON_CLUBS,
)
from lthtgn.rules.area_rows import PERSON_WEEKS
from lthtgn.rules.areas.content import AreaContent, AreaItem
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.measures import CARE_VISIT_COUNT, HOME_CARERS, PEOPLE_CARED_FOR
from lthtgn.rules.rows import CARE_PAIRS, CLUB

__all__ = [
    "CARES_FOR_ENOUGH",
    "CARE_PAIR_COUNT",
    "CARE_WEEKS",
    "HAS_HOME_CARERS",
    "HOME_CARE",
    "TWO_CARERS_EACH",
    "VISITS_TWICE_A_WEEK",
]

_AREA = ActivityArea.HOME_CARE

CARE_WEEKS = Measure(
    id="care.weeks",
    term_vi="số tuần chăm sóc tại nhà trong kỳ, cộng theo người được chăm sóc",
    term_en="weeks of home care in the period, added up over the people cared for",
    value=total(CLUB.rows, PERSON_WEEKS),
    when=When.PERIOD,
    unit_vi="tuần",
    ask_vi="danh sách người được chăm sóc tại nhà, kèm ngày bắt đầu và ngày thôi",
)

CARE_PAIR_COUNT = Measure(
    id="care.pairs",
    term_vi="số cặp tình nguyện viên và người được chăm sóc tại nhà",
    term_en="pairs of a carer and a person cared for at home",
    value=count(CARE_PAIRS.rows),
    unit_vi="cặp",
    ask_vi="danh sách tình nguyện viên chăm sóc từng người",
)

HAS_HOME_CARERS = Criterion(
    id="home_care.carers",
    term_vi="Có đủ tình nguyện viên chăm sóc tại nhà",
    term_en="The club has enough home carers",
    test=HOME_CARERS.at_least(MIN_HOME_CARERS),
    area=_AREA,
    advisory=True,
)

VISITS_TWICE_A_WEEK = Criterion(
    id="home_care.weekly_visits",
    term_vi="Mỗi người được chăm sóc tại nhà có đủ lượt thăm hằng tuần (bình quân)",
    term_en="Each person cared for at home is visited often enough each week (on average)",
    test=mean(CARE_VISIT_COUNT, per=CARE_WEEKS).at_least(MIN_VISITS_A_WEEK),
    area=_AREA,
    advisory=True,
)

TWO_CARERS_EACH = Criterion(
    id="home_care.two_carers",
    term_vi="Mỗi người được chăm sóc tại nhà có đủ tình nguyện viên (bình quân)",
    term_en="Each person cared for at home has enough volunteers (on average)",
    test=mean(CARE_PAIR_COUNT, per=PEOPLE_CARED_FOR).at_least(MIN_CARERS_PER_PERSON),
    area=_AREA,
    advisory=True,
)

CARES_FOR_ENOUGH = Criterion(
    id="home_care.people",
    term_vi="Chăm sóc tại nhà đủ số người",
    term_en="The club cares for enough people at home",
    test=PEOPLE_CARED_FOR.at_least(MIN_PEOPLE_CARED_FOR),
    area=_AREA,
    advisory=True,
)

HOME_CARE = AreaContent(
    area=_AREA,
    holds=(
        AreaItem(
            "người được chăm sóc phần lớn không ra khỏi nhà được; chăm sóc về xã hội, cá nhân và việc liên quan",
            "the people cared for are largely housebound; care is social, personal and related help",
            practice(UN_DESA, "M-HOME-01"),
        ),
        AreaItem(
            "người được chăm sóc có thể không phải thành viên của câu lạc bộ",
            "a person cared for may be outside the club's membership",
            practice(HELPAGE_HELP, "M-HOME-09"),
        ),
        AreaItem(
            "nhu cầu được mô tả theo các hoạt động sống hằng ngày (ADL, IADL)",
            "need is described in terms of activities of daily living (ADL, IADL)",
            practice(WORLD_BANK_ON_CLUBS, "M-HOME-10"),
        ),
    ),
    seen=(
        AreaItem(
            "Cổ Điển: 10 tình nguyện viên cho 10 người",
            "Cổ Điển: 10 carers for 10 people",
            practice(CO_DIEN_CLUB, "M-HOME-06", "AR-04b"),
        ),
        AreaItem(
            "Hà Tĩnh: 682 tình nguyện viên cho 663 người ở 83 câu lạc bộ",
            "Hà Tĩnh: 682 carers for 663 people in 83 clubs",
            practice(HA_TINH_VIE022, "M-HOME-07", "M-HOME-08", "M-IND-22", "M-IND-23"),
        ),
    ),
    not_known=(
        AreaItem(
            "ai được chăm sóc, số người ít nhất, thời lượng một lượt thăm",
            "who is eligible, the smallest number of people, the length of a visit",
            practice(UN_DESA, "M-UNK-08"),
        ),
    ),
    measures=(CARE_WEEKS, CARE_PAIR_COUNT),
    criteria=(HAS_HOME_CARERS, VISITS_TWICE_A_WEEK, TWO_CARERS_EACH, CARES_FOR_ENOUGH),
    records=(Records.CARE_VISITS,),
)
"""Home care with all that is known of it.

>>> HOME_CARE.records
(<Records.CARE_VISITS: 'care_visits'>,)
"""
