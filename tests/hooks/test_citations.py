"""Nothing without a source is the law: whatever has a citation names one, or the book is not put together."""

from datetime import date
from types import ModuleType

import pytest

from lthtgn.hooks.assembly import Plugin, examine
from lthtgn.hooks.specs import hookimpl
from lthtgn.model.areas import ActivityArea
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.parameters import Aim, Override, Parameter, Reading, Scope, Since, Target, Unit
from lthtgn.policy.programmes import Programme
from lthtgn.policy.provisions import Provision
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.areas.grouping import AreaComponent, AreaGrouping
from lthtgn.rules.calendars import ReportingCalendar, ReportRule
from lthtgn.rules.criteria import Criterion, OpaqueCriterion, Waiver
from lthtgn.rules.grants import Grant, Payer
from lthtgn.rules.measures import MEMBERS

PLAN = Document("kh-1-2026", "1/KH-UBND", "Kế hoạch thử", "UBND tỉnh Sông Xanh", kind_vi="Kế hoạch")
CITE = PLAN.cite("mục II", certainty=Certainty.TEXT, facts=("SX-1",))
DAY = date(2026, 1, 1)
HERE = Scope("08", "34", "Tuyên Quang")
PEOPLE = Unit("people", "người")
SIZE = Parameter("sx.size.min", "số thành viên tối thiểu", PEOPLE, (Since(DAY, 3, CITE),))
AREAS = (AreaComponent("sx.all", "tất cả", tuple(ActivityArea)),)


def aim(cite, *readings):
    return Aim("sx", DAY, 2030, cite, low=Range.exact(5), readings=readings)


CASES = [
    (
        "lthtgn_parameters",
        lambda cite: Parameter("sx.a", "…", PEOPLE, (Since(DAY, 3, cite),)),
        "the value of 'sx.a' from",
    ),
    (
        "lthtgn_overrides",
        lambda cite: Override(SIZE, (Since(DAY, 2, cite, scope=HERE),)),
        "the value of 'sx.size.min' from",
    ),
    ("lthtgn_overrides", lambda cite: Waiver("composition.size", HERE, DAY, cite), "'composition.size' has"),
    ("lthtgn_targets", lambda cite: Target("sx.t", "…", PEOPLE, (aim(cite),)), "the aim of 'sx.t' from"),
    (
        "lthtgn_targets",
        lambda cite: Target("sx.t", "…", PEOPLE, (aim(CITE, Reading("báo", cite)),)),
        "'báo', a reading of",
    ),
    ("lthtgn_programmes", lambda cite: Programme("sx", "…", DAY, date(2031, 1, 1), cite), "'sx' has"),
    ("lthtgn_criteria", lambda cite: Criterion("sx.c", "…", MEMBERS.at_least(3), scope=HERE, cite=cite), "'sx.c' has"),
    (
        "lthtgn_criteria",
        lambda cite: OpaqueCriterion("sx.o", "…", lambda club, day: Verdict.MET, DAY, cite),
        "'sx.o' has",
    ),
    ("lthtgn_grants", lambda cite: Grant("sx.g", "…", Payer.PROVINCE, DAY, cite, item_vi="cân"), "'sx.g' has"),
    (
        "lthtgn_calendars",
        lambda cite: ReportingCalendar("sx.r", "…", (ReportRule("…", 1, 6, 6, 15),), "…", DAY, cite),
        "'sx.r' has",
    ),
    ("lthtgn_provisions", lambda cite: Provision("sx.p", "…", ("…",), DAY, cite), "'sx.p' has"),
    ("lthtgn_area_groupings", lambda cite: AreaGrouping("sx.areas", "…", AREAS, cite), "'sx.areas' has"),
]


def told(hook, value):
    module = ModuleType("song_xanh")
    setattr(module, hook, hookimpl(lambda: (value,)))
    return [conflict.text for conflict in examine([Plugin("song-xanh", module, "lthtgn-song-xanh 1.0")])[1]]


@pytest.mark.parametrize("cite", [None, "Kế hoạch 1/KH-UBND", PLAN])
@pytest.mark.parametrize(("hook", "make", "says"), CASES)
def test_without_a_citation(hook, make, says, cite):
    """It is told what has none, and how to give one; a text or a document is no citation."""
    found = [text for text in told(hook, make(cite)) if "has no citation" in text]

    assert len(found) == 1
    assert found[0].startswith(f"plugin song-xanh (lthtgn-song-xanh 1.0): {says}")
    assert found[0].endswith(" has no citation; give cite=DOCUMENT.cite(…)")


@pytest.mark.parametrize(("hook", "make", "says"), CASES)
def test_with_a_citation(hook, make, says):
    """The same with one is not told."""
    assert not [text for text in told(hook, make(CITE)) if "citation" in text]


def test_a_criterion_of_the_nation_needs_none_of_its_own():
    """Its parameters say where it stands."""
    assert told("lthtgn_criteria", Criterion("sx.c", "…", MEMBERS.at_least(3))) == [
        (
            "plugin song-xanh (lthtgn-song-xanh 1.0): 'sx.c' uses measure 'members', which no plugin contributes; return "
            "it from lthtgn_measures"
        )
    ]


def test_a_value_cannot_be_made_without():
    """Who leaves it out altogether is told by Python, when the module is imported."""
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'cite'"):
        Since(DAY, 40)
