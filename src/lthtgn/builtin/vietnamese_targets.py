"""Targets in Vietnamese: what is asked for, and what figures come to when they are held against it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Protocol

from lthtgn.indicators.progress import Fulfilment, Held, TargetProgress
from lthtgn.model.places import Edition
from lthtgn.policy.parameters import Aim, Target
from lthtgn.ranges import Range

__all__ = [
    "FULFILMENTS",
    "Words",
    "aimed",
    "held_said",
    "progress_said",
    "shared_said",
    "together_said",
    "units_said",
    "wanted",
]

FULFILMENTS: Mapping[Fulfilment, str] = MappingProxyType(
    {
        Fulfilment.MET: "đạt",
        Fulfilment.NOT_DUE: "chưa đến hạn, mới đạt một phần",
        Fulfilment.NOT_MET: "không đạt",
        Fulfilment.NOT_KNOWN: "chưa đủ căn cứ",
    }
)
"""The fulfilments in Vietnamese.

>>> FULFILMENTS[Fulfilment.NOT_MET]
'không đạt'
"""


class Words(Protocol):
    """What is needed of the localiser."""

    def figure(self, value: Range, unit: str = "") -> str:
        """A figure with its unit."""
        ...

    def share(self, value: Range) -> str:
        """A share."""
        ...

    def day(self, day: date) -> str:
        """A day."""
        ...


def _value(words: Words, value: Range, *, is_share: bool, unit: str) -> str:
    return words.share(value) if is_share else words.figure(value, unit)


def wanted(words: Words, low: Range | None, high: Range | None, *, is_share: bool, unit: str = "") -> str:
    """What is asked for: at least, at most, or from one number to another.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> wanted(VietnameseLocaliser(), Range(1, 3), None, is_share=False, unit="câu lạc bộ")
    'ít nhất 1–3 câu lạc bộ'
    """
    if low is not None and high is not None:
        first = _value(words, low, is_share=is_share, unit="")
        return f"từ {first} đến {_value(words, high, is_share=is_share, unit=unit)}"
    if low is not None and low.low is not None and low.high is not None and not low.is_exact:
        ends = [_value(words, Range.exact(end), is_share=is_share, unit="") for end in (low.low, low.high)]
        return f"ít nhất {'–'.join(ends)} {unit}".rstrip()
    if is_share and low == Range.exact(1):
        return _value(words, low, is_share=True, unit="")
    if low is not None:
        return f"ít nhất {_value(words, low, is_share=is_share, unit=unit)}"
    return f"nhiều nhất {_value(words, high or Range.unknown(), is_share=is_share, unit=unit)}"


def aimed(words: Words, aim: Aim, *, is_share: bool, unit: str = "") -> str:
    """What an aim asks for, and by when; of one without a number, what is printed.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.policy.national.network import NEW_CLUBS_TARGET
    >>> aimed(VietnameseLocaliser(), NEW_CLUBS_TARGET.aims[0], is_share=False)
    'khoảng 3.200 đến hết năm 2020'
    """
    until = f"đến hết năm {aim.by_year}"
    if aim.low is None and aim.high is None:
        return f"{until}: không có ngưỡng. {aim.said_vi or ''}".rstrip()
    if aim.above is not None:
        return f"trên {_value(words, Range.exact(aim.above), is_share=is_share, unit=unit)} {until}"
    if aim.is_about and aim.low is not None:
        return f"khoảng {_value(words, aim.low, is_share=is_share, unit=unit)} {until}"
    return f"{wanted(words, aim.low, aim.high, is_share=is_share, unit=unit)} {until}"


def _part(words: Words, value: Range) -> str:
    said = words.share(value)
    if value.low and value.high is None:
        # Of an open range the lower end is rounded down; 2 of 3,000 are not "at least 0,1 %".
        return f"ít nhất {said.removeprefix('từ ').removesuffix(' trở lên')}"
    return said


def _unit(target: Target) -> str:
    return "" if target.unit.is_share else target.unit.term_vi


def held_said(words: Words, progress: TargetProgress, held: Held) -> str:
    """A figure under one reading: by whom, of what, how much, which part of the target, and what it comes to."""
    target, aim = progress.target, progress.aim
    is_share, unit = target.unit.is_share, _unit(target)
    if held.said_vi:
        head = f"theo {held.said_vi} ({wanted(words, held.low, held.high, is_share=is_share, unit=unit)}"
        head += f", trong số {held.of_vi})" if held.of_vi and held.of_vi != target.of_vi else ")"
    else:
        head = f"theo {held.cite.document.short_vi}"
        head += f" (trong số {held.of_vi})" if held.of_vi and progress.is_disputed else ""
    if held.value is None:
        why = aim.said_vi if held.low is None and held.high is None else "chưa có số liệu"
        return f"{head}: {_unclaimed(words, progress, held) if held.unclaimed else why}"
    said = _value(words, held.value, is_share=is_share, unit=unit)
    if not progress.covered:
        said += " trong phần có số liệu"
    if held.low is None and held.high is None:
        return f"{head}: {said}; không có ngưỡng để đối chiếu"
    part = f", bằng {_part(words, held.attained)} mục tiêu" if held.attained is not None else ""
    old = ""
    if progress.is_outdated:
        met = held.fulfilment is Fulfilment.MET
        why = "số này chỉ có thể tăng" if met else "chưa có số liệu của ngày hết hạn"
        old = f" (số liệu ngày {words.day(progress.day)}; {why})"
    return f"{head}: {said}{part}: {FULFILMENTS[held.fulfilment]}{old}"


def _unclaimed(words: Words, progress: TargetProgress, held: Held) -> str:
    rivals = " và ".join(progress.rivals)
    given = ", ".join(held.unclaimed)
    return (
        f"số liệu {given} không nêu thuộc đề án nào, trong khi ngày {words.day(progress.day)} có mục "
        f"tiêu của Đề án {rivals}: không tính cho đề án nào; hãy nêu đề án, như "
        f"{progress.target.id}@{progress.aim.programme}"
    )


def together_said(item: TargetProgress) -> str:
    """Of a target that sources read differently, what all readings come to; nothing of others."""
    if not item.is_disputed:
        return ""
    if item.fulfilment is Fulfilment.NOT_KNOWN:
        return ". Các nguồn không thống nhất, không chọn nguồn nào: chưa đủ căn cứ để kết luận chung"
    return f". Các nguồn không thống nhất, nhưng theo nguồn nào cũng {FULFILMENTS[item.fulfilment]}"


def shared_said(words: Words, progress: TargetProgress) -> str:
    """Of what each programme counts, how many clubs were founded while two programmes ran, and may be of either.

    >>> from datetime import date
    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.indicators.progress import Figures, hold
    >>> from lthtgn.policy.national.network import NEW_CLUBS_TARGET
    >>> counted = Figures(date(2021, 6, 30), {"targets.new_clubs@1336": Range(1, 3)}, shared={"1533/1336": 2})
    >>> shared_said(VietnameseLocaliser(), hold(NEW_CLUBS_TARGET, NEW_CLUBS_TARGET.aims[1], counted)).partition(":")[0]
    '2 câu lạc bộ thành lập khi cả Đề án 1533 và 1336 còn trong thời hạn'
    """
    said = [
        f"{words.figure(Range.exact(number), 'câu lạc bộ')} thành lập khi cả Đề án {' và '.join(several)} còn trong thời hạn"
        for several, number in progress.shared
    ]
    return f"{'; '.join(said)}: không nguồn nào nói tính cho đề án nào, nên chỉ tính là có thể" if said else ""


def units_said(words: Words, progress: TargetProgress) -> str:
    """Of a share of communes or provinces, by which list of units of which day it is, and whether the target was set by another."""
    if progress.edition is None:
        return ""
    said = "sau" if progress.edition is Edition.OF_34 else "trước"
    units = f"mẫu số theo đơn vị hành chính {said} ngày 1/7/2025 ({progress.edition.value} tỉnh, thành phố)"
    units += f" vào ngày {words.day(progress.day)}"
    return f"{units}, khác với khi mục tiêu được đặt ra" if progress.whole_has_changed else units


def progress_said(words: Words, item: TargetProgress) -> str:
    """How far a target has come, in one sentence.

    >>> from datetime import date
    >>> from lthtgn.app import open_rulebook
    >>> from lthtgn.policy.parameters import Level
    >>> book = open_rulebook(plugins=())
    >>> found = book.progress({"clubs.new": 6000}, date(2025, 5, 8), level=Level.NATION, programmes=["1336"])
    >>> next(book.say(item) for item in found if item.target.id == "targets.new_clubs")
    'số câu lạc bộ thành lập mới (ít nhất 3.000 câu lạc bộ đến hết năm 2025): theo QĐ 1336/QĐ-TTg: 6.000 câu lạc bộ, bằng 200 % mục tiêu: đạt'
    """
    target = item.target
    if item.aim.low is None and item.aim.high is None:
        asked = f"đến hết năm {item.aim.by_year}"
    else:
        asked = aimed(words, item.aim, is_share=target.unit.is_share, unit=_unit(target))
    said = "; ".join(held_said(words, item, held) for held in item.held)
    said += together_said(item)
    notes = [note for note in (shared_said(words, item), units_said(words, item)) if note]
    return f"{target.term_vi} ({asked}): {said}" + (f" ({'; '.join(notes)})" if notes else "")
