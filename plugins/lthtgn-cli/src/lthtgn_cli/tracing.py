"""`lthtgn rules why`: what applies on a day in a place, who set it, what it displaced, and what comes next."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import Any

import attrs
import click

from lthtgn.hooks import Localiser
from lthtgn.hooks.languages import term_in, text_in
from lthtgn.hooks.plugins import PluginInfo
from lthtgn.hooks.tracing import Origin, Traced, Why
from lthtgn.policy.documents import Certainty
from lthtgn.policy.parameters import Parameter, Scope, Since
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn_cli.asking import place_of
from lthtgn_cli.finding import cited, find, plugin_fields, scope_said, term_of, value_said
from lthtgn_cli.helping import Command
from lthtgn_cli.misuse import Refused
from lthtgn_cli.options import DAY, Choice, Name, floor_option, locale_option, to_option
from lthtgn_cli.output import Screen, write_file
from lthtgn_cli.settings import Settings
from lthtgn_cli.showing import cite_fields, range_fields, where_said

__all__ = ["why"]

_STANDINGS = {
    Standing.IN_FORCE: "được áp dụng",
    Standing.NOT_KNOWN: "chưa xác định được có áp dụng hay không",
    Standing.NOT_IN_FORCE: "không áp dụng",
}

Line = tuple[int, str]


# --- in words ---------------------------------------------------------------------------------------------------------


def _head(found: Why, kind: str, words: Localiser) -> Iterator[str]:
    yield text_in("Loại: {kind}", words, kind=kind)
    yield text_in("Do phần mở rộng: {who}", words, who=_who(found.plugin, words))
    yield text_in("Ngày: {day}", words, day=words.day(found.day))
    yield text_in("Nơi áp dụng: cả nước", words) if found.place is None else where_said(found.place, words)


def _who(plugin: PluginInfo | None, words: Localiser) -> str:
    return text_in("không rõ", words) if plugin is None else str(plugin)


def _named(scope: Scope | None, words: Localiser) -> str:
    if scope is None:
        return text_in("cả nước", words)
    return text_in(
        "{name} (mã {code}, danh mục {edition})",
        words,
        name=scope_said(scope, words),
        code=scope.code,
        edition=scope.edition,
    )


def _own(found: Why, words: Localiser) -> Iterator[Line]:
    """Whether the rule stands, by its own days and place, by what it is waived, and by which document."""
    rule = found.rule
    if not isinstance(rule, Parameter):
        yield (
            0,
            text_in("Trong ngày và ở nơi này: {standing}", words, standing=text_in(_STANDINGS[found.standing], words)),
        )
        scope = getattr(rule, "scope", None)
        if scope is not None:
            yield 1, text_in("Chỉ áp dụng tại {named}", words, named=_named(scope, words))
        since, until = getattr(rule, "since", None), getattr(rule, "until", None)
        if since is not None:
            end = "" if until is None else text_in(" đến hết {day}", words, day=words.day(until - timedelta(days=1)))
            yield 1, text_in("Áp dụng từ {day}{end}", words, day=words.day(since), end=end)
        if getattr(rule, "cite", None) is not None:
            yield from ((1, text) for text in cited(rule.cite, words))
    for item in found.waivers:
        waiver = item.value
        assert not isinstance(waiver, Since)
        end = (
            ""
            if waiver.until is None
            else text_in(" đến hết {day}", words, day=words.day(waiver.until - timedelta(days=1)))
        )
        yield (
            0,
            text_in(
                "Được miễn tại {named} từ {day}{end}",
                words,
                named=_named(waiver.scope, words),
                day=words.day(waiver.since),
                end=end,
            ),
        )
        yield from _origin(item, words)
    for aim in found.aims:
        is_share = rule.unit.is_share
        unit = "" if is_share else rule.unit.term_vi
        yield (
            0,
            text_in(
                "Mục tiêu: {aim} ({named})",
                words,
                aim=words.text("aim", aim=aim, is_share=is_share, unit=unit),
                named=_named(aim.scope, words),
            ),
        )
        yield from ((1, text) for text in cited(aim.cite, words))


def _origin(item: Origin, words: Localiser) -> Iterator[Line]:
    for text in cited(item.value.cite, words):
        yield 1, text
    yield 1, text_in("Do phần mở rộng: {who}", words, who=_who(item.plugin, words))


def _value(item: Origin, parameter: Parameter, words: Localiser) -> str:
    value = item.value
    assert isinstance(value, Since)
    said = text_in("không quy định mức nào", words) if value.lifts else value_said(value.value, parameter, words)
    end = (
        "" if value.until is None else text_in(" đến hết {day}", words, day=words.day(value.until - timedelta(days=1)))
    )
    return text_in(
        "{said}, {named}, từ {day}{end}",
        words,
        said=said,
        named=_named(value.scope, words),
        day=words.day(value.start),
        end=end,
    )


def _traced(found: Traced, words: Localiser) -> Iterator[Line]:
    parameter = found.resolution.parameter
    if found.chosen is not None:
        lifted = isinstance(found.chosen.value, Since) and found.chosen.value.lifts
        yield (
            0,
            f"{text_in('Bỏ mức chung', words) if lifted else text_in('Áp dụng', words)}: {_value(found.chosen, parameter, words)}",
        )
        yield from _origin(found.chosen, words)
    elif not found.rivals:
        yield 0, text_in("Chưa có quy định áp dụng.", words)
    groups: tuple[tuple[str, Sequence[Origin]], ...] = (
        (text_in("Hoặc, nếu cao hơn", words), () if found.beside is None else (found.beside,)),
        (text_in("Có thể áp dụng, vì chưa rõ địa bàn thuộc tỉnh nào trước sắp xếp", words), found.rivals),
        (text_in("Không áp dụng", words) if found.chosen is None else text_in("Thay cho", words), _lost(found)),
    )
    for title, items in groups:
        for item in items:
            yield 0, f"{title}: {_value(item, parameter, words)}"
            yield from _origin(item, words)
    if found.beside is not None or found.rivals:
        yield 0, text_in("Tính chung: {said}", words, said=_together(found.resolution, words))
    for lost in found.resolution.below_minimum:
        yield (
            0,
            text_in(
                "Mức tại {named} thấp hơn mức tối thiểu của cả nước nên không dùng.",
                words,
                named=_named(lost.scope, words),
            ),
        )
    if found.resolution.next_start is not None:
        yield 0, text_in("Tiếp theo: có quy định mới từ {day}", words, day=words.day(found.resolution.next_start))


def _together(resolution: Resolution, words: Localiser) -> str:
    """What the values come to of which it is not known which applies: from the least of them to the largest."""
    said = value_said(resolution.value, resolution.parameter, words)
    if resolution.beside is not None:
        return text_in("{said}, là mức cao hơn trong hai mức trên", words, said=said)
    nothing = resolution.chosen is None or any(value.lifts for value in resolution.candidates)
    if any(value.value is None for value in resolution.candidates) or resolution.chosen is None:
        said = text_in("một trong các mức trên", words)
    if nothing:
        said = text_in("{said}, hoặc không quy định mức nào", words, said=said)
    return text_in("{said}, tùy địa bàn thuộc tỉnh nào trước sắp xếp", words, said=said)


def _lost(found: Traced) -> tuple[Origin, ...]:
    return tuple(item for item in found.displaced if found.beside is None or item.value != found.beside.value)


def _print(found: Why, settings: Settings) -> None:
    words, screen = settings.words, Screen()
    rule = find(settings.book, found.id)
    screen.heading(f"{term_of(found.rule, settings.words)} ({found.id})")
    for text in _head(found, term_in(rule.kind, words), words):
        screen.line(text)
    for depth, text in _own(found, words):
        screen.line(text, indent=2 * depth)
    alone = isinstance(found.rule, Parameter)
    for value in found.values:
        if not alone:
            parameter = value.resolution.parameter
            screen.line(f"{term_of(parameter, settings.words)} ({parameter.id}):")
        for depth, text in _traced(value, words):
            screen.line(text, indent=2 * (depth + (not alone)))
    if found.next_start is not None and not found.values:
        screen.line(text_in("Tiếp theo: có thay đổi từ {day}", words, day=words.day(found.next_start)))


# --- for programs -----------------------------------------------------------------------------------------------------


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _scope_fields(scope: Scope | None) -> dict[str, Any] | None:
    return None if scope is None else {"code": scope.code, "edition": scope.edition, "name_vi": scope.name_vi}


def _origin_fields(item: Origin | None, words: Localiser) -> dict[str, Any] | None:
    if item is None:
        return None
    value = item.value
    fields: dict[str, Any] = {
        "since": _iso(value.start if isinstance(value, Since) else value.since),
        "until": _iso(value.until),
        "scope": _scope_fields(value.scope),
        "provision": cite_fields(value.cite, words),
        "plugin": None if item.plugin is None else plugin_fields(item.plugin),
    }
    if isinstance(value, Since):
        fields |= {"value": range_fields(value.value), "lifts": value.lifts}
    return fields


def _traced_fields(found: Traced, words: Localiser) -> dict[str, Any]:
    resolution = found.resolution
    return {
        "parameter": resolution.parameter.id,
        "term_vi": resolution.parameter.term_vi,
        "unit": {"id": resolution.parameter.unit.id, "term_vi": resolution.parameter.unit.term_vi},
        "standing": resolution.standing.value,
        "value": range_fields(resolution.value),
        "chosen": _origin_fields(found.chosen, words),
        "displaced": [_origin_fields(item, words) for item in _lost(found)],
        "rivals": [_origin_fields(item, words) for item in found.rivals],
        "beside": _origin_fields(found.beside, words),
        "below_minimum": [_scope_fields(value.scope) for value in resolution.below_minimum],
        "next_start": _iso(resolution.next_start),
    }


def _as_json(found: Why, settings: Settings) -> str:
    words, place = settings.words, found.place
    cite = getattr(found.rule, "cite", None)
    content = {
        "id": found.id,
        "kind": found.kind,
        "term_vi": term_of(found.rule, settings.book.localiser("vi")),
        "plugin": None if found.plugin is None else plugin_fields(found.plugin),
        "day": found.day.isoformat(),
        "province": None if place is None else {"code": place.province, "edition": place.edition.value},
        "standing": found.standing.value,
        "since": _iso(getattr(found.rule, "since", None)),
        "until": _iso(getattr(found.rule, "until", None)),
        "scope": _scope_fields(getattr(found.rule, "scope", None)),
        "provision": None if cite is None else cite_fields(cite, words),
        "values": [_traced_fields(value, words) for value in found.values],
        "waivers": [_origin_fields(item, words) for item in found.waivers],
        "aims": [
            {
                **{key: value for key, value in attrs.asdict(aim, recurse=False).items() if key in _AIM_FIELDS},
                "since": aim.since.isoformat(),
                "low": range_fields(aim.low),
                "high": range_fields(aim.high),
                "scope": _scope_fields(aim.scope),
                "provision": cite_fields(aim.cite, words),
            }
            for aim in found.aims
        ],
        "next_start": _iso(found.next_start),
        "rulebook": settings.book.fingerprint,
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


_AIM_FIELDS = frozenset({"programme", "by_year", "phase_vi", "said_vi"})


# --- the command ------------------------------------------------------------------------------------------------------


@click.command(
    "why",
    cls=Command,
    short_help="Vì sao một quy định áp dụng như vậy ở một nơi, trong một ngày.",
    examples=(
        'lthtgn rules why composition.size.min --province "Hà Nội" --on 2026-05-31',
        "lthtgn rules why composition.older_share --on 2025-05-31 --format json",
    ),
)
@click.argument("rule_id", metavar="MÃ")
@click.option("--on", "day", type=DAY, metavar="NGÀY", help="Ngày áp dụng, như 2025-05-31; mặc định là hôm nay.")
@click.option(
    "--province",
    type=Name(),
    metavar="TỈNH",
    help="Nơi áp dụng: tên hoặc mã tỉnh; có thể là tỉnh trước sắp xếp, khi trùng thì thêm danh mục, như “Đà Nẵng@63”. "
    "Mặc định là quy định của cả nước.",
)
@click.option(
    "--format",
    "format_",
    type=Choice(["text", "json"]),
    metavar="DẠNG",
    default="text",
    help="Định dạng: text (mặc định) hoặc json.",
)
@to_option
@floor_option
@locale_option
@click.pass_context
def why(
    ctx: click.Context,
    rule_id: str,
    day: date | None,
    province: str | None,
    format_: str,
    to: str | None,
    floor: str,
) -> None:
    """Nêu giá trị áp dụng ở một nơi trong một ngày, do văn bản và phần mở rộng nào, thay cho giá trị nào, và sắp đổi khi nào.

    Với tiêu chí, mục tiêu, hỗ trợ, chế độ, quy tắc khen thưởng: quy tắc có áp dụng hay không, và từng tham số của nó. Nơi nào
    chưa rõ thuộc tỉnh nào trước sắp xếp thì nêu mọi giá trị có thể áp dụng.
    """
    settings = Settings.of(ctx)
    if to is not None and format_ == "text":
        raise Refused("--to: chỉ ghi ra tệp ở dạng json; hãy thêm --format json")
    on = day or date.today()  # noqa: DTZ011 - the day where the person is
    place = None if province is None else place_of(province, on)
    rule = find(settings.book, rule_id)
    if rule.kind.id == "document":
        raise Refused("“{id}” là văn bản, không phải quy tắc; xem nội dung bằng: lthtgn rules show {id}", id=rule.id)
    found = settings.book.why(rule.id, on, place, floor=Certainty(floor))
    if to is not None:
        write_file(to, _as_json(found, settings))
    elif format_ == "json":
        click.echo(_as_json(found, settings), nl=False)
    else:
        _print(found, settings)
