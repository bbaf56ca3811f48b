"""`lthtgn plugins`: what is installed, what each plugin contributes and overrides, and what is wrong."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from typing import Any

import click

from lthtgn.app import BUILT_IN, survey_plugins
from lthtgn.errors import AssemblyError, UnknownIdError
from lthtgn.hooks import Entry, Localiser, RuleBook, Table
from lthtgn.hooks.languages import term_in, text_in
from lthtgn.hooks.plugins import BUILT_IN as WITH_LTHTGN
from lthtgn.hooks.plugins import Conflict, PluginInfo
from lthtgn.hooks.surveying import PluginReport, Survey
from lthtgn.policy.parameters import Scope, Since
from lthtgn.ranges import Range
from lthtgn.rules.criteria import Waiver
from lthtgn_cli.finding import cited, plugin_fields, value_said
from lthtgn_cli.helping import Command
from lthtgn_cli.hooks import contributed
from lthtgn_cli.listings import deliver_rows, list_format_option
from lthtgn_cli.misuse import Refused, refusal
from lthtgn_cli.options import locale_option, to_option
from lthtgn_cli.output import Screen
from lthtgn_cli.settings import Settings
from lthtgn_cli.texts import Text, told

__all__ = ["plugins"]

_UNITS = {
    "document": "văn bản",
    "parameter": "tham số",
    "override": "giá trị địa phương",
    "waiver": "miễn áp dụng tiêu chí",
    "target": "mục tiêu",
    "programme": "đề án",
    "measure": "số đo",
    "criterion": "tiêu chí",
    "criterion set": "bộ tiêu chí",
    "indicator": "chỉ số",
    "entitlement": "chế độ",
    "grant": "hỗ trợ",
    "calendar": "lịch báo cáo",
    "provision": "quy định bằng lời",
    "area grouping": "cách nhóm mảng hoạt động",
    "award rule": "quy tắc khen thưởng",
    "audit rule": "quy tắc đối chiếu",
    "engine": "bộ tính",
    "storage": "loại kho dữ liệu",
    "reader": "loại tệp đọc được",
    "reporter": "định dạng báo cáo",
    "localiser": "ngôn ngữ",
    "command": "lệnh",
}
_COLUMNS = ("plugin", "distribution", "version", "api", "kind", "kind_vi", "number", "ids", "problem")


def _surveyed(settings: Settings) -> tuple[Survey, Mapping[str, Sequence[str]], Sequence[Conflict]]:
    """What the library finds, and, since it knows no commands, what the command line finds of these."""
    found = survey_plugins(without=settings.without)
    try:
        commands, conflicts = contributed(settings.without)
    except AssemblyError:  # what cannot be imported; it is told already
        return found, {}, ()
    return found, {name: [str(item.name) for item in items] for name, items in commands.items() if items}, conflicts


def _kinds(report: PluginReport, commands: Mapping[str, Sequence[str]]) -> Mapping[str, Sequence[str]]:
    """What a plugin contributes, by kind, in the order in which it is told."""
    every: dict[str, Sequence[str]] = dict(report.gives)
    if commands.get(report.plugin.name):
        every["command"] = commands[report.plugin.name]
    return {kind: every[kind] for kind in sorted(every, key=lambda kind: [*_UNITS, kind].index(kind))}


def _overridden(found: Survey) -> Mapping[PluginInfo, tuple[str, ...]]:
    """The numbers and criteria of the nation that a plugin sets otherwise, or waives, somewhere: their ids."""
    nation = {
        id_
        for report in found.plugins
        if report.plugin.distribution == WITH_LTHTGN
        for kind in ("parameter", "criterion")
        for id_ in report.gives.get(kind, ())
    }
    every = {
        report.plugin: {
            name.partition("@")[0] for kind in ("override", "waiver") for name in report.gives.get(kind, ())
        }
        for report in found.plugins
    }
    return {plugin: tuple(sorted(ids & nation)) for plugin, ids in every.items() if ids & nation}


def _problems(report: PluginReport, conflicts: Sequence[Conflict]) -> list[str]:
    return [*report.problems, *(item.text for item in conflicts if report.plugin.is_one_of(item.plugins))]


# --- in words ---------------------------------------------------------------------------------------------------------


def _print(
    settings: Settings, found: Survey, commands: Mapping[str, Sequence[str]], problems: Sequence[str], *, ids: bool
) -> None:
    screen, words = Screen(), settings.spoken
    rows = []
    for report in found.plugins:
        kinds = _kinds(report, commands)
        gives = ", ".join(
            words.figure(Range.exact(len(names)), _UNITS.get(kind, kind)) for kind, names in kinds.items()
        )
        api = "" if report.api is None else str(report.api)
        broken = "" if not report.problems else text_in("có lỗi", words)
        rows.append(tuple(map(Entry, (report.plugin.name, report.plugin.brought_by, api, broken, gives))))
    heads = (
        text_in("Phần mở rộng", words),
        text_in("Bản phân phối", words),
        "API",
        text_in("Tình trạng", words),
        text_in("Đóng góp", words),
    )
    screen.table(Table("plugins", "", heads, ("plugin", "distribution", "api", "standing", "contributes"), tuple(rows)))
    if ids:
        for report in found.plugins:
            screen.line()
            screen.heading(str(report.plugin))
            for text in _ids(report, commands, words):
                screen.line(text, indent=2)
    _print_overridden(screen, _overridden(found), words)
    _print_ways(screen, found.book, commands, words)
    if problems:
        screen.line()
        screen.heading(text_in("Chưa ghép được:", words))
        for text in problems:
            screen.line(told(text, settings), indent=2, mark="✗", style="red")
    if settings.without:
        screen.line(text_in("Đã bỏ ra: {without}", words, without=", ".join(settings.without)))
    if found.book is not None and not problems:
        screen.line(text_in("Dấu nhận dạng bộ quy tắc: {fingerprint}", words, fingerprint=found.book.fingerprint))


def _print_overridden(screen: Screen, overridden: Mapping[PluginInfo, Sequence[str]], words: Localiser) -> None:
    if overridden:
        screen.line(
            text_in("Ghi đè quy định của cả nước ở địa phương (xem nơi, ngày, giá trị: lthtgn plugins TÊN):", words)
        )
    for plugin, names in overridden.items():
        screen.line(f"{plugin.name} ({len(names)}): {', '.join(names)}", indent=2)


def _print_ways(screen: Screen, book: RuleBook | None, commands: Mapping[str, Sequence[str]], words: Localiser) -> None:
    """What can be read, kept, written and said by all of them together, and what can be called."""
    if book is not None:
        for what, known in (
            (text_in("Đọc được tệp", words), book.readers),
            (text_in("Kho dữ liệu", words), (f"{scheme}://" for scheme in book.storages)),
            (text_in("Định dạng báo cáo", words), book.reporters),
            (text_in("Ngôn ngữ", words), book.localisers),
        ):
            screen.line(f"{what}: {', '.join(known)}")
    if commands:
        screen.line(
            text_in(
                "Lệnh của phần mở rộng: {names}",
                words,
                names=", ".join(sorted(name for names in commands.values() for name in names)),
            )
        )


def _ids(report: PluginReport, commands: Mapping[str, Sequence[str]], words: Localiser) -> Iterator[str]:
    for kind, names in _kinds(report, commands).items():
        yield f"{text_in(_UNITS.get(kind, kind), words)} ({len(names)}): {', '.join(names)}"


def _print_one(
    settings: Settings,
    found: Survey,
    report: PluginReport,
    commands: Mapping[str, Sequence[str]],
    problems: Sequence[str],
) -> None:
    screen, words = Screen(), settings.spoken
    screen.heading(report.plugin.name)
    screen.line(text_in("Bản phân phối: {names}", words, names=report.plugin.brought_by))
    if report.api is not None:
        screen.line(text_in("Viết cho phiên bản API: {api}", words, api=report.api))
    for text in problems:
        screen.line(told(text, settings), mark="✗", style="red")
    for kind, names in _kinds(report, commands).items():
        title = text_in(_UNITS.get(kind, kind), words)
        screen.line(f"{title[:1].upper()}{title[1:]} ({len(names)}):")
        for name in names:
            screen.line(name, indent=2)
    if found.book is not None:
        lines = list(_local(found.book, report.plugin.name, words))
        if lines:
            screen.line(text_in("Ghi đè quy định của cả nước:", words))
        for depth, text in lines:
            screen.line(text, indent=2 + 2 * depth)


def _local(book: RuleBook, name: str, words: Localiser) -> Iterator[tuple[int, str]]:
    """Each local value, what the nation's is when it starts, and each waiver, with where it stands."""
    ours = {key for key, provider in book.local_providers.items() if provider == name}
    for override in book.overrides:
        parameter = override.parameter
        for value in (value for value in override.history if (parameter.id, value) in ours):
            national = book.resolve(parameter, value.start)
            said = text_in("không quy định", words) if value.lifts else value_said(value.value, parameter, words)
            instead = (
                text_in("chưa có quy định", words)
                if national.chosen is None
                else value_said(national.chosen.value, parameter, words)
            )
            yield (
                0,
                text_in(
                    "{term} ({id}): {said}{where}; cả nước: {instead}",
                    words,
                    term=term_in(parameter, words),
                    id=parameter.id,
                    said=said,
                    where=_where(value, words),
                    instead=instead,
                ),
            )
            yield from ((1, text) for text in cited(value.cite, words))
    for waiver in book.waivers:
        if (waiver.criterion, waiver) in ours:
            term = term_in(book.criterion(waiver.criterion), words)
            yield (
                0,
                text_in(
                    "Miễn: {term} ({criterion}){where}",
                    words,
                    term=term,
                    criterion=waiver.criterion,
                    where=_where(waiver, words),
                ),
            )
            yield from ((1, text) for text in cited(waiver.cite, words))


def _where(value: Since | Waiver, words: Localiser) -> str:
    start = value.start if isinstance(value, Since) else value.since
    end = (
        "" if value.until is None else text_in(" đến hết {day}", words, day=words.day(value.until - timedelta(days=1)))
    )
    place = text_in(" tại {named}", words, named=_named(value.scope, words)) if value.scope is not None else ""
    return text_in("{place} từ {day}{end}", words, place=place, day=words.day(start), end=end)


def _named(scope: Scope, words: Localiser) -> str:
    return (
        text_in(scope.name_vi, words)
        if scope.name_vi
        else text_in("{code} (danh mục {edition})", words, code=scope.code, edition=scope.edition)
    )


# --- for programs -----------------------------------------------------------------------------------------------------


def _json_row(
    report: PluginReport,
    commands: Mapping[str, Sequence[str]],
    problems: Sequence[str],
    overridden: Sequence[str],
    *,
    ids: bool,
) -> dict[str, Any]:
    kinds = _kinds(report, commands)
    return {
        **plugin_fields(report.plugin),
        "api": report.api,
        "gives": {kind: list(names) if ids else len(names) for kind, names in kinds.items()},
        "overrides": list(overridden),
        "problems": list(problems),
    }


def _csv_rows(
    report: PluginReport, commands: Mapping[str, Sequence[str]], problems: Sequence[str], *, ids: bool
) -> Iterator[dict[str, Any]]:
    fields = plugin_fields(report.plugin)
    top = {"plugin": report.plugin.name, "api": report.api, **{key: fields[key] for key in ("distribution", "version")}}
    for kind, names in _kinds(report, commands).items():
        listed = list(names) if ids else None
        yield {**top, "kind": kind, "kind_vi": _UNITS.get(kind, kind), "number": len(names), "ids": listed}
    yield from ({**top, "problem": text} for text in problems)


# --- the command ------------------------------------------------------------------------------------------------------


@click.command(
    cls=Command,
    short_help="Liệt kê các phần mở rộng, đóng góp của từng phần, và lỗi nếu có.",
    examples=("lthtgn plugins --ids", "lthtgn plugins national", "lthtgn plugins --format json"),
)
@click.argument("name", metavar="[TÊN]", required=False)
@click.option("--ids", is_flag=True, help="In cả mã của từng thứ được đóng góp.")
@list_format_option
@to_option
@locale_option
@click.pass_context
def plugins(ctx: click.Context, name: str | None, ids: bool, format_: str, to: str | None) -> None:
    """Liệt kê các phần mở rộng đang cài, mỗi phần đóng góp và ghi đè gì, và phần nào có lỗi.

    Nêu TÊN một phần mở rộng để xem riêng phần đó. Hai nơi có cùng dấu nhận dạng thì cùng bộ quy tắc, và cùng dữ liệu sẽ cho
    cùng kết quả. Thoát với mã 2 nếu có phần không ghép được; các phần khác vẫn được liệt kê.
    """
    settings = Settings.of(ctx)
    if to is not None and format_ == "text":
        raise Refused("--to: chỉ ghi ra tệp ở dạng csv hoặc json; hãy thêm --format csv")
    found, commands, conflicts = _surveyed(settings)
    chosen = [report for report in found.plugins if name in {None, report.plugin.name}]
    if not chosen:
        assert name is not None
        raise refusal(UnknownIdError.among("plugin", name, (item.plugin.name for item in found.plugins)), settings)
    wrong = {report.plugin: _problems(report, conflicts) for report in found.plugins}
    every = [*found.problems, *(item.text for item in conflicts)]
    if format_ == "json":
        top = {
            "rulebook": found.book.fingerprint if found.book is not None and not conflicts else None,
            "without": list(settings.without),
            "problems": every,
        }
        overridden = _overridden(found)
        rows = [
            _json_row(item, commands, wrong[item.plugin], overridden.get(item.plugin, ()), ids=ids or name is not None)
            for item in chosen
        ]
        deliver_rows(rows, (), format_, to, top)
    elif format_ == "csv":
        listed = [
            row for item in chosen for row in _csv_rows(item, commands, wrong[item.plugin], ids=ids or name is not None)
        ]
        deliver_rows(listed, _COLUMNS, format_, to, {})
    elif name is not None:
        for report in chosen:
            _print_one(settings, found, report, commands, wrong[report.plugin])
    else:
        _print(settings, found, commands, every, ids=ids)
    if every:
        raise Refused(_ways_out([plugin for plugin, problems in wrong.items() if problems]))


def _ways_out(plugins_: Sequence[PluginInfo]) -> Text:
    defaults = {plugin.name for plugin in BUILT_IN}
    count = Counter(plugin.name for plugin in plugins_)
    names = sorted({plugin.ways[-1] if count[plugin.name] > 1 else plugin.name for plugin in plugins_} - defaults)
    if not names:
        return Text("các phần mở rộng không ghép được thành bộ quy tắc")
    options = ", ".join(f"--without {name}" for name in names)
    return Text("các phần mở rộng không ghép được thành bộ quy tắc; có thể bỏ ra bằng {options}", options=options)
