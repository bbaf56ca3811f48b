"""Laws of the boundary: what is written is read back, and bad input is nothing but problems."""

import contextlib
import json
from copy import deepcopy
from datetime import date

import cattrs  # noqa: TID251 - what a caller brings
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from lthtgn.errors import InputError
from lthtgn.exchange import (
    get_converter,
    message_vi,
    read_data,
    read_text,
    write_data,
    write_json,
    write_toml,
)
from lthtgn.exchange.compiling import compiled
from lthtgn.exchange.diagnosis import Diagnosis
from lthtgn.exchange.fields import RECORDS
from lthtgn.exchange.forms import Dates, Memory, read_period, read_range, write_period, write_range
from lthtgn.model import claims
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.ranges import Range
from lthtgn.testing import strategies
from lthtgn.testing.strategies import STRATEGIES, TODAY

slowly = settings(max_examples=30, deadline=None, suppress_health_check=list(HealthCheck))

values = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10)
words = st.sampled_from(
    [
        *("2024", "2023-02-30", "10/5/1995", "2023/2024", "2024/2023", "3/5", "1/0", "200..", "..70", "..", "trên 200"),
        *("female", "poor", "absent", "meeting", "health", "members", "63", "34", "01", "02", "a", "m1", "", "\0"),
        *(1950, -1, 0, 57, 10**200, 0.6, True, None, date(2024, 1, 1)),
    ]
)
keys = st.sampled_from(sorted({field.key for fields in RECORDS.values() for field in fields} | {"value", "text"}))


def trees(leaves, names):
    return st.recursive(
        leaves, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(names, inner, max_size=4), max_leaves=20
    )


@slowly
@given(strategies.registers())
def test_json_round_trip(register):
    """JSON reads back as the register that was written."""
    assert register == read_text(write_json(register), today=TODAY)


@slowly
@given(strategies.registers())
def test_toml_round_trip(register):
    """TOML reads back as the register that was written."""
    assert register == read_text(write_toml(register), format="toml", today=TODAY)


@slowly
@given(strategies.registers())
def test_writing_is_deterministic(register):
    """Equal registers are the same text, also after a journey through a file."""
    again = read_text(write_json(register), today=TODAY)

    assert write_json(register) == write_json(again)
    assert write_toml(register) == write_toml(again)


@pytest.mark.parametrize("own", [None, cattrs.Converter(), cattrs.Converter(detailed_validation=False)])
@pytest.mark.parametrize("cls", [cls for cls in STRATEGIES if cls.__module__ != claims.__name__])
def test_converter_round_trip(cls, own):
    """Every class goes through our converter, and through the caller's own, unchanged.

    Published results are only ever read: they are written by those who publish.
    """
    converter = get_converter(own)

    @settings(max_examples=8, deadline=None, suppress_health_check=list(HealthCheck))
    @given(STRATEGIES[cls]())
    def same(value):
        assert value == converter.structure(json.loads(json.dumps(converter.unstructure(value))), cls)

    same()


@slowly
@given(strategies.registers())
def test_both_ways_read_the_same(register):
    """The quick way reads all that we write, and the slow way reads it as the same register without a problem."""
    data = write_data(register)
    slow = Diagnosis(Memory())

    assert register == compiled().readers[Register](data, Memory())
    assert register == Register(**slow._table(RECORDS[Register], data, "$"))
    assert slow.problems == []


@slowly
@given(strategies.registers(), st.randoms(use_true_random=False))
def test_order_of_fields_does_not_matter(register, random):
    """A register is the same, in whatever order the fields of its tables stand (figures keep their order)."""

    def shuffled(item, key=None):
        if isinstance(item, list):
            return [shuffled(inner) for inner in item]
        if not isinstance(item, dict):
            return item
        names = list(item)
        if key != "figures":
            random.shuffle(names)
        return {name: shuffled(item[name], name) for name in names}

    assert register == read_data(shuffled(write_data(register)), today=TODAY)


def only_problems(read, *arguments, **options):
    """Reading ends with a register or with problems that can be said in both languages, and with nothing else."""
    try:
        problems = None
        assert isinstance(read(*arguments, today=TODAY, **options), Register)
    except InputError as error:
        problems = error.problems
    assert problems is None or problems
    for problem in problems or ():
        assert str(problem).encode()
        assert message_vi(problem)


@slowly
@given(trees(values, st.text(max_size=8)) | trees(words, keys))
def test_any_data_are_a_register_or_problems(data):
    """Whatever JSON can say is read, or refused with problems."""
    only_problems(read_data, data, parts={"a": "members"}, known_ids=["members"])


@slowly
@given(st.text(), st.sampled_from(["json", "toml"]))
@example("[" * 5000, "json")
@example("a = " + "[" * 5000, "toml")
@example("a." * 5000 + "a = 1", "toml")
@example("a = 1979-05-27T25:00:00", "toml")
@example("a = 1e99999999999999999999", "toml")
@example("\ufeff{}", "json")
def test_any_text_is_a_register_or_problems(text, format_):
    """Whatever a file holds is read, or refused with problems."""
    only_problems(read_text, text, format=format_)


def places_in(data, place=()):
    """The path of every value in a tree."""
    yield place
    items = data.items() if isinstance(data, dict) else enumerate(data) if isinstance(data, list) else ()
    for key, item in items:
        yield from places_in(item, (*place, key))


@slowly
@given(strategies.registers(), st.data(), words | trees(words, keys))
def test_damaged_registers_are_registers_or_problems(register, draw, damage):
    """A register in which any value was replaced by any other is read, or refused with problems."""
    data = deepcopy(write_data(register))
    path = draw.draw(st.sampled_from(sorted(places_in(data), key=str)))
    if not path:
        data = damage
    else:
        inner = data
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = damage

    only_problems(read_data, data, parts={"members.women": "members"}, known_ids=["members"])


@slowly
@given(strategies.registers(), st.data())
def test_damaged_text_is_a_register_or_problems(register, draw):
    """A file that was cut off, or has a letter too many, is read, or refused with problems."""
    format_ = draw.draw(st.sampled_from(["json", "toml"]))
    text = write_json(register) if format_ == "json" else write_toml(register)
    start, end = sorted(draw.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    damage = draw.draw(st.sampled_from(["", '"', "{", "]", "\\", "\n", "=", "\ud800"]))

    only_problems(read_text, text[:start] + damage + text[end:], format=format_)


@given(strategies.ranges())
def test_ranges_round_trip(value):
    """A figure reads back as it was written."""
    assert value == read_range(write_range(value))


@given(strategies.periods())
def test_periods_round_trip(period):
    """A period reads back as it was written, and so does the text that the model gives it."""
    assert period == read_period(write_period(period)) == read_period(str(period))


@given(strategies.partial_dates())
def test_dates_round_trip(when):
    """A date reads back as it was written, also from the memory of the same reading."""
    dates = Dates()

    assert when == dates[str(when)] == dates[str(when)]


@given(st.text() | st.floats() | st.integers() | st.decimals())
def test_no_figure_is_without_a_lower_end(raw):
    """Whatever is read as a figure can be written again."""
    with contextlib.suppress(ValueError, TypeError):
        value = read_range(raw)
        assert value == read_range(write_range(value))


def test_model_and_range_types():
    """The converter's single values are of the types of the model."""
    converter = get_converter()

    assert PartialDate(2024) == converter.structure("2024", PartialDate)
    assert Period.year(2024) == converter.structure("2024", Period)
    assert Range(5, 5) == converter.structure(5, Range)
