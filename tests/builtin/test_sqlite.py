"""SQLite storage: the conformance kit, and what only a database file can go through."""

import contextlib
import json
import os
import pickle
import sqlite3
import stat
import subprocess
import sys
import tempfile
import time
import traceback
from pathlib import Path

import attrs
import pytest

from lthtgn.builtin import sqlite
from lthtgn.builtin.sqlite import SqliteStorage, lthtgn_storages, open_sqlite
from lthtgn.errors import InputError, RevisionConflictError, StorageError, StorageVersionError
from lthtgn.exchange import get_converter
from lthtgn.hooks.contracts import Kind, StorageKind, Stored
from lthtgn.model.clubs import Club
from lthtgn.model.people import HardshipAssessment, HouseholdClass, HouseholdStatus, Member
from lthtgn.model.periods import PartialDate
from lthtgn.model.register import Register
from lthtgn.model.welfare import Welfare
from lthtgn.testing.exact import EXACT
from lthtgn.testing.storage import StorageTests

FLAGS = ("hardship", "needs_loan", "association_member")


def peek(path):
    """The register as an analyst would put it together from the tables."""
    converter = get_converter()
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.row_factory = sqlite3.Row
        tables = {}
        for kind in ("club", "association", "award"):
            rows = db.execute(f"SELECT * FROM {kind} ORDER BY position").fetchall()
            tables[f"{kind}s"] = [{"id": row["id"], **json.loads(row["document"])} for row in rows]
        for club in tables["clubs"]:
            rows = db.execute("SELECT * FROM member WHERE club_id = ? ORDER BY position", (club["id"],))
            club["members"] = [as_in_a_file(dict(row)) for row in rows]
        [top] = db.execute("SELECT title, source FROM register").fetchall()
        return converter.structure({**top, **tables}, Register)


def as_in_a_file(row):
    table = {key: value for key, value in row.items() if value is not None and key not in {"club_id", "position"}}
    if "households" in table:
        pairs = json.loads(table["households"], object_pairs_hook=list)
        table["households"] = [{"year": int(year), "class": class_} for year, class_ in pairs]
    if "household_decisions" in table:
        of_years = json.loads(table.pop("household_decisions"))
        for status in table["households"]:
            status.update(of_years[str(status["year"])])
    for name in {"welfare", "hardship_assessment"} & table.keys():
        table[name] = json.loads(table[name])
    return table | {flag: bool(table[flag]) for flag in FLAGS if flag in table}


class TestSqliteStorage(StorageTests):
    """The kit."""

    kind = StorageKind("sqlite", open=open_sqlite)

    def url(self, folder):
        """A file in the folder."""
        return f"sqlite:///{folder}/sổ đăng ký #1.db?timeout=60"

    def peek(self, folder):
        """By SQL of its own."""
        return peek(folder / "sổ đăng ký #1.db")


@pytest.fixture(name="path")
def _path(tmp_path):
    return tmp_path / "clubs.db"


@pytest.fixture(name="url")
def _url(path):
    return f"sqlite:///{path}?timeout=0.1"


def code_of(call):
    with pytest.raises(StorageError) as caught:
        call()
    assert str(caught.value) == str(pickle.loads(pickle.dumps(caught.value)))
    return caught.value.code


def change(path, *statements):
    with contextlib.closing(sqlite3.connect(path)) as db:
        for statement in statements:
            db.execute(statement)
        db.commit()


def test_is_contributed_as_a_plugin():
    """The hook contributes the scheme."""
    [kind] = lthtgn_storages()
    assert (kind.scheme, kind.open) == ("sqlite", open_sqlite)


# --- opening ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url",
    [
        "sqlite://clubs.db",
        "sqlite:///",
        "sqlite:///:memory:",
        "sqlite:///clubs.db?timeout=x",
        "sqlite:///clubs.db?tiemout=1",
        "postgresql:///clubs",
    ],
)
def test_a_wrong_url_is_told(url):
    """A URL that says something else than a file is no file."""
    assert code_of(lambda: open_sqlite(url, create=True)) == "bad_url"


def test_a_relative_url_is_of_the_folder_in_which_it_was_opened(tmp_path, monkeypatch):
    """Three slashes: relative; and it stays that file when the program goes elsewhere."""
    monkeypatch.chdir(tmp_path)
    storage = open_sqlite("sqlite:///clubs.db", create=True)
    monkeypatch.chdir("/")
    storage.replace(EXACT)
    assert peek(tmp_path / "clubs.db") == EXACT


def test_how_long_it_waits_is_in_the_url(url):
    """By default five seconds."""
    assert open_sqlite(url, create=True).timeout == 0.1
    assert open_sqlite(url.partition("?")[0], create=True).timeout == 5


def test_missing(url, path):
    """No file, no folder, or a file without content: nothing is made."""
    assert code_of(lambda: open_sqlite(url, create=False)) == "missing"
    assert code_of(lambda: open_sqlite(f"sqlite:///{path.parent}/nowhere/a.db", create=True)) == "missing"
    path.touch()
    assert code_of(lambda: open_sqlite(url, create=False)) == "missing"
    assert path.stat().st_size == 0


def test_a_file_without_content_may_be_used(url, path):
    """As a program that was ended at the very beginning leaves one."""
    path.touch()
    assert open_sqlite(url, create=True).read() == Register()


def test_gone_since_it_was_opened(url, path):
    """A file that somebody deleted is missing, not made anew."""
    storage = open_sqlite(url, create=True)
    path.unlink()
    assert code_of(storage.read) == "missing"
    assert code_of(lambda: storage.replace(EXACT)) == "missing"
    assert not path.exists()


@pytest.mark.parametrize("create", [False, True])
def test_not_ours(url, path, create):
    """Another program's database, a text and a folder are left as they are."""
    path.write_text("Danh sách thành viên câu lạc bộ\n" * 100, encoding="utf-8")
    assert code_of(lambda: open_sqlite(url, create)) == "not_ours"
    path.unlink()
    change(path, "CREATE TABLE notes (text)")
    content = path.read_bytes()
    assert code_of(lambda: open_sqlite(url, create)) == "not_ours"
    assert path.read_bytes() == content
    change(path, "PRAGMA application_id = 77")
    assert code_of(lambda: open_sqlite(url, create)) == "not_ours"
    path.unlink()
    path.mkdir()
    assert code_of(lambda: open_sqlite(url, create)) == "not_ours"


def test_exchanged_for_an_older_one(url, path):
    """Every call looks at what it writes into."""
    storage = open_sqlite(url, create=True)
    path.write_bytes(b"")
    assert code_of(storage.read) == "not_ours"


def test_damaged(url, path):
    """A file of which a part was lost is told from one that was never ours."""
    storage = open_sqlite(url, create=True)
    storage.replace(Register(clubs=tuple(Club(f"c{n}", "CLB" * 1000) for n in range(20))))
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xff" * (len(content) - 4096)
    path.write_bytes(content)
    assert code_of(storage.read) == "damaged"


# --- versions ---------------------------------------------------------------------------------------------------------


def test_written_by_a_newer_version(url, path):
    """It says which version there is and which can be read, also to who has it open."""
    storage = open_sqlite(url, create=True)
    newer = len(sqlite.MIGRATIONS) + 1
    change(path, f"PRAGMA user_version = {newer}")
    for call in (lambda: open_sqlite(url, create=True), storage.read, lambda: storage.replace(EXACT)):
        with pytest.raises(StorageVersionError) as caught:
            call()
        assert (newer, newer - 1, "newer_version") == (caught.value.found, caught.value.supported, caught.value.code)


def test_an_older_version_is_brought_up_to_date(url, path, monkeypatch):
    """Each step once and in order; what was stored is still there."""
    open_sqlite(url, create=True).replace(EXACT)
    released, steps = len(sqlite.MIGRATIONS), []

    def second(db):
        steps.append(2)
        db.execute("ALTER TABLE register ADD COLUMN province TEXT")
        db.execute("UPDATE register SET province = '01'")

    def third(db):
        steps.append(3)
        db.execute("CREATE TABLE place AS SELECT province FROM register")

    monkeypatch.setattr(sqlite, "MIGRATIONS", (*sqlite.MIGRATIONS, second, third))
    assert open_sqlite(url, create=False).read() == EXACT
    open_sqlite(url, create=False).put(Club("new", "CLB"), expected=0)
    assert steps == [2, 3]
    with contextlib.closing(sqlite3.connect(path)) as db:
        assert db.execute("SELECT * FROM place").fetchall() == [("01",)]
        assert db.execute("PRAGMA user_version").fetchone() == (released + 2,)


def test_a_step_that_fails_leaves_the_older_version(url, path, monkeypatch):
    """The steps before it stay, it itself leaves nothing; put right, it is done the next time."""
    open_sqlite(url, create=True).replace(EXACT)
    released = sqlite.MIGRATIONS

    def second(db):
        db.execute("CREATE TABLE second (x)")

    def third(db):
        db.execute("CREATE TABLE third (x)")
        db.execute("INSERT INTO nowhere VALUES (1)")

    monkeypatch.setattr(sqlite, "MIGRATIONS", (*sqlite.MIGRATIONS, second, third))
    assert code_of(lambda: open_sqlite(url, create=False)) == "failed"
    with contextlib.closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone() == (len(released) + 1,)
        names = {name for (name,) in db.execute("SELECT name FROM sqlite_master")}
    assert "second" in names
    assert "third" not in names
    monkeypatch.setattr(sqlite, "MIGRATIONS", (*released, second, lambda db: db.execute("CREATE TABLE third (x)")))
    assert open_sqlite(url, create=False).read() == EXACT


def test_a_file_of_version_1_keeps_its_members(url, path, monkeypatch):
    """Version 2 adds what members live on and receive: of those that are there it is not known."""
    member = Member("m1", born=PartialDate(1950), association_member=True)
    old = sqlite.MIGRATIONS[:1]
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as db:
        old[0](db)
        db.execute("INSERT INTO club (id, position, revision, document) VALUES ('a', 0, 3, '{\"name\":\"CLB A\"}')")
        db.execute("INSERT INTO member VALUES ('a', 0, 'm1', NULL, NULL, '1950', NULL, NULL, NULL, NULL, NULL, 1)")
        db.execute("PRAGMA user_version = 1")
    storage = open_sqlite(url, create=False)
    assert storage.get(Kind.CLUB, "a") == Stored(Club("a", "CLB A", members=(member,)), 3)
    richer = attrs.evolve(member, welfare=Welfare(pension=False, pension_amount=0, receives=()))
    assert storage.put(Club("a", "CLB A", members=(richer,)), expected=3) == 4
    assert open_sqlite(url, create=False).read().clubs[0].members == (richer,)


def test_a_file_of_version_2_keeps_its_members(url, path):
    """Version 3 adds decisions and assessments: of those that are there they are not on record."""
    poor = HouseholdStatus(2024, HouseholdClass.POOR)
    member = Member("m1", households=(poor,), hardship=True, welfare=Welfare(pension=False))
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as db:
        for step in sqlite.MIGRATIONS[:2]:
            step(db)
        db.execute("INSERT INTO club (id, position, revision, document) VALUES ('a', 0, 3, '{\"name\":\"CLB A\"}')")
        db.execute(
            "INSERT INTO member (club_id, position, id, households, hardship, welfare) "
            """VALUES ('a', 0, 'm1', '{"2024":"poor"}', 1, '{"pension":false}')"""
        )
        db.execute("PRAGMA user_version = 2")
    storage = open_sqlite(url, create=False)
    assert storage.get(Kind.CLUB, "a") == Stored(Club("a", "CLB A", members=(member,)), 3)
    decided = attrs.evolve(poor, decision="215/QĐ-UBND", decided=PartialDate(2023, 12, 20))
    richer = attrs.evolve(
        member, households=(decided,), hardship_assessment=HardshipAssessment("Ban chủ nhiệm", PartialDate(2024, 6))
    )
    assert storage.put(Club("a", "CLB A", members=(richer,)), expected=3) == 4
    assert open_sqlite(url, create=False).read().clubs[0].members == (richer,)


def test_a_year_may_be_added_by_hand(url, path):
    """Whoever adds a class need not know of decisions; a decision of a year without a class cannot be read."""
    storage = open_sqlite(url, create=True)
    status = HouseholdStatus(2024, HouseholdClass.POOR, "215/QĐ-UBND")
    storage.put(Club("a", "CLB A", members=(Member("m1", households=(status,)),)), expected=0)
    change(path, """UPDATE member SET households = '{"2025":"other","2024":"poor"}'""")
    assert storage.read().clubs[0].members[0].households == (HouseholdStatus(2025, HouseholdClass.OTHER), status)
    change(path, """UPDATE member SET households = '{"2025":"other"}'""")
    with pytest.raises(InputError) as caught:
        storage.read()
    assert [(p.code, p.place) for p in caught.value.problems] == [
        ("broken_json", f"{url}: club 'a': members[0].household_decisions")
    ]


def test_the_schema_of_a_version_never_changes(url, path):
    """Whoever changes it makes a new version, and a new line here."""
    open_sqlite(url, create=True)
    with contextlib.closing(sqlite3.connect(path)) as db:
        columns = {
            table: [row[1] for row in db.execute(f"PRAGMA table_xinfo({table})")]
            for (table,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
        }
        assert db.execute("PRAGMA user_version").fetchone() == (3,)
    record = ["id", "position", "revision", "document"]
    assert columns == {
        "association": [*record, "name", "level", "province", "edition", "commune"],
        "award": [*record, "issuer", "recipient", "occasion"],
        "club": [*record, "name", "province", "edition", "commune", "founded"],
        "deleted": ["kind", "id", "revision"],
        "member": [
            *("club_id", "position", "id", "name", "sex", "born", "joined", "left", "households"),
            *(*FLAGS, "welfare", "household_decisions", "hardship_assessment"),
        ],
        "register": ["one", "title", "source"],
    }


# --- locks and rights -------------------------------------------------------------------------------------------------


def test_locked(url, path):
    """Who finds another program writing waits a little, then says so; afterwards all is well."""
    storage = open_sqlite(url, create=True)
    storage.replace(EXACT)
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert storage.read() == EXACT
        begun = time.monotonic()
        assert code_of(lambda: storage.replace(Register())) == "locked"
        assert 0.1 <= time.monotonic() - begun < 5
        assert code_of(lambda: storage.put(Club("a", "A"), expected=0)) == "locked"
        other.execute("COMMIT")
        other.execute("BEGIN EXCLUSIVE")
        assert code_of(storage.read) == "locked"
        assert code_of(lambda: open_sqlite(url, create=False)) == "locked"
    assert storage.put(Club("a", "A"), expected=0) == 1


def test_a_reader_lets_nobody_write_until_it_ends(url):
    """Who reads club by club holds the register still, and lets go at the end or when it stops."""
    storage = open_sqlite(url, create=True)
    storage.replace(EXACT)
    clubs = storage.clubs()
    assert next(clubs) == EXACT.clubs[0]
    assert code_of(lambda: storage.replace(Register())) == "locked"
    clubs.close()
    assert list(storage.clubs()) == list(EXACT.clubs)
    storage.replace(Register())
    assert list(storage.clubs()) == []


@contextlib.contextmanager
def without_rights(*paths):
    """The paths can be read and not written; as root, by being somebody else meanwhile."""
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in paths}
    root = os.geteuid() == 0
    for path in paths:
        path.chmod(0o555 if path.is_dir() else 0o444)
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)
        for path, mode in modes.items():
            path.chmod(mode)


@pytest.fixture(name="open_folder")
def _open_folder():
    """A folder that everybody can reach, unlike those of `tmp_path`."""
    with tempfile.TemporaryDirectory() as path:
        Path(path).chmod(0o755)
        yield Path(path)


@pytest.mark.parametrize("which", ["file", "folder", "both"])
def test_read_only(open_folder, which):
    """What cannot be written can still be read."""
    path = open_folder / "clubs.db"
    storage = open_sqlite(f"sqlite:///{path}", create=True)
    storage.replace(EXACT)
    if which == "folder":
        path.chmod(0o666)
    with without_rights(*{"file": [path], "folder": [open_folder], "both": [path, open_folder]}[which]):
        assert open_sqlite(storage.url, create=False).read() == EXACT
        assert storage.revisions()[Kind.CLUB, "thon-1"] == 1
        assert code_of(lambda: storage.replace(Register())) == "read_only"
        assert code_of(lambda: storage.put(Club("a", "A"), expected=0)) == "read_only"
        assert code_of(lambda: storage.delete(Kind.CLUB, "thon-1", expected=1)) == "read_only"
    assert storage.read() == EXACT
    assert [file.name for file in open_folder.iterdir()] == ["clubs.db"]


def test_no_right_to_make_or_to_read_it(open_folder):
    """A folder in which nothing may be made, and a file that may not be read."""
    url = f"sqlite:///{open_folder}/clubs.db"
    with without_rights(open_folder):
        assert code_of(lambda: open_sqlite(url, create=True)) == "missing"
    storage = open_sqlite(url, create=True)
    storage.path.chmod(0)
    with without_rights(open_folder):
        assert code_of(storage.read) == "no_access"


# --- what an analyst sees, and changes --------------------------------------------------------------------------------


def test_an_analyst_can_ask(url, path):
    """Questions in plain SQL, without knowing this library."""
    open_sqlite(url, create=True).replace(EXACT)
    with contextlib.closing(sqlite3.connect(path)) as db:
        clubs = db.execute(
            "SELECT id, name, province, edition, commune, founded FROM club ORDER BY position"
        ).fetchall()
        assert clubs[0] == ("thon-2", EXACT.clubs[0].name, "01", "63", "Vân Canh", "2023/2024")
        assert clubs[2] == ("thon-1", "CLB", None, None, None, "2023-05")
        members = db.execute('SELECT id, sex, born, "left", households, hardship, needs_loan FROM member').fetchall()
        assert members[0] == ("m2", "female", "1950", "2024-02-29", None, None, None)
        assert members[1] == ("m1", None, None, None, None, 1, 0)
        poor = "SELECT count(*) FROM member WHERE json_extract(households, '$.2024') = 'poor'"
        assert db.execute(poor).fetchone() == (1,)


def test_a_change_by_sql_is_read(url, path):
    """Names in columns, a new id and a new day are what the library reads next."""
    storage = open_sqlite(url, create=True)
    storage.replace(EXACT)
    change(
        path,
        "UPDATE club SET id = 'thon-1-moi', revision = revision + 1 WHERE id = 'thon-1'",
        "UPDATE club SET document = json_set(document, '$.name', 'CLB mới') WHERE id = 'thon-1-moi'",
        "UPDATE member SET born = '1951-02' WHERE id = 'm2'",
        "UPDATE club SET revision = revision + 1 WHERE id = 'thon-2'",
    )
    club = storage.get(Kind.CLUB, "thon-1-moi").record
    assert (club.id, club.name) == ("thon-1-moi", "CLB mới")
    with pytest.raises(RevisionConflictError):
        storage.put(EXACT.clubs[0], expected=1)
    assert storage.get(Kind.CLUB, "thon-2").record.members[0].born == PartialDate(1951, 2)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE member SET sex = 'nữ'",
        "UPDATE member SET hardship = 2",
        "UPDATE member SET name = x'00'",
        "UPDATE club SET revision = 0",
        "UPDATE club SET document = NULL",
    ],
)
def test_the_database_refuses_what_cannot_be(url, path, statement):
    """The tables guard themselves where it costs little."""
    open_sqlite(url, create=True).replace(EXACT)
    with pytest.raises(sqlite3.IntegrityError):
        change(path, statement)


def test_every_problem_of_what_is_stored_is_told_with_its_place(url, path):
    """Wrong by hand: the club, the member and the column are named, the value never."""
    storage = open_sqlite(url, create=True)
    storage.replace(EXACT)
    change(
        path,
        "PRAGMA ignore_check_constraints = 1",
        "UPDATE member SET born = 'Nguyễn Thị Lộ', sex = 'Nguyễn Thị Lộ', hardship = 7 WHERE id = 'm1'",
        "UPDATE member SET households = 'Nguyễn Thị Lộ', joined = x'00' WHERE id = 'm3'",
        """UPDATE member SET welfare = '{"pension": "Nguyễn Thị Lộ"}' WHERE id = 'm3'""",
    )
    with pytest.raises(InputError) as caught:
        storage.read()
    assert [(p.code, p.place) for p in caught.value.problems] == [
        ("unknown_choice", f"{url}: club 'thon-2': members[1].sex"),
        ("bad_date", f"{url}: club 'thon-2': members[1].born"),
        ("wrong_type", f"{url}: club 'thon-2': members[1].hardship"),
        ("bad_date", f"{url}: club 'thon-2': members[2].joined"),
        ("broken_json", f"{url}: club 'thon-2': members[2].households"),
        ("broken_json", f"{url}: club 'thon-2': members[2].welfare"),
    ]
    with pytest.raises(InputError):
        storage.get(Kind.CLUB, "thon-2")
    assert storage.get(Kind.CLUB, "thon-1").record == EXACT.clubs[2]
    assert "Lộ" not in "".join(traceback.format_exception(caught.value))


@pytest.mark.parametrize(
    ("document", "code"),
    [
        ("{", "broken_json"),
        ("[]", "broken_json"),
        ("[" * 100_000, "broken_json"),
        ('{"id": "x", "name": "A"}', "broken_json"),
        ('{"name": "A", "members": []}', "broken_json"),
        ('{"name": "A", "hots": "Nguyễn Thị Lộ"}', "misspelt_field"),
        ('{"name": "A", "founded": "Nguyễn Thị Lộ"}', "bad_date"),
    ],
)
def test_a_document_that_is_none_is_told(url, path, document, code):
    """Its club is named, and the place inside."""
    storage = open_sqlite(url, create=True)
    storage.replace(EXACT)
    with contextlib.closing(sqlite3.connect(path)) as db:  # the table made anew, for ours refuses what is no JSON
        db.execute("CREATE TABLE plain AS SELECT id, position, revision, document FROM club")
        db.execute("DROP TABLE club")
        db.execute("ALTER TABLE plain RENAME TO club")
        db.execute("UPDATE club SET document = ? WHERE id = 'thon-1'", (document,))
        db.commit()
    with pytest.raises(InputError) as caught:
        storage.read()
    first = caught.value.problems[0]
    assert first.code == code
    assert first.place.startswith(f"{url}: club 'thon-1'")
    assert "Lộ" not in "".join(traceback.format_exception(caught.value))


def test_members_of_no_club_are_not_passed_over(url, path):
    """Rows that belong to nothing are a problem, not nothing."""
    storage = open_sqlite(url, create=True)
    storage.replace(EXACT)
    change(path, "INSERT INTO member (club_id, position, id) VALUES ('nowhere', 0, 'm1')")
    with pytest.raises(InputError) as caught:
        storage.read()
    assert [problem.code for problem in caught.value.problems] == ["unknown_club"]


def test_text_that_is_none_is_not_repeated(url, path):
    """A text that is not UTF-8 is damage; Python's own error would show the text."""
    storage = open_sqlite(url, create=True)
    storage.replace(EXACT)
    change(path, "UPDATE member SET name = CAST(x'4cff' AS TEXT) WHERE id = 'm1'")
    with pytest.raises(StorageError) as caught:
        storage.read()
    assert caught.value.code == "damaged"
    assert "with text" not in "".join(traceback.format_exception(caught.value))


# --- writing ----------------------------------------------------------------------------------------------------------


def test_replacing_writes_only_what_differs(url, path):
    """Records that have not changed keep their revision; those that only moved as well."""
    storage = open_sqlite(url, create=True)
    storage.replace(EXACT)
    storage.replace(EXACT)
    assert set(storage.revisions().values()) == {1}
    first, second, third = EXACT.clubs
    fewer = attrs.evolve(first, members=first.members[:2])
    moved = attrs.evolve(EXACT, clubs=(third, fewer, Club("new", "CLB"), second), awards=())
    storage.replace(moved)
    assert storage.read() == moved
    revisions = {id_: n for (kind, id_), n in storage.revisions().items() if kind is Kind.CLUB}
    assert revisions == {"thon-1": 1, "thon-2": 2, "new": 1, "thon-10": 1}
    storage.replace(EXACT)
    assert {n for (kind, _), n in storage.revisions().items() if kind is Kind.AWARD} == {2}
    assert storage.read() == EXACT


@pytest.mark.parametrize(
    "record",
    [
        Club("a", "một\x00hai"),
        Club("a", "Ha\u0300 No\u0323\u0302i"),
        Club("a", 5),
        Club("", "CLB"),
        Club("a", "CLB", founded="2023"),
        Club("a", "CLB", members=(Member("m", born="1950", name=b"x"),)),
        Club("a", "CLB", members=(Member("m", sex="female"),)),
        Club("a", "CLB", members=(Member("m", hardship=7),)),
        Club("a", "CLB", members=(Member("m", hardship=[]),)),
    ],
)
def test_what_would_not_come_back_as_it_is_is_refused(url, record):
    """Control characters, letters in pieces, and values of other types than the model's."""
    storage = open_sqlite(url, create=True)
    storage.replace(EXACT)
    assert code_of(lambda: storage.put(record, expected=0)) == "not_storable"
    assert code_of(lambda: storage.replace(Register(clubs=(record,)))) == "not_storable"
    assert storage.read() == EXACT


def test_a_full_disk_loses_nothing(url, path, monkeypatch):
    """The database may grow no further: what was stored is still there."""
    storage = open_sqlite(url, create=True)
    storage.replace(EXACT)
    connect = sqlite3.connect

    def connect_to_a_small_disk(*args, **kwargs):
        db = connect(*args, **kwargs)
        db.execute("PRAGMA max_page_count = 20")
        return db

    monkeypatch.setattr(sqlite3, "connect", connect_to_a_small_disk)
    large = Register(clubs=(Club("a", "A", members=(Member("m", "Lê " * 100),) * 10_000),))
    assert code_of(lambda: storage.replace(large)) == "full"
    assert storage.read() == EXACT


def test_a_first_writing_that_fails_leaves_an_empty_register(url):
    """Whoever else has opened it, and the same program when it tries again, goes on with it."""
    storage, other = open_sqlite(url, create=True), open_sqlite(url, create=False)
    assert code_of(lambda: storage.replace(Register(clubs=(Club("a", "A\x00"),)))) == "not_storable"
    assert storage.read() == other.read() == Register()
    storage.replace(Register(clubs=(Club("a", "A"),)))
    assert [club.id for club in other.read().clubs] == ["a"]


def test_opening_that_fails_leaves_no_file(url, path, monkeypatch):
    def fails(db):
        raise sqlite3.OperationalError("disk I/O error")

    monkeypatch.setattr(sqlite, "MIGRATIONS", (fails,))
    with pytest.raises(StorageError):
        open_sqlite(url, create=True)
    assert list(path.parent.iterdir()) == []


def test_leaves_nothing_beside_the_file(url, path):
    """A copy of the file is a copy of the register."""
    storage = open_sqlite(url, create=True)
    storage.replace(EXACT)
    storage.put(Club("a", "A"), expected=0)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_who_was_deleted_is_not_left_in_the_file(url, path):
    """Not even for somebody who looks at its bytes."""
    storage = open_sqlite(url, create=True)
    storage.put(Club("a", "A", members=(Member("m", "Nguyen Thi Bi Mat"),)), expected=0)
    assert b"Nguyen Thi Bi Mat" in path.read_bytes()
    storage.put(Club("a", "A"), expected=1)
    assert b"Bi Mat" not in path.read_bytes()


def test_killed_in_the_middle_of_a_bulk_load(url, path):
    """While the journal is there and thousands of members are written, the process is killed; the old content is back."""
    storage = open_sqlite(url, create=True)
    storage.replace(EXACT)
    script = f"""
from lthtgn.builtin.sqlite import open_sqlite
from lthtgn.model.clubs import Club
from lthtgn.model.people import Member
from lthtgn.model.register import Register
member = Member("m", "Trần Thị Em" * 10)
clubs = tuple(Club(f"c{{n}}", "CLB", members=(member,) * 1000) for n in range(2000))
open_sqlite({url!r}, False).replace(Register(clubs=clubs))
"""
    before = path.stat().st_size
    with subprocess.Popen([sys.executable, "-c", script]) as child:
        until = time.monotonic() + 60
        while path.stat().st_size < before + 4_000_000 and child.poll() is None and time.monotonic() < until:
            time.sleep(0.001)
        child.kill()
    assert path.with_name("clubs.db-journal").exists(), "killed too late"
    assert path.stat().st_size > before
    assert storage.read() == EXACT
    storage.put(Club("a", "A"), expected=0)
    assert [file.name for file in path.parent.iterdir()] == [path.name]


def test_one_storage_serves_a_program_that_forks(url):
    """Nothing is held open between calls, so a child may go on with it."""
    storage = open_sqlite(url, create=True)
    assert isinstance(storage, SqliteStorage)
    assert storage == pickle.loads(pickle.dumps(storage))
