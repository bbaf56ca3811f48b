"""The rule book: looking up, the law on a day in a place, reading and writing, and the questions that can be asked."""

import os
import subprocess
import sys
from datetime import date
from fractions import Fraction
from types import ModuleType

import attrs
import pytest

from lthtgn.app import BUILT_IN
from lthtgn.errors import (
    AssemblyError,
    InputError,
    LthtgnError,
    NotSupportedError,
    Problem,
    StorageError,
    UnknownIdError,
)
from lthtgn.expr.nodes import Measure, count
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.hooks.contracts import ReaderKind, StorageKind
from lthtgn.hooks.rulebook import _canonical
from lthtgn.hooks.specs import hookimpl
from lthtgn.indicators.indicator import Form, Indicator, clubs_meeting
from lthtgn.model.associations import Association
from lthtgn.model.awards import Award, RecipientKind
from lthtgn.model.clubs import ABSENT, Charter, Club, Complete, Records
from lthtgn.model.people import Member, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.composition import MIN_SIZE
from lthtgn.policy.national.people import OLDER_PERSON_AGE
from lthtgn.policy.parameters import Override, Parameter, Scope, Since, Unit
from lthtgn.policy.resolution import Standing
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.composition import SIZE_FITS
from lthtgn.rules.criteria import Criterion, OpaqueCriterion, Waiver
from lthtgn.rules.measures import BOARD_MEMBERS, MEMBERS
from lthtgn.rules.rows import AGE, NEEDS_LOAN
from lthtgn.rules.rows import MEMBERS as MEMBER_ROWS
from lthtgn.rules.table import Stream

DAY = date(2024, 12, 31)
HA_NOI = Place("01", Edition.OF_63)
LAO_CAI = Place("10", Edition.OF_63)
PLAN = Document("kh-1", "1/KH-UBND", "Kế hoạch …", "UBND tỉnh Lào Cai", kind_vi="Kế hoạch")
CITE = PLAN.cite("mục II", certainty=Certainty.TEXT, facts=("SX-1",))
LAO_CAI_SCOPE = Scope("10", "63", "Lào Cai")
LOCAL_SIZE = Since(date(2023, 1, 1), 40, CITE, scope=LAO_CAI_SCOPE)
MET, NOT_MET, NOT_KNOWN, NOT_IN_FORCE = Verdict.MET, Verdict.NOT_MET, Verdict.NOT_KNOWN, Verdict.NOT_IN_FORCE


def club(id_: str, older_women: int, older_men: int, women: int = 0, men: int = 0, **more) -> Club:
    """A club founded in 2023 whose roster is complete: people of 70 and of 40 by sex."""
    people = (
        (older_women, Sex.FEMALE, 1954),
        (older_men, Sex.MALE, 1954),
        (women, Sex.FEMALE, 1984),
        (men, Sex.MALE, 1984),
    )
    members = [
        Member(f"{sex.value}-{born}-{i}", sex=sex, born=PartialDate(born, 1, 1), joined=PartialDate(2023, 5, 20))
        for number, sex, born in people
        for i in range(number)
    ]
    more.setdefault("founded", PartialDate(2023, 5, 20))
    return Club(id_, f"CLB {id_}", members=tuple(members), complete=(Complete(Records.MEMBERS),), **more)


def said(members: int) -> Figure:
    return Figure("members", Range.exact(members))


SMALL = club("small", 20, 10, 10, 5, place=HA_NOI, charter=Charter())  # 45 members, 30 of them older, 30 women
LARGE = club("large", 26, 13, 13, 8, place=LAO_CAI, charter=ABSENT)  # 60 members, 39 of them older, 39 women
TWO = Register(clubs=(SMALL, LARGE))


def _hook(values):
    def hook():
        return values

    return hookimpl(hook)


def with_plugin(**hooks):
    """The book of the defaults and of one plugin whose hooks return the values given."""
    module = ModuleType("lao_cai")
    for hook, values in {"lthtgn_documents": [PLAN], **hooks}.items():
        setattr(module, hook, _hook(values))
    return assemble((*BUILT_IN, Plugin("lao-cai", module, "lthtgn-lao-cai 1.0")))


@pytest.fixture(scope="module")
def local_book():
    """The book of the defaults and of a province that asks for 40 members from 2023 on."""
    return with_plugin(lthtgn_overrides=[Override(MIN_SIZE, (LOCAL_SIZE,))])


# Looking things up.


@pytest.mark.parametrize(
    ("look_up", "message"),
    [
        (
            lambda book: book.parameter("composition.size.mim"),
            "unknown parameter 'composition.size.mim'; did you mean 'composition.size.min'?",
        ),
        (lambda book: book.measure("members.oldr"), "unknown measure 'members.oldr'; did you mean 'members.older'?"),
        (
            lambda book: book.criterion("governance.chartr"),
            "unknown criterion 'governance.chartr'; did you mean 'governance.charter'?",
        ),
        (
            lambda book: book.indicator("network.club"),
            "unknown indicator 'network.club'; did you mean 'network.clubs'?",
        ),
        (lambda book: book.localiser("vn"), "unknown locale 'vn'"),
        (lambda book: book.localiser("vi_VN"), "unknown locale 'vi_VN'"),
        (lambda book: book.reporter("markdwn"), "unknown report format 'markdwn'; did you mean 'markdown'?"),
        (lambda book: book.reporter(".mdd"), "unknown report suffix '.mdd'; did you mean '.md'?"),
        (lambda book: book.open("sqlit:///x"), "unknown storage scheme 'sqlit'; did you mean 'sqlite'?"),
        (lambda book: book.explain("members.oldr"), "unknown rule 'members.oldr'; did you mean 'members.older'?"),
        (
            lambda book: book.resolve("composition.size.mim", DAY),
            "unknown parameter 'composition.size.mim'; did you mean 'composition.size.min'?",
        ),
    ],
)
def test_what_is_not_in_the_book(book, look_up, message):
    """A wrong id of any kind is an error that names the kind and the nearest id, if one is near."""
    with pytest.raises(UnknownIdError) as caught:
        look_up(book)

    assert str(caught.value) == message


def test_what_is_in_the_book(book):
    """An id gives the thing itself, and its plugin is known; what nobody contributed has none."""
    assert book.parameter("composition.size.min") is MIN_SIZE
    assert book.measure("members") is MEMBERS
    assert book.criterion("composition.size") is SIZE_FITS
    assert book.provider("criterion", "composition.size") == "national"
    assert book.provider("reader", ".toml") == "readers"
    assert book.provider("criterion", "composition.sise") is None


def test_a_reporter_by_suffix(book):
    """A reporter is found by its suffix, written large or small."""
    assert [book.reporter(suffix).name for suffix in (".md", ".MD", ".txt", ".csv", ".json")] == [
        "markdown",
        "markdown",
        "text",
        "csv",
        "json",
    ]


def test_the_programme_of_a_club(book):
    """A club belongs to the scheme in whose life it was founded; where that cannot be told, it is said."""
    days = [PartialDate(2015), PartialDate(2016), PartialDate(2020, 8, 30), PartialDate(2020, 8, 31), None]

    assert [book.programme_of(Club("a", "A", founded=day)) for day in days] == [
        "earlier",
        "?",
        "1533",
        "1533/1336",
        "?",
    ]


# The law on a day in a place.


@pytest.mark.parametrize(
    ("day", "place", "value", "displaced"),
    [
        pytest.param(date(2022, 12, 31), LAO_CAI, 50, [], id="inside, the day before"),
        pytest.param(date(2023, 1, 1), LAO_CAI, 40, [50], id="inside, on its first day"),
        pytest.param(date(2025, 6, 30), LAO_CAI, 40, [50], id="inside, on the last day of the old province"),
        pytest.param(date(2025, 7, 1), LAO_CAI, 40, [50], id="after the merger it goes on where the old province was"),
        pytest.param(date(2024, 1, 1), HA_NOI, 50, [], id="outside"),
        pytest.param(date(2024, 1, 1), None, 50, [], id="nowhere in particular"),
    ],
)
def test_a_local_value(local_book, day, place, value, displaced):
    """A local value wins inside its scope from its first day on, and what it displaced is named."""
    found = local_book.resolve("composition.size.min", day, place)

    assert found.value == Range.exact(value)
    assert [item.value for item in found.displaced] == [Range.exact(number) for number in displaced]


def test_a_verdict_under_a_local_value(local_book, book):
    """45 members are too few for the nation's 50, in Hà Nội, and enough for Lào Cai's 40."""
    here, there = SMALL, attrs.evolve(SMALL, id="there", place=LAO_CAI)
    found = local_book.assess(Register(clubs=(here, there)), on=DAY, criteria=["composition.size"])
    national = book.assess(there, on=DAY, criteria=["composition.size"])

    assert [finding.verdict for finding in found] == [NOT_MET, MET]
    assert [finding.bounds[0].value for finding in found] == [Range.exact(50), Range.exact(40)]
    assert [finding.verdict for finding in national] == [NOT_MET]


def test_indicators_of_the_nation_are_computed_by_the_nations_rule():
    """A place's own value, and its waiver, change the verdicts there; the nation's figure stays comparable beside it."""
    waiver = Waiver("governance.board_size", LAO_CAI_SCOPE, date(2020, 1, 1), CITE)
    national = clubs_meeting("x.fits", "…", SIZE_FITS)
    local = attrs.evolve(clubs_meeting("lao_cai.fits", "…", SIZE_FITS), scope=LAO_CAI_SCOPE)
    members = Indicator("lao_cai.members", "…", MEMBERS, form=Form.TOTAL, unit_vi="người", scope=LAO_CAI_SCOPE)
    book = with_plugin(
        lthtgn_overrides=[Override(MIN_SIZE, (LOCAL_SIZE,)), waiver], lthtgn_indicators=[national, local, members]
    )
    clubs = tuple(
        Club(id_, "…", place, PartialDate(2023, 5, 20), returns=(Return(Period.year_to(DAY), (said(number),)),))
        for id_, place, number in (("a", LAO_CAI, 45), ("b", LAO_CAI, 39), ("c", HA_NOI, 45), ("d", HA_NOI, 60))
    )
    register = Register(clubs=clubs)
    found = {
        cell.indicator.id: (cell.part, cell.whole)
        for cell in book.compute(register, on=DAY, indicators=[national.id, local.id, members.id]).cells
    }
    verdicts = [finding.verdict for finding in book.assess(register, DAY, criteria=["composition.size"])]

    assert verdicts == [MET, NOT_MET, NOT_MET, MET]
    assert found["x.fits"] == (Range.exact(1), Range.exact(4))
    assert found["lao_cai.fits"] == (Range.exact(1), Range.exact(2))
    assert found["lao_cai.members"][0] == Range.exact(84)


def test_an_indicator_of_a_place_where_it_is_not_known_who_lies_there():
    """A club of which only the merged province is known may count or not."""
    members = Indicator("lao_cai.members", "…", MEMBERS, form=Form.TOTAL, unit_vi="người", scope=LAO_CAI_SCOPE)
    book = with_plugin(lthtgn_indicators=[members])
    places = (LAO_CAI, Place("15", Edition.OF_34), Place("15", Edition.OF_63))
    clubs = tuple(
        Club(f"c{i}", "…", place, PartialDate(2023), returns=(Return(Period.year_to(DAY), (said(50),)),))
        for i, place in enumerate(places)
    )
    (cell,) = book.compute(Register(clubs=clubs), on=DAY, indicators=[members.id]).cells

    assert cell.part == Range(50, 100)


def test_what_a_place_asks_is_told_where_and_when_it_asks():
    """Its indicators where something may lie there, its criteria on their days; whatever is named is answered."""
    members = Indicator("lao_cai.members", "…", MEMBERS, form=Form.TOTAL, unit_vi="người", scope=LAO_CAI_SCOPE)
    of_2023 = Criterion(
        "lao_cai.any",
        "…",
        MEMBERS.at_least(1),
        scope=LAO_CAI_SCOPE,
        since=date(2023, 1, 1),
        until=date(2024, 1, 1),
        cite=CITE,
    )
    book = with_plugin(lthtgn_indicators=[members], lthtgn_criteria=[of_2023])

    def told(place, day):
        register = Register(clubs=(Club("a", "…", place, PartialDate(2022)),))
        indicators = {cell.indicator.id for cell in book.compute(register, on=day).cells}
        criteria = {finding.criterion.id for finding in book.assess(register, on=day)}
        return members.id in indicators, of_2023.id in criteria

    assert told(LAO_CAI, date(2023, 12, 31)) == (True, True)
    assert told(LAO_CAI, DAY) == (True, False)
    assert told(HA_NOI, date(2023, 12, 31)) == told(None, date(2023, 12, 31)) == (False, False)
    assert told(Place("15", Edition.OF_34), date(2023, 12, 31)) == (True, True)  # perhaps there
    (named,) = book.assess(Club("a", "…", HA_NOI), on=DAY, criteria=[of_2023.id])
    assert named.verdict is NOT_IN_FORCE


def test_the_age_line_of_the_nation_is_no_places_to_change():
    """A province that counts older people from 65 on does so in a measure of its own, beside the nation's."""
    age = Since(date(2020, 1, 1), 65, CITE, scope=Scope("10", "63", "Lào Cai"))
    with pytest.raises(AssemblyError, match=r"'people.older_person.age' defines what measure '.*' counts"):
        with_plugin(lthtgn_overrides=[Override(OLDER_PERSON_AGE, (age,))])
    line = Parameter("lao_cai.age", "tuổi tính theo tỉnh", Unit("years", "tuổi"), (age,))
    from_65 = Measure("lao_cai.from_65", "…", count(MEMBER_ROWS.rows.where(AGE >= line)), part_of=MEMBERS)
    book = with_plugin(lthtgn_parameters=[line], lthtgn_measures=[from_65])
    people = tuple(Member(f"m{i}", born=PartialDate(1962, 1, 1), joined=PartialDate(2023, 5, 20)) for i in range(3))
    here = Club("a", "…", LAO_CAI, PartialDate(2023, 5, 20), members=people, complete=(Complete(Records.MEMBERS),))
    table = book.tabulate(Register(clubs=(here,)), DAY)

    assert [table.figure("a", book.measure(id_)) for id_ in ("members.older", "lao_cai.from_65")] == [
        Range(3, 3),
        Range(0, 0),
    ]


def test_the_floor_of_certainty(book):
    """A value known from a summary does not count where the text is asked for."""
    sure = book.resolve("composition.size.min", DAY, floor=Certainty.TEXT)

    assert book.resolve("composition.size.min", DAY, floor=Certainty.SUMMARY).value == Range.exact(50)
    assert (sure.standing, sure.value, len(sure.displaced)) == (Standing.NOT_IN_FORCE, None, 1)


def test_what_changes_from_one_scheme_to_the_next(book):
    """On 1 August 2025 the parameters of composition and operation pass to Decision 1648, most of them unknown."""
    found = book.changes(date(2025, 7, 31), date(2025, 8, 1))
    known = [(a.parameter.id, a.standing.value, b.standing.value) for a, b in found]

    assert known == [
        ("composition.hardship_share.max", "not_in_force", "not_known"),
        ("composition.hardship_share.min", "not_in_force", "not_known"),
        ("composition.older_share.max", "in_force", "not_known"),
        ("composition.older_share.min", "in_force", "not_known"),
        ("composition.size.max", "in_force", "not_known"),
        ("composition.size.min", "in_force", "not_known"),
        ("composition.women_share.max", "in_force", "not_known"),
        ("composition.women_share.min", "in_force", "not_known"),
        ("composition.younger_share.max", "in_force", "not_known"),
        ("composition.younger_share.min", "in_force", "not_known"),
        ("operation.areas.min", "in_force", "in_force"),
        ("operation.borrower_share.min", "in_force", "not_known"),
        ("operation.funds.min", "in_force", "not_known"),
        ("operation.months_met.min", "in_force", "not_known"),
        ("operation.well_managed.min", "not_known", "not_known"),
    ]


def test_what_changes_in_a_place(local_book):
    """A local value that starts between two days is a change there, and none elsewhere."""
    days = date(2022, 12, 31), date(2023, 1, 1)
    everywhere = ["governance.board_women.min"]  # project VIE085 began

    def changed(*place):
        return [before.parameter.id for before, _ in local_book.changes(*days, *place)]

    assert changed(LAO_CAI) == ["composition.size.min", *everywhere]
    assert changed(HA_NOI) == changed() == everywhere


# Judging.


ORGANISATION = {"composition", "governance", "operation"}  # beside them stand the norms of the areas


def test_assess_a_club(book):
    """45 members, 30 of them older, 30 women, 15 younger: too few, and the shares fit."""
    found = book.assess(SMALL, on=DAY)
    verdicts = {f.criterion.id: f.verdict for f in found if f.criterion.id.split(".")[0] in ORGANISATION}

    assert verdicts == {
        "composition.hardship_share": NOT_IN_FORCE,
        "composition.older_share": MET,
        "composition.size": NOT_MET,
        "composition.women_share": MET,
        "composition.younger_share": MET,
        "governance.board_size": NOT_KNOWN,
        "governance.board_women": NOT_KNOWN,
        "governance.charter": MET,
        "governance.founding_decision": NOT_KNOWN,
        "operation.all_areas": NOT_KNOWN,
        "operation.borrower_share": NOT_KNOWN,
        "operation.both_funds": NOT_KNOWN,
        "operation.meets_monthly": NOT_KNOWN,
        "operation.well_managed": NOT_KNOWN,
    }
    assert {finding.set.id: finding.verdict for finding in found.sets} == {
        "eligibility": NOT_MET,
        "full_activity": NOT_KNOWN,
    }


def test_assess_a_register(book):
    """The findings stand club by club, in the order of the register."""
    found = book.assess(TWO, on=DAY, criteria=["composition.size", "governance.charter"])

    assert [(f.club, f.criterion.id, f.verdict) for f in found] == [
        ("small", "composition.size", NOT_MET),
        ("small", "governance.charter", MET),
        ("large", "composition.size", MET),
        ("large", "governance.charter", NOT_MET),
    ]


def test_assess_a_table(book):
    """A table that was filled in before knows its day, and gives the same findings."""
    table = book.tabulate(TWO, DAY)

    assert book.assess(table).findings == book.assess(TWO, on=DAY).findings


def test_criteria_are_asked_in_the_order_given(book):
    """A subset is asked in the order given; a set is judged only where all of it is asked."""
    wanted = ["operation.well_managed", "governance.charter", "operation.all_areas"]
    found = book.assess(SMALL, on=DAY, criteria=wanted)

    assert [finding.criterion.id for finding in found] == wanted
    assert [finding.set.id for finding in found.sets] == ["full_activity"]


def test_assess_with_a_floor(book):
    """Where only the text counts, what is known from summaries and practice is not in force; the unknown stays so."""
    found = book.assess(SMALL, on=DAY, floor=Certainty.TEXT)

    assert {finding.criterion.id: finding.verdict for finding in found if finding.verdict is not NOT_IN_FORCE} == {
        "home_care.people": NOT_KNOWN,
        "livelihood.initial_fund": NOT_KNOWN,
        "operation.well_managed": NOT_KNOWN,
        "resources.raised": NOT_KNOWN,
        "rights.activities": NOT_KNOWN,
    }


def test_assess_what_is_not_there(book):
    """An unknown criterion, a club that its register has not, and no day at all are errors that say so."""
    with pytest.raises(UnknownIdError, match=r"did you mean 'composition\.size'"):
        book.assess(SMALL, on=DAY, criteria=["composition.sise"])
    with pytest.raises(UnknownIdError, match=r"unknown club 'small'; did you mean 'smaller'\?"):
        book.assess(SMALL, on=DAY, within=Register(clubs=(attrs.evolve(SMALL, id="smaller"),)))
    with pytest.raises(LthtgnError, match="say the day"):
        book.assess(SMALL)


def test_assess_a_club_within_its_register(book):
    """What was reported for two clubs together tells of each: of 130 members at most 70 leave 60 for the other."""
    clubs = tuple(
        Club(
            id_,
            id_,
            founded=PartialDate(2023),
            returns=(Return(Period.year(2024), (Figure("members", Range(0, 70)),)),),
        )
        for id_ in ("a", "b")
    )
    together = Return(Period.year(2024), (Figure("members", Range.exact(130)),), clubs=("a", "b"))
    register = Register(clubs=clubs, associations=(Association("h", "Hội", returns=(together,)),))
    alone, within = (
        book.assess(clubs[0], on=DAY, within=known, criteria=["composition.size"]) for known in (None, register)
    )

    assert [(f.figures, f.verdict) for f in alone] == [((Range(0, 70),), NOT_KNOWN)]
    assert [(f.club, f.figures, f.verdict) for f in within] == [("a", (Range(60, 70),), MET)]


def test_progress_is_told(book):
    """Judging and computing say how far they are."""
    judged, computed = [], []
    book.assess(SMALL, on=DAY, criteria=["composition.size", "governance.charter"], progress=judged.append)
    book.compute(TWO, on=DAY, indicators=["network.clubs"], progress=computed.append)

    assert (judged, computed) == ([1, 2], [1])


def test_judge_gives_bare_verdicts(book):
    """A criterion, by id or itself, gives one verdict a club, in order."""
    table = book.tabulate(TWO, DAY)

    assert book.judge(table, "composition.size") == [NOT_MET, MET]
    assert book.judge(table, SIZE_FITS) == [NOT_MET, MET]
    assert book.judge(table, "composition.size", floor=Certainty.TEXT) == [NOT_IN_FORCE, NOT_IN_FORCE]


def test_the_table_of_a_stream(book):
    """Rows that are streamed are counted as rows that are kept: of three, two are 60 on the day."""
    rows = Stream(
        MEMBER_ROWS,
        [0, 1, 1],
        {"born": ["1964-12-31", "1965-01-01", "1950"]},
        {"born": PartialDate.parse},
    )
    clubs = (Club("a", "A", founded=PartialDate(2023)), Club("b", "B", founded=PartialDate(2023)))
    older = book.measure("members.older")
    table = book.stream(clubs, rows, DAY, measures=(MEMBERS, older))

    assert [table.figure("a", older), table.figure("b", older)] == [Range(1, 1), Range(1, 1)]
    assert table.figure("b", MEMBERS) == Range(2, 2)


# Indicators.


def parts(table):
    return [(cell.group, cell.part.low, None if cell.whole is None else cell.whole.low) for cell in table.cells]


def test_compute_one_indicator(book):
    """Of 45 + 60 members 30 + 39 are older: the sum of the clubs, never the mean of their shares."""
    cell = book.compute(TWO, Period.year(2024), indicators=["composition.older_members"]).cell(
        "composition.older_members"
    )

    assert (cell.part, cell.whole) == (Range.exact(69), Range.exact(105))
    assert cell.value == Range.exact(Fraction(69, 105))
    assert (cell.asked, cell.answered) == (2, 2)


def test_compute_takes_indicators_themselves(book):
    """An indicator that is in no book can be computed all the same."""
    needy = Measure("needy", "…", count(MEMBER_ROWS.rows.where(NEEDS_LOAN.is_true())), part_of=MEMBERS)
    own = Indicator("own", "…", needy, MEMBERS)

    assert parts(book.compute(TWO, on=DAY, indicators=[own])) == [((), 0, 105)]


@pytest.mark.parametrize(
    ("by", "expected"),
    [
        (("province",), [(("Hà Nội",), 30, 45), (("Lào Cai",), 39, 60)]),
        (("club",), [(("large",), 39, 60), (("small",), 30, 45)]),
        (("programme",), [(("1336",), 69, 105)]),
        (("host",), [(("?",), 69, 105)]),
        (("sex",), [(("female",), 46, 69), (("male",), 23, 36)]),
        (
            ("province", "sex"),
            [
                (("Hà Nội", "female"), 20, 30),
                (("Lào Cai", "female"), 26, 39),
                (("Hà Nội", "male"), 10, 15),
                (("Lào Cai", "male"), 13, 21),
            ],
        ),
        (
            ("sex", "province"),
            [
                (("female", "Hà Nội"), 20, 30),
                (("female", "Lào Cai"), 26, 39),
                (("male", "Hà Nội"), 10, 15),
                (("male", "Lào Cai"), 13, 21),
            ],
        ),
    ],
)
def test_compute_by_dimensions(book, by, expected):
    """Older members of all members by what clubs and members are, the group in the order asked for."""
    found = book.compute(TWO, Period.year(2024), by=by, indicators=["composition.older_members"])

    assert found.by == by
    assert parts(found) == expected


def test_compute_by_two_properties_of_members(book):
    """Two properties give every combination; what is not known of a member widens each."""
    found = book.compute(TWO, on=DAY, by=("sex", "needs_loan"), indicators=["network.members"])

    assert [(cell.group, cell.part) for cell in found.cells] == [
        (("female", "yes"), Range(0, 69)),
        (("female", "no"), Range(0, 69)),
        (("male", "yes"), Range(0, 36)),
        (("male", "no"), Range(0, 36)),
    ]


def test_compute_all_that_count_members(book):
    """By a property of members and without a choice, all indicators that can be split so are computed, no other."""
    found = book.compute(TWO, on=DAY, by=("sex",))
    ids = {cell.indicator.id for cell in found.cells}

    assert {"composition.older_members", "network.members"} < ids
    assert ids.isdisjoint({"network.clubs", "operation.clubs_of_both_funds", "association.membership"})
    assert found.cell("network.members", "female").part == Range.exact(69)


def test_compute_on_the_boundaries_of_another_day(book):
    """Clubs of Yên Bái and Lào Cai are one group on the boundaries of July 2025."""
    clubs = tuple(attrs.evolve(SMALL, id=code, place=Place(code, Edition.OF_63)) for code in ("10", "15"))
    found = book.compute(
        Register(clubs=clubs), on=DAY, by=("province",), indicators=["network.clubs"], boundaries=date(2025, 7, 1)
    )

    assert [(cell.group, cell.part.low) for cell in found.cells] == [(("Lào Cai",), 2)]


def test_compute_the_clubs_that_meet_a_criterion(book):
    """Of two clubs one has the prescribed size."""
    found = book.compute(TWO, on=DAY, indicators=["composition.clubs_of_size"])

    assert parts(found) == [((), 1, 2)]


def test_compute_of_a_table(book):
    """A table that was filled in before gives the same."""
    table = book.tabulate(TWO, DAY)

    assert book.compute(table, by=("province",)) == book.compute(TWO, on=DAY, by=("province",))


def test_compute_of_a_period_and_a_day(book):
    """Stocks are taken on the day asked for, else at the end of the period."""
    later = club("late", 1, 0, founded=PartialDate(2024, 6, 1))
    register = Register(clubs=(SMALL, later))
    ids = ["network.clubs"]
    found = [
        book.compute(register, Period.year(2024), indicators=ids),
        book.compute(register, Period.year(2024), on=date(2024, 5, 31), indicators=ids),
        book.compute(register, on=date(2024, 5, 31), indicators=ids),
    ]

    assert [(table.day, table.cells[0].part.low) for table in found] == [
        (DAY, 2),
        (date(2024, 5, 31), 1),
        (date(2024, 5, 31), 1),
    ]


def test_compute_what_cannot_be(book):
    """An unknown indicator or dimension, an indicator that counts no members, and no day are errors that say so."""
    with pytest.raises(UnknownIdError, match=r"did you mean 'network\.clubs'"):
        book.compute(TWO, on=DAY, indicators=["network.club"])
    with pytest.raises(UnknownIdError, match="unknown dimension 'provinse'; did you mean 'province'"):
        book.compute(TWO, on=DAY, by=("provinse",))
    with pytest.raises(NotSupportedError, match=r"'network\.clubs' does not count members"):
        book.compute(TWO, on=DAY, by=("sex",), indicators=["network.clubs"])
    with pytest.raises(NotSupportedError, match=r"'association\.membership' does not count members"):
        book.compute(TWO, on=DAY, by=("sex",), indicators=["association.membership"])
    with pytest.raises(NotSupportedError, match="the table has no figures by sex; give the register instead"):
        book.compute(book.tabulate(TWO, DAY), by=("sex",))
    with pytest.raises(LthtgnError, match="say the period or the day"):
        book.compute(TWO)


def test_growth(book):
    """From 45 members before the second club was founded to 105 after: 60 more, four thirds as many again."""
    later = attrs.evolve(
        LARGE,
        founded=PartialDate(2024, 6, 1),
        members=tuple(attrs.evolve(member, joined=PartialDate(2024, 6, 1)) for member in LARGE.members),
    )
    register = Register(clubs=(SMALL, later))
    expected = (Range.exact(45), Range.exact(105), Range.exact(60), Range.exact(Fraction(4, 3)))

    assert book.growth(register, "members", date(2023, 12, 31), DAY) == expected
    assert book.growth(register, MEMBERS, date(2023, 12, 31), DAY) == expected
    assert book.growth(register, "members", date(2022, 12, 31), DAY)[3] is None


# In words.


def test_explain_a_criterion(book):
    """The tree of a criterion: its test, and how each measure in it is counted."""
    assert list(book.explain("composition.size").lines()) == [
        "Số thành viên theo quy định (composition.size)",
        "  số thành viên (members) từ composition.size.min đến composition.size.max",
        "    số thành viên: đếm thành viên",
    ]


def test_explain_an_indicator(book):
    """The tree of an indicator: how its part and its whole are counted."""
    assert list(book.explain("composition.older_members").lines()) == [
        "Tỷ lệ thành viên là người cao tuổi (từ đủ 60 tuổi) (composition.older_members)",
        "  số thành viên là người cao tuổi: đếm thành viên có tuổi từ people.older_person.age",
        "  số thành viên: đếm thành viên",
    ]


def test_explain_an_indicator_of_clubs_that_meet_a_criterion(book):
    """The tree of such an indicator says that clubs are counted, and by which criterion."""
    assert list(book.explain("composition.clubs_of_size").lines()) == [
        "Tỷ lệ câu lạc bộ có số thành viên theo quy định (composition.clubs_of_size)",
        "  đếm câu lạc bộ đạt, trong số câu lạc bộ có quy định áp dụng:",
        "    Số thành viên theo quy định (composition.size)",
        "      số thành viên (members) từ composition.size.min đến composition.size.max",
        "        số thành viên: đếm thành viên",
    ]


def test_explain_a_measure(book):
    """A measure says how it is counted, or that only a return gives it."""
    assert [list(book.explain(id_).lines()) for id_ in ("members", "association.members")] == [
        ["số thành viên: đếm thành viên"],
        ["số hội viên Hội Người cao tuổi: chỉ lấy từ báo cáo"],
    ]


def test_explain_a_judgement():
    """What somebody judges has no tree, and that is said."""
    opaque = OpaqueCriterion("lao_cai.liked", "Được yêu mến", lambda club, day: MET, DAY, CITE)

    assert list(with_plugin(lthtgn_criteria=[opaque]).explain("lao_cai.liked").lines()) == [
        "Được yêu mến (lao_cai.liked): do người đánh giá kết luận"
    ]


def test_say(book):
    """What is found is said in the language asked for, Vietnamese by default."""
    assert (book.say(MET), book.say(NOT_MET, locale="vi")) == ("đạt", "chưa đạt")
    with pytest.raises(UnknownIdError, match="unknown locale 'en'"):
        book.say(MET, locale="en")


# Reading and writing.


def problems(book, path) -> list[str]:
    with pytest.raises(InputError) as caught:
        book.read(path)
    return [str(problem) for problem in caught.value.problems]


def test_read_a_missing_file(book, tmp_path):
    """A path at which there is nothing is named."""
    path = tmp_path / "clubs.toml"

    assert problems(book, path) == [f"{path}: there is no such file or folder"]


def test_read_an_empty_folder(book, tmp_path):
    """A folder without a file that can be read says what could be; hidden and half-open files are none."""
    for name in (".clubs.toml", "~$clubs.json", "notes.txt"):
        tmp_path.joinpath(name).touch()

    assert problems(book, tmp_path) == [f"{tmp_path}: the folder holds no file that can be read (.json, .toml)"]


def test_read_an_unknown_suffix(book, tmp_path):
    """A file that no plugin reads is an error that names the nearest suffix."""
    path = tmp_path / "clubs.tml"
    path.touch()
    with pytest.raises(UnknownIdError) as caught:
        book.read(path)

    assert str(caught.value) == "unknown file suffix '.tml'; did you mean '.toml'?"


def test_read_an_unknown_scheme(book):
    """A URL that no plugin opens is an error that names the scheme."""
    with pytest.raises(UnknownIdError) as caught:
        book.read("carrier-pigeon://loft")

    assert str(caught.value) == "unknown storage scheme 'carrier-pigeon'"


def test_read_figures_that_cannot_be(book, tmp_path):
    """A count is whole, a share is from 0 to 1, a rate is worked out, and a club speaks for itself: all at once."""
    returns = """
    [[clubs.returns]]
    period = "2024"
    clubs = ["a"]
    figures = { members = "50,5", "composition.women" = "120 %" }
    [[clubs.returns]]
    period = "2023"
    figures = { members = 50, "composition.women" = "100 %", "network.member_growth" = 3 }
    """
    file = tmp_path / "clubs.toml"
    file.write_text(f'[[clubs]]\nid = "a"\nname = "A"\n{returns}', encoding="utf-8")

    where = "clubs.toml: $.clubs[0].returns"
    assert problems(book, file) == [
        f"{where}[0].clubs: a club's own return cannot be about several clubs; put it under their association",
        f"{where}[0].figures.members: 'members' is counted in whole numbers, not in parts or per cent",
        f"{where}[0].figures[\"composition.women\"]: 'composition.women' is a share, from 0 % to 100 %",
        (
            f"{where}[1].figures[\"network.member_growth\"]: 'network.member_growth' is worked out, not reported; "
            "report the figures that it is made of"
        ),
    ]


def test_read_from_a_storage():
    """A URL is opened by the storage of its scheme, not to be made, and read."""
    opened = []

    class Shelf:
        def read(self):
            return TWO

        def put(self, record, *, expected):
            raise AssertionError("nothing is written")

        def delete(self, kind, id, *, expected):  # noqa: A002 - as the contract has it
            raise AssertionError("nothing is deleted")

        replace = get = lambda self, *args: None
        revisions = dict

    kind = StorageKind("shelf", open=lambda url, create: opened.append((url, create)) or Shelf())

    assert with_plugin(lthtgn_storages=[kind]).read("shelf://a") == TWO
    assert opened == [("shelf://a", False)]


def test_what_is_written_is_read_again(book, tmp_path):
    """A register goes out and comes in unchanged, as JSON, as TOML, and through SQLite."""
    for target in (tmp_path / "clubs.json", tmp_path / "clubs.TOML", f"sqlite:///{tmp_path}/clubs.db"):
        book.write(TWO, target)

        assert book.read(target) == TWO


def test_write_without_a_file_storage(tmp_path):
    """Without the plugin of file storage a file is written as well."""
    book = assemble([plugin for plugin in BUILT_IN if plugin.name != "files"])
    book.write(TWO, tmp_path / "clubs.json")

    assert book.read(tmp_path / "clubs.json") == TWO


def test_write_what_can_only_be_read(tmp_path):
    """A format that cannot be written is refused by its suffix, and nothing is there."""
    book = with_plugin(lthtgn_readers=[ReaderKind((".lst",), read=lambda path, known, parts, today: TWO)])
    with pytest.raises(NotSupportedError, match=r"\.lst files can be read but not written"):
        book.write(TWO, tmp_path / "clubs.lst")

    assert list(tmp_path.iterdir()) == []


def test_open_a_storage_that_is_not_there(book, tmp_path):
    """A storage is made only where that is asked for."""
    url = f"sqlite:///{tmp_path}/clubs.db"
    with pytest.raises(StorageError):
        book.open(url)

    assert book.open(url, create=True).read() == Register()


def test_a_reader_is_told_the_ids_and_the_parts(tmp_path):
    """A reader gets the ids that figures may have, of measures and indicators, and which measure lies inside which."""
    got = {}

    def read(path, known, parts, today):
        got.update(path=path, known=known, parts=parts, today=today)
        return TWO

    path = tmp_path / "clubs.LST"
    path.touch()

    assert with_plugin(lthtgn_readers=[ReaderKind((".lst",), read=read)]).read(path, today=date(2025, 5, 10)) == TWO
    assert (got["path"], got["today"]) == (path, date(2025, 5, 10))
    assert {"members", "association.members", "association.cremation_share"} < set(got["known"])
    assert got["parts"]["members.women"] == "members"


@pytest.mark.parametrize(
    ("figure", "codes"),
    [
        ('members = "58 hộ"', ["unit_differs"]),
        ('members = "trên 58 thành viên"', []),
        ('members = {value = 58, text = "58 hộ"}', ["unit_differs"]),
        ('"members.women" = "100 %"', ["unit_differs"]),
        ('"funds.livelihood_balance" = "70 triệu đồng"', []),
        ('"help.people" = "960 người"', []),
        ('"composition.women" = "70 %"', []),
    ],
)
def test_a_figure_is_told_in_the_unit_of_its_measure(book, tmp_path, figure, codes):
    """58 households are not 58 members."""
    path = tmp_path / "clubs.toml"
    returns = f'[[clubs.returns]]\nperiod = "2024"\n[clubs.returns.figures]\n{figure}\n'
    path.write_text(f'[[clubs]]\nid = "a"\nname = "A"\n{returns}', encoding="utf-8")
    found = []
    try:
        book.read(path, today=date(2025, 5, 10))
    except InputError as error:
        found = [problem.code for problem in error.problems]

    assert found == codes


@pytest.mark.parametrize("as_folder", [False, True])
def test_the_last_day_on_which_something_can_have_happened(book, tmp_path, as_folder):
    """Who reads a register as of a day is told of what lies after it, whatever the clock says."""
    path = tmp_path / "clubs.toml"
    path.write_text('[[clubs]]\nid = "a"\nname = "A"\nfounded = 2024-06-01\n', encoding="utf-8")
    source = tmp_path if as_folder else path
    with pytest.raises(InputError) as error:
        book.read(source, today=date(2024, 5, 31))

    assert [problem.code for problem in error.value.problems] == ["future_date"]
    assert book.read(source, today=date(2024, 6, 1)).clubs[0].id == "a"


# A folder that several plugins read.


def listed(path, known, parts, today):
    """A reader of lists: a title, then one club a line; a line that begins with ! is a mistake."""
    title, *lines = path.read_text(encoding="utf-8").splitlines()
    wrong = [Problem("bad_line", f"{path.name}:{n}", "no club") for n, line in enumerate(lines, 2) if line[0] == "!"]
    if wrong:
        raise InputError(wrong)
    awards = (Award(f"award-{path.stem}", PartialDate(2024), "UBND", RecipientKind.COLLECTIVE),)
    return Register(title or None, None, tuple(Club(line, f"CLB {line}") for line in lines), (), awards)


@pytest.fixture
def mixed(tmp_path):
    """A book that reads lists too, and a folder with a list and a TOML file."""
    tmp_path.joinpath("a.lst").write_text("Hai xã\nxom-1\nxom-2\n", encoding="utf-8")
    tmp_path.joinpath("b.toml").write_text(
        'source = "sổ tay"\n[[clubs]]\nid = "xom-3"\nname = "CLB"\n', encoding="utf-8"
    )
    return with_plugin(lthtgn_readers=[ReaderKind((".lst",), read=listed)]), tmp_path


def test_read_a_folder_of_two_formats(mixed):
    """Each file is read by its reader, and what they hold is put together in the order of their names."""
    book, folder = mixed
    register = book.read(folder)

    assert (register.title, register.source) == ("Hai xã", "sổ tay")
    assert [club.id for club in register.clubs] == ["xom-1", "xom-2", "xom-3"]
    assert [award.id for award in register.awards] == ["award-a"]


def test_a_folder_of_two_formats_with_mistakes(mixed):
    """The mistakes of all files are told at once."""
    book, folder = mixed
    folder.joinpath("a.lst").write_text("\n!\nxom-1\n!\n", encoding="utf-8")
    folder.joinpath("b.toml").write_text("[[clubs]]\nid = 'xom-3'\n", encoding="utf-8")

    assert problems(book, folder) == [
        "a.lst:2: no club",
        "a.lst:4: no club",
        "b.toml: $.clubs[0]: the field name is missing",
    ]


def test_a_folder_of_two_formats_with_one_id_twice(mixed):
    """A club that stands in two files would be counted twice; that is an error that names both."""
    book, folder = mixed
    folder.joinpath("c.lst").write_text("\nxom-3\n", encoding="utf-8")

    assert problems(book, folder) == ["c.lst: clubs 'xom-3': the same id stands at b.toml: clubs 'xom-3'"]


# Reports.


@pytest.mark.parametrize(
    ("name", "start"),
    [
        ("r.md", "# Báo cáo về câu lạc bộ"),
        ("r.txt", "BÁO CÁO VỀ CÂU LẠC BỘ"),
        ("r.csv", "kind,subject,id"),
        ("r.json", '{\n  "title"'),
        ("r", "BÁO CÁO VỀ CÂU LẠC BỘ"),
    ],
)
def test_a_report_by_suffix(book, tmp_path, name, start):
    """The suffix of the file chooses the format, text where there is none; what is written is what is returned."""
    rendered = book.report(TWO, DAY, to=tmp_path / name)

    assert rendered.startswith(start)
    assert tmp_path.joinpath(name).read_bytes() == rendered.encode()


def test_a_report_by_name(book, tmp_path):
    """A named format beats the suffix, and without a file nothing is written."""
    rendered = book.report(TWO, DAY, to=tmp_path / "r.txt", format="csv")

    assert rendered.startswith("kind,subject,id")
    assert rendered == book.report(TWO, DAY, format="csv")
    with pytest.raises(UnknownIdError, match=r"unknown report suffix '\.htm'"):
        book.report(TWO, DAY, to=tmp_path / "r.htm")

    assert [path.name for path in tmp_path.iterdir()] == ["r.txt"]


def test_a_report_in_bytes(tmp_path):
    """A reporter whose format is not text gives bytes, which are written as they are."""

    class Brass:
        name = "brass"
        suffixes = (".brass",)

        def render(self, report, localiser):
            return b"\x00" + report.title.encode()

    book = with_plugin(lthtgn_reporters=[Brass()])
    rendered = book.report(Register(title="Sổ"), DAY, to=tmp_path / "r.brass")

    assert rendered == tmp_path.joinpath("r.brass").read_bytes() == b"\x00S\xe1\xbb\x95"


# The fingerprint.

_PRINT = "from lthtgn.app import open_rulebook; print(open_rulebook(plugins=()).fingerprint)"


def test_the_fingerprint_is_the_same_in_every_process(book):
    """Equal books have one fingerprint, whatever the seed by which a process hashes."""
    found = {
        subprocess.run(
            [sys.executable, "-c", _PRINT],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.strip()
        for seed in ("0", "1", "4294967295")
    }

    assert found == {book.fingerprint}
    assert len(book.fingerprint) == 16


BOARD = Parameter("lao_cai.board.min", "…", Unit("people", "người"), (Since(DAY, 3, CITE),))


@pytest.mark.parametrize(
    "hooks",
    [
        {"lthtgn_documents": []},
        {"lthtgn_parameters": [BOARD]},
        {"lthtgn_overrides": [Override(MIN_SIZE, (LOCAL_SIZE,))]},
        {"lthtgn_criteria": [Criterion("lao_cai.board", "…", BOARD_MEMBERS.at_least(3))]},
        {"lthtgn_indicators": [Indicator("lao_cai.board_members", "…", BOARD_MEMBERS, form=Form.TOTAL)]},
    ],
)
def test_a_plugin_changes_the_fingerprint(book, hooks):
    """A book with one more plugin has another fingerprint, whatever the plugin gives."""
    assert with_plugin(**hooks).fingerprint != book.fingerprint


def test_every_change_of_a_value_changes_the_fingerprint():
    """Of one plugin, another number, day, scope, certainty, or test makes another book."""
    value = Since(DAY, 40, CITE, scope=Scope("10", "63"))
    values = [
        value,
        attrs.evolve(value, value=41),
        attrs.evolve(value, start=date(2024, 12, 30)),
        attrs.evolve(value, scope=Scope("15", "63")),
        attrs.evolve(value, cite=attrs.evolve(CITE, certainty=Certainty.SUMMARY)),
    ]
    books = [with_plugin(lthtgn_overrides=[Override(MIN_SIZE, (item,))]) for item in values]
    tests = [BOARD_MEMBERS.at_least(3), BOARD_MEMBERS.at_least(4), BOARD_MEMBERS.at_most(3), ~BOARD_MEMBERS.at_least(3)]
    books += [with_plugin(lthtgn_criteria=[Criterion("lao_cai.board", "…", test)]) for test in tests]

    assert len({book.fingerprint for book in books}) == len(books)


@attrs.frozen
class Rule:
    """A judge with a number of its own."""

    least: int

    def __call__(self, club, day):
        return MET


class Judge:
    """A judge without any."""

    def __call__(self, club, day):
        return MET


def test_what_stands_in_a_fingerprint():
    """A value is written by what it says: a judge by its numbers or its name, never by where it lies in memory."""
    assert _canonical(Rule(3)) == "Rule(3)"
    assert _canonical(Judge()) == f"{__name__}.Judge"
    assert _canonical(Sex.FEMALE) == "Sex.FEMALE"
    assert _canonical((Fraction(3, 5), None, "a", True)) == "(Fraction(3, 5),None,'a',True)"
    assert _canonical(club) == f"{__name__}.club"
    assert _canonical(0.5) == "0.5"
