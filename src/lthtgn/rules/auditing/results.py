"""How published results are shown, and what they are made of; what the rules about them share."""

from __future__ import annotations

from lthtgn.model.claims import Claim
from lthtgn.ranges import Number, Range
from lthtgn.rules.auditing.values import Shown
from lthtgn.rules.recomputing import Recomputation
from lthtgn.rules.sheets import term_of

__all__ = ["claimed", "input_of", "name_said", "recomputed", "unit_of"]

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


_NAMES = {
    "target": "mục tiêu",
    "target_implied": "mục tiêu (suy ra)",
    "target_pct": "tỷ lệ mục tiêu",
    "share_55_plus_pct": "tỷ lệ từ 55 tuổi",
    "poor_near_poor_pct": "tỷ lệ nghèo, cận nghèo",
    "older_pct": "tỷ lệ người cao tuổi",
    "clubs_target": "mục tiêu số câu lạc bộ",
    "members_target": "mục tiêu số thành viên",
    "older_target": "mục tiêu số người cao tuổi",
    "new_clubs_target": "mục tiêu số câu lạc bộ mới",
    "planned_new_clubs": "số câu lạc bộ mới theo kế hoạch",
    "min_members_per_club": "số thành viên tối thiểu một câu lạc bộ",
    "loan_min_vnd": "mức vay thấp nhất",
}


def name_said(claim: Claim, name: str) -> str:
    """What an input is in Vietnamese; a name that nobody knows stands in quotes."""
    measure = claim.measures.get(name)
    if name in _NAMES:
        return _NAMES[name]
    return f"“{name}”" if measure is None else term_of(measure)[0]


def input_of(claim: Claim, term: object) -> Number | None:
    """The printed number of an input, or `None`."""
    printed = claim.inputs.get(term) if isinstance(term, str) else None
    return None if printed is None else printed.value
