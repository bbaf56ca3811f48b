"""`lthtgn new-plugin`: a complete distribution to begin with, whose tests pass at once."""

from __future__ import annotations

import keyword
import re
from datetime import date
from itertools import count
from pathlib import Path

import click

from lthtgn.hooks.languages import text_in
from lthtgn_cli.asking import place_of, without_marks
from lthtgn_cli.helping import Command
from lthtgn_cli.misuse import Refused
from lthtgn_cli.options import Choice, Name
from lthtgn_cli.settings import Settings
from lthtgn_cli.texts import Text

__all__ = ["new_plugin"]

_KINDS = {
    "province": "quy định của một tỉnh, thành phố",
    "storage": "một loại kho dữ liệu",
    "report": "một định dạng báo cáo",
    "locale": "một ngôn ngữ",
}
_NAME = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_TAG = re.compile(r"[a-z]{2,3}(-[a-z0-9]+)*")  # of a language
_FIRST_DAY = date(
    2025, 7, 1
)  # of the present provinces: a new plugin is about one of these, unless a former one is named

# What a kind contributes under its name.
_GIVES = {
    "storage": ("storage", "kho dữ liệu “{name}” của phần mở rộng {plugin}"),
    "report": ("reporter", "định dạng báo cáo “{name}” của phần mở rộng {plugin}"),
    "locale": ("localiser", "ngôn ngữ “{name}” của phần mở rộng {plugin}"),
}

# What is written, and the template of each; `{module}` stands for the package's name.
_FILES = {
    "pyproject.toml": "common/pyproject.toml.jinja",
    "README.md": "{kind}/README.md.jinja",
    "CHANGELOG.md": "common/CHANGELOG.md.jinja",
    "src/{module}/__init__.py": "{kind}/module.py.jinja",
    "src/{module}/py.typed": None,
    "tests/test_{module}.py": "{kind}/tests.py.jinja",
}


def _ascii(name: str) -> str:
    """A name of a province as a plugin may be called: "Tuyên Quang" is `tuyen-quang`."""
    return re.sub(r"[^a-z0-9]+", "-", without_marks(name)).strip("-")


def _scope(name: str, province: str | None) -> dict[str, str]:
    """The province that a plugin is about: the one that is named, or that it is called after; and the heir of a former one."""
    from lthtgn.model.places import PROVINCES, Edition, successor  # noqa: PLC0415 - the core is loaded when it is needed

    if province is None:
        # Of a name that both lists have, the present province is meant; the former one is named with `@63`.
        every = [found for edition in (Edition.OF_34, Edition.OF_63) for found in PROVINCES[edition].values()]
        called = [found for found in every if _ascii(found) == name]
        if not called:
            raise Refused(
                "không có tỉnh, thành phố nào tên “{name}”; hãy nêu tỉnh bằng --province, như --province 08", name=name
            )
        province = called[0]
    place = place_of(province, _FIRST_DAY)
    heir = "" if place.edition is Edition.OF_34 else PROVINCES[Edition.OF_34][successor(place.province)]
    return {"code": place.province, "edition": place.edition.value, "province": place.province_name, "heir": heir}


def _context(kind: str, name: str, province: str | None) -> dict[str, str]:
    """What the templates are filled in with."""
    words = name.split("-")
    snake = "_".join(words)
    context = {
        "kind": kind,
        "kind_vi": _KINDS[kind],
        "name": name,
        "prefix": snake,
        "class_name": "".join(word.capitalize() for word in words),
        "distribution": f"lthtgn-{kind}-{name}",
        "module": f"lthtgn_{kind}_{snake}",
    }
    return context | (_scope(name, province) if kind == "province" else {})


def _check_names(kind: str, name: str, province: str | None, without: tuple[str, ...]) -> None:
    """Refuse a name that something installed has: beside it, what is written could not be used.

    Raises:
        Refused: a plugin, or what it contributes, has the name; another is suggested.
    """
    from lthtgn.app import survey_plugins  # noqa: PLC0415 - the core is loaded when it is needed

    found = survey_plugins(without=without)
    taken: dict[str, Text] = {}
    for report in found.plugins:
        what, named = _GIVES.get(kind, ("", ""))
        of = str(report.plugin)
        taken |= {id_: Text(named, name=id_, plugin=of) for id_ in report.gives.get(what, ())}
        taken[report.plugin.name] = Text("phần mở rộng {plugin}", plugin=of)
        for project in report.plugin.ways[1:2]:
            taken[project.removeprefix(f"lthtgn-{kind}-")] = Text(
                "bản phân phối {distribution}", distribution=report.plugin.distribution
            )
    for reporter in found.book.reporters.values() if kind == "report" and found.book is not None else ():
        ends = {suffix.removeprefix(".") for suffix in reporter.suffixes} - taken.keys()
        said = "định dạng báo cáo “{name}” với đuôi tệp .{end}"
        taken |= {end: Text(said, name=reporter.name, end=end) for end in ends}
    if name in taken:
        others = (f"{name}-{number}" for number in count(2)) if kind != "locale" else iter((f"{name}-vn", f"{name}-x"))
        other = next(other for other in others if other not in taken)
        where = f" --province {_scope(name, province)['code']}" if kind == "province" else ""
        raise Refused(
            "đã có {taken}; hãy chọn tên khác, như: {command}",
            taken=taken[name],
            command=f"lthtgn new-plugin {kind} {other}{where}",
        )


def _written(context: dict[str, str]) -> dict[str, str]:
    """Each file of the distribution with its text."""
    import jinja2  # noqa: PLC0415 - only this command needs it

    templates = jinja2.Environment(
        loader=jinja2.PackageLoader("lthtgn_cli"),
        undefined=jinja2.StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        autoescape=False,  # noqa: S701 - what is written is Python, TOML and Markdown
    )
    return {
        path.format(**context): ""
        if template is None
        else templates.get_template(template.format(**context)).render(context)
        for path, template in _FILES.items()
    }


def _check(kind: str, name: str, province: str | None, folder: Path) -> None:
    """Refuse what would not become a plugin, before anything is written.

    Raises:
        Refused: the name is none, the folder is there already, or a place is given to what has none.
    """
    if _NAME.fullmatch(name) is None or keyword.iskeyword(name):
        raise Refused(
            "“{name}” không dùng làm tên được; hãy viết chữ thường không dấu, số và dấu nối, như tuyen-quang", name=name
        )
    if kind == "locale" and _TAG.fullmatch(name) is None:
        raise Refused(
            "“{name}” không phải mã ngôn ngữ; hãy viết như km (tiếng Khmer) hoặc hmn (tiếng Hmông)", name=name
        )
    if province is not None and kind != "province":
        raise Refused("--province chỉ dùng cho new-plugin province")
    if not folder.parent.is_dir():
        raise Refused("không có thư mục {parent}", parent=folder.parent)
    if folder.exists():
        raise Refused("đã có {folder}; hãy chọn tên khác hoặc xóa thư mục đó", folder=folder)


@click.command(
    "new-plugin",
    cls=Command,
    examples=("lthtgn new-plugin province tuyen-quang", "lthtgn new-plugin report van-xuoi"),
)
@click.argument("kind", metavar="LOẠI", type=Choice(_KINDS))
@click.argument("name", metavar="TÊN", type=Name())
@click.option(
    "--province",
    type=Name(),
    metavar="TỈNH",
    help="Tỉnh, thành phố mà quy định áp dụng: tên hoặc mã, có thể là tỉnh trước sắp xếp, như “Ninh Thuận” hoặc "
    "“Khánh Hòa@63”; mặc định là tỉnh mang TÊN.",
)
@click.option("--into", metavar="THƯ MỤC", default=".", help="Tạo trong thư mục này, mặc định là thư mục hiện tại.")
@click.pass_context
def new_plugin(ctx: click.Context, kind: str, name: str, province: str | None, into: str) -> None:
    """Tạo một phần mở rộng mới, đủ để cài đặt và chạy kiểm thử ngay: mã nguồn, kiểm thử, hướng dẫn.

    LOẠI là province (quy định của một tỉnh, thành phố), storage (kho dữ liệu), report (định dạng báo cáo) hoặc locale (ngôn
    ngữ). TÊN viết bằng chữ thường không dấu, số và dấu nối, như tuyen-quang.
    """
    words = Settings.of(ctx).spoken
    folder = Path(into, f"lthtgn-{kind}-{name}")
    try:
        _check(kind, name, province, folder)
        _check_names(kind, name, province, Settings.of(ctx).without)
        context = _context(kind, name, province)
        written = _written(context)
        for path, text in written.items():
            target = folder / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise Refused("không ghi được vào {folder}: {reason}", folder=folder, reason=error.strerror) from error
    click.echo(text_in("Đã tạo {folder} – {kind}:", words, folder=folder, kind=text_in(_KINDS[kind], words)))
    for path in written:
        click.echo(f"  {path}")
    click.echo(text_in("Việc tiếp theo:", words))
    where = folder if folder.is_absolute() else f"./{folder}"  # else pip would look for it elsewhere
    click.echo(f"  pip install -e '{where}[test]'   {text_in('cài bên cạnh lthtgn', words)}")
    click.echo(f"  pytest {folder}   {text_in('chạy kiểm thử', words)}")
    click.echo(f"  {text_in('sửa {path}', words, path=folder / 'src' / context['module'] / '__init__.py')}")
