"""Tables of places from Excel workbooks; CSV is read by the library itself."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path

from lthtgn.errors import InputError, Problem
from lthtgn.exchange import PlaceTable, load_place_table
from lthtgn_cli.misuse import Refused

__all__ = ["load_tables"]

_WORKBOOKS = {".xlsx", ".xlsm"}


def load_tables(path: str) -> tuple[PlaceTable, ...]:
    """The tables of a CSV file, or of the sheets of an Excel workbook.

    Sheets that are no table of places, such as a cover, are passed over where another sheet is one.

    Raises:
        InputError: there is no such file, or it cannot be read.
        Refused: it is a workbook of the old format.
    """
    suffix = Path(path).suffix.lower()
    if suffix == ".xls":
        raise Refused("{path}: tệp .xls đời cũ không đọc được; hãy lưu thành .xlsx hoặc CSV (UTF-8)", path=path)
    if suffix not in _WORKBOOKS:
        return (load_place_table(path),)
    tables = tuple(_sheets(Path(path)))
    known = tuple(table for table in tables if table.is_known)
    return known or tables


def _sheets(path: Path) -> Iterator[PlaceTable]:
    from openpyxl import load_workbook  # type: ignore[import-untyped]  # noqa: PLC0415 - slow to load, and seldom needed

    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except FileNotFoundError:
        raise InputError([Problem("missing_file", path.name, "there is no such file")]) from None
    except (zipfile.BadZipFile, KeyError, ValueError, OSError) as error:
        reason = f"it is no Excel workbook ({type(error).__name__})"
        raise InputError(
            [Problem("unreadable_file", path.name, f"the file cannot be read: {reason}", (("reason", reason),))]
        ) from error
    try:
        several = len(book.worksheets) > 1
        for sheet in book.worksheets:
            rows = tuple(
                (f"{path.name}: {sheet.title}!A{number}", tuple(_text(cell) for cell in cells))
                for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1)
            )
            yield PlaceTable(f"{path.stem}-{sheet.title}{path.suffix}" if several else path.name, rows)
    finally:
        book.close()


def _text(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():  # a code that the spreadsheet took for a number
        return str(int(cell))
    return str(cell)
