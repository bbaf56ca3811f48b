"""What leaves a register names nobody, says nothing sensitive, and contradicts nothing: it only knows less."""

from __future__ import annotations

from datetime import date

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lthtgn.builtin import national
from lthtgn.errors import LthtgnError
from lthtgn.exchange import read_data, write_data, write_json
from lthtgn.hooks import Plugin, assemble
from lthtgn.model.areas import ActivityArea
from lthtgn.model.associations import Association, FeeRelief, Membership
from lthtgn.model.awards import Award, RecipientKind
from lthtgn.model.care import CarePair, CareVisit
from lthtgn.model.clubs import Club, Complete, Records
from lthtgn.model.consents import Consent, ConsentForm, DataRequest, RequestKind
from lthtgn.model.funds import Loan
from lthtgn.model.people import BoardMember, Member, Volunteer
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.ranges import Verdict
from lthtgn.rules.data_classes import FIELDS, DataClass, Nature
from lthtgn.rules.redaction import Births, Disclosure, pseudonymise, redact
from lthtgn.testing import strategies

BOOK = assemble([Plugin("national", national)])
KEY = b"0123456789abcdef"
DECIDED = {Verdict.MET, Verdict.NOT_MET}
SETTINGS = settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
ways = st.sampled_from(
    [
        redact,
        lambda r: redact(r, births=Births.NONE),
        lambda r: pseudonymise(r, KEY),
        lambda r: pseudonymise(r, KEY, births=Births.NONE),
    ]
)


@SETTINGS
@given(strategies.registers(), ways, st.sampled_from([date(2019, 6, 30), date(2024, 12, 31), date(2025, 12, 31)]))
def test_what_leaves_only_knows_less(register, way, day):
    """Every figure is as wide or wider, and what is decided is decided alike."""
    left = way(register)
    period = Period.year(day.year)
    for whole, less in zip(register.clubs, left.clubs, strict=True):
        a, b = (BOOK.tabulate(Register(clubs=(club,)), day, period) for club in (whole, less))
        for id_, measure in BOOK.measures.items():
            if measure.subject.value == "club" and a.columns[id_][0] != b.columns[id_][0]:
                assert a.columns[id_][0].refines(b.columns[id_][0]), id_
        for known, loose in zip(
            BOOK.assess(whole, day, period=period), BOOK.assess(less, day, period=period), strict=True
        ):
            if loose.verdict in DECIDED:
                assert loose.verdict is known.verdict, known.criterion.id


@SETTINGS
@given(strategies.associations(), ways)
def test_dues_only_widen(association, way):
    """What is due of an association whose reliefs stay here is as wide or wider."""
    register = Register(associations=(association,))
    [whole], [less] = (BOOK.association_sheets(item, date(2024, 12, 31)) for item in (register, way(register)))
    assert whole.members.refines(less.members)
    assert whole.collected.refines(less.collected)
    assert whole.due is less.due is None or whole.due.refines(less.due)


@SETTINGS
@given(strategies.registers(), ways)
def test_what_leaves_is_a_register(register, way):
    """It is written, and read again, as any other; doing it twice changes no more than pseudonyms."""
    left = way(register)
    assert read_data(write_data(left), today=strategies.TODAY) == left
    again = redact(left)
    assert redact(again) == again


@SETTINGS
@given(strategies.registers())
def test_pseudonyms_keep_people_apart(register):
    """As many people as before, named in as many places."""
    left = pseudonymise(register, KEY)
    for whole, less in zip(register.clubs, left.clubs, strict=True):
        for kind in ("members", "board", "volunteers"):
            before = [row.id for row in getattr(whole, kind)]
            after = [row.id for row in getattr(less, kind)]
            assert [before.index(id_) for id_ in before] == [after.index(id_) for id_ in after]
        of = dict(zip([m.id for m in whole.members], [m.id for m in less.members], strict=True))
        assert [of.get(row.id) for row in whole.board if row.id in of] == [
            new.id for row, new in zip(whole.board, less.board, strict=True) if row.id in of
        ]


@SETTINGS
@given(strategies.registers(), ways)
def test_nothing_sensitive_leaves(register, way):
    """No sensitive field holds anything, and no name, card or exact birth date is left."""

    def seen(row):
        for name, found in FIELDS[type(row)].items():
            value = getattr(row, name)
            if isinstance(value, PartialDate) and found.nature is Nature.BIRTH:
                assert value.month is None
                continue
            if found.data is DataClass.SENSITIVE or found.nature in {Nature.NAME, Nature.WORDS}:
                assert value in (None, ()), f"{type(row).__name__}.{name}"
            for item in value if isinstance(value, tuple) else (value,):
                if type(item) in FIELDS:
                    seen(item)

    seen(way(register))


# Worked by hand.

MARKS = ("Nguyễn Thị Bí Mật", "0912345678", "BM-thẻ-77", "bà Mật cho vay", "con gái bà Mật")
NAME, ID, CARD, WORDS, REPRESENTATIVE = MARKS


def planted():
    good = Consent(
        "c1",
        ID,
        "chăm sóc",
        PartialDate(2026, 1, 5),
        ConsentForm.WRITING,
        REPRESENTATIVE,
        True,
        True,
        True,
        True,
        True,
        True,
    )
    club = Club(
        "a",
        "CLB A",
        complete=(Complete(Records.MEMBERS), Complete(Records.LOANS), Complete(Records.CARE_PAIRS)),
        members=(
            Member(ID, NAME, born=PartialDate(1950, 3, 13), joined=PartialDate(2020), hardship=True, needs_loan=True),
            Member("m2", joined=PartialDate(2020), hardship=False),
        ),
        board=(BoardMember(ID, WORDS),),
        volunteers=(Volunteer(ID, ActivityArea.HOME_CARE),),
        loans=(Loan(WORDS, ID, PartialDate(2024), 1_000_000), Loan("l2", "m2", PartialDate(2024), 2_000_000)),
        care_pairs=(CarePair("m2", ID),),
        care_visits=(CareVisit(WORDS, PartialDate(2024), ID, (ID, "m2")),),
        consents=(good,),
    )
    hoi = Association(
        "h1",
        "Hội",
        memberships=(Membership(CARD, NAME, PartialDate(1950, 3, 13), "a", ID, card=CARD),),
        reliefs=(FeeRelief(CARD, 0, WORDS),),
    )
    award = Award(WORDS, PartialDate(2025), "UBND xã", RecipientKind.INDIVIDUAL, occasion=WORDS, recipients=(ID,))
    body = Award("k2", PartialDate(2025), "UBND xã", RecipientKind.COLLECTIVE, recipients=("a", "h1", ID))
    return Register(WORDS, WORDS, (club,), (hoi,), (award, body))


@pytest.mark.parametrize("way", [redact, lambda register: pseudonymise(register, KEY)])
def test_no_mark_is_left(way):
    text = write_json(way(planted()))
    assert [mark for mark in MARKS if mark in text] == []
    assert "1950-03" not in text


def test_one_person_has_one_pseudonym_wherever_named():
    left = pseudonymise(planted(), KEY)
    club, hoi = left.clubs[0], left.associations[0]
    one = club.members[0].id
    assert {one} == {club.board[0].id, club.volunteers[0].id, hoi.memberships[0].member, left.awards[0].recipients[0]}
    assert left.awards[1].recipients == ("a", "h1", one)  # bodies keep their ids


@pytest.mark.parametrize("way", [redact, lambda register: pseudonymise(register, KEY)])
@pytest.mark.parametrize("kind", list(RecipientKind))
def test_whoever_is_rewarded_has_the_pseudonym_of_elsewhere(way, kind):
    club = Club(
        "a",
        "CLB A",
        members=(Member("m1"), Member("x")),
        board=(BoardMember("b1"),),
        volunteers=(Volunteer("v1", ActivityArea.HOME_CARE),),
    )
    memberships = (Membership("hv-1"), Membership("m1", club="a", member="m1"), Membership("x"))
    award = Award(
        "k",
        PartialDate(2025),
        "UBND xã",
        kind,
        recipients=("h1/hv-1", "hv-1", "b1", "v1", "a/b1", "m1", "a/m1", "x", "nobody"),
    )
    left = way(
        Register(clubs=(club,), associations=(Association("h1", "Hội", memberships=memberships),), awards=(award,))
    )
    [club], [hoi], [award] = left.clubs, left.associations, left.awards
    m1, x = (member.id for member in club.members)
    hv, of_m1, other_x = (item.id for item in hoi.memberships)
    b1, v1 = club.board[0].id, club.volunteers[0].id
    *known, of_either, nobody = award.recipients
    assert known == [f"h1/{hv}", hv, b1, v1, f"a/{b1}", m1, f"a/{m1}"]
    assert len({m1, x, hv, of_m1, other_x, b1, v1, of_either, nobody}) == 9  # who of two it is cannot be told


def test_pseudonyms_hang_on_the_key():
    one, two = (pseudonymise(planted(), key).clubs[0].members[0].id for key in (KEY, KEY[::-1]))
    assert one != two
    assert one == pseudonymise(planted(), KEY).clubs[0].members[0].id
    with pytest.raises(LthtgnError, match="16 bytes"):
        pseudonymise(planted(), b"short")


def test_what_is_left_out_is_no_longer_declared_complete():
    assert redact(planted()).clubs[0].complete == (Complete(Records.MEMBERS),)
    assert redact(planted()).associations[0].reliefs is None


def test_sensitive_data_leaves_by_consent_alone():
    """Of who consented to this very purpose; a list that then lacks rows is not complete."""
    asked = redact(planted(), disclosure=Disclosure("chăm sóc", date(2026, 6, 1)))
    first, second = asked.clubs[0].members
    assert (first.hardship, first.needs_loan, second.hardship) == (True, True, None)
    assert [(loan.id, loan.borrower, loan.amount) for loan in asked.clubs[0].loans] == [("1", first.id, 1_000_000)]
    assert asked.clubs[0].care_pairs == ()  # the carer did not consent
    assert asked.clubs[0].complete == (Complete(Records.MEMBERS),)
    for purpose, on in (("báo cáo", date(2026, 6, 1)), ("chăm sóc", date(2026, 1, 4))):
        other = redact(planted(), disclosure=Disclosure(purpose, on))
        assert (other.clubs[0].members[0].hardship, other.clubs[0].loans) == (None, ())


@pytest.mark.parametrize("done", [None, PartialDate(2026, 5, 10)])
@pytest.mark.parametrize("kind", [RequestKind.WITHDRAW, RequestKind.RESTRICT, RequestKind.OBJECT, RequestKind.DELETE])
def test_nothing_sensitive_leaves_of_who_asked_to_stop(kind, done):
    """In a club and in an association, from the day of the request on."""
    source = planted()
    [club], [hoi] = source.clubs, source.associations
    asked = DataRequest("r1", ID, kind, PartialDate(2026, 5, 4), done=done)
    club = attrs.evolve(club, requests=(asked,))
    hoi = attrs.evolve(
        hoi,
        consents=(attrs.evolve(club.consents[0], who=CARD),),
        requests=(attrs.evolve(asked, who=CARD),),
    )
    register = attrs.evolve(source, clubs=(club,), associations=(hoi,))
    for day, leaves in ((3, True), (4, False), (31, False)):
        left = redact(register, disclosure=Disclosure("chăm sóc", date(2026, 5, day)))
        assert (left.clubs[0].members[0].hardship is True) is leaves
        assert (len(left.clubs[0].loans) == 1) is leaves
        assert (left.associations[0].reliefs is not None) is leaves


def test_who_decided_on_a_relief_leaves_by_name_of_the_field_alone():
    """Consent lets the relief leave; its free words may name somebody else."""
    source = planted()
    [hoi] = source.associations
    hoi = attrs.evolve(hoi, consents=(attrs.evolve(source.clubs[0].consents[0], who=CARD),))
    register = attrs.evolve(source, associations=(hoi,))
    asked = Disclosure("chăm sóc", date(2026, 5, 1))
    for words, said in (((), None), (("FeeRelief.decided_by",), WORDS)):
        [relief] = redact(register, disclosure=asked, words=words).associations[0].reliefs
        assert (relief.amount, relief.decided_by) == (0, said)
    assert redact(register, words=("FeeRelief.decided_by",)).associations[0].reliefs is None


def test_words_leave_when_they_are_asked_for():
    assert redact(planted(), words=("Register.title",)).title == WORDS
    with pytest.raises(LthtgnError, match="Member.name"):
        redact(planted(), words=("Member.name",))


def test_births():
    assert redact(planted()).clubs[0].members[0].born == PartialDate(1950)
    assert redact(planted(), births=Births.NONE).clubs[0].members[0].born is None
    assert redact(planted()).clubs[0].members[1].born is None
