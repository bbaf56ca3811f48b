"""Conformance kit of storages: inherit `StorageTests`, say how to open yours, and its tests are yours.

    class TestMyStorage(StorageTests):
        kind = StorageKind("mine", open=open_mine)

        def url(self, folder):
            return f"mine://{folder}/clubs.mine"

        def peek(self, folder):
            ...  # the register as the medium holds it, read without the storage

Nothing is skipped: a storage that cannot pass does not keep the contract `lthtgn.hooks.contracts.Storage`. Each test opens
the medium anew in a folder of its own. How hard Hypothesis looks is said by the profile of your tests and `max_examples`.
"""

from __future__ import annotations

import contextlib
import pickle
import random
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as Settings  # noqa: N812 - the kit has a method of that name
from hypothesis import strategies as st
from hypothesis.stateful import run_state_machine_as_test

from lthtgn.errors import LthtgnError, RevisionConflictError, StorageError, UnknownIdError
from lthtgn.hooks.contracts import Kind, Record, Storage, StorageKind, Stored, kind_of
from lthtgn.model.associations import Association
from lthtgn.model.awards import Award, RecipientKind
from lthtgn.model.clubs import Club
from lthtgn.model.people import Member, Sex
from lthtgn.model.periods import PartialDate
from lthtgn.model.register import Register
from lthtgn.testing.exact import EXACT, PERSON
from lthtgn.testing.histories import CrashError, StorageMachine, breaking_off
from lthtgn.testing.processes import (
    OTHER,
    SPAWN,
    count_up,
    count_up_together,
    hang_while_replacing,
    numbered,
    replace_for_ever,
    started,
    wait_for,
)
from lthtgn.testing.strategies import registers

__all__ = ["StorageTests"]


def _records(register: Register) -> tuple[Record, ...]:
    return (*register.clubs, *register.associations, *register.awards)


class StorageTests:
    """The tests of a storage (bộ kiểm tra kho dữ liệu); see the module for how to use them.

    Attributes:
        kind: the kind of storage; its `open` is a function of a module, for other processes open the medium too.
        max_examples: how many registers and how many histories Hypothesis tries.

    >>> sorted(name for name in vars(StorageTests) if name.startswith("test_"))[0]
    'test_a_conflict_changes_nothing'
    """

    kind: ClassVar[StorageKind]
    max_examples: ClassVar[int] = 25

    def url(self, folder: Path) -> str:
        """URL of a medium that belongs to a folder, each time the same of the same folder."""
        raise NotImplementedError

    def peek(self, folder: Path) -> Register:
        """What the medium of a folder holds, read without the storage: the witness against a storage that agrees with itself."""
        raise NotImplementedError

    @contextlib.contextmanager
    def folder(self) -> Iterator[Path]:
        """A new folder for the medium of one test; where the medium lies elsewhere, override and clean it up there."""
        with tempfile.TemporaryDirectory(prefix="lthtgn-") as path:
            yield Path(path)

    @contextlib.contextmanager
    def opened(self) -> Iterator[tuple[Storage, Storage, Path]]:
        """Two storages that know nothing of each other on one new medium, and its folder."""
        with self.folder() as folder:
            yield self.kind.open(self.url(folder), True), self.kind.open(self.url(folder), True), folder

    def settings(self) -> Settings:
        """How Hypothesis looks."""
        return Settings(max_examples=self.max_examples, deadline=None, suppress_health_check=list(HealthCheck))

    # --- opening ------------------------------------------------------------------------------------------------------

    def test_keeps_the_contract(self) -> None:
        """It has the methods of the protocol."""
        with self.opened() as (storage, _, _):
            assert isinstance(storage, Storage)

    def test_a_new_one_is_empty(self) -> None:
        """Opened with `create`, there is an empty register."""
        with self.opened() as (storage, _, folder):
            assert (Register(), {}, Register()) == (storage.read(), dict(storage.revisions()), self.peek(folder))

    def test_is_not_made_unasked(self) -> None:
        """Opened without `create`, a medium that is not there is an error, and still not there afterwards."""
        with self.folder() as folder:
            for _ in range(2):
                with pytest.raises(StorageError) as caught:
                    self.kind.open(self.url(folder), False)
                assert ("missing", self.url(folder)) == (caught.value.code, caught.value.url)

    def test_opened_again_it_is_still_there(self) -> None:
        """Opening with `create` what is there leaves it as it is."""
        with self.opened() as (storage, _, folder):
            storage.replace(EXACT)
            assert self.kind.open(self.url(folder), True).read() == EXACT
            assert self.kind.open(self.url(folder), False).read() == EXACT

    # --- what is kept -------------------------------------------------------------------------------------------------

    def test_keeps_exactly(self) -> None:
        """Fractions, open ends, absent and not known, empty text, and order come back as they were."""
        with self.opened() as (storage, other, folder):
            storage.replace(EXACT)
            assert other.read() == EXACT
            assert self.peek(folder) == EXACT
            assert {repr(record) for record in _records(EXACT)} == {
                repr(other.get(kind_of(record), record.id).record) for record in _records(EXACT)
            }

    def test_keeps_any_register(self) -> None:
        """What Hypothesis draws comes back, as a whole and record by record, also over another register."""
        with self.opened() as (storage, other, folder):

            @self.settings()
            @given(registers())
            def check(register: Register) -> None:
                storage.replace(register)
                assert register == other.read()
                assert register == self.peek(folder)
                assert all(record == other.get(kind_of(record), record.id).record for record in _records(register))

            check()

    def test_keeps_the_order(self) -> None:
        """Clubs, members, associations and awards stay in the order in which they were given, whatever their ids."""
        with self.opened() as (storage, other, folder):

            @self.settings()
            @given(st.permutations(["a", "b", "c2", "c10", "đ", "z"]))
            def check(ids: list[str]) -> None:
                members = tuple(map(Member, ids))
                register = Register(
                    clubs=tuple(Club(id_, "CLB", members=members) for id_ in ids),
                    associations=tuple(Association(id_, "Hội") for id_ in ids),
                    awards=tuple(Award(id_, PartialDate(2025), "UBND", RecipientKind.COLLECTIVE) for id_ in ids),
                )
                storage.replace(register)
                assert register == other.read()
                assert register == self.peek(folder)

            check()

    def test_puts_and_gets(self) -> None:
        """A new record is at revision 1 and comes last; written again it is at 2, in its place."""
        with self.opened() as (storage, other, folder):
            for record in _records(EXACT):
                assert storage.put(record, expected=0) == 1
                assert Stored(record, 1) == other.get(kind_of(record), record.id)
            assert attrs.evolve(EXACT, title=None) == other.read()
            club = attrs.evolve(EXACT.clubs[0], name="CLB khác", members=EXACT.clubs[0].members[1:])
            assert other.put(club, expected=1) == 2
            assert Stored(club, 2) == storage.get(Kind.CLUB, club.id)
            assert attrs.evolve(EXACT, title=None, clubs=(club, *EXACT.clubs[1:])) == self.peek(folder)

    def test_deletes(self) -> None:
        """What was deleted is gone, everything else is as it was."""
        with self.opened() as (storage, other, folder):
            storage.replace(EXACT)
            for record in (EXACT.clubs[0], EXACT.associations[0], EXACT.awards[0]):
                key = kind_of(record), record.id
                other.delete(*key, expected=storage.revisions()[key])
                assert key not in storage.revisions()
            left = Register(EXACT.title, None, EXACT.clubs[1:], EXACT.associations[1:], EXACT.awards[1:])
            assert (left, left) == (storage.read(), self.peek(folder))

    def test_ids_are_of_their_kind(self) -> None:
        """A club, an association and an award may have the same id."""
        with self.opened() as (storage, _, _):
            award = Award("a", PartialDate(2025), "UBND", RecipientKind.COLLECTIVE)
            for record in (Club("a", "CLB"), Association("a", "Hội"), award):
                assert storage.put(record, expected=0) == 1
            storage.delete(Kind.ASSOCIATION, "a", expected=1)
            assert storage.revisions() == {(Kind.CLUB, "a"): 1, (Kind.AWARD, "a"): 1}

    def test_an_unknown_id_is_said(self) -> None:
        """Getting or deleting what is not there names it, and the nearest id that is."""
        with self.opened() as (storage, _, _):
            storage.replace(EXACT)
            for ask in (storage.get, lambda kind, id_: storage.delete(kind, id_, expected=0)):
                with pytest.raises(UnknownIdError) as caught:
                    ask(Kind.CLUB, "thon-3")
                assert (caught.value.id, caught.value.kind) == ("thon-3", "club")
                assert caught.value.suggestion in {"thon-1", "thon-2"}

    # --- revisions ----------------------------------------------------------------------------------------------------

    def test_a_conflict_changes_nothing(self) -> None:
        """Whoever expects another revision writes and deletes nothing, and is told which one there is."""
        with self.opened() as (storage, other, _):
            storage.put(numbered(1), expected=0)
            storage.put(numbered(2), expected=1)
            for expected in (0, 1, 3, -1):
                for write in (
                    lambda expected: other.put(numbered(9), expected=expected),
                    lambda expected: other.delete(Kind.CLUB, "a", expected=expected),
                ):
                    with pytest.raises(RevisionConflictError) as caught:
                        write(expected)
                    error = caught.value
                    assert ("club", "a", expected, 2) == (error.kind, error.id, error.expected, error.found)
                    assert str(error) == str(pickle.loads(pickle.dumps(error)))  # noqa: S301 - our own
                assert Stored(numbered(2), 2) == storage.get(Kind.CLUB, "a")
            with pytest.raises(RevisionConflictError) as caught:
                storage.put(Club("b", "CLB"), expected=1)
            assert caught.value.found == 0

    def test_of_two_writers_one_is_told(self) -> None:
        """Two who have read the same revision do not both write."""
        with self.opened() as (storage, other, _):
            storage.put(numbered(0), expected=0)
            mine, theirs = storage.get(Kind.CLUB, "a"), other.get(Kind.CLUB, "a")
            other.put(numbered(1), expected=theirs.revision)
            with pytest.raises(RevisionConflictError):
                storage.put(numbered(2), expected=mine.revision)
            assert numbered(1) == storage.get(Kind.CLUB, "a").record

    def test_a_record_that_comes_back_goes_on_counting(self) -> None:
        """Deleted and made anew, a record is at no revision that it had before: who read it then is told."""
        with self.opened() as (storage, other, _):
            storage.put(numbered(0), expected=0)
            storage.put(numbered(1), expected=1)
            storage.delete(Kind.CLUB, "a", expected=2)
            assert other.put(numbered(2), expected=0) > 2
            storage.replace(Register())
            storage.replace(Register(clubs=(numbered(2),)))
            assert other.revisions()[Kind.CLUB, "a"] > 3
            with pytest.raises(RevisionConflictError):
                other.put(numbered(3), expected=2)

    def test_replacing_counts_what_it_changes(self) -> None:
        """A record that `replace` changes is at a later revision; one that it leaves alone never at an earlier one."""
        with self.opened() as (storage, other, _):
            storage.replace(EXACT)
            before = dict(storage.revisions())
            first, *others = EXACT.clubs
            changed = attrs.evolve(first, members=(*first.members[:-1], attrs.evolve(first.members[-1], sex=Sex.MALE)))
            other.replace(attrs.evolve(EXACT, clubs=(changed, *others)))
            after = dict(storage.revisions())
            assert before.keys() == after.keys()
            assert all(before[key] <= after[key] for key in before)
            assert before[Kind.CLUB, first.id] < after[Kind.CLUB, first.id]

    # --- whole or not at all ------------------------------------------------------------------------------------------

    def test_a_failed_writing_leaves_everything(self) -> None:
        """An error in the middle of `replace` or `put` leaves what was stored, and the storage usable."""
        with self.opened() as (storage, other, folder):
            storage.replace(EXACT)
            before = dict(storage.revisions())
            new = Club("new", "CLB", members=breaking_off([Member("m1"), Member("m2")]))
            broken = (
                Register("x", clubs=(*EXACT.clubs[1:], new)),
                Register("x", clubs=breaking_off(EXACT.clubs[::-1])),
                Register("x", awards=breaking_off(EXACT.awards[::-1])),
            )
            for register in broken:
                with pytest.raises(CrashError):
                    storage.replace(register)
                assert (EXACT, EXACT, before) == (other.read(), self.peek(folder), dict(other.revisions()))
            with pytest.raises(CrashError):
                storage.put(new, expected=0)
            with pytest.raises(CrashError):
                storage.put(attrs.evolve(new, id="thon-1"), expected=before[Kind.CLUB, "thon-1"])
            assert (EXACT, EXACT, before) == (other.read(), self.peek(folder), dict(other.revisions()))
            storage.replace(Register())
            assert Register() == other.read()

    def test_an_id_stands_once(self) -> None:
        """A register in which an id stands twice is refused whole."""
        with self.opened() as (storage, other, _):
            storage.replace(EXACT)
            for field in ("clubs", "associations", "awards"):
                change: dict[str, Any] = {field: (*getattr(EXACT, field), getattr(EXACT, field)[0])}
                with pytest.raises(StorageError) as caught:
                    storage.replace(attrs.evolve(EXACT, **change))
                assert caught.value.code == "duplicate_id"
            assert other.read() == EXACT

    def test_no_error_names_a_person(self) -> None:
        """What cannot be kept is refused without repeating it, also in the errors that led to the error."""
        with self.opened() as (storage, other, _):
            storage.replace(EXACT)
            half = "\ud800"  # half a letter: no Unicode text
            for club in (
                Club("b", f"{PERSON}{half}"),
                Club("b", "CLB", members=(Member("m", f"{PERSON}{half}"),)),
            ):
                for write in (lambda c: storage.put(c, expected=0), lambda c: storage.replace(Register(clubs=(c,)))):
                    with pytest.raises(LthtgnError) as caught:
                        write(club)
                    assert PERSON not in "".join(traceback.format_exception(caught.value))
            assert other.read() == EXACT

    # --- many writers -------------------------------------------------------------------------------------------------

    def test_any_history(self) -> None:
        """Whatever two writers do in turn, the storage is what a dictionary would be."""

        class Machine(StorageMachine):
            tests = self

        run_state_machine_as_test(Machine, settings=Settings(self.settings(), stateful_step_count=20))

    def test_threads_lose_nothing(self) -> None:
        """Threads that share one storage lose no writing."""
        with self.opened() as (storage, _, folder):
            storage.put(numbered(0), expected=0)
            threads = [threading.Thread(target=count_up, args=(storage, 10)) for _ in range(3)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert Stored(numbered(30), 31) == storage.get(Kind.CLUB, "a")
            assert Register(clubs=(numbered(30),)) == self.peek(folder)

    def test_processes_lose_nothing(self) -> None:
        """Two processes that write the same record at once lose no writing."""
        with self.opened() as (storage, _, folder):
            storage.put(numbered(0), expected=0)
            together = SPAWN.Barrier(2)
            arguments = (self.kind.open, self.url(folder), 25, together)
            processes = [started(count_up_together, *arguments) for _ in range(2)]
            for process in processes:
                process.join(120)
            assert [process.exitcode for process in processes] == [0, 0]
            assert Stored(numbered(50), 51) == storage.get(Kind.CLUB, "a")
            assert Register(clubs=(numbered(50),)) == self.peek(folder)

    def test_a_writer_that_is_killed_leaves_a_whole_register(self) -> None:
        """A process killed in the middle of `replace` leaves what was there; killed at any moment, the old or the new."""
        with self.opened() as (storage, _, folder), tempfile.TemporaryDirectory() as signs:
            storage.replace(EXACT)
            self._kill(folder, hang_while_replacing, Path(signs, "hangs"), 0)
            assert (storage.read(), self.peek(folder)) == (EXACT, EXACT)
            whole = [EXACT, OTHER]
            for turn in range(3):
                self._kill(folder, replace_for_ever, Path(signs, f"turn-{turn}"), random.uniform(0, 0.05))  # noqa: S311
                found = self.kind.open(self.url(folder), False).read()
                assert found in whole
                assert found == self.peek(folder)
                storage.replace(EXACT)
                assert storage.read() == EXACT

    def test_a_reader_beside_a_writing_process_sees_a_whole_register(self) -> None:
        """Whoever reads while another process replaces sees the old register or the new one, and no mixture."""
        with self.opened() as (storage, other, folder), tempfile.TemporaryDirectory() as signs:
            storage.replace(EXACT)
            whole = [EXACT, OTHER]
            writer = started(replace_for_ever, self.kind.open, self.url(folder), Path(signs, "writes"))
            try:
                wait_for(Path(signs, "writes"), writer)
                for _ in range(10):
                    assert other.read() in whole
                    assert {id_ for _, id_ in other.revisions()} in [{r.id for r in _records(each)} for each in whole]
            finally:
                writer.kill()
                writer.join()
            assert storage.read() in whole

    def _kill(self, folder: Path, work: Callable[..., None], sign: Path, seconds: float) -> None:
        process = started(work, self.kind.open, self.url(folder), sign)
        wait_for(sign, process)
        time.sleep(seconds)
        process.kill()
        process.join()
