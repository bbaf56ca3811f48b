"""Assembly: every hook contributes, order changes nothing, and each mistake of a plugin is told with its name."""

import doctest
import inspect
import sys
import typing
from collections.abc import Callable, Iterable
from datetime import date
from importlib.metadata import EntryPoint, version
from pathlib import Path
from types import ModuleType
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lthtgn.builtin import national
from lthtgn.builtin.files import FileStorage
from lthtgn.errors import AssemblyError, UnknownIdError
from lthtgn.expr.nodes import Measure, count
from lthtgn.hooks import assembly, contracts, specs
from lthtgn.hooks.assembly import Plugin, assemble, examine, installed_plugins
from lthtgn.hooks.contracts import Engine, Localiser, ReaderKind, Reporter, Storage, StorageKind, Translating
from lthtgn.hooks.plugins import PluginInfo
from lthtgn.hooks.rulebook import RuleBook
from lthtgn.hooks.specs import API_VERSION, LthtgnSpecs, hookimpl
from lthtgn.indicators.indicator import Form, Indicator, clubs_meeting
from lthtgn.model.areas import ActivityArea
from lthtgn.model.awards import Answer, Nomination, RecipientKind
from lthtgn.model.clubs import ABSENT, Charter, Club
from lthtgn.model.people import Member
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.model.units import Commune, CommuneList, Conversion, Extent, Population, Succession
from lthtgn.model.welfare import Benefit
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.composition import MAX_SIZE, MIN_OLDER_SHARE, MIN_SIZE
from lthtgn.policy.national.people import OLDER_PERSON_AGE
from lthtgn.policy.parameters import Override, Parameter, Scope, Since, Target, Unit
from lthtgn.policy.programmes import Programme
from lthtgn.policy.provisions import Provision
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.areas.grouping import AreaComponent, AreaGrouping
from lthtgn.rules.awards import AwardCriteria, Route
from lthtgn.rules.calendars import ReportingCalendar, ReportRule
from lthtgn.rules.consistency import AuditRule, Oddity, Severity, Shown
from lthtgn.rules.criteria import Criterion, CriterionSet, OpaqueCriterion, Waiver
from lthtgn.rules.entitlements import Entitlement
from lthtgn.rules.grants import Grant, Payer
from lthtgn.rules.measures import BOARD_MEMBERS, BOARD_WOMEN, CHARTER, CLUBS, MEMBERS
from lthtgn.rules.nominees import answer
from lthtgn.rules.rows import AGE, NEEDS_LOAN
from lthtgn.rules.rows import MEMBERS as MEMBER_ROWS
from lthtgn.rules.table import tabulate

NATION = f"national (lthtgn {version('lthtgn')})"
PLAN = Document("kh-1-2026", "1/KH-UBND", "Kế hoạch …", "UBND tỉnh Sông Xanh", kind_vi="Kế hoạch")
PAPER = attrs.evolve(PLAN, id="kh-2-2026", number="2/KH-UBND")
CITE = PLAN.cite("mục II", certainty=Certainty.TEXT, facts=("SX-1",))
PEOPLE = Unit("people", "người")


def nation() -> Plugin:
    """The nation's plugin, with the invented plan that the others cite."""
    module = ModuleType("nation")
    vars(module).update(vars(national))
    module.lthtgn_documents = hookimpl(lambda: (*national.lthtgn_documents(), PLAN))
    return Plugin("national", module, "built in")


NATIONAL = nation()
TUYEN_QUANG = Scope("08", "34", "Tuyên Quang")
LAO_CAI = Scope("15", "34", "Lào Cai")
Y2026, Y2027, Y2028 = (date(year, 1, 1) for year in (2026, 2027, 2028))

FLOOR = Parameter("song_xanh.board.min", "số thành viên ban chủ nhiệm tối thiểu", PEOPLE, (Since(Y2026, 3, CITE),))
AGE_LINE = Parameter("song_xanh.age", "mốc tuổi", Unit("years", "tuổi"), ())
NEEDY = Measure("song_xanh.needy", "số người cần vay", count(MEMBER_ROWS.rows.where(NEEDS_LOAN.is_true())))
HAS_BOARD = Criterion("song_xanh.has_board", "Có ban chủ nhiệm", BOARD_MEMBERS.at_least(1))


class Loud:
    """A reporter that shouts the title."""

    def __init__(self, name: str = "loud", *suffixes: str) -> None:
        self.name = name
        self.suffixes = suffixes

    def render(self, report, localiser):
        return report.title.upper()


class Whisper:
    """A localiser that says next to nothing."""

    def __init__(self, locale: str = "xx") -> None:
        self.locale = locale

    def text(self, key, **values):
        return key

    def say(self, thing):
        return "…"

    def figure(self, value, unit=""):
        return "…"

    def share(self, value):
        return "…"

    def day(self, day):
        return "…"


def _returning(values: Any) -> Callable[[], Any]:
    def hook():
        return values

    return hook


def plugin(name: str = "song-xanh", version: str = "1.0", /, **hooks: Any) -> Plugin:
    """A plugin whose hooks return the values given, or are the functions given."""
    module = ModuleType(name.replace("-", "_"))
    for hook, given_ in hooks.items():
        setattr(module, hook, hookimpl(given_ if inspect.isfunction(given_) else _returning(given_)))
    return Plugin(name, module, f"lthtgn-{name} {version}")


def conflicts(*plugins: Plugin) -> list[str]:
    """What is told of plugins that do not fit together with the nation's."""
    with pytest.raises(AssemblyError) as caught:
        assemble((NATIONAL, *plugins))
    return list(caught.value.conflicts)


def local(value: int, scope: Scope | None, start: date = Y2026, until: date | None = None) -> Since:
    return Since(start, value, CITE, until=until, scope=scope)


# Every hook contributes.


def provided(kind: str, id_: str, **hooks: Any) -> tuple[RuleBook, str | None]:
    """The book with a plugin of these hooks, and the plugin that the book names for what it contributed."""
    book = assemble((NATIONAL, plugin(**hooks)))
    return book, book.provider(kind, id_)


def test_lthtgn_documents():
    """A document is in the book under its id, and its plugin is known."""
    book, provider = provided("document", "kh-2-2026", lthtgn_documents=[PAPER])

    assert (book.documents["kh-2-2026"], provider) == (PAPER, "song-xanh")


def test_lthtgn_parameters():
    """A parameter is in the book under its id, and its value is resolved from its first day on."""
    book, provider = provided("parameter", "song_xanh.board.min", lthtgn_parameters=[FLOOR])

    assert (book.parameter("song_xanh.board.min"), provider) == (FLOOR, "song-xanh")
    assert local(3, None) == book.resolve(FLOOR, Y2026).chosen


def test_lthtgn_overrides():
    """A local value is in the book, and its plugin is known by parameter, edition and code."""
    override = Override(MIN_SIZE, (local(40, TUYEN_QUANG),))
    book, provider = provided("override", "composition.size.min@34/08", lthtgn_overrides=[override])

    assert ((override,), "song-xanh") == (book.overrides, provider)


def waiver(scope: Scope = TUYEN_QUANG, since: date = Y2026, until: date | None = None) -> Waiver:
    return Waiver("composition.size", scope, since, CITE, until)


def test_lthtgn_overrides_also_waives_criteria():
    """A place's waiver of a criterion: the nation's criterion is not asked there, and the finding says by what."""
    book, provider = provided("override", "composition.size@34/08", lthtgn_overrides=[waiver(until=Y2027)])
    here = Club("a", "A", place=Place("08", Edition.OF_34), founded=PartialDate(2020))
    there = attrs.evolve(here, id="b", place=Place("01", Edition.OF_34))
    days = [date(2025, 12, 31), date(2026, 1, 1), date(2026, 12, 31), date(2027, 1, 1)]
    found = [book.assess(Register(clubs=(here, there)), day, criteria=["composition.size"]) for day in days]

    assert ((waiver(until=Y2027),), "song-xanh") == (book.waivers, provider)
    assert [[(finding.verdict, finding.waiver is not None) for finding in assessment] for assessment in found] == [
        [(Verdict.NOT_KNOWN, False), (Verdict.NOT_KNOWN, False)],
        [(Verdict.NOT_IN_FORCE, True), (Verdict.NOT_KNOWN, False)],
        [(Verdict.NOT_IN_FORCE, True), (Verdict.NOT_KNOWN, False)],
        [(Verdict.NOT_KNOWN, False), (Verdict.NOT_KNOWN, False)],
    ]
    assert book.fingerprint != assemble((NATIONAL,)).fingerprint
    assert book.waivers_of(Certainty.TEXT) == {"composition.size": (waiver(until=Y2027),)}


def test_a_club_that_may_lie_where_a_criterion_is_waived():
    """Where only the merged province is known, a waiver of one of its former ones leaves it open, and is named."""
    old = waiver(Scope("08", "63", "Tuyên Quang"), date(2020, 1, 1))
    book, _ = provided("override", "composition.size@63/08", lthtgn_overrides=[old])
    said_ = Return(Period.year(2025), (Figure("members", Range.exact(60)),))
    club = Club("a", "A", place=Place("08", Edition.OF_34), founded=PartialDate(2020), returns=(said_,))
    (finding,) = book.assess(club, date(2025, 12, 31), criteria=["composition.size"])

    assert (Verdict.NOT_KNOWN, old) == (finding.verdict, finding.waiver)


@pytest.mark.parametrize(
    ("first", "second", "start"),
    [
        (waiver(), waiver(since=Y2027), "2027-01-01"),
        (waiver(until=Y2027), waiver(), "2026-01-01"),
    ],
)
def test_two_waivers_of_one_criterion_in_one_place_are_a_conflict(first, second, start):
    """Two plugins that waive one criterion in one place on one day are named both, with their versions."""
    bac, nam = plugin("bac", lthtgn_overrides=[first]), plugin("nam", lthtgn_overrides=[second])
    told = conflicts(bac, nam)
    assert (
        f"criterion 'composition.size' is waived twice for Tuyên Quang (08, edition 34) from {start}: by bac "
        "(lthtgn-bac 1.0) and by nam (lthtgn-nam 1.0)"
    ) in told


def test_waivers_that_do_not_overlap():
    """One after the other, and in two places, is no conflict."""
    after = plugin("nam", lthtgn_overrides=[waiver(since=Y2027)])
    elsewhere = plugin("tay", lthtgn_overrides=[waiver(Scope("01", "34", "Hà Nội"))])
    book = assemble((NATIONAL, plugin("bac", lthtgn_overrides=[waiver(until=Y2027)]), after, elsewhere))
    assert len(book.waivers) == 3


def test_a_waiver_of_a_criterion_that_nobody_contributed():
    """A misspelt criterion is told with the nearest one."""
    misspelt = attrs.evolve(waiver(), criterion="composition.sise")
    (told,) = conflicts(plugin(lthtgn_overrides=[misspelt]))
    assert "uses criterion 'composition.sise', which no plugin contributes; did you mean 'composition.size'?" in told


@pytest.mark.parametrize(
    ("scope", "expected"),
    [
        (Scope("10", "34", "Lào Cai"), "Lào Cai (10, edition 34), but edition 34 has no province '10'"),
        (Scope("99", "63"), "the place (99, edition 63), but edition 63 has no province '99'"),
        (Scope("08", "2025"), "the place (08, edition 2025), but there is no edition '2025'; write '63' or '34'"),
        (
            Scope("08", "34", "Tuyên Quang", perhaps=True),
            "Tuyên Quang (08, edition 34), but the scope of a rule is never only possible",
        ),
    ],
)
def test_a_place_that_there_is_not(scope, expected):
    """A code is looked up in the edition that is named with it, wherever a scope stands."""
    criterion = attrs.evolve(HAS_BOARD, scope=scope, cite=CITE)
    for hooks in (
        {"lthtgn_overrides": [Override(MIN_SIZE, (local(40, scope),))]},
        {"lthtgn_overrides": [waiver(scope)]},
        {"lthtgn_criteria": [criterion]},
    ):
        (told,) = conflicts(plugin(**hooks))
        assert told.endswith(expected)


def test_an_indicator_by_what_only_a_place_asks_for_is_the_places():
    """By the nation's rule nobody is asked what only a place asks for, so that such an indicator would count nothing."""
    local_floor = Parameter("sx.floor", "…", PEOPLE, (local(3, TUYEN_QUANG), local(3, LAO_CAI)))
    of_place = attrs.evolve(HAS_BOARD, id="sx.has_board", scope=TUYEN_QUANG, cite=CITE)
    by_number = Criterion("sx.board", "…", BOARD_MEMBERS.at_least(local_floor))
    both = {"lthtgn_parameters": [local_floor], "lthtgn_criteria": [of_place, by_number]}
    for criterion in (of_place, by_number):
        indicator = clubs_meeting("sx.clubs", "…", criterion)
        (told,) = conflicts(plugin(lthtgn_indicators=[indicator], **both))
        assert told == (
            f"plugin song-xanh (lthtgn-song-xanh 1.0): 'sx.clubs' counts clubs by '{criterion.id}', which only a place "
            "asks for; give the indicator the scope of that place"
        )
        scoped = attrs.evolve(indicator, scope=TUYEN_QUANG)
        assert assemble((NATIONAL, plugin(lthtgn_indicators=[scoped], **both))).indicator("sx.clubs") is scoped


def test_a_commune_is_a_place():
    """Codes of communes come from the data, and are not looked up."""
    provided("override", "composition.size@34/09871", lthtgn_overrides=[waiver(Scope("09871", "34", "Sơn Đồng"))])


def test_what_a_measure_reads_is_no_places_to_change():
    """Two provinces that counted older people from different ages could not be compared: the nation's line stands."""
    line = local(55, TUYEN_QUANG)
    (told,) = conflicts(plugin(lthtgn_overrides=[Override(OLDER_PERSON_AGE, (line,))]))
    assert told.startswith("plugin song-xanh (lthtgn-song-xanh 1.0): 'people.older_person.age' defines what measure")
    assert told.endswith("which no place can change; contribute a parameter and a measure of your own")


@pytest.mark.parametrize(
    ("made_for", "cure"),
    [(API_VERSION + 1, "install a newer lthtgn"), (API_VERSION - 1, "install a newer version of it")],
)
def test_a_plugin_made_for_another_version_of_the_api(made_for, cure):
    """It is told so, with both versions and the next step; none of its hooks is called, known or not."""
    other = plugin(lthtgn_criteria=[HAS_BOARD], lthtgn_of_tomorrow=[1])
    other.module.LTHTGN_API = made_for
    (told,) = conflicts(other)

    assert told.startswith(
        f"plugin song-xanh (lthtgn-song-xanh 1.0): it is made for version {made_for!r} of the plugin API, and this is "
        f"version {API_VERSION} (lthtgn "
    )
    assert cure in told
    assert told.endswith("or leave it out with --without song-xanh")


def test_a_plugin_made_for_this_version_of_the_api():
    """Whoever says the version of today is taken as one who says none."""
    ours = plugin(lthtgn_criteria=[HAS_BOARD])
    ours.module.LTHTGN_API = API_VERSION
    assert assemble((NATIONAL, ours)).provider("criterion", HAS_BOARD.id) == "song-xanh"


def test_lthtgn_targets():
    """A target is in the book under its id, and its plugin is known."""
    target = Target("song_xanh.targets.clubs", "số câu lạc bộ", Unit("clubs", "câu lạc bộ"), ())
    book, provider = provided("target", "song_xanh.targets.clubs", lthtgn_targets=[target])

    assert (target, "song-xanh") == (book.targets["song_xanh.targets.clubs"], provider)


def test_lthtgn_programmes():
    """A programme is in the book in the order of first days, and a club of its time belongs to it."""
    programme = Programme("song-xanh", "Đề án Sông Xanh", date(2010, 1, 1), date(2016, 1, 1), CITE)
    book, provider = provided("programme", "song-xanh", lthtgn_programmes=[programme])

    assert ([p.id for p in book.programmes], provider) == (["song-xanh", "1533", "1336", "1648"], "song-xanh")
    assert book.programme_of(Club("a", "A", founded=PartialDate(2012, 5))) == "song-xanh"


def test_lthtgn_measures():
    """A measure is in the book under its id, and its plugin is known."""
    book, provider = provided("measure", "song_xanh.needy", lthtgn_measures=[NEEDY])

    assert (book.measure("song_xanh.needy"), provider) == (NEEDY, "song-xanh")


def test_lthtgn_criteria():
    """Criteria, opaque ones too, are in the book under their ids, and a club is judged by them."""
    opaque = OpaqueCriterion("song_xanh.liked", "Được yêu mến", lambda club, day: Verdict.MET, Y2026, CITE)
    book, provider = provided("criterion", "song_xanh.liked", lthtgn_criteria=[HAS_BOARD, opaque])
    found = book.assess(Club("a", "A"), on=Y2026, criteria=["song_xanh.has_board", "song_xanh.liked"])

    assert (opaque, "song-xanh") == (book.criterion("song_xanh.liked"), provider)
    assert [finding.verdict for finding in found] == [Verdict.NOT_KNOWN, Verdict.MET]


def test_lthtgn_criterion_sets():
    """A set is in the book under its id, and a club gets a verdict under it."""
    launch = CriterionSet("song_xanh.launch", "Điều kiện ra mắt", ("governance.charter",))
    book, provider = provided("criterion set", "song_xanh.launch", lthtgn_criterion_sets=[launch])
    found = book.assess(Club("a", "A", charter=Charter()), on=Y2026, criteria=["governance.charter"])

    assert (launch, "song-xanh") == (book.sets["song_xanh.launch"], provider)
    assert [(launch, Verdict.MET)] == [(finding.set, finding.verdict) for finding in found.sets]


def test_lthtgn_indicators():
    """An indicator is in the book under its id, and its plugin is known."""
    share = Indicator("song_xanh.board_women", "Tỷ lệ nữ trong ban chủ nhiệm", BOARD_WOMEN, BOARD_MEMBERS)
    book, provider = provided("indicator", "song_xanh.board_women", lthtgn_indicators=[share])

    assert (share, "song-xanh") == (book.indicator("song_xanh.board_women"), provider)


def test_lthtgn_entitlements():
    """An entitlement is in the book under its id, and is asked of the people of its province only."""
    card = Entitlement(
        "song_xanh.card.needy",
        "Thẻ bảo hiểm y tế cho người cần vay",
        Benefit.INSURANCE_CARD,
        who=NEEDS_LOAN.is_true(),
        since=Y2026,
        cite=CITE,
        scope=TUYEN_QUANG,
    )
    book, provider = provided("entitlement", "song_xanh.card.needy", lthtgn_entitlements=[card])
    roster = (Member("m1", needs_loan=True),)
    here, there = (Club(code, "CLB", place=Place(code, Edition.OF_34), members=roster) for code in ("08", "15"))
    rights = book.entitlements(Register(clubs=(here, there)), Y2026, entitlements=["song_xanh.card.needy"])

    assert (card, "song-xanh") == (book.entitlement("song_xanh.card.needy"), provider)
    assert [(right.club, right.verdict) for right in rights] == [("08", Verdict.MET)]


def test_an_entitlement_of_a_former_province_may_be_a_right_where_only_the_merged_one_is_known():
    """Who lived in it has a right, who lived beside it has none, and of who lives in the merged one it is not known."""
    old = Scope("08", "63", "Tuyên Quang")
    card = Entitlement(
        "song_xanh.card.needy",
        "…",
        Benefit.INSURANCE_CARD,
        who=NEEDS_LOAN.is_true(),
        since=date(2024, 1, 1),
        cite=CITE,
        scope=old,
    )
    book, _ = provided("entitlement", "song_xanh.card.needy", lthtgn_entitlements=[card])
    places = {
        "inside": Place("08", Edition.OF_63),
        "beside": Place("02", Edition.OF_63),
        "merged": Place("08", Edition.OF_34),
    }
    clubs = tuple(
        Club(name, "CLB", place=place, members=(Member("yes", needs_loan=True), Member("no", needs_loan=False)))
        for name, place in places.items()
    )
    rights = book.entitlements(Register(clubs=clubs), Y2026, entitlements=["song_xanh.card.needy"])

    assert {(right.club, right.member): right.verdict for right in rights} == {
        ("inside", "yes"): Verdict.MET,
        ("inside", "no"): Verdict.NOT_MET,
        ("merged", "yes"): Verdict.NOT_KNOWN,
        ("merged", "no"): Verdict.NOT_MET,
    }


def test_lthtgn_grants():
    """A grant is found by its id, and given where and from when it says."""
    meter = Grant("song_xanh.meter", "máy đo", Payer.COMMUNE, Y2026, CITE, item_vi="máy đo", scope=TUYEN_QUANG)
    book, provider = provided("grant", "song_xanh.meter", lthtgn_grants=[meter])
    clubs = tuple(Club(code, code, Place(code, Edition.OF_34), PartialDate(2020)) for code in ("08", "01"))

    assert (meter, "song-xanh") == (book.grant("song_xanh.meter"), provider)
    assert [found.club for found in book.grants(Register(clubs=clubs), Y2026)] == ["08"]


def test_lthtgn_calendars():
    """A calendar is found by its id, and its reports are due where it stands."""
    rule = ReportRule("báo cáo năm", 1, 12, 12, 15)
    asked = ReportingCalendar("song_xanh.reports", "…", (rule,), "Hội NCT tỉnh", Y2026, CITE, scope=TUYEN_QUANG)
    book, provider = provided("calendar", "song_xanh.reports", lthtgn_calendars=[asked])
    here, there = (book.reports_due(Period.year(2026), Place(code, Edition.OF_34)) for code in ("08", "01"))

    assert (asked, "song-xanh") == (book.calendar("song_xanh.reports"), provider)
    assert ([item.due for item in here], there) == ([date(2026, 12, 15)], ())


def test_lthtgn_provisions():
    """A provision is in the book under its id, and its plugin is known."""
    day = Provision("song_xanh.day", "ngày hội", ("tổ chức vào tháng mười",), Y2026, CITE)
    book, provider = provided("provision", "song_xanh.day", lthtgn_provisions=[day])

    assert (day, "song-xanh") == (book.provision("song_xanh.day"), provider)


def test_a_provision_of_a_place():
    """It is told where it stands, and what changed there; elsewhere it changed nothing."""
    here, there = Place("08", Edition.OF_34), Place("01", Edition.OF_34)
    day = Provision("song_xanh.day", "ngày hội", ("tháng mười",), Y2026, CITE, scope=TUYEN_QUANG)
    book, _ = provided("provision", "song_xanh.day", lthtgn_provisions=[day], lthtgn_documents=[PAPER])
    days = (date(2025, 12, 31), Y2026)
    changed = [
        [change.rule.id for change in book.law_changes(*days, place) if change.rule is day]
        for place in (here, there, None)
    ]
    scopes = [frozenset({TUYEN_QUANG}), frozenset()]

    assert changed == [["song_xanh.day"], [], []]
    assert [day.stands(Y2026, scope) for scope in scopes] == [True, False]
    assert book.card("song_xanh.day").values[0].scope == TUYEN_QUANG


def test_lthtgn_area_groupings():
    """An area grouping is in the book under its id, and gives an indicator for each of its components."""
    care = AreaComponent("song_xanh.care", "chăm sóc", (ActivityArea.HEALTH, ActivityArea.HOME_CARE))
    rest = tuple(area for area in ActivityArea if area not in care.areas)
    grouping = AreaGrouping("song_xanh.areas", "một nội dung", (care,), CITE, not_reported=rest)
    book, provider = provided("area grouping", "song_xanh.areas", lthtgn_area_groupings=[grouping])
    clubs = (
        Club("a", "A", returns=(Return(Period.year(2024), (Figure("areas.home_care", Range.exact(1)),)),)),
        Club("b", "B"),
    )
    table = book.compute(
        Register(clubs=clubs), Period.year(2024), indicators=book.component_indicators("song_xanh.areas")
    )

    assert (book.grouping("song_xanh.areas"), provider) == (grouping, "song-xanh")
    assert [(cell.indicator.id, cell.part, cell.whole) for cell in table.cells] == [
        ("song_xanh.care.clubs", Range(1, 2), Range.exact(2))
    ]


VAN_CANH = CommuneList("then", Edition.OF_63, (Commune("09862", "Vân Canh", "01"),), source="…")
SON_DONG = CommuneList("now", Edition.OF_34, (Commune("09871", "Sơn Đồng", "01"),), source="…")
ALL_PEOPLE = Conversion("then", "now", (Succession("09862", "09871", Extent.PART, Population.ALL),), source="…")


def test_lthtgn_places():
    """Lists and a conversion, of two plugins, are in the book; a table follows them."""
    lists = plugin("lists", lthtgn_places=[VAN_CANH, SON_DONG])
    book = assemble([NATIONAL, lists, plugin("conversion", lthtgn_places=[ALL_PEOPLE])])
    club = Club("a", "A", Place("01", Edition.OF_63, commune="Vân Canh"))
    table = book.compute(
        Register(clubs=(club,)), on=Y2026, by=("commune",), indicators=["network.clubs"], boundaries=Y2026
    )

    assert book.places.items == (SON_DONG, VAN_CANH, ALL_PEOPLE)
    assert [cell.group for cell in table.cells] == [("Sơn Đồng",)]
    assert book.provider("list of places", "then > now") == "conversion"


@pytest.mark.parametrize(
    ("items", "says"),
    [
        ([VAN_CANH, ALL_PEOPLE], "uses list of places 'now', which no plugin contributes"),
        (
            [VAN_CANH, SON_DONG, Conversion("then", "now", (Succession("00001", "09871"),), source="…")],
            "conversion 'then > now', row 1: list 'then' has no commune 00001",
        ),
        (
            [VAN_CANH, SON_DONG, Conversion("then", "now", (Succession("09871", "09871"),), source="…")],
            "commune 09871 is not of list 'then', but of the other",
        ),
        (
            [
                CommuneList("then", Edition.OF_63, (Commune("27691", "4", "82"),), source="…"),
                CommuneList("now", Edition.OF_34, (Commune("27694", "Long An", "80"),), source="…"),
                Conversion("then", "now", (Succession("27691", "27694"),), source="…"),
            ],
            "commune 27691 of Tiền Giang (82) cannot be in Tây Ninh (80): Tiền Giang (82) is now in Đồng Tháp (82)",
        ),
        ([VAN_CANH, CommuneList("then", Edition.OF_63, (), source="khác")], "list of places 'then' is given twice"),
    ],
)
def test_places_that_do_not_hold_together(items, says):
    """A conversion needs its lists and their codes, and leaves no commune in another province than its own went to."""
    with pytest.raises(AssemblyError) as caught:
        assemble([NATIONAL, plugin("song-xanh", lthtgn_places=items)])

    assert says in str(caught.value)
    assert "song-xanh" in str(caught.value)


def commendation(id_="song_xanh.awards.commendation", scope=TUYEN_QUANG, since=Y2026, until=None, **more):
    """Criteria of a province for the commendation of the commune chair."""
    question = answer("song_xanh.awards.movement", "có thành tích xuất sắc trong phong trào").is_true()
    return AwardCriteria(
        **{
            "id": id_,
            "term_vi": "Tiêu chuẩn giấy khen",
            "schemes": ("awards.commendation.commune",),
            "recipients": (RecipientKind.COLLECTIVE,),
            "routes": (Route(f"{id_}.movement", "phong trào", question),),
            "since": since,
            "until": until,
            "cite": CITE,
            "scope": scope,
            **more,
        }
    )


def test_lthtgn_award_schemes():
    """Criteria are in the book under their id, and are asked of the clubs of their province only."""
    criteria = commendation()
    book, provider = provided("award rule", criteria.id, lthtgn_award_schemes=[criteria])
    put = Nomination(
        "n1",
        RecipientKind.COLLECTIVE,
        scheme="awards.commendation.commune",
        answers=(Answer("song_xanh.awards.movement", met=True),),
    )
    clubs = tuple(Club(code, "CLB", place=Place(code, Edition.OF_34), nominations=(put,)) for code in ("08", "15"))
    found = book.awards(Register(clubs=clubs), Y2026).findings

    assert (criteria, "song-xanh") == (book.award_rule(criteria.id), provider)
    assert [("08", Verdict.MET), ("15", Verdict.NOT_KNOWN)] == [(item.club, item.verdict) for item in found]


OVERLAPS = [
    ({}, True),
    ({"scope": LAO_CAI}, False),
    ({"since": Y2027}, True),
    ({"since": date(2025, 8, 1), "until": Y2026}, False),  # it ends before the other begins
    ({"recipients": (RecipientKind.HOUSEHOLD,)}, False),
    ({"schemes": ("awards.merit.province",)}, False),
]


@pytest.mark.parametrize(("other", "clash"), OVERLAPS)
def test_two_criteria_of_one_award_in_one_place_are_a_conflict(other, clash):
    """Nobody can say which of two answers counts, whoever contributed first."""
    one = plugin("song-xanh", lthtgn_award_schemes=[commendation()])
    rival = plugin("song-do", lthtgn_award_schemes=[commendation("song_do.awards.commendation", **other)])
    if not clash:
        assert assemble((NATIONAL, one, rival)).award_rule("song_do.awards.commendation")
        return
    [told] = conflicts(one, rival)

    start = other.get("since", Y2026)
    assert told.startswith(f"award 'awards.commendation.commune' has two rules for collective from {start}: ")
    assert "'song_xanh.awards.commendation' by song-xanh (lthtgn-song-xanh 1.0)" in told
    assert "'song_do.awards.commendation' by song-do (lthtgn-song-do 1.0)" in told


def test_two_criteria_of_one_award_in_one_land_by_two_editions():
    """Hà Nội went over whole and alone: by either list it is one place."""
    now = commendation(scope=Scope("01", "34", "Hà Nội"))
    then = commendation("song_do.awards.commendation", scope=Scope("01", "63", "Hà Nội"), since=date(2021, 1, 1))
    one, rival = plugin("song-xanh", lthtgn_award_schemes=[now]), plugin("song-do", lthtgn_award_schemes=[then])
    [told] = conflicts(one, rival)

    assert told == (
        "award 'awards.commendation.commune' has two rules for collective from 2026-01-01: 'song_do.awards.commendation' by "
        "song-do (lthtgn-song-do 1.0) and 'song_xanh.awards.commendation' by song-xanh (lthtgn-song-xanh 1.0)"
    )


def test_criteria_of_an_award_that_is_not_there_are_a_conflict():
    """The nearest id of a scheme is suggested; that of criteria is none."""
    [told] = conflicts(plugin(lthtgn_award_schemes=[commendation(schemes=("awards.comendation.commune",))]))

    assert "uses award rule 'awards.comendation.commune', which no plugin contributes" in told
    assert "did you mean 'awards.commendation.commune'" in told


def test_lthtgn_audits():
    """An audit rule is in the book under its id, and is asked beside the nation's."""
    rule = AuditRule(
        "song_xanh.audit.any", "…", "…", ("SX-3",), Severity.ASK, lambda _: [Oddity("a", Shown("x", Range.exact(1)))]
    )
    book, provider = provided("audit rule", "song_xanh.audit.any", lthtgn_audits=[rule])

    assert (book.audit_rule("song_xanh.audit.any"), provider) == (rule, "song-xanh")
    assert [finding.rule for finding in book.audit(Register())] == [rule]


class Careful:
    """An engine that asks the reference engine."""

    name = "careful"

    def tabulate(self, register, measures, day, period, resolve, local):
        return tabulate(register, measures, day, period, resolve, local)


def test_lthtgn_engines():
    """An engine is chosen by its name, and its table is one that can be judged."""
    engine = Careful()
    book, provider = provided("engine", "careful", lthtgn_engines=[engine])
    register = Register(clubs=(Club("a", "A", founded=PartialDate(2020)),))
    table = book.tabulate(register, date(2025, 5, 10), measures=[MEMBERS], engine="careful")

    assert (engine, "song-xanh") == (book.engine("careful"), provider)
    assert table.figure("a", MEMBERS) == Range.unknown()
    with pytest.raises(UnknownIdError, match="did you mean 'careful'"):
        book.tabulate(register, date(2025, 5, 10), engine="carefull")


def test_lthtgn_storages():
    """A kind of storage is in the book under its scheme, and a URL of that scheme is opened by it."""
    opened = []
    storage = FileStorage("clubs.json", Path("clubs.json"))
    kind = StorageKind("memory", open=lambda url, create: opened.append((url, create)) or storage)
    book, provider = provided("storage", "memory", lthtgn_storages=[kind])

    assert (kind, "song-xanh") == (book.storages["memory"], provider)
    assert book.open("memory://x", create=True) is storage
    assert opened == [("memory://x", True)]


def test_lthtgn_readers():
    """A reader is in the book under each of its suffixes, and each names its plugin."""
    kind = ReaderKind((".txt", ".text"), read=lambda path, known, parts, today: Register())
    book, provider = provided("reader", ".txt", lthtgn_readers=[kind])

    assert ({".text": kind, ".txt": kind}, "song-xanh") == (dict(book.readers), provider)
    assert book.provider("reader", ".text") == "song-xanh"


def test_lthtgn_reporters():
    """A reporter is in the book under its name, and is found by its suffix too."""
    loud = Loud("loud", ".loud")
    book, provider = provided("reporter", "loud", lthtgn_reporters=[loud])

    assert (loud, loud, "song-xanh") == (book.reporter("loud"), book.reporter(".loud"), provider)


def test_lthtgn_localisers():
    """A localiser is in the book under its locale, and says things in it."""
    whisper = Whisper("vi-x-song-xanh")
    book, provider = provided("localiser", "vi-x-song-xanh", lthtgn_localisers=[whisper])

    assert (whisper, "song-xanh") == (book.localiser("vi-x-song-xanh"), provider)
    assert book.say(Verdict.MET, locale="vi-x-song-xanh") == "…"


# The plugins of a book.


def test_the_book_names_its_plugins():
    """The plugins are listed by name, each with the distribution that it came with."""
    book = assemble((plugin(lthtgn_documents=[PAPER]), NATIONAL))
    expected = (PluginInfo("national", "built in"), PluginInfo("song-xanh", "lthtgn-song-xanh 1.0"))

    assert expected == book.plugins


def test_an_object_can_be_a_plugin():
    """An instance of a class with hooks as methods is as good as a module."""

    class Hooks:
        @hookimpl
        def lthtgn_documents(self):
            yield PAPER

    assert dict(assemble([Plugin("object", Hooks())]).documents) == {"kh-2-2026": PAPER}


def test_a_hook_of_another_host_is_left_alone():
    """An implementation marked optional, such as of lthtgn-cli's `lthtgn_commands`, is no misspelt hook."""
    module = ModuleType("song_xanh")
    module.lthtgn_commands = hookimpl(_returning(()), optionalhook=True)
    book = assemble([Plugin("song-xanh", module)])

    assert (PluginInfo("song-xanh", "not installed"),) == book.plugins


def test_a_hook_is_called_once():
    """Hooks are called at assembly and never again, whatever is asked of the book."""
    calls = []

    def lthtgn_criteria():
        calls.append(1)
        return (HAS_BOARD,)

    book = assemble((NATIONAL, plugin(lthtgn_criteria=lthtgn_criteria)))
    for club in ("a", "b", "c"):
        book.assess(Club(club, club), on=Y2026)

    assert calls == [1]


def test_nothing_in_a_book_can_be_changed():
    """The mappings of a book are read-only."""
    book = assemble([NATIONAL])
    for name in ("documents", "parameters", "measures", "criteria", "sets", "indicators", "providers"):
        with pytest.raises(TypeError, match="does not support item assignment"):
            getattr(book, name)["x"] = None


# The order of plugins changes nothing.

BAC = plugin("bac", lthtgn_criteria=[HAS_BOARD], lthtgn_readers=[ReaderKind((".bac",), read=lambda *_: Register())])
NAM = plugin(
    "nam",
    lthtgn_overrides=[Override(MIN_SIZE, (local(40, TUYEN_QUANG),)), Override(MIN_SIZE, (local(30, LAO_CAI),))],
    lthtgn_parameters=[FLOOR],
    lthtgn_criteria=[Criterion("nam.board", "Ban chủ nhiệm đủ người", BOARD_MEMBERS.at_least(FLOOR))],
)
DONG = plugin(
    "dong",
    lthtgn_overrides=[Override(MAX_SIZE, (local(90, TUYEN_QUANG),))],
    lthtgn_criterion_sets=[CriterionSet("dong.both", "Cả hai", ("nam.board", "song_xanh.has_board"))],
    lthtgn_indicators=[clubs_meeting("dong.boards", "Tỷ lệ câu lạc bộ có ban chủ nhiệm", HAS_BOARD)],
)
TAY = plugin("tay", lthtgn_measures=[NEEDY], lthtgn_reporters=[Loud("tay", ".tay")], lthtgn_localisers=[Whisper()])
FIVE = [NATIONAL, BAC, NAM, DONG, TAY]
CLUBS_OF_TWO_PLACES = Register(
    clubs=(
        Club("a", "A", Place("08", Edition.OF_34), charter=Charter()),
        Club("b", "B", Place("15", Edition.OF_34), charter=ABSENT),
        Club("c", "C"),
    )
)


def said(plugins: Iterable[Plugin]) -> tuple[object, ...]:
    """Everything that could depend on the order of plugins."""
    book = assemble(list(plugins))
    found = book.assess(CLUBS_OF_TWO_PLACES, on=Y2027)
    return (
        book.fingerprint,
        book.plugins,
        list(book.criteria),
        list(book.readers),
        book.overrides,
        dict(book.providers),
        [(f.club, f.criterion.id, f.verdict, [(b.parameter.id, b.chosen) for b in f.bounds]) for f in found],
        [(f.club, f.set.id, f.verdict) for f in found.sets],
    )


IN_ORDER = said(FIVE)


@settings(max_examples=40, deadline=None)
@given(st.permutations(FIVE))
def test_the_order_of_plugins_changes_nothing(plugins):
    """Whatever the order: the same fingerprint, the same order of criteria, the same verdicts with the same basis."""
    assert said(plugins) == IN_ORDER


def test_criteria_stand_in_the_order_of_their_ids():
    """The order of a book is that of ids."""
    assert sorted(IN_ORDER[2]) == IN_ORDER[2]


@given(st.permutations([plugin(name, lthtgn_criteria=[HAS_BOARD]) for name in ("bac", "nam", "tay")]))
def test_the_order_of_plugins_does_not_change_what_is_told(plugins):
    """Conflicts are the same in any order, and name the plugins by name."""
    clash = "criterion 'song_xanh.has_board' is given twice: by bac (lthtgn-bac 1.0) and by"

    assert [f"{clash} nam (lthtgn-nam 1.0)", f"{clash} tay (lthtgn-tay 1.0)"] == conflicts(*plugins)


# One mistake, one message.


def test_a_misspelt_hook():
    """A hook that there is not is named with the nearest that there is; the other hooks still contribute."""
    broken = plugin(lthtgn_critera=[HAS_BOARD], lthtgn_documents=[PAPER], lthtgn_quite_another=[])

    assert conflicts(broken) == [
        "plugin song-xanh (lthtgn-song-xanh 1.0): unknown hook 'lthtgn_critera'; did you mean 'lthtgn_criteria'?",
        "plugin song-xanh (lthtgn-song-xanh 1.0): unknown hook 'lthtgn_quite_another'",
    ]


def test_a_hook_with_an_argument():
    """No hook takes an argument; the message names the hook and the argument."""

    def lthtgn_criteria(register):
        return ()

    (told,) = conflicts(plugin(lthtgn_criteria=lthtgn_criteria))

    assert "song-xanh (lthtgn-song-xanh 1.0)" in told
    assert "lthtgn_criteria" in told
    assert "register" in told


def test_a_module_without_hooks():
    """A plugin that marks nothing is told so, since it would otherwise be silently nothing."""
    broken = Plugin("song-xanh", ModuleType("song_xanh"), "lthtgn-song-xanh 1.0")

    assert conflicts(broken) == [
        "plugin song-xanh (lthtgn-song-xanh 1.0): it has no hooks; mark its functions @hookimpl, and name their module"
    ]


@pytest.mark.parametrize(
    ("hooks", "expected"),
    [
        (
            {"lthtgn_criteria": [FLOOR]},
            "lthtgn_criteria returned Parameter, not Criterion or OpaqueCriterion (a criterion)",
        ),
        ({"lthtgn_documents": "kh-1"}, "lthtgn_documents returned str, not Document (a document)"),
        ({"lthtgn_documents": {"a": PAPER}}, "lthtgn_documents returned str, not Document (a document)"),
        ({"lthtgn_reporters": [object()]}, "lthtgn_reporters returned object, not Reporter (a reporter)"),
        ({"lthtgn_documents": PAPER}, "lthtgn_documents returned Document, not an iterable of Document (a document)"),
        ({"lthtgn_measures": 5}, "lthtgn_measures returned int, not an iterable of Measure (a measure)"),
        ({"lthtgn_targets": None}, "lthtgn_targets returned nothing; return an iterable, or () for nothing"),
        ({"lthtgn_reporters": [Loud]}, "lthtgn_reporters returned the class Loud, not a value of it"),
    ],
)
def test_a_hook_that_returns_something_else(hooks, expected):
    """The message says what was returned and what is wanted: of the wrong type, no iterable, nothing, or a class."""
    assert [f"plugin song-xanh (lthtgn-song-xanh 1.0): {expected}"] == conflicts(plugin(**hooks))


def test_a_hook_that_fails():
    """What a hook raises is told by type and words; what it gave before is still there for others to use."""

    def lthtgn_criteria():
        yield HAS_BOARD
        raise ZeroDivisionError("quỹ bằng không")

    using = plugin("nam", lthtgn_criterion_sets=[CriterionSet("nam.set", "…", ("song_xanh.has_board",))])

    assert conflicts(plugin(lthtgn_criteria=lthtgn_criteria), using) == [
        "plugin song-xanh (lthtgn-song-xanh 1.0): lthtgn_criteria failed with ZeroDivisionError: quỹ bằng không"
    ]


@pytest.mark.parametrize(
    ("hook", "value", "what"),
    [
        ("lthtgn_documents", PAPER, "document 'kh-2-2026'"),
        ("lthtgn_parameters", FLOOR, "parameter 'song_xanh.board.min'"),
        ("lthtgn_targets", Target("a.target", "…", PEOPLE, ()), "target 'a.target'"),
        ("lthtgn_programmes", Programme("1", "…", date(2001, 1, 1), date(2002, 1, 1), CITE), "programme '1'"),
        ("lthtgn_measures", NEEDY, "measure 'song_xanh.needy'"),
        ("lthtgn_criteria", HAS_BOARD, "criterion 'song_xanh.has_board'"),
        ("lthtgn_criterion_sets", CriterionSet("a.set", "…", ()), "criterion set 'a.set'"),
        ("lthtgn_indicators", Indicator("a.clubs", "…", CLUBS, form=Form.TOTAL), "indicator 'a.clubs'"),
        ("lthtgn_storages", StorageKind("memory", open=lambda url, create: None), "storage 'memory'"),
        ("lthtgn_readers", ReaderKind((".txt",), read=lambda *_: Register()), "file suffix '.txt'"),
        ("lthtgn_reporters", Loud("loud"), "reporter 'loud'"),
        ("lthtgn_localisers", Whisper(), "localiser 'xx'"),
    ],
)
def test_a_name_that_two_plugins_have(hook, value, what):
    """An id, scheme, suffix, name or locale is one plugin's; who has it too is named, both with their versions."""
    two = plugin("bac", "1.0", **{hook: [value]}), plugin("nam", "2.1", **{hook: [value]})

    assert [f"{what} is given twice: by bac (lthtgn-bac 1.0) and by nam (lthtgn-nam 2.1)"] == conflicts(*two)


def test_a_name_that_one_plugin_has_twice():
    """An id given twice by one plugin is an error as well."""
    twice = [HAS_BOARD, Criterion("song_xanh.has_board", "Có ban chủ nhiệm ba người", BOARD_MEMBERS.at_least(3))]
    name = "song-xanh (lthtgn-song-xanh 1.0)"

    assert [f"criterion 'song_xanh.has_board' is given twice: by {name} and by {name}"] == conflicts(
        plugin(lthtgn_criteria=twice)
    )


def test_a_national_rule_is_never_replaced():
    """A criterion under the id of a national one is an error, whatever it asks for."""
    own = Criterion("composition.size", "Số thành viên", MEMBERS.at_least(1))

    assert conflicts(plugin(lthtgn_criteria=[own])) == [
        f"criterion 'composition.size' is given twice: by {NATION} and by song-xanh (lthtgn-song-xanh 1.0)"
    ]


def test_two_reporters_of_a_suffix():
    """Reporters of two names must not write the same suffix: the file's name would not tell which is meant."""
    two = (
        plugin("bac", lthtgn_reporters=[Loud("loud", ".txt", ".loud")]),
        plugin("nam", lthtgn_reporters=[Loud("louder", ".txt")]),
    )

    assert conflicts(*two) == [
        "report suffix '.txt' is given twice: by bac (lthtgn-bac 1.0) and by nam (lthtgn-nam 1.0)"
    ]


@pytest.mark.parametrize("suffixes", [".txt", ("txt",), (".TXT",), ("",), (".a/b",)])
def test_suffixes_that_no_file_has(suffixes):
    """A suffix has a dot and no capital, and there is a tuple of them, else no file would ever be read by it."""
    broken = plugin(lthtgn_readers=[ReaderKind(suffixes, read=lambda *_: Register())])

    assert [
        (
            f"plugin song-xanh (lthtgn-song-xanh 1.0): lthtgn_readers has the suffixes {suffixes!r}; "
            "write them like ('.txt', '.text')"
        )
    ] == conflicts(broken)


def test_two_plugins_of_one_name():
    """A name is one plugin's; both distributions are named, in whatever order they come."""
    one, other = plugin("bac", "1.0", lthtgn_documents=[PAPER]), plugin("bac", "2.0", lthtgn_criteria=[HAS_BOARD])
    expected = [
        "two plugins are named 'bac': bac (lthtgn-bac 1.0) and bac (lthtgn-bac 2.0); give one of them another name"
    ]

    assert expected == conflicts(one, other) == conflicts(other, one)


def test_all_conflicts_are_told_at_once():
    """Every mistake of every plugin stands in one error, each once and in order; whom they are about is said too."""
    bac = plugin("bac", lthtgn_critera=[], lthtgn_measures=5)
    dong = plugin("dong", lthtgn_documents=[PAPER])
    nam = plugin("nam", lthtgn_documents=[PAPER])
    with pytest.raises(AssemblyError) as caught:
        assemble((NATIONAL, nam, bac, dong))

    assert list(caught.value.conflicts) == [
        "document 'kh-2-2026' is given twice: by dong (lthtgn-dong 1.0) and by nam (lthtgn-nam 1.0)",
        "plugin bac (lthtgn-bac 1.0): lthtgn_measures returned int, not an iterable of Measure (a measure)",
        "plugin bac (lthtgn-bac 1.0): unknown hook 'lthtgn_critera'; did you mean 'lthtgn_criteria'?",
    ]
    assert caught.value.plugins == ("dong", "nam", "bac")


def test_a_broken_plugin_never_half_loads():
    """Of one whose third hook raises nothing is in the book, and nothing else is told of what it would have given."""

    def third():
        raise ValueError("the file of values\nis not there")

    broken = plugin("bac", lthtgn_documents=[PAPER], lthtgn_parameters=[FLOOR], lthtgn_criteria=third)
    reader = plugin("nam", lthtgn_criteria=[Criterion("nam.board", "…", BOARD_MEMBERS.at_least(FLOOR))])
    book, told, given_ = examine((NATIONAL, broken, reader))

    assert [conflict.text for conflict in told] == [
        "plugin bac (lthtgn-bac 1.0): lthtgn_criteria failed with ValueError: the file of values; is not there"
    ]
    assert not {"kh-2-2026", "song_xanh.board.min"} & (book.documents.keys() | book.parameters.keys())
    assert {item.plugin.name for values in given_.values() for item in values} == {"national", "nam"}
    assert [info.name for info in book.plugins] == ["nam", "national"]


# Local values.


@pytest.mark.parametrize(
    ("first", "second", "start"),
    [
        (local(40, TUYEN_QUANG), local(45, TUYEN_QUANG), "2026-01-01"),
        (local(40, TUYEN_QUANG), local(45, TUYEN_QUANG, Y2027), "2027-01-01"),
        (local(40, TUYEN_QUANG, Y2027), local(45, TUYEN_QUANG), "2027-01-01"),
        (local(40, TUYEN_QUANG, Y2026, until=Y2028), local(45, TUYEN_QUANG, Y2027, until=Y2028), "2027-01-01"),
    ],
)
def test_two_local_values_of_one_place_and_day(first, second, start):
    """Two plugins that give a parameter a value for the same place on the same day are both named, with that day."""
    bac = plugin("bac", lthtgn_overrides=[Override(MIN_SIZE, (first,))])
    nam = plugin("nam", lthtgn_overrides=[Override(MIN_SIZE, (second,))])

    assert [
        (
            f"parameter 'composition.size.min' has two values for Tuyên Quang (08, edition 34) from {start}: "
            "by bac (lthtgn-bac 1.0) and by nam (lthtgn-nam 1.0)"
        )
    ] == conflicts(bac, nam)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        pytest.param(local(40, TUYEN_QUANG, Y2026, until=Y2027), local(45, TUYEN_QUANG, Y2027), id="the next day"),
        pytest.param(local(45, TUYEN_QUANG, Y2027), local(40, TUYEN_QUANG, Y2026, until=Y2027), id="the day before"),
        pytest.param(local(40, TUYEN_QUANG), local(45, LAO_CAI), id="another province"),
        pytest.param(local(40, TUYEN_QUANG), local(45, Scope("08", "63", "Tuyên Quang")), id="another edition"),
    ],
)
def test_local_values_that_do_not_overlap(first, second):
    """One value after the other, or in another place, is no conflict."""
    bac = plugin("bac", lthtgn_overrides=[Override(MIN_SIZE, (first,))])
    nam = plugin("nam", lthtgn_overrides=[Override(MIN_SIZE, (second,))])

    assert len(assemble((NATIONAL, bac, nam)).overrides) == 2


def test_local_values_of_two_parameters():
    """Values of two parameters in one place on one day are no conflict."""
    bac = plugin("bac", lthtgn_overrides=[Override(MIN_SIZE, (local(40, TUYEN_QUANG),))])
    nam = plugin("nam", lthtgn_overrides=[Override(MAX_SIZE, (local(90, TUYEN_QUANG),))])

    assert len(assemble((NATIONAL, bac, nam)).overrides) == 2


def test_a_history_of_local_values():
    """In one override the later value replaces the earlier: that is no conflict, but two on one day are."""
    history = plugin(lthtgn_overrides=[Override(MIN_SIZE, (local(40, TUYEN_QUANG), local(45, TUYEN_QUANG, Y2027)))])
    twice = plugin(lthtgn_overrides=[Override(MIN_SIZE, (local(40, TUYEN_QUANG), local(45, TUYEN_QUANG)))])
    name = "song-xanh (lthtgn-song-xanh 1.0)"

    assert assemble((NATIONAL, history)).provider("override", "composition.size.min@34/08") == "song-xanh"
    assert [
        (
            "parameter 'composition.size.min' has two values for Tuyên Quang (08, edition 34) from 2026-01-01: "
            f"by {name} and by {name}"
        )
    ] == conflicts(twice)


def test_a_local_value_beside_that_of_the_parameter_itself():
    """A parameter that comes with a local value of its own is as good a claim as an override."""
    own = Parameter("bac.size", "…", PEOPLE, (local(40, TUYEN_QUANG),))
    bac = plugin("bac", lthtgn_parameters=[own])
    nam = plugin("nam", lthtgn_overrides=[Override(own, (local(45, Scope("08", "34"), Y2027),))])

    assert conflicts(bac, nam) == [
        (
            "parameter 'bac.size' has two values for Tuyên Quang (08, edition 34) from 2027-01-01: "
            "by bac (lthtgn-bac 1.0) and by nam (lthtgn-nam 1.0)"
        )
    ]


def test_a_local_value_without_a_scope():
    """An override that would replace the nation's value everywhere is refused."""
    broken = plugin(lthtgn_overrides=[Override(MIN_SIZE, (local(40, None),))])

    assert conflicts(broken) == [
        "plugin song-xanh (lthtgn-song-xanh 1.0): a local value of 'composition.size.min' has no scope"
    ]


# What is used must be there.


def using(**hooks: Any) -> list[str]:
    """What is told of a plugin, without its name."""
    prefix = "plugin song-xanh (lthtgn-song-xanh 1.0): "
    return [told.removeprefix(prefix) for told in conflicts(plugin(**hooks))]


def test_a_set_of_an_unknown_criterion():
    """A set that names no criterion of the book is told the nearest."""
    broken = CriterionSet("song_xanh.launch", "…", ("governance.chartr",))

    assert using(lthtgn_criterion_sets=[broken]) == [
        (
            "'song_xanh.launch' uses criterion 'governance.chartr', which no plugin contributes; "
            "did you mean 'governance.charter'?"
        )
    ]


def test_a_criterion_of_a_parameter_that_nobody_contributed():
    """The parameter is named, and the hook that it is to be returned from."""
    criterion = Criterion("song_xanh.board", "…", BOARD_MEMBERS.at_least(FLOOR))

    assert using(lthtgn_criteria=[criterion]) == [
        (
            "'song_xanh.board' uses parameter 'song_xanh.board.min', which no plugin contributes; "
            "return it from lthtgn_parameters"
        )
    ]


def test_a_criterion_of_a_measure_that_nobody_contributed():
    """The measure is named, and the hook that it is to be returned from."""
    assert using(lthtgn_criteria=[Criterion("song_xanh.in_need", "…", NEEDY.at_least(1))]) == [
        "'song_xanh.in_need' uses measure 'song_xanh.needy', which no plugin contributes; return it from lthtgn_measures"
    ]


def test_a_measure_of_what_nobody_contributed():
    """A measure names its whole, its other part, and the parameters that its rows are chosen by."""
    whole = Measure("song_xanh.whole", "…", None)
    other = Measure("song_xanh.rest", "…", None, part_of=whole)
    old = count(MEMBER_ROWS.rows.where(AGE >= AGE_LINE))
    measure = Measure("song_xanh.old", "…", old, part_of=whole, complement=other, also_part_of=(NEEDY,))

    assert using(lthtgn_measures=[measure]) == [
        "'song_xanh.old' uses measure 'song_xanh.needy', which no plugin contributes; return it from lthtgn_measures",
        "'song_xanh.old' uses measure 'song_xanh.rest', which no plugin contributes; return it from lthtgn_measures",
        "'song_xanh.old' uses measure 'song_xanh.whole', which no plugin contributes; return it from lthtgn_measures",
        "'song_xanh.old' uses parameter 'song_xanh.age', which no plugin contributes; return it from lthtgn_parameters",
    ]


def test_an_indicator_of_what_nobody_contributed():
    """An indicator names its measures, the criteria that it counts clubs by, its target and its programme."""
    target = Target("song_xanh.target", "…", PEOPLE, ())
    needy = Indicator("song_xanh.total", "…", NEEDY, form=Form.TOTAL, target=target, programme="9999")
    meeting = clubs_meeting("song_xanh.boards", "…", HAS_BOARD)

    assert using(lthtgn_indicators=[needy, meeting]) == [
        (
            "'song_xanh.boards' uses criterion 'song_xanh.has_board', which no plugin contributes; "
            "return it from lthtgn_criteria"
        ),
        "'song_xanh.total' uses measure 'song_xanh.needy', which no plugin contributes; return it from lthtgn_measures",
        "'song_xanh.total' uses programme '9999', which no plugin contributes; return it from lthtgn_programmes",
        "'song_xanh.total' uses target 'song_xanh.target', which no plugin contributes; return it from lthtgn_targets",
    ]


def test_a_local_value_of_a_parameter_that_nobody_contributed():
    """An override names its parameter."""
    assert using(lthtgn_overrides=[Override(FLOOR, (local(4, TUYEN_QUANG),))]) == [
        (
            "a local value uses parameter 'song_xanh.board.min', which no plugin contributes; "
            "return it from lthtgn_parameters"
        )
    ]


def test_a_look_alike_of_what_is_in_the_book():
    """A parameter or measure of a known id that says something else is refused: the book would say one, the rule another."""
    lower = Parameter(MIN_OLDER_SHARE.id, MIN_OLDER_SHARE.term_vi, PEOPLE, ())
    charter = Measure(CHARTER.id, "…", None)
    criterion = Criterion("song_xanh.odd", "…", charter.at_least(lower))
    advice = f"that is not the one of plugin {NATION}; import that one, or choose another id"

    assert [
        f"'song_xanh.odd' uses a measure 'clubs.charter' {advice}",
        f"'song_xanh.odd' uses a parameter 'composition.older_share.min' {advice}",
    ] == using(lthtgn_criteria=[criterion])


# Entry points.


def install(folder: Path, name: str, version: str, points: dict[str, str]) -> None:
    """Lay a distribution with entry points into a folder, as pip does."""
    info = folder / f"{name.replace('-', '_')}-{version}.dist-info"
    info.mkdir()
    info.joinpath("METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", encoding="utf-8")
    lines = "\n".join(f"{point} = {value}" for point, value in points.items())
    info.joinpath("entry_points.txt").write_text(f"[lthtgn]\n{lines}\n", encoding="utf-8")


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A folder of distributions that is all that is installed; the standard library can still be imported."""
    without_distributions = [entry for entry in sys.path if not any(Path(entry).glob("*.dist-info"))]
    monkeypatch.setattr("sys.path", [str(tmp_path), *without_distributions])
    return tmp_path


def test_an_installed_plugin(site):
    """An entry point in the group lthtgn is a plugin, with its distribution and version."""
    install(site, "lthtgn-song-xanh", "1.2", {"song-xanh": "lthtgn.builtin.national"})

    assert (Plugin("song-xanh", national, "lthtgn-song-xanh 1.2"),) == installed_plugins()


def test_a_plugin_that_is_left_out_is_not_imported(site):
    """What is left out by name cannot do harm."""
    install(site, "lthtgn-song-xanh", "1.2", {"song-xanh": "lthtgn.nowhere"})

    assert installed_plugins(without=["song-xanh"]) == ()


def test_installed_plugins_that_cannot_be_imported(site):
    """Each is named with its distribution, its version, its module and the reason, all at once."""
    site.joinpath("song_xanh_broken.py").write_text("1 / 0", encoding="utf-8")
    install(site, "lthtgn-song-xanh", "1.2", {"song-xanh": "song_xanh_broken"})
    install(site, "lthtgn-bac", "2.0", {"bac": "lthtgn_bac", "bac-hooks": "lthtgn.builtin.national:nothing"})
    with pytest.raises(AssemblyError) as caught:
        installed_plugins()

    assert list(caught.value.conflicts) == [
        (
            "plugin bac (lthtgn-bac 2.0): it cannot be imported (lthtgn_bac): ModuleNotFoundError: "
            "No module named 'lthtgn_bac'"
        ),
        (
            "plugin bac-hooks (lthtgn-bac 2.0): it cannot be imported (lthtgn.builtin.national:nothing): "
            "AttributeError: module 'lthtgn.builtin.national' has no attribute 'nothing'"
        ),
        (
            "plugin song-xanh (lthtgn-song-xanh 1.2): it cannot be imported (song_xanh_broken): "
            "ZeroDivisionError: division by zero"
        ),
    ]


def test_an_entry_point_of_no_distribution(monkeypatch):
    """Where it cannot be told who brought an entry point, that is said."""
    point = EntryPoint("song-xanh", "lthtgn.builtin.national", "lthtgn")
    monkeypatch.setattr(assembly, "entry_points", lambda group: [point])

    assert (Plugin("song-xanh", national, "unknown distribution"),) == installed_plugins()


# No hook escapes.

HOOKS = sorted(name for name in vars(LthtgnSpecs) if name.startswith("lthtgn_"))
GIVES = "Contribute "


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_has_a_test(hook):
    """For each hook there is a test of its name in this file."""
    assert callable(globals().get(f"test_{hook}"))


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_has_a_typed_signature(hook):
    """A hook takes nothing and returns an iterable of something."""
    spec = getattr(LthtgnSpecs, hook)
    returns = typing.get_type_hints(spec)["return"]

    assert list(inspect.signature(spec).parameters) == ["self"]
    assert Iterable is typing.get_origin(returns)
    assert len(typing.get_args(returns)) == 1


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_says_what_it_contributes(hook):
    """The docstring of a hook opens with what it contributes, and has an example and what it returns."""
    text = inspect.getdoc(getattr(LthtgnSpecs, hook))

    assert text.startswith(GIVES)
    assert "\nExample:\n" in text
    assert "\nReturns:\n" in text


@pytest.mark.parametrize("hook", HOOKS)
def test_every_hook_has_an_example_that_runs(hook):
    """The example of a hook runs as it stands, and the plugin in it can be assembled beside the nation's."""
    space = {"hookimpl": hookimpl, **vars(specs)}
    text = inspect.getdoc(getattr(LthtgnSpecs, hook))
    example = doctest.DocTestParser().get_doctest(text, space, hook, specs.__file__, 0)
    result = doctest.DocTestRunner().run(example, out=pytest.fail, clear_globs=False)
    functions = {name: example.globs[name] for name in HOOKS if name in example.globs}

    assert result.attempted > 0
    assert hook in functions
    nation_alone = Plugin("national", national, "built in")
    assert assemble((nation_alone, plugin("example", **functions))).plugins[0].name == "example"


@pytest.mark.parametrize("hook", HOOKS)
def test_every_specification_contributes_nothing(hook):
    """A hook as it is specified is a valid implementation that gives nothing."""
    assert list(getattr(LthtgnSpecs(), hook)()) == []


def test_every_hook_is_called():
    """The hooks of the specification are those that assembly calls."""
    assert sorted(assembly._HOOKS) == HOOKS


@pytest.mark.parametrize("contract", [Engine, Localiser, Reporter, Storage, Translating])
def test_no_contract_is_wide(contract):
    """A contract asks for six things at most, so that the smallest plugin is small."""
    asked = [name for name in vars(contract) if not name.startswith("_")]

    assert len(asked) <= 6


def test_every_contract_is_looked_at():
    """A new protocol among the contracts must be added to the test above."""
    protocols = {name for name, value in vars(contracts).items() if getattr(value, "_is_protocol", False)}

    assert {"Engine", "Localiser", "Protocol", "Reporter", "Storage", "Translating"} == protocols
