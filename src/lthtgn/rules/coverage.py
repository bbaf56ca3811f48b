"""How far the clubs reach, as an association reports it (độ bao phủ): provinces, communes by terrain, villages.

Which communes lie in the plains and which in mountain, border and island areas no source of Decision 1648 says, so their
numbers come from whoever reports them. What "to standard" means is not published (UNK-01): it is reported too.
"""

from __future__ import annotations

from lthtgn.expr.nodes import Measure, Subject

__all__ = [
    "COMMUNES",
    "COMMUNES_OF_MOUNTAIN_BORDER_ISLAND",
    "COMMUNES_OF_PLAINS",
    "COMMUNES_WITH_CLUBS",
    "MEASURES",
    "PROVINCES",
    "PROVINCES_WITH_CLUBS",
    "VILLAGES",
]


def _reported(id_: str, term_vi: str, term_en: str, unit_vi: str, part_of: Measure | None = None) -> Measure:
    return Measure(
        id=id_,
        term_vi=term_vi,
        term_en=term_en,
        value=None,
        part_of=part_of,
        subject=Subject.ASSOCIATION,
        unit_vi=unit_vi,
        ask_vi=f"{term_vi} trong báo cáo của Hội",
    )


PROVINCES = _reported("provinces", "số tỉnh, thành phố", "provinces and centrally run cities", "tỉnh, thành phố")

PROVINCES_WITH_CLUBS = _reported(
    "provinces.with_clubs",
    "số tỉnh, thành phố có câu lạc bộ",
    "provinces and centrally run cities that have clubs",
    "tỉnh, thành phố",
    PROVINCES,
)

COMMUNES = _reported("communes", "số xã, phường, đặc khu", "communes, wards and special zones", "xã")

COMMUNES_WITH_CLUBS = _reported("communes.with_clubs", "số xã có câu lạc bộ", "communes with clubs", "xã", COMMUNES)

COMMUNES_OF_PLAINS = _reported(
    "communes.plains", "số xã, phường ở đồng bằng", "communes and wards in the plains", "xã", COMMUNES
)

COMMUNES_OF_MOUNTAIN_BORDER_ISLAND = _reported(
    "communes.mountain_border_island",
    "số xã, phường ở miền núi, biên giới, hải đảo",
    "communes and wards in mountain, border and island areas",
    "xã",
    COMMUNES,
)

VILLAGES = _reported(
    "villages", "số thôn, bản, tổ dân phố", "villages, hamlets and residential groups", "thôn, bản, tổ dân phố"
)

MEASURES: tuple[Measure, ...] = (
    PROVINCES,
    PROVINCES_WITH_CLUBS,
    COMMUNES,
    COMMUNES_WITH_CLUBS,
    COMMUNES_OF_PLAINS,
    _reported(
        "communes.plains.to_standard",
        "số xã, phường ở đồng bằng có câu lạc bộ hoạt động đạt chuẩn",
        "communes and wards in the plains that have clubs working to standard",
        "xã",
        COMMUNES_OF_PLAINS,
    ),
    COMMUNES_OF_MOUNTAIN_BORDER_ISLAND,
    _reported(
        "communes.mountain_border_island.to_standard",
        "số xã, phường ở miền núi, biên giới, hải đảo có câu lạc bộ hoạt động đạt chuẩn",
        "communes and wards in mountain, border and island areas that have clubs working to standard",
        "xã",
        COMMUNES_OF_MOUNTAIN_BORDER_ISLAND,
    ),
    _reported(
        "communes.with_older_persons_club",
        "số xã có câu lạc bộ liên thế hệ tự giúp nhau hoặc mô hình câu lạc bộ khác của người cao tuổi",
        "communes with such a club or another model of club of older people",
        "xã",
        COMMUNES,
    ),
    _reported(
        "communes.with_club_or_like",
        "số xã có câu lạc bộ liên thế hệ tự giúp nhau hoặc mô hình tương đương",
        "communes with such a club or its equivalent",
        "xã",
        COMMUNES,
    ),
    _reported(
        "communes.with_culture_club",
        "số xã có câu lạc bộ văn hóa, văn nghệ, thể thao của người cao tuổi",
        "communes with clubs of older people for culture, arts or sport",
        "xã",
        COMMUNES,
    ),
    _reported(
        "communes.with_care_fund",
        "số xã có Quỹ Chăm sóc và phát huy vai trò người cao tuổi",
        "communes with a fund for the care and role of older people",
        "xã",
        COMMUNES,
    ),
    VILLAGES,
    _reported(
        "villages.with_clubs",
        "số thôn, bản, tổ dân phố có câu lạc bộ",
        "villages with clubs",
        "thôn, bản, tổ dân phố",
        VILLAGES,
    ),
)
"""Every national measure of coverage.

>>> {measure.subject.value for measure in MEASURES}
{'association'}
"""
