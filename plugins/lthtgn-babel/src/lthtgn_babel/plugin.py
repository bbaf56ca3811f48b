"""The entry point: a localiser of every catalogue in the folder `locale`."""

from __future__ import annotations

from collections.abc import Iterable

from lthtgn.hooks import hookimpl
from lthtgn.hooks.contracts import Localiser
from lthtgn_babel.localiser import FOLDER, load
from lthtgn_babel.packages import catalogues_beside

__all__: list[str] = []

LTHTGN_API = 1


@hookimpl
def lthtgn_localisers() -> Iterable[Localiser]:
    """English, and whatever catalogue stands beside it."""
    return tuple(load(path, beside=catalogues_beside(path.stem)) for path in sorted(FOLDER.glob("*.po")))
