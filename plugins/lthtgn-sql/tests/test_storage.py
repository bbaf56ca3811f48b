"""What only a database can go through: versions, hands that write in its tables, locks, rights; and passwords."""

from __future__ import annotations

import logging
import os
import pickle
import shutil
import sys
import tempfile
import threading
import traceback
import tracemalloc
from fractions import Fraction
from pathlib import Path

import attrs
import psycopg
import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.dialects import mysql
from sqlalchemy.schema import CreateTable

from lthtgn.builtin.sqlite import open_sqlite
from lthtgn.errors import InputError, StorageError, StorageVersionError
from lthtgn.hooks.contracts import Kind
from lthtgn.model.clubs import Club
from lthtgn.model.funds import Loan
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member
from lthtgn.model.periods import PartialDate
from lthtgn.model.register import Register
from lthtgn.ranges import Range
from lthtgn.testing.exact import EXACT
from lthtgn_sql import migrations, opening, storage
from lthtgn_sql.cells import FigureCell, Memory
from lthtgn_sql.databases import database_of
from lthtgn_sql.layout import LAYOUT, nodes
from lthtgn_sql.opening import open_sql
from lthtgn_sql.plugin import SCHEMES, lthtgn_storages, open_url
from lthtgn_sql.reading import query_of_one, query_of_window
from lthtgn_sql.schema import METADATA, VERSION, VERSION_TABLE

PASSWORD = "b1-mat"
HERE = Path(migrations.__file__).parent


def code_of(call):
    with pytest.raises(StorageError) as caught:
        call()
    assert str(caught.value) == str(pickle.loads(pickle.dumps(caught.value)))
    return caught.value.code


def problems_of(call):
    with pytest.raises(InputError) as caught:
        call()
    return {found.place.partition(": ")[2]: found.code for found in caught.value.problems}


def test_is_contributed_as_a_plugin():
    """The hook contributes the schemes; the one that is built in stays what it is."""
    assert [(kind.scheme, kind.open) for kind in lthtgn_storages()] == [(scheme, open_url) for scheme in SCHEMES]
    assert "sqlite" not in SCHEMES


# --- opening ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        "sqlite+sql://clubs.db",
        "sqlite+sql:///",
        "sqlite+sql:///:memory:",
        "sqlite+sql:///clubs.db?timeout=x",
        "sqlite:///clubs.db",
        "postgresql://host:port/clubs",
        "postgresql:///clubs?timeout=soon",
        "postgresql:///clubs?schema=Two Words",
        "mariadb:///clubs?schema=a",
        "oracle:///clubs",
    ],
)
def test_a_wrong_url_is_told(url):
    """A URL that says something else than a database is none."""
    assert code_of(lambda: open_sql(url, create=True)) == "bad_url"


def test_the_driver_is_an_extra(monkeypatch):
    """Who has not installed it is told what to install."""
    monkeypatch.setitem(sys.modules, "pymysql", None)
    with pytest.raises(StorageError, match=r"pip install lthtgn-sql\[mariadb\]") as caught:
        open_sql("mariadb://an@127.0.0.1/clubs", create=True)
    assert caught.value.code == "no_driver"


def test_what_is_not_ours_is_left_alone(tmp_path, postgresql):
    """A file of the built-in storage, a text, a folder, another program's tables of the same names."""
    path = tmp_path / "clubs.db"
    url = f"sqlite+sql:///{path}"
    open_sqlite(f"sqlite:///{path}", create=True)
    assert code_of(lambda: open_sql(url, create=True)) == "not_ours"
    path.write_text("Danh sách thành viên câu lạc bộ\n" * 100, encoding="utf-8")
    assert code_of(lambda: open_sql(url, create=True)) == "not_ours"
    assert code_of(lambda: open_sql(f"sqlite+sql:///{tmp_path}", create=True)) == "not_ours"
    assert code_of(lambda: open_sql(f"sqlite+sql:///{tmp_path}/nowhere/a.db", create=True)) == "missing"
    with psycopg.connect(postgresql) as connection:
        connection.execute("CREATE SCHEMA others")
        connection.execute("CREATE TABLE others.member (x int)")
    assert code_of(lambda: open_sql(f"{postgresql}&schema=others", create=True)) == "not_ours"
    with psycopg.connect(postgresql) as connection:
        connection.execute("ALTER TABLE others.member RENAME TO notes")
    assert open_sql(f"{postgresql}&schema=others", create=True).read() == Register()  # beside tables of other names


def test_gone_since_it_was_opened(url, sql):
    """Every call looks at what it writes into."""
    opened = open_sql(url, create=True)
    sql(f"DROP TABLE {VERSION_TABLE}")
    assert code_of(opened.read) == "not_ours"
    assert code_of(lambda: opened.replace(EXACT)) == "not_ours"


def test_all_may_open_at_once(url):
    """Of several that find nothing, one makes the tables and all use them."""
    url = url.replace("timeout=0.2", "timeout=60")
    found = []
    threads = [threading.Thread(target=lambda: found.append(open_sql(url, create=True).read())) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [Register()] * 4


# --- versions ---------------------------------------------------------------------------------------------------------


def test_the_migrations_make_the_tables_of_the_schema(url):
    """Alembic finds no difference; whoever changes the model writes a migration (CONTRIBUTING)."""
    opened = open_sql(url, create=True)
    with opened.database.transaction(write=False) as connection:
        options = {"version_table": VERSION_TABLE, "compare_type": True}
        assert compare_metadata(MigrationContext.configure(connection, opts=options), METADATA) == []
    assert ScriptDirectory(str(HERE)).get_current_head() == str(VERSION)


def test_written_by_a_newer_version(url, sql):
    """It says which version there is and which can be read, also to who has it open."""
    opened = open_sql(url, create=True)
    sql(f"UPDATE {VERSION_TABLE} SET version_num = '9'")
    for call in (lambda: open_sql(url, create=True), opened.read, lambda: opened.replace(EXACT)):
        with pytest.raises(StorageVersionError) as caught:
            call()
        assert (caught.value.found, caught.value.supported, caught.value.code) == (9, VERSION, "newer_version")


@pytest.fixture(name="next_version")
def _next_version(tmp_path, monkeypatch):
    """What the next version would be, with a migration of its own."""

    def install(body):
        folder = tmp_path / "migrations"
        shutil.copytree(HERE, folder, dirs_exist_ok=True)
        text = f"from alembic import op\nimport sqlalchemy as sa\nrevision = '2'\ndown_revision = '1'\ndef upgrade():\n    {body}\n"
        (folder / "versions" / "0002_next.py").write_text(text, encoding="utf-8")
        monkeypatch.setattr(migrations, "__file__", str(folder / "__init__.py"))
        for module in (opening, storage):
            monkeypatch.setattr(module, "VERSION", 2)

    return install


def test_an_older_version_is_brought_up_to_date(url, sql, next_version):
    """What was stored is still there; who had it open is told to open it again."""
    opened = open_sql(url, create=True)
    opened.replace(EXACT)
    next_version("op.add_column('register', sa.Column('province', sa.Text()))")
    assert code_of(opened.read) == "not_ours"
    assert open_sql(url, create=False).read() == EXACT
    assert sql(f"SELECT version_num, province FROM {VERSION_TABLE}, register") == [("2", None)]


def test_a_migration_that_fails_leaves_the_older_version(url, sql, next_version):
    """All of it, or nothing."""
    open_sql(url, create=True).replace(EXACT)
    next_version("op.drop_table('member'); op.execute('INSERT INTO nowhere VALUES (1)')")
    assert code_of(lambda: open_sql(url, create=False)) == "failed"
    assert sql(f"SELECT version_num FROM {VERSION_TABLE}") == [("1",)]
    assert sql("SELECT count(*) FROM member") == [(sum(len(club.members) for club in EXACT.clubs),)]


# --- what hands have written ------------------------------------------------------------------------------------------


def test_what_cannot_be_read_is_named_by_its_place(url, sql):
    """Every wrong value of a table, by table, row and column; never what stands there."""
    opened = open_sql(url, create=True)
    opened.replace(EXACT)
    sql("UPDATE member SET born = 'Nguyễn Thị Bí Mật' WHERE club_id = 'thon-2' AND position IN (0, 3)")
    row = "table member, club_id 'thon-2', position"
    assert problems_of(opened.read) == {f"{row} 0, column born": "bad_date", f"{row} 3, column born": "bad_date"}
    assert problems_of(lambda: opened.get(Kind.CLUB, "thon-2")).keys() == problems_of(opened.read).keys()
    sql("UPDATE member SET born = NULL, sex = 'x' WHERE club_id = 'thon-2' AND position = 0")
    sql("UPDATE member SET born = NULL WHERE born = 'Nguyễn Thị Bí Mật'")
    assert problems_of(opened.read) == {f"{row} 0, column sex": "unknown_choice"}
    opened.replace(EXACT)  # whole again
    assert opened.read() == EXACT
    sql("UPDATE household_status SET class = 'rich' WHERE year = 2024 AND member_position = 2")
    place = "table household_status, club_id 'thon-2', member_position 2, position 0, column class"
    assert problems_of(opened.read) == {place: "unknown_choice"}
    opened.replace(EXACT)
    sql("UPDATE club SET province = '99' WHERE id = 'thon-2'")
    assert problems_of(opened.read) == {"table club, id 'thon-2', column province": "wrong_type"}
    opened.replace(EXACT)
    sql("UPDATE club_figure SET id = 'members'")
    assert problems_of(opened.read) == {"table club_return, club_id 'thon-2', position 1": "wrong_type"}


def test_rows_of_nobody_are_found(url, sql):
    """A row whose club is not there is not passed over in silence; replacing puts it right."""
    opened = open_sql(url, create=True)
    opened.replace(EXACT)
    before = dict(opened.revisions())
    sql("INSERT INTO fund (club_id, position, kind) VALUES ('nowhere', 0, 'operating')")
    assert problems_of(opened.read) == {"table fund": "stray_rows"}
    opened.replace(EXACT)
    assert opened.read() == EXACT
    assert all(before[key] <= revision for key, revision in opened.revisions().items())


def test_two_records_at_one_position_are_both_there(url, sql, monkeypatch):
    """Somebody has inserted by hand; the windows in which records are read leave none out."""
    monkeypatch.setattr(storage, "_WINDOW", 2)
    opened = open_sql(url, create=True)
    register = Register(clubs=tuple(Club(f"c{n}", "CLB", members=(Member("m"),) * n) for n in range(7)))
    opened.replace(register)
    assert opened.read() == register
    sql("UPDATE club SET position = 2 WHERE id IN ('c1', 'c3')")
    assert [club.id for club in opened.clubs()] == ["c0", "c1", "c2", "c3", "c4", "c5", "c6"]
    assert opened.put(Club("new", "CLB"), expected=0) == 1
    assert [club.id for club in opened.clubs()][-1] == "new"


# --- values -----------------------------------------------------------------------------------------------------------


@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(
    texts=st.lists(
        st.text(st.characters(exclude_characters="\0", exclude_categories=["Cs"])) | st.just("\\N"), max_size=4
    )
)
def test_any_text_comes_back(url, texts):
    """Tabs, ends of lines, backslashes, and what `COPY` takes for nothing."""
    opened = open_sql(url, create=True)
    clubs = (Club("a", "\\N", members=tuple(Member(f"m{n}", text) for n, text in enumerate(texts))),)
    opened.replace(Register(clubs=clubs))
    assert opened.read().clubs == clubs


@pytest.mark.parametrize(
    "club",
    [
        Club("b", 5),
        Club("b", "CLB", members=(Member("m", born="1950"),)),
        Club("b", "CLB", members=(Member("m", hardship=1),)),
        Club("b", "CLB", members=("m",)),
        Club("b", "CLB", members=[Member("m")]),
        Club("b", "CLB", members=(Member("m", households=[]),)),
        Club("b", "CLB", loans=(Loan("l", "m", PartialDate(2024), 10**18),)),
        Club("b", "CLB", loans=(Loan("l", "m", None, 1),)),
        Club("b", "CLB\ud800"),
    ],
)
def test_what_a_column_could_not_give_back_is_refused(url, club):
    """Of a type that is none of the model's, or too large; nothing is written."""
    opened = open_sql(url, create=True)
    opened.replace(EXACT)
    assert code_of(lambda: opened.put(club, expected=0)) == "not_storable"
    assert code_of(lambda: opened.replace(Register(clubs=(club,)))) == "not_storable"
    assert opened.read() == EXACT


def test_postgresql_has_no_letter_of_number_zero(postgresql, tmp_path):
    """SQLite keeps it, PostgreSQL refuses it: that is said without saying the text."""
    opened = open_sql(f"{postgresql}&schema=zero", create=True)
    for club in (Club("a", "Bí Mật\0"), Club("a", "A", members=(Member("m", "Bí Mật\0"),))):
        with pytest.raises(StorageError) as caught:
            opened.put(club, expected=0)
        assert caught.value.code == "not_storable"
        assert "Bí Mật" not in "".join(traceback.format_exception(caught.value))


def test_the_ends_of_a_range_never_claim_more_than_is_known():
    """Low ends are rounded down and high ends up; the exact text stands beside."""
    third = Fraction(1, 3)
    cell, memory = FigureCell("n", True), Memory()
    values = [Range(57, 57), Range(200, None), Range(third, 2 * third), Range(10**20, 10**21)]
    low, high, exact = cell.write(values, memory)
    assert [str(end) for end in low] == ["57", "200", "0.333333333333", str(10**18 - 1)]
    assert [str(end) for end in high] == ["57", "None", "0.666666666667", "None"]
    assert exact == [None, None, "1/3..2/3", f"{10**20}..{10**21}"]
    assert list(cell.read([low, high, exact], memory)) == values


# --- many at once -----------------------------------------------------------------------------------------------------


def test_locked(url):
    """Who finds another program writing waits a little, then says so; readers see what was there."""
    opened = open_sql(url, create=True)
    opened.replace(EXACT)
    with opened._transaction(write=True):
        assert code_of(lambda: opened.replace(Register())) == "locked"
        assert code_of(lambda: opened.put(Club("a", "A"), expected=0)) == "locked"
        assert open_sql(url, create=False).read() == EXACT
    assert opened.put(Club("a", "A"), expected=0) == 1


def test_a_reader_sees_what_was_there_when_it_began(postgresql):
    """On PostgreSQL others may write while somebody goes through the clubs."""
    opened = open_sql(f"{postgresql}&schema=snapshot", create=True)
    opened.replace(EXACT)
    clubs = opened.clubs()
    first = next(clubs)
    opened.replace(Register())
    assert [first, *clubs] == list(EXACT.clubs)
    assert list(opened.clubs()) == []


def test_the_memory_of_a_streaming_read_does_not_grow(url, monkeypatch):
    """Four times as many clubs take no more."""
    monkeypatch.setattr(storage, "_WINDOW", 10)
    opened, peaks = open_sql(url, create=True), []
    status = (HouseholdStatus(2024, HouseholdClass.POOR),)
    for number in (60, 240):
        members = tuple(Member(f"m{n}", f"Thành viên {n}" * 5, households=status) for n in range(60))
        opened.replace(Register(clubs=tuple(Club(f"c{n}", "CLB", members=members) for n in range(number))))
        sum(len(club.members) for club in opened.clubs())  # what is made once is made
        tracemalloc.start()
        assert sum(len(club.members) for club in opened.clubs()) == number * 60
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert peaks[1] < 1.5 * peaks[0]


def test_a_file_that_cannot_be_written():
    """It can still be read; as root, by being somebody else meanwhile."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "clubs.db")
        opened = open_sql(f"sqlite+sql:///{path}", create=True)
        opened.replace(EXACT)
        Path(folder).chmod(0o555)
        path.chmod(0o444)
        root = os.geteuid() == 0
        if root:
            os.seteuid(65534)
        try:
            assert open_sql(opened.url, create=False).read() == EXACT
            assert code_of(lambda: opened.replace(Register())) == "read_only"
        finally:
            if root:
                os.seteuid(0)
            Path(folder).chmod(0o755)
        assert opened.read() == EXACT


# --- servers, rights and passwords ------------------------------------------------------------------------------------


def test_a_server_that_is_not_there(caplog):
    """No password in the error, its fields, what led to it, its pickle, nor in any log."""
    caplog.set_level(logging.DEBUG)
    for url in (
        f"postgresql://an:{PASSWORD}@127.0.0.1:1/clubs",
        f"postgresql://127.0.0.1:1/clubs?user=an&password={PASSWORD}",
        f"mariadb://an:{PASSWORD}@127.0.0.1:1/clubs",
        f"mysql://an:{PASSWORD}@127.0.0.1:1/clubs",
    ):
        with pytest.raises(StorageError) as caught:
            open_sql(url, create=True)
        error = caught.value
        assert error.code == "unreachable"
        said = "".join([str(error), repr(error), repr(vars(error)), repr(pickle.dumps(error)), caplog.text])
        assert PASSWORD not in said + "".join(traceback.format_exception(error))
        assert "***" in error.url


def test_no_password_in_what_is_shown_of_a_storage(postgresql):
    """Nor in the places of problems."""
    url = f"postgresql://postgres:{PASSWORD}@/postgres?{postgresql.partition('?')[2]}&schema=shown"
    opened = open_sql(url, create=True)
    assert "***" in opened.url
    assert PASSWORD not in repr(opened) + repr(opened.database.engine)
    opened.replace(EXACT)
    with psycopg.connect(postgresql) as connection:
        connection.execute("UPDATE shown.member SET sex = 'x'")
    with pytest.raises(InputError) as caught:
        opened.read()
    assert PASSWORD not in str(caught.value)


def test_databases_and_rights(postgresql):
    """A database that is not there, a user that is not there, one that may read and not write."""
    host = postgresql.partition("?")[2]
    assert code_of(lambda: open_sql(f"postgresql://postgres@/nowhere?{host}", create=True)) == "missing"
    assert code_of(lambda: open_sql(f"postgresql://nobody@/postgres?{host}", create=True)) == "no_access"
    opened = open_sql(f"{postgresql}&schema=rights", create=True)
    opened.replace(EXACT)
    with psycopg.connect(postgresql) as connection:
        connection.execute("CREATE ROLE reader LOGIN")
        connection.execute("GRANT USAGE ON SCHEMA rights TO reader")
        connection.execute("GRANT SELECT ON ALL TABLES IN SCHEMA rights TO reader")
    reader = open_sql(f"postgresql://reader@/postgres?{host}&schema=rights", create=False)
    assert reader.read() == EXACT
    assert reader.get(Kind.CLUB, "thon-1").revision == 1
    assert code_of(lambda: reader.replace(Register())) == "no_access"
    assert opened.read() == EXACT


# --- MariaDB, of which no server is at hand ---------------------------------------------------------------------------


@pytest.mark.parametrize("dialect", [mysql.dialect(), mysql.dialect(is_mariadb=True)], ids=["mysql", "mariadb"])
def test_tables_and_queries_of_mariadb(dialect):
    """What MariaDB is told: keys that it can index and that compare bytes, and tables that know transactions."""
    for table in METADATA.sorted_tables:
        made = str(CreateTable(table).compile(dialect=dialect))
        assert "ENGINE=InnoDB" in made
        assert "CHARSET=utf8mb4" in made
        assert all(f"`{name}`" in made or f"{name} " in made for name in list(table.c.keys()))
        for column in table.primary_key:
            if isinstance(column.type, sa.Text):
                assert f"{column.name} VARCHAR(191) COLLATE utf8mb4_bin NOT NULL" in made.replace("`", "")
    for root in LAYOUT.values():
        for node in nodes(root):
            for query in (query_of_window(root, node), query_of_one(root, node)):
                assert "ORDER BY" in str(query.compile(dialect=dialect))


def test_mariadb_is_reached_by_pymysql():
    """With the bare driver's own arguments, ours taken out."""
    database = database_of("mariadb://an:x@db.vn/clubs?timeout=9&ssl_ca=ca.pem")
    arguments = database.engine.dialect.create_connect_args(database.engine.url)[1]
    assert (database.engine.driver, database.timeout, database.url) == (
        "pymysql",
        9,
        "mariadb://an:***@db.vn/clubs?timeout=9&ssl_ca=ca.pem",
    )
    assert arguments["host"] == "db.vn"
    assert "timeout" not in arguments


def test_a_register_that_only_moves_keeps_its_revisions(url):
    """Other places, the same revisions."""
    opened = open_sql(url, create=True)
    opened.replace(EXACT)
    before = dict(opened.revisions())
    moved = attrs.evolve(EXACT, clubs=EXACT.clubs[::-1])
    opened.replace(moved)
    assert opened.read() == moved
    assert opened.revisions() == before
