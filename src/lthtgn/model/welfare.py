"""What a person lives on and receives: pension, allowances, support, health insurance."""

from __future__ import annotations

import enum

import attrs

from lthtgn.model.periods import PartialDate

__all__ = ["Benefit", "BenefitReceipt", "Welfare"]


class Benefit(enum.Enum):
    """What a person may receive by law (chế độ, chính sách).

    `SOCIAL_ALLOWANCE` trợ cấp xã hội hằng tháng · `SOCIAL_PENSION` trợ cấp hưu trí xã hội · `INSURANCE_CARD` thẻ bảo hiểm
    y tế do ngân sách nhà nước đóng · `PREMIUM_SUPPORT` hỗ trợ mức đóng bảo hiểm y tế.

    >>> Benefit("social_pension") is Benefit.SOCIAL_PENSION
    True
    """

    SOCIAL_ALLOWANCE = "social_allowance"
    SOCIAL_PENSION = "social_pension"
    INSURANCE_CARD = "insurance_card"
    PREMIUM_SUPPORT = "premium_support"


@attrs.frozen
class BenefitReceipt:
    """That a person receives a benefit, and in which time (đang hưởng chế độ).

    Attributes:
        benefit: the benefit.
        since: first day on which it is received; `None` where it is not known.
        until: first day on which it is no longer received; `None` where no end is known.

    >>> BenefitReceipt(Benefit.SOCIAL_PENSION, since=PartialDate(2025, 7)).until is None
    True
    """

    benefit: Benefit
    since: PartialDate | None = None
    until: PartialDate | None = None


@attrs.frozen
class Welfare:
    """What a person lives on and receives, as far as it bears on entitlements (thông tin an sinh); personal data.

    Whatever is `None` is not known: it is never taken for a no. The answers hold for the day that is asked about; whoever
    keeps them writes them anew when they change.

    Attributes:
        citizen: whether a Vietnamese citizen (công dân Việt Nam).
        pension: whether on a pension or a monthly allowance of social insurance (lương hưu, trợ cấp bảo hiểm xã hội hằng
            tháng).
        pension_amount: what that pension or allowance comes to, in đồng a month.
        monthly_allowance: whether on another monthly allowance than the social allowance and the social pension (trợ cấp
            hằng tháng khác).
        survivor_allowance: whether on a monthly survivor allowance (trợ cấp tuất hằng tháng).
        supporter: whether somebody is obliged and able to support the person (người có nghĩa vụ và khả năng phụng dưỡng).
        supporter_on_allowance: whether that somebody is on monthly social allowance.
        qualifies_for_institution: whether the person qualifies for an institution (đủ điều kiện tiếp nhận vào cơ sở trợ
            giúp xã hội).
        cared_for_in_community: whether somebody in the community takes the person in and cares for them (được nhận nuôi
            dưỡng, chăm sóc tại cộng đồng).
        difficult_commune: whether living in a specially difficult commune of the ethnic-minority and mountain areas (xã đặc
            biệt khó khăn vùng đồng bào dân tộc thiểu số và miền núi).
        social_pension_requested: whether a written request for the social pension was made (văn bản đề nghị).
        moved_from_allowance: whether moved over to the social pension from the social allowance of before 2025-07-01
            (chuyển từ trợ cấp xã hội sang trợ cấp hưu trí xã hội).
        receives: the benefits that are or were received, all of them; an empty list says that there are none.
        insured: whether holding a health insurance card, whoever pays for it (thẻ bảo hiểm y tế).

    >>> Welfare(pension=False).supporter is None
    True
    """

    citizen: bool | None = None
    pension: bool | None = None
    pension_amount: int | None = None
    monthly_allowance: bool | None = None
    survivor_allowance: bool | None = None
    supporter: bool | None = None
    supporter_on_allowance: bool | None = None
    qualifies_for_institution: bool | None = None
    cared_for_in_community: bool | None = None
    difficult_commune: bool | None = None
    social_pension_requested: bool | None = None
    moved_from_allowance: bool | None = None
    receives: tuple[BenefitReceipt, ...] | None = None
    insured: bool | None = None
