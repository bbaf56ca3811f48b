"""Scoring scales: criteria with points, added up exactly, and bands of grades (thang điểm, xếp loại).

A mechanism only: no scale is published for the whole country, so that every scale has a scope. What is not answered
gives a range of points, and a grade only where the whole range agrees.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from fractions import Fraction

import attrs

from lthtgn.errors import ExpressionError
from lthtgn.expr.nodes import check_id
from lthtgn.model.awards import Answer, RecipientKind
from lthtgn.policy.documents import Citation
from lthtgn.policy.parameters import Scope
from lthtgn.ranges import Number, Range, Verdict

__all__ = ["Band", "Score", "ScoredCriterion", "ScoringScale"]


@attrs.frozen
class ScoredCriterion:
    """A criterion of a scoring scale (tiêu chí chấm điểm).

    Attributes:
        id: the id under which a nomination holds the answer.
        term_vi: what is judged.
        points: the points at most; below 0, what is taken away at most.

    Raises:
        ExpressionError: the id is malformed, or the points are no exact number but 0.

    >>> ScoredCriterion("song_xanh.meetings", "sinh hoạt đều", 20).points_of(None)
    Range(low=0, high=20)
    """

    id: str
    term_vi: str
    points: Number

    def __attrs_post_init__(self) -> None:
        check_id(self.id)
        if isinstance(self.points, bool) or not isinstance(self.points, (int, Fraction)) or self.points == 0:
            raise ExpressionError(f"the points of {self.id!r} must be a whole number or a Fraction, and not 0")

    @property
    def bounds(self) -> Range:
        """From no points to all."""
        return Range(min(self.points, 0), max(self.points, 0))

    def points_of(self, answer: Answer | None) -> Range:
        """The points of an answer: all for a yes, none for a no, else those given, as far as they can be."""
        if answer is None or (answer.met is None and answer.value is None):
            return self.bounds
        if answer.value is not None:
            return answer.value & self.bounds or self.bounds
        return Range.exact(self.points if answer.met else 0)

    def fits(self, answer: Answer | None) -> bool:
        """Whether the points that were given can be: not more than there are."""
        return answer is None or answer.value is None or answer.value & self.bounds is not None


@attrs.frozen
class Band:
    """A band of grades: from so many points upwards, to the next band (mức xếp loại).

    Attributes:
        term_vi: the grade, such as "xuất sắc".
        low: the least points.

    >>> Band("xuất sắc", 90).low
    90
    """

    term_vi: str
    low: Number


@attrs.frozen
class Score:
    """What a nominee scores on a scale (kết quả chấm điểm).

    Attributes:
        scale: the scale.
        points: the points, a range where something is not answered.
        parts: the points of each criterion.
        grades: the grades that are possible, the lowest first; `None` stands for below every band.
        misfits: ids of criteria for which more points were given than there are: they count as not answered.
        verdict: whether the band from which the award is given is reached; `NOT_IN_FORCE` where the scale names none.
    """

    scale: ScoringScale
    points: Range
    parts: tuple[tuple[ScoredCriterion, Range], ...]
    grades: tuple[Band | None, ...]
    misfits: tuple[str, ...]
    verdict: Verdict

    @property
    def grade(self) -> Band | None:
        """The grade, where only one is possible; `None` below every band, or where it is not known."""
        return self.grades[0] if len(self.grades) == 1 else None


def _ordered(bands: Iterable[Band]) -> tuple[Band, ...]:
    return tuple(sorted(bands, key=lambda band: band.low))


@attrs.frozen
class ScoringScale:
    """A scoring scale of a place: criteria with points, and bands of grades (thang điểm).

    Attributes:
        id: lower-case, dotted, for ever, prefixed with its scope.
        term_vi: what it is called.
        schemes: ids of the award schemes that are given by it.
        recipients: the kinds of recipient that it is for.
        criteria: the criteria.
        bands: the bands.
        since: first day.
        cite: where it stands.
        scope: where it stands.
        awarded_from: the band from which the award is given; `None` where the scale only grades.
        until: first day on which it no longer stands; `None` where no end is known.

    Raises:
        ExpressionError: the id is malformed, a criterion or a band stands twice, or `awarded_from` is no band of it.

    >>> from lthtgn.policy.documents import Certainty, Document
    >>> cite = Document("d", "1/QĐ", "…", "UBND tỉnh Sông Xanh").cite(certainty=Certainty.TEXT, facts=("SX-1",))
    >>> scale = ScoringScale(
    ...     "song_xanh.clubs.scale",
    ...     "Thang điểm câu lạc bộ",
    ...     ("awards.clubs.review",),
    ...     (RecipientKind.COLLECTIVE,),
    ...     criteria=(ScoredCriterion("song_xanh.meetings", "…", 60), ScoredCriterion("song_xanh.fund", "…", 40)),
    ...     bands=(Band("tốt", 70), Band("xuất sắc", 90)),
    ...     since=date(2026, 1, 1),
    ...     cite=cite,
    ...     scope=Scope("08", "34", "Tuyên Quang"),
    ... )
    >>> found = scale.score([Answer("song_xanh.meetings", met=True)])
    >>> found.points, found.grade
    (Range(low=60, high=100), None)
    >>> scale.score([Answer("song_xanh.meetings", met=True), Answer("song_xanh.fund", value=Range.exact(30))]).grade.term_vi
    'xuất sắc'
    """

    id: str
    term_vi: str
    schemes: tuple[str, ...]
    recipients: tuple[RecipientKind, ...]
    criteria: tuple[ScoredCriterion, ...]
    bands: tuple[Band, ...] = attrs.field(converter=_ordered)
    since: date
    cite: Citation
    scope: Scope
    awarded_from: str | None = None
    until: date | None = None

    def __attrs_post_init__(self) -> None:
        check_id(self.id)
        for what, names in (
            ("criterion", [item.id for item in self.criteria]),
            ("band", [item.term_vi for item in self.bands]),
            ("least number of points", [item.low for item in self.bands]),
        ):
            if not names or len(set(names)) < len(names):
                raise ExpressionError(f"the scale {self.id!r} needs every {what} once, and at least one")
        if self.awarded_from is not None and self.awarded_from not in {band.term_vi for band in self.bands}:
            raise ExpressionError(f"the scale {self.id!r} has no band {self.awarded_from!r} to award from")

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"ScoringScale({self.id!r})"

    @property
    def questions(self) -> tuple[str, ...]:
        """The ids under which a nomination holds the points of its criteria."""
        return tuple(item.id for item in self.criteria)

    def stands(self, day: date, scopes: Collection[Scope] = ()) -> bool:
        """Whether it stands on a day in a place."""
        return self.since <= day and (self.until is None or day < self.until) and self.scope in scopes

    def score(self, answers: Iterable[Answer]) -> Score:
        """The points and the grade of some answers; answers to anything else are left alone."""
        given = {item.id: item for item in answers}
        parts = tuple((item, item.points_of(given.get(item.id))) for item in self.criteria)
        points = Range.total(part for _, part in parts)
        assert points.low is not None
        assert points.high is not None  # every part lies inside its bounds
        least = next((band for band in reversed(self.bands) if band.low <= points.low), None)
        above = [band for band in self.bands if points.low < band.low <= points.high]
        bar = next((band for band in self.bands if band.term_vi == self.awarded_from), None)
        return Score(
            scale=self,
            points=points,
            parts=parts,
            grades=(least, *above),
            misfits=tuple(item.id for item in self.criteria if not item.fits(given.get(item.id))),
            verdict=Verdict.NOT_IN_FORCE if bar is None else points.at_least_as(Range.exact(bar.low)),
        )
