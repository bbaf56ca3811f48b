"""Personal data on worked cases: consents, deadlines, breaches, deletion; by hand from the dossier (A-6.01 … A-6.42)."""

from datetime import date, datetime, timedelta

import attrs
import pytest

from lthtgn.builtin import national
from lthtgn.errors import RangeError
from lthtgn.hooks.assembly import Plugin, assemble
from lthtgn.model.activities import Activity, ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.model.associations import Association, FeeRelief, Membership
from lthtgn.model.awards import Award, RecipientKind
from lthtgn.model.care import CareVisit
from lthtgn.model.clubs import Club
from lthtgn.model.consents import Consent, ConsentForm, DataRequest, RequestKind
from lthtgn.model.funds import Loan
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member, Volunteer
from lthtgn.model.periods import PartialDate
from lthtgn.model.register import Register
from lthtgn.model.welfare import Benefit, BenefitReceipt, Welfare
from lthtgn.policy.resolution import resolve
from lthtgn.ranges import Verdict
from lthtgn.rules.breaches import BreachNotice, holdings
from lthtgn.rules.consents import ConsentStop, consent_finding, consent_findings, consented, withdrawn
from lthtgn.rules.data_requests import breach_deadline, deadline, request_findings
from lthtgn.rules.held_consents import held_consents
from lthtgn.rules.retention import Retention, due_for_deletion

BOOK = assemble([Plugin("national", national, "built in")])
MET, NOT_MET, NOT_KNOWN, NOT_IN_FORCE = Verdict.MET, Verdict.NOT_MET, Verdict.NOT_KNOWN, Verdict.NOT_IN_FORCE


def day(text):
    return date.fromisoformat(text)


def at(text):
    return datetime.fromisoformat(text)


def partial(text):
    return None if text is None else PartialDate.parse(text)


# Consent: Đ.9 of the law, Đ.6 of the decree; before 2026 the decree of 2023.

GOOD = Consent(
    "c1",
    "m1",
    "báo cáo",
    PartialDate(2026, 3, 2),
    ConsentForm.WRITING,
    taken_by="thư ký",
    told=True,
    told_sensitive=True,
    voluntary=True,
    separate=True,
    kept=True,
    capable=True,
)
OLD = Consent("c2", "m1", "báo cáo", PartialDate(2024, 5, 1), ConsentForm.WRITING, proper=True)

CONSENTS = [
    # what differs from a good one, on, verdict
    ({}, "2026-03-02", MET),
    ({}, "2026-03-01", NOT_MET),  # the day before it was given
    ({"given": PartialDate(2026, 3)}, "2026-03-15", NOT_KNOWN),
    ({"given": None}, "2026-06-01", NOT_KNOWN),
    *(({"form": form}, "2026-06-01", MET) for form in list(ConsentForm)[:6]),
    ({"form": ConsentForm.SILENCE}, "2026-06-01", NOT_MET),
    ({"form": ConsentForm.PRE_TICKED}, "2026-06-01", NOT_MET),
    ({"form": None}, "2026-06-01", NOT_KNOWN),
    *(({name: False}, "2026-06-01", NOT_MET) for name in ("told", "told_sensitive", "voluntary", "separate", "kept")),
    *(({name: None}, "2026-06-01", NOT_KNOWN) for name in ("told", "told_sensitive", "voluntary", "separate", "kept")),
    ({"capable": False}, "2026-06-01", NOT_MET),
    ({"capable": False, "representative": "con"}, "2026-06-01", MET),
    ({"capable": None}, "2026-06-01", NOT_KNOWN),
    ({"withdrawn": PartialDate(2026, 5, 1)}, "2026-04-30", MET),
    ({"withdrawn": PartialDate(2026, 5, 1)}, "2026-05-01", NOT_MET),
    ({"withdrawn": PartialDate(2026, 5)}, "2026-05-15", NOT_KNOWN),
    ({"given": PartialDate(2025, 12, 31)}, "2026-06-01", NOT_KNOWN),  # by the decree of 2023: proper or not, not known
    ({"given": PartialDate(2026, 1, 1)}, "2026-06-01", MET),
]


@pytest.mark.parametrize(("changes", "on", "verdict"), CONSENTS)
def test_consents(changes, on, verdict):
    assert consent_finding(attrs.evolve(GOOD, **changes), day(on)).verdict is verdict


@pytest.mark.parametrize(
    ("changes", "on", "verdict"),
    [
        ({}, "2024-06-01", MET),
        ({}, "2026-06-01", MET),  # properly obtained, it stays valid
        ({"proper": None}, "2026-06-01", NOT_KNOWN),
        ({"proper": False}, "2026-06-01", NOT_MET),
        ({"form": ConsentForm.SILENCE}, "2026-06-01", NOT_MET),
        ({"given": PartialDate(2022, 1, 1)}, "2023-06-30", NOT_IN_FORCE),  # the day before the decree
        ({"given": PartialDate(2022, 1, 1)}, "2023-07-01", NOT_KNOWN),  # no decree to be proper by
        ({"given": PartialDate(2023, 6, 30)}, "2026-06-01", NOT_KNOWN),
        ({"given": PartialDate(2023, 7, 1)}, "2026-06-01", MET),
        ({"given": PartialDate(2023)}, "2026-06-01", NOT_KNOWN),  # either side of the decree
        ({"given": PartialDate(2023, 7)}, "2026-06-01", MET),
        ({"given": PartialDate(2025, 12, 31)}, "2026-06-01", MET),
        ({"given": PartialDate(2022), "proper": False}, "2026-06-01", NOT_MET),
        ({"withdrawn": PartialDate(2025)}, "2026-06-01", NOT_MET),
    ],
)
def test_consents_of_before_the_law(changes, on, verdict):
    assert consent_finding(attrs.evolve(OLD, **changes), day(on)).verdict is verdict


def test_what_is_not_sensitive_needs_no_word_of_it():
    plain = attrs.evolve(GOOD, told_sensitive=None)
    assert consent_finding(plain, day("2026-06-01"), sensitive=False).verdict is MET


def test_the_reasons_are_named():
    found = consent_finding(attrs.evolve(GOOD, separate=False, kept=None), day("2026-06-01"))
    assert [item.id for item in found.lacking] == ["separate"]
    assert [item.id for item in found.unknown] == ["kept"]
    assert {item.cite.document.number for item in found.conditions} == {"91/2025/QH15", "356/2025/NĐ-CP"}


def test_a_consent_holds_for_its_own_purpose_and_person():
    asked = (GOOD, attrs.evolve(GOOD, id="c3", who="m2", told=None))
    on = day("2026-06-01")
    assert consented(asked, "m1", "báo cáo", on) is MET
    assert consented(asked, "m1", "chăm sóc", on) is NOT_MET
    assert consented(asked, "m2", "báo cáo", on) is NOT_KNOWN
    assert consented(asked, "m3", "báo cáo", on) is NOT_MET


def test_a_consent_is_withdrawn_and_stays_on_record():
    taken_back = withdrawn(GOOD, PartialDate(2026, 5, 1))
    assert (taken_back.given, taken_back.form) == (GOOD.given, GOOD.form)
    assert consent_finding(taken_back, day("2026-04-30")).verdict is MET
    assert consent_finding(taken_back, day("2026-05-01")).verdict is NOT_MET


STOPPED = [
    # withdrawal of a second consent of 2026-04-01, days of other consents, on, verdict
    (PartialDate(2026, 5, 1), (), "2026-04-30", MET),
    (PartialDate(2026, 5, 1), (), "2026-06-01", NOT_MET),
    (PartialDate(2026, 5), (), "2026-05-15", NOT_KNOWN),
    (PartialDate(2026, 5, 1), (PartialDate(2026, 5, 2),), "2026-06-01", MET),
    (PartialDate(2026, 5, 1), (PartialDate(2026, 5, 1),), "2026-06-01", NOT_KNOWN),  # the order of that day
    (PartialDate(2026, 5, 1), (PartialDate(2026, 5),), "2026-06-01", NOT_KNOWN),
    (PartialDate(2026, 5, 1), (None,), "2026-06-01", NOT_KNOWN),
]


@pytest.mark.parametrize(("ended", "others", "on", "verdict"), STOPPED)
def test_an_older_consent_does_not_outlive_a_withdrawal(ended, others, on, verdict):
    second = attrs.evolve(GOOD, id="c2", given=PartialDate(2026, 4, 1), withdrawn=ended)
    found = (GOOD, second, *(attrs.evolve(GOOD, id=f"d{n}", given=given) for n, given in enumerate(others)))
    assert consented(found, "m1", "báo cáo", day(on)) is verdict
    assert consented(found[::-1], "m1", "báo cáo", day(on)) is verdict


def test_a_withdrawal_ends_its_own_purpose_and_person_alone():
    other = [
        attrs.evolve(GOOD, id="x", withdrawn=PartialDate(2026, 5, 1), **of) for of in ({"who": "m2"}, {"purpose": "…"})
    ]
    assert consented((GOOD, *other), "m1", "báo cáo", day("2026-06-01")) is MET


@pytest.mark.parametrize("done", [None, PartialDate(2026, 5, 10)])
@pytest.mark.parametrize("kind", list(RequestKind))
def test_who_asks_to_stop_is_no_longer_surely_willing(kind, done):
    stops = kind in {RequestKind.WITHDRAW, RequestKind.RESTRICT, RequestKind.OBJECT, RequestKind.DELETE}
    asked = (DataRequest("r1", "m1", kind, PartialDate(2026, 5, 4), done=done),)
    after = NOT_KNOWN if stops else MET
    for on, verdict in (("2026-05-03", MET), ("2026-05-04", after), ("2026-06-01", after)):
        assert consented((GOOD,), "m1", "báo cáo", day(on), requests=asked) is verdict
    later = attrs.evolve(GOOD, id="c9", given=PartialDate(2026, 5, 5))
    assert consented((GOOD, later), "m1", "báo cáo", day("2026-06-01"), requests=asked) is MET
    of_another = (attrs.evolve(asked[0], who="m2"),)
    assert consented((GOOD,), "m1", "báo cáo", day("2026-06-01"), requests=of_another) is MET
    assert consented((), "m1", "báo cáo", day("2026-06-01"), requests=asked) is NOT_MET


# What was said since, here and elsewhere: each controller asks for its own consent.

ENDS = [
    # what was said since, on, verdict of the consent of 2026-03-02, by what it was stopped
    ({"withdrawn": PartialDate(2026, 5, 1)}, None, "2026-04-30", MET, ()),
    (
        {"withdrawn": PartialDate(2026, 5, 1)},
        None,
        "2026-05-01",
        NOT_MET,
        (ConsentStop(PartialDate(2026, 5, 1), "báo cáo"),),
    ),
    ({"withdrawn": PartialDate(2026, 5, 1), "purpose": "…"}, None, "2026-06-01", MET, ()),
    ({"withdrawn": PartialDate(2026, 5, 1), "who": "m2"}, None, "2026-06-01", MET, ()),
    ({}, RequestKind.DELETE, "2026-05-03", MET, ()),
    ({}, RequestKind.DELETE, "2026-06-01", NOT_KNOWN, (ConsentStop(PartialDate(2026, 5, 4), kind=RequestKind.DELETE),)),
    (
        {},
        RequestKind.WITHDRAW,
        "2026-06-01",
        NOT_KNOWN,
        (ConsentStop(PartialDate(2026, 5, 4), kind=RequestKind.WITHDRAW),),
    ),
    ({}, RequestKind.VIEW, "2026-06-01", MET, ()),
]


@pytest.mark.parametrize(("second", "kind", "on", "verdict", "stops"), ENDS)
def test_what_ends_a_consent_is_told_with_its_day(second, kind, on, verdict, stops):
    consents = (GOOD, attrs.evolve(GOOD, id="c2", given=PartialDate(2026, 4, 1), **second))
    asked = () if kind is None else (DataRequest("r1", "m1", kind, PartialDate(2026, 5, 4)),)
    [found, _] = consent_findings(consents, day(on), requests=asked)
    assert (found.verdict, found.stops) == (verdict, stops)


def held(**there):
    """A consent to club a, and what the same person said to association h1."""
    membership = Membership("hv-1", club="a", member="m1")
    other = Membership("m1")  # somebody else, by the same id
    hoi = Association("h1", "Hội", memberships=(membership, other), **there)
    register = Register(clubs=(Club("a", "A", consents=(GOOD,)), Club("b", "B", consents=(GOOD,))), associations=(hoi,))
    return {
        (item.holder, item.finding.consent.who): (
            item.finding.verdict,
            [
                (one.holder, [f.verdict for f in one.consents], [stop.on for stop in one.stops])
                for one in item.elsewhere
            ],
        )
        for item in held_consents(register, day("2026-06-01"))
    }


def test_what_the_same_person_said_elsewhere_is_told_and_decides_nothing():
    stopped = attrs.evolve(GOOD, who="hv-1", withdrawn=PartialDate(2026, 5, 1))
    assert held(consents=(stopped,)) == {
        ("a", "m1"): (MET, [("h1", [NOT_MET], [PartialDate(2026, 5, 1)])]),
        ("b", "m1"): (MET, []),  # the same id in another club is nobody's business
        ("h1", "hv-1"): (NOT_MET, [("a", [MET], [])]),
    }
    asked = DataRequest("r1", "hv-1", RequestKind.DELETE, PartialDate(2026, 5, 4))
    assert held(requests=(asked,))["a", "m1"] == (MET, [("h1", [], [PartialDate(2026, 5, 4)])])
    assert held(requests=(attrs.evolve(asked, who="m1"),))["a", "m1"] == (MET, [])
    assert held(requests=(attrs.evolve(asked, received=PartialDate(2026, 7)),))["a", "m1"] == (MET, [])
    assert held()["a", "m1"] == (MET, [])


# Deadlines: table 6.0 of the dossier, in days after 2026-03-02, a Monday.

MONDAY = date(2026, 3, 2)
DEADLINES = [
    # kind, own, through a processor, extended, both
    (RequestKind.WITHDRAW, 15, 20, 30, 35),
    (RequestKind.RESTRICT, 15, 20, 30, 35),
    (RequestKind.OBJECT, 15, 20, 30, 35),
    (RequestKind.VIEW, 10, 15, 20, 25),
    (RequestKind.CORRECT, 10, 15, 20, 25),
    (RequestKind.PROVIDE, 10, 15, 20, 25),
    (RequestKind.DELETE, 20, 30, 40, 50),
    (RequestKind.PROTECT, 15, None, 30, None),
]


@pytest.mark.parametrize(("kind", "own", "through", "extended", "both"), DEADLINES)
def test_deadlines(kind, own, through, extended, both):
    for processor, longer, number in (
        (False, False, own),
        (True, False, through),
        (False, True, extended),
        (True, True, both),
    ):
        found = deadline(kind, MONDAY, resolve, processor=processor, extended=longer)
        assert found.act_by == (None if number is None else MONDAY + timedelta(days=number))
        assert found.acknowledge_by == date(2026, 3, 4)


WORKING = [
    # received, holidays, two working days later
    ("2026-03-02", (), "2026-03-04"),  # Monday
    ("2026-03-05", (), "2026-03-09"),  # Thursday
    ("2026-03-06", (), "2026-03-10"),  # Friday
    ("2026-03-07", (), "2026-03-10"),  # Saturday
    ("2026-03-08", (), "2026-03-10"),  # Sunday
    ("2026-03-02", ("2026-03-03", "2026-03-04"), "2026-03-06"),
    ("2026-03-05", ("2026-03-09",), "2026-03-10"),
]


@pytest.mark.parametrize(("received", "holidays", "by"), WORKING)
def test_working_days(received, holidays, by):
    found = deadline(RequestKind.VIEW, day(received), resolve, holidays=[day(item) for item in holidays])
    assert (found.acknowledge_by, found.holidays_known) == (day(by), True)


def test_holidays_that_are_not_known_are_said_to_be():
    assert not deadline(RequestKind.VIEW, MONDAY, resolve).holidays_known


def test_no_deadline_before_the_law():
    assert deadline(RequestKind.VIEW, day("2025-12-31"), resolve) is None
    assert deadline(RequestKind.VIEW, day("2026-01-01"), resolve).act_by == day("2026-01-11")
    assert BOOK.deadline(RequestKind.VIEW, day("2026-01-01")).act_by == day("2026-01-11")


REQUESTS = [
    # received, acknowledged, done, on, told in time, carried out in time, open
    ("2026-03-02", "2026-03-04", "2026-03-12", "2026-06-01", MET, MET, False),
    ("2026-03-02", "2026-03-05", "2026-03-13", "2026-06-01", NOT_KNOWN, NOT_MET, False),  # told late, but for a holiday
    ("2026-03-02", None, None, "2026-03-04", MET, MET, True),  # still may be
    ("2026-03-02", "2026-03-03", None, "2026-03-12", MET, MET, True),
    ("2026-03-02", "2026-03-03", None, "2026-03-13", MET, NOT_MET, True),
    (
        "2026-03-02",
        "2026-03-05",
        "2026-03-20",
        "2026-03-03",
        MET,
        MET,
        True,
    ),  # told and done after the day: it may be yet
    ("2026-03-02", "2026-03-04", "2026-03-20", "2026-03-13", MET, NOT_MET, True),
    ("2026-03", "2026-03-31", "2026-03-31", "2026-06-01", NOT_KNOWN, NOT_KNOWN, False),
    ("2025-12-31", None, None, "2026-06-01", NOT_IN_FORCE, NOT_IN_FORCE, True),
]


@pytest.mark.parametrize(("received", "told", "done", "on", "in_time", "carried_out", "is_open"), REQUESTS)
def test_requests(received, told, done, on, in_time, carried_out, is_open):
    request = DataRequest("r1", "m1", RequestKind.VIEW, partial(received), partial(told), partial(done))
    [found] = request_findings((request,), day(on), resolve)
    assert (found.acknowledged, found.done, found.open) == (in_time, carried_out, is_open)


def test_without_the_holidays_only_the_earliest_deadline_is_known():
    """However late: no source says how many holidays there may be."""
    late = DataRequest("r1", "m1", RequestKind.VIEW, PartialDate(2026, 3, 2), acknowledged=PartialDate(2026, 5, 29))
    [found] = request_findings((late,), day("2026-06-01"), resolve)
    assert (found.acknowledged, found.waits_for_holidays) == (NOT_KNOWN, True)
    assert (found.earliest.acknowledge_by, found.earliest.holidays_known) == (day("2026-03-04"), False)
    [found] = request_findings((late,), day("2026-06-01"), resolve, holidays=())
    assert (found.acknowledged, found.waits_for_holidays) == (NOT_MET, False)


def test_with_the_holidays_known_a_late_word_is_late():
    request = DataRequest("r1", "m1", RequestKind.VIEW, PartialDate(2026, 3, 2), acknowledged=PartialDate(2026, 3, 5))
    [found] = request_findings((request,), day("2026-06-01"), resolve, holidays=())
    assert found.acknowledged is NOT_MET
    [found] = request_findings((request,), day("2026-06-01"), resolve, holidays=(day("2026-03-03"),))
    assert found.acknowledged is MET


def test_requests_of_a_register_name_their_holder():
    request = DataRequest("r1", "m1", RequestKind.VIEW, PartialDate(2026, 3, 2))
    later = attrs.evolve(request, id="r2", received=PartialDate(2026, 7, 1))
    register = Register(
        clubs=(Club("a", "A", requests=(request, later)),),
        associations=(Association("h1", "Hội", requests=(request,)),),
    )
    found = BOOK.data_requests(register, day("2026-06-01"))
    assert [(holder, item.request.id) for holder, item in found] == [("a", "r1"), ("h1", "r1")]


# Breaches: 72 hours, and what is still missing.


@pytest.mark.parametrize(
    ("detected", "due"),
    [
        (at("2026-03-06T22:30"), at("2026-03-09T22:30")),
        (at("2026-02-27T00:00"), at("2026-03-02T00:00")),
        (at("2025-12-31T23:59"), None),
    ],
)
def test_a_breach_is_notified_within_72_hours(detected, due):
    assert breach_deadline(detected, resolve) == due


def test_a_notice_says_what_it_lacks():
    detected = at("2026-03-06T22:30")
    full = BreachNotice(
        detected, at("2026-03-09T22:30"), told_by_processor=True, recorded=True, holdings=holdings(Register())
    )
    assert full.missing == ()
    assert BreachNotice().missing == (
        "thời điểm phát hiện",
        "thời điểm đã báo cơ quan chuyên trách",
        "biên bản (Mẫu 08)",
        "số người và loại dữ liệu bị ảnh hưởng",
    )
    assert attrs.evolve(full, told_by_processor=False).missing == ("bên xử lý báo bên kiểm soát",)
    now = at("2026-03-20T00:00")
    assert full.is_late(now, resolve) is False
    assert attrs.evolve(full, notified=at("2026-03-09T22:31")).is_late(now, resolve) is True
    assert BreachNotice().is_late(now, resolve) is None


@pytest.mark.parametrize(
    ("welfare", "sensitive"),
    [
        (Welfare(citizen=True), 0),
        (Welfare(pension=False), 1),
        (Welfare(receives=(BenefitReceipt(Benefit.SOCIAL_PENSION),)), 1),
    ],
)
def test_a_nationality_alone_is_basic(welfare, sensitive):
    """Nationality is basic (A-6.10), though it is kept beside what a person lives on, which is not: both counts agree."""
    found = holdings(Register(clubs=(Club("a", "CLB A", members=(Member("m1", welfare=welfare),)),)))

    assert (found.people, found.with_sensitive, bool(found.sensitive)) == (1, sensitive, bool(sensitive))


def test_holdings_by_hand():
    """Three people: two members and a member of the Association; two of them with something sensitive."""
    club = Club(
        "a",
        "CLB A",
        members=(
            Member("m1", name="…", born=PartialDate(1950), households=(HouseholdStatus(2024, HouseholdClass.POOR),)),
            Member("m2", name="…"),
        ),
        loans=(Loan("l1", "m1", PartialDate(2024), 1_000_000),),
    )
    hoi = Association(
        "h1", "Hội", memberships=(Membership("hv-1", card="12"),), reliefs=(FeeRelief("hv-1", 0, "chi hội"),)
    )
    found = holdings(Register(clubs=(club,), associations=(hoi,)))
    assert (found.people, found.with_sensitive) == (3, 2)
    assert dict(found.basic) == {
        "Member.id": 2,
        "Member.name": 2,
        "Member.born": 1,
        "Membership.id": 1,
        "Membership.card": 1,
    }
    assert dict(found.sensitive) == {
        "HouseholdStatus.class_": 1,
        "HouseholdStatus.year": 1,
        "Loan.id": 1,
        "Loan.borrower": 1,
        "Loan.on": 1,
        "Loan.amount": 1,
        "FeeRelief.who": 1,
        "FeeRelief.amount": 1,
        "FeeRelief.decided_by": 1,
    }


def test_holdings_count_whoever_is_named_anywhere():
    """In lists of people, visits, help and awards: each once, and whoever is in both club and Association once."""
    area = ActivityArea.HOME_CARE
    club = Club(
        "a",
        "CLB A",
        members=(Member("m1"),),
        volunteers=(Volunteer("v1", area, helps=("m1", "helped")),),
        activities=(Activity("h1", PartialDate(2025), ActivityKind.MEETING, people=("m1", "examined")),),
        care_visits=(CareVisit("c1", PartialDate(2025), "m1", ("v1", "carer")),),
    )
    hoi = Association(
        "h1",
        "Hội",
        memberships=(Membership("hv-1", club="a", member="m1"), Membership("hv-2")),
        reliefs=(FeeRelief("hv-1", 0),),
        consents=(attrs.evolve(GOOD, who="hv-1"), attrs.evolve(GOOD, id="c2", who="hv-2")),
        requests=(DataRequest("r1", "hv-1", RequestKind.VIEW, PartialDate(2026, 3, 2)),),
    )
    recipients = ("a/m1", "m1", "h1/hv-1", "hv-1", "h1/hv-2", "hv-2", "v1", "rewarded", "a/rewarded-2")
    award = Award("k", PartialDate(2025), "UBND xã", RecipientKind.INDIVIDUAL, recipients=recipients)
    bodies = Award("k2", PartialDate(2025), "UBND xã", RecipientKind.COLLECTIVE, recipients=("a", "h1"))

    own = holdings(Register(clubs=(club,)))
    assert own.people == len({"m1", "v1", "helped", "examined", "carer"})
    assert holdings(Register(associations=(hoi,))).people == 2
    assert holdings(Register(clubs=(club,), associations=(hoi,))).people == own.people + 1  # hv-2
    whole = holdings(Register(clubs=(club,), associations=(hoi,), awards=(award, bodies)))
    assert whole.people == own.people + 3  # hv-2 and the two who are named in the award alone
    assert own.with_sensitive == len({"m1", "v1", "examined", "carer"})


# Deletion: as long as the holder has chosen.

DUE = [
    # left, months, on, since, verdict
    ("2024-01-31", (1,), "2024-02-28", None, None),
    ("2024-01-31", (1,), "2024-02-29", "2024-02-29", MET),
    ("2024-01-31", (0,), "2024-01-31", "2024-01-31", MET),
    ("2024-01-31", (1, 24), "2026-01-30", None, None),  # the longest purpose decides
    ("2024-01-31", (1, 24), "2026-01-31", "2026-01-31", MET),
    ("2024-01", (1,), "2024-02-15", "2024-02-01", NOT_KNOWN),
    (None, (0,), "2030-01-01", None, None),  # who has not left
]


@pytest.mark.parametrize(("left", "months", "on", "since", "verdict"), DUE)
def test_deletion(left, months, on, since, verdict):
    register = Register(
        clubs=(Club("a", "A", members=(Member("m1", left=partial(left)),)),),
        associations=(Association("h1", "Hội", memberships=(Membership("hv", left=partial(left)),)),),
    )
    found = due_for_deletion(register, day(on), [Retention("…", number) for number in months])
    told = [(one.holder, one.person, one.since, one.verdict) for one in found]
    assert told == ([] if since is None else [("a", "m1", day(since), verdict), ("h1", "hv", day(since), verdict)])


def test_no_number_of_months_is_made_up():
    """Where the holder has chosen none, nothing is due: no source gives a number."""
    register = Register(clubs=(Club("a", "A", members=(Member("m1", left=PartialDate(1990)),)),))
    assert due_for_deletion(register, day("2026-06-01"), ()) == ()
    with pytest.raises(RangeError):
        Retention("…", -1)
