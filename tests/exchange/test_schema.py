"""The JSON Schema, held against what we write by a small checker of our own."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

import lthtgn.model
from lthtgn.exchange import json_schema, read_folder, write_data, write_json
from lthtgn.exchange.fields import RECORDS
from lthtgn.model.associations import Association, AssociationLevel
from lthtgn.model.clubs import ABSENT, Club
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.ranges import Range
from lthtgn.testing import strategies

SCHEMA = json_schema()
EXAMPLES = Path(lthtgn.model.__file__).parents[3] / "examples"
KNOWN = {"$ref", "$schema", "$defs", "additionalProperties", "anyOf", "const", "description", "enum", "items"} | {
    *(
        "maximum",
        "minLength",
        "minimum",
        "oneOf",
        "pattern",
        "properties",
        "propertyNames",
        "required",
        "title",
        "type",
    ),
}
TYPES = {"object": dict, "array": list, "string": str, "integer": int, "boolean": bool, "null": type(None)}


def obeys(value, schema):
    """Whether a value obeys a schema, as far as ours use the language."""
    assert schema.keys() <= KNOWN, f"the checker does not know {schema.keys() - KNOWN}"
    if "$ref" in schema and not obeys(value, SCHEMA["$defs"][schema["$ref"].removeprefix("#/$defs/")]):
        return False
    checks = [
        ("const", lambda const: value == const),
        ("enum", lambda enum: value in enum),
        ("type", lambda name: type(value) is TYPES[name]),
        ("anyOf", lambda options: any(obeys(value, option) for option in options)),
        ("oneOf", lambda options: sum(obeys(value, option) for option in options) == 1),
        ("pattern", lambda pattern: re.search(pattern, value) is not None),
        ("minLength", lambda length: len(value) >= length),
        ("minimum", lambda least: value >= least),
        ("maximum", lambda most: value <= most),
        ("items", lambda items: all(obeys(item, items) for item in value)),
        ("required", lambda names: value.keys() >= set(names)),
        ("properties", lambda known: all(obeys(value[name], known[name]) for name in known if name in value)),
        ("propertyNames", lambda names: all(obeys(name, names) for name in value)),
    ]
    if not all(check(schema[word]) for word, check in checks if word in schema):
        return False
    others = schema.get("additionalProperties", True)
    if others is True:
        return True
    rest = [item for name, item in value.items() if name not in schema.get("properties", {})]
    return not rest if others is False else all(obeys(item, others) for item in rest)


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(strategies.registers())
def test_what_is_written_obeys_the_schema(register):
    """Every register is written as the schema says."""
    assert obeys(json.loads(write_json(register)), SCHEMA)


@pytest.mark.parametrize("name", ["van-canh", "sample-club"])
def test_examples_obey_the_schema(name):
    """Our own examples, read and written, are as the schema says."""
    assert obeys(write_data(read_folder(EXAMPLES / name)), SCHEMA)


GOOD = {
    "clubs": [
        {
            "id": "a",
            "name": "CLB A",
            "place": {"province": "02", "edition": "63"},
            "founded": "2023/2024",
            "charter": "absent",
            "as_of": 2025,
            "members": [{"id": "m", "born": None}],
            "returns": [
                {"period": "2024", "figures": {"a": 57, "b": "3/5", "c": {"value": "200..", "text": "trên 200"}}}
            ],
        }
    ]
}


def test_good_example():
    """A register by hand, with years as numbers and an unknown day, is as the schema says."""
    assert obeys(GOOD, SCHEMA)


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (["clubs", 0, "nome"], "A"),
        (["clubs", 0, "id"], ""),
        (["clubs", 0, "founded"], "2023-13"),
        (["clubs", 0, "charter"], "none"),
        (["clubs", 0, "place", "province"], "03"),
        (["clubs", 0, "place", "edition"], "34"),
        (["clubs", 0, "members", 0, "hardship"], 1),
        (["clubs", 0, "members", 0, "id"], None),
        (["clubs", 0, "returns", 0, "figures", "a"], -1),
        (["clubs", 0, "returns", 0, "figures", "a"], "nhiều"),
        (
            ["clubs", 0, "returns", 0, "figures", "c", "value"],
            "..",
        ),
        (["clubs", 0, "returns", 0, "figures", "c", "words"], ""),
    ],
)
def test_bad_examples(path, value):
    """One wrong value is enough not to be as the schema says."""
    bad = json.loads(json.dumps(GOOD))
    inner = bad
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value

    assert not obeys(bad, SCHEMA)


def test_every_class_and_field_is_described():
    """Every class has a description and every field one of its own, from the docstrings."""
    lacking = [
        (name, key)
        for name, record in SCHEMA["$defs"].items()
        for key, field in record["properties"].items()
        if not record["description"] or not field.get("description")
    ]

    assert lacking == []
    assert {cls.__name__ for cls in RECORDS} - {"Figure"} == SCHEMA["$defs"].keys()


def test_vietnamese_terms_are_in_the_descriptions():
    """The official term of a class and of an enumeration can be read in the schema."""
    assert "CLB LTHTGN" in SCHEMA["$defs"]["Club"]["description"]
    assert "ban chủ nhiệm" in SCHEMA["$defs"]["Club"]["properties"]["board"]["description"]
    assert "mảng hoạt động" in SCHEMA["$defs"]["Volunteer"]["properties"]["area"]["title"]


def test_schema_is_json():
    """The schema is plain data, and nobody's copy of it changes ours."""
    text = json.dumps(json_schema(), ensure_ascii=False)
    json_schema()["$defs"].clear()

    assert text == json.dumps(json_schema(), ensure_ascii=False)


def test_defaults_are_left_out():
    """An association of a commune, without anything else, is its id and name."""
    register = Register(
        clubs=(Club("a", "A", charter=ABSENT, as_of=PartialDate(2025)),),
        associations=(
            Association(
                "h", "H", AssociationLevel.COMMUNE, returns=(Return(Period.year(2024), (Figure("a", Range(1, 1)),)),)
            ),
        ),
    )

    assert write_data(register) == {
        "clubs": [{"id": "a", "name": "A", "charter": "absent", "as_of": "2025"}],
        "associations": [{"id": "h", "name": "H", "returns": [{"period": "2024", "figures": {"a": 1}}]}],
    }
