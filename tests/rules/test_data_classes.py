"""Every field of the model is classed by the law on personal data, and what is known to be sensitive is so."""

import importlib
import pkgutil

import attrs
import pytest

import lthtgn.model
from lthtgn.model.care import CarePair
from lthtgn.model.funds import Loan
from lthtgn.model.people import HouseholdStatus, Member
from lthtgn.model.welfare import Welfare
from lthtgn.policy.documents import Certainty
from lthtgn.rules.data_classes import FIELDS, DataClass, Nature, sensitive_fields


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


def test_every_class_is_classed():
    """Whoever adds a class to the model says here what it is."""
    assert FIELDS.keys() == classes_of_the_model()


@pytest.mark.parametrize("cls", list(FIELDS), ids=lambda cls: cls.__name__)
def test_every_field_is_classed(cls):
    """Whoever adds a field says whether it is about a person, and whether it is sensitive; none is left behind."""
    assert FIELDS[cls].keys() == set(attrs.fields_dict(cls))


@pytest.mark.parametrize(
    ("cls", "field", "data", "point", "certainty"),
    [  # table 6.0 of the dossier
        (Member, "name", DataClass.BASIC, None, Certainty.TEXT),
        (Member, "born", DataClass.BASIC, None, Certainty.TEXT),
        (Member, "sex", DataClass.BASIC, None, Certainty.TEXT),
        (Welfare, "citizen", DataClass.BASIC, None, Certainty.TEXT),
        (Welfare, "qualifies_for_institution", DataClass.SENSITIVE, "d", Certainty.DEDUCTION),
        (Member, "households", DataClass.SENSITIVE, "c", Certainty.DEDUCTION),
        (Member, "hardship", DataClass.SENSITIVE, "c", Certainty.DEDUCTION),
        (HouseholdStatus, "class_", DataClass.SENSITIVE, "c", Certainty.DEDUCTION),
        (Welfare, "difficult_commune", DataClass.SENSITIVE, "a", Certainty.DEDUCTION),
        (Loan, "amount", DataClass.SENSITIVE, "k", Certainty.DEDUCTION),
        (CarePair, "person", DataClass.SENSITIVE, "d", Certainty.DEDUCTION),
    ],
)
def test_fields_of_a_member(cls, field, data, point, certainty):
    found = FIELDS[cls][field]
    assert (found.data, found.point, found.certainty) == (data, point, certainty)


def test_what_is_personal_is_cited():
    """With a citation, its facts and its first day; what is about no person has neither."""
    for fields in FIELDS.values():
        for found in fields.values():
            assert found.is_personal == (found.cite is not None) == (found.since is not None)
            assert found.cite is None or found.cite.facts
            assert (found.point is not None) == (found.data is DataClass.SENSITIVE)


def test_what_is_not_the_text_of_the_law_says_so():
    assert all(found.cite.note_vi for _, _, found in sensitive_fields() if found.certainty is not Certainty.TEXT)


def test_what_is_emptied_can_be_empty():
    """A name, a birth date or free words can be left out of any row; ids of persons have a pseudonym to stand for them."""
    wrong = [
        f"{cls.__name__}.{name}"
        for cls, fields in FIELDS.items()
        if cls.__module__ != "lthtgn.model.claims"
        for name, found in fields.items()
        if found.nature in {Nature.NAME, Nature.BIRTH, Nature.WORDS}
        and attrs.fields_dict(cls)[name].default is not None
    ]
    assert wrong == []
