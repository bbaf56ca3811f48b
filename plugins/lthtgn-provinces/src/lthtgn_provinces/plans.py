"""What the plans of provinces share: where and when one stands, how surely it is known, and the aims that come again.

A plan of the time before 2025-07-01 is of the province as it was: its scope is of the edition of 63. No plan says what
became of it after its period, or after the provinces merged: the last day is derived, and its citations say so.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction

import attrs

from lthtgn.expr.nodes import Measure
from lthtgn.indicators.indicator import Form, Indicator
from lthtgn.model.places import Edition, predecessors, province_name, successor
from lthtgn.policy.documents import Certainty, Citation, Document
from lthtgn.policy.national.longevity import MILESTONES
from lthtgn.policy.national.units import CLUBS, MEMBERS, OLDER_PERSONS
from lthtgn.policy.parameters import Aim, Level, Override, Parameter, Scope, Since, Target, Terrain, Unit
from lthtgn.ranges import Range
from lthtgn.rules import measures

__all__ = [
    "DISTRICTS_END",
    "END_1336",
    "END_1533",
    "FROM_34",
    "FROM_1533",
    "MILLION",
    "NOT_STATED_VI",
    "Plan",
    "clubs_in_all",
    "former",
    "members_of_new_clubs",
    "new_clubs",
    "older_members_of_new_clubs",
    "present",
    "targets_of",
    "whole_gifts",
]

MILLION = 1_000_000
FROM_1533 = date(2016, 8, 2)
END_1533 = date(2021, 1, 1)  # the day after the last of the period 2016–2020
END_1336 = date(2026, 1, 1)  # the day after the last of the period to 2025
FROM_34 = date(2025, 7, 1)  # the day of the 34 provinces
DISTRICTS_END = FROM_34  # there is no district from then on, so nobody who issues its rules

NOT_STATED_VI = "Ngày hiệu lực không được nêu; tính từ ngày ký."
_LAST_YEARS = {"1533": 2020, "1336": 2025, "1648": 2035}
_DERIVED_VI = "Ngày cuối cùng là suy ra: không nguồn nào nói kế hoạch còn áp dụng sau kỳ của nó hoặc sau khi sắp xếp tỉnh hay không."


def former(code: str) -> Scope:
    """The scope of a province of the edition of 63 (phạm vi của tỉnh trước sắp xếp).

    >>> former("49")
    Scope(code='49', edition='63', name_vi='Quảng Nam', perhaps=False)
    """
    return Scope(code, "63", province_name(code, Edition.OF_63))


def present(code: str) -> Scope:
    """The scope of a province of the edition of 34 (phạm vi của tỉnh sau sắp xếp).

    >>> present("48").name_vi
    'Đà Nẵng'
    """
    return Scope(code, "34", province_name(code, Edition.OF_34))


@attrs.frozen
class Plan:
    """A plan of a province (kế hoạch, đề án của tỉnh): its document, its place, its days, and how it is known.

    Attributes:
        document: the document.
        scope: where it stands.
        since: first day.
        until: first day on which it no longer stands; `None` where none is known.
        programme: number of the national scheme that it carries out; empty of what is not about clubs.
        certainty: how it is known, where a value says nothing else.
        note_vi: what goes with every value, such as that the first day is not known.

    >>> document = Document("x-kh-1", "1/KH-UBND", "…", "…", kind_vi="Kế hoạch")
    >>> plan = Plan(document, former("01"), date(2021, 1, 22), END_1336, programme="1336")
    >>> plan.aim("P-HN-02a", low=120).deadline
    datetime.date(2025, 12, 31)
    """

    document: Document
    scope: Scope
    since: date
    until: date | None = None
    programme: str = attrs.field(default="", kw_only=True)
    certainty: Certainty = attrs.field(default=Certainty.SUMMARY, kw_only=True)
    note_vi: str = attrs.field(default="", kw_only=True)

    def cite(
        self, *facts: str, note_vi: str = "", disputed_vi: str | None = None, certainty: Certainty | None = None
    ) -> Citation:
        """A citation of the document; it says that the last day is derived, where there is one."""
        notes = (self.note_vi, note_vi, _DERIVED_VI if self.until is not None else "")
        return self.document.cite(
            certainty=certainty or self.certainty,
            facts=facts,
            note_vi=" ".join(filter(None, notes)) or None,
            disputed_vi=disputed_vi,
        )

    def value(
        self, value: Range | int | Fraction | None, *facts: str, note_vi: str = "", disputed_vi: str | None = None
    ) -> Since:
        """A value that applies there as long as the plan stands."""
        cite = self.cite(*facts, note_vi=note_vi, disputed_vi=disputed_vi)
        return Since(self.since, value, cite, until=self.until, scope=self.scope)

    def lifts(self, *facts: str, note_vi: str = "") -> Since:
        """That the plan asks for the other side only, so that the nation's limit of this side does not apply there."""
        note = f"{note_vi} Nguồn chỉ nêu mức tối thiểu, không nêu mức tối đa.".strip()
        cite = self.cite(*facts, note_vi=note)
        return Since(self.since, None, cite, until=self.until, scope=self.scope, lifts=True)

    def override(self, parameter: Parameter, since: Since) -> Override:
        """One value of the plan in the place of the nation's."""
        return Override(parameter, (since,))

    def parameter(
        self,
        id: str,  # noqa: A002
        term_vi: str,
        term_en: str,
        unit: Unit,
        value: Range | int | Fraction | None,
        *facts: str,
        note_vi: str = "",
        disputed_vi: str | None = None,
    ) -> Parameter:
        """A number of the plan's own."""
        history = (self.value(value, *facts, note_vi=note_vi, disputed_vi=disputed_vi),)
        return Parameter(id, term_vi, unit, history, term_en=term_en)

    def aim(
        self,
        *facts: str,
        low: Range | int | None = None,
        above: int | None = None,
        is_about: bool = False,
        by_year: int | None = None,
        since: date | None = None,
        until: date | None = None,
        level: Level = Level.PROVINCE,
        terrain: Terrain | None = None,
        phase_vi: str | None = None,
        said_vi: str | None = None,
        high: Range | int | None = None,
        note_vi: str = "",
        disputed_vi: str | None = None,
    ) -> Aim:
        """What the plan asks for; of "more than" a number the next one is the least."""
        least = low if above is None else above + 1
        return Aim(
            programme=self.programme,
            since=since or self.since,
            by_year=by_year or _LAST_YEARS[self.programme],
            cite=self.cite(*facts, note_vi=note_vi, disputed_vi=disputed_vi),
            low=Range.exact(least) if isinstance(least, int) else least,
            high=Range.exact(high) if isinstance(high, int) else high,
            until=until or self.until,
            level=level,
            scope=self.scope,
            is_about=is_about,
            said_vi=said_vi,
            terrain=terrain,
            phase_vi=phase_vi,
            above=above,
        )

    @property
    def where_vi(self) -> str:
        """The name of the place; of a former province whose name or land goes on otherwise, that it is the former one."""
        merged = self.scope.edition == "63" and len(predecessors(successor(self.scope.code))) > 1
        return f"{self.scope.name_vi} (trước sắp xếp)" if merged else self.scope.name_vi

    @property
    def where_en(self) -> str:
        """The same in English."""
        return self.where_vi.replace("trước sắp xếp", "before the merger")


def _count(
    what: str,
    measure: Measure,
    unit: Unit,
    part: str,
    said: tuple[str, str],
    place: str,
    plan: Plan,
    aims: tuple[Aim, ...],
) -> Indicator:
    term_vi, term_en = said
    of_programme = "{programme}" in part
    target = Target(
        id=f"{place}.targets.{what}",
        term_vi=f"{term_vi} ở {plan.where_vi}",
        term_en=f"{term_en} in {plan.where_en}",
        unit=unit,
        aims=aims,
        part=part,
        needs_vi=f"{term_vi} ở {plan.where_vi}",
        only_grows=what == "new_clubs",  # a club that was founded stays founded
    )
    return Indicator(
        id=f"{place}.network.{what}",
        term_vi=f"{term_vi[0].upper()}{term_vi[1:]} ở {plan.where_vi}",
        term_en=f"{term_en[0].upper()}{term_en[1:]} in {plan.where_en}",
        numerator=measure,
        form=Form.TOTAL,
        target=target,
        programme=plan.programme if of_programme else None,
        unit_vi=unit.term_vi,
        scope=plan.scope,
    )


def new_clubs(place: str, plan: Plan, *aims: Aim) -> Indicator:
    """The clubs of a place that were founded under the plan's programme, with what the plan asks for (câu lạc bộ mới)."""
    said = (f"số câu lạc bộ thành lập mới theo Đề án {plan.programme}", f"new clubs of scheme {plan.programme}")
    return _count("new_clubs", measures.CLUBS, CLUBS, "clubs.of_{programme}", said, place, plan, aims)


def members_of_new_clubs(place: str, plan: Plan, *aims: Aim) -> Indicator:
    """The members of those clubs (thành viên của các câu lạc bộ mới)."""
    said = (
        f"số thành viên của các câu lạc bộ thành lập mới theo Đề án {plan.programme}",
        f"members of the new clubs of scheme {plan.programme}",
    )
    return _count(
        "new_club_members", measures.MEMBERS, MEMBERS, "clubs.of_{programme}.members", said, place, plan, aims
    )


def older_members_of_new_clubs(place: str, plan: Plan, *aims: Aim) -> Indicator:
    """The older people among them (người cao tuổi trong các câu lạc bộ mới)."""
    said = (
        f"số người cao tuổi tham gia các câu lạc bộ thành lập mới theo Đề án {plan.programme}",
        f"older people in the new clubs of scheme {plan.programme}",
    )
    part = "clubs.of_{programme}.older_members"
    return _count("new_club_older_members", measures.OLDER_MEMBERS, OLDER_PERSONS, part, said, place, plan, aims)


def clubs_in_all(place: str, plan: Plan, *aims: Aim) -> Indicator:
    """All clubs of a place, old and new, with what the plan asks for (tổng số câu lạc bộ)."""
    said = ("tổng số câu lạc bộ, cũ và mới,", "clubs in all, old and new,")
    return _count("clubs", measures.CLUBS, CLUBS, "clubs", said, place, plan, aims)


def targets_of(indicators: Iterable[Indicator]) -> tuple[Target, ...]:
    """The targets that some indicators are held against.

    >>> targets_of(())
    ()
    """
    return tuple(indicator.target for indicator in indicators if indicator.target is not None)


def whole_gifts(levels: Mapping[int, Since]) -> tuple[Override, ...]:
    """Longevity gifts that a province names as one amount, by age; of their parts nothing is said (mức quà trọn gói).

    >>> whole_gifts({})
    ()
    """
    wholes = {milestone.age: milestone.whole for milestone in MILESTONES}
    return tuple(Override(wholes[age], (since,)) for age, since in levels.items())
