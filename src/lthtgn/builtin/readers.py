"""Readers and writers of JSON and TOML files, as an ordinary plugin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path

from lthtgn.exchange import read_file, read_folder, write_json, write_toml
from lthtgn.hooks.contracts import ReaderKind
from lthtgn.hooks.specs import hookimpl
from lthtgn.model.register import Register

__all__: list[str] = []


def _read(path: Path, known: Mapping[str, str] | None, parts: Mapping[str, str], today: date) -> Register:
    """One reader for files and folders, so that ids are checked across all files of a folder."""
    read = read_folder if path.is_dir() else read_file
    return read(path, today=today, parts=parts, known_ids=known)


@hookimpl
def lthtgn_readers() -> Iterable[ReaderKind]:
    """JSON and TOML."""
    return (ReaderKind((".json",), _read, write_json), ReaderKind((".toml",), _read, write_toml))
