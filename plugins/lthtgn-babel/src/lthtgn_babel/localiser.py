"""A localiser of any language: its catalogue gives the words, CLDR the numbers, money and dates."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from gettext import NullTranslations
from pathlib import Path
from typing import Any

import attrs
from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_currency, format_decimal, format_percent
from babel.support import Translations

from lthtgn.builtin import sentences
from lthtgn.builtin.words import figure_said, scaled, share_said
from lthtgn.ranges import Number, Range
from lthtgn_babel.messages import UNIT
from lthtgn_babel.packages import catalogues_beside

__all__ = ["FOLDER", "BabelLocaliser", "english", "load", "pseudo"]

FOLDER = Path(__file__).parent / "locale"
"""Where the catalogues of this distribution stand, one `.po` file a language.

>>> (FOLDER / "en.po").exists()
True
"""

_MONEY = re.compile(r"đồng\b(?! ý)")  # but no "consent"
_FRACTION = re.compile(r"(?<=0)(\.[0#]+)?(?=[^0#.,]*($|;))")
_PLACES = re.compile(r"(\{[^{}]*\})")
_FORMATS = {"en": "en_GB"}  # the day before the month, as in Việt Nam
_SEVERAL = 2  # what is no whole number is said as several are


@attrs.frozen
class BabelLocaliser:
    """Says things in the language of a catalogue (bộ diễn đạt bằng ngôn ngữ khác).

    Attributes:
        locale: language tag by which it is asked for, such as `en` or `km`.
        catalogue: translations of the Vietnamese texts; what it lacks is said in Vietnamese.
        formats: the CLDR locale whose numbers, money and dates are used.

    >>> english().figure(Range.exact(2287), "hội viên")
    '2,287 members of the Association'
    >>> english().share(Range(Fraction(95, 100), 1))
    'from 95% to 100%'
    """

    locale: str
    catalogue: NullTranslations = attrs.field(repr=False, eq=False)
    formats: Locale

    # --- the contract -----------------------------------------------------------------------------------------------

    def text(self, key: str, **values: Any) -> str:
        """A fixed text, its places filled in.

        Raises:
            UnknownIdError: there is no such text.

        >>> english().text("report.summary")
        'Summary'
        """
        return sentences.text(self, key, **values)

    def say(self, thing: object) -> str:
        """A finding, a cell, a resolution, a progress, a contradiction, a document, a problem … in a sentence.

        Raises:
            TypeError: there are no words for such a thing.

        >>> from lthtgn import Verdict
        >>> english().say(Verdict.NOT_KNOWN)
        'not determined'
        """
        return sentences.say(self, thing)

    def figure(self, value: Range, unit: str = "") -> str:
        """A figure with its (Vietnamese) unit.

        >>> english().figure(Range.exact(1), "người"), english().figure(Range.at_least(700_000), "đồng")
        ('1 person', '₫700,000 or more')
        """
        return figure_said(self, value, unit)

    def share(self, value: Range) -> str:
        """A share, rounded to a tenth of a per cent.

        >>> english().share(Range.exact(Fraction(32, 55)))
        '58.2%'
        """
        return share_said(self, value)

    def day(self, day: date) -> str:
        """A day.

        >>> english().day(date(2020, 8, 31))
        '31 Aug 2020'
        """
        return format_date(day, "medium", locale=self.formats)

    # --- what the sentences need besides ----------------------------------------------------------------------------

    def tr(self, text: str, /, **values: object) -> str:
        """A Vietnamese pattern in this language, its places filled in.

        >>> english().tr("Nguồn: {source}", source="BC 15")
        'Source: BC 15'
        """
        said = self.catalogue.gettext(text) if text else text
        return said.format(**values) if values else said

    def term(self, thing: Any) -> str:
        """The term of a rule, a field, a choice: in English the one that it carries, else that of the catalogue.

        >>> from lthtgn.rules.measures import MEMBERS
        >>> english().term(MEMBERS)
        'members'
        """
        own = getattr(thing, "term_en", None) if self.locale.partition("-")[0] == "en" else None
        return str(own or self.tr(thing.term_vi))

    def gloss(self, title_vi: str, title_en: str | None) -> str:
        """What a Vietnamese title means.

        >>> english().gloss("Luật Người cao tuổi", "Law on the Elderly")
        'Law on the Elderly'
        """
        own = self.tr(title_vi)
        return own if own != title_vi else title_en or ""

    def decimal(self, value: Number, digits: int, rounding: str = "half_up", unit: str = "") -> str:
        """A number with at most so many decimals; money with the sign of its currency.

        >>> english().decimal(Fraction(4000, 3), 1), english().decimal(1_404_000, 0, unit="đồng/tháng")
        ('1,333.3', '₫1,404,000')
        """
        number = _exact(value, digits, rounding)
        if _MONEY.match(unit):
            pattern = _with_decimals(self.formats.currency_formats["standard"].pattern)
            return format_currency(
                number, "VND", pattern, locale=self.formats, currency_digits=False, decimal_quantization=False
            )
        pattern = _with_decimals(self.formats.decimal_formats[None].pattern)
        return format_decimal(number, pattern, locale=self.formats, decimal_quantization=False)

    def percent(self, value: Number, digits: int, rounding: str = "half_up") -> str:
        """A share as a percentage.

        >>> english().percent(Fraction(1, 3), 1)
        '33.3%'
        """
        pattern = _with_decimals(self.formats.percent_formats[None].pattern)
        number = _exact(Fraction(value) * 100, digits, rounding).scaleb(-2)
        return format_percent(number, pattern, locale=self.formats, decimal_quantization=False)

    def counted(self, number: str, value: Number | None, unit: str) -> str:
        """A number with its unit, in the plural form that it asks for; a translation may say where the number stands.

        >>> english().counted("1", 1, "thành viên"), english().counted("57", 57, "thành viên")
        ('1 member', '57 members')
        """
        whole = int(value) if value is not None and Fraction(value).denominator == 1 else _SEVERAL
        said = self.catalogue.npgettext(UNIT, unit, unit, abs(whole)).strip()
        return said.format(number=number) if "{number}" in said else f"{number} {said}".strip()

    def month(self, year: int, month: int) -> str:
        """A month.

        >>> english().month(2024, 3)
        'Mar 2024'
        """
        return format_skeleton("yMMM", date(year, month, 1), locale=self.formats)


def _exact(value: Number, digits: int, rounding: str) -> Decimal:
    """A number rounded once, exactly, to so many decimals; CLDR only writes it."""
    whole = scaled(value, digits, rounding)
    return Decimal((int(whole < 0), tuple(map(int, str(abs(whole)))), -digits))


def _with_decimals(pattern: str) -> str:
    """A pattern of CLDR with as many decimals as a number has."""
    return _FRACTION.sub(".######", pattern, count=1)


def load(path: Path, formats: str | None = None, beside: Iterable[Path] = ()) -> BabelLocaliser:
    """The localiser of a catalogue, a `.po` file whose header names its language.

    Args:
        path: the catalogue.
        formats: a CLDR locale for numbers and dates, where CLDR has none of the language itself: `vi` for Tày.
        beside: catalogues of other distributions, in which is looked for what this one lacks.

    Raises:
        UnknownLocaleError: CLDR has no such locale, and no other was named.

    >>> load(FOLDER / "en.po").locale
    'en'
    """
    tag = path.stem
    translations = _compiled(path)
    for other in beside:
        translations.add_fallback(_compiled(other))
    named = formats or _FORMATS.get(tag, tag)
    return BabelLocaliser(tag, translations, Locale.parse(named.replace("-", "_")))


def _compiled(path: Path) -> Translations:
    with path.open("rb") as file:
        # A language that CLDR does not have is no locale of Babel's; its tag stands in the name of the file.
        catalogue = read_po(file, ignore_obsolete=True)
    compiled = io.BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return Translations(compiled)


@cache
def english() -> BabelLocaliser:
    """English (tiếng Anh), complete: with the texts of the distributions that are installed.

    >>> english().say(Range.exact(57))
    '57'
    """
    return load(FOLDER / "en.po", beside=catalogues_beside("en"))


# --- a language that shows what is not translated -------------------------------------------------------------------

_WIDE = {code: code + 0xFEE0 for code in range(ord("A"), ord("z") + 1) if chr(code).isalpha()}
_ALONE = ord("ｏ")  # for letters that have no wide form


class _Pseudo(NullTranslations):
    """Every text that is handed to a catalogue, in wide letters; its places stay as they are."""

    def gettext(self, message: str) -> str:
        return "".join(part if part.startswith("{") else _wide(part) for part in _PLACES.split(message))

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:  # noqa: ARG002
        return self.gettext(msgid1)


def _wide(text: str) -> str:
    codes = {code: _WIDE.get(code, _ALONE) for code in map(ord, text) if chr(code).isalpha()}
    return text.translate(codes)


def pseudo() -> BabelLocaliser:
    """A language in which everything that is translated is written in wide letters: what is not, is hard-wired.

    >>> pseudo().tr("từ {low} trở lên", low=5)
    'ｔｏ 5 ｔｒｏ ｌｏｎ'
    """
    return BabelLocaliser("qps", _Pseudo(), Locale.parse("en_GB"))
