"""Every fact of the dossier is in a citation of the library, or in the manual with the reason why it is not.

`facts.txt` lists the ids of the rows of the project's files of facts: policy, club model, awards and entitlements, of which
each is accounted for, and provinces, of which what is about the units of administration and the packages that list them is.
"""

import functools
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs

import lthtgn

ROOT = Path(__file__).parents[2]
ID = re.compile(r"`([A-Z0-9]+(?:-[A-Z]+)*-\d+(?:\.\d+)?[a-z]?)`")
SECTIONS = {
    section.partition("\n")[0]: tuple(section.split()[len(section.partition("\n")[0].split()) :])
    for section in Path(__file__).with_name("facts.txt").read_text(encoding="utf-8").split("\n## ")[1:]
}
OF_UNITS = ("AU-", "PK-", "REC-")  # the rest of that file is about single provinces
DOSSIER = tuple(
    fact for name, facts in SECTIONS.items() for fact in facts if name != "provinces" or fact.startswith(OF_UNITS)
)
CITABLE = {*DOSSIER, *SECTIONS["provinces"]}  # what holds in one province is for that province's plugin to cite


def facts_of(value: object, seen: set[int]) -> Iterator[str]:
    """The ids in the citations that can be reached from a value."""
    if id(value) in seen:
        return
    seen.add(id(value))
    if isinstance(value, Mapping):
        for item in value.values():
            yield from facts_of(item, seen)
    elif isinstance(value, tuple | list | frozenset):
        for item in value:
            yield from facts_of(item, seen)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            inner = getattr(value, field.name)
            if field.name == "facts":
                yield from inner
            else:
                yield from facts_of(inner, seen)


@functools.cache
def encoded() -> dict[str, str]:
    """The ids that the library cites, each with the first module that does."""
    found: dict[str, str] = {}
    seen: set[int] = set()
    for info in pkgutil.walk_packages(lthtgn.__path__, "lthtgn."):
        if info.name.startswith("lthtgn.testing"):
            continue
        module = importlib.import_module(info.name)
        for value in vars(module).values():
            for fact in facts_of(value, seen):
                found.setdefault(fact, info.name)
    return found


@functools.cache
def explained() -> dict[str, str]:
    """The ids that the manual lists, each with the reason."""
    found: dict[str, str] = {}
    for line in (ROOT / "docs" / "reference" / "not-encoded.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("|") else []
        if len(cells) != 3:
            continue
        for fact in ID.findall(cells[0]):
            assert fact not in found, f"{fact} is explained twice"
            found[fact] = cells[2]
    return found


def test_the_list_of_facts_is_whole():
    """Each id once; the files have rows of these many ids."""
    counts = {name: len(facts) for name, facts in SECTIONS.items()}
    assert counts == {"policy": 293, "club model": 328, "awards and entitlements": 383, "provinces": 302}
    assert len(CITABLE) == sum(counts.values())


def test_what_the_library_cites_is_in_the_dossier():
    """No citation of a fact that nobody wrote down."""
    unknown = {fact: where for fact, where in encoded().items() if fact not in CITABLE}
    assert not unknown


def test_what_is_not_encoded_is_explained():
    """Each fact that no citation names is in the manual, with the reason."""
    assert [fact for fact in DOSSIER if fact not in encoded() and fact not in explained()] == []


def test_what_is_explained_is_not_encoded():
    """The manual does not say of a fact that it is not encoded when it is, or of one that is not there."""
    assert {fact: encoded()[fact] for fact in explained() if fact in encoded()} == {}
    assert [fact for fact in explained() if fact not in DOSSIER] == []


def test_every_reason_says_something():
    """A reason is a sentence."""
    assert [fact for fact, reason in explained().items() if len(reason) < 20 or not reason.endswith(".")] == []
