"""Values of the Association and of personal data, by hand from the dossier, with their days, certainty and citations."""

import re
import unicodedata
from datetime import date, timedelta
from fractions import Fraction

import pytest

from lthtgn.policy.documents import Certainty
from lthtgn.policy.national.association import ASSOCIATION_PARAMETERS, ASSOCIATION_PROVISIONS
from lthtgn.policy.national.club_practice import CLUB_PRACTICE_DOCUMENTS, CLUB_PRACTICE_PROVISIONS
from lthtgn.policy.national.documents_association import ASSOCIATION_DOCUMENTS
from lthtgn.policy.national.documents_privacy import PRIVACY_DOCUMENTS
from lthtgn.policy.national.personal_data import PRIVACY_PARAMETERS, PRIVACY_PROVISIONS
from lthtgn.policy.national.provisions import OLDER_PEOPLE_DOCUMENTS, OLDER_PEOPLE_PROVISIONS
from lthtgn.policy.resolution import Standing, resolve
from lthtgn.ranges import Range

PARAMETERS = {parameter.id: parameter for parameter in (*ASSOCIATION_PARAMETERS, *PRIVACY_PARAMETERS)}
PROVISIONS = (*OLDER_PEOPLE_PROVISIONS, *CLUB_PRACTICE_PROVISIONS, *ASSOCIATION_PROVISIONS, *PRIVACY_PROVISIONS)
TEXT, SUMMARY, DEDUCTION = Certainty.TEXT, Certainty.SUMMARY, Certainty.DEDUCTION
UNKNOWN = None
M = 1_000_000
LAW, FINES = "2026-01-01", "2026-08-19"

# Id, first day, value, certainty; on the day before the first one nothing is in force.
VALUES = [
    ("association.member.age", "2017-03-24", 60, TEXT),
    ("association.member.considered_age", "2017-03-24", 55, TEXT),
    ("association.fee.month", "2012-05-23", 2_000, SUMMARY),
    ("association.fee.year", "2012-05-23", 24_000, SUMMARY),
    ("association.fee.payments", "2012-05-23", (1, 4), SUMMARY),
    ("association.fee.branch_share.min", "2012-05-23", Fraction(7, 10), SUMMARY),
    ("association.branch.meeting.months", "2017-03-24", 6, TEXT),
    ("association.branch.term.years", "2017-03-24", 5, TEXT),
    ("association.care_fund.rules", "2011-01-01", UNKNOWN, SUMMARY),
    ("personal_data.request.acknowledge", LAW, 2, SUMMARY),
    ("personal_data.request.withdraw.own", LAW, 15, SUMMARY),
    ("personal_data.request.withdraw.processor", LAW, 20, SUMMARY),
    ("personal_data.request.withdraw.extension", LAW, 15, SUMMARY),
    ("personal_data.request.view.own", LAW, 10, SUMMARY),
    ("personal_data.request.view.processor", LAW, 15, SUMMARY),
    ("personal_data.request.view.extension", LAW, 10, SUMMARY),
    ("personal_data.request.delete.own", LAW, 20, SUMMARY),
    ("personal_data.request.delete.processor", LAW, 30, SUMMARY),
    ("personal_data.request.delete.extension", LAW, 20, SUMMARY),
    ("personal_data.request.protect.own", LAW, 15, SUMMARY),
    ("personal_data.request.protect.extension", LAW, 15, SUMMARY),
    ("personal_data.breach.notice", LAW, 72, TEXT),
    ("personal_data.impact_dossier", LAW, 60, SUMMARY),
    ("personal_data.cross_border_dossier", LAW, 60, SUMMARY),
    ("personal_data.dossier.update", LAW, 6, SUMMARY),
    ("personal_data.dossier.big_change", LAW, 10, SUMMARY),
    ("personal_data.child.consent_age", LAW, 7, SUMMARY),
    ("personal_data.officer.experience", LAW, 2, SUMMARY),
    ("personal_data.small_enterprise.years", LAW, 5, SUMMARY),
    ("personal_data.many_people", LAW, 100_000, SUMMARY),
    ("personal_data.important_data.citizens", "2026-11-11", 100_000, SUMMARY),
    ("personal_data.fine.max", LAW, 3_000 * M, TEXT),
    ("personal_data.fine.individual", LAW, Fraction(1, 2), TEXT),
    ("personal_data.fine.selling.max", LAW, 10, TEXT),
    ("personal_data.fine.cross_border.max", LAW, Fraction(1, 20), TEXT),
    ("personal_data.fine.consent", FINES, (30 * M, 50 * M), SUMMARY),
    ("personal_data.fine.silence", FINES, (50 * M, 70 * M), SUMMARY),
    ("personal_data.fine.procedure", FINES, (10 * M, 20 * M), SUMMARY),
    ("personal_data.fine.deadline", FINES, (30 * M, 40 * M), SUMMARY),
    ("personal_data.fine.no_ground", FINES, (30 * M, 50 * M), SUMMARY),
    ("personal_data.fine.breach.no_record", FINES, (10 * M, 20 * M), SUMMARY),
    ("personal_data.fine.breach.no_notice", FINES, (20 * M, 40 * M), SUMMARY),
    ("personal_data.fine.breach.late_notice", FINES, (40 * M, 60 * M), SUMMARY),
    ("personal_data.fine.breach.not_stopped", FINES, (60 * M, 80 * M), SUMMARY),
    ("personal_data.fine.no_dossier", FINES, (20 * M, 30 * M), SUMMARY),
    ("personal_data.fine.no_officer", FINES, (10 * M, 30 * M), SUMMARY),
]


def test_every_parameter_has_its_row():
    assert [row[0] for row in VALUES] == list(PARAMETERS)
    assert len(PARAMETERS) == len(ASSOCIATION_PARAMETERS) + len(PRIVACY_PARAMETERS)


@pytest.mark.parametrize(("id_", "first", "value", "certainty"), VALUES)
def test_values(id_, first, value, certainty):
    day = date.fromisoformat(first)
    found = resolve(PARAMETERS[id_], day)
    assert resolve(PARAMETERS[id_], day - timedelta(days=1)).standing is Standing.NOT_IN_FORCE
    assert found.chosen.cite.certainty is certainty
    if value is UNKNOWN:
        assert found.standing is Standing.NOT_KNOWN
    else:
        assert found.value == (Range(*value) if isinstance(value, tuple) else Range.exact(value))


@pytest.mark.parametrize("id_", [row[0] for row in VALUES if row[1] == "2017-03-24"])
def test_the_charter_goes_on_as_a_deduction(id_):
    before, after = (resolve(PARAMETERS[id_], date(2022, 4, day)) for day in (5, 6))
    assert before.value == after.value
    assert (before.chosen.cite.certainty, after.chosen.cite.certainty) == (TEXT, DEDUCTION)
    assert after.chosen.cite.document.number == "288/QĐ-BNV"


def cites():
    return [value.cite for parameter in PARAMETERS.values() for value in parameter.history] + [
        p.cite for p in PROVISIONS
    ]


def test_every_row_of_the_dossier_is_cited():
    """The rows of §5 and §6, and what was left over of §1 and §3; 2.07b is a draft, and must not be encoded."""
    found = {fact for cite in cites() for fact in cite.facts}
    asked = {
        f"A-5.{row}"
        for row in ("01", "02", "03", "04", "05", "06", "07", "08", "09a", "09b", "10a", "10b", "10c", "11")
    }
    asked |= {f"A-5.{row}" for row in ("12a", "12b", "12c", "13", "14", "15")}
    asked |= {
        f"A-6.{row}"
        for row in (
            "01",
            "02",
            "03",
            "04",
            "10",
            "11",
            "12a",
            "12b",
            "12c",
            "12d",
            "12e",
            "12f",
            "13",
            "14",
            "15",
            "20",
            "21",
            "22",
            "23",
            "24a",
            "24b",
        )
    }
    asked |= {f"A-6.{row}" for row in ("25", "26", "27a", "27b", "28a", "28b", "29a", "29b", "30", "35", "36", "42")}
    asked |= {
        f"A-6.{row}{letter}"
        for row, letters in (
            ("31", "abc"),
            ("32", "abc"),
            ("33", "abc"),
            ("34", "ab"),
            ("37", "abcde"),
            ("40", "abc"),
            ("41", "abcdefghijk"),
        )
        for letter in letters
    }
    asked |= {
        f"A-1.{row}"
        for row in (
            "02b",
            "03",
            "04a",
            "04b",
            "05a",
            "05b",
            "06",
            "15",
            "22",
            "23",
            "51",
            "52",
            "53",
            "54a",
            "54b",
            "62",
            "63",
        )
    }
    asked |= {"A-3.08", "A-3.10", "A-3.11", "M-FEE-01", "M-FEE-02", "M-JOIN-01", "M-JOIN-02"}
    asked |= {f"M-{what}-{n:02}" for what, last in (("BOOK", 4), ("HOST", 3), ("FOUND", 6)) for n in range(1, last + 1)}
    assert asked - found == set()
    assert not [
        fact for fact in found if not re.fullmatch(r"A-[1-6]\.\d\d[a-k]?|ANK-\d\d|AENC-\d\d|M-[A-Z]+-\d\d", fact)
    ]


def test_less_than_the_text_says_so():
    """A value that is not known, or less than the text, has a note, itself or in its document."""
    wrong = [c.facts for c in cites() if c.certainty is not TEXT and not (c.note_vi or c.document.note_vi)]
    assert wrong == []
    assert all(v.value is not None or v.cite.note_vi for p in PARAMETERS.values() for v in p.history)


def test_all_text_is_nfc_and_clean(texts):
    things = (
        *PARAMETERS.values(),
        *PROVISIONS,
        *ASSOCIATION_DOCUMENTS,
        *PRIVACY_DOCUMENTS,
        *OLDER_PEOPLE_DOCUMENTS,
        *CLUB_PRACTICE_DOCUMENTS,
    )
    found = [text for value in things for text in texts(value)]
    assert not [t for t in found if t != unicodedata.normalize("NFC", t) or re.search(r"\s\s|\n|^\s|\s$", t)]


@pytest.mark.parametrize(
    ("id_", "last", "first"),
    [
        ("personal_data.sensitive.2023", "2025-12-31", "2023-07-01"),
        ("association.tiers.four", "2025-06-30", "2017-03-24"),
        ("association.member.rights", "2022-04-05", "2017-03-24"),
    ],
)
def test_provisions_by_day(id_, last, first):
    [found] = [item for item in PROVISIONS if item.id == id_]
    first, last = date.fromisoformat(first), date.fromisoformat(last)
    day = timedelta(days=1)
    assert [found.stands(when) for when in (first - day, first, last, last + day)] == [False, True, True, False]
