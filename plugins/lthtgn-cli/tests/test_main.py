from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from importlib.metadata import version

import pytest

from lthtgn_cli.hooks import BUILT_IN_COMMANDS


def test_help_names_every_command_and_what_it_does(run):
    """The first page lists all commands."""
    result = run("--help")

    assert result.exit_code == 0
    for name, (_, summary) in BUILT_IN_COMMANDS.items():
        assert f"  {name}" in result.stdout
        assert summary.split()[0] in result.stdout


@pytest.mark.parametrize(
    ("command", "says"),
    [
        (("report",), "Lập báo cáo về các câu lạc bộ"),
        (("check",), "Đối chiếu từng câu lạc bộ với các tiêu chí"),
        (("indicators",), "Tính các chỉ số"),
        (("explain",), "Giải thích một tiêu chí"),
        (("targets",), "tiến độ thực hiện"),
        (("rules",), "Xem các quy tắc"),
        (("rules", "list"), "Liệt kê các quy tắc"),
        (("rules", "show"), "tên gọi tiếng Việt và tiếng Anh"),
        (("rules", "changes"), "So quy định của hai ngày"),
        (("places",), "danh mục cấp xã và bảng chuyển đổi"),
        (("places", "import"), "Mọi lỗi được nêu cùng lúc"),
        (("places", "list"), "Liệt kê các tỉnh"),
        (("places", "show"), "mã đọc cùng danh mục"),
        (("places", "convert"), "nói rõ lý do"),
        (("import",), "Nhập sổ đăng ký"),
        (("export",), "Xuất sổ đăng ký"),
        (("schema",), "JSON Schema"),
        (("plugins",), "Liệt kê các phần mở rộng"),
    ],
)
def test_help_of_each_command_says_what_it_does(run, command, says):
    """In Vietnamese, composed (NFC), with no heading left in English."""
    result = run(*command, "--help")

    assert result.exit_code == 0
    assert says in result.stdout
    assert "Cách dùng: lthtgn" in result.stdout
    assert "Xem hướng dẫn này." in result.stdout
    assert unicodedata.normalize("NFC", result.stdout) == result.stdout
    for english in ("Usage", "Options", "Commands", "Show this"):
        assert english not in result.stdout


def test_version_is_that_of_the_library_and_of_the_command(run):
    """Both, since they are released apart."""
    expected = f"lthtgn {version('lthtgn')} (lthtgn-cli {version('lthtgn-cli')})\n"

    assert expected == run("--version").stdout


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("repot",), "không có lệnh “repot”; có phải ý bạn là “report”?"),
        (("rules", "lst"), "không có lệnh “lst”; có phải ý bạn là “list”?"),
        (("report",), "thiếu NGUỒN"),
        (("report", "a.toml", "b", "c"), "thừa: b c"),
        (("report", "a.toml", "--onn", "2025-01-01"), "không có tùy chọn --onn; có phải ý bạn là “--on”?"),
        (("report", "a.toml", "--on"), "tùy chọn --on cần một giá trị"),
        (("report", "a.toml", "--strict=1"), "tùy chọn --strict không nhận giá trị"),
        (("report", "a.toml", "--on", "2025-02-30"), "--on: “2025-02-30” không phải là một ngày"),
        (("report", "a.toml", "--on", "2025-05"), "--on: “2025-05” không phải là một ngày"),
        (("report", "a.toml", "--on", "0001-01-01"), "--on: năm phải từ 1000 đến 9998"),
        (("report", "a.toml", "--on", "9999-12-31"), "--on: năm phải từ 1000 đến 9998"),
        (("report", "a.toml", "--period", "2024-13"), "--period: “2024-13” không phải là một kỳ"),
        (("report", "a.toml", "--period", "2024/2023"), "--period: “2024/2023” không phải là một kỳ"),
        (("report", "a.toml", "--period", "0001"), "--period: năm phải từ 1000 đến 9998"),
        (("report", "a.toml", "--by", "provinc"), "có phải ý bạn là “province”?"),
        (("report", "a.toml", "--floor", "sure"), "--floor: không có “sure”; dùng được: text, summary"),
        (("rules", "changes", "2025-07-31", "1/13/2025"), "NGÀY2: “1/13/2025” không phải là một ngày"),
    ],
)
def test_misuse_ends_with_2_and_is_told_in_vietnamese(run, args, says):
    """On standard error, with how the command is called; never a traceback."""
    result = run(*args)

    assert result.exit_code == 2
    assert not result.stdout
    assert f"Lỗi: {says}" in result.stderr or says in result.stderr
    assert "Error" not in result.stderr


def test_no_command_shows_the_help_and_is_misuse(run):
    """Nothing was asked."""
    result = run()

    assert result.exit_code == 2
    assert "Các lệnh:" in result.stderr


def test_an_unknown_locale_is_refused_with_those_that_there_are(run, register):
    """Before the command as after its name."""
    for args in (("--locale", "xx", "report", register), ("report", register, "--locale", "xx")):
        result = run(*args)

        assert result.exit_code == 2
        assert result.stderr.startswith("Lỗi: không có ngôn ngữ “xx”; hiện có: ")


def test_a_plugin_can_be_left_out(run, register):
    """Without the nation's rules nothing is asked of a club, and a figure has no measure to be of."""
    result = run("--without", "national", "plugins")

    assert result.exit_code == 0
    assert "Đã bỏ ra: national" in result.stdout
    assert "tiêu chí" not in result.stdout
    assert run("--without", "national", "report", register).exit_code == 2


def test_to_leave_out_what_is_not_there_is_an_error(run):
    """A misspelt name would leave the plugin in."""
    result = run("--without", "natonal", "plugins")

    assert result.exit_code == 2
    assert result.stderr == "Lỗi: --without: không có phần mở rộng nào tên “natonal”; có phải ý bạn là “national”?\n"


def test_the_errors_can_be_told_even_without_the_language(run, register):
    """Whoever leaves the language out is told that it is missing."""
    result = run("--without", "vietnamese", "report", register)

    assert result.exit_code == 2
    assert "không có ngôn ngữ “vi”" in result.stderr


@pytest.mark.parametrize(
    "environment",
    [
        {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
        {"PYTHONIOENCODING": "cp1258"},
        {"PYTHONIOENCODING": "ascii:strict"},
    ],
)
def test_the_output_is_utf8_whatever_the_system_says(command, register, environment):
    """Vietnamese needs it: cp1258, Windows' own encoding for Việt Nam, has no composed letters."""
    done = command("check", register, **environment)
    failed = command("report", "không-có.toml", **environment)

    assert done.returncode == 0
    assert "✓ Số thành viên theo quy định: đạt" in done.stdout.decode()
    assert failed.returncode == 2
    assert "không có tệp này" in failed.stderr.decode()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_reader_that_has_seen_enough_is_no_error(register):
    """As with `lthtgn check … | head -1`."""
    with subprocess.Popen(
        [sys.executable, "-m", "lthtgn_cli", "check", register], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        errors = process.stderr.read()
        process.wait()

    assert errors == b""
    assert process.returncode == 141


def test_what_is_piped_holds_no_colour(command, register):
    """Not even where the environment speaks of a terminal."""
    for args in (("report", register), ("check", register), ("indicators", register), ("rules", "list"), ("plugins",)):
        done = command(*args, TERM="xterm-256color", COLORTERM="truecolor")

        assert done.returncode == 0
        assert b"\x1b" not in done.stdout
        assert b"\x1b" not in done.stderr


def test_the_module_is_the_command(command):
    """`python -m lthtgn_cli` is `lthtgn`."""
    done = command("--version")

    assert f"lthtgn {version('lthtgn')} ".encode() in done.stdout


def test_help_loads_no_rules():
    """So that it comes at once. Where plugins are installed, it waits for those, which may add commands."""
    code = (
        "import sys, importlib.metadata; importlib.metadata.entry_points = lambda **_: ()\n"
        "import lthtgn_cli.main as m\n"
        "try: m.cli(['--help'], prog_name='lthtgn')\n"
        "except SystemExit: pass\n"
        "sys.exit(any(name in sys.modules for name in ('lthtgn.app', 'lthtgn.rules', 'cattrs', 'rich.console')))"
    )
    done = subprocess.run([sys.executable, "-c", code], env=os.environ, capture_output=True, check=False)

    assert done.returncode == 0
