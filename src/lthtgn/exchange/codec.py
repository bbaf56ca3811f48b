"""A cattrs converter that knows every class of the model."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import cattrs  # noqa: TID251 - the boundary is the one place that may
from cattrs.v import format_exception as cattrs_format_exception  # noqa: TID251 - likewise

from lthtgn.errors import InputError, LthtgnError
from lthtgn.exchange.compiling import compiled
from lthtgn.exchange.diagnosis import structure
from lthtgn.exchange.fields import RECORDS
from lthtgn.exchange.forms import Memory, read_range, write_period, write_range
from lthtgn.model.periods import PartialDate, Period
from lthtgn.ranges import Range

__all__ = ["format_exception", "get_converter"]


def get_converter(converter: cattrs.Converter | None = None) -> cattrs.Converter:
    """A converter for the classes of the model (bộ chuyển đổi): yours, with our hooks added, or a new one.

    It structures what a file holds and unstructures what a file should hold; fields that say nothing beyond their
    default are left out. Whether a register makes sense (unique ids, possible dates) is asked by `read_data` and its
    kind alone.

    Args:
        converter: the converter to add the hooks to; classes of your own may hold ours.

    Raises:
        InputError: by `structure`, of data that do not fit a class of the model, with every problem and its place.

    >>> from lthtgn.model.people import Member
    >>> converter = get_converter()
    >>> converter.unstructure(Member("m1", born=PartialDate(1950)))
    {'id': 'm1', 'born': '1950'}
    >>> converter.structure({"id": "m1", "born": "10/5/1950"}, Member).born
    PartialDate('1950-05-10')
    >>> converter.structure({"id": "m1", "bron": "1950"}, Member)
    Traceback (most recent call last):
        ...
    lthtgn.errors.InputError: 1 problem in the input
      $.bron: unknown field bron; did you mean born?
    """
    converter = cattrs.Converter() if converter is None else converter
    memory = Memory()
    for cls in RECORDS:
        converter.register_structure_hook(cls, _structure_hook(cls, memory))
        converter.register_unstructure_hook(cls, compiled().writers[cls])
    converter.register_structure_hook(PartialDate, lambda raw, _: memory.dates[raw])
    converter.register_structure_hook(Period, lambda raw, _: memory.periods[raw])
    converter.register_structure_hook(Range, lambda raw, _: read_range(raw))
    converter.register_structure_hook(Fraction, lambda raw, _: Fraction(raw))
    converter.register_unstructure_hook(Fraction, str)
    converter.register_unstructure_hook(PartialDate, str)
    converter.register_unstructure_hook(Period, write_period)
    converter.register_unstructure_hook(Range, write_range)
    return converter


def _structure_hook(cls: type, memory: Memory) -> Callable[[Any, Any], Any]:
    def hook(raw: Any, _: Any) -> Any:
        value, problems = structure(cls, raw, "$", memory)
        if problems:
            raise InputError(problems)
        return value

    return hook


def format_exception(exception: BaseException, type: type | None) -> str:  # noqa: A002 - the name that cattrs gives it
    """The words of an exception for `cattrs.transform_error`, whose own formatter would say "invalid value" of ours.

    >>> from lthtgn.errors import RangeError
    >>> format_exception(RangeError("low is above high: 5 > 3"), None)
    'low is above high: 5 > 3'
    """
    if isinstance(exception, InputError):
        return "; ".join(str(found) for found in exception.problems)
    if isinstance(exception, LthtgnError):
        return str(exception)
    return cattrs_format_exception(exception, type)
