"""The provinces, from the table that the library ships and from what is known of their names and types."""

from __future__ import annotations

from lthtgn.builtin.vietnamese_places import REASONS
from lthtgn.model.places import PROVINCES, Edition, successor
from lthtgn.model.units import UnitType
from lthtgn.rules.provinces import PROVINCE_STATES


def provinces() -> str:
    """The 34 with what each was made of; codes that changed their meaning stand out."""
    new, old = PROVINCES[Edition.OF_34], PROVINCES[Edition.OF_63]
    rows = ["| code since 2025-07-01 | province | was (code up to 2025-06-30) |", "|---|---|---|"]
    for code, name in new.items():
        parts = (f"{old[one]} ({_code(one, old[one])})" for one in old if successor(one) == code)
        rows.append(f"| {_code(code, name)} | {name} | {', '.join(parts)} |")
    return "\n".join(rows)


def _code(code: str, name: str) -> str:
    names = {provinces[code] for provinces in PROVINCES.values() if code in provinces}
    return f"**{code}**" if len(names | {name}) > 1 else code


def states() -> str:
    """Every name and type that has days or a source of its own; the provinces that share all of it in one row."""
    rows = ["| what | from | until | provinces | source | certainty |", "|---|---|---|---|---|---|"]
    shared: dict[tuple[object, ...], list[str]] = {}
    for state in PROVINCE_STATES:
        name = f"{PROVINCES[state.edition][state.code]} ({state.code}, edition of {state.edition.value})"
        key = (state.value, state.may_be, state.since, state.until, state.cite)
        shared.setdefault(key, []).append(name)
    for (value, may_be, since, until, cite), names in shared.items():
        what = _said(value) if value is not None else f"not known: {' or '.join(map(_said, may_be))}"
        note = f" {cite.note_vi}" if cite.note_vi else ""
        facts = ", ".join(f"`{fact}`" for fact in cite.facts)
        source = f"{cite.document.short_vi} ({facts}).{note}"
        days = [day.isoformat() if day is not None else "" for day in (since, until)]
        rows.append(f"| {what} | {days[0]} | {days[1]} | {', '.join(names)} | {source} | {cite.certainty.value} |")
    return "\n".join(rows)


def _said(value: object) -> str:
    return f"{value.term_vi} ({value.term_en})" if isinstance(value, UnitType) else f"name “{value}”"


def whys() -> str:
    """Every way in which a place is told, or why not, with the word that stands in the name of a group."""
    rows = ["| word | told | in Vietnamese |", "|---|---|---|"]
    rows += [f"| `{why.value}` | {'yes' if why.is_told else 'no'} | {said} |" for why, said in REASONS.items()]
    return "\n".join(rows)
