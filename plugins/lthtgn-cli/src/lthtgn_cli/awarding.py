"""`lthtgn awards`: which awards there are on a day, and what stands for and against the nominations of a register."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date
from typing import Any, TypeVar

import attrs
import click

from lthtgn.hooks import Localiser
from lthtgn.hooks.languages import term_in, text_in
from lthtgn.model.awards import AwardForm, AwardIssuer, Nomination, RecipientKind
from lthtgn.model.people import Member
from lthtgn.model.register import Register
from lthtgn.policy.documents import Certainty, Citation
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.award_ids import NamedIn, UnknownId, unknown_ids
from lthtgn.rules.award_review import AwardFinding, AwardReview, GivenAward, Warned
from lthtgn.rules.award_rules import AwardRules, Known, SchemeOnDay
from lthtgn.rules.awards import AwardScheme
from lthtgn.rules.prizes import Prize
from lthtgn_cli.asking import Question, ask, place_of
from lthtgn_cli.finding import term_of
from lthtgn_cli.helping import Command
from lthtgn_cli.listings import VERIFY, deliver_rows, list_format_option, names_option, range_columns
from lthtgn_cli.misuse import Refused
from lthtgn_cli.options import (
    Choice,
    Name,
    day_option,
    floor_option,
    locale_option,
    province_option,
    to_option,
)
from lthtgn_cli.output import MARKS, Screen
from lthtgn_cli.reporting import check_target
from lthtgn_cli.settings import Settings
from lthtgn_cli.waiting import Waiting

__all__ = ["awards"]

_SCHEME_COLUMNS = (
    *("day", "scheme", "term_vi", "form", "issuer", "recipient", "known", "criteria"),
    *("factor_low", "factor_high", "prize_low", "prize_high", "basis"),
)
_COLUMNS = (
    *("day", "kind", "club", "id", "recipient", "member", "name", "scheme", "term_vi", "known", "verdict", "possible"),
    *("warnings", "questions", "criteria", "scores", "prize_low", "prize_high", "preferred", "basis"),
)
_LOCAL = (
    "Nơi chưa có tiêu chí được công bố: địa phương hoặc Hội bổ sung tiêu chí, thang điểm của mình bằng phần mở rộng (hook "
    "lthtgn_award_schemes)."
)
_VERIFY = (
    "Hệ số, mức lương cơ sở lấy theo bản tóm tắt thì phải đối chiếu văn bản đã ký; mức độ chắc chắn của từng giá trị: lthtgn "
    "rules show awards.base_salary."
)
_NOTE = (
    "Kết quả chỉ giúp chuẩn bị hồ sơ; cấp có thẩm quyền quyết định khen thưởng. Danh sách có dữ liệu cá nhân: trước khi công "
    "bố phải được đồng ý."
)
_F = TypeVar("_F", bound=Callable[..., Any])


@attrs.frozen
class _Wanted:
    """Which awards are wanted: by recipient, issuer and form, on a day."""

    recipients: tuple[str, ...]
    issuers: tuple[str, ...]
    forms: tuple[str, ...]
    day: date

    def holds(self, scheme: AwardScheme | None, recipient: RecipientKind | None) -> bool:
        """Whether an award of a recipient is among them; one of which nothing is known is not sorted out."""
        return (
            (not self.recipients or recipient is None or recipient.value in self.recipients)
            and (
                not self.issuers
                or (scheme is not None and any(item.value in self.issuers for item in scheme.issuers_on(self.day)))
            )
            and (not self.forms or (scheme is not None and scheme.form.value in self.forms))
        )


def _basis(cites: Iterable[Citation]) -> list[str]:
    """The documents and provisions, each once."""
    said = (", ".join(part for part in (cite.document.short_vi, cite.provision) if part) for cite in cites)
    return list(dict.fromkeys(said))


def _prize_columns(prize: Prize) -> dict[str, Any]:
    return range_columns("prize", prize.amount)


# --- the awards of a day ----------------------------------------------------------------------------------------------


def _scheme_rows(lines: Iterable[SchemeOnDay], day: date) -> Iterator[dict[str, Any]]:
    for line in lines:
        factor = line.prize.bounds[0].value if line.prize.amount is not None else None
        yield {
            "day": day.isoformat(),
            "scheme": line.scheme.id,
            "term_vi": line.scheme.term_vi,
            "form": line.scheme.form.value,
            "issuer": None if line.scheme.issuer is None else line.scheme.issuer.value,
            "recipient": None if line.recipient is None else line.recipient.value,
            "known": line.known.value,
            "criteria": [*(item.id for item in line.criteria), *(item.id for item in line.scales)],
            **range_columns("factor", factor),
            **_prize_columns(line.prize),
            "basis": _basis(line.scheme.cites_on(day)),
        }


def _print_schemes(lines: Iterable[SchemeOnDay], title: str, settings: Settings) -> None:
    screen, words = Screen(), settings.words
    screen.heading(title)
    order: list[AwardIssuer | None] = [*AwardIssuer, None]
    found = list(lines)
    for issuer in order:
        here = [line for line in found if line.scheme.issuer is issuer]
        if not here:
            continue
        screen.line()
        name = text_in("Cấp tặng chưa rõ hoặc nhiều cấp", words) if issuer is None else term_in(issuer, words)
        screen.heading(name[:1].upper() + name[1:])
        for scheme in dict.fromkeys(line.scheme for line in here):
            screen.line(f"{term_of(scheme, settings.words)} ({scheme.id})", indent=2, style="bold")
            for line in here:
                if line.scheme is scheme:
                    screen.line(words.text("award.line", line=line), indent=4)
    screen.line()
    if any(line.known is Known.NONE for line in found):
        screen.line(text_in(_LOCAL, words))
    if any(line.prize.amount is not None for line in found):
        screen.line(text_in(_VERIFY, words))
    if not found:
        screen.line(text_in("Chưa có hình thức khen thưởng nào như vậy vào ngày này.", words))


# --- the awards and nominations of a register -------------------------------------------------------------------------


def _told(warnings: Iterable[Warned], verdict: Verdict, words: Localiser) -> list[str]:
    return [words.say(item) for item in warnings if item.verdict is verdict]


def _members(asked: Question) -> dict[tuple[str, str | None], Member]:
    return {(club.id, member.id): member for club in asked.register.clubs for member in club.members}


def _bodies(register: Register) -> set[str]:
    return {club.id for club in register.clubs} | {association.id for association in register.associations}


def _rows(
    asked: Question, findings: Iterable[AwardFinding], given: Iterable[GivenAward], *, names: bool
) -> Iterator[dict[str, Any]]:
    words, members = asked.words, _members(asked)
    for item in given:
        yield {
            "day": str(item.award.on),
            "kind": "given",
            "club": [id_ for id_ in item.award.recipients if names or id_ in _bodies(asked.register)],
            "id": item.award.id,
            "recipient": item.award.recipient.value,
            "scheme": None if item.scheme is None else item.scheme.id,
            "term_vi": None if item.scheme is None else item.scheme.term_vi,
            "possible": item.possible,
            "warnings": _told(item.warnings, Verdict.MET, words),
            **range_columns("prize", item.total),
            "basis": [] if item.scheme is None else _basis(item.scheme.cites_on(item.award.on.last_day)),
        }
    for found in findings:
        put = found.nomination
        person = members.get((found.club, put.member))
        yield {
            "day": found.day.isoformat(),
            "kind": "nomination",
            "club": found.club,
            "id": put.id,
            "recipient": put.recipient.value,
            "member": put.member,
            **({"name": person.name if person else None} if names else {}),
            "scheme": found.scheme.id,
            "term_vi": found.scheme.term_vi,
            "known": found.known.value,
            "verdict": found.verdict,
            "possible": found.possible,
            "warnings": _told(found.warnings, Verdict.MET, words),
            "questions": _told(found.warnings, Verdict.NOT_KNOWN, words),
            "criteria": [words.say(item) for item in found.criteria],
            "scores": [words.say(item) for item in found.scores],
            **_prize_columns(found.prize),
            "preferred": found.preferred,
            "basis": _basis(found.scheme.cites_on(found.day)),
        }


def _print_review(
    asked: Question,
    review: AwardReview,
    findings: list[AwardFinding],
    given: list[GivenAward],
    unknown: list[UnknownId],
    *,
    names: bool,
    every: bool,
) -> None:
    screen, words = Screen(), asked.words
    if given:
        screen.heading(text_in("Khen thưởng đã trao", words))
        for item in given:
            screen.line(f"{words.say(item)}", indent=2, mark="!" if item.warnings else "")
            for told in item.warnings:
                screen.line(words.say(told), indent=6)
        total = Range.total(Range.unknown() if item.total is None else item.total for item in given)
        screen.line(
            text_in("Tiền thưởng: {total}.", words, total=words.text("award.total", total=total)),
            indent=2,
            style="bold",
        )
        screen.line()
    members, clubs = _members(asked), {club.id: club.name for club in asked.register.clubs}
    by_nomination: dict[tuple[str, str], list[AwardFinding]] = {}
    for found in findings:
        by_nomination.setdefault((found.club, found.nomination.id), []).append(found)
    if by_nomination:
        screen.heading(text_in("Đề nghị khen thưởng, theo quy định ngày {day}", words, day=words.day(review.day)))
    for (club, _), each in by_nomination.items():
        put = each[0].nomination
        who = _who(put, clubs[club], members.get((club, put.member)), words, names=names)
        screen.line(f"{who} ({club}, {put.id})", indent=2, style="bold")
        _print_nomination(screen, words, each, every=every)
        screen.line()
    if unknown:
        screen.heading(text_in("Mã không có, nên không xét được", words))
        for wrong in unknown:
            screen.line(words.say(wrong), indent=2, mark="!")
        screen.line()
    if not given and not by_nomination and not unknown:
        screen.line(text_in("Sổ đăng ký không có khen thưởng hay đề nghị khen thưởng nào như vậy.", words))
    screen.line(text_in(_NOTE, words))
    screen.line(text_in(VERIFY, words))  # of most awards only a summary, or our own deduction, is known


def _who(put: Nomination, club: str, member: Member | None, words: Localiser, *, names: bool) -> str:
    if put.recipient is RecipientKind.COLLECTIVE:
        return club
    kind = words.text(f"recipient.{put.recipient.value}")
    name = (
        member.name
        if names and member is not None and member.name
        else put.member or text_in("(chưa nêu là ai)", words)
    )
    return f"{kind[:1].upper()}{kind[1:]} {name}, {club}"


def _print_nomination(screen: Screen, words: Localiser, findings: list[AwardFinding], *, every: bool) -> None:
    """The awards of one nomination; those without published criteria in one line, where none was named."""
    named = every or findings[0].nomination.scheme is not None
    shown = [item for item in findings if named or item.known is not Known.NONE]
    for found in shown:
        bare = found.known is Known.NONE and found.verdict is Verdict.NOT_KNOWN
        screen.line(words.say(found), indent=4, mark="·" if bare else MARKS[found.verdict])
        for item in (*found.criteria, *found.scores):
            screen.line(words.say(item), indent=8)
    others = [item for item in findings if item not in shown]
    if others:
        terms = "; ".join(term_in(item.scheme, words) for item in others)
        screen.line(text_in("Chưa có tiêu chí được công bố: {terms}", words, terms=terms), indent=4, mark="·")
    told = {words.say(item): item.verdict is Verdict.NOT_KNOWN for found in findings for item in found.warnings}
    for text, to_ask in sorted(told.items(), key=lambda item: item[1]):
        screen.line(text, indent=4, mark="?" if to_ask else "!")
    if any(item.known is Known.NONE and item.verdict is Verdict.NOT_KNOWN for item in findings):
        screen.line(text_in(_LOCAL, words), indent=4)


def _choices(name: str, values: Iterable[str], text: str) -> Callable[[_F], _F]:
    known = tuple(values)
    return click.option(
        f"--{name}",
        f"{name}s",
        type=Choice(known),
        metavar="LOẠI",
        multiple=True,
        help=f"{text}: {', '.join(known)}. Dùng được nhiều lần.",
    )


@click.command(
    cls=Command,
    short_help="Xem hình thức khen thưởng; rà soát đề nghị khen thưởng.",
    examples=(
        "lthtgn awards --on 2025-08-01 --recipient collective",
        "lthtgn awards clb.toml --on 2026-03-01 --province “Bắc Ninh”",
    ),
)
@click.argument("source", metavar="[NGUỒN]", required=False)
@day_option
@province_option
@_choices("recipient", [item.value for item in RecipientKind], "Chỉ đối tượng này")
@_choices("issuer", [item.value for item in AwardIssuer], "Chỉ cấp khen thưởng này")
@_choices("form", [item.value for item in AwardForm], "Chỉ hình thức này")
@click.option(
    "--club", "clubs", type=Name(), metavar="MÃ", multiple=True, help="Chỉ câu lạc bộ này; dùng được nhiều lần."
)
@click.option("--all", "every", is_flag=True, help="In riêng từng hình thức, kể cả nơi chưa có tiêu chí được công bố.")
@names_option
@list_format_option
@to_option
@floor_option
@locale_option
@click.pass_context
def awards(
    ctx: click.Context,
    source: str | None,
    day: date | None,
    province: str | None,
    recipients: tuple[str, ...],
    issuers: tuple[str, ...],
    forms: tuple[str, ...],
    clubs: tuple[str, ...],
    every: bool,
    names: bool,
    format_: str,
    to: str | None,
    floor: str,
) -> None:
    """Xem các hình thức khen thưởng theo ngày, hoặc rà soát khen thưởng và đề nghị khen thưởng trong một sổ đăng ký.

    Không có NGUỒN: mỗi hình thức theo cấp tặng và đối tượng, có tiêu chí được công bố hay chưa, tiền thưởng của ngày đó (mặc
    định là hôm nay). Có NGUỒN: khen thưởng đã trao kèm điều bất thường (dấu !), và từng đề nghị với tiêu chí, điều cần lưu
    ý (!), điều cần hỏi (?). Mã viết sai thì nêu cuối cùng và mã thoát là 2. Ngày áp dụng là ngày quyết định hoặc ngày trao, theo cách làm của địa phương. Chỉ in họ tên khi
    dùng --names.
    """
    settings = Settings.of(ctx)
    if to is not None and format_ == "text":
        raise Refused("--to: danh sách chỉ ghi ra tệp ở dạng csv hoặc json; hãy thêm --format csv")
    wanted = _Wanted(recipients, issuers, forms, day or date.today())  # noqa: DTZ011 - the day where the person is
    if source is None:
        if clubs or names or every:
            raise Refused("--club, --names, --all chỉ dùng khi có NGUỒN")
        _list_schemes(settings, wanted, day, province, floor, format_, to)
        return
    check_target(settings.book, source, None if format_ == "text" else format_, to)
    with Waiting() as waiting:
        asked = ask(settings, source, waiting=waiting, day=day, province=province, floor=floor)
        for id_ in clubs:
            asked.register.club(id_)
        waiting.step("assess")
        review = asked.book.awards(asked.register, asked.day, floor=asked.floor)
    wanted = attrs.evolve(wanted, day=asked.day)
    findings = [
        item
        for item in review.findings
        if wanted.holds(item.scheme, item.nomination.recipient) and (not clubs or item.club in clubs)
    ]
    given = [item for item in review.given if wanted.holds(item.scheme, item.award.recipient) and _is_of(item, clubs)]
    unknown = [item for item in _unknown(asked) if _concerns(item, asked, clubs, review.given)]
    if format_ == "text":
        _print_review(asked, review, findings, given, unknown, names=names, every=every)
        _end(unknown, asked.words, told=True)
        return
    columns = tuple(column for column in _COLUMNS if names or column != "name")
    top = {
        "day": review.day.isoformat(),
        "rulebook": asked.book.fingerprint,
        "unknown_ids": [_unknown_row(item) for item in unknown],
        "note_vi": _NOTE,
        "verify_vi": VERIFY,
    }
    deliver_rows(_rows(asked, findings, given, names=names), columns, format_, to, top)
    _end(unknown, asked.words, told=False)


def _unknown(asked: Question) -> tuple[UnknownId, ...]:
    """The ids that nobody knows, looked for in all that was read: a province alone does not hold all that it names."""
    return unknown_ids(asked.whole, AwardRules.of(asked.book.award_rules.values()))


def _concerns(item: UnknownId, asked: Question, clubs: Collection[str], given: Iterable[GivenAward]) -> bool:
    """Whether an id stands in a nomination of a club that is asked about, or in an award to one."""
    if item.record is NamedIn.NOMINATION:
        return item.club in (clubs or {club.id for club in asked.register.clubs})
    return any(found.award.id == item.id and _is_of(found, clubs) for found in given)


def _is_of(item: GivenAward, clubs: Collection[str]) -> bool:
    """Whether an award went to one of the clubs, or to somebody of one; with no club named, any."""
    return not clubs or any(id_.partition("/")[0] in clubs for id_ in item.award.recipients)


def _unknown_row(item: UnknownId) -> dict[str, Any]:
    """An id that is not known, for programs; the id of a person, or of whoever it may be, is left out."""
    row = {
        "record": item.record.value,
        "club": item.club,
        "id": item.id,
        "field": item.field,
        "position": item.position,
    }
    return {**row, "value": None if item.field == "recipients" else item.value, "nearest": item.nearest}


def _end(unknown: list[UnknownId], words: Localiser, *, told: bool) -> None:
    """End as over data with an error where ids are not known, for what hangs on them was not answered.

    Raises:
        Refused: there are any.
    """
    if unknown:
        each = "" if told else "".join(f"\n  {words.say(item)}" for item in unknown)
        raise Refused(
            "sổ đăng ký nêu {number} mã không có; kết quả chưa xét những chỗ đó; hãy sửa, hoặc cài phần mở rộng có hình thức khen thưởng, tiêu chí đó{each}",
            number=len(unknown),
            each=each,
        )


def _list_schemes(
    settings: Settings,
    wanted: _Wanted,
    day: date | None,
    province: str | None,
    floor: str,
    format_: str,
    to: str | None,
) -> None:
    on = day or date.today()  # noqa: DTZ011 - the day where the person is
    place = None if province is None else place_of(province, on)
    lines = [
        line
        for line in settings.book.award_schemes(on, place, floor=Certainty(floor))
        if wanted.holds(line.scheme, line.recipient)
    ]
    where = text_in("cả nước", settings.words) if place is None else place.province_name
    if format_ == "text":
        _print_schemes(
            lines,
            text_in(
                "Hình thức khen thưởng ngày {day}, {where}", settings.words, day=settings.words.day(on), where=where
            ),
            settings,
        )
        return
    top = {
        "day": on.isoformat(),
        "place": where,
        "rulebook": settings.book.fingerprint,
        "note_vi": _LOCAL,
        "verify_vi": VERIFY,
    }
    deliver_rows(_scheme_rows(lines, on), _SCHEME_COLUMNS, format_, to, top)
