"""Awards in Vietnamese (khen thưởng)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fractions import Fraction
from types import MappingProxyType

from lthtgn.builtin.vietnamese_social import condition_said
from lthtgn.builtin.vietnamese_sources import cited, verified_said
from lthtgn.builtin.vietnamese_texts import TEXTS
from lthtgn.builtin.words import Words
from lthtgn.expr.explaining import Wording, explain_row
from lthtgn.expr.nodes import RowTest
from lthtgn.model.awards import RecipientKind
from lthtgn.policy.documents import Certainty, Citation
from lthtgn.policy.resolution import Resolution
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.award_ids import NamedIn, UnknownId
from lthtgn.rules.award_review import AwardFinding, CriteriaFinding, GivenAward, Warned
from lthtgn.rules.award_rules import Known, SchemeOnDay
from lthtgn.rules.persons import Condition
from lthtgn.rules.prizes import Prize
from lthtgn.rules.scoring import Score

__all__ = [
    "CRITERIA_MET",
    "KNOWN",
    "asked_said",
    "criteria_said",
    "finding_said",
    "given_said",
    "line_said",
    "number_said",
    "prize_said",
    "scheme_said",
    "score_said",
    "total_said",
    "unknown_said",
    "warned_said",
]

KNOWN: Mapping[Known, str] = MappingProxyType(
    {
        Known.WHOLE: "có tiêu chí được công bố",
        Known.IN_PART: "chỉ một phần tiêu chí được công bố",
        Known.NONE: "chưa có tiêu chí được công bố",
    }
)
"""Whether criteria are published.

>>> KNOWN[Known.NONE]
'chưa có tiêu chí được công bố'
"""

CRITERIA_MET: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.MET: "đủ tiêu chí",
        Verdict.NOT_MET: "chưa đủ tiêu chí",
        Verdict.NOT_KNOWN: "chưa xác định",
        Verdict.NOT_IN_FORCE: "chưa có quy định áp dụng",
    }
)
"""What is said of a nominee: the award is decided by who gives it.

>>> CRITERIA_MET[Verdict.MET]
'đủ tiêu chí'
"""

_PREFERRED = {
    (RecipientKind.INDIVIDUAL, Verdict.MET): "được ưu tiên khi thành tích ngang nhau (nữ)",
    (
        RecipientKind.COLLECTIVE,
        Verdict.MET,
    ): "được ưu tiên khi thành tích ngang nhau (tập thể có tỷ lệ nữ theo quy định)",
    (RecipientKind.INDIVIDUAL, Verdict.NOT_KNOWN): "chưa rõ có được ưu tiên không (chưa rõ giới tính)",
    (RecipientKind.COLLECTIVE, Verdict.NOT_KNOWN): "chưa rõ có được ưu tiên không (chưa rõ tỷ lệ nữ)",
}


def _basis(words: Words, cite: Citation) -> str:
    """Where something stands; what was not seen in the text of the law, or is our own deduction, is told as such."""
    return "; ".join(part for part in (cited(words, cite), verified_said(words, [cite.certainty])) if part)


def prize_said(words: Words, prize: Prize) -> str:
    """Prize money, with the factor and the base salary that it comes of.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> prize_said(VietnameseLocaliser(), Prize(None))
    'chưa biết mức tiền thưởng'
    """
    if prize.amount is None:
        return words.tr("chưa biết mức tiền thưởng")
    factor, base = prize.bounds[0], prize.bounds[1]
    assert factor.value is not None
    assert base.value is not None
    times = words.text("law", value=factor.value, unit=factor.parameter.unit)
    salary = words.text("law", value=base.value, unit=base.parameter.unit)
    deduced = factor.chosen is not None and factor.chosen.cite.certainty is Certainty.DEDUCTION
    note = ("; " + words.tr("hệ số là suy luận")) if deduced else ""
    return words.tr(
        "tiền thưởng {amount} ({times} {salary}{note})",
        amount=words.figure(prize.amount, "đồng"),
        times=times,
        salary=salary,
        note=note,
    )


def scheme_said(words: Words, line: SchemeOnDay) -> str:
    """An award for a kind of recipient on a day: criteria or none, and prize money.

    >>> from datetime import date
    >>> from lthtgn.app import open_rulebook
    >>> book = open_rulebook(plugins=())
    >>> [line] = [
    ...     line
    ...     for line in book.award_schemes(date(2025, 8, 1))
    ...     if line.scheme.id == "awards.commendation.commune" and line.recipient is RecipientKind.COLLECTIVE
    ... ]
    >>> print(book.say(line))
    Giấy khen của Chủ tịch UBND cấp xã, tập thể: chưa có tiêu chí được công bố; tiền thưởng 1.404.000 đồng (0,6 lần mức lương cơ sở 2.340.000 đồng)
    """
    return f"{words.term(line.scheme)}, {line_said(words, line)}"


def line_said(words: Words, line: SchemeOnDay) -> str:
    """The same without the name of the award, which stands above it."""
    whom = words.text(f"recipient.{line.recipient.value}") if line.recipient else words.tr("chưa rõ đối tượng")
    names = [words.term(item) for item in line.criteria] + [words.term(item) for item in line.scales]
    criteria = words.tr(KNOWN[line.known]) + (f" ({', '.join(names)})" if names else "")
    return f"{whom}: {criteria}; {prize_said(words, line.prize)}"


def warned_said(words: Words, warned: Warned) -> str:
    """What to look at before a proposal, or to ask, with the legal basis."""
    told = (
        words.tr("lưu ý: {term}", term=words.term(warned.check))
        if warned.verdict is Verdict.MET
        else words.tr("cần hỏi: {ask}", ask=words.tr(warned.check.ask_vi))
    )
    number = (
        "" if warned.number is None else f"; {words.term(warned.number.parameter)}: {_exactly(words, warned.number)}"
    )
    return f"{told}{number} ({_basis(words, warned.check.cite)})"


def _exactly(words: Words, number: Resolution) -> str:
    """A number as the law writes it: a third as 1/3, which no per cent says."""
    value = number.value
    if value is None or value.low is None or not value.is_exact:
        return words.tr("chưa biết")
    whole = Fraction(value.low)
    return f"{whole.numerator}/{whole.denominator}" if whole.denominator > 1 else f"{whole.numerator}"


def _conditions(
    words: Words, conditions: Iterable[Condition], bounds: tuple[Resolution, ...], joint: str = "; "
) -> str:
    return joint.join(condition_said(words, item.test, bounds) for item in conditions)


def criteria_said(words: Words, found: CriteriaFinding) -> str:
    """What of some criteria is met, lacking and to be asked, with the legal basis.

    A route that is met, or of which something is still to be asked, is told; those that are surely not met only where
    all are.
    """
    parts = [words.tr(CRITERIA_MET[found.verdict])]
    lacking = [item for item in found.common if item.verdict is Verdict.NOT_MET]
    unknown = [item for item in found.common if item.verdict is Verdict.NOT_KNOWN]
    met = [words.term(route.route) for route in found.routes if route.verdict is Verdict.MET]
    if met:
        parts.append(words.tr("đạt theo: {met}", met="; ".join(met)))
    elif all(route.verdict is Verdict.NOT_MET for route in found.routes):
        parts.append(
            words.tr("không đạt: {routes}", routes="; ".join(words.term(route.route) for route in found.routes))
        )
    else:
        open_ = (route.conditions for route in found.routes if route.verdict is Verdict.NOT_KNOWN)
        asked = (tuple(item for item in each if item.verdict is Verdict.NOT_KNOWN) for each in open_)
        said = dict.fromkeys(_conditions(words, each, found.bounds, (" " + words.tr("và") + " ")) for each in asked)
        parts.append(
            words.tr(
                "cần kết luận một trong các điều: {said}" if len(said) > 1 else "cần kết luận {said}",
                said=f"; {words.tr('hoặc')} ".join(said),
            )
        )
    for word, conditions in ((words.tr("còn thiếu"), lacking), (words.tr("cần kết luận thêm"), unknown)):
        if conditions:
            parts.append(f"{word}: {_conditions(words, conditions, found.bounds)}")
    return f"{words.term(found.criteria)}: {'; '.join(parts)} ({_basis(words, found.criteria.cite)})"


def asked_said(words: Words, test: RowTest) -> str:
    """A test of a nominee, its numbers by the terms of the law.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.rules.association_awards import MEDAL_CRITERIA
    >>> asked_said(VietnameseLocaliser(), MEDAL_CRITERIA.routes[0].test).rpartition(" từ ")[2]
    'awards.medal.association.years'
    """
    return explain_row(test, Wording(tr=words.tr, term=words.term))


def score_said(words: Words, score: Score) -> str:
    """Points and grade on a scoring scale.

    >>> from datetime import date
    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.policy.documents import Certainty, Document
    >>> from lthtgn.policy.parameters import Scope
    >>> from lthtgn.rules.scoring import Band, ScoredCriterion, ScoringScale
    >>> cite = Document("d", "1/QĐ-UBND", "…", "…").cite(certainty=Certainty.TEXT, facts=("SX-1",))
    >>> scale = ScoringScale(
    ...     "song_xanh.scale", "Thang điểm", ("awards.clubs.review",), (RecipientKind.COLLECTIVE,),
    ...     (ScoredCriterion("song_xanh.meetings", "sinh hoạt đều", 100),), (Band("khá", 50), Band("tốt", 80)),
    ...     date(2026, 1, 1), cite, Scope("08", "34"),
    ... )
    >>> score_said(VietnameseLocaliser(), scale.score(()))
    'Thang điểm: nhiều nhất 100 điểm; chưa xác định được xếp loại: dưới mức khá, khá, tốt; cần chấm: sinh hoạt đều (QĐ 1/QĐ-UBND)'
    """
    lowest = words.term(score.scale.bands[0])
    names = [
        words.tr("dưới mức {lowest}", lowest=lowest) if band is None else words.term(band) for band in score.grades
    ]
    grade = (
        words.tr("xếp loại: {names}", names=names[0])
        if len(names) == 1
        else words.tr("chưa xác định được xếp loại: {names}", names=", ".join(names))
    )
    parts = [words.figure(score.points, "điểm"), grade]
    asked = [words.term(item) for item, points in score.parts if not points.is_exact and item.id not in score.misfits]
    wrong = [words.term(item) for item, _ in score.parts if item.id in score.misfits]
    parts += [words.tr("cần chấm: {asked}", asked="; ".join(asked))] if asked else []
    parts += [words.tr("điểm vượt mức tối đa, cần chấm lại: {wrong}", wrong="; ".join(wrong))] if wrong else []
    return f"{words.term(score.scale)}: {'; '.join(parts)} ({_basis(words, score.scale.cite)})"


def finding_said(words: Words, found: AwardFinding) -> str:
    """What was found of a nomination and one award, without its warnings, criteria and scores, which stand below it."""
    whom = words.text(f"recipient.{found.nomination.recipient.value}")
    head = f"{words.term(found.scheme)}, {whom}"
    if found.verdict is Verdict.NOT_IN_FORCE:
        return words.tr(
            "{head}: {verdict} vào ngày {day}",
            head=head,
            verdict=words.tr(CRITERIA_MET[found.verdict]),
            day=words.day(found.day),
        )
    if found.possible is Verdict.NOT_MET:
        to = ", ".join(words.text(f"recipient.{item.value}") for item in found.scheme.recipients)
        return words.tr("{head}: không tặng cho đối tượng này; chỉ tặng {to}", head=head, to=to)
    known = words.tr(KNOWN[found.known])
    said = known if found.known is Known.NONE else words.tr(CRITERIA_MET[found.verdict])
    parts = [said if found.known is not Known.IN_PART else f"{said} ({known})"]
    if found.possible is Verdict.NOT_KNOWN:
        parts.append(words.tr("chưa rõ tặng cho đối tượng nào"))
    parts.append(prize_said(words, found.prize))
    preferred = _PREFERRED.get((found.nomination.recipient, found.preferred))
    parts += [words.tr(preferred)] if preferred else []
    return f"{head}: {'; '.join(parts)}"


def number_said(words: Words, number: Range, recipient: RecipientKind) -> str:
    """How many were rewarded, by kind.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> number_said(VietnameseLocaliser(), Range.exact(24), RecipientKind.INDIVIDUAL)
    '24 cá nhân'
    """
    return words.figure(number, TEXTS[f"recipient.{recipient.value}"])


def given_said(words: Words, item: GivenAward) -> str:
    """An award that was given: by whom, to how many, the scheme, the prize money, and what stands against it."""
    award = item.award
    whom = number_said(words, item.number, award.recipient)
    parts = [words.term(item.scheme) if item.scheme is not None else words.tr("chưa rõ hình thức khen thưởng")]
    if item.scheme is not None:
        if item.total is None:
            parts.append(words.tr("chưa biết mức tiền thưởng"))
        else:
            parts.append(words.tr("tiền thưởng {total}", total=words.figure(item.total, "đồng")))
        if item.possible is Verdict.NOT_MET:
            parts.append(words.tr("hình thức này không tặng cho đối tượng như vậy"))
        if item.possible is Verdict.NOT_IN_FORCE:
            parts.append(words.tr("chưa có quy định áp dụng vào ngày đó"))
    return f"{words.text('when', when=award.on)}, {award.issuer}, {whom}: {'; '.join(parts)}"


_UNKNOWN = {
    "scheme": "không có hình thức khen thưởng nào có mã “{value}” trong bộ quy tắc",
    "holds": "không có hình thức khen thưởng nào có mã “{value}” trong bộ quy tắc",
    "answers": "không tiêu chí, thang điểm nào hỏi mã “{value}” trong bộ quy tắc",
    "based_on": "không có khen thưởng nào có mã “{value}” trong sổ đăng ký",
    # whose id it is may be a person, so that it is told by its place
    "recipients": "mã thứ {number} không phải là câu lạc bộ, hội hay thành viên nào trong sổ đăng ký",
}


def unknown_said(words: Words, item: UnknownId) -> str:
    """An id that is not known, where it stands, and the nearest one that is.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> item = UnknownId(NamedIn.NOMINATION, "an-binh", "dn-1", "scheme", None, "awards.medal.othr", "awards.medal.other")
    >>> unknown_said(VietnameseLocaliser(), item).partition(": ")[0]
    'đề nghị dn-1 của an-binh, scheme'
    >>> unknown_said(VietnameseLocaliser(), item).partition("; ")[2]
    'có phải ý bạn là “awards.medal.other”?'
    """
    whose = (
        words.tr("đề nghị {id} của {club}", id=item.id, club=item.club)
        if item.record is NamedIn.NOMINATION
        else words.tr("khen thưởng {id}", id=item.id)
    )
    told = words.tr(_UNKNOWN[item.field], value=item.value, number=(item.position or 0) + 1)
    near = "" if item.nearest is None else ("; " + words.tr("có phải ý bạn là “{nearest}”?", nearest=item.nearest))
    return f"{whose}, {item.field}: {told}{near}"


def total_said(words: Words, total: Range) -> str:
    """What the prize money of several awards comes to.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> total_said(VietnameseLocaliser(), Range(0, 1_404_000))
    'nhiều nhất 1.404.000 đồng'
    """
    if total.high is None and not total.low:
        return words.tr("chưa biết")
    if total.high is None:
        return words.tr(
            "ít nhất {low}, chưa tính những mức chưa biết", low=words.figure(Range.exact(total.low or 0), "đồng")
        )
    return words.figure(total, "đồng")
