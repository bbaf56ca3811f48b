"""The converter: ours, or the caller's own with our hooks."""

import attrs
import cattrs  # noqa: TID251 - what a caller brings
import pytest

from lthtgn.errors import InputError, RangeError
from lthtgn.exchange import format_exception, get_converter
from lthtgn.exchange.fields import RECORDS, _form
from lthtgn.exchange.forms import Dates, Memory, Periods
from lthtgn.model.clubs import ABSENT, Club
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.returns import Figure, Return
from lthtgn.ranges import Range


def test_own_converter_keeps_what_it_knows():
    """The caller's converter is the one that comes back, with the caller's hooks and ours."""
    own = cattrs.Converter()
    own.register_unstructure_hook(complex, str)

    converter = get_converter(own)

    assert own is converter
    assert converter.unstructure([1 + 2j, Member("m1")]) == ["(1+2j)", {"id": "m1"}]


def test_without_one_it_is_a_new_one():
    """Two converters of ours share nothing."""
    assert get_converter() is not get_converter()


def test_our_classes_inside_the_callers():
    """A class of the caller may hold ours."""

    @attrs.frozen
    class Envelope:
        sender: str
        club: Club
        born: PartialDate
        period: Period
        figure: Range

    converter = get_converter(cattrs.Converter())
    envelope = Envelope("xã", Club("a", "CLB A"), PartialDate(1950), Period.year(2024), Range(200, None))
    data = {
        "sender": "xã",
        "club": {"id": "a", "name": "CLB A"},
        "born": "1950",
        "period": "2024",
        "figure": "200..",
    }

    assert data == converter.unstructure(envelope)
    assert envelope == converter.structure(data, Envelope)


def test_problems_inside_the_callers_class():
    """Our words come through the error of cattrs, with its formatter replaced by ours."""

    @attrs.frozen
    class Envelope:
        member: Member
        figure: Range
        number: int

    with pytest.raises(cattrs.ClassValidationError) as caught:
        get_converter().structure({"member": {"bron": 1}, "figure": "5..3", "number": "x"}, Envelope)

    assert cattrs.transform_error(caught.value, format_exception=format_exception) == [
        "$: the field id is missing; $.bron: unknown field bron; did you mean born? @ $.member",
        "the range begins above its end @ $.figure",
        "invalid value for type, expected int @ $.number",
    ]


def test_fields_that_say_nothing_are_left_out():
    """What equals its default is not written; what is known to be absent is."""
    converter = get_converter()

    assert converter.unstructure(Club("a", "A", charter=ABSENT)) == {"id": "a", "name": "A", "charter": "absent"}
    assert converter.unstructure(HouseholdStatus(2024, HouseholdClass.POOR)) == {"year": 2024, "class": "poor"}
    assert converter.unstructure(Place("01", Edition.OF_34)) == {"province": "01", "edition": "34"}
    assert converter.unstructure(Figure("members", Range(57, 57))) == {"id": "members", "value": 57}
    assert converter.unstructure(Return(Period.year(2024), (Figure("members", Range(34, 36)),))) == {
        "period": "2024",
        "figures": {"members": "34..36"},
    }


@pytest.mark.parametrize("cls", list(RECORDS))
def test_every_class_has_its_hooks(cls):
    """Every model class refuses what is no table with our error, not with that of cattrs."""
    with pytest.raises(InputError) as caught:
        get_converter().structure(7, cls)

    assert [(problem.code, problem.place) for problem in caught.value.problems] == [("wrong_type", "$")]


def test_slow_way_reads_what_the_quick_way_cannot():
    """Tuples for lists are read all the same."""
    assert Club("a", "A", members=(Member("m"),)) == get_converter().structure(
        {"id": "a", "name": "A", "members": ({"id": "m"},)}, Club
    )


def test_single_values_raise_their_own_errors():
    """A single value outside any class is refused by the error of its form."""
    with pytest.raises(RangeError):
        get_converter().structure("2023-02-30", PartialDate)


def test_memory_has_an_end():
    """A converter that lives long does not keep everything that it has seen."""
    memory = Memory(Dates.fromkeys(range(100_000)), Periods.fromkeys(range(100_000)), dict.fromkeys(range(100_000)))

    assert PartialDate(1950) == memory.dates["1950"]
    assert Period.year(2024) == memory.periods["2024"]
    assert memory.keep("key", "record") == "record"
    assert [100_000] * 3 == [len(memory.dates), len(memory.periods), len(memory.records)]


def test_memory_tells_numbers_from_their_likes():
    """The class of a household in the year 1 is not what True or 1.0 stands for, however often it was read."""
    converter = get_converter()
    known = converter.structure({"year": 1, "class": "poor"}, HouseholdStatus)

    assert known is converter.structure({"class": "poor", "year": 1}, HouseholdStatus)
    for other in (True, 1.0):
        with pytest.raises(InputError):
            converter.structure({"year": other, "class": "poor"}, HouseholdStatus)


def test_type_that_has_no_form():
    """A new field of the model whose type no file can hold is found on import, by name."""
    with pytest.raises(TypeError, match="no form in files for the type <class 'complex'>"):
        _form(complex)
