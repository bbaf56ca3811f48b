"""English is complete: every text and term, and whole reports with the figures of the Vietnamese ones."""

import csv
import io
import json
import re
import unicodedata
from pathlib import Path

import attrs
import pytest

from lthtgn.hooks.reports import Heading, Paragraph, Table
from lthtgn.model.associations import Association
from lthtgn_babel import english
from lthtgn_babel.catalogues import faults, read
from lthtgn_babel.localiser import FOLDER
from lthtgn_babel.messages import messages

CATALOGUE = FOLDER / "en.po"
_WITH_TERM = ("parameters", "targets", "measures", "criteria", "sets", "indicators", "provisions")


def is_vietnamese(text):
    """Whether a word has a letter that only Vietnamese writes, or a mark of tone."""
    decomposed = unicodedata.normalize("NFD", text)
    return any(char in "đĐ" or unicodedata.combining(char) for char in decomposed)


def texts(content):
    """All texts of a report before it is laid out."""
    yield content.title
    for block in content.blocks:
        if isinstance(block, (Heading, Paragraph)):
            yield block.text
        elif isinstance(block, Table):
            yield from (block.title, *block.columns, *(entry.text for row in block.rows for entry in row))


def names_in(register):
    """What a register itself says in Vietnamese: names of clubs, of places, of whom they are hosted by …"""
    found = set()
    open_ = [register]
    while open_:
        thing = open_.pop()
        if isinstance(thing, str):
            found.add(thing)
        elif isinstance(thing, (tuple, list, frozenset)):
            open_ += thing
        elif attrs.has(type(thing)):
            open_ += [getattr(thing, field.name) for field in attrs.fields(type(thing))]
            if hasattr(thing, "province_name"):
                found.add(thing.province_name or "")
    return found


@pytest.fixture(scope="module")
def proper(book):
    """Names of the law: numbers and titles of documents, of provinces, and proper names that stand in the catalogue."""
    found = {document.number for document in book.documents.values()}
    found |= {document.title_vi for document in book.documents.values()}
    # A translation keeps the names of people, places and titles that a Vietnamese text holds.
    for message in read(CATALOGUE):
        found |= {word for text in _strings(message) for word in re.findall(r"[\w/.-]+", text) if is_vietnamese(word)}
    return found


def left(text, names):
    """What is Vietnamese in a text, apart from names."""
    for name in sorted(names, key=len, reverse=True):
        if name and is_vietnamese(name):
            text = text.replace(name, "")
    return [word for word in text.split() if is_vietnamese(word)]


def test_the_catalogue_is_complete(book):
    """Nothing is missing or obsolete, every place is kept, all is in NFC."""
    assert list(faults(read(CATALOGUE), book)) == []


_NOT_NAMES = {
    "bộ",
    "chúc",
    "chỉ",
    "hạ",
    "lên",
    "một",
    "mới",
    "năm",
    "phường",
    "phần",
    "sáng",
    "tháng",
    "thượng",
    "thọ",
    "toàn",
    "trên",
    "trở",
    "từ",
    "xã",
    "đ",
    "đại",
    "đặc",
    "đồng",
}  # words that a text quotes, or that have no English


def _strings(message):
    return message.string if isinstance(message.string, tuple) else (message.string or "",)


def test_the_names_of_the_catalogue_are_few():
    """A Vietnamese word in an English text is a name; a text of nothing else would be one that was only copied."""
    copied = [
        message.id
        for message in read(CATALOGUE)
        if message.id and isinstance(message.string, str) and message.string == message.id and is_vietnamese(message.id)
    ]
    assert {"Hà Nội", "Ngày mới online", "đồng"} == {text for text in copied if not text.startswith(("37/2025", "{"))}
    told = (text for message in read(CATALOGUE) for text in _strings(message))
    words = {word for text in told for word in re.findall(r"[^\W\d_]+", text) if is_vietnamese(word)}
    assert {word for word in words if word[0].islower()} == _NOT_NAMES


def test_terms_are_those_of_the_rules(book):
    """A term has the English of the rule that it belongs to, where it has one; but for what means two things."""
    catalogue = read(CATALOGUE)
    own = [message for message in messages(book).values() if message.english and not message.context]
    other = {
        message.text: (message.english, catalogue.get(message.text).string)
        for message in own
        if catalogue.get(message.text).string != message.english
    }
    # A commune is a tier, and the rural kind of its units; a number of communes is one that a return reports as well;
    # a document is a text, and so is what a field holds.
    assert {"xã", "số xã", "văn bản"} == other.keys()


@pytest.mark.parametrize("kind", _WITH_TERM)
def test_every_rule_of_the_nation_has_an_english_term(book, kind):
    without = [id_ for id_, rule in getattr(book, kind).items() if not rule.term_en]
    assert without == []


def test_a_report_is_english_throughout(book, register, proper):
    content = book.compose(register, locale="en", by=("province",))
    names = names_in(register) | proper
    assert [(text, left(text, names)) for text in texts(content) if left(text, names)] == []


def _numbers(content):
    """The structure of a report and the values behind it."""
    for block in content.blocks:
        if isinstance(block, Table):
            yield block.id, block.keys, [[entry.value for entry in row] for row in block.rows]
        else:
            yield type(block).__name__, block.level


def test_a_report_says_the_same_in_both_languages(book, register):
    vietnamese, told = (book.compose(register, locale=locale, by=("province",)) for locale in ("vi", "en"))
    assert list(_numbers(vietnamese)) == list(_numbers(told))
    assert vietnamese.indicators == told.indicators
    assert [finding.verdict for finding in vietnamese.assessment] == [finding.verdict for finding in told.assessment]


@pytest.mark.parametrize("format_", ["text", "markdown"])
def test_text_is_laid_out_in_english(book, register, format_):
    told = book.report(register, format=format_, locale="en")
    assert "Legal basis and certainty" in told
    assert "Number of clubs by result of each criterion" in told
    assert "Căn cứ" not in told


_SAID = ("term", "requirement", "basis")


def test_csv_has_the_same_figures(book, register):
    vietnamese, told = (
        list(csv.DictReader(io.StringIO(book.report(register, format="csv", locale=locale)))) for locale in ("vi", "en")
    )
    assert [{key: value for key, value in row.items() if key not in _SAID} for row in vietnamese] == [
        {key: value for key, value in row.items() if key not in _SAID} for row in told
    ]
    assert all(row["term"] and not is_vietnamese(row["term"]) for row in told)


def test_json_has_the_same_figures(book, register):
    vietnamese, told = (json.loads(book.report(register, format="json", locale=locale)) for locale in ("vi", "en"))
    assert told["locale"] == "en"

    def plain(thing):
        if isinstance(thing, dict):
            return {key: plain(value) for key, value in thing.items() if key not in {"term", "text", "locale"}}
        return [plain(item) for item in thing] if isinstance(thing, list) else thing

    assert plain(vietnamese) == plain(told)


def test_the_sample_report_begins_as_a_person_would_read_it(book):
    told = book.report(book.read(Path(__file__).parents[3] / "examples" / "van-canh"), format="text", locale="en")
    for sentence in (
        "Figures as of 31 May 2025; activities in the period from 1 Jun 2024 to 31 May 2025.",
        "• Members of the clubs: 178 members",
        "• Growth of membership since founding: 115 → 178, up 63 members (54.8%)",
        "• Share of the Association's members who are in the clubs: at most 7.8%",
        "• Awards: 9 collectives and 24 individuals",
    ):
        assert sentence in told


def test_associations_are_told(book, register):
    """A figure that no rule is named for is called by what a return calls it."""
    told = [association for association in register.associations if isinstance(association, Association)]
    content = book.compose(register, locale="en")
    assert ("returns" in {block.id for block in content.blocks if isinstance(block, Table)}) is any(
        association.returns for association in told
    )


def test_english_is_made_once():
    assert english() is english()
