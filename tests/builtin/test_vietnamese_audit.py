"""What an audit found, in Vietnamese."""

import unicodedata
from fractions import Fraction

import pytest

from lthtgn.builtin import vietnamese_audit
from lthtgn.builtin.vietnamese import VietnameseLocaliser
from lthtgn.builtin.vietnamese_audit import OUTCOMES, SEVERITIES
from lthtgn.model.claims import Claim, Formula, Operator, Printed, Qualifier, Wording
from lthtgn.ranges import Range
from lthtgn.rules.consistency import RULES, AuditFinding, Severity, Shown
from lthtgn.rules.recomputing import Outcome, recompute

WORDS = VietnameseLocaliser()
SHARE = Formula(Operator.SHARE, ("part", "whole"))


def claim(part, whole, printed, unit="%", **more):
    inputs = {"part": None if part is None else Printed(part), "whole": Printed(whole)}
    return recompute(Claim("a.1", "…", printed, unit, inputs, SHARE, **more))


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (claim(33, 55, Printed(60)), "a.1: công bố 60 %, tính lại 60 %: khớp hoàn toàn"),
        (claim(23, 43, Printed(53)), "a.1: công bố 53 %, tính lại 53,49 %: khớp sau khi làm tròn"),
        (
            claim(20, 43, Printed(Fraction(487, 10), 1)),
            "a.1: công bố 48,7 %, tính lại 46,51 %: không khớp, chênh lệch 2,19 điểm phần trăm",
        ),
        (
            claim(1, 40, Printed(5, 0, Qualifier.NEARLY)),
            "a.1: công bố gần 5 %, tính lại 2,5 %: khớp với từ “trên”, “gần”, “ít nhất”",
        ),
        (
            claim(231, 100, Printed(231), "% of target", wording=Wording.EXCEEDS),
            "a.1: công bố 231 % so với mục tiêu, tính lại 231 % so với mục tiêu: con số là mức đạt nhưng ghi là vượt",
        ),
        (claim(None, 100, Printed(5)), "a.1: công bố 5 %: không tính lại được (thiếu “part”)"),
        (claim(5, 0, Printed(5)), "a.1: công bố 5 %: không tính lại được (mẫu số bằng 0)"),
        (
            claim(1, 3, Printed(40, 0, Qualifier.ABOUT)),
            "a.1: công bố khoảng 40 %, tính lại 33,33 %: không tính lại được (kết quả chỉ nói “khoảng”)",
        ),
        (claim(1, 3, Printed(33), is_printed=False), "a.1: để so sánh 33 %, tính lại 33,33 %: khớp sau khi làm tròn"),
    ],
)
def test_a_result(result, expected):
    assert WORDS.say(result) == expected


def finding(first, second, *others, rule=RULES[0]):
    return AuditFinding(rule, "a", first, second, rule.severity, others)


def test_a_finding_says_both_figures_their_difference_and_what_to_ask():
    women, members = Shown("số nữ", Range.exact(60), "người"), Shown("số thành viên", Range.exact(57), "người")

    assert WORDS.say(finding(women, members)) == (
        "a: Phần lớn hơn tổng thể (không thể đúng) – số nữ: 60 người; số thành viên: 57 người; chênh lệch 3 người. "
        "Cần hỏi: hai số liệu có cùng ngày, cùng nhóm câu lạc bộ không; số nào đúng."
    )


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Shown("x", Range(50, None), "người"), Shown("y", Range.exact(40), "người")),  # no one difference
        (Shown("x", Range.exact(50), "người"), Shown("y", Range.exact(40), "%")),  # of two kinds
        (Shown("x", Range.exact(50), "người"), Shown("y", Range.exact(50), "người")),  # none
        (Shown("x", Range.exact(50), "người"), None),
    ],
)
def test_a_difference_is_said_only_where_there_is_one(first, second):
    assert "chênh lệch" not in WORDS.say(finding(first, second))


def test_a_word_before_a_number_is_kept():
    """Not "not known", and not "48 million or more"."""
    about = Shown("quỹ", Range.unknown(), "đồng", "", Printed(48_000_000, -6, Qualifier.ABOUT))

    assert WORDS.say(about) == "quỹ: khoảng 48.000.000 đồng"


def test_enough_decimals_are_shown_to_see_a_difference():
    first, second = Shown("x", Range.exact(85), "%"), Shown("y", Range.exact(Fraction(84999, 1000)), "%")

    assert "x: 85 %; y: 84,999 %; chênh lệch 0,001 điểm phần trăm" in WORDS.say(finding(first, second))
    assert WORDS.say(claim(84999, 100_000, Printed(85))) == (
        "a.1: công bố 85 %, tính lại 84,999 %: khớp sau khi làm tròn"
    )


def test_small_differences_below_0_are_said_without_a_sign():
    first, second = Shown("x", Range.exact(Fraction(1, 3)), "%"), Shown("y", Range.exact(1), "%")

    assert "x: 0,33 %; y: 1 %; chênh lệch 0,67 điểm phần trăm" in WORDS.say(finding(first, second))


def test_what_is_missing_is_said_in_words():
    place = Shown("thiếu đơn vị hành chính", Range.exact(3), "số liệu", "place")

    assert "– thiếu đơn vị hành chính. Cần hỏi" in WORDS.say(finding(place, None))


def test_there_are_words_for_everything():
    """In Unicode form NFC."""
    assert OUTCOMES.keys() == set(Outcome)
    assert SEVERITIES.keys() == set(Severity)
    assert [WORDS.say(severity) for severity in Severity] == list(SEVERITIES.values())
    assert [WORDS.say(outcome) for outcome in Outcome] == list(OUTCOMES.values())
    said = [*OUTCOMES.values(), *SEVERITIES.values()]
    said += [text for rule in RULES for text in (rule.term_vi, rule.ask_vi)]
    assert all(unicodedata.is_normalized("NFC", text) for text in said)
    assert vietnamese_audit.__doc__
