"""Targets for how far the clubs reach: provinces, communes by terrain, villages, clubs in a commune.

Coverages stand side by side, each with its own idea of a club, and are never merged or chained. A share of communes has
the list of communes of its day for its whole: on 2025-07-01 that list changed (CTX-04a), so a share before and one after
are of different wholes. Which communes lie in the plains no source of Decision 1648 says: their numbers are reported.

Decision 1533's "65 provinces" is printed where there were 63, so it cannot be right: it is listed without a number. So is
the "20 %" of villages of Decision 1648, of which the clause is known only in part.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from lthtgn.policy.documents import Certainty
from lthtgn.policy.national.documents import (
    AGEING_ASIA,
    BAO_QUANG_TRI_ON_383,
    ENTREMAYORES,
    FROM_1336,
    FROM_1648,
    HA_NOI_MOI_GERMAN,
    HA_NOI_MOI_PORTUGUESE,
    NGOI_SAO_ON_383,
    QD_383,
    QD_1336,
    QD_1533,
    QD_1648,
    QD_2156,
    UN_PARTNERSHIP,
    VIETNAMPLUS_ON_383,
    WORLD_BANK,
)
from lthtgn.policy.national.units import (
    CLUBS_A_COMMUNE,
    SHARE_OF_COMMUNES,
    SHARE_OF_PROVINCES,
    SHARE_OF_VILLAGES,
)
from lthtgn.policy.parameters import Aim, Baseline, Level, Target, Terrain, percent
from lthtgn.ranges import Range

__all__ = [
    "CARE_FUND_COMMUNES_TARGET",
    "CLUBS_IN_MOUNTAIN_COMMUNE_TARGET",
    "CLUBS_IN_PLAINS_COMMUNE_TARGET",
    "CLUB_OR_LIKE_COMMUNES_TARGET",
    "COVERAGE_TARGETS",
    "CULTURE_CLUB_COMMUNES_TARGET",
    "MOUNTAIN_BORDER_ISLAND_COMMUNES_TARGET",
    "OLDER_PERSONS_CLUB_COMMUNES_TARGET",
    "PLAINS_COMMUNES_TARGET",
    "PROVINCE_COVERAGE_TARGET",
    "VILLAGES_TARGET",
]

_NOTE_1336_VI = "Ngày cuối cùng không được nêu; Quyết định 1648 bắt đầu từ 1/8/2025."
_NOTE_1648_VI = "Theo bản tóm tắt của báo chí, chưa thấy nguyên văn phần chỉ tiêu."
_NOTE_383_VI = "Theo báo chí, chưa thấy nguyên văn; tính từ ngày ký."
_PHASE_ONE_VI = "giai đoạn một, 2025–2030"
_FROM_383 = date(2025, 2, 21)  # signed; in force from: not stated
_ON_383 = (BAO_QUANG_TRI_ON_383, NGOI_SAO_ON_383, VIETNAMPLUS_ON_383)
_ON_1648 = (HA_NOI_MOI_PORTUGUESE, ENTREMAYORES, HA_NOI_MOI_GERMAN)
_DISPUTED_COMMUNES_VI = (
    "Đến năm 2030 có các mức khác nhau: 80 % (Ngân hàng Thế giới, có lẽ theo Quyết định 2156), 50 % (Quyết định 383, tính "
    "cả mô hình câu lạc bộ khác), 100 % ở đồng bằng và 70 % ở miền núi, biên giới, hải đảo (Quyết định 1648). Định nghĩa "
    "khác nhau, không gộp. Từ 1/7/2025 số đơn vị cấp xã cũng khác trước."
)
_TO_STANDARD_VI = f"{_NOTE_1648_VI} Tiêu chí “đạt chuẩn” của câu lạc bộ chưa được biết."


def _to_standard(id_: str, term_vi: str, term_en: str, part: str, aim: Aim, of_vi: str) -> Target:
    return Target(
        id=id_,
        term_vi=term_vi,
        term_en=term_en,
        unit=SHARE_OF_COMMUNES,
        of_vi=of_vi,
        part=f"{part}.to_standard",
        whole=part,
        needs_vi=f"số {of_vi}, và trong đó số có câu lạc bộ hoạt động đạt chuẩn; tiêu chí “đạt chuẩn” chưa được công bố",
        aims=(aim,),
    )


PROVINCE_COVERAGE_TARGET = Target(
    id="targets.provinces_with_clubs_share",
    term_vi="tỷ lệ tỉnh, thành phố trực thuộc trung ương có câu lạc bộ",
    term_en="share of provinces and centrally run cities that have clubs",
    unit=SHARE_OF_PROVINCES,
    of_vi="tỉnh, thành phố trực thuộc trung ương",
    part="provinces.with_clubs",
    whole="provinces",
    aims=(
        Aim(
            programme="1533",
            since=date(2016, 8, 2),  # signed; in force from: not stated
            by_year=2020,
            said_vi=(
                "Nguồn ghi “ít nhất 65 tỉnh, thành phố”, mà cả nước khi đó có 63, nên không thể đúng như đã in. Có thể là "
                "65 %, nhưng không có gì xác nhận; không đặt thành ngưỡng."
            ),
            cite=QD_1533.cite(
                certainty=Certainty.SUMMARY,
                facts=("1533-06", "C-01", "UNK-14"),
                sources=(AGEING_ASIA,),
                note_vi="Một nguồn duy nhất, mâu thuẫn với số tỉnh, thành phố có thật.",
                disputed_vi="65 tỉnh, thành phố theo bản tóm tắt, nhưng cả nước chỉ có 63.",
            ),
        ),
        # The baseline is the nearest published figure before the decision: it already stood above the target.
        Aim(
            programme="1336",
            since=FROM_1336,
            by_year=2025,
            low=percent(95),
            baseline=Baseline(date(2019, 12, 31), Range.exact(Fraction(60, 63))),
            cite=QD_1336.cite(
                certainty=Certainty.SUMMARY,
                facts=("1336-10", "M-LEGAL-02", "RES-03", "UNK-05", "M-IND-03"),
                sources=(*QD_1336.addresses, UN_PARTNERSHIP),
                note_vi=(
                    f"{_NOTE_1336_VI} Mẫu số là 63 tỉnh, thành phố khi đó. Giá trị gốc: 60 trong 63 tỉnh, thành phố cuối "
                    "năm 2019."
                ),
            ),
        ),
    ),
)

PLAINS_COMMUNES_TARGET = _to_standard(
    "targets.plains_communes_to_standard_share",
    "tỷ lệ xã, phường ở đồng bằng có câu lạc bộ hoạt động đạt chuẩn",
    "share of communes and wards in the plains that have clubs working to standard",
    "communes.plains",
    Aim(
        programme="1648",
        since=FROM_1648,
        by_year=2030,
        low=percent(100),
        cite=QD_1648.cite(
            certainty=Certainty.SUMMARY,
            facts=("1648-15a", "UNK-01", "C-06", "ENC-07", "ENC-08", "CTX-04a"),
            sources=_ON_1648,
            note_vi=_TO_STANDARD_VI,
            disputed_vi=_DISPUTED_COMMUNES_VI,
        ),
        terrain=Terrain.PLAINS,
        phase_vi=_PHASE_ONE_VI,
    ),
    "xã, phường ở đồng bằng",
)

MOUNTAIN_BORDER_ISLAND_COMMUNES_TARGET = _to_standard(
    "targets.mountain_border_island_communes_to_standard_share",
    "tỷ lệ xã, phường ở miền núi, biên giới, hải đảo có câu lạc bộ hoạt động đạt chuẩn",
    "share of communes and wards in mountain, border and island areas that have clubs working to standard",
    "communes.mountain_border_island",
    Aim(
        programme="1648",
        since=FROM_1648,
        by_year=2030,
        low=percent(70),
        cite=QD_1648.cite(
            certainty=Certainty.SUMMARY,
            facts=("1648-16a", "UNK-01", "C-06", "ENC-07", "ENC-08", "CTX-04a"),
            sources=_ON_1648,
            note_vi=_TO_STANDARD_VI,
            disputed_vi=_DISPUTED_COMMUNES_VI,
        ),
        terrain=Terrain.MOUNTAIN_BORDER_ISLAND,
        phase_vi=_PHASE_ONE_VI,
    ),
    "xã, phường ở miền núi, biên giới, hải đảo",
)

# "At least 1–3 clubs": what is surely below 1 misses it and 3 surely reach it; in between no source decides.


def _clubs_in_commune(id_: str, term_en: str, part: str, terrain: Terrain, fact: str) -> Target:
    return Target(
        id=id_,
        term_vi=f"số câu lạc bộ hoạt động đạt chuẩn ở mỗi xã, phường thuộc {terrain.term_vi}",
        term_en=term_en,
        unit=CLUBS_A_COMMUNE,
        part=part,
        needs_vi="số câu lạc bộ hoạt động đạt chuẩn ở xã, phường có ít câu lạc bộ nhất; tiêu chí “đạt chuẩn” chưa được công bố",
        aims=(
            Aim(
                programme="1648",
                since=FROM_1648,
                by_year=2030,
                low=Range(1, 3),
                cite=QD_1648.cite(
                    certainty=Certainty.SUMMARY,
                    facts=(fact, "UNK-01", "ENC-10"),
                    sources=_ON_1648,
                    note_vi=f"{_TO_STANDARD_VI} Nguồn ghi ít nhất 1–3 câu lạc bộ mỗi xã, phường.",
                ),
                level=Level.COMMUNE,
                terrain=terrain,
                phase_vi=_PHASE_ONE_VI,
            ),
        ),
    )


CLUBS_IN_PLAINS_COMMUNE_TARGET = _clubs_in_commune(
    "targets.clubs_in_plains_commune",
    "clubs working to standard in each commune or ward of the plains",
    "communes.plains.least_clubs_to_standard",
    Terrain.PLAINS,
    "1648-15b",
)

CLUBS_IN_MOUNTAIN_COMMUNE_TARGET = _clubs_in_commune(
    "targets.clubs_in_mountain_border_island_commune",
    "clubs working to standard in each commune or ward of mountain, border and island areas",
    "communes.mountain_border_island.least_clubs_to_standard",
    Terrain.MOUNTAIN_BORDER_ISLAND,
    "1648-16b",
)

VILLAGES_TARGET = Target(
    id="targets.villages_share",
    term_vi="tỷ lệ thôn, bản, tổ dân phố, khu dân cư (mệnh đề chỉ biết một phần)",
    term_en="share of villages, hamlets and residential groups (the clause is known only in part)",
    unit=SHARE_OF_VILLAGES,
    of_vi="thôn, bản, tổ dân phố, khu dân cư",
    part="villages.with_clubs",
    whole="villages",
    needs_vi="nguyên văn của mệnh đề: nguồn chỉ cho biết 20 % thôn, bản, không cho biết 20 % làm gì",
    aims=(
        Aim(
            programme="1648",
            since=FROM_1648,
            by_year=2030,
            said_vi="20 % thôn, bản, tổ dân phố, khu dân cư; phần còn lại của mệnh đề (có lẽ là có câu lạc bộ) chưa được biết.",
            cite=QD_1648.cite(
                certainty=Certainty.SUMMARY,
                facts=("1648-17", "UNK-03"),
                sources=(HA_NOI_MOI_PORTUGUESE,),
                note_vi=_NOTE_1648_VI,
            ),
            phase_vi=_PHASE_ONE_VI,
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
    of_vi="xã, phường, thị trấn (từ 1/7/2025: xã, phường, đặc khu)",
    part="communes.with_older_persons_club",
    whole="communes",
    aims=(
        Aim(
            programme="383",
            since=_FROM_383,
            by_year=2030,
            low=percent(50),
            cite=QD_383.cite(
                "Mục II, tiểu mục 3",
                certainty=Certainty.SUMMARY,
                facts=("383-01", "383-02", "C-06", "ENC-07", "ENC-08", "CTX-04a", "UNK-06", "M-IND-04"),
                sources=_ON_383,
                note_vi=(
                    "Theo báo chí, chưa thấy nguyên văn; điều mục như nguồn dẫn. Mô hình câu lạc bộ khác cũng được tính. "
                    "Tính từ ngày ký. Chỉ tiêu cho 2031–2035 chưa được biết."
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
    of_vi="xã",
    part="communes.with_club_or_like",
    whole="communes",
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


def _of_383(
    id_: str, term_vi: str, term_en: str, part: str, low: int, fact: str, needs_vi: str, section: str | None
) -> Target:
    sources = _ON_383 if section else (BAO_QUANG_TRI_ON_383, NGOI_SAO_ON_383)
    return Target(
        id=id_,
        term_vi=term_vi,
        term_en=term_en,
        unit=SHARE_OF_COMMUNES,
        of_vi="xã",
        part=part,
        whole="communes",
        needs_vi=needs_vi,
        aims=(
            Aim(
                programme="383",
                since=_FROM_383,
                by_year=2030,
                low=percent(low),
                cite=QD_383.cite(
                    section,
                    certainty=Certainty.SUMMARY,
                    facts=(fact, "CTX-04a"),
                    sources=sources,
                    note_vi=_NOTE_383_VI,
                ),
                phase_vi="giai đoạn 2025–2030",
            ),
        ),
    )


CULTURE_CLUB_COMMUNES_TARGET = _of_383(
    "targets.communes_with_culture_club_share",
    "tỷ lệ xã có câu lạc bộ văn hóa, văn nghệ, thể thao của người cao tuổi",
    "share of communes with clubs of older people for culture, arts or sport",
    "communes.with_culture_club",
    60,
    "383-03",
    "số xã, và trong đó số có câu lạc bộ văn hóa, văn nghệ, thể thao của người cao tuổi",
    "Mục II, tiểu mục 3",
)

CARE_FUND_COMMUNES_TARGET = _of_383(
    "targets.communes_with_care_fund_share",
    "tỷ lệ xã có Quỹ Chăm sóc và phát huy vai trò người cao tuổi",
    "share of communes with a fund for the care and role of older people",
    "communes.with_care_fund",
    80,
    "383-04",
    "số xã, và trong đó số có Quỹ Chăm sóc và phát huy vai trò người cao tuổi",
    None,
)

COVERAGE_TARGETS: tuple[Target, ...] = (
    PROVINCE_COVERAGE_TARGET,
    PLAINS_COMMUNES_TARGET,
    MOUNTAIN_BORDER_ISLAND_COMMUNES_TARGET,
    CLUBS_IN_PLAINS_COMMUNE_TARGET,
    CLUBS_IN_MOUNTAIN_COMMUNE_TARGET,
    VILLAGES_TARGET,
    OLDER_PERSONS_CLUB_COMMUNES_TARGET,
    CLUB_OR_LIKE_COMMUNES_TARGET,
    CULTURE_CLUB_COMMUNES_TARGET,
    CARE_FUND_COMMUNES_TARGET,
)
"""Every target of coverage."""
