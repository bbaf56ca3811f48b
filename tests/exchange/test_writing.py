"""What is written: one plain form, the same every time."""

import tomllib

from lthtgn.exchange import read_text, write_data, write_json, write_toml
from lthtgn.model.areas import ActivityArea
from lthtgn.model.associations import Association
from lthtgn.model.awards import Award, RecipientKind
from lthtgn.model.clubs import ABSENT, Charter, Club, Complete, Records
from lthtgn.model.funds import Loan, Repayment
from lthtgn.model.people import BoardMember, HouseholdClass, HouseholdStatus, Member, Sex
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.places import Edition, Place
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.ranges import Range

YEAR = Period.year(2024)
CLUB = Club(
    "an-trai",
    "CLB thôn An Trai",
    place=Place("01", Edition.OF_63, commune="Vân Canh"),
    founded=Period.parse("2023/2024"),
    founding_decision=ABSENT,
    charter=Charter(),
    complete=(Complete(Records.MEMBERS),),
    members=(
        Member("m1", "Nguyễn Thị Ánh", Sex.FEMALE, PartialDate(1950), PartialDate(2023, 5, 1), hardship=False),
        Member("m2", households=(HouseholdStatus(2024, HouseholdClass.POOR),)),
    ),
    board=(BoardMember("m1", "chủ nhiệm", areas=tuple(ActivityArea)),),
    loans=(Loan("l1", "m2", PartialDate(2024, 1), 5_000_000, repayments=(Repayment(PartialDate(2024, 6), 1),)),),
    returns=(Return(YEAR, (Figure("members", Range(57, 57)), Figure("members.older", Range(30, None), 'trên "30"'))),),
)
REGISTER = Register(
    title="Xã Vân Canh",
    clubs=(CLUB,),
    associations=(Association("h", "Hội NCT", returns=(Return(YEAR, (), ("an-trai",)),)),),
    awards=(Award("t", PartialDate(2025, 5), "UBND xã", RecipientKind.COLLECTIVE, Range(3, 3)),),
)

TOML = """\
title = "Xã Vân Canh"

[[clubs]]
id = "an-trai"
name = "CLB thôn An Trai"
place = { province = "01", edition = "63", commune = "Vân Canh" }
founded = "2023/2024"
founding_decision = "absent"
charter = {}
complete = [
    { records = "members" },
]
members = [
    { id = "m1", name = "Nguyễn Thị Ánh", sex = "female", born = "1950", joined = "2023-05-01", hardship = false },
    { id = "m2", households = [{ year = 2024, class = "poor" }] },
]
board = [
    { id = "m1", title = "chủ nhiệm", areas = ["livelihood", "health", "home_care", "mutual_help", "rights", "awareness", "culture", "resources"] },
]
loans = [
    { id = "l1", borrower = "m2", on = "2024-01", amount = 5000000, repayments = [{ on = "2024-06", principal = 1 }] },
]

[[clubs.returns]]
period = "2024"

[clubs.returns.figures]
members = 57
"members.older" = { value = "30..", text = "trên \\"30\\"" }

[[associations]]
id = "h"
name = "Hội NCT"

[[associations.returns]]
period = "2024"
clubs = ["an-trai"]

[associations.returns.figures]

[[awards]]
id = "t"
on = "2025-05"
issuer = "UBND xã"
recipient = "collective"
number = 3
"""


def test_toml_is_for_people():
    """A club is a table, each of its rows a line, figures a table of their own."""
    assert write_toml(REGISTER) == TOML


def test_written_text_reads_back():
    """Both texts read back as the register that was written."""
    assert read_text(TOML, format="toml") == REGISTER
    assert read_text(write_json(REGISTER)) == REGISTER


def test_json_is_indented_and_vietnamese():
    """JSON keeps the letters as they are, and ends with a new line."""
    text = write_json(Register(title="Xã Vân Canh"))

    assert text == '{\n  "title": "Xã Vân Canh"\n}\n'


def test_both_texts_hold_the_same_data():
    """TOML and JSON are two spellings of the same plain data."""
    assert write_data(REGISTER) == tomllib.loads(TOML)


def test_empty_register_in_toml():
    """An empty register is a remark, because an empty file would be a problem."""
    assert write_toml(Register()) == "# an empty register\n"
    assert Register() == read_text(write_toml(Register()), format="toml")


def test_letters_that_toml_escapes():
    """Quotes, backslashes and ends of lines are escaped, other letters are not."""
    register = Register(title='a"b\\c\nd\te\rf ă \u00a0')

    assert write_toml(register) == 'title = "a\\"b\\\\c\\nd\\te\\rf ă \u00a0"\n'
    assert write_toml(Register(title="\0\x7f")) == 'title = "\\u0000\\u007f"\n'


def test_long_lists_take_lines():
    """A list that does not fit into its line takes a line for each item."""
    clubs = tuple(f"club-number-{number}" for number in range(8))
    register = Register(associations=(Association("h", "H", returns=(Return(YEAR, (), clubs),)),))

    text = write_toml(register)

    assert 'clubs = [\n    "club-number-0",\n' in text
    assert "".join(f'    "{club}",\n' for club in clubs) + "]\n" in text
