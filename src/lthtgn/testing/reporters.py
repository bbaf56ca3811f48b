"""Conformance kit of reporters: inherit `ReporterTests`, name your reporter, and its tests are yours.

    class TestMyReporter(ReporterTests):
        reporter = MyReporter()

        def text_of(self, rendered):
            ...  # what a person reads of it, where it is not text, or where the format escapes letters

A reporter lays out what it is given: it leaves nothing out, adds no words of its own, and counts nothing. A format that is
read by programs (`is_data`) holds every indicator and every finding by its id, whatever the words are.
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from typing import Any, ClassVar

from lthtgn.app import open_rulebook
from lthtgn.hooks.contracts import Localiser, Reporter
from lthtgn.hooks.fitting import misfits
from lthtgn.hooks.reports import Block, Entry, Heading, Paragraph, Report, Table
from lthtgn.indicators.compute import IndicatorTable
from lthtgn.model.clubs import Charter, Club, Complete, Records
from lthtgn.model.people import Member, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.ranges import Range
from lthtgn.rules.assessment import Assessment

__all__ = ["EchoLocaliser", "ReporterTests"]

_DAY = date(2024, 12, 31)
_NAME, _BORN = "Nguyễn Thị Bí Mật", "1947-11-23"
_REGISTER = Register(
    title="Sổ Sông Xanh",
    clubs=(
        Club(
            "thon-mot",
            "CLB thôn Một",
            place=Place("01", Edition.OF_63, commune="Vân Canh"),
            founded=PartialDate(2020),
            charter=Charter(),
            members=(
                Member("m1", _NAME, Sex.FEMALE, PartialDate.parse(_BORN), PartialDate(2021)),
                Member("m2", "Trần Văn Kín", Sex.MALE, PartialDate(1990), PartialDate(2021)),
            ),
            complete=(Complete(Records.MEMBERS, Period(date(2020, 1, 1), date(2025, 1, 1))),),
        ),
        Club(
            "thon-hai",
            "CLB thôn Hai",
            founded=PartialDate(2021),
            returns=(Return(Period.year(2024), (Figure("members", Range(1237, None)),)),),
        ),
    ),
)


class EchoLocaliser:
    """A language without words: it says the key of a text and the type of a thing, in ASCII (ngôn ngữ giả).

    What is not ASCII in a report that is made with it is a reporter's own word.

    >>> EchoLocaliser().text("report.title")
    'text report.title'
    """

    locale = "xx"

    def text(self, key: str, **values: object) -> str:  # noqa: ARG002 - only the key is said
        """The key."""
        return f"text {key}"

    def say(self, thing: object) -> str:
        """The type of the thing."""
        return f"said {type(thing).__name__}"

    def figure(self, value: Range, unit: str = "") -> str:
        """The ends of the figure."""
        return f"{value.low}..{value.high} {unit}".strip()

    def share(self, value: Range) -> str:
        """The ends of the share."""
        return f"{value.low}..{value.high}"

    def day(self, day: date) -> str:
        """The day as ISO 8601 has it."""
        return day.isoformat()


def _squeezed(text: str) -> str:
    """The letters and digits alone: what no layout, wrapping or escaping changes."""
    return "".join(char for char in unicodedata.normalize("NFC", text).casefold() if char.isalnum())


def _report(*blocks: Block, title: str = "Report of tests") -> Report:
    period = Period.year(2024)
    return Report(
        title,
        _DAY,
        period,
        blocks,
        Assessment(_DAY, period, ()),
        IndicatorTable(_DAY, period, (), (), Edition.OF_63),
        "0" * 16,
    )


def _words(report: Report) -> list[str]:
    """Every text of a report, in order; of a table that has no row at all only its title."""
    found = [report.title]
    for block in report.blocks:
        if isinstance(block, Table):
            shown = [i for i in range(len(block.columns)) if any(row[i].text for row in block.rows)]
            found += [block.title, *(block.columns[i] for i in shown)]
            found += [row[i].text for row in block.rows for i in shown]
        else:
            found.append(block.text)
    return [text for text in found if text]


class ReporterTests:
    """What every reporter must pass (bộ kiểm thử của bộ xuất báo cáo).

    Attributes:
        reporter: the reporter.
        is_data: whether programs read the format: then it holds ids and exact figures, and need not hold the layout.

    >>> ReporterTests.is_data
    False
    """

    reporter: ClassVar[Reporter]
    is_data: ClassVar[bool] = False

    # --- how it is asked --------------------------------------------------------------------------------------------

    def text_of(self, rendered: str | bytes) -> str:
        """What is to be read in a rendered report; say it for a format that is not text, or that escapes letters."""
        assert isinstance(rendered, str), "say what text is in the bytes, by text_of"
        return rendered

    def rendered(self, report: Report, localiser: Localiser | None = None) -> str:
        """The text of a report as the reporter renders it."""
        words = open_rulebook(plugins=()).localiser("vi") if localiser is None else localiser
        return self.text_of(self.reporter.render(report, words))

    def whole(self) -> Report:
        """The report of a small register, with everything that the nation's rules say of it."""
        return open_rulebook(plugins=()).compose(_REGISTER, _DAY, period=Period.year(2024))

    def _has_all(self, report: Report, localiser: Localiser | None = None) -> None:
        text = _squeezed(self.rendered(report, localiser))
        at = 0
        for words in _words(report):
            found = text.find(_squeezed(words), at)
            assert found >= 0, f"{words!r} is not there, or not in its order"
            at = found

    # --- the tests --------------------------------------------------------------------------------------------------

    def test_it_keeps_the_contract(self) -> None:
        """Every member of the contract is there; the suffixes are written as those of files."""
        assert misfits(self.reporter, Reporter) == ()
        assert isinstance(self.reporter.suffixes, tuple)
        assert all(re.fullmatch(r"\.[^A-Z./\\]+", suffix) for suffix in self.reporter.suffixes)

    def test_everything_is_shown_in_order(self) -> None:
        """Title, headings, paragraphs, lists and tables; of a format for programs, whatever its findings are."""
        rows = tuple(tuple(Entry(f"cell{row}x{column}") for column in range(3)) for row in range(4))
        report = _report(
            Heading("First part"),
            Paragraph("Some words that stand alone"),
            Paragraph("An item", bullet=True),
            Paragraph("An item below it", bullet=True, level=1),
            Table("numbers", "Title of the table", ("Head A", "Head B", "Head C"), ("a", "b", "c"), rows),
            Heading("Second part", 2),
            Paragraph("The last words"),
        )
        if self.is_data:
            self.rendered(report)
        else:
            self._has_all(report)

    def test_a_whole_report(self) -> None:
        """Nothing of a real report is lost: its headings and paragraphs, or its indicators, findings and exact figures."""
        report = self.whole()
        text = self.rendered(report)
        if self.is_data:
            wanted = [cell.indicator.id for cell in report.indicators.cells]
            wanted += [name for finding in report.assessment for name in (finding.club, finding.criterion.id)]
            wanted += [finding.verdict.value for finding in report.assessment]
        else:
            text = _squeezed(text)
            wanted = [_squeezed(block.text) for block in report.blocks if isinstance(block, (Heading, Paragraph))]
        assert not [word for word in dict.fromkeys([*wanted, "1237" if self.is_data else ""]) if word not in text]

    def test_odd_text(self) -> None:
        """What a register may hold breaks no layout: what stands before and after it is there, and every row is one."""
        odd = (
            "a|b",
            "line\nbreak",
            "tab\tbed",
            '"quoted"',
            "<b>bold</b>",
            "=1+1",
            "",
            "# head",
            "- item",
            "e\u0301",
            "\\",
        )
        rows = tuple((Entry(f"before{i}"), Entry(text), Entry(f"after{i}")) for i, text in enumerate(odd))
        report = _report(
            *(Paragraph(text) for text in odd if text),
            Heading("x < y & z > 0"),
            Table("odd", "", ("Left", "Odd", "Right"), ("left", "odd", "right"), rows),
            Paragraph("Until the end"),
        )
        text = _squeezed(self.rendered(report))
        if not self.is_data:
            places = [text.find(f"{where}{i}") for i in range(len(odd)) for where in ("before", "after")]
            assert -1 not in places
            assert places == sorted(places)
            assert "untiltheend" in text

    def test_an_empty_report(self) -> None:
        """A report of nothing is legal, and so is a table without rows."""
        for report in (_report(), _report(Table("none", "", ("Head",), ("head",), ()))):
            text = self.rendered(report)
            assert self.is_data or _squeezed(report.title) in _squeezed(text)

    def test_nobody_is_named(self) -> None:
        """No person of the register stands in a report: neither by name nor by day of birth."""
        text = self.rendered(self.whole())
        born = PartialDate.parse(_BORN)
        assert not [word for word in (_NAME, _BORN, f"{born.day}/{born.month}/{born.year}") if word in text]

    def test_the_same_again(self) -> None:
        """The same report gives the same bytes, whatever the day, the order of a set, or what was rendered before."""
        report, words = self.whole(), open_rulebook(plugins=()).localiser("vi")
        first = self.reporter.render(report, words)
        self.reporter.render(_report(Paragraph("Another report")), words)
        assert first == self.reporter.render(report, words)

    def test_unicode(self) -> None:
        """Vietnamese stands there with all its marks, in Unicode form NFC, and can be written as UTF-8."""
        title = "Tỷ lệ người cao tuổi ở Đắk Lắk"
        text = self.rendered(_report(Paragraph(title), title=title))
        assert unicodedata.is_normalized("NFC", text)
        assert text.encode().decode() == text
        assert self.is_data or _squeezed(title) in _squeezed(text)

    def test_no_words_of_its_own(self) -> None:
        """In a language without letters beyond ASCII nothing else stands in it: no text is hard-wired."""
        table = Table("t", "Title", ("Head",), ("head",), ((Entry("1..2", Range(1, 2)),),))
        text = self.rendered(_report(Heading("Part"), Paragraph("Words"), table), EchoLocaliser())
        own = {char for char in text if not char.isascii() and unicodedata.category(char).startswith("L")}
        assert not own

    def test_the_localiser_is_used(self) -> None:
        """What it says beside the report's own blocks it says by the localiser that it is given."""
        report: Any = self.whole()
        words = open_rulebook(plugins=()).localiser("vi")
        said = self.text_of(self.reporter.render(report, words))
        echoed = self.text_of(self.reporter.render(report, EchoLocaliser()))
        sentences = {words.say(finding) for finding in report.assessment}
        of_blocks = {block.text for block in report.blocks if isinstance(block, Paragraph)}
        shown = {text for text in sentences if text in said}
        assert not {text for text in shown - of_blocks if text in echoed}
        if self.is_data:
            assert not {text for text in shown if text in echoed}
