"""The conformance kit of reporters: ours pass it, and each of its tests catches a reporter that is wrong."""

import itertools
import re

import attrs
import pytest

from lthtgn.builtin.reporters import CsvReporter, JsonReporter, MarkdownReporter, TextReporter
from lthtgn.builtin.vietnamese import VietnameseLocaliser
from lthtgn.hooks.reports import Paragraph, Table
from lthtgn.testing.reporters import ReporterTests


class TestText(ReporterTests):
    """Plain text."""

    reporter = TextReporter()


class TestMarkdown(ReporterTests):
    """Markdown."""

    reporter = MarkdownReporter()


class TestCsv(ReporterTests):
    """CSV, for programs."""

    reporter = CsvReporter()
    is_data = True


class TestJson(ReporterTests):
    """JSON, for programs."""

    reporter = JsonReporter()
    is_data = True


class Wrong:
    """A reporter that is that of plain text but for what a subclass says."""

    name = "wrong"
    suffixes = (".wrong",)

    def render(self, report, localiser):
        return self.after(TextReporter().render(self.before(report), localiser))

    def before(self, report):
        return report

    def after(self, text):
        return text


class WithoutSuffixes(Wrong):
    suffixes = "wrong"


class WithoutTables(Wrong):
    def before(self, report):
        return attrs.evolve(report, blocks=tuple(block for block in report.blocks if not isinstance(block, Table)))


class LastFirst(Wrong):
    def before(self, report):
        return attrs.evolve(report, blocks=report.blocks[::-1])


class ShortensParagraphs(Wrong):
    def before(self, report):
        blocks = [attrs.evolve(b, text=b.text[:60]) if isinstance(b, Paragraph) else b for b in report.blocks]
        return attrs.evolve(report, blocks=tuple(blocks))


class LosesFigures(Wrong):
    """Data whose figures are written as a person would write them."""

    def render(self, report, localiser):
        return CsvReporter().render(report, localiser).replace("1237", "1.237")


class TakesTagsAway(Wrong):
    def after(self, text):
        return re.sub(r"(?s)before\d+.*after4", "", text)


class NeedsRows(Wrong):
    def before(self, report):
        for block in report.blocks:
            if isinstance(block, Table):
                assert block.rows
        return report


class NamesEverybody(Wrong):
    def after(self, text):
        return text + "Nguyễn Thị Bí Mật"


class Counts(Wrong):
    calls = itertools.count()

    def after(self, text):
        return f"{text}{next(self.calls)}"


class WithoutMarks(Wrong):
    def after(self, text):
        return text.encode("ascii", "ignore").decode()


class OwnWords(Wrong):
    def after(self, text):
        return text + "Hết báo cáo"


class OwnLanguage(Wrong):
    """Findings in Vietnamese, whatever the language is."""

    def render(self, report, localiser):
        return JsonReporter().render(report, VietnameseLocaliser())


BROKEN = [
    (WithoutSuffixes, False, "test_it_keeps_the_contract"),
    (WithoutTables, False, "test_everything_is_shown_in_order"),
    (LastFirst, False, "test_everything_is_shown_in_order"),
    (ShortensParagraphs, False, "test_a_whole_report"),
    (LosesFigures, True, "test_a_whole_report"),
    (TakesTagsAway, False, "test_odd_text"),
    (NeedsRows, False, "test_an_empty_report"),
    (NamesEverybody, False, "test_nobody_is_named"),
    (Counts, False, "test_the_same_again"),
    (WithoutMarks, False, "test_unicode"),
    (OwnWords, False, "test_no_words_of_its_own"),
    (OwnLanguage, True, "test_the_localiser_is_used"),
]


@pytest.mark.parametrize(("wrong", "is_data", "test"), BROKEN)
def test_a_wrong_reporter_is_caught(wrong, is_data, test):
    """By the test that is there for it; with the others it may pass."""
    kit = ReporterTests()
    kit.reporter, kit.is_data = wrong(), is_data
    with pytest.raises(AssertionError):
        getattr(kit, test)()


def test_every_test_of_the_kit_has_caught_something():
    """A test that catches nothing is no test."""
    assert {name for name in vars(ReporterTests) if name.startswith("test_")} == {test for *_, test in BROKEN}


def test_bytes_are_read_as_the_plugin_says():
    """A format that is not text passes once it is said what text is in it."""

    class Zipped(ReporterTests):
        class reporter(Wrong):  # noqa: N801 - as the kit names it
            def after(self, text):
                return text.encode("utf-16")

        reporter = reporter()

        def text_of(self, rendered):
            return rendered.decode("utf-16")

    Zipped().test_everything_is_shown_in_order()
    with pytest.raises(AssertionError, match="by text_of"):
        ReporterTests.text_of(Zipped(), b"")
