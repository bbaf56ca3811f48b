"""English and the pseudo-language keep the contract of languages: the kit that every language has to pass."""

from typing import ClassVar

from lthtgn.testing.localisers import LocaliserTests
from lthtgn_babel.localiser import english, pseudo

PLACES_ALONE = ("report.aim_in_short", "report.aims_of", "report.number_of_aims")  # all or almost all places to fill in


class TestEnglish(LocaliserTests):
    """English, with one form for one and another for more."""

    localiser = english()
    plurals: ClassVar = {1: "1 member", 2: "2 members", 57: "57 members"}
    same = PLACES_ALONE


class TestPseudo(LocaliserTests):
    """The language in which everything that is translated is written wide; it has no plural forms of its own."""

    localiser = pseudo()
    plurals: ClassVar = {}
    same = PLACES_ALONE
