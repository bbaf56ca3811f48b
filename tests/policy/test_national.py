"""The nation's values, against expectations worked out by hand from the dossier."""

import re
import unicodedata
from datetime import date
from fractions import Fraction
from urllib.parse import urlsplit

import pytest

from lthtgn.policy.documents import Certainty, Citation, Document
from lthtgn.policy.national import DOCUMENTS, PARAMETERS, TARGETS
from lthtgn.policy.national.commune_types import RURAL_COMMUNE_COUNT, SPECIAL_ZONE_COUNT, WARD_COUNT
from lthtgn.policy.national.composition import (
    MAX_HARDSHIP_SHARE,
    MAX_OLDER_SHARE,
    MAX_SIZE,
    MAX_WOMEN_SHARE,
    MAX_YOUNGER_SHARE,
    MIN_HARDSHIP_SHARE,
    MIN_OLDER_SHARE,
    MIN_SIZE,
    MIN_WOMEN_SHARE,
    MIN_YOUNGER_SHARE,
)
from lthtgn.policy.national.coverage import (
    CLUB_OR_LIKE_COMMUNES_TARGET,
    MOUNTAIN_BORDER_ISLAND_COMMUNES_TARGET,
    OLDER_PERSONS_CLUB_COMMUNES_TARGET,
    PLAINS_COMMUNES_TARGET,
    PROVINCE_COVERAGE_TARGET,
)
from lthtgn.policy.national.documents import QD_222_XUAT_HOA, QD_1336, QD_1533, QD_1648
from lthtgn.policy.national.governance import MAX_BOARD_SIZE, MIN_BOARD_SIZE, MIN_BOARD_WOMEN_SHARE
from lthtgn.policy.national.network import (
    BOTH_FUNDS_TARGET,
    CLUBS_KEPT_UP_TARGET,
    FULLY_ACTIVE_CLUBS_TARGET,
    HEALTH_CONTENT_TARGET,
    LOAN_COVERAGE_TARGET,
    NEW_CLUB_MEMBERS_TARGET,
    NEW_CLUB_OLDER_MEMBERS_TARGET,
    NEW_CLUBS_TARGET,
    OLDER_WOMEN_TARGET,
)
from lthtgn.policy.national.operation import (
    CHARTER_REQUIRED,
    FOUNDING_DECISION_REQUIRED,
    MIN_BORROWER_SHARE,
    MIN_MONTHS_MET,
    MIN_WELL_MANAGED,
    REQUIRED_AREAS,
    REQUIRED_FUNDS,
)
from lthtgn.policy.national.people import OLDER_PERSON_AGE, STATISTICS_AGE
from lthtgn.policy.national.places import COMMUNE_COUNT, PROVINCE_COUNT, TIER_COUNT
from lthtgn.policy.parameters import Aim, Level, Parameter, Since, Target
from lthtgn.policy.resolution import Standing, changes, resolve
from lthtgn.ranges import Range, Share, Verdict

NO = None  # nothing in force
UNKNOWN = "?"  # in force, but the value is not known

COMPOSITION = (
    MIN_SIZE,
    MAX_SIZE,
    MIN_OLDER_SHARE,
    MAX_OLDER_SHARE,
    MIN_WOMEN_SHARE,
    MAX_WOMEN_SHARE,
    MIN_YOUNGER_SHARE,
    MAX_YOUNGER_SHARE,
    MIN_HARDSHIP_SHARE,
    MAX_HARDSHIP_SHARE,
)

DAYS = (
    date(2015, 6, 1),
    date(2017, 4, 4),
    date(2017, 4, 5),
    date(2018, 6, 1),
    date(2020, 8, 30),
    date(2020, 8, 31),
    date(2020, 12, 31),
    date(2021, 1, 1),
    date(2025, 7, 31),
    date(2025, 8, 1),
    date(2025, 12, 1),
)


def exactly(value: int | Fraction) -> Range:
    return Range(value, value)


def pct(value: int) -> Range:
    return exactly(Fraction(value, 100))


UP_TO_70 = Range(0, Fraction(7, 10))
FROM_70 = Range(Fraction(7, 10), 1)

# One row a parameter, one column a day of DAYS.
# fmt: off
ON_EACH_DAY = {
    # 2015, the day before Lai Châu's plan, its day, 2018, the day before 1336, its day, end of 2020, 2021, the day before 1648, its day, later
    MIN_SIZE:          (NO, NO, exactly(50), exactly(50), exactly(50), exactly(50), exactly(50), exactly(50), exactly(50), UNKNOWN, UNKNOWN),
    MAX_SIZE:          (NO, NO, exactly(70), exactly(70), exactly(70), exactly(70), exactly(70), exactly(70), exactly(70), UNKNOWN, UNKNOWN),
    MIN_OLDER_SHARE:   (NO, NO, UP_TO_70, UP_TO_70, UP_TO_70, pct(60), pct(60), pct(60), pct(60), UNKNOWN, UNKNOWN),
    MAX_OLDER_SHARE:   (NO, NO, FROM_70, FROM_70, FROM_70, pct(70), pct(70), pct(70), pct(70), UNKNOWN, UNKNOWN),
    MIN_WOMEN_SHARE:   (NO, NO, pct(60), pct(60), pct(60), pct(60), pct(60), pct(60), pct(60), UNKNOWN, UNKNOWN),
    MAX_WOMEN_SHARE:   (NO, NO, pct(70), pct(70), pct(70), pct(70), pct(70), pct(70), pct(70), UNKNOWN, UNKNOWN),
    MIN_YOUNGER_SHARE: (NO, NO, NO, NO, NO, pct(30), pct(30), pct(30), pct(30), UNKNOWN, UNKNOWN),
    MAX_YOUNGER_SHARE: (NO, NO, NO, NO, NO, pct(40), pct(40), pct(40), pct(40), UNKNOWN, UNKNOWN),
    MIN_HARDSHIP_SHARE:    (NO, NO, pct(60), pct(60), pct(60), pct(60), pct(60), NO, NO, UNKNOWN, UNKNOWN),
    MAX_HARDSHIP_SHARE:    (NO, NO, pct(70), pct(70), pct(70), pct(70), pct(70), NO, NO, UNKNOWN, UNKNOWN),
    REQUIRED_FUNDS:     (NO, NO, NO, NO, NO, exactly(2), exactly(2), exactly(2), exactly(2), UNKNOWN, UNKNOWN),
    MIN_BORROWER_SHARE: (NO, NO, NO, NO, NO, pct(50), pct(50), pct(50), pct(50), UNKNOWN, UNKNOWN),
    REQUIRED_AREAS:     (NO, NO, NO, NO, NO, exactly(8), exactly(8), exactly(8), exactly(8), exactly(8), exactly(8)),
    MIN_MONTHS_MET:     (NO, NO, NO, NO, NO, *(pct(100),) * 4, UNKNOWN, UNKNOWN),
    MIN_WELL_MANAGED:   (NO, NO, NO, NO, NO, *(UNKNOWN,) * 6),
    FOUNDING_DECISION_REQUIRED: (NO, NO, NO, NO, NO, NO, NO, NO, exactly(1), exactly(1), exactly(1)),
    CHARTER_REQUIRED:           (NO, NO, NO, NO, NO, NO, NO, NO, exactly(1), exactly(1), exactly(1)),
    MIN_BOARD_SIZE:        (NO, NO, NO, NO, NO, NO, NO, NO, exactly(5), exactly(5), exactly(5)),
    MAX_BOARD_SIZE:        (NO, NO, NO, NO, NO, NO, NO, NO, exactly(9), exactly(9), exactly(9)),
    MIN_BOARD_WOMEN_SHARE: (NO, NO, NO, NO, NO, NO, NO, NO, pct(50), pct(50), NO),
    OLDER_PERSON_AGE: (exactly(60),) * 11,
    PROVINCE_COUNT: (NO, *(exactly(63),) * 7, *(exactly(34),) * 3),  # 1 July 2025 lies between 2021 and 31 July 2025
    TIER_COUNT:     (NO, *(exactly(3),) * 7, *(exactly(2),) * 3),
    COMMUNE_COUNT:  (*(NO,) * 8, *(exactly(3321),) * 3),
    RURAL_COMMUNE_COUNT: (*(NO,) * 8, *(exactly(2621),) * 3),
    WARD_COUNT:     (*(NO,) * 8, *(exactly(687),) * 3),
    SPECIAL_ZONE_COUNT: (*(NO,) * 8, *(exactly(13),) * 3),
    STATISTICS_AGE:   (NO, NO, NO, NO, NO, NO, NO, NO, exactly(55), exactly(55), exactly(55)),
}
# fmt: on

CASES = [
    (parameter, day, value) for parameter, row in ON_EACH_DAY.items() for day, value in zip(DAYS, row, strict=True)
]


@pytest.mark.parametrize(("parameter", "day", "expected"), CASES, ids=lambda value: getattr(value, "id", str(value)))
def test_value_on_each_day(parameter: Parameter, day: date, expected: Range | str | None):
    """On every day around a change the value is the one of the dossier, nothing, or known to be not known."""
    answer: tuple[Standing, Range | None]
    if isinstance(expected, Range):
        answer = (Standing.IN_FORCE, expected)
    else:
        answer = (Standing.NOT_KNOWN, Range.unknown()) if expected == UNKNOWN else (Standing.NOT_IN_FORCE, None)
    found = resolve(parameter, day)
    assert answer == (found.standing, found.value)


def test_every_parameter_has_its_row():
    """No parameter is shipped without expectations."""
    assert set(ON_EACH_DAY) == set(PARAMETERS)


@pytest.mark.parametrize(
    ("parameter", "last_day_without", "first_day"),
    [
        (OLDER_PERSON_AGE, date(2010, 6, 30), date(2010, 7, 1)),
        (STATISTICS_AGE, date(2021, 10, 26), date(2021, 10, 27)),
        (FOUNDING_DECISION_REQUIRED, date(2021, 10, 26), date(2021, 10, 27)),
        (CHARTER_REQUIRED, date(2021, 10, 26), date(2021, 10, 27)),
        (MIN_BOARD_SIZE, date(2021, 10, 26), date(2021, 10, 27)),
        (MIN_BOARD_WOMEN_SHARE, date(2022, 12, 31), date(2023, 1, 1)),
    ],
    ids=lambda value: getattr(value, "id", str(value)),
)
def test_first_day_of_the_others(parameter: Parameter, last_day_without: date, first_day: date):
    """Values that start with the law of 2009 or with the club of Xuất Hóa start on that very day."""
    expected = (Standing.NOT_IN_FORCE, Standing.IN_FORCE, first_day)
    before = resolve(parameter, last_day_without)
    assert expected == (before.standing, resolve(parameter, first_day).standing, before.next_start)


def test_before_the_schemes_only_the_age_line_is_in_force():
    """In mid-2015 there is no rule about the clubs, only the law's age of an older person."""
    expected = ["people.older_person.age"]
    assert expected == [p.id for p in PARAMETERS if resolve(p, date(2015, 6, 1)).standing is not Standing.NOT_IN_FORCE]


@pytest.mark.parametrize("parameter", COMPOSITION, ids=lambda value: value.id)
def test_practice_under_1533_does_not_pass_a_stricter_floor(parameter: Parameter):
    """What one province planned in 2018 counts as practice, and not for a caller who wants at least a summary."""
    expected = (Standing.NOT_IN_FORCE, None)
    found = resolve(parameter, date(2018, 6, 1), floor=Certainty.SUMMARY)
    assert expected == (found.standing, found.value)
    assert all(lost.cite.certainty is Certainty.PRACTICE for lost in found.displaced)


@pytest.mark.parametrize("parameter", COMPOSITION, ids=lambda value: value.id)
def test_composition_under_1648_is_not_known_whatever_the_floor(parameter: Parameter):
    """Since 2025-08-01 nobody is told a number of the old scheme, nor that there is no rule."""
    expected = {Standing.NOT_KNOWN}
    assert expected == {resolve(parameter, date(2025, 12, 1), floor=floor).standing for floor in Certainty}


def test_numbers_of_1336_are_summaries():
    """Nothing of Decision 1336 is claimed to be read in its text."""
    expected = {Certainty.SUMMARY}
    assert expected == {s.cite.certainty for p in PARAMETERS for s in p.history if s.cite.document is QD_1336}


def test_seventy_per_cent_as_a_point_decides_only_at_seventy():
    """Lai Châu's "70 %" is met by 70 %, and neither met nor missed by any other share."""
    low, high = (resolve(p, date(2018, 6, 1)).value for p in (MIN_OLDER_SHARE, MAX_OLDER_SHARE))
    assert low is not None
    assert high is not None
    expected = {60: Verdict.NOT_KNOWN, 69: Verdict.NOT_KNOWN, 70: Verdict.MET, 71: Verdict.NOT_KNOWN}
    shares = {part: Share(Range.exact(part), Range.exact(100)) for part in expected}
    assert expected == {part: share.at_least_as(low) & share.at_most_as(high) for part, share in shares.items()}


def test_what_changes_with_1648():
    """From July to August 2025 composition, funds and borrowing become unknown; the eight areas change their basis."""
    expected = {*(p.id for p in COMPOSITION), "operation.funds.min", "operation.borrower_share.min"}
    expected |= {
        "operation.months_met.min",
        "operation.well_managed.min",
    }  # not known before either, but on another basis
    found = changes(PARAMETERS, date(2025, 7, 31), date(2025, 8, 1))
    assert expected == {old.parameter.id for old, new in found if new.standing is Standing.NOT_KNOWN}


# Targets: (programme, first day, year, low, high).

AIMS = {
    NEW_CLUBS_TARGET: [
        ("1533", date(2016, 8, 2), 2020, exactly(3200), None),
        ("1336", date(2020, 8, 31), 2025, exactly(3000), None),
        ("1648", date(2025, 8, 1), 2030, exactly(6000), None),
        ("1648", date(2025, 8, 1), 2035, exactly(12000), None),
        ("1648", date(2031, 1, 1), 2035, None, None),
    ],
    NEW_CLUB_MEMBERS_TARGET: [("1336", date(2020, 8, 31), 2025, exactly(150000), None)],
    NEW_CLUB_OLDER_MEMBERS_TARGET: [
        ("1336", date(2020, 8, 31), 2025, exactly(100001), None),  # more than 100,000
        ("1648", date(2025, 8, 1), 2030, exactly(300000), None),
    ],
    OLDER_WOMEN_TARGET: [("1648", date(2025, 8, 1), 2030, pct(50), pct(60))],
    CLUBS_KEPT_UP_TARGET: [
        ("1336", date(2020, 8, 31), 2025, exactly(1), None),
        ("1648", date(2025, 8, 1), 2035, exactly(1), None),
    ],
    FULLY_ACTIVE_CLUBS_TARGET: [("1336", date(2020, 8, 31), 2025, pct(70), None)],
    LOAN_COVERAGE_TARGET: [("1336", date(2020, 8, 31), 2025, pct(50), None)],
    BOTH_FUNDS_TARGET: [("1336", date(2020, 8, 31), 2025, exactly(1), None)],
    HEALTH_CONTENT_TARGET: [
        ("1579", date(2021, 1, 1), 2025, pct(80), None),
        ("1579", date(2026, 1, 1), 2030, exactly(1), None),
    ],
    PROVINCE_COVERAGE_TARGET: [
        ("1533", date(2016, 8, 2), 2020, None, None),
        ("1336", date(2020, 8, 31), 2025, pct(95), None),
    ],
    PLAINS_COMMUNES_TARGET: [
        ("1648", date(2025, 8, 1), 2030, exactly(1), None),
        ("1648", date(2025, 8, 1), 2035, exactly(1), None),
    ],
    MOUNTAIN_BORDER_ISLAND_COMMUNES_TARGET: [
        ("1648", date(2025, 8, 1), 2030, pct(70), None),
        ("1648", date(2025, 8, 1), 2035, pct(85), None),
    ],
    OLDER_PERSONS_CLUB_COMMUNES_TARGET: [("383", date(2025, 2, 21), 2030, pct(50), None)],
    CLUB_OR_LIKE_COMMUNES_TARGET: [("2156", date(2021, 12, 21), 2030, pct(80), None)],
}


@pytest.mark.parametrize("target", AIMS, ids=lambda value: value.id)
def test_aims(target: Target):
    """Each target asks for what the dossier says, by the year it says."""
    assert AIMS[target] == [(aim.programme, aim.since, aim.by_year, aim.low, aim.high) for aim in target.aims]


def test_aims_end_with_their_year_and_say_what_they_ask():
    """Every aim ends with its year; what has no number says what is printed instead."""
    aims = [aim for target in TARGETS for aim in target.aims]
    assert not [aim for aim in aims if aim.until is not None]
    assert not [aim.cite.facts for aim in aims if (aim.low is None and aim.high is None) is not bool(aim.said_vi)]


def test_what_is_not_the_whole_country_s():
    """Gia Lai's coverage of 2035, what is asked of each province and commune, and the projects' own."""
    found = {(a.level, a.scope and a.scope.name_vi, a.programme) for t in TARGETS for a in t.aims}
    assert found - {item for item in found if item[0] is Level.NATION} == {
        (Level.PROVINCE, "Gia Lai", "1648"),
        (Level.PROVINCE, None, "379"),
        (Level.COMMUNE, None, "1648"),
        (Level.PROJECT, None, "VIE071"),
        (Level.PROJECT, None, "VIE085"),
    }


def test_a_share_says_what_it_is_a_share_of():
    """In words, and by the ids of its part and its whole; what no measure counts says what it needs."""
    shares = [target for target in TARGETS if target.unit.is_share]
    assert not [target.id for target in shares if not (target.of_vi and target.part and target.whole)]
    assert not [target.id for target in TARGETS if target.part is None]


def test_baselines():
    """New clubs start from 0 on their programme's first day, provinces from 60 of 63 at the end of 2019, others from nothing known."""
    expected = {
        ("targets.new_clubs", date(2020, 8, 31), exactly(0)),
        ("targets.new_clubs", date(2025, 8, 1), exactly(0)),
        ("targets.provinces_with_clubs_share", date(2019, 12, 31), exactly(Fraction(60, 63))),
    }
    found = {(t.id, a.baseline.on, a.baseline.value) for t in TARGETS for a in t.aims if a.baseline is not None}
    assert expected == found


def test_coverages_of_communes_are_not_merged():
    """Four coverages of communes are four targets, and in 2026 all four stand, with two more of Decision 383."""
    standing = {t.id for t in TARGETS if t.unit.id == "share_of_communes" and t.standing(date(2026, 6, 1))}
    assert standing == {
        "targets.plains_communes_to_standard_share",
        "targets.mountain_border_island_communes_to_standard_share",
        "targets.communes_with_older_persons_club_share",
        "targets.communes_with_club_or_like_share",
        "targets.communes_with_culture_club_share",
        "targets.communes_with_care_fund_share",
    }


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2016, 8, 1), []),
        (date(2016, 8, 2), [2020]),
        (date(2020, 8, 30), [2020]),
        (date(2020, 8, 31), [2020, 2025]),
        (date(2021, 1, 1), [2025]),
        (date(2025, 7, 31), [2025]),
        (date(2025, 8, 1), [2025, 2030, 2035]),
        (date(2026, 1, 1), [2030, 2035]),
        (date(2031, 1, 1), [2035, 2035]),
        (date(2036, 1, 1), []),
    ],
)
def test_new_clubs_by_day(day: date, expected: list[int]):
    """Decisions 1336 and 1648 stand side by side to the end of 2025: no source says when the earlier ends."""
    assert expected == [aim.by_year for aim in NEW_CLUBS_TARGET.standing(day)]


def test_2156_is_a_deduction():
    """That the World Bank's 80 % comes from Decision 2156 is an inference, and said to be one."""
    expected = [Certainty.DEDUCTION]
    assert expected == [aim.cite.certainty for aim in CLUB_OR_LIKE_COMMUNES_TARGET.aims]


def test_about_3200_new_clubs_is_no_threshold():
    """The estimate of Decision 1533 is said to be one."""
    expected = [("1533", True), ("1336", False), ("1648", False), ("1648", False), ("1648", False)]
    assert expected == [(aim.programme, aim.is_about) for aim in NEW_CLUBS_TARGET.aims]


@pytest.mark.parametrize("fact", ["1533-06", "1648-17", "1648-19a"])
def test_what_is_no_threshold_has_no_number(fact: str):
    """65 of 63 provinces, a clause known only in part, and a difference: listed, and no figure is judged by them."""
    (aim,) = [aim for target in TARGETS for aim in target.aims if fact in aim.cite.facts]
    assert (aim.low, aim.high, bool(aim.said_vi)) == (None, None, True)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (MIN_OLDER_SHARE.history[1], "C-02"),
        (MIN_WOMEN_SHARE.history[1], "C-03"),
        (MIN_BORROWER_SHARE.history[0], "C-05"),
        (REQUIRED_AREAS.history[0], "C-10"),
        (REQUIRED_AREAS.history[1], "C-10"),
        (OLDER_PERSON_AGE.history[0], "C-11"),
        (FULLY_ACTIVE_CLUBS_TARGET.aims[0], "C-04"),
        (LOAN_COVERAGE_TARGET.aims[0], "C-05"),
        (PLAINS_COMMUNES_TARGET.aims[0], "C-06"),
    ],
)
def test_disputes_are_told(value: Since | Aim, expected: str):
    """Where the dossier lists a contradiction, the citation names it and says in words how the sources differ."""
    assert expected in value.cite.facts
    assert value.cite.disputed_vi


# The whole of it.


def citations() -> list[Citation]:
    """Every citation of the national values."""
    values: list[Since | Aim] = [value for parameter in PARAMETERS for value in parameter.history]
    values += [aim for target in TARGETS for aim in target.aims]
    readings = [reading for target in TARGETS for aim in target.aims for reading in aim.readings]
    return [value.cite for value in (*values, *readings)]


EVERYTHING = (*DOCUMENTS, *PARAMETERS, *TARGETS)


def test_ids_are_unique():
    """No id is used twice, among parameters and targets together or among documents."""
    rules = [p.id for p in PARAMETERS] + [t.id for t in TARGETS]
    documents = [d.id for d in DOCUMENTS]
    assert (len(rules), len(documents)) == (len(set(rules)), len(set(documents)))


def test_cited_documents_are_listed():
    """Every document that a value cites is in DOCUMENTS."""
    assert {cite.document for cite in citations()} <= set(DOCUMENTS)


def test_addresses():
    """Every address is an http(s) URL with a host and no blank; every document and every citation has one."""
    sources = [document.addresses for document in DOCUMENTS] + [cite.sources for cite in citations()]
    assert all(sources)
    bad = [a for several in sources for a in several if not (urlsplit(a).netloc and re.fullmatch(r"https?://\S+", a))]
    assert not bad


def test_no_address_twice():
    """A citation names each of its addresses once."""
    assert not [cite.facts for cite in citations() if len(cite.sources) != len(set(cite.sources))]


def test_all_text_is_nfc(texts):
    """Vietnamese text is composed, and no line break or double blank slipped in."""
    found = [text for value in EVERYTHING for text in texts(value)]
    assert len(found) > 500
    assert not [text for text in found if text != unicodedata.normalize("NFC", text)]
    assert not [text for text in found if re.search(r"\s\s|\n|^\s|\s$", text)]


def test_every_citation_rests_on_facts():
    """None is without; tests/repository/test_facts.py holds them against the ids of the dossier."""
    assert all(cite.facts for cite in citations())


def test_unknown_values_say_what_is_not_known():
    """A value that is not known cites an entry of the dossier's lists of what is not known, and says so in words."""
    expected = {QD_1336, QD_1648}
    unknown = [s.cite for p in PARAMETERS for s in p.history if s.value is None]
    assert expected == {cite.document for cite in unknown}
    assert all(any("UNK-" in fact for fact in cite.facts) for cite in unknown)
    assert all("Chưa biết" in (c.note_vi or "") for c in unknown if c.document == QD_1648)
    assert all("chưa có tiêu chí" in (c.note_vi or "") for c in unknown if c.document == QD_1336)


def test_less_than_text_carries_a_note():
    """Whatever was not read in the text of the law says how far it is known, itself or in its document."""
    unsure = [c for c in citations() if c.certainty is not Certainty.TEXT]
    assert not [c.facts for c in unsure if not c.note_vi and not c.document.note_vi]


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        (QD_1533, ("QĐ 1533/QĐ-TTg", date(2016, 8, 2))),
        (QD_1336, ("QĐ 1336/QĐ-TTg", date(2020, 8, 31))),
        (QD_1648, ("QĐ 1648/QĐ-TTg", date(2025, 8, 1))),
        (QD_222_XUAT_HOA, ("QĐ 222/QĐ-UBND", date(2021, 10, 27))),
    ],
    ids=lambda value: getattr(value, "id", ""),
)
def test_documents(document: Document, expected: tuple[str, date]):
    """Decisions are called as people call them, and bear the day of their signing."""
    assert expected == (document.short_vi, document.signed)


@pytest.mark.parametrize("parameter", [PROVINCE_COUNT, TIER_COUNT])
def test_what_was_before_the_reform_is_deduced(parameter):
    """No source says from when there were 63 provinces and three tiers: deduced from their end, and the note says so."""
    first, second = parameter.history
    assert (first.cite.certainty, second.cite.certainty) == (Certainty.DEDUCTION, Certainty.SUMMARY)
    assert "không nguồn nào ở đây nêu" in (first.cite.note_vi or "")


def test_an_aim_without_a_phase_is_given_none():
    """Of people unable to care for themselves one value is printed for the whole programme (1579-04d)."""
    aims = {fact: aim for target in TARGETS for aim in target.aims for fact in aim.cite.facts}
    assert aims["1579-04d"].phase_vi is None
    assert aims["1579-04c"].phase_vi == "giai đoạn 2026–2030"
