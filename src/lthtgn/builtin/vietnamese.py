"""Vietnamese, as an ordinary plugin: the language that the sentences are written in, and its numbers and dates.

Numbers are written as in Việt Nam: a dot for thousands, a comma for decimals, "58,2 %", "31/8/2020".
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from fractions import Fraction
from typing import Any

import attrs

from lthtgn.builtin import sentences
from lthtgn.builtin.vietnamese_texts import TEXTS, VERDICTS
from lthtgn.builtin.words import figure_said, scaled, share_said
from lthtgn.hooks.contracts import Localiser
from lthtgn.hooks.specs import hookimpl
from lthtgn.ranges import Number, Range

__all__ = ["TEXTS", "VERDICTS", "VietnameseLocaliser"]


@attrs.frozen
class VietnameseLocaliser:
    """Says things in Vietnamese (tiếng Việt).

    >>> VietnameseLocaliser().figure(Range.exact(2287), "hội viên")
    '2.287 hội viên'
    >>> VietnameseLocaliser().share(Range(Fraction(95, 100), 1))
    'từ 95 % đến 100 %'
    """

    locale: str = "vi"

    def text(self, key: str, **values: Any) -> str:
        """A fixed text, its places filled in.

        Raises:
            UnknownIdError: there is no such text.
        """
        return sentences.text(self, key, **values)

    def say(self, thing: object) -> str:
        """A finding, a cell, a resolution, a progress, a contradiction, a document, a problem … in a sentence.

        Raises:
            TypeError: there are no words for such a thing.
        """
        return sentences.say(self, thing)

    def figure(self, value: Range, unit: str = "") -> str:
        """A figure with its unit.

        >>> VietnameseLocaliser().figure(Range.at_least(200), "người")
        'từ 200 người trở lên'
        """
        return figure_said(self, value, unit)

    def share(self, value: Range) -> str:
        """A share, rounded to a tenth of a per cent.

        >>> VietnameseLocaliser().share(Range.exact(Fraction(32, 55)))
        '58,2 %'
        >>> VietnameseLocaliser().share(Range(0, Fraction(178, 2287)))
        'nhiều nhất 7,8 %'
        """
        return share_said(self, value)

    def day(self, day: date) -> str:
        """A day.

        >>> VietnameseLocaliser().day(date(2020, 8, 31))
        '31/8/2020'
        """
        return f"{day.day}/{day.month}/{day.year}"

    # --- what the sentences need besides ----------------------------------------------------------------------------

    def tr(self, text: str, /, **values: object) -> str:
        """A pattern, its places filled in: it is Vietnamese already.

        >>> VietnameseLocaliser().tr("Nguồn: {source}", source="BC 15")
        'Nguồn: BC 15'
        """
        return text.format(**values) if values else text

    def term(self, thing: Any) -> str:
        """The Vietnamese term.

        >>> from lthtgn.rules.measures import MEMBERS
        >>> VietnameseLocaliser().term(MEMBERS)
        'số thành viên'
        """
        return str(thing.term_vi)

    def gloss(self, title_vi: str, title_en: str | None) -> str:  # noqa: ARG002 - the words of other languages
        """Nothing: a Vietnamese title needs no explanation.

        >>> VietnameseLocaliser().gloss("Luật Người cao tuổi", "Law on the Elderly")
        ''
        """
        return ""

    def decimal(self, value: Number, digits: int, rounding: str = "half_up", unit: str = "") -> str:  # noqa: ARG002
        """A number with at most so many decimals.

        >>> VietnameseLocaliser().decimal(Fraction(4000, 3), 1)
        '1.333,3'
        """
        whole = scaled(value, digits, rounding)
        sign = "-" if whole < 0 else ""
        text = str(abs(whole)).rjust(digits + 1, "0")
        head, tail = (text[:-digits], text[-digits:].rstrip("0")) if digits else (text, "")
        return sign + f"{int(head):,}".replace(",", ".") + (f",{tail}" if tail else "")

    def percent(self, value: Number, digits: int, rounding: str = "half_up") -> str:
        """A share as a percentage.

        >>> VietnameseLocaliser().percent(Fraction(1, 3), 1)
        '33,3 %'
        """
        return f"{self.decimal(Fraction(value) * 100, digits, rounding)} %"

    def counted(self, number: str, value: Number | None, unit: str) -> str:  # noqa: ARG002 - Vietnamese has no plural
        """A number with its unit.

        >>> VietnameseLocaliser().counted("57", 57, "người")
        '57 người'
        """
        return f"{number} {unit}"

    def month(self, year: int, month: int) -> str:
        """A month.

        >>> VietnameseLocaliser().month(2024, 3)
        'tháng 3/2024'
        """
        return f"tháng {month}/{year}"


@hookimpl
def lthtgn_localisers() -> Iterable[Localiser]:
    """Vietnamese."""
    return (VietnameseLocaliser(),)
