"""The Association and personal data in Vietnamese: every outcome has its words, and none names anybody."""

from datetime import date

import attrs
import pytest

from lthtgn.builtin.vietnamese import VietnameseLocaliser
from lthtgn.model.associations import Association, Branch, FeesCollected, Membership
from lthtgn.model.consents import Consent, ConsentForm, DataRequest, RequestKind
from lthtgn.model.periods import PartialDate, Period
from lthtgn.policy.national.provisions import OLDER_PEOPLE_PROVISIONS
from lthtgn.policy.resolution import resolve
from lthtgn.ranges import Verdict
from lthtgn.rules.association_membership import Candidate, association_sheet, may_join
from lthtgn.rules.consents import ConsentStop, consent_finding, consent_findings
from lthtgn.rules.data_requests import request_findings
from lthtgn.rules.held_consents import Elsewhere

WORDS = VietnameseLocaliser()
DAY = date(2024, 12, 31)


@pytest.mark.parametrize(
    ("born", "citizen", "already", "on", "said"),
    [
        (1950, True, Verdict.MET, DAY, "đã là hội viên; đủ tuổi vào Hội"),
        (1950, False, Verdict.NOT_MET, DAY, "chưa là hội viên; đủ tuổi vào Hội; không là công dân Việt Nam"),
        (1990, None, Verdict.NOT_MET, DAY, "chưa là hội viên; chưa đến tuổi"),
        (
            1967,
            True,
            Verdict.NOT_KNOWN,
            DAY,
            "chưa rõ đã là hội viên chưa; có thể được xem xét (tự nguyện và tích cực, hoặc được phân công làm công tác Hội)",
        ),
        (1950, True, Verdict.NOT_MET, date(2016, 1, 1), "chưa là hội viên; chưa có Điều lệ nào được biết vào ngày này"),
    ],
)
def test_candidates(born, citizen, already, on, said):
    finding = may_join(PartialDate(born), on, resolve, citizen=citizen)
    assert WORDS.say(Candidate("a", "m1", already, finding)) == said


def line(branch=None, on=DAY, year=2024, **more):
    branches = () if branch is None else (branch,)
    hoi = Association("h1", "Hội", branches=branches, **more)
    return WORDS.say(association_sheet(hoi, on, Period.year(year), resolve).lines[0])


def test_branches():
    known = {"memberships_complete": True, "fees_complete": True, "reliefs": ()}
    member = Membership("hv", branch="b1", joined=PartialDate(2015))
    branch = Branch("b1", "Chi hội 1", ("Tổ 1",), groups_complete=True, last_met=PartialDate(2024, 9, 1))
    fees = (FeesCollected(Period.year(2024), 10, "b1"),)

    assert line(branch, memberships=(member,), fees=fees, **known) == (
        "Chi hội 1: 1 hội viên; 1 tổ hội; hội phí phải đóng 24.000 đồng; đã thu 10 đồng; để lại chi hội ít nhất 7 đồng, "
        "nộp lên nhiều nhất 3 đồng; họp: lần sau trước hết ngày 1/3/2025"
    )
    assert line(attrs.evolve(branch, last_met=PartialDate(2024, 1, 1)), **known).endswith(
        "họp: quá hạn từ sau ngày 1/7/2024"
    )
    assert line(attrs.evolve(branch, last_met=None, elected=PartialDate(2019)), **known).endswith(
        "họp: chưa rõ lần họp gần nhất; đã hết nhiệm kỳ"
    )
    assert line(Branch("b1", "Chi hội 1")).startswith("Chi hội 1: chưa rõ số hội viên; chưa rõ số tổ hội; ")
    assert line(branch, date(2010, 12, 31), 2010, **known).startswith(
        "Chi hội 1: 0 hội viên; 1 tổ hội; hội phí phải đóng chưa biết mức"
    )
    assert line(memberships=(attrs.evolve(member, branch=None),), **known) == (
        "Không rõ chi hội: 1 hội viên; hội phí phải đóng 24.000 đồng; đã thu 0 đồng"
    )


def test_consents():
    given = Consent(
        "c", "m1", "báo cáo", PartialDate(2026, 3), ConsentForm.WRITING, "thư ký", withdrawn=PartialDate(2026, 5, 1)
    )
    said = WORDS.say(consent_finding(given, date(2026, 6, 1)))

    assert said.startswith(
        "Đồng ý cho mục đích “báo cáo”, tháng 3/2026, hình thức văn bản, người nhận thư ký, rút lại ngày 1/5/2026: không có "
        "giá trị; không đạt: chưa rút lại; cần ghi rõ: tự nguyện; "
    )
    assert "m1" not in said


def test_what_was_said_elsewhere():
    given = Consent("c", "m1", "báo cáo", PartialDate(2024, 3), ConsentForm.WRITING, proper=True)
    valid = consent_findings((given,), date(2026, 6, 1))
    silent = consent_findings((attrs.evolve(given, form=ConsentForm.SILENCE),), date(2026, 6, 1))
    asked = ConsentStop(PartialDate(2026, 5), kind=RequestKind.DELETE)

    assert WORDS.say(Elsewhere("h1", valid, ())) == (
        "cùng một người ở h1: có đồng ý cho mục đích “báo cáo”, còn giá trị; mỗi nơi giữ dữ liệu xin đồng ý riêng, không dùng "
        "chung"
    )
    assert WORDS.say(Elsewhere("h1", silent, ())).startswith("cùng một người ở h1: đồng ý không có giá trị; ")
    assert WORDS.say(Elsewhere("h1", valid, (asked,))) == (
        "cùng một người ở h1: có đồng ý cho mục đích “báo cáo”, còn giá trị; đã yêu cầu xóa tháng 5/2026; mỗi nơi giữ dữ liệu "
        "xin đồng ý riêng, nên hãy hỏi lại người đó"
    )


def test_a_branch_whose_later_election_alone_is_known():
    branch = Branch("b1", "Chi hội 1", elected=PartialDate(2025, 2), last_met=PartialDate(2025, 3))
    assert line(branch).endswith("họp: chưa rõ lần họp gần nhất; chưa rõ nhiệm kỳ")


def test_a_late_answer_without_the_holidays_is_never_silent():
    """Told on Thursday of a request of Monday: late, but for a holiday that nobody has given."""
    asked = DataRequest("r", "m1", RequestKind.VIEW, PartialDate(2026, 3, 2), PartialDate(2026, 3, 5))
    said = [
        WORDS.say(request_findings((asked,), date(2026, 6, 1), resolve, holidays=holidays)[0])
        for holidays in (None, (), (date(2026, 3, 4),))
    ]

    assert [text.partition("đã nhận ")[2].partition(";")[0] for text in said] == [
        "chưa xác định (hạn sớm nhất 4/3/2026, chưa biết lịch nghỉ lễ)",
        "quá hạn (hạn 4/3/2026)",
        "đúng hạn (hạn 5/3/2026)",
    ]


@pytest.mark.parametrize(
    ("request_", "on", "said"),
    [
        (
            DataRequest("r", "m1", RequestKind.PROTECT, PartialDate(2026, 3, 2), processor=True),
            date(2026, 3, 3),
            (
                "yêu cầu áp dụng biện pháp bảo vệ, nhận ngày 2/3/2026: trả lời đã nhận còn hạn (hạn sớm nhất 4/3/2026, "
                "chưa biết lịch nghỉ lễ), chưa trả lời; thực hiện chưa xác định (chưa biết hạn), chưa xong"
            ),
        ),
        (
            DataRequest("r", "m1", RequestKind.VIEW, PartialDate(2025, 3, 2), done=PartialDate(2025, 4)),
            date(2026, 3, 3),
            "yêu cầu xem, nhận ngày 2/3/2025: chưa có quy định áp dụng",
        ),
    ],
)
def test_requests(request_, on, said):
    [finding] = request_findings((request_,), on, resolve)
    assert WORDS.say(finding) == said


def test_provisions():
    [found] = [item for item in OLDER_PEOPLE_PROVISIONS if item.id == "older_people.day"]
    assert WORDS.say(found) == (
        "Ngày Người cao tuổi Việt Nam: ngày 6 tháng 6 (Luật 39/2009/QH12, Đ.6, theo nguyên văn)"
    )


def test_every_form_and_kind_has_its_words():
    assert len({form.term_vi for form in ConsentForm}) == len(ConsentForm)
    assert len({kind.term_vi for kind in RequestKind}) == len(RequestKind)
