"""The kit of provinces: a sound plugin passes, and each test of it catches a plugin that is broken in its way."""

from __future__ import annotations

import itertools
import unicodedata
from collections.abc import Callable
from datetime import date
from types import ModuleType
from typing import Any

import attrs
import pytest
from hypothesis import Phase, settings

from lthtgn.expr.nodes import Measure, count
from lthtgn.hooks import Plugin, hookimpl
from lthtgn.indicators.indicator import clubs_meeting
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.composition import MIN_OLDER_SHARE
from lthtgn.policy.national.units import DONG
from lthtgn.policy.parameters import Aim, Level, Override, Parameter, Scope, Since, Target, percent
from lthtgn.policy.programmes import Programme
from lthtgn.policy.provisions import Provision
from lthtgn.rules.composition import SIZE_FITS
from lthtgn.rules.criteria import Criterion, CriterionSet, Waiver
from lthtgn.rules.grants import Grant, Payer
from lthtgn.rules.measures import BOARD_MEMBERS, LIVELIHOOD_BALANCE, MEMBERS, WOMEN
from lthtgn.rules.rows import MEMBERS as MEMBER_ROWS
from lthtgn.testing.provinces import ProvinceTests

# Đà Nẵng and the former Quảng Nam, with invented rules: a merged province of two former ones.
DA_NANG, QUANG_NAM = Scope("48", "34", "Đà Nẵng"), Scope("49", "63", "Quảng Nam")
Y2021, Y2026, Y2027 = date(2021, 3, 18), date(2026, 1, 1), date(2027, 1, 1)
OLD = Document("inv-old", "1/ĐA (giả định)", "Đề án giả định", "UBND tỉnh Quảng Nam", date(2021, 3, 18))
NEW = Document("inv-new", "2/KH (giả định)", "Kế hoạch giả định", "UBND thành phố Đà Nẵng", date(2025, 12, 1))
OF_OLD = OLD.cite("I", certainty=Certainty.TEXT, facts=("INV-1",))
OF_NEW = NEW.cite("I", certainty=Certainty.TEXT, facts=("INV-2",))

FLOOR = Parameter("inv.fund.min", "quỹ tối thiểu", DONG, (Since(Y2026, 20_000_000, OF_NEW, scope=DA_NANG),))
FUND = Criterion("inv.fund", "Quỹ đạt mức", LIVELIHOOD_BALANCE.at_least(FLOOR), scope=DA_NANG)
BOARD = Criterion("inv.board", "Có ban chủ nhiệm", BOARD_MEMBERS.at_least(1), scope=DA_NANG, since=Y2026, cite=OF_NEW)
FORMER = Override(MIN_OLDER_SHARE, (Since(Y2021, percent(70), OF_OLD, until=Y2027, scope=QUANG_NAM),))
AIM = Aim("inv", Y2026, 2030, OF_NEW, low=10, level=Level.PROVINCE, scope=DA_NANG)

SOUND: dict[str, tuple[Any, ...]] = {
    "lthtgn_documents": (OLD, NEW),
    "lthtgn_parameters": (FLOOR,),
    "lthtgn_overrides": (FORMER,),
    "lthtgn_criteria": (FUND, BOARD),
    "lthtgn_criterion_sets": (CriterionSet("inv.launch", "Điều kiện ra mắt", ("inv.fund",), scope=DA_NANG),),
    "lthtgn_indicators": (clubs_meeting("inv.clubs_with_fund", "Câu lạc bộ có quỹ", FUND, scope=DA_NANG),),
    "lthtgn_targets": (Target("inv.targets.clubs", "số câu lạc bộ", DONG, (AIM,)),),
    "lthtgn_grants": (Grant("inv.kit", "thiết bị", Payer.PROVINCE, Y2026, OF_NEW, item_vi="cân", scope=DA_NANG),),
    "lthtgn_provisions": (Provision("inv.lead", "chủ trì", ("Hội chủ trì.",), Y2026, OF_NEW, scope=DA_NANG),),
}


def module(hooks: dict[str, Callable[[], Any]], **more: Any) -> ModuleType:
    made = ModuleType("inv", "Quy định giả định của Đà Nẵng.")
    made.LTHTGN_API = 1
    vars(made).update({name: hookimpl(function) for name, function in hooks.items()}, **more)
    return made


def giving(more: dict[str, tuple[Any, ...]] | None = None, **replaced: tuple[Any, ...]) -> ModuleType:
    """The sound plugin, but for hooks that are replaced, and with what is added to others."""
    hooks = SOUND | replaced
    for name, values in (more or {}).items():
        hooks[name] = (*hooks.get(name, ()), *values)

    def hook(name: str) -> Callable[[], Any]:
        function = lambda: hooks[name]  # noqa: E731 - each of its own name
        function.__name__ = name
        return function

    return module({name: hook(name) for name in hooks})


def kit(of: ModuleType) -> ProvinceTests:
    class Tests(ProvinceTests):
        plugin = Plugin("inv", of, "lthtgn-province-inv 1.0")
        prefixes = ("inv",)
        scopes = (DA_NANG, QUANG_NAM)

        def settings(self) -> settings:
            """What is found need not be made small here."""
            few = settings(super().settings(), max_examples=3, derandomize=True)
            return settings(few, phases=[Phase.generate], database=None)

    return Tests()


def without(name: str) -> ModuleType:
    made = giving()
    setattr(made, name, None)
    return made


def counting() -> ModuleType:
    """A plugin whose number is another one each time that it is asked."""
    numbers = itertools.count(1)

    def lthtgn_parameters():
        return (attrs.evolve(FLOOR, id=f"inv.fund.min_{next(numbers)}"),)

    made = giving(lthtgn_criteria=(BOARD,), lthtgn_indicators=(), lthtgn_criterion_sets=())
    made.lthtgn_parameters = hookimpl(lthtgn_parameters)
    return made


def board(**changes: Any) -> ModuleType:
    return giving(lthtgn_criteria=(FUND, attrs.evolve(BOARD, **changes)))


def former(*values: Since) -> ModuleType:
    return giving(lthtgn_overrides=(Override(MIN_OLDER_SHARE, values),))


HERE, THERE = {"scope": DA_NANG}, {"scope": QUANG_NAM}
UNSEEN = attrs.evolve(OF_NEW, facts=(), sources=())
PROGRAMME = Programme("inv", "Đề án giả định", date(2021, 1, 1), date(2030, 1, 1), OF_NEW)
# Said to be all that are no women, but counting everybody: the nation's count of women would be worked out of it.
ALL_BUT_WOMEN = Measure(
    "inv.others", "số thành viên còn lại", count(MEMBER_ROWS.rows), part_of=MEMBERS, complement=WOMEN
)
FOR_EVERY_CLUB = Grant("inv.all", "cân", Payer.PROVINCE, Y2021, OF_NEW, item_vi="cân")
FOR_EVERY_PLACE = Target("inv.targets.members", "số thành viên", DONG, (attrs.evolve(AIM, scope=None),))

BROKEN: dict[str, tuple[ModuleType, str]] = {
    "test_assembles": (
        giving({"lthtgn_overrides": (Waiver("composition.sise", DA_NANG, Y2026, OF_NEW),)}),
        "did you mean 'composition.size'?",
    ),
    "test_is_made_for_this_api": (without("LTHTGN_API"), "write LTHTGN_API = 1 in the module; it is None"),
    "test_is_documented": (without("__doc__"), "begin the module with a docstring"),
    "test_says_the_same_every_time": (counting(), "the hooks return other values when they are called again"),
    "test_has_rules_of_the_place_only": (
        giving({"lthtgn_programmes": (PROGRAMME,)}),
        "'inv' is of no place and would change every answer; leave out lthtgn_programmes",
    ),
    "test_ids_begin_with_the_province": (
        board(id="board"),
        "the criterion 'board' must begin with 'inv.'",
    ),
    "test_everything_is_cited": (board(cite=None), "'inv.board' has no citation; give cite=DOCUMENT.cite(…)"),
    "test_citations_say_how_the_value_is_known": (
        board(cite=UNSEEN),
        "the criterion 'inv.board' says nowhere how it is known; give its citation facts= or sources=",
    ),
    "test_documents_are_whole": (
        giving({"lthtgn_documents": (Document("inv-third", "3/KH", "Kế hoạch", "UBND"),)}),
        "the document 'inv-third' has no day; give signed=",
    ),
    "test_everything_is_in_scope": (
        board(scope=None),
        "the criterion 'inv.board' applies in the whole country; give it one of Đà Nẵng (48, edition 34), Quảng Nam",
    ),
    "test_everything_is_dated": (board(since=None), "the criterion 'inv.board' has no first day; give it since="),
    "test_rules_begin_with_their_edition": (
        board(scope=QUANG_NAM, since=date(2025, 7, 1), until=Y2027),
        "the criterion 'inv.board' begins on 2025-07-01, when Quảng Nam (49, edition 63) was no more; take edition 34",
    ),
    "test_rules_of_former_provinces_have_an_end": (
        former(Since(Y2021, percent(70), OF_OLD, **THERE)),
        "from 2021-03-18 of Quảng Nam (49, edition 63) has no end; give it until=",
    ),
    "test_everything_is_explained": (
        board(term_vi=unicodedata.normalize("NFD", "Có ban chủ nhiệm")),
        "compose its letters",
    ),
    "test_every_value_applies": (
        # The present province has set it for all of its land before.
        former(Since(Y2026, percent(60), OF_NEW, **HERE), Since(Y2027, percent(70), OF_OLD, **THERE)),
        "a value of 'composition.older_share.min' from 2027-01-01 never applies in Quảng Nam (49, edition 63)",
    ),
    "test_replaces_no_rule_of_the_nation": (
        giving({"lthtgn_criteria": (attrs.evolve(SIZE_FITS, term_vi="Số thành viên"),)}),
        "criterion 'composition.size' is given twice",
    ),
    "test_indicators_of_the_nation_stay": (
        giving({"lthtgn_measures": (ALL_BUT_WOMEN,)}),
        "'composition.women' of the nation is",
    ),
    "test_former_provinces_keep_their_rules": (
        former(*FORMER.history, Since(date(2025, 7, 1), percent(70), OF_OLD, until=Y2027, **HERE)),
        "'composition.older_share.min' is stretched over Đà Nẵng (48, edition 34) by the document of Quảng Nam",
    ),
    "test_changes_nothing_elsewhere": (
        board(scope=None, since=date(2000, 1, 1)),
        "the findings are elsewhere, on",
    ),
}

TESTS = sorted(name for name in vars(ProvinceTests) if name.startswith("test_"))


@pytest.mark.parametrize("name", TESTS)
def test_a_sound_plugin_passes(name):
    """Rules of the present province and of a former one, each cited, in scope and dated."""
    getattr(kit(giving()), name)()


@pytest.mark.parametrize("name", TESTS)
def test_a_broken_plugin_is_caught(name):
    """Each test catches a plugin that is broken in its way, and says what to do."""
    broken, told = BROKEN[name]
    with pytest.raises(AssertionError) as caught:
        getattr(kit(broken), name)()

    assert told in str(caught.value)


@pytest.mark.parametrize("more", [{"lthtgn_grants": (FOR_EVERY_CLUB,)}, {"lthtgn_targets": (FOR_EVERY_PLACE,)}])
def test_whatever_reaches_beyond_the_province_is_caught(more):
    """Not only criteria: what clubs are given, and targets."""
    with pytest.raises(AssertionError, match="the (grants|targets) are elsewhere"):
        kit(giving(more)).test_changes_nothing_elsewhere()


def test_several_problems_are_told_at_once():
    """One run of the kit tells all that there is to do."""
    broken = giving(lthtgn_criteria=(FUND, attrs.evolve(BOARD, cite=None), attrs.evolve(BOARD, id="inv.b", cite=None)))
    with pytest.raises(AssertionError) as caught:
        kit(broken).test_everything_is_cited()

    assert str(caught.value).count("has no citation") == 2
    assert "'inv.board'" in str(caught.value)
    assert "'inv.b'" in str(caught.value)


def test_a_plan_of_the_merged_province_may_go_on():
    """Another document of the present province may set what a former one's did: then it stands in all of its land."""
    later = Since(date(2025, 9, 1), percent(65), OF_NEW, scope=DA_NANG)
    for name in TESTS:
        getattr(kit(former(*FORMER.history, later)), name)()


def test_a_commune_is_a_place():
    """A plugin whose scope is a commune is put into a province, whichever."""
    sound = kit(giving())

    assert sound.place(Scope("09871", "34", "Sơn Đồng")).commune_code == "09871"
