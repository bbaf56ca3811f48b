"""`--without`: plugins that are left out of the rule book, before the command or after it."""

from __future__ import annotations

import click

from lthtgn_cli.misuse import Refused, did_you_mean
from lthtgn_cli.settings import Settings
from lthtgn_cli.texts import Text, told

__all__ = ["without_option"]


def without_option(envvar: str | None = None) -> click.Option:
    """The option that leaves out plugins; every command has it.

    Args:
        envvar: name of the environment variable that says what is always left out.

    >>> without_option().opts
    ['--without']
    """
    return click.Option(
        ["--without"],
        metavar="TÊN",
        multiple=True,
        is_eager=True,
        expose_value=False,
        callback=_leave_out,
        envvar=envvar,
        help="Bỏ một phần mở rộng ra khỏi bộ quy tắc, theo tên, theo bản phân phối (bỏ mọi phần của nó) hoặc theo BẢN:TÊN; "
        "dùng được nhiều lần." + (f" Luôn bỏ: đặt biến môi trường {envvar}." if envvar else ""),
    )


def _leave_out(ctx: click.Context, option: click.Parameter, names: tuple[str, ...]) -> None:
    """Note what is left out, and say so: without it the rules are others. Of the environment, which says it always, not.

    Raises:
        Refused: there is no plugin of a name; what is misspelt would stay in.
    """
    settings = Settings.of(ctx)
    new = [name for name in dict.fromkeys(names) if name not in settings.without]
    if not new or ctx.resilient_parsing:
        return
    # The core is loaded only where something is left out, so that help and versions come at once.
    from lthtgn.app import BUILT_IN, left_out  # noqa: PLC0415 - see above
    from lthtgn.errors import UnknownIdError  # noqa: PLC0415
    from lthtgn.hooks.assembly import entries  # noqa: PLC0415

    try:
        found = left_out(new)
    except UnknownIdError as error:
        known = [*(plugin.name for plugin in BUILT_IN), *(way for info, _ in entries() for way in info.ways)]
        near = did_you_mean(error.id, known)
        raise Refused("--without: không có phần mở rộng nào tên “{id}”{near}", id=error.id, near=near) from error
    always = ctx.get_parameter_source(option.name or "") is click.core.ParameterSource.ENVIRONMENT
    settings.leave_out(new)
    for info in () if always else found:
        warning = Text("Cảnh báo: đã bỏ phần mở rộng {info} ra khỏi bộ quy tắc.", info=info)
        click.echo(told(warning, settings), err=True)
