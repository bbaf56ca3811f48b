"""How published results are shown, and what they are made of; what the rules about them share."""

from __future__ import annotations

from lthtgn.model.claims import Claim
from lthtgn.ranges import Number, Range
from lthtgn.rules.auditing.values import Shown
from lthtgn.rules.recomputing import Recomputation

__all__ = ["claimed", "input_of", "recomputed", "unit_of"]

_UNITS = {
    "times target": "lần mục tiêu",
    "persons": "người",
    "clubs": "câu lạc bộ",
    "VND": "đồng",
    "VND per club": "đồng",
    "members per club": "người",
}


def claimed(claim: Claim) -> Shown:
    """A result as it was published."""
    term = "kết quả đã công bố" if claim.is_printed else "giá trị để so sánh"
    printed = claim.printed if claim.printed.qualifier is not None else None
    return Shown(term, claim.printed.range, unit_of(claim.unit), claim.what, printed)


def recomputed(result: Recomputation) -> Shown:
    """The same, recomputed."""
    unit = unit_of(result.claim.unit)
    return Shown("tính lại", Range.exact(0 if result.value is None else result.value), unit, str(result.claim.formula))


def unit_of(unit: str) -> str:
    """The unit in Vietnamese."""
    return _UNITS.get(unit, "%" if unit.startswith("%") else unit)


def input_of(claim: Claim, term: object) -> Number | None:
    """The printed number of an input, or `None`."""
    printed = claim.inputs.get(term) if isinstance(term, str) else None
    return None if printed is None else printed.value
