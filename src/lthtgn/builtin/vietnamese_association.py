"""The Association and personal data in Vietnamese: branches and fees, who may join, consents, requests."""

from __future__ import annotations

from lthtgn.builtin.vietnamese_sources import place_said
from lthtgn.builtin.words import Words
from lthtgn.model.periods import PartialDate
from lthtgn.policy.provisions import Provision
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.association_membership import Admission, BranchLine, Candidate
from lthtgn.rules.consents import ConsentFinding, ConsentStop
from lthtgn.rules.data_requests import RequestFinding
from lthtgn.rules.held_consents import Elsewhere

__all__ = ["branch_said", "candidate_said", "consent_said", "elsewhere_said", "provision_said", "request_said"]

_ADMISSIONS = {
    Admission.BY_AGE: "đủ tuổi vào Hội",
    Admission.CONSIDERED: "có thể được xem xét (tự nguyện và tích cực, hoặc được phân công làm công tác Hội)",
    Admission.TOO_YOUNG: "chưa đến tuổi",
}
_ALREADY = {
    Verdict.MET: "đã là hội viên",
    Verdict.NOT_MET: "chưa là hội viên",
    Verdict.NOT_KNOWN: "chưa rõ đã là hội viên chưa",
}
_CONSENTS = {
    Verdict.MET: "còn giá trị",
    Verdict.NOT_MET: "không có giá trị",
    Verdict.NOT_KNOWN: "chưa xác định",
    Verdict.NOT_IN_FORCE: "chưa có quy định áp dụng",
}
_IN_TIME = {
    Verdict.MET: "đúng hạn",
    Verdict.NOT_MET: "quá hạn",
    Verdict.NOT_KNOWN: "chưa xác định",
    Verdict.NOT_IN_FORCE: "chưa có quy định áp dụng",
}


def _on(words: Words, when: PartialDate) -> str:
    said = words.text("when", when=when)
    return words.tr("ngày {day}", day=said) if when.day is not None else said


def candidate_said(words: Words, one: Candidate) -> str:
    """Whether somebody is in the Association, and may join it (người có thể vào Hội); it names nobody.

    >>> from datetime import date
    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.model.periods import PartialDate
    >>> from lthtgn.policy.resolution import resolve
    >>> from lthtgn.rules.association_membership import may_join
    >>> finding = may_join(PartialDate(1950), date(2021, 1, 1), resolve)
    >>> candidate_said(VietnameseLocaliser(), Candidate("a", "m1", Verdict.NOT_MET, finding))
    'chưa là hội viên; đủ tuổi vào Hội; cần hỏi: là công dân Việt Nam'
    """
    parts = [words.tr(_ALREADY[one.already])]
    if not one.finding.possible:
        parts.append(words.tr("chưa có Điều lệ nào được biết vào ngày này"))
    else:
        parts.append((" " + words.tr("hoặc") + " ").join(words.tr(_ADMISSIONS[item]) for item in one.finding.possible))
    if one.finding.citizen is None and one.finding.admission is not Admission.TOO_YOUNG:
        parts.append(words.tr("cần hỏi: là công dân Việt Nam"))
    elif one.finding.citizen is False:
        parts.append(words.tr("không là công dân Việt Nam"))
    return "; ".join(parts)


def _counted(words: Words, value: Range, what: str) -> str:
    return (
        words.tr("chưa rõ số {what}", what=words.counted("", 0, what).strip())
        if value == Range.unknown()
        else words.figure(value, what)
    )


def branch_said(words: Words, line: BranchLine) -> str:
    """A branch with its members, fees and meetings (tình hình chi hội).

    >>> from datetime import date
    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.model.associations import Association, Branch
    >>> from lthtgn.model.periods import PartialDate, Period
    >>> from lthtgn.policy.resolution import resolve
    >>> from lthtgn.rules.association_membership import association_sheet
    >>> hoi = Association("h1", "Hội", branches=(Branch("b1", "Chi hội An Trai", last_met=PartialDate(2024, 6, 10)),))
    >>> sheet = association_sheet(hoi, date(2024, 12, 31), Period.year(2024), resolve)
    >>> branch_said(VietnameseLocaliser(), sheet.lines[0]).partition("; họp")[2]
    ': quá hạn từ sau ngày 10/12/2024'
    """
    name = words.tr("Không rõ chi hội") if line.branch is None else line.branch.name
    parts = [f"{name}: {_counted(words, line.members, 'hội viên')}"]
    if line.branch is not None:
        parts.append(_counted(words, line.groups, "tổ hội"))
    due = words.tr("chưa biết mức") if line.due is None else words.figure(line.due, "đồng")
    parts += [
        words.tr("hội phí phải đóng {due}", due=due),
        words.tr("đã thu {collected}", collected=words.figure(line.collected, "đồng")),
    ]
    if line.split is not None and line.collected not in {Range.exact(0), Range.unknown()}:
        kept, passed = line.split.branch, line.split.passed_up
        at_most = words.tr("chưa biết") if passed.high is None else words.figure(Range.exact(passed.high), "đồng")
        parts.append(
            words.tr(
                "để lại chi hội ít nhất {low}, nộp lên nhiều nhất {at_most}",
                low=words.figure(Range.exact(kept.low or 0), "đồng"),
                at_most=at_most,
            )
        )
    if line.branch is not None:
        parts += _meetings(words, line)
    return "; ".join(parts)


def _meetings(words: Words, line: BranchLine) -> list[str]:
    told = []
    if line.met_in_time is Verdict.NOT_KNOWN and line.meet_by is None:
        told.append(words.tr("họp: chưa rõ lần họp gần nhất"))
    elif line.met_in_time is not Verdict.NOT_IN_FORCE and line.meet_by is not None:
        by = words.day(line.meet_by)
        late = (
            words.tr("quá hạn từ sau ngày {by}", by=by)
            if line.met_in_time is Verdict.NOT_MET
            else words.tr("lần sau trước hết ngày {by}", by=by)
        )
        told.append(words.tr("họp: {late}", late=late))
    if line.in_term is Verdict.NOT_MET:
        told.append(words.tr("đã hết nhiệm kỳ"))
    elif line.in_term is Verdict.NOT_KNOWN and line.branch is not None and line.branch.elected is not None:
        told.append(words.tr("chưa rõ nhiệm kỳ"))
    return told


def consent_said(words: Words, finding: ConsentFinding) -> str:
    """A record of a consent, to be shown or printed (bản ghi đồng ý); personal data of the one it is of.

    >>> from datetime import date
    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.model.consents import Consent, ConsentForm
    >>> from lthtgn.model.periods import PartialDate
    >>> from lthtgn.rules.consents import consent_finding
    >>> given = Consent("c1", "m1", "báo cáo", PartialDate(2026, 3, 2), ConsentForm.SILENCE)
    >>> consent_said(VietnameseLocaliser(), consent_finding(given, date(2026, 6, 1))).partition("; cần ghi rõ")[0]
    'Đồng ý cho mục đích “báo cáo”, ngày 2/3/2026, hình thức im lặng: không có giá trị; không đạt: không phải im lặng hay ô đánh dấu sẵn'
    """
    consent = finding.consent
    head = words.tr("Đồng ý cho mục đích “{purpose}”", purpose=consent.purpose)
    if consent.given is not None:
        head += f", {_on(words, consent.given)}"
    if consent.form is not None:
        head += ", " + words.tr("hình thức {form}", form=words.term(consent.form))
    if consent.taken_by is not None:
        head += ", " + words.tr("người nhận {taken_by}", taken_by=consent.taken_by)
    if consent.withdrawn is not None:
        head += ", " + words.tr("rút lại {day}", day=_on(words, consent.withdrawn))
    parts = [f"{head}: {words.tr(_CONSENTS[finding.verdict])}"]
    others = [stop for stop in finding.stops if stop.purpose is None or stop.on != consent.withdrawn]
    parts += [words.tr("{stop}: không dùng nữa, trừ khi có đồng ý mới", stop=_stop(words, stop)) for stop in others]
    for word, conditions in ((words.tr("không đạt"), finding.lacking), (words.tr("cần ghi rõ"), finding.unknown)):
        if conditions:
            parts.append(f"{word}: {'; '.join(words.term(item) for item in conditions)}")
    return "; ".join(parts)


def _stop(words: Words, stop: ConsentStop) -> str:
    what = words.tr("đã rút lại") if stop.kind is None else words.tr("đã yêu cầu {kind}", kind=words.term(stop.kind))
    return f"{what} {_on(words, stop.on)}"


def elsewhere_said(words: Words, said: Elsewhere) -> str:
    """What the same person said at another club or association (người này ở nơi giữ dữ liệu khác); it names nobody.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> there = Elsewhere("h1", (), (ConsentStop(PartialDate(2026, 5, 4), "báo cáo"),))
    >>> elsewhere_said(VietnameseLocaliser(), there)
    'cùng một người ở h1: đã rút lại ngày 4/5/2026 cho mục đích “báo cáo”; mỗi nơi giữ dữ liệu xin đồng ý riêng, nên hãy hỏi lại người đó'
    """
    parts = [
        words.tr(
            "có đồng ý cho mục đích “{purpose}”, {standing}",
            purpose=item.consent.purpose,
            standing=words.tr(_CONSENTS[item.verdict]),
        )
        for item in said.consents
        if item.verdict is not Verdict.NOT_MET
    ]
    for stop in said.stops:
        purpose = "" if stop.purpose is None else (" " + words.tr("cho mục đích “{purpose}”", purpose=stop.purpose))
        parts.append(f"{_stop(words, stop)}{purpose}")
    if not parts:
        parts.append(words.tr("đồng ý không có giá trị"))
    own = words.tr("mỗi nơi giữ dữ liệu xin đồng ý riêng")
    note = (
        words.tr("{own}, nên hãy hỏi lại người đó", own=own)
        if said.stops
        else words.tr("{own}, không dùng chung", own=own)
    )
    return words.tr("cùng một người ở {holder}: {parts}; {note}", holder=said.holder, parts="; ".join(parts), note=note)


def request_said(words: Words, finding: RequestFinding) -> str:
    """Where a request stands, by kind and days (tình hình yêu cầu); it names nobody.

    >>> from datetime import date
    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.model.consents import DataRequest, RequestKind
    >>> from lthtgn.model.periods import PartialDate
    >>> from lthtgn.policy.resolution import resolve
    >>> from lthtgn.rules.data_requests import request_findings
    >>> asked = DataRequest("r1", "m1", RequestKind.DELETE, PartialDate(2026, 3, 2))
    >>> [finding] = request_findings((asked,), date(2026, 3, 20), resolve)
    >>> request_said(VietnameseLocaliser(), finding)
    'yêu cầu xóa, nhận ngày 2/3/2026: trả lời đã nhận chưa xác định (hạn sớm nhất 4/3/2026, chưa biết lịch nghỉ lễ), chưa trả lời; thực hiện còn hạn (hạn 22/3/2026), chưa xong'
    """
    request, deadline = finding.request, finding.earliest
    head = words.tr("yêu cầu {kind}, nhận {day}", kind=words.term(request.kind), day=_on(words, request.received))
    if deadline is None:
        return f"{head}: {words.tr(_IN_TIME[finding.done])}"
    first = words.day(deadline.acknowledge_by)
    answer_by = (
        words.tr("hạn {day}", day=first)
        if deadline.holidays_known
        else words.tr("hạn sớm nhất {day}, chưa biết lịch nghỉ lễ", day=first)
    )
    told = words.tr(
        "trả lời đã nhận {in_time} ({answer_by})",
        in_time=_in_time(words, finding.acknowledged, left=finding.untold),
        answer_by=answer_by,
    )
    by = words.tr("chưa biết hạn") if deadline.act_by is None else words.tr("hạn {day}", day=words.day(deadline.act_by))
    done = words.tr("thực hiện {in_time} ({by})", in_time=_in_time(words, finding.done, left=finding.open), by=by)
    return f"{head}: {told}{(', ' + words.tr('chưa trả lời') if finding.untold else '')}; {done}{(', ' + words.tr('chưa xong') if finding.open else '')}"


def _in_time(words: Words, verdict: Verdict, *, left: bool) -> str:
    """Whether something was in time; of what is left to do, whether there is time."""
    return words.tr("còn hạn") if left and verdict is Verdict.MET else words.tr(_IN_TIME[verdict])


def provision_said(words: Words, provision: Provision) -> str:
    """What a provision says, with where it stands (quy định bằng lời).

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.policy.national.association import ASSOCIATION_PROVISIONS
    >>> [found] = [item for item in ASSOCIATION_PROVISIONS if item.id == "association.tiers.associations"]
    >>> provision_said(VietnameseLocaliser(), found)
    'Ban Đại diện chuyển thành Hội: Ban Đại diện Hội Người cao tuổi chuyển thành Hội Người cao tuổi (CV 6463/BNV-TCPCP, theo bản tóm tắt, chưa đối chiếu nguyên văn)'
    """
    where = "" if provision.scope is None else " " + words.tr("tại {name}", name=place_said(words, provision.scope))
    said = "; ".join(map(words.tr, provision.says_vi))
    return f"{words.term(provision)}{where}: {said} ({words.text('cite', cite=provision.cite)})"
