"""`lthtgn import` and `lthtgn export`: registers between files and storages, whole or not at all."""

from __future__ import annotations

from pathlib import Path

import click

from lthtgn.errors import InputError, LthtgnError, NotSupportedError, StorageError, UnknownIdError
from lthtgn.hooks import Localiser, RuleBook
from lthtgn.model.register import Register
from lthtgn.ranges import Range
from lthtgn_cli.helping import Command
from lthtgn_cli.misuse import Refused, said
from lthtgn_cli.options import locale_option, source_argument
from lthtgn_cli.settings import Settings
from lthtgn_cli.waiting import Waiting

__all__ = ["export_", "import_"]


def _is_url(text: str) -> bool:
    return "://" in text


def _check_writable(book: RuleBook, source: str, target: str) -> None:
    """Refuse, before anything is read, a target that cannot be written at all.

    Raises:
        Refused: it is the source itself, a folder, or in no folder.
        UnknownIdError: nothing writes such a file or storage.
        NotSupportedError: files of that suffix can only be read.
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
        raise Refused(f"{target} là một thư mục; hãy nêu tên tệp, như {path / 'clb.toml'}")
    if not path.resolve().parent.is_dir():
        raise Refused(f"không có thư mục {path.resolve().parent}")
    reader = book.readers.get(path.suffix.lower())
    if reader is None:
        raise UnknownIdError.among("file suffix", path.suffix, book.readers)
    if reader.write is None:
        raise NotSupportedError(f"tệp {path.suffix} đọc được nhưng không ghi được")


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


def _move(settings: Settings, source: str, target: str, *, overwrite: bool, option: str, dry_run: bool) -> Register:
    """Read the source and write the target.

    Raises:
        Refused: the target holds something already, or the target was left as it was because of an error.
    """
    book = settings.book
    _check_writable(book, source, target)
    if not overwrite and _holds_something(book, target):
        raise Refused(f"{target} đã có dữ liệu; muốn thay toàn bộ dữ liệu đó, hãy thêm {option}")
    made = None if _is_url(target) or Path(target).exists() else Path(target)
    try:
        with Waiting() as waiting:
            register = book.read(source)
            if not dry_run:
                waiting.step("write")
                book.write(register, target)
    except LthtgnError as error:
        if made is not None:
            made.unlink(missing_ok=True)  # an empty one may have been made before the writing failed
        raise Refused(f"{said(error, settings)}\nKhông ghi gì vào {target}; dữ liệu ở đó vẫn như cũ.") from error
    return register


def _counted(register: Register, words: Localiser) -> str:
    counts = (
        (len(register.clubs), "câu lạc bộ"),
        (sum(len(club.members) for club in register.clubs), "thành viên"),
        (len(register.associations), "tổ chức Hội"),
        (len(register.awards), "lượt khen thưởng"),
    )
    return ", ".join(words.figure(Range.exact(number), what) for number, what in counts)


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
    done = "Sẽ nhập" if dry_run else "Đã nhập"
    click.echo(f"{done} từ {source} vào {target}: {_counted(register, settings.words)}.")


@click.command("export", cls=Command, examples=("lthtgn export sqlite:///clb.db clb.toml",))
@source_argument
@click.argument("target", metavar="ĐÍCH")
@click.option("--force", is_flag=True, help="Ghi đè lên tệp đã có.")
@click.option("--dry-run", is_flag=True, help="Chỉ đọc và kiểm tra, không ghi gì.")
@locale_option
@click.pass_context
def export_(ctx: click.Context, source: str, target: str, force: bool, dry_run: bool) -> None:
    """Xuất sổ đăng ký từ NGUỒN, thường là một kho dữ liệu, ra ĐÍCH: một tệp .toml hoặc .json.

    Tệp đã có thì không ghi đè, trừ khi có --force.
    """
    settings = Settings.of(ctx)
    register = _move(settings, source, target, overwrite=force, option="--force", dry_run=dry_run)
    done = "Sẽ xuất" if dry_run else "Đã xuất"
    click.echo(f"{done} từ {source} ra {target}: {_counted(register, settings.words)}.")
