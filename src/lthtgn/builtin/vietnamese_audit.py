"""What an audit found, in Vietnamese (đối chiếu số liệu).

Exact shares and means are shown with as many decimals as it takes to see that they differ from what was printed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Protocol

from lthtgn.model.claims import Claim, Printed, Qualifier
from lthtgn.model.periods import PartialDate, Period
from lthtgn.ranges import Number, Range
from lthtgn.rules.auditing.results import name_said
from lthtgn.rules.consistency import AuditFinding, Severity, Shown
from lthtgn.rules.recomputing import Outcome, Recomputation

__all__ = ["OUTCOMES", "SEVERITIES", "Words", "finding_said", "result_said", "shown_said"]

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
    Qualifier.OVER: "trên ",
    Qualifier.NEARLY: "gần ",
    Qualifier.ABOUT: "khoảng ",
    Qualifier.AT_LEAST: "ít nhất ",
    Qualifier.UP_TO: "tối đa ",
    Qualifier.UNDER: "dưới ",
}
_UNITS = {
    "persons": "người",
    "clubs": "câu lạc bộ",
    "VND": "đồng",
    "VND per club": "đồng/câu lạc bộ",
    "members per club": "người/câu lạc bộ",
    "% of target": "% so với mục tiêu",
    "% above target": "% trên mục tiêu",
    "times target": "lần mục tiêu",
}


class Words(Protocol):
    """Says figures (bộ diễn đạt)."""

    def text(self, key: str, **values: Any) -> str:
        """A text, such as that of a period."""
        ...

    def figure(self, value: Range, unit: str = "") -> str:
        """A figure with its unit."""
        ...


_ENOUGH = 12


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
        return f"{_decimal(low, words, digits)} {unit}".rstrip()
    return words.figure(value, unit)


def _apart_unit(unit: str) -> str:
    """The difference of two percentages is not itself one of anything."""
    return "điểm phần trăm" if unit == "%" else unit


def _decimal(value: Fraction, words: Words, digits: int = 2) -> str:
    """Rounded half up, its trailing zeros left out."""
    number = abs(_rounded(value, digits))
    whole, rest = divmod(number, 10**digits)
    tail = str(rest).rjust(digits, "0").rstrip("0")
    sign = "-" if value < 0 and number else ""
    return f"{sign}{words.figure(Range.exact(whole))}" + (f",{tail}" if tail else "")


def shown_said(words: Words, shown: Shown, digits: int = 2) -> str:
    """A figure of a finding, or what is missing.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> shown_said(VietnameseLocaliser(), Shown("số thành viên nữ", Range.exact(60), "người"))
    'số thành viên nữ: 60 người'
    """
    about = " + ".join(_of(words, when) for when in shown.about)
    if shown.id in _REASONS:
        return f"{shown.term_vi} {about}".rstrip()
    if _is_reason(shown):
        return _why(shown.term_vi)
    term = f"{shown.term_vi} ({about})" if about else shown.term_vi
    if shown.printed is not None:
        return f"{term}: {_printed(words, shown.printed, shown.unit_vi)}"
    return f"{term}: {_said(words, shown.value, shown.unit_vi, digits)}"


def _of(words: Words, when: Period | PartialDate) -> str:
    said = words.text("when", when=when)
    is_day = when.is_whole if isinstance(when, PartialDate) else (when.end - when.start).days == 1
    return f"ngày {said}" if is_day else said


def finding_said(words: Words, finding: AuditFinding) -> str:
    """What was found: both figures, how far apart they are, and what to ask.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.rules.consistency import RULES
    >>> women, members = Shown("số thành viên nữ", Range.exact(60), "người"), Shown("số thành viên", Range.exact(57), "người")
    >>> finding_said(VietnameseLocaliser(), AuditFinding(RULES[0], "an-trai", women, members, Severity.IMPOSSIBLE))[:79]
    'an-trai: Phần lớn hơn tổng thể (không thể đúng) – số thành viên nữ: 60 người; s'
    """
    about = "" if finding.period is None else f" ({words.text('period', period=finding.period)})"
    head = f"{finding.where}{about}: {finding.rule.term_vi} ({SEVERITIES[finding.severity]})"
    pair = [finding.first, *([] if finding.second is None else [finding.second])]
    digits = _digits_for(end for shown in pair for end in (shown.value.low, shown.value.high))
    parts = [shown_said(words, shown, digits) for shown in pair]
    apart = _apart(words, finding)
    parts += [apart] if apart else []
    parts += [shown_said(words, other) for other in finding.others]
    return f"{head} – {'; '.join(parts)}. Cần hỏi: {finding.ask_vi}."


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
    return f"chênh lệch {_said(words, Range.exact(size), _apart_unit(unit), digits)}"


def _is_reason(shown: Shown) -> bool:
    return shown.id in _REASONS or (shown.printed is None and shown.value == Range.unknown())


_REASONS = frozenset({"place", "period", "founded"})  # that something is missing or out of place is no number


def _why(reason: str, claim: Claim | None = None) -> str:
    code, _, names = reason.partition(": ")
    if claim is not None:
        names = ", ".join(name_said(claim, name) for name in names.split(", "))
    words = {
        "missing": f"thiếu {names}",
        "no formula": "không rõ cách tính",
        "about": "kết quả chỉ nói “khoảng”",
        "division by 0": "mẫu số bằng 0",
    }
    return words.get(code, f"{reason}: chưa rõ")


def _printed(words: Words, printed: Printed, unit: str) -> str:
    number = Range.exact(printed.value)
    return f"{_QUALIFIERS.get(printed.qualifier, '') if printed.qualifier else ''}{_said(words, number, unit)}"


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
    said = "công bố" if claim.is_printed else "để so sánh"
    head = f"{claim.id}: {said} {_printed(words, claim.printed, unit)}"
    if result.value is None:
        return f"{head}: {OUTCOMES[result.outcome]} ({_why(result.reason or '', claim)})"
    words_for = OUTCOMES[result.outcome]
    tail = ""
    if result.outcome in {Outcome.DIFFERS, Outcome.NOT_WHOLE} and result.difference is not None:
        tail = f", {_difference(words, result.difference, unit)}"
    if result.outcome is Outcome.NOT_RECOMPUTABLE:
        tail = f" ({_why(result.reason or '')})"
    digits = _digits_for((claim.printed.value, result.value))
    return f"{head}, tính lại {_said(words, Range.exact(result.value), unit, digits)}: {words_for}{tail}"
