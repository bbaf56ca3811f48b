"""Documents of the law on personal data, and the addresses at which their values were read.

Most of what stands here of the law of 2025 and its decree is known from summaries; the decrees of 2026 at second hand.
"""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Document

__all__ = [
    "LUAT_91_2025",
    "ND_13_2023",
    "ND_330_2026",
    "ND_356_2025",
    "ND_363_2026",
    "ON_BASIC_DATA",
    "ON_CHILDREN",
    "ON_DEADLINES",
    "ON_SENSITIVE_DATA",
    "PRIVACY_DOCUMENTS",
]

ON_BASIC_DATA = "https://thanhnien.vn/du-lieu-ca-nhan-nao-duoc-phap-luat-bao-ve-185260105102550429.htm"
ON_SENSITIVE_DATA = (
    "https://ja.congdoanvietnam.vn/tu-van-phap-luat/du-lieu-ca-nhan-nhay-cam-bao-gom-nhung-loai-nao-23447.tld"
)
ON_CHILDREN = "https://plo.vn/"  # post 888944; the dossier gives no more of its address
ON_DEADLINES = "https://www.frasersvn.com/legal-updates-and-publications/the-next-chapter-in-data-protection-new-decree-guiding-the-personal-data-protection-law"

ND_13_2023 = Document(
    id="nd-13-2023",
    number="13/2023/NĐ-CP",
    title_vi="(chưa rõ tên) Bảo vệ dữ liệu cá nhân",
    issuer_vi="Chính phủ",
    kind_vi="Nghị định",
)

LUAT_91_2025 = Document(
    id="luat-91-2025",
    number="91/2025/QH15",
    title_vi="Luật Bảo vệ dữ liệu cá nhân",
    issuer_vi="Quốc hội",
    signed=date(2025, 6, 26),
    addresses=("https://thuviennhadat.vn/vbpl/luat-bao-ve-du-lieu-ca-nhan-2025-so-91-2025-qh15-625628.html",),
    kind_vi="Luật",
)

ND_356_2025 = Document(
    id="nd-356-2025",
    number="356/2025/NĐ-CP",
    title_vi="(chưa rõ tên) Chi tiết Luật Bảo vệ dữ liệu cá nhân",
    issuer_vi="Chính phủ",
    signed=date(2025, 12, 31),
    addresses=(
        "https://wincolaw.com.vn/vi/nghi-dinh-356-2025-nd-cp-ngay-31-12-2025-huong-dan-luat-bao-ve-du-lieu-ca-nhan.html",
    ),
    kind_vi="Nghị định",
)

ND_330_2026 = Document(
    id="nd-330-2026",
    number="330/2026/NĐ-CP",
    title_vi="(chưa rõ tên) Xử phạt về dữ liệu cá nhân",
    issuer_vi="Chính phủ",
    signed=date(2026, 8, 19),
    kind_vi="Nghị định",
    note_vi="Đọc bằng máy từ bản chụp; phải đối chiếu từng con số với văn bản đã ký.",
)

ND_363_2026 = Document(
    id="nd-363-2026",
    number="363/2026/NĐ-CP",
    title_vi="(chưa rõ tên) Xử phạt theo Luật Dữ liệu",
    issuer_vi="Chính phủ",
    signed=date(2026, 9, 19),
    kind_vi="Nghị định",
    note_vi="Nguồn gián tiếp, chưa thấy nguyên văn.",
)

PRIVACY_DOCUMENTS: tuple[Document, ...] = (ND_13_2023, LUAT_91_2025, ND_356_2025, ND_330_2026, ND_363_2026)
"""Every document of this subject."""
