"""What is said when a command cannot do what it was asked; it then exits with 2."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import click

from lthtgn_cli.texts import Text, told

if TYPE_CHECKING:
    from lthtgn.errors import LthtgnError, UnknownIdError
    from lthtgn_cli.settings import Settings

__all__ = ["Refused", "did_you_mean", "refusal", "said", "usage_said"]

_KINDS = {
    "area grouping": "cách ghép mảng hoạt động",
    "audit rule": "quy tắc đối chiếu",
    "award rule": "quy tắc khen thưởng",
    "case": "trường hợp đã công bố",
    "cell": "ô số liệu",
    "club": "câu lạc bộ",
    "criterion": "tiêu chí",
    "dimension": "cách phân tổ",
    "engine": "bộ tính",
    "entitlement": "chế độ",
    "calendar": "lịch báo cáo",
    "file suffix": "bộ đọc cho tệp có đuôi",
    "grant": "hỗ trợ",
    "indicator": "chỉ số",
    "locale": "ngôn ngữ",
    "measure": "số đo",
    "measure in this table": "số đo",
    "parameter": "tham số",
    "programme": "đề án, chương trình mang số",
    "plugin": "phần mở rộng",
    "province": "tỉnh, thành phố",
    "province code": "mã tỉnh",
    "provision": "quy định bằng lời",
    "report format": "định dạng báo cáo",
    "report suffix": "định dạng báo cáo cho tệp có đuôi",
    "rule": "quy tắc hay văn bản",
    "storage scheme": "loại kho dữ liệu",
}

_STORAGES = {
    "bad_url": "địa chỉ kho dữ liệu viết chưa đúng; hãy viết như sqlite:///clb.db",
    "damaged": "kho dữ liệu bị hỏng; hãy dùng bản sao lưu tốt gần nhất",
    "full": "ổ đĩa đã đầy",
    "locked": "chương trình khác đang dùng kho dữ liệu; hãy thử lại",
    "missing": "ở đó chưa có sổ đăng ký nào",
    "no_access": "không mở được; hãy kiểm tra tên người dùng, mật khẩu, và xin quyền",
    "no_driver": "thiếu trình điều khiển của loại cơ sở dữ liệu này; hãy cài lthtgn-sql[postgresql] hoặc lthtgn-sql[mariadb]",
    "not_ours": "đó không phải là kho dữ liệu của lthtgn; hãy nêu tệp khác",
    "newer_version": "kho dữ liệu do phiên bản lthtgn mới hơn ghi; hãy nâng cấp lthtgn",
    "unreachable": "không kết nối được với máy chủ; hãy kiểm tra tên máy và cổng rồi thử lại",
    "unknown_format": "không lưu được sổ đăng ký vào tệp có đuôi này",
    "read_only": "không ghi được; hãy xin quyền ghi, hoặc ghi ra nơi khác",
    "not_storable": "có giá trị không lưu được ở đó",
    "revision_conflict": "có người khác vừa ghi; hãy đọc lại rồi ghi",
}


class Refused(click.ClickException):
    """The command cannot do what it was asked; the message says why, and what to do (từ chối).

    Args:
        pattern: the message in Vietnamese, with a place in braces for each value.
        values: what the places are filled in with.

    >>> Refused("{target} đã có dữ liệu", target="clb.db").message
    'clb.db đã có dữ liệu'
    """

    exit_code = 2

    def __init__(self, pattern: str, /, **values: object) -> None:
        super().__init__(pattern if isinstance(pattern, Text) else Text(pattern, **values))


def did_you_mean(name: str, known: Iterable[str] | Mapping[str, str]) -> Text:
    """The end of a message that suggests the nearest of the known names, or nothing where none is near.

    Args:
        name: what was written.
        known: the names, or from what they are compared by to how they are written.

    >>> did_you_mean("natonal", ["national", "files"])
    '; có phải ý bạn là “national”?'
    >>> did_you_mean("zzz", ["national"])
    ''
    """
    found = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    if not found:
        return Text("")
    near = known[found[0]] if isinstance(known, Mapping) else found[0]
    return Text("; có phải ý bạn là “{near}”?", near=near)


def said(error: LthtgnError, settings: Settings) -> str:
    """What an error of the library says to a person."""
    from lthtgn.errors import AssemblyError, InputError, StorageError, UnknownIdError  # noqa: PLC0415 - only after an error

    if isinstance(error, AssemblyError):
        lines = "\n".join(f"  {conflict}" for conflict in error.conflicts)
        head = told("Các phần mở rộng không ghép được thành bộ quy tắc:", settings)
        return f"{head}\n{lines}{_ways_out(error.plugins, settings)}"
    if isinstance(error, InputError):
        return settings.spoken.say(error)
    if isinstance(error, UnknownIdError):
        return _unknown(error, settings)
    if isinstance(error, StorageError) and error.code in _STORAGES:
        return f"{error.url}: {told(_STORAGES[error.code], settings)}"
    return str(error)


def _ways_out(plugins: Iterable[str], settings: Settings) -> str:
    """How to go on without the plugins that are at fault; the defaults are not meant to be left out."""
    from lthtgn.app import BUILT_IN  # noqa: PLC0415 - only after an error

    names = sorted(set(plugins) - {plugin.name for plugin in BUILT_IN})
    options = ", ".join(f"--without {name}" for name in names)
    return f"\n{told(Text('Có thể bỏ ra bằng {options}.', options=options), settings)}" if names else ""


def _unknown(error: UnknownIdError, settings: Settings) -> str:
    kind = told(_KINDS.get(error.kind, error.kind), settings)
    words = told(Text("không có {kind} “{id}”", kind=kind, id=error.id), settings)
    if error.suggestion is not None:
        near = Text("; có phải ý bạn là “{near}”?", near=error.suggestion)
        return f"{words}{told(near, settings)}"
    if error.kind == "calendar":
        return told(Text("{words}; hiện có: lịch báo cáo", words=words), settings)
    book = settings.book
    choices = {
        "file suffix": book.readers,
        "locale": book.localisers,
        "report format": book.reporters,
        "report suffix": sorted(suffix for reporter in book.reporters.values() for suffix in reporter.suffixes),
        "storage scheme": book.storages,
    }.get(error.kind, ())
    return (
        told(Text("{words}; hiện có: {choices}", words=words, choices=", ".join(choices)), settings)
        if choices
        else words
    )


def refusal(error: LthtgnError, settings: Settings) -> Refused:
    """The error of the library as a refusal of the command."""
    return Refused("{said}", said=said(error, settings))


def usage_said(error: click.ClickException, settings: Settings) -> str:
    """What an error of click says; its own message where it is none that click makes itself."""
    if isinstance(error, click.MissingParameter):
        return told(Text("thiếu {name}", name=_hint(error, settings)), settings)
    if isinstance(error, click.BadParameter):
        hint, message = _hint(error, settings), told(error.message, settings)
        return f"{hint}: {message}" if hint else message
    if isinstance(error, click.NoSuchOption):
        known = [] if error.ctx is None else _options(error.ctx)
        near = did_you_mean(error.option_name, known)
        return told(Text("không có tùy chọn {name}{near}", name=error.option_name, near=near), settings)
    if isinstance(error, click.BadOptionUsage):
        takes_none = "does not take" in error.message
        pattern = "tùy chọn {name} không nhận giá trị" if takes_none else "tùy chọn {name} cần một giá trị"
        return told(Text(pattern, name=error.option_name), settings)
    if isinstance(error, click.UsageError) and error.message.startswith("Got unexpected extra argument"):
        extra = error.message.partition("(")[2].rpartition(")")[0]
        return told(Text("thừa: {extra}", extra=extra), settings)
    return told(error.message, settings) if isinstance(error.message, Text) else error.format_message()


def _hint(error: click.BadParameter, settings: Settings) -> str:
    if error.param_hint is not None:
        return error.param_hint if isinstance(error.param_hint, str) else ", ".join(error.param_hint)
    if error.param is None:
        return ""
    if isinstance(error.param, click.Argument):
        return told(error.param.human_readable_name, settings)
    return max(error.param.opts, key=len)


def _options(ctx: click.Context) -> list[str]:
    return [name for param in ctx.command.get_params(ctx) for name in (*param.opts, *param.secondary_opts)]
