"""Targets as tables: what a figure comes to, under every reading, before and after the day by which it is asked for.

Expected fulfilments are worked out from the dossier (policy.md §1 to §5, §8.2, C-04, C-05) and by hand.
"""

import re
from datetime import date
from fractions import Fraction
from pathlib import Path

import attrs
import pytest

from lthtgn.app import open_rulebook
from lthtgn.errors import InputError, LthtgnError, RangeError, UnknownIdError
from lthtgn.exchange import read_cases
from lthtgn.hooks import Plugin, RuleBook
from lthtgn.hooks.figure_names import figure_name
from lthtgn.indicators.progress import Figures, Fulfilment, TargetProgress, hold
from lthtgn.model.associations import Association, AssociationLevel
from lthtgn.model.clubs import Club, Complete, Records
from lthtgn.model.people import Member
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.policy.documents import Certainty
from lthtgn.policy.national import TARGETS
from lthtgn.policy.national.network import NEW_CLUB_OLDER_MEMBERS_TARGET
from lthtgn.policy.parameters import Level, Terrain
from lthtgn.ranges import Range
from lthtgn_provinces import gia_lai

CASES = Path(__file__).parents[2] / "examples/published-cases/cases.json"
OF_GIA_LAI = open_rulebook(plugins=[Plugin("gia-lai", gia_lai)])


def found(items: tuple[TargetProgress, ...], target: str, programme: str, by_year: int | None = None) -> TargetProgress:
    """The progress of an aim; of two of one year the one that has a number."""
    fitting = [
        item
        for item in items
        if item.target.id == f"targets.{target}"
        and item.aim.programme == programme
        and item.aim.by_year == (by_year or item.aim.by_year)
    ]
    (item,) = fitting if len(fitting) == 1 else [item for item in fitting if item.aim.said_vi is None]
    return item


def test_published_totals(book: RuleBook, expect, figure):
    """The final review of 1336 (FR-01 to FR-08) and its neighbours; the nation's totals, given whole.

    day        | target                     | programme | by   | figures                                          | fulfilment
    2025-05-08 | new_clubs                  | 1336      | 2025 | clubs.of_1336=6000..                             | met
    2025-05-08 | new_clubs                  | 1336      | 2025 | clubs.of_1336=3000                               | met
    2025-05-08 | new_clubs                  | 1336      | 2025 | clubs.of_1336=2999                               | not_due
    2025-12-30 | new_clubs                  | 1336      | 2025 | clubs.of_1336=2999                               | not_due
    2025-12-31 | new_clubs                  | 1336      | 2025 | clubs.of_1336=2999                               | not_met
    2026-01-01 | new_clubs                  | 1336      | 2025 | clubs.of_1336=2999                               | not_met
    2026-01-01 | new_clubs                  | 1336      | 2025 | clubs.of_1336=3000                               | met
    2025-05-08 | new_clubs                  | 1336      | 2025 | clubs.of_1336=2900..3100                         | not_known
    2025-05-08 | new_clubs                  | 1336      | 2025 | clubs.of_1336=?                                  | not_known
    2025-05-08 | new_clubs                  | 1336      | 2025 | clubs.new=3021                                   | met
    2025-08-01 | new_clubs                  | 1336      | 2025 | clubs.new=3021                                   | not_known
    2025-08-01 | new_clubs                  | 1648      | 2030 | clubs.of_1648=0                                  | not_due
    2031-01-01 | new_clubs                  | 1648      | 2030 | clubs.of_1648=5999                               | not_met
    2031-01-01 | new_clubs                  | 1648      | 2035 | clubs.of_1648=5999                               | not_due
    2020-12-31 | new_clubs                  | 1533      | 2020 | clubs.of_1533=9999                               | not_known
    2025-05-08 | provinces_with_clubs_share | 1336      | 2025 | provinces.with_clubs=63,provinces=63             | met
    2025-05-08 | provinces_with_clubs_share | 1336      | 2025 | provinces.with_clubs=60,provinces=63             | met
    2025-05-08 | provinces_with_clubs_share | 1336      | 2025 | provinces.with_clubs=59,provinces=63             | not_due
    2025-05-08 | provinces_with_clubs_share | 1336      | 2025 | provinces.with_clubs=60..,provinces=63           | met
    2020-12-31 | provinces_with_clubs_share | 1533      | 2020 | provinces.with_clubs=60,provinces=63             | not_known
    2025-05-08 | new_club_members           | 1336      | 2025 | clubs.of_1336.members=330000                     | met
    2025-05-08 | new_club_members           | 1336      | 2025 | members=330000                                   | not_known
    2025-05-08 | new_club_older_members     | 1336      | 2025 | clubs.of_1336.older_members=231000..             | met
    2025-05-08 | clubs_with_both_funds_share | 1336     | 2025 | clubs.both_funds=9000,clubs=9000                 | met
    2025-05-08 | clubs_with_both_funds_share | 1336     | 2025 | clubs.both_funds=8999,clubs=9000                 | not_due
    2025-12-31 | clubs_kept_up_share        | 1336      | 2025 | clubs.kept_up=9000,clubs=9000                    | met
    2025-12-31 | clubs_kept_up_share        | 1336      | 2025 | clubs.kept_up=8999,clubs=9000                    | not_met
    2030-12-31 | clubs_kept_up_share        | 1648      | 2035 | clubs.kept_up=8999,clubs=9000                    | not_due
    2035-12-31 | clubs_kept_up_share        | 1648      | 2035 | clubs.kept_up=9000,clubs=9000                    | met
    2025-12-31 | members_improved_share     | 1336      | 2025 | members.improved=330000,members=330000           | met
    2025-12-31 | members_improved_share     | 1336      | 2025 | members.improved=329999,members=330000           | not_met
    2025-12-31 | members_improved_share     | 1336      | 2025 | members=330000                                   | not_known
    2025-05-08 | fully_active_clubs_share   | 1336      | 2025 | clubs.fully_active=40,clubs=100                  | not_due
    2026-01-01 | fully_active_clubs_share   | 1336      | 2025 | clubs.fully_active=40,clubs=100                  | not_met
    2026-01-01 | fully_active_clubs_share   | 1336      | 2025 | clubs.fully_active=75,clubs=100                  | not_known
    2026-01-01 | fully_active_clubs_share   | 1336      | 2025 | clubs.fully_active=70,clubs=100                  | not_known
    2026-01-01 | fully_active_clubs_share   | 1336      | 2025 | clubs.fully_active=80,clubs=100                  | met
    2025-05-08 | loan_coverage_share        | 1336      | 2025 | loans.borrowers=150000,members=330000            | not_known
    2026-01-01 | loan_coverage_share        | 1336      | 2025 | loans.borrowers=45,members=100,loans.borrowers_in_need=45,members.need_loan=60 | not_known
    2026-01-01 | loan_coverage_share        | 1336      | 2025 | loans.borrowers=45,members=100,loans.borrowers_in_need=45,members.need_loan=95 | not_met
    2026-01-01 | loan_coverage_share        | 1336      | 2025 | loans.borrowers=50,members=100,loans.borrowers_in_need=50,members.need_loan=60 | met
    2026-01-01 | loan_coverage_share        | 1336      | 2025 | loans.borrowers=50,members=100,members.need_loan=60 | not_known
    2026-01-01 | loan_coverage_share        | 1336      | 2025 | loans.borrowers=5,members=10,loans.borrowers_in_need=2,members.need_loan=6 | not_known
    2026-06-30 | older_women_share          | 1648      | 2030 | clubs.of_1648.older_women=61,clubs.of_1648.older_members=100 | not_due
    2026-06-30 | older_women_share          | 1648      | 2030 | clubs.of_1648.older_women=60,clubs.of_1648.older_members=100 | met
    2026-06-30 | plains_communes_to_standard_share | 1648 | 2030 | communes.plains.to_standard=9,communes.plains=9 | met
    2026-06-30 | plains_communes_to_standard_share | 1648 | 2030 | communes.plains.to_standard=8,communes.plains=9 | not_due
    2026-06-30 | mountain_border_island_communes_to_standard_share | 1648 | 2030 | communes.mountain_border_island.to_standard=7,communes.mountain_border_island=10 | met
    2026-06-30 | communes_with_older_persons_club_share | 383 | 2030 | communes.with_older_persons_club=1,communes=2 | met
    2026-06-30 | communes_with_club_or_like_share | 2156 | 2030 | communes.with_club_or_like=79,communes=100     | not_due
    2026-06-30 | clubs_in_plains_commune    | 1648      | 2030 | communes.plains.least_clubs_to_standard=3        | met
    2026-06-30 | clubs_in_plains_commune    | 1648      | 2030 | communes.plains.least_clubs_to_standard=2        | not_known
    2026-06-30 | clubs_in_plains_commune    | 1648      | 2030 | communes.plains.least_clubs_to_standard=0        | not_due
    2026-06-30 | villages_share             | 1648      | 2030 | villages.with_clubs=1,villages=5                 | not_known
    2025-12-31 | clubs_with_health_content_share | 1579 | 2025 | clubs_of_older_people.with_health_content=79,clubs_of_older_people=100 | not_met
    2026-01-01 | clubs_with_health_content_share | 1579 | 2030 | clubs_of_older_people.with_health_content=79,clubs_of_older_people=100 | not_due
    2025-12-31 | older_people_checked_up_share | 1579   | 2025 | older_people.checked_up=70,older_people=100      | met
    2026-01-01 | older_people_checked_up_share | 1579   | 2030 | older_people.checked_up=70,older_people=100      | not_due
    2016-12-31 | congress_4.membership_share | Đại hội IV | 2016 | association.members=89,older_people=100       | not_met
    """

    def answer(case: dict[str, str]) -> Fulfilment:
        values = {}
        for part in case["figures"].split(","):
            id_, _, said = part.partition("=")
            value = figure(said)
            if value is not None:
                values[id_] = value
        day = date.fromisoformat(case["day"])
        items = book.progress(values, day, level=Level.NATION, programmes=[case["programme"]])
        return found(items, case["target"], case["programme"], int(case["by"])).fulfilment

    expect(answer)


def test_the_projects(book: RuleBook, expect):
    """Strong and very strong clubs: 153 of 180 (VIE071); 137 printed as 85 % of 162, which is 138 (M-ASSESS-02 to 05).

    project | day        | strong | fulfilment
    VIE071  | 2024-12-31 | 153    | met
    VIE071  | 2024-12-31 | 152    | not_met
    VIE085  | 2025-12-31 | 136    | not_met
    VIE085  | 2025-12-31 | 137    | not_known
    VIE085  | 2025-12-31 | 138    | met
    """

    def answer(case: dict[str, str]) -> Fulfilment:
        values = {f"clubs.of_{case['project']}.strong": int(case["strong"])}
        items = book.progress(
            values, date.fromisoformat(case["day"]), level=Level.PROJECT, programmes=[case["project"]]
        )
        return found(items, "strong_clubs", case["project"]).fulfilment

    expect(answer)


# What is shown beside the fulfilment.


def test_both_readings_are_shown_and_none_is_chosen(book: RuleBook):
    """75 % reaches the 70 % of the summaries of 2020, and not the 80 % of the report of May 2025 (C-04)."""
    figures = {"clubs.fully_active": 75, "clubs": 100}
    items = book.progress(figures, date(2026, 1, 1), level=Level.NATION, programmes=["1336"])
    item = found(items, "fully_active_clubs_share", "1336")

    assert [(held.low.low, held.fulfilment) for held in item.held] == [
        (Fraction(7, 10), Fulfilment.MET),
        (Fraction(8, 10), Fulfilment.NOT_MET),
    ]
    assert [held.attained for held in item.held] == [Range.exact(Fraction(75, 70)), Range.exact(Fraction(75, 80))]
    assert (item.is_disputed, item.fulfilment) == (True, Fulfilment.NOT_KNOWN)
    assert item.held[1].cite.facts == ("C-04", "FR-08")


@pytest.mark.parametrize(
    ("share", "fulfilments", "together"),
    [
        (0, [Fulfilment.NOT_MET, Fulfilment.NOT_MET], Fulfilment.NOT_MET),
        (40, [Fulfilment.NOT_MET, Fulfilment.NOT_MET], Fulfilment.NOT_MET),
        (75, [Fulfilment.MET, Fulfilment.NOT_MET], Fulfilment.NOT_KNOWN),
        (90, [Fulfilment.MET, Fulfilment.MET], Fulfilment.MET),
    ],
)
def test_an_indicator_is_held_against_every_reading(book: RuleBook, share, fulfilments, together):
    """What a register's indicator shows is read against the 70 % and against the 80 % alike (C-04)."""
    target = book.targets["targets.fully_active_clubs_share"]
    figures = Figures(date(2026, 1, 1), {"an.indicator": Fraction(share, 100)}, Level.NATION)
    item = hold(target, target.aims[0], figures, ("an.indicator",))

    assert [held.fulfilment for held in item.held] == fulfilments
    assert item.fulfilment is together


def test_an_indicator_of_all_is_not_one_of_those_in_need(book: RuleBook):
    """The share of all members who borrowed says nothing of the share of those in need (C-05)."""
    target = book.targets["targets.loan_coverage_share"]
    figures = Figures(date(2026, 1, 1), {"an.indicator": Fraction(1, 2)}, Level.NATION)
    item = hold(target, target.aims[0], figures, ("an.indicator",))

    assert [held.value for held in item.held] == [Range.exact(Fraction(1, 2)), None]


def test_each_reading_has_its_own_whole(book: RuleBook):
    """45 of 100 members, of whom 60 need a loan: 45 % and 75 % (C-05)."""
    figures = {"loans.borrowers": 45, "members": 100, "loans.borrowers_in_need": 45, "members.need_loan": 60}
    item = found(book.progress(figures, date(2025, 5, 8)), "loan_coverage_share", "1336")

    assert [held.value for held in item.held] == [Range.exact(Fraction(45, 100)), Range.exact(Fraction(45, 60))]
    assert [held.of_vi for held in item.held] == ["thành viên", "thành viên có nhu cầu vay"]


def test_of_those_in_need_only_borrowers_in_need_count(book: RuleBook):
    """Of 10 members 6 need a loan; 5 borrowed, 2 of them in need: 50 % of the members, 33,3 % of those in need."""
    figures = {"loans.borrowers": 5, "members": 10, "loans.borrowers_in_need": 2, "members.need_loan": 6}
    items = book.progress(figures, date(2026, 1, 1), level=Level.NATION, programmes=["1336"])
    item = found(items, "loan_coverage_share", "1336")

    assert [held.value for held in item.held] == [Range.exact(Fraction(1, 2)), Range.exact(Fraction(1, 3))]
    assert [held.fulfilment for held in item.held] == [Fulfilment.MET, Fulfilment.NOT_MET]
    assert item.fulfilment is Fulfilment.NOT_KNOWN


def test_a_register_gives_each_reading_its_own_part(book: RuleBook):
    """What a club reports of those in need is read under Hà Nội's reading, from a register too."""
    reported = {"loans.borrowers": 5, "members": 10, "loans.borrowers_in_need": 2, "members.need_loan": 6}
    figures = tuple(Figure(id_, Range.exact(number)) for id_, number in reported.items())
    reporting = Club("a", "CLB", founded=PartialDate(2021), returns=(Return(Period.year(2025), figures),))
    items = book.progress(Register(clubs=(reporting,)), date(2025, 12, 31), level=Level.NATION)
    item = found(items, "loan_coverage_share", "1336")

    assert [held.value for held in item.held] == [Range.exact(Fraction(1, 2)), Range.exact(Fraction(1, 3))]
    assert item.fulfilment is Fulfilment.NOT_KNOWN


def test_a_floor_leaves_out_a_less_sure_reading(book: RuleBook):
    """That Hà Nội's plan counts those in need is practice: over a floor of summaries it is not asked."""
    figures = {"loans.borrowers": 45, "members": 100}
    items = book.progress(figures, date(2025, 5, 8), level=Level.NATION, floor=Certainty.SUMMARY)

    assert found(items, "loan_coverage_share", "1336").fulfilment is Fulfilment.NOT_DUE


def test_a_figure_is_a_part_of_the_target_exactly(book: RuleBook):
    """231,000 of 100,000 is 231 %; of "about 3,200" a part can be shown, and nothing said."""
    figures = {"clubs.of_1336.older_members": 231_000, "clubs.of_1533": 1600}
    items = book.progress(figures, date(2025, 5, 8), level=Level.NATION, programmes=["1336", "1533"])

    assert found(items, "new_club_older_members", "1336").held[0].attained == Range.exact(Fraction(231, 100))
    about = found(items, "new_clubs", "1533")
    assert (about.held[0].attained, about.fulfilment) == (Range.exact(Fraction(1, 2)), Fulfilment.NOT_KNOWN)


@pytest.mark.parametrize(
    ("number", "before", "after"),
    [
        (99_999, Fulfilment.NOT_DUE, Fulfilment.NOT_MET),
        (100_000, Fulfilment.NOT_DUE, Fulfilment.NOT_MET),
        (100_001, Fulfilment.MET, Fulfilment.MET),
    ],
)
def test_more_than_a_number_is_not_the_number(book: RuleBook, number, before, after):
    """Decision 1336 asks for more than 100,000 older members: 100,000 are 100 % of the number and do not reach it."""
    for day, fulfilment in ((date(2025, 5, 8), before), (date(2025, 12, 31), after)):
        values = {"clubs.of_1336.older_members": number}
        item = found(book.progress(values, day, level=Level.NATION), "new_club_older_members", "1336")

        assert item.fulfilment is fulfilment
        assert item.held[0].attained == Range.exact(Fraction(number, 100_000))
        assert "(trên 100.000 " in book.say(item)


def test_more_than_a_number_begins_with_the_next():
    """An aim cannot ask for more than 100,000 and for at least 100,000 at once."""
    aim = NEW_CLUB_OLDER_MEMBERS_TARGET.aims[0]
    with pytest.raises(RangeError, match="at least 100001"):
        attrs.evolve(aim, low=100_000)


def test_the_whole_is_of_the_list_of_its_day(book: RuleBook):
    """A share of communes before and after 1 July 2025 has another whole (CTX-04a, ENC-08)."""
    before, after = (
        found(book.progress({}, day), "communes_with_older_persons_club_share", "383")
        for day in (date(2025, 6, 30), date(2025, 7, 1))
    )
    assert (before.edition, before.whole_has_changed) == (Edition.OF_63, False)
    assert (after.edition, after.whole_has_changed) == (Edition.OF_34, True)
    assert "khác với khi mục tiêu được đặt ra" in book.say(after)


def test_what_stands_the_day_before_and_the_day_of_1648(book: RuleBook):
    """On 31 July 2025 nothing of Decision 1648 stands; on 1 August its targets stand beside those of 1336 (UNK-05)."""
    before, after = (
        {item.aim.programme for item in book.progress({}, day)} for day in (date(2025, 7, 31), date(2025, 8, 1))
    )
    assert ("1336" in before, "1648" in before) == (True, False)
    assert ("1336" in after, "1648" in after) == (True, True)


def test_terrain(book: RuleBook):
    """The targets of another terrain are left out, those of none stay."""
    of_plains = book.progress({}, date(2026, 1, 1), programmes=["1648"], terrain=Terrain.PLAINS)

    assert {item.aim.terrain for item in of_plains} == {None, Terrain.PLAINS}
    assert any(item.target.id == "targets.plains_communes_to_standard_share" for item in of_plains)


def test_a_place_has_its_own_targets_too():
    """Gia Lai's plan raises the coverage to 100 % and 85 % by 2035 (1648-19b); elsewhere it is not asked."""
    there = OF_GIA_LAI.progress({}, date(2026, 1, 1), place=Place("52", Edition.OF_34))
    elsewhere = OF_GIA_LAI.progress({}, date(2026, 1, 1), place=Place("01", Edition.OF_34))
    shares = {item.aim.low for item in there if item.aim.scope and item.target.unit.is_share}

    assert shares == {Range.exact(1), Range.exact(Fraction(85, 100))}
    assert not [item for item in elsewhere if item.aim.scope]


def test_what_is_not_known_says_what_is_needed(book: RuleBook):
    """Every target of the day is in the answer, what no measure counts too, each with what would have to be reported."""
    items = book.progress({}, date(2026, 1, 1))

    assert not [item.target.id for item in items if item.is_known]
    assert not [item.target.id for item in items if not item.held[0].missing and item.aim.said_vi is None]
    insured = found(items, "older_people_insured_share", "383")
    assert insured.held[0].missing == ("older_people.insured", "older_people")
    assert insured.target.needs_vi == "số người cao tuổi, và trong đó số có bảo hiểm y tế"


@pytest.mark.parametrize(
    ("fact", "day", "missing", "said"),
    [
        ("1336-10", date(2025, 5, 8), ("provinces.with_clubs", "provinces"), "số tỉnh, thành phố có câu lạc bộ"),
        ("1336-14", date(2025, 5, 8), ("clubs.kept_up", "clubs"), "số câu lạc bộ được duy trì"),
        ("1336-27", date(2025, 5, 8), ("members.improved", "members"), "chưa có cách đo nào được công bố"),
        (
            "1579-03a",
            date(2025, 5, 8),
            ("clubs_of_older_people.with_health_content", "clubs_of_older_people"),
            "trong đó số có nội dung chăm sóc sức khỏe",
        ),
        ("1648-11", date(2026, 1, 1), ("clubs.kept_up", "clubs"), "số câu lạc bộ được duy trì"),
        (
            "1648-15a",
            date(2026, 1, 1),
            ("communes.plains.to_standard", "communes.plains"),
            "tiêu chí “đạt chuẩn” chưa được công bố",
        ),
        (
            "1648-16a",
            date(2026, 1, 1),
            ("communes.mountain_border_island.to_standard", "communes.mountain_border_island"),
            "tiêu chí “đạt chuẩn” chưa được công bố",
        ),
    ],
)
def test_an_aim_without_figures_says_what_is_missing(book: RuleBook, fact, day, missing, said):
    """Nothing is known of it, by no register of clubs alone; what would have to be reported stands with it."""
    (item,) = (item for item in book.progress({}, day, level=Level.NATION) if fact in item.aim.cite.facts)
    ids = item.held[0].missing

    assert (item.fulfilment, item.is_known, ids) == (Fulfilment.NOT_KNOWN, False, missing)
    assert "chưa có số liệu" in book.say(item)
    needs = item.target.needs_vi or "; ".join(book.measures[id_].term_vi for id_ in ids)
    assert said in needs


def test_every_target_says_in_words_what_it_needs(book: RuleBook):
    """Either the target says it, or each id of it names a measure."""
    for target in book.targets.values():
        ids = [id_ for id_ in (target.part, target.whole) if id_ is not None]
        assert target.needs_vi or (ids and all(id_ in book.measures for id_ in ids)), target.id


# From what figures come.


@pytest.mark.parametrize(("number", "said"), [(2, "ít nhất 0,06 %"), (178, "ít nhất 5,9 %"), (6000, "ít nhất 200 %")])
def test_the_least_is_rounded_down(book: RuleBook, number, said):
    """2 of 3,000 are 0,0667 %, which is not "at least 0,1 %"; 178 are 5,93 %."""
    item = found(book.progress({"clubs.of_1336": number}, date(2025, 5, 8)), "new_clubs", "1336")
    assert f"bằng {said} mục tiêu" in book.say(item)


def test_a_part_of_the_country_says_the_least_only(book: RuleBook):
    """2,999 new clubs of one province may be 3,000 of the country; 3,000 of it surely are."""
    for number, fulfilment in ((2999, Fulfilment.NOT_KNOWN), (3000, Fulfilment.MET)):
        for day in (date(2025, 5, 8), date(2026, 1, 1)):
            items = book.progress({"clubs.of_1336": number}, day, level=Level.PROVINCE, programmes=["1336"])
            item = found(items, "new_clubs", "1336")
            assert (item.fulfilment, item.covered) == (fulfilment, False)
            assert item.held[0].value == Range(number, None)


@pytest.mark.parametrize("level", [None, Level.CLUB, Level.COMMUNE, Level.PROVINCE])
@pytest.mark.parametrize("share", [0, 40, 75, 90, 100])
def test_a_share_of_a_part_decides_nothing_of_the_nation(book: RuleBook, level, share):
    """90 of 100 clubs of a province say nothing of the others: the share is shown, the country is left open."""
    figures = {"clubs.fully_active": share, "clubs": 100}
    for day in (date(2025, 5, 8), date(2026, 1, 1)):
        item = found(book.progress(figures, day, level=level, programmes=["1336"]), "fully_active_clubs_share", "1336")

        assert {held.value for held in item.held} == {Range.exact(Fraction(share, 100))}
        assert {item.fulfilment, *(held.fulfilment for held in item.held)} == {Fulfilment.NOT_KNOWN}
        assert "trong phần có số liệu" in book.say(item)


def test_a_share_of_a_place_decides_its_own_target():
    """Gia Lai's own 100 % is held against figures of all Gia Lai (1648-19b); a share of a part of it decides nothing."""
    target = OF_GIA_LAI.targets["gia_lai.targets.communes_of_plains_to_standard_share"]
    (aim,) = target.aims
    for level, expected in ((Level.PROVINCE, Fulfilment.MET), (None, Fulfilment.NOT_KNOWN)):
        item = hold(target, aim, Figures(date(2026, 1, 1), {target.id: 1}, level))
        assert (aim.is_national, item.fulfilment) == (False, expected)


def test_published_cases(book: RuleBook):
    """The final review as printed: 6,000 new clubs, 63 of 63 provinces, 100 % with both funds.

    Its "330,000 members" fit the new clubs only by inference (C-07), so they are not taken for them.
    """
    cases = {case.id: case for case in read_cases(CASES)}
    items = book.progress(cases["nat-2025-05"])

    reached = {item.target.id.removeprefix("targets.") for item in items if item.fulfilment is Fulfilment.MET}
    assert reached == {"new_clubs", "provinces_with_clubs_share", "clubs_with_both_funds_share"}
    assert found(items, "provinces_with_clubs_share", "1336").held[0].attained == Range.exact(Fraction(100, 95))
    assert not found(items, "new_club_members", "1336").is_known


def test_figures_stay_of_their_day(book: RuleBook):
    """A total of May 2025 says nothing of the end of the year: asked from that day on, nothing is known of it."""
    case = next(case for case in read_cases(CASES) if case.id == "nat-2025-05")
    given = Return(Period.month(2025, 5), (Figure("clubs.of_1336", Range.exact(2000)),))

    for day, fulfilment, is_due in (
        (None, Fulfilment.NOT_DUE, False),
        (date(2025, 12, 30), Fulfilment.NOT_DUE, False),
        (date(2025, 12, 31), Fulfilment.NOT_KNOWN, True),
        (date(2026, 1, 1), Fulfilment.NOT_KNOWN, True),
    ):
        item = found(book.progress(given, day, level=Level.NATION, programmes=["1336"]), "new_clubs", "1336")
        assert (item.day, item.fulfilment, item.is_due) == (date(2025, 5, 31), fulfilment, is_due)
        assert item.held[0].value == Range.exact(2000)
        assert ("số liệu ngày 31/5/2025; chưa có số liệu của ngày hết hạn" in book.say(item)) is is_due
        assert ("chưa đến hạn" in book.say(item)) is not is_due
    assert {item.day for item in book.progress(case, date(2026, 1, 1))} == {date(2025, 5, 31)}


@pytest.mark.parametrize(
    ("target", "figures", "reached", "fulfilment"),
    [
        # Founded clubs, and people who were trained: there are at least as many on the last day.
        ("new_clubs", {"clubs.of_1336": 2999}, None, Fulfilment.NOT_KNOWN),
        ("new_clubs", {"clubs.of_1336": 3000}, "ít nhất 3.000", Fulfilment.MET),
        ("new_clubs", {"clubs.of_1336": Range(2999, 3001)}, None, Fulfilment.NOT_KNOWN),
        ("new_clubs", {"clubs.of_1336": Range(None, 3500)}, None, Fulfilment.NOT_KNOWN),
        ("older_people_trained", {"older_people.trained": 99_999}, None, Fulfilment.NOT_KNOWN),
        ("older_people_trained", {"older_people.trained": 100_000}, "ít nhất 100.000", Fulfilment.MET),
        # Members may leave, and a share may fall.
        ("new_club_members", {"clubs.of_1336.members": 330_000}, None, Fulfilment.NOT_KNOWN),
        ("new_club_older_members", {"clubs.of_1336.older_members": 231_000}, None, Fulfilment.NOT_KNOWN),
        ("provinces_with_clubs_share", {"provinces.with_clubs": 63, "provinces": 63}, None, Fulfilment.NOT_KNOWN),
        ("clubs_with_both_funds_share", {"clubs.both_funds": 9, "clubs": 9}, None, Fulfilment.NOT_KNOWN),
        ("start_up_models", {"models.start_up": 500}, None, Fulfilment.NOT_KNOWN),
    ],
)
def test_only_what_can_only_grow_is_reached_before_the_last_day(book: RuleBook, target, figures, reached, fulfilment):
    """Figures of May, asked after the last day: what had been reached by then, and can only grow, is reached."""
    programme = next(
        aim.programme for aim in book.targets[f"targets.{target}"].aims if aim.programme in {"1336", "383", "379"}
    )
    given = Figures(date(2025, 5, 8), figures, Level.NATION)
    (item,) = (
        item
        for item in book.progress(given, date(2031, 1, 1), programmes=[programme])
        if item.target.id == f"targets.{target}" and item.aim.by_year in {2025, 2030}
    )
    assert (item.is_outdated, item.fulfilment) == (True, fulfilment)
    assert ("số này chỉ có thể tăng" in book.say(item)) is (reached is not None)
    assert (reached or "") in book.say(item)


def test_what_can_only_grow():
    """Things done once and for all, and nothing that can be lost again: no share, no members, no stock."""
    growing = {target.id.removeprefix("targets.") for target in TARGETS if target.only_grows}
    assert growing == {
        "households_with_loans",
        "new_clubs",
        "older_people_starting_up",
        "older_people_trained",
        "vie085.trained_board_members",
    }


# Of which programme a figure is, where several ask for the same.


def test_a_figure_that_does_not_say_of_which_programme_it_is(book: RuleBook):
    """From August to December 2025 two programmes ask for new clubs: a bare 7,000 is counted for none, and that is said."""
    for id_ in ("targets.new_clubs", "clubs.new"):
        items = book.progress({id_: 7000}, date(2025, 9, 30), level=Level.NATION)
        asked = [item for item in items if item.target.id == "targets.new_clubs"]

        assert {item.aim.programme for item in asked} == {"1336", "1648"}
        for item in asked:
            assert (item.fulfilment, item.is_known, item.is_unclaimed) == (Fulfilment.NOT_KNOWN, False, True)
            assert (item.rivals, item.held[0].unclaimed) == (("1336", "1648"), (id_,))
            said = book.say(item)
            assert f"số liệu {id_} không nêu thuộc đề án nào" in said
            assert "Đề án 1336 và 1648: không tính cho đề án nào" in said


def test_a_figure_that_says_of_which_programme_it_is(book: RuleBook):
    """7,000 of 1336 are of 1336; where one programme alone asks, the bare figure is its."""
    for id_ in ("targets.new_clubs@1336", "clubs.of_1336", "network.new_clubs_1336"):
        items = book.progress({id_: 7000}, date(2025, 9, 30), level=Level.NATION)
        known = [item for item in items if item.is_known]
        assert [(item.aim.programme, item.held[0].value) for item in known] == [("1336", Range.exact(7000))]
        assert not any(item.is_unclaimed for item in items)
    for day, programme in ((date(2025, 7, 31), "1336"), (date(2026, 1, 1), "1648")):
        items = book.progress({"targets.new_clubs": 7000}, day, level=Level.NATION)
        assert {item.aim.programme for item in items if item.is_known} == {programme}
        assert {item.rivals for item in items if item.is_known} == {()}


def test_a_figure_of_all_clubs_is_no_programmes(book: RuleBook):
    """Clubs kept up are those of all stages: the one share is what both programmes ask for, and is held against both."""
    items = book.progress({"targets.clubs_kept_up_share": 1}, date(2025, 9, 30), level=Level.NATION)
    assert {item.aim.programme for item in items if item.is_known} == {"1336", "1648"}


def test_figures_of_the_last_day_decide_whenever_they_are_asked(book: RuleBook):
    """A total of December 2025 is of the last day: asked before, on and after it, 2,000 of 3,000 are missed."""
    given = Return(Period.month(2025, 12), (Figure("clubs.of_1336", Range.exact(2000)),))
    for day in (None, date(2025, 12, 30), date(2026, 6, 30)):
        item = found(book.progress(given, day, level=Level.NATION, programmes=["1336"]), "new_clubs", "1336")
        assert (item.fulfilment, item.is_outdated) == (Fulfilment.NOT_MET, False)


def club(id_: str, founded: str | None, province: str = "01", members: int = 2, **more) -> Club:
    people = tuple(Member(f"m{i}", born=PartialDate(1950), joined=PartialDate(2010)) for i in range(members))
    return Club(
        id_,
        f"CLB {id_}",
        founded=None if founded is None else PartialDate.parse(founded),
        place=Place(province, Edition.OF_63, commune="Xã A"),
        members=people,
        complete=(Complete(Records.MEMBERS),),
        **more,
    )


def test_new_clubs_of_a_register(book: RuleBook, expect):
    """A club is new under the programme of its founding; a date in two lives, or over a boundary, counts as perhaps.

    founded    | programme | new
    2016-08-01 | 1533      | 0
    2016-08-02 | 1533      | 1
    2020-08-30 | 1533      | 1
    2020-08-30 | 1336      | 0
    2020-08-31 | 1533      | 0..1
    2020-08-31 | 1336      | 0..1
    2020-12-31 | 1533      | 0..1
    2020-12-31 | 1336      | 0..1
    2021-01-01 | 1533      | 0
    2021-01-01 | 1336      | 1
    2025-07-31 | 1336      | 1
    2025-07-31 | 1648      | 0
    2025-08-01 | 1336      | 0..1
    2025-08-01 | 1648      | 0..1
    2020       | 1336      | 0..1
    2020-08    | 1533      | 0..1
    2025       | 1648      | 0..1
    ?          | 1336      | 0..1
    2010       | 1533      | 0
    """

    class Said:
        def __init__(self, value: Range) -> None:
            self.value = str(value.low) if value.is_exact else f"{value.low}..{value.high}"

    def answer(case: dict[str, str]) -> Said:
        founded = None if case["founded"] == "?" else case["founded"]
        register = Register(clubs=(club("a", founded),))
        items = book.progress(register, date(2025, 12, 31), level=Level.NATION, programmes=[case["programme"]])
        item = next(item for item in items if item.target.id == "targets.new_clubs")
        value = item.held[0].value
        assert value is not None
        return Said(value)

    expect(answer)


def test_clubs_founded_while_two_programmes_ran_are_named_with_both(book: RuleBook):
    """Of three clubs of 1336 or 1533 two are of September and December 2020: one surely new, two perhaps (ENC-02)."""
    founded = ("2020-08-30", "2020-09", "2020-12-31", "2021-01-01")
    register = Register(clubs=tuple(club(f"c{i}", day) for i, day in enumerate(founded)))
    items = book.progress(register, date(2021, 6, 30), level=Level.NATION, programmes=["1533", "1336"])

    for programme in ("1533", "1336"):
        item = found(items, "new_clubs", programme)
        assert item.held[0].value == Range(1, 3)
        assert item.shared == ((("1533", "1336"), 2),)
        assert (
            "2 câu lạc bộ thành lập khi cả Đề án 1533 và 1336 còn trong thời hạn: không nguồn nào nói tính cho đề án nào"
            in book.say(item)
        )
    assert found(items, "provinces_with_clubs_share", "1336").shared == ()
    cells = book.compute(register, on=date(2021, 6, 30), by=("programme",), indicators=["network.clubs"]).cells
    assert {cell.group: cell.value for cell in cells} == {
        ("1336",): Range.exact(1),
        ("1533",): Range.exact(1),
        ("1533/1336",): Range.exact(2),
    }
    assert "Đề án 1533 hoặc 1336 (thời hạn trùng nhau" in book.localiser("vi").text(
        "group", dimension="programme", value="1533/1336"
    )


def test_new_clubs_and_all_clubs_are_two_figures(book: RuleBook):
    """Of three clubs one is of 1336: its members alone count for the target of new clubs."""
    register = Register(
        clubs=(club("a", "2010", members=5), club("b", "2018", members=7), club("c", "2021", members=9))
    )
    items = book.progress(register, date(2024, 12, 31), level=Level.NATION)

    assert found(items, "new_clubs", "1336").held[0].value == Range.exact(1)
    assert found(items, "new_club_members", "1336").held[0].value == Range.exact(9)
    assert found(items, "new_club_members", "1336").answers == (1, 1)
    table = book.compute(register, on=date(2024, 12, 31), indicators=["network.clubs", "network.members"])
    assert [cell.value for cell in table.cells] == [Range.exact(3), Range.exact(21)]


def test_provinces_of_a_register(book: RuleBook):
    """Two provinces with clubs of 63; a register of the whole country says that there are no more."""
    register = Register(clubs=(club("a", "2021", "01"), club("b", "2021", "02"), club("c", "2021", "02")))
    part, whole = (
        found(book.progress(register, date(2024, 12, 31), level=level), "provinces_with_clubs_share", "1336")
        for level in (None, Level.NATION)
    )
    assert part.held[0].value == Range(Fraction(2, 63), 1)
    assert whole.held[0].value == Range.exact(Fraction(2, 63))
    assert (part.fulfilment, whole.fulfilment) == (Fulfilment.NOT_KNOWN, Fulfilment.NOT_DUE)


def test_communes_of_a_terrain_are_reported(book: RuleBook):
    """An association reports the communes of each terrain; nothing is told from the names of places."""
    figures = (
        Figure("communes.plains", Range.exact(40)),
        Figure("communes.plains.to_standard", Range.exact(30)),
    )
    association = Association("h", "Hội", AssociationLevel.PROVINCE, returns=(Return(Period.year(2026), figures),))
    items = book.progress(Register(associations=(association,)), date(2026, 12, 31), level=Level.NATION)

    plains = found(items, "plains_communes_to_standard_share", "1648")
    assert (plains.held[0].value, plains.fulfilment) == (Range.exact(Fraction(3, 4)), Fulfilment.NOT_DUE)
    assert not found(items, "mountain_border_island_communes_to_standard_share", "1648").is_known


def test_communes_of_a_register_are_the_least(book: RuleBook):
    """A commune with a club has "a club or the like": the clubs' own communes are a lower end, where the whole is known."""
    whole = Association(
        "h",
        "Hội",
        AssociationLevel.CENTRAL,
        returns=(Return(Period.year(2024), (Figure("communes", Range.exact(2)),)),),
    )
    register = Register(clubs=(club("a", "2021"), club("b", "2021")), associations=(whole,))
    item = found(book.progress(register, date(2024, 12, 31)), "communes_with_club_or_like_share", "2156")

    assert item.held[0].value == Range(Fraction(1, 2), 1)


def test_a_programme_that_is_not_there(book: RuleBook):
    """The nearest is suggested."""
    with pytest.raises(UnknownIdError, match="1648"):
        book.progress({}, date(2026, 1, 1), programmes=["1649"])


def test_figures_without_a_day(book: RuleBook):
    """Totals in a mapping are of no day, and a case of a year alone stands on neither side of a deadline."""
    with pytest.raises(LthtgnError, match="say which"):
        book.progress({"clubs.of_1336": 3000})


@pytest.mark.parametrize(
    ("figures", "says"),
    [
        ({"clubs.of_1336": -1}, "'clubs.of_1336' is below 0: -1"),
        ({"targets.new_clubs": Range(-5, -2)}, "'targets.new_clubs' is below 0: -2"),
        ({"clubs.both_funds": -1, "clubs": 10}, "'clubs.both_funds' is below 0: -1"),
        ({"clubs.both_funds": 1, "clubs": -10}, "'clubs' is below 0: -10"),
        ({"clubs.both_funds": -1}, "'clubs.both_funds' is below 0: -1"),
        (
            {"targets.clubs_with_both_funds_share": Fraction(-1, 100)},
            "'targets.clubs_with_both_funds_share' is below 0",
        ),
        (
            {"targets.clubs_with_both_funds_share": 60},
            "'targets.clubs_with_both_funds_share' is a share above 100 %: 60",
        ),
        ({"clubs.both_funds/clubs": Fraction(101, 100)}, "'clubs.both_funds/clubs' is a share above 100 %: 101/100"),
        ({"clubs.both_funds/clubs": Range.at_least(2)}, "'clubs.both_funds/clubs' is a share above 100 %: 2"),
    ],
)
def test_what_cannot_be_is_refused(book: RuleBook, figures, says):
    """Less than none, and more than all; the message names the figure."""
    with pytest.raises(RangeError, match=re.escape(says)):
        book.progress(figures, date(2025, 5, 8), level=Level.NATION, programmes=["1336"])


def test_what_can_be_is_not_refused(book: RuleBook):
    """None, all, and more new clubs than were asked for."""
    for figures in (
        {"clubs.of_1336": 0},
        {"clubs.of_1336": 6000},
        {"clubs.both_funds/clubs": 0},
        {"clubs.both_funds/clubs": 1},
    ):
        items = book.progress(figures, date(2025, 5, 8), level=Level.NATION, programmes=["1336"])
        assert sum(item.is_known for item in items) == 1


def test_figures_that_contradict_each_other(book: RuleBook):
    """A share that was reported and one that is worked out: either may be right, so nothing narrower is said."""
    target = book.targets["targets.clubs_with_both_funds_share"]
    figures = Figures(date(2025, 5, 8), {target.id: Range.exact(1), "clubs.both_funds": 50, "clubs": 100})

    assert hold(target, target.aims[0], figures).held[0].value == Range(Fraction(1, 2), 1)


def reported_by(
    level: AssociationLevel, period: Period, figures: dict[str, Range | int], id_: str = "h"
) -> Association:
    values = ((key, value if isinstance(value, Range) else Range.exact(value)) for key, value in figures.items())
    return Association(id_, "Hội", level, returns=(Return(period, tuple(Figure(*item) for item in values)),))


FINAL_REVIEW = {"clubs": 9000, "clubs.of_1336": 6000, "clubs.both_funds": 9000, "members": 330_000}


def test_a_register_of_an_association_alone_is_not_one_of_no_clubs(book: RuleBook):
    """The final review of 1336 as a register: 6,000 new clubs of 3,000, and not "0 clubs: missed" (FR-02, FR-06, FR-07)."""
    stocks = reported_by(AssociationLevel.CENTRAL, Period.year(2025), FINAL_REVIEW)
    loans = reported_by(AssociationLevel.CENTRAL, Period.year(2025), {"loans.borrowers": 150_000})
    register = Register(associations=(attrs.evolve(stocks, returns=(*stocks.returns, *loans.returns)),))
    items = book.progress(register, date(2025, 12, 31), level=Level.NATION, programmes=["1336"])

    assert found(items, "new_clubs", "1336").held[0].value == Range.exact(6000)
    assert found(items, "new_clubs", "1336").fulfilment is Fulfilment.MET
    assert found(items, "clubs_with_both_funds_share", "1336").fulfilment is Fulfilment.MET
    borrowed = found(items, "loan_coverage_share", "1336").held[0]
    assert (borrowed.value, borrowed.fulfilment) == (Range.exact(Fraction(5, 11)), Fulfilment.NOT_MET)
    for id_ in ("new_club_members", "new_club_older_members", "provinces_with_clubs_share"):
        assert not found(items, id_, "1336").is_known


def test_what_an_association_reported_is_of_its_own_day_and_period(book: RuleBook):
    """Figures of another day are not taken for those of the day, nor loans of a month for those of the year."""
    for period in (Period.year(2024), Period.parse("2025-11")):
        register = Register(associations=(reported_by(AssociationLevel.CENTRAL, period, FINAL_REVIEW),))
        items = book.progress(register, date(2025, 12, 31), level=Level.NATION)
        assert not [item.target.id for item in items if item.is_known]
    figures = {"loans.borrowers": 150_000, "members": 330_000}
    register = Register(associations=(reported_by(AssociationLevel.CENTRAL, Period.parse("2025-12"), figures),))
    items = book.progress(register, date(2025, 12, 31), level=Level.NATION)
    assert not found(items, "loan_coverage_share", "1336").is_known


def test_the_clubs_of_a_register_need_not_be_all_of_the_association(book: RuleBook):
    """One club listed of 6,000 reported: the report stands. A register said to hold all contradicts it: either may be right."""
    whole = reported_by(AssociationLevel.CENTRAL, Period.year(2024), FINAL_REVIEW)
    register = Register(clubs=(club("a", "2021"),), associations=(whole,))
    part, all_of = (
        found(book.progress(register, date(2024, 12, 31), level=level), "new_clubs", "1336")
        for level in (None, Level.NATION)
    )
    assert (part.held[0].value, part.fulfilment) == (Range.at_least(6000), Fulfilment.MET)
    assert (all_of.held[0].value, all_of.fulfilment) == (Range(1, 6000), Fulfilment.NOT_KNOWN)


def test_of_several_associations_the_one_over_all_is_read(book: RuleBook):
    """A province's figures lie in those of the nation; of two provinces neither says what the nation has."""
    central = reported_by(AssociationLevel.CENTRAL, Period.year(2024), {"clubs.of_1336": 6000})
    province = attrs.evolve(
        reported_by(AssociationLevel.PROVINCE, Period.year(2024), {"clubs.of_1336": 500}, "p"),
        place=Place("01", Edition.OF_63),
    )
    other = attrs.evolve(province, id="q", place=Place("38", Edition.OF_63))
    values = [
        found(book.progress(Register(associations=listed), date(2024, 12, 31)), "new_clubs", "1336").held[0].value
        for listed in ((province, central), (province,), (province, other))
    ]
    assert values == [Range.at_least(6000), Range.at_least(500), None]


def test_a_return_may_hold_whatever_a_target_asks_for(tmp_path: Path):
    """ "cần … (clubs.kept_up và clubs)" says what to report: a register takes it, and the report names it in words."""
    book = open_rulebook(plugins=())
    day = date(2025, 12, 31)
    asked = {id_ for item in book.progress({}, day) for held in item.held for id_ in held.missing}
    figures = "".join(f'"{id_}" = 12\n' for id_ in sorted(asked))
    path = tmp_path / "hoi.toml"
    path.write_text(
        '[[associations]]\nid = "h"\nname = "Hội"\nlevel = "central"\n[[associations.returns]]\nperiod = "2025"\n'
        f"[associations.returns.figures]\n{figures}",
        encoding="utf-8",
    )
    register = book.read(path, today=day)
    known = [item for item in book.progress(register, day, level=Level.NATION) if item.is_known]

    assert asked >= {"clubs.kept_up", "clubs.of_1648", "older_people.insured"}
    assert len(known) == len(book.progress({}, day))
    said = {figure_name(book, id_)[0] for id_ in asked}
    assert not said & asked
    assert {"số câu lạc bộ của dự án VIE085", "số thành viên (VIE085)", "số người cao tuổi"} <= said


def test_a_count_that_a_target_asks_for_is_whole(tmp_path: Path):
    """Half a club cannot be kept up, nor a person be counted in per cent."""
    path = tmp_path / "hoi.toml"
    path.write_text(
        '[[associations]]\nid = "h"\nname = "Hội"\nlevel = "central"\n[[associations.returns]]\nperiod = "2025"\n'
        '[associations.returns.figures]\n"clubs.kept_up" = "50 %"\n',
        encoding="utf-8",
    )
    with pytest.raises(InputError, match="counted in whole numbers"):
        open_rulebook(plugins=()).read(path, today=date(2026, 1, 1))
