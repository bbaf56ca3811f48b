"""Hypothesis strategies for every class of the model: valid registers, with days in a possible order and unique ids.

What is drawn passes every check of `lthtgn.exchange` on `TODAY`. Whoever adds a class or a field to the model adds it
here; a test fails otherwise.
"""

from __future__ import annotations

import functools
import unicodedata
from collections.abc import Callable, Collection, Iterable, Mapping
from datetime import date, timedelta
from enum import Enum
from fractions import Fraction
from math import floor
from types import MappingProxyType
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from lthtgn.errors import RangeError
from lthtgn.model.activities import Activity, ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.model.associations import (
    Association,
    AssociationLevel,
    Branch,
    FeeRelief,
    FeesCollected,
    Membership,
)
from lthtgn.model.awards import Answer, Award, AwardForm, AwardIssuer, AwardKind, Nomination, RecipientKind
from lthtgn.model.care import CarePair, CareVisit
from lthtgn.model.claims import (
    Claim,
    Formula,
    Operator,
    Printed,
    PublishedCase,
    PublishedFigure,
    Qualifier,
    Term,
    evaluate,
    names_in,
)
from lthtgn.model.clubs import (
    ABSENT,
    ArtsTeam,
    Charter,
    Club,
    ClubStatus,
    Complete,
    Equipment,
    FoundingDecision,
    Records,
    Status,
)
from lthtgn.model.consents import Consent, ConsentForm, DataRequest, RequestKind
from lthtgn.model.funds import EntryKind, Fund, FundEntry, FundKind, Loan, Repayment
from lthtgn.model.people import (
    BoardMember,
    HardshipAssessment,
    HouseholdClass,
    HouseholdStatus,
    Member,
    Sex,
    Volunteer,
)
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import PROVINCES, Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.model.units import Commune, CommuneList, Conversion, Fault, Succession
from lthtgn.model.welfare import Benefit, BenefitReceipt, Welfare
from lthtgn.ranges import Number, Range
from lthtgn.testing.place_strategies import commune_lists, communes, conversions, faults, successions

__all__ = [
    "STRATEGIES",
    "TODAY",
    "activities",
    "answers",
    "arts_teams",
    "associations",
    "awards",
    "benefit_receipts",
    "board_members",
    "branches",
    "care_pairs",
    "care_visits",
    "charters",
    "claims",
    "club_statuses",
    "clubs",
    "complete",
    "consents",
    "data_requests",
    "fee_reliefs",
    "fees_collected",
    "figures",
    "formulas",
    "founding_decisions",
    "fund_entries",
    "funds",
    "hardship_assessments",
    "household_statuses",
    "ids",
    "loans",
    "members",
    "memberships",
    "names",
    "nominations",
    "partial_dates",
    "periods",
    "places",
    "printed",
    "published_cases",
    "published_figures",
    "ranges",
    "registers",
    "repayments",
    "returns",
    "volunteers",
    "welfare",
    "words",
]

TODAY = date(2025, 12, 31)
"""The day on which what is drawn is valid; nothing is drawn that happened later."""

_FIRST = date(1900, 1, 1)
_PLANNED = date(2035, 12, 31)
# Few days on which a club was brought up to date, so that the strategies for each of them are built once.
_UP_TO_DATE = (date(2019, 6, 30), date(2024, 12, 31), TODAY)
_FIGURE_IDS = ("members", "members.women", "members.older", "livelihood.loan_coverage")
_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương", "Lý")
_MIDDLE = ("Thị", "Văn", "Đức", "Hữu", "Ngọc", "Xuân", "Thu", "Minh")
_GIVEN = ("Ánh", "Bảo", "Cường", "Diệu", "Đông", "Hằng", "Khuê", "Lĩnh", "Mỹ", "Nhã", "Phượng", "Quý", "Tuyết", "Yến")

_WITH_IDS = frozenset({"activities", "fund_entries", "loans", "care_visits", "consents", "requests", "nominations"})

# Lists whose rows name members, with the field that does.
_OF_MEMBERS = {"loans": "borrower", "consents": "who", "requests": "who", "nominations": "member", "reliefs": "who"}

# Hypothesis takes longer to build and check a strategy than to draw from it, so that each is built once.
_once = functools.lru_cache(maxsize=512)

E = TypeVar("E", bound=Enum)
T = TypeVar("T")


@_once
def ids() -> SearchStrategy[str]:
    """Ids such as `m1` or `an-trai`."""
    return st.from_regex(r"[a-z][a-z0-9-]{0,5}", fullmatch=True)


@_once
def names() -> SearchStrategy[str]:
    """Vietnamese names of people, with diacritics, in Unicode form NFC."""
    return st.builds(
        lambda *words: unicodedata.normalize("NFC", " ".join(words)),
        st.sampled_from(_FAMILY),
        st.sampled_from(_MIDDLE),
        st.sampled_from(_GIVEN),
    )


@_once
def words() -> SearchStrategy[str]:
    """Any text that a register may hold: every script, quotes and ends of lines, in Unicode form NFC."""
    alphabet = st.one_of(
        st.sampled_from("aăâđêôơưẠỹ \"\\'#=[]{},.\n\t\r"),
        st.characters(exclude_categories=("Cs", "Cc")),
    )
    return st.text(alphabet, max_size=10).map(lambda text: unicodedata.normalize("NFC", text))


@_once
def ranges(max_value: int = 10**12) -> SearchStrategy[Range]:
    """Figures of 0 or more: exact or not, whole or fractions, with or without an upper end."""
    numbers: SearchStrategy[Number] = st.integers(0, max_value) | st.fractions(0, max_value, max_denominator=1000)

    def ordered(low: Number, high: Number | None) -> Range:
        return Range(low, high) if high is None or low <= high else Range(high, low)

    return st.one_of(numbers.map(Range.exact), st.builds(ordered, numbers, st.none() | numbers))


@_once
def _counts() -> SearchStrategy[Range]:
    return ranges(10_000).map(lambda value: Range(int(value.low or 0), None if value.high is None else int(value.high)))


@_once
def partial_dates(first: date = _FIRST, last: date = TODAY) -> SearchStrategy[PartialDate]:
    """Days from `first` to `last`, of which the month or the day may not be known."""
    return st.builds(_blurred, st.dates(first, last), st.integers(1, 3))


def _blurred(day: date, precision: int) -> PartialDate:
    return PartialDate(*(day.year, day.month, day.day)[:precision])


@_once
def _order(count: int, first: date = _FIRST, last: date = TODAY) -> SearchStrategy[list[PartialDate]]:
    """Days in order, each known as exactly as it may be."""
    days = st.lists(st.dates(first, last), min_size=count, max_size=count).map(sorted)
    return st.builds(
        lambda days, precisions: [_blurred(*both) for both in zip(days, precisions, strict=True)],
        days,
        st.lists(st.integers(1, 3), min_size=count, max_size=count),
    )


@_once
def periods(first: date = _FIRST, last: date = TODAY) -> SearchStrategy[Period]:
    """Periods that begin on `first` or later and end on `last` or before: years, months, days and any others."""
    days = st.lists(st.dates(first, last), min_size=2, max_size=2).map(sorted)
    any_days = days.map(lambda both: Period(both[0], both[1] + timedelta(days=1)))
    if (first.month, first.day) != (1, 1) or (last.month, last.day) != (12, 31):
        return any_days
    return st.one_of(
        any_days,
        partial_dates(first, last).map(Period.of),
        st.builds(
            lambda year, years: Period.parse(f"{year:04}/{min(year + years, last.year):04}"),
            st.integers(first.year, last.year),
            st.integers(0, 5),
        ),
    )


@_once
def _maybe(strategy: SearchStrategy[T]) -> SearchStrategy[T | None]:
    return st.none() | strategy


@_once
def _any_of(kind: type[E]) -> SearchStrategy[E]:
    return st.sampled_from(list(kind))


@_once
def _several(strategy: SearchStrategy[T], size: int = 2, key: Callable[[T], Any] | None = None) -> Any:
    return st.lists(strategy, max_size=size, unique_by=key).map(tuple)


def _id(row: Any) -> str:
    id_: str = row.id
    return id_


def _itself(value: T) -> T:
    return value


def _year(status: HouseholdStatus) -> int:
    return status.year


def _known(draw: st.DrawFn, values: Iterable[T]) -> list[T | None]:
    """Each of the values, or `None` where it is not known."""
    return [value if draw(st.booleans()) else None for value in values]


def _named(draw: st.DrawFn, rows: tuple[Any, ...], field: str, among: tuple[Any, ...]) -> tuple[Any, ...]:
    """The rows, naming in a field, where they name anything there, one of others by its id."""
    return tuple(
        row
        if getattr(row, field) is None
        else attrs.evolve(row, **{field: draw(st.sampled_from(among)).id if among else None})
        for row in rows
    )


@_once
def _areas() -> SearchStrategy[tuple[ActivityArea, ...]]:
    several: SearchStrategy[tuple[ActivityArea, ...]] = _several(_any_of(ActivityArea), size=3, key=_itself)
    return several


@_once
@st.composite
def places(draw: st.DrawFn) -> Place:
    """Places in provinces of both editions."""
    edition = draw(_any_of(Edition))
    province = draw(st.sampled_from(list(PROVINCES[edition])))
    finer = {name: draw(_maybe(words())) for name in ("district", "commune", "commune_code", "village")}
    if edition is Edition.OF_34:
        finer["district"] = None  # there are none since 2025-07-01
    return Place(province, edition, **finer)


@_once
def household_statuses(last: date = TODAY) -> SearchStrategy[HouseholdStatus]:
    """Classes of a household in a year, by a decision on record or not, none of after `last`."""
    numbers = st.sampled_from((None, None, '215/QĐ-UBND "(lần 2)"'))
    days = st.sampled_from((None, PartialDate(last.year), PartialDate(last.year, last.month, last.day)))
    return st.builds(HouseholdStatus, st.integers(2011, TODAY.year), _any_of(HouseholdClass), numbers, days)


@_once
def hardship_assessments(last: date = TODAY) -> SearchStrategy[HardshipAssessment]:
    """Who found somebody in hardship, or not, and when; not after `last`."""
    return st.builds(
        HardshipAssessment,
        st.sampled_from((None, "Ban chủ nhiệm")),
        st.sampled_from((None, PartialDate(last.year), PartialDate(last.year, last.month, last.day))),
    )


@_once
@st.composite
def benefit_receipts(draw: st.DrawFn, last: date = TODAY) -> BenefitReceipt:
    """Benefits that are or were received, none since a day after `last`."""
    since, until = _known(draw, draw(_order(2, last=last)))
    return BenefitReceipt(draw(_any_of(Benefit)), since, until)


_FLAGS = tuple(field.name for field in attrs.fields(Welfare) if field.name not in {"pension_amount", "receives"})


def _flags(number: int) -> dict[str, bool | None]:
    """Each flag of `Welfare` yes, no or not known, by one number: a draw for each would crowd out the rest of a club."""
    choices = (None, False, True)
    return {name: choices[number // 3**place % 3] for place, name in enumerate(_FLAGS)}


def _consistent(welfare: Welfare) -> Welfare:
    """Without an amount of a pension that there is not, or a card of whoever holds none: reading refuses these."""
    carded = {Benefit.INSURANCE_CARD, Benefit.PREMIUM_SUPPORT}
    if welfare.pension is False and welfare.pension_amount:
        welfare = attrs.evolve(welfare, pension_amount=None)
    if any(receipt.benefit in carded and receipt.until is None for receipt in welfare.receives or ()):
        welfare = attrs.evolve(welfare, insured=welfare.insured or None)
    return welfare


@functools.cache
def welfare(last: date = TODAY) -> SearchStrategy[Welfare]:
    """What people live on and receive."""
    return st.builds(
        lambda number, amount, receives: _consistent(
            Welfare(pension_amount=amount, receives=receives, **_flags(number))
        ),
        st.integers(0, 3 ** len(_FLAGS) - 1),
        _maybe(st.integers(0, 10**8)),
        _maybe(_several(benefit_receipts(last))),
    )


@st.composite
def members(draw: st.DrawFn, last: date = TODAY) -> Member:
    """Members: born, then joined, then left, each day known or not, none of them after `last`."""
    born, joined, left = _known(draw, draw(_order(3, last=last)))
    flag = _maybe(st.booleans())
    return Member(
        id=draw(ids()),
        name=draw(_maybe(names())),
        sex=draw(_maybe(_any_of(Sex))),
        born=born,
        joined=joined,
        left=left,
        households=draw(_several(household_statuses(last), key=_year)),
        hardship=draw(flag),
        needs_loan=draw(flag),
        association_member=draw(flag),
        welfare=draw(_maybe(welfare(last))),
        hardship_assessment=draw(_maybe(hardship_assessments(last))),
    )


@_once
@st.composite
def _spans(draw: st.DrawFn, began: date = TODAY) -> tuple[PartialDate | None, PartialDate | None]:
    """Start and end of something that has begun by a day, each known or not; an end may be planned."""
    first = draw(st.dates(_FIRST, began))
    last = draw(st.dates(first, _PLANNED))
    days = [_blurred(day, draw(st.integers(1, 3))) for day in (first, last)]
    start, end = _known(draw, days)
    return start, end


@_once
@st.composite
def board_members(draw: st.DrawFn, last: date = TODAY) -> BoardMember:
    """Members of a management board, none since a day after `last`."""
    title, sex = draw(_maybe(words())), draw(_maybe(_any_of(Sex)))
    return BoardMember(draw(ids()), title, sex, draw(_areas()), *draw(_spans(last)))


@_once
@st.composite
def volunteers(draw: st.DrawFn, last: date = TODAY) -> Volunteer:
    """Volunteers in an area, none since a day after `last`."""
    return Volunteer(draw(ids()), draw(_any_of(ActivityArea)), *draw(_spans(last)), draw(_maybe(_several(ids()))))


@_once
def activities(last: date = TODAY) -> SearchStrategy[Activity]:
    """Meetings and other activities, none after `last`."""
    return st.builds(
        Activity,
        id=ids(),
        on=partial_dates(last=last),
        kind=_any_of(ActivityKind),
        areas=_maybe(_areas()),
        attendance=_maybe(_counts()),
        helped=_maybe(_counts()),
        contents=_maybe(_several(_any_of(ActivityKind), key=_itself)),
        people=_maybe(_several(ids())),
    )


@_once
@st.composite
def funds(draw: st.DrawFn, last: date = TODAY) -> Fund:
    """Funds of a club, none opened after `last`."""
    return Fund(draw(_any_of(FundKind)), *draw(_spans(last)))


@_once
def fund_entries(last: date = TODAY) -> SearchStrategy[FundEntry]:
    """Money into or out of a fund, none after `last`."""
    return st.builds(
        FundEntry,
        id=ids(),
        fund=_any_of(FundKind),
        on=partial_dates(last=last),
        kind=_any_of(EntryKind),
        amount=st.integers(-(10**12), 10**12),
    )


@_once
def repayments() -> SearchStrategy[Repayment]:
    """Parts of a loan paid back."""
    return st.builds(Repayment, partial_dates(), st.integers(0, 10**8), st.integers(0, 10**7))


@_once
@st.composite
def loans(draw: st.DrawFn, last: date = TODAY) -> Loan:
    """Loans that were not paid back beyond what was lent, none after `last`."""
    lent, *days = draw(_order(3, last=last))
    repaid = [attrs.evolve(draw(repayments()), on=day) for day in days if draw(st.booleans())]
    return Loan(
        id=draw(ids()),
        borrower=draw(ids()),
        on=lent,
        amount=sum(part.principal for part in repaid) + draw(st.integers(0, 10**8)),
        due=draw(_maybe(partial_dates(last, _PLANNED))),
        repayments=tuple(repaid),
    )


@_once
@st.composite
def care_pairs(draw: st.DrawFn, last: date = TODAY) -> CarePair:
    """Home carers and the people they care for, none since a day after `last`."""
    return CarePair(draw(ids()), draw(ids()), *draw(_spans(last)))


@_once
def care_visits(last: date = TODAY) -> SearchStrategy[CareVisit]:
    """Visits at home, none after `last`."""
    return st.builds(CareVisit, id=ids(), on=partial_dates(last=last), person=ids(), carers=_several(ids()))


@_once
def figures(figure_ids: SearchStrategy[str] | None = None) -> SearchStrategy[Figure]:
    """Reported figures.

    Args:
        figure_ids: the ids under which they are reported; by default a few of the national ones.
    """
    return st.builds(
        Figure,
        id=st.sampled_from(_FIGURE_IDS) if figure_ids is None else figure_ids,
        value=ranges(),
        text=_maybe(words() | st.sampled_from(["trên 200 người", "gần 60 thành viên", "khoảng 95 %"])),
    )


@_once
def returns(
    figure_ids: SearchStrategy[str] | None = None, clubs: SearchStrategy[tuple[str, ...]] | None = None
) -> SearchStrategy[Return]:
    """Periodic returns.

    Args:
        figure_ids: the ids under which figures are reported; by default a few of the national ones.
        clubs: the ids of the clubs that a return is about together; by default none.
    """
    return st.builds(
        Return,
        period=periods(),
        figures=_several(figures(figure_ids), key=_id),
        clubs=st.just(()) if clubs is None else clubs,
        source=_maybe(words()),
    )


@_once
def founding_decisions(last: date = TODAY) -> SearchStrategy[FoundingDecision]:
    """Decisions that founded a club."""
    number = st.integers(1, 999).map("{}/QĐ-UBND".format)
    return st.builds(FoundingDecision, _maybe(number), _maybe(partial_dates(last=last)), _maybe(words()))


@_once
def arts_teams(last: date = TODAY) -> SearchStrategy[ArtsTeam]:
    """Arts teams of a club."""
    return st.builds(ArtsTeam, _maybe(partial_dates(last=last)))


@_once
def charters(last: date = TODAY) -> SearchStrategy[Charter]:
    """Charters of a club."""
    return st.builds(Charter, _maybe(partial_dates(last=last)))


@_once
def club_statuses() -> SearchStrategy[ClubStatus]:
    """From when a club has a status."""
    return st.builds(ClubStatus, partial_dates(), _any_of(Status))


@_once
def complete() -> SearchStrategy[Complete]:
    """Declarations that the rows of a kind are complete."""
    return st.builds(Complete, _any_of(Records), _maybe(periods()))


@_once
@st.composite
def clubs(draw: st.DrawFn, figure_ids: SearchStrategy[str] | None = None) -> Club:
    """Clubs with members and rows of a few other kinds.

    Whom loans, consents, requests and nominations name is a member, so that a roster may be complete. Figures are reported under `figure_ids`, by default a few of the national ones.
    """
    last = draw(st.sampled_from(_UP_TO_DATE))
    roster = draw(_several(members(last), key=_id))
    rows: dict[str, Callable[[], SearchStrategy[Any]]] = {
        "statuses": club_statuses,
        "board": lambda: board_members(last),
        "volunteers": lambda: volunteers(last),
        "activities": lambda: activities(last),
        "funds": lambda: funds(last),
        "fund_entries": lambda: fund_entries(last),
        "loans": lambda: loans(last),
        "care_pairs": lambda: care_pairs(last),
        "care_visits": lambda: care_visits(last),
        "returns": lambda: returns(figure_ids),
        "consents": consents,
        "requests": data_requests,
        "nominations": lambda: nominations(last),
    }
    # A club with rows of every kind would take longer to draw than Hypothesis likes to wait.
    kept = [kind for kind in rows if draw(st.integers(0, 2)) == 2 and (roster or kind not in _OF_MEMBERS)]
    drawn = {kind: draw(_several(rows[kind](), key=_id if kind in _WITH_IDS else None)) for kind in kept}
    for kind in drawn.keys() & _OF_MEMBERS:
        drawn[kind] = _named(draw, drawn[kind], _OF_MEMBERS[kind], roster)
    return Club(
        id=draw(ids()),
        name=draw(names()),
        place=draw(_maybe(places())),
        founded=draw(_maybe(partial_dates(last=last) | periods(last=last))),
        host=draw(_maybe(words())),
        founding_decision=draw(_maybe(st.just(ABSENT) | founding_decisions(last))),
        charter=draw(_maybe(st.just(ABSENT) | charters(last))),
        arts_team=draw(_maybe(st.just(ABSENT) | arts_teams(last))),
        equipment=draw(_maybe(_several(_any_of(Equipment), key=_itself))),
        as_of=draw(st.sampled_from([_blurred(last, precision) for precision in (1, 2, 3)])),
        complete=draw(_several(complete())),
        members=roster,
        **drawn,
    )


@_once
def branches() -> SearchStrategy[Branch]:
    """Branches of an association."""
    return st.builds(
        Branch,
        ids(),
        words(),
        _several(words()),
        st.booleans(),
        _maybe(partial_dates()),
        _maybe(partial_dates()),
    )


@_once
@st.composite
def memberships(draw: st.DrawFn) -> Membership:
    """Members of an association: born, then joined, then left."""
    born, joined, left = _known(draw, draw(_order(3)))
    club, member, branch = _known(draw, draw(st.lists(ids(), min_size=3, max_size=3)))
    return Membership(
        draw(ids()),
        draw(_maybe(names())),
        born,
        club,
        member,
        branch,
        joined,
        left,
        draw(_maybe(words())),
        draw(_maybe(st.booleans())),
    )


@_once
@st.composite
def fee_reliefs(draw: st.DrawFn) -> FeeRelief:
    """Reliefs from the fee of an association."""
    since, until = draw(_spans())
    return FeeRelief(draw(ids()), draw(st.integers(0, 2_000)), draw(words()), since, until, draw(_maybe(st.booleans())))


@_once
def fees_collected() -> SearchStrategy[FeesCollected]:
    """Fees that an association, or a branch of it, has collected."""
    return st.builds(FeesCollected, periods(), st.integers(0, 10**9), _maybe(ids()))


_CONSENT_FLAGS = ("told", "told_sensitive", "voluntary", "separate", "kept", "capable", "proper")


@_once
@st.composite
def consents(draw: st.DrawFn) -> Consent:
    """Consents to the use of data."""
    given, withdrawn = _known(draw, draw(_order(2)))
    number = draw(st.integers(0, 3 ** len(_CONSENT_FLAGS) - 1))
    flags = {name: (None, False, True)[number // 3**place % 3] for place, name in enumerate(_CONSENT_FLAGS)}
    return Consent(
        draw(ids()),
        draw(ids()),
        draw(st.sampled_from(["báo cáo", "chăm sóc tại nhà"])),
        given,
        draw(_maybe(_any_of(ConsentForm))),
        taken_by=draw(_maybe(words())),
        representative=draw(_maybe(words())),
        withdrawn=withdrawn,
        **flags,
    )


@_once
@st.composite
def data_requests(draw: st.DrawFn) -> DataRequest:
    """Requests about data, received, then acknowledged, then done."""
    received, acknowledged, done = draw(_order(3))
    acknowledged_on, done_on = _known(draw, (acknowledged, done))
    return DataRequest(
        draw(ids()),
        draw(ids()),
        draw(_any_of(RequestKind)),
        received,
        acknowledged_on,
        done_on,
        draw(st.booleans()),
        draw(st.booleans()),
    )


@_once
@st.composite
def associations(
    draw: st.DrawFn, figure_ids: SearchStrategy[str] | None = None, club_ids: tuple[str, ...] = ()
) -> Association:
    """Associations, which may report about several of the clubs of `club_ids` together.

    Whom and what their rows name is in their lists, so that these may be complete.
    """
    about = _several(st.sampled_from(club_ids), key=_itself) if club_ids else None
    of_branches = draw(_several(branches(), key=_id))
    of_members = draw(_several(memberships(), key=_id))
    collected = draw(_several(fees_collected()))
    rows: dict[str, Any] = {}
    if of_members:
        rows = {
            "reliefs": draw(_maybe(_several(fee_reliefs()))),
            "consents": draw(_several(consents(), size=1)),
            "requests": draw(_several(data_requests(), size=1)),
        }
    found = Association(
        id=draw(ids()),
        name=draw(words()),
        level=draw(_any_of(AssociationLevel)),
        place=draw(_maybe(places())),
        branches=of_branches,
        branches_complete=draw(st.booleans()),
        returns=draw(_several(returns(figure_ids, about))),
        memberships=_named(draw, of_members, "branch", of_branches),
        memberships_complete=draw(st.booleans()),
        fees=_named(draw, collected, "branch", of_branches),
        fees_complete=draw(st.booleans()),
        **{kind: few and _named(draw, few, _OF_MEMBERS[kind], of_members) for kind, few in rows.items()},
    )
    return _elsewhere(found, ())


@_once
def awards() -> SearchStrategy[Award]:
    """Awards that were given."""
    return st.builds(
        Award,
        id=ids(),
        on=partial_dates(),
        issuer=words(),
        recipient=_any_of(RecipientKind),
        number=_counts(),
        occasion=_maybe(words()),
        recipients=_several(ids(), key=_itself),
        scheme=_maybe(words()),
        form=_maybe(_any_of(AwardForm)),
        issuer_level=_maybe(_any_of(AwardIssuer)),
        kind=_maybe(_any_of(AwardKind)),
        achievement=_maybe(words()),
    )


@_once
def answers() -> SearchStrategy[Answer]:
    """What was answered to a question of an award's criteria."""
    return st.builds(Answer, ids(), met=_maybe(st.booleans()), value=_maybe(ranges(100))).map(_without_contradiction)


def _without_contradiction(answer: Answer) -> Answer:
    """Without the figure of a no, which reading refuses."""
    return attrs.evolve(answer, value=None) if answer.met is False else answer


_NOMINATED = (
    *("already_awarded", "discipline_open", "inspection_open", "complaint_open", "disciplined", "rated_in_writing"),
)


@_once
@st.composite
def nominations(draw: st.DrawFn, last: date = TODAY) -> Nomination:
    """Who is put forward for an award, with what is known of it; no day lies after `last`."""
    flags = draw(st.lists(_maybe(st.booleans()), min_size=len(_NOMINATED), max_size=len(_NOMINATED)))
    since, ended = (draw(_maybe(partial_dates(last=last))) for _ in range(2))
    known = dict(zip(_NOMINATED, flags, strict=True))
    recipient, member = draw(_any_of(RecipientKind)), draw(_maybe(ids()))
    return Nomination(
        id=draw(ids()),
        recipient=recipient,
        member=None if recipient is RecipientKind.COLLECTIVE else member,  # a collective is the club itself
        scheme=draw(_maybe(words())),
        issuer=draw(_maybe(_any_of(AwardIssuer))),
        kind=draw(_maybe(_any_of(AwardKind))),
        achievement=draw(_maybe(words())),
        achieved_since=since,
        discipline_ended=None if known["disciplined"] is False else ended,
        based_on=draw(_maybe(_several(ids(), key=_itself))),
        holds=draw(_maybe(_several(words(), key=_itself))),
        answers=draw(_several(answers(), key=_id)),
        **known,
    )


def _elsewhere(association: Association, club_ids: Collection[str]) -> Association:
    """Without members who are said to be somebody in one of the clubs, who may be nobody there, or somebody twice."""
    seen: set[tuple[str | None, str | None]] = set()
    members = []
    for item in association.memberships:
        key = (item.club, item.member)
        members.append(attrs.evolve(item, member=None) if item.club in club_ids or key in seen else item)
        seen.add(key)
    return attrs.evolve(association, memberships=tuple(members))


@_once
@st.composite
def registers(draw: st.DrawFn, figure_ids: SearchStrategy[str] | None = None) -> Register:
    """Registers of a few clubs, associations and awards.

    Figures are reported under `figure_ids`, by default a few of the national ones.
    """
    found = draw(_several(clubs(figure_ids), size=2, key=_id))
    club_ids = tuple(club.id for club in found)
    of_associations = draw(_several(associations(figure_ids, club_ids), size=2, key=_id))
    return Register(
        title=draw(_maybe(words())),
        source=draw(_maybe(words())),
        clubs=found,
        associations=tuple(_elsewhere(item, club_ids) for item in of_associations),
        awards=draw(_several(awards(), key=_id)),
    )


@functools.cache
def printed() -> SearchStrategy[Printed]:
    """Numbers as printed, with a few decimals or none, and perhaps with a word before them."""
    digits = st.integers(0, 3)
    return st.builds(
        lambda number, decimals, word: Printed(Range.exact(Fraction(number, 10**decimals)).low or 0, decimals, word),
        st.integers(0, 10**9),
        digits,
        _maybe(_any_of(Qualifier)),
    )


@functools.cache
def formulas() -> SearchStrategy[Formula]:
    """Formulas over inputs named `a` to `d`, nested a little."""
    leaves: SearchStrategy[Term] = st.sampled_from("abcd") | st.integers(1, 1000)

    def grown(terms: SearchStrategy[Term]) -> SearchStrategy[Formula]:
        many = st.builds(
            Formula,
            st.sampled_from([Operator.SUM, Operator.PRODUCT]),
            st.lists(terms, min_size=2, max_size=4).map(tuple),
        )
        two = st.builds(Formula, _any_of(Operator), st.tuples(terms, terms))
        return many | two

    return grown(st.recursive(leaves, grown, max_leaves=6))


@st.composite
def claims(draw: st.DrawFn, consistent: bool = True) -> Claim:
    """Published results; those that are consistent print what their inputs give, rounded as they say."""
    formula = draw(formulas())
    inputs = {name: Printed(draw(st.integers(1, 10**6))) for name in dict.fromkeys(names_in(formula))}
    shown = draw(printed())
    if consistent:
        try:
            value = evaluate(formula, {name: number.value for name, number in inputs.items()})
        except RangeError:  # a difference of two equal inputs stands below a line
            value = 0
            formula = Formula(Operator.PRODUCT, (0, 1))
        decimals = draw(st.integers(0, 3))
        step = Fraction(1, 10**decimals)
        steps = floor(abs(Fraction(value)) / step + Fraction(1, 2))  # half up, away from 0
        rounded = steps * step if value >= 0 else -steps * step
        shown = Printed(Range.exact(rounded).low or 0, decimals)
    return Claim(draw(ids()), draw(words()), shown, draw(st.sampled_from(["", "%", "VND"])), inputs, formula)


@functools.cache
def published_figures() -> SearchStrategy[PublishedFigure]:
    """Figures that a report prints, shares among them."""
    shares = st.builds(
        PublishedFigure, st.just("women_pct"), printed(), st.just("members.women"), st.just("members"), st.none()
    )
    years = st.integers(2000, 2030).flatmap(lambda year: st.tuples(st.just(year), st.integers(year, 2035)))
    plain = st.builds(
        PublishedFigure,
        st.sampled_from(["clubs", "members", "borrowers"]),
        printed(),
        st.sampled_from(["clubs", "members", "loans.borrowers"]),
        st.none(),
        _maybe(years),
    )
    return shares | plain


@functools.cache
def published_cases() -> SearchStrategy[PublishedCase]:
    """What one report prints."""
    return st.builds(
        PublishedCase,
        id=ids(),
        kind=st.sampled_from(["club", "commune", "district", "province", "project", "national"]),
        name=words(),
        source=words(),
        as_of=_maybe(partial_dates()),
        place=_maybe(places()),
        place_named=st.booleans(),
        figures=st.lists(published_figures(), max_size=4).map(tuple),
        claims=st.lists(claims(consistent=False), max_size=2).map(tuple),
        checks=st.lists(claims(), max_size=2).map(tuple),
    )


STRATEGIES: Mapping[type, Callable[[], SearchStrategy[Any]]] = MappingProxyType(
    {
        Activity: activities,
        ArtsTeam: arts_teams,
        Answer: answers,
        Association: associations,
        Award: awards,
        BenefitReceipt: benefit_receipts,
        BoardMember: board_members,
        Branch: branches,
        CarePair: care_pairs,
        CareVisit: care_visits,
        Charter: charters,
        Claim: claims,
        Club: clubs,
        ClubStatus: club_statuses,
        Commune: communes,
        CommuneList: commune_lists,
        Complete: complete,
        Consent: consents,
        Conversion: conversions,
        DataRequest: data_requests,
        Fault: faults,
        FeeRelief: fee_reliefs,
        FeesCollected: fees_collected,
        Figure: figures,
        Formula: formulas,
        FoundingDecision: founding_decisions,
        Fund: funds,
        FundEntry: fund_entries,
        HardshipAssessment: hardship_assessments,
        HouseholdStatus: household_statuses,
        Loan: loans,
        Member: members,
        Membership: memberships,
        Nomination: nominations,
        PartialDate: partial_dates,
        Period: periods,
        Place: places,
        Printed: printed,
        PublishedCase: published_cases,
        PublishedFigure: published_figures,
        Range: ranges,
        Register: registers,
        Repayment: repayments,
        Return: returns,
        Succession: successions,
        Volunteer: volunteers,
        Welfare: welfare,
    }
)
"""The strategy of every class of the model.

>>> STRATEGIES[Member] is members
True
"""
