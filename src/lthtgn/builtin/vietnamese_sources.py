"""Documents, their provisions and places in Vietnamese: what stands behind a value, and where it applies (căn cứ)."""

from __future__ import annotations

import re
from collections.abc import Iterable

from lthtgn.builtin.words import Words
from lthtgn.policy.documents import Certainty, Citation, Document
from lthtgn.policy.parameters import Scope

__all__ = ["cited", "document_said", "place_said", "provision_said", "short_said", "titled_said", "verified_said"]

_ARTICLE = re.compile(r"Đ\.(?=\d)")
_PARTS = {
    "beginning": "phần đầu của văn bản hợp nhất",
    "transition": "điều khoản chuyển tiếp",
    "subsection": "tiểu mục",
    "section": "Mục",
    "point": "điểm",
    "decree": "NĐ",
}
_PLACES_IN_A_TEXT = re.compile("|".join(_PARTS.values()))
_NOT_KNOWN = "(chưa rõ tên"  # a title that is not known, or not wholly


def short_said(words: Words, document: Document) -> str:
    """How people call a document: its kind in short, and its number.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.policy.national.documents import QD_1336
    >>> short_said(VietnameseLocaliser(), QD_1336)
    'QĐ 1336/QĐ-TTg'
    """
    kind = document.abbreviation_vi
    number = words.tr(document.number)  # which are words where a document has no number
    return f"{words.tr(kind)} {number}" if kind else number


def provision_said(words: Words, provision: str) -> str:
    """An article or a section; only the words beside its number are those of a language.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> provision_said(VietnameseLocaliser(), "Đ.5.5 (a)")
    'Đ.5.5 (a)'
    """
    articles = _ARTICLE.sub(lambda _: words.tr("Đ.{number}", number=""), provision)
    return _PLACES_IN_A_TEXT.sub(lambda found: words.tr(found.group()), articles)


def cited(words: Words, cite: Citation) -> str:
    """The document and the provision of a citation, as people write them.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.rules.entitlements import ENTITLEMENTS
    >>> cited(VietnameseLocaliser(), ENTITLEMENTS[0].cite)
    'NĐ 20/2021/NĐ-CP, Đ.5.5 (a)'
    """
    short = short_said(words, cite.document)
    return f"{short}, {provision_said(words, cite.provision)}" if cite.provision else short


def verified_said(words: Words, certainties: Iterable[Certainty]) -> str:
    """What is to be said of values that were not seen in the text of the law; nothing where all were.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> verified_said(VietnameseLocaliser(), [Certainty.TEXT, Certainty.SUMMARY])
    'cần đối chiếu với văn bản đã ký'
    """
    found = set(certainties)
    if not any(item.to_verify for item in found):
        return ""
    parts = [words.tr("có phần là suy luận")] if Certainty.DEDUCTION in found else []
    parts += [words.tr("có phần theo thực tiễn")] if Certainty.PRACTICE in found else []
    return ", ".join([*parts, words.tr("cần đối chiếu với văn bản đã ký")])


def titled_said(words: Words, document: Document) -> str:
    """What people call a document, with its title; in another language, what it means stands beside it.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> titled_said(VietnameseLocaliser(), Document("d", "1/QĐ-UBND", "Đề án …", "UBND tỉnh Sông Xanh"))
    'QĐ 1/QĐ-UBND: Đề án …'
    """
    return f"{short_said(words, document)}: {_title(words, document)}"


def _title(words: Words, document: Document) -> str:
    gloss = words.gloss(document.title_vi, document.title_en)
    if document.title_vi.startswith(_NOT_KNOWN):  # words of ours, and no title that was published
        return gloss or document.title_vi
    return f"{document.title_vi} ({gloss})" if gloss else document.title_vi


def document_said(words: Words, document: Document) -> str:
    """A document with its kind, day and issuer; its title as it was published, with what it means in brackets.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> document_said(VietnameseLocaliser(), Document("d", "1/QĐ-UBND", "Đề án …", "UBND tỉnh Sông Xanh"))
    'Quyết định 1/QĐ-UBND của UBND tỉnh Sông Xanh: Đề án …'
    """
    values = {
        "kind": words.tr(document.kind_vi),
        "number": words.tr(document.number),
        "issuer": words.tr(document.issuer_vi),
        "title": _title(words, document),
    }
    if document.signed is None:
        return words.tr("{kind} {number} của {issuer}: {title}", **values)
    return words.tr("{kind} {number} ngày {day} của {issuer}: {title}", day=words.day(document.signed), **values)


def place_said(words: Words, scope: Scope) -> str:
    """The name of a place; its code where no name is known.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> place_said(VietnameseLocaliser(), Scope("01", "34"))
    '01'
    """
    return words.tr(scope.name_vi) if scope.name_vi else scope.code
