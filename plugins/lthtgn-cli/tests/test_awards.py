from __future__ import annotations

import csv
import io
import json

import pytest

REGISTER = """
[[clubs]]
id = "an-binh"
name = "CLB thôn An Bình"
as_of = "2026-03-01"
place = { province = "24", edition = "34" }
members = [
    { id = "tv-1", name = "Nguyễn Thị Bí Mật", sex = "female", joined = "2020" },
    { id = "tv-2", name = "Trần Văn Kín", sex = "male", joined = "2020" },
]

[[clubs.nominations]]
id = "dn-1"
recipient = "collective"
scheme = "awards.commendation.commune"
achievement = "vườn thuốc nam"
rated_in_writing = true
discipline_open = false
inspection_open = false
complaint_open = false
disciplined = false
based_on = []

[[clubs.nominations]]
id = "dn-2"
recipient = "individual"
member = "tv-1"
holds = []
answers = [{ id = "awards.association_office_years", value = 15 }]

[[clubs.nominations]]
id = "dn-3"
recipient = "individual"
member = "tv-2"
scheme = "song_xanh.awards.own"

[[awards]]
id = "gk"
on = "2025-08-01"
issuer = "Chủ tịch UBND xã"
issuer_level = "commune"
form = "commendation"
recipient = "collective"
recipients = ["an-binh"]
achievement = "vườn thuốc nam"

[[awards]]
id = "hoi"
on = "2025-08-01"
issuer = "Hội NCT xã"
issuer_level = "association_commune"
form = "commendation"
recipient = "individual"
recipients = ["an-binh/tv-2"]
"""
NAMES = ("Nguyễn Thị Bí Mật", "Trần Văn Kín")


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "clb.toml"
    path.write_text(REGISTER, encoding="utf-8")
    return str(path)


def rows(run, *arguments):
    output = run("awards", *arguments, "--format", "csv").stdout
    return list(csv.DictReader(io.StringIO(output)))


def refused(run, *arguments):
    """What is told of a command that is refused."""
    result = run(*arguments)
    assert result.exit_code == 2
    return result.stderr


def test_the_awards_of_a_day(run):
    """By issuer, award and recipient: no criteria, and what a commendation brings to a collective on that day."""
    wanted = ("--issuer", "commune", "--form", "commendation", "--recipient", "collective")
    lines = run("awards", "--on", "2025-08-01", *wanted).stdout.splitlines()

    assert lines[:6] == [
        "Hình thức khen thưởng ngày 1/8/2025, cả nước",
        "",
        "Chủ tịch UBND cấp xã",
        "  Giấy khen của Chủ tịch UBND cấp xã (awards.commendation.commune)",
        (
            "    tập thể: chưa có tiêu chí được công bố; tiền thưởng 1.404.000 đồng (0,6 lần mức lương cơ sở 2.340.000 đồng)"
        ),
        "",
    ]
    assert "bổ sung tiêu chí" in lines[6]
    assert "đối chiếu văn bản đã ký" in lines[7]


@pytest.mark.parametrize(
    ("day", "low", "high"),
    [("2025-06-30", "", ""), ("2025-07-01", "1404000", "1404000"), ("2026-07-01", "1518000", "1518000")],
)
def test_prize_money_by_day(run, day, low, high):
    """What is not known is empty, never 0."""
    found = rows(run, "--on", day, "--issuer", "commune", "--form", "commendation", "--recipient", "collective")

    assert [(low, high)] == [(row["prize_low"], row["prize_high"]) for row in found]


@pytest.mark.parametrize(("day", "titles"), [("2025-06-30", 0), ("2025-07-01", 5)])
def test_the_commune_chair_gives_titles_too(run, day, titles):
    """From 2025-07-01 (A-4.17): two of collectives, two of persons, one of families; the sixth is the commendation."""
    assert len(rows(run, "--on", day, "--issuer", "commune", "--form", "title")) == titles


def test_filters(run):
    """By form: medals alone, both for persons only."""
    found = rows(run, "--on", "2026-07-01", "--form", "medal")

    assert [(row["scheme"], row["recipient"], row["known"]) for row in found] == [
        ("awards.medal.association", "individual", "in_part"),
        ("awards.medal.other", "individual", "none"),
    ]
    assert "Chưa có hình thức khen thưởng" in run("awards", "--on", "1990-01-01").stdout


def test_a_place_of_that_day(run):
    """The list of a province is headed by its name, that of a former one too; what is none is told."""
    assert "ngày 1/1/2026, Bắc Ninh" in run("awards", "--on", "2026-01-01", "--province", "Bắc Ninh").stdout
    assert "ngày 1/1/2026, Bắc Giang" in run("awards", "--on", "2026-01-01", "--province", "Bắc Giang").stdout
    assert "“Bắc Giang”" in refused(run, "awards", "--on", "2026-01-01", "--province", "bac giang")


def test_awards_and_nominations_of_a_register(run, source):
    output = run("awards", source, "--on", "2026-03-01").stdout
    lines = output.splitlines()

    assert lines[:5] == [
        "Khen thưởng đã trao",
        "  1/8/2025, Chủ tịch UBND xã, 1 tập thể: Giấy khen của Chủ tịch UBND cấp xã; tiền thưởng 1.404.000 đồng",
        "  ! 1/8/2025, Hội NCT xã, 1 cá nhân: Giấy khen của Hội NCT cấp tỉnh; chưa biết mức tiền thưởng",
        (
            "      lưu ý: Hội NCT cấp xã không tặng giấy khen; chỉ công nhận, biểu dương, hoặc đề nghị Chủ tịch UBND cấp xã "
            "tặng giấy khen (Điều lệ Hội NCT Việt Nam (khóa IV, 2011), Đ.32; cần đối chiếu với văn bản đã ký)"
        ),
        "  Tiền thưởng: ít nhất 1.404.000 đồng, chưa tính những mức chưa biết.",
    ]
    assert "  CLB thôn An Bình (an-binh, dn-1)" in lines
    assert (
        "    ! lưu ý: thành tích này đã được khen thưởng; không tặng nhiều hình thức khen thưởng cho một thành tích (Luật "
        "06/2022/QH15, Đ.5)"
    ) in lines
    assert any(line.startswith("    ✓ Kỷ niệm chương “Vì sự nghiệp chăm sóc") for line in lines)
    assert (
        "  ! đề nghị dn-3 của an-binh, scheme: không có hình thức khen thưởng nào có mã “song_xanh.awards.own” trong bộ quy tắc"
    ) in lines


def test_an_id_that_nobody_knows_ends_the_command_with_an_error(run, tmp_path):
    """Exit 2 as of any data with an error, in every format; what is sure is answered all the same."""
    path = tmp_path / "clb.toml"
    text = REGISTER.replace("song_xanh.awards.own", "awards.medal.asociation").replace(
        '"an-binh/tv-2"', '"an-bin/tv-2"'
    )
    path.write_text(text, encoding="utf-8")
    for format_ in ("text", "csv", "json"):
        result = run("awards", str(path), "--on", "2026-03-01", "--format", format_)
        told = result.stdout if format_ == "text" else result.stderr

        assert result.exit_code == 2
        assert "dn-1" in result.stdout
        assert "Lỗi: sổ đăng ký nêu 2 mã không có" in result.stderr
        assert "có phải ý bạn là “awards.medal.association”?" in told
        assert "khen thưởng hoi, recipients: mã thứ 1 không phải là" in told
        assert "tv-2" not in result.stderr


def test_a_question_that_nobody_asks_is_told(run, tmp_path):
    """The medal asks for the years under `awards.association_office_years`: misspelt, they are not 15 years but no answer at all."""
    path = tmp_path / "clb.toml"
    text = REGISTER.replace('scheme = "song_xanh.awards.own"', "").replace(
        "awards.association_office_years", "awards.association_ofice_years"
    )
    path.write_text(text, encoding="utf-8")
    result = run("awards", str(path), "--on", "2026-03-01")
    found = json.loads(run("awards", str(path), "--on", "2026-03-01", "--format", "json").stdout)

    assert result.exit_code == 2
    assert (
        "  ! đề nghị dn-2 của an-binh, answers: không tiêu chí, thang điểm nào hỏi mã “awards.association_ofice_years” trong bộ quy tắc; "
        "có phải ý bạn là “awards.association_office_years”?"
    ) in result.stdout.splitlines()
    assert [(item["field"], item["position"], item["value"]) for item in found["unknown_ids"]] == [
        ("answers", 0, "awards.association_ofice_years")
    ]


def test_of_one_club_no_other_clubs_ids_are_told(run, tmp_path):
    """What another club wrote wrong is not this one's to mend."""
    path = tmp_path / "clb.toml"
    path.write_text(f'{REGISTER}\n[[clubs]]\nid = "an-lac"\nname = "CLB An Lạc"\n', encoding="utf-8")
    one, other = (run("awards", str(path), "--on", "2026-03-01", "--club", id_) for id_ in ("an-binh", "an-lac"))

    assert (one.exit_code, other.exit_code) == (2, 0)
    assert "song_xanh" in one.stdout
    assert "song_xanh" not in other.stdout + other.stderr


def test_a_recipient_in_another_province_is_not_unknown(run, tmp_path):
    """The register is asked as it was read, whatever part of it is shown."""
    path = tmp_path / "clb.toml"
    other = """
[[clubs]]
id = "xa-xoi"
name = "CLB Xa Xôi"
place = { province = "01", edition = "34" }

[[awards]]
id = "chung"
on = "2026-01-01"
issuer = "Trung ương Hội"
recipient = "collective"
recipients = ["an-binh", "xa-xoi"]
"""
    path.write_text(REGISTER.replace('scheme = "song_xanh.awards.own"', "") + other, encoding="utf-8")

    assert run("awards", str(path), "--on", "2026-03-01", "--province", "Bắc Ninh").exit_code == 0


def test_what_has_no_criteria_is_one_line_unless_all_is_asked(run, source):
    short, long = (run("awards", source, "--on", "2026-03-01", *more).stdout for more in ((), ("--all",)))

    assert short.count("· Chưa có tiêu chí được công bố: ") == 1
    assert "· Chưa có tiêu chí được công bố: " not in long
    assert "    · “Tuổi cao – Gương sáng”, cá nhân: chưa có tiêu chí được công bố; chưa biết mức tiền thưởng" in long


def test_names_only_where_they_are_asked_for(run, source):
    for format_ in ("text", "csv", "json"):
        plain = run("awards", source, "--on", "2026-03-01", "--format", format_).stdout
        named = run("awards", source, "--on", "2026-03-01", "--format", format_, "--names").stdout

        assert not any(name in plain for name in NAMES)
        assert NAMES[0] in named


def test_only_clubs_and_associations_are_named_by_id(run, tmp_path):
    """The bare id of a person is personal data as well; so is that of whoever the register does not know."""
    path = tmp_path / "clb.toml"
    award = """
[[associations]]
id = "hoi-xa"
name = "Hội NCT xã"
memberships = [{ id = "hv-9" }]

[[awards]]
id = "tap-the"
on = "2025-08-01"
issuer = "UBND xã"
recipient = "collective"
recipients = ["an-binh", "hoi-xa", "tv-1", "hv-9", "0912345678", "hoi-xa/hv-9"]
"""
    path.write_text(REGISTER + award, encoding="utf-8")
    found = {
        names: json.loads(run("awards", str(path), "--on", "2026-03-01", "--format", "json", *names).stdout)["rows"]
        for names in ((), ("--names",))
    }
    [plain], [named] = ([row["club"] for row in rows if row["id"] == "tap-the"] for rows in found.values())

    assert plain == ["an-binh", "hoi-xa"]
    assert named == ["an-binh", "hoi-xa", "tv-1", "hv-9", "0912345678", "hoi-xa/hv-9"]


def test_rows_for_programs(run, source):
    """JSON has the verdicts, the warnings and the sums of each."""
    found = json.loads(run("awards", source, "--on", "2026-03-01", "--format", "json").stdout)
    of_club = [row for row in found["rows"] if row["id"] == "dn-1"]

    assert found["unknown_ids"] == [
        {
            "record": "nomination",
            "club": "an-binh",
            "id": "dn-3",
            "field": "scheme",
            "position": None,
            "value": "song_xanh.awards.own",
            "nearest": None,
        }
    ]
    assert [(row["verdict"], row["known"], row["prize_low"]) for row in of_club] == [("not_known", "none", 1404000)]
    assert [row["kind"] for row in found["rows"]][:3] == ["given", "given", "nomination"]


def test_one_club(run, source):
    assert run("awards", source, "--on", "2026-03-01", "--club", "an-binh").stdout.count("(an-binh, dn-1)") == 1
    assert "an-binh" in refused(run, "awards", source, "--on", "2026-03-01", "--club", "an-bin")


def test_an_award_of_a_member_belongs_to_the_province_of_the_club(run, source):
    output = run("awards", source, "--on", "2026-03-01", "--province", "Bắc Ninh@34")

    assert "Hội NCT xã" in output.stdout
    assert "Lưu ý" not in output.stderr


def test_what_does_not_go_together_is_refused(run, source, tmp_path):
    assert "--names" in refused(run, "awards", "--names")
    assert "--format csv" in refused(run, "awards", source, "--to", str(tmp_path / "x.csv"))
    assert "dùng được" in refused(run, "awards", "--recipient", "colective")


def test_award_rules_are_listed_and_shown(run):
    listed = run("rules", "list", "--kind", "award").stdout
    shown = run("rules", "show", "awards.commendation.commune", "--on", "2025-08-01").stdout
    criteria = run("rules", "show", "awards.criteria.medal", "--on", "2025-08-01").stdout

    assert "awards.commendation.commune" in listed
    assert "  hộ gia đình: chưa có tiêu chí được công bố; tiền thưởng 1.053.000 đồng (0,45 lần" in shown
    assert "thành tích phải tính từ khi hết kỷ luật (từ 1/7/2025)" in shown
    assert "Một trong các tiêu chuẩn (chỉ biết một phần):" in criteria
    assert "Ngày 1/8/2025: 15 năm" in criteria
    assert "rules show" in refused(run, "explain", "awards.criteria.medal")


@pytest.mark.parametrize("day", ["2025-06-30", "2025-07-01", "2026-03-01"])
def test_the_basis_of_an_award_is_that_of_the_day_and_the_place(run, day):
    """The decrees of 2025 apply from 2025-07-01 (A-4.15a, A-4.17); what Đắk Lắk decided is no basis of another province."""
    [row] = rows(run, "--on", day, "--issuer", "commune", "--form", "commendation", "--recipient", "collective")

    assert ("152/2025" in row["basis"], "129/2025" in row["basis"]) == (day >= "2025-07-01",) * 2
    assert "06/2022/QH15, Đ.75.2" in row["basis"]
    assert "07/2026" not in row["basis"]


def test_what_is_deduced_or_a_summary_is_told_so(run, source, tmp_path):
    """That a club needs a rating in writing is our deduction from one province's rules (A-4.26b), not the law's word."""
    path = tmp_path / "chua-xep-loai.toml"
    path.write_text(REGISTER.replace("rated_in_writing = true\n", ""), encoding="utf-8")
    output = run("awards", str(path), "--on", "2026-03-01").stdout
    found = json.loads(run("awards", source, "--on", "2026-03-01", "--format", "json").stdout)

    [asked] = {line.strip() for line in output.splitlines() if "xếp loại bằng văn bản" in line}
    assert asked.endswith("(Luật 06/2022/QH15; có phần là suy luận, cần đối chiếu với văn bản đã ký)")
    assert output.endswith("Cần đối chiếu với văn bản đã ký: có căn cứ không phải nguyên văn.\n")
    assert found["verify_vi"].startswith("Cần đối chiếu")


def test_the_help_does_not_promise_birth_dates(run):
    """No list of persons prints them, with --names or without."""
    for command in ("awards", "longevity", "entitlements", "association"):
        assert "Không in ngày sinh." in " ".join(run(command, "--help").stdout.split())


def test_a_nomination_of_nobody_says_so(run, tmp_path):
    """An individual without a member is not yet somebody: a "?" told nothing."""
    path = tmp_path / "clb.toml"
    path.write_text(
        '[[clubs]]\nid = "a"\nname = "CLB A"\nnominations = [{ id = "n", recipient = "individual" }]\n',
        encoding="utf-8",
    )

    assert "  Cá nhân (chưa nêu là ai), CLB A (a, n)" in run("awards", str(path), "--on", "2026-03-01").stdout
