"""The norms of the activity areas that people can see: livelihood, health, home care, and the assessment of clubs.

None of them is law. A norm of HelpAge's model and what clubs were seen to do are both *practice*; each value says which of
the two it is. Where sources disagree, the value holds what they agree on, and the rest is told beside it.
"""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Certainty, Citation, Document
from lthtgn.policy.national.documents import FROM_1336
from lthtgn.policy.national.documents_areas import (
    AARP_ON_CLUBS,
    BA_THUOC_CLUBS,
    BINH_HOA_CLUB,
    CO_DIEN_CLUB,
    DI_AN_CLUB,
    HA_TINH_VIE022,
    HELPAGE_INCOME,
    HELPAGE_PROJECTS,
    HOA_PHU_CLUB,
    KH_23_HA_NOI,
    MY_LOC_CLUB,
    NIPPON_ON_CLUBS,
    SUNI_SEA_KIT,
    THANH_HOA_FUNDS,
    THANH_HOA_KIT,
    TRAINING_OF_BOARDS,
    UN_DESA,
    WORLD_BANK_ON_CLUBS,
)
from lthtgn.policy.national.units import (
    CARERS_PER_PERSON,
    CHECK_UPS_A_YEAR,
    CLASSES,
    DONG,
    ITEMS,
    PEOPLE,
    SHARE_A_MONTH,
    SHARE_OF_MEMBERS,
    SHARE_OF_MEMBERS_IN_NEED,
    SHARE_OF_MONTHS,
    SHARE_OF_VOLUNTEERS,
    VISITS_A_WEEK,
    VOLUNTEERS,
)
from lthtgn.policy.parameters import Parameter, Scope, Since, percent
from lthtgn.ranges import Range

__all__ = [
    "AREA_NORMS",
    "ASSESSMENT_CLASS",
    "BORROWERS_AMONG_NEEDY",
    "CHECK_UPS_PER_YEAR",
    "INITIAL_FUND",
    "MAX_INTEREST",
    "MAX_PEOPLE_SHARING_VOLUNTEER",
    "MIN_CARERS_PER_PERSON",
    "MIN_ECONOMIC_VOLUNTEERS",
    "MIN_HOME_CARERS",
    "MIN_KIT_ITEMS",
    "MIN_PEOPLE_CARED_FOR",
    "MIN_SHARE_CHECKED",
    "MIN_SHARE_HELPED_MONTHLY",
    "MIN_VISITS_A_WEEK",
    "MIN_VITAL_SIGNS_MONTHS",
    "from_start",
    "practice",
]


def practice(
    document: Document,
    *facts: str,
    note_vi: str | None = None,
    disputed_vi: str | None = None,
    sources: tuple[str, ...] = (),
) -> Citation:
    """A citation of what is no rule of the country; that no first day is stated is said of the document.

    >>> practice(HELPAGE_INCOME, "M-LIVE-06").certainty
    <Certainty.PRACTICE: 'practice'>
    """
    return document.cite(
        certainty=Certainty.PRACTICE, facts=facts, sources=sources, note_vi=note_vi, disputed_vi=disputed_vi
    )


def from_start(value: Range | int | None, cite: Citation) -> tuple[Since, ...]:
    """The history of a norm whose first day no source states: from the day of Decision 1336 on.

    >>> from_start(5, practice(HELPAGE_INCOME, "M-LIVE-06"))[0].start
    datetime.date(2020, 8, 31)
    """
    return (Since(FROM_1336, value, cite),)


# --- livelihood -------------------------------------------------------------------------------------------------------

MIN_ECONOMIC_VOLUNTEERS = Parameter(
    id="livelihood.volunteers.min",
    term_vi="số tình nguyện viên kinh tế tối thiểu của một câu lạc bộ",
    term_en="least number of economic-development volunteers of a club",
    unit=VOLUNTEERS,
    history=from_start(5, practice(HELPAGE_INCOME, "M-LIVE-06")),
)

MAX_PEOPLE_SHARING_VOLUNTEER = Parameter(
    id="livelihood.people_sharing.max",
    term_vi="số người được giúp mà không có tình nguyện viên kinh tế riêng",
    term_en="people helped who have no economic volunteer of their own",
    unit=PEOPLE,
    history=from_start(
        0,
        practice(
            HELPAGE_INCOME,
            "M-LIVE-07",
            note_vi="Nguồn nói thường là một tình nguyện viên giúp một người; ở đây đọc thành yêu cầu một kèm một.",
        ),
    ),
)

MIN_SHARE_HELPED_MONTHLY = Parameter(
    id="livelihood.monthly_help.min",
    term_vi="tỷ lệ tình nguyện viên kinh tế giúp đỡ từng người hằng tháng",
    term_en="share of economic volunteers who help each person every month",
    unit=SHARE_OF_VOLUNTEERS,
    history=from_start(
        percent(100),
        practice(
            HELPAGE_INCOME,
            "M-LIVE-08",
            note_vi="Nguồn nói mỗi tháng một lần cho mỗi người được giúp; ở đây yêu cầu mọi tình nguyện viên đều làm vậy.",
        ),
    ),
)

_HA_NOI_CITE = KH_23_HA_NOI.cite(
    certainty=Certainty.SUMMARY,
    facts=("M-LIVE-10", "M-LIVE-11", "C-05"),
    note_vi=(
        "Kế hoạch của Hà Nội đến năm 2025, biết qua báo chí: mẫu số là thành viên có nhu cầu vay. Ngày hiệu lực không được "
        "nêu; tính từ ngày ký đến hết năm 2025."
    ),
    disputed_vi="Quyết định 1336 tính 50 % trong mọi thành viên (operation.borrower_share.min); hai mẫu số được giữ riêng.",
)

BORROWERS_AMONG_NEEDY = Parameter(
    id="livelihood.borrower_share_in_need.min",
    term_vi="tỷ lệ tối thiểu được vay vốn trong số thành viên có nhu cầu vay",
    term_en="least share of borrowers among the members who need a loan",
    unit=SHARE_OF_MEMBERS_IN_NEED,
    history=(
        # The code of Hà Nội is the same in both lists of provinces; it did not merge in 2025.
        Since(date(2021, 1, 22), percent(50), _HA_NOI_CITE, date(2025, 7, 1), Scope("01", "63", "Hà Nội")),
        Since(date(2025, 7, 1), percent(50), _HA_NOI_CITE, date(2026, 1, 1), Scope("01", "34", "Hà Nội")),
    ),
)

INITIAL_FUND = Parameter(
    id="livelihood.initial_fund.min",
    term_vi="quỹ tăng thu nhập ban đầu tối thiểu của một câu lạc bộ",
    term_en="least livelihood fund of a club at its launch",
    unit=DONG,
    history=from_start(
        None,
        practice(
            HELPAGE_INCOME,
            *(f"M-LIVE-{number}" for number in range(20, 30)),
            "M-UNK-06",
            note_vi="Chưa có mức toàn quốc được công bố. Địa phương có mức riêng thì bổ sung bằng plugin.",
            disputed_vi=(
                "Theo nơi và chương trình từ 15 đến 130 triệu đồng: Ninh Thuận từ 20 triệu (một nửa số câu lạc bộ từ 30 "
                "triệu), Lai Châu khoảng từ 25 triệu, Đắk Nông 15–50 triệu, Thanh Hóa trên 50 triệu khi ra mắt, Hải Dương "
                "50 triệu, dự án VIE022 100 triệu, VIE071 130 triệu."
            ),
        ),
    ),
)

MAX_INTEREST = Parameter(
    id="livelihood.interest.max",
    term_vi="lãi suất cho vay tối đa của quỹ tăng thu nhập",
    term_en="highest interest of the livelihood fund's loans",
    unit=SHARE_A_MONTH,
    history=from_start(
        None,
        practice(
            THANH_HOA_FUNDS,
            "M-LIVE-12",
            "M-LIVE-13",
            "M-LIVE-14",
            "M-LIVE-15",
            "M-LIVE-16",
            "M-UNK-06",
            sources=(*THANH_HOA_FUNDS.addresses, *DI_AN_CLUB.addresses),
            note_vi=(
                "Chưa có quy định toàn quốc về lãi suất, mức vay, thời hạn và cách dùng lãi được công bố. Địa phương có quy "
                "định riêng thì bổ sung bằng plugin."
            ),
            disputed_vi=(
                "Thanh Hóa: nhiều nhất 1 % một tháng, toàn bộ lãi trả về quỹ; mô hình của HelpAge dùng lãi để chi hoạt động. "
                "Một phường ở Dĩ An: vay tín chấp từ 5 triệu đồng, 6–12 tháng."
            ),
        ),
    ),
)

# --- health -----------------------------------------------------------------------------------------------------------

CHECK_UPS_PER_YEAR = Parameter(
    id="health.checkups.per_year",
    term_vi="số lần khám sức khỏe của mỗi thành viên trong một năm",
    term_en="check-ups of each member in a year",
    unit=CHECK_UPS_A_YEAR,
    history=from_start(
        Range(1, 12),
        practice(
            HA_TINH_VIE022,
            "M-HEAL-01",
            "M-HEAL-02",
            "M-HEAL-03",
            "M-HEAL-04",
            "M-HEAL-05",
            "M-UNK-07",
            "AR-03b",
            "AR-03c",
            "UNK-16",
            sources=tuple(
                address
                for document in (HA_TINH_VIE022, BA_THUOC_CLUBS, MY_LOC_CLUB, HOA_PHU_CLUB)
                for address in document.addresses
            ),
            note_vi="Chưa có quy định về số lần khám; giá trị là khoảng mà các nguồn nêu, hay gặp nhất là hai lần.",
            disputed_vi=(
                "Bá Thước và Hà Tĩnh hai lần một năm, Mỹ Lộc 1 một lần, Hòa Phú 2 hằng tháng; phiếu của một xã có ô khám "
                "hằng tháng."
            ),
        ),
    ),
)

MIN_SHARE_CHECKED = Parameter(
    id="health.checked_share.min",
    term_vi="tỷ lệ thành viên được khám đủ số lần trong năm",
    term_en="share of members who had all check-ups of the year",
    unit=SHARE_OF_MEMBERS,
    history=from_start(
        percent(100),
        HA_TINH_VIE022.cite(
            certainty=Certainty.DEDUCTION,
            facts=("M-HEAL-01", "M-HEAL-02", "M-HEAL-03", "M-HEAL-04"),
            note_vi="Các nguồn nói “mỗi thành viên”; ở đây đọc thành mọi thành viên. Hà Tĩnh đạt 95 %.",
        ),
    ),
)

MIN_VITAL_SIGNS_MONTHS = Parameter(
    id="health.vital_signs.min",
    term_vi="tỷ lệ tháng có đo huyết áp, cân nặng",
    term_en="share of months in which blood pressure and weight are taken",
    unit=SHARE_OF_MONTHS,
    history=from_start(
        percent(100),
        practice(
            CO_DIEN_CLUB,
            "M-HEAL-06",
            "AR-03a",
            sources=(*CO_DIEN_CLUB.addresses, *BINH_HOA_CLUB.addresses),
            note_vi="Đo cho mỗi thành viên tại buổi sinh hoạt hằng tháng; ở đây xét theo tháng, không xét từng người.",
        ),
    ),
)

MIN_KIT_ITEMS = Parameter(
    id="health.kit.min",
    term_vi="số dụng cụ phải có: cân, máy đo huyết áp, loa",
    term_en="items that a club must have: scale, blood-pressure monitor, loudspeaker",
    unit=ITEMS,
    history=from_start(
        3,
        practice(
            SUNI_SEA_KIT,
            "M-HEAL-07",
            "M-HEAL-08",
            sources=(*SUNI_SEA_KIT.addresses, *THANH_HOA_KIT.addresses),
            note_vi=(
                "Câu lạc bộ của dự án SUNI-SEA có thêm thước dây, bảng BMI, tài liệu hướng dẫn và máy tính bảng; ở đây không "
                "yêu cầu."
            ),
        ),
    ),
)

# --- home care --------------------------------------------------------------------------------------------------------

MIN_HOME_CARERS = Parameter(
    id="home_care.carers.min",
    term_vi="số tình nguyện viên chăm sóc tại nhà tối thiểu của một câu lạc bộ",
    term_en="least number of home carers of a club",
    unit=VOLUNTEERS,
    history=from_start(
        5,
        practice(
            AARP_ON_CLUBS,
            "M-HOME-05",
            "AR-04a",
            note_vi="Một tổ chức phi chính phủ mô tả mô hình như vậy; không phải quy định pháp luật.",
        ),
    ),
)

_TWO_UNITS_VI = (
    "UN DESA nói hai lượt thăm một tuần, Ngân hàng Thế giới nói hai tình nguyện viên một tuần cho mỗi người; hai cách đọc "
    "được giữ riêng. Một câu lạc bộ (nippon.com): 6 tình nguyện viên cho 4 người, ba lượt một tuần."
)

MIN_VISITS_A_WEEK = Parameter(
    id="home_care.visits.min",
    term_vi="số lượt thăm tối thiểu trong một tuần cho mỗi người được chăm sóc tại nhà",
    term_en="least number of visits a week to each person cared for at home",
    unit=VISITS_A_WEEK,
    history=from_start(
        2,
        practice(
            UN_DESA,
            "M-HOME-02",
            "M-HOME-04",
            "AR-04c",
            sources=(*UN_DESA.addresses, *NIPPON_ON_CLUBS.addresses),
            note_vi="Ở đây xét số bình quân của câu lạc bộ.",
            disputed_vi=_TWO_UNITS_VI,
        ),
    ),
)

MIN_CARERS_PER_PERSON = Parameter(
    id="home_care.carers_per_person.min",
    term_vi="số tình nguyện viên tối thiểu cho mỗi người được chăm sóc tại nhà",
    term_en="least number of volunteers for each person cared for at home",
    unit=CARERS_PER_PERSON,
    history=from_start(
        2,
        practice(
            WORLD_BANK_ON_CLUBS,
            "M-HOME-03",
            "M-HOME-04",
            "AR-04d",
            note_vi="Ở đây xét số bình quân các cặp chăm sóc trên mỗi người, không xét theo tuần.",
            disputed_vi=_TWO_UNITS_VI,
        ),
    ),
)

MIN_PEOPLE_CARED_FOR = Parameter(
    id="home_care.people.min",
    term_vi="số người được chăm sóc tại nhà tối thiểu của một câu lạc bộ",
    term_en="least number of people whom a club cares for at home",
    unit=PEOPLE,
    history=from_start(
        None,
        practice(
            UN_DESA,
            "M-UNK-08",
            note_vi="Chưa có tiêu chí được công bố về số người, về người được chăm sóc và về thời lượng một lượt thăm.",
        ),
    ),
)

# --- classes of clubs -------------------------------------------------------------------------------------------------

ASSESSMENT_CLASS = Parameter(
    id="assessment.class.min",
    term_vi="điểm xếp loại câu lạc bộ mạnh, rất mạnh",
    term_en="score of a strong or very strong club",
    unit=CLASSES,
    history=from_start(
        None,
        practice(
            HELPAGE_PROJECTS,
            "M-ASSESS-01",
            "M-ASSESS-02",
            "M-ASSESS-03",
            "M-ASSESS-04",
            "M-ASSESS-05",
            "M-TRAIN-02",
            "M-UNK-14",
            sources=(*HELPAGE_PROJECTS.addresses, *TRAINING_OF_BOARDS.addresses),
            note_vi=(
                "HelpAge xếp loại câu lạc bộ, hai loại cao nhất là mạnh và rất mạnh; thang điểm, tiêu chí, tên các loại dưới "
                "và người chấm chưa có tiêu chí được công bố. Dự án VIE071 nhằm 153 trong 180 câu lạc bộ (85 %), VIE085 nhằm "
                "137 trong 162 (84,6 %)."
            ),
        ),
    ),
)

AREA_NORMS: tuple[Parameter, ...] = (
    MIN_ECONOMIC_VOLUNTEERS,
    MAX_PEOPLE_SHARING_VOLUNTEER,
    MIN_SHARE_HELPED_MONTHLY,
    BORROWERS_AMONG_NEEDY,
    INITIAL_FUND,
    MAX_INTEREST,
    CHECK_UPS_PER_YEAR,
    MIN_SHARE_CHECKED,
    MIN_VITAL_SIGNS_MONTHS,
    MIN_KIT_ITEMS,
    MIN_HOME_CARERS,
    MIN_VISITS_A_WEEK,
    MIN_CARERS_PER_PERSON,
    MIN_PEOPLE_CARED_FOR,
    ASSESSMENT_CLASS,
)
"""Every norm of the module."""
