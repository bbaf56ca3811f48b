"""What clubs do where no rule tells them: fees, joining, books, host, founding. Practice, never a check.

How somebody joins, leaves or is expelled, the full list of books, and an official order of founding steps are in no source.
"""

from __future__ import annotations

from datetime import date

from lthtgn.policy.documents import Certainty, Document
from lthtgn.policy.provisions import Provision

__all__ = ["CLUB_PRACTICE_DOCUMENTS", "CLUB_PRACTICE_PROVISIONS"]

_HELPAGE = "https://helpagevn.org/pages/van-dong-nguon-luc"
_LUONG_SON = "https://baothainguyen.vn/xa-hoi/200910/hieu-qua-mot-mo-hinh-367D79B"
_DI_AN = "http://baobinhduong.vn/phuong-di-an-tx-di-an-thanh-lap-cau-lac-bo-lien-the-he-tu-giup-nhau-a201409.html"
_VINH_HIEU = "https://marimbapop.com/news/086f799560.html"
_PHU_NGHIA = "https://www.vietnam.vn/no/gan-ket-cong-dong-tu-cau-lac-bo-lien-the-he-tu-giup-nhau"
_JCIE = "https://jcie.org/programs/older-people-got-a-pandemic-problem-a-club-to-help-you-figure-it-out-yourself/"
_FIRST_TRAINING = "https://vietnam.vn/en/tap-huan-ban-dau-ve-thanh-lap-van-hanh-va-quan-ly-clb-lien-the-he-tu-giup-nhau"
_TRAINING = "https://vietnam.vn/en/tap-huan-ve-thanh-lap-van-hanh-va-quan-ly-clb-lien-the-he-tu-giup-nhau"
_BAC_NINH = "https://baomoi.net.vn/bac-ninh-nhan-rong-cau-lac-bo-lien-the-he-tu-giup-nhau-c53848278.epi"
_XUAT_HOA = "https://backancity.gov.vn/le-ra-mat-cau-lac-bo-lien-the-he-tu-giup-nhau-phuong-xuat-hoa/"
_FOUR_TASKS = "https://baomoi.com/4-nhiem-vu-trong-tam-doi-voi-cau-lac-bo-lien-the-he-tu-giup-nhau-c47604294.epi"
_THAI_NGUYEN = "http://hoinguoicaotuoi.vn/"  # article 4758; the dossier gives no more of its address

_ACCOUNTS = Document(
    id="tuong-thuat-ve-cau-lac-bo",
    number="Tường thuật và hướng dẫn về câu lạc bộ liên thế hệ tự giúp nhau",
    title_vi="Thực tiễn của các câu lạc bộ, theo HelpAge và báo chí",
    issuer_vi="HelpAge International tại Việt Nam; báo chí",
    addresses=(_HELPAGE, _FOUR_TASKS),
    kind_vi="Bài viết",
    note_vi="Thực tiễn, không phải quy định; phần lớn không rõ từ năm nào.",
)

CLUB_PRACTICE_DOCUMENTS: tuple[Document, ...] = (_ACCOUNTS,)
"""Every document of this module that no other has."""

_EARLIEST = date(2007, 1, 1)  # of the earliest account; most give no day


def _practice(
    id: str,  # noqa: A002
    term_vi: str,
    term_en: str,
    says_vi: tuple[str, ...],
    facts: tuple[str, ...],
    sources: tuple[str, ...],
    *,
    certainty: Certainty = Certainty.PRACTICE,
    disputed_vi: str | None = None,
) -> Provision:
    cite = _ACCOUNTS.cite(certainty=certainty, facts=facts, sources=sources, disputed_vi=disputed_vi)
    return Provision(f"club.{id}", term_vi, says_vi, _EARLIEST, cite, term_en=term_en)


CLUB_PRACTICE_PROVISIONS: tuple[Provision, ...] = (
    _practice(
        "fee",
        "phí đóng góp của thành viên câu lạc bộ",
        "fee of a club member",
        (
            "khoảng 2.000–5.000 đồng mỗi người mỗi tháng, theo một trang không ghi ngày; mức có vẻ đã cũ",
            "một câu lạc bộ năm 2007–2009 thu 20.000 đồng mỗi người vào quỹ",
            "khác với hội phí của Hội Người cao tuổi",
        ),
        ("M-FEE-01", "M-FEE-02"),
        (_HELPAGE, _LUONG_SON),
    ),
    _practice(
        "joining",
        "vào câu lạc bộ",
        "joining a club",
        (
            "tự nguyện",
            "có nơi người chưa phải là người cao tuổi xin vào",
            "chưa biết mẫu đơn, cách duyệt, cách ra khỏi, tuổi tối thiểu",
        ),
        ("M-JOIN-01", "M-JOIN-02"),
        (_DI_AN, _VINH_HIEU),
    ),
    _practice(
        "books",
        "sổ sách của câu lạc bộ",
        "books of a club",
        (
            "Sổ Tấm lòng vàng ghi đóng góp của cộng đồng",
            "sổ thu, chi quỹ ghi tay",
            "sổ kế toán của câu lạc bộ",
            "ban chủ nhiệm được tập huấn quản lý sổ sách và kế hoạch định kỳ",
            "chưa biết danh mục đầy đủ",
        ),
        ("M-BOOK-01", "M-BOOK-02", "M-BOOK-03", "M-BOOK-04"),
        (_HELPAGE, _PHU_NGHIA, _JCIE, _FIRST_TRAINING),
    ),
    _practice(
        "host",
        "đơn vị chủ quản của câu lạc bộ",
        "host of a club",
        (
            "thường là Hội Người cao tuổi cấp xã; một tỉnh có 167 câu lạc bộ trực thuộc Hội cấp xã",
            "ở Thái Nguyên, Hội Phụ nữ của 15 xã chủ quản 135 câu lạc bộ",
            "vì vậy ghi theo từng câu lạc bộ",
        ),
        ("M-HOST-01", "M-HOST-02", "M-HOST-03"),
        (_FOUR_TASKS, _THAI_NGUYEN),
        disputed_vi="Hai loại đơn vị chủ quản, tùy nơi.",
    ),
    _practice(
        "founding",
        "các bước thành lập câu lạc bộ",
        "steps of founding a club",
        (
            "khảo sát, chọn nơi",
            "ban vận động, ban chủ nhiệm lâm thời",
            "tập huấn ban chủ nhiệm trước khi ra mắt",
            "quyết định của Ủy ban nhân dân cấp xã, như 222/QĐ-UBND ngày 27/10/2021",
            "lễ ra mắt: công bố quyết định, thông qua quy chế, giới thiệu ban chủ nhiệm",
            "thứ tự các bước là ghép từ nhiều nguồn",
        ),
        ("M-FOUND-01", "M-FOUND-02", "M-FOUND-03", "M-FOUND-04", "M-FOUND-05", "M-FOUND-06"),
        (_BAC_NINH, _XUAT_HOA, _TRAINING),
        certainty=Certainty.DEDUCTION,
    ),
)
"""What clubs do, in words.

>>> [item.id for item in CLUB_PRACTICE_PROVISIONS]
['club.fee', 'club.joining', 'club.books', 'club.host', 'club.founding']
"""
