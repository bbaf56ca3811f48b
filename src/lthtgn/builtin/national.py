"""The nation's rules, as an ordinary plugin."""

from __future__ import annotations

from collections.abc import Iterable

from lthtgn.expr.nodes import Measure
from lthtgn.hooks.specs import hookimpl
from lthtgn.indicators import network, quality
from lthtgn.indicators.areas import AREA_INDICATORS
from lthtgn.indicators.indicator import Indicator
from lthtgn.policy.documents import Document
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
from lthtgn.policy.parameters import Parameter, Target
from lthtgn.policy.programmes import Programme
from lthtgn.policy.provisions import Provision
from lthtgn.rules import association, composition, consistency, coverage, eligibility, governance, measures, operation
from lthtgn.rules.areas import AREA_CRITERIA, AREA_MEASURES
from lthtgn.rules.award_rules import AwardRule
from lthtgn.rules.award_schemes import AWARD_CRITERIA, AWARD_SCHEMES
from lthtgn.rules.consistency import AuditRule
from lthtgn.rules.criteria import Criterion, CriterionSet
from lthtgn.rules.entitlements import ENTITLEMENTS, Entitlement

__all__: list[str] = []


@hookimpl
def lthtgn_documents() -> Iterable[Document]:
    """The documents that the nation's values are cited from."""
    return (
        *DOCUMENTS,
        *SOCIAL_DOCUMENTS,
        *OLDER_PEOPLE_DOCUMENTS,
        *CLUB_PRACTICE_DOCUMENTS,
        *ASSOCIATION_DOCUMENTS,
        *PRIVACY_DOCUMENTS,
        *AREA_DOCUMENTS,
        *AWARD_DOCUMENTS,
        *PLACE_DOCUMENTS,
    )


@hookimpl
def lthtgn_parameters() -> Iterable[Parameter]:
    """The nation's parameters."""
    return (
        *PARAMETERS,
        *SOCIAL_PARAMETERS,
        *ASSOCIATION_PARAMETERS,
        *PRIVACY_PARAMETERS,
        *AREA_NORMS,
        *SOCIAL_AREA_NORMS,
        *AWARD_PARAMETERS,
    )


@hookimpl
def lthtgn_targets() -> Iterable[Target]:
    """The targets of the national schemes."""
    return TARGETS


@hookimpl
def lthtgn_programmes() -> Iterable[Programme]:
    """The three schemes under which clubs are founded."""
    return PROGRAMMES


@hookimpl
def lthtgn_measures() -> Iterable[Measure]:
    """The numbers of a club, and of an association."""
    return (*measures.MEASURES, *AREA_MEASURES, *association.MEASURES, *coverage.MEASURES)


@hookimpl
def lthtgn_criteria() -> Iterable[Criterion]:
    """The criteria of composition, operation and the board, and the norms of the activity areas."""
    return (*composition.CRITERIA, *operation.CRITERIA, *governance.CRITERIA, *AREA_CRITERIA)


@hookimpl
def lthtgn_criterion_sets() -> Iterable[CriterionSet]:
    """Eligibility, and full activity."""
    return eligibility.SETS


@hookimpl
def lthtgn_entitlements() -> Iterable[Entitlement]:
    """What the nation grants older people."""
    return ENTITLEMENTS


@hookimpl
def lthtgn_provisions() -> Iterable[Provision]:
    """What is said in words of older people, clubs, the Association and personal data."""
    return (*OLDER_PEOPLE_PROVISIONS, *CLUB_PRACTICE_PROVISIONS, *ASSOCIATION_PROVISIONS, *PRIVACY_PROVISIONS)


@hookimpl
def lthtgn_award_schemes() -> Iterable[AwardRule]:
    """The awards of the State and of the Association, and the criteria that are known."""
    return (*AWARD_SCHEMES, *AWARD_CRITERIA)


@hookimpl
def lthtgn_indicators() -> Iterable[Indicator]:
    """The indicators of quality, of the network and of the activity areas."""
    return (*quality.INDICATORS, *network.INDICATORS, *AREA_INDICATORS)


@hookimpl
def lthtgn_audits() -> Iterable[AuditRule]:
    """The rules of consistency of reported figures."""
    return consistency.RULES
