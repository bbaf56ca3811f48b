"""`lthtgn rules show`: everything about one rule, as text, Markdown or JSON."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import Any

import attrs
import click

from lthtgn.hooks import Localiser, RuleBook
from lthtgn.hooks.cards import Card, CardValue, Reference
from lthtgn.hooks.languages import term_in, text_in
from lthtgn.indicators.indicator import Indicator
from lthtgn.model.places import Place
from lthtgn.policy.documents import Certainty, Citation, Document
from lthtgn.policy.parameters import Aim, Parameter, Reading, Target
from lthtgn.policy.programmes import Programme
from lthtgn.policy.provisions import Provision
from lthtgn.ranges import Range
from lthtgn.rules.areas.grouping import AreaGrouping
from lthtgn.rules.award_rules import AwardRule
from lthtgn.rules.awards import AwardCriteria, AwardScheme
from lthtgn.rules.calendars import ReportingCalendar
from lthtgn.rules.consistency import AuditRule
from lthtgn.rules.criteria import Criterion, CriterionSet, OpaqueCriterion
from lthtgn.rules.entitlements import Entitlement
from lthtgn.rules.grants import Grant
from lthtgn.rules.scoring import ScoringScale
from lthtgn_cli.asking import place_of
from lthtgn_cli.awarded import award_lines
from lthtgn_cli.finding import (
    KINDS,
    Rule,
    aim_lines,
    applies_said,
    cited,
    find,
    history_lines,
    life_said,
    provider_line,
    resolved_said,
    scope_said,
    term_of,
)
from lthtgn_cli.helping import Command
from lthtgn_cli.listings import plain_number
from lthtgn_cli.options import DAY, Name, locale_option, page_format_option, to_option
from lthtgn_cli.output import Screen, write_file
from lthtgn_cli.settings import Settings

__all__ = ["cite_fields", "document_fields", "range_fields", "show", "where_said"]

_KINDS_VI = {"field": "trường dữ liệu", "figure": "số liệu", "exclusion": "quy định không hưởng đồng thời"}
_CERTAINTIES_EN = {
    Certainty.TEXT: "seen in the text",
    Certainty.SUMMARY: "from a summary; not checked against the text",
    Certainty.PRACTICE: "practice, no rule of the whole country",
    Certainty.DEDUCTION: "our deduction",
}

Line = tuple[int, str]
Section = tuple[str, list[Line]]


@attrs.frozen
class _Page:
    """One rule, on a day, in a place, in the words of a language."""

    book: RuleBook
    words: Localiser
    locale: str
    rule: Rule
    card: Card
    day: date
    place: Place | None


def where_said(place: Place, words: Localiser) -> str:
    """A province with the list that its code is of."""
    return text_in(
        "Nơi áp dụng: {province_name} (mã {province}, danh mục {edition} tỉnh, thành phố)",
        words,
        province_name=place.province_name,
        province=place.province,
        edition=place.edition.value,
    )


# --- in words ---------------------------------------------------------------------------------------------------------


def _head(page: _Page) -> Iterator[str]:
    if page.card.term_en and page.locale.partition("-")[0] != "en":
        yield text_in("Tiếng Anh: {term_en}", page.words, term_en=page.card.term_en)
    yield text_in("Loại: {kind}", page.words, kind=term_in(page.rule.kind, page.words))
    yield provider_line(page.book, page.rule, page.words)
    if page.place is not None:
        yield where_said(page.place, page.words)


def _sections(page: _Page) -> Iterator[Section]:
    value, card, words = page.rule.value, page.card, page.words
    yield "", list(_on_the_day(page))
    if isinstance(value, Parameter):
        yield text_in("Giá trị qua thời gian:", words), list(history_lines(page.book, value, words))
    if isinstance(value, Target):
        yield text_in("Mục tiêu qua thời gian:", words), list(aim_lines(value, words))
        yield text_in("Cách đếm:", words), list(_counting(value, words))
    if card.explained is not None and not isinstance(value, Entitlement):
        yield text_in("Cách tính:", words), list(_tree(page))
    yield text_in("Đọc từ:", words), [(0, _reference(item, words)) for item in card.reads]
    if not isinstance(value, (Parameter, Provision, Target)):
        yield text_in("Quy định quyết định kết quả, qua thời gian:", words), list(_deciding(page))
    heads = {Document: text_in("Là căn cứ của:", words), Programme: text_in("Có ở:", words)}
    yield (
        heads.get(type(value), text_in("Được dùng trong:", words)),
        [(0, f"{item.id}: {_term(item, words)}") for item in card.read_by],
    )
    if card.facts:
        yield text_in("Theo hồ sơ nghiên cứu:", words), [(0, ", ".join(card.facts))]


def _on_the_day(page: _Page) -> Iterator[Line]:
    """What applies on the day, and what only this kind of rule has."""
    shown = _SHOWN.get(type(page.rule.value), _plainly)
    return shown(page, page.rule.value)


def _plainly(page: _Page, _: Any) -> Iterator[Line]:
    yield from ((0, line) for cite in _own(page.card) for line in cited(cite, page.words))


def _set(page: _Page, value: CriterionSet) -> Iterator[Line]:
    yield from ((1, f"{id_}: {term_of(page.book.criterion(id_), page.words)}") for id_ in value.criteria)


def _programme(page: _Page, value: Programme) -> Iterator[Line]:
    yield 0, text_in("Câu lạc bộ thành lập {life}", page.words, life=life_said(value, page.words))
    yield from ((0, line) for line in cited(value.cite, page.words))


def _award(page: _Page, value: AwardRule) -> Iterator[Line]:
    yield from award_lines(page.book, page.words, value, page.day, page.place)
    for parameter in value.parameters if isinstance(value, AwardCriteria) else ():
        yield 0, f"{term_of(parameter, page.words)} ({parameter.id})"
        yield from _resolved(page, parameter)


def _indicator(page: _Page, value: Indicator) -> Iterator[Line]:
    if value.programme is not None:
        yield 0, text_in("Chỉ câu lạc bộ thuộc Đề án {programme}", page.words, programme=value.programme)
    if value.note_vi:
        yield 0, text_in(value.note_vi, page.words)
    if value.target is not None:
        for aim in value.target.aims:
            if value.programme in {None, aim.programme}:
                is_share = value.target.unit.is_share
                unit = "" if is_share else value.target.unit.term_vi
                yield (
                    0,
                    text_in(
                        "Mục tiêu: {aim}", page.words, aim=page.words.text("aim", aim=aim, is_share=is_share, unit=unit)
                    ),
                )


def _own(card: Card) -> Iterator[Citation]:
    cite = getattr(card.rule, "cite", None)
    if isinstance(cite, Citation):
        yield cite


def _criterion(page: _Page, value: Criterion | OpaqueCriterion) -> Iterator[Line]:
    if value.cite is not None:
        yield 0, applies_said(value, page.words)
        yield from ((0, line) for line in cited(value.cite, page.words))
    for waiver in page.book.waivers:
        if waiver.criterion == value.id:
            yield (
                0,
                text_in(
                    "Miễn áp dụng tại {name} {life}",
                    page.words,
                    name=scope_said(waiver.scope, page.words),
                    life=life_said(waiver, page.words),
                ),
            )
            yield from ((1, line) for line in cited(waiver.cite, page.words))
    if isinstance(value, OpaqueCriterion):
        return
    for parameter in value.parameters:
        yield 0, f"{term_of(parameter, page.words)} ({parameter.id})"
        yield from _resolved(page, parameter)


def _document(page: _Page, value: Document) -> Iterator[Line]:
    yield 0, page.words.say(value)
    if value.since is not None:
        yield 0, text_in("Có hiệu lực từ {day}", page.words, day=page.words.day(value.since))
    else:
        yield 0, text_in("Ngày có hiệu lực không được nêu trong nguồn.", page.words)
    if value.until is not None:
        yield 0, text_in("Đến trước {day}", page.words, day=page.words.day(value.until))
    if value.note_vi:
        yield 0, text_in(value.note_vi, page.words)
    yield from ((1, address) for address in value.addresses)


def _entitlement(page: _Page, value: Entitlement) -> Iterator[Line]:
    yield 0, text_in("Áp dụng {life}", page.words, life=life_said(value, page.words))
    yield from ((0, line) for line in cited(value.cite, page.words))
    if value.ended_by is not None:
        yield 0, text_in("Chấm dứt theo:", page.words)
        yield from ((1, line) for line in cited(value.ended_by, page.words))
    yield 0, text_in("Điều kiện:", page.words)
    yield from ((1, part.text) for part in page.book.explain(value.id, locale=page.locale).parts[0].parts)
    for parameter in value.parameters:
        yield 0, f"{term_of(parameter, page.words)} ({parameter.id})"
        yield from _resolved(page, parameter)


def _grant(page: _Page, value: Grant) -> Iterator[Line]:
    yield 0, applies_said(value, page.words)
    yield (
        0,
        text_in(
            "Nguồn: {payer}; {cadence}",
            page.words,
            payer=term_in(value.payer, page.words),
            cadence=term_in(value.cadence, page.words),
        ),
    )
    if value.item_vi is not None:
        number = value.quantity
        item = (
            text_in(value.item_vi, page.words)
            if number is None
            else page.words.figure(Range.exact(number), value.item_vi)
        )
        # What it is worth stands below, with the parameters.
        yield 0, text_in("Bằng hiện vật: {item}", page.words, item=item)
    if value.purpose_vi:
        yield 0, text_in("Để: {purpose}", page.words, purpose=text_in(value.purpose_vi, page.words))
    for criterion in value.conditions:
        yield 0, text_in("Điều kiện: {term} ({id})", page.words, term=term_in(criterion, page.words), id=criterion.id)
    if value.instead_of is not None:
        others = [
            grant.id
            for grant in page.book.grant_rules.values()
            if grant.instead_of == value.instead_of and grant.id != value.id
        ]
        yield 0, text_in("Chỉ nhận một trong số: {names}", page.words, names=", ".join([value.id, *others]))
    yield from ((0, line) for line in cited(value.cite, page.words))
    for parameter in value.parameters:
        yield 0, f"{term_of(parameter, page.words)} ({parameter.id})"
        yield from _resolved(page, parameter)


def _calendar(page: _Page, value: ReportingCalendar) -> Iterator[Line]:
    yield 0, applies_said(value, page.words)
    yield (
        0,
        text_in(
            "Bên báo cáo: {by}; nơi nhận: {to}",
            page.words,
            by=text_in(value.by_vi, page.words),
            to=text_in(value.to_vi, page.words),
        ),
    )
    for report in value.reports:
        months = text_in(
            "tháng {first_month} đến tháng {last_month}",
            page.words,
            first_month=report.first_month,
            last_month=report.last_month,
        )
        year = text_in(" năm sau", page.words) if report.next_year else ""
        yield (
            1,
            text_in(
                "{term} ({months}): trước hết ngày {day}/{month}{year}",
                page.words,
                term=term_in(report, page.words),
                months=months,
                day=report.day,
                month=report.month,
                year=year,
            ),
        )
    yield from ((0, line) for line in cited(value.cite, page.words))


def _provision(page: _Page, value: Provision) -> Iterator[Line]:
    life, scope = life_said(value, page.words), value.scope
    where = "" if scope is None else f" {page.words.text('rule.in', name=scope_said(scope, page.words))}"
    yield 0, f"{life[:1].upper()}{life[1:]}{where}"
    yield from ((1, text_in(point, page.words)) for point in value.says_vi)
    yield from ((0, line) for line in cited(value.cite, page.words))


def _grouping(page: _Page, value: AreaGrouping) -> Iterator[Line]:
    for component in value.components:
        yield 1, f"{term_in(component, page.words)} ({component.id}): {_areas(component.areas, page)}"
    if value.not_reported:
        yield (
            1,
            text_in("Không báo cáo: {names}", page.words, names=_areas(value.not_reported, page)),
        )
    yield from ((0, line) for line in cited(value.cite, page.words))


def _audit(page: _Page, value: AuditRule) -> Iterator[Line]:
    yield 0, text_in("Mức độ: {said}", page.words, said=page.words.say(value.severity))
    yield 0, text_in("Cần hỏi: {ask}", page.words, ask=text_in(value.ask_vi, page.words))


def _resolved(page: _Page, parameter: Parameter) -> Iterator[Line]:
    resolution = page.book.resolve(parameter, page.day, page.place)
    yield 1, resolved_said(resolution, page.words)
    for value in resolution.candidates:
        for line in cited(value.cite, page.words):
            yield 2, line


_SHOWN: Mapping[type, Callable[[_Page, Any], Iterator[Line]]] = {
    Parameter: _resolved,
    Criterion: _criterion,
    OpaqueCriterion: _criterion,
    CriterionSet: _set,
    Document: _document,
    Entitlement: _entitlement,
    AwardScheme: _award,
    AwardCriteria: _award,
    ScoringScale: _award,
    AuditRule: _audit,
    Provision: _provision,
    Grant: _grant,
    ReportingCalendar: _calendar,
    AreaGrouping: _grouping,
    Programme: _programme,
    Indicator: _indicator,
}


def _counting(target: Target, words: Localiser) -> Iterator[Line]:
    yield 0, text_in("Đơn vị: {unit}", words, unit=term_in(target.unit, words))
    if target.of_vi:
        yield 0, text_in("Mẫu số: {of}", words, of=text_in(target.of_vi, words))
    if target.needs_vi:
        yield 0, text_in("Cần có: {needs}", words, needs=text_in(target.needs_vi, words))


def _tree(page: _Page) -> Iterator[Line]:
    explained = page.book.explain(page.card.id, locale=page.locale)
    for part in explained.parts or (explained,):
        for line in part.lines():
            bare = line.lstrip(" ")
            yield (len(line) - len(bare)) // 2, bare


def _deciding(page: _Page) -> Iterator[Line]:
    """The parameters that decide, with all their values; those of the day stand above already."""
    for item in page.card.reads:
        if item.kind == "parameter" and item.id in page.book.parameters:
            parameter = page.book.parameters[item.id]
            yield 0, f"{term_of(parameter, page.words)} ({parameter.id})"
            for depth, line in history_lines(page.book, parameter, page.words):
                if depth == 0:
                    yield 1, line


def _kind_vi(kind: str) -> str:
    found = next((item.term_vi for item in KINDS if item.provided_as == kind), None)
    return found or _KINDS_VI.get(kind, kind)


def _areas(areas: Iterable[Any], page: _Page) -> str:
    return "; ".join(term_in(area, page.words) for area in areas)


def _term(item: Reference, words: Localiser) -> str:
    """The term of what stands beside; of a field, with the rows that it is of."""
    field, _, rows = item.term_vi.removesuffix(")").rpartition(" (")
    if item.kind == "field" and field:
        return f"{text_in(field, words)} ({text_in(rows, words)})"
    return term_in(item, words)


def _reference(item: Reference, words: Localiser) -> str:
    kind = text_in(_kind_vi(item.kind), words)
    if words.locale.partition("-")[0] == "en":
        return f"{kind} {item.id}: {_term(item, words)}"
    english = f" / {item.term_en}" if item.term_en else ""
    return f"{kind} {item.id}: {_term(item, words)}{english}"


# --- for programs -----------------------------------------------------------------------------------------------------


def range_fields(value: Range | None) -> dict[str, Any] | None:
    """A range for JSON: its ends, exact; nothing where it is not known."""
    return None if value is None else {"low": plain_number(value.low), "high": plain_number(value.high)}


def document_fields(document: Document) -> dict[str, Any]:
    """A document for JSON."""
    return {
        "id": document.id,
        "number": document.number,
        "kind_vi": document.kind_vi,
        "title_vi": document.title_vi,
        "title_en": document.title_en,
        "issuer_vi": document.issuer_vi,
        "signed": _iso(document.signed),
        "in_force_from": _iso(document.since),
        "until": _iso(document.until),
        "addresses": list(document.addresses),
        "note_vi": document.note_vi,
    }


def cite_fields(cite: Citation, words: Localiser) -> dict[str, Any]:
    """A citation for JSON: where it stands, how it is known, in words too."""
    return {
        "document": cite.document.id,
        "provision": cite.provision,
        "addresses": list(cite.sources),
        "certainty": cite.certainty.value,
        "certainty_vi": words.text("certainty", certainty=cite.certainty),
        "certainty_en": _CERTAINTIES_EN[cite.certainty],
        "facts": list(cite.facts),
        "note_vi": cite.note_vi,
        "disputed_vi": cite.disputed_vi,
    }


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _value_fields(value: CardValue, words: Localiser) -> dict[str, Any]:
    found = {
        "since": value.since.isoformat(),
        "until": _iso(value.until),
        "low": range_fields(value.low),
        "high": range_fields(value.high),
        "known": value.low is not None or value.high is not None,
        "scope": None if value.scope is None else attrs.asdict(value.scope),
        "provision": cite_fields(value.cite, words),
        "ended_by": None if value.ended_by is None else cite_fields(value.ended_by, words),
    }
    return found | ({} if value.aim is None else _aim_fields(value.aim, words))


def _aim_fields(aim: Aim, words: Localiser) -> dict[str, Any]:
    return {
        "programme": aim.programme,
        "by_year": aim.by_year,
        "deadline": aim.deadline.isoformat(),
        "phase_vi": aim.phase_vi,
        "level": aim.level.value,
        "terrain": None if aim.terrain is None else aim.terrain.value,
        "terrain_en": None if aim.terrain is None else aim.terrain.term_en,
        "about": aim.is_about,
        "said_vi": aim.said_vi,
        "readings": [_reading_fields(reading, words) for reading in aim.readings],
    }


def _reading_fields(reading: Reading, words: Localiser) -> dict[str, Any]:
    return {
        "said_vi": reading.said_vi,
        "low": range_fields(reading.low),
        "high": range_fields(reading.high),
        "whole": reading.whole,
        "of_vi": reading.of_vi,
        "provision": cite_fields(reading.cite, words),
    }


def _as_json(page: _Page) -> str:
    card, words, value = page.card, page.words, page.rule.value
    content: dict[str, Any] = {
        "id": card.id,
        "kind": card.kind,
        "kind_vi": page.rule.kind.term_vi,
        "term_vi": card.term_vi,
        "term_en": card.term_en,
        "plugin": card.plugin,
        "day": page.day.isoformat(),
        "province": None if page.place is None else {"code": page.place.province, "edition": page.place.edition.value},
        "on_day": _on_day_fields(page),
        "unit": None,
        "since": _iso(getattr(value, "since", None)),
        "until": _iso(getattr(value, "until", None)),
        "of_vi": getattr(value, "of_vi", None),
        "needs_vi": getattr(value, "needs_vi", None),
        "values": [_value_fields(item, words) for item in card.values],
        "reads": [attrs.asdict(item) for item in card.reads],
        "read_by": [attrs.asdict(item) for item in card.read_by],
        "explained_vi": [] if card.explained is None else list(card.explained.lines()),
        "provisions": [cite_fields(cite, words) for cite in card.cites],
        "documents": [document_fields(item) for item in _documents(card)],
        "facts": list(card.facts),
        "disputes_vi": list(card.disputes),
        "rulebook": page.book.fingerprint,
    }
    if isinstance(value, (Parameter, Target)):
        content["unit"] = {"id": value.unit.id, "term_vi": value.unit.term_vi, "is_share": value.unit.is_share}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _documents(card: Card) -> Sequence[Document]:
    return (card.rule,) if isinstance(card.rule, Document) else card.documents


def _on_day_fields(page: _Page) -> list[dict[str, Any]]:
    """What each parameter that decides the rule comes to on the day."""
    value = page.rule.value
    parameters = (value,) if isinstance(value, Parameter) else tuple(getattr(value, "parameters", ()))
    found = []
    for parameter in parameters:
        resolution = page.book.resolve(parameter, page.day, page.place)
        found.append(
            {
                "parameter": parameter.id,
                "term_vi": parameter.term_vi,
                "term_en": parameter.term_en,
                "standing": resolution.standing.value,
                "value": range_fields(resolution.value),
                "since": None if resolution.chosen is None else resolution.chosen.start.isoformat(),
                "next_start": _iso(resolution.next_start),
                "provision": None if resolution.chosen is None else cite_fields(resolution.chosen.cite, page.words),
            }
        )
    return found


# --- the command ------------------------------------------------------------------------------------------------------


def _print(page: _Page) -> None:
    screen = Screen()
    screen.heading(f"{term_of(page.rule.value, page.words)} ({page.card.id})")
    for line in _head(page):
        screen.line(line)
    for title, lines in _sections(page):
        if title and lines:
            screen.line(title)
        for depth, text in lines:
            screen.line(text, indent=2 * (depth + 1 if title else depth))


def _as_markdown(page: _Page) -> str:
    lines = [f"# {term_of(page.rule.value, page.words)} (`{page.card.id}`)", ""]
    lines += [f"- {line}" for line in _head(page)]
    for title, found in _sections(page):
        if title and found:
            lines += ["", f"## {title.removesuffix(':')}", ""]
        lines += _bullets(found)
    return "\n".join(lines) + "\n"


def _bullets(lines: Iterable[Line]) -> list[str]:
    return [f"{'  ' * depth}- {f'<{text}>' if text.startswith('http') else text}" for depth, text in lines]


@click.command(
    "show",
    cls=Command,
    short_help="Xem một quy tắc, với giá trị áp dụng trong một ngày.",
    examples=(
        "lthtgn rules show composition.size --on 2025-05-31",
        "lthtgn rules show targets.new_clubs --format json",
    ),
)
@click.argument("rule_id", metavar="MÃ")
@click.option("--on", "day", type=DAY, metavar="NGÀY", help="Ngày áp dụng, như 2025-05-31; mặc định là hôm nay.")
@click.option("--province", type=Name(), metavar="TỈNH", help="Nơi áp dụng; mặc định là quy định của cả nước.")
@page_format_option
@to_option
@locale_option
@click.pass_context
def show(
    ctx: click.Context, rule_id: str, day: date | None, province: str | None, format_: str, to: str | None
) -> None:
    """Xem một quy tắc hoặc văn bản: tên gọi tiếng Việt và tiếng Anh, dựa vào số liệu nào, giá trị qua thời gian, căn cứ.

    Giá trị áp dụng trong ngày đứng đầu, rồi đến các giá trị trước và sau, mỗi giá trị kèm văn bản, điều khoản, mức độ chắc
    chắn và nơi đọc được.
    """
    settings = Settings.of(ctx)
    card = settings.book.card(rule_id)  # finds a document by its number, too
    rule = find(settings.book, card.id)
    on = day or date.today()  # noqa: DTZ011 - the day where the person is
    place = None if province is None else place_of(province, on)
    page = _Page(settings.book, settings.words, settings.locale, rule, card, on, place)
    if format_ == "text" and to is None:
        _print(page)
        return
    text = _as_json(page) if format_ == "json" else _as_markdown(page)
    if to is not None:
        write_file(to, text)
    else:
        click.echo(text, nl=False)
