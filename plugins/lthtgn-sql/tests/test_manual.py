"""README's queries give what it shows, on both databases; TABLES.md says of every column what the model says of the field.

`LTHTGN_RENEW_GOLDEN=1` writes TABLES.md anew.
"""

from __future__ import annotations

import importlib
import inspect
import os
import pkgutil
import re
import shutil
from pathlib import Path

import pytest

import lthtgn
import lthtgn_sql
from lthtgn.exchange.fields import RECORDS
from lthtgn_sql.cells import FigureCell, PeriodCell, RecordCell
from lthtgn_sql.layout import LAYOUT, nodes
from lthtgn_sql.opening import open_sql

HERE = Path(__file__).parents[1]
EXAMPLE = HERE.parents[1] / "examples" / "sample-club"
QUERIES = re.findall(
    r"```sql\n(.*?)```\n+```text\n(.*?)```", (HERE / "README.md").read_text(encoding="utf-8"), re.DOTALL
)
KINDS = {"key": "text"}


@pytest.mark.parametrize("place", range(len(QUERIES)))
def test_a_query_gives_what_is_shown(url, sql, place):
    """Columns between bars; what is not known is empty."""
    query, shown = QUERIES[place]
    open_sql(url, create=True).replace(lthtgn.open_rulebook().read(EXAMPLE))
    rows = [" | ".join("" if value is None else str(value) for value in row).rstrip() for row in sql(query)]
    assert rows == shown.splitlines()


def test_there_are_queries():
    """The page has not lost them."""
    assert len(QUERIES) >= 6


def test_the_python_of_the_page_runs(tmp_path, monkeypatch, capsys):
    """In a folder that holds the example."""
    shutil.copytree(EXAMPLE, tmp_path / "examples" / "sample-club")
    monkeypatch.chdir(tmp_path)
    for body in re.findall(r"```python\n(.*?)```", (HERE / "README.md").read_text(encoding="utf-8"), re.DOTALL):
        exec(compile(body, "README.md", "exec"), {})
    assert capsys.readouterr().out == "[61]\n"


def attributes(cls):
    """What the docstring of a class says of each field."""
    text = inspect.cleandoc(cls.__doc__ or "").partition("Attributes:\n")[2].partition("\n\n")[0]
    found = re.findall(r"^ {4}(\w+): (.*(?:\n {8}.*)*)", text, re.MULTILINE)
    return {name: " ".join(words.split()) for name, words in found}


def said(cell, words):
    """What is said of each column of a field."""
    match cell:
        case FigureCell():
            return [
                f"{words} – the low end, rounded down",
                "its high end, rounded up; empty: open",
                "the range as in files, where the two cannot say it",
            ]
        case PeriodCell():
            return [f"{words} – its first day", "its last day"]
        case RecordCell():
            inner = attributes(cell.type)
            of_fields = [text for name, each in cell.fields for text in said(each, inner.get(name, ""))]
            return (
                of_fields if cell.state is None else [f"{words} `present`, `absent`, or empty: not known", *of_fields]
            )
    return [words]


LEADS = {
    "position": "place in the list, from 0",
    "revision": "1 when first written, one more at each writing since",
    "club_id": "whose row it is: `club.id`",
    "association_id": "whose row it is: `association.id`",
    "award_id": "whose row it is: `award.id`",
}


def page():
    """TABLES.md."""
    lines = [
        "# The tables",
        "",
        "Written from the model by `tests/test_manual.py`; the words are those of the Python reference. *Key* columns tell rows",
        "apart. A column that is not *never empty* is empty where nothing is known. Days are text, `2025-05-10`, `2025-05` or",
        "`2025`; sums of money are whole đồng. How to ask is in [README](README.md).",
        "",
        "| `register` | type | |",
        "|---|---|---|",
        "| `one` | integer, key | 1: there is one row |",
        "| `title`, `source` | text | what it is the register of, and where the data come from |",
        "",
        "| `deleted` | type | |",
        "|---|---|---|",
        "| `kind`, `id` | text, key | `club`, `association` or `award` that was deleted |",
        "| `revision` | integer, never empty | its last revision |",
    ]
    for root in LAYOUT.values():
        for node in nodes(root):
            words = attributes(node.type) if node.type else {"value": "an item of the list"}
            about = (inspect.getdoc(node.type) or "").splitlines()[0] if node.type else "A list of plain values."
            texts = [
                LEADS.get(c.name, f"the place of its row in `{c.name.removesuffix('_position')}`, there `position`")
                for c in node.lead
            ]
            for part in node.parts:
                if part.cell is not None:
                    texts += said(part.cell, words.get(part.name, "unique in its list"))
                elif part.known is not None:
                    texts.append(f"whether the rows of `{part.child.table}` are known; none and true: there are none")
            lines += ["", f"| `{node.table}` | type | {about.replace('|', '/')} |", "|---|---|---|"]
            for column, text in zip(node.columns, texts, strict=True):
                key = ", key" if column.name in node.key else ", never empty" if column.required else ""
                kind = KINDS.get(column.kind.value, column.kind.value)
                lines.append(f"| `{column.name}` | {kind}{key} | {text.replace('|', '/')} |")
    return "\n".join(lines) + "\n"


def test_every_column_is_documented():
    """A new field of the model is a new column here, and in a migration."""
    path = HERE / "TABLES.md"
    if os.environ.get("LTHTGN_RENEW_GOLDEN"):
        path.write_text(page(), encoding="utf-8")
    assert page() == path.read_text(encoding="utf-8")
    assert all(
        field.name == "id" or field.name in attributes(cls) for cls, fields in RECORDS.items() for field in fields
    )


MODULES = [
    found.name for found in pkgutil.walk_packages(lthtgn_sql.__path__, "lthtgn_sql.") if "migrations" not in found.name
]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_hold(name):
    """Every public name is one, and every example gives what it shows."""
    import doctest

    module = importlib.import_module(name)
    failed, _ = doctest.testmod(module)
    assert not failed
    assert [public for public in module.__all__ if not hasattr(module, public)] == []
