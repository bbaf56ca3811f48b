"""The conformance kit of engines: the reference engine passes it, and each of its tests catches an engine that is wrong."""

import attrs
import pytest

from lthtgn.app import open_rulebook
from lthtgn.builtin.engines import ReferenceEngine
from lthtgn.errors import NotSupportedError
from lthtgn.model.periods import Period
from lthtgn.model.register import Register
from lthtgn.rules.table import Column, tabulate
from lthtgn.testing import engines
from lthtgn.testing.engines import EngineTests
from lthtgn.testing.strategies import TODAY

BOOK = open_rulebook(plugins=())


class TestReferenceEngine(EngineTests):
    """Our own engine is the first to pass."""

    engine = ReferenceEngine()
    max_examples = 15


class Wrong:
    """An engine that is the reference engine but for what a subclass says."""

    name = "wrong"

    def tabulate(self, register, measures, day, period, resolve, local):
        return self.after(tabulate(*self.before(register, measures, day, period, resolve, local)))

    def before(self, *asked):
        return asked

    def after(self, table):
        return table


class WithoutPlaces(Wrong):
    def tabulate(self, register, measures, day, period, resolve):
        return tabulate(register, measures, day, period, resolve)


class WithoutUnknown(Wrong):
    def after(self, table):
        return attrs.evolve(table, columns={id_: Column(c.lows, c.lows) for id_, c in table.columns.items()})


class OnlyOurs(Wrong):
    """What is not the nation's is nought."""

    def after(self, table):
        nought = Column([0] * len(table.clubs), [0] * len(table.clubs))
        return attrs.evolve(table, columns={i: c if i in BOOK.measures else nought for i, c in table.columns.items()})


class RowsAlone(Wrong):
    def before(self, register, *more):
        clubs = tuple(attrs.evolve(club, returns=()) for club in register.clubs)
        return (attrs.evolve(register, clubs=clubs), *more)


class NeedsClubs(Wrong):
    def before(self, register, *more):
        assert register.clubs
        return register, *more


class OneLineForAll(Wrong):
    def before(self, register, measures, day, period, resolve, local):
        return register, measures, day, period, resolve, ()


class AlwaysTodaysLaw(Wrong):
    def before(self, register, measures, day, period, resolve, local):
        return register, measures, day, period, BOOK.resolver(TODAY), local


class Forgetful(Wrong):
    """It takes what it is given as its own."""

    def before(self, register, measures, *more):
        mine = list(measures)
        measures.clear()
        return register, mine, *more


class Floats(Wrong):
    def after(self, table):
        return attrs.evolve(
            table,
            columns={i: Column([float(low) for low in c.lows], c.highs) for i, c in table.columns.items()},
        )


class Nameless(Wrong):
    def before(self, register, measures, *more):
        raise NotSupportedError("something of this cannot be computed")


BROKEN = [
    (WithoutPlaces, "test_it_keeps_the_contract"),
    (WithoutUnknown, "test_the_measures_of_the_nation"),
    (OnlyOurs, "test_drawn_measures"),
    (Nameless, "test_drawn_measures"),
    (RowsAlone, "test_what_was_reported"),
    (Floats, "test_what_was_reported"),
    (NeedsClubs, "test_nothing"),
    (OneLineForAll, "test_an_age_line_of_a_place"),
    (AlwaysTodaysLaw, "test_days_before_the_law"),
    (ReferenceEngine, "test_refusals"),
    (Forgetful, "test_the_register_is_left_as_it_was"),
]


@pytest.mark.usefixtures("no_shrinking")
@pytest.mark.parametrize(("wrong", "test"), BROKEN)
def test_a_wrong_engine_is_caught(wrong, test):
    """By the test that is there for it."""
    kit = EngineTests()
    kit.engine = wrong()
    kit.max_examples = 60
    kit.refuses_drawn = wrong is Nameless
    if test == "test_refusals":
        kit.refuses = ("members",)
    with pytest.raises((AssertionError, TypeError, pytest.fail.Exception)):
        getattr(kit, test)()


def test_every_test_of_the_kit_has_caught_something():
    """A test that catches nothing is no test."""
    assert {name for name in vars(EngineTests) if name.startswith("test_")} == {test for _, test in BROKEN}


def test_what_is_refused_by_name_is_refused_well():
    """An engine that refuses by name what it says it refuses passes."""

    class Careful(Wrong):
        def before(self, register, measures, *more):
            for measure in measures:
                if measure.id == "members.older":
                    raise NotSupportedError("'members.older' cannot be computed on these columns")
            return register, measures, *more

    kit = EngineTests()
    kit.engine, kit.refuses = Careful(), ("members.older",)
    kit.test_refusals()


def test_tables_are_told_apart():
    """The first figure that differs is named, with both."""
    one = engines.figures_of(tabulate(Register(), (), TODAY, Period.year(2025)))

    assert not engines._told(one, one)
    assert engines._told(one, {**one, "clubs": ["a"]}) == "clubs: [] where the reference engine has ['a']"
