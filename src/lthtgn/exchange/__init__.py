"""The boundary: registers as JSON and TOML, in and out, with every problem of an input and its place.

A register in a file is a table with the names of the model's fields. What is written has one plain form; what is read
is also what people write:

| value | written | read besides |
|---|---|---|
| a date, perhaps in part | "2025-05-10", "2025-05", "2025" | 2025, a date of TOML, "10/5/1995", "tháng 8/2023" |
| a period | "2024", "2024-03", "2023/2024" | 2024, "quý I/2025", "6 tháng đầu năm 2025" |
| when a club was founded | a date, or a period with its slash: "2024/2024" | both in words |
| a figure | 57, "3/5", "34..36", "200..", "..70" (from 0) | 0.6, "2.287", "trên 200", "> 95 %" |
| figures of a return | a table: `members = 57` | `members = "trên 200"`, kept as `{value = "200..", text = "trên 200"}` |
| one of a list | its value: "female" | |
| known not to exist | "absent" | |
| a field that is not given | | null in JSON |

Nothing outside this package imports cattrs.

>>> from lthtgn.exchange import read_text, write_toml
>>> print(write_toml(read_text('{"clubs": [{"id": "a", "name": "CLB A", "founded": "tháng 5/2023"}]}')), end="")
[[clubs]]
id = "a"
name = "CLB A"
founded = "2023-05"
"""

from lthtgn.errors import InputError, Problem
from lthtgn.exchange.cases import is_cases_file, read_cases, read_cases_text
from lthtgn.exchange.codec import format_exception, get_converter
from lthtgn.exchange.place_files import read_places, write_places
from lthtgn.exchange.place_tables import PlaceTable, load_place_table, read_place_tables
from lthtgn.exchange.problems import MESSAGES, MESSAGES_VI, WORDS_VI, message_vi
from lthtgn.exchange.reading import read_data, read_file, read_folder, read_text
from lthtgn.exchange.schema import json_schema
from lthtgn.exchange.writing import write_data, write_json, write_toml

__all__ = [
    "MESSAGES",
    "MESSAGES_VI",
    "WORDS_VI",
    "InputError",
    "PlaceTable",
    "Problem",
    "format_exception",
    "get_converter",
    "is_cases_file",
    "json_schema",
    "load_place_table",
    "message_vi",
    "read_cases",
    "read_cases_text",
    "read_data",
    "read_file",
    "read_folder",
    "read_place_tables",
    "read_places",
    "read_text",
    "write_data",
    "write_json",
    "write_places",
    "write_toml",
]
