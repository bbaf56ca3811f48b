"""The conformance kit of localisers: Vietnamese passes it, and each of its tests catches a language that is wrong."""

import unicodedata
from fractions import Fraction
from types import MappingProxyType

import pytest

from lthtgn.builtin.sentences import COMPOSED, SAID
from lthtgn.builtin.vietnamese import VietnameseLocaliser
from lthtgn.builtin.vietnamese_texts import TEXTS
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.entitlements import Right
from lthtgn.rules.table import Contradiction
from lthtgn.testing.localisers import LocaliserTests
from lthtgn.testing.sayings import things_to_say, values_of_texts


class TestVietnamese(LocaliserTests):
    """Our own language is the first to pass; it has no plural forms."""

    localiser = VietnameseLocaliser()
    plurals = MappingProxyType({})


class Wrong:
    """Vietnamese but for what a subclass says; every text is marked, as a pseudo-locale marks it."""

    locale = "xx"
    ours = VietnameseLocaliser()

    def text(self, key, **values):
        text = self.ours.text(key, **values)
        return f"[{text}]" if text else ""

    def say(self, thing):
        return f"[{self.ours.say(thing)}]"

    def figure(self, value, unit=""):
        return self.ours.figure(value, unit)

    def share(self, value):
        return self.ours.share(value)

    def day(self, day):
        return self.ours.day(day)


class TestPseudoLocale(LocaliserTests):
    """A language in which everything is marked passes as well."""

    localiser = Wrong()
    plurals = MappingProxyType({})


class WithoutUnit(Wrong):
    def figure(self, value):
        return self.ours.figure(value)


class Gap(Wrong):
    def text(self, key, **values):
        return key if key == "report.summary" else super().text(key, **values)


class LosesAPlace(Wrong):
    def text(self, key, **values):
        return "[day]" if key == "report.not_founded" else super().text(key, **values)


class HalfTranslated(Wrong):
    def text(self, key, **values):
        return self.ours.text(key, **values) if key == "report.summary" else super().text(key, **values)


class WithoutHouseholds(Wrong):
    def text(self, key, **values):
        return "" if key == "group" else super().text(key, **values)


class NeverOfRights(Wrong):
    def say(self, thing):
        return "" if isinstance(thing, Right) else super().say(thing)


class Decomposed(Wrong):
    def say(self, thing):
        return unicodedata.normalize("NFD", super().say(thing))


class Forgiving(Wrong):
    def text(self, key, **values):
        return super().text(key, **values) if key in TEXTS or key in COMPOSED else ""


class UnknownIsNotMet(Wrong):
    def say(self, thing):
        return super().say(Verdict.NOT_MET if thing is Verdict.NOT_KNOWN else thing)


class LowIsAll(Wrong):
    def figure(self, value, unit=""):
        return self.ours.figure(Range.exact(value.low or 0), unit)


class WholePerCent(Wrong):
    def share(self, value):
        if value.is_exact:
            return f"{round(value.low * 100)} %"
        return self.ours.share(value)


class DaysOfAYear(Wrong):
    def day(self, day):
        return f"{day.day}/{day.month}"


class Rounded(Wrong):
    def say(self, thing):
        return "[mâu thuẫn]" if isinstance(thing, Contradiction) else super().say(thing)


class English(Wrong):
    """It has plural forms, and forgets them."""

    def figure(self, value, unit=""):
        return self.ours.figure(value, "members" if unit == "thành viên" else unit)


BROKEN = [
    (WithoutUnit, "test_it_keeps_the_contract"),
    (Gap, "test_every_text_is_there"),
    (LosesAPlace, "test_the_places_are_the_same"),
    (HalfTranslated, "test_nothing_is_left_in_vietnamese"),
    (WithoutHouseholds, "test_every_composed_text"),
    (NeverOfRights, "test_every_kind_of_thing"),
    (Decomposed, "test_unicode"),
    (Forgiving, "test_what_there_is_not"),
    (UnknownIsNotMet, "test_verdicts_are_told_apart"),
    (LowIsAll, "test_figures_are_told_apart"),
    (WholePerCent, "test_shares_are_told_apart"),
    (DaysOfAYear, "test_days_are_told_apart"),
    (Rounded, "test_a_sentence_holds_its_figures"),
    (English, "test_plural_forms"),
]


@pytest.mark.parametrize(("wrong", "test"), BROKEN)
def test_a_wrong_language_is_caught(wrong, test):
    """By the test that is there for it."""
    kit = LocaliserTests()
    kit.localiser = wrong()
    kit.plurals = {1: "1 member", 2: "2 members"} if wrong is English else {}
    with pytest.raises((AssertionError, TypeError, pytest.fail.Exception)):
        getattr(kit, test)()


def test_every_test_of_the_kit_has_caught_something():
    """A test that catches nothing is no test."""
    assert {name for name in vars(LocaliserTests) if name.startswith("test_")} == {test for _, test in BROKEN}


def test_whether_there_are_plural_forms_must_be_said():
    """A language that does not say so fails."""
    kit = LocaliserTests()
    kit.localiser = VietnameseLocaliser()
    with pytest.raises(AttributeError):
        kit.test_plural_forms()


def test_plural_forms_that_are_right():
    """A language that has them passes with its own."""

    class Counting(Wrong):
        def figure(self, value, unit=""):
            return self.ours.figure(value, "member" if value == Range.exact(1) else "members")

    kit = LocaliserTests()
    kit.localiser, kit.plurals = Counting(), {1: "1 member", 2: "2 members", 0: "0 members"}
    kit.test_plural_forms()


def test_every_kind_that_is_said_has_a_sample():
    """Whoever teaches Vietnamese to say another kind of thing adds one to the samples, and every language is asked."""
    assert [kind for kind in SAID if not any(isinstance(thing, kind) for thing in things_to_say())] == []


def test_every_composed_text_has_values():
    """So with the texts that are put together from a value."""
    assert values_of_texts().keys() == COMPOSED
    assert all(values_of_texts().values())


def test_shares_that_are_near():
    """That the kit catches rounding is no chance: Vietnamese says 99,999 % itself."""
    assert VietnameseLocaliser().share(Range.exact(Fraction(99_999, 100_000))) == "99,999 %"
