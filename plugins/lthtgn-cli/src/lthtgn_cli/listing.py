"""`lthtgn rules`: which rules there are, what one says on a day, and what changed between two days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from lthtgn.hooks import Entry, Localiser, RuleBook, Table
from lthtgn.model.places import Place
from lthtgn.policy.documents import Document
from lthtgn.policy.parameters import Parameter, Target
from lthtgn.rules.award_rules import AwardRule
from lthtgn.rules.awards import AwardCriteria, AwardScheme
from lthtgn.rules.consistency import AuditRule
from lthtgn.rules.criteria import Criterion, CriterionSet
from lthtgn.rules.entitlements import Entitlement
from lthtgn.rules.scoring import ScoringScale
from lthtgn_cli.asking import place_of
from lthtgn_cli.awarded import award_lines
from lthtgn_cli.finding import KINDS, Kind, Rule, aim_lines, cited, find, provider_line, resolved_said, term_of
from lthtgn_cli.helping import Command, Group
from lthtgn_cli.options import DAY, Choice, Name, locale_option
from lthtgn_cli.output import Screen
from lthtgn_cli.settings import Settings

__all__ = ["rules"]


@click.group(cls=Group)
def rules() -> None:
    """Xem các quy tắc: tiêu chí, chỉ số, số đo, tham số, mục tiêu, bộ tiêu chí và văn bản làm căn cứ."""


def _rows(book: RuleBook, kind: Kind, locale: str) -> Iterator[tuple[Entry, ...]]:
    for id_, value in kind.of(book).items():
        provider = book.provider(kind.provided_as, id_) or ""
        yield Entry(id_), Entry(term_of(value, locale)), Entry(provider)


@rules.command("list", cls=Command, short_help="Liệt kê các quy tắc.")
@click.option(
    "--kind",
    "kind_id",
    type=Choice([kind.id for kind in KINDS]),
    metavar="LOẠI",
    help=f"Chỉ một loại: {', '.join(f'{kind.id} ({kind.term_vi})' for kind in KINDS)}.",
)
@locale_option
@click.pass_context
def list_(ctx: click.Context, kind_id: str | None) -> None:
    """Liệt kê các quy tắc: mã, tên gọi, và phần mở rộng đã đóng góp."""
    settings = Settings.of(ctx)
    screen = Screen()
    chosen = [kind for kind in KINDS if kind_id in {None, kind.id}]
    for position, kind in enumerate(chosen):
        if len(chosen) > 1:
            if position:
                screen.line()
            screen.heading(f"{kind.term_vi[:1].upper()}{kind.term_vi[1:]} ({len(kind.of(settings.book))})")
        rows = tuple(_rows(settings.book, kind, settings.locale))
        screen.table(Table(kind.id, "", ("Mã", "Tên gọi", "Phần mở rộng"), ("id", "term", "plugin"), rows))


@rules.command("show", cls=Command, short_help="Xem một quy tắc, với giá trị áp dụng trong một ngày.")
@click.argument("rule_id", metavar="MÃ")
@click.option("--on", "day", type=DAY, metavar="NGÀY", help="Ngày áp dụng, như 2025-05-31; mặc định là hôm nay.")
@click.option("--province", type=Name(), metavar="TỈNH", help="Nơi áp dụng; mặc định là quy định của cả nước.")
@locale_option
@click.pass_context
def show(ctx: click.Context, rule_id: str, day: date | None, province: str | None) -> None:
    """Xem một quy tắc hoặc văn bản, với giá trị áp dụng trong một ngày và căn cứ của giá trị đó."""
    settings = Settings.of(ctx)
    rule = find(settings.book, rule_id)
    on = day or date.today()  # noqa: DTZ011 - the day where the person is
    place = None if province is None else place_of(province, on)
    screen = Screen()
    screen.heading(f"{term_of(rule.value, settings.locale)} ({rule_id})")
    screen.line(f"Loại: {rule.kind.term_vi}")
    screen.line(provider_line(settings.book, rule))
    if place is not None:
        screen.line(_where(place))
    for depth, text in _shown(settings, rule, on, place):
        screen.line(text, indent=2 * depth)


def _where(place: Place) -> str:
    return f"Nơi áp dụng: {place.province_name} (mã {place.province}, danh mục {place.edition.value} tỉnh, thành phố)"


def _shown(settings: Settings, rule: Rule, day: date, place: Place | None) -> Iterator[tuple[int, str]]:
    book, words, value = settings.book, settings.words, rule.value
    if isinstance(value, Parameter):
        yield from _resolved(book, value, day, place, words)
    elif isinstance(value, Criterion):
        for parameter in value.parameters:
            yield 0, f"{term_of(parameter, settings.locale)} ({parameter.id})"
            yield from _resolved(book, parameter, day, place, words)
    elif isinstance(value, CriterionSet):
        for id_ in value.criteria:
            yield 1, f"{id_}: {term_of(book.criterion(id_), settings.locale)}"
    elif isinstance(value, Target):
        yield from ((depth + 1, line) for depth, line in aim_lines(value, words))
    elif isinstance(value, Document):
        yield 0, words.say(value)
        yield from ((1, address) for address in value.addresses)
        citing = list(_citing(book, value))
        if citing:
            yield 0, "Là căn cứ của:"
            yield from ((1, line) for line in citing)
    elif isinstance(value, (Entitlement, AuditRule, AwardScheme, AwardCriteria, ScoringScale)):
        yield from _others(settings, value, day, place)
    else:
        yield 0, f"Cách tính: lthtgn explain {rule.id}"


def _others(
    settings: Settings, value: Entitlement | AuditRule | AwardRule, day: date, place: Place | None
) -> Iterator[tuple[int, str]]:
    if isinstance(value, AuditRule):
        return _audit(value, settings.words)
    if isinstance(value, Entitlement):
        return _entitlement(settings, value, day, place)
    return _award(settings, value, day, place)


def _award(settings: Settings, value: AwardRule, day: date, place: Place | None) -> Iterator[tuple[int, str]]:
    yield from award_lines(settings, value, day, place)
    for parameter in value.parameters if isinstance(value, AwardCriteria) else ():
        yield 0, f"{term_of(parameter, settings.locale)} ({parameter.id})"
        yield from _resolved(settings.book, parameter, day, place, settings.words)


def _entitlement(settings: Settings, value: Entitlement, day: date, place: Place | None) -> Iterator[tuple[int, str]]:
    book, words = settings.book, settings.words
    end = "" if value.until is None else f" đến trước {words.day(value.until)}"
    yield 0, f"Áp dụng từ {words.day(value.since)}{end}"
    yield from ((0, line) for line in cited(value.cite, words))
    yield 0, "Điều kiện:"
    yield from ((1, part.text) for part in book.explain(value.id).parts[0].parts)
    for parameter in value.parameters:
        yield 0, f"{term_of(parameter, settings.locale)} ({parameter.id})"
        yield from _resolved(book, parameter, day, place, words)


def _audit(value: AuditRule, words: Localiser) -> Iterator[tuple[int, str]]:
    yield 0, f"Mức độ: {words.say(value.severity)}"
    yield 0, f"Cần hỏi: {value.ask_vi}"
    yield 0, f"Theo hồ sơ nghiên cứu: {', '.join(value.facts)}"


def _resolved(
    book: RuleBook, parameter: Parameter, day: date, place: Place | None, words: Localiser
) -> Iterator[tuple[int, str]]:
    resolution = book.resolve(parameter, day, place)
    yield 1, resolved_said(resolution, words)
    if resolution.chosen is not None:
        for line in cited(resolution.chosen.cite, words):
            yield 2, line


def _citing(book: RuleBook, document: Document) -> Iterator[str]:
    values: list[Any] = [*book.parameters.values(), *book.targets.values()]
    for value in values:
        cites = [item.cite for item in (value.history if isinstance(value, Parameter) else value.aims)]
        if any(cite.document.id == document.id for cite in cites):
            yield f"{value.id}: {value.term_vi}"


@rules.command(
    "changes",
    cls=Command,
    examples=("lthtgn rules changes 2025-07-31 2025-08-01",),
    short_help="So quy định của hai ngày.",
)
@click.argument("first", type=DAY, metavar="NGÀY1")
@click.argument("second", type=DAY, metavar="NGÀY2")
@click.option("--province", type=Name(), metavar="TỈNH", help="Nơi áp dụng: tên hoặc mã, theo danh mục của ngày đầu.")
@locale_option
@click.pass_context
def changes(ctx: click.Context, first: date, second: date, province: str | None) -> None:
    """So quy định của hai ngày: những tham số có giá trị hoặc căn cứ khác nhau."""
    settings = Settings.of(ctx)
    words = settings.words
    screen = Screen()
    place = None if province is None else place_of(province, first)
    if place is not None:
        screen.line(_where(place))
    found = settings.book.changes(first, second, place)
    for before, after in found:
        screen.heading(f"{term_of(before.parameter, settings.locale)} ({before.parameter.id})")
        screen.line(resolved_said(before, words), indent=2)
        screen.line(resolved_said(after, words), indent=2)
    between = f"ngày {words.day(first)} và ngày {words.day(second)}"
    screen.line(
        f"{len(found)} tham số khác nhau giữa {between}." if found else f"Không có gì khác nhau giữa {between}."
    )
