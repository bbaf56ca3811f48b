"""Bad input: every problem, its code and its exact place; and what of good input is read how."""

import gc
import json
from datetime import date
from fractions import Fraction
from pathlib import Path

import pytest

from lthtgn.errors import InputError
from lthtgn.exchange import read_data, read_file, read_folder, read_text
from lthtgn.model.areas import ActivityArea
from lthtgn.model.clubs import ABSENT, Charter, Club
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure
from lthtgn.ranges import Range

TODAY = date(2025, 5, 10)


def found(read, *arguments, **options):
    """Code and place of every problem."""
    with pytest.raises(InputError) as caught:
        read(*arguments, today=TODAY, **options)
    return [(problem.code, problem.place) for problem in caught.value.problems]


def in_data(data, **options):
    return [(code, place.removeprefix("r: ")) for code, place in found(read_data, data, name="r", **options)]


def club(**fields):
    return {"clubs": [{"id": "a", "name": "CLB A", **fields}]}


def member(**fields):
    return club(members=[{"id": "m1"}, {"id": "m2", **fields}])


def report(**figures):
    return club(returns=[{"period": "2024", "figures": figures}])


def hoi(**fields):
    return {"associations": [{"id": "h", "name": "H", **fields}]}


def loan(**fields):
    return club(
        members=[{"id": "m1"}], loans=[{"id": "l1", "borrower": "m1", "on": "2024-03", "amount": 5_000_000, **fields}]
    )


def roster(**fields):
    """A club whose roster is complete."""
    return club(**({"complete": [{"records": "members"}], "members": [{"id": "m1"}, {"id": "m2"}]} | fields))


def listed(**fields):
    """An association whose lists are complete."""
    lists = {"branches": [{"id": "b1", "name": "B"}], "memberships": [{"id": "hv-1"}, {"id": "hv-2"}]}
    return hoi(**(lists | {"branches_complete": True, "memberships_complete": True} | fields))


CONSENT = {"id": "c", "who": "m1", "purpose": "báo cáo", "given": "2025-02-01"}
REQUEST = {"id": "r", "who": "m1", "kind": "view", "received": "2025-02-01"}
NOMINATION = {"id": "n", "recipient": "individual", "member": "m1"}


def nomination(**fields):
    return club(nominations=[{"id": "n1", "recipient": "individual", **fields}])


PUT = "$.clubs[0].nominations[0]"
CLUB, MEMBER, LOAN = "$.clubs[0]", "$.clubs[0].members[1]", "$.clubs[0].loans[0]"
HOI = "$.associations[0]"
FIGURES = "$.clubs[0].returns[0].figures"

WRONG_SHAPE = [
    ([], "wrong_type", "$"),
    (None, "wrong_type", "$"),
    ({"clubs": {}}, "wrong_type", "$.clubs"),
    ({"clubs": "A"}, "wrong_type", "$.clubs"),
    ({"clubs": [7]}, "wrong_type", CLUB),
    ({"clubs": None}, "wrong_type", "$.clubs"),
    ({"titel": "Xã Vân Canh"}, "misspelt_field", "$.titel"),
    ({"zzz": 1}, "unknown_field", "$[#1]"),
    ({"title": "A", "lan": 1}, "unknown_field", "$[#2]"),
    (club(sex="female"), "unknown_field", f"{CLUB}.sex"),
    (member(nam=1), "misspelt_field", f"{MEMBER}[#2]"),
    ({"họ tên": "A"}, "unknown_field", "$[#1]"),
    ({"clubs": [{"name": "CLB A"}]}, "missing_field", CLUB),
    ({"clubs": [{"id": "", "name": "CLB A"}]}, "empty_id", f"{CLUB}.id"),
    ({"clubs": [{"id": 1, "name": "CLB A"}]}, "wrong_type", f"{CLUB}.id"),
    (club(name="A\0B"), "bad_text", f"{CLUB}.name"),
    (club(name="\ud800"), "bad_text", f"{CLUB}.name"),
    (club(charter="yes"), "wrong_type", f"{CLUB}.charter"),
    (club(charter=True), "wrong_type", f"{CLUB}.charter"),
    (member(bron="1950"), "misspelt_field", f"{MEMBER}.bron"),
    (member(name=["Nguyễn Thị A"]), "wrong_type", f"{MEMBER}.name"),
    (member(sex="nữ"), "unknown_choice", f"{MEMBER}.sex"),
    (member(sex=1), "wrong_type", f"{MEMBER}.sex"),
    (member(sex=["female"]), "wrong_type", f"{MEMBER}.sex"),
    (member(hardship="true"), "wrong_type", f"{MEMBER}.hardship"),
    (member(hardship=1), "wrong_type", f"{MEMBER}.hardship"),
    (member(born=True), "wrong_type", f"{MEMBER}.born"),
    (member(born=1950.0), "wrong_type", f"{MEMBER}.born"),
    (member(born=50), "wrong_type", f"{MEMBER}.born"),
    (member(born="2023-02-30"), "impossible_date", f"{MEMBER}.born"),
    (member(born="30/2/1950"), "impossible_date", f"{MEMBER}.born"),
    (member(born="1950-13"), "impossible_date", f"{MEMBER}.born"),
    (member(born="khoảng 1950"), "bad_date", f"{MEMBER}.born"),
    (member(born=""), "bad_date", f"{MEMBER}.born"),
    (member(households=[{"year": 2024, "class": "por"}]), "unknown_choice", f"{MEMBER}.households[0].class"),
    (member(households=[{"year": True, "class": "poor"}]), "wrong_type", f"{MEMBER}.households[0].year"),
    (member(households=[{"year": 2024}]), "missing_field", f"{MEMBER}.households[0]"),
    (member(households=[{"year": 2024, "class_": "poor"}]), "missing_field", f"{MEMBER}.households[0]"),
    (club(founded="2024/2023"), "bad_date", f"{CLUB}.founded"),
    (club(complete=[{"records": "members", "period": "2024/2023"}]), "bad_period", f"{CLUB}.complete[0].period"),
    (club(complete=[{"records": "member"}]), "misspelt_choice", f"{CLUB}.complete[0].records"),
    (club(volunteers=[{"id": "m1", "area": "helth"}]), "misspelt_choice", f"{CLUB}.volunteers[0].area"),
    (club(volunteers=[{"id": "m1", "area": "sport"}]), "unknown_choice", f"{CLUB}.volunteers[0].area"),
    (club(board=[{"id": "m1", "areas": ["health", "?"]}]), "unknown_choice", f"{CLUB}.board[0].areas[1]"),
    (club(place={"province": "99", "edition": "34"}), "unknown_province", f"{CLUB}.place.province"),
    (club(place={"province": "1", "edition": "34"}), "misspelt_province", f"{CLUB}.place.province"),
    (club(place={"province": "Hà Nội", "edition": "34"}), "misspelt_province", f"{CLUB}.place.province"),
    (club(place={"province": "02", "edition": "34"}), "province_of_other_edition", f"{CLUB}.place.province"),
    (club(place={"province": "01", "edition": "64"}), "unknown_choice", f"{CLUB}.place.edition"),
    (club(place={"province": "01"}), "missing_field", f"{CLUB}.place"),
    (report(members="many"), "bad_figure", f"{FIGURES}.members"),
    (report(members=None), "wrong_type", f"{FIGURES}.members"),
    (report(members=True), "wrong_type", f"{FIGURES}.members"),
    (report(members="36..34"), "bad_figure", f"{FIGURES}.members"),
    (report(members="5/0"), "bad_figure", f"{FIGURES}.members"),
    (report(members=float("inf")), "bad_figure", f"{FIGURES}.members"),
    (report(members={"text": "57 người"}), "missing_field", f"{FIGURES}.members"),
    (report(members={"value": 57, "txt": ""}), "misspelt_field", f"{FIGURES}.members[#2]"),
    (report(members={"value": 57, "text": 57}), "wrong_type", f"{FIGURES}.members.text"),
    (report(members={"older": 34}), "unquoted_figure", f"{FIGURES}.members"),
    (report(**{"": 57}), "empty_id", f"{FIGURES}[#1]"),
    (club(returns=[{"period": "2024", "figures": [57]}]), "wrong_type", FIGURES),
    (club(returns=[{"period": "2024"}]), "missing_field", "$.clubs[0].returns[0]"),
    (report(**{"thu nhập": 57, "thu nha\u0323\u0302p": 58}), "duplicate_figure", f"{FIGURES}[#2]"),
    (
        club(returns=[{"period": "2024", "figures": {}, "clubs": ["b", "b"]}]),
        "duplicate_id",
        "$.clubs[0].returns[0].clubs[1]",
    ),
    (loan(amount=5e6), "wrong_type", f"{LOAN}.amount"),
    (loan(amount="5 triệu"), "wrong_type", f"{LOAN}.amount"),
]


@pytest.mark.parametrize(("data", "code", "place"), WRONG_SHAPE)
def test_what_does_not_fit_is_found_where_it_stands(data, code, place):
    """Data of a wrong shape are a problem of the expected code at the expected place."""
    assert (code, place) == in_data(data)[0]


def rows(kind, /, **fields):
    return club(**{kind: [{"id": "x", **fields}, {"id": "y", **fields}, {"id": "x", **fields}]})


SENSELESS = [
    (hoi(memberships=[{"id": "m"}] * 2), "duplicate_id", f"{HOI}.memberships[1].id"),
    (hoi(memberships=[{"id": "m", "born": "2999"}]), "future_date", f"{HOI}.memberships[0].born"),
    (hoi(memberships=[{"id": "m", "joined": "2999"}]), "future_date", f"{HOI}.memberships[0].joined"),
    (
        hoi(memberships=[{"id": "m", "joined": "2020", "left": "2019"}]),
        "left_before_joining",
        f"{HOI}.memberships[0].left",
    ),
    (
        hoi(memberships=[{"id": "m", "born": "1990", "joined": "1989"}]),
        "born_after_joining",
        f"{HOI}.memberships[0].born",
    ),
    (
        hoi(memberships=[{"id": "m", "born": "1990", "left": "1989"}]),
        "born_after_leaving",
        f"{HOI}.memberships[0].born",
    ),
    (
        club(place={"province": "01", "edition": "34", "district": "Ba Đình"}),
        "district_of_34",
        f"{CLUB}.place.district",
    ),
    (hoi(place={"province": "01", "edition": "34", "district": "Ba Đình"}), "district_of_34", f"{HOI}.place.district"),
    (hoi(branches=[{"id": "b", "name": "B", "last_met": "2999"}]), "future_date", f"{HOI}.branches[0].last_met"),
    (hoi(branches=[{"id": "b", "name": "B", "elected": "2999"}]), "future_date", f"{HOI}.branches[0].elected"),
    (hoi(reliefs=[{"who": "m", "amount": -1, "decided_by": "B"}]), "negative_number", f"{HOI}.reliefs[0].amount"),
    (
        hoi(reliefs=[{"who": "m", "amount": 0, "decided_by": "B", "since": "2020", "until": "2019"}]),
        "end_before_start",
        f"{HOI}.reliefs[0].until",
    ),
    (hoi(fees=[{"period": "2020", "amount": -1}]), "negative_number", f"{HOI}.fees[0].amount"),
    (club(consents=[{"id": "c", "who": "m", "purpose": "p"}] * 2), "duplicate_id", f"{CLUB}.consents[1].id"),
    (
        club(consents=[{"id": "c", "who": "m", "purpose": "p", "given": "2999"}]),
        "future_date",
        f"{CLUB}.consents[0].given",
    ),
    (
        hoi(consents=[{"id": "c", "who": "m", "purpose": "p", "given": "2020", "withdrawn": "2019"}]),
        "end_before_start",
        f"{HOI}.consents[0].withdrawn",
    ),
    (
        club(requests=[{"id": "r", "who": "m", "kind": "view", "received": "2020", "done": "2019"}]),
        "end_before_start",
        f"{CLUB}.requests[0].done",
    ),
    (
        hoi(requests=[{"id": "r", "who": "m", "kind": "view", "received": "2999"}]),
        "future_date",
        f"{HOI}.requests[0].received",
    ),
    (
        club(requests=[{"id": "r", "who": "m", "kind": "view", "received": "2020"}] * 2),
        "duplicate_id",
        f"{CLUB}.requests[1].id",
    ),
    ({"clubs": [{"id": "a", "name": "A"}, {"id": "a", "name": "B"}]}, "duplicate_id", "$.clubs[1].id"),
    ({"associations": [{"id": "h", "name": "H"}] * 2}, "duplicate_id", "$.associations[1].id"),
    (
        {"awards": [{"id": "t", "on": "2025", "issuer": "UBND xã", "recipient": "individual"}] * 2},
        "duplicate_id",
        "$.awards[1].id",
    ),
    (
        {"associations": [{"id": "h", "name": "H", "branches": [{"id": "b", "name": "B"}] * 2}]},
        "duplicate_id",
        "$.associations[0].branches[1].id",
    ),
    (rows("members"), "duplicate_id", f"{CLUB}.members[2].id"),
    (rows("activities", on="2024", kind="meeting"), "duplicate_id", f"{CLUB}.activities[2].id"),
    (rows("loans", borrower="m", on="2024", amount=1), "duplicate_id", f"{CLUB}.loans[2].id"),
    (
        rows("fund_entries", fund="operating", on="2024", kind="fee", amount=1),
        "duplicate_id",
        f"{CLUB}.fund_entries[2].id",
    ),
    (rows("care_visits", on="2024", person="p"), "duplicate_id", f"{CLUB}.care_visits[2].id"),
    (
        member(households=[{"year": 2024, "class": "poor"}, {"year": 2024, "class": "other"}]),
        "duplicate_year",
        f"{MEMBER}.households[1].year",
    ),
    (member(born="1990", joined="1989"), "born_after_joining", f"{MEMBER}.born"),
    (
        member(welfare={"pension": False, "pension_amount": 1}),
        "pension_amount_without_pension",
        f"{MEMBER}.welfare.pension_amount",
    ),
    (
        member(welfare={"insured": False, "receives": [{"benefit": "insurance_card"}]}),
        "card_without_insurance",
        f"{MEMBER}.welfare.receives[0]",
    ),
    (
        member(welfare={"insured": False, "receives": [{"benefit": "premium_support", "since": "2020"}]}),
        "card_without_insurance",
        f"{MEMBER}.welfare.receives[0]",
    ),
    (
        nomination(disciplined=False, discipline_ended="2024"),
        "discipline_ended_without_discipline",
        f"{PUT}.discipline_ended",
    ),
    (nomination(recipient="collective", member="m1"), "member_of_collective", f"{PUT}.member"),
    (nomination(answers=[{"id": "a.years", "met": False, "value": 12}]), "value_of_a_no", f"{PUT}.answers[0].value"),
    (nomination(answers=[{"id": "a.years", "met": False, "value": "1.."}]), "value_of_a_no", f"{PUT}.answers[0].value"),
    (nomination(based_on=["gk-1", "gk-2", "gk-1"]), "duplicate_id", f"{PUT}.based_on[2]"),
    (nomination(holds=["awards.medal.other"] * 2), "duplicate_id", f"{PUT}.holds[1]"),
    (
        {
            "awards": [
                {"id": "t", "on": "2025", "issuer": "UBND xã", "recipient": "collective", "recipients": ["a", "a"]}
            ]
        },
        "duplicate_id",
        "$.awards[0].recipients[1]",
    ),
    (member(joined="2024-05", left="2024-04-30"), "left_before_joining", f"{MEMBER}.left"),
    (member(born="1990", left="1989"), "born_after_leaving", f"{MEMBER}.born"),
    (member(born="2025-05-11"), "future_date", f"{MEMBER}.born"),
    (member(joined="2025-06"), "future_date", f"{MEMBER}.joined"),
    (member(left="2026"), "future_date", f"{MEMBER}.left"),
    (
        member(households=[{"year": 2025, "class": "poor", "decided": "2025-05-11"}]),
        "future_date",
        f"{MEMBER}.households[0].decided",
    ),
    (member(hardship_assessment={"on": "2025-06"}), "future_date", f"{MEMBER}.hardship_assessment.on"),
    (club(founded="2025-06"), "future_date", f"{CLUB}.founded"),
    (club(founded="2026/2027"), "future_date", f"{CLUB}.founded"),
    (club(as_of="2025-05-11"), "future_date", f"{CLUB}.as_of"),
    (club(charter={"adopted": "2026"}), "future_date", f"{CLUB}.charter.adopted"),
    (club(founding_decision={"on": "2026"}), "future_date", f"{CLUB}.founding_decision.on"),
    (club(activities=[{"id": "x", "on": "2026", "kind": "meeting"}]), "future_date", f"{CLUB}.activities[0].on"),
    (club(statuses=[{"since": "2025-06", "status": "dissolved"}]), "future_date", f"{CLUB}.statuses[0].since"),
    (club(board=[{"id": "m", "since": "2025-06"}]), "future_date", f"{CLUB}.board[0].since"),
    (club(volunteers=[{"id": "m", "area": "health", "since": "2026"}]), "future_date", f"{CLUB}.volunteers[0].since"),
    (club(care_pairs=[{"carer": "m", "person": "p", "since": "2026"}]), "future_date", f"{CLUB}.care_pairs[0].since"),
    (club(funds=[{"kind": "operating", "opened": "2026"}]), "future_date", f"{CLUB}.funds[0].opened"),
    (club(care_visits=[{"id": "x", "on": "2026", "person": "p"}]), "future_date", f"{CLUB}.care_visits[0].on"),
    (
        club(fund_entries=[{"id": "x", "fund": "operating", "on": "2026", "kind": "fee", "amount": 1}]),
        "future_date",
        f"{CLUB}.fund_entries[0].on",
    ),
    (loan(on="2026"), "future_date", f"{LOAN}.on"),
    (loan(repayments=[{"on": "2026", "principal": 1}]), "future_date", f"{LOAN}.repayments[0].on"),
    (
        {"awards": [{"id": "t", "on": "2026", "issuer": "UBND xã", "recipient": "individual"}]},
        "future_date",
        "$.awards[0].on",
    ),
    (club(returns=[{"period": "2026", "figures": {}}]), "future_date", f"{CLUB}.returns[0].period"),
    (club(as_of="2024-12-31", members=[{"id": "m", "joined": "2025"}]), "future_date", f"{CLUB}.members[0].joined"),
    (report(members=-1), "negative_number", f"{FIGURES}.members"),
    (report(members="-5..3"), "negative_number", f"{FIGURES}.members"),
    (
        club(activities=[{"id": "x", "on": "2024", "kind": "meeting", "attendance": -1}]),
        "negative_number",
        f"{CLUB}.activities[0].attendance",
    ),
    (
        club(activities=[{"id": "x", "on": "2024", "kind": "meeting", "helped": -1}]),
        "negative_number",
        f"{CLUB}.activities[0].helped",
    ),
    (
        {"awards": [{"id": "t", "on": "2025", "issuer": "UBND xã", "recipient": "individual", "number": -3}]},
        "negative_number",
        "$.awards[0].number",
    ),
    (loan(amount=-1), "negative_number", f"{LOAN}.amount"),
    (loan(repayments=[{"on": "2024-04", "principal": -1}]), "negative_number", f"{LOAN}.repayments[0].principal"),
    (
        loan(repayments=[{"on": "2024-04", "principal": 1, "interest": -1}]),
        "negative_number",
        f"{LOAN}.repayments[0].interest",
    ),
    (
        loan(repayments=[{"on": "2024-04", "principal": 3_000_000}, {"on": "2024-05", "principal": 2_000_001}]),
        "repaid_too_much",
        f"{LOAN}.repayments",
    ),
    (loan(repayments=[{"on": "2024-02", "principal": 1}]), "repaid_before_lending", f"{LOAN}.repayments[0].on"),
    (loan(due="2024-02"), "end_before_start", f"{LOAN}.due"),
    (club(board=[{"id": "m", "since": "2024", "until": "2023"}]), "end_before_start", f"{CLUB}.board[0].until"),
    (
        club(volunteers=[{"id": "m", "area": "health", "since": "2024", "until": "2023"}]),
        "end_before_start",
        f"{CLUB}.volunteers[0].until",
    ),
    (
        club(care_pairs=[{"carer": "m", "person": "p", "since": "2024", "until": "2023"}]),
        "end_before_start",
        f"{CLUB}.care_pairs[0].until",
    ),
    (
        club(funds=[{"kind": "operating", "opened": "2024", "closed": "2023"}]),
        "end_before_start",
        f"{CLUB}.funds[0].closed",
    ),
    (
        loan(borrower="m2") | {"clubs": [loan(borrower="m2")["clubs"][0] | {"complete": [{"records": "members"}]}]},
        "unknown_borrower",
        f"{LOAN}.borrower",
    ),
    (
        {
            "clubs": [{"id": "an-trai", "name": "A"}],
            "associations": [
                {"id": "h", "name": "H", "returns": [{"period": "2024", "figures": {}, "clubs": ["an-tria"]}]}
            ],
        },
        "misspelt_club",
        "$.associations[0].returns[0].clubs[0]",
    ),
    (
        {"associations": [{"id": "h", "name": "H", "returns": [{"period": "2024", "figures": {}, "clubs": ["x"]}]}]},
        "unknown_club",
        "$.associations[0].returns[0].clubs[0]",
    ),
    # What the rows of a club begin with is by the club's own day, whatever kind they are of.
    *(
        (club(as_of="2024-12-31", **{kind: [{**row, day: "2025-01"}]}), "future_date", f"{CLUB}.{kind}[0].{day}")
        for kind, row, day in (
            ("board", {"id": "m"}, "since"),
            ("volunteers", {"id": "m", "area": "health"}, "since"),
            ("care_pairs", {"carer": "m", "person": "p"}, "since"),
            ("funds", {"kind": "operating"}, "opened"),
            ("activities", {"id": "x", "kind": "meeting"}, "on"),
        )
    ),
    # Whoever stands in no list that is declared complete.
    (roster(consents=[CONSENT | {"who": "zzz"}]), "unknown_person", f"{CLUB}.consents[0].who"),
    (roster(requests=[REQUEST | {"who": "zzz"}]), "unknown_person", f"{CLUB}.requests[0].who"),
    (roster(nominations=[NOMINATION | {"member": "zzz"}]), "unknown_person", f"{CLUB}.nominations[0].member"),
    (
        roster(as_of="2025-03", nominations=[NOMINATION | {"member": "zzz"}]),
        "unknown_person",
        f"{CLUB}.nominations[0].member",
    ),
    (roster(as_of="2025-03", requests=[REQUEST | {"who": "zzz"}]), "unknown_person", f"{CLUB}.requests[0].who"),
    (
        roster(complete=[{"records": "members", "period": "2025-01/2025-03"}], requests=[REQUEST | {"who": "zzz"}]),
        "unknown_person",
        f"{CLUB}.requests[0].who",
    ),
    (listed(reliefs=[{"who": "zzz", "amount": 0}]), "unknown_person", f"{HOI}.reliefs[0].who"),
    (listed(consents=[CONSENT | {"who": "zzz"}]), "unknown_person", f"{HOI}.consents[0].who"),
    (listed(requests=[REQUEST | {"who": "zzz"}]), "unknown_person", f"{HOI}.requests[0].who"),
    (listed(fees=[{"period": "2024", "amount": 1, "branch": "zzz"}]), "unknown_branch", f"{HOI}.fees[0].branch"),
    (listed(memberships=[{"id": "hv-1", "branch": "zzz"}]), "unknown_branch", f"{HOI}.memberships[0].branch"),
    (
        roster() | listed(memberships=[{"id": "hv-1", "club": "a", "member": "zzz"}]),
        "unknown_person",
        f"{HOI}.memberships[0].member",
    ),
    (
        hoi(memberships=[{"id": id_, "club": "x", "member": "m", "joined": "2024"} for id_ in ("hv-1", "hv-2")]),
        "duplicate_membership",
        f"{HOI}.memberships[1].member",
    ),
]


@pytest.mark.parametrize(("data", "code", "place"), SENSELESS)
def test_what_cannot_be_is_found_where_it_stands(data, code, place):
    """Data that fit and cannot be true are one problem of the expected code at the expected place."""
    assert [(code, place)] == in_data(data)


POSSIBLE = [
    nomination(disciplined=True, discipline_ended="2024"),
    nomination(discipline_ended="2024"),
    nomination(answers=[{"id": "a", "met": False, "value": 0}, {"id": "b", "met": True, "value": 12}]),
    nomination(answers=[{"id": "a", "met": False, "value": "..12"}, {"id": "b", "value": 12}]),
    member(born="1990", joined="1990"),
    member(born="1990-12", joined="1990"),
    member(joined="2024-05", left="2024"),
    member(joined="2024-05-10", left="2024-05-10"),
    member(born=None, joined=None, households=[], hardship=None),
    member(born="2025-05-10", joined="2025"),
    club(as_of="2025", members=[{"id": "m", "joined": "2025-05-10"}]),
    club(as_of="2024", returns=[{"period": "2025-03", "figures": {}}]),
    club(board=[{"id": "m", "since": "2024", "until": "2029"}]),
    club(board=[{"id": "m"}, {"id": "m", "since": "2024"}]),
    loan(due="2030", repayments=[{"on": "2024", "principal": 5_000_000}]),
    loan(borrower="somebody"),
    club(complete=[{"records": "loans"}], loans=[{"id": "l", "borrower": "m", "on": "2024", "amount": 1}]),
    club(
        complete=[{"records": "members", "period": "2023"}],
        loans=[{"id": "l", "borrower": "m", "on": "2024", "amount": 1}],
    ),
    club(fund_entries=[{"id": "x", "fund": "operating", "on": "2024", "kind": "spending", "amount": -5}]),
    report(**{"members.women": "40..60", "members": "50..57"}),
    report(**{"members.women": 41}),
    # Told of a club whose rows nobody keeps any more.
    club(as_of="2024-12-31", statuses=[{"since": "2025-03", "status": "dissolved"}]),
    # Whoever may have joined since, or is in a list that is not declared complete.
    roster(as_of="2025-01-31", consents=[CONSENT | {"who": "zzz"}], requests=[REQUEST | {"who": "zzz"}]),
    roster(as_of="2025-02", consents=[CONSENT | {"who": "zzz", "given": "2025-02-15"}]),
    roster(complete=[], consents=[CONSENT | {"who": "zzz"}], nominations=[NOMINATION | {"member": "zzz"}]),
    roster(complete=[{"records": "members", "period": "2024"}], consents=[CONSENT | {"who": "zzz"}]),
    club() | listed(memberships_complete=False, reliefs=[{"who": "zzz", "amount": 0}]),
    club() | listed(branches_complete=False, fees=[{"period": "2024", "amount": 1, "branch": "zzz"}]),
    roster(complete=[]) | listed(memberships=[{"id": "hv-1", "club": "a", "member": "zzz"}]),
    club() | listed(memberships=[{"id": "hv-1", "club": "a", "member": "zzz"}]),
    # Whose data was deleted on request is on no roster any more; the record of it stays.
    roster(
        consents=[CONSENT | {"who": "zzz"}],
        requests=[REQUEST | {"who": "zzz", "kind": "delete", "done": "2025-02-20"}],
    ),
    # Somebody who left and came back.
    club()
    | hoi(
        memberships=[
            {"id": "hv-1", "club": "a", "member": "m", "joined": "2020", "left": "2024-05-01"},
            {"id": "hv-2", "club": "a", "member": "m", "joined": "2024-05-01"},
        ]
    ),
    {"clubs": [{"id": "a", "name": "A", "members": [{"id": "m"}]}, {"id": "b", "name": "B", "members": [{"id": "m"}]}]},
]


@pytest.mark.parametrize("data", POSSIBLE)
def test_what_may_be_is_no_problem(data):
    """Days known in part, plans, and a roster that is not declared complete are given the benefit of the doubt."""
    register = read_data(data, today=TODAY, parts={"members.women": "members"})

    assert len(register.clubs) >= 1


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ({"members.women": 58, "members": 57}, [("part_above_whole", f'{FIGURES}["members.women"]')]),
        ({"members.women": "58..", "members": "..57"}, [("part_above_whole", f'{FIGURES}["members.women"]')]),
        ({"members.women.older": 58, "members": 57}, [("part_above_whole", f'{FIGURES}["members.women.older"]')]),
    ],
)
def test_part_above_its_whole(figures, expected):
    """A part that is surely larger than what it is a part of, directly or through others, is a problem."""
    parts = {"members.women": "members", "members.women.older": "members.women"}

    assert expected == in_data(report(**figures), parts=parts)


def test_parts_in_a_circle():
    """Parts that are parts of each other do not keep reading from its end."""
    register = read_data(report(a=1, b=1), today=TODAY, parts={"a": "b", "b": "c", "c": "b"})

    assert len(register.clubs[0].returns[0].figures) == 2


def test_figure_that_nobody_asks_for():
    """A figure under no known id is a problem; a nearly known one is told the nearest."""
    with pytest.raises(InputError) as caught:
        read_data(report(membrs=57, zzz=1), today=TODAY, known_ids=["members"])

    expected = [
        ("misspelt_figure", f"register: {FIGURES}.membrs", (("nearest", "members"),)),
        ("unknown_figure", f"register: {FIGURES}[#2]", ()),
    ]
    assert expected == [(p.code, p.place, p.values) for p in caught.value.problems]


def test_borrower_of_a_complete_period():
    """A loan inside the period for which the roster is complete goes to somebody on it."""
    data = club(
        complete=[{"records": "members", "period": "2023/2024"}],
        loans=[{"id": "l", "borrower": "m", "on": "2024-03", "amount": 1}],
    )

    assert [("unknown_borrower", f"{LOAN}.borrower")] == in_data(data)


def test_nobody_is_told_by_what_they_are_called():
    """An id may be a name: the nearest is told by its place; that of a branch, which is no person's, as it is."""
    data = roster(members=[{"id": "lan"}, {"id": "vũ-thị-lộ"}], consents=[CONSENT | {"who": "vũ-thi-lộ"}])
    data |= listed(fees=[{"period": "2024", "amount": 1, "branch": "b11"}], reliefs=[{"who": "hv-1x", "amount": 0}])
    with pytest.raises(InputError) as caught:
        read_data(data, name="r", today=TODAY)

    assert [(p.code, p.values) for p in caught.value.problems] == [
        ("misspelt_person", (("nearest", "r: $.clubs[0].members[1].id"),)),
        ("misspelt_branch", (("nearest", "b1"),)),
        ("misspelt_person", (("nearest", "r: $.associations[0].memberships[0].id"),)),
    ]
    assert "lộ" not in str(caught.value)


def test_a_roster_in_another_file(tmp_path):
    """A member of an association is looked for in the club's own file; one that cannot be read says nothing."""
    lists = listed(memberships=[{"id": "hv-1", "club": "a", "member": "zzz"}])
    (tmp_path / "b.json").write_text(json.dumps(lists), encoding="utf-8")
    (tmp_path / "a.json").write_text(json.dumps(roster()), encoding="utf-8")
    assert found(read_folder, tmp_path) == [("unknown_person", "b.json: $.associations[0].memberships[0].member")]

    (tmp_path / "a.json").write_text(json.dumps(roster(members=[{"id": 7}])), encoding="utf-8")
    assert found(read_folder, tmp_path) == [("wrong_type", "a.json: $.clubs[0].members[0].id")]


def test_all_problems_of_a_file_at_once():
    """Problems of shape and of sense, in several places, are all reported, and a gap causes no further problem."""
    data = {
        "clubs": [
            {
                "id": "a",
                "name": "CLB A",
                "complete": [{"records": "members"}],
                "members": [
                    {"id": "m1", "born": "2023-02-30", "joined": "2020"},
                    {"born": "1950"},
                    {"id": "m1", "sex": "x"},
                    7,
                    {"id": "m3", "joined": "2030"},
                ],
                "loans": [{"id": "l", "borrower": "m2", "on": "2024", "amount": 1}],
            },
            {"id": "a", "name": 5},
        ],
        "associations": [
            {"id": "h", "name": "H", "returns": [{"period": "2024", "figures": {"members": -1}, "clubs": ["b"]}]}
        ],
    }

    expected = [
        ("impossible_date", "$.clubs[0].members[0].born"),
        ("missing_field", "$.clubs[0].members[1]"),
        ("unknown_choice", "$.clubs[0].members[2].sex"),
        ("wrong_type", "$.clubs[0].members[3]"),
        ("wrong_type", "$.clubs[1].name"),
        ("duplicate_id", "$.clubs[1].id"),
        ("duplicate_id", "$.clubs[0].members[2].id"),
        ("future_date", "$.clubs[0].members[4].joined"),
        ("negative_number", "$.associations[0].returns[0].figures.members"),
        ("unknown_club", "$.associations[0].returns[0].clubs[0]"),
    ]
    assert expected == in_data(data)


def test_messages_hold_nothing_personal():
    """Name, date of birth, sex, class and id of a person are in no message, value or place."""
    secrets = ["Nguyễn Thị Bí Mật", "1951-02-30", "gái", "por", "079051000001", "6/6/51"]
    person = {
        "id": "079051000001",
        "name": "Nguyễn Thị Bí Mật",
        "born": "1951-02-30",
        "joined": "6/6/51",
        "sex": "gái",
        "households": [{"year": 2024, "class": "por"}],
        "hardship": "Nguyễn Thị Bí Mật",
    }
    with pytest.raises(InputError) as caught:
        read_data(club(members=[person, person]), today=TODAY)

    said = str(caught.value) + repr([problem.values for problem in caught.value.problems])
    assert [secret for secret in secrets if secret in said] == []
    assert len(caught.value.problems) == 11


SYNTAX = [
    ('{"clubs": [}', "json", "broken_json", "r:1:12"),
    ('{\n  "clubs": []\n  "awards": []\n}', "json", "broken_json", "r:3:3"),
    ("[[clubs]]\nid = an-trai", "toml", "broken_toml", "r:2:6"),
    ("[[clubs]]\nborn = 2023-02-30", "toml", "broken_toml", "r:2:8"),
    ('title = "Xã\nVân Canh"', "toml", "broken_toml", "r:1:12"),
    ("title =", "toml", "broken_toml", "r:1:8"),
    ("clubs = [\n", "toml", "broken_toml", "r:2:1"),
    ("", "json", "empty_file", "r"),
    ("\ufeff \n", "toml", "empty_file", "r"),
    ("{}", "yaml", "unknown_format", "r"),
    ("[" * 100_000, "json", "too_deep", "r"),
    ("9" * 5000, "json", "number_too_long", "r"),
    ('{"title": "A", "title": "B"}', "json", "repeated_field", "r: $.title"),
    (
        '{"clubs": [{"id": "a", "name": "A", "returns": [{"period": "2024", "figures": {"b.c": 1, "b.c": 2}}]}]}',
        "json",
        "repeated_field",
        'r: $.clubs[0].returns[0].figures["b.c"]',
    ),
]


@pytest.mark.parametrize(("text", "format_", "code", "place"), SYNTAX)
def test_text_that_cannot_be_read(text, format_, code, place):
    """A mistake of punctuation is told with its line and column; what is not text of a register, with its name."""
    assert [(code, place)] == found(read_text, text, name="r", format=format_)


def test_repeated_field_does_not_hide_the_rest():
    """A field that stands twice is a problem beside all others."""
    text = '{"title": "A", "title": "B", "clubs": [{"id": "a"}]}'

    assert found(read_text, text) == [
        ("repeated_field", "register: $.title"),
        ("missing_field", "register: $.clubs[0]"),
    ]


@pytest.mark.parametrize(
    ("content", "code", "place"),
    [
        (b'{"title": "X\xe3"}', "not_utf8", "r.json:1:13"),
        (b'{\n  "title": "\xc3\xa3 \xe3"}', "not_utf8", "r.json:2:15"),
        ('{"title": "Xã"}'.encode("utf-16"), "not_utf8", "r.json:1:1"),
        (b"", "empty_file", "r.json"),
    ],
)
def test_bytes_that_cannot_be_read(tmp_path, content, code, place):
    """Bytes that are not UTF-8 are told with their line and column."""
    (tmp_path / "r.json").write_bytes(content)

    assert [(code, place)] == found(read_file, tmp_path / "r.json")


def test_files_that_cannot_be_read(tmp_path):
    """A file that is not there, is a folder, or is of another format is a problem with its name."""
    (tmp_path / "folder.json").mkdir()
    (tmp_path / "r.yaml").write_text("clubs: []")

    assert found(read_file, tmp_path / "r.json") == [("missing_file", "r.json")]
    assert found(read_file, tmp_path / "folder.json") == [("unreadable_file", "folder.json")]
    assert found(read_file, str(tmp_path / "r.yaml")) == [("unknown_format", "r.yaml")]


def test_folders_that_cannot_be_read(tmp_path):
    """A folder that is not there, or has nothing of ours in it, is a problem."""
    (tmp_path / "readme.md").write_text("none")
    (tmp_path / ".hidden.json").write_text("{}")

    assert [("missing_folder", str(tmp_path / "no"))] == found(read_folder, tmp_path / "no")
    assert [("empty_folder", str(tmp_path))] == found(read_folder, tmp_path)


def test_folder_that_the_system_refuses(tmp_path, monkeypatch):
    """A folder that may not be listed is a problem with the reason of the operating system."""

    def refuse(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", refuse)

    assert found(read_folder, tmp_path) == [("unreadable_file", str(tmp_path))]


def write(folder, **texts):
    for name, text in texts.items():
        stem, _, suffix = name.rpartition("_")
        (folder / f"{stem}.{suffix}").write_text(text, encoding="utf-8")


def test_folder_is_one_register(tmp_path):
    """Files are put together in the order of their names, whatever each holds; titles that differ are joined."""
    write(
        tmp_path,
        b_json='{"title": "Xã B", "source": "Hội NCT", "clubs": [{"id": "b", "name": "CLB B"}]}',
        a_toml='title = "Xã A"\nsource = "Hội NCT"\n[[clubs]]\nid = "a"\nname = "CLB A"\n',
        c_json='{"associations": [{"id": "h", "name": "H", "returns": '
        '[{"period": "2024", "figures": {}, "clubs": ["a", "b"]}]}]}',
    )

    register = read_folder(tmp_path, today=TODAY)

    assert (register.title, register.source, [c.id for c in register.clubs]) == ("Xã A; Xã B", "Hội NCT", ["a", "b"])
    assert tuple(item.clubs for item in register.joint_returns()) == (("a", "b"),)


def test_problems_across_files(tmp_path):
    """Every file is read to its end; an id that stands in two files is told with both places."""
    write(
        tmp_path,
        a_json='{"clubs": [{"id": "a", "name": "CLB A"}]}',
        b_json='{"clubs": [{"id": "b", "name": "CLB B", "founded": "1990-13"}, {"id": "a", "name": "CLB A"}]}',
        c_toml="[[clubs]\n",
        d_json='{"associations": [{"id": "h", "name": "H", "returns": '
        '[{"period": "2024", "figures": {}, "clubs": ["c"]}]}]}',
    )

    with pytest.raises(InputError) as caught:
        read_folder(tmp_path, today=TODAY)

    expected = [
        ("impossible_date", "b.json: $.clubs[0].founded"),
        ("duplicate_id", "b.json: $.clubs[1].id"),
        ("broken_toml", "c.toml:1:8"),  # and nothing of d.json: the club may stand in c.toml
    ]
    assert expected == [(problem.code, problem.place) for problem in caught.value.problems]
    assert caught.value.problems[1].values == (("first", "a.json: $.clubs[0].id"),)


def test_forms_in_files():
    """Every form of a value in a file becomes what the model holds."""
    text = """
    [[clubs]]
    id = "a"
    name = "CLB Hà Nội"
    founded = "2023/2024"
    founding_decision = "absent"
    charter = { adopted = 2024-01-17 }
    as_of = 2025
    members = [
        { id = "m1", born = 1950, joined = "10/5/1995", households = [{ year = 2024, class = "poor" }] },
        { id = "m2", born = "tháng 8/1950" },
    ]
    volunteers = [{ id = "m1", area = "home_care" }]
    [[clubs.returns]]
    period = "quý I/2025"
    [clubs.returns.figures]
    a = 57
    b = "3/5"
    c = 0.6
    d = "200.."
    e = "..70"
    f = "34..36"
    g = "trên 200"
    h = "2.287"
    i = "> 95 %"
    j = { value = 178, text = "178 thành viên" }
    k = { value = "gần 60" }
    """

    club = read_text(text, format="toml", today=TODAY).clubs[0]

    assert Period.parse("2023/2024") == club.founded
    assert ABSENT is club.founding_decision
    assert Charter(PartialDate(2024, 1, 17)) == club.charter
    assert PartialDate(2025) == club.as_of
    assert (
        Member(
            "m1",
            born=PartialDate(1950),
            joined=PartialDate(1995, 5, 10),
            households=(HouseholdStatus(2024, HouseholdClass.POOR),),
        ),
        Member("m2", born=PartialDate(1950, 8)),
    ) == club.members
    assert ActivityArea.HOME_CARE is club.volunteers[0].area
    assert Period.parse("2025-01/2025-03") == club.returns[0].period
    assert (
        Figure("a", Range(57, 57)),
        Figure("b", Range.exact(Fraction(3, 5))),
        Figure("c", Range.exact(Fraction(3, 5))),
        Figure("d", Range(200, None)),
        Figure("e", Range(0, 70)),
        Figure("f", Range(34, 36)),
        Figure("g", Range(200, None), "trên 200"),
        Figure("h", Range(2287, 2287)),
        Figure("i", Range(Fraction(95, 100), 1), "> 95 %"),
        Figure("j", Range(178, 178), "178 thành viên"),
        Figure("k", Range(0, 60), "gần 60"),
    ) == club.returns[0].figures


@pytest.mark.parametrize("text", ["Ha\u0300 No\u0323\u0302i", "H\u00e0 N\u1ed9i"])
def test_unicode_is_normalised(text):
    """The same word is the same text, whether its marks were typed alone or not, raw or escaped."""
    for ascii_ in (True, False):
        raw = json.dumps(club(host=text), ensure_ascii=ascii_)
        assert read_text("\ufeff" + raw, today=TODAY).clubs[0].host == "H\u00e0 N\u1ed9i"


def test_order_of_fields_does_not_matter():
    """A register is the same, in whatever order the fields of a table stand."""
    data = {"joined": "2020", "id": "m1", "sex": "female"}
    turned = dict(reversed(data.items()))

    assert read_data(club(members=[data]), today=TODAY) == read_data(club(members=[turned]), today=TODAY)


def test_today_is_the_default():
    """Without a day given, nothing can have happened after this one."""
    with pytest.raises(InputError) as caught:
        read_data(club(founded="9998"))

    assert [problem.code for problem in caught.value.problems] == ["future_date"]


@pytest.mark.parametrize("enabled", [True, False])
def test_garbage_collection_is_as_before(enabled):
    """Reading leaves the garbage collector as it was, also where the input is bad."""
    was = gc.isenabled()
    try:
        (gc.enable if enabled else gc.disable)()
        read_data({}, today=TODAY)
        with pytest.raises(InputError):
            read_data([], today=TODAY)
        assert enabled is gc.isenabled()
    finally:
        (gc.enable if was else gc.disable)()


def test_file_of_nothing_but_mistakes_is_read_in_time():
    """The nearest name is looked for so often and no more: 20,000 unknown clubs among 20,000 are told all the same."""
    names = [f"xa-{number}" for number in range(20_000)]
    data = {
        "clubs": [{"id": f"clb-{number}", "name": "A"} for number in range(20_000)],
        "associations": [
            {"id": "h", "name": "H", "returns": [{"period": "2024", "figures": {}, "clubs": names}]},
        ],
    }

    assert len(in_data(data)) == 20_000


def test_empty_register_is_legal():
    """A register of nothing, and a club of nobody, are registers."""
    assert Register() == read_text("{}", today=TODAY)
    assert Register(clubs=(Club("a", "CLB A"),)) == read_data(club(), today=TODAY)
