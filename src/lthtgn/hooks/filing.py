"""Registers in and out by way of the readers and storages of a book: what `RuleBook.read` and `RuleBook.write` do."""

from __future__ import annotations

import errno
from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lthtgn.errors import InputError, NotSupportedError, Problem, StorageError
from lthtgn.hooks.figure_names import target_figures
from lthtgn.indicators.indicator import Form
from lthtgn.model.register import Register
from lthtgn.ranges import Range
from lthtgn.rules.sheets import TERMS

if TYPE_CHECKING:  # the book itself reads and writes
    from lthtgn.hooks.rulebook import RuleBook

__all__ = ["read_register", "write_register"]

_WRONG_FIGURES = {
    "count_not_whole": "{id!r} is counted in whole numbers, not in parts or per cent",
    "share_out_of_range": "{id!r} is a share, from 0 % to 100 %",
    "not_reportable": "{id!r} is worked out, not reported; report the figures that it is made of",
}


def read_register(book: RuleBook, source: str | Path, today: date | None = None) -> Register:
    """Read a register from a file, a folder, or the URL of a storage; see `RuleBook.read`."""
    text = str(source)
    if "://" in text:
        return book.open(text).read()
    path = Path(source)
    if not path.exists():
        raise InputError((Problem("missing_file", text, "there is no such file or folder", (("path", text),)),))
    # The user's own day; a register knows no time zones.
    register = _read(book, path, today or date.today())  # noqa: DTZ011
    _check_figures(book, register, Path(text).name)
    return register


def write_register(book: RuleBook, register: Register, target: str | Path) -> None:
    """Write a whole register to a file or to a storage, in one go; see `RuleBook.write`."""
    text = str(target)
    if "://" in text:
        book.open(text, create=True).replace(register)
        return
    path = Path(target)
    reader = book.reader(path.suffix)
    if reader.write is None:
        raise NotSupportedError(f"{path.suffix} files can be read but not written")
    text_of = reader.write(register)
    partial = path.with_name(f".{path.name}.partial")
    try:
        partial.write_text(text_of, encoding="utf-8", newline="")
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        codes = {
            errno.ENOSPC: "full",
            errno.EROFS: "read_only",
            errno.EACCES: "no_access",
            errno.EPERM: "no_access",
        }
        code = codes.get(error.errno or 0, "failed")
        raise StorageError(text, code, f"it cannot be written ({error.strerror})") from error


def _check_figures(book: RuleBook, register: Register, name: str) -> None:
    """Whether what was reported can be what it is said to be: a count is whole, a share is from 0 to 1."""
    owners = [(f"clubs[{i}]", club.returns) for i, club in enumerate(register.clubs)]
    owners += [(f"associations[{i}]", item.returns) for i, item in enumerate(register.associations)]
    of_targets = target_figures(book.targets.values())
    problems = []
    for owner, returns in owners:
        for number, item in enumerate(returns):
            place = f"{name}: $.{owner}.returns[{number}]"
            if item.clubs and owner.startswith("clubs"):
                message = "a club's own return cannot be about several clubs; put it under their association"
                problems.append(Problem("joint_return_of_club", f"{place}.clubs", message))
            for figure in item.figures:
                wrong = _wrong_figure(book, figure.id, figure.value, of_targets)
                if wrong is not None:
                    key = f'["{figure.id}"]' if "." in figure.id else f".{figure.id}"
                    where = f"{place}.figures{key}"
                    problems.append(
                        Problem(wrong, where, _WRONG_FIGURES[wrong].format(id=figure.id), (("id", figure.id),))
                    )
    if problems:
        raise InputError(problems)


def _wrong_figure(
    book: RuleBook,
    id: str,  # noqa: A002
    value: Range,
    of_targets: Collection[str],
) -> str | None:
    ends = [end for end in (value.low, value.high) if end is not None]
    if id in book.measures and book.measures[id].worked_out:
        return "not_reportable"
    if id in book.measures or id in TERMS or id in of_targets:
        return None if all(isinstance(end, int) for end in ends) else "count_not_whole"
    indicator = book.indicator(id)
    if indicator.form is Form.SHARE:
        return None if all(0 <= end <= 1 for end in ends) else "share_out_of_range"
    # A mean is held against its parts by the audit; what changed can be held against nothing.
    return None if indicator.form is Form.MEAN and indicator.is_of_measures else "not_reportable"


def _read(book: RuleBook, path: Path, today: date) -> Register:
    parts = {m.id: m.part_of.id for m in book.measures.values() if m.part_of is not None}
    known = {id_: unit for id_, (_, unit) in (target_figures(book.targets.values()) | dict(TERMS)).items()}
    known |= {i.id: "%" if i.form is Form.SHARE else i.unit_vi for i in book.indicators.values()}
    known |= {measure.id: measure.unit_vi for measure in book.measures.values()}
    if path.is_dir():
        return _read_folder(book, path, known, parts, today)
    return book.reader(path.suffix).read(path, known, parts, today)


def _read_folder(
    book: RuleBook, folder: Path, known: Mapping[str, str], parts: Mapping[str, str], today: date
) -> Register:
    files = sorted(
        path
        for path in folder.iterdir()
        if path.suffix.lower() in book.readers and not path.name.startswith((".", "~")) and path.is_file()
    )
    if not files:
        suffixes = ", ".join(sorted(book.readers))
        message = f"the folder holds no file that can be read ({suffixes})"
        raise InputError((Problem("empty_folder", str(folder), message, (("suffixes", suffixes),)),))
    readers = {book.reader(path.suffix).read for path in files}
    if len(readers) == 1:  # one reader sees the whole folder, so that it can check across files
        return readers.pop()(folder, known, parts, today)
    registers = []
    problems: list[Problem] = []
    for path in files:
        try:
            registers.append(book.reader(path.suffix).read(path, known, parts, today))
        except InputError as error:
            problems += error.problems
    problems = problems or list(_repeated(files, registers))
    if problems:
        raise InputError(problems)
    return Register(
        title=next((r.title for r in registers if r.title), None),
        source=next((r.source for r in registers if r.source), None),
        clubs=tuple(club for r in registers for club in r.clubs),
        associations=tuple(item for r in registers for item in r.associations),
        awards=tuple(award for r in registers for award in r.awards),
    )


def _repeated(files: Sequence[Path], registers: Sequence[Register]) -> Iterable[Problem]:
    """The ids that stand in two files: each would be counted twice."""
    first: dict[tuple[str, str], str] = {}
    for path, register in zip(files, registers, strict=True):
        for kind in ("clubs", "associations", "awards"):
            for item in getattr(register, kind):
                place = f"{path.name}: {kind} {item.id!r}"
                at = first.setdefault((kind, item.id), place)
                if at != place:
                    yield Problem("duplicate_id", place, f"the same id stands at {at}", (("first", at),))
