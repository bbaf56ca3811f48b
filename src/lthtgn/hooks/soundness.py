"""What is wrong with one contribution by itself: fields of other types, numbers of another kind, an end before the start.

It is looked at before anything is done with the value, so that no later check has to ask what it is dealing with.
"""

from __future__ import annotations

import re
import types
import typing
from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime
from fractions import Fraction
from functools import lru_cache
from typing import Any

import attrs

from lthtgn.policy.documents import Citation, Document
from lthtgn.policy.national.units import DONG
from lthtgn.policy.parameters import Aim, Override, Parameter, Since, Target, Unit
from lthtgn.ranges import Range
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.entitlements import Entitlement
from lthtgn.rules.grants import Grant

__all__ = ["citations_in", "id_of", "parts_of", "uncited", "unsound"]

_LAW = ("lthtgn.policy.", "lthtgn.rules.")  # whose values are made of values that no other hook contributes
_KINDS = {str: "a text", int: "a whole number", bool: "True or False", date: "a date, such as date(2026, 1, 1)"}
_UNIONS = (typing.Union, types.UnionType)
_SUFFIX = re.compile(r"\.[^A-Z./\\]+")


def unsound(hook: str, value: object, apart: tuple[type, ...]) -> Iterator[str]:
    """What is wrong with a value that a plugin contributes, each in a sentence; nothing where all is well.

    Args:
        hook: the hook that it comes from.
        value: the value, which is of a type of the hook.
        apart: the types that hooks contribute: a value of one of them within another is looked at by itself.

    >>> SHARE = Unit("share_of_members", "% thành viên", is_share=True)
    >>> of_65 = Parameter("sx.share", "…", SHARE, (Since(date(2026, 1, 1), 65, None),))
    >>> list(unsound("lthtgn_parameters", of_65, (Parameter,)))
    ["the value of 'sx.share' from 2026-01-01 is 65, but a share (% thành viên) is from 0 to 1; write percent(65)"]
    """
    odd = list(_suffixes(hook, value)) if hook in {"lthtgn_readers", "lthtgn_reporters"} else []
    if odd or not attrs.has(type(value)):
        yield from odd
        return
    parts = list(parts_of(value, apart))
    ill = list(_ill_typed(value, parts))
    if ill:  # what is of another type cannot be looked at further
        yield from ill
        return
    yield from _ends(value, parts)
    yield from _kinds(value)
    if isinstance(value, Grant):
        yield from _not_money(value)


def uncited(value: Any) -> Iterator[str]:
    """What has no citation, each in a sentence: nothing is the law without a source, nor a place's own criterion.

    Args:
        value: a contribution of which nothing else is wrong.

    >>> people = Unit("people", "người")
    >>> list(uncited(Parameter("sx.size", "…", people, (Since(date(2026, 1, 1), 5, None),))))
    ["the value of 'sx.size' from 2026-01-01 has no citation; give cite=DOCUMENT.cite(…)"]
    """
    for of, part in _cited(value):
        if not isinstance(part.cite, Citation):
            yield f"{of} has no citation; give cite=DOCUMENT.cite(…)"


def _cited(value: Any) -> Iterator[tuple[str, Any]]:
    """What stands in some document, with what it is called."""
    name = repr(id_of(value))
    if isinstance(value, Criterion):
        # Where it compares with numbers of the law, these say where it stands; a place's own without any must say so itself.
        if value.cite is not None or (value.scope is not None and not value.parameters):
            yield name, value
    elif not isinstance(value, Document) and hasattr(value, "cite"):  # of a document it is what makes a citation
        yield name, value
    if isinstance(value, Entitlement) and value.exclusion is not None:
        yield f"{value.exclusion.id!r} of {name}", value.exclusion
    for since in value.history if isinstance(value, (Parameter, Override)) else ():
        yield f"the value of {name} from {since.start}", since
    for aim in value.aims if isinstance(value, Target) else ():
        yield f"the aim of {name} from {aim.since}", aim
        yield from ((f"{reading.said_vi!r}, a reading of {name},", reading) for reading in aim.readings)


def id_of(value: object) -> str:
    """The id of a contribution; of a local value that of the parameter, of a waiver that of the criterion.

    >>> id_of(Parameter("sx.size", "…", Unit("people", "người"), ()))
    'sx.size'
    """
    if isinstance(value, Override):
        return value.parameter.id
    return str(getattr(value, "criterion", getattr(value, "id", getattr(value, "name", ""))))


def citations_in(value: object, apart: tuple[type, ...]) -> Iterator[Citation]:
    """The citations that a contribution holds, but not those of what other hooks contribute.

    >>> list(citations_in(Parameter("sx.size", "…", Unit("people", "người"), ()), (Parameter,)))
    []
    """
    for _, part in parts_of(value, apart):
        if isinstance(part, Citation):
            yield part


def parts_of(value: Any, apart: tuple[type, ...], path: str = "") -> Iterator[tuple[str, Any]]:
    """A contribution and the values of the law that it is made of, each with the way to it.

    Args:
        value: the contribution.
        apart: as in `unsound`.
        path: the way to the value.

    >>> [path for path, _ in parts_of(Parameter("sx.size", "…", Unit("people", "người"), ()), (Parameter,))]
    ['', 'unit']
    """
    yield path, value
    for field in attrs.fields(type(value)):
        for where, part in _within(f"{path}.{field.name}" if path else field.name, getattr(value, field.name)):
            kind: Any = type(part)
            if _is_law(kind) and not isinstance(part, apart):
                yield from parts_of(part, apart, where)


@lru_cache(maxsize=256)
def _is_law(kind: Any) -> bool:
    return attrs.has(kind) and kind.__module__.startswith(_LAW)


def _within(name: str, found: object) -> Iterator[tuple[str, Any]]:
    """What a field holds, or each thing that it holds several of."""
    if isinstance(found, (tuple, list)):
        for index, item in enumerate(found):
            yield from _within(f"{name}[{index}]", item)
    else:
        yield name, found


# --- the types of fields ------------------------------------------------------------------------------------------------


def _ill_typed(value: object, parts: Iterable[tuple[str, Any]]) -> Iterator[str]:
    for path, part in parts:
        kind: Any = type(part)
        for name, hint, plain in _annotated(kind):
            found = getattr(part, name)
            if type(found) in plain or _fits(found, hint):
                continue
            where = f"{path}.{name}".lstrip(".")
            yield f"{id_of(value)!r} has {_said(found)} as its {where}, which is to be {_wanted(hint)}"


@lru_cache(maxsize=256)
def _annotated(kind: type) -> tuple[tuple[str, Any, frozenset[type]], ...]:
    """The fields of a class, each with its type and with the classes that fit it without a closer look."""
    hints = typing.get_type_hints(kind)
    found = []
    for field in attrs.fields(kind):
        hint = hints.get(field.name, Any)
        either = typing.get_args(hint) if typing.get_origin(hint) in _UNIONS else (hint,)
        if Citation not in either:  # what has no citation is told by itself
            found.append((field.name, hint, frozenset(item for item in either if isinstance(item, type))))
    return tuple(found)


def _fits(value: object, hint: Any) -> bool:
    """Whether a value is of a type as it is annotated; what cannot be told is taken to be."""
    kind, args = typing.get_origin(hint), typing.get_args(hint)
    if kind in _UNIONS:
        return any(_fits(value, arg) for arg in args)
    if kind is tuple:
        if not isinstance(value, tuple):
            return False
        each = [args[0]] * len(value) if args[-1] is Ellipsis else args
        return len(each) == len(value) and all(map(_fits, value, each))
    if kind is Callable:
        return callable(value)
    return _is_a(value, kind or hint)


def _is_a(value: object, kind: Any) -> bool:
    if not isinstance(kind, type) or getattr(kind, "_is_protocol", False):
        return True
    if isinstance(value, str):
        return kind in {str, object}  # a text is no list of its letters
    if kind is int and isinstance(value, bool):
        return False
    if kind is date and isinstance(value, datetime):
        return False
    return isinstance(value, kind)


def _wanted(hint: Any) -> str:
    kind, args = typing.get_origin(hint), typing.get_args(hint)
    if kind in _UNIONS:
        return " or ".join(dict.fromkeys(_wanted(arg) for arg in args if arg is not types.NoneType))
    if kind is tuple:
        return "a tuple of " + ", ".join(dict.fromkeys(_wanted(arg) for arg in args if arg is not Ellipsis))
    if kind is Callable:
        return "a function"
    wanted = kind or hint
    name = getattr(wanted, "__name__", str(wanted))
    return _KINDS.get(wanted) or f"{'an' if name[0] in 'AEIOUaeiou' else 'a'} {name}"


def _said(value: object) -> str:
    return (
        repr(value) if value is None or isinstance(value, (str, int, float, Fraction, date)) else type(value).__name__
    )


# --- days and numbers ---------------------------------------------------------------------------------------------------


def _ends(value: object, parts: Iterable[tuple[str, Any]]) -> Iterator[str]:
    """What ends before it begins, or has a floor above its ceiling."""
    for path, part in parts:
        start, until = getattr(part, "since", None) or getattr(part, "start", None), getattr(part, "until", None)
        if start is not None and until is not None and until <= start:
            what = _part(value, path, part)
            yield f"{what} begins on {start}, but its until, the first day on which it no longer applies, is {until}"
        low, high = getattr(part, "low", None), getattr(part, "high", None)
        if isinstance(low, Range) and isinstance(high, Range) and _is_above(low, high):
            yield f"{_part(value, path, part)} asks for at least {_number(low)}, and for at most {_number(high)}"


def _part(value: object, path: str, part: object) -> str:
    """A part of a contribution as it is called: "the value of 'sx.fund.min' from 2026-01-01"."""
    if isinstance(part, Since):
        return f"the value of {id_of(value)!r} from {part.start}"
    if isinstance(part, Aim):
        return f"the aim of {id_of(value)!r} from {part.since}"
    return f"the {path} of {id_of(value)!r}" if path else repr(id_of(value))


def _is_above(low: Range, high: Range) -> bool:
    return low.low is not None and high.high is not None and low.low > high.high


def _kinds(value: object) -> Iterator[str]:
    """A share that is no part of 1, and a part of what is counted whole."""
    if isinstance(value, (Parameter, Override)):
        unit = value.parameter.unit if isinstance(value, Override) else value.unit
        for since in value.history:
            yield from _kind(_part(value, "", since), since.value, unit)
    elif isinstance(value, Target):
        for aim in value.aims:
            for side in (aim.low, aim.high, *(end for read in aim.readings for end in (read.low, read.high))):
                yield from _kind(_part(value, "", aim), side, value.unit)


def _kind(of: str, value: Range | None, unit: Unit) -> Iterator[str]:
    ends = [] if value is None else [end for end in (value.low, value.high) if end is not None]
    if value is None or not ends:
        return
    if not unit.is_share and any(end < 0 for end in ends):
        yield f"{of} is {_number(value)}, but {unit.term_vi} cannot be negative"
        return
    if unit.is_share and not all(0 <= end <= 1 for end in ends):
        whole = all(isinstance(end, int) and 1 <= end <= 100 for end in ends)
        cure = f"write percent({ends[0]})" if whole and len(set(ends)) == 1 else "write a Fraction of 1"
        yield f"{of} is {_number(value)}, but a share ({unit.term_vi}) is from 0 to 1; {cure}"
    elif not unit.is_share and not unit.is_divisible and not all(isinstance(end, int) for end in ends):
        cure = "write a whole number, or give the unit is_divisible=True"
        yield f"{of} is {_number(value)}, but {unit.term_vi} is counted whole; {cure}"


def _not_money(grant: Grant) -> Iterator[str]:
    for parameter in grant.parameters:
        if parameter.unit.id != DONG.id:
            unit = parameter.unit.term_vi
            yield f"{grant.id!r} is given in {unit} ({parameter.id!r}), but money is counted in đồng; write unit=DONG"


def _number(value: Range) -> str:
    if value.low == value.high:
        return str(value.low)
    return f"{'…' if value.low is None else value.low}–{'…' if value.high is None else value.high}"


def _suffixes(hook: str, value: Any) -> Iterator[str]:
    found = value.suffixes
    is_list = isinstance(found, Iterable) and not isinstance(found, str)
    if not is_list or not all(isinstance(item, str) and _SUFFIX.fullmatch(item) for item in found):
        yield f"{hook} has the suffixes {found!r}; write them like ('.txt', '.text')"
