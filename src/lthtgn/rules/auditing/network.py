"""Rules about several clubs together: new and all clubs, members of each, totals that look estimated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import pairwise

from lthtgn.policy.national.composition import MIN_SIZE
from lthtgn.ranges import Range
from lthtgn.rules.auditing.parts import (
    ATTRIBUTES,
    as_printed,
    by_series,
    mean_of,
    mean_shown,
    show,
    summed,
    surely_above,
)
from lthtgn.rules.auditing.values import HELP_NORM_A_YEAR, LARGEST_CLUB, AuditRule, Material, Oddity, Severity, Shown
from lthtgn.rules.sheets import Sheet, Stated

__all__ = ["RULES"]


def _estimated(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        members = sheet.count("members")
        if members is not None and isinstance(members.printed, int) and members.printed > 0:
            if sheet.of_clubs:
                yield from _as_clubs_times(material, sheet, members, members.printed)
            yield from _as_round_share(sheet, members, members.printed)


def _as_clubs_times(material: Material, sheet: Sheet, members: Stated, number: int) -> Iterator[Oddity]:
    """Totals that chance makes in fewer than one of as many: of more clubs than each has members, or of round numbers."""
    norm = material.size_of(sheet)
    for id_ in ("clubs", *_NEW):
        clubs = sheet.count(id_)
        if clubs is None or not isinstance(clubs.printed, int) or clubs.printed <= 0:
            continue
        each, rest = divmod(number, clubs.printed)
        many = each < clubs.printed
        if rest or not each or not (many or (clubs.printed >= _MANY_CLUBS and each % _ROUND == 0)):
            continue
        severity = None if many and norm is not None and each in norm else Severity.ASK
        term = f"{clubs.term_vi} × {each}"
        second = Shown(term, Range.exact(clubs.printed * each), members.unit_vi, clubs.measure)
        yield Oddity(sheet.owner, as_printed(members), second, severity, (as_printed(clubs),), sheet.period)


def _as_round_share(sheet: Sheet, members: Stated, number: int) -> Iterator[Oddity]:
    for id_ in ATTRIBUTES if number >= _LARGE else ():
        part = sheet.count(id_)
        if part is None or not isinstance(part.printed, int):
            continue
        share = Fraction(100 * part.printed) / number
        if share % _ROUND == 0 and 0 < share < 100:
            second = Shown(f"{share} % × {members.term_vi}", Range.exact(part.printed), members.unit_vi, "members")
            severity = None if share % (2 * _ROUND) == 0 else Severity.ASK
            yield Oddity(sheet.owner, as_printed(part), second, severity, (as_printed(members),), sheet.period)


_ROUND = 5
_MANY_CLUBS = 10
_LARGE = 1000  # of so many members, chance makes one in fifty a round share


_NEW = ("clubs.new", "clubs.of_1533", "clubs.of_1336", "clubs.of_1648")
_OF_EARLIER = ("clubs.of_1533", "clubs.of_1336")  # a report that tells the programmes apart names these two


def _new_above_all(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        every = sheet.count("clubs")
        stated = [new for id_ in _NEW if (new := sheet.count(id_))]
        above = [new for new in stated if every and surely_above(new, every)]
        for new in above:
            yield Oddity(sheet.owner, show(new), show(every) if every else None, period=sheet.period)
        parts = [part for part in stated if part.measure in _OF_EARLIER]
        if every and len(parts) == len(_OF_EARLIER) and not above:
            total = Range.total(part.value for part in parts)
            if Range.total(part.possible for part in parts) & every.possible is None:
                # Clubs that are older than both programmes are of neither.
                less = total.high is not None and every.value.low is not None and total.high < every.value.low
                severity = Severity.ASK if less else None
                others = tuple(map(show, parts))
                yield Oddity(sheet.owner, summed(parts, total), show(every), severity, others, sheet.period)


def _members_fall(material: Material) -> Iterator[Oddity]:
    owners: dict[str, list[Sheet]] = {}  # of clubs that are named the list may grow, so that it makes no series
    for sheet in material.sheets:
        if len(sheet.clubs) > 1:
            owners.setdefault(sheet.owner, []).append(sheet)
    named = {id(sheet) for sheets in owners.values() for sheet in sheets}
    unnamed = by_series(sheet for sheet in material.sheets if id(sheet) not in named)
    for reports in (*owners.values(), *unnamed):
        dated = sorted(
            (sheet for sheet in reports if sheet.period is not None and sheet.of_clubs),
            key=lambda sheet: sheet.period.end if sheet.period else date.min,
        )
        full = [sheet for sheet in dated if sheet.count("members") and sheet.count("clubs")]
        for earlier, later in pairwise(full):
            before, after = earlier.count("members"), later.count("members")
            clubs, more = earlier.count("clubs"), later.count("clubs")
            assert before is not None
            assert after is not None
            assert clubs is not None
            assert more is not None
            numbers = before.printed, after.printed, clubs.printed, more.printed
            if None in numbers or earlier.period == later.period or not earlier.clubs <= later.clubs:
                continue
            if (after.printed or 0) < (before.printed or 0) and (more.printed or 0) > (clubs.printed or 0):
                others = as_printed(more), as_printed(clubs)
                yield Oddity(later.owner, as_printed(after), as_printed(before), None, others, later.period)


_MEAN_VI = "số thành viên bình quân một câu lạc bộ"


def _mean_outside_norm(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        members, clubs = sheet.count("members"), sheet.count("clubs")
        mean, norm = mean_of(members, clubs), material.size_of(sheet)
        if sheet.of_clubs and members and clubs and mean is not None and norm is not None and mean not in norm:
            shown = mean_shown(mean, members, clubs, _MEAN_VI, "composition.mean_size")
            by_norm = Shown("quy mô câu lạc bộ theo quy định", norm, "người", MIN_SIZE.id)
            yield Oddity(sheet.owner, shown, by_norm, period=sheet.period)


def _population_not_named(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        members, clubs = (sheet.count(id_) for id_ in ("members", "clubs"))
        mean, norm = mean_of(members, clubs), material.size_of(sheet)
        for new in filter(None, map(sheet.count, _NEW)):
            of_new = mean_of(members, new)
            if mean is None or of_new is None or norm is None or members is None or clubs is None:
                continue
            if mean in norm or of_new not in norm:
                continue
            per_all = mean_shown(mean, members, clubs, f"{members.term_vi} / {clubs.term_vi}", "clubs")
            per_new = mean_shown(of_new, members, new, f"{members.term_vi} / {new.term_vi}", "clubs.new")
            others = as_printed(members), as_printed(clubs), as_printed(new)
            yield Oddity(sheet.owner, per_all, per_new, None, others, sheet.period)


def _too_many_per_club(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        members, clubs = sheet.count("members"), sheet.count("clubs")
        mean = mean_of(members, clubs)
        if sheet.of_clubs and members and clubs and mean is not None and mean > LARGEST_CLUB:
            shown = mean_shown(mean, members, clubs, _MEAN_VI, "composition.mean_size")
            largest = Shown("câu lạc bộ đông nhất được biết", Range.exact(LARGEST_CLUB), "người")
            yield Oddity(sheet.owner, shown, largest, period=sheet.period)
        members = sheet.count("members") if len(sheet.clubs) == 1 else None
        if members is not None and members.value.low is not None and members.value.low > LARGEST_CLUB:
            # One club may be the largest yet; twice as many are rather those whom it reaches.
            severity = Severity.ASK if members.value.low <= 2 * LARGEST_CLUB else None
            largest = Shown("câu lạc bộ đông nhất được biết", Range.exact(LARGEST_CLUB), "người")
            yield Oddity(sheet.owner, show(members), largest, severity, period=sheet.period)


def _far_below_help_norm(material: Material) -> Iterator[Oddity]:
    for sheet in material.sheets:
        clubs = sheet.count("clubs") or (None if sheet.of_clubs else _ONE_CLUB)
        for helped in sheet.figures:
            period = sheet.flow_period(helped)
            if helped.measure != "help.people" or not helped.is_count or period is None or clubs is None:
                continue
            years = Fraction(period.whole_months, 12)
            if helped.printed is None or not clubs.printed or years < 1:
                continue
            rate = Fraction(helped.printed) / clubs.printed / years
            if rate * 10 < HELP_NORM_A_YEAR:
                shown = Shown("số lượt giúp mỗi câu lạc bộ mỗi năm", Range.exact(rate), "lượt", "help.people")
                norm = Shown("mức đặt ra", Range.exact(HELP_NORM_A_YEAR), "lượt")
                yield Oddity(sheet.owner, shown, norm, period=period)


_ONE_CLUB = Stated("clubs", Range.exact(1), 1, term_vi="số câu lạc bộ", unit_vi="câu lạc bộ")


RULES: tuple[AuditRule, ...] = (
    AuditRule(
        id="audit.estimated_total",
        term_vi="Tổng có vẻ là ước tính, không phải số đếm",
        term_en="A total that looks estimated, not counted",
        ask_vi="tổng có được cộng từ số của từng câu lạc bộ không",
        facts=("M-TRAP-02", "RES-12", "RES-14"),
        severity=Severity.SUSPICIOUS,
        check=_estimated,
    ),
    AuditRule(
        id="audit.new_above_all",
        term_vi="Câu lạc bộ mới và tổng số câu lạc bộ không khớp",
        term_en="New clubs and all clubs do not fit",
        ask_vi="số nào là câu lạc bộ mới, số nào là tất cả; theo đề án nào",
        facts=("M-TRAP-14",),
        severity=Severity.IMPOSSIBLE,
        check=_new_above_all,
    ),
    AuditRule(
        id="audit.members_fall_while_clubs_rise",
        term_vi="Số thành viên giảm trong khi số câu lạc bộ tăng",
        term_en="Members fall while clubs rise",
        ask_vi="hai kỳ có tính cùng một nhóm câu lạc bộ không (tất cả hay chỉ câu lạc bộ mới)",
        facts=("M-TRAP-01", "M-NAT-05", "C-07"),
        severity=Severity.SUSPICIOUS,
        check=_members_fall,
    ),
    AuditRule(
        id="audit.population_not_named",
        term_vi="Số thành viên khớp với câu lạc bộ mới, không khớp với tất cả câu lạc bộ",
        term_en="Members fit the new clubs, not all clubs",
        ask_vi="số thành viên là của tất cả câu lạc bộ hay chỉ của câu lạc bộ mới",
        facts=("M-TRAP-01", "M-TRAP-14"),
        severity=Severity.SUSPICIOUS,
        check=_population_not_named,
    ),
    AuditRule(
        id="audit.mean_size_outside_norm",
        term_vi="Quy mô bình quân câu lạc bộ ngoài mức quy định",
        term_en="The mean size of clubs lies outside the norm",
        ask_vi="có câu lạc bộ nào ngừng hoạt động, hay chỉ tính thành viên cao tuổi",
        facts=("M-TRAP-21", "M-TRAP-01"),
        severity=Severity.ASK,
        check=_mean_outside_norm,
    ),
    AuditRule(
        id="audit.persons_per_club",
        term_vi="Số người một câu lạc bộ lớn hơn câu lạc bộ đông nhất được biết",
        term_en="More persons per club than the largest known club has",
        ask_vi="con số là thành viên hay người hưởng lợi",
        facts=("M-TRAP-10", "M-CLUB-05"),
        severity=Severity.SUSPICIOUS,
        check=_too_many_per_club,
    ),
    AuditRule(
        id="audit.far_from_norm",
        term_vi="Số đếm thấp hơn một phần mười mức đặt ra",
        term_en="A count below a tenth of the norm",
        ask_vi="cách đếm có giống với mức đặt ra không",
        facts=("M-TRAP-20", "M-HELP-08"),
        severity=Severity.ASK,
        check=_far_below_help_norm,
    ),
)
"""The rules, each with the trap that it catches.

>>> RULES[0].id
'audit.estimated_total'
"""
