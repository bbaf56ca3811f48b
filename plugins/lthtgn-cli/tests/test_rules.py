from __future__ import annotations

import pytest

import lthtgn


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
            ("members", "Cách tính: lthtgn explain members"),
            ("network.members", "Cách tính: lthtgn explain network.members"),
            ("targets.new_clubs", "  Đề án 1336, đến hết năm 2025: ít nhất 3.000 câu lạc bộ"),
            ("qd-1336-2020", "Là căn cứ của:\n  composition.older_share.max"),
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


class TestChanges:
    def test_each_parameter_that_changed_has_both_values(self, run):
        """From Decision 1336 to 1648."""
        output = run("rules", "changes", "2025-07-31", "2025-08-01").stdout

        assert (
            "số thành viên tối thiểu của câu lạc bộ (composition.size.min)\n"
            "  Ngày 31/7/2025: 50 thành viên, từ 31/8/2020 (QĐ 1336/QĐ-TTg" in output
        )
        assert "  Ngày 1/8/2025: chưa biết, từ 1/8/2025 (QĐ 1648/QĐ-TTg" in output
        assert output.endswith(" tham số khác nhau giữa ngày 31/7/2025 và ngày 1/8/2025.\n")

    def test_nothing_changed(self, run):
        """It is said so."""
        output = run("rules", "changes", "2024-01-01", "2024-01-02").stdout

        assert output == "Không có gì khác nhau giữa ngày 1/1/2024 và ngày 2/1/2024.\n"

    def test_a_province_is_read_in_the_list_of_the_first_day(self, run):
        """Quảng Nam was still there."""
        output = run("rules", "changes", "2025-06-30", "2025-08-01", "--province", "Quảng Nam").stdout

        assert output.startswith("Nơi áp dụng: Quảng Nam (mã 49, danh mục 63 tỉnh, thành phố)\n")


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
