from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest


def test_the_report_is_printed_as_text(run, register):
    """Two clubs, "over 200" and 50 members: at least 250."""
    result = run("report", register)

    assert result.exit_code == 0
    assert result.stdout.startswith("CÁC CÂU LẠC BỘ THỬ\n")
    assert "Số liệu đến ngày 31/5/2025; hoạt động trong kỳ từ 1/6/2024 đến 31/5/2025." in result.stdout
    assert "• Số câu lạc bộ: 2 câu lạc bộ\n" in result.stdout
    assert "• Số thành viên câu lạc bộ: từ 250 thành viên trở lên\n" in result.stdout
    assert "30 trong 50" in result.stdout
    assert not result.stderr


def test_no_person_stands_in_a_report(run, register):
    """The roster has names; the report has figures."""
    assert "Người 1" not in run("report", register, "--details").stdout


def test_a_period_sets_the_day(run, register):
    """Its last day; at the end of 2024 An Trai has the same 50 members, of Hậu Ái nothing is known."""
    result = run("report", register, "--period", "2024")

    assert "Số liệu đến ngày 31/12/2024; hoạt động trong kỳ từ 1/1/2024 đến 31/12/2024." in result.stdout


@pytest.mark.parametrize(
    ("args", "dates"),
    [
        (("--on", "31/5/2025"), "đến ngày 31/5/2025; hoạt động trong kỳ từ 1/6/2024 đến 31/5/2025"),
        (("--period", "2024-03"), "đến ngày 31/3/2024; hoạt động trong kỳ từ 1/3/2024 đến 31/3/2024"),
        (("--period", "2023/2024"), "đến ngày 31/12/2024; hoạt động trong kỳ từ 1/1/2023 đến 31/12/2024"),
        (("--period", "quý I/2025"), "đến ngày 31/3/2025; hoạt động trong kỳ từ 1/1/2025 đến 31/3/2025"),
        (
            ("--period", "2024", "--on", "2024-06-30"),
            "đến ngày 30/6/2024; hoạt động trong kỳ từ 1/1/2024 đến 31/12/2024",
        ),
    ],
)
def test_days_and_periods_as_people_write_them(run, register, args, dates):
    """Plain or in words."""
    assert dates in run("report", register, *args).stdout


def test_details_can_be_left_out(run, register):
    """No club by itself."""
    assert "Đánh giá từng câu lạc bộ" in run("report", register).stdout
    assert "Đánh giá từng câu lạc bộ" not in run("report", register, "--no-details").stdout


def test_the_suffix_of_the_file_chooses_the_format(run, register, tmp_path):
    """And nothing is printed."""
    target = tmp_path / "bao-cao.md"
    result = run("report", register, "--to", str(target))

    assert result.exit_code == 0
    assert not result.stdout
    assert target.read_text(encoding="utf-8").startswith("# Các câu lạc bộ thử\n")
    assert [target.name, "clb.toml"] == sorted(path.name for path in tmp_path.iterdir())


def test_a_format_that_is_named_wins_over_the_suffix(run, register, tmp_path):
    """JSON into a file of any name."""
    target = tmp_path / "bao-cao.txt"
    run("report", register, "--to", str(target), "--format", "json")

    assert json.loads(target.read_text(encoding="utf-8"))["day"] == "2025-05-31"


def test_csv_can_be_read_by_csv(run, register):
    """A line for each indicator and finding; lines end as RFC 4180 says."""
    result = run("report", register, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(result.stdout_bytes.decode(), newline="")))
    sizes = {row["subject"]: row["verdict"] for row in rows if row["id"] == "composition.size"}

    assert sizes == {"an-trai": "met", "hau-ai": "not_met"}
    assert b"\r\n" in result.stdout_bytes
    assert b"\r\r\n" not in result.stdout_bytes


def test_json_can_be_read_by_json(run, register):
    """34 of 50 members of An Trai are women; of both clubs together 75 of at least 250."""
    content = json.loads(run("report", register, "--format", "json").stdout)
    women = next(item for item in content["indicators"] if item["id"] == "composition.women")

    assert women["part"] == {"low": 75, "high": 75}
    assert women["whole"] == {"low": 250, "high": None}


def test_strict_ends_with_1_where_something_is_not_met(run, register):
    """The report is printed all the same."""
    result = run("report", register, "--strict")

    assert result.exit_code == 1
    assert "CÁC CÂU LẠC BỘ THỬ" in result.stdout


def test_strict_ends_with_0_where_nothing_is_surely_wrong(run, tmp_path):
    """Of a club of which nothing is known, nothing is known to be wrong."""
    path = tmp_path / "a.toml"
    path.write_text('[[clubs]]\nid = "a"\nname = "A"\n', encoding="utf-8")

    assert run("report", str(path), "--strict", "--on", "2025-05-31").exit_code == 0


def test_strict_ends_with_1_where_figures_contradict_each_other(run, contradicting_register):
    """3 on the roster, 60 in the return, and nothing else is wrong that day."""
    result = run("report", contradicting_register, "--strict", "--on", "2025-05-31")

    assert result.exit_code == 1
    assert "Số liệu mâu thuẫn" in result.stdout


def test_the_law_can_be_asked_for_only_as_surely_as_wished(run, register):
    """The bounds of 1336 are known from a summary; by the text alone only what is not known is left."""
    result = run("report", register, "--floor", "text")

    assert "0 đạt, 0 chưa đạt, 10 chưa xác định, 68 chưa có quy định áp dụng" in result.stdout


def test_groups_are_shown_beside_the_whole(run, register):
    """By province, each with its own figures."""
    result = run("report", register, "--by", "province")

    assert "Chỉ số theo tỉnh, thành phố" in result.stdout
    assert "\nHà Nội\n" in result.stdout
    assert "\nQuảng Nam\n" in result.stdout


def test_bad_input_lists_every_problem_with_its_place(run, bad_register):
    """All four at once, in Vietnamese."""
    result = run("report", bad_register)

    assert result.exit_code == 2
    assert not result.stdout
    assert "Lỗi: Dữ liệu có 4 lỗi:\n" in result.stderr
    assert "sai.toml: $.clubs[0]: thiếu trường name\n" in result.stderr
    assert (
        "sai.toml: $.clubs[0][#2]: trường #2 của bảng không có trong định dạng; có phải ý bạn là name?\n"
        in result.stderr
    )
    assert "sai.toml: $.clubs[1].founded: không có ngày này trong lịch\n" in result.stderr
    assert "sai.toml: $.clubs[1].place.province: " in result.stderr


def test_a_register_that_speaks_of_no_day_needs_one(run, tmp_path):
    """The day is not guessed."""
    path = tmp_path / "a.toml"
    path.write_text('[[clubs]]\nid = "a"\nname = "A"\n', encoding="utf-8")
    result = run("report", str(path))

    assert result.exit_code == 2
    assert "hãy nêu ngày bằng --on" in result.stderr


@pytest.mark.parametrize(
    ("source", "says"),
    [
        ("không-có.toml", "không-có.toml: không có tệp này"),
        ("clb.docx", "không có tệp này"),
        ("sqlite:///khong-co.db", "sqlite:///khong-co.db: ở đó chưa có sổ đăng ký nào"),
        ("oracle://máy/clb", "không có loại kho dữ liệu “oracle”; hiện có: file, "),
    ],
)
def test_a_source_that_cannot_be_read_is_told(run, source, says):
    """With what there is instead."""
    result = run("report", source)

    assert result.exit_code == 2
    assert says in result.stderr


def test_a_file_of_another_kind_is_told_with_those_that_can_be_read(run, tmp_path):
    """By its suffix."""
    path = tmp_path / "clb.docx"
    path.write_bytes(b"PK")
    result = run("report", str(path))

    assert result.exit_code == 2
    assert "không có bộ đọc cho tệp có đuôi “.docx”; hiện có: .json, .toml" in result.stderr


def test_members_can_be_told_apart(run, register):
    """34 women and 16 men on the roster of An Trai."""
    output = run("report", register, "--by", "sex", "--province", "01").stdout
    women, men = output.partition("\nnữ\n")[2].split("\nnam\n")

    assert "34 thành viên" in women
    assert "16 thành viên" in men.partition("\n\n")[0]


class TestTarget:
    def test_a_suffix_that_nobody_writes_is_told_before_the_work(self, run, tmp_path):
        """The source is not even read."""
        result = run("report", "không-có.toml", "--to", str(tmp_path / "a.xyz"))

        assert result.exit_code == 2
        assert "không có định dạng báo cáo cho tệp có đuôi “.xyz”; hiện có: .csv, .json, " in result.stderr

    def test_a_format_that_is_misspelt_is_told(self, run, register):
        """With the nearest."""
        result = run("report", register, "--format", "markdwn")

        assert result.exit_code == 2
        assert "không có định dạng báo cáo “markdwn”; có phải ý bạn là “markdown”?" in result.stderr

    def test_the_register_is_never_written_over(self, run, tmp_path):
        """A report in its place would lose it."""
        path = tmp_path / "clb.json"
        path.write_text('{"clubs": []}', encoding="utf-8")
        for source in (path, tmp_path):
            result = run("report", str(source), "--to", str(path), "--on", "2025-01-01")

            assert result.exit_code == 2
            assert "thuộc chính sổ đăng ký được đọc" in result.stderr
        assert path.read_text(encoding="utf-8") == '{"clubs": []}'

    def test_a_folder_is_no_file(self, run, register, tmp_path):
        """Nor is there a file in a folder that is not there."""
        folder = tmp_path / "x.md"
        folder.mkdir()

        assert "là một thư mục" in run("report", register, "--to", str(folder)).stderr
        assert "không có thư mục" in run("report", register, "--to", str(tmp_path / "không" / "a.md")).stderr

    def test_a_report_that_cannot_be_written_leaves_the_old_one(self, run, register, tmp_path, monkeypatch):
        """And no half-written file beside it."""
        target = tmp_path / "a.md"
        target.write_text("cũ", encoding="utf-8")

        def full(self: Path, target: Path) -> Path:
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(Path, "replace", full)
        result = run("report", register, "--to", str(target))

        assert result.exit_code == 2
        assert f"không ghi được {target}: No space left on device" in result.stderr
        assert target.read_text(encoding="utf-8") == "cũ"
        assert sorted(path.name for path in tmp_path.iterdir()) == ["a.md", "clb.toml"]


class TestProvince:
    def test_only_its_clubs_are_counted(self, run, register):
        """Hà Nội has An Trai alone, with 50 members; the title says so."""
        result = run("report", register, "--province", "hà nội")

        assert result.stdout.startswith("CÁC CÂU LẠC BỘ THỬ – HÀ NỘI\n")
        assert "• Số thành viên câu lạc bộ: 50 thành viên\n" in result.stdout
        assert "Khen thưởng: 2 tập thể" in result.stdout
        assert "Hậu Ái" not in result.stdout

    def test_a_code_is_read_in_the_list_of_the_day(self, run, register):
        """49 is Quảng Nam in the list of 63 alone, part of Đà Nẵng (48) from July 2025 on: then it is still its land."""
        before = run("report", register, "--province", "49")
        after = run("report", register, "--province", "48", "--on", "2025-07-01")

        assert "– QUẢNG NAM" in before.stdout
        assert "– ĐÀ NẴNG" in after.stdout
        assert "Hậu Ái" in after.stdout
        later = run("report", register, "--province", "49", "--on", "2025-07-01")
        assert "– QUẢNG NAM" in later.stdout
        assert "Quảng Nam là tỉnh trước sắp xếp ngày 1/7/2025, nay thuộc Đà Nẵng" in later.stderr

    def test_an_award_of_another_province_is_left_out(self, run, register):
        """It went to An Trai in Hà Nội."""
        assert "Khen thưởng" not in run("report", register, "--province", "Quảng Nam").stdout

    @pytest.mark.parametrize(
        ("args", "says"),
        [
            (("ha noi",), "không có tỉnh, thành phố nào là “ha noi”; có phải ý bạn là “Hà Nội”?"),
            (("quang nam@63",), "không có tỉnh, thành phố nào là “quang nam@63”; có phải ý bạn là “Quảng Nam”?"),
            (("999",), "không có tỉnh, thành phố nào là “999”\n"),
            (("Quảng Nam@34",), "danh mục 34 không có “Quảng Nam”; danh mục 63 có, hãy viết “Quảng Nam@63”"),
            (("Hà Nội@62",), "không có danh mục “62”; dùng được: 63, 34"),
            (("Huế",), "sổ đăng ký không có câu lạc bộ nào ở Huế; chỉ có ở: Hà Nội, Quảng Nam"),
        ],
    )
    def test_one_that_is_not_there_is_told(self, run, register, args, says):
        """With the nearest, with where the clubs are, or with the list that has it."""
        result = run("report", register, "--province", *args)

        assert result.exit_code == 2
        assert f"Lỗi: --province: {says}" in result.stderr

    def test_decomposed_letters_are_the_same_letters(self, run, register):
        """As a Mac types them."""
        assert run("report", register, "--province", "Ha\u0300 No\u0323\u0302i").exit_code == 0

    def test_what_cannot_be_placed_is_told(self, run, tmp_path, register):
        """A club without a place, and an award to nobody named, are not counted silently."""
        text = Path(register).read_text(encoding="utf-8")
        text = text.replace('place = { province = "49", edition = "63", commune = "Tam Kỳ" }\n', "")
        text = text.replace('recipients = ["an-trai"]', "")
        path = tmp_path / "b.toml"
        path.write_text(text, encoding="utf-8")
        result = run("report", str(path), "--province", "01")

        assert result.exit_code == 0
        assert (
            result.stderr
            == "Lưu ý: không tính 1 câu lạc bộ chưa rõ ở tỉnh nào.\nLưu ý: không tính 1 khen thưởng chưa rõ của nơi nào.\n"
        )


def test_the_level_decides_which_targets_are_judged(run, register):
    """A register of the whole country says how many new clubs there are; one of a part of it does not."""
    part, whole = (run("report", register, *more).stdout for more in ((), ("--level", "nation")))

    assert "mới đạt một phần" not in part
    assert "mới đạt một phần" in whole
