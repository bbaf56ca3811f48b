"""What must hold in a register that was read: unique ids, possible orders of days, figures that can be.

Only what is surely impossible is a problem: a member born in 1990 may have joined in 1990. One pass over the rows; a
place is put into words only where there is something to say. A gap that `diagnosis` left (`None`) is passed over.
"""

from __future__ import annotations

import operator
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

import attrs

from lthtgn.errors import Problem
from lthtgn.exchange.figures import is_of_unit
from lthtgn.exchange.links import Links
from lthtgn.exchange.problems import Vocabulary, inside, problem
from lthtgn.model.associations import Association, Membership
from lthtgn.model.awards import Answer, Award, RecipientKind
from lthtgn.model.clubs import Charter, Club, FoundingDecision, Records
from lthtgn.model.funds import Loan
from lthtgn.model.people import Member
from lthtgn.model.periods import PartialDate, Period, day_key
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Return
from lthtgn.model.welfare import Benefit, Welfare
from lthtgn.ranges import Range

__all__ = ["check"]

_INSURED = frozenset({Benefit.INSURANCE_CARD, Benefit.PREMIUM_SUPPORT})  # received by holders of a card alone
_SPANS = (  # lists of a club whose rows may end, with the fields of their start and end
    ("board", "since", "until"),
    ("volunteers", "since", "until"),
    ("care_pairs", "since", "until"),
    ("funds", "opened", "closed"),
    ("loans", "on", "due"),
)
_STARTS = (  # lists of a club whose rows tell of something that has begun or happened, with the field of its day
    ("board", "since"),
    ("volunteers", "since"),
    ("care_pairs", "since"),
    ("funds", "opened"),
    ("fund_entries", "on"),
    ("care_visits", "on"),
)


def check(
    documents: Sequence[tuple[str, Register]],
    *,
    today: date,
    parts: Mapping[str, str],
    known_ids: Collection[str] | None,
    every_club: bool,
) -> list[list[Problem]]:
    """The problems of each document of one register.

    Args:
        documents: name and content of each.
        today: the last day on which something can have happened.
        parts: ids of measures by the id of what each is a part of.
        known_ids: the ids under which figures may be reported, perhaps each with the unit in which it counts; `None` for
            any.
        every_club: whether the documents hold every club, so that one that is named and not there is a problem.

    >>> from lthtgn.model.clubs import Club
    >>> twice = Register(clubs=(Club("a", "A"), Club("a", "B")))
    >>> [[found]] = check([("a.json", twice)], today=date(2025, 1, 1), parts={}, known_ids=None, every_club=True)
    >>> str(found)
    'a.json: $.clubs[1].id: the same id stands at a.json: $.clubs[0].id'
    """
    ids = [club.id if club is not None else None for _, register in documents for club in register.clubs]
    checker = _Checker(
        today=day_key(today),
        parts=parts,
        known_ids=None if known_ids is None else Vocabulary(known_ids),
        units=known_ids if isinstance(known_ids, Mapping) else {},
        clubs=Vocabulary(ids) if every_club and None not in ids else None,
    )
    checker.links = Links.among(documents, checker.add)
    return [checker.document(name, register) for name, register in documents]


def _said(day: int) -> str:
    return f"{day // 10000:04}-{day // 100 % 100:02}-{day % 100:02}"


@attrs.define
class _Checker:
    """One pass over the documents of one register.

    Attributes:
        today: the last day on which something can have happened.
        parts: ids of measures by the id of what each is a part of.
        known_ids: the ids under which figures may be reported.
        units: the unit of a figure by its id, where it is known.
        clubs: the ids of all clubs, where they are known.
        limit: the last day on which something can have happened in the club at hand.
        first: the places of the ids that are unique in the whole register, by kind.
        links: looks up ids that name rows of other lists.
        problems: those of the document at hand.
    """

    today: int
    parts: Mapping[str, str]
    known_ids: Vocabulary | None
    units: Mapping[str, str]
    clubs: Vocabulary | None
    limit: int = 0
    first: dict[str, dict[str, str]] = attrs.field(factory=lambda: {"clubs": {}, "associations": {}, "awards": {}})
    links: Links = attrs.field(init=False)
    problems: list[Problem] = attrs.field(factory=list)

    def document(self, name: str, register: Register) -> list[Problem]:
        """The problems of one document."""
        self.problems = []
        root = f"{name}: $"
        for kind, first in self.first.items():
            self._unique(getattr(register, kind), f"{root}.{kind}", first)
        for index, club in enumerate(register.clubs):
            if club is not None:
                self._club(club, f"{root}.clubs[{index}]")
        self.limit = self.today
        for index, association in enumerate(register.associations):
            if association is not None:
                self._association(association, f"{root}.associations[{index}]")
        for index, award in enumerate(register.awards):
            if award is not None:
                self._award(award, f"{root}.awards[{index}]")
        return self.problems

    def add(self, code: str, place: str, **values: str) -> None:
        """One more problem of the document at hand."""
        self.problems.append(problem(code, place, **values))

    def _unique(self, rows: Sequence[Any], place: str, first: dict[str, str] | None = None) -> None:
        """Every id once; `first` remembers the places of ids in other documents."""
        if first is None:
            ids = {row.id for row in rows if row is not None}
            if len(ids) == len(rows):
                return
            first = {}
        for index, row in enumerate(rows):
            if row is None or row.id is None:
                continue
            where = f"{place}[{index}].id"
            if first.setdefault(row.id, where) is not where:
                self.add("duplicate_id", where, first=first[row.id])

    def _once_each(self, ids: Sequence[str], place: str) -> None:
        """Every id of a list once: one that stands twice would be counted twice."""
        first: dict[str, str] = {}
        for index, id_ in enumerate(ids):
            where = f"{place}[{index}]"
            if id_ is not None and first.setdefault(id_, where) is not where:
                self.add("duplicate_id", where, first=first[id_])

    def _not_future(self, day: PartialDate | Period | None, place: str) -> None:
        if day is not None and day.first > self.limit:
            self.add("future_date", place, limit=_said(self.limit))

    def _not_negative(self, value: Range | int | None, place: str) -> None:
        low = value.low if isinstance(value, Range) else value
        if low is not None and low < 0:
            self.add("negative_number", place)

    def _club(self, club: Club, place: str) -> None:
        self.limit = self.today
        if club.as_of is not None:
            self._not_future(club.as_of, f"{place}.as_of")
            if club.as_of.first <= self.today:
                self.limit = min(club.as_of.last, self.today)
        self._place(club.place, f"{place}.place")
        self._not_future(club.founded, f"{place}.founded")
        if isinstance(club.founding_decision, FoundingDecision):
            self._not_future(club.founding_decision.on, f"{place}.founding_decision.on")
        if isinstance(club.charter, Charter):
            self._not_future(club.charter.adopted, f"{place}.charter.adopted")
        for kind in ("members", "activities", "fund_entries", "loans", "care_visits"):
            self._unique(getattr(club, kind), f"{place}.{kind}")
        self._members(club.members, f"{place}.members")
        self._happened(club, place)
        for kind, start, end in _SPANS:
            self._spans(getattr(club, kind), f"{place}.{kind}", start, end)
        self._loans(club, f"{place}.loans")
        for kind, start in _STARTS:
            self._begun(getattr(club, kind), f"{place}.{kind}", start)
        # The club's day is that of the rows it keeps. What is said of it or by it otherwise has a day of its own: that it
        # was dissolved is told of a club whose rows nobody keeps any more.
        self.limit = self.today
        self._begun(club.statuses, f"{place}.statuses", "since")
        self._privacy(club, place)
        self._nominations(club, f"{place}.nominations")
        self.links.of_club(club, place)
        self._returns(club.returns, f"{place}.returns")

    def _place(self, found: Place | None, place: str) -> None:
        if found is not None and found.district and found.edition is Edition.OF_34:
            self.add("district_of_34", f"{place}.district")

    def _members(self, members: Iterable[Member], place: str) -> None:
        """The days of every member: the one loop that decides how long a large register takes."""
        limit = self.limit
        for index, member in enumerate(members):
            if member is None:
                continue
            born, joined, left = member.born, member.joined, member.left
            if born is not None:
                if born.first > limit:
                    self._not_future(born, f"{place}[{index}].born")
                if joined is not None and born.first > joined.last:
                    self.add("born_after_joining", f"{place}[{index}].born")
            if joined is not None and joined.first > limit:
                self._not_future(joined, f"{place}[{index}].joined")
            if left is not None:
                self._left(member, f"{place}[{index}]")
            if member.welfare is not None:
                self._welfare(member.welfare, f"{place}[{index}].welfare")
            if member.households or member.hardship_assessment is not None:
                self._poverty(member, f"{place}[{index}]")

    def _left(self, member: Member, place: str) -> None:
        born, joined, left = member.born, member.joined, member.left
        assert left is not None
        self._not_future(left, f"{place}.left")
        if joined is not None and left.last < joined.first:
            self.add("left_before_joining", f"{place}.left")
        elif born is not None and left.last < born.first:
            self.add("born_after_leaving", f"{place}.born")

    def _welfare(self, welfare: Welfare, place: str) -> None:
        self._not_negative(welfare.pension_amount, f"{place}.pension_amount")
        if welfare.pension is False and welfare.pension_amount:
            self.add("pension_amount_without_pension", f"{place}.pension_amount")
        for index, receipt in enumerate(welfare.receives or ()):
            if receipt is not None:
                where = f"{place}.receives[{index}]"
                if welfare.insured is False and receipt.benefit in _INSURED and receipt.until is None:
                    self.add("card_without_insurance", where)
                self._not_future(receipt.since, f"{where}.since")
                if receipt.since is not None and receipt.until is not None and receipt.until.last < receipt.since.first:
                    self.add("end_before_start", f"{where}.until", start="since", end="until")

    def _poverty(self, member: Member, place: str) -> None:
        """The class of the household, each year once, and who found that the person is in hardship."""
        if member.hardship_assessment is not None:
            self._not_future(member.hardship_assessment.on, f"{place}.hardship_assessment.on")
        first: dict[int, str] = {}
        for index, status in enumerate(member.households):
            if status is None:
                continue
            if status.decided is not None:
                self._not_future(status.decided, f"{place}.households[{index}].decided")
            if status.year is None:
                continue
            where = f"{place}.households[{index}].year"
            if first.setdefault(status.year, where) is not where:
                self.add("duplicate_year", where, first=first[status.year])

    def _happened(self, club: Club, place: str) -> None:
        for index, activity in enumerate(club.activities):
            if activity is not None:
                where = f"{place}.activities[{index}]"
                self._not_future(activity.on, f"{where}.on")
                self._not_negative(activity.attendance, f"{where}.attendance")
                self._not_negative(activity.helped, f"{where}.helped")

    def _spans(self, rows: Iterable[Any], place: str, start: str, end: str) -> None:
        both = operator.attrgetter(start, end)
        for index, row in enumerate(rows):
            if row is not None:
                began, ended = both(row)
                if began is not None and ended is not None and ended.last < began.first:
                    self.add("end_before_start", f"{place}[{index}].{end}", start=start, end=end)

    def _begun(self, rows: Iterable[Any], place: str, start: str) -> None:
        for index, row in enumerate(rows):
            if row is not None:
                self._not_future(getattr(row, start), f"{place}[{index}].{start}")

    def _loans(self, club: Club, place: str) -> None:
        members = {member.id if member is not None else None for member in club.members}
        declared = [] if None in members else [c for c in club.complete if c and c.records is Records.MEMBERS]
        for index, loan in enumerate(club.loans):
            if loan is None:
                continue
            where = f"{place}[{index}]"
            self._loan(loan, where)
            if loan.borrower is not None and loan.borrower not in members:
                for complete in declared:
                    if complete.period is None or _surely_in(loan.on, complete.period):
                        self.add("unknown_borrower", f"{where}.borrower")
                        break

    def _loan(self, loan: Loan, place: str) -> None:
        self._not_future(loan.on, f"{place}.on")
        self._not_negative(loan.amount, f"{place}.amount")
        repaid = 0
        for index, repayment in enumerate(loan.repayments):
            if repayment is None:
                continue
            where = f"{place}.repayments[{index}]"
            self._not_future(repayment.on, f"{where}.on")
            self._not_negative(repayment.principal, f"{where}.principal")
            self._not_negative(repayment.interest, f"{where}.interest")
            if loan.on is not None and repayment.on is not None and repayment.on.last < loan.on.first:
                self.add("repaid_before_lending", f"{where}.on")
            repaid += max(repayment.principal or 0, 0)
        if loan.amount is not None and repaid > loan.amount >= 0:
            self.add("repaid_too_much", f"{place}.repayments")

    def _nominations(self, club: Club, place: str) -> None:
        self._unique(club.nominations, place)
        for index, item in enumerate(club.nominations):
            if item is not None:
                where = f"{place}[{index}]"
                self._not_future(item.achieved_since, f"{where}.achieved_since")
                self._not_future(item.discipline_ended, f"{where}.discipline_ended")
                if item.recipient is RecipientKind.COLLECTIVE and item.member is not None:
                    self.add("member_of_collective", f"{where}.member")
                if item.disciplined is False and item.discipline_ended is not None:
                    self.add("discipline_ended_without_discipline", f"{where}.discipline_ended")
                self._answers(item.answers, f"{where}.answers")
                self._once_each(item.based_on or (), f"{where}.based_on")
                self._once_each(item.holds or (), f"{where}.holds")

    def _answers(self, answers: Sequence[Answer], place: str) -> None:
        self._unique(answers, place)
        for index, answer in enumerate(answers):
            if answer is not None and answer.met is False and answer.value is not None and (answer.value.low or 0) > 0:
                self.add("value_of_a_no", f"{place}[{index}].value")

    def _association(self, association: Association, place: str) -> None:
        self._place(association.place, f"{place}.place")
        self._unique(association.branches, f"{place}.branches")
        self._unique(association.memberships, f"{place}.memberships")
        for index, branch in enumerate(association.branches):
            if branch is not None:
                self._not_future(branch.elected, f"{place}.branches[{index}].elected")
                self._not_future(branch.last_met, f"{place}.branches[{index}].last_met")
        for index, membership in enumerate(association.memberships):
            if membership is not None:
                self._membership(membership, f"{place}.memberships[{index}]")
        self._spans(association.reliefs or (), f"{place}.reliefs", "since", "until")
        for index, relief in enumerate(association.reliefs or ()):
            if relief is not None:
                self._not_negative(relief.amount, f"{place}.reliefs[{index}].amount")
        for index, fees in enumerate(association.fees):
            if fees is not None:
                self._not_negative(fees.amount, f"{place}.fees[{index}].amount")
        self._privacy(association, place)
        self.links.of_association(association, place)
        self._returns(association.returns, f"{place}.returns")

    def _membership(self, membership: Membership, place: str) -> None:
        self._not_future(membership.born, f"{place}.born")
        self._not_future(membership.joined, f"{place}.joined")
        born, joined, left = membership.born, membership.joined, membership.left
        if born is not None and joined is not None and born.first > joined.last:
            self.add("born_after_joining", f"{place}.born")
        if left is not None:
            self._not_future(left, f"{place}.left")
            if joined is not None and left.last < joined.first:
                self.add("left_before_joining", f"{place}.left")
            elif born is not None and left.last < born.first:
                self.add("born_after_leaving", f"{place}.born")

    def _privacy(self, holder: Club | Association, place: str) -> None:
        """The days of consents and of requests."""
        self._unique(holder.consents, f"{place}.consents")
        self._unique(holder.requests, f"{place}.requests")
        for index, consent in enumerate(holder.consents):
            if consent is not None:
                self._not_future(consent.given, f"{place}.consents[{index}].given")
        self._spans(holder.consents, f"{place}.consents", "given", "withdrawn")
        for index, request in enumerate(holder.requests):
            if request is not None:
                where = f"{place}.requests[{index}]"
                for name in ("received", "acknowledged", "done"):
                    self._not_future(getattr(request, name), f"{where}.{name}")
        for end in ("acknowledged", "done"):
            self._spans(holder.requests, f"{place}.requests", "received", end)

    def _award(self, award: Award, place: str) -> None:
        self._not_future(award.on, f"{place}.on")
        self._not_negative(award.number, f"{place}.number")
        self._once_each(award.recipients, f"{place}.recipients")

    def _returns(self, returns: Iterable[Return], place: str) -> None:
        for index, item in enumerate(returns):
            if item is None:
                continue
            where = f"{place}[{index}]"
            self._not_future(item.period, f"{where}.period")
            self._figures(item, f"{where}.figures")
            for number, club in enumerate(item.clubs):
                if self.clubs is not None and club is not None and club not in self.clubs:
                    self._unknown("club", club, self.clubs, f"{where}.clubs[{number}]")

    def _figures(self, item: Return, place: str) -> None:
        values = {figure.id: figure.value for figure in item.figures}
        texts = {figure.id: figure.text for figure in item.figures}
        for number, (id_, value) in enumerate(values.items(), 1):
            where = inside(place, id_, number, self.known_ids)
            unit, text = self.units.get(id_), texts[id_]
            if unit is not None and text is not None and not is_of_unit(text, unit):
                self.add("unit_differs", where, unit=unit)
            if self.known_ids is not None and id_ not in self.known_ids:
                self._unknown("figure", id_, self.known_ids, where)
            self._not_negative(value, where)
            whole = self._exceeded(id_, values)
            if whole is not None:
                self.add("part_above_whole", where, part=id_, whole=whole)

    def _exceeded(self, part: str, values: Mapping[str, Range]) -> str | None:
        """The nearest reported figure that a figure is a part of and is surely larger than."""
        low = values[part].low
        seen, whole = {part}, self.parts.get(part)
        while whole is not None and whole not in seen:
            high = values[whole].high if whole in values else None
            if low is not None and high is not None and low > high:
                return whole
            seen.add(whole)
            whole = self.parts.get(whole)
        return None

    def _unknown(self, kind: str, id_: str, known: Vocabulary, place: str) -> None:
        suggestion = known.nearest(id_)
        if suggestion is None:
            self.add(f"unknown_{kind}", place)
        else:
            self.add(f"misspelt_{kind}", place, nearest=suggestion)


def _surely_in(day: PartialDate | None, period: Period) -> bool:
    return day is not None and period.first <= day.first and day.last <= period.last
