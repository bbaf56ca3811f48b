"""`lthtgn longevity`: who is to be honoured in a year, and what the gifts come to."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from lthtgn.hooks import Localiser
from lthtgn.hooks.languages import text_in
from lthtgn.policy.national.longevity import FROM_LAW
from lthtgn.policy.resolution import Standing
from lthtgn.ranges import Range
from lthtgn.rules.longevity import AgeMethod, Celebrant, Honouring, LongevityList
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
    DAY,
    YEAR,
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
    *("year", "day", "club", "member", "name", "year_only", "citizen", "age_low", "age_high", "method"),
    *("certain", "chuc_tho_by_vi", "mung_tho_by_vi", "title_vi", "gift_with", "cash_low", "cash_high"),
    *("in_kind_low", "in_kind_high", "silk_low", "silk_high", "gold_low", "gold_high", "whole_low", "whole_high"),
    *("money_low", "money_high", "below_minimum", "basis", "certainty", "verify"),
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
            "day": found.on.isoformat(),
            "club": one.club,
            "member": one.member,
            **personal,
            "year_only": "yes" if one.year_only else "no",
            "citizen": one.citizen,
            **range_columns("age", one.age),
            "method": None if one.method is None else one.method.value,
            "certain": one.verdict,
            "chuc_tho_by_vi": _by(one, Honouring.CHUC_THO),
            "mung_tho_by_vi": _by(one, Honouring.MUNG_THO),
            "title_vi": next((honour.title_vi for honour in one.honours if honour.title_vi), None),
            "gift_with": [honour.kind.value for honour in one.honours if honour.gift is not None],
            **range_columns("cash", one.gift.cash),
            **range_columns("in_kind", one.gift.in_kind),
            **range_columns("silk", one.gift.silk),
            **range_columns("gold", one.gift.gold),
            **range_columns("whole", one.gift.whole),
            **range_columns("money", one.gift.money),
            "below_minimum": [bound.parameter.id for bound in one.gift.below_minimum],
            "basis": asked.words.text("celebrant.basis", one=one),
            "certainty": one.certainty.value,
            "verify": to_be_verified(one.cites, one.gift.bounds),
        }


def _by(one: Celebrant, kind: Honouring) -> str | None:
    return next((honour.by_vi for honour in one.honours if honour.kind is kind), None)


def _print(asked: Question, found: LongevityList, *, names: bool, method: AgeMethod | None) -> None:
    screen, words = Screen(), asked.words
    screen.line(text_in("Danh sách năm {year}, lập theo ngày {day}", words, year=found.year, day=words.day(found.on)))
    if method is not None:
        how = (
            text_in("năm tổ chức trừ năm sinh", words)
            if method is AgeMethod.BY_YEAR
            else text_in("đủ tuổi tròn vào ngày tổ chức", words)
        )
        screen.line(text_in("Cách tính tuổi: {how} (theo --method)", words, how=how))
    for line in filter(None, words.text("counting", found=found).split("\n")):
        screen.line(line)
    if any(item.standing is not Standing.IN_FORCE for item in found.counting):
        screen.line(text_in("Hãy chọn cách tính bằng --method by_year hoặc --method full_years.", words))
    if found.standing is Standing.NOT_IN_FORCE:
        screen.line(
            text_in(
                "Ngày {day} chưa có quy định nào được biết về chúc thọ, mừng thọ: Luật Người cao tuổi có hiệu lực từ {first}. Không lập được danh sách.",
                words,
                day=words.day(found.on),
                first=words.day(FROM_LAW),
            ),
            mark="·",
        )
        return
    _people(screen, asked, found, names=names)
    if found.lines:
        screen.heading(text_in("Tổng hợp năm {year}", words, year=found.year))
    for item in found.lines:
        screen.line(words.say(item), indent=2)
    screen.line(_total(words, found), style="bold")
    _open_questions(screen, asked, found)
    screen.line(text_in(_NOTE, words))
    if found.celebrants:  # that the age is counted by the year is a deduction, whatever the gift
        screen.line(text_in(VERIFY, words))


def _people(screen: Screen, asked: Question, found: LongevityList, *, names: bool) -> None:
    """Each person under the club, with what is found of them."""
    words = asked.words
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


def _open_questions(screen: Screen, asked: Question, found: LongevityList) -> None:
    words = asked.words
    if found.unknown_births:
        number = words.figure(Range.exact(len(found.unknown_births)))
        screen.line(
            text_in(
                "Chưa rõ năm sinh của {number} thành viên, nên chưa biết có thuộc danh sách không.",
                words,
                number=number,
            ),
            mark="?",
        )
    if found.unknown_citizens:
        number = words.figure(Range.exact(found.unknown_citizens), "người")
        screen.line(
            text_in(
                "Luật áp dụng cho công dân Việt Nam; của {number} trong danh sách chưa ghi quốc tịch, cần kiểm tra.",
                words,
                number=number,
            ),
            mark="?",
        )
    roster_lines(screen, asked, found.rosters)


def _total(words: Localiser, found: LongevityList) -> str:
    people = (
        text_in("Chưa rõ bao nhiêu người", words)
        if found.people == Range.unknown()
        else words.figure(found.people, "người")
    )
    money = text_in("chưa tính được", words) if found.money == Range.unknown() else words.figure(found.money, "đồng")
    none = (Range.exact(0), Range.unknown())
    silk = () if found.silk in none else (words.figure(found.silk, "mét vải lụa"),)
    gold = () if found.gold in none else (words.figure(found.gold, "chỉ vàng"),)
    return text_in(
        "{people}; tiền quà: {gifts}.",
        words,
        people=f"{people[:1].upper()}{people[1:]}",
        gifts="; ".join([money, *silk, *gold]),
    )


@click.command(
    cls=Command,
    short_help="Danh sách chúc thọ, mừng thọ trong năm.",
    examples=(
        "lthtgn longevity clb.toml --year 2026",
        "lthtgn longevity clb.toml --year 2026 --on 2026-06-06 --method full_years --names --format csv --to mung-tho.csv",
    ),
)
@source_argument
@click.option("--year", type=YEAR, required=True, metavar="NĂM", help="Năm chúc thọ, mừng thọ.")
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
        raise Refused("--on: ngày {day} không thuộc năm {year}", day=settings.words.day(day), year=year)
    check_target(settings.book, source, None if format_ == "text" else format_, to)
    on = day or date(year, 12, 31)
    with Waiting() as waiting:
        asked = ask(settings, source, waiting=waiting, day=on, province=province, floor=floor)
        for id_ in clubs:
            asked.register.club(id_)
        if clubs:
            asked = only_clubs(asked, clubs)
        waiting.step("assess")
        found = asked.book.longevity(
            asked.register, year, on=on, method=None if method is None else AgeMethod(method), floor=asked.floor
        )
    if format_ == "text":
        _print(asked, found, names=names, method=None if method is None else AgeMethod(method))
        return
    columns = tuple(column for column in _COLUMNS if names or column != "name")
    top = {
        "year": year,
        "day": on.isoformat(),
        "rulebook": asked.book.fingerprint,
        **range_columns("people", found.people),
        **range_columns("money", found.money),
        **range_columns("silk", found.silk),
        **range_columns("gold", found.gold),
        "standing": found.standing.value,
        "counting_vi": asked.words.text("counting", found=found) or None,
        "unknown_births": len(found.unknown_births),
        "unknown_citizens": found.unknown_citizens,
        "clubs_without_roster": list(found.rosters.missing),
        "clubs_with_partial_roster": list(found.rosters.partial),
        "note_vi": _NOTE,
        **({"verify_vi": VERIFY} if found.celebrants else {}),
    }
    deliver_rows(_rows(asked, found, names=names), columns, format_, to, top)
