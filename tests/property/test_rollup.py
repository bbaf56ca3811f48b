"""A region is the sum of its clubs, on whatever boundaries and by whatever dimension."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from lthtgn.builtin import national
from lthtgn.hooks import Plugin, assemble
from lthtgn.indicators.compute import CLUB_DIMENSIONS
from lthtgn.model.associations import Association
from lthtgn.model.clubs import Club
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import PROVINCES, Edition, Place, successor
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.ranges import Range
from lthtgn.rules.places import Places
from lthtgn.testing.place_strategies import lists_and_conversion

BOOK = assemble([Plugin("national", national)])
YEAR = Period.year(2024)
SETTINGS = settings(max_examples=60, deadline=None, derandomize=True)

places = st.none() | st.builds(
    Place,
    st.sampled_from(sorted(PROVINCES[Edition.OF_63])),
    st.just(Edition.OF_63),
    commune=st.sampled_from((None, "Vân Canh", "Thân Thuộc")),
)
ranges = st.builds(lambda a, b: Range(min(a, b), max(a, b)), st.integers(0, 90), st.integers(0, 90)) | st.builds(
    Range.at_least, st.integers(0, 90)
)


@st.composite
def registers(draw: st.DrawFn) -> Register:
    """Clubs that reported their members and women, somewhere or nowhere."""
    clubs = []
    for number in range(draw(st.integers(0, 8))):
        members = draw(ranges)
        women = Range(min(draw(st.integers(0, 20)), members.low or 0), members.high)
        figures = (Figure("members", members), Figure("members.women", women))
        clubs.append(
            Club(
                f"c{number}",
                f"CLB {number}",
                place=draw(places),
                founded=draw(
                    st.sampled_from((None, PartialDate(2015), PartialDate(2018), PartialDate(2020), PartialDate(2023)))
                ),
                host=draw(st.sampled_from((None, "Hội Người cao tuổi", "Hội Liên hiệp Phụ nữ"))),
                returns=(Return(YEAR, figures),) if draw(st.booleans()) else (),
            )
        )
    return Register(clubs=tuple(clubs))


@SETTINGS
@given(registers(), st.lists(st.sampled_from(CLUB_DIMENSIONS), min_size=1, max_size=3, unique=True))
def test_groups_add_up_to_the_whole(register: Register, by: list[str]) -> None:
    """Parts, wholes, asked and answered of the groups add up to those of all clubs; nobody is dropped."""
    ids = ["network.clubs", "network.members", "composition.women"]
    whole = BOOK.compute(register, YEAR, indicators=ids)
    parts = BOOK.compute(register, YEAR, indicators=ids, by=by)
    for id_ in ids:
        cells = [cell for cell in parts.cells if cell.indicator.id == id_]
        total = whole.cell(id_)
        assert total.part == Range.total(cell.part for cell in cells)
        if total.whole is not None:
            assert total.whole == Range.total(cell.whole for cell in cells if cell.whole is not None)
        assert (total.asked, total.answered) == (
            sum(cell.asked for cell in cells),
            sum(cell.answered for cell in cells),
        )


@SETTINGS
@given(registers())
def test_a_merger_adds_up(register: Register) -> None:
    """A province of the 34 is the sum of those of the 63 that it took over."""
    ids = ["network.members"]
    before = BOOK.compute(register, YEAR, indicators=ids, by=["province"])
    after = BOOK.compute(register, YEAR, indicators=ids, by=["province"], boundaries=date(2025, 7, 1))
    successor = {
        PROVINCES[Edition.OF_63][old]: PROVINCES[Edition.OF_34][
            Place(old, Edition.OF_63).province_in(Edition.OF_34) or ""
        ]
        for old in PROVINCES[Edition.OF_63]
    }
    expected: dict[str, Range] = {}
    for cell in before.cells:
        name = successor.get(cell.group[0], "?")
        expected[name] = expected.get(name, Range.exact(0)) + cell.part
    assert expected == {cell.group[0]: cell.part for cell in after.cells}


@st.composite
def placed(draw: st.DrawFn) -> tuple[Register, Places]:
    """Clubs in communes of a list, of none, or of the new one, and the lists with what became of whom."""
    drawn = draw(lists_and_conversion())
    homes = [
        Place(one.province, items.edition, one.district, one.name, draw(st.sampled_from((None, one.code))))
        for items in drawn[:2]
        for one in items.communes
    ]
    somewhere = st.sampled_from(homes) | places if homes else places
    clubs = []
    for number in range(draw(st.integers(0, 8))):
        figures = (Figure("members", Range.exact(draw(st.integers(0, 90)))),)
        clubs.append(Club(f"c{number}", "CLB", place=draw(somewhere), returns=(Return(YEAR, figures),)))
    return Register(clubs=tuple(clubs)), Places.of(drawn)


@SETTINGS
@given(
    placed(),
    st.sampled_from((date(2025, 6, 30), date(2025, 7, 1))),
    st.sampled_from((["commune"], ["province"], ["commune", "province"])),
)
def test_sums_on_any_boundaries_agree(drawn: tuple[Register, Places], boundaries: date, by: list[str]) -> None:
    """Before and after a merger the groups, what cannot be told among them, add up to all clubs; nobody is dropped."""
    register, known = drawn
    book = BOOK.with_places(known.items)
    table = book.compute(register, YEAR, by=by, indicators=["network.members", "network.clubs"], boundaries=boundaries)
    whole = book.compute(register, YEAR, indicators=["network.members", "network.clubs"])
    for total in whole.cells:
        cells = [cell for cell in table.cells if cell.indicator.id == total.indicator.id]
        assert total.part == Range.total(cell.part for cell in cells)
        assert total.asked == sum(cell.asked for cell in cells)


@SETTINGS
@given(placed())
def test_a_new_commune_is_the_sum_of_what_surely_went_into_it(drawn: tuple[Register, Places]) -> None:
    """Each new unit has the clubs recorded in it and those of the old units that went there whole or with all people."""
    register, known = drawn
    after = date(2025, 7, 1)
    now = known.lists["now"]
    conversion = known.conversions["then > now"]
    heirs = {row.old: row.new for row in conversion.rows if row.old and row.new and row.carries_all}
    for club in register.clubs:
        found = known.commune(club.place, after)
        if club.place is None or club.place.edition is Edition.OF_34 or club.place.commune_code is None:
            continue
        assert (heirs.get(club.place.commune_code) is not None) is found.is_told
        if found.is_told:
            assert heirs[club.place.commune_code] == found.code
            assert found.code in {commune.code for commune in now.communes}


@SETTINGS
@given(placed())
def test_back_and_forth_is_where_it_began(drawn: tuple[Register, Places]) -> None:
    """What can be told backwards of a new commune leads to one that had at least a part in it."""
    _, known = drawn
    pairs = {(row.old, row.new) for row in known.conversions["then > now"].rows}
    for one in known.lists["now"].communes:
        place = Place(one.province, Edition.OF_34, commune=one.name, commune_code=one.code)
        found = known.commune(place, date(2025, 6, 30))
        if found.is_told:
            assert (found.code, one.code) in pairs
            assert successor(found.province or "") == one.province


@SETTINGS
@given(st.lists(st.integers(0, 90), min_size=2, max_size=6), st.integers(0, 5))
def test_a_joint_return_bounds_the_sum_and_every_club(sizes: list[int], silent: int) -> None:
    """Where clubs reported only together, their sum is exact and each lies between nothing and the sum."""
    silent = min(silent, len(sizes))
    clubs = tuple(
        Club(
            f"c{i}",
            f"CLB {i}",
            founded=PartialDate(2021),
            returns=() if i < silent else (Return(YEAR, (Figure("members", Range.exact(size)),)),),
        )
        for i, size in enumerate(sizes)
    )
    joint = Return(YEAR, (Figure("members", Range.exact(sum(sizes))),), clubs=tuple(club.id for club in clubs))
    register = Register(clubs=clubs, associations=(Association("h", "Hội", returns=(joint,)),))
    table = BOOK.tabulate(register, date(2024, 12, 31), YEAR)
    assert Range.exact(sum(sizes)) == BOOK.compute(table, indicators=["network.members"]).cells[0].value
    rest = sum(sizes[:silent])
    for i, size in enumerate(sizes):
        expected = Range.exact(size) if i >= silent or silent == 1 else Range(0, rest)
        assert expected == table.columns["members"][i]
