"""Consistency of reported figures (đối chiếu số liệu báo cáo): what is impossible, odd, or must be asked.

Each rule is a frozen value with the trap of the dossier (club-model.md §6) that it catches. It looks at figures that were
stated together, at published results and at the returns of a register, and says what does not fit: both figures, their
difference, and what to ask whoever reported them. A rule accuses nobody: real figures break norms, and a revolving fund
looks like an error.

"Impossible" is said only where no reading of "over", "nearly" and "about" can be right.
"""

from __future__ import annotations

from collections.abc import Iterable

from lthtgn.rules.auditing import flows, network, published, shares, wholes
from lthtgn.rules.auditing.values import (
    HELP_NORM_A_YEAR,
    LARGEST_CLUB,
    Audit,
    AuditFinding,
    AuditRule,
    Material,
    Oddity,
    Severity,
    Shown,
    norm_of_size,
)

__all__ = [
    "HELP_NORM_A_YEAR",
    "LARGEST_CLUB",
    "RULES",
    "Audit",
    "AuditFinding",
    "AuditRule",
    "Material",
    "Oddity",
    "Severity",
    "Shown",
    "audit",
    "norm_of_size",
]

RULES: tuple[AuditRule, ...] = (*wholes.RULES, *shares.RULES, *network.RULES, *flows.RULES, *published.RULES)
"""The nation's rules of consistency, each with the trap that it catches.

>>> len({rule.id for rule in RULES}) == len(RULES)
True
"""


def audit(material: Material, rules: Iterable[AuditRule] | None = None) -> Audit:
    """Ask every rule.

    Args:
        material: what is looked at.
        rules: the rules; the nation's by default.
    """
    asked = RULES if rules is None else tuple(rules)
    findings = [
        AuditFinding(rule, odd.where, odd.first, odd.second, odd.severity or rule.severity, odd.others, odd.period)
        for rule in asked
        for odd in rule.check(material)
    ]
    results = tuple(result for _, result in material.results)
    return Audit(tuple(dict.fromkeys(findings)), results, asked, len(material.sheets))
