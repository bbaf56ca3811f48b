"""Targets on older people themselves: the strategy (383), the health programme (1579), the programme of Decision 379.

None of their wholes is counted in a register of clubs: they are of the older people of a country, a province or a
commune, not of the members of its clubs. What would have to be reported stands with each. An association or a published
table can give it, and the figure is then held against the target like any other.
"""

from __future__ import annotations

from datetime import date

import attrs

from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.national.documents import (
    BAO_QUANG_TRI_ON_383,
    CAM_RANH_PLAN,
    CUU_CHIEN_BINH_ON_1579,
    HOATIEU_ON_1579,
    LSVN_ON_383,
    NGOI_SAO_ON_383,
    QD_379,
    QD_383,
    QD_1579,
    THE_STAR_ON_383,
    VIETNAMPLUS_ON_383,
)
from lthtgn.policy.national.units import HOUSEHOLDS, JOBS, MODELS, MODELS_A_PROVINCE, OLDER_PERSONS, SHARE_OF_OLDER
from lthtgn.policy.parameters import Aim, Level, Target, Unit, percent
from lthtgn.ranges import Range

__all__ = ["OLDER_PEOPLE_TARGETS"]

_FROM_379 = date(2025, 2, 20)  # signed; in force from: not stated
_FROM_383 = date(2025, 2, 21)  # likewise
_NOTE_383_VI = "Theo báo chí, chưa thấy nguyên văn; tính từ ngày ký."
_NOTE_1579_VI = "Theo bản tóm tắt và kế hoạch địa phương, chưa thấy nguyên văn."
_OLDER_VI = "người cao tuổi"
_WANT_WORK_VI = "người cao tuổi có nhu cầu và khả năng làm việc"


def _aim(
    document: Document,
    since: date,
    by_year: int,
    low: Range,
    fact: str,
    sources: tuple[str, ...],
    note_vi: str,
    phase_vi: str | None = None,
) -> Aim:
    programme = document.number.partition("/")[0]
    return Aim(
        programme=programme,
        since=since,
        by_year=by_year,
        low=low,
        cite=document.cite(certainty=Certainty.SUMMARY, facts=(fact,), sources=sources, note_vi=note_vi),
        phase_vi=phase_vi,
    )


def _target(
    name: str,
    term_vi: str,
    term_en: str,
    aims: tuple[Aim, ...],
    *,
    unit: Unit = SHARE_OF_OLDER,
    of_vi: str = _OLDER_VI,
    part: str,
    whole: str = "older_people",
    needs_vi: str,
    only_grows: bool = False,
) -> Target:
    return Target(
        id=f"targets.{name}",
        term_vi=term_vi,
        term_en=term_en,
        unit=unit,
        of_vi=of_vi if unit.is_share else None,
        part=part,
        whole=whole if unit.is_share else None,
        needs_vi=needs_vi,
        aims=aims,
        only_grows=only_grows,
    )


def _383(low: Range, fact: str, *sources: str, by_year: int = 2030) -> tuple[Aim, ...]:
    phase_vi = "giai đoạn 2025–2030" if by_year == 2030 else None
    return (_aim(QD_383, _FROM_383, by_year, low, fact, sources, _NOTE_383_VI, phase_vi),)


_ON_WORK = (BAO_QUANG_TRI_ON_383, NGOI_SAO_ON_383)
_ON_HEALTH = (BAO_QUANG_TRI_ON_383, VIETNAMPLUS_ON_383, LSVN_ON_383)
_ON_1579 = (CAM_RANH_PLAN, CUU_CHIEN_BINH_ON_1579, HOATIEU_ON_1579)


def _1579(first: int, second: int, fact: str, note_vi: str = _NOTE_1579_VI) -> tuple[Aim, ...]:
    """The two phases of the programme of 2020-10-13, each with a value of its own."""
    return (
        _aim(QD_1579, date(2021, 1, 1), 2025, percent(first), fact, _ON_1579, note_vi, "giai đoạn 2021–2025"),
        _aim(QD_1579, date(2026, 1, 1), 2030, percent(second), fact, _ON_1579, note_vi, "giai đoạn 2026–2030"),
    )


def _379(low: Range, fact: str, high: Range | None = None) -> tuple[Aim, ...]:
    note = "Theo bản tóm tắt của báo chí, chưa thấy nguyên văn; tính từ ngày ký."
    by_2030 = _aim(QD_379, _FROM_379, 2030, low, fact, (), note)
    return (by_2030,) if high is None else (by_2030, _aim(QD_379, _FROM_379, 2035, high, fact, (), note))


_WORK = (
    _target(
        "older_people_in_work_share",
        "tỷ lệ người cao tuổi có việc làm, trong số người có nhu cầu và khả năng làm việc",
        "share of older people in work, among those who want to and can work",
        _383(percent(50), "383-05a", *_ON_WORK),
        of_vi=_WANT_WORK_VI,
        part="older_people.in_work",
        whole="older_people.want_and_can_work",
        needs_vi=f"số {_WANT_WORK_VI}, và trong đó số có việc làm",
    ),
    _target(
        "older_people_in_work_of_willing_share",
        "tỷ lệ người cao tuổi có việc làm, trong số người có nhu cầu làm việc",
        "share of older people in work, among those who want to work",
        _383(percent(70), "383-07", THE_STAR_ON_383, by_year=2035),
        of_vi="người cao tuổi có nhu cầu làm việc",
        part="older_people.in_work",
        whole="older_people.want_work",
        needs_vi="số người cao tuổi có nhu cầu làm việc, và trong đó số có việc làm",
    ),
    _target(
        "older_people_trained",
        "số người cao tuổi được hướng nghiệp, đào tạo lại nghề",
        "older people given vocational guidance or retraining",
        _383(Range.exact(100_000), "383-05b", *_ON_WORK),
        unit=OLDER_PERSONS,
        part="older_people.trained",
        needs_vi="số người cao tuổi được hướng nghiệp, đào tạo lại nghề từ năm 2025",
        only_grows=True,
    ),
    _target(
        "households_with_loans",
        "số hộ có người cao tuổi được vay vốn ưu đãi",
        "households with older people given preferential loans",
        _383(Range.exact(100_000), "383-05c", *_ON_WORK),
        unit=HOUSEHOLDS,
        part="households_of_older_people.with_preferential_loans",
        needs_vi="số hộ có người cao tuổi được vay vốn ưu đãi từ năm 2025",
        only_grows=True,
    ),
)

_HEALTH_383 = (
    _target(
        "older_people_insured_share",
        "tỷ lệ người cao tuổi có bảo hiểm y tế",
        "share of older people with health insurance",
        _383(percent(100), "383-06a", *_ON_HEALTH),
        part="older_people.insured",
        needs_vi="số người cao tuổi, và trong đó số có bảo hiểm y tế",
    ),
    _target(
        "older_people_in_care_share",
        "tỷ lệ người cao tuổi được chăm sóc ban đầu kịp thời, khám sức khỏe định kỳ, lập hồ sơ sức khỏe",
        "share of older people with timely primary care, periodic check-up and health record",
        _383(percent(90), "383-06b", *_ON_HEALTH),
        part="older_people.in_care",
        needs_vi="số người cao tuổi, và trong đó số được cả ba: chăm sóc ban đầu, khám định kỳ, hồ sơ sức khỏe",
    ),
    _target(
        "older_people_in_hardship_served_share",
        "tỷ lệ người cao tuổi khó khăn, bệnh tật được tiếp cận dịch vụ y tế hằng năm",
        "share of older people in hardship or ill who reach health services each year",
        _383(percent(80), "383-06c", *_ON_HEALTH),
        of_vi="người cao tuổi khó khăn, bệnh tật, mỗi năm",
        part="older_people.in_hardship_or_ill.served",
        whole="older_people.in_hardship_or_ill",
        needs_vi="số người cao tuổi khó khăn, bệnh tật trong năm, và trong đó số được tiếp cận dịch vụ y tế",
    ),
    _target(
        "older_people_with_disability_screened_share",
        "tỷ lệ người cao tuổi khuyết tật được sàng lọc",
        "share of older people with a disability who are screened",
        _383(percent(70), "383-06d", *_ON_HEALTH),
        of_vi="người cao tuổi khuyết tật",
        part="older_people.with_disability.screened",
        whole="older_people.with_disability",
        needs_vi="số người cao tuổi khuyết tật, và trong đó số được sàng lọc",
    ),
    _target(
        "older_people_using_it_share",
        "tỷ lệ người cao tuổi sử dụng sản phẩm công nghệ thông tin",
        "share of older people who use information-technology products",
        _383(percent(50), "383-06e", *_ON_HEALTH),
        part="older_people.using_it",
        needs_vi="số người cao tuổi, và trong đó số sử dụng sản phẩm công nghệ thông tin",
    ),
)

_HEALTH_1579 = (
    _target(
        "older_people_checked_up_share",
        "tỷ lệ người cao tuổi được khám sức khỏe định kỳ ít nhất một lần mỗi năm",
        "share of older people with a periodic check-up at least once a year",
        _1579(70, 100, "1579-04a"),
        of_vi="người cao tuổi, mỗi năm",
        part="older_people.checked_up",
        needs_vi="số người cao tuổi, và trong đó số được khám sức khỏe định kỳ trong năm",
    ),
    _target(
        "older_people_with_record_share",
        "tỷ lệ người cao tuổi được lập hồ sơ theo dõi sức khỏe",
        "share of older people with a health record",
        _1579(95, 100, "1579-04b"),
        part="older_people.with_record",
        needs_vi="số người cao tuổi, và trong đó số được lập hồ sơ theo dõi sức khỏe",
    ),
    _target(
        "older_people_knowing_self_care_share",
        "tỷ lệ người cao tuổi có kiến thức tự chăm sóc sức khỏe",
        "share of older people with knowledge of self-care",
        _1579(50, 90, "1579-04c"),
        part="older_people.knowing_self_care",
        needs_vi="số người cao tuổi, và trong đó số có kiến thức tự chăm sóc sức khỏe",
    ),
    _target(
        "dependent_older_people_cared_for_share",
        "tỷ lệ người cao tuổi không tự chăm sóc được được gia đình, cộng đồng chăm sóc",
        "share of older people unable to care for themselves who are cared for by family or community",
        (
            _aim(
                QD_1579,
                date(2021, 1, 1),
                2030,
                percent(100),
                "1579-04d",
                _ON_1579,
                f"{_NOTE_1579_VI} Nguồn nêu một mức, không tách theo năm; lấy năm cuối của chương trình.",
            ),
        ),
        of_vi="người cao tuổi không tự chăm sóc được",
        part="older_people.dependent.cared_for",
        whole="older_people.dependent",
        needs_vi="số người cao tuổi không tự chăm sóc được, và trong đó số được gia đình, cộng đồng chăm sóc",
    ),
    _target(
        "older_people_ncd_treated_share",
        "tỷ lệ người cao tuổi được phát hiện, điều trị bệnh không lây nhiễm",
        "share of non-communicable diseases of older people detected and treated",
        _1579(70, 90, "1579-04e", f"{_NOTE_1579_VI} Mẫu số không được nêu rõ (người mắc hoặc có nguy cơ mắc)."),
        of_vi="người cao tuổi mắc hoặc có nguy cơ mắc bệnh không lây nhiễm (nguồn không nêu rõ)",
        part="older_people.with_ncd.treated",
        whole="older_people.with_ncd",
        needs_vi="số người cao tuổi mắc hoặc có nguy cơ mắc bệnh không lây nhiễm, và trong đó số được phát hiện, điều trị",
    ),
    _target(
        "older_people_informed_share",
        "tỷ lệ người cao tuổi được thông tin về già hóa dân số và quyền lợi của mình",
        "share of older people informed about ageing and their rights",
        _1579(70, 85, "1579-04f", f"{_NOTE_1579_VI} Mẫu số không được nêu rõ."),
        of_vi="người cao tuổi (nguồn không nêu rõ mẫu số)",
        part="older_people.informed",
        needs_vi="số người cao tuổi, và trong đó số được thông tin về già hóa dân số và quyền lợi",
    ),
    _target(
        "lonely_older_people_treated_at_home_share",
        "tỷ lệ người cao tuổi cô đơn, bệnh nặng được khám, chữa bệnh tại nhà",
        "share of lonely or seriously ill older people treated at home",
        _1579(70, 100, "1579-04g"),
        of_vi="người cao tuổi cô đơn, bệnh nặng",
        part="older_people.lonely_or_seriously_ill.treated_at_home",
        whole="older_people.lonely_or_seriously_ill",
        needs_vi="số người cao tuổi cô đơn, bệnh nặng, và trong đó số được khám, chữa bệnh tại nhà",
    ),
)

_DIGITAL_379 = (
    _target(
        "older_people_told_of_379_share",
        "tỷ lệ cán bộ, hội viên, người cao tuổi được thông tin về chuyển đổi số, chuyển đổi xanh, khởi nghiệp, việc làm",
        "share of cadres, members and older people informed of digital and green transformation, start-ups and jobs",
        _379(percent(90), "CTX-02a", percent(100)),
        of_vi="cán bộ, hội viên và người cao tuổi",
        part="cadres_members_and_older_people.informed",
        whole="cadres_members_and_older_people",
        needs_vi="số cán bộ, hội viên và người cao tuổi, và trong đó số được thông tin",
    ),
    _target(
        "older_people_with_digital_skills_share",
        "tỷ lệ người cao tuổi có kỹ năng số cơ bản",
        "share of older people with basic digital skills",
        _379(percent(50), "CTX-02b", percent(70)),
        part="older_people.with_digital_skills",
        needs_vi="số người cao tuổi, và trong đó số có kỹ năng số cơ bản",
    ),
    _target(
        "older_people_starting_up",
        "số người cao tuổi được hỗ trợ khởi nghiệp",
        "older people supported to start a business",
        _379(Range.exact(1260), "CTX-02c"),
        unit=OLDER_PERSONS,
        part="older_people.starting_up",
        needs_vi="số người cao tuổi được hỗ trợ khởi nghiệp",
        only_grows=True,
    ),
    _target(
        "start_up_models",
        "số mô hình khởi nghiệp của người cao tuổi",
        "start-up models of older people",
        _379(Range.exact(500), "CTX-02d"),
        unit=MODELS,
        part="models.start_up",
        needs_vi="số mô hình khởi nghiệp của người cao tuổi",
    ),
    _target(
        "jobs_for_older_people",
        "số việc làm cho người cao tuổi",
        "jobs for older people",
        _379(Range.exact(100_000), "CTX-02e", Range.exact(200_000)),
        unit=JOBS,
        part="jobs.older_people",
        needs_vi="số việc làm được tạo cho người cao tuổi",
    ),
)


def _of_each_province(name: str, term_vi: str, term_en: str, low: int, fact: str) -> Target:
    (aim,) = _379(Range.exact(low), fact)
    return _target(
        name,
        term_vi,
        term_en,
        (attrs.evolve(aim, level=Level.PROVINCE),),
        unit=MODELS_A_PROVINCE,
        part=f"models.{name.removesuffix('_models')}",
        needs_vi=f"{term_vi} (của một tỉnh)",
    )


_MODELS_379 = (
    _of_each_province(
        "waste_sorting_models",
        "số mô hình người cao tuổi phân loại, thu gom rác ở mỗi tỉnh",
        "waste-sorting models of older people in each province",
        5,
        "CTX-02f",
    ),
    _of_each_province(
        "organic_models",
        "số mô hình nông nghiệp hữu cơ, kinh tế tuần hoàn của người cao tuổi ở mỗi tỉnh",
        "organic or circular models of older people in each province",
        3,
        "CTX-02g",
    ),
)

OLDER_PEOPLE_TARGETS: tuple[Target, ...] = (*_WORK, *_HEALTH_383, *_HEALTH_1579, *_DIGITAL_379, *_MODELS_379)
"""Every target on older people."""
