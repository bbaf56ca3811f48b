"""Grants to clubs, and reports that are due, in Vietnamese."""

from __future__ import annotations

from lthtgn.builtin.vietnamese_sources import place_said
from lthtgn.builtin.words import Words, amount
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.calendars import DueReport
from lthtgn.rules.grants import Grant, GrantFinding

__all__ = ["due_said", "finding_said", "in_kind_said"]

_VERDICTS = {
    Verdict.MET: "được hỗ trợ",
    Verdict.NOT_MET: "không được hỗ trợ",
    Verdict.NOT_KNOWN: "chưa xác định",
    Verdict.NOT_IN_FORCE: "chưa có quy định áp dụng",
}


def finding_said(words: Words, finding: GrantFinding) -> str:
    """What a club is given of a grant, by whom, and on what conditions (kết quả xét hỗ trợ).

    >>> from datetime import date
    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.policy.documents import Certainty, Document
    >>> from lthtgn.rules.grants import Payer
    >>> cite = Document("kh-1", "1/KH-UBND", "…", "…", kind_vi="Kế hoạch").cite("IV", certainty=Certainty.TEXT, facts=("SX",))
    >>> scales = Grant("sx.scales", "cân sức khỏe", Payer.COMMUNE, date(2026, 1, 1), cite, item_vi="cân", quantity=1)
    >>> finding_said(VietnameseLocaliser(), GrantFinding("a", scales, Verdict.MET, None))
    'cân sức khỏe: được hỗ trợ 1 cân, một lần, nguồn: ngân sách xã, từ 1/1/2026 (KH 1/KH-UBND, IV, theo nguyên văn)'
    """
    grant = finding.grant
    head = f"{words.term(grant)}: {words.tr(_VERDICTS[finding.verdict])}"
    given = _given(words, finding)
    if finding.verdict is not Verdict.MET:
        given = f" ({given.lstrip()})" if given else ""
    source = words.tr("{cadence}, nguồn: {payer}", cadence=words.term(grant.cadence), payer=words.term(grant.payer))
    where = "" if grant.scope is None else (" " + words.tr("tại {name}", name=place_said(words, grant.scope)))
    basis = words.tr(
        "từ {start}{where} ({cite})",
        start=words.day(grant.since),
        where=where,
        cite=words.text("cite", cite=grant.cite),
    )
    lacking = [item for item in finding.findings if item.verdict is not Verdict.MET]
    told = "".join(("; " + words.tr("điều kiện – {finding}", finding=words.say(item))) for item in lacking)
    return f"{head}{given}, {source}, {basis}{told}"


def _given(words: Words, finding: GrantFinding) -> str:
    if finding.grant.item_vi is not None:
        return f" {in_kind_said(words, finding.grant, finding.worth)}"
    return "" if finding.amount is None else f" {words.figure(finding.amount, 'đồng')}"


def in_kind_said(words: Words, grant: Grant, worth: Range | None = None) -> str:
    """What is given in kind, how many of it, and what it is worth (hiện vật).

    >>> from datetime import date
    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.policy.documents import Certainty, Document
    >>> from lthtgn.rules.grants import Payer
    >>> cite = Document("kh-1", "1/KH-UBND", "…", "…").cite(certainty=Certainty.TEXT, facts=("SX",))
    >>> scales = Grant("sx.scales", "…", Payer.COMMUNE, date(2026, 1, 1), cite, item_vi="cái cân", quantity=2)
    >>> in_kind_said(VietnameseLocaliser(), scales, Range.exact(500_000))
    '2 cái cân trị giá 500.000 đồng'
    """
    item = grant.item_vi or ""
    said = words.tr(item) if grant.quantity is None else amount(words, grant.quantity, item)
    return said if worth is None else words.tr("{item} trị giá {worth}", item=said, worth=words.figure(worth, "đồng"))


def due_said(words: Words, due: DueReport) -> str:
    """Which report is due by when, by whom and to whom (báo cáo đến hạn).

    >>> from datetime import date
    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.model.periods import Period
    >>> from lthtgn.policy.documents import Certainty, Document
    >>> from lthtgn.rules.calendars import ReportingCalendar, ReportRule, reports_due
    >>> cite = Document("kh-1", "1/KH-UBND", "…", "…", kind_vi="Kế hoạch").cite("V", certainty=Certainty.TEXT, facts=("SX",))
    >>> half = ReportRule("báo cáo 6 tháng", 1, 6, 6, 15)
    >>> asked = ReportingCalendar("sx.reports", "…", (half,), "Hội NCT tỉnh", date(2026, 1, 1), cite)
    >>> due_said(VietnameseLocaliser(), reports_due([asked], Period.year(2026))[0])
    'đến hết 15/6/2026: báo cáo 6 tháng (từ 1/1/2026 đến 30/6/2026), câu lạc bộ gửi Hội NCT tỉnh (KH 1/KH-UBND, V, theo nguyên văn)'
    """
    asked = due.calendar
    period = words.tr("từ {first} đến {last}", first=words.day(due.period.start), last=words.day(due.period.last_day))
    cite = words.text("cite", cite=asked.cite)
    return words.tr(
        "đến hết {due}: {term} ({period}), {by} gửi {to} ({cite})",
        due=words.day(due.due),
        term=words.term(due.rule),
        period=period,
        by=words.tr(asked.by_vi),
        to=words.tr(asked.to_vi),
        cite=cite,
    )
