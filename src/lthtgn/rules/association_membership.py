"""Who may be a member of the Association, what fee is due, how it is split, whether branches met (Hội Người cao tuổi).

Membership of the Association (hội viên) and of a club (thành viên) are two things with days of their own; neither is ever
derived from the other. Whether somebody before the age is admitted is a judgement, so it is never answered with "met".
"""

from __future__ import annotations

import calendar
import enum
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from math import ceil, floor

import attrs

from lthtgn.model.associations import Association, Branch, FeeRelief, FeesCollected, Membership
from lthtgn.model.periods import PartialDate, Period, day_key
from lthtgn.model.register import Register
from lthtgn.policy.national.association import (
    BRANCH_SHARE,
    CONSIDERED_AGE,
    FEE_A_MONTH,
    MEMBER_AGE,
)
from lthtgn.policy.parameters import Scope
from lthtgn.policy.resolution import DatedResolver, Resolution
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.branch_meetings import branch_meeting
from lthtgn.rules.facts import presence
from lthtgn.rules.table import scopes_of

__all__ = [
    "Admission",
    "AdmissionFinding",
    "AssociationSheet",
    "BranchLine",
    "Candidate",
    "FeeSplit",
    "association_sheet",
    "candidates",
    "dues",
    "may_join",
    "split_fees",
]


class Admission(enum.Enum):
    """How the charter looks at an age (điều kiện tuổi vào Hội).

    `BY_AGE` đủ tuổi · `CONSIDERED` có thể được xem xét, nếu tự nguyện và tích cực hoặc được phân công làm công tác Hội ·
    `TOO_YOUNG` chưa đến tuổi.

    >>> Admission("considered") is Admission.CONSIDERED
    True
    """

    BY_AGE = "by_age"
    CONSIDERED = "considered"
    TOO_YOUNG = "too_young"


@attrs.frozen
class AdmissionFinding:
    """Whether somebody may be a member of the Association on a day (đủ điều kiện là hội viên).

    Attributes:
        possible: how the charter may look at the person, as far as the age is known; empty where no charter is known.
        citizen: whether a Vietnamese citizen; `None` where it is not known.
        bounds: the values of the charter that were used.
    """

    possible: tuple[Admission, ...]
    citizen: bool | None
    bounds: tuple[Resolution, ...]

    @property
    def admission(self) -> Admission | None:
        """How the charter looks at the person, where it can be told."""
        return self.possible[0] if len(self.possible) == 1 else None

    @property
    def by_age(self) -> Verdict:
        """Whether the age alone is enough; `NOT_KNOWN` of who may be considered, for that is a judgement."""
        if not self.possible:
            return Verdict.NOT_IN_FORCE
        told = {Admission.BY_AGE: Verdict.MET, Admission.TOO_YOUNG: Verdict.NOT_MET}
        return Verdict.NOT_KNOWN if self.admission is None else told.get(self.admission, Verdict.NOT_KNOWN)

    @property
    def verdict(self) -> Verdict:
        """The age and citizenship together; the other conditions (own will, the charter, admission) are for people."""
        if not self.possible:
            return Verdict.NOT_IN_FORCE
        citizen = {None: Verdict.NOT_KNOWN, True: Verdict.MET, False: Verdict.NOT_MET}[self.citizen]
        return self.by_age & citizen


def may_join(
    born: PartialDate | None,
    day: date,
    resolve: DatedResolver,
    *,
    citizen: bool | None = None,
    scopes: Collection[Scope] = (),
) -> AdmissionFinding:
    """Whether somebody may be a member of the Association on a day (điều kiện trở thành hội viên, Điều lệ Đ.9).

    Args:
        born: the birth date; `None` where it is not known.
        day: the day, by whose charter it is asked.
        resolve: resolves parameters.
        citizen: whether a Vietnamese citizen.
        scopes: where.

    >>> from lthtgn.policy.resolution import resolve
    >>> [may_join(PartialDate(1960, 6, 1), date(year, 6, 1), resolve).admission.value for year in (2018, 2020)]
    ['considered', 'by_age']
    >>> may_join(None, date(2020, 1, 1), resolve).by_age
    <Verdict.NOT_KNOWN: 'not_known'>
    """
    bounds = tuple(resolve(parameter, day, scopes) for parameter in (MEMBER_AGE, CONSIDERED_AGE))
    full, considered = (bound.value for bound in bounds)
    if full is None:
        return AdmissionFinding((), citizen, bounds)
    at = day_key(day)
    age = Range.unknown()
    if born is not None:
        age = Range(max(0, (at - born.last) // 10000), max(0, (at - born.first) // 10000))
    by_age = age.at_least_as(full)
    near = Verdict.NOT_MET if considered is None else age.at_least_as(considered)
    verdicts = zip(Admission, (by_age, near & ~by_age, ~near & ~by_age), strict=True)
    return AdmissionFinding(tuple(item for item, said in verdicts if said is not Verdict.NOT_MET), citizen, bounds)


# --- being a member ---------------------------------------------------------------------------------------------------


def _standing(since: PartialDate | None, until: PartialDate | None, first: int, last: int) -> bool | None:
    """Whether something holds on every day from `first` to `last`; `None` where it may, or does on some of them."""
    if (since is not None and since.first > last) or (until is not None and until.last <= first):
        return False
    return True if since is not None and since.last <= first and (until is None or until.first > last) else None


_VERDICTS = {True: Verdict.MET, False: Verdict.NOT_MET, None: Verdict.NOT_KNOWN}


@attrs.frozen
class Candidate:
    """A member of a club, and whether they are, or may be, a member of the Association (người có thể vào Hội); personal data.

    Attributes:
        club: id of the club.
        member: id of the member.
        already: whether already a member of the Association on the day.
        finding: whether the person may be one.
    """

    club: str
    member: str
    already: Verdict
    finding: AdmissionFinding


def candidates(register: Register, day: date, resolve: DatedResolver) -> tuple[Candidate, ...]:
    """Of each member of a club on a day, whether already in the Association, and whether they may join (danh sách vận động).

    A dated membership in the register decides who is in; without one the club's own word (`association_member`) does.

    Args:
        register: the register; a list of persons comes of it, for those who may see one.
        day: the day.
        resolve: resolves parameters.

    >>> from lthtgn.model.clubs import Club
    >>> from lthtgn.model.people import Member
    >>> from lthtgn.policy.resolution import resolve
    >>> members = (Member("m1", born=PartialDate(1950), joined=PartialDate(2020), association_member=False),)
    >>> [found] = candidates(Register(clubs=(Club("a", "A", members=members),)), date(2021, 1, 1), resolve)
    >>> found.already, found.finding.admission
    (<Verdict.NOT_MET: 'not_met'>, <Admission.BY_AGE: 'by_age'>)
    """
    at = day_key(day)
    of_member: dict[tuple[str | None, str | None], Verdict] = {}
    for association in register.associations:
        for item in association.memberships:
            here = _VERDICTS[_standing(item.joined, item.left, at, at)]
            key = (item.club, item.member)
            of_member[key] = of_member.get(key, Verdict.NOT_MET) | here
    found = []
    for club in register.clubs:
        scopes = scopes_of(club.place, day)
        for member in club.members:
            if presence(member, club, at) is False:
                continue
            already = of_member.get((club.id, member.id), _VERDICTS[member.association_member])
            citizen = None if member.welfare is None else member.welfare.citizen
            finding = may_join(member.born, day, resolve, citizen=citizen, scopes=scopes)
            found.append(Candidate(club.id, member.id, already, finding))
    return tuple(found)


# --- fees -------------------------------------------------------------------------------------------------------------


def _months(period: Period) -> Iterator[tuple[date, date, bool]]:
    """Each month that the period touches: its first and last day, and whether it lies wholly inside."""
    year, month = period.start.year, period.start.month
    while (year, month) <= (period.last_day.year, period.last_day.month):
        first, last = date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])
        yield first, last, first in period and last in period
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)


def dues(
    membership: Membership,
    period: Period,
    resolve: DatedResolver,
    *,
    reliefs: Sequence[FeeRelief] | None = None,
    scopes: Collection[Scope] = (),
) -> Range | None:
    """The fee that a member owes for a period, in đồng (hội phí phải đóng); `None` where no fee is known in some month.

    Every month costs the fee of its last day. No source says whether the months of joining and leaving are paid for: each
    may be, or not. Of reliefs that are not known, the member may owe nothing. A relief above the fee leaves the fee as it is; of
    several at a time it is not known which one counts.

    Args:
        membership: the member.
        period: the period.
        resolve: resolves parameters.
        reliefs: all reliefs of the association; `None` where they are not known.
        scopes: where.

    >>> from lthtgn.policy.resolution import resolve
    >>> member = Membership("hv-1", joined=PartialDate(2023, 3, 10))
    >>> dues(member, Period.year(2024), resolve, reliefs=())
    Range(low=24000, high=24000)
    >>> dues(member, Period.year(2023), resolve, reliefs=())
    Range(low=18000, high=20000)
    >>> dues(member, Period.year(2011), resolve, reliefs=()) is None
    True
    """
    total = Range.exact(0)
    for first, last, whole in _months(period):
        fee = resolve(FEE_A_MONTH, last, scopes).value
        if fee is None:
            return None
        of_month = _with_reliefs(fee, membership.id, reliefs, first, last)
        here = _standing(membership.joined, membership.left, day_key(first), day_key(last))
        if here is False:
            continue
        total = total + (of_month if here and whole else of_month | Range.exact(0))
    return total


def _with_reliefs(fee: Range, who: str, reliefs: Sequence[FeeRelief] | None, first: date, last: date) -> Range:
    """The fee of a month, as far as reliefs let it be."""
    if reliefs is None:
        return fee | Range.exact(0)
    surely: list[Range] = []
    perhaps: list[Range] = []
    for relief in reliefs:
        covers = _standing(relief.since, relief.until, day_key(first), day_key(last)) if relief.who == who else False
        if covers is not False:
            (surely if covers else perhaps).append(_at_most(relief.amount, fee))
    found, *others = [*(surely or [fee]), *perhaps]
    for other in others:
        found = found | other
    return found


def _at_most(amount: int, fee: Range) -> Range:
    """What is paid instead of a fee: a relief never raises it (đóng ít hơn)."""
    low, high = (amount if end is None else min(amount, end) for end in (fee.low, fee.high))
    return Range(low, high)


@attrs.frozen
class FeeSplit:
    """How fees are split between the branch and the commune's association (trích hội phí), in whole đồng.

    Attributes:
        amount: the fees.
        branch: what stays with the branch: the least share, rounded up to a whole đồng, or more.
        passed_up: what may be passed up: the rest, rounded down to a whole đồng, or less.
        bound: the least share of the branch.
    """

    amount: Range
    branch: Range
    passed_up: Range
    bound: Resolution


def split_fees(amount: Range, day: date, resolve: DatedResolver, scopes: Collection[Scope] = ()) -> FeeSplit | None:
    """How fees may be split (để lại chi hội ít nhất 70 %, HD 196/2012/HD-NCT); `None` where no share is known.

    Args:
        amount: the fees, in đồng.
        day: the day, by whose rule it is split.
        resolve: resolves parameters.
        scopes: where.

    >>> from lthtgn.policy.resolution import resolve
    >>> found = split_fees(Range.exact(2001), date(2024, 1, 1), resolve)
    >>> found.branch, found.passed_up
    (Range(low=1401, high=2001), Range(low=0, high=600))
    """
    bound = resolve(BRANCH_SHARE, day, scopes)
    if bound.value is None:
        return None
    share = bound.value.low or 0
    low, high = amount.low or 0, amount.high
    passed_up = None if high is None else floor(high * (1 - share))
    return FeeSplit(amount, Range(ceil(low * share), high), Range(0, passed_up), bound)


def _collected(fees: Iterable[FeesCollected], period: Period, *, complete: bool) -> Range:
    total = Range.exact(0)
    for item in fees:
        if period.covers(item.period):
            total = total + Range.exact(item.amount)
        elif item.period.start < period.end and period.start < item.period.end:
            total = total + Range(0, item.amount)
    return total if complete else Range(total.low, None)


# --- an association ---------------------------------------------------------------------------------------------------


@attrs.frozen
class BranchLine:
    """A branch of an association, or what belongs to none (chi hội).

    Attributes:
        branch: the branch; `None` of members and fees that name none.
        groups: how many groups it has.
        members: how many members on the day.
        due: the fees due in the period; `None` where no fee is known.
        collected: the fees collected in it.
        split: how the collected fees may be split; `None` where no share is known.
        meet_by: the last day by which it is to meet again, or the last that it may be; `None` where that is not known.
        met_in_time: whether its last meeting is recent enough on the day; not known where the register tells of a later one
            alone.
        in_term: whether the day lies in its present term; not known likewise.
    """

    branch: Branch | None
    groups: Range
    members: Range
    due: Range | None
    collected: Range
    split: FeeSplit | None
    meet_by: date | None
    met_in_time: Verdict
    in_term: Verdict


@attrs.frozen
class AssociationSheet:
    """An association on a day, with the fees of a period (tình hình hội viên và hội phí); of nobody by name.

    Attributes:
        association: id of the association.
        name: its name.
        day: the day.
        period: the period.
        branches: how many branches it has.
        lines: branch by branch.
    """

    association: str
    name: str
    day: date
    period: Period
    branches: Range
    lines: tuple[BranchLine, ...]

    @property
    def members(self) -> Range:
        """How many members on the day."""
        return Range.total(line.members for line in self.lines)

    @property
    def due(self) -> Range | None:
        """The fees due in the period; `None` where no fee is known."""
        found = [line.due for line in self.lines if line.due is not None]
        return Range.total(found) if len(found) == len(self.lines) else None

    @property
    def collected(self) -> Range:
        """The fees collected in the period."""
        return Range.total(line.collected for line in self.lines)


def association_sheet(association: Association, day: date, period: Period, resolve: DatedResolver) -> AssociationSheet:
    """An association on a day: branches, members, fees due and collected, meetings (tình hình chi hội, hội viên, hội phí).

    A list that is not declared complete gives a lower bound only.

    Args:
        association: the association.
        day: the day.
        period: the period of fees.
        resolve: resolves parameters.

    >>> from lthtgn.policy.resolution import resolve
    >>> members = tuple(Membership(f"hv-{n}", branch="b1", joined=PartialDate(2020)) for n in (1, 2))
    >>> branch = Branch("b1", "Chi hội An Trai", last_met=PartialDate(2024, 6, 10))
    >>> hoi = Association("h1", "Hội NCT", branches=(branch,), branches_complete=True, memberships=members, reliefs=(),
    ...     memberships_complete=True)
    >>> sheet = association_sheet(hoi, date(2024, 12, 31), Period.year(2024), resolve)
    >>> sheet.members, sheet.due, sheet.lines[0].met_in_time
    (Range(low=2, high=2), Range(low=48000, high=48000), <Verdict.NOT_MET: 'not_met'>)
    """
    scopes = scopes_of(association.place, day)
    known = {branch.id for branch in association.branches}
    named = [item.branch for item in association.memberships] + [item.branch for item in association.fees]
    rest = any(branch not in known for branch in named)
    # What is not listed belongs to no branch that is listed, or to any: it is told once, below the branches.
    open_ended = not (association.memberships_complete and association.fees_complete)
    lines = [_line(association, branch, day, period, resolve, scopes) for branch in association.branches]
    if rest or open_ended or not lines:
        lines.append(_line(association, None, day, period, resolve, scopes))
    number = len(association.branches)
    return AssociationSheet(
        association.id,
        association.name,
        day,
        period,
        Range(number, number if association.branches_complete else None),
        tuple(lines),
    )


def _line(
    association: Association,
    branch: Branch | None,
    day: date,
    period: Period,
    resolve: DatedResolver,
    scopes: Collection[Scope],
) -> BranchLine:
    known = {item.id for item in association.branches}
    members = [item for item in association.memberships if _belongs(item.branch, branch, known)]
    fees = [item for item in association.fees if _belongs(item.branch, branch, known)]
    at = day_key(day)
    here = [_standing(item.joined, item.left, at, at) for item in members]
    most = None if not association.memberships_complete else sum(item is not False for item in here)
    owed = [dues(item, period, resolve, reliefs=association.reliefs, scopes=scopes) for item in members]
    known_dues = [item for item in owed if item is not None]
    fee_known = all(resolve(FEE_A_MONTH, last, scopes).value is not None for _, last, _ in _months(period))
    due = Range.total(known_dues) if fee_known else None
    if due is not None and not association.memberships_complete:
        due = Range(due.low, None)
    collected = _collected(fees, period, complete=association.fees_complete)
    meet_by, met, in_term = branch_meeting(branch, day, resolve, scopes)
    groups = Range.exact(0)
    if branch is not None:
        groups = Range(len(branch.groups), len(branch.groups) if branch.groups_complete else None)
    return BranchLine(
        branch=branch,
        groups=groups,
        members=Range(sum(item is True for item in here), most),
        due=due,
        collected=collected,
        split=split_fees(collected, day, resolve, scopes),
        meet_by=meet_by,
        met_in_time=met,
        in_term=in_term,
    )


def _belongs(to: str | None, branch: Branch | None, known: Collection[str]) -> bool:
    return to not in known if branch is None else to == branch.id
