"""Parts that are held against the wholes that the measures state, by hand."""

import json
from datetime import date

import pytest

from lthtgn import open_rulebook
from lthtgn.exchange import read_text
from lthtgn.expr.nodes import When
from lthtgn.rules.auditing.parts import parts_of
from lthtgn.rules.consistency import Material
from lthtgn.rules.measures import MEMBERS_IN_HARDSHIP, OLDER_WOMEN, POOR_MEMBERS, WOMEN


@pytest.fixture(scope="module")
def book():
    return open_rulebook(plugins=())


def found(book, figures, owner="clubs"):
    place = {"province": "01", "edition": "63"}
    owned = {"id": "a", "name": "A", "place": place, "returns": [{"period": "2024", "figures": figures}]}
    if owner == "associations":
        owned["level"] = "province"
    text = json.dumps({owner: [owned]})
    return [
        (item.rule.id.removeprefix("audit."), item.first.id, item.second and item.second.id)
        for item in book.audit(read_text(text, today=date(2025, 12, 31)))
    ]


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (
            {"members.older_women": 42, "members.women": 41},
            ("part_above_whole", "members.older_women", "members.women"),
        ),
        (
            {"members.older_women": 34, "members.older": 33},
            ("part_above_whole", "members.older_women", "members.older"),
        ),
        ({"members.older_women": 58, "members": 57}, ("part_above_whole", "members.older_women", "members")),
        ({"members.poor": 21, "members.hardship": 20}, ("part_above_whole", "members.poor", "members.hardship")),
        (
            {"members.near_poor": 21, "members.hardship": 20},
            ("part_above_whole", "members.near_poor", "members.hardship"),
        ),
        (
            {"members.poor": 12, "members.near_poor": 9, "members.hardship": 20},
            ("groups_do_not_add_up", "members.poor+members.near_poor", "members.hardship"),
        ),
        (
            {"members.poor": 32, "members.near_poor": 29, "members": 60},
            ("groups_do_not_add_up", "members.poor+members.near_poor", "members"),
        ),
        ({"board.women": 6, "board.members": 5}, ("part_above_whole", "board.women", "board.members")),
        ({"members.under_55": 21, "members.younger": 20}, ("part_above_whole", "members.under_55", "members.younger")),
    ],
)
@pytest.mark.parametrize("owner", ["clubs", "associations"])
def test_a_part_above_its_whole(book, figures, expected, owner):
    assert found(book, figures, owner) == [expected]


@pytest.mark.parametrize(
    "figures",
    [
        {"members.older_women": 33, "members.women": 41, "members.older": 33},
        {"members.poor": 12, "members.near_poor": 8, "members.hardship": 20, "members": 57},
        {
            "members.poor": 12,
            "members.near_poor": 8,
            "members.hardship": 26,
            "members": 57,
        },  # others are in hardship too
        {"members.poor": "12..", "members.near_poor": 8, "members.hardship": 20},
        {"members.poor": 12, "members.near_poor": 9, "members.hardship": "20.."},
        {"members.older_women": 42, "members.women": "trên 41"},
        {"members.older": 57, "members.women": 41, "members": 57},  # neither lies in the other
    ],
)
def test_parts_that_fit(book, figures):
    assert found(book, figures) == []


def test_a_part_that_is_above_all_is_told_of_the_nearest(book):
    """60 older women of 40 older people of 57 members: the first is above the second, and that says it."""
    figures = {"members.older_women": 60, "members.older": 40, "members": 57}

    assert found(book, figures) == [("part_above_whole", "members.older_women", "members.older")]


def test_whatever_a_measure_says_it_lies_in_is_held_against_it(book):
    """None is listed by hand: a measure that is added is held against its whole."""
    pairs = {(part, whole) for part, whole, _ in parts_of(Material(measures=book.measures))}
    stated = {
        (measure.id, whole.id)
        for measure in book.measures.values()
        for whole in (measure.part_of, *measure.also_part_of)
        if whole is not None and whole.when is measure.when
    }

    assert len(stated) > 40
    assert stated <= pairs
    assert ("loans.borrowers", "members") not in pairs  # who borrowed in the year may have left by its end


def test_what_lies_in_hardship_by_definition():
    assert POOR_MEMBERS.also_part_of == (MEMBERS_IN_HARDSHIP,)
    assert OLDER_WOMEN.also_part_of == (WOMEN,)
    assert WOMEN.when is When.DAY


def test_what_lies_in_two_wholes_says_both(book):
    """42 older women of 41 women and of 40 older people."""
    figures = {"members.older_women": 42, "members.women": 41, "members.older": 40, "members": 57}

    assert sorted(found(book, figures)) == [
        ("part_above_whole", "members.older_women", "members.older"),
        ("part_above_whole", "members.older_women", "members.women"),
    ]
