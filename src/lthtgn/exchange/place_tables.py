"""Lists of communes and conversions between them from the official tables, as CSV or as rows of a spreadsheet.

Two kinds of table are told by their columns, wherever the row with the names of the columns stands:

| table | needed columns | further columns |
|---|---|---|
| list of communes | code (`Mã PX`, `Mã xã`, `Mã số`), name (`Phường Xã`, `Tên`), province (`Tỉnh Thành Phố` or `Mã TP`) | `Quận Huyện`, `Cấp` |
| conversion | `Mã Xã mới`, `Tên Xã mới`, `Tỉnh, thành phố`, `Mã Xã cũ`, `Tên Xã cũ`, `Tỉnh cũ`, `Ghi chú` | `Quận/huyện`, `Tỷ lệ dân số` |

What the note (`Ghi chú`) of the official conversion says of people is kept: "Nhập một phần diện tích, toàn bộ dân số" is a part
of the area with all the people. "Nhập toàn bộ diện tích" says nothing of them.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType

import attrs

from lthtgn.errors import InputError, Problem
from lthtgn.exchange.problems import problem
from lthtgn.model.places import EARLIER_NAMES, PROVINCES, Edition
from lthtgn.model.units import (
    Commune,
    CommuneList,
    Conversion,
    Extent,
    Population,
    Succession,
    UnitType,
    faults,
    folded_name,
)

__all__ = ["PlaceTable", "load_place_table", "read_place_tables"]

_REFORM = date(2025, 7, 1)
_HEADER_WITHIN = 20  # rows: titles stand above the names of the columns
_LIST: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "code": frozenset({"mã px", "mã xã", "mã số", "mã", "mã đơn vị hành chính", "code"}),
        "name": frozenset({"phường xã", "xã phường", "tên", "tên xã", "tên đơn vị hành chính", "name"}),
        "province": frozenset({"tỉnh thành phố", "tỉnh", "tên tỉnh", "province"}),
        "province_code": frozenset({"mã tp", "mã tỉnh", "province code"}),
        "district": frozenset({"quận huyện", "huyện", "district"}),
        "type": frozenset({"cấp", "loại", "loại hình", "type"}),
    }
)
_CONVERSION: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "new_code": frozenset({"mã xã mới", "new code"}),
        "new_name": frozenset({"tên xã mới", "new name"}),
        "new_province": frozenset({"tỉnh thành phố", "tỉnh mới", "new province"}),
        "old_code": frozenset({"mã xã cũ", "old code"}),
        "old_name": frozenset({"tên xã cũ", "old name"}),
        "old_province": frozenset({"tỉnh cũ", "old province"}),
        "district": frozenset({"quận huyện", "huyện cũ", "old district"}),
        "note": frozenset({"ghi chú", "note"}),
        "share": frozenset({"tỷ lệ dân số", "share"}),
    }
)
_NEEDED_OF_CONVERSION = frozenset(_CONVERSION) - {"district", "share"}
_TYPE_WORDS: Mapping[str, UnitType] = MappingProxyType({kind.term_vi: kind for kind in UnitType if kind.is_of_communes})
_WITH_CODE = re.compile(r"(?P<name>.*?)\s*\((?P<code>\d{1,2})\)$")
_PERCENT = re.compile(r"(\d+(?:[.,]\d+)?)\s*(%?)")


@attrs.frozen
class PlaceTable:
    """Rows of a table with places, and where each stands (bảng đơn vị hành chính).

    Attributes:
        name: name of the file, from which ids of lists are made.
        rows: where each row is, and its cells as text.

    >>> PlaceTable("a.csv", (("a.csv:1", ("Mã PX", "Phường Xã")),)).rows[0][0]
    'a.csv:1'
    """

    name: str
    rows: tuple[tuple[str, tuple[str, ...]], ...]

    @property
    def stem(self) -> str:
        """The name without its suffix."""
        return Path(self.name).stem

    @property
    def is_known(self) -> bool:
        """Whether its columns are those of a list or of a conversion."""
        return _header(self) is not None


def load_place_table(path: Path | str) -> PlaceTable:
    """The rows of a CSV file, whatever its delimiter: comma, semicolon or tab.

    Raises:
        InputError: there is no such file, it is empty, or not in UTF-8.

    >>> load_place_table("nowhere.csv")
    Traceback (most recent call last):
        ...
    lthtgn.errors.InputError: 1 problem in the input
      nowhere.csv: there is no such file
    """
    path = Path(path)
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        raise InputError([problem("missing_file", path.name)]) from None
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise InputError([problem("unreadable_file", path.name, reason=reason)]) from error
    except UnicodeDecodeError:
        raise InputError([problem("not_utf8", path.name)]) from None
    if not text.strip():
        raise InputError([problem("empty_file", path.name)])
    head = text[:4000]
    delimiter = max(",;\t", key=head.count)
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
    return PlaceTable(path.name, tuple((f"{path.name}:{reader.line_num}", tuple(row)) for row in reader))


def read_place_tables(
    tables: Iterable[PlaceTable],
    *,
    edition: Edition | None = None,
    since: date | None = None,
    source: str | None = None,
) -> tuple[CommuneList | Conversion, ...]:
    """Lists of communes and conversions from official tables, checked against each other and against the provinces.

    A conversion brings the units of both lists with it; where the list of an edition is among the tables, its codes must be
    in that.

    Args:
        tables: the tables.
        edition: that of the lists; by default that of 63 for a list with districts, else that of 34.
        since: first day of the lists; by default 2025-07-01 for the edition of 34, and the whole life of that of 63.
        source: where the tables are from; by default the names of the files.

    Raises:
        InputError: every problem of every table, with its place.

    >>> rows = (("a:1", ("Mã xã", "Tên", "Tỉnh")), ("a:2", ("9871", "Xã Sơn Đồng", "Thành phố Hà Nội")))
    >>> [found] = read_place_tables([PlaceTable("a.csv", rows)])
    >>> found.communes[0].full_name, found.communes[0].code, found.edition.value
    ('xã Sơn Đồng', '09871', '34')
    """
    reader = _Reader(edition, since, source)
    conversions = []
    for table in tables:
        header = _header(table)
        if header is None:
            needed = {"list": "Mã PX, Phường Xã, Tỉnh Thành Phố", "conversion": "Mã Xã mới, Tên Xã mới, Mã Xã cũ, …"}
            reader.problems.append(problem("no_header", table.name, **needed))
        elif header.is_conversion:
            conversions.append((table, header))
        else:
            reader.list(table, header)
    for table, header in conversions:  # after all lists, against which they are held
        reader.conversion(table, header)
    if not reader.found and not reader.problems:
        reader.problems.append(problem("no_places", "places"))
    if reader.problems:
        raise InputError(reader.problems)
    return tuple(reader.found)


@attrs.frozen
class _Header:
    """Which row names the columns, and which column holds what."""

    row: int
    columns: Mapping[str, int]
    is_conversion: bool


def _header(table: PlaceTable) -> _Header | None:
    for index, (_, cells) in enumerate(table.rows[:_HEADER_WITHIN]):
        heads = [_head(cell) for cell in cells]
        for kinds, needed in ((_CONVERSION, _NEEDED_OF_CONVERSION), (_LIST, {"code", "name"})):
            columns = {key: heads.index(name) for key, names in kinds.items() for name in names if name in heads}
            if columns.keys() >= needed and (kinds is _CONVERSION or columns.keys() & {"province", "province_code"}):
                return _Header(index, columns, kinds is _CONVERSION)
    return None


def _head(cell: str) -> str:
    return " ".join(re.sub(r"[^\w]+|_", " ", unicodedata.normalize("NFC", cell).casefold()).split())


def _clean(cell: str) -> str:
    return " ".join(unicodedata.normalize("NFC", cell).split())


@attrs.frozen
class _Unit:
    """A commune and where it was first read."""

    commune: Commune
    place: str


@attrs.define
class _Reader:
    """Reads tables one after the other, and collects what is wrong."""

    edition: Edition | None
    since: date | None
    source: str | None
    found: list[CommuneList | Conversion] = attrs.field(factory=list)
    named: dict[tuple[Edition, str], str | None] = attrs.field(factory=dict)
    problems: list[Problem] = attrs.field(factory=list)

    def _add(self, code: str, place: str, **values: str) -> None:
        self.problems.append(problem(code, place, **values))

    def _rows(self, table: PlaceTable, header: _Header) -> Iterator[tuple[str, dict[str, str]]]:
        """The rows below the header that are more than a heading, as cleaned cells by column."""
        for place, cells in table.rows[header.row + 1 :]:
            row = {key: _clean(cells[at]) if at < len(cells) else "" for key, at in header.columns.items()}
            if sum(bool(cell.strip()) for cell in cells) > 1:
                yield place, row

    # --- lists ------------------------------------------------------------------------------------------------------

    def list(self, table: PlaceTable, header: _Header) -> None:
        """Read a list of communes."""
        rows = list(self._rows(table, header))
        edition = self.edition
        if edition is None:
            edition = Edition.OF_63 if any(row.get("district") for _, row in rows) else Edition.OF_34
        units: dict[str, _Unit] = {}
        before = len(self.problems)
        for place, row in rows:
            if not row["code"] and (not row["name"] or _same_province(row["name"], row.get("province", ""))):
                continue  # a district without communes, or a heading with the name of a province
            commune = self._commune(
                place,
                edition,
                code=row["code"],
                name=row["name"],
                province=row.get("province", ""),
                province_code=row.get("province_code", ""),
                district=row.get("district", ""),
                type_=row.get("type", ""),
            )
            if commune is None:
                continue
            if commune.code in units:
                self._add("duplicate_commune_code", place, first=units[commune.code].place)
            else:
                units[commune.code] = _Unit(commune, place)
        if len(self.problems) == before:
            self.found.append(self._list(table.stem, edition, units, table, self.since))

    def _list(
        self, id_: str, edition: Edition, units: Mapping[str, _Unit], table: PlaceTable, since: date | None = None
    ) -> CommuneList:
        if since is None and edition is Edition.OF_34:
            since = _REFORM
        communes = tuple(sorted((unit.commune for unit in units.values()), key=lambda commune: commune.code))
        return CommuneList(id_, edition, communes, source=self.source or table.name, since=since)

    def _commune(
        self,
        place: str,
        edition: Edition,
        *,
        code: str,
        name: str,
        province: str,
        province_code: str = "",
        district: str = "",
        type_: str = "",
    ) -> Commune | None:
        found = self._code(code, place)
        lies_in = self._province(province, province_code, edition, place)
        if not name:
            self._add("missing_field", place, field="name")
        if district and edition is Edition.OF_34:
            self._add("district_of_34", place)
        elif found and lies_in and name:
            kind, bare = _typed(name)
            kind = _TYPE_WORDS.get(type_.casefold(), kind)
            home = re.sub(r"\s*\(\d+\)$", "", district) or None
            return Commune(found, bare, lies_in, kind, home)
        return None

    def _code(self, text: str, place: str) -> str | None:
        """The five digits; a spreadsheet loses the zeros before them."""
        if not text:
            self._add("missing_field", place, field="code")
        elif not (text.isascii() and text.isdigit() and len(text) <= 5):
            self._add("bad_commune_code", place)
        else:
            return text.zfill(5)
        return None

    def _province(self, text: str, code: str, edition: Edition, place: str) -> str | None:
        """The code of a province by its code, its name, or both, which must agree."""
        both = _WITH_CODE.fullmatch(text)
        if both is not None:
            name, code = both["name"], both["code"]
        elif re.fullmatch(r"\d{1,2}", text):
            name, code = "", text
        else:
            name = text
        provinces = PROVINCES[edition]
        if not code:
            if (edition, name) not in self.named:
                told = (known for known in provinces if _names_province(name, known, edition))
                self.named[edition, name] = next(told, None)
            found = self.named[edition, name]
            if found is None:
                self._add(
                    "unknown_province_name" if name else "missing_field",
                    place,
                    **({"edition": edition.value} if name else {"field": "province"}),
                )
            return found
        code = code.zfill(2)
        if code not in provinces:
            other = Edition.OF_34 if edition is Edition.OF_63 else Edition.OF_63
            if code in PROVINCES[other]:
                self._add("province_of_other_edition", place, edition=edition.value, other=other.value)
            else:
                self._add("unknown_province", place, edition=edition.value, allowed=", ".join(provinces))
            return None
        if name and not _names_province(name, code, edition):
            self._add("province_code_name_differ", place, edition=edition.value, name=f"{provinces[code]} ({code})")
            return None
        return code

    # --- conversions ------------------------------------------------------------------------------------------------

    def conversion(self, table: PlaceTable, header: _Header) -> None:
        """Read a conversion, and the units of both lists where these were not given."""
        before = len(self.problems)
        olds: dict[str, _Unit] = {}
        news: dict[str, _Unit] = {}
        places: list[str] = []
        rows: list[Succession] = []
        first: dict[tuple[str | None, str | None], str] = {}
        taken: dict[str, str] = {}
        shares: dict[str, Fraction] = {}
        for place, row in self._rows(table, header):
            old = self._end(row, "old", Edition.OF_63, olds, place)
            new = self._end(row, "new", Edition.OF_34, news, place)
            succession = self._succession(row, old, new, place)
            if succession is None or (old is None and (None, new) in first):
                continue  # a new unit is told once to have come from no commune
            at = first.setdefault((old, new), place)
            if at is not place:
                self._add("duplicate_conversion", place, first=at)
                continue
            if old is not None and new is not None and succession.carries_all:
                earlier = taken.setdefault(old, place)
                if earlier is not place:
                    self._add("people_twice", place, first=earlier)
                    continue
            if old is not None and new is not None:
                share = Fraction(1) if succession.carries_all else succession.share or Fraction(0)
                shares[old] = shares.get(old, Fraction(0)) + share
                if share and shares[old] > 1:
                    self._add("people_over", place)
                    continue
            rows.append(succession)
            places.append(place)
        old_list = self._given(Edition.OF_63) or self._list(f"{table.stem}-63", Edition.OF_63, olds, table)
        new_list = self._given(Edition.OF_34) or self._list(f"{table.stem}-34", Edition.OF_34, news, table)
        conversion = Conversion(old_list.id, new_list.id, tuple(rows), source=self.source or table.name)
        for fault in faults(conversion, old_list, new_list):
            self._add(fault.code, places[fault.row], **dict(fault.values))
        if len(self.problems) == before:
            self.found += [one for one in (old_list, new_list) if one not in self.found]
            self.found.append(conversion)

    def _given(self, edition: Edition) -> CommuneList | None:
        given = [one for one in self.found if isinstance(one, CommuneList) and one.edition is edition]
        return given[0] if len(given) == 1 else None

    def _end(
        self, row: Mapping[str, str], end: str, edition: Edition, units: dict[str, _Unit], place: str
    ) -> str | None:
        """The code of the old or the new commune of a row; `None` where the row names none, or it cannot be read."""
        if not row[f"{end}_code"]:
            if row[f"{end}_name"]:
                self._add("bad_commune_code", place)
            return None  # a zone that was made of no commune, or a commune of which nothing came
        commune = self._commune(
            place,
            edition,
            code=row[f"{end}_code"],
            name=row[f"{end}_name"],
            province=row[f"{end}_province"],
            district=row.get("district", "") if end == "old" else "",
        )
        if commune is None:
            return None
        known = units.setdefault(commune.code, _Unit(commune, place))
        if _identity(known.commune) != _identity(commune):
            self._add("commune_code_conflict", place, first=known.place)
            return None
        return commune.code

    def _succession(self, row: Mapping[str, str], old: str | None, new: str | None, place: str) -> Succession | None:
        if old is None and new is None:
            return None
        if old is None or new is None:
            whole = row["old_code"] if old is None else row["new_code"]
            return None if whole else Succession(old, new, note=row["note"] or None)
        said = _extent(row["note"])
        if said is None:
            self._add("unclear_succession", place)
            return None
        extent, population = said
        share = self._share(row.get("share", ""), place)
        if share is not None:
            population = Population.ALL if share == 1 else Population.NONE if share == 0 else Population.PART
            extent = Extent.PART if share < 1 else extent
        return Succession(old, new, extent, population, share, row["note"] or None)

    def _share(self, text: str, place: str) -> Fraction | None:
        if not text:
            return None
        found = _PERCENT.fullmatch(text)
        share = None if found is None else Fraction(found[1].replace(",", ".")) / (100 if found[2] else 1)
        if share is None or share > 1:
            self._add("share_out_of_range", place, id="share")
            return None
        return share


def _identity(commune: Commune) -> tuple[str, str, str]:
    return folded_name(commune.name), folded_name(commune.district or ""), commune.province


def _extent(note: str) -> tuple[Extent, Population] | None:
    """How much of the area and of the people a note speaks of."""
    text = note.casefold()
    people = Population.ALL if "toàn bộ dân số" in text else Population.UNKNOWN
    if people is Population.UNKNOWN and "một phần dân số" in text:
        people = Population.PART
    if people is not Population.UNKNOWN or "một phần" in text or "phần còn lại" in text or "toàn bộ diện tích" in text:
        return Extent.PART, people
    if any(words in text for words in ("toàn bộ", "giữ nguyên", "đổi tên", "đổi loại")):
        return Extent.WHOLE, Population.ALL
    # "Nhâp một phần …" and the like: what is misspelt is read without its marks.
    return (Extent.PART, people) if "mot phan" in _bare(text) else None


def _bare(text: str) -> str:
    plain = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d")
    return " ".join("".join(char for char in plain if not unicodedata.combining(char)).split())


def _typed(name: str) -> tuple[UnitType | None, str]:
    """The type and the bare name of "Phường Ba Đình"; marks that are missing from the type are forgiven."""
    words = name.split()
    for size in (1, 2):
        first, rest = " ".join(words[:size]), " ".join(words[size:])
        kind = _TYPE_WORDS.get(first.casefold())
        if kind is None:
            kind = next((one for word, one in _TYPE_WORDS.items() if _bare(word) == _bare(first)), None)
        if kind is not None and rest:
            return kind, rest
    return None, name


def _province_key(name: str) -> str:
    key = " ".join(re.sub(r"[^\w]+", " ", _bare(name)).split())
    for word in ("thanh pho ", "tinh ", "tp "):
        key = key.removeprefix(word)
    return key


def _names_province(name: str, code: str, edition: Edition) -> bool:
    names: Sequence[str] = (PROVINCES[edition][code], *EARLIER_NAMES.get((edition, code), ()))
    return _province_key(name) in {_province_key(known) for known in names}


def _same_province(name: str, province: str) -> bool:
    return _province_key(name) == _province_key(province)
