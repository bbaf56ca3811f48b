"""Published cases are read from their file, with every problem named by its place."""

import json
import unicodedata
from fractions import Fraction
from pathlib import Path

import pytest

from lthtgn.errors import InputError, RangeError
from lthtgn.exchange import is_cases_file, read_cases, read_cases_text
from lthtgn.exchange.cases import FIGURES, parse_formula
from lthtgn.model.claims import Formula, Operator, Printed, Qualifier, Wording
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition
from lthtgn.ranges import Range

FILE = Path(__file__).parents[2] / "examples/published-cases/cases.json"
CASE = {"id": "a", "kind": "club", "name": "CLB A", "source": "…"}


RESULT = {"what": "x", "inputs": {"a": 1}, "value": 1, "unit": "%", "formula": "a"}


def read(**more):
    return read_cases_text(json.dumps([CASE | more]))[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a", "a"),
        ("a + b+c", "sum(a, b, c)"),
        ("a-b-c", "difference(difference(a, b), c)"),
        ("a*b/100", "ratio(product(a, b), 100)"),
        ("a/b*100", "share(a, b)"),
        ("100*a/b", "ratio(product(100, a), b)"),
        ("a/b*100/c*100", "share(share(a, b), c)"),
        ("(a+b)/c", "ratio(sum(a, b), c)"),
        ("1.5*a", "product(3/2, a)"),
    ],
)
def test_formulas_are_read(text, expected):
    assert str(parse_formula(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "a+",
        "a b",
        "(a",
        "a)",
        "a**b",
        "a;b",
        "__import__('os')",
        "a if b else c",
        "a[0]",
        "f(a)",
        "1e5x$",
        "a" * 1001,
        "(" * 60 + "a" + ")" * 60,
    ],
)
def test_nothing_but_formulas_is_read(text):
    with pytest.raises(RangeError):
        parse_formula(text)


def test_a_case_has_figures_with_their_words():
    """Over 7,200 members; a share has a whole; a figure of stated years has those."""
    case = read(
        figures={"members": 7200, "women_pct": 53.4, "borrowers_2021_2025": 770, "cows": 3},
        qualifiers={"members": "over"},
    )

    assert [(f.measure, f.printed, f.whole, f.period) for f in case.figures] == [
        ("members", Printed(7200, 0, Qualifier.OVER), None, None),
        ("members.women", Printed(Fraction(534, 10), 1), "members", None),
        ("loans.borrowers", Printed(770), None, (2021, 2025)),
        ("cows", Printed(3), None, None),
    ]


def test_a_result_has_its_inputs_with_their_words():
    """And is a mean where its unit says "per"; money is printed in millions."""
    result = {
        "what": "mean",
        "inputs": {"fund_vnd": 6_500_000_000, "clubs": 135},
        "value": 48_000_000,
        "unit": "VND per club",
        "qualifier": "over",
        "formula": "fund_vnd/clubs",
        "recomputed": 1,
        "verdict": "mismatch",
    }
    (claim,) = read(published_results=[result], qualifiers={"fund_vnd": "over"}).claims

    assert claim.id == "a.published_results[0]"
    assert claim.formula == Formula(Operator.PER, ("fund_vnd", "clubs"))
    assert claim.printed == Printed(48_000_000, -6, Qualifier.OVER)
    assert claim.inputs == {"fund_vnd": Printed(6_500_000_000, -6, Qualifier.OVER), "clubs": Printed(135)}
    assert claim.is_printed


@pytest.mark.parametrize(("token", "expected"), [("vượt 231%", "EXCEEDS"), ("đạt 231 %", "REACHES"), ("231%", None)])
def test_the_wording_is_read_from_what_is_printed(token, expected):
    result = {"what": "x", "inputs": {"a": 1}, "value": 231, "unit": "%", "formula": "a"}
    (claim,) = read(published_results=[result], raw_tokens=[token, "vượt 1231%"]).claims

    assert claim.wording is (None if expected is None else Wording[expected])


def test_a_case_with_a_day_is_a_register():
    """What the book measures stands in a return of that day."""
    club = read(figures={"members": 43, "cows": 2}, as_of="2022-04", founded="2022-03").register.clubs[0]

    assert (club.id, club.founded) == ("a", PartialDate(2022, 3))
    assert club.returns[0].period == Period.month(2022, 4)
    assert [(f.id, f.value) for f in club.returns[0].figures] == [("members", Range(43, 43))]


def test_figures_without_a_day_are_kept_apart():
    """A return needs its days; the figures stay in the case."""
    case = read(figures={"members": 43})

    assert case.register.clubs[0].returns == ()
    assert case.figures[0].printed.value == 43


@pytest.mark.parametrize(
    ("as_of", "code", "edition"),
    [("2025-06", "91", Edition.OF_63), ("2025-07", "91", Edition.OF_34), (None, "91", Edition.OF_63)],
)
def test_a_place_is_that_of_the_day(as_of, code, edition):
    """Kiên Giang before 1 July 2025, An Giang since: the two codes are alike, their editions are not."""
    place = read(place={"province_then": "Kiên Giang", "province_now": "An Giang"}, as_of=as_of).place

    assert (place.province, place.edition) == (code, edition)


@pytest.mark.parametrize(
    ("case", "place"),
    [
        ({"kind": "village"}, "$[0].kind"),
        ({"figurs": {}}, "$[0]"),
        ({"id": "a\x1b[31m"}, "$[0].id"),
        ({"place": {"provinse_then": "Hà Nội"}}, "$[0].place"),
        ({"place": {"province_then": "Hà Nộ"}}, "$[0].place.province_then"),
        ({"qualifiers": {"members": "over"}}, "$[0].qualifiers"),
        ({"figures": {"members": -5}}, "$[0].figures.members"),
        ({"figures": {"members": 10**60}}, "$[0].figures.members"),
        ({"published_results": [RESULT | {"formula": 5}]}, "$[0].published_results[0].formula"),
        ({"published_results": [RESULT | {"formula": "-".join("a" * 480)}]}, "$[0].published_results[0].formula"),
        ({"published_results": [RESULT | {"note": 5}]}, "$[0].published_results[0].note"),
        ({"published_results": [RESULT | {"input": {}}]}, "$[0].published_results[0]"),
        ({"id": 5}, "$[0].id"),
        ({"source": None}, "$[0].source"),
        ({"figures": []}, "$[0].figures"),
        ({"figures": {"members": "43"}}, "$[0].figures.members"),
        ({"figures": {"members": True}}, "$[0].figures.members"),
        ({"figures": {"members": 43}, "qualifiers": {"members": "roughly"}}, "$[0].figures.members"),
        ({"as_of": "5/2025"}, "$[0].as_of"),
        ({"as_of": 2025}, "$[0].as_of"),
        ({"published_results": ["x"]}, "$[0].published_results[0]"),
        (
            {"published_results": [{"what": "x", "inputs": {}, "unit": "%"}]},
            "$[0].published_results[0].value",
        ),
        (
            {"derived_checks": [{"what": "x", "inputs": {}, "unit": "%", "value": 1, "formula": "a;b"}]},
            "$[0].derived_checks[0].formula",
        ),
    ],
)
def test_every_problem_has_its_place(case, place):
    with pytest.raises(InputError) as caught:
        read(**case)

    assert [problem.place for problem in caught.value.problems] == [f"cases.json: {place}"]


def test_all_problems_are_told_at_once():
    with pytest.raises(InputError) as caught:
        read_cases_text(json.dumps([CASE, CASE, {"id": "b"}, 5]))

    assert [problem.place for problem in caught.value.problems] == [
        "cases.json: $[1].id",
        "cases.json: $[2].kind",
        "cases.json: $[2].name",
        "cases.json: $[2].source",
        "cases.json: $[3]",
    ]


def test_all_problems_of_one_case_are_told_too(book):
    """In Vietnamese, with their places."""
    with pytest.raises(InputError) as caught:
        read(
            kind="club1",
            as_of="5/2025",
            figures={"members": "x", "women": []},
            published_results=[RESULT | {"formula": "a+"}],
        )

    assert [(problem.code, problem.place.partition("$[0].")[2]) for problem in caught.value.problems] == [
        ("unknown_choice", "kind"),
        ("bad_date", "as_of"),
        ("wrong_type", "figures.members"),
        ("wrong_type", "figures.women"),
        ("bad_formula", "published_results[0].formula"),
    ]
    said = [book.say(problem) for problem in caught.value.problems]
    assert said[2:] == [
        "cases.json: $[0].figures.members: cần số thập phân, nhưng lại gặp văn bản",
        "cases.json: $[0].figures.women: cần số thập phân, nhưng lại gặp danh sách",
        (
            "cases.json: $[0].published_results[0].formula: không hiểu được công thức: công thức dừng giữa chừng; "
            "hãy viết như phan/tong*100"
        ),
    ]


@pytest.mark.parametrize("number", ["1e9999999", "1e-9999999", "NaN", "Infinity"])
def test_a_number_beyond_all_measure_is_told(number):
    text = json.dumps([CASE | {"figures": {"members": 0}}]).replace('"members": 0', f'"members": {number}')
    with pytest.raises(InputError) as caught:
        read_cases_text(text)

    assert [problem.code for problem in caught.value.problems] == ["number_too_long"]


@pytest.mark.parametrize("name", ["Tỉnh Tuyên Quang", "tuyên quang", "TUYÊN QUANG"])
def test_a_province_is_known_however_it_is_written(name):
    assert read(place={"province_then": name}).place.province_name == "Tuyên Quang"


@pytest.mark.parametrize("text", ["{}", "[", '[{"id": "a", "id": "b"}]'])
def test_what_is_no_list_of_cases_is_told(text):
    with pytest.raises(InputError):
        read_cases_text(text)


def test_a_cases_file_is_told_from_a_register(tmp_path):
    register = tmp_path / "clubs.json"
    register.write_text('{"clubs": []}')

    assert is_cases_file(FILE)
    assert not is_cases_file(register)
    assert not is_cases_file(tmp_path)
    assert not is_cases_file(FILE.with_name("README.md"))


def test_the_published_cases_are_read_and_lose_nothing():
    """66 cases, each result and figure of the file in its case; a register each; Unicode form NFC."""
    raw = json.loads(FILE.read_text(encoding="utf-8"))
    cases = read_cases(FILE)

    assert len(cases) == 66
    for case, item in zip(cases, raw, strict=True):
        assert len(case.claims) == len(item["published_results"])
        assert len(case.checks) == len(item["derived_checks"])
        assert [figure.name for figure in case.figures] == list(item["figures"])
        assert len(case.register.clubs) + len(case.register.associations) == 1
    text = FILE.read_text(encoding="utf-8")
    assert unicodedata.is_normalized("NFC", text)


def test_every_known_name_is_a_measure_of_the_book_or_has_a_term(book):
    from lthtgn.rules.sheets import TERMS

    assert [id_ for id_ in FIGURES.values() if id_ not in book.measures and id_ not in TERMS] == []
