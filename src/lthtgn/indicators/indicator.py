"""Indicators, as frozen values."""

from __future__ import annotations

import enum
from typing import Any

import attrs

from lthtgn.errors import ExpressionError
from lthtgn.expr.nodes import Measure, When, check_id
from lthtgn.policy.parameters import Scope, Target
from lthtgn.rules.criteria import Criterion

__all__ = ["Form", "Indicator", "Judged", "Meeting", "clubs_meeting"]


class Form(enum.Enum):
    """What an indicator shows (dạng chỉ số).

    `SHARE`: a part of a whole, never above 100 %. `MEAN`: one figure per unit of another. `CHANGE`: from an earlier
    figure to a later one. `TOTAL`: a sum.

    >>> Form("share") is Form.SHARE
    True
    """

    SHARE = "share"
    MEAN = "mean"
    CHANGE = "change"
    TOTAL = "total"


@attrs.frozen
class Meeting:
    """The clubs that meet a criterion: a part that is counted like any other.

    Attributes:
        criteria: the criteria, all of which are to be met.
    """

    criteria: tuple[Criterion, ...]


@attrs.frozen
class Judged:
    """The clubs for which a criterion is in force: the whole of those that may meet it.

    Attributes:
        criteria: the criteria, at least one of which is in force.
    """

    criteria: tuple[Criterion, ...]


Counted = Measure | Meeting | Judged


@attrs.frozen
class Indicator:
    """An indicator over clubs (chỉ số): what is counted, of what whole, and what is aimed at.

    Attributes:
        id: lower-case, dotted, for ever: `livelihood.loan_coverage`.
        term_vi: official Vietnamese term.
        numerator: the part; of a `CHANGE`, the later figure; of a `TOTAL`, the figure.
        denominator: the whole; of a `CHANGE`, the earlier figure; of a `TOTAL`, `None`.
        form: what it shows.
        target: what programmes ask for.
        programme: only clubs founded under this programme; `None` for all.
        unit_vi: unit of a `MEAN` or a `TOTAL`.
        term_en: English term.
        note_vi: what a reader must know.
        choice: of an indicator that was split, the property of members that it is narrowed to.
        facts: ids of the dossier's facts that define it or show it in use.
        scope: the place whose own indicator it is: only what lies there counts, by the values that apply there. `None` for
            an indicator of the nation, which is computed by the nation's rule everywhere, so that places can be compared.

    Raises:
        ExpressionError: a share's part does not lie inside its whole, or a form has the wrong parts.

    >>> members = Measure("members", "số thành viên", None)
    >>> women = Measure("members.women", "số thành viên nữ", None, part_of=members)
    >>> Indicator("members.women_share", "Tỷ lệ thành viên nữ", women, members).form
    <Form.SHARE: 'share'>
    """

    id: str
    term_vi: str
    numerator: Counted
    denominator: Counted | None = None
    form: Form = Form.SHARE
    target: Target | None = None
    programme: str | None = None
    unit_vi: str = ""
    term_en: str | None = None
    note_vi: str | None = None
    choice: str | None = None
    facts: tuple[str, ...] = ()
    scope: Scope | None = None

    def __attrs_post_init__(self) -> None:
        check_id(self.id)
        for counted in (self.numerator, self.denominator):
            if counted is not None and not isinstance(counted, (Measure, Meeting, Judged)):
                raise ExpressionError(f"{self.id!r} counts measures or clubs meeting criteria, not {counted!r}")
            if isinstance(counted, (Meeting, Judged)) and not counted.criteria:
                raise ExpressionError(f"{self.id!r} counts the clubs that meet criteria, but names none")
        if (self.denominator is None) is not (self.form is Form.TOTAL):
            raise ExpressionError(f"{self.id!r}: a total has no denominator, every other form needs one")
        if self.form is Form.SHARE and not _inside(self.numerator, self.denominator):
            raise ExpressionError(
                f"{self.id!r} is a share, but {_name(self.numerator)} does not lie inside {_name(self.denominator)}; "
                "say so by part_of, or make it a MEAN"
            )

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"Indicator({self.id!r})"

    @property
    def measures(self) -> tuple[Measure, ...]:
        """The measures that it reads, those of its criteria among them."""
        found: dict[Measure, None] = {}
        for counted in (self.numerator, self.denominator):
            if isinstance(counted, Measure):
                found[counted] = None
            elif counted is not None:
                for criterion in counted.criteria:
                    found |= dict.fromkeys(criterion.measures)
        return tuple(found)

    @property
    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria that it counts clubs by."""
        for counted in (self.numerator, self.denominator):
            if isinstance(counted, (Meeting, Judged)):
                return counted.criteria
        return ()

    @property
    def is_of_measures(self) -> bool:
        """Whether it is made of one measure and another, for all clubs alike."""
        made = isinstance(self.numerator, Measure) and isinstance(self.denominator, Measure)
        return made and self.programme is None

    @property
    def is_flow(self) -> bool:
        """Whether it is about a period, not a day."""
        return any(measure.when is When.PERIOD for measure in self.measures)


def _inside(part: Counted, whole: Counted | None) -> bool:
    if isinstance(part, Meeting):
        return isinstance(whole, Judged) and part.criteria == whole.criteria
    outer: Measure | None = part if isinstance(part, Measure) else None
    while outer is not None:
        if outer == whole or whole in outer.also_part_of:
            return True
        outer = outer.part_of
    return False


def _name(counted: Counted | None) -> str:
    return repr(counted.id) if isinstance(counted, Measure) else "the clubs meeting criteria"


def clubs_meeting(id: str, term_vi: str, *criteria: Criterion, **more: Any) -> Indicator:  # noqa: A002
    """The share of clubs that meet a criterion, or all of several, as an ordinary indicator.

    A club of which it is not known counts as possibly meeting it; one for which nothing is in force is left out.

    >>> members = Measure("members", "số thành viên", None)
    >>> any_member = Criterion("example.any_member", "Có thành viên", members.at_least(1))
    >>> clubs_meeting("example.share", "Tỷ lệ câu lạc bộ có thành viên", any_member).criteria
    (Criterion('example.any_member'),)
    """
    return Indicator(id, term_vi, Meeting(criteria), Judged(criteria), unit_vi="câu lạc bộ", **more)
