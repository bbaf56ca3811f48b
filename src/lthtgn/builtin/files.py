"""Storage in a JSON or TOML file, or in a folder of them, as an ordinary plugin: registers that people also edit.

A writing is first laid beside the file, then put in its place in one step, so that a reader sees the old register or the
new one and a crash leaves one of them whole. What is written has one plain form: the remarks of a file edited by hand,
and its way of saying a value ("trên 200"), are lost at the first writing.

Files have no revisions. The first call that asks for one begins a small file beside, `.clubs.json.lthtgn-revisions` (in
a folder `.lthtgn-revisions`), with the revision of each record and a hash of what it said. A record that says something
else since is at a new revision, whoever has edited it; remarks and spaces do not count. Without that file (or when
somebody deletes it) every record is at revision 1. `read` and `replace` alone never make it.

Two programs do not write at once: the one that writes holds a lock on a file beside, which the system takes back when
the program ends, however it ends, and which is gone afterwards. Editors know nothing of it: what somebody saves in the
moment in which a program writes is written over.

Every call reads and every writing writes the whole register: right for hundreds of clubs, while a country is for SQLite.
Whether the content makes sense (orders of days, clubs that a return names) is not asked here, because records are written
one by one, but where the file is read as a file.
"""

from __future__ import annotations

import contextlib
import errno
import hashlib
import json
import os
import stat
import sys
import time
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any
from urllib.parse import unquote

import attrs

from lthtgn.errors import (
    InputError,
    LthtgnError,
    Problem,
    RevisionConflictError,
    StorageError,
    StorageVersionError,
    UnknownIdError,
)
from lthtgn.exchange import get_converter, write_json, write_toml
from lthtgn.exchange.loading import load_file, load_text
from lthtgn.exchange.problems import problem
from lthtgn.hooks.contracts import Kind, Record, StorageKind, Stored, kind_of
from lthtgn.hooks.specs import hookimpl
from lthtgn.model.register import Register

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

__all__ = ["FileStorage", "open_file"]

Key = tuple[Kind, str]
Revisions = dict[Key, tuple[int, str | None]]
"""Revision of each record and hash of what it said; no hash of one that was deleted."""

_WRITERS: Mapping[str, Callable[[Register], str]] = MappingProxyType({".json": write_json, ".toml": write_toml})
_FIELDS = MappingProxyType({Kind.CLUB: "clubs", Kind.ASSOCIATION: "associations", Kind.AWARD: "awards"})
_UNWRITABLE = (LthtgnError, TypeError, ValueError, LookupError, AttributeError)
_VERSION = 1  # of the file of revisions


def open_file(url: str, create: bool) -> FileStorage:
    """Open a storage in a file or a folder (kho dữ liệu trong tệp, thư mục).

    Args:
        url: a path such as `clubs.json`, `clubs.toml` or `examples/van-canh`, or a URL such as `file:///srv/clubs.json`
            or `file:clubs.json`, in which `%20` is a space.
        create: whether it may be made where there is none: a file if its name ends in `.json` or `.toml`, else a folder.

    Raises:
        StorageError: by its `code`: `bad_url`, `missing`, `unknown_format`, `read_only`, `locked`, `failed`.

    >>> import tempfile
    >>> from lthtgn.model.clubs import Club
    >>> folder = tempfile.TemporaryDirectory()
    >>> storage = open_file(f"{folder.name}/clubs.toml", create=True)
    >>> storage.put(Club("an-trai", "CLB An Trai"), expected=0)
    1
    >>> print(Path(folder.name, "clubs.toml").read_text(encoding="utf-8"), end="")
    [[clubs]]
    id = "an-trai"
    name = "CLB An Trai"
    >>> folder.cleanup()
    """
    text = unquote(url.removeprefix("file:").removeprefix("//")) if url.startswith("file:") else url
    if not text:
        raise StorageError(url, "bad_url", "write the name of a file or folder, such as clubs.json")
    storage = FileStorage(url, Path(os.path.realpath(text)))
    path = storage.path
    if path.suffix.lower() not in _WRITERS and (path.is_file() or (path.suffix and not path.exists())):
        raise StorageError(url, "unknown_format", f"a register is kept in a file of {', '.join(_WRITERS)}, or a folder")
    if create and not path.is_dir():
        storage.make()
    if not path.exists():
        raise StorageError(url, "missing", "there is no such file or folder; open it with create=True")
    return storage


@attrs.frozen
class FileStorage:
    """Storage of a register in a file or a folder (kho dữ liệu trong tệp, thư mục), made by `open_file`.

    A record keeps its file; a new one goes into the last file of a folder, by name. `replace` in a folder of several files
    puts the register into one, `register.json` or `register.toml`, and removes the others. A record that `replace` leaves
    as it is keeps its revision. What cannot be read as a register is not written over: mend it or delete it first.

    Attributes:
        url: what it was opened with.
        path: the file or folder.
        timeout: how many seconds to wait for another program.

    >>> FileStorage("clubs.json", Path("clubs.json")).timeout
    5.0
    """

    url: str
    path: Path
    timeout: float = 5.0

    # --- the contract -------------------------------------------------------------------------------------------------

    def read(self) -> Register:
        """The whole register; see `Storage.read`. A single file is always whole, so nobody need wait for it."""
        with self._lock(writing=False) if self.path.is_dir() else contextlib.nullcontext():
            return _merged([register for _, register in self._parts()])

    def replace(self, register: Register) -> None:
        """Put a whole register in the place of what is stored; see `Storage.replace`.

        Raises:
            StorageError: it cannot be written; what was stored is still there.
            InputError: what is stored is not a register; it is still there.
        """
        with self._lock(writing=True):
            parts = self._parts()
            files = [file for file, _ in parts]
            suffix = files[0].suffix if files else ".json"
            target = files[0] if len(files) == 1 else self.path / f"register{suffix}"
            new = [(target, self._text(target, register))]
            known = self._known()
            if known is not None:
                before = _observed(_records(_merged([part for _, part in parts])), known)
                new.append(self._revisions_file(_observed(_records(register), before)))
            self._install(new, remove=[file for file in files if file != target])

    def get(self, kind: Kind, id: str) -> Stored:  # noqa: A002 - the name of the field
        """One record and its revision; see `Storage.get`."""
        with self._lock(writing=False):
            _, records, now = self._look()
            self._must_be(kind, id, records)
            return Stored(records[kind, id], now[kind, id][0])

    def revisions(self) -> Mapping[Key, int]:
        """The revision of every record; see `Storage.revisions`."""
        with self._lock(writing=False):
            _, records, now = self._look()
            return {key: now[key][0] for key in records}

    def put(self, record: Record, *, expected: int) -> int:
        """Write one record, and return its new revision; see `Storage.put`.

        Raises:
            RevisionConflictError: somebody else wrote it in between, a program or by hand; nothing was written.
            StorageError: it cannot be written.
        """
        key = kind_of(record), record.id
        with self._lock(writing=True):
            parts, records, now = self._look()
            self._must_be_at(key, expected, now[key][0] if key in records else 0)
            file, register = self._part_of(key, parts)
            new = self._text(file, _with(register, key, record))
            revision = now[key][0] + 1 if key in now else 1
            now[key] = (revision, _digest(record, get_converter()))
            self._install([(file, new), self._revisions_file(now)])
        return revision

    def delete(self, kind: Kind, id: str, *, expected: int) -> None:  # noqa: A002 - the name of the field
        """Delete one record; see `Storage.delete`."""
        key = kind, id
        with self._lock(writing=True):
            parts, records, now = self._look()
            self._must_be(kind, id, records)
            self._must_be_at(key, expected, now[key][0])
            file, register = self._part_of(key, parts)
            now[key] = (now[key][0], None)
            self._install([(file, self._text(file, _with(register, key, None))), self._revisions_file(now)])

    def _must_be(self, kind: Kind, id: str, records: Mapping[Key, Record]) -> None:  # noqa: A002 - as above
        if (kind, id) not in records:
            raise UnknownIdError.among(kind.value, id, [known for of, known in records if of is kind])

    def _must_be_at(self, key: Key, expected: int, found: int) -> None:
        if found != expected:
            raise RevisionConflictError(self.url, key[0].value, key[1], expected, found)

    # --- reading ------------------------------------------------------------------------------------------------------

    def _parts(self) -> list[tuple[Path, Register]]:
        """Every file with what it holds, by name."""
        if not self.path.exists():
            raise StorageError(self.url, "missing", "there is no such file or folder; open it with create=True")
        parts: list[tuple[Path, Register]] = []
        problems: list[Problem] = []
        first: dict[Key, str] = {}
        converter = get_converter()
        for file in sorted(self.path.iterdir()) if self.path.is_dir() else [self.path]:
            if file.name.startswith(".") or file.suffix.lower() not in _WRITERS or not file.is_file():
                continue
            try:
                data, found = self._load(file)
                problems += found
                register = converter.structure(data, Register)
            except InputError as error:
                problems += [_placed(file, found) for found in error.problems]
                continue
            parts.append((file, register))
            for key, _ in _records(register):
                place = f"{file.name}: {key[0].value} {key[1]!r}"
                if key in first:
                    problems.append(problem("duplicate_id", place, first=first[key]))
                first[key] = place
        if problems:
            raise InputError(problems)
        return parts

    def _load(self, file: Path) -> tuple[Any, list[Problem]]:
        try:
            return load_file(file)
        except InputError as error:
            if error.problems[0].code == "unreadable_file":
                raise StorageError(self.url, "no_access", error.problems[0].message) from None
            raise

    def _look(self) -> tuple[list[tuple[Path, Register]], dict[Key, Record], Revisions]:
        """What is there, and its revisions; what somebody edited by hand gets, and keeps, its new revision."""
        parts = self._parts()
        records = dict(_records(_merged([register for _, register in parts])))
        known = self._known()
        now = _observed(records.items(), known or {})
        if now != known:
            with contextlib.suppress(StorageError):  # who cannot write it down cannot write a record after it either
                self._install([self._revisions_file(now)])
        return parts, records, now

    def _beside(self, what: str) -> Path:
        """A file of ours beside the file, or in the folder; hidden, and no register by its suffix."""
        if self.path.is_dir():
            return self.path / f".lthtgn-{what}"
        return self.path.with_name(f".{self.path.name}.lthtgn-{what}")

    def _known(self) -> Revisions | None:
        """The revisions that were written down; `None` where nobody has asked for any yet."""
        file = self._beside("revisions")
        try:
            table = json.loads(file.read_bytes())
            version = int(table["version"])
            if version > _VERSION:
                raise StorageVersionError(self.url, version, _VERSION)
            return {(Kind(kind), id_): (int(number), digest) for kind, id_, number, digest in table["records"]}
        except FileNotFoundError:
            return None
        except (PermissionError, ValueError, TypeError, LookupError):
            message = f"{file.name} cannot be read; delete it, and revisions begin at 1 again"
            raise StorageError(self.url, "damaged", message) from None

    # --- writing ------------------------------------------------------------------------------------------------------

    def make(self) -> None:
        """Make the file, with an empty register, or the folder, where there is none; one without content counts as none.

        Raises:
            StorageError: it cannot be made.
        """
        if self.path.suffix.lower() not in _WRITERS:
            with self._failing():
                self.path.mkdir(exist_ok=True)
            return
        with self._lock(writing=True):
            if not self.path.exists() or not self.path.stat().st_size:
                self._install([(self.path, self._text(self.path, Register()))])

    def _part_of(self, key: Key, parts: list[tuple[Path, Register]]) -> tuple[Path, Register]:
        """The file that holds a record, or that a new one goes into."""
        for file, register in parts:
            if any(key == other for other, _ in _records(register)):
                return file, register
        return parts[-1] if parts else (self.path / "register.json", Register())

    def _text(self, file: Path, register: Register) -> str:
        """The register as the text of a file; what could not be read again exactly is refused."""
        ids = [key for key, _ in _records(register)]
        if len(ids) != len(set(ids)):
            raise StorageError(self.url, "duplicate_id", "an id stands twice in the register; nothing was written")
        reason = "it holds a value that no file can hold"
        try:
            text = _WRITERS[file.suffix.lower()](register)
            data, _ = load_text(text, file.name, file.suffix[1:].lower())
            if get_converter().structure(data, Register) == register:
                return text
        except InputError as error:
            reason = f"it could not be read again ({error.problems[0]})"
        except _UNWRITABLE:
            pass
        raise StorageError(self.url, "not_storable", f"{reason}; nothing was written")

    def _revisions_file(self, now: Revisions) -> tuple[Path, str]:
        rows = [[kind.value, id_, number, digest] for (kind, id_), (number, digest) in now.items()]
        return self._beside("revisions"), json.dumps({"version": _VERSION, "records": rows}, indent=0) + "\n"

    def _install(self, new: Iterable[tuple[Path, str]], remove: Collection[Path] = ()) -> None:
        """Put texts in the place of files, and remove others: all of it or nothing.

        Where files are to be removed, a plan is written down first; whoever comes after a crash carries it out.
        """
        with self._failing():
            moves = [(_laid_beside(file, text, file if file.exists() else self.path), file) for file, text in new]
            plan = self._beside("plan")
            if remove:
                steps = {"move": [[a.name, b.name] for a, b in moves], "remove": [file.name for file in remove]}
                _laid_beside(plan, json.dumps(steps), plan).replace(plan)
                self._carry_out()
                return
            for laid, file in moves:
                laid.replace(file)
            _sync(moves[0][1].parent)

    def _carry_out(self) -> None:
        """Carry out the plan that is written down, if there is one; half done before or not."""
        plan = self._beside("plan")
        if not plan.exists():
            return
        steps = json.loads(plan.read_bytes())
        for laid, file in steps["move"]:
            if (self.path / laid).exists():
                (self.path / laid).replace(self.path / file)
        for file in steps["remove"]:
            (self.path / file).unlink(missing_ok=True)
        _sync(self.path)
        plan.unlink()

    # --- the lock, and errors -----------------------------------------------------------------------------------------

    @contextlib.contextmanager
    def _lock(self, *, writing: bool) -> Iterator[None]:
        """No other program writes meanwhile; where nobody can write, reading needs no lock."""
        file, until = self._beside("lock"), time.monotonic() + self.timeout
        descriptor: int | None = None
        try:
            while (descriptor := _locked(file)) is None and time.monotonic() < until:
                time.sleep(0.005)
        except OSError as error:
            if writing:
                raise self._failure(error) from None
        else:
            if descriptor is None:
                raise StorageError(self.url, "locked", "another program is using it; try again")
        try:
            if self.path.is_dir():
                with self._failing():
                    self._carry_out()
            yield
        finally:
            if descriptor is not None:
                _unlock(descriptor, file)

    @contextlib.contextmanager
    def _failing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise self._failure(error) from None

    def _failure(self, error: OSError) -> StorageError:
        if error.errno in {errno.EACCES, errno.EPERM, errno.EROFS}:
            return StorageError(self.url, "read_only", "the file or its folder cannot be written; ask for the right to")
        if error.errno == errno.ENOENT:
            return StorageError(self.url, "missing", "there is no folder to put it into; make it first")
        if error.errno == errno.ENOSPC:
            return StorageError(self.url, "full", "the disk is full; make room, then write again")
        return StorageError(self.url, "failed", f"the system could not do it ({error.strerror})")


# --- registers and their records --------------------------------------------------------------------------------------


def _merged(registers: list[Register]) -> Register:
    """One register of all parts; titles and sources that differ are joined."""
    if len(registers) == 1:
        return registers[0]
    lists = {name: tuple(row for part in registers for row in getattr(part, name)) for name in _FIELDS.values()}
    return Register(_joined(part.title for part in registers), _joined(part.source for part in registers), **lists)


def _joined(texts: Iterable[str | None]) -> str | None:
    return "; ".join(dict.fromkeys(text for text in texts if text is not None)) or None


def _placed(file: Path, found: Problem) -> Problem:
    """A problem with the name of the file in its place."""
    return attrs.evolve(found, place=f"{file.name}: {found.place}") if found.place.startswith("$") else found


def _records(register: Register) -> Iterator[tuple[Key, Record]]:
    for kind, name in _FIELDS.items():
        for record in getattr(register, name):
            yield (kind, record.id), record


def _with(register: Register, key: Key, record: Record | None) -> Register:
    """The register with another record in the place of that of a key, or without it."""
    name = _FIELDS[key[0]]
    old: tuple[Record, ...] = getattr(register, name)
    put = () if record is None else (record,)
    places = [place for place, other in enumerate(old) if other.id == key[1]] or [len(old)]
    change: dict[str, Any] = {name: (*old[: places[0]], *put, *old[places[0] + 1 :])}
    return attrs.evolve(register, **change)


def _digest(record: Record, converter: Any) -> str:
    return hashlib.sha256(json.dumps(converter.unstructure(record)).encode()).hexdigest()


def _observed(records: Iterable[tuple[Key, Record]], known: Revisions) -> Revisions:
    """The revisions of what is there now, from what was known before; of what is gone, the last one is kept."""
    now: Revisions = {key: (number, None) for key, (number, _) in known.items()}
    converter = get_converter()
    for key, record in records:
        number, before = known.get(key, (0, None))
        digest = _digest(record, converter)
        now[key] = (number if digest == before else number + 1, digest)
    return now


# --- files ------------------------------------------------------------------------------------------------------------


def _laid_beside(file: Path, text: str, model: Path) -> Path:
    """A text written whole beside the file that it is to replace, for the eyes of whoever may read the model."""
    laid = file.with_name(f".{file.name.removeprefix('.')}.lthtgn-new")
    laid.unlink(missing_ok=True)
    mode = stat.S_IMODE(model.stat().st_mode) & 0o666 if model.is_file() else 0o666
    with open(laid, "xb", opener=lambda path, flags: os.open(path, flags, mode)) as stream:
        stream.write(text.encode())
        stream.flush()
        os.fsync(stream.fileno())
    if model.is_file():
        laid.chmod(mode)
    return laid


def _sync(folder: Path) -> None:
    """Make sure that new names are on the disk, where the system has a way to."""
    with contextlib.suppress(PermissionError):  # Windows has none
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _locked(file: Path) -> int | None:
    """A descriptor that holds the lock; `None` while somebody else does."""
    descriptor = os.open(file, os.O_RDWR | os.O_CREAT, 0o666)
    with contextlib.suppress(BlockingIOError, FileNotFoundError):
        if sys.platform == "win32":
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.fstat(descriptor).st_ino == file.stat().st_ino:  # else it was unlocked, and deleted, in between
            return descriptor
    os.close(descriptor)
    return None


def _unlock(descriptor: int, file: Path) -> None:
    """Delete the file while it is still locked, so that nobody can lock a file that is no longer there, then let go."""
    with contextlib.suppress(PermissionError):  # Windows keeps files that somebody has open
        file.unlink()
    os.close(descriptor)


@hookimpl
def lthtgn_storages() -> Iterable[StorageKind]:
    """Storage in files, by the scheme `file`."""
    return (StorageKind("file", open=open_file),)
