"""Vietnamese: what every figure, day and finding reads like, word for word."""

import ast
import unicodedata
from collections.abc import Collection
from datetime import date
from fractions import Fraction
from pathlib import Path

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lthtgn.app import open_rulebook
from lthtgn.builtin import sentences, vietnamese
from lthtgn.builtin.vietnamese import TEXTS, VERDICTS, VietnameseLocaliser
from lthtgn.builtin.vietnamese_texts import CERTAINTIES, STATUSES
from lthtgn.errors import InputError, Problem, UnknownIdError
from lthtgn.expr.nodes import Measure, share
from lthtgn.hooks import composing, giving
from lthtgn.hooks.contracts import Localiser
from lthtgn.indicators.compute import CLUB_DIMENSIONS, MEMBER_DIMENSIONS, Cell
from lthtgn.indicators.indicator import Form, Indicator
from lthtgn.indicators.progress import Fulfilment, TargetProgress
from lthtgn.indicators.targets import Progress, TargetStatus
from lthtgn.model.awards import RecipientKind
from lthtgn.model.clubs import ABSENT, Charter, Club, Complete, Records
from lthtgn.model.people import HouseholdClass, Member, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.composition import MIN_OLDER_SHARE
from lthtgn.policy.national.documents import NOTE_1648_VI
from lthtgn.policy.parameters import Aim, Parameter, Scope, Since, Unit
from lthtgn.policy.provisions import Provision
from lthtgn.policy.resolution import resolve
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.assessment import Finding, SetFinding
from lthtgn.rules.association_membership import BranchLine, Candidate
from lthtgn.rules.award_ids import UnknownId
from lthtgn.rules.award_review import AwardFinding, CriteriaFinding, GivenAward, Warned
from lthtgn.rules.award_rules import SchemeOnDay
from lthtgn.rules.calendars import DueReport
from lthtgn.rules.consents import ConsentFinding
from lthtgn.rules.consistency import AuditFinding, Severity, Shown
from lthtgn.rules.criteria import Criterion, CriterionSet, OpaqueCriterion
from lthtgn.rules.data_requests import RequestFinding
from lthtgn.rules.entitlements import Right
from lthtgn.rules.evidence import AreaFinding, AreasFinding
from lthtgn.rules.grants import GrantFinding
from lthtgn.rules.held_consents import Elsewhere
from lthtgn.rules.longevity import Celebrant, LongevityLine
from lthtgn.rules.measures import BOARD_MEMBERS, CHARTER, MEMBERS, MEN, OLDER_MEMBERS, WOMEN
from lthtgn.rules.missing import Missing
from lthtgn.rules.recomputing import Outcome, Recomputation
from lthtgn.rules.scoring import Score
from lthtgn.rules.table import Contradiction

SAY = VietnameseLocaliser()
DAY = date(2024, 12, 31)
MET, NOT_MET, NOT_KNOWN, NOT_IN_FORCE = Verdict.MET, Verdict.NOT_MET, Verdict.NOT_KNOWN, Verdict.NOT_IN_FORCE
BY_1336 = "áp dụng từ 31/8/2020 (QĐ 1336/QĐ-TTg, theo bản tóm tắt, chưa đối chiếu nguyên văn)"


def exactly(value: int | Fraction) -> Range:
    return Range.exact(value)


# Figures.


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (exactly(0), "", "0"),
        (exactly(999), "người", "999 người"),
        (exactly(1_000), "người", "1.000 người"),
        (exactly(12_345_678), "", "12.345.678"),
        (exactly(-1_000), "", "-1.000"),
        (exactly(4_500_000), "đồng", "4.500.000 đồng"),
        (exactly(5_000_000_000), "đồng", "5.000.000.000 đồng"),
        (exactly(Fraction(5, 2)), "", "2,5"),
        (exactly(Fraction(1, 3)), "", "0,3"),
        (exactly(Fraction(2, 3)), "", "0,7"),
        (exactly(Fraction(355, 4)), "thành viên", "88,8 thành viên"),
        (exactly(Fraction(1, 20)), "", "0,1"),
        (exactly(Fraction(-1, 3)), "", "-0,3"),
        (exactly(Fraction(12_345_678, 10)), "", "1.234.567,8"),
        (Range.at_least(200), "người", "từ 200 người trở lên"),
        (Range.at_least(1), "", "từ 1 trở lên"),
        (Range(0, 178), "", "nhiều nhất 178"),
        (Range(None, 5), "người", "nhiều nhất 5 người"),
        (Range(34, 36), "người", "từ 34 đến 36 người"),
        (Range(1_000, 2_000), "", "từ 1.000 đến 2.000"),
        (Range(-5, 3), "", "từ -5 đến 3"),
        (Range.unknown(), "người", "chưa rõ"),
        (Range(None, None), "người", "chưa rõ"),
        (Range(Fraction(31, 100), Fraction(39, 100)), "", "từ 0,3 đến 0,4"),
        (Range(Fraction(1, 3), Fraction(2, 3)), "", "từ 0,3 đến 0,7"),
        (Range(-2, Fraction(-1, 3)), "", "từ -2 đến -0,3"),
    ],
)
def test_figures(value, unit, expected):
    """Dots for thousands, a comma for decimals, half up; the ends of a range outwards; nothing known is "chưa rõ"."""
    assert SAY.figure(value, unit) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (exactly(Fraction(1, 30)), "0,03"),
        (exactly(Fraction(1, 3_000_000)), "1/3000000"),
        (exactly(Fraction(-1, 30)), "-0,03"),
    ],
)
def test_what_is_not_nothing_never_reads_as_nothing(value, expected):
    """A small figure gets the decimals that it takes to be seen, or else stands as a fraction."""
    assert SAY.figure(value) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (exactly(Fraction(32, 55)), "58,2 %"),
        (exactly(Fraction(1, 8)), "12,5 %"),
        (exactly(Fraction(1, 16)), "6,3 %"),
        (exactly(Fraction(1, 3)), "33,3 %"),
        (exactly(Fraction(60, 100)), "60 %"),
        (exactly(0), "0 %"),
        (exactly(1), "100 %"),
        (exactly(Fraction(11, 10)), "110 %"),
        (exactly(Fraction(1, 3_000)), "0,03 %"),
        (exactly(Fraction(2_999, 3_000)), "99,97 %"),
        (exactly(Fraction(1, 30_000_000_000)), "1/300000000 %"),
        (Range(Fraction(95, 100), 1), "từ 95 % đến 100 %"),
        (Range(Fraction(95, 100), None), "từ 95 % trở lên"),
        (Range(Fraction(1, 3), Fraction(2, 3)), "từ 33,3 % đến 66,7 %"),
        (Range(0, Fraction(178, 2287)), "nhiều nhất 7,8 %"),
        (Range(Fraction(1, 3_000), Fraction(2_999, 3_000)), "từ 0,03 % đến 99,97 %"),
        (Range(0, 1), "chưa rõ"),
        (Range(0, None), "chưa rõ"),
    ],
)
def test_shares(value, expected):
    """To a tenth of a per cent, half up; ends outwards; more decimals where it would read 0 % or 100 % and is neither."""
    assert SAY.share(value) == expected


def parsed(text: str) -> Fraction:
    """A printed per cent as a fraction of 1."""
    return Fraction(text.removesuffix(" %").replace(".", "").replace(",", ".")) / 100


FRACTIONS = st.fractions(0, 1, max_denominator=3_000)


@given(FRACTIONS)
def test_an_exact_share_is_rounded_by_less_than_it_prints(value):
    """What is printed is within half a tenth of a per cent, and 0 % and 100 % are printed of 0 and 1 alone."""
    printed = parsed(SAY.share(exactly(value)))

    assert abs(printed - value) <= Fraction(1, 2000)
    assert (printed in {0, 1}) is (value in {0, 1})


@given(FRACTIONS, FRACTIONS)
def test_a_printed_range_holds_the_range(one, other):
    """The printed ends lie at or outside the true ones, by less than a tenth of a per cent."""
    low, high = sorted((one, other))
    text = SAY.share(Range(low, high))
    if text == "chưa rõ" or low == high:
        return
    ends = [parsed(end) for end in text.removeprefix("từ ").removeprefix("nhiều nhất ").split(" đến ")]
    printed_low, printed_high = ends if len(ends) == 2 else (Fraction(0), ends[0])

    assert low - Fraction(1, 1000) < printed_low <= low
    assert high <= printed_high < high + Fraction(1, 1000)


# Days and periods.


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (PartialDate(2023), "năm 2023"),
        (PartialDate(2023, 5), "tháng 5/2023"),
        (PartialDate(2023, 5, 20), "20/5/2023"),
        (Period.parse("2023/2024"), "năm 2023–2024"),
    ],
)
def test_when(when, expected):
    """As much of a day as is known."""
    assert SAY.text("when", when=when) == expected


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ("2024", "năm 2024"),
        ("2024-03", "tháng 3/2024"),
        ("2024-03-15", "15/3/2024"),
        ("2023/2024", "năm 2023–2024"),
        ("2021-01/2025-05", "tháng 1/2021 – tháng 5/2025"),
        ("2024-05-11/2025-05-10", "11/5/2024 – 10/5/2025"),
        ("2024-01-01/2024-02-29", "tháng 1/2024 – tháng 2/2024"),
    ],
)
def test_periods(period, expected):
    """Whole years and months are named as such, other periods by their first and last day."""
    assert SAY.text("period", period=Period.parse(period)) == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        (PartialDate(2023), "thành lập năm 2023"),
        (PartialDate(2023, 5), "thành lập tháng 5/2023"),
        (PartialDate(2023, 5, 20), "thành lập ngày 20/5/2023"),
        (Period.parse("2023/2024"), "thành lập năm 2023–2024"),
    ],
)
def test_founded(when, expected):
    """When a club was founded, as far as it is known."""
    assert SAY.text("club.founded", when=when) == expected


def test_a_day():
    """A day without leading zeros."""
    assert SAY.day(date(2020, 8, 31)) == "31/8/2020"


# Fixed texts.


@pytest.mark.parametrize(
    ("dimension", "value", "expected"),
    [
        ("province", "Hà Nội", "Hà Nội"),
        ("province", "?", "tỉnh, thành phố: chưa xác định"),
        ("programme", "1336", "thuộc Đề án 1336"),
        ("programme", "earlier", "thành lập trước Đề án 1533"),
        ("sex", "female", "nữ"),
        ("household", "near_poor", "hộ cận nghèo"),
        ("needs_loan", "yes", "nhu cầu vay vốn: có"),
        ("association_member", "no", "là hội viên: không"),
        ("village", "yes", "yes"),
    ],
)
def test_groups(dimension, value, expected):
    """A group is named by its place, its scheme, or what its members are."""
    assert SAY.text("group", dimension=dimension, value=value) == expected


@pytest.mark.parametrize(
    ("items", "expected"),
    [
        ([], ""),
        (["9 tập thể"], "9 tập thể"),
        (["9 tập thể", "24 cá nhân"], "9 tập thể và 24 cá nhân"),
        (["a", "b", "c"], "a, b và c"),
    ],
)
def test_and(items, expected):
    """A list ends in "và"."""
    assert SAY.text("and", items=items) == expected


def test_a_club_of_no_known_programme():
    """That the scheme of a club cannot be told is said."""
    assert SAY.text("club.programme", programme="?") == "chưa rõ thuộc đề án nào"


def test_an_unknown_text():
    """A text that there is not is an error that names the nearest."""
    with pytest.raises(UnknownIdError) as caught:
        SAY.text("column.criteria")

    assert str(caught.value) == "unknown text 'column.criteria'; did you mean 'column.criterion'?"


def test_it_is_a_localiser():
    """Vietnamese keeps the contract, and is contributed by its plugin."""
    assert isinstance(SAY, Localiser)
    assert list(vietnamese.lthtgn_localisers()) == [SAY]


@pytest.mark.parametrize("text", [*TEXTS.values(), *VERDICTS.values(), *STATUSES.values()])
def test_texts_are_in_nfc(text):
    """Every text is composed Unicode, without space at either end or twice inside."""
    assert unicodedata.normalize("NFC", text) == text
    assert " ".join(text.split()) == text


def test_every_value_has_words():
    """There are words for every verdict, certainty, status, recipient, dimension and choice."""
    choices = {choice.value for kind in (Sex, HouseholdClass) for choice in kind} | {"yes", "no"}

    assert set(VERDICTS) == set(Verdict)
    assert set(CERTAINTIES) == set(Certainty)
    assert set(STATUSES) == set(TargetStatus)
    assert {f"recipient.{kind.value}" for kind in RecipientKind} <= set(TEXTS)
    assert {f"by.{name}" for name in (*CLUB_DIMENSIONS, *MEMBER_DIMENSIONS)} <= set(TEXTS)
    assert {f"choice.{value}" for value in choices} == {key for key in TEXTS if key.startswith("choice.")}


def asked_texts(path: Path) -> tuple[set[str], set[str]]:
    """The keys that a module asks a localiser for: whole ones, and the beginnings of those that it puts together."""
    whole, beginnings = set(), set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr == "text"
            and node.args
        ):
            for key in ast.walk(node.args[0]):
                if isinstance(key, ast.JoinedStr):
                    beginnings.add(key.values[0].value)
                elif isinstance(key, ast.Constant) and "." in str(key.value) and not str(key.value).endswith("."):
                    whole.add(key.value)
            if isinstance(node.args[0], ast.Constant):
                whole.add(node.args[0].value)
    return whole, beginnings


def test_every_text_that_a_report_asks_for_is_there():
    """What `composing` asks for is a fixed text or is composed; of keys put together, every end is there."""
    whole, beginnings = asked_texts(Path(composing.__file__))
    known = set(TEXTS) | set(sentences._COMPOSED)

    assert len(whole) > 20
    assert whole <= known
    assert beginnings == {"column.", "by.", "level.", "recipient."}


def test_every_column_has_a_head():
    """The keys of the tables of a report, as the module lists them, each have a head."""
    trees = [ast.parse(Path(module.__file__).read_text(encoding="utf-8")) for module in (composing, giving)]
    keys = {
        item.value
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") in {"keys", "_KEYS", "_INDICATOR_KEYS"}
        if isinstance(node.value, ast.Tuple)
        for item in node.value.elts
    }

    assert {"indicator", "value", "criterion", "met", "who", "issuer"} < keys
    assert {f"column.{key}" for key in keys} == {key for key in TEXTS if key.startswith("column.")}


# Findings of the nation's criteria.


@pytest.fixture(scope="module")
def book():
    return open_rulebook(plugins=())


def club(older: int, younger: int, unknown: int = 0, **more) -> Club:
    """A club whose roster is complete: older women, younger men, and people of whom neither is known."""
    people = [(older, Sex.FEMALE, PartialDate(1950)), (younger, Sex.MALE, PartialDate(1990)), (unknown, None, None)]
    members = tuple(
        Member(f"m{kind}-{i}", sex=sex, born=born, joined=PartialDate(2023))
        for kind, (number, sex, born) in enumerate(people)
        for i in range(number)
    )
    return Club("a", "A", founded=PartialDate(2023), members=members, complete=(Complete(Records.MEMBERS),), **more)


def reported(**figures: Range) -> Club:
    """A club that has nothing but its return of 2024."""
    found = tuple(Figure(id_.replace("__", "."), value) for id_, value in figures.items())
    return Club("a", "A", founded=PartialDate(2023), returns=(Return(Period.year(2024), found),))


def found(book, asked: Club, criterion: str, day: date = DAY, **more) -> str:
    (finding,) = book.assess(asked, on=day, period=Period.year(2024), criteria=[criterion], **more)
    return book.say(finding)


OLDER = "Người cao tuổi chiếm tỷ lệ thành viên theo quy định"


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        pytest.param(
            club(34, 21),
            f"{OLDER}: đạt – số thành viên là người cao tuổi: 34 trong 55 thành viên (61,8 %); "
            f"yêu cầu từ 60 % đến 70 %, {BY_1336}",
            id="met",
        ),
        pytest.param(
            club(32, 23),
            f"{OLDER}: chưa đạt – số thành viên là người cao tuổi: 32 trong 55 thành viên (58,2 %); "
            f"yêu cầu từ 60 % đến 70 %, {BY_1336}",
            id="not met",
        ),
        pytest.param(
            club(32, 21, unknown=2),
            f"{OLDER}: chưa xác định – số thành viên là người cao tuổi: từ 32 đến 34 trong 55 thành viên "
            f"(từ 58,1 % đến 61,9 %); yêu cầu từ 60 % đến 70 %, {BY_1336}",
            id="not known, two of unknown age",
        ),
        pytest.param(
            club(0, 0, unknown=55),
            f"{OLDER}: chưa xác định – số thành viên là người cao tuổi: chưa rõ, trong 55 thành viên; "
            f"yêu cầu từ 60 % đến 70 %, {BY_1336}",
            id="not known, no age at all",
        ),
        pytest.param(
            club(0, 0),
            f"{OLDER}: chưa xác định – số thành viên là người cao tuổi: 0 trong 0 thành viên "
            f"(không có thành viên nào để tính tỷ lệ); yêu cầu từ 60 % đến 70 %, {BY_1336}",
            id="an empty club",
        ),
        pytest.param(
            reported(),
            f"{OLDER}: chưa xác định – số thành viên là người cao tuổi, số thành viên: chưa rõ; "
            f"yêu cầu từ 60 % đến 70 %, {BY_1336}",
            id="nothing reported",
        ),
        pytest.param(
            reported(members__older=exactly(34)),
            f"{OLDER}: chưa xác định – số thành viên là người cao tuổi: 34 người; số thành viên: từ 34 người trở lên; "
            f"yêu cầu từ 60 % đến 70 %, {BY_1336}",
            id="a part without its whole",
        ),
        pytest.param(
            reported(members=Range(50, 60)),
            f"{OLDER}: chưa xác định – số thành viên là người cao tuổi: chưa rõ; số thành viên: từ 50 đến 60 người; "
            f"yêu cầu từ 60 % đến 70 %, {BY_1336}",
            id="a whole without its part",
        ),
        pytest.param(
            reported(members=Range(50, 60), members__older=exactly(45)),
            f"{OLDER}: chưa đạt – số thành viên là người cao tuổi: 45 người; số thành viên: từ 50 đến 60 người "
            f"(tỷ lệ từ 75 % đến 90 %); yêu cầu từ 60 % đến 70 %, {BY_1336}",
            id="a range of the whole",
        ),
        pytest.param(
            reported(members=exactly(55), members__older=exactly(60)),
            f"{OLDER}: chưa xác định – số liệu mâu thuẫn: số thành viên là người cao tuổi là 60, nhưng số thành viên "
            f"là 55; yêu cầu từ 60 % đến 70 %, {BY_1336}",
            id="a contradiction",
        ),
    ],
)
def test_a_finding_about_a_share(book, asked, expected):
    """The verdict, the part in the whole and the share, what is asked for since when, and how that is known."""
    assert found(book, asked, "composition.older_share") == expected


@pytest.mark.parametrize(
    ("older", "members", "expected"),
    [
        (599, 1_000, "599 trong 1.000 thành viên (59,9 %)"),
        (5_999, 10_000, "5.999 trong 10.000 thành viên (59,99 %)"),
        (59_999, 100_000, "59.999 trong 100.000 thành viên (59,999 %)"),
        (6, 10, "6 trong 10 thành viên (60 %)"),
        (70_001, 100_000, "70.001 trong 100.000 thành viên (70,001 %)"),
        (69_999, 100_000, "69.999 trong 100.000 thành viên (69,999 %)"),
        (65_004, 100_000, "65.004 trong 100.000 thành viên (65 %)"),
    ],
)
def test_a_share_that_misses_a_threshold_never_reads_as_the_threshold(book, older, members, expected):
    """Where rounding would print 60 % of what is less, there are as many decimals as it takes to see it."""
    asked = reported(members=exactly(members), members__older=exactly(older))

    assert f"số thành viên là người cao tuổi: {expected};" in found(book, asked, "composition.older_share")


def test_the_ends_of_a_share_that_misses_a_threshold(book):
    """So it is with the ends of a range: at most 59,96 %, never "at most 60 %"."""
    asked = reported(members=exactly(10_000), members__older=Range(1, 5_996))

    assert "(từ 0,01 % đến 59,96 %)" in found(book, asked, "composition.older_share")


def test_a_finding_about_a_number(book):
    """A number of members, exact and not, beside the number asked for."""
    size = "Số thành viên theo quy định"
    asked = f"yêu cầu từ 50 đến 70 thành viên, {BY_1336}"

    assert found(book, club(34, 21), "composition.size") == f"{size}: đạt – số thành viên: 55 người; {asked}"
    assert found(book, reported(members=Range.at_least(71)), "composition.size") == (
        f"{size}: chưa đạt – số thành viên: từ 71 người trở lên; {asked}"
    )


@pytest.mark.parametrize(("charter", "verdict"), [(Charter(), "đạt"), (ABSENT, "chưa đạt"), (None, "chưa xác định")])
def test_a_finding_about_yes_or_no(book, charter, verdict):
    """Of what a club has or has not the verdict says enough."""
    assert found(book, club(1, 0, charter=charter), "governance.charter") == (
        f"Có quy chế hoạt động: {verdict}; yêu cầu áp dụng từ 27/10/2021 (Tường thuật lễ ra mắt câu lạc bộ phường Xuất "
        "Hóa (2021), theo thực tiễn, không phải quy định toàn quốc)"
    )


def test_a_finding_under_a_value_that_is_not_known(book):
    """Since August 2025 the scheme is known and its bounds are not; the sentence says so, and what a reader must know."""
    note = MIN_OLDER_SHARE.history[-1].cite.note_vi

    assert note.startswith(NOTE_1648_VI)
    assert found(book, club(34, 21), "composition.older_share", date(2025, 8, 1)) == (
        f"{OLDER}: chưa xác định – số thành viên là người cao tuổi: 34 trong 55 thành viên (61,8 %); yêu cầu từ "
        f"1/8/2025 (QĐ 1648/QĐ-TTg, theo bản tóm tắt, chưa đối chiếu nguyên văn): chưa biết. {note}"
    )


def test_a_finding_where_nothing_is_in_force(book):
    """Before the law there is nothing to meet, and the sentence says from when on there is."""
    assert found(book, club(34, 21), "composition.older_share", date(2015, 6, 1)) == (
        f"{OLDER}: chưa có quy định áp dụng vào ngày 1/6/2015; có quy định từ 5/4/2017"
    )


def test_a_finding_where_what_is_in_force_is_too_unsure(book):
    """Where only the text of an instrument counts, a summary does not, and the sentence says why."""
    assert found(book, club(34, 21), "composition.older_share", floor=Certainty.TEXT) == (
        f"{OLDER}: chưa có quy định áp dụng vào ngày 31/12/2024; giá trị hiện có không đủ mức chắc chắn được yêu cầu; "
        "có quy định từ 1/8/2025"
    )


def test_a_finding_under_a_source_that_prints_one_figure(book):
    """Lai Châu printed "70 %" and did not say whether that is the least or the most; the sentence repeats that."""
    asked = Club("a", "A", founded=PartialDate(2017))

    assert found(book, asked, "composition.older_share", date(2018, 6, 1)) == (
        f"{OLDER}: chưa xác định – số thành viên là người cao tuổi, số thành viên: chưa rõ; yêu cầu 70 %, áp dụng từ "
        "5/4/2017 (QĐ 307/QĐ-UBND, theo thực tiễn, không phải quy định toàn quốc) (nguồn không nói là tối thiểu hay tối đa)"
    )


# Findings of criteria of a plugin.

PLAN = Document("kh-1", "1/KH-UBND", "Kế hoạch …", "UBND tỉnh Lào Cai", kind_vi="Kế hoạch")
TEXT = PLAN.cite("mục II", certainty=Certainty.TEXT, facts=("SX-1",))
BY_PLAN = "(KH 1/KH-UBND, mục II, theo nguyên văn)"
PEOPLE = Unit("people", "người")
LAO_CAI = Scope("10", "63", "Lào Cai")
Y2021, Y2022 = date(2021, 1, 1), date(2022, 1, 1)
LEAST = Parameter("p.min", "số tối thiểu", PEOPLE, (Since(Y2021, 3, TEXT),))
MOST = Parameter("p.max", "số tối đa", PEOPLE, (Since(Y2021, 9, TEXT),))
LATER = Parameter("p.later", "số tối đa", PEOPLE, (Since(Y2022, 9, TEXT),))
UNKNOWN = Parameter("p.unknown", "số tối đa", PEOPLE, (Since(Y2021, None, TEXT),))
VAGUE = Parameter("p.vague", "số tối thiểu", PEOPLE, (Since(Y2021, Range(3, 5), TEXT),))
NOWHERE = Parameter("p.nowhere", "số tối đa", PEOPLE, ())
NEEDED = Parameter("p.needed", "quy chế", Unit("charters", "quy chế"), (Since(Y2021, 1, TEXT),))
HERE = Since(Y2022, 2, TEXT, scope=LAO_CAI)
BOARD = "số thành viên ban chủ nhiệm: 5 người"


def said(
    test, *figures: Range, verdict: Verdict = MET, local: Since | None = None, scopes: Collection[Scope] = (LAO_CAI,)
) -> str:
    """What is said of a test of some figures, without its term."""
    criterion = Criterion("p.criterion", "Tiêu chí", test)
    bounds = tuple(
        resolve(parameter, DAY, scopes, overrides=[local] if local and parameter is LEAST else [])
        for parameter in criterion.parameters
    )
    return SAY.say(Finding("a", criterion, verdict, figures, bounds)).removeprefix("Tiêu chí: ")


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        (BOARD_MEMBERS.at_least(1), "yêu cầu tối thiểu 1 người"),
        (BOARD_MEMBERS.between(1, 9), "yêu cầu từ 1 đến 9 người"),
        (BOARD_MEMBERS.at_least(LEAST), f"yêu cầu tối thiểu 3 người từ 1/1/2021 {BY_PLAN}"),
        (BOARD_MEMBERS.at_most(MOST), f"yêu cầu tối đa 9 người từ 1/1/2021 {BY_PLAN}"),
        (BOARD_MEMBERS.between(LEAST, MOST), f"yêu cầu từ 3 đến 9 người, áp dụng từ 1/1/2021 {BY_PLAN}"),
        (
            BOARD_MEMBERS.between(LEAST, LATER),
            f"yêu cầu tối thiểu 3 người từ 1/1/2021 {BY_PLAN} và tối đa 9 người từ 1/1/2022 {BY_PLAN}",
        ),
        (BOARD_MEMBERS.between(1, MOST), f"yêu cầu tối thiểu 1 người và tối đa 9 người từ 1/1/2021 {BY_PLAN}"),
        (BOARD_MEMBERS.between(LEAST, NOWHERE), f"yêu cầu tối thiểu 3 người từ 1/1/2021 {BY_PLAN}"),
        (BOARD_MEMBERS.at_most(UNKNOWN), f"yêu cầu từ 1/1/2021 {BY_PLAN}: chưa biết"),
        (
            BOARD_MEMBERS.between(LEAST, UNKNOWN),
            f"yêu cầu tối thiểu 3 người từ 1/1/2021 {BY_PLAN} và tối đa chưa biết, từ 1/1/2021 {BY_PLAN}",
        ),
        (BOARD_MEMBERS.at_least(VAGUE), f"yêu cầu tối thiểu ở mức từ 3 đến 5 người từ 1/1/2021 {BY_PLAN}"),
        (~BOARD_MEMBERS.at_least(LEAST), f"yêu cầu dưới 3 người từ 1/1/2021 {BY_PLAN}"),
        (~BOARD_MEMBERS.at_most(9), "yêu cầu trên 9 người"),
        (~BOARD_MEMBERS.between(3, 9), "yêu cầu dưới 3 người hoặc trên 9 người"),
        (~~BOARD_MEMBERS.at_least(3), "yêu cầu tối thiểu 3 người"),
        (BOARD_MEMBERS.at_least(3) & BOARD_MEMBERS.at_most(9), "yêu cầu tối thiểu 3 người; yêu cầu tối đa 9 người"),
        (
            BOARD_MEMBERS.at_most(3) | BOARD_MEMBERS.at_least(9),
            "yêu cầu tối đa 3 người; hoặc yêu cầu tối thiểu 9 người",
        ),
        (
            ~(BOARD_MEMBERS.at_most(3) | BOARD_MEMBERS.at_least(9)),
            "yêu cầu trên 3 người; yêu cầu dưới 9 người",
        ),
        (
            ~(BOARD_MEMBERS.at_least(3) & BOARD_MEMBERS.at_most(9)),
            "yêu cầu dưới 3 người; hoặc yêu cầu trên 9 người",
        ),
    ],
)
def test_what_is_asked_for(test, expected):
    """Both sides together where they stand together, each with its own basis where not; of the opposite, the opposite."""
    assert said(test, exactly(5)) == f"đạt – {BOARD}; {expected}"


def test_what_is_asked_for_of_several_things():
    """Where a criterion is about several things, each that is asked for is named."""
    test = BOARD_MEMBERS.at_least(LEAST) & share(WOMEN, of=MEMBERS).at_least(SHARE) & (WOMEN + MEN).at_least(9)

    assert said(test, exactly(5), exactly(30), exactly(50), exactly(20)) == (
        f"đạt – {BOARD}; số thành viên nữ: 30 trong 50 thành viên (60 %); số thành viên nữ: 30 người; số thành viên "
        f"nam: 20 người; yêu cầu số thành viên ban chủ nhiệm tối thiểu 3 người từ 1/1/2021 {BY_PLAN}; yêu cầu tỷ lệ số "
        f"thành viên nữ trên số thành viên tối thiểu 60 % từ 1/1/2021 {BY_PLAN}; yêu cầu tối thiểu 9"
    )


def test_what_a_place_asks_for():
    """A local value says where it applies, and the nation's other side keeps its own basis."""
    assert said(BOARD_MEMBERS.between(LEAST, MOST), exactly(5), local=HERE) == (
        f"đạt – {BOARD}; yêu cầu tối thiểu 2 người từ 1/1/2022 tại Lào Cai {BY_PLAN} "
        f"và tối đa 9 người từ 1/1/2021 {BY_PLAN}"
    )
    nameless = attrs.evolve(HERE, scope=Scope("10", "63"))
    assert "từ 1/1/2022 tại 10 (" in said(BOARD_MEMBERS.at_least(LEAST), exactly(5), local=nameless)


def test_what_a_place_does_not_ask_for():
    """Where a place has lifted one side, that is said, and by what; so is a value of the law alone."""
    lifted = attrs.evolve(HERE, value=None, lifts=True)
    assert said(BOARD_MEMBERS.between(LEAST, MOST), exactly(5), local=lifted) == (
        f"đạt – {BOARD}; yêu cầu tối đa 9 người từ 1/1/2021 {BY_PLAN} và tối thiểu không quy định từ 1/1/2022 tại "
        f"Lào Cai {BY_PLAN}"
    )
    assert SAY.say(resolve(LEAST, DAY, [LAO_CAI], overrides=[lifted])).endswith(
        f": không quy định từ 1/1/2022 tại Lào Cai {BY_PLAN}"
    )


def test_what_may_be_asked_for():
    """Where it is not known in which former province a club lay, all that may apply is said, and why none is chosen."""
    maybe = [attrs.evolve(LAO_CAI, perhaps=True), Scope("15", "63", "Yên Bái", perhaps=True)]
    both = f"3 người từ 1/1/2021 {BY_PLAN} hay 2 người từ 1/1/2022 tại Lào Cai {BY_PLAN}"
    why = "vì chưa rõ địa bàn thuộc tỉnh nào trước sắp xếp"
    found = said(BOARD_MEMBERS.at_least(LEAST), exactly(5), local=HERE, scopes=maybe)
    assert found == f"đạt – {BOARD}; yêu cầu tối thiểu {both}, {why}"
    assert SAY.say(resolve(LEAST, DAY, maybe, overrides=[HERE])).endswith(f": {both}, {why}")
    alone = resolve(attrs.evolve(LEAST, history=()), DAY, maybe, overrides=[HERE])
    assert SAY.say(alone).endswith(f": 2 người từ 1/1/2022 tại Lào Cai {BY_PLAN} hay không quy định, {why}")


@pytest.mark.parametrize(
    ("test", "expected"),
    [
        (CHARTER.at_least(NEEDED), f"đạt; yêu cầu áp dụng từ 1/1/2021 {BY_PLAN}"),
        (~CHARTER.at_least(NEEDED), f"đạt; yêu cầu không có, áp dụng từ 1/1/2021 {BY_PLAN}"),
        (CHARTER.at_least(1), "đạt"),
    ],
)
def test_what_is_asked_for_of_yes_or_no(test, expected):
    """What a club is to have or not to have is not counted."""
    assert said(test, exactly(1)) == expected


def test_evidence_of_a_sum():
    """Of a sum of measures each is shown, and each once."""
    both = WOMEN + MEN
    shown = "số thành viên nữ: 30 người; số thành viên nam: 20 người"

    assert said(both.at_least(40), exactly(30), exactly(20)) == f"đạt – {shown}; yêu cầu tối thiểu 40"
    assert said(share(both, of=MEMBERS).at_least(SHARE), exactly(30), exactly(20), exactly(50)) == (
        f"đạt – {shown}; số thành viên: 50 người; yêu cầu tối thiểu 60 % từ 1/1/2021 {BY_PLAN}"
    )


SHARE = Parameter(
    "p.share", "tỷ lệ", Unit("share", "%", is_share=True), (Since(Y2021, Range.exact(Fraction(3, 5)), TEXT),)
)


def test_evidence_of_another_whole():
    """A share of something else than members names what it is a share of."""
    pairs = Measure("pairs", "số cặp", None, unit_vi="cặp")
    visited = Measure("pairs.visited", "số cặp được thăm", None, part_of=pairs, unit_vi="cặp")
    test = share(visited, of=pairs).at_least(SHARE)

    assert said(test, exactly(3), exactly(4)) == (
        f"đạt – số cặp được thăm: 3 trong 4 cặp (75 %); yêu cầu tối thiểu 60 % từ 1/1/2021 {BY_PLAN}"
    )
    assert said(test, exactly(0), exactly(0), verdict=NOT_KNOWN) == (
        "chưa xác định – số cặp được thăm: 0 trong 0 cặp (không có cặp nào để tính tỷ lệ); "
        f"yêu cầu tối thiểu 60 % từ 1/1/2021 {BY_PLAN}"
    )


@given(
    st.integers(1, 100_000), st.integers(0, 100_000), st.sampled_from([Fraction(3, 5), Fraction(2, 3), Fraction(1, 2)])
)
def test_no_share_reads_as_a_threshold_that_it_is_not(whole, part, limit):
    """Whatever the figures: the share of a finding is printed as the threshold only where it is the threshold."""
    part = min(part, whole)
    parameter = Parameter("p.share", "tỷ lệ", SHARE.unit, (Since(Y2021, exactly(limit), TEXT),))
    text = said(share(OLDER_MEMBERS, of=MEMBERS).at_least(parameter), exactly(part), exactly(whole))
    printed = text[text.index("(") + 1 : text.index(")")]

    assert (printed == SAY.share(exactly(limit))) is (Fraction(part, whole) == limit)


def test_a_finding_that_somebody_judged():
    """What somebody judges has no figures; it says since when it is asked for, and where that stands."""
    opaque = OpaqueCriterion("p.liked", "Được yêu mến", lambda club, day: MET, Y2021, TEXT)

    assert SAY.say(Finding("a", opaque, MET, (), ())) == f"Được yêu mến: đạt; yêu cầu áp dụng từ 1/1/2021 {BY_PLAN}"
    assert SAY.say(Finding("a", opaque, NOT_IN_FORCE, (), ())) == (
        "Được yêu mến: chưa có quy định áp dụng; chỉ áp dụng từ 1/1/2021"
    )


def test_a_finding_under_what_a_place_asks_for():
    """It says where, from when to when, and by what; elsewhere, that it is asked only there."""
    local = Criterion(
        "p.local", "Có ban chủ nhiệm", BOARD_MEMBERS.at_least(3), scope=LAO_CAI, since=Y2021, until=Y2022, cite=TEXT
    )
    assert SAY.say(Finding("a", local, MET, (exactly(5),), ())) == (
        f"Có ban chủ nhiệm: đạt – {BOARD}; yêu cầu tối thiểu 3 người, áp dụng từ 1/1/2021 tại Lào Cai {BY_PLAN}"
    )
    assert SAY.say(Finding("a", local, NOT_IN_FORCE, (exactly(5),), ())) == (
        "Có ban chủ nhiệm: chưa có quy định áp dụng; chỉ áp dụng tại Lào Cai từ 1/1/2021 đến hết 31/12/2021"
    )


# Everything else that can be said.

CHANGE = Indicator("x.change", "Tăng thành viên", MEMBERS, MEMBERS, form=Form.CHANGE, unit_vi="thành viên")
TOTAL = Indicator("x.total", "Số thành viên", MEMBERS, form=Form.TOTAL, unit_vi="thành viên")
MEAN = Indicator("x.mean", "Bình quân", MEMBERS, WOMEN, form=Form.MEAN, unit_vi="thành viên/nữ")
WOMEN_SHARE = Indicator("x.share", "Tỷ lệ nữ", WOMEN, MEMBERS)
QD = Document("qd-1", "1/QĐ-TTg", "Phê duyệt …", "Thủ tướng Chính phủ", signed=date(2020, 8, 31))
AIM = Aim("1", Y2021, 2025, QD.cite(certainty=Certainty.SUMMARY, facts=("X-1",)), low=exactly(3000))


def cell(indicator, part, whole=None, value=None, ratio=None) -> Cell:
    return Cell(indicator, (), part, whole, value, ratio, 1, 1)


def changed(before: Range, after: Range, ratio: Range | None = None) -> Cell:
    return cell(CHANGE, after, before, after - before, ratio)


SAID = [
    (MET, "đạt"),
    (exactly(178), "178"),
    (SetFinding("a", CriterionSet("s", "Bộ", ()), NOT_MET, ()), "Bộ: chưa đạt"),
    (cell(TOTAL, exactly(178), None, exactly(178)), "Số thành viên: 178 thành viên"),
    (cell(WOMEN_SHARE, exactly(32), exactly(55), exactly(Fraction(32, 55))), "Tỷ lệ nữ: 58,2 %"),
    (cell(WOMEN_SHARE, exactly(0), exactly(0), None), "Tỷ lệ nữ: không có mẫu số"),
    (cell(MEAN, exactly(178), exactly(4), exactly(Fraction(89, 2))), "Bình quân: 44,5 thành viên/nữ"),
    (
        changed(exactly(115), exactly(178), exactly(Fraction(63, 115))),
        "Tăng thành viên: 115 → 178, tăng 63 thành viên (54,8 %)",
    ),
    (
        changed(exactly(178), exactly(115), exactly(Fraction(-63, 178))),
        "Tăng thành viên: 178 → 115, giảm 63 thành viên (35,4 %)",
    ),
    (changed(exactly(0), exactly(5)), "Tăng thành viên: 0 → 5, tăng 5 thành viên"),
    (changed(exactly(5), exactly(5), exactly(0)), "Tăng thành viên: 5 → 5, không đổi"),
    (changed(Range(110, 115), exactly(178)), "Tăng thành viên: từ 110 đến 115 → 178"),
    (
        Progress(AIM, TargetStatus.BEHIND, exactly(Fraction(1, 3))),
        "ít nhất 3.000 đến hết năm 2025 (QĐ 1/QĐ-TTg): chậm tiến độ, bằng 33,3 % mục tiêu",
    ),
    (
        Progress(
            attrs.evolve(AIM, low=exactly(Fraction(1, 2))), TargetStatus.MET, exactly(Fraction(11, 10)), is_share=True
        ),
        "ít nhất 50 % đến hết năm 2025 (QĐ 1/QĐ-TTg): đạt, bằng 110 % mục tiêu",
    ),
    (
        Progress(
            attrs.evolve(AIM, low=exactly(Fraction(1, 2)), high=exactly(Fraction(3, 5))),
            TargetStatus.NOT_KNOWN,
            Range(0, 1),
            is_share=True,
        ),
        "từ 50 % đến 60 % đến hết năm 2025 (QĐ 1/QĐ-TTg): chưa đủ căn cứ",
    ),
    (
        Progress(attrs.evolve(AIM, low=None, high=exactly(10)), TargetStatus.AHEAD, None),
        "nhiều nhất 10 đến hết năm 2025 (QĐ 1/QĐ-TTg): vượt tiến độ",
    ),
    (
        resolve(LEAST, DAY),
        f"số tối thiểu (p.min), ngày 31/12/2024: 3 người, từ 1/1/2021 {BY_PLAN}",
    ),
    (
        resolve(LEAST, DAY, [LAO_CAI], overrides=[HERE]),
        f"số tối thiểu (p.min), ngày 31/12/2024: 2 người, từ 1/1/2022 {BY_PLAN}, áp dụng tại Lào Cai",
    ),
    (resolve(SHARE, DAY), f"tỷ lệ (p.share), ngày 31/12/2024: 60 %, từ 1/1/2021 {BY_PLAN}"),
    (resolve(UNKNOWN, DAY), f"số tối đa (p.unknown), ngày 31/12/2024: chưa biết, từ 1/1/2021 {BY_PLAN}"),
    (
        resolve(LEAST, date(2020, 12, 31)),
        "số tối thiểu (p.min): chưa có quy định áp dụng vào ngày 31/12/2020; có quy định từ 1/1/2021",
    ),
    (resolve(NOWHERE, DAY), "số tối đa (p.nowhere): chưa có quy định áp dụng vào ngày 31/12/2024"),
    (QD, "Quyết định 1/QĐ-TTg ngày 31/8/2020 của Thủ tướng Chính phủ: Phê duyệt …"),
    (PLAN, "Kế hoạch 1/KH-UBND của UBND tỉnh Lào Cai: Kế hoạch …"),
    (
        Contradiction("an-trai", MEMBERS, exactly(55), exactly(60), "báo cáo"),
        "an-trai: số thành viên là 55 người, nhưng theo báo cáo là 60 người",
    ),
    (
        Contradiction("an-trai", WOMEN, Range.at_least(60), exactly(55), "members"),
        "an-trai: số thành viên nữ là từ 60 người trở lên, nhưng số thành viên là 55 người",
    ),
    (
        Problem(
            "wrong_type", "a.json: $.clubs", "expected a list, found text", (("expected", "list"), ("found", "text"))
        ),
        "a.json: $.clubs: cần danh sách, nhưng lại gặp văn bản",
    ),
    (Problem("plugin_own", "a.xlsx: B2", "the sheet is locked"), "a.xlsx: B2: the sheet is locked"),
    (Problem("missing_field", "a.xlsx: B2", "a field is missing"), "a.xlsx: B2: a field is missing"),
    (
        InputError([Problem("missing_file", "a.toml", "there is no such file"), Problem("own", "b", "locked")]),
        "Dữ liệu có 2 lỗi:\n  a.toml: không có tệp này\n  b: locked",
    ),
]


@pytest.mark.parametrize(("thing", "expected"), SAID, ids=lambda value: type(value).__name__)
def test_say(thing, expected):
    """Each kind of thing in one sentence."""
    assert SAY.say(thing) == expected


def test_every_kind_of_thing_is_tested():
    """There is a case above for every kind of thing that can be said, and the findings before, or in a file of its own."""
    elsewhere = {Fulfilment, TargetProgress, AuditFinding, Recomputation, Severity, Right, Celebrant, LongevityLine}
    elsewhere |= {Candidate, BranchLine, ConsentFinding, Elsewhere, RequestFinding, Provision}
    elsewhere |= {AreasFinding, AreaFinding}
    elsewhere |= {SchemeOnDay, AwardFinding, CriteriaFinding, Score, Warned, GivenAward, UnknownId}
    elsewhere |= {DueReport, GrantFinding, Missing}
    elsewhere |= {Shown, Outcome}
    assert {kind for kind, _ in sentences._SENTENCES} - elsewhere == {type(thing) for thing, _ in SAID} | {Finding}


@pytest.mark.parametrize("thing", [None, 5, "chữ", object(), MEMBERS])
def test_what_there_are_no_words_for(thing):
    """Anything else is an error that names its type."""
    with pytest.raises(TypeError, match=f"there are no words for {type(thing).__name__}"):
        SAY.say(thing)


@pytest.mark.parametrize(
    ("given_", "expected"),
    [
        (cell(WOMEN_SHARE, exactly(1_032), exactly(2_055), exactly(Fraction(1, 2))), "1.032 / 2.055"),
        (cell(WOMEN_SHARE, Range(0, 178), exactly(2_287), Range(0, 1)), "nhiều nhất 178 / 2.287"),
        (cell(WOMEN_SHARE, Range.unknown(), Range.unknown(), Range(0, 1)), ""),
        (cell(TOTAL, exactly(178), None, exactly(178)), ""),
        (changed(exactly(115), exactly(178)), ""),
    ],
)
def test_parts(given_, expected):
    """Part and whole, where there are two and something is known of them."""
    assert SAY.text("parts", cell=given_) == expected


def test_answered():
    """How many of those asked answered."""
    assert SAY.text("answered", answered=1_200, asked=20_000) == "1.200/20.000"


def test_the_basis_of_a_report():
    """The terms that rest on a citation, how it is known, what others say, and what a reader must know."""
    cite = attrs.evolve(TEXT, note_vi="Chú ý.", disputed_vi="Có nơi nêu 70 %.")

    assert SAY.text("basis", terms=["số tối thiểu", "số tối đa"], cite=cite) == (
        "số tối thiểu; số tối đa (theo nguyên văn, mục II). Nguồn khác: Có nơi nêu 70 %. Chú ý."
    )
    assert SAY.text("basis", terms=["số"], cite=attrs.evolve(TEXT, provision=None)) == "số (theo nguyên văn)."


def test_the_requirement_alone(book):
    """What is asked for can be said without the finding, for formats with a column of their own."""
    (finding,) = book.assess(Register(clubs=(club(34, 21),)), on=DAY, criteria=["composition.size"])

    assert SAY.text("requirement", finding=finding) == f"yêu cầu từ 50 đến 70 thành viên, {BY_1336}"
