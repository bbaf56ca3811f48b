"""Laws of plugins of provinces: what one sets changes nothing outside its place and its days, and no figure of the nation."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lthtgn.model.associations import Association
from lthtgn.model.clubs import Club
from lthtgn.model.periods import Period
from lthtgn.model.places import PROVINCES, Edition, Place
from lthtgn.model.register import Register
from lthtgn.policy.documents import Certainty
from lthtgn.testing.strategies import registers

# Of these no rule is known, before the merger or after (provinces.md, "Present provinces without a fact here").
ELSEWHERE = (
    *(Place(code, edition) for code in ("04", "11", "42") for edition in Edition),
    *(Place(code, Edition.OF_34) for code in ("15", "33", "51", "66", "92")),
    None,
)
FIRST = date(2016, 1, 1)  # the first day of anything that a province set
ANYWHERE = (*(Place(code, edition) for edition, codes in PROVINCES.items() for code in codes), None)
slow = settings(
    deadline=None,
    derandomize=True,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)


def moved(register: Register, place: Place | None) -> Register:
    """The register with every club and association in one place."""

    def there(item: Club | Association) -> Club | Association:
        return attrs.evolve(item, place=place)

    return attrs.evolve(
        register,
        clubs=tuple(there(club) for club in register.clubs),
        associations=tuple(there(association) for association in register.associations),
    )


def told(book, register: Register, day: date, place: Place | None):
    """All that a book says of a register in a place on a day: of clubs, people, grants, reports, and targets."""
    period = Period.year_to(day)
    assessment = book.assess(register, on=day)
    # When to ask again is said of later days: there a province's own value may be the first.
    bounds = [tuple(attrs.evolve(bound, next_start=None) for bound in f.bounds) for f in assessment]
    findings = [(f.club, f.criterion.id, f.verdict, f.figures, b) for f, b in zip(assessment, bounds, strict=True)]
    sets = [(f.club, f.set.id, f.verdict) for f in assessment.sets]
    rights = [
        (r.club, r.member, r.entitlement.id, r.verdict, r.amount)
        for r in book.entitlements(register, day)
        if r.verdict.value != "not_in_force"
    ]
    honoured = book.longevity(register, day.year, on=day)
    aims = [(p.target.id, p.aim, p.fulfilment) for p in book.progress(register, day, place=place)]
    due = () if place is None else book.reports_due(period, place)  # without a place those of all places are told
    return (findings, sets, rights, honoured, aims, book.grants(register, day), due)


@given(register=registers(), place=st.sampled_from(ELSEWHERE), day=st.dates(date(2016, 1, 1), date(2036, 1, 1)))
@slow
def test_nothing_changes_in_another_place(book, nation, register, place, day):
    there = moved(register, place)

    assert told(book, there, day, place) == told(nation, there, day, place)


@given(register=registers(), place=st.sampled_from(ANYWHERE), day=st.dates(date(2009, 1, 1), date(2015, 12, 31)))
@slow
def test_nothing_changes_before_the_first_day(book, nation, register, place, day):
    there = moved(register, place)

    assert told(book, there, day, place) == told(nation, there, day, place)


@given(register=registers(), place=st.sampled_from(ANYWHERE), day=st.dates(date(2016, 1, 1), date(2036, 1, 1)))
@slow
def test_no_figure_of_the_nation_changes_anywhere(book, nation, register, place, day):
    there = moved(register, place)
    period = Period.year_to(day)
    ids = list(nation.indicators)

    assert book.compute(there, period, indicators=ids).cells == nation.compute(there, period, indicators=ids).cells


def test_the_laws_would_see_a_change(book, nation):
    """In Quảng Nam in 2024 the two books say different things of the same club."""
    place, day = Place("49", Edition.OF_63), date(2024, 12, 31)
    there = Register(clubs=(Club("a", "A", place=place),))

    assert told(book, there, day, place) != told(nation, there, day, place)


def test_nothing_starts_before_the_first_day(plugins, book):
    """The laws above ask for what they say they ask for."""
    found = [
        *(value.start for item in book.overrides for value in item.history),
        *(aim.since for target in book.targets.values() for aim in target.aims if aim.scope is not None),
        *(item.since for item in (*book.grant_rules.values(), *book.calendars.values())),
    ]

    assert min(found) >= FIRST
    assert Certainty.PRACTICE not in {value.cite.certainty for item in book.overrides for value in item.history}


def test_the_fingerprint_tells_which_are_in(plugins, nation):
    """Each set of plugins has its own."""
    from lthtgn.app import open_rulebook

    found = {open_rulebook(plugins=[plugin]).fingerprint for plugin in plugins.values()}

    assert len(found) == len(plugins)
    assert nation.fingerprint not in found


@pytest.mark.parametrize("place", [place for place in ELSEWHERE if place is not None], ids=str)
def test_no_province_of_a_plugin_is_elsewhere(book, place):
    """The places of the law are none of those of the plugins."""
    scopes = {value.scope for item in book.overrides for value in item.history}

    assert not any(
        place.province == scope.code and place.edition.value == scope.edition for scope in scopes if scope is not None
    )
