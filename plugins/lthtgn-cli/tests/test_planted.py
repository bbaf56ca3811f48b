"""No personal value in an error, an aggregate or a report: marks are planted in every personal field, and looked for."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

import lthtgn
from lthtgn.errors import LthtgnError

# Each mark stands in one kind of field. Ids of persons are there too: they may be names, or telephone numbers.
NAME, ID, TITLE, CARD, OCCASION, NOTE = (
    "Vũ Thị Giấu Tên",
    "id-0987654321",
    "chức-kín",
    "thẻ-7788",
    "vì bà Kín",
    "lời kín",
)
OTHER, LENT, VISIT = "id-người-khác", "vay-bà-kín", "thăm-bà-kín"
MARKS = (NAME, ID, TITLE, CARD, OCCASION, NOTE, OTHER, LENT, VISIT, "1950-03-17", "17/3/1950", "1950-03")
REGISTER = f"""
[[clubs]]
id = "a"
name = "CLB A"
founded = "2023-05-10"
as_of = "2025-12-31"
place = {{ province = "01", edition = "63", commune = "Vân Canh" }}
complete = [{{ records = "members" }}, {{ records = "loans" }}, {{ records = "care_pairs" }}]
members = [
    {{ id = "{ID}", name = "{NAME}", sex = "female", born = "1950-03-17", joined = "2023-05-10", households = [{{ year = 2025, class = "poor" }}], hardship = true, needs_loan = true, association_member = true, welfare = {{ citizen = true, pension = false }} }},
    {{ id = "{OTHER}", joined = "2023-05-10", left = "2024-01-31" }},
]
board = [{{ id = "{ID}", title = "{TITLE}", sex = "female" }}]
volunteers = [{{ id = "{OTHER}", area = "home_care" }}]
loans = [{{ id = "{LENT}", borrower = "{ID}", on = "2025-03-01", amount = 5000000 }}]
care_pairs = [{{ carer = "{OTHER}", person = "{ID}" }}]
care_visits = [{{ id = "{VISIT}", on = "2025-03-02", person = "{ID}", carers = ["{OTHER}"] }}]
consents = [{{ id = "{NOTE}", who = "{ID}", purpose = "báo cáo", taken_by = "{NAME}", representative = "{NAME}" }}]
requests = [{{ id = "{NOTE}", who = "{ID}", kind = "delete", received = "2026-01-05" }}]

[[clubs.returns]]
period = "2025"

[clubs.returns.figures]
members = {{ value = 57, text = "{NOTE}" }}

[[associations]]
id = "h1"
name = "Hội NCT xã A"
place = {{ province = "01", edition = "63", commune = "Vân Canh" }}
branches = [{{ id = "b1", name = "Chi hội 1" }}]
branches_complete = true
memberships_complete = true
memberships = [{{ id = "{CARD}", name = "{NAME}", born = "1950-03-17", club = "a", member = "{ID}", branch = "b1", joined = "2015", card = "{CARD}" }}]
reliefs = [{{ who = "{CARD}", amount = 0, decided_by = "{NOTE}" }}]

[[awards]]
id = "k1"
on = "2025-06-06"
issuer = "UBND xã"
recipient = "individual"
occasion = "{OCCASION}"
recipients = ["{ID}"]
"""

# Whatever is wrong with a file, what is said of it repeats nothing that stands in it.
DAMAGES = [
    ("born", 'born = "1950-03-17"', f'born = "{NAME}"'),
    ("a day of nobody", 'born = "1950-03-17"', 'born = "1950-02-30"'),
    ("born late", 'born = "1950-03-17", joined = "2023', 'born = "1950-03-17", joined = "1923'),
    ("sex", 'sex = "female", born', f'sex = "{NAME}", born'),
    ("class", 'class = "poor"', f'class = "{NAME}"'),
    ("twice", f'id = "{OTHER}", joined', f'id = "{ID}", joined'),
    ("a field by a name", "hardship = true", f'"{NAME}" = true'),
    ("a field by an id", "hardship = true", f'"{ID}" = true'),
    ("a table by a name", "needs_loan = true", f'"Lan" = {{ "{NAME}" = 1 }}'),
    ("a number for a name", f'name = "{NAME}", sex', "name = 7, sex"),
    ("borrower", f'borrower = "{ID}"', f'borrower = "{NAME}"'),
    ("repaid", "amount = 5000000", 'amount = 5000000, repayments = [{ on = "2020", principal = 9000000 }]'),
    ("figure", "members = { value", f'"{NAME}" = {{ value'),
    ("quotes", f'name = "{NAME}", sex', f'name = "{NAME}, sex'),
    ("no number", "amount = 5000000", f'amount = "{NAME}"'),
    ("form", 'purpose = "báo cáo"', f'purpose = "báo cáo", form = "{NAME}"'),
    ("request", 'kind = "delete"', f'kind = "{NAME}"'),
    ("relief", "amount = 0", "amount = -1"),
    ("membership", 'joined = "2015"', 'joined = "1915"'),
    # A given name without its marks looks like the name of a field.
    ("a field by a plain name", "hardship = true", "lan = true"),
    ("a field by a name near a field", "hardship = true", "lan = true, nam = true"),
    ("a table of a club by a plain name", 'name = "CLB A"', 'name = "CLB A"\nlan = 1'),
    ("a figure by a plain name", "members = { value", "lan = { value"),
    ("a figure by a plain name, not understood", "members = { value = 57", 'lan = { value = "ba"'),
    ("a figure of a plain name", "members = { value = 57, text", "lan = { lan = 57, text"),
    ("a key twice", "hardship = true", f'"{NAME}" = true, "{NAME}" = false'),
    ("a table twice", "[clubs.returns.figures]", f'[clubs."{NAME}"]\n[clubs."{NAME}"]'),
    # Somebody who is on no list that is declared complete, by an id near to one that is.
    (
        "consent of nobody",
        f'consents = [{{ id = "{NOTE}", who = "{ID}"',
        f'consents = [{{ id = "{NOTE}", who = "{ID}0"',
    ),
    (
        "request of nobody",
        f'who = "{ID}", kind = "delete", received = "2026-01-05"',
        f'who = "{NAME}", kind = "delete", received = "2025-01-05"',
    ),
    (
        "nomination of nobody",
        "requests = [",
        f'nominations = [{{ id = "{NOTE}", recipient = "individual", member = "{NAME}" }}]\nrequests = [',
    ),
    ("relief of nobody", f'who = "{CARD}"', f'who = "{NAME}"'),
    ("member of a club who is not", f'member = "{ID}"', f'member = "{NAME}"'),
    ("member of no branch", 'branch = "b1"', f'branch = "{NAME}"'),
]
AGGREGATES = [
    *(("report", "--format", form) for form in ("text", "markdown", "csv", "json")),
    ("report", "--by", "province", "--by", "household"),
    ("check",),
    ("check", "--format", "json"),
    ("check", "--format", "csv"),
    ("audit",),
    ("audit", "--format", "json"),
    ("indicators",),
    ("indicators", "--by", "club", "--format", "csv"),
    ("indicators", "--by", "sex", "--format", "json"),
    ("association",),
    ("association", "--format", "json"),
    ("privacy",),
    ("privacy", "--format", "json"),
]
LISTS = [
    ("longevity", "--year", "2025"),
    ("entitlements", "--unknown"),
    ("entitlements", "--all", "--format", "csv"),
    ("association", "--list"),
    ("privacy", "--list", "--keep-months", "0"),
]


def found(text: str, marks=MARKS) -> list[str]:
    return [mark for mark in marks if mark in text or re.sub(r"[^\x00-\x7f]", "?", mark) in text.split()]


@pytest.fixture
def planted(tmp_path: Path) -> Path:
    path = tmp_path / "clb.toml"
    path.write_text(REGISTER, encoding="utf-8")
    return path


@pytest.mark.parametrize("command", AGGREGATES, ids=" ".join)
def test_aggregates_name_nobody(run, planted, command):
    """Neither names nor ids nor any words about people, in no format."""
    on = () if command[0] == "audit" else ("--on", "2025-12-31")
    result = run(command[0], str(planted), *command[1:], *on)

    assert result.exit_code == 0, result.stderr
    assert found(result.stdout + result.stderr) == []


@pytest.mark.parametrize("command", LISTS, ids=" ".join)
def test_lists_show_ids_alone_unless_names_are_asked_for(run, planted, command):
    """A list of people is asked for by name; even then people are named only by `--names`."""
    on = () if command[0] == "longevity" else ("--on", "2026-06-30")
    result = run(command[0], str(planted), *command[1:], *on)

    assert result.exit_code == 0, result.stderr
    assert found(result.stdout + result.stderr, [mark for mark in MARKS if mark not in {ID, OTHER, CARD, NOTE}]) == []


@pytest.mark.parametrize(("damage", "old", "new"), DAMAGES, ids=[damage[0] for damage in DAMAGES])
def test_errors_repeat_nothing(run, planted, damage, old, new):
    """Of a damaged file, on the command line and as an error of the library."""
    assert old in REGISTER
    planted.write_text(REGISTER.replace(old, new, 1), encoding="utf-8")
    result = run("report", str(planted), "--on", "2025-12-31")
    with pytest.raises(LthtgnError) as caught:
        lthtgn.open_rulebook(plugins=()).read(planted)

    assert result.exit_code == 2
    for text in (result.stdout, result.stderr, str(caught.value), repr(caught.value)):
        assert found(text, [*MARKS, "Lan"]) == []
        assert re.findall(r"\blan\b|\bnam\b(?! mang)", text) == []


def test_what_is_found_names_nobody_when_it_is_printed(planted):
    """A finding, a cell or a contradiction in a log or a traceback; a member shows no name."""
    book = lthtgn.open_rulebook(plugins=())
    register = book.read(planted)
    day = date(2025, 12, 31)
    table = book.tabulate(register, day)
    things = [*book.assess(register.clubs[0], on=day), *table.contradictions, *book.audit(register)]
    things += [*book.compute(register, on=day).cells, *book.association_sheets(register, day)]
    things += [finding for _, finding in book.data_requests(register, date(2026, 6, 1))]

    assert found(repr(things)) == []
    assert NAME not in repr(register.clubs[0].members)
    assert CARD not in repr(register.associations[0].memberships[0]).replace(f"id='{CARD}'", "")


def test_a_broken_storage_repeats_nothing(run, planted, tmp_path):
    """Rows that a person has changed by hand in the database."""
    import sqlite3

    storage = tmp_path / "clb.db"
    run("import", str(planted), f"sqlite:///{storage}")
    with sqlite3.connect(storage) as db:
        db.execute("UPDATE member SET born = ?, welfare = ?", (NAME, f'{{"{NAME}": 1}}'))
    result = run("report", f"sqlite:///{storage}", "--on", "2025-12-31")

    assert result.exit_code == 2
    assert found(result.stdout + result.stderr) == []
