"""The reference of the provinces: what each plugin of `lthtgn-provinces` sets, by which document, and how sure that is."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from datetime import date
from typing import Any

import rule_pages as rules

import lthtgn_provinces
from lthtgn.policy.documents import Citation, Document
from lthtgn.policy.parameters import Aim, Override, Scope

_HEAD = ["| what | where | from | before | value | stands in | known |", "|---|---|---|---|---|---|---|"]
_OF = {"63": "former", "34": "present"}


def provinces() -> str:
    """Every province with what its plugin sets."""
    names = [info.name for info in pkgutil.iter_modules(lthtgn_provinces.__path__) if info.name != "plans"]
    return "\n\n".join(_province(importlib.import_module(f"lthtgn_provinces.{name}")) for name in sorted(names))


def _province(module: Any) -> str:
    name = module.__name__.rpartition(".")[2]
    prose = (module.__doc__ or "").partition("\n>>>")[0].strip()
    title, _, rest = prose.partition("\n")
    rows = [_row(*row) for row in _rows(module)]
    table = "\n".join([*_HEAD, *rows]) if rows else "It sets nothing: what its documents ask for is not known."
    documents = "\n".join(f"- {_document(item)}" for item in module.DOCUMENTS)
    plugin = f"Plugin `{name.replace('_', '-')}`."
    return "\n\n".join(
        part for part in (f"## {title.partition(':')[0]}", f"{title}\n{rest}", plugin, documents, table) if part
    )


def _document(document: Document) -> str:
    signed = f", {document.signed.isoformat()}" if document.signed else ""
    at = " ".join(f"[\\[{number}\\]](<{address}>)" for number, address in enumerate(document.addresses, start=1))
    note = f" {document.note_vi}" if document.note_vi else ""
    return f"**{document.short_vi}**{signed}, {document.issuer_vi}: {document.title_vi}. {at}{note}"


_Row = tuple[str, Scope | None, date | None, date | None, str, Citation | None]


def _rows(module: Any) -> Iterator[_Row]:
    for item in (*getattr(module, "OVERRIDES", ()), *getattr(module, "PARAMETERS", ())):
        parameter = item.parameter if isinstance(item, Override) else item
        for since in item.history:
            value = (
                "no limit (the nation's is lifted)" if since.lifts else rules.value_said(since.value, parameter.unit)
            )
            said = f"{value} {'' if parameter.unit.is_share else parameter.unit.term_vi}".strip()
            yield _said(parameter), since.scope, since.start, since.until, said, since.cite
    for target in getattr(module, "TARGETS", ()):
        for aim in target.aims:
            yield (
                _said(target),
                aim.scope,
                aim.since,
                aim.until,
                f"{_asked(aim, target.unit)} by {aim.by_year}",
                aim.cite,
            )
    for grant in getattr(module, "GRANTS", ()):
        given = grant.item_vi or "its amount: see above"
        yield _said(grant), grant.scope, grant.since, grant.until, f"{given} ({grant.payer.term_en})", grant.cite
    for name in ("CRITERIA", "ENTITLEMENTS", "RULES", "CALENDARS", "PROVISIONS"):
        for item in getattr(module, name, ()):
            said = "; ".join(getattr(item, "says_vi", ())) or "–"
            yield _said(item), item.scope, item.since, item.until, said, item.cite
    for indicator in getattr(module, "INDICATORS", ()):
        yield _said(indicator), indicator.scope, None, None, "counted beside the nation's indicators", None


def _said(thing: Any) -> str:
    return f"`{thing.id}`: {thing.term_vi}"


def _asked(aim: Aim, unit: Any) -> str:
    if aim.low is None:
        return f"{aim.said_vi}"
    if aim.above is not None:
        return f"more than {rules.number_said(aim.above, unit)}"
    return f"{'about' if aim.is_about else 'at least'} {rules.value_said(aim.low, unit)}"


def _row(
    what: str, where: Scope | None, start: date | None, end: date | None, value: str, cite: Citation | None
) -> str:
    place = "–" if where is None else f"{where.name_vi} ({where.code}, {_OF[where.edition]})"
    stands = "–" if cite is None else cite.document.short_vi
    known = "–" if cite is None else rules.CERTAINTIES[cite.certainty.value]
    return f"| {what} | {place} | {rules.day_said(start)} | {rules.day_said(end)} | {value} | {stands} | {known} |"
