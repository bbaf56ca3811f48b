"""Personal data: deadlines, limits and fines, and what the law says in words (bảo vệ dữ liệu cá nhân).

Most deadlines are known from summaries, most fines from a scan read by machine; each says so. How long data may be kept
is no number: only as long as the purpose needs.
"""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from lthtgn.policy.documents import Certainty, Citation, Document
from lthtgn.policy.national.documents_privacy import (
    LUAT_91_2025,
    ND_13_2023,
    ND_330_2026,
    ND_356_2025,
    ND_363_2026,
    ON_BASIC_DATA,
    ON_CHILDREN,
    ON_DEADLINES,
    ON_SENSITIVE_DATA,
)
from lthtgn.policy.national.units import DONG, PEOPLE, YEARS_OF_AGE
from lthtgn.policy.parameters import Parameter, Since, Unit
from lthtgn.policy.provisions import Provision
from lthtgn.ranges import Range

__all__ = [
    "ACKNOWLEDGE",
    "BREACH_NOTICE",
    "CHILD_CONSENT_AGE",
    "CROSS_BORDER_DOSSIER",
    "DELETE",
    "FROM_LAW_91",
    "FROM_ND_13",
    "IMPACT_DOSSIER",
    "MANY_PEOPLE",
    "PRIVACY_PARAMETERS",
    "PRIVACY_PROVISIONS",
    "PROTECT",
    "VIEW",
    "WITHDRAW",
]

FROM_ND_13 = date(2023, 7, 1)
FROM_LAW_91 = date(2026, 1, 1)
_FROM_FINES = date(2026, 8, 19)

DAYS = Unit("days", "ngày")
WORKING_DAYS = Unit("working_days", "ngày làm việc")
HOURS = Unit("hours", "giờ")
MONTHS = Unit("months", "tháng")
YEARS = Unit("years", "năm")
TIMES_REVENUE = Unit("times_revenue", "lần khoản thu từ vi phạm", is_divisible=True)
SHARE_OF_REVENUE = Unit("share_of_revenue", "% doanh thu năm trước", is_share=True)
SHARE_OF_FINE = Unit("share_of_fine", "% mức phạt của tổ chức", is_share=True)

_SUMMARY_VI = "Theo bản tóm tắt, chưa đối chiếu nguyên văn."


def _cite(
    document: Document,
    provision: str | None,
    *facts: str,
    certainty: Certainty = Certainty.SUMMARY,
    sources: tuple[str, ...] = (),
    note_vi: str | None = None,
) -> Citation:
    note = note_vi or (None if certainty is Certainty.TEXT else document.note_vi or _SUMMARY_VI)
    return document.cite(provision, certainty=certainty, facts=facts, sources=sources, note_vi=note)


def _number(
    id: str,  # noqa: A002
    term_vi: str,
    term_en: str,
    unit: Unit,
    value: Range | int,
    cite: Citation,
    since: date = FROM_LAW_91,
) -> Parameter:
    return Parameter(
        id=f"personal_data.{id}", term_vi=term_vi, term_en=term_en, unit=unit, history=(Since(since, value, cite),)
    )


# --- deadlines of requests --------------------------------------------------------------------------------------------


def _request(name: str, what_vi: str, what_en: str, variant: str, value: int, fact: str) -> Parameter:
    words_vi, words_en = {
        "own": ("thời hạn", "deadline"),
        "processor": ("thời hạn khi có bên xử lý", "deadline through a processor"),
        "extension": ("thời gian gia hạn một lần", "extension, once"),
    }[variant]
    cite = _cite(ND_356_2025, "Đ.5", fact, "AENC-19", sources=(ON_DEADLINES,))
    return _number(f"request.{name}.{variant}", f"{words_vi} {what_vi}", f"{words_en}: {what_en}", DAYS, value, cite)


def _requests(
    name: str, what_vi: str, what_en: str, values: tuple[int, int | None, int], facts: tuple[str, ...]
) -> tuple[Parameter, Parameter | None, Parameter]:
    own, processor, extension = values
    return (
        _request(name, what_vi, what_en, "own", own, facts[0]),
        None if processor is None else _request(name, what_vi, what_en, "processor", processor, facts[1]),
        _request(name, what_vi, what_en, "extension", extension, facts[-1]),
    )


ACKNOWLEDGE = _number(
    "request.acknowledge",
    "thời hạn trả lời đã nhận yêu cầu",
    "deadline to say that a request was received",
    WORKING_DAYS,
    2,
    _cite(ND_356_2025, "Đ.5", "A-6.30", "AENC-19", sources=(ON_DEADLINES,)),
)

WITHDRAW = _requests(
    "withdraw",
    "thực hiện yêu cầu rút lại đồng ý, hạn chế, phản đối xử lý dữ liệu",
    "withdraw consent, restrict, object",
    (15, 20, 15),
    ("A-6.31a", "A-6.31b", "A-6.31c"),
)
"""Days to act, through a processor, and of an extension: withdraw consent, restrict, object (rút lại, hạn chế, phản đối).

>>> [item.id.rpartition(".")[2] for item in WITHDRAW]
['own', 'processor', 'extension']
"""

VIEW = _requests(
    "view",
    "thực hiện yêu cầu xem, chỉnh sửa, cung cấp dữ liệu",
    "view, correct, provide",
    (10, 15, 10),
    ("A-6.32a", "A-6.32b", "A-6.32c"),
)
"""The same to view, correct, provide (xem, chỉnh sửa, cung cấp).

>>> VIEW[0].id
'personal_data.request.view.own'
"""

DELETE = _requests("delete", "thực hiện yêu cầu xóa dữ liệu", "delete", (20, 30, 20), ("A-6.33a", "A-6.33b", "A-6.33c"))
"""The same to delete (xóa).

>>> DELETE[0].id
'personal_data.request.delete.own'
"""

PROTECT = _requests(
    "protect",
    "thực hiện yêu cầu áp dụng biện pháp bảo vệ dữ liệu",
    "protective measures",
    (15, None, 15),
    ("A-6.34a", "A-6.34b"),
)
"""The same of protective measures (biện pháp bảo vệ); no source gives a deadline through a processor.

>>> PROTECT[1] is None
True
"""

# --- other deadlines and limits ---------------------------------------------------------------------------------------

BREACH_NOTICE = _number(
    "breach.notice",
    "thời hạn thông báo vi phạm dữ liệu cá nhân, tính từ khi phát hiện",
    "time to notify a breach, from its detection",
    HOURS,
    72,
    _cite(LUAT_91_2025, "Đ.23.1", "A-6.35", certainty=Certainty.TEXT),
)
IMPACT_DOSSIER = _number(
    "impact_dossier",
    "thời hạn nộp hồ sơ đánh giá tác động, tính từ ngày đầu tiên xử lý",
    "time for the impact-assessment dossier, from the first processing",
    DAYS,
    60,
    _cite(
        LUAT_91_2025,
        "Đ.21",
        "A-6.36",
        "ANK-15",
        note_vi="Theo bản tóm tắt. Chưa rõ câu lạc bộ, Hội cơ sở có phải lập hồ sơ hay không.",
    ),
)
CROSS_BORDER_DOSSIER = _number(
    "cross_border_dossier",
    "thời hạn nộp hồ sơ chuyển dữ liệu ra nước ngoài, tính từ ngày đầu tiên chuyển",
    "time for the cross-border dossier, from the first transfer",
    DAYS,
    60,
    _cite(LUAT_91_2025, "Đ.20; NĐ 356/2025/NĐ-CP, Đ.17.1a, Đ.18", "A-6.28a"),
)
_DOSSIER_UPDATE = _number(
    "dossier.update",
    "số tháng giữa hai lần cập nhật hồ sơ khi có thay đổi",
    "months between updates of a dossier when something changed",
    MONTHS,
    6,
    _cite(LUAT_91_2025, "Đ.22; NĐ 356/2025/NĐ-CP, Đ.20", "A-6.29a"),
)
_DOSSIER_CHANGE = _number(
    "dossier.big_change",
    "thời hạn cập nhật hồ sơ khi có thay đổi lớn",
    "time to update a dossier after a big change",
    DAYS,
    10,
    _cite(LUAT_91_2025, "Đ.22; NĐ 356/2025/NĐ-CP, Đ.20", "A-6.29b"),
)
CHILD_CONSENT_AGE = _number(
    "child.consent_age",
    "tuổi từ đó trẻ em cùng đồng ý khi công bố dữ liệu về đời sống riêng tư",
    "age from which a child consents too",
    YEARS_OF_AGE,
    7,
    _cite(LUAT_91_2025, "Đ.24", "A-6.24b", sources=(ON_CHILDREN,)),
)
_OFFICER_YEARS = _number(
    "officer.experience",
    "số năm kinh nghiệm của người phụ trách bảo vệ dữ liệu",
    "years of relevant work of the person in charge",
    YEARS,
    2,
    _cite(
        ND_356_2025,
        "Đ.13",
        "A-6.27b",
        note_vi="Theo bản tóm tắt. Trình độ từ cao đẳng, được đào tạo.",
    ),
)
_SMALL_YEARS = _number(
    "small_enterprise.years",
    "số năm doanh nghiệp nhỏ, khởi nghiệp được chọn không áp dụng",
    "years for which small enterprises may opt out",
    YEARS,
    5,
    _cite(LUAT_91_2025, "Đ.38.2", "A-6.37c"),
)
MANY_PEOPLE = _number(
    "many_people",
    "số người từ đó không được miễn",
    "number of people from which nobody is exempt",
    PEOPLE,
    100_000,
    _cite(
        ND_356_2025,
        "Đ.41",
        "A-6.37d",
        note_vi="Theo bản tóm tắt. Cũng không được miễn khi trực tiếp xử lý dữ liệu nhạy cảm hoặc kinh doanh dịch vụ xử lý.",
    ),
)
_IMPORTANT_DATA = _number(
    "important_data.citizens",
    "số công dân từ đó dữ liệu nhạy cảm có thể là dữ liệu quan trọng",
    "citizens from which sensitive data may be important data",
    PEOPLE,
    100_000,
    _cite(ND_363_2026, None, "A-6.42", note_vi="Nguồn gián tiếp. Một câu lạc bộ còn xa mức này."),
    date(2026, 11, 11),
)

# --- fines ------------------------------------------------------------------------------------------------------------

_BIG_FINES = (
    _number(
        "fine.max",
        "mức phạt tiền tối đa đối với tổ chức",
        "highest fine for organisations",
        DONG,
        3_000_000_000,
        _cite(LUAT_91_2025, "Đ.8", "A-6.40a", certainty=Certainty.TEXT),
    ),
    _number(
        "fine.individual",
        "mức phạt của cá nhân so với tổ chức",
        "fine of individuals against organisations",
        SHARE_OF_FINE,
        Range.exact(Fraction(1, 2)),
        _cite(LUAT_91_2025, "Đ.8", "A-6.40a", certainty=Certainty.TEXT),
    ),
    _number(
        "fine.selling.max",
        "mức phạt tối đa khi mua, bán dữ liệu cá nhân",
        "highest fine for buying and selling data",
        TIMES_REVENUE,
        10,
        _cite(LUAT_91_2025, "Đ.8", "A-6.40b", certainty=Certainty.TEXT),
    ),
    _number(
        "fine.cross_border.max",
        "mức phạt tối đa về chuyển dữ liệu ra nước ngoài",
        "highest fine for faults in cross-border transfer",
        SHARE_OF_REVENUE,
        Range.exact(Fraction(1, 20)),
        _cite(LUAT_91_2025, "Đ.8.4", "A-6.40c", certainty=Certainty.TEXT),
    ),
)


def _fine(
    name: str, term_vi: str, term_en: str, low: int, high: int, provision: str, fact: str, **more: str
) -> Parameter:
    cite = _cite(ND_330_2026, provision, fact, **more)  # type: ignore[arg-type]
    million = 1_000_000
    return _number(
        f"fine.{name}",
        f"mức phạt: {term_vi}",
        f"fine: {term_en}",
        DONG,
        Range(low * million, high * million),
        cite,
        _FROM_FINES,
    )


_FINES = (
    _fine("consent", "sai sót về đồng ý, không lưu đồng ý, không nói dữ liệu nhạy cảm", "faults of consent", 30, 50, "Đ.43.1", "A-6.41a"),
    _fine("silence", "tiếp tục khi đã bị yêu cầu dừng, coi im lặng là đồng ý", "going on after a request to stop, or silence taken as consent", 50, 70, "Đ.43.2", "A-6.41b"),
    _fine("procedure", "không có quy trình thực hiện quyền", "procedure for rights", 10, 20, "Đ.44.1", "A-6.41c"),
    _fine("deadline", "quá thời hạn thực hiện yêu cầu", "missing the deadline of a request", 30, 40, "Đ.44.3", "A-6.41d"),
    _fine("no_ground", "xử lý không có căn cứ khi không có đồng ý", "no lawful ground for processing without consent", 30, 50, "Đ.47", "A-6.41e"),
    _fine("breach.no_record", "không lập biên bản hoặc che giấu vi phạm dữ liệu", "breach: no record, or concealing it", 10, 20, "Đ.54.1", "A-6.41f"),
    _fine("breach.no_notice", "không thông báo vi phạm dữ liệu", "breach: no notice", 20, 40, "Đ.54.2", "A-6.41g"),
    _fine("breach.late_notice", "thông báo vi phạm dữ liệu sau 72 giờ", "breach: notice later than 72 hours", 40, 60, "Đ.54.3", "A-6.41h", note_vi="Đọc bằng máy từ bản chụp. Chậm lại bị phạt nặng hơn không thông báo: đáng ngờ, phải đối chiếu."),
    _fine("breach.not_stopped", "không ngăn chặn vi phạm dữ liệu", "breach: not stopping it", 60, 80, "Đ.54.4", "A-6.41i"),
    _fine("no_dossier", "không lập hồ sơ đánh giá tác động", "no impact-assessment dossier", 20, 30, "Đ.55.1", "A-6.41j"),
    _fine("no_officer", "không có người hoặc bộ phận bảo vệ dữ liệu (hoặc cảnh cáo)", "no data-protection person or unit (or a warning)", 10, 30, "Đ.57", "A-6.41k"),
)  # fmt: skip

PRIVACY_PARAMETERS: tuple[Parameter, ...] = (
    ACKNOWLEDGE,
    *(item for duty in (WITHDRAW, VIEW, DELETE, PROTECT) for item in duty if item is not None),
    BREACH_NOTICE,
    IMPACT_DOSSIER,
    CROSS_BORDER_DOSSIER,
    _DOSSIER_UPDATE,
    _DOSSIER_CHANGE,
    CHILD_CONSENT_AGE,
    _OFFICER_YEARS,
    _SMALL_YEARS,
    MANY_PEOPLE,
    _IMPORTANT_DATA,
    *_BIG_FINES,
    *_FINES,
)
"""Every parameter of personal data."""

# --- in words ---------------------------------------------------------------------------------------------------------


def _said(
    id: str,  # noqa: A002
    term_vi: str,
    term_en: str,
    says_vi: tuple[str, ...],
    cite: Citation,
    since: date = FROM_LAW_91,
    until: date | None = None,
) -> Provision:
    return Provision(f"personal_data.{id}", term_vi, says_vi, since, cite, until, term_en)


PRIVACY_PROVISIONS: tuple[Provision, ...] = (
    _said(
        "sensitive.2023",
        "dữ liệu cá nhân nhạy cảm (2023–2025)",
        "sensitive data, 2023–2025",
        (
            "sức khỏe và đời sống riêng tư trong hồ sơ bệnh án, trừ nhóm máu",
            "nguồn gốc dân tộc",
            "tôn giáo, quan điểm chính trị",
            "sinh trắc học",
            "vị trí",
        ),
        _cite(
            ND_13_2023,
            "Đ.2.4",
            "A-6.15",
            "A-6.01",
            certainty=Certainty.TEXT,
            note_vi="Hết hiệu lực ngày 31/12/2025 theo Nghị định 356/2025/NĐ-CP, Đ.42.2 (bản tóm tắt).",
        ),
        FROM_ND_13,
        FROM_LAW_91,
    ),
    _said(
        "basic",
        "dữ liệu cá nhân cơ bản",
        "basic personal data",
        (
            "họ tên; ngày sinh, ngày mất; giới tính; địa chỉ; quốc tịch; hình ảnh; điện thoại; số định danh cá nhân",
            "tình trạng hôn nhân; quan hệ gia đình; tài khoản số; dữ liệu khác",
        ),
        _cite(ND_356_2025, "Đ.3", "A-6.10", "A-6.03", certainty=Certainty.TEXT, sources=(ON_BASIC_DATA,)),
    ),
    _said(
        "sensitive",
        "dữ liệu cá nhân nhạy cảm",
        "sensitive personal data",
        (
            "(a) nguồn gốc chủng tộc, dân tộc",
            "(b) quan điểm chính trị, tôn giáo, tín ngưỡng",
            "(c) đời sống riêng tư, bí mật cá nhân, bí mật gia đình",
            "(d) tình trạng sức khỏe",
            "(đ) sinh trắc học, di truyền",
            "(e) đời sống tình dục, xu hướng tính dục",
            "(g) tội phạm, vi phạm pháp luật",
            "(h) vị trí",
            "(i) thông tin đăng nhập định danh điện tử, ảnh giấy tờ tùy thân",
            "(k) ngân hàng, tín dụng, bảo hiểm (khách hàng của tổ chức tín dụng, bảo hiểm)",
            "(l) theo dõi hành vi",
            "(m) dữ liệu khác theo luật",
        ),
        _cite(ND_356_2025, "Đ.4.1", "A-6.11", certainty=Certainty.TEXT, sources=(ON_SENSITIVE_DATA,)),
    ),
    _said(
        "sensitive.register",
        "dữ liệu nhạy cảm trong sổ của câu lạc bộ",
        "what is sensitive in a club's register",
        (
            "ghi chú về sức khỏe, bệnh tật, khuyết tật: (d); dân tộc: (a); tôn giáo: (b); ảnh giấy tờ tùy thân: (i)",
            "số định danh và ảnh chân dung: cơ bản; mẫu sổ không có dân tộc, tôn giáo, ảnh và số định danh",
            "tài khoản ngân hàng: có thể là (k); sổ cho vay của câu lạc bộ: không hẳn là (k)",
            "hộ nghèo, thu nhập của hộ: không được nêu tên, có thể là (c); khi chưa rõ thì coi là nhạy cảm",
        ),
        _cite(
            ND_356_2025,
            "Đ.3, Đ.4.1",
            *("A-6.12a", "A-6.12b", "A-6.12c", "A-6.12d", "A-6.12e", "A-6.12f", "A-6.13", "ANK-15"),
            certainty=Certainty.DEDUCTION,
            sources=(ON_BASIC_DATA, ON_SENSITIVE_DATA),
            note_vi="Suy ra; hỏi Bộ Công an hoặc tư vấn pháp luật khi cần chắc chắn.",
        ),
    ),
    _said(
        "sensitive.duties",
        "khi giữ dữ liệu nhạy cảm",
        "whoever holds sensitive data",
        ("có quy định phân quyền truy cập", "có quy trình xử lý", "có biện pháp bảo mật"),
        _cite(ND_356_2025, "Đ.4.2", "A-6.14", "AENC-18", sources=(ON_SENSITIVE_DATA,)),
    ),
    _said(
        "consent.old",
        "đồng ý đã có trước ngày 1/1/2026",
        "consent of before 2026-01-01",
        ("đồng ý hợp lệ theo Nghị định 13/2023/NĐ-CP vẫn có giá trị",),
        _cite(LUAT_91_2025, "Đ.39", "A-6.04"),
    ),
    _said(
        "consent.valid",
        "đồng ý hợp lệ",
        "valid consent",
        (
            "tự nguyện",
            "đã được cho biết loại dữ liệu, mục đích, bên kiểm soát và các quyền",
            "cho từng mục đích, không gộp",
            "rõ ràng, in được, sao được hoặc kiểm chứng được",
            "im lặng không phải là đồng ý",
        ),
        _cite(
            LUAT_91_2025,
            "Đ.9",
            "A-6.20",
            "A-6.02",
            certainty=Certainty.SUMMARY,
            note_vi="Một phần đã thấy nguyên văn, phần còn lại theo bản tóm tắt.",
        ),
    ),
    _said(
        "consent.forms",
        "hình thức đồng ý",
        "forms of consent",
        (
            "văn bản, cuộc gọi ghi âm, tin nhắn, thư điện tử, ứng dụng và hình thức khác kiểm chứng được",
            "phải lưu lại; bên kiểm soát có nghĩa vụ chứng minh",
            "không đánh dấu sẵn",
            "phải nói rõ khi dữ liệu là nhạy cảm",
        ),
        _cite(ND_356_2025, "Đ.6", "A-6.21", "AENC-18", "AENC-19"),
    ),
    _said(
        "consent.not_needed",
        "trường hợp không cần đồng ý",
        "cases without consent",
        (
            "cấp bách, bảo vệ tính mạng, sức khỏe",
            "an ninh quốc gia",
            "hoạt động của cơ quan nhà nước theo luật",
            "thực hiện hợp đồng theo luật",
            "trường hợp khác theo luật",
        ),
        _cite(LUAT_91_2025, "Đ.19.1", "A-6.22"),
    ),
    _said(
        "consent.health",
        "dữ liệu sức khỏe",
        "health data",
        ("cần đồng ý, trừ các trường hợp của Đ.19.1",),
        _cite(LUAT_91_2025, "Đ.26.1a", "A-6.23"),
    ),
    _said(
        "consent.representative",
        "người không có năng lực hành vi",
        "a person without capacity",
        ("người đại diện theo pháp luật thay mặt",),
        _cite(LUAT_91_2025, "Đ.24", "A-6.24a", sources=(ON_CHILDREN,)),
    ),
    _said(
        "retention",
        "thời gian lưu trữ",
        "how long data are kept",
        ("chỉ trong thời gian cần cho mục đích, sau đó xóa; không nguồn nào nêu một con số",),
        _cite(LUAT_91_2025, "Đ.3.3, Đ.14", "A-6.25"),
    ),
    _said(
        "prohibited",
        "hành vi bị cấm",
        "prohibited acts",
        ("7 hành vi, trong đó có mua, bán dữ liệu cá nhân và làm lộ trái phép",),
        _cite(LUAT_91_2025, "Đ.7", "A-6.26", certainty=Certainty.TEXT),
    ),
    _said(
        "officer",
        "người phụ trách bảo vệ dữ liệu",
        "data-protection person or unit",
        ("tổ chức chỉ định bằng văn bản một bộ phận hoặc một người, hoặc thuê dịch vụ",),
        _cite(
            LUAT_91_2025,
            "Đ.33.2; NĐ 356/2025/NĐ-CP, Đ.13",
            "A-6.27a",
            "ANK-15",
            note_vi="Theo bản tóm tắt. Chưa rõ câu lạc bộ, Hội cơ sở có là “tổ chức” theo điều này hay không.",
        ),
    ),
    _said(
        "local_by_default",
        "lưu dữ liệu tại chỗ",
        "data are kept here",
        (
            "lưu dữ liệu trên đám mây của nhà cung cấp nước ngoài là chuyển dữ liệu ra nước ngoài; vì vậy mặc định lưu tại chỗ",
        ),
        _cite(LUAT_91_2025, "Đ.20", "A-6.28b", certainty=Certainty.DEDUCTION, note_vi="Suy ra từ A-6.28a."),
    ),
    _said(
        "breach",
        "thông báo vi phạm dữ liệu cá nhân",
        "notice of a breach",
        (
            (
                "báo cơ quan chuyên trách (Bộ Công an, A05) trong 72 giờ từ khi phát hiện, nếu có thể hại đến an ninh, tính mạng, "
                "sức khỏe, danh dự, nhân phẩm, tài sản"
            ),
            "bên xử lý báo bên kiểm soát ngay",
            "lập biên bản (Mẫu 08)",
        ),
        _cite(LUAT_91_2025, "Đ.23.1; NĐ 356/2025/NĐ-CP, Đ.28", "A-6.35"),
    ),
    _said(
        "exempt",
        "miễn hồ sơ đánh giá tác động",
        "who is exempt from the dossier",
        ("cơ quan nhà nước", "hộ kinh doanh, doanh nghiệp siêu nhỏ"),
        _cite(LUAT_91_2025, "Đ.21.6, Đ.38.3", "A-6.37a", "A-6.37b"),
    ),
    _said(
        "exempt.clubs",
        "câu lạc bộ và Hội có được miễn không",
        "whether clubs and associations are exempt",
        ("không được nêu tên trong trường hợp miễn nào: chưa rõ là được miễn",),
        _cite(
            LUAT_91_2025,
            None,
            "A-6.37e",
            "ANK-15",
            certainty=Certainty.DEDUCTION,
            note_vi="Suy ra; nên hỏi Bộ Công an hoặc tư vấn pháp luật.",
        ),
    ),
)
"""What the law says of personal data in words.

>>> [item.id for item in PRIVACY_PROVISIONS if item.stands(date(2025, 12, 31))]
['personal_data.sensitive.2023']
"""
