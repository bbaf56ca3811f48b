"""Every error of the library, and every message template, in one file.

An error says who, what, where, when and the next step: fields for programs, `str` for people. No personal value ever
stands in a message. A criterion that is not met is a value (a finding), never an error.

All classes derive from `LthtgnError` and from the built-in that fits, and they pickle: `args` holds exactly the
arguments of the constructor.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable

import attrs

__all__ = [
    "AssemblyError",
    "ExpressionError",
    "InputError",
    "LthtgnError",
    "NotSupportedError",
    "Problem",
    "RangeError",
    "RevisionConflictError",
    "StorageError",
    "StorageVersionError",
    "UnknownIdError",
    "nearest",
    "without_password",
]

_PASSWORDS = (re.compile(r"(://[^/?#@:]*:).*(@)"), re.compile(r"([?&](?:password|passwd|pwd|sslpassword)=)[^&#]*()"))


def nearest(name: str, known: Iterable[str]) -> str | None:
    """The known name most like `name`, for "did you mean": one below it in the same tree before all others.

    >>> nearest("membrs", ["members", "funds"])
    'members'
    >>> nearest("zzz", ["members"]) is None
    True
    >>> nearest("pension", ["pensions", "pension.from_75"])
    'pension.from_75'
    """
    known = list(known)
    below = next((other for other in known if name and other.startswith(f"{name}.")), None)
    found = difflib.get_close_matches(name, known, n=1, cutoff=0.6)
    return below or (found[0] if found else None)


class LthtgnError(Exception):
    """Base of every error that the library raises on purpose.

    >>> issubclass(InputError, LthtgnError)
    True
    """


class RangeError(LthtgnError, ValueError):
    """A range cannot be made or used so: its low end is above its high end, or a float was given.

    >>> str(RangeError("low is above high: 5 > 3"))
    'low is above high: 5 > 3'
    """


class ExpressionError(LthtgnError, TypeError):
    """An expression was built or used in a way that the grammar does not allow; the message names the cure.

    >>> str(ExpressionError("'members' is not a number"))
    "'members' is not a number"
    """


class NotSupportedError(LthtgnError, NotImplementedError):
    """What was asked cannot be done by this plugin or from this input; the message says what can.

    >>> issubclass(NotSupportedError, NotImplementedError)
    True
    """


class UnknownIdError(LthtgnError, KeyError):
    """No measure, criterion, parameter … of that id; the nearest known id is suggested.

    >>> str(UnknownIdError("measure", "members.oldr", "members.older"))
    "unknown measure 'members.oldr'; did you mean 'members.older'?"
    """

    def __init__(self, kind: str, id: str, suggestion: str | None = None) -> None:  # noqa: A002
        super().__init__(kind, id, suggestion)
        self.kind = kind
        self.id = id
        self.suggestion = suggestion

    @classmethod
    def among(cls, kind: str, id: str, known: Iterable[str]) -> UnknownIdError:  # noqa: A002
        """The error for `id`, with the nearest of the known ids."""
        return cls(kind, id, nearest(id, known))

    def __str__(self) -> str:
        hint = f"; did you mean {self.suggestion!r}?" if self.suggestion else ""
        return f"unknown {self.kind} {self.id!r}{hint}"


@attrs.frozen
class Problem:
    """One thing wrong with an input, and its place.

    Attributes:
        code: what kind of problem, for programs and for the localiser, such as `unknown_field`.
        place: where, such as `register.toml: $.clubs[0].members[2].born` or `register.json:3:14`.
        message: what is wrong and what to do, in English, without any personal value.
        values: what the message is made of, for the localiser.

    >>> str(Problem("empty_file", "register.toml", "the file is empty"))
    'register.toml: the file is empty'
    """

    code: str
    place: str
    message: str
    values: tuple[tuple[str, str], ...] = ()

    def __str__(self) -> str:
        return f"{self.place}: {self.message}"


class InputError(LthtgnError, ValueError):
    """Bad input: every problem of it, each with its place. Nothing already stored is lost.

    >>> error = InputError((Problem("empty_file", "a.toml", "the file is empty"),))
    >>> print(error)
    1 problem in the input
      a.toml: the file is empty
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        problems = tuple(problems)
        super().__init__(problems)
        self.problems = problems

    def __str__(self) -> str:
        number = len(self.problems)
        head = f"{number} problem{'' if number == 1 else 's'} in the input"
        return "\n".join([head, *(f"  {problem}" for problem in self.problems)])


class AssemblyError(LthtgnError, ValueError):
    """The plugins do not make a rule book: every conflict, each naming the plugins that it is about.

    Attributes:
        conflicts: what does not fit, one sentence each.
        plugins: names of the plugins that the conflicts are about, of namesakes each with its distribution
            (`lthtgn-bac:bac`); without them the others may be assembled.

    >>> print(AssemblyError(("criterion 'a.b' is given twice: by x (x 1.0) and by y (y 2.0)",), ("x", "y")))
    the rule book cannot be assembled
      criterion 'a.b' is given twice: by x (x 1.0) and by y (y 2.0)
    """

    def __init__(self, conflicts: Iterable[str], plugins: Iterable[str] = ()) -> None:
        conflicts, plugins = tuple(conflicts), tuple(plugins)
        super().__init__(conflicts, plugins)
        self.conflicts = conflicts
        self.plugins = plugins

    def __str__(self) -> str:
        return "\n".join(["the rule book cannot be assembled", *(f"  {conflict}" for conflict in self.conflicts)])


def without_password(url: str) -> str:
    """A URL as it may be shown: with `***` in the place of its password (địa chỉ đã che mật khẩu).

    >>> without_password("postgresql://an:b1@mat@db.vn/clb?sslmode=require"), without_password("postgresql:///?password=b1")
    ('postgresql://an:***@db.vn/clb?sslmode=require', 'postgresql:///?password=***')
    >>> without_password("sqlite:///clubs.db")
    'sqlite:///clubs.db'
    """
    for password in _PASSWORDS:
        url = password.sub(r"\1***\2", url)
    return url


class StorageError(LthtgnError, OSError):
    """A storage could not be opened, read or written: missing, locked, read-only, or not one of ours.

    >>> str(StorageError("sqlite:///clubs.db", "locked", "another program is writing; try again"))
    'sqlite:///clubs.db: another program is writing; try again'

    Its URL is shown, logged and pickled without the password that it may hold:

    >>> StorageError("postgresql://an:b1mat@db.vn/clb", "locked", "try again").url
    'postgresql://an:***@db.vn/clb'
    """

    def __init__(self, url: str, code: str, message: str) -> None:
        url = without_password(url)
        super().__init__(url, code, message)
        self.url = url
        self.code = code
        self.message = message

    def __str__(self) -> str:
        return f"{self.url}: {self.message}"


class StorageVersionError(StorageError):
    """The storage was written by a newer version than this library can read.

    >>> str(StorageVersionError("sqlite:///clubs.db", 9, 1))
    'sqlite:///clubs.db: schema version 9 is newer than 1, the newest that this lthtgn reads; install a newer lthtgn'
    """

    def __init__(self, url: str, found: int, supported: int) -> None:
        message = (
            f"schema version {found} is newer than {supported}, the newest that this lthtgn reads; "
            "install a newer lthtgn"
        )
        super().__init__(url, "newer_version", message)
        self.args = (self.url, found, supported)
        self.found = found
        self.supported = supported


class RevisionConflictError(StorageError):
    """Somebody else wrote the same record in between; nothing was overwritten.

    >>> str(RevisionConflictError("sqlite:///c.db", "club", "an-trai", 1, 2))
    "sqlite:///c.db: club 'an-trai' is at revision 2, not 1; read it again, then write"
    """

    def __init__(self, url: str, kind: str, id: str, expected: int, found: int) -> None:  # noqa: A002
        message = f"{kind} {id!r} is at revision {found}, not {expected}; read it again, then write"
        super().__init__(url, "revision_conflict", message)
        self.args = (self.url, kind, id, expected, found)
        self.kind = kind
        self.id = id
        self.expected = expected
        self.found = found
