"""Conformance kit of engines: inherit `EngineTests`, name your engine, and its tests are yours.

    class TestMyEngine(EngineTests):
        engine = MyEngine()

Every figure must equal that of the reference engine, range and all, for the nation's measures and for measures drawn from
the whole grammar, over drawn registers. What an engine cannot compute it refuses by name, and says so in `refuses`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, ClassVar

import attrs
import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as Settings  # noqa: N812 - as in the kit of storages
from hypothesis import strategies as st

from lthtgn.app import open_rulebook
from lthtgn.builtin.engines import ReferenceEngine
from lthtgn.errors import NotSupportedError
from lthtgn.expr.nodes import Measure, Subject
from lthtgn.hooks.contracts import Engine
from lthtgn.hooks.fitting import misfits
from lthtgn.hooks.rulebook import RuleBook
from lthtgn.model.clubs import Club, Complete, Records
from lthtgn.model.people import Member
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.policy.parameters import Scope, Since
from lthtgn.policy.resolution import Resolution, Standing, resolve
from lthtgn.ranges import Range
from lthtgn.rules.table import ClubTable, Resolver
from lthtgn.testing.exact import EXACT
from lthtgn.testing.expressions import measures
from lthtgn.testing.strategies import TODAY, periods, registers

__all__ = ["EngineTests", "figures_of"]

_REPORTED = Register(
    clubs=(
        Club(
            "a",
            "A",
            place=Place("01", Edition.OF_63),
            founded=PartialDate(2020),
            returns=(
                Return(
                    Period.year(2024),
                    (
                        Figure("members", Range(Fraction(200, 3), None)),
                        Figure("members.women", Range.exact(41)),
                        Figure("livelihood.loan_coverage", Range.exact(Fraction(1, 3))),
                    ),
                ),
            ),
        ),
        Club("b", "B", place=Place("38", Edition.OF_63)),
    )
)

_BETWEEN_THE_LINES = Register(
    clubs=tuple(
        Club(
            code,
            f"CLB {code}",
            place=Place(code, Edition.OF_34),
            founded=PartialDate(2020),
            as_of=PartialDate(2025, 12, 31),
            members=tuple(
                Member(f"m{year}", born=PartialDate(year), joined=PartialDate(2021)) for year in (1940, 1968)
            ),
            complete=(Complete(Records.MEMBERS),),
        )
        for code in ("01", "38")
    )
)

_LONG_AGO = Register(
    clubs=(
        Club(
            "a",
            "CLB A",
            founded=PartialDate(1990),
            as_of=PartialDate(2012, 12, 31),
            members=tuple(
                Member(f"m{year}", born=PartialDate(year), joined=PartialDate(1991)) for year in (1920, 1985)
            ),
            complete=(Complete(Records.MEMBERS),),
        ),
    )
)


def figures_of(table: ClubTable) -> Mapping[str, Sequence[Any]]:
    """Everything that a table says, as plain values: two tables are one where these are equal.

    >>> from lthtgn.rules.table import tabulate
    >>> figures_of(tabulate(Register(), (), date(2025, 5, 31), Period.year(2025)))["clubs"]
    []
    """
    own = {f"club {id_}": _ends(column.lows, column.highs) for id_, column in table.columns.items()}
    of_associations = {
        f"association {id_}": _ends(column.lows, column.highs) for id_, column in table.association_columns.items()
    }
    return {
        "clubs": [club.id for club in table.clubs],
        "associations": [association.id for association in table.associations],
        "asked": [table.day, table.period],
        **own,
        **of_associations,
        "joints": sorted((id_, repr(found)) for id_, found in table.joints.items() if found),
        "shares": sorted((id_, repr(found)) for id_, found in table.shares.items() if found),
        "contradictions": sorted(map(repr, table.contradictions)),
        "unanswered": sorted((id_, sorted(found)) for id_, found in table.unanswered.items() if found),
    }


def _ends(lows: Sequence[Any], highs: Sequence[Any]) -> list[tuple[Any, ...]]:
    """The ends of a column with their types: a float is not the whole number that it looks like."""
    return [
        (low, type(low).__name__, high, type(high).__name__) for low, high in zip(list(lows), list(highs), strict=True)
    ]


def _told(figures: Mapping[str, Sequence[Any]], expected: Mapping[str, Sequence[Any]]) -> str:
    """The first thing that differs, in a line."""
    for key in sorted({*figures, *expected}):
        if figures.get(key) != expected.get(key):
            return f"{key}: {figures.get(key)!r} where the reference engine has {expected.get(key)!r}"
    return ""


class EngineTests:
    """What every engine must pass (bộ kiểm thử của bộ tính).

    Attributes:
        engine: the engine.
        refuses: ids of the nation's measures that it says it cannot compute; every other one it must.
        refuses_drawn: whether it may refuse a measure that is drawn from the whole grammar.
        max_examples: how many registers are drawn for each test.

    >>> EngineTests.refuses
    ()
    """

    engine: ClassVar[Engine]
    refuses: ClassVar[Collection[str]] = ()
    refuses_drawn: ClassVar[bool] = False
    max_examples: ClassVar[int] = 30

    # --- how it is asked --------------------------------------------------------------------------------------------

    def tabulate(
        self,
        register: Register,
        asked: Sequence[Measure],
        day: date,
        period: Period,
        resolver: Resolver,
        local: Collection[str],
    ) -> ClubTable:
        """Ask the engine; an engine that takes its rows from elsewhere than from a register brings them there first."""
        return self.engine.tabulate(register, asked, day, period, resolver, local)

    def check(
        self,
        register: Register,
        asked: Sequence[Measure],
        day: date,
        period: Period,
        *,
        book: RuleBook,
        local: bool = False,
    ) -> None:
        """Hold the engine against the reference engine."""
        resolver, places = (_with_local_line(book, day)) if local else (book.resolver(day), book.local_parameters)
        expected = ReferenceEngine().tabulate(register, asked, day, period, resolver, places)
        found = self.tabulate(register, asked, day, period, resolver, places)
        told = _told(figures_of(found), figures_of(expected))
        assert not told, told

    def _run(self, test: Callable[..., None], *strategies: Any) -> None:
        profile = Settings(max_examples=self.max_examples, deadline=None, suppress_health_check=list(HealthCheck))
        drawn: Any = given(*strategies)  # whatever it draws, it hands over in order
        profile(drawn(test))()

    # --- the tests --------------------------------------------------------------------------------------------------

    def test_it_keeps_the_contract(self) -> None:
        """Every member of the contract is there, and takes what it is given."""
        assert misfits(self.engine, Engine) == ()

    def test_the_measures_of_the_nation(self) -> None:
        """On drawn registers every measure of the nation that it does not refuse is that of the reference engine."""
        book = open_rulebook(plugins=())
        asked = [measure for measure in book.measures.values() if measure.id not in self.refuses]

        def agrees(register: Register, period: Period) -> None:
            self.check(register, asked, TODAY, period, book=book)

        self._run(agrees, registers(), periods())

    def test_drawn_measures(self) -> None:
        """So is every measure drawn from the whole grammar; what it cannot compute it refuses by name."""
        book = open_rulebook(plugins=())

        def agrees(register: Register, first: Measure, second: Measure, period: Period) -> None:
            wholes = [item.part_of for item in (first, second) if item.part_of is not None]
            asked = [first, second, *wholes]
            try:
                self.check(register, asked, TODAY, period, book=book)
            except NotSupportedError as error:
                told = str(error)
            else:
                return
            assert self.refuses_drawn, f"a drawn measure is refused: {told}"
            assert any(item.id in told for item in asked), f"no measure is named: {told}"

        self._run(agrees, registers(), measures(1), measures(2), periods())

    def test_what_was_reported(self) -> None:
        """Figures of returns count too, with fractions and open ends, and shares stay shares."""
        book = open_rulebook(plugins=())
        asked = [measure for measure in book.measures.values() if measure.id not in self.refuses]
        self.check(_REPORTED, asked, date(2024, 12, 31), Period.year(2024), book=book)
        self.check(EXACT, asked, date(2024, 12, 31), Period.year(2024), book=book)

    def test_nothing(self) -> None:
        """A register without clubs, and a table without measures, are legal."""
        book = open_rulebook(plugins=())
        asked = [measure for measure in book.measures.values() if measure.id not in self.refuses]
        self.check(Register(), asked, TODAY, Period.year(2025), book=book)
        self.check(EXACT, [], TODAY, Period.year(2025), book=book)

    def test_an_age_line_of_a_place(self) -> None:
        """A parameter that has another value in one province is asked for there, and only there."""
        book = open_rulebook(plugins=())
        asked = [measure for measure in book.measures.values() if measure.id not in self.refuses]

        def agrees(register: Register) -> None:
            self.check(register, asked, TODAY, Period.year(2025), book=book, local=True)

        agrees(_BETWEEN_THE_LINES)
        self._run(agrees, registers().map(_in_two_provinces))

    def test_days_before_the_law(self) -> None:
        """Where no age line was in force nobody is counted by one, whatever the day."""
        book = open_rulebook(plugins=())
        asked = [measure for measure in book.measures.values() if measure.id not in self.refuses]

        def agrees(register: Register, day: date) -> None:
            self.check(register, asked, day, Period.year_to(day), book=book)

        first = min(value.start for value in book.parameter("people.older_person.age").history)
        for day in (first - timedelta(days=1), first):
            agrees(_LONG_AGO, day)
        self._run(agrees, registers(), st.dates(date(1995, 1, 1), date(2035, 12, 31)))

    def test_refusals(self) -> None:
        """Each measure that it says it refuses is refused by its id, never left out or filled in otherwise."""
        book = open_rulebook(plugins=())
        for id_ in self.refuses:
            with pytest.raises(NotSupportedError, match=id_.replace(".", r"\.")):
                self.check(EXACT, [book.measure(id_)], TODAY, Period.year(2025), book=book)

    def test_the_register_is_left_as_it_was(self) -> None:
        """An engine changes nothing that it is given, and gives the same answer again."""
        book = open_rulebook(plugins=())
        asked = [m for m in book.measures.values() if m.id not in self.refuses and m.subject is Subject.CLUB]
        before = list(asked)
        for _ in range(2):
            self.check(EXACT, asked, date(2024, 12, 31), Period.year(2024), book=book)
        assert asked == before


def _in_two_provinces(register: Register) -> Register:
    """The clubs by turns in Hà Nội and in Thanh Hóa, which were not merged."""
    codes = ("01", "38")
    clubs = [
        attrs.evolve(club, place=Place(codes[index % 2], Edition.OF_34)) for index, club in enumerate(register.clubs)
    ]
    return attrs.evolve(register, clubs=tuple(clubs))


def _with_local_line(book: RuleBook, day: date) -> tuple[Resolver, Collection[str]]:
    """A resolver by which people are older from 55 in Thanh Hóa: no rule of the law, but another line than the nation's."""
    nation = book.resolver(day)
    line = book.parameter("people.older_person.age")
    scope = Scope("38", Edition.on(day).value, "Thanh Hóa")
    local = Since(date(1990, 1, 1), 55, line.history[0].cite, scope=scope)

    def resolver(parameter: Any, scopes: Any) -> Resolution:
        if parameter.id != line.id:
            return nation(parameter, scopes)
        found = resolve(line, day, scopes, overrides=(local,))
        assert found.standing is not Standing.NOT_KNOWN
        return found

    return resolver, frozenset({line.id})
