"""Consistency of reported figures (đối chiếu số liệu báo cáo): what is impossible, odd, or must be asked.

Each rule is a frozen value with the trap of the dossier (club-model.md §6) that it catches. It looks at figures that were
stated together, at published results and at the returns of a register, and says what does not fit: both figures, their
difference, and what to ask whoever reported them. A rule accuses nobody: real figures break norms, and a revolving fund
looks like an error.

"Impossible" is said only where no reading of "over", "nearly" and "about" can be right.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from fractions import Fraction
from itertools import combinations, pairwise
from math import ceil, floor

import attrs

from lthtgn.errors import RangeError
from lthtgn.expr.nodes import Measure, When
from lthtgn.model.claims import Claim, Formula, Operator, Printed, evaluate, names_in
from lthtgn.model.periods import Period
from lthtgn.policy.national.composition import MAX_SIZE, MIN_SIZE
from lthtgn.policy.parameters import Parameter
from lthtgn.ranges import Number, Range
from lthtgn.rules.recomputing import Outcome, Recomputation, required
from lthtgn.rules.sheets import Sheet, Stated
from lthtgn.rules.table import Contradiction

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

    >>> Shown("số thành viên", Range.exact(57), "người").value.low
    57
    """

    term_vi: str
    value: Range
    unit_vi: str = ""
    id: str = ""


@attrs.frozen
class Oddity:
    """What a rule found (điều chưa khớp), before it is known which rule it was.

    Attributes:
        where: id of the club, the association, the case or the published result.
        first: what was stated.
        second: what it does not fit to.
        severity: where it is another than the rule's own.
        others: further figures that help to see it, such as what other denominators give.

    >>> Oddity("a", Shown("x", Range.exact(2)), Shown("y", Range.exact(1))).severity is None
    True
    """

    where: str
    first: Shown
    second: Shown | None = None
    severity: Severity | None = None
    others: tuple[Shown, ...] = ()


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
        contradictions: what rows and returns of a register say against each other.
        measures: the measures of the book, by id.
        size: the norm of the size of a club on a day; `None` where none was ever in force by then.
        day: the day of the question.

    >>> Material().sheets
    ()
    """

    sheets: tuple[Sheet, ...] = ()
    results: tuple[tuple[Sheet, Recomputation], ...] = ()
    contradictions: tuple[Contradiction, ...] = ()
    measures: Mapping[str, Measure] = attrs.field(factory=dict)
    size: Callable[[date | None], Range | None] = norm_of_size
    day: date | None = None

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

    >>> audit(Material()).findings
    ()
    """

    findings: tuple[AuditFinding, ...]
    results: tuple[Recomputation, ...] = ()
    rules: tuple[AuditRule, ...] = ()
    sheets: int = 0

    def __iter__(self) -> Iterator[AuditFinding]:
        return iter(self.findings)

    def of(self, rule: str) -> tuple[AuditFinding, ...]:
        """What one rule found."""
        return tuple(finding for finding in self.findings if finding.rule.id == rule)


def audit(material: Material, rules: Iterable[AuditRule] | None = None) -> Audit:
    """Ask every rule.

    Args:
        material: what is looked at.
        rules: the rules; the nation's by default.
    """
    asked = RULES if rules is None else tuple(rules)
    findings = [
        AuditFinding(rule, odd.where, odd.first, odd.second, odd.severity or rule.severity, odd.others)
        for rule in asked
        for odd in rule.check(material)
    ]
    results = tuple(result for _, result in material.results)
    return Audit(tuple(dict.fromkeys(findings)), results, asked, len(material.sheets))


# --- what lies in what ------------------------------------------------------------------------------------------------

_INSIDE: Mapping[str, str] = {
    "members.women": "members",
    "members.men": "members",
    "members.older": "members",
    "members.younger": "members",
    "members.aged_55": "members",
    "members.under_55": "members",
    "members.poor": "members",
    "members.older_of_no_line": "members",
    "members.women_union": "members",
    "members.women_at_founding": "members.at_founding",
    "members.men_at_founding": "members.at_founding",
    "health.checked": "members",
    "clubs.with_fund": "clubs",
    "clubs.both_funds": "clubs",
    "clubs.all_areas": "clubs",
    "clubs.by_donor": "clubs",
    "clubs.by_local_budget": "clubs",
    "clubs.new_by_project": "clubs.new",
    "clubs.new_by_local_budget": "clubs.new",
    "communes.with_clubs": "communes",
    "provinces.with_clubs": "provinces",
    "people.direct_beneficiaries": "people.beneficiaries",
}
_BETWEEN_REPORTS = (("members.older", "people.direct_beneficiaries"), ("members", "people.beneficiaries"))
_GROUPS = (
    ("members", ("members.women", "members.men")),
    ("members", ("members.older", "members.younger")),
    ("members", ("members.aged_55", "members.under_55")),
    ("members.at_founding", ("members.women_at_founding", "members.men_at_founding")),
    ("clubs", ("clubs.by_donor", "clubs.by_local_budget")),
    ("clubs.new", ("clubs.new_by_project", "clubs.new_by_local_budget")),
)
_PARTITIONS = (  # the parts of a whole, and whether there can be no third
    (("members.women", "members.men"), True),
    (("members.older", "members.younger"), True),
    (("members.aged_55", "members.under_55"), True),
    (("members.hardship", "members.better_off"), False),
)
_ATTRIBUTES = {  # what a member can be, by what it is asked about: two of different kinds overlap
    "members.older": "age",
    "members.younger": "age",
    "members.aged_55": "age",
    "members.under_55": "age",
    "members.women": "sex",
    "members.men": "sex",
    "members.women_union": "sex",
    "members.poor": "wealth",
    "members.near_poor": "wealth",
    "members.hardship": "wealth",
    "members.better_off": "wealth",
}
_PERSONS = ("loans.borrowers", "training.trainees", "health.checked", "members.need_loan")
_FUNDS = ("funds.livelihood_balance", "funds.operating_balance")
_WITH_FUND = "clubs.with_fund"
_CLUB_COUNTS = ("clubs", "clubs.new", _WITH_FUND)


def _shown(stated: Stated) -> Shown:
    return Shown(stated.term_vi or stated.measure, stated.value, stated.unit_vi, stated.measure)


def _printed(stated: Stated) -> Shown:
    """The figure as its number, where "over N" is worth no more than N."""
    value = stated.value if stated.printed is None else Range.exact(stated.printed)
    return attrs.evolve(_shown(stated), value=value)


def _parts(material: Material) -> Iterator[tuple[str, str]]:
    yield from _INSIDE.items()
    for measure in material.measures.values():
        if measure.part_of is not None and measure.id not in _INSIDE and measure.part_of.when is measure.when:
            yield measure.id, measure.part_of.id


def _surely_above(part: Stated, whole: Stated) -> bool:
    return part.value.low is not None and whole.value.high is not None and part.value.low > whole.value.high


# --- sheets -----------------------------------------------------------------------------------------------------------


def _part_above_whole(material: Material) -> Iterator[Oddity]:
    parts = tuple(_parts(material))
    for sheet in material.sheets:
        for part_id, whole_id in parts:
            part, whole = sheet.count(part_id), sheet.count(whole_id)
            if part and whole and _surely_above(part, whole):
                yield Oddity(sheet.owner, _shown(part), _shown(whole))
    for item in material.contradictions:
        measure = item.measure
        if measure.part_of is not None and item.source == measure.part_of.id:
            whole_shown = Shown(measure.part_of.term_vi, item.second, measure.part_of.unit_vi, measure.part_of.id)
            yield Oddity(item.club, Shown(measure.term_vi, item.first, measure.unit_vi, measure.id), whole_shown)


def _subset_above_set(material: Material) -> Iterator[Oddity]:
    """Between two reports of one place or project."""
    pairs = (*_parts(material), *_BETWEEN_REPORTS)
    for reports in _by_series(material.sheets):
        for one, other in combinations(reports, 2):
            if not _at_one_time(one, other):
                continue
            for part_sheet, whole_sheet in ((one, other), (other, one)):
                for part_id, whole_id in pairs:
                    part, whole = part_sheet.count(part_id), whole_sheet.count(whole_id)
                    if part and whole and _surely_above(part, whole):
                        yield Oddity(part_sheet.owner, _shown(part), _shown(whole))
    for sheet in material.sheets:
        for part_id, whole_id in _BETWEEN_REPORTS:
            part, whole = sheet.count(part_id), sheet.count(whole_id)
            if part and whole and _surely_above(part, whole):
                yield Oddity(sheet.owner, _shown(part), _shown(whole))


def _by_series(sheets: Iterable[Sheet]) -> Iterator[list[Sheet]]:
    found: dict[str, list[Sheet]] = {}
    for sheet in sheets:
        found.setdefault(sheet.series, []).append(sheet)
    yield from found.values()


def _at_one_time(one: Sheet, other: Sheet) -> bool:
    if one.period is None or other.period is None:
        return False
    return one.period.start < other.period.end and other.period.start < one.period.end


def _groups_do_not_add_up(material: Material) -> Iterator[Oddity]:
    told = set()
    for sheet in material.sheets:
        for whole_id, part_ids in _GROUPS:
            whole = sheet.count(whole_id)
            parts = [part for id_ in part_ids if (part := sheet.count(id_))]
            if whole and len(parts) == len(part_ids):
                total = Range.total(part.value for part in parts)
                if total & whole.value is None:
                    told.add((sheet.owner, whole_id))
                    yield Oddity(sheet.owner, _sum(parts, total), _shown(whole), others=tuple(map(_shown, parts)))
    told |= {(item.club, item.source) for item in material.contradictions}  # that a part is too large says it already
    for item in material.contradictions:
        measure = item.measure
        of_groups = not item.source.startswith("báo cáo") and (
            measure.part_of is None or item.source != measure.part_of.id
        )
        if of_groups and (item.club, measure.id) not in told:
            parts_shown = Shown(item.source, item.second, measure.unit_vi)
            yield Oddity(item.club, parts_shown, Shown(measure.term_vi, item.first, measure.unit_vi, measure.id))


def _sum(parts: Iterable[Stated], total: Range) -> Shown:
    parts = list(parts)
    return Shown(
        " + ".join(part.term_vi for part in parts), total, parts[0].unit_vi, "+".join(p.measure for p in parts)
    )


def _shares_not_100(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        for part_ids, exhaustive in _PARTITIONS:
            shares = [share for id_ in part_ids if (share := sheet.share(id_))]
            if len(shares) != len(part_ids) or len({share.whole for share in shares}) > 1:
                continue
            total = Range.total(share.value for share in shares)
            step = sum((share.step for share in shares), Fraction(0))
            above = total.low is not None and total.low > 100 + step / 2
            below = total.high is not None and total.high <= 100 - step
            if above or below:
                severity = Severity.ASK if below and not exhaustive else None
                whole = Shown("tổng các tỷ lệ của một tổng thể", Range.exact(100), "%")
                yield Oddity(sheet.owner, _sum(shares, total), whole, severity, tuple(map(_shown, shares)))


def _near(share: Stated, whole: Stated) -> tuple[list[int], list[int]]:
    """The whole numbers whose share is printed so: when rounded, and when cut."""
    printed = Printed(share.printed or 0, share.decimals)
    number, of = Fraction(share.printed or 0), whole.printed or 0
    around = range(max(0, floor(number * of / 100) - 1), ceil(number * of / 100) + 2 + ceil(share.step * of / 100))
    shares = [(k, Fraction(100 * k) / of) for k in around if k <= of]
    same = [k for k, value in shares if value == number]  # a third has no last digit
    return (
        same or [k for k, value in shares if printed.rounds(value)],
        same or [k for k, value in shares if printed.cuts(value)],
    )


def _shares_of_known_wholes(material: Material) -> Iterator[tuple[Sheet, Stated, Stated]]:
    for sheet in material.sheets:
        for share in sheet.figures:
            whole = sheet.count(share.whole) if share.is_share and share.whole else None
            if whole and share.is_exact and whole.is_exact and isinstance(whole.printed, int) and whole.printed > 0:
                yield sheet, share, whole


def _no_whole_number(material: Material) -> Iterator[Oddity]:
    for sheet, share, whole in _shares_of_known_wholes(material):
        rounded, cut = _near(share, whole)
        if (share.printed or 0) <= 100 and not rounded and not cut:
            of = whole.printed or 1
            below = floor(Fraction(share.printed or 0) * of / 100)
            nearest = tuple(
                Shown(f"{k} / {of}", Range.exact(Fraction(100 * k) / of), "%") for k in (below, below + 1) if k <= of
            )
            yield Oddity(sheet.owner, _shown(share), _shown(whole), others=nearest)


def _share_is_cut(material: Material) -> Iterator[Oddity]:
    for sheet, share, whole in _shares_of_known_wholes(material):
        part = sheet.count(share.measure)
        rounded, cut = _near(share, whole)
        if part is None and cut and not rounded:
            of = whole.printed or 1
            found = Shown(f"{cut[0]} / {of}", Range.exact(Fraction(100 * cut[0]) / of), "%")
            yield Oddity(sheet.owner, _shown(share), found)
    for _, result in material.results:
        if result.outcome is Outcome.CUT and result.value is not None and result.claim.unit == "%":
            yield Oddity(result.claim.id, _claimed(result.claim), _recomputed(result))


def _share_differs(material: Material) -> Iterator[Oddity]:
    """A share beside its part and its whole, all of them stated; those of published results are recomputed anyway."""
    recomputed = {sheet.owner for sheet, _ in material.results}
    for sheet, share, whole in _shares_of_known_wholes(material):
        if sheet.owner in recomputed:
            continue
        part = sheet.count(share.measure)
        if part is None or part.printed is None or not part.is_exact:
            continue
        value = Fraction(100 * part.printed) / (whole.printed or 1)
        if abs(value - (share.printed or 0)) >= share.step:
            yield Oddity(sheet.owner, _shown(share), Shown(share.term_vi, Range.exact(value), "%", share.measure))


def _attainment_as_coverage(material: Material) -> Iterator[Oddity]:
    inside = dict(_parts(material))
    for sheet in material.sheets:
        for share in sheet.figures:
            if share.is_share and share.value.low is not None and share.value.low > 100:
                whole = Shown("mức cao nhất của một tỷ lệ bao phủ", Range.exact(100), "%")
                sure = inside.get(share.measure) == share.whole
                yield Oddity(sheet.owner, _shown(share), whole, None if sure else Severity.ASK)
    for _, result in material.results:
        formula = result.claim.formula
        if (
            not isinstance(formula, Formula)
            or formula.operator is not Operator.SHARE
            or result.claim.printed.value <= 100
        ):
            continue
        coverage = formula.terms[0]
        if isinstance(coverage, Formula) and coverage.operator is Operator.SHARE:
            inputs = {name: printed.value for name, printed in result.claim.inputs.items() if printed is not None}
            try:
                value = evaluate(coverage, inputs)
            except RangeError:  # it cannot be worked out, which `audit.not_recomputable` says
                continue
            part, whole_name = coverage.terms
            shown = Shown(f"{part} / {whole_name}", Range.exact(value), "%")
            yield Oddity(result.claim.id, _claimed(result.claim), shown, Severity.ASK)


def _attendances_as_persons(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        members = sheet.count("members")
        if members is None or members.printed is None or members.value.high is None:
            continue
        for id_ in _PERSONS:
            persons = sheet.count(id_)
            if persons is not None and persons.printed is not None and persons.printed > members.printed:
                yield Oddity(sheet.owner, _shown(persons), _shown(members))


def _estimated(material: Material) -> Iterator[Oddity]:
    """Large totals only: more clubs than each would have members, so that chance makes it in fewer than one in as many."""
    for sheet in material.sheets:
        members, older = sheet.count("members"), sheet.count("members.older")
        if not sheet.of_clubs or members is None or not isinstance(members.printed, int) or members.printed <= 0:
            continue
        for id_ in ("clubs", "clubs.new"):
            clubs = sheet.count(id_)
            if clubs is None or not isinstance(clubs.printed, int) or clubs.printed <= 0:
                continue
            each, rest = divmod(members.printed, clubs.printed)
            if rest == 0 and 0 < each < clubs.printed:
                norm = material.size_of(sheet)
                severity = None if norm is not None and each in norm else Severity.ASK
                second = Shown(
                    f"{clubs.term_vi} × {each}", Range.exact(clubs.printed * each), members.unit_vi, clubs.measure
                )
                yield Oddity(sheet.owner, _printed(members), second, severity, (_printed(clubs),))
        counted = sheet.count("clubs")
        if older is None or not isinstance(older.printed, int) or counted is None or counted.printed is None:
            continue
        share = Fraction(100 * older.printed) / members.printed
        large = counted.printed**2 > members.printed
        if large and share % 10 == 0 and 0 < share < 100:
            second = Shown(f"{share} % × {members.term_vi}", Range.exact(older.printed), members.unit_vi, "members")
            yield Oddity(sheet.owner, _printed(older), second, None, (_printed(members),))


def _new_above_all(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        new, every = sheet.count("clubs.new"), sheet.count("clubs")
        if new and every and _surely_above(new, every):
            yield Oddity(sheet.owner, _shown(new), _shown(every))
        parts = [part for id_ in ("clubs.of_1533", "clubs.of_1336") if (part := sheet.count(id_))]
        if every and len(parts) == 2:
            total = Range.total(part.value for part in parts)
            if total & every.value is None:
                yield Oddity(sheet.owner, _sum(parts, total), _shown(every), None, tuple(map(_shown, parts)))


def _members_fall(material: Material) -> Iterator[Oddity]:
    for reports in _by_series(material.sheets):
        dated = sorted(
            (sheet for sheet in reports if sheet.period is not None and sheet.of_clubs),
            key=lambda sheet: sheet.period.end if sheet.period else date.min,
        )
        full = [sheet for sheet in dated if sheet.count("members") and sheet.count("clubs")]
        for earlier, later in pairwise(full):
            before, after = earlier.count("members"), later.count("members")
            clubs, more = earlier.count("clubs"), later.count("clubs")
            assert before is not None
            assert after is not None
            assert clubs is not None
            assert more is not None
            numbers = before.printed, after.printed, clubs.printed, more.printed
            if None in numbers or earlier.period == later.period:
                continue
            if (after.printed or 0) < (before.printed or 0) and (more.printed or 0) > (clubs.printed or 0):
                yield Oddity(later.owner, _printed(after), _printed(before), None, (_printed(more), _printed(clubs)))


def _mean(members: Stated | None, clubs: Stated | None) -> Fraction | None:
    if members is None or clubs is None or members.printed is None or not clubs.printed:
        return None
    return Fraction(members.printed) / clubs.printed


def _mean_outside_norm(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        clubs = sheet.count("clubs")
        mean, norm = _mean(sheet.count("members"), clubs), material.size_of(sheet)
        if sheet.of_clubs and mean is not None and norm is not None and mean not in norm:
            shown = Shown("số thành viên bình quân một câu lạc bộ", Range.exact(mean), "người", "composition.mean_size")
            yield Oddity(sheet.owner, shown, Shown("quy mô câu lạc bộ theo quy định", norm, "người", MIN_SIZE.id))


def _population_not_named(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        members, clubs, new = (sheet.count(id_) for id_ in ("members", "clubs", "clubs.new"))
        mean, of_new, norm = _mean(members, clubs), _mean(members, new), material.size_of(sheet)
        if mean is None or of_new is None or norm is None or members is None or clubs is None or new is None:
            continue
        if mean not in norm and of_new in norm:
            per_all = Shown(f"{members.term_vi} / {clubs.term_vi}", Range.exact(mean), "người", "clubs")
            per_new = Shown(f"{members.term_vi} / {new.term_vi}", Range.exact(of_new), "người", "clubs.new")
            yield Oddity(sheet.owner, per_all, per_new, None, (_printed(members), _printed(clubs), _printed(new)))


def _too_many_per_club(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        mean = _mean(sheet.count("members"), sheet.count("clubs"))
        if sheet.of_clubs and mean is not None and mean > LARGEST_CLUB:
            shown = Shown("số thành viên bình quân một câu lạc bộ", Range.exact(mean), "người", "composition.mean_size")
            yield Oddity(
                sheet.owner, shown, Shown("câu lạc bộ đông nhất được biết", Range.exact(LARGEST_CLUB), "người")
            )


def _age_line_missing(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        for stated in sheet.figures:
            if stated.measure == "members.older_of_no_line":
                yield Oddity(sheet.owner, _shown(stated))


def _age_lines_cross(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        for find in (sheet.count, sheet.share):
            older, aged_55 = find("members.older"), find("members.aged_55")
            if older and aged_55 and older.whole == aged_55.whole and _surely_above(older, aged_55):
                yield Oddity(sheet.owner, _shown(older), _shown(aged_55))


def _two_denominators(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        of_all = sheet.share("loans.borrowers", "members")
        of_needy = sheet.share("loans.borrowers", "members.need_loan")
        if of_all and of_needy and _surely_above(of_all, of_needy):
            yield Oddity(sheet.owner, _shown(of_all), _shown(of_needy))


def _fund_kind(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        total = sheet.count("funds.balance")
        kinds = [fund for id_ in _FUNDS if (fund := sheet.count(id_))]
        if total is None:
            continue
        if len(kinds) < len(_FUNDS):
            yield Oddity(sheet.owner, _shown(total), None, Severity.ASK)
        elif (both := Range.total(fund.value for fund in kinds)) & total.value is None:
            yield Oddity(sheet.owner, _sum(kinds, both), _shown(total), Severity.IMPOSSIBLE, tuple(map(_shown, kinds)))


def _no_place_or_day(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        if not sheet.figures:
            continue
        if not sheet.place_named:
            yield Oddity(
                sheet.owner, Shown("thiếu đơn vị hành chính", Range.exact(len(sheet.figures)), "số liệu", "place")
            )
        if sheet.period is None:
            yield Oddity(sheet.owner, Shown("thiếu ngày hoặc kỳ", Range.exact(len(sheet.figures)), "số liệu", "period"))


def _far_below_help_norm(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        clubs = sheet.count("clubs") or (None if sheet.of_clubs else _ONE_CLUB)
        for helped in sheet.figures:
            period = helped.period or sheet.period
            if helped.measure != "help.people" or not helped.is_count or period is None or clubs is None:
                continue
            years = Fraction(period.whole_months, 12)
            if helped.printed is None or not clubs.printed or years < 1:
                continue
            rate = Fraction(helped.printed) / clubs.printed / years
            if rate * 10 < HELP_NORM_A_YEAR:
                shown = Shown("số lượt giúp mỗi câu lạc bộ mỗi năm", Range.exact(rate), "lượt", "help.people")
                yield Oddity(sheet.owner, shown, Shown("mức đặt ra", Range.exact(HELP_NORM_A_YEAR), "lượt"))


_ONE_CLUB = Stated("clubs", Range.exact(1), 1, term_vi="số câu lạc bộ", unit_vi="câu lạc bộ")

# --- reports of one place over time -----------------------------------------------------------------------------------


def _flows(material: Material) -> Iterator[tuple[str, bool, list[tuple[Period, Stated]]]]:
    """For each place and each flow: whether parts of a period add up to it, and what was stated of which period."""
    found: dict[tuple[str, str], list[tuple[Period, Stated]]] = {}
    for sheet in material.sheets:
        for stated in sheet.figures:
            measure = material.measures.get(stated.measure)
            period = stated.period or sheet.period
            if measure is not None and measure.when is When.PERIOD and stated.is_count and period is not None:
                found.setdefault((f"{sheet.series}\n{sheet.owner}", stated.measure), []).append((period, stated))
    for (series, id_), items in found.items():
        yield series.partition("\n")[2], material.measures[id_].adds_up, items


def _year_above_cumulative(material: Material) -> Iterator[Oddity]:
    for owner, _, items in _flows(material):
        for (inner, part), (outer, whole) in ((a, b) for a in items for b in items):
            if inner != outer and outer.covers(inner) and _surely_above(part, whole):
                yield Oddity(owner, _of_period(part, inner), _of_period(whole, outer))


def _returns_differ(material: Material) -> Iterator[Oddity]:
    """Returns of one owner about one day, or of flows about one period, that cannot both be right."""
    said: dict[tuple[str, str, str, Period], list[tuple[Period, Stated]]] = {}
    for sheet in material.sheets:
        if sheet.period is None:
            continue
        for stated in sheet.figures:
            measure = material.measures.get(stated.measure)
            if measure is None or not stated.is_count or measure.when is When.ONCE:
                continue
            last = sheet.period.last_day
            about = sheet.period if measure.when is When.PERIOD else Period(last, last + timedelta(days=1))
            said.setdefault((sheet.owner, sheet.series, stated.measure, about), []).append((sheet.period, stated))
    for (owner, *_), items in said.items():
        for (period, one), (other_period, other) in combinations(items, 2):
            if one.value & other.value is None:
                yield Oddity(owner, _of_period(one, period), _of_period(other, other_period))


def _of_period(stated: Stated, period: Period) -> Shown:
    return attrs.evolve(_shown(stated), term_vi=f"{stated.term_vi} ({period})")


def _parts_of_year(material: Material) -> Iterator[Oddity]:
    for owner, adds_up, items in _flows(material):
        for outer, whole in items:
            for parts in _tilings(outer, [item for item in items if item[0] != outer and outer.covers(item[0])]):
                total = Range.total(part.value for _, part in parts)
                if not adds_up:  # the same person may stand in two parts, so that the sum is only an upper bound
                    total = Range(max((part.value.low or 0 for _, part in parts), default=0), total.high)
                if total & whole.value is None:
                    shown = Shown(" + ".join(str(period) for period, _ in parts), total, whole.unit_vi, whole.measure)
                    others = tuple(_of_period(part, period) for period, part in parts)
                    yield Oddity(owner, shown, _of_period(whole, outer), None, others)


def _tilings(outer: Period, inside: list[tuple[Period, Stated]]) -> Iterator[list[tuple[Period, Stated]]]:
    """The coarsest and the finest way in which parts fill a period without gap or overlap."""
    seen = []
    for longest in (True, False):
        at, parts = outer.start, []
        while at < outer.end:
            here = [item for item in inside if item[0].start == at]
            if not here:
                break
            best = (max if longest else min)(here, key=lambda item: item[0].end)
            parts.append(best)
            at = best[0].end
        if at == outer.end and len(parts) > 1 and parts not in seen:
            seen.append(parts)
            yield parts


def _return_contradicts_rows(material: Material) -> Iterator[Oddity]:
    for item in material.contradictions:
        if item.source == "báo cáo":
            term, unit = item.measure.term_vi, item.measure.unit_vi
            counted = Shown(f"{term} (theo sổ sách)", item.first, unit, item.measure.id)
            yield Oddity(item.club, Shown(f"{term} (theo báo cáo)", item.second, unit, item.measure.id), counted)


# --- published results ------------------------------------------------------------------------------------------------

_UNITS = {
    "times target": "lần mục tiêu",
    "persons": "người",
    "clubs": "câu lạc bộ",
    "VND": "đồng",
    "VND per club": "đồng",
    "members per club": "người",
}


def _claimed(claim: Claim) -> Shown:
    term = "kết quả đã công bố" if claim.is_printed else "giá trị để so sánh"
    return Shown(term, claim.printed.range, _unit(claim.unit), claim.what)


def _recomputed(result: Recomputation) -> Shown:
    unit = _unit(result.claim.unit)
    return Shown("tính lại", Range.exact(0 if result.value is None else result.value), unit, str(result.claim.formula))


def _unit(unit: str) -> str:
    return _UNITS.get(unit, "%" if unit.startswith("%") else unit)


def _is_of_loans(claim: Claim) -> bool:
    return claim.formula is not None and any("loan_turns" in name for name in names_in(claim.formula))


def _result_differs(material: Material) -> Iterator[Oddity]:
    for _, result in material.results:
        if result.outcome is Outcome.DIFFERS and not _is_of_loans(result.claim):
            severity = None if result.claim.is_printed else Severity.ASK
            yield Oddity(result.claim.id, _claimed(result.claim), _recomputed(result), severity)


def _revolving_fund(material: Material) -> Iterator[Oddity]:
    for _, result in material.results:
        if result.outcome is Outcome.DIFFERS and _is_of_loans(result.claim):
            yield Oddity(result.claim.id, _claimed(result.claim), _recomputed(result))


def _not_recomputable(material: Material) -> Iterator[Oddity]:
    for _, result in material.results:
        if result.outcome is Outcome.NOT_RECOMPUTABLE:
            why = Shown(result.reason or "", Range.unknown(), "", result.reason or "")
            yield Oddity(result.claim.id, _claimed(result.claim), None, None, (why,))


def _count_not_whole(material: Material) -> Iterator[Oddity]:
    for _, result in material.results:
        if result.outcome is Outcome.NOT_WHOLE:
            yield Oddity(result.claim.id, _claimed(result.claim), _recomputed(result))


def _exceeds_or_reaches(material: Material) -> Iterator[Oddity]:
    for _, result in material.results:
        if result.outcome is Outcome.WORDING and result.value is not None:
            said = Shown("công bố là vượt", Range.exact(result.claim.printed.value), "%", result.claim.what)
            above = Shown("phần vượt mục tiêu", Range.exact(result.value - 100), "%")
            reached = Shown("mức đạt so với mục tiêu", Range.exact(result.value), "%")
            yield Oddity(result.claim.id, said, above, None, (reached,))


def _mean_denominator(material: Material) -> Iterator[Oddity]:
    for sheet, result in material.results:
        formula = result.claim.formula
        if isinstance(formula, Formula) and formula.operator is Operator.PER and result.value is not None:
            total, by = formula.terms
            number = _input(result.claim, total)
            if number is not None and isinstance(by, str):
                yield from _by_denominator(sheet, result, str(total), number, by)
    for sheet in material.sheets:
        for mean in sheet.figures:
            total_stated = sheet.count(mean.measure) if mean.is_mean else None
            if total_stated is None or total_stated.printed is None or mean.printed is None or not mean.is_exact:
                continue
            printed = Printed(mean.printed, mean.decimals)
            candidates = {id_: clubs for id_ in _CLUB_COUNTS if (clubs := sheet.count(id_)) and clubs.printed}
            given = {id_: Fraction(total_stated.printed) / (c.printed or 1) for id_, c in candidates.items()}
            named = mean.whole
            if named not in given or _is_printed_so(printed, given[named]):
                continue
            others = tuple(_per(mean.term_vi, candidates[id_], value) for id_, value in given.items() if id_ != named)
            others = tuple(o for o in others if o.value.low is not None and _is_printed_so(printed, o.value.low))
            yield Oddity(sheet.owner, _shown(mean), _per(mean.term_vi, candidates[named], given[named]), None, others)


def _is_printed_so(printed: Printed, value: Number) -> bool:
    return value == printed.value or printed.rounds(value) or printed.cuts(value)


def _per(term: str, clubs: Stated, value: Number) -> Shown:
    return Shown(f"{term}, chia cho {clubs.term_vi}", Range.exact(value), "", clubs.measure)


def _by_denominator(sheet: Sheet, result: Recomputation, total: str, number: Number, by: str) -> Iterator[Oddity]:
    """Which of the denominators at hand gives what is printed; the label of a fund names the clubs that have one."""
    claim = result.claim
    candidates = {name: printed.value for name, printed in claim.inputs.items() if printed and name != total}
    other = {name: value for name, value in candidates.items() if name != by and value}
    fund = sheet.count(_WITH_FUND) if "fund" in total else None
    if fund is not None and fund.printed and not any(value == fund.printed for value in candidates.values()):
        other[_WITH_FUND] = fund.printed
    for name, value in other.items():
        given = Fraction(number) / value
        agrees = _is_printed_so(claim.printed, given)
        if (result.outcome.agrees and "fund" in name and not agrees) or (not result.outcome.agrees and agrees):
            shown = Shown(f"{total} / {name}", Range.exact(given), _unit(claim.unit), name)
            used = Shown(f"{total} / {by}", Range.exact(result.value or 0), _unit(claim.unit), by)
            yield Oddity(claim.id, _claimed(claim), shown, None, (used,))


def _input(claim: Claim, term: object) -> Number | None:
    printed = claim.inputs.get(term) if isinstance(term, str) else None
    return None if printed is None else printed.value


def _met_by_rounding(material: Material) -> Iterator[Oddity]:
    for _, result in material.results:
        claim, value = result.claim, result.value
        names = [name for name in claim.inputs if "target" in name and name.endswith("pct")]
        target = _input(claim, names[0]) if names else None
        if value is None or target is None:
            continue
        used = claim.formula is not None and names[0] in names_in(claim.formula)
        if used and claim.unit in {"clubs", "persons"} and claim.printed.value < value:
            # The share of the whole was rounded down to a number that misses it.
            least = Shown("số tối thiểu để đạt mục tiêu", Range.exact(ceil(value)), _unit(claim.unit), names[0])
            yield Oddity(claim.id, _claimed(claim), least)
        elif not used and claim.unit == "%" and value < target <= claim.printed.value:
            whole = _whole_of(claim)
            others = () if whole is None else (_least(target, whole),)
            yield Oddity(claim.id, _claimed(claim), _recomputed(result), None, others)


def _whole_of(claim: Claim) -> int | None:
    formula = claim.formula
    if isinstance(formula, Formula) and formula.operator is Operator.SHARE:
        whole = _input(claim, formula.terms[1])
        return whole if isinstance(whole, int) else None
    return None


def _least(target: Number, whole: int) -> Shown:
    return Shown("số tối thiểu để đạt mục tiêu", Range.exact(required(target, whole)), "")


def _overlapping_groups(material: Material) -> Iterator[Oddity]:
    for sheet, result in material.results:
        formula = result.claim.formula
        if not isinstance(formula, Formula) or formula.operator is not Operator.SUM or not result.outcome.agrees:
            continue
        parts = [stated for name in names_in(formula) if (stated := _same(sheet, result.claim, name))]
        kinds = {_ATTRIBUTES[stated.measure] for stated in parts}
        if len(kinds) > 1:
            total = Range.total(Range.exact(stated.printed or 0) for stated in parts)
            yield Oddity(result.claim.id, _sum(parts, total), _claimed(result.claim), None, tuple(map(_shown, parts)))


def _same(sheet: Sheet, claim: Claim, name: str) -> Stated | None:
    """The figure of the sheet that an input of a result is."""
    value = _input(claim, name)
    return next(
        (
            s
            for s in sheet.figures
            if s.is_count and s.measure in _ATTRIBUTES and s.printed == value and value is not None
        ),
        None,
    )


# --- the rules --------------------------------------------------------------------------------------------------------

RULES: tuple[AuditRule, ...] = (
    AuditRule(
        id="audit.part_above_whole",
        term_vi="Phần lớn hơn tổng thể",
        term_en="A part is larger than its whole",
        ask_vi="hai số liệu có cùng ngày, cùng nhóm câu lạc bộ không; số nào đúng",
        facts=("M-TRAP-09", "M-TRAP-08"),
        severity=Severity.IMPOSSIBLE,
        check=_part_above_whole,
    ),
    AuditRule(
        id="audit.subset_above_set",
        term_vi="Nhóm con trong báo cáo này lớn hơn cả nhóm trong báo cáo khác",
        term_en="A subset in one report is larger than its set in another",
        ask_vi="mỗi báo cáo tính những ai, đến ngày nào",
        facts=("M-TRAP-09",),
        severity=Severity.ASK,
        check=_subset_above_set,
    ),
    AuditRule(
        id="audit.groups_do_not_add_up",
        term_vi="Các nhóm cộng lại không bằng tổng",
        term_en="Groups that must add up do not",
        ask_vi="còn ai chưa được tính vào nhóm nào, hoặc bị tính hai lần",
        facts=("M-TRAP-04",),
        severity=Severity.IMPOSSIBLE,
        check=_groups_do_not_add_up,
    ),
    AuditRule(
        id="audit.overlapping_groups",
        term_vi="Các nhóm giao nhau được cộng như thể tách rời",
        term_en="Overlapping groups are added as if they were disjoint",
        ask_vi="một người có thuộc nhiều nhóm không; tổng là số người hay là tổng các nhóm",
        facts=("M-TRAP-04",),
        severity=Severity.SUSPICIOUS,
        check=_overlapping_groups,
    ),
    AuditRule(
        id="audit.shares_not_100",
        term_vi="Các tỷ lệ của một tổng thể cộng lại khác 100 %",
        term_en="Shares of a partition do not make 100 %",
        ask_vi="số người của từng nhóm, để tính lại tỷ lệ",
        facts=("M-TRAP-04",),
        severity=Severity.IMPOSSIBLE,
        check=_shares_not_100,
    ),
    AuditRule(
        id="audit.share_of_no_whole_number",
        term_vi="Tỷ lệ mà không số nguyên nào cho ra",
        term_en="A share that no whole number gives",
        ask_vi="số người thực tế, thay cho tỷ lệ; tỷ lệ có phải là mức quy định được chép lại không",
        facts=("M-TRAP-05",),
        severity=Severity.IMPOSSIBLE,
        check=_no_whole_number,
    ),
    AuditRule(
        id="audit.share_cut",
        term_vi="Tỷ lệ bị cắt bớt chữ số thay vì làm tròn",
        term_en="A share is cut instead of rounded",
        ask_vi="tử số và mẫu số, để giữ số đếm thay cho tỷ lệ",
        facts=("M-TRAP-06",),
        severity=Severity.ASK,
        check=_share_is_cut,
    ),
    AuditRule(
        id="audit.share_differs",
        term_vi="Tỷ lệ không khớp với tử số và mẫu số",
        term_en="A share does not fit its part and whole",
        ask_vi="tỷ lệ được tính từ số nào",
        facts=("M-TRAP-06", "M-TRAP-05"),
        severity=Severity.IMPOSSIBLE,
        check=_share_differs,
    ),
    AuditRule(
        id="audit.count_not_whole",
        term_vi="Tỷ lệ nhân với tổng không ra số nguyên",
        term_en="A share of a count is no whole number",
        ask_vi="số người thực tế; tỷ lệ có phải là mức quy định được chép lại không",
        facts=("M-TRAP-05",),
        severity=Severity.ASK,
        check=_count_not_whole,
    ),
    AuditRule(
        id="audit.mean_denominator",
        term_vi="Số bình quân chia cho mẫu số khác với tên gọi",
        term_en="A mean over another denominator than its label names",
        ask_vi="số bình quân chia cho tất cả câu lạc bộ hay chỉ những câu lạc bộ có quỹ",
        facts=("M-TRAP-03", "M-PROV-13"),
        severity=Severity.SUSPICIOUS,
        check=_mean_denominator,
    ),
    AuditRule(
        id="audit.attainment_as_coverage",
        term_vi="Mức đạt mục tiêu ghi như tỷ lệ bao phủ (trên 100 %)",
        term_en="Attainment of a target printed as coverage",
        ask_vi="đây là tỷ lệ bao phủ hay tỷ lệ so với mục tiêu; hãy ghi cả hai",
        facts=("M-TRAP-08", "FR-01"),
        severity=Severity.IMPOSSIBLE,
        check=_attainment_as_coverage,
    ),
    AuditRule(
        id="audit.exceeds_or_reaches",
        term_vi="Ghi “vượt” trong khi con số là mức “đạt”",
        term_en="Exceeds is printed for reaches",
        ask_vi="con số là mức đạt so với mục tiêu hay phần vượt mục tiêu",
        facts=("M-TRAP-08", "FR-02", "FR-03", "FR-04"),
        severity=Severity.SUSPICIOUS,
        check=_exceeds_or_reaches,
    ),
    AuditRule(
        id="audit.met_only_by_rounding",
        term_vi="Mục tiêu chỉ đạt nhờ làm tròn",
        term_en="A target is met only by rounding",
        ask_vi="mục tiêu là số câu lạc bộ hay tỷ lệ; số tối thiểu phải làm tròn lên",
        facts=("M-TRAP-07",),
        severity=Severity.SUSPICIOUS,
        check=_met_by_rounding,
    ),
    AuditRule(
        id="audit.returns_differ",
        term_vi="Hai báo cáo của cùng một nơi, về cùng một ngày hoặc cùng một kỳ, nêu số khác nhau",
        term_en="Two returns of one owner about the same day or period differ",
        ask_vi="báo cáo nào là số cuối cùng",
        facts=("M-TRAP-01", "M-TRAP-09"),
        severity=Severity.IMPOSSIBLE,
        check=_returns_differ,
    ),
    AuditRule(
        id="audit.year_above_cumulative",
        term_vi="Số của một kỳ lớn hơn số lũy kế chứa kỳ đó",
        term_en="A figure of a period is above the cumulative one",
        ask_vi="mỗi số liệu tính cho kỳ nào, có lũy kế không",
        facts=("M-TRAP-11",),
        severity=Severity.IMPOSSIBLE,
        check=_year_above_cumulative,
    ),
    AuditRule(
        id="audit.parts_of_year",
        term_vi="Các tháng, quý cộng lại không bằng cả kỳ",
        term_en="Months or quarters do not make the whole period",
        ask_vi="báo cáo kỳ nào còn thiếu hoặc đã sửa sau đó",
        facts=("M-TRAP-11",),
        severity=Severity.IMPOSSIBLE,
        check=_parts_of_year,
    ),
    AuditRule(
        id="audit.attendances_as_persons",
        term_vi="Số người nhiều hơn số thành viên, có thể là lượt",
        term_en="More persons than members: perhaps attendances",
        ask_vi="con số đếm người hay đếm lượt",
        facts=("M-TRAP-12",),
        severity=Severity.SUSPICIOUS,
        check=_attendances_as_persons,
    ),
    AuditRule(
        id="audit.estimated_total",
        term_vi="Tổng có vẻ là ước tính, không phải số đếm",
        term_en="A total that looks estimated, not counted",
        ask_vi="tổng có được cộng từ số của từng câu lạc bộ không",
        facts=("M-TRAP-02", "RES-12", "RES-14"),
        severity=Severity.SUSPICIOUS,
        check=_estimated,
    ),
    AuditRule(
        id="audit.new_above_all",
        term_vi="Câu lạc bộ mới và tổng số câu lạc bộ không khớp",
        term_en="New clubs and all clubs do not fit",
        ask_vi="số nào là câu lạc bộ mới, số nào là tất cả; theo đề án nào",
        facts=("M-TRAP-14",),
        severity=Severity.IMPOSSIBLE,
        check=_new_above_all,
    ),
    AuditRule(
        id="audit.members_fall_while_clubs_rise",
        term_vi="Số thành viên giảm trong khi số câu lạc bộ tăng",
        term_en="Members fall while clubs rise",
        ask_vi="hai kỳ có tính cùng một nhóm câu lạc bộ không (tất cả hay chỉ câu lạc bộ mới)",
        facts=("M-TRAP-01", "M-NAT-05", "C-07"),
        severity=Severity.SUSPICIOUS,
        check=_members_fall,
    ),
    AuditRule(
        id="audit.population_not_named",
        term_vi="Số thành viên khớp với câu lạc bộ mới, không khớp với tất cả câu lạc bộ",
        term_en="Members fit the new clubs, not all clubs",
        ask_vi="số thành viên là của tất cả câu lạc bộ hay chỉ của câu lạc bộ mới",
        facts=("M-TRAP-01", "M-TRAP-14"),
        severity=Severity.SUSPICIOUS,
        check=_population_not_named,
    ),
    AuditRule(
        id="audit.mean_size_outside_norm",
        term_vi="Quy mô bình quân câu lạc bộ ngoài mức quy định",
        term_en="The mean size of clubs lies outside the norm",
        ask_vi="có câu lạc bộ nào ngừng hoạt động, hay chỉ tính thành viên cao tuổi",
        facts=("M-TRAP-21", "M-TRAP-01"),
        severity=Severity.ASK,
        check=_mean_outside_norm,
    ),
    AuditRule(
        id="audit.persons_per_club",
        term_vi="Số người một câu lạc bộ lớn hơn câu lạc bộ đông nhất được biết",
        term_en="More persons per club than the largest known club has",
        ask_vi="con số là thành viên hay người hưởng lợi",
        facts=("M-TRAP-10", "M-CLUB-05"),
        severity=Severity.SUSPICIOUS,
        check=_too_many_per_club,
    ),
    AuditRule(
        id="audit.age_line_missing",
        term_vi="Số người cao tuổi không nêu mốc tuổi",
        term_en="Older people without an age line",
        ask_vi="tính từ 55 hay từ đủ 60 tuổi",
        facts=("M-TRAP-15", "C-11"),
        severity=Severity.ASK,
        check=_age_line_missing,
    ),
    AuditRule(
        id="audit.age_lines_cross",
        term_vi="Từ đủ 60 tuổi nhiều hơn từ 55 tuổi",
        term_en="More people of 60 and over than of 55 and over",
        ask_vi="mỗi số liệu tính từ mốc tuổi nào",
        facts=("M-TRAP-15",),
        severity=Severity.IMPOSSIBLE,
        check=_age_lines_cross,
    ),
    AuditRule(
        id="audit.two_denominators",
        term_vi="Tỷ lệ vay trên người có nhu cầu thấp hơn trên tất cả thành viên",
        term_en="The share of those in need is below the share of all members",
        ask_vi="mỗi tỷ lệ chia cho tất cả thành viên hay cho người có nhu cầu vay",
        facts=("M-TRAP-13", "C-05"),
        severity=Severity.IMPOSSIBLE,
        check=_two_denominators,
    ),
    AuditRule(
        id="audit.fund_kind",
        term_vi="Số tiền quỹ không rõ loại quỹ hoặc không bằng hai quỹ cộng lại",
        term_en="A fund without its kind, or a total that is not its two funds",
        ask_vi="quỹ tăng thu nhập hay quỹ hoạt động, mỗi quỹ bao nhiêu",
        facts=("M-TRAP-18",),
        severity=Severity.ASK,
        check=_fund_kind,
    ),
    AuditRule(
        id="audit.no_place_or_day",
        term_vi="Số liệu không có nơi hoặc không có ngày",
        term_en="Figures without place or day",
        ask_vi="số liệu của tỉnh, xã nào, đến ngày nào; khi chưa rõ thì để riêng, không cộng",
        facts=("M-TRAP-22",),
        severity=Severity.ASK,
        check=_no_place_or_day,
    ),
    AuditRule(
        id="audit.far_from_norm",
        term_vi="Số đếm thấp hơn một phần mười mức đặt ra",
        term_en="A count below a tenth of the norm",
        ask_vi="cách đếm có giống với mức đặt ra không",
        facts=("M-TRAP-20", "M-HELP-08"),
        severity=Severity.ASK,
        check=_far_below_help_norm,
    ),
    AuditRule(
        id="audit.return_contradicts_rows",
        term_vi="Báo cáo mâu thuẫn với sổ sách",
        term_en="A return contradicts the rows that the club keeps",
        ask_vi="sổ sách đã ghi đủ đến ngày báo cáo chưa; số nào đúng",
        facts=("M-BOOK-02", "M-BOOK-03"),
        severity=Severity.IMPOSSIBLE,
        check=_return_contradicts_rows,
    ),
    AuditRule(
        id="audit.result_differs",
        term_vi="Kết quả công bố khác với kết quả tính lại",
        term_en="A published result differs from the recomputed one",
        ask_vi="kết quả được tính từ số liệu nào",
        facts=("M-TRAP-05", "M-TRAP-06"),
        severity=Severity.IMPOSSIBLE,
        check=_result_differs,
    ),
    AuditRule(
        id="audit.revolving_fund",
        term_vi="Tiền cho vay nhiều hơn vốn: quỹ quay vòng, không hẳn là sai",
        term_en="More lent than the capital: a revolving fund, not an error",
        ask_vi="vốn đã cho vay mấy vòng; lượt vay không phải là người vay",
        facts=("M-TRAP-12",),
        severity=Severity.ASK,
        check=_revolving_fund,
    ),
    AuditRule(
        id="audit.not_recomputable",
        term_vi="Kết quả công bố không tính lại được",
        term_en="A published result cannot be recomputed",
        ask_vi="số liệu gốc còn thiếu, chẳng hạn mục tiêu",
        facts=("M-TRAP-19",),
        severity=Severity.ASK,
        check=_not_recomputable,
    ),
)
"""The nation's rules of consistency, each with the trap that it catches.

>>> len({rule.id for rule in RULES}) == len(RULES)
True
"""
