"""Entitlements and longevity in Vietnamese (chế độ, chúc thọ, mừng thọ)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType

from lthtgn.builtin.vietnamese_sources import cited, place_said, verified_said
from lthtgn.builtin.words import Words
from lthtgn.expr.nodes import AllOf, AnyOf, Bound, Compare, FieldType, IsTrue, Not, OneOf, RowTest
from lthtgn.model.welfare import Benefit
from lthtgn.policy.parameters import Since
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.entitlements import Right
from lthtgn.rules.gifts import Gift
from lthtgn.rules.longevity import Celebrant, Honour, Honouring, LongevityLine, LongevityList
from lthtgn.rules.missing import Missing
from lthtgn.rules.persons import Condition

__all__ = [
    "RIGHTS",
    "basis_said",
    "celebrant_said",
    "condition_said",
    "counting_said",
    "household_said",
    "lacking_said",
    "line_said",
    "missing_said",
    "negated",
    "question_said",
    "right_said",
]

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
_REQUESTS = {
    Verdict.MET: "đã có văn bản đề nghị",
    Verdict.NOT_MET: "cần làm văn bản đề nghị",
    Verdict.NOT_KNOWN: "cần hỏi đã có văn bản đề nghị chưa",
}
_NOT = (("đang hưởng ", "không hưởng "), ("có ", "không có "), ("là ", "không là "))


def negated(text: str) -> str:
    """The opposite of a Vietnamese phrase: as its translation is that of a phrase of its own, not of a word before it.

    >>> negated("có lương hưu")
    'không có lương hưu'
    """
    for begin, instead in _NOT:
        if text.startswith(begin):
            return instead + text.removeprefix(begin)
    return f"không {text}"


def _bound(words: Words, bound: Bound, bounds: Iterable[Resolution]) -> str:
    if isinstance(bound, int):
        return words.figure(Range.exact(bound))
    found = next((item for item in bounds if item.parameter.id == bound.id), None)
    if found is None or found.standing is not Standing.IN_FORCE or found.value is None:
        return words.tr("mức chưa biết")
    unit = found.parameter.unit
    return words.share(found.value) if unit.is_share else words.figure(found.value, unit.term_vi)


def condition_said(words: Words, test: RowTest, bounds: Iterable[Resolution] = ()) -> str:
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
                return words.tr("từ đủ {age}", age=said) if op == ">=" else words.tr("dưới {age}", age=said)
            if op == ">=":
                return words.tr("{field} từ {bound}", field=words.term(field), bound=said)
            return words.tr("{field} dưới {bound}", field=words.term(field), bound=said)
        case OneOf(_, values):
            choices = (words.text(f"choice.{value.value}") for value in values)
            return words.tr("thuộc {choices}", choices=f" {words.tr('hoặc')} ".join(choices))
        case IsTrue(field):
            return words.term(field)
        case Not(IsTrue(field)):
            return words.tr(negated(field.term_vi))
        case Not(inner):
            return words.tr("không ({condition})", condition=condition_said(words, inner, bounds))
        case AllOf(tests):
            return (" " + words.tr("và") + " ").join(_joined(words, item, bounds, AnyOf) for item in tests)
        case AnyOf(tests):
            return (" – " + words.tr("hoặc") + " ").join(condition_said(words, item, bounds) for item in tests)


def _joined(words: Words, test: RowTest, bounds: Iterable[Resolution], other: type) -> str:
    """A condition inside a longer one, in brackets where it is joined by the other word."""
    said = condition_said(words, test, bounds)
    return f"({said})" if isinstance(test, other) else said


def lacking_said(words: Words, condition: Condition, right: Right) -> str:
    """A condition that somebody does not meet, told of the person (điều kiện còn thiếu)."""
    said = condition_said(words, condition.test, right.bounds)
    match condition.test:
        case Compare(field, ">=", bound) if field.form is FieldType.AGE:
            return words.tr("chưa đủ {age}", age=_bound(words, bound, right.bounds))
        case Compare(field) if field.form is FieldType.AGE:
            return words.tr("không thuộc nhóm tuổi này ({said})", said=said)
    return words.tr("còn thiếu: {said}", said=said)


def question_said(words: Words, condition: Condition, right: Right) -> str:
    """What is to be asked of a person; an age that is not known is a birth date to ask for (điều cần hỏi)."""
    match condition.test:
        case Compare(field) if field.form is FieldType.AGE:
            return words.tr("ngày sinh")
    return condition_said(words, condition.test, right.bounds)


def _each(said: Callable[[Words, Condition, Right], str], words: Words, right: Right, of: Iterable[Condition]) -> str:
    return "; ".join(dict.fromkeys(said(words, item, right) for item in of))


def basis_said(words: Words, right: Right) -> str:
    """Where the conditions and the amount stand, and whether that is to be verified (căn cứ)."""
    conditions = cited(words, right.entitlement.cite)
    if right.verdict is Verdict.NOT_MET:  # no amount is named either
        check = verified_said(words, [right.entitlement.cite.certainty])
        return f"{conditions}; {check}" if check else conditions
    worth = [said for said in dict.fromkeys(cited(words, cite) for cite in right.worth_cites) if said != conditions]
    parts = [conditions]
    if worth:
        what = words.tr("mức") if right.amount is not None else words.tr("mức hưởng")
        parts.append(f"{what}: {', '.join(worth)}")
    check = verified_said(words, [right.entitlement.cite.certainty, *(cite.certainty for cite in right.worth_cites)])
    return "; ".join([*parts, check] if check else parts)


def _worth(words: Words, right: Right) -> Iterable[str]:
    """What it comes to, and what a place or the days of a new decree change about it."""
    if right.amount is None:
        return () if right.rate is None else (words.tr("mức hưởng {rate}", rate=words.share(right.rate)),)
    parts = [words.tr("mức {amount}", amount=words.figure(right.amount, "đồng/tháng"))]
    for bound in right.bounds:
        parts += [_below(words, bound, lost) for lost in bound.below_minimum]
    return [*parts, *(_still_paid(words, bound) for bound in right.still_paid)]


def _below(words: Words, bound: Resolution, lost: Since) -> str:
    local = words.figure(lost.value or Range.unknown(), bound.parameter.unit.term_vi)
    where = place_said(words, lost.scope) if lost.scope is not None else ""
    return words.tr(
        "{term} của {where} ({local}) thấp hơn mức chung nên dùng mức chung",
        term=words.term(bound.parameter),
        where=where,
        local=local,
    )


def _still_paid(words: Words, bound: Resolution) -> str:
    chosen, before = bound.chosen, bound.before
    assert chosen is not None
    assert chosen.in_force is not None
    assert before is not None
    old = words.figure(before.value or Range.unknown(), bound.parameter.unit.term_vi)
    return words.tr(
        "đến trước ngày {in_force} còn trả theo {term} cũ ({old}), sau đó truy lĩnh",
        in_force=words.day(chosen.in_force),
        term=words.term(bound.parameter),
        old=old,
    )


def right_said(words: Words, right: Right) -> str:
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
    'mức hưởng 100 %; chưa rõ đã hưởng chưa; cần hỏi: thuộc hộ nghèo (Luật 51/2024/QH15, Đ.12.3 (o); mức hưởng: Luật 51/2024/QH15, Đ.22.1)'
    """
    parts = [f"{words.term(right.entitlement)}: {words.tr(RIGHTS[right.verdict])}"]
    if right.law_not_known:
        notes = dict.fromkeys(
            bound.chosen.cite.note_vi for bound in right.law_not_known if bound.chosen and bound.chosen.cite.note_vi
        )
        told = (words.tr(note) for note in notes if note)
        parts += [note[0].lower() + note[1:].rstrip(".") for note in told]
    if right.verdict is not Verdict.NOT_MET:
        if right.law_too_unsure:
            terms = ", ".join(f"“{words.term(bound.parameter)}”" for bound in right.law_too_unsure)
            parts.append(words.tr("chưa có giá trị đủ chắc chắn như đã yêu cầu về {terms}", terms=terms))
        parts += [*_worth(words, right), words.tr(_RECEIVED[right.received])]
        if right.due is Verdict.NOT_MET and right.entitlement.exclusion is not None:
            parts.append(
                words.tr("không cùng lúc với chế độ khác ({term})", term=words.term(right.entitlement.exclusion))
            )
        elif right.due is Verdict.NOT_MET:
            parts.append(words.tr("không cần nữa khi được hưởng chế độ khác có mức bằng hoặc cao hơn"))
        parts.append(household_said(words, right))
        if right.request is not Verdict.NOT_IN_FORCE and right.received is not Verdict.MET:
            parts.append(words.tr(_REQUESTS[right.request]))
    parts.append(_each(lacking_said, words, right, right.lacking))
    if right.verdict is Verdict.NOT_KNOWN and right.unknown:
        parts.append(words.tr("cần hỏi: {ask}", ask=_each(question_said, words, right, right.unknown)))
    return f"{'; '.join(part for part in parts if part)} ({basis_said(words, right)})"


def household_said(words: Words, right: Right) -> str:
    """The class of a household that a right hangs on, and by which decision; nothing where it hangs on none."""
    told = right.household
    if told is None or right.decision_on_record is Verdict.NOT_IN_FORCE:
        return ""
    head = words.tr("{term} năm {year}", term=words.term(told.class_), year=told.year)
    on = "" if told.decided is None else f" ({words.text('when', when=told.decided)})"
    if right.decision_on_record is Verdict.MET:
        return words.tr("{head} theo quyết định số {decision}{on}", head=head, decision=told.decision, on=on)
    known = (
        (", " + words.tr("quyết định{on} chưa ghi số", on=on))
        if on
        else (", " + words.tr("chưa ghi quyết định công nhận của xã"))
    )
    return words.tr("{head} theo lời khai{known}", head=head, known=known)


_BENEFITS = {
    Benefit.SOCIAL_ALLOWANCE: "trợ cấp xã hội",
    Benefit.SOCIAL_PENSION: "trợ cấp hưu trí xã hội",
    Benefit.INSURANCE_CARD: "thẻ bảo hiểm y tế",
    Benefit.PREMIUM_SUPPORT: "hỗ trợ mức đóng bảo hiểm y tế",
}


def missing_said(words: Words, missing: Missing) -> str:
    """How many people miss what, and what is not known of it (số người được hưởng mà chưa hưởng).

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.rules.missing import missing_of
    >>> missing_said(VietnameseLocaliser(), missing_of(()))
    '0 người có thể được hưởng mà chưa hưởng ít nhất một chế độ.'
    """
    people = words.figure(missing.people, "người")
    first = words.tr("{people} có thể được hưởng mà chưa hưởng ít nhất một chế độ", people=people)
    parts = [f"{first[0].upper()}{first[1:]}"]
    if missing.people == Range.unknown():
        parts = [words.tr("Chưa rõ bao nhiêu người có thể được hưởng mà chưa hưởng ít nhất một chế độ")]
    none = (Range.exact(0), Range.unknown())
    each = [
        f"{words.tr(_BENEFITS[benefit])}: {words.figure(number, 'người')}"
        for benefit, number in missing.by_benefit
        if number not in none
    ]
    parts += ["; ".join(each)] if each else []
    if missing.money == Range.unknown():
        parts.append(words.tr("số tiền chưa tính được"))
    elif missing.money != Range.exact(0):
        parts.append(words.tr("số tiền: {money}", money=words.figure(missing.money, "đồng/tháng")))
    said = [f"{'; '.join(parts)}."]
    if missing.unsettled:
        said.append(
            words.tr(
                "Của {unsettled} còn điều chưa rõ phải hỏi thêm.",
                unsettled=words.figure(Range.exact(missing.unsettled), "người"),
            )
        )
    said += [
        words.tr("Chưa biết quy định về {term} trước ngày {until}.", term=words.term(gap), until=words.day(gap.until))
        + (f" {words.tr(gap.cite.note_vi)}" if gap.cite.note_vi else "")
        for gap in missing.gaps
    ]
    notes = dict.fromkeys(cite.note_vi for cite in missing.open_law if cite.note_vi)
    said += [words.tr(note) for note in notes if note is not None]
    return " ".join(said)


def _gift(words: Words, gift: Gift) -> str:
    """The parts of a gift; of what is not known, whether it is the province's to set."""
    parts = []
    theirs = any(bound.standing is Standing.NOT_KNOWN for bound in gift.bounds)
    if gift.whole is not None:
        parts.append(
            words.tr("{money} cả quà, chưa rõ chia thành những phần nào", money=words.figure(gift.money, "đồng"))
        )
    elif gift.cash == Range.unknown():
        parts.append(words.tr("tiền mặt theo mức của tỉnh, chưa biết") if theirs else words.tr("chưa biết mức"))
    elif gift.cash != Range.exact(0):
        parts.append(words.figure(gift.cash, "đồng tiền mặt"))
    if gift.whole is None and gift.in_kind not in (Range.exact(0), Range.unknown()):
        parts.append(words.tr("hiện vật trị giá {in_kind}", in_kind=words.figure(gift.in_kind, "đồng")))
    parts += [
        said
        for value, said in (
            (gift.silk, words.figure(gift.silk, "mét vải lụa")),
            (gift.gold, words.figure(gift.gold, "chỉ vàng")),
        )
        if value not in (Range.exact(0), Range.unknown())
    ]
    if gift.below_minimum:
        parts.append(words.tr("thấp hơn mức tối thiểu của cả nước"))
    return ", ".join(parts)


def _honour(words: Words, honour: Honour) -> str:
    if honour.kind is Honouring.CHUC_THO:
        said = words.tr("chúc thọ: {by}", by=words.tr(honour.by_vi))
    else:
        said = words.tr(
            "mừng thọ{title}: {by}",
            title=f" ({_title(words, honour.title_vi)})" if honour.title_vi else "",
            by=words.tr(honour.by_vi),
        )
    gift = "" if honour.gift is None else _gift(words, honour.gift)
    return words.tr("{said}, quà {gift}", said=said, gift=gift) if gift else said


def _title(words: Words, title_vi: str) -> str:
    """The title of a ceremony, or the titles of those that it may be."""
    return f" {words.tr('hoặc')} ".join(map(words.tr, title_vi.split(" hoặc ")))


def celebrant_said(words: Words, one: Celebrant) -> str:
    """Whom to honour at which age, by whom and with what, and where that stands (người được chúc thọ, mừng thọ).

    >>> from datetime import date
    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.model.clubs import Club
    >>> from lthtgn.model.people import Member
    >>> from lthtgn.model.periods import PartialDate
    >>> from lthtgn.model.register import Register
    >>> from lthtgn.policy.resolution import resolve
    >>> from lthtgn.rules.longevity import longevity
    >>> member = Member("m1", born=PartialDate(1926, 3, 1), joined=PartialDate(2020))
    >>> register = Register(clubs=(Club("a", "A", members=(member,)),))
    >>> found = longevity(register, 2026, lambda parameter, scopes: resolve(parameter, date(2026, 12, 31), scopes))
    >>> celebrant_said(VietnameseLocaliser(), found.celebrants[0]).split("; ")[0]
    '100 tuổi: chúc thọ: Chủ tịch nước, quà từ 700.000 đồng tiền mặt trở lên, từ 5 mét vải lụa trở lên'
    """
    age = f"{one.age.low}" if one.age.is_exact else f"{one.age.low}–{one.age.high}"
    parts = [_honour(words, honour) for honour in one.honours]
    if one.year_only:
        parts.append(words.tr("chỉ biết năm sinh"))
    if one.verdict is not Verdict.MET:
        parts.append(words.tr("chưa chắc thuộc danh sách"))
    basis = "; ".join(dict.fromkeys(cited(words, cite) for cite in one.cites))
    check = verified_said(words, [one.certainty])
    return words.tr(
        "{age} tuổi: {parts} ({basis})", age=age, parts="; ".join(parts), basis=f"{basis}; {check}" if check else basis
    )


def line_said(words: Words, line: LongevityLine) -> str:
    """How many people of an age, and what their gifts come to (tổng hợp theo độ tuổi)."""
    age = words.tr("trên 100 tuổi") if line.milestone.and_over else words.tr("{age} tuổi", age=line.milestone.age)
    parts = [f"{age}: {words.figure(line.people, 'người')}"]
    if line.money == Range.unknown():
        nation = any(since.value is not None for since in line.milestone.cash.history)
        parts.append(words.tr("tiền quà chưa biết") if nation else words.tr("tiền quà theo mức của tỉnh, chưa biết"))
    else:
        parts.append(words.figure(line.money, "đồng"))
    parts += [
        said
        for value, said in (
            (line.silk, words.figure(line.silk, "mét vải lụa")),
            (line.gold, words.figure(line.gold, "chỉ vàng")),
        )
        if value not in (Range.exact(0), Range.unknown())
    ]
    return "; ".join(parts)


def counting_said(words: Words, found: LongevityList) -> Iterable[str]:
    """How the ages of a list were counted, by what, and what speaks against it (cách tính tuổi).

    >>> from lthtgn.policy.national.longevity import AGE_BY_YEAR
    >>> AGE_BY_YEAR.history[0].cite.disputed_vi
    '“Đủ” cũng có thể hiểu là tròn tuổi vào ngày tổ chức.'
    """
    if not found.counting:
        return
    for counting in found.counting:
        if counting.standing is not Standing.IN_FORCE or counting.chosen is None:
            yield words.tr("Chưa biết cách tính tuổi: ai chưa chắc theo một trong hai cách thì ghi là chưa chắc.")
            continue
        by_year = counting.value == Range.exact(1)
        how = words.tr("năm tổ chức trừ năm sinh") if by_year else words.tr("đủ tuổi tròn vào ngày tổ chức")
        cite = counting.chosen.cite
        notes = " ".join(words.tr(note) for note in (cite.note_vi, cite.disputed_vi) if note)
        check = verified_said(words, [cite.certainty])
        yield words.tr(
            "Cách tính tuổi: {how} ({basis}{check}). {notes}",
            how=how,
            basis=cited(words, cite),
            check=f"; {check}" if check else "",
            notes=notes,
        ).rstrip()
