"""Fields of members about what they live on and receive, for rules of entitlement; each is a fact on `Member.welfare`.

A missing fact is never a no: a member of whom no welfare is recorded answers "not known" to each.
"""

from __future__ import annotations

from collections.abc import Callable

from lthtgn.expr.compiling import Moment
from lthtgn.expr.nodes import Field, FieldType
from lthtgn.model.clubs import Club
from lthtgn.model.people import Member
from lthtgn.model.welfare import Benefit, BenefitReceipt
from lthtgn.ranges import Verdict
from lthtgn.rules.rows import MEMBERS

__all__ = [
    "CARED_FOR_IN_COMMUNITY",
    "CITIZEN",
    "DIFFICULT_COMMUNE",
    "HAS_SUPPORTER",
    "MOVED_FROM_ALLOWANCE",
    "ON_PENSION",
    "OTHER_ALLOWANCE",
    "PENSION_AMOUNT",
    "QUALIFIES_FOR_INSTITUTION",
    "RECEIVES_SOCIAL_ALLOWANCE",
    "RECEIVES_SOCIAL_PENSION",
    "SUPPORTER_ON_ALLOWANCE",
    "SURVIVOR_ALLOWANCE",
    "on_pension",
    "other_allowance",
    "pension_amount",
    "receives",
]

Fact = Callable[[Member, Club, Moment], bool | None]


def _recorded(name: str) -> Fact:
    """The flag of a member's welfare as it is recorded."""

    def fact(member: Member, club: Club, moment: Moment) -> bool | None:  # noqa: ARG001 - the form of a fact
        flag: bool | None = getattr(member.welfare, name, None)
        return flag

    fact.__name__ = fact.__qualname__ = f"recorded_{name}"  # the fingerprint of a rule book tells facts by their names
    return fact


def on_pension(member: Member, club: Club, moment: Moment) -> bool | None:  # noqa: ARG001 - the form of a fact
    """Whether on a pension or a monthly allowance of social insurance (lương hưu, trợ cấp bảo hiểm xã hội hằng tháng).

    No source says whether a survivor allowance counts as one: of a person on it, without a pension, it is not known.

    >>> from lthtgn.model.welfare import Welfare
    >>> club, now = Club("a", "A"), Moment(20250701, 20250701, 20250702)
    >>> on_pension(Member("m1", welfare=Welfare(pension=False)), club, now)
    False
    >>> on_pension(Member("m1", welfare=Welfare(pension=False, survivor_allowance=True)), club, now) is None
    True
    """
    welfare = member.welfare
    if welfare is None:
        return None
    if welfare.pension or welfare.pension_amount:
        return True
    return None if welfare.pension is None or welfare.survivor_allowance else False


def pension_amount(member: Member, club: Club, moment: Moment) -> int | None:
    """What the pension or the monthly allowance of social insurance comes to; 0 without one, not known where not recorded.

    >>> from lthtgn.model.welfare import Welfare
    >>> member = Member("m1", welfare=Welfare(pension=False))
    >>> pension_amount(member, Club("a", "A"), Moment(20250701, 20250701, 20250702))
    0
    """
    if member.welfare is not None and member.welfare.pension_amount is not None:
        return member.welfare.pension_amount
    return 0 if on_pension(member, club, moment) is False else None


def other_allowance(member: Member, club: Club, moment: Moment) -> bool | None:  # noqa: ARG001 - the form of a fact
    """Whether on any other monthly allowance, that of survivors among them (trợ cấp hằng tháng khác).

    >>> from lthtgn.model.welfare import Welfare
    >>> member = Member("m1", welfare=Welfare(survivor_allowance=True))
    >>> other_allowance(member, Club("a", "A"), Moment(20250601, 20250601, 20250602))
    True
    """
    welfare = member.welfare
    if welfare is None:
        return None
    return True if welfare.survivor_allowance else welfare.monthly_allowance


def _holds(receipt: BenefitReceipt, at: int) -> Verdict:
    answer = Verdict.MET
    if receipt.since is not None and receipt.since.last > at:
        answer = Verdict.NOT_KNOWN if receipt.since.first <= at else Verdict.NOT_MET
    if receipt.until is not None and receipt.until.first <= at:
        answer &= Verdict.NOT_KNOWN if receipt.until.last > at else Verdict.NOT_MET
    return answer


def receives(member: Member, benefit: Benefit, at: int) -> Verdict:
    """Whether a person is recorded as receiving a benefit on a day, as the number yyyymmdd (đang hưởng).

    Whoever holds no health insurance card has none that the State pays for.

    >>> from lthtgn.model.periods import PartialDate
    >>> from lthtgn.model.welfare import Welfare
    >>> since_july = BenefitReceipt(Benefit.SOCIAL_PENSION, since=PartialDate(2025, 7, 1))
    >>> member = Member("m1", welfare=Welfare(receives=(since_july,)))
    >>> [receives(member, Benefit.SOCIAL_PENSION, day).value for day in (20250630, 20250701)]
    ['not_met', 'met']
    """
    welfare = member.welfare
    if welfare is None:
        return Verdict.NOT_KNOWN
    if benefit in {Benefit.INSURANCE_CARD, Benefit.PREMIUM_SUPPORT} and welfare.insured is False:
        return Verdict.NOT_MET
    if welfare.receives is None:
        return Verdict.NOT_KNOWN
    found = [_holds(receipt, at) for receipt in welfare.receives if receipt.benefit is benefit]
    return Verdict.any(found) if found else Verdict.NOT_MET


_FLAGS = {Verdict.MET: True, Verdict.NOT_MET: False}


def _receiving(benefit: Benefit) -> Fact:
    def fact(member: Member, club: Club, moment: Moment) -> bool | None:  # noqa: ARG001 - the form of a fact
        return _FLAGS.get(receives(member, benefit, moment.at))

    fact.__name__ = fact.__qualname__ = f"receiving_{benefit.value}"
    return fact


def _flag(term_vi: str, fact: Fact) -> Field:
    return Field(MEMBERS, "welfare", FieldType.FLAG, term_vi, fact=fact, sensitive=True)


CITIZEN = _flag("là công dân Việt Nam", _recorded("citizen"))
ON_PENSION = _flag("đang hưởng lương hưu, trợ cấp bảo hiểm xã hội hằng tháng", on_pension)
PENSION_AMOUNT = Field(
    MEMBERS,
    "welfare",
    FieldType.NUMBER,
    "mức lương hưu, trợ cấp bảo hiểm xã hội hằng tháng",
    fact=pension_amount,
    sensitive=True,
)
OTHER_ALLOWANCE = _flag("đang hưởng trợ cấp hằng tháng khác", other_allowance)
SURVIVOR_ALLOWANCE = _flag("đang hưởng trợ cấp tuất hằng tháng", _recorded("survivor_allowance"))
HAS_SUPPORTER = _flag("có người có nghĩa vụ và khả năng phụng dưỡng", _recorded("supporter"))
SUPPORTER_ON_ALLOWANCE = _flag("người phụng dưỡng đang hưởng trợ cấp xã hội", _recorded("supporter_on_allowance"))
QUALIFIES_FOR_INSTITUTION = _flag(
    "đủ điều kiện tiếp nhận vào cơ sở trợ giúp xã hội", _recorded("qualifies_for_institution")
)
CARED_FOR_IN_COMMUNITY = _flag("được nhận chăm sóc tại cộng đồng", _recorded("cared_for_in_community"))
DIFFICULT_COMMUNE = _flag(
    "sống ở xã đặc biệt khó khăn vùng đồng bào dân tộc thiểu số và miền núi", _recorded("difficult_commune")
)
MOVED_FROM_ALLOWANCE = _flag(
    "được chuyển từ trợ cấp xã hội sang trợ cấp hưu trí xã hội", _recorded("moved_from_allowance")
)
RECEIVES_SOCIAL_ALLOWANCE = _flag("đang hưởng trợ cấp xã hội hằng tháng", _receiving(Benefit.SOCIAL_ALLOWANCE))
RECEIVES_SOCIAL_PENSION = _flag("đang hưởng trợ cấp hưu trí xã hội", _receiving(Benefit.SOCIAL_PENSION))
