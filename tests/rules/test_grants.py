"""Grants to clubs: who is given what, on which day, where, and what it comes to."""

from datetime import date
from types import ModuleType

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lthtgn.app import BUILT_IN
from lthtgn.errors import AssemblyError, ExpressionError
from lthtgn.hooks import RuleBook
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.hooks.specs import hookimpl
from lthtgn.model.clubs import Club
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.parameters import Parameter, Scope, Since, Unit
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.criteria import Criterion
from lthtgn.rules.grants import Cadence, Grant, GrantFinding, Payer, grants_total
from lthtgn.rules.measures import MEMBERS

MET, NOT_MET, NOT_KNOWN, NOT_IN_FORCE = Verdict.MET, Verdict.NOT_MET, Verdict.NOT_KNOWN, Verdict.NOT_IN_FORCE
PLAN = Document("kh-1", "1/KH-UBND", "…", "UBND tỉnh Quảng Nam", kind_vi="Kế hoạch")
CITE = PLAN.cite("IV", certainty=Certainty.SUMMARY, facts=("SX-1",))
QUANG_NAM = Scope("49", "63", "Quảng Nam")
Y2021, Y2026 = date(2021, 1, 1), date(2026, 1, 1)
DAY = date(2025, 12, 31)
DONG = Unit("dong", "đồng")
HERE, MERGED, ELSEWHERE = Place("49", Edition.OF_63), Place("48", Edition.OF_34), Place("01", Edition.OF_63)
MANY = Criterion("qn.many", "Từ 50 thành viên", MEMBERS.at_least(50), scope=QUANG_NAM, cite=CITE)


def money(id_: str, value: int | Range | None, **more) -> Parameter:
    return Parameter(f"{id_}.amount", "mức", DONG, (Since(Y2021, value, CITE, **more),))


FUND_AMOUNT = money("qn.fund", 20_000_000)
FUND = Grant(
    "qn.fund",
    "hỗ trợ quỹ ban đầu",
    Payer.PROVINCE,
    Y2021,
    CITE,
    FUND_AMOUNT,
    conditions=(MANY,),
    until=Y2026,
    scope=QUANG_NAM,
)
METER = Grant("qn.meter", "máy đo huyết áp", Payer.COMMUNE, Y2021, CITE, item_vi="máy đo", quantity=1, scope=QUANG_NAM)


def book(*grants: Grant, **more) -> RuleBook:
    module = ModuleType("quang_nam")
    parameters = [parameter for grant in grants for parameter in grant.parameters]
    criteria = list(dict.fromkeys(criterion for grant in grants for criterion in grant.conditions))
    hooks = {"lthtgn_grants": grants, "lthtgn_parameters": parameters, "lthtgn_criteria": criteria}
    hooks |= {"lthtgn_documents": (PLAN,)} | more
    for name, values in hooks.items():
        setattr(module, name, hookimpl(_returning(values)))
    return assemble((*BUILT_IN, Plugin("quang-nam", module, "lthtgn-quang-nam 1.0")))


def _returning(values):
    def hook():
        return values

    return hook


def club(place: Place | None, members: int | Range, id_: str = "a", founded: int = 2020) -> Club:
    figure = Figure("members", members if isinstance(members, Range) else Range.exact(members))
    return Club(id_, id_, place, PartialDate(founded), returns=(Return(Period.year_to(DAY), (figure,)),))


@pytest.mark.parametrize(
    ("place", "members", "expected", "money_"),
    [
        (HERE, 50, MET, Range.exact(20_000_000)),
        (HERE, 49, NOT_MET, Range.exact(0)),
        (HERE, Range(49, 50), NOT_KNOWN, Range(0, 20_000_000)),
        (MERGED, 50, NOT_KNOWN, Range(0, 20_000_000)),
    ],
)
def test_a_grant_with_a_condition(place, members, expected, money_):
    """Given where the condition is met; up to the amount where that, or where the club lies, is not known."""
    (finding,) = book(FUND).grants(club(place, members), DAY)

    assert (finding.verdict, finding.money) == (expected, money_)
    assert [item.criterion.id for item in finding.findings] == ["qn.many"]


@pytest.mark.parametrize(
    ("day", "found"),
    [(date(2020, 12, 31), []), (Y2021, ["qn.fund", "qn.meter"]), (DAY, ["qn.fund", "qn.meter"]), (Y2026, ["qn.meter"])],
)
def test_a_grant_in_time(day, found):
    """From its first day to the day before its end, and not a day longer."""
    assert [item.grant.id for item in book(FUND, METER).grants(club(HERE, 50), day)] == found


def test_a_grant_in_space():
    """A club elsewhere, or without a place, is told nothing of it; one that does not exist on the day neither."""
    clubs = (club(ELSEWHERE, 50, "b"), club(None, 50, "c"), club(HERE, 50, "d", founded=2026), club(HERE, 50, "e"))
    assert [item.club for item in book(METER).grants(Register(clubs=clubs), DAY)] == ["e"]


def test_a_grant_of_the_whole_country_is_given_everywhere():
    """Without a scope, wherever the club lies."""
    everywhere = attrs.evolve(METER, scope=None)
    found = book(everywhere).grants(Register(clubs=(club(ELSEWHERE, 1), club(None, 1, "b"))), DAY)
    assert [(item.club, item.verdict) for item in found] == [("a", MET), ("b", MET)]


def test_what_is_given_in_kind_is_no_money():
    """One meter; nothing in đồng."""
    (finding,) = book(METER).grants(club(HERE, 1), DAY)
    assert (finding.verdict, finding.amount, finding.money) == (MET, None, Range.exact(0))


@pytest.mark.parametrize(
    ("amount", "expected"),
    [(None, (MET, Range.unknown())), (Range(15_000_000, 50_000_000), (MET, Range(15_000_000, 50_000_000)))],
)
def test_an_amount_that_is_not_exact(amount, expected):
    """What is given but not known is not nothing, and a range stays one."""
    (finding,) = book(attrs.evolve(FUND, amount=money("qn.fund", amount), conditions=())).grants(club(HERE, 1), DAY)
    assert (finding.verdict, finding.money) == expected


def test_an_amount_that_is_not_in_force():
    """A grant whose amount has no value on the day is not in force."""
    ended = attrs.evolve(FUND, amount=money("qn.fund", 1, until=date(2025, 1, 1)), conditions=())
    (finding,) = book(ended).grants(club(HERE, 1), DAY)
    assert (finding.verdict, finding.money) == (NOT_IN_FORCE, Range.exact(0))


def test_a_grant_that_is_not_sure_enough():
    """One that is known from a summary is not told where the text is asked for."""
    assert book(METER).grants(club(HERE, 1), DAY, floor=Certainty.TEXT) == ()


def finding(amount: int, verdict: Verdict = MET, **more) -> GrantFinding:
    grant = Grant(f"x.g{amount}", "…", Payer.PROVINCE, Y2021, CITE, FUND_AMOUNT, **more)
    return GrantFinding("a", grant, verdict, Range.exact(amount))


def test_grants_add_up():
    """30 + 20 + 20 million, as of Quảng Nam (P-DN-06 to 08), once; what is given every year is another sum."""
    found = [finding(30), finding(20), finding(20), finding(5, cadence=Cadence.YEARLY)]
    assert grants_total(found, Cadence.ONCE) == Range.exact(70)
    assert grants_total(found, Cadence.YEARLY) == Range.exact(5)


def test_one_of_several_grants():
    """Of alternatives a club is given one: which, no rule says; what is surely given is at least the least of them."""
    fifty, forty = finding(50, instead_of="fund"), finding(40, instead_of="fund")
    assert grants_total([fifty, forty, finding(1)], Cadence.ONCE) == Range(41, 51)
    refused = attrs.evolve(forty, verdict=NOT_MET)
    assert grants_total([fifty, refused], Cadence.ONCE) == Range.exact(50)
    doubtful = [attrs.evolve(item, verdict=NOT_KNOWN) for item in (fifty, forty)]
    assert grants_total(doubtful, Cadence.ONCE) == Range(0, 50)
    assert grants_total([fifty, doubtful[1]], Cadence.ONCE) == Range(40, 50)
    assert grants_total([attrs.evolve(fifty, club="b"), forty], Cadence.ONCE) == Range.exact(90)
    assert grants_total([refused], Cadence.ONCE) == Range.exact(0)


@given(st.lists(st.tuples(st.integers(0, 100), st.sampled_from([MET, NOT_MET, NOT_KNOWN]))))
def test_the_total_is_the_sum_of_what_is_given(items):
    """Money adds up exactly: what is met at least, and what is not known at most beside it."""
    found = [finding(amount, verdict) for amount, verdict in items]
    least = sum(amount for amount, verdict in items if verdict is MET)
    most = least + sum(amount for amount, verdict in items if verdict is NOT_KNOWN)
    assert grants_total(found, Cadence.ONCE) == Range(least, most)


def test_a_grant_is_money_or_a_thing():
    """Neither, or both, is a mistake of who writes it; so is an id that is none."""
    for more in ({}, {"amount": FUND_AMOUNT, "item_vi": "loa"}):
        with pytest.raises(ValueError, match="either in money"):
            Grant("x.g", "…", Payer.PROVINCE, Y2021, CITE, **more)
    with pytest.raises(ExpressionError, match="Not An Id"):
        attrs.evolve(METER, id="Not An Id")


def test_what_a_grant_uses_must_be_in_the_book():
    """An amount or a condition that nobody contributes is told."""
    with pytest.raises(AssemblyError) as caught:
        book(FUND, lthtgn_parameters=[], lthtgn_criteria=[])
    assert "uses parameter 'qn.fund.amount', which no plugin contributes" in str(caught.value)
    assert "uses criterion 'qn.many', which no plugin contributes" in str(caught.value)


def test_a_grant_in_words():
    """Who gives it, how often, since when and where, by what; and the condition that is not met."""
    rules = book(FUND, METER)
    [fund] = rules.grants(club(HERE, 49), DAY)[:1]
    [meter] = rules.grants(club(HERE, 50), DAY)[1:]
    assert rules.say(fund) == (
        "hỗ trợ quỹ ban đầu: không được hỗ trợ (20.000.000 đồng), một lần, nguồn: ngân sách tỉnh, từ 1/1/2021 tại Quảng Nam "
        "(KH 1/KH-UBND, IV, theo bản tóm tắt, chưa đối chiếu nguyên văn); điều kiện – Từ 50 thành viên: chưa đạt – số "
        "thành viên: 49 người; yêu cầu tối thiểu 50 người, áp dụng tại Quảng Nam (KH 1/KH-UBND, IV, theo bản tóm tắt, chưa "
        "đối chiếu nguyên văn)"
    )
    assert rules.say(meter).startswith("máy đo huyết áp: được hỗ trợ 1 máy đo, một lần, nguồn: ngân sách xã, từ")


def test_the_report_shows_what_clubs_are_given():
    """By grant, by payer, in money or in kind, together, and club by club; nothing where nothing is given."""
    own = book(FUND, METER)
    clubs = [
        Club(id_, f"CLB {id_}", place=place, founded=PartialDate(2021), returns=(said(members),))
        for id_, place, members in (("a", HERE, 60), ("b", HERE, 40), ("c", ELSEWHERE, 60))
    ]
    blocks = own.compose(Register(clubs=tuple(clubs)), DAY).blocks
    start = next(i for i, block in enumerate(blocks) if getattr(block, "text", "") == "Hỗ trợ cho câu lạc bộ")
    table, together = blocks[start + 1 : start + 3]
    told = [block.text for block in blocks if getattr(block, "text", "").startswith("hỗ trợ quỹ ban đầu: ")]
    elsewhere = own.compose(Register(clubs=(clubs[2],)), DAY).blocks

    assert [[entry.text for entry in row] for row in table.rows] == [
        ["hỗ trợ quỹ ban đầu", "ngân sách tỉnh", "1", "1", "0", "20.000.000 đồng"],
        ["máy đo huyết áp", "ngân sách xã", "2", "0", "0", "1 máy đo"],
    ]
    assert together.text == "Cộng hỗ trợ một lần: 20.000.000 đồng"
    assert [text.partition(": ")[2].partition(" (")[0].partition(",")[0] for text in told] == [
        "được hỗ trợ 20.000.000 đồng",
        "không được hỗ trợ",
    ]
    assert not [block for block in elsewhere if "hỗ trợ quỹ ban đầu" in getattr(block, "text", "")]


def said(members: int) -> Return:
    """What a club reported of its members for the year."""
    return Return(Period.year(2025), (Figure("members", Range.exact(members)),))
