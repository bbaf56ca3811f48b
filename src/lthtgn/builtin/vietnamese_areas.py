"""The eight activity areas in Vietnamese (tám mảng hoạt động)."""

from __future__ import annotations

from lthtgn.hooks.contracts import Localiser
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.evidence import AreaFinding, AreasFinding, AreaStanding

__all__ = ["area_said", "areas_said"]


def areas_said(words: Localiser, found: AreasFinding) -> str:
    """How many areas stand how, and which.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.model.clubs import Club
    >>> from lthtgn.model.periods import Period
    >>> from lthtgn.rules.evidence import areas_of
    >>> areas_said(VietnameseLocaliser(), areas_of(Club("a", "A"), Period.year(2024)))[:36]
    'Tám mảng hoạt động: chưa có 8 mảng ('
    """
    parts = []
    for standing in AreaStanding:
        areas = [finding.area.term_vi for finding in found.of(standing)]
        if areas:
            number = words.figure(Range.exact(len(areas)), "mảng")
            parts.append(f"{standing.term_vi} {number} ({'; '.join(area[:1].lower() + area[1:] for area in areas)})")
    return f"Tám mảng hoạt động: {', '.join(parts)}"


def area_said(words: Localiser, finding: AreaFinding) -> str:
    """How one area stands, and what shows it.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.model.areas import ActivityArea
    >>> from lthtgn.rules.evidence import Evidence
    >>> checks = (Evidence("khám sức khỏe", 2),)
    >>> shown = AreaFinding(ActivityArea.HEALTH, AreaStanding.EVIDENCED, Verdict.MET, checks)
    >>> area_said(VietnameseLocaliser(), shown)
    'Chăm sóc sức khỏe: có bằng chứng – khám sức khỏe: 2 lần'
    """
    details = [f"{item.term_vi}: {words.figure(Range.exact(item.number), 'lần')}" for item in finding.evidence]
    if finding.standing is AreaStanding.DECLARED:
        if finding.declared:
            details.append(f"ghi ở {words.figure(Range.exact(finding.declared), 'hoạt động')}")
        if finding.returned:
            details.append("có trong báo cáo của câu lạc bộ")
    if finding.contradicted:
        details.append("sổ sách khai đủ mà không có, trái với báo cáo, nên chưa xác định được")
    elif finding.standing is AreaStanding.NOT_SEEN and finding.verdict is Verdict.NOT_KNOWN:
        details.append("sổ sách chưa khai đủ hoặc chưa ghi rõ, nên chưa thể nói là không thực hiện")
    head = f"{finding.area.term_vi}: {finding.standing.term_vi}"
    return f"{head} – {'; '.join(details)}" if details else head
