"""Domain library for Việt Nam's intergenerational self-help clubs (câu lạc bộ liên thế hệ tự giúp nhau, CLB LTHTGN).

A register of clubs goes in; every rule that the law sets for that day and place is asked of it; verdicts, lists and
indicators come out, each with its evidence and its legal basis.

>>> import lthtgn
>>> book = lthtgn.open_rulebook()

The public names are loaded when they are first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lthtgn.app import open_rulebook
    from lthtgn.errors import (
        AssemblyError,
        ExpressionError,
        InputError,
        LthtgnError,
        NotSupportedError,
        RevisionConflictError,
        StorageError,
        UnknownIdError,
    )
    from lthtgn.hooks.rulebook import RuleBook
    from lthtgn.model.areas import ActivityArea
    from lthtgn.model.associations import Association
    from lthtgn.model.clubs import Club
    from lthtgn.model.people import Member
    from lthtgn.model.periods import PartialDate, Period
    from lthtgn.model.places import Edition, Place
    from lthtgn.model.register import Register
    from lthtgn.policy.documents import Certainty
    from lthtgn.ranges import Range, Share, Verdict
    from lthtgn.rules.table import Stream

__all__ = [
    "ActivityArea",
    "AssemblyError",
    "Association",
    "Certainty",
    "Club",
    "Edition",
    "ExpressionError",
    "InputError",
    "LthtgnError",
    "Member",
    "NotSupportedError",
    "PartialDate",
    "Period",
    "Place",
    "Range",
    "Register",
    "RevisionConflictError",
    "RuleBook",
    "Share",
    "StorageError",
    "Stream",
    "UnknownIdError",
    "Verdict",
    "open_rulebook",
]

_HOMES = {
    "ActivityArea": "lthtgn.model.areas",
    "AssemblyError": "lthtgn.errors",
    "Association": "lthtgn.model.associations",
    "Certainty": "lthtgn.policy.documents",
    "Club": "lthtgn.model.clubs",
    "Edition": "lthtgn.model.places",
    "ExpressionError": "lthtgn.errors",
    "InputError": "lthtgn.errors",
    "LthtgnError": "lthtgn.errors",
    "Member": "lthtgn.model.people",
    "NotSupportedError": "lthtgn.errors",
    "PartialDate": "lthtgn.model.periods",
    "Period": "lthtgn.model.periods",
    "Place": "lthtgn.model.places",
    "Range": "lthtgn.ranges",
    "Register": "lthtgn.model.register",
    "RevisionConflictError": "lthtgn.errors",
    "RuleBook": "lthtgn.hooks.rulebook",
    "Share": "lthtgn.ranges",
    "StorageError": "lthtgn.errors",
    "Stream": "lthtgn.rules.table",
    "UnknownIdError": "lthtgn.errors",
    "Verdict": "lthtgn.ranges",
    "open_rulebook": "lthtgn.app",
}


def __getattr__(name: str) -> Any:
    home = _HOMES.get(name)
    if home is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(home), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
