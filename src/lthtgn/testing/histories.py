"""Any history of two writers on one medium, beside a dictionary of what must be there; `StorageTests` runs it."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, ClassVar

import attrs
import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from lthtgn.errors import RevisionConflictError, UnknownIdError
from lthtgn.hooks.contracts import Kind, Record, Storage, Stored
from lthtgn.model.associations import Association
from lthtgn.model.awards import Award, RecipientKind
from lthtgn.model.clubs import Club
from lthtgn.model.people import Member
from lthtgn.model.periods import PartialDate
from lthtgn.model.register import Register

if TYPE_CHECKING:  # the kit itself runs these
    from lthtgn.testing.storage import StorageTests

__all__ = ["CrashError", "StorageMachine", "breaking_off"]


class CrashError(Exception):
    """What breaks a writing off."""


def _crash() -> None:
    raise CrashError


def breaking_off(items: Iterable[Any], then: Callable[[], object] = _crash) -> tuple[Any, ...]:
    """Items that end after the first, by an error or however else.

    >>> list(breaking_off(("a", "b")))
    Traceback (most recent call last):
        ...
    lthtgn.testing.histories.CrashError
    """

    class Broken(tuple[Any, ...]):
        __slots__ = ()

        def __iter__(self) -> Iterator[Any]:
            for item in super().__iter__():
                yield item
                then()

    return Broken(items)


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
        broken = Club(key[1], "CLB", members=breaking_off((Member("m1"), Member("m2"))))
        with pytest.raises(CrashError):
            storage.put(broken, expected=self._now((Kind.CLUB, key[1])))
        register = _register({key: _drawn(key, number) for key, number in numbers.items()})
        clubs = tuple(club for club in register.clubs if club.id != broken.id)
        with pytest.raises(CrashError):
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
