"""`lthtgn association`: branches, members and fees of the Association, and who in the clubs may join it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

import click

from lthtgn.hooks import Localiser
from lthtgn.hooks.languages import text_in
from lthtgn.policy.national.association import CARE_FUND_RULES, FEE_A_MONTH
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.association_membership import Admission, AssociationSheet, Candidate
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
from lthtgn_cli.options import day_option, floor_option, locale_option, province_option, source_argument, to_option
from lthtgn_cli.output import Screen
from lthtgn_cli.reporting import check_target
from lthtgn_cli.settings import Settings
from lthtgn_cli.waiting import Waiting

__all__ = ["association"]

_BRANCHES = (
    *(
        "association",
        "branch",
        "name",
        "groups_low",
        "groups_high",
        "members_low",
        "members_high",
        "due_low",
        "due_high",
    ),
    *("collected_low", "collected_high", "stays_low", "passed_up_high", "meet_by", "met_in_time", "in_term"),
)
_PEOPLE = ("day", "club", "member", "name", "already", "admission", "by_age", "citizen", "verdict", "verify")
_NO_CHARTER = "chưa có Điều lệ nào được biết vào ngày này, ở mức chắc chắn đã chọn"
_NOTE = (
    "Tuổi chỉ là một điều kiện; người chưa đủ tuổi có thể được xem xét, do chi hội hoặc Ban chấp hành Hội cơ sở quyết định. "
    "Danh sách có dữ liệu cá nhân: chỉ dùng cho việc đã được đồng ý."
)


def _branch_rows(sheets: Sequence[AssociationSheet]) -> Iterator[dict[str, Any]]:
    for sheet in sheets:
        for line in sheet.lines:
            yield {
                "association": sheet.association,
                "branch": None if line.branch is None else line.branch.id,
                "name": None if line.branch is None else line.branch.name,
                **range_columns("groups", line.groups),
                **range_columns("members", line.members),
                **range_columns("due", line.due),
                **range_columns("collected", line.collected),
                "stays_low": None if line.split is None else line.split.branch.low,
                "passed_up_high": None if line.split is None else line.split.passed_up.high,
                "meet_by": None if line.meet_by is None else line.meet_by.isoformat(),
                "met_in_time": line.met_in_time,
                "in_term": line.in_term,
            }


def _person_rows(asked: Question, found: Sequence[Candidate], *, names: bool) -> Iterator[dict[str, Any]]:
    members = {(club.id, member.id): member for club in asked.register.clubs for member in club.members}
    for one in found:
        finding = one.finding
        yield {
            "day": asked.day.isoformat(),
            "club": one.club,
            "member": one.member,
            **({"name": members[one.club, one.member].name} if names else {}),
            "already": one.already,
            "admission": [item.value for item in finding.possible],
            "by_age": finding.by_age,
            "citizen": finding.citizen,
            "verdict": finding.verdict,
            "verify": to_be_verified((), finding.bounds),
        }


def _wanted(found: Sequence[Candidate]) -> list[Candidate]:
    """Who is not surely in, and not surely too young or no citizen: whom a branch may want to talk to."""
    return [
        one
        for one in found
        if one.already is not Verdict.MET and one.finding.possible and one.finding.verdict is not Verdict.NOT_MET
    ]


def _without_charter(found: Sequence[Candidate]) -> int:
    """Of how many no charter says whether they may join; such a one is on no list, and is no "no"."""
    return sum(not one.finding.possible for one in found if one.already is not Verdict.MET)


def _counted(words: Localiser, number: Range, what: str) -> str:
    return (
        text_in("chưa rõ số {what}", words, what=text_in(what, words))
        if number == Range.unknown()
        else words.figure(number, what)
    )


def _print_sheets(screen: Screen, asked: Question, sheets: Sequence[AssociationSheet]) -> None:
    words = asked.words
    if not sheets:
        screen.line(text_in("Sổ đăng ký không có tổ chức Hội nào.", words))
    for sheet in sheets:
        screen.heading(f"{sheet.name} ({sheet.association})")
        screen.line(
            text_in(
                "{branches}; ngày {day}: {members}; hội phí {period}",
                words,
                branches=_counted(words, sheet.branches, "chi hội"),
                day=words.day(sheet.day),
                members=_counted(words, sheet.members, "hội viên"),
                period=words.text("period", period=sheet.period),
            ),
            indent=2,
        )
        for line in sheet.lines:
            screen.line(words.say(line), indent=4)


def _print_counts(screen: Screen, asked: Question, found: Sequence[Candidate]) -> None:
    words = asked.words
    screen.heading(text_in("Thành viên câu lạc bộ và Hội Người cao tuổi", words))
    if not found:
        screen.line(text_in("Sổ đăng ký không ghi ai là thành viên câu lạc bộ vào ngày này.", words), indent=2)
        return
    outside = [one for one in found if one.already is not Verdict.MET]
    foreign = sum(one.finding.citizen is False for one in outside)
    unasked = _without_charter(found)
    outside = [one for one in outside if one.finding.citizen is not False and one.finding.possible]
    members = (
        _counted(words, _number(one.already is Verdict.MET for one in found), "thành viên đã là hội viên"),
        _counted(
            words,
            _number(one.already is Verdict.NOT_KNOWN for one in found),
            "thành viên chưa rõ đã là hội viên chưa",
        ),
    )
    others: tuple[str, ...] = (
        _counted(
            words,
            _number(one.finding.admission is Admission.BY_AGE for one in outside),
            "người chưa chắc là hội viên đã đủ tuổi vào Hội",
        ),
        _counted(
            words,
            _number(one.finding.admission is Admission.CONSIDERED for one in outside),
            "người có thể được xem xét",
        ),
        _counted(
            words, _number(one.finding.admission is Admission.TOO_YOUNG for one in outside), "người chưa đến tuổi"
        ),
        _counted(words, _number(len(one.finding.possible) > 1 for one in outside), "người chưa rõ tuổi"),
    )
    if foreign:
        others += (_counted(words, Range.exact(foreign), "người không là công dân Việt Nam, không vào Hội được"),)
    for line in members:
        screen.line(line, indent=2)
    if unasked:
        told = _counted(words, Range.exact(unasked), "người chưa biết có thể vào Hội không")
        screen.line(f"{told}: {text_in(_NO_CHARTER, words)}", indent=2)
    for line in others if outside or not unasked else ():
        screen.line(line, indent=2)


def _number(whether: Iterable[bool]) -> Range:
    return Range.exact(sum(whether))


def _print_people(screen: Screen, asked: Question, found: Sequence[Candidate], unasked: int, *, names: bool) -> None:
    members = {(club.id, member.id): member for club in asked.register.clubs for member in club.members}
    clubs = {club.id: club.name for club in asked.register.clubs}
    last = None
    for one in found:
        if one.club != last:
            screen.heading(f"{clubs[one.club]} ({one.club})")
            last = one.club
        name = members[one.club, one.member].name if names else None
        who = f"{name} ({one.member})" if name else one.member
        screen.verdict(f"{who}: {asked.words.say(one)}", one.finding.by_age, asked.words, indent=2)
    if unasked:
        told = asked.words.figure(Range.exact(unasked), "người chưa là hội viên hoặc chưa rõ")
        screen.line(
            text_in(
                "Không lập được danh sách với {told}: {why}.",
                asked.words,
                told=told,
                why=text_in(_NO_CHARTER, asked.words),
            ),
            mark="?",
        )
    elif not found:
        screen.line(text_in("Sổ đăng ký không ghi ai có thể vào Hội mà chưa là hội viên.", asked.words))
    screen.line(text_in(_NOTE, asked.words))


def _print_basis(screen: Screen, asked: Question) -> None:
    words, book = asked.words, asked.book
    screen.heading(text_in("Quy định của Hội", words))
    for parameter in (FEE_A_MONTH, CARE_FUND_RULES):
        screen.line(words.say(book.resolve(parameter, asked.day, floor=asked.floor)), indent=2)
    for provision in book.provisions.values():
        of_association = provision.id.startswith("association.")
        if of_association and provision.stands(asked.day) and provision.cite.certainty.reaches(asked.floor):
            screen.line(words.say(provision), indent=2)


@click.command(
    cls=Command,
    short_help="Chi hội, hội viên, hội phí, và ai có thể vào Hội.",
    examples=(
        "lthtgn association clb.toml --on 2025-12-31",
        "lthtgn association clb.toml --on 2025-12-31 --list --names --format csv --to van-dong.csv",
    ),
)
@source_argument
@day_option
@province_option
@click.option("--list", "listed", is_flag=True, help="Lập danh sách thành viên câu lạc bộ có thể vào Hội.")
@click.option("--basis", is_flag=True, help="In cả quy định của Hội vào ngày đó.")
@names_option
@list_format_option
@to_option
@floor_option
@locale_option
@click.pass_context
def association(
    ctx: click.Context,
    source: str,
    day: date | None,
    province: str | None,
    listed: bool,
    basis: bool,
    names: bool,
    format_: str,
    to: str | None,
    floor: str,
) -> None:
    """Xem từng chi hội: số hội viên, hội phí phải đóng và đã thu trong năm, phần để lại chi hội, hạn họp.

    Hội viên Hội Người cao tuổi không phải là thành viên câu lạc bộ; hai tư cách được ghi riêng. Với --list, lập danh sách
    thành viên câu lạc bộ có thể vào Hội: chỉ in họ tên khi dùng --names.
    """
    settings = Settings.of(ctx)
    if to is not None and format_ == "text":
        raise Refused("--to: chỉ ghi ra tệp ở dạng csv hoặc json; hãy thêm --format csv")
    if names and not listed:
        raise Refused("--names chỉ dùng cùng với --list")
    check_target(settings.book, source, None if format_ == "text" else format_, to)
    with Waiting() as waiting:
        asked = ask(settings, source, waiting=waiting, day=day, province=province, floor=floor)
        waiting.step("assess")
        sheets = asked.book.association_sheets(asked.register, asked.day, floor=asked.floor)
        people = asked.book.association_candidates(asked.register, asked.day, floor=asked.floor)
    wanted = _wanted(people)
    if format_ == "text":
        screen = Screen()
        if listed:
            _print_people(screen, asked, wanted, _without_charter(people), names=names)
        else:
            _print_sheets(screen, asked, sheets)
            _print_counts(screen, asked, people)
        if basis:
            _print_basis(screen, asked)
        screen.line(
            text_in(VERIFY, asked.words)
        )  # fees are known from a summary, and the charter since 2022 by deduction
        return
    top: dict[str, Any] = {"day": asked.day.isoformat(), "rulebook": asked.book.fingerprint, "verify_vi": VERIFY}
    if listed:
        columns = tuple(column for column in _PEOPLE if names or column != "name")
        top |= {"without_charter": _without_charter(people), "note_vi": _NOTE}
        deliver_rows(_person_rows(asked, wanted, names=names), columns, format_, to, top)
    else:
        deliver_rows(_branch_rows(sheets), _BRANCHES, format_, to, top)
