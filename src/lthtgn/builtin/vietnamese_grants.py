"""Grants to clubs, and reports that are due, in Vietnamese."""

from __future__ import annotations

from lthtgn.hooks.contracts import Localiser
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


def finding_said(words: Localiser, finding: GrantFinding) -> str:
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
    head = f"{grant.term_vi}: {_VERDICTS[finding.verdict]}"
    given = _given(words, grant, finding.amount)
    if finding.verdict is not Verdict.MET:
        given = f" ({given.lstrip()})" if given else ""
    source = f"{grant.cadence.term_vi}, nguồn: {grant.payer.term_vi}"
    where = "" if grant.scope is None else f" tại {grant.scope.name_vi or grant.scope.code}"
    basis = f"từ {words.day(grant.since)}{where} ({words.text('cite', cite=grant.cite)})"
    lacking = [item for item in finding.findings if item.verdict is not Verdict.MET]
    told = "".join(f"; điều kiện – {words.say(item)}" for item in lacking)
    return f"{head}{given}, {source}, {basis}{told}"


def _given(words: Localiser, grant: Grant, amount: Range | None) -> str:
    if grant.item_vi is not None:
        return f" {in_kind_said(grant)}"
    return "" if amount is None else f" {words.figure(amount, 'đồng')}"


def in_kind_said(grant: Grant) -> str:
    """What is given in kind, and how many of it (hiện vật).

    >>> from datetime import date
    >>> from lthtgn.policy.documents import Certainty, Document
    >>> from lthtgn.rules.grants import Payer
    >>> cite = Document("kh-1", "1/KH-UBND", "…", "…").cite(certainty=Certainty.TEXT, facts=("SX",))
    >>> in_kind_said(Grant("sx.scales", "…", Payer.COMMUNE, date(2026, 1, 1), cite, item_vi="cái cân", quantity=2))
    '2 cái cân'
    """
    return f"{'' if grant.quantity is None else f'{grant.quantity} '}{grant.item_vi}"


def due_said(words: Localiser, due: DueReport) -> str:
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
    period = f"từ {words.day(due.period.start)} đến {words.day(due.period.last_day)}"
    cite = words.text("cite", cite=asked.cite)
    return f"đến hết {words.day(due.due)}: {due.rule.term_vi} ({period}), {asked.by_vi} gửi {asked.to_vi} ({cite})"
