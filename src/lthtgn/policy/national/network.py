"""Targets for the network of clubs: new clubs, their members, their quality, and how far they reach.

Targets with different wholes stay different targets, never merged or chained: the women's share of Decision 1648 is of
the older people who join, and four coverages of communes stand side by side, each with its own idea of a club.

Of Decision 1336 the last day is not stated: its aims stand to the end of 2025, beside those of Decision 1648.

Not here, because no source says enough: Decision 1533's "65 provinces" (there were 63; 1533-06), the 1 to 3 clubs of a
commune (1648-15b, 1648-16b: a range, not known as a floor or a ceiling), the "20 %" of villages (1648-17: the clause is
known only in part), and the second phase of Decision 1648 (1648-19a is only a difference).
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from lthtgn.policy.documents import Certainty
from lthtgn.policy.national.documents import (
    AGEING_ASIA,
    BAO_QUANG_TRI_ON_383,
    CAM_RANH_PLAN,
    CAN_THO_PORTAL,
    CUU_CHIEN_BINH_ON_1579,
    ENTREMAYORES,
    FROM_1336,
    FROM_1648,
    HA_NOI_MOI_ENGLISH,
    HA_NOI_MOI_FRENCH,
    HA_NOI_MOI_GERMAN,
    HA_NOI_MOI_PORTUGUESE,
    HA_NOI_PLAN,
    HELPAGE_ON_1648,
    NGOI_SAO_ON_383,
    NINH_THUAN_PLAN,
    QD_383,
    QD_1336,
    QD_1533,
    QD_1579,
    QD_1648,
    QD_2156,
    QUANG_TRI_PORTAL,
    THUA_THIEN_HUE_ON_1579,
    UN_PARTNERSHIP,
    VIETNAMPLUS_ON_383,
    WORLD_BANK,
)
from lthtgn.policy.national.units import (
    CLUBS,
    MEMBERS,
    OLDER_PERSONS,
    SHARE_OF_CLUBS,
    SHARE_OF_COMMUNES,
    SHARE_OF_MEMBERS,
    SHARE_OF_OLDER,
    SHARE_OF_PROVINCES,
)
from lthtgn.policy.parameters import Aim, Baseline, Target, percent
from lthtgn.ranges import Range

__all__ = [
    "BOTH_FUNDS_TARGET",
    "CLUBS_KEPT_UP_TARGET",
    "CLUB_OR_LIKE_COMMUNES_TARGET",
    "FULLY_ACTIVE_CLUBS_TARGET",
    "HEALTH_CONTENT_TARGET",
    "LOAN_COVERAGE_TARGET",
    "MOUNTAIN_BORDER_ISLAND_COMMUNES_TARGET",
    "NEW_CLUBS_TARGET",
    "NEW_CLUB_MEMBERS_TARGET",
    "NEW_CLUB_OLDER_MEMBERS_TARGET",
    "NOT_ENCODED",
    "OLDER_PERSONS_CLUB_COMMUNES_TARGET",
    "OLDER_WOMEN_TARGET",
    "PLAINS_COMMUNES_TARGET",
    "PROVINCE_COVERAGE_TARGET",
]

_NOTE_1336_VI = "Ngày cuối cùng không được nêu; Quyết định 1648 bắt đầu từ 1/8/2025."
_NOTE_1648_VI = "Theo bản tóm tắt của báo chí, chưa thấy nguyên văn phần chỉ tiêu."
_DISPUTED_COMMUNES_VI = (
    "Đến năm 2030 có các mức khác nhau: 80 % (Ngân hàng Thế giới, có lẽ theo Quyết định 2156), 50 % (Quyết định 383, tính "
    "cả mô hình câu lạc bộ khác), 100 % ở đồng bằng và 70 % ở miền núi, biên giới, hải đảo (Quyết định 1648). Định nghĩa "
    "khác nhau, không gộp. Từ 1/7/2025 số đơn vị cấp xã cũng khác trước."
)
_TO_STANDARD_VI = f"{_NOTE_1648_VI} Tiêu chí “đạt chuẩn” của câu lạc bộ chưa được biết."

# New clubs. They are counted from the first day of their programme, so on that day there are none: that is why the
# baseline is 0, and no published figure.

NEW_CLUBS_TARGET = Target(
    id="targets.new_clubs",
    term_vi="số câu lạc bộ thành lập mới",
    term_en="new clubs",
    unit=CLUBS,
    aims=(
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
                note_vi=f"{_NOTE_1648_VI} Giai đoạn một, 2025–2030.",
            ),
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
        ),
    ),
)

NEW_CLUB_MEMBERS_TARGET = Target(
    id="targets.new_club_members",
    term_vi="số thành viên của các câu lạc bộ thành lập mới",
    term_en="members of the new clubs",
    unit=MEMBERS,
    aims=(
        Aim(
            programme="1336",
            since=FROM_1336,
            by_year=2025,
            low=Range.exact(150_000),
            cite=QD_1336.cite(
                certainty=Certainty.SUMMARY,
                facts=("1336-12", "M-LEGAL-04", "UNK-05"),
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
    aims=(
        # "More than 100,000". The round number is kept, as the final review keeps it (231,000 is shown as 231 %).
        Aim(
            programme="1336",
            since=FROM_1336,
            by_year=2025,
            low=Range.exact(100_000),
            cite=QD_1336.cite(
                certainty=Certainty.SUMMARY,
                facts=("1336-13", "M-LEGAL-05", "FR-04", "ENC-09", "UNK-05"),
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
        ),
    ),
)

OLDER_WOMEN_TARGET = Target(
    id="targets.older_women_share",
    term_vi="tỷ lệ phụ nữ trong số người cao tuổi tham gia câu lạc bộ",
    term_en="share of women among the older people who join",
    unit=SHARE_OF_OLDER,
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
        ),
    ),
)

# Quality.

CLUBS_KEPT_UP_TARGET = Target(
    id="targets.clubs_kept_up_share",
    term_vi="tỷ lệ câu lạc bộ được duy trì, bảo đảm chất lượng hoạt động và quản lý",
    term_en="share of clubs kept up, with the quality of activity and management assured",
    unit=SHARE_OF_CLUBS,
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
        ),
    ),
)

LOAN_COVERAGE_TARGET = Target(
    id="targets.loan_coverage_share",
    term_vi="tỷ lệ thành viên được vay vốn để sản xuất, kinh doanh",
    term_en="share of members who can borrow for production or business",
    unit=SHARE_OF_MEMBERS,
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
        ),
    ),
)

BOTH_FUNDS_TARGET = Target(
    id="targets.clubs_with_both_funds_share",
    term_vi="tỷ lệ câu lạc bộ có cả quỹ tăng thu nhập và quỹ hoạt động, tự quản lý",
    term_en="share of clubs that have both a livelihood fund and an operating fund, managed by themselves",
    unit=SHARE_OF_CLUBS,
    aims=(
        Aim(
            programme="1336",
            since=FROM_1336,
            by_year=2025,
            low=percent(100),
            cite=QD_1336.cite(
                certainty=Certainty.SUMMARY,
                facts=("1336-28", "F-01", "M-RES-06", "UNK-05"),
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
                note_vi="Hai nguồn tóm tắt thống nhất, một là kế hoạch địa phương. Giai đoạn 2021–2025.",
            ),
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
                note_vi="Hai nguồn tóm tắt thống nhất, một là kế hoạch địa phương. Giai đoạn 2026–2030.",
            ),
        ),
    ),
)

# Coverage.

PROVINCE_COVERAGE_TARGET = Target(
    id="targets.provinces_with_clubs_share",
    term_vi="tỷ lệ tỉnh, thành phố trực thuộc trung ương có câu lạc bộ",
    term_en="share of provinces and centrally run cities that have clubs",
    unit=SHARE_OF_PROVINCES,
    aims=(
        # The baseline is the nearest published figure before the decision: it already stood above the target.
        Aim(
            programme="1336",
            since=FROM_1336,
            by_year=2025,
            low=percent(95),
            baseline=Baseline(date(2019, 12, 31), Range.exact(Fraction(60, 63))),
            cite=QD_1336.cite(
                certainty=Certainty.SUMMARY,
                facts=("1336-10", "M-LEGAL-02", "RES-03", "UNK-05"),
                sources=(*QD_1336.addresses, UN_PARTNERSHIP),
                note_vi=(
                    f"{_NOTE_1336_VI} Mẫu số là 63 tỉnh, thành phố khi đó. Giá trị gốc: 60 trong 63 tỉnh, thành phố cuối "
                    "năm 2019."
                ),
            ),
        ),
    ),
)

PLAINS_COMMUNES_TARGET = Target(
    id="targets.plains_communes_to_standard_share",
    term_vi="tỷ lệ xã, phường ở đồng bằng có câu lạc bộ hoạt động đạt chuẩn",
    term_en="share of communes and wards in the plains that have clubs working to standard",
    unit=SHARE_OF_COMMUNES,
    aims=(
        Aim(
            programme="1648",
            since=FROM_1648,
            by_year=2030,
            low=percent(100),
            cite=QD_1648.cite(
                certainty=Certainty.SUMMARY,
                facts=("1648-15a", "UNK-01", "C-06", "ENC-07", "CTX-04a"),
                sources=(HA_NOI_MOI_PORTUGUESE, ENTREMAYORES, HA_NOI_MOI_GERMAN),
                note_vi=_TO_STANDARD_VI,
                disputed_vi=_DISPUTED_COMMUNES_VI,
            ),
        ),
    ),
)

MOUNTAIN_BORDER_ISLAND_COMMUNES_TARGET = Target(
    id="targets.mountain_border_island_communes_to_standard_share",
    term_vi="tỷ lệ xã, phường ở miền núi, biên giới, hải đảo có câu lạc bộ hoạt động đạt chuẩn",
    term_en="share of communes and wards in mountain, border and island areas that have clubs working to standard",
    unit=SHARE_OF_COMMUNES,
    aims=(
        Aim(
            programme="1648",
            since=FROM_1648,
            by_year=2030,
            low=percent(70),
            cite=QD_1648.cite(
                certainty=Certainty.SUMMARY,
                facts=("1648-16a", "UNK-01", "C-06", "ENC-07", "CTX-04a"),
                sources=(HA_NOI_MOI_PORTUGUESE, ENTREMAYORES, HA_NOI_MOI_GERMAN),
                note_vi=_TO_STANDARD_VI,
                disputed_vi=_DISPUTED_COMMUNES_VI,
            ),
        ),
    ),
)

OLDER_PERSONS_CLUB_COMMUNES_TARGET = Target(
    id="targets.communes_with_older_persons_club_share",
    term_vi=(
        "tỷ lệ xã, phường, thị trấn có câu lạc bộ liên thế hệ tự giúp nhau hoặc mô hình câu lạc bộ khác chăm sóc và phát "
        "huy vai trò người cao tuổi"
    ),
    term_en=(
        "share of communes, wards and townships that have such a club or another model of club that cares for older "
        "people and promotes their role"
    ),
    unit=SHARE_OF_COMMUNES,
    aims=(
        Aim(
            programme="383",
            since=date(2025, 2, 21),  # signed; in force from: not stated
            by_year=2030,
            low=percent(50),
            cite=QD_383.cite(
                "Mục II, tiểu mục 3",
                certainty=Certainty.SUMMARY,
                facts=("383-02", "C-06", "ENC-07", "CTX-04a"),
                sources=(BAO_QUANG_TRI_ON_383, NGOI_SAO_ON_383, VIETNAMPLUS_ON_383),
                note_vi=(
                    "Theo báo chí, chưa thấy nguyên văn; điều mục như nguồn dẫn. Mô hình câu lạc bộ khác cũng được tính. "
                    "Tính từ ngày ký."
                ),
                disputed_vi=_DISPUTED_COMMUNES_VI,
            ),
        ),
    ),
)

CLUB_OR_LIKE_COMMUNES_TARGET = Target(
    id="targets.communes_with_club_or_like_share",
    term_vi="tỷ lệ xã có câu lạc bộ liên thế hệ tự giúp nhau hoặc mô hình tương đương",
    term_en="share of communes that have such a club or its equivalent",
    unit=SHARE_OF_COMMUNES,
    aims=(
        Aim(
            programme="2156",
            since=date(2021, 12, 21),  # signed; in force from: not stated
            by_year=2030,
            low=percent(80),
            cite=QD_2156.cite(
                certainty=Certainty.DEDUCTION,
                facts=("2156-01", "2156-02a", "2156-02b", "M-LEGAL-09", "C-06", "ENC-07", "UNK-07", "CTX-04a"),
                sources=(WORLD_BANK,),
                note_vi=(
                    "Ngân hàng Thế giới (28/5/2024) nêu mục tiêu mà không nêu tên quyết định; cho là của Quyết định 2156 "
                    "vì đó là chương trình duy nhất đến năm 2030 phù hợp khi ấy. Tính từ ngày ký."
                ),
                disputed_vi=_DISPUTED_COMMUNES_VI,
            ),
        ),
    ),
)

NOT_ENCODED: tuple[Aim, ...] = (
    # New clubs: "about 3,200", from one NGO's summary. An estimate is no threshold that a result could reach or miss.
    Aim(
        programme="1533",
        since=date(2016, 8, 2),  # signed; in force from: not stated
        by_year=2020,
        cite=QD_1533.cite(
            "I.2",
            certainty=Certainty.SUMMARY,
            facts=("1533-05", "M-LEGAL-01"),
            sources=(AGEING_ASIA,),
            note_vi=(
                "Mục tiêu khoảng 3.200 câu lạc bộ thành lập thêm, theo một nguồn duy nhất. “Khoảng” không cho biết mức "
                "tối thiểu, nên không đặt thành ngưỡng."
            ),
        ),
    ),
)
"""Aims that are known to exist, but not as a threshold: they have neither a lower nor an upper side."""
