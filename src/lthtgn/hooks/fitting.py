"""Whether what a plugin contributes can do what its contract asks: every member there, and called as it will be called."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Sequence

from lthtgn.hooks.contracts import ReaderKind, StorageKind

__all__ = ["misfits"]


def misfits(value: object, contract: type) -> tuple[str, ...]:
    """What a value lacks of a contract, each in a few words; nothing where it fits (chỗ chưa đúng giao ước).

    Args:
        value: what a plugin contributes.
        contract: a protocol of `lthtgn.hooks.contracts`, or a kind of storage or reader.

    >>> from lthtgn.hooks.contracts import Reporter
    >>> class Silent:
    ...     name = "silent"
    ...     def render(self, report):
    ...         return ""
    >>> misfits(Silent(), Reporter)
    ("it lacks 'suffixes'", "'render' does not take 'localiser'")
    """
    if contract is StorageKind and isinstance(value, StorageKind):
        return tuple(_callable(value.open, "open", _named("url", "create")))
    if contract is ReaderKind and isinstance(value, ReaderKind):
        found = [*_callable(value.read, "read", _named("path", "known", "parts", "today"))]
        return (*found, *(() if value.write is None else _callable(value.write, "write", _named("register"))))
    if not getattr(contract, "_is_protocol", False):
        return ()
    return tuple(_of_protocol(value, contract))


def _of_protocol(value: object, contract: type) -> Iterator[str]:
    for name, asked in vars(contract).items():
        if name.startswith("_"):
            continue
        try:
            found = getattr(value, name)
        except AttributeError:
            yield f"it lacks {name!r}"
            continue
        except Exception as error:  # noqa: BLE001 - whatever a property of a plugin raises is told
            yield f"{name!r} fails with {type(error).__name__}: {error}"
            continue
        if isinstance(asked, property):
            yield from _property(name, found)
        else:
            yield from _callable(found, name, list(inspect.signature(asked).parameters.values())[1:])


def _property(name: str, found: object) -> Iterator[str]:
    """A name or a locale is a text; suffixes are looked at with those of readers."""
    if name != "suffixes" and not (isinstance(found, str) and found):
        yield f"{name!r} is {type(found).__name__ if not isinstance(found, str) else 'empty'}, not a text"


def _named(*names: str) -> list[inspect.Parameter]:
    return [inspect.Parameter(name, inspect.Parameter.POSITIONAL_OR_KEYWORD) for name in names]


def _callable(found: object, name: str, wanted: Sequence[inspect.Parameter]) -> Iterator[str]:
    """What is wrong with a function of a plugin.

    Args:
        found: the function.
        name: what it is called.
        wanted: what it will be given.
    """
    if not callable(found):
        yield f"{name!r} is {type(found).__name__}, not a function"
        return
    try:
        takes = inspect.signature(found).parameters.values()
    except (TypeError, ValueError):
        return  # what is written in another language does not always say what it takes
    given = [item for item in takes if item.kind in {item.POSITIONAL_ONLY, item.POSITIONAL_OR_KEYWORD}]
    names = {item.name for item in takes if item.kind in {item.KEYWORD_ONLY, item.POSITIONAL_OR_KEYWORD}}
    many = any(item.kind is item.VAR_POSITIONAL for item in takes)
    any_name = any(item.kind is item.VAR_KEYWORD for item in takes)
    taken = set()
    position = 0
    for item in wanted:
        if item.kind is item.VAR_KEYWORD:
            if not any_name:
                yield f"{name!r} does not take any named values (**{item.name})"
        elif item.kind is item.KEYWORD_ONLY:
            taken.add(item.name)
            if not any_name and item.name not in names:
                yield f"{name!r} does not take {item.name!r} by name"
        else:
            fits = position < len(given)
            taken |= {given[position].name} if fits else set()
            position += 1
            if not fits and not many:
                yield f"{name!r} does not take {item.name!r}"
            elif item.default is not item.empty and fits and given[position - 1].default is item.empty:
                yield f"{name!r} needs {item.name!r}, which is not always given"
    yield from (
        f"{name!r} needs {item.name!r}, which it is not given"
        for item in takes
        if item.default is item.empty
        and item.name not in taken
        and item.kind not in {item.VAR_POSITIONAL, item.VAR_KEYWORD}
    )
