"""The JSON Schema of a register, from the classes of the model and their docstrings."""

from __future__ import annotations

import inspect
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from lthtgn.exchange.fields import RECORDS, Choice, Field, Figures, Form, Listed, Maybe, Plain, Record
from lthtgn.model.clubs import ABSENT
from lthtgn.model.places import PROVINCES, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure

__all__ = ["json_schema"]

_DATE = "[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?"
_EXACT = "[0-9]+(/[0-9]+)?"
_FIGURE = rf"^({_EXACT}|({_EXACT})?\.\.{_EXACT}|{_EXACT}\.\.)$"
_YEAR = {"type": "integer", "minimum": 1000, "maximum": 9998}

_PLAIN: Mapping[Plain, Mapping[str, Any]] = MappingProxyType(
    {
        Plain.TEXT: {"type": "string"},
        Plain.ID: {"type": "string", "minLength": 1},
        Plain.FLAG: {"type": "boolean"},
        Plain.WHOLE: {"type": "integer"},
        Plain.DATE: {"anyOf": [{"type": "string", "pattern": f"^{_DATE}$"}, _YEAR]},
        Plain.PERIOD: {"anyOf": [{"type": "string", "pattern": f"^{_DATE}(/{_DATE})?$"}, _YEAR]},
        Plain.DATE_OR_PERIOD: {"anyOf": [{"type": "string", "pattern": f"^{_DATE}(/{_DATE})?$"}, _YEAR]},
        Plain.FIGURE: {"anyOf": [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": _FIGURE}]},
    }
)
_ATTRIBUTE = re.compile(r"^    (?P<name>\w+): (?P<about>.*(?:\n {8}.*)*)", re.MULTILINE)


def json_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of what `write_json` writes, for editors and for programs of others.

    What is read is wider: figures and dates also as people write them. What a single file cannot show, such as ids that
    are unique or days in a possible order, is asked on reading.

    >>> schema = json_schema()
    >>> schema["$defs"]["Member"]["description"].split(";")[0]
    'Member of a club (thành viên câu lạc bộ)'
    >>> schema["$defs"]["Member"]["required"]
    ['id']
    """
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "lthtgn register",
        "$ref": f"#/$defs/{Register.__name__}",
        "$defs": {cls.__name__: _record(cls, fields) for cls, fields in RECORDS.items() if cls is not Figure},
    }


def _record(cls: type, fields: tuple[Field, ...]) -> dict[str, Any]:
    about = _attributes(cls)
    schema = {
        "type": "object",
        "description": _summary(cls),
        "properties": {field.key: _field(field, about.get(field.name)) for field in fields},
        "required": [field.key for field in fields if field.required],
        "additionalProperties": False,
    }
    if cls is Place:
        # A code is read with its edition: seven of them changed their meaning.
        schema["oneOf"] = [
            {"properties": {"edition": {"const": edition.value}, "province": {"enum": list(names)}}}
            for edition, names in PROVINCES.items()
        ]
    return schema


def _field(field: Field, about: str | None) -> dict[str, Any]:
    schema = _form(field.form)
    if field.nullable:
        schema = {"anyOf": [*schema.get("anyOf", [schema]), {"type": "null"}]}
    return {"description": about, **schema} if about else schema


def _form(form: Form) -> dict[str, Any]:
    match form:
        case Plain():
            return dict(_PLAIN[form])
        case Choice(type_):
            return {"enum": list(form.by_text), "title": _summary(type_)}
        case Record(type_):
            return {"$ref": f"#/$defs/{type_.__name__}"}
        case Maybe(record):
            return {"anyOf": [_form(record), {"const": ABSENT.value}]}
        case Listed(item):
            return {"type": "array", "items": _form(item)}
        case Figures():
            return _figures()


def _figures() -> dict[str, Any]:
    about = _attributes(Figure)
    value, text = dict(_PLAIN[Plain.FIGURE]), {"type": "string"}
    words = {
        "type": "object",
        "properties": {"value": value, "text": {"description": about.get("text"), **text}},
        "required": ["value"],
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "propertyNames": {"minLength": 1},
        "additionalProperties": {"description": _summary(Figure), "anyOf": [*value["anyOf"], words]},
    }


def _summary(cls: type) -> str:
    """The first sentence or paragraph of a docstring, which holds the Vietnamese term."""
    return " ".join((inspect.getdoc(cls) or "").split("\n\n")[0].split())


def _attributes(cls: type) -> dict[str, str]:
    """What a docstring says of each attribute, by its name."""
    _, _, section = (inspect.getdoc(cls) or "").partition("Attributes:\n")
    section = section.split("\n\n")[0]
    return {found["name"]: " ".join(found["about"].split()) for found in _ATTRIBUTE.finditer(section)}
