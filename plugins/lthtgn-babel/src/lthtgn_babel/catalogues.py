"""Catalogues of translations: a new one, one brought up to date, and what is wrong with one (bản dịch)."""

from __future__ import annotations

import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from babel.messages import Catalog
from babel.messages.pofile import read_po, write_po

from lthtgn_babel.messages import UNIT, Message, messages
from lthtgn_babel.packages import messages_of_package

__all__ = ["faults", "read", "template", "updated", "written"]

_PLACE = re.compile(r"\{([^{}]*)\}")
_HEADER = """\
# Translations of lthtgn; the source language is Vietnamese.
# A place in braces stays as it is; a unit stands behind its number, or says by {number} where that stands.
#"""


def template(book: Any, tag: str | None = None, formats: str | None = None, of: str | None = None) -> Catalog:
    """An empty catalogue of everything that a book says.

    Args:
        book: the rule book, whose plugins' rules are translated too.
        tag: the language tag of the catalogue.
        formats: a CLDR locale whose plural forms it has, where CLDR does not have the language.
        of: a package, whose own texts alone it has, and not those of the library.

    >>> from lthtgn.app import open_rulebook
    >>> "chưa rõ" in template(open_rulebook(plugins=()))
    True
    """
    # The language of a catalogue is written by its tag; Babel only has to know its plural forms.
    catalogue = Catalog(
        formats or tag, project="lthtgn", header_comment=_HEADER, charset="utf-8", fuzzy=False, creation_date=None
    )
    for message in _wanted(book, of).values():
        _add(catalogue, message)
    return catalogue


def _wanted(book: Any, of: str | None) -> Mapping[Message, Message]:
    return messages(book) if of is None else messages_of_package(of, book)


def _add(catalogue: Catalog, message: Message) -> None:
    notes = (f"English: {message.english}",) if message.english else ()
    if message.context == UNIT:
        catalogue.add((message.text, message.text), context=UNIT, auto_comments=notes)
    else:
        catalogue.add(message.text, auto_comments=notes)


def read(path: Path) -> Catalog:
    """A catalogue of a file.

    >>> from lthtgn_babel.localiser import FOLDER
    >>> read(FOLDER / "en.po").get("chưa rõ").string
    'not known'
    """
    with path.open("rb") as file:
        return read_po(file, ignore_obsolete=True)


def updated(catalogue: Catalog, book: Any, tag: str, formats: str | None = None, of: str | None = None) -> Catalog:
    """A catalogue with what has come in and without what has gone; no translation is guessed, none that fits is lost.

    In English, an empty translation of a term is filled in with the term that the rule carries.

    >>> from lthtgn.app import open_rulebook
    >>> found = updated(Catalog(), open_rulebook(plugins=()), "en")
    >>> found.get("số thành viên").string, found.get("chưa rõ").string
    ('members', None)
    """
    fresh = template(book, tag, formats, of)
    known = {(message.context or "", _first(message.id)): message.string for message in catalogue if message.id}
    terms = {(message.context, message.text): message.english for message in _wanted(book, of).values()}
    for message in fresh:
        if not message.id:
            continue
        key = (message.context or "", _first(message.id))
        string = known.get(key)
        if _is_filled(string):
            message.string = string
        elif tag == "en" and (term := terms[key]):
            message.string = (term, term) if message.pluralizable else term
    return fresh


def _first(id_: Any) -> str:
    return str(id_[0] if isinstance(id_, (tuple, list)) else id_)


def _is_filled(string: Any) -> bool:
    return all(string) if isinstance(string, (tuple, list)) else bool(string)


def written(catalogue: Catalog) -> str:
    r"""A catalogue as the text of a `.po` file, sorted, without days and names that would change by themselves.

    >>> print(written(Catalog("en")).splitlines()[-1])
    "Content-Transfer-Encoding: 8bit\n"
    """
    out = io.BytesIO()
    write_po(out, catalogue, width=0, sort_output=True, include_lineno=False)
    volatile = ("POT-Creation-Date", "PO-Revision-Date", "Last-Translator", "Generated-By", "Report-Msgid-Bugs-To")
    kept = (
        line for line in out.getvalue().decode().splitlines() if not line.startswith(tuple(f'"{v}' for v in volatile))
    )
    return "\n".join(kept).rstrip() + "\n"


def faults(catalogue: Catalog, book: Any, of: str | None = None) -> Iterator[str]:
    """What is wrong with a catalogue, in English: not translated, gone, other places, not NFC.

    >>> from lthtgn.app import open_rulebook
    >>> from lthtgn_babel.localiser import FOLDER
    >>> list(faults(read(FOLDER / "en.po"), open_rulebook(plugins=())))
    []
    """
    wanted = {(message.context, message.text) for message in _wanted(book, of)}
    found = {(message.context or "", _first(message.id)): message for message in catalogue if message.id}
    yield from (f"not in the catalogue: {text}" for context, text in sorted(wanted - found.keys()))
    yield from (f"no longer said: {text}" for context, text in sorted(found.keys() - wanted))
    for (context, text), message in found.items():
        told = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        strings = tuple(str(string or "") for string in told)
        if "fuzzy" in message.flags:
            yield f"only guessed: {text}"
        elif (context or text) and not any(strings):
            yield f"not translated: {text}"
            continue
        for string in strings:
            if context == UNIT:
                wrong = set(_PLACE.findall(string)) - {"number"}
            else:
                wrong = set(_PLACE.findall(text)) ^ set(_PLACE.findall(string))
            if wrong:
                yield f"other places {sorted(wrong)}: {text}"
            if not unicodedata.is_normalized("NFC", string):
                yield f"not in NFC: {text}"
