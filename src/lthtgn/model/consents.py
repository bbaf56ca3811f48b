"""What people said about their data: consents, and requests (đồng ý, yêu cầu của chủ thể dữ liệu)."""

from __future__ import annotations

import enum

import attrs

from lthtgn.model.periods import PartialDate

__all__ = ["Consent", "ConsentForm", "DataRequest", "RequestKind"]


class ConsentForm(enum.Enum):
    """Form of a consent (hình thức đồng ý).

    `SILENCE` (im lặng) and `PRE_TICKED` (ô đánh dấu sẵn) are written down as what they are: they never make a consent.

    >>> ConsentForm("writing") is ConsentForm.WRITING
    True
    """

    WRITING = "writing"
    RECORDED_CALL = "recorded_call"
    SMS = "sms"
    EMAIL = "email"
    APP = "app"
    OTHER = "other"
    SILENCE = "silence"
    PRE_TICKED = "pre_ticked"

    @property
    def term_vi(self) -> str:
        """The Vietnamese words."""
        return _FORM_TERMS[self]


_FORM_TERMS = {
    ConsentForm.WRITING: "văn bản",
    ConsentForm.RECORDED_CALL: "cuộc gọi có ghi âm",
    ConsentForm.SMS: "tin nhắn",
    ConsentForm.EMAIL: "thư điện tử",
    ConsentForm.APP: "ứng dụng",
    ConsentForm.OTHER: "hình thức khác",
    ConsentForm.SILENCE: "im lặng",
    ConsentForm.PRE_TICKED: "ô đánh dấu sẵn",
}


@attrs.frozen
class Consent:
    """Consent of a person to the use of their data for one purpose (đồng ý cho xử lý dữ liệu cá nhân); personal data.

    Whatever is `None` is not known, and never taken for a yes.

    Attributes:
        id: unique inside the club or association.
        who: id of the person.
        purpose: the one purpose, in words that the holder always uses, such as "báo cáo Hội cấp trên".
        given: the day.
        form: how it was given.
        taken_by: who took it, by id or office.
        told: whether the person was told the kind of data, the purpose, the controller and the rights.
        told_sensitive: whether the person was told that the data is sensitive, where it is.
        voluntary: whether it was given freely.
        separate: whether it was asked for this purpose alone, and not bundled with others.
        kept: whether it can be printed, copied or checked.
        capable: whether the person could decide (có năng lực hành vi); who could not is spoken for by `representative`.
        representative: the legal representative who gave it, by id or office.
        proper: whether a consent of before 2026-01-01 was properly obtained by the decree of 2023.
        withdrawn: first day on which it no longer holds.

    >>> Consent("c1", "m1", "báo cáo Hội cấp trên").given is None
    True
    """

    id: str
    who: str
    purpose: str
    given: PartialDate | None = None
    form: ConsentForm | None = None
    taken_by: str | None = None
    told: bool | None = None
    told_sensitive: bool | None = None
    voluntary: bool | None = None
    separate: bool | None = None
    kept: bool | None = None
    capable: bool | None = None
    representative: str | None = None
    proper: bool | None = None
    withdrawn: PartialDate | None = None


class RequestKind(enum.Enum):
    """What a person asks to be done with their data (yêu cầu của chủ thể dữ liệu).

    >>> RequestKind("delete").term_vi
    'xóa'
    """

    WITHDRAW = "withdraw"
    RESTRICT = "restrict"
    OBJECT = "object"
    VIEW = "view"
    CORRECT = "correct"
    PROVIDE = "provide"
    DELETE = "delete"
    PROTECT = "protect"

    @property
    def term_vi(self) -> str:
        """The Vietnamese words."""
        return _REQUEST_TERMS[self]


_REQUEST_TERMS = {
    RequestKind.WITHDRAW: "rút lại đồng ý",
    RequestKind.RESTRICT: "hạn chế xử lý",
    RequestKind.OBJECT: "phản đối xử lý",
    RequestKind.VIEW: "xem",
    RequestKind.CORRECT: "chỉnh sửa",
    RequestKind.PROVIDE: "cung cấp",
    RequestKind.DELETE: "xóa",
    RequestKind.PROTECT: "áp dụng biện pháp bảo vệ",
}


@attrs.frozen
class DataRequest:
    """A request of a person about their data (yêu cầu của chủ thể dữ liệu); personal data.

    Attributes:
        id: unique inside the club or association.
        who: id of the person.
        kind: what is asked for.
        received: the day on which it was received.
        acknowledged: the day on which the person was told so.
        done: the day on which it was carried out, or refused with reasons.
        processor: whether a processor is involved.
        extended: whether the deadline was extended.

    >>> DataRequest("r1", "m1", RequestKind.VIEW, PartialDate(2026, 3, 2)).done is None
    True
    """

    id: str
    who: str
    kind: RequestKind
    received: PartialDate
    acknowledged: PartialDate | None = None
    done: PartialDate | None = None
    processor: bool = False
    extended: bool = False
