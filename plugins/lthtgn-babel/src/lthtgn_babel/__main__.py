"""`python -m lthtgn_babel`: begin a catalogue, bring one up to date, or see what is missing in one."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from babel.messages import Catalog

from lthtgn.app import open_rulebook
from lthtgn_babel.catalogues import faults, read, updated, written

__all__ = ["main"]


def main(arguments: list[str] | None = None) -> int:
    """Run the command; 1 where a catalogue that is checked is not complete.

    >>> main(["check", str(Path(__file__).parent / "locale" / "en.po"), "--national"])
    0
    """
    parser = argparse.ArgumentParser(prog="python -m lthtgn_babel", description=__doc__)
    parser.add_argument(
        "command", choices=("update", "check"), help="write what is to be translated, or see what is not"
    )
    parser.add_argument("catalogue", type=Path, help="a .po file, named by its language: km.po")
    parser.add_argument("--formats", help="a CLDR locale whose plural forms it has, if CLDR lacks the language: vi")
    parser.add_argument("--national", action="store_true", help="leave the rules of installed plugins out")
    parser.add_argument("--of", metavar="PACKAGE", help="the texts of this package alone, which the library has not")
    asked = parser.parse_args(arguments)
    book = open_rulebook(plugins=()) if asked.national or asked.of else open_rulebook()
    path: Path = asked.catalogue
    if asked.command == "update":
        before = read(path) if path.exists() else Catalog()
        path.write_text(written(updated(before, book, path.stem, asked.formats, asked.of)), encoding="utf-8")
        return 0
    found = list(faults(read(path), book, asked.of))
    sys.stdout.writelines(f"{fault}\n" for fault in found)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
