"""`lthtgn places`: provinces and communes of a day, what became of whom, and the import of the official tables."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import click

from lthtgn.errors import UnknownIdError
from lthtgn.exchange import read_place_tables, write_places
from lthtgn.hooks import Entry, Localiser, RuleBook, Table
from lthtgn.hooks.languages import term_in, text_in
from lthtgn.model.places import PROVINCES, Edition, Place, province_name
from lthtgn.model.units import Commune, CommuneList, Conversion
from lthtgn.policy.documents import Citation
from lthtgn.ranges import Range
from lthtgn.rules.places import Whereabouts
from lthtgn.rules.provinces import Province, find_province, province_on, provinces_on
from lthtgn_cli.asking import place_of
from lthtgn_cli.helping import Command, Group
from lthtgn_cli.listings import deliver_rows, list_format_option
from lthtgn_cli.misuse import Refused, did_you_mean
from lthtgn_cli.options import DAY, Choice, Name, locale_option, places_option, to_option
from lthtgn_cli.output import Screen, write_file
from lthtgn_cli.settings import Settings
from lthtgn_cli.spreadsheet import load_tables
from lthtgn_cli.texts import Text

__all__ = ["places"]

_LAST_OF_63, _FIRST_OF_34 = date(2025, 6, 30), date(2025, 7, 1)
_NO_LIST = "chưa có danh mục cấp xã; hãy nhập bằng lthtgn places import rồi thêm --places TỆP"


@click.group(cls=Group)
def places() -> None:
    """Tra cứu tỉnh, xã theo ngày và theo danh mục; nhập danh mục cấp xã và bảng chuyển đổi chính thức."""


# --- import -----------------------------------------------------------------------------------------------------------


@places.command(
    "import",
    cls=Command,
    short_help="Đọc, kiểm tra danh mục cấp xã và bảng chuyển đổi, ghi thành một tệp.",
    examples=(
        "lthtgn places import bang-chuyen-doi.xlsx --to dia-ban.json",
        'lthtgn places import xa-2025-01-04.csv bang.csv --to dia-ban.json --source "Cục Thống kê, 11/2025"',
    ),
)
@click.argument("files", metavar="TỆP…", nargs=-1, required=True)
@click.option("--to", metavar="TỆP", help="Ghi ra tệp .json này, để dùng với --places; không có thì chỉ kiểm tra.")
@click.option(
    "--edition",
    type=Choice([edition.value for edition in Edition]),
    metavar="SỐ",
    help="Danh mục thuộc thời 63 hay 34 tỉnh, thành phố; mặc định là 63 nếu có cột huyện, nếu không thì 34.",
)
@click.option("--since", type=DAY, metavar="NGÀY", help="Ngày đầu tiên của danh mục; mặc định là đầu thời kỳ.")
@click.option("--source", type=Name(), metavar="LỜI", help="Nguồn, sẽ nêu cạnh số liệu; mặc định là tên tệp.")
@click.option("--force", is_flag=True, help="Ghi đè lên tệp đã có.")
@locale_option
@click.pass_context
def import_(
    ctx: click.Context,
    files: tuple[str, ...],
    to: str | None,
    edition: str | None,
    since: date | None,
    source: str | None,
    force: bool,
) -> None:
    """Đọc danh mục cấp xã và bảng chuyển đổi chính thức (CSV hoặc Excel .xlsx), kiểm tra, ghi thành một tệp.

    Mọi lỗi được nêu cùng lúc kèm vị trí, và không ghi gì: mã trùng, tỉnh không có, mã đọc sai danh mục, dòng chuyển đổi
    sang tỉnh khác với tỉnh kế thừa. Tệp ghi ra do bạn giữ, và nêu bằng --places.
    """
    settings = Settings.of(ctx)
    if to is not None and Path(to).suffix.lower() != ".json":
        raise Refused("--to: {to} phải có đuôi .json", to=to)
    if to is not None and Path(to).exists() and not force:
        raise Refused("{to} đã có; muốn ghi đè, hãy thêm --force", to=to)
    tables = [table for path in files for table in load_tables(path)]
    found = read_place_tables(tables, edition=None if edition is None else Edition(edition), since=since, source=source)
    for item in found:
        click.echo(_said(item, settings.words))
    if to is None:
        click.echo(text_in("Không có lỗi. Muốn ghi ra tệp, hãy thêm --to TỆP.json.", settings.words), err=True)
        return
    write_file(to, write_places(found))
    click.echo(text_in("Đã ghi {to}; dùng bằng --places {to}.", settings.words, to=to), err=True)


def _said(item: CommuneList | Conversion, words: Localiser) -> str:
    if isinstance(item, CommuneList):
        since = "" if item.since is None else text_in(" từ {day}", words, day=words.day(item.since))
        what = words.text("list_of_communes", list_=item)
        return text_in(
            "Danh mục {id} (thời {edition} tỉnh, thành phố{since}): {what}",
            words,
            id=item.id,
            edition=item.edition.value,
            since=since,
            what=what,
        )
    olds: dict[str, list[bool]] = {}
    for row in item.rows:
        if row.old is not None and row.new is not None:
            olds.setdefault(row.old, []).append(row.carries_all)
    split = [told for told in olds.values() if len(told) > 1]
    return text_in(
        "Bảng chuyển đổi {id}: {olds}, trong đó {split} bị chia tách; {whole} trong số này có toàn bộ dân số về một nơi",
        words,
        id=item.id,
        olds=words.figure(Range.exact(len(olds)), "đơn vị cũ"),
        split=len(split),
        whole=sum(map(any, split)),
    )


# --- list -------------------------------------------------------------------------------------------------------------


@places.command(
    "list",
    cls=Command,
    short_help="Liệt kê các tỉnh, hoặc các xã của một tỉnh, vào một ngày.",
    examples=(
        "lthtgn places list --on 2025-06-30",
        'lthtgn places list --on 2025-07-01 --province "Hà Nội" --places dia-ban.json',
        "lthtgn places list --on 2025-07-01 --format csv --to tinh.csv",
    ),
)
@click.option("--on", "day", type=DAY, metavar="NGÀY", help="Vào ngày này; mặc định là hôm nay.")
@click.option(
    "--province",
    type=Name(),
    metavar="TỈNH",
    help="Liệt kê các xã của tỉnh này: tên hoặc mã, có thể là tỉnh trước sắp xếp; khi trùng thì thêm danh mục, như "
    "“Đà Nẵng@63”.",
)
@places_option
@list_format_option
@to_option
@locale_option
@click.pass_context
def list_(ctx: click.Context, day: date | None, province: str | None, format_: str, to: str | None) -> None:
    """Liệt kê các tỉnh, thành phố vào một ngày; với --province thì các xã, phường, đặc khu của tỉnh đó."""
    if to is not None and format_ == "text":
        raise Refused("--to: danh sách chỉ ghi ra tệp ở dạng csv hoặc json; hãy thêm --format csv")
    book, words = Settings.of(ctx).book, Settings.of(ctx).words
    day = day or date.today()  # noqa: DTZ011 - the day where the person is
    edition = Edition.on(day)
    if province is None:
        found = provinces_on(day)
        if format_ != "text":
            top = {"day": day.isoformat(), "edition": edition.value}
            deliver_rows(map(_province_fields, found), _PROVINCE_COLUMNS, format_, to, top)
            return
        columns = (
            text_in("Mã", words),
            text_in("Tên", words),
            text_in("Loại", words),
            text_in("Thành", words) if edition is Edition.OF_63 else text_in("Nhập từ", words),
        )
        shown = tuple(_province_row(item, words) for item in found)
        Screen().table(Table("provinces", "", columns, ("code", "name", "type", "lineage"), shown))
        return
    where = place_of(province, day)
    list_ = book.places.list_on(day)
    if list_ is None:
        raise Refused(_NO_LIST)
    lies = {commune: _lies_in(book, commune, edition, where) for commune in list_.communes}
    chosen = [commune for commune, inside in lies.items() if inside]
    unknown = sum(inside is None for inside in lies.values())
    if unknown:
        click.echo(
            text_in(
                "Lưu ý: không tính {unknown} xã, phường, đặc khu chưa rõ có thuộc {province} (danh mục {edition} tỉnh, thành phố) hay không.",
                words,
                unknown=unknown,
                province=where.province_name,
                edition=where.edition.value,
            ),
            err=True,
        )
    if format_ != "text":
        about: dict[str, Any] = {"day": day.isoformat(), "list": list_.id, "source": list_.source, "unknown": unknown}
        deliver_rows((_commune_fields(one, edition) for one in chosen), _COMMUNE_COLUMNS, format_, to, about)
        return
    rows = tuple(
        (
            Entry(one.code),
            Entry(one.name),
            Entry("" if one.type is None else term_in(one.type, words)),
            Entry(one.district or ""),
        )
        for one in chosen
    )
    Screen().table(
        Table(
            "communes",
            "",
            (text_in("Mã", words), text_in("Tên", words), text_in("Loại", words), text_in("Huyện", words)),
            ("code", "name", "type", "district"),
            rows,
        )
    )


_PROVINCE_COLUMNS = ("code", "edition", "name", "name_may_be", "type", "type_vi", "other_codes", "other_names")
_COMMUNE_COLUMNS = ("code", "edition", "name", "type", "type_vi", "district", "province", "province_name")


def _lies_in(book: RuleBook, commune: Commune, edition: Edition, where: Place) -> bool | None:
    """Whether a commune lies in a province of its own list or of the other one; `None` where that is not known."""
    place = Place(commune.province, edition, commune.district, commune.name, commune.code)
    told = book.places.province(place, _LAST_OF_63 if where.edition is Edition.OF_63 else _FIRST_OF_34)
    if told.is_told:
        return told.code == where.province
    return None if where.province_name in told.candidates else False


def _lineage(item: Province) -> tuple[tuple[str, ...], Edition]:
    """Codes of what a province became, or was made of, and the list that they belong to."""
    return (item.made_of, Edition.OF_63) if item.became is None else ((item.became,), Edition.OF_34)


def _province_row(item: Province, words: Localiser) -> tuple[Entry, ...]:
    codes, other = _lineage(item)
    lineage = ", ".join(f"{province_name(code, other)} ({code})" for code in codes)
    return Entry(item.code), Entry(_name(item, words)), Entry(_type(item, words)), Entry(lineage)


def _province_fields(item: Province) -> dict[str, Any]:
    codes, other = _lineage(item)
    state = item.name_state
    return {
        "code": item.code,
        "edition": item.edition.value,
        "name": item.name,
        "name_may_be": list(map(str, state.may_be)) if item.name is None and state is not None else [],
        "type": None if item.type is None else item.type.value,
        "type_vi": None if item.type is None else item.type.term_vi,
        "other_codes": list(codes),
        "other_names": [province_name(code, other) for code in codes],
    }


def _commune_fields(one: Commune, edition: Edition) -> dict[str, Any]:
    return {
        "code": one.code,
        "edition": edition.value,
        "name": one.name,
        "type": None if one.type is None else one.type.value,
        "type_vi": None if one.type is None else one.type.term_vi,
        "district": one.district,
        "province": one.province,
        "province_name": province_name(one.province, edition),
    }


def _name(item: Province, words: Localiser) -> str:
    if item.name is not None or item.name_state is None:
        return item.name or ""
    return text_in(
        "chưa rõ: {names}", words, names=text_in(" hoặc ", words).join(str(one) for one in item.name_state.may_be)
    )


def _type(item: Province, words: Localiser) -> str:
    return text_in("chưa rõ", words) if item.type is None else term_in(item.type, words)


# --- show -------------------------------------------------------------------------------------------------------------


@places.command(
    "show",
    cls=Command,
    short_help="Xem một tỉnh hoặc xã: mã, tên, loại, nguồn, đã thành gì.",
    examples=("lthtgn places show 24", 'lthtgn places show "Vân Canh" --places dia-ban.json'),
)
@click.argument("what", metavar="MÃ_HOẶC_TÊN", type=Name())
@click.option("--on", "day", type=DAY, metavar="NGÀY", help="Chỉ xem vào ngày này; mặc định là 30/6/2025 và hôm nay.")
@places_option
@locale_option
@click.pass_context
def show(ctx: click.Context, what: str, day: date | None) -> None:
    """Xem một tỉnh hoặc một xã, theo mã hoặc theo tên; mã đọc cùng danh mục, vì bảy mã tỉnh nay chỉ tỉnh khác."""
    settings = Settings.of(ctx)
    screen = Screen()
    shown = False
    today = date.today()  # noqa: DTZ011 - the day where the person is
    for on in (_LAST_OF_63, max(today, _FIRST_OF_34)) if day is None else (day,):
        for lines in _pages(settings.book, settings.words, what, on):
            if shown:
                screen.line()
            screen.heading(lines[0])
            for line in lines[1:]:
                screen.line(line, indent=2)
            shown = True
    if not shown:
        known = [name for names in PROVINCES.values() for name in names.values()]
        hint = "" if settings.book.places.lists else Text("; {why}", why=Text(_NO_LIST))
        raise Refused(
            "không có tỉnh hay xã nào là “{what}”{near}{hint}", what=what, near=did_you_mean(what, known), hint=hint
        )


def _pages(book: RuleBook, words: Localiser, what: str, day: date) -> Iterator[list[str]]:
    edition = Edition.on(day)
    try:
        item = province_on(find_province(what, edition), day)
    except UnknownIdError:
        pass
    else:
        yield _province_page(item, day, words)
    list_ = book.places.list_on(day)
    if list_ is not None:
        for commune in book.places.communes_of(list_, what):
            yield _commune_page(book, commune, list_, words)


def _province_page(item: Province, day: date, words: Localiser) -> list[str]:
    head = text_in(
        "{name}: mã {code}, danh mục {edition} tỉnh, thành phố, ngày {day}",
        words,
        name=_name(item, words),
        code=item.code,
        edition=item.edition.value,
        day=words.day(day),
    )
    lines = [head, text_in("Loại: {type}", words, type=_type(item, words))]
    if item.type_state is None:
        lines[1] += " " + text_in("(không nguồn nào ở đây nêu loại của 63 tỉnh, thành phố cũ)", words)
    else:
        lines[1] += f" – {_basis(item.type_state.cite, words)}"
    if item.name_state is not None:
        lines.append(text_in("Tên: {basis}", words, basis=_basis(item.name_state.cite, words)))
    other = Edition.OF_34 if item.edition is Edition.OF_63 else Edition.OF_63
    if item.became is not None:
        lines.append(
            text_in(
                "Từ 1/7/2025 thuộc: {province_name} (mã {became})",
                words,
                province_name=province_name(item.became, other),
                became=item.became,
            )
        )
    else:
        names = ", ".join(
            text_in("{province_name} (mã {code})", words, province_name=province_name(code, other), code=code)
            for code in item.made_of
        )
        lines.append(text_in("Trước 1/7/2025 là: {names}", words, names=names))
    return [*lines, text_in("Nguồn: {basis}", words, basis=_basis(item.list_cite, words))]


def _basis(cite: Citation, words: Localiser) -> str:
    note = f" {text_in(cite.note_vi, words)}" if cite.note_vi else ""
    return (
        f"{words.text('document', document=cite.document)} ({words.text('certainty', certainty=cite.certainty)}).{note}"
    )


def _commune_page(book: RuleBook, commune: Commune, list_: CommuneList, words: Localiser) -> list[str]:
    edition = list_.edition
    where = ", ".join(part for part in (commune.district, province_name(commune.province, edition)) if part)
    lines = [
        text_in(
            "{full_name}, {where}: mã {code}, danh mục {id}",
            words,
            full_name=commune.full_name,
            where=where,
            code=commune.code,
            id=list_.id,
        ),
        text_in("Nguồn: {source}", words, source=list_.source),
    ]
    place = Place(commune.province, edition, commune=commune.name, commune_code=commune.code)
    other = _FIRST_OF_34 if edition is Edition.OF_63 else _LAST_OF_63
    if book.places.list_on(other) is not None:
        told = book.places.commune(place, other)
        when = text_in("Từ 1/7/2025", words) if edition is Edition.OF_63 else text_in("Trước 1/7/2025", words)
        lines.append(f"{when}: {_where(told, Edition.on(other), words)}")
    return lines


def _where(found: Whereabouts, edition: Edition, words: Localiser) -> str:
    why = words.text("whereabouts", why=found.why)
    if found.is_told:
        code = text_in(" (mã {code})", words, code=found.code) if found.code else ""
        home = (
            ""
            if found.province is None or found.code == found.province
            else f", {province_name(found.province, edition)}"
        )
        return f"{found.name}{home}{code}: {why}"
    may_be = (
        text_in("; có thể là {candidates}", words, candidates=", ".join(found.candidates)) if found.candidates else ""
    )
    return f"{why}{may_be}"


# --- convert ----------------------------------------------------------------------------------------------------------


@places.command(
    "convert",
    cls=Command,
    short_help="Một tỉnh hoặc xã của ngày này là gì vào ngày khác.",
    examples=(
        'lthtgn places convert "Quảng Nam"',
        "lthtgn places convert 09862 --places dia-ban.json",
        'lthtgn places convert "Sơn Đồng" --province "Hà Nội" --on 2025-07-01 --boundaries 2025-06-30 --places dia-ban.json',
    ),
)
@click.argument("what", metavar="MÃ_HOẶC_TÊN", type=Name())
@click.option(
    "--on", "day", type=DAY, metavar="NGÀY", default=_LAST_OF_63, help="Ngày của tên, mã; mặc định 2025-06-30."
)
@click.option(
    "--boundaries",
    type=DAY,
    metavar="NGÀY",
    default=_FIRST_OF_34,
    help="Ngày cần biết; mặc định 2025-07-01.",
)
@click.option(
    "--province", type=Name(), metavar="TỈNH", help="Chỉ tìm xã trong tỉnh này; có thể là tỉnh trước sắp xếp."
)
@places_option
@locale_option
@click.pass_context
def convert(ctx: click.Context, what: str, day: date, boundaries: date, province: str | None) -> None:
    """Một tỉnh hoặc xã của ngày này là gì vào ngày khác; điều không xác định được thì nói rõ lý do."""
    settings = Settings.of(ctx)
    book, words = settings.book, settings.words
    edition, target = Edition.on(day), Edition.on(boundaries)
    lines = []
    if province is None:
        try:
            place = Place(find_province(what, edition), edition)
        except UnknownIdError:
            pass
        else:
            told = _where(book.places.province(place, boundaries), target, words)
            lines.append(f"{place.province_name} ({place.province}) → {told}")
    list_ = book.places.list_on(day)
    inside = None if province is None else place_of(province, day)
    for commune in () if list_ is None else book.places.communes_of(list_, what):
        if inside is None or _lies_in(book, commune, edition, inside) is not False:
            place = Place(commune.province, edition, commune.district, commune.name, commune.code)
            home = f"{commune.full_name} ({commune.code}), {place.province_name}"
            lines.append(f"{home} → {_where(book.places.commune(place, boundaries), target, words)}")
    if not lines:
        hint = Text("; {why}", why=Text(_NO_LIST)) if list_ is None else ""
        raise Refused("ngày {day} không có tỉnh hay xã nào là “{what}”{hint}", day=words.day(day), what=what, hint=hint)
    for line in lines:
        click.echo(line)
