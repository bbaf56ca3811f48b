"""Each rule of consistency: what it finds, and what it leaves alone; expected values by hand."""

from datetime import date
from fractions import Fraction

import pytest

from lthtgn.errors import UnknownIdError
from lthtgn.exchange.cases import read_cases_text
from lthtgn.exchange.figures import parse_figure
from lthtgn.model.associations import Association, AssociationLevel
from lthtgn.model.claims import Claim, Formula, Operator, Printed, PublishedCase, PublishedFigure, Qualifier
from lthtgn.model.clubs import Club, Complete, Records
from lthtgn.model.people import Member
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.ranges import Range
from lthtgn.rules.consistency import RULES, AuditRule, Material, Oddity, Severity, Shown, audit, norm_of_size
from lthtgn.rules.recomputing import recompute
from lthtgn.rules.sheets import sheet_of_case

HA_NOI = Place("01", Edition.OF_63)
DAY = PartialDate(2024, 12)
ROUTINE = {"audit.mean_size_outside_norm"}


def stated(name, printed, measure=None, whole=None, period=None):
    value, decimals, word = printed if isinstance(printed, tuple) else (printed, 0, None)
    return PublishedFigure(name, Printed(value, decimals, word), measure or name, whole, period)


def case(*figures, claims=(), kind="province", id="a", as_of=DAY, **counts):  # noqa: A002
    figures = (*figures, *(stated(name.replace("__", "."), printed) for name, printed in counts.items()))
    return PublishedCase(id, kind, "…", "…", as_of, HA_NOI, True, figures, tuple(claims))


def found(book, *cases, on=None):
    """The rules that found something, but for those that are about the form."""
    return {item.rule.id for item in book.audit(cases, on)} - ROUTINE


OVER, NEARLY, ABOUT = Qualifier.OVER, Qualifier.NEARLY, Qualifier.ABOUT


@pytest.mark.parametrize(
    ("rule", "figures"),
    [
        ("part_above_whole", {"members": 57, "members__women": 58}),
        ("part_above_whole", {"members": (57, 0, NEARLY), "members__women": (58, 0, OVER)}),
        ("part_above_whole", {"communes": 151, "communes__with_clubs": 152}),
        ("groups_do_not_add_up", {"members": 57, "members__women": 41, "members__men": 15}),
        ("groups_do_not_add_up", {"clubs": 5, "clubs__by_donor": 4, "clubs__by_local_budget": 2}),
        ("new_above_all", {"clubs": 293, "clubs__new": 341}),
        ("new_above_all", {"clubs": 153, "clubs__of_1533": 34, "clubs__of_1336": 118}),
        ("attendances_as_persons", {"members": 4158, "training__trainees": 24718}),
        ("estimated_total", {"clubs": 784, "members": 43120}),
        ("estimated_total", {"clubs": 6521, "members": (456470, 0, ABOUT)}),
        ("estimated_total", {"clubs": 9000, "members": 330000, "clubs__new": 6000}),
        ("persons_per_club", {"clubs": 180, "members": 27001}),
        ("subset_above_set", {"people__direct_beneficiaries": 21000, "members__older": 24725}),
        ("age_lines_cross", {"members__older": 40, "members__aged_55": 39}),
        ("population_not_named", {"clubs": 9000, "clubs__new": 6000, "members": 330000}),
        ("fund_kind", {"funds__balance": 4_788_000_000}),
        (
            "fund_kind",
            {
                "funds__balance": 100,
                "funds__livelihood_balance": 70,
                "funds__operating_balance": 20,
            },
        ),
    ],
)
def test_a_rule_finds_it_in_figures(book, rule, figures):
    assert f"audit.{rule}" in found(book, case(**figures))


@pytest.mark.parametrize(
    "figures",
    [
        {"members": 57, "members__women": 57},
        {"members": (50, 0, OVER), "members__women": 58},  # over 50 may be 60
        {"members": 57, "members__women": 41, "members__men": 16},
        {"members": 57, "members__women": (41, 0, NEARLY), "members__men": 30},
        {"clubs": 341, "clubs__new": 293},
        {"clubs": 153, "clubs__of_1533": 34, "clubs__of_1336": 119},
        {"clubs": 2, "members": 116},  # 58 each, but of two clubs: no wonder
        {"clubs": 5, "members": 260},
        {"clubs": 784, "members": 43121},
        {"clubs": 208, "members": (11000, 0, OVER)},
        {"members": 4158, "training__trainees": 366},
        {"members__older": 39, "members__aged_55": 40},
        {"funds__balance": 90, "funds__livelihood_balance": 70, "funds__operating_balance": 20},
        {"clubs": 516, "members": 32307},
    ],
)
def test_consistent_figures_are_left_alone(book, figures):
    assert found(book, case(**figures)) == set()


def shares(*pairs, members=None):
    figures = [
        stated(f"s{i}", p if isinstance(p, tuple) else (p, 0, None), m, "members") for i, (m, p) in enumerate(pairs)
    ]
    return case(*figures, **({} if members is None else {"members": members}), kind="club")


def tenths(value):
    return Fraction(value, 10), 1, None


@pytest.mark.parametrize(
    ("rule", "made"),
    [
        ("shares_not_100", shares(("members.aged_55", tenths(534)), ("members.under_55", tenths(487)))),
        ("shares_not_100", shares(("members.women", 60), ("members.men", 38))),
        ("shares_not_100", shares(("members.hardship", 24), ("members.better_off", 80))),
        ("share_of_no_whole_number", shares(("members.hardship", 24), members=60)),
        ("share_of_no_whole_number", shares(("members.under_55", tenths(487)), members=43)),
        ("share_cut", shares(("members.older", 70), members=55)),  # 39 of 55 is 70.9
        ("attainment_as_coverage", shares(("members.women", 105))),
        ("age_lines_cross", shares(("members.older", 70), ("members.aged_55", 60))),
        ("age_line_missing", shares(("members.older_of_no_line", 70))),
    ],
)
def test_a_rule_finds_it_in_shares(book, rule, made):
    assert f"audit.{rule}" in found(book, made)


@pytest.mark.parametrize(
    "made",
    [
        shares(("members.aged_55", tenths(535)), ("members.under_55", tenths(465))),
        shares(("members.aged_55", 86), ("members.under_55", 14), members=50),
        shares(("members.women", 33), ("members.men", 66)),  # cut: 33.3 and 66.7
        shares(("members.older", 70), members=56),  # 39 of 56 is 69.6
        shares(("members.hardship", (24, 0, OVER)), members=60),
        shares(("members.women", 100), members=45),
    ],
)
def test_consistent_shares_are_left_alone(book, made):
    assert found(book, made) == set()


def test_a_partition_that_may_have_a_third_part_is_only_asked_about(book):
    """Poor 70 % and better off 15 %, of Hà Tĩnh, leave 15 %. Who is in hardship may be better off: 104 % is only odd."""
    (less,) = book.audit(shares(("members.hardship", 70), ("members.better_off", 15))).findings
    (more,) = book.audit(shares(("members.hardship", 24), ("members.better_off", 80))).findings

    assert (less.severity, less.difference) == (Severity.ASK, Range(-15, -15))
    assert (more.severity, more.difference) == (Severity.SUSPICIOUS, Range(4, 4))


def test_the_nearest_whole_numbers_are_shown(book):
    """14 of 60 is 23.3 %, 15 is 25 %."""
    (finding,) = book.audit(shares(("members.hardship", 24), members=60)).of("audit.share_of_no_whole_number")

    assert [(other.term_vi, other.value) for other in finding.others] == [
        ("14 / 60", Range.exact(Fraction(70, 3))),
        ("15 / 60", Range.exact(25)),
    ]


def test_two_denominators_of_one_target(book):
    """Borrowers are 50 % of all and 40 % of those in need: impossible, since those in need are fewer."""
    wrong = case(
        stated("a", 50, "loans.borrowers", "members"),
        stated("b", 40, "loans.borrowers", "members.need_loan"),
        kind="club",
    )
    right = case(
        stated("a", 40, "loans.borrowers", "members"),
        stated("b", 50, "loans.borrowers", "members.need_loan"),
        kind="club",
    )

    assert found(book, wrong) == {"audit.two_denominators"}
    assert found(book, right) == set()


def test_members_fall_while_clubs_rise(book):
    """456,470 of 6,521 clubs, then 330,000 of 9,000; two places are not one series."""
    earlier = case(id="a", as_of=PartialDate(2023, 12), clubs=6521, members=456470, kind="national")
    later = case(id="b", as_of=PartialDate(2025, 5), clubs=9000, members=(330000, 0, OVER), kind="national")
    elsewhere = case(id="b", as_of=PartialDate(2025, 5), clubs=9000, members=330000, kind="province")

    (finding,) = book.audit([later, earlier]).of("audit.members_fall_while_clubs_rise")
    assert (finding.where, finding.difference) == ("b", Range(-126470, -126470))
    assert not book.audit([elsewhere, earlier]).of("audit.members_fall_while_clubs_rise")


def test_a_subset_in_another_report_of_the_same_time(book):
    """Clubs with a fund in one report, all clubs in another: to be asked. A year later it is no wonder."""
    one, other = case(id="a", clubs__with_fund=102), case(id="b", clubs=90)
    later = case(id="a", clubs__with_fund=102, as_of=PartialDate(2026))

    (finding,) = book.audit([one, other]).of("audit.subset_above_set")
    assert (finding.severity, finding.difference) == (Severity.ASK, Range(12, 12))
    assert not book.audit([later, other]).of("audit.subset_above_set")


@pytest.mark.parametrize(
    ("clubs", "members", "on", "odd"),
    [
        (10, 500, None, False),
        (10, 499, None, True),
        (10, 700, None, False),
        (10, 701, None, True),
        (10, 499, date(2010, 1, 1), True),  # figures have a day of their own
        (1, 40, None, False),  # one club is judged, not audited
    ],
)
def test_the_mean_size_of_clubs(book, clubs, members, on, odd):
    """From 50 to 70; a report about several clubs only."""
    assert bool(book.audit(case(clubs=clubs, members=members), on).of("audit.mean_size_outside_norm")) is odd


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2017, 4, 4), None),
        (date(2017, 4, 5), Range(50, 70)),
        (date(2025, 5, 10), Range(50, 70)),
        (date(2030, 1, 1), Range(50, 70)),  # the numbers of 1648 are not known: the last that are
        (None, Range(50, 70)),
    ],
)
def test_the_norm_of_the_size(day, expected):
    assert norm_of_size(day) == expected


@pytest.mark.parametrize(
    ("helped", "years", "odd"), [(960, (2021, 2025), True), (1248, (2021, 2025), False), (200, (2025, 2025), True)]
)
def test_a_count_far_from_its_norm(book, helped, years, odd):
    """960 helped by 208 clubs in five years are 0.9 a club and year; 12 are the norm, 1.2 a tenth of it."""
    made = case(stated("members_helped", helped, "help.people", None, years), clubs=208)

    assert bool(book.audit(made).of("audit.far_from_norm")) is odd


def test_a_figure_needs_a_place_and_a_day(book):
    nowhere = PublishedCase("a", "province", "…", "…", DAY, None, False, (stated("clubs", 208),))
    never = case(clubs=208, as_of=None)

    assert [f.first.id for f in book.audit(nowhere).of("audit.no_place_or_day")] == ["place"]
    assert [f.first.id for f in book.audit(never).of("audit.no_place_or_day")] == ["period"]
    assert not book.audit(PublishedCase("a", "club", "…", "…", place_named=False)).findings


# --- published results ------------------------------------------------------------------------------------------------


def mean(printed, fund=6_500_000_000, clubs=135, with_fund=102):
    inputs = {
        "income_fund_vnd": Printed(fund, -8),
        "clubs": Printed(clubs),
        "clubs_with_income_fund": Printed(with_fund),
    }
    formula = Formula(Operator.PER, ("income_fund_vnd", "clubs"))
    measures = {"income_fund_vnd": "funds.livelihood_balance", "clubs_with_income_fund": "clubs.with_fund"}
    return case(claims=[Claim("a.1", "mean", printed, "VND per club", inputs, formula, measures=measures)])


def test_a_mean_over_all_clubs_where_its_label_names_those_with_a_fund(book):
    """Over 48 million is 6.5 billion by 135; by the 102 with a fund it is 63.7 million."""
    (finding,) = book.audit(mean(Printed(48_000_000, -6, OVER))).of("audit.mean_denominator")

    assert finding.second.id == "clubs_with_income_fund"
    assert finding.second.value == Range.exact(Fraction(6_500_000_000, 102))
    assert finding.others[0].value == Range.exact(Fraction(6_500_000_000, 135))


def test_the_denominator_that_gives_what_is_printed_is_named(book):
    """63.7 million printed beside the division by 135."""
    (finding,) = book.audit(mean(Printed(63_700_000, -5))).of("audit.mean_denominator")

    assert finding.second.id == "clubs_with_income_fund"


def test_a_mean_that_all_denominators_give_is_left_alone(book):
    assert found(book, mean(Printed(48_100_000, -5), with_fund=135)) == set()


def result(text, value, unit="%", inputs=None, decimals=0, **more):
    from lthtgn.exchange.cases import parse_formula

    numbers = {name: Printed(number) for name, number in (inputs or {}).items()}
    return Claim("a.1", "…", Printed(value, decimals), unit, numbers, parse_formula(text), **more)


@pytest.mark.parametrize(
    ("claim", "least"),
    [
        (result("clubs*target_pct/100", 137, "clubs", {"clubs": 162, "target_pct": 85}), 138),
        (result("strong/clubs*100", 85, "%", {"strong": 137, "clubs": 162, "target_pct": 85}), 138),
        (result("clubs*target_pct/100", 138, "clubs", {"clubs": 162, "target_pct": 85}), None),
        (result("strong/clubs*100", 85, "%", {"strong": 138, "clubs": 162, "target_pct": 85}), None),
        (result("strong/clubs*100", 85, "%", {"strong": 153, "clubs": 180, "target_pct": 85}), None),
    ],
)
def test_a_target_that_is_met_by_rounding_only(book, claim, least):
    """137 of 162 is 84.6 %: 138 are needed. VIE085 and VIE071, M-TRAP-07 and M-TRAP-19."""
    findings = book.audit(case(claims=[claim])).of("audit.met_only_by_rounding")

    assert bool(findings) is (least is not None)
    if findings:
        (finding,) = findings
        shown = (finding.second, *finding.others)
        assert Range.exact(least) in {item.value for item in shown}


def test_overlapping_groups_that_are_added_up(book):
    """Older people, women and the poor, of Bình Dương."""
    claim = result("o+w+p", 10486, "persons", {"o": 4804, "w": 4684, "p": 998})
    figures = {"members": 10486, "members__older": 4804, "members__women_union": 4684, "members__poor": 998}

    assert "audit.overlapping_groups" in found(book, case(claims=[claim], **figures))
    of_ages = result("a+b", 43, "persons", {"a": 23, "b": 20})
    assert found(book, case(claims=[of_ages], members=43, members__aged_55=23, members__under_55=20)) == set()


def test_loans_above_the_capital_are_no_error(book):
    """32 loans of 7 million from 167 million: lent more than once."""
    numbers = {"turns": 32, "loan_min_vnd": 7}
    claim = result("turns*loan_min_vnd", 167, "VND", numbers, is_printed=False, measures={"turns": "loans.made"})
    (finding,) = book.audit(case(claims=[claim])).findings

    assert (finding.rule.id, finding.severity, finding.difference) == (
        "audit.revolving_fund",
        Severity.ASK,
        Range(-57, -57),
    )


@pytest.mark.parametrize(
    ("value", "measures"),
    [
        (167, {}),  # a name says nothing of what it measures
        (250, {"loan_turns": "loans.made"}),  # less was lent than there is: nothing turned round
    ],
)
def test_a_fund_revolves_by_what_is_counted(book, value, measures):
    """32 loans of 7 million are 224 million."""
    numbers = {"loan_turns": 32, "loan_min_vnd": 7}
    claim = result("loan_turns*loan_min_vnd", value, "VND", numbers, is_printed=False, measures=measures)

    assert found(book, case(claims=[claim])) == {"audit.result_differs"}


def test_coverage_above_100_percent(book):
    """63 of 63 against a target of 95 % is 105 % of the target, and 100 % of the provinces."""
    claim = result("have/all*100/target_pct*100", 105, "% of target", {"have": 63, "all": 63, "target_pct": 95})
    (finding,) = book.audit(case(claims=[claim])).of("audit.attainment_as_coverage")

    assert (finding.severity, finding.second.value) == (Severity.ASK, Range.exact(100))


def test_coverage_over_a_whole_that_is_worked_out(book):
    """60 of 50 + 50 members against a target of 50 % is 120 % of the target, and 60 % of the members."""
    inputs = {"a": 60, "b": 50, "c": 50, "target_pct": 50}
    claim = result("a/(b+c)*100/target_pct*100", 120, "% of target", inputs)
    (finding,) = book.audit(case(claims=[claim])).of("audit.attainment_as_coverage")

    assert finding.second.value == Range.exact(60)


def test_coverage_that_cannot_be_worked_out(book):
    """A whole of 0 has no share: it is said that the result cannot be recomputed, and nothing else."""
    inputs = {"a": 60, "b": 0, "target_pct": 50}
    claim = result("a/b*100/target_pct*100", 120, "% of target", inputs)
    audited = book.audit(case(claims=[claim]))

    assert not audited.of("audit.attainment_as_coverage")
    assert audited.of("audit.not_recomputable")


# --- registers --------------------------------------------------------------------------------------------------------


def club(*returns, **more):
    return Register(clubs=(Club("a", "CLB A", HA_NOI, PartialDate(2019, 1, 1), returns=returns, **more),))


def said(period, **figures):
    values = {name.replace("__", "."): value for name, value in figures.items()}
    return Return(
        Period.parse(period),
        tuple(Figure(id_, v if isinstance(v, Range) else Range.exact(v)) for id_, v in values.items()),
    )


def rules_of(book, register):
    return {item.rule.id for item in book.audit(register)}


@pytest.mark.parametrize(
    ("returns", "expected"),
    [
        ([said("2024", members=57, members__women=58)], {"audit.part_above_whole"}),
        ([said("2024", members=57, members__women=41, members__men=15)], {"audit.groups_do_not_add_up"}),
        ([said("2024-01", loans__made=9), said("2024", loans__made=8)], {"audit.year_above_cumulative"}),
        # A stock holds on the last day of its period, a flow in the whole of it.
        ([said("2024-12", members=57), said("2024", members=58)], {"audit.returns_differ"}),
        ([said("2024-12", members=Range.at_least(57)), said("2024", members=58)], set()),
        ([said("2024-11", members=57), said("2024", members=58)], set()),
        ([said("2024", loans__made=3), said("2024", loans__made=4)], {"audit.returns_differ"}),
        ([said("2024-12", loans__made=3), said("2024", loans__made=4)], set()),
        ([said("2024", loans__made=9), said("2021/2025", loans__made=8)], {"audit.year_above_cumulative"}),
        (
            [
                *(said(f"2024-{m:02}/2024-{m + 2:02}", loans__made=3) for m in (1, 4, 7, 10)),
                said("2024", loans__made=13),
            ],
            {"audit.parts_of_year"},
        ),
        (
            [
                *(said(f"2024-{m:02}/2024-{m + 2:02}", loans__made=3) for m in (1, 4, 7, 10)),
                said("2024", loans__made=12),
            ],
            set(),
        ),
        # Persons of two halves may be the same: 20 and 15 are from 20 to 35.
        (
            [
                said("2024-01/2024-06", loans__borrowers=20),
                said("2024-07/2024-12", loans__borrowers=15),
                said("2024", loans__borrowers=20),
            ],
            set(),
        ),
        (
            [
                said("2024-01/2024-06", loans__borrowers=20),
                said("2024-07/2024-12", loans__borrowers=15),
                said("2024", loans__borrowers=36),
            ],
            {"audit.parts_of_year"},
        ),
        # Perhaps these were loans; but a member who borrowed may have left by the end of the year.
        ([said("2024", members=57, loans__borrowers=58)], {"audit.attendances_as_persons"}),
        ([said("2020/2024", members=57, loans__borrowers=58)], {"audit.attendances_as_persons"}),
        ([said("2024", members=Range(50, None), loans__borrowers=58)], set()),
        ([said("2024", members=55, composition__older_members=Fraction(3, 5))], set()),
        ([said("2024", members=55, composition__older_members=Fraction(24, 41))], {"audit.share_of_no_whole_number"}),
        ([said("2024", members=55, members__older=33, composition__older_members=Fraction(3, 5))], set()),
        (
            [said("2024", members=55, members__older=33, composition__older_members=Fraction(7, 11))],
            {"audit.share_differs"},
        ),
    ],
)
def test_returns_of_a_club(book, returns, expected):
    assert rules_of(book, club(*returns)) == expected


def test_a_return_that_contradicts_the_rows(book):
    """3 on a roster that is declared complete, 60 in the return."""
    members = tuple(Member(f"m{i}", joined=PartialDate(2020)) for i in range(3))
    register = club(said("2024", members=60), members=members, complete=(Complete(Records.MEMBERS),))
    (finding,) = book.audit(register).of("audit.return_contradicts_rows")

    assert (finding.first.value, finding.second.value, finding.difference) == (
        Range(60, 60),
        Range(3, 3),
        Range(57, 57),
    )
    assert finding.severity is Severity.IMPOSSIBLE


def test_several_clubs_together(book):
    """120 members of each of two clubs, as a commune reports; 121 is the largest club that is known."""
    clubs = tuple(Club(id_, id_, HA_NOI) for id_ in "ab")

    def reported(members):
        together = Return(Period.year(2024), (Figure("members", Range.exact(members)),), clubs=("a", "b"))
        return Register(clubs=clubs, associations=(Association("h", "H", place=HA_NOI, returns=(together,)),))

    assert rules_of(book, reported(120)) == set()
    assert rules_of(book, reported(242)) == {"audit.mean_size_outside_norm"}
    assert rules_of(book, reported(243)) == {"audit.mean_size_outside_norm", "audit.persons_per_club"}


def test_a_register_without_places_is_asked_for_them(book):
    """The central association needs none."""
    item = said("2024", association__members=57)
    commune = Register(associations=(Association("h", "H", returns=(item,)),))
    central = Register(associations=(Association("h", "H", AssociationLevel.CENTRAL, returns=(item,)),))

    assert rules_of(book, commune) == {"audit.no_place_or_day"}
    assert rules_of(book, central) == set()


def test_a_mean_that_a_club_association_reports(book):
    """62.6 members of each of 10 clubs are 626; 6 billion by 135 clubs are not 58.8 million, by 102 they are."""
    item = said("2024", clubs=10, members=626, composition__mean_size=Fraction(626, 10))
    wrong = said("2024", clubs=10, members=601, composition__mean_size=Fraction(626, 10))

    def of_association(item):
        return Register(associations=(Association("h", "H", place=HA_NOI, returns=(item,)),))

    assert rules_of(book, of_association(item)) == set()
    assert rules_of(book, of_association(wrong)) == {"audit.mean_denominator"}


def test_rows_are_held_against_returns_on_another_day_too(book):
    """The day of the question, beside the days of the returns."""
    assert rules_of(book, Register()) == set()
    assert book.audit(club(said("2024", members=57)), on=date(2025, 1, 1)).findings == ()


# --- rules as values --------------------------------------------------------------------------------------------------


def test_every_rule_says_what_it_finds_and_where_that_comes_from():
    for rule in RULES:
        assert rule.id.startswith("audit.")
        assert rule.term_vi
        assert rule.term_en
        assert rule.ask_vi
        assert rule.facts


def test_only_what_is_asked_is_asked(book):
    made = case(members=57, members__women=58, members__older=40, members__aged_55=39)

    assert {f.rule.id for f in book.audit(made, rules=["audit.age_lines_cross"])} == {"audit.age_lines_cross"}
    with pytest.raises(UnknownIdError, match=r"audit\.age_lines_cross"):
        book.audit(made, rules=["audit.age_line_cross"])


def test_a_rule_of_ones_own():
    """The severity of a rule stands where it says no other."""
    odd = Oddity("a", Shown("x", Range.exact(1)))
    rule = AuditRule("audit.own", "…", "…", ("X",), Severity.SUSPICIOUS, lambda _: [odd])
    (finding,) = audit(Material(), [rule])

    assert (finding.severity, finding.difference) == (Severity.SUSPICIOUS, None)


def test_a_case_can_be_read_and_audited_in_one_breath(book):
    text = (
        '[{"id": "a", "kind": "club", "name": "CLB A", "source": "…", "as_of": "2024",'
        ' "place": {"province_now": "Hà Nội"}, "figures": {"members": 57, "women": 58}}]'
    )

    assert {finding.rule.id for finding in book.audit(read_cases_text(text))} == {"audit.part_above_whole"}
    assert parse_figure("trên 57").qualifier is Qualifier.OVER


def test_shares_of_results_stand_on_the_sheet():
    """So that two of them can be added up."""
    claims = [
        Claim("a.1", "…", Printed(53), "%", {"x": Printed(23), "n": Printed(43)}, Formula(Operator.SHARE, ("x", "n")))
    ]
    made = case(stated("x", 23, "members.aged_55"), stated("n", 43, "members"), claims=claims)

    assert sheet_of_case(made).share("members.aged_55").printed == 53
    assert recompute(claims[0]).outcome.agrees
