"""Fragments of the changelog are of a known type, and those about the law name the document, the days and the ids."""

import importlib
import pkgutil
import re
import tomllib
from fnmatch import fnmatch
from pathlib import Path

import lthtgn
import lthtgn_provinces
from lthtgn.hooks import Plugin

ROOT = Path(__file__).parents[2]
FRAGMENTS = sorted((ROOT / "changelog.d").glob("*.md"))
TYPES = {
    item["directory"]
    for item in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["towncrier"]["type"]
}


def test_every_fragment_is_named_by_issue_and_type():
    wrong = [path.name for path in FRAGMENTS if not re.fullmatch(rf"\d+\.({'|'.join(TYPES)})(\.\d+)?\.md", path.name)]

    assert wrong == []


def test_a_policy_fragment_names_document_period_and_impacted_ids():
    modules = (info.name for info in pkgutil.iter_modules(lthtgn_provinces.__path__) if info.name != "plans")
    provinces = [Plugin(name, importlib.import_module(f"lthtgn_provinces.{name}")) for name in modules]
    book = lthtgn.open_rulebook(plugins=provinces)
    known = {*book.parameters, *book.targets, *book.criteria, *book.indicators, *book.measures, *book.sets}
    known |= {*book.grant_rules, *book.entitlement_rules, *book.provisions, *book.award_rules, *book.calendars}
    known |= {programme.id for programme in book.programmes}

    for path in FRAGMENTS:
        if ".policy." not in path.name:
            continue
        text = path.read_text(encoding="utf-8")
        assert re.search(r"\d+(/\d{4})?/[A-ZĐ]", text), f"{path.name} names no document"
        assert re.search(r"\b\d{2}/\d{2}/\d{4}\b", text), f"{path.name} names no day"
        impacted = re.findall(r"Impacted:(.*?)\.(?=\n|$)", text, re.DOTALL)
        assert impacted, f"{path.name} names no impacted ids"
        ids = [id_ for part in impacted for id_ in re.findall(r"`([^`]+)`", part)]
        assert [id_ for id_ in ids if not any(fnmatch(other, id_) for other in known)] == []
