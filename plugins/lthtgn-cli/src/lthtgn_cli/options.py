"""The options that several commands share, each declared once, and the types of their values."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

from lthtgn.policy.parameters import Level
from lthtgn_cli.misuse import did_you_mean
from lthtgn_cli.settings import Settings
from lthtgn_cli.texts import Text

if TYPE_CHECKING:
    from lthtgn.model.periods import Period

    _Type = click.ParamType[Any]
else:
    _Type = click.ParamType  # generic in new versions of click only

__all__ = [
    "ALL",
    "COUNT",
    "DAY",
    "YEAR",
    "Choice",
    "Name",
    "boundaries_option",
    "by_option",
    "day_option",
    "floor_option",
    "format_option",
    "level_option",
    "locale_option",
    "page_format_option",
    "period_option",
    "places_option",
    "province_option",
    "source_argument",
    "strict_option",
    "to_option",
]

_F = TypeVar("_F", bound=Callable[..., Any])
_EARLIEST, _LATEST = 1000, 9998
_DIGITS = 4  # of a number of months: more reach beyond the calendar

ALL = "all"
"""That a strict run counts what is no rule of the law as well (`--strict-all`).

>>> ALL
'all'
"""


class Name(_Type):
    """A name or an id, in Unicode form NFC as all texts of a register.

    >>> Name().convert("Ha\u0300 No\u0323\u0302i", None, None)
    'Hà Nội'
    """

    name = "tên"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:  # noqa: ARG002
        """The name in NFC."""
        return unicodedata.normalize("NFC", value)


class Choice(_Type):
    """One of some words; a wrong one suggests the nearest.

    Args:
        choices: the words, or what gives them, where they are known only later.

    >>> Choice(["text", "json"]).convert("json", None, None)
    'json'
    """

    name = "từ"

    def __init__(self, choices: Iterable[str] | Callable[[], Iterable[str]]) -> None:
        self._choices = choices

    @property
    def choices(self) -> tuple[str, ...]:
        """The words that are allowed."""
        return tuple(self._choices() if callable(self._choices) else self._choices)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """The word, if it is one of them."""
        choices = self.choices
        if value not in choices:
            self.fail(
                Text(
                    "không có “{value}”; dùng được: {choices}{near}",
                    value=value,
                    choices=", ".join(choices),
                    near=did_you_mean(value, choices),
                ),
                param,
                ctx,
            )
        return str(value)


class _Day(_Type):
    name = "ngày"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        if isinstance(value, date):
            return value
        text = value.strip()
        pieces = text.split("/")[::-1] if "/" in text else text.split("-")
        try:
            if len(pieces) != 3 or len(pieces[0]) != 4 or not all(p.isascii() and p.isdigit() for p in pieces):
                raise ValueError  # noqa: TRY301 - told below, with the days that there are not
            day = date(*map(int, pieces))
        except ValueError:
            self.fail(
                Text("“{value}” không phải là một ngày; hãy viết như 2025-05-31 hoặc 31/5/2025", value=value),
                param,
                ctx,
            )
        if not _EARLIEST <= day.year <= _LATEST:
            self.fail(Text("năm phải từ {first} đến {last}", first=_EARLIEST, last=_LATEST), param, ctx)
        return day


class _Year(_Type):
    name = "năm"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        text = str(value).strip()
        if not (text.isascii() and text.isdigit()):
            self.fail(Text("“{value}” không phải là một năm; hãy viết như 2026", value=value), param, ctx)
        year = int(text)
        if not _EARLIEST <= year <= _LATEST:
            self.fail(Text("năm phải từ {first} đến {last}", first=_EARLIEST, last=_LATEST), param, ctx)
        return year


class _Count(_Type):
    name = "số"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        text = str(value).strip()
        if not (text.isascii() and text.isdigit() and len(text) <= _DIGITS):
            self.fail(Text("“{value}” không phải là một số nguyên từ 0; hãy viết như 24", value=value), param, ctx)
        return int(text)


class _Period(_Type):
    name = "kỳ"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Period:
        from lthtgn.errors import RangeError  # noqa: PLC0415 - the core is loaded when it is needed
        from lthtgn.model.periods import Period  # noqa: PLC0415

        if isinstance(value, Period):
            return value
        try:
            period = Period.parse(value.strip())
        except RangeError:
            period = self._in_words(value, param, ctx)
        if not _EARLIEST <= period.start.year <= period.last_day.year <= _LATEST:
            self.fail(Text("năm phải từ {first} đến {last}", first=_EARLIEST, last=_LATEST), param, ctx)
        return period

    def _in_words(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> Period:
        from lthtgn.errors import RangeError  # noqa: PLC0415 - only what is not written plainly needs the boundary
        from lthtgn.exchange.figures import parse_period  # noqa: PLC0415

        try:
            return parse_period(value)
        except RangeError:
            self.fail(
                Text(
                    "“{value}” không phải là một kỳ; hãy viết như 2024, 2024-03, 2023/2024 hoặc “quý I/2025”",
                    value=value,
                ),
                param,
                ctx,
            )


DAY = _Day()
"""A whole day: `2025-05-31` or `31/5/2025`.

>>> DAY.convert("31/5/2025", None, None)
datetime.date(2025, 5, 31)
"""


COUNT = _Count()
"""A whole number from 0, such as a number of months.

>>> COUNT.convert("24", None, None)
24
"""

YEAR = _Year()
"""A year: `2026`.

>>> YEAR.convert("2026", None, None)
2026
"""


def _set_locale(ctx: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        Settings.of(ctx).locale = value


def _dimensions() -> Iterable[str]:
    from lthtgn.indicators.compute import CLUB_DIMENSIONS, MEMBER_DIMENSIONS  # noqa: PLC0415 - only where it is used

    return (*CLUB_DIMENSIONS, *MEMBER_DIMENSIONS)


def source_argument(function: _F) -> _F:
    """The register that is read: a file, a folder, or the URL of a storage."""
    return click.argument("source", metavar="NGUỒN")(function)


def locale_option(function: _F) -> _F:
    """The language of what is printed."""
    return click.option(
        "--locale",
        metavar="MÃ",
        is_eager=True,
        expose_value=False,
        callback=_set_locale,
        help="Ngôn ngữ của kết quả, mặc định vi.",
    )(function)


def day_option(function: _F) -> _F:
    """The day of the question."""
    return click.option(
        "--on",
        "day",
        type=DAY,
        metavar="NGÀY",
        help="Ngày lấy số liệu và áp dụng quy định, như 2025-05-31; mặc định là ngày cuối của kỳ, hoặc ngày cuối cùng "
        "có số liệu.",
    )(function)


def period_option(function: _F) -> _F:
    """The period of what happened."""
    return click.option(
        "--period",
        type=_Period(),
        metavar="KỲ",
        help="Kỳ hoạt động, như 2024, 2024-03 hoặc 2023/2024; mặc định là mười hai tháng đến ngày lấy số liệu.",
    )(function)


def province_option(function: _F) -> _F:
    """The province to narrow a register to."""
    return click.option(
        "--province",
        type=Name(),
        metavar="TỈNH",
        help="Chỉ một tỉnh, thành phố: tên hoặc mã, theo danh mục của ngày lấy số liệu; có thể là tỉnh trước sắp xếp, khi trùng "
        "thì thêm danh mục, như “Đà Nẵng@63”.",
    )(function)


def by_option(function: _F) -> _F:
    """The dimensions of groups."""
    return click.option(
        "--by",
        type=Choice(_dimensions),
        metavar="CÁCH",
        multiple=True,
        help="Phân tổ theo province, district, commune, village, programme, host, club; hoặc theo thành viên: sex, "
        "household, hardship, needs_loan, association_member. Dùng được nhiều lần.",
    )(function)


def boundaries_option(function: _F) -> _F:
    """The day whose provinces and communes groups are made of."""
    return click.option(
        "--boundaries",
        type=DAY,
        metavar="NGÀY",
        help="Phân tổ theo tỉnh, xã của ngày này, như 2025-07-01; mặc định là ngày lấy số liệu. Nơi không xác định được "
        "thì có dòng riêng, kèm lý do.",
    )(function)


def _add_places(ctx: click.Context, _: click.Parameter, paths: tuple[str, ...]) -> None:
    settings = Settings.of(ctx)
    settings.places += tuple(path for path in paths if path not in settings.places)


def places_option(function: _F) -> _F:
    """Files of places: lists of communes and conversions."""
    return click.option(
        "--places",
        metavar="TỆP",
        multiple=True,
        is_eager=True,
        expose_value=False,
        callback=_add_places,
        help="Tệp danh mục cấp xã và bảng chuyển đổi do lthtgn places import ghi; dùng được nhiều lần.",
    )(function)


def floor_option(function: _F) -> _F:
    """The least certainty of the law that is accepted."""
    return click.option(
        "--floor",
        type=Choice(["text", "summary", "practice", "deduction"]),
        metavar="MỨC",
        default="deduction",
        help="Mức chắc chắn thấp nhất của quy định được dùng: text (nguyên văn), summary (bản tóm tắt), practice "
        "(thực tiễn), deduction (suy luận, mặc định).",
    )(function)


def format_option(function: _F) -> _F:
    """The format of what is written."""
    return click.option(
        "--format",
        "format_",
        metavar="DẠNG",
        help="Định dạng: text, markdown, csv, json, hoặc của phần mở rộng; mặc định theo đuôi của tệp ở --to, nếu không "
        "thì text.",
    )(function)


def level_option(function: _F) -> _F:
    """The level that the figures cover wholly: only then do they decide on its targets."""
    return click.option(
        "--level",
        type=Choice([level.value for level in Level]),
        metavar="CẤP",
        help="Số liệu bao quát hết cấp nào: nation, province, commune, club, project. Không nêu thì tổng số chỉ là mức ít "
        "nhất của cả nước, tỷ lệ không kết luận được về mục tiêu của cả nước.",
    )(function)


def page_format_option(function: _F) -> _F:
    """The format of what the law says, about one rule or between two days."""
    return click.option(
        "--format",
        "format_",
        type=Choice(["text", "markdown", "json"]),
        metavar="DẠNG",
        default="text",
        help="Định dạng: text (mặc định), markdown hoặc json; json có cả tên gọi tiếng Anh.",
    )(function)


def to_option(function: _F) -> _F:
    """The file that is written instead of printing."""
    return click.option("--to", metavar="TỆP", help="Ghi ra tệp này thay vì in ra màn hình.")(function)


def strict_option(function: _F) -> _F:
    """Whether findings decide the exit code: `None`, `law` or `all`."""
    every = click.option(
        "--strict-all",
        "strict",
        flag_value=ALL,
        default=None,
        help="Như --strict, nhưng tính cả tiêu chí chỉ để nhắc và quy định theo thực tiễn.",
    )(function)
    return click.option(
        "--strict",
        "strict",
        flag_value="law",
        default=None,
        help="Thoát với mã 1 nếu có tiêu chí theo quy định pháp luật chưa đạt hoặc số liệu mâu thuẫn; không tính tiêu chí "
        "chỉ để nhắc và quy định theo thực tiễn.",
    )(every)
