"""`lthtgn targets`: the targets of a day, and how far a register or published totals have come."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

import attrs
import click

from lthtgn.errors import UnknownIdError
from lthtgn.exchange import is_cases_file, read_cases
from lthtgn.hooks import Localiser, RuleBook
from lthtgn.hooks.languages import term_in, text_in
from lthtgn.indicators.progress import Figures, Fulfilment, Held, TargetProgress
from lthtgn.model.claims import PublishedCase
from lthtgn.model.register import Register
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.parameters import Level, Terrain
from lthtgn.ranges import Range
from lthtgn_cli.asking import narrow, place_of
from lthtgn_cli.finding import scope_said
from lthtgn_cli.helping import Command
from lthtgn_cli.listings import deliver_rows, range_columns
from lthtgn_cli.misuse import Refused
from lthtgn_cli.options import DAY, Choice, Name, floor_option, level_option, locale_option, to_option
from lthtgn_cli.output import Screen, write_file
from lthtgn_cli.settings import Settings
from lthtgn_cli.waiting import Waiting

__all__ = ["targets"]

_MARKS = {Fulfilment.MET: "✓", Fulfilment.NOT_DUE: "…", Fulfilment.NOT_MET: "✗", Fulfilment.NOT_KNOWN: "?"}
_COLUMNS = (
    *("day", "target", "term_vi", "term_en", "document", "provision", "programme", "phase_vi", "terrain", "level"),
    *(
        "since",
        "by_year",
        "unit",
        "of_vi",
        "reading",
        "about",
        "above",
        "low_low",
        "low_high",
        "high_low",
        "high_high",
        "said_vi",
    ),
    *(
        "value_low",
        "value_high",
        "attained_low",
        "attained_high",
        "fulfilment",
        "fulfilment_of_all",
        "due",
        "outdated",
        "covered",
    ),
    *(
        "asked",
        "answered",
        "figures_on",
        "edition",
        "whole_has_changed",
        "certainty",
        "facts",
        "disputed_vi",
        "missing",
        "needs_vi",
        "unclaimed",
    ),
)


@attrs.frozen
class _Found:
    """The progress of the targets, and in whose words it is told."""

    items: tuple[TargetProgress, ...]
    day: date
    words: Localiser
    locale: str
    book: RuleBook

    @property
    def by_document(self) -> dict[Document, list[TargetProgress]]:
        """The targets by the document that sets them, the oldest first."""
        found: dict[Document, list[TargetProgress]] = {}
        for item in sorted(self.items, key=lambda item: (item.aim.since, item.aim.cite.document.id, item.aim.by_year)):
            found.setdefault(item.aim.cite.document, []).append(item)
        return found


# --- rows -------------------------------------------------------------------------------------------------------------


def _rows(found: _Found) -> Iterator[dict[str, Any]]:
    for items in found.by_document.values():
        for item in items:
            yield from (_row(item, held) for held in item.held)


def _row(item: TargetProgress, held: Held) -> dict[str, Any]:
    target, aim, cite = item.target, item.aim, held.cite
    asked, answered = item.answers or (None, None)
    return {
        "day": item.day.isoformat(),
        "target": target.id,
        "term_vi": target.term_vi,
        "term_en": target.term_en,
        "document": cite.document.id,
        "provision": cite.provision,
        "programme": aim.programme,
        "phase_vi": aim.phase_vi,
        "terrain": None if aim.terrain is None else aim.terrain.value,
        "level": aim.level.value,
        "since": aim.since.isoformat(),
        "by_year": aim.by_year,
        "unit": target.unit.id,
        "of_vi": held.of_vi,
        "reading": held.said_vi,
        "about": aim.is_about,
        "above": None if held.said_vi else aim.above,
        **range_columns("low", held.low),
        **range_columns("high", held.high),
        "said_vi": aim.said_vi,
        **range_columns("value", held.value),
        **range_columns("attained", held.attained),
        "fulfilment": held.fulfilment.value,
        "fulfilment_of_all": item.fulfilment.value,
        "due": item.is_due,
        "outdated": item.is_outdated,
        "covered": item.covered,
        "asked": asked,
        "answered": answered,
        "figures_on": item.day.isoformat(),
        "edition": None if item.edition is None else item.edition.value,
        "whole_has_changed": item.whole_has_changed,
        "certainty": cite.certainty.value,
        "facts": list(cite.facts),
        "disputed_vi": cite.disputed_vi,
        "missing": list(held.missing),
        "needs_vi": target.needs_vi,
        "unclaimed": list(held.unclaimed),
    }


# --- words ------------------------------------------------------------------------------------------------------------


def _is_told(item: TargetProgress) -> bool:
    """Whether there is anything to tell of figures: what is known, or why a figure that is given is not counted."""
    return item.is_known or item.is_unclaimed


def _asked(item: TargetProgress, found: _Found) -> str:
    """A target and what is asked for, with its phase."""
    target, aim, words = item.target, item.aim, found.words
    is_share = target.unit.is_share
    said = words.text("aim", aim=aim, is_share=is_share, unit="" if is_share else target.unit.term_vi)
    has_number = aim.low is not None or aim.high is not None
    of = text_in(target.of_vi, words) if target.of_vi else ""
    notes = [words.text("targets.of", aim=said, of=of) if of and has_number else said]
    notes += [text_in(aim.phase_vi, words)] if aim.phase_vi else []
    notes += [words.text("targets.in", name=scope_said(aim.scope, words))] if aim.scope is not None else []
    return f"{term_in(target, words)} ({'; '.join(notes)})"


def _lines(item: TargetProgress, found: _Found) -> Iterator[str]:
    words = found.words
    for held in item.held:
        yield words.text("held", progress=item, held=held)
    together = words.text("together", progress=item).removeprefix(". ")
    if together:
        yield f"{together}."
    for note in (words.text("shared", progress=item), words.text("units", progress=item)):
        if note:
            yield f"{note[:1].upper()}{note[1:]}."
    if item.answers is not None and item.answers[0]:
        answered = words.text("answered", asked=item.answers[0], answered=item.answers[1])
        yield words.text("targets.answered", answered=answered)


def _needed(item: TargetProgress, found: _Found) -> str:
    """What has to be reported, in words and by id; what no measure is named for stands by its id alone."""
    ids = tuple(dict.fromkeys(id_ for held in item.held for id_ in held.missing))
    words, needs = found.words, item.target.needs_vi
    if item.aim.low is None and item.aim.high is None:
        return ""
    if needs:
        return words.text("targets.needs", needs=text_in(needs, words), names=words.text("and", items=ids))
    measures = found.book.measures
    said = (f"{term_in(measures[id_], words)} ({id_})" if id_ in measures else id_ for id_ in ids)
    return words.text("targets.needs_figures", names="; ".join(said))


def _counts(found: _Found) -> str:
    fulfilments = Counter(item.fulfilment for item in found.items)
    known = sum(_is_told(item) for item in found.items)
    numbers = (
        (fulfilments[Fulfilment.MET], "targets.met"),
        (fulfilments[Fulfilment.NOT_DUE], "targets.not_due"),
        (fulfilments[Fulfilment.NOT_MET], "targets.not_met"),
        (fulfilments[Fulfilment.NOT_KNOWN] - (len(found.items) - known), "targets.not_known"),
        (len(found.items) - known, "targets.no_figures"),
    )
    words = found.words
    said = ", ".join(words.text(key, number=number) for number, key in numbers)
    days = {item.day for item in found.items} - {found.day}
    of_day = "".join(f" ({words.text('targets.of_day', day=words.day(day))})" for day in days)
    number = words.figure(Range.exact(len(found.items)), "mục tiêu")
    return words.text("targets.counts", number=number, day=words.day(found.day), of_day=of_day, said=said)


def _shown(found: _Found, *, every: bool) -> tuple[dict[Document, list[TargetProgress]], str]:
    """The documents that are shown, and what is said of those of which no target has any figure."""
    words = found.words
    shown, left = {}, []
    for document, items in found.by_document.items():
        if every or any(map(_is_told, items)):
            shown[document] = items
        else:
            number = words.figure(Range.exact(len(items)), "mục tiêu")
            name = words.text("document", document=document)
            left.append(words.text("report.number_of_aims", document=name, number=number))
    return shown, words.text("targets.left", names=", ".join(left)) if left else ""


def _print(found: _Found, *, every: bool) -> None:
    screen = Screen()
    shown, left = _shown(found, every=every)
    for document, items in shown.items():
        screen.heading(found.words.text("document.title", document=document))
        for item in items:
            if _is_told(item):
                screen.line(_asked(item, found), indent=2, mark=_MARKS[item.fulfilment], style="bold")
                for line in _lines(item, found):
                    screen.line(line, indent=6)
        _print_unknown(screen, [item for item in items if not _is_told(item)], found, every=every)
        screen.line()
    if left:
        screen.line(left)
    screen.line(_counts(found), style="bold")


def _print_unknown(screen: Screen, items: Sequence[TargetProgress], found: _Found, *, every: bool) -> None:
    if items and not every:
        number = found.words.figure(Range.exact(len(items)), "mục tiêu")
        screen.line(found.words.text("targets.left_of_document", number=number), indent=2, mark="·")
        return
    for item in items:
        screen.line(_asked(item, found), indent=2, mark="·")
        if _needed(item, found):
            screen.line(_needed(item, found), indent=6)


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")


def _markdown(found: _Found, *, every: bool) -> str:
    lines = []
    shown, left = _shown(found, every=every)
    for document, items in shown.items():
        heads = map(found.words.text, ("column.goal", "column.held", "targets.compared"))
        lines += [f"## {found.words.text('document.title', document=document)}", ""]
        lines += [f"| {' | '.join(heads)} |", "|---|---|---|"]
        for item in items:
            if _is_told(item) or every:
                told = " ".join(_sentences(item, found)) if _is_told(item) else _needed(item, found)
                cells = (_asked(item, found), found.words.say(item.fulfilment), told)
                lines.append(f"| {' | '.join(map(_escaped, cells))} |")
        lines.append("")
    return "\n".join([*lines, *([left, ""] if left else []), _counts(found)]) + "\n"


def _sentences(item: TargetProgress, found: _Found) -> Iterator[str]:
    for line in _lines(item, found):
        yield f"{line[:1].upper()}{line[1:]}" + ("" if line.endswith(".") else ".")


# --- the command ------------------------------------------------------------------------------------------------------


def _case(source: str, case_id: str | None) -> PublishedCase:
    cases = {case.id: case for case in read_cases(source)}
    if case_id is None and len(cases) == 1:
        return next(iter(cases.values()))
    if case_id is None:
        raise Refused(
            "{source} có {number} trường hợp; hãy nêu một trường hợp bằng --case, như --case {next}",
            source=source,
            number=len(cases),
            next=next(iter(cases)),
        )
    if case_id not in cases:
        raise UnknownIdError.among("case", case_id, cases)
    return cases[case_id]


def _what(
    settings: Settings, source: str | None, case_id: str | None, province: str | None, day: date | None
) -> tuple[Register | PublishedCase | Figures, date]:
    """What is held against the targets, and the day."""
    if source is None:
        on = day or date.today()  # noqa: DTZ011 - the day where the person is
        return Figures(on, {}), on
    if "://" not in source and is_cases_file(source):
        case = _case(source, case_id)
        on_case = day or (case.as_of.last_day if case.as_of is not None and case.as_of.month is not None else None)
        if on_case is None:
            raise Refused("không rõ ngày của số liệu “{id}”; hãy nêu ngày bằng --on", id=case.id)
        return case, on_case
    if case_id is not None:
        raise Refused("--case chỉ dùng với tệp các trường hợp đã công bố")
    register = settings.book.read(source)
    on_register = day or register.last_day()
    if on_register is None:
        raise Refused("sổ đăng ký không nói đến ngày nào; hãy nêu ngày bằng --on, như --on 2025-05-31")
    if province is not None:
        register = narrow(register, place_of(province, on_register), settings.words, settings.book.places)
    return register, on_register


@click.command(
    cls=Command,
    short_help="Xem các mục tiêu và tiến độ thực hiện.",
    examples=(
        "lthtgn targets --on 2025-08-01 --programme 1648 --terrain plains --all",
        "lthtgn targets examples/published-cases/cases.json --case nat-2025-05",
        "lthtgn targets clb.toml --on 2025-12-31 --level nation --format csv --to tien-do.csv",
    ),
)
@click.argument("source", metavar="[NGUỒN]", required=False)
@click.option("--case", "case_id", metavar="MÃ", help="Trường hợp nào, nếu NGUỒN là tệp các trường hợp đã công bố.")
@click.option(
    "--on",
    "day",
    type=DAY,
    metavar="NGÀY",
    help="Ngày đối chiếu, như 2025-05-31; mặc định là ngày của số liệu, không có NGUỒN thì là hôm nay.",
)
@click.option(
    "--programme",
    "programmes",
    metavar="SỐ",
    multiple=True,
    help="Chỉ mục tiêu của văn bản mang số này, như 1648, kể cả mục tiêu đã hết hạn; dùng được nhiều lần.",
)
@click.option(
    "--terrain",
    type=Choice([terrain.value for terrain in Terrain]),
    metavar="ĐỊA HÌNH",
    help="Bỏ mục tiêu riêng của địa hình khác: plains (đồng bằng) hoặc mountain_border_island (miền núi, biên giới, "
    "hải đảo).",
)
@level_option
@click.option(
    "--province", type=Name(), metavar="TỈNH", help="Chỉ một tỉnh, thành phố, kèm mục tiêu riêng của tỉnh đó."
)
@click.option("--all", "every", is_flag=True, help="Nêu từng mục tiêu chưa có số liệu, kèm số liệu cần có.")
@click.option(
    "--format",
    "format_",
    type=Choice(["text", "markdown", "csv", "json"]),
    metavar="DẠNG",
    default="text",
    help="Định dạng: text (mặc định), markdown, csv hoặc json; csv và json nêu mọi mục tiêu.",
)
@to_option
@floor_option
@locale_option
@click.pass_context
def targets(
    ctx: click.Context,
    source: str | None,
    case_id: str | None,
    day: date | None,
    programmes: tuple[str, ...],
    terrain: str | None,
    level: str | None,
    province: str | None,
    every: bool,
    format_: str,
    to: str | None,
    floor: str,
) -> None:
    """Nêu các mục tiêu còn hiệu lực trong một ngày và tiến độ thực hiện, theo sổ đăng ký hoặc số liệu đã công bố.

    Trước hạn, mục tiêu chưa đạt là “chưa đến hạn”. Nếu các nguồn nêu khác nhau, số liệu được đối chiếu với từng nguồn và
    chỉ kết luận khi mọi nguồn cho cùng kết quả. Không có NGUỒN thì chỉ nêu các mục tiêu và số liệu cần có.
    """
    settings = Settings.of(ctx)
    if to is not None and format_ == "text":
        raise Refused("--to: hãy thêm --format markdown, csv hoặc json")
    with Waiting() as waiting:
        waiting.step("read")
        what, on = _what(settings, source, case_id, province, day)
        waiting.step("compute")
        items = settings.book.progress(
            what,
            on,
            level=None if level is None else Level(level),
            programmes=programmes or None,
            terrain=None if terrain is None else Terrain(terrain),
            place=None if province is None else place_of(province, on),
            floor=Certainty(floor),
        )
    found = _Found(items, on, settings.words, settings.locale, settings.book)
    _deliver(found, format_, to, every=every or source is None)


def _deliver(found: _Found, format_: str, to: str | None, *, every: bool) -> None:
    if format_ == "text":
        _print(found, every=every)
    elif format_ == "markdown":
        text = _markdown(found, every=every)
        if to is not None:
            write_file(to, text)
        else:
            click.echo(text, nl=False)
    else:
        top = {"day": found.day.isoformat(), "rulebook": found.book.fingerprint}
        deliver_rows(_rows(found), _COLUMNS, format_, to, top)
