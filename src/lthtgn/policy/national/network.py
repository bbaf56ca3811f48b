"""Targets for the network of clubs: new clubs, their members, and the quality of clubs.

Targets with different wholes stay different targets, never merged or chained: the women's share of Decision 1648 is of
the older people who join. Where sources differ on one target, each has its reading. How far the clubs reach stands in
`coverage`.

Of Decision 1336 the last day is not stated: its aims stand to the end of 2025, beside those of Decision 1648.
"""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Certainty
from lthtgn.policy.national.documents import (
    AGEING_ASIA,
    CAM_RANH_PLAN,
    CAN_THO_PORTAL,
    CUU_CHIEN_BINH_ON_1579,
    ENTREMAYORES,
    FINAL_REVIEW_1336,
    FROM_1336,
    FROM_1648,
    GIA_LAI_PLAN,
    HA_NOI_MOI_ENGLISH,
    HA_NOI_MOI_FRENCH,
    HA_NOI_MOI_GERMAN,
    HA_NOI_MOI_PORTUGUESE,
    HA_NOI_PLAN,
    HELPAGE_ON_1648,
    NINH_THUAN_PLAN,
    QD_1336,
    QD_1533,
    QD_1579,
    QD_1648,
    QUANG_TRI_PORTAL,
    THUA_THIEN_HUE_ON_1579,
)
from lthtgn.policy.national.units import (
    CLUBS,
    MEMBERS,
    OLDER_PERSONS,
    SHARE_OF_CLUBS,
    SHARE_OF_MEMBERS,
    SHARE_OF_OLDER,
)
from lthtgn.policy.parameters import Aim, Baseline, Reading, Target, percent
from lthtgn.ranges import Range

__all__ = [
    "BOTH_FUNDS_TARGET",
    "CLUBS_KEPT_UP_TARGET",
    "FULLY_ACTIVE_CLUBS_TARGET",
    "HEALTH_CONTENT_TARGET",
    "LOAN_COVERAGE_TARGET",
    "MEMBERS_IMPROVED_TARGET",
    "NEW_CLUBS_TARGET",
    "NEW_CLUB_MEMBERS_TARGET",
    "NEW_CLUB_OLDER_MEMBERS_TARGET",
    "OLDER_WOMEN_TARGET",
]

_NOTE_1336_VI = "Ngày cuối cùng không được nêu; Quyết định 1648 bắt đầu từ 1/8/2025."
_NOTE_1648_VI = "Theo bản tóm tắt của báo chí, chưa thấy nguyên văn phần chỉ tiêu."
_PHASE_ONE_VI = "giai đoạn một, 2025–2030"

# New clubs. They are counted from the first day of their programme, so on that day there are none: that is why the
# baseline is 0, and no published figure.

NEW_CLUBS_TARGET = Target(
    id="targets.new_clubs",
    term_vi="số câu lạc bộ thành lập mới",
    term_en="new clubs",
    unit=CLUBS,
    part="clubs.of_{programme}",
    needs_vi="số câu lạc bộ thành lập mới theo đề án",
    only_grows=True,  # a club that was founded stays founded
    aims=(
        Aim(
            programme="1533",
            since=date(2016, 8, 2),  # signed; in force from: not stated
            by_year=2020,
            low=Range.exact(3200),
            is_about=True,
            cite=QD_1533.cite(
                "I.2",
                certainty=Certainty.SUMMARY,
                facts=("1533-05", "M-LEGAL-01", "ENC-10"),
                sources=(AGEING_ASIA,),
                note_vi=(
                    "Nguồn duy nhất ghi khoảng 3.200 câu lạc bộ thành lập thêm. “Khoảng” không cho biết mức tối thiểu, nên "
                    "chỉ nêu phần đã đạt, không kết luận đạt hay không."
                ),
            ),
        ),
        Aim(
            programme="1336",
            since=FROM_1336,
            by_year=2025,
            low=Range.exact(3000),
            baseline=Baseline(FROM_1336, Range.exact(0)),
            cite=QD_1336.cite(
                certainty=Certainty.SUMMARY,
                facts=("1336-11", "M-LEGAL-03", "UNK-05"),
                note_vi=_NOTE_1336_VI,
            ),
        ),
        Aim(
            programme="1648",
            since=FROM_1648,
            by_year=2030,
            low=Range.exact(6000),
            baseline=Baseline(FROM_1648, Range.exact(0)),
            cite=QD_1648.cite(
                certainty=Certainty.SUMMARY,
                facts=("1648-12", "M-LEGAL-07"),
                sources=(
                    HA_NOI_MOI_ENGLISH,
                    HA_NOI_MOI_FRENCH,
                    HA_NOI_MOI_PORTUGUESE,
                    HA_NOI_MOI_GERMAN,
                    ENTREMAYORES,
                ),
                note_vi=_NOTE_1648_VI,
            ),
            phase_vi=_PHASE_ONE_VI,
        ),
        Aim(
            programme="1648",
            since=FROM_1648,
            by_year=2035,
            low=Range.exact(12_000),
            baseline=Baseline(FROM_1648, Range.exact(0)),
            cite=QD_1648.cite(
                "Đ.1, I",
                certainty=Certainty.SUMMARY,
                facts=("1648-10", "M-LEGAL-06", "UNK-02"),
                sources=(HA_NOI_MOI_ENGLISH, HELPAGE_ON_1648, ENTREMAYORES),
                note_vi=(
                    f"{_NOTE_1648_VI} Cả kỳ, gồm 6.000 câu lạc bộ của giai đoạn một; chỉ tiêu riêng của 2031–2035 chưa "
                    "được biết."
                ),
            ),
            phase_vi="cả kỳ, 2025–2035",
        ),
        Aim(
            programme="1648",
            since=date(2031, 1, 1),
            by_year=2035,
            said_vi=(
                "12.000 trừ 6.000 còn ít nhất 6.000 câu lạc bộ, nhưng đó chỉ là phép trừ: chỉ tiêu của giai đoạn hai chưa "
                "được biết."
            ),
            cite=QD_1648.cite(
                certainty=Certainty.DEDUCTION,
                facts=("1648-18", "1648-19a", "UNK-02"),
                sources=(HA_NOI_MOI_ENGLISH, GIA_LAI_PLAN),
                note_vi="Giai đoạn hai chỉ thấy trong kế hoạch của tỉnh Gia Lai.",
            ),
            phase_vi="giai đoạn hai, 2031–2035",
        ),
    ),
)

NEW_CLUB_MEMBERS_TARGET = Target(
    id="targets.new_club_members",
    term_vi="số thành viên của các câu lạc bộ thành lập mới",
    term_en="members of the new clubs",
    unit=MEMBERS,
    part="clubs.of_{programme}.members",
    needs_vi="số thành viên của các câu lạc bộ thành lập mới theo đề án",
    aims=(
        Aim(
            programme="1336",
            since=FROM_1336,
            by_year=2025,
            low=Range.exact(150_000),
            cite=QD_1336.cite(
                certainty=Certainty.SUMMARY,
                facts=("1336-12", "1336-12a", "M-LEGAL-04", "M-LEGAL-10", "UNK-05"),
                note_vi=_NOTE_1336_VI,
            ),
        ),
    ),
)

NEW_CLUB_OLDER_MEMBERS_TARGET = Target(
    id="targets.new_club_older_members",
    term_vi="số người cao tuổi tham gia các câu lạc bộ thành lập mới",
    term_en="older members of the new clubs",
    unit=OLDER_PERSONS,
    part="clubs.of_{programme}.older_members",
    needs_vi="số người cao tuổi trong các câu lạc bộ thành lập mới theo đề án",
    aims=(
        # "More than 100,000": 100,000 itself does not reach it. How far it has come is shown as a part of the round number,
        # as the final review does (231,000 is 231 %).
        Aim(
            programme="1336",
            since=FROM_1336,
            by_year=2025,
            low=Range.exact(100_001),
            above=100_000,
            cite=QD_1336.cite(
                certainty=Certainty.SUMMARY,
                facts=("1336-13", "1336-13a", "M-LEGAL-05", "M-LEGAL-10", "FR-04", "ENC-09", "UNK-05"),
                note_vi=f"{_NOTE_1336_VI} Nguồn ghi “trên 100.000”.",
            ),
        ),
        Aim(
            programme="1648",
            since=FROM_1648,
            by_year=2030,
            low=Range.exact(300_000),
            cite=QD_1648.cite(
                certainty=Certainty.SUMMARY,
                facts=("1648-13", "1648-13a", "ENC-09"),
                sources=(HA_NOI_MOI_FRENCH, HA_NOI_MOI_PORTUGUESE, HA_NOI_MOI_GERMAN, ENTREMAYORES),
                note_vi=(
                    f"{_NOTE_1648_VI} Tính bằng người cao tuổi, không phải thành viên. Nguồn nói thu hút vào các câu lạc "
                    "bộ, không nói rõ chỉ kể câu lạc bộ mới."
                ),
            ),
            phase_vi=_PHASE_ONE_VI,
        ),
    ),
)

OLDER_WOMEN_TARGET = Target(
    id="targets.older_women_share",
    term_vi="tỷ lệ phụ nữ trong số người cao tuổi tham gia câu lạc bộ",
    term_en="share of women among the older people who join",
    unit=SHARE_OF_OLDER,
    of_vi="người cao tuổi tham gia câu lạc bộ",
    part="clubs.of_{programme}.older_women",
    whole="clubs.of_{programme}.older_members",
    needs_vi="số người cao tuổi tham gia câu lạc bộ, và trong đó số phụ nữ",
    aims=(
        Aim(
            programme="1648",
            since=FROM_1648,
            by_year=2030,
            low=percent(50),
            high=percent(60),
            cite=QD_1648.cite(
                certainty=Certainty.SUMMARY,
                facts=("1648-14", "C-03", "ENC-07"),
                sources=(HA_NOI_MOI_FRENCH, HA_NOI_MOI_PORTUGUESE, HA_NOI_MOI_GERMAN, ENTREMAYORES),
                note_vi=_NOTE_1648_VI,
                disputed_vi=(
                    "Quyết định 1336 nêu 60–70 % phụ nữ trong mọi thành viên: mẫu số khác, không so sánh hay gộp được."
                ),
            ),
            phase_vi=_PHASE_ONE_VI,
        ),
    ),
)

# Quality.

CLUBS_KEPT_UP_TARGET = Target(
    id="targets.clubs_kept_up_share",
    term_vi="tỷ lệ câu lạc bộ được duy trì, bảo đảm chất lượng hoạt động và quản lý",
    term_en="share of clubs kept up, with the quality of activity and management assured",
    unit=SHARE_OF_CLUBS,
    of_vi="câu lạc bộ của các giai đoạn trước và câu lạc bộ mới",
    part="clubs.kept_up",
    whole="clubs",
    needs_vi="số câu lạc bộ được duy trì, bảo đảm chất lượng hoạt động và quản lý, trong số câu lạc bộ cũ và mới",
    aims=(
        Aim(
            programme="1336",
            since=FROM_1336,
            by_year=2025,
            low=percent(100),
            cite=QD_1336.cite(
                certainty=Certainty.SUMMARY,
                facts=("1336-14", "UNK-05"),
                sources=(CAN_THO_PORTAL, QUANG_TRI_PORTAL),
                note_vi=f"{_NOTE_1336_VI} Gồm câu lạc bộ xây dựng trong 2016–2020 và câu lạc bộ mới.",
            ),
        ),
        Aim(
            programme="1648",
            since=FROM_1648,
            by_year=2035,
            low=percent(100),
            cite=QD_1648.cite(
                certainty=Certainty.SUMMARY,
                facts=("1648-11", "M-LEGAL-08"),
                sources=(HA_NOI_MOI_ENGLISH, HA_NOI_MOI_PORTUGUESE),
                note_vi=(
                    f"{_NOTE_1648_VI} Gồm câu lạc bộ của các giai đoạn trước và câu lạc bộ mới. Nguồn không nêu năm phải "
                    "đạt; lấy năm cuối của đề án."
                ),
            ),
        ),
    ),
)

FULLY_ACTIVE_CLUBS_TARGET = Target(
    id="targets.fully_active_clubs_share",
    term_vi="tỷ lệ câu lạc bộ thực hiện đủ các hoạt động và được quản lý tốt",
    term_en="share of clubs that carry out all activities and are well managed",
    unit=SHARE_OF_CLUBS,
    of_vi="câu lạc bộ",
    part="clubs.fully_active",
    whole="clubs",
    needs_vi="số câu lạc bộ, và trong đó số thực hiện đủ các hoạt động và được quản lý tốt",
    aims=(
        Aim(
            programme="1336",
            since=FROM_1336,
            by_year=2025,
            low=percent(70),
            cite=QD_1336.cite(
                certainty=Certainty.SUMMARY,
                facts=("1336-25", "C-04", "FR-08", "M-ASSESS-06", "UNK-05"),
                sources=(*QD_1336.addresses, NINH_THUAN_PLAN, HA_NOI_PLAN),
                note_vi=(
                    f"{_NOTE_1336_VI} Cách xác định “đủ các hoạt động” và “quản lý tốt” chưa được công bố; tổng kết đếm "
                    "câu lạc bộ thực hiện đủ tám mảng và duy trì hoạt động hằng tháng."
                ),
                disputed_vi=(
                    "Một báo cáo tháng 5/2025 ghi 80 %; các nguồn gần văn bản hơn (bản tóm tắt năm 2020 và kế hoạch của "
                    "các tỉnh) ghi 70 %."
                ),
            ),
            readings=(
                Reading(
                    "báo cáo tổng kết tháng 5/2025",
                    FINAL_REVIEW_1336.cite(
                        certainty=Certainty.SUMMARY,
                        facts=("C-04", "FR-08"),
                        note_vi="Báo chí thuật lại tổng kết; chưa thấy nguyên văn.",
                    ),
                    low=percent(80),
                ),
            ),
        ),
    ),
)

LOAN_COVERAGE_TARGET = Target(
    id="targets.loan_coverage_share",
    term_vi="tỷ lệ thành viên được vay vốn để sản xuất, kinh doanh",
    term_en="share of members who can borrow for production or business",
    unit=SHARE_OF_MEMBERS,
    of_vi="thành viên",
    part="loans.borrowers",
    whole="members",
    aims=(
        Aim(
            programme="1336",
            since=FROM_1336,
            by_year=2025,
            low=percent(50),
            cite=QD_1336.cite(
                certainty=Certainty.SUMMARY,
                facts=("1336-26", "C-05", "FR-07", "M-LIVE-09", "M-LIVE-11", "UNK-05"),
                note_vi=f"{_NOTE_1336_VI} Mẫu số là mọi thành viên; tổng kết đếm thành viên đã vay.",
                disputed_vi="Kế hoạch của Hà Nội tính 50 % trong số thành viên có nhu cầu vay, không phải mọi thành viên.",
            ),
            readings=(
                Reading(
                    "kế hoạch 23/KH-UBND của Hà Nội",
                    QD_1336.cite(
                        certainty=Certainty.PRACTICE,
                        facts=("1336-26", "C-05"),
                        sources=(HA_NOI_PLAN,),
                        note_vi="Theo kế hoạch của Hà Nội ngày 22/1/2021 thực hiện Quyết định 1336.",
                    ),
                    low=percent(50),
                    part="loans.borrowers_in_need",
                    whole="members.need_loan",
                    of_vi="thành viên có nhu cầu vay",
                ),
            ),
        ),
    ),
)

MEMBERS_IMPROVED_TARGET = Target(
    id="targets.members_improved_share",
    term_vi="tỷ lệ thành viên được nâng cao sức khỏe, nhận thức, kiến thức và được bảo vệ quyền lợi",
    term_en="share of members whose health, awareness and knowledge improve and whose rights are protected",
    unit=SHARE_OF_MEMBERS,
    of_vi="thành viên",
    part="members.improved",
    whole="members",
    needs_vi="số thành viên được nâng cao sức khỏe, nhận thức, kiến thức và được bảo vệ quyền lợi; chưa có cách đo nào được công bố",
    aims=(
        Aim(
            programme="1336",
            since=FROM_1336,
            by_year=2025,
            low=percent(100),
            cite=QD_1336.cite(
                certainty=Certainty.SUMMARY,
                facts=("1336-27", "UNK-05"),
                sources=(CAN_THO_PORTAL,),
                note_vi=_NOTE_1336_VI,
            ),
        ),
    ),
)

BOTH_FUNDS_TARGET = Target(
    id="targets.clubs_with_both_funds_share",
    term_vi="tỷ lệ câu lạc bộ có cả quỹ tăng thu nhập và quỹ hoạt động, tự quản lý",
    term_en="share of clubs that have both a livelihood fund and an operating fund, managed by themselves",
    unit=SHARE_OF_CLUBS,
    of_vi="câu lạc bộ",
    part="clubs.both_funds",
    whole="clubs",
    needs_vi="số câu lạc bộ, và trong đó số có cả quỹ tăng thu nhập và quỹ hoạt động, tự quản lý",
    aims=(
        Aim(
            programme="1336",
            since=FROM_1336,
            by_year=2025,
            low=percent(100),
            cite=QD_1336.cite(
                certainty=Certainty.SUMMARY,
                facts=("1336-28", "F-01", "M-RES-06", "FR-06", "UNK-05"),
                note_vi=_NOTE_1336_VI,
            ),
        ),
    ),
)

HEALTH_CONTENT_TARGET = Target(
    id="targets.clubs_with_health_content_share",
    term_vi=(
        "tỷ lệ câu lạc bộ liên thế hệ tự giúp nhau và câu lạc bộ khác của người cao tuổi có nội dung chăm sóc sức khỏe"
    ),
    term_en="share of clubs, these and other clubs of older people, that have health-care content",
    unit=SHARE_OF_CLUBS,
    of_vi="câu lạc bộ liên thế hệ tự giúp nhau và câu lạc bộ khác của người cao tuổi",
    part="clubs_of_older_people.with_health_content",
    whole="clubs_of_older_people",
    needs_vi=(
        "số câu lạc bộ của người cao tuổi (câu lạc bộ liên thế hệ tự giúp nhau và câu lạc bộ khác), và trong đó số có nội "
        "dung chăm sóc sức khỏe"
    ),
    aims=(
        # The programme is of 2020-10-13; each of its two phases has a value of its own.
        Aim(
            programme="1579",
            since=date(2021, 1, 1),
            by_year=2025,
            low=percent(80),
            cite=QD_1579.cite(
                "I.2",
                certainty=Certainty.SUMMARY,
                facts=("1579-03a", "1579-01b"),
                sources=(CUU_CHIEN_BINH_ON_1579, CAM_RANH_PLAN, THUA_THIEN_HUE_ON_1579),
                note_vi="Hai nguồn tóm tắt thống nhất, một là kế hoạch địa phương.",
            ),
            phase_vi="giai đoạn 2021–2025",
        ),
        Aim(
            programme="1579",
            since=date(2026, 1, 1),
            by_year=2030,
            low=percent(100),
            cite=QD_1579.cite(
                "I.2",
                certainty=Certainty.SUMMARY,
                facts=("1579-03b", "1579-01b"),
                sources=(CUU_CHIEN_BINH_ON_1579, CAM_RANH_PLAN, THUA_THIEN_HUE_ON_1579),
                note_vi="Hai nguồn tóm tắt thống nhất, một là kế hoạch địa phương.",
            ),
            phase_vi="giai đoạn 2026–2030",
        ),
    ),
)
