"""What stands in a report, block by block, before it is laid out."""

from collections import Counter
from datetime import date
from importlib.metadata import version
from types import ModuleType

import attrs
import pytest

from lthtgn.app import BUILT_IN
from lthtgn.builtin.vietnamese import VietnameseLocaliser
from lthtgn.errors import LthtgnError
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.hooks.composing import compose
from lthtgn.hooks.reports import Heading, Paragraph, Table
from lthtgn.hooks.specs import hookimpl
from lthtgn.indicators.compute import compute_table
from lthtgn.model.areas import ActivityArea
from lthtgn.model.associations import Association, AssociationLevel
from lthtgn.model.awards import Award, RecipientKind
from lthtgn.model.clubs import Charter, Club, Complete, Records
from lthtgn.model.funds import Fund, FundKind
from lthtgn.model.people import Member, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.policy.documents import Certainty
from lthtgn.policy.parameters import Level
from lthtgn.ranges import Range

DAY = date(2024, 12, 31)
AIMS = "Mục tiêu của các đề án, chương trình còn hiệu lực"


def club(id_: str, women: int = 0, men: int = 0, **more) -> Club:
    """A club founded in 2023, its roster complete."""
    people = [(women, Sex.FEMALE), (men, Sex.MALE)]
    members = tuple(
        Member(f"{sex.value}-{i}", sex=sex, born=PartialDate(1950), joined=PartialDate(2023, 5, 20))
        for number, sex in people
        for i in range(number)
    )
    more = {"founded": PartialDate(2023, 5, 20), "complete": (Complete(Records.MEMBERS),)} | more
    return Club(id_, f"CLB {id_}", members=members, **more)


def headings(report) -> list[str]:
    return [block.text for block in report.blocks if isinstance(block, Heading)]


def under(report, heading: str) -> list[object]:
    """The blocks under a heading, down to the next."""
    blocks = list(report.blocks)
    start = next(i for i, block in enumerate(blocks) if isinstance(block, Heading) and block.text == heading)
    rest = blocks[start + 1 :]
    end = next((i for i, block in enumerate(rest) if isinstance(block, Heading)), len(rest))
    return rest[:end]


def texts(blocks) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def test_what_is_missing_is_figures_or_criteria(book):
    """Good management is asked for and nobody has published how it is judged: no figure would help."""
    report = book.compose(Register(clubs=(club("a", 40, 15),)), DAY)
    said = texts(under(report, "Chỉ số về câu lạc bộ"))
    term = "tỷ lệ câu lạc bộ thực hiện đủ các hoạt động và được quản lý tốt"

    assert [text for text in said if term in text] == [f"Chưa có tiêu chí được công bố để tính: {term}."]


def test_the_parts_of_a_report(book):
    """What there is nothing of has no heading."""
    plain = book.compose(Register(clubs=(club("a", 1),)), DAY)
    full = book.compose(
        Register(
            clubs=(club("a", 1, returns=(Return(Period.year(2024), (Figure("members", Range.exact(9)),)),)),),
            associations=(Association("h", "Hội"),),
            awards=(Award("x", PartialDate(2024), "UBND", RecipientKind.COLLECTIVE),),
        ),
        DAY,
        by=("sex",),
    )
    start, end = ["Tóm tắt", "Chỉ số về câu lạc bộ"], [AIMS, "Căn cứ và mức độ chắc chắn"]
    middle = ["Số câu lạc bộ theo kết quả từng tiêu chí", "Đánh giá từng câu lạc bộ", "CLB a"]

    assert headings(plain) == start + middle + end
    assert headings(full) == [
        *start,
        "Chỉ số theo giới tính",
        *middle,
        "Hội Người cao tuổi",
        "Khen thưởng",
        "Số liệu mâu thuẫn",
        *end,
    ]


def test_every_indicator_is_computed_once(book, monkeypatch):
    """The table of indicators and the targets of the day read the same figures: none is worked out a second time."""
    asked: list[str] = []

    def counting(table, indicators, **more):
        asked.extend(indicator.id for indicator in indicators)
        return compute_table(table, indicators, **more)

    monkeypatch.setattr("lthtgn.hooks.computing.compute_table", counting)
    compose(book, Register(clubs=(club("a", women=3),)), DAY)

    assert "network.new_clubs_1336" in asked
    assert [id_ for id_, times in Counter(asked).items() if times > 1] == []


def test_the_days_of_a_report(book):
    """The day is the one asked for, else the end of the period, else the last day that the register speaks of."""
    register = Register(clubs=(club("a", 1, as_of=PartialDate(2024, 11)),))
    found = [
        book.compose(register, DAY),
        book.compose(register, period=Period.parse("2023/2024")),
        book.compose(register, date(2024, 6, 30), period=Period.year(2024)),
        book.compose(register),
    ]

    assert [(report.day, str(report.period)) for report in found] == [
        (DAY, "2024"),
        (DAY, "2023-01-01/2024-12-31"),
        (date(2024, 6, 30), "2024"),
        (date(2024, 11, 30), "2023-12-01/2024-11-30"),
    ]
    assert texts(found[0].blocks)[0] == ("Số liệu đến ngày 31/12/2024; hoạt động trong kỳ từ 1/1/2024 đến 31/12/2024.")


def test_a_register_without_a_day(book):
    """Where neither the question nor the register names a day, that is an error that says what to do."""
    with pytest.raises(LthtgnError, match=r"say which: on=date\(2025, 5, 31\)"):
        book.compose(Register())


def test_the_title_and_the_source(book):
    """A report has the title of its register, or one of its own; the source is named where there is one."""
    named = book.compose(Register(title="Sổ xã", source="Sổ tay"), DAY)
    nameless = book.compose(Register(), DAY)

    assert (named.title, texts(named.blocks)[1]) == ("Sổ xã", "Nguồn: Sổ tay")
    assert nameless.title == "Báo cáo về câu lạc bộ liên thế hệ tự giúp nhau"
    assert (nameless.fingerprint, nameless.indicators.day) == (book.fingerprint, DAY)


def test_the_summary(book):
    """Clubs, members, growth, mean size, coverage, awards and verdicts, as far as they are known."""
    association = Association(
        "h",
        "Hội",
        returns=(
            Return(Period.year(2024), (Figure("association.members", Range.exact(400)),)),
            Return(Period.year(2024), (Figure("members.in_association", Range.exact(20)),), clubs=("a",)),
        ),
    )
    awards = (
        Award("x", PartialDate(2024), "UBND", RecipientKind.INDIVIDUAL, Range.exact(5)),
        Award("y", PartialDate(2024), "Hội", RecipientKind.INDIVIDUAL, Range.exact(19)),
        Award("z", PartialDate(2024), "Hội", RecipientKind.COLLECTIVE, Range.exact(9)),
    )
    report = book.compose(Register(clubs=(club("a", 40, 20),), associations=(association,), awards=awards), DAY)

    assert texts(under(report, "Tóm tắt")) == [
        "Số câu lạc bộ: 1 câu lạc bộ",
        "Số thành viên câu lạc bộ: 60 thành viên",
        "Tăng thành viên từ khi thành lập đến nay: 60 → 60, không đổi",
        "Số thành viên bình quân một câu lạc bộ: 60 thành viên/câu lạc bộ",
        "Tỷ lệ hội viên Hội Người cao tuổi tham gia câu lạc bộ: 5 %",
        "Khen thưởng: 9 tập thể và 24 cá nhân",
        # 60 members: the size and the share of women fit; all of them are older, nobody is young.
        # Of the 25 norms of the areas nothing is known, but for the one of Hà Nội's plan, which is not in force elsewhere.
        "Kết quả đánh giá theo tiêu chí: 2 đạt, 2 chưa đạt, 33 chưa xác định, 2 chưa có quy định áp dụng",
    ]


def test_what_is_not_known_is_named(book):
    """Indicators of which nothing is known are counted in one sentence, never shown as nought."""
    report = book.compose(Register(clubs=(club("a", 1, complete=()),)), DAY)
    sentence, _ = texts(under(report, "Chỉ số về câu lạc bộ"))

    assert sentence == "Chưa có số liệu để tính 68 chỉ số khác (xem từng chỉ số bằng lệnh lthtgn indicators)."


def test_findings_of_a_club(book):
    """A club has its place, its findings, in one line what is not in force, and what is to be asked for."""
    place = Place("01", Edition.OF_63, "Hoài Đức", "Vân Canh", village="An Trai")
    report = book.compose(Register(clubs=(club("a", 40, 20, place=place, host="Hội xã", charter=Charter()),)), DAY)
    blocks = under(report, "CLB a")
    about, *findings, asks = texts([block for block in blocks if block.level == 0])
    areas = texts([block for block in blocks if block.level == 1])

    assert about == "An Trai, Vân Canh, Hoài Đức, Hà Nội; thành lập ngày 20/5/2023; thuộc Đề án 1336; thuộc Hội xã"
    assert len(findings) == 13  # eleven findings, the areas together, and what is not in force
    assert findings[11].startswith("Tám mảng hoạt động: chưa có 8 mảng (tăng thu nhập; ")
    assert [text.partition(":")[0] for text in areas] == [area.term_vi for area in ActivityArea]
    assert findings[-1] == (
        "Chưa có quy định áp dụng: người nghèo, cận nghèo, có hoàn cảnh khó khăn chiếm tỷ lệ thành viên theo quy định"
    )
    assert asks.startswith("Cần hỏi câu lạc bộ: ")
    assert "số, ngày và cơ quan ban hành quyết định thành lập" in asks
    assert "quy chế" not in asks


def test_nothing_is_asked_of_a_club_where_the_law_is_not_known(book):
    """In August 2025 no bound of composition is known; no answer of the club would help, so it is not asked."""
    report = book.compose(Register(clubs=(club("a", 1, complete=()),)), date(2025, 8, 1))

    assert "giới tính của từng thành viên" not in texts(under(report, "CLB a"))[-1]


def test_a_club_that_is_not_founded_yet(book):
    """That a club does not exist on the day is said."""
    report = book.compose(Register(clubs=(club("a", founded=PartialDate(2025, 1, 1)),)), DAY)

    assert "Câu lạc bộ chưa thành lập vào ngày 31/12/2024." in texts(under(report, "CLB a"))


def test_a_day_before_the_law(book):
    """Before every scheme nothing is in force: one line says so, and nothing is asked."""
    old = club("a", 1, founded=PartialDate(2012))
    found = texts(under(book.compose(Register(clubs=(old,)), date(2015, 6, 1)), "CLB a"))

    assert len(found) == 2
    assert found[0] == "Thành lập năm 2012; thành lập trước Đề án 1533"
    assert found[1].startswith("Chưa có quy định áp dụng: ")
    assert "người nghèo, cận nghèo" in found[1]


@pytest.mark.parametrize(
    ("clubs", "details", "shown"), [(50, None, True), (51, None, False), (51, True, True), (1, False, False)]
)
def test_details(book, clubs, details, shown):
    """Every club is shown where there are at most fifty, or where that is asked for."""
    register = Register(clubs=tuple(Club(f"c{i}", f"CLB {i}", founded=PartialDate(2023)) for i in range(clubs)))

    assert ("Đánh giá từng câu lạc bộ" in headings(book.compose(register, DAY, details=details))) is shown


def test_the_criteria_table(book):
    """For each criterion and each set: how many clubs meet it, do not, are not known, are not asked."""
    report = book.compose(Register(clubs=(club("a", 40, 20), club("b", 1), club("c", complete=()))), DAY)
    table, undecided = under(report, "Số câu lạc bộ theo kết quả từng tiêu chí")
    rows = {row[0].text: [entry.value.low for entry in row[1:]] for row in table.rows}

    assert table.keys == ("criterion", "met", "not_met", "not_known", "not_in_force")
    assert rows["Số thành viên theo quy định"] == [1, 1, 1, 0]
    assert rows["Người nghèo, cận nghèo, có hoàn cảnh khó khăn chiếm tỷ lệ thành viên theo quy định"] == [0, 0, 0, 3]
    assert rows["Bộ tiêu chí: Câu lạc bộ thành lập và tổ chức đúng quy định"] == [0, 2, 1, 0]
    assert "Quản lý tốt" not in rows
    assert "; quản lý tốt; " in undecided.text


def test_groups(book):
    """Indicators by group: a table a group, named by the group; a club by its name."""
    clubs = (club("a", 40, 20, place=Place("01", Edition.OF_63)), club("b", 5, 5))
    report = book.compose(Register(clubs=clubs), DAY, by=("club", "province"))
    tables = [block for block in report.blocks if isinstance(block, Table) and block.id.startswith("group_")]

    assert headings(report)[2] == "Chỉ số theo câu lạc bộ, tỉnh, thành phố"
    assert [(table.id, table.title) for table in tables] == [
        ("group_a_Hà Nội", "CLB a, Hà Nội"),
        ("group_b_?", "CLB b, tỉnh, thành phố: chưa xác định"),
    ]


def test_a_group_of_which_nothing_is_known(book):
    """A province with nothing but an association that reported nothing has no table."""
    elsewhere = Association("h", "Hội", place=Place("10", Edition.OF_63))
    register = Register(clubs=(club("a", 1, place=Place("01", Edition.OF_63)),), associations=(elsewhere,))
    report = book.compose(register, DAY, by=("province",))
    tables = [block.title for block in report.blocks if isinstance(block, Table) and block.id.startswith("group_")]

    assert {cell.group for cell in book.compute(register, on=DAY, by=("province",)).cells} == {
        ("Hà Nội",),
        ("Lào Cai",),
    }
    assert tables == ["Hà Nội"]


def test_a_club_of_which_nothing_is_known(book):
    """Of a club without place or day, that its scheme cannot be told is all there is to say."""
    report = book.compose(Register(clubs=(Club("a", "CLB a"),)), DAY)

    assert texts(under(report, "CLB a"))[0] == "Chưa rõ thuộc đề án nào"


def test_groups_of_members(book):
    """A property of members splits what counts members, and is counted from the rows again."""
    report = book.compose(Register(clubs=(club("a", 40, 20),)), DAY, by=("sex",))
    tables = {
        block.title: block for block in report.blocks if isinstance(block, Table) and block.id.startswith("group_")
    }
    members = {
        title: next(row[1].text for row in table.rows if row[0].text == "Số thành viên câu lạc bộ")
        for title, table in tables.items()
    }

    assert members == {"nữ": "40 thành viên", "nam": "20 thành viên"}


def test_returns_as_they_were_reported(book):
    """Figures of associations: whose, the term, the value beside the words as printed, the period."""
    register = Register(
        clubs=(club("a"),),
        associations=(
            Association(
                "h",
                "Hội xã",
                returns=(
                    Return(
                        Period.parse("2025-05"),
                        (
                            Figure("association.members", Range.at_least(200), text="trên 200"),
                            Figure("association.cremation_share", Range(Range.exact(1).low, 1)),
                            Figure("network.clubs", Range.exact(2)),
                            Figure("song_xanh.own", Range.exact(3)),
                        ),
                    ),
                    Return(Period.year(2024), (Figure("members", Range.exact(5)),), clubs=("a", "elsewhere")),
                ),
            ),
        ),
    )
    *_, table = under(book.compose(register, DAY), "Hội Người cao tuổi")

    assert [[entry.text for entry in row] for row in table.rows] == [
        ["Hội xã", "số hội viên Hội Người cao tuổi", "từ 200 hội viên trở lên (“trên 200”)", "tháng 5/2025"],
        ["Hội xã", "Tỷ lệ hỏa táng", "100 %", "tháng 5/2025"],
        ["Hội xã", "Số câu lạc bộ", "2 câu lạc bộ", "tháng 5/2025"],
        ["Hội xã", "song_xanh.own", "3", "tháng 5/2025"],
        ["CLB a", "số thành viên", "5 người", "năm 2024"],
    ]


def test_awards(book):
    """Who gave what to how many, for what, when; what people were rewarded for, in free words, may name them."""
    awards = (
        Award("w", PartialDate(2024, 6, 6), "UBND xã", RecipientKind.COLLECTIVE, Range(1, 1), "Ngày 6/6"),
        Award("x", PartialDate(2024, 10, 1), "UBND xã", RecipientKind.HOUSEHOLD, Range(2, 3), "Ngày 1/10"),
        Award("y", PartialDate(2024), "Hội xã", RecipientKind.INDIVIDUAL),
    )
    sentence, table = under(book.compose(Register(awards=awards), DAY), "Khen thưởng")

    assert sentence.text == "Khen thưởng: 1 tập thể, từ 2 đến 3 hộ gia đình và 1 cá nhân"
    assert [[entry.text for entry in row] for row in table.rows] == [
        ["UBND xã", "tập thể", "1", "Ngày 6/6", "6/6/2024"],
        ["UBND xã", "hộ gia đình", "từ 2 đến 3", "", "1/10/2024"],
        ["Hội xã", "cá nhân", "1", "", "năm 2024"],
    ]


@pytest.mark.parametrize(
    ("on", "said"),
    [
        (PartialDate(2023, 12, 31), False),
        (PartialDate(2023), False),
        (PartialDate(2024, 1, 1), True),
        (PartialDate(2024, 12, 31), True),
        (PartialDate(2024), True),
        (PartialDate(2025, 1, 1), False),
    ],
)
def test_awards_of_the_period(book, on, said):
    """Only what was given in the period of the report, its first and last day included, or may have been."""
    report = book.compose(
        Register(awards=(Award("x", on, "UBND xã", RecipientKind.COLLECTIVE),)), period=Period.year(2024)
    )

    assert ("Khen thưởng" in headings(report)) is said
    assert ("Khen thưởng: 1 tập thể" in texts(under(report, "Tóm tắt"))) is said


def test_the_aims_of_the_programmes(book):
    """Of what a register says nothing, the targets of the schemes are named and those of other documents counted."""
    by_1336, by_1648 = ("QĐ 1336/QĐ-TTg: ", "QĐ 1648/QĐ-TTg: ")
    after = texts(under(book.compose(Register(), date(2025, 8, 1)), AIMS))
    before = texts(under(book.compose(Register(), date(2025, 7, 31)), AIMS))

    assert [line[: len(by_1336)] for line in after[1:3]] == [by_1336, by_1648]
    assert "số câu lạc bộ thành lập mới (ít nhất 12.000 đến hết năm 2035)" in after[2]
    assert after[3].startswith("Ở văn bản khác: QĐ 1579/QĐ-TTg (8 mục tiêu), ")
    assert not any(line.startswith(by_1648) for line in before)
    assert not any("20 %" in line for line in after), "what is no threshold is not told as one"


def test_the_aims_that_a_register_can_be_held_against(book):
    """Each with the level, how far it has come, and its basis."""
    opened = PartialDate(2023, 6, 1)
    funds = (Fund(FundKind.LIVELIHOOD, opened), Fund(FundKind.OPERATING, opened))
    report = book.compose(Register(clubs=(club("a", 40, 20, funds=funds),)), DAY)
    (table, *_) = under(report, AIMS)

    assert table.columns == ("Mục tiêu", "Mức", "Cấp", "Kết quả", "Căn cứ")
    (row,) = [row for row in table.rows if row[0].text.startswith("tỷ lệ câu lạc bộ có cả quỹ")]
    assert [cell.text for cell in row][1:4] == [
        "100 % đến hết năm 2025",
        "cả nước",
        "theo QĐ 1336/QĐ-TTg: 100 % trong phần có số liệu, bằng 100 % mục tiêu: chưa đủ căn cứ",
    ]


def test_the_aims_over_a_floor(book):
    """Where only the text counts, nothing that is known from a summary is an aim, and there is no such part."""
    assert AIMS not in headings(book.compose(Register(), DAY, floor=Certainty.TEXT))
    assert AIMS in headings(book.compose(Register(), DAY, floor=Certainty.SUMMARY))


def test_the_basis(book):
    """Each document once, with what rests on it and where to read it, oldest first; at the end the rule book itself."""
    found = under(book.compose(Register(clubs=(club("a", 1),)), DAY), "Căn cứ và mức độ chắc chắn")
    documents = [block.text.split(" của ")[0] for block in found if block.bullet and block.level == 0]

    assert documents[:2] == ["Quyết định 1336/QĐ-TTg ngày 31/8/2020", "Quyết định 222/QĐ-UBND ngày 27/10/2021"]
    assert len(documents) == len(set(documents))
    assert "https://vanphong.langson.gov.vn/en/node/62151" in texts(found)
    ours = f"lthtgn {version('lthtgn')}"
    assert found[-1].text == (
        f"Bộ quy tắc {book.fingerprint}; gồm: engines ({ours}), files ({ours}), national ({ours}), readers ({ours}), "
        f"reporters ({ours}), sqlite ({ours}), vietnamese ({ours})."
    )


def test_a_floor_of_certainty(book):
    """Where only the text counts, nothing that is known from a summary is a basis."""
    found = book.compose(Register(clubs=(club("a", 1),)), DAY, floor=Certainty.TEXT)

    assert "Chưa có quy định áp dụng: " in texts(under(found, "CLB a"))[-1]


def test_progress_is_told(book):
    """Composing tells of its three steps, and how far each is."""
    told = []
    book.compose(Register(), DAY, progress=lambda *step: told.append(step))
    criteria, indicators = len(book.criteria), len(book.indicators)

    assert told == [
        ("tabulate", 1, 1),
        *(("assess", done, criteria) for done in range(1, criteria + 1)),
        *(("compute", done, indicators) for done in range(1, indicators + 1)),
    ]


@attrs.frozen
class Other(VietnameseLocaliser):
    """Vietnamese under another name, with the English terms of rules."""

    locale: str = "en"

    def term(self, thing):
        return getattr(thing, "term_en", None) or thing.term_vi


def test_another_language():
    """Rules stand in a report by the terms of its localiser."""
    module = ModuleType("other")
    module.lthtgn_localisers = hookimpl(_others)
    book = assemble((*BUILT_IN, Plugin("other", module)))
    report = book.compose(Register(clubs=(club("a", 40, 20),)), DAY, locale="en")
    table, undecided = under(report, "Số câu lạc bộ theo kết quả từng tiêu chí")
    indicators, unknown, _ = under(report, "Chỉ số về câu lạc bộ")

    assert "The club has the prescribed number of members" in [row[0].text for row in table.rows]
    assert "bộ tiêu chí: The club carries out all activities and is well managed" in undecided.text
    assert "Members of the clubs" in [row[0].text for row in indicators.rows]
    assert "Chưa có số liệu để tính" in unknown.text
    assert "poor, near-poor and disadvantaged people are" in texts(under(report, "CLB a"))[-2]


def _others():
    return (Other(),)


def aims_of(report) -> dict[str, str]:
    """What each target comes to, by its term."""
    tables = [block for block in under(report, AIMS) if isinstance(block, Table)]
    return {row[0].text: row[3].text for table in tables for row in table.rows}


def test_a_level_lets_a_register_decide_on_targets(book):
    """All clubs of the country, or of the part that somebody listed: only of the first the report says what it comes to."""
    register = Register(clubs=(club("a", 40, 15),))
    part, whole = (aims_of(book.compose(register, DAY, level=level)) for level in (None, Level.NATION))

    assert "số câu lạc bộ thành lập mới" not in part
    assert whole["số câu lạc bộ thành lập mới"].endswith(
        "1 câu lạc bộ, bằng 0,03 % mục tiêu: chưa đến hạn, mới đạt một phần"
    )


def test_no_clubs_in_a_register_are_not_none_in_the_country(book):
    """The central association reports 9,000 clubs and lists none: the report does not say "0 câu lạc bộ"."""
    figures = tuple(Figure(id_, Range.exact(n)) for id_, n in {"clubs": 9000, "clubs.of_1336": 6000}.items())
    returns = (Return(Period.year(2024), figures),)
    register = Register(associations=(Association("h", "Hội", AssociationLevel.CENTRAL, returns=returns),))
    report = book.compose(register, DAY, level=Level.NATION)

    assert texts(under(report, "Tóm tắt"))[0].startswith("Sổ đăng ký không ghi câu lạc bộ nào")
    assert "Chỉ số về câu lạc bộ" not in headings(report)
    assert "0 câu lạc bộ" not in " ".join(texts(report.blocks))
    assert "6.000 câu lạc bộ, bằng 200 % mục tiêu: đạt" in aims_of(report)["số câu lạc bộ thành lập mới"]
