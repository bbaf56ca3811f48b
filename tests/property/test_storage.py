"""The conformance kit of storages catches storages that do not keep the contract, and passes one that does."""

import importlib
import json
import sys
import time
from fractions import Fraction

import attrs
import pytest
from hypothesis import Phase, settings

from lthtgn.errors import InputError, RevisionConflictError, StorageError, UnknownIdError
from lthtgn.exchange import get_converter
from lthtgn.hooks.contracts import Kind, StorageKind, Stored, kind_of
from lthtgn.model.clubs import Club
from lthtgn.model.register import Register
from lthtgn.ranges import Range
from lthtgn.testing.storage import StorageTests

MEDIA = {}  # by URL: what would be a disk


class MemoryStorage:
    """A storage as plain as can be, in the memory of one process; what is broken below differs from it in one place."""

    def __init__(self, url):
        self.url = url
        self.medium = MEDIA[url]

    @property
    def records(self):
        """Record and revision by key."""
        return self.medium["records"]

    def read(self):
        rows = {kind: [s.record for key, s in self.records.items() if key[0] is kind] for kind in Kind}
        return Register(*self.medium["top"], *map(tuple, rows.values()))

    def replace(self, register):
        new = {}
        for record in (*register.clubs, *register.associations, *register.awards):
            key = kind_of(record), record.id
            if key in new:
                raise StorageError(self.url, "duplicate_id", "twice")
            self.check(record)
            new[key] = Stored(record, self.next(key))
        self.medium["top"] = (register.title, register.source)
        self.medium["records"] = new
        self.medium["last"] |= {key: stored.revision for key, stored in new.items()}

    def check(self, record):
        failed = False
        try:
            repr(record).encode()
            for member in getattr(record, "members", ()):
                f"{member.name}{record.id}{getattr(record, 'name', '')}".encode()
            f"{getattr(record, 'name', '')}".encode()
        except UnicodeEncodeError:
            failed = True
        if failed:
            raise StorageError(self.url, "not_storable", "no text")

    def next(self, key):
        return self.medium["last"].get(key, 0) + 1

    def get(self, kind, id):  # noqa: A002
        try:
            return self.records[kind, id]
        except KeyError:
            raise UnknownIdError.among(kind.value, id, [i for k, i in self.records if k is kind]) from None

    def expect(self, key, expected):
        found = self.records[key].revision if key in self.records else 0
        if found != expected:
            raise RevisionConflictError(self.url, key[0].value, key[1], expected, found)

    def put(self, record, *, expected):
        key = kind_of(record), record.id
        self.expect(key, expected)
        self.check(record)
        self.records[key] = Stored(record, self.next(key))
        self.medium["last"][key] = self.records[key].revision
        return self.records[key].revision

    def delete(self, kind, id, *, expected):  # noqa: A002
        self.get(kind, id)
        self.expect((kind, id), expected)
        del self.records[kind, id]

    def revisions(self):
        return {key: stored.revision for key, stored in self.records.items()}


def kind_of_storage(storage_class):
    def open_(url, create):
        if url not in MEDIA:
            if not create:
                raise StorageError(url, "missing", "there is none")
            MEDIA[url] = {"records": {}, "last": {}, "top": (None, None)}
        return storage_class(url)

    return StorageKind("memory", open=open_)


class MemoryTests(StorageTests):
    """The kit; the medium ends with the process, so the two tests with other processes cannot be asked of it."""

    kind = kind_of_storage(MemoryStorage)

    def url(self, folder):
        """Named by the folder."""
        return f"memory://{folder}"

    def peek(self, folder):
        """What lies in the dictionary."""
        medium = MEDIA[self.url(folder)]
        rows = {kind: [s.record for (k, _), s in medium["records"].items() if k is kind] for kind in Kind}
        return Register(*medium["top"], *map(tuple, rows.values()))


ALONE = [
    name
    for name in dir(StorageTests)
    if name.startswith("test_") and "process" not in name and "killed" not in name and "threads" not in name
]


@pytest.mark.parametrize("name", ALONE)
def test_a_storage_that_keeps_the_contract_passes(name):
    """Otherwise what follows would say nothing."""
    getattr(MemoryTests(), name)()


# --- broken ones ------------------------------------------------------------------------------------------------------


class LastWriterWins(MemoryStorage):
    """Writes over whatever is there."""

    def expect(self, key, expected):
        pass


class LosesOrder(MemoryStorage):
    """Sorts by id, as a database without an order does."""

    def read(self):
        register = super().read()
        return attrs.evolve(register, clubs=tuple(sorted(register.clubs, key=lambda club: club.id)))


class LosesOrderOfMembers(MemoryStorage):
    """Sorts the members by id."""

    def check(self, record):
        super().check(record)

    def read(self):
        register = super().read()
        clubs = (attrs.evolve(c, members=tuple(sorted(c.members, key=lambda m: m.id))) for c in register.clubs)
        return attrs.evolve(register, clubs=tuple(clubs))


class MovesWhatItWrites(MemoryStorage):
    """Deletes and inserts, so that a changed record comes last."""

    def put(self, record, *, expected):
        revision = super().put(record, expected=expected)
        key = kind_of(record), record.id
        self.records[key] = self.records.pop(key)
        return revision


class ForgetsTheDeleted(MemoryStorage):
    """Begins at 1 again."""

    def delete(self, kind, id, *, expected):  # noqa: A002
        super().delete(kind, id, expected=expected)
        del self.medium["last"][kind, id]


class ForgetsWhatReplaceRemoved(MemoryStorage):
    """Begins at 1 again after `replace` alone."""

    def replace(self, register):
        super().replace(register)
        self.medium["last"] = self.revisions()


class ReplacesWithoutCounting(MemoryStorage):
    """Changes a record under the revision that it had."""

    def replace(self, register):
        before = self.revisions()
        super().replace(register)
        for key, stored in self.records.items():
            self.records[key] = Stored(stored.record, before.get(key, stored.revision))
        self.medium["last"] = self.revisions()


class ReplacesInSteps(MemoryStorage):
    """Removes the old before it has the new."""

    def replace(self, register):
        self.medium["records"] = {}
        super().replace(register)


class PutsInSteps(MemoryStorage):
    """Writes the club, then its members."""

    def check(self, record):
        if isinstance(record, Club):
            key = kind_of(record), record.id
            self.records[key] = Stored(attrs.evolve(record, members=()), 1)
            list(record.members)
        super().check(record)


class TakesDuplicates(MemoryStorage):
    """Keeps the last of two records of one id."""

    def replace(self, register):
        rows = {}
        for field in ("clubs", "associations", "awards"):
            rows[field] = tuple({row.id: row for row in getattr(register, field)}.values())
        super().replace(attrs.evolve(register, **rows))


class Rounds(MemoryStorage):
    """Keeps fractions as decimal numbers of a few digits."""

    def get(self, kind, id):  # noqa: A002
        stored = super().get(kind, id)
        return Stored(_rounded(stored.record), stored.revision)

    def read(self):
        register = super().read()
        return attrs.evolve(register, clubs=tuple(map(_rounded, register.clubs)))


def _rounded(record):
    if not isinstance(record, Club):
        return record

    def rounded(value):
        return round(value * 1000) / Fraction(1000) if isinstance(value, Fraction) else value

    returns = tuple(
        attrs.evolve(
            item,
            figures=tuple(
                attrs.evolve(figure, value=Range(rounded(figure.value.low), rounded(figure.value.high)))
                for figure in item.figures
            ),
        )
        for item in record.returns
    )
    return attrs.evolve(record, returns=returns)


class EmptyIsUnknown(MemoryStorage):
    """Keeps an empty text as none at all, as some databases do."""

    def read(self):
        register = super().read()
        return attrs.evolve(
            register, awards=tuple(attrs.evolve(a, occasion=a.occasion or None) for a in register.awards)
        )


class AgreesWithItself(MemoryStorage):
    """Writes something else than it was given, and turns it back when it reads: only the medium knows."""

    def replace(self, register):
        super().replace(attrs.evolve(register, title=register.title and register.title[::-1]))

    def read(self):
        register = super().read()
        return attrs.evolve(register, title=register.title and register.title[::-1])


class ReadsOnce(MemoryStorage):
    """Keeps what it has read, and does not see the other writer."""

    def __init__(self, url):
        super().__init__(url)
        self.kept = None

    def read(self):
        if self.kept is None:
            self.kept = super().read()
        return self.kept

    def replace(self, register):
        super().replace(register)
        self.kept = None

    def put(self, record, *, expected):
        revision = super().put(record, expected=expected)
        self.kept = None
        return revision

    def delete(self, kind, id, *, expected):  # noqa: A002
        super().delete(kind, id, expected=expected)
        self.kept = None


class OneIdForAllKinds(MemoryStorage):
    """Takes a club and an association of one id for the same."""

    def expect(self, key, expected):
        if any(id_ == key[1] and kind is not key[0] for kind, id_ in self.records):
            raise RevisionConflictError(self.url, key[0].value, key[1], expected, 1)
        super().expect(key, expected)


class SaysTheName(MemoryStorage):
    """Lets the error of the encoder through, which repeats the text."""

    def check(self, record):
        for member in getattr(record, "members", ()):
            try:
                (member.name or "").encode()
            except UnicodeEncodeError as error:
                raise StorageError(self.url, "not_storable", f"cannot keep {error.object!r}") from error
        super().check(record)


class LooksThenWrites(MemoryStorage):
    """Leaves time between looking at the revision and writing."""

    def next(self, key):
        time.sleep(0.002)
        return super().next(key)


HISTORY = "test_any_history"
BROKEN = [
    (LastWriterWins, "test_a_conflict_changes_nothing"),
    (LastWriterWins, "test_of_two_writers_one_is_told"),
    (LastWriterWins, HISTORY),
    (LosesOrder, "test_keeps_the_order"),
    (LosesOrder, "test_keeps_exactly"),
    (LosesOrder, HISTORY),
    (LosesOrderOfMembers, "test_keeps_the_order"),
    (MovesWhatItWrites, "test_puts_and_gets"),
    (MovesWhatItWrites, HISTORY),
    (ForgetsTheDeleted, "test_a_record_that_comes_back_goes_on_counting"),
    (ForgetsTheDeleted, HISTORY),
    (ForgetsWhatReplaceRemoved, "test_a_record_that_comes_back_goes_on_counting"),
    (ForgetsWhatReplaceRemoved, HISTORY),
    (ReplacesWithoutCounting, "test_replacing_counts_what_it_changes"),
    (ReplacesWithoutCounting, HISTORY),
    (ReplacesInSteps, "test_a_failed_writing_leaves_everything"),
    (ReplacesInSteps, HISTORY),
    (PutsInSteps, "test_a_failed_writing_leaves_everything"),
    (PutsInSteps, HISTORY),
    (TakesDuplicates, "test_an_id_stands_once"),
    (Rounds, "test_keeps_exactly"),
    (EmptyIsUnknown, "test_keeps_exactly"),
    (AgreesWithItself, "test_keeps_exactly"),
    (AgreesWithItself, "test_keeps_any_register"),
    (ReadsOnce, HISTORY),
    (OneIdForAllKinds, "test_ids_are_of_their_kind"),
    (OneIdForAllKinds, HISTORY),
    (LooksThenWrites, "test_threads_lose_nothing"),
    (SaysTheName, "test_no_error_names_a_person"),
]


@pytest.mark.parametrize(("storage", "name"), BROKEN, ids=[f"{cls.__name__}-{name}" for cls, name in BROKEN])
def test_a_broken_storage_is_caught(storage, name):
    """By the test that is about what it breaks, and where it is about revisions or order by the state machine too."""

    class BrokenTests(MemoryTests):
        kind = kind_of_storage(storage)

        def settings(self):
            return settings(super().settings(), max_examples=300, phases=[Phase.generate], database=None)

    with pytest.raises((AssertionError, pytest.fail.Exception, RevisionConflictError)):
        getattr(BrokenTests(), name)()


IN_PLACE = """
import time
from lthtgn.builtin.files import FileStorage, open_file
from lthtgn.exchange import write_json


class InPlace(FileStorage):
    def replace(self, register):
        text = write_json(register)
        with open(self.path, "w", encoding="utf-8") as stream:
            stream.write(text[:len(text) // 2])
            stream.flush()
            time.sleep(0.05)
            stream.write(text[len(text) // 2:])


class Unlocked(FileStorage):
    def put(self, record, *, expected):
        with super()._lock(writing=True):
            pass
        return super().put(record, expected=expected)

    def _lock(self, *, writing):
        import contextlib
        return contextlib.nullcontext()


def open_in_place(url, create):
    storage = open_file(url, create)
    return InPlace(storage.url, storage.path)


def open_unlocked(url, create):
    storage = open_file(url, create)
    return Unlocked(storage.url, storage.path)
"""


@pytest.fixture(name="on_disk")
def _on_disk(tmp_path, monkeypatch):
    """Broken storages in a module that other processes can import too."""
    (tmp_path / "broken_storages.py").write_text(IN_PLACE, encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    yield importlib.import_module("broken_storages")
    del sys.modules["broken_storages"]


@pytest.mark.parametrize(
    ("opener", "name"),
    [
        ("open_in_place", "test_a_writer_that_is_killed_leaves_a_whole_register"),
        ("open_in_place", "test_a_reader_beside_a_writing_process_sees_a_whole_register"),
        ("open_unlocked", "test_processes_lose_nothing"),
    ],
)
def test_what_only_other_processes_show_is_caught(on_disk, opener, name):
    """A file written in place is half of one when the writer is killed; without a lock writings are lost."""

    class BrokenTests(StorageTests):
        kind = StorageKind("file", open=getattr(on_disk, opener))

        def url(self, folder):
            return str(folder / "clubs.json")

        def peek(self, folder):
            return get_converter().structure(json.loads((folder / "clubs.json").read_bytes()), Register)

    with pytest.raises((AssertionError, InputError, StorageError, json.JSONDecodeError)):
        getattr(BrokenTests(), name)()


def test_a_storage_that_makes_itself_is_caught():
    """Opened without `create` there must be an error."""
    kind = kind_of_storage(MemoryStorage)

    class BrokenTests(MemoryTests):
        pass

    BrokenTests.kind = StorageKind("memory", open=lambda url, create: kind.open(url, True))
    with pytest.raises(pytest.fail.Exception):
        BrokenTests().test_is_not_made_unasked()


def test_a_kit_that_says_nothing_cannot_pass():
    """Without a URL or a witness the tests fail rather than being skipped."""
    for name in ALONE:
        with pytest.raises((NotImplementedError, AttributeError)):
            getattr(StorageTests(), name)()
