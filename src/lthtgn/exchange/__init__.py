"""The boundary: registers as JSON and TOML, in and out, with every problem of an input and its place.

What people write is read ("trên 200", "10/5/1995"); what is written has one plain form. Nothing outside this package
imports cattrs.

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
from lthtgn.exchange.problems import MESSAGES, MESSAGES_VI, WORDS_VI, message_vi
from lthtgn.exchange.reading import read_data, read_file, read_folder, read_text
from lthtgn.exchange.schema import json_schema
from lthtgn.exchange.writing import write_data, write_json, write_toml

__all__ = [
    "MESSAGES",
    "MESSAGES_VI",
    "WORDS_VI",
    "InputError",
    "Problem",
    "format_exception",
    "get_converter",
    "is_cases_file",
    "json_schema",
    "message_vi",
    "read_cases",
    "read_cases_text",
    "read_data",
    "read_file",
    "read_folder",
    "read_text",
    "write_data",
    "write_json",
    "write_toml",
]
