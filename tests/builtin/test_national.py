"""The nation's rules as a plugin: nothing that is defined is forgotten, and all of it fits together."""

import pytest

from lthtgn.builtin import national
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.policy.national import DOCUMENTS, PARAMETERS, PROGRAMMES, TARGETS
from lthtgn.policy.national.areas import AREA_NORMS
from lthtgn.policy.national.areas_social import SOCIAL_AREA_NORMS
from lthtgn.policy.national.association import ASSOCIATION_PARAMETERS, ASSOCIATION_PROVISIONS
from lthtgn.policy.national.awards import AWARD_PARAMETERS
from lthtgn.policy.national.club_practice import CLUB_PRACTICE_DOCUMENTS, CLUB_PRACTICE_PROVISIONS
from lthtgn.policy.national.documents_areas import AREA_DOCUMENTS
from lthtgn.policy.national.documents_association import ASSOCIATION_DOCUMENTS
from lthtgn.policy.national.documents_awards import AWARD_DOCUMENTS
from lthtgn.policy.national.documents_places import PLACE_DOCUMENTS
from lthtgn.policy.national.documents_privacy import PRIVACY_DOCUMENTS
from lthtgn.policy.national.personal_data import PRIVACY_PARAMETERS, PRIVACY_PROVISIONS
from lthtgn.policy.national.provisions import OLDER_PEOPLE_DOCUMENTS, OLDER_PEOPLE_PROVISIONS
from lthtgn.policy.national.social import SOCIAL_DOCUMENTS, SOCIAL_PARAMETERS


@pytest.fixture(scope="module")
def book():
    return assemble([Plugin("national", national, "built in")])


def test_the_nation_needs_no_other_plugin(book):
    """The nation's rules can be assembled alone, and are there in full."""
    assert [plugin.name for plugin in book.plugins] == ["national"]
    documents = (
        *DOCUMENTS,
        *SOCIAL_DOCUMENTS,
        *ASSOCIATION_DOCUMENTS,
        *PRIVACY_DOCUMENTS,
        *OLDER_PEOPLE_DOCUMENTS,
        *CLUB_PRACTICE_DOCUMENTS,
        *AREA_DOCUMENTS,
        *AWARD_DOCUMENTS,
        *PLACE_DOCUMENTS,
    )
    assert set(book.documents) == {document.id for document in documents}
    parameters = (
        *PARAMETERS,
        *SOCIAL_PARAMETERS,
        *ASSOCIATION_PARAMETERS,
        *PRIVACY_PARAMETERS,
        *AREA_NORMS,
        *SOCIAL_AREA_NORMS,
        *AWARD_PARAMETERS,
    )
    assert set(book.parameters) == {parameter.id for parameter in parameters}
    provisions = (*OLDER_PEOPLE_PROVISIONS, *CLUB_PRACTICE_PROVISIONS, *ASSOCIATION_PROVISIONS, *PRIVACY_PROVISIONS)
    assert set(book.provisions) == {provision.id for provision in provisions}
    assert len(book.provisions) == len(provisions)
    assert {provision.cite.document.id for provision in provisions} <= set(book.documents)
    assert set(book.targets) == {target.id for target in TARGETS}
    assert list(book.programmes) == sorted(PROGRAMMES, key=lambda programme: programme.since)


def test_the_criteria_of_the_nation(book):
    """The criteria and sets of the nation, by id."""
    assert list(book.criteria) == [
        "awareness.topics",
        "composition.hardship_share",
        "composition.older_share",
        "composition.size",
        "composition.women_share",
        "composition.younger_share",
        "culture.arts_team",
        "culture.arts_team_in_time",
        "culture.items",
        "culture.performances",
        "governance.board_size",
        "governance.board_women",
        "governance.charter",
        "governance.founding_decision",
        "health.checkups",
        "health.kit",
        "health.vital_signs",
        "home_care.carers",
        "home_care.people",
        "home_care.two_carers",
        "home_care.weekly_visits",
        "livelihood.borrowers_in_need",
        "livelihood.initial_fund",
        "livelihood.monthly_help",
        "livelihood.one_to_one",
        "livelihood.volunteers",
        "mutual_help.cases",
        "mutual_help.community",
        "mutual_help.community_needs",
        "mutual_help.discussed",
        "mutual_help.people",
        "operation.all_areas",
        "operation.borrower_share",
        "operation.both_funds",
        "operation.meets_monthly",
        "operation.well_managed",
        "resources.collected",
        "resources.raised",
        "rights.activities",
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
        *book.entitlement_rules.values(),
        *book.parameters.values(),
        *book.targets.values(),
    ]

    assert [rule.id for rule in rules if not rule.term_vi or not rule.term_en] == []


def test_every_measure_of_a_criterion_can_be_asked_for(book):
    """Whatever a criterion reads, a club can be asked for it."""
    asked = {measure.id: measure.ask_vi for criterion in book.criteria.values() for measure in criterion.measures}

    assert [id_ for id_, words in asked.items() if not words] == []
