"""What is said, in Vietnamese, when a command cannot do what it was asked; it then exits with 2."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from typing import TYPE_CHECKING

import click

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
    "entitlement": "chế độ",
    "file suffix": "bộ đọc cho tệp có đuôi",
    "indicator": "chỉ số",
    "locale": "ngôn ngữ",
    "measure": "số đo",
    "measure in this table": "số đo",
    "parameter": "tham số",
    "programme": "đề án, chương trình mang số",
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

    >>> Refused("tệp đã có").exit_code
    2
    """

    exit_code = 2


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """The end of a message that suggests the nearest of the known names, or nothing where none is near.

    >>> did_you_mean("natonal", ["national", "files"])
    '; có phải ý bạn là “national”?'
    >>> did_you_mean("zzz", ["national"])
    ''
    """
    found = difflib.get_close_matches(name, list(known), n=1, cutoff=0.6)
    return f"; có phải ý bạn là “{found[0]}”?" if found else ""


def said(error: LthtgnError, settings: Settings) -> str:
    """What an error of the library says to a person."""
    from lthtgn.errors import AssemblyError, InputError, StorageError, UnknownIdError  # noqa: PLC0415 - only after an error

    if isinstance(error, AssemblyError):
        lines = "\n".join(f"  {conflict}" for conflict in error.conflicts)
        return f"Các phần mở rộng không ghép được thành bộ quy tắc:\n{lines}\nCó thể bỏ bớt bằng --without TÊN."
    if isinstance(error, InputError):
        return settings.words.say(error)
    if isinstance(error, UnknownIdError):
        return _unknown(error, settings)
    if isinstance(error, StorageError) and error.code in _STORAGES:
        return f"{error.url}: {_STORAGES[error.code]}"
    return str(error)


def _unknown(error: UnknownIdError, settings: Settings) -> str:
    words = f"không có {_KINDS.get(error.kind, error.kind)} “{error.id}”"
    if error.suggestion is not None:
        return f"{words}; có phải ý bạn là “{error.suggestion}”?"
    book = settings.book
    choices = {
        "file suffix": book.readers,
        "locale": book.localisers,
        "report format": book.reporters,
        "report suffix": sorted(suffix for reporter in book.reporters.values() for suffix in reporter.suffixes),
        "storage scheme": book.storages,
    }.get(error.kind, ())
    return f"{words}; hiện có: {', '.join(choices)}" if choices else words


def refusal(error: LthtgnError, settings: Settings) -> Refused:
    """The error of the library as a refusal of the command."""
    return Refused(said(error, settings))


def usage_said(error: click.ClickException) -> str:
    """What an error of click says in Vietnamese; its own message where it is none that click makes itself."""
    if isinstance(error, click.MissingParameter):
        return f"thiếu {_hint(error)}"
    if isinstance(error, click.BadParameter):
        hint = _hint(error)
        return f"{hint}: {error.message}" if hint else error.message
    if isinstance(error, click.NoSuchOption):
        known = [] if error.ctx is None else _options(error.ctx)
        return f"không có tùy chọn {error.option_name}{did_you_mean(error.option_name, known)}"
    if isinstance(error, click.BadOptionUsage):
        takes_no_value = "does not take" in error.message
        return f"tùy chọn {error.option_name} {'không nhận giá trị' if takes_no_value else 'cần một giá trị'}"
    if isinstance(error, click.UsageError) and error.message.startswith("Got unexpected extra argument"):
        extra = error.message.partition("(")[2].rpartition(")")[0]
        return f"thừa: {extra}"
    return error.format_message()


def _hint(error: click.BadParameter) -> str:
    if error.param_hint is not None:
        return error.param_hint if isinstance(error.param_hint, str) else ", ".join(error.param_hint)
    if error.param is None:
        return ""
    if isinstance(error.param, click.Argument):
        return error.param.human_readable_name
    return max(error.param.opts, key=len)


def _options(ctx: click.Context) -> list[str]:
    return [name for param in ctx.command.get_params(ctx) for name in (*param.opts, *param.secondary_opts)]
