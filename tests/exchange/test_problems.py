"""The words of problems, in English and in Vietnamese."""

import re
import string
import unicodedata
from pathlib import Path

import pytest

import lthtgn.exchange.problems as module
from lthtgn.errors import Problem
from lthtgn.exchange import MESSAGES, MESSAGES_VI, WORDS_VI, message_vi
from lthtgn.exchange.fields import Plain
from lthtgn.exchange.problems import _WORDS, Vocabulary, inside, problem, shown, type_word


def placeholders(template):
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


@pytest.mark.parametrize("code", MESSAGES)
def test_languages_agree(code):
    """The Vietnamese message says the same things as the English one."""
    assert placeholders(MESSAGES[code]) == placeholders(MESSAGES_VI[code])


def test_every_code_is_said_in_both_languages():
    """Neither language has a code, or a word, that the other has not."""
    assert MESSAGES.keys() == MESSAGES_VI.keys()
    assert _WORDS.keys() == WORDS_VI.keys()
    assert {form.value for form in Plain} <= _WORDS.keys()


def test_vietnamese_is_normalised():
    """Vietnamese text of ours is in Unicode form NFC."""
    texts = [*MESSAGES_VI.values(), *WORDS_VI.values()]

    assert [] == [text for text in texts if not unicodedata.is_normalized("NFC", text)]


def test_every_code_is_documented_and_used():
    """The table at the head of the module lists every code, and every code stands somewhere in the package."""
    table = set(re.findall(r"`(\w+)`", module.__doc__))
    sources = [file for file in Path(module.__file__).parent.glob("*.py") if file.name != "problems.py"]
    code = "".join(file.read_text(encoding="utf-8") for file in sources)
    code = code.replace('f"unknown_{kind}"', '"unknown_club" "unknown_figure"')
    code = code.replace('f"misspelt_{kind}"', '"misspelt_club" "misspelt_figure"')

    assert set(MESSAGES) == table
    assert [] == [name for name in MESSAGES if f'"{name}"' not in code]


def test_message_in_vietnamese():
    """A problem is said in Vietnamese from its code and values; the problem of a plugin keeps its own words."""
    found = problem("wrong_type", "a.json: $.clubs", expected="list", found="nothing")

    assert "expected a list, found nothing (null)" == found.message
    assert "cần danh sách, nhưng lại gặp giá trị rỗng (null)" == message_vi(found)
    assert "row 7 has no club" == message_vi(Problem("no_club", "a.xlsx", "row 7 has no club"))


def test_types():
    """What was found is told by its type."""
    assert ["decimal_number", "something_else", "nothing"] == [type_word(raw) for raw in (1.5, {1}, None)]


def test_places():
    """A name that is no word stands in quotes; a long one is cut, and an unprintable letter is marked."""
    assert "$.a" == inside("$", "a")
    assert '$["a b"]' == inside("$", "a b")
    assert '$["' + "a" * 59 + '…"]' == inside("$", "a" * 61)
    assert "a?" == shown("a\ud800")


def test_nearest_has_an_end():
    """Names are compared only so often; what was looked up once is remembered."""
    names = Vocabulary(["members", "loans"], comparisons=3)

    assert "members" == names.nearest("membrs")
    assert None is names.nearest("lons")
    assert "members" == names.nearest("membrs")
    assert "loans" in names
