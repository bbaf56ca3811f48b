"""Laws of resolution: which value applies on a day in a place."""

from datetime import date, timedelta

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lthtgn.errors import RangeError
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national import PARAMETERS
from lthtgn.policy.parameters import Parameter, Scope, Since, Unit
from lthtgn.policy.resolution import Standing, changes, resolve, spans
from lthtgn.ranges import Range

DOCUMENT = Document("d", "1/QĐ", "…", "…")
MEMBERS = Unit("members", "thành viên")
LAI_CHAU = Scope("12", "63", "Lai Châu")
GIA_LAI = Scope("52", "34", "Gia Lai")
BINH_DINH = Scope("52", "63", "Bình Định")

Y2017, Y2018, Y2020, Y2021, Y2025 = (date(year, 1, 1) for year in (2017, 2018, 2020, 2021, 2025))
A_DAY = timedelta(days=1)


def since(
    start: date,
    value: int | None,
    certainty: Certainty = Certainty.SUMMARY,
    *,
    until: date | None = None,
    scope: Scope | None = None,
) -> Since:
    return Since(start, value, DOCUMENT.cite(certainty=certainty, facts=("X-1",)), until=until, scope=scope)


def parameter(*history: Since, id: str = "size.min") -> Parameter:  # noqa: A002
    return Parameter(id, "số thành viên tối thiểu", MEMBERS, history)


def exactly(value: int) -> Range:
    return Range(value, value)


# Time.


def test_nothing_before_the_first_day():
    """Before the first value nothing is in force, and the first day is named."""
    expected = (Standing.NOT_IN_FORCE, None, Y2020)
    found = resolve(parameter(since(Y2020, 50)), Y2020 - A_DAY)
    assert expected == (found.standing, found.value, found.next_start)


def test_a_value_applies_from_its_first_day_on():
    """A value without an end applies on its first day and for ever after."""
    size = parameter(since(Y2020, 50))
    expected = [exactly(50), exactly(50)]
    assert expected == [resolve(size, day).value for day in (Y2020, date(2099, 12, 31))]


def test_the_next_value_replaces_the_earlier():
    """The earlier value applies to the day before the next one, given in any order."""
    size = parameter(since(Y2020, 60), since(Y2017, 50))
    expected = [exactly(50), exactly(60)]
    assert expected == [resolve(size, day).value for day in (Y2020 - A_DAY, Y2020)]


def test_until_is_the_first_day_without_the_value():
    """A value with an end applies to the day before it; on that day and in the gap nothing is in force."""
    size = parameter(since(Y2017, 50, until=Y2018), since(Y2020, 60))
    expected = [Standing.IN_FORCE, Standing.NOT_IN_FORCE, Standing.NOT_IN_FORCE, Standing.IN_FORCE]
    days = (Y2018 - A_DAY, Y2018, Y2020 - A_DAY, Y2020)
    assert expected == [resolve(size, day).standing for day in days]


def test_the_next_value_ends_one_whose_own_end_is_later():
    """A value's own end does not keep it alive beyond the start of the next."""
    size = parameter(since(Y2017, 50, until=Y2025), since(Y2020, 60))
    expected = [exactly(60), exactly(60)]
    assert expected == [resolve(size, day).value for day in (Y2020, Y2021)]


def test_an_ended_value_does_not_revive_the_earlier():
    """When the later value ends, the one it replaced stays replaced."""
    size = parameter(since(Y2017, 50), since(Y2020, 60, until=Y2021))
    expected = Standing.NOT_IN_FORCE
    assert expected is resolve(size, Y2021).standing


def test_spans_give_each_value_its_end():
    """The end of a value is the earlier of its own and the start of the next of its scope."""
    values = (since(Y2017, 50, until=Y2018), since(Y2020, 60), since(Y2018, 40, scope=LAI_CHAU))
    expected = [(Y2017, Y2018), (Y2018, None), (Y2020, None)]
    assert expected == [(value.start, end) for value, end in spans(values)]


@pytest.mark.parametrize(
    ("day", "expected"),
    [(Y2017 - A_DAY, Y2017), (Y2017, Y2020), (Y2020 - A_DAY, Y2020), (Y2020, None), (Y2025, None)],
)
def test_next_start(day: date, expected: date | None):
    """The first later day on which a value starts is named, and none after the last."""
    assert expected == resolve(parameter(since(Y2017, 50), since(Y2020, 60)), day).next_start


# What is not known.


def test_a_value_that_is_not_known_stands():
    """Where a value is in force but not known, anything from 0 up is possible."""
    expected = (Standing.NOT_KNOWN, Range.unknown())
    found = resolve(parameter(since(Y2017, 50), since(Y2025, None)), Y2025)
    assert expected == (found.standing, found.value)


@pytest.mark.parametrize("certainty", Certainty)
@pytest.mark.parametrize("floor", Certainty)
def test_an_unknown_value_ends_the_earlier_whatever_the_floor(certainty: Certainty, floor: Certainty):
    """The old number is not given out once a scheme with unknown numbers has begun, however sure either is."""
    size = parameter(since(Y2017, 50, Certainty.TEXT), since(Y2025, None, certainty))
    expected = [Standing.IN_FORCE, Standing.NOT_KNOWN]
    assert expected == [resolve(size, day, floor=floor).standing for day in (Y2025 - A_DAY, Y2025)]


# The floor.


def test_a_value_below_the_floor_does_not_count():
    """Practice counts by default; for a caller who wants a summary nothing is in force, and the practice is shown."""
    size = parameter(since(Y2017, 50, Certainty.PRACTICE))
    assert exactly(50) == resolve(size, Y2018).value
    expected = (Standing.NOT_IN_FORCE, None, size.history)
    strict = resolve(size, Y2018, floor=Certainty.SUMMARY)
    assert expected == (strict.standing, strict.value, strict.displaced)


@pytest.mark.parametrize("certainty", Certainty)
@pytest.mark.parametrize("floor", Certainty)
def test_the_floor_is_inclusive(certainty: Certainty, floor: Certainty):
    """A value counts if it is exactly as sure as asked, or surer."""
    order = [Certainty.TEXT, Certainty.SUMMARY, Certainty.PRACTICE, Certainty.DEDUCTION]
    expected = order.index(certainty) <= order.index(floor)
    found = resolve(parameter(since(Y2017, 50, certainty)), Y2018, floor=floor)
    assert expected == (found.standing is Standing.IN_FORCE)


def test_a_less_sure_successor_still_ends_the_earlier():
    """The law of an ended scheme does not come back because its successor is known only from practice."""
    size = parameter(since(Y2017, 50, Certainty.TEXT), since(Y2020, 60, Certainty.PRACTICE))
    expected = Standing.NOT_IN_FORCE
    assert expected is resolve(size, Y2021, floor=Certainty.SUMMARY).standing


# Place.


LOCAL = since(Y2018, 30, Certainty.PRACTICE, until=Y2021, scope=LAI_CHAU)
NATION = since(Y2017, 50)


@pytest.mark.parametrize(
    ("scopes", "expected"),
    [
        ((LAI_CHAU,), exactly(30)),
        ((GIA_LAI, LAI_CHAU), exactly(30)),
        ((GIA_LAI,), exactly(50)),
        ((), exactly(50)),
    ],
)
def test_a_local_value_wins_inside_its_scope_and_nowhere_else(scopes: tuple[Scope, ...], expected: Range):
    """Inside the province the province's value applies; elsewhere, and for the nation as a whole, the nation's."""
    size = parameter(NATION)
    assert expected == resolve(size, Y2020, scopes, overrides=(LOCAL,)).value
    assert expected == resolve(parameter(NATION, LOCAL), Y2020, scopes).value


def test_a_local_value_wins_even_where_the_nations_is_later():
    """A new national value does not sweep a standing local one away."""
    size = parameter(NATION, since(Y2020, 60))
    assert exactly(30) == resolve(size, Y2020, (LAI_CHAU,), overrides=(LOCAL,)).value


def test_the_loser_is_named():
    """The answer shows the local value as chosen and the nation's as displaced."""
    expected = (LOCAL, (NATION,))
    found = resolve(parameter(NATION), Y2020, (LAI_CHAU,), overrides=(LOCAL,))
    assert expected == (found.chosen, found.displaced)


def test_after_a_local_value_the_nations_applies_again():
    """A local value applies from its first day to the day before its end, and the nation's around it."""
    days = (Y2018 - A_DAY, Y2018, Y2021 - A_DAY, Y2021)
    expected = [exactly(50), exactly(30), exactly(30), exactly(50)]
    assert expected == [resolve(parameter(NATION), day, (LAI_CHAU,), overrides=(LOCAL,)).value for day in days]


def test_a_local_value_below_the_floor_gives_way():
    """Where the local value is too unsure for the caller the nation's applies, and the local one is shown."""
    expected = (NATION, (LOCAL,))
    found = resolve(parameter(NATION), Y2020, (LAI_CHAU,), overrides=(LOCAL,), floor=Certainty.SUMMARY)
    assert expected == (found.chosen, found.displaced)


def test_a_local_value_that_is_not_known_hides_the_nations():
    """A province known to have a rule of its own is not judged by the nation's number."""
    local = since(Y2018, None, scope=LAI_CHAU)
    expected = Standing.NOT_KNOWN
    assert expected is resolve(parameter(NATION), Y2020, (LAI_CHAU,), overrides=(local,)).standing


def test_a_local_value_alone():
    """Where the nation has no value, a province's applies inside the province only."""
    size = parameter()
    expected = [Standing.IN_FORCE, Standing.NOT_IN_FORCE]
    found = [resolve(size, Y2020, scopes, overrides=(LOCAL,)).standing for scopes in ((LAI_CHAU,), ())]
    assert expected == found


def test_a_code_is_read_with_its_edition():
    """Code 52 of the 63 provinces (Bình Định) is not code 52 of the 34 (Gia Lai); the name makes no difference."""
    local = since(Y2018, 30, scope=BINH_DINH)
    expected = [exactly(50), exactly(30), exactly(30)]
    scopes = (GIA_LAI, BINH_DINH, Scope("52", "63"))
    assert expected == [resolve(parameter(NATION), Y2020, (s,), overrides=(local,)).value for s in scopes]


DA_NANG, QUANG_NAM, OLD_DA_NANG = Scope("48", "34", "Đà Nẵng"), Scope("49", "63", "Quảng Nam"), Scope("48", "63")
IN_DA_NANG = (DA_NANG, attrs.evolve(QUANG_NAM, perhaps=True), attrs.evolve(OLD_DA_NANG, perhaps=True))


def test_a_former_provinces_value_goes_on_where_it_was_until_its_end():
    """A club that lay in Quảng Nam is asked for what Quảng Nam asked, to the last day of its plan."""
    local = since(Y2020, 70, scope=QUANG_NAM, until=date(2026, 1, 1))
    places = {"Quảng Nam": (DA_NANG, QUANG_NAM), "old Đà Nẵng": (DA_NANG, OLD_DA_NANG)}
    days = (date(2025, 7, 1), date(2025, 12, 31), date(2026, 1, 1))
    found = {
        name: [resolve(parameter(NATION), day, scopes, overrides=(local,)).value for day in days]
        for name, scopes in places.items()
    }
    expected = {"Quảng Nam": [exactly(70), exactly(70), exactly(50)], "old Đà Nẵng": [exactly(50)] * 3}
    assert expected == found


def test_the_present_province_replaces_what_former_ones_asked():
    """What the merged province sets for all its land goes before an older value of a part of it, and displaces it."""
    old, new = since(Y2020, 70, scope=QUANG_NAM), since(Y2025, 60, scope=DA_NANG)
    found = resolve(parameter(NATION), Y2025, (DA_NANG, QUANG_NAM), overrides=(old, new))
    assert (exactly(60), {NATION, old}, ()) == (found.value, set(found.displaced), found.rivals)


def test_where_the_former_province_is_not_known_none_is_chosen():
    """A club of which only the merged province is known may be asked for 70 or for 50: anything between decides nothing."""
    local = since(Y2020, 70, scope=QUANG_NAM)
    found = resolve(parameter(NATION), Y2025, IN_DA_NANG, overrides=(local,))
    assert (Range(50, 70), NATION, (local,)) == (found.value, found.chosen, found.rivals)
    assert Standing.IN_FORCE is found.standing


def test_where_every_former_province_has_its_own_value_the_nations_is_out():
    """The nation's value applies in none of the former provinces, so that it is not among the possible ones."""
    ours, theirs = since(Y2020, 70, scope=QUANG_NAM), since(Y2020, 60, scope=OLD_DA_NANG)
    found = resolve(parameter(NATION), Y2025, IN_DA_NANG, overrides=(ours, theirs))
    assert (Range(60, 70), {NATION}) == (found.value, set(found.displaced))


def test_a_value_of_a_former_province_alone_is_not_known_where_the_place_may_lie_outside():
    """Where only one former province had such a rule, it may be in force or not: that is not known, and not nothing."""
    local = since(Y2020, 70, scope=QUANG_NAM)
    found = resolve(parameter(), Y2025, IN_DA_NANG, overrides=(local,))
    assert (Standing.NOT_KNOWN, Range.unknown(), None, (local,)) == (
        found.standing,
        found.value,
        found.chosen,
        found.rivals,
    )


def test_the_present_provinces_value_leaves_no_doubt():
    """Where the merged province has set the value, it does not matter which former one the club lay in."""
    old, new = since(Y2020, 70, scope=QUANG_NAM), since(Y2025, 60, scope=DA_NANG)
    found = resolve(parameter(NATION), Y2025, IN_DA_NANG, overrides=(old, new))
    assert (exactly(60), ()) == (found.value, found.rivals)


def test_a_national_minimum_is_at_least_the_nations_whichever_former_province_it_was():
    """Of a minimum a former province's lower value never counts; a higher one may."""
    lower, higher = since(Y2020, 40, scope=QUANG_NAM), since(Y2020, 70, scope=OLD_DA_NANG)
    minimum = attrs.evolve(parameter(NATION), minimum=True)
    found = resolve(minimum, Y2025, IN_DA_NANG, overrides=(lower, higher))
    assert Range(50, 70) == found.value


def test_a_doubtful_value_below_the_floor_is_no_rival():
    """A value that is less sure than the caller accepts raises no doubt either."""
    local = since(Y2020, 70, Certainty.PRACTICE, scope=QUANG_NAM)
    found = resolve(parameter(NATION), Y2025, IN_DA_NANG, overrides=(local,), floor=Certainty.SUMMARY)
    assert (exactly(50), ()) == (found.value, found.rivals)


def lifting(scope: Scope | None = QUANG_NAM, value: int | None = None) -> Since:
    cite = DOCUMENT.cite(certainty=Certainty.SUMMARY, facts=("X-1",))
    return Since(Y2020, value, cite, until=date(2026, 1, 1), scope=scope, lifts=True)


def test_a_place_that_lifts_the_nations_value_has_none():
    """Where a place asks for a floor only, the nation's ceiling is no limit there, and is one everywhere else."""
    days = (Y2020 - A_DAY, Y2020, date(2025, 12, 31), date(2026, 1, 1))
    inside = [resolve(parameter(NATION), day, (QUANG_NAM,), overrides=(lifting(),)) for day in days]
    assert [exactly(50), None, None, exactly(50)] == [found.value for found in inside]
    assert Standing.NOT_IN_FORCE is inside[1].standing
    assert (lifting(), (NATION,)) == (inside[1].chosen, inside[1].displaced)
    assert exactly(50) == resolve(parameter(NATION), Y2020, (OLD_DA_NANG,), overrides=(lifting(),)).value


def test_a_national_minimum_is_not_lifted():
    """No place does away with what the nation grants at least."""
    minimum = attrs.evolve(parameter(NATION), minimum=True)
    assert exactly(50) == resolve(minimum, Y2020, (QUANG_NAM,), overrides=(lifting(),)).value


def test_a_value_that_may_have_been_lifted_decides_nothing():
    """Where it is not known whether the place lies where the value is lifted, it may be that or nothing."""
    found = resolve(parameter(NATION), Y2025, IN_DA_NANG, overrides=(lifting(),))
    assert (Range.unknown(), (lifting(),)) == (found.value, found.rivals)


@pytest.mark.parametrize(("scope", "value"), [(None, None), (QUANG_NAM, 5)])
def test_what_lifts_a_value_has_a_place_and_no_value(scope, value):
    """Nothing is lifted for the whole country, where a value has an end; and what lifts sets nothing."""
    with pytest.raises(RangeError, match="lifts the nation's value"):
        lifting(scope, value)


def test_next_start_looks_only_where_the_place_lies():
    """Another province's coming value is no reason to ask again."""
    coming = since(Y2025, 40, scope=GIA_LAI)
    expected = [None, Y2025]
    found = [resolve(parameter(NATION), Y2020, (s,), overrides=(coming,)).next_start for s in (LAI_CHAU, GIA_LAI)]
    assert expected == found


# Changes.


def test_changes_names_what_differs_between_two_days():
    """A parameter that was replaced is listed with both answers; one that stayed is not."""
    kept = parameter(since(Y2017, 1), id="kept")
    replaced = parameter(since(Y2017, 50), since(Y2020, 60), id="replaced")
    ended = parameter(since(Y2017, 50, until=Y2020), id="ended")
    lost = parameter(since(Y2017, 50), since(Y2020, None), id="lost")
    expected = [
        ("replaced", exactly(50), exactly(60)),
        ("ended", exactly(50), None),
        ("lost", exactly(50), Range.unknown()),
    ]
    found = changes((kept, replaced, ended, lost), Y2020 - A_DAY, Y2020)
    assert expected == [(old.parameter.id, old.value, new.value) for old, new in found]


def test_no_changes_between_a_day_and_itself():
    """A day does not differ from itself."""
    assert not changes(PARAMETERS, Y2020, Y2020)


def test_changes_in_a_place():
    """A local change is a change only where it applies."""
    size = parameter(NATION, LOCAL)
    expected = [1, 0]
    assert expected == [len(changes((size,), Y2018 - A_DAY, Y2018, scopes)) for scopes in ((LAI_CHAU,), ())]


# Properties.

DAYS = st.dates(date(2009, 1, 1), date(2037, 12, 31))


@st.composite
def histories(draw: st.DrawFn) -> list[Since]:
    """National values that start on different days, in any order; some with an end, some not known."""
    starts = draw(st.lists(DAYS, unique=True, max_size=6))
    return [
        since(
            start,
            draw(st.none() | st.integers(0, 100)),
            draw(st.sampled_from(Certainty)),
            until=draw(st.none() | DAYS.filter(lambda day, start=start: day > start)),
        )
        for start in starts
    ]


def latest_in_force(values: tuple[Since, ...], day: date) -> Since | None:
    """The answer worked out afresh: of the values begun by that day the last, unless it has ended itself."""
    begun = sorted((value for value in values if value.start <= day), key=lambda value: value.start)
    if not begun or (begun[-1].until is not None and begun[-1].until <= day):
        return None
    return begun[-1]


@given(histories(), DAYS)
def test_the_latest_value_in_force_applies(history: list[Since], day: date):
    """On any day the answer is the latest-starting value in force, and never one that has not begun."""
    found = resolve(parameter(*history), day)
    expected = latest_in_force(tuple(history), day)
    assert expected == found.chosen
    assert (expected is None) == (found.standing is Standing.NOT_IN_FORCE)
    assert not found.displaced


@given(st.sampled_from(PARAMETERS), DAYS)
def test_the_latest_national_value_in_force_applies(national: Parameter, day: date):
    """So it is for every real parameter of the nation."""
    assert latest_in_force(national.history, day) == resolve(national, day).chosen


@given(histories(), DAYS, st.sampled_from(Certainty))
def test_a_floor_only_takes_away(history: list[Since], day: date, floor: Certainty):
    """With a floor the answer is the same as without, or nothing."""
    size = parameter(*history)
    assert resolve(size, day, floor=floor).chosen in {resolve(size, day).chosen, None}


@given(histories(), DAYS)
def test_the_answer_holds_until_the_next_start_or_an_end(history: list[Since], day: date):
    """Up to the next start the chosen value stays chosen, unless it ends."""
    size = parameter(*history)
    found = resolve(size, day)
    if found.next_start is None:
        return
    eve = found.next_start - A_DAY
    assert resolve(size, eve).chosen in {found.chosen, None}
    assert resolve(size, found.next_start).chosen == min(
        (value for value in size.history if value.start > day), key=lambda value: value.start
    )


@pytest.mark.parametrize(
    ("local", "value", "scope"),
    [(530, 540, None), (540, 540, GIA_LAI), (650, 650, GIA_LAI)],
)
def test_of_a_national_minimum_the_larger_applies(local: int, value: int, scope: Scope | None):
    """A place can only go higher; a value that lies under the nation's is named as displaced."""
    least = Parameter("a.b", "…", MEMBERS, (since(Y2020, 540),), minimum=True)
    found = resolve(least, Y2025, (GIA_LAI,), overrides=(since(Y2021, local, scope=GIA_LAI),))
    assert found.chosen is not None
    assert (found.value, found.chosen.scope) == (exactly(value), scope)
    assert [item.value for item in found.below_minimum] == ([exactly(local)] if scope is None else [])


def test_a_local_value_that_is_not_known_is_at_least_the_nations():
    """More than the minimum, or the minimum itself."""
    least = Parameter("a.b", "…", MEMBERS, (since(Y2020, 540),), minimum=True)
    found = resolve(least, Y2025, (GIA_LAI,), overrides=(since(Y2021, None, scope=GIA_LAI),))
    assert (found.value, found.standing) == (Range.at_least(540), Standing.NOT_KNOWN)


def test_until_it_is_in_force_the_value_before_is_still_paid():
    """A value that is counted from a day before its document came into force."""
    back_paid = Parameter("a.b", "…", MEMBERS, (since(Y2020, 500), attrs.evolve(since(Y2021, 540), in_force=Y2025)))
    assert [resolve(back_paid, day).before for day in (Y2021 - A_DAY, Y2025)] == [None, None]
    for day in (Y2021, Y2025 - A_DAY):
        found = resolve(back_paid, day)
        assert (found.value, found.before) == (exactly(540), back_paid.history[0])


RANGES = st.none() | st.builds(lambda low, more: Range(low, None if more is None else low + more), st.integers(0, 9), st.none() | st.integers(0, 9))  # fmt: skip


@given(RANGES, RANGES, st.booleans())
def test_a_national_minimum_is_never_gone_below(nation: Range | None, local: Range | None, minimum: bool):
    """Whatever a province contributes, neither end is below the nation's; a parameter that is none gives the local value."""
    cite = DOCUMENT.cite(certainty=Certainty.SUMMARY, facts=("X-1",))
    known = Parameter("a.b", "…", MEMBERS, (Since(Y2020, nation, cite),), minimum=minimum)
    found = resolve(known, Y2025, (GIA_LAI,), overrides=(Since(Y2021, local, cite, scope=GIA_LAI),)).value
    assert found is not None
    if not minimum:
        assert found == (local or Range.unknown())
        return
    for least in (nation or Range.unknown(), local or Range.unknown()):
        assert (found.low or 0) >= (least.low or 0)
        assert found.high is None or (least.high is not None and found.high >= least.high)


@given(histories(), DAYS)
def test_a_foreign_scope_changes_nothing(history: list[Since], day: date):
    """Naming a place without local values gives the nation's answer."""
    size = parameter(*history)
    assert resolve(size, day) == resolve(size, day, (LAI_CHAU,))
