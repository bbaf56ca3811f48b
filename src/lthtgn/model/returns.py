"""Periodic returns: figures as a club or an association reported them."""

from __future__ import annotations

import attrs

from lthtgn.errors import RangeError
from lthtgn.model.periods import Period
from lthtgn.ranges import Range

__all__ = ["Figure", "Return"]


@attrs.frozen
class Figure:
    """A figure as reported (số liệu báo cáo).

    Attributes:
        id: id of the measure or of the indicator that it reports; a share is reported under an indicator's id, as
            fractions of 1.
        value: what was reported, as a range: "over 200" is from 200 upwards.
        text: the words as printed, where they say more than the range.

    >>> Figure("members", Range.exact(178)).value
    Range(low=178, high=178)
    """

    id: str
    value: Range
    text: str | None = None


@attrs.frozen
class Return:
    """A periodic return (báo cáo định kỳ) of a club, or of an association for itself or for several clubs at once.

    Attributes:
        period: the days that it is about: stocks hold at its end, flows inside it.
        figures: what it says, each id once.
        clubs: ids of the clubs that the figures are about *together*; empty in a club's own return, and in an
            association's return about itself.
        source: who published it and where.

    Raises:
        RangeError: an id is reported twice, or a club is named twice.

    >>> Return(Period.year(2024), (Figure("members", Range.exact(57)),)).figure("members")
    Range(low=57, high=57)
    """

    period: Period
    figures: tuple[Figure, ...]
    clubs: tuple[str, ...] = ()
    source: str | None = None

    def __attrs_post_init__(self) -> None:
        ids = [figure.id for figure in self.figures]
        twice = sorted({id_ for id_ in ids if ids.count(id_) > 1})
        if twice:
            raise RangeError(f"figures reported twice in one return: {', '.join(twice)}")
        if len(set(self.clubs)) < len(self.clubs):
            raise RangeError("a club is named twice in one return")

    def figure(self, id: str) -> Range | None:  # noqa: A002
        """The value reported under an id, or `None`."""
        for figure in self.figures:
            if figure.id == id:
                return figure.value
        return None
