"""What an audit found, in Vietnamese (đối chiếu số liệu).

Exact shares and means are shown with as many decimals as it takes to see that they differ from what was printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType

from lthtgn.builtin.words import Words
from lthtgn.model.claims import Claim, Printed, Qualifier
from lthtgn.model.periods import PartialDate, Period
from lthtgn.ranges import Number, Range
from lthtgn.rules.auditing.results import name_said
from lthtgn.rules.consistency import AuditFinding, Severity, Shown
from lthtgn.rules.recomputing import Outcome, Recomputation

__all__ = ["OUTCOMES", "SEVERITIES", "composed_said", "finding_said", "result_said", "shown_said"]

SEVERITIES: Mapping[Severity, str] = MappingProxyType(
    {
        Severity.IMPOSSIBLE: "không thể đúng",
        Severity.SUSPICIOUS: "đáng ngờ",
        Severity.ASK: "cần hỏi lại",
    }
)
"""The severities in Vietnamese.

>>> SEVERITIES[Severity.ASK]
'cần hỏi lại'
"""

OUTCOMES: Mapping[Outcome, str] = MappingProxyType(
    {
        Outcome.EXACT: "khớp hoàn toàn",
        Outcome.ROUNDED: "khớp sau khi làm tròn",
        Outcome.CUT: "khớp sau khi cắt bớt chữ số",
        Outcome.BOUND: "khớp với từ “trên”, “gần”, “ít nhất”",
        Outcome.POSSIBLE: "có thể khớp vì số liệu gốc chỉ là khoảng",
        Outcome.WORDING: "con số là mức đạt nhưng ghi là vượt",
        Outcome.NOT_WHOLE: "không ra số nguyên",
        Outcome.DIFFERS: "không khớp",
        Outcome.NOT_RECOMPUTABLE: "không tính lại được",
    }
)
"""The outcomes of a recomputation in Vietnamese.

>>> OUTCOMES[Outcome.CUT]
'khớp sau khi cắt bớt chữ số'
"""

_QUALIFIERS = {
    Qualifier.OVER: "trên {number}",
    Qualifier.NEARLY: "gần {number}",
    Qualifier.ABOUT: "khoảng {number}",
    Qualifier.AT_LEAST: "ít nhất {number}",
    Qualifier.UP_TO: "tối đa {number}",
    Qualifier.UNDER: "dưới {number}",
}
_COMPOSED = {
    ", chia cho ": "{part}, chia cho {whole}",
    " và ": "{part} và {other}",
    " bình quân": "{figure} bình quân",
    "tử số của ": "tử số của {figure}",
    "tỷ lệ ": "tỷ lệ {part}",
}
_PLACE = re.compile(r"\{(\w+)\}")
_ENOUGH = 12
_UNITS = {
    "%": "%",
    "persons": "người",
    "clubs": "câu lạc bộ",
    "VND": "đồng",
    "VND per club": "đồng/câu lạc bộ",
    "members per club": "người/câu lạc bộ",
    "% of target": "% so với mục tiêu",
    "% above target": "% trên mục tiêu",
    "times target": "lần mục tiêu",
    "percentage points": "điểm phần trăm",
}


def _digits_for(values: Iterable[Number | None]) -> int:
    """Two decimals, and more where two numbers that are not alike would look alike."""
    numbers = {Fraction(value) for value in values if value is not None}
    for digits in range(2, _ENOUGH):
        if len({_rounded(number, digits) for number in numbers}) == len(numbers):
            return digits
    return _ENOUGH


def _rounded(value: Fraction, digits: int) -> int:
    """Half up, in units of the last digit."""
    scaled: Fraction = abs(value) * 10**digits
    size: int = (scaled.numerator * 2 + scaled.denominator) // (2 * scaled.denominator)
    return -size if value < 0 else size


def _said(words: Words, value: Range, unit: str, digits: int = 2) -> str:
    """A figure; what is not whole with two decimals, and more where it would look like another."""
    low = value.low
    if value.is_exact and isinstance(low, Fraction):
        said = words.decimal(low, digits, unit=unit)
        return words.counted(said, low, unit) if unit else said
    return words.figure(value, unit)


def _apart_unit(unit: str) -> str:
    """The difference of two percentages is not itself one of anything."""
    return _UNITS["percentage points"] if unit == "%" else unit


def shown_said(words: Words, shown: Shown, digits: int = 2) -> str:
    """A figure of a finding, or what is missing.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> shown_said(VietnameseLocaliser(), Shown("số thành viên nữ", Range.exact(60), "người"))
    'số thành viên nữ: 60 người'
    """
    about = " + ".join(_of(words, when) for when in shown.about)
    if shown.id in _REASONS:
        return f"{words.tr(shown.term_vi)} {about}".rstrip()
    if _is_reason(shown):
        return _why(words, shown.term_vi)
    term = composed_said(words, shown.term_vi)
    term = f"{term} ({about})" if about else term
    if shown.printed is not None:
        return f"{term}: {_printed(words, shown.printed, shown.unit_vi)}"
    return f"{term}: {_said(words, shown.value, shown.unit_vi, digits)}"


def _of(words: Words, when: Period | PartialDate) -> str:
    said = words.text("when", when=when)
    is_day = when.is_whole if isinstance(when, PartialDate) else (when.end - when.start).days == 1
    return words.tr("ngày {day}", day=said) if is_day else said


def finding_said(words: Words, finding: AuditFinding) -> str:
    """What was found: both figures, how far apart they are, and what to ask.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.rules.consistency import RULES
    >>> women, members = Shown("số thành viên nữ", Range.exact(60), "người"), Shown("số thành viên", Range.exact(57), "người")
    >>> finding_said(VietnameseLocaliser(), AuditFinding(RULES[0], "an-trai", women, members, Severity.IMPOSSIBLE))[:79]
    'an-trai: Phần lớn hơn tổng thể (không thể đúng) – số thành viên nữ: 60 người; s'
    """
    about = "" if finding.period is None else f" ({words.text('period', period=finding.period)})"
    head = f"{finding.where}{about}: {words.term(finding.rule)} ({words.tr(SEVERITIES[finding.severity])})"
    pair = [finding.first, *([] if finding.second is None else [finding.second])]
    digits = _digits_for(end for shown in pair for end in (shown.value.low, shown.value.high))
    parts = [shown_said(words, shown, digits) for shown in pair]
    apart = _apart(words, finding)
    parts += [apart] if apart else []
    parts += [shown_said(words, other) for other in finding.others]
    return words.tr(
        "{head} – {parts}. Cần hỏi: {ask}.", head=head, parts="; ".join(parts), ask=words.tr(finding.ask_vi)
    )


def _apart(words: Words, finding: AuditFinding) -> str:
    difference = finding.difference
    if difference is None or finding.second is None or finding.first.unit_vi != finding.second.unit_vi:
        return ""
    if not difference.is_exact or difference.low is None or difference.low == 0:
        return ""
    return _difference(words, difference.low, finding.first.unit_vi)


def _difference(words: Words, value: Number, unit: str) -> str:
    size = max(value, -value)
    digits = _digits_for((size, 0))
    return words.tr("chênh lệch {size}", size=_said(words, Range.exact(size), _apart_unit(unit), digits))


def composed_said(words: Words, term: str) -> str:
    """The term of a figure that was worked out: of what it was worked out, and how, each in the words of the language.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> composed_said(VietnameseLocaliser(), "số thành viên, chia cho số câu lạc bộ")
    'số thành viên, chia cho số câu lạc bộ'
    """
    said = words.tr(term)
    if said != term:
        return said
    for joint in (" + ", " × ", " / "):
        if joint in term:
            return joint.join(composed_said(words, part) for part in term.split(joint))
    for between, pattern in _COMPOSED.items():
        first, found, second = term.partition(between)
        places, parts = _PLACE.findall(pattern), [part for part in (first, second) if part]
        if found and len(parts) == len(places):
            told = (composed_said(words, _full(words, part)) for part in parts)
            return words.tr(pattern, **dict(zip(places, told, strict=True)))
    head, bracket, note = term.rpartition(" (")
    if bracket and note.endswith(")"):
        return f"{composed_said(words, head)} ({composed_said(words, note.removesuffix(')'))})"
    return said


def _full(words: Words, part: str) -> str:
    """What a share is of, with the "number of" that its name leaves out where it is only known with that."""
    return part if words.tr(part) != part or words.tr(f"số {part}") == f"số {part}" else f"số {part}"


def _is_reason(shown: Shown) -> bool:
    return shown.id in _REASONS or (shown.printed is None and shown.value == Range.unknown())


_REASONS = frozenset({"place", "period", "founded"})  # that something is missing or out of place is no number


def _why(words: Words, reason: str, claim: Claim | None = None) -> str:
    code, _, names = reason.partition(": ")
    told = (name if claim is None else name_said(claim, name) for name in names.split(", "))
    names = ", ".join(composed_said(words, name) for name in told)
    reasons = {
        "missing": words.tr("thiếu {names}", names=names),
        "no formula": words.tr("không rõ cách tính"),
        "about": words.tr("kết quả chỉ nói “khoảng”"),
        "division by 0": words.tr("mẫu số bằng 0"),
    }
    return reasons.get(code, words.tr("{reason}: chưa rõ", reason=reason))


def _printed(words: Words, printed: Printed, unit: str) -> str:
    number = Range.exact(printed.value)
    said = _said(words, number, unit)
    return said if printed.qualifier not in _QUALIFIERS else words.tr(_QUALIFIERS[printed.qualifier], number=said)


def result_said(words: Words, result: Recomputation) -> str:
    """A published result beside the recomputed one.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.model.claims import Claim, Formula, Operator
    >>> from lthtgn.rules.recomputing import recompute
    >>> share = Formula(Operator.SHARE, ("part", "whole"))
    >>> claim = Claim("a.1", "share", Printed(53), "%", {"part": Printed(23), "whole": Printed(43)}, share)
    >>> result_said(VietnameseLocaliser(), recompute(claim))
    'a.1: công bố 53 %, tính lại 53,49 %: khớp sau khi làm tròn'
    """
    claim = result.claim
    unit = _UNITS.get(claim.unit, claim.unit)
    said = words.tr("công bố") if claim.is_printed else words.tr("để so sánh")
    head = f"{claim.id}: {said} {_printed(words, claim.printed, unit)}"
    if result.value is None:
        return f"{head}: {words.tr(OUTCOMES[result.outcome])} ({_why(words, result.reason or '', claim)})"
    words_for = words.tr(OUTCOMES[result.outcome])
    tail = ""
    if result.outcome in {Outcome.DIFFERS, Outcome.NOT_WHOLE} and result.difference is not None:
        tail = f", {_difference(words, result.difference, unit)}"
    if result.outcome is Outcome.NOT_RECOMPUTABLE:
        tail = f" ({_why(words, result.reason or '')})"
    digits = _digits_for((claim.printed.value, result.value))
    return words.tr(
        "{head}, tính lại {value}: {outcome}{tail}",
        head=head,
        value=_said(words, Range.exact(result.value), unit, digits),
        outcome=words_for,
        tail=tail,
    )
