"""Pages that are written from the code: a line `<!-- generated: NAME -->` becomes what the function of that name returns.

The text is MyST Markdown. A page with such a line is built anew at every build, since what it shows is not in its source.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import api_pages
import file_pages
import hook_pages
import house
import place_pages
import rule_pages
from sphinx.application import Sphinx
from sphinx.environment import BuildEnvironment
from sphinx.errors import ExtensionError

MARK = re.compile(r"^<!-- generated: (?P<name>[\w-]+)(?: (?P<argument>[\w.-]+))? -->$", re.MULTILINE)


def _house() -> str:
    return f"```{{raw}} html\n<figure>\n{house.draw(house.house(), house.yard())}</figure>\n```"


WRITERS: Mapping[str, Callable[..., str]] = {
    "house": _house,
    "rooms": lambda: house.table(house.house()),
    "api": api_pages.package,
    "public-names": api_pages.public_names,
    "hooks": hook_pages.hooks,
    "fields": file_pages.fields,
    "parameters": rule_pages.parameters,
    "targets": rule_pages.targets,
    "programmes": rule_pages.programmes,
    "documents": rule_pages.documents,
    "criteria": rule_pages.criteria,
    "sets": rule_pages.sets,
    "indicators": rule_pages.indicators,
    "measures": rule_pages.measures,
    "audits": rule_pages.audits,
    "provisions": rule_pages.provisions,
    "areas": rule_pages.areas,
    "awards": rule_pages.awards,
    "provinces": place_pages.provinces,
    "province-states": place_pages.states,
    "whys": place_pages.whys,
}


def _write(app: Sphinx, docname: str, content: list[str]) -> None:
    def written(found: re.Match[str]) -> str:
        writer = WRITERS.get(found["name"])
        if writer is None:
            raise ExtensionError(f"{docname}: nothing generates {found['name']!r}; there are {', '.join(WRITERS)}")
        return writer(found["argument"]) if found["argument"] else writer()

    content[0] = MARK.sub(written, content[0])


def _outdated(app: Sphinx, env: BuildEnvironment, added: set[str], changed: set[str], removed: set[str]) -> list[str]:
    return [name for name in env.found_docs if MARK.search(Path(env.doc2path(name)).read_text(encoding="utf-8"))]


def setup(app: Sphinx) -> dict[str, bool]:
    app.connect("source-read", _write)
    app.connect("env-get-outdated", _outdated)
    app.connect("autodoc-process-docstring", api_pages.tables)
    app.connect("autodoc-process-docstring", api_pages.choices)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
