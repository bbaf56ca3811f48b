"""Nominees: what is known of somebody who is put forward for an award, and the fields that criteria and checks ask about.

What can be told from the register (that an achievement was rewarded already, that a medal is held) is a fact; what only
an authority can judge is an answer that it recorded, read by `answer` and `answer_figure`. A missing fact is never a no.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import attrs

from lthtgn.expr.nodes import Field, FieldType, RowKind, check_id
from lthtgn.model.awards import Answer, Award, AwardIssuer, AwardKind, Nomination, RecipientKind
from lthtgn.model.people import Sex
from lthtgn.ranges import Range

__all__ = [
    "ALREADY_AWARDED",
    "BUILDS_ON_SUDDEN",
    "COMPLAINT_OPEN",
    "COUNTED_BEFORE_END",
    "DISCIPLINE_OPEN",
    "HELD",
    "INSPECTION_OPEN",
    "ISSUER",
    "IS_CLUB",
    "IS_WOMAN",
    "LEADS",
    "NOMINEES",
    "RATED_IN_WRITING",
    "RECIPIENT",
    "Nominee",
    "already_awarded",
    "answer",
    "answer_figure",
    "builds_on_sudden",
    "counted_before_end",
    "held",
    "is_club",
    "is_woman",
    "question_of",
]


@attrs.frozen
class Nominee:
    """Somebody who is put forward for an award, with what the register knows of them (người, tập thể được đề nghị).

    Attributes:
        nomination: what the club wrote.
        club: id of the club; `None` where an award's recipient is no club and no member that is known.
        scheme: id of the award scheme that is asked about.
        issuer: the level that is asked to give it.
        awards: the awards that the register knows the recipient to have.
        bases: of the awards that the nomination builds upon, the kinds; `None` where it is not known which they are.
        sex: the sex of an individual.

    >>> Nominee(Nomination("n1", RecipientKind.COLLECTIVE), "an-trai").recipient.value
    'collective'
    """

    nomination: Nomination
    club: str | None = None
    scheme: str | None = None
    issuer: AwardIssuer | None = None
    awards: tuple[Award, ...] = ()
    bases: tuple[AwardKind | None, ...] | None = None
    sex: Sex | None = None

    @property
    def recipient(self) -> RecipientKind:
        """The kind of recipient."""
        return self.nomination.recipient

    @property
    def answers(self) -> dict[str, Answer]:
        """The answers, by the id of the question."""
        return {item.id: item for item in self.nomination.answers}


Fact = Callable[[Nominee, Any, Any], Any]


# --- facts ------------------------------------------------------------------------------------------------------------


def already_awarded(nominee: Nominee, club: Any, moment: Any) -> bool | None:  # noqa: ARG001 - the form of a fact
    """Whether this achievement was rewarded already, by what was recorded or by the register's own awards.

    The law speaks of the State's awards: whether one of the Association's stands in the way is not known.

    >>> from lthtgn.model.periods import PartialDate
    >>> given = Award("a1", PartialDate(2025), "UBND xã", RecipientKind.COLLECTIVE, achievement="vườn thuốc")
    >>> put = Nomination("n1", RecipientKind.COLLECTIVE, achievement="vườn thuốc")
    >>> already_awarded(Nominee(put, "a", awards=(given,)), None, None)
    True
    """
    put = nominee.nomination
    same = [item for item in nominee.awards if put.achievement is not None and item.achievement == put.achievement]
    if put.already_awarded or any(item.issuer_level is None or not item.issuer_level.of_association for item in same):
        return True
    return None if same else put.already_awarded


def builds_on_sudden(nominee: Nominee, club: Any, moment: Any) -> bool | None:  # noqa: ARG001 - the form of a fact
    """Whether a nomination for merit builds on an award for a sudden or thematic achievement.

    >>> put = Nomination("n1", RecipientKind.COLLECTIVE, kind=AwardKind.MERIT)
    >>> builds_on_sudden(Nominee(put, "a", bases=(AwardKind.SUDDEN,)), None, None)
    True
    """
    kind, bases = nominee.nomination.kind, nominee.bases
    if bases == () or kind not in {None, AwardKind.MERIT}:
        return False
    if bases is None:
        return None
    if {AwardKind.SUDDEN, AwardKind.THEMATIC}.intersection(bases):
        return None if kind is None else True
    return None if None in bases else False


def counted_before_end(nominee: Nominee, club: Any, moment: Any) -> bool | None:  # noqa: ARG001 - the form of a fact
    """Whether achievements are counted from before the end of a discipline.

    >>> from lthtgn.model.periods import PartialDate
    >>> ended, since = PartialDate(2025, 3, 1), PartialDate(2025, 2)
    >>> put = Nomination("n1", RecipientKind.INDIVIDUAL, discipline_ended=ended, achieved_since=since)
    >>> counted_before_end(Nominee(put, "a"), None, None)
    True
    """
    put = nominee.nomination
    ended, since = put.discipline_ended, put.achieved_since
    if ended is None:
        return False if put.disciplined is False else None
    if since is None:
        return None
    if since.last < ended.first:
        return True
    return False if since.first >= ended.last else None


def held(nominee: Nominee, club: Any, moment: Any) -> bool | None:  # noqa: ARG001 - the form of a fact
    """Whether the recipient already holds the very award that is asked about.

    >>> put = Nomination("n1", RecipientKind.INDIVIDUAL, holds=())
    >>> held(Nominee(put, "a", "awards.medal.association"), None, None)
    False
    """
    holds = nominee.nomination.holds
    if nominee.scheme is None:
        return None
    if any(item.scheme == nominee.scheme for item in nominee.awards) or nominee.scheme in (holds or ()):
        return True
    return None if holds is None else False


def is_club(nominee: Nominee, club: Any, moment: Any) -> bool | None:  # noqa: ARG001 - the form of a fact
    """Whether the recipient is a club, which is no working unit with staff.

    >>> is_club(Nominee(Nomination("n1", RecipientKind.COLLECTIVE), "an-trai"), None, None)
    True
    """
    if nominee.recipient is not RecipientKind.COLLECTIVE:
        return False
    return None if nominee.club is None else True


def is_woman(nominee: Nominee, club: Any, moment: Any) -> bool | None:  # noqa: ARG001 - the form of a fact
    """Whether the recipient is a woman; a collective or a household is none.

    >>> put = Nomination("n1", RecipientKind.INDIVIDUAL, member="m1")
    >>> is_woman(Nominee(put, sex=Sex.FEMALE), None, None), is_woman(Nominee(put), None, None) is None
    (True, True)
    """
    if nominee.recipient is not RecipientKind.INDIVIDUAL:
        return False
    return None if nominee.sex is None else nominee.sex is Sex.FEMALE


def _recorded(name: str) -> Fact:
    def fact(nominee: Nominee, club: Any, moment: Any) -> bool | None:  # noqa: ARG001 - the form of a fact
        flag: bool | None = getattr(nominee.nomination, name)
        return flag

    fact.__name__ = fact.__qualname__ = f"recorded_{name}"  # the fingerprint of a rule book tells facts by their names
    return fact


# --- fields -----------------------------------------------------------------------------------------------------------

NOMINEES = RowKind("nominees", "đề nghị khen thưởng", "nominations")


def _flag(term_vi: str, fact: Fact) -> Field:
    return Field(NOMINEES, "nomination", FieldType.FLAG, term_vi, fact=fact)


RECIPIENT = Field(NOMINEES, "recipient", FieldType.CHOICE, "đối tượng", choices=RecipientKind)
ISSUER = Field(NOMINEES, "issuer", FieldType.CHOICE, "cấp khen thưởng", choices=AwardIssuer)
ALREADY_AWARDED = _flag("thành tích này đã được khen thưởng", already_awarded)
BUILDS_ON_SUDDEN = _flag(
    "lấy khen thưởng đột xuất, chuyên đề làm căn cứ đề nghị khen thưởng công trạng", builds_on_sudden
)
DISCIPLINE_OPEN = _flag("đang trong thời gian xem xét kỷ luật", _recorded("discipline_open"))
INSPECTION_OPEN = _flag("đang được thanh tra, kiểm tra, điều tra", _recorded("inspection_open"))
COMPLAINT_OPEN = _flag("có khiếu nại, tố cáo đang được xác minh, giải quyết", _recorded("complaint_open"))
COUNTED_BEFORE_END = _flag("tính thành tích từ trước khi hết kỷ luật", counted_before_end)
HELD = _flag("đã được tặng chính hình thức này", held)
IS_CLUB = _flag("là câu lạc bộ, không phải cơ quan, đơn vị có cán bộ, người lao động", is_club)
IS_WOMAN = _flag("là nữ", is_woman)
RATED_IN_WRITING = _flag("được cấp trên đánh giá, xếp loại bằng văn bản", _recorded("rated_in_writing"))


@attrs.frozen
class _Answered:
    """Whether a question was answered by yes or no; a value, so that fields of one question are equal."""

    question: str

    def __call__(self, nominee: Nominee, club: Any, moment: Any) -> bool | None:  # noqa: ARG002 - the form of a fact
        found = nominee.answers.get(self.question)
        return None if found is None else found.met


@attrs.frozen
class _Figured:
    """The figure by which a question was answered."""

    question: str

    def __call__(self, nominee: Nominee, club: Any, moment: Any) -> Range | None:  # noqa: ARG002 - the form of a fact
        found = nominee.answers.get(self.question)
        return None if found is None else found.value


def question_of(field: Field) -> str | None:
    """The id of the question that a field of nominees asks; `None` of what the register itself knows (mã câu hỏi).

    >>> question_of(LEADS), question_of(IS_WOMAN) is None
    ('awards.leads', True)
    """
    return field.fact.question if isinstance(field.fact, _Answered | _Figured) else None


def answer(id: str, term_vi: str) -> Field:  # noqa: A002
    """A question of criteria that an authority answers by yes or no; what is not answered is not known.

    Args:
        id: id of the question, under which a nomination holds the answer; a province's begins with its name.
        term_vi: the question, as an assertion.

    Raises:
        ExpressionError: the id is malformed.

    >>> answer("song_xanh.movement", "đạt thành tích xuất sắc trong phong trào thi đua").is_true().field.form.value
    'flag'
    """
    check_id(id)
    return Field(NOMINEES, "answers", FieldType.FLAG, term_vi, fact=_Answered(id))


def answer_figure(id: str, term_vi: str) -> Field:  # noqa: A002
    """A figure that criteria ask for, such as years; a nomination holds it as the `value` of an answer.

    Args:
        id: id of the question.
        term_vi: what the figure counts.

    Raises:
        ExpressionError: the id is malformed.

    >>> (answer_figure("song_xanh.years", "số năm sinh hoạt") >= 5).op
    '>='
    """
    check_id(id)
    return Field(NOMINEES, "answers", FieldType.NUMBER, term_vi, fact=_Figured(id))


LEADS = answer("awards.leads", "giữ chức vụ lãnh đạo, quản lý")
