"""Entitlements: what a person probably has a right to on a day, condition by condition (chế độ được hưởng).

An answer means "may qualify: tell the member to ask the People's Committee of the commune"; the decision is the commune's.
A missing fact is never a no. Where the law of the day is not known (the groups and coefficients of the social allowance
since NĐ 335/2026), neither is the answer, whatever the last known law would say.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date

import attrs

from lthtgn.expr.compiling import Moment
from lthtgn.expr.nodes import RowTest, check_id, count
from lthtgn.expr.walking import parameters_of
from lthtgn.model.clubs import Club
from lthtgn.model.people import HouseholdClass
from lthtgn.model.periods import day_key
from lthtgn.model.register import Register
from lthtgn.model.welfare import Benefit
from lthtgn.policy.documents import Certainty, Citation, Document
from lthtgn.policy.national.documents_social import (
    LUAT_BHXH_41_2024,
    LUAT_BHYT_51_2024,
    ND_20_2021,
    ND_176_2025,
    ND_188_2025,
)
from lthtgn.policy.national.entitlements import (
    ALONE_FACTOR,
    ALONE_HIGHER_AGE,
    ALONE_HIGHER_FACTOR,
    CARD_RATE,
    CARD_SURVIVOR_AGE,
    CARD_SURVIVOR_NEAR_POOR_AGE,
    COMMUNITY_FACTOR,
    DIFFICULT_AGE,
    DIFFICULT_AGE_LIMIT,
    DIFFICULT_FACTOR,
    ENDED_BY_176,
    FROM_CARD_LAW,
    FROM_ND_20,
    FROM_SOCIAL_PENSION,
    MOVED_CARD_RATE,
    NO_INCOME_AGE,
    NO_INCOME_FACTOR,
    PENSION_CARD_RATE,
    SOCIAL_PENSION,
    SOCIAL_PENSION_AGE,
    SOCIAL_PENSION_POOR_AGE,
    STANDARD,
    SUPPORTED_PREMIUM_RATE,
)
from lthtgn.policy.national.people import OLDER_PERSON_AGE
from lthtgn.policy.parameters import Parameter, Scope
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.facts import exists
from lthtgn.rules.persons import Condition, PersonFinding, PersonTests
from lthtgn.rules.rows import AGE, HOUSEHOLD, MEMBERS
from lthtgn.rules.table import Resolver, scopes_of
from lthtgn.rules.welfare import (
    CARED_FOR_IN_COMMUNITY,
    CITIZEN,
    DIFFICULT_COMMUNE,
    HAS_SUPPORTER,
    MOVED_FROM_ALLOWANCE,
    ON_PENSION,
    OTHER_ALLOWANCE,
    PENSION_AMOUNT,
    QUALIFIES_FOR_INSTITUTION,
    RECEIVES_SOCIAL_ALLOWANCE,
    RECEIVES_SOCIAL_PENSION,
    SUPPORTER_ON_ALLOWANCE,
    SURVIVOR_ALLOWANCE,
    receives,
)

__all__ = [
    "BEST_CARD",
    "ENTITLEMENTS",
    "HIGHER_AMOUNT",
    "Entitlement",
    "Exclusion",
    "Right",
    "entitlements_of",
    "monthly_total",
]


@attrs.frozen
class Exclusion:
    """Of several entitlements that a person qualifies for only the highest is given, not all (không hưởng đồng thời).

    Attributes:
        id: lower-case, dotted, for ever.
        term_vi: what is said of it.
        cite: where it stands.

    >>> HIGHER_AMOUNT.id
    'entitlements.higher_amount'
    """

    id: str
    term_vi: str
    cite: Citation

    def __attrs_post_init__(self) -> None:
        check_id(self.id)


@attrs.frozen
class Entitlement:
    """Something that the law grants to whoever meets its conditions (chế độ, chính sách).

    Attributes:
        id: lower-case, dotted, for ever; a province's are prefixed with its scope.
        term_vi: official Vietnamese term.
        benefit: the benefit, by which a receipt is recorded.
        who: the conditions, a test of a member.
        since: first day.
        cite: where it stands.
        until: first day on which it no longer stands; `None` where no end is known.
        firm: the part of the conditions that stands even where the law of the day is not known.
        base: amount a month, or what `factor` multiplies.
        factor: how many times `base`; `None` for once.
        rate: benefit level of a health insurance card.
        exclusion: what it is not given together with.
        covered_by: other benefits with which there is nothing to miss.
        by_request: whether a written request is asked for, too.
        scope: where it stands; `None` for the whole country.
        term_en: English term.
        ended_by: what ended it on `until`, where another document did.

    >>> [item.id for item in ENTITLEMENTS if item.benefit is Benefit.SOCIAL_PENSION]
    ['entitlements.social_pension.from_75', 'entitlements.social_pension.from_70']
    """

    id: str
    term_vi: str
    benefit: Benefit
    who: RowTest
    since: date
    cite: Citation
    until: date | None = None
    firm: RowTest | None = None
    base: Parameter | None = None
    factor: Parameter | None = None
    rate: Parameter | None = None
    exclusion: Exclusion | None = None
    covered_by: tuple[Benefit, ...] = ()
    by_request: bool = False
    scope: Scope | None = None
    term_en: str | None = None
    ended_by: Citation | None = None

    def __attrs_post_init__(self) -> None:
        check_id(self.id)

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"Entitlement({self.id!r})"

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters that its conditions and its amount refer to, each once."""
        tests = (self.who,) if self.firm is None else (self.who, self.firm)
        bounds = [bound for test in tests for bound in parameters_of(count(MEMBERS.rows.where(test)))]
        values = (*bounds, self.base, self.factor, self.rate)
        return tuple(dict.fromkeys(value for value in values if isinstance(value, Parameter)))

    def stands(self, day: date, scopes: Collection[Scope] = ()) -> bool:
        """Whether it stands on a day in a place."""
        in_time = self.since <= day and (self.until is None or day < self.until)
        return in_time and (self.scope is None or self.scope in scopes)


@attrs.frozen
class Right:
    """What was found of one person and one entitlement (kết quả xét một chế độ); personal data.

    Attributes:
        club: id of the club.
        member: id of the member.
        entitlement: the entitlement.
        day: the day asked about.
        present: whether the person is a member on that day.
        verdict: `MET` where the person meets all conditions, so probably has the right; not known, too, where the law of
            the day is not.
        finding: the conditions, each with its own answer; where the law is not known, those of the last that was.
        firm: the part of the conditions that stands even where the law of the day is not known; `None` where there is none.
        request: whether the written request was made; `NOT_IN_FORCE` where none is asked for.
        received: whether the person is recorded as receiving the benefit.
        due: whether it is this one that is to be given, of those that exclude one another.
        missing: whether the person probably has the right and does not receive it, nor anything that is given instead.
        amount: đồng a month; `None` of what is no money.
        rate: benefit level of the card; `None` of what is none.
        bounds: the values of the law that were used.
    """

    club: str
    member: str
    entitlement: Entitlement
    day: date
    present: Verdict
    verdict: Verdict
    finding: PersonFinding
    firm: PersonFinding | None
    request: Verdict
    received: Verdict
    due: Verdict
    missing: Verdict
    amount: Range | None
    rate: Range | None
    bounds: tuple[Resolution, ...]

    @property
    def met(self) -> tuple[Condition, ...]:
        """The conditions that are met (điều kiện đã đủ)."""
        return tuple(item for item in self.finding.conditions if item.verdict is Verdict.MET)

    @property
    def lacking(self) -> tuple[Condition, ...]:
        """The conditions that are surely not met (điều kiện còn thiếu); never one of a law that is not known."""
        if not self.law_not_known:
            return self.finding.lacking
        return () if self.firm is None else self.firm.lacking

    @property
    def unknown(self) -> tuple[Condition, ...]:
        """The conditions to ask a person about (điều kiện chưa rõ): not those that hang on a law that is not known."""
        gaps = {bound.parameter for bound in self.law_not_known}
        return tuple(
            item for item in self.finding.unknown if not gaps & set(parameters_of(count(MEMBERS.rows.where(item.test))))
        )

    @property
    def law_not_known(self) -> tuple[Resolution, ...]:
        """The values of the law that are in force but not known."""
        return tuple(bound for bound in self.bounds if bound.standing is Standing.NOT_KNOWN)

    @property
    def worth_cites(self) -> tuple[Citation, ...]:
        """Where the amount, or the benefit level, stands (căn cứ của mức)."""
        item = self.entitlement
        valued = {item.base, item.factor, item.rate}
        return tuple(
            bound.chosen.cite
            for bound in self.bounds
            if bound.parameter in valued and bound.chosen is not None and bound.standing is Standing.IN_FORCE
        )

    @property
    def certainty(self) -> Certainty:
        """How surely it is known: as surely as the least sure of the conditions and the amount."""
        cites = [self.entitlement.cite, *(bound.chosen.cite for bound in self.bounds if bound.chosen is not None)]
        return max((cite.certainty for cite in cites), key=list(Certainty).index)

    @property
    def still_paid(self) -> tuple[Resolution, ...]:
        """The values that the law counts from a day on which people were still paid by the one before (truy lĩnh)."""
        return tuple(bound for bound in self.bounds if bound.before is not None)


# --- what the nation grants -------------------------------------------------------------------------------------------


def _text(document: Document, provision: str, *facts: str, note_vi: str | None = None) -> Citation:
    return document.cite(provision, certainty=Certainty.TEXT, facts=facts, note_vi=note_vi)


HIGHER_AMOUNT = Exclusion(
    "entitlements.higher_amount",
    "hưởng một chế độ, mức cao hơn",
    _text(
        ND_176_2025,
        "Đ.3",
        "E-09",
        "A-2.22b",
        note_vi="Nghị định nói về trợ cấp xã hội và trợ cấp hưu trí xã hội; giữa các nhóm của trợ cấp xã hội là suy luận.",
    ),
)
BEST_CARD = Exclusion(
    "entitlements.best_card",
    "một thẻ bảo hiểm y tế, mức hưởng cao nhất",
    LUAT_BHYT_51_2024.cite(
        "Đ.22.1",
        certainty=Certainty.DEDUCTION,
        facts=("A-2.32a", "A-2.33a", "A-2.33b"),
        note_vi="Suy luận: một người chỉ dùng một thẻ.",
    ),
)

_OLDER = AGE >= OLDER_PERSON_AGE
_CITIZEN = CITIZEN.is_true()  # an older person of the law is a Vietnamese citizen
_POOR = HOUSEHOLD.is_(HouseholdClass.POOR)
_NEAR_POOR = HOUSEHOLD.is_(HouseholdClass.NEAR_POOR)
_POOR_OR_NEAR = HOUSEHOLD.one_of(HouseholdClass.POOR, HouseholdClass.NEAR_POOR)
_ALONE = ~HAS_SUPPORTER.is_true() | SUPPORTER_ON_ALLOWANCE.is_true()
_NO_PENSION_OR_LESS = ~ON_PENSION.is_true() | (PENSION_AMOUNT < SOCIAL_PENSION)

_ALLOWANCES = (
    Entitlement(
        id="entitlements.allowance.alone",
        term_vi="Trợ cấp xã hội hằng tháng: người cao tuổi hộ nghèo không có người phụng dưỡng, dưới 80 tuổi",
        term_en="Social allowance: poor older person without support, under 80",
        benefit=Benefit.SOCIAL_ALLOWANCE,
        who=_OLDER & (AGE < ALONE_HIGHER_AGE) & _CITIZEN & _POOR & _ALONE,
        since=FROM_ND_20,
        firm=_OLDER & _CITIZEN,
        base=STANDARD,
        factor=ALONE_FACTOR,
        exclusion=HIGHER_AMOUNT,
        cite=_text(ND_20_2021, "Đ.5.5 (a)", "E-01", "E-06", "A-2.01a", "A-2.02a"),
    ),
    Entitlement(
        id="entitlements.allowance.alone_from_80",
        term_vi="Trợ cấp xã hội hằng tháng: người cao tuổi hộ nghèo không có người phụng dưỡng, từ đủ 80 tuổi",
        term_en="Social allowance: poor older person without support, of 80 or more",
        benefit=Benefit.SOCIAL_ALLOWANCE,
        who=(AGE >= ALONE_HIGHER_AGE) & _CITIZEN & _POOR & _ALONE,
        since=FROM_ND_20,
        firm=_OLDER & _CITIZEN,
        base=STANDARD,
        factor=ALONE_HIGHER_FACTOR,
        exclusion=HIGHER_AMOUNT,
        cite=_text(ND_20_2021, "Đ.5.5 (a)", "E-02", "E-06", "A-2.01a", "A-2.02b"),
    ),
    Entitlement(
        id="entitlements.allowance.difficult_commune",
        term_vi="Trợ cấp xã hội hằng tháng: người từ đủ 75 đến dưới 80 tuổi, hộ nghèo, cận nghèo ở xã đặc biệt khó khăn",
        term_en="Social allowance: 75 to 79, poor or near-poor, in a specially difficult commune",
        benefit=Benefit.SOCIAL_ALLOWANCE,
        who=(AGE >= DIFFICULT_AGE)
        & (AGE < DIFFICULT_AGE_LIMIT)
        & _CITIZEN
        & _POOR_OR_NEAR
        & DIFFICULT_COMMUNE.is_true(),
        since=FROM_ND_20,
        until=FROM_SOCIAL_PENSION,
        ended_by=ENDED_BY_176,
        base=STANDARD,
        factor=DIFFICULT_FACTOR,
        exclusion=HIGHER_AMOUNT,
        cite=_text(ND_20_2021, "Đ.5.5 (b)", "E-03", "A-2.01b", "A-2.02c"),
    ),
    Entitlement(
        id="entitlements.allowance.no_income",
        term_vi="Trợ cấp xã hội hằng tháng: người từ đủ 80 tuổi không có lương hưu, trợ cấp hằng tháng",
        term_en="Social allowance: 80 or more, no pension and no monthly allowance",
        benefit=Benefit.SOCIAL_ALLOWANCE,
        who=(AGE >= NO_INCOME_AGE) & _CITIZEN & ~ON_PENSION.is_true() & ~OTHER_ALLOWANCE.is_true(),
        since=FROM_ND_20,
        until=FROM_SOCIAL_PENSION,
        ended_by=ENDED_BY_176,
        base=STANDARD,
        factor=NO_INCOME_FACTOR,
        exclusion=HIGHER_AMOUNT,
        cite=_text(ND_20_2021, "Đ.5.5 (c)", "E-04", "A-2.01c", "A-2.02d"),
    ),
    Entitlement(
        id="entitlements.allowance.community",
        term_vi="Trợ cấp xã hội hằng tháng: người cao tuổi đủ điều kiện vào cơ sở trợ giúp, được chăm sóc tại cộng đồng",
        term_en="Social allowance: qualifies for an institution, cared for in the community",
        benefit=Benefit.SOCIAL_ALLOWANCE,
        who=_OLDER
        & _CITIZEN
        & _POOR
        & ~HAS_SUPPORTER.is_true()
        & QUALIFIES_FOR_INSTITUTION.is_true()
        & CARED_FOR_IN_COMMUNITY.is_true(),
        since=FROM_ND_20,
        firm=_OLDER & _CITIZEN,
        base=STANDARD,
        factor=COMMUNITY_FACTOR,
        exclusion=HIGHER_AMOUNT,
        cite=_text(ND_20_2021, "Đ.5.5 (d)", "E-05", "E-06", "A-2.01d", "A-2.02e"),
    ),
)

_PENSIONS = (
    Entitlement(
        id="entitlements.social_pension.from_75",
        term_vi="Trợ cấp hưu trí xã hội: người từ đủ 75 tuổi",
        term_en="Social pension: 75 or more",
        benefit=Benefit.SOCIAL_PENSION,
        who=(AGE >= SOCIAL_PENSION_AGE) & _CITIZEN & _NO_PENSION_OR_LESS,
        since=FROM_SOCIAL_PENSION,
        base=SOCIAL_PENSION,
        exclusion=HIGHER_AMOUNT,
        by_request=True,
        cite=_text(
            LUAT_BHXH_41_2024,
            "Đ.21",
            *("E-07", "A-2.20", "A-2.24a", "A-2.24b", "A-2.24c"),
            note_vi="Nộp Mẫu 01 cho Chủ tịch UBND cấp xã; quyết định trong 10 ngày làm việc; trả từ tháng ra quyết định.",
        ),
    ),
    Entitlement(
        id="entitlements.social_pension.from_70",
        term_vi="Trợ cấp hưu trí xã hội: người từ đủ 70 đến dưới 75 tuổi, hộ nghèo, cận nghèo",
        term_en="Social pension: 70 to 74, poor or near-poor household",
        benefit=Benefit.SOCIAL_PENSION,
        who=(AGE >= SOCIAL_PENSION_POOR_AGE)
        & (AGE < SOCIAL_PENSION_AGE)
        & _CITIZEN
        & _NO_PENSION_OR_LESS
        & _POOR_OR_NEAR,
        since=FROM_SOCIAL_PENSION,
        base=SOCIAL_PENSION,
        exclusion=HIGHER_AMOUNT,
        by_request=True,
        cite=_text(ND_176_2025, "Đ.2.2", "E-08", "A-2.21", "A-2.24a", "A-2.24b", "A-2.24c"),
    ),
)

_CARDS = (
    Entitlement(
        id="entitlements.card.poor",
        term_vi="Thẻ bảo hiểm y tế do nhà nước đóng: người thuộc hộ nghèo",
        term_en="Health insurance card paid by the State: poor household",
        benefit=Benefit.INSURANCE_CARD,
        who=_POOR,
        since=FROM_CARD_LAW,
        rate=CARD_RATE,
        exclusion=BEST_CARD,
        cite=_text(
            LUAT_BHYT_51_2024,
            "Đ.12.3 (o)",
            *("E-10", "A-2.30a", "A-2.32a"),
            note_vi="Điểm (o) còn nêu những nhóm khác: không thuộc hộ nghèo chưa có nghĩa là không được cấp thẻ.",
        ),
    ),
    Entitlement(
        id="entitlements.card.social_allowance",
        term_vi="Thẻ bảo hiểm y tế do nhà nước đóng: người hưởng trợ cấp xã hội hằng tháng",
        term_en="Health insurance card paid by the State: on monthly social allowance",
        benefit=Benefit.INSURANCE_CARD,
        who=RECEIVES_SOCIAL_ALLOWANCE.is_true(),
        since=FROM_CARD_LAW,
        rate=CARD_RATE,
        exclusion=BEST_CARD,
        cite=_text(LUAT_BHYT_51_2024, "Đ.12.3 (r)", "E-11", "A-2.30b", "A-2.32a"),
    ),
    Entitlement(
        id="entitlements.card.survivor_from_75",
        term_vi="Thẻ bảo hiểm y tế do nhà nước đóng: người từ đủ 75 tuổi hưởng trợ cấp tuất hằng tháng",
        term_en="Health insurance card paid by the State: 75 or more on survivor allowance",
        benefit=Benefit.INSURANCE_CARD,
        who=(AGE >= CARD_SURVIVOR_AGE) & SURVIVOR_ALLOWANCE.is_true(),
        since=FROM_CARD_LAW,
        rate=CARD_RATE,
        exclusion=BEST_CARD,
        cite=_text(LUAT_BHYT_51_2024, "Đ.12.3 (s)", "E-12", "A-2.30c", "A-2.32a"),
    ),
    Entitlement(
        id="entitlements.card.survivor_from_70",
        term_vi="Thẻ bảo hiểm y tế do nhà nước đóng: người từ đủ 70 đến dưới 75 tuổi, hộ cận nghèo, hưởng trợ cấp tuất",
        term_en="Health insurance card paid by the State: 70 to 74, near-poor, on survivor allowance",
        benefit=Benefit.INSURANCE_CARD,
        who=(AGE >= CARD_SURVIVOR_NEAR_POOR_AGE)
        & (AGE < CARD_SURVIVOR_AGE)
        & _NEAR_POOR
        & SURVIVOR_ALLOWANCE.is_true(),
        since=FROM_CARD_LAW,
        rate=CARD_RATE,
        exclusion=BEST_CARD,
        cite=_text(LUAT_BHYT_51_2024, "Đ.12.3 (s)", "E-13", "A-2.30c", "A-2.32a"),
    ),
    Entitlement(
        id="entitlements.card.social_pension",
        term_vi="Thẻ bảo hiểm y tế do nhà nước đóng: người hưởng trợ cấp hưu trí xã hội",
        term_en="Health insurance card paid by the State: on the social pension",
        benefit=Benefit.INSURANCE_CARD,
        who=RECEIVES_SOCIAL_PENSION.is_true(),
        since=FROM_CARD_LAW,
        rate=PENSION_CARD_RATE,
        exclusion=BEST_CARD,
        cite=_text(LUAT_BHYT_51_2024, "Đ.12.3 (t)", "E-14", "A-2.30d", "A-2.33a", "A-2.35"),
    ),
    Entitlement(
        id="entitlements.card.moved",
        term_vi="Thẻ bảo hiểm y tế do nhà nước đóng: người chuyển từ trợ cấp xã hội sang trợ cấp hưu trí xã hội",
        term_en="Health insurance card paid by the State: moved over from the social allowance to the social pension",
        benefit=Benefit.INSURANCE_CARD,
        who=RECEIVES_SOCIAL_PENSION.is_true() & MOVED_FROM_ALLOWANCE.is_true(),
        since=FROM_CARD_LAW,
        rate=MOVED_CARD_RATE,
        exclusion=BEST_CARD,
        cite=ND_188_2025.cite("Đ.5.6, Đ.15.1", certainty=Certainty.SUMMARY, facts=("E-14", "A-2.33b")),
    ),
    Entitlement(
        id="entitlements.premium.near_poor",
        term_vi="Hỗ trợ mức đóng bảo hiểm y tế: người thuộc hộ cận nghèo",
        term_en="Support of the health insurance premium: near-poor household",
        benefit=Benefit.PREMIUM_SUPPORT,
        who=_NEAR_POOR,
        since=FROM_CARD_LAW,
        rate=SUPPORTED_PREMIUM_RATE,
        covered_by=(Benefit.INSURANCE_CARD,),
        cite=_text(
            LUAT_BHYT_51_2024, "Đ.12.4a", "E-15", "A-2.31", "A-2.32b", note_vi="Nhà nước hỗ trợ một phần mức đóng."
        ),
    ),
)

ENTITLEMENTS: tuple[Entitlement, ...] = (*_ALLOWANCES, *_PENSIONS, *_CARDS)
"""What the nation grants older people. Funeral support is not among it: whom it is for is not known.

>>> len(ENTITLEMENTS)
14
"""


# --- asking -----------------------------------------------------------------------------------------------------------

_PRESENT = {0: Verdict.NOT_MET, 1: Verdict.NOT_KNOWN, 2: Verdict.MET}


def entitlements_of(
    register: Register,
    day: date,
    resolve: Resolver,
    entitlements: Sequence[Entitlement] = ENTITLEMENTS,
    *,
    floor: Certainty = Certainty.DEDUCTION,
) -> tuple[Right, ...]:
    """What the members of a register probably have a right to on a day (danh sách chế độ của thành viên).

    Args:
        register: the register; a list of persons comes of it, for those who may see one.
        day: the day, by whose law it is asked.
        resolve: resolves parameters on that day.
        entitlements: what is asked about.
        floor: the least certainty of an entitlement that is accepted.

    Returns:
        A right for each person who is, or may be, a member on the day, and each entitlement that stands on it there.

    >>> from lthtgn.model.people import Member
    >>> from lthtgn.model.periods import PartialDate
    >>> from lthtgn.model.welfare import Welfare
    >>> from lthtgn.policy.resolution import resolve
    >>> day = date(2025, 7, 1)
    >>> of_75 = Member("m1", born=PartialDate(1950, 7, 1), welfare=Welfare(citizen=True, pension=False, receives=()))
    >>> register = Register(clubs=(Club("a", "A", members=(of_75,)),))
    >>> rights = entitlements_of(register, day, lambda parameter, scopes: resolve(parameter, day, scopes))
    >>> [(right.entitlement.id, right.amount) for right in rights if right.missing is Verdict.MET]
    [('entitlements.social_pension.from_75', Range(low=500000, high=500000))]
    """
    moment = Moment(day_key(day), day_key(day), day_key(day) + 1)  # the last day of the calendar has no day after it
    found: list[Right] = []
    rules: dict[frozenset[Scope], _Rules] = {}
    for club in register.clubs:
        scopes = scopes_of(club.place, day)
        if scopes not in rules:
            rules[scopes] = _Rules.of(entitlements, moment, day, scopes, resolve, floor)
        if rules[scopes].bounds:
            found += rules[scopes].rights(club)
    return tuple(found)


@attrs.frozen(eq=False)
class _Rules:
    """The entitlements that stand in a place on a day; people who are alike to them are worked out once."""

    day: date
    moment: Moment
    bounds: dict[Entitlement, tuple[Resolution, ...]]
    values: dict[Parameter, Range | None]
    tests: PersonTests
    memory: dict[tuple[object, ...], tuple[Right, ...]] = attrs.field(factory=dict)

    @classmethod
    def of(
        cls,
        entitlements: Sequence[Entitlement],
        moment: Moment,
        day: date,
        scopes: Collection[Scope],
        resolve: Resolver,
        floor: Certainty,
    ) -> _Rules:
        asked = tuple(item for item in entitlements if item.stands(day, scopes) and item.cite.certainty.reaches(floor))
        bounds = {item: tuple(resolve(parameter, scopes) for parameter in item.parameters) for item in asked}
        values = {bound.parameter: bound.value for several in bounds.values() for bound in several}
        tests = [test for item in asked for test in (item.who, item.who if item.firm is None else item.firm)]
        # What no entitlement asks for still has to be a test, for there is no scan of nothing.
        return cls(day, moment, bounds, values, PersonTests(MEMBERS, tuple(tests or [_POOR]), values))

    def rights(self, club: Club) -> Iterator[Right]:
        """The rights of the members of a club; none of who is surely no member on the day, nor of a club that is not there."""
        there = _THERE[exists(club, club, self.moment)]
        if there is Verdict.NOT_MET:
            return
        classes = self.tests.classes_of(club.members, club, self.moment)
        for member, of_class in zip(club.members, classes, strict=True):
            received = {benefit: receives(member, benefit, self.moment.at) for benefit in Benefit}
            made = None if member.welfare is None else member.welfare.social_pension_requested
            key = (of_class, there, *received.values(), made)
            if key not in self.memory:
                self.memory[key] = self._worked_out(of_class, there, received, made)
            for right in self.memory[key]:
                yield attrs.evolve(right, club=club.id, member=member.id)

    def _worked_out(
        self, of_class: tuple[object, ...], there: Verdict, received: dict[Benefit, Verdict], made: bool | None
    ) -> tuple[Right, ...]:
        present, findings = self.tests.found(of_class)
        if not present:
            return ()
        rights = []
        for index, (item, bounds) in enumerate(self.bounds.items()):
            finding, firm = findings[2 * index], findings[2 * index + 1]
            verdict = finding.verdict
            if any(bound.standing is Standing.NOT_KNOWN for bound in bounds):
                unsure = item.firm is None or firm.verdict is not Verdict.NOT_MET
                verdict = Verdict.NOT_KNOWN if unsure else Verdict.NOT_MET
            rights.append(
                Right(
                    club="",
                    member="",
                    entitlement=item,
                    day=self.day,
                    present=_PRESENT[present] & there,
                    verdict=verdict,
                    finding=finding,
                    firm=None if item.firm is None else firm,
                    request=_REQUEST[made] if item.by_request else Verdict.NOT_IN_FORCE,
                    received=received[item.benefit],
                    due=verdict,
                    missing=verdict,
                    amount=_amount(item, self.values),
                    rate=None if item.rate is None else self.values[item.rate] or Range(0, 1),
                    bounds=bounds,
                )
            )
        return tuple(_compared(index, rights, received) for index in range(len(rights)))


_THERE = {None: Verdict.NOT_KNOWN, True: Verdict.MET, False: Verdict.NOT_MET}
_REQUEST = {None: Verdict.NOT_KNOWN, True: Verdict.MET, False: Verdict.NOT_MET}


def _amount(item: Entitlement, values: dict[Parameter, Range | None]) -> Range | None:
    if item.base is None:
        return None
    base = values[item.base] or Range.unknown()
    if item.factor is None:
        return base
    factor = values[item.factor] or Range.unknown()
    low = (base.low or 0) * (factor.low or 0)
    return Range(low, None if base.high is None or factor.high is None else base.high * factor.high)


def _worth(right: Right) -> Range:
    return right.amount or right.rate or Range.unknown()


def _beats(other: Right, right: Right, *, before: bool) -> Verdict:
    """Whether one is worth more than another; of two that are worth the same, the one that stands before."""
    verdict = ~_worth(right).at_least_as(_worth(other))  # other > right
    return _worth(other).at_least_as(_worth(right)) if before else verdict


def _compared(position: int, rights: Sequence[Right], received: dict[Benefit, Verdict]) -> Right:
    """A right beside the others of the person: which is to be given, and whether anything is missing."""
    right = rights[position]
    exclusion = right.entitlement.exclusion
    beaten, instead = Verdict.NOT_MET, Verdict.NOT_MET
    for index, other in enumerate(rights):
        if exclusion is None or other.entitlement.exclusion != exclusion or other is right:
            continue
        beaten |= other.verdict & _beats(other, right, before=index < position)
        if _beats(right, other, before=position < index) is not Verdict.MET:
            # Received without a known reason: perhaps by a rule of the place that is not in the book.
            instead |= other.received & (other.verdict | Verdict.NOT_KNOWN)
    for benefit in right.entitlement.covered_by:
        instead |= received[benefit]
    surely_beaten = Verdict.MET if beaten is Verdict.MET else Verdict.NOT_MET
    missing = right.verdict & ~right.received & ~instead & ~surely_beaten
    return attrs.evolve(right, due=right.verdict & ~beaten, missing=missing)


def monthly_total(rights: Iterable[Right]) -> Range:
    """What rights come to in đồng a month, of those that exclude one another the highest alone (tổng số tiền mỗi tháng).

    >>> monthly_total(())
    Range(low=0, high=0)
    """
    lows: dict[tuple[object, ...], int] = {}
    highs: dict[tuple[object, ...], int | None] = {}
    for right in rights:
        if right.amount is None or right.verdict is Verdict.NOT_MET:
            continue
        item = right.entitlement
        key = (right.club, right.member, item.exclusion.id if item.exclusion else item.id)
        surely = right.verdict is Verdict.MET and right.present is Verdict.MET
        amount: Range = right.amount
        lows[key] = max(lows.get(key, 0), (amount.low or 0) if surely else 0)  # type: ignore[assignment]
        high = highs.get(key, 0)
        highs[key] = None if high is None or amount.high is None else max(high, amount.high)  # type: ignore[assignment]
    return Range.total(Range(low, highs[key]) for key, low in lows.items())
