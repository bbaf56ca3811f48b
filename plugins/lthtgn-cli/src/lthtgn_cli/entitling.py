"""`lthtgn entitlements`: which benefits members probably have a right to, and who does not receive them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

import click

from lthtgn.hooks.languages import text_in
from lthtgn.model.people import Member
from lthtgn.ranges import Verdict
from lthtgn.rules.entitlements import Right
from lthtgn.rules.missing import Missing
from lthtgn_cli.asking import Question, ask
from lthtgn_cli.helping import Command
from lthtgn_cli.listings import (
    VERIFY,
    deliver_rows,
    list_format_option,
    names_option,
    only_clubs,
    range_columns,
    roster_lines,
    to_be_verified,
)
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

__all__ = ["entitlements"]

_COLUMNS = (
    *("day", "club", "member", "name", "entitlement", "term_vi", "verdict", "present", "received", "request"),
    *("due", "missing", "amount_low", "amount_high", "rate_low", "rate_high", "household", "decision", "decided"),
    *("lacking", "unknown", "basis", "certainty", "verify"),
)
_NOTE = (
    "Kết quả chỉ là khả năng được hưởng; Ủy ban nhân dân cấp xã quyết định. Danh sách có dữ liệu cá nhân: chỉ dùng cho "
    "việc đã được đồng ý."
)


def _shown(rights: Iterable[Right], *, every: bool, unknown: bool) -> list[Right]:
    wanted = {Verdict.MET, Verdict.NOT_KNOWN} if unknown else {Verdict.MET}
    return [right for right in rights if every or right.verdict in wanted]


def _members(asked: Question) -> dict[tuple[str, str], Member]:
    return {(club.id, member.id): member for club in asked.register.clubs for member in club.members}


def _rows(asked: Question, rights: Iterable[Right], *, names: bool) -> Iterator[dict[str, Any]]:
    members = _members(asked)
    for right in rights:
        name = {"name": members[right.club, right.member].name} if names else {}
        yield {
            "day": right.day.isoformat(),
            "club": right.club,
            "member": right.member,
            **name,
            "entitlement": right.entitlement.id,
            "term_vi": right.entitlement.term_vi,
            "verdict": right.verdict,
            "present": right.present,
            "received": right.received,
            "request": right.request,
            "due": right.due,
            "missing": right.missing,
            **range_columns("amount", right.amount),
            **range_columns("rate", right.rate),
            "household": None if right.household is None else right.household.class_.value,
            "decision": None if right.household is None else right.household.decision,
            "decided": None
            if right.household is None or right.household.decided is None
            else str(right.household.decided),
            "lacking": [asked.words.text("lacking", condition=item, right=right) for item in right.lacking],
            "unknown": list(
                dict.fromkeys(asked.words.text("question", condition=item, right=right) for item in right.unknown)
            ),
            "basis": asked.words.text("right.basis", right=right),
            "certainty": right.certainty.value,
            "verify": to_be_verified((right.entitlement.cite,), right.bounds),
        }


def _print(
    asked: Question, missing: Missing, shown: Iterable[Right], *, names: bool, unknown: bool, verify: bool
) -> None:
    screen, words, members = Screen(), asked.words, _members(asked)
    clubs = {club.id: club.name for club in asked.register.clubs}
    screen.line(
        text_in(
            "Chế độ theo quy định áp dụng ngày {day} (dấu ! là có thể được hưởng mà chưa hưởng)",
            words,
            day=words.day(asked.day),
        )
    )
    last: tuple[str, str] = ("", "")
    for right in shown:
        if right.club != last[0]:
            screen.heading(f"{clubs[right.club]} ({right.club})")
        if (right.club, right.member) != last:
            name = members[right.club, right.member].name if names else None
            maybe = text_in(" (chưa rõ còn là thành viên)", words) if right.present is Verdict.NOT_KNOWN else ""
            screen.line(f"{name} ({right.member}){maybe}" if name else f"{right.member}{maybe}", indent=2, style="bold")
        last = (right.club, right.member)
        mark = "!" if right.missing is Verdict.MET else ""
        if mark:
            screen.line(words.say(right), indent=4, mark=mark, style="bold")
        else:
            screen.verdict(words.say(right), right.verdict, words, indent=4)
    more = "" if unknown or not missing.unsettled else text_in(" Thêm --unknown để biết cần hỏi những gì.", words)
    screen.line(f"{words.say(missing)}{more}", style="bold")
    roster_lines(screen, asked, missing.rosters)
    screen.line(text_in(_NOTE, words))
    if verify:
        screen.line(text_in(VERIFY, words))


@click.command(
    cls=Command,
    short_help="Danh sách chế độ mà thành viên có thể được hưởng.",
    examples=(
        "lthtgn entitlements clb.toml --on 2025-07-01",
        "lthtgn entitlements clb.toml --on 2025-07-01 --names --format csv --to che-do.csv",
    ),
)
@source_argument
@day_option
@province_option
@click.option(
    "--club", "clubs", type=Name(), metavar="MÃ", multiple=True, help="Chỉ câu lạc bộ này; dùng được nhiều lần."
)
@click.option("--entitlement", "ids", metavar="MÃ", multiple=True, help="Chỉ chế độ này; dùng được nhiều lần.")
@click.option("--unknown", is_flag=True, help="In cả những chế độ chưa xác định, kèm điều cần hỏi.")
@click.option("--all", "every", is_flag=True, help="In mọi chế độ của mọi người, cả những chế độ chưa đủ điều kiện.")
@names_option
@list_format_option
@to_option
@floor_option
@locale_option
@click.pass_context
def entitlements(
    ctx: click.Context,
    source: str,
    day: date | None,
    province: str | None,
    clubs: tuple[str, ...],
    ids: tuple[str, ...],
    unknown: bool,
    every: bool,
    names: bool,
    format_: str,
    to: str | None,
    floor: str,
) -> None:
    """Lập danh sách thành viên có thể được hưởng trợ cấp xã hội, trợ cấp hưu trí xã hội, bảo hiểm y tế, theo ngày.

    Mỗi chế độ một dòng, kèm mức, điều còn thiếu, điều cần hỏi và căn cứ. Dấu ! là có thể được hưởng mà chưa hưởng. Đây là
    danh sách người: chỉ in họ tên khi dùng --names.
    """
    settings = Settings.of(ctx)
    if to is not None and format_ == "text":
        raise Refused("--to: danh sách người chỉ ghi ra tệp ở dạng csv hoặc json; hãy thêm --format csv")
    check_target(settings.book, source, None if format_ == "text" else format_, to)
    for id_ in ids:
        settings.book.entitlement(id_)
    with Waiting() as waiting:
        asked = ask(settings, source, waiting=waiting, day=day, province=province, floor=floor)
        for id_ in clubs:
            asked.register.club(id_)
        waiting.step("assess")
        wanted = list(dict.fromkeys(ids)) or None
        if clubs:
            asked = only_clubs(asked, clubs)
        rights = asked.book.entitlements(asked.register, asked.day, floor=asked.floor)
        missing = asked.book.missing(asked.register, asked.day, entitlements=wanted, floor=asked.floor, rights=rights)
    of_wanted = (right for right in rights if wanted is None or right.entitlement.id in wanted)
    shown = _shown(of_wanted, every=every, unknown=unknown)
    verify = any(to_be_verified((right.entitlement.cite,), right.bounds) for right in shown)
    if format_ == "text":
        _print(asked, missing, shown, names=names, unknown=unknown or every, verify=verify)
        return
    columns = tuple(column for column in _COLUMNS if names or column != "name")
    top = {
        "day": asked.day.isoformat(),
        "rulebook": asked.book.fingerprint,
        **range_columns("people", missing.people),
        **range_columns("money", missing.money),
        "missing": {benefit.value: {"low": number.low, "high": number.high} for benefit, number in missing.by_benefit},
        "unsettled": missing.unsettled,
        "law_not_known": [gap.benefit.value for gap in missing.gaps],
        "law_open_vi": [cite.note_vi for cite in missing.open_law],
        "clubs_without_roster": list(missing.rosters.missing),
        "clubs_with_partial_roster": list(missing.rosters.partial),
        "note_vi": _NOTE,
        **({"verify_vi": VERIFY} if verify else {}),
    }
    deliver_rows(_rows(asked, shown, names=names), columns, format_, to, top)
