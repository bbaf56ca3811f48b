"""`lthtgn import` and `lthtgn export`: registers between files and storages, whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import click

from lthtgn.errors import InputError, LthtgnError, StorageError, UnknownIdError, without_password
from lthtgn.hooks import Localiser, RuleBook
from lthtgn.hooks.languages import text_in
from lthtgn.model.register import Register
from lthtgn.ranges import Range
from lthtgn.rules.redaction import LEAST_KEY, Births, Disclosure, free_words, pseudonymise, redact
from lthtgn_cli.helping import Command
from lthtgn_cli.misuse import Refused, said
from lthtgn_cli.options import DAY, Choice, Name, locale_option, source_argument
from lthtgn_cli.settings import Settings
from lthtgn_cli.waiting import Waiting

__all__ = ["export_", "import_"]


def _is_url(text: str) -> bool:
    return "://" in text


def _check_writable(book: RuleBook, source: str, target: str) -> None:
    """Refuse, before anything is read, a target that cannot be written at all.

    Raises:
        Refused: it is the source itself, a folder, or in no folder, or files of that suffix can only be read.
        UnknownIdError: nothing writes such a file or storage.
    """
    if _is_url(target):
        scheme = target.partition("://")[0]
        if scheme not in book.storages:
            raise UnknownIdError.among("storage scheme", scheme, book.storages)
        if source == target:
            raise Refused("nguồn và đích là một")
        return
    path = Path(target)
    if not _is_url(source) and path.resolve() == Path(source).resolve():
        raise Refused("nguồn và đích là một")
    if path.is_dir():
        raise Refused("{target} là một thư mục; hãy nêu tên tệp, như {path}", target=target, path=path / "clb.toml")
    if not path.resolve().parent.is_dir():
        raise Refused("không có thư mục {parent}", parent=path.resolve().parent)
    reader = book.readers.get(path.suffix.lower())
    if reader is None:
        raise UnknownIdError.among("file suffix", path.suffix, book.readers)
    if reader.write is None:
        raise Refused("tệp {suffix} đọc được nhưng không ghi được", suffix=path.suffix)


def _holds_something(book: RuleBook, target: str) -> bool:
    """Whether records, or anything else, would be lost by writing the target anew."""
    if not _is_url(target):
        path = Path(target)
        return path.exists() and path.stat().st_size > 0
    try:
        register = book.open(target).read()  # not its revisions: a file of them would be begun beside a register file
    except InputError:
        return True  # whatever it is, it is something
    except StorageError as error:
        if error.code == "missing":
            return False
        raise
    return bool(register.clubs or register.associations or register.awards)


def _as_it_is(register: Register) -> Register:
    return register


def _move(
    settings: Settings,
    source: str,
    target: str,
    *,
    overwrite: bool,
    option: str,
    dry_run: bool,
    made_of: Callable[[Register], Register] = _as_it_is,
) -> Register:
    """Read the source and write the target, or what is made of the source.

    Raises:
        Refused: the target holds something already, or the target was left as it was because of an error.
    """
    book = settings.book
    _check_writable(book, source, target)
    if not overwrite and _holds_something(book, target):
        raise Refused(
            "{target} đã có dữ liệu; muốn thay toàn bộ dữ liệu đó, hãy thêm {option}", target=target, option=option
        )
    made = None if _is_url(target) or Path(target).exists() else Path(target)
    try:
        with Waiting() as waiting:
            register = made_of(book.read(source))
            if not dry_run:
                waiting.step("write")
                book.write(register, target)
    except LthtgnError as error:
        if made is not None:
            made.unlink(missing_ok=True)  # an empty one may have been made before the writing failed
        raise Refused(
            "{said}\nKhông ghi gì vào {target}; dữ liệu ở đó vẫn như cũ.", said=said(error, settings), target=target
        ) from error
    return register


def _done(pattern: str, source: str, target: str, register: Register, words: Localiser) -> str:
    """What was moved, from where to where, without the password of an address."""
    counted = _counted(register, words)
    return without_password(text_in(pattern, words, source=source, target=target, counted=counted))


def _counted(register: Register, words: Localiser) -> str:
    counts = (
        words.figure(Range.exact(len(register.clubs)), "câu lạc bộ"),
        words.figure(Range.exact(sum(len(club.members) for club in register.clubs)), "thành viên"),
        words.figure(Range.exact(len(register.associations)), "tổ chức Hội"),
        words.figure(Range.exact(len(register.awards)), "lượt khen thưởng"),
    )
    return ", ".join(counts)


@click.command("import", cls=Command, examples=("lthtgn import clb.toml sqlite:///clb.db",))
@source_argument
@click.argument("target", metavar="ĐÍCH")
@click.option("--replace", is_flag=True, help="Thay toàn bộ dữ liệu đã có ở đích.")
@click.option("--dry-run", is_flag=True, help="Chỉ đọc và kiểm tra, không ghi gì.")
@locale_option
@click.pass_context
def import_(ctx: click.Context, source: str, target: str, replace: bool, dry_run: bool) -> None:
    """Nhập sổ đăng ký từ NGUỒN vào ĐÍCH, thường là một kho dữ liệu như sqlite:///clb.db.

    Dữ liệu có lỗi thì mọi lỗi được nêu kèm vị trí, và đích vẫn như cũ. Đích đã có dữ liệu thì không ghi đè, trừ khi có
    --replace.
    """
    settings = Settings.of(ctx)
    register = _move(settings, source, target, overwrite=replace, option="--replace", dry_run=dry_run)
    done = "Sẽ nhập từ {source} vào {target}: {counted}." if dry_run else "Đã nhập từ {source} vào {target}: {counted}."
    click.echo(_done(done, source, target, register, settings.words))


def _key(path: str) -> bytes:
    """The secret of a file, without the end of its line."""
    try:
        key = Path(path).read_bytes().strip()
    except OSError as error:
        raise Refused("--key-file: không đọc được {path} ({strerror})", path=path, strerror=error.strerror) from error
    if len(key) < LEAST_KEY:
        raise Refused("--key-file: khóa trong {path} phải có từ {least} byte", path=path, least=LEAST_KEY)
    return key


@click.command(
    "export",
    cls=Command,
    examples=(
        "lthtgn export sqlite:///clb.db clb.toml",
        "lthtgn export sqlite:///clb.db clb.toml --key-file khoa.bin",
        "lthtgn export sqlite:///clb.db ban-sao.toml --full",
    ),
)
@source_argument
@click.argument("target", metavar="ĐÍCH")
@click.option("--force", is_flag=True, help="Ghi đè lên tệp đã có.")
@click.option("--dry-run", is_flag=True, help="Chỉ đọc và kiểm tra, không ghi gì.")
@click.option(
    "--full", is_flag=True, help="Ghi đầy đủ, kể cả họ tên và dữ liệu nhạy cảm; chỉ dùng cho bản sao của mình."
)
@click.option(
    "--key-file",
    metavar="TỆP",
    help="Tệp chứa khóa bí mật (từ 16 byte): mỗi người có một mã không đổi giữa các lần xuất. Không có khóa thì đánh số.",
)
@click.option(
    "--births",
    type=Choice(["year", "none"]),
    metavar="CÁCH",
    default="year",
    help="Ngày sinh: year (chỉ năm sinh, mặc định) hoặc none (bỏ).",
)
@click.option(
    "--words",
    type=Choice(free_words),
    metavar="TRƯỜNG",
    multiple=True,
    help="Giữ một trường lời văn, như Register.title; dùng được nhiều lần.",
)
@click.option(
    "--sensitive-for",
    type=Name(),
    metavar="MỤC_ĐÍCH",
    help="Kèm dữ liệu nhạy cảm của người đã đồng ý cho đúng mục đích này; phải nêu --on.",
)
@click.option("--on", "day", type=DAY, metavar="NGÀY", help="Ngày xét đồng ý, cùng với --sensitive-for.")
@locale_option
@click.pass_context
def export_(
    ctx: click.Context,
    source: str,
    target: str,
    force: bool,
    dry_run: bool,
    full: bool,
    key_file: str | None,
    births: str,
    words: tuple[str, ...],
    sensitive_for: str | None,
    day: date | None,
) -> None:
    """Xuất sổ đăng ký từ NGUỒN, thường là một kho dữ liệu, ra ĐÍCH: một tệp .toml hoặc .json.

    Tệp xuất ra không có họ tên, ngày sinh chỉ còn năm, mã thành viên được thay, lời văn và dữ liệu nhạy cảm bị bỏ, trừ
    khi có --full. Chép sang một kho dữ liệu thì giữ nguyên. Tệp đã có thì không ghi đè, trừ khi có --force.
    """
    settings = Settings.of(ctx)
    asked = [
        name
        for name, value in (("--key-file", key_file), ("--sensitive-for", sensitive_for), ("--words", words))
        if value
    ]
    if full and asked:
        raise Refused("--full ghi mọi dữ liệu, không dùng cùng với {asked}", asked=", ".join(asked))
    if (sensitive_for is None) != (day is None):
        raise Refused("--sensitive-for và --on đi cùng nhau: mục đích, và ngày xét đồng ý")
    leaves = not full and (not _is_url(target) or bool(asked) or births != "year")
    key = None if key_file is None else _key(key_file)
    disclosure = None if sensitive_for is None or day is None else Disclosure(sensitive_for, day)

    def made_of(register: Register) -> Register:
        if not leaves:
            return register
        if key is None:
            return redact(register, births=Births(births), words=words, disclosure=disclosure)
        return pseudonymise(register, key, births=Births(births), words=words, disclosure=disclosure)

    register = _move(settings, source, target, overwrite=force, option="--force", dry_run=dry_run, made_of=made_of)
    done = "Sẽ xuất từ {source} ra {target}: {counted}." if dry_run else "Đã xuất từ {source} ra {target}: {counted}."
    how = (
        ""
        if not leaves
        else " " + text_in("Đã ẩn danh.", settings.words)
        if key is None
        else " " + text_in("Đã thay danh tính bằng mã; vẫn là dữ liệu cá nhân.", settings.words)
    )
    click.echo(_done(done, source, target, register, settings.words) + how)
    if leaves:
        click.echo(text_in("Muốn ghi đầy đủ cho bản sao của mình, hãy thêm --full.", settings.words), err=True)
