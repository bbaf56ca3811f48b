"""Rules about published results, recomputed from their inputs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from math import ceil

import attrs

from lthtgn.model.claims import Claim, Formula, Operator, Printed, Qualifier, names_in
from lthtgn.ranges import Number, Range
from lthtgn.rules.auditing.parts import ATTRIBUTES, show, summed
from lthtgn.rules.auditing.results import claimed, input_of, name_said, recomputed, unit_of
from lthtgn.rules.auditing.values import AuditRule, Material, Oddity, Severity, Shown
from lthtgn.rules.measures import LOANS_MADE, MONEY_LENT
from lthtgn.rules.recomputing import COUNTED, Outcome, Recomputation, required
from lthtgn.rules.sheets import Sheet, Stated, term_of

__all__ = ["RULES"]

_WITH_FUND = "clubs.with_fund"
_LENT = frozenset({LOANS_MADE.id, MONEY_LENT.id})
_CLUB_COUNTS = ("clubs", "clubs.new", _WITH_FUND)


def _may_revolve(result: Recomputation) -> bool:
    """Whether loans come to more money than is printed: what is paid back is lent again, so that this is no error."""
    claim = result.claim
    names = () if claim.formula is None else tuple(names_in(claim.formula))
    of_loans = any(claim.measures.get(name) in _LENT for name in names)
    return of_loans and claim.unit == "VND" and result.value is not None and result.value > claim.printed.value


def _result_differs(material: Material) -> Iterator[Oddity]:
    for sheet, result in material.results:
        if result.outcome is Outcome.DIFFERS and not _may_revolve(result):
            # How far "about" goes no source says, so that nothing is impossible where it stands.
            severity = (
                Severity.ASK
                if not result.claim.is_printed
                else Severity.SUSPICIOUS
                if _is_about(result.claim)
                else None
            )
            yield Oddity(result.claim.id, claimed(result.claim), recomputed(result), severity, period=sheet.period)


def _is_about(claim: Claim) -> bool:
    used = [] if claim.formula is None else [claim.inputs.get(name) for name in names_in(claim.formula)]
    return any(printed is not None and printed.qualifier is Qualifier.ABOUT for printed in (claim.printed, *used))


def _word_too_loose(material: Material) -> Iterator[Oddity]:
    """To say nearly 85 of 12, or over 48 of 480, is true and tells nothing; "at least" and "up to" promise no nearness."""
    for sheet, result in material.results:
        printed, value = result.claim.printed, result.value
        if result.outcome is not Outcome.BOUND or value is None or value < 0:
            continue
        below = printed.qualifier is Qualifier.NEARLY and value * 2 < printed.value
        above = printed.qualifier is Qualifier.OVER and value > printed.value * 2
        if below or above:
            yield Oddity(result.claim.id, claimed(result.claim), recomputed(result), period=sheet.period)


def _revolving_fund(material: Material) -> Iterator[Oddity]:
    for sheet, result in material.results:
        if result.outcome is Outcome.DIFFERS and _may_revolve(result):
            yield Oddity(result.claim.id, claimed(result.claim), recomputed(result), period=sheet.period)


def _not_recomputable(material: Material) -> Iterator[Oddity]:
    for sheet, result in material.results:
        if result.outcome is Outcome.NOT_RECOMPUTABLE:
            why = Shown(_reason(result), Range.unknown(), "", result.reason or "")
            yield Oddity(result.claim.id, claimed(result.claim), None, None, (why,), sheet.period)


def _reason(result: Recomputation) -> str:
    """The code of why not, the names of inputs in Vietnamese."""
    code, colon, names = (result.reason or "").partition(": ")
    said = ", ".join(name_said(result.claim, name) for name in names.split(", ")) if names else ""
    return f"{code}{colon}{said}"


def _count_not_whole(material: Material) -> Iterator[Oddity]:
    for sheet, result in material.results:
        if result.outcome is Outcome.NOT_WHOLE:
            yield Oddity(result.claim.id, claimed(result.claim), recomputed(result), period=sheet.period)


def _exceeds_or_reaches(material: Material) -> Iterator[Oddity]:
    for sheet, result in material.results:
        if result.outcome is Outcome.WORDING and result.value is not None:
            said = Shown("công bố là vượt", Range.exact(result.claim.printed.value), "%", result.claim.what)
            above = Shown("phần vượt mục tiêu", Range.exact(result.value - 100), "%")
            reached = Shown("mức đạt so với mục tiêu", Range.exact(result.value), "%")
            yield Oddity(result.claim.id, said, above, None, (reached,), sheet.period)


def _mean_denominator(material: Material) -> Iterator[Oddity]:
    for sheet, result in material.results:
        formula = result.claim.formula
        if isinstance(formula, Formula) and formula.operator is Operator.PER and result.value is not None:
            total, by = formula.terms
            number = input_of(result.claim, total)
            if number is not None and isinstance(by, str):
                odd = tuple(_by_denominator(sheet, result, str(total), number, by))
                yield from odd or _by_label(sheet, result, str(total), by)
    for sheet in material.sheets:
        for mean in sheet.figures:
            total_stated = sheet.count(mean.measure) if mean.is_mean else None
            if total_stated is None or total_stated.printed is None or mean.printed is None or not mean.is_exact:
                continue
            candidates = {id_: clubs for id_ in _CLUB_COUNTS if (clubs := sheet.count(id_)) and clubs.printed}
            gives = {
                id_: _gives(mean.as_printed, total_stated.as_printed, c.printed or 1) for id_, c in candidates.items()
            }
            named = mean.whole
            if named not in gives or gives[named]:
                continue
            given = {id_: Fraction(total_stated.printed) / (c.printed or 1) for id_, c in candidates.items()}
            others = tuple(_per(mean, candidates[id_], given[id_]) for id_ in given if gives[id_])
            by_label = _per(mean, candidates[named], given[named])
            yield Oddity(sheet.owner, show(mean), by_label, None, others, sheet.period)


def _gives(printed: Printed, total: Printed, by: Number) -> bool:
    """Whether a total over a number is printed so, its own digits rounded or cut and all words left out."""
    value, possible = Fraction(total.value) / by, total.bare.possible
    if value == printed.value or printed.rounds(value) or printed.cuts(value):
        return True
    return not possible.is_exact and possible.over(Range.exact(by)) & printed.bare.readings is not None


def _per(mean: Stated, clubs: Stated, value: Number) -> Shown:
    return Shown(f"{mean.term_vi}, chia cho {clubs.term_vi}", Range.exact(value), mean.unit_vi, clubs.measure)


def _by_denominator(sheet: Sheet, result: Recomputation, total: str, number: Number, by: str) -> Iterator[Oddity]:
    """Which of the denominators at hand gives what is printed; the label of a fund names the clubs that have one."""
    claim = result.claim
    candidates = {name: printed.value for name, printed in claim.inputs.items() if printed and name != total}
    other = {name: value for name, value in candidates.items() if name != by and value}
    fund = sheet.count(_WITH_FUND) if claim.measures.get(total, "").startswith("funds.") else None
    if fund is not None and fund.printed and not any(value == fund.printed for value in candidates.values()):
        other[_WITH_FUND] = fund.printed
    for name, value in other.items():
        given = Fraction(number) / value
        of_funds = _WITH_FUND in {name, claim.measures.get(name)}
        agrees = _gives(claim.printed, claim.inputs[total] or Printed(number), value)
        if (result.outcome.agrees and of_funds and not agrees) or (not result.outcome.agrees and agrees):
            said = name_said(claim, total)
            by_other = term_of(name)[0] if name == _WITH_FUND else name_said(claim, name)
            shown = Shown(f"{said} / {by_other}", Range.exact(given), unit_of(claim.unit), name)
            used = Shown(f"{said} / {name_said(claim, by)}", Range.exact(result.value or 0), unit_of(claim.unit), by)
            yield Oddity(claim.id, claimed(claim), shown, None, (used,), sheet.period)


def _by_label(sheet: Sheet, result: Recomputation, total: str, by: str) -> Iterator[Oddity]:
    """The label names another population than the one that the result is divided by."""
    claim = result.claim
    named, used, number = claim.population, claim.measures.get(by), input_of(claim, total)
    other = None if named is None else sheet.count(named)
    if named is None or used not in _CLUB_COUNTS or used == named or number is None:
        return
    if other is not None and other.printed:
        given = Shown(f"{name_said(claim, total)} / {other.term_vi}", Range.exact(Fraction(number) / other.printed))
        shown = attrs.evolve(given, unit_vi=unit_of(claim.unit), id=named)
        yield Oddity(claim.id, claimed(claim), shown, None, (recomputed(result),), sheet.period)


def _met_by_rounding(material: Material) -> Iterator[Oddity]:
    for sheet, result in material.results:
        claim, value, bounds = result.claim, result.value, result.bounds
        name, target = _target(sheet, claim)
        if value is None or target is None or bounds is None:
            continue
        used = claim.formula is not None and name in names_in(claim.formula)
        if used and claim.unit in COUNTED and bounds.low is not None and claim.printed.value < bounds.low:
            # The share of the whole was rounded down to a number that misses it.
            least = Shown("số tối thiểu để đạt mục tiêu", Range.exact(ceil(value)), unit_of(claim.unit), name)
            yield Oddity(claim.id, claimed(claim), least, period=sheet.period)
        elif used or not claim.unit.startswith("%") or bounds.high is None:
            continue
        elif bounds.high < target <= claim.printed.value:
            whole = _whole_of(claim)
            others = () if whole is None else (_least(target, whole),)
            yield Oddity(claim.id, claimed(claim), recomputed(result), None, others, sheet.period)


def _target(sheet: Sheet, claim: Claim) -> tuple[str, Number | None]:
    """The share that is aimed at: an input, or a figure of the sheet that is named after the part of the share."""
    for name, printed in claim.inputs.items():
        if _is_target(name) and _is_share(name):
            return name, None if printed is None else printed.value
    formula = claim.formula
    part = formula.terms[0] if isinstance(formula, Formula) and formula.operator is Operator.SHARE else None
    for stated in sheet.figures if isinstance(part, str) else ():
        if _is_target(stated.measure) and _is_share(stated.measure) and stated.measure.startswith(str(part)):
            return stated.measure, stated.printed
    return "", None


def _is_target(name: str) -> bool:
    return any(word in name.lower() for word in ("target", "planned", "muc_tieu", "chi_tieu", "ke_hoach"))


def _is_share(name: str) -> bool:
    return any(word in name.lower() for word in ("pct", "percent", "share", "ty_le"))


def _other_base(material: Material) -> Iterator[Oddity]:
    """A share of what was planned, of something else than was planned: there may be more now, or fewer."""
    for sheet, result in material.results:
        claim, formula = result.claim, result.claim.formula
        if not isinstance(formula, Formula) or formula.operator is not Operator.SHARE or result.value is None:
            continue
        part, whole = formula.terms
        if not isinstance(part, str) or not isinstance(whole, str) or _is_target(part) or not _is_target(whole):
            continue
        base = re.sub(r"_?(?:target|planned)_?", "", whole.lower())
        number, now = input_of(claim, part), input_of(claim, base)
        if now is None and (stated := sheet.count(base)) is not None:
            now = stated.printed
        if base and base != part and number is not None and now and now != input_of(claim, whole):
            of_base = term_of(base)[0] if base not in claim.measures else name_said(claim, base)
            share = Range.exact(Fraction(100 * number) / now)
            shown = Shown(f"{name_said(claim, part)} / {of_base}", share, "%", base)
            yield Oddity(claim.id, claimed(claim), shown, None, (), sheet.period)


def _whole_of(claim: Claim) -> int | None:
    formula = claim.formula
    if isinstance(formula, Formula) and formula.operator is Operator.SHARE:
        whole = input_of(claim, formula.terms[1])
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
        kinds = {ATTRIBUTES[stated.measure] for stated in parts}
        if len(kinds) > 1:
            total = Range.total(Range.exact(stated.printed or 0) for stated in parts)
            others = tuple(map(show, parts))
            yield Oddity(result.claim.id, summed(parts, total), claimed(result.claim), None, others, sheet.period)


def _same(sheet: Sheet, claim: Claim, name: str) -> Stated | None:
    """The figure of the sheet that an input of a result is."""
    value = input_of(claim, name)
    return next(
        (
            s
            for s in sheet.figures
            if s.is_count and s.measure in ATTRIBUTES and s.printed == value and value is not None
        ),
        None,
    )


RULES: tuple[AuditRule, ...] = (
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
        ask_vi="số bình quân chia cho tất cả câu lạc bộ hay chỉ một số, như câu lạc bộ có quỹ, câu lạc bộ mới",
        facts=("M-TRAP-03", "M-PROV-13"),
        severity=Severity.SUSPICIOUS,
        check=_mean_denominator,
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
        id="audit.other_base",
        term_vi="Kết quả và mục tiêu không tính trên cùng một tổng số",
        term_en="A result over another base than the target",
        ask_vi="kết quả tính trên số theo kế hoạch hay số hiện có; hãy ghi cả hai",
        facts=("M-TRAP-19",),
        severity=Severity.SUSPICIOUS,
        check=_other_base,
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
        id="audit.word_too_loose",
        term_vi="Từ “gần”, “trên” che một khoảng cách quá lớn",
        term_en="Nearly or over is said of a number far away",
        ask_vi="con số chính xác là bao nhiêu",
        facts=("M-TRAP-17",),
        severity=Severity.SUSPICIOUS,
        check=_word_too_loose,
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
"""The rules, each with the trap that it catches.

>>> RULES[0].id
'audit.overlapping_groups'
"""
