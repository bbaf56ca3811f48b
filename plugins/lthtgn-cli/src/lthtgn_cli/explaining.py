"""`lthtgn explain`: how a rule is made up, what it rests on, and what it finds of a club."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import click

from lthtgn.expr.explaining import Explained
from lthtgn.expr.nodes import FieldType, Measure, When
from lthtgn.expr.walking import fields_of, parameters_of
from lthtgn.hooks import RuleBook
from lthtgn.indicators.indicator import Form, Indicator
from lthtgn.model.periods import Period
from lthtgn.policy.parameters import Parameter
from lthtgn.rules.criteria import Criterion, OpaqueCriterion
from lthtgn.rules.operation import ALL_AREAS_CARRIED_OUT
from lthtgn_cli.asking import Question, ask
from lthtgn_cli.finding import Rule, aim_lines, cited, find, history_lines, provider_line, term_of
from lthtgn_cli.helping import Command
from lthtgn_cli.misuse import Refused
from lthtgn_cli.options import Name, day_option, floor_option, locale_option, period_option
from lthtgn_cli.output import Screen
from lthtgn_cli.settings import Settings
from lthtgn_cli.waiting import Waiting

__all__ = ["explain"]

_FORMS = {Form.SHARE: "tỷ lệ", Form.MEAN: "số bình quân", Form.CHANGE: "mức thay đổi", Form.TOTAL: "tổng số"}
_TIMES = {When.DAY: "tính tại một ngày", When.PERIOD: "cộng trong kỳ"}


def _measures(value: object) -> tuple[Measure, ...]:
    if isinstance(value, Measure):
        return (value,)
    return value.measures if isinstance(value, (Criterion, Indicator)) else ()


def _parameters(value: object) -> Iterator[Parameter]:
    """The parameters that decide, and those inside the measures, such as the age of an older person."""
    found: dict[str, Parameter] = {}
    tests: list[object] = [value.test] if isinstance(value, Criterion) else []
    if isinstance(value, Indicator):
        tests += [criterion.test for criterion in value.criteria]
    for expression in (*tests, *_measures(value)):
        for parameter in parameters_of(expression):  # type: ignore[arg-type]  # tests and measures are what it takes
            if isinstance(parameter, Parameter):
                found[parameter.id] = parameter
    yield from found.values()


def _measure_lines(measure: Measure, locale: str) -> Iterator[tuple[int, str]]:
    notes = [_TIMES[measure.when]] if measure.when in _TIMES else []
    if measure.part_of is not None:
        notes.append(f"nằm trong {measure.part_of.id}")
    if measure.value is None:
        notes.append("chỉ lấy từ báo cáo")
    yield 0, f"{measure.id}: {term_of(measure, locale)}" + (f" ({'; '.join(notes)})" if notes else "")
    for field in fields_of(measure):
        where = ".".join(part for part in (field.kind.path, field.name) if part)
        kept = " (dữ liệu nhạy cảm)" if field.sensitive else ""
        term = f"“{field.term_vi}”" if field.form is FieldType.FLAG else field.term_vi
        yield 1, f"đọc {term} của {field.kind.term_vi}{f' [{where}]' if where else ''}{kept}"
    if measure.ask_vi:
        yield 1, f"hỏi câu lạc bộ: {measure.ask_vi}"


def _tree_lines(tree: Explained, depth: int = 0) -> Iterator[tuple[int, str]]:
    yield depth, tree.text
    for part in tree.parts:
        yield from _tree_lines(part, depth + 1)


def _users(book: RuleBook, parameter: Parameter) -> Iterator[str]:
    """What depends on a parameter."""
    for value in (*book.criteria.values(), *book.indicators.values(), *book.measures.values()):
        if any(found.id == parameter.id for found in _parameters(value)):
            yield value.id


class _Page:
    """The explanation of one rule on the screen."""

    def __init__(self, settings: Settings, rule: Rule) -> None:
        self.book = settings.book
        self.words = settings.words
        self.locale = settings.locale
        self.rule = rule
        self.screen = Screen()

    def section(self, title: str, lines: Iterable[tuple[int, str]]) -> None:
        """A titled part, if it has any line."""
        found = list(lines)
        if not found:
            return
        self.screen.line()
        self.screen.heading(title)
        for depth, text in found:
            self.screen.line(text, indent=2 + 2 * depth)

    def show(self) -> None:
        """The whole explanation."""
        value = self.rule.value
        self.screen.heading(f"{term_of(value, self.locale)} ({self.rule.id})")
        self.screen.line(f"Loại: {self.rule.kind.term_vi}{self._more()}")
        self.screen.line(provider_line(self.book, self.rule))
        if isinstance(value, Parameter):
            self.section("Giá trị qua thời gian", history_lines(self.book, value, self.words))
            self.section("Được dùng trong", ((0, id_) for id_ in _users(self.book, value)))
            return
        tree = self.book.explain(self.rule.id)
        self.section("Cách tính", (line for part in tree.parts or (tree,) for line in _tree_lines(part)))
        if isinstance(value, OpaqueCriterion):
            self.section("Căn cứ", ((0, line) for line in cited(value.cite, self.words)))
        self.section(
            "Số đo được dùng", (line for measure in _measures(value) for line in _measure_lines(measure, self.locale))
        )
        for parameter in _parameters(value):
            self.section(f"{parameter.term_vi} ({parameter.id})", history_lines(self.book, parameter, self.words))
        if isinstance(value, Indicator) and value.target is not None:
            target = value.target
            self.section(f"Mục tiêu: {target.term_vi} ({target.id})", aim_lines(target, self.words))

    def _more(self) -> str:
        value = self.rule.value
        notes = []
        if isinstance(value, (Criterion, OpaqueCriterion)):
            notes += ["chỉ để nhắc, không phải điều kiện"] if value.advisory else []
            notes += [
                f"thuộc bộ “{term_of(item, self.locale)}”"
                for item in self.book.sets.values()
                if self.rule.id in item.criteria
            ]
        if isinstance(value, Indicator):
            notes.append(_FORMS[value.form])
            notes += [f"chỉ câu lạc bộ thuộc Đề án {value.programme}"] if value.programme else []
            notes += [value.note_vi] if value.note_vi else []
        return f" ({'; '.join(notes)})" if notes else ""

    def of_club(self, asked: Question, club_id: str) -> None:
        """What the rule finds of one club."""
        club = asked.register.club(club_id)
        title = f"{club.name} ({club.id}), ngày {self.words.day(asked.day)}"
        self.section(title, self._found(asked, club_id))

    def _found(self, asked: Question, club_id: str) -> Iterator[tuple[int, str]]:
        value, words = self.rule.value, self.words
        club = asked.register.club(club_id)
        if isinstance(value, Parameter):
            yield 0, words.say(self.book.resolve(value, asked.day, club.place, floor=asked.floor))
            return
        table = self.book.tabulate(asked.register, asked.day, asked.period, floor=asked.floor)
        position = asked.register.clubs.index(club)
        if isinstance(value, (Criterion, OpaqueCriterion)):
            finding = self.book.assess(table, criteria=[value.id], floor=asked.floor).finding(club_id, value.id)
            yield 0, words.say(finding)
            for measure, figure in finding.evidence:
                yield 1, f"{measure.id}: {words.figure(figure, measure.unit_vi)}"
            for bound in finding.bounds:
                yield 1, words.say(bound)
            for measure in finding.missing:
                if measure.ask_vi:
                    yield 1, f"cần hỏi: {measure.ask_vi}"
            if value.id == ALL_AREAS_CARRIED_OUT.id:
                yield from ((1, words.say(item)) for item in self.book.areas(club, asked.day, period=asked.period))
        elif isinstance(value, Indicator):
            found = self.book.compute(table, indicators=[value], by=("club",), floor=asked.floor)
            yield 0, words.say(found.cell(value.id, club_id))
            for measure in value.measures:
                yield 1, f"{measure.id}: {words.figure(table.column(measure)[position], measure.unit_vi)}"
        else:
            yield 0, f"{value.term_vi}: {words.figure(table.column(value)[position], value.unit_vi)}"


@click.command(
    cls=Command,
    examples=(
        "lthtgn explain composition.older_share",
        "lthtgn explain composition.older_share --source clb.toml --club an-trai --on 2025-05-31",
    ),
)
@click.argument("rule_id", metavar="MÃ")
@click.option("--source", metavar="NGUỒN", help="Sổ đăng ký có câu lạc bộ nêu ở --club.")
@click.option("--club", type=Name(), metavar="MÃ", help="Nêu cả kết quả của câu lạc bộ này, kèm số liệu làm căn cứ.")
@day_option
@period_option
@floor_option
@locale_option
@click.pass_context
def explain(
    ctx: click.Context,
    rule_id: str,
    source: str | None,
    club: str | None,
    day: date | None,
    period: Period | None,
    floor: str,
) -> None:
    """Giải thích một tiêu chí, chỉ số, số đo hoặc tham số: tính thế nào, theo quy định nào, dùng số liệu gì."""
    settings = Settings.of(ctx)
    rule = find(settings.book, rule_id)
    if rule.kind.id not in {"criterion", "indicator", "measure", "parameter"}:
        raise Refused(f"“{rule_id}” là {rule.kind.term_vi}; hãy xem bằng: lthtgn rules show {rule_id}")
    if (source is None) is not (club is None):
        raise Refused("--source và --club phải đi cùng nhau")
    page = _Page(settings, rule)
    if source is None or club is None:
        page.show()
        return
    with Waiting() as waiting:
        asked = ask(settings, source, waiting=waiting, day=day, period=period, floor=floor)
    asked.register.club(club)
    page.show()
    page.of_club(asked, club)
