"""Honest reports, as clubs and provinces write them, have nothing impossible in them; what is wrong stays found."""

import json
from fractions import Fraction

import pytest

import lthtgn
from lthtgn.exchange.cases import read_cases_text
from lthtgn.model.associations import Association, AssociationLevel
from lthtgn.model.clubs import Club, Complete, Records
from lthtgn.model.people import Member
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.ranges import Range
from lthtgn.rules.consistency import Severity
from lthtgn.rules.recomputing import Outcome

HA_NOI = Place("01", Edition.OF_63)
IMPOSSIBLE, SUSPICIOUS, ASK = Severity.IMPOSSIBLE, Severity.SUSPICIOUS, Severity.ASK


def case(kind="province", as_of="2024-12", results=(), words=(), qualifiers=None, place="Tuyên Quang", **figures):
    """A published case, read from its text."""
    raw = {
        "id": "a",
        "kind": kind,
        "name": "…",
        "source": "…",
        "as_of": as_of,
        "place": {"province_then": place},
        "figures": figures,
        "qualifiers": qualifiers or {},
        "published_results": list(results),
        "raw_tokens": list(words),
    }
    return read_cases_text(json.dumps([raw], ensure_ascii=False))[0]


def result(value, unit, formula, qualifier=None, **inputs):
    return {
        "what": "x",
        "inputs": inputs,
        "value": value,
        "unit": unit,
        "formula": formula,
        "qualifier": qualifier,
    }


def said(period, of=(), **figures):
    values = {name.replace("__", "."): value for name, value in figures.items()}
    return Return(
        Period.parse(period),
        tuple(Figure(id_, v if isinstance(v, Range) else Range.exact(v)) for id_, v in values.items()),
        clubs=tuple(of),
    )


def club(*returns, id="a", founded="2019-01-01", **more):  # noqa: A002
    return Club(id, id, HA_NOI, PartialDate.parse(founded), returns=returns, **more)


def rules_of(book, what):
    register = Register(clubs=(what,)) if isinstance(what, Club) else what
    return {(finding.rule.id.removeprefix("audit."), finding.severity) for finding in book.audit(register)}


def outcome(book, **more):
    (found,) = book.audit(case(**more)).results
    return found.outcome


# --- periods ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "figures",
    [
        {"borrowers_2021_2025": 770, "borrowers": 1200},
        {"members_helped_2021_2023": 9300, "members_helped_2024_2025": 9200},
        {"borrowers_2021_2025": 770, "borrowers_2018_2020": 900},
    ],
)
def test_figures_of_other_periods_do_not_differ(book, figures):
    """A figure is of its own years; without any, of a flow nothing is known (M-TRAP-11)."""
    assert not rules_of(book, case(clubs=10, **figures)) & {
        ("returns_differ", IMPOSSIBLE),
        ("year_above_cumulative", IMPOSSIBLE),
    }


def test_a_flow_of_a_case_without_years_is_kept_apart():
    """The day of the figures is not the period in which something happened; a period of the whole case is."""
    dated = case(clubs=10, members=500, borrowers=618, borrowers_2021_2025=770).register.associations[0].returns
    of_years = case(as_of="2023/2024", clubs=10, borrowers=618).register.associations[0].returns

    assert [(str(r.period), [f.id for f in r.figures]) for r in dated] == [
        ("2024-12", ["clubs", "members"]),
        ("2021-01-01/2025-12-31", ["loans.borrowers"]),
    ]
    assert [(r.period, [f.id for f in r.figures]) for r in of_years] == [
        (Period.parse("2023/2024"), ["clubs", "loans.borrowers"])
    ]


def test_a_case_about_a_period_has_one(book):
    assert ("no_place_or_day", ASK) not in rules_of(book, case(as_of="2023/2024", kind="club", members=50))


@pytest.mark.parametrize(
    ("founded", "period", "months", "wrong"),
    [
        ("2023-05-20", "2023", 8, False),  # May to December
        ("2023-05-20", "2023", 9, True),
        ("2023-05", "2023", 8, False),
        ("2019-07-01", "2019", 6, False),
        ("2019-07-01", "2019", 7, True),
        ("2019-01-01", "2024-01-05/2024-06-20", 6, False),
        ("2019-01-01", "2024-01-05/2024-06-20", 7, True),
        ("2019-01-01", "2024", 13, True),
    ],
)
def test_months_that_were_begun_count(book, founded, period, months, wrong):
    made = club(said(period, members=55, meetings__months=months), founded=founded)

    assert rules_of(book, made) == ({("part_above_whole", IMPOSSIBLE)} if wrong else set())


def test_a_return_from_before_the_founding_names_the_cause(book):
    """And not a number of members that nobody stated."""
    made = Register(clubs=(club(said("2018", members=55, members__women=30, loans__made=4)),))
    (finding,) = book.audit(made).findings

    assert (finding.rule.id, finding.severity) == ("audit.before_founding", IMPOSSIBLE)
    assert "– số liệu năm 2018; câu lạc bộ thành lập ngày 1/1/2019. Cần hỏi" in book.say(finding)
    assert rules_of(book, club(said("2019", members=55, loans__made=4))) == set()


def test_stocks_of_two_days_may_fall(book):
    """60 members in June and 50 older people in December; on one day they cannot be."""
    half = said("2024-01/2024-06", members=45)

    assert rules_of(book, club(half, said("2024", members__women=50))) == set()
    assert ("subset_above_set", ASK) in rules_of(book, club(half, said("2024-06", members__women=50)))


def test_borrowers_above_members_are_one_finding(book):
    """Members who borrowed may have left; over several years even more so."""
    for period in ("2024", "2020/2024"):
        made = club(said(period, members=55, loans__borrowers=60))

        assert rules_of(book, made) == {("attendances_as_persons", SUSPICIOUS)}
        assert len(book.audit(Register(clubs=(made,))).findings) == 1


def test_the_same_error_of_two_years_is_two_findings(book):
    wrong = {"members": 57, "members__women": 58}
    found = book.audit(Register(clubs=(club(said("2023", **wrong), said("2024", **wrong)),))).findings

    assert [finding.period for finding in found] == [Period.year(2023), Period.year(2024)]
    assert [book.say(finding)[:13] for finding in found] == ["a (năm 2023):", "a (năm 2024):"]


# --- shares, means, money ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("share", "wrong"),
    [
        ("0.5818181818181818", False),  # 32 of 55, as a spreadsheet writes it
        ("0.58181818181818179", False),
        ("0.582", False),
        ("0.58", False),
        ("0.5718181818181818", True),
    ],
)
def test_a_share_with_all_its_decimals(book, share, wrong):
    alone = club(said("2024", members=55, composition__older_members=Fraction(share)))
    beside = club(said("2024", members=55, members__older=32, composition__older_members=Fraction(share)))

    assert bool(rules_of(book, alone)) is wrong
    assert bool(rules_of(book, beside)) is wrong


@pytest.mark.parametrize(("mean", "wrong"), [("78.84210526315789", False), ("78.8", False), ("78.9", True)])
def test_a_mean_with_all_its_decimals(book, mean, wrong):
    """10,486 members of 133 clubs."""
    item = said("2024", clubs=133, members=10486, composition__mean_size=Fraction(mean))
    made = Register(associations=(Association("h", "H", place=HA_NOI, returns=(item,)),))

    assert (("mean_denominator", SUSPICIOUS) in rules_of(book, made)) is wrong


def test_a_mean_of_money_in_whole_millions(book):
    """6.5 billion by 135 clubs are 48.1 million, which 48 million is and 50 million is not."""
    for mean, wrong in ((48_000_000, False), (50_000_000, True)):
        item = said("2024", clubs=135, funds__livelihood_balance=6_500_000_000, livelihood__mean_fund=mean)
        made = Register(associations=(Association("h", "H", place=HA_NOI, returns=(item,)),))

        assert (("mean_denominator", SUSPICIOUS) in rules_of(book, made)) is wrong


@pytest.mark.parametrize(
    ("value", "fund", "expected"),
    [
        (100_000_000, 1_990_000_000, Outcome.DIFFERS),
        (100_000_000, 1_000_400_000, Outcome.ROUNDED),
        (50_000_000, 599_000_000, Outcome.DIFFERS),
        (5_000_000, 52_000_000, Outcome.ROUNDED),
        (5_000_000, 62_000_000, Outcome.DIFFERS),
        (800_000, 8_004_000, Outcome.ROUNDED),
        (800_000, 8_400_000, Outcome.DIFFERS),
    ],
)
def test_zeros_of_money_are_not_counted_down_to_the_million_only(book, value, fund, expected):
    """Ten clubs: 100 million each are not 199 million, and 5 million are 5.2 but not 6.2."""
    made = result(value, "VND per club", "fund_vnd/clubs", fund_vnd=fund, clubs=10)

    assert outcome(book, results=[made]) is expected


def test_an_unrelated_result_hides_no_share(book):
    """70 % printed, of 20 of 50 women; that a sum was published too is another matter."""
    sum_of_two = result(51, "persons", "a+b", a=41, b=10)

    for results in ((), (sum_of_two,)):
        found = rules_of(book, case(kind="club", members=50, women=20, women_pct=70, results=results))
        assert ("share_differs", IMPOSSIBLE) in found


@pytest.mark.parametrize(
    ("word", "share", "severity"),
    [
        ("over", 80, IMPOSSIBLE),
        ("over", 39, None),
        ("nearly", 30, IMPOSSIBLE),
        ("about", 90, SUSPICIOUS),
        ("about", 50, None),
    ],
)
def test_a_share_with_a_word_is_held_against_its_counts(book, word, share, severity):
    """20 of 50 are 40 %."""
    found = rules_of(book, case(kind="club", members=50, women=20, women_pct=share, qualifiers={"women_pct": word}))

    assert {s for rule, s in found if rule == "share_differs"} == ({severity} if severity else set())


# --- published results ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("word", "inputs", "value", "said_as", "expected"),
    [
        # Over 4,000 of 7,200 are over 55.6 %, and may be 60 %; 4,000 of over 7,200 may be 50 %.
        ({"borrowers": "over"}, {"borrowers": 4000, "members": 7200}, 60, "at_least", Outcome.POSSIBLE),
        ({"members": "over"}, {"borrowers": 4000, "members": 7200}, 50, "nearly", Outcome.POSSIBLE),
        ({}, {"borrowers": 4000, "members": 7200}, 60, "at_least", Outcome.DIFFERS),
        ({}, {"borrowers": 4000, "members": 7200}, 50, "nearly", Outcome.DIFFERS),
        ({"borrowers": "over"}, {"borrowers": 4000, "members": 7200}, 50, "nearly", Outcome.DIFFERS),
        ({"members": "about"}, {"borrowers": 4000, "members": 7200}, 60, None, Outcome.POSSIBLE),
        ({"members": "about"}, {"borrowers": 4000, "members": 7200}, 5, None, Outcome.DIFFERS),
        ({}, {"borrowers": 1, "members": 2}, 50, "under", Outcome.DIFFERS),
        ({}, {"borrowers": 49, "members": 100}, 50, "under", Outcome.BOUND),
        ({}, {"borrowers": 1, "members": 2}, 5, "about", Outcome.DIFFERS),
    ],
)
def test_a_result_is_right_where_some_reading_is(book, word, inputs, value, said_as, expected):
    made = result(value, "%", "borrowers/members*100", said_as, **inputs)

    assert outcome(book, results=[made], qualifiers=word) is expected


def test_growth_of_loose_numbers_may_be_anything(book):
    """From about 100 to about 110: what falls below 0 on the way is not taken as exact."""
    made = result(12, "%", "(new-old)/old*100", new=110, old=100)

    assert outcome(book, results=[made], qualifiers={"new": "about", "old": "about"}) is Outcome.POSSIBLE
    assert outcome(book, results=[made]) is Outcome.DIFFERS


def test_what_is_about_is_never_impossible(book):
    """About 100 for 5,000 is odd; no source says how far "about" goes."""
    made = case(results=[result(100, "persons", "a*b", "about", a=50, b=100)])

    (finding,) = book.audit(made).of("audit.result_differs")
    assert finding.severity is SUSPICIOUS
    assert "kết quả đã công bố: khoảng 100 người" in book.say(finding)


@pytest.mark.parametrize(
    ("words", "value", "reached", "word", "expected"),
    [
        ("vượt 231%", 231, 220, {"a": "over"}, Outcome.POSSIBLE),
        ("đã vượt 231% chỉ tiêu", 231, 231, {}, Outcome.WORDING),
        ("chưa vượt 231%", 231, 231, {}, Outcome.EXACT),
        ("vượt 105,3%", 105.3, Fraction(2000, 19), {}, Outcome.WORDING),
        ("vượt 30%", 30, 120, {}, Outcome.DIFFERS),
        ("vượt 20%", 20, 120, {}, Outcome.EXACT),
    ],
)
def test_to_exceed(book, words, value, reached, word, expected):
    part, whole = Fraction(reached).numerator, Fraction(reached).denominator * 100
    made = result(value, "% of target", "a/b*100", a=part, b=whole)

    assert outcome(book, results=[made], words=[words], qualifiers=word) is expected


@pytest.mark.parametrize(
    ("printed", "now", "expected"),
    [
        (-2.5, 9744, Outcome.CUT),
        (-2.6, 9744, Outcome.ROUNDED),
        (-2.3, 9775, Outcome.ROUNDED),  # half away from 0
        (-2.7, 9744, Outcome.DIFFERS),
    ],
)
def test_a_fall_is_rounded_by_its_size(book, printed, now, expected):
    """From 10,000 to 9,744 it is -2.56 %."""
    made = result(printed, "%", "(new-old)/old*100", new=now, old=10000)

    assert outcome(book, results=[made]) is expected


# --- groups that need not be all --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({"clubs": 173, "clubs_1533": 34, "clubs_1336": 119}, ("new_above_all", ASK)),
        ({"clubs": 150, "clubs_1533": 34, "clubs_1336": 119}, ("new_above_all", IMPOSSIBLE)),
        ({"clubs": 300, "new_clubs_2022": 500}, ("new_above_all", IMPOSSIBLE)),
        ({"clubs": 6, "clubs_donor": 4, "clubs_local": 1}, ("groups_do_not_add_up", ASK)),
        ({"clubs": 6, "clubs_donor": 4, "clubs_local": 3}, ("groups_do_not_add_up", IMPOSSIBLE)),
        ({"members": 50, "poor_near_poor_pct": 70, "better_off_pct": 32}, ("shares_not_100", SUSPICIOUS)),
    ],
)
def test_what_is_missing_from_groups_is_asked(book, figures, expected):
    assert expected in rules_of(book, case(**figures))


def test_up_to_so_many_persons_may_be_fewer_than_the_members(book):
    made = case(clubs=83, members=4158, trainees=4200, qualifiers={"trainees": "up_to"})

    assert ("attendances_as_persons", SUSPICIOUS) not in rules_of(book, made)


# --- returns ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "returns",
    [
        [said("2024", composition__women=Fraction(6, 10)), said("2024", composition__women=Fraction(8, 10))],
        [said("2019", members__at_founding=50), said("2024", members__at_founding=60)],
    ],
)
def test_shares_and_what_never_changes_differ_too(book, returns):
    assert rules_of(book, club(*returns)) == {("returns_differ", IMPOSSIBLE)}


def test_parts_that_exceed_the_whole_though_others_are_missing(book):
    """Two quarters of 6 are more than a year of 10; of borrowers the two may be the same."""
    year, first, second = "2024", "2024-01/2024-03", "2024-04/2024-06"
    loans = club(said(year, loans__made=10), said(first, loans__made=6), said(second, loans__made=6))
    people = club(said(year, loans__borrowers=10), said(first, loans__borrowers=6), said(second, loans__borrowers=6))

    assert rules_of(book, loans) == {("parts_of_year", IMPOSSIBLE)}
    assert rules_of(book, people) == set()


def test_parts_that_lead_nowhere_do_not_hide_those_that_fill(book):
    """January alone leads nowhere; the four quarters make 20."""
    quarters = [said(f"2024-{m:02}/2024-{m + 2:02}", loans__made=5) for m in (1, 4, 7, 10)]
    made = club(said("2024", loans__made=30), *quarters, said("2024-01", loans__made=1))
    (finding,) = book.audit(Register(clubs=(made,))).findings

    assert (finding.rule.id, finding.difference) == ("audit.parts_of_year", Range.exact(-10))


def test_days_and_periods_of_figures_are_said_as_the_language_says_them(book):
    """And not as a program writes them: "(2024-01/2024-06 + 2024-07/2024-12)"."""
    halves = said("2024-01/2024-06", loans__made=5), said("2024-07/2024-12", loans__made=6)
    (parts,) = book.audit(Register(clubs=(club(said("2024", loans__made=30), *halves),))).findings
    (day,) = book.audit(Register(clubs=(club(said("2024-12-31", members=55), said("2024", members=57)),))).findings

    assert (
        "số lượt cho vay trong kỳ (tháng 1/2024 – tháng 6/2024 + tháng 7/2024 – tháng 12/2024): 11 lượt; "
        "số lượt cho vay trong kỳ (năm 2024): 30 lượt; chênh lệch 19 lượt"
    ) in book.say(parts)
    assert "số thành viên (ngày 31/12/2024): 55 người; số thành viên (năm 2024): 57 người" in book.say(day)


# --- several clubs ----------------------------------------------------------------------------------------------------


def network(*returns, clubs, other=()):
    associations = [Association("h", "H", place=HA_NOI, returns=tuple(returns))]
    if other:
        associations.append(Association("g", "G", AssociationLevel.COMMUNE, HA_NOI, returns=tuple(other)))
    return Register(clubs=tuple(clubs), associations=tuple(associations))


def roster(id_, size):
    members = tuple(Member(f"m{i}", joined=PartialDate(2020)) for i in range(size))
    return club(id=id_, members=members, complete=(Complete(Records.MEMBERS),))


@pytest.mark.parametrize(
    "clubs",
    [
        [club(said("2024", members=60), id="a"), club(said("2024", members=55), id="b")],
        [roster("a", 60), roster("b", 55)],
    ],
)
def test_what_is_said_together_is_held_against_each_club(book, clubs):
    """60 and 55 are 115, from their returns and from their rosters."""
    right, wrong = (network(said("2024", "ab", members=total), clubs=clubs) for total in (115, 110))

    assert rules_of(book, right) == set()
    (finding,) = book.audit(wrong).of("audit.joint_differs")
    assert (finding.severity, finding.difference) == (IMPOSSIBLE, Range.exact(-5))


def test_two_that_speak_of_the_same_clubs(book):
    clubs = [club(id="a"), club(id="b"), club(id="c")]
    mine = said("2024", "ab", members=120)

    def of(*returns, other=()):
        return {rule for rule, _ in rules_of(book, network(*returns, clubs=clubs, other=other))}

    assert "joint_differs" in of(mine, other=[said("2024", "ba", members=130)])
    assert "joint_differs" in of(mine, said("2024", "a", members=121))
    assert "joint_differs" not in of(mine, said("2024", "abc", members=180), other=[said("2024", "ba", members=120)])
    assert "joint_differs" not in of(mine, said("2023", "a", members=121))


def test_the_number_of_clubs_that_are_named(book):
    clubs = [club(id="a"), club(id="b")]

    assert ("joint_differs", SUSPICIOUS) in rules_of(book, network(said("2024", "ab", clubs=5), clubs=clubs))
    assert rules_of(book, network(said("2024", "ab", clubs=2), clubs=clubs)) == set()


def test_what_only_reports_print_can_stand_in_a_register(book, tmp_path):
    """Clubs with a fund, new clubs and a mean are held against the rest (M-TRAP-03, M-TRAP-14); 63.7 million is by 102."""
    path = tmp_path / "hoi.toml"
    path.write_text(
        """
        [[associations]]
        id = "h"
        name = "H"
        level = "province"
        place = { province = "08", edition = "63" }
        [[associations.returns]]
        period = "2025"
        [associations.returns.figures]
        clubs = 135
        "clubs.with_fund" = 102
        "clubs.new" = 140
        "funds.livelihood_balance" = 6_500_000_000
        "livelihood.mean_fund" = 63_725_490
        """,
        encoding="utf-8",
    )
    found = book.audit(lthtgn.open_rulebook().read(path))

    assert {f.rule.id for f in found} == {"audit.mean_denominator", "audit.new_above_all"}
    (finding,) = found.of("audit.mean_denominator")
    assert [other.id for other in finding.others] == ["clubs.with_fund"]
    assert "63.725.490 đồng" in book.say(finding)


# --- traps that hung on names or sizes --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("figures", "severity"),
    [
        ({"clubs": 50, "members": 2500}, ASK),  # 50 each of 50 clubs
        ({"clubs": 30, "members": 1500}, ASK),
        ({"clubs": 30, "members": 1530}, None),  # 51 each
        ({"clubs": 900, "members": 50010, "women": 35007}, SUSPICIOUS),  # 70 %
        ({"clubs": 900, "members": 50020, "older_persons": 32513}, ASK),  # 65 %
        ({"members": 330000, "older_persons": 231000}, SUSPICIOUS),
        ({"members": 60, "older_persons": 42}, None),  # of so few, chance makes a round share
    ],
)
def test_an_estimate_that_looks_like_a_count(book, figures, severity):
    found = rules_of(book, case(**figures))

    assert {s for rule, s in found if rule == "estimated_total"} == ({severity} if severity else set())


@pytest.mark.parametrize(("members", "severity"), [(121, None), (122, ASK), (242, ASK), (1500, SUSPICIOUS)])
def test_one_club_above_the_largest(book, members, severity):
    """121 members is the largest club that is known; twice as many are rather those whom a club reaches."""
    expected = set() if severity is None else {("persons_per_club", severity)}

    assert rules_of(book, case(kind="club", members=members)) == expected
    assert rules_of(book, club(said("2024", members=members))) == expected


@pytest.mark.parametrize(
    ("unit", "formula", "inputs", "value", "odd"),
    [
        ("communes", "communes*target_pct/100", {"communes": 151, "target_pct": 70}, 105, True),  # 105.7
        ("communes", "communes*target_pct/100", {"communes": 151, "target_pct": 70}, 106, False),
        ("provinces", "provinces*planned_share/100", {"provinces": 63, "planned_share": 95}, 59, True),  # 59.85
        ("% of clubs", "strong/clubs*100", {"strong": 137, "clubs": 162, "pct_target": 85}, 85, True),
        ("% of clubs", "strong/clubs*100", {"strong": 138, "clubs": 162, "pct_target": 85}, 85, False),
    ],
)
def test_a_target_that_is_missed_whatever_its_name(book, unit, formula, inputs, value, odd):
    found = rules_of(book, case(results=[result(value, unit, formula, **inputs)]))

    assert (("met_only_by_rounding", SUSPICIOUS) in found) is odd


def test_a_target_among_the_figures(book):
    made = case(
        clubs=162,
        clubs_strong_target_pct=85,
        results=[result(85, "%", "clubs_strong/clubs*100", clubs_strong=137, clubs=162)],
    )

    assert ("met_only_by_rounding", SUSPICIOUS) in rules_of(book, made)


@pytest.mark.parametrize(("clubs", "odd"), [(186, True), (180, False)])
def test_a_result_over_another_base_than_the_target(book, clubs, odd):
    """153 strong clubs are 85 % of the 180 planned, and 82.3 % of the 186 that there are (M-TRAP-19)."""
    made = case(
        kind="project",
        clubs=clubs,
        results=[result(85, "%", "strong/target_clubs*100", strong=153, target_clubs=180, clubs=clubs)],
    )
    findings = book.audit(made).of("audit.other_base")

    assert bool(findings) is odd
    assert all(finding.second.value == Range.exact(Fraction(15300, 186)) for finding in findings)


def test_the_attainment_of_a_target_is_over_its_target(book):
    """41 clubs of 30 planned: that is what attainment means."""
    made = case(clubs=41, results=[result(137, "%", "clubs/planned_clubs*100", clubs=41, planned_clubs=30)])

    assert not book.audit(made).of("audit.other_base")


@pytest.mark.parametrize(("what", "odd"), [("members_per_new_club", True), ("members_per_club", False)])
def test_a_label_that_names_other_clubs_than_the_divisor(book, what, odd):
    """330,000 by 9,000 clubs are 36.7; a mean per new club is by 6,000."""
    mean = result(36.7, "members per club", "members/clubs", members=330000, clubs=9000) | {"what": what}
    made = case(clubs=9000, new_clubs=6000, members=330000, results=[mean])

    assert bool(book.audit(made).of("audit.mean_denominator")) is odd


def test_members_that_fall_while_more_clubs_are_named(book):
    clubs = [club(id=id_) for id_ in "abcd"]
    more = network(said("2023", "abc", members=200), said("2024", "abcd", members=190), clubs=clubs)
    others = network(said("2023", "abc", members=200), said("2024", "ad", members=110), clubs=clubs)

    assert ("members_fall_while_clubs_rise", SUSPICIOUS) in rules_of(book, more)
    assert ("members_fall_while_clubs_rise", SUSPICIOUS) not in rules_of(book, others)


@pytest.mark.parametrize(
    ("word", "printed", "odd"),
    [("nearly", 85, True), ("nearly", 24, False), ("over", 5, True), ("over", 6, False), ("at_least", 5, False)],
)
def test_a_word_that_tells_nothing(book, word, printed, odd):
    """12 % is no "nearly 85", and more than twice "over 5"."""
    made = case(results=[result(printed, "%", "a/b*100", word, a=12, b=100)])

    assert bool(book.audit(made).of("audit.word_too_loose")) is odd


@pytest.mark.parametrize(("mean", "odd"), [(48_000_000, False), (63_700_000, True)])
def test_a_mean_among_the_figures(book, mean, odd):
    """6.5 billion by 135 clubs, or by the 102 that have a fund."""
    made = case(clubs=135, clubs_with_income_fund=102, fund_vnd=6_500_000_000, mean_fund_per_club_vnd=mean)
    findings = book.audit(made).of("audit.mean_denominator")

    assert [[other.id for other in finding.others] for finding in findings] == ([["clubs.with_fund"]] if odd else [])


def test_another_result_of_the_same_number_hides_no_share(book):
    """70 % of women beside 20 of 50; 70 % of something else was published too."""
    other = result(70, "%", "borrowers/members*100", borrowers=35, members=50)
    made = case(kind="club", members=50, women=20, women_pct=70, results=[other])

    assert ("share_differs", IMPOSSIBLE) in rules_of(book, made)


# --- what targets ask for, and what a bound makes of a mean ---------------------------------------------------------------


def central(*returns):
    return Register(associations=(Association("tw", "Trung ương Hội", AssociationLevel.CENTRAL, returns=returns),))


@pytest.mark.parametrize(
    ("figures", "rule"),
    [
        ({"clubs": 110, "clubs__of_1336": 120}, "new_above_all"),
        ({"clubs": 110, "clubs__of_1648": 111}, "new_above_all"),
        ({"clubs": 110, "clubs__kept_up": 111}, "part_above_whole"),
        ({"clubs": 110, "clubs__fully_active": 111}, "part_above_whole"),
        ({"older_people": 900, "older_people__insured": 901}, "part_above_whole"),
        ({"members": 5901, "clubs__of_1336__members": 5902}, "part_above_whole"),
        ({"clubs__of_1336__members": 5901, "clubs__of_1336__older_members": 5902}, "part_above_whole"),
    ],
)
def test_parts_of_what_targets_ask_for_lie_in_their_wholes(book, figures, rule):
    """More clubs kept up than there are, more new clubs of one programme than clubs; one fewer of them may be."""
    assert rules_of(book, central(said("2024", **figures))) == {(rule, IMPOSSIBLE)}
    fitting = dict(zip(figures, sorted(figures.values(), reverse=True), strict=True))
    assert rules_of(book, central(said("2024", **fitting))) == set()


def test_what_targets_ask_for_is_named_in_words(book):
    """And not by its id, which nobody outside the library knows."""
    (finding,) = book.audit(central(said("2024", older_people=900, older_people__insured=901)))

    assert "tử số của tỷ lệ người cao tuổi có bảo hiểm y tế: 901; số người cao tuổi: 900" in book.say(finding)


def test_members_that_fit_the_new_clubs_of_a_programme(book):
    """330,000 are 36.7 in each of all 9,000 clubs and 55 in each of the 6,000 of Decision 1336 (M-TRAP-01)."""
    made = central(said("2024", clubs=9000, clubs__of_1336=6000, members=330_001))
    found = {item.rule.id: item for item in book.audit(made)}

    assert "số thành viên / số câu lạc bộ thành lập theo Đề án 1336: 55" in book.say(
        found["audit.population_not_named"]
    )


@pytest.mark.parametrize(
    ("clubs", "members", "mean"),
    [
        (9000, 330_000, "36,67 người"),
        (9000, Range.at_least(330_000), "ít nhất 36,67 người"),
        (9000, Range(0, 330_000), "tối đa 36,67 người"),
        (Range.at_least(9000), 330_000, "tối đa 36,67 người"),
        (Range(0, 9000), Range.at_least(330_000), "ít nhất 36,67 người"),
        (Range.at_least(9000), Range.at_least(330_000), "khoảng 36,67 người"),
    ],
)
def test_a_bound_makes_a_mean_a_bound(book, clubs, members, mean):
    """Over 330,000 members in 9,000 clubs are over 36.67 each, and not 36.67 (M-TRAP-17)."""
    found = {item.rule.id: item for item in book.audit(central(said("2024", clubs=clubs, members=members)))}

    said_of_it = book.say(found["audit.mean_size_outside_norm"])
    assert f"số thành viên bình quân một câu lạc bộ: {mean}; quy mô" in said_of_it


def test_a_bound_keeps_its_word_beside_what_it_looks_like(book):
    """The 330,000 of a return that says "at least" are not printed as if they had been counted."""
    made = central(said("2024", clubs=9000, clubs__of_1336=6000, members=Range.at_least(330_000)))
    found = {item.rule.id: item for item in book.audit(made)}

    assert "số thành viên: ít nhất 330.000 người; " in book.say(found["audit.estimated_total"])


def test_a_mean_over_another_number_keeps_its_unit(book):
    """5,000 members of 100 clubs are 50 persons each, printed as 49; money is not spoken of."""
    found = book.audit(case(clubs=100, members=5000, members_per_club=49))
    (wrong,) = (item for item in found if item.rule.id == "audit.mean_denominator")

    assert "số thành viên bình quân, chia cho số câu lạc bộ: 50 người; chênh lệch 1 người" in book.say(wrong)
