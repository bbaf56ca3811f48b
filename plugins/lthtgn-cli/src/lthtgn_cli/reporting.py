"""`lthtgn report`: the whole report of a register."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import click

from lthtgn.hooks import RuleBook
from lthtgn.hooks.languages import text_in
from lthtgn.model.periods import Period
from lthtgn.policy.documents import Certainty
from lthtgn.policy.parameters import Level
from lthtgn.ranges import Verdict
from lthtgn.rules.assessment import Assessment, Finding
from lthtgn_cli.asking import ask, check_districts
from lthtgn_cli.helping import Command
from lthtgn_cli.misuse import Refused
from lthtgn_cli.options import (
    ALL,
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
    strict_option,
    to_option,
)
from lthtgn_cli.output import deliver, reporter_for
from lthtgn_cli.settings import Settings
from lthtgn_cli.waiting import Waiting

__all__ = ["check_target", "end_strictly", "report"]


def _in_law(finding: Finding) -> bool:
    """Whether a finding rests on rules alone that the law sets for every club.

    Criteria that advise do not: the sources say that real clubs lie outside them, so that they warn and never reject
    (ENC-03). Nor does what is only seen in practice, as that clubs have a charter.
    """
    practice = (
        bound.chosen is not None and bound.chosen.cite.certainty is Certainty.PRACTICE for bound in finding.bounds
    )
    return not finding.criterion.advisory and not any(practice)


def end_strictly(ctx: click.Context, assessment: Assessment, strict: str | None) -> None:
    """End with 1 where a strict run asks for it: something is surely not met, or figures contradict each other.

    What is no rule of the law counts only where all is asked for; that it was passed over is said.
    """
    if strict is None:
        return
    unmet = [finding for finding in assessment if finding.verdict is Verdict.NOT_MET]
    counted = unmet if strict == ALL else [finding for finding in unmet if _in_law(finding)]
    if len(counted) < len(unmet):
        note = "Lưu ý: {number} kết quả chưa đạt chỉ để nhắc hoặc theo thực tiễn nên --strict không tính; --strict-all thì tính."
        click.echo(text_in(note, Settings.of(ctx).words, number=len(unmet) - len(counted)), err=True)
    if counted or assessment.contradictions:
        ctx.exit(1)


def check_target(book: RuleBook, source: str, format_: str | None, to: str | None) -> None:
    """Refuse early what could only fail after the work, or would destroy what is read.

    Raises:
        Refused: the file to write is the register itself, or lies in it, or has no folder.
        UnknownIdError: there is no such format.
    """
    reporter_for(book, format_, to)
    if to is None:
        return
    target = Path(to).resolve()
    if "://" not in source:
        read = Path(source).resolve()
        if target == read or (read in target.parents and target.suffix.lower() in book.readers):
            raise Refused("--to: {to} thuộc chính sổ đăng ký được đọc; hãy chọn tệp khác", to=to)
    if target.is_dir():
        raise Refused("--to: {to} là một thư mục; hãy nêu tên tệp", to=to)
    if not target.parent.is_dir():
        raise Refused("--to: không có thư mục {parent}", parent=target.parent)


@click.command(
    cls=Command,
    examples=(
        "lthtgn report clb.toml --period 2024",
        'lthtgn report clb.toml --province "Hà Nội" --by programme --to bao-cao.md',
    ),
)
@source_argument
@day_option
@period_option
@province_option
@by_option
@boundaries_option
@places_option
@format_option
@to_option
@level_option
@floor_option
@click.option(
    "--details/--no-details",
    default=None,
    help="Nêu kết quả của từng câu lạc bộ hay không; mặc định là có, nếu không quá 50 câu lạc bộ.",
)
@strict_option
@locale_option
@click.pass_context
def report(
    ctx: click.Context,
    source: str,
    day: date | None,
    period: Period | None,
    province: str | None,
    by: tuple[str, ...],
    boundaries: date | None,
    format_: str | None,
    to: str | None,
    level: str | None,
    floor: str,
    details: bool | None,
    strict: str | None,
) -> None:
    """Lập báo cáo về các câu lạc bộ: chỉ số, kết quả theo tiêu chí kèm căn cứ, khen thưởng, số liệu còn thiếu.

    NGUỒN là một tệp (.json, .toml), một thư mục, hoặc địa chỉ kho dữ liệu như sqlite:///clb.db.
    """
    settings = Settings.of(ctx)
    book = settings.book
    check_target(book, source, format_, to)
    with Waiting() as waiting:
        asked = ask(settings, source, waiting=waiting, day=day, period=period, province=province, floor=floor)
        check_districts(by, boundaries or asked.day)
        waiting.step("tabulate")
        content = book.compose(
            asked.register,
            asked.day,
            period=asked.period,
            locale=settings.locale,
            by=by,
            boundaries=boundaries,
            details=details,
            floor=asked.floor,
            level=None if level is None else Level(level),
            progress=waiting.step,
        )
    deliver(content, reporter_for(book, format_, to), asked.words, to)
    end_strictly(ctx, content.assessment, strict)
