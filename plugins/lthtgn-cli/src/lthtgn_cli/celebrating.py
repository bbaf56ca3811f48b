"""`lthtgn longevity`: who is to be honoured in a year, and what the gifts come to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs
import click

from lthtgn.ranges import Range
from lthtgn.rules.longevity import AgeMethod, LongevityList
from lthtgn_cli.asking import Question, ask
from lthtgn_cli.helping import Command
from lthtgn_cli.listings import (
    VERIFY,
    deliver_rows,
    list_format_option,
    names_option,
    range_columns,
    to_be_verified,
)
from lthtgn_cli.misuse import Refused
from lthtgn_cli.options import (
    DAY,
    Choice,
    Name,
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

__all__ = ["longevity"]

_COLUMNS = (
    *("year", "club", "member", "name", "age", "certain", "title_vi", "wished_by_vi"),
    *("cash_low", "cash_high", "in_kind_low", "in_kind_high", "silk_low", "silk_high", "below_minimum", "verify"),
)
_NOTE = (
    "Mức quà là mức tối thiểu của cả nước hoặc mức của tỉnh nếu có phần mở rộng của tỉnh. Danh sách có dữ liệu cá nhân: "
    "trước khi công bố phải được đồng ý."
)


def _rows(asked: Question, found: LongevityList, *, names: bool) -> Iterator[dict[str, Any]]:
    members = {(club.id, member.id): member for club in asked.register.clubs for member in club.members}
    for one in found.celebrants:
        personal = {"name": members[one.club, one.member].name} if names else {}
        yield {
            "year": found.year,
            "club": one.club,
            "member": one.member,
            **personal,
            "age": one.age,
            "certain": one.verdict,
            "title_vi": one.title_vi,
            "wished_by_vi": one.milestone.wished_by_vi,
            **range_columns("cash", one.gift.cash),
            **range_columns("in_kind", one.gift.in_kind),
            **range_columns("silk", one.gift.silk),
            "below_minimum": [bound.parameter.id for bound in one.gift.below_minimum],
            "verify": to_be_verified(one.milestone.cites, one.gift.bounds),
        }


def _print(asked: Question, found: LongevityList, *, names: bool) -> None:
    screen, words = Screen(), asked.words
    members = {(club.id, member.id): member for club in asked.register.clubs for member in club.members}
    clubs = {club.id: club.name for club in asked.register.clubs}
    last = None
    for one in found.celebrants:
        if one.club != last:
            screen.heading(f"{clubs[one.club]} ({one.club})")
            last = one.club
        name = members[one.club, one.member].name if names else None
        who = f"{name} ({one.member})" if name else one.member
        screen.verdict(f"{who}: {words.say(one)}", one.verdict, words, indent=2)
    if found.lines:
        screen.heading(f"Tổng hợp năm {found.year}")
    for line in found.lines:
        screen.line(words.say(line), indent=2)
    money = "chưa tính được đủ vì chưa biết mức của tỉnh" if found.money.high is None else ""
    least = words.figure(Range.exact(found.money.low or 0), "đồng")
    total = f"ít nhất {least} ({money})" if money else words.figure(found.money, "đồng")
    silk = "" if found.silk == Range.exact(0) else f" và {words.figure(found.silk, 'mét vải lụa')}"
    screen.line(f"{words.figure(found.people, 'người')}; tiền quà: {total}{silk}.", style="bold")
    if found.unknown_births:
        number = words.figure(Range.exact(len(found.unknown_births)))
        screen.line(f"Chưa rõ năm sinh của {number} thành viên, nên chưa biết có thuộc danh sách không.", mark="?")
    screen.line(_NOTE)
    if found.celebrants:  # that the age is counted by the year is a deduction, whatever the gift
        screen.line(VERIFY)


@click.command(
    cls=Command,
    short_help="Danh sách chúc thọ, mừng thọ trong năm.",
    examples=(
        "lthtgn longevity clb.toml --year 2026",
        "lthtgn longevity clb.toml --year 2026 --on 2026-06-06 --method full_years --names --format csv --to mung-tho.csv",
    ),
)
@source_argument
@click.option("--year", type=click.IntRange(1000, 9998), required=True, metavar="NĂM", help="Năm chúc thọ, mừng thọ.")
@click.option("--on", "day", type=DAY, metavar="NGÀY", help="Ngày tổ chức, trong năm đó; mặc định là ngày cuối năm.")
@click.option(
    "--method",
    type=Choice([method.value for method in AgeMethod]),
    metavar="CÁCH",
    help="Cách tính tuổi: by_year (năm tổ chức trừ năm sinh) hoặc full_years (đủ tuổi vào ngày tổ chức); mặc định theo "
    "quy định của nơi đó, nếu không có thì by_year.",
)
@province_option
@click.option(
    "--club", "clubs", type=Name(), metavar="MÃ", multiple=True, help="Chỉ câu lạc bộ này; dùng được nhiều lần."
)
@names_option
@list_format_option
@to_option
@floor_option
@locale_option
@click.pass_context
def longevity(
    ctx: click.Context,
    source: str,
    year: int,
    day: date | None,
    method: str | None,
    province: str | None,
    clubs: tuple[str, ...],
    names: bool,
    format_: str,
    to: str | None,
    floor: str,
) -> None:
    """Lập danh sách thành viên được chúc thọ, mừng thọ trong năm: tuổi, tên buổi lễ, người chúc thọ, quà và tổng tiền.

    Dấu ? là người chưa chắc thuộc danh sách. Đây là danh sách người: chỉ in họ tên khi dùng --names, và không in ngày
    sinh.
    """
    settings = Settings.of(ctx)
    if to is not None and format_ == "text":
        raise Refused("--to: danh sách người chỉ ghi ra tệp ở dạng csv hoặc json; hãy thêm --format csv")
    if day is not None and day.year != year:
        raise Refused(f"--on: ngày {settings.words.day(day)} không thuộc năm {year}")
    check_target(settings.book, source, None if format_ == "text" else format_, to)
    on = day or date(year, 12, 31)
    with Waiting() as waiting:
        asked = ask(settings, source, waiting=waiting, day=on, province=province, floor=floor)
        for id_ in clubs:
            asked.register.club(id_)
        if clubs:
            asked = _only(asked, clubs)
        waiting.step("assess")
        found = asked.book.longevity(
            asked.register, year, on=on, method=None if method is None else AgeMethod(method), floor=asked.floor
        )
    if format_ == "text":
        _print(asked, found, names=names)
        return
    columns = tuple(column for column in _COLUMNS if names or column != "name")
    top = {
        "year": year,
        "day": on.isoformat(),
        "rulebook": asked.book.fingerprint,
        **range_columns("people", found.people),
        **range_columns("money", found.money),
        **range_columns("silk", found.silk),
        "unknown_births": len(found.unknown_births),
        "note_vi": _NOTE,
        **({"verify_vi": VERIFY} if found.celebrants else {}),
    }
    deliver_rows(_rows(asked, found, names=names), columns, format_, to, top)


def _only(asked: Question, clubs: tuple[str, ...]) -> Question:
    kept = tuple(club for club in asked.register.clubs if club.id in clubs)
    return attrs.evolve(asked, register=attrs.evolve(asked.register, clubs=kept))
