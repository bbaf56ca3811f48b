"""`lthtgn check`: the findings alone, club by club."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import attrs
import click

from lthtgn.hooks import Heading, Paragraph, Report
from lthtgn.hooks.reports import Block
from lthtgn.indicators.compute import IndicatorTable
from lthtgn.model.associations import Association
from lthtgn.model.clubs import Club
from lthtgn.model.periods import Period
from lthtgn.model.places import Edition
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.assessment import Assessment, Finding
from lthtgn.rules.operation import ALL_AREAS_CARRIED_OUT
from lthtgn.rules.table import Contradiction
from lthtgn_cli.asking import Question, ask
from lthtgn_cli.helping import Command
from lthtgn_cli.options import (
    Name,
    day_option,
    floor_option,
    format_option,
    locale_option,
    period_option,
    province_option,
    source_argument,
    strict_option,
    to_option,
)
from lthtgn_cli.output import Screen, deliver, reporter_for
from lthtgn_cli.reporting import check_target, end_strictly
from lthtgn_cli.settings import Settings
from lthtgn_cli.waiting import Waiting

__all__ = ["check"]


def _assess(asked: Question, clubs: tuple[str, ...], criteria: tuple[str, ...], waiting: Waiting) -> Assessment:
    book = asked.book
    for id_ in clubs:
        asked.register.club(id_)  # an unknown club is an error before the work, not an empty answer after it
    number = len(criteria or book.criteria)
    waiting.step("tabulate")
    found = book.assess(
        # All measures are filled in unless criteria are named, so that every contradiction is found.
        asked.register if criteria else book.tabulate(asked.register, asked.day, asked.period, floor=asked.floor),
        asked.day,
        period=asked.period,
        criteria=list(dict.fromkeys(criteria)) or None,
        floor=asked.floor,
        progress=lambda done: waiting.step("assess", done, number),
    )
    if not clubs:
        return found
    return attrs.evolve(
        found,
        findings=tuple(finding for finding in found.findings if finding.club in clubs),
        sets=tuple(item for item in found.sets if item.club in clubs),
        contradictions=tuple(item for item in found.contradictions if item.club in clubs),
    )


def _counts(assessment: Assessment, asked: Question) -> Iterator[str]:
    words = asked.words
    counts = {
        verdict.value: words.figure(Range.exact(sum(finding.verdict is verdict for finding in assessment)))
        for verdict in Verdict
    }
    yield words.text("report.verdicts", **counts)
    if assessment.contradictions:
        number = words.figure(Range.exact(len(assessment.contradictions)))
        yield f"{words.text('report.contradictions')}: {number}"


@attrs.frozen
class _Group:
    """What was found of one club or association."""

    title: str
    findings: tuple[Finding, ...]
    contradictions: tuple[Contradiction, ...]


def _groups(asked: Question, assessment: Assessment) -> Iterator[_Group]:
    """What was found, by club and association, in the order of the register."""
    findings: dict[str, list[Finding]] = {}
    for finding in assessment:
        findings.setdefault(finding.club, []).append(finding)
    contradictions: dict[str, list[Contradiction]] = {}
    for item in assessment.contradictions:
        contradictions.setdefault(item.club, []).append(item)
    owners: tuple[Club | Association, ...] = (*asked.register.clubs, *asked.register.associations)
    for owner in owners:
        group = tuple(findings.get(owner.id, ())), tuple(contradictions.get(owner.id, ()))
        if any(group):
            yield _Group(f"{owner.name} ({owner.id})", *group)


def _areas(asked: Question, finding: Finding) -> Iterator[str]:
    """Below the finding on all eight areas: what the club shows for each."""
    if finding.criterion.id == ALL_AREAS_CARRIED_OUT.id:
        club = asked.register.club(finding.club)
        yield from map(asked.words.say, asked.book.areas(club, asked.day, period=asked.period))


def _print(asked: Question, assessment: Assessment) -> None:
    screen, words = Screen(), asked.words
    for group in _groups(asked, assessment):
        screen.heading(group.title)
        for finding in group.findings:
            screen.verdict(words.say(finding), finding.verdict, words, indent=2)
            for line in _areas(asked, finding):
                screen.line(line, indent=6)
        for item in group.contradictions:
            screen.line(words.say(item), indent=2, mark="!", style="bold red")
        screen.line()
    for line in _counts(assessment, asked):
        screen.line(line, style="bold")


def _composed(asked: Question, assessment: Assessment) -> Report:
    words = asked.words
    blocks: list[Block] = []
    for group in _groups(asked, assessment):
        blocks.append(Heading(group.title))
        for item in group.findings:
            blocks.append(Paragraph(words.say(item), bullet=True))
            blocks += [Paragraph(line, bullet=True, level=1) for line in _areas(asked, item)]
        blocks += [Paragraph(words.say(item), bullet=True) for item in group.contradictions]
    blocks.append(Heading(words.text("report.summary")))
    blocks += [Paragraph(line, bullet=True) for line in _counts(assessment, asked)]
    nothing = IndicatorTable(asked.day, asked.period, (), (), Edition.on(asked.day))
    title = asked.register.title or words.text("report.title")
    return Report(title, asked.day, asked.period, tuple(blocks), assessment, nothing, asked.book.fingerprint)


@click.command(
    cls=Command,
    examples=(
        "lthtgn check clb.toml --on 2025-05-31 --strict",
        "lthtgn check clb.toml --club an-trai --criterion composition.older_share",
    ),
)
@source_argument
@day_option
@period_option
@province_option
@click.option(
    "--club", "clubs", type=Name(), metavar="MÃ", multiple=True, help="Chỉ câu lạc bộ này; dùng được nhiều lần."
)
@click.option("--criterion", "criteria", metavar="MÃ", multiple=True, help="Chỉ tiêu chí này; dùng được nhiều lần.")
@format_option
@to_option
@floor_option
@strict_option
@locale_option
@click.pass_context
def check(
    ctx: click.Context,
    source: str,
    day: date | None,
    period: Period | None,
    province: str | None,
    clubs: tuple[str, ...],
    criteria: tuple[str, ...],
    format_: str | None,
    to: str | None,
    floor: str,
    strict: str | None,
) -> None:
    """Đối chiếu từng câu lạc bộ với các tiêu chí: mỗi kết quả một dòng, kèm số liệu và căn cứ.

    Dấu đầu dòng: ✓ đạt, ✗ chưa đạt, ? chưa xác định, · chưa có quy định áp dụng, ! số liệu mâu thuẫn. Cuối cùng là số
    kết quả mỗi loại.
    """
    settings = Settings.of(ctx)
    check_target(settings.book, source, format_, to)
    for id_ in criteria:
        settings.book.criterion(id_)
    with Waiting() as waiting:
        asked = ask(settings, source, waiting=waiting, day=day, period=period, province=province, floor=floor)
        assessment = _assess(asked, clubs, criteria, waiting)
    reporter = reporter_for(settings.book, format_, to)
    if reporter.name == "text" and to is None:
        _print(asked, assessment)
    else:
        deliver(_composed(asked, assessment), reporter, asked.words, to)
    end_strictly(ctx, assessment, strict)
