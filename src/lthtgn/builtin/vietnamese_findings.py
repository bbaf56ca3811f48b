"""Findings, figures, resolutions and problems in Vietnamese: what was found, what was asked, from when and by what."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta
from fractions import Fraction

import attrs

from lthtgn.builtin.vietnamese_sources import place_said, provision_said, short_said
from lthtgn.builtin.vietnamese_texts import CERTAINTIES, VERDICTS
from lthtgn.builtin.words import Words, between, number_said, share_said
from lthtgn.expr.nodes import Invert, Measure, Quantity, ShareOf, Test, TestAny, Within
from lthtgn.expr.walking import measures_of, quantities_of
from lthtgn.policy.documents import Citation
from lthtgn.policy.parameters import Since, Unit
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn.ranges import Range, Share, Verdict
from lthtgn.rules.assessment import Finding, SetFinding
from lthtgn.rules.criteria import Criterion, OpaqueCriterion, Waiver

__all__ = [
    "cite_said",
    "finding_said",
    "law_said",
    "requirement_said",
    "resolution_said",
    "set_said",
    "terms_said",
    "verdict_said",
]


def verdict_said(words: Words, verdict: Verdict) -> str:
    """A verdict in a word or two (kết luận)."""
    return words.tr(VERDICTS[verdict])


def finding_said(words: Words, finding: Finding) -> str:
    """A verdict with its evidence, what was asked, from when and by what (kết quả đánh giá)."""
    head = f"{words.term(finding.criterion)}: {words.tr(VERDICTS[finding.verdict])}"
    if finding.verdict is Verdict.NOT_IN_FORCE:
        if finding.waiver is not None:
            return f"{head}; {_waived(words, finding.waiver)}"
        return head + (_life(words, finding.criterion) or _why_not_in_force(words, finding.bounds))
    evidence = _evidence(words, finding)
    requirement = requirement_said(words, finding)
    if finding.waiver is not None:
        requirement = words.tr(
            "{requirement}; nơi này có thể {waived}", requirement=requirement, waived=_waived(words, finding.waiver)
        )
    return head + (f" – {evidence}" if evidence else "") + (f"; {requirement}" if requirement else "")


def _waived(words: Words, waiver: Waiver) -> str:
    end = (
        ""
        if waiver.until is None
        else (" " + words.tr("đến hết {until}", until=words.day(waiver.until - timedelta(days=1))))
    )
    where = place_said(words, waiver.scope)
    return words.tr(
        "được miễn tại {where} từ {since}{end} ({cite})",
        where=where,
        since=words.day(waiver.since),
        end=end,
        cite=cite_said(words, waiver.cite),
    )


def _life(words: Words, criterion: Criterion | OpaqueCriterion) -> str:
    """Where, and from when to when, a criterion is asked, where it says so itself."""
    told = words.tr("tại {name}", name=place_said(words, criterion.scope)) if criterion.scope is not None else ""
    if criterion.since is not None:
        told += " " + words.tr("từ {since}", since=words.day(criterion.since))
    if criterion.until is not None:
        told += " " + words.tr("đến hết {until}", until=words.day(criterion.until - timedelta(days=1)))
    return ("; " + words.tr("chỉ áp dụng {where}", where=told.strip())) if told else ""


def _why_not_in_force(words: Words, bounds: Sequence[Resolution]) -> str:
    """From which day on nothing, or what next, or what is too unsure."""
    if not bounds:
        return ""
    told = " " + words.tr("vào ngày {day}", day=words.day(bounds[0].day))
    if any(bound.displaced for bound in bounds):
        told += "; " + words.tr("giá trị hiện có không đủ mức chắc chắn được yêu cầu")
    starts = [bound.next_start for bound in bounds if bound.next_start is not None]
    return told + (("; " + words.tr("có quy định từ {day}", day=words.day(min(starts)))) if starts else "")


# What was found of a club.


def _evidence(words: Words, finding: Finding) -> str:
    if not isinstance(finding.criterion, Criterion):
        return ""
    figures = dict(finding.evidence)
    told: dict[str, None] = {}
    for quantity in quantities_of(finding.criterion.test):
        if isinstance(quantity, ShareOf) and isinstance(quantity.part, Measure) and isinstance(quantity.whole, Measure):
            told[_share_of(words, quantity.part, quantity.whole, figures, finding)] = None
        elif not (isinstance(quantity, Measure) and _is_flag(quantity)):
            told |= dict.fromkeys(_counted(words, measure, figures[measure]) for measure in measures_of(quantity))
    return "; ".join(told)


def _counted(words: Words, measure: Measure, figure: Range) -> str:
    return f"{words.term(measure)}: {words.figure(figure, measure.unit_vi)}"


def _share_of(words: Words, part: Measure, whole: Measure, figures: Mapping[Measure, Range], finding: Finding) -> str:
    inner, outer = figures[part], figures[whole]
    if outer.high is not None and (inner.low or 0) > outer.high:
        return words.tr(
            "số liệu mâu thuẫn: {part} là {inner}, nhưng {whole} là {outer}",
            part=words.term(part),
            inner=words.figure(inner),
            whole=words.term(whole),
            outer=words.figure(outer),
        )
    values = [bound.value for bound in finding.bounds if bound.value is not None]
    limits = [end for value in values for end in (value.low, value.high) if end is not None]
    share = Share(inner, outer)
    said = "" if share.is_empty or share.bounds == Range(0, 1) else share_said(words, share.bounds, limits)
    # A part that only its whole bounds is not known at all, whatever its arithmetic says.
    known = inner.low != 0 or inner.is_exact or inner.high not in {None, outer.high}
    if not outer.is_exact:
        if not known and outer == Range.unknown():
            return words.tr("{part}, {whole}: chưa rõ", part=words.term(part), whole=words.term(whole))
        figure = _counted(words, part, inner if known else Range.unknown())
        return f"{figure}; {_counted(words, whole, outer)}" + (
            (" " + words.tr("(tỷ lệ {said})", said=said)) if said else ""
        )
    of = words.figure(outer, _unit(whole))
    if share.is_empty:
        return words.tr(
            "{term}: {inner} trong {of} (không có {unit} nào để tính tỷ lệ)",
            term=words.term(part),
            inner=words.figure(inner),
            of=of,
            unit=words.counted("", 0, _unit(whole)).strip(),
        )
    if not known:
        return words.tr("{term}: chưa rõ, trong {of}", term=words.term(part), of=of)
    return words.tr(
        "{term}: {inner} trong {of} ({said})", term=words.term(part), inner=words.figure(inner), of=of, said=said
    )


# What is asked of it.


def requirement_said(words: Words, finding: Finding) -> str:
    """What a criterion asks for, from when, where and by what (yêu cầu)."""
    criterion = finding.criterion
    if not isinstance(criterion, Criterion):
        return words.tr("yêu cầu áp dụng {basis}", basis=_own_basis(words, criterion))
    found = {bound.parameter.id: bound for bound in finding.bounds}
    notes = [b.chosen.cite.note_vi for b in finding.law_not_known if b.chosen is not None and b.chosen.cite.note_vi]
    told = _asked(words, criterion.test, found, named=len(quantities_of(criterion.test)) > 1)
    if criterion.cite is not None:
        told = words.tr(
            "{asked}, áp dụng {basis}", asked=told or words.tr("yêu cầu"), basis=_own_basis(words, criterion)
        )
    return ". ".join([told, " ".join(map(words.tr, dict.fromkeys(notes)))]) if notes else told


def _asked(words: Words, test: Test, found: Mapping[str, Resolution], *, named: bool, negated: bool = False) -> str:
    """What a test asks for, of what where that is to be named; of its opposite, what the opposite asks for."""
    if isinstance(test, Invert):
        return _asked(words, test.test, found, named=named, negated=not negated)
    if isinstance(test, Within):
        asked = _asked_within(words, test, found, negated=negated)
        name = _name(words, test.quantity) if named else ""
        if asked and name:
            return words.tr("yêu cầu {name} {asked}", name=name, asked=asked)
        return words.tr("yêu cầu {asked}", asked=asked) if asked else ""
    parts = [told for item in test.tests if (told := _asked(words, item, found, named=named, negated=negated))]
    return (("; " + words.tr("hoặc") + " ") if isinstance(test, TestAny) is not negated else "; ").join(parts)


def _asked_within(words: Words, test: Within, found: Mapping[str, Resolution], *, negated: bool) -> str:
    told = (words.tr("dưới"), words.tr("trên")) if negated else (words.tr("tối thiểu"), words.tr("tối đa"))
    measure = test.quantity if isinstance(test.quantity, Measure) else None
    unit_vi = measure.unit_vi if measure is not None else ""
    sides = []
    lifted: list[tuple[str, Since]] = []
    several = []
    for word, bound in zip(told, (test.low, test.high), strict=True):
        resolution = found.get(getattr(bound, "id", ""))
        if isinstance(bound, int):
            sides.append(_Side(word, Range.exact(bound), Unit("", unit_vi), ""))
        elif resolution is not None and resolution.rivals:
            several.append(_one_of(words, word, resolution))
        elif resolution is not None and resolution.chosen is not None:
            chosen = resolution.chosen
            if chosen.lifts:
                lifted.append((word, chosen))
            else:
                sides.append(_Side(word, chosen.value, resolution.parameter.unit, _basis(words, chosen)))
    if lifted or several:
        return _with_lifted(words, sides, lifted, several)
    return _sides(words, sides, is_flag=measure is not None and _is_flag(measure), negated=negated) if sides else ""


def _with_lifted(
    words: Words, sides: Sequence[_Side], lifted: Sequence[tuple[str, Since]], several: Sequence[str]
) -> str:
    """What is asked for where a place has lifted a side, or where a side is one of several."""
    if not several and len(sides) == len(lifted) == 1:
        (side,), ((word, chosen),) = sides, lifted
        if side.value is not None and side.basis == _basis(words, chosen):
            kept = _one_side(words, attrs.evolve(side, basis=""))
            return words.tr("{kept}, không quy định {side}, áp dụng {basis}", kept=kept, side=word, basis=side.basis)
    without = [
        words.tr("{side} không quy định {basis}", side=word, basis=_basis(words, chosen)) for word, chosen in lifted
    ]
    return f" {words.tr('và')} ".join([*(_one_side(words, side) for side in sides), *without, *several])


def _sides(words: Words, sides: Sequence[_Side], *, is_flag: bool, negated: bool) -> str:
    """One side of what is asked for, or both."""
    one = len({side.basis for side in sides}) == 1
    if one and all(side.value is None for side in sides):
        return words.tr("{basis}: chưa biết", basis=sides[0].basis)
    if is_flag:
        if not sides[0].basis:
            return ""
        pattern = "không có, áp dụng {basis}" if negated else "áp dụng {basis}"
        return words.tr(pattern, basis=sides[0].basis)
    if one and len(sides) == 2 and not negated:
        return _both_sides(words, *sides)
    joint = words.tr("hoặc") if negated else words.tr("và")
    return f" {joint} ".join(_one_side(words, side) for side in sides)


def _both_sides(words: Words, low: _Side, high: _Side) -> str:
    if low.value is None or high.value is None:
        return words.tr("{low} và {high}", low=_one_side(words, low), high=_one_side(words, high))
    basis = (", " + words.tr("áp dụng {basis}", basis=low.basis)) if low.basis else ""
    if not low.value.is_exact and low.value.high is not None and low.value.high == high.value.low:
        # The source prints one figure: at most the one end, at least the other.
        point = law_said(words, Range.exact(low.value.high), low.unit)
        return words.tr("{point}{basis} (nguồn không nói là tối thiểu hay tối đa)", point=point, basis=basis)
    if low.unit.is_share or low.value.low is None or not low.value.is_exact:
        least = words.share(low.value) if low.unit.is_share else words.figure(low.value)
    else:
        least = number_said(words, low.value.low, unit=low.unit.term_vi)
    return words.tr("từ {low} đến {high}{basis}", low=least, high=law_said(words, high.value, high.unit), basis=basis)


def _one_side(words: Words, side: _Side) -> str:
    if side.value is None:
        return words.tr("{word} chưa biết, {basis}", word=side.word, basis=side.basis)
    if side.value.low is not None and side.value.high is None:  # the source leaves open whether it is more
        least = law_said(words, Range.exact(side.value.low), side.unit)
        return words.tr("{word} {least} hoặc hơn nữa {basis}", word=side.word, least=least, basis=side.basis).rstrip()
    at = "" if side.value.is_exact else (words.tr("ở mức") + " ")
    return f"{side.word} {at}{law_said(words, side.value, side.unit)} {side.basis}".rstrip()


def _own_basis(words: Words, criterion: Criterion | OpaqueCriterion) -> str:
    """From when and where a criterion that says so itself is asked, and by what."""
    told = words.tr("từ {since}", since=words.day(criterion.since)) if criterion.since is not None else ""
    if criterion.scope is not None:
        told += " " + words.tr("tại {name}", name=place_said(words, criterion.scope))
    return f"{told} ({cite_said(words, criterion.cite)})".lstrip() if criterion.cite is not None else told


def _basis(words: Words, chosen: Since) -> str:
    where = (" " + words.tr("tại {name}", name=place_said(words, chosen.scope))) if chosen.scope is not None else ""
    return words.tr(
        "từ {start}{where} ({cite})", start=words.day(chosen.start), where=where, cite=cite_said(words, chosen.cite)
    )


def _one_of(words: Words, word: str, resolution: Resolution) -> str:
    """What may apply, where it is not known in which former province the place lay; or that nothing does there."""
    unit = resolution.parameter.unit
    said = [f"{_candidate(words, one, unit)} {_basis(words, one)}" for one in resolution.candidates]
    if resolution.rivals and len(said) == 1:
        said.append(words.tr("không quy định"))
    told = (" " + words.tr("hay") + " ").join(said)
    if resolution.rivals:
        told += ", " + words.tr("vì chưa rõ địa bàn thuộc tỉnh nào trước sắp xếp")
    return f"{word} {told}".lstrip()


def _candidate(words: Words, value: Since, unit: Unit) -> str:
    if value.lifts:
        return words.tr("không quy định")
    return words.tr("chưa biết") if value.value is None else law_said(words, value.value, unit)


def law_said(words: Words, value: Range, unit: Unit) -> str:
    """A value of the law with its unit; a factor such as 0,45 is never rounded to one decimal."""
    if unit.is_share:
        return words.share(value)
    if not any(isinstance(end, Fraction) and 100 % end.denominator == 0 for end in (value.low, value.high)):
        return words.figure(value, unit.term_vi)
    # A factor of the law, such as 0,45, is never rounded to one decimal as a mean is.
    low, high = (None if end is None else words.decimal(end, 2) for end in (value.low or None, value.high))
    if high is not None:
        high = words.counted(high, value.high, unit.term_vi)
    return high if value.is_exact and high is not None else between(words, low, high)


def cite_said(words: Words, cite: Citation) -> str:
    """A document, a provision, and how the value is known (căn cứ)."""
    told = [short_said(words, cite.document)]
    if cite.provision:
        told.append(provision_said(words, cite.provision))
    told.append(words.tr(CERTAINTIES[cite.certainty]))
    return ", ".join(told)


def set_said(words: Words, item: SetFinding) -> str:
    """A set of criteria and its verdict (bộ tiêu chí)."""
    return f"{words.term(item.set)}: {words.tr(VERDICTS[item.verdict])}"


def resolution_said(words: Words, resolution: Resolution) -> str:
    """Which value of a parameter applies on a day, from when, where and by what."""
    parameter = resolution.parameter
    head = words.tr(
        "{term} ({id}), ngày {day}", term=words.term(parameter), id=parameter.id, day=words.day(resolution.day)
    )
    if resolution.rivals:
        return f"{head}: {_one_of(words, '', resolution)}"
    if resolution.chosen is None:
        return words.tr(
            "{term} ({id}): chưa có quy định áp dụng{why}",
            term=words.term(parameter),
            id=parameter.id,
            why=_why_not_in_force(words, [resolution]),
        )
    if resolution.chosen.lifts:
        return f"{head}: {_one_of(words, '', resolution)}"
    cite = cite_said(words, resolution.chosen.cite)
    since = words.day(resolution.chosen.start)
    if resolution.standing is Standing.NOT_KNOWN:
        return words.tr("{head}: chưa biết, từ {since} ({cite})", head=head, since=since, cite=cite)
    assert resolution.value is not None
    where = resolution.chosen.scope
    place = (", " + words.tr("áp dụng tại {name}", name=place_said(words, where))) if where is not None else ""
    said = words.tr(
        "{head}: {value}, từ {since} ({cite}){place}",
        head=head,
        value=law_said(words, resolution.value, parameter.unit),
        since=since,
        cite=cite,
        place=place,
    )
    for lost in resolution.below_minimum:
        local = place_said(words, lost.scope) if lost.scope is not None else ""
        less = law_said(words, lost.value or Range.unknown(), parameter.unit)
        said += "; " + words.tr("mức của {local} ({less}) thấp hơn nên không dùng", local=local, less=less)
    return said


@attrs.frozen
class _Side:
    """One side of what is asked for: its word, its value (`None` where it is not known), and from when, where, by what."""

    word: str
    value: Range | None
    unit: Unit
    basis: str


def _unit(measure: Measure) -> str:
    return "thành viên" if measure.id == "members" else measure.unit_vi


def _name(words: Words, quantity: Quantity) -> str:
    """What a test is about, in words; empty of what has no name."""
    if isinstance(quantity, ShareOf):
        part, whole = _name(words, quantity.part), _name(words, quantity.whole)
        return words.tr("tỷ lệ {part} trên {whole}", part=part, whole=whole) if part and whole else ""
    return words.term(quantity) if isinstance(quantity, Measure) else ""


def _is_flag(measure: Measure) -> bool:
    """Whether a measure of one club only says yes or no: the verdict has said it already."""
    return measure.part_of is not None and measure.part_of.id == "clubs"


def terms_said(words: Words, terms: list[str], cite: Citation) -> str:
    """What is cited from one provision, and how it is known."""
    provision = f", {provision_said(words, cite.provision)}" if cite.provision else ""
    text = f"{'; '.join(terms)} ({words.tr(CERTAINTIES[cite.certainty])}{provision})."
    if cite.disputed_vi:
        text += " " + words.tr("Nguồn khác: {disputed}", disputed=words.tr(cite.disputed_vi))
    if cite.note_vi:
        text += f" {words.tr(cite.note_vi)}"
    return text
