"""`lthtgn rules due`: which reports a place asks for in a year, by when, and to whom they go."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

import click

from lthtgn.hooks import RuleBook
from lthtgn.hooks.languages import text_in
from lthtgn.model.periods import Period
from lthtgn.rules.calendars import DueReport
from lthtgn_cli.asking import place_of
from lthtgn_cli.finding import scope_said
from lthtgn_cli.helping import Command
from lthtgn_cli.listings import VERIFY, deliver_rows, list_format_option, to_be_verified
from lthtgn_cli.misuse import Refused
from lthtgn_cli.options import YEAR, Name, locale_option, to_option
from lthtgn_cli.output import Screen
from lthtgn_cli.settings import Settings

__all__ = ["due"]

_COLUMNS = (
    *("due", "report_vi", "about_from", "about_to", "by_vi", "to_vi", "calendar", "term_vi"),
    *("scope_code", "scope_edition", "scope_vi", "document", "provision", "certainty", "plugin"),
)


def _rows(book: RuleBook, found: tuple[DueReport, ...]) -> Iterator[dict[str, Any]]:
    for item in found:
        scope, cite = item.calendar.scope, item.calendar.cite
        yield {
            "due": item.due.isoformat(),
            "report_vi": item.rule.term_vi,
            "about_from": item.period.start.isoformat(),
            "about_to": item.period.last_day.isoformat(),
            "by_vi": item.calendar.by_vi,
            "to_vi": item.calendar.to_vi,
            "calendar": item.calendar.id,
            "term_vi": item.calendar.term_vi,
            "scope_code": None if scope is None else scope.code,
            "scope_edition": None if scope is None else scope.edition,
            "scope_vi": None if scope is None else scope.name_vi,
            "document": cite.document.id,
            "provision": cite.provision,
            "certainty": cite.certainty.value,
            "plugin": book.provider("calendar", item.calendar.id),
        }


@click.command(
    "due",
    cls=Command,
    short_help="Các báo cáo đến hạn trong năm ở một nơi.",
    examples=('lthtgn rules due --province "Bắc Ninh" --year 2026', "lthtgn rules due --year 2026 --format csv"),
)
@click.option(
    "--province",
    type=Name(),
    metavar="TỈNH",
    help="Tên hoặc mã tỉnh, có thể là tỉnh trước sắp xếp; mặc định là lịch của mọi nơi.",
)
@click.option("--year", type=YEAR, metavar="NĂM", help="Năm mà báo cáo đến hạn; mặc định là năm nay.")
@list_format_option
@to_option
@locale_option
@click.pass_context
def due(ctx: click.Context, province: str | None, year: int | None, format_: str, to: str | None) -> None:
    """Lập lịch báo cáo của một nơi trong năm: báo cáo nào, về kỳ nào, hạn ngày nào, ai gửi cho ai, căn cứ nào."""
    settings = Settings.of(ctx)
    if to is not None and format_ == "text":
        raise Refused("--to: chỉ ghi ra tệp ở dạng csv hoặc json; hãy thêm --format csv")
    within = Period.year(year or date.today().year)  # noqa: DTZ011 - the year where the person is
    place = None if province is None else place_of(province, within.last_day)
    found = settings.book.reports_due(within, place)
    if format_ != "text":
        top = {
            "year": within.start.year,
            "province": None if place is None else {"code": place.province, "edition": place.edition.value},
            "rulebook": settings.book.fingerprint,
        }
        deliver_rows(_rows(settings.book, found), _COLUMNS, format_, to, top)
        return
    screen, words = Screen(), settings.words
    where = text_in("mọi nơi", words) if place is None else place.province_name
    screen.heading(text_in("Báo cáo đến hạn trong năm {year}, {where}", words, year=within.start.year, where=where))
    for item in found:
        scope = item.calendar.scope
        at = f" – {scope_said(scope, words)}" if place is None and scope is not None else ""
        screen.line(f"{words.say(item)}{at}", indent=2)
    if not found:
        screen.line(text_in("Chưa có lịch báo cáo nào được quy định, trong bộ quy tắc đang dùng.", words), indent=2)
    if to_be_verified(item.calendar.cite for item in found):
        screen.line(text_in(VERIFY, words))
