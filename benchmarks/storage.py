"""Members into and out of a SQLite file, beside a bare executemany and a bare select that builds the same objects.

    python benchmarks/storage.py [MEMBERS …]

`into` is `SqliteStorage.replace` of a register into a new file; `bare` writes the same rows, already made, into the same
tables in one transaction. `out` is `read`; `bare` selects the members in order and builds the same `Member`s, each day
and each class of a household made once. `again` is `replace` of the same register, which finds that nothing has changed.
The aim is at most 2 for both ratios; only ratios from one run on one machine mean anything.

The last column is the most memory that Python took to go through all clubs one by one with `clubs()`: it must not grow
with the register.
"""

from __future__ import annotations

import contextlib
import gc
import json
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import attrs
from making import bests, clubs

from lthtgn.builtin.sqlite import open_sqlite
from lthtgn.model.clubs import Club
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member, Sex
from lthtgn.model.periods import PartialDate
from lthtgn.model.register import Register

SIZES = (12_000, 120_000, 1_200_000)
COLUMNS = 'club_id, position, id, name, sex, born, joined, "left", households, hardship, needs_loan, association_member'
INSERT = f"INSERT INTO member ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
STREAM = """
import sys, tracemalloc
from lthtgn.builtin.sqlite import open_sqlite
storage = open_sqlite(sys.argv[1], False)
tracemalloc.start()
number = sum(len(club.members) for club in storage.clubs())
print(number, tracemalloc.get_traced_memory()[1])
"""


def named(club: Club) -> Club:
    members = tuple(attrs.evolve(m, name=f"Nguyễn Thị {club.id} {m.id}") for m in club.members)
    return attrs.evolve(club, members=members)


@contextlib.contextmanager
def without_gc():
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def text(date: PartialDate | None) -> str | None:
    return None if date is None else str(date)


def rows_of(register: Register) -> list[tuple[object, ...]]:
    """The rows of all members, in the order in which the table keeps them."""
    return [
        (
            club.id,
            position,
            m.id,
            m.name,
            m.sex and m.sex.value,
            text(m.born),
            text(m.joined),
            text(m.left),
            json.dumps({h.year: h.class_.value for h in m.households}) if m.households else None,
            m.hardship,
            m.needs_loan,
            m.association_member,
        )
        for club in sorted(register.clubs, key=lambda club: club.id)
        for position, m in enumerate(club.members)
    ]


def bare_into(rows: list[tuple[object, ...]], folder: Path) -> Callable[[], None]:
    def run() -> None:
        path = folder / "bare.db"
        path.unlink(missing_ok=True)
        open_sqlite(f"sqlite:///{path}", create=True)
        with without_gc(), contextlib.closing(sqlite3.connect(path, isolation_level=None)) as db:
            db.execute("BEGIN IMMEDIATE")
            db.executemany(INSERT, rows)
            db.execute("COMMIT")

    return run


def bare_out(path: Path) -> Callable[[], object]:
    class Dates(dict):
        def __missing__(self, key):
            self[key] = value = PartialDate.parse(key)
            return value

    class Households(dict):
        def __missing__(self, key):
            pairs = json.loads(key).items()
            self[key] = value = tuple(HouseholdStatus(int(year), HouseholdClass(class_)) for year, class_ in pairs)
            return value

    sexes, flags = {None: None, "female": Sex.FEMALE, "male": Sex.MALE}, {None: None, 0: False, 1: True}

    def run() -> object:
        dates, households = Dates({None: None}), Households({None: ()})
        with without_gc(), contextlib.closing(sqlite3.connect(path)) as db:
            return [
                Member(i, name, sexes[s], dates[b], dates[j], dates[left], households[h], flags[x], flags[y], flags[z])
                for _, _, i, name, s, b, j, left, h, x, y, z in db.execute(
                    f"SELECT {COLUMNS} FROM member ORDER BY club_id, position"
                )
            ]

    return run


def measure(members: int, folder: Path) -> str:
    register = Register(clubs=tuple(map(named, clubs(members // 60))))
    number = sum(len(club.members) for club in register.clubs)
    path = folder / "clubs.db"

    def into() -> None:
        path.unlink(missing_ok=True)
        open_sqlite(f"sqlite:///{path}", create=True).replace(register)

    in_, bare_in = bests(into, bare_into(rows_of(register), folder), runs=3)
    storage = open_sqlite(f"sqlite:///{path}", create=False)
    assert storage.read() == register
    again, out, bare_out_ = bests(lambda: storage.replace(register), storage.read, bare_out(path), runs=3)
    stream = subprocess.run([sys.executable, "-c", STREAM, storage.url], capture_output=True, text=True, check=True)
    streamed, memory = map(int, stream.stdout.split())
    assert streamed == number
    columns = (in_, bare_in, in_ / bare_in, out, bare_out_, out / bare_out_, again)
    return f"{number:>10,}" + "".join(f"{column:>9.2f}" for column in columns) + f"{memory / 1_000_000:>10.1f}"


def main(sizes: tuple[int, ...]) -> None:
    heads = ("into", "bare", "ratio", "out", "bare", "ratio", "again")
    print(f"{'members':>10}" + "".join(f"{head:>9}" for head in heads) + f"{'stream MB':>10}")
    for members in sizes:
        with tempfile.TemporaryDirectory() as folder:
            print(measure(members, Path(folder)))


if __name__ == "__main__":
    main(tuple(map(int, sys.argv[1:])) or SIZES)
