"""Targets in Vietnamese: what is asked for, and what figures come to when they are held against it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType

from lthtgn.builtin.vietnamese_sources import short_said
from lthtgn.builtin.words import Words, number_said, percent_said
from lthtgn.indicators.progress import Fulfilment, Held, TargetProgress
from lthtgn.model.places import Edition
from lthtgn.policy.parameters import Aim, Target
from lthtgn.ranges import Range

__all__ = [
    "FULFILMENTS",
    "aimed",
    "held_said",
    "progress_said",
    "shared_said",
    "together_said",
    "units_said",
    "until_said",
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


_REFORM = date(2025, 7, 1)  # from which 34 provinces stand where 63 stood


def _value(words: Words, value: Range, *, is_share: bool, unit: str) -> str:
    return words.share(value) if is_share else words.figure(value, unit)


def _plain(words: Words, value: Range, *, is_share: bool, unit: str) -> str:
    """A figure before another that its unit stands behind."""
    if is_share or value.low is None or not value.is_exact:
        return _value(words, value, is_share=is_share, unit="")
    return number_said(words, value.low, unit=unit)


def wanted(words: Words, low: Range | None, high: Range | None, *, is_share: bool, unit: str = "") -> str:
    """What is asked for: at least, at most, or from one number to another.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> wanted(VietnameseLocaliser(), Range(1, 3), None, is_share=False, unit="câu lạc bộ")
    'ít nhất 1–3 câu lạc bộ'
    """
    if low is not None and high is not None:
        first = _plain(words, low, is_share=is_share, unit=unit)
        return words.tr("từ {low} đến {high}", low=first, high=_value(words, high, is_share=is_share, unit=unit))
    if low is not None and low.low is not None and low.high is not None and not low.is_exact:
        ends = [_plain(words, Range.exact(end), is_share=is_share, unit=unit) for end in (low.low, low.high)]
        both = "–".join(ends)
        return words.tr("ít nhất {low}", low=words.counted(both, low.high, unit) if unit else both)
    if is_share and low == Range.exact(1):
        return _value(words, low, is_share=True, unit="")
    if low is not None:
        return words.tr("ít nhất {low}", low=_value(words, low, is_share=is_share, unit=unit))
    return words.tr("nhiều nhất {high}", high=_value(words, high or Range.unknown(), is_share=is_share, unit=unit))


def until_said(words: Words, year: int) -> str:
    """By when an aim is to be met.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> until_said(VietnameseLocaliser(), 2025)
    'đến hết năm 2025'
    """
    return words.tr("đến hết năm {by_year}", by_year=year)


def aimed(words: Words, aim: Aim, *, is_share: bool, unit: str = "") -> str:
    """What an aim asks for, and by when; of one without a number, what is printed.

    >>> from lthtgn.builtin.vietnamese import VietnameseLocaliser
    >>> from lthtgn.policy.national.network import NEW_CLUBS_TARGET
    >>> aimed(VietnameseLocaliser(), NEW_CLUBS_TARGET.aims[0], is_share=False)
    'khoảng 3.200 đến hết năm 2020'
    """
    until = until_said(words, aim.by_year)
    if aim.low is None and aim.high is None:
        return words.tr(
            "{until}: không có ngưỡng. {said}", until=until, said=words.tr(aim.said_vi) if aim.said_vi else ""
        ).rstrip()
    if aim.above is not None:
        return words.tr(
            "trên {above} {until}",
            above=_value(words, Range.exact(aim.above), is_share=is_share, unit=unit),
            until=until,
        )
    if aim.is_about and aim.low is not None:
        return words.tr("khoảng {low} {until}", low=_value(words, aim.low, is_share=is_share, unit=unit), until=until)
    return f"{wanted(words, aim.low, aim.high, is_share=is_share, unit=unit)} {until}"


def _part(words: Words, value: Range) -> str:
    if value.low and value.high is None:
        # Of an open range the lower end is rounded down; 2 of 3,000 are not "at least 0,1 %".
        return words.tr("ít nhất {low}", low=percent_said(words, value.low, "floor"))
    return words.share(value)


def _unit(target: Target) -> str:
    return "" if target.unit.is_share else target.unit.term_vi


def held_said(words: Words, progress: TargetProgress, held: Held) -> str:
    """A figure under one reading: by whom, of what, how much, which part of the target, and what it comes to."""
    target, aim = progress.target, progress.aim
    is_share, unit = target.unit.is_share, _unit(target)
    of = words.tr("trong số {of}", of=words.tr(held.of_vi)) if held.of_vi else ""
    if held.said_vi:
        head = words.tr("theo {source}", source=words.tr(held.said_vi))
        notes = [wanted(words, held.low, held.high, is_share=is_share, unit=unit)]
        notes += [of] if held.of_vi != target.of_vi else []
    else:
        head = words.tr("theo {source}", source=short_said(words, held.cite.document))
        notes = [of] if progress.is_disputed else []
    notes = [note for note in notes if note]
    head += f" ({', '.join(notes)})" if notes else ""
    if held.value is None:
        why = words.tr(aim.said_vi or "") if held.low is None and held.high is None else words.tr("chưa có số liệu")
        return f"{head}: {_unclaimed(words, progress, held) if held.unclaimed else why}"
    said = _value(words, held.value, is_share=is_share, unit=unit)
    if not progress.covered:
        said += " " + words.tr("trong phần có số liệu")
    if held.low is None and held.high is None:
        return words.tr("{head}: {said}; không có ngưỡng để đối chiếu", head=head, said=said)
    part = (
        (", " + words.tr("bằng {part} mục tiêu", part=_part(words, held.attained))) if held.attained is not None else ""
    )
    old = ""
    if progress.is_outdated:
        met = held.fulfilment is Fulfilment.MET
        why = words.tr("số này chỉ có thể tăng") if met else words.tr("chưa có số liệu của ngày hết hạn")
        old = f" ({words.tr('số liệu ngày {day}', day=words.day(progress.day))}; {why})"
    return f"{head}: {said}{part}: {words.tr(FULFILMENTS[held.fulfilment])}{old}"


def _unclaimed(words: Words, progress: TargetProgress, held: Held) -> str:
    rivals = (" " + words.tr("và") + " ").join(progress.rivals)
    given = ", ".join(held.unclaimed)
    return words.tr(
        "số liệu {given} không nêu thuộc đề án nào, trong khi ngày {day} có mục tiêu của Đề án {rivals}: không tính cho đề án nào; hãy nêu đề án, như {id}@{programme}",
        given=given,
        day=words.day(progress.day),
        rivals=rivals,
        id=progress.target.id,
        programme=progress.aim.programme,
    )


def together_said(words: Words, progress: TargetProgress) -> str:
    """Of a target that sources read differently, what all readings come to; nothing of others."""
    if not progress.is_disputed:
        return ""
    if progress.fulfilment is Fulfilment.NOT_KNOWN:
        return ". " + words.tr("Các nguồn không thống nhất, không chọn nguồn nào: chưa đủ căn cứ để kết luận chung")
    return ". " + words.tr(
        "Các nguồn không thống nhất, nhưng theo nguồn nào cũng {verdict}",
        verdict=words.tr(FULFILMENTS[progress.fulfilment]),
    )


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
        words.tr(
            "{number} thành lập khi cả Đề án {several} còn trong thời hạn",
            number=words.figure(Range.exact(number), "câu lạc bộ"),
            several=(" " + words.tr("và") + " ").join(several),
        )
        for several, number in progress.shared
    ]
    return (
        words.tr("{said}: không nguồn nào nói tính cho đề án nào, nên chỉ tính là có thể", said="; ".join(said))
        if said
        else ""
    )


def units_said(words: Words, progress: TargetProgress) -> str:
    """Of a share of communes or provinces, by which list of units of which day it is, and whether the target was set by another."""
    if progress.edition is None:
        return ""
    after = progress.edition is Edition.OF_34
    pattern = (
        "mẫu số theo đơn vị hành chính sau ngày {reform} ({number} tỉnh, thành phố) vào ngày {day}"
        if after
        else "mẫu số theo đơn vị hành chính trước ngày {reform} ({number} tỉnh, thành phố) vào ngày {day}"
    )
    said = words.tr(pattern, reform=words.day(_REFORM), number=progress.edition.value, day=words.day(progress.day))
    return words.tr("{said}, khác với khi mục tiêu được đặt ra", said=said) if progress.whole_has_changed else said


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
        asked = until_said(words, item.aim.by_year)
    else:
        asked = aimed(words, item.aim, is_share=target.unit.is_share, unit=_unit(target))
    said = "; ".join(held_said(words, item, held) for held in item.held)
    said += together_said(words, item)
    notes = [note for note in (shared_said(words, item), units_said(words, item)) if note]
    return f"{words.term(target)} ({asked}): {said}" + (f" ({'; '.join(notes)})" if notes else "")
