"""What an award rule says: a scheme, criteria, or a scoring scale."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from lthtgn.hooks import Localiser, RuleBook
from lthtgn.hooks.languages import term_in, text_in
from lthtgn.model.places import Place
from lthtgn.ranges import Range
from lthtgn.rules.award_rules import AwardRule
from lthtgn.rules.awards import AwardCriteria, AwardScheme
from lthtgn_cli.finding import cited, life_said, scope_said

__all__ = ["award_lines"]


def _life(value: Any, words: Localiser) -> str:
    where = "" if value.scope is None else f", {words.text('rule.in', name=scope_said(value.scope, words))}"
    return f"{text_in('Áp dụng {life}', words, life=life_said(value, words))}{where}"


def award_lines(
    book: RuleBook, words: Localiser, value: AwardRule, day: date, place: Place | None
) -> Iterator[tuple[int, str]]:
    """An award scheme, criteria or a scoring scale: whom it is for, what it asks, where it stands."""
    yield 0, _life(value, words)
    to = ", ".join(words.text(f"recipient.{item.value}") for item in value.recipients)
    yield 0, text_in("Đối tượng: {to}", words, to=to or text_in("chưa rõ", words))
    if isinstance(value, AwardScheme):
        for line in book.award_schemes(day, place):
            if line.scheme.id == value.id:
                yield 1, words.text("award.line", line=line)
        if value.checks:
            yield 0, text_in("Điều cần kiểm tra trước khi đề nghị:", words)
            yield from (
                (1, text_in("{term} (từ {day})", words, term=term_in(check, words), day=words.day(check.since)))
                for check in value.checks
            )
        yield 0, text_in("Căn cứ:", words)
        yield from ((1, line) for cite in value.cites for line in cited(cite, words))
        return
    if isinstance(value, AwardCriteria):
        if value.common is not None:
            yield 0, text_in("Điều kiện chung:", words)
            yield 1, words.text("award.test", test=value.common)
        yield (
            0,
            text_in("Một trong các tiêu chuẩn:", words)
            if value.whole
            else text_in("Một trong các tiêu chuẩn (chỉ biết một phần):", words),
        )
        for route in value.routes:
            yield 1, term_in(route, words)
            yield 2, words.text("award.test", test=route.test)
    else:
        yield 0, text_in("Tiêu chí và điểm:", words)
        yield from (
            (1, f"{term_in(item, words)}: {words.figure(Range.exact(item.points), 'điểm')}") for item in value.criteria
        )
        yield 0, text_in("Xếp loại:", words)
        yield from (
            (
                1,
                text_in(
                    "{band}: từ {points}",
                    words,
                    band=term_in(band, words),
                    points=words.figure(Range.exact(band.low), "điểm"),
                ),
            )
            for band in value.bands
        )
    yield 0, text_in("Dùng cho: {schemes}", words, schemes=", ".join(value.schemes))
    yield from ((0, line) for line in cited(value.cite, words))
