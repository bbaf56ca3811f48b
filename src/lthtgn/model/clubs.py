"""Clubs."""

from __future__ import annotations

import enum

import attrs

from lthtgn.model.activities import Activity
from lthtgn.model.awards import Nomination
from lthtgn.model.care import CarePair, CareVisit
from lthtgn.model.consents import Consent, DataRequest
from lthtgn.model.funds import Fund, FundEntry, Loan
from lthtgn.model.people import BoardMember, Member, Volunteer
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Place
from lthtgn.model.returns import Return

__all__ = [
    "ABSENT",
    "Absent",
    "ArtsTeam",
    "Charter",
    "Club",
    "ClubStatus",
    "Complete",
    "Equipment",
    "FoundingDecision",
    "Records",
    "Status",
]


class Absent(enum.Enum):
    """Says that something is known not to exist, where `None` says that nothing is known of it.

    >>> Absent("absent") is ABSENT
    True
    """

    ABSENT = "absent"


ABSENT = Absent.ABSENT
"""Known not to exist (biết chắc là không có).

>>> ABSENT
<Absent.ABSENT: 'absent'>
"""


@attrs.frozen
class FoundingDecision:
    """Decision that founded the club (quyết định thành lập câu lạc bộ).

    Attributes:
        number: such as "222/QĐ-UBND".
        on: day of the decision; the launch may be weeks later.
        issuer: who issued it, such as "UBND phường Xuất Hóa".

    >>> FoundingDecision("222/QĐ-UBND", PartialDate(2021, 10, 27)).number
    '222/QĐ-UBND'
    """

    number: str | None = None
    on: PartialDate | None = None
    issuer: str | None = None


@attrs.frozen
class Charter:
    """Charter of a club (quy chế hoạt động).

    Attributes:
        adopted: the day on which it was adopted.

    >>> Charter().adopted is None
    True
    """

    adopted: PartialDate | None = None


@attrs.frozen
class ArtsTeam:
    """Arts team of a club (đội văn nghệ).

    Attributes:
        formed: the day on which it was formed.

    >>> ArtsTeam(PartialDate(2023, 9)).formed
    PartialDate('2023-09')
    """

    formed: PartialDate | None = None


class Equipment(enum.Enum):
    """What a club has to work with (trang thiết bị).

    >>> Equipment("scale").term_vi
    'cân sức khỏe'
    """

    SCALE = "scale"
    BLOOD_PRESSURE_MONITOR = "blood_pressure_monitor"
    LOUDSPEAKER = "loudspeaker"
    TAPE_MEASURE = "tape_measure"
    BMI_CHART = "bmi_chart"
    GUIDELINE = "guideline"
    TABLET = "tablet"

    @property
    def term_vi(self) -> str:
        """The Vietnamese words."""
        return _EQUIPMENT_TERMS[self]


_EQUIPMENT_TERMS = {
    Equipment.SCALE: "cân sức khỏe",
    Equipment.BLOOD_PRESSURE_MONITOR: "máy đo huyết áp",
    Equipment.LOUDSPEAKER: "loa",
    Equipment.TAPE_MEASURE: "thước dây",
    Equipment.BMI_CHART: "bảng chỉ số khối cơ thể (BMI)",
    Equipment.GUIDELINE: "tài liệu hướng dẫn",
    Equipment.TABLET: "máy tính bảng",
}


class Status(enum.Enum):
    """Status of a club (tình trạng hoạt động): active, dormant, dissolved.

    >>> Status("dormant") is Status.DORMANT
    True
    """

    ACTIVE = "active"
    DORMANT = "dormant"
    DISSOLVED = "dissolved"


@attrs.frozen
class ClubStatus:
    """From when a club has a status.

    Attributes:
        since: first day of the status.
        status: the status.

    >>> ClubStatus(PartialDate(2023, 5), Status.ACTIVE).status.value
    'active'
    """

    since: PartialDate
    status: Status


class Records(enum.Enum):
    """Kinds of rows that a club keeps (loại sổ sách).

    >>> Records("members") is Records.MEMBERS
    True
    """

    MEMBERS = "members"
    BOARD = "board"
    VOLUNTEERS = "volunteers"
    ACTIVITIES = "activities"
    FUNDS = "funds"
    FUND_ENTRIES = "fund_entries"
    LOANS = "loans"
    CARE_PAIRS = "care_pairs"
    CARE_VISITS = "care_visits"


@attrs.frozen
class Complete:
    """The club declares that its rows of a kind are complete (khai đủ) for a period; else they give only a lower bound.

    Attributes:
        records: which rows.
        period: for which days; `None` for all up to the day on which the rows were last brought up to date.

    >>> Complete(Records.MEMBERS).period is None
    True
    """

    records: Records
    period: Period | None = None


@attrs.frozen
class Club:
    """Intergenerational self-help club (câu lạc bộ liên thế hệ tự giúp nhau, CLB LTHTGN).

    Whatever is `None` is not known; `ABSENT` says that it is known not to exist.

    Attributes:
        id: unique inside the register.
        name: its name.
        place: where it is.
        founded: day of founding, perhaps in part, or the period in which it fell (`2023/2024` in a file, always with the
            slash); it decides the programme to which the club belongs.
        host: the body that it belongs to, in words, such as "Hội Người cao tuổi xã Vân Canh".
        founding_decision: the decision that founded it.
        charter: its charter.
        arts_team: its arts team.
        equipment: what it has to work with on the day of its rows, all of it; an empty list says that it has nothing.
        statuses: its status over time, oldest first; a club without any is active since it was founded.
        as_of: the day on which the rows were last brought up to date; without one they are kept up to date day by day.
            Somebody on the roster without a day of joining is surely a member on this day; of later days the rows
            know neither who joined nor who left, and none of them begins later. Statuses, returns, consents, requests and
            nominations have days of their own, and may be newer.
        complete: which rows are declared complete, and for when.
        members: the roster.
        board: the management board (ban chủ nhiệm).
        volunteers: volunteers by area.
        activities: meetings and other activities.
        funds: the funds that it has.
        fund_entries: money in and out.
        loans: loans to members.
        care_pairs: home carers and the people they care for.
        care_visits: visits at home.
        returns: the figures that it reported.
        consents: what its members consented to.
        requests: what its members asked to be done with their data.
        nominations: whom it puts forward for awards: members, households, or itself.

    >>> Club("an-trai", "CLB LTHTGN thôn An Trai").founded is None
    True
    """

    id: str
    name: str
    place: Place | None = None
    founded: PartialDate | Period | None = None
    host: str | None = None
    founding_decision: FoundingDecision | Absent | None = None
    charter: Charter | Absent | None = None
    arts_team: ArtsTeam | Absent | None = None
    equipment: tuple[Equipment, ...] | None = None
    statuses: tuple[ClubStatus, ...] = ()
    as_of: PartialDate | None = None
    complete: tuple[Complete, ...] = ()
    members: tuple[Member, ...] = ()
    board: tuple[BoardMember, ...] = ()
    volunteers: tuple[Volunteer, ...] = ()
    activities: tuple[Activity, ...] = ()
    funds: tuple[Fund, ...] = ()
    fund_entries: tuple[FundEntry, ...] = ()
    loans: tuple[Loan, ...] = ()
    care_pairs: tuple[CarePair, ...] = ()
    care_visits: tuple[CareVisit, ...] = ()
    returns: tuple[Return, ...] = ()
    consents: tuple[Consent, ...] = ()
    requests: tuple[DataRequest, ...] = ()
    nominations: tuple[Nomination, ...] = ()
