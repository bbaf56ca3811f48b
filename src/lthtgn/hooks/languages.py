"""Terms and texts of rules in the language of a localiser, whether it can translate them or not."""

from __future__ import annotations

from typing import Any

from lthtgn.hooks.contracts import Localiser, Translating

__all__ = ["term_in", "text_in"]


def term_in(thing: Any, words: Localiser) -> str:
    """The term of a rule, a measure, a choice …, as a localiser calls it (thuật ngữ).

    One that cannot translate gets the English term, where there is one, unless it speaks Vietnamese.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.rules.measures import MEMBERS
    >>> term_in(MEMBERS, VietnameseLocaliser())
    'số thành viên'
    """
    if isinstance(words, Translating):
        return words.term(thing)
    return str(thing.term_vi if words.locale == "vi" else getattr(thing, "term_en", None) or thing.term_vi)


def text_in(text_vi: str, words: Localiser, /, **values: object) -> str:
    """What a rule or a command says in Vietnamese, in the language of a localiser that can translate it (lời văn).

    Args:
        text_vi: the text; where values are given, a pattern with a place in braces for each.
        words: the localiser.
        values: what the places are filled in with.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> text_in("danh sách năm {year}", VietnameseLocaliser(), year=2026)
    'danh sách năm 2026'
    """
    if isinstance(words, Translating):
        return words.tr(text_vi, **values)
    return text_vi.format(**values) if values else text_vi
