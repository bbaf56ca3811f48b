"""Conformance kit of readers: inherit `ReaderTests`, name your reader, and its tests are yours.

    class TestMyReader(ReaderTests):
        kind = ReaderKind((".mine",), read=read_mine, write=write_mine)

A format that can be read and not written says by `write` how a register looks in it. What is read is exactly what was
written; bad input tells every problem at once, each with its place, and nothing personal.
"""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, ClassVar

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as Settings  # noqa: N812 - as in the kit of storages

from lthtgn.errors import InputError
from lthtgn.hooks.contracts import ReaderKind
from lthtgn.hooks.fitting import misfits
from lthtgn.model.clubs import Club
from lthtgn.model.people import HouseholdClass, HouseholdStatus, Member
from lthtgn.model.periods import PartialDate, Period
from lthtgn.model.register import Register
from lthtgn.model.returns import Figure, Return
from lthtgn.ranges import Range
from lthtgn.testing.exact import EXACT
from lthtgn.testing.strategies import TODAY, registers

__all__ = ["ReaderTests"]

_NAME = "Nguyễn Thị Bí Mật"
_NOTHING: Mapping[str, str] = {}

# Five problems, one of each: a club of the day after, an id that stands twice, a member who left before joining, one who
# was born after joining, and a figure below nought.
_WRONG = Register(
    clubs=(
        Club("a", "CLB A", founded=PartialDate(2026, 1, 1)),
        Club(
            "b",
            "CLB B",
            founded=PartialDate(2020),
            members=(
                Member("m1", _NAME, joined=PartialDate(2023, 5, 17), left=PartialDate(2022)),
                Member(
                    "m2",
                    "Trần Văn Kín",
                    born=PartialDate(2024, 11, 23),
                    joined=PartialDate(2023),
                    households=(HouseholdStatus(2024, HouseholdClass.POOR, "215/QĐ-UBND"),),
                ),
            ),
            returns=(Return(Period.year(2024), (Figure("members", Range(-3, 5)),)),),
        ),
        Club("b", "CLB B nữa", founded=PartialDate(2021)),
    )
)
_CODES = frozenset({"future_date", "duplicate_id", "left_before_joining", "born_after_joining", "negative_number"})


class ReaderTests:
    """What every reader of files must pass (bộ kiểm thử của bộ đọc tệp).

    Attributes:
        kind: the reader.
        max_examples: how many registers are drawn.

    >>> ReaderTests.max_examples
    60
    """

    kind: ClassVar[ReaderKind]
    max_examples: ClassVar[int] = 60

    # --- how it is asked --------------------------------------------------------------------------------------------

    def write(self, register: Register) -> str | bytes:
        """A register in this format; say it where the reader itself cannot write."""
        assert self.kind.write is not None, "say how a register looks in this format, by write"
        return self.kind.write(register)

    def read(
        self,
        content: str | bytes,
        *,
        known: Mapping[str, str] | None = None,
        parts: Mapping[str, str] = _NOTHING,
        today: date = TODAY,
    ) -> Register:
        """What the reader finds in a file of this content."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / f"register{self.kind.suffixes[0]}"
            path.write_bytes(content.encode() if isinstance(content, str) else content)
            return self.kind.read(path, known, parts, today)

    def problems(self, content: str | bytes, **more: Any) -> InputError:
        """What the reader tells of bad input."""
        with pytest.raises(InputError) as caught:
            self.read(content, **more)
        return caught.value

    # --- the tests --------------------------------------------------------------------------------------------------

    def test_it_keeps_the_contract(self) -> None:
        """It takes what it is given; its suffixes are written as those of files."""
        assert misfits(self.kind, ReaderKind) == ()
        assert self.kind.suffixes
        assert all(re.fullmatch(r"\.[^A-Z./\\]+", suffix) for suffix in self.kind.suffixes)

    def test_what_is_written_is_read(self) -> None:
        """Every register that can be is read back as it was: order, fractions, open ends, absent or not known."""
        found = self.read(self.write(EXACT))
        assert found == EXACT

        def comes_back(register: Register) -> None:
            assert register == self.read(self.write(register))

        profile = Settings(max_examples=self.max_examples, deadline=None, suppress_health_check=list(HealthCheck))
        profile(given(registers())(comes_back))()

    def test_an_empty_register(self) -> None:
        """A register of nothing is legal."""
        assert Register() == self.read(self.write(Register()))

    def test_every_problem_at_once(self) -> None:
        """All that is wrong is told by one error, each with a place that begins with the name of the file."""
        error = self.problems(self.write(_WRONG))

        assert {problem.code for problem in error.problems} >= _CODES
        assert all(problem.place.startswith(f"register{self.kind.suffixes[0]}") for problem in error.problems)
        assert len({problem.place for problem in error.problems}) >= len(_CODES)

    def test_nothing_personal_is_told(self) -> None:
        """No name, day of birth or number of a decision stands in an error: it may be logged and sent."""
        error = self.problems(self.write(_WRONG))
        told = f"{error}{error.problems!r}"

        assert not [word for word in (_NAME, "Trần Văn Kín", "2024-11-23", "23/11/2024", "215/QĐ-UBND") if word in told]

    def test_the_last_day(self) -> None:
        """What can have happened ends on the day that is asked, not on the day of the clock."""
        content = self.write(Register(clubs=(Club("a", "CLB A", founded=PartialDate(2025, 6, 1)),)))

        assert self.read(content, today=date(2025, 6, 1)).clubs
        error = self.problems(content, today=date(2025, 5, 31))
        assert [problem.code for problem in error.problems] == ["future_date"]

    def test_figures_that_there_are_not(self) -> None:
        """An id that is none of the known ones is told; where any will do, it is kept."""
        figures = (Figure("members", Range.exact(5)), Figure("membrs", Range.exact(5)))
        register = Register(clubs=(Club("a", "CLB A", returns=(Return(Period.year(2024), figures),)),))
        content = self.write(register)

        assert register == self.read(content)
        error = self.problems(content, known={"members": "người"})
        assert [problem.code for problem in error.problems] == ["misspelt_figure"]

    def test_parts_of_a_whole(self) -> None:
        """A part that surely exceeds its whole is told."""
        figures = (Figure("members", Range.exact(5)), Figure("members.women", Range.exact(6)))
        content = self.write(Register(clubs=(Club("a", "CLB A", returns=(Return(Period.year(2024), figures),)),)))

        assert self.read(content).clubs
        error = self.problems(content, parts={"members.women": "members"})
        assert [problem.code for problem in error.problems] == ["part_above_whole"]

    @pytest.mark.parametrize(
        "content", [b"", b"\x00\xff\xfe\x01", b"{[", "không phải sổ đăng ký".encode(), b"PK\x03\x04"]
    )
    def test_what_is_no_register(self, content: bytes) -> None:
        """Whatever a file holds, it is a problem of the input with its place, and never any other error."""
        error = self.problems(content)

        assert error.problems
        assert all(problem.place.startswith(f"register{self.kind.suffixes[0]}") for problem in error.problems)

    def test_a_file_that_is_cut_off(self) -> None:
        """Half a file is told, and never read as if it were whole."""
        whole = self.write(EXACT)
        data = whole.encode() if isinstance(whole, str) else whole
        try:
            found = self.read(data[: len(data) // 2])
        except InputError:
            return
        pytest.fail(f"half a file was read as a register of {len(found.clubs)} clubs")

    def test_a_file_that_is_not_there(self) -> None:
        """It is a problem of the input, too."""
        with tempfile.TemporaryDirectory() as folder, pytest.raises(InputError):
            self.kind.read(Path(folder) / f"nowhere{self.kind.suffixes[0]}", None, {}, TODAY)
