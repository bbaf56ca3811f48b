from __future__ import annotations

from importlib.metadata import version

import pytest


def test_a_criterion_shows_its_tree_its_measures_and_its_parameters(run):
    """The bounds of older people over time: Lai Châu's scheme, Decision 1336, and what is not known of 1648."""
    output = run("explain", "composition.older_share").stdout

    assert output.startswith("Người cao tuổi chiếm tỷ lệ thành viên theo quy định (composition.older_share)\n")
    assert "Loại: tiêu chí (chỉ để nhắc, không phải điều kiện" in output
    assert f"Do phần mở rộng: national (lthtgn {version('lthtgn')})\n" in output
    assert "từ composition.older_share.min đến composition.older_share.max\n" in output
    assert "  members.older: số thành viên là người cao tuổi (tính tại một ngày; nằm trong members)\n" in output
    assert "    đọc tuổi của thành viên [members.born]\n" in output
    assert "  Từ 31/8/2020 đến 31/7/2025: 60 %\n    QĐ 1336/QĐ-TTg (theo bản tóm tắt" in output
    assert "  Từ 1/8/2025: chưa biết\n    QĐ 1648/QĐ-TTg" in output
    assert "tuổi từ đó là người cao tuổi (people.older_person.age)\n  Từ 1/7/2010: 60 tuổi\n" in output
    assert "    https://" in output


def test_an_indicator_shows_its_targets(run):
    """3,000 new clubs by 2025, 6,000 by 2030, 12,000 by 2035."""
    output = run("explain", "network.new_clubs_1336").stdout

    assert "Loại: chỉ số (tổng số; chỉ câu lạc bộ thuộc Đề án 1336)\n" in output
    assert "  Đề án 1336, đến hết năm 2025: ít nhất 3.000 câu lạc bộ (từ 31/8/2020)\n" in output
    assert "  Đề án 1648, đến hết năm 2035: ít nhất 12.000 câu lạc bộ (từ 1/8/2025; cả kỳ, 2025–2035)\n" in output


def test_a_measure_shows_what_it_counts_and_what_to_ask(run):
    """The women on the roster."""
    output = run("explain", "members.women").stdout

    assert "Loại: số đo\n" in output
    assert "    đọc giới tính của thành viên [members.sex]\n" in output
    assert "    hỏi câu lạc bộ: " in output


def test_a_parameter_shows_its_values_and_who_uses_it(run):
    """The least size: 50 for Lai Châu's scheme and under 1336."""
    output = run("explain", "composition.size.min").stdout

    assert "  Từ 5/4/2017 đến 30/8/2020: 50 thành viên\n" in output
    assert "Được dùng trong\n  composition.size\n" in output


class TestClub:
    def test_a_criterion_shows_the_finding_with_its_evidence(self, run, register):
        """30 of 50: 60 %, just enough."""
        output = run(
            "explain", "composition.older_share", "--source", register, "--club", "an-trai", "--on", "2025-05-31"
        ).stdout

        assert "\nCLB thôn An Trai (an-trai), ngày 31/5/2025\n" in output
        assert "quy định: đạt – số thành viên là người cao tuổi: 30 trong 50 thành viên (60 %)" in output
        assert "    members.older: 30 người\n    members: 50 người\n" in output

    def test_what_is_missing_is_asked_for(self, run, register):
        """Nobody gave the ages of Hậu Ái."""
        output = run("explain", "composition.older_share", "--source", register, "--club", "hau-ai").stdout

        assert "    cần hỏi: ngày sinh (hoặc năm sinh) của từng thành viên" in output

    @pytest.mark.parametrize(
        ("rule", "line"),
        [
            ("network.members", "  Số thành viên câu lạc bộ: 50 thành viên\n    members: 50 người\n"),
            ("members.women", "  số thành viên nữ: 34 người\n"),
            ("composition.size.min", "ngày 31/5/2025: 50 thành viên, từ 31/8/2020 (QĐ 1336/QĐ-TTg"),
        ],
    )
    def test_every_kind_of_rule_can_be_asked_of_a_club(self, run, register, rule, line):
        """An indicator, a measure, a parameter."""
        assert line in run("explain", rule, "--source", register, "--club", "an-trai").stdout

    def test_source_and_club_go_together(self, run, register):
        """One alone asks nothing."""
        for args in (("--source", register), ("--club", "an-trai")):
            result = run("explain", "composition.size", *args)

            assert result.exit_code == 2
            assert "--source và --club phải đi cùng nhau" in result.stderr

    def test_an_unknown_club_is_told_before_the_explanation(self, run, register):
        """With the nearest."""
        result = run("explain", "composition.size", "--source", register, "--club", "an-tra")

        assert result.exit_code == 2
        assert not result.stdout
        assert "có phải ý bạn là “an-trai”?" in result.stderr


def test_an_unknown_id_is_told_with_the_nearest(run):
    """Among all kinds of rule."""
    result = run("explain", "composition.older_shar")

    assert result.exit_code == 2
    assert "“composition.older_shar”; có phải ý bạn là “composition.older_share”?" in result.stderr


def test_a_document_is_shown_elsewhere(run):
    """It has nothing to explain."""
    result = run("explain", "qd-1336-2020")

    assert result.exit_code == 2
    assert "“qd-1336-2020” là văn bản; hãy xem bằng: lthtgn rules show qd-1336-2020" in result.stderr


PROVINCE = """
from datetime import date

from lthtgn.hooks import hookimpl
from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.composition import MIN_SIZE
from lthtgn.policy.parameters import Override, Scope, Since
from lthtgn.ranges import Verdict
from lthtgn.rules.criteria import OpaqueCriterion

PLAN = Document("kh-1", "1/KH-UBND", "Kế hoạch thử", "UBND thành phố", kind_vi="Kế hoạch")
CITE = PLAN.cite("mục II", certainty=Certainty.TEXT, facts=("X-1",), sources=("https://example.vn/1",))
LOCAL = Since(date(2024, 1, 1), 30, CITE, scope=Scope("01", "63", "Hà Nội"))

@hookimpl
def lthtgn_documents():
    return (PLAN,)

@hookimpl
def lthtgn_overrides():
    return (Override(MIN_SIZE, (LOCAL,)),)

@hookimpl
def lthtgn_criteria():
    return (OpaqueCriterion("thu.dep", "Sinh hoạt vui", lambda club, day: Verdict.MET, date(2024, 1, 1), CITE),)
"""


class TestProvincialPlugin:
    @pytest.fixture(autouse=True)
    def _plugin(self, install):
        install("thu", PROVINCE)

    def test_a_local_value_stands_among_the_values_with_its_place(self, run):
        """It is 30 in Hà Nội from 2024 on."""
        output = run("explain", "composition.size.min").stdout

        assert "1 giá trị địa phương" in run("plugins").stdout
        assert (
            "  Từ 1/1/2024, tại Hà Nội: 30 thành viên\n    Do phần mở rộng: thu (thu 1.2)\n    KH 1/KH-UBND (theo"
            in output
        )

    def test_it_applies_in_its_place_only(self, run, register):
        """An Trai is in Hà Nội, Hậu Ái is not."""
        ask = ("explain", "composition.size.min", "--on", "2025-05-31", "--source", register, "--club")

        assert "ngày 31/5/2025: 30 thành viên" in run(*ask, "an-trai").stdout
        assert "ngày 31/5/2025: 50 thành viên" in run(*ask, "hau-ai").stdout
        assert (
            "Ngày 31/5/2025: 30 thành viên"
            in run("rules", "show", "composition.size.min", "--on", "2025-05-31", "--province", "01").stdout
        )
        assert (
            "Ngày 31/5/2025: 30 thành viên"
            not in run("rules", "show", "composition.size.min", "--on", "2025-05-31").stdout
        )

    def test_who_contributed_it_is_told(self, run):
        """The plugin, and the distribution that it came with."""
        assert "Do phần mở rộng: thu (thu 1.2)\n" in run("explain", "thu.dep").stdout

    def test_a_criterion_of_judgement_has_its_basis_and_its_finding(self, run, register):
        """It has no tree."""
        output = run("explain", "thu.dep", "--source", register, "--club", "an-trai").stdout

        assert "do người đánh giá kết luận" in output
        assert "Căn cứ\n  KH 1/KH-UBND (theo nguyên văn, mục II).\n  https://example.vn/1\n" in output
        assert "\n  Sinh hoạt vui: đạt" in output
