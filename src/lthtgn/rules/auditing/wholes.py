"""Rules about counts of one report: parts and wholes, groups, age lines, funds, place and day."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from lthtgn.ranges import Range
from lthtgn.rules.auditing.parts import at_one_time, by_series, parts_of, show, summed, surely_above
from lthtgn.rules.auditing.values import AuditRule, Material, Oddity, Severity, Shown

__all__ = ["RULES"]

_BETWEEN_REPORTS = (("members.older", "people.direct_beneficiaries"), ("members", "people.beneficiaries"))
_GROUPS = (
    ("members", ("members.women", "members.men")),
    ("members", ("members.older", "members.younger")),
    ("members", ("members.aged_55", "members.under_55")),
    ("members.at_founding", ("members.women_at_founding", "members.men_at_founding")),
    ("clubs", ("clubs.by_donor", "clubs.by_local_budget")),
    ("clubs.new", ("clubs.new_by_project", "clubs.new_by_local_budget")),
)
_PERSONS = ("loans.borrowers", "training.trainees", "health.checked", "members.need_loan")
_FUNDS = ("funds.livelihood_balance", "funds.operating_balance")


def _part_above_whole(material: Material) -> Iterator[Oddity]:
    parts = tuple(parts_of(material))
    for sheet in material.sheets:
        for part_id, whole_id in parts:
            part, whole = sheet.count(part_id), sheet.count(whole_id)
            if part and whole and surely_above(part, whole):
                yield Oddity(sheet.owner, show(part), show(whole))
    for item in material.contradictions:
        measure = item.measure
        if measure.part_of is not None and item.source == measure.part_of.id:
            whole_shown = Shown(measure.part_of.term_vi, item.second, measure.part_of.unit_vi, measure.part_of.id)
            yield Oddity(item.club, Shown(measure.term_vi, item.first, measure.unit_vi, measure.id), whole_shown)


def _subset_above_set(material: Material) -> Iterator[Oddity]:
    """Between two reports of one place or project."""
    pairs = (*parts_of(material), *_BETWEEN_REPORTS)
    for reports in by_series(material.sheets):
        for one, other in combinations(reports, 2):
            if not at_one_time(one, other):
                continue
            for part_sheet, whole_sheet in ((one, other), (other, one)):
                for part_id, whole_id in pairs:
                    part, whole = part_sheet.count(part_id), whole_sheet.count(whole_id)
                    if part and whole and surely_above(part, whole):
                        yield Oddity(part_sheet.owner, show(part), show(whole))
    for sheet in material.sheets:
        for part_id, whole_id in _BETWEEN_REPORTS:
            part, whole = sheet.count(part_id), sheet.count(whole_id)
            if part and whole and surely_above(part, whole):
                yield Oddity(sheet.owner, show(part), show(whole))


def _groups_do_not_add_up(material: Material) -> Iterator[Oddity]:
    told = set()
    for sheet in material.sheets:
        for whole_id, part_ids in _GROUPS:
            whole = sheet.count(whole_id)
            parts = [part for id_ in part_ids if (part := sheet.count(id_))]
            if whole and len(parts) == len(part_ids):
                total = Range.total(part.value for part in parts)
                if total & whole.value is None:
                    told.add((sheet.owner, whole_id))
                    yield Oddity(sheet.owner, summed(parts, total), show(whole), others=tuple(map(show, parts)))
    told |= {(item.club, item.source) for item in material.contradictions}  # that a part is too large says it already
    for item in material.contradictions:
        measure = item.measure
        of_groups = not item.source.startswith("báo cáo") and (
            measure.part_of is None or item.source != measure.part_of.id
        )
        if of_groups and (item.club, measure.id) not in told:
            parts_shown = Shown(item.source, item.second, measure.unit_vi)
            yield Oddity(item.club, parts_shown, Shown(measure.term_vi, item.first, measure.unit_vi, measure.id))


def _attendances_as_persons(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        members = sheet.count("members")
        if members is None or members.printed is None or members.value.high is None:
            continue
        for id_ in _PERSONS:
            persons = sheet.count(id_)
            if persons is not None and persons.printed is not None and persons.printed > members.printed:
                yield Oddity(sheet.owner, show(persons), show(members))


def _age_line_missing(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        for stated in sheet.figures:
            if stated.measure == "members.older_of_no_line":
                yield Oddity(sheet.owner, show(stated))


def _age_lines_cross(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        for find in (sheet.count, sheet.share):
            older, aged_55 = find("members.older"), find("members.aged_55")
            if older and aged_55 and older.whole == aged_55.whole and surely_above(older, aged_55):
                yield Oddity(sheet.owner, show(older), show(aged_55))


def _fund_kind(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        total = sheet.count("funds.balance")
        kinds = [fund for id_ in _FUNDS if (fund := sheet.count(id_))]
        if total is None:
            continue
        if len(kinds) < len(_FUNDS):
            yield Oddity(sheet.owner, show(total), None, Severity.ASK)
        elif (both := Range.total(fund.value for fund in kinds)) & total.value is None:
            yield Oddity(sheet.owner, summed(kinds, both), show(total), Severity.IMPOSSIBLE, tuple(map(show, kinds)))


def _no_place_or_day(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        if not sheet.figures:
            continue
        if not sheet.place_named:
            yield Oddity(
                sheet.owner, Shown("thiếu đơn vị hành chính", Range.exact(len(sheet.figures)), "số liệu", "place")
            )
        if sheet.period is None:
            yield Oddity(sheet.owner, Shown("thiếu ngày hoặc kỳ", Range.exact(len(sheet.figures)), "số liệu", "period"))


def _return_contradicts_rows(material: Material) -> Iterator[Oddity]:
    for item in material.contradictions:
        if item.source == "báo cáo":
            term, unit = item.measure.term_vi, item.measure.unit_vi
            counted = Shown(f"{term} (theo sổ sách)", item.first, unit, item.measure.id)
            yield Oddity(item.club, Shown(f"{term} (theo báo cáo)", item.second, unit, item.measure.id), counted)


RULES: tuple[AuditRule, ...] = (
    AuditRule(
        id="audit.part_above_whole",
        term_vi="Phần lớn hơn tổng thể",
        term_en="A part is larger than its whole",
        ask_vi="hai số liệu có cùng ngày, cùng nhóm câu lạc bộ không; số nào đúng",
        facts=("M-TRAP-09", "M-TRAP-08"),
        severity=Severity.IMPOSSIBLE,
        check=_part_above_whole,
    ),
    AuditRule(
        id="audit.subset_above_set",
        term_vi="Nhóm con trong báo cáo này lớn hơn cả nhóm trong báo cáo khác",
        term_en="A subset in one report is larger than its set in another",
        ask_vi="mỗi báo cáo tính những ai, đến ngày nào",
        facts=("M-TRAP-09",),
        severity=Severity.ASK,
        check=_subset_above_set,
    ),
    AuditRule(
        id="audit.groups_do_not_add_up",
        term_vi="Các nhóm cộng lại không bằng tổng",
        term_en="Groups that must add up do not",
        ask_vi="còn ai chưa được tính vào nhóm nào, hoặc bị tính hai lần",
        facts=("M-TRAP-04",),
        severity=Severity.IMPOSSIBLE,
        check=_groups_do_not_add_up,
    ),
    AuditRule(
        id="audit.attendances_as_persons",
        term_vi="Số người nhiều hơn số thành viên, có thể là lượt",
        term_en="More persons than members: perhaps attendances",
        ask_vi="con số đếm người hay đếm lượt",
        facts=("M-TRAP-12",),
        severity=Severity.SUSPICIOUS,
        check=_attendances_as_persons,
    ),
    AuditRule(
        id="audit.age_line_missing",
        term_vi="Số người cao tuổi không nêu mốc tuổi",
        term_en="Older people without an age line",
        ask_vi="tính từ 55 hay từ đủ 60 tuổi",
        facts=("M-TRAP-15", "C-11"),
        severity=Severity.ASK,
        check=_age_line_missing,
    ),
    AuditRule(
        id="audit.age_lines_cross",
        term_vi="Từ đủ 60 tuổi nhiều hơn từ 55 tuổi",
        term_en="More people of 60 and over than of 55 and over",
        ask_vi="mỗi số liệu tính từ mốc tuổi nào",
        facts=("M-TRAP-15",),
        severity=Severity.IMPOSSIBLE,
        check=_age_lines_cross,
    ),
    AuditRule(
        id="audit.fund_kind",
        term_vi="Số tiền quỹ không rõ loại quỹ hoặc không bằng hai quỹ cộng lại",
        term_en="A fund without its kind, or a total that is not its two funds",
        ask_vi="quỹ tăng thu nhập hay quỹ hoạt động, mỗi quỹ bao nhiêu",
        facts=("M-TRAP-18",),
        severity=Severity.ASK,
        check=_fund_kind,
    ),
    AuditRule(
        id="audit.no_place_or_day",
        term_vi="Số liệu không có nơi hoặc không có ngày",
        term_en="Figures without place or day",
        ask_vi="số liệu của tỉnh, xã nào, đến ngày nào; khi chưa rõ thì để riêng, không cộng",
        facts=("M-TRAP-22",),
        severity=Severity.ASK,
        check=_no_place_or_day,
    ),
    AuditRule(
        id="audit.return_contradicts_rows",
        term_vi="Báo cáo mâu thuẫn với sổ sách",
        term_en="A return contradicts the rows that the club keeps",
        ask_vi="sổ sách đã ghi đủ đến ngày báo cáo chưa; số nào đúng",
        facts=("M-BOOK-02", "M-BOOK-03"),
        severity=Severity.IMPOSSIBLE,
        check=_return_contradicts_rows,
    ),
)
"""The rules, each with the trap that it catches.

>>> RULES[0].id
'audit.part_above_whole'
"""
