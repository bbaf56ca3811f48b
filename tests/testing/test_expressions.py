"""The strategies of expressions: no node of the grammar escapes, and what is drawn can be counted and judged."""

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings

from lthtgn.app import open_rulebook
from lthtgn.expr import nodes
from lthtgn.expr.nodes import FieldType, Measure, When
from lthtgn.expr.walking import measures_of
from lthtgn.model.periods import Period
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.table import tabulate
from lthtgn.testing import expressions
from lthtgn.testing.exact import EXACT
from lthtgn.testing.expressions import EXPRESSIONS
from lthtgn.testing.strategies import TODAY

quick = settings(max_examples=25, suppress_health_check=list(HealthCheck), deadline=None)


def nodes_of_the_grammar():
    return {
        thing
        for thing in vars(nodes).values()
        if isinstance(thing, type) and attrs.has(thing) and thing.__module__ == nodes.__name__
    }


def test_every_node_has_a_strategy():
    """Whoever adds a node to the grammar adds its strategy."""
    assert EXPRESSIONS.keys() == nodes_of_the_grammar()


@pytest.mark.parametrize("node", list(EXPRESSIONS))
def test_a_strategy_draws_its_node(node):
    """With its defaults it needs no argument, and draws nothing else."""

    @quick
    @given(EXPRESSIONS[node]())
    def draws(value):
        assert type(value) is node

    draws()


# Numbers of the grammar are reached through a measure, tests through a test of a club.
REACHED = {
    node: (expressions.tests() if node in {nodes.TestAll, nodes.TestAny, nodes.Invert} else expressions.withins())
    for node in nodes_of_the_grammar()
}


def inside(value):
    """Every node of an expression."""
    yield value
    for field in attrs.fields(type(value)):
        found = getattr(value, field.name)
        for item in found if isinstance(found, tuple) else (found,):
            if type(item) in EXPRESSIONS:
                yield from inside(item)


@pytest.mark.parametrize("node", list(EXPRESSIONS))
def test_every_node_is_drawn_inside_others(node):
    """Engines see it: some test of a club holds it."""
    profile = settings(
        max_examples=5000,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        deadline=None,
        database=None,
    )

    found = find(REACHED[node], lambda test: any(type(item) is node for item in inside(test)), settings=profile)
    assert type(found) in EXPRESSIONS


def test_every_kind_of_field_and_time_is_drawn():
    """Fields of all types, and measures of all three times."""
    assert {field.form for field in expressions.FIELDS} == set(FieldType)
    profile = settings(
        max_examples=2000, phases=[Phase.generate], suppress_health_check=list(HealthCheck), database=None
    )
    for when in When:
        found = find(expressions.measures(), lambda measure, when=when: measure.when is when, settings=profile)
        assert found.when is when


@quick
@given(expressions.measures(), expressions.tests())
def test_what_is_drawn_can_be_counted_and_judged(measure, test):
    """By the reference engine, and a criterion of it gives a verdict to every club."""
    book = open_rulebook(plugins=())
    wholes = [found.part_of for found in measures_of(test) if found.part_of is not None]
    asked = list({found.id: found for found in (measure, *measures_of(test), *wholes)}.values())
    table = tabulate(EXACT, asked, TODAY, Period.year(2025), book.resolver(TODAY))

    assert isinstance(measure, Measure)
    assert len(table.column(measure).lows) == len(EXACT.clubs)
    assert len(book.judge(table, Criterion("drawn.criterion", "…", test))) == len(EXACT.clubs)
