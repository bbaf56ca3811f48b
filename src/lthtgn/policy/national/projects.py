"""Targets of projects, of a ministry's plan and of an old congress: none of them asks anything of a club today.

HelpAge ranks the clubs of its projects; "strong" and "very strong" are its two highest classes. The scale behind them is not
public, so the library gives no class: the number has to be reported. The targets of Congress IV of the Association were
targets, never criteria.
"""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.documents import CONGRESS_4, QD_1335_LDTBXH, VIE_071, VIE_085
from lthtgn.policy.national.units import (
    CLUBS,
    SHARE_OF_ASSOCIATIONS,
    SHARE_OF_COMMUNES,
    SHARE_OF_OLDER,
    TRAININGS_A_YEAR,
)
from lthtgn.policy.parameters import Aim, Level, Reading, Target, Unit, percent
from lthtgn.ranges import Range

__all__ = ["PROJECT_TARGETS", "STRONG_CLUBS_TARGET"]

_SCALE_VI = "Thang xếp loại của HelpAge (mạnh, rất mạnh) không được công bố."


def _of_project(
    document: Document, programme: str, since: date, by_year: int, low: int, fact: str, **more: object
) -> Aim:
    return Aim(
        programme=programme,
        since=since,
        by_year=by_year,
        low=Range.exact(low),
        level=Level.PROJECT,
        cite=document.cite(certainty=Certainty.TEXT, facts=("M-ASSESS-01", fact), note_vi=_SCALE_VI),
        **more,  # type: ignore[arg-type]
    )


STRONG_CLUBS_TARGET = Target(
    id="targets.strong_clubs",
    term_vi="số câu lạc bộ xếp loại mạnh và rất mạnh của dự án",
    term_en="clubs of the project ranked strong or very strong",
    unit=CLUBS,
    part="clubs.of_{programme}.strong",
    needs_vi="số câu lạc bộ của dự án được HelpAge xếp loại mạnh hoặc rất mạnh",
    aims=(
        _of_project(VIE_071, "VIE071", date(2021, 7, 1), 2024, 153, "M-ASSESS-02"),
        _of_project(
            VIE_085,
            "VIE085",
            date(2023, 1, 1),
            2025,
            137,
            "M-ASSESS-04",
            readings=(
                Reading(
                    "85 % của 162 câu lạc bộ là 137,7, tức 138 câu lạc bộ",
                    VIE_085.cite(
                        certainty=Certainty.DEDUCTION,
                        facts=("M-ASSESS-05", "M-TRAP-07"),
                        note_vi="Nguồn in cả 85 % và 137 câu lạc bộ; 137 trong 162 là 84,6 %, đã làm tròn xuống.",
                    ),
                    low=Range.exact(138),
                ),
            ),
        ),
    ),
)

STRONG_SHARE_TARGET = Target(
    id="targets.strong_clubs_share",
    term_vi="tỷ lệ câu lạc bộ xếp loại mạnh và rất mạnh của dự án",
    term_en="share of the project's clubs ranked strong or very strong",
    unit=Unit("share_of_project_clubs", "% câu lạc bộ của dự án", is_share=True),
    of_vi="câu lạc bộ của dự án lúc đặt mục tiêu: 180 (VIE071); cuối dự án có 186",
    part="clubs.of_{programme}.strong",
    whole="clubs.of_{programme}",
    needs_vi="số câu lạc bộ của dự án, và trong đó số được HelpAge xếp loại mạnh hoặc rất mạnh",
    aims=(
        Aim(
            programme="VIE071",
            since=date(2021, 7, 1),
            by_year=2024,
            low=percent(85),
            level=Level.PROJECT,
            cite=VIE_071.cite(
                certainty=Certainty.DEDUCTION,
                facts=("M-ASSESS-03", "M-PROJ-03", "M-TRAP-19"),
                note_vi=f"153 trong 180 câu lạc bộ. {_SCALE_VI}",
            ),
        ),
    ),
)


def _congress(name: str, term_vi: str, term_en: str, unit: Unit, low: int, fact: str, part: str, whole: str) -> Target:
    return Target(
        id=f"targets.congress_4.{name}",
        term_vi=term_vi,
        term_en=term_en,
        unit=unit,
        of_vi=unit.term_vi.removeprefix("% "),
        part=part,
        whole=whole,
        needs_vi=f"tử số và mẫu số của {term_vi}, trong 2011–2016",
        aims=(
            Aim(
                programme="Đại hội IV",
                since=date(2011, 1, 1),
                by_year=2016,
                low=percent(low),
                cite=CONGRESS_4.cite(
                    certainty=Certainty.SUMMARY,
                    facts=(fact,),
                    note_vi="Chỉ tiêu cũ của một nhiệm kỳ, không phải tiêu chí.",
                ),
            ),
        ),
    )


_DISTRICTS_AND_PROVINCES = Unit("share_of_districts_and_provinces", "% tổ chức Hội cấp huyện, cấp tỉnh", is_share=True)

CONGRESS_TARGETS: tuple[Target, ...] = (
    _congress(
        "exemplary_older_people_share",
        "tỷ lệ người cao tuổi đạt danh hiệu “Tuổi cao – Gương sáng”",
        "share of older people who reach “Tuổi cao – Gương sáng”",
        SHARE_OF_OLDER,
        70,
        "A-4.61a",
        "older_people.exemplary",
        "older_people",
    ),
    _congress(
        "exemplary_associations_share",
        "tỷ lệ Hội cơ sở đạt danh hiệu “Tuổi cao – Gương sáng”",
        "share of commune associations that reach “Tuổi cao – Gương sáng”",
        SHARE_OF_ASSOCIATIONS,
        65,
        "A-4.61b",
        "associations.commune.exemplary",
        "associations.commune",
    ),
    _congress(
        "exemplary_districts_and_provinces_share",
        "tỷ lệ Hội cấp huyện, cấp tỉnh đạt danh hiệu “Tuổi cao – Gương sáng”",
        "share of district and provincial associations that reach “Tuổi cao – Gương sáng”",
        _DISTRICTS_AND_PROVINCES,
        50,
        "A-4.61c",
        "associations.district_and_province.exemplary",
        "associations.district_and_province",
    ),
    _congress(
        "membership_share",
        "tỷ lệ người cao tuổi tham gia Hội",
        "share of older people who join the Association",
        SHARE_OF_OLDER,
        90,
        "A-4.61d",
        "association.members",
        "older_people",
    ),
    _congress(
        "care_fund_communes_share",
        "tỷ lệ xã có Quỹ Chăm sóc và phát huy vai trò người cao tuổi (Đại hội IV)",
        "share of communes with the Fund for the care and role of older people (Congress IV)",
        SHARE_OF_COMMUNES,
        100,
        "A-4.61e",
        "communes.with_care_fund",
        "communes",
    ),
)

TRAININGS_TARGET = Target(
    id="targets.trainings_a_year",
    term_vi="số lớp tập huấn mỗi năm theo kế hoạch của Bộ",
    term_en="training sessions a year under the ministry's plan",
    unit=TRAININGS_A_YEAR,
    part="trainings.of_the_ministry",
    needs_vi="số lớp tập huấn của Bộ trong năm",
    aims=(
        Aim(
            programme="1335",
            since=date(2024, 8, 29),
            by_year=2025,
            low=Range(5, 7),
            cite=QD_1335_LDTBXH.cite(
                certainty=Certainty.SUMMARY,
                facts=("1336-50", "1336-51"),
                sources=QD_1335_LDTBXH.addresses[1:],
                note_vi="Nguồn ghi 5–7 lớp mỗi năm, không nói là tối thiểu hay tối đa.",
            ),
            phase_vi="2024–2025, mỗi năm",
        ),
    ),
)

PROJECT_TARGETS: tuple[Target, ...] = (STRONG_CLUBS_TARGET, STRONG_SHARE_TARGET, *CONGRESS_TARGETS, TRAININGS_TARGET)
"""Every target of a project, of the ministry's plan and of Congress IV."""
