"""`lthtgn explain`: how a rule is made up, what it rests on, and what it finds of a club."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

import click

from lthtgn.expr.explaining import Explained
from lthtgn.expr.nodes import FieldType, Measure, When
from lthtgn.expr.walking import fields_of, parameters_of
from lthtgn.hooks import Localiser, RuleBook
from lthtgn.hooks.languages import term_in, text_in
from lthtgn.indicators.indicator import Indicator
from lthtgn.model.periods import Period
from lthtgn.policy.parameters import Parameter
from lthtgn.rules.criteria import Criterion, OpaqueCriterion
from lthtgn.rules.operation import ALL_AREAS_CARRIED_OUT
from lthtgn_cli.asking import Question, ask
from lthtgn_cli.finding import Rule, aim_lines, cited, find, history_lines, provider_line
from lthtgn_cli.helping import Command
from lthtgn_cli.misuse import Refused
from lthtgn_cli.options import Name, day_option, floor_option, locale_option, period_option
from lthtgn_cli.output import Screen
from lthtgn_cli.settings import Settings
from lthtgn_cli.waiting import Waiting

__all__ = ["explain"]

_TIMES = {When.DAY: "when.day", When.PERIOD: "when.period"}


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


def _measure_lines(measure: Measure, words: Localiser) -> Iterator[tuple[int, str]]:
    notes = [words.text(_TIMES[measure.when])] if measure.when in _TIMES else []
    if measure.part_of is not None:
        notes.append(words.text("rule.inside", id=measure.part_of.id))
    if measure.value is None:
        notes.append(words.text("rule.only_returns"))
    yield 0, f"{measure.id}: {term_in(measure, words)}" + (f" ({'; '.join(notes)})" if notes else "")
    for field in fields_of(measure):
        where = ".".join(part for part in (field.kind.path, field.name) if part)
        kept = f" ({words.text('rule.sensitive')})" if field.sensitive else ""
        term = term_in(field, words)
        read = f"“{term}”" if field.form is FieldType.FLAG else term
        told = words.text("rule.reads", field=read, rows=term_in(field.kind, words))
        yield 1, f"{told}{f' [{where}]' if where else ''}{kept}"
    if measure.ask_vi:
        yield 1, words.text("rule.ask_club", ask=text_in(measure.ask_vi, words))


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
        value, words = self.rule.value, self.words
        self.screen.heading(f"{term_in(value, words)} ({self.rule.id})")
        kind = words.text(f"rule.{self.rule.kind.id}")
        self.screen.line(f"{words.text('rule.kind', kind=kind)}{self._more()}")
        self.screen.line(provider_line(self.book, self.rule, words))
        if isinstance(value, Parameter):
            self.section(words.text("rule.values"), history_lines(self.book, value, words))
            self.section(words.text("rule.users"), ((0, id_) for id_ in _users(self.book, value)))
            return
        tree = self.book.explain(self.rule.id, locale=self.locale)
        self.section(words.text("rule.tree"), (line for part in tree.parts or (tree,) for line in _tree_lines(part)))
        if isinstance(value, OpaqueCriterion):
            self.section(words.text("column.basis"), ((0, line) for line in cited(value.cite, self.words)))
        self.section(
            words.text("rule.measures"),
            (line for measure in _measures(value) for line in _measure_lines(measure, words)),
        )
        for parameter in _parameters(value):
            self.section(
                f"{term_in(parameter, words)} ({parameter.id})", history_lines(self.book, parameter, self.words)
            )
        if isinstance(value, Indicator) and value.target is not None:
            target = value.target
            title = words.text("rule.target", term=term_in(target, words), id=target.id)
            self.section(title, aim_lines(target, words))

    def _more(self) -> str:
        value, words = self.rule.value, self.words
        notes = []
        if isinstance(value, (Criterion, OpaqueCriterion)):
            notes += [words.text("rule.advisory")] if value.advisory else []
            notes += [
                words.text("rule.in_set", set=term_in(item, words))
                for item in self.book.sets.values()
                if self.rule.id in item.criteria
            ]
        if isinstance(value, Indicator):
            notes.append(words.text(f"form.{value.form.value}"))
            notes += [words.text("rule.only_programme", programme=value.programme)] if value.programme else []
            notes += [text_in(value.note_vi, words)] if value.note_vi else []
        return f" ({'; '.join(notes)})" if notes else ""

    def of_club(self, asked: Question, club_id: str) -> None:
        """What the rule finds of one club."""
        club = asked.register.club(club_id)
        title = self.words.text("rule.club_on", club=f"{club.name} ({club.id})", day=self.words.day(asked.day))
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
                    yield 1, words.text("rule.ask", ask=text_in(measure.ask_vi, words))
            if value.id == ALL_AREAS_CARRIED_OUT.id:
                yield from ((1, words.say(item)) for item in self.book.areas(club, asked.day, period=asked.period))
        elif isinstance(value, Indicator):
            found = self.book.compute(table, indicators=[value], by=("club",), floor=asked.floor)
            yield 0, words.say(found.cell(value.id, club_id))
            for measure in value.measures:
                yield 1, f"{measure.id}: {words.figure(table.column(measure)[position], measure.unit_vi)}"
        else:
            yield 0, f"{term_in(value, words)}: {words.figure(table.column(value)[position], value.unit_vi)}"


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
        raise Refused(
            "“{rule_id}” là {kind}; hãy xem bằng: lthtgn rules show {rule_id}",
            rule_id=rule_id,
            kind=term_in(rule.kind, settings.words),
        )
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
