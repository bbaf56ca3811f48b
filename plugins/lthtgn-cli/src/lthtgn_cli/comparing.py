"""`lthtgn rules changes`: what differs in the law between two days, by the document that caused it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import attrs
import click

from lthtgn.hooks import Localiser
from lthtgn.hooks.changing import Change, ChangeKind, Turn
from lthtgn.hooks.languages import text_in
from lthtgn.model.places import PROVINCES, Edition, Place, successor
from lthtgn.policy.documents import Document
from lthtgn.policy.resolution import Resolution, Standing
from lthtgn.ranges import Range
from lthtgn_cli.asking import place_of
from lthtgn_cli.finding import resolved_said, term_of
from lthtgn_cli.helping import Command
from lthtgn_cli.misuse import Refused
from lthtgn_cli.options import DAY, Name, locale_option, page_format_option, to_option
from lthtgn_cli.output import Screen, write_file
from lthtgn_cli.settings import Settings
from lthtgn_cli.showing import cite_fields, document_fields, range_fields, where_said

__all__ = ["changes"]

_HEADS = {
    ChangeKind.DOCUMENT: "Văn bản:",
    ChangeKind.PROGRAMME: "Đề án:",
    ChangeKind.TARGET: "Mục tiêu:",
    ChangeKind.PARAMETER: "Tham số:",
    ChangeKind.CRITERION: "Tiêu chí:",
    ChangeKind.ENTITLEMENT: "Chế độ:",
    ChangeKind.PROVISION: "Quy định bằng lời:",
}
_MARKS = {Turn.STARTS: "+", Turn.ENDS: "-", Turn.CHANGES: "±"}
_STANDINGS = {
    Standing.IN_FORCE: "đang áp dụng",
    Standing.NOT_KNOWN: "chưa biết quy định cụ thể",
    Standing.NOT_IN_FORCE: "chưa có quy định áp dụng",
}

Line = tuple[int, str]


@attrs.frozen
class _Found:
    """The changes between two days, and in whose words they are told."""

    changes: tuple[Change, ...]
    first: date
    second: date
    place: Place | None
    words: Localiser

    @property
    def by_document(self) -> dict[Document, list[Change]]:
        """The changes by the document that caused them."""
        found: dict[Document, list[Change]] = {}
        for change in self.changes:
            found.setdefault(change.document, []).append(change)
        return found


# --- in words ---------------------------------------------------------------------------------------------------------


def _head(found: _Found) -> Iterator[str]:
    if found.place is None:
        return
    yield where_said(found.place, found.words)
    editions = {Edition.on(day) for day in (found.first, found.second)}
    if editions == set(Edition) and found.place.edition is Edition.OF_63:
        code = successor(found.place.province)
        name = PROVINCES[Edition.OF_34][code]
        yield text_in(
            "Từ {day}: thuộc {name} (mã {code}, danh mục 34 tỉnh, thành phố)",
            found.words,
            day=found.words.day(date(2025, 7, 1)),
            name=name,
            code=code,
        )


def _named(change: Change, found: _Found) -> str:
    mark = _MARKS[change.turn]
    if isinstance(change.rule, Document):
        return f"{mark} {_document_said(change, found)}"
    return f"{mark} {term_of(change.rule, found.words)} ({change.rule.id}){_turn_said(change, found)}"


def _document_said(change: Change, found: _Found) -> str:
    assert change.day is not None
    day = found.words.day(change.day)
    if change.turn is Turn.ENDS:
        return text_in("hết áp dụng từ {day}", found.words, day=day)
    stated = change.document.since is not None
    return (
        text_in("có hiệu lực từ {day}", found.words, day=day)
        if stated
        else text_in("ký ngày {day}; ngày có hiệu lực không được nêu", found.words, day=day)
    )


def _turn_said(change: Change, found: _Found) -> str:
    if change.kind is ChangeKind.TARGET:
        assert change.aim is not None
        target = change.rule
        unit = "" if target.unit.is_share else target.unit.term_vi
        aim = found.words.text("aim", aim=change.aim, is_share=target.unit.is_share, unit=unit)
        return f": {aim}" if change.turn is Turn.STARTS else text_in(": hết thời hạn ({aim})", found.words, aim=aim)
    if change.day is None or change.kind in {ChangeKind.PARAMETER, ChangeKind.CRITERION}:
        return ""
    day = found.words.day(change.day)
    if change.kind is ChangeKind.PROGRAMME:
        if change.turn is Turn.ENDS:
            return text_in(": câu lạc bộ thành lập từ {day} không còn tính cho đề án này", found.words, day=day)
        note = change.rule.cite.note_vi  # where another programme still runs, it says so
        return text_in(": câu lạc bộ thành lập từ {day} tính cho đề án này", found.words, day=day) + (
            f". {text_in(note, found.words)}" if note else ""
        )
    return (
        text_in(": bắt đầu từ {day}", found.words, day=day)
        if change.turn is Turn.STARTS
        else text_in(": chấm dứt từ {day}", found.words, day=day)
    )


def _lines(change: Change, found: _Found) -> Iterator[Line]:
    yield 0, _named(change, found)
    if isinstance(change.before, Resolution) and isinstance(change.after, Resolution):
        for resolution in (change.before, change.after):
            on = text_in("Ngày {day}", found.words, day=found.words.day(resolution.day))
            on_it = text_in(" vào ngày {day}", found.words, day=found.words.day(resolution.day))
            said = resolved_said(resolution, found.words).replace(on_it, "")
            yield 1, said if said.startswith(on) else f"{on}: {said[:1].lower()}{said[1:]}"
    elif isinstance(change.before, Standing) and isinstance(change.after, Standing):
        yield 1, f"{text_in(_STANDINGS[change.before], found.words)} → {text_in(_STANDINGS[change.after], found.words)}"


def _sections(items: Sequence[Change], found: _Found) -> Iterator[tuple[str, list[Line]]]:
    for kind in ChangeKind:
        of_kind = [change for change in items if change.kind is kind]
        if of_kind:
            yield text_in(_HEADS[kind], found.words), [line for change in of_kind for line in _lines(change, found)]


def _counts(found: _Found) -> str:
    between = text_in(
        "ngày {first} và ngày {second}",
        found.words,
        first=found.words.day(found.first),
        second=found.words.day(found.second),
    )
    if not found.changes:
        return text_in("Không có gì khác nhau giữa {between}.", found.words, between=between)
    return text_in(
        "{changes}, theo {documents}, giữa {between}.",
        found.words,
        changes=found.words.figure(Range.exact(len(found.changes)), "thay đổi"),
        documents=found.words.figure(Range.exact(len(found.by_document)), "văn bản"),
        between=between,
    )


def _print(found: _Found) -> None:
    screen = Screen()
    for line in _head(found):
        screen.line(line)
    for document, items in found.by_document.items():
        screen.heading(found.words.text("document.title", document=document))
        for head, lines in _sections(items, found):
            screen.line(head, indent=2)
            for depth, text in lines:
                screen.line(text, indent=4 + 4 * depth)
        screen.line()
    screen.line(_counts(found), style="bold" if found.changes else "")


def _spelt(text: str, words: Localiser) -> str:
    """The mark as a word: Markdown takes + and - for lists."""
    for turn, word in (
        (Turn.STARTS, text_in("bắt đầu", words)),
        (Turn.ENDS, text_in("chấm dứt", words)),
        (Turn.CHANGES, text_in("thay đổi", words)),
    ):
        if text.startswith(f"{_MARKS[turn]} "):
            return f"{word}: {text[2:]}"
    return text


def _as_markdown(found: _Found) -> str:
    between = text_in(
        "ngày {first} và ngày {second}",
        found.words,
        first=found.words.day(found.first),
        second=found.words.day(found.second),
    )
    lines = [f"# {text_in('Quy định khác nhau giữa {between}', found.words, between=between)}", "", *_head(found)]
    for document, items in found.by_document.items():
        lines += ["", f"## {found.words.text('document.title', document=document)}"]
        for head, told in _sections(items, found):
            lines += [
                "",
                f"### {head.removesuffix(':')}",
                "",
                *(f"{'  ' * depth}- {_spelt(text, found.words)}" for depth, text in told),
            ]
    return "\n".join([*lines, "", _counts(found)]) + "\n"


# --- for programs -----------------------------------------------------------------------------------------------------


def _side(value: Resolution | Standing | None, words: Localiser) -> dict[str, Any] | None:
    if value is None:
        return None
    if isinstance(value, Standing):
        return {"standing": value.value}
    chosen = value.chosen
    return {
        "standing": value.standing.value,
        "value": range_fields(value.value),
        "since": None if chosen is None else chosen.start.isoformat(),
        "provision": None if chosen is None else cite_fields(chosen.cite, words),
    }


def _fields(change: Change, words: Localiser) -> dict[str, Any]:
    aim = change.aim
    return {
        "kind": change.kind.value,
        "turn": change.turn.value,
        "id": change.rule.id,
        "term_vi": getattr(change.rule, "term_vi", None) or getattr(change.rule, "title_vi", None),
        "term_en": getattr(change.rule, "term_en", None) or getattr(change.rule, "title_en", None),
        "day": None if change.day is None else change.day.isoformat(),
        "by_year": None if aim is None else aim.by_year,
        "low": None if aim is None else range_fields(aim.low),
        "high": None if aim is None else range_fields(aim.high),
        "provision": None if aim is None else cite_fields(aim.cite, words),
        "before": _side(change.before, words),
        "after": _side(change.after, words),
    }


def _as_json(found: _Found) -> str:
    content = {
        "first": found.first.isoformat(),
        "second": found.second.isoformat(),
        "province": None
        if found.place is None
        else {"code": found.place.province, "edition": found.place.edition.value},
        "documents": [
            {**document_fields(document), "changes": [_fields(change, found.words) for change in items]}
            for document, items in found.by_document.items()
        ],
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


@click.command(
    "changes",
    cls=Command,
    examples=(
        "lthtgn rules changes 2025-06-30 2025-08-01",
        "lthtgn rules changes 2025-07-31 2025-08-01 --format json --to thay-doi.json",
    ),
    short_help="So quy định của hai ngày.",
)
@click.argument("first", type=DAY, metavar="NGÀY1")
@click.argument("second", type=DAY, metavar="NGÀY2")
@click.option("--province", type=Name(), metavar="TỈNH", help="Nơi áp dụng: tên hoặc mã, theo danh mục của ngày đầu.")
@page_format_option
@to_option
@locale_option
@click.pass_context
def changes(ctx: click.Context, first: date, second: date, province: str | None, format_: str, to: str | None) -> None:
    """So quy định của hai ngày: văn bản, đề án, mục tiêu, tham số, tiêu chí, chế độ nào bắt đầu, chấm dứt hoặc thay đổi.

    Các thay đổi xếp theo văn bản gây ra. Dấu đầu dòng: + bắt đầu, - chấm dứt, ± đổi giá trị hoặc căn cứ.
    """
    settings = Settings.of(ctx)
    if second < first:  # backwards each start would be told as an end, on a day on which nothing ended
        words = settings.words
        raise Refused(
            "NGÀY2 ({later}) trước NGÀY1 ({earlier}); hãy viết ngày sớm hơn trước, như lthtgn rules changes {second} {first}",
            later=words.day(second),
            earlier=words.day(first),
            second=second.isoformat(),
            first=first.isoformat(),
        )
    place = None if province is None else place_of(province, first)
    found = _Found(settings.book.law_changes(first, second, place), first, second, place, settings.words)
    if format_ == "text" and to is None:
        _print(found)
        return
    text = _as_json(found) if format_ == "json" else _as_markdown(found)
    if to is not None:
        write_file(to, text)
    else:
        click.echo(text, nl=False)
