"""A progress bar for what takes longer than a moment, on standard error, and only where a person looks at it."""

from __future__ import annotations

import sys
import threading
from types import TracebackType
from typing import TYPE_CHECKING, Self

from lthtgn_cli.output import is_drawn

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

__all__ = ["Waiting"]

_PATIENCE = 1.0
_WORDS = {
    "read": "Đọc sổ đăng ký",
    "tabulate": "Lập bảng số liệu",
    "assess": "Đối chiếu quy định",
    "compute": "Tính chỉ số",
    "write": "Ghi",
}


class Waiting:
    """Shows how far the work is, once it has taken a second (thanh tiến độ).

    >>> with Waiting() as waiting:
    ...     waiting.step("compute", 1, 40)
    """

    def __init__(self, patience: float = _PATIENCE) -> None:
        self._timer = threading.Timer(patience, self._begin) if is_drawn(sys.stderr) else None
        self._lock = threading.Lock()
        self._at = ("read", 0, 0)
        self._bar: Progress | None = None

    def __enter__(self) -> Self:
        if self._timer is not None:
            self._timer.daemon = True
            self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        timer = self._timer
        if timer is None:
            return
        timer.cancel()
        with self._lock:
            self._timer = None
            if self._bar is not None:
                self._bar.stop()
        timer.join()  # nothing is drawn behind the answer

    def step(self, what: str, done: int = 0, of: int = 0) -> None:
        """Say what is being done now, and how much of it is done."""
        self._at = (what, done, of)
        bar = self._bar
        if bar is not None:
            self._show(bar, bar.task_ids[0])

    def _begin(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - only who has to wait needs it
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn  # noqa: PLC0415

        with self._lock:
            if self._timer is None:  # it was done in the meantime
                return
            columns = TextColumn("{task.description}", markup=False), BarColumn(), TimeElapsedColumn()
            bar = Progress(*columns, console=Console(stderr=True), transient=True)
            self._show(bar, bar.add_task(""))
            bar.start()
            self._bar = bar

    def _show(self, bar: Progress, task: TaskID) -> None:
        what, done, of = self._at
        bar.update(task, description=_WORDS.get(what, what), completed=done, total=of or None)
