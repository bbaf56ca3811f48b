"""What other processes do to a medium while `StorageTests` looks at it."""

from __future__ import annotations

import contextlib
import multiprocessing
import time
from collections.abc import Callable
from multiprocessing.synchronize import Barrier
from pathlib import Path
from typing import Any

import attrs

from lthtgn.errors import RevisionConflictError
from lthtgn.hooks.contracts import Kind, Storage
from lthtgn.model.clubs import Club
from lthtgn.model.people import Member
from lthtgn.model.register import Register
from lthtgn.testing.exact import EXACT
from lthtgn.testing.histories import breaking_off

__all__ = [
    "OTHER",
    "SPAWN",
    "count_up",
    "count_up_together",
    "hang_while_replacing",
    "numbered",
    "replace_for_ever",
    "started",
    "wait_for",
]

OTHER = attrs.evolve(EXACT, title="x", clubs=EXACT.clubs[::-1], awards=())
"""Another register, which differs in everything that can be mixed up.

>>> OTHER.clubs[0].id, len(OTHER.awards)
('thon-1', 0)
"""

SPAWN = multiprocessing.get_context("spawn")
"""How processes are started: anew, as another program would be.

>>> SPAWN.get_start_method()
'spawn'
"""


def numbered(number: int) -> Club:
    """The club that `count_up` counts up.

    >>> numbered(7).name, len(numbered(7).members)
    ('7', 1)
    """
    return Club("a", str(number), members=(Member("m", str(number)),) * (number % 3))


def started(work: Callable[..., None], *arguments: object) -> Any:
    """A new process that shares nothing with this one, as another program would."""
    process = SPAWN.Process(target=work, args=arguments)
    process.start()
    return process


def wait_for(sign: Path, process: Any) -> None:
    """Wait until another process has given its sign."""
    until = time.monotonic() + 60
    while not sign.exists() and process.is_alive() and time.monotonic() < until:
        time.sleep(0.001)
    assert sign.exists(), "the other process could not write"


def count_up(storage: Storage, times: int) -> None:
    """Write the next number so many times, reading again after every conflict."""
    for _ in range(times):
        while True:
            stored = storage.get(Kind.CLUB, "a")
            assert isinstance(stored.record, Club)
            with contextlib.suppress(RevisionConflictError):
                storage.put(numbered(int(stored.record.name) + 1), expected=stored.revision)
                break


def count_up_together(open_: Callable[[str, bool], Storage], url: str, times: int, together: Barrier) -> None:
    """What `count_up` does, from when all processes are there."""
    storage = open_(url, False)
    together.wait(120)
    count_up(storage, times)


def hang_while_replacing(open_: Callable[[str, bool], Storage], url: str, sign: Path) -> None:
    """Begin to replace a register, give the sign in the middle of it, and never end."""

    def hang() -> None:
        sign.touch()
        time.sleep(600)

    club = Club("new", "CLB", members=breaking_off([Member("m1"), Member("m2")], hang))
    open_(url, False).replace(Register("x", clubs=(EXACT.clubs[2], club)))


def replace_for_ever(open_: Callable[[str, bool], Storage], url: str, sign: Path) -> None:
    """Replace one register by another and back, until killed; the sign says that both were written.

    Between two writings it rests, so that a reader who has to wait for a lock finds it open: the contract asks for a whole
    register, not for fair locks.
    """
    storage = open_(url, False)
    while True:
        for register in (OTHER, EXACT):
            storage.replace(register)
            time.sleep(0.01)
        sign.touch()
