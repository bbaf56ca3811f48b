"""Rules about counts of one report: parts and wholes, groups, age lines, funds, place and day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import permutations

from lthtgn.expr.nodes import Measure, When
from lthtgn.model.periods import Period
from lthtgn.ranges import Range
from lthtgn.rules.auditing.parts import at_one_time, by_series, parts_of, show, summed, surely_above
from lthtgn.rules.auditing.values import AuditRule, Material, Oddity, Severity, Shown
from lthtgn.rules.sheets import Sheet
from lthtgn.rules.table import Contradiction

__all__ = ["RULES"]

_BETWEEN_REPORTS = (("members.older", "people.direct_beneficiaries"), ("members", "people.beneficiaries"))
_GROUPS = (  # of what only reports print; the measures of the book say themselves which two make a whole
    ("members", ("members.aged_55", "members.under_55")),
    ("members.at_founding", ("members.women_at_founding", "members.men_at_founding")),
    ("clubs", ("clubs.by_donor", "clubs.by_local_budget")),
    ("clubs.new", ("clubs.new_by_project", "clubs.new_by_local_budget")),
)
_OPEN = frozenset({"clubs", "clubs.new"})  # groups of these may not be all
# A household is either poor or near-poor, and who lives in one of them is in hardship by the definition of the measure.
_APART = (
    ("members.hardship", ("members.poor", "members.near_poor")),
    ("members", ("members.poor", "members.near_poor")),
)
_PERSONS = ("loans.borrowers", "training.trainees", "health.checked", "members.need_loan")
_FUNDS = ("funds.livelihood_balance", "funds.operating_balance")


def _part_above_whole(material: Material) -> Iterator[Oddity]:
    parts = tuple(parts_of(material))
    told = set()
    for sheet in material.sheets:
        for part_id, whole_id, between in parts:
            part, whole = sheet.count(part_id), sheet.count(whole_id)
            if part and whole and surely_above(part, whole) and not any(sheet.count(id_) for id_ in between):
                told.add((sheet.owner, part_id, _day(sheet.period)))
                yield Oddity(sheet.owner, show(part), show(whole), period=sheet.period)
    for period, item in _contradictions(material):
        measure, whole_measure = item.measure, item.measure.part_of
        if whole_measure is None or item.source != whole_measure.id or measure.when is not whole_measure.when:
            continue  # of those who did something in a period some may have left: see `_attendances_as_persons`
        if measure.id == "meetings.months" and (item.first.low or 0) <= _months(material, item.club, period):
            continue  # a month of which the club was there, or was asked about, in part only
        if (item.club, measure.id, _day(period)) not in told:
            yield Oddity(item.club, _of(measure, item.first), _of(whole_measure, item.second), period=period)


def _day(period: Period | None) -> date | None:
    return None if period is None else period.last_day


def _of(measure: Measure, value: Range) -> Shown:
    return Shown(measure.term_vi, value, measure.unit_vi, measure.id)


def _contradictions(material: Material) -> Iterator[tuple[Period | None, Contradiction]]:
    """Those about days on which the club may have been there; for the others, see `_before_founding`."""
    founded = {sheet.owner: sheet.founded for sheet in material.sheets if sheet.founded is not None}
    for period, item in material.contradictions:
        club = founded.get(item.club)
        if club is None or period is None or period.last >= club.first:
            yield period, item


def _months(material: Material, club: str, period: Period | None) -> int:
    """How many calendar months a period touches, from the founding of the club on."""
    if period is None:
        return 0
    founded = next((sheet.founded for sheet in material.sheets if sheet.owner == club), None)
    first = period.first if founded is None else max(period.first, founded.first)
    last = period.last
    return (last // 10000 - first // 10000) * 12 + last // 100 % 100 - first // 100 % 100 + 1


def _before_founding(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        if sheet.founded is None or sheet.period is None or not sheet.figures:
            continue
        if sheet.period.last < sheet.founded.first:
            told = Shown("số liệu", Range.unknown(), "", "founded", about=(sheet.period,))
            founded = Shown("câu lạc bộ thành lập", Range.unknown(), "", "founded", about=(sheet.founded,))
            yield Oddity(sheet.owner, told, founded, period=sheet.period)


def _subset_above_set(material: Material) -> Iterator[Oddity]:
    """Between two reports of one place or project."""
    pairs = (*parts_of(material), *((part, whole, frozenset[str]()) for part, whole in _BETWEEN_REPORTS))
    for reports in by_series(material.sheets):
        for one, other in permutations(reports, 2):
            if one.is_period and other.is_period and _day(one.period) != _day(other.period):
                continue  # whatever of the two may be compared ends on one day
            for part_id, whole_id, between in pairs:
                part, whole = one.count(part_id), other.count(whole_id)
                if not part or not whole or not surely_above(part, whole):
                    continue
                near = any(sheet.count(id_) for sheet in (one, other) for id_ in between)
                if not near and _comparable(material, one, other, part_id):
                    yield Oddity(one.owner, show(part), show(whole), period=one.period)
    for sheet in material.sheets:
        for part_id, whole_id in _BETWEEN_REPORTS:
            part, whole = sheet.count(part_id), sheet.count(whole_id)
            if part and whole and surely_above(part, whole):
                yield Oddity(sheet.owner, show(part), show(whole), period=sheet.period)


def _comparable(material: Material, one: Sheet, other: Sheet, measure_id: str) -> bool:
    """Whether a measure of two reports is about one day, or of a flow about one period.

    A published case has a day that may be known in part: then it is enough that the two can be one.
    """
    if not (one.is_period and other.is_period) or one.period is None or other.period is None:
        return at_one_time(one, other)
    measure = material.measures.get(measure_id)
    if measure is not None and measure.when is When.PERIOD:
        return one.period == other.period
    return one.period.last_day == other.period.last_day


def _groups_do_not_add_up(material: Material) -> Iterator[Oddity]:
    told = set()
    for sheet in material.sheets:
        for whole_id, part_ids in _groups(material):
            whole = sheet.count(whole_id)
            parts = [part for id_ in part_ids if (part := sheet.count(id_))]
            if whole and len(parts) == len(part_ids):
                total = Range.total(part.value for part in parts)
                if Range.total(part.possible for part in parts) & whole.possible is None:
                    told.add((sheet.owner, whole_id, _day(sheet.period)))
                    # Clubs may be founded in a third way, so that what is missing is only asked about.
                    less = total.high is not None and whole.value.low is not None and total.high < whole.value.low
                    severity = Severity.ASK if less and whole_id in _OPEN else None
                    others = tuple(map(show, parts))
                    yield Oddity(sheet.owner, summed(parts, total), show(whole), severity, others, sheet.period)
        yield from _groups_above(sheet)
    # That a part is too large says it already.
    told |= {(item.club, item.source, _day(period)) for period, item in material.contradictions}
    for period, item in _contradictions(material):
        measure = item.measure
        of_groups = not item.source.startswith("báo cáo") and (
            measure.part_of is None or item.source != measure.part_of.id
        )
        if of_groups and (item.club, measure.id, _day(period)) not in told:
            parts_shown = Shown(item.source, item.second, measure.unit_vi)
            yield Oddity(item.club, parts_shown, _of(measure, item.first), period=period)


def _groups(material: Material) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Wholes with the parts that make them."""
    yield from _GROUPS
    for measure in material.measures.values():
        if measure.part_of is not None and measure.complement is not None:
            yield measure.part_of.id, (measure.complement.id, measure.id)


def _groups_above(sheet: Sheet) -> Iterator[Oddity]:
    """Parts that have nothing in common, though there may be others: together they are at most the whole."""
    for whole_id, part_ids in _APART:
        whole, parts = sheet.count(whole_id), [part for id_ in part_ids if (part := sheet.count(id_))]
        if whole is None or len(parts) < len(part_ids) or any(surely_above(part, whole) for part in parts):
            continue  # that one of them is larger alone, `_part_above_whole` says
        least, most = Range.total(part.possible for part in parts).low, whole.possible.high
        if least is not None and most is not None and least > most:
            total = Range.total(part.value for part in parts)
            yield Oddity(sheet.owner, summed(parts, total), show(whole), None, tuple(map(show, parts)), sheet.period)
            return  # of two wholes the narrower


def _attendances_as_persons(material: Material) -> Iterator[Oddity]:
    """Suspicious only: who did something in a period may have left by its end."""
    told = set()
    for sheet in material.sheets:
        members = sheet.count("members")
        for id_ in _PERSONS if members is not None and members.value.high is not None else ():
            persons = sheet.count(id_)
            if persons is not None and members is not None and surely_above(persons, members):
                told.add((sheet.owner, id_, _day(sheet.period)))
                yield Oddity(sheet.owner, show(persons), show(members), period=sheet.period)
    for period, item in _contradictions(material):
        measure, whole = item.measure, item.measure.part_of
        taken_apart = whole is not None and item.source == whole.id and measure.when is not whole.when
        if whole is not None and taken_apart and (item.club, measure.id, _day(period)) not in told:
            yield Oddity(item.club, _of(measure, item.first), _of(whole, item.second), period=period)


def _age_line_missing(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        for stated in sheet.figures:
            if stated.measure == "members.older_of_no_line":
                yield Oddity(sheet.owner, show(stated), period=sheet.period)


def _age_lines_cross(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        for find in (sheet.count, sheet.share):
            older, aged_55 = find("members.older"), find("members.aged_55")
            if older and aged_55 and older.whole == aged_55.whole and surely_above(older, aged_55):
                yield Oddity(sheet.owner, show(older), show(aged_55), period=sheet.period)


def _fund_kind(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        total = sheet.count("funds.balance")
        kinds = [fund for id_ in _FUNDS if (fund := sheet.count(id_))]
        if total is None:
            continue
        if len(kinds) < len(_FUNDS):
            yield Oddity(sheet.owner, show(total), None, Severity.ASK, period=sheet.period)
        elif Range.total(fund.possible for fund in kinds) & total.possible is None:
            both = Range.total(fund.value for fund in kinds)
            others = tuple(map(show, kinds))
            yield Oddity(sheet.owner, summed(kinds, both), show(total), Severity.IMPOSSIBLE, others, sheet.period)


def _no_place_or_day(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        if not sheet.figures:
            continue
        if not sheet.place_named:
            missing = Shown("thiếu đơn vị hành chính", Range.exact(len(sheet.figures)), "số liệu", "place")
            yield Oddity(sheet.owner, missing, period=sheet.period)
        if sheet.period is None:
            yield Oddity(sheet.owner, Shown("thiếu ngày hoặc kỳ", Range.exact(len(sheet.figures)), "số liệu", "period"))


def _return_contradicts_rows(material: Material) -> Iterator[Oddity]:
    for period, item in _contradictions(material):
        if item.source == "báo cáo":
            term, unit = item.measure.term_vi, item.measure.unit_vi
            counted = Shown(f"{term} (theo sổ sách)", item.first, unit, item.measure.id)
            reported = Shown(f"{term} (theo báo cáo)", item.second, unit, item.measure.id)
            yield Oddity(item.club, reported, counted, period=period)


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
        id="audit.before_founding",
        term_vi="Số liệu về thời gian trước khi câu lạc bộ thành lập",
        term_en="Figures about a time before the club was founded",
        ask_vi="kỳ báo cáo hay ngày thành lập ghi sai",
        facts=("M-TRAP-22",),
        severity=Severity.IMPOSSIBLE,
        check=_before_founding,
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
