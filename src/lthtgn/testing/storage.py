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
import multiprocessing
import pickle
import random
import tempfile
import threading
import time
import traceback
from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as Settings  # noqa: N812 - the kit has a method of that name
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule, run_state_machine_as_test

from lthtgn.errors import LthtgnError, RevisionConflictError, StorageError, UnknownIdError
from lthtgn.hooks.contracts import Kind, Record, Storage, StorageKind, Stored, kind_of
from lthtgn.model.areas import ActivityArea
from lthtgn.model.associations import Association
from lthtgn.model.awards import Award, RecipientKind
from lthtgn.model.clubs import ABSENT, Charter, Club
from lthtgn.model.people import HardshipAssessment, HouseholdClass, HouseholdStatus, Member, Sex, Volunteer
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.model.welfare import Benefit, BenefitReceipt, Welfare
from lthtgn.ranges import Range
from lthtgn.testing.strategies import registers

__all__ = ["EXACT", "StorageMachine", "StorageTests"]

_NAME = "Nguyễn Thị Bí Mật"

_WELFARE = Welfare(
    pension=False,
    pension_amount=0,
    receives=(BenefitReceipt(Benefit.SOCIAL_PENSION, PartialDate(2025, 7)), BenefitReceipt(Benefit.INSURANCE_CARD)),
    insured=True,
)

EXACT = Register(
    title='Sổ "đăng ký" xã Vân Canh',
    clubs=(
        Club(
            "thon-2",
            "CLB LTHTGN thôn 2 – Ước Lễ\n(đang tách)",
            place=Place("01", Edition.OF_63, commune="Vân Canh", village="thôn An Trai"),
            founded=Period.parse("2023/2024"),
            founding_decision=ABSENT,
            members=(
                Member("m2", _NAME, Sex.FEMALE, PartialDate(1950), PartialDate(2020, 1), PartialDate(2024, 2, 29)),
                Member("m1", hardship=True, needs_loan=False),
                Member("m3", households=(HouseholdStatus(2024, HouseholdClass.POOR),), association_member=True),
                Member("m0", households=tuple(HouseholdStatus(year, HouseholdClass.OTHER) for year in (2025, 2023))),
                Member("m4", welfare=_WELFARE),
                Member(
                    "m5",
                    households=(
                        HouseholdStatus(2023, HouseholdClass.POOR, '"215"/QĐ-UBND', PartialDate(2022, 12, 20)),
                        HouseholdStatus(2024, HouseholdClass.OTHER),
                    ),
                    hardship=False,
                    hardship_assessment=HardshipAssessment("Ban chủ nhiệm", PartialDate(2024, 6)),
                ),
            ),
            volunteers=(Volunteer("m2", ActivityArea.HOME_CARE),),
            returns=(
                Return(Period.year(2024), ()),
                Return(
                    Period.parse("2024-01/2024-06"),
                    (
                        Figure("members", Range(Fraction(200, 3), None), "trên 66"),
                        Figure("members.women", Range(0, Fraction(1, 3))),
                        Figure("members.older", Range.unknown()),
                    ),
                ),
            ),
        ),
        Club("thon-10", "", founded=PartialDate(2023), charter=Charter()),
        Club("thon-1", "CLB", founded=PartialDate(2023, 5), charter=ABSENT),
    ),
    associations=(Association("b", "Hội NCT xã B"), Association("a", "Hội NCT xã A", branches_complete=True)),
    awards=(
        Award("2", PartialDate(2025, 5), "UBND xã", RecipientKind.COLLECTIVE, Range(3, 5)),
        Award("10", PartialDate(2025), "UBND xã", RecipientKind.INDIVIDUAL, occasion=""),
    ),
)
"""A register of what is easily lost: order, fractions, open ends, what is absent or not known, empty text and lists.

>>> len(EXACT.clubs)
3
"""


_OTHER = attrs.evolve(EXACT, title="x", clubs=EXACT.clubs[::-1], awards=())
"""Another register, which differs in everything that can be mixed up."""


class _CrashError(Exception):
    pass


def _crash() -> None:
    raise _CrashError


def _broken(items: Iterable[Any], then: Callable[[], object] = _crash) -> tuple[Any, ...]:
    """Items that end after the first, by an error or however else."""

    class Broken(tuple[Any, ...]):
        __slots__ = ()

        def __iter__(self) -> Iterator[Any]:
            for item in super().__iter__():
                yield item
                then()

    return Broken(items)


def _records(register: Register) -> tuple[Record, ...]:
    return (*register.clubs, *register.associations, *register.awards)


def _numbered(number: int) -> Club:
    return Club("a", str(number), members=(Member("m", str(number)),) * (number % 3))


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
            storage.put(_numbered(1), expected=0)
            storage.put(_numbered(2), expected=1)
            for expected in (0, 1, 3, -1):
                for write in (
                    lambda expected: other.put(_numbered(9), expected=expected),
                    lambda expected: other.delete(Kind.CLUB, "a", expected=expected),
                ):
                    with pytest.raises(RevisionConflictError) as caught:
                        write(expected)
                    error = caught.value
                    assert ("club", "a", expected, 2) == (error.kind, error.id, error.expected, error.found)
                    assert str(error) == str(pickle.loads(pickle.dumps(error)))  # noqa: S301 - our own
                assert Stored(_numbered(2), 2) == storage.get(Kind.CLUB, "a")
            with pytest.raises(RevisionConflictError) as caught:
                storage.put(Club("b", "CLB"), expected=1)
            assert caught.value.found == 0

    def test_of_two_writers_one_is_told(self) -> None:
        """Two who have read the same revision do not both write."""
        with self.opened() as (storage, other, _):
            storage.put(_numbered(0), expected=0)
            mine, theirs = storage.get(Kind.CLUB, "a"), other.get(Kind.CLUB, "a")
            other.put(_numbered(1), expected=theirs.revision)
            with pytest.raises(RevisionConflictError):
                storage.put(_numbered(2), expected=mine.revision)
            assert _numbered(1) == storage.get(Kind.CLUB, "a").record

    def test_a_record_that_comes_back_goes_on_counting(self) -> None:
        """Deleted and made anew, a record is at no revision that it had before: who read it then is told."""
        with self.opened() as (storage, other, _):
            storage.put(_numbered(0), expected=0)
            storage.put(_numbered(1), expected=1)
            storage.delete(Kind.CLUB, "a", expected=2)
            assert other.put(_numbered(2), expected=0) > 2
            storage.replace(Register())
            storage.replace(Register(clubs=(_numbered(2),)))
            assert other.revisions()[Kind.CLUB, "a"] > 3
            with pytest.raises(RevisionConflictError):
                other.put(_numbered(3), expected=2)

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
            new = Club("new", "CLB", members=_broken([Member("m1"), Member("m2")]))
            broken = (
                Register("x", clubs=(*EXACT.clubs[1:], new)),
                Register("x", clubs=_broken(EXACT.clubs[::-1])),
                Register("x", awards=_broken(EXACT.awards[::-1])),
            )
            for register in broken:
                with pytest.raises(_CrashError):
                    storage.replace(register)
                assert (EXACT, EXACT, before) == (other.read(), self.peek(folder), dict(other.revisions()))
            with pytest.raises(_CrashError):
                storage.put(new, expected=0)
            with pytest.raises(_CrashError):
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
            for club in (Club("b", f"{_NAME}{half}"), Club("b", "CLB", members=(Member("m", f"{_NAME}{half}"),))):
                for write in (lambda c: storage.put(c, expected=0), lambda c: storage.replace(Register(clubs=(c,)))):
                    with pytest.raises(LthtgnError) as caught:
                        write(club)
                    assert _NAME not in "".join(traceback.format_exception(caught.value))
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
            storage.put(_numbered(0), expected=0)
            threads = [threading.Thread(target=_count_up, args=(storage, 10)) for _ in range(3)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            assert Stored(_numbered(30), 31) == storage.get(Kind.CLUB, "a")
            assert Register(clubs=(_numbered(30),)) == self.peek(folder)

    def test_processes_lose_nothing(self) -> None:
        """Two processes that write the same record at once lose no writing."""
        with self.opened() as (storage, _, folder):
            storage.put(_numbered(0), expected=0)
            together = _SPAWN.Barrier(2)
            arguments = (self.kind.open, self.url(folder), 25, together)
            processes = [_started(_count_up_together, *arguments) for _ in range(2)]
            for process in processes:
                process.join(120)
            assert [process.exitcode for process in processes] == [0, 0]
            assert Stored(_numbered(50), 51) == storage.get(Kind.CLUB, "a")
            assert Register(clubs=(_numbered(50),)) == self.peek(folder)

    def test_a_writer_that_is_killed_leaves_a_whole_register(self) -> None:
        """A process killed in the middle of `replace` leaves what was there; killed at any moment, the old or the new."""
        with self.opened() as (storage, _, folder), tempfile.TemporaryDirectory() as signs:
            storage.replace(EXACT)
            self._kill(folder, _hang_while_replacing, Path(signs, "hangs"), 0)
            assert (storage.read(), self.peek(folder)) == (EXACT, EXACT)
            whole = [EXACT, _OTHER]
            for turn in range(3):
                self._kill(folder, _replace_for_ever, Path(signs, f"turn-{turn}"), random.uniform(0, 0.05))  # noqa: S311
                found = self.kind.open(self.url(folder), False).read()
                assert found in whole
                assert found == self.peek(folder)
                storage.replace(EXACT)
                assert storage.read() == EXACT

    def test_a_reader_beside_a_writing_process_sees_a_whole_register(self) -> None:
        """Whoever reads while another process replaces sees the old register or the new one, and no mixture."""
        with self.opened() as (storage, other, folder), tempfile.TemporaryDirectory() as signs:
            storage.replace(EXACT)
            whole = [EXACT, _OTHER]
            writer = _started(_replace_for_ever, self.kind.open, self.url(folder), Path(signs, "writes"))
            try:
                _wait_for(Path(signs, "writes"), writer)
                for _ in range(10):
                    assert other.read() in whole
                    assert {id_ for _, id_ in other.revisions()} in [{r.id for r in _records(each)} for each in whole]
            finally:
                writer.kill()
                writer.join()
            assert storage.read() in whole

    def _kill(self, folder: Path, work: Callable[..., None], sign: Path, seconds: float) -> None:
        process = _started(work, self.kind.open, self.url(folder), sign)
        _wait_for(sign, process)
        time.sleep(seconds)
        process.kill()
        process.join()


# --- other processes --------------------------------------------------------------------------------------------------


_SPAWN = multiprocessing.get_context("spawn")


def _started(work: Callable[..., None], *arguments: object) -> Any:
    """A new process that shares nothing with this one, as another program would."""
    process = _SPAWN.Process(target=work, args=arguments)
    process.start()
    return process


def _wait_for(sign: Path, process: Any) -> None:
    """Wait until another process has given its sign."""
    until = time.monotonic() + 60
    while not sign.exists() and process.is_alive() and time.monotonic() < until:
        time.sleep(0.001)
    assert sign.exists(), "the other process could not write"


def _count_up(storage: Storage, times: int) -> None:
    """Write the next number so many times, reading again after every conflict."""
    for _ in range(times):
        while True:
            stored = storage.get(Kind.CLUB, "a")
            assert isinstance(stored.record, Club)
            with contextlib.suppress(RevisionConflictError):
                storage.put(_numbered(int(stored.record.name) + 1), expected=stored.revision)
                break


def _count_up_together(open_: Callable[[str, bool], Storage], url: str, times: int, together: Barrier) -> None:
    storage = open_(url, False)
    together.wait(120)
    _count_up(storage, times)


def _hang_while_replacing(open_: Callable[[str, bool], Storage], url: str, sign: Path) -> None:
    def hang() -> None:
        sign.touch()
        time.sleep(600)

    club = Club("new", "CLB", members=_broken([Member("m1"), Member("m2")], hang))
    open_(url, False).replace(Register("x", clubs=(EXACT.clubs[2], club)))


def _replace_for_ever(open_: Callable[[str, bool], Storage], url: str, sign: Path) -> None:
    storage = open_(url, False)
    while True:
        storage.replace(_OTHER)
        storage.replace(EXACT)
        sign.touch()


# --- any history ------------------------------------------------------------------------------------------------------

_WRITERS = st.integers(0, 1)
_KEYS = st.tuples(st.sampled_from(list(Kind)), st.sampled_from(["a", "b", "c"]))


def _drawn(key: tuple[Kind, str], number: int) -> Record:
    """A record of a key that says something of a number."""
    kind, id_ = key
    if kind is Kind.CLUB:
        return Club(id_, f"CLB {number}", members=tuple(Member(f"m{n}") for n in range(number)))
    if kind is Kind.ASSOCIATION:
        return Association(id_, f"Hội {number}")
    return Award(id_, PartialDate(2020 + number), "UBND", RecipientKind.COLLECTIVE)


class StorageMachine(RuleBasedStateMachine):
    """Two writers on one medium, and a dictionary of what must be there (máy trạng thái kiểm tra kho dữ liệu).

    The dictionary keeps the order of insertion, as the storage has to; it shares nothing with the storage.

    Attributes:
        tests: how to open the medium.
        present: record and revision of everything that is there.
        last: the last revision that each record ever had.
    """

    tests: ClassVar[StorageTests]

    def __init__(self) -> None:
        super().__init__()
        self._stack = contextlib.ExitStack()
        first, second, self._folder = self._stack.enter_context(self.tests.opened())
        self._storages = [first, second]
        self._reader = 0
        self.present: dict[tuple[Kind, str], Stored] = {}
        self.last: dict[tuple[Kind, str], int] = {}

    def teardown(self) -> None:
        """Close the medium."""
        self._stack.close()

    def _writer(self, writer: int) -> Storage:
        """One of the two; the other one looks at what it has done."""
        self._reader = 1 - writer
        return self._storages[writer]

    def _now(self, key: tuple[Kind, str]) -> int:
        return self.present[key].revision if key in self.present else 0

    @rule(writer=_WRITERS, key=_KEYS, number=st.integers(0, 3))
    def put(self, writer: int, key: tuple[Kind, str], number: int) -> None:
        """Write a record, new or not, that nobody else has written in between."""
        record, now = _drawn(key, number), self._now(key)
        revision = self._writer(writer).put(record, expected=now)
        assert revision == now + 1 if now else revision > self.last.get(key, 0)
        self.present[key] = Stored(record, revision)
        self.last[key] = revision

    @rule(writer=_WRITERS, key=_KEYS, number=st.integers(0, 3), expected=st.integers(-1, 4), delete=st.booleans())
    def write_late(self, writer: int, key: tuple[Kind, str], number: int, expected: int, delete: bool) -> None:
        """Write or delete what somebody else has written in between."""
        storage, now = self._writer(writer), self._now(key)
        if delete and not now:
            with pytest.raises(UnknownIdError):
                storage.delete(*key, expected=expected)
        elif expected != now:
            record = _drawn(key, number)
            with pytest.raises(RevisionConflictError) as caught:
                storage.delete(*key, expected=expected) if delete else storage.put(record, expected=expected)
            assert (expected, now) == (caught.value.expected, caught.value.found)

    @rule(writer=_WRITERS, key=_KEYS)
    def delete(self, writer: int, key: tuple[Kind, str]) -> None:
        """Delete a record that is there."""
        if key in self.present:
            self._writer(writer).delete(*key, expected=self._now(key))
            del self.present[key]

    @rule(writer=_WRITERS, numbers=st.dictionaries(_KEYS, st.integers(0, 3), max_size=5))
    def replace(self, writer: int, numbers: dict[tuple[Kind, str], int]) -> None:
        """Replace everything; what changes, or comes back, is at a later revision than ever before."""
        records = {key: _drawn(key, number) for key, number in numbers.items()}
        storage = self._writer(writer)
        storage.replace(_register(records))
        revisions = storage.revisions()
        assert records.keys() == revisions.keys()
        for key, record in records.items():
            same = key in self.present and self.present[key].record == record
            assert revisions[key] >= self.last.get(key, 0) + (0 if same else 1)
        self.present = {key: Stored(record, revisions[key]) for key, record in records.items()}
        self.last |= revisions

    @rule(writer=_WRITERS, key=_KEYS, numbers=st.dictionaries(_KEYS, st.integers(0, 3), max_size=3))
    def break_off(self, writer: int, key: tuple[Kind, str], numbers: dict[tuple[Kind, str], int]) -> None:
        """Crash in the middle of writing a club, and of replacing everything: nothing of it is there."""
        storage = self._writer(writer)
        broken = Club(key[1], "CLB", members=_broken((Member("m1"), Member("m2"))))
        with pytest.raises(_CrashError):
            storage.put(broken, expected=self._now((Kind.CLUB, key[1])))
        register = _register({key: _drawn(key, number) for key, number in numbers.items()})
        clubs = tuple(club for club in register.clubs if club.id != broken.id)
        with pytest.raises(_CrashError):
            storage.replace(attrs.evolve(register, title="x", clubs=(*clubs, broken)))

    @rule(writer=_WRITERS)
    def open_again(self, writer: int) -> None:
        """One of the two ends and starts anew."""
        self._storages[writer] = self.tests.kind.open(self.tests.url(self._folder), False)

    @invariant()
    def agrees(self) -> None:
        """The writer who did nothing sees what the dictionary holds; so does who looks at the medium."""
        expected = _register({key: stored.record for key, stored in self.present.items()})
        storage = self._storages[self._reader]
        assert expected == storage.read()
        assert {key: stored.revision for key, stored in self.present.items()} == storage.revisions()
        assert expected == self.tests.peek(self._folder)
        for key, stored in self.present.items():
            assert stored == storage.get(*key)


def _register(records: dict[tuple[Kind, str], Record]) -> Register:
    rows: dict[Kind, list[Any]] = {kind: [] for kind in Kind}
    for (kind, _), record in records.items():
        rows[kind].append(record)
    clubs, associations, awards = (tuple(rows[kind]) for kind in Kind)
    return Register(clubs=clubs, associations=associations, awards=awards)
