"""Values of an audit of reported figures (đối chiếu số liệu): a rule, what it looks at, and what it finds."""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date

import attrs

from lthtgn.expr.nodes import Measure
from lthtgn.model.claims import Printed
from lthtgn.model.periods import PartialDate, Period
from lthtgn.policy.national.composition import MAX_SIZE, MIN_SIZE
from lthtgn.policy.parameters import Parameter
from lthtgn.ranges import Number, Range
from lthtgn.rules.recomputing import Recomputation
from lthtgn.rules.sheets import Sheet
from lthtgn.rules.table import Contradiction

__all__ = [
    "HELP_NORM_A_YEAR",
    "LARGEST_CLUB",
    "Audit",
    "AuditFinding",
    "AuditRule",
    "Material",
    "Oddity",
    "Severity",
    "Shown",
    "norm_of_size",
]


LARGEST_CLUB = 121
"""Members of the largest club that is known (câu lạc bộ đông nhất được biết): Đức Thắng, club-model.md M-CLUB-05, M-TRAP-10.

>>> LARGEST_CLUB
121
"""

HELP_NORM_A_YEAR = 12
"""Helped in a club and year, at least, as M-TRAP-20 takes the norm (số lượt giúp mỗi câu lạc bộ mỗi năm).

>>> HELP_NORM_A_YEAR
12
"""


class Severity(enum.Enum):
    """How sure it is that something is wrong (mức độ).

    >>> [severity.value for severity in Severity]
    ['impossible', 'suspicious', 'ask']
    """

    IMPOSSIBLE = "impossible"
    SUSPICIOUS = "suspicious"
    ASK = "ask"


@attrs.frozen
class Shown:
    """A figure that a finding shows (số liệu nêu trong kết quả).

    Attributes:
        term_vi: what it is.
        value: what it is said to be.
        unit_vi: its unit; `%` of a share in per cent.
        id: id of the measure, or name of the input.
        printed: the number as printed, with its word, where a word stands before it.
        about: the days or periods that it is of, or that it is the sum over, where the finding sets several beside each other.

    >>> Shown("số thành viên", Range.exact(57), "người").value.low
    57
    """

    term_vi: str
    value: Range
    unit_vi: str = ""
    id: str = ""
    printed: Printed | None = None
    about: tuple[Period | PartialDate, ...] = ()


@attrs.frozen
class Oddity:
    """What a rule found (điều chưa khớp), before it is known which rule it was.

    Attributes:
        where: id of the club, the association, the case or the published result.
        first: what was stated.
        second: what it does not fit to.
        severity: where it is another than the rule's own.
        others: further figures that help to see it, such as what other denominators give.
        period: the days that the figures are about, where they are known.

    >>> Oddity("a", Shown("x", Range.exact(2)), Shown("y", Range.exact(1))).severity is None
    True
    """

    where: str
    first: Shown
    second: Shown | None = None
    severity: Severity | None = None
    others: tuple[Shown, ...] = ()
    period: Period | None = None


def norm_of_size(day: date | None) -> Range | None:
    """The norm of the size of a club on a day, the last that is known by then (quy mô câu lạc bộ theo quy định).

    A later scheme whose number is not known takes nothing from what is plausible.

    >>> norm_of_size(date(2025, 5, 10))
    Range(low=50, high=70)
    >>> norm_of_size(date(2010, 1, 1)) is None
    True
    """
    low, high = _last_known(MIN_SIZE, day), _last_known(MAX_SIZE, day)
    return None if low is None or high is None else Range(low, high)


def _last_known(parameter: Parameter, day: date | None) -> Number | None:
    known = [
        since.value
        for since in parameter.history
        if since.scope is None and since.value is not None and (day is None or since.start <= day)
    ]
    return known[-1].low if known else None


@attrs.frozen
class Material:
    """What an audit looks at (tài liệu đối chiếu).

    Attributes:
        sheets: figures that were stated together.
        results: published results, recomputed; each with the id of its case and what stands on the same sheet.
        contradictions: what rows and returns of a register say against each other, with the days that it is about; `None`
            where it holds once and for all.
        measures: the measures of the book, by id.
        size: the norm of the size of a club on a day; `None` where none was ever in force by then.
        day: the day of the question.
        inside: what lies in what of that which targets ask for, such as `clubs.kept_up` in `clubs`.

    >>> Material().sheets
    ()
    """

    sheets: tuple[Sheet, ...] = ()
    results: tuple[tuple[Sheet, Recomputation], ...] = ()
    contradictions: tuple[tuple[Period | None, Contradiction], ...] = ()
    measures: Mapping[str, Measure] = attrs.field(factory=dict)
    size: Callable[[date | None], Range | None] = norm_of_size
    day: date | None = None
    inside: tuple[tuple[str, str], ...] = ()

    def size_of(self, sheet: Sheet) -> Range | None:
        """The norm of the size of a club for a sheet: on its own day where it has one."""
        return self.size(self.day if sheet.period is None else sheet.period.last_day)


@attrs.frozen
class AuditRule:
    """A rule of consistency (quy tắc đối chiếu).

    Attributes:
        id: `audit.…`, for ever.
        term_vi: what it finds.
        ask_vi: what to ask whoever reported the figures.
        facts: ids of the dossier's facts that it follows from.
        severity: how sure it is that something is wrong.
        check: what finds it.
        term_en: what it finds, in English.

    >>> from lthtgn.rules.consistency import RULES
    >>> RULES[0].id
    'audit.part_above_whole'
    """

    id: str
    term_vi: str
    ask_vi: str
    facts: tuple[str, ...]
    severity: Severity
    check: Callable[[Material], Iterable[Oddity]]
    term_en: str | None = None


@attrs.frozen
class AuditFinding:
    """What does not fit in reported figures (kết quả đối chiếu).

    Attributes:
        rule: the rule that found it.
        where: id of the club, the association, the case or the published result.
        first: what was stated.
        second: what it does not fit to; `None` where something is missing.
        severity: how sure it is that something is wrong.
        others: further figures that help to see it.
        period: the days that the figures are about, where they are known.

    >>> from lthtgn.rules.consistency import RULES
    >>> finding = AuditFinding(RULES[0], "a", Shown("x", Range.exact(7)), Shown("y", Range.exact(5)), Severity.ASK)
    >>> finding.difference
    Range(low=2, high=2)
    """

    rule: AuditRule
    where: str
    first: Shown
    second: Shown | None
    severity: Severity
    others: tuple[Shown, ...] = ()
    period: Period | None = None

    @property
    def difference(self) -> Range | None:
        """The first figure less the second; `None` where there is no second."""
        return None if self.second is None else self.first.value - self.second.value

    @property
    def ask_vi(self) -> str:
        """What to ask."""
        return self.rule.ask_vi


@attrs.frozen
class Audit:
    """All that was found in reported figures (đối chiếu số liệu).

    Attributes:
        findings: what does not fit, in the order of the rules.
        results: every published result, recomputed; none is left out.
        rules: the rules that were asked.
        sheets: how many sheets of figures were looked at.
        unread: names of figures of published cases that no rule reads, nor any result, since the name is not known; each
            once, as in the file.

    >>> from lthtgn.rules.consistency import audit
    >>> audit(Material()).findings
    ()
    """

    findings: tuple[AuditFinding, ...]
    results: tuple[Recomputation, ...] = ()
    rules: tuple[AuditRule, ...] = ()
    sheets: int = 0
    unread: tuple[str, ...] = ()

    def __iter__(self) -> Iterator[AuditFinding]:
        return iter(self.findings)

    def of(self, rule: str) -> tuple[AuditFinding, ...]:
        """What one rule found."""
        return tuple(finding for finding in self.findings if finding.rule.id == rule)
