"""Something of every kind that a localiser has to say, and values for every text: what `LocaliserTests` asks a language.

Made by the rule book of the defaults of invented clubs; a test fails when a kind of thing, or a text, is not among them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from functools import lru_cache
from types import MappingProxyType
from typing import Any

import attrs

from lthtgn.app import open_rulebook
from lthtgn.errors import InputError, Problem
from lthtgn.hooks.rulebook import RuleBook
from lthtgn.indicators.progress import Fulfilment, TargetProgress
from lthtgn.model.areas import ActivityArea
from lthtgn.model.associations import Association, Branch, FeesCollected, Membership
from lthtgn.model.awards import Answer, Award, Nomination, RecipientKind
from lthtgn.model.claims import Claim, Formula, Operator, Printed, PublishedCase
from lthtgn.model.clubs import ABSENT, Charter, Club, Complete, Records
from lthtgn.model.consents import Consent, ConsentForm, DataRequest, RequestKind
from lthtgn.model.people import BoardMember, HouseholdClass, HouseholdStatus, Member, Sex, Volunteer
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.model.units import Commune, CommuneList, UnitType
from lthtgn.model.welfare import Welfare
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.parameters import Level, Parameter, Scope, Since, Unit
from lthtgn.policy.resolution import resolve
from lthtgn.ranges import Range, Verdict
from lthtgn.rules.auditing.values import AuditFinding
from lthtgn.rules.award_ids import NamedIn, UnknownId
from lthtgn.rules.award_review import CriteriaFinding
from lthtgn.rules.awards import AwardCriteria, Route
from lthtgn.rules.calendars import ReportingCalendar, ReportRule, reports_due
from lthtgn.rules.consistency import Severity
from lthtgn.rules.entitlements import Right
from lthtgn.rules.grants import Grant, GrantFinding, Payer
from lthtgn.rules.held_consents import Elsewhere, held_consents
from lthtgn.rules.nominees import answer
from lthtgn.rules.places import Why
from lthtgn.rules.recomputing import Outcome, recompute
from lthtgn.rules.scoring import Band, ScoredCriterion, ScoringScale

__all__ = ["things_to_say", "values_of_texts"]

_DAY = date(2025, 5, 31)
_COMMUNES = CommuneList(
    "now", Edition.OF_34, (Commune("09871", "Sơn Đồng", "01", UnitType.RURAL_COMMUNE),), source="NSO"
)
_YEAR = Period.year(2025)
_HERE = Place("01", Edition.OF_63, commune="Vân Canh")
_PLAN = Document("kh-1-2026", "1/KH-UBND", "Kế hoạch thử", "UBND tỉnh Sông Xanh", kind_vi="Kế hoạch")
_CITE = _PLAN.cite("mục II", certainty=Certainty.TEXT, facts=("SX-1",))
_METER = Grant("song_xanh.meter", "máy đo huyết áp", Payer.COMMUNE, date(2025, 1, 1), _CITE, item_vi="máy đo huyết áp")


def _members() -> tuple[Member, ...]:
    """Women and men of every age; some poor, some with nothing known of them."""
    ages = (1923, 1934, 1944, 1949, 1955, 1962, 1980, 1995)
    known = tuple(
        Member(
            f"m{year}",
            sex=Sex.FEMALE if year % 2 else Sex.MALE,
            born=PartialDate(year, 3, 2),
            joined=PartialDate(2023),
            households=(HouseholdStatus(2025, HouseholdClass.POOR if year < 1950 else HouseholdClass.OTHER),),
            welfare=Welfare(pension=False, receives=(), insured=False) if year < 1960 else None,
        )
        for year in ages
    )
    return (*known, Member("m-unknown"))


_CLUB = Club(
    "an-trai",
    "CLB thôn An Trai",
    place=_HERE,
    founded=PartialDate(2021, 5, 10),
    as_of=PartialDate(2025, 5, 31),
    charter=Charter(),
    members=_members(),
    board=(BoardMember("m1962", "chủ nhiệm"),),
    volunteers=(Volunteer("m1980", ActivityArea.HOME_CARE),),
    complete=(Complete(Records.MEMBERS),),
    returns=(
        Return(
            Period(date(2025, 1, 1), date(2025, 6, 1)),
            (Figure("members", Range.exact(40)), Figure("members.women", Range.exact(50))),
        ),
    ),
    consents=(
        Consent(
            "c1", "m1944", "sổ hộ nghèo", PartialDate(2024, 3), ConsentForm.WRITING, withdrawn=PartialDate(2025, 1)
        ),
        Consent("c2", "m1949", "sổ hộ nghèo"),
    ),
    requests=(
        DataRequest("r1", "m1944", RequestKind.DELETE, PartialDate(2025, 5, 1)),
        DataRequest("r2", "m1949", RequestKind.DELETE, PartialDate(2025, 5, 2), done=PartialDate(2025, 5, 20)),
    ),
    nominations=(
        Nomination("n1", RecipientKind.COLLECTIVE, scheme="awards.commendation.commune"),
        Nomination(
            "n2", RecipientKind.INDIVIDUAL, member="m1944", scheme="awards.commendation.provinc", inspection_open=True
        ),
    ),
)
_OTHERS = (
    Club("hau-ai", "CLB thôn Hậu Ái", place=_HERE, founded=PartialDate(2013), charter=ABSENT),
    Club("vat-lai", "CLB thôn Vật Lại"),
)
_ASSOCIATION = Association(
    "hoi",
    "Hội NCT xã Vân Canh",
    place=_HERE,
    branches=(
        Branch("b1", "Chi hội 1", elected=PartialDate(2023), last_met=PartialDate(2025, 1)),
        Branch("b2", "Chi hội 2"),
    ),
    branches_complete=True,
    memberships=(
        Membership("h1", club="an-trai", member="m1944", branch="b1", joined=PartialDate(2015)),
        Membership("h2", born=PartialDate(1950), branch="b1", joined=PartialDate(2016)),
    ),
    memberships_complete=True,
    fees=(FeesCollected(_YEAR, 500_000, "b1"),),
    consents=(Consent("c3", "h1", "sổ hội viên", PartialDate(2024), ConsentForm.WRITING),),
)
_REGISTER = Register(
    title="Sổ thử",
    clubs=(_CLUB, *_OTHERS),
    associations=(_ASSOCIATION,),
    awards=(
        Award("kt1", PartialDate(2025, 5), "UBND xã", RecipientKind.COLLECTIVE, scheme="awards.commendation.commune"),
        Award("kt2", PartialDate(2024), "UBND xã", RecipientKind.INDIVIDUAL, Range.exact(3)),
    ),
)
_CASE = PublishedCase(
    "case",
    "club",
    "Báo cáo thử",
    "bịa ra để thử",
    claims=(
        Claim(
            "a", "tỷ lệ", Printed(48), "%", {"p": Printed(23), "n": Printed(43)}, Formula(Operator.SHARE, ("p", "n"))
        ),
    ),
)


@lru_cache(maxsize=1)
def _book() -> RuleBook:
    return open_rulebook(plugins=())


@lru_cache(maxsize=1)
def things_to_say() -> tuple[object, ...]:
    """Something of every kind that a localiser says in a sentence, many of most.

    >>> Verdict.MET in things_to_say()
    True
    """
    return tuple(_things())


def _things() -> Iterator[object]:
    book = _book()
    yield from Verdict
    yield from Severity
    yield from Fulfilment
    yield from Outcome
    yield from (Range.exact(5), Range.at_least(200), Range(0, 3), Range.unknown(), Range.exact(Fraction(7, 2)))
    yield from book.documents.values()
    yield from book.provisions.values()
    for day in (date(1999, 1, 1), date(2018, 6, 1), _DAY, date(2026, 5, 31)):
        yield from (book.resolve(parameter, day, _HERE) for parameter in book.parameters.values())
    yield from (_problem(), InputError([_problem()]))
    table = book.tabulate(_REGISTER, _DAY)
    yield from table.contradictions
    for register, day in ((_REGISTER, _DAY), (_REGISTER, date(2026, 5, 31))):
        assessment = book.assess(register, day)
        yield from assessment
        yield from assessment.sets
        for club in register.clubs:
            found = book.areas(club, day)
            yield found
            yield from found
    computed = book.compute(_REGISTER, Period.year(2025))
    yield from computed.cells
    yield from (progress for cell in computed.cells for progress in cell.progress)
    for audit in (book.audit(_REGISTER, _DAY), book.audit(_CASE)):
        yield from audit.findings
        yield from (shown for finding in audit.findings for shown in _shown(finding))
    yield from (recompute(claim) for claim in _CASE.claims)
    yield from _progress()
    yield from _of_persons(book)
    yield from _of_awards(book)
    yield from _of_places()


def _problem() -> Problem:
    return Problem("empty_file", "so.toml", "the file is empty")


def _shown(finding: AuditFinding) -> Iterator[object]:
    yield from (item for item in (finding.first, finding.second, *finding.others) if item is not None)


def _progress() -> Sequence[TargetProgress]:
    totals = {"clubs.new": 3000, "clubs": 4000, "members": 200_000}
    return _book().progress(totals, date(2025, 5, 8), level=Level.NATION)


def _rights() -> Sequence[Right]:
    return _book().entitlements(_REGISTER, date(2025, 7, 1))


def _of_persons(book: RuleBook) -> Iterator[object]:
    yield from _rights()
    yield book.missing(_REGISTER, date(2025, 7, 1))
    listed = book.longevity(_REGISTER, 2025)
    yield from (*listed.lines, *listed.celebrants)
    yield from book.association_candidates(_REGISTER, _DAY)
    yield from (line for sheet in book.association_sheets(_REGISTER, _DAY) for line in sheet.lines)
    yield from (finding for _, finding in book.data_requests(_REGISTER, _DAY))
    yield from (held.finding for held in held_consents(_REGISTER, _DAY))
    yield Elsewhere("hoi", tuple(held.finding for held in held_consents(_REGISTER, _DAY)), ())


def _of_awards(book: RuleBook) -> Iterator[object]:
    yield from book.award_schemes(_DAY, _HERE)
    review = book.awards(_REGISTER, _DAY)
    yield from (*review.findings, *review.given, *review.unknown)
    yield from (warned for finding in review.findings for warned in finding.warnings)
    yield from (warned for given in review.given for warned in given.warnings)
    yield UnknownId(
        NamedIn.AWARD, None, "kt1", "scheme", None, "awards.commendation.comune", "awards.commendation.commune"
    )
    question = answer("song_xanh.movement", "có thành tích xuất sắc trong phong trào")
    criteria = AwardCriteria(
        "song_xanh.awards.commendation",
        "Tiêu chuẩn giấy khen của tỉnh",
        schemes=("awards.commendation.commune",),
        recipients=(RecipientKind.COLLECTIVE,),
        routes=(Route("song_xanh.awards.movement", "phong trào thi đua", question.is_true()),),
        since=date(2020, 1, 1),
        cite=_CITE,
    )
    yield CriteriaFinding(criteria, Verdict.NOT_KNOWN, (), (), ())
    scale = ScoringScale(
        "song_xanh.clubs.scale",
        "Thang điểm câu lạc bộ",
        ("awards.clubs.review",),
        (RecipientKind.COLLECTIVE,),
        criteria=(
            ScoredCriterion("song_xanh.meetings", "sinh hoạt đều", 60),
            ScoredCriterion("song_xanh.fund", "quỹ", 40),
        ),
        bands=(Band("tốt", 70), Band("xuất sắc", 90)),
        since=date(2020, 1, 1),
        cite=_CITE,
        scope=Scope("08", "34", "Tuyên Quang"),
    )
    yield from (
        scale.score([]),
        scale.score([Answer("song_xanh.meetings", met=True), Answer("song_xanh.fund", met=True)]),
    )


def _of_places() -> Iterator[object]:
    fund = Parameter("song_xanh.fund.amount", "mức", Unit("dong", "đồng"), (Since(date(2020, 1, 1), 5_000_000, _CITE),))
    money = Grant("song_xanh.fund", "hỗ trợ quỹ", Payer.PROVINCE, date(2020, 1, 1), _CITE, fund)
    scales = Grant(
        "song_xanh.scales", "cân sức khỏe", Payer.COMMUNE, date(2020, 1, 1), _CITE, item_vi="cân", quantity=1
    )
    valued = attrs.evolve(scales, worth=fund)
    worth = resolve(fund, date(2020, 1, 1))
    for verdict in Verdict:
        yield GrantFinding("an-trai", money, verdict, Range.exact(5_000_000))
        yield GrantFinding("an-trai", scales, verdict, None)
        yield GrantFinding("an-trai", valued, verdict, None, (worth,))
    half = ReportRule("báo cáo 6 tháng", 1, 6, 6, 15)
    asked = ReportingCalendar("song_xanh.reports", "lịch", (half,), "Hội NCT tỉnh", date(2020, 1, 1), _CITE)
    yield from reports_due([asked], _YEAR)


@lru_cache(maxsize=1)
def values_of_texts() -> Mapping[str, tuple[Mapping[str, Any], ...]]:
    """Values for every text that is put together from them, by its key; some of each.

    >>> values_of_texts()["and"][0]
    {'items': ['một', 'hai']}
    """
    book, rights = _book(), _rights()
    cells = book.compute(_REGISTER, Period.year(2025)).cells
    progress = _progress()
    listed = book.longevity(_REGISTER, 2025)
    lines = book.award_schemes(_DAY, _HERE)
    cites = tuple(_CITE for _ in (1,)) + tuple(p.cite for p in tuple(book.provisions.values())[:5])
    aims = [(aim, target) for target in book.targets.values() for aim in target.aims]
    criteria = book.award_rules.values()
    tests = [route.test for rule in criteria if isinstance(rule, AwardCriteria) for route in rule.routes]
    tests.append(answer("song_xanh.movement", "có thành tích xuất sắc").is_true())
    return MappingProxyType(
        {
            "value": _each(cell=cells),
            "parts": _each(cell=cells),
            "answered": ({"answered": 2, "asked": 3},),
            "requirement": _each(finding=book.assess(_REGISTER, _DAY)),
            "when": _each(when=[PartialDate(2025), PartialDate(2025, 3), PartialDate(2025, 3, 7), _YEAR]),
            "period": _each(
                period=[_YEAR, Period.parse("2023/2024"), Period.parse("2024-03"), Period(_DAY, date(2026, 1, 9))]
            ),
            "club.founded": _each(when=[PartialDate(2025), PartialDate(2025, 3, 7), _YEAR]),
            "club.programme": _each(programme=["1533", "1336", "1648", "?", "earlier", "1336/1648"]),
            "group": tuple({"dimension": a, "value": b} for a, b in _GROUPS),
            "basis": tuple({"terms": ["số thành viên"], "cite": cite} for cite in cites),
            "certainty": _each(certainty=list(Certainty)),
            "held": tuple({"progress": item, "held": held} for item in progress for held in item.held),
            "together": _each(progress=progress),
            "shared": _each(progress=progress),
            "units": _each(progress=progress),
            "aim": tuple({"aim": aim, "is_share": target.unit.is_share} for aim, target in aims),
            "law": tuple(
                {"value": value.value, "unit": parameter.unit}
                for parameter in book.parameters.values()
                for value in parameter.history
                if value.value is not None
            ),
            "cite": _each(cite=cites),
            "and": ({"items": ["một", "hai"]}, {"items": ["một", "hai", "ba"]}, {"items": ["một"]}),
            "award.line": _each(line=lines),
            "award.prize": _each(prize=[line.prize for line in lines]),
            "award.test": _each(test=tests),
            "award.total": _each(total=[Range.exact(1_000_000), Range(0, 1_000_000)]),
            "lacking": tuple({"condition": item, "right": right} for right in rights for item in right.lacking),
            "question": tuple({"condition": item, "right": right} for right in rights for item in right.unknown),
            "right.basis": _each(right=rights),
            "celebrant.basis": _each(one=listed.celebrants),
            "verify": _each(certainties=[[Certainty.SUMMARY], list(Certainty)]),
            "counting": _each(found=[listed]),
            "award.number": tuple({"number": Range(1, 2), "recipient": kind} for kind in RecipientKind),
            "boundaries": _each(table=[book.compute(_REGISTER, Period.year(year)) for year in (2024, 2025)]),
            "document": _each(document=list(book.documents.values())),
            "document.title": _each(document=list(book.documents.values())),
            "grant_in_kind": (
                {"grant": _METER, "worth": None},
                {"grant": attrs.evolve(_METER, quantity=2), "worth": Range.exact(900_000)},
            ),
            "list_of_communes": _each(list_=[_COMMUNES]),
            "term": _each(term=["số thành viên", "số thành viên, chia cho số câu lạc bộ"]),
            "until": _each(year=[2030]),
            "wanted": (
                {"low": Range.exact(1), "high": None, "is_share": False, "unit": "người"},
                {"low": None, "high": Range.exact(Fraction(1, 2)), "is_share": True},
            ),
            "whereabouts": _each(why=list(Why)),
        }
    )


_GROUPS = (
    ("province", "Hà Nội"),
    ("province", "?"),
    ("programme", "1336"),
    ("sex", "female"),
    ("household", "poor"),
    ("hardship", "yes"),
    ("needs_loan", "no"),
    ("association_member", "?"),
)


def _each(**values: Any) -> tuple[Mapping[str, Any], ...]:
    ((name, found),) = values.items()
    return tuple({name: item} for item in found)
