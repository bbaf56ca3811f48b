"""What an error of a database means: its code and what to do, without repeating what was stored or a password."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["NOT_STORABLE", "meaning"]

_LOCKED = ("locked", "another program is writing; try again")
NOT_STORABLE = ("not_storable", "a text or value is none that a database can keep; nothing was written")
"""Code and message of what a database cannot keep."""
_FULL = ("full", "the disk is full; make room, then write again")
_READ_ONLY = ("read_only", "the database cannot be written; ask for the right to, or write another one")
_MISSING = ("missing", "there is no such database; make it first, or open the file with create=True")
_NO_ACCESS = ("no_access", "the database does not let you in, or not do this; check user, password and rights")
_UNREACHABLE = ("unreachable", "the server cannot be reached, or ended the connection; check host and port, try again")

_SQLITE: Mapping[int, tuple[str, str]] = MappingProxyType(
    {
        sqlite3.SQLITE_BUSY: _LOCKED,
        sqlite3.SQLITE_LOCKED: _LOCKED,
        sqlite3.SQLITE_READONLY: _READ_ONLY,
        sqlite3.SQLITE_CANTOPEN: (
            "missing",
            "there is no such file; open it with create=True, in a folder that is there",
        ),
        sqlite3.SQLITE_NOTADB: ("not_ours", "the file is not a database; give another file"),
        sqlite3.SQLITE_CORRUPT: ("damaged", "the database is damaged; take the last good copy"),
        sqlite3.SQLITE_FULL: _FULL,
        sqlite3.SQLITE_CONSTRAINT: NOT_STORABLE,
    }
)
# Beginnings of SQLSTATE, the longest first.
_POSTGRESQL: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "25006": _READ_ONLY,
        "42501": _NO_ACCESS,
        "53100": _FULL,
        "55P03": _LOCKED,
        "3D": _MISSING,
        "08": _UNREACHABLE,
        "22": NOT_STORABLE,
        "23": NOT_STORABLE,
        "28": _NO_ACCESS,
        "40": _LOCKED,
        "53": _UNREACHABLE,
        "54": NOT_STORABLE,
        "57": _UNREACHABLE,
    }
)
_MARIADB: Mapping[int, tuple[str, str]] = MappingProxyType(
    {
        **dict.fromkeys((1205, 1213), _LOCKED),
        **dict.fromkeys((1021, 1114), _FULL),
        **dict.fromkeys((1290, 1792, 1836), _READ_ONLY),
        **dict.fromkeys((1044, 1045, 1142, 1698), _NO_ACCESS),
        **dict.fromkeys((1048, 1062, 1264, 1366, 1406), NOT_STORABLE),
        **dict.fromkeys((2002, 2003, 2006, 2013), _UNREACHABLE),
        1049: _MISSING,
    }
)


def meaning(dialect: str, error: BaseException) -> tuple[str, str]:
    """Code and message of an error of a driver.

    >>> meaning("mysql", Exception(1205, "Lock wait timeout exceeded"))[0]
    'locked'
    """
    if dialect == "sqlite":
        return _of_sqlite(error)
    if dialect == "postgresql":
        return _of_postgresql(error)
    number = error.args[0] if error.args else None
    return _MARIADB.get(number, _failed(error)) if isinstance(number, int) else _by_kind(error)


def _failed(error: BaseException) -> tuple[str, str]:
    return ("failed", f"the database could not do it ({type(error).__name__})")


def _by_kind(error: BaseException) -> tuple[str, str]:
    """By the class of the driver's error, whose names PEP 249 gives."""
    names = {cls.__name__ for cls in type(error).__mro__}
    return NOT_STORABLE if names & {"DataError", "IntegrityError", "InterfaceError"} else _failed(error)


def _of_sqlite(error: BaseException) -> tuple[str, str]:
    primary = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if primary in _SQLITE:
        return _SQLITE[primary]
    if primary:
        return ("failed", f"SQLite could not do it ({getattr(error, 'sqlite_errorname', primary)})")
    if isinstance(error, sqlite3.OperationalError):  # Python could not read what SQLite gave it
        return ("damaged", "a text in the database is not UTF-8; take the last good copy")
    return NOT_STORABLE


def _of_postgresql(error: BaseException) -> tuple[str, str]:
    state = getattr(error, "sqlstate", None)
    if state is not None:
        found = (known for begin, known in _POSTGRESQL.items() if state.startswith(begin))
        return next(found, ("failed", f"PostgreSQL could not do it (SQLSTATE {state})"))
    if type(error).__name__ != "OperationalError":
        return _by_kind(error)
    # No connection was made, so there is no state; only the text says why. It is looked at and never shown.
    text = str(error)
    if "database" in text and "does not exist" in text:
        return _MISSING
    if any(word in text for word in ("authentication failed", "no password", "pg_hba.conf", "role")):
        return _NO_ACCESS
    return _UNREACHABLE
