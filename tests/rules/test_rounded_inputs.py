"""What was printed rounded is no exact number: results that its further digits allow, and those that they do not, by hand."""

import json
from fractions import Fraction

import pytest

from lthtgn import open_rulebook
from lthtgn.exchange import read_cases_text
from lthtgn.ranges import Range
from lthtgn.rules.recomputing import Outcome, recompute


@pytest.fixture(scope="module")
def book():
    return open_rulebook(plugins=())


def result(formula, inputs, value, unit, words=(), key="published_results", figures=None):
    claim = {"what": "x", "inputs": inputs, "value": value, "unit": unit, "formula": formula}
    case = {"id": "a", "kind": "province", "name": "A", "source": "…", "as_of": "2024", "raw_tokens": list(words)}
    case |= {"place": {"province_then": "Hà Nội"}, "figures": figures or {}, key: [claim]}
    text = json.dumps([case])
    return read_cases_text(text)


def outcome(*args, **more):
    [case] = result(*args, **more)
    return recompute((*case.claims, *case.checks)[0])


BILLION = 10**9


@pytest.mark.parametrize(
    ("fund", "words", "mean", "expected"),
    [
        # 12,5 tỷ is from 12,45 up to 12,6 tỷ: a hundredth of it from 124,5 up to 126 m.
        (12_500_000_000, ["12,5 tỷ đồng"], 125_000_000, Outcome.EXACT),
        (12_500_000_000, ["12,5 tỷ đồng"], 124_600_000, Outcome.POSSIBLE),
        (12_500_000_000, ["12,5 tỷ đồng"], 125_900_000, Outcome.POSSIBLE),  # it may have been cut
        (12_500_000_000, ["12,5 tỷ đồng"], 124_300_000, Outcome.DIFFERS),
        (12_500_000_000, ["12,5 tỷ đồng"], 126_300_000, Outcome.DIFFERS),
        # Printed to the million it leaves no such room.
        (12_500_000_000, ["12.500 triệu đồng"], 124_600_000, Outcome.DIFFERS),
        (12_500_000_000, [], 124_600_000, Outcome.DIFFERS),
        (12_512_345_678, [], 125_200_000, Outcome.DIFFERS),
    ],
)
def test_money(fund, words, mean, expected):
    inputs = {"fund_vnd": fund, "clubs": 100}

    assert outcome("fund_vnd/clubs", inputs, mean, "VND per club", words).outcome is expected


@pytest.mark.parametrize(
    ("members", "words", "clubs", "mean", "expected"),
    [
        (1_200_000, ["1,2 triệu thành viên"], 20_000, 62, Outcome.POSSIBLE),  # up to 65
        (1_200_000, ["1,2 triệu thành viên"], 20_000, 66, Outcome.DIFFERS),
        (1_200_000, ["1.200.000 thành viên"], 20_000, 62, Outcome.DIFFERS),  # a count is exact
        (6_836, [], 135, 51, Outcome.ROUNDED),
        (6_836, [], 135, 52, Outcome.DIFFERS),
    ],
)
def test_counts(members, words, clubs, mean, expected):
    inputs = {"members": members, "clubs": clubs}

    assert outcome("members/clubs", inputs, mean, "members per club", words).outcome is expected


@pytest.mark.parametrize(
    ("share", "older", "expected"),
    [
        (57.3, 2865, Outcome.EXACT),
        (57.3, 2863, Outcome.POSSIBLE),  # 57.26 %
        (57.3, 2869, Outcome.POSSIBLE),  # 57.38 %, cut
        (57.3, 2861, Outcome.DIFFERS),  # 57.22 %
        (57.3, 2871, Outcome.DIFFERS),  # 57.42 %
        (57, 2830, Outcome.POSSIBLE),  # 56.6 %; a share that was counted is rounded in whole per cent too
        (57, 2899, Outcome.POSSIBLE),  # 57.98 %, cut
        (57, 2820, Outcome.DIFFERS),  # 56.4 %
    ],
)
def test_shares(share, older, expected):
    inputs = {"members": 5000, "share_60_plus_pct": share}

    assert outcome("members*share_60_plus_pct/100", inputs, older, "persons").outcome is expected


def test_a_target_in_per_cent_is_no_rounded_share():
    """85 % of 162 clubs is 137.7: a target is what it says."""
    found = outcome("clubs*target_pct/100", {"clubs": 162, "target_pct": 85}, 137, "clubs", key="derived_checks")

    assert found.bounds == Range.exact(Fraction(1377, 10))


@pytest.mark.parametrize(("share", "whole", "expected"), [(57.3, 707, Outcome.POSSIBLE), (24, 14, Outcome.NOT_WHOLE)])
def test_a_whole_number_that_the_further_digits_give(share, whole, expected):
    """57.3 % of 1,234 is 707.1, and 707 of them are 57.29 %; 24 % of 60 is 14.4, which reads like a norm copied."""
    inputs = {"members": 1234 if whole > 100 else 60, "share_60_plus_pct": share}
    found = outcome("members*share_60_plus_pct/100", inputs, whole, "persons", key="derived_checks")

    assert found.outcome is (Outcome.ROUNDED if expected is Outcome.POSSIBLE else expected)


@pytest.mark.parametrize(
    ("after", "growth", "expected"),
    [
        (10, -17, Outcome.ROUNDED),
        (10, -18, Outcome.POSSIBLE),  # 9.95 of 12.1
        (10, -21, Outcome.DIFFERS),
        (10, 17, Outcome.DIFFERS),
    ],
)
def test_a_fall_of_rounded_money(after, growth, expected):
    """12,0 and 10,0 tỷ: from (9.95 − 12.1) / 12.1 to (10.1 − 11.95) / 11.95, between −18 and −15 %."""
    inputs = {"after_vnd": after * BILLION, "before_vnd": 12 * BILLION}
    words = ["12,0 tỷ", f"{after},0 tỷ"]

    assert outcome("(after_vnd-before_vnd)/before_vnd*100", inputs, growth, "%", words).outcome is expected


@pytest.mark.parametrize(
    ("kinds", "odd"),
    [
        ((8_260_000_000, 4_240_000_000), set()),
        ((8_300_000_000, 4_300_000_000), set()),  # 8.25 and 4.25
        ((8_300_000_000, 4_800_000_000), {"audit.fund_kind"}),
    ],
)
def test_two_funds_that_were_rounded(book, kinds, odd):
    """Each of "8,3 tỷ", "4,3 tỷ" and "12,5 tỷ" may be off by a half of its last digit."""
    words = ["12,5 tỷ", "8,3 tỷ", "4,3 tỷ", "4,8 tỷ", "8,26 tỷ", "4,24 tỷ"]
    figures = {"fund_vnd": 12_500_000_000, "income_fund_vnd": kinds[0], "activity_fund_vnd": kinds[1]}
    case = {"id": "a", "kind": "province", "name": "A", "source": "…", "as_of": "2024", "raw_tokens": words}
    case |= {"place": {"province_then": "Hà Nội"}, "figures": figures}

    assert {item.rule.id for item in book.audit(read_cases_text(json.dumps([case])))} == odd


@pytest.mark.parametrize(
    ("older", "aged_55", "odd"),
    [
        (70, 69.9, False),  # both may be 69.95
        (70, 69, True),  # both rounded, or both cut
        (69.9, 69.8, True),
        (70, 68.9, True),
        (69.5, 69, False),  # 69.45 rounded to either
    ],
)
def test_shares_of_other_digits(book, older, aged_55, odd):
    figures = {"share_60_plus_pct": older, "share_55_plus_pct": aged_55}
    case = {"id": "a", "kind": "club", "name": "A", "source": "…", "as_of": "2024", "figures": figures}
    case |= {"place": {"province_then": "Hà Nội"}}
    found = {item.rule.id for item in book.audit(read_cases_text(json.dumps([case])))}

    assert ("audit.age_lines_cross" in found) is odd
