"""The eight activity areas in Vietnamese (tám mảng hoạt động)."""

from __future__ import annotations

from lthtgn.builtin.words import Words
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.evidence import AreaFinding, AreasFinding, AreaStanding

__all__ = ["area_said", "areas_said"]


def areas_said(words: Words, found: AreasFinding) -> str:
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
        areas = [words.term(finding.area) for finding in found.of(standing)]
        if areas:
            number = words.figure(Range.exact(len(areas)), "mảng")
            parts.append(
                f"{words.term(standing)} {number} ({'; '.join(area[:1].lower() + area[1:] for area in areas)})"
            )
    return words.tr("Tám mảng hoạt động: {parts}", parts=", ".join(parts))


def area_said(words: Words, finding: AreaFinding) -> str:
    """How one area stands, and what shows it.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.model.areas import ActivityArea
    >>> from lthtgn.rules.evidence import Evidence
    >>> checks = (Evidence("khám sức khỏe", 2),)
    >>> shown = AreaFinding(ActivityArea.HEALTH, AreaStanding.EVIDENCED, Verdict.MET, checks)
    >>> area_said(VietnameseLocaliser(), shown)
    'Chăm sóc sức khỏe: có bằng chứng – khám sức khỏe: 2 lần'
    """
    details = [f"{words.term(item)}: {words.figure(Range.exact(item.number), 'lần')}" for item in finding.evidence]
    if finding.standing is AreaStanding.DECLARED:
        if finding.declared:
            details.append(
                words.tr("ghi ở {declared}", declared=words.figure(Range.exact(finding.declared), "hoạt động"))
            )
        if finding.returned:
            details.append(words.tr("có trong báo cáo của câu lạc bộ"))
    if finding.contradicted:
        details.append(words.tr("sổ sách khai đủ mà không có, trái với báo cáo, nên chưa xác định được"))
    elif finding.standing is AreaStanding.NOT_SEEN and finding.verdict is Verdict.NOT_KNOWN:
        details.append(words.tr("sổ sách chưa khai đủ hoặc chưa ghi rõ, nên chưa thể nói là không thực hiện"))
    head = f"{words.term(finding.area)}: {words.term(finding.standing)}"
    return f"{head} – {'; '.join(details)}" if details else head
