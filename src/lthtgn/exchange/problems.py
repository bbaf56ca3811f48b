"""Every problem of an input: its code, for ever, and what is said of it in English and in Vietnamese.

| code | when |
|---|---|
| `missing_file`, `missing_folder` | there is no such file or folder |
| `unreadable_file` | the operating system refuses it |
| `empty_file`, `empty_folder` | there is nothing in it |
| `unknown_format` | neither JSON nor TOML |
| `not_utf8` | the bytes are no UTF-8 text |
| `broken_json`, `broken_toml` | a mistake of punctuation, at a line and column |
| `too_deep`, `number_too_long` | nested or written out beyond all measure |
| `repeated_field` | a field stands twice in one JSON object |
| `unknown_field`, `misspelt_field` | no such field; nearly one |
| `missing_field` | a required field is not given |
| `wrong_type` | text where a number should be, and the like |
| `bad_text` | control characters, or broken Unicode |
| `empty_id` | an id without a letter |
| `unknown_choice`, `misspelt_choice` | a value outside a closed list; nearly inside |
| `unknown_province_name`, `misspelt_province_name` | no province of this name in that edition |
| `bad_formula` | text that is no formula |
| `unknown_province`, `misspelt_province`, `province_of_other_edition` | no such code in that edition |
| `impossible_date` | 2023-02-30 |
| `bad_date`, `bad_period`, `bad_figure` | text that is not understood |
| `unquoted_figure` | an id with a dot stands without quotes in TOML |
| `duplicate_id`, `duplicate_figure`, `duplicate_year` | said twice |
| `negative_number` | a count or a sum of money below 0 |
| `future_date` | after the day of the register, or after today |
| `born_after_joining`, `born_after_leaving`, `left_before_joining`, `end_before_start` | surely impossible orders |
| `pension_amount_without_pension`, `card_without_insurance` | what a member lives on contradicts itself |
| `discipline_ended_without_discipline`, `member_of_collective`, `value_of_a_no` | what a nomination says contradicts itself |
| `part_above_whole` | in one return, a part is surely larger than what it is a part of |
| `unknown_borrower` | a loan to nobody on a roster that is declared complete |
| `unknown_person`, `misspelt_person` | somebody who is in no list that is declared complete; nearly there |
| `unknown_branch`, `misspelt_branch` | a branch that is not in a list that is declared complete; nearly there |
| `duplicate_membership` | the same member of a club is a member of the association twice at a time |
| `repaid_too_much`, `repaid_before_lending` | repayments against their loan |
| `unknown_club`, `misspelt_club` | a return about a club that is not in the register |
| `unknown_figure`, `misspelt_figure` | a figure under an id that no measure or indicator has |
| `unit_differs` | words that count something else than the figure does: "58 hộ" of members |
| `joint_return_of_club` | a figure of one club in a return that speaks of several together |
| `count_not_whole` | a count of people, clubs or đồng that is no whole number |
| `share_out_of_range` | a share that is surely below 0 or above 100 % |
| `no_header` | no row of a table of places names the columns |
| `bad_commune_code`, `duplicate_commune_code`, `commune_code_conflict` | no code of a commune; one that stands twice; one of two different communes |
| `province_code_name_differ` | the code is that of another province than the name |
| `unclear_succession` | a row that does not say whether a commune went over whole or in part |
| `duplicate_conversion`, `people_twice` | the same pair twice; two communes that both take over all people of one |
| `people_over` | communes that take over more than all people of one |
| `unknown_commune`, `commune_of_other_list` | a code that the list does not have; one of the other list |
| `province_not_successor` | a commune is put into another province than its own went to |
| `no_places`, `broken_places` | nothing to import; no file of `lthtgn places import` |
| `district_of_34` | a district in a place of the edition of 34 |
| `not_reportable` | a figure of something that no return can say |

Messages hold names of fields, types, allowed values and limits: never what was written, which may be about a person. A word
that is not the name of a field, or nearly, is told by its number in its table: `#2` is the second.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from lthtgn.errors import Problem, nearest

__all__ = [
    "MESSAGES",
    "MESSAGES_VI",
    "REASONS_VI",
    "WORDS",
    "WORDS_VI",
    "Vocabulary",
    "inside",
    "message_vi",
    "problem",
    "shown",
    "type_word",
]

_BY_CODE = frozenset({"expected", "found"})
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")
_PLAIN_NAME = re.compile(r"[a-z][a-z0-9_]*(\.[a-z0-9_]+)*")
_SHOWN = 60
_GIVEN_NAME = 3  # letters of a name such as Lan, Nam or Hoa, which may be near the name of a field

MESSAGES: Mapping[str, str] = MappingProxyType(
    {
        "missing_file": "there is no such file",
        "missing_folder": "there is no such folder",
        "unreadable_file": "the file cannot be read: {reason}",
        "empty_file": "the file is empty",
        "empty_folder": "the folder holds no .json or .toml file",
        "unknown_format": "neither JSON nor TOML; allowed: {allowed}",
        "not_utf8": "the text is not in UTF-8; save the file as UTF-8",
        "broken_json": "not valid JSON: {reason}",
        "broken_toml": "not valid TOML: {reason}",
        "too_deep": "nested too deeply to be a register",
        "number_too_long": "a number has more digits than can be read",
        "repeated_field": "the field {field} stands more than once in the same table",
        "unknown_field": "unknown field {field}; known: {known}",
        "misspelt_field": "unknown field {field}; did you mean {nearest}?",
        "missing_field": "the field {field} is missing",
        "wrong_type": "expected {expected}, found {found}",
        "bad_text": "the text holds control characters or broken Unicode",
        "empty_id": "the id is empty",
        "unknown_choice": "not an allowed value; allowed: {allowed}",
        "misspelt_choice": "not an allowed value; did you mean {nearest}? allowed: {allowed}",
        "unknown_province": "the edition of {edition} has no province of this code; allowed: {allowed}",
        "misspelt_province": "the edition of {edition} has no province of this code; did you mean {nearest}?",
        "province_of_other_edition": (
            "the edition of {edition} has no province of this code, but that of {other} has; check the edition"
        ),
        "unknown_province_name": "the edition of {edition} has no province of this name",
        "misspelt_province_name": "the edition of {edition} has no province of this name; did you mean {nearest}?",
        "impossible_date": "there is no such day",
        "bad_date": "not understood as a date; write it like 2025-05-10, 2025-05, 2025 or 10/5/2025",
        "bad_period": "not understood as a period: {reason}; write it like 2024, 2024-03 or 2023/2024",
        "bad_formula": "not understood as a formula: {reason}; write it like part/whole*100",
        "bad_figure": "not understood as a figure: {reason}; write it like 57, 34..36, 200.., 3/5 or 'trên 200'",
        "unquoted_figure": 'an id with a dot needs quotes here: "{id}"',
        "duplicate_id": "the same id stands at {first}",
        "duplicate_figure": "this figure stands more than once in the same return",
        "duplicate_year": "the same year stands at {first}",
        "negative_number": "a count or an amount cannot be below 0",
        "future_date": "the day lies after {limit}",
        "born_after_joining": "the day of birth lies after the day of joining",
        "born_after_leaving": "the day of birth lies after the day of leaving",
        "left_before_joining": "the day of leaving lies before the day of joining",
        "end_before_start": "{end} lies before {start}",
        "pension_amount_without_pension": "an amount of a pension, though pension = false says that there is none",
        "card_without_insurance": "a card that is received now, though insured = false says that none is held",
        "member_of_collective": "a collective is the club itself; leave the member out, or nominate an individual or household",
        "discipline_ended_without_discipline": "an end of a discipline, though disciplined = false says that there was none",
        "value_of_a_no": "a figure above 0, though met = false says no; leave one of the two out",
        "part_above_whole": "{part} is more than {whole}, of which it is a part",
        "unknown_borrower": "the borrower is not on the roster, which is declared complete",
        "unknown_person": "nobody in the list, which is declared complete, has this id",
        "misspelt_person": (
            "nobody in the list, which is declared complete, has this id; did you mean the one at {nearest}?"
        ),
        "unknown_branch": "no branch in the list, which is declared complete, has this id",
        "misspelt_branch": "no branch in the list, which is declared complete, has this id; did you mean {nearest}?",
        "duplicate_membership": "the same member of the club has another membership at the same time at {first}",
        "repaid_too_much": "the repayments of principal are more than the loan",
        "repaid_before_lending": "the day of repayment lies before the day of lending",
        "unknown_club": "the register has no club of this id",
        "misspelt_club": "the register has no club of this id; did you mean {nearest}?",
        "unknown_figure": "no measure or indicator has this id",
        "misspelt_figure": "no measure or indicator has this id; did you mean {nearest}?",
        "unit_differs": "this figure counts {unit}, and the words behind the number something else",
        "joint_return_of_club": "a club's own return cannot be about several clubs; put it under their association",
        "count_not_whole": "{id!r} is counted in whole numbers, not in parts or per cent",
        "share_out_of_range": "{id!r} is a share, from 0 % to 100 %",
        "no_header": "no row names the columns; needed are those of a list ({list}) or of a conversion ({conversion})",
        "bad_commune_code": "a code of a commune has five digits",
        "duplicate_commune_code": "the same code stands at {first}",
        "commune_code_conflict": "the same code stands at {first} with another name or province",
        "province_code_name_differ": "the edition of {edition} has {name} under this code; check code, name and edition",
        "unclear_succession": "the note does not say whether the commune went over whole (toàn bộ) or in part (một phần)",
        "duplicate_conversion": "the same two communes stand at {first}",
        "people_twice": "all people of this commune went to another one, at {first}",
        "people_over": "with the rows before it, more than all people of this commune went to others",
        "unknown_commune": "the list {list} has no commune of the code {commune}",
        "commune_of_other_list": "the list {list} has no commune of the code {commune}, but the other has; check the columns",
        "province_not_successor": "commune {commune} of {old} cannot be in {new}: {old} became {heir}",
        "no_places": "there is neither a list of communes nor a conversion",
        "broken_places": "not a file of lthtgn places import: {reason}",
        "district_of_34": "there are no districts since 2025-07-01; leave it out, or give the place by the edition of 63",
        "not_reportable": "{id!r} is worked out, not reported; report the figures that it is made of",
    }
)
"""The message of every code, in English.

>>> MESSAGES["missing_field"].format(field="id")
'the field id is missing'
"""

MESSAGES_VI: Mapping[str, str] = MappingProxyType(
    {
        "missing_file": "không có tệp này",
        "missing_folder": "không có thư mục này",
        "unreadable_file": "không đọc được tệp: {reason}",
        "empty_file": "tệp không có nội dung",
        "empty_folder": "trong thư mục không có tệp .json hoặc .toml nào",
        "unknown_format": "không phải JSON hay TOML; định dạng dùng được: {allowed}",
        "not_utf8": "văn bản không theo mã UTF-8; hãy lưu tệp bằng mã UTF-8",
        "broken_json": "sai cú pháp JSON: {reason}",
        "broken_toml": "sai cú pháp TOML: {reason}",
        "too_deep": "cấu trúc lồng nhau quá sâu, không thể là sổ đăng ký",
        "number_too_long": "có số quá nhiều chữ số nên không đọc được",
        "repeated_field": "trường {field} xuất hiện nhiều lần trong cùng một bảng",
        "unknown_field": "trường {field} của bảng không có trong định dạng; các trường dùng được: {known}",
        "misspelt_field": "trường {field} của bảng không có trong định dạng; có phải ý bạn là {nearest}?",
        "missing_field": "thiếu trường {field}",
        "wrong_type": "cần {expected}, nhưng lại gặp {found}",
        "bad_text": "văn bản có ký tự điều khiển hoặc mã Unicode bị hỏng",
        "empty_id": "mã để trống",
        "unknown_choice": "giá trị không có trong danh sách; được dùng: {allowed}",
        "misspelt_choice": "giá trị không có trong danh sách; có phải ý bạn là {nearest}? Được dùng: {allowed}",
        "unknown_province": "danh mục {edition} tỉnh, thành phố không có mã này; các mã: {allowed}",
        "misspelt_province": "danh mục {edition} tỉnh, thành phố không có mã này; có phải ý bạn là {nearest}?",
        "province_of_other_edition": (
            "danh mục {edition} tỉnh, thành phố không có mã này, nhưng danh mục {other} có; hãy kiểm tra phiên bản danh mục"
        ),
        "unknown_province_name": "danh mục {edition} tỉnh, thành phố không có tên này",
        "misspelt_province_name": "danh mục {edition} tỉnh, thành phố không có tên này; có phải ý bạn là {nearest}?",
        "impossible_date": "không có ngày này trong lịch",
        "bad_date": "không hiểu được ngày; hãy viết như 2025-05-10, 2025-05, 2025 hoặc 10/5/2025",
        "bad_period": "không hiểu được kỳ báo cáo: {reason}; hãy viết như 2024, 2024-03 hoặc 2023/2024",
        "bad_formula": "không hiểu được công thức: {reason}; hãy viết như phan/tong*100",
        "bad_figure": "không hiểu được số liệu: {reason}; hãy viết như 57, 34..36, 200.., 3/5 hoặc “trên 200”",
        "unquoted_figure": 'mã có dấu chấm phải đặt trong ngoặc kép: "{id}"',
        "duplicate_id": "mã này đã có ở {first}",
        "duplicate_figure": "số liệu này xuất hiện nhiều lần trong cùng một báo cáo",
        "duplicate_year": "năm này đã có ở {first}",
        "negative_number": "số đếm hoặc số tiền không thể nhỏ hơn 0",
        "future_date": "ngày này sau ngày {limit}",
        "born_after_joining": "ngày sinh sau ngày vào câu lạc bộ",
        "born_after_leaving": "ngày sinh sau ngày ra khỏi câu lạc bộ",
        "pension_amount_without_pension": "có mức lương hưu, trợ cấp nhưng pension = false nói là không hưởng",
        "card_without_insurance": "đang được cấp thẻ bảo hiểm y tế nhưng insured = false nói là không có thẻ",
        "member_of_collective": "tập thể là chính câu lạc bộ; hãy bỏ member, hoặc đề nghị cho individual hay household",
        "discipline_ended_without_discipline": "có ngày hết kỷ luật nhưng disciplined = false nói là không bị kỷ luật",
        "value_of_a_no": "có số lớn hơn 0 nhưng met = false nói là không đạt; hãy bỏ một trong hai",
        "left_before_joining": "ngày ra khỏi câu lạc bộ trước ngày vào",
        "end_before_start": "{end} trước {start}",
        "part_above_whole": "{part} lớn hơn {whole} trong khi chỉ là một phần của số đó",
        "unknown_borrower": "người vay không có trong danh sách thành viên đã khai là đầy đủ",
        "unknown_person": "danh sách đã khai là đầy đủ không có ai mang mã này",
        "misspelt_person": ("danh sách đã khai là đầy đủ không có ai mang mã này; có phải ý bạn là người ở {nearest}?"),
        "unknown_branch": "danh sách chi hội đã khai là đầy đủ không có mã này",
        "misspelt_branch": "danh sách chi hội đã khai là đầy đủ không có mã này; có phải ý bạn là {nearest}?",
        "duplicate_membership": "cùng một thành viên câu lạc bộ đã là hội viên trong cùng thời gian ở {first}",
        "repaid_too_much": "tổng nợ gốc đã trả lớn hơn số tiền vay",
        "repaid_before_lending": "ngày trả nợ trước ngày cho vay",
        "unknown_club": "sổ đăng ký không có câu lạc bộ mang mã này",
        "misspelt_club": "sổ đăng ký không có câu lạc bộ mang mã này; có phải ý bạn là {nearest}?",
        "unknown_figure": "không có số đo hay chỉ số nào mang mã này",
        "misspelt_figure": "không có số đo hay chỉ số nào mang mã này; có phải ý bạn là {nearest}?",
        "unit_differs": "số liệu này tính bằng {unit}, còn chữ sau con số nói đơn vị khác",
        "joint_return_of_club": "báo cáo của một câu lạc bộ không thể nói về nhiều câu lạc bộ; hãy ghi ở tổ chức Hội",
        "count_not_whole": "{id!r} đếm bằng số nguyên, không phải phần hay phần trăm",
        "share_out_of_range": "{id!r} là tỷ lệ, từ 0 % đến 100 %",
        "no_header": "không có dòng tên cột; cần các cột của danh mục ({list}) hoặc của bảng chuyển đổi ({conversion})",
        "bad_commune_code": "mã cấp xã phải có năm chữ số",
        "duplicate_commune_code": "mã này đã có ở {first}",
        "commune_code_conflict": "mã này ở {first} lại có tên hoặc tỉnh khác",
        "province_code_name_differ": "trong danh mục {edition} tỉnh, thành phố, mã này là của {name}; hãy kiểm tra mã, tên và danh mục",
        "unclear_succession": "ghi chú không cho biết nhập toàn bộ hay một phần",
        "duplicate_conversion": "hai đơn vị này đã có ở {first}",
        "people_twice": "toàn bộ dân số của đơn vị này đã chuyển sang đơn vị khác ở {first}",
        "people_over": "cộng với các dòng trước, tỷ lệ dân số chuyển đi của đơn vị này lớn hơn toàn bộ",
        "unknown_commune": "danh mục {list} không có đơn vị cấp xã mang mã {commune}",
        "commune_of_other_list": "danh mục {list} không có đơn vị cấp xã mang mã {commune}, nhưng danh mục kia có; hãy kiểm tra các cột",
        "province_not_successor": "đơn vị {commune} của {old} không thể thuộc {new}: {old} nay là {heir}",
        "no_places": "không có danh mục cấp xã hay bảng chuyển đổi nào",
        "broken_places": "không phải tệp do lthtgn places import ghi: {reason}",
        "district_of_34": "từ 1/7/2025 không còn cấp huyện; hãy bỏ trường này, hoặc ghi địa bàn theo danh mục 63 tỉnh, thành phố",
        "not_reportable": "{id!r} được tính ra, không báo cáo; hãy báo cáo các số liệu làm nên nó",
    }
)
"""The message of every code, in Vietnamese, with the same placeholders.

>>> MESSAGES_VI["missing_field"].format(field="id")
'thiếu trường id'
"""

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "text": "text",
        "id": "text",
        "true_or_false": "true or false",
        "whole_number": "a whole number",
        "decimal_number": "a decimal number",
        "date": "a date",
        "date_or_period": "a date, or a period such as 2023/2024",
        "date_and_time": "a date with a time",
        "time": "a time of day",
        "period": "a period",
        "figure": "a figure",
        "list": "a list",
        "table": "a table",
        "table_or_absent": 'a table, or "absent"',
        "nothing": "nothing (null)",
        "something_else": "something else",
    }
)
"""Words that stand in a message by their code, so that another language can say them; `values` holds the code.

>>> WORDS["list"]
'a list'
"""

WORDS_VI: Mapping[str, str] = MappingProxyType(
    {
        "text": "văn bản",
        "id": "văn bản",
        "true_or_false": "true hoặc false",
        "whole_number": "số nguyên",
        "decimal_number": "số thập phân",
        "date": "ngày",
        "date_or_period": "ngày, hoặc giai đoạn như 2023/2024",
        "date_and_time": "ngày kèm giờ",
        "time": "giờ trong ngày",
        "period": "kỳ báo cáo",
        "figure": "số liệu",
        "list": "danh sách",
        "table": "bảng",
        "table_or_absent": 'bảng, hoặc "absent"',
        "nothing": "giá trị rỗng (null)",
        "something_else": "giá trị kiểu khác",
    }
)
"""The Vietnamese of the words that stand in `expected` and `found` of `wrong_type`.

>>> WORDS_VI["whole_number"]
'số nguyên'
"""

REASONS_VI: Mapping[str, str] = MappingProxyType(
    {
        # of figures and periods, as `figures`, `forms` and the model say them
        "the text is too long for one figure or date": "văn bản quá dài cho một số liệu hoặc một ngày",
        "a figure cannot be negative": "số liệu không thể là số âm",
        "there is no number, or there are words before it that are not understood": (
            "không có số, hoặc trước số có từ không hiểu được"
        ),
        "the comma may be a decimal comma or mark thousands; write 10.486 or 10,49": (
            "dấu phẩy có thể là dấu thập phân hoặc dấu phân cách hàng nghìn; hãy viết 10.486 hoặc 10,49"
        ),
        "the parts of the number do not add up; write it in digits": (
            "các phần của số không khớp với nhau; hãy viết bằng chữ số"
        ),
        "the two ends of the range are not of one scale; write both in full": (
            "hai đầu của khoảng không cùng đơn vị; hãy viết đầy đủ cả hai"
        ),
        "a part and its whole are plain whole numbers, such as 60/63": "phần và tổng thể phải là số nguyên, như 60/63",
        "this may be a share, such as two thirds, or a count of so many; write it in full": (
            "đây có thể là một tỷ lệ, như hai phần ba, hoặc là số đếm trên tổng số; hãy viết đầy đủ"
        ),
        "there are several numbers, or the number of a document; give one figure": (
            "có nhiều số, hoặc có số hiệu văn bản; chỉ ghi một số liệu"
        ),
        "words after the number are not understood; give a number and what is counted": (
            "không hiểu được những từ sau số; chỉ ghi số và đối tượng được đếm"
        ),
        "the number is not written like 2.287, 2 287 or 1,5; there may be several, or a date": (
            "số không viết theo dạng 2.287, 2 287 hoặc 1,5; có thể là nhiều số, hoặc là ngày"
        ),
        "what is counted, and money in đồng, must be whole": "số người, số vật và số tiền phải là số nguyên",
        "'over', 'nearly' and the like need one number, not a range": (
            "“trên”, “gần” và các từ tương tự phải đi với một số, không đi với một khoảng"
        ),
        "this may be a date; say what is counted": "đây có thể là ngày; hãy ghi rõ đối tượng được đếm",
        "the range begins above its end": "đầu của khoảng lớn hơn cuối",
        "'từ' (from) needs an end, or 'trở lên'": "sau “từ” phải có “đến” hoặc “trở lên”",
        "the words around the number do not agree with each other": "các từ trước và sau số mâu thuẫn với nhau",
        "the number is infinite, or too large, small or long for a figure": (
            "số vô hạn, hoặc quá lớn, quá nhỏ hay quá dài"
        ),
        "a fraction of 0 is no number": "phân số có mẫu bằng 0 không phải là số",
        "the period begins after its end": "kỳ bắt đầu sau khi kết thúc",
        "the period can be read in two ways; write it like 2023-05/2024-04": (
            "kỳ có thể hiểu theo hai cách; hãy viết như 2023-05/2024-04"
        ),
        "this is not one date such as 10/5/1995, tháng 8/2023, năm 1950 or 1995-05-10": (
            "đây không phải là một ngày như 10/5/1995, tháng 8/2023, năm 1950 hoặc 1995-05-10"
        ),
        "the year is missing, or is not written with four digits": "thiếu năm, hoặc năm không viết đủ bốn chữ số",
        "there is no such day or month": "không có ngày hoặc tháng này",
        "there is no such year": "không có năm này",
        "there is no such month": "không có tháng này",
        "there is no such day in that month": "tháng này không có ngày đó",
        # of formulas
        "the formula is too long": "công thức quá dài",
        "the formula is not understood": "có chỗ không phải tên, số, dấu + - * / hay dấu ngoặc",
        "the formula ends too early": "công thức dừng giữa chừng",
        "the formula is nested too deeply": "quá nhiều dấu ngoặc lồng nhau",
        "a bracket is not closed": "có dấu ngoặc chưa đóng",
        # of the JSON parser, where people make most mistakes
        "Expecting value": "ở đây cần một giá trị",
        "Expecting ',' delimiter": "ở đây cần dấu phẩy",
        "Expecting ':' delimiter": "ở đây cần dấu hai chấm",
        "Expecting property name enclosed in double quotes": "ở đây cần tên trường trong ngoặc kép",
        "Extra data": "sau phần kết thúc còn nội dung thừa",
        "Unterminated string starting at": "văn bản bắt đầu ở đây không có ngoặc kép đóng",
        # of the TOML parser, without the key that it repeats
        "Duplicate inline table key": "một trường xuất hiện hai lần trong cùng một bảng",
        "Cannot declare": "một bảng được khai hai lần",
        "Cannot overwrite a value": "một trường xuất hiện hai lần",
        "Cannot mutate immutable namespace": "một bảng đã đóng lại được khai thêm",
        "Expected '=' after a key in a key/value pair": "sau tên trường cần dấu =",
        "Expected ']' at the end of a table declaration": "tên bảng thiếu dấu ] ở cuối",
        "Expected ']]' at the end of an array declaration": "tên bảng thiếu dấu ]] ở cuối",
        "Expected newline or end of document after a statement": "ở đây cần xuống dòng",
        "Invalid date or datetime": "không có ngày này trong lịch",
        "Invalid initial character for a key part": "ở đây cần tên trường",
        "Invalid statement": "ở đây cần tên trường hoặc tên bảng",
        "Invalid value": "ở đây cần một giá trị; văn bản phải ở trong ngoặc kép",
        "Unclosed array": "danh sách thiếu dấu phẩy hoặc dấu ] đóng",
        "Unclosed inline table": "bảng thiếu dấu phẩy hoặc dấu } đóng",
        "Unescaped '\\' in a string": "dấu \\ trong văn bản phải viết là \\\\",
        "Unterminated string": "văn bản không có ngoặc kép đóng",
    }
)
"""The Vietnamese of the reasons that stand in `reason`; others stay as the parser or the operating system says them.

>>> REASONS_VI["a figure cannot be negative"]
'số liệu không thể là số âm'
"""

_TYPES: Mapping[type, str] = MappingProxyType(
    {
        type(None): "nothing",
        bool: "true_or_false",
        int: "whole_number",
        float: "decimal_number",
        Decimal: "decimal_number",
        str: "text",
        datetime: "date_and_time",
        date: "date",
        time: "time",
        list: "list",
    }
)


def type_word(raw: Any) -> str:
    """What was found, by its type and never by its value.

    >>> type_word("Nguyễn Thị A"), type_word(True), type_word({})
    ('text', 'true_or_false', 'table')
    """
    if isinstance(raw, Mapping):
        return "table"
    return next((word for kind, word in _TYPES.items() if isinstance(raw, kind)), "something_else")


def problem(code: str, place: str, /, **values: str) -> Problem:
    """A problem with its English message.

    >>> print(problem("missing_field", "a.json: $.clubs[0]", field="id"))
    a.json: $.clubs[0]: the field id is missing
    """
    said = {name: WORDS[value] if name in _BY_CODE else value for name, value in values.items()}
    return Problem(code, place, MESSAGES[code].format(**said), tuple(values.items()))


def _day_vi(day: date) -> str:
    return f"{day.day}/{day.month}/{day.year}"


def message_vi(
    found: Problem, tr: Callable[..., str] | None = None, say_day: Callable[[date], str] | None = None
) -> str:
    """The Vietnamese message of a problem, from its code and values; a plugin's own problem keeps its own message.

    With `tr`, which translates a Vietnamese pattern and fills in its places, the message of another language.
    A day stands among the values as in a file, and is said as people write it.

    >>> message_vi(problem("wrong_type", "a.json: $.clubs", expected="list", found="text"))
    'cần danh sách, nhưng lại gặp văn bản'
    >>> message_vi(problem("future_date", "a.json: $.clubs[0].as_of", limit="2025-05-10"))
    'ngày này sau ngày 10/5/2025'
    """
    if found.code not in MESSAGES_VI:
        return found.message
    say = tr or (lambda text: text)  # what is said may hold braces: nothing is to be filled into it
    words = {name: WORDS_VI[value] for name, value in found.values if name in _BY_CODE and value in WORDS_VI}
    reasons = {name: REASONS_VI[value] for name, value in found.values if name == "reason" and value in REASONS_VI}
    values = dict(found.values) | {name: say(text) for name, text in (words | reasons).items()}
    if "limit" in values:
        values["limit"] = (say_day or _day_vi)(date.fromisoformat(values["limit"]))
    plain = MESSAGES_VI[found.code].format(**values)
    return plain if tr is None else tr(MESSAGES_VI[found.code], **values)


class Vocabulary:
    """Known names, and which of them is most like a wrong one.

    Comparing names is slow, so that there is an end to it: in a file of nothing but mistakes the later ones are still
    found, without a suggestion.

    >>> fields = Vocabulary(("members", "loans"))
    >>> "membrs" in fields, fields.nearest("membrs")
    (False, 'members')
    """

    def __init__(self, names: Iterable[str], comparisons: int = 300_000) -> None:
        self._names = dict.fromkeys(names)
        self._left = comparisons
        self._found: dict[str, str | None] = {}

    def __contains__(self, name: str) -> bool:
        return name in self._names

    def nearest(self, name: str) -> str | None:
        """The known name most like `name`, or `None`."""
        if name not in self._found:
            if self._left < len(self._names):
                return None
            self._left -= len(self._names)
            self._found[name] = nearest(name, self._names)
        return self._found[name]

    def has(self, name: str) -> bool:
        """Whether a name is known, or nearly, so that it is surely meant for one; a short one may be somebody's (Nam).

        >>> fields = Vocabulary(("name", "born"))
        >>> fields.has("born"), fields.has("bron"), fields.has("nam")
        (True, True, False)
        """
        return name in self or (len(name) > _GIVEN_NAME and self.nearest(name) is not None)


def shown(key: object, number: int = 0, known: Vocabulary | None = None) -> str:
    """A name of the input as it can be shown: one that looks like a field's, else its number in the table or its kind.

    A table may be keyed by people's names where a file is that broken, so nothing is repeated that is no plain word; nor,
    where the names that may stand there are known, a word that is not one of them or nearly.

    >>> shown("ho_ten"), shown("Nguyễn Thị A", 3), shown("Lộ"), shown(3)
    ('ho_ten', '#3', '(text)', '(whole_number)')
    >>> [shown(key, 3, Vocabulary(("born", "name"))) for key in ("born", "bron", "lan", "nam")]
    ['born', 'bron', '#3', '#3']
    """
    if isinstance(key, str) and len(key) <= _SHOWN and _PLAIN_NAME.fullmatch(key) and (known is None or known.has(key)):
        return key
    return f"#{number}" if number else f"({type_word(key)})"


def inside(place: str, key: object, number: int = 0, known: Vocabulary | None = None) -> str:
    """The place of a field of a table, by its name where that can be shown, else by its number in the table.

    >>> inside("$.clubs[0]", "name"), inside("$.figures", "members.older"), inside("$.clubs[0]", "Lộ", 2)
    ('$.clubs[0].name', '$.figures["members.older"]', '$.clubs[0][#2]')
    """
    name = shown(key, number, known)
    if _NAME.fullmatch(name):
        return f"{place}.{name}"
    return f'{place}["{name}"]' if name == key else f"{place}[{name}]"
