"""A register of what is easily lost, for conformance kits and tests."""

from __future__ import annotations

from fractions import Fraction

from lthtgn.model.areas import ActivityArea
from lthtgn.model.associations import Association
from lthtgn.model.awards import Award, RecipientKind
from lthtgn.model.clubs import ABSENT, Charter, Club
from lthtgn.model.people import HardshipAssessment, HouseholdClass, HouseholdStatus, Member, Sex, Volunteer
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.model.welfare import Benefit, BenefitReceipt, Welfare
from lthtgn.ranges import Range

__all__ = ["EXACT", "PERSON"]

PERSON = "Nguyễn Thị Bí Mật"
"""The name of a member of `EXACT`, which no error may repeat.

>>> PERSON in repr(EXACT)
True
"""

_WELFARE = Welfare(
    pension=False,
    pension_amount=0,
    receives=(BenefitReceipt(Benefit.SOCIAL_PENSION, PartialDate(2025, 7)), BenefitReceipt(Benefit.INSURANCE_CARD)),
    insured=True,
)

EXACT = Register(
    title='Sổ "đăng ký" xã Vân Canh',
    clubs=(
        Club(
            "thon-2",
            "CLB LTHTGN thôn 2 – Ước Lễ\n(đang tách)",
            place=Place("01", Edition.OF_63, commune="Vân Canh", village="thôn An Trai"),
            founded=Period.parse("2023/2024"),
            founding_decision=ABSENT,
            members=(
                Member("m2", PERSON, Sex.FEMALE, PartialDate(1950), PartialDate(2020, 1), PartialDate(2024, 2, 29)),
                Member("m1", hardship=True, needs_loan=False),
                Member("m3", households=(HouseholdStatus(2024, HouseholdClass.POOR),), association_member=True),
                Member("m0", households=tuple(HouseholdStatus(year, HouseholdClass.OTHER) for year in (2025, 2023))),
                Member("m4", welfare=_WELFARE),
                Member(
                    "m5",
                    households=(
                        HouseholdStatus(2023, HouseholdClass.POOR, '"215"/QĐ-UBND', PartialDate(2022, 12, 20)),
                        HouseholdStatus(2024, HouseholdClass.OTHER),
                    ),
                    hardship=False,
                    hardship_assessment=HardshipAssessment("Ban chủ nhiệm", PartialDate(2024, 6)),
                ),
            ),
            volunteers=(Volunteer("m2", ActivityArea.HOME_CARE),),
            returns=(
                Return(Period.year(2024), ()),
                Return(
                    Period.parse("2024-01/2024-06"),
                    (
                        Figure("members", Range(Fraction(200, 3), None), "trên 66"),
                        Figure("members.women", Range(0, Fraction(1, 3))),
                        Figure("members.older", Range.unknown()),
                    ),
                ),
            ),
        ),
        Club("thon-10", "", founded=PartialDate(2023), charter=Charter()),
        Club("thon-1", "CLB", founded=PartialDate(2023, 5), charter=ABSENT),
    ),
    associations=(Association("b", "Hội NCT xã B"), Association("a", "Hội NCT xã A", branches_complete=True)),
    awards=(
        Award("2", PartialDate(2025, 5), "UBND xã", RecipientKind.COLLECTIVE, Range(3, 5)),
        Award("10", PartialDate(2025), "UBND xã", RecipientKind.INDIVIDUAL, occasion=""),
    ),
)
"""A register of what is easily lost: order, fractions, open ends, what is absent or not known, empty text and lists.

>>> len(EXACT.clubs)
3
"""
