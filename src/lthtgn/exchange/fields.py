"""What a file may say: the fields of every model class, and the form in which a file writes each.

Worked out once from the classes and their type hints, so that reading, writing, the search for problems and the JSON
Schema cannot disagree, and a new field of the model needs nothing here.
"""

from __future__ import annotations

import enum
import functools
import operator
import types
import typing
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import attrs

from lthtgn.model.clubs import Absent
from lthtgn.model.consents import ConsentForm, RequestKind
from lthtgn.model.people import HouseholdClass, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure
from lthtgn.model.welfare import Benefit
from lthtgn.ranges import Range

__all__ = ["KEYS", "RECORDS", "Choice", "Field", "Figures", "Form", "Listed", "Maybe", "Plain", "Record"]


class Plain(enum.Enum):
    """Form of a single value; the words of problems and of the schema hang on it.

    >>> Plain("date") is Plain.DATE
    True
    """

    TEXT = "text"
    ID = "id"
    FLAG = "true_or_false"
    WHOLE = "whole_number"
    DATE = "date"
    PERIOD = "period"
    DATE_OR_PERIOD = "date_or_period"
    FIGURE = "figure"


@attrs.frozen
class Choice:
    """One value of an enumeration, by its value in text.

    Attributes:
        type: the enumeration.
        personal: whether the value is about a person, so that no message may hint at what was written.
    """

    type: type[enum.Enum]
    personal: bool

    @property
    def by_text(self) -> dict[str, enum.Enum]:
        """The members of the enumeration by the text of a file."""
        return {member.value: member for member in self.type}


@attrs.frozen
class Record:
    """A table: an object of a model class."""

    type: type


@attrs.frozen
class Maybe:
    """A table, or the text "absent" of what is known not to exist."""

    record: Record


@attrs.frozen
class Listed:
    """A list, each item of one form."""

    item: Plain | Choice | Record


@attrs.frozen
class Figures:
    """A table of reported figures by their ids."""


Form = Plain | Choice | Record | Maybe | Listed | Figures
"""How a file writes a value."""

_PLAIN: Mapping[object, Plain] = MappingProxyType(
    {
        str: Plain.TEXT,
        bool: Plain.FLAG,
        int: Plain.WHOLE,
        PartialDate: Plain.DATE,
        Period: Plain.PERIOD,
        Range: Plain.FIGURE,
    }
)
_PERSONAL = frozenset({Sex, HouseholdClass, Benefit, ConsentForm, RequestKind})


@attrs.frozen
class Field:
    """A field of a model class.

    Attributes:
        name: name of the attribute.
        key: its name in files: `class` for `class_`, which is no name in Python.
        form: how a file writes it.
        required: whether a file has to give it.
        nullable: whether `None` (in JSON also null) says that it is not known.
        default: what holds where the file does not give it.

    >>> [field.key for field in RECORDS[Figure]]
    ['id', 'value', 'text']
    """

    name: str
    key: str
    form: Form
    required: bool
    nullable: bool
    default: Any

    @property
    def gap(self) -> Any:
        """What stands for a value that cannot be read, so that the rest can still be checked."""
        return () if isinstance(self.form, Listed | Figures) else None


def _form(hint: Any) -> Form:
    if hint in _PLAIN:
        return _PLAIN[hint]
    if hint == tuple[Figure, ...]:
        return Figures()
    if typing.get_origin(hint) is tuple:
        return Listed(typing.cast("Plain | Choice | Record", _form(typing.get_args(hint)[0])))
    if isinstance(hint, type) and issubclass(hint, enum.Enum):
        return Choice(hint, hint in _PERSONAL)
    if attrs.has(hint):
        return Record(hint)
    if hint == PartialDate | Period:
        return Plain.DATE_OR_PERIOD
    raise TypeError(f"exchange knows no form in files for the type {hint!r}")


def _field(attribute: attrs.Attribute[Any], hint: Any) -> Field:
    options = set(typing.get_args(hint)) if typing.get_origin(hint) in {types.UnionType, typing.Union} else {hint}
    core = options - {types.NoneType, Absent}
    form = _form(functools.reduce(operator.or_, core))
    if Absent in options and isinstance(form, Record):
        form = Maybe(form)
    if attribute.name == "id":
        form = Plain.ID
    return Field(
        name=attribute.name,
        key=attribute.name.rstrip("_"),
        form=form,
        required=attribute.default is attrs.NOTHING,
        nullable=types.NoneType in options,
        default=None if attribute.default is attrs.NOTHING else attribute.default,
    )


def _collect(cls: type, found: dict[type, tuple[Field, ...]]) -> dict[type, tuple[Field, ...]]:
    """The fields of a class and, before it, of every class inside it."""
    if cls in found:
        return found
    hints = typing.get_type_hints(cls)
    fields = tuple(_field(attribute, hints[attribute.name]) for attribute in attrs.fields(cls))
    for field in fields:
        match field.form:
            case Record(inner) | Listed(Record(inner)) | Maybe(Record(inner)):
                _collect(inner, found)
            case Figures():
                _collect(Figure, found)
    found[cls] = fields
    return found


RECORDS: Mapping[type, tuple[Field, ...]] = MappingProxyType(_collect(Register, {}))
"""The fields of every model class that a register holds; what a class is made of stands before it.

>>> list(RECORDS)[-1].__name__, len(RECORDS)
('Register', 31)
"""

KEYS: frozenset[str] = frozenset(field.key for fields in RECORDS.values() for field in fields)
"""The names of all fields, whatever table they stand in: words of the format, which are about nobody.

>>> "born" in KEYS, "class_" in KEYS
(True, False)
"""
