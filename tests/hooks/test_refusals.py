"""What assembly refuses of a plugin by itself, and of the places that it names: one sentence each, and nothing half-loads."""

from datetime import UTC, date, datetime
from fractions import Fraction
from types import ModuleType

import attrs
import pytest

from lthtgn.builtin import national
from lthtgn.errors import ExpressionError, RangeError
from lthtgn.hooks.assembly import _HOOKS, Plugin, examine
from lthtgn.hooks.soundness import _annotated
from lthtgn.hooks.specs import hookimpl
from lthtgn.hooks.surveying import survey
from lthtgn.model.places import Edition, Place
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.composition import MAX_SIZE, MIN_OLDER_SHARE, MIN_SIZE
from lthtgn.policy.national.units import DONG
from lthtgn.policy.parameters import Aim, Override, Parameter, Reading, Scope, Since, Target, Unit, percent
from lthtgn.ranges import Range
from lthtgn.rules.criteria import Criterion, Waiver
from lthtgn.rules.grants import Grant, Payer
from lthtgn.rules.measures import BOARD_MEMBERS, WOMEN

PLAN = Document("sx-kh-1-2026", "1/KH-UBND", "Kế hoạch thử", "UBND tỉnh Sông Xanh", kind_vi="Kế hoạch")
CITE = PLAN.cite("mục II", certainty=Certainty.TEXT, facts=("SX-1",))
Y2026, Y2027 = date(2026, 1, 1), date(2027, 1, 1)
HERE = Scope("08", "34", "Tuyên Quang")
PEOPLE = Unit("people", "người")
SHARE = Unit("share_of_members", "% thành viên", is_share=True)
TIMES = Unit("times_base_salary", "lần mức lương cơ sở", is_divisible=True)
SALARY = Parameter("sx.prize", "…", TIMES, (Since(Y2026, Fraction(3, 5), CITE),))
BY = "plugin song-xanh (lthtgn-song-xanh 1.0): "


def plugin(name="song-xanh", *documents, **hooks):
    """A plugin whose hooks return the values given, and which contributes the documents that it cites."""
    module = ModuleType(name)
    for hook, values in ({"lthtgn_documents": documents} | hooks).items():
        setattr(module, hook, hookimpl(lambda values=values: values))
    return Plugin(name, module, f"lthtgn-{name} 1.0")


def told(*plugins):
    """What is told of plugins beside the nation's."""
    return [conflict.text for conflict in examine([Plugin("national", national, "built in"), *plugins])[1]]


def local(value=40, scope=HERE, start=Y2026, until=None):
    return Override(MIN_SIZE, (Since(start, value, CITE, until=until, scope=scope),))


def number(value, unit):
    return {"lthtgn_parameters": [Parameter("sx.number", "…", unit, (Since(Y2026, value, CITE),))]}


def share_here(value):
    return {"lthtgn_overrides": [Override(MIN_OLDER_SHARE, (Since(Y2026, value, CITE, scope=HERE),))]}


def aim(unit=PEOPLE, **sides):
    return {"lthtgn_targets": [Target("sx.target", "…", unit, (Aim("sx", Y2026, 2030, CITE, **sides),))]}


OF_65 = "is 65, but a share (% thành viên) is from 0 to 1; write percent(65)"
KINDS = [
    (number(65, SHARE), f"the value of 'sx.number' from 2026-01-01 {OF_65}"),
    (share_here(65), f"the value of 'composition.older_share.min' from 2026-01-01 {OF_65}"),
    (aim(SHARE, low=65), f"the aim of 'sx.target' from 2026-01-01 {OF_65}"),
    (aim(SHARE, readings=(Reading("báo", CITE, low=65),)), f"the aim of 'sx.target' from 2026-01-01 {OF_65}"),
    (
        number(Range(60, 70), SHARE),
        "the value of 'sx.number' from 2026-01-01 is 60–70, but a share (% thành viên) is from 0 to 1; write a Fraction of 1",
    ),
    (
        number(Fraction(-1, 2), SHARE),
        "the value of 'sx.number' from 2026-01-01 is -1/2, but a share (% thành viên) is from 0 to 1; write a Fraction of 1",
    ),
    (number(-5, PEOPLE), "the value of 'sx.number' from 2026-01-01 is -5, but người cannot be negative"),
    (
        number(percent(65), PEOPLE),
        (
            "the value of 'sx.number' from 2026-01-01 is 13/20, but người is counted whole; write a whole number, or give the "
            "unit is_divisible=True"
        ),
    ),
]


@pytest.mark.parametrize(("hooks", "says"), KINDS)
def test_a_number_of_another_kind(hooks, says):
    """A share above 1, and a part of what is counted whole, are told with what to write."""
    assert told(plugin("song-xanh", PLAN, **hooks)) == [BY + says]


@pytest.mark.parametrize("value", [0, 1, percent(65), Range.at_least(Fraction(1, 2)), None])
def test_a_share(value):
    """From nothing to all of it, to one side alone, and not known."""
    assert told(plugin("song-xanh", PLAN, **number(value, SHARE))) == []


def test_a_part_of_what_can_be_parted():
    """0.6 times the base salary."""
    assert told(plugin("song-xanh", PLAN, lthtgn_parameters=[SALARY])) == []


SINCE = "the start of a value is a day, such as date(2026, 1, 1), not '2026-01-01'"
MADE = [
    (lambda: Since("2026-01-01", 40, CITE), ExpressionError, SINCE),
    (
        lambda: Since(datetime(2026, 1, 1, tzinfo=UTC), 40, CITE),
        ExpressionError,
        "the start of a value is a day, such as date(2026, 1, 1), not datetime.datetime(2026, 1, 1, 0, 0, tzinfo=datetime.timezone.utc)",
    ),
    (
        lambda: Since(Y2026, 40, CITE, until="2027"),
        ExpressionError,
        "the until of a value is a day, such as date(2026, 1, 1), not '2027'",
    ),
    (
        lambda: Since(Y2026, 40, CITE, scope="08"),
        ExpressionError,
        "the scope of a value is a Scope('08', '34', 'Tuyên Quang'), not '08'",
    ),
    (
        lambda: Since(Y2026, "40", CITE),
        RangeError,
        "'40' is not a number; write 65, percent(65), a Fraction or a Range",
    ),
    (
        lambda: Since(Y2026, 0.65, CITE),
        RangeError,
        "0.65 is not exact; write percent(65) for 65 %, or a Fraction",
    ),
    (
        lambda: Scope("08", Edition.OF_34),
        ExpressionError,
        "the edition of a scope is a text, such as '08', '34' or 'Tuyên Quang', not <Edition.OF_34: '34'>",
    ),
    (
        lambda: Override("composition.size.min", ()),
        ExpressionError,
        "an override is of a parameter itself, such as MIN_SIZE, not of 'composition.size.min'; import it",
    ),
    (
        lambda: Override(MIN_SIZE, Since(Y2026, 40, CITE, scope=HERE)),
        ExpressionError,
        "a history is a tuple of values: write (Since(…),), with the comma",
    ),
    (
        lambda: Override(MIN_SIZE, (40,)),
        ExpressionError,
        "a history is made of Since(first day, value, citation), not of 40",
    ),
    (
        lambda: Parameter("sx.size", "…", "người", ()),
        ExpressionError,
        "the unit of 'sx.size' is a Unit('members', 'thành viên'), not 'người'",
    ),
]


@pytest.mark.parametrize(("make", "error", "says"), MADE)
def test_what_cannot_even_be_made(make, error, says):
    """It is told where it is made; of a plugin that makes it in a hook, with the plugin's name."""
    with pytest.raises(error) as caught:
        make()
    module = ModuleType("song_xanh")
    module.lthtgn_overrides = hookimpl(lambda: (make(),))

    assert str(caught.value) == says
    assert told(Plugin("song-xanh", module, "lthtgn-song-xanh 1.0")) == [
        f"{BY}lthtgn_overrides failed with {error.__name__}: {says}"
    ]


BOARD = Criterion("sx.board", "…", BOARD_MEMBERS.at_least(1), scope=HERE, since=Y2026, cite=CITE)
ILL = [
    (
        "lthtgn_criteria",
        attrs.evolve(BOARD, since="2026-01-01"),
        "'sx.board' has '2026-01-01' as its since, which is to be a date, such as date(2026, 1, 1)",
    ),
    ("lthtgn_criteria", attrs.evolve(BOARD, scope="08"), "'sx.board' has '08' as its scope, which is to be a Scope"),
    (
        "lthtgn_overrides",
        Waiver("composition.size", HERE, datetime(2026, 1, 1, tzinfo=UTC), CITE),
        (
            "'composition.size' has datetime.datetime(2026, 1, 1, 0, 0, tzinfo=datetime.timezone.utc) as its since, which is to be a date, such as "
            "date(2026, 1, 1)"
        ),
    ),
    (
        "lthtgn_targets",
        Target("sx.target", "…", PEOPLE, (Aim("sx", Y2026, "2030", CITE, low=5),)),
        "'sx.target' has '2030' as its aims[0].by_year, which is to be a whole number",
    ),
    (
        "lthtgn_targets",
        Target("sx.target", "…", PEOPLE, 5),
        "'sx.target' has 5 as its aims, which is to be a tuple of an Aim",
    ),
    (
        "lthtgn_documents",
        attrs.evolve(PLAN, signed="5/1/2026"),
        "'sx-kh-1-2026' has '5/1/2026' as its signed, which is to be a date, such as date(2026, 1, 1)",
    ),
]


@pytest.mark.parametrize(("hook", "value", "says"), ILL)
def test_a_field_of_another_type(hook, value, says):
    """One problem is told, with the way to it; nothing fails, also where all that is installed is listed."""
    broken = plugin(**{hook: [value]})
    found = survey([Plugin("national", national, "built in"), broken])

    assert told(broken) == [BY + says]
    assert found.problems == (BY + says,)
    assert {report.plugin.name: report.gives for report in found.plugins}["song-xanh"] == {}


@pytest.mark.parametrize("kind", sorted({kind for hook in _HOOKS.values() for kind in hook.types}, key=str))
def test_what_every_field_is_to_be_is_known(kind):
    """The annotations of all that can be contributed can be read."""
    assert not attrs.has(kind) or _annotated(kind)


ENDS = [
    (
        {"lthtgn_overrides": [local(until=Y2026)]},
        (
            "the value of 'composition.size.min' from 2026-01-01 begins on 2026-01-01, but its until, the first day on which "
            "it no longer applies, is 2026-01-01"
        ),
    ),
    (
        {"lthtgn_criteria": [attrs.evolve(BOARD, until=date(2025, 12, 31))]},
        ("'sx.board' begins on 2026-01-01, but its until, the first day on which it no longer applies, is 2025-12-31"),
    ),
    (
        aim(low=5, until=date(2025, 1, 1)),
        (
            "the aim of 'sx.target' from 2026-01-01 begins on 2026-01-01, but its until, the first day on which it no longer "
            "applies, is 2025-01-01"
        ),
    ),
    (aim(low=8, high=5), "the aim of 'sx.target' from 2026-01-01 asks for at least 8, and for at most 5"),
]


@pytest.mark.parametrize(("hooks", "says"), ENDS)
def test_an_end_before_the_start(hooks, says):
    """On the first day too: there is no day on which it would apply. And a floor above its ceiling."""
    assert told(plugin("song-xanh", PLAN, **hooks)) == [BY + says]


def test_a_function_that_is_not_marked():
    """It would be passed over in silence."""
    found = plugin("song-xanh", PLAN)
    found.module.lthtgn_criteria = lambda: (BOARD,)
    found.module.lthtgn = found.module.lthtgn_version = "1.0"  # no function

    assert told(found) == [
        (
            f"{BY}its function 'lthtgn_criteria' is not marked @hookimpl, so that nobody would call it; mark it, or call it "
            "otherwise"
        )
    ]


@pytest.mark.parametrize("made_for", ["1", 1.0, True, None])
def test_a_version_that_is_no_number(made_for):
    """It is told what to write."""
    found = plugin("song-xanh", PLAN)
    found.module.LTHTGN_API = made_for

    assert told(found) == [
        f"{BY}its LTHTGN_API is {made_for!r}; write LTHTGN_API = 1, a number without quotation marks"
    ]


NAMES = [
    (
        Scope("24", "63", "Bắc Ninh"),
        "Bắc Ninh (24, edition 63), but that code is of Bắc Giang; write Scope('27', '63', 'Bắc Ninh')",
    ),
    (
        Scope("08", "34", "Hà Giang"),
        "Hà Giang (08, edition 34), but that code is of Tuyên Quang; write Scope('02', '63', 'Hà Giang')",
    ),
    (
        Scope("01", "34", "Sông Xanh"),
        "Sông Xanh (01, edition 34), but that code is of Hà Nội; write 'Hà Nội', or the code of Sông Xanh",
    ),
    (Scope("0872", "34", "Mường"), "Mường (0872, edition 34), but edition 34 has no province '0872'"),
]


@pytest.mark.parametrize(("scope", "says"), NAMES)
def test_a_code_with_the_name_of_another_place(scope, says):
    """It is told whose code it is, and how the place that is named is written."""
    assert told(plugin("song-xanh", PLAN, lthtgn_overrides=[local(scope=scope)])) == [
        f"{BY}'composition.size.min' applies in {says}"
    ]


@pytest.mark.parametrize(
    "scope",
    [Scope("24", "34"), Scope("79", "34", "Thành phố Hồ Chí Minh"), Scope("99999", "34", "Sông Xanh (giả định)")],
)
def test_a_code_and_a_name_that_may_be(scope):
    """Without a name, in full, and of a commune, whose name comes from the data."""
    assert told(plugin("song-xanh", PLAN, lthtgn_overrides=[local(scope=scope)])) == []


def test_an_earlier_name():
    """Huế was Thừa Thiên Huế."""
    then = local(scope=Scope("46", "63", "Thừa Thiên Huế"), start=date(2020, 1, 1), until=date(2025, 1, 1))
    assert told(plugin("song-xanh", PLAN, lthtgn_overrides=[then])) == []


def test_a_present_province_before_its_day():
    """The list of 34 came with 1 July 2025."""
    says = (
        "applies in Tuyên Quang (08, edition 34) from 2025-06-30, but edition 34 begins on 2025-07-01; name the place as it "
        "was before, with edition '63'"
    )
    early = date(2025, 6, 30)

    assert told(plugin("song-xanh", PLAN, lthtgn_overrides=[local(start=early)])) == [
        f"{BY}'composition.size.min' {says}"
    ]
    assert told(plugin("song-xanh", PLAN, lthtgn_criteria=[attrs.evolve(BOARD, since=early)])) == [
        f"{BY}'sx.board' {says}"
    ]
    assert told(plugin("song-xanh", PLAN, lthtgn_overrides=[local(start=date(2025, 7, 1))])) == []


# --- one land by two editions -------------------------------------------------------------------------------------------

OLD, NEW = Scope("22", "63", "Quảng Ninh"), Scope("22", "34", "Quảng Ninh")
BOTH = "by bac (lthtgn-bac 1.0) and by nam (lthtgn-nam 1.0)"


def test_one_land_by_two_editions():
    """Quảng Ninh went over whole and alone: what two plugins say of it for one day is a conflict, whatever they call it."""
    bac = plugin("bac", PLAN, lthtgn_overrides=[local(40, OLD, date(2021, 1, 1))])
    nam = plugin("nam", lthtgn_overrides=[local(45, NEW)])

    assert told(bac, nam) == [
        (
            "parameter 'composition.size.min' has two values for Quảng Ninh (22, edition 63), which is the land of Quảng Ninh "
            f"(22, edition 34), from 2026-01-01: {BOTH}"
        )
    ]


def test_one_land_by_two_editions_in_turn():
    """Where the one ends as the other begins nothing is told; nor of one plugin, whose present province goes first."""
    first = local(40, OLD, date(2021, 1, 1), Y2026)
    bac, nam = plugin("bac", PLAN, lthtgn_overrides=[first]), plugin("nam", lthtgn_overrides=[local(45, NEW)])
    own = plugin("own", PLAN, lthtgn_overrides=[local(40, OLD, date(2021, 1, 1)), local(45, NEW)])
    book, conflicts, _ = examine([Plugin("national", national, "built in"), own])

    assert told(bac, nam) == []
    assert conflicts == ()
    assert [
        book.resolve(MIN_SIZE, day, Place("22", Edition.OF_34)).value.low for day in (date(2025, 12, 31), Y2026)
    ] == [40, 45]


def test_two_waivers_of_one_land():
    """The same of waivers."""
    bac = plugin("bac", PLAN, lthtgn_overrides=[Waiver("composition.size", OLD, date(2021, 1, 1), CITE)])
    nam = plugin("nam", lthtgn_overrides=[Waiver("composition.size", NEW, Y2026, CITE)])

    assert told(bac, nam) == [
        (
            "criterion 'composition.size' is waived twice for Quảng Ninh (22, edition 63), which is the land of Quảng Ninh "
            f"(22, edition 34), from 2026-01-01: {BOTH}"
        )
    ]


def test_a_former_province_beside_the_present_one():
    """Quảng Nam is a part of Đà Nẵng: its plan holds there until Đà Nẵng sets the value, and that is no conflict."""
    bac = plugin("bac", PLAN, lthtgn_overrides=[local(40, Scope("49", "63", "Quảng Nam"), date(2021, 1, 1), Y2027)])
    nam = plugin("nam", lthtgn_overrides=[local(45, Scope("48", "34", "Đà Nẵng"))])

    assert told(bac, nam) == []


# --- numbers and where they are asked -----------------------------------------------------------------------------------


def test_a_criterion_that_is_wider_than_its_number():
    """Elsewhere it would be there, and never in force."""
    floor = Parameter("sx.floor", "…", PEOPLE, (Since(Y2026, 3, CITE, scope=HERE),))
    board = Criterion("sx.board", "…", BOARD_MEMBERS.at_least(floor))
    other = attrs.evolve(board, scope=Scope("01", "34", "Hà Nội"))
    says = "which it compares with, has values in Tuyên Quang (08, edition 34) alone; give both the same scope"

    def found(criterion):
        return told(plugin("song-xanh", PLAN, lthtgn_parameters=[floor], lthtgn_criteria=[criterion]))

    assert found(board) == [f"{BY}'sx.board' is asked in the whole country, but 'sx.floor', {says}"]
    assert found(other) == [f"{BY}'sx.board' is asked in Hà Nội (01, edition 34), but 'sx.floor', {says}"]
    assert found(attrs.evolve(board, scope=HERE)) == []


@pytest.mark.parametrize(
    ("scope", "of_number", "fits"),
    [
        (Scope("48", "34", "Đà Nẵng"), [Scope("49", "63", "Quảng Nam")], False),
        (Scope("48", "34", "Đà Nẵng"), [Scope("49", "63", "Quảng Nam"), Scope("48", "63", "Đà Nẵng")], True),
        (Scope("49", "63", "Quảng Nam"), [Scope("48", "34", "Đà Nẵng")], True),
        (NEW, [OLD], True),
        (None, [OLD, NEW], False),
        (None, [OLD, HERE], True),
        (Scope("09871", "34", "Sơn Đồng"), [HERE], True),
    ],
)
def test_where_a_criterion_has_numbers(scope, of_number, fits):
    """A merged province has the numbers of all its former ones, a land that did not merge has its own by either list."""
    values = tuple(Since(Y2026, 3, CITE, scope=one) for one in of_number)
    floor = Parameter("sx.floor", "…", PEOPLE, values)
    board = Criterion("sx.board", "…", BOARD_MEMBERS.at_least(floor), scope=scope)
    found = told(plugin("song-xanh", PLAN, lthtgn_parameters=[floor], lthtgn_criteria=[board]))

    assert [f"{BY}'sx.board' is asked in" in text for text in found] == ([] if fits else [True])


def test_a_floor_above_its_ceiling():
    """No club could meet it: told of both sides in one place, and of a side that the nation has, with what to do."""
    floor = local(90)
    ceiling = Override(MAX_SIZE, (Since(Y2026, 80, CITE, scope=HERE),))
    lifted = Override(MAX_SIZE, (Since(Y2026, None, CITE, scope=HERE, lifts=True),))
    then = Since(date(2021, 1, 1), percent(75), CITE, until=date(2025, 7, 1), scope=Scope("08", "63", "Tuyên Quang"))
    asked = "criterion 'composition.size' asks in Tuyên Quang (08, edition 34) from 2026-01-01 for at least 90"

    assert told(plugin("song-xanh", PLAN, lthtgn_overrides=[floor, ceiling])) == [
        f"{BY}{asked} ('composition.size.min') and at most 80 ('composition.size.max')"
    ]
    assert told(plugin("bac", PLAN, lthtgn_overrides=[floor]), plugin("nam", lthtgn_overrides=[ceiling])) == [
        f"{asked} ('composition.size.min') and at most 80 ('composition.size.max'): {BOTH}"
    ]
    assert told(plugin("song-xanh", PLAN, lthtgn_overrides=[floor, lifted])) == []
    (alone,) = told(plugin("song-xanh", PLAN, lthtgn_overrides=[Override(MIN_OLDER_SHARE, (then,))]))
    assert alone.startswith(
        "criterion 'composition.older_share' asks in Tuyên Quang (08, edition 63) from 2021-01-01 for at least 3/4 "
        "('composition.older_share.min') and at most 7/10 ('composition.older_share.max', the nation's: set it there too, or "
        "lift it by lifts=True): "
    )


def test_a_document_that_nobody_contributes():
    """It is told once, with the hook that gives documents and the nearest id, if one is very near."""
    both = {"lthtgn_overrides": [local()], "lthtgn_criteria": [BOARD]}
    cited = "cites document 'sx-kh-1-2026', which no plugin contributes; return it from lthtgn_documents"
    near = attrs.evolve(PLAN, id="sx-kh-1-2025")
    other = attrs.evolve(PLAN, number="2/KH-UBND")

    assert told(plugin(**both)) == [f"{BY}a local value {cited}"]
    assert told(plugin("song-xanh", near, **both)) == [f"{BY}a local value {cited}, or cite 'sx-kh-1-2025'"]
    assert told(plugin("song-xanh", other, **both)) == [
        (
            f"{BY}a local value cites document 'sx-kh-1-2026', which is not the one of plugin song-xanh (lthtgn-song-xanh "
            "1.0); import that one, or choose another id"
        )
    ]


def test_a_document_of_a_plugin_that_is_broken():
    """Then nobody can say that it is missing: only what is broken is told."""
    broken = plugin("bac", PLAN, lthtgn_criteria=[WOMEN])
    (text,) = told(broken, plugin("nam", lthtgn_overrides=[local()]))

    assert text.startswith("plugin bac (lthtgn-bac 1.0): lthtgn_criteria returned Measure, not Criterion")


# --- what has no citation, and what is given ----------------------------------------------------------------------------


@pytest.mark.parametrize("cite", [None, "KH 1", PLAN])
@pytest.mark.parametrize("parameter", [MIN_SIZE, MAX_SIZE, MIN_OLDER_SHARE])
def test_a_local_floor_or_ceiling_without_a_citation(parameter, cite):
    """A number that a criterion lies between: it is told before anything is compared with it, and so is the document alone."""
    value = percent(65) if parameter is MIN_OLDER_SHARE else 60
    override = Override(parameter, (Since(Y2026, value, cite, scope=HERE),))
    says = f"the value of {parameter.id!r} from 2026-01-01 has no citation; give cite=DOCUMENT.cite(…)"
    assert told(plugin("song-xanh", PLAN, lthtgn_overrides=[override])) == [BY + says]


def grant(unit=DONG, value=5_000_000, scope=HERE, of=HERE):
    """A grant and its amount, each with a scope."""
    amount = Parameter("sx.fund.amount", "mức", unit, (Since(Y2026, value, CITE, scope=of),))
    fund = Grant("sx.fund", "hỗ trợ quỹ", Payer.PROVINCE, Y2026, CITE, amount, scope=scope)
    return plugin("song-xanh", PLAN, lthtgn_grants=[fund], lthtgn_parameters=[amount])


WIDER = "but 'sx.fund.amount', which it is paid by, has values in Tuyên Quang (08, edition 34) alone; give both the same scope"


@pytest.mark.parametrize(
    ("of", "says"),
    [
        (
            {"unit": PEOPLE},
            "'sx.fund' is given in người ('sx.fund.amount'), but money is counted in đồng; write unit=DONG",
        ),
        ({"value": -1}, "the value of 'sx.fund.amount' from 2026-01-01 is -1, but đồng cannot be negative"),
        ({"scope": None}, f"'sx.fund' is given in the whole country, {WIDER}"),
        ({"scope": Scope("46", "34", "Huế")}, f"'sx.fund' is given in Huế (46, edition 34), {WIDER}"),
    ],
)
def test_a_grant_that_nobody_could_be_paid(of, says):
    """Money is whole đồng, and stands where the grant is given."""
    assert BY + says in told(grant(**of))


def test_a_grant():
    """Of nothing too."""
    assert told(grant()) == told(grant(value=0)) == []


def test_the_hook_of_the_command_line():
    """It is marked by the one who has it."""
    assert told(plugin("song-xanh", lthtgn_commands=())) == [
        BY + "unknown hook 'lthtgn_commands'; mark it by lthtgn_cli.hooks.hookimpl, or by hookimpl(optionalhook=True)"
    ]
