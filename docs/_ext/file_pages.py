"""The fields of a register in a file, from the same table by which registers are read and written."""

from __future__ import annotations

import inspect
import re

from lthtgn.exchange.fields import RECORDS, Choice, Field, Figures, Listed, Maybe, Plain, Record
from lthtgn.model.returns import Figure

_PLAIN = {
    Plain.TEXT: "text",
    Plain.ID: "id, unique among its like",
    Plain.FLAG: "`true` or `false`",
    Plain.WHOLE: "whole number",
    Plain.DATE: 'date: `"2024-05-17"`, `"2024-05"`, `"2024"`',
    Plain.PERIOD: 'period: `"2024"`, `"2024-05"`, `"2023/2024"`',
    Plain.DATE_OR_PERIOD: "date, or a period with a slash",
    Plain.FIGURE: 'figure: `57`, `"34..36"`, `"200.."`, `"..70"`',
}


def fields() -> str:
    """Every table of a register with every field, the whole register first."""
    return "\n\n".join(_table(record) for record in reversed(RECORDS) if record is not Figure)


def _table(record: type) -> str:
    about = _attributes(record)
    first = (inspect.getdoc(record) or "").splitlines()[0]
    rows = ["| field | form | needed | what it says |", "|---|---|---|---|"]
    for field in RECORDS[record]:
        needed = "yes" if field.required else ""
        rows.append(f"| `{field.key}` | {_form(field)} | {needed} | {about.get(field.name, '')} |")
    return f"(file-{record.__name__})=\n### {record.__name__}\n\n{_escaped(first)}\n\n" + "\n".join(rows)


def _form(field: Field) -> str:
    return _said(field.form)


def _said(form: object) -> str:
    match form:
        case Plain():
            return _PLAIN[form]
        case Choice(type=kind):
            return " · ".join(f'`"{member.value}"`' for member in kind)
        case Record(type=inner):
            return f"table [{inner.__name__}](#file-{inner.__name__})"
        case Maybe(record=inner):
            return f'{_said(inner)}, or `"absent"`'
        case Listed(item=inner):
            return f"list of: {_said(inner)}"
        case Figures():
            return "table of figures by their ids; see [figures](#figures)"
    raise TypeError(form)


def _attributes(record: type) -> dict[str, str]:
    """What the docstring says of each attribute."""
    text = inspect.getdoc(record) or ""
    section = text.partition("Attributes:\n")[2].partition("\n\n")[0]
    found: dict[str, str] = {}
    name = ""
    for line in section.splitlines():
        start = re.match(r"    (\w+): (.*)", line)
        if start:
            name = start[1]
            found[name] = start[2]
        elif name:
            found[name] += f" {line.strip()}"
    return {key: _escaped(value) for key, value in found.items()}


def _escaped(text: str) -> str:
    return text.replace("|", "\\|")
