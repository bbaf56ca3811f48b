"""Awards that were given, and nominations: what is known of who is put forward for one."""

from __future__ import annotations

import enum

import attrs

from lthtgn.model.periods import PartialDate
from lthtgn.ranges import Range

__all__ = ["Answer", "Award", "AwardForm", "AwardIssuer", "AwardKind", "Nomination", "RecipientKind"]


class RecipientKind(enum.Enum):
    """Who is rewarded (đối tượng khen thưởng): individual cá nhân, collective tập thể, household hộ gia đình.

    >>> RecipientKind("collective") is RecipientKind.COLLECTIVE
    True
    """

    INDIVIDUAL = "individual"
    COLLECTIVE = "collective"
    HOUSEHOLD = "household"


class AwardForm(enum.Enum):
    """Form of an award (hình thức khen thưởng, danh hiệu thi đua).

    `COMMENDATION` giấy khen · `MERIT_CERTIFICATE` bằng khen · `FLAG` cờ thi đua · `TITLE` danh hiệu · `MEDAL` kỷ niệm
    chương · `PRAISE` công nhận, biểu dương.

    >>> AwardForm.COMMENDATION.term_vi
    'giấy khen'
    """

    COMMENDATION = "commendation"
    MERIT_CERTIFICATE = "merit_certificate"
    FLAG = "flag"
    TITLE = "title"
    MEDAL = "medal"
    PRAISE = "praise"

    @property
    def term_vi(self) -> str:
        """The Vietnamese words."""
        return _FORM_TERMS[self]


_FORM_TERMS = {
    AwardForm.COMMENDATION: "giấy khen",
    AwardForm.MERIT_CERTIFICATE: "bằng khen",
    AwardForm.FLAG: "cờ thi đua",
    AwardForm.TITLE: "danh hiệu",
    AwardForm.MEDAL: "kỷ niệm chương",
    AwardForm.PRAISE: "công nhận, biểu dương",
}


class AwardIssuer(enum.Enum):
    """Who gives an award, by level (cấp khen thưởng): the State's levels, then those of the Association.

    >>> AwardIssuer("commune").term_vi
    'Chủ tịch UBND cấp xã'
    """

    STATE = "state"
    MINISTRY = "ministry"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    BODY = "body"
    ASSOCIATION_CENTRAL = "association_central"
    ASSOCIATION_PROVINCE = "association_province"
    ASSOCIATION_DISTRICT = "association_district"
    ASSOCIATION_COMMUNE = "association_commune"
    ASSOCIATION_BRANCH = "association_branch"

    @property
    def term_vi(self) -> str:
        """The Vietnamese words."""
        return _ISSUER_TERMS[self]

    @property
    def of_association(self) -> bool:
        """Whether it is a level of the Association, not of the State."""
        return self.value.startswith("association_")


_ISSUER_TERMS = {
    AwardIssuer.STATE: "Chính phủ, Thủ tướng Chính phủ",
    AwardIssuer.MINISTRY: "bộ, ban, ngành trung ương",
    AwardIssuer.PROVINCE: "Chủ tịch UBND cấp tỉnh",
    AwardIssuer.DISTRICT: "Chủ tịch UBND cấp huyện",
    AwardIssuer.COMMUNE: "Chủ tịch UBND cấp xã",
    AwardIssuer.BODY: "thủ trưởng cơ quan, đơn vị",
    AwardIssuer.ASSOCIATION_CENTRAL: "Trung ương Hội NCT Việt Nam",
    AwardIssuer.ASSOCIATION_PROVINCE: "Hội NCT cấp tỉnh",
    AwardIssuer.ASSOCIATION_DISTRICT: "Ban Đại diện Hội NCT cấp huyện",
    AwardIssuer.ASSOCIATION_COMMUNE: "Hội NCT cấp xã",
    AwardIssuer.ASSOCIATION_BRANCH: "chi hội NCT",
}


class AwardKind(enum.Enum):
    """For what kind of achievement an award is given (loại hình khen thưởng).

    The six kinds of the law: `MERIT` công trạng · `SUDDEN` đột xuất · `MOVEMENT` phong trào · `CONTRIBUTION` cống hiến ·
    `SERVICE` niên hạn · `EXTERNAL` đối ngoại; and `THEMATIC` chuyên đề, of which the decree speaks beside them.

    >>> AwardKind("sudden").term_vi
    'đột xuất'
    """

    MERIT = "merit"
    SUDDEN = "sudden"
    MOVEMENT = "movement"
    CONTRIBUTION = "contribution"
    SERVICE = "service"
    EXTERNAL = "external"
    THEMATIC = "thematic"

    @property
    def term_vi(self) -> str:
        """The Vietnamese words."""
        return _KIND_TERMS[self]


_KIND_TERMS = {
    AwardKind.MERIT: "công trạng",
    AwardKind.SUDDEN: "đột xuất",
    AwardKind.MOVEMENT: "phong trào",
    AwardKind.CONTRIBUTION: "cống hiến",
    AwardKind.SERVICE: "niên hạn",
    AwardKind.EXTERNAL: "đối ngoại",
    AwardKind.THEMATIC: "chuyên đề",
}


@attrs.frozen
class Award:
    """An award given to one or to several recipients (khen thưởng đã trao).

    Attributes:
        id: unique inside the register.
        on: the day, perhaps in part.
        issuer: who gave it, in words.
        recipient: whether to individuals, collectives or households.
        number: how many were rewarded.
        occasion: for what, in words.
        recipients: ids of those rewarded, where the register knows them: of a club or an association; of a member, or of
            whose household, `club/member`.
        scheme: id of the award scheme.
        form: its form.
        issuer_level: the level of who gave it.
        kind: for what kind of achievement.
        achievement: a name by which the achievement is told from others (thành tích); alike where it is the same one.

    >>> Award("a1", PartialDate(2025, 5), "UBND xã", RecipientKind.COLLECTIVE, Range.exact(3)).number.low
    3
    """

    id: str
    on: PartialDate
    issuer: str
    recipient: RecipientKind
    number: Range = Range(1, 1)  # noqa: RUF009 - a frozen value may be shared
    occasion: str | None = None
    recipients: tuple[str, ...] = ()
    scheme: str | None = None
    form: AwardForm | None = None
    issuer_level: AwardIssuer | None = None
    kind: AwardKind | None = None
    achievement: str | None = None


@attrs.frozen
class Answer:
    """What somebody with the authority to judge answered to a question of an award's criteria (kết quả xét).

    Whether a result is excellent, or an achievement has influence, is judged by people and recorded; nothing works it
    out. What is neither answered nor given a figure is not known. A no and a figure above 0 contradict each other.

    Attributes:
        id: id of the question, or of a criterion of a scoring scale.
        met: yes or no.
        value: a figure, such as years, or points given; a range where only bounds are known.

    >>> Answer("song_xanh.movement", met=True).value is None
    True
    """

    id: str
    met: bool | None = None
    value: Range | None = None


@attrs.frozen
class Nomination:
    """That a club puts somebody forward for an award: a member, a member's household, or itself (đề nghị khen thưởng).

    Whatever is `None` is not known: it is never taken for a no.

    Attributes:
        id: unique inside the club.
        recipient: whether an individual, a collective (the club itself) or a household.
        member: id of the member, or of the member whose household it is; `None` for the club itself.
        scheme: id of the award scheme; `None` asks of all that may go to such a recipient.
        issuer: the level that is asked to give it.
        kind: for what kind of achievement.
        achievement: a name by which the achievement is told from others, alike where it is the same one.
        achieved_since: first day of the time whose achievements are counted.
        already_awarded: whether this achievement was already rewarded.
        discipline_open: whether the recipient is being considered for discipline (đang xem xét kỷ luật).
        inspection_open: whether under inspection, audit or investigation (đang thanh tra, kiểm tra).
        complaint_open: whether there is a complaint or denunciation that is being settled (đang xác minh khiếu nại, tố cáo).
        disciplined: whether disciplined before.
        discipline_ended: the day on which that discipline ended; nobody has one who was never disciplined.
        rated_in_writing: whether there is a rating in writing by who stands above (đánh giá, xếp loại bằng văn bản).
        based_on: ids of the awards that the nomination builds upon; an empty list says that there are none.
        holds: ids of the award schemes that the recipient already holds, all of them; an empty list says none.
        answers: what was answered to the questions of criteria and of scoring scales.

    >>> Nomination("n1", RecipientKind.COLLECTIVE).discipline_open is None
    True
    """

    id: str
    recipient: RecipientKind
    member: str | None = None
    scheme: str | None = None
    issuer: AwardIssuer | None = None
    kind: AwardKind | None = None
    achievement: str | None = None
    achieved_since: PartialDate | None = None
    already_awarded: bool | None = None
    discipline_open: bool | None = None
    inspection_open: bool | None = None
    complaint_open: bool | None = None
    disciplined: bool | None = None
    discipline_ended: PartialDate | None = None
    rated_in_writing: bool | None = None
    based_on: tuple[str, ...] | None = None
    holds: tuple[str, ...] | None = None
    answers: tuple[Answer, ...] = ()
