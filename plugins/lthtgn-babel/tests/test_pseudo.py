"""A language in which everything that is translated is written in wide letters: what is left is hard-wired."""

import re
from datetime import date

import attrs
import pytest

from lthtgn.builtin import sentences
from lthtgn.hooks.reports import Heading, Paragraph, Table
from lthtgn.model.associations import Association, Branch
from lthtgn.model.clubs import Club
from lthtgn.model.consents import Consent, ConsentForm, DataRequest, RequestKind
from lthtgn.model.people import Member, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.policy.parameters import Level
from lthtgn.policy.resolution import resolve
from lthtgn.rules.consents import consent_finding
from lthtgn.rules.data_requests import request_findings
from lthtgn_babel import pseudo

QPS = pseudo()
_WORD = re.compile(r"[A-Za-zÀ-ỹđĐ]{2,}")


def plain_words(text):
    """The words that were not handed to the catalogue."""
    return _WORD.findall(re.sub(r"https?://\S+", "", text))


def texts(content):
    """All texts of a report before it is laid out."""
    for block in content.blocks:
        if isinstance(block, (Heading, Paragraph)):
            yield block.text
        elif isinstance(block, Table):
            yield from (block.title, *block.columns, *(entry.text for row in block.rows for entry in row))


def words_of(*things):
    """Every word that stands in what a register or a book names: it is no text of ours."""
    found = set()
    open_ = list(things)
    while open_:
        thing = open_.pop()
        if isinstance(thing, str):
            found.update(_WORD.findall(thing))
        elif isinstance(thing, (tuple, list, frozenset)):
            open_ += thing
        elif attrs.has(type(thing)):
            open_ += [getattr(thing, field.name) for field in attrs.fields(type(thing))]
            open_ += [getattr(thing, "province_name", None)]
    return found


@pytest.fixture(scope="module")
def names(book):
    """Numbers and titles of documents, months as CLDR calls them, ids of rules and names of plugins."""
    found = words_of(*(document.number for document in book.documents.values()))
    found |= words_of(*(document.title_vi for document in book.documents.values()))
    found |= words_of(*(document.title_en or "" for document in book.documents.values()))
    found |= {QPS.month(2024, month).split()[0] for month in range(1, 13)} | {"Sept"}
    found |= words_of(*(plugin.name for plugin in book.plugins), *(plugin.distribution for plugin in book.plugins))
    return found | words_of(book.fingerprint)


@pytest.mark.parametrize("by", [(), ("province",), ("programme",), ("sex", "household")])
def test_no_text_of_a_report_is_hard_wired(book, register, names, by):
    allowed = names | words_of(register)
    content = book.compose(register, locale="qps", by=by)
    found = {word for text in texts(content) for word in plain_words(text)} - allowed
    assert set() == found


def _things(book):
    """Something of every kind that can be said, of people and clubs that were made up."""
    day = date(2026, 7, 1)
    members = (
        Member("m1", sex=Sex.FEMALE, born=PartialDate(1936, 3, 1), joined=PartialDate(2020)),
        Member("m2", born=PartialDate(1950), joined=PartialDate(2020)),
        Member("m3", born=PartialDate(1926), joined=PartialDate(2021)),
        Member("m4"),
    )
    club = Club("a", "A", members=members, founded=PartialDate(2020, 5, 1))
    hoi = Association("h1", "H", branches=(Branch("b1", "B", last_met=PartialDate(2025, 6, 10)),))
    register = Register(clubs=(club,), associations=(hoi,))
    assessment = book.assess(register, on=day)
    yield from assessment
    yield from assessment.sets
    yield from book.compute(register, Period.year(2025)).cells
    yield from book.audit(register, on=day)
    for level in Level:
        yield from book.progress({"clubs.new": 6000, "clubs": 100}, date(2025, 5, 8), level=level)
    yield from book.entitlements(register, day)
    yield from book.longevity(register, 2026).celebrants
    yield from book.longevity(register, 2026).lines
    yield from book.award_schemes(day)
    yield from book.provisions.values()
    yield from book.documents.values()
    given = Consent("c1", "m1", "…", PartialDate(2026, 3, 2), ConsentForm.SILENCE)
    yield consent_finding(given, date(2026, 6, 1))
    asked = DataRequest("r1", "m1", RequestKind.DELETE, PartialDate(2026, 3, 2))
    yield from request_findings((asked,), date(2026, 3, 20), resolve)
    for id_ in book.parameters:
        yield book.resolve(id_, day)


def test_no_sentence_is_hard_wired(book, names):
    found, kinds = {}, set()
    for thing in _things(book):
        kinds.add(type(thing))
        for word in set(plain_words(QPS.say(thing))) - names:
            found.setdefault(word, QPS.say(thing))
    ids = words_of(*(id_ for table in (book.parameters, book.measures, book.targets) for id_ in table))
    assert {word: text for word, text in found.items() if word not in ids} == {}
    assert {kind for kind, _ in sentences._SENTENCES} - kinds == set()


def test_every_fixed_text_is_translated():
    for key, text in sentences.TEXTS.items():
        places = dict.fromkeys(re.findall(r"\{(\w+)\}", text), "1")
        assert plain_words(QPS.text(key, **places).replace("lthtgn indicators", "")) == [], key


def test_explanations_are_translated(book):
    for id_ in [*book.criteria, *book.indicators, *book.measures, *book.entitlement_rules]:
        ids = set(re.findall(r"[a-z][\w.]*\.?[\w.]+", id_))
        told = "\n".join(book.explain(id_, locale="qps").lines())
        left = {word for line in told.split("\n") for word in plain_words(re.sub(r"[a-z_]+(\.[a-z0-9_]+)+", "", line))}
        assert set() == left - ids - set(book.measures), told
