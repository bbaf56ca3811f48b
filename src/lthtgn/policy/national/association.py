"""The Association of the Elderly: who may be a member, fees and the branch's share, branches, the fund (Điều lệ Hội).

The body of the charter in force (2022) is not known. What the charter of 2016 says is kept for its own time, from
2017-03-24 to 2022-04-05; from 2022-04-06 the same value goes on as a deduction, marked so, that a locality, or whoever
has the charter, replaces. Who accepts no deductions gets no value from that day.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import attrs

from lthtgn.policy.documents import Certainty, Citation
from lthtgn.policy.national.documents import LUAT_NCT_39_2009
from lthtgn.policy.national.documents_association import (
    CHARTER_2016,
    CHARTER_2022,
    CHARTER_QUOTED,
    CONGRESS_IV,
    CV_6463,
    ENCYCLOPAEDIA,
    HD_05_MTTW,
    HD_196_2012,
    MERGERS_2025,
    PRACTICE_2014,
)
from lthtgn.policy.national.entitlements import DONG_A_MONTH
from lthtgn.policy.national.units import YEARS_OF_AGE
from lthtgn.policy.parameters import Parameter, Since, Unit
from lthtgn.policy.provisions import Provision
from lthtgn.ranges import Range

__all__ = [
    "ASSOCIATION_PARAMETERS",
    "ASSOCIATION_PROVISIONS",
    "BRANCH_SHARE",
    "BRANCH_TERM",
    "CARE_FUND_RULES",
    "CONSIDERED_AGE",
    "FEE_A_MONTH",
    "FEE_A_YEAR",
    "FEE_PAYMENTS",
    "FROM_CHARTER_2016",
    "FROM_CHARTER_2022",
    "MEETING_INTERVAL",
    "MEMBER_AGE",
]

FROM_CHARTER_2016 = date(2017, 3, 24)
FROM_CHARTER_2022 = date(2022, 4, 6)
_FROM_FEES = date(2012, 5, 23)

DONG_A_YEAR = Unit("dong_a_year", "đồng/năm")
PAYMENTS_A_YEAR = Unit("payments_a_year", "lần đóng/năm")
SHARE_OF_FEES = Unit("share_of_fees", "% hội phí", is_share=True)
MONTHS = Unit("months", "tháng")
YEARS = Unit("years", "năm")
FUND_RULES = Unit("fund_rules", "quy chế quỹ")

_CARRIED_VI = (
    "Suy ra: dùng tiếp quy định của Điều lệ năm 2016 (hết hiệu lực 5/4/2022), vì chưa biết nội dung tương ứng của Điều lệ "
    "năm 2022; thay bằng giá trị đúng khi có văn bản."
)


def _carried(value: Range | int, *facts: str) -> Since:
    """What the charter of 2016 says, going on under the charter of 2022, as a deduction."""
    cite = CHARTER_2022.cite(
        certainty=Certainty.DEDUCTION, facts=(*facts, "A-5.01", "A-5.02", "ANK-05"), note_vi=_CARRIED_VI
    )
    return Since(FROM_CHARTER_2022, value, cite)


def _of_2016(value: Range | int, cite: Citation) -> Since:
    return Since(FROM_CHARTER_2016, value, cite, until=FROM_CHARTER_2022)


MEMBER_AGE = Parameter(
    id="association.member.age",
    term_vi="tuổi từ đó được vào Hội Người cao tuổi",
    term_en="age from which one may join the Association",
    unit=YEARS_OF_AGE,
    history=(
        _of_2016(
            60,
            CHARTER_2016.cite(
                "Đ.9",
                certainty=Certainty.TEXT,
                facts=("A-5.03", "A-5.04", "AENC-16"),
                note_vi=(
                    "Công dân Việt Nam, tán thành Điều lệ, tự nguyện, được chi hội hoặc Ban chấp hành Hội cơ sở kết nạp, "
                    "được cấp thẻ hội viên."
                ),
            ),
        ),
        _carried(60, "A-5.04"),
    ),
)

CONSIDERED_AGE = Parameter(
    id="association.member.considered_age",
    term_vi="tuổi từ đó có thể được xem xét vào Hội Người cao tuổi",
    term_en="age from which admission to the Association may be considered",
    unit=YEARS_OF_AGE,
    history=(
        _of_2016(
            55,
            CHARTER_2016.cite(
                "Đ.9",
                certainty=Certainty.TEXT,
                facts=("A-5.05", "AENC-16"),
                note_vi="Đến dưới 60 tuổi, tự nguyện và tích cực, hoặc được phân công làm công tác Hội.",
            ),
        ),
        _carried(55, "A-5.05"),
    ),
)

_FEE_VI = "Khuyến khích đóng cao hơn; địa phương có thể quy định mức khác. Chưa biết mức theo Điều lệ năm 2022."


def _fee(*facts: str, note_vi: str | None = _FEE_VI) -> Citation:
    return HD_196_2012.cite(certainty=Certainty.SUMMARY, facts=(*facts, "ANK-05"), note_vi=note_vi)


FEE_A_MONTH = Parameter(
    id="association.fee.month",
    term_vi="mức hội phí một tháng",
    term_en="membership fee a month",
    unit=DONG_A_MONTH,
    # The fee of a club (2,000–5,000 đồng, M-FEE-01) is another thing: an old figure of one page, and never a check.
    history=(Since(_FROM_FEES, 2_000, _fee("A-5.12a", "A-5.13", "AENC-17")),),
)
FEE_A_YEAR = Parameter(
    id="association.fee.year",
    term_vi="mức hội phí một năm",
    term_en="membership fee a year",
    unit=DONG_A_YEAR,
    history=(Since(_FROM_FEES, 24_000, _fee("A-5.12b")),),
)
FEE_PAYMENTS = Parameter(
    id="association.fee.payments",
    term_vi="số lần đóng hội phí trong một năm",
    term_en="payments of the fee a year",
    unit=PAYMENTS_A_YEAR,
    history=(
        Since(_FROM_FEES, Range(1, 4), _fee("A-5.12c", note_vi="Đóng theo quý, sáu tháng hoặc năm: 4, 2 hoặc 1 lần.")),
    ),
)
BRANCH_SHARE = Parameter(
    id="association.fee.branch_share.min",
    term_vi="tỷ lệ hội phí tối thiểu để lại chi hội",
    term_en="least share of the fee that stays with the branch",
    unit=SHARE_OF_FEES,
    history=(
        Since(
            _FROM_FEES,
            Range.exact(Fraction(7, 10)),
            _fee("A-5.14", "AENC-17", note_vi="Để lại ít nhất 70 %; phần còn lại nộp Hội cơ sở."),
        ),
    ),
)


def _branch(value: int, fact: str) -> tuple[Since, ...]:
    cite = CHARTER_QUOTED.cite(
        "Đ.23", certainty=Certainty.TEXT, facts=(fact,), note_vi="Tính từ Điều lệ năm 2016; trang trích không ghi năm."
    )
    return (_of_2016(value, cite), _carried(value, fact))


MEETING_INTERVAL = Parameter(
    id="association.branch.meeting.months",
    term_vi="số tháng nhiều nhất giữa hai lần họp chi hội, tổ hội",
    term_en="most months between two meetings of a branch or group",
    unit=MONTHS,
    history=_branch(6, "A-5.10b"),
)
BRANCH_TERM = Parameter(
    id="association.branch.term.years",
    term_vi="nhiệm kỳ của chi hội",
    term_en="term of a branch",
    unit=YEARS,
    history=_branch(5, "A-5.10c"),
)

CARE_FUND_RULES = Parameter(
    id="association.care_fund.rules",
    term_vi="quy chế Quỹ Chăm sóc và phát huy vai trò người cao tuổi",
    term_en="rules of the fund for the care and role of older people",
    unit=FUND_RULES,
    history=(
        Since(
            date(2011, 1, 1),
            None,
            CONGRESS_IV.cite(
                certainty=Certainty.SUMMARY,
                facts=("A-5.15", "A-4.61e", "ANK-05"),
                note_vi=(
                    "Có quỹ này (chỉ tiêu 2011–2016), nhưng chưa biết quy định nào về nguồn thu, nội dung và mức chi. Không "
                    "suy đoán."
                ),
            ),
        ),
    ),
)

ASSOCIATION_PARAMETERS: tuple[Parameter, ...] = (
    MEMBER_AGE,
    CONSIDERED_AGE,
    FEE_A_MONTH,
    FEE_A_YEAR,
    FEE_PAYMENTS,
    BRANCH_SHARE,
    MEETING_INTERVAL,
    BRANCH_TERM,
    CARE_FUND_RULES,
)
"""Every parameter of the Association."""

_TIER_VI = "Theo một bách khoa toàn thư, không phải nguồn chính thức."


def _and_on(provision: Provision) -> tuple[Provision, Provision]:
    """What a charter of before 2022 says, to its end, and going on as a deduction."""
    cite = CHARTER_2022.cite(
        certainty=Certainty.DEDUCTION, facts=(*provision.cite.facts, "ANK-05"), note_vi=_CARRIED_VI
    )
    ended = attrs.evolve(provision, until=FROM_CHARTER_2022)
    return ended, attrs.evolve(provision, id=f"{provision.id}.carried", since=FROM_CHARTER_2022, cite=cite)


ASSOCIATION_PROVISIONS: tuple[Provision, ...] = (
    *_and_on(
        Provision(
            id="association.member.conditions",
            term_vi="điều kiện vào Hội ngoài tuổi",
            term_en="conditions of membership besides age",
            says_vi=(
                "là công dân Việt Nam",
                "tán thành Điều lệ Hội",
                "tự nguyện",
                "được chi hội hoặc Ban chấp hành Hội cơ sở kết nạp",
            ),
            since=FROM_CHARTER_2016,
            cite=CHARTER_2016.cite("Đ.9", certainty=Certainty.TEXT, facts=("A-5.04",)),
        ),
    ),
    *_and_on(
        Provision(
            id="association.member.considered",
            term_vi="ai có thể được xem xét khi chưa đủ tuổi",
            term_en="who may be considered before the age",
            says_vi=("tự nguyện và tích cực, hoặc được phân công làm công tác Hội",),
            since=FROM_CHARTER_2016,
            cite=CHARTER_2016.cite("Đ.9", certainty=Certainty.TEXT, facts=("A-5.05",)),
        ),
    ),
    Provision(
        id="association.member.apart",
        term_vi="hội viên và thành viên câu lạc bộ",
        term_en="members of the Association and of a club",
        says_vi=("là hai tư cách khác nhau, ghi riêng; câu lạc bộ có cả người chưa cao tuổi",),
        since=FROM_CHARTER_2016,
        cite=CHARTER_2016.cite(
            certainty=Certainty.DEDUCTION, facts=("A-5.07", "AENC-16"), note_vi="Suy ra từ cách hai bên nhận người."
        ),
    ),
    Provision(
        id="association.member.kept",
        term_vi="hội viên vào Hội trước khi đủ tuổi",
        term_en="members who joined before the age",
        says_vi=("hội viên từ 50 đến 60 tuổi đã vào Hội thì ở lại",),
        since=date(2014, 1, 1),
        until=FROM_CHARTER_2016,
        cite=PRACTICE_2014.cite(
            certainty=Certainty.SUMMARY, facts=("A-5.06",), note_vi="Thực tiễn năm 2014, theo điều lệ cũ hơn."
        ),
    ),
    Provision(
        id="association.member.rights",
        term_vi="quyền của hội viên",
        term_en="rights of members",
        says_vi=(
            "được giúp đỡ khi khó khăn",
            "được thăm hỏi khi ốm đau",
            "được chúc thọ, mừng thọ khi đến tuổi",
            "được phúng viếng khi qua đời",
        ),
        since=FROM_CHARTER_2016,
        until=FROM_CHARTER_2022,
        cite=CHARTER_2016.cite(
            certainty=Certainty.SUMMARY, facts=("A-5.08",), sources=(ENCYCLOPAEDIA,), note_vi=_TIER_VI
        ),
    ),
    Provision(
        id="association.join.right",
        term_vi="quyền của người cao tuổi đối với Hội và các khoản đóng góp",
        term_en="older people's rights towards the Association and contributions",
        says_vi=(
            "được tham gia Hội Người cao tuổi",
            "được ưu tiên khi sử dụng dịch vụ",
            "không phải đóng góp cho các hoạt động xã hội, trừ khi tự nguyện",
        ),
        since=date(2010, 7, 1),
        cite=LUAT_NCT_39_2009.cite("Đ.3", certainty=Certainty.TEXT, facts=("A-1.05a",)),
    ),
    Provision(
        id="association.tiers.four",
        term_vi="tổ chức của Hội",
        term_en="tiers of the Association",
        says_vi=(
            "Trung ương Hội",
            "Ban Đại diện cấp tỉnh, cấp huyện",
            "Hội Người cao tuổi xã, phường, thị trấn",
            "chi hội ở thôn, ấp, bản, tổ dân phố; tổ hội",
        ),
        since=FROM_CHARTER_2016,
        until=date(2025, 7, 1),
        cite=CHARTER_2016.cite(
            certainty=Certainty.SUMMARY, facts=("A-5.09a",), sources=(ENCYCLOPAEDIA,), note_vi=_TIER_VI
        ),
    ),
    Provision(
        id="association.tiers.associations",
        term_vi="Ban Đại diện chuyển thành Hội",
        term_en="boards of representatives become associations",
        says_vi=("Ban Đại diện Hội Người cao tuổi chuyển thành Hội Người cao tuổi",),
        since=date(2023, 11, 6),
        cite=CV_6463.cite(certainty=Certainty.SUMMARY, facts=("A-5.09b",)),
    ),
    Provision(
        id="association.tiers.no_district",
        term_vi="bỏ cấp huyện của Hội",
        term_en="the district tier ends",
        says_vi=(
            "không còn Hội Người cao tuổi cấp huyện",
            "đến ngày 12/12/2025 còn khoảng một nửa số xã chưa hợp nhất Hội Người cao tuổi",
        ),
        since=date(2025, 7, 1),
        cite=MERGERS_2025.cite(
            certainty=Certainty.SUMMARY,
            facts=("A-1.54a", "A-1.54b"),
            note_vi="Ngày bỏ cấp huyện là ngày của cải cách; các bài báo viết vào 12/2025.",
        ),
    ),
    *_and_on(
        Provision(
            id="association.branch.tasks",
            term_vi="chi hội và tổ hội",
            term_en="branches and groups",
            says_vi=(
                "lập theo ấp, khu phố hoặc địa bàn dân cư; chi hội đông có tổ hội",
                "chi hội trưởng, chi hội phó được bầu, hoặc được giới thiệu và Ban chấp hành cơ sở chỉ định",
                "quản lý hội viên; thu và sử dụng hội phí, quỹ; báo cáo",
            ),
            since=FROM_CHARTER_2016,
            cite=CHARTER_QUOTED.cite("Đ.23", certainty=Certainty.TEXT, facts=("A-5.10a",)),
        ),
    ),
    Provision(
        id="association.fee.relief",
        term_vi="miễn, giảm hội phí",
        term_en="relief from the fee",
        says_vi=(
            "hội viên già yếu, không nơi nương tựa hoặc thật sự khó khăn có thể được miễn hoặc đóng ít hơn",
            "chi hội hoặc tổ hội quyết định và báo cáo Ban chấp hành Hội cơ sở",
        ),
        since=_FROM_FEES,
        cite=HD_196_2012.cite(certainty=Certainty.SUMMARY, facts=("A-5.13",)),
    ),
    Provision(
        id="association.tasks.state",
        term_vi="vị trí của Hội",
        term_en="standing of the Association",
        says_vi=(
            "là hội thứ 20 trong 30 hội do Đảng, Nhà nước giao nhiệm vụ",
            "có quy định về hợp nhất hội ở cấp xã",
            "áp dụng Nghị định 126/2024/NĐ-CP về hội",
        ),
        since=date(2025, 7, 30),
        cite=HD_05_MTTW.cite(certainty=Certainty.TEXT, facts=("A-5.11",)),
    ),
)
"""What is said of the Association in words.

>>> [item.id for item in ASSOCIATION_PROVISIONS if not item.stands(date(2022, 4, 6))][:1]
['association.member.rights']
"""
