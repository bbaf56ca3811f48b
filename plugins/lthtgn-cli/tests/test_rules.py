from __future__ import annotations

import json
from datetime import date

import attrs
import pytest

import lthtgn
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.composition import MAX_SIZE
from lthtgn.policy.parameters import Override, Scope, Since
from lthtgn_cli.finding import history_lines


def test_every_kind_is_listed(run):
    """Seven kinds, each with its number."""
    book = lthtgn.open_rulebook(plugins=())
    output = run("rules", "list").stdout

    for head in (
        f"Tiêu chí ({len(book.criteria)})",
        f"Chỉ số ({len(book.indicators)})",
        f"Số đo ({len(book.measures)})",
        f"Tham số ({len(book.parameters)})",
        f"Mục tiêu ({len(book.targets)})",
        f"Bộ tiêu chí ({len(book.sets)})",
        f"Văn bản ({len(book.documents)})",
    ):
        assert f"{head}\n" in output


def test_one_kind_alone_is_a_table(run):
    """Id, term, and who contributed it."""
    lines = run("rules", "list", "--kind", "criterion").stdout.splitlines()

    assert [cell.strip() for cell in lines[0].split("  ") if cell.strip()] == ["Mã", "Tên gọi", "Phần mở rộng"]
    assert any(line.startswith("composition.size ") and line.endswith(" national") for line in lines)
    assert not any(line.startswith("members ") for line in lines)


def test_a_kind_that_is_not_there_is_told(run):
    """With those that there are."""
    result = run("rules", "list", "--kind", "criteria")

    assert result.exit_code == 2
    assert "--kind: không có “criteria”; dùng được: criterion, indicator, " in result.stderr


class TestShow:
    @pytest.mark.parametrize(
        ("day", "says"),
        [
            ("2016-01-01", ("hưa có quy định áp dụng", "5/4/2017")),
            ("2024-05-01", ("50 thành viên", "31/8/2020", "QĐ 1336/QĐ-TTg")),
            ("2025-08-01", ("chưa biết", "1/8/2025", "QĐ 1648/QĐ-TTg")),
        ],
    )
    def test_a_parameter_has_the_value_of_the_day(self, run, day, says):
        """Before the law, under it, and where its number is not known."""
        output = run("rules", "show", "composition.size.min", "--on", day).stdout

        assert output.count("composition.size.min") == 1
        assert all(word in output for word in says)

    def test_today_where_no_day_is_named(self, run):
        """The law of now."""
        assert "  Ngày " in run("rules", "show", "composition.size.min").stdout

    @pytest.mark.parametrize(
        ("rule", "says"),
        [
            ("composition.size", "số thành viên tối thiểu của câu lạc bộ (composition.size.min)\n  Ngày 1/5/2024: 50 "),
            ("members", "Cách tính:\n  số thành viên: đếm thành viên\n"),
            ("members", "Được dùng trong:\n  composition.hardship_share: "),
            ("network.members", "Đọc từ:\n  số đo members: số thành viên / members\n"),
            ("targets.new_clubs", "  Đề án 1336, đến hết năm 2025: ít nhất 3.000 câu lạc bộ (từ 31/8/2020)\n"),
            ("targets.new_clubs", "  Đề án 1533, đến hết năm 2020: khoảng 3.200 câu lạc bộ (từ 2/8/2016)\n"),
            ("targets.loan_coverage_share", "    Cách hiểu khác, theo kế hoạch 23/KH-UBND của Hà Nội: ít nhất 50 %, "),
            ("qd-1336-2020", "Là căn cứ của:\n  composition.older_share.max: "),
            ("qd-1648-2025", "Có hiệu lực từ 1/8/2025\n"),
            ("qd-1336-2020", "Ngày có hiệu lực không được nêu trong nguồn.\n"),
            ("1648", "Câu lạc bộ thành lập từ 1/8/2025 đến trước 1/1/2036\n"),
            ("network.new_clubs_1336", "Chỉ câu lạc bộ thuộc Đề án 1336\n"),
            ("entitlements.allowance.no_income", "Chấm dứt theo:\n  NĐ 176/2025/NĐ-CP (theo nguyên văn, Đ.8.2).\n"),
            ("entitlements.higher_amount", "Loại: quy định không hưởng đồng thời\n"),
            ("audit.met_only_by_rounding", "Mức độ: đáng ngờ\n"),
            ("longevity.age_by_year", "Loại: tham số\n"),
        ],
    )
    def test_every_kind_can_be_shown(self, run, rule, says):
        """A criterion with the values that decide it, a document with what it is the basis of …"""
        assert says in run("rules", "show", rule, "--on", "2024-05-01").stdout

    def test_a_set_names_its_criteria(self, run):
        """Each with its term."""
        (set_id, *_) = lthtgn.open_rulebook(plugins=()).sets
        output = run("rules", "show", set_id).stdout

        assert "Loại: bộ tiêu chí\n" in output
        assert ": Có quyết định thành lập\n" in output or ": Thực hiện đủ tám mảng hoạt động\n" in output

    def test_a_place_is_named_with_its_list(self, run):
        """24 is Bắc Giang in one list and Bắc Ninh in the other."""
        before = run("rules", "show", "composition.size.min", "--on", "2025-06-30", "--province", "24").stdout
        after = run("rules", "show", "composition.size.min", "--on", "2025-07-01", "--province", "24").stdout

        assert "Nơi áp dụng: Bắc Giang (mã 24, danh mục 63 tỉnh, thành phố)\n" in before
        assert "Nơi áp dụng: Bắc Ninh (mã 24, danh mục 34 tỉnh, thành phố)\n" in after

    def test_an_unknown_id_is_told_with_the_nearest(self, run):
        """Of any kind."""
        result = run("rules", "show", "qd-1336-202")

        assert result.exit_code == 2
        assert "có phải ý bạn là “qd-1336-2020”?" in result.stderr

    @pytest.mark.parametrize("rule", ["composition.size", "targets.new_clubs", "members", "1336", "full_activity"])
    def test_the_english_term_stands_beside_the_vietnamese(self, run, rule):
        """Whatever the language of the command."""
        card = lthtgn.open_rulebook(plugins=()).card(rule)
        lines = run("rules", "show", rule).stdout.splitlines()

        assert lines[:2] == [f"{card.term_vi} ({rule})", f"Tiếng Anh: {card.term_en}"]

    def test_all_values_over_time(self, run):
        """Each with its days, document, certainty and address; at the end the facts of the dossier."""
        output = run("rules", "show", "composition.size.min", "--on", "2024-05-01").stdout

        assert "Giá trị qua thời gian:\n  Từ 5/4/2017 đến 30/8/2020: 50 thành viên\n" in output
        assert "  Từ 1/8/2025: chưa biết\n" in output
        assert "    QĐ 307/QĐ-UBND (theo thực tiễn, không phải quy định toàn quốc)" in output
        assert "Theo hồ sơ nghiên cứu:\n  1533-09a, " in output

    @pytest.mark.parametrize(
        "rule", ["composition.size.min", "composition.size", "targets.new_clubs", "qd-1648-2025", "1336"]
    )
    def test_json_has_the_same_keys_for_every_kind(self, run, rule):
        """English-ready: stable keys, both terms, and certainty in both languages."""
        found = json.loads(run("rules", "show", rule, "--format", "json", "--on", "2025-08-01").stdout)
        other = json.loads(run("rules", "show", "members", "--format", "json").stdout)

        assert list(found) == list(other)
        assert (found["id"], found["day"]) == (rule, "2025-08-01")
        assert all(cite["certainty_en"] for cite in found["provisions"])
        if rule == "targets.new_clubs":
            assert [(value["programme"], value["about"]) for value in found["values"]][:2] == [
                ("1533", True),
                ("1336", False),
            ]
            assert found["values"][1]["low"] == {"low": 3000, "high": 3000}
        if rule == "composition.size.min":
            assert found["on_day"][0]["standing"] == "not_known"
            assert [value["known"] for value in found["values"]] == [True, True, False]

    def test_markdown_and_a_file(self, run, tmp_path):
        """A heading, and a list for each part."""
        target = tmp_path / "quy-tac.md"
        run("rules", "show", "composition.size", "--format", "markdown", "--to", str(target))
        text = target.read_text(encoding="utf-8")

        assert text.startswith("# Số thành viên theo quy định (`composition.size`)\n")
        assert "## Đọc từ\n\n- số đo members: số thành viên / members\n" in text
        assert "  - <https://" in text


class TestChanges:
    def test_each_parameter_that_changed_has_both_values(self, run):
        """From Decision 1336 to 1648."""
        output = run("rules", "changes", "2025-07-31", "2025-08-01").stdout

        assert (
            "    ± số thành viên tối thiểu của câu lạc bộ (composition.size.min)\n"
            "        Ngày 31/7/2025: 50 thành viên, từ 31/8/2020 (QĐ 1336/QĐ-TTg" in output
        )
        assert "        Ngày 1/8/2025: chưa biết, từ 1/8/2025 (QĐ 1648/QĐ-TTg" in output
        assert output.endswith(" văn bản, giữa ngày 31/7/2025 và ngày 1/8/2025.\n")

    def test_what_1648_176_and_the_two_tiers_changed(self, run):
        """By the document that caused it, the oldest first."""
        output = run("rules", "changes", "2025-06-30", "2025-08-01").stdout

        for said in (
            "QĐ 1648/QĐ-TTg: Phê duyệt Đề án",
            "+ số câu lạc bộ thành lập mới (targets.new_clubs): ít nhất 12.000 câu lạc bộ đến hết năm 2035\n",
            "+ Đề án 1648 (2025–2035) (1648): câu lạc bộ thành lập từ 1/8/2025 tính cho đề án này. Ngày cuối cùng của ",
            "Đề án 1336 không được nêu: câu lạc bộ thành lập từ 1/8 đến 31/12/2025 có thể thuộc một trong hai đề án.\n",
            "NĐ 176/2025/NĐ-CP: ",
            "(entitlements.allowance.no_income): chấm dứt từ 1/7/2025\n",
            "(entitlements.social_pension.from_70): bắt đầu từ 1/7/2025\n",
            "Ngày 30/6/2025: 63 tỉnh, thành phố, từ ",
            "Ngày 1/8/2025: 34 tỉnh, thành phố, từ 1/7/2025 (NQ 202/2025/QH15",
            "Ngày 1/8/2025: 2 cấp, từ 1/7/2025 (NQ 60-NQ/TW",
        ):
            assert said in output
        heads = [output.index(head) for head in ("NQ 202/2025/QH15: ", "NĐ 176/2025/NĐ-CP: ", "QĐ 1648/QĐ-TTg: ")]
        assert heads == sorted(heads)
        assert "- Đề án 1336" not in output  # its last day is not stated (UNK-05)

    def test_days_the_wrong_way_round_are_refused(self, run):
        """Told backwards, Decision 1648 would end on the day on which it started."""
        result = run("rules", "changes", "2025-08-01", "2025-06-30")
        assert result.exit_code == 2
        assert "NGÀY2 (30/6/2025) trước NGÀY1 (1/8/2025)" in result.stderr
        assert "lthtgn rules changes 2025-06-30 2025-08-01" in result.stderr
        assert run("rules", "changes", "2025-08-01", "2025-08-01").exit_code == 0

    def test_the_law_of_2009_is_amended_not_made_in_2025(self, run):
        """The law on older people is in force since 2010; what starts on 1 July 2025 is its amendment (A-1.02b)."""
        output = run("rules", "changes", "2025-06-30", "2025-07-01").stdout
        assert "+ việc sửa đổi Luật Người cao tuổi (older_people.law): bắt đầu từ 1/7/2025" in output

    def test_nothing_changed(self, run):
        """It is said so."""
        output = run("rules", "changes", "2024-01-01", "2024-01-02").stdout

        assert output == "Không có gì khác nhau giữa ngày 1/1/2024 và ngày 2/1/2024.\n"

    def test_a_province_is_read_in_the_list_of_the_first_day(self, run):
        """Quảng Nam was still there, and then belonged to Đà Nẵng."""
        output = run("rules", "changes", "2025-06-30", "2025-08-01", "--province", "Quảng Nam").stdout

        assert output.startswith(
            "Nơi áp dụng: Quảng Nam (mã 49, danh mục 63 tỉnh, thành phố)\n"
            "Từ 1/7/2025: thuộc Đà Nẵng (mã 48, danh mục 34 tỉnh, thành phố)\n"
        )

    def test_for_programs(self, run):
        """By document, each change with its kind, turn, terms and both sides."""
        found = json.loads(run("rules", "changes", "2025-06-30", "2025-08-01", "--format", "json").stdout)
        by_number = {document["number"]: document["changes"] for document in found["documents"]}
        (tiers,) = [change for change in by_number["60-NQ/TW"] if change["kind"] == "parameter"]

        assert (tiers["before"]["value"]["low"], tiers["after"]["value"]["low"]) == (3, 2)
        assert tiers["term_en"] == "tiers of local government"
        assert {change["turn"] for change in by_number["176/2025/NĐ-CP"]} == {"starts", "ends"}

    def test_markdown(self, run):
        """The marks are words: Markdown takes them for lists."""
        text = run("rules", "changes", "2025-07-31", "2025-08-01", "--format", "markdown").stdout

        assert text.startswith("# Quy định khác nhau giữa ngày 31/7/2025 và ngày 1/8/2025\n")
        assert "- bắt đầu: có hiệu lực từ 1/8/2025\n" in text
        assert "- thay đổi: số thành viên tối thiểu" in text
        assert "- + " not in text


GROUPING = """
from lthtgn.hooks import hookimpl
from lthtgn.model.areas import ActivityArea
from lthtgn.policy.documents import Certainty, Document
from lthtgn.rules.areas.grouping import AreaComponent, AreaGrouping

PLAN = Document("kh-1", "1/KH-UBND", "Kế hoạch thử", "UBND thành phố", kind_vi="Kế hoạch")
CITE = PLAN.cite("mục III", certainty=Certainty.TEXT, facts=("X-1",), sources=("https://example.vn/1",))
CARE = AreaComponent("thu.care", "chăm sóc", (ActivityArea.HEALTH, ActivityArea.HOME_CARE))
REST = tuple(area for area in ActivityArea if area not in (*CARE.areas, ActivityArea.RIGHTS))
OTHERS = AreaComponent("thu.others", "việc khác", REST)

@hookimpl
def lthtgn_documents():
    return (PLAN,)

@hookimpl
def lthtgn_area_groupings():
    return (AreaGrouping("thu.areas", "hai nội dung", (CARE, OTHERS), CITE, not_reported=(ActivityArea.RIGHTS,)),)
"""


def test_a_grouping_of_areas_shows_its_components(run, install):
    """Each component with its areas, what is not reported, and where it stands."""
    install("thu", GROUPING)
    output = run("rules", "show", "thu.areas").stdout

    assert "Loại: cách ghép mảng hoạt động\n" in output
    assert "  chăm sóc (thu.care): Chăm sóc sức khỏe; Chăm sóc tại nhà dựa vào tình nguyện viên\n" in output
    assert "  Không báo cáo: Bảo vệ quyền, lợi ích\n" in output
    assert "KH 1/KH-UBND (theo nguyên văn, mục III)." in output
    assert "thu.areas" in run("rules", "list", "--kind", "grouping").stdout


def test_what_a_place_has_lifted_is_not_unknown():
    """Over time, a side that a place lifted reads "không quy định"."""
    cite = Document("kh-1", "1/KH-UBND", "…", "…").cite(certainty=Certainty.TEXT, facts=("SX-1",))
    lifted = Since(date(2024, 1, 1), None, cite, scope=Scope("01", "63", "Hà Nội"), lifts=True)
    book = lthtgn.open_rulebook(plugins=())
    book = attrs.evolve(book, overrides=(Override(MAX_SIZE, (lifted,)),))
    lines = [text for _, text in history_lines(book, MAX_SIZE, book.localiser("vi"))]

    assert "Từ 1/1/2024, tại Hà Nội: không quy định" in lines
