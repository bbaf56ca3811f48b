"""A language in which everything that is translated is written in wide letters: what is left is hard-wired."""

import re
from datetime import date

import attrs
import pytest

from lthtgn.builtin import sentences
from lthtgn.errors import InputError
from lthtgn.exchange.problems import problem
from lthtgn.hooks.reports import Heading, Paragraph, Table
from lthtgn.indicators.progress import Fulfilment
from lthtgn.model.associations import Association, Branch
from lthtgn.model.awards import Answer, Award, Nomination, RecipientKind
from lthtgn.model.claims import Claim, Formula, Operator, Printed
from lthtgn.model.clubs import Club
from lthtgn.model.consents import Consent, ConsentForm, DataRequest, RequestKind
from lthtgn.model.people import Member, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.parameters import Level, Scope
from lthtgn.policy.resolution import resolve
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.calendars import ReportingCalendar, ReportRule, reports_due
from lthtgn.rules.consents import ConsentStop, consent_finding
from lthtgn.rules.consistency import Severity
from lthtgn.rules.data_requests import request_findings
from lthtgn.rules.grants import Grant, GrantFinding, Payer
from lthtgn.rules.held_consents import Elsewhere
from lthtgn.rules.missing import missing_of
from lthtgn.rules.recomputing import Outcome, recompute
from lthtgn.rules.scoring import Band, ScoredCriterion, ScoringScale
from lthtgn.rules.table import Contradiction
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
    found |= words_of(*(plugin.name for plugin in book.plugins), *(plugin.brought_by for plugin in book.plugins))
    return found | words_of(book.fingerprint)


@pytest.mark.parametrize("by", [(), ("province",), ("programme",), ("sex", "household")])
def test_no_text_of_a_report_is_hard_wired(book, register, names, by):
    allowed = names | words_of(register)
    content = book.compose(register, locale="qps", by=by)
    found = {word for text in texts(content) for word in plain_words(text)} - allowed
    assert set() == found


DAY = date(2026, 7, 1)


def _register():
    """A register of made-up people, a club and an association, of which something is not known or wrong."""
    members = (
        Member("m1", sex=Sex.FEMALE, born=PartialDate(1936, 3, 1), joined=PartialDate(2020)),
        Member("m2", born=PartialDate(1950), joined=PartialDate(2020)),
        Member("m3", born=PartialDate(1926), joined=PartialDate(2021)),
        Member("m4"),
    )
    answers = (Answer("awards.association_office_years", value=Range.exact(16)),)
    nominations = tuple(
        Nomination(f"n{number}", recipient, member=member, scheme=scheme, **known)
        for number, (recipient, member, scheme, known) in enumerate(
            (
                (RecipientKind.INDIVIDUAL, "m1", "awards.medal.association", {"answers": answers}),
                (RecipientKind.INDIVIDUAL, "m2", "awards.medal.association", {"already_awarded": True}),
                (RecipientKind.COLLECTIVE, None, "awards.medal.othe", {}),
                (RecipientKind.COLLECTIVE, None, None, {}),
            )
        )
    )
    stated = Return(Period.year(2025), (Figure("members", Range.exact(55)), Figure("members.women", Range.exact(60))))
    other = Return(Period.year(2025), (Figure("members", Range.exact(57)),))
    club = Club(
        "a", "A", members=members, founded=PartialDate(2020, 5, 1), nominations=nominations, returns=(stated, other)
    )
    hoi = Association("h1", "H", branches=(Branch("b1", "B", last_met=PartialDate(2025, 6, 10)),))
    award = Award(
        "w",
        PartialDate(2025, 8),
        "U",
        RecipientKind.COLLECTIVE,
        scheme="awards.commendation.commune",
        number=Range(1, 2),
    )
    return Register(clubs=(club,), associations=(hoi,), awards=(award,))


def _of_people(book, register):
    rights = book.entitlements(register, DAY)
    yield from rights
    yield missing_of(rights)
    listed = book.longevity(register, 2026)
    yield from (*listed.celebrants, *listed.lines)
    yield from book.association_candidates(register, DAY)
    given = Consent("c1", "m1", "…", PartialDate(2026, 3, 2), ConsentForm.SILENCE)
    found = consent_finding(given, date(2026, 6, 1))
    yield from (found, Elsewhere("h1", (found,), (ConsentStop(PartialDate(2026, 5, 4), "…"),)))
    asked = DataRequest("r1", "m1", RequestKind.DELETE, PartialDate(2026, 3, 2))
    yield from request_findings((asked,), date(2026, 3, 20), resolve)


def _of_awards(book, register):
    yield from book.award_schemes(DAY)
    review = book.awards(register, DAY)
    yield from (*review.findings, *review.given, *review.unknown)
    for finding in review.findings:
        yield from (*finding.warnings, *finding.criteria)
    cite = Document("d", "1", "…", "…").cite(certainty=Certainty.TEXT, facts=("SX-1",))
    scale = ScoringScale(
        "x.scale",
        "…",
        ("x",),
        (RecipientKind.COLLECTIVE,),
        (ScoredCriterion("x.a", "…", 100),),
        (Band("…", 50),),
        DAY,
        cite,
        Scope("08", "34"),
    )
    yield scale.score(())
    grant = Grant("x.grant", "…", Payer.COMMUNE, DAY, cite, item_vi="…", quantity=1)
    yield GrantFinding("a", grant, Verdict.MET, None)
    calendar = ReportingCalendar("x.reports", "…", (ReportRule("…", 1, 6, 6, 15),), "…", DAY, cite)
    yield from reports_due([calendar], Period.year(2027))


def _things(book):
    """Something of every kind that can be said."""
    register = _register()
    assessment = book.assess(register, on=DAY)
    yield from (*assessment, *assessment.sets, *assessment.contradictions)
    for cell in book.compute(register, Period.year(2025)).cells:
        yield from (cell, *cell.progress)
    audit = book.audit(register, DAY)
    yield from (*audit, *(finding.first for finding in audit))
    share = Formula(Operator.SHARE, ("part", "whole"))
    for published in (53, 54):
        yield recompute(
            Claim("a.1", "share", Printed(published), "%", {"part": Printed(23), "whole": Printed(43)}, share)
        )
    yield Contradiction("a", book.measures["members"], Range.exact(55), Range.exact(57), "báo cáo khác")
    areas = book.areas(register.clubs[0], DAY)
    yield from (areas, *areas)
    for level in Level:
        yield from book.progress({"clubs.new": 6000, "clubs": 100}, date(2025, 5, 8), level=level)
    for sheet in book.association_sheets(register, DAY):
        yield from sheet.lines
    yield from (*_of_people(book, register), *_of_awards(book, register))
    yield from (*book.provisions.values(), *book.documents.values(), *Verdict, *Fulfilment, *Severity, *Outcome)
    found = problem("wrong_type", "$", expected="list", found="text")
    yield from (found, InputError((found,)), Range(1, 2))
    for id_ in book.parameters:
        yield book.resolve(id_, DAY)


def test_no_sentence_is_hard_wired(book, names):
    found, kinds = {}, set()
    for thing in _things(book):
        kinds.add(type(thing))
        for word in set(plain_words(QPS.say(thing))) - names:
            found.setdefault(word, QPS.say(thing))
    ids = {"othe"} | words_of(*(id_ for table in (book.parameters, book.measures, book.targets) for id_ in table))
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
