"""`lthtgn indicators`: indicators over all clubs, or by groups."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

import click

from lthtgn.errors import LthtgnError
from lthtgn.hooks import Entry, Localiser, Paragraph, Report, Table
from lthtgn.hooks.languages import term_in, text_in
from lthtgn.hooks.reports import Block
from lthtgn.indicators.compute import MEMBER_DIMENSIONS, Cell, IndicatorTable, split
from lthtgn.indicators.indicator import Form, Indicator
from lthtgn.model.periods import Period
from lthtgn.policy.parameters import Level
from lthtgn.ranges import Range
from lthtgn.rules.assessment import Assessment
from lthtgn_cli.asking import OF_PLACES, Question, ask, check_districts
from lthtgn_cli.helping import Command
from lthtgn_cli.misuse import Refused
from lthtgn_cli.options import (
    boundaries_option,
    by_option,
    day_option,
    floor_option,
    format_option,
    level_option,
    locale_option,
    period_option,
    places_option,
    province_option,
    source_argument,
    to_option,
)
from lthtgn_cli.output import Screen, deliver, reporter_for
from lthtgn_cli.reporting import check_target
from lthtgn_cli.settings import Settings
from lthtgn_cli.waiting import Waiting

__all__ = ["indicators"]

_COLUMNS = ("indicator", "value", "parts", "answered", "target")


def _chosen(settings: Settings, ids: Sequence[str], by: Sequence[str]) -> list[Indicator]:
    """The indicators that are asked for; where none is named, all those that can be split so."""
    book = settings.book
    if ids:
        named = [book.indicator(id_) for id_ in dict.fromkeys(ids)]
        for indicator in named:
            for name in by:
                if not _can_split(indicator, name):
                    raise Refused(
                        "--by {name}: chỉ số {id} không đếm thành viên nên không phân tổ được như vậy",
                        name=name,
                        id=indicator.id,
                    )
        return named
    every = list(book.indicators.values())
    fit = [indicator for indicator in every if all(_can_split(indicator, name) for name in by)]
    if not fit:
        raise Refused("--by: không có chỉ số nào phân tổ được theo {by}", by=", ".join(by))
    if len(fit) < len(every):
        names = ", ".join(settings.words.text(f"by.{name}") for name in by if name in MEMBER_DIMENSIONS)
        number = len(every) - len(fit)
        click.echo(
            text_in(
                "Lưu ý: {number} chỉ số không đếm thành viên nên không phân tổ được theo {names}.",
                settings.words,
                number=number,
                names=names,
            ),
            err=True,
        )
    return fit


def _can_split(indicator: Indicator, dimension: str) -> bool:
    if dimension not in MEMBER_DIMENSIONS:
        return True
    try:
        split(indicator, dimension)
    except LthtgnError:
        return False
    return True


def _says_something(cell: Cell) -> bool:
    value = cell.value
    if value is None or (not value.low and value.high is None):
        return False
    return not (cell.indicator.form is Form.SHARE and value == Range(0, 1))


def _term(indicator: Indicator, words: Localiser) -> str:
    return term_in(indicator, words)


def _table(asked: Question, by: Sequence[str], cells: Iterable[Cell]) -> Table:
    words = asked.words
    heads = [words.text(f"by.{name}") for name in by]
    clubs = {club.id: club.name for club in asked.register.clubs} if "club" in by else {}

    def named(dimension: str, value: str) -> str:
        if dimension == "club":
            return clubs.get(value, value)
        name = words.text("group", dimension=dimension, value=value)
        return name.removeprefix(f"{words.text(f'by.{dimension}')}: ")  # which stands above the column

    rows = []
    for cell in cells:
        progress = "; ".join(words.say(item) for item in cell.progress)
        rows.append(
            (
                *(Entry(named(name, value)) for name, value in zip(by, cell.group, strict=True)),
                Entry(_term(cell.indicator, words)),
                Entry(words.text("value", cell=cell), cell.value, "right"),
                Entry(words.text("parts", cell=cell), align="right"),
                Entry(words.text("answered", answered=cell.answered, asked=cell.asked), align="right"),
                Entry(progress),
            )
        )
    columns = (*(head[:1].upper() + head[1:] for head in heads), *(words.text(f"column.{key}") for key in _COLUMNS))
    return Table("indicators", "", columns, (*by, *_COLUMNS), tuple(rows))


def _content(asked: Question, found: IndicatorTable, *, all_cells: bool) -> tuple[Table, str]:
    """The table of what is known, and a sentence that names what is not known anywhere."""
    telling = [cell for cell in found.cells if _says_something(cell)]
    # By groups, a total of nobody is left out: 0 clubs of a programme in each of 34 provinces.
    shown = found.cells if all_cells else [cell for cell in telling if cell.asked or not found.by]
    known = {cell.indicator.id for cell in (found.cells if all_cells else telling)}
    missing = dict.fromkeys(
        _term(cell.indicator, asked.words) for cell in found.cells if cell.indicator.id not in known
    )
    names = ", ".join(name[:1].lower() + name[1:] for name in missing)
    return _table(asked, found.by, shown), asked.words.text("report.not_known", names=names) if names else ""


@click.command(
    cls=Command,
    examples=(
        "lthtgn indicators clb.toml --period 2024 --by province --by programme",
        "lthtgn indicators clb.toml --indicator network.members --by sex --format csv",
        "lthtgn indicators clb.toml --by commune --boundaries 2025-07-01 --places dia-ban.json",
    ),
)
@source_argument
@click.option("--indicator", "ids", metavar="MÃ", multiple=True, help="Chỉ chỉ số này; dùng được nhiều lần.")
@by_option
@boundaries_option
@places_option
@day_option
@period_option
@province_option
@format_option
@to_option
@level_option
@floor_option
@locale_option
@click.pass_context
def indicators(
    ctx: click.Context,
    source: str,
    ids: tuple[str, ...],
    by: tuple[str, ...],
    boundaries: date | None,
    day: date | None,
    period: Period | None,
    province: str | None,
    format_: str | None,
    to: str | None,
    level: str | None,
    floor: str,
) -> None:
    """Tính các chỉ số về câu lạc bộ: giá trị, tử số và mẫu số, bao nhiêu nơi có số liệu, mục tiêu."""
    settings = Settings.of(ctx)
    book = settings.book
    check_target(book, source, format_, to)
    chosen = _chosen(settings, ids, by)
    with Waiting() as waiting:
        asked = ask(settings, source, waiting=waiting, day=day, period=period, province=province, floor=floor)
        check_districts(by, boundaries or asked.day)
        waiting.step("tabulate")
        found = book.compute(
            asked.register,
            asked.period,
            on=asked.day,
            by=by,
            indicators=chosen if ids else None,  # else those of other places are left out
            level=None if level is None else Level(level),
            boundaries=boundaries,
            floor=asked.floor,
            progress=lambda done: waiting.step("compute", done, len(chosen)),
        )
    told = None if OF_PLACES.isdisjoint(by) else asked.words.text("boundaries", table=found)
    table, missing = _content(asked, found, all_cells=bool(ids))
    reporter = reporter_for(book, format_, to)
    if reporter.name == "text" and to is None:
        screen = Screen()
        if table.rows:
            screen.table(table)
        if missing:
            screen.line(missing)
        if told is not None:
            screen.line(told)
        return
    words = asked.words
    blocks: list[Block] = [
        Paragraph(
            words.text(
                "report.dates",
                day=words.day(asked.day),
                first=words.day(asked.period.start),
                last=words.day(asked.period.last_day),
            )
        ),
        *([Paragraph(told)] if told is not None else []),
        *([table] if table.rows else []),
        *([Paragraph(missing)] if missing else []),
    ]
    nothing = Assessment(asked.day, asked.period, ())
    title = asked.register.title or words.text("report.title")
    deliver(
        Report(title, asked.day, asked.period, tuple(blocks), nothing, found, book.fingerprint), reporter, words, to
    )
