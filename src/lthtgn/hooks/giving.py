"""The part of a report on what clubs are given: by grant, how many clubs, and what it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from operator import or_

from lthtgn.hooks.contracts import Localiser
from lthtgn.hooks.reports import Block, Entry, Heading, Paragraph, Table
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.grants import Cadence, Grant, GrantFinding, grants_total

__all__ = ["grant_blocks"]

_KEYS = ("grant", "payer", "granted", "not_granted", "not_known", "money")


def grant_blocks(findings: Sequence[GrantFinding], say: Localiser) -> list[Block]:
    """What clubs are given, by grant; nothing where no grant is given to any of them (hỗ trợ cho câu lạc bộ).

    Args:
        findings: what was found of the grants, as `RuleBook.grants` gives it.
        say: the language.

    >>> from datetime import date
    >>> from lthtgn.app import open_rulebook
    >>> from lthtgn.model.register import Register
    >>> book = open_rulebook(plugins=())
    >>> grant_blocks(book.grants(Register(), date(2026, 1, 1)), book.localiser("vi"))  # the nation has no grants
    []
    """
    of_grant: dict[Grant, list[GrantFinding]] = {}
    for finding in findings:
        of_grant.setdefault(finding.grant, []).append(finding)
    if not of_grant:
        return []
    rows = tuple(_row(grant, found, say) for grant, found in of_grant.items())
    totals = [
        Paragraph(
            say.text(f"report.granted_{cadence.value}", money=say.figure(grants_total(findings, cadence), "đồng"))
        )
        for cadence in Cadence
        if any(finding.grant.cadence is cadence and finding.amount is not None for finding in findings)
    ]
    columns = tuple(say.text(f"column.{key}") for key in _KEYS)
    return [Heading(say.text("report.grants")), Table("grants", "", columns, _KEYS, rows), *totals]


def _row(grant: Grant, found: Sequence[GrantFinding], say: Localiser) -> tuple[Entry, ...]:
    counts = [
        Range.exact(sum(finding.verdict is verdict for finding in found))
        for verdict in (Verdict.MET, Verdict.NOT_MET, Verdict.NOT_KNOWN)
    ]
    money = None if grant.amount is None else Range.total(tuple(finding.money for finding in found))
    term, payer = (
        (grant.term_vi, grant.payer.term_vi)
        if say.locale == "vi"
        else (grant.term_en or grant.term_vi, grant.payer.term_en)
    )
    worths = [finding.worth for finding in found if finding.worth is not None]
    worth = reduce(or_, worths) if worths else None  # a club's own, from the least to the largest of them
    shown = say.text("grant_in_kind", grant=grant, worth=worth) if money is None else say.figure(money, "đồng")
    return (
        Entry(term),
        Entry(payer),
        *(Entry(say.figure(number), number, "right") for number in counts),
        Entry(shown, money, "right"),
    )
