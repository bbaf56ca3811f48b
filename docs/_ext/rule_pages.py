"""The reference of the rules: what the rule book of the nation holds, each thing with its id, its words and its source."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import cache
from typing import Any

import lthtgn
from lthtgn.expr.explaining import Explained
from lthtgn.expr.nodes import Measure
from lthtgn.expr.walking import parameters_of
from lthtgn.indicators.indicator import Form, Indicator, Judged, Meeting
from lthtgn.policy.documents import Citation
from lthtgn.policy.parameters import Aim, Since, Target, Unit
from lthtgn.policy.resolution import spans
from lthtgn.ranges import Number, Range
from lthtgn.rules.areas import AREA_CONTENTS, AreaItem
from lthtgn.rules.awards import AwardCriteria, AwardScheme
from lthtgn.rules.criteria import Criterion

CERTAINTIES = {
    "text": "seen in the text",
    "summary": "from a summary; the text has not been seen",
    "practice": "practice; no rule of the whole country",
    "deduction": "our deduction",
}
_FORMS = {
    Form.SHARE: "share of a part in its whole",
    Form.MEAN: "mean: one figure per unit of another",
    Form.CHANGE: "change from an earlier figure to a later one",
    Form.TOTAL: "total",
}


@cache
def _book() -> lthtgn.RuleBook:
    """The nation's rules alone: what is installed beside them must not change the manual."""
    return lthtgn.open_rulebook(plugins=())


# --- words ------------------------------------------------------------------------------------------------------------


def number_said(value: Number, unit: Unit | None) -> str:
    if unit is not None and unit.is_share:
        percent = value * 100
        text = f"{int(percent)}" if percent == int(percent) else f"{float(percent):g}"
        return f"{text}\N{NO-BREAK SPACE}%"
    return f"{value:,}" if isinstance(value, int) else f"{float(value):g}"


def value_said(value: Range | None, unit: Unit | None) -> str:
    if value is None:
        return "**not known**"
    low, high = value.low, value.high
    if low is not None and low == high:
        said = number_said(low, unit)
    elif high is None:
        said = f"at least {number_said(low or 0, unit)}"
    elif not low:
        said = f"at most {number_said(high, unit)}"
    else:
        said = f"{number_said(low, unit)} to {number_said(high, unit)}"
    return said


def _place(since: Since) -> str:
    return f" (in {since.scope.name_vi or since.scope.code})" if since.scope is not None else ""


def day_said(day: date | None) -> str:
    return f"[{day}]{{.day}}" if day else "–"


def _document(cite: Citation) -> str:
    where = f", {cite.provision}" if cite.provision else ""
    return f"[{cite.document.short_vi}](#document-{cite.document.id}){where}"


def _sources(cite: Citation) -> str:
    return " ".join(f"[\\[{number}\\]](<{address}>)" for number, address in enumerate(cite.sources, start=1))


def _notes(cites: Iterable[Citation]) -> str:
    lines = []
    for cite in cites:
        if cite.note_vi:
            lines.append(f"- {cite.document.short_vi}: {cite.note_vi}")
        if cite.disputed_vi:
            lines.append(f"- {cite.document.short_vi}, nguồn khác: {cite.disputed_vi}")
    return "\n".join(dict.fromkeys(lines))


def _head(kind: str, thing: Any) -> str:
    english = f"\\\n{thing.term_en}" if thing.term_en else ""
    return f"({kind}-{thing.id})=\n## `{thing.id}`\n\n**{thing.term_vi}**{english}"


def _links(kind: str, things: Iterable[Any]) -> str:
    return ", ".join(f"[`{thing.id}`](#{kind}-{thing.id})" for thing in things) or "–"


def _joined(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)


# --- what the law says ------------------------------------------------------------------------------------------------


def parameters() -> str:
    """Every parameter with its values over time."""
    book = _book()
    parts = []
    for parameter in book.parameters.values():
        rows = ["| from | before | value | stands in | how it is known |", "|---|---|---|---|---|"]
        for since, end in spans(parameter.history):
            rows.append(
                f"| {day_said(since.start)} | {day_said(end)} | {value_said(since.value, parameter.unit)}{_place(since)} | {_document(since.cite)} "
                f"{_sources(since.cite)} | {CERTAINTIES[since.cite.certainty.value]} |"
            )
        users = [c for c in book.criteria.values() if isinstance(c, Criterion) and parameter in c.parameters]
        counted = [m for m in book.measures.values() if parameter in parameters_of(m)]
        used = f"Unit: {parameter.unit.term_vi}."
        if users:
            used += f" Decides the criteria: {_links('criterion', users)}."
        if counted:
            used += f" Counted by in the measures: {_links('measure', counted)}."
        notes = _notes(since.cite for since in parameter.history)
        parts.append(_joined(_head("parameter", parameter), "\n".join(rows), used, notes))
    return "\n\n".join(parts)


def _aim(aim: Aim, unit: Unit) -> str:
    if aim.low is None and aim.high is None:
        return f"no number: {aim.said_vi}"
    if aim.is_about:
        return f"about {value_said(aim.low, unit)}"
    if aim.low is not None and aim.high is not None:
        said = f"{value_said(aim.low, unit)} to {value_said(aim.high, unit)}"
    elif aim.low is not None:
        said = f"at least {value_said(aim.low, unit)}"
    else:
        said = f"at most {value_said(aim.high, unit)}"
    return said


def _where(aim: Aim) -> str:
    parts = [aim.level.value]
    parts += [aim.terrain.term_en] if aim.terrain is not None else []
    parts += [aim.scope.name_vi] if aim.scope is not None else []
    return ", ".join(parts)


def _readings(target: Target) -> str:
    """What other sources say instead."""
    return "\n".join(
        f"- by the end of {aim.by_year}, read otherwise ({reading.said_vi}): at least {value_said(reading.low, target.unit)}"
        + (f" of {reading.of_vi}" if reading.of_vi else "")
        for aim in target.aims
        for reading in aim.readings
    )


def targets() -> str:
    """Every target with what each programme asks for."""
    parts = []
    book = _book()
    for target in book.targets.values():
        rows = [
            "| scheme | stands from | by the end of | aim | where | stands in | how it is known |",
            "|---|---|---|---|---|---|---|",
        ]
        rows += [
            f"| {aim.programme} | {day_said(aim.since)} | {aim.by_year} | {_aim(aim, target.unit)} | {_where(aim)} | "
            f"{_document(aim.cite)} {_sources(aim.cite)} | {CERTAINTIES[aim.cite.certainty.value]} |"
            for aim in target.aims
        ]
        users = [indicator for indicator in book.indicators.values() if indicator.target == target]
        used = f"Unit: {target.unit.term_vi}. "
        used += f"Held against: {_links('indicator', users)}." if users else "No indicator is held against it yet."
        of = f"A share of: {target.of_vi}." if target.of_vi else ""
        needs = f"Needs: {target.needs_vi}." if target.needs_vi else ""
        notes = _notes(cite for aim in target.aims for cite in (aim.cite, *(item.cite for item in aim.readings)))
        parts.append(
            _joined(_head("target", target), "\n".join(rows), _readings(target), f"{used} {of} {needs}".strip(), notes)
        )
    return "\n\n".join(parts)


def programmes() -> str:
    """The schemes under which clubs are founded."""
    rows = ["| id | name | clubs founded from | before | stands in | how it is known |", "|---|---|---|---|---|---|"]
    rows += [
        f"| `{item.id}` | {item.term_vi} | {day_said(item.since)} | {day_said(item.until)} | {_document(item.cite)} | "
        f"{CERTAINTIES[item.cite.certainty.value]} |"
        for item in _book().programmes
    ]
    return "\n".join(rows)


def documents() -> str:
    """Every document with the addresses at which it, or an account of it, was read."""
    parts = []
    for document in _book().documents.values():
        signed = f", {document.signed}" if document.signed else ""
        addresses = "\n".join(f"- <{address}>" for address in document.addresses)
        parts.append(
            _joined(
                f"(document-{document.id})=\n## {document.short_vi}",
                f"**{document.kind_vi} {document.number}**: {document.title_vi}\\\n{document.issuer_vi}{signed} · `{document.id}`",
                document.title_en or "",
                document.note_vi or "",
                addresses,
            )
        )
    return "\n\n".join(parts)


# --- what is asked and counted ----------------------------------------------------------------------------------------


def _tree(explained: Explained, depth: int = 0) -> str:
    """A tree of words as a nested list."""
    parts = [_tree(part, depth + 1) for part in explained.parts]
    return "\n".join([f"{'  ' * depth}- {explained.text}", *parts])


def criteria() -> str:
    """Every criterion with what it is made of."""
    book = _book()
    parts = []
    for criterion in book.criteria.values():
        sets = [item for item in book.sets.values() if criterion.id in item.criteria]
        facts = [
            f"activity area: {criterion.area.term_vi}" if isinstance(criterion, Criterion) and criterion.area else "",
            "advisory: a warning, never a reason to reject a record" if criterion.advisory else "",
            f"in the set{'s' * (len(sets) > 1)} {', '.join(f'`{item.id}`' for item in sets)}" if sets else "",
        ]
        said = "; ".join(fact for fact in facts if fact)
        parameters_ = (
            f"Decided by: {_links('parameter', criterion.parameters)}." if isinstance(criterion, Criterion) else ""
        )
        measures_ = f"Reads: {_links('measure', criterion.measures)}." if isinstance(criterion, Criterion) else ""
        parts.append(
            _joined(
                _head("criterion", criterion),
                f"{said[:1].upper()}{said[1:]}." if said else "",
                "\n".join(_tree(part) for part in book.explain(criterion.id).parts),
                f"{parameters_} {measures_}".strip(),
            )
        )
    return "\n\n".join(parts)


def sets() -> str:
    """The named sets of criteria."""
    rows = ["| id | name | criteria |", "|---|---|---|"]
    for item in _book().sets.values():
        english = f" ({item.term_en})" if item.term_en else ""
        links = ", ".join(f"[`{id_}`](#criterion-{id_})" for id_ in item.criteria)
        rows.append(f"| `{item.id}` | {item.term_vi}{english} | {links} |")
    return "\n".join(rows)


def _counted(counted: Measure | Meeting | Judged | None) -> str:
    if counted is None:
        return ""
    if isinstance(counted, Measure):
        return f"[`{counted.id}`](#measure-{counted.id}) {counted.term_vi}"
    links = _links("criterion", counted.criteria)
    return f"clubs that meet {links}" if isinstance(counted, Meeting) else f"clubs for which {links} is in force"


def indicators() -> str:
    """Every indicator with its part, its whole and its target."""
    parts = []
    for indicator in _book().indicators.values():
        names = {Form.CHANGE: ("later", "earlier"), Form.TOTAL: ("figure", "")}
        part, whole = names.get(indicator.form, ("part", "whole"))
        lines = [f"- shows: {_FORMS[indicator.form]}{_unit(indicator)}", f"- {part}: {_counted(indicator.numerator)}"]
        if indicator.denominator is not None:
            lines.append(f"- {whole}: {_counted(indicator.denominator)}")
        if indicator.programme:
            lines.append(f"- only clubs founded under scheme {indicator.programme}")
        if indicator.target is not None:
            aims = "; ".join(
                f"{_aim(aim, indicator.target.unit)} by the end of {aim.by_year} (scheme {aim.programme})"
                for aim in indicator.target.aims
            )
            lines.append(f"- target: [`{indicator.target.id}`](#target-{indicator.target.id}), {aims}")
        if indicator.note_vi:
            lines.append(f"- note: {indicator.note_vi}")
        if indicator.facts:
            lines.append(f"- follows from {', '.join(f'`{fact}`' for fact in indicator.facts)}")
        parts.append(_joined(_head("indicator", indicator), "\n".join(lines)))
    return "\n\n".join(parts)


def _unit(indicator: Indicator) -> str:
    return f" ({indicator.unit_vi})" if indicator.unit_vi and indicator.form is not Form.SHARE else ""


def measures() -> str:
    """Every measure: what it counts, when, and inside which other."""
    book = _book()
    parts = []
    for measure in book.measures.values():
        inside = [m for m in (measure.part_of, *measure.also_part_of) if m is not None]
        facts = [
            f"taken {measure.when.value}",
            f"of {'an association' if measure.subject.value == 'association' else 'a club'}",
        ]
        facts.append(f"unit: {measure.unit_vi}")
        if inside:
            facts.append(f"lies inside {_links('measure', inside)}")
        if measure.complement is not None:
            facts.append(f"the rest is {_links('measure', [measure.complement])}")
        counted = _tree(book.explain(measure.id)) if measure.value is not None else "Only a return can give it."
        ask = f"Where it is missing, the report asks for: {measure.ask_vi}." if measure.ask_vi else ""
        said = "; ".join(facts)
        parts.append(_joined(_head("measure", measure), f"{said[:1].upper()}{said[1:]}.", counted, ask))
    return "\n\n".join(parts)


def _items(title: str, items: Iterable[AreaItem]) -> str:
    lines = [f"- {item.term_vi}\\\n  *{item.term_en}* ({_document(item.cite)} {_sources(item.cite)})" for item in items]
    return "\n".join([f"**{title}**", "", *lines]) if lines else ""


def areas() -> str:
    """The eight activity areas with all that is known of each."""
    parts = []
    for area, content in AREA_CONTENTS.items():
        kinds = ", ".join(f"`{kind.value}` {kind.term_vi}" for kind in content.kinds)
        records = ", ".join(f"`{item.value}`" for item in content.records)
        book = _book()
        counted = [i for i in book.indicators.values() if i.id.startswith(f"{area.value}.")]
        criteria_ = [c for c in book.criteria.values() if isinstance(c, Criterion) and c.area is area]
        parts.append(
            _joined(
                f"(area-{area.value})=\n## {area.term_vi}",
                _items("What it holds", content.holds),
                _items("What was seen (no norm)", content.seen),
                _items("What is not known", content.not_known),
                "Evidence: "
                + "; ".join(
                    text
                    for text in (
                        f"activities of the kinds {kinds}" if kinds else "",
                        f"rows of {records}" if records else "",
                    )
                    if text
                )
                + ".",
                f"Norms: {_links('criterion', criteria_)}.",
                f"Numbers without a norm: {_links('parameter', content.slots)}." if content.slots else "",
                f"Indicators: {_links('indicator', counted)}.",
            )
        )
    return "\n\n".join(parts)


def awards() -> str:
    """The awards of the State and of the Association, and what of their criteria is known."""
    rules = _book().award_rules.values()
    criteria = [rule for rule in rules if isinstance(rule, AwardCriteria)]
    return "\n\n".join(_award(rule, criteria) for rule in rules if isinstance(rule, AwardScheme))


def _award(scheme: AwardScheme, criteria: Iterable[AwardCriteria]) -> str:
    known = [rule for rule in criteria if scheme.id in rule.schemes]
    lines = [
        f"- given by: {'not stated, or several' if scheme.issuer is None else scheme.issuer.term_vi}",
        f"- to: {', '.join(kind.value for kind in scheme.recipients) or 'not stated'}",
        f"- from {day_said(scheme.since)} to before {day_said(scheme.until)}"
        if scheme.until
        else f"- from {day_said(scheme.since)}",
        *(f"- prize factor, {kind.value}: {_links('parameter', (item,))}" for kind, item in scheme.prizes),
        *(f"- criteria, {rule.recipients[0].value}, known in part: {rule.term_vi} (`{rule.id}`)" for rule in known),
        *([] if known else ["- criteria: none published (*chưa có tiêu chí được công bố*)"]),
        *(
            f"- look first, from {day_said(item.since)}: {item.term_vi} ({_document(item.cite)})"
            for item in scheme.checks
        ),
    ]
    lines += [
        f"- {_document(cite)} ({CERTAINTIES[cite.certainty.value]}) {_sources(cite)}{f': {cite.note_vi}' if cite.note_vi else ''}"
        for cite in scheme.cites
    ]
    return _joined(_head("award", scheme), "\n".join(lines))


def audits() -> str:
    """The rules of consistency of reported figures."""
    rows = ["| id | finds | severity | asks | follows from |", "|---|---|---|---|---|"]
    for rule in _book().audits.values():
        facts = ", ".join(f"`{fact}`" for fact in rule.facts)
        rows.append(
            f"| `{rule.id}` | {rule.term_vi} (*{rule.term_en}*) | {rule.severity.value} | {rule.ask_vi} | {facts} |"
        )
    return "\n".join(rows)


def provisions() -> str:
    """What documents say in words, where there is no number to resolve."""
    rows = ["| id | about | says | from | until | stands in | known |", "|---|---|---|---|---|---|---|"]
    for item in _book().provisions.values():
        says = "; ".join(item.says_vi)
        about = f"{item.term_vi} (*{item.term_en}*)" if item.term_en else item.term_vi
        rows.append(
            f"| `{item.id}` | {about} | {says} | {day_said(item.since)} | {day_said(item.until)} | "
            f"{_document(item.cite)} | {CERTAINTIES[item.cite.certainty.value]} |"
        )
    return "\n".join(rows)
