"""What there is to say of any rule, and what differs in the law between two days."""

from datetime import date

import attrs
import pytest

from lthtgn.errors import UnknownIdError
from lthtgn.hooks import RuleBook
from lthtgn.hooks.cards import kinds_of
from lthtgn.hooks.changing import ChangeKind, Turn
from lthtgn.model.places import Edition, Place

BEFORE, AFTER = date(2025, 6, 30), date(2025, 8, 1)


def test_every_rule_has_a_card(book: RuleBook):
    """Of every kind: both terms, the plugin, and a fact of the dossier or something that it reads."""
    for kind, values in kinds_of(book).items():
        for id_ in values:
            card = book.card(id_)
            assert (card.kind, card.id, bool(card.term_vi)) == (kind, id_, True)
            assert card.plugin == ("national" if kind != "exclusion" else None)
            bare = kind in {"document", "measure"} or (kind == "parameter" and not card.rule.history)  # for a province
            assert card.facts or card.reads or card.read_by or bare, id_


def test_what_has_an_english_term(book: RuleBook):
    """Every kind that is a rule; of documents those whose title is published or ours."""
    without = {kind: [id_ for id_ in values if not book.card(id_).term_en] for kind, values in kinds_of(book).items()}
    assert [kind for kind, ids in without.items() if ids] == ["exclusion", "document"]
    assert "qd-1648-2025" not in without["document"]


@pytest.mark.parametrize(
    ("id_", "reads"),
    [
        ("composition.size", {"members", "composition.size.min", "composition.size.max"}),
        ("members.older", {"members", "members.born", "people.older_person.age"}),
        ("targets.loan_coverage_share", {"loans.borrowers", "members", "members.need_loan"}),
        ("livelihood.loan_coverage", {"loans.borrowers", "members", "targets.loan_coverage_share"}),
        ("full_activity", {"operation.all_areas", "operation.well_managed"}),
        ("composition.size.min", set()),
    ],
)
def test_what_a_rule_reads(book: RuleBook, id_: str, reads: set[str]):
    """Found by walking: measures, the fields of their rows, the numbers of the law, criteria and targets."""
    assert {item.id for item in book.card(id_).reads} >= reads
    if not reads:
        assert book.card(id_).reads == ()


def test_what_reads_a_rule(book: RuleBook):
    """The other way round."""
    assert {"composition.size"} <= {item.id for item in book.card("composition.size.min").read_by}
    assert {"entitlements.social_pension.from_70", "entitlements.allowance.no_income"} <= {
        item.id for item in book.card("nd-176-2025").read_by
    }


def test_the_values_of_a_card(book: RuleBook):
    """Over time, each with its last day, document and certainty; local values among them."""
    values = book.card("composition.size.min").values
    assert [(value.since, value.until) for value in values] == [
        (date(2017, 4, 5), date(2020, 8, 31)),
        (date(2020, 8, 31), date(2025, 8, 1)),
        (date(2025, 8, 1), None),
    ]
    assert values[-1].low is None
    assert [value.cite.document.number for value in values] == ["307/QĐ-UBND", "1336/QĐ-TTg", "1648/QĐ-TTg"]


def test_a_dispute_stands_on_the_card(book: RuleBook):
    """That sources differ is told in words, with the fact of the dossier."""
    card = book.card("targets.fully_active_clubs_share")
    assert "C-04" in card.facts
    assert any("80 %" in words for words in card.disputes)


def test_an_unknown_id(book: RuleBook):
    """The nearest of any kind is suggested."""
    with pytest.raises(UnknownIdError, match="qd-1648-2025"):
        book.card("qd-1648-2052")


# What differs between two days.


def of(book: RuleBook, number: str, kind: ChangeKind) -> set[tuple[Turn, str]]:
    """What a document caused from 30 June to 1 August 2025."""
    return {
        (item.turn, item.rule.id)
        for item in book.law_changes(BEFORE, AFTER)
        if item.document.number == number and item.kind is kind
    }


def test_what_1648_changed(book: RuleBook):
    """Its targets (1648-10 to 1648-17), the programme of new clubs, and bounds that are no longer known (UNK-04)."""
    number = "1648/QĐ-TTg"
    assert of(book, number, ChangeKind.PROGRAMME) == {(Turn.STARTS, "1648")}
    assert (ChangeKind.PROGRAMME, "1336") not in {
        (item.kind, item.rule.id) for item in book.law_changes(BEFORE, AFTER)
    }  # its last day is not stated (UNK-05)
    assert of(book, number, ChangeKind.TARGET) == {
        (Turn.STARTS, f"targets.{name}")
        for name in (
            "new_clubs",
            "clubs_kept_up_share",
            "new_club_older_members",
            "older_women_share",
            "plains_communes_to_standard_share",
            "mountain_border_island_communes_to_standard_share",
            "clubs_in_plains_commune",
            "clubs_in_mountain_border_island_commune",
            "villages_share",
        )
    }
    assert (Turn.CHANGES, "composition.size.min") in of(book, number, ChangeKind.PARAMETER)
    assert (Turn.CHANGES, "composition.size") in of(book, number, ChangeKind.CRITERION)
    assert of(book, number, ChangeKind.DOCUMENT) == {(Turn.STARTS, "qd-1648-2025")}


def test_what_decree_176_changed(book: RuleBook):
    """The social pension begins (A-2.21, A-2.22a); two groups of the allowance end by its Đ.8.2 (A-2.01b, A-2.01c)."""
    number = "176/2025/NĐ-CP"
    assert of(book, number, ChangeKind.ENTITLEMENT) == {
        (Turn.STARTS, "entitlements.social_pension.from_70"),
        (Turn.ENDS, "entitlements.allowance.difficult_commune"),
        (Turn.ENDS, "entitlements.allowance.no_income"),
    }
    assert (Turn.STARTS, "entitlements.social_pension") in of(book, number, ChangeKind.PARAMETER)
    assert (Turn.ENDS, "entitlements.allowance.no_income.age") in of(book, number, ChangeKind.PARAMETER)
    assert of(book, "41/2024/QH15", ChangeKind.ENTITLEMENT) == {(Turn.STARTS, "entitlements.social_pension.from_75")}


def test_what_the_two_tier_reform_changed(book: RuleBook):
    """63 provinces became 34 (AU-01a), three tiers two (AU-02, CTX-04a), and communes were listed anew (AU-03b)."""
    assert of(book, "202/2025/QH15", ChangeKind.PARAMETER) == {(Turn.CHANGES, "places.provinces")}
    assert of(book, "60-NQ/TW", ChangeKind.PARAMETER) == {(Turn.CHANGES, "places.tiers")}
    assert of(book, "19/2025/QĐ-TTg", ChangeKind.PARAMETER) == {
        (Turn.STARTS, id_)
        for id_ in ("places.communes", *(f"places.communes.{kind}" for kind in ("rural", "wards", "special_zones")))
    }
    found = {item.rule.id: item for item in book.law_changes(BEFORE, AFTER)}
    values = [
        (found[id_].before.value, found[id_].after.value)  # type: ignore[union-attr]
        for id_ in ("places.provinces", "places.tiers")
    ]
    assert [(before.low, after.low) for before, after in values if before and after] == [(63, 34), (3, 2)]
    assert "CTX-04a" in book.card("places.tiers").facts


@pytest.mark.parametrize(
    ("first", "second", "documents"),
    [
        (date(2025, 6, 29), date(2025, 6, 30), set()),  # NĐ 176 was signed on that day, and came into force on the next
        (date(2025, 6, 30), date(2025, 7, 1), {"202/2025/QH15", "60-NQ/TW", "176/2025/NĐ-CP"}),
        (date(2025, 7, 1), date(2025, 7, 29), set()),
        (date(2025, 7, 31), date(2025, 8, 1), {"1648/QĐ-TTg"}),
        (date(2020, 8, 30), date(2020, 8, 31), {"1336/QĐ-TTg"}),
    ],
)
def test_the_day_before_and_the_day_of(book: RuleBook, first: date, second: date, documents: set[str]):
    """Nothing changes on other days."""
    found = {item.document.number for item in book.law_changes(first, second)}
    assert (found >= documents) if documents else (found == set())


def test_backwards(book: RuleBook):
    """From a later day to an earlier, what started ends."""
    turns = {item.rule.id: item.turn for item in book.law_changes(AFTER, BEFORE) if item.kind is ChangeKind.ENTITLEMENT}
    assert turns["entitlements.social_pension.from_70"] is Turn.ENDS
    assert turns["entitlements.allowance.no_income"] is Turn.STARTS


def test_targets_that_run_out(book: RuleBook):
    """With the end of 2025 the targets of 1336 stand no longer; 1579 goes into its second phase."""
    found = book.law_changes(date(2025, 12, 31), date(2026, 1, 1))
    ended = {item.rule.id for item in found if item.kind is ChangeKind.TARGET and item.turn is Turn.ENDS}
    assert {"targets.new_clubs", "targets.clubs_with_health_content_share"} <= ended
    phases = [
        (item.turn, item.aim.by_year)
        for item in found
        if item.rule.id == "targets.clubs_with_health_content_share" and item.aim is not None
    ]
    assert sorted(phases, key=lambda pair: pair[1]) == [(Turn.ENDS, 2025), (Turn.STARTS, 2030)]


def test_a_place_of_its_own(book: RuleBook):
    """Gia Lai's own coverage starts with its plan there, and nowhere else."""
    there = book.law_changes(BEFORE, AFTER, Place("52", Edition.OF_34))
    assert any(item.aim is not None and item.aim.scope is not None for item in there)
    assert not any(item.aim is not None and item.aim.scope is not None for item in book.law_changes(BEFORE, AFTER))


@pytest.mark.parametrize("named", ["1648/QĐ-TTg", "QĐ 1648/QĐ-TTg", "qđ 1648/qđ-ttg", "qd-1648-2025"])
def test_a_document_is_found_by_the_number_that_people_call_it_by(book: RuleBook, named):
    """An official knows the number of a decision, and not the id that the library gave it."""
    assert (book.card(named).kind, book.card(named).id) == ("document", "qd-1648-2025")


def test_a_number_that_several_documents_have_names_none(book: RuleBook):
    """Two reports under one number are told apart by their ids alone."""
    document = book.documents["qd-1648-2025"]
    twin = attrs.evolve(document, id="qd-1648-2026")
    doubled = attrs.evolve(book, documents={**book.documents, twin.id: twin})
    with pytest.raises(UnknownIdError):
        doubled.card("1648/QĐ-TTg")


def test_a_share_that_a_target_asks_for_reads_its_part_and_its_whole(book: RuleBook):
    """Each under the id that a return can hold, and not both in the same words."""
    reads = {item.id: (item.term_vi, item.term_en) for item in book.card("targets.older_women_share").reads}

    assert reads["clubs.of_1648.older_women"][0].startswith("tử số của tỷ lệ phụ nữ")
    assert reads["clubs.of_1648.older_members"][0] == "số người cao tuổi tham gia các câu lạc bộ thành lập mới (1648)"
    assert reads["clubs.of_1648.older_members"][1].startswith("denominator of the share of women")
