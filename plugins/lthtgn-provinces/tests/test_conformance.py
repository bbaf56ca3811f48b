"""What every province's plugin keeps to, whatever it sets: cited, in its place, dated, named, beside the nation's rules."""

from __future__ import annotations

import ast
import doctest
import importlib
import inspect
import unicodedata
from collections.abc import Iterator
from importlib.metadata import entry_points

import attrs
import pytest

from lthtgn.app import BUILT_IN
from lthtgn.expr.nodes import Measure
from lthtgn.hooks import API_VERSION, assemble
from lthtgn.indicators.indicator import Indicator
from lthtgn.model.places import predecessors, successor
from lthtgn.policy.documents import Certainty, Citation, Document
from lthtgn.policy.parameters import Override, Parameter, Scope, Target
from lthtgn.rules.criteria import CriterionSet
from lthtgn_provinces import plans

CONTRIBUTED = (
    "lthtgn_documents",
    "lthtgn_parameters",
    "lthtgn_overrides",
    "lthtgn_measures",
    "lthtgn_criteria",
    "lthtgn_criterion_sets",
    "lthtgn_indicators",
    "lthtgn_targets",
    "lthtgn_grants",
    "lthtgn_entitlements",
    "lthtgn_provisions",
    "lthtgn_calendars",
    "lthtgn_award_schemes",
)
SLUGS = {  # the code of each present province, by the name of its module
    "an_giang": "91",
    "bac_ninh": "24",
    "ca_mau": "96",
    "da_nang": "48",
    "dong_nai": "75",
    "dong_thap": "82",
    "gia_lai": "52",
    "ha_noi": "01",
    "hai_phong": "31",
    "ho_chi_minh": "79",
    "hue": "46",
    "khanh_hoa": "56",
    "lai_chau": "12",
    "lam_dong": "68",
    "nghe_an": "40",
    "ninh_binh": "37",
    "phu_tho": "25",
    "quang_ninh": "22",
    "quang_tri": "44",
    "son_la": "14",
    "thanh_hoa": "38",
    "tuyen_quang": "08",
    "vinh_long": "86",
}


def contributions(plugin) -> Iterator[object]:
    for hook in CONTRIBUTED:
        yield from getattr(plugin.module, hook, tuple)()


def slug(name: str) -> str:
    """The name of a province as ids have it: `Đắk Nông` is `dak_nong`."""
    plain = unicodedata.normalize("NFD", name.replace("Đ", "D").replace("đ", "d"))
    return "".join(c for c in plain.lower() if c.isalpha() or c == " ").replace(" ", "_")


def prefixes(code: str) -> set[str]:
    """What the ids of a province may begin with: its name, and those of the former provinces that it took over."""
    names = {plans.present(code).name_vi, *(plans.former(old).name_vi for old in predecessors(code))}
    return {slug(name) for name in names} | ({"ba_ria_vung_tau"} if code == "79" else set())


def cites(value: object) -> Iterator[Citation]:
    if isinstance(value, Citation):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from cites(item)
    elif attrs.has(type(value)) and not isinstance(value, (Measure, Document)):
        for field in attrs.fields(type(value)):
            if field.name in {"history", "aims", "cite", "readings"}:
                yield from cites(getattr(value, field.name))


def scopes(value: object) -> Iterator[Scope | None]:
    dated = (*getattr(value, "history", ()), *getattr(value, "aims", ()))
    yield from (item.scope for item in dated)
    if not dated:
        yield value.scope


def test_every_province_is_here(plugins):
    """One module and one entry point each."""
    assert set(plugins) == set(SLUGS)
    assert {point.name: point.value for point in entry_points(group="lthtgn") if "lthtgn_provinces" in point.value} == {
        plugin.name: f"lthtgn_provinces.{name}" for name, plugin in plugins.items()
    }


def test_no_document_is_there_twice(book):
    """What a rule of the nation cites too, a province takes from it: one number of one day is one document."""
    known: dict[tuple[str, object], list[str]] = {}
    for document in book.documents.values():
        if document.signed is not None:
            known.setdefault((document.number, document.signed), []).append(document.id)

    assert [ids for ids in known.values() if len(ids) > 1] == []
    assert (
        book.indicator("ha_noi.network.new_clubs").target.aims[0].cite.document is book.documents["kh-23-ha-noi-2021"]
    )


def test_it_stands_alone(name, plugins):
    """Beside the nation's rules it needs no other province."""
    book = assemble([*BUILT_IN, plugins[name]])

    assert any(plugin.name == plugins[name].name for plugin in book.plugins)
    assert plugins[name].module.LTHTGN_API == API_VERSION


def test_it_is_written_like_the_others(name, plugins):
    """Its docstring opens with its name; sections, names and hooks come in one order."""
    module = plugins[name].module
    source = inspect.getsource(module)
    sections = [line.strip("# -") for line in source.splitlines() if line.startswith("# --- ")]
    order = [
        *("documents", "values", "criteria", "grants", "indicators and targets", "targets"),
        *("what is said in words", "what it adds", "what a district set", "awards", "hooks"),
    ]

    assert (module.__doc__ or "").startswith(plans.present(SLUGS[name]).name_vi)
    assert sections == sorted(sections, key=order.index)
    assert sections[0] == "documents"
    assert sections[-1] == "hooks"
    assert module.__all__ == sorted(module.__all__)
    last = [node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)][-1]
    assert last.startswith("lthtgn_")


def test_everything_is_prefixed_with_its_place(name, plugins):
    """No id of the nation is taken, and none of another province."""
    found = prefixes(SLUGS[name])
    wrong = [
        value.id
        for value in contributions(plugins[name])
        if not isinstance(value, Override) and value.id.split(".")[0].split("-")[0] not in found
    ]

    assert not wrong


def test_everything_is_in_its_place(name, plugins):
    """Whatever it sets stands in the province, or in a former one that the province took over."""
    code = SLUGS[name]
    for value in contributions(plugins[name]):
        if isinstance(value, (Document, Measure)):
            continue
        for scope in scopes(value):
            assert scope is not None, value
            assert (scope.code if scope.edition == "34" else successor(scope.code)) == code, value


def test_everything_is_cited(name, plugins):
    """With a document of its own or the nation's, and at least one fact."""
    book = assemble([*BUILT_IN, plugins[name]])
    for value in contributions(plugins[name]):
        if isinstance(value, (Document, Measure, CriterionSet, Indicator)):
            continue
        found = list(cites(value))
        rests_on = getattr(value, "parameters", ())
        assert found or rests_on, value
        for cite in found:
            assert cite.facts, value
            assert book.documents[cite.document.id] == cite.document, value
            assert cite.certainty is not Certainty.PRACTICE, f"{value}: practice is never a rule"


def test_everything_is_dated(name, plugins):
    """What a former province set ends: with its period, or with the districts."""
    for value in contributions(plugins[name]):
        for dated in (*getattr(value, "history", ()), *getattr(value, "aims", ())):
            start = getattr(dated, "start", None) or dated.since
            if dated.scope.edition == "63":
                assert dated.until is not None, value
                assert dated.until <= plans.END_1336, value
            assert dated.until is None or start < dated.until, value
        if getattr(value, "scope", None) is not None and hasattr(value, "stands"):
            assert value.since is not None, value


def test_everything_has_its_terms(name, plugins):
    """In Vietnamese, whole and composed; rules in English too."""
    for value in contributions(plugins[name]):
        words = [value.title_vi, value.number] if isinstance(value, Document) else [getattr(value, "term_vi", "…")]
        if isinstance(value, (Parameter, Target, Indicator)):
            assert value.term_en, value
        for text in words:
            assert text, value
            assert unicodedata.is_normalized("NFC", text), value


def test_no_national_rule_is_replaced(name, plugins, nation):
    """Each rule of the nation is in the book as it was; local values stand beside the nation's own."""
    book = assemble([*BUILT_IN, plugins[name]])
    for kind in (
        "parameters",
        "criteria",
        "indicators",
        "measures",
        "targets",
        "sets",
        "entitlement_rules",
        "documents",
    ):
        there = getattr(book, kind)
        assert {id_: there[id_] for id_ in getattr(nation, kind)} == dict(getattr(nation, kind)), kind
    assert book.waivers == ()
    assert book.fingerprint != nation.fingerprint


@pytest.mark.parametrize("module", ["plans", *sorted(SLUGS)])
def test_the_examples_hold(module):
    """Those of the docstrings."""
    failed, tried = doctest.testmod(importlib.import_module(f"lthtgn_provinces.{module}"))

    assert tried
    assert not failed
