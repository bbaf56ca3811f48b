"""Sông Xanh passes the kit of provinces, and its rules give what a calculation by hand gives."""

from __future__ import annotations

from datetime import date

import pytest

import lthtgn_province_song_xanh as song_xanh
from lthtgn.hooks import Plugin
from lthtgn.model.clubs import Club
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.policy.parameters import Terrain
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.grants import Cadence, grants_total
from lthtgn.testing.provinces import ProvinceTests

PLUGIN = Plugin("song-xanh", song_xanh)
HERE = Place("08", Edition.OF_34, commune="xã giả định", commune_code="99999", village="thôn Một")
ELSEWHERE = Place("08", Edition.OF_34, village="thôn Một")
DAY = date(2026, 6, 30)


class TestSongXanh(ProvinceTests):
    plugin = PLUGIN
    prefixes = ("song_xanh",)
    scopes = (song_xanh.SONG_XANH,)


@pytest.fixture(scope="module")
def book():
    return TestSongXanh().book


def club(place: Place = HERE, **figures: int | Range) -> Club:
    """A club of Sông Xanh that reported these figures for the year up to the day; `__` stands for the dot of an id."""
    said = tuple(
        Figure(name.replace("__", "."), value if isinstance(value, Range) else Range.exact(value))
        for name, value in figures.items()
    )
    period = Period(date(2025, 7, 1), date(2026, 7, 1))
    return Club("a", "CLB A", place=place, founded=PartialDate(2025, 1, 1), returns=(Return(period, said),))


def verdict(book, criterion: str, one: Club, on: date = DAY) -> Verdict:
    return book.assess(one, on, criteria=[criterion]).finding(one.id, criterion).verdict


@pytest.mark.parametrize(
    ("older", "expected"),
    [(64, Verdict.NOT_MET), (65, Verdict.MET), (100, Verdict.MET)],
)
def test_a_floor_without_a_ceiling(book, older, expected):
    """From 65 % of the members on; where the nation has a ceiling, the province has none."""
    assert verdict(book, "composition.older_share", club(members=100, members__older=older)) is expected


@pytest.mark.parametrize(
    ("women", "expected"),
    [(54, Verdict.NOT_MET), (55, Verdict.MET), (75, Verdict.MET), (76, Verdict.NOT_MET)],
)
def test_a_range(book, women, expected):
    """From 55 % to 75 % of the members, both included."""
    assert verdict(book, "composition.women_share", club(members=100, members__women=women)) is expected


def test_a_ceiling(book):
    """At most 60 members; the nation's own floor under Decision 1648 is not known, so that 60 meet nothing yet."""
    assert verdict(book, "composition.size", club(members=61)) is Verdict.NOT_MET
    assert verdict(book, "composition.size", club(members=60)) is Verdict.NOT_KNOWN
    assert verdict(book, "composition.size", club(ELSEWHERE, members=61)) is Verdict.NOT_KNOWN


def test_another_denominator(book):
    """12 of 20 members in need borrowed: 60 % of them, beside 24 % of all 50 members under the nation's id."""
    one = club(members=50, members__need_loan=20, loans__borrowers=12, loans__borrowers_in_need=12)
    ids = ("song_xanh.loans_in_need", "livelihood.loan_coverage")
    cells = book.compute(Register(clubs=(one,)), on=DAY, indicators=ids).cells

    assert [(cell.indicator.id, cell.part, cell.whole) for cell in cells] == [
        (ids[0], Range.exact(12), Range.exact(20)),
        (ids[1], Range.exact(12), Range.exact(50)),
    ]


@pytest.mark.parametrize(
    ("fund", "has_fund", "may_be_launched"),
    [
        (19_999_999, Verdict.NOT_MET, Verdict.NOT_MET),
        (20_000_000, Verdict.MET, Verdict.NOT_MET),
        (30_000_000, Verdict.MET, Verdict.MET),
    ],
)
def test_money_and_the_gate_before_the_launch(book, fund, has_fund, may_be_launched):
    """20 million đồng at any time; 30 million before the launch."""
    one = club(funds__livelihood_balance=fund)

    assert verdict(book, "song_xanh.fund", one) is has_fund
    assert verdict(book, "song_xanh.fund_for_launch", one) is may_be_launched


def test_grants_are_added_up_by_payer(book):
    """Of 30 and 50 million one, and 15 to 20 million beside: 45 to 70 once; 2 million every year; nothing elsewhere."""
    found = book.grants(club(funds__livelihood_balance=30_000_000), DAY)

    assert grants_total(found, Cadence.ONCE) == Range(45_000_000, 70_000_000)
    assert grants_total(found, Cadence.YEARLY) == Range.exact(2_000_000)
    assert [item.grant.item_vi for item in found if item.amount is None] == ["máy đo huyết áp"]
    assert book.grants(club(ELSEWHERE, funds__livelihood_balance=30_000_000), DAY) == ()


def test_without_the_fund_the_project_is_left(book):
    """Without 30 million in the fund the province gives nothing: 50 million of the project and 15 to 20 of the commune."""
    found = book.grants(club(funds__livelihood_balance=29_999_999), DAY)

    assert grants_total(found, Cadence.ONCE) == Range(65_000_000, 70_000_000)


def test_targets_by_phase_and_terrain(book):
    """40 clubs by 2030, and 60 from 2031 on; 100 % of the communes in the plains, 85 % elsewhere."""
    found = [
        [item.aim.low.low for item in book.progress(Register(), day, place=HERE) if item.target.id.endswith(".clubs")]
        for day in (DAY, date(2031, 1, 1))
    ]
    by_terrain = [
        str(item.aim.low.low)
        for terrain in Terrain
        for item in book.progress(Register(), DAY, place=HERE, terrain=terrain)
        if item.target.id == "song_xanh.targets.communes"
    ]

    assert found == [[40], [60]]
    assert by_terrain == ["1", "17/20"]


def test_reports_are_due_twice_a_year(book):
    """On 15 June and on 15 December, to the province's association; elsewhere none is asked for."""
    assert [(str(item.due), item.rule.term_vi) for item in book.reports_due(Period.year(2026), HERE)] == [
        ("2026-06-15", "báo cáo 6 tháng"),
        ("2026-12-15", "báo cáo năm"),
    ]
    assert book.reports_due(Period.year(2026), ELSEWHERE) == ()


def test_the_award_and_its_money(book):
    """Twice the base salary of 2,340,000 đồng, and from 1 July 2026 of 2,530,000 đồng."""
    prizes = [
        item.prize.amount
        for day in (date(2026, 6, 30), date(2026, 7, 1))
        for item in book.award_schemes(day, HERE)
        if item.scheme.id == "song_xanh.awards.best_club"
    ]

    assert prizes == [Range.exact(4_680_000), Range.exact(5_060_000)]
    assert not [item for item in book.award_schemes(DAY, ELSEWHERE) if item.scheme.scope is not None]


def test_the_gift_at_70(book):
    """400,000 đồng in Sông Xanh; elsewhere the province's People's Council has said nothing that is known."""
    here, elsewhere = (book.resolve("longevity.gift.at_70.cash", DAY, place) for place in (HERE, ELSEWHERE))

    assert (here.value, elsewhere.value) == (Range.exact(400_000), Range.unknown())


def test_the_monthly_meeting_is_waived_for_a_year(book):
    """In 2026 it is not asked for; in 2027 it is again."""
    found = [verdict(book, "operation.meets_monthly", club(), day) for day in (DAY, date(2027, 1, 1))]

    assert found == [Verdict.NOT_IN_FORCE, Verdict.NOT_KNOWN]
    assert verdict(book, "operation.meets_monthly", club(ELSEWHERE)) is Verdict.NOT_KNOWN


def test_everything_is_said_to_be_invented():
    """Whoever meets a rule of Sông Xanh in a report is told that there is no such place."""
    told = [song_xanh.SONG_XANH.name_vi, *(item.number for item in song_xanh.lthtgn_documents())]

    assert all("giả định" in text for text in told)
    assert "does not exist" in song_xanh.__doc__
