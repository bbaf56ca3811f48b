"""Values of entitlements, poverty and longevity, against expectations worked out by hand from the dossier."""

import re
import unicodedata
from datetime import date
from fractions import Fraction
from urllib.parse import urlsplit

import pytest

from lthtgn.policy.documents import Certainty
from lthtgn.policy.national import DOCUMENTS, PARAMETERS
from lthtgn.policy.national.documents_social import ND_335_2026, SOCIAL_DOCUMENTS
from lthtgn.policy.national.longevity import MILESTONES
from lthtgn.policy.national.social import SOCIAL_PARAMETERS
from lthtgn.policy.resolution import Standing, changes, resolve
from lthtgn.ranges import Range
from lthtgn.rules.entitlements import BEST_CARD, ENTITLEMENTS, HIGHER_AMOUNT

NO = None  # nothing in force
UNKNOWN = "?"  # in force, but the value is not known
DAYS = (
    *(date(2018, 12, 31), date(2019, 1, 1), date(2021, 6, 30), date(2021, 7, 1), date(2024, 6, 30), date(2024, 7, 1)),
    *(date(2025, 6, 30), date(2025, 7, 1), date(2026, 6, 30), date(2026, 7, 1), date(2027, 1, 1), date(2031, 1, 1)),
)
AGES = ("at_70", "at_75", "at_80", "at_85", "at_90", "at_95", "at_100", "over_100")
# One row a parameter, one column a day of DAYS.
# fmt: off
ON_EACH_DAY = {
    "entitlements.standard":                       (NO, NO, NO, 360_000, 360_000, 500_000, 500_000, 500_000, 500_000, 540_000, 540_000, 540_000),
    "entitlements.allowance.alone.factor":         (NO, NO, NO, "1.5", "1.5", "1.5", "1.5", "1.5", "1.5", UNKNOWN, UNKNOWN, UNKNOWN),
    "entitlements.allowance.alone.higher_factor":  (NO, NO, NO, 2, 2, 2, 2, 2, 2, UNKNOWN, UNKNOWN, UNKNOWN),
    "entitlements.allowance.alone.higher_age":     (NO, NO, NO, 80, 80, 80, 80, 80, 80, UNKNOWN, UNKNOWN, UNKNOWN),
    "entitlements.allowance.difficult.factor":     (NO, NO, NO, 1, 1, 1, 1, NO, NO, NO, NO, NO),
    "entitlements.allowance.difficult.age":        (NO, NO, NO, 75, 75, 75, 75, NO, NO, NO, NO, NO),
    "entitlements.allowance.difficult.age_limit":  (NO, NO, NO, 80, 80, 80, 80, NO, NO, NO, NO, NO),
    "entitlements.allowance.no_income.factor":     (NO, NO, NO, 1, 1, 1, 1, NO, NO, NO, NO, NO),
    "entitlements.allowance.no_income.age":        (NO, NO, NO, 80, 80, 80, 80, NO, NO, NO, NO, NO),
    "entitlements.allowance.community.factor":     (NO, NO, NO, 3, 3, 3, 3, 3, 3, UNKNOWN, UNKNOWN, UNKNOWN),
    "entitlements.funeral.factor":                 (NO, NO, NO, NO, NO, NO, NO, NO, NO, 20, 20, 20),
    "entitlements.social_pension":                 (NO, NO, NO, NO, NO, NO, NO, 500_000, 500_000, 540_000, 540_000, 540_000),
    "entitlements.social_pension.age":             (NO, NO, NO, NO, NO, NO, NO, 75, 75, 75, 75, 75),
    "entitlements.social_pension.poor_age":        (NO, NO, NO, NO, NO, NO, NO, 70, 70, 70, 70, 70),
    "entitlements.card.survivor_age":              (NO, NO, NO, NO, NO, NO, NO, 75, 75, 75, 75, 75),
    "entitlements.card.survivor_near_poor_age":    (NO, NO, NO, NO, NO, NO, NO, 70, 70, 70, 70, 70),
    "entitlements.card.rate":                      (NO, NO, NO, NO, NO, NO, NO, 1, 1, 1, 1, 1),
    "entitlements.card.pension_rate":              (NO, NO, NO, NO, NO, NO, NO, "0.8", "0.8", "0.8", "0.8", "0.8"),
    "entitlements.card.moved_rate":                (NO, NO, NO, NO, NO, NO, NO, 1, 1, 1, 1, 1),
    "entitlements.premium.rate":                   (NO, NO, NO, NO, NO, NO, NO, "0.95", "0.95", "0.95", "0.95", "0.95"),
    "longevity.age_by_year":                       (1,) * 12,
    "longevity.over_100.yearly":                   (UNKNOWN,) * 12,
    "longevity.gift.at_90.cash":                   (300_000, *(500_000,) * 11),
    "longevity.gift.at_90.in_kind":                (100_000, *(150_000,) * 11),
    "longevity.gift.at_100.cash":                  (500_000, *(700_000,) * 11),
    "longevity.gift.at_100.silk":                  (5,) * 12,
    # Only where a province contributes them.
    **{f"longevity.gift.{age}.{part}": (NO,) * 12 for age in AGES for part in ("in_kind", "silk", "gold", "whole") if (age, part) not in {("at_90", "in_kind"), ("at_100", "silk")}},
    **{f"longevity.gift.{age}.cash": (NO, *(UNKNOWN,) * 11) for age in ("at_70", "at_75", "at_80", "at_85", "at_95", "over_100")},
    "poverty.income_line.rural":                   (*(NO,) * 4, *(1_500_000,) * 6, 2_200_000, NO),
    "poverty.income_line.urban":                   (*(NO,) * 4, *(2_000_000,) * 6, 2_800_000, NO),
    "poverty.average_line.rural":                  (*(NO,) * 4, *(2_250_000,) * 6, UNKNOWN, NO),
    "poverty.average_line.urban":                  (*(NO,) * 4, *(3_000_000,) * 6, UNKNOWN, NO),
    "poverty.deprivations.min":                    (*(NO,) * 4, *(3,) * 7, NO),
    "poverty.deprivations.all":                    (*(NO,) * 4, *(12,) * 6, UNKNOWN, NO),
}
# fmt: on
BY_ID = {parameter.id: parameter for parameter in SOCIAL_PARAMETERS}


def test_every_parameter_has_its_row():
    """No parameter is shipped without expectations, and no id is used twice, nor one of the others."""
    assert ON_EACH_DAY.keys() == BY_ID.keys()
    assert len(BY_ID) == len(SOCIAL_PARAMETERS)
    assert not BY_ID.keys() & {parameter.id for parameter in PARAMETERS}


@pytest.mark.parametrize("id_", ON_EACH_DAY)
def test_value_on_each_day(id_):
    """On the day before and the day of each change."""
    for day, expected in zip(DAYS, ON_EACH_DAY[id_], strict=True):
        found = resolve(BY_ID[id_], day)
        if expected is NO:
            assert found.standing is Standing.NOT_IN_FORCE, day
        elif expected == UNKNOWN:
            assert found.standing is Standing.NOT_KNOWN, day
        else:
            assert (found.standing, found.value) == (Standing.IN_FORCE, exactly(expected)), day


def exactly(value):
    return Range.exact(Fraction(value))


def test_what_changes_with_the_social_pension():
    """On 2025-07-01 groups (b) and (c) end, the social pension and the cards begin."""
    found = {old.parameter.id for old, _ in changes(SOCIAL_PARAMETERS, date(2025, 6, 30), date(2025, 7, 1))}
    assert found == {
        id_
        for id_, row in ON_EACH_DAY.items()
        if row[DAYS.index(date(2025, 6, 30))] != row[DAYS.index(date(2025, 7, 1))]
    }


# How the values are cited.


def citations():
    cites = [value.cite for parameter in SOCIAL_PARAMETERS for value in parameter.history]
    cites += [entitlement.cite for entitlement in ENTITLEMENTS]
    cites += [cite for milestone in MILESTONES for cite in milestone.cites]
    return [*cites, HIGHER_AMOUNT.cite, BEST_CARD.cite]


def test_every_document_is_listed_once():
    listed = [document.id for document in (*DOCUMENTS, *SOCIAL_DOCUMENTS)]
    assert len(listed) == len(set(listed))
    assert {cite.document for cite in citations()} <= {*DOCUMENTS, *SOCIAL_DOCUMENTS}


def test_every_citation_names_facts_of_the_dossier():
    """Every decision rule of its digest is cited; tests/repository/test_facts.py holds ids against the dossier's."""
    assert all(cite.facts for cite in citations())
    found = {fact for cite in citations() for fact in cite.facts}
    assert {f"E-{number:02}" for number in range(1, 17)} <= found


def test_what_is_not_known_says_so():
    """A value that is not known has a note; less than the text has one, itself or in its document."""
    for parameter in SOCIAL_PARAMETERS:
        for value in parameter.history:
            assert value.value is not None or value.cite.note_vi
    assert not [
        c.facts for c in citations() if c.certainty is not Certainty.TEXT and not (c.note_vi or c.document.note_vi)
    ]


def test_addresses():
    """Every document has one, but for the decree of 2026 that is known at second hand only."""
    assert [document.id for document in SOCIAL_DOCUMENTS if not document.addresses] == [ND_335_2026.id]
    every = [address for document in SOCIAL_DOCUMENTS for address in document.addresses]
    every += [address for cite in citations() for address in cite.sources]
    assert not [
        address for address in every if not (urlsplit(address).netloc and re.fullmatch(r"https?://\S+", address))
    ]


def test_all_text_is_nfc(texts):
    found = [
        text for value in (*SOCIAL_DOCUMENTS, *SOCIAL_PARAMETERS, *ENTITLEMENTS, *MILESTONES) for text in texts(value)
    ]
    assert not [
        text for text in found if text != unicodedata.normalize("NFC", text) or re.search(r"\s\s|\n|^\s|\s$", text)
    ]
