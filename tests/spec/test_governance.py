"""The management board of a club: its size, and the women on it; both only advise."""

from collections.abc import Callable
from datetime import date

import pytest

from lthtgn.hooks import RuleBook
from lthtgn.model.clubs import Club, Complete, Records
from lthtgn.model.people import BoardMember, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.ranges import Verdict

Case = dict[str, str]
DAY = date(2024, 12, 31)
SEXES = {"f": Sex.FEMALE, "m": Sex.MALE, "?": None}

title = "Ban chủ nhiệm"


@pytest.fixture
def judged(book: RuleBook) -> Callable[..., Verdict]:
    """The verdict of a club whose board has these sexes, one letter a person."""

    def verdict(criterion: str, board: str, listed: str, day: date = DAY) -> Verdict:
        people = tuple(
            BoardMember(f"b{index}", sex=SEXES[letter], since=PartialDate(2020)) for index, letter in enumerate(board)
        )
        complete = (Complete(Records.BOARD),) if listed == "all" else ()
        club = Club("a", "A", founded=PartialDate(2019), board=people, complete=complete)
        return book.assess(club, day, period=Period.year(day.year)).finding("a", criterion).verdict

    return verdict


def test_size_of_the_board(expect: Callable, judged: Callable[..., Verdict]):
    """Boards of 5, 7 and 9 were seen (GOV-04a to GOV-04c); what is listed in part is only a lower bound.

    board      | listed | on         | verdict
    mmmm       | all    | 2024-12-31 | not_met
    mmmmm      | all    | 2024-12-31 | met
    mmmmmmm    | all    | 2024-12-31 | met
    mmmmmmmmm  | all    | 2024-12-31 | met
    mmmmmmmmmm | all    | 2024-12-31 | not_met
    mmmmm      | some   | 2024-12-31 | not_known
    mmmmmmmmmm | some   | 2024-12-31 | not_met
    mmmmm      | all    | 2021-10-26 | not_in_force
    mmmmm      | all    | 2021-10-27 | met
    mmmmm      | all    | 2025-12-01 | met
    """
    expect(lambda case: judged("governance.board_size", case["board"], case["listed"], date.fromisoformat(case["on"])))


def test_women_on_the_board(expect: Callable, judged: Callable[..., Verdict]):
    """At least half, as project VIE085 asks (M-BOARD-03); a sex that is not known can decide it either way.

    board   | listed | on         | verdict
    ffmmm   | all    | 2024-12-31 | not_met
    ffmm    | all    | 2024-12-31 | met
    fffmm   | all    | 2024-12-31 | met
    ff?mm   | all    | 2024-12-31 | not_known
    ff??ff  | all    | 2024-12-31 | met
    f?mmm   | all    | 2024-12-31 | not_met
    fff     | some   | 2024-12-31 | not_known
    fffmm   | all    | 2022-12-31 | not_in_force
    fffmm   | all    | 2023-01-01 | met
    """
    expect(lambda case: judged("governance.board_women", case["board"], case["listed"], date.fromisoformat(case["on"])))


@pytest.mark.parametrize("criterion", ["governance.board_size", "governance.board_women"])
def test_the_board_only_advises(book: RuleBook, criterion: str):
    """Boards of other sizes are seen, and one project's aim is no rule of the nation."""
    assert book.criteria[criterion].advisory
    assert not any(criterion in item.criteria for item in book.sets.values())
