"""Entitlements and longevity in Vietnamese (chế độ, chúc thọ, mừng thọ)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from lthtgn.expr.nodes import AllOf, AnyOf, Bound, Compare, FieldType, IsTrue, Not, OneOf, RowTest
from lthtgn.hooks.contracts import Localiser
from lthtgn.policy.documents import Citation
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.entitlements import Right
from lthtgn.rules.longevity import Celebrant, Gift, LongevityLine
from lthtgn.rules.persons import Condition

__all__ = ["RIGHTS", "celebrant_said", "cited", "condition_said", "line_said", "right_said"]

RIGHTS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.MET: "có thể được hưởng",
        Verdict.NOT_MET: "chưa đủ điều kiện",
        Verdict.NOT_KNOWN: "chưa xác định",
        Verdict.NOT_IN_FORCE: "chưa có quy định áp dụng",
    }
)
"""What is said of an entitlement: the decision is the commune's, so never more than that somebody may have it.

>>> RIGHTS[Verdict.MET]
'có thể được hưởng'
"""

_RECEIVED = {Verdict.MET: "đang hưởng", Verdict.NOT_MET: "chưa hưởng", Verdict.NOT_KNOWN: "chưa rõ đã hưởng chưa"}
_NOT = (("đang hưởng ", "không hưởng "), ("có ", "không có "), ("là ", "không là "))


def _negated(text: str) -> str:
    for begin, instead in _NOT:
        if text.startswith(begin):
            return instead + text.removeprefix(begin)
    return f"không {text}"


def _bound(words: Localiser, bound: Bound, bounds: Iterable[Resolution]) -> str:
    if isinstance(bound, int):
        return words.figure(Range.exact(bound))
    found = next((item for item in bounds if item.parameter.id == bound.id), None)
    if found is None or found.standing is not Standing.IN_FORCE or found.value is None:
        return "mức chưa biết"
    unit = found.parameter.unit
    return words.share(found.value) if unit.is_share else words.figure(found.value, unit.term_vi)


def condition_said(words: Localiser, test: RowTest, bounds: Iterable[Resolution] = ()) -> str:
    """A condition of an entitlement in words, its numbers those of the day (điều kiện).

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.rules.welfare import HAS_SUPPORTER
    >>> condition_said(VietnameseLocaliser(), ~HAS_SUPPORTER.is_true())
    'không có người có nghĩa vụ và khả năng phụng dưỡng'
    """
    bounds = tuple(bounds)
    match test:
        case Compare(field, op, bound):
            said = _bound(words, bound, bounds)
            if field.form is FieldType.AGE:
                return f"{'từ đủ' if op == '>=' else 'dưới'} {said}"
            return f"{field.term_vi} {'từ' if op == '>=' else 'dưới'} {said}"
        case OneOf(_, values):
            return "thuộc " + " hoặc ".join(words.text(f"choice.{value.value}") for value in values)
        case IsTrue(field):
            return field.term_vi
        case Not(IsTrue(field)):
            return _negated(field.term_vi)
        case Not(inner):
            return f"không ({condition_said(words, inner, bounds)})"
        case AllOf(tests):
            return " và ".join(_joined(words, item, bounds, AnyOf) for item in tests)
        case AnyOf(tests):
            return " hoặc ".join(_joined(words, item, bounds, AllOf) for item in tests)


def _joined(words: Localiser, test: RowTest, bounds: Iterable[Resolution], other: type) -> str:
    """A condition inside a longer one, in brackets where it is joined by the other word."""
    said = condition_said(words, test, bounds)
    return f"({said})" if isinstance(test, other) else said


def _listed(words: Localiser, right: Right, conditions: Iterable[Condition]) -> str:
    return "; ".join(condition_said(words, item.test, right.bounds) for item in conditions)


def cited(cite: Citation) -> str:
    """The document and the provision of a citation, as people write them.

    >>> from lthtgn.rules.entitlements import ENTITLEMENTS
    >>> cited(ENTITLEMENTS[0].cite)
    'NĐ 20/2021/NĐ-CP, Đ.5.5 (a)'
    """
    return cite.document.short_vi + (f", {cite.provision}" if cite.provision else "")


def _worth(words: Localiser, right: Right) -> str:
    if right.amount is not None:
        return f"mức {words.figure(right.amount, 'đồng/tháng')}"
    return "" if right.rate is None else f"mức hưởng {words.share(right.rate)}"


def right_said(words: Localiser, right: Right) -> str:
    """What was found of one person and one entitlement, with what is lacking, what to ask and the legal basis.

    >>> from datetime import date
    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.model.clubs import Club
    >>> from lthtgn.model.people import Member
    >>> from lthtgn.model.register import Register
    >>> from lthtgn.policy.resolution import resolve
    >>> from lthtgn.rules.entitlements import ENTITLEMENTS, entitlements_of
    >>> day = date(2026, 7, 1)
    >>> register = Register(clubs=(Club("a", "A", members=(Member("m1"),)),))
    >>> asked = [item for item in ENTITLEMENTS if item.id == "entitlements.card.poor"]
    >>> [right] = entitlements_of(register, day, lambda parameter, scopes: resolve(parameter, day, scopes), asked)
    >>> right_said(VietnameseLocaliser(), right).partition("; ")[2]
    'mức hưởng 100 %; chưa rõ đã hưởng chưa; cần hỏi: thuộc hộ nghèo (Luật 51/2024/QH15, Đ.12.3 (o))'
    """
    parts = [f"{right.entitlement.term_vi}: {RIGHTS[right.verdict]}"]
    if right.law_not_known:
        notes = dict.fromkeys(
            bound.chosen.cite.note_vi for bound in right.law_not_known if bound.chosen and bound.chosen.cite.note_vi
        )
        parts += [note.rstrip(".") for note in notes if note]
    if right.verdict is not Verdict.NOT_MET:
        parts += [_worth(words, right), _RECEIVED[right.received]]
        if right.due is Verdict.NOT_MET and right.entitlement.exclusion is not None:
            parts.append(f"không cùng lúc với chế độ khác ({right.entitlement.exclusion.term_vi})")
        if right.request is not Verdict.NOT_IN_FORCE and right.received is not Verdict.MET:
            made = {Verdict.MET: "đã có", Verdict.NOT_MET: "cần làm", Verdict.NOT_KNOWN: "cần hỏi đã có chưa:"}
            parts.append(f"{made[right.request]} văn bản đề nghị")
    for word, conditions in (("còn thiếu", right.lacking), ("cần hỏi", right.unknown)):
        if conditions:
            parts.append(f"{word}: {_listed(words, right, conditions)}")
    return f"{'; '.join(part for part in parts if part)} ({cited(right.entitlement.cite)})"


def _gift(words: Localiser, gift: Gift) -> str:
    parts = []
    if gift.cash != Range.exact(0):
        unknown = gift.cash == Range.unknown()
        parts.append("tiền mặt theo mức của tỉnh, chưa biết" if unknown else words.figure(gift.cash, "đồng tiền mặt"))
    if gift.in_kind != Range.exact(0):
        unknown = gift.in_kind == Range.unknown()
        parts.append(
            "hiện vật chưa biết trị giá" if unknown else f"hiện vật trị giá {words.figure(gift.in_kind, 'đồng')}"
        )
    if gift.silk != Range.exact(0):
        parts.append("vải lụa" if gift.silk == Range.unknown() else words.figure(gift.silk, "mét vải lụa"))
    if gift.below_minimum:
        parts.append("thấp hơn mức tối thiểu của cả nước")
    return ", ".join(parts)


def celebrant_said(words: Localiser, one: Celebrant) -> str:
    """Whom to honour at which age, by whom and with what (người được chúc thọ, mừng thọ).

    >>> from datetime import date
    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.model.clubs import Club
    >>> from lthtgn.model.people import Member
    >>> from lthtgn.model.periods import PartialDate
    >>> from lthtgn.model.register import Register
    >>> from lthtgn.policy.resolution import resolve
    >>> from lthtgn.rules.longevity import longevity
    >>> register = Register(clubs=(Club("a", "A", members=(Member("m1", born=PartialDate(1926), joined=PartialDate(2020)),)),))
    >>> found = longevity(register, 2026, lambda parameter, scopes: resolve(parameter, date(2026, 12, 31), scopes))
    >>> celebrant_said(VietnameseLocaliser(), found.celebrants[0])
    '100 tuổi: Chủ tịch nước chúc thọ; Lễ mừng thượng thượng thọ; quà: 700.000 đồng tiền mặt, 5 mét vải lụa'
    """
    parts = []
    if one.milestone.wished_by_vi is not None:
        parts.append(f"{one.milestone.wished_by_vi} chúc thọ")
    if one.title_vi is not None:
        parts.append(one.title_vi)
    gift = _gift(words, one.gift)
    parts += [f"quà: {gift}"] if gift else []
    if one.verdict is not Verdict.MET:
        parts.append("chưa chắc thuộc danh sách")
    return f"{one.age} tuổi: {'; '.join(parts)}"


def line_said(words: Localiser, line: LongevityLine) -> str:
    """How many people of an age, and what their gifts come to (tổng hợp theo độ tuổi)."""
    age = "trên 100 tuổi" if line.milestone.and_over else f"{line.milestone.age} tuổi"
    parts = [f"{age}: {words.figure(line.people, 'người')}"]
    money = line.cash + line.in_kind
    parts.append("tiền quà theo mức của tỉnh, chưa biết" if money.high is None else words.figure(money, "đồng"))
    if line.silk != Range.exact(0):
        parts.append(words.figure(line.silk, "mét vải lụa"))
    return "; ".join(parts)
