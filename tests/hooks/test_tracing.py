"""Why a rule says what it says: which value applies, which plugin set it, what it displaced, what comes next."""

from datetime import date
from importlib.metadata import version
from types import ModuleType

import pytest

from lthtgn.builtin import national
from lthtgn.errors import NotSupportedError, UnknownIdError
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.hooks.cards import kinds_of
from lthtgn.hooks.specs import hookimpl
from lthtgn.model.places import Edition, Place
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.composition import MIN_SIZE
from lthtgn.policy.parameters import Override, Scope, Since
from lthtgn.policy.resolution import Standing
from lthtgn.rules.criteria import Criterion, Waiver
from lthtgn.rules.measures import BOARD_MEMBERS

PLAN = Document("kh-1-2026", "1/KH-UBND", "Kế hoạch thử", "UBND tỉnh Sông Xanh", kind_vi="Kế hoạch")
CITE = PLAN.cite("mục II", certainty=Certainty.PRACTICE, facts=("SX-1",))
QUANG_NAM = Scope("49", "63", "Quảng Nam")
HERE, MERGED, ELSEWHERE = Place("49", Edition.OF_63), Place("48", Edition.OF_34), Place("01", Edition.OF_63)
Y2021, Y2023, Y2027 = (date(year, 1, 1) for year in (2021, 2023, 2027))
DAY = date(2025, 5, 31)
NATION = f"national (lthtgn {version('lthtgn')})"


def plugin(name, **hooks):
    module = ModuleType(name)
    for hook, values in hooks.items():
        setattr(module, hook, hookimpl(lambda values=values: values))
    return Plugin(name, module, f"lthtgn-{name} 1.0")


def local(value, start, until=None):
    return Override(MIN_SIZE, (Since(start, value, CITE, until=until, scope=QUANG_NAM),))


@pytest.fixture(scope="module")
def book():
    """Two plugins that set one value in one place, one after the other; and a criterion, and a waiver, of that place."""
    board = Criterion(
        "qn.board", "Có ban chủ nhiệm", BOARD_MEMBERS.at_least(1), scope=QUANG_NAM, since=Y2021, cite=CITE
    )
    return assemble(
        [
            Plugin("national", national, "built in"),
            plugin(
                "first", lthtgn_documents=[PLAN], lthtgn_overrides=[local(40, Y2021, Y2023)], lthtgn_criteria=[board]
            ),
            plugin("second", lthtgn_overrides=[local(45, Y2023), Waiver("composition.size", QUANG_NAM, Y2027, CITE)]),
        ]
    )


@pytest.mark.parametrize(
    ("day", "place", "value", "who", "lost", "following"),
    [
        (date(2022, 6, 1), HERE, 40, "first (lthtgn-first 1.0)", [NATION], Y2023),
        (DAY, HERE, 45, "second (lthtgn-second 1.0)", [NATION], date(2025, 8, 1)),
        (DAY, ELSEWHERE, 50, NATION, [], date(2025, 8, 1)),
        (DAY, None, 50, NATION, [], date(2025, 8, 1)),
    ],
)
def test_a_parameter(book, day, place, value, who, lost, following):
    """Of two plugins in one place the one that set the value of the day is named, with what it displaced and what follows."""
    found = book.why("composition.size.min", day, place)
    (traced,) = found.values

    assert (found.kind, found.standing, str(found.plugin)) == ("parameter", Standing.IN_FORCE, NATION)
    assert (traced.chosen.value.value.low, str(traced.chosen.plugin)) == (value, who)
    assert [str(item.plugin) for item in traced.displaced] == lost
    assert found.next_start == following


def test_where_none_is_chosen(book):
    """Of the merged province both may be: the rival is named with its plugin."""
    (traced,) = book.why("composition.size.min", date(2026, 5, 31), MERGED).values

    assert [(item.value.value.low, str(item.plugin)) for item in traced.rivals] == [(45, "second (lthtgn-second 1.0)")]


def test_what_is_too_unsure(book):
    """A value of practice does not count where the text of the law is asked for; it is told as lost."""
    (traced,) = book.why("composition.size.min", DAY, HERE, floor=Certainty.SUMMARY).values

    assert str(traced.chosen.plugin) == NATION
    assert [str(item.plugin) for item in traced.displaced] == ["second (lthtgn-second 1.0)"]


@pytest.mark.parametrize(
    ("id_", "day", "place", "standing"),
    [
        ("qn.board", DAY, HERE, Standing.IN_FORCE),
        ("qn.board", date(2020, 12, 31), HERE, Standing.NOT_IN_FORCE),
        ("qn.board", DAY, ELSEWHERE, Standing.NOT_IN_FORCE),
        ("qn.board", DAY, None, Standing.NOT_IN_FORCE),
        ("qn.board", date(2026, 5, 31), MERGED, Standing.NOT_KNOWN),
        ("composition.size", DAY, HERE, Standing.IN_FORCE),
        ("composition.size", Y2027, HERE, Standing.NOT_IN_FORCE),
        ("composition.size", Y2027, MERGED, Standing.NOT_KNOWN),
        ("composition.size", date(2012, 5, 31), None, Standing.NOT_IN_FORCE),
        ("targets.new_clubs", date(2012, 5, 31), None, Standing.NOT_IN_FORCE),
        ("targets.new_clubs", DAY, None, Standing.IN_FORCE),
    ],
)
def test_whether_a_rule_stands(book, id_, day, place, standing):
    """By its own days and place, by waivers, by what it reads and by its aims."""
    assert book.why(id_, day, place).standing is standing


def test_a_waiver_is_named_with_its_plugin(book):
    """Only on its days, and only where it may be."""
    (waived,) = book.why("composition.size", Y2027, HERE).waivers

    assert str(waived.plugin) == "second (lthtgn-second 1.0)"
    assert book.why("composition.size", DAY, HERE).waivers == ()
    assert book.why("composition.size", Y2027, ELSEWHERE).waivers == ()


def test_a_rule_that_there_is_not(book):
    """The nearest is suggested."""
    with pytest.raises(UnknownIdError, match=r"did you mean 'composition\.size'"):
        book.why("composition.sise", DAY)


def test_a_document_is_no_rule():
    """A document applies by the rules that are cited from it: of itself nothing is told, and no crash either."""
    with pytest.raises(NotSupportedError, match="'qd-1336-2020' is a document"):
        assemble((Plugin("national", national, "built in"),)).why("qd-1336-2020", DAY)


def test_every_rule_has_an_answer():
    """Whatever its kind."""
    book = assemble((Plugin("national", national, "built in"),))
    for kind, rules in kinds_of(book).items():
        for id_ in [*rules][:3] if kind != "document" else ():
            assert book.why(id_, DAY).kind == kind
