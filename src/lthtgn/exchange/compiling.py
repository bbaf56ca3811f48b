"""The quick way in and out: one function for each model class, written out field by field.

The functions are generated as Python source from the fields of the classes, as attrs and cattrs generate theirs, because
a loop over the fields for every member is several times too slow. They read what is right and know nothing else: at
the first thing that is not right they raise one of `UNREADABLE`, without saying where, and `diagnosis` looks again.
"""

from __future__ import annotations

import functools
import linecache
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

import attrs

from lthtgn.exchange.fields import RECORDS, Choice, Field, Figures, Form, Listed, Maybe, Plain, Record
from lthtgn.exchange.forms import (
    clean_text,
    read_date_or_period,
    read_figure,
    read_range,
    write_date_or_period,
    write_figure,
    write_period,
    write_range,
)
from lthtgn.model.clubs import ABSENT

__all__ = ["UNREADABLE", "Functions", "compiled"]

UNREADABLE = (TypeError, ValueError, LookupError, ArithmeticError, AttributeError)
"""What a generated reader may raise; it means no more than "look again, slowly"."""


@attrs.frozen
class Functions:
    """The generated functions of all model classes.

    Attributes:
        readers: by class, from a table and the memory of the reading to an object.
        writers: by class, from an object to a table.
        source: what was generated.
    """

    readers: Mapping[type, Callable[..., Any]]
    writers: Mapping[type, Callable[[Any], dict[str, Any]]]
    source: str


@functools.cache
def compiled() -> Functions:
    """The functions, generated when they are first needed.

    >>> from lthtgn.exchange.forms import Memory
    >>> from lthtgn.model.people import BoardMember
    >>> compiled().readers[BoardMember]({"id": "m1", "areas": ["health"]}, Memory()).areas
    (<ActivityArea.HEALTH: 'health'>,)
    """
    scope: dict[str, Any] = {
        "MISSING": object(),  # of no type that any field accepts
        "ABSENT": ABSENT,
        "clean_text": clean_text,
        "read_date_or_period": read_date_or_period,
        "read_figure": read_figure,
        "read_range": read_range,
        "write_date_or_period": write_date_or_period,
        "write_figure": write_figure,
        "write_period": write_period,
        "write_range": write_range,
    }
    lines: list[str] = []
    for cls, fields in RECORDS.items():
        scope[cls.__name__] = cls
        lines += _template(cls, fields, scope)
        lines += _reader(cls, fields)
        lines += _writer(cls, fields)
    source = "\n".join(lines) + "\n"
    filename = "<lthtgn exchange>"
    # The debugger and tracebacks find the generated lines here, as attrs does for its methods.
    linecache.cache[filename] = (len(source), None, source.splitlines(keepends=True), filename)
    exec(compile(source, filename, "exec"), scope)  # noqa: S102 - the source is built from the model's own names only
    return Functions(
        MappingProxyType({cls: scope[f"read_{cls.__name__}"] for cls in RECORDS}),
        MappingProxyType({cls: scope[f"write_{cls.__name__}"] for cls in RECORDS}),
        source,
    )


# Names that begin with an underscore are ours; the others are the fields of the model.
_READ = MappingProxyType(
    {
        Plain.TEXT: "clean_text({})",
        Plain.DATE: "_memory.dates[{}]",
        Plain.PERIOD: "_memory.periods[{}]",
        Plain.DATE_OR_PERIOD: "read_date_or_period({})",
        Plain.FIGURE: "read_range({})",
    }
)
_WRITE = MappingProxyType(
    {
        Plain.DATE: "str({})",
        Plain.PERIOD: "write_period({})",
        Plain.DATE_OR_PERIOD: "write_date_or_period({})",
        Plain.FIGURE: "write_range({})",
    }
)


def _template(cls: type, fields: tuple[Field, ...], scope: dict[str, Any]) -> list[str]:
    """The table of defaults. What is read is laid over it, which sorts the fields and lets no unknown one through."""
    entries = []
    for field in fields:
        default = _default(cls, field)
        scope[default] = field.default
        entries.append(f"{field.key!r}: {'MISSING' if field.required else default}")
        choice = field.form.item if isinstance(field.form, Listed) else field.form
        if isinstance(choice, Choice):
            scope[f"by_text_{choice.type.__name__}"] = choice.by_text
    return [f"template_{cls.__name__} = {{{', '.join(entries)}}}"]


def _default(cls: type, field: Field) -> str:
    return f"default_{cls.__name__}_{field.name}"


def _reader(cls: type, fields: tuple[Field, ...]) -> list[str]:
    names = [field.name for field in fields]
    lines = [
        f"def read_{cls.__name__}(_raw, _memory):",
        f"    [{', '.join(names)}] = {{**template_{cls.__name__}, **_raw}}.values()",
    ]
    made = f"{cls.__name__}({', '.join(names)})"
    numbers = [field for field in fields if field.form is Plain.WHOLE]
    others = [field for field in fields if field.form is not Plain.WHOLE]
    lines += [f"    {line}" for field in numbers for line in _read_field(cls, field)]
    if _is_shared(fields):
        # After the numbers are known to be numbers: True and 1.0 are the same key as 1.
        lines += [f"    _key = ({cls.__name__}, {', '.join(names)})", "    _known = _memory.records.get(_key)"]
        lines += ["    if _known is not None: return _known"]
        made = f"_memory.keep(_key, {made})"
    lines += [f"    {line}" for field in others for line in _read_field(cls, field)]
    return [*lines, f"    return {made}"]


def _is_shared(fields: tuple[Field, ...]) -> bool:
    """Whether a class has so few different objects that many records can be one: years, closed lists, decisions, days.

    What has to be given is a number or of a closed list, what may be given a text or a day: as the class of a household in
    a year, by a decision that names whole villages.
    """
    few = (isinstance(field.form, Choice) or field.form is Plain.WHOLE for field in fields if field.required)
    more = (field.form in {Plain.TEXT, Plain.DATE} for field in fields if not field.required)
    return all(few) and all(more)


def _read_field(cls: type, field: Field) -> list[str]:
    statements = _read(field.form, field.name)
    if field.required:
        return statements
    default = "None" if field.default is None else _default(cls, field)
    return [f"if {field.name} is not {default}:", *(f"    {line}" for line in statements)]


def _read(form: Form, name: str) -> list[str]:
    """Statements that check a variable and turn it into what the model holds."""
    normal = f"if not ({name}.isascii() and {name}.isprintable()): {name} = clean_text({name})"
    match form:
        case Plain.TEXT:
            return [f"if {name}.__class__ is not str: raise TypeError", normal]
        case Plain.ID:
            return [f"if {name}.__class__ is not str or not {name}: raise TypeError", normal]
        case Plain.FLAG:
            return [f"if {name} is not True and {name} is not False: raise TypeError"]
        case Plain.WHOLE:
            return [f"if {name}.__class__ is not int: raise TypeError"]
        case Figures():
            return [f"{name} = tuple([read_figure(_id, _item) for _id, _item in {name}.items()])"]
        case Listed(item):
            check = f"if {name}.__class__ is not list: raise TypeError"
            return [check, f"{name} = tuple([{_value(item, '_item')} for _item in {name}])"]
        case _:
            return [f"{name} = {_value(form, name)}"]


def _value(form: Form, name: str) -> str:
    """An expression for the value that the model holds."""
    match form:
        case Choice(type_):
            return f"by_text_{type_.__name__}[{name}]"
        case Record(type_):
            return f"read_{type_.__name__}({name}, _memory)"
        case Maybe(record):
            return f"ABSENT if {name} == 'absent' else {_value(record, name)}"
        case Plain():
            return _READ[form].format(name)
        case _:
            raise TypeError(f"no expression reads {form}")


def _writer(cls: type, fields: tuple[Field, ...]) -> list[str]:
    lines = [f"def write_{cls.__name__}(_object):", "    _out = {}"]
    for field in fields:
        name = field.name
        lines.append(f"    {name} = _object.{name}")
        put = f"_out[{field.key!r}] = {_written(field.form, name)}"
        if field.required:
            lines.append(f"    {put}")
        elif field.default is None:
            lines.append(f"    if {name} is not None: {put}")
        else:
            lines.append(f"    if {name} != {_default(cls, field)}: {put}")
    return [*lines, "    return _out"]


def _written(form: Form, name: str) -> str:
    """An expression for what a file holds."""
    match form:
        case Plain():
            return _WRITE.get(form, "{}").format(name)
        case Choice():
            return f"{name}.value"
        case Record(type_):
            return f"write_{type_.__name__}({name})"
        case Maybe(record):
            return f"'absent' if {name} is ABSENT else {_written(record, name)}"
        case Listed(item):
            return f"[{_written(item, '_item')} for _item in {name}]"
        case Figures():
            return f"{{_item.id: write_figure(_item) for _item in {name}}}"
