"""The fixed texts of reports in Vietnamese, which is the language that others are translated from."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from lthtgn.indicators.targets import TargetStatus
from lthtgn.policy.documents import Certainty
from lthtgn.ranges import Verdict

__all__ = ["CERTAINTIES", "STATUSES", "TEXTS", "VERDICTS"]

VERDICTS: Mapping[Verdict, str] = MappingProxyType(
    {
        Verdict.MET: "đạt",
        Verdict.NOT_MET: "chưa đạt",
        Verdict.NOT_KNOWN: "chưa xác định",
        Verdict.NOT_IN_FORCE: "chưa có quy định áp dụng",
    }
)
"""The verdicts in Vietnamese.

>>> VERDICTS[Verdict.MET]
'đạt'
"""

STATUSES: Mapping[TargetStatus, str] = MappingProxyType(
    {
        TargetStatus.MET: "đạt",
        TargetStatus.AHEAD: "vượt tiến độ",
        TargetStatus.ON_TRACK: "đúng tiến độ",
        TargetStatus.BEHIND: "chậm tiến độ",
        TargetStatus.NOT_KNOWN: "chưa đủ căn cứ",
    }
)
"""The statuses of targets in Vietnamese.

>>> STATUSES[TargetStatus.BEHIND]
'chậm tiến độ'
"""

CERTAINTIES: Mapping[Certainty, str] = MappingProxyType(
    {
        Certainty.TEXT: "theo nguyên văn",
        Certainty.SUMMARY: "theo bản tóm tắt, chưa đối chiếu nguyên văn",
        Certainty.PRACTICE: "theo thực tiễn, không phải quy định toàn quốc",
        Certainty.DEDUCTION: "suy luận",
    }
)
"""How a value is known, in Vietnamese.

>>> CERTAINTIES[Certainty.TEXT]
'theo nguyên văn'
"""

TEXTS: Mapping[str, str] = MappingProxyType(
    {
        "report.title": "Báo cáo về câu lạc bộ liên thế hệ tự giúp nhau",
        "report.dates": "Số liệu đến ngày {day}; hoạt động trong kỳ từ {first} đến {last}.",
        "report.source": "Nguồn: {source}",
        "report.summary": "Tóm tắt",
        "report.verdicts": (
            "Kết quả đánh giá theo tiêu chí: {met} đạt, {not_met} chưa đạt, {not_known} chưa xác định, "
            "{not_in_force} chưa có quy định áp dụng"
        ),
        "report.indicators": "Chỉ số về câu lạc bộ",
        "report.association": "Hội Người cao tuổi",
        "report.returns": "Số liệu đã báo cáo, theo kỳ",
        "report.not_known": "Chưa có số liệu để tính: {names}.",
        "report.many_not_known": "Chưa có số liệu để tính {number} chỉ số khác (xem từng chỉ số bằng lệnh lthtgn indicators).",
        "report.no_criteria": "Chưa có tiêu chí được công bố để tính: {names}.",
        "report.not_decided": "Chưa xác định được ở câu lạc bộ nào: {names}.",
        "report.grouped": "Chỉ số theo {by}",
        "report.criteria": "Số câu lạc bộ theo kết quả từng tiêu chí",
        "report.clubs": "Đánh giá từng câu lạc bộ",
        "report.not_in_force": "Chưa có quy định áp dụng: {names}",
        "report.area_not_known": "Chưa xác định, vì chưa có số liệu: {names}",
        "report.area_no_norm": "Chưa có mức yêu cầu được công bố: {names}",
        "report.area_ask": "Cần hỏi: {items}",
        "report.ask": "Cần hỏi câu lạc bộ: {items}.",
        "report.grants": "Hỗ trợ cho câu lạc bộ",
        "report.granted_once": "Cộng hỗ trợ một lần: {money}",
        "report.granted_yearly": "Cộng hỗ trợ mỗi năm: {money}",
        "column.grant": "Hỗ trợ",
        "column.payer": "Nguồn",
        "column.granted": "Được hỗ trợ",
        "column.not_granted": "Không được",
        "column.money": "Số tiền, hiện vật",
        "report.awards": "Khen thưởng",
        "report.awarded": "Khen thưởng: {who}",
        "report.contradictions": "Số liệu mâu thuẫn",
        "report.aims": "Mục tiêu của các đề án, chương trình còn hiệu lực",
        "column.goal": "Mục tiêu",
        "column.aim": "Mức",
        "column.held": "Kết quả",
        "column.level": "Cấp",
        "report.other_aims": "Mục tiêu khác còn hiệu lực, sổ này không có số liệu để đối chiếu:",
        "report.aims_of": "{document}: {items}.",
        "report.aims_elsewhere": "Ở văn bản khác: {items}.",
        "report.number_of_aims": "{document} ({number})",
        "report.aim_in_short": "{term} ({aim})",
        "column.basis": "Căn cứ",
        "level.nation": "cả nước",
        "level.province": "tỉnh, thành phố",
        "level.commune": "xã",
        "level.club": "câu lạc bộ",
        "level.project": "dự án",
        "report.basis": "Căn cứ và mức độ chắc chắn",
        "report.verify": "Cần đối chiếu với văn bản đã ký: những căn cứ không phải nguyên văn được ghi rõ dưới đây.",
        "report.book": "Bộ quy tắc {fingerprint}; gồm: {plugins}.",
        "report.no_clubs": "Sổ đăng ký không ghi câu lạc bộ nào; như vậy chưa có nghĩa là không có câu lạc bộ",
        "report.not_founded": "Câu lạc bộ chưa thành lập vào ngày {day}.",
        "column.indicator": "Chỉ số",
        "column.value": "Giá trị",
        "column.parts": "Tử số / mẫu số",
        "column.answered": "Có số liệu",
        "column.target": "Mục tiêu",
        "column.criterion": "Tiêu chí",
        "column.met": "Đạt",
        "column.not_met": "Chưa đạt",
        "column.not_known": "Chưa xác định",
        "column.not_in_force": "Chưa áp dụng",
        "column.who": "Của",
        "column.figure": "Số liệu",
        "column.period": "Kỳ",
        "column.issuer": "Cấp khen",
        "column.recipient": "Đối tượng",
        "column.number": "Số lượng",
        "column.occasion": "Dịp",
        "column.when": "Thời gian",
        "audit.looked_at": "Đã xem {sheets} bảng số liệu theo {rules} quy tắc: {said}",
        "audit.unread": "Không đối chiếu số liệu mang {number} tên chưa biết: {names}",
        "audit.recomputed": "Đã tính lại {number} kết quả: {agree} khớp, {wording} ghi vượt thay cho đạt, {not_whole} không ra số nguyên, {differs} không khớp, {not_recomputable} không tính lại được",
        "audit.results": "Kết quả đã công bố, tính lại",
        "audit.published": "công bố",
        "audit.to_compare": "để so sánh",
        "audit.again": "tính lại",
        "targets.of": "{aim}, trong số {of}",
        "targets.in": "tại {name}",
        "targets.answered": "Có số liệu: {answered} câu lạc bộ hoặc tổ chức Hội.",
        "targets.needs": "cần {needs} ({names})",
        "targets.needs_figures": "cần số liệu: {names}",
        "targets.met": "{number} đạt",
        "targets.not_due": "{number} chưa đến hạn",
        "targets.not_met": "{number} không đạt",
        "targets.not_known": "{number} chưa đủ căn cứ",
        "targets.no_figures": "{number} chưa có số liệu",
        "targets.counts": "{number}, ngày {day}{of_day}: {said}.",
        "targets.of_day": "số liệu ngày {day}",
        "targets.left": "Chưa có số liệu cho: {names}; xem bằng --all.",
        "targets.left_of_document": "Chưa có số liệu của {number} (xem bằng --all).",
        "targets.compared": "Đã đối chiếu",
        "rule.kind": "Loại: {kind}",
        "rule.criterion": "tiêu chí",
        "rule.indicator": "chỉ số",
        "rule.measure": "số đo",
        "rule.parameter": "tham số",
        "rule.provider": "Do phần mở rộng: {plugin}",
        "rule.not_known": "không rõ",
        "rule.no_value": "Chưa có giá trị nào được công bố.",
        "rule.value_not_known": "chưa biết",
        "rule.from": "Từ {first}",
        "rule.from_to": "Từ {first} đến {last}",
        "rule.in": "tại {name}",
        "rule.of_programme": "Đề án {number}",
        "rule.aim": "{who}, đến hết năm {year}: {aim} ({notes})",
        "rule.since": "từ {since}",
        "rule.reading": "Cách hiểu khác, theo {source}: {asked}",
        "rule.of": "trong số {of}",
        "rule.values": "Giá trị qua thời gian",
        "rule.users": "Được dùng trong",
        "rule.tree": "Cách tính",
        "rule.measures": "Số đo được dùng",
        "rule.target": "Mục tiêu: {term} ({id})",
        "rule.inside": "nằm trong {id}",
        "rule.sensitive": "dữ liệu nhạy cảm",
        "rule.reads": "đọc {field} của {rows}",
        "rule.ask_club": "hỏi câu lạc bộ: {ask}",
        "rule.ask": "cần hỏi: {ask}",
        "rule.only_returns": "chỉ lấy từ báo cáo",
        "rule.advisory": "chỉ để nhắc, không phải điều kiện",
        "rule.in_set": "thuộc bộ “{set}”",
        "rule.only_programme": "chỉ câu lạc bộ thuộc Đề án {programme}",
        "rule.club_on": "{club}, ngày {day}",
        "form.share": "tỷ lệ",
        "form.mean": "số bình quân",
        "form.change": "mức thay đổi",
        "form.total": "tổng số",
        "when.day": "tính tại một ngày",
        "when.period": "cộng trong kỳ",
        "recipient.collective": "tập thể",
        "recipient.individual": "cá nhân",
        "recipient.household": "hộ gia đình",
        "by.province": "tỉnh, thành phố",
        "by.district": "huyện",
        "by.commune": "xã",
        "by.village": "thôn",
        "by.programme": "đề án",
        "by.host": "đơn vị chủ quản",
        "by.club": "câu lạc bộ",
        "by.sex": "giới tính",
        "by.household": "hộ",
        "by.hardship": "hoàn cảnh khó khăn",
        "by.needs_loan": "nhu cầu vay vốn",
        "by.association_member": "là hội viên",
        "set": "Bộ tiêu chí: {name}",
        "club.host": "thuộc {host}",
        "group.not_known": "chưa xác định",
        "choice.female": "nữ",
        "choice.male": "nam",
        "choice.poor": "hộ nghèo",
        "choice.near_poor": "hộ cận nghèo",
        "choice.other": "hộ khác",
        "choice.yes": "có",
        "choice.no": "không",
    }
)
"""The fixed texts of reports, by key.

>>> TEXTS["column.value"]
'Giá trị'
"""
