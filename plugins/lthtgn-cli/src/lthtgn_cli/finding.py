"""Finding a rule by its id, and the words that listings and explanations share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

import attrs

from lthtgn.errors import UnknownIdError
from lthtgn.hooks import Localiser, RuleBook
from lthtgn.hooks.languages import term_in, text_in
from lthtgn.hooks.plugins import BUILT_IN as WITH_LTHTGN
from lthtgn.hooks.plugins import PluginInfo
from lthtgn.policy.documents import Citation, Document
from lthtgn.policy.parameters import Aim, Parameter, Reading, Scope, Since, Target
from lthtgn.policy.resolution import Resolution, spans
from lthtgn.ranges import Range

__all__ = [
    "KINDS",
    "Kind",
    "Rule",
    "aim_lines",
    "applies_said",
    "cited",
    "find",
    "history_lines",
    "life_said",
    "plugin_fields",
    "provider_line",
    "resolved_said",
    "scope_said",
    "term_of",
    "value_said",
]


@attrs.frozen
class Kind:
    """A kind of rule (loại quy tắc).

    Attributes:
        id: the word for `--kind`.
        term_vi: its name.
        field: the attribute of the rule book that holds the rules of this kind.
        provided_as: what the rule book calls it where it says which plugin contributed it.
        term_en: its name in English.
    """

    id: str
    term_vi: str
    field: str
    provided_as: str
    term_en: str

    def of(self, book: RuleBook) -> Mapping[str, Any]:
        """The rules of this kind, by id."""
        found = getattr(book, self.field)
        return found if isinstance(found, Mapping) else {item.id: item for item in found}


KINDS: tuple[Kind, ...] = (
    Kind("criterion", "tiêu chí", "criteria", "criterion", "criterion"),
    Kind("indicator", "chỉ số", "indicators", "indicator", "indicator"),
    Kind("measure", "số đo", "measures", "measure", "measure"),
    Kind("parameter", "tham số", "parameters", "parameter", "parameter"),
    Kind("target", "mục tiêu", "targets", "target", "target"),
    Kind("set", "bộ tiêu chí", "sets", "criterion set", "set of criteria"),
    Kind("entitlement", "chế độ", "entitlement_rules", "entitlement", "entitlement"),
    Kind("grant", "hỗ trợ cho câu lạc bộ", "grant_rules", "grant", "grant to clubs"),
    Kind("calendar", "lịch báo cáo", "calendars", "calendar", "reporting calendar"),
    Kind(
        "exclusion",
        "quy định không hưởng đồng thời",
        "exclusions",
        "exclusion",
        "rule on what is not received at the same time",
    ),
    Kind("programme", "đề án", "programmes", "programme", "programme"),
    Kind("grouping", "cách ghép mảng hoạt động", "groupings", "area grouping", "grouping of areas of activity"),
    Kind("award", "quy tắc khen thưởng", "award_rules", "award rule", "award rule"),
    Kind("document", "văn bản", "documents", "document", "document"),
    Kind("provision", "quy định bằng lời", "provisions", "provision", "provision in words"),
    Kind("audit", "quy tắc đối chiếu", "audits", "audit rule", "audit rule"),
)
"""The kinds of rule, in the order in which an id is looked for.

>>> [kind.id for kind in KINDS][:2]
['criterion', 'indicator']
"""


@attrs.frozen
class Rule:
    """A rule and its kind.

    Attributes:
        kind: its kind.
        id: its id.
        value: what the plugin contributed.
    """

    kind: Kind
    id: str
    value: Any


def find(book: RuleBook, id_: str) -> Rule:
    """The rule of an id.

    Raises:
        UnknownIdError: there is none; the nearest id is suggested.
    """
    for kind in KINDS:
        found = kind.of(book).get(id_)
        if found is not None:
            return Rule(kind, id_, found)
    raise UnknownIdError.among("rule", id_, (known for kind in KINDS for known in kind.of(book)))


def term_of(value: Any, words: Localiser) -> str:
    """The term of a rule in a language; of a document, its number and title."""
    if isinstance(value, Document):
        return words.text("document.title", document=value)
    return term_in(value, words)


def scope_said(scope: Scope, words: Localiser) -> str:
    """The name of a place; its code where no name is known."""
    return text_in(scope.name_vi, words) if scope.name_vi else scope.code


def applies_said(value: Any, words: Localiser) -> str:
    """From when, until before when, and where a rule applies."""
    scope = value.scope
    where = "" if scope is None else f" {words.text('rule.in', name=scope_said(scope, words))}"
    return f"{text_in('Áp dụng {life}', words, life=life_said(value, words))}{where}"


def provider_line(book: RuleBook, rule: Rule, words: Localiser) -> str:
    """Which plugin contributed a rule, and the distribution that it came with."""
    return words.text("rule.provider", plugin=_plugin(book, rule.kind.provided_as, rule.id, words))


def _plugin(book: RuleBook, kind: str, id_: str, words: Localiser) -> str:
    name = book.provider(kind, id_)
    return next((str(plugin) for plugin in book.plugins if plugin.name == name), words.text("rule.not_known"))


def plugin_fields(plugin: PluginInfo) -> dict[str, Any]:
    """A plugin for programs: its name, the distribution that it came with, and that one's version.

    >>> plugin_fields(PluginInfo("bac-ninh", "lthtgn-provinces 1.0"))["version"]
    '1.0'
    """
    name, _, number = plugin.brought_by.rpartition(" ")
    return {
        "name": plugin.name,
        "distribution": name or number,
        "version": number if name else None,
        "built_in": plugin.distribution == WITH_LTHTGN,
    }


def value_said(value: Range | None, parameter: Parameter | Target, words: Localiser) -> str:
    """A value of the law in words."""
    if value is None:
        return words.text("rule.value_not_known")
    return words.text("law", value=value, unit=parameter.unit)


def resolved_said(resolution: Resolution, words: Localiser) -> str:
    """What applies on the day of a resolution, without the name of the parameter, which stands above it."""
    parameter = resolution.parameter
    said = words.say(resolution).removeprefix(f"{term_in(parameter, words)} ({parameter.id})").lstrip(" ,:")
    return said[:1].upper() + said[1:]


def cited(cite: Citation, words: Localiser) -> Iterator[str]:
    """Where a value stands, how it is known, and where that can be read."""
    yield words.text("basis", terms=[words.text("document", document=cite.document)], cite=cite)
    if cite.document.note_vi:
        yield text_in(cite.document.note_vi, words)
    yield from cite.sources


def _life(value: Since, end: date | None, words: Localiser) -> str:
    first = words.day(value.start)
    if end is None:
        life = words.text("rule.from", first=first)
    else:
        life = words.text("rule.from_to", first=first, last=words.day(end - timedelta(days=1)))
    name = "" if value.scope is None else scope_said(value.scope, words)
    return f"{life}, {words.text('rule.in', name=name)}" if name else life


def history_lines(book: RuleBook, parameter: Parameter, words: Localiser) -> Iterator[tuple[int, str]]:
    """All values of a parameter over time, local ones among them: the depth and the text of each line."""
    local = tuple(value for item in book.overrides if item.parameter.id == parameter.id for value in item.history)
    if not parameter.history and not local:
        yield 0, words.text("rule.no_value")
    for value, end in spans((*parameter.history, *local)):
        said = text_in("không quy định", words) if value.lifts else value_said(value.value, parameter, words)
        yield 0, f"{_life(value, end, words)}: {said}"
        if value in local and value.scope is not None:
            where = f"{parameter.id}@{value.scope.edition}/{value.scope.code}"
            yield 1, words.text("rule.provider", plugin=_plugin(book, "override", where, words))
        for line in cited(value.cite, words):
            yield 1, line


def aim_lines(target: Target, words: Localiser) -> Iterator[tuple[int, str]]:
    """What each programme asks for under a target, under every reading: the depth and the text of each line."""
    is_share = target.unit.is_share
    unit = "" if is_share else target.unit.term_vi
    for aim in target.aims:
        if aim.programme in {"1533", "1336", "1648"}:
            who = words.text("rule.of_programme", number=aim.programme)
        else:
            who = words.text("document", document=aim.cite.document)
        notes = [words.text("rule.since", since=words.day(aim.since))]
        notes += [text_in(aim.phase_vi, words)] if aim.phase_vi else []
        notes += [words.text("rule.in", name=scope_said(aim.scope, words))] if aim.scope is not None else []
        said = _without_year(words.text("aim", aim=aim, is_share=is_share, unit=unit), aim, words)
        yield 0, words.text("rule.aim", who=who, year=aim.by_year, aim=said, notes="; ".join(notes))
        for line in cited(aim.cite, words):
            yield 1, line
        for reading in aim.readings:
            asked = words.text(
                "rule.reading", source=text_in(reading.said_vi, words), asked=_wanted(reading, target, words)
            )
            of = f", {words.text('rule.of', of=text_in(reading.of_vi, words))}" if reading.of_vi else ""
            yield 1, f"{asked}{of}"
            for line in cited(reading.cite, words):
                yield 2, line


def _without_year(said: str, aim: Aim, words: Localiser) -> str:
    """What is asked for, without the year, which stands before it."""
    year = words.text("until", year=aim.by_year)
    return said.removesuffix(year).removeprefix(f"{year}: ").strip()


def _wanted(reading: Reading, target: Target, words: Localiser) -> str:
    is_share = target.unit.is_share
    unit = "" if is_share else target.unit.term_vi
    return words.text("wanted", low=reading.low, high=reading.high, is_share=is_share, unit=unit)


def life_said(value: Any, words: Localiser) -> str:
    """From when, and until before when, a rule stands."""
    end = "" if value.until is None else text_in(" đến trước {day}", words, day=words.day(value.until))
    start = "" if value.since is None else text_in("từ {day}", words, day=words.day(value.since))
    return f"{start}{end}".lstrip()
