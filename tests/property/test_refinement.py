"""Learning what was unknown never turns a verdict round, and narrows every figure."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lthtgn.builtin import national
from lthtgn.hooks import Plugin, assemble
from lthtgn.model.clubs import Club, Complete, Records
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.ranges import Range, Share, Verdict

BOOK = assemble([Plugin("national", national)])
DAY = date(2024, 6, 1)
YEAR = Period.year(2024)
DECIDED = {Verdict.MET, Verdict.NOT_MET}
SETTINGS = settings(max_examples=60, deadline=None, derandomize=True)

days = st.builds(PartialDate, st.integers(1950, 1978), st.integers(1, 12), st.integers(1, 28))
joins = st.builds(PartialDate, st.integers(2022, 2024), st.integers(1, 12), st.integers(1, 28))


@st.composite
def members(draw: st.DrawFn, number: int) -> Member:
    """A member of whom everything is known."""
    return Member(
        f"m{number}",
        sex=draw(st.sampled_from(Sex)),
        born=draw(days),
        joined=draw(joins),
        households=(HouseholdStatus(2024, draw(st.sampled_from(HouseholdClass))),),
        hardship=draw(st.booleans()),
        needs_loan=draw(st.booleans()),
        association_member=draw(st.booleans()),
    )


def hidden(member: Member, what: int) -> Member:
    """The member with some facts taken away, by the bits of a number."""
    born, joined = member.born, member.joined
    assert born is not None
    assert joined is not None
    changes: dict[str, object] = {}
    if what & 1:
        changes["sex"] = None
    if what & 2:
        changes["born"] = PartialDate(born.year)
    if what & 4:
        changes["born"] = None
    if what & 8:
        changes["joined"] = PartialDate(joined.year)
    if what & 16:
        changes["joined"] = None
    if what & 32:
        changes["households"] = ()
    if what & 64:
        changes["hardship"] = None
    return attrs.evolve(member, **changes)


@st.composite
def three_clubs(draw: st.DrawFn) -> tuple[Club, Club, Club]:
    """The same club as little is known of it, as more is, and as it is."""
    size = draw(st.integers(0, 8))
    # Few people drawn one by one, then repeated with other ids: shares near the thresholds of real clubs.
    drawn = [draw(members(i)) for i in range(size)]
    times = draw(st.sampled_from((1, 7, 10)))
    rows = [attrs.evolve(m, id=f"{m.id}-{k}") for m in drawn for k in range(times)]
    masks = [draw(st.integers(0, 127)) for _ in range(max(1, size))]
    keep = draw(st.integers(0, 127))
    complete = (Complete(Records.MEMBERS),)
    truth = Club("a", "CLB A", founded=PartialDate(2021), members=tuple(rows), complete=complete)
    more = attrs.evolve(truth, members=tuple(hidden(m, masks[i % len(masks)] & keep) for i, m in enumerate(rows)))
    less = attrs.evolve(
        truth,
        members=tuple(hidden(m, masks[i % len(masks)]) for i, m in enumerate(rows)),
        complete=complete if draw(st.booleans()) else (),
    )
    return less, more, truth


@SETTINGS
@given(three_clubs())
def test_learning_more_never_turns_a_verdict_round(clubs: tuple[Club, Club, Club]) -> None:
    """What is decided while less is known stays decided alike when more is known, down to the whole truth."""
    less, more, truth = (BOOK.assess(club, DAY, period=YEAR) for club in clubs)
    for poor, better, best in zip(less, more, truth, strict=True):
        if poor.verdict in DECIDED:
            assert (poor.verdict, poor.verdict) == (better.verdict, best.verdict)
        if better.verdict in DECIDED:
            assert better.verdict == best.verdict


@SETTINGS
@given(three_clubs())
def test_learning_more_narrows_every_figure(clubs: tuple[Club, Club, Club]) -> None:
    """The figure of who knows more lies inside that of who knows less, and the true one inside both."""
    less, more, truth = (BOOK.tabulate(Register(clubs=(club,)), DAY, YEAR) for club in clubs)
    for id_, measure in BOOK.measures.items():
        if measure.subject.value == "club":
            assert more.columns[id_][0].refines(less.columns[id_][0]), id_
            assert truth.columns[id_][0].refines(more.columns[id_][0]), id_


@SETTINGS
@given(
    st.integers(0, 90),
    st.integers(0, 90),
    st.integers(0, 20),
    st.integers(0, 20),
    st.integers(0, 20),
)
def test_a_vaguer_return_is_never_decided_otherwise(whole: int, part: int, below: int, above: int, around: int) -> None:
    """A return that says "between" instead of the number itself is decided alike or not at all."""
    part = min(part, whole)

    def club(members_: Range, older: Range) -> Club:
        figures = (Figure("members", members_), Figure("members.older", older))
        return Club("a", "CLB A", founded=PartialDate(2021), returns=(Return(YEAR, figures),))

    end = YEAR.last_day
    sharp = BOOK.assess(club(Range.exact(whole), Range.exact(part)), end, period=YEAR)
    vague = BOOK.assess(
        club(Range(max(0, whole - around), whole + around), Range(max(0, part - below), part + above)),
        end,
        period=YEAR,
    )
    for known, loose in zip(sharp, vague, strict=True):
        if loose.verdict in DECIDED:
            assert loose.verdict == known.verdict, known.criterion.id


@SETTINGS
@given(st.data())
def test_a_verdict_agrees_with_every_possible_truth(data: st.DataObject) -> None:
    """A share is judged met only if every possible truth meets it, not met only if none does."""
    sure = data.draw(st.integers(0, 40))
    unknown = data.draw(st.integers(0, 8))
    others = data.draw(st.integers(0, 40))
    rows = [Member(f"s{i}", born=PartialDate(1950), joined=PartialDate(2022)) for i in range(sure)]
    rows += [Member(f"u{i}", joined=PartialDate(2022)) for i in range(unknown)]
    rows += [Member(f"y{i}", born=PartialDate(1990), joined=PartialDate(2022)) for i in range(others)]
    club = Club("a", "CLB A", founded=PartialDate(2021), members=tuple(rows), complete=(Complete(Records.MEMBERS),))
    whole = len(rows)
    truths = {
        Fraction(60, 100) * whole <= older <= Fraction(70, 100) * whole for older in range(sure, sure + unknown + 1)
    }
    if whole == 0:
        expected = Verdict.NOT_KNOWN
    elif truths == {True}:
        expected = Verdict.MET
    elif truths == {False} and _one_sided(sure, unknown, whole):
        expected = Verdict.NOT_MET
    else:
        expected = Verdict.NOT_KNOWN
    assert expected == BOOK.assess(club, DAY, period=YEAR).finding("a", "composition.older_share").verdict


def _one_sided(sure: int, unknown: int, whole: int) -> bool:
    """Whether all truths miss the same bound; where some are too few and some too many, only the bounds are compared."""
    share = Share(Range(sure, sure + unknown), Range.exact(whole)).bounds
    assert share.low is not None
    assert share.high is not None
    return share.high < Fraction(60, 100) or share.low > Fraction(70, 100)


@pytest.mark.parametrize(
    ("sure", "unknown", "size", "expected"),
    [
        (33, 2, 55, Verdict.MET),  # 33 to 35 of 55: 60 % to 63,6 %
        (31, 2, 55, Verdict.NOT_KNOWN),  # 31 to 33 of 55: 56,4 % to 60 %
        (30, 2, 55, Verdict.NOT_MET),  # 30 to 32 of 55: 54,5 % to 58,2 %
        (37, 2, 55, Verdict.NOT_KNOWN),  # 37 to 39 of 55: 67,3 % to 70,9 %
        (39, 2, 55, Verdict.NOT_MET),  # 39 to 41 of 55: 70,9 % to 74,5 %
        (36, 2, 55, Verdict.MET),  # 36 to 38 of 55: 65,5 % to 69,1 %
    ],
)
def test_two_unknown_birth_dates(sure: int, unknown: int, size: int, expected: Verdict) -> None:
    """With two birth dates unknown the share is judged exactly as its bounds say."""
    rows = [Member(f"s{i}", born=PartialDate(1950), joined=PartialDate(2022)) for i in range(sure)]
    rows += [Member(f"u{i}", joined=PartialDate(2022)) for i in range(unknown)]
    rows += [Member(f"y{i}", born=PartialDate(1990), joined=PartialDate(2022)) for i in range(size - sure - unknown)]
    club = Club("a", "CLB A", founded=PartialDate(2021), members=tuple(rows), complete=(Complete(Records.MEMBERS),))
    assert expected == BOOK.assess(club, DAY, period=YEAR).finding("a", "composition.older_share").verdict
