"""The nation's rules as a plugin: nothing that is defined is forgotten, and all of it fits together."""

import pytest

from lthtgn.builtin import national
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.policy.national import DOCUMENTS, PARAMETERS, PROGRAMMES, TARGETS
from lthtgn.policy.national.awards import AWARD_PARAMETERS
from lthtgn.policy.national.documents_awards import AWARD_DOCUMENTS
from lthtgn.policy.national.social import SOCIAL_DOCUMENTS, SOCIAL_PARAMETERS


@pytest.fixture(scope="module")
def book():
    return assemble([Plugin("national", national, "built in")])


def test_the_nation_needs_no_other_plugin(book):
    """The nation's rules can be assembled alone, and are there in full."""
    assert [plugin.name for plugin in book.plugins] == ["national"]
    assert set(book.documents) == {document.id for document in (*DOCUMENTS, *SOCIAL_DOCUMENTS, *AWARD_DOCUMENTS)}
    assert set(book.parameters) == {parameter.id for parameter in (*PARAMETERS, *SOCIAL_PARAMETERS, *AWARD_PARAMETERS)}
    assert set(book.targets) == {target.id for target in TARGETS}
    assert list(book.programmes) == sorted(PROGRAMMES, key=lambda programme: programme.since)


def test_the_criteria_of_the_nation(book):
    """The criteria and sets of the nation, by id."""
    assert list(book.criteria) == [
        "composition.hardship_share",
        "composition.older_share",
        "composition.size",
        "composition.women_share",
        "composition.younger_share",
        "governance.charter",
        "governance.founding_decision",
        "operation.all_areas",
        "operation.borrower_share",
        "operation.both_funds",
        "operation.meets_monthly",
        "operation.well_managed",
    ]
    assert list(book.sets) == ["eligibility", "full_activity"]


def test_every_value_is_cited_from_a_document_of_the_book(book):
    """A parameter, a target or a programme rests on a document that the book has."""
    cites = [value.cite for parameter in book.parameters.values() for value in parameter.history]
    cites += [aim.cite for target in book.targets.values() for aim in target.aims]
    cites += [programme.cite for programme in book.programmes]
    for rule in book.award_rules.values():
        cites += getattr(rule, "cites", None) or [rule.cite]
        cites += [check.cite for check in rule.checks]

    assert [cite.document.id for cite in cites if book.documents.get(cite.document.id) != cite.document] == []


def test_every_rule_has_both_terms(book):
    """Measures, criteria, sets, indicators, parameters and targets have a Vietnamese and an English term."""
    rules = [
        *book.measures.values(),
        *book.criteria.values(),
        *book.sets.values(),
        *book.indicators.values(),
        *book.grants.values(),
        *book.parameters.values(),
        *book.targets.values(),
    ]

    assert [rule.id for rule in rules if not rule.term_vi or not rule.term_en] == []


def test_every_measure_of_a_criterion_can_be_asked_for(book):
    """Whatever a criterion reads, a club can be asked for it."""
    asked = {measure.id: measure.ask_vi for criterion in book.criteria.values() for measure in criterion.measures}

    assert [id_ for id_, words in asked.items() if not words] == []
