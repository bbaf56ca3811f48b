"""The conformance kit, on SQLite and on a real PostgreSQL, with a witness that knows the tables from the manual alone."""

from __future__ import annotations

import contextlib
import re
import sqlite3
from datetime import date, timedelta
from fractions import Fraction
from typing import ClassVar

import psycopg
import pytest
from psycopg.rows import dict_row

from lthtgn.exchange import get_converter
from lthtgn.hooks.contracts import StorageKind
from lthtgn.model.register import Register
from lthtgn.testing.storage import StorageTests
from lthtgn_sql.plugin import open_url

# What a register file calls a list, and its table; below it, in the table's rows, likewise. A text is a list of plain values.
RETURNS = {"figures": "figure", "clubs": "return_clubs"}
LISTS = {
    "club": {
        "equipment": "club_equipment",
        "statuses": ("club_status", {}),
        "complete": ("complete", {}),
        "members": (
            "member",
            {"households": ("household_status", {}), "welfare": ("welfare", {"receives": ("benefit_receipt", {})})},
        ),
        "board": ("board_member", {"areas": "board_member_areas"}),
        "volunteers": ("volunteer", {"helps": "volunteer_helps"}),
        "activities": (
            "activity",
            {"areas": "activity_areas", "contents": "activity_contents", "people": "activity_people"},
        ),
        "funds": ("fund", {}),
        "fund_entries": ("fund_entry", {}),
        "loans": ("loan", {"repayments": ("repayment", {})}),
        "care_pairs": ("care_pair", {}),
        "care_visits": ("care_visit", {"carers": "care_visit_carers"}),
        "returns": ("club_return", {"figures": ("club_figure", {}), "clubs": "club_return_clubs"}),
        "consents": ("club_consent", {}),
        "requests": ("club_data_request", {}),
        "nominations": (
            "nomination",
            {"based_on": "nomination_based_on", "holds": "nomination_holds", "answers": ("answer", {})},
        ),
    },
    "association": {
        "branches": ("branch", {"groups": "branch_groups"}),
        "returns": ("association_return", {"figures": ("association_figure", {}), "clubs": "association_return_clubs"}),
        "memberships": ("membership", {}),
        "reliefs": ("fee_relief", {}),
        "fees": ("fees_collected", {}),
        "consents": ("association_consent", {}),
        "requests": ("association_data_request", {}),
    },
    "award": {"recipients": "award_recipients"},
}
PLACE = ("province", "edition", "district", "commune", "commune_code", "village")
OBJECTS = {
    "founding_decision": ("number", "day", "issuer"),
    "charter": ("adopted",),
    "arts_team": ("formed",),
    "hardship_assessment": ("by", "day"),
}
FLAGS = re.compile(
    r"hardship|needs_loan|association_member|citizen|pension|monthly_allowance|survivor_allowance|supporter|"
    r"supporter_on_allowance|qualifies_for_institution|cared_for_in_community|difficult_commune|social_pension_requested|"
    r"moved_from_allowance|insured|told|told_sensitive|voluntary|separate|kept|capable|proper|processor|extended|"
    r"already_awarded|.*_open|disciplined|rated_in_writing|met|.*_complete|considered|reported"
)


class Witness:
    """Puts a register together from rows, as somebody would who has read the manual and nothing else."""

    def __init__(self, rows_of):
        self.rows_of = rows_of

    def register(self):
        [top] = self.rows_of("register")
        tables = {f"{kind}s": self.records(kind) for kind in LISTS}
        return get_converter().structure({"title": top["title"], "source": top["source"], **tables}, Register)

    def records(self, kind):
        rows = sorted(self.rows_of(kind), key=lambda row: row["position"])
        found = []
        for row in rows:
            table = self.fields(row, set())
            found.append(table | self.lists(LISTS[kind], row, {f"{kind}_id": row["id"]}))
        return found

    def lists(self, lists, owner, where):
        """The lists of a row; those that are not known are left out."""
        tables = {}
        for name, below in lists.items():
            if owner.get(f"{name}_known", 1):
                plain = isinstance(below, str)
                rows = [r for r in self.rows_of(below if plain else below[0]) if where.items() <= r.items()]
                rows.sort(key=lambda row: row.get("position", 0))
                tables[name] = [r["value"] for r in rows] if plain else [self.row(r, below, where) for r in rows]
        if "welfare" in tables:
            [tables["welfare"]] = tables["welfare"] or [None]
        if "figures" in tables:
            figures = tables["figures"]
            tables["figures"] = {f["id"]: {"value": f["value"], "text": f.get("text")} for f in figures}
        return tables

    def row(self, row, below, where):
        table, lists = below
        role = table.removeprefix("club_").removeprefix("association_") if table.endswith("_return") else table
        inner = where if table == "welfare" else where | {f"{role}_position": row["position"]}
        return self.fields(row, set(where)) | self.lists(lists, row, inner)

    def fields(self, row, where):
        """The columns as a file would have them."""
        row = {name: value for name, value in row.items() if name not in where and value is not None}
        for name in ("position", "revision"):
            row.pop(name, None)
        table = {}
        if "province" in row:
            table["place"] = {name: row.pop(name) for name in PLACE if name in row}
        for name, fields in OBJECTS.items():
            state = row.pop(name, None)
            inner = {"on" if f == "day" else f: row.pop(f"{name}_{f}") for f in fields if f"{name}_{f}" in row}
            if state:
                table[name] = "absent" if state == "absent" else inner
        for name in [name for name in row if name.endswith("_low")]:
            base = name.removesuffix("_low")
            low, high, exact = row.pop(name), row.pop(f"{base}_high", None), row.pop(f"{base}_exact", None)
            assert exact is None or self.holds(exact, low, high)
            table[base] = exact or (int(low) if low == high else f"{int(low)}..{'' if high is None else int(high)}")
        if "period_first" in row:
            first, last = date.fromisoformat(row.pop("period_first")), date.fromisoformat(row.pop("period_last"))
            assert last + timedelta(1) > first
            table["period"] = f"{first}/{last}"
        for name, value in row.items():
            if not name.endswith("_known"):
                key = {"day": "on", "left_day": "left"}.get(name, name)
                table[key] = bool(value) if FLAGS.fullmatch(name) and value in {0, 1} else value
        return table

    @staticmethod
    def holds(exact, low, high):
        """The columns of the ends never claim more than the exact text."""
        first, dots, last = exact.partition("..")
        ends = Fraction(first or 0), (Fraction(last) if last else None) if dots else Fraction(first)
        return low <= ends[0] and (high is None or (ends[1] is not None and ends[1] <= high))


def rows_of_sqlite(path):
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        names = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]
        tables = {name: [dict(row) for row in db.execute(f"SELECT * FROM {name}")] for name in names}
    return tables.__getitem__


def rows_of_postgresql(url, schema):
    with psycopg.connect(url, row_factory=dict_row) as db:
        found = db.execute("SELECT table_name FROM information_schema.tables WHERE table_schema = %s", (schema,))
        names = [row["table_name"] for row in found]
        tables = {name: db.execute(f'SELECT * FROM "{schema}"."{name}"').fetchall() for name in names}
    return tables.__getitem__


class TestSqlite(StorageTests):
    """A file of SQLite."""

    kind = StorageKind("sqlite+sql", open=open_url)
    max_examples = 10  # each history opens tables of its own

    def url(self, folder):
        """A file in the folder."""
        return f"sqlite+sql:///{folder}/sổ đăng ký #1.db?timeout=60"

    def peek(self, folder):
        """By SQL of its own."""
        return Witness(rows_of_sqlite(folder / "sổ đăng ký #1.db")).register()


class TestPostgresql(StorageTests):
    """A schema of a server for each folder."""

    kind = StorageKind("postgresql", open=open_url)
    max_examples = 10
    server: ClassVar[str]

    @pytest.fixture(autouse=True, scope="class")
    @classmethod
    def _server(cls, postgresql):
        cls.server = postgresql

    @contextlib.contextmanager
    def folder(self):
        """The schema is removed with the folder."""
        with super().folder() as folder:
            yield folder
            with psycopg.connect(self.server) as db:
                db.execute(f'DROP SCHEMA IF EXISTS "{self.schema(folder)}" CASCADE')

    @staticmethod
    def schema(folder):
        return re.sub(r"[^a-z0-9]", "_", folder.name.lower())

    def url(self, folder):
        """Named by the folder."""
        return f"{self.server}&schema={self.schema(folder)}&timeout=60"

    def peek(self, folder):
        """By SQL of its own."""
        return Witness(rows_of_postgresql(self.server, self.schema(folder))).register()
