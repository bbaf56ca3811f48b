"""A register in which mistakes were planted, and one of honest reports that look odd."""

from datetime import date

from lthtgn import open_rulebook
from lthtgn.exchange import read_data

PLANTED = {
    "title": "Sổ thử",
    "associations": [
        {
            "id": "hoi-tinh",
            "name": "Hội NCT tỉnh",
            "level": "province",
            "place": {"province": "01", "edition": "63"},
            "returns": [
                {
                    "period": "2023",
                    "figures": {"clubs": 100, "members": 5600, "loans.borrowers": 900, "loans.amount": 4000000000},
                },
                {
                    "period": "2024",
                    "figures": {
                        "clubs": 110,
                        "members": 5500,
                        "members.women": 3600,
                        "members.men": 2000,
                        "members.older_women": 3700,
                        "members.poor": 900,
                        "members.near_poor": 800,
                        "members.hardship": 1600,
                        "clubs.new": 120,
                        "composition.women": "75 %",
                        "composition.older_members": "70 %",
                        "composition.members_aged_55": "66 %",
                    },
                },
                {"period": "2024-01/2024-06", "figures": {"loans.amount": 3000000000}},
                {"period": "2024", "source": "bản bổ sung", "figures": {"members": 5650, "loans.amount": 2500000000}},
            ],
        }
    ],
    "clubs": [
        {
            "id": "a",
            "name": "CLB A",
            "founded": "2023-05-20",
            "place": {"province": "01", "edition": "63"},
            "returns": [
                {"period": "2022", "figures": {"members": 57}},
                {
                    "period": "2024",
                    "figures": {
                        "members": 58,
                        "members.older": 40,
                        "members.women": 35,
                        "members.older_women": 36,
                        "board.members": 5,
                    },
                },
            ],
        }
    ],
}

HONEST = {
    "title": "Sổ thật",
    "associations": [
        {
            "id": "hoi-tinh",
            "name": "Hội NCT tỉnh",
            "level": "province",
            "place": {"province": "01", "edition": "63"},
            "returns": [
                {
                    "period": "2024",
                    "figures": {
                        "clubs": 110,
                        "members": "trên 6.000 thành viên",
                        "members.women": 4311,
                        "members.older": "khoảng 4.200 người",
                        "members.poor": 700,
                        "members.near_poor": 400,
                        "members.hardship": 1300,
                        "clubs.new": 110,
                        "loans.borrowers": 2950,
                        "loans.made": 3500,
                        "loans.amount": 14750000000,
                        "help.people": "9.120 lượt",
                        "communes.with_clubs": 83,
                        "communes": 83,
                        "composition.women": "trên 65 %",
                    },
                },
                {"period": "2024-01/2024-06", "figures": {"loans.borrowers": 2900, "loans.amount": 7000000000}},
                {"period": "2024-07/2024-12", "figures": {"loans.borrowers": 2900, "loans.amount": 7750000000}},
            ],
        }
    ],
    "clubs": [
        {
            "id": "a",
            "name": "CLB A",
            "founded": "2023-05-20",
            "place": {"province": "01", "edition": "63"},
            "returns": [
                {"period": "2023", "figures": {"members": 60}},
                {
                    "period": "2024",
                    "figures": {
                        "members": 55,
                        "members.women": 55,
                        "members.older": 55,
                        "members.older_women": 55,
                        "members.poor": 10,
                        "members.hardship": 10,
                        "meetings.months": 12,
                    },
                },
            ],
        }
    ],
}


def found(data):
    book = open_rulebook(plugins=())
    register = read_data(data, today=date(2025, 12, 31))
    return sorted(
        (item.where, item.rule.id.removeprefix("audit."), item.severity.value) for item in book.audit(register)
    )


def test_every_mistake_that_was_planted_is_found():
    assert found(PLANTED) == [
        ("a", "before_founding", "impossible"),
        ("a", "part_above_whole", "impossible"),
        ("hoi-tinh", "age_lines_cross", "impossible"),
        ("hoi-tinh", "estimated_total", "suspicious"),  # 5,600 = 100 × 56
        ("hoi-tinh", "estimated_total", "suspicious"),  # 5,500 = 110 × 50
        ("hoi-tinh", "groups_do_not_add_up", "impossible"),  # women and men
        ("hoi-tinh", "groups_do_not_add_up", "impossible"),  # the poor and the near-poor
        ("hoi-tinh", "members_fall_while_clubs_rise", "suspicious"),
        ("hoi-tinh", "new_above_all", "impossible"),
        ("hoi-tinh", "part_above_whole", "impossible"),
        ("hoi-tinh", "returns_differ", "impossible"),
        ("hoi-tinh", "share_differs", "impossible"),
        ("hoi-tinh", "year_above_cumulative", "impossible"),
    ]


def test_honest_reports_are_left_alone():
    """All clubs new, communes all covered, a club of older women only, who all left and came, borrowers of two halves."""
    assert found(HONEST) == []
