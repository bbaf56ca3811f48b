"""The hook by which plugins add commands to `lthtgn`.

A plugin of lthtgn is found by its entry point in the group `lthtgn`; where it has this hook, its commands are added. The
hook stands in the same module as the others:

    from lthtgn_cli.hooks import hookimpl

    @hookimpl
    def lthtgn_commands():
        from song_xanh.commands import birthdays

        return (birthdays,)

A plugin that is to work without lthtgn-cli too marks the hook by `@lthtgn.hooks.hookimpl(optionalhook=True)` instead;
it means the same, and needs click only inside the function.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from importlib.machinery import PathFinder
from importlib.metadata import entry_points, version
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, TypeVar

import click
import pluggy  # noqa: TID251 - the command line has a hook of its own

from lthtgn_cli.misuse import Refused, did_you_mean
from lthtgn_cli.texts import Text

if TYPE_CHECKING:
    from lthtgn.hooks import Plugin
    from lthtgn.hooks.plugins import Conflict

__all__ = ["BUILT_IN_COMMANDS", "CliSpecs", "contributed", "hookimpl", "plugin_commands", "quick_commands"]

_PROJECT = "lthtgn"
_DISTRIBUTION = "lthtgn-cli"
_HOOKS = ("lthtgn_commands",)
_hookspec = pluggy.HookspecMarker(_PROJECT)
_F = TypeVar("_F", bound=Callable[..., object])

BUILT_IN_COMMANDS: Mapping[str, tuple[str, str]] = {
    "report": ("reporting", "Lập báo cáo về các câu lạc bộ trong một tệp, thư mục hoặc kho dữ liệu."),
    "check": ("checking", "Đối chiếu từng câu lạc bộ với quy định, nêu kết quả và căn cứ."),
    "audit": ("auditing", "Đối chiếu số liệu báo cáo, tìm điều không thể đúng hoặc cần hỏi lại."),
    "indicators": ("tabulating", "Tính các chỉ số, có thể phân theo tỉnh, đề án, giới tính…"),
    "explain": ("explaining", "Giải thích một tiêu chí, chỉ số, số đo hoặc tham số."),
    "targets": ("targeting", "Xem các mục tiêu và tiến độ thực hiện mục tiêu."),
    "rules": ("listing", "Xem các quy tắc và các thay đổi của quy định."),
    "entitlements": ("entitling", "Lập danh sách chế độ mà thành viên có thể được hưởng."),
    "grants": ("granting", "Lập danh sách hỗ trợ mà mỗi câu lạc bộ được nhận, và điều còn thiếu."),
    "longevity": ("celebrating", "Lập danh sách chúc thọ, mừng thọ trong năm và tổng tiền quà."),
    "association": ("associating", "Xem chi hội, hội viên, hội phí, và ai có thể vào Hội Người cao tuổi."),
    "privacy": ("guarding", "Xem dữ liệu cá nhân đang giữ, đồng ý, yêu cầu và dữ liệu đến hạn xóa."),
    "awards": ("awarding", "Xem hình thức khen thưởng, tiêu chí, tiền thưởng; rà soát đề nghị khen thưởng."),
    "places": ("placing", "Tra cứu tỉnh, xã theo ngày, nhập danh mục cấp xã và bảng chuyển đổi."),
    "import": ("moving", "Nhập sổ đăng ký vào một kho dữ liệu."),
    "export": ("moving", "Xuất sổ đăng ký ra một tệp."),
    "schema": ("describing", "In lược đồ JSON Schema của tệp sổ đăng ký."),
    "new-plugin": ("creating", "Tạo một phần mở rộng mới, có sẵn mã nguồn và kiểm thử."),
    "plugins": ("surveying", "Liệt kê các phần mở rộng, đóng góp của từng phần, và lỗi nếu có."),
}
"""The commands that come with lthtgn-cli: the module of each, and what it does in a few words.

>>> list(BUILT_IN_COMMANDS)[:3]
['report', 'check', 'indicators']
"""


def hookimpl(function: _F) -> _F:
    """Mark a function of a plugin as the implementation of `lthtgn_commands`.

    >>> @hookimpl
    ... def lthtgn_commands():
    ...     return ()
    """
    # Optional, since the library itself, which assembles the same plugins, knows no commands.
    return pluggy.HookimplMarker(_PROJECT)(function, optionalhook=True)


class CliSpecs:
    """The hooks of the command line. A plugin implements them as plain functions marked `@hookimpl`."""

    @_hookspec
    def lthtgn_commands(self) -> Iterable[click.Command]:
        """Contribute commands: `lthtgn NAME …`.

        A command gets the rule book from the context: `Settings.of(ctx).book`.

        Example:
            >>> import click
            >>> @click.command("birthdays", short_help="Danh sách mừng thọ.")
            ... def birthdays():
            ...     click.echo("…")
            >>> @hookimpl
            ... def lthtgn_commands():
            ...     return (birthdays,)

        Returns:
            Commands of click. A name that lthtgn-cli or another plugin has too is an error that names both.
        """
        yield from ()


@lru_cache(maxsize=8)
def plugin_commands(without: tuple[str, ...] = ()) -> Mapping[str, click.Command]:
    """The commands of the installed plugins, by name.

    Args:
        without: names of plugins to leave out.

    Raises:
        AssemblyError: a plugin cannot be imported.
        Refused: a name is taken twice, a hook is misspelt, or a plugin fails or returns something else.
    """
    commands, conflicts = contributed(without)
    if conflicts:
        raise Refused(
            "Các lệnh của phần mở rộng không ghép được:{conflicts}", conflicts=tuple(item.text for item in conflicts)
        )
    return {command.name: command for found in commands.values() for command in found if command.name}


def quick_commands(without: tuple[str, ...] = ()) -> Mapping[str, click.Command]:
    """The commands of the installed plugins, by name, of which only those are imported that may have any.

    So a page of help comes at once, and whatever is wrong with a plugin of rules.

    Args:
        without: names of plugins to leave out.

    Raises:
        AssemblyError: a plugin that may have commands cannot be imported.
        Refused: their commands do not fit together.
    """
    silent = {point.name for point in entry_points(group=_PROJECT) if not _may_have_commands(point.module)}
    return plugin_commands(tuple(sorted({*without, *silent})))


def _may_have_commands(module: str) -> bool:
    """Whether a module names the hook, by its source and without importing it; true where that cannot be read."""
    top, *inner = module.split(".")
    try:
        spec = find_spec(top)  # which imports nothing, as it would of what is inside a package
        for position, _ in enumerate(inner, start=2):
            if spec is None:
                return True
            spec = PathFinder.find_spec(".".join((top, *inner)[:position]), spec.submodule_search_locations)
        source = getattr(spec.loader, "get_source", None) if spec is not None else None
        text = None if spec is None or source is None else source(spec.name)
    except (ImportError, ValueError, OSError, SyntaxError):  # what is wrong is told when the plugin is imported
        return True
    return text is None or any(word in text for word in (*_HOOKS, "import *"))


def contributed(
    without: tuple[str, ...] = (),
) -> tuple[Mapping[str, tuple[click.Command, ...]], tuple[Conflict, ...]]:
    """The commands of each installed plugin, and what does not fit; of a plugin that is broken none.

    Args:
        without: names of plugins to leave out.

    Raises:
        AssemblyError: a plugin cannot be imported.
    """
    if not entry_points(group=_PROJECT):
        return {}, ()
    from lthtgn.hooks import installed_plugins  # noqa: PLC0415 - only where there are plugins
    from lthtgn.hooks.plugins import Conflict, PluginInfo  # noqa: PLC0415

    owners = dict.fromkeys(BUILT_IN_COMMANDS, f"{_DISTRIBUTION} {version(_DISTRIBUTION)}")
    commands: dict[str, tuple[click.Command, ...]] = {}
    conflicts: list[Conflict] = []
    for plugin in installed_plugins(without=without):
        info = PluginInfo(plugin.name, plugin.distribution)
        found, wrong = _commands_of(plugin)
        for command in found:
            if not isinstance(command, click.Command) or not command.name:
                wrong.append(Text("lthtgn_commands trả về {type}, không phải lệnh", type=type(command).__name__))
        conflicts += [
            Conflict(Text("phần mở rộng {info}: {text}", info=info, text=text), (info.name,)) for text in wrong
        ]
        if wrong:
            continue
        for command in found:
            if command.name in owners:
                told = Text(
                    "lệnh '{command}' có hai lần: của {first} và của {info}",
                    command=command.name,
                    first=owners[command.name],
                    info=info,
                )
                conflicts.append(Conflict(told, (info.name,)))
            owners[command.name] = str(info)
        commands[info.name] = tuple(found)
    return commands, tuple(conflicts)


def _commands_of(plugin: Plugin) -> tuple[list[Any], list[Text]]:
    """What a plugin returns from the hook of the command line, and what is wrong with that hook alone."""
    from lthtgn.hooks.specs import API_VERSION, FIRST_API, LthtgnSpecs  # noqa: PLC0415 - only where there are plugins

    if getattr(plugin.module, "LTHTGN_API", FIRST_API) != API_VERSION:
        return [], []  # the library tells
    manager = pluggy.PluginManager(_PROJECT)  # of its own for each plugin: it tells which contributed what
    manager.add_hookspecs(LthtgnSpecs)
    manager.add_hookspecs(CliSpecs)
    try:
        manager.register(plugin.module, plugin.name)
    except Exception:  # noqa: BLE001 - the library tells what cannot be used of a plugin
        return [], []
    # A misspelt hook that is marked as one of the command line is optional to the library, which says nothing of it.
    wrong = [
        Text("không có điểm mở rộng nào tên '{hook}'{near}", hook=caller.name, near=did_you_mean(caller.name, _HOOKS))
        for caller in manager.get_hookcallers(plugin.module) or ()
        if not caller.has_spec() and all(impl.optionalhook for impl in caller.get_hookimpls())
    ]
    try:
        return [command for values in manager.hook.lthtgn_commands() for command in values], wrong
    except Exception as error:  # noqa: BLE001 - whatever a plugin raises is told, with its name
        met = Text("lthtgn_commands gặp lỗi {type}: {error}", type=type(error).__name__, error=error)
        return [], [*wrong, met]
