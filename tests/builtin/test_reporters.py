"""Reports as text, Markdown, CSV and JSON: byte for byte as they were reviewed, and sound whatever the data say.

The files in tests/golden are renewed by

    LTHTGN_RENEW_GOLDEN=1 python -m pytest tests/builtin/test_reporters.py

and what changed in them is then read like any other change, before it is committed.
"""

import csv
import io
import json
import os
import re
import unicodedata
from datetime import date
from fractions import Fraction
from pathlib import Path
from types import ModuleType

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lthtgn.builtin import national, reporters, vietnamese
from lthtgn.builtin.reporters import CsvReporter, JsonReporter, MarkdownReporter, TextReporter, display_width
from lthtgn.expr.nodes import share
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.hooks.contracts import Reporter
from lthtgn.hooks.reports import Entry, Heading, Paragraph, Report, Table
from lthtgn.hooks.specs import hookimpl
from lthtgn.indicators import network, quality
from lthtgn.indicators.compute import IndicatorTable
from lthtgn.indicators.indicator import clubs_meeting
from lthtgn.model.associations import Association
from lthtgn.model.awards import Award, RecipientKind
from lthtgn.model.clubs import ABSENT, Charter, Club, Complete, Records
from lthtgn.model.people import Member, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.people import OLDER_PERSON_AGE
from lthtgn.policy.national.programmes import PROGRAMMES
from lthtgn.policy.parameters import Aim, Baseline, Parameter, Since, Target, Unit, percent
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.assessment import Assessment
from lthtgn.rules.association import MEMBERSHIP
from lthtgn.rules.criteria import Criterion, CriterionSet, OpaqueCriterion
from lthtgn.rules.measures import (
    ASSOCIATION_MEMBERS,
    BOARD_MEMBERS,
    CHARTER,
    CLUBS,
    MEMBERS,
    MEMBERS_AT_FOUNDING,
    OLDER_MEMBERS,
    WOMEN,
)

GOLDEN = Path(__file__).parents[1] / "golden"
DAY = date(2024, 12, 31)
SAY = vietnamese.VietnameseLocaliser()

# A rule book of its own, so that these reports change where reporting changes, and not whenever the law does.

PLAN = Document(
    "kh-1",
    "1/KH-UBND",
    "Kế hoạch về câu lạc bộ",
    "UBND tỉnh Sông Xanh",
    signed=date(2021, 1, 4),
    addresses=("https://song-xanh.example/ke_hoach?so=1&nam=2021",),
    kind_vi="Kế hoạch",
    note_vi="Văn bản giả định.",
)
SURE = PLAN.cite("mục II", certainty=Certainty.TEXT, facts=("SX-1",), note_vi="Tính cả thành viên tạm vắng.")
UNSURE = PLAN.cite(certainty=Certainty.SUMMARY, facts=("SX-2",), disputed_vi="Có nơi nêu 70 %.")
Y2021, Y2026 = date(2021, 1, 4), date(2026, 1, 1)
PEOPLE, OF_MEMBERS = Unit("people", "thành viên"), Unit("share", "% thành viên", is_share=True)
LEAST = Parameter("sx.size.min", "số thành viên tối thiểu", PEOPLE, (Since(Y2021, 5, SURE),))
MOST = Parameter("sx.size.max", "số thành viên tối đa", PEOPLE, (Since(Y2021, 70, SURE),))
OLDER = Parameter("sx.older.min", "tỷ lệ tối thiểu người cao tuổi", OF_MEMBERS, (Since(Y2021, percent(60), UNSURE),))
LATER = Parameter("sx.women.min", "tỷ lệ tối thiểu phụ nữ", OF_MEMBERS, (Since(Y2026, percent(50), SURE),))
UNKNOWN = Parameter("sx.charter", "quy chế hoạt động", Unit("charters", "quy chế"), (Since(Y2021, None, SURE),))
SIZE = Criterion("sx.size", "Số thành viên theo kế hoạch", MEMBERS.between(LEAST, MOST))
OLD_ENOUGH = Criterion("sx.older", "Người cao tuổi chiếm đủ tỷ lệ", share(OLDER_MEMBERS, of=MEMBERS).at_least(OLDER))
WOMEN_ENOUGH = Criterion("sx.women", "Phụ nữ chiếm đủ tỷ lệ", share(WOMEN, of=MEMBERS).at_least(LATER))
HAS_CHARTER = Criterion("sx.has_charter", "Có quy chế", CHARTER.at_least(UNKNOWN))
BOARD_OF_TWO = Criterion("sx.board", "Ban chủ nhiệm và thành viên", BOARD_MEMBERS.at_least(1) & MEMBERS.at_least(1))
LIKED = OpaqueCriterion("sx.liked", "Được bà con yêu mến", lambda club, day: Verdict.MET, Y2021, SURE)
TARGET = Target(
    "sx.targets.older",
    "tỷ lệ câu lạc bộ đạt",
    Unit("share_of_clubs", "% câu lạc bộ", is_share=True),
    (Aim("1", Y2021, 2025, UNSURE, low=percent(60), baseline=Baseline(Y2021, Range.exact(0))),),
)

HOOKS = {
    "lthtgn_documents": [PLAN, *national.lthtgn_documents()],
    "lthtgn_parameters": [OLDER_PERSON_AGE, LEAST, MOST, OLDER, LATER, UNKNOWN],
    "lthtgn_targets": [TARGET],
    "lthtgn_programmes": PROGRAMMES,
    "lthtgn_measures": [
        MEMBERSHIP, CLUBS, CHARTER, MEMBERS, WOMEN, OLDER_MEMBERS, MEMBERS_AT_FOUNDING, ASSOCIATION_MEMBERS, BOARD_MEMBERS
    ],
    "lthtgn_criteria": [SIZE, OLD_ENOUGH, WOMEN_ENOUGH, HAS_CHARTER, BOARD_OF_TWO, LIKED],
    "lthtgn_criterion_sets": [CriterionSet("sx.both", "Cả hai điều kiện", ("sx.size", "sx.older"))],
    "lthtgn_indicators": [
        network.CLUB_COUNT,
        network.MEMBER_COUNT,
        network.MEMBER_GROWTH,
        network.ASSOCIATION_COVERAGE,
        network.ASSOCIATION_MEMBERSHIP,
        quality.MEAN_SIZE,
        quality.WOMEN_SHARE,
        clubs_meeting("sx.clubs_old_enough", "Tỷ lệ câu lạc bộ đủ người cao tuổi", OLD_ENOUGH, target=TARGET),
    ],
}  # fmt: skip


def _hook(values):
    def hook():
        return values

    return hookimpl(hook)


def _song_xanh() -> Plugin:
    module = ModuleType("song_xanh")
    for name, values in HOOKS.items():
        setattr(module, name, _hook(values))
    return Plugin("song-xanh", module, "lthtgn-song-xanh 1.0")


BOOK = assemble([Plugin("reporters", reporters), Plugin("vietnamese", vietnamese), _song_xanh()])


def _members(*people: tuple[int, Sex, int | None]) -> tuple[Member, ...]:
    return tuple(
        Member(f"m{i}-{n}", sex=sex, born=born and PartialDate(born), joined=PartialDate(2023, 5, 20))
        for i, (number, sex, born) in enumerate(people)
        for n in range(number)
    )


REGISTER = Register(
    title="Câu lạc bộ của huyện Sông Xanh | 2024",
    source="Sổ của Hội, số liệu giả định",
    clubs=(
        Club(
            "an-khe",
            "CLB *An Khê* | thôn 1",
            Place("01", Edition.OF_63, "Sông Xanh", "An Khê", village="Thôn 1"),
            founded=PartialDate(2023, 5, 20),
            host="Hội Người cao tuổi xã An Khê",
            charter=Charter(),
            complete=(Complete(Records.MEMBERS),),
            members=_members((4, Sex.FEMALE, 1950), (1, Sex.MALE, 1990), (1, Sex.MALE, None)),
        ),
        Club("=2+5", "=2+5", Place("08", Edition.OF_63), founded=PartialDate(2024), charter=ABSENT),
        Club(
            "nui-cao",
            "CLB Núi Cao",
            founded=PartialDate(2019, 3),
            returns=(
                Return(
                    Period.year(2024),
                    (
                        Figure("members", Range.exact(55)),
                        Figure("members.women", Range.exact(60)),
                        Figure("members.older", Range.exact(32)),
                        Figure("members.at_founding", Range.exact(50)),
                        Figure("board.members", Range.exact(5)),
                    ),
                ),
            ),
        ),
        Club("sap-mo", "CLB Sắp Mở", founded=PartialDate(2025, 6, 1)),
    ),
    associations=(
        Association(
            "hoi",
            "Hội Người cao tuổi huyện Sông Xanh",
            place=Place("01", Edition.OF_63, "Sông Xanh"),
            returns=(
                Return(
                    Period.year(2024),
                    (
                        Figure("association.members", Range.at_least(2000), text="trên 2.000 hội viên | ước tính"),
                        Figure("network.association_coverage", Range(Fraction(1, 50), Fraction(1, 10))),
                    ),
                ),
                Return(
                    Period.year(2024), (Figure("members.in_association", Range(3, 40)),), clubs=("an-khe", "nui-cao")
                ),
            ),
        ),
    ),
    awards=(
        Award("a1", PartialDate(2024, 10, 1), "UBND xã An Khê", RecipientKind.COLLECTIVE, Range.exact(3), "Ngày 1/10"),
        Award("a2", PartialDate(2024, 10), "Hội Người cao tuổi huyện", RecipientKind.INDIVIDUAL, Range(5, 7)),
    ),
)


@pytest.fixture(scope="module")
def report() -> Report:
    """The report on the fixed register, before it is rendered."""
    return BOOK.compose(REGISTER, DAY, by=("province",))


RENDERED = {name: BOOK.report(REGISTER, DAY, format=name, by=("province",)) for name in BOOK.reporters}
SUFFIXES = {"text": "txt", "markdown": "md", "csv": "csv", "json": "json"}


@pytest.mark.parametrize(("name", "suffix"), SUFFIXES.items())
def test_a_report_is_what_was_reviewed(name, suffix):
    """Each format is byte for byte the file in tests/golden, but for the fingerprint; see above how to renew them."""
    path = GOLDEN / f"report.{suffix}"
    rendered = RENDERED[name].replace(BOOK.fingerprint, "0" * 16).encode()
    if os.environ.get("LTHTGN_RENEW_GOLDEN") == "1":
        path.write_bytes(rendered)

    assert rendered == path.read_bytes()


def test_every_reporter_is_reviewed():
    """There is a reviewed file for every reporter, and no other; each keeps the contract and writes its suffix."""
    found = {reporter.name: reporter for reporter in reporters.lthtgn_reporters()}

    assert set(found) == set(SUFFIXES) == set(RENDERED)
    assert {path.name for path in GOLDEN.glob("report.*")} == {f"report.{suffix}" for suffix in SUFFIXES.values()}
    assert all(isinstance(reporter, Reporter) for reporter in found.values())
    assert all(f".{suffix}" in found[name].suffixes for name, suffix in SUFFIXES.items())


def test_every_report_is_nfc_and_ends_with_a_line():
    """Reports are composed Unicode, and their last line ends."""
    assert all(unicodedata.is_normalized("NFC", text) and text.endswith("\n") for text in RENDERED.values())


def test_no_report_holds_a_person():
    """No report holds a name, a day of birth or an id of a member."""
    secret = attrs.evolve(
        REGISTER.clubs[0],
        members=(Member("tv-bi-mat", "Nguyễn Thị Bí Mật", Sex.FEMALE, PartialDate(1931, 7, 19), hardship=True),),
    )
    for name in BOOK.reporters:
        text = BOOK.report(Register(clubs=(secret,)), DAY, format=name)

        assert not {"Bí Mật", "tv-bi-mat", "1931", "19/7"} & set(re.findall(r"Bí Mật|tv-bi-mat|1931|19/7", text))


# Widths.


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("", 0),
        ("Tỷ lệ", 5),
        (unicodedata.normalize("NFD", "Tỷ lệ thành viên"), 16),
        ("e\u0323\u0302", 1),
        ("x\u0336y", 2),
        ("日本", 4),
        ("Ａ", 2),
        ("a\u200bb\u2060c", 3),
        ("· – …", 5),
    ],
)
def test_display_width(text, width):
    """Marks and invisible characters take no column, wide characters two, however the text is composed."""
    assert display_width(text) == width


def too_wide(text: str) -> list[str]:
    return [line for line in text.splitlines() if display_width(line) > 110 and "://" not in line]


def made_of(*blocks, title: str = "Báo cáo") -> Report:
    """A report of some blocks, without any finding."""
    day, period = DAY, Period.year(2024)
    return Report(
        title, day, period, blocks, Assessment(day, period, ()), IndicatorTable(day, period, (), (), Edition.OF_63), "f"
    )


def text_of(*blocks, **more) -> str:
    return TextReporter().render(made_of(*blocks, **more), SAY)


def markdown_of(*blocks, **more) -> str:
    return MarkdownReporter().render(made_of(*blocks, **more), SAY)


LONG = "một hai ba bốn năm sáu bảy tám chín mười " * 8


def test_no_line_of_text_is_wider_than_a_terminal():
    """Titles, headings, paragraphs and tables keep to 110 columns; only an address may be longer."""
    row = (Entry(LONG), Entry(LONG), Entry("không-có-chỗ-ngắt" * 20), Entry("1.000", align="right"))
    table = Table("t", LONG, ("A", "B", "C", "D"), ("a", "b", "c", "d"), (row, row))
    text = text_of(Heading(LONG), Heading(LONG, 2), Paragraph(LONG), Paragraph(LONG, bullet=True), table, title=LONG)

    assert too_wide(text) == []
    assert too_wide(RENDERED["text"]) == []
    assert len(max(text.splitlines(), key=display_width)) == 110


WORDS = st.text(st.sampled_from("aâệ ー日\u0301\u200b|-"), max_size=200)


@given(st.lists(st.tuples(WORDS, WORDS, WORDS, WORDS), min_size=1, max_size=4))
def test_any_table_fits_a_terminal(rows):
    """Whatever stands in the cells, a table keeps to 110 columns and loses no letter."""
    table = Table("t", "", ("", "B", "C", "D"), ("a", "b", "c", "d"), tuple(tuple(map(Entry, row)) for row in rows))
    text = text_of(table)
    letters = sorted("".join(cell for row in rows for cell in row).replace(" ", ""))
    shown = [cell for i in range(4) for cell in ("BCD"[i - 1] if i else "",) if any(row[i] for row in rows)]

    assert too_wide(text) == []
    if any(cell for row in rows for cell in row):
        body = "".join(text.splitlines()[3:]).replace("─", "").replace(" ", "")
        assert sorted(body) == sorted([*letters, *shown]) or sorted(body.replace("".join(shown), "", 1)) == letters


# Text.


def test_a_table_without_rows():
    """A table of nothing is its head."""
    table = Table("t", "Tên", ("A", "B"), ("a", "b"), ())

    assert text_of(table).splitlines()[3:] == ["Tên", "A  B", "─  ─"]
    assert markdown_of(table).splitlines()[2:] == ["**Tên**", "", "| A | B |", "|---|---|"]


def test_a_table_of_empty_cells():
    """Cells without words do not break the layout."""
    table = Table("t", "", ("A", "B"), ("a", "b"), ((Entry(""), Entry("")),))

    assert text_of(table).splitlines()[3:] == ["A  B", "─  ─"]


def test_an_empty_column_is_left_out():
    """A column in which nothing stands takes no room in text."""
    table = Table("t", "", ("A", "B", "C"), ("a", "b", "c"), ((Entry("x"), Entry(""), Entry("5", align="right")),))

    assert text_of(table).splitlines()[3:] == ["A  C", "─  ─", "x  5"]


def test_figures_stand_under_each_other():
    """Figures are aligned to the right by what they take on the screen, marks or no marks."""
    rows = tuple((Entry(term), Entry(value, align="right")) for term, value in (("Nữ", "5"), ("Tỷ lệ", "1.000")))
    decomposed = tuple((Entry(unicodedata.normalize("NFD", a.text)), b) for a, b in rows)
    lines = text_of(Table("t", "", ("Chỉ số", "Giá trị"), ("a", "b"), rows)).splitlines()[3:]
    other = text_of(Table("t", "", ("Chỉ số", "Giá trị"), ("a", "b"), decomposed)).splitlines()[3:]

    assert lines == ["Chỉ số  Giá trị", "──────  ───────", "Nữ            5", "Tỷ lệ     1.000"]
    assert [unicodedata.normalize("NFC", line) for line in other] == lines


def test_paragraphs_and_lists():
    """Items have a bullet, those below stand further in, and what goes on stands under its first word."""
    text = text_of(
        Heading("Phần"),
        Paragraph("a " * 56 + "b", bullet=True),
        Paragraph("dưới", bullet=True, level=1),
        Paragraph("thường"),
        Heading("Mục", 2),
    )

    assert text.splitlines()[3:] == [
        "Phần",
        "----",
        "• " + "a " * 53 + "a",
        "  a a b",
        "  • dưới",
        "thường",
        "",
        "Mục",
        "···",
    ]


@pytest.mark.parametrize("text", ["hai\ndòng", "hai\r\ndòng", "hai\tdòng", "hai\x1b[31mdòng", "hai\u2028dòng"])
def test_line_breaks_and_controls_do_not_break_the_layout(text):
    """A line break or a control character that a register holds is a space in text and in Markdown."""
    table = Table("t", text, (text,), ("a",), ((Entry(text),),))
    for rendered in (
        text_of(Heading(text), Paragraph(text), table),
        markdown_of(Heading(text), Paragraph(text), table),
    ):
        controls = [char for char in rendered if unicodedata.category(char) in {"Cc", "Zl", "Zp"} and char != "\n"]

        assert controls == []
        assert not {"hai", "dòng", "| hai", "dòng |"} & set(rendered.splitlines())


def test_a_per_cent_sign_stands_with_its_number():
    """A line is never broken between a number and its per cent sign."""
    text = text_of(Paragraph("a " * 53 + "58,2 % b"))

    assert text.splitlines()[3:] == ["a " * 52 + "a", "58,2 % b"]


def test_a_group_that_is_not_known_comes_last(report):
    """Groups stand in the order of their names, what cannot be placed after them."""
    titles = [block.title for block in report.blocks if isinstance(block, Table) and block.id.startswith("group_")]

    assert titles == ["Hà Nội", "Tuyên Quang", "tỉnh, thành phố: chưa xác định"]


# Markdown.

PIPE = re.compile(r"(?<!\\)(?:\\\\)*\|")


def test_every_row_of_a_markdown_table_has_as_many_cells():
    """A | in a name or in a figure's words does not make a cell."""
    tables = [block for block in BOOK.compose(REGISTER, DAY, by=("province",)).blocks if isinstance(block, Table)]
    lines = [line for line in RENDERED["markdown"].splitlines() if line.startswith("|")]
    wanted = [len(table.columns) + 1 for table in tables for _ in range(2 + len(table.rows))]

    assert "ước tính" in RENDERED["markdown"]
    assert [len(PIPE.findall(line)) for line in lines] == wanted


@given(st.text(max_size=40))
def test_any_text_in_markdown_is_that_text(text):
    """Whatever a text holds, it makes no markup: with the backslashes off it is the text again, on one line."""
    line = markdown_of(Paragraph(text)).removeprefix("# Báo cáo\n").strip("\n")
    plain = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", line)
    wanted = "".join(" " if unicodedata.category(char) in {"Cc", "Zl", "Zp"} else char for char in text).strip()

    assert plain == wanted.rstrip() or text.startswith(("http://", "https://"))
    assert not re.search(r"(?<!\\)(?:\\\\)*[`*_|<>\[\]#~&]", line) or text.startswith(("http://", "https://"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1. Mở đầu", "1\\. Mở đầu"),
        ("2) Hai", "2\\) Hai"),
        ("- gạch", "\\- gạch"),
        ("+ cộng", "\\+ cộng"),
        ("+84 là số", "+84 là số"),
        ("5 <b>&amp;</b>", "5 \\<b\\>\\&amp;\\</b\\>"),
        ("    lùi vào", "lùi vào"),
        ("# đề mục", "\\# đề mục"),
        ("~~bỏ~~", "\\~\\~bỏ\\~\\~"),
        ("https://a.vn/b_c*d", "<https://a.vn/b_c*d>"),
        ("xem https://a.vn/b_c", "xem https://a.vn/b\\_c"),
    ],
)
def test_what_markdown_would_take_for_markup(text, expected):
    """Marks of lists, emphasis, tags and entities are escaped; an address that stands alone is a link as it is."""
    assert markdown_of(Paragraph(text)).splitlines()[2] == expected


def test_markdown_lists_are_apart_from_paragraphs():
    """A blank line ends a list; items below stand further in."""
    text = markdown_of(
        Paragraph("a", bullet=True), Paragraph("b", bullet=True, level=1), Paragraph("c"), Heading("d"), Heading("e", 2)
    )

    assert text == "# Báo cáo\n\n- a\n  - b\n\nc\n\n## d\n\n### e\n"


# CSV.


@pytest.fixture(scope="module")
def rows() -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(RENDERED["csv"], newline="")))


def number(text: str) -> Fraction | None:
    """A number of a CSV file, exact; an empty one is open."""
    return Fraction(text) if text else None


def test_csv_has_a_row_for_every_indicator_and_finding(report, rows):
    """Indicators first, then findings, each with the day and the period."""
    wanted = [("indicator", cell.indicator.id) for cell in report.indicators.cells]
    wanted += [("finding", finding.criterion.id) for finding in report.assessment]

    assert [(row["kind"], row["id"]) for row in rows] == wanted
    assert {(row["day"], row["period"]) for row in rows} == {("2024-12-31", "2024")}
    assert RENDERED["csv"].count("\r\n") == len(rows) + 1


def test_csv_numbers_are_exact(report, rows):
    """Every figure of an indicator can be read back exactly."""
    for cell, row in zip(report.indicators.cells, rows, strict=False):
        for prefix, figure in (("", cell.value), ("part_", cell.part), ("whole_", cell.whole)):
            read = number(row[f"{prefix}low"]), number(row[f"{prefix}high"])

            assert read == ((None, None) if figure is None else (figure.low, figure.high))
        assert (row["asked"], row["answered"]) == (str(cell.asked), str(cell.answered))


def test_csv_findings_name_their_figures(rows):
    """A number stands as such, a share as part and whole; where a test is about several things, no column claims one."""
    found = {(row["subject"], row["id"]): row for row in rows if row["kind"] == "finding"}
    size, older = found["nui-cao", "sx.size"], found["an-khe", "sx.older"]
    columns = ("low", "high", "part_low", "part_high", "whole_low", "whole_high")

    assert [size[column] for column in columns] == ["55", "55", "", "", "", ""]
    assert [older[column] for column in columns] == ["", "", "4", "5", "6", "6"]
    assert [found["nui-cao", "sx.board"][column] for column in columns] == [""] * 6
    assert (older["verdict"], older["basis"], older["certainty"]) == ("met", "KH 1/KH-UBND", "summary")
    assert size["requirement"] == (
        "yêu cầu từ 5 đến 70 thành viên, áp dụng từ 4/1/2021 (KH 1/KH-UBND, mục II, theo nguyên văn)"
    )


def test_csv_formulas_are_defused(rows):
    """An id that a spreadsheet would run stands behind an apostrophe, and no other cell begins like a formula."""
    subjects = {row["subject"] for row in rows if row["kind"] == "finding"}
    numbers = {"low", "high", "part_low", "part_high", "whole_low", "whole_high"}

    assert subjects == {"an-khe", "'=2+5", "nui-cao", "sap-mo"}
    assert not [cell for row in rows for key, cell in row.items() if key not in numbers and cell[:1] in set("=+-@\t\r")]


@pytest.mark.parametrize("name", ["=1", "+1", "-1", "@a", "\t=1", "\r=1", " =1", "＝1"])
def test_names_that_a_spreadsheet_would_run(name):
    """White space before the sign, or a wide sign, is no way around."""
    register = Register(clubs=(Club(name, name, founded=PartialDate(2023), host=name),))
    text = BOOK.report(register, DAY, format="csv")
    found = {row["subject"] for row in csv.DictReader(io.StringIO(text, newline=""))}

    assert found == {"", f"'{name}"}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (None, ""),
        (5, "5"),
        (-5, "-5"),
        (10**18, "1000000000000000000"),
        (Fraction(1, 2), "0.5"),
        (Fraction(-1, 8), "-0.125"),
        (Fraction(355, 4), "88.75"),
        (Fraction(1, 1000), "0.001"),
        (Fraction(2, 3), "2/3"),
        (Fraction(-7, 6), "-7/6"),
    ],
)
def test_numbers_for_programs(value, expected):
    """Whole, or a decimal where that is exact, or else the fraction itself."""
    assert reporters._number(value) == expected


@given(st.fractions())
def test_numbers_for_programs_are_exact(value):
    """Any number is read back as it was."""
    assert Fraction(reporters._number(value)) == value


# JSON.


def exact(found):
    """A range of a JSON report as a range."""
    if found is None:
        return None
    ends = [
        Fraction(end["numerator"], end["denominator"]) if isinstance(end, dict) else end
        for end in (found["low"], found["high"])
    ]
    return Range(*ends)


def test_json_is_the_report(report):
    """JSON holds every cell and every finding, exact, and what they rest on."""
    content = json.loads(RENDERED["json"])

    assert [
        (c["id"], exact(c["value"]), exact(c["part"]), exact(c["whole"]), exact(c["ratio"]))
        for c in content["indicators"]
    ] == [(cell.indicator.id, cell.value, cell.part, cell.whole, cell.ratio) for cell in report.indicators.cells]
    assert [
        (f["club"], f["criterion"], f["verdict"], [exact(e["figure"]) for e in f["evidence"]], f["text"])
        for f in content["findings"]
    ] == [
        (f.club, f.criterion.id, f.verdict.value, [figure for _, figure in f.evidence], SAY.say(f))
        for f in report.assessment
    ]
    assert (content["day"], content["period"]) == ("2024-12-31", {"first": "2024-01-01", "last": "2024-12-31"})
    assert (content["rule_book"], content["locale"]) == (BOOK.fingerprint, "vi")


def test_json_says_what_a_finding_rests_on():
    """A bound has its value, its day, its document, its certainty, and the facts and addresses behind it."""
    content = json.loads(RENDERED["json"])
    (finding,) = (f for f in content["findings"] if (f["club"], f["criterion"]) == ("an-khe", "sx.older"))

    assert finding["bounds"] == [
        {
            "parameter": "sx.older.min",
            "standing": "in_force",
            "value": {"low": {"numerator": 3, "denominator": 5}, "high": {"numerator": 3, "denominator": 5}},
            "rivals": [],
            "since": "2021-01-04",
            "document": "1/KH-UBND",
            "provision": None,
            "certainty": "summary",
            "facts": ["SX-2"],
            "sources": ["https://song-xanh.example/ke_hoach?so=1&nam=2021"],
        }
    ]
    assert finding["missing"] == []


def test_json_says_what_contradicts_what():
    """Sixty women of 55 members stand among the contradictions."""
    (found,) = json.loads(RENDERED["json"])["contradictions"]

    assert found == {
        "subject": "nui-cao",
        "measure": "members.women",
        "first": {"low": 60, "high": 60},
        "second": {"low": 55, "high": 55},
        "source": "members",
    }


def test_json_says_how_far_a_target_is():
    """Progress has its programme, its year, its status and how much of the target it is."""
    (cell,) = (c for c in json.loads(RENDERED["json"])["indicators"] if c["id"] == "sx.clubs_old_enough")

    assert [(p["programme"], p["by_year"], p["status"]) for p in cell["progress"]] == [("1", 2025, "not_known")]


def test_json_keeps_vietnamese():
    """Letters stand as they are, not as escapes."""
    assert "\\u" not in RENDERED["json"]


@pytest.mark.parametrize("reporter", [TextReporter(), MarkdownReporter(), CsvReporter(), JsonReporter()])
def test_an_empty_register_has_a_report(reporter):
    """A register without a club, and a report without a block, are rendered in every format."""
    empty = BOOK.compose(Register(), DAY)

    assert reporter.render(empty, SAY)
    assert reporter.render(made_of(), SAY)
