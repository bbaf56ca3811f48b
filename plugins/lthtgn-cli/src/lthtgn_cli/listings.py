"""Lists of persons as CSV and JSON. Only commands that are asked for such a list by name come here."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Callable, Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Any, TypeVar

import attrs
import click

from lthtgn.hooks.languages import text_in
from lthtgn.policy.documents import Citation
from lthtgn.policy.resolution import Resolution
from lthtgn.ranges import Number, Range, Verdict
from lthtgn.rules.rosters import Rosters
from lthtgn_cli.asking import Question
from lthtgn_cli.options import Choice
from lthtgn_cli.output import Screen, write_file

__all__ = [
    "FORMATS",
    "VERIFY",
    "deliver_rows",
    "list_format_option",
    "names_option",
    "only_clubs",
    "plain_number",
    "range_columns",
    "roster_lines",
    "to_be_verified",
]

FORMATS = ("text", "csv", "json")
"""The formats of a list of persons.

>>> FORMATS[0]
'text'
"""

VERIFY = "Cần đối chiếu với văn bản đã ký: có căn cứ không phải nguyên văn."
"""What stands on every list that is made of less than the text of the law.

>>> VERIFY.partition(":")[0]
'Cần đối chiếu với văn bản đã ký'
"""

_FORMULA = frozenset("=+-@")
_F = TypeVar("_F", bound=Callable[..., Any])


def list_format_option(function: _F) -> _F:
    """The format of a list."""
    return click.option(
        "--format",
        "format_",
        type=Choice(FORMATS),
        metavar="DẠNG",
        default="text",
        help="Định dạng: text (mặc định), csv hoặc json.",
    )(function)


def names_option(function: _F) -> _F:
    """Whether persons are named."""
    return click.option(
        "--names",
        is_flag=True,
        help="In cả họ tên, là dữ liệu cá nhân; mặc định chỉ in mã thành viên. Không in ngày sinh.",
    )(function)


def to_be_verified(cites: Iterable[Citation | None], bounds: Iterable[Resolution] = ()) -> bool:
    """Whether any of what a list is made of is less than the text of the law.

    >>> to_be_verified(())
    False
    """
    every = (*cites, *(bound.chosen.cite for bound in bounds if bound.chosen is not None))
    return any(cite is not None and cite.certainty.to_verify for cite in every)


def plain_number(value: Number | None) -> int | str | None:
    """A number for programs: whole, else an exact fraction.

    >>> plain_number(Fraction(4, 5))
    '4/5'
    """
    return str(value) if isinstance(value, Fraction) else value


def range_columns(name: str, value: Range | None) -> dict[str, int | str | None]:
    """A figure as two columns, its ends.

    >>> range_columns("amount", Range(500_000, None))
    {'amount_low': 500000, 'amount_high': None}
    """
    low, high = (None, None) if value is None else (value.low, value.high)
    return {f"{name}_low": plain_number(low), f"{name}_high": plain_number(high)}


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, (list, tuple)):
        return "; ".join(map(_cell, value))
    text = value.value if isinstance(value, Verdict) else str(value)
    # A spreadsheet takes a leading = + - @ for a formula, after white space too; a name must not become one.
    return f"'{text}" if isinstance(value, str) and text.lstrip()[:1] in _FORMULA else text


def _csv(rows: Sequence[Mapping[str, object]], columns: Sequence[str]) -> str:
    out = io.StringIO()
    writer = csv.DictWriter(out, columns, restval="")
    writer.writeheader()
    for row in rows:
        writer.writerow({key: _cell(value) for key, value in row.items()})
    return out.getvalue()


def _json(rows: Sequence[Mapping[str, object]], top: Mapping[str, object]) -> str:
    def plain(value: object) -> object:
        return value.value if isinstance(value, Verdict) else value

    listed = [{key: plain(value) for key, value in row.items()} for row in rows]
    return json.dumps({**top, "rows": listed}, ensure_ascii=False, indent=2) + "\n"


def only_clubs(asked: Question, clubs: Sequence[str]) -> Question:
    """The question narrowed to some clubs."""
    kept = tuple(club for club in asked.register.clubs if club.id in clubs)
    return attrs.evolve(asked, register=attrs.evolve(asked.register, clubs=kept))


def roster_lines(screen: Screen, asked: Question, gaps: Rosters) -> None:
    """Say of which clubs the list cannot name everybody: no list of persons may look whole when it is not."""
    number = asked.words.figure
    if gaps.missing:
        count = number(Range.exact(len(gaps.missing)), "câu lạc bộ")
        screen.line(
            text_in(
                "{count} không có danh sách thành viên nên không lập được: {first}.",
                asked.words,
                count=count,
                first=_first(gaps.missing),
            ),
            mark="?",
        )
    if gaps.partial:
        count = number(Range.exact(len(gaps.partial)), "câu lạc bộ")
        screen.line(
            text_in(
                "{count} chưa khai là danh sách thành viên đã đủ vào ngày này, nên số người là ít nhất: {first}.",
                asked.words,
                count=count,
                first=_first(gaps.partial),
            ),
            mark="?",
        )


def _first(ids: Sequence[str], most: int = 5) -> str:
    return ", ".join(ids[:most]) + (", …" if len(ids) > most else "")


def deliver_rows(
    rows: Iterable[Mapping[str, object]],
    columns: Sequence[str],
    format_: str,
    to: str | None,
    top: Mapping[str, object],
) -> None:
    """Print a list as CSV or JSON, or write it to a file.

    Args:
        rows: the rows.
        columns: the columns of CSV.
        format_: `csv` or `json`.
        to: the file; `None` prints.
        top: what JSON says of the whole list.

    Raises:
        Refused: the file cannot be written.
    """
    listed = list(rows)
    text = _csv(listed, columns) if format_ == "csv" else _json(listed, top)
    if to is not None:
        write_file(to, text)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode())  # as bytes: lines end as the format says, not as the system does
    sys.stdout.buffer.flush()
