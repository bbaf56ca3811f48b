"""What a storage, a reader, a reporter and a localiser must be able to do."""

from __future__ import annotations

import enum
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

import attrs

from lthtgn.expr.nodes import Measure
from lthtgn.model.associations import Association
from lthtgn.model.awards import Award
from lthtgn.model.clubs import Club
from lthtgn.model.periods import Period
from lthtgn.model.register import Register
from lthtgn.ranges import Range
from lthtgn.rules.table import ClubTable, Resolver

if TYPE_CHECKING:
    from lthtgn.hooks.reports import Report

__all__ = [
    "Engine",
    "Kind",
    "Localiser",
    "ReaderKind",
    "Record",
    "Reporter",
    "Storage",
    "StorageKind",
    "Stored",
    "Translating",
    "kind_of",
]

Record = Club | Association | Award
"""What a storage keeps: each with a revision of its own.

>>> isinstance(Club("a", "A"), Record)
True
"""


class Kind(enum.Enum):
    """Kind of a record in a storage.

    >>> Kind("club") is Kind.CLUB
    True
    """

    CLUB = "club"
    ASSOCIATION = "association"
    AWARD = "award"


def kind_of(record: Record) -> Kind:
    """The kind of a record.

    >>> kind_of(Club("a", "A"))
    <Kind.CLUB: 'club'>
    """
    if isinstance(record, Club):
        return Kind.CLUB
    return Kind.ASSOCIATION if isinstance(record, Association) else Kind.AWARD


@attrs.frozen
class Stored:
    """A record as a storage has it, with its revision (bản ghi và số phiên bản).

    Attributes:
        record: the record.
        revision: 1 when it was first written, one more at each writing since.

    >>> Stored(Club("a", "A"), 1).revision
    1
    """

    record: Record
    revision: int


@runtime_checkable
class Storage(Protocol):
    """Keeps a register (kho dữ liệu). Every writing is whole or not at all, and none overwrites another silently.

    >>> from lthtgn.builtin.files import FileStorage
    >>> isinstance(FileStorage("clubs.json", Path("clubs.json")), Storage)
    True
    """

    def read(self) -> Register:
        """The whole register.

        Raises:
            StorageError: it cannot be read.
            StorageVersionError: it was written by a newer version.
            InputError: what is stored is not a register.
        """
        ...

    def replace(self, register: Register) -> None:
        """Put a whole register in the place of what is stored, in one transaction.

        Raises:
            StorageError: it cannot be written; what was stored is still there.
        """
        ...

    def get(self, kind: Kind, id: str) -> Stored:  # noqa: A002
        """One record and its revision.

        Raises:
            UnknownIdError: there is none.
        """
        ...

    def put(self, record: Record, *, expected: int) -> int:
        """Write one record, and return its new revision.

        Args:
            record: the record.
            expected: the revision that the writer has read; 0 for a record that is not there yet.

        Raises:
            RevisionConflictError: somebody else wrote it in between; nothing was written.
        """
        ...

    def delete(self, kind: Kind, id: str, *, expected: int) -> None:  # noqa: A002
        """Delete one record.

        Raises:
            UnknownIdError: there is none.
            RevisionConflictError: somebody else wrote it in between; nothing was deleted.
        """
        ...

    def revisions(self) -> Mapping[tuple[Kind, str], int]:
        """The revision of every record."""
        ...


@attrs.frozen
class StorageKind:
    """A kind of storage, chosen by the scheme of a URL (loại kho dữ liệu).

    Attributes:
        scheme: such as `sqlite` in `sqlite:///clubs.db`.
        open: opens the storage of a URL; `create` says whether it may be made where there is none.

    >>> StorageKind("memory", open=lambda url, create: None).scheme
    'memory'
    """

    scheme: str
    open: Callable[[str, bool], Storage]


@attrs.frozen
class ReaderKind:
    """A reader of files, chosen by suffix (bộ đọc tệp).

    Attributes:
        suffixes: such as `.json`, lower-case.
        read: reads a file; takes its path, and for checking the ids that figures may have, each with its unit (`None`:
            any), the measures that lie inside others (child to parent), and the last day on which something can have
            happened; raises `InputError` with every problem.
        write: turns a register into the text of a file, where the format can be written.

    >>> ReaderKind((".json",), read=lambda path, known, parts, today: Register()).suffixes
    ('.json',)
    """

    suffixes: tuple[str, ...]
    read: Callable[[Path, Mapping[str, str] | None, Mapping[str, str], date], Register]
    write: Callable[[Register], str] | None = None


@runtime_checkable
class Engine(Protocol):
    """Fills in the table of measures of clubs (bộ tính). Every engine gives exactly what the reference engine gives.

    >>> from lthtgn.builtin.engines import ReferenceEngine
    >>> isinstance(ReferenceEngine(), Engine)
    True
    """

    @property
    def name(self) -> str:
        """Name by which it is chosen, such as `python`."""
        ...

    def tabulate(
        self,
        register: Register,
        measures: Sequence[Measure],
        day: date,
        period: Period,
        resolve: Resolver,
        local: Collection[str],
    ) -> ClubTable:
        """The figures of every club and association under some measures.

        Args:
            register: the register.
            measures: the measures, with what they lie inside.
            day: the day of stocks.
            period: the period of flows.
            resolve: resolves a parameter for scopes, on the day.
            local: ids of the parameters that have local values somewhere.

        Raises:
            NotSupportedError: a measure cannot be computed by this engine; it is named, never left out.
        """
        ...


@runtime_checkable
class Localiser(Protocol):
    """Says things in a language: words, numbers and dates (bộ diễn đạt theo ngôn ngữ).

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> isinstance(VietnameseLocaliser(), Localiser)
    True
    """

    @property
    def locale(self) -> str:
        """Language tag, such as `vi`."""
        ...

    def text(self, key: str, **values: object) -> str:
        """A fixed text of reports and messages, its places filled in."""
        ...

    def say(self, thing: object) -> str:
        """A finding, a resolution, a cell, a progress, a contradiction, a problem … in a sentence."""
        ...

    def figure(self, value: Range, unit: str = "") -> str:
        """A figure with its unit: "178 người", "từ 200 người", "chưa rõ"."""
        ...

    def share(self, value: Range) -> str:
        """A share: "58,2 %", "từ 95 % đến 100 %"; rounded here and nowhere else."""
        ...

    def day(self, day: date) -> str:
        """A day: "31/8/2020"."""
        ...


@runtime_checkable
class Translating(Protocol):
    """What a localiser of the built-in sentences can do besides: translate what rules carry (dịch).

    A localiser with words of its own may leave it out; terms are then told in Vietnamese, or in English where a rule has
    an English term and the localiser does not speak Vietnamese.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> isinstance(VietnameseLocaliser(), Translating)
    True
    """

    def tr(self, text: str, /, **values: object) -> str:
        """A Vietnamese text or pattern in the language, its places filled in."""
        ...

    def term(self, thing: Any) -> str:
        """The term of whatever has a `term_vi`: a rule, a field, a choice."""
        ...


@runtime_checkable
class Reporter(Protocol):
    """Renders a report (bộ xuất báo cáo).

    >>> from lthtgn.builtin.reporters import MarkdownReporter
    >>> isinstance(MarkdownReporter(), Reporter)
    True
    """

    @property
    def name(self) -> str:
        """Name for `--format`, such as `markdown`."""
        ...

    @property
    def suffixes(self) -> tuple[str, ...]:
        """Suffixes of the files that it writes, such as `.md`."""
        ...

    def render(self, report: Report, localiser: Localiser) -> str | bytes:
        """The report as text, or as bytes where the format is not text."""
        ...
