"""`lthtgn grants`: what each club is given, by whom, once or every year, and what it still lacks for it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import click

from lthtgn.hooks.languages import term_in, text_in
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.grants import Cadence, GrantFinding, grants_total
from lthtgn_cli.asking import Question, ask
from lthtgn_cli.helping import Command
from lthtgn_cli.listings import VERIFY, deliver_rows, list_format_option, only_clubs, range_columns, to_be_verified
from lthtgn_cli.misuse import Refused
from lthtgn_cli.options import (
    Name,
    day_option,
    floor_option,
    locale_option,
    province_option,
    source_argument,
    to_option,
)
from lthtgn_cli.output import Screen
from lthtgn_cli.reporting import check_target
from lthtgn_cli.settings import Settings
from lthtgn_cli.waiting import Waiting

__all__ = ["grants"]

_COLUMNS = (
    *("day", "club", "grant", "term_vi", "payer", "cadence", "verdict", "amount_low", "amount_high", "item_vi"),
    *(
        "quantity",
        "worth_low",
        "worth_high",
        "instead_of",
        "purpose_vi",
        "lacking",
        "unknown",
        "basis",
        "certainty",
        "plugin",
        "verify",
    ),
)
_NOTE = "Kết quả chỉ là khả năng được hỗ trợ; cơ quan hoặc tổ chức chi quyết định."


def _verify(finding: GrantFinding) -> bool:
    return to_be_verified((finding.grant.cite,), finding.bounds)


def _rows(asked: Question, found: Iterable[GrantFinding]) -> Iterator[dict[str, Any]]:
    words = asked.words
    for finding in found:
        grant = finding.grant
        yield {
            "day": asked.day.isoformat(),
            "club": finding.club,
            "grant": grant.id,
            "term_vi": grant.term_vi,
            "payer": grant.payer.value,
            "cadence": grant.cadence.value,
            "verdict": finding.verdict,
            **range_columns("amount", finding.amount),
            "item_vi": grant.item_vi,
            "quantity": grant.quantity,
            **range_columns("worth", finding.worth),
            "instead_of": grant.instead_of,
            "purpose_vi": grant.purpose_vi,
            "lacking": [words.say(item) for item in finding.findings if item.verdict is Verdict.NOT_MET],
            "unknown": [words.say(item) for item in finding.findings if item.verdict is Verdict.NOT_KNOWN],
            "basis": words.text("cite", cite=grant.cite),
            "certainty": grant.cite.certainty.value,
            "plugin": asked.book.provider("grant", grant.id),
            "verify": _verify(finding),
        }


def _totals(found: Sequence[GrantFinding]) -> dict[Cadence, Range]:
    """What is given once and what is given every year, which are never added."""
    return {cadence: grants_total(found, cadence) for cadence in Cadence}


def _print(asked: Question, found: Sequence[GrantFinding], shown: Sequence[GrantFinding]) -> None:
    screen, words = Screen(), asked.words
    names = {club.id: club.name for club in asked.register.clubs}
    screen.line(text_in("Hỗ trợ cho câu lạc bộ theo quy định áp dụng ngày {day}", words, day=words.day(asked.day)))
    if not found:
        screen.line(
            text_in("Chưa có quy định hỗ trợ nào áp dụng cho các câu lạc bộ này, trong bộ quy tắc đang dùng.", words)
        )
        return
    last = None
    for finding in shown:
        if finding.club != last:
            screen.heading(f"{names[finding.club]} ({finding.club})")
        last = finding.club
        screen.verdict(words.say(finding), finding.verdict, words, indent=2)
        if finding.grant.instead_of is not None:
            group = [item for item in found if (item.club, item.grant.instead_of) == (last, finding.grant.instead_of)]
            if len(group) > 1:
                screen.line(text_in("Chỉ nhận một trong số các hỗ trợ thay cho nhau này.", words), indent=4)
    for cadence, money in _totals(found).items():
        if any(finding.grant.cadence is cadence and finding.amount is not None for finding in found):
            screen.line(
                text_in(
                    "Tổng cộng {cadence}: {money}",
                    words,
                    cadence=term_in(cadence, words),
                    money=words.figure(money, "đồng"),
                ),
                style="bold",
            )
    hidden = len(found) - len(shown)
    if hidden:
        screen.line(
            text_in(
                "Không in {hidden} mà câu lạc bộ chưa đủ điều kiện; thêm --all để xem.",
                words,
                hidden=words.figure(Range.exact(hidden), "hỗ trợ"),
            )
        )
    screen.line(text_in(_NOTE, words))
    if any(map(_verify, shown)):
        screen.line(text_in(VERIFY, words))


@click.command(
    cls=Command,
    short_help="Hỗ trợ mà mỗi câu lạc bộ được nhận, và điều còn thiếu.",
    examples=(
        'lthtgn grants clb.toml --on 2025-07-01 --province "Quảng Ninh"',
        "lthtgn grants clb.toml --on 2025-07-01 --all --format csv --to ho-tro.csv",
    ),
)
@source_argument
@day_option
@province_option
@click.option(
    "--club", "clubs", type=Name(), metavar="MÃ", multiple=True, help="Chỉ câu lạc bộ này; dùng được nhiều lần."
)
@click.option("--grant", "ids", metavar="MÃ", multiple=True, help="Chỉ hỗ trợ này; dùng được nhiều lần.")
@click.option("--all", "every", is_flag=True, help="In cả những hỗ trợ mà câu lạc bộ chưa đủ điều kiện.")
@list_format_option
@to_option
@floor_option
@locale_option
@click.pass_context
def grants(
    ctx: click.Context,
    source: str,
    day: date | None,
    province: str | None,
    clubs: tuple[str, ...],
    ids: tuple[str, ...],
    every: bool,
    format_: str,
    to: str | None,
    floor: str,
) -> None:
    """Lập danh sách hỗ trợ bằng tiền và hiện vật cho từng câu lạc bộ: ai chi, bao nhiêu, một lần hay hằng năm, căn cứ nào.

    Hỗ trợ chưa xác định được in kèm điều cần hỏi. Tổng một lần và tổng hằng năm không bao giờ cộng với nhau; trong các hỗ trợ
    thay cho nhau chỉ tính một.
    """
    settings = Settings.of(ctx)
    if to is not None and format_ == "text":
        raise Refused("--to: danh sách chỉ ghi ra tệp ở dạng csv hoặc json; hãy thêm --format csv")
    check_target(settings.book, source, None if format_ == "text" else format_, to)
    for id_ in ids:
        settings.book.grant(id_)
    with Waiting() as waiting:
        asked = ask(settings, source, waiting=waiting, day=day, province=province, floor=floor)
        for id_ in clubs:
            asked.register.club(id_)
        if clubs:
            asked = only_clubs(asked, clubs)
        waiting.step("assess")
        found = asked.book.grants(asked.register, asked.day, floor=asked.floor)
    found = tuple(finding for finding in found if not ids or finding.grant.id in ids)
    shown = [finding for finding in found if every or finding.verdict in {Verdict.MET, Verdict.NOT_KNOWN}]
    if format_ == "text":
        _print(asked, found, shown)
        return
    top: dict[str, Any] = {"day": asked.day.isoformat(), "rulebook": asked.book.fingerprint}
    for cadence, money in _totals(found).items():
        top |= range_columns(f"total_{cadence.value}", money)
    top |= {"note_vi": _NOTE, **({"verify_vi": VERIFY} if any(map(_verify, shown)) else {})}
    deliver_rows(_rows(asked, shown), _COLUMNS, format_, to, top)
