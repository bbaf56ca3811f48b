"""What always holds of entitlements, longevity lists and the poverty standard, whoever the people are."""

from datetime import date

import attrs
from hypothesis import given
from hypothesis import strategies as st

from lthtgn.builtin import national
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.model.clubs import Club, Complete, Records
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member
from lthtgn.model.periods import PartialDate
from lthtgn.model.register import Register
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.entitlements import monthly_total
from lthtgn.rules.longevity import AgeMethod
from lthtgn.rules.poverty import Area
from lthtgn.testing.strategies import names, welfare

BOOK = assemble([Plugin("national", national, "built in")])
DAYS = st.sampled_from(
    [date(2021, 6, 30), date(2021, 7, 1), date(2024, 6, 30), date(2025, 6, 30), date(2025, 7, 1), date(2026, 7, 1)]
) | st.dates(date(2020, 1, 1), date(2027, 12, 31))
FLAGS = st.none() | st.booleans()
BORN = st.dates(date(1918, 1, 1), date(1970, 12, 31))
YEARS = st.integers(2011, 2030)
FULL = (Complete(Records.MEMBERS),)


@st.composite
def people(draw, whole_births=False):
    """A member who may be old, poor, supported …, with all of it known or not."""
    born = PartialDate.of(draw(BORN))
    if not whole_births and draw(st.booleans()):
        born = draw(st.sampled_from([None, PartialDate(born.year)]))
    classes = draw(st.dictionaries(st.integers(2020, 2027), st.sampled_from(HouseholdClass), max_size=3))
    receives = draw(st.sampled_from(["drawn", "none", "unknown"]))
    lives_on = draw(st.none() | welfare())
    if lives_on is not None and receives != "drawn":
        lives_on = attrs.evolve(lives_on, receives=() if receives == "none" else None)
    return Member(
        "m",
        name=draw(names()),
        born=born,
        joined=PartialDate(2000),
        households=tuple(HouseholdStatus(year, class_) for year, class_ in classes.items()),
        welfare=lives_on,
    )


def registers(**kwargs):
    """One club of some people, each with an id of their own."""

    def numbered(members):
        return tuple(attrs.evolve(member, id=f"m{number}") for number, member in enumerate(members))

    return st.lists(people(**kwargs), max_size=6).map(
        lambda members: Register(clubs=(Club("a", "A", members=numbered(members), complete=FULL),))
    )


def shuffled(register, order):
    [club] = register.clubs
    members = list(club.members)
    order.shuffle(members)
    members = [
        member
        if member.welfare is None or not member.welfare.receives
        else attrs.evolve(member, welfare=attrs.evolve(member.welfare, receives=member.welfare.receives[::-1]))
        for member in members
    ]
    members = [attrs.evolve(member, households=member.households[::-1]) for member in members]
    return Register(clubs=(attrs.evolve(club, members=tuple(members)),))


def by_person(rights):
    return {(right.member, right.entitlement.id): right for right in rights}


@given(registers(), DAYS, st.randoms(use_true_random=False))
def test_entitlements_never_depend_on_the_order_of_records(register, day, order):
    """Neither on that of the people, nor of what they receive, nor of the years of their household."""
    asked = by_person(BOOK.entitlements(register, day))
    assert asked == by_person(BOOK.entitlements(shuffled(register, order), day))


@given(registers(), DAYS)
def test_the_money_of_entitlements_adds_up_exactly(register, day):
    """The total of a club is the sum over its people, and of each the highest that is surely theirs at least."""
    rights = BOOK.entitlements(register, day)
    persons = {right.member for right in rights}
    each = {person: [right for right in rights if right.member == person] for person in persons}
    assert monthly_total(rights) == Range.total(monthly_total(found) for found in each.values())
    for found in each.values():
        surely = [right.amount.low for right in found if right.amount is not None and right.verdict is Verdict.MET]
        assert monthly_total(found).low == max(surely, default=0)


@given(registers(), DAYS)
def test_of_what_excludes_one_another_one_at_most_is_due(register, day):
    rights = BOOK.entitlements(register, day)
    for person in {right.member for right in rights}:
        for exclusion in {right.entitlement.exclusion for right in rights if right.entitlement.exclusion}:
            due = [right.due for right in rights if right.member == person and right.entitlement.exclusion == exclusion]
            assert due.count(Verdict.MET) <= 1


@given(registers(), DAYS)
def test_nothing_is_missing_that_is_received_or_not_due(register, day):
    for right in BOOK.entitlements(register, day):
        if right.missing is Verdict.MET:
            assert right.verdict is Verdict.MET
            assert right.received is Verdict.NOT_MET
        if right.verdict is Verdict.NOT_MET or right.received is Verdict.MET:
            assert right.missing is Verdict.NOT_MET


@given(registers(whole_births=True), DAYS, st.data())
def test_what_is_learnt_never_turns_an_answer_round(register, day, data):
    """Forgetting a birth date or the welfare of a person makes an answer unknown at most, and widens the money."""
    [club] = register.clubs
    forgetful = tuple(
        attrs.evolve(member, **dict.fromkeys(data.draw(st.sets(st.sampled_from(["born", "welfare"]))), None))
        for member in club.members
    )
    less = Register(clubs=(attrs.evolve(club, members=forgetful),))
    known, vague = by_person(BOOK.entitlements(register, day)), by_person(BOOK.entitlements(less, day))
    assert known.keys() == vague.keys()
    for key, right in vague.items():
        assert right.verdict in {Verdict.NOT_KNOWN, known[key].verdict}
    assert monthly_total(known.values()).refines(monthly_total(vague.values()))


def whom(found):
    return {(one.member, one.age, one.verdict) for one in found.celebrants}


@given(registers(), DAYS, st.data())
def test_to_ask_for_some_entitlements_gives_the_answer_of_all(register, day, data):
    """Whatever is asked for, each right is the one that is found when all are asked for."""
    every = BOOK.entitlements(register, day)
    asked = data.draw(st.sets(st.sampled_from(sorted(BOOK.entitlement_rules))))
    found = BOOK.entitlements(register, day, entitlements=sorted(asked))
    assert found == tuple(right for right in every if right.entitlement.id in asked)


@given(registers(whole_births=True), DAYS, st.data())
def test_what_is_learnt_narrows_what_is_missing(register, day, data):
    """How many people miss something, and how much: with less known, ranges around the same."""
    [club] = register.clubs
    forgetful = tuple(
        attrs.evolve(member, **dict.fromkeys(data.draw(st.sets(st.sampled_from(["born", "welfare"]))), None))
        for member in club.members
    )
    less = Register(clubs=(attrs.evolve(club, members=forgetful),))
    known, vague = BOOK.missing(register, day), BOOK.missing(less, day)
    assert known.people.refines(vague.people)
    assert known.money.refines(vague.money)
    assert all(one.refines(other) for (_, one), (_, other) in zip(known.by_benefit, vague.by_benefit, strict=True))


@given(registers(), DAYS)
def test_what_is_missing_is_never_more_than_what_there_is_a_right_to(register, day):
    """Not more people than there are, and not more money than all rights come to."""
    found, rights = BOOK.missing(register, day), BOOK.entitlements(register, day)
    assert found.people.low <= len(register.clubs[0].members)
    assert found.money.low <= monthly_total(rights).low
    if not found.gaps:
        assert found.people.high <= len(register.clubs[0].members)
        total = monthly_total(rights).high
        assert total is None or (found.money.high is not None and found.money.high <= total)


@given(registers(whole_births=True), YEARS, st.integers(1, 12), st.sampled_from([*AgeMethod, None]), st.data())
def test_what_is_learnt_narrows_a_longevity_list(register, year, month, method, data):
    """Forgetting a birth date, or all of it but the year, widens the list and its sums around what they are."""
    [club] = register.clubs
    how = st.sampled_from(["kept", "year", "none"])
    members = tuple(
        attrs.evolve(
            member, born={"kept": member.born, "year": PartialDate(member.born.year), "none": None}[data.draw(how)]
        )
        for member in club.members
    )
    less = Register(clubs=(attrs.evolve(club, members=members),))
    known, vague = (BOOK.longevity(one, year, on=date(year, month, 1), method=method) for one in (register, less))
    for part in ("people", "money", "silk", "gold"):
        assert getattr(known, part).refines(getattr(vague, part))


@given(registers(), YEARS, st.integers(1, 12), st.sampled_from([*AgeMethod, None]))
def test_nobody_is_counted_twice(register, year, month, method):
    """Each person stands on a list once, whatever the ages that they may have."""
    found = BOOK.longevity(register, year, on=date(year, month, 1), method=method)
    assert len({one.member for one in found.celebrants}) == len(found.celebrants)
    assert found.people.high <= len(register.clubs[0].members)


def only_years(register):
    [club] = register.clubs
    members = tuple(attrs.evolve(member, born=PartialDate(member.born.year)) for member in club.members)
    return Register(clubs=(attrs.evolve(club, members=members),))


@given(registers(whole_births=True), YEARS)
def test_a_list_for_a_year_is_the_same_from_dates_and_from_years(register, year):
    """The birth year alone is enough; and on the last day of the year full years give the same list."""
    by_dates = BOOK.longevity(register, year)
    assert whom(by_dates) == whom(BOOK.longevity(only_years(register), year))
    assert whom(by_dates) == whom(BOOK.longevity(register, year, method=AgeMethod.FULL_YEARS))
    assert by_dates.money == BOOK.longevity(only_years(register), year).money


@given(registers(), YEARS, st.integers(1, 12), st.sampled_from(AgeMethod), st.randoms(use_true_random=False))
def test_the_money_of_a_list_adds_up_exactly(register, year, month, method, order):
    """The total is the sum over the people, whatever their order; silk likewise."""
    on = date(year, month, 1)
    found = BOOK.longevity(register, year, on=on, method=method)
    nothing = Range.exact(0)
    each = [one.gift.money if one.verdict is Verdict.MET else one.gift.money | nothing for one in found.celebrants]
    each += [Range.unknown() for _ in found.unknown_births]  # the levels of most ages are the province's
    assert found.money == Range.total(each)
    assert found.money == BOOK.longevity(shuffled(register, order), year, on=on, method=method).money
    surely = sum(one.verdict is Verdict.MET for one in found.celebrants)
    assert found.people == Range(surely, len(found.celebrants) + len(found.unknown_births))


@given(
    st.integers(0, 4_000_000),
    st.integers(0, 12),
    st.integers(0, 1_000_000),
    st.integers(0, 4),
    st.sampled_from(Area),
    st.dates(date(2021, 1, 1), date(2032, 1, 1)),
)
def test_vaguer_figures_never_turn_a_poverty_class_round(income, lacking, more, others, area, day):
    """What exact figures say is among what ranges around them allow."""
    exact = BOOK.poverty_class(Range.exact(income), Range.exact(lacking), area, day)
    vague = BOOK.poverty_class(Range(max(0, income - more), income + more), Range(lacking, lacking + others), area, day)
    assert set(exact.possible) <= set(vague.possible)
    assert len(exact.possible) in {1, 3}
