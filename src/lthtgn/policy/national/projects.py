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
    OLDER_PERSONS,
    PEOPLE,
    SHARE_OF_ASSOCIATIONS,
    SHARE_OF_COMMUNES,
    SHARE_OF_MEMBERS,
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


# Project VIE071 printed three counts of people that do not fit (M-PROJ-07): each names its population and stands alone.


def _of_071(
    name: str, term_vi: str, term_en: str, unit: Unit, part: str, low: Range, *facts: str, about: bool = False
) -> Target:
    return Target(
        id=f"targets.vie071.{name}",
        term_vi=term_vi,
        term_en=term_en,
        unit=unit,
        of_vi="người cao tuổi hưởng lợi của dự án" if unit.is_share else None,
        part=part,
        whole="people.of_VIE071.older" if unit.is_share else None,
        needs_vi=f"{term_vi}, theo báo cáo của dự án",
        aims=(
            Aim(
                programme="VIE071",
                since=date(2021, 7, 1),
                by_year=2024,
                low=low,
                level=Level.PROJECT,
                is_about=about,
                cite=VIE_071.cite(certainty=Certainty.TEXT, facts=facts),
            ),
        ),
    )


VIE_071_TARGETS: tuple[Target, ...] = (
    _of_071(
        "people",
        "số người hưởng lợi của dự án VIE071",
        "people reached by project VIE071",
        PEOPLE,
        "people.of_VIE071",
        Range.exact(27_000),
        *("M-PROJ-01", "M-PROJ-07", "M-TRAP-09", "M-TRAP-10"),
    ),
    _of_071(
        "older_people",
        "số người từ đủ 60 tuổi hưởng lợi của dự án VIE071",
        "people aged 60 or more reached by project VIE071",
        OLDER_PERSONS,
        "people.of_VIE071.older",
        Range.exact(18_000),
        *("M-PROJ-02", "P-PJ-02b", "M-AGE-07"),
    ),
    _of_071(
        "women_share",
        "tỷ lệ phụ nữ trong số người cao tuổi hưởng lợi của dự án VIE071",
        "share of women among the older people reached by project VIE071",
        SHARE_OF_OLDER,
        "people.of_VIE071.older_women",
        percent(55),
        *("M-PROJ-02", "P-PJ-02b"),
        about=True,
    ),
    _of_071(
        "clubs",
        "số câu lạc bộ của dự án VIE071",
        "clubs of project VIE071",
        CLUBS,
        "clubs.of_VIE071",
        Range.exact(180),
        *("M-PROJ-03", "P-PJ-02a"),
    ),
    _of_071(
        "people_with_loans",
        "số người được vay vốn của dự án VIE071",
        "people with loans of project VIE071",
        PEOPLE,
        "people.of_VIE071.with_loans",
        Range.exact(4_800),
        "M-PROJ-04",
    ),
)


def _of_085(
    name: str,
    term_vi: str,
    term_en: str,
    unit: Unit,
    part: str,
    low: Range,
    whole: str | None,
    fact: str,
    *,
    only_grows: bool = False,
) -> Target:
    return Target(
        id=f"targets.vie085.{name}",
        term_vi=term_vi,
        term_en=term_en,
        unit=unit,
        of_vi=unit.term_vi.removeprefix("% ") if unit.is_share else None,
        part=part,
        whole=whole,
        needs_vi=f"{term_vi}, theo báo cáo của dự án",
        only_grows=only_grows,
        aims=(
            Aim(
                programme="VIE085",
                since=date(2023, 1, 1),
                by_year=2025,
                low=low,
                level=Level.PROJECT,
                cite=VIE_085.cite(certainty=Certainty.TEXT, facts=(fact, "M-PROJ-09")),
            ),
        ),
    )


VIE_085_TARGETS: tuple[Target, ...] = (
    _of_085(
        "clubs",
        "số câu lạc bộ của dự án VIE085",
        "clubs of project VIE085",
        CLUBS,
        "clubs.of_VIE085",
        Range.exact(162),
        None,
        "M-PROJ-09",
    ),
    _of_085(
        "women_share",
        "tỷ lệ phụ nữ trong số thành viên câu lạc bộ của dự án VIE085",
        "share of women among the members of the clubs of project VIE085",
        SHARE_OF_MEMBERS,
        "members.of_VIE085.women",
        percent(70),
        "members.of_VIE085",
        "M-COMP-17",
    ),
    _of_085(
        "trained_board_members",
        "số thành viên ban chủ nhiệm được dự án VIE085 tập huấn",
        "board members trained by project VIE085",
        PEOPLE,
        "board.of_VIE085.trained",
        Range.exact(810),
        None,
        "M-BOARD-01",
        only_grows=True,
    ),
    _of_085(
        "women_on_boards_share",
        "tỷ lệ phụ nữ trong số thành viên ban chủ nhiệm được dự án VIE085 tập huấn",
        "share of women among the board members trained by project VIE085",
        Unit("share_of_board_members", "% thành viên ban chủ nhiệm được tập huấn", is_share=True),
        "board.of_VIE085.trained_women",
        percent(50),
        "board.of_VIE085.trained",
        "M-BOARD-03",
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

PROJECT_TARGETS: tuple[Target, ...] = (
    STRONG_CLUBS_TARGET,
    STRONG_SHARE_TARGET,
    *VIE_071_TARGETS,
    *VIE_085_TARGETS,
    *CONGRESS_TARGETS,
    TRAININGS_TARGET,
)
"""Every target of a project, of the ministry's plan and of Congress IV."""
