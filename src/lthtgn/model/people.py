"""People: members of a club, its board and its volunteers."""

from __future__ import annotations

import enum

import attrs

from lthtgn.model.areas import ActivityArea
from lthtgn.model.periods import PartialDate
from lthtgn.model.welfare import Welfare

__all__ = ["BoardMember", "HardshipAssessment", "HouseholdClass", "HouseholdStatus", "Member", "Sex", "Volunteer"]


class Sex(enum.Enum):
    """Sex (giới tính): `FEMALE` nữ, `MALE` nam.

    >>> Sex("female") is Sex.FEMALE
    True
    """

    FEMALE = "female"
    MALE = "male"

    @property
    def term_vi(self) -> str:
        """The Vietnamese words."""
        return _SEX_TERMS[self]


_SEX_TERMS = {
    Sex.FEMALE: "nữ",
    Sex.MALE: "nam",
}


class HouseholdClass(enum.Enum):
    """Class of a household in the yearly review of poverty (hộ nghèo, hộ cận nghèo, hộ khác).

    >>> HouseholdClass("near_poor") is HouseholdClass.NEAR_POOR
    True
    """

    POOR = "poor"
    NEAR_POOR = "near_poor"
    OTHER = "other"

    @property
    def term_vi(self) -> str:
        """The Vietnamese words."""
        return _HOUSEHOLDCLASS_TERMS[self]


_HOUSEHOLDCLASS_TERMS = {
    HouseholdClass.POOR: "hộ nghèo",
    HouseholdClass.NEAR_POOR: "hộ cận nghèo",
    HouseholdClass.OTHER: "hộ khác",
}


@attrs.frozen
class HouseholdStatus:
    """What the yearly review said of a member's household (kết quả rà soát hộ nghèo, hộ cận nghèo hằng năm).

    The class is fixed by a decision of the commune's chair, each year (A-3.08). Without its number the class is as it was
    told: it counts all the same, and whoever reads of it is told that the decision is not on record.

    Attributes:
        year: the year for which the class holds.
        class_: the class.
        decision: number of the decision that recognises the list (số quyết định công nhận); `None` where not on record.
        decided: day of that decision.

    >>> HouseholdStatus(2024, HouseholdClass.POOR, "215/QĐ-UBND", PartialDate(2023, 12, 20)).year
    2024
    >>> HouseholdStatus(2024, HouseholdClass.POOR).decision is None
    True
    """

    year: int
    class_: HouseholdClass
    decision: str | None = None
    decided: PartialDate | None = None


@attrs.frozen
class HardshipAssessment:
    """Who found that a member is, or is not, in hardship, and when (đánh giá hoàn cảnh khó khăn).

    Hardship is the club's own judgement, no certificate, and never follows from the class of the household (A-3.10).

    Attributes:
        by: who assessed it, such as the management board.
        on: the day.

    >>> HardshipAssessment("Ban chủ nhiệm", PartialDate(2024, 6)).on
    PartialDate('2024-06')
    """

    by: str | None = None
    on: PartialDate | None = None


@attrs.frozen
class Member:
    """Member of a club (thành viên câu lạc bộ); not to be taken for a member of the Association (hội viên).

    Whatever is `None` is not known, and widens every count that depends on it.

    Attributes:
        id: unique inside the club.
        name: name of the person; personal data, never in an error, a log, a `repr` or an aggregate.
        sex: sex.
        born: birth date, perhaps the year alone.
        joined: day of joining; a member counts while joined <= day < left.
        left: day of leaving; `None` of one who has not left.
        households: class of the household by year, each year once; sensitive.
        hardship: whether in hardship as the club sees it (hoàn cảnh khó khăn); sensitive.
        needs_loan: whether the member needs a loan (có nhu cầu vay vốn).
        association_member: whether also a member of the Association (hội viên Hội Người cao tuổi); its own days are kept
            by the association, as a `Membership`.
        welfare: what the person lives on and receives (thông tin an sinh); sensitive.
        hardship_assessment: who found the person in hardship, or not, and when; sensitive.

    >>> Member("m1", born=PartialDate(1950)).sex is None
    True
    """

    id: str
    name: str | None = attrs.field(default=None, repr=False)
    sex: Sex | None = None
    born: PartialDate | None = None
    joined: PartialDate | None = None
    left: PartialDate | None = None
    households: tuple[HouseholdStatus, ...] = ()
    hardship: bool | None = None
    needs_loan: bool | None = None
    association_member: bool | None = None
    welfare: Welfare | None = None
    hardship_assessment: HardshipAssessment | None = None


@attrs.frozen
class BoardMember:
    """Member of the management board (thành viên ban chủ nhiệm).

    Attributes:
        id: id of the member of the club, or of a person who is not one.
        title: title such as "chủ nhiệm" or "phó chủ nhiệm".
        sex: sex; where `None`, that of the member of the same id.
        areas: the activity areas that the person is in charge of.
        since: first day on the board.
        until: first day no longer on it.

    >>> BoardMember("m1", title="chủ nhiệm").title
    'chủ nhiệm'
    """

    id: str
    title: str | None = None
    sex: Sex | None = None
    areas: tuple[ActivityArea, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None


@attrs.frozen
class Volunteer:
    """Volunteer of a club (tình nguyện viên); in the area `HOME_CARE`, a home carer.

    Attributes:
        id: id of the member of the club, or of a person who is not one.
        area: the activity area in which the person volunteers.
        since: first day as a volunteer.
        until: first day no longer one.
        helps: ids of the persons whom the volunteer regularly helps, all of them (người được kèm cặp, giúp đỡ); of home
            carers the pairs of `CarePair` say it. Whoever takes on somebody else gets a new row. `None` where it is not
            known.

    >>> Volunteer("m1", ActivityArea.LIVELIHOOD, helps=("m7",)).helps
    ('m7',)
    """

    id: str
    area: ActivityArea
    since: PartialDate | None = None
    until: PartialDate | None = None
    helps: tuple[str, ...] | None = None
