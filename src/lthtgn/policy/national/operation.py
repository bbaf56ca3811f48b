"""How a club runs: its funds, lending, areas of activity, meetings, founding decision and charter.

Decision 1336 words most of these as targets for the network ("so many per cent of the clubs"). Read for one club they
say what a club has to do to be counted; the targets themselves are in `network`. Of the time of Decision 1533 nothing
is known. No national minimum amount of a fund, interest cap, loan size or term is known, so none stands here.
"""

from __future__ import annotations

from lthtgn.policy.documents import Certainty
from lthtgn.policy.national.documents import (
    ASSOCIATION_TRAINING,
    BAC_NINH_CLUBS,
    DA_BAC_CLUBS,
    DATABASE_1648,
    FINAL_REVIEW_1336,
    FROM_1336,
    FROM_1648,
    FROM_XUAT_HOA,
    GIA_LAI_PLAN,
    HA_NOI_PLAN,
    HA_TINH_CLUBS,
    HELPAGE_ON_AREAS,
    KH_GIA_LAI,
    NGO_QUYEN_CLUB,
    NINH_THUAN_PLAN,
    NOTE_1648_VI,
    PHU_NGHIA_CLUB,
    QD_222_XUAT_HOA,
    QD_1336,
    QD_1648,
    THAN_THUOC_CLUB,
    THIEU_TRUNG_CLUB,
    UONG_BI_CLUB,
    VINH_PHUC_CLUBS,
    XUAT_HOA_ACCOUNT,
    XUAT_HOA_CLUB,
)
from lthtgn.policy.national.units import (
    AREAS,
    ASSESSMENTS,
    CHARTERS,
    DECISIONS,
    FUNDS,
    SHARE_OF_MEMBERS,
    SHARE_OF_MONTHS,
)
from lthtgn.policy.parameters import Parameter, Since, percent

__all__ = [
    "CHARTER_REQUIRED",
    "FOUNDING_DECISION_REQUIRED",
    "MIN_BORROWER_SHARE",
    "MIN_MONTHS_MET",
    "MIN_WELL_MANAGED",
    "REQUIRED_AREAS",
    "REQUIRED_FUNDS",
]

REQUIRED_FUNDS = Parameter(
    id="operation.funds.min",
    term_vi="số loại quỹ phải có: quỹ tăng thu nhập và quỹ hoạt động",
    term_en="kinds of fund a club must have: livelihood fund and operating fund",
    unit=FUNDS,
    history=(
        Since(
            FROM_1336,
            2,
            QD_1336.cite(
                certainty=Certainty.SUMMARY,
                facts=("1336-28", "F-01", "M-RES-06", "ENC-04"),
                note_vi=(
                    "Quyết định đặt mục tiêu 100 % câu lạc bộ có cả hai quỹ và tự quản lý; ở đây đọc thành "
                    "yêu cầu đối với từng câu lạc bộ. Không biết mức tiền tối thiểu nào."
                ),
            ),
        ),
        Since(
            FROM_1648,
            None,
            QD_1648.cite(
                certainty=Certainty.SUMMARY,
                facts=("UNK-04", "UNK-05", "UNK-10", "M-UNK-01"),
                sources=(DATABASE_1648,),
                note_vi=NOTE_1648_VI,
            ),
        ),
    ),
)

MIN_BORROWER_SHARE = Parameter(
    id="operation.borrower_share.min",
    term_vi="tỷ lệ tối thiểu thành viên được vay vốn để sản xuất, kinh doanh",
    term_en="least share of members who can borrow for production or business",
    unit=SHARE_OF_MEMBERS,
    history=(
        Since(
            FROM_1336,
            percent(50),
            QD_1336.cite(
                certainty=Certainty.SUMMARY,
                facts=("1336-26", "C-05", "M-LIVE-09", "M-LIVE-11"),
                note_vi=(
                    "Bản tóm tắt diễn đạt như một kết quả cần đạt tới; ở đây đọc thành yêu cầu đối với "
                    "từng câu lạc bộ, mẫu số là mọi thành viên."
                ),
                disputed_vi="Kế hoạch của Hà Nội tính 50 % trong số thành viên có nhu cầu vay, không phải mọi thành viên.",
            ),
        ),
        Since(
            FROM_1648,
            None,
            QD_1648.cite(
                certainty=Certainty.SUMMARY,
                facts=("UNK-04", "UNK-05", "M-UNK-01"),
                sources=(DATABASE_1648,),
                note_vi=NOTE_1648_VI,
            ),
        ),
    ),
)

REQUIRED_AREAS = Parameter(
    id="operation.areas.min",
    term_vi="số mảng hoạt động phải thực hiện",
    term_en="areas of activity that a club must carry out",
    unit=AREAS,
    history=(
        Since(
            FROM_1336,
            8,
            QD_1336.cite(
                certainty=Certainty.SUMMARY,
                facts=(
                    "1336-25",
                    "M-ASSESS-06",
                    "AREA-1",
                    "AREA-2",
                    "AREA-3",
                    "AREA-4",
                    "AREA-5",
                    "AREA-6",
                    "AREA-7",
                    "AREA-8",
                    "FR-08",
                    "M-AREA-01",
                    "M-AREA-02",
                    "C-10",
                ),
                sources=(
                    *QD_1336.addresses,
                    NINH_THUAN_PLAN,
                    HA_NOI_PLAN,
                    ASSOCIATION_TRAINING,
                    VINH_PHUC_CLUBS,
                    BAC_NINH_CLUBS,
                    HELPAGE_ON_AREAS,
                    *FINAL_REVIEW_1336.addresses,
                ),
                note_vi=(
                    "Bản tóm tắt nói “thực hiện đủ các hoạt động”; tám mảng là danh mục của Trung ương Hội "
                    "và báo cáo tổng kết đọc như vậy. Danh mục trong nguyên văn quyết định chưa được biết, tiêu chí thế "
                    "nào là “đủ” cũng vậy."
                ),
                disputed_vi="Quận Tây Hồ (Hà Nội) kể sáu nội dung; các nguồn khác đều nói tám mảng.",
            ),
        ),
        Since(
            FROM_1648,
            8,
            KH_GIA_LAI.cite(
                certainty=Certainty.PRACTICE,
                facts=("1648-22", "C-10", "UNK-04", "UNK-05"),
                sources=(GIA_LAI_PLAN,),
                note_vi=(
                    "Kế hoạch của một tỉnh theo Quyết định 1648 giữ tám nội dung hoạt động; không phải quy định toàn "
                    "quốc. Nội dung của chính Quyết định 1648 về việc này chưa được biết. Tính từ ngày Quyết định 1648 "
                    "có hiệu lực; ngày của kế hoạch chưa rõ."
                ),
                disputed_vi="Quận Tây Hồ (Hà Nội) kể sáu nội dung; các nguồn khác đều nói tám mảng.",
            ),
        ),
    ),
)

MIN_MONTHS_MET = Parameter(
    id="operation.months_met.min",
    term_vi="tỷ lệ tháng có sinh hoạt",
    term_en="share of months with a meeting",
    unit=SHARE_OF_MONTHS,
    history=(
        # Starts with Decision 1336, against whose quality target the final review counted monthly activity.
        Since(
            FROM_1336,
            percent(100),
            FINAL_REVIEW_1336.cite(
                certainty=Certainty.PRACTICE,
                facts=("AR-01", "M-MEET-01", "FR-08"),
                sources=(
                    DA_BAC_CLUBS,
                    HA_TINH_CLUBS,
                    UONG_BI_CLUB,
                    PHU_NGHIA_CLUB,
                    *FINAL_REVIEW_1336.addresses,
                ),
                note_vi=(
                    "Mọi nguồn mô tả đều nói mỗi tháng sinh hoạt một lần, và tổng kết Đề án 1336 đếm câu lạc bộ duy trì "
                    "hoạt động hằng tháng; không thấy quy định toàn quốc."
                ),
            ),
        ),
        Since(
            FROM_1648,
            None,
            QD_1648.cite(
                certainty=Certainty.SUMMARY,
                facts=("UNK-04", "UNK-16", "M-UNK-01"),
                sources=(DATABASE_1648,),
                note_vi=NOTE_1648_VI,
            ),
        ),
    ),
)

FOUNDING_DECISION_REQUIRED = Parameter(
    id="governance.founding_decision.min",
    term_vi="quyết định thành lập của Ủy ban nhân dân cấp xã",
    term_en="founding decision of the People's Committee of the commune",
    unit=DECISIONS,
    history=(
        Since(
            FROM_XUAT_HOA,
            1,
            QD_222_XUAT_HOA.cite(
                certainty=Certainty.PRACTICE,
                facts=("GOV-01a", "GOV-01b", "M-FOUND-04", "ENC-04", "UNK-09"),
                sources=(XUAT_HOA_CLUB, NGO_QUYEN_CLUB),
                note_vi=(
                    "Chắc chắn đối với các câu lạc bộ đã nêu (phường Xuất Hóa, phường Ngô Quyền); chưa biết văn bản toàn "
                    "quốc nào về quyết định thành lập. Tính từ ngày của quyết định sớm nhất đã thấy."
                ),
            ),
        ),
    ),
)

CHARTER_REQUIRED = Parameter(
    id="governance.charter.min",
    term_vi="quy chế hoạt động của câu lạc bộ",
    term_en="charter of the club",
    unit=CHARTERS,
    history=(
        Since(
            FROM_XUAT_HOA,
            1,
            XUAT_HOA_ACCOUNT.cite(
                certainty=Certainty.PRACTICE,
                facts=("GOV-03", "M-FOUND-05", "UNK-08"),
                sources=(XUAT_HOA_CLUB, THAN_THUOC_CLUB, THIEU_TRUNG_CLUB),
                note_vi=(
                    "Các câu lạc bộ đã nêu thông qua quy chế tại lễ ra mắt; chưa biết quy định toàn quốc nào, cũng chưa "
                    "biết quy chế mẫu. Tính từ ngày quyết định thành lập câu lạc bộ phường Xuất Hóa."
                ),
            ),
        ),
    ),
)

# The scheme asks for clubs that are well managed, and no test of it is published: the value is not known, so that a
# club's verdict is not known either. A province that has its own assessment gives the value 1 for its scope.
MIN_WELL_MANAGED = Parameter(
    id="operation.well_managed.min",
    term_vi="yêu cầu về quản lý tốt câu lạc bộ",
    term_en="requirement that a club is well managed",
    unit=ASSESSMENTS,
    history=(
        Since(
            FROM_1336,
            None,
            QD_1336.cite(
                certainty=Certainty.SUMMARY,
                facts=("1336-25", "M-ASSESS-06", "M-UNK-14", "UNK-12"),
                note_vi=(
                    "Đề án yêu cầu câu lạc bộ “quản lý tốt” nhưng chưa có tiêu chí được công bố; địa phương "
                    "có cách đánh giá riêng thì bổ sung bằng plugin."
                ),
            ),
        ),
        Since(
            FROM_1648,
            None,
            QD_1648.cite(
                certainty=Certainty.SUMMARY,
                facts=("UNK-01", "UNK-12", "1648-11", "M-UNK-14"),
                sources=(DATABASE_1648,),
                note_vi=f"{NOTE_1648_VI} Tiêu chí của câu lạc bộ đạt chuẩn chưa được công bố.",
            ),
        ),
    ),
)
