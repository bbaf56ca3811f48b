from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import threading
import time

import pytest

from lthtgn_cli.waiting import Waiting

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals to test in")


@pytest.fixture
def terminal():
    """Runs the command in a terminal of 80 columns and gives what it shows, escape codes and all."""
    import fcntl
    import pty
    import struct
    import termios

    def call(*args: str, **environment: str) -> str:
        master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 50, 80, 0, 0))
        clean = {name: value for name, value in os.environ.items() if name not in {"NO_COLOR", "COLUMNS", "LINES"}}
        env = clean | {"TERM": "xterm-256color"} | environment
        with subprocess.Popen(
            [sys.executable, "-m", "lthtgn_cli", *args], stdin=slave, stdout=slave, stderr=slave, env=env
        ) as process:
            os.close(slave)
            shown = b""
            while True:
                try:
                    piece = os.read(master, 65536)
                except OSError:  # the other end is closed
                    break
                if not piece:
                    break
                shown += piece
            process.wait()
        os.close(master)
        return shown.decode().replace("\r\n", "\n")

    return call


def _plain(shown: str) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", shown)


def test_verdicts_are_in_colour_and_in_words(terminal, register):
    """Green, red, yellow; the mark and the word say the same."""
    shown = terminal("check", register)

    assert re.search(r"\x1b\[32m✓", shown)
    assert re.search(r"\x1b\[31m✗", shown)
    assert re.search(r"\x1b\[33m\?", shown)
    assert re.search(r"\x1b\[1;31mchưa đạt", shown)
    assert "✗ Có quy chế hoạt động: chưa đạt" in _plain(shown)


def test_lines_fit_the_terminal(terminal, register):
    """Wrapped behind their mark."""
    for args in (("check", register), ("report", register), ("indicators", register), ("explain", "composition.size")):
        lines = _plain(terminal(*args)).splitlines()

        assert max(len(line) for line in lines if "http" not in line) <= 80


def test_addresses_and_ids_stay_in_one_piece(terminal, register):
    """To be opened and copied."""
    address = "https://nhansu.vn/van-ban-phap-luat/Quyet-dinh-1648-QD-TTg-2025-De-an-nhan-rong-cau-lac-bo-lien-the-he-"

    assert address in terminal("explain", "composition.size.min")
    assert "targets.mountain_border_island_communes_to_standard_share" in terminal("rules", "list", "--kind", "target")


def test_tables_are_drawn(terminal, register):
    """With a line below the heads."""
    shown = terminal("indicators", register, "--indicator", "network.members")

    assert "───" in shown
    assert "từ 250 thành viên" in _plain(shown)


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}])
def test_no_colour_and_no_drawing_where_none_is_wanted(terminal, register, environment):
    """As plain as in a pipe."""
    for args in (
        ("check", register),
        ("indicators", register),
        ("rules", "list"),
        ("report", register, "--no-details"),
    ):
        assert "\x1b" not in terminal(*args, **environment)


def test_a_format_of_bytes_is_not_thrown_at_a_terminal(terminal, register, install):
    """It would only be noise."""
    site = install(
        "bytes",
        "from lthtgn.hooks import hookimpl\n"
        "class Bytes:\n"
        "    name, suffixes = 'bytes', ('.bin',)\n"
        "    def render(self, report, localiser):\n"
        "        return b'\\x00'\n"
        "@hookimpl\n"
        "def lthtgn_reporters():\n"
        "    return (Bytes(),)\n",
    )
    shown = terminal("report", register, "--format", "bytes", PYTHONPATH=str(site))

    assert "định dạng bytes không in ra màn hình được; hãy ghi ra tệp bằng --to TỆP" in shown


class _Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


class TestWaiting:
    def test_a_bar_appears_only_after_a_while(self, monkeypatch):
        """What is done at once shows nothing."""
        monkeypatch.setattr(sys, "stderr", shown := _Terminal())
        with Waiting(patience=60) as waiting:
            waiting.step("compute", 1, 2)

        assert shown.getvalue() == ""

    def test_it_says_what_is_being_done(self, monkeypatch):
        """In Vietnamese."""
        monkeypatch.setattr(sys, "stderr", shown := _Terminal())
        monkeypatch.setenv("TERM", "xterm-256color")
        monkeypatch.setenv("COLUMNS", "80")
        until = time.monotonic() + 60  # however busy the machine is
        with Waiting(patience=0) as waiting:
            while "Tính chỉ số" not in shown.getvalue() and time.monotonic() < until:
                waiting.step("compute", 7, 20)
                time.sleep(0.02)

        assert "Tính chỉ số" in shown.getvalue()

    def test_it_is_not_shown_to_programs(self, monkeypatch):
        """Standard error may be a file."""
        monkeypatch.setattr(sys, "stderr", shown := io.StringIO())
        with Waiting(patience=0) as waiting:
            waiting.step("compute", 1, 2)
            time.sleep(0.05)

        assert shown.getvalue() == ""

    def test_it_goes_away_after_an_error(self, monkeypatch):
        """The error is what is to be read."""
        monkeypatch.setattr(sys, "stderr", _Terminal())
        monkeypatch.setenv("TERM", "xterm-256color")

        def fail() -> None:
            with Waiting(patience=0) as waiting:
                waiting.step("read")
                time.sleep(0.1)
                raise ValueError("lỗi")

        before = threading.active_count()
        with pytest.raises(ValueError, match="lỗi"):
            fail()

        deadline = time.monotonic() + 5
        while threading.active_count() > before and time.monotonic() < deadline:
            time.sleep(0.01)
        assert before == threading.active_count()
