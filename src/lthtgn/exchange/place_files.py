"""The file of places: lists of communes and conversions that were read and checked once, as JSON.

`lthtgn places import` writes it and `--places` reads it. It is checked again when it is read, as it may have been edited.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import Any

from lthtgn.errors import InputError, LthtgnError
from lthtgn.exchange.loading import load_file
from lthtgn.exchange.problems import problem
from lthtgn.model.places import Edition
from lthtgn.model.units import (
    Commune,
    CommuneList,
    Conversion,
    Extent,
    Population,
    Succession,
    UnitType,
    faults,
)

__all__ = ["read_places", "write_places"]


def write_places(items: Iterable[CommuneList | Conversion]) -> str:
    """The text of a file of places (tệp danh mục địa bàn), a row a line.

    >>> print(write_places([CommuneList("now", Edition.OF_34, (Commune("09871", "Sơn Đồng", "01"),), source="NSO")]))
    {"lists": [
    {"id": "now", "edition": "34", "since": null, "source": "NSO", "communes": [
    ["09871", "Sơn Đồng", "01", null, null]
    ]}
    ], "conversions": [
    ]}
    <BLANKLINE>
    """
    items = tuple(items)
    lists = [_list_text(item) for item in items if isinstance(item, CommuneList)]
    conversions = [_conversion_text(item) for item in items if isinstance(item, Conversion)]
    return f'{{"lists": [\n{_lines(lists)}], "conversions": [\n{_lines(conversions)}]}}\n'


def _lines(texts: Iterable[str]) -> str:
    joined = ",\n".join(texts)
    return f"{joined}\n" if joined else ""


def _head(**fields: str | None) -> str:
    return ", ".join(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}" for key, value in fields.items())


def _rows(rows: Iterable[tuple[str | None, ...]]) -> str:
    return _lines(json.dumps(row, ensure_ascii=False) for row in rows)


def _list_text(item: CommuneList) -> str:
    since = None if item.since is None else item.since.isoformat()
    head = _head(id=item.id, edition=item.edition.value, since=since, source=item.source)
    rows = _rows(
        (one.code, one.name, one.province, one.type.value if one.type else None, one.district) for one in item.communes
    )
    return f'{{{head}, "communes": [\n{rows}]}}'


def _conversion_text(item: Conversion) -> str:
    rows = _rows(
        (
            row.old,
            row.new,
            row.extent.value,
            row.population.value,
            None if row.share is None else str(row.share),
            row.note,
        )
        for row in item.rows
    )
    return f'{{{_head(old=item.old, new=item.new, source=item.source)}, "rows": [\n{rows}]}}'


def read_places(path: Path | str) -> tuple[CommuneList | Conversion, ...]:
    """The lists and conversions of a file of places.

    Args:
        path: the file, which `lthtgn places import` wrote.

    Raises:
        InputError: there is no such file, it is none of places, or it does not hold together.

    >>> read_places("nowhere.json")
    Traceback (most recent call last):
        ...
    lthtgn.errors.InputError: 1 problem in the input
      nowhere.json: there is no such file
    """
    path = Path(path)
    data, problems = load_file(path)
    if problems:
        raise InputError(problems)
    if not isinstance(data, Mapping) or data.keys() != {"lists", "conversions"}:
        raise InputError([problem("broken_places", path.name, reason="lists, conversions")])
    lists: list[CommuneList] = []
    conversions: list[Conversion] = []
    for kind in ("lists", "conversions"):
        for index, raw in enumerate(data[kind]):
            try:
                if kind == "lists":
                    lists.append(_list(raw))
                else:
                    conversions.append(_conversion(raw))
            except (LthtgnError, TypeError, ValueError, LookupError, AttributeError) as error:
                reason = str(error) if isinstance(error, LthtgnError) else "id, source, communes, rows"
                problems.append(problem("broken_places", f"{path.name}: $.{kind}[{index}]", reason=reason))
    known = {item.id: item for item in lists}
    for index, conversion in enumerate(conversions):
        place = f"{path.name}: $.conversions[{index}]"
        ends = [known.get(id_) for id_ in (conversion.old, conversion.new)]
        old, new = ends
        if old is None or new is None:
            problems.append(problem("broken_places", place, reason=conversion.id))
            continue
        problems += [
            problem(fault.code, f"{place}.rows[{fault.row}]", **dict(fault.values))
            for fault in faults(conversion, old, new)
        ]
    if problems:
        raise InputError(problems)
    return (*lists, *conversions)


def _list(raw: Any) -> CommuneList:
    since = None if raw["since"] is None else date.fromisoformat(raw["since"])
    communes = tuple(
        Commune(code, name, province, None if kind is None else UnitType(kind), district)
        for code, name, province, kind, district in raw["communes"]
    )
    return CommuneList(_text(raw["id"]), Edition(raw["edition"]), communes, source=_text(raw["source"]), since=since)


def _conversion(raw: Any) -> Conversion:
    rows = tuple(
        Succession(
            old, new, Extent(extent), Population(population), None if share is None else Fraction(_text(share)), note
        )
        for old, new, extent, population, share, note in raw["rows"]
    )
    return Conversion(_text(raw["old"]), _text(raw["new"]), rows, source=_text(raw["source"]))


def _text(raw: Any) -> str:
    if not isinstance(raw, str):
        raise TypeError(raw)
    return raw
