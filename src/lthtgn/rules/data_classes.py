"""Which fields of a register are personal data, and which of them are sensitive by law (phân loại dữ liệu cá nhân).

Every field of every class of the model stands here, and a test fails if one does not: a new field cannot be forgotten.
What the law names is cited as its text; what is our reading of it, as a deduction; what is unsettled is treated as
sensitive. A class that holds other classes is as personal as what is in it.
"""

from __future__ import annotations

import enum
from collections.abc import Iterator, Mapping
from datetime import date
from types import MappingProxyType

import attrs

from lthtgn.model.activities import Activity
from lthtgn.model.associations import Association, Branch, FeeRelief, FeesCollected, Membership
from lthtgn.model.awards import Answer, Award, Nomination
from lthtgn.model.care import CarePair, CareVisit
from lthtgn.model.claims import Claim, Formula, Printed, PublishedCase, PublishedFigure
from lthtgn.model.clubs import ArtsTeam, Charter, Club, ClubStatus, Complete, FoundingDecision
from lthtgn.model.consents import Consent, DataRequest
from lthtgn.model.funds import Fund, FundEntry, Loan, Repayment
from lthtgn.model.people import BoardMember, HardshipAssessment, HouseholdStatus, Member, Volunteer
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.model.units import Commune, CommuneList, Conversion, Fault, Succession
from lthtgn.model.welfare import BenefitReceipt, Welfare
from lthtgn.policy.documents import Certainty, Citation
from lthtgn.policy.national.documents_privacy import ND_356_2025, ON_BASIC_DATA, ON_SENSITIVE_DATA
from lthtgn.policy.national.personal_data import FROM_LAW_91

__all__ = ["FIELDS", "DataClass", "FieldClass", "Nature", "sensitive_fields"]


class DataClass(enum.Enum):
    """Class of a field (loại dữ liệu): about no person, basic (cơ bản), sensitive (nhạy cảm).

    >>> DataClass("sensitive").term_vi
    'dữ liệu cá nhân nhạy cảm'
    """

    NOT_PERSONAL = "not_personal"
    BASIC = "basic"
    SENSITIVE = "sensitive"

    @property
    def term_vi(self) -> str:
        """The Vietnamese words."""
        return _CLASS_TERMS[self]


_CLASS_TERMS = {
    DataClass.NOT_PERSONAL: "không phải dữ liệu cá nhân",
    DataClass.BASIC: "dữ liệu cá nhân cơ bản",
    DataClass.SENSITIVE: "dữ liệu cá nhân nhạy cảm",
}


class Nature(enum.Enum):
    """What a field is made of, by which an export that leaves the register treats it.

    `PERSON` the id of a person, `PEOPLE` ids of persons or bodies, `ROW` the id of a row that nothing else names, `NAME` a
    name or number of a person, `BIRTH` a birth date, `WORDS` free words that may name somebody, `PLAIN` anything else.

    >>> Nature("words") is Nature.WORDS
    True
    """

    PLAIN = "plain"
    PERSON = "person"
    PEOPLE = "people"
    ROW = "row"
    NAME = "name"
    BIRTH = "birth"
    WORDS = "words"


@attrs.frozen
class FieldClass:
    """What a field is to the law on personal data (phân loại một trường).

    Attributes:
        data: about no person, basic or sensitive.
        nature: what it is made of.
        point: the point of the list of sensitive data that it falls under, such as "d" for health.
        cite: where that stands; `None` of a field about no person.
        since: first day; `None` likewise.

    >>> found = FIELDS[Member]["households"]
    >>> found.data.value, found.point, found.certainty.value
    ('sensitive', 'c', 'deduction')
    """

    data: DataClass
    nature: Nature
    point: str | None = None
    cite: Citation | None = None
    since: date | None = None

    @property
    def certainty(self) -> Certainty | None:
        """How surely it is so."""
        return None if self.cite is None else self.cite.certainty

    @property
    def is_personal(self) -> bool:
        """Whether it is about a person."""
        return self.data is not DataClass.NOT_PERSONAL


def _basic(nature: Nature = Nature.PLAIN, certainty: Certainty = Certainty.DEDUCTION) -> FieldClass:
    cite = ND_356_2025.cite(
        "Đ.3",
        certainty=certainty,
        facts=("A-6.10",),
        sources=(ON_BASIC_DATA,),
        note_vi=None if certainty is Certainty.TEXT else "Suy ra: “dữ liệu khác” gắn với một người.",
    )
    return FieldClass(DataClass.BASIC, nature, None, cite, FROM_LAW_91)


def _sensitive(point: str, note_vi: str, *facts: str, nature: Nature = Nature.PLAIN) -> FieldClass:
    cite = ND_356_2025.cite(
        f"Đ.4.1 ({point})",
        certainty=Certainty.DEDUCTION,
        facts=(*facts, "A-6.11"),
        sources=(ON_SENSITIVE_DATA,),
        note_vi=note_vi,
    )
    return FieldClass(DataClass.SENSITIVE, nature, point, cite, FROM_LAW_91)


_PLAIN = FieldClass(DataClass.NOT_PERSONAL, Nature.PLAIN)
_ROW = FieldClass(DataClass.NOT_PERSONAL, Nature.ROW)
_WORDS = FieldClass(DataClass.NOT_PERSONAL, Nature.WORDS)
_NAME = _basic(Nature.NAME, Certainty.TEXT)
_BIRTH = _basic(Nature.BIRTH, Certainty.TEXT)
_SEX = _basic(certainty=Certainty.TEXT)
_PERSON = _basic(Nature.PERSON)
_PEOPLE = _basic(Nature.PEOPLE)
_ABOUT = _basic()
_OFFICE = _basic(Nature.WORDS)
_POVERTY = _sensitive("c", "Chưa rõ: hộ nghèo, khó khăn, thu nhập có thể là đời sống riêng tư.", "A-6.13", "ANK-15")
_FAMILY = _sensitive("c", "Chưa rõ: hoàn cảnh gia đình có thể là đời sống riêng tư.", "A-6.13")
_HEALTH = _sensitive("d", "Suy ra: cho biết bệnh tật, khuyết tật hoặc cần chăm sóc.", "A-6.12a")
_CARED_FOR = _sensitive(
    "d", "Suy ra: ai được chăm sóc tại nhà cho biết sức khỏe của người đó.", "A-6.12a", nature=Nature.PERSON
)
_INSURANCE = _sensitive("k", "Suy ra: thông tin bảo hiểm; luật nói về khách hàng của tổ chức bảo hiểm.", "A-6.12e")
_ETHNIC = _sensitive("a", "Suy ra: chế độ của vùng đồng bào dân tộc thiểu số có thể cho biết dân tộc.", "A-6.12b")
_LOAN = _sensitive("k", "Chưa rõ: sổ cho vay của câu lạc bộ không hẳn thuộc điểm này; coi là nhạy cảm.", "A-6.12f")
_LOAN_ROW = attrs.evolve(_LOAN, nature=Nature.ROW)
_VISIT_ROW = attrs.evolve(_HEALTH, nature=Nature.ROW)
_BORROWER = _sensitive(
    "k",
    "Chưa rõ: sổ cho vay của câu lạc bộ không hẳn thuộc điểm này; coi là nhạy cảm.",
    "A-6.12f",
    nature=Nature.PERSON,
)
_EXAMINED = _sensitive(
    "d", "Suy ra: ai được khám, đo, giúp cho biết sức khỏe hoặc khó khăn của người đó.", "A-6.12a", nature=Nature.PEOPLE
)
_CONDUCT = _sensitive("g", "Chưa rõ: kỷ luật, thanh tra, khiếu nại có thể là dữ liệu về vi phạm; coi là nhạy cảm.")
_AWARD_IDS = _basic(Nature.NAME)  # awards are numbered anew, so that nothing is left of what named them
_RELIEF = _sensitive("c", "Suy ra: được miễn, giảm hội phí cho biết hoàn cảnh khó khăn.", "A-6.13")
_RELIEVED = _sensitive(
    "c", "Suy ra: được miễn, giảm hội phí cho biết hoàn cảnh khó khăn.", "A-6.13", nature=Nature.PERSON
)


def _all(cls: type, one: FieldClass, **others: FieldClass) -> dict[str, FieldClass]:
    """Every field of a class as one thing, but for those that are named."""
    return {field.name: one for field in attrs.fields(cls)} | others


FIELDS: Mapping[type, Mapping[str, FieldClass]] = MappingProxyType(
    {
        Register: {"title": _WORDS, "source": _WORDS, "clubs": _PLAIN, "associations": _PLAIN, "awards": _PLAIN},
        Club: {
            **dict.fromkeys(("id", "name", "place", "founded", "host", "founding_decision", "charter"), _PLAIN),
            **dict.fromkeys(("statuses", "as_of", "complete", "activities", "funds", "fund_entries", "returns"), _PLAIN),
            **dict.fromkeys(("equipment", "arts_team"), _PLAIN),
            **dict.fromkeys(("members", "board", "volunteers", "nominations", "consents", "requests"), _ABOUT),
            "loans": _LOAN,
            "care_pairs": _HEALTH,
            "care_visits": _HEALTH,
        },
        ArtsTeam: {"formed": _PLAIN},
        FoundingDecision: {"number": _PLAIN, "on": _PLAIN, "issuer": _PLAIN},
        Charter: {"adopted": _PLAIN},
        ClubStatus: {"since": _PLAIN, "status": _PLAIN},
        Complete: {"records": _PLAIN, "period": _PLAIN},
        Place: dict.fromkeys(("province", "edition", "district", "commune", "commune_code", "village"), _PLAIN),
        PartialDate: dict.fromkeys(("year", "month", "day", "first", "last"), _PLAIN),
        Period: {"start": _PLAIN, "end": _PLAIN},
        Member: {
            "id": _PERSON,
            "name": _NAME,
            "sex": _SEX,
            "born": _BIRTH,
            "joined": _ABOUT,
            "left": _ABOUT,
            "households": _POVERTY,
            "hardship": _POVERTY,
            "needs_loan": _POVERTY,
            "association_member": _ABOUT,
            "welfare": _FAMILY,
            "hardship_assessment": _POVERTY,
        },
        HouseholdStatus: dict.fromkeys(("year", "class_", "decision", "decided"), _POVERTY),
        HardshipAssessment: {"by": attrs.evolve(_POVERTY, nature=Nature.WORDS), "on": _POVERTY},
        Welfare: {
            "citizen": _SEX,
            "pension": _INSURANCE,
            "pension_amount": _INSURANCE,
            "monthly_allowance": _POVERTY,
            "survivor_allowance": _INSURANCE,
            "supporter": _FAMILY,
            "supporter_on_allowance": _FAMILY,
            "qualifies_for_institution": _HEALTH,
            "cared_for_in_community": _HEALTH,
            "difficult_commune": _ETHNIC,
            "social_pension_requested": _POVERTY,
            "moved_from_allowance": _POVERTY,
            "receives": _POVERTY,
            "insured": _INSURANCE,
        },
        BenefitReceipt: {"benefit": _POVERTY, "since": _POVERTY, "until": _POVERTY},
        BoardMember: {
            "id": _PERSON,
            "title": _OFFICE,
            "sex": _SEX,
            "areas": _ABOUT,
            "since": _ABOUT,
            "until": _ABOUT,
        },
        Volunteer: {"id": _PERSON, "area": _ABOUT, "since": _ABOUT, "until": _ABOUT, "helps": _PEOPLE},
        Activity: {
            "id": _ROW,
            **dict.fromkeys(("on", "kind", "areas", "attendance", "helped", "contents"), _PLAIN),
            "people": _EXAMINED,
        },
        Fund: {"kind": _PLAIN, "opened": _PLAIN, "closed": _PLAIN},
        FundEntry: {"id": _ROW, **dict.fromkeys(("fund", "on", "kind", "amount"), _PLAIN)},
        Loan: {
            "id": _LOAN_ROW,
            "borrower": _BORROWER,
            "on": _LOAN,
            "amount": _LOAN,
            "due": _LOAN,
            "repayments": _LOAN,
        },
        Repayment: {"on": _LOAN, "principal": _LOAN, "interest": _LOAN},
        CarePair: {"carer": _PERSON, "person": _CARED_FOR, "since": _HEALTH, "until": _HEALTH},
        CareVisit: {"id": _VISIT_ROW, "on": _HEALTH, "person": _CARED_FOR, "carers": _PEOPLE},
        Award: {
            "id": _ROW,
            "on": _PLAIN,
            "issuer": _PLAIN,
            "recipient": _PLAIN,
            "number": _PLAIN,
            "occasion": _OFFICE,
            "recipients": _PEOPLE,
            **dict.fromkeys(("scheme", "form", "issuer_level", "kind"), _PLAIN),
            "achievement": _OFFICE,
        },
        Nomination: {
            "id": attrs.evolve(_ABOUT, nature=Nature.ROW),
            "member": _PERSON,
            "achievement": _OFFICE,
            "based_on": _AWARD_IDS,
            **dict.fromkeys(("recipient", "scheme", "issuer", "kind", "achieved_since", "already_awarded"), _ABOUT),
            **dict.fromkeys(("discipline_open", "inspection_open", "complaint_open"), _CONDUCT),
            **dict.fromkeys(("disciplined", "discipline_ended"), _CONDUCT),
            **dict.fromkeys(("rated_in_writing", "holds", "answers"), _ABOUT),
        },
        Answer: dict.fromkeys(("id", "met", "value"), _ABOUT),
        Association: {
            **dict.fromkeys(("id", "name", "level", "place", "branches", "branches_complete", "returns"), _PLAIN),
            **dict.fromkeys(("memberships_complete", "fees", "fees_complete"), _PLAIN),
            **dict.fromkeys(("memberships", "consents", "requests"), _ABOUT),
            "reliefs": _RELIEF,
        },
        Branch: dict.fromkeys(("id", "name", "groups", "groups_complete", "elected", "last_met"), _PLAIN),
        Membership: {
            "id": _PERSON,
            "name": _NAME,
            "born": _BIRTH,
            "club": _ABOUT,
            "member": _PERSON,
            "branch": _ABOUT,
            "joined": _ABOUT,
            "left": _ABOUT,
            "card": _NAME,
            "considered": _ABOUT,
        },
        FeeRelief: {
            "who": _RELIEVED,
            "amount": _RELIEF,
            "decided_by": attrs.evolve(_RELIEF, nature=Nature.WORDS),
            "since": _RELIEF,
            "until": _RELIEF,
            "reported": _RELIEF,
        },
        FeesCollected: {"period": _PLAIN, "amount": _PLAIN, "branch": _PLAIN},
        Return: {"period": _PLAIN, "figures": _PLAIN, "clubs": _PLAIN, "source": _WORDS},
        Figure: {"id": _PLAIN, "value": _PLAIN, "text": _WORDS},
        Consent: {
            "id": _ABOUT,
            "who": _PERSON,
            "taken_by": _NAME,
            "representative": _NAME,
            "capable": _HEALTH,
            **dict.fromkeys(("purpose", "given", "form", "told", "told_sensitive", "voluntary"), _ABOUT),
            **dict.fromkeys(("separate", "kept", "proper", "withdrawn"), _ABOUT),
        },
        DataRequest: {
            "id": _ABOUT,
            "who": _PERSON,
            **dict.fromkeys(("kind", "received", "acknowledged", "done", "processor", "extended"), _ABOUT),
        },
        # What somebody has printed: figures of many people together, read and held against each other, never kept of one.
        **{
            cls: _all(cls, _PLAIN)
            for cls in (Printed, Formula, PublishedFigure)
        },
        Claim: _all(Claim, _PLAIN, what=_WORDS, note=_WORDS),
        **{cls: _all(cls, _PLAIN) for cls in (Commune, CommuneList, Conversion, Fault, Succession)},
        PublishedCase: _all(PublishedCase, _PLAIN, source=_WORDS),
    }
)  # fmt: skip
"""Every field of the model, by class and name.

>>> sorted(name for name, found in FIELDS[Member].items() if found.data is DataClass.SENSITIVE)
['hardship', 'hardship_assessment', 'households', 'needs_loan', 'welfare']
"""


def sensitive_fields() -> Iterator[tuple[type, str, FieldClass]]:
    """Every sensitive field with its class (các trường nhạy cảm).

    >>> (Member, "hardship") in {(cls, name) for cls, name, _ in sensitive_fields()}
    True
    """
    for cls, fields in FIELDS.items():
        for name, found in fields.items():
            if found.data is DataClass.SENSITIVE:
                yield cls, name, found
