"""Documents and citations: where a value stands, and how surely it is known."""

from __future__ import annotations

import enum
from datetime import date

import attrs

__all__ = ["Certainty", "Citation", "Document"]


class Certainty(enum.Enum):
    """How a value is known (mức độ chắc chắn), the surest first.

    `TEXT`: seen in the text of the instrument. `SUMMARY`: official, press or NGO summary; verify against the signed
    text. `PRACTICE`: what a province, project or club does; not a national rule. `DEDUCTION`: inference or arithmetic.

    >>> Certainty.SUMMARY.reaches(Certainty.PRACTICE)
    True
    >>> Certainty.PRACTICE.reaches(Certainty.SUMMARY)
    False
    """

    TEXT = "text"
    SUMMARY = "summary"
    PRACTICE = "practice"
    DEDUCTION = "deduction"

    @property
    def to_verify(self) -> bool:
        """Whether a value known so is to be verified against the signed text (cần đối chiếu): unless it was seen there."""
        return self is not Certainty.TEXT

    def reaches(self, floor: Certainty) -> bool:
        """Whether it is at least as sure as `floor`."""
        order = list(Certainty)
        return order.index(self) <= order.index(floor)


@attrs.frozen
class Document:
    """A document of the law, a plan, or a published account (văn bản).

    Attributes:
        id: such as `qd-1336-2020`.
        number: such as "1336/QĐ-TTg".
        title_vi: its title, or the short title that is used for it.
        issuer_vi: who issued it.
        signed: day of signing; `None` where it is not known.
        addresses: where it, or an account of it, can be read.
        kind_vi: kind of document, such as "Quyết định".
        note_vi: what a reader must know of every value that is cited from it.
        title_en: its title in English; ours, unless it was published so.
        since: the day from which it is in force, where a source says it.
        until: the first day on which it no longer is, where a source says it.

    >>> Document("qd-1336-2020", "1336/QĐ-TTg", "Đề án …", "Thủ tướng Chính phủ").short_vi
    'QĐ 1336/QĐ-TTg'
    """

    id: str
    number: str
    title_vi: str
    issuer_vi: str
    signed: date | None = None
    addresses: tuple[str, ...] = ()
    kind_vi: str = "Quyết định"
    note_vi: str | None = None
    title_en: str | None = None
    since: date | None = None
    until: date | None = None

    @property
    def first_day(self) -> date | None:
        """The day from which it counts: of coming into force, or of signing where no source says that."""
        return self.since or self.signed

    @property
    def abbreviation_vi(self) -> str:
        """Its kind in short, as people write it before the number; empty of kinds that have no short form: "QĐ"."""
        short = {
            "Quyết định": "QĐ",
            "Kế hoạch": "KH",
            "Luật": "Luật",
            "Nghị định": "NĐ",
            "Thông tư": "TT",
            "Chỉ thị": "CT",
            "Nghị quyết": "NQ",
            "Hướng dẫn": "HD",
            "Công văn": "CV",
            "Danh mục": "Danh mục",
        }
        return short.get(self.kind_vi, "")

    @property
    def short_vi(self) -> str:
        """How people call it: "QĐ 1336/QĐ-TTg"."""
        return f"{self.abbreviation_vi} {self.number}".lstrip()

    def cite(
        self,
        provision: str | None = None,
        *,
        certainty: Certainty,
        facts: tuple[str, ...],
        sources: tuple[str, ...] = (),
        note_vi: str | None = None,
        disputed_vi: str | None = None,
    ) -> Citation:
        """A citation of this document; see `Citation` for the arguments.

        >>> document = Document("d", "1/QĐ", "…", "…")
        >>> document.cite(certainty=Certainty.TEXT, facts=("X-1",)).facts
        ('X-1',)
        """
        return Citation(self, provision, certainty, facts, sources or self.addresses, note_vi, disputed_vi)


@attrs.frozen
class Citation:
    """Where a value stands (căn cứ), and how it is known.

    Attributes:
        document: the document.
        provision: article or section; `None` where it is not known.
        certainty: how the value is known.
        facts: ids of the facts in the project's dossier that it was transcribed from.
        sources: addresses at which the value was read.
        note_vi: what a reader must know to use the value rightly.
        disputed_vi: how other sources differ, where they do.

    >>> document = Document("d", "1/QĐ", "…", "…")
    >>> Citation(document, "Đ.1", Certainty.TEXT, ("X-1",)).provision
    'Đ.1'
    """

    document: Document
    provision: str | None
    certainty: Certainty
    facts: tuple[str, ...]
    sources: tuple[str, ...] = ()
    note_vi: str | None = None
    disputed_vi: str | None = None
