"""Conformance kit of localisers: inherit `LocaliserTests`, name your language, and its tests are yours.

    class TestKhmer(LocaliserTests):
        localiser = KhmerLocaliser()
        plurals = {}  # Khmer has no plural forms; of English {1: "1 member", 2: "2 members"}

A language is complete: every text and every kind of thing that the Vietnamese of the library says, with the same places, in
Unicode form NFC. No figure says more than is known: "from 200" is not 200, and 99,999 % is not 100 %.
"""

from __future__ import annotations

import re
import string
import unicodedata
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import ClassVar

import attrs
import pytest

from lthtgn.builtin.sentences import SAID
from lthtgn.builtin.vietnamese import VietnameseLocaliser
from lthtgn.builtin.vietnamese_texts import TEXTS
from lthtgn.errors import UnknownIdError
from lthtgn.hooks.contracts import Localiser
from lthtgn.hooks.fitting import misfits
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.assessment import Finding
from lthtgn.rules.table import Contradiction
from lthtgn.testing.sayings import things_to_say, values_of_texts

__all__ = ["LocaliserTests"]

_VIETNAMESE = VietnameseLocaliser()


def _places(template: str) -> tuple[str, ...]:
    """The places of a template that are to be filled in."""
    return tuple(dict.fromkeys(name for _, name, _, _ in string.Formatter().parse(template) if name))


def _filled(template: str) -> dict[str, str]:
    """Something for each place that is no word of any language."""
    return {name: f"Q{number}Z" for number, name in enumerate(_places(template))}


def _digits(text: str) -> str:
    """The digits of a text, whatever script they are written in."""
    return "".join(str(unicodedata.decimal(char)) for char in text if unicodedata.category(char) == "Nd")


class LocaliserTests:
    """What every language must pass (bộ kiểm thử của ngôn ngữ).

    Attributes:
        localiser: the language.
        plurals: what it says of some numbers of `unit`; empty of a language without plural forms, which must be said.
        unit: the unit of these.
        same: keys of texts that are the same as in Vietnamese; of any other, what is the same is not translated.

    >>> LocaliserTests.unit
    'thành viên'
    """

    localiser: ClassVar[Localiser]
    plurals: ClassVar[Mapping[int, str]]
    unit: ClassVar[str] = "thành viên"
    same: ClassVar[Collection[str]] = ()

    # --- what is asked ----------------------------------------------------------------------------------------------

    def texts(self) -> Iterator[tuple[str, str]]:
        """Every fixed text, its places filled in, by key."""
        for key, template in TEXTS.items():
            yield key, self.localiser.text(key, **_filled(template))

    def composed(self) -> Iterator[tuple[str, str]]:
        """Every text that is put together from a value, of each of some values, by key."""
        for key, found in values_of_texts().items():
            for values in found:
                yield key, self.localiser.text(key, **values)

    def sentences(self) -> Iterator[tuple[object, str]]:
        """Everything that is said, with its sentence."""
        for thing in things_to_say():
            yield thing, self.localiser.say(thing)

    # --- the tests --------------------------------------------------------------------------------------------------

    def test_it_keeps_the_contract(self) -> None:
        """Every member of the contract is there; its locale is a language tag."""
        assert misfits(self.localiser, Localiser) == ()
        assert re.fullmatch(r"[a-z]{2,3}([-_][A-Za-z0-9]+)*", self.localiser.locale)

    def test_every_text_is_there(self) -> None:
        """Each is a text of its own, not its key, and none is empty."""
        texts = dict(self.texts())
        assert not [key for key, text in texts.items() if not isinstance(text, str) or not text.strip() or text == key]

    def test_the_places_are_the_same(self) -> None:
        """What stands in a place of the Vietnamese text stands in this one, too, and no place is left open."""
        wrong = [
            key
            for key, template in TEXTS.items()
            if not all(value in self.localiser.text(key, **_filled(template)) for value in _filled(template).values())
        ]
        assert not wrong, f"places are missing in: {', '.join(wrong)}"
        assert not [key for key, text in self.texts() if re.search(r"\{\w*\}|%\(\w+\)s", text)]

    def test_nothing_is_left_in_vietnamese(self) -> None:
        """In another language each text is another, but for those that are said to be the same."""
        if self.localiser.locale.partition("-")[0].partition("_")[0] == "vi":
            return
        texts = dict(self.texts())
        left = [key for key, text in texts.items() if text == _VIETNAMESE.text(key, **_filled(TEXTS[key]))]
        assert not set(left) - set(self.same), f"not translated: {', '.join(sorted(set(left) - set(self.same)))}"

    def test_every_composed_text(self) -> None:
        """What is put together from a value is a text, of every value; empty only where Vietnamese has nothing to say."""
        for key, found in values_of_texts().items():
            for values in found:
                text = self.localiser.text(key, **values)
                assert isinstance(text, str), key
                assert text or not _VIETNAMESE.text(key, **values), key

    def test_every_kind_of_thing(self) -> None:
        """Something of each kind is said, and each in a sentence."""
        said = list(self.sentences())
        assert not [type(thing).__name__ for thing, text in said if not isinstance(text, str) or not text.strip()]
        assert not [kind.__name__ for kind in SAID if not any(isinstance(thing, kind) for thing, _ in said)]
        assert not [text for _, text in said if " object at 0x" in text]

    def test_unicode(self) -> None:
        """Everything is in Unicode form NFC: else what is searched for is not found."""
        everything = [
            *self.texts(),
            *self.composed(),
            *((type(thing).__name__, text) for thing, text in self.sentences()),
        ]
        assert not [where for where, text in everything if not unicodedata.is_normalized("NFC", text)]

    def test_what_there_is_not(self) -> None:
        """A key that there is not, and a thing that nobody says, are errors and no empty text."""
        with pytest.raises(UnknownIdError):
            self.localiser.text("report.titel")
        with pytest.raises(TypeError):
            self.localiser.say(object())

    def test_verdicts_are_told_apart(self) -> None:
        """Met, not met, not known and not in force each have words of their own, in a finding, too."""
        assert len({self.localiser.say(verdict) for verdict in Verdict}) == len(Verdict)
        finding = next(
            thing for thing in things_to_say() if isinstance(thing, Finding) and thing.verdict is Verdict.NOT_KNOWN
        )
        said = {self.localiser.say(attrs.evolve(finding, verdict=verdict)) for verdict in Verdict}
        assert len(said) == len(Verdict)

    def test_figures_are_told_apart(self) -> None:
        """A figure that is not exact never looks exact, and what is not known never looks like nought."""
        figures = (
            Range.exact(200),
            Range.at_least(200),
            Range(0, 200),
            Range(200, 300),
            Range.unknown(),
            Range.exact(0),
        )
        assert len({self.localiser.figure(value) for value in figures}) == len(figures)
        assert len({self.localiser.figure(value, self.unit) for value in figures}) == len(figures)
        assert _digits(self.localiser.figure(Range.exact(1_234_567))) == "1234567"
        both = _digits(self.localiser.figure(Range(1237, 4561)))
        assert "1237" in both
        assert "4561" in both

    def test_shares_are_told_apart(self) -> None:
        """So with shares; what is neither 0 % nor 100 % never looks like it, however near it is."""
        half = Fraction(1, 2)
        shares = (Range.exact(half), Range(half, 1), Range(0, half), Range(0, 1), Range.exact(0), Range.exact(1))
        assert len({self.localiser.share(value) for value in shares}) == len(shares)
        nearly = self.localiser.share(Range.exact(Fraction(99_999, 100_000)))
        hardly = self.localiser.share(Range.exact(Fraction(1, 100_000)))
        assert nearly != self.localiser.share(Range.exact(1))
        assert hardly != self.localiser.share(Range.exact(0))
        assert _digits(self.localiser.share(Range.exact(Fraction(32, 55)))).startswith("58")

    def test_days_are_told_apart(self) -> None:
        """A day has its year, its month and its day."""
        days = (date(2020, 8, 31), date(2020, 8, 30), date(2020, 7, 31), date(2021, 8, 31))
        assert len({self.localiser.day(day) for day in days}) == len(days)

    def test_a_sentence_holds_its_figures(self) -> None:
        """Both figures of a contradiction, and exact evidence of a finding, stand in its sentence."""
        lost = []
        for thing, text in self.sentences():
            figures: list[Range] = []
            if isinstance(thing, Contradiction):
                figures = [thing.first, thing.second]
            digits = _digits(text)
            lost += [thing for value in figures if value.is_exact and str(value.low) not in digits]
        assert not lost

    def test_plural_forms(self) -> None:
        """Numbers are said with the forms of their unit that the language has; without any, only the number differs."""
        if self.plurals:
            assert {n: self.localiser.figure(Range.exact(n), self.unit) for n in self.plurals} == dict(self.plurals)
            return
        one, two = (self.localiser.figure(Range.exact(n), self.unit) for n in (1, 2))
        assert [char for char in one if unicodedata.category(char) != "Nd"] == [
            char for char in two if unicodedata.category(char) != "Nd"
        ]
