"""Rules about shares in per cent: what no whole number gives, what is cut, what does not add up."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from fractions import Fraction
from math import ceil, floor

from lthtgn.errors import RangeError
from lthtgn.model.claims import Claim, Formula, Operator, Printed, Qualifier, evaluate
from lthtgn.ranges import Range
from lthtgn.rules.auditing.parts import parts_of, show, summed, surely_above
from lthtgn.rules.auditing.results import claimed, name_said, recomputed
from lthtgn.rules.auditing.values import AuditRule, Material, Oddity, Severity, Shown
from lthtgn.rules.recomputing import Outcome
from lthtgn.rules.sheets import Sheet, Stated

__all__ = ["RULES"]

_PARTITIONS = (  # the parts of a whole, and whether there can be no third
    (("members.women", "members.men"), True),
    (("members.older", "members.younger"), True),
    (("members.aged_55", "members.under_55"), True),
    (("members.hardship", "members.better_off"), False),  # neither all nor apart: the disabled may be well off
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
                severity = None if exhaustive else Severity.ASK if below else Severity.SUSPICIOUS
                whole = Shown("tổng các tỷ lệ của một tổng thể", Range.exact(100), "%")
                yield Oddity(
                    sheet.owner, summed(shares, total), whole, severity, tuple(map(show, shares)), sheet.period
                )


def _near(share: Stated, whole: Stated) -> tuple[list[int], list[int]]:
    """The whole numbers whose share is printed so: when rounded, and when cut."""
    printed = share.as_printed
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
            yield Oddity(sheet.owner, show(share), show(whole), others=nearest, period=sheet.period)


def _share_is_cut(material: Material) -> Iterator[Oddity]:
    for sheet, share, whole in _shares_of_known_wholes(material):
        part = sheet.count(share.measure)
        rounded, cut = _near(share, whole)
        if part is None and cut and not rounded:
            of = whole.printed or 1
            found = Shown(f"{cut[0]} / {of}", Range.exact(Fraction(100 * cut[0]) / of), "%")
            yield Oddity(sheet.owner, show(share), found, period=sheet.period)
    for sheet, result in material.results:
        if result.outcome is Outcome.CUT and result.value is not None and result.claim.unit == "%":
            yield Oddity(result.claim.id, claimed(result.claim), recomputed(result), period=sheet.period)


def _share_differs(material: Material) -> Iterator[Oddity]:
    """A share beside its part and its whole, all of them stated; a share that is a published result is recomputed anyway."""
    told = {(sheet.owner, result.claim.printed, _part_of(result.claim)) for sheet, result in material.results}
    for sheet in material.sheets:
        for share in sheet.figures:
            whole = sheet.count(share.whole) if share.is_share and share.whole else None
            part = sheet.count(share.measure)
            if whole is not None and whole.value.high == 0 and share.is_share and share.value.low:
                yield Oddity(sheet.owner, show(share), show(whole), period=sheet.period)  # a share of nobody
                continue
            if whole is None or part is None or part.value.low is None or whole.value.low is None:
                continue
            if _is_told(told, sheet, share):
                continue
            given = part.possible.over(whole.possible)
            given = Range((given.low or 0) * 100, None if given.high is None else given.high * 100)
            if share.value.low is None and share.value.high is None and share.qualifier is None:
                continue
            if given & _readings(share) is None:
                severity = Severity.SUSPICIOUS if share.qualifier is Qualifier.ABOUT else None
                fits = Shown(share.term_vi, given, "%", share.measure)
                yield Oddity(sheet.owner, show(share), fits, severity, (show(part), show(whole)), sheet.period)


def _part_of(claim: Claim) -> str | None:
    """What a published share is a share of: the measure of its part, `None` where its name is not known."""
    formula = claim.formula
    is_share = isinstance(formula, Formula) and formula.operator is Operator.SHARE and claim.unit == "%"
    part = formula.terms[0] if is_share and isinstance(formula, Formula) else ""
    return claim.measures.get(part) if isinstance(part, str) and part else ""


def _is_told(told: Collection[tuple[str, Printed, str | None]], sheet: Sheet, share: Stated) -> bool:
    return any((sheet.owner, share.as_printed, part) in told for part in (share.measure, None))


def _readings(share: Stated) -> Range:
    """What a share can be, to its last digit; a range of a return at its ends."""
    if share.qualifier is not None or share.is_exact:
        return share.as_printed.readings
    low = None if share.value.low is None else share.value.low - share.step
    return Range(low, None if share.value.high is None else share.value.high + share.step)


def _attainment_as_coverage(material: Material) -> Iterator[Oddity]:
    inside = {(part, whole) for part, whole, _ in parts_of(material)}
    for sheet in material.sheets:
        for share in sheet.figures:
            if share.is_share and share.value.low is not None and share.value.low > 100:
                whole = Shown("mức cao nhất của một tỷ lệ bao phủ", Range.exact(100), "%")
                sure = (share.measure, share.whole) in inside
                yield Oddity(sheet.owner, show(share), whole, None if sure else Severity.ASK, period=sheet.period)
    for sheet, result in material.results:
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
            names = [name_said(result.claim, term) if isinstance(term, str) else "…" for term in (part, whole_name)]
            shown = Shown(" / ".join(names), Range.exact(value), "%")
            yield Oddity(result.claim.id, claimed(result.claim), shown, Severity.ASK, period=sheet.period)


def _two_denominators(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        of_all = sheet.share("loans.borrowers", "members")
        of_needy = sheet.share("loans.borrowers", "members.need_loan")
        if of_all and of_needy and surely_above(of_all, of_needy):
            yield Oddity(sheet.owner, show(of_all), show(of_needy), period=sheet.period)


RULES: tuple[AuditRule, ...] = (
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
        id="audit.attainment_as_coverage",
        term_vi="Mức đạt mục tiêu ghi như tỷ lệ bao phủ (trên 100 %)",
        term_en="Attainment of a target printed as coverage",
        ask_vi="đây là tỷ lệ bao phủ hay tỷ lệ so với mục tiêu; hãy ghi cả hai",
        facts=("M-TRAP-08", "FR-01"),
        severity=Severity.IMPOSSIBLE,
        check=_attainment_as_coverage,
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
)
"""The rules, each with the trap that it catches.

>>> RULES[0].id
'audit.shares_not_100'
"""
