"""The words of problems, in English and in Vietnamese."""

import ast
import inspect
import re
import string
import unicodedata
from pathlib import Path

import pytest

import lthtgn.exchange.problems as module
from lthtgn.errors import InputError, Problem
from lthtgn.exchange import MESSAGES, MESSAGES_VI, WORDS_VI, figures, forms, message_vi
from lthtgn.exchange.fields import Plain
from lthtgn.exchange.problems import REASONS_VI, WORDS, Vocabulary, inside, problem, shown, type_word
from lthtgn.exchange.reading import read_text
from lthtgn.hooks import filing
from lthtgn.model import units


def placeholders(template):
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("code", MESSAGES)
def test_languages_agree(code):
    """The Vietnamese message says the same things as the English one."""
    assert placeholders(MESSAGES[code]) == placeholders(MESSAGES_VI[code])


def test_every_code_is_said_in_both_languages():
    """Neither language has a code, or a word, that the other has not."""
    assert MESSAGES.keys() == MESSAGES_VI.keys()
    assert WORDS.keys() == WORDS_VI.keys()
    assert {form.value for form in Plain} <= WORDS.keys()


def reasons_in(module):
    """Every text that a module may raise a `RangeError` with."""
    for node in ast.walk(ast.parse(inspect.getsource(module))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "RangeError":
            text = node.args[0]
            yield text.value if isinstance(text, ast.Constant) else getattr(module, getattr(text, "id", ""), None)


NOT_OF_FILES = {
    "about must be an exact number of 0 or more, such as Fraction(1, 10)",  # a parameter of a function
    "a figure in a file needs a lower end; say Range(0, …) of a count",  # of writing
    "the text holds control characters or broken Unicode",  # a problem with a code of its own
    "the id is empty",  # likewise
    "there is no such day",  # likewise
}


@pytest.mark.parametrize("module", [figures, forms])
def test_every_reason_is_said_in_vietnamese(module):
    """Whoever adds a reason why a figure or a period is not understood adds its Vietnamese."""
    reasons = set(reasons_in(module)) - NOT_OF_FILES

    assert reasons <= REASONS_VI.keys()


def test_reason_in_vietnamese():
    """A reason is said in Vietnamese where we know it, and as it came where we do not."""
    known = problem("bad_figure", "a", reason="a figure cannot be negative")
    unknown = problem("broken_toml", "a", reason="Some new reason")

    assert message_vi(known).startswith("không hiểu được số liệu: số liệu không thể là số âm; ")
    assert message_vi(unknown) == "sai cú pháp TOML: Some new reason"
    braces = problem("broken_toml", "a.toml:4:40", reason="Unclosed inline table")
    assert message_vi(braces) == "sai cú pháp TOML: bảng thiếu dấu phẩy hoặc dấu } đóng"


@pytest.mark.parametrize(
    "text",
    [
        "a = [1",
        "a = {b = 1",
        'a = "x',
        "a = bà",
        "a 1",
        "a = 1 b = 2",
        "[a",
        "[[a]",
        "= 1",
        "a = 2025-02-30",
        'a = "\\m"',
    ],
)
def test_what_people_write_wrong_in_toml_is_said_in_vietnamese(text):
    """The parser speaks English; the mistakes of a first file are told in the words of whoever made it."""
    with pytest.raises(InputError) as error:
        read_text(text, format="toml")
    [found] = error.value.problems

    assert dict(found.values)["reason"] in REASONS_VI


def test_vietnamese_is_normalised():
    """Vietnamese text of ours is in Unicode form NFC."""
    texts = [*MESSAGES_VI.values(), *WORDS_VI.values(), *REASONS_VI.values()]

    assert [text for text in texts if not unicodedata.is_normalized("NFC", text)] == []


def test_every_code_is_documented_and_used():
    """The table at the head of the module lists every code, and every code stands somewhere in the package."""
    table = set(re.findall(r"`(\w+)`", module.__doc__))
    sources = [file for file in Path(module.__file__).parent.glob("*.py") if file.name != "problems.py"]
    sources.append(Path(units.__file__))  # what does not fit between two lists of communes
    sources.append(Path(filing.__file__))  # a figure is known only where its measures are: at the rule book
    code = "".join(file.read_text(encoding="utf-8") for file in sources)
    code = code.replace('f"unknown_{kind}"', '"unknown_club" "unknown_figure"')
    code = code.replace('f"misspelt_{kind}"', '"misspelt_club" "misspelt_figure"')

    assert set(MESSAGES) == table
    assert [name for name in MESSAGES if f'"{name}"' not in code] == []


def test_message_in_vietnamese():
    """A problem is said in Vietnamese from its code and values; the problem of a plugin keeps its own words."""
    found = problem("wrong_type", "a.json: $.clubs", expected="list", found="nothing")

    assert found.message == "expected a list, found nothing (null)"
    assert message_vi(found) == "cần danh sách, nhưng lại gặp giá trị rỗng (null)"
    assert message_vi(Problem("no_club", "a.xlsx", "row 7 has no club")) == "row 7 has no club"


def test_types():
    """What was found is told by its type."""
    assert [type_word(raw) for raw in (1.5, {1}, None)] == ["decimal_number", "something_else", "nothing"]


def test_places():
    """Only what looks like the name of a field is repeated: a broken table may be keyed by people's names."""
    assert inside("$", "a") == "$.a"
    assert inside("$", "members.older") == '$["members.older"]'
    assert inside("$", "Nguyễn Thị Lộ", 2) == "$[#2]"
    assert inside("$", "a b") == inside("$", "a" * 61) == inside("$", "tv-01") == "$[(text)]"
    assert shown("a\ud800", 4) == "#4"
    assert shown("ho_ten", 4) == "ho_ten"


def test_nearest_has_an_end():
    """Names are compared only so often; what was looked up once is remembered."""
    names = Vocabulary(["members", "loans"], comparisons=3)

    assert names.nearest("membrs") == "members"
    assert None is names.nearest("lons")
    assert names.nearest("membrs") == "members"
    assert "loans" in names
