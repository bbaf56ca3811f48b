"""Values of awards, against expectations worked out by hand from the dossier (§2.0.3, §4.4)."""

import re
import unicodedata
from datetime import date
from fractions import Fraction
from urllib.parse import urlsplit

import pytest

from lthtgn.policy.documents import Certainty
from lthtgn.policy.national import DOCUMENTS, PARAMETERS
from lthtgn.policy.national.awards import AWARD_PARAMETERS
from lthtgn.policy.national.documents_association import ASSOCIATION_DOCUMENTS
from lthtgn.policy.national.documents_awards import (
    AWARD_DOCUMENTS,
    ND_73_2024,
    ND_129_2025,
    ND_161_2026,
)
from lthtgn.policy.national.documents_social import SOCIAL_DOCUMENTS
from lthtgn.policy.national.social import SOCIAL_PARAMETERS
from lthtgn.policy.resolution import Standing, changes, resolve
from lthtgn.ranges import Range
from lthtgn.rules.award_schemes import AWARD_CRITERIA, AWARD_SCHEMES

NO = None  # nothing in force
UNKNOWN = "?"  # in force, but the value is not known
DAYS = (
    *(date(2013, 4, 9), date(2013, 4, 10), date(2023, 12, 31), date(2024, 1, 1), date(2024, 6, 30), date(2024, 7, 1)),
    *(date(2025, 6, 30), date(2025, 7, 1), date(2026, 6, 30), date(2026, 7, 1)),
)
UP_TO_0_6 = Range(0, Fraction(3, 5))


def from_152(factor):
    """A factor that is known from 2025-07-01 on."""
    return (NO, NO, NO, *(UNKNOWN,) * 4, *(factor,) * 3)


# One row a parameter, one column a day of DAYS.
# fmt: off
ON_EACH_DAY = {
    "awards.base_salary":                            (NO, NO, NO, UNKNOWN, UNKNOWN, 2_340_000, 2_340_000, 2_340_000, 2_340_000, 2_530_000),
    "awards.prize.commendation.commune.individual":  (NO, NO, NO, "0.15", "0.15", "0.15", "0.15", "0.3", "0.3", "0.3"),
    "awards.prize.commendation.commune.collective":  from_152("0.6"),
    "awards.prize.commendation.commune.household":   from_152("0.45"),
    "awards.prize.commendation.individual":          from_152("0.3"),
    "awards.prize.commendation.collective":          from_152("0.6"),
    "awards.prize.commendation.household":           from_152("0.45"),
    "awards.prize.merit.individual":                 from_152("1.5"),
    "awards.prize.merit.collective":                 from_152(3),
    "awards.prize.merit.household":                  from_152("2.25"),
    "awards.prize.merit.prime_minister.individual":  from_152("3.5"),
    "awards.prize.merit.prime_minister.collective":  from_152(7),
    "awards.prize.medal":                            (NO, NO, NO, *(UP_TO_0_6,) * 7),
    "awards.prize.title.national_fighter":           from_152("4.5"),
    "awards.prize.title.province_fighter":           from_152(3),
    "awards.prize.title.grassroots_fighter":         from_152(1),
    "awards.prize.title.advanced_worker":            from_152("0.3"),
    "awards.prize.title.excellent_collective":       from_152("1.5"),
    "awards.prize.title.advanced_collective":        from_152("0.8"),
    "awards.prize.flag.government":                  from_152(12),
    "awards.prize.flag.province":                    from_152(8),
    "awards.prize.step":                             (NO,) * 10,
    "awards.preference.women_share":                 (*(NO,) * 7, *("0.7",) * 3),
    "awards.women_leaders.time_cut":                 (*(NO,) * 7, *("1/3",) * 3),
    "awards.merit.fighter_titles":                   (NO, NO, NO, *(2,) * 7),
    "awards.merit.excellent_years":                  (NO, NO, NO, *(2,) * 7),
    "awards.merit.initiatives":                      (NO, NO, NO, *(2,) * 7),
    "awards.medal.association.years":                (NO, *(15,) * 9),
}
# fmt: on
BY_ID = {parameter.id: parameter for parameter in AWARD_PARAMETERS}


def read(parameter, day):
    found = resolve(parameter, day)
    if found.standing is Standing.NOT_IN_FORCE:
        return NO
    return UNKNOWN if found.standing is Standing.NOT_KNOWN else found.value


def test_every_parameter_has_a_row():
    assert set(ON_EACH_DAY) == set(BY_ID)
    assert len(BY_ID) == len(AWARD_PARAMETERS)


@pytest.mark.parametrize("id_", ON_EACH_DAY)
def test_a_value_on_each_day(id_):
    def expected(cell):
        return cell if cell in {NO, UNKNOWN} or isinstance(cell, Range) else Range.exact(Fraction(cell))

    assert [expected(cell) for cell in ON_EACH_DAY[id_]] == [read(BY_ID[id_], day) for day in DAYS]


def test_what_changes_on_2026_07_01_is_the_base_salary_alone():
    found = changes(AWARD_PARAMETERS, date(2026, 6, 30), date(2026, 7, 1))

    assert ["awards.base_salary"] == [old.parameter.id for old, _ in found]


def test_collectives_have_twice_and_households_one_and_a_half_times_the_factor_of_a_person():
    """A-4.33a and A-4.33e, wherever the dossier has both."""
    day = date(2025, 7, 1)
    for name in ("commendation.commune", "commendation", "merit", "merit.prime_minister"):
        one, two = (read(BY_ID[f"awards.prize.{name}.{kind}"], day) for kind in ("individual", "collective"))
        assert Range.exact(2 * one.low) == two
        household = BY_ID.get(f"awards.prize.{name}.household")
        assert household is None or read(household, day) == Range.exact(one.low * 3 / 2)


def test_how_each_value_is_known():
    """The base salary of 2026 is second-hand, households are our deduction, titles stand in the text."""
    day = date(2026, 7, 1)
    known = {id_: resolve(item, day).chosen.cite.certainty for id_, item in BY_ID.items() if item.history}

    assert Certainty.SUMMARY is known["awards.base_salary"]
    assert {id_ for id_, certainty in known.items() if certainty is Certainty.DEDUCTION} == {
        id_ for id_ in known if id_.endswith(".household")
    }
    assert {Certainty.TEXT} == {
        known[id_] for id_ in known if id_.startswith(("awards.prize.title", "awards.prize.flag"))
    }


def citations():
    cites = [value.cite for parameter in AWARD_PARAMETERS for value in parameter.history]
    for scheme in AWARD_SCHEMES:
        cites += [*scheme.cites, *(check.cite for check in scheme.checks)]
    return [*cites, *(item.cite for item in AWARD_CRITERIA)]


def test_ids_are_unique_and_documents_listed():
    documents = [document.id for document in (*DOCUMENTS, *SOCIAL_DOCUMENTS, *AWARD_DOCUMENTS)]
    rules = [item.id for item in (*PARAMETERS, *SOCIAL_PARAMETERS, *AWARD_PARAMETERS, *AWARD_SCHEMES, *AWARD_CRITERIA)]

    assert len(documents) == len(set(documents))
    assert len(rules) == len(set(rules))
    assert {cite.document for cite in citations()} <= {*DOCUMENTS, *AWARD_DOCUMENTS, *ASSOCIATION_DOCUMENTS}
    assert {*AWARD_DOCUMENTS} <= {cite.document for cite in citations()}


def test_unknown_values_say_what_is_not_known():
    unknown = [value.cite for parameter in AWARD_PARAMETERS for value in parameter.history if value.value is None]

    assert unknown
    assert all("chưa có trong hồ sơ" in (cite.note_vi or "") for cite in unknown)


def test_less_than_text_carries_a_note():
    unsure = [cite for cite in citations() if cite.certainty is not Certainty.TEXT]

    assert [cite.facts for cite in unsure if not cite.note_vi and not cite.document.note_vi] == []


def test_addresses():
    """Addresses are whole, each once in a citation; those without any are known second-hand, or by their articles alone."""
    without = {document.id for document in AWARD_DOCUMENTS if not document.addresses}
    every = [address for document in AWARD_DOCUMENTS for address in document.addresses]
    every += [address for cite in citations() for address in cite.sources]

    assert without == {item.id for item in (ND_73_2024, ND_129_2025, ND_161_2026)}
    assert [a for a in every if not (urlsplit(a).netloc and re.fullmatch(r"https?://\S+", a))] == []
    assert [cite.facts for cite in citations() if len(cite.sources) != len(set(cite.sources))] == []


FACT = re.compile(r"A-\d\.\d{2}[a-z]?|(ANK|AC|AENC)-\d{2}")


def test_facts_are_ids_of_the_dossier():
    assert [fact for cite in citations() for fact in cite.facts if not FACT.fullmatch(fact)] == []
    assert all(cite.facts for cite in citations())


def test_all_text_is_nfc(texts):
    found = [
        text
        for value in (*AWARD_DOCUMENTS, *AWARD_PARAMETERS, *AWARD_SCHEMES, *AWARD_CRITERIA)
        for text in texts(value)
    ]

    assert len(found) > 300
    assert [text for text in found if text != unicodedata.normalize("NFC", text)] == []
    assert [text for text in found if re.search(r"\s\s|\n|^\s|\s$", text)] == []
