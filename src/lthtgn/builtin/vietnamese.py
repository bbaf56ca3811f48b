"""Vietnamese: words, numbers and dates, as an ordinary plugin. Rounding happens here and nowhere else.

Numbers are written as in Việt Nam: a dot for thousands, a comma for decimals, "58,2 %", "31/8/2020". An exact share is
rounded half up; the ends of a range are rounded outwards, so that what is printed still holds the truth. There are more
decimals where rounding would print what is not so: a threshold that is missed, or 0 % or 100 % of what is neither.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from types import MappingProxyType
from typing import Any

import attrs

from lthtgn.builtin import (
    vietnamese_areas,
    vietnamese_association,
    vietnamese_audit,
    vietnamese_awards,
    vietnamese_grants,
    vietnamese_places,
    vietnamese_social,
    vietnamese_targets,
)
from lthtgn.errors import InputError, Problem, UnknownIdError
from lthtgn.expr.nodes import Invert, Measure, Quantity, ShareOf, Test, TestAny, Within
from lthtgn.expr.walking import measures_of, quantities_of
from lthtgn.hooks.contracts import Localiser
from lthtgn.hooks.specs import hookimpl
from lthtgn.indicators.compute import Cell
from lthtgn.indicators.indicator import Form
from lthtgn.indicators.progress import Fulfilment, TargetProgress
from lthtgn.indicators.targets import Progress, TargetStatus
from lthtgn.model.periods import PartialDate, Period
from lthtgn.policy.documents import Certainty, Citation, Document
from lthtgn.policy.parameters import Since, Unit
from lthtgn.policy.provisions import Provision
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn.ranges import Number, Range, Share, Verdict
from lthtgn.rules.assessment import Finding, SetFinding
from lthtgn.rules.association_membership import BranchLine, Candidate
from lthtgn.rules.award_ids import UnknownId
from lthtgn.rules.award_review import AwardFinding, CriteriaFinding, GivenAward, Warned
from lthtgn.rules.award_rules import SchemeOnDay
from lthtgn.rules.calendars import DueReport
from lthtgn.rules.consents import ConsentFinding
from lthtgn.rules.consistency import AuditFinding, Severity, Shown
from lthtgn.rules.criteria import Criterion, OpaqueCriterion, Waiver
from lthtgn.rules.data_requests import RequestFinding
from lthtgn.rules.entitlements import Right
from lthtgn.rules.evidence import AreaFinding, AreasFinding
from lthtgn.rules.grants import GrantFinding
from lthtgn.rules.held_consents import Elsewhere
from lthtgn.rules.longevity import Celebrant, LongevityLine
from lthtgn.rules.missing import Missing
from lthtgn.rules.programmes import EARLIER, NOT_KNOWN, claimants
from lthtgn.rules.recomputing import Outcome, Recomputation
from lthtgn.rules.scoring import Score
from lthtgn.rules.table import Contradiction

__all__ = ["COMPOSED", "SAID", "TEXTS", "VERDICTS", "VietnameseLocaliser"]

VERDICTS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.MET: "đạt",
        Verdict.NOT_MET: "chưa đạt",
        Verdict.NOT_KNOWN: "chưa xác định",
        Verdict.NOT_IN_FORCE: "chưa có quy định áp dụng",
    }
)
"""The verdicts in Vietnamese.

>>> VERDICTS[Verdict.MET]
'đạt'
"""

_STATUSES = {
    TargetStatus.MET: "đạt",
    TargetStatus.AHEAD: "vượt tiến độ",
    TargetStatus.ON_TRACK: "đúng tiến độ",
    TargetStatus.BEHIND: "chậm tiến độ",
    TargetStatus.NOT_KNOWN: "chưa đủ căn cứ",
}

_CERTAINTIES = {
    Certainty.TEXT: "theo nguyên văn",
    Certainty.SUMMARY: "theo bản tóm tắt, chưa đối chiếu nguyên văn",
    Certainty.PRACTICE: "theo thực tiễn, không phải quy định toàn quốc",
    Certainty.DEDUCTION: "suy luận",
}

TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "report.title": "Báo cáo về câu lạc bộ liên thế hệ tự giúp nhau",
        "report.dates": "Số liệu đến ngày {day}; hoạt động trong kỳ từ {first} đến {last}.",
        "report.source": "Nguồn: {source}",
        "report.summary": "Tóm tắt",
        "report.verdicts": (
            "Kết quả đánh giá theo tiêu chí: {met} đạt, {not_met} chưa đạt, {not_known} chưa xác định, "
            "{not_in_force} chưa có quy định áp dụng"
        ),
        "report.indicators": "Chỉ số về câu lạc bộ",
        "report.association": "Hội Người cao tuổi",
        "report.returns": "Số liệu đã báo cáo, theo kỳ",
        "report.not_known": "Chưa có số liệu để tính: {names}.",
        "report.many_not_known": "Chưa có số liệu để tính {number} chỉ số khác (xem từng chỉ số bằng lệnh lthtgn indicators).",
        "report.no_criteria": "Chưa có tiêu chí được công bố để tính: {names}.",
        "report.not_decided": "Chưa xác định được ở câu lạc bộ nào: {names}.",
        "report.grouped": "Chỉ số theo {by}",
        "report.criteria": "Số câu lạc bộ theo kết quả từng tiêu chí",
        "report.clubs": "Đánh giá từng câu lạc bộ",
        "report.not_in_force": "Chưa có quy định áp dụng: {names}",
        "report.area_not_known": "Chưa xác định, vì chưa có số liệu: {names}",
        "report.area_no_norm": "Chưa có mức yêu cầu được công bố: {names}",
        "report.area_ask": "Cần hỏi: {items}",
        "report.ask": "Cần hỏi câu lạc bộ: {items}.",
        "report.grants": "Hỗ trợ cho câu lạc bộ",
        "report.granted_once": "Cộng hỗ trợ một lần: {money}",
        "report.granted_yearly": "Cộng hỗ trợ mỗi năm: {money}",
        "column.grant": "Hỗ trợ",
        "column.payer": "Nguồn",
        "column.granted": "Được hỗ trợ",
        "column.not_granted": "Không được",
        "column.money": "Số tiền, hiện vật",
        "report.awards": "Khen thưởng",
        "report.awarded": "Khen thưởng: {who}",
        "report.contradictions": "Số liệu mâu thuẫn",
        "report.aims": "Mục tiêu của các đề án, chương trình còn hiệu lực",
        "column.goal": "Mục tiêu",
        "column.aim": "Mức",
        "column.held": "Kết quả",
        "column.level": "Cấp",
        "report.other_aims": "Mục tiêu khác còn hiệu lực, sổ này không có số liệu để đối chiếu:",
        "report.aims_of": "{document}: {items}.",
        "report.aims_elsewhere": "Ở văn bản khác: {items}.",
        "report.number_of_aims": "{document} ({number} mục tiêu)",
        "report.aim_in_short": "{term} ({aim})",
        "column.basis": "Căn cứ",
        "level.nation": "cả nước",
        "level.province": "tỉnh, thành phố",
        "level.commune": "xã",
        "level.club": "câu lạc bộ",
        "level.project": "dự án",
        "report.basis": "Căn cứ và mức độ chắc chắn",
        "report.verify": "Cần đối chiếu với văn bản đã ký: những căn cứ không phải nguyên văn được ghi rõ dưới đây.",
        "report.book": "Bộ quy tắc {fingerprint}; gồm: {plugins}.",
        "report.no_clubs": "Sổ đăng ký không ghi câu lạc bộ nào; như vậy chưa có nghĩa là không có câu lạc bộ",
        "report.not_founded": "Câu lạc bộ chưa thành lập vào ngày {day}.",
        "column.indicator": "Chỉ số",
        "column.value": "Giá trị",
        "column.parts": "Tử số / mẫu số",
        "column.answered": "Có số liệu",
        "column.target": "Mục tiêu",
        "column.criterion": "Tiêu chí",
        "column.met": "Đạt",
        "column.not_met": "Chưa đạt",
        "column.not_known": "Chưa xác định",
        "column.not_in_force": "Chưa áp dụng",
        "column.who": "Của",
        "column.figure": "Số liệu",
        "column.period": "Kỳ",
        "column.issuer": "Cấp khen",
        "column.recipient": "Đối tượng",
        "column.number": "Số lượng",
        "column.occasion": "Dịp",
        "column.when": "Thời gian",
        "recipient.collective": "tập thể",
        "recipient.individual": "cá nhân",
        "recipient.household": "hộ gia đình",
        "by.province": "tỉnh, thành phố",
        "by.district": "huyện",
        "by.commune": "xã",
        "by.village": "thôn",
        "by.programme": "đề án",
        "by.host": "đơn vị chủ quản",
        "by.club": "câu lạc bộ",
        "by.sex": "giới tính",
        "by.household": "hộ",
        "by.hardship": "hoàn cảnh khó khăn",
        "by.needs_loan": "nhu cầu vay vốn",
        "by.association_member": "là hội viên",
        "set": "Bộ tiêu chí: {name}",
        "club.host": "thuộc {host}",
        "group.not_known": "chưa xác định",
        "choice.female": "nữ",
        "choice.male": "nam",
        "choice.poor": "hộ nghèo",
        "choice.near_poor": "hộ cận nghèo",
        "choice.other": "hộ khác",
        "choice.yes": "có",
        "choice.no": "không",
    }
)
"""The fixed texts of reports, by key.

>>> TEXTS["column.value"]
'Giá trị'
"""


def _grouped(value: int) -> str:
    return f"{value:,}".replace(",", ".")


def _decimal(value: Number, digits: int, rounding: str = "half_up") -> str:
    """A number with so many decimals, rounded exactly: half up, down (`floor`) or up (`ceil`)."""
    scaled = Fraction(value) * 10**digits
    whole = {"floor": floor(scaled), "ceil": ceil(scaled), "half_up": floor(scaled + Fraction(1, 2))}[rounding]
    sign = "-" if whole < 0 else ""
    text = str(abs(whole)).rjust(digits + 1, "0")
    head, tail = (text[:-digits], text[-digits:].rstrip("0")) if digits else (text, "")
    return sign + _grouped(int(head)) + (f",{tail}" if tail else "")


def _number(value: Number, rounding: str = "half_up") -> str:
    if isinstance(value, int):
        return _grouped(value)
    return next((text for text in _decimals(value, rounding) if text != "0" or rounding != "half_up"), str(value))


def _decimals(value: Number, rounding: str) -> Iterator[str]:
    """A number with one decimal, with two, and so on to six."""
    return (_decimal(value, digits, rounding) for digits in range(1, 7))


def _percent(value: Number, rounding: str = "half_up", limits: Iterable[Number] = ()) -> str:
    """A share with as many decimals as it takes not to look like a limit that it is not, nor like 0 % or 100 %."""
    others = [limit for limit in (0, 1, *limits) if limit != value]
    look = {text for limit in others for text in _decimals(Fraction(limit) * 100, "half_up")}
    texts = _decimals(Fraction(value) * 100, rounding)
    return f"{next((text for text in texts if text not in look), Fraction(value) * 100)} %"


def _between(low: str | None, high: str | None, unit: str) -> str:
    tail = f" {unit}" if unit else ""
    if low is None and high is None:
        return "chưa rõ"
    if high is None:
        return f"từ {low}{tail} trở lên"
    if low is None:
        return f"nhiều nhất {high}{tail}"
    return f"từ {low} đến {high}{tail}"


@attrs.frozen
class VietnameseLocaliser:
    """Says things in Vietnamese (tiếng Việt).

    >>> VietnameseLocaliser().figure(Range.exact(2287), "hội viên")
    '2.287 hội viên'
    >>> VietnameseLocaliser().share(Range(Fraction(95, 100), 1))
    'từ 95 % đến 100 %'
    """

    locale: str = "vi"

    # --- figures ----------------------------------------------------------------------------------------------------

    def figure(self, value: Range, unit: str = "") -> str:
        """A figure with its unit.

        >>> VietnameseLocaliser().figure(Range.at_least(200), "người")
        'từ 200 người trở lên'
        """
        if value.low is not None and value.is_exact:
            number = _number(value.low)
            return f"{number} {unit}" if unit else number
        low = None if value.low is None or (value.low == 0 and value.high is None) else _number(value.low, "floor")
        high = None if value.high is None else _number(value.high, "ceil")
        if value.low == 0 and high is not None:
            low = None
        return _between(low, high, unit)

    def share(self, value: Range) -> str:
        """A share, rounded to a tenth of a per cent.

        >>> VietnameseLocaliser().share(Range.exact(Fraction(32, 55)))
        '58,2 %'
        >>> VietnameseLocaliser().share(Range(0, Fraction(178, 2287)))
        'nhiều nhất 7,8 %'
        """
        return self._share(value)

    def _share(self, value: Range, limits: Collection[Number] = ()) -> str:
        if value.low is not None and value.is_exact:
            return _percent(value.low, limits=limits)
        if value in {Range(0, 1), Range(0, None)}:
            return "chưa rõ"
        low = None if not value.low else _percent(value.low, "floor", limits)
        high = None if value.high is None else _percent(value.high, "ceil", limits)
        return _between(low, high, "")

    def day(self, day: date) -> str:
        """A day.

        >>> VietnameseLocaliser().day(date(2020, 8, 31))
        '31/8/2020'
        """
        return f"{day.day}/{day.month}/{day.year}"

    # --- fixed texts ------------------------------------------------------------------------------------------------

    def text(self, key: str, **values: Any) -> str:
        """A fixed text, its places filled in.

        Raises:
            UnknownIdError: there is no such text.
        """
        composed = _COMPOSED.get(key)
        if composed is not None:
            return str(composed(self, **values))
        try:
            template = TEXTS[key]
        except KeyError:
            raise UnknownIdError.among("text", key, TEXTS) from None
        return template.format(**values)

    # --- sentences --------------------------------------------------------------------------------------------------

    def say(self, thing: object) -> str:
        """A finding, a cell, a resolution, a progress, a contradiction, a document, a problem … in a sentence.

        Raises:
            TypeError: there are no words for such a thing.
        """
        for kind, words in _SENTENCES:
            if isinstance(thing, kind):
                return str(words(self, thing))
        raise TypeError(f"there are no Vietnamese words for {type(thing).__name__}")

    def _verdict(self, verdict: Verdict) -> str:
        return VERDICTS[verdict]

    def _finding(self, finding: Finding) -> str:
        head = f"{finding.criterion.term_vi}: {VERDICTS[finding.verdict]}"
        if finding.verdict is Verdict.NOT_IN_FORCE:
            if finding.waiver is not None:
                return f"{head}; {self._waived(finding.waiver)}"
            return head + (self._life(finding.criterion) or self._why_not_in_force(finding.bounds))
        evidence = self._evidence(finding)
        requirement = self._requirement(finding)
        if finding.waiver is not None:
            requirement = f"{requirement}; nơi này có thể {self._waived(finding.waiver)}"
        return head + (f" – {evidence}" if evidence else "") + (f"; {requirement}" if requirement else "")

    def _waived(self, waiver: Waiver) -> str:
        end = "" if waiver.until is None else f" đến hết {self.day(waiver.until - timedelta(days=1))}"
        where = waiver.scope.name_vi or waiver.scope.code
        return f"được miễn tại {where} từ {self.day(waiver.since)}{end} ({self._cite(waiver.cite)})"

    def _life(self, criterion: Criterion | OpaqueCriterion) -> str:
        """Where, and from when to when, a criterion is asked, where it says so itself."""
        words = f"tại {criterion.scope.name_vi or criterion.scope.code}" if criterion.scope is not None else ""
        if criterion.since is not None:
            words += f" từ {self.day(criterion.since)}"
        if criterion.until is not None:
            words += f" đến hết {self.day(criterion.until - timedelta(days=1))}"
        return f"; chỉ áp dụng {words.strip()}" if words else ""

    def _why_not_in_force(self, bounds: Sequence[Resolution]) -> str:
        """From which day on nothing, or what next, or what is too unsure."""
        if not bounds:
            return ""
        words = f" vào ngày {self.day(bounds[0].day)}"
        if any(bound.displaced for bound in bounds):
            words += "; giá trị hiện có không đủ mức chắc chắn được yêu cầu"
        starts = [bound.next_start for bound in bounds if bound.next_start is not None]
        return words + (f"; có quy định từ {self.day(min(starts))}" if starts else "")

    # What was found of a club.

    def _evidence(self, finding: Finding) -> str:
        if not isinstance(finding.criterion, Criterion):
            return ""
        figures = dict(finding.evidence)
        words: dict[str, None] = {}
        for quantity in quantities_of(finding.criterion.test):
            if (
                isinstance(quantity, ShareOf)
                and isinstance(quantity.part, Measure)
                and isinstance(quantity.whole, Measure)
            ):
                words[self._share_of(quantity.part, quantity.whole, figures, finding)] = None
            elif not (isinstance(quantity, Measure) and _is_flag(quantity)):
                words |= dict.fromkeys(self._counted(measure, figures[measure]) for measure in measures_of(quantity))
        return "; ".join(words)

    def _counted(self, measure: Measure, figure: Range) -> str:
        return f"{measure.term_vi}: {self.figure(figure, measure.unit_vi)}"

    def _share_of(self, part: Measure, whole: Measure, figures: Mapping[Measure, Range], finding: Finding) -> str:
        inner, outer = figures[part], figures[whole]
        if outer.high is not None and (inner.low or 0) > outer.high:
            return f"số liệu mâu thuẫn: {part.term_vi} là {self.figure(inner)}, nhưng {whole.term_vi} là {self.figure(outer)}"
        values = [bound.value for bound in finding.bounds if bound.value is not None]
        limits = [end for value in values for end in (value.low, value.high) if end is not None]
        share = Share(inner, outer)
        said = "" if share.is_empty or share.bounds == Range(0, 1) else self._share(share.bounds, limits)
        # A part that only its whole bounds is not known at all, whatever its arithmetic says.
        known = inner.low != 0 or inner.is_exact or inner.high not in {None, outer.high}
        if not outer.is_exact:
            if not known and outer == Range.unknown():
                return f"{part.term_vi}, {whole.term_vi}: chưa rõ"
            figure = self._counted(part, inner if known else Range.unknown())
            return f"{figure}; {self._counted(whole, outer)}" + (f" (tỷ lệ {said})" if said else "")
        of = f"{self.figure(outer)} {_unit(whole)}"
        if share.is_empty:
            return f"{part.term_vi}: {self.figure(inner)} trong {of} (không có {_unit(whole)} nào để tính tỷ lệ)"
        if not known:
            return f"{part.term_vi}: chưa rõ, trong {of}"
        return f"{part.term_vi}: {self.figure(inner)} trong {of} ({said})"

    # What is asked of it.

    def _requirement(self, finding: Finding) -> str:
        criterion = finding.criterion
        if not isinstance(criterion, Criterion):
            return f"yêu cầu áp dụng {self._own_basis(criterion)}"
        found = {bound.parameter.id: bound for bound in finding.bounds}
        notes = [b.chosen.cite.note_vi for b in finding.law_not_known if b.chosen is not None and b.chosen.cite.note_vi]
        words = self._asked(criterion.test, found, named=len(quantities_of(criterion.test)) > 1)
        if criterion.cite is not None:
            words = f"{words or 'yêu cầu'}, áp dụng {self._own_basis(criterion)}"
        return ". ".join([words, " ".join(dict.fromkeys(notes))]) if notes else words

    def _asked(self, test: Test, found: Mapping[str, Resolution], *, named: bool, negated: bool = False) -> str:
        """What a test asks for, of what where that is to be named; of its opposite, what the opposite asks for."""
        if isinstance(test, Invert):
            return self._asked(test.test, found, named=named, negated=not negated)
        if isinstance(test, Within):
            asked = self._asked_within(test, found, negated=negated)
            name = _name(test.quantity) if named else ""
            return f"yêu cầu {f'{name} ' if name else ''}{asked}" if asked else ""
        parts = [words for item in test.tests if (words := self._asked(item, found, named=named, negated=negated))]
        return ("; hoặc " if isinstance(test, TestAny) is not negated else "; ").join(parts)

    def _asked_within(self, test: Within, found: Mapping[str, Resolution], *, negated: bool) -> str:
        words = ("dưới", "trên") if negated else ("tối thiểu", "tối đa")
        measure = test.quantity if isinstance(test.quantity, Measure) else None
        unit_vi = measure.unit_vi if measure is not None else ""
        sides = []
        lifted: list[tuple[str, Since]] = []
        several = []
        for word, bound in zip(words, (test.low, test.high), strict=True):
            resolution = found.get(getattr(bound, "id", ""))
            if isinstance(bound, int):
                sides.append(_Side(word, Range.exact(bound), Unit("", unit_vi), ""))
            elif resolution is not None and resolution.rivals:
                several.append(self._one_of(word, resolution))
            elif resolution is not None and resolution.chosen is not None:
                chosen = resolution.chosen
                if chosen.lifts:
                    lifted.append((word, chosen))
                else:
                    sides.append(_Side(word, chosen.value, resolution.parameter.unit, self._basis(chosen)))
        if lifted or several:
            return self._with_lifted(sides, lifted, several)
        return self._sides(sides, measure, negated=negated) if sides else ""

    def _with_lifted(self, sides: Sequence[_Side], lifted: Sequence[tuple[str, Since]], several: Sequence[str]) -> str:
        """What is asked for where a place has lifted a side, or where a side is one of several."""
        if not several and len(sides) == len(lifted) == 1:
            (side,), ((word, chosen),) = sides, lifted
            if side.value is not None and side.basis == self._basis(chosen):
                return f"{self._one_side(attrs.evolve(side, basis=''))}, không quy định {word}, áp dụng {side.basis}"
        without = [f"{word} không quy định {self._basis(chosen)}" for word, chosen in lifted]
        return " và ".join([*map(self._one_side, sides), *without, *several])

    def _sides(self, sides: Sequence[_Side], measure: Measure | None, *, negated: bool) -> str:
        one = len({side.basis for side in sides}) == 1
        if one and all(side.value is None for side in sides):
            return f"{sides[0].basis}: chưa biết"
        if measure is not None and _is_flag(measure):
            return f"{'không có, ' * negated}áp dụng {sides[0].basis}" if sides[0].basis else ""
        if one and len(sides) == 2 and not negated:
            return self._both_sides(*sides)
        return (" hoặc " if negated else " và ").join(map(self._one_side, sides))

    def _both_sides(self, low: _Side, high: _Side) -> str:
        if low.value is None or high.value is None:
            return f"{self._one_side(low)} và {self._one_side(high)}"
        basis = f", áp dụng {low.basis}" if low.basis else ""
        if not low.value.is_exact and low.value.high is not None and low.value.high == high.value.low:
            # The source prints one figure: at most the one end, at least the other.
            point = self._value(Range.exact(low.value.high), low.unit)
            return f"{point}{basis} (nguồn không nói là tối thiểu hay tối đa)"
        least = self.share(low.value) if low.unit.is_share else self.figure(low.value)
        return f"từ {least} đến {self._value(high.value, high.unit)}{basis}"

    def _one_side(self, side: _Side) -> str:
        if side.value is None:
            return f"{side.word} chưa biết, {side.basis}"
        if side.value.low is not None and side.value.high is None:  # the source leaves open whether it is more
            least = self._value(Range.exact(side.value.low), side.unit)
            return f"{side.word} {least} hoặc hơn nữa {side.basis}".rstrip()
        at = "" if side.value.is_exact else "ở mức "
        return f"{side.word} {at}{self._value(side.value, side.unit)} {side.basis}".rstrip()

    def _own_basis(self, criterion: Criterion | OpaqueCriterion) -> str:
        """From when and where a criterion that says so itself is asked, and by what."""
        words = f"từ {self.day(criterion.since)}" if criterion.since is not None else ""
        if criterion.scope is not None:
            words += f" tại {criterion.scope.name_vi or criterion.scope.code}"
        return f"{words} ({self._cite(criterion.cite)})".lstrip() if criterion.cite is not None else words

    def _basis(self, chosen: Since) -> str:
        where = f" tại {chosen.scope.name_vi or chosen.scope.code}" if chosen.scope is not None else ""
        return f"từ {self.day(chosen.start)}{where} ({self._cite(chosen.cite)})"

    def _one_of(self, word: str, resolution: Resolution) -> str:
        """What may apply, where it is not known in which former province the place lay; or that nothing does there."""
        unit = resolution.parameter.unit
        said = [f"{self._candidate(one, unit)} {self._basis(one)}" for one in resolution.candidates]
        if resolution.rivals and len(said) == 1:
            said.append("không quy định")
        words = " hay ".join(said)
        if resolution.rivals:
            words += ", vì chưa rõ địa bàn thuộc tỉnh nào trước sắp xếp"
        return f"{word} {words}".lstrip()

    def _candidate(self, value: Since, unit: Unit) -> str:
        if value.lifts:
            return "không quy định"
        return "chưa biết" if value.value is None else self._value(value.value, unit)

    def _value(self, value: Range, unit: Unit) -> str:
        if unit.is_share:
            return self.share(value)
        if not any(isinstance(end, Fraction) and 100 % end.denominator == 0 for end in (value.low, value.high)):
            return self.figure(value, unit.term_vi)
        # A factor of the law, such as 0,45, is never rounded to one decimal as a mean is.
        low, high = (None if end is None else _decimal(end, 2) for end in (value.low or None, value.high))
        return f"{high} {unit.term_vi}" if value.is_exact else _between(low, high, unit.term_vi)

    def _cite(self, cite: Citation) -> str:
        words = [cite.document.short_vi]
        if cite.provision:
            words.append(cite.provision)
        words.append(_CERTAINTIES[cite.certainty])
        return ", ".join(words)

    def _set(self, item: SetFinding) -> str:
        return f"{item.set.term_vi}: {VERDICTS[item.verdict]}"

    def _cell(self, cell: Cell) -> str:
        return f"{cell.indicator.term_vi}: {self._cell_value(cell)}"

    def _cell_value(self, cell: Cell) -> str:
        if cell.value is None:
            return "không có mẫu số"
        form = cell.indicator.form
        if form is Form.SHARE:
            return self.share(cell.value)
        if form is Form.CHANGE:
            return self._change(cell)
        return self.figure(cell.value, cell.indicator.unit_vi)

    def _change(self, cell: Cell) -> str:
        assert cell.value is not None
        assert cell.whole is not None
        words = f"{self.figure(cell.whole)} → {self.figure(cell.part)}"
        if cell.value.low is None or not cell.value.is_exact:
            return words
        if cell.value.low == 0:
            return f"{words}, không đổi"
        more = "tăng" if cell.value.low > 0 else "giảm"
        size = max(cell.value.low, -cell.value.low)
        unit = f" {cell.indicator.unit_vi}" if cell.indicator.unit_vi else ""
        words += f", {more} {_number(size)}{unit}"
        if cell.ratio is not None and cell.ratio.low is not None and cell.ratio.is_exact:
            words += f" ({_percent(abs(Fraction(cell.ratio.low)))})"
        return words

    def _parts(self, cell: Cell) -> str:
        if cell.whole is None or cell.indicator.form is Form.CHANGE:
            return ""
        if cell.part == cell.whole == Range.unknown():
            return ""
        return f"{self.figure(cell.part)} / {self.figure(cell.whole)}"

    def _progress(self, progress: Progress) -> str:
        aim = progress.aim
        wanted = vietnamese_targets.aimed(self, aim, is_share=progress.is_share)
        words = f"{wanted} ({aim.cite.document.short_vi}): {_STATUSES[progress.status]}"
        if progress.attainment is not None and progress.attainment.is_exact:
            words += f", bằng {self.share(progress.attainment)} mục tiêu"
        return words if progress.decides else f"{words} (chỉ là phần có số liệu)"

    def _resolution(self, resolution: Resolution) -> str:
        parameter = resolution.parameter
        head = f"{parameter.term_vi} ({parameter.id}), ngày {self.day(resolution.day)}"
        if resolution.rivals:
            return f"{head}: {self._one_of('', resolution)}"
        if resolution.chosen is None:
            return (
                f"{parameter.term_vi} ({parameter.id}): chưa có quy định áp dụng{self._why_not_in_force([resolution])}"
            )
        if resolution.chosen.lifts:
            return f"{head}: {self._one_of('', resolution)}"
        cite = self._cite(resolution.chosen.cite)
        since = self.day(resolution.chosen.start)
        if resolution.standing is Standing.NOT_KNOWN:
            return f"{head}: chưa biết, từ {since} ({cite})"
        assert resolution.value is not None
        where = resolution.chosen.scope
        place = f", áp dụng tại {where.name_vi or where.code}" if where is not None else ""
        said = f"{head}: {self._value(resolution.value, parameter.unit)}, từ {since} ({cite}){place}"
        for lost in resolution.below_minimum:
            local = lost.scope.name_vi or lost.scope.code if lost.scope is not None else ""
            less = self._value(lost.value or Range.unknown(), parameter.unit)
            said += f"; mức của {local} ({less}) thấp hơn nên không dùng"
        return said

    def _document(self, document: Document) -> str:
        signed = f" ngày {self.day(document.signed)}" if document.signed else ""
        return f"{document.kind_vi} {document.number}{signed} của {document.issuer_vi}: {document.title_vi}"

    def _contradiction(self, item: Contradiction) -> str:
        measure, whole = item.measure, item.measure.part_of
        source = whole.term_vi if whole is not None and whole.id == item.source else f"theo {item.source}"
        first, second = (self.figure(figure, measure.unit_vi) for figure in (item.first, item.second))
        return f"{item.club}: {measure.term_vi} là {first}, nhưng {source} là {second}"

    def _problem(self, problem: Problem) -> str:
        from lthtgn.exchange.problems import message_vi  # noqa: PLC0415 - only bad input needs the boundary

        try:
            words = message_vi(problem)
        except KeyError:  # a plugin gave one of our codes without the values that its sentence needs
            words = problem.message
        return f"{problem.place}: {words}"

    def _input_error(self, error: InputError) -> str:
        head = f"Dữ liệu có {_grouped(len(error.problems))} lỗi:"
        return "\n".join([head, *(f"  {self._problem(problem)}" for problem in error.problems)])

    def _when(self, when: PartialDate) -> str:
        if when.month is None:
            return f"năm {when.year}"
        return f"{when.day}/{when.month}/{when.year}" if when.day is not None else f"tháng {when.month}/{when.year}"

    def _period(self, period: Period) -> str:
        first, last = period.start, period.last_day
        if "/" not in str(period):
            return self._when(PartialDate.parse(str(period)))
        if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
            return f"năm {first.year}–{last.year}"
        if first.day == 1 and period.end.day == 1:
            return f"tháng {first.month}/{first.year} – tháng {last.month}/{last.year}"
        return f"{self.day(first)} – {self.day(last)}"


@attrs.frozen
class _Side:
    """One side of what is asked for: its word, its value (`None` where it is not known), and from when, where, by what."""

    word: str
    value: Range | None
    unit: Unit
    basis: str


def _unit(measure: Measure) -> str:
    return "thành viên" if measure.id == "members" else measure.unit_vi


def _name(quantity: Quantity) -> str:
    """What a test is about, in words; empty of what has no name."""
    if isinstance(quantity, ShareOf):
        part, whole = _name(quantity.part), _name(quantity.whole)
        return f"tỷ lệ {part} trên {whole}" if part and whole else ""
    return quantity.term_vi if isinstance(quantity, Measure) else ""


def _is_flag(measure: Measure) -> bool:
    """Whether a measure of one club only says yes or no: the verdict has said it already."""
    return measure.part_of is not None and measure.part_of.id == "clubs"


def _said(words: VietnameseLocaliser, when: PartialDate | Period) -> str:
    return words._period(when) if isinstance(when, Period) else words._when(when)  # noqa: SLF001 - same module


def _founded(words: VietnameseLocaliser, when: PartialDate | Period) -> str:
    day = "ngày " if isinstance(when, PartialDate) and when.is_whole else ""
    return f"thành lập {day}{_said(words, when)}"


def _programme(_: VietnameseLocaliser, programme: str) -> str:
    special = {NOT_KNOWN: "chưa rõ thuộc đề án nào", EARLIER: "thành lập trước Đề án 1533"}
    several = claimants(programme)
    if several:
        said = " hoặc ".join(several)
        return f"thuộc Đề án {said} (thời hạn trùng nhau, không nguồn nào nói tính cho đề án nào)"
    return special.get(programme, f"thuộc Đề án {programme}")


def _group(words: VietnameseLocaliser, dimension: str, value: str) -> str:
    if value == NOT_KNOWN:
        return f"{TEXTS[f'by.{dimension}']}: {TEXTS['group.not_known']}"
    if dimension == "programme":
        return _programme(words, value)
    if dimension in {"hardship", "needs_loan", "association_member"}:
        return f"{TEXTS[f'by.{dimension}']}: {TEXTS[f'choice.{value}']}"
    return TEXTS[f"choice.{value}"] if dimension in {"sex", "household"} else vietnamese_places.group_said(value)


def _basis(_: VietnameseLocaliser, terms: list[str], cite: Citation) -> str:
    provision = f", {cite.provision}" if cite.provision else ""
    text = f"{'; '.join(terms)} ({_CERTAINTIES[cite.certainty]}{provision})."
    if cite.disputed_vi:
        text += f" Nguồn khác: {cite.disputed_vi}"
    if cite.note_vi:
        text += f" {cite.note_vi}"
    return text


def _and(_: VietnameseLocaliser, items: list[str]) -> str:
    return f"{', '.join(items[:-1])} và {items[-1]}" if len(items) > 1 else "".join(items)


_COMPOSED: Mapping[str, Any] = MappingProxyType(
    {
        "value": lambda words, cell: words._cell_value(cell),  # noqa: SLF001
        "parts": lambda words, cell: words._parts(cell),  # noqa: SLF001
        "answered": lambda _, answered, asked: f"{_grouped(answered)}/{_grouped(asked)}",
        "requirement": lambda words, finding: words._requirement(finding),  # noqa: SLF001
        "when": _said,
        "period": lambda words, period: words._period(period),  # noqa: SLF001
        "club.founded": _founded,
        "club.programme": _programme,
        "group": _group,
        "boundaries": vietnamese_places.boundaries_said,
        "list_of_communes": vietnamese_places.list_said,
        "whereabouts": lambda _, why: vietnamese_places.REASONS[why],
        "basis": _basis,
        "certainty": lambda _, certainty: _CERTAINTIES[certainty],
        "held": vietnamese_targets.held_said,
        "together": lambda _, progress: vietnamese_targets.together_said(progress),
        "shared": vietnamese_targets.shared_said,
        "grant_in_kind": lambda _, grant: vietnamese_grants.in_kind_said(grant),
        "units": vietnamese_targets.units_said,
        "aim": vietnamese_targets.aimed,
        "law": lambda words, value, unit: words._value(value, unit),  # noqa: SLF001
        "cite": lambda words, cite: words._cite(cite),  # noqa: SLF001
        "and": _and,
        "award.line": vietnamese_awards.line_said,
        "award.prize": vietnamese_awards.prize_said,
        "award.test": vietnamese_awards.asked_said,
        "award.total": vietnamese_awards.total_said,
        "lacking": vietnamese_social.lacking_said,
        "question": vietnamese_social.question_said,
        "right.basis": lambda _, right: vietnamese_social.basis_said(right),
        "celebrant.basis": lambda _, one: "; ".join(dict.fromkeys(map(vietnamese_social.cited, one.cites))),
        "verify": lambda _, certainties: vietnamese_social.verified_said(certainties),
        "counting": lambda _, found: "\n".join(vietnamese_social.counting_said(found)),
    }
)

_SENTENCES: tuple[tuple[type, Any], ...] = (
    (Finding, VietnameseLocaliser._finding),  # noqa: SLF001
    (SetFinding, VietnameseLocaliser._set),  # noqa: SLF001
    (Cell, VietnameseLocaliser._cell),  # noqa: SLF001
    (Progress, VietnameseLocaliser._progress),  # noqa: SLF001
    (Resolution, VietnameseLocaliser._resolution),  # noqa: SLF001
    (Document, VietnameseLocaliser._document),  # noqa: SLF001
    (Contradiction, VietnameseLocaliser._contradiction),  # noqa: SLF001
    (InputError, VietnameseLocaliser._input_error),  # noqa: SLF001
    (Problem, VietnameseLocaliser._problem),  # noqa: SLF001
    (Verdict, VietnameseLocaliser._verdict),  # noqa: SLF001
    (AuditFinding, vietnamese_audit.finding_said),
    (Right, vietnamese_social.right_said),
    (Celebrant, vietnamese_social.celebrant_said),
    (LongevityLine, vietnamese_social.line_said),
    (Candidate, vietnamese_association.candidate_said),
    (BranchLine, vietnamese_association.branch_said),
    (ConsentFinding, vietnamese_association.consent_said),
    (Elsewhere, vietnamese_association.elsewhere_said),
    (RequestFinding, vietnamese_association.request_said),
    (Provision, vietnamese_association.provision_said),
    (GrantFinding, vietnamese_grants.finding_said),
    (DueReport, vietnamese_grants.due_said),
    (SchemeOnDay, vietnamese_awards.scheme_said),
    (AwardFinding, vietnamese_awards.finding_said),
    (CriteriaFinding, vietnamese_awards.criteria_said),
    (Score, vietnamese_awards.score_said),
    (Warned, vietnamese_awards.warned_said),
    (UnknownId, vietnamese_awards.unknown_said),
    (GivenAward, vietnamese_awards.given_said),
    (Missing, vietnamese_social.missing_said),
    (Recomputation, vietnamese_audit.result_said),
    (Fulfilment, lambda _, fulfilment: vietnamese_targets.FULFILMENTS[fulfilment]),
    (TargetProgress, vietnamese_targets.progress_said),
    (Severity, lambda _, severity: vietnamese_audit.SEVERITIES[severity]),
    (AreasFinding, vietnamese_areas.areas_said),
    (AreaFinding, vietnamese_areas.area_said),
    (Outcome, lambda _, outcome: vietnamese_audit.OUTCOMES[outcome]),
    (Shown, vietnamese_audit.shown_said),
    (Range, VietnameseLocaliser.figure),
)

COMPOSED: frozenset[str] = frozenset(_COMPOSED)
"""The keys of texts that are put together from a value, and not from a template.

>>> sorted(COMPOSED)[:2]
['aim', 'and']
"""

SAID: tuple[type, ...] = tuple(kind for kind, _ in _SENTENCES)
"""The kinds of things that a localiser says in a sentence.

>>> Verdict in SAID
True
"""


@hookimpl
def lthtgn_localisers() -> Iterable[Localiser]:
    """Vietnamese."""
    return (VietnameseLocaliser(),)
