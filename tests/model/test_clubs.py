"""Clubs, people, areas and what else the model holds: frozen values, in which what is not said is not known."""

import attrs
import pytest

from lthtgn.model.activities import Activity, ActivityKind
from lthtgn.model.areas import ActivityArea
from lthtgn.model.associations import Association, AssociationLevel, Branch
from lthtgn.model.awards import Award, RecipientKind
from lthtgn.model.care import CarePair, CareVisit
from lthtgn.model.clubs import ABSENT, Absent, Charter, Club, ClubStatus, Complete, FoundingDecision, Records, Status
from lthtgn.model.funds import EntryKind, Fund, FundEntry, FundKind, Loan, Repayment
from lthtgn.model.people import BoardMember, HouseholdClass, HouseholdStatus, Member, Sex, Volunteer
from lthtgn.model.periods import PartialDate
from lthtgn.model.returns import Figure, Return
from lthtgn.ranges import Range

DAY = PartialDate(2024, 5, 10)


@pytest.mark.parametrize(
    "value",
    [
        Club("a", "A"),
        Member("m"),
        BoardMember("m"),
        Volunteer("m", ActivityArea.HOME_CARE),
        HouseholdStatus(2024, HouseholdClass.POOR),
        Activity("a", DAY, ActivityKind.MEETING),
        Fund(FundKind.OPERATING),
        FundEntry("e", FundKind.OPERATING, DAY, EntryKind.FEE, 1),
        Loan("l", "m", DAY, 1),
        Repayment(DAY, 1),
        CarePair("m", "p"),
        CareVisit("v", DAY, "p"),
        Association("h", "H"),
        Branch("b", "B"),
        Award("a", DAY, "UBND", RecipientKind.COLLECTIVE),
        FoundingDecision(),
        Charter(),
        ClubStatus(DAY, Status.ACTIVE),
        Complete(Records.MEMBERS),
        Figure("members", Range.exact(1)),
    ],
    ids=lambda value: type(value).__name__,
)
def test_values_are_frozen_and_slotted(value: object):
    """Nothing of the model can be changed or given a new attribute, and equal values are one in a set."""
    name = attrs.fields(type(value))[0].name
    with pytest.raises(AttributeError):
        setattr(value, name, None)
    with pytest.raises(AttributeError):
        value.new = 1  # type: ignore[attr-defined]
    assert 1 == len({value, attrs.evolve(value)})


def test_nothing_is_known_of_a_bare_club():
    """A club with a name only: everything else is not known or empty, and nothing is taken for absent."""
    club = Club("a", "A")
    fields = [field.name for field in attrs.fields(Club) if field.name not in {"id", "name"}]
    assert {None, ()} == {getattr(club, name) for name in fields}


def test_absent_is_not_unknown():
    """`ABSENT` is one value, and says something else than `None`."""
    assert ABSENT is Absent("absent")
    assert Club("a", "A", charter=ABSENT) != Club("a", "A", charter=None)


def test_nothing_is_known_of_a_bare_member():
    """A member of whom nothing is said is neither a man nor young, neither poor nor not."""
    member = Member("m")
    fields = [field.name for field in attrs.fields(Member) if field.name not in {"id", "households"}]
    assert {None} == {getattr(member, name) for name in fields}


def test_an_award_is_given_to_one_unless_it_says_more():
    """The number of recipients is 1 by default."""
    assert Range.exact(1) == Award("a", DAY, "UBND", RecipientKind.INDIVIDUAL).number


def test_an_association_is_of_a_commune_unless_it_says_otherwise():
    """The level is the commune's, and its branches are not taken for complete."""
    association = Association("h", "Hội Người cao tuổi xã Vân Canh")
    assert (AssociationLevel.COMMUNE, False) == (association.level, association.branches_complete)


def test_the_eight_areas():
    """The eight activity areas by their Vietnamese names, as the Association words them."""
    expected = {
        "livelihood": "Tăng thu nhập",
        "health": "Chăm sóc sức khỏe",
        "home_care": "Chăm sóc tại nhà dựa vào tình nguyện viên",
        "mutual_help": "Tự giúp nhau và hỗ trợ cộng đồng",
        "rights": "Bảo vệ quyền, lợi ích",
        "awareness": "Nâng cao nhận thức, kiến thức",
        "culture": "Chăm sóc đời sống tinh thần thông qua văn hóa, văn nghệ, thăm hỏi, giao lưu",
        "resources": "Vận động nguồn lực",
    }
    assert expected == {area.value: area.term_vi for area in ActivityArea}


def test_every_kind_of_rows_can_be_declared_complete():
    """The kinds of rows are the lists of rows that a club has."""
    lists = {
        "members",
        "board",
        "volunteers",
        "activities",
        "funds",
        "fund_entries",
        "loans",
        "care_pairs",
        "care_visits",
    }
    assert lists == {records.value for records in Records}
    assert lists < {field.name for field in attrs.fields(Club)}


def test_the_choices_of_the_model():
    """The closed lists of the model, by the words under which files give them."""
    expected = {
        Sex: ["female", "male"],
        HouseholdClass: ["poor", "near_poor", "other"],
        Status: ["active", "dormant", "dissolved"],
        FundKind: ["livelihood", "operating"],
        AssociationLevel: ["central", "province", "district", "commune"],
        RecipientKind: ["individual", "collective", "household"],
    }
    assert expected == {kind: [choice.value for choice in kind] for kind in expected}


def test_the_choices_in_vietnamese():
    """Sex, class of a household, kind of fund and of activity in the words of the field."""
    expected = {
        Sex: ["nữ", "nam"],
        HouseholdClass: ["hộ nghèo", "hộ cận nghèo", "hộ khác"],
        FundKind: ["quỹ tăng thu nhập", "quỹ hoạt động"],
    }
    assert expected == {kind: [choice.term_vi for choice in kind] for kind in expected}
    assert "buổi sinh hoạt" == ActivityKind.MEETING.term_vi
    assert len(ActivityKind) == len({kind.term_vi for kind in ActivityKind})


def test_a_return_as_a_value():
    """A return without clubs is about the one that gives it."""
    assert () == Return(period=None, figures=()).clubs  # type: ignore[arg-type]
