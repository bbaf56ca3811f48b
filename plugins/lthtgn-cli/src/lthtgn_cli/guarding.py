"""`lthtgn privacy`: which personal data is held, whether consents hold, which requests are due, what is to be deleted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import Any

import attrs
import click

from lthtgn.hooks.languages import text_in
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.breaches import Holdings, holdings
from lthtgn.rules.data_requests import RequestFinding
from lthtgn.rules.held_consents import HeldConsent, held_consents
from lthtgn.rules.naming import named_in
from lthtgn.rules.retention import DueForDeletion, Retention, due_for_deletion
from lthtgn_cli.asking import Question, ask
from lthtgn_cli.helping import Command
from lthtgn_cli.listings import VERIFY, deliver_rows, list_format_option
from lthtgn_cli.misuse import Refused
from lthtgn_cli.options import COUNT, DAY, day_option, locale_option, source_argument, to_option
from lthtgn_cli.output import Screen
from lthtgn_cli.reporting import check_target
from lthtgn_cli.settings import Settings
from lthtgn_cli.texts import Text
from lthtgn_cli.waiting import Waiting

__all__ = ["privacy"]

_COLUMNS = ("kind", "what", "number")
_CLASSES = {
    "Activity": "hoạt động",
    "Answer": "kết quả xét khen thưởng",
    "Association": "tổ chức Hội",
    "Award": "khen thưởng",
    "BenefitReceipt": "chế độ đang hưởng",
    "BoardMember": "ban chủ nhiệm",
    "CarePair": "chăm sóc tại nhà",
    "CareVisit": "lượt thăm tại nhà",
    "Club": "câu lạc bộ",
    "Consent": "đồng ý",
    "DataRequest": "Yêu cầu",
    "FeeRelief": "miễn, giảm hội phí",
    "HardshipAssessment": "đánh giá hoàn cảnh khó khăn",
    "HouseholdStatus": "hộ nghèo, cận nghèo",
    "Loan": "khoản vay",
    "Member": "thành viên",
    "Membership": "hội viên",
    "Nomination": "đề nghị khen thưởng",
    "Repayment": "trả nợ",
    "Volunteer": "tình nguyện viên",
    "Welfare": Text("an sinh"),
}
_HOLIDAYS = (
    "Chưa biết lịch nghỉ lễ nên chỉ biết hạn trả lời sớm nhất, chưa biết có trễ hay không; hãy nêu từng ngày nghỉ bằng "
    "--holiday."
)
_VERDICTS = {
    Verdict.MET: "còn giá trị",
    Verdict.NOT_MET: "không có giá trị",
    Verdict.NOT_KNOWN: "chưa xác định",
    Verdict.NOT_IN_FORCE: "chưa có quy định áp dụng",
}


def _print_holdings(screen: Screen, asked: Question, held: Holdings) -> None:
    words = asked.words
    screen.heading(text_in("Dữ liệu cá nhân đang giữ", words))
    screen.line(
        text_in(
            "{people}, trong đó {sensitive}.",
            words,
            people=words.figure(Range.exact(held.people), "người"),
            sensitive=words.figure(
                Range.exact(held.with_sensitive), "người có dữ liệu nhạy cảm hoặc nên coi là nhạy cảm"
            ),
        ),
        indent=2,
    )
    for title, fields in ((text_in("Cơ bản", words), held.basic), (text_in("Nhạy cảm", words), held.sensitive)):
        of_class: Counter[str] = Counter()
        for name, number in fields:
            class_ = name.partition(".")[0]
            term = text_in(_CLASSES[class_], words)
            of_class[f"{term[:1].lower()}{term[1:]}"] += number
        told = "; ".join(f"{name} {words.figure(Range.exact(number))}" for name, number in of_class.items())
        screen.line(
            text_in("{title}, số giá trị: {told}.", words, title=title, told=told or text_in("không có", words)),
            indent=2,
        )


def _print_consents(screen: Screen, asked: Question, consents: tuple[HeldConsent, ...]) -> None:
    words = asked.words
    screen.heading(text_in("Đồng ý", words))
    counts = Counter(held.finding.verdict for held in consents)
    for verdict, said in _VERDICTS.items():
        if counts[verdict]:
            told = words.figure(Range.exact(counts[verdict]), "đồng ý")
            screen.line(text_in("{number} {standing}", words, number=told, standing=text_in(said, words)), indent=2)
    for number, said in (
        (
            sum(bool(held.finding.stops) for held in consents),
            "trong đó {number} đã rút lại hoặc đã có yêu cầu ngừng",
        ),
        (
            sum(_stopped_elsewhere(held) for held in consents),
            "trong đó {number} của người đã nói ngừng ở nơi giữ dữ liệu khác",
        ),
    ):
        if number:
            screen.line(text_in(said, words, number=words.figure(Range.exact(number), "đồng ý")), indent=2)
    if not consents:
        screen.line(text_in("chưa ghi đồng ý nào", words), indent=2)


def _stopped_elsewhere(held: HeldConsent) -> bool:
    return any(other.stops for other in held.elsewhere)


def _print_requests(
    screen: Screen, asked: Question, requests: tuple[tuple[str, RequestFinding], ...], *, listed: bool
) -> None:
    words, named = asked.words, named_in(asked.register)
    screen.heading(text_in("Yêu cầu", words))
    for holder, finding in requests:
        who = f"{holder}, {finding.request.who}: " if listed else f"{holder}: "
        others = dict.fromkeys(other for other, _ in named.others(holder, finding.request.who))
        also = text_in(
            "; cùng một người còn có tên ở {others}: hãy hỏi yêu cầu có cho cả nơi đó không",
            words,
            others=", ".join(others),
        )
        verdict = finding.acknowledged & finding.done
        screen.verdict(f"{who}{words.say(finding)}{also if others else ''}", verdict, words, indent=2)
    if not requests:
        screen.line(text_in("không có yêu cầu nào", words), indent=2)
    if any(finding.waits_for_holidays for _, finding in requests):
        screen.line(text_in(_HOLIDAYS, words), indent=2)


def _print_listed(screen: Screen, asked: Question, consents: tuple[HeldConsent, ...]) -> None:
    words = asked.words
    screen.heading(text_in("Từng đồng ý", words))
    for held in consents:
        # Who took it is named in the record itself, not in a list.
        record = attrs.evolve(held.finding, consent=attrs.evolve(held.finding.consent, taken_by=None))
        screen.verdict(f"{held.holder}, {record.consent.who}: {words.say(record)}", record.verdict, words, indent=2)
        for other in held.elsewhere:
            screen.line(words.say(other), indent=6)


def _print(
    asked: Question,
    held: Holdings,
    consents: tuple[HeldConsent, ...],
    requests: tuple[tuple[str, RequestFinding], ...],
    due: tuple[DueForDeletion, ...],
    *,
    keep: int | None,
    listed: bool,
) -> None:
    screen, words = Screen(), asked.words
    _print_holdings(screen, asked, held)
    _print_consents(screen, asked, consents)
    _print_requests(screen, asked, requests, listed=listed)
    if listed:
        _print_listed(screen, asked, consents)
    screen.heading(text_in("Đến hạn xóa", words))
    if keep is None:
        screen.line(text_in("chưa chọn thời gian lưu (--keep-months); luật không nêu số tháng", words), indent=2)
    else:
        sure = sum(one.verdict is Verdict.MET for one in due)
        screen.line(
            text_in(
                "{people} đã rời quá {keep}",
                words,
                people=words.figure(Range(sure, len(due)), "người"),
                keep=words.figure(Range.exact(keep), "tháng"),
            ),
            indent=2,
        )
        for one in due if listed else ():
            screen.verdict(
                text_in(
                    "{holder}, {person}: từ {day}",
                    words,
                    holder=one.holder,
                    person=one.person,
                    day=words.day(one.since),
                ),
                one.verdict,
                words,
                indent=4,
            )
    screen.line(text_in(VERIFY, words))


def _rows(
    held: Holdings,
    consents: tuple[HeldConsent, ...],
    requests: tuple[tuple[str, RequestFinding], ...],
    due: tuple[DueForDeletion, ...],
) -> Iterator[dict[str, Any]]:
    yield {"kind": "people", "what": "all", "number": held.people}
    yield {"kind": "people", "what": "sensitive", "number": held.with_sensitive}
    for kind, fields in (("basic", held.basic), ("sensitive", held.sensitive)):
        yield from ({"kind": kind, "what": name, "number": number} for name, number in fields)
    for verdict, number in Counter(one.finding.verdict for one in consents).items():
        yield {"kind": "consents", "what": verdict, "number": number}
    yield {"kind": "consents_stopped", "what": "here", "number": sum(bool(one.finding.stops) for one in consents)}
    yield {"kind": "consents_stopped", "what": "elsewhere", "number": sum(map(_stopped_elsewhere, consents))}
    for verdict, number in Counter(finding.acknowledged for _, finding in requests).items():
        yield {"kind": "acknowledgements", "what": verdict, "number": number}
    for verdict, number in Counter(finding.done for _, finding in requests).items():
        yield {"kind": "requests", "what": verdict, "number": number}
    for verdict, number in Counter(one.verdict for one in due).items():
        yield {"kind": "due_for_deletion", "what": verdict, "number": number}


@click.command(
    cls=Command,
    short_help="Dữ liệu cá nhân đang giữ, đồng ý, yêu cầu, dữ liệu đến hạn xóa.",
    examples=(
        "lthtgn privacy clb.toml --on 2026-06-30 --keep-months 24",
        "lthtgn privacy clb.toml --on 2026-06-30 --list",
    ),
)
@source_argument
@day_option
@click.option(
    "--keep-months",
    type=COUNT,
    metavar="SỐ",
    help="Số tháng giữ dữ liệu sau khi một người rời đi, do nơi giữ dữ liệu tự chọn.",
)
@click.option(
    "--holiday", "holidays", type=DAY, metavar="NGÀY", multiple=True, help="Một ngày nghỉ lễ; dùng được nhiều lần."
)
@click.option("--list", "listed", is_flag=True, help="In từng người theo mã: đồng ý, yêu cầu, đến hạn xóa.")
@click.option("--basis", is_flag=True, help="In cả quy định về dữ liệu cá nhân vào ngày đó.")
@list_format_option
@to_option
@locale_option
@click.pass_context
def privacy(
    ctx: click.Context,
    source: str,
    day: date | None,
    keep_months: int | None,
    holidays: tuple[date, ...],
    listed: bool,
    basis: bool,
    format_: str,
    to: str | None,
) -> None:
    """Đếm dữ liệu cá nhân đang giữ, xét từng đồng ý, theo dõi hạn của yêu cầu, và tìm dữ liệu đến hạn xóa.

    Kết quả không nêu ai, trừ khi có --list: khi đó in mã của từng người, không in họ tên.
    """
    settings = Settings.of(ctx)
    if format_ != "text" and listed:
        raise Refused("--list chỉ dùng với --format text")
    if to is not None and format_ == "text":
        raise Refused("--to: chỉ ghi ra tệp ở dạng csv hoặc json; hãy thêm --format csv")
    check_target(settings.book, source, None if format_ == "text" else format_, to)
    with Waiting() as waiting:
        asked = ask(settings, source, waiting=waiting, day=day)
        waiting.step("assess")
        held = holdings(asked.register)
        consents = held_consents(asked.register, asked.day)
        requests = asked.book.data_requests(asked.register, asked.day, holidays=holidays or None)
        kept = [] if keep_months is None else [Retention("lưu", keep_months)]
        due = due_for_deletion(asked.register, asked.day, kept)
    if format_ == "text":
        _print(asked, held, consents, requests, due, keep=keep_months, listed=listed)
        if basis:
            screen = Screen()
            screen.heading(text_in("Quy định về dữ liệu cá nhân", asked.words))
            for provision in asked.book.provisions.values():
                if provision.id.startswith("personal_data.") and provision.stands(asked.day):
                    screen.line(asked.words.say(provision), indent=2)
        return
    top = {"day": asked.day.isoformat(), "rulebook": asked.book.fingerprint, "verify_vi": VERIFY}
    deliver_rows(_rows(held, consents, requests, due), _COLUMNS, format_, to, top)
