"""Grants to clubs: what a budget, a project or an association gives a club, by whom, how often, and what for.

No grant of the whole country is known (provinces.md, RK-07 to RK-09); those of provinces and projects come from plugins.
"""

from __future__ import annotations

import enum
from collections.abc import Iterable, Sequence
from datetime import date

import attrs

from lthtgn.expr.nodes import check_id
from lthtgn.policy.documents import Citation
from lthtgn.policy.parameters import Parameter, Scope
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.assessment import Assessment, Finding
from lthtgn.rules.criteria import Criterion, OpaqueCriterion
from lthtgn.rules.table import ClubTable, Resolver, lies_in, scopes_of

__all__ = ["Cadence", "Grant", "GrantFinding", "Payer", "grant_findings", "grants_total"]


class Payer(enum.Enum):
    """Who gives a grant (nguồn hỗ trợ).

    >>> Payer("province").term_vi
    'ngân sách tỉnh'
    """

    NATION = "nation"
    PROVINCE = "province"
    DISTRICT = "district"
    COMMUNE = "commune"
    ASSOCIATION = "association"
    PROJECT = "project"
    OTHER = "other"

    @property
    def term_vi(self) -> str:
        """The Vietnamese term."""
        return {
            "nation": "ngân sách trung ương",
            "province": "ngân sách tỉnh",
            "district": "ngân sách huyện",
            "commune": "ngân sách xã",
            "association": "Hội Người cao tuổi",
            "project": "dự án",
            "other": "nguồn khác",
        }[self.value]

    @property
    def term_en(self) -> str:
        """The English term."""
        return {
            "nation": "national budget",
            "province": "provincial budget",
            "district": "district budget",
            "commune": "commune budget",
            "association": "Association of the Elderly",
            "project": "project",
            "other": "another source",
        }[self.value]


class Cadence(enum.Enum):
    """How often a grant is given (số lần hỗ trợ): once in the life of a club, or every year.

    >>> Cadence("once").term_vi
    'một lần'
    """

    ONCE = "once"
    YEARLY = "yearly"

    @property
    def term_vi(self) -> str:
        """The Vietnamese term."""
        return {"once": "một lần", "yearly": "hằng năm"}[self.value]

    @property
    def term_en(self) -> str:
        """The English term."""
        return {"once": "once", "yearly": "every year"}[self.value]


@attrs.frozen(eq=False)
class Grant:
    """What a club is given (hỗ trợ cho câu lạc bộ), in money or in kind.

    Attributes:
        id: lower-case, dotted, for ever; a province's is prefixed with its scope.
        term_vi: what it is, in the words of the source.
        payer: who gives it.
        since: first day on which it is given.
        cite: where it stands.
        amount: the money, in đồng; `None` of what is given in kind. A range where the source gives one.
        item_vi: what is given in kind; `None` of money.
        quantity: how many of it; `None` where that is not said.
        worth: what all of it is worth, in đồng; `None` of money, and where that is not said. No money is counted for it.
        cadence: once, or every year.
        conditions: criteria that the club has to meet; none where every club there is given it.
        instead_of: name of a group of which a club is given one only; `None` of what is given beside others.
        purpose_vi: what it is for.
        until: first day on which it is no longer given.
        scope: where; `None` for the whole country.
        term_en: English term.

    Raises:
        ExpressionError: the id is malformed.
        ValueError: it is neither money nor in kind, or both; or money that is said to be worth something.

    >>> from lthtgn.policy.documents import Certainty, Document
    >>> cite = Document("kh-1", "1/KH-UBND", "…", "…").cite(certainty=Certainty.TEXT, facts=("SX-1",))
    >>> scales = Grant("song_xanh.scales", "cân sức khỏe", Payer.COMMUNE, date(2026, 1, 1), cite, item_vi="cân")
    >>> scales.stands(date(2025, 12, 31)), scales.stands(date(2026, 1, 1))
    (False, True)
    """

    id: str
    term_vi: str
    payer: Payer
    since: date
    cite: Citation
    amount: Parameter | None = None
    item_vi: str | None = None
    quantity: int | None = None
    worth: Parameter | None = None
    cadence: Cadence = Cadence.ONCE
    conditions: tuple[Criterion | OpaqueCriterion, ...] = ()
    instead_of: str | None = None
    purpose_vi: str | None = None
    until: date | None = None
    scope: Scope | None = None
    term_en: str | None = None

    def __attrs_post_init__(self) -> None:
        check_id(self.id)
        if (self.amount is None) is (self.item_vi is None):
            raise ValueError(f"grant {self.id!r} is given either in money (amount=) or in kind (item_vi=)")
        if self.worth is not None and self.item_vi is None:
            raise ValueError(
                f"grant {self.id!r} is given in money: only what is given in kind (item_vi=) is worth something"
            )

    @property
    def parameters(self) -> tuple[Parameter, ...]:
        """The parameters that it reads."""
        return tuple(parameter for parameter in (self.amount, self.worth) if parameter is not None)

    def stands(self, day: date) -> bool:
        """Whether it is given on a day, where it is given."""
        return self.since <= day and (self.until is None or day < self.until)


@attrs.frozen
class GrantFinding:
    """Whether a club is to be given a grant (kết quả xét hỗ trợ).

    Attributes:
        club: id of the club.
        grant: the grant.
        verdict: whether every condition is met; met where there is none, not known where it is not known that the club
            lies where it is given.
        amount: the money, in đồng; `None` of what is given in kind.
        bounds: the value of the amount, or of what is given in kind.
        findings: what was found of the conditions.

    >>> from lthtgn.policy.documents import Certainty, Document
    >>> cite = Document("kh-1", "1/KH-UBND", "…", "…").cite(certainty=Certainty.TEXT, facts=("SX-1",))
    >>> scales = Grant("song_xanh.scales", "cân sức khỏe", Payer.COMMUNE, date(2026, 1, 1), cite, item_vi="cân")
    >>> GrantFinding("a", scales, Verdict.MET, None).money
    Range(low=0, high=0)
    """

    club: str
    grant: Grant
    verdict: Verdict
    amount: Range | None
    bounds: tuple[Resolution, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def worth(self) -> Range | None:
        """What is given in kind is worth, in đồng; `None` of money, and where that is not said (trị giá hiện vật)."""
        return None if self.grant.worth is None else next((bound.value for bound in self.bounds), None)

    @property
    def money(self) -> Range:
        """What the club gets of it, in đồng: nothing where it does not, up to the amount where that is not known."""
        if self.amount is None or self.verdict in {Verdict.NOT_MET, Verdict.NOT_IN_FORCE}:
            return Range.exact(0)
        return self.amount if self.verdict is Verdict.MET else self.amount | Range.exact(0)


def grant_findings(
    table: ClubTable, grants: Iterable[Grant], assessment: Assessment, resolve: Resolver
) -> tuple[GrantFinding, ...]:
    """What the clubs of a table are to be given on its day, club by club; of each only what is given where it lies.

    Args:
        table: the table.
        grants: the grants.
        assessment: what was found of the clubs under the conditions of the grants.
        resolve: resolves an amount for scopes, on the table's day.
    """
    standing = [grant for grant in grants if grant.stands(table.day)]
    found = []
    for index, club in enumerate(table.clubs):
        if index in table.absent:
            continue
        scopes = scopes_of(club.place, table.day)
        for grant in standing:
            inside = lies_in(grant.scope, club.place, table.day)
            if inside is False:
                continue
            findings = tuple(assessment.finding(club.id, criterion.id) for criterion in grant.conditions)
            bounds = tuple(resolve(parameter, scopes) for parameter in grant.parameters)
            verdict = Verdict.all(finding.verdict for finding in findings) if findings else Verdict.MET
            if grant.amount is not None and bounds[0].standing is Standing.NOT_IN_FORCE:
                verdict = Verdict.NOT_IN_FORCE
            elif verdict is Verdict.MET and (inside is None or index in table.doubtful):
                verdict = Verdict.NOT_KNOWN
            amount = None if grant.amount is None else bounds[0].value
            found.append(GrantFinding(club.id, grant, verdict, amount, bounds, findings))
    return tuple(found)


def grants_total(findings: Sequence[GrantFinding], cadence: Cadence) -> Range:
    """What several findings come to, in đồng (tổng mức hỗ trợ); of a group of alternatives a club is given one.

    Which of several alternatives it is, no rule says: anything from the least of them to the largest.

    Args:
        findings: the findings.
        cadence: what is given once, or every year: the two are never added.

    >>> grants_total((), Cadence.ONCE)
    Range(low=0, high=0)
    """
    groups: dict[tuple[str, str], list[GrantFinding]] = {}
    total = Range.exact(0)
    for finding in findings:
        if finding.grant.cadence is not cadence:
            continue
        if finding.grant.instead_of is None:
            total += finding.money
        else:
            groups.setdefault((finding.club, finding.grant.instead_of), []).append(finding)
    return Range.total((total, *map(_one_of, groups.values())))


def _one_of(findings: Sequence[GrantFinding]) -> Range:
    """The money of one of some alternatives: of one that is surely given, where there is any."""
    sure = [finding for finding in findings if finding.verdict is Verdict.MET]
    result: Range | None = None
    for finding in findings:
        if finding.verdict is Verdict.MET or (finding.verdict is Verdict.NOT_KNOWN and finding.amount is not None):
            money = (finding.amount or Range.exact(0)) if sure else finding.money
            result = money if result is None else result | money
    return Range.exact(0) if result is None else result
