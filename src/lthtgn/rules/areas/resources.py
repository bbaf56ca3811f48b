"""Resources (vận động nguồn lực): interest, fees, giving and joint work; money collected in full and on time."""

from __future__ import annotations

from lthtgn.expr.nodes import Measure, When, count, share, total
from lthtgn.model.activities import ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.model.clubs import Records
from lthtgn.policy.national.areas import practice
from lthtgn.policy.national.areas_social import MIN_MONEY_RAISED, MIN_SHARE_COLLECTED
from lthtgn.policy.national.documents_areas import HELPAGE_RESOURCES, PRESS_ON_CLUBS
from lthtgn.rules.area_rows import ENTRY_KIND, took_place
from lthtgn.rules.area_traces import RAISED
from lthtgn.rules.areas.content import AreaContent, AreaItem
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.rows import ACTIVITIES, FUND_AMOUNT, FUND_ENTRIES

__all__ = [
    "COLLECTED",
    "COLLECTS_WHAT_IS_DUE",
    "DUE",
    "FUNDRAISING_TIMES",
    "MONEY_RAISED",
    "RAISES_MONEY",
    "RESOURCES",
]

_AREA = ActivityArea.RESOURCES

MONEY_RAISED = Measure(
    id="resources.money_raised",
    term_vi="số tiền tự huy động trong kỳ (lãi, hội phí, ủng hộ, làm kinh tế chung)",
    term_en="money that the club raised itself in the period (interest, fees, giving, joint work)",
    value=total(FUND_ENTRIES.rows.where(ENTRY_KIND.one_of(*RAISED) & (FUND_AMOUNT >= 1)), FUND_AMOUNT),
    when=When.PERIOD,
    unit_vi="đồng",
    ask_vi="sổ thu, chi các quỹ trong kỳ",
)

DUE = Measure(
    id="resources.due",
    term_vi="số tiền lãi và hội phí đến hạn trong kỳ",
    term_en="interest and fees due in the period",
    value=None,
    when=When.PERIOD,
    unit_vi="đồng",
    ask_vi="số tiền lãi và hội phí đến hạn trong kỳ",
)

COLLECTED = Measure(
    id="resources.collected_on_time",
    term_vi="số tiền lãi và hội phí đã thu đúng hạn trong kỳ",
    term_en="interest and fees collected on time in the period",
    value=None,
    part_of=DUE,
    when=When.PERIOD,
    unit_vi="đồng",
    ask_vi="số tiền lãi và hội phí đã thu đúng hạn trong kỳ",
)

FUNDRAISING_TIMES = Measure(
    id="resources.fundraising",
    term_vi="số lần vận động nguồn lực, cùng làm kinh tế trong kỳ",
    term_en="times of fundraising and joint work in the period",
    value=count(ACTIVITIES.rows.where(took_place(ActivityKind.FUNDRAISING, ActivityKind.JOINT_WORK))),
    when=When.PERIOD,
    unit_vi="lần",
    ask_vi="các lần vận động nguồn lực, cùng làm kinh tế trong kỳ",
)

COLLECTS_WHAT_IS_DUE = Criterion(
    id="resources.collected",
    term_vi="Thu đủ, đúng hạn lãi và hội phí",
    term_en="Interest and fees are collected in full and on time",
    test=share(COLLECTED, of=DUE).at_least(MIN_SHARE_COLLECTED),
    area=_AREA,
    advisory=True,
)

RAISES_MONEY = Criterion(
    id="resources.raised",
    term_vi="Tự huy động đủ số tiền",
    term_en="The club raises enough money itself",
    test=MONEY_RAISED.at_least(MIN_MONEY_RAISED),
    area=_AREA,
    advisory=True,
)

RESOURCES = AreaContent(
    area=_AREA,
    holds=(
        AreaItem(
            "bốn nguồn bên trong: lãi cho vay, hội phí, ủng hộ của cộng đồng, việc làm kinh tế chung",
            "four inner sources: loan interest, member fees, community giving, joint income work",
            practice(HELPAGE_RESOURCES, "M-RES-01"),
        ),
        AreaItem(
            "việc làm kinh tế chung, như vườn ươm, trông xe, cho thuê đồ, cắt tóc, bán đồ ăn, làm ruộng",
            "joint income work, such as nursery, bicycle parking, hire of goods, haircuts, food, field work",
            practice(HELPAGE_RESOURCES, "M-RES-02"),
        ),
        AreaItem(
            "chi tiêu tiết kiệm; phối hợp với nơi khác để vận động",
            "money is spent thriftily; the club works with other bodies to raise it",
            practice(HELPAGE_RESOURCES, "M-RES-04", "M-RES-05"),
        ),
        AreaItem(
            "Sổ Tấm lòng vàng ghi các khoản ủng hộ",
            "a golden-heart book records giving",
            practice(HELPAGE_RESOURCES, "M-BOOK-01"),
        ),
        AreaItem(
            "hội phí khoảng 2.000 đến 5.000 đồng một người một tháng (trang không đề ngày, mức có lẽ đã cũ; không dùng để xét)",
            "a fee of about 2,000 to 5,000 đồng a member and month (undated and probably old; never a check)",
            practice(HELPAGE_RESOURCES, "M-FEE-01"),
        ),
    ),
    seen=(
        AreaItem(
            "sổ thu, chi quỹ ghi tay",
            "receipts and payments kept by hand",
            practice(PRESS_ON_CLUBS, "M-BOOK-02", "M-NEED-01"),
        ),
        AreaItem(
            "Hà Nội: huy động 17,3 tỷ đồng trong năm năm, 49 câu lạc bộ có quỹ trên 100 triệu",
            "Hà Nội: 17.3 thousand million đồng raised in five years, 49 clubs with a fund of over 100 million",
            practice(PRESS_ON_CLUBS, "M-RES-07", "M-RES-08", "M-IND-21"),
        ),
    ),
    not_known=(
        AreaItem(
            "số tiền ít nhất phải vận động trong một năm",
            "any minimum to raise in a year",
            practice(HELPAGE_RESOURCES, "M-UNK-13"),
        ),
    ),
    measures=(MONEY_RAISED, DUE, COLLECTED, FUNDRAISING_TIMES),
    criteria=(COLLECTS_WHAT_IS_DUE, RAISES_MONEY),
    records=(Records.FUND_ENTRIES,),
)
"""Resources with all that is known of it.

>>> RESOURCES.records
(<Records.FUND_ENTRIES: 'fund_entries'>,)
"""
