"""What the law grants older people: monthly social allowance, social pension, health insurance (chế độ, chính sách).

The decree of 2026 (NĐ 335/2026/NĐ-CP) set the amounts anew; what it did to the groups and coefficients of the social
allowance is not known, so from its day on they are answered as not known and never carried on. Its amounts are counted,
and paid back, from 2026-07-01, though it came into force on 2026-10-05: a register of payments and a register of rights
differ for these months.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from lthtgn.policy.documents import Certainty, Citation, Document
from lthtgn.policy.national.documents_social import (
    LUAT_BHXH_41_2024,
    LUAT_BHYT_51_2024,
    ND_20_2021,
    ND_76_2024,
    ND_176_2025,
    ND_188_2025,
    ND_335_2026,
)
from lthtgn.policy.national.units import YEARS_OF_AGE
from lthtgn.policy.parameters import Parameter, Since, Unit, percent
from lthtgn.ranges import Range

__all__ = [
    "ALONE_FACTOR",
    "ALONE_HIGHER_AGE",
    "ALONE_HIGHER_FACTOR",
    "CARD_RATE",
    "CARD_SURVIVOR_AGE",
    "CARD_SURVIVOR_NEAR_POOR_AGE",
    "COMMUNITY_FACTOR",
    "DIFFICULT_AGE",
    "DIFFICULT_AGE_LIMIT",
    "DIFFICULT_FACTOR",
    "DONG_A_MONTH",
    "ENDED_BY_176",
    "ENTITLEMENT_PARAMETERS",
    "FROM_CARD_LAW",
    "FROM_ND_20",
    "FROM_ND_335",
    "FROM_SOCIAL_PENSION",
    "FUNERAL_FACTOR",
    "MOVED_CARD_RATE",
    "ND_335_IN_FORCE",
    "NO_INCOME_AGE",
    "NO_INCOME_FACTOR",
    "PENSION_CARD_RATE",
    "SHARE_OF_COSTS",
    "SOCIAL_PENSION",
    "SOCIAL_PENSION_AGE",
    "SOCIAL_PENSION_POOR_AGE",
    "STANDARD",
    "SUPPORTED_PREMIUM_RATE",
    "TIMES_STANDARD",
]

DONG_A_MONTH = Unit("dong_a_month", "đồng/tháng")
TIMES_STANDARD = Unit("times_standard", "lần mức chuẩn trợ giúp xã hội", is_divisible=True)
SHARE_OF_COSTS = Unit("share_of_costs", "% chi phí khám bệnh, chữa bệnh", is_share=True)

FROM_ND_20 = date(2021, 7, 1)
FROM_SOCIAL_PENSION = date(2025, 7, 1)
FROM_CARD_LAW = date(2025, 7, 1)
FROM_ND_335 = date(2026, 7, 1)  # the day from which its amounts are counted
ND_335_IN_FORCE = date(2026, 10, 5)

_AMOUNTS_2026_VI = (
    "Nguồn gián tiếp, chưa thấy nguyên văn. Có hiệu lực ngày 5/10/2026 nhưng tính và truy lĩnh từ ngày 1/7/2026: giữa hai "
    "ngày này nơi chi trả vẫn theo mức cũ."
)
_NOT_KNOWN_2026_VI = (
    "Chưa biết Nghị định 335/2026/NĐ-CP có thay đổi các nhóm người cao tuổi và hệ số hay không; không dùng tiếp mức cũ."
)
_FACTOR_VI = "Theo bản tóm tắt, chưa đối chiếu nguyên văn."


def _text(document: Document, provision: str, *facts: str, note_vi: str | None = None) -> Citation:
    return document.cite(provision, certainty=Certainty.TEXT, facts=facts, note_vi=note_vi)


ENDED_BY_176 = _text(ND_176_2025, "Đ.8.2", "A-2.01b", "A-2.01c")


def _factor_since_2021(value: Fraction, *facts: str, until: date | None = None) -> tuple[Since, ...]:
    cite = ND_20_2021.cite("Đ.6.1", certainty=Certainty.SUMMARY, facts=facts, note_vi=_FACTOR_VI)
    known = Since(FROM_ND_20, Range.exact(value), cite, until=until, ended_by=None if until is None else ENDED_BY_176)
    return (known,) if until is not None else (known, _not_known_since_2026())


def _not_known_since_2026() -> Since:
    cite = ND_335_2026.cite(
        certainty=Certainty.SUMMARY, facts=("A-2.06d", "E-06", "ANK-07"), note_vi=_NOT_KNOWN_2026_VI
    )
    return Since(FROM_ND_335, None, cite)


STANDARD = Parameter(
    id="entitlements.standard",
    term_vi="mức chuẩn trợ giúp xã hội",
    term_en="standard of social assistance",
    unit=DONG_A_MONTH,
    minimum=True,
    history=(
        Since(FROM_ND_20, 360_000, _text(ND_20_2021, "Đ.4", "A-2.03")),
        Since(
            date(2024, 7, 1),
            500_000,
            ND_76_2024.cite(certainty=Certainty.SUMMARY, facts=("A-2.04a", "A-2.04b")),
        ),
        Since(
            FROM_ND_335,
            540_000,
            ND_335_2026.cite(
                "Đ.4",
                certainty=Certainty.SUMMARY,
                facts=("A-2.06a", "A-2.06c", "A-2.07a"),
                note_vi=_AMOUNTS_2026_VI,
                disputed_vi="Một nguồn gián tiếp ghi ngày có hiệu lực là 1/9/2026; không đáng tin.",
            ),
            in_force=ND_335_IN_FORCE,
        ),
    ),
)

ALONE_FACTOR = Parameter(
    id="entitlements.allowance.alone.factor",
    term_vi="hệ số trợ cấp xã hội của người cao tuổi nghèo không có người phụng dưỡng, dưới 80 tuổi",
    term_en="factor of the social allowance of a poor older person without support, under 80",
    unit=TIMES_STANDARD,
    history=_factor_since_2021(Fraction(3, 2), "A-2.02a"),
)
ALONE_HIGHER_FACTOR = Parameter(
    id="entitlements.allowance.alone.higher_factor",
    term_vi="hệ số trợ cấp xã hội của người cao tuổi nghèo không có người phụng dưỡng, từ đủ 80 tuổi",
    term_en="factor of the social allowance of a poor older person without support, of 80 or more",
    unit=TIMES_STANDARD,
    history=_factor_since_2021(Fraction(2), "A-2.02b"),
)
ALONE_HIGHER_AGE = Parameter(
    id="entitlements.allowance.alone.higher_age",
    term_vi="tuổi hưởng hệ số trợ cấp xã hội cao hơn",
    term_en="age of the higher factor of the social allowance",
    unit=YEARS_OF_AGE,
    history=(
        Since(
            FROM_ND_20,
            80,
            ND_20_2021.cite("Đ.6.1", certainty=Certainty.SUMMARY, facts=("A-2.02a", "A-2.02b"), note_vi=_FACTOR_VI),
        ),
        _not_known_since_2026(),
    ),
)
DIFFICULT_FACTOR = Parameter(
    id="entitlements.allowance.difficult.factor",
    term_vi="hệ số trợ cấp xã hội của người cao tuổi nghèo, cận nghèo ở xã đặc biệt khó khăn",
    term_en="factor of the social allowance in specially difficult communes",
    unit=TIMES_STANDARD,
    history=_factor_since_2021(Fraction(1), "A-2.02c", until=FROM_SOCIAL_PENSION),
)
DIFFICULT_AGE = Parameter(
    id="entitlements.allowance.difficult.age",
    term_vi="tuổi hưởng trợ cấp xã hội ở xã đặc biệt khó khăn",
    term_en="age of the social allowance in specially difficult communes",
    unit=YEARS_OF_AGE,
    history=(
        Since(
            FROM_ND_20, 75, _text(ND_20_2021, "Đ.5.5 (b)", "A-2.01b"), until=FROM_SOCIAL_PENSION, ended_by=ENDED_BY_176
        ),
    ),
)
DIFFICULT_AGE_LIMIT = Parameter(
    id="entitlements.allowance.difficult.age_limit",
    term_vi="tuổi từ đó không còn thuộc nhóm ở xã đặc biệt khó khăn",
    term_en="age at which the group of specially difficult communes ends",
    unit=YEARS_OF_AGE,
    history=(
        Since(
            FROM_ND_20, 80, _text(ND_20_2021, "Đ.5.5 (b)", "A-2.01b"), until=FROM_SOCIAL_PENSION, ended_by=ENDED_BY_176
        ),
    ),
)
NO_INCOME_FACTOR = Parameter(
    id="entitlements.allowance.no_income.factor",
    term_vi="hệ số trợ cấp xã hội của người từ đủ 80 tuổi không có lương hưu, trợ cấp hằng tháng",
    term_en="factor of the social allowance at 80 without a pension",
    unit=TIMES_STANDARD,
    history=_factor_since_2021(Fraction(1), "A-2.02d", until=FROM_SOCIAL_PENSION),
)
NO_INCOME_AGE = Parameter(
    id="entitlements.allowance.no_income.age",
    term_vi="tuổi hưởng trợ cấp xã hội của người không có lương hưu, trợ cấp hằng tháng",
    term_en="age of the social allowance without a pension",
    unit=YEARS_OF_AGE,
    history=(
        Since(
            FROM_ND_20, 80, _text(ND_20_2021, "Đ.5.5 (c)", "A-2.01c"), until=FROM_SOCIAL_PENSION, ended_by=ENDED_BY_176
        ),
    ),
)
COMMUNITY_FACTOR = Parameter(
    id="entitlements.allowance.community.factor",
    term_vi="hệ số trợ cấp xã hội của người đủ điều kiện vào cơ sở trợ giúp nhưng được chăm sóc tại cộng đồng",
    term_en="factor of the social allowance of whoever is cared for in the community instead of an institution",
    unit=TIMES_STANDARD,
    history=_factor_since_2021(Fraction(3), "A-2.02e"),
)
FUNERAL_FACTOR = Parameter(
    id="entitlements.funeral.factor",
    term_vi="mức hỗ trợ mai táng tối thiểu",
    term_en="least funeral support",
    unit=TIMES_STANDARD,
    history=(
        Since(
            FROM_ND_335,
            20,
            ND_335_2026.cite(
                "Đ.11",
                certainty=Certainty.SUMMARY,
                facts=("A-2.06b", "E-16", "ANK-16"),
                note_vi="Nguồn gián tiếp. Chưa biết ai được hưởng và mức trước ngày 1/7/2026.",
            ),
        ),
    ),
)

SOCIAL_PENSION = Parameter(
    id="entitlements.social_pension",
    term_vi="mức trợ cấp hưu trí xã hội",
    term_en="social pension",
    unit=DONG_A_MONTH,
    minimum=True,
    history=(
        Since(FROM_SOCIAL_PENSION, 500_000, _text(ND_176_2025, "Đ.3", "A-2.22a", "A-2.22c")),
        Since(
            FROM_ND_335,
            540_000,
            ND_335_2026.cite(
                certainty=Certainty.SUMMARY, facts=("A-2.23a", "A-2.23b", "A-2.06c"), note_vi=_AMOUNTS_2026_VI
            ),
            in_force=ND_335_IN_FORCE,
        ),
    ),
)
SOCIAL_PENSION_AGE = Parameter(
    id="entitlements.social_pension.age",
    term_vi="tuổi hưởng trợ cấp hưu trí xã hội",
    term_en="age of the social pension",
    unit=YEARS_OF_AGE,
    history=(
        Since(
            FROM_SOCIAL_PENSION,
            75,
            _text(LUAT_BHXH_41_2024, "Đ.21", "A-2.20", note_vi="Cũng theo Nghị định 176/2025/NĐ-CP, Đ.2.1."),
        ),
    ),
)
SOCIAL_PENSION_POOR_AGE = Parameter(
    id="entitlements.social_pension.poor_age",
    term_vi="tuổi hưởng trợ cấp hưu trí xã hội của hộ nghèo, hộ cận nghèo",
    term_en="age of the social pension in a poor or near-poor household",
    unit=YEARS_OF_AGE,
    history=(Since(FROM_SOCIAL_PENSION, 70, _text(ND_176_2025, "Đ.2.2", "A-2.21")),),
)

CARD_SURVIVOR_AGE = Parameter(
    id="entitlements.card.survivor_age",
    term_vi="tuổi được cấp thẻ bảo hiểm y tế của người hưởng trợ cấp tuất hằng tháng",
    term_en="age of the card on a survivor allowance",
    unit=YEARS_OF_AGE,
    history=(Since(FROM_CARD_LAW, 75, _text(LUAT_BHYT_51_2024, "Đ.12.3 (s)", "A-2.30c")),),
)
CARD_SURVIVOR_NEAR_POOR_AGE = Parameter(
    id="entitlements.card.survivor_near_poor_age",
    term_vi="tuổi được cấp thẻ bảo hiểm y tế của người hộ cận nghèo hưởng trợ cấp tuất hằng tháng",
    term_en="age of the card on a survivor allowance in a near-poor household",
    unit=YEARS_OF_AGE,
    history=(Since(FROM_CARD_LAW, 70, _text(LUAT_BHYT_51_2024, "Đ.12.3 (s)", "A-2.30c")),),
)
CARD_RATE = Parameter(
    id="entitlements.card.rate",
    term_vi="mức hưởng bảo hiểm y tế của hộ nghèo, người hưởng trợ cấp xã hội, trợ cấp tuất",
    term_en="benefit level of the card by poverty, social allowance or survivor allowance",
    unit=SHARE_OF_COSTS,
    history=(Since(FROM_CARD_LAW, percent(100), _text(LUAT_BHYT_51_2024, "Đ.22.1", "A-2.32a")),),
)
PENSION_CARD_RATE = Parameter(
    id="entitlements.card.pension_rate",
    term_vi="mức hưởng bảo hiểm y tế của người hưởng trợ cấp hưu trí xã hội",
    term_en="benefit level of the card of a recipient of the social pension",
    unit=SHARE_OF_COSTS,
    history=(
        Since(
            FROM_CARD_LAW,
            percent(80),
            LUAT_BHYT_51_2024.cite(
                "Đ.22.1",
                certainty=Certainty.DEDUCTION,
                facts=("A-2.32c", "A-2.33a"),
                note_vi="Suy ra: nhóm (t) không có trong các danh sách hưởng 100 % và 95 %.",
            ),
        ),
    ),
)
MOVED_CARD_RATE = Parameter(
    id="entitlements.card.moved_rate",
    term_vi="mức hưởng bảo hiểm y tế của người chuyển từ trợ cấp xã hội sang trợ cấp hưu trí xã hội",
    term_en="benefit level of the card of whoever was moved over from the social allowance",
    unit=SHARE_OF_COSTS,
    history=(
        Since(
            FROM_CARD_LAW,
            percent(100),
            ND_188_2025.cite("Đ.5.6, Đ.15.1", certainty=Certainty.SUMMARY, facts=("A-2.33b",)),
        ),
    ),
)
SUPPORTED_PREMIUM_RATE = Parameter(
    id="entitlements.premium.rate",
    term_vi="mức hưởng bảo hiểm y tế của hộ cận nghèo được hỗ trợ mức đóng",
    term_en="benefit level with a supported premium in a near-poor household",
    unit=SHARE_OF_COSTS,
    history=(Since(FROM_CARD_LAW, percent(95), _text(LUAT_BHYT_51_2024, "Đ.22.1", "A-2.32b")),),
)

ENTITLEMENT_PARAMETERS: tuple[Parameter, ...] = (
    STANDARD,
    ALONE_FACTOR,
    ALONE_HIGHER_FACTOR,
    ALONE_HIGHER_AGE,
    DIFFICULT_FACTOR,
    DIFFICULT_AGE,
    DIFFICULT_AGE_LIMIT,
    NO_INCOME_FACTOR,
    NO_INCOME_AGE,
    COMMUNITY_FACTOR,
    FUNERAL_FACTOR,
    SOCIAL_PENSION,
    SOCIAL_PENSION_AGE,
    SOCIAL_PENSION_POOR_AGE,
    CARD_SURVIVOR_AGE,
    CARD_SURVIVOR_NEAR_POOR_AGE,
    CARD_RATE,
    PENSION_CARD_RATE,
    MOVED_CARD_RATE,
    SUPPORTED_PREMIUM_RATE,
)
"""Every parameter of entitlements."""
