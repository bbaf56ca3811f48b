"""File storage: the conformance kit, edits by hand, and what a folder can go through."""

import contextlib
import errno
import json
import os
import pickle
import stat
import tempfile
import time
import tomllib
import traceback
from pathlib import Path

import attrs
import pytest

from lthtgn.builtin import files
from lthtgn.builtin.files import FileStorage, lthtgn_storages, open_file
from lthtgn.errors import InputError, RevisionConflictError, StorageError, StorageVersionError
from lthtgn.exchange import get_converter, read_file, read_folder, write_json, write_toml
from lthtgn.hooks.contracts import Kind, StorageKind
from lthtgn.model.associations import Association
from lthtgn.model.clubs import Club
from lthtgn.model.register import Register
from lthtgn.testing.exact import EXACT
from lthtgn.testing.storage import StorageTests


def peek(path):
    """What an editor would show, read by the parser of Python's own library."""
    text = path.read_text(encoding="utf-8")
    data = json.loads(text) if path.suffix == ".json" else tomllib.loads(text)
    return get_converter().structure(data, Register)


class TestJsonFile(StorageTests):
    """The kit, on a JSON file."""

    kind = StorageKind("file", open=open_file)
    name = "sổ đăng ký #1.json"
    max_examples = 10

    def url(self, folder):
        """A file in the folder."""
        return f"file://{folder / self.name}"

    def peek(self, folder):
        """By a parser of its own."""
        return peek(folder / self.name)


class TestTomlFile(TestJsonFile):
    """The kit, on a TOML file by its plain path."""

    name = "register.toml"

    def url(self, folder):
        """A file in the folder."""
        return str(folder / self.name)


class TestFolder(TestJsonFile):
    """The kit, on a folder, which begins with several files."""

    name = "van-canh"

    def peek(self, folder):
        """All files by name, by a parser of its own."""
        parts = [peek(file) for file in sorted((folder / self.name).iterdir()) if not file.name.startswith(".")]
        lists = {name: tuple(row for part in parts for row in getattr(part, name)) for name in files._FIELDS.values()}
        top = {
            name: next((getattr(part, name) for part in parts if getattr(part, name) is not None), None)
            for name in ("title", "source")
        }
        return Register(**top, **lists)

    @contextlib.contextmanager
    def opened(self):
        """Over two files, so that replacing has something to remove."""
        with self.folder() as folder:
            (folder / self.name).mkdir()
            for name in ("a.toml", "b.json"):
                (folder / self.name / name).write_text({"a.toml": "# trống\n", "b.json": "{}"}[name], encoding="utf-8")
            yield self.kind.open(self.url(folder), True), self.kind.open(self.url(folder), True), folder


def code_of(call):
    with pytest.raises(StorageError) as caught:
        call()
    assert str(caught.value) == str(pickle.loads(pickle.dumps(caught.value)))
    return caught.value.code


def names_in(folder):
    return sorted(file.name for file in folder.iterdir())


@pytest.fixture(name="path")
def _path(tmp_path):
    return tmp_path / "clubs.json"


@pytest.fixture(name="storage")
def _storage(path):
    storage = open_file(str(path), create=True)
    storage.replace(EXACT)
    return attrs.evolve(storage, timeout=0.1)


@pytest.fixture(name="folder")
def _folder(tmp_path):
    """A folder as people keep one: a file for each club, one for the associations."""
    folder = tmp_path / "van-canh"
    folder.mkdir()
    for club in EXACT.clubs[::-1]:  # so that the order of names is that of EXACT reversed
        (folder / f"{club.id}.toml").write_text(write_toml(Register(clubs=(club,))), encoding="utf-8")
    rest = attrs.evolve(EXACT, clubs=())
    (folder / "hoi.json").write_text(write_json(rest), encoding="utf-8")
    return folder


def test_is_contributed_as_a_plugin():
    """The hook contributes the scheme."""
    [kind] = lthtgn_storages()
    assert (kind.scheme, kind.open) == ("file", open_file)


# --- opening ----------------------------------------------------------------------------------------------------------


def test_ways_to_name_it(tmp_path, monkeypatch):
    """A path, a URL, and a URL with its signs escaped; relative ones are of the folder in which they were opened."""
    monkeypatch.chdir(tmp_path)
    Path("sổ 1.json").write_text(write_json(EXACT), encoding="utf-8")
    for url in (
        "sổ 1.json",
        "file:sổ 1.json",
        "file:s%E1%BB%95%201.json",
        "file://sổ 1.json",
        f"file://{tmp_path}/sổ 1.json",
    ):
        storage = open_file(url, create=False)
        assert storage.path == tmp_path / "sổ 1.json"
        monkeypatch.chdir("/")
        assert storage.read() == EXACT
        monkeypatch.chdir(tmp_path)
    assert code_of(lambda: open_file("file:", create=True)) == "bad_url"
    assert code_of(lambda: open_file("", create=True)) == "bad_url"


def test_missing(tmp_path):
    """No file, no folder for it, or gone since it was opened: nothing is made unasked."""
    for name in ("clubs.json", "clubs.toml", "van-canh", "nowhere/clubs.json"):
        assert code_of(lambda name=name: open_file(str(tmp_path / name), create=False)) == "missing"
    assert code_of(lambda: open_file(str(tmp_path / "nowhere" / "clubs.json"), create=True)) == "missing"
    assert code_of(lambda: open_file(str(tmp_path / "nowhere" / "van-canh"), create=True)) == "missing"
    assert names_in(tmp_path) == []
    for name in ("clubs.json", "van-canh"):
        storage = open_file(str(tmp_path / name), create=True)
        storage.path.unlink() if storage.path.is_file() else storage.path.rmdir()
        assert code_of(storage.read) == "missing"
        assert code_of(storage.revisions) == "missing"
        assert code_of(lambda storage=storage: storage.replace(EXACT)) == "missing"
    assert names_in(tmp_path) == []


def test_of_another_format(tmp_path):
    """Only what can be read and written is a storage."""
    (tmp_path / "clubs.xlsx").touch()
    for name in ("clubs.xlsx", "clubs.docx"):
        assert code_of(lambda name=name: open_file(str(tmp_path / name), create=True)) == "unknown_format"


def test_a_file_without_content_may_be_used(path):
    """Opened with `create` it gets an empty register; otherwise it is no register."""
    path.touch()
    with pytest.raises(InputError) as caught:
        open_file(str(path), create=False).read()
    assert caught.value.problems[0].code == "empty_file"
    assert open_file(str(path), create=True).read() == Register()
    assert read_file(path) == Register()


def test_what_is_no_register_is_not_written_over(storage, path):
    """A slip of the hand does not cost the file: every problem is told, with its place."""
    text = '{"clubs": [{"id": "a", "nmae": "Nguyễn Thị Lộ", "members": [{"id": "m", "born": "Nguyễn Thị Lộ"}]}]}'
    path.write_text(text, encoding="utf-8")
    for call in (storage.read, storage.revisions, lambda: storage.replace(EXACT)):
        with pytest.raises(InputError) as caught:
            call()
        assert {p.place for p in caught.value.problems} >= {"clubs.json: $.clubs[0].members[0].born"}
        assert "Lộ" not in "".join(traceback.format_exception(caught.value))
    with pytest.raises(InputError):
        storage.put(EXACT.clubs[0], expected=1)
    assert path.read_text(encoding="utf-8") == text


def test_the_same_field_twice_is_told(storage, path):
    """JSON lets a field stand twice; one of the two would be lost at the next writing."""
    path.write_text('{"title": "A", "title": "B"}', encoding="utf-8")
    with pytest.raises(InputError) as caught:
        storage.put(Club("a", "A"), expected=0)
    assert [problem.code for problem in caught.value.problems] == ["repeated_field"]


# --- what is written --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["clubs.json", "clubs.toml"])
def test_writes_what_people_and_the_boundary_read(tmp_path, name):
    """The file is an ordinary one, and nothing lies beside it as long as nobody asks for revisions."""
    path = tmp_path / name
    storage = open_file(str(path), create=True)
    storage.replace(EXACT)
    storage.replace(attrs.evolve(EXACT, title="Sổ khác"))
    assert read_file(path).title == "Sổ khác"
    assert storage.read().clubs == EXACT.clubs
    assert path.read_text(encoding="utf-8") == {".json": write_json, ".toml": write_toml}[path.suffix](storage.read())
    assert names_in(tmp_path) == [name]
    storage.revisions()
    assert names_in(tmp_path) == [f".{name}.lthtgn-revisions", name]


def test_keeps_the_rights_of_the_file(storage, path):
    """Who may not read the register may not read what lies beside it either, not even for a moment."""
    path.chmod(0o600)
    modes = []
    replace = Path.replace

    def spy(self, target):
        modes.append(stat.S_IMODE(self.stat().st_mode))
        return replace(self, target)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Path, "replace", spy)
        storage.put(Club("a", "A"), expected=0)
        storage.replace(Register())
    assert set(modes) == {0o600}
    assert {stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()} == {0o600}


def test_a_link_stays_a_link(tmp_path, storage, path):
    """What it points to is written."""
    link = tmp_path / "link.json"
    link.symlink_to(path)
    open_file(str(link), create=False).replace(Register())
    assert link.is_symlink()
    assert storage.read() == Register()


@pytest.mark.parametrize(
    "record",
    [
        Club("a", "một\x00hai"),
        Club("a", "Ha\u0300 No\u0323\u0302i"),
        Club("a", 5),
        Club("", "CLB"),
        Club("a", "CLB", founded="x"),
    ],
)
def test_what_would_not_come_back_as_it_is_is_refused(storage, record):
    """Control characters, letters in pieces, and values of other types than the model's."""
    assert code_of(lambda: storage.put(record, expected=0)) == "not_storable"
    assert code_of(lambda: storage.replace(Register(clubs=(record,)))) == "not_storable"
    assert storage.read() == EXACT


# --- edits by hand ----------------------------------------------------------------------------------------------------


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_an_edit_by_hand_is_a_new_revision(storage, path):
    """Whoever read the record before it cannot write over it."""
    before = storage.get(Kind.CLUB, "thon-1")
    edit(path, '"name": "CLB",\n', '"name": "CLB thôn 1",\n')
    with pytest.raises(RevisionConflictError) as caught:
        storage.put(before.record, expected=before.revision)
    assert (caught.value.expected, caught.value.found) == (1, 2)
    now = storage.get(Kind.CLUB, "thon-1")
    assert (now.record.name, now.revision) == ("CLB thôn 1", 2)
    assert storage.put(before.record, expected=2) == 3
    assert {n for key, n in storage.revisions().items() if key != (Kind.CLUB, "thon-1")} == {1}


def test_every_edit_counts_that_somebody_has_seen(storage, path):
    """There and back again is two edits for who looked in between."""
    assert storage.revisions()[Kind.CLUB, "thon-1"] == 1
    edit(path, '"name": "CLB",\n', '"name": "CLB thôn 1",\n')
    assert storage.revisions()[Kind.CLUB, "thon-1"] == 2
    edit(path, '"name": "CLB thôn 1",\n', '"name": "CLB",\n')
    assert storage.revisions()[Kind.CLUB, "thon-1"] == 3


def test_remarks_and_spaces_are_no_edit(tmp_path):
    """What the record says decides, not how it is written."""
    path = tmp_path / "clubs.toml"
    storage = open_file(str(path), create=True)
    storage.put(Club("a", "CLB"), expected=0)
    path.write_text('# của ban chủ nhiệm\n[[clubs]]\nname   = "CLB"\nid = "a"\n', encoding="utf-8")
    assert storage.revisions() == {(Kind.CLUB, "a"): 1}


def test_records_added_and_deleted_by_hand(storage, path):
    """A new one begins at 1; one that was deleted and comes back goes on."""
    storage.revisions()
    path.write_text(write_json(Register(clubs=(Club("new", "CLB"),))), encoding="utf-8")
    assert storage.revisions() == {(Kind.CLUB, "new"): 1}
    path.write_text(write_json(EXACT), encoding="utf-8")
    assert storage.revisions()[Kind.CLUB, "thon-1"] == 2


def test_without_the_file_of_revisions_they_begin_again(storage, path):
    """Deleting it is allowed; half of it is damage, and a newer one is for a newer library."""
    storage.put(Club("a", "A"), expected=0)
    storage.put(Club("a", "B"), expected=1)
    beside = path.with_name(".clubs.json.lthtgn-revisions")
    text = beside.read_text(encoding="utf-8")
    for broken in (text[:-20], "[]", "", '{"version": 1, "records": [["clubs", "a", 1, null]]}'):
        beside.write_text(broken, encoding="utf-8")
        assert code_of(storage.revisions) == "damaged"
        assert storage.read().clubs[-1] == Club("a", "B")
    beside.write_text('{"version": 2, "records": "elsewhere"}', encoding="utf-8")
    with pytest.raises(StorageVersionError) as caught:
        storage.revisions()
    assert (caught.value.found, caught.value.supported) == (2, 1)
    beside.unlink()
    assert set(storage.revisions().values()) == {1}


def test_the_file_of_revisions_says_nothing_of_people(storage, path):
    """Ids of records, numbers and hashes."""
    storage.revisions()
    text = path.with_name(".clubs.json.lthtgn-revisions").read_text(encoding="utf-8")
    assert "m2" not in text
    assert all(word not in text for member in EXACT.clubs[0].members if member.name for word in member.name.split())


# --- locks and rights -------------------------------------------------------------------------------------------------


def test_locked(storage):
    """Who finds another program writing waits a little, then says so; a file can be read meanwhile all the same."""
    other = attrs.evolve(storage)
    with other._lock(writing=True):
        begun = time.monotonic()
        assert code_of(lambda: storage.put(Club("a", "A"), expected=0)) == "locked"
        assert 0.1 <= time.monotonic() - begun < 5
        assert code_of(lambda: storage.replace(Register())) == "locked"
        assert storage.read() == EXACT
    assert storage.put(Club("a", "A"), expected=0) == 1


def test_the_lock_is_gone_afterwards(storage, path):
    """Also after an error; and one that a program left when it was killed holds nobody up."""
    with pytest.raises(RevisionConflictError):
        storage.put(Club("a", "A"), expected=7)
    assert names_in(path.parent) == [".clubs.json.lthtgn-revisions", "clubs.json"]
    path.with_name(".clubs.json.lthtgn-lock").touch()
    storage.replace(Register())
    assert names_in(path.parent) == [".clubs.json.lthtgn-revisions", "clubs.json"]


@contextlib.contextmanager
def somebody_else():
    """As root, nothing is forbidden: be somebody else meanwhile."""
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def test_read_only():
    """What cannot be written can still be read, with its revisions; nothing is left there."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files_and_folder = (folder / "clubs.json", folder / "van-canh")
        for place in files_and_folder:
            open_file(str(place), create=True).replace(EXACT)
            place.chmod(0o755 if place.is_dir() else 0o644)
        (folder / "van-canh" / "register.json").chmod(0o644)
        folder.chmod(0o555)
        files_and_folder[1].chmod(0o555)
        with somebody_else():
            for place in files_and_folder:
                storage = open_file(str(place), create=False)
                assert storage.read() == EXACT
                assert storage.get(Kind.CLUB, "thon-1").revision == 1
                assert code_of(lambda s=storage: s.replace(Register())) == "read_only"
                assert code_of(lambda s=storage: s.put(Club("a", "A"), expected=0)) == "read_only"
                assert code_of(lambda s=storage: s.delete(Kind.CLUB, "thon-1", expected=1)) == "read_only"
            assert code_of(lambda: open_file(str(folder / "new.json"), create=True)) == "read_only"
            assert code_of(lambda: open_file(str(folder / "new"), create=True)) == "read_only"
        folder.chmod(0o755)
        files_and_folder[1].chmod(0o755)
        assert names_in(folder) == ["clubs.json", "van-canh"]
        assert names_in(folder / "van-canh") == ["register.json"]


def test_no_right_to_read_it():
    """The file is there, but not for everybody."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name, "clubs.json")
        storage = open_file(str(path), create=True)
        path.chmod(0)
        Path(name).chmod(0o755)
        with somebody_else():
            assert code_of(storage.read) == "no_access"


def test_a_full_disk_loses_nothing(storage, path, monkeypatch):
    """What was begun beside the file is all that is lost."""

    def full(_):
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert code_of(lambda: storage.replace(Register())) == "full"
    monkeypatch.undo()
    assert storage.read() == EXACT
    monkeypatch.setattr(os, "fsync", lambda _: (_ for _ in ()).throw(OSError(errno.EIO, "Input/output error")))
    assert code_of(lambda: storage.replace(Register())) == "failed"


# --- a folder ---------------------------------------------------------------------------------------------------------


def test_a_folder_is_read_as_the_boundary_reads_it(folder):
    """All files by name; titles are joined."""
    edit(folder / "thon-1.toml", "[[clubs]]", 'title = "Sổ 2"\n\n[[clubs]]')
    register = open_file(str(folder), create=False).read()
    assert register == read_folder(folder)
    assert register.title == f"{EXACT.title}; Sổ 2"
    assert [club.id for club in register.clubs] == ["thon-1", "thon-10", "thon-2"]


def test_a_record_stays_in_its_file(folder):
    """Writing and deleting touch one file; a new record goes into the last one."""
    storage = open_file(str(folder), create=False)
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    storage.put(attrs.evolve(EXACT.clubs[1], name="CLB khác"), expected=1)
    storage.delete(Kind.ASSOCIATION, "a", expected=1)
    storage.put(Association("c", "Hội NCT xã C"), expected=0)
    changed = {file.name for file in folder.iterdir() if before.get(file.name) != file.read_bytes()}
    assert changed == {".lthtgn-revisions", "thon-10.toml", "hoi.json", "thon-2.toml"}
    assert peek(folder / "thon-10.toml").clubs[0].name == "CLB khác"
    assert [row.id for row in peek(folder / "hoi.json").associations] == ["b"]
    assert [row.id for row in peek(folder / "thon-2.toml").associations] == ["c"]
    assert [row.id for row in storage.read().associations] == ["b", "c"]


def test_replacing_a_folder_leaves_one_file(folder):
    """In the order that was given, with the revisions as they were; other files of the folder are nobody's business."""
    (folder / "ghi chú.txt").write_text("để nguyên", encoding="utf-8")
    storage = open_file(str(folder), create=False)
    storage.put(EXACT.clubs[0], expected=1)
    storage.replace(EXACT)
    assert names_in(folder) == [".lthtgn-revisions", "ghi chú.txt", "register.json"]
    assert peek(folder / "register.json") == EXACT
    assert dict.fromkeys(storage.revisions(), 1) | {(Kind.CLUB, "thon-2"): 2} == storage.revisions()


def test_an_id_in_two_files_is_told(folder):
    """Which of the two is meant?"""
    (folder / "z.toml").write_text('[[clubs]]\nid = "thon-1"\nname = "CLB"\n', encoding="utf-8")
    with pytest.raises(InputError) as caught:
        open_file(str(folder), create=False).read()
    [problem] = caught.value.problems
    assert (problem.code, problem.place) == ("duplicate_id", "z.toml: club 'thon-1'")
    assert "thon-1.toml" in problem.message


class _KilledError(BaseException):
    pass


@pytest.mark.parametrize("step", range(1, 18))
def test_replacing_a_folder_is_whole_wherever_it_ends(folder, monkeypatch, step):
    """The program ends at any step of it: who comes next finds the old register or the new one."""
    storage = open_file(str(folder), create=False)
    storage.revisions()
    old, new = storage.read(), attrs.evolve(EXACT, title="mới")
    steps = 0

    def counted(function):
        def call(*args, **kwargs):
            nonlocal steps
            steps += 1
            if steps == step:
                raise _KilledError
            return function(*args, **kwargs)

        return call

    with monkeypatch.context() as patch:
        for name in ("replace", "unlink", "chmod"):
            patch.setattr(Path, name, counted(getattr(Path, name)))
        patch.setattr(files, "_unlock", lambda descriptor, _: os.close(descriptor))
        with contextlib.suppress(_KilledError):
            storage.replace(new)
    found = open_file(str(folder), create=False).read()
    assert found in {old: 0, new: 0}
    if found == new:
        assert [name for name in names_in(folder) if not name.startswith(".")] == ["register.json"]
    revisions = storage.revisions()
    assert set(revisions.values()) == {1}
    storage.replace(new)
    assert read_folder(folder) == new
    assert names_in(folder) == [".lthtgn-revisions", "register.json"]


def test_a_storage_can_be_sent_to_another_process(storage):
    """It holds nothing open."""
    assert isinstance(storage, FileStorage)
    assert storage == pickle.loads(pickle.dumps(storage))
