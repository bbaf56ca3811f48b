"""Which value of a parameter applies on a day in a place, and why."""

from __future__ import annotations

import enum
from collections.abc import Callable, Collection, Iterable
from datetime import date

import attrs

from lthtgn.policy.documents import Certainty
from lthtgn.policy.parameters import Parameter, Scope, Since
from lthtgn.ranges import Range, Verdict

__all__ = ["DatedResolver", "Resolution", "Standing", "changes", "resolve", "spans"]


_FORMER = "63"  # the edition of the provinces that there were before 2025-07-01


class Standing(enum.Enum):
    """Whether a parameter has a value on a day in a place.

    >>> Standing("in_force") is Standing.IN_FORCE
    True
    """

    IN_FORCE = "in_force"
    NOT_KNOWN = "not_known"
    NOT_IN_FORCE = "not_in_force"


@attrs.frozen
class Resolution:
    """The value of a parameter on a day in a place, and why it is that one (giá trị áp dụng).

    Attributes:
        parameter: the parameter.
        day: the day asked about.
        standing: whether a value is in force, is in force but not known, or is not in force.
        chosen: the value that applies, with its citation; `None` where none is in force. Where a place has lifted the
            nation's, it is what lifts it, and nothing is in force.
        displaced: values that were in force too and lost: to a local one, or (too unsure) to the floor asked for.
        next_start: the first later day on which a value starts, to say when to ask again.
        beside: of a parameter that is a national minimum, the other value, where it is not known which of the two is the
            larger: the value that applies is then the larger of both, as far as it is known.
        rivals: values of former provinces in which the place may lie, where it is not known whether it does: any of them
            may be the one that applies, and none is chosen.

    >>> from lthtgn.policy.parameters import Unit
    >>> nothing = Parameter("a.b", "…", Unit("members", "thành viên"), ())
    >>> resolve(nothing, date(2015, 6, 1)).standing
    <Standing.NOT_IN_FORCE: 'not_in_force'>
    """

    parameter: Parameter
    day: date
    standing: Standing
    chosen: Since | None = None
    displaced: tuple[Since, ...] = ()
    next_start: date | None = None
    beside: Since | None = None
    rivals: tuple[Since, ...] = ()

    @property
    def value(self) -> Range | None:
        """The value; from 0 to anything where it is in force but not known; `None` where nothing is in force.

        Where it is not known which of several values applies, it reaches from the least of them to the largest.
        """
        if self.standing is Standing.NOT_IN_FORCE:
            return None
        if self.chosen is None:  # something may be in force, or nothing
            return Range.unknown()
        value = _known(self.chosen)
        if self.beside is not None:
            value = _larger(value, _known(self.beside))
        for rival in map(_known, self.rivals):
            value = value | (_larger(value, rival) if self.parameter.minimum else rival)
        return value

    @property
    def candidates(self) -> tuple[Since, ...]:
        """The value that applies; where it is not known which does, all that may (giá trị có thể áp dụng)."""
        return self.rivals if self.chosen is None else (self.chosen, *self.rivals)

    @property
    def below_minimum(self) -> tuple[Since, ...]:
        """The values of the place that lost because the nation's is the larger (mức của nơi đó thấp hơn mức chung)."""
        if (
            not self.parameter.minimum
            or self.chosen is None
            or self.chosen.scope is not None
            or self.beside is not None
        ):
            return ()
        return tuple(lost for lost in self.displaced if lost.scope is not None)

    @property
    def before(self) -> Since | None:
        """The value that people were still paid by on the day, for the one that applies was not yet in force."""
        chosen = self.chosen
        if chosen is None or chosen.in_force is None or self.day >= chosen.in_force:
            return None
        earlier = [item for item in self.parameter.history if item.scope == chosen.scope and item.start < chosen.start]
        return earlier[-1] if earlier else None


def _known(since: Since) -> Range:
    return Range.unknown() if since.value is None else since.value


def _larger(first: Range, second: Range) -> Range:
    """The larger of two values, each of which may be known by its bounds alone."""
    lows = [low for low in (first.low, second.low) if low is not None]
    highs = None if first.high is None or second.high is None else max(first.high, second.high)
    return Range(max(lows, default=None), highs)


def spans(history: Iterable[Since]) -> tuple[tuple[Since, date | None], ...]:
    """Each value with the first day on which it no longer applies: its own end, or the start of the next of its scope.

    The next value ends this one whatever its certainty: a later scheme whose numbers are not known replaces an earlier.

    >>> spans(())
    ()
    """
    ordered = sorted(history, key=lambda value: value.start)
    result = []
    for index, value in enumerate(ordered):
        following = next((later for later in ordered[index + 1 :] if later.scope == value.scope), None)
        ends = [end for end in (value.until, following.start if following else None) if end is not None]
        result.append((value, min(ends, default=None)))
    return tuple(result)


DatedResolver = Callable[[Parameter, date, Collection[Scope]], Resolution]
"""Resolves a parameter on a day in some scopes, as `resolve` does: a rule book with its overrides is another.

>>> resolver: DatedResolver = resolve
"""


def resolve(
    parameter: Parameter,
    day: date,
    scopes: Collection[Scope] = (),
    *,
    overrides: Iterable[Since] = (),
    floor: Certainty = Certainty.DEDUCTION,
) -> Resolution:
    """The value of a parameter on a day in a place.

    A local value beats the nation's inside its scope; of a parameter that is a national minimum only where it is the
    larger. The value of a former province goes on where it was, as long as it stands, until the present province sets one.
    A value that is less sure than `floor` does not count; that a value is *not known* always counts.

    Args:
        parameter: the parameter.
        day: the day asked about.
        scopes: the scopes that the place lies in on that day.
        overrides: local values contributed for the parameter.
        floor: the least certainty that the caller accepts.

    >>> from lthtgn.policy.documents import Document
    >>> from lthtgn.policy.parameters import Unit
    >>> cite = Document("d", "1/QĐ", "…", "…").cite(certainty=Certainty.PRACTICE, facts=("X-1",))
    >>> size = Parameter("size.min", "…", Unit("members", "thành viên"), (Since(date(2017, 4, 5), 50, cite),))
    >>> resolve(size, date(2018, 6, 1)).value
    Range(low=50, high=50)
    >>> resolve(size, date(2018, 6, 1), floor=Certainty.SUMMARY).value is None
    True
    """
    every = (*parameter.history, *overrides)
    alive = [value for value, end in spans(every) if value.start <= day and (end is None or day < end)]
    standing = [value for value in alive if value.scope is None or value.scope in scopes]
    accepted = [value for value in standing if value.value is None or value.cite.certainty.reaches(floor)]
    upcoming = [v.start for v in every if v.start > day and (v.scope is None or v.scope in scopes)]
    next_start = min(upcoming, default=None)
    chosen = max(accepted, key=_precedence, default=None)
    if chosen is None or chosen.scope is None:  # else the present province has set it for all of its land
        doubtful = {attrs.evolve(scope, perhaps=False) for scope in scopes if scope.perhaps}
        rivals = [v for v in alive if v.scope in doubtful and (v.value is None or v.cite.certainty.reaches(floor))]
        if rivals:
            everywhere = not parameter.minimum and doubtful == {value.scope for value in rivals}
            first = rivals.pop(0) if everywhere else chosen  # the nation's applies in none of the former provinces
            kind = Standing.NOT_KNOWN if first is None or first.value is None else Standing.IN_FORCE
            lost = tuple(value for value in standing if value is not first)
            return Resolution(parameter, day, kind, first, lost, next_start, rivals=tuple(rivals))
    if chosen is None:
        return Resolution(parameter, day, Standing.NOT_IN_FORCE, None, tuple(standing), next_start)
    beside = None
    if parameter.minimum and chosen.scope is not None:
        chosen, beside = _at_least_the_nation(chosen, accepted)
    displaced = tuple(value for value in standing if value is not chosen)
    kind = Standing.NOT_KNOWN if chosen.value is None else Standing.IN_FORCE
    if chosen.lifts:
        kind = Standing.NOT_IN_FORCE
    return Resolution(parameter, day, kind, chosen, displaced, next_start, beside)


def _precedence(value: Since) -> tuple[bool, bool, date]:
    """A local value goes before the nation's, and the present province's before that of a former one on its land."""
    return (value.scope is not None, value.scope is not None and value.scope.edition != _FORMER, value.start)


def _at_least_the_nation(local: Since, accepted: Iterable[Since]) -> tuple[Since, Since | None]:
    """Of a local value and the nation's the larger; and the other, where it is not known which is."""
    nation = next((value for value in accepted if value.scope is None), None)
    if nation is None:
        return local, None
    if local.lifts:
        return nation, None
    reaches = _known(local).at_least_as(_known(nation))
    if reaches is Verdict.NOT_KNOWN:
        return local, nation
    return (local if reaches is Verdict.MET else nation), None


def changes(
    parameters: Iterable[Parameter], first: date, second: date, scopes: Collection[Scope] = ()
) -> tuple[tuple[Resolution, Resolution], ...]:
    """The parameters whose value or legal basis differs between two days, each with both resolutions.

    >>> changes((), date(2025, 6, 30), date(2025, 8, 1))
    ()
    """
    pairs = ((resolve(p, first, scopes), resolve(p, second, scopes)) for p in parameters)
    return tuple((a, b) for a, b in pairs if (a.standing, a.chosen) != (b.standing, b.chosen))
