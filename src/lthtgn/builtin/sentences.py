"""What every localiser says: which sentence is said of what, and which text stands under which key."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from lthtgn.builtin import (
    vietnamese_areas,
    vietnamese_association,
    vietnamese_audit,
    vietnamese_awards,
    vietnamese_figures,
    vietnamese_findings,
    vietnamese_grants,
    vietnamese_places,
    vietnamese_social,
    vietnamese_targets,
)
from lthtgn.builtin.vietnamese_sources import cited, document_said, short_said, titled_said, verified_said
from lthtgn.builtin.vietnamese_texts import CERTAINTIES, TEXTS
from lthtgn.builtin.words import Words, amount, figure_said
from lthtgn.errors import InputError, Problem, UnknownIdError
from lthtgn.indicators.compute import Cell
from lthtgn.indicators.progress import Fulfilment, TargetProgress
from lthtgn.indicators.targets import Progress
from lthtgn.policy.documents import Document
from lthtgn.policy.provisions import Provision
from lthtgn.policy.resolution import Resolution
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.assessment import Finding, SetFinding
from lthtgn.rules.association_membership import BranchLine, Candidate
from lthtgn.rules.award_ids import UnknownId
from lthtgn.rules.award_review import AwardFinding, CriteriaFinding, GivenAward, Warned
from lthtgn.rules.award_rules import SchemeOnDay
from lthtgn.rules.calendars import DueReport
from lthtgn.rules.consents import ConsentFinding
from lthtgn.rules.consistency import AuditFinding, Severity, Shown
from lthtgn.rules.data_requests import RequestFinding
from lthtgn.rules.entitlements import Right
from lthtgn.rules.evidence import AreaFinding, AreasFinding
from lthtgn.rules.grants import GrantFinding
from lthtgn.rules.held_consents import Elsewhere
from lthtgn.rules.longevity import Celebrant, LongevityLine
from lthtgn.rules.missing import Missing
from lthtgn.rules.recomputing import Outcome, Recomputation
from lthtgn.rules.scoring import Score
from lthtgn.rules.table import Contradiction

__all__ = ["COMPOSED", "SAID", "say", "text"]

_COMPOSED: Mapping[str, Any] = MappingProxyType(
    {
        "value": vietnamese_figures.cell_value,
        "parts": vietnamese_figures.parts_said,
        "answered": lambda words, answered, asked: f"{amount(words, answered)}/{amount(words, asked)}",
        "requirement": vietnamese_findings.requirement_said,
        "when": vietnamese_figures.when_said,
        "period": vietnamese_figures.period_said,
        "club.founded": vietnamese_figures.founded_said,
        "club.programme": vietnamese_figures.programme_said,
        "group": vietnamese_figures.group_said,
        "boundaries": vietnamese_places.boundaries_said,
        "list_of_communes": vietnamese_places.list_said,
        "whereabouts": lambda words, why: words.tr(vietnamese_places.REASONS[why]),
        "term": vietnamese_audit.composed_said,
        "basis": vietnamese_findings.terms_said,
        "certainty": lambda words, certainty: words.tr(CERTAINTIES[certainty]),
        "held": vietnamese_targets.held_said,
        "together": vietnamese_targets.together_said,
        "shared": vietnamese_targets.shared_said,
        "grant_in_kind": vietnamese_grants.in_kind_said,
        "units": vietnamese_targets.units_said,
        "aim": vietnamese_targets.aimed,
        "until": vietnamese_targets.until_said,
        "wanted": vietnamese_targets.wanted,
        "law": vietnamese_findings.law_said,
        "cite": vietnamese_findings.cite_said,
        "document": short_said,
        "document.title": titled_said,
        "award.number": vietnamese_awards.number_said,
        "and": vietnamese_figures.and_said,
        "award.line": vietnamese_awards.line_said,
        "award.prize": vietnamese_awards.prize_said,
        "award.test": vietnamese_awards.asked_said,
        "award.total": vietnamese_awards.total_said,
        "lacking": vietnamese_social.lacking_said,
        "question": vietnamese_social.question_said,
        "right.basis": vietnamese_social.basis_said,
        "celebrant.basis": lambda words, one: "; ".join(dict.fromkeys(cited(words, cite) for cite in one.cites)),
        "verify": verified_said,
        "counting": lambda words, found: "\n".join(vietnamese_social.counting_said(words, found)),
    }
)

_SENTENCES: tuple[tuple[type, Any], ...] = (
    (Finding, vietnamese_findings.finding_said),
    (SetFinding, vietnamese_findings.set_said),
    (Cell, vietnamese_figures.cell_said),
    (Progress, vietnamese_figures.status_said),
    (Resolution, vietnamese_findings.resolution_said),
    (Document, document_said),
    (Contradiction, vietnamese_figures.contradiction_said),
    (InputError, vietnamese_figures.input_error_said),
    (Problem, vietnamese_figures.problem_said),
    (Verdict, vietnamese_findings.verdict_said),
    (AuditFinding, vietnamese_audit.finding_said),
    (Right, vietnamese_social.right_said),
    (Celebrant, vietnamese_social.celebrant_said),
    (LongevityLine, vietnamese_social.line_said),
    (Candidate, vietnamese_association.candidate_said),
    (BranchLine, vietnamese_association.branch_said),
    (ConsentFinding, vietnamese_association.consent_said),
    (Elsewhere, vietnamese_association.elsewhere_said),
    (RequestFinding, vietnamese_association.request_said),
    (Provision, vietnamese_association.provision_said),
    (GrantFinding, vietnamese_grants.finding_said),
    (DueReport, vietnamese_grants.due_said),
    (SchemeOnDay, vietnamese_awards.scheme_said),
    (AwardFinding, vietnamese_awards.finding_said),
    (CriteriaFinding, vietnamese_awards.criteria_said),
    (Score, vietnamese_awards.score_said),
    (Warned, vietnamese_awards.warned_said),
    (UnknownId, vietnamese_awards.unknown_said),
    (GivenAward, vietnamese_awards.given_said),
    (Missing, vietnamese_social.missing_said),
    (Recomputation, vietnamese_audit.result_said),
    (Fulfilment, lambda words, fulfilment: words.tr(vietnamese_targets.FULFILMENTS[fulfilment])),
    (TargetProgress, vietnamese_targets.progress_said),
    (Severity, lambda words, severity: words.tr(vietnamese_audit.SEVERITIES[severity])),
    (AreasFinding, vietnamese_areas.areas_said),
    (AreaFinding, vietnamese_areas.area_said),
    (Outcome, lambda words, outcome: words.tr(vietnamese_audit.OUTCOMES[outcome])),
    (Shown, vietnamese_audit.shown_said),
    (Range, figure_said),
)


COMPOSED: frozenset[str] = frozenset(_COMPOSED)
"""The keys of texts that are put together from a value, and not from a template.

>>> sorted(COMPOSED)[:2]
['aim', 'and']
"""

SAID: tuple[type, ...] = tuple(kind for kind, _ in _SENTENCES)
"""The kinds of things that a localiser says in a sentence.

>>> Verdict in SAID
True
"""


def text(words: Words, key: str, **values: Any) -> str:
    """A fixed text of reports and messages, or a composed one, in the words of a localiser.

    Raises:
        UnknownIdError: there is no such text.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> text(VietnameseLocaliser(), "club.host", host="Hội NCT xã")
    'thuộc Hội NCT xã'
    """
    composed = _COMPOSED.get(key)
    if composed is not None:
        return str(composed(words, **values))
    try:
        template = TEXTS[key]
    except KeyError:
        raise UnknownIdError.among("text", key, TEXTS) from None
    return words.tr(template, **values)


def say(words: Words, thing: object) -> str:
    """A finding, a cell, a resolution, a progress, a contradiction, a document, a problem … in a sentence.

    Raises:
        TypeError: there are no words for such a thing.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> say(VietnameseLocaliser(), Verdict.NOT_KNOWN)
    'chưa xác định'
    """
    for kind, said in _SENTENCES:
        if isinstance(thing, kind):
            return str(said(words, thing))
    raise TypeError(f"there are no words for {type(thing).__name__}")
