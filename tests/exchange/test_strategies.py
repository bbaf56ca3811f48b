"""The strategies of `lthtgn.testing`: none missing, and what they draw is valid."""

import importlib
import pkgutil
import subprocess
import sys
from random import Random

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

import lthtgn.model
from lthtgn.exchange import read_data, write_data
from lthtgn.exchange.fields import RECORDS
from lthtgn.model.returns import Return
from lthtgn.ranges import Range
from lthtgn.testing import strategies
from lthtgn.testing.strategies import STRATEGIES, TODAY


def classes_of_the_model():
    modules = [
        importlib.import_module(info.name) for info in pkgutil.iter_modules(lthtgn.model.__path__, "lthtgn.model.")
    ]
    return {
        thing
        for module in modules
        for thing in vars(module).values()
        if isinstance(thing, type) and attrs.has(thing) and thing.__module__ == module.__name__
    }


def test_every_class_of_the_model_has_a_strategy():
    """Whoever adds a class to the model adds its strategy."""
    assert classes_of_the_model() | {Range} == STRATEGIES.keys()
    assert RECORDS.keys() <= STRATEGIES.keys()


@pytest.mark.parametrize("cls", list(STRATEGIES))
def test_strategy_draws_its_class(cls):
    """A strategy draws objects of its class, and with its defaults needs no argument."""

    @settings(max_examples=5, suppress_health_check=list(HealthCheck), deadline=None)
    @given(STRATEGIES[cls]())
    def draws(value):
        assert type(value) is cls

    draws()


@pytest.mark.parametrize(("cls", "field"), [(cls, field) for cls, fields in RECORDS.items() for field in fields])
def test_every_field_is_drawn(cls, field):
    """Whoever adds a field to a class adds it to its strategy: some object has another value than the default."""
    strategy = joint_returns() if cls is Return else STRATEGIES[cls]()
    quick = settings(max_examples=1000, phases=[Phase.generate], suppress_health_check=list(HealthCheck), database=None)

    assert find(strategy, lambda value: getattr(value, field.name) != field.default, settings=quick, random=Random(0))


def joint_returns():
    return strategies.returns(clubs=st.lists(st.sampled_from("ab"), unique=True).map(tuple))


@settings(suppress_health_check=list(HealthCheck), deadline=None)
@given(strategies.registers())
def test_registers_are_valid(register):
    """What is drawn passes every check on its day."""
    assert register == read_data(write_data(register), today=TODAY, known_ids=strategies._FIGURE_IDS)


def test_package_needs_no_hypothesis():
    """Importing `lthtgn.testing` imports neither Hypothesis nor pytest, and the core imports neither of the three."""
    code = (
        "import sys, lthtgn, lthtgn.exchange\n"
        "assert 'lthtgn.testing' not in sys.modules\n"
        "import lthtgn.testing\n"
        "assert not {'hypothesis', 'pytest'} & sys.modules.keys()\n"
    )

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
